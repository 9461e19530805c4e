"""How far judges agree, and who stands apart."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from typing import Final

import attrs

from .correlation import spearman
from .exact import Exact, tidy
from .judges import Judge, Marks, read_marks
from .reading import Id
from .ties import places_of

__all__ = ["Agreement", "JudgeReport", "judge_reports", "kendalls_w"]

FAR: Final = Fraction(7, 2)  # Iglewicz & Hoaglin 1993: a modified z-score beyond 3.5 is an outlier
PROPORTION: Final = Fraction(6745, 10_000)  # their factor: of a normal distribution, the MAD is 0.6745 deviations
FEWEST: Final = 2


@attrs.frozen(kw_only=True)
class Agreement:
    """Kendall's coefficient of concordance, from 0 (none) to 1 (all judges give one order).

    ``w`` is None where it is not defined: fewer than two judges or entries, or every judge ties everybody.
    ``chi_square`` is m (n - 1) W. Only entries that every judge marked are in it; ``left_out`` names the others.
    """

    w: Exact | None
    chi_square: Exact | None
    judges: tuple[Judge, ...]
    entries: tuple[Id, ...]
    left_out: tuple[Id, ...] = ()


@attrs.frozen(kw_only=True)
class JudgeReport:
    """How one judge compares with the others.

    ``bias`` is the mean difference from the mean of the other judges on the same entries: above zero is lenient.
    ``correlation`` is Spearman's, with that mean. ``distance`` is the modified z-score of the bias among all judges,
    0.6745 (bias - median) / MAD; ``is_outlying`` says that it is beyond 3.5 either way. ``farthest`` is the entry on
    which the judge differs most, and by how much. What is not defined is None.
    """

    judge: Judge
    marks: int
    bias: Exact | None
    correlation: Exact | None
    distance: Exact | None
    is_outlying: bool | None
    farthest: tuple[Id, Exact] | None


def kendalls_w(marks: Marks) -> Agreement:
    """Return Kendall's W of the orders that the judges' marks make, corrected for ties.

    >>> kendalls_w({"A": {"j": 9, "k": 8}, "B": {"j": 7, "k": 7}, "C": {"j": 5, "k": 1}}).w
    1
    """
    judges, table = read_marks(marks)
    entries = tuple(who for who, given in table.items() if len(given) == len(judges))
    left_out = tuple(who for who in table if who not in entries)
    m, n = len(judges), len(entries)
    sums = [Fraction(0)] * n
    tied = 0
    for judge in judges:
        column = [table[who][judge] for who in entries]
        ordered = sorted(column)
        sizes = [len(list(group)) for _, group in groupby(ordered)]
        places = dict(zip(sorted(set(column)), places_of(sizes, "average"), strict=True))
        sums = [total + Fraction(places[mark]) for total, mark in zip(sums, column, strict=True)]
        tied += sum(size**3 - size for size in sizes)
    most = m * m * (n**3 - n) - m * tied
    w: Fraction | None = None
    if m >= FEWEST and most:
        mean = Fraction(m * (n + 1), 2)
        w = 12 * sum(((total - mean) ** 2 for total in sums), Fraction(0)) / most
    return Agreement(
        w=None if w is None else tidy(w),
        chi_square=None if w is None else tidy(m * (n - 1) * w),
        judges=judges,
        entries=entries,
        left_out=left_out,
    )


def judge_reports(marks: Marks) -> tuple[JudgeReport, ...]:
    """Compare every judge with the others, in the order in which they first appear.

    A report, and no verdict: a judge may stand apart and be right.

    >>> marks = {"A": {"j": 80, "k": 82, "l": 60}, "B": {"j": 70, "k": 70, "l": 52}}
    >>> [(each.judge, each.bias) for each in judge_reports(marks)]
    [('j', 9), ('k', Decimal('10.5')), ('l', Decimal('-19.5'))]
    """
    judges, table = read_marks(marks)
    differences = {judge: _differences(judge, table) for judge in judges}
    biases = {
        judge: sum((mark - mean for mark, mean in found.values()), Fraction(0)) / len(found)
        for judge, found in differences.items()
        if found
    }
    distances = _distances(biases)
    return tuple(_report(judge, table, differences[judge], biases.get(judge), distances.get(judge)) for judge in judges)


def _differences(judge: Judge, table: Mapping[Id, Mapping[Judge, Exact]]) -> dict[Id, tuple[Fraction, Fraction]]:
    """Return for each entry that others marked too: the judge's mark, and the mean of the others."""
    found: dict[Id, tuple[Fraction, Fraction]] = {}
    for who, given in table.items():
        others = [Fraction(mark) for each, mark in given.items() if each != judge]
        if judge in given and others:
            found[who] = Fraction(given[judge]), sum(others, Fraction(0)) / len(others)
    return found


def _distances(biases: Mapping[Judge, Fraction]) -> dict[Judge, Fraction]:
    """Return the modified z-scores; none where the middle half of the judges do not differ at all."""
    if not biases:
        return {}
    middle = _median(list(biases.values()))
    spread = _median([abs(bias - middle) for bias in biases.values()])
    return {judge: PROPORTION * (bias - middle) / spread for judge, bias in biases.items()} if spread else {}


def _median(values: Sequence[Fraction]) -> Fraction:
    ordered = sorted(values)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


def _report(
    judge: Judge,
    table: Mapping[Id, Mapping[Judge, Exact]],
    found: Mapping[Id, tuple[Fraction, Fraction]],
    bias: Fraction | None,
    distance: Fraction | None,
) -> JudgeReport:
    farthest = max(found, key=lambda who: abs(found[who][0] - found[who][1]), default=None)
    own, others = [mark for mark, _ in found.values()], [mean for _, mean in found.values()]
    return JudgeReport(
        judge=judge,
        marks=sum(judge in given for given in table.values()),
        bias=None if bias is None else tidy(bias),
        correlation=spearman(own, others),
        distance=None if distance is None else tidy(distance),
        is_outlying=None if distance is None else abs(distance) > FAR,
        farthest=None if farthest is None else (farthest, tidy(found[farthest][0] - found[farthest][1])),
    )
