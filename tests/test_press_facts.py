"""The bundled press catalog against the facts of its five articles.

``data/press_facts.csv`` names, for each fact, the objects and fields that hold it. Its ``status`` is

``held``
    the field holds the value; a citation on the object carries the words of the fact, names the field and says how
    certain it is;
``detail``
    the same without naming the field: what the words make it part of, such as the event of a participation, the
    edition of a result, the kind and speaker of a statement that is cited by its text;
``absent``
    the article leaves it open, and so does the catalog;
``noise``
    page furniture, with the reason: held by nothing, or by the page's source or outlet alone.
"""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple, cast

import pytest

from humaskit import datasets
from humaskit.catalog import Catalog
from humaskit.errors import Severity
from humaskit.formats.json import dumps
from humaskit.model.agency import Reorganisation
from humaskit.model.award import AwardResult, Outcome
from humaskit.model.entity import Entity
from humaskit.model.office import Appointment, Mandate
from humaskit.model.source import Source
from humaskit.model.statement import Statement, StatementKind
from humaskit.tree import row_of
from humaskit.values.citation import Certainty, Citation

TABLE: Final = Path(__file__).parent / "data" / "press_facts.csv"
ARTICLES: Final = Path(__file__).parents[1] / "../shared/articles"
ARTICLE_OF: Final = {
    "source:jarrakpos-sumsel-amc-2024": 0,
    "source:palpos-rakor-2025": 1,
    "source:kim-bukittinggi-study-best-practice-2023": 2,
    "source:malang-posco-media-penghargaan-2023": 3,
    "source:narasi-pagi-ampk-2024": 4,
}
SOURCE_OF: Final = {number: source for source, number in ARTICLE_OF.items()}
NOISE: Final = (
    *("757", "dilihat", "pt mep", "tipikor", "polres", "polisi", "tersangka", "rampok", "bersenpi", "keban"),
    *("blank spot", "camat", "sanga desa", "lubuk linggau", "google news", "baca juga", "kumpulan kabar terkini"),
)
needs_articles = pytest.mark.skipif(not ARTICLES.is_dir(), reason="the articles are not beside the checkout")


class Row(NamedTuple):
    """One line of the table: where one value of one fact is held."""

    fact: str
    surface: str
    object: str
    field: str
    value: str
    status: str
    certainty: str
    remark: str


def read_table() -> dict[str, list[Row]]:
    """Return the lines of the table by fact."""
    found: dict[str, list[Row]] = defaultdict(list)
    with TABLE.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            found[line["fact"]].append(Row(**line))
    return found


FACTS: Final = read_table()
MISSING: Final = object()


@pytest.fixture(scope="module")
def press() -> Catalog:
    """Return the bundled catalog."""
    return datasets.press()


def read_checklist() -> dict[str, list[str]]:
    """Return the surfaces of each fact as the checklist beside the articles has them."""
    checklist = (ARTICLES / "facts.md").read_text(encoding="utf-8")
    found = re.findall(r'^\d+\. `(F\d\.\d\d)` "(.*?)" → ', checklist, flags=re.MULTILINE)
    return {fact: surfaces.split('" / "') for fact, surfaces in found}


def folded(text: str) -> str:
    """Return *text* with every run of white space as one blank."""
    return " ".join(text.split())


def stored_at(entity: Entity, pointer: str) -> object:
    """Return the plain value at *pointer*; a field that is at its default shows the default, None is missing."""
    head, *steps = pointer.split("/")
    value: object = row_of(entity, sparse=True).get(head, row_of(entity).get(head, MISSING))
    for step in steps:
        if isinstance(value, list):
            items = cast("list[object]", value)
            value = items[int(step)] if int(step) < len(items) else MISSING
        elif isinstance(value, dict):
            value = cast("dict[str, object]", value).get(step, MISSING)
        else:
            value = MISSING
    return MISSING if value is None else value


def as_written(value: object) -> str | None:
    """Return a stored value as the table writes it: text as it is, the rest as JSON; None for what is missing."""
    if value is MISSING:
        return None
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def citations_for(entity: Entity, pointer: str) -> Iterator[Citation]:
    """Yield the citations that name the field at *pointer*, or something that it stands in."""
    if pointer.startswith("claims/"):
        yield from entity.claims[int(pointer.split("/")[1])].citations
    for citation in entity.citations:
        if citation.field is not None and f"{pointer}/".startswith(f"{citation.field}/"):
            yield citation


def every_citation(entity: Entity) -> tuple[Citation, ...]:
    """Return the citations of an entity and of its other readings."""
    return (*entity.citations, *(citation for claim in entity.claims for citation in claim.citations))


def carries(citation: Citation, row: Row) -> bool:
    """Tell whether *citation* has the words of the fact, from the article of the fact."""
    said = folded(citation.surface or "")
    return citation.source == SOURCE_OF[int(row.fact[1])] and folded(row.surface) in said


def problems_of(press: Catalog, row: Row) -> Iterator[str]:
    """Yield what keeps the catalog from holding one line of the table; an object that is not there raises."""
    where = f"{row.object}/{row.field}"
    if row.status == "noise" and not row.remark:
        yield f"{row.fact} is called noise without a reason"
    if row.status == "noise" and not row.object:
        return
    entity = press[row.object]
    actual = as_written(stored_at(entity, row.field))
    if row.status == "absent":
        if actual is not None or row.value:
            yield f"{where} holds {actual!r}, and the article leaves it open"
        return
    if actual != row.value:
        yield f"{where} holds {actual!r}, not {row.value!r}"
    support = every_citation(entity) if row.status == "detail" else citations_for(entity, row.field)
    certainties = {citation.certainty.value for citation in support if carries(citation, row)}
    if not certainties:
        yield f"no citation for {where} has the words {row.surface!r}"
    elif row.status != "detail" and certainties != {row.certainty}:
        yield f"{where} is {sorted(certainties)} by {row.surface!r}, not {row.certainty}"


class TestFacts:
    """Each fact stands in its object and field, with its words."""

    @pytest.mark.parametrize("fact", sorted(FACTS))
    def test_is_held(self, press: Catalog, fact: str) -> None:
        """Every value of the fact is stored, and cited with the words of the article."""
        actual = [problem for row in FACTS[fact] for problem in problems_of(press, row)]

        assert actual == []

    @pytest.mark.parametrize("fact", sorted(FACTS))
    def test_stands_on_a_field_or_is_noise(self, fact: str) -> None:
        """A fact has a field that is cited by name, or is noise throughout."""
        statuses = {row.status for row in FACTS[fact]}

        assert statuses == {"noise"} or ("held" in statuses and statuses <= {"held", "detail", "absent"})

    def test_are_complete(self) -> None:
        """No fact of the five articles is left out, and none is counted twice."""
        expected = [
            f"F{article}.{n:02}" for article, last in enumerate((55, 43, 39, 30, 41)) for n in range(1, last + 1)
        ]
        actual = sorted(FACTS)

        assert actual == expected
        assert len(actual) == 208


class TestWords:
    """What is cited stands in the articles, and nothing of them is copied beyond it."""

    @needs_articles
    @pytest.mark.parametrize("source", ARTICLE_OF)
    def test_every_surface_is_verbatim(self, press: Catalog, source: str) -> None:
        """Each cited surface stands in its article, letter for letter; white space counts as one blank."""
        article = folded((ARTICLES / f"article-{ARTICLE_OF[source]}.txt").read_text(encoding="utf-8"))
        cited = [citation for entity in press for citation in every_citation(entity) if citation.source == source]

        strange = [citation.surface for citation in cited if folded(citation.surface or "\0") not in article]

        assert cited
        assert strange == []

    @needs_articles
    def test_the_table_is_that_of_the_checklist(self) -> None:
        """Every fact of the checklist is in the table with all its surfaces, and the table has no others."""
        expected = {fact: set(surfaces) for fact, surfaces in read_checklist().items()}
        actual = {fact: {row.surface for row in rows} for fact, rows in FACTS.items()}

        assert actual == expected

    @needs_articles
    def test_every_surface_of_the_checklist_is_cited(self, press: Catalog) -> None:
        """Each surface of the checklist stands in a citation of its article, or in a noise line without an object."""
        cited: dict[str | None, list[str]] = defaultdict(list)
        for entity in press:
            for citation in every_citation(entity):
                cited[citation.source].append(folded(citation.surface or ""))
        loose = {row.surface for rows in FACTS.values() for row in rows if row.status == "noise" and not row.object}

        missing = [
            (fact, surface)
            for fact, surfaces in read_checklist().items()
            for surface in surfaces
            if surface not in loose and not any(surface in said for said in cited[SOURCE_OF[int(fact[1])]])
        ]

        assert missing == []

    @needs_articles
    def test_nothing_beyond_the_checklist_is_copied(self, press: Catalog) -> None:
        """No citation copies running text: each surface stands within one of the checklist, save one printed name."""
        listed = [surface for surfaces in read_checklist().values() for surface in surfaces]
        cited = {citation.surface for entity in press for citation in every_citation(entity) if citation.surface}
        expected = {"Diskominfo Kota Bukittinggi"}

        actual = {surface for surface in cited if not any(surface in said for said in listed)}

        assert actual == expected

    def test_every_sourced_citation_says_where(self, press: Catalog) -> None:
        """A citation of an article names the place in it and the words."""
        actual = [
            (entity.id, citation)
            for entity in press
            for citation in every_citation(entity)
            if citation.source in ARTICLE_OF and (citation.place is None or citation.surface is None)
        ]

        assert actual == []


class TestNothingInvented:
    """What the articles leave open is open here, and what was added is marked."""

    def test_what_no_article_says_is_marked(self, press: Catalog) -> None:
        """Outside knowledge has no source and stands on these entities alone."""
        unsourced = {(e.id, c.certainty) for e in press for c in every_citation(e) if c.source is None}
        marked = {e.id for e in press for c in every_citation(e) if c.certainty is Certainty.OUTSIDE_KNOWLEDGE}
        expected = {
            "agency:ditjen-ikp",
            "agency:ditjen-kpm",
            "legal:perpres-174-2024",
            "reorganisation:ditjen-ikp-kpm-2024",
            "reorganisation:kementerian-kominfo-komdigi-2024",
        }

        assert marked == expected
        assert unsourced == {(subject, Certainty.OUTSIDE_KNOWLEDGE) for subject in expected}

    @pytest.mark.parametrize(
        ("ref", "expected"),
        [
            pytest.param(
                "reorganisation:kementerian-kominfo-komdigi-2024",
                ("agency:kementerian-kominfo", "agency:kementerian-komdigi", "2024-10-20"),
                id="ministry",
            ),
            pytest.param(
                "reorganisation:ditjen-ikp-kpm-2024", ("agency:ditjen-ikp", "agency:ditjen-kpm", "2024-11"), id="ditjen"
            ),
        ],
    )
    def test_successions_are_of_two_agencies(self, press: Catalog, ref: str, expected: tuple[str, str, str]) -> None:
        """What became of the ministry is a reorganisation between two agencies, never a second name of one."""
        change = press.one(ref, Reorganisation)
        actual = (*change.before, *change.after, str(change.date))

        assert actual == expected
        assert change.legal_basis == ("legal:perpres-174-2024",)
        assert [(citation.source, citation.field) for citation in change.citations] == [(None, None)]

    @pytest.mark.parametrize(
        ("event", "expected"),
        [
            pytest.param("event:amc-2024-malam-puncak", "2024-03-05", id="amc"),
            pytest.param("event:study-best-practice-2023-kunjungan-pekanbaru", "2023-11-23 kamis", id="visit"),
            pytest.param("event:serah-terima-penghargaan-kota-malang-2023", "2023-11-06 senin pagi", id="malang"),
            pytest.param("event:ampk-2024-peluncuran", "2024-12-13 jumat tengah-malam", id="ampk"),
        ],
    )
    def test_a_year_that_is_not_printed_is_marked(self, press: Catalog, event: str, expected: str) -> None:
        """A date printed without its year is stored with it, and every citation for it says that it is inferred."""
        entity = press[event]
        certainties = {citation.certainty for citation in citations_for(entity, "start")}

        assert as_written(stored_at(entity, "start")) == expected
        assert certainties == {Certainty.INFERRED}

    def test_publication_dates_stay_empty(self, press: Catalog) -> None:
        """One article tells when it was published; the date that a page shows is not that of its article."""
        actual = {source.id: str(source.published) for source in press.of(Source) if source.published is not None}

        assert actual == {"source:kim-bukittinggi-study-best-practice-2023": "2023-11-23T20:04"}
        assert [source.url for source in press.of(Source) if source.url is not None] == []

    def test_nobody_is_called_definitive(self, press: Catalog) -> None:
        """A title without an acting word says nothing of the mandate."""
        actual = Counter(appointment.mandate for appointment in press.of(Appointment))

        assert actual == {Mandate.UNMARKED: 8, Mandate.PLT: 2, Mandate.PJ: 2}

    def test_a_hope_is_no_result(self, press: Catalog) -> None:
        """The wish to be first stays a statement; places are those that were told, and four awards have none."""
        hopes = [one.id for one in press.of(Statement) if one.kind is StatementKind.HOPE]
        places = {one.id: one.rank for one in press.of(AwardResult) if one.rank is not None}
        honoured = [one for one in press.of(AwardResult) if one.outcome is Outcome.HONOURED]

        assert "statement:sinulingga-semoga-juara-satu" in hopes
        assert places == {
            "result:amc-2024-kota-madiun": 1,
            "result:amc-2024-kota-semarang": 2,
            "result:amc-2024-muba": 3,
        }
        assert [one.awarded for one in honoured] == [None] * 4

    def test_one_word_means_three_agencies(self, press: Catalog) -> None:
        """Bare "Kominfo" is a name of the ministry and of two regional agencies, each from its own article."""
        expected = {
            "agency:kementerian-kominfo": "source:jarrakpos-sumsel-amc-2024",
            "agency:diskominfositan-kota-pekanbaru": "source:kim-bukittinggi-study-best-practice-2023",
            "agency:diskominfo-kota-malang": "source:malang-posco-media-penghargaan-2023",
        }
        actual = {
            agency.id: citation.source
            for agency in press.section("agencies")
            for index, name in enumerate(cast("list[dict[str, str]]", row_of(agency)["names"]))
            for citation in citations_for(agency, f"names/{index}")
            if name["text"] == "Kominfo"
        }

        assert actual == expected

    @pytest.mark.parametrize("word", NOISE)
    def test_noise_enters_no_fact(self, press: Catalog, word: str) -> None:
        """Words of links, counters and boilerplate stand on pages, never on agencies, posts or anything else."""
        pages = ("sources", "outlets")
        found = [
            entity.id
            for section in press.model.sections
            if section not in pages
            for entity in press.section(section)
            if re.search(rf"\b{word}\b", json.dumps(row_of(entity), ensure_ascii=False).lower())
        ]

        assert found == []


class TestCatalog:
    """The bundled file as a catalog."""

    def test_has_no_issue(self, press: Catalog) -> None:
        """Every reference resolves, and no rule finds anything, not even a warning."""
        errors = [str(issue) for issue in press.check() if issue.severity is Severity.ERROR]
        warnings = [str(issue) for issue in press.check() if issue.severity is Severity.WARNING]

        assert errors == []
        assert warnings == []

    def test_each_call_returns_its_own(self) -> None:
        """Whoever changes the catalog changes no one else's."""
        mine, yours = datasets.press(), datasets.press()

        mine.remove("statement:narasi-pagi-sinergi")

        assert "statement:narasi-pagi-sinergi" in yours
        assert "statement:narasi-pagi-sinergi" in datasets.press()
        assert mine != yours

    def test_the_file_is_what_a_dump_writes(self, press: Catalog) -> None:
        """The bundled file is in the readable layout, byte for byte."""
        expected = Path(datasets.__file__).with_name("press.json").read_bytes()
        actual = dumps(press, indent=2).encode()

        assert actual == expected
