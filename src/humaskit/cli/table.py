"""Tables that people give to a command: a CSV file, read strictly, and the numbers in its columns.

A number may have a decimal comma or a decimal point. "97,333" and "3.615" can be either a decimal or a thousand, so
they are read only where the rest of the column tells which; otherwise they are refused by line and column.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, Literal, TypeAlias

import attrs

from ..errors import Conflict, DecodeError, InvalidValue, Issue, UnknownReference, did_you_mean, shown
from ..formats import LIMITS
from ..formats._storage import read_file, source_of  # the one way this package opens a file
from ..formats._text import text_of
from ..values.plaintext import tidy

__all__ = ["Mark", "Table", "number_of", "read_table"]

Mark: TypeAlias = Literal["comma", "point"]
"""What stands before the decimals."""

DELIMITERS: Final = ",;\t"
MARKS: Final = {"comma": ",", "point": "."}
PLAIN: Final = re.compile(r"-?[0-9]{1,40}", re.ASCII)
ONE_SIGN: Final = re.compile(r"-?([0-9]{1,40})([.,])([0-9]{1,40})", re.ASCII)
GROUPED: Final = {
    ",": re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3}){1,12}(?:,[0-9]{1,20})?", re.ASCII),
    ".": re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3}){1,12}(?:\.[0-9]{1,20})?", re.ASCII),
}
THOUSAND: Final = 3  # digits after a sign that may group thousands


@attrs.frozen(kw_only=True)
class Table:
    """A CSV file: its columns, and its rows with the lines on which they stand."""

    source: str
    columns: tuple[str, ...]
    rows: tuple[dict[str, str], ...]
    lines: tuple[int, ...]

    def column(self, name: str) -> str:
        """Return the name of a column as the file has it; case does not count where that is clear.

        Raises:
            UnknownReference: the file has no such column.
        """
        alike = [each for each in self.columns if each.casefold() == name.strip().casefold()]
        if name in self.columns or len(alike) == 1:
            return name if name in self.columns else alike[0]
        hint = did_you_mean(name, self.columns) or f"its columns are {', '.join(map(shown, self.columns[:12]))}"
        message = f"there is no column {shown(name)}"
        raise UnknownReference(Issue(code="column", message=message, source=self.source, line=1, hint=hint))

    def names(self, column: str | None, others: Sequence[str]) -> list[str]:
        """Return who each row is about: from *column*, or the first column that is none of *others*.

        Blanks of every kind are one, and invisible marks are left out, so that the same name is the same text.

        Raises:
            InvalidValue: a name is empty, or the file has no column for names.
            Conflict: a name stands twice.
        """
        free = [each for each in self.columns if each not in others]
        if column is None and not free:
            raise InvalidValue(Issue(code="column", message="there is no column for names", source=self.source, line=1))
        key = free[0] if column is None else self.column(column)
        names = [tidy(row[key]) for row in self.rows]
        empty = [self.issue(number, key, "the name is empty") for number, name in enumerate(names) if not name]
        if empty:
            raise InvalidValue(*empty)
        first: dict[str, int] = {}
        for number, name in enumerate(names):
            first.setdefault(name, number)
        again = [
            self.issue(
                number, key, f"{shown(name)} stands on line {self.lines[first[name]]} already", hint="use --name"
            )
            for number, name in enumerate(names)
            if first[name] != number
        ]
        if again:
            raise Conflict(*again)
        return names

    def numbers(self, column: str, mark: Mark | None = None) -> list[Decimal | None]:
        """Return the numbers of a column, with None for an empty cell; *mark* says what stands before the decimals.

        Raises:
            InvalidValue: cells are no numbers, or can be read in two ways; each with its line and column.
        """
        key = self.column(column)
        cells = [row[key].strip() for row in self.rows]
        known = _marks_in(cells) if mark is None else {MARKS[mark]}
        numbers: list[Decimal | None] = []
        issues: list[Issue] = []
        for number, cell in enumerate(cells):
            try:
                numbers.append(number_of(cell, known, is_told=mark is not None) if cell else None)
            except InvalidValue as error:
                issues += (attrs.evolve(self.issue(number, key, each.message), hint=each.hint) for each in error.issues)
        if issues:
            raise InvalidValue(*issues)
        return numbers

    def issue(self, number: int, column: str, message: str, hint: str | None = None) -> Issue:
        """Return an issue with the address of a cell."""
        line = self.lines[number]
        return Issue(code="cell", message=message, source=self.source, line=line, pointer=f"/{column}", hint=hint)


def number_of(cell: str, marks: set[str], *, is_told: bool = False) -> Decimal:
    """Return the number that *cell* is; *marks* are the decimal marks that the column shows, or the one it *is_told*.

    Raises:
        InvalidValue: it is no number, or can be read in two ways.

    >>> number_of("87,40", set()), number_of("1.234,5", set()), number_of("97,333", {","})
    (Decimal('87.40'), Decimal('1234.5'), Decimal('97.333'))
    """
    if PLAIN.fullmatch(cell):
        return Decimal(cell)
    one = ONE_SIGN.fullmatch(cell)
    own = _mark_of(cell)
    if is_told:
        (mark,) = marks
        if (one and one.group(2) == mark) or GROUPED[mark].fullmatch(cell):
            return _read(cell, mark)
    elif own is not None:
        return _read(cell, own)
    elif one is not None:
        if marks == {one.group(2)}:
            return _read(cell, one.group(2))
        message = f"{shown(cell)} can be a decimal or a thousand"
        raise InvalidValue(Issue(code="number", message=message, hint="say --decimal comma or --decimal point"))
    hint = "leave the cell empty where there is no number"
    raise InvalidValue(Issue(code="number", message=f"{shown(cell)} is no number", hint=hint))


def _marks_in(cells: Sequence[str]) -> set[str]:
    return {mark for cell in cells if (mark := _mark_of(cell)) is not None}


def _mark_of(cell: str) -> str | None:
    """Return the decimal mark that a cell shows by itself; None where it shows none."""
    one = ONE_SIGN.fullmatch(cell)
    if one is not None:
        whole, sign, decimals = one.groups()
        may_group = len(decimals) == THOUSAND and len(whole) <= THOUSAND and whole.lstrip("0") == whole
        return None if may_group else sign
    return next((mark for mark, pattern in GROUPED.items() if pattern.fullmatch(cell)), None)


def _read(cell: str, mark: str) -> Decimal:
    other = "." if mark == "," else ","
    return Decimal(cell.replace(other, "").replace(mark, "."))


def read_table(path: str, delimiter: str | None = None) -> Table:
    """Read a CSV file in UTF-8 with a header row; the delimiter is that of the header unless it is said.

    Raises:
        StorageError: the file cannot be read.
        DecodeError: it is no CSV, is not in UTF-8 or too large.
        InvalidValue: the header is unfit, or rows do not have its number of fields.
    """
    source = source_of(path)
    text = text_of(read_file(path, LIMITS.size), LIMITS, source)
    found = list(_numbered(text, delimiter or max(DELIMITERS, key=text.partition("\n")[0].count), source))
    if not found:
        raise InvalidValue(Issue(code="csv", message="the file is empty", source=source, line=1))
    columns = tuple(cell.strip() for cell in found[0][1])
    _require_columns(columns, source)
    issues = [
        Issue(code="csv", message=f"has {len(row)} fields, the header {len(columns)}", source=source, line=line)
        for line, row in found[1:]
        if len(row) != len(columns)
    ]
    if issues:
        raise InvalidValue(*issues)
    rows = tuple(dict(zip(columns, row, strict=True)) for _, row in found[1:])
    return Table(source=source, columns=columns, rows=rows, lines=tuple(line for line, _ in found[1:]))


def _numbered(text: str, delimiter: str, source: str) -> Iterator[tuple[int, list[str]]]:
    """Yield rows with the lines on which they begin, without blank ones."""
    if len(delimiter) != 1 or delimiter in '"\r\n':
        message = f"{shown(delimiter)} is no delimiter"
        raise InvalidValue(Issue(code="delimiter", message=message, hint="give one character, such as ';'"))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise DecodeError(Issue(code="csv", message=f"not CSV: {error}", source=source, line=line)) from error


def _require_columns(columns: Sequence[str], source: str) -> None:
    twice = sorted({each for each in columns if columns.count(each) > 1 and each})
    issues = [f"the column {shown(each)} stands twice" for each in twice]
    if "" in columns:
        issues.append("a column has no name")
    if issues:
        raise InvalidValue(*(Issue(code="csv", message=each, source=source, line=1) for each in issues))
