"""Orders as they come from outside: ranked lists, published places, or ids from the best to the last.

Read into *tiers*: classes of equals, best first. Who is in none of them is unlisted, which is not the same as last.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Protocol, TypeAlias, cast

from ..errors import Conflict, InvalidValue, Issue, shown
from .exact import Exact, Number, exact, tidy
from .ranked import RankedList
from .reading import Id, label_key

__all__ = ["Ordering", "Tiers", "check_ids", "read_places", "read_tiers", "tiers_of"]


class PlacedRow(Protocol):
    """A row that says who stands where."""

    @property
    def id(self) -> Id | None: ...
    @property
    def rank(self) -> Number | None: ...


class Listed(Protocol):
    """A :class:`RankedList` of anything, told by two of its methods."""

    def __iter__(self) -> Iterator[PlacedRow]: ...
    def canonical(self) -> str: ...


Ordering: TypeAlias = (
    Listed
    | Mapping[str, Number | None]
    | Mapping[str, int]
    | Mapping[int, Number | None]
    | Mapping[int, int]
    | Mapping[Id, Number | None]
    | Sequence[str | Collection[str]]
    | Sequence[int | Collection[int]]
    | Sequence[Id | Collection[Id]]
)
"""A ranked list, places by id (1 is the best, None is unlisted), or ids from the best to the last.

In a sequence, a set, list or tuple of ids is a tie."""
Tiers: TypeAlias = tuple[tuple[Id, ...], ...]
"""Classes of equals, best first, each in the order of its ids."""


def read_tiers(value: Ordering, what: str = "the order") -> Tiers:
    """Read an order.

    Raises:
        InvalidValue: no order, no id, a place that is no number, or a list of several groups.
        Conflict: an id occurs twice.

    >>> read_tiers(["a", {"c", "b"}, "d"]), read_tiers({"a": 2, "b": 1, "c": None})
    ((('a',), ('b', 'c'), ('d',)), (('b',), ('a',)))
    """
    return _sequence(value, what) if isinstance(value, Sequence) else tiers_of(read_places(value, what))


def _sequence(value: object, what: str) -> Tiers:
    if isinstance(value, (str, bytes)) or not isinstance(value, Sequence):
        message = f"{what} is a sequence of ids, a mapping from ids to places, or a ranked list, not {shown(value)}"
        raise InvalidValue(Issue(code="order", message=message))
    tiers = [_tier(each) for each in cast("Sequence[object]", value)]
    check_ids([each for tier in tiers for each in tier], what)
    return tuple(tuple(sorted(cast("list[Id]", tier), key=label_key)) for tier in tiers if tier)


def _tier(value: object) -> list[object]:
    if isinstance(value, (set, frozenset, list, tuple)):
        return list(cast("Collection[object]", value))
    return [value]


def read_places(value: Ordering, what: str = "the order") -> dict[Id, Exact]:
    """Read who stands on which place; whoever has none is left out. A sequence is numbered 1, 2, 2, 4.

    Raises:
        InvalidValue: as :func:`read_tiers`.
        Conflict: an id occurs twice.
    """
    if isinstance(value, RankedList):
        return _places_in(cast("RankedList[object]", value), what)
    if isinstance(value, Mapping):
        given = cast("Mapping[object, object]", value)
        check_ids(given, what)
        return _numbers({cast("Id", who): place for who, place in given.items() if place is not None}, what)
    places: dict[Id, Exact] = {}
    for tier in _sequence(value, what):
        places.update(dict.fromkeys(tier, len(places) + 1))
    return places


def _places_in(listed: RankedList[object], what: str) -> dict[Id, Exact]:
    if len(listed.groups) > 1:
        message = f"{what} is a list of {len(listed.groups)} groups, and places in different groups do not compare"
        hint = "take one group at a time: {row.id: row.rank for row in listed.in_group(...)}"
        raise InvalidValue(Issue(code="group", message=message, hint=hint))
    rows = [row for row in listed.rows if row.rank is not None]
    check_ids([row.id for row in rows], what)
    return _numbers({cast("Id", row.id): row.rank for row in rows}, what)


def _numbers(places: Mapping[Id, object], what: str) -> dict[Id, Exact]:
    numbers: dict[Id, Exact] = {}
    for who, place in places.items():
        try:
            numbers[who] = tidy(exact(place))
        except InvalidValue as error:
            message = f"the place of {shown(who)} in {what} is no number"
            raise InvalidValue(Issue(code="places", message=message, value=shown(place))) from error
    return numbers


def tiers_of(places: Mapping[Id, Exact]) -> Tiers:
    """Return the classes of equals, lowest number first."""
    classes: dict[Fraction, list[Id]] = {}
    for who, place in places.items():
        classes.setdefault(Fraction(place), []).append(who)
    return tuple(tuple(sorted(classes[place], key=label_key)) for place in sorted(classes))


def check_ids(labels: Iterable[object], what: str) -> None:
    """Refuse what is no id, and an id that occurs twice.

    Raises:
        InvalidValue: an id is neither text nor a whole number.
        Conflict: an id occurs twice.
    """
    seen = set[object]()
    for position, label in enumerate(labels):
        if not isinstance(label, (str, int)) or isinstance(label, bool):
            message = f"an id is text or a whole number, not {shown(label)}"
            raise InvalidValue(Issue(code="id", message=message, pointer=f"/{position}"))
        if label in seen:
            message = f"{shown(label)} occurs twice in {what}"
            raise Conflict(Issue(code="repeated", message=message, pointer=f"/{position}"))
        seen.add(label)
