"""The analytic hierarchy process: weights out of pairwise judgements, and how consistent those are (Saaty 1980)."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from typing import Final, Literal, TypeAlias

import attrs

from ..errors import InvalidValue, Issue, UnknownReference, did_you_mean, shown
from .checks import as_mapping, as_tuple, one_of
from .exact import Exact, Number, exact, plain, tidy
from .powers import power_products
from .roots import DIGITS, as_decimal, context, trimmed
from .tiers import check_ids

__all__ = ["RANDOM_INDEX", "PairwiseWeights", "ahp"]

Judgements: TypeAlias = Sequence[Sequence[Number]] | Mapping[tuple[str, str], Number] | Mapping[tuple[str, str], int]
"""A full matrix, or for each pair (a, b) how many times a outweighs b; the reciprocals follow."""
WeightMethod: TypeAlias = Literal["eigenvector", "geometric_mean"]

HUNDREDTHS: Final = (0, 0, 58, 90, 112, 124, 132, 141, 145, 149, 151, 148, 156, 157, 159)
RANDOM_INDEX: Final = tuple(Decimal(number) / 100 for number in HUNDREDTHS)
"""Saaty's mean consistency index of random matrices of 1 to 15 criteria (The Analytic Hierarchy Process, 1980)."""
CONSISTENT: Final = Decimal("0.10")  # Saaty: a ratio of a tenth or less is tolerable
PAIR: Final = 2
WORKING: Final = 2 * DIGITS
MOST_SQUARINGS: Final = 64


@attrs.frozen(kw_only=True)
class PairwiseWeights:
    """Weights from pairwise judgements, with what says whether the judgements hang together.

    ``weights`` add up to exactly 1, so that every method here takes them as they are. ``eigenvalue`` is the principal
    one (for geometric means, the mean of the row quotients); ``consistency_index`` is (eigenvalue - n) / (n - 1).
    ``consistency_ratio`` divides it by ``random_index``; it is 0 for one or two criteria, which cannot contradict
    themselves, and None for more than 15, for which Saaty gives no random index.
    """

    method: str
    criteria: tuple[str, ...]
    weights: tuple[Exact, ...]
    eigenvalue: Exact
    consistency_index: Exact
    random_index: Decimal | None
    consistency_ratio: Exact | None

    @property
    def is_consistent(self) -> bool | None:
        """Whether the ratio is at most a tenth, Saaty's rule of thumb; None where there is no ratio."""
        return None if self.consistency_ratio is None else self.consistency_ratio <= CONSISTENT

    def as_mapping(self) -> dict[str, Exact]:
        """Return the weights by criterion."""
        return dict(zip(self.criteria, self.weights, strict=True))


def ahp(
    judgements: Judgements, criteria: Sequence[str] | None = None, *, method: WeightMethod = "eigenvector"
) -> PairwiseWeights:
    """Return weights out of pairwise judgements.

    Write a third as ``Fraction(1, 3)``: 0.333 is not the reciprocal of 3, and a matrix whose mirror cells are no
    reciprocals is refused. Weights of consistent judgements are exact, others good to 30 digits.

    Args:
        judgements: the full matrix, or a mapping from pairs to the judgement of the first over the second.
        criteria: names for the rows of a matrix (C1, C2 and so on if left out), or the order for a mapping.
        method: Saaty's principal ``eigenvector``, or the ``geometric_mean`` of each row.

    Raises:
        InvalidValue: the matrix is not square, a judgement is not above zero, is missing, or has no reciprocal.
        UnknownReference: a pair names something that is no criterion.

    >>> from fractions import Fraction
    >>> result = ahp({("mutu", "biaya"): 3, ("mutu", "waktu"): 6, ("biaya", "waktu"): 2})
    >>> result.as_mapping(), result.consistency_ratio
    ({'mutu': Fraction(2, 3), 'biaya': Fraction(2, 9), 'waktu': Fraction(1, 9)}, 0)
    """
    one_of(method, ("eigenvector", "geometric_mean"), "method")
    by_pair = as_mapping(judgements)
    names, rows = _from_rows(judgements, criteria) if by_pair is None else _from_pairs(by_pair, criteria)
    _require_reciprocals(names, rows)
    weights = _consistent(rows)
    eigenvalue: Exact = len(names)
    if weights is None:
        vector = _principal(rows) if method == "eigenvector" else _geometric(rows)
        total = sum(map(Fraction, vector), Fraction(0))
        weights = [Fraction(value) / total for value in vector]
        eigenvalue = _eigenvalue(rows, weights)
    return _result(method, names, weights, eigenvalue)


def _result(method: str, names: tuple[str, ...], weights: Sequence[Fraction], eigenvalue: Exact) -> PairwiseWeights:
    size = len(names)
    index = Fraction(0) if size == 1 else (Fraction(eigenvalue) - size) / (size - 1)
    random_index = RANDOM_INDEX[size - 1] if size <= len(RANDOM_INDEX) else None
    ratio: Fraction | None = None
    if size <= PAIR:
        ratio = Fraction(0)
    elif random_index is not None:
        ratio = index / Fraction(random_index)
    return PairwiseWeights(
        method=method,
        criteria=names,
        weights=tuple(map(tidy, weights)),
        eigenvalue=eigenvalue,
        consistency_index=_readable(index),
        random_index=random_index,
        consistency_ratio=None if ratio is None else _readable(ratio),
    )


def _readable(value: Fraction) -> Exact:
    return 0 if value == 0 else trimmed(as_decimal(value), DIGITS)


def _from_rows(judgements: object, criteria: object) -> tuple[tuple[str, ...], list[list[Fraction]]]:
    lines = [as_tuple(line) for line in as_tuple(judgements) or ()]
    if not lines or any(line is None or len(line) != len(lines) for line in lines):
        message = f"pairwise judgements are a square matrix or a mapping from pairs to numbers, not {shown(judgements)}"
        raise InvalidValue(Issue(code="judgements", message=message))
    names = tuple(f"C{number}" for number in range(1, len(lines) + 1)) if criteria is None else _names(criteria)
    if len(names) != len(lines):
        message = f"there are {len(names)} names for {len(lines)} criteria"
        raise InvalidValue(Issue(code="criteria", message=message))
    rows = [
        [_judgement(cell, f"/{row}/{column}") for column, cell in zip(names, line or (), strict=True)]
        for row, line in zip(names, lines, strict=True)
    ]
    return names, rows


def _names(criteria: object) -> tuple[str, ...]:
    names = as_tuple(criteria)
    if not names:
        message = f"the criteria are a sequence of names, not {shown(criteria)}"
        raise InvalidValue(Issue(code="criteria", message=message))
    check_ids(names, "the criteria")
    return tuple(map(str, names))


def _from_pairs(by_pair: Mapping[object, object], criteria: object) -> tuple[tuple[str, ...], list[list[Fraction]]]:
    pairs = {_pair(pair): value for pair, value in by_pair.items()}
    seen = dict.fromkeys(name for pair in pairs for name in pair)
    names = tuple(seen) if criteria is None else _names(criteria)
    for name in seen:
        if name not in names:
            hint = did_you_mean(name, names)
            raise UnknownReference(
                Issue(code="reference", message=f"{shown(name)} is judged but is no criterion", hint=hint)
            )
    known: dict[tuple[str, str], Fraction] = {(name, name): Fraction(1) for name in names}
    given = {pair: _judgement(value, f"/{pair[0]}/{pair[1]}") for pair, value in pairs.items()}
    known |= {(second, first): 1 / value for (first, second), value in given.items()}
    known |= given
    missing = [f"{row} and {column}" for row in names for column in names if (row, column) not in known]
    if missing or not names:
        message = f"there is no judgement of {missing[0]}" if missing else "there is no judgement at all"
        raise InvalidValue(Issue(code="judgements", message=message, hint="every pair is judged once"))
    return names, [[known[row, column] for column in names] for row in names]


def _pair(value: object) -> tuple[str, str]:
    pair = as_tuple(value) or ()
    if len(pair) != PAIR or not all(isinstance(name, str) for name in pair):
        raise InvalidValue(Issue(code="judgements", message=f"{shown(value)} is no pair of names"))
    return str(pair[0]), str(pair[1])


def _judgement(value: object, pointer: str) -> Fraction:
    try:
        number = Fraction(exact(value))
    except InvalidValue as error:
        raise InvalidValue(*(issue.below(pointer) for issue in error.issues)) from error
    if number <= 0:
        message = "a judgement is above zero"
        hint = "'less' is a fraction below 1"
        raise InvalidValue(
            Issue(code="judgements", message=message, pointer=pointer, value=plain(tidy(number)), hint=hint)
        )
    return number


def _require_reciprocals(names: Sequence[str], rows: Sequence[Sequence[Fraction]]) -> None:
    issues: list[Issue] = []
    for row, first in enumerate(names):
        for column, second in enumerate(names[: row + 1]):
            there, back = rows[row][column], rows[column][row]
            if there * back != 1:
                message = f"{plain(tidy(there))} is not the reciprocal of {plain(tidy(back))}"
                hint = f"write Fraction({back.denominator}, {back.numerator})" if row != column else "a diagonal is 1"
                pointer = f"/{first}/{second}"
                issues.append(Issue(code="reciprocal", message=message, pointer=pointer, hint=hint))
    if issues:
        raise InvalidValue(*issues)


def _consistent(rows: Sequence[Sequence[Fraction]]) -> list[Fraction] | None:
    """Return the weights of judgements that agree throughout: any column, made to add up to 1."""
    column = [row[0] for row in rows]
    if any(rows[i][j] * column[j] != column[i] for i in range(len(rows)) for j in range(len(rows))):
        return None
    total = sum(column, Fraction(0))
    return [value / total for value in column]


def _principal(rows: Sequence[Sequence[Fraction]]) -> list[Decimal]:
    """Square the matrix until its columns are proportional; each squaring doubles the number of power steps."""
    working = context(WORKING)
    matrix = [[as_decimal(cell, WORKING) for cell in row] for row in rows]
    vector: list[Decimal] = []
    for _ in range(MOST_SQUARINGS):
        before, vector = vector, [trimmed(_total(row)) for row in matrix]
        largest = max(vector)
        vector = [trimmed(working.divide(value, largest)) for value in vector]
        if vector == before:
            break
        columns = list(zip(*matrix, strict=True))
        matrix = [[_total(map(working.multiply, row, column)) for column in columns] for row in matrix]
        scale = max(map(max, matrix))
        matrix = [[working.divide(cell, scale) for cell in row] for row in matrix]
    return vector


def _total(values: Iterable[Decimal]) -> Decimal:
    return reduce(context(WORKING).add, values)


def _geometric(rows: Sequence[Sequence[Fraction]]) -> list[Decimal]:
    return list(power_products(rows, (Fraction(1, len(rows)),) * len(rows)))


def _eigenvalue(rows: Sequence[Sequence[Fraction]], weights: Sequence[Fraction]) -> Decimal:
    """Return the mean of what each row makes of the weights over its own weight."""
    working = context(WORKING)
    vector = [as_decimal(weight, WORKING) for weight in weights]
    quotients = [
        working.divide(
            _total(working.multiply(as_decimal(cell, WORKING), w) for cell, w in zip(row, vector, strict=True)), own
        )
        for row, own in zip(rows, vector, strict=True)
    ]
    return trimmed(working.divide(_total(quotients), Decimal(len(rows))))
