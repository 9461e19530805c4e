"""Two entries of one order, key by key: what tells them apart, by how much, and what would swap them."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Final, TypeAlias, TypeVar

import attrs

from .exact import Exact, exact, tidy
from .order import Order
from .ordering import Column, Competitors, Rules
from .parts import Part
from .reading import Id, KeyValue
from .words import Language, figure, key_name, listed, say

__all__ = ["Comparison", "Swap", "compare_at", "reason", "swap_clause"]

T = TypeVar("T")
Margin: TypeAlias = Exact | timedelta
SOME_DAY: Final = date(2000, 1, 1)  # times of day have a distance only on some day


@attrs.frozen(kw_only=True)
class Swap:
    """The smallest change that would swap two entries, all else equal: how far the one behind must move on ``key``.

    With ``inclusive`` the change itself is enough, because later keys then favour the one behind; otherwise it must be
    exceeded. ``least`` is the smallest figure on the printed grid, known when the list ranks on published figures.
    """

    key: str
    upwards: bool
    change: Margin
    inclusive: bool
    least: Exact | None = None


@attrs.frozen(kw_only=True)
class Comparison:
    """Two entries key by key: the first key that tells them apart, and by how much.

    ``key`` is None when nothing does, and ``status`` when one of them takes no place. ``equal_on`` names the keys on
    which they are equal before it. ``parts`` says how much each part of the score adds to the lead of the better one.
    """

    better: Id
    worse: Id
    key: str | None
    better_value: KeyValue = None
    worse_value: KeyValue = None
    margin: Margin | None = None
    equal_on: tuple[str, ...] = ()
    swap: Swap | None = None
    parts: tuple[tuple[str, Exact], ...] = ()

    @property
    def is_tie(self) -> bool:
        """Whether the two are equal on every key."""
        return self.key is None

    def sentence(self, lang: Language = "id") -> str:
        """Say which is better, on what, by how much, and what would swap them, in Indonesian or English."""
        if self.is_tie:
            keys = listed([key_name(key, lang) for key in self.equal_on], lang)
            return say("tie", lang, better=self.better, worse=self.worse, keys=keys)
        said = say("better", lang, better=self.better, worse=self.worse, reason=reason(self, lang, of=self.better))
        return "; ".join(part for part in (said, swap_clause(self, lang)) if part)


def compare_at(order: Order[T], first: int, second: int) -> Comparison:
    """Compare two positions."""
    field = order.field
    if order.places[first] is None or order.places[second] is None:
        ahead, behind = (second, first) if order.places[first] is None else (first, second)
        return Comparison(
            better=order.id_of(ahead),
            worse=order.id_of(behind),
            key="status",
            better_value=order.status(ahead),
            worse_value=order.status(behind),
        )
    equal_on: list[str] = []
    for depth, column in enumerate(field.chain):
        mine, theirs = column.values[first], column.values[second]
        if mine == theirs:
            equal_on.append(column.name)
            continue
        ahead, behind = (first, second) if _is_better(mine, theirs, column) else (second, first)
        return Comparison(
            better=order.id_of(ahead),
            worse=order.id_of(behind),
            key=column.name,
            better_value=_given(column.values[ahead]),
            worse_value=_given(column.values[behind]),
            margin=_distance(mine, theirs) if column.is_changeable else None,
            equal_on=tuple(equal_on),
            swap=_swap(field, order.rules, depth, ahead, behind) if column.is_changeable else None,
            parts=_part_gaps(field, ahead, behind),
        )
    return Comparison(better=order.id_of(first), worse=order.id_of(second), key=None, equal_on=tuple(equal_on))


def _is_better(mine: KeyValue, theirs: KeyValue, column: Column) -> bool:
    if mine is None or theirs is None:
        return (mine is None) is column.missing_first
    return bool(mine > theirs) is column.descending


def _given(value: KeyValue) -> KeyValue:
    return exact(value) if isinstance(value, float) else value


def _distance(mine: KeyValue, theirs: KeyValue) -> Margin | None:
    if mine is None or theirs is None:
        return None
    if isinstance(mine, (date, timedelta)):
        distance: timedelta = abs(mine - theirs)
        return distance
    if isinstance(mine, time):
        return abs(datetime.combine(SOME_DAY, mine) - datetime.combine(SOME_DAY, theirs))
    return tidy(abs(Fraction(exact(mine)) - Fraction(exact(theirs))))


def _swap(field: Competitors[T], rules: Rules, depth: int, ahead: int, behind: int) -> Swap | None:
    column = field.chain[depth]
    change = _distance(column.values[ahead], column.values[behind])
    if change is None:
        return None
    later = next((key for key in field.chain[depth + 1 :] if key.values[ahead] != key.values[behind]), None)
    inclusive = later is not None and _is_better(later.values[behind], later.values[ahead], later)
    least = None
    if depth == 0 and rules.rank_on == "published" and not isinstance(change, timedelta):
        step = 0 if inclusive else Fraction(1, 10 ** (rules.digits or 0))
        least = tidy(Fraction(change) + step)
    return Swap(key=column.name, upwards=column.descending, change=change, inclusive=inclusive, least=least)


def _part_gaps(field: Competitors[T], ahead: int, behind: int) -> tuple[tuple[str, Exact], ...]:
    """What each part adds to the lead, the largest first; nothing when the two are not made of the same parts."""
    if field.parts is None:
        return ()
    mine, theirs = _by_name(field.parts[ahead]), _by_name(field.parts[behind])
    if mine.keys() != theirs.keys():
        return ()
    gaps = {name: tidy(mine[name] - theirs[name]) for name in mine}
    return tuple(sorted(gaps.items(), key=lambda gap: (-abs(Fraction(gap[1])), gap[0])))


def _by_name(parts: Sequence[Part]) -> dict[str, Fraction]:
    sums: dict[str, Fraction] = {}
    for part in parts:
        sums[part.name] = sums.get(part.name, Fraction(0)) + Fraction(part.contribution)
    return sums


def reason(comparison: Comparison, lang: Language, *, of: Id) -> str:
    """Say on what the two differ, first the value of the entry that the sentence is about."""
    mine, theirs = comparison.worse_value, comparison.better_value
    if of == comparison.better:
        mine, theirs = theirs, mine
    said = say(
        "unmeasured" if comparison.margin is None else "reason",
        lang,
        key=key_name(comparison.key or "", lang),
        mine=figure(mine, lang),
        theirs=figure(theirs, lang),
        margin=figure(comparison.margin, lang),
    )
    if not comparison.equal_on:
        return said
    return say("equal", lang, keys=listed([key_name(key, lang) for key in comparison.equal_on], lang)) + said


def swap_clause(comparison: Comparison, lang: Language) -> str:
    """Say what would swap the two; nothing where no change is known that would."""
    swap = comparison.swap
    if swap is None:
        return ""
    if isinstance(comparison.better_value, (date, time)):
        verb = "later" if swap.upwards else "earlier"
    else:
        verb = "up" if swap.upwards else "down"
    must_exceed = swap.least is None and not swap.inclusive
    return say(
        "swap_over" if must_exceed else "swap_from",
        lang,
        key=key_name(swap.key, lang),
        who=comparison.worse,
        verb=say(verb, lang),
        change=figure(swap.change if swap.least is None else swap.least, lang),
    )
