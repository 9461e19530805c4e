"""``humaskit rank FILE.csv``: a table of scores as a ranked list, with the reasons for a place."""

import sys
from collections.abc import Sequence
from typing import Any, Final

import attrs

from ..ranking import Explanation, Key, RankedList, rank
from ..ranking.ordering import Status
from ..ranking.reading import Id
from ..ranking.words import Language, say
from .show import Cell, aligned, as_csv, as_json, harmless, number
from .table import Mark, Table, read_table

__all__ = ["Entry", "RankOptions", "entries_of", "place_text", "run"]

LOW: Final = ":low"
_WORDS: Final = {
    "group": ("Kelompok", "Group"),
    "rank": ("Peringkat", "Place"),
    "name": ("Nama", "Name"),
    "score": ("Nilai", "Score"),
    "joint": ("kembar", "joint"),
    "fingerprint": ("sidik", "fingerprint"),
}
COLUMNS: Final = ("group", "rank", "status", "name", "score", "joint", "decided_by")


@attrs.frozen(kw_only=True)
class RankOptions:
    """What the command line asks for."""

    file: str
    score: str
    name: str | None = None
    by: str | None = None
    ties: str = "standard"
    ascending: bool = False
    tiebreak: Sequence[str] = ()
    digits: int | None = None
    decimal: Mark | None = None
    delimiter: str | None = None
    explain: Sequence[str] = ()
    format: str = "table"
    lang: Language = "id"


Entry = dict[str, Any]


def run(options: RankOptions) -> int:
    """Rank the table and print it."""
    table = read_table(options.file, options.delimiter)
    ranked = ranked_from(table, options)
    explained = [ranked.explain(name) for name in options.explain]
    printer = {"csv": _csv, "json": _json}.get(options.format, _table)
    print(printer(ranked, explained, options))
    if options.format == "csv":
        for each in explained:
            print(harmless(each.sentence(options.lang)), file=sys.stderr)
    return 0


def entries_of(table: Table, options: RankOptions) -> list[Entry]:
    """Return the rows of a table as entries: id, score, group, and the keys that break ties."""
    score, by = table.column(options.score), None if options.by is None else table.column(options.by)
    keys = [table.column(key.removesuffix(LOW)) for key in options.tiebreak]
    taken = [score, *keys, *(() if by is None else (by,))]
    columns: dict[str, Sequence[object]] = {key: table.numbers(key, options.decimal) for key in keys}
    columns |= {"score": table.numbers(score, options.decimal), "id": table.names(options.name, taken)}
    if by is not None:
        columns["group"] = [row[by].strip() or None for row in table.rows]
    return [{key: column[number] for key, column in columns.items()} for number in range(len(table.rows))]


def ranked_from(table: Table, options: RankOptions) -> RankedList[Entry]:
    """Rank the rows of a table by the rules that the options say."""
    keys = [Key[Entry](read=table.column(key.removesuffix(LOW)), descending=not key.endswith(LOW)) for key in options.tiebreak]
    return rank(
        entries_of(table, options),
        score="score",
        by=None if options.by is None else "group",
        ties=options.ties,
        descending=not options.ascending,
        tiebreak=keys,
        digits=options.digits,
        id="id",
    )


def _table(ranked: RankedList[Entry], explained: Sequence[Explanation], options: RankOptions) -> str:
    grouped = options.by is not None
    names = ("group", "rank", "name", "score") if grouped else ("rank", "name", "score")
    headings = [_word(name, options.lang) for name in names]
    rows: list[list[str]] = []
    for row in ranked:
        score = number(row.score if row.published is None else row.published, options.lang)
        cells = [place_text(row.rank, row.status, options.lang, is_joint=row.is_joint), str(row.id), score]
        rows.append([str(row.group or "–"), *cells] if grouped else cells)
    right = [number for number, name in enumerate(names) if name == "score"]
    text = aligned(headings, rows, right)
    sentences = "".join(f"\n\n{harmless(each.sentence(options.lang))}" for each in explained)
    return f"{text}{sentences}\n\n{_word('fingerprint', options.lang)} {ranked.fingerprint}"


def place_text(rank: object, status: Status, lang: Language, *, is_joint: bool) -> str:
    """Return a place as a table shows it: with = where it is shared, or the status of who has none."""
    return say(f"is_{status.value}", lang) if rank is None else f"{rank}{'=' if is_joint else ''}"


def _rows(ranked: RankedList[Entry]) -> list[dict[str, Cell]]:
    return [
        {
            "group": None if row.group is None else str(row.group),
            "rank": row.rank,
            "status": row.status.value,
            "name": str(row.id),
            "score": _printed(row.score if row.published is None else row.published),
            "joint": "yes" if row.is_joint else "no",
            "decided_by": row.decided_by,
        }
        for row in ranked
    ]


def _printed(score: object) -> str | None:
    return None if score is None else str(score)


def _csv(ranked: RankedList[Entry], _: Sequence[Explanation], __: RankOptions) -> str:
    return as_csv(_rows(ranked), COLUMNS)


def _json(ranked: RankedList[Entry], explained: Sequence[Explanation], options: RankOptions) -> str:
    sentences = {str(each.id): each.sentence(options.lang) for each in explained}
    ties = None if ranked.rules.ties is None else ranked.rules.ties.value
    document = {
        "ties": ties,
        "descending": not options.ascending,
        "fingerprint": ranked.fingerprint,
        "rows": _rows(ranked),
        "explanations": sentences,
    }
    return as_json(document)


def _word(key: str, lang: Language) -> str:
    return _WORDS[key][("id", "en").index(lang)]
