"""``humaskit grade FILE.csv`` and ``humaskit grade 3.51``: the grade of scores on a scale, and what lifts them."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

import attrs

from ..errors import InvalidValue, Issue
from ..ranking import GradeScale
from ..ranking.words import Language
from ..standings import grade_scale
from .show import Cell, aligned, as_csv, as_json, number
from .table import Mark, number_of, read_table

__all__ = ["GradeOptions", "run"]

COLUMNS: Final = ("name", "score", "grade", "in_gap", "next", "needs", "edge", "edge_included")
_WORDS: Final = {
    "name": ("Nama", "Name"),
    "score": ("Nilai", "Score"),
    "grade": ("Predikat", "Grade"),
    "next": ("Berikutnya", "Next"),
    "needs": ("Kurang", "Needs"),
    "gap": (
        "* di antara dua pita tercetak: berlaku predikat yang lebih rendah",
        "* between two printed bands: the lower grade holds",
    ),
}


@attrs.frozen(kw_only=True)
class GradeOptions:
    """What the command line asks for: a number, or a file with a column of scores."""

    given: str
    scale: str
    score: str | None = None
    name: str | None = None
    year: int | None = None
    decimal: Mark | None = None
    delimiter: str | None = None
    format: str = "table"
    lang: Language = "id"


def run(options: GradeOptions) -> int:
    """Grade the number or the column, and print it."""
    scale = grade_scale(options.scale, year=options.year)
    rows = _from_number(options, scale) if options.score is None else _from_file(options, options.score, scale)
    if options.format == "csv":
        print(as_csv(rows, COLUMNS))
    elif options.format == "json":
        said = {"scale": scale.id, "version": scale.version, "basis": scale.basis, "rows": rows}
        print(as_json(said))
    else:
        print(_table(rows, scale, options.lang))
    return 0


def _from_number(options: GradeOptions, scale: GradeScale) -> list[dict[str, Cell]]:
    """Grade one number; a point is a decimal point here, as programs write it."""
    marks = {","} if options.decimal == "comma" else {"."}
    score = number_of(options.given.strip(), marks, is_told=options.decimal is not None)
    return [_row(None, score, scale)]


def _from_file(options: GradeOptions, column: str, scale: GradeScale) -> list[dict[str, Cell]]:
    table = read_table(options.given, options.delimiter)
    key = table.column(column)
    scores, names = table.numbers(key, options.decimal), table.names(options.name, [key])
    rows: list[dict[str, Cell]] = []
    issues: list[Issue] = []
    for line, (name, score) in enumerate(zip(names, scores, strict=True)):
        try:
            rows.append(_row(name, score, scale))
        except InvalidValue as error:
            issues += (table.issue(line, key, each.message, hint=each.hint) for each in error.issues)
    if issues:
        raise InvalidValue(*issues)
    return rows


def _row(name: str | None, score: Decimal | None, scale: GradeScale) -> dict[str, Cell]:
    if score is None:
        return {**dict[str, Cell].fromkeys(COLUMNS), "name": name}
    lift = scale.to_next(score)
    return {
        "name": name,
        "score": str(score),
        "grade": scale.grade(score).label,
        "in_gap": "yes" if scale.is_in_gap(score) else "no",
        "next": None if lift is None else lift.grade.label,
        "needs": None if lift is None else str(lift.needs),
        "edge": None if lift is None else str(lift.edge),
        "edge_included": None if lift is None else "yes" if lift.inclusive else "no",
    }


def _table(rows: Sequence[dict[str, Cell]], scale: GradeScale, lang: Language) -> str:
    column = ("id", "en").index(lang)
    named = any(row["name"] is not None for row in rows)
    keys = ("name", "score", "grade", "next", "needs") if named else ("score", "grade", "next", "needs")
    has_gap = any(row["in_gap"] == "yes" for row in rows)
    lines = [[_cell(row, key, lang) for key in keys] for row in rows]
    right = [place for place, key in enumerate(keys) if key in ("score", "needs")]
    title = " · ".join(each for each in (scale.id, scale.version, scale.basis) if each)
    text = aligned([_WORDS[key][column] for key in keys], lines, right)
    return f"{title}\n\n{text}" + (f"\n\n{_WORDS['gap'][column]}" if has_gap else "")


def _cell(row: dict[str, Cell], key: str, lang: Language) -> str:
    value = row[key]
    if value is None:
        return ""
    if key in ("score", "needs"):
        above = "> " if key == "needs" and row["edge_included"] == "no" else ""  # the edge itself is not enough
        return above + number(Decimal(str(value)), lang)
    return f"{value}{' *' if key == 'grade' and row['in_gap'] == 'yes' else ''}"
