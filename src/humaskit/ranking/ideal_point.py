"""TOPSIS: how near to the best point, and how far from the worst (Hwang & Yoon 1981)."""

import math
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, TypeAlias, cast

from ..errors import InvalidValue, Issue, shown
from .assessment import Assessment
from .checks import one_of
from .exact import exact, tidy
from .matrix import CriterionKind, DecisionMatrix, Kinds, Matrix, Table, cell_issue, read_kinds, read_lines, read_matrix
from .normalisation import Column, columns_of, named_columns, normalisation_name, vector_column
from .roots import Estimate, context, faithful, root_ratio, square_root, trimmed
from .ties import TieRule, tie_rule
from .weights import Weights, read_weights

__all__ = ["Mode", "topsis"]

Mode: TypeAlias = Literal["exact", "float"]
NUMBERS: Final = frozenset({int, float, Decimal, Fraction})
GUARD: Final = 5


def topsis(  # noqa: PLR0913  # the three tables of the problem, and each convention by name
    matrix: Matrix,
    weights: Weights,
    kinds: Kinds,
    *,
    normalisation: str = "vector",
    normalise_weights: bool = False,
    ties: str | TieRule = TieRule.STANDARD,
    mode: Mode = "exact",
) -> Assessment:
    """Score by closeness to the ideal: distance to the worst point over the sum of both distances, from 0 to 1.

    The squares of the distances are fractions even after ``vector`` normalisation, so the order and the ties are exact.
    ``mode="float"`` computes in binary floats, many times as fast, with ``vector`` only; ties may then be broken by
    rounding noise.

    Raises:
        InvalidValue: a cell, weight or kind cannot be used, the form has no meaning for a column, or all alternatives
            are the same, so that both points coincide.

    >>> result = topsis({"A": [3, 4], "B": [4, 3], "C": [4, 4]}, [50, 50], "benefit")
    >>> result.winners, result.scores
    (('C',), (Decimal('0.5'), Decimal('0.5'), 1))
    """
    one_of(mode, ("exact", "float"), "mode")
    name, rule = normalisation_name(normalisation), tie_rule(ties)
    if mode == "exact":
        return closeness(read_matrix(matrix, weights, kinds, normalise_weights=normalise_weights), name, rule)
    if name != "vector":
        message = f"floats are offered for the normalisation 'vector', not {shown(name)}"
        raise InvalidValue(Issue(code="mode", message=message))
    return _in_floats(matrix, weights, kinds, rule, normalise_weights=normalise_weights)


def closeness(read: DecisionMatrix, normalisation: str = "vector", ties: TieRule = TieRule.STANDARD) -> Assessment:
    """Score by TOPSIS, exactly."""
    if normalisation == "vector":  # costs keep their direction here, as in the textbooks; the distances are the same
        columns = [vector_column(column) for column in named_columns(read)]
        kinds = read.kinds
    else:
        columns = columns_of(read, normalisation)
        kinds = (CriterionKind.BENEFIT,) * len(columns)
    best = [_end(column, kind, best=True) for column, kind in zip(columns, kinds, strict=True)]
    worst = [_end(column, kind, best=False) for column, kind in zip(columns, kinds, strict=True)]
    to_best, to_worst = (_squares(read, columns, point) for point in (best, worst))
    keys: list[Fraction] = []
    for far, near in zip(to_worst, to_best, strict=True):
        if far + near == 0:
            raise _same(read.ids[0], read.criteria[0])
        keys.append(far / (far + near))
    return Assessment(
        method="topsis",
        normalisation=normalisation,
        ids=read.ids,
        criteria=read.criteria,
        kinds=read.kinds,
        weights=tuple(map(tidy, read.weights)),
        scores=_scores(keys),
        tables=_tables(read, columns, (best, worst), (to_best, to_worst)),
        ties=ties,
    )


def _end(column: Column, kind: CriterionKind, *, best: bool) -> int:
    """Return the line that holds the best or the worst value."""
    highest = best is (kind is CriterionKind.BENEFIT)
    return column.values.index(max(column.values) if highest else min(column.values))


def _squares(read: DecisionMatrix, columns: Sequence[Column], point: Sequence[int]) -> list[Fraction]:
    """Return the squared distance of every line to a point, worked out in whole numbers."""
    totals = [0] * len(read.ids)
    scales: list[Fraction] = []
    steps: list[list[int]] = []
    for column, weight, line in zip(columns, read.weights, point, strict=True):
        unit = math.lcm(*(value.denominator for value in column.values))
        whole = [value.numerator * (unit // value.denominator) for value in column.values]
        steps.append([(value - whole[line]) ** 2 for value in whole])
        scales.append(weight * weight / (column.radicand * unit * unit))
    common = math.lcm(*(scale.denominator for scale in scales))
    for scale, column_steps in zip(scales, steps, strict=True):
        factor = scale.numerator * (common // scale.denominator)
        totals = [total + factor * step for total, step in zip(totals, column_steps, strict=True)]
    return [Fraction(total, common) for total in totals]


def _scores(keys: Sequence[Fraction]) -> tuple[int | Decimal | Fraction, ...]:
    """Return root(q) / (root(q) + root(1 - q)) for every key q; whole at the ends."""
    decimals = faithful(keys, _estimate)
    return tuple(int(key) if key in {0, 1} else score for key, score in zip(keys, decimals, strict=True))


def _estimate(key: Fraction, digits: int) -> Estimate:
    working = context(digits + GUARD)
    far, near = square_root(key, digits + GUARD), square_root(1 - key, digits + GUARD)
    score = trimmed(working.divide(far, working.add(far, near)), digits)
    return score, score.scaleb(1 - digits, context(digits))


def _tables(
    read: DecisionMatrix,
    columns: Sequence[Column],
    points: tuple[Sequence[int], Sequence[int]],
    squares: tuple[Sequence[Fraction], Sequence[Fraction]],
) -> dict[str, Table]:
    normalised = {name: column.cells() for name, column in zip(read.criteria, columns, strict=True)}
    weighted = {
        name: column.cells(weight) for name, column, weight in zip(read.criteria, columns, read.weights, strict=True)
    }
    ideals = {name: [cells[point[number]] for point in points] for number, (name, cells) in enumerate(weighted.items())}
    distances = {
        name: [root_ratio(square, square) if square else 0 for square in each]
        for name, each in zip(("to best", "to worst"), squares, strict=True)
    }
    return {
        "normalised": Table.of_columns(read.ids, normalised),
        "weighted": Table.of_columns(read.ids, weighted),
        "ideals": Table.of_columns(("best", "worst"), ideals),
        "distances": Table.of_columns(read.ids, distances),
    }


def _same(who: str | int, criterion: str) -> InvalidValue:
    message = "every criterion that weighs is the same for all, so that the best point is the worst"
    return cell_issue(who, criterion, message, "TOPSIS cannot tell them apart")


def _float(value: object) -> float:
    if type(value) not in NUMBERS:
        value = exact(value)
    try:
        number = float(cast("float", value))
    except (OverflowError, ValueError):  # a very large fraction, a signalling NaN
        number = math.inf
    if math.isfinite(number):
        return number
    exact(value)  # says more of NaN and infinities
    raise InvalidValue(Issue(code="number", message="no float holds this number", hint="mode='exact' takes it"))


def _in_floats(matrix: object, weights: object, kinds: object, ties: TieRule, *, normalise_weights: bool) -> Assessment:
    """Score by TOPSIS in binary floats."""
    ids, criteria, rows = read_lines(matrix, weights, kinds, _float)
    each_kind = read_kinds(kinds, criteria)
    each_weight = tuple(map(float, read_weights(weights, criteria, normalise_weights=normalise_weights)))
    normalised: list[list[float]] = []
    weighted: list[list[float]] = []
    best: list[float] = []
    worst: list[float] = []
    for name, column, weight, kind in zip(criteria, zip(*rows, strict=True), each_weight, each_kind, strict=True):
        length = math.hypot(*column)
        if length in {0, math.inf}:
            raise cell_issue(ids[0], name, "the column has no length that a float can hold")
        shares = [value / length for value in column]
        cells = [weight * share for share in shares]
        normalised.append(shares)
        weighted.append(cells)
        ends = min(cells), max(cells)
        best.append(ends[kind is CriterionKind.BENEFIT])
        worst.append(ends[kind is CriterionKind.COST])
    lines = tuple(zip(*weighted, strict=True))
    distances = tuple((math.dist(line, best), math.dist(line, worst)) for line in lines)
    if not any(map(any, distances)):
        raise _same(ids[0], criteria[0])
    return Assessment(
        method="topsis",
        normalisation="vector",
        ids=ids,
        criteria=criteria,
        kinds=each_kind,
        weights=each_weight,
        scores=tuple(far / (near + far) for near, far in distances),
        tables={
            "normalised": Table(ids, criteria, tuple(zip(*normalised, strict=True))),
            "weighted": Table(ids, criteria, lines),
            "ideals": Table(("best", "worst"), criteria, (tuple(best), tuple(worst))),
            "distances": Table(ids, ("to best", "to worst"), distances),
        },
        ties=ties,
    )
