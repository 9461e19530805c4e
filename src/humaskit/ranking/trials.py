"""How much hangs on the choices: other methods, one alternative, criterion or judge less, one weight more or less.

A winner who wins by every method, with every rival and every criterion left out, and over a wide range of each weight,
is beyond argument; one who does not should be announced together with the method.
"""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from itertools import combinations
from types import MappingProxyType
from typing import Final

import attrs

from ..errors import InvalidValue, Issue
from .assessment import Assessment
from .checks import one_of
from .exact import Number
from .ideal_point import closeness
from .judges import TENTH, Judge, Marks, Panel, PanelMethod, Recusals, panel, read_marks
from .matrix import DecisionMatrix, Kinds, Matrix, read_matrix
from .mcdm import additive, product, proportional, ratio_system
from .ranked import RankedList
from .reading import Id
from .regret import compromise
from .sensitivity import WeightRange, ranges_of
from .weights import Weights

__all__ = ["METHODS", "Robustness", "Trial", "robustness", "weight_ranges", "without_judges"]


def _saw(normalisation: str) -> Callable[[DecisionMatrix], Assessment]:
    return lambda read: additive(read, "saw", normalisation)


METHODS: Final[Mapping[str, Callable[[DecisionMatrix], Assessment]]] = MappingProxyType(
    {
        "saw": _saw("ratio"),
        "saw/max": _saw("max"),
        "saw/sum": _saw("sum"),
        "saw/vector": _saw("vector"),
        "saw/rank": _saw("rank"),
        "smart": lambda read: additive(read, "smart", "min_max"),
        "weighted_product": product,
        "moora": ratio_system,
        "copras": proportional,
        "topsis": closeness,
        "topsis/min_max": lambda read: closeness(read, "min_max"),
        "vikor": compromise,
    }
)
"""Every method that a winner is tried by, under its name and, after a slash, its normalisation."""
LINEAR: Final = MappingProxyType(
    {"saw": "ratio", "saw/max": "max", "saw/sum": "sum", "saw/rank": "rank", "smart": "min_max"}
)
"""Methods whose scores are linear in the weights with rational coefficients, and their normalisations."""


@attrs.frozen(kw_only=True)
class Trial:
    """The same question asked a little differently.

    ``expected`` are the winners as they were, among those who are still there: if a winner is left out, the best of the
    rest. ``reversals`` are pairs whose order turned round. A trial that has no meaning has ``survives`` None and says
    why in ``refusal``.
    """

    what: str
    winners: tuple[Id, ...] = ()
    expected: tuple[Id, ...]
    reversals: tuple[tuple[Id, Id], ...] = ()
    refusal: Issue | None = None

    @property
    def survives(self) -> bool | None:
        """Whether the expected winners win; None if the trial could not be made."""
        return None if self.refusal is not None else set(self.winners) == set(self.expected)


@attrs.frozen(kw_only=True)
class Robustness:
    """Every trial of one winner. ``methods``, ``alternatives`` and ``criteria`` are keyed by what was changed."""

    method: str
    winners: tuple[Id, ...]
    methods: tuple[Trial, ...]
    alternatives: tuple[Trial, ...]
    criteria: tuple[Trial, ...]
    weights: tuple[WeightRange, ...]

    @property
    def survives(self) -> bool:
        """Whether the winners come through every trial that has a meaning; weights are not asked."""
        return all(trial.survives is not False for trial in (*self.methods, *self.alternatives, *self.criteria))


def robustness(
    matrix: Matrix, weights: Weights, kinds: Kinds, *, method: str = "saw", normalise_weights: bool = False
) -> Robustness:
    """Try the winner of *method* (a name in ``METHODS``) in every way.

    Raises:
        InvalidValue: the matrix cannot be read, or the method has no meaning for it.

    >>> table = {"A": [9, 1], "B": [8, 2], "C": [2, 9]}
    >>> report = robustness(table, [60, 40], "benefit", method="smart")
    >>> report.winners, [(trial.what, trial.winners) for trial in report.criteria]
    (('A',), [('C1', ('C',)), ('C2', ('A',))])
    """
    one_of(method, tuple(METHODS), "method")
    read = read_matrix(matrix, weights, kinds, normalise_weights=normalise_weights)
    base = METHODS[method](read)
    return Robustness(
        method=method,
        winners=base.winners,
        methods=tuple(
            _trial(name, base.ranking, read.ids, partial(run, read)) for name, run in METHODS.items() if name != method
        ),
        alternatives=tuple(_without_alternative(base, read, method, line) for line in range(_trials(len(read.ids)))),
        criteria=tuple(_without_criterion(base, read, method, line) for line in range(_trials(len(read.criteria)))),
        weights=ranges_of(read, METHODS[method], LINEAR.get(method)),
    )


def weight_ranges(
    matrix: Matrix, weights: Weights, kinds: Kinds, *, method: str = "saw", normalise_weights: bool = False
) -> tuple[WeightRange, ...]:
    """Return for each criterion the weights at which all present winners still win.

    The other weights keep their proportions. For SAW and SMART the bounds are exact; for methods that are not linear in
    the weights (and for forms with roots) they are found in steps of a hundredth and narrowed to a millionth, so that a
    change and back inside one step goes unseen.

    Raises:
        InvalidValue: the matrix cannot be read, or the method has no meaning for it.

    >>> only = weight_ranges({"A": [9, 1], "B": [1, 4]}, [60, 40], "benefit", method="smart")[0]
    >>> only.low, only.low_rivals, only.high, only.is_exact
    (Decimal('0.5'), ('B',), 1, True)
    """
    one_of(method, tuple(METHODS), "method")
    read = read_matrix(matrix, weights, kinds, normalise_weights=normalise_weights)
    return ranges_of(read, METHODS[method], LINEAR.get(method))


def _trials(count: int) -> int:
    """One less of a single thing is nothing, so that nothing is tried."""
    return count if count > 1 else 0


def without_judges(
    marks: Marks,
    *,
    method: PanelMethod = "mean",
    cut: Number = TENTH,
    drop: int = 1,
    recused: Recusals | None = None,
) -> tuple[Trial, ...]:
    """Try the winner of a panel with each judge left out in turn; the arguments are those of ``panel``.

    Raises:
        InvalidValue: the marks cannot be read, or the rule has no meaning for them.

    >>> marks = {"A": {"x": 90, "y": 70, "z": 80}, "B": {"x": 70, "y": 75, "z": 80}}
    >>> [(trial.what, trial.winners, trial.survives) for trial in without_judges(marks)]
    [('x', ('B',), False), ('y', ('A',), True), ('z', ('A',), True)]
    """
    base = panel(marks, method=method, cut=cut, drop=drop, recused=recused)
    absent: dict[Judge, tuple[Id, ...]] = {}
    for score in base.scores:
        for judge in score.recused:
            absent[judge] = (*absent.get(judge, ()), score.id)
    _, table = read_marks(marks)

    def without(judge: Judge) -> Panel:
        rest = {who: {each: given.get(each) for each in base.judges if each != judge} for who, given in table.items()}
        others = {each: entries for each, entries in absent.items() if each != judge}
        return panel(rest, method=method, cut=cut, drop=drop, recused=others)

    ids = tuple(score.id for score in base.scores)
    judges = base.judges if len(base.judges) > 1 else ()
    return tuple(_trial(str(judge), base.ranking, ids, partial(without, judge)) for judge in judges)


def _without_alternative(base: Assessment, read: DecisionMatrix, method: str, line: int) -> Trial:
    rest = read.without_alternative(line)
    return _trial(str(read.ids[line]), base.ranking, rest.ids, partial(METHODS[method], rest))


def _without_criterion(base: Assessment, read: DecisionMatrix, method: str, line: int) -> Trial:
    def run() -> Assessment:
        return METHODS[method](read.without_criterion(line))

    return _trial(read.criteria[line], base.ranking, read.ids, run)


def _trial(what: str, base: RankedList[Id], left: Collection[Id], run: Callable[[], Assessment | Panel]) -> Trial:
    """Ask again, and compare with the ranking as it was, among those who are left."""
    places = {row.entry: row.rank for row in base if row.entry in left and row.rank is not None}
    first = min(places.values(), default=None)
    expected = tuple(who for who, place in places.items() if place == first)
    try:
        result = run()
    except InvalidValue as error:
        return Trial(what=what, expected=expected, refusal=error.issues[0])
    after = {row.entry: row.rank for row in result.ranking if row.rank is not None}
    both = [who for who in places if who in after]
    reversals = tuple(
        (one, other)
        for one, other in combinations(both, 2)
        if places[one] < places[other] and after[one] > after[other]
    )
    return Trial(what=what, winners=result.winners, expected=expected, reversals=reversals)
