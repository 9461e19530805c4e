"""Ranks, grades and reasons: pure functions over numbers and sequences, no entities.

``rank`` orders entries by score, ``from_places`` holds an order that somebody published; both give a ``RankedList``,
which answers for places, cuts, reasons and a fingerprint. ``GradeScale`` turns a score into a grade, ``reconcile``
recomputes what was printed. The names below load on first touch (PEP 562).
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .bands import Band as Band
    from .comparison import Comparison as Comparison
    from .comparison import Swap as Swap
    from .exact import Exact as Exact
    from .exact import Number as Number
    from .exact import half_up as half_up
    from .exact import plain as plain
    from .exact import tidy as tidy
    from .explain import Explanation as Explanation
    from .grades import Grade as Grade
    from .grades import GradeScale as GradeScale
    from .grades import Lift as Lift
    from .grades import scales_from_rows as scales_from_rows
    from .ordering import Rules as Rules
    from .ordering import Status as Status
    from .parts import Part as Part
    from .placing import Key as Key
    from .placing import from_places as from_places
    from .placing import rank as rank
    from .printed import Contradiction as Contradiction
    from .printed import PrintedRow as PrintedRow
    from .printed import Reconciliation as Reconciliation
    from .printed import reconcile as reconcile
    from .ranked import RankedList as RankedList
    from .rows import Row as Row
    from .ties import TieRule as TieRule
    from .ties import UnresolvedTie as UnresolvedTie
    from .ties import convert as convert
    from .ties import infer_tie_rule as infer_tie_rule
    from .ties import tie_rule as tie_rule
else:
    _WHERE = {
        "bands": "Band",
        "comparison": "Comparison Swap",
        "exact": "Exact Number half_up plain tidy",
        "explain": "Explanation",
        "grades": "Grade GradeScale Lift scales_from_rows",
        "ordering": "Rules Status",
        "parts": "Part",
        "placing": "Key from_places rank",
        "printed": "Contradiction PrintedRow Reconciliation reconcile",
        "ranked": "RankedList",
        "rows": "Row",
        "ties": "TieRule UnresolvedTie convert infer_tie_rule tie_rule",
    }
    _MODULES = {name: module for module, names in _WHERE.items() for name in names.split()}

    def __getattr__(name: str) -> object:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(__import__(f"{__name__}.{module}", fromlist=(name,)), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})


__all__ = [
    "Band",
    "Comparison",
    "Contradiction",
    "Exact",
    "Explanation",
    "Grade",
    "GradeScale",
    "Key",
    "Lift",
    "Number",
    "Part",
    "PrintedRow",
    "RankedList",
    "Reconciliation",
    "Row",
    "Rules",
    "Status",
    "Swap",
    "TieRule",
    "UnresolvedTie",
    "convert",
    "from_places",
    "half_up",
    "infer_tie_rule",
    "plain",
    "rank",
    "reconcile",
    "scales_from_rows",
    "tidy",
    "tie_rule",
]
