"""Ranks, grades and reasons: pure functions over numbers and sequences, no entities.

``rank`` orders entries by score, ``from_places`` holds an order that somebody published; both give a ``RankedList``,
which answers for places, cuts, reasons and a fingerprint. ``GradeScale`` turns a score into a grade, ``reconcile``
recomputes what was printed. Every name is loaded when it is first touched.
"""

import importlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .bands import Band
    from .comparison import Comparison, Swap
    from .exact import Exact, Number, exact, half_up, plain
    from .explain import Explanation
    from .grades import Grade, GradeScale, Lift, scales_from_rows
    from .ordering import Rules, Status
    from .parts import Part
    from .placing import Key, from_places, rank
    from .ranked import RankedList
    from .reconcile import Contradiction, PrintedRow, Reconciliation, reconcile
    from .rows import Row
    from .ties import TieRule, UnresolvedTie, convert, infer_tie_rule, tie_rule

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
    "exact",
    "from_places",
    "half_up",
    "infer_tie_rule",
    "plain",
    "rank",
    "reconcile",
    "scales_from_rows",
    "tie_rule",
]

HOMES: Final = {
    **dict.fromkeys(("Band",), "bands"),
    **dict.fromkeys(("Comparison", "Swap"), "comparison"),
    **dict.fromkeys(("Exact", "Number", "exact", "half_up", "plain"), "exact"),
    **dict.fromkeys(("Explanation",), "explain"),
    **dict.fromkeys(("Grade", "GradeScale", "Lift", "scales_from_rows"), "grades"),
    **dict.fromkeys(("Rules", "Status"), "ordering"),
    **dict.fromkeys(("Part",), "parts"),
    **dict.fromkeys(("Key", "from_places", "rank"), "placing"),
    **dict.fromkeys(("RankedList",), "ranked"),
    **dict.fromkeys(("Contradiction", "PrintedRow", "Reconciliation", "reconcile"), "reconcile"),
    **dict.fromkeys(("Row",), "rows"),
    **dict.fromkeys(("TieRule", "UnresolvedTie", "convert", "infer_tie_rule", "tie_rule"), "ties"),
}


def __getattr__(name: str) -> object:
    if name in HOMES:
        return getattr(importlib.import_module(f".{HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
