"""The order itself: a field of entries as columns, split into classes of equals, key by key.

The fast way goes over the *score table*: count each distinct score, sort the few distinct ones, look every entry up. It
holds whenever the score alone decides; tie-breaks, statuses and total orders take the general way, which gives the same
places.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from fractions import Fraction
from typing import Any, Final, Generic, TypeAlias, TypeVar

import attrs

from ..errors import Issue, shown
from .exact import Exact, exact, half_up
from .parts import Part
from .reading import Entries, Group, Id, KeyValue, label_key
from .ties import Place, TieRule, UnresolvedTie, places_of

__all__ = ["Column", "Competitors", "Equals", "Rules", "Status", "fast_places", "places_from", "sort_into_classes"]

T = TypeVar("T")
MOST_NAMED: Final = 5


class Status(Enum):
    """How an entry stands in its list; only ``ranked`` takes a place.

    None of the others is the lowest grade or the last place: a body that never registered is *tidak dinilai*.
    """

    RANKED = "ranked"
    UNSCORED = "unscored"
    NOT_ASSESSED = "not_assessed"  # tidak dinilai
    ABSENT = "absent"
    DISQUALIFIED = "disqualified"
    WITHDRAWN = "withdrawn"
    NOMINEE = "nominee"
    HORS_CONCOURS = "hors_concours"  # takes part outside the competition


@attrs.frozen(eq=False)
class Column:
    """One key: its value for every entry, and which way is better. A missing value stands behind, whichever way.

    A key that nobody can better (the id, a printed place) has neither margin nor swap: ``is_changeable`` is False.
    """

    name: str
    values: tuple[KeyValue, ...]
    descending: bool = True
    missing_first: bool = False
    is_changeable: bool = True


@attrs.frozen(kw_only=True)
class Rules:
    """The rules a list was ranked by; they are stored in the result and are part of its fingerprint.

    ``ties`` is None for a published list that does not tell its rule.
    """

    ties: TieRule | None = TieRule.STANDARD
    missing: str = "unranked"
    rank_on: str = "exact"
    digits: int | None = None
    disqualified: str | None = None
    complete: bool = True
    field_size: int | None = None
    is_published: bool = False

    @property
    def rule(self) -> TieRule:
        """The rule to number by; where a published list leaves it open, every candidate gives the printed places."""
        return self.ties or TieRule.STANDARD


@attrs.frozen(kw_only=True, eq=False)
class Competitors(Generic[T]):
    """The entries as columns, all in the order in which they came; ``chain`` begins with the key that ranks.

    ``tally`` counts how often each value of that key occurs, where that was found out on the way.
    """

    source: Entries[T]
    chain: tuple[Column, ...]
    scores: tuple[KeyValue, ...]
    tally: Mapping[KeyValue, int] | None = None
    groups: tuple[Group, ...] | None = None
    statuses: tuple[Status, ...] | None = None
    parts: tuple[tuple[Part, ...], ...] | None = None

    @property
    def entries(self) -> tuple[T, ...]:
        """The entries as they came."""
        return self.source.items

    @property
    def ids(self) -> tuple[Id, ...] | None:
        """The id of every entry; None for plain numbers."""
        return self.source.ids

    def status_of(self, position: int) -> Status:
        """Return the status that was given; ranked where none was."""
        return Status.RANKED if self.statuses is None else self.statuses[position]

    def order_key(self, position: int) -> tuple[Any, ...]:
        """Return what lists equal entries: the id; plain numbers have none and go by their number."""
        if self.ids is not None:
            return label_key(self.ids[position])
        score = self.scores[position]
        sign = -1 if self.chain[0].descending else 1
        return (1,) if score is None else (0, sign * Fraction(exact(score)))

    def named(self, position: int) -> str:
        """Name an entry in a message."""
        return shown(self.scores[position] if self.ids is None else self.ids[position])


@attrs.frozen
class Equals:
    """Entries that are equal on every key, in listing order; ``decided_by`` is the key that put them behind."""

    members: tuple[int, ...]
    decided_by: int


Classes: TypeAlias = Mapping[Group, tuple[Equals, ...]]


def published_keys(scores: Iterable[KeyValue], digits: int) -> tuple[Exact | None, ...]:
    """Round every score as it is printed, each distinct one once."""
    column = tuple(scores)
    table = {score: None if score is None else half_up(score, digits) for score in set(column)}
    return tuple(map(table.__getitem__, column))


def fast_places(field: Competitors[T], rules: Rules) -> tuple[Place | None, ...]:
    """Return every entry's place from its score alone."""
    column, groups = field.chain[0], field.groups
    keys, descending = column.values, column.descending
    if groups is None:
        if field.tally is not None and len(field.tally) == len(keys) and None not in field.tally:
            return _all_different(keys, descending=descending)
        table = score_table(keys, rules, field.tally, descending=descending)
        return tuple(map(table.__getitem__, keys))
    buckets: defaultdict[Group, list[KeyValue]] = defaultdict(list)
    for group, key in zip(groups, keys, strict=True):
        buckets[group].append(key)
    queues: dict[Group, Iterator[Place | None]] = {}
    for group, bucket in buckets.items():
        table = score_table(bucket, rules, descending=descending)
        queues[group] = iter(list(map(table.__getitem__, bucket)))  # now, while this table is at hand
    return tuple(map(next, map(queues.__getitem__, groups)))


def _all_different(keys: Sequence[KeyValue], *, descending: bool) -> tuple[Place, ...]:
    """Number entries of which no two are alike, as every rule does; a table would cost twice as much here."""
    places: list[Place] = [0] * len(keys)
    for place, position in enumerate(sorted(range(len(keys)), key=keys.__getitem__, reverse=descending), 1):
        places[position] = place
    return tuple(places)


def score_table(
    keys: Sequence[KeyValue], rules: Rules, tally: Mapping[KeyValue, int] | None = None, *, descending: bool
) -> dict[KeyValue, Place | None]:
    """Return the place of each distinct score; *tally* is how often each occurs, if that is known already."""
    if tally is None and rules.rule is TieRule.STANDARD and None not in keys:
        worst_first = sorted(keys, reverse=not descending)
        return dict(zip(worst_first, range(len(keys), 0, -1), strict=True))  # of equals, the best place is written last
    counts = Counter(keys) if tally is None else tally
    ordered: list[KeyValue] = sorted((key for key in counts if key is not None), reverse=descending)
    if None in counts and rules.missing in ("first", "last"):
        ordered.insert(0 if rules.missing == "first" else len(ordered), None)
    table: dict[KeyValue, Place | None] = {None: None}
    table.update(zip(ordered, places_of(map(counts.__getitem__, ordered), rules.rule), strict=True))
    return table


def sort_into_classes(field: Competitors[T], rules: Rules) -> Classes:
    """Return the classes of equals in each group, best first, over everyone who takes a place."""
    buckets: dict[Group, list[int]] = {}
    for position in _participants(field, rules):
        buckets.setdefault(field.groups[position] if field.groups else None, []).append(position)
    return {group: _classes(field, buckets[group]) for group in sorted(buckets, key=label_key)}


def _participants(field: Competitors[T], rules: Rules) -> Iterator[int]:
    """Everyone who takes a place; with ``vacate`` also the disqualified, whose place then stays empty."""
    for position, key in enumerate(field.chain[0].values):
        status = field.status_of(position)
        vacates = status is Status.DISQUALIFIED and rules.disqualified == "vacate"
        if (status is Status.RANKED or vacates) and (key is not None or rules.missing in {"first", "last"}):
            yield position


def _classes(field: Competitors[T], members: list[int]) -> tuple[Equals, ...]:
    parts: list[tuple[int, list[int]]] = [(0, members)]
    for depth, column in enumerate(field.chain):
        finer: list[tuple[int, list[int]]] = []
        for decided_by, part in parts:
            if len(part) == 1:
                finer.append((decided_by, part))
                continue
            split = _split(part, column)
            finer.extend((depth if behind else decided_by, piece) for behind, piece in enumerate(split))
        parts = finer
    return tuple(Equals(tuple(sorted(part, key=field.order_key)), decided_by) for decided_by, part in parts)


def _split(members: list[int], column: Column) -> list[list[int]]:
    buckets: dict[Any, list[int]] = {}
    for position in members:
        buckets.setdefault(column.values[position], []).append(position)
    missing = buckets.pop(None, None)
    ordered = [buckets[value] for value in sorted(buckets, reverse=column.descending)]
    if missing is not None:
        ordered.insert(0 if column.missing_first else len(ordered), missing)
    return ordered


def places_from(field: Competitors[T], classes: Classes, rules: Rules) -> tuple[Place | None, ...]:
    """Return every entry's place from the classes of its group.

    Raises:
        UnresolvedTie: the rule is ``ordinal`` and some entries are equal on every key.
    """
    if rules.rule is TieRule.ORDINAL:
        require_total_order(field, classes, "'ordinal'")
    places: list[Place | None] = [None] * len(field.entries)
    for equals in classes.values():
        numbered = zip(equals, places_of((len(each.members) for each in equals), rules.rule), strict=True)
        for each, place in numbered:
            for position in each.members:
                if field.status_of(position) is Status.RANKED:
                    places[position] = place
    return tuple(places)


def require_total_order(field: Competitors[T], classes: Classes, wanted_by: str) -> None:
    """Refuse ties, naming the entries of each."""
    tied = [each.members for equals in classes.values() for each in equals if len(each.members) > 1]
    if tied:
        raise UnresolvedTie(*(unresolved(field, members, wanted_by) for members in tied))


def unresolved(field: Competitors[T], members: Sequence[int], wanted_by: str) -> Issue:
    """Describe one tie that has to be broken."""
    names = ", ".join(field.named(position) for position in members[:MOST_NAMED])
    more = f" and {len(members) - MOST_NAMED} more" if len(members) > MOST_NAMED else ""
    return Issue(
        code="tie",
        message=f"{names}{more} are equal on every key, and {wanted_by} needs an order without ties",
        hint="add a key to tiebreak (a drawn lot is one), or say final='id' to list them by id",
    )


def score_of(field: Competitors[T], position: int) -> Exact | None:
    """Return the exact score of one entry."""
    score = field.scores[position]
    return None if score is None else exact(score)
