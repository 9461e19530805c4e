"""How far one weight may move before somebody else wins."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Final

import attrs

from ..errors import InvalidValue
from .assessment import Assessment
from .exact import Exact, half_up, tidy
from .matrix import DecisionMatrix
from .normalisation import columns_of
from .reading import Id

__all__ = ["WeightRange", "ranges_of"]

STEP: Final = Fraction(1, 100)
DIGITS: Final = 6
NARROW: Final = Fraction(1, 10**DIGITS)
ZERO: Final = Fraction(0)
ONE: Final = Fraction(1)


@attrs.frozen(kw_only=True)
class WeightRange:
    """From ``low`` to ``high``, both included, one weight leaves all present winners in front.

    Beyond an end the rivals of that end overtake one of them; without rivals the end is 0 or 1 itself. All weights are
    shares of 1. Tied winners mostly have a range of a single point: their tie hangs on the weight.
    """

    criterion: str
    weight: Exact
    low: Exact
    high: Exact
    low_rivals: tuple[Id, ...] = ()
    high_rivals: tuple[Id, ...] = ()
    is_exact: bool = True


def ranges_of(
    read: DecisionMatrix, run: Callable[[DecisionMatrix], Assessment], linear: str | None
) -> tuple[WeightRange, ...]:
    """Return the range of every weight; *linear* names the normalisation of a method that is linear in the weights."""
    criteria = range(len(read.criteria))
    if len(criteria) == 1:
        return (WeightRange(criterion=read.criteria[0], weight=1, low=1, high=1),)
    if linear is None:
        winners = set(run(read).winners)
        return tuple(_searched(read, run, winners, number) for number in criteria)
    columns = [[column.offset + value for value in column.values] for column in columns_of(read, linear)]
    return tuple(_solved(read, columns, number) for number in criteria)


def moved(weights: Sequence[Fraction], number: int, share: Fraction) -> list[Fraction]:
    """Return the weights with one of them set; the others keep their proportions, or share alike if all were zero."""
    rest = 1 - weights[number]
    others = len(weights) - 1
    return [
        share if other == number else (1 - share) * (weight / rest if rest else Fraction(1, others))
        for other, weight in enumerate(weights)
    ]


def _solved(read: DecisionMatrix, columns: Sequence[Sequence[Fraction]], number: int) -> WeightRange:
    """Every score is ``share * own + (1 - share) * rest``, so each rival draws level at one share."""
    own = columns[number]
    weight = read.weights[number]
    rest_weights = moved(read.weights, number, ZERO)
    lines = range(len(read.ids))
    rest = [sum((w * column[line] for w, column in zip(rest_weights, columns, strict=True)), ZERO) for line in lines]
    scores = [weight * own[line] + (1 - weight) * rest[line] for line in lines]
    winners = [line for line in lines if scores[line] == max(scores)]
    low, high = ZERO, ONE
    below: set[int] = set()
    above: set[int] = set()
    for winner in winners:
        for rival in lines:
            at_zero, at_one = rest[winner] - rest[rival], own[winner] - own[rival]
            if at_zero < 0:  # overtaken towards 0
                level = at_zero / (at_zero - at_one)
                below = {rival} if level > low else below | {rival} if level == low else below
                low = max(low, level)
            if at_one < 0:  # overtaken towards 1
                level = at_zero / (at_zero - at_one)
                above = {rival} if level < high else above | {rival} if level == high else above
                high = min(high, level)
    return WeightRange(
        criterion=read.criteria[number],
        weight=tidy(weight),
        low=tidy(low),
        high=tidy(high),
        low_rivals=tuple(read.ids[line] for line in sorted(below)),
        high_rivals=tuple(read.ids[line] for line in sorted(above)),
    )


def _searched(
    read: DecisionMatrix, run: Callable[[DecisionMatrix], Assessment], winners: set[Id], number: int
) -> WeightRange:
    weight = read.weights[number]
    low, low_rivals = _edge(read, run, winners, number, ZERO)
    high, high_rivals = _edge(read, run, winners, number, ONE)
    return WeightRange(
        criterion=read.criteria[number],
        weight=tidy(weight),
        low=tidy(min(weight, Fraction(half_up(low, DIGITS)))),
        high=tidy(max(weight, Fraction(half_up(high, DIGITS)))),
        low_rivals=low_rivals,
        high_rivals=high_rivals,
        is_exact=False,
    )


def _edge(
    read: DecisionMatrix, run: Callable[[DecisionMatrix], Assessment], winners: set[Id], number: int, end: Fraction
) -> tuple[Fraction, tuple[Id, ...]]:
    """Walk from the present weight towards an end until somebody overtakes, then close in by halves."""

    def overtakers(share: Fraction) -> tuple[Id, ...]:
        try:
            there = run(attrs.evolve(read, weights=tuple(moved(read.weights, number, share)))).winners
        except InvalidValue:  # such as TOPSIS when all weight is on a constant criterion: nobody wins there
            return ()
        return () if winners <= set(there) else there

    safe = read.weights[number]
    step = STEP if end > safe else -STEP
    while safe != end:
        ahead = min(safe + step, end) if step > 0 else max(safe + step, end)
        found = overtakers(ahead)
        while found and abs(ahead - safe) > NARROW:
            middle = (safe + ahead) / 2
            there = overtakers(middle)
            safe, ahead, found = (safe, middle, there) if there else (middle, ahead, found)
        if found:
            return safe, found
        safe = ahead
    return end, ()
