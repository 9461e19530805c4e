"""A database that is asked without being loaded."""

import datetime as dt
import sqlite3
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from types import TracebackType
from typing import Final, Self, TypeAlias, cast

from ...errors import DecodeError, InvalidValue, Issue, did_you_mean, shown
from ...model.entity import Entity
from ...model.office import Appointment
from ...model.registry import MODEL, Model
from ...values.dates import PartialDate, full_day
from ...values.ids import kind_of
from .._storage import PathLike, source_of
from .._views import Kind, ViewValue, view_of
from ._names import HOLDERS_NOW, names_for, quoted
from ._opening import opened, tables_in, translated
from ._reading import read_entity
from ._schema import known_statements
from ._views import HOLDS_ON, SqlView, sql_views

__all__ = ["Database", "Scalar"]

Scalar: TypeAlias = "str | int | float | bytes | None"

_NOTHING: Final[Mapping[str, Scalar]] = {}
_SHARED: Final = {HOLDERS_NOW: "holders"}  # views that have the columns of another
_KINDS: Final[Mapping[Kind, Callable[[object], ViewValue]]] = {
    "text": str,
    "integer": lambda cell: cell if isinstance(cell, int) else str(cell),
    "number": lambda cell: cell if isinstance(cell, float) else str(cell),
    "boolean": bool,
    "date": lambda cell: dt.date.fromisoformat(str(cell)),
    "decimal": lambda cell: Decimal(str(cell)),
}


class Database:
    """A file that :func:`~humaskit.formats.sqlite.dump` has written, opened to read: nothing of it is loaded at once.

    Use it in a ``with`` statement, in one thread. Nothing can be written through it. It shows an NIP masked in views,
    and whole in the entities that :meth:`get` returns and in SQL of your own, as the file holds it.
    """

    def __init__(self, path: PathLike, *, model: Model = MODEL) -> None:
        """Open a file.

        Raises:
            StorageError: It cannot be read.
            DecodeError: It is no database, none of humaskit, or one that brings what could run.
        """
        self.model: Model = model
        self._source = source_of(path)
        self._names = names_for(model)
        self._views = sql_views(self._names)
        self._connection = opened(path)
        try:
            with translated(self._source):
                tables_in(self._connection, known_statements(self._names), self._names.taken, self._source)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        self._connection.close()

    def __len__(self) -> int:
        counts = " + ".join(
            f"(SELECT count(*) FROM {quoted(name)})"  # noqa: S608  (a quoted name)
            for sheet, name in self._names.tables.items()
            if sheet.parent is None
        )
        ((count,),) = self._ask(f"SELECT {counts or 0}")
        return cast("int", count)

    def current(self, ref: str) -> str:
        """Return the id that stands for *ref* now, following redirects."""
        table = quoted(self._names.internal["labels"])
        found = self._ask(f"SELECT current FROM {table} WHERE id = :id", {"id": ref})  # noqa: S608  (a quoted name)
        return str(found[0][0]) if found else ref

    def name_of(self, ref: str) -> str:
        """Return the name of a thing at the time of the save; the id of one that has none."""
        table = quoted(self._names.internal["labels"])
        found = self._ask(f"SELECT coalesce(name, current) FROM {table} WHERE id = :id", {"id": ref})  # noqa: S608  (a quoted name)
        return str(found[0][0]) if found else ref

    def get(self, ref: str) -> Entity | None:
        """Return the entity with this id, following redirects, or None.

        Raises:
            ValidationError: What the file says of it is not valid.
        """
        key = self.current(ref)
        if kind_of(key) not in self.model.kinds:
            return None
        with translated(self._source):
            return read_entity(self._connection, self._names, self.model.class_of(kind_of(key)), key)

    def rows(self, view: str, **where: Scalar) -> tuple[dict[str, ViewValue], ...]:
        """Return the rows of a view, those alone whose columns are what *where* says; an id may be an old one.

        The views are those of :func:`humaskit.formats.csv.view`, and ``holders_now``: who holds a post today, in
        Jakarta. ``edition="edition:amc-2024"`` asks for ``edition_id``.

        Raises:
            InvalidValue: There is no such view, or no such column in it.
            DecodeError: The file was changed, and holds what no view can show.
        """
        held = self._view(view)
        conditions: list[str] = []
        values: dict[str, Scalar] = {}
        for number, (name, value) in enumerate(where.items()):
            values[f"p{number}"] = value
            conditions.append(self._condition(held, name, value, f":p{number}"))
        found = self._ask(held.select(*conditions), values)
        kinds: dict[str, Kind] = {
            column.name: column.kind for column in view_of(self.model, _SHARED.get(view, view)).columns
        }
        turns: list[tuple[str, Callable[[object], ViewValue]]] = [(name, _KINDS[kinds[name]]) for name in held.columns]
        try:
            return tuple(
                {name: None if cell is None else turn(cell) for (name, turn), cell in zip(turns, row, strict=True)}
                for row in found
            )
        except (ArithmeticError, ValueError) as error:  # somebody has changed the file
            said = "the file holds a number or a date that is none"
            hint = "load() says where"
            raise DecodeError(Issue(code="corrupt", message=said, source=self._source, hint=hint)) from error

    def _view(self, name: str) -> SqlView:
        if name in self._views:
            return self._views[name]
        hint = did_you_mean(name, self._views) or f"known are {', '.join(self._views)}"
        raise InvalidValue(Issue(code="view", message=f"there is no view {shown(name)}", hint=hint))

    def _condition(self, view: SqlView, name: str, value: Scalar, mark: str) -> str:
        column = f"{name}_id" if f"{name}_id" in view.columns and isinstance(value, str) and ":" in value else name
        if column not in view.columns:
            hint = did_you_mean(column, view.columns)
            raise InvalidValue(Issue(code="column", message=f"the view has no column {shown(column)}", hint=hint))
        if value is not None and column in view.keys:
            return f"{view.keys[column]} IN {self._same(mark)}"
        return f"({view.columns[column]}) IS {mark}"

    def _same(self, mark: str) -> str:
        """Return the query for every id that means the same as the one that *mark* stands for."""
        labels = quoted(self._names.internal["labels"])
        now = f"coalesce((SELECT current FROM {labels} WHERE id = {mark}), {mark})"  # noqa: S608  (a quoted name)
        old = f"SELECT id FROM {labels} WHERE current = {now} AND current <> id"  # noqa: S608  (as above)
        return f"({old} UNION SELECT {now} UNION SELECT {mark})"

    def holders(self, post: str, *, on: dt.date | PartialDate | None = None) -> tuple[Appointment, ...]:
        """Return the appointments to a post, earliest first; with *on*, those that held it on that day.

        Raises:
            InvalidValue: The day is not fully known, or the model has no posts.
            ValidationError: What the file says of one of them is not valid.
        """
        view = self._view("holders")
        conditions = [f"{view.keys['post_id']} IN {self._same(':post')}"]
        if on is not None:
            conditions.append(HOLDS_ON.format(day=":day", **view.columns))
        found = self._ask(view.select(*conditions), {"post": post, "day": None if on is None else str(full_day(on))})
        at = list(view.columns).index("appointment_id")
        entities = [self.get(str(row[at])) for row in found]
        return tuple(one for one in entities if isinstance(one, Appointment))

    def query(self, sql: str, params: Sequence[Scalar] | Mapping[str, Scalar] = ()) -> tuple[dict[str, Scalar], ...]:
        """Return the rows that a query of your own finds, in SQL; values go into *params*, never into the text.

        Views that a stranger put into the file run when your query names them.

        Raises:
            InvalidValue: SQLite does not take the query, or it would write.
        """
        with _asked(self._source):
            cursor = self._connection.execute(sql, params)
            names = [str(column[0]) for column in cursor.description or ()]
            rows = cast("list[tuple[Scalar, ...]]", cursor.fetchall())
        return tuple(dict(zip(names, row, strict=True)) for row in rows)

    def _ask(self, sql: str, params: Mapping[str, Scalar] = _NOTHING) -> list[tuple[Scalar, ...]]:
        with _asked(self._source):
            return cast("list[tuple[Scalar, ...]]", self._connection.execute(sql, params).fetchall())


@contextmanager
def _asked(source: str) -> Generator[None]:
    """Turn what SQLite says of a query into the library's own errors."""
    with translated(source):
        try:
            yield
        except (sqlite3.OperationalError, sqlite3.ProgrammingError, sqlite3.InterfaceError, sqlite3.Warning) as error:
            said = f"SQLite does not take this: {shown(str(error))}"
            raise InvalidValue(Issue(code="sql", message=said, source=source)) from error
        except (TypeError, ValueError) as error:
            said = f"this is no query with its values: {shown(str(error))}"
            raise InvalidValue(Issue(code="sql", message=said, source=source)) from error
