"""CSV text to rows: strict, with the line and the column of every cell that anybody asks for."""

import bisect
import csv
import io
import itertools
import threading
from collections.abc import Iterator
from typing import Final

import attrs

from ...errors import DecodeError, Issue
from .._limits import Limits
from .._text import refused

__all__ = ["MOST_COLUMNS", "Grid", "Places", "grid_of"]

MOST_COLUMNS: Final = 200
_LOCK: Final = threading.Lock()


@attrs.frozen
class Grid:
    """A table as it was read: its header, and its rows with the line on which each begins; blank rows left out."""

    text: str
    delimiter: str
    line: int
    """Where the header begins."""
    header: list[str]
    rows: list[tuple[int, list[str]]]


def grid_of(text: str, delimiter: str, source: str | None, limits: Limits) -> Grid:
    """Read a table.

    Raises:
        DecodeError: It is no CSV, or too large, or parted by another sign; with its line.
    """
    rows = _rows(text, delimiter, source, limits)
    if not rows:
        raise refused("syntax", "the table is empty", source=source, hint="begin it with the names of the columns")
    line, header = rows[0]
    names = [name.strip() for name in header]
    if len(names) > MOST_COLUMNS:
        said = f"a table has at most {MOST_COLUMNS} columns, this one has {len(names)}"
        raise _at(line, "columns", said, source)
    other = next((sign for sign in ",;\t|" if sign != delimiter and sign in header[0]), None)
    if len(names) == 1 and other is not None:
        name = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}[other]
        said = f"the columns are parted by the sign {other!r} ({name}), not by {delimiter!r}"
        raise _at(line, "delimiter", said, source, f"save it with commas, or pass delimiter={other!r}")
    return Grid(text, delimiter, line, names, rows[1:])


def _rows(text: str, delimiter: str, source: str | None, limits: Limits) -> list[tuple[int, list[str]]]:
    """Return the rows that hold anything, each with the line on which it begins."""
    with _LOCK:  # the limit of the module is one for the whole process, and somebody may have set it low
        before = csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
        try:
            return list(_parsed(text, delimiter, source, limits))
        finally:
            csv.field_size_limit(before)


def _parsed(text: str, delimiter: str, source: str | None, limits: Limits) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter)
    begin, count = 1, 0
    try:
        for row in reader:
            if any(row):
                count += len(row) - row.count("")
                if count > limits.items:
                    raise _at(begin, "items", f"the table holds more than {limits.items} values", source)
                yield begin, row
            begin = reader.line_num + 1
    except csv.Error as error:
        hint = 'write a quote inside of quotes as ""'
        raise _at(begin, "syntax", f"not CSV: {error}", source, hint) from None


def _at(line: int, code: str, message: str, source: str | None, hint: str | None = None) -> DecodeError:
    return DecodeError(Issue(code=code, message=message, source=source, line=line, column=1, hint=hint))


class Places:
    """Where the cells of a table stand in its text; made when somebody asks."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        pieces = io.StringIO(grid.text, newline="")
        self._starts = list(itertools.accumulate((len(piece) for piece in pieces), initial=0))
        self._rows = dict(grid.rows)

    def cell(self, line: int, index: int) -> str:
        """Return the text of a cell of the row that begins on *line*."""
        return self._rows[line][index]

    def of(self, line: int, index: int) -> tuple[int, int]:
        """Return line and column at which a cell begins, both from 1, the column in characters."""
        offset = self._starts[line - 1]
        for _ in range(index):
            offset = _after_cell(self._grid.text, offset, self._grid.delimiter)
        found = bisect.bisect_right(self._starts, offset)
        return found, offset - self._starts[found - 1] + 1


def _after_cell(text: str, at: int, delimiter: str) -> int:
    """Return where the cell behind the one at *at* begins; the text is known to be CSV."""
    if text[at : at + 1] == '"':
        at += 1
        while True:
            at = text.index('"', at) + 1
            if text[at : at + 1] != '"':
                break
            at += 1
    found = text.find(delimiter, at)
    return len(text) if found < 0 else found + len(delimiter)
