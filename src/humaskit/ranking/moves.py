"""From one edition to the next: who moved up or down, who is new, who is gone."""

from collections.abc import Iterator, Mapping
from enum import Enum
from fractions import Fraction
from typing import cast

import attrs

from ..errors import Issue, UnknownReference, did_you_mean, shown
from .checks import flag
from .exact import Exact, tidy
from .ranked import RankedList
from .reading import Id, label_key
from .tiers import Ordering, read_places

__all__ = ["Move", "MoveKind", "Movement", "movement"]


class MoveKind(Enum):
    """What became of an entry between two editions."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    NEW = "new"  # the edition before was complete, and it was not in it
    UNLISTED_BEFORE = "unlisted_before"  # the edition before was partial: it may have stood further down
    OUT = "out"  # the edition after is complete, and it is not in it
    UNLISTED_AFTER = "unlisted_after"  # the edition after is partial
    UNPLACED = "unplaced"  # listed in both, but without a place in one: not assessed, disqualified


@attrs.frozen(kw_only=True)
class Move:
    """One entry between two editions. ``change`` is places gained: above zero is better, None where one is missing."""

    id: Id
    kind: MoveKind
    before: Exact | None
    after: Exact | None
    change: Exact | None


@attrs.frozen
class Movement:
    """The moves of everybody: by the place after, then whoever is gone by the place before."""

    moves: tuple[Move, ...]

    def __iter__(self) -> Iterator[Move]:
        return iter(self.moves)

    def __len__(self) -> int:
        return len(self.moves)

    def of(self, who: Id) -> Move:
        """Return the move of one entry.

        Raises:
            UnknownReference: it is in neither edition.
        """
        for move in self.moves:
            if move.id == who:
                return move
        hint = did_you_mean(who, [move.id for move in self.moves if isinstance(move.id, str)])
        raise UnknownReference(Issue(code="reference", message=f"{shown(who)} is in neither edition", hint=hint))

    def by_kind(self, kind: MoveKind) -> tuple[Move, ...]:
        """Return the moves of one kind."""
        return tuple(move for move in self.moves if move.kind is kind)

    @property
    def climbers(self) -> tuple[Move, ...]:
        """Whoever gained places, the most first."""
        return tuple(sorted(self.by_kind(MoveKind.UP), key=lambda move: (-(move.change or 0), label_key(move.id))))

    @property
    def fallers(self) -> tuple[Move, ...]:
        """Whoever lost places, the most first."""
        return tuple(sorted(self.by_kind(MoveKind.DOWN), key=lambda move: (move.change or 0, label_key(move.id))))


def movement(
    before: Ordering, after: Ordering, *, before_complete: bool | None = None, after_complete: bool | None = None
) -> Movement:
    """Compare the places of two editions.

    Tied entries compare by the place they share. Whether an edition is complete is known of a ranked list; of others it
    is assumed, unless said otherwise: in a partial one, who is not listed may stand further down.

    Raises:
        InvalidValue: an edition cannot be read, or is in several groups.

    >>> moves = movement(["a", "b", "c"], {"b": 1, "a": 2, "d": 3})
    >>> [(move.id, move.kind.value, move.change) for move in moves]
    [('b', 'up', 1), ('a', 'down', -1), ('d', 'new', None), ('c', 'out', None)]
    """
    old, new = read_places(before, "the edition before"), read_places(after, "the edition after")
    old_listed, new_listed = _listed(before, old), _listed(after, new)
    was_complete = _complete(before, before_complete, "before_complete")
    is_complete = _complete(after, after_complete, "after_complete")

    def move(who: Id) -> Move:
        was, now = old.get(who), new.get(who)
        if was is not None and now is not None:
            change = tidy(Fraction(was) - Fraction(now))
            kind = MoveKind.UP if change > 0 else MoveKind.DOWN if change < 0 else MoveKind.SAME
            return Move(id=who, kind=kind, before=was, after=now, change=change)
        if who not in old_listed:
            kind = MoveKind.NEW if was_complete else MoveKind.UNLISTED_BEFORE
        elif who not in new_listed:
            kind = MoveKind.OUT if is_complete else MoveKind.UNLISTED_AFTER
        else:
            kind = MoveKind.UNPLACED
        return Move(id=who, kind=kind, before=was, after=now, change=None)

    def order(who: Id) -> tuple[object, ...]:
        if who in new:
            return (0, new[who], label_key(who))
        return (1, old[who], label_key(who)) if who in old else (2, label_key(who))

    return Movement(tuple(move(who) for who in sorted(old_listed | new_listed, key=order)))


def _listed(edition: Ordering, places: Mapping[Id, Exact]) -> set[Id]:
    """Return everybody in an edition, with a place or without."""
    if isinstance(edition, RankedList):
        rows = cast("RankedList[object]", edition).rows
        return {row.id for row in rows if row.id is not None}
    return set(cast("Mapping[Id, object]", edition)) if isinstance(edition, Mapping) else set(places)


def _complete(edition: Ordering, said: object, what: str) -> bool:
    if said is not None:
        return flag(said, what)
    return cast("RankedList[object]", edition).rules.complete if isinstance(edition, RankedList) else True
