"""A catalog as a database, built in memory: the same bytes for the same catalog."""

import operator
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import Final, cast

from ...catalog import Catalog
from ...catalog.leaves import all_references, all_region_codes
from ...catalog.naming import label
from ...errors import InvalidValue, Issue, StorageError, UnknownReference
from ...model.entity import Entity
from ...reference import regions
from ...tree import FORMAT, json_text
from ...values.ids import kind_of
from ...values.names import Name
from ...values.rules import per_class, shapes
from .._collector import collector_paused
from .._sheet_rows import Pages, kept_of
from .._sheets import Sheet
from ._names import Names, names_for, quoted
from ._schema import APPLICATION, index_statements, table_statements, view_statements

__all__ = ["database_bytes"]

_PAGE: Final = 4_096  # bytes
_SMALL_PAGE: Final = 1_024  # each table takes a page at least, and there are a hundred
_FEW: Final = 2_000  # entities
_ENTITY: Final = 500  # characters, about
_NAMING: Final = frozenset({"names", "name", "title", "number", "official"})


def database_bytes(catalog: Catalog) -> bytes:
    """Return *catalog* as the bytes of a database.

    Raises:
        InvalidValue: A text cannot be written, or an unknown field that was kept has lost its place.
    """
    names = names_for(catalog.model)
    kept = kept_of(catalog)
    try:
        with (
            collector_paused(len(catalog) * _ENTITY),
            closing(sqlite3.connect(":memory:", isolation_level=None)) as connection,
        ):
            connection.execute(f"PRAGMA page_size = {_PAGE if len(catalog) > _FEW else _SMALL_PAGE}")
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {FORMAT}")
            connection.execute("BEGIN")
            for statement in table_statements(names):
                connection.execute(statement)
            filled = _fill(connection, catalog, names, kept)
            for statement in (*index_statements(names, filled), *view_statements(names)):
                connection.execute(statement)
            connection.execute("COMMIT")
            return connection.serialize()
    except UnicodeEncodeError:
        raise InvalidValue(Issue(code="unwritable", message="a database cannot hold a lone surrogate")) from None
    except (sqlite3.Error, OverflowError) as error:
        raise StorageError(Issue(code="storage", message=f"the database cannot be made: {error}")) from error


def _fill(
    connection: sqlite3.Connection, catalog: Catalog, names: Names, kept: Mapping[str, Mapping[str, object]]
) -> set[Sheet]:
    """Fill all tables, and return the sheets that have rows."""
    pages = Pages(names.layout)
    filled: set[Sheet] = set()
    for sheet, table in names.tables.items():
        if sheet.parent is None:
            (section,) = sheet.path
            rows: Sequence[Sequence[object]] = list(pages.section(section, catalog.section(section)))
        else:
            rows = pages.below[sheet]
        if rows:
            filled.add(sheet)
            _insert(connection, table, names.columns[sheet], rows)
    labels = list(_labels(catalog))
    _insert(connection, names.internal["labels"], ("id", "section", "current", "name"), labels)
    _insert(connection, names.internal["redirects"], ("old", "new"), sorted(catalog.redirects.items()))
    unknown = [(key, pointer, json_text(value)) for key, fields in kept.items() for pointer, value in fields.items()]
    _insert(connection, names.internal["unknown_fields"], ("entity_id", "pointer", "value"), unknown)
    blank = [(key, pointer) for key, pointers in sorted(pages.blank.items()) for pointer in sorted(pointers)]
    _insert(connection, names.internal["empty_records"], ("entity_id", "pointer"), blank)
    return filled


def _insert(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]
) -> None:
    """Insert rows; columns that are empty in all of them are not named, which halves the price of sparse tables."""
    if not rows:
        return
    used = [index for index, cells in enumerate(zip(*rows, strict=True)) if cells.count(None) < len(cells)]
    if len(used) > 1:  # one alone would be taken out bare, not as a row
        rows, columns = list(map(operator.itemgetter(*used), rows)), [columns[index] for index in used]
    listed, marks = ", ".join(map(quoted, columns)), ", ".join("?" * len(columns))
    connection.executemany(f"INSERT INTO {quoted(table)} ({listed}) VALUES ({marks})", rows)  # noqa: S608  (quoted names)


def _labels(catalog: Catalog) -> Iterator[tuple[str, str | None, str, str | None]]:
    """Yield every id that anything stands for or refers to, with the id that it has now, and its name."""
    redirects = catalog.redirects
    for section, cls in catalog.model.sections.items():
        named = _is_named(cls)
        for entity in catalog.section(section):
            key = entity.id
            if key not in redirects:
                yield key, section, key, _name(catalog, entity) if named else None
    for old in sorted(catalog.redirects):
        now = catalog.current(old)
        yield old, catalog.model.kinds.get(kind_of(old)), now, label(catalog, old)
    codes = {f"region:{code}" for code in set(all_region_codes(catalog))}
    places = {ref for ref in set(all_references(catalog)) if ref.startswith(("region:", "zone:"))}
    for ref in sorted(codes | places):
        name = _place(ref)
        if name is not None:
            yield ref, None, ref, name


def _name(catalog: Catalog, entity: Entity) -> str:
    """Return what an entity is called; its only name, where it has one name alone."""
    names: object = getattr(entity, "names", ())
    if isinstance(names, tuple) and len(cast("tuple[object, ...]", names)) == 1:
        (only,) = cast("tuple[object, ...]", names)
        if isinstance(only, Name):
            return only.text
    return label(catalog, entity.id)


def _place(ref: str) -> str | None:
    try:
        place = regions.resolve(ref)
    except UnknownReference:
        return None
    return place.full_name if isinstance(place, regions.Region) else place.name


@per_class
def _is_named(cls: type[Entity]) -> bool:
    """Tell whether an entity of *cls* is called something else than its id."""
    return not _NAMING.isdisjoint(shapes(cls))
