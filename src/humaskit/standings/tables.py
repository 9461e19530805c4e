"""Tables over the categories of an edition: participation, medals, and the *juara umum*."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final, Literal, TypeAlias

import attrs

from ..catalog import Catalog, RollUp
from ..errors import Conflict, Issue
from ..model.agency import Agency, AgencyKind
from ..model.award import Outcome
from ..ranking.checks import as_items, flag, one_of
from ..ranking.medals import MedalTable, PointsTable, count_medals, points_table
from ..ranking.medals import medal_table as table_of
from ..values.ids import kind_of
from .lines import Line, edition_of, lines

__all__ = ["By", "OverallWinner", "ParticipationRate", "juara_umum", "medal_table", "participation_rates"]

By: TypeAlias = Literal["agency", "region", "province"]
"""For whom medals count: the recipient, its region, or its province."""

_GOVERNMENTS: Final = frozenset(
    {AgencyKind.PEMERINTAH_PROVINSI, AgencyKind.PEMERINTAH_KABUPATEN, AgencyKind.PEMERINTAH_KOTA}
)
PROVINCE: Final = len("16")


@attrs.frozen(kw_only=True)
class ParticipationRate:
    """How many of those who could took part; ``category`` is None for the edition as a whole."""

    value: int
    of: int
    rate: Fraction
    unit: str | None = None
    category: str | None = None


@attrs.frozen(kw_only=True)
class OverallWinner:
    """The *juara umum* of an edition: as published, and as the table has it.

    ``published`` are the lines that name an overall winner, ``titled`` are those for whom these count. ``computed`` are
    whoever stands first in the table, more than one in a tie. Bodies give the title by rules of their own, which few
    publish, so the two may differ.
    """

    published: tuple[Line, ...]
    titled: tuple[str, ...]
    computed: tuple[str, ...]
    table: MedalTable | PointsTable = attrs.field(hash=False)

    @property
    def agrees(self) -> bool | None:
        """Whether the table gives the published winners and no other; None when nobody published one."""
        return set(self.titled) == set(self.computed) if self.published else None


@attrs.frozen(kw_only=True)
class _Count:
    """What counts, and for whom."""

    by: By
    credited: Mapping[str, str]
    track: str | None
    region: str | None = None
    unnumbered: bool

    def __attrs_post_init__(self) -> None:
        one_of(self.by, ("agency", "region", "province"), "by")
        flag(self.unnumbered, "unnumbered")

    def owner(self, line: Line) -> str | None:
        """Return for whom a line counts; None for nobody."""
        if self.by == "agency":
            return self.credited.get(line.held_by, line.id)
        if line.region is None:
            return None
        return f"region:{line.region[:PROVINCE] if self.by == 'province' else line.region}"

    def place(self, line: Line) -> int | None:
        """Return the place that counts; None for a line of a ranking, an overall title, or no place at all."""
        if line.field is not None or line.is_overall:
            return None
        is_first = line.rank is None and line.outcome is Outcome.WINNER and self.unnumbered
        return 1 if is_first else line.rank


def participation_rates(catalog: Catalog, edition: str, *, year: int | None = None) -> tuple[ParticipationRate, ...]:
    """Return the participation of an edition and of its categories, where both numbers are stated.

    Raises:
        UnknownReference: there is no such edition.

    >>> from humaskit import datasets
    >>> [(each.rate, each.unit) for each in participation_rates(datasets.press(), "edition:ampk-2024")]
    [(Fraction(27, 47), 'perangkat daerah'), (Fraction(8, 13), 'kabupaten/kota')]
    """
    found = edition_of(catalog, edition, year)
    holders = [(None, found.participation), *((one.id, one.participation) for one in catalog.categories(found.id))]
    return tuple(
        ParticipationRate(value=count.value, of=count.of, rate=count.rate, unit=count.unit, category=category)
        for category, counts in holders
        for count in counts
        if count.value is not None and count.of is not None and count.rate is not None
    )


def medal_table(  # noqa: PLR0913  # each argument is one rule of a rule book
    catalog: Catalog,
    editions: str | Sequence[str],
    *,
    by: By = "agency",
    roll_up: Collection[RollUp] = (),
    track: str | None = None,
    region: str | None = None,
    unnumbered: bool = True,
) -> MedalTable:
    """Count first, second and third places of award results over the categories of one or more editions.

    A result counts for its recipient, unless *roll_up* says that those of units, posts or officials count for the body
    above them, the highest one short of the government itself (``Catalog.results_of`` credits them). By ``region`` or
    ``province`` it counts for where the recipient is or stands; who has no region is left out. Joint winners get a
    medal each. An overall title is no medal, and the places of a published :class:`Ranking` are none either.

    Args:
        catalog: the catalog.
        editions: an edition, several, or a programme for all its editions.
        by: for whom medals count.
        roll_up: whose results count for the body above.
        track: the group that competes, as printed.
        region: a region code; recipients of the region and of what lies in it.
        unnumbered: whether the winner of a category without a printed number counts as its first.

    Raises:
        UnknownReference: there is no such edition or region.
        InvalidValue: *by* or *roll_up* is something else.
        Conflict: with *roll_up* a result counts for several bodies.

    >>> from humaskit import datasets
    >>> table = medal_table(datasets.awards(), "edition:amh-2023", track="Pemerintah Provinsi")
    >>> table.counts
    {'region:31': (3, 3, 0), 'region:34': (1, 2, 1)}
    """
    credited = _credited(catalog, roll_up)
    count = _Count(by=by, credited=credited, track=track, region=region, unnumbered=unnumbered)
    owners, placed = _placed(catalog, editions, count)
    return table_of(count_medals(placed, roll_up=owners))


def juara_umum(  # noqa: PLR0913  # each argument is one rule of a rule book
    catalog: Catalog,
    edition: str,
    *,
    by: By = "agency",
    roll_up: Collection[RollUp] = (),
    track: str | None = None,
    points: Sequence[int] | None = None,
    unnumbered: bool = True,
) -> OverallWinner:
    """Return the overall winner of an edition, as published and as a table of medals or *points* has it.

    Arguments are those of :func:`medal_table`; *points* are what the first, second and so on get in each category.

    Raises:
        UnknownReference: there is no such edition.
        InvalidValue: an argument is something else.
        Conflict: with *roll_up* a result counts for several bodies.

    >>> from humaskit import datasets
    >>> found = juara_umum(datasets.awards(), "edition:amh-2023", track="Pemerintah Provinsi")
    >>> found.computed, found.agrees
    (('region:31',), True)
    """
    count = _Count(by=by, credited=_credited(catalog, roll_up), track=track, unnumbered=unnumbered)
    owners, placed = _placed(catalog, edition, count)
    table = (
        table_of(count_medals(placed, roll_up=owners))
        if points is None
        else points_table(placed, points=points, roll_up=owners)
    )
    published = tuple(line for line in lines(catalog, edition, track=track) if line.is_overall)
    titled = dict.fromkeys(owner for line in published if (owner := count.owner(line)) is not None)
    return OverallWinner(
        published=published, titled=tuple(titled), computed=tuple(map(str, table.winners)), table=table
    )


def _placed(
    catalog: Catalog, editions: str | Sequence[str], count: _Count
) -> tuple[dict[str, str], dict[str, dict[str, int]]]:
    """Return for whom each result counts, and the place of each result by contest."""
    owners: dict[str, str] = {}
    placed: dict[str, dict[str, int]] = {}
    for edition in _editions(catalog, editions):
        for line in lines(catalog, edition, track=count.track, region=count.region):
            owner, place = count.owner(line), count.place(line)
            if owner is not None and place is not None:
                contest = " / ".join((edition, *(each for each in line.contest if each is not None)))
                placed.setdefault(contest, {})[line.held_by] = place
                owners[line.held_by] = owner
    return owners, placed


def _editions(catalog: Catalog, editions: str | Sequence[str]) -> Iterator[str]:
    for ref in as_items((editions,) if isinstance(editions, str) else editions, "the editions"):
        if kind_of(ref) == "program":
            yield from (edition.id for edition in catalog.editions(ref))
        else:
            yield ref


def _credited(catalog: Catalog, roll_up: Collection[RollUp]) -> dict[str, str]:
    """Return the highest body, short of a government, that each result counts for.

    Raises:
        Conflict: a result counts for several bodies, such as that of an official with posts in two.
    """
    credited: dict[str, dict[str, tuple[str, ...]]] = {}
    for agency in catalog.of(Agency) if roll_up != () else ():
        if agency.kind not in _GOVERNMENTS:
            for credit in catalog.results_of(agency.id, roll_up=roll_up):
                credited.setdefault(credit.result.id, {})[agency.id] = credit.via
    found: dict[str, str] = {}
    for result, chains in credited.items():
        below = {ref for chain in chains.values() for ref in chain}
        highest = [agency for agency in chains if agency not in below]
        if len(highest) != 1:
            message = f"{result} counts for {' and '.join(sorted(highest)) or 'bodies that stand above each other'}"
            raise Conflict(Issue(code="roll-up", message=message, hint="roll up less, or mend the catalog"))
        found[result] = highest[0]
    return found
