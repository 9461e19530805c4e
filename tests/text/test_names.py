"""Names of people with their titles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from names_generator import Printed, plain_names, printed_names

from humaskit.text.names import canonical_name, format_name, parse_name
from humaskit.values.citation import Certainty
from humaskit.values.names import PersonName

FRAGMENTS = "Drs. H HM Dr , S.Sos M. ( ) ' - Budi al- SE \n . (K)"
AMBIGUOUS, INFERRED, STATED = Certainty.AMBIGUOUS, Certainty.INFERRED, Certainty.STATED


def read(text: str) -> PersonName:
    """Return the name that *text* is."""
    found = parse_name(text)
    assert found is not None
    assert found.value is not None
    return found.value


class TestFrontTitles:
    """Titles in front stack; dots and blanks do not count, the case does where it must."""

    @pytest.mark.parametrize(
        ("text", "front", "name"),
        [
            pytest.param("Drs. H. Budi Santoso", ("Drs.", "H."), "Budi Santoso", id="stacked"),
            pytest.param("Drs.H.Budi Santoso", ("Drs.", "H."), "Budi Santoso", id="glued"),
            pytest.param("Drs H Budi Santoso", ("Drs.", "H."), "Budi Santoso", id="without dots"),
            pytest.param("Dr. dr. Siti Aminah", ("Dr.", "dr."), "Siti Aminah", id="doctor and physician"),
            pytest.param("DR Budi Santoso", ("Dr.",), "Budi Santoso", id="doctor in capitals"),
            pytest.param("drg Siti Aminah", ("drg.",), "Siti Aminah", id="dentist"),
            pytest.param("Prof Ir Budi Santoso", ("Prof.", "Ir."), "Budi Santoso", id="professor"),
            pytest.param("Dr. (HC) KH. Budi Santoso", ("Dr. (H.C.)", "K.H."), "Budi Santoso", id="honoris causa"),
            pytest.param("Dr. H. C. Suryadi", ("Dr.", "H."), "C. Suryadi", id="haji and an initial"),
            pytest.param("Hi. Budi Santoso", ("H.",), "Budi Santoso", id="haji in Maluku"),
            pytest.param("Haji Budi Santoso", ("H.",), "Budi Santoso", id="haji as a word"),
            pytest.param("Kiai Haji Budi Santoso", ("K.H.",), "Budi Santoso", id="kiai haji as words"),
            pytest.param("TGH. Lalu Wirajaya", ("TGH.",), "Lalu Wirajaya", id="tuan guru haji"),
            pytest.param("Capt. Budi Santoso", ("Capt.",), "Budi Santoso", id="ship captain"),
            pytest.param("Mayjen TNI (Purn) Budi Santoso", ("Mayjen TNI (Purn)",), "Budi Santoso", id="retired"),
            pytest.param("Kombes. Pol. Budi Santoso", ("Kombes Pol",), "Budi Santoso", id="police rank"),
            pytest.param("Kombespol Budi Santoso", ("Kombes Pol",), "Budi Santoso", id="police rank in one word"),
            pytest.param("Kolonel Laut (P) Budi Santoso", ("Kolonel Laut (P)",), "Budi Santoso", id="navy corps"),
            pytest.param("Letnan Kolonel Inf. Budi Santoso", ("Letkol Inf",), "Budi Santoso", id="rank written out"),
            pytest.param("Jenderal TNI (Purn.) Suryadi", ("Jenderal TNI (Purn)",), "Suryadi", id="force in the rank"),
            pytest.param("(Alm) Dr. Budi Santoso", ("Dr.",), "Budi Santoso", id="deceased"),
            pytest.param("Bapak Drs. Budi Santoso", ("Drs.",), "Budi Santoso", id="address"),
            pytest.param("ibu Siti Aminah", (), "Siti Aminah", id="address in small letters"),
        ],
    )
    def test_canonical(self, text: str, front: tuple[str, ...], name: str) -> None:
        """The titles come off the name and have one spelling."""
        actual = canonical_name(read(text))

        assert (actual.front, actual.name) == (front, name)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("R. Suryaningrat", id="raden"),
            pytest.param("RM. Suryaningrat", id="raden mas"),
            pytest.param("KRT. Suryaningrat", id="kanjeng raden tumenggung"),
            pytest.param("Andi Baharuddin", id="Bugis"),
            pytest.param("Lalu Wirajaya", id="Lombok"),
            pytest.param("Teuku Ramlan", id="Aceh"),
            pytest.param("Tb. Hasanuddin", id="Banten"),
            pytest.param("Tjokorda Wirata", id="Bali"),
            pytest.param("A.A. Gde Wirata", id="anak agung"),
            pytest.param("St. Hasanuddin", id="sutan"),
            pytest.param("Sri Sultan Suryaningrat X", id="royal"),
            pytest.param("M.Fahrurrozi", id="shortened and glued"),
            pytest.param("HET Suryadi", id="three initials"),
            pytest.param("SF Suryadi", id="two initials"),
            pytest.param("Yohanes H. Lamawato", id="initial inside"),
        ],
    )
    def test_stays_in_the_name(self, text: str) -> None:
        """Descent, nobility and initials belong to the name."""
        actual = read(text)

        assert actual == PersonName(name=text)

    @pytest.mark.parametrize(
        ("text", "name", "certainty"),
        [
            pytest.param("HM Suryadi", "M Suryadi", STATED, id="HM"),
            pytest.param("H.M. Suryadi", "M. Suryadi", STATED, id="H.M."),
            pytest.param("H. M. Suryadi", "M. Suryadi", STATED, id="H. M."),
            pytest.param("H.Suryadi", "Suryadi", STATED, id="glued"),
            pytest.param("HA Suryadi", "A Suryadi", AMBIGUOUS, id="another letter may be initials"),
        ],
    )
    def test_haji_and_an_initial(self, text: str, name: str, certainty: Certainty) -> None:
        """The H in front of an initial is the title, the initial belongs to the name."""
        found = parse_name(text)

        assert found is not None
        assert found.value is not None
        assert (canonical_name(found.value).front, found.value.name) == (("H.",), name)
        assert found.certainty is certainty

    @pytest.mark.parametrize("text", ["Habib Suryadi", "Laksamana Suryadi"])
    def test_titles_that_are_names(self, text: str) -> None:
        """A word that is a title and a given name leaves the reading open."""
        found = parse_name(text)

        assert found is not None
        assert found.certainty is AMBIGUOUS
        assert found.alternatives == (PersonName(name=text),)


class TestBackTitles:
    """Degrees behind a name, with the commas and dots that the press forgets."""

    @pytest.mark.parametrize(
        ("text", "back"),
        [
            pytest.param("Suryadi, S.Sos., M.Si.", ("S.Sos.", "M.Si."), id="official"),
            pytest.param("Suryadi,S.Sos,S.I.Kom.,M.M.", ("S.Sos.", "S.I.Kom.", "M.M."), id="glued"),
            pytest.param("Suryadi, S. STP, M. Si", ("S.STP.", "M.Si."), id="blanks inside"),
            pytest.param("Suryadi S.STP.M.Si", ("S.STP.", "M.Si."), id="no comma at all"),
            pytest.param("Suryadi SSos MSi", ("S.Sos.", "M.Si."), id="no dots"),
            pytest.param("Suryadi SE MSi", ("S.E.", "M.Si."), id="bare letters beside a title"),
            pytest.param("Suryadi, Sh, M,Si", ("S.H.", "M.Si."), id="a comma for the dot"),
            pytest.param("Suryadi.M.Si", ("M.Si.",), id="a dot for the comma"),
            pytest.param("Suryadi, SE.,Ak., CA", ("S.E.", "Ak.", "CA"), id="certificates"),
            pytest.param("Suryadi, S.E.Ak.", ("S.E.Ak.",), id="accountant"),
            pytest.param("Suryadi, S.Kep., Ns., M.Kep", ("S.Kep.", "Ns.", "M.Kep."), id="nurse"),
            pytest.param("Suryadi, S. Sos. I., M.Pd.I", ("S.Sos.I.", "M.Pd.I."), id="three parts"),
            pytest.param("Suryadi, SKM, MPH", ("S.K.M.", "M.P.H."), id="letters"),
            pytest.param("Suryadi, MAP", ("M.AP.",), id="letters have the main spelling"),
            pytest.param("Suryadi, M.A.P.", ("M.A.P.",), id="dotted letters stay"),
            pytest.param("Suryadi, Sp.PD-KGEH, FINASIM", ("Sp.PD-KGEH", "FINASIM"), id="subspecialist"),
            pytest.param("Suryadi, Sp.OG (K)", ("Sp.OG(K)",), id="consultant"),
            pytest.param("Suryadi, M.Tr.(Han)", ("M.Tr.(Han)",), id="field in brackets"),
            pytest.param("Suryadi, MM., Ph.D., ASEAN Eng.", ("M.M.", "Ph.D.", "ASEAN Eng."), id="foreign"),
            pytest.param("SURYADI, S.SOS, M.SI", ("S.Sos.", "M.Si."), id="capitals"),
            pytest.param("Suryadi Ners", ("Ners",), id="a word"),
            pytest.param("Suryadi. SE", ("S.E.",), id="dot for the comma"),
            pytest.param("Suryadi Msi", ("M.Si.",), id="one capital and no comma"),
            pytest.param("Suryadi SSTP. Msi", ("S.STP.", "M.Si."), id="one capital behind a title"),
            pytest.param("Suryadi S,Sos", ("S.Sos.",), id="a comma for the dot and none before"),
            pytest.param("Suryadi, M.Tr. Hanla., M.M.", ("M.Tr.Hanla.", "M.M."), id="applied degree of the forces"),
            pytest.param("Suryadi S.I.K. M.I.K.", ("S.I.K.", "M.I.K."), id="unlisted dotted degree behind a known one"),
            pytest.param("Suryadi, S.Pd., C.X.Y.Z", ("S.Pd.", "C.X.Y.Z."), id="dotted certificate"),
            pytest.param("Suryadi SAg Lc", ("S.Ag.", "Lc."), id="licentiate"),
            pytest.param("Suryadi MSi (Han)", ("M.Si.(Han)",), id="field in brackets and no comma"),
        ],
    )
    def test_canonical(self, text: str, back: tuple[str, ...]) -> None:
        """Every spelling of a degree is one title."""
        actual = canonical_name(read(text))

        assert (actual.name.casefold(), actual.back) == ("suryadi", back)

    @pytest.mark.parametrize(
        ("text", "back"),
        [
            pytest.param("Suryadi, A. Btk", "A.Btk.", id="diploma"),
            pytest.param("Suryadi, S.Batik", "S.Batik.", id="bachelor"),
            pytest.param("Suryadi SBatik", "S.Batik.", id="without dot and comma"),
            pytest.param("Suryadi, M.Batik.Lurik", "M.Batik.Lurik.", id="two fields"),
            pytest.param("Suryadi, CBTK", "CBTK", id="certificate"),
        ],
    )
    def test_by_pattern(self, text: str, back: str) -> None:
        """A degree in no list is told by its form, and marked as inferred."""
        found = parse_name(text)

        assert found is not None
        assert found.value is not None
        assert (canonical_name(found.value).back, found.certainty) == ((back,), INFERRED)

    def test_known_field_is_stated(self) -> None:
        """A grade and a field that the list has apart are no guess together."""
        found = parse_name("Suryadi, M.Gz")

        assert found is not None
        assert found.certainty is STATED

    @pytest.mark.parametrize("letters", ["AP", "SH", "MM", "ST", "S.S."])
    def test_bare_letters(self, letters: str) -> None:
        """Letters alone behind a name are a title or initials; the other reading is kept."""
        found = parse_name(f"Suryadi Hakim {letters}")

        assert found is not None
        assert found.value == PersonName(name="Suryadi Hakim", back=(letters,))
        assert found.certainty is AMBIGUOUS
        assert found.alternatives == (PersonName(name=f"Suryadi Hakim {letters}"),)

    @pytest.mark.parametrize(
        ("text", "name", "back"),
        [
            pytest.param("Suryadi AB", "Suryadi AB", (), id="letters that are no title"),
            pytest.param("Suryadi AB, S.Sos", "Suryadi AB", ("S.Sos",), id="the same before a degree"),
            pytest.param("Suryadi YL", "Suryadi YL", (), id="initials of a clan"),
            pytest.param("Suryadi A.B.", "Suryadi A.B.", (), id="dotted initials"),
            pytest.param("Suryadi MS, S.Sos", "Suryadi MS", ("S.Sos",), id="a master never leads a bachelor"),
            pytest.param("Suryadi SE, MM", "Suryadi", ("SE", "MM"), id="a bachelor leads a master"),
        ],
    )
    def test_initials(self, text: str, name: str, back: tuple[str, ...]) -> None:
        """Letters that no list has stay in the name."""
        actual = read(text)

        assert (actual.name, actual.back) == (name, back)


class TestExtent:
    """Where a name ends, and what is none."""

    @pytest.mark.parametrize(
        ("text", "surface", "rest"),
        [
            pytest.param("Budi Santoso mengatakan", "Budi Santoso", "mengatakan", id="a verb"),
            pytest.param("Budi Santoso, AP Pemkab Muba", "Budi Santoso, AP", "Pemkab Muba", id="the next clause"),
            pytest.param("Budi Santoso, Jakarta", "Budi Santoso", ", Jakarta", id="a place behind a comma"),
            pytest.param("(Budi Santoso)", "Budi Santoso", "()", id="brackets"),
            pytest.param("Budi Santoso Kamis (2/3)", "Budi Santoso", "Kamis (2/3)", id="a weekday"),
            pytest.param("Budi Santoso. Dia hadir", "Budi Santoso", ". Dia hadir", id="the end of a sentence"),
            pytest.param("Budi Santoso\n\nBerita Lain", "Budi Santoso", "Berita Lain", id="another paragraph"),
            pytest.param("Budi Santoso Kepala Dinas", "Budi Santoso", "Kepala Dinas", id="a post"),
        ],
    )
    def test_rest(self, text: str, surface: str, rest: str) -> None:
        """What is not part of the name is left over, verbatim."""
        found = parse_name(text)

        assert found is not None
        assert (found.surface, found.rest) == (surface, rest)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "   ",
            "Dinas Kominfo",
            "Bupati Muba",
            "rapat koordinasi",
            "2024",
            "A",
            "H.",
            "Drs.",
            "!!",
            "\u0301",
            "x" * 3000,
        ],
    )
    def test_no_name(self, text: str) -> None:
        """Agencies, posts, small letters, numbers and lone titles are no names."""
        assert parse_name(text) is None

    @pytest.mark.parametrize("text", [None, 7, b"Budi"])
    def test_no_text(self, text: object) -> None:
        """What is no text is no name, and no error."""
        assert parse_name(text) is None  # type: ignore[arg-type]  # on purpose

    def test_odd_blanks(self) -> None:
        """Every blank inside a name is one space; the surface stays as it is."""
        found = parse_name("Budi\u00a0 Santoso,\nS.Sos")

        assert found is not None
        assert found.value == PersonName(name="Budi Santoso", back=("S.Sos",))
        assert found.surface == "Budi\u00a0 Santoso,\nS.Sos"


class TestFormat:
    """Writing names."""

    NAME = PersonName(name="Budi Santoso", front=("Pak", "DR", "H"), back=("SSos", "MM"))

    @pytest.mark.parametrize(
        ("titles", "expected"),
        [
            pytest.param("all", "Pak DR H Budi Santoso, SSos, MM", id="as printed"),
            pytest.param("none", "Budi Santoso", id="none"),
            pytest.param("canonical", "Dr. H. Budi Santoso, S.Sos., M.M.", id="canonical"),
        ],
    )
    def test_styles(self, titles: str, expected: str) -> None:
        """Titles as printed, none, or in their canonical spelling without forms of address."""
        actual = format_name(self.NAME, titles=titles)  # type: ignore[arg-type]  # one of the three words

        assert actual == expected

    def test_unknown_titles_stay(self) -> None:
        """A title that nothing is known of keeps its spelling."""
        name = PersonName(name="Budi", front=("Bpk. Ketua",), back=("...",))

        assert canonical_name(name).back == ("...",)
        assert canonical_name(name).name == "Budi"


class TestLaws:
    """What holds for every name."""

    @given(printed_names())
    @settings(max_examples=200)
    def test_reads_what_was_printed(self, printed: Printed) -> None:
        """However it is printed, a name gives back its parts."""
        actual = canonical_name(read(printed.text))

        assert actual == PersonName(name=printed.core, front=printed.front, back=printed.back)

    @given(printed_names())
    @settings(max_examples=100)
    def test_round_trip(self, printed: Printed) -> None:
        """Written and read again, a name is the same; so is its canonical form."""
        name = read(printed.text)

        assert read(format_name(name)) == name
        assert canonical_name(read(format_name(name, titles="canonical"))) == canonical_name(name)

    @given(printed_names())
    @settings(max_examples=50)
    def test_canonical_once(self, printed: Printed) -> None:
        """The canonical spelling of a canonical title is itself."""
        once = canonical_name(read(printed.text))

        assert canonical_name(once) == once

    @given(plain_names())
    def test_plain_names(self, name: str) -> None:
        """A name without titles is itself."""
        assert read(name) == PersonName(name=name)

    @given(st.text(max_size=200) | st.lists(st.sampled_from(FRAGMENTS.split(" "))).map(" ".join))
    @settings(max_examples=200)
    def test_any_text(self, text: str) -> None:
        """No text makes the reader raise, and the surface is verbatim."""
        found = parse_name(text)

        if found is not None:
            assert found.surface == text[found.start : found.end]
            assert found.value is not None
            format_name(found.value, titles="canonical")
