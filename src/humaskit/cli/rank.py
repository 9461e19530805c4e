"""``humaskit rank FILE.csv``: a table of scores as a ranked list, with the reasons for a place."""

import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

import attrs

from ..ranking import Explanation, Key, RankedList, rank
from ..ranking.words import Language, figure
from ..values.plaintext import tidy
from .show import Cell, aligned, as_csv, as_json, harmless, number
from .table import Mark, read_table

__all__ = ["RankOptions", "run"]

COLUMNS: Final = ("group", "rank", "status", "name", "score", "joint", "decided_by")
LOW: Final = ":low"
_WORDS: Final = {
    "group": ("Kelompok", "Group"),
    "rank": ("Peringkat", "Place"),
    "name": ("Nama", "Name"),
    "score": ("Nilai", "Score"),
    "fingerprint": ("sidik", "fingerprint"),
}


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


@attrs.frozen(kw_only=True)
class _Entry:
    """One row of the file; ``keys`` are the values of the columns that break ties."""

    id: str
    score: Decimal | None
    group: str | None
    keys: Mapping[str, Decimal | None]


def run(options: RankOptions) -> int:
    """Rank the table and print it."""
    ranked = _ranked(options)
    explained = [ranked.explain(tidy(name)) for name in options.explain]
    printer = {"csv": _csv, "json": _json}.get(options.format, _table)
    print(printer(ranked, explained, options))
    if options.format == "csv":
        for each in explained:
            print(harmless(each.sentence(options.lang)), file=sys.stderr)
    return 0


def _ranked(options: RankOptions) -> RankedList[_Entry]:
    table = read_table(options.file, options.delimiter)
    score, by = table.column(options.score), None if options.by is None else table.column(options.by)
    chain = {table.column(key.removesuffix(LOW)): key.endswith(LOW) for key in options.tiebreak}
    names = table.names(options.name, [score, *chain, *([] if by is None else [by])])
    scores = table.numbers(score, options.decimal)
    columns = {key: table.numbers(key, options.decimal) for key in chain}
    entries = [
        _Entry(
            id=name,
            score=scores[number],
            group=None if by is None else tidy(table.rows[number][by]) or None,
            keys={key: column[number] for key, column in columns.items()},
        )
        for number, name in enumerate(names)
    ]
    return rank(
        entries,
        score="score",
        by=None if by is None else "group",
        ties=options.ties,
        descending=not options.ascending,
        tiebreak=[_key(name, is_low=is_low) for name, is_low in chain.items()],
        digits=options.digits,
        id="id",
    )


def _key(name: str, *, is_low: bool) -> Key[_Entry]:
    return Key(read=lambda entry: entry.keys[name], descending=not is_low, name=name)


def _table(ranked: RankedList[_Entry], explained: Sequence[Explanation], options: RankOptions) -> str:
    lang, grouped = options.lang, options.by is not None
    names = ("group", "rank", "name", "score") if grouped else ("rank", "name", "score")
    rows: list[list[str]] = []
    for row in ranked:
        place = (
            figure(row.status, lang) if row.rank is None else f"{figure(row.rank, lang)}{'=' if row.is_joint else ''}"
        )
        cells = [place, str(row.id), number(row.score if row.published is None else row.published, lang)]
        rows.append([str(row.group or "-"), *cells] if grouped else cells)
    parts = [aligned([_word(name, lang) for name in names], rows, (len(names) - 1,))]
    parts += (harmless(each.sentence(lang)) for each in explained)
    return "\n\n".join([*parts, f"{_word('fingerprint', lang)} {ranked.fingerprint}"])


def _rows(ranked: RankedList[_Entry]) -> list[dict[str, Cell]]:
    return [
        {
            "group": row.entry.group,
            "rank": row.rank,
            "status": row.status.value,
            "name": row.entry.id,
            "score": row.entry.score if row.published is None else row.published,
            "joint": "yes" if row.is_joint else "no",
            "decided_by": row.decided_by,
        }
        for row in ranked
    ]


def _csv(ranked: RankedList[_Entry], _: Sequence[Explanation], __: RankOptions) -> str:
    return as_csv(_rows(ranked), COLUMNS)


def _json(ranked: RankedList[_Entry], explained: Sequence[Explanation], options: RankOptions) -> str:
    document = {
        "ties": None if ranked.rules.ties is None else ranked.rules.ties.value,
        "descending": not options.ascending,
        "fingerprint": ranked.fingerprint,
        "rows": _rows(ranked),
        "explanations": {str(each.id): each.sentence(options.lang) for each in explained},
    }
    return as_json(document)


def _word(key: str, lang: Language) -> str:
    return _WORDS[key][("id", "en").index(lang)]
