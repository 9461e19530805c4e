"""The tables of a database, and the statements that make them."""

import functools
from collections.abc import Collection, Iterator
from typing import Final

from ...values.rules import Shape
from .._sheets import Sheet
from .._views import VIEWS
from ._names import HOLDERS_NOW, Names, quoted
from ._views import sql_views

__all__ = ["APPLICATION", "index_statements", "known_statements", "table_statements", "view_statements"]

APPLICATION: Final = 0x48756D61  # "Huma", in the place that SQLite has for the program a file belongs to


def table_statements(names: Names) -> Iterator[str]:
    """Yield the statements that make the tables."""
    labels = quoted(names.internal["labels"])
    yield (
        f"CREATE TABLE {labels} (id TEXT NOT NULL PRIMARY KEY, section TEXT, current TEXT NOT NULL, name TEXT)"
        " STRICT, WITHOUT ROWID"
    )
    for sheet, table in names.tables.items():
        parts = [*_fields(sheet, names, labels), *_keys(sheet, names, labels)]
        yield f"CREATE TABLE {quoted(table)} ({', '.join(parts)}) STRICT, WITHOUT ROWID"
    yield (
        f"CREATE TABLE {quoted(names.internal['redirects'])} (old TEXT NOT NULL PRIMARY KEY, new TEXT NOT NULL)"
        " STRICT, WITHOUT ROWID"
    )
    yield (
        f"CREATE TABLE {quoted(names.internal['unknown_fields'])} (entity_id TEXT NOT NULL, pointer TEXT NOT NULL,"
        " value TEXT NOT NULL, PRIMARY KEY (entity_id, pointer)) STRICT, WITHOUT ROWID"
    )
    yield (
        f"CREATE TABLE {quoted(names.internal['empty_records'])} (entity_id TEXT NOT NULL, pointer TEXT NOT NULL,"
        " PRIMARY KEY (entity_id, pointer)) STRICT, WITHOUT ROWID"
    )


def _fields(sheet: Sheet, names: Names, labels: str) -> Iterator[str]:
    columns = names.columns[sheet]
    for number, name in enumerate(columns[: len(sheet.keys)]):
        yield f"{quoted(name)} {'INTEGER' if number else 'TEXT'} NOT NULL"
    for name, column in zip(columns[len(sheet.keys) :], sheet.record.columns, strict=True):
        rules = " NOT NULL" if column.required else ""
        rules += f" REFERENCES {labels} (id)" if column.shape.kinds else ""
        yield f"{quoted(name)} {_type_of(column.shape)}{rules}"


def _type_of(shape: Shape) -> str:
    return "INTEGER" if shape.core in (int, bool) else "TEXT"


def _keys(sheet: Sheet, names: Names, labels: str) -> Iterator[str]:
    """Yield the keys of a table; the rows of a list belong to the row that holds it."""
    columns = names.columns[sheet]
    if sheet.parent is None:
        yield f"PRIMARY KEY ({quoted(columns[_id_of(sheet)])})"
        return
    keys = [quoted(name) for name in columns[: len(sheet.keys)]]
    yield f"PRIMARY KEY ({', '.join(keys)})"
    outer = ", ".join(keys[:-1])
    if sheet.parent.keys:
        above = ", ".join(quoted(name) for name in names.columns[sheet.parent][: len(sheet.parent.keys)])
        yield f"FOREIGN KEY ({outer}) REFERENCES {quoted(names.tables[sheet.parent])} ({above})"
    elif len(sheet.path) > len(("citations",)):
        yield f"FOREIGN KEY ({outer}) REFERENCES {quoted(names.tables[sheet.parent])} (id)"
    else:
        yield f"FOREIGN KEY ({outer}) REFERENCES {labels} (id)"


def _id_of(sheet: Sheet) -> int:
    return next(number for number, column in enumerate(sheet.record.columns) if column.path == ("id",))


def index_statements(names: Names, filled: Collection[Sheet]) -> Iterator[str]:
    """Yield the statements that make the indexes: one for every column of references in a table that is *filled*."""
    labels = names.internal["labels"]
    yield f"CREATE INDEX {quoted(f'{labels} current')} ON {quoted(labels)} (current) WHERE current <> id"
    for sheet, table in names.tables.items():
        held = zip(names.columns[sheet][len(sheet.keys) :], sheet.record.columns, strict=True)
        for name, column in held if sheet in filled else ():
            if column.shape.kinds and column.path != ("id",):
                where = "" if column.required else f" WHERE {quoted(name)} IS NOT NULL"
                yield f"CREATE INDEX {quoted(f'{table} {name}')} ON {quoted(table)} ({quoted(name)}){where}"


@functools.lru_cache(maxsize=8)
def known_statements(names: Names) -> frozenset[str]:
    """Return the statements of all tables and indexes."""
    return frozenset((*table_statements(names), *index_statements(names, names.tables)))


def view_statements(names: Names) -> Iterator[str]:
    """Yield the statements that make the views, with comments that say what they are."""
    described = {view.name: view for view in VIEWS}
    for name, view in sql_views(names).items():
        known = described["holders" if name == HOLDERS_NOW else name]
        says = {column.name: column.says for column in known.columns}
        about = "who holds which post today, in Jakarta" if name == HOLDERS_NOW else known.says
        yield f"CREATE VIEW {quoted(names.views[name])} AS /* {about} */ {view.select(says=says)}"
