"""Normalisation: numbers of different units on one scale, on which more is better.

Four libraries have four defaults, and the winner can hang on the choice. So a form is always named:

========= ======================== =============================== ======================================
name      benefit                  cost                            what it needs
========= ======================== =============================== ======================================
ratio     x / max                  min / x                         no number below 0; no cost of 0
max       x / max                  1 - x / max                     no number below 0; a maximum above 0
sum       x / sum                  (1/x) / sum of (1/x)            no number below 0; no cost of 0
vector    x / root of sum of x²    1 - x / root of sum of x²       a number other than 0
min_max   (x - min) / (max - min)  (max - x) / (max - min)         a range
z         (x - mean) / sd          (mean - x) / sd                 a range; sd divides by n
rank      (n + 1 - rank) / n       the same, lowest first          nothing; tied ranks are averaged
none      x                        refused                         numbers on one scale, such as marks
========= ======================== =============================== ======================================

``ratio`` is the form of the Indonesian textbooks for SAW (Kusumadewi et al. 2006); others call it *linear*.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from typing import Final

import attrs

from ..errors import InvalidValue, Issue, did_you_mean, shown
from .checks import as_mapping, as_tuple
from .exact import Exact
from .matrix import CriterionKind, DecisionMatrix, Kinds, Matrix, Table, cell_issue, read_matrix
from .reading import Id
from .roots import (
    DIGITS,
    as_decimal,
    context,
    estimate_root_sum,
    faithful,
    presented,
    rational_root,
    square_root,
    trimmed,
)
from .ties import places_of

__all__ = [
    "NORMALISATIONS",
    "Column",
    "columns_of",
    "normalisation_name",
    "normalise",
    "vector_column",
    "weighted_sums",
]
WORKING: Final = DIGITS + 8


@attrs.frozen
class Column:
    """A normalised column: each cell is ``offset + value / sqrt(radicand)``."""

    values: tuple[Fraction, ...]
    radicand: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)

    @classmethod
    def over_root(cls, values: Sequence[Fraction], radicand: Fraction, offset: Fraction = Fraction(0)) -> "Column":
        """Divide by a square root, which goes into the values where it is a fraction."""
        root = rational_root(radicand)
        if root is None:
            return cls(tuple(values), radicand, offset)
        return cls(tuple(value / root for value in values), offset=offset)

    def cells(self, weight: Fraction = Fraction(1)) -> tuple[Exact, ...]:
        """Return the cells times *weight*: exact where they are rational, else to 30 digits."""
        if self.radicand == 1:
            return presented([weight * (self.offset + value) for value in self.values])
        digits = context(WORKING)
        root, factor = square_root(self.radicand, WORKING), as_decimal(weight, WORKING)
        start = as_decimal(self.offset, WORKING)
        table = {
            value: digits.multiply(factor, digits.add(start, digits.divide(as_decimal(value, WORKING), root)))
            for value in set(self.values)
        }
        return tuple(trimmed(table[value]) for value in self.values)


def weighted_sums(columns: Sequence[Column], factors: Sequence[Fraction]) -> tuple[Exact, ...]:
    """Add up columns times factors: exact if all is rational, else decimals that are equal only if the sums are.

    Square roots of which no two have a rational quotient are independent over the fractions, so two sums of them are
    equal exactly when their coefficients are.
    """
    zero = Fraction(0)
    totals = {Fraction(1): [zero] * len(columns[0].values)}
    for column, factor in zip(columns, factors, strict=True):
        for known in totals:
            root = rational_root(known / column.radicand)
            if root is not None:
                break
        else:
            known, root = column.radicand, Fraction(1)
            totals[known] = [zero] * len(column.values)
        scale = factor * root
        totals[known] = [total + scale * value for total, value in zip(totals[known], column.values, strict=True)]
    constant = sum((factor * column.offset for column, factor in zip(columns, factors, strict=True)), zero)
    totals[Fraction(1)] = [total + constant for total in totals[Fraction(1)]]
    if len(totals) == 1:
        return presented(totals[Fraction(1)])
    return faithful(list(zip(*totals.values(), strict=True)), partial(estimate_root_sum, tuple(totals)))


@attrs.frozen
class Named:
    """A column as it came, with the names that a refusal needs."""

    criterion: str
    ids: tuple[Id, ...]
    values: tuple[Fraction, ...]
    is_cost: bool

    def refuse(self, value: Fraction, message: str, hint: str | None = None) -> InvalidValue:
        """Refuse the first cell that holds *value*."""
        return cell_issue(self.ids[self.values.index(value)], self.criterion, message, hint)

    def above_zero(self) -> Fraction:
        """Return the maximum of a column that has no number below zero and one above."""
        low, high = min(self.values), max(self.values)
        if low < 0:
            raise self.refuse(low, "this form does not take numbers below zero", "'min_max' does")
        if high == 0:
            raise self.refuse(high, "the column is all zero")
        return high

    def no_zero_cost(self) -> None:
        """Refuse a cost of zero where it would be divided by."""
        self.above_zero()
        if min(self.values) == 0:
            raise self.refuse(Fraction(0), "a cost of zero cannot be divided by", "'min_max' takes it")

    def span(self) -> tuple[Fraction, Fraction]:
        """Return the minimum and the maximum of a column that has a range."""
        low, high = min(self.values), max(self.values)
        if low == high:
            raise self.refuse(low, "the column has no range", "a constant criterion decides nothing: leave it out")
        return low, high


def _ratio(column: Named) -> Column:
    if column.is_cost:
        column.no_zero_cost()
        low = min(column.values)
        return Column(tuple(low / value for value in column.values))
    high = column.above_zero()
    return Column(tuple(value / high for value in column.values))


def _max(column: Named) -> Column:
    high = column.above_zero()
    sign = -1 if column.is_cost else 1
    return Column(tuple(sign * value / high for value in column.values), offset=Fraction(int(column.is_cost)))


def _sum(column: Named) -> Column:
    column.no_zero_cost() if column.is_cost else column.above_zero()
    values = [1 / value for value in column.values] if column.is_cost else column.values
    total = sum(values, Fraction(0))
    return Column(tuple(value / total for value in values))


def _vector(column: Named) -> Column:
    plain = vector_column(column)
    if not column.is_cost:
        return plain
    return Column(tuple(-value for value in plain.values), plain.radicand, Fraction(1))


def vector_column(column: Named) -> Column:
    """Divide by the Euclidean length, a cost too; it then stays a cost."""
    squares = sum((value * value for value in column.values), Fraction(0))
    if squares == 0:
        raise column.refuse(Fraction(0), "the column is all zero")
    return Column.over_root(column.values, squares)


def _min_max(column: Named) -> Column:
    low, high = column.span()
    if column.is_cost:
        return Column(tuple((high - value) / (high - low) for value in column.values))
    return Column(tuple((value - low) / (high - low) for value in column.values))


def _z(column: Named) -> Column:
    column.span()
    count = len(column.values)
    mean = sum(column.values, Fraction(0)) / count
    variance = sum(((value - mean) ** 2 for value in column.values), Fraction(0)) / count
    sign = -1 if column.is_cost else 1
    return Column.over_root([sign * (value - mean) for value in column.values], variance)


def _rank(column: Named) -> Column:
    ordered = sorted(set(column.values), reverse=not column.is_cost)
    tally = Counter(column.values)
    places = places_of([tally[value] for value in ordered], "average")
    count = len(column.values)
    table = {value: (count + 1 - Fraction(place)) / count for value, place in zip(ordered, places, strict=True)}
    return Column(tuple(table[value] for value in column.values))


def _none(column: Named) -> Column:
    if column.is_cost:
        message = "a cost cannot be added as it is"
        raise column.refuse(column.values[0], message, "name a normalisation that turns costs round")
    return Column(column.values)


NORMALISATIONS: Final[Mapping[str, Callable[[Named], Column]]] = {
    "ratio": _ratio,
    "max": _max,
    "sum": _sum,
    "vector": _vector,
    "min_max": _min_max,
    "z": _z,
    "rank": _rank,
    "none": _none,
}
ALIASES: Final = {"linear": "ratio", "minmax": "min_max", "z_score": "z", "zscore": "z"}


def normalisation_name(name: object) -> str:
    """Return the name that this module uses.

    Raises:
        InvalidValue: there is no such form.

    >>> normalisation_name("min-max"), normalisation_name("linear")
    ('min_max', 'ratio')
    """
    word = name.strip().lower().replace("-", "_").replace(" ", "_") if isinstance(name, str) else ""
    word = ALIASES.get(word, word)
    if word in NORMALISATIONS:
        return word
    hint = did_you_mean(word, NORMALISATIONS) or f"the forms are {', '.join(NORMALISATIONS)}"
    raise InvalidValue(Issue(code="normalisation", message=f"{shown(name)} is not a normalisation", hint=hint))


def named_columns(matrix: DecisionMatrix) -> list[Named]:
    """Return the columns with their names."""
    return [
        Named(name, matrix.ids, column, kind is CriterionKind.COST)
        for name, column, kind in zip(matrix.criteria, matrix.columns, matrix.kinds, strict=True)
    ]


def columns_of(matrix: DecisionMatrix, name: str) -> list[Column]:
    """Return the normalised columns, more being better in each."""
    form = NORMALISATIONS[normalisation_name(name)]
    return [form(column) for column in named_columns(matrix)]


def normalise(matrix: Matrix, kinds: Kinds, normalisation: str) -> Table:
    """Return the normalised matrix, more being better in every column.

    Raises:
        InvalidValue: the form has no meaning for a column; the pointer names the cell.

    >>> print(normalise({"A": [70, 8], "B": [50, 10]}, ["benefit", "cost"], "ratio"))
       C1        C2
    A  1         1
    B  0.714286  0.8
    """
    weights = [1] * _width(matrix)
    read = read_matrix(matrix, weights, kinds, normalise_weights=True)
    cells = {name: each.cells() for name, each in zip(read.criteria, columns_of(read, normalisation), strict=True)}
    return Table.of_columns(read.ids, cells)


def _width(matrix: object) -> int:
    by_id = as_mapping(matrix)
    lines = (as_tuple(matrix) or ()) if by_id is None else tuple(by_id.values())
    return len(as_tuple(lines[0]) or as_mapping(lines[0]) or (None,)) if lines else 1
