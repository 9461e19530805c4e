"""The tables of a database to a catalog, and the rows of one entity to that entity."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias, cast

import attrs

from ...catalog import Catalog
from ...errors import DecodeError, HumaskitError, Issue, ValidationError, did_you_mean, shown
from ...model.entity import Entity
from ...tree import child, plant
from ...values.rules import Shape
from .._limits import LIMITS, Limits
from .._sheet_trees import Entry, Options, Page, Place, Problems, read_pages, rows_of
from .._sheets import Sheet, is_inline
from .._text import parsed
from ._names import Names, names_for, quoted
from ._opening import check_sound, tables_in, version_of
from ._schema import known_statements

__all__ = ["read_database", "read_entity"]

_Kept: TypeAlias = "dict[str, dict[str, object]]"

_BOOLEANS: Final[Mapping[object, object]] = {0: False, 1: True}


def read_database(connection: sqlite3.Connection, source: str | None, options: Options) -> Catalog:
    """Read a whole database.

    Raises:
        DecodeError: It is damaged, holds what could run, or more than the limits allow.
        ValidationError: Every problem of what it says, each with table, column and pointer.
    """
    return _Reading(connection, source, options).catalog()


class _Reading:
    """One reading of a database."""

    def __init__(self, connection: sqlite3.Connection, source: str | None, options: Options) -> None:
        self._connection = connection
        self._source = source
        self._options = options
        self._names = names_for(options.model)
        self._layout = self._names.layout
        self._left = options.limits.items
        self._broken: list[Issue] = []
        self._problems = Problems()
        self._kept: _Kept = {}

    def catalog(self) -> Catalog:
        ours = self._names.taken
        tables = tables_in(self._connection, known_statements(self._names), ours, self._source)
        check_sound(self._connection, self._source)
        held = {name.casefold(): name for name in tables}
        for name in tables:
            if name.casefold() not in ours:
                self._take_stranger(name)
        sheets = [
            (sheet, held[name.casefold()]) for sheet, name in self._names.tables.items() if name.casefold() in held
        ]
        pages = [page for sheet, table in sheets if (page := self._page(sheet, table)) is not None]
        head: dict[str, object] = {"humaskit": version_of(self._connection), "redirects": self._redirects(held)}
        blank = self._beside(held)
        if self._broken:
            raise ValidationError(*self._broken)
        return read_pages(
            self._layout,
            pages,
            head,
            self._kept,
            blank,
            options=self._options,
            relocate=self._located,
            problems=self._problems,
        )

    def _break(self, code: str, message: str, table: str, hint: str | None = None) -> None:
        self._broken.append(Issue(code=code, message=message, pointer=f"/{table}", source=self._source, hint=hint))

    def _take_stranger(self, table: str) -> None:
        """Keep or refuse a table that the model does not have."""
        if self._options.unknown == "refuse":
            hint = did_you_mean(table, self._names.tables.values())
            self._break("unknown-table", f"the model has no table {shown(table)}", table, hint)
            return
        columns = self._columns_of(table)
        rows = [
            {name: cell for name, cell in zip(columns, row, strict=True) if cell is not None}
            for row in self._select(table, columns)
        ]
        if any(isinstance(cell, bytes) for row in rows for cell in row.values()):
            self._break("type", f"the table {shown(table)} holds bytes, which cannot be kept", table)
        self._kept.setdefault("", {})[child("", table)] = rows

    def _columns_of(self, table: str) -> list[str]:
        found = self._connection.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
        return [str(name) for (name,) in found]

    def _select(self, table: str, columns: Sequence[str], order: Sequence[str] = ()) -> Iterator[tuple[object, ...]]:
        listed = ", ".join(map(quoted, columns))
        sorting = f" ORDER BY {', '.join(map(quoted, order))}" if order else ""
        rows = self._connection.execute(f"SELECT {listed} FROM {quoted(table)}{sorting}")  # noqa: S608  (quoted names)
        for row in cast("Iterator[tuple[object, ...]]", rows):
            self._left -= len(row) - row.count(None)
            if self._left < 0:
                said = f"the database holds more than {self._options.limits.items} values"
                raise DecodeError(Issue(code="items", message=said, source=self._source, line=1, column=1))
            yield row

    def _page(self, sheet: Sheet, table: str) -> Page | None:
        """Return the rows of a table; None when its columns are not what they should be."""
        wanted = self._names.columns[sheet]
        there = {name.casefold(): name for name in self._columns_of(table)}
        keys, fields = wanted[: len(sheet.keys)], wanted[len(sheet.keys) :]
        columns = dict(zip(fields, sheet.record.columns, strict=True))
        needed = [*keys, *(name for name, column in columns.items() if column.required)]
        lost = [name for name in needed if name.casefold() not in there]
        known = {name.casefold() for name in wanted}
        beyond = [name for folded, name in there.items() if folded not in known]
        for name in lost:
            self._break("missing-column", f"{table} has no column {shown(name)}, which it needs", table)
        keep = self._options.unknown == "keep"
        for name in (name for name in beyond if not keep or name in sheet.record.fields):
            hint = did_you_mean(name, wanted)
            self._break("unknown-column", f"the model has no column {shown(name)} in {table}", table, hint)
        if lost or self._broken:
            return None
        held = [(name, column) for name, column in columns.items() if name.casefold() in there]
        page = Page(sheet, [column for _, column in held], beyond)
        turns = [(index, turn) for index, (_, column) in enumerate(held) if (turn := _turn_of(column.shape))]
        order = keys or [name for name, column in held if column.path == ("id",)]
        start, end = len(keys), len(keys) + len(held)
        for number, row in enumerate(self._select(table, [*keys, *(name for name, _ in held), *beyond], order)):
            cells = list(row[start:end])
            for index, turn in turns:
                if cells[index] is not None:
                    cells[index] = self._turned(turn, cells[index], Place(sheet, number, held[index][1]))
            page.rows.append(Entry(number, row[:start], cells, row[end:]))
        return page

    def _turned(self, turn: Callable[[object], object], cell: object, place: Place | None) -> object:
        try:
            return turn(cell)
        except HumaskitError as error:
            self._problems.add(place, error.issues[0].below, "")
            return None

    def _redirects(self, held: Mapping[str, str]) -> dict[str, object]:
        table = self._names.internal["redirects"]
        rows = self._select(table, ("old", "new")) if table in held else ()
        return {str(old): new for old, new in rows}

    def _beside(self, held: Mapping[str, str]) -> dict[str, list[str]]:
        """Read the fields that have no column, and return the records that say nothing, by entity."""
        table = self._names.internal["unknown_fields"]
        for key, pointer, value in self._select(table, ("entity_id", "pointer", "value")) if table in held else ():
            read = self._turned(_json, value, None)
            self._kept.setdefault(str(key), {})[str(pointer)] = read
        blank: dict[str, list[str]] = {}
        table = self._names.internal["empty_records"]
        for key, pointer in self._select(table, ("entity_id", "pointer")) if table in held else ():
            blank.setdefault(str(key), []).append(str(pointer))
        return blank

    def _located(self, issue: Issue, place: Place | None) -> Issue:
        """Return an issue with table and column."""
        if place is None:
            return attrs.evolve(issue, source=self._source)
        names, sheet = self._names, place.sheet
        said = names.tables[sheet]
        if place.column is not None:
            said += f".{names.columns[sheet][len(sheet.keys) + sheet.record.columns.index(place.column)]}"
        pointer = issue.pointer or f"/{'/'.join(sheet.path)}"
        return attrs.evolve(issue, source=self._source, pointer=pointer, message=f"{said}: {issue.message}")


def _json(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    return parsed(cell, Limits(size=len(cell), items=LIMITS.items), None)


def _turn_of(shape: Shape) -> Callable[[object], object] | None:
    """Return how a cell becomes a plain value; None where it is one."""
    if is_inline(shape):
        return _json
    return (lambda cell: _BOOLEANS.get(cell, cell)) if shape.core is bool else None


def read_entity(connection: sqlite3.Connection, names: Names, cls: type[Entity], key: str) -> Entity | None:
    """Read one entity; None when it is not there.

    Raises:
        ValidationError: What its rows say is not valid.
    """
    layout = names.layout
    section = names.model.section_of(cls)
    pages: list[Page] = []
    waiting = [layout.sections[section]]
    while waiting:
        sheet = waiting.pop(0)
        page = _page_of(connection, names, sheet, key)
        if page.rows:
            pages.append(page)
            waiting += (below for _, below in layout.below[sheet])
        elif not pages:
            return None
    table = quoted(names.internal["empty_records"])
    found = connection.execute(f"SELECT pointer FROM {table} WHERE entity_id = ?", (key,)).fetchall()  # noqa: S608  (a quoted name)
    blank = {key: [str(pointer) for (pointer,) in found]} if found else {}
    document, wrong = rows_of(layout, pages, blank)
    if wrong:
        raise ValidationError(*wrong)
    (row,) = cast("list[object]", document[section])
    return plant(cls, row)


def _page_of(connection: sqlite3.Connection, names: Names, sheet: Sheet, key: str) -> Page:
    columns, many = names.columns[sheet], len(sheet.keys)
    listed, where = ", ".join(map(quoted, columns)), quoted("entity_id" if many else columns[_id_in(sheet)])
    where = quoted(columns[0]) if many else where
    order = f" ORDER BY {', '.join(map(quoted, columns[:many]))}" if many else ""
    statement = f"SELECT {listed} FROM {quoted(names.tables[sheet])} WHERE {where} = ?{order}"  # noqa: S608  (quoted names)
    turns = [_turn_of(column.shape) for column in sheet.record.columns]
    rows = cast("list[tuple[object, ...]]", connection.execute(statement, (key,)).fetchall())
    entries = [
        Entry(number, row[:many], [_turned(turn, cell) for turn, cell in zip(turns, row[many:], strict=True)])
        for number, row in enumerate(rows)
    ]
    return Page(sheet, sheet.record.columns, (), entries)


def _turned(turn: Callable[[object], object] | None, cell: object) -> object:
    return cell if cell is None or turn is None else turn(cell)


def _id_in(sheet: Sheet) -> int:
    return next(number for number, column in enumerate(sheet.record.columns) if column.path == ("id",))
