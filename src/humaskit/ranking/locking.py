"""Ranked pairs (Tideman 1987): lock in majorities from the strongest, leaving out what would close a circle.

Majorities of equal strength can be locked in one order or another, with different winners. Nothing is decided by the
alphabet here: all orders are followed, everybody who wins in one is a winner, and only what holds in all is an order.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations, groupby
from typing import Final, TypeAlias

from ..errors import InvalidValue, Issue
from .ballots import Ballots
from .pairwise import PartialOrder, Strength, dominance_groups, margins, strengths
from .reading import Id

__all__ = ["ranked_pairs"]

Reach: TypeAlias = tuple[int, ...]
"""For each candidate, a bit for everybody who stands behind it."""
Edge: TypeAlias = tuple[int, int]
MOST_STATES: Final = 20_000


def ranked_pairs(ballots: Ballots, *, strength: Strength = "margins") -> PartialOrder:
    """Order by ranked pairs.

    Raises:
        InvalidValue: so many majorities are equally strong that the ways to settle them are past counting.

    >>> result = ranked_pairs([["a", "b", "c"], ["a", "b", "c"], ["b", "c", "a"], ["c", "a", "b"]])
    >>> result.winners, ("b", "c") in result.beats
    (('a',), True)
    """
    counted = margins(ballots)
    majorities = strengths(counted, strength)
    groups = dominance_groups(counted)
    beats = {(one, other) for front, back in combinations(groups, 2) for one in front for other in back}
    firsts: list[tuple[Id, ...]] = []
    for group in groups:
        states = _states(group, majorities)
        beats |= _common(group, states)
        firsts.append(_winners(group, states))
    return PartialOrder("ranked_pairs", counted.candidates, frozenset(beats), firsts[0] if firsts else ())


def _states(group: tuple[Id, ...], majorities: Mapping[tuple[Id, Id], Fraction]) -> set[Reach]:
    """Return what locking all majorities within a group can lead to."""
    number = {each: position for position, each in enumerate(group)}
    inside = [pair for pair in majorities if pair[0] in number and pair[1] in number]
    states: set[Reach] = {(0,) * len(group)}
    for _, pairs in groupby(sorted(inside, key=majorities.__getitem__, reverse=True), key=majorities.__getitem__):
        edges = [(number[one], number[other]) for one, other in pairs]
        states = {after for before in states for after in _lock(before, edges)}
        _require_few(len(states))
    return states


def _lock(before: Reach, edges: Sequence[Edge]) -> set[Reach]:
    """Return what locking equally strong majorities can lead to, in every order."""
    possible = [edge for edge in edges if not _closes(before, edge)]
    whole = before
    for edge in possible:
        whole = _add(whole, edge)
    base = before
    circles: dict[int, list[Edge]] = {}
    for edge in possible:
        if _closes(whole, edge):  # whom it catches in one circle; other circles cannot touch them
            circles.setdefault(_circle(whole, edge[0]), []).append(edge)
        else:
            base = _add(base, edge)
    states = {base}
    for circle in circles.values():
        states = {after for state in states for after in _settle(state, circle)}
        _require_few(len(states))
    return states


def _circle(whole: Reach, one: int) -> int:
    """Return the first candidate that stands both before and behind *one*."""
    return next(other for other in range(len(whole)) if whole[one] >> other & 1 and whole[other] >> one & 1)


def _settle(before: Reach, edges: Sequence[Edge]) -> set[Reach]:
    """Return what locking the majorities of one circle can lead to, in every order."""
    waiting, seen, ends = [before], {before}, set[Reach]()
    while waiting:
        state = waiting.pop()
        left = [edge for edge in edges if not _closes(state, edge) and not state[edge[0]] >> edge[1] & 1]
        if not left:
            ends.add(state)
        for after in {_add(state, edge) for edge in left} - seen:
            seen.add(after)
            waiting.append(after)
        _require_few(len(seen))
    return ends


def _closes(state: Reach, edge: Edge) -> bool:
    """Tell whether a majority would close a circle."""
    return bool(state[edge[1]] >> edge[0] & 1)


def _add(state: Reach, edge: Edge) -> Reach:
    one, other = edge
    gained = state[other] | 1 << other
    return tuple(
        behind | gained if position == one or behind >> one & 1 else behind for position, behind in enumerate(state)
    )


def _common(names: tuple[Id, ...], states: set[Reach]) -> set[tuple[Id, Id]]:
    return {
        (one, other)
        for i, one in enumerate(names)
        for j, other in enumerate(names)
        if all(state[i] >> j & 1 for state in states)
    }


def _winners(names: tuple[Id, ...], states: set[Reach]) -> tuple[Id, ...]:
    """Return those before whom nobody stands in one of the states."""
    found: set[int] = set()
    for state in states:
        behind = 0
        for each in state:
            behind |= each
        found.update(position for position in range(len(names)) if not behind >> position & 1)
    return tuple(names[position] for position in sorted(found))


def _require_few(count: int) -> None:
    if count > MOST_STATES:
        message = f"equally strong majorities can be settled in more than {MOST_STATES} ways"
        raise InvalidValue(Issue(code="ties", message=message, hint="schulze has no such ties to settle"))
