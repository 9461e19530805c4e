"""Kemeny's consensus: the order that contradicts the ballots least (Kemeny 1959).

Among *n* candidates there are n! orders. Sets of candidates are tried instead of orders, and groups that beat all that
follow are solved one by one, which keeps the exact answer in reach for groups of a dozen.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain, islice, product
from math import lcm, prod
from typing import Final

import attrs

from ..errors import InvalidValue, Issue
from .aggregate import borda
from .ballots import Ballots, Profile, as_profile
from .checks import flag, whole
from .exact import Exact, tidy
from .pairwise import Margins, dominance_groups, margins
from .reading import Id

__all__ = ["Consensus", "kemeny"]

MOST_EXACT: Final = 12
MOST_ORDERS: Final = 100
MOST_PASSES: Final = 100


@attrs.frozen(kw_only=True)
class Consensus:
    """The orders that contradict the ballots least.

    ``distance`` counts, over all ballots and pairs, the pairs that an order puts the other way round. ``count`` is how
    many orders are best; ``orders`` holds the first of them, and ``truncated`` says that there are more. ``winners``
    are those who come first in any of the best orders. Without ``is_proven`` there is one good order, ``count`` is
    None, and a better one may exist.
    """

    orders: tuple[tuple[Id, ...], ...]
    distance: Exact
    winners: tuple[Id, ...]
    count: int | None
    truncated: bool
    is_proven: bool


def kemeny(ballots: Ballots, *, limit: int = MOST_ORDERS, heuristic: bool = False) -> Consensus:
    """Return all orders with the least disagreement, up to *limit* of them.

    A pair that a ballot ties contradicts no order. Exact as long as no more than twelve candidates are caught in one
    circle of majorities or ties; beyond that *heuristic* has to be said: it improves the Borda order by moving one
    candidate at a time, and proves nothing.

    Raises:
        InvalidValue: too many candidates for an exact answer, and *heuristic* is not said.

    >>> result = kemeny([["a", "b", "c"], ["a", "b", "c"], ["b", "c", "a"]])
    >>> result.orders, result.distance, result.count
    ((('a', 'b', 'c'),), 2, 1)
    """
    whole(limit, "limit", least=1)
    flag(heuristic, "heuristic")
    profile = as_profile(ballots)
    counted = margins(profile)
    groups = dominance_groups(counted)
    largest = max(map(len, groups), default=0)
    if largest > MOST_EXACT and not heuristic:
        message = f"{largest} candidates are caught in one circle of majorities, and {MOST_EXACT} can be solved exactly"
        raise InvalidValue(Issue(code="candidates", message=message, hint="say heuristic=True for a good order"))
    solved = [
        _solve(group, counted) if len(group) <= MOST_EXACT else _improved(group, counted, profile) for group in groups
    ]
    count = prod(each.count for each in solved)
    found = product(*(list(islice(each.orders(), limit)) for each in solved))
    orders = tuple(tuple(chain.from_iterable(parts)) for parts in islice(found, limit))
    is_proven = largest <= MOST_EXACT
    return Consensus(
        orders=orders,
        distance=tidy(_distance(orders[0], counted)),
        winners=solved[0].firsts if solved else (),
        count=count if is_proven else None,
        truncated=is_proven and count > len(orders),
        is_proven=is_proven,
    )


def _distance(order: Sequence[Id], counted: Margins) -> Fraction:
    pairs = ((one, other) for number, one in enumerate(order) for other in order[number + 1 :])
    return sum((counted.preferences[other, one] for one, other in pairs), Fraction(0))


@attrs.frozen
class Solved:
    """The best orders of one group, as the best first candidates of every set of it."""

    group: tuple[Id, ...]
    count: int
    choices: dict[int, tuple[int, ...]]

    @property
    def firsts(self) -> tuple[Id, ...]:
        """Those who come first in a best order."""
        return tuple(self.group[each] for each in self.choices[(1 << len(self.group)) - 1])

    def orders(self) -> Iterator[tuple[Id, ...]]:
        """Go through the best orders."""
        waiting: list[tuple[tuple[Id, ...], int]] = [((), (1 << len(self.group)) - 1)]
        while waiting:
            order, members = waiting.pop()
            if not members:
                yield order
            choices = reversed(self.choices.get(members, ()))
            waiting += [((*order, self.group[first]), members & ~(1 << first)) for first in choices]


def _solve(group: tuple[Id, ...], counted: Margins) -> Solved:
    """Find the best orders of every set of candidates from those of the sets that are one smaller."""
    size = len(group)
    unit = lcm(*(votes.denominator for votes in counted.preferences.values()))
    before = [[int(counted.preferences.get((other, one), Fraction(0)) * unit) for other in group] for one in group]
    ahead = [[0] * (1 << size) for _ in group]  # ahead[a][set]: what it costs to put a before the whole set
    for one in range(size):
        row, costs = ahead[one], before[one]
        for members in range(1, 1 << size):
            lowest = members & -members
            row[members] = row[members ^ lowest] + costs[lowest.bit_length() - 1]
    best, counts = [0] * (1 << size), [1] * (1 << size)
    choices: dict[int, tuple[int, ...]] = {}
    for members in range(1, 1 << size):
        options = [one for one in range(size) if members >> one & 1]
        costs = [ahead[one][members ^ 1 << one] + best[members ^ 1 << one] for one in options]
        best[members] = min(costs)
        chosen = tuple(one for one, cost in zip(options, costs, strict=True) if cost == best[members])
        choices[members] = chosen
        counts[members] = sum(counts[members ^ 1 << one] for one in chosen)
    return Solved(group, counts[-1], choices)


def _improved(group: tuple[Id, ...], counted: Margins, profile: Profile) -> Solved:
    """Start from the Borda order and move one candidate at a time for as long as that helps."""
    place = {row.entry: number for number, row in enumerate(borda(profile))}
    order = sorted(group, key=place.__getitem__)
    for _ in range(MOST_PASSES):
        if not any(_move(order, each, counted) for each in group):
            break
    choices: dict[int, tuple[int, ...]] = {}
    left = (1 << len(group)) - 1
    for each in order:
        choices[left] = (group.index(each),)
        left &= ~(1 << group.index(each))
    return Solved(group, 1, choices)


def _move(order: list[Id], each: Id, counted: Margins) -> bool:
    """Put one candidate where it costs least; tell whether that helped."""
    start = order.index(each)
    rest = order[:start] + order[start + 1 :]
    cost = Fraction(0)
    costs = [cost]
    for other in rest:
        cost += counted.preferences[each, other] - counted.preferences[other, each]
        costs.append(cost)
    target = costs.index(min(costs))
    if costs[target] == costs[start]:
        return False
    order[:] = [*rest[:target], each, *rest[target:]]
    return True
