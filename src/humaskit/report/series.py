"""A ranking through the editions of its programme: one column for each edition, one row for each competitor."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, TypeAlias

import attrs

from ..catalog import Catalog
from ..model.award import AwardEdition, AwardProgram
from ..model.ranking import Ranking
from ..ranking import Status, rank
from ..ranking.moves import Move, movement
from ..reference.folding import fold
from ..standings import Line, lines
from ..standings.lines import contests

__all__ = ["Cell", "Column", "Series", "all_series", "single_rankings"]

FEWEST_DRAWN: Final = 3  # competitors who stand in two editions at least

_Key: TypeAlias = tuple[str, str, str]


@attrs.frozen
class Cell:
    """Where a competitor stands in one edition."""

    line: Line
    rank: int | None


@attrs.frozen
class Column:
    """One edition. ``total`` is the size of the field where known; ``derived`` says that scores gave the places."""

    name: str
    label: str
    cells: Mapping[str, Cell]
    holders: tuple[str, ...]
    total: int | None
    derived: bool

    @property
    def places(self) -> dict[str, int]:
        """The places by competitor."""
        return {who: cell.rank for who, cell in self.cells.items() if cell.rank is not None}


@attrs.frozen
class Series:
    """One contest through the editions, the earliest first."""

    program: str | None
    title: str
    columns: tuple[Column, ...]
    is_published: bool

    @property
    def competitors(self) -> tuple[str, ...]:
        """Everybody listed: by the place in the latest edition that has them, the latest editions first."""
        newest = tuple(reversed(self.columns))

        def position(who: str) -> tuple[object, ...]:
            for age, column in enumerate(newest):
                cell = column.cells.get(who)
                if cell is not None and cell.rank is not None:
                    return 0, age, cell.rank, who
            return 1, 0, 0, who

        return tuple(sorted({who for column in self.columns for who in column.cells}, key=position))

    @property
    def placed(self) -> tuple[Column, ...]:
        """The editions in which somebody has a place."""
        return tuple(column for column in self.columns if column.places)

    @property
    def is_drawn(self) -> bool:
        """Whether there is movement to be drawn."""
        seen = Counter(who for column in self.placed for who in column.places)
        return sum(times > 1 for times in seen.values()) >= FEWEST_DRAWN

    def moves(self, most: int) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
        """Return who rose and who fell the most between the last two editions with places."""
        earlier, later = (column.places for column in self.placed[-2:])
        found = movement(earlier, later)
        return found.climbers[:most], found.fallers[:most]


def all_series(catalog: Catalog, program: AwardProgram) -> tuple[Series, ...]:
    """Return every contest of a programme that a ranking publishes, or in which enough competitors come again."""
    found: dict[_Key, list[tuple[AwardEdition, str, tuple[Line, ...]]]] = {}
    for edition in catalog.editions(program.id):
        for (category, track, scope), members in contests(lines(catalog, edition.id)).items():
            name = "" if category is None else catalog.name_of(category)
            title = ", ".join(filter(None, (name, track, scope)))
            found.setdefault((fold(name), fold(track or ""), fold(scope or "")), []).append((edition, title, members))
    made = (_series(catalog, program.id, rows) for rows in found.values())
    return tuple(one for one in made if one.is_published or one.is_drawn)


def single_rankings(catalog: Catalog) -> Iterator[Series]:
    """Yield every ranking that belongs to no edition of a programme in the catalog, as a series of one."""
    for ranking in catalog.of(Ranking):
        edition = catalog.get(ranking.edition or "")
        if not isinstance(edition, AwardEdition) or catalog.get(edition.program) is None:
            members = tuple(_line(catalog, ranking, number) for number in range(len(ranking.entries)))
            label = "" if ranking.as_of is None else str(ranking.as_of.year or "")
            yield Series(None, ranking.title, (_column(catalog, members, ranking.title, label),), is_published=True)


def _line(catalog: Catalog, ranking: Ranking, number: int) -> Line:
    entry = ranking.entries[number]
    return Line(
        id=entry.subject or entry.subject_text or "",
        name=catalog.name_of(entry.subject) if entry.subject else entry.subject_text or "",
        rank=entry.rank,
        score=entry.score,
        grade=entry.grade,
        status=entry.status,
        track=entry.group,
        held_by=ranking.id,
        field=f"entries/{number}",
    )


def _series(catalog: Catalog, program: str, rows: Sequence[tuple[AwardEdition, str, tuple[Line, ...]]]) -> Series:
    columns = tuple(
        _column(catalog, members, catalog.name_of(edition.id), str(edition.year or catalog.name_of(edition.id)))
        for edition, _, members in rows
    )
    is_published = any(line.field is not None for _, _, members in rows for line in members)
    return Series(program, rows[-1][1] or _title(catalog, columns[-1]), columns, is_published)


def _title(catalog: Catalog, column: Column) -> str:
    """Return the title of a ranking that has no category to be called by."""
    found = (catalog.get(holder) for holder in column.holders)
    return next((one.title for one in found if isinstance(one, Ranking)), "")


def _column(catalog: Catalog, members: tuple[Line, ...], name: str, label: str) -> Column:
    holders = tuple(dict.fromkeys(line.held_by for line in members))
    only = catalog.get(holders[0]) if len(holders) == 1 else None
    ranking = only if isinstance(only, Ranking) else None
    is_whole = ranking is not None and (ranking.complete is True or ranking.total == len(members))
    first: dict[str, Line] = {}
    for line in members:  # by place, so whoever is twice in a contest keeps the better one
        first.setdefault(line.id, line)
    derived = {} if any(line.rank is not None for line in members) or not is_whole else _by_score(first)
    cells = {who: Cell(line, derived.get(who, line.rank)) for who, line in first.items()}
    total = None if ranking is None else ranking.total
    return Column(name, label, cells, holders, total, derived=bool(derived))


def _by_score(found: Mapping[str, Line]) -> dict[str, int]:
    scores: dict[str, Decimal] = {
        who: line.score for who, line in found.items() if line.score is not None and line.status is Status.RANKED
    }
    placed = rank(scores) if scores else ()
    return {str(row.id): int(row.rank) for row in placed if row.rank is not None}
