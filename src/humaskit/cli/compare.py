"""``humaskit compare A.csv B.csv``: who rose, who fell, who is new, and how alike the two orders are."""

from pathlib import PurePath
from typing import Any, Final

import attrs

from ..charts import rank_chart
from ..errors import InvalidValue
from ..formats._storage import write_file  # the one way this package writes a file
from ..ranking import RankedList, TieRule, from_places, rank
from ..ranking.checks import one_of
from ..ranking.correlation import tau_b
from ..ranking.exact import Exact, plain
from ..ranking.movement import MoveKind, Movement, movement
from ..ranking.words import Language, figure
from .show import Cell, aligned, as_csv, as_json, number
from .table import Mark, Table, read_table

__all__ = ["CompareOptions", "run"]

COLUMNS: Final = ("name", "kind", "before", "after", "change")
_WORDS: Final = {
    "after": ("Sesudah", "After"),
    "before": ("Sebelum", "Before"),
    "change": ("Perubahan", "Change"),
    "name": ("Nama", "Name"),
    MoveKind.NEW: ("baru", "new"),
    MoveKind.OUT: ("keluar", "out"),
    MoveKind.UNLISTED_BEFORE: ("belum tercantum", "not listed before"),
    MoveKind.UNLISTED_AFTER: ("tak tercantum lagi", "not listed after"),
    MoveKind.UNPLACED: ("tanpa peringkat", "without a place"),
    "counted": (
        "{up} naik, {down} turun, {same} tetap; {new} hanya di daftar sesudah, {out} hanya di daftar sebelum",
        "{up} rose, {down} fell, {same} stayed; {new} only in the later list, {out} only in the earlier one",
    ),
    "tau": ("tau-b {tau} atas {n} nama di kedua daftar", "tau-b {tau} over the {n} names in both lists"),
    "undefined": ("tidak terdefinisi", "undefined"),
    "chart": ("Bagan tertulis di", "The chart was written to"),
}
DIGITS: Final = 4


@attrs.frozen(kw_only=True)
class CompareOptions:
    """What the command line asks for; ``score`` is ranked, ``place`` is taken as printed."""

    earlier: str
    later: str
    score: str | None = None
    place: str | None = None
    name: str | None = None
    ties: str = "standard"
    ascending: bool = False
    partial: bool = False
    decimal: Mark | None = None
    delimiter: str | None = None
    chart: str | None = None
    format: str = "table"
    lang: Language = "id"


def run(options: CompareOptions) -> int:
    """Compare the two tables and print what moved."""
    lists = [_listed(read_table(file, options.delimiter), options) for file in (options.earlier, options.later)]
    moves = movement(*lists)
    places = [{row.id: row.rank for row in each if row.rank is not None} for each in lists]
    common = places[0].keys() & places[1].keys()
    tau = tau_b(*({who: each[who] for who in common} for each in places))
    printer = {"csv": _csv, "json": _json}.get(options.format, _table)
    print(printer(moves, tau, len(common), options.lang))
    if options.chart is not None:
        titles = [PurePath(file).stem for file in (options.earlier, options.later)]
        svg = rank_chart(*lists, before=titles[0], after=titles[1], lang=options.lang)
        write_file(options.chart, (svg.encode(),))
    return 0
