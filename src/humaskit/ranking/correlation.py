"""Rank correlation of two lists of numbers: Kendall's tau, Spearman's rho.

Where one of the lists is constant, or shorter than two, there is no correlation, and the answer is None: not 0, which
would say that the lists are unrelated.
"""

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from operator import itemgetter
from typing import Literal, TypeAlias, cast

import attrs

from ..errors import InvalidValue, Issue, shown
from .checks import as_tuple, one_of
from .exact import Exact, Number, exact, tidy
from .ranked import RankedList
from .reading import Id, label_key
from .roots import root_ratio
from .tiers import Listed, read_places
from .ties import places_of

__all__ = [
    "Numbers",
    "Unpaired",
    "common_places",
    "count_pairs",
    "dense",
    "doubled_ranks",
    "spearman",
    "tau_b",
    "tau_c",
]

Numbers: TypeAlias = (
    Sequence[Number]
    | Sequence[int]
    | Listed
    | Mapping[str, Number | None]
    | Mapping[str, int]
    | Mapping[int, Number | None]
    | Mapping[int, int]
    | Mapping[Id, Number | None]
)
"""Numbers in pairs by their position; or places by id (or a ranked list), in pairs by id."""
Unpaired: TypeAlias = Literal["refuse", "drop", "last"]
"""What becomes of an id that only one of two lists has.

``refuse`` asks for the same ids in both; ``drop`` compares the common ones; ``last`` puts those whom a list does not
have behind all it has, level with one another (Fagin, Kumar & Sivakumar 2003).
"""


def tau_b(first: Numbers, second: Numbers, *, unpaired: Unpaired = "refuse") -> Exact | None:
    """Return Kendall's tau-b, which allows for ties: exact where it is a fraction, else to 30 digits.

    Raises:
        InvalidValue: the lists cannot be paired, or something is no number.

    >>> tau_b([1, 2, 3, 4], [1, 3, 2, 4]), tau_b([1, 1], [1, 2]) is None
    (Fraction(2, 3), True)
    """
    xs, ys = _ranks(first, second, unpaired)
    pairs = count_pairs(xs, ys)
    square = (pairs.total - pairs.tied_first) * (pairs.total - pairs.tied_second)
    return root_ratio(pairs.concordant - pairs.discordant, square) if square else None


def tau_c(first: Numbers, second: Numbers, *, unpaired: Unpaired = "refuse") -> Exact | None:
    """Return Stuart's tau-c, which also allows for lists with different numbers of distinct values.

    Raises:
        InvalidValue: as :func:`tau_b`.

    >>> tau_c([1, 1, 2, 2], [1, 2, 3, 4])
    1
    """
    xs, ys = _ranks(first, second, unpaired)
    pairs, least = count_pairs(xs, ys), min(len(set(xs)), len(set(ys)))
    surplus = pairs.concordant - pairs.discordant
    return tidy(Fraction(2 * surplus * least, len(xs) ** 2 * (least - 1))) if least > 1 else None


def spearman(first: Numbers, second: Numbers, *, unpaired: Unpaired = "refuse") -> Exact | None:
    """Return Spearman's rho: Pearson's correlation of the ranks, tied ranks averaged.

    Raises:
        InvalidValue: as :func:`tau_b`.

    >>> spearman([1, 2, 3, 4], [1, 3, 2, 4])
    Decimal('0.8')
    """
    xs, ys = _ranks(first, second, unpaired)
    centre = len(xs) + 1  # the ranks are doubled, so that halves stay whole
    a, b = ([rank - centre for rank in doubled_ranks(column)] for column in (xs, ys))
    square = sum(x * x for x in a) * sum(y * y for y in b)
    return root_ratio(sum(x * y for x, y in zip(a, b, strict=True)), square) if square else None


def doubled_ranks(column: Sequence[int]) -> list[int]:
    """Return twice the average rank of every number, lowest first."""
    tally = Counter(column)
    ordered = sorted(tally)
    places = places_of([tally[value] for value in ordered], "average")
    table = {value: int(2 * place) for value, place in zip(ordered, places, strict=True)}
    return [table[value] for value in column]


@attrs.frozen
class Pairs:
    """All pairs of positions: how many there are, and in how many the two lists (dis)agree or tie."""

    total: int
    concordant: int
    discordant: int
    tied_first: int
    tied_second: int


def count_pairs(xs: Sequence[int], ys: Sequence[int]) -> Pairs:
    """Count pairs, going up the first list and looking up how many before stand higher in the second."""
    ordered = sorted(zip(xs, ys, strict=True))
    seen: list[int] = []
    discordant = 0
    for _, group in groupby(ordered, key=itemgetter(0)):
        members = [y for _, y in group]
        discordant += sum(len(seen) - bisect_right(seen, y) for y in members)
        for y in members:
            insort(seen, y)
    total = _pairs(len(xs))
    tied_first, tied_second, tied_both = (sum(map(_pairs, Counter(each).values())) for each in (xs, ys, ordered))
    concordant = total - tied_first - tied_second + tied_both - discordant
    return Pairs(total, concordant, discordant, tied_first, tied_second)


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def _ranks(first: object, second: object, unpaired: Unpaired) -> tuple[list[int], list[int]]:
    """Return two paired lists as dense ranks."""
    one_of(unpaired, ("refuse", "drop", "last"), "unpaired")
    by_id = [isinstance(each, (Mapping, RankedList)) for each in (first, second)]
    if by_id[0] is not by_id[1]:
        message = "numbers by id and numbers in a row cannot be paired"
        raise InvalidValue(Issue(code="pairs", message=message))
    if by_id[0]:
        places = common_places(read_places(cast("Listed", first)), read_places(cast("Listed", second)), unpaired)
        xs: Sequence[Exact] = [one for one, _ in places.values()]
        ys: Sequence[Exact] = [other for _, other in places.values()]
    else:
        xs, ys = _column(first), _column(second)
    if len(xs) != len(ys):
        message = f"there are {len(xs)} numbers on one side and {len(ys)} on the other"
        raise InvalidValue(Issue(code="pairs", message=message, hint="give mappings to pair them by id"))
    return dense(xs), dense(ys)


def _column(numbers: object) -> list[Exact]:
    column = as_tuple(numbers)
    if column is None:
        message = f"numbers are a sequence, a mapping from ids or a ranked list, not {shown(numbers)}"
        raise InvalidValue(Issue(code="pairs", message=message))
    read: list[Exact] = []
    for position, number in enumerate(column):
        try:
            read.append(exact(number))
        except InvalidValue as error:
            raise InvalidValue(*(issue.below(f"/{position}") for issue in error.issues)) from error
    return read


def dense(column: Sequence[Exact]) -> list[int]:
    """Number the distinct values from the lowest."""
    table = {value: number for number, value in enumerate(sorted(set(column)))}
    return [table[value] for value in column]


def common_places(
    first: Mapping[Id, Exact], second: Mapping[Id, Exact], unpaired: Unpaired
) -> dict[Id, tuple[Exact, Exact]]:
    """Pair places by id, in the order of the ids; see :data:`Unpaired`."""
    one_of(unpaired, ("refuse", "drop", "last"), "unpaired")
    alone = first.keys() ^ second.keys()
    if alone and unpaired == "refuse":
        name = shown(min(alone, key=label_key))
        message = f"{len(alone)} ids are in one list only, such as {name}"
        hint = "say unpaired='drop' to compare the common ones, 'last' to put the others behind"
        raise InvalidValue(Issue(code="pairs", message=message, hint=hint))
    names = first.keys() & second.keys() if unpaired == "drop" else first.keys() | second.keys()
    ends = [max((Fraction(place) for place in places.values()), default=Fraction(0)) + 1 for places in (first, second)]
    return {who: (first.get(who, ends[0]), second.get(who, ends[1])) for who in sorted(names, key=label_key)}
