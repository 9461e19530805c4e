"""Tables over many categories: medals, points, wins, and with them the *juara umum*.

A unit's medal may count for the agency above it, an official's for the office: two categories more or fewer decide a
juara umum. So who counts for whom is a mapping that the caller states.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from typing import Final, Literal, TypeAlias, cast

import attrs

from ..errors import Conflict, InvalidValue, Issue, did_you_mean, shown
from .checks import as_mapping, as_tuple, flag, one_of
from .exact import Exact, Number, exact, plain, tidy
from .placing import Key, rank
from .ranked import RankedList
from .reading import Id
from .tiers import Ordering, check_ids, read_places
from .ties import TieRule, tie_rule

__all__ = ["MedalTable", "PointsTable", "RollUps", "count_medals", "medal_table", "points_table"]

Categories: TypeAlias = Mapping[str, Ordering]
"""For each category who stands where; joint winners share a place, and a category without a winner is empty."""
RollUps: TypeAlias = Mapping[str, str] | Mapping[int, int] | Mapping[Id, Id]
"""For whom somebody counts: a unit for its agency, an official for the office. Followed to the end of the chain."""
MedalOrder: TypeAlias = Literal["medals", "total"]
MEDALS: Final = ("gold", "silver", "bronze")
SCHEME: Final = (7, 5, 3)


@attrs.frozen(kw_only=True)
class MedalTable:
    """Gold, silver and bronze of everybody who takes part. ``winners`` is the *juara umum*, more than one in a tie."""

    counts: Mapping[Id, tuple[int, int, int]] = attrs.field(hash=False)
    order: str = "medals"
    ties: TieRule = TieRule.STANDARD

    @cached_property
    def ranking(self) -> RankedList[Id]:
        """Whoever has more gold is ahead, then more silver, then more bronze; with ``total`` all medals come first."""
        totals = {who: sum(medals) for who, medals in self.counts.items()}
        columns = [
            Key[Id](read={who: medals[number] for who, medals in self.counts.items()}.get, name=name)
            for number, name in enumerate(MEDALS)
        ]
        golds = {who: medals[0] for who, medals in self.counts.items()}
        if self.order == "total":
            return rank(self.counts, score=totals.get, tiebreak=columns, ties=self.ties)
        return rank(self.counts, score=golds.get, tiebreak=columns[1:], ties=self.ties)

    @property
    def winners(self) -> tuple[Id, ...]:
        """The *juara umum*; nobody if no medal was won."""
        return tuple(row.entry for row in self.ranking.winners if any(self.counts[row.entry]))


@attrs.frozen(kw_only=True)
class PointsTable:
    """Points of everybody who got any. ``winners`` is the *juara umum*, more than one in a tie.

    ``parts`` says in which category each got how many points, and by whom they were won.
    """

    points: Mapping[Id, Exact] = attrs.field(hash=False)
    parts: Mapping[Id, tuple[tuple[str, Id, Exact], ...]] = attrs.field(hash=False)
    wins: Mapping[Id, int] = attrs.field(hash=False)
    by_wins: bool = False
    ties: TieRule = TieRule.STANDARD

    @cached_property
    def ranking(self) -> RankedList[Id]:
        """Whoever has more points is ahead; with ``by_wins``, equal points go by the number of first places."""
        keys = [Key[Id](read=self.wins.get, name="wins")] if self.by_wins else []
        return rank(self.points, score=self.points.get, tiebreak=keys, ties=self.ties)

    @property
    def winners(self) -> tuple[Id, ...]:
        """The *juara umum*; nobody if no points were given."""
        return tuple(row.entry for row in self.ranking.winners if self.points[row.entry])


def count_medals(categories: Categories, *, roll_up: RollUps | None = None) -> dict[Id, tuple[int, int, int]]:
    """Count first, second and third places over all categories.

    Joint winners get a medal each. Whoever has a place below the third is in the table with no medal for it.

    Raises:
        InvalidValue: a category cannot be read, or has places that are not whole.
        Conflict: *roll_up* goes round in a circle.

    >>> places = {"website": ["Dishut", "Kominfo"], "media sosial": ["UPTD Tahura", {"Kominfo", "Dinkes"}]}
    >>> count_medals(places, roll_up={"UPTD Tahura": "Dishut"})
    {'Dishut': (2, 0, 0), 'Kominfo': (0, 2, 0), 'Dinkes': (0, 1, 0)}
    """
    counts: dict[Id, list[int]] = {}
    for category, places in _read_categories(categories).items():
        for who, place in places.items():
            medals = counts.setdefault(_counts_for(who, roll_up), [0, 0, 0])
            medal = _place(place, who, category)
            if medal <= len(MEDALS):
                medals[medal - 1] += 1
    return {who: (gold, silver, bronze) for who, (gold, silver, bronze) in counts.items()}


def medal_table(
    counts: Mapping[str, Sequence[int]] | Mapping[int, Sequence[int]] | Mapping[Id, tuple[int, int, int]],
    *,
    order: MedalOrder = "medals",
    ties: str | TieRule = TieRule.STANDARD,
) -> MedalTable:
    """Make a medal table out of counts of gold, silver and bronze; see :func:`count_medals` for counting them.

    ``medals`` compares gold, then silver, then bronze, as the IOC and PON do; ``total`` compares all medals first.

    Raises:
        InvalidValue: an entry does not have three whole numbers of zero or more.

    >>> table = medal_table({"Jawa Barat": (2, 0, 1), "Jawa Timur": (1, 9, 9), "Bali": (2, 0, 1)})
    >>> table.ranking.places, table.winners
    ((1, 3, 1), ('Bali', 'Jawa Barat'))
    """
    one_of(order, ("medals", "total"), "order")
    by_id = as_mapping(counts)
    if by_id is None:
        message = f"counts are a mapping from ids to gold, silver and bronze, not {shown(counts)}"
        raise InvalidValue(Issue(code="medals", message=message))
    check_ids(by_id, "the table")
    table = {who: _medals(who, medals) for who, medals in by_id.items()}
    return MedalTable(counts=table, order=order, ties=tie_rule(ties))


def _medals(who: Id, medals: object) -> tuple[int, int, int]:
    numbers = as_tuple(medals) or ()
    if len(numbers) != len(MEDALS) or not all(type(each) is int and each >= 0 for each in numbers):
        message = f"{shown(who)} has three whole numbers of medals: gold, silver, bronze"
        raise InvalidValue(Issue(code="medals", message=message, pointer=f"/{who}", value=shown(medals)))
    gold, silver, bronze = (each for each in numbers if isinstance(each, int))
    return gold, silver, bronze


def points_table(  # noqa: PLR0913  # each argument is one rule of a rule book
    categories: Categories,
    *,
    points: Sequence[Number] | Mapping[str, Sequence[Number]] = SCHEME,
    classes: Mapping[str, str] | None = None,
    roll_up: RollUps | None = None,
    by_wins: bool = False,
    ties: str | TieRule = TieRule.STANDARD,
) -> PointsTable:
    """Add up points for places over all categories.

    Joint winners get the full points each. ``points=(1,)`` makes a table of wins.

    Args:
        categories: for each category who stands where.
        points: what the first, the second and so on get; or such a sequence for each class of categories, as when main
            branches give 7, 5, 3 and others 5, 3, 1.
        classes: the class of each category, if *points* go by class.
        roll_up: for whom somebody counts.
        by_wins: whether the number of first places decides between equal points.
        ties: how equal entries are numbered.

    Raises:
        InvalidValue: a category cannot be read or has places that are not whole, or a class gives no points.
        Conflict: *roll_up* goes round in a circle.

    >>> places = {"lari": ["A", "B", "C"], "catur": ["B", "C", "A"]}
    >>> scheme = {"utama": (7, 5, 3), "lain": (5, 3, 1)}
    >>> dict(points_table(places, points=scheme, classes={"lari": "utama", "catur": "lain"}).points)
    {'A': 8, 'B': 10, 'C': 6}
    """
    read = _read_categories(categories)
    schemes = _schemes(points, classes, read)
    totals: dict[Id, Fraction] = {}
    wins: dict[Id, int] = {}
    parts: dict[Id, list[tuple[str, Id, Exact]]] = {}
    for category, places in read.items():
        for who, place in places.items():
            number = _place(place, who, category)
            given = schemes[category][number - 1] if number <= len(schemes[category]) else Fraction(0)
            owner = _counts_for(who, roll_up)
            totals[owner] = totals.get(owner, Fraction(0)) + given
            wins[owner] = wins.get(owner, 0) + (number == 1)
            parts.setdefault(owner, []).append((category, who, tidy(given)))
    return PointsTable(
        points={who: tidy(total) for who, total in totals.items()},
        parts={who: tuple(rows) for who, rows in parts.items()},
        wins=wins,
        by_wins=flag(by_wins, "by_wins"),
        ties=tie_rule(ties),
    )


def _schemes(points: object, classes: object, categories: Mapping[str, object]) -> dict[str, tuple[Fraction, ...]]:
    """Return for each category the points of its places."""
    by_class = as_mapping(points)
    if by_class is None:
        scheme = _scheme(points, "points")
        return dict.fromkeys(categories, scheme)
    schemes = {str(name): _scheme(each, f"the points of {shown(name)}") for name, each in by_class.items()}
    class_of = as_mapping(classes) or {}
    found: dict[str, tuple[Fraction, ...]] = {}
    for category in categories:
        name = class_of.get(category)
        if name not in schemes:
            message = f"the category {shown(category)} has no class that gives points"
            hint = did_you_mean(name, schemes) or f"the classes are {', '.join(schemes)}"
            raise InvalidValue(Issue(code="classes", message=message, hint=hint))
        found[category] = schemes[str(name)]
    return found


def _scheme(points: object, what: str) -> tuple[Fraction, ...]:
    numbers = as_tuple(points)
    if not numbers:
        message = f"{what} are a sequence of numbers, for the first place on"
        raise InvalidValue(Issue(code="points", message=message, value=shown(points)))
    scheme = tuple(Fraction(exact(each)) for each in numbers)
    if list(scheme) != sorted(scheme, reverse=True):
        raise InvalidValue(Issue(code="points", message=f"{what} rise towards a lower place", value=shown(points)))
    return scheme


def _read_categories(categories: object) -> dict[str, dict[Id, Exact]]:
    by_name = as_mapping(categories)
    if by_name is None:
        message = f"categories are a mapping from names to who stands where, not {shown(categories)}"
        raise InvalidValue(Issue(code="categories", message=message))
    check_ids(by_name, "the categories")
    return {str(name): read_places(cast("Ordering", places), shown(name)) for name, places in by_name.items()}


def _place(place: Exact, who: Id, category: str) -> int:
    number = Fraction(place)
    if number.denominator != 1 or number < 1:
        message = f"the place of {shown(who)} is {plain(place)}, and medals and points go to whole places"
        raise InvalidValue(Issue(code="places", message=message, pointer=f"/{category}/{who}"))
    return int(number)


def _counts_for(who: Id, roll_up: RollUps | None) -> Id:
    """Follow the roll-up to its end."""
    by_id = as_mapping({} if roll_up is None else roll_up)
    if by_id is None:
        message = f"a roll-up is a mapping from ids to ids, not {shown(roll_up)}"
        raise InvalidValue(Issue(code="roll_up", message=message))
    seen = [who]
    while seen[-1] in by_id:
        owner = by_id[seen[-1]]
        check_ids([owner], "the roll-up")
        if owner == seen[-1]:
            break
        if owner in seen:
            message = f"the roll-up of {shown(who)} goes round in a circle"
            raise Conflict(Issue(code="roll_up", message=message))
        seen.append(cast("Id", owner))
    return seen[-1]
