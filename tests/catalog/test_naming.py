"""What a thing is called."""

import datetime as dt
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.catalog import Catalog
from humaskit.catalog.naming import choose, names_of
from humaskit.model.entity import Entity
from humaskit.model.event import EventKind
from humaskit.model.legal import LegalInstrument, LegalKind
from humaskit.model.registry import MODEL
from humaskit.testing.strategies import catalogs
from humaskit.values.names import Name, NameKind, PersonName
from humaskit.values.rules import Id
from humaskit.values.terms import Term

from .make import agency, appointment, edition, event, official, period, post, program, result

ABBREVIATION, FORMER, LEGAL, MISSPELLING, SHORT = (
    NameKind.ABBREVIATION,
    NameKind.FORMER,
    NameKind.LEGAL,
    NameKind.MISSPELLING,
    NameKind.SHORT,
)
MINISTRY = (
    Name(text="Kemkominfo", kind=SHORT, period=period("2005", "2024-10-20")),
    Name(text="Kementerian Komunikasi dan Informatika", kind=FORMER, period=period("2005", "2024-10-20")),
    Name(text="Depkominfo", kind=FORMER),
    Name(text="Komdigi", kind=SHORT, period=period("2024-10-21")),
    Name(text="Kementerian Komunikasi dan Digital", period=period("2024-10-21")),
    Name(text="Ministry of Communication", language="en", period=period("2024-10-21")),
    Name(text="Kemkomdigi", kind=MISSPELLING),
)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Gift(Entity):
    """A dependant's class whose names are of other types."""

    id: Annotated[str, Id("gift")]
    name: PersonName | None = None
    names: tuple[Term, ...] = ()
    title: int = 0
    aliases: tuple[Name, ...] = ()


@attrs.frozen(kw_only=True, weakref_slot=False)
class Grant(Entity):
    """A dependant's class with one name, where others have many."""

    id: Annotated[str, Id("grant")]
    names: Annotated[str, "one"] = ""


class TestChoose:
    """One name of several."""

    @pytest.mark.parametrize(
        ("wanted", "expected"),
        [
            pytest.param({}, "Kementerian Komunikasi dan Digital", id="legal-and-in-use"),
            pytest.param({"kind": SHORT}, "Komdigi", id="short"),
            pytest.param({"kind": FORMER}, "Kementerian Komunikasi dan Informatika", id="former-when-asked-for"),
            pytest.param({"kind": MISSPELLING}, "Kemkomdigi", id="misspelling-when-asked-for"),
            pytest.param({"kind": ABBREVIATION}, "Kementerian Komunikasi dan Digital", id="none-of-the-kind"),
            pytest.param({"language": "en"}, "Ministry of Communication", id="language"),
            pytest.param({"language": "jv"}, "Kementerian Komunikasi dan Digital", id="no-such-language"),
            pytest.param({"on": dt.date(2010, 1, 1)}, "Kemkominfo", id="short-in-use-before-a-former-name"),
            pytest.param(
                {"on": dt.date(2010, 1, 1), "kind": FORMER},
                "Kementerian Komunikasi dan Informatika",
                id="former-on-its-day",
            ),
            pytest.param({"on": dt.date(2024, 10, 21)}, "Kementerian Komunikasi dan Digital", id="first-day"),
            pytest.param({"on": dt.date(2024, 10, 21), "kind": SHORT}, "Komdigi", id="short-of-the-day"),
            pytest.param({"on": dt.date(2024, 10, 20), "kind": SHORT}, "Kemkominfo", id="short-of-the-day-before"),
            pytest.param({"on": dt.date(1990, 1, 1)}, "Depkominfo", id="only-what-is-not-known-to-be-wrong"),
        ],
    )
    def test_ministry(self, wanted: dict[str, Any], expected: str) -> None:
        """In use on the day, of the kind, not bygone, of the language; then legal before short."""
        assert choose(MINISTRY, **wanted) == expected

    def test_no_names(self) -> None:
        """Of nothing, nothing is chosen."""
        assert choose(()) is None

    @given(
        st.permutations(MINISTRY), st.sampled_from([None, LEGAL, SHORT, ABBREVIATION]), st.sampled_from(["id", "en"])
    )
    def test_order_of_the_names(self, names: list[Name], kind: NameKind | None, language: str) -> None:
        """The order of the names does not decide where kind, use or language does."""
        alike = {
            (name.kind, name.language, name.period)
            for name in names
            if name.text == choose(names, kind=kind, language=language)
        }
        expected = {
            (name.kind, name.language, name.period)
            for name in names
            if name.text == choose(MINISTRY, kind=kind, language=language)
        }

        assert alike == expected

    def test_kind_that_has_ended(self) -> None:
        """A kind that is asked for and had once is better than another kind."""
        names = (Name(text="Dinas"), Name(text="DKI", kind=ABBREVIATION, period=period("2000", "2010")))

        assert choose(names, kind=ABBREVIATION) == "DKI"
        assert choose(names, kind=ABBREVIATION, on=dt.date(2020, 1, 1)) == "Dinas"


class TestLabel:
    """A name for everything that has an id."""

    CATALOG = Catalog(
        [
            agency("komdigi", names=MINISTRY),
            agency("dinas", "Dinas Kehutanan"),
            agency("muba", "Pemerintah Kabupaten Musi Banyuasin", region="16.06"),
            agency("diskominfo", "Dinas Kominfo", region="16.06"),
            agency("bad-region", "Dinas Kominfo", region="99.99"),
            post("plain", title="Bupati"),
            post("domain", title="Direktur Jenderal", domain="Komunikasi Publik"),
            post("kadis", title="Kepala Dinas", agency="agency:dinas"),
            post("bupati", title="Bupati", agency="agency:muba"),
            post("kadis-muba", title="Kepala Dinas", agency="agency:diskominfo"),
            post("kadis-bad", title="Kepala Dinas", agency="agency:bad-region"),
            post("dirjen", title="Direktur Jenderal", domain="Komunikasi Publik", agency="agency:komdigi"),
            post("menteri", title="Menteri Komunikasi dan Digital", agency="agency:komdigi"),
            post("lost", title="Kepala", agency="agency:zzz"),
            official("budi"),
            appointment("budi", "budi", "kadis"),
            appointment("unnamed", None, "kadis"),
            program(),
            edition(),
            edition("amc-x", None),
            edition("amc-named", 2020, names=(Name(text="Malam Anugerah"),)),
            event("rakor", kinds=(EventKind.RAPAT_KOORDINASI,)),
            event("bare"),
            result("x", "agency:dinas"),
        ],
        redirects={"agency:old": "agency:dinas"},
    )

    @pytest.mark.parametrize(
        ("ref", "expected"),
        [
            ("agency:komdigi", "Kementerian Komunikasi dan Digital"),
            ("agency:old", "Dinas Kehutanan"),
            ("post:plain", "Bupati"),
            ("post:domain", "Direktur Jenderal Komunikasi Publik"),
            ("post:kadis", "Kepala Dinas Kehutanan"),
            ("post:bupati", "Bupati Musi Banyuasin"),
            ("post:kadis-muba", "Kepala Dinas Kominfo, Kabupaten Musi Banyuasin"),
            ("post:kadis-bad", "Kepala Dinas Kominfo"),
            ("post:dirjen", "Direktur Jenderal Komunikasi Publik Kementerian Komunikasi dan Digital"),
            ("post:menteri", "Menteri Komunikasi dan Digital"),
            ("post:lost", "Kepala agency:zzz"),
            ("official:budi", "Budi"),
            ("appointment:budi", "Budi, Kepala Dinas Kehutanan"),
            ("appointment:unnamed", "…, Kepala Dinas Kehutanan"),
            ("edition:amc-2024", "AMC 2024"),
            ("edition:amc-x", "AMC"),
            ("edition:amc-named", "Malam Anugerah"),
            ("event:rakor", "rapat koordinasi"),
            ("event:bare", "event:bare"),
            ("result:x", "result:x"),
            ("region:16.06", "Kabupaten Musi Banyuasin"),
            ("zone:indonesia-bagian-barat", "Indonesia Bagian Barat"),
            ("region:99.99", "region:99.99"),
            ("agency:zzz", "agency:zzz"),
            ("unheard:of", "unheard:of"),
            ("", ""),
        ],
    )
    def test_labels(self, ref: str, expected: str) -> None:
        """Names first, then what describes the thing, and the id last."""
        assert self.CATALOG.name_of(ref) == expected

    @pytest.mark.parametrize(
        ("title", "body", "expected"),
        [
            ("Kepala Dinas", "Diskominfo Muba", "Kepala Diskominfo Muba"),
            ("Kepala Badan", "Bappeda Muba", "Kepala Bappeda Muba"),
            ("Kepala Dinas", "Badan Kepegawaian", "Kepala Dinas Badan Kepegawaian"),
            ("Kepala Bidang", "Biro Humas", "Kepala Bidang Biro Humas"),
            ("Kepala Badan", "B2P2TOOT Tawangmangu", "Kepala Badan B2P2TOOT Tawangmangu"),
            ("Kepala", "Kepala Staf", "Kepala Kepala Staf"),
            ("Sekretaris Daerah", "Pemerintah Kota Madiun", "Sekretaris Daerah Kota Madiun"),
        ],
    )
    def test_kind_of_body_is_said_once(self, title: str, body: str, expected: str) -> None:
        """What the title and the body both say is said once, also where the body's short name begins with it."""
        catalog = Catalog([agency("a", body), post("x", title=title, agency="agency:a")])

        assert catalog.name_of("post:x") == expected

    def test_on_a_day(self) -> None:
        """The day reaches the names that a description is made of."""
        day = dt.date(2010, 1, 1)

        assert self.CATALOG.name_of("post:dirjen", on=day) == "Direktur Jenderal Komunikasi Publik Kemkominfo"
        assert self.CATALOG.as_of(day).name_of("agency:komdigi", kind=SHORT) == "Kemkominfo"

    def test_kind_reaches_the_programme(self) -> None:
        """An edition is called after its programme, in the kind that is asked for."""
        assert self.CATALOG.name_of("edition:amc-2024", kind=LEGAL) == "Anugerah Contoh 2024"

    @settings(max_examples=10)
    @given(catalogs())
    def test_everything_has_a_name(self, catalog: Catalog) -> None:
        """Whatever a catalog holds is called something, and found by each of its names."""
        for entity in catalog:
            assert catalog.name_of(entity.id)
            for name in names_of(entity):
                found = catalog.find(name)
                assert entity in found or not any(letter.isalnum() for letter in name)


class TestOwnClasses:
    """Classes of dependants, whose fields may be called the same and be other things."""

    CATALOG = Catalog(
        [
            Gift(id="gift:a", name=PersonName(name="Budi"), names=(Term(text="x"),), aliases=(Name(text="Hadiah"),)),
            Grant(id="grant:a", names="Hibah"),
        ],
        model=MODEL.with_(gifts=Gift, grants=Grant),
    )

    @pytest.mark.parametrize(
        ("text", "expected"),
        [("budi", ["gift:a"]), ("hadiah", ["gift:a"]), ("hibah", ["grant:a"]), ("x", []), ("0", [])],
    )
    def test_find(self, text: str, expected: list[str]) -> None:
        """Names of the types that are names are found; the rest is left alone."""
        assert [entity.id for entity in self.CATALOG.find(text)] == expected

    def test_label(self) -> None:
        """A thing without names of the usual kind is called by its id."""
        assert self.CATALOG.name_of("gift:a") == "gift:a"
        assert self.CATALOG.name_of("grant:a") == "grant:a"


class TestLegalInstruments:
    """A law is named as people cite it."""

    @pytest.mark.parametrize(
        ("kind", "type_text", "year", "expected"),
        [
            pytest.param(LegalKind.UU, None, 2008, "UU 14/2008", id="initials"),
            pytest.param(LegalKind.INPRES, None, 2008, "Inpres 14/2008", id="word"),
            pytest.param(LegalKind.PERMEN, "Permenkominfo", 2008, "Permenkominfo 14/2008", id="printed-type"),
            pytest.param(LegalKind.SK, None, None, "SK 14", id="without-a-year"),
        ],
    )
    def test_cited(self, kind: LegalKind, type_text: str | None, year: int | None, expected: str) -> None:
        """Type, number and year, as far as they are known."""
        law = LegalInstrument(id="legal:a", kind=kind, type_text=type_text, number="14", year=year, subject="Contoh")

        assert Catalog([law]).name_of("legal:a") == expected

    def test_without_a_number(self) -> None:
        """An instrument that has none yet is named by its subject."""
        law = LegalInstrument(id="legal:a", kind=LegalKind.SE, subject="Kerja sama")

        assert Catalog([law]).name_of("legal:a") == "Kerja sama"
