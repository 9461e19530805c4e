"""``humaskit compare A.csv B.csv``: who rose, who fell, who is new, and how alike the two orders are."""

import sys
from pathlib import PurePath
from typing import Any, Final

import attrs

from ..charts import rank_chart
from ..errors import InvalidValue
from ..formats._storage import write_file  # the one way this package writes a file
from ..ranking import RankedList, from_places, half_up, plain, rank
from ..ranking.correlation import tau_b
from ..ranking.exact import Exact
from ..ranking.moves import Move, MoveKind, Movement, movement
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
    earlier, later = (
        _listed(read_table(file, options.delimiter), options) for file in (options.earlier, options.later)
    )
    moves = movement(earlier, later)
    both = [move for move in moves if move.change is not None]
    tau = tau_b([move.before for move in both if move.before], [move.after for move in both if move.after])
    printer = {"csv": _csv, "json": _json}.get(options.format, _table)
    print(printer(moves, tau, options.lang))
    if options.chart is not None:
        before, after = (PurePath(file).stem for file in (options.earlier, options.later))
        svg = rank_chart(earlier, later, before=before, after=after, lang=options.lang)
        write_file(options.chart, (svg.encode(),))
        print(f"{_word('chart', options.lang)} {options.chart}", file=sys.stderr)
    return 0


def _listed(table: Table, options: CompareOptions) -> RankedList[dict[str, Any]]:
    column = table.column(options.place or options.score or "")
    numbers = table.numbers(column, options.decimal)
    names = table.names(options.name, [column])
    entries = [{"id": name, "value": value} for name, value in zip(names, numbers, strict=True)]
    if options.place is None:
        ascending, complete = options.ascending, not options.partial
        return rank(entries, score="value", ties=options.ties, descending=not ascending, id="id", complete=complete)
    placed = [entry for entry in entries if entry["value"] is not None]
    try:
        return from_places(placed, place="value", id="id", complete=not options.partial and len(placed) == len(entries))
    except InvalidValue as error:
        hint = None if options.partial else "say --partial if rows are missing"
        raise InvalidValue(*(attrs.evolve(each, source=table.source, hint=hint) for each in error.issues)) from error


def _rows(moves: Movement) -> list[dict[str, Cell]]:
    return [
        {
            "name": str(move.id),
            "kind": move.kind.value,
            "before": None if move.before is None else plain(move.before),
            "after": None if move.after is None else plain(move.after),
            "change": None if move.change is None else plain(move.change),
        }
        for move in moves
    ]


def _table(moves: Movement, tau: Exact | None, lang: Language) -> str:
    rows = [[number(move.after, lang), number(move.before, lang), _change(move, lang), str(move.id)] for move in moves]
    headings = [_word(key, lang) for key in ("after", "before", "change", "name")]
    counts = {kind.value: len(moves.by_kind(kind)) for kind in (MoveKind.UP, MoveKind.DOWN, MoveKind.SAME)}
    counts["new"] = sum(len(moves.by_kind(kind)) for kind in (MoveKind.NEW, MoveKind.UNLISTED_BEFORE))
    counts["out"] = sum(len(moves.by_kind(kind)) for kind in (MoveKind.OUT, MoveKind.UNLISTED_AFTER))
    rounded = _word("undefined", lang) if tau is None else figure(half_up(tau, DIGITS), lang)
    said = _word("tau", lang).format(tau=rounded, n=_common(moves))
    return f"{aligned(headings, rows, (0, 1))}\n\n{_word('counted', lang).format(**counts)}\n{said}"


def _change(move: Move, lang: Language) -> str:
    if move.change is None:
        return _word(move.kind, lang)
    if move.change == 0:
        return "="
    return f"▲ {number(move.change, lang)}" if move.change > 0 else f"▼ {number(-move.change, lang)}"


def _common(moves: Movement) -> int:
    return sum(move.change is not None for move in moves)


def _csv(moves: Movement, _: Exact | None, __: Language) -> str:
    return as_csv(_rows(moves), COLUMNS)


def _json(moves: Movement, tau: Exact | None, _: Language) -> str:
    rounded = None if tau is None else str(half_up(tau, DIGITS))
    return as_json({"tau_b": rounded, "common": _common(moves), "moves": _rows(moves)})


def _word(key: str | MoveKind, lang: Language) -> str:
    return _WORDS[key][("id", "en").index(lang)]
