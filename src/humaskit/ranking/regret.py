"""VIKOR: the compromise between the most for all criteria and the least regret in any (Opricovic & Tzeng 2004)."""

from collections.abc import Sequence
from fractions import Fraction

import attrs

from ..errors import InvalidValue, Issue, shown
from .assessment import Assessment
from .exact import Exact, Number, exact, tidy
from .matrix import DecisionMatrix, Kinds, Matrix, Table, read_matrix
from .normalisation import columns_of
from .reading import Id
from .roots import presented
from .ties import TieRule, tie_rule
from .weights import Weights

__all__ = ["Compromise", "vikor"]
HALF = Fraction(1, 2)


@attrs.frozen(kw_only=True)
class Compromise(Assessment):
    """Alternatives scored by VIKOR; the lowest score is the best.

    ``advantage``: the best leads the next by at least 1 / (n - 1). ``stability``: the best is also best by the sum or
    by the regret. With both the best alone is ``proposed``; otherwise the method offers several together.
    """

    advantage: bool
    stability: bool
    proposed: tuple[Id, ...]


def vikor(  # noqa: PLR0913  # the three tables of the problem, and each convention by name
    matrix: Matrix,
    weights: Weights,
    kinds: Kinds,
    *,
    v: Number = HALF,
    normalise_weights: bool = False,
    ties: str | TieRule = TieRule.STANDARD,
) -> Compromise:
    """Score by VIKOR; *v* is the weight of the sum against that of the worst regret.

    Where all sums (or all regrets) are equal, they tell nobody apart and count as 0.

    Raises:
        InvalidValue: a cell, weight or kind cannot be used, *v* is not from 0 to 1, or a criterion has no range.

    >>> result = vikor({"A": [3, 4], "B": [4, 2], "C": [2, 1]}, [50, 50], ["benefit", "cost"])
    >>> result.scores, result.proposed
    ((1, 0, Fraction(11, 14)), ('B',))
    """
    share = Fraction(exact(v))
    if not 0 <= share <= 1:
        raise InvalidValue(Issue(code="v", message="v is a share from 0 to 1", value=shown(v)))
    return compromise(read_matrix(matrix, weights, kinds, normalise_weights=normalise_weights), share, tie_rule(ties))


def compromise(read: DecisionMatrix, v: Fraction = HALF, ties: TieRule = TieRule.STANDARD) -> Compromise:
    """Score by VIKOR."""
    losses = [
        [weight * (1 - value) for value in column.values]
        for column, weight in zip(columns_of(read, "min_max"), read.weights, strict=True)
    ]
    sums = [sum(line, Fraction(0)) for line in zip(*losses, strict=True)]
    regrets = [max(line) for line in zip(*losses, strict=True)]
    scores = [
        v * by_sum + (1 - v) * by_regret
        for by_sum, by_regret in zip(_stretched(sums), _stretched(regrets), strict=True)
    ]
    advantage, stability, proposed = _proposal(sums, regrets, scores)
    weighted = {name: presented(column) for name, column in zip(read.criteria, losses, strict=True)}
    steps: dict[str, Sequence[Exact]] = {"S": presented(sums), "R": presented(regrets), "Q": presented(scores)}
    return Compromise(
        method="vikor",
        normalisation="min_max",
        ids=read.ids,
        criteria=read.criteria,
        kinds=read.kinds,
        weights=tuple(map(tidy, read.weights)),
        scores=presented(scores),
        tables={"losses": Table.of_columns(read.ids, weighted), "steps": Table.of_columns(read.ids, steps)},
        descending=False,
        ties=ties,
        advantage=advantage,
        stability=stability,
        proposed=tuple(read.ids[line] for line in proposed),
    )


def _stretched(values: Sequence[Fraction]) -> list[Fraction]:
    low, high = min(values), max(values)
    return [Fraction(0) if low == high else (value - low) / (high - low) for value in values]


def _proposal(
    sums: Sequence[Fraction], regrets: Sequence[Fraction], scores: Sequence[Fraction]
) -> tuple[bool, bool, list[int]]:
    """Return whether the best has its advantage, whether it is stable, and which lines are proposed."""
    order = sorted(range(len(scores)), key=scores.__getitem__)
    first = [line for line in order if scores[line] == scores[order[0]]]
    stability = all(sums[line] == min(sums) or regrets[line] == min(regrets) for line in first)
    step = Fraction(1, len(order) - 1)
    lead = scores[order[1]] - scores[order[0]]
    if lead < step:
        return False, stability, [line for line in order if scores[line] - scores[order[0]] < step]
    if stability:
        return True, True, first
    return True, False, [line for line in order if scores[line] <= scores[order[1]]]
