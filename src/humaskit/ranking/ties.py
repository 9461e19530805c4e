"""Tie rules: which place equal entries get, and which place comes next.

Official Indonesian lists use two of them: PON tables number the way the IOC does (1, 2, 2, 4), MTQ tables leave no gap
(1, 2, 2, 3). A printed list that has no tie does not tell which rule it follows.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import accumulate
from typing import Final, TypeAlias

from ..errors import Conflict, InvalidValue, Issue, did_you_mean, shown
from .checks import as_items, flag, is_named
from .exact import Number, exact, plain

__all__ = ["Place", "TieRule", "UnresolvedTie", "convert", "infer_tie_rule", "places_of", "tie_rule"]

Place: TypeAlias = int | Decimal
"""A place: whole, except that a fractional place may end in one half."""


class TieRule(Enum):
    """How equal entries are numbered; the name is the neutral one, the comment what others call it."""

    STANDARD = "standard"  # 1 2 2 4: IOC, PON, SQL RANK, min
    MODIFIED = "modified"  # 1 3 3 4: max
    DENSE = "dense"  # 1 2 2 3: MTQ, SQL DENSE_RANK
    ORDINAL = "ordinal"  # 1 2 3 4: SQL ROW_NUMBER; needs an order without ties
    FRACTIONAL = "fractional"  # 1 2.5 2.5 4: average


ALIASES: Final = {
    **{rule.value: rule for rule in TieRule},
    **dict.fromkeys(("min", "rank", "1224", "competition", "standard_competition", "olympic"), TieRule.STANDARD),
    **dict.fromkeys(("max", "1334", "modified_competition"), TieRule.MODIFIED),
    **dict.fromkeys(("dense_rank", "1223"), TieRule.DENSE),
    **dict.fromkeys(("first", "row_number", "1234"), TieRule.ORDINAL),
    **dict.fromkeys(("average", "mean", "1_2.5_2.5_4"), TieRule.FRACTIONAL),
}


class UnresolvedTie(Conflict):
    """A total order is wanted, and entries are equal on every key; each issue names the entries of one tie."""


def tie_rule(name: str | TieRule) -> TieRule:
    """Return the tie rule that *name* means; scipy, pandas, polars, SQL and sport names are understood.

    Raises:
        InvalidValue: no rule has that name. ``random`` has none: a drawn lot is a key, published before the ranking.

    >>> tie_rule("min"), tie_rule("DENSE_RANK"), tie_rule("1 2.5 2.5 4")
    (<TieRule.STANDARD: 'standard'>, <TieRule.DENSE: 'dense'>, <TieRule.FRACTIONAL: 'fractional'>)
    """
    if isinstance(name, TieRule):
        return name
    text = name.lower().strip() if is_named(name) else ""
    word = "_".join(re.split(r"[\s,_-]+", text)).removesuffix("()")
    word = word.replace("_", "") if re.fullmatch(r"[0-9_]+", word) else word  # "1 2 2 4" is "1224"
    if word in ALIASES:
        return ALIASES[word]
    known = ", ".join(rule.value for rule in TieRule)
    hint = did_you_mean(word, ALIASES) or f"the rules are {known}"
    raise InvalidValue(Issue(code="ties", message=f"{shown(name)} is not a tie rule", value=shown(name), hint=hint))


def places_of(sizes: Iterable[int], rule: str | TieRule) -> list[Place]:
    """Return the place of each class of equal entries, best class first, given how many entries each holds.

    A class of two under ``ordinal`` gets the first of its places; whoever needs a total order checks that no class is
    larger than one.

    >>> places_of([1, 2, 1], "1334"), places_of([1, 2, 1], "average")
    ([1, 3, 4], [1, Decimal('2.5'), 4])
    """
    counts = list(sizes)
    chosen = tie_rule(rule)
    if chosen is TieRule.DENSE:
        return list(range(1, len(counts) + 1))
    if chosen is TieRule.MODIFIED:
        return list(accumulate(counts))
    firsts = list(accumulate(counts, initial=1))[:-1]
    if chosen is TieRule.FRACTIONAL:
        return [_middle(2 * first + size - 1) for first, size in zip(firsts, counts, strict=True)]
    return list(firsts)


def _middle(twice: int) -> Place:
    return Decimal(f"{twice // 2}.5") if twice % 2 else twice // 2


def infer_tie_rule(places: Iterable[Number], *, complete: bool = True) -> tuple[TieRule, ...]:
    """Return the tie rules that a list of published places can follow; more than one means undetermined.

    The places may come in any order. ``complete=False`` says that entries may be missing anywhere, as in a news item
    that names only the third place; otherwise the list starts at the top and has no holes.
    An empty answer means that no rule gives these places.

    >>> [rule.value for rule in infer_tie_rule([1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 9, 9, 10, 10])]
    ['dense']
    >>> len(infer_tie_rule([1, 2, 3]))
    5
    """
    flag(complete, "complete")
    counts = Counter(_places(places))
    classes = sorted(counts.items())
    return tuple(rule for rule in TieRule if _fits(rule, classes, complete=complete))


def _places(places: Iterable[Number]) -> list[Fraction]:
    return [Fraction(exact(place)) for place in as_items(places, "the places")]


def _fits(rule: TieRule, classes: Sequence[tuple[Fraction, int]], *, complete: bool) -> bool:
    """Lay each class over the positions that it takes under *rule*: they must not overlap, nor leave holes."""
    free = Fraction(1)
    for place, size in classes:
        span = _span(rule, place, size, complete=complete)
        if span is None or span[0] < free or (complete and span[0] != free):
            return False
        free = span[1] + 1
    return True


def _span(rule: TieRule, place: Fraction, size: int, *, complete: bool) -> tuple[Fraction, Fraction] | None:
    """Return the first and last position of a class of *size* printed at *place*, None where it cannot stand there."""
    if rule is TieRule.FRACTIONAL:
        return _middle_span(place, size, complete=complete)
    if place.denominator != 1 or (rule is TieRule.ORDINAL and size > 1):
        return None
    if rule is TieRule.STANDARD:
        return place, place + size - 1
    return (place - size + 1 if rule is TieRule.MODIFIED else place), place


def _middle_span(place: Fraction, size: int, *, complete: bool) -> tuple[Fraction, Fraction] | None:
    """Lay a class around its mean: two share a half place, three a whole one, or somebody is not listed."""
    if (2 * place).denominator != 1:
        return None
    if (place.denominator == 1) is not (size % 2 == 1):
        if complete:
            return None
        size += 1
    half = Fraction(size - 1, 2)
    return place - half, place + half


def convert(places: Iterable[Number], to: str | TieRule) -> tuple[Place, ...]:
    """Return the places of a complete published list under another tie rule, in the order they came.

    Raises:
        InvalidValue: no tie rule gives these places, or the list does not start at the top without holes.
        UnresolvedTie: ``ordinal`` is wanted and places are shared.

    >>> convert([1, 2, 2, 3], "standard")
    (1, 2, 2, 4)
    """
    rule = tie_rule(to)
    given = _places(places)
    if not infer_tie_rule(given):
        message = "no tie rule gives these places as a complete list"
        hint = "a list with holes cannot be converted; look for a misprint otherwise"
        raise InvalidValue(Issue(code="places", message=message, hint=hint))
    counts = Counter(given)
    ordered = sorted(counts)
    shared = [place for place in ordered if counts[place] > 1]
    if rule is TieRule.ORDINAL and shared:
        raise UnresolvedTie(*(_shared(place, counts[place]) for place in shared))
    table = dict(zip(ordered, places_of([counts[place] for place in ordered], rule), strict=True))
    return tuple(table[place] for place in given)


def _shared(place: Fraction, size: int) -> Issue:
    message = f"place {plain(place)} is shared by {size}, and 'ordinal' needs an order without ties"
    return Issue(code="tie", message=message, value=plain(place))
