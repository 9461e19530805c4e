"""Tables of CSV text to a catalog, and the problems in them to file, line and column."""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Final, TypeAlias

import attrs

from ...catalog import Catalog
from ...errors import MOST_ISSUES, DecodeError, HumaskitError, Issue, ValidationError, did_you_mean, shown
from ...tree import child
from .._positions import order_of
from .._sheet_trees import Entry, Options, Page, Place, Problems, read_pages
from .._sheets import Column, Layout, Sheet, is_inline
from .._text import text_of
from ._cells import LONGEST_CELL, damage, is_lost, reader_of, unguarded
from ._package import DESCRIPTOR, Descriptor, Table, read_descriptor, tables_of
from ._reading import Grid, Places, grid_of

__all__ = ["Files", "read_tables"]

Files: TypeAlias = "Mapping[str, str | bytes]"

_DIGITS: Final = re.compile(r"[0-9]{6,}")
_LONGEST_KEY: Final = 9  # digits of a position


def read_tables(files: Files, *, source: str | None, delimiter: str, options: Options) -> Catalog:
    """Read a catalog from its tables and their descriptor, by file name; other files are passed over.

    Raises:
        DecodeError: A table is no CSV, or the format is a newer one.
        ValidationError: Every problem, each with file, line and column.
    """
    return _Reading(source, delimiter, options).catalog(files)


class _Reading:
    """One reading of a set of tables."""

    def __init__(self, source: str | None, delimiter: str, options: Options) -> None:
        self._source = source
        self._delimiter = delimiter
        self._options = options
        self._layout = Layout(options.model, lists_inline=True)
        self._tables = {table.file: table for table in tables_of(self._layout)}
        self._by_sheet = {table.sheet: table for table in self._tables.values()}
        self._grids: dict[Sheet, Grid] = {}
        self._places: dict[Sheet, Places] = {}
        self._strangers: dict[str, object] = {}
        self._broken: list[Issue] = []  # wrong with a table as such, so that nothing can be said of its rows
        self._more = 0  # of those, past the first hundred
        self._problems = Problems()  # wrong with a row or a cell

    def catalog(self, files: Files) -> Catalog:
        descriptor = self._descriptor(files)
        found = [self._page(file, files[file], descriptor) for file in files if file.lower().endswith(".csv")]
        for file in sorted(descriptor.columns.keys() & self._tables.keys() - files.keys()):
            said = "the table is missing that the descriptor lists"
            self._break("missing-table", said, file, f"put it back, or take it out of {DESCRIPTOR}")
        if self._broken:
            issues = sorted(self._broken, key=lambda issue: (issue.source or "", *order_of(issue)))
            raise ValidationError(*issues, more=self._more)
        kept = dict(descriptor.kept)
        if self._strangers:
            kept[""] = {**kept.get("", {}), **self._strangers}
        pages = [page for page in found if page is not None]
        try:
            return read_pages(
                self._layout,
                pages,
                descriptor.head,
                kept,
                descriptor.blank,
                options=self._options,
                relocate=lambda issue, place: issue if place is None else self._located(issue, place),
                problems=self._problems,
            )
        except HumaskitError as error:
            raise descriptor.placed(error, self._named(DESCRIPTOR)) from None

    def _named(self, file: str) -> str:
        return f"{self._source}/{file}" if self._source else file

    def _descriptor(self, files: Files) -> Descriptor:
        if DESCRIPTOR in files:
            return read_descriptor(files[DESCRIPTOR], self._named(DESCRIPTOR), self._options.limits)
        said = f"there is no {DESCRIPTOR}, which says the version of the format"
        hint = f'the least of it is {{"humaskit": {{"version": 1}}}} in a file {DESCRIPTOR}'
        raise DecodeError(Issue(code="missing", message=said, source=self._source, line=1, column=1, hint=hint))

    def _break(
        self, code: str, message: str, file: str, hint: str | None = None, *, at: tuple[int, int] = (1, 1)
    ) -> None:
        if len(self._broken) >= MOST_ISSUES:
            self._more += 1
            return
        table = self._tables.get(file)
        pointer = child("", _stem(file) if table is None else table.sheet.path[0])
        line, column = at
        self._broken.append(
            Issue(
                code=code,
                message=message,
                pointer=pointer,
                source=self._named(file),
                line=line,
                column=column,
                hint=hint,
            )
        )

    def _page(self, file: str, data: str | bytes, descriptor: Descriptor) -> Page | None:
        limits, source = self._options.limits, self._named(file)
        grid = grid_of(text_of(data, limits, source), self._delimiter, source, limits)
        for line, row in grid.rows:
            if len(row) != len(grid.header):
                said = f"the row has {len(row)} cells, the header {len(grid.header)}"
                hint = "put a text with a comma between quotes" if len(row) > len(grid.header) else None
                self._break("row-length", said, file, hint, at=(line, 1))
        for index, name in enumerate(grid.header):
            if name in grid.header[:index]:
                said = f"the column {_titled(name)} stands here twice"
                self._break("repeated-column", said, file, "keep one of them", at=Places(grid).of(grid.line, index))
        table = self._tables.get(file)
        if table is None:
            self._take_stranger(file, grid)
            return None
        self._check_columns(table, grid, descriptor.columns.get(file, ()))
        self._grids[table.sheet] = grid
        return None if self._broken else self._rows(table, grid)

    def _take_stranger(self, file: str, grid: Grid) -> None:
        """Keep or refuse a table that the model does not have."""
        name = _stem(file)
        if self._options.unknown == "refuse":
            hint = did_you_mean(name, [table.name for table in self._tables.values()])
            self._break("unknown-table", f"the model has no table {shown(name)}", file, hint)
            return
        rows = [zip(grid.header, row, strict=False) for _, row in grid.rows]
        self._strangers[child("", name)] = [{name: unguarded(cell) for name, cell in row if cell} for row in rows]

    def _check_columns(self, table: Table, grid: Grid, listed: Collection[str]) -> None:
        needed = [*table.keys, *(name for name, column in table.columns.items() if column.required)]
        for name in dict.fromkeys((*needed, *listed)):
            if name not in grid.header:
                hint = "the descriptor lists it" if name not in needed else None
                near = did_you_mean(name, [held for held in grid.header if held not in table.header])
                hint = f"is it {near[len('did you mean ') : -1]}?" if near else hint
                self._break("missing-column", f"the column {shown(name)} is missing", table.file, hint)
        lists, fields = {one.path[0] for one in table.sheet.record.lists}, table.sheet.record.fields
        for index, name in enumerate(grid.header):
            first = name.partition(".")[0]
            taken = first in lists or name in fields
            if name not in table.header and (self._options.unknown == "refuse" or taken):
                own = f"{first} have a table of their own: {table.name}.{first}.csv"
                hint = own if first in lists else did_you_mean(name, table.header)
                said = f"{table.name} has no column {_titled(name)}"
                self._break("unknown-column", said, table.file, hint, at=Places(grid).of(grid.line, index))

    def _rows(self, table: Table, grid: Grid) -> Page:
        """Return the rows of a table, with the values of their cells."""
        keys = [grid.header.index(name) for name in table.keys]
        held = [(index, table.columns[name]) for index, name in enumerate(grid.header) if name in table.columns]
        beyond = [index for index, name in enumerate(grid.header) if name not in table.header]
        reads = [(index, column, reader_of(column.shape), is_inline(column.shape)) for index, column in held]
        page = Page(table.sheet, [column for _, column in held], [grid.header[index] for index in beyond])
        for line, row in grid.rows:
            cells: list[object] = []
            for index, column, read, inline in reads:
                cell = row[index]
                if not cell:
                    cells.append(None)
                elif inline or len(cell) > LONGEST_CELL or cell[0] in "#E":
                    cells.append(self._careful(cell, column, read, Place(table.sheet, line, column)))
                else:
                    cells.append(read(cell))
            numbers = [_key(row[index], number) for number, index in enumerate(keys)]
            page.rows.append(Entry(line, tuple(numbers), cells, [unguarded(row[index]) or None for index in beyond]))
        return page

    def _careful(self, cell: str, column: Column, read: Callable[[str], object], place: Place) -> object:
        """Read a cell that may be wrong as such."""
        try:
            if not is_inline(column.shape) and len(cell) > LONGEST_CELL:
                self._problems.add(place, _too_long)
                return None
            if is_lost(column.shape, cell):
                self._problems.add(place, _lost, column, cell)
            return read(cell)
        except HumaskitError as error:
            self._problems.add(place, _no_list, column, cell, error)
            return None

    def _located(self, issue: Issue, place: Place) -> Issue:
        """Return an issue with file, line and column, in the words of a table."""
        table, grid = self._by_sheet[place.sheet], self._grids[place.sheet]
        source, hint = self._named(table.file), issue.hint
        if place.column is None:
            below = issue.pointer.rpartition("/")[2]
            if any(listed.path[-1] == below for listed in table.sheet.record.lists):
                hint = f"write its rows in {table.name}.{below}.csv"
            pointer = issue.pointer or f"/{'/'.join(place.sheet.path)}"
            return attrs.evolve(issue, pointer=pointer, source=source, line=place.number, column=1, hint=hint)
        name = ".".join(place.column.path)
        index = grid.header.index(name) if name in grid.header else 0
        if place.sheet not in self._places:
            self._places[place.sheet] = Places(grid)
        places = self._places[place.sheet]
        line, start = places.of(place.number, index)
        if issue.code not in _ABOUT_OTHERS and name in grid.header:
            issue = _spoiled(issue, damage(place.column.shape, places.cell(place.number, index)))
        message = f"column {name!r}: {issue.message}"
        return attrs.evolve(issue, source=source, line=line, column=start, message=message)


_ABOUT_OTHERS: Final = ("dangling", "wrong-kind", "repeated-id")


def _stem(file: str) -> str:
    return file.removesuffix(".csv")


def _titled(name: str) -> str:
    """Say the name of a column; a table without a header has its first row there, personal data included."""
    return shown(_DIGITS.sub("#", name))


def _key(cell: str, number: int) -> object:
    """Return a cell of the keys: the entity first, then positions."""
    if not cell:
        return None
    is_number = number > 0 and cell.isascii() and cell.isdigit() and len(cell) <= _LONGEST_KEY
    return int(cell) if is_number else unguarded(cell)


def _too_long() -> Issue:
    return Issue(code="cell", message=f"a cell holds at most {LONGEST_CELL} characters")


def _lost(column: Column, cell: str) -> Issue:
    return damage(column.shape, cell) or Issue(code="spreadsheet", message="holds an error of a spreadsheet")


def _no_list(column: Column, cell: str, error: HumaskitError) -> Issue:
    wanted = '["first", "second"]' if column.shape.item is not None else '{"dashboard:priority": "high"}'
    return Issue(code="syntax", message=error.issues[0].message, value=shown(cell), hint=f"write it as {wanted}")


def _spoiled(issue: Issue, found: Issue | None) -> Issue:
    """Return what a spreadsheet did in the place of what came of it."""
    if found is None:
        return issue
    return attrs.evolve(issue, code=found.code, message=found.message, value=found.value, hint=found.hint)
