"""Rankings through the editions, and their picture."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TypeAlias

import pytest

from humaskit import Catalog, datasets
from humaskit.model.agency import Agency, AgencyKind
from humaskit.model.award import AwardEdition, AwardProgram
from humaskit.model.entity import Entity
from humaskit.model.ranking import Ranking, RankingEntry
from humaskit.report.bump import bump_chart
from humaskit.report.markup import render
from humaskit.report.series import Series, all_series, single_rankings
from humaskit.report.wording import Wording
from humaskit.standings import movement
from humaskit.values.dates import PartialDate
from humaskit.values.names import Name

Edition: TypeAlias = tuple[int, Mapping[str, int | str]]


def index(*editions: Edition, complete: bool | None = None) -> Catalog:
    """Make a programme with one ranking in each edition: places as numbers, scores as texts."""
    who = sorted({name for _, entries in editions for name in entries})
    entities: list[Entity] = [
        AwardProgram(id="program:p", names=(Name(text="Indeks"),)),
        *(Agency(id=f"agency:{one}", kind=AgencyKind.DINAS, names=(Name(text=f"Dinas {one.upper()}"),)) for one in who),
    ]
    for year, entries in editions:
        entities.append(AwardEdition(id=f"edition:p-{year}", program="program:p", year=year))
        rows = tuple(
            RankingEntry(
                subject=f"agency:{one}",
                rank=value if isinstance(value, int) else None,
                score=Decimal(value) if isinstance(value, str) else None,
            )
            for one, value in entries.items()
        )
        entities.append(
            Ranking(
                id=f"ranking:p-{year}", title="Indeks", edition=f"edition:p-{year}", entries=rows, complete=complete
            )
        )
    return Catalog(entities)


def only(catalog: Catalog) -> Series:
    """Return the one series of the programme."""
    (found,) = all_series(catalog, catalog.one("program:p", AwardProgram))
    return found


class TestSeries:
    """One contest through the editions."""

    def test_columns(self) -> None:
        """Editions come in order of time, competitors by their latest place."""
        found = only(index((2024, {"a": 2, "b": 1}), (2023, {"a": 1, "c": 2})))

        assert [column.label for column in found.columns] == ["2023", "2024"]
        assert found.competitors == ("agency:b", "agency:a", "agency:c")
        assert [column.places for column in found.columns] == [
            {"agency:a": 1, "agency:c": 2},
            {"agency:a": 2, "agency:b": 1},
        ]

    @pytest.mark.parametrize(
        ("complete", "places"),
        [
            pytest.param(True, {"agency:a": 2, "agency:b": 1, "agency:c": 2}, id="whole-field"),
            pytest.param(False, {}, id="partial"),
            pytest.param(None, {}, id="nobody-says"),
        ],
    )
    def test_places_from_scores(self, *, complete: bool | None, places: dict[str, int]) -> None:
        """Places come from scores where the whole field is listed; of a partial list nobody knows them."""
        (column,) = only(index((2024, {"a": "80.5", "b": "90", "c": "80.50"}), complete=complete)).columns

        assert column.places == places
        assert column.derived is (complete is True)

    def test_drawn(self) -> None:
        """A chart needs three competitors who come again."""
        two = only(index((2023, {"a": 1, "b": 2, "c": 3}), (2024, {"a": 2, "b": 1, "d": 3})))
        three = only(index((2023, {"a": 1, "b": 2, "c": 3}), (2024, {"a": 2, "b": 1, "c": 3})))

        assert (two.is_drawn, three.is_drawn) == (False, True)

    def test_moves_are_those_of_the_standings(self) -> None:
        """Who rose and who fell is what the library says elsewhere."""
        catalog = datasets.awards()
        ikip = all_series(catalog, catalog.one("program:ikip", AwardProgram))
        (found,) = (one for one in ikip if one.title == "nilai IKIP, provinsi")
        expected = movement(catalog, "edition:ikip-2024", "edition:ikip-2025", category="nilai IKIP", track="provinsi")

        climbers, fallers = found.moves(3)

        assert [(move.id, move.change) for move in climbers] == [(m.id, m.change) for m in expected.climbers[:3]]
        assert [(move.id, move.change) for move in fallers] == [(m.id, m.change) for m in expected.fallers[:3]]

    def test_without_an_edition(self) -> None:
        """A ranking of its own is a series of one, named as it is."""
        rows = (RankingEntry(subject_text="Kota X", rank=1), RankingEntry(subject="region:33", rank=2))
        alone = Ranking(id="ranking:r", title="Kota terbaik", entries=rows, as_of=PartialDate("2024-03"))
        (found,) = single_rankings(Catalog([alone]))

        assert (found.title, found.columns[0].label, found.program) == ("Kota terbaik", "2024", None)
        assert found.competitors == ("Kota X", "region:33")

    def test_results_make_series(self) -> None:
        """Award results that come again year after year are a series as rankings are."""
        catalog = datasets.awards()
        found = [one for one in all_series(catalog, catalog.one("program:amh", AwardProgram)) if one.is_drawn]

        assert all(not one.is_published for one in found)


def drawn(*editions: Edition) -> str:
    """Return the chart of an index."""
    found = only(index(*editions))
    return render(bump_chart(found, {who: who for who in found.competitors}, Wording("en"), "c1"))


class TestChart:
    """The picture."""

    FIRST = (2023, {"a": 1, "b": 2, "c": 3, "d": 4})
    LAST = (2024, {"a": 3, "b": 2, "c": 1, "e": 4})

    def test_is_told_to_screen_readers(self) -> None:
        """Title and description are inside, and the picture says that they are."""
        svg = drawn(self.FIRST, self.LAST)

        assert 'role="img" aria-labelledby="c1t c1d"' in svg
        assert '<title id="c1t">Movement in rank: Indeks</title>' in svg
        assert "Lines of the places of 5 competitors from 2023 to 2024." in svg

    def test_each_line_says_its_places(self) -> None:
        """Every competitor has a line with its places in words; who stands in one edition only has a dot."""
        svg = drawn(self.FIRST, self.LAST)

        assert "<title>agency:a: 1 → 3</title>" in svg
        assert svg.count('class="bl"') == 3
        assert svg.count('class="bd"') == 8

    def test_kinds(self) -> None:
        """The leader, whoever rose and whoever fell have a colour, the others none."""
        svg = drawn(self.FIRST, self.LAST)

        kinds = {who: kind for kind, who in re.findall(r'<g class="b ?(\w*)"><title>agency:(\w)', svg)}

        assert kinds == {"a": "dn", "b": "", "c": "hi", "d": "", "e": ""}

    def test_gap(self) -> None:
        """A line over an edition that does not list somebody is dashed."""
        svg = drawn((2022, {"a": 1, "b": 2, "c": 3}), (2023, {"a": 1, "b": 2}), (2024, {"a": 1, "b": 2, "c": 3}))

        assert svg.count('class="bl gap"') == 1

    def test_ties_stand_apart(self) -> None:
        """No two dots of an edition lie on each other, whatever places are shared."""
        svg = drawn((2023, {"a": 1, "b": 1, "c": 1, "d": 4}), (2024, {"a": 2, "b": 1, "c": 2, "d": 3}))
        dots = re.findall(r'<circle cx="(\d+)" cy="(\d+)"', svg)

        assert len(dots) == len(set(dots)) == 8

    def test_deep_places(self) -> None:
        """A field that is too deep for a picture is drawn down to where it is readable, and says so."""
        first = {f"n{at}": 1 + at for at in range(300)}
        svg = drawn((2023, first), (2024, {name: 301 - place for name, place in first.items()}))
        (height,) = re.findall(r'height="(\d+)"', svg)

        assert int(height) < 1_200
        assert re.search(r"\d+ lower places not drawn", svg)

    def test_fits(self) -> None:
        """Every dot and every name stands within the picture."""
        svg = drawn(self.FIRST, self.LAST, (2025, {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}))
        (width, height) = map(int, re.findall(r'viewBox="0 0 (\d+) (\d+)"', svg)[0])

        assert all(0 < int(x) < width and 0 < int(y) < height for x, y in re.findall(r' x="(\d+)" y="(\d+)"', svg))
