"""The bundled award catalog against the result tables that it was built from."""

import csv
import importlib.util
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Final, NamedTuple, cast

import pytest

from humaskit import datasets
from humaskit.catalog import Catalog
from humaskit.catalog.naming import names_of
from humaskit.formats import json
from humaskit.model.award import AwardCategory, AwardEdition, AwardProgram, AwardResult, Outcome
from humaskit.model.entity import Entity
from humaskit.model.ranking import Ranking, RankingEntry
from humaskit.model.source import Source, SourceKind
from humaskit.values.citation import Certainty, Citation
from humaskit.values.placement import PlacementKind

TABLES: Final = Path(__file__).parents[1] / "../shared/reference/results"
BUILDER: Final = Path(__file__).parents[1] / "tools/build_awards.py"
BUNDLED: Final = Path(datasets.__file__).with_name("awards.json")
SECTIONS: Final = {AwardProgram: 11, AwardEdition: 51, Source: 155}  # as the README of the tables counts them
needs_tables = pytest.mark.skipif(not TABLES.is_dir(), reason="the result tables are not beside the checkout")

Row = dict[str, str]


class Held(NamedTuple):
    """What holds a row: the entity, and for an entry of a ranking its number."""

    entity: AwardResult | Ranking
    number: int | None = None

    @property
    def line(self) -> AwardResult | RankingEntry:
        """The result, or the entry."""
        return self.entity if isinstance(self.entity, AwardResult) else self.entity.entries[self.number or 0]

    @property
    def prefix(self) -> str:
        """Where the fields of the line are, as citations say it."""
        return "" if self.number is None else f"entries/{self.number}"

    def speaks(self, field: str | None) -> bool:
        """Tell whether a citation or claim of *field* is about this line."""
        return self.number is None or field == self.prefix or f"{field}".startswith(f"{self.prefix}/")


@pytest.fixture(scope="module")
def awards() -> Catalog:
    """The bundled catalog."""
    return datasets.awards()


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """Every row of every table, with the name of its file."""
    found: list[Row] = []
    for file in sorted(TABLES.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as stream:
            found += [{**row, "file": file.name} for row in csv.DictReader(stream, strict=True)]
    return found


@pytest.fixture(scope="module")
def held(awards: Catalog) -> Mapping[tuple[str, str, str, str], list[Held]]:
    """The lines of the catalog by edition, category, group and recipient (a region code, or a name)."""
    found: defaultdict[tuple[str, str, str, str], list[Held]] = defaultdict(list)
    for result in awards.of(AwardResult):
        for name in _recipient(awards, result.recipient):
            found[*_table(awards, result), name].append(Held(result))
    for ranking in awards.of(Ranking):
        for number, entry in enumerate(ranking.entries):
            names = {entry.subject_text or ""} if entry.subject is None else _recipient(awards, entry.subject)
            for name in names:
                found[*_table(awards, ranking), name].append(Held(ranking, number))
    return found


def _table(catalog: Catalog, entity: AwardResult | Ranking) -> tuple[str, str, str]:
    category = catalog.one(entity.category or "", AwardCategory)
    return catalog.name_of(entity.edition or ""), category.name, category.competitors or ""


def _recipient(catalog: Catalog, ref: str) -> set[str]:
    if ref.startswith("region:"):
        return {ref}
    entity = catalog[ref]
    return {catalog.name_of(ref), *names_of(entity)}


def _key(row: Row) -> tuple[str, str, str, str]:
    name = f"region:{row['region_code']}" if row["recipient_kind"] == "region" else row["recipient"].partition(" (")[0]
    return row["edition_name"], row["category"], row["group_or_track"], name


def _is_variant(row: Row) -> bool:
    return row["note"].startswith("variant:")


def _cited(catalog: Catalog, entity: Entity, row: Row) -> list[Citation]:
    """Return the citations of the row's page, those of claims too."""
    every = [*entity.citations, *(citation for claim in entity.claims for citation in claim.citations)]
    return [each for each in every if each.source and catalog.one(each.source, Source).url == row["source_url"]]


class TestCatalog:
    """The catalog by itself."""

    def test_is_in_order(self, awards: Catalog) -> None:
        """The check finds nothing, not even a warning."""
        assert awards.check() == ()

    @pytest.mark.parametrize(("cls", "expected"), SECTIONS.items(), ids=lambda each: getattr(each, "__name__", None))
    def test_counts(self, awards: Catalog, cls: type[Entity], expected: int) -> None:
        """Eleven programmes, 51 editions, 155 pages."""
        actual = len(awards.of(cls))

        assert actual == expected

    def test_is_small(self) -> None:
        """A bundled catalog does not weigh on the wheel."""
        actual = BUNDLED.stat().st_size

        assert actual < 1_000_000

    def test_each_call_gives_a_catalog_of_its_own(self) -> None:
        """A change to one reaches no other."""
        one = datasets.awards()
        one.remove(one.of(AwardResult)[0].id)

        assert len(datasets.awards()) == len(one) + 1

    def test_every_page_has_its_address(self, awards: Catalog) -> None:
        """A source without an address would be no source."""
        actual = [source.id for source in awards.of(Source) if source.kind is not SourceKind.PAGE or not source.url]

        assert actual == []

    def test_every_line_is_cited(self, awards: Catalog) -> None:
        """No result and no entry stands without the page that prints it."""
        bare = [result.id for result in awards.of(AwardResult) if not any(each.source for each in result.citations)]
        for ranking in awards.of(Ranking):
            cited = {re.match(r"entries/[0-9]+", each.field or "") for each in ranking.citations}
            fields = {match.group() for match in cited if match}
            bare += [f"{ranking.id}/{n}" for n in range(len(ranking.entries)) if f"entries/{n}" not in fields]

        assert bare == []

    def test_a_bare_best_is_no_first_place(self, awards: Catalog) -> None:
        """*Terbaik* without a number is special, and has no rank."""
        found = [result for result in awards.of(AwardResult) if "terbaik" in _surface(result).lower().split()[-1:]]
        actual = {(result.placement.kind if result.placement else None, result.rank) for result in found}

        assert actual == {(PlacementKind.SPECIAL, None)}

    def test_merges_with_the_press_catalog(self, awards: Catalog) -> None:
        """Both know the same agencies by the same ids."""
        merged = datasets.press().merge(awards).catalog

        assert merged.check() == ()
        assert len(merged) < len(datasets.press()) + len(awards)

    def test_a_tie_after_a_correction(self, awards: Catalog) -> None:
        """AKIP 2024: two provinces share place two, and the place before the correction is a claim."""
        ranking = awards.one("ranking:akip-2024-pemerintah-provinsi-nasional", Ranking)
        actual = [(entry.subject, str(entry.score)) for entry in ranking.entries if entry.rank == 2]
        claimed = {claim.field: claim.value for claim in ranking.claims}

        assert actual == [("region:11", "98.31"), ("region:64", "98.31")]
        assert claimed == {"entries/2/rank": "19", "entries/2/score": "92.31"}

    def test_a_corrected_winner(self, awards: Catalog) -> None:
        """AMC 2024, photo: who was announced first is a claim on the winner."""
        result = awards.one("result:amc-2024-kontribusi-konten-foto-media-center-provinsi-gorontalo", AwardResult)
        actual = {claim.field: claim.value for claim in result.claims}
        expected = {"recipient": "agency:media-center-provinsi-kalimantan-selatan", "placement/ordinal": "2"}

        assert (result.rank, str(result.score), actual) == (1, "3615", expected)


def _surface(result: AwardResult) -> str:
    return (result.placement.surface if result.placement else None) or "-"


@needs_tables
class TestRows:
    """Every row of every table is held, with its figures and its page."""

    def test_rows_and_lines_pair(
        self, rows: list[Row], held: Mapping[tuple[str, str, str, str], list[Held]], awards: Catalog
    ) -> None:
        """Each row that is no variant has one line, and there is no line without a row."""
        ours = [row for row in rows if not _is_variant(row)]
        unpaired = [_key(row) for row in ours if len(held[_key(row)]) != 1]
        lines = len(awards.of(AwardResult)) + sum(len(ranking.entries) for ranking in awards.of(Ranking))

        assert unpaired == []
        assert lines == len(ours)

    def test_figures(self, rows: list[Row], held: Mapping[tuple[str, str, str, str], list[Held]]) -> None:
        """Place, score with its digits, grade and joint are those of the row; nothing stands where nothing is."""
        wrong: list[object] = []
        for row in (each for each in rows if not _is_variant(each)):
            line = held[_key(row)][0].line
            hope = line.placement is not None and line.placement.kind is PlacementKind.HOPE
            expected = (row["place"], row["score"], row["grade"])
            actual = tuple(
                "" if each is None else str(each) for each in (None if hope else line.rank, line.score, line.grade)
            )
            if actual != expected or (isinstance(line, AwardResult) and line.joint != (row["joint"] == "yes")):
                wrong.append((_key(row), expected, actual))

        assert wrong == []

    def test_pages(
        self, rows: list[Row], held: Mapping[tuple[str, str, str, str], list[Held]], awards: Catalog
    ) -> None:
        """Each printed figure is cited from the row's page, verbatim, ambiguous where the row is uncertain."""
        wrong: list[object] = []
        for row in (each for each in rows if not _is_variant(each)):
            where = held[_key(row)][0]
            cited = [each for each in _cited(awards, where.entity, row) if where.speaks(each.field)]
            expected = {row["place_text"], row["score_printed"]} - {""}
            actual = {each.surface for each in cited}
            certainty = Certainty.AMBIGUOUS if row["status"] == "U" else Certainty.STATED
            noted = not row["note"] or any(each.note == row["note"] for each in cited)
            if not cited or not expected <= actual or certainty not in {each.certainty for each in cited} or not noted:
                wrong.append((_key(row), expected, actual))

        assert wrong == []

    def test_variants(
        self, rows: list[Row], held: Mapping[tuple[str, str, str, str], list[Held]], awards: Catalog
    ) -> None:
        """What a variant row says otherwise is a claim with its page, what it says the same is a citation."""
        wrong: list[object] = []
        for row in filter(_is_variant, rows):
            own = held[_key(row)]
            tables = (each for key, found in held.items() if key[:3] == _key(row)[:3] for each in found)
            said = {value for column in ("place", "score", "grade") if (value := row[column])}
            found = [where for where in own or tables if said <= _said(awards, where, row)]
            if not found:
                wrong.append(_key(row))

        assert wrong == []

    def test_counts_of_the_readme(self, rows: list[Row], held: Mapping[tuple[str, str, str, str], list[Held]]) -> None:
        """The counts that the README prints by table and edition are those of the rows that are held."""
        expected = _readme_counts()
        actual: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            if held[_key(row)] or _is_variant(row):
                actual[row["file"]][row["edition_year"]] += 1
                actual[row["file"]]["rows"] += 1
                actual[row["file"]]["score"] += bool(row["score"])
                actual[row["file"]]["uncertain"] += row["status"] == "U"
                actual[row["file"]]["variants"] += _is_variant(row)

        assert {file: +counts for file, counts in actual.items()} == expected


def _said(catalog: Catalog, where: Held, row: Row) -> set[str]:
    """Return what the row's page says of a line: in claims, or as the line itself has it."""
    said: set[str] = set()
    for claim in where.entity.claims:
        pages = {catalog.one(each.source, Source).url for each in claim.citations if each.source}
        if where.speaks(claim.field) and row["source_url"] in pages:
            said.add(claim.value or "")
    if any(where.speaks(each.field) for each in _cited(catalog, where.entity, row)) or said:
        line = where.line
        said |= {str(each) for each in (line.rank, line.score, line.grade) if each is not None}
    return said


def _readme_counts() -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {}
    for line in (TABLES / "README.md").read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        file = cells[0].strip("`")
        if file.endswith(".csv"):
            editions = {year: int(count) for year, count in re.findall(r"(\d{4}): (\d+)", cells[6])}
            totals = dict(zip(("rows", "score", "uncertain", "variants"), map(int, cells[2:6]), strict=True))
            counts[file] = +Counter({**totals, **editions})
    return counts


@needs_tables
class TestBuilder:
    """The tool that builds the catalog."""

    def test_builds_the_bundled_bytes(self) -> None:
        """Building again gives the same file, whatever the run."""
        spec = importlib.util.spec_from_file_location("build_awards", BUILDER)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        build = cast("Callable[[Path], Catalog]", module.build)
        expected = BUNDLED.read_text("utf-8")

        actual = json.dumps(build(TABLES), indent=2)

        assert actual == expected


class TestStatedFacts:
    """Single results, as their pages print them."""

    @pytest.mark.parametrize(
        ("ref", "recipient", "rank", "outcome"),
        [
            pytest.param(
                "result:amh-2023-siaran-pers-kota-madiun", "region:35.77", 1, Outcome.PLACED, id="a numbered place"
            ),
            pytest.param(
                "result:amh-2022-siaran-pers-kabupaten-musi-banyuasin",
                "region:16.06",
                None,
                Outcome.FINALIST,
                id="a nominee",
            ),
            pytest.param(
                "result:kim-hackathon-2023-hackathon-kim-kim-pesanggrahan",
                "group:kim-pesanggrahan-kota-madiun",
                4,
                Outcome.PLACED,
                id="the first runner-up prize follows the third place",
            ),
            pytest.param(
                "result:kimfest-2025-juara-umum-kim-bintang-jaya-itah",
                "group:kim-bintang-jaya-itah-provinsi-kalimantan-tengah",
                None,
                Outcome.WINNER,
                id="an overall title",
            ),
        ],
    )
    def test_result(self, awards: Catalog, ref: str, recipient: str, rank: int | None, outcome: Outcome) -> None:
        """Who got what."""
        result = awards.one(ref, AwardResult)

        assert (result.recipient, result.rank, result.outcome) == (recipient, rank, outcome)

    def test_a_score_keeps_its_digits(self, awards: Catalog) -> None:
        """97,00 is not printed as 97, nor 78 as 78,00: the second is a claim on the first."""
        ranking = awards.one("ranking:ikip-2022-nilai-ikip-provinsi", Ranking)
        number = next(n for n, entry in enumerate(ranking.entries) if entry.subject == "region:74")
        claimed = {claim.field: claim.value for claim in ranking.claims}

        assert ranking.entries[number].score == Decimal(78)
        assert claimed[f"entries/{number}/score"] == "78.00"
