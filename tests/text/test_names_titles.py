"""Titles beside a name, by the families that they are built in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.text.names import canonical_name, parse_name
from humaskit.values.citation import Certainty
from humaskit.values.names import PersonName


def read(text: str) -> PersonName:
    """Return the name that *text* is, its titles in their canonical spelling."""
    found = parse_name(text)
    assert found is not None
    assert found.value is not None
    return canonical_name(found.value)


class TestDegrees:
    """Degrees that are built of a grade and a field."""

    @pytest.mark.parametrize("grade", ["S.", "M.", "S.Tr.", "M.Tr.", "A.Md.", "S.ST."])
    @pytest.mark.parametrize("field", ["Kom.", "Ars.", "Kep.", "Hut.", "Farm.", "Par.", "Stat."])
    def test_every_grade_has_every_field(self, grade: str, field: str) -> None:
        """A degree that no list has together is known by its parts."""
        found = parse_name(f"Suryadi, {grade}{field}")

        assert found is not None
        assert found.value == PersonName(name="Suryadi", back=(f"{grade}{field}",))
        assert found.certainty is Certainty.STATED

    @pytest.mark.parametrize(
        ("text", "back"),
        [
            pytest.param("Suryadi, A.Md. Kep., S.K.M.", ("A.Md.Kep.", "S.K.M."), id="blank before the field"),
            pytest.param("Suryadi, A.Md.,Kep", ("A.Md.Kep.",), id="comma before the field"),
            pytest.param("Suryadi A.Md.,Kep", ("A.Md.Kep.",), id="and none before the degree"),
            pytest.param("Suryadi, Am.Keb", ("A.Md.Keb.",), id="short diploma"),
            pytest.param("Suryadi AM.Keb", ("A.Md.Keb.",), id="short diploma without a comma"),
            pytest.param("Suryadi, A.Md.SE", ("A.Md.", "S.E."), id="another degree glued"),
            pytest.param("Suryadi, A. Md., M. Si", ("A.Md.", "M.Si."), id="another degree with blanks"),
            pytest.param("Suryadi, S.P.M.P", ("S.P.", "M.P."), id="no specialist across two degrees"),
            pytest.param("Suryadi, S. P. W. K.", ("S.P.W.K.",), id="letters apart"),
            pytest.param("Suryadi, M,Tr.IP.", ("M.Tr.IP.",), id="comma for the first dot"),
            pytest.param("Suryadi, S,I.Kom", ("S.I.Kom.",), id="comma and two parts"),
            pytest.param("Suryadi, S. Ip., M .Si", ("S.IP.", "M.Si."), id="dot apart"),
            pytest.param("Suryadi S.Sos.i.MH.", ("S.Sos.I.", "M.H."), id="small letter in the middle"),
            pytest.param("Suryadi, S.Far.Apt", ("S.Far.", "Apt."), id="profession glued"),
            pytest.param("Suryadi, S.Tr.Keb., Bdn", ("S.Tr.Keb.", "Bdn."), id="midwife"),
            pytest.param("Suryadi, S.ST., Par., M.M.", ("S.ST.Par.", "M.M."), id="field torn off"),
            pytest.param("Suryadi, M.Ars.", ("M.Ars.",), id="master of architecture"),
            pytest.param("Suryadi, MARS", ("MARS",), id="hospital administration"),
            pytest.param("Suryadi, Ph,D., B.Sc", ("Ph.D.", "B.Sc."), id="foreign"),
            pytest.param("Suryadi, M.Med.Ed., DEA", ("M.Med.Ed.", "DEA"), id="foreign without a grade"),
            pytest.param("Suryadi SH MKn Arb CMed", ("S.H.", "M.Kn.", "Arb.", "CMed"), id="lawyer"),
            pytest.param("Suryadi, S.E., Ak., CA., CRMP., ASEAN CPA", None, id="accountant"),
        ],
    )
    def test_spellings(self, text: str, back: tuple[str, ...] | None) -> None:
        """However a degree is printed, it is one title."""
        expected = back or ("S.E.", "Ak.", "CA", "CRMP", "ASEAN CPA")

        assert read(text) == PersonName(name="Suryadi", back=expected)

    @pytest.mark.parametrize(
        ("text", "back"),
        [
            pytest.param("Sp.JP", ("Sp.JP.",), id="college"),
            pytest.param("SpKJ", ("Sp.KJ.",), id="glued"),
            pytest.param("Sp. THT-KL(K)", ("Sp.THT-KL(K)",), id="hyphen and consultant"),
            pytest.param("Sp.PD \u2013 KGEH", ("Sp.PD-KGEH",), id="dash with blanks"),
            pytest.param("Sp.OG(Onk)", ("Sp.OG(Onk)",), id="field in brackets"),
            pytest.param("Sp.OG(k)-Urogin", ("Sp.OG(K)-Urogin",), id="field behind the brackets"),
            pytest.param("Sp.An (K)IC", ("Sp.An(K)IC",), id="field glued to the brackets"),
            pytest.param("Sp.PD., K-GH., FINASIM", ("Sp.PD.", "K-GH.", "FINASIM"), id="apart"),
            pytest.param("Sp.OG., Subsp.F.E.R.", ("Sp.OG.", "Subsp.F.E.R."), id="subspecialist"),
            pytest.param("Sp.Btk", ("Sp.Btk.",), id="college that no list has"),
        ],
    )
    def test_specialists(self, text: str, back: tuple[str, ...]) -> None:
        """Specialists of medicine keep what narrows them; none is a degree of agriculture."""
        assert read(f"dr. Siti Aminah, {text}") == PersonName(name="Siti Aminah", front=("dr.",), back=back)

    @pytest.mark.parametrize("text", ["Suryadi, Sari", "Suryadi, Man", "Suryadi, Par", "Suryadi, Jakarta"])
    def test_words_are_no_degrees(self, text: str) -> None:
        """A word with one capital behind a comma is no degree, whatever its letters spell."""
        assert read(text) == PersonName(name="Suryadi")

    @pytest.mark.parametrize("text", ["Suryadi, S. Parwata", "Suryadi, SE Nomor 5", "Suryadi, SP 3", "Suryadi, MAN 2"])
    def test_letters_of_something_else(self, text: str) -> None:
        """An initial with the next name, a document and a school are no degrees."""
        assert read(text) == PersonName(name="Suryadi")

    @pytest.mark.parametrize("letters", ["MPI", "SMB"])
    def test_short_capitals_are_inferred(self, letters: str) -> None:
        """Three capitals behind a comma may be anything."""
        found = parse_name(f"Suryadi, {letters}")

        assert found is not None
        assert found.certainty is Certainty.INFERRED

    @pytest.mark.parametrize("body", ["KPU", "Bawaslu Kota Ambon", "OPD", "MAN 1", "DPRD Muba", "XQB Muba"])
    def test_bodies_are_no_titles(self, body: str) -> None:
        """The letters of a body behind the titles begin the next words of the text."""
        assert read(f"Suryadi, S.Kom., M.T, {body} akan") == PersonName(name="Suryadi", back=("S.Kom.", "M.T."))

    @pytest.mark.parametrize("text", ["Suryadi, S.Sos., Xq.Ab.", "Suryadi, S.Sos., XQAB Co", "Suryadi, Xq., M.Si."])
    def test_what_is_left_over_is_told(self, text: str) -> None:
        """A reading that drops what looks like a title is not stated."""
        found = parse_name(text)

        assert found is not None
        assert found.certainty is Certainty.INFERRED


class TestPunctuation:
    """Marks between a name and its titles."""

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Budi Santoso (Adi), S.Sos., M.Si.", id="nickname in brackets"),
            pytest.param('Budi Santoso "Adi", S.Sos., M.Si.', id="nickname in quotation marks"),
            pytest.param("Budi Santoso; S.Sos; M.Si", id="semicolons"),
            pytest.param("Budi Santoso S.Sos. M.Si. mengatakan", id="dots without a comma"),
            pytest.param("Budi Santoso,, S.Sos , M.Si", id="commas doubled and apart"),
        ],
    )
    def test_titles_are_found(self, text: str) -> None:
        """The titles belong to the name, whatever stands between."""
        assert read(text) == PersonName(name="Budi Santoso", back=("S.Sos.", "M.Si."))

    @pytest.mark.parametrize("text", ["Budi Santoso (Kadis), Siti", "Budi Santoso (Adi) hadir", "Budi Santoso SE. MK"])
    def test_what_is_no_title_stays_behind(self, text: str) -> None:
        """A bracket without titles behind it, and the next sentence, are left over."""
        assert read(text).name == "Budi Santoso"
        assert read(text).back in {(), ("S.E.",)}

    @pytest.mark.parametrize("degree", ["M.M.Xyz.", "M.M.Par."])
    def test_field_of_management(self, degree: str) -> None:
        """The master of management has fields behind it that no list holds."""
        assert read(f"Budi Santoso, S.E., {degree}").back[-1] == degree
        assert read("Budi Santoso, S.E., M.M.Xyz").back == ("S.E.", "M.M.")

    @pytest.mark.parametrize("text", ["Tjok. Gde Wirata", "Mukh. Suryadi", "Yos. Suryadi", "Ant. Suryadi"])
    def test_shortened_given_names(self, text: str) -> None:
        """The dot of a shortened given name does not end the name."""
        assert read(text) == PersonName(name=text)

    def test_a_service_number_is_left_over(self) -> None:
        """The number of a civil servant is no part of the name."""
        found = parse_name("BUDI SANTOSO, S.Sos NIP. 1970")

        assert found is not None
        assert (found.surface, str(found.value)) == ("BUDI SANTOSO, S.Sos", "BUDI SANTOSO, S.Sos")


class TestBothSides:
    """Titles that stand in front of a name or behind it."""

    @pytest.mark.parametrize(
        ("text", "back"),
        [
            pytest.param("Suryadi, Drs., M.Si.", ("Drs.", "M.Si."), id="doctorandus"),
            pytest.param("Suryadi, Ir., MT", ("Ir.", "M.T."), id="engineer"),
            pytest.param("Suryadi, drg., M.M.", ("drg.", "M.M."), id="dentist"),
            pytest.param("Suryadi, dr.", ("dr.",), id="physician"),
            pytest.param("Suryadi, Dr. H., S.Ag.", ("Dr.", "H.", "S.Ag."), id="two of them"),
            pytest.param("Suryadi, Hj., S.Fil.", ("Hj.", "S.Fil."), id="hajah"),
            pytest.param("Suryadi, S.Kep., Ns.M.Kep", ("S.Kep.", "Ns.", "M.Kep."), id="nurse"),
            pytest.param("Suryadi, Ns. Siti Aminah", (), id="the next name of a list"),
            pytest.param("Suryadi, Prof. Dr. Siti Aminah", (), id="two titles of the next name"),
        ],
    )
    def test_behind(self, text: str, back: tuple[str, ...]) -> None:
        """They belong to the name before them unless another name follows."""
        assert read(text) == PersonName(name="Suryadi", back=back)


class TestFront:
    """Titles in front of a name, by their kinds."""

    @pytest.mark.parametrize(
        ("text", "front"),
        [
            pytest.param("Prof . Drs . Suryadi", ("Prof.", "Drs."), id="dots torn off"),
            pytest.param("Assoc. Prof. Dr. Suryadi", ("Assoc. Prof.", "Dr."), id="associate professor"),
            pytest.param("Prof. (Ris.) Suryadi", ("Prof. Ris.",), id="research professor"),
            pytest.param("Dr. Eng. Ir. Suryadi", ("Dr.Eng.", "Ir."), id="doctor of engineering"),
            pytest.param("Dr.-Ing. Suryadi", ("Dr.-Ing.",), id="German engineer"),
            pytest.param("Dr. rer. nat. Suryadi", ("Dr. rer. nat.",), id="German sciences"),
            pytest.param("Dr. rer. soz. Suryadi", ("Dr. rer. soz.",), id="German social sciences"),
            pytest.param("Dr. med. vet. Suryadi", ("Dr. med. vet.",), id="German veterinarian"),
            pytest.param("Dr. (Cand.) Suryadi", ("Dr. (Cand.)",), id="candidate"),
            pytest.param("Drs. Ec. Suryadi", ("Drs. Ec.",), id="economist"),
            pytest.param("Bd. Suryadi", ("Bdn.",), id="midwife"),
            pytest.param("KHM. Suryadi", ("K.H.",), id="kiai haji and an initial"),
            pytest.param("HA. Suryadi", ("H.",), id="haji and an initial with a dot"),
            pytest.param("TGH, Suryadi", ("TGH.",), id="comma for the dot"),
            pytest.param("Dra, Hj. Suryadi", ("Dra.", "Hj."), id="comma for a dot before another"),
            pytest.param("Prof, Dr, Ir. Suryadi", ("Prof.", "Dr.", "Ir."), id="commas for dots"),
            pytest.param("Brigjen TNI, Suryadi", ("Brigjen TNI",), id="comma behind a rank"),
            pytest.param("Kyai Haji Suryadi", ("K.H.",), id="kyai haji as words"),
            pytest.param("RD. Suryadi", ("RD.",), id="diocesan priest"),
            pytest.param("Suster Maria Suryadi", ("Sr.",), id="sister"),
            pytest.param("Ev. Suryadi", ("Ev.",), id="evangelist"),
            pytest.param("KBP Suryadi", ("Kombes Pol",), id="police rank in letters"),
            pytest.param("Ajun Komisaris Besar Polisi (AKBP) Suryadi", ("AKBP",), id="rank with its letters"),
            pytest.param("Brigadir Jenderal Polisi Suryadi", ("Brigjen Pol",), id="police general"),
            pytest.param("Akp Suryadi", ("AKP",), id="rank in small letters"),
            pytest.param("Kol. Inf. Suryadi", ("Kolonel Inf",), id="short rank"),
            pytest.param("Kapten Laut (PM/W) Suryadi", ("Kapten Laut (PM/W)",), id="woman of the navy"),
            pytest.param("Sersan Mayor Suryadi", ("Serma",), id="sergeant"),
            pytest.param("Jaksa Utama Pratama Suryadi", ("Jaksa Utama Pratama",), id="prosecutor"),
            pytest.param("Yang Mulia Suryadi", (), id="address"),
            pytest.param("Brijend Suryadi", ("Brigjen",), id="misspelt rank"),
            pytest.param("Mayor Marinir Suryadi", ("Mayor Marinir",), id="marines"),
            pytest.param("Lettu inf Suryadi", ("Lettu Inf",), id="corps in small letters"),
        ],
    )
    def test_canonical(self, text: str, front: tuple[str, ...]) -> None:
        """Every title comes off in one spelling."""
        assert read(text).front == front
        assert read(text).name.endswith("Suryadi")

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Rd. Suryadi", id="raden"),
            pytest.param("RM. Suryadi", id="raden mas"),
            pytest.param("IB. Wirata", id="Balinese initials"),
            pytest.param("GRAj. Suryaningrat", id="court"),
            pytest.param("Paulus Mayor", id="a clan that is a rank"),
            pytest.param("Ing Suryadi", id="a name that is a field"),
            pytest.param("Sri Suryadi", id="Sri"),
            pytest.param("Sri Suryaningrat (HB) X", id="a sovereign and his letters"),
            pytest.param("Sri Suryaningrat ke-X", id="a sovereign and his ordinal"),
            pytest.param("S U R Y A D I", id="letters apart"),
        ],
    )
    def test_stays_in_the_name(self, text: str) -> None:
        """What is a name or belongs to it is no title."""
        assert read(text) == PersonName(name=text)

    @pytest.mark.parametrize(
        ("text", "back"),
        [
            pytest.param("Mgr. Suryadi, SVD", ("SVD",), id="comma"),
            pytest.param("Mgr Suryadi Santoso SVD", ("SVD",), id="none"),
            pytest.param("Ust. Suryadi, S.Pd.I, Al-Hafizh", ("S.Pd.I.", "Al-Hafizh"), id="Quran"),
        ],
    )
    def test_orders(self, text: str, back: tuple[str, ...]) -> None:
        """Orders and marks of learning stand behind the names of the clergy."""
        assert read(text).back == back

    def test_no_order_without_a_priest(self) -> None:
        """The letters of an order are initials where no title of the clergy stands in front."""
        assert read("Suryadi Santoso SVD") == PersonName(name="Suryadi Santoso SVD")

    @pytest.mark.parametrize("text", ["Polda Raya Kombes Pol Suryadi", "Brigjen TNI", "AKBP", "Letkol Inf"])
    def test_ranks_are_no_names(self, text: str) -> None:
        """A rank is no name, and what stands in front of one is none."""
        assert parse_name(text) is None

    def test_a_rank_of_several_words_is_no_name(self) -> None:
        """Laksamana alone may be a given name, Laksamana Muda TNI is none."""
        found = parse_name("Laksamana Muda TNI Suryadi")

        assert found is not None
        assert (found.certainty, found.alternatives) == (Certainty.STATED, ())

    def test_a_rank_closes_a_name(self) -> None:
        """In a signature the rank follows the name."""
        found = parse_name("SURYADI KOMBES POL NRP")

        assert found is not None
        assert found.surface == "SURYADI"


class TestHostileInput:
    """What no name looks like."""

    @given(st.lists(st.sampled_from(["Prof.", "Dr.", "S.", "Sp.", "A.", "Md.", ",", "(", "K", ")", "-", "Budi", "SE"])))
    @settings(max_examples=150)
    def test_titles_in_any_order(self, parts: list[str]) -> None:
        """No row of titles makes the reader raise, and its canonical form is stable."""
        found = parse_name(" ".join(parts))

        if found is not None:
            assert found.value is not None
            once = canonical_name(found.value)
            assert canonical_name(once) == once
