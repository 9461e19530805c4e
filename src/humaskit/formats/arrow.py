"""Arrow and data frames: the entities of a catalog as nested tables, and its views as flat ones.

Every :class:`Table` is read by whatever speaks the Arrow C stream (DuckDB, polars, pandas, pyarrow), and becomes a
frame with :meth:`Table.to_frame`. Nothing is imported before it is called: the stream needs pyarrow, frames need
narwhals (the extra ``frames``) and the library of the frame.

Decimals are text with the printed digits, since 97.30 is not 97.3; a view has ``score_number`` to reckon with. Partial
dates are text as they were said; a view has the first and last day of them as dates. An NIP is masked, unless a call
asks for it.
"""

import importlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from types import ModuleType
from typing import Final, Literal, TypeAlias, cast

import attrs

from ..catalog import Catalog
from ..errors import HumaskitError, InvalidValue, Issue, MissingExtraError, ValidationError, shown
from ..model.registry import MODEL, Model
from ..tree import FORMAT, field_order, row_of
from ..values.extra import Extra
from ..values.nip import Nip
from ..values.rules import Shape, shapes
from ._documents import References, Unknown, check_options, read_document
from ._extras import needed
from ._limits import LIMITS, Limits
from ._views import View, views_for

__all__ = ["Backend", "Column", "Table", "Type", "from_arrow", "tables", "views"]

Backend: TypeAlias = Literal["pandas", "polars", "pyarrow"]

_REDIRECTS: Final = "redirects"
_OLD: Final = "old"
_NEW: Final = "new"
_BACKENDS: Final = ("pandas", "polars", "pyarrow")
_IN_PANDAS: Final = {"integer": "Int64", "boolean": "boolean", "number": "float64"}  # also where values are missing


@attrs.frozen
class Type:
    """What a column holds: ``text``, ``integer``, ``number``, ``boolean``, ``date``, a ``list``, or a ``record``."""

    kind: str
    item: "Type | None" = None
    fields: tuple[tuple[str, "Type"], ...] = ()


@attrs.frozen
class Column:
    """One column of a table: its name, what it holds, and for a view what it says."""

    name: str
    type: Type
    says: str = ""


_PAIRS: Final = Type("list", Type("record", fields=(("key", Type("text")), ("value", Type("text")))))
_SCALARS: Final[Mapping[type, str]] = {int: "integer", bool: "boolean"}


class Table:
    """One table: its columns, its rows in a stated order, and the ways out to Arrow and to frames.

    >>> from humaskit import datasets
    >>> podium = views(datasets.press())["podium"]
    >>> podium
    <Table podium of 9 rows>
    >>> [row[:6] for row in podium.rows()][0]
    ('Anugerah Media Center', 'AMC 2024', 2024, 'kontribusi konten audio visual', None, 1)
    """

    def __init__(self, name: str, columns: Iterable[Column], rows: Callable[[], Iterable[tuple[object, ...]]]) -> None:
        self.name: str = name
        self.columns: tuple[Column, ...] = tuple(columns)
        self._rows = rows

    def rows(self) -> Iterator[tuple[object, ...]]:
        """Yield the rows, worked out anew each time; a record is a dict, a list a list."""
        return iter(self._rows())

    def __len__(self) -> int:
        return sum(1 for _ in self.rows())

    def __repr__(self) -> str:
        return f"<Table {self.name} of {len(self)} rows>"

    def _data(self) -> dict[str, list[object]]:
        held = list(self.rows())
        return {column.name: [row[index] for row in held] for index, column in enumerate(self.columns)}

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Give the table to whoever speaks Arrow.

        Raises:
            MissingExtraError: pyarrow is not installed.
        """
        pyarrow = _library("pyarrow")
        made = _Arrow(pyarrow)
        fields = [(column.name, made.type(column.type)) for column in self.columns]
        table = pyarrow.table(self._data(), schema=pyarrow.schema(fields))
        return cast("object", table.__arrow_c_stream__(requested_schema))

    def to_frame(self, backend: Backend) -> object:
        """Return the table as a frame of ``"pandas"``, ``"polars"`` or ``"pyarrow"``.

        pandas has no dates and no records of its own: there they are objects; whole numbers and booleans are of its
        nullable types, so that a missing one makes no float of the others.

        Raises:
            MissingExtraError: narwhals or the library of the frame is not installed.
            InvalidValue: There is no such backend.
        """
        if backend not in _BACKENDS:
            said = f"there are frames of {', '.join(_BACKENDS)}, not of {shown(backend)}"
            raise InvalidValue(Issue(code="backend", message=said))
        _library(backend)
        narwhals = needed("narwhals", "frames")
        if backend != "pandas":
            made = _Narwhals(narwhals)
            schema = {column.name: made.type(column.type) for column in self.columns}
            return cast("object", narwhals.from_dict(self._data(), schema, backend=backend).to_native())
        frame = narwhals.from_dict(self._data(), backend=backend).to_native()
        kinds = ((column.name, _IN_PANDAS.get(column.type.kind)) for column in self.columns)
        return cast("object", frame.astype({name: kind for name, kind in kinds if kind is not None}))


class _Arrow:
    """The types of a library: pyarrow's."""

    def __init__(self, library: ModuleType) -> None:
        self._library = library

    def type(self, wanted: Type) -> object:
        """Return the library's own type."""
        if wanted.item is not None:
            return self.list_of(self.type(wanted.item))
        if wanted.kind == "record":
            return self.record_of({name: self.type(inner) for name, inner in wanted.fields})
        return getattr(self._library, self.names[wanted.kind])()

    names: Mapping[str, str] = {
        "text": "string",
        "integer": "int64",
        "number": "float64",
        "boolean": "bool_",
        "date": "date32",
    }

    def list_of(self, item: object) -> object:
        """Return the type of a list."""
        return cast("object", self._library.list_(item))

    def record_of(self, fields: Mapping[str, object]) -> object:
        """Return the type of a record."""
        return cast("object", self._library.struct(list(fields.items())))


class _Narwhals(_Arrow):
    """The types of narwhals."""

    names: Mapping[str, str] = {
        "text": "String",
        "integer": "Int64",
        "number": "Float64",
        "boolean": "Boolean",
        "date": "Date",
    }

    def list_of(self, item: object) -> object:
        return cast("object", self._library.List(item))

    def record_of(self, fields: Mapping[str, object]) -> object:
        return cast("object", self._library.Struct(dict(fields)))


def _library(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        said = f"this needs the library {name}, which is not installed"
        raise MissingExtraError(Issue(code="extra", message=said, hint=f"pip install {name}")) from error


def views(catalog: Catalog, *, include_personal: bool = False) -> dict[str, Table]:
    """Return the views of *catalog* by name: the flat tables of :func:`humaskit.formats.csv.view`."""
    return {view.name: _view(catalog, view, include_personal=include_personal) for view in views_for(catalog.model)}


def _view(catalog: Catalog, view: View, *, include_personal: bool) -> Table:
    columns = [Column(one.name, Type("text" if one.kind == "decimal" else one.kind), one.says) for one in view.columns]

    def rows() -> Iterator[tuple[object, ...]]:
        for row in view.rows(catalog, include_personal=include_personal):
            yield tuple([str(value) if isinstance(value, Decimal) else value for value in row])

    return Table(view.name, columns, rows)


def tables(catalog: Catalog, *, include_personal: bool = False) -> dict[str, Table]:
    """Return the sections of *catalog* by name: one row for each entity, records and lists nested as they are.

    A catalog with redirects has a table ``redirects`` as well, of old ids and new ones. With *include_personal*,
    :func:`from_arrow` reads all of them back; a masked NIP it refuses. Unknown fields that a lenient reader kept are in
    no table.
    """
    found = {
        section: _section(catalog, section, cls, include_personal=include_personal)
        for section, cls in catalog.model.sections.items()
    }
    if catalog.redirects:
        columns = [Column(_OLD, Type("text"), "the id that was merged away"), Column(_NEW, Type("text"), "the id now")]
        found[_REDIRECTS] = Table(_REDIRECTS, columns, lambda: iter(sorted(catalog.redirects.items())))
    return found


def _section(catalog: Catalog, section: str, cls: type, *, include_personal: bool) -> Table:
    order = field_order(cls)
    held = shapes(cls)
    masked = [name for name in order if held[name].personal and not include_personal]
    turns = {name: turn for name in order if (turn := _pairs_in(held[name])) is not None}

    def rows() -> Iterator[tuple[object, ...]]:
        for entity in catalog.section(section):
            row = row_of(entity)
            for name, turn in turns.items():
                row[name] = turn(row[name])
            for name in masked:
                value: object = getattr(entity, name)
                row[name] = str(value) if isinstance(value, Nip) else None
            yield tuple([row[name] for name in order])

    return Table(section, [Column(name, _type_of(held[name])) for name in order], rows)


def _type_of(shape: Shape) -> Type:
    if shape.item is not None:
        return Type("list", _type_of(shape.item))
    if shape.is_record:
        return Type("record", fields=tuple((name, _type_of(one)) for name, one in shapes(shape.core).items()))
    return _PAIRS if shape.core is Extra else Type(_SCALARS.get(shape.core, "text"))


def _pairs_in(shape: Shape, *, back: bool = False) -> Callable[[object], object] | None:
    """Return how the texts of dependants become pairs, or *back*; None where a value of *shape* holds none."""
    if shape.item is not None:
        inner = _pairs_in(shape.item, back=back)
        return None if inner is None else lambda items: [inner(item) for item in _list(items)]
    if shape.is_record:
        found = {name: turn for name, one in shapes(shape.core).items() if (turn := _pairs_in(one, back=back))}
        return (lambda row: _with(row, found)) if found else None
    if shape.core is not Extra:
        return None
    return _from_pairs if back else _to_pairs


def _list(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _with(row: object, turns: Mapping[str, Callable[[object], object]]) -> object:
    if not isinstance(row, dict):
        return row
    fields = cast("dict[str, object]", row)
    return fields | {name: turn(fields.get(name)) for name, turn in turns.items()}


def _to_pairs(value: object) -> object:
    texts = cast("dict[str, str]", value) if isinstance(value, dict) else {}
    return [{"key": key, "value": text} for key, text in texts.items()]


def _from_pairs(value: object) -> object:
    if not isinstance(value, list):
        return value
    pairs = [cast("dict[str, object]", pair) for pair in cast("list[object]", value) if isinstance(pair, dict)]
    return {str(pair.get("key")): pair.get("value") for pair in pairs}


def from_arrow(
    sections: Mapping[str, object],
    *,
    model: Model = MODEL,
    unknown: Unknown = "refuse",
    references: References = "refuse",
    limits: Limits = LIMITS,
) -> Catalog:
    """Read a catalog from nested tables by section, such as :func:`tables` gives, strictly as from JSON.

    A table is whatever speaks the Arrow C stream: a frame of polars, a table of pyarrow, a relation of DuckDB.

    Raises:
        MissingExtraError: pyarrow is not installed.
        InvalidValue: Something is no table.
        ValidationError: What the tables say is not valid; every problem with its pointer.
    """
    check_options(unknown, references)
    if not isinstance(sections, Mapping) or not all(isinstance(name, str) for name in sections):
        raise InvalidValue(Issue(code="type", message="must be a mapping of sections to tables"))
    pyarrow = _library("pyarrow")
    document: dict[str, object] = {"humaskit": FORMAT}
    for section, table in sections.items():
        rows = _rows_of(pyarrow, section, table)
        if section == _REDIRECTS:
            document[section] = _redirects(rows)
            continue
        cls = model.sections.get(section)
        if cls is not None:
            turns = {name: turn for name, shape in shapes(cls).items() if (turn := _pairs_in(shape, back=True))}
            rows = [_with(row, turns) for row in rows]
        if rows:
            document[section] = rows
    return read_document(document, model=model, unknown=unknown, references=references, limits=limits)


def _redirects(rows: list[object]) -> dict[str, str]:
    """Return new ids by old ones."""
    found: dict[str, str] = {}
    for number, row in enumerate(rows):
        pointer = f"/{_REDIRECTS}/{number}"
        pair = cast("dict[str, object]", row)
        old, new = pair.get(_OLD), pair.get(_NEW)
        if not isinstance(old, str) or not isinstance(new, str):
            raise ValidationError(Issue(code="type", pointer=pointer, message=f"must hold the texts {_OLD} and {_NEW}"))
        if old in found:
            said = f"the id {shown(old)} is redirected twice"
            raise ValidationError(Issue(code="repeated-key", pointer=pointer, message=said))
        found[old] = new
    return found


def _rows_of(pyarrow: ModuleType, section: str, table: object) -> list[object]:
    try:
        return cast("list[object]", pyarrow.table(table).to_pylist())
    except HumaskitError:
        raise
    except Exception as error:  # whatever the library of a stranger's table says
        said = f"{shown(section)} is no table that speaks Arrow: {shown(str(error))}"
        raise InvalidValue(Issue(code="type", message=said)) from error
