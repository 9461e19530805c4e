"""Multi-criteria methods that add up or multiply: SAW, SMART, MOORA, COPRAS and the weighted product.

Each takes a matrix (a line of numbers for each alternative), weights that add up to 1 or 100, and for each criterion
whether it is a benefit or a cost. Methods disagree: on the warehouse table of the Indonesian textbook SAW puts one site
first and the weighted product another. See :func:`humaskit.ranking.trials.robustness` for how much hangs on the choice.
"""

from collections.abc import Sequence
from fractions import Fraction

from .assessment import Assessment
from .exact import Exact, tidy
from .matrix import CriterionKind, DecisionMatrix, Kinds, Matrix, Table, cell_issue, read_matrix
from .normalisation import Column, columns_of, named_columns, normalisation_name, vector_column, weighted_sums
from .parts import Part
from .powers import power_products
from .roots import as_decimal, presented
from .ties import TieRule, tie_rule
from .weights import Weights

__all__ = ["copras", "moora", "saw", "smart", "weighted_product"]


def saw(  # noqa: PLR0913  # the three tables of the problem, and each convention by name
    matrix: Matrix,
    weights: Weights,
    kinds: Kinds,
    *,
    normalisation: str = "ratio",
    normalise_weights: bool = False,
    ties: str | TieRule = TieRule.STANDARD,
) -> Assessment:
    """Add up weighted normalised numbers (simple additive weighting, *penjumlahan terbobot*).

    ``ratio`` divides a benefit by the maximum and the minimum by a cost, as the Indonesian textbooks do (Kusumadewi et
    al. 2006); ``none`` takes marks that are on one scale already. Other forms can give another winner.

    Raises:
        InvalidValue: a cell, weight or kind cannot be used, or the form has no meaning for a column.

    >>> result = saw({"A": [80, 4], "B": [100, 5]}, {"mutu": 60, "biaya": 40}, ["benefit", "cost"])
    >>> result.scores, result.winners
    ((Decimal('0.88'), Decimal('0.92')), ('B',))
    """
    read = read_matrix(matrix, weights, kinds, normalise_weights=normalise_weights)
    return additive(read, "saw", normalisation_name(normalisation), ties)


def smart(
    matrix: Matrix,
    weights: Weights,
    kinds: Kinds,
    *,
    normalise_weights: bool = False,
    ties: str | TieRule = TieRule.STANDARD,
) -> Assessment:
    """Add up weighted utilities, each linear from the worst number present (0) to the best (1).

    The simple multi-attribute rating technique (Edwards 1977) as textbooks compute it: the same as SAW on ``min_max``.

    >>> smart({"A": [80, 4], "B": [100, 5]}, [60, 40], ["benefit", "cost"]).scores
    (Decimal('0.4'), Decimal('0.6'))
    """
    return additive(read_matrix(matrix, weights, kinds, normalise_weights=normalise_weights), "smart", "min_max", ties)


def additive(
    read: DecisionMatrix, method: str, normalisation: str, ties: str | TieRule = TieRule.STANDARD
) -> Assessment:
    """Add up weighted normalised columns."""
    columns = columns_of(read, normalisation)
    tables = {
        "normalised": Table.of_columns(
            read.ids, {name: column.cells() for name, column in zip(read.criteria, columns, strict=True)}
        )
    }
    return _summed(read, columns, read.weights, method, normalisation, tables, ties)


def _summed(  # noqa: PLR0913, PLR0917  # the parts of one result
    read: DecisionMatrix,
    columns: Sequence[Column],
    factors: Sequence[Fraction],
    method: str,
    normalisation: str,
    tables: dict[str, Table],
    ties: str | TieRule,
) -> Assessment:
    weighted = {
        name: column.cells(factor) for name, column, factor in zip(read.criteria, columns, factors, strict=True)
    }
    tables["weighted"] = Table.of_columns(read.ids, weighted)
    return _result(
        read,
        method,
        weighted_sums(columns, factors),
        tables,
        normalisation=normalisation,
        parts=_parts(read, columns, factors),
        ties=tie_rule(ties),
    )


def _parts(
    read: DecisionMatrix, columns: Sequence[Column], factors: Sequence[Fraction]
) -> tuple[tuple[Part, ...], ...] | None:
    """Say what each criterion adds; where roots are involved the products would not add up to the score."""
    if any(column.radicand != 1 for column in columns):
        return None
    cells = [column.cells() for column in columns]
    return tuple(
        tuple(Part(name, value, tidy(factor)) for name, value, factor in zip(read.criteria, line, factors, strict=True))
        for line in zip(*cells, strict=True)
    )


def _result(  # noqa: PLR0913  # the parts of one result
    read: DecisionMatrix,
    method: str,
    scores: Sequence[Exact],
    tables: dict[str, Table],
    *,
    normalisation: str | None = None,
    parts: tuple[tuple[Part, ...], ...] | None = None,
    ties: TieRule = TieRule.STANDARD,
) -> Assessment:
    return Assessment(
        method=method,
        normalisation=normalisation,
        ids=read.ids,
        criteria=read.criteria,
        kinds=read.kinds,
        weights=tuple(map(tidy, read.weights)),
        scores=tuple(scores),
        tables=tables,
        parts=parts,
        ties=ties,
    )


def moora(
    matrix: Matrix,
    weights: Weights,
    kinds: Kinds,
    *,
    normalise_weights: bool = False,
    ties: str | TieRule = TieRule.STANDARD,
) -> Assessment:
    """Take weighted costs from weighted benefits, each column divided by its Euclidean length.

    The ratio system of MOORA (Brauers & Zavadskas 2006). A score may be below zero.

    >>> moora({"A": [3, 4], "B": [4, 3]}, [50, 50], ["benefit", "cost"]).scores
    (Decimal('-0.1'), Decimal('0.1'))
    """
    return ratio_system(read_matrix(matrix, weights, kinds, normalise_weights=normalise_weights), ties)


def ratio_system(read: DecisionMatrix, ties: str | TieRule = TieRule.STANDARD) -> Assessment:
    """Score by the ratio system."""
    columns = [vector_column(column) for column in named_columns(read)]
    factors = [
        -weight if kind is CriterionKind.COST else weight for weight, kind in zip(read.weights, read.kinds, strict=True)
    ]
    tables = {
        "normalised": Table.of_columns(
            read.ids, {name: column.cells() for name, column in zip(read.criteria, columns, strict=True)}
        )
    }
    return _summed(read, columns, factors, "moora", "vector", tables, ties)


def copras(
    matrix: Matrix,
    weights: Weights,
    kinds: Kinds,
    *,
    normalise_weights: bool = False,
    ties: str | TieRule = TieRule.STANDARD,
) -> Assessment:
    """Score by significance: the benefits' sum, and the costs' sum shared out in inverse proportion.

    COPRAS (Zavadskas, Kaklauskas & Sarka 1994): Q = S+ + sum(S-) / (S- * sum(1/S-)). Columns are divided by their sums.
    Table ``utility`` holds Q in percent of the best.

    Raises:
        InvalidValue: as :func:`saw`, or an alternative of which all costs are zero.

    >>> copras({"A": [3, 4], "B": [1, 4]}, [50, 50], ["benefit", "cost"]).scores
    (Decimal('0.625'), Decimal('0.375'))
    """
    return proportional(read_matrix(matrix, weights, kinds, normalise_weights=normalise_weights), ties)


def proportional(read: DecisionMatrix, ties: str | TieRule = TieRule.STANDARD) -> Assessment:
    """Score by COPRAS."""
    weighted: list[list[Fraction]] = []
    for column, weight in zip(named_columns(read), read.weights, strict=True):
        column.above_zero()
        total = sum(column.values, Fraction(0))
        weighted.append([weight * value / total for value in column.values])
    gains, costs = _split_sums(read, weighted)
    scores = gains
    if CriterionKind.COST in read.kinds:
        for who, cost in zip(read.ids, costs, strict=True):
            if cost == 0:
                criterion = read.criteria[read.kinds.index(CriterionKind.COST)]
                raise cell_issue(who, criterion, "weighted costs that are all zero cannot be divided by")
        share = sum(costs, Fraction(0)) / sum((1 / cost for cost in costs), Fraction(0))
        scores = [gain + share / cost for gain, cost in zip(gains, costs, strict=True)]
    best = max(scores)
    tables = {
        "weighted": Table.of_columns(
            read.ids, {name: presented(column) for name, column in zip(read.criteria, weighted, strict=True)}
        ),
        "sums": Table.of_columns(read.ids, {"benefit": presented(gains), "cost": presented(costs)}),
        "utility": Table.of_columns(read.ids, {"percent": presented([score * 100 / best for score in scores])}),
    }
    return _result(read, "copras", presented(scores), tables, normalisation="sum", ties=tie_rule(ties))


def _split_sums(read: DecisionMatrix, weighted: Sequence[Sequence[Fraction]]) -> tuple[list[Fraction], list[Fraction]]:
    def total(kind: CriterionKind) -> list[Fraction]:
        chosen = [column for column, each in zip(weighted, read.kinds, strict=True) if each is kind]
        return [sum((column[line] for column in chosen), Fraction(0)) for line in range(len(read.ids))]

    return total(CriterionKind.BENEFIT), total(CriterionKind.COST)


def weighted_product(
    matrix: Matrix,
    weights: Weights,
    kinds: Kinds,
    *,
    normalise_weights: bool = False,
    ties: str | TieRule = TieRule.STANDARD,
) -> Assessment:
    """Multiply the numbers, each to the power of its weight, a cost to the negative power.

    The weighted product (WP) as in Kusumadewi et al. 2006; the scores are the products S, and table ``share`` holds
    V = S / sum(S). Units cancel, so nothing is normalised.

    Raises:
        InvalidValue: as :func:`saw`, or a number that is not above zero.

    >>> weighted_product({"A": [4, 9], "B": [9, 4]}, [50, 50], "benefit").scores
    (Decimal('6'), Decimal('6'))
    """
    return product(read_matrix(matrix, weights, kinds, normalise_weights=normalise_weights), ties)


def product(read: DecisionMatrix, ties: str | TieRule = TieRule.STANDARD) -> Assessment:
    """Score by the weighted product."""
    for column in named_columns(read):
        if min(column.values) <= 0:
            raise column.refuse(min(column.values), "a weighted product takes only numbers above zero")
    powers = [
        -weight if kind is CriterionKind.COST else weight for weight, kind in zip(read.weights, read.kinds, strict=True)
    ]
    scores = power_products(list(zip(*read.columns, strict=True)), powers)
    total = sum(map(Fraction, scores), Fraction(0))
    shares = [as_decimal(Fraction(score) / total) for score in scores]
    factors = {
        name: power_products([(value,) for value in column], (power,))
        for name, column, power in zip(read.criteria, read.columns, powers, strict=True)
    }
    tables = {
        "powers": Table.of_columns(read.ids, factors),
        "share": Table.of_columns(read.ids, {"share": shares}),
    }
    return _result(read, "weighted_product", scores, tables, ties=tie_rule(ties))
