"""The names of the tables and of their columns, and the Tabular Data Package descriptor that lists them.

The descriptor (``datapackage.json``, specs.frictionlessdata.io) also holds what no table can: the version of the
format, redirects, unknown fields that were kept, and records that say nothing.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import Final, TypeVar, cast

import attrs

from ...errors import DecodeError, HumaskitError, Issue, ValidationError, shown
from ...model.registry import Model
from ...tree import json_text
from ...values.extra import Extra
from ...values.rules import Shape
from .._limits import Limits
from .._positions import places
from .._sheets import Column, Layout, Sheet
from .._text import parsed, text_of

__all__ = ["DESCRIPTOR", "Descriptor", "Table", "descriptor_text", "read_descriptor", "tables_of"]

DESCRIPTOR: Final = "datapackage.json"
X = TypeVar("X", bound=HumaskitError)

_OWN: Final = "humaskit"
_PARTS: Final = ("version", "redirects", "unknown", "empty")


@attrs.frozen(eq=False)
class Table:
    """A sheet as a file: its name, and the names of its columns, those of the keys first."""

    sheet: Sheet
    name: str
    keys: tuple[str, ...]
    columns: Mapping[str, Column]

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.name}.csv"

    @property
    def header(self) -> list[str]:
        """The names of all columns."""
        return [*self.keys, *self.columns]


def tables_of(layout: Layout) -> list[Table]:
    """Return every table that a catalog can have; a name that is taken gets a line below."""
    taken: set[str] = set()
    return [_table(sheet, _free(".".join(sheet.path), taken)) for sheet in layout.sheets]


def _table(sheet: Sheet, name: str) -> Table:
    columns = {".".join(column.path): column for column in sheet.record.columns}
    taken = set(columns)
    return Table(sheet, name, tuple(_free(".".join(key), taken) for key in sheet.keys), columns)


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "_"
    taken.add(name)
    return name


def _way(pointer: str) -> str:
    """Return where that stands which the document has under *pointer*: what no table holds is an unknown field."""
    if pointer == f"/{_OWN}":
        return f"/{_OWN}/version"
    return f"/{_OWN}{pointer}" if pointer.startswith("/redirects") else f"/{_OWN}/unknown"


@attrs.frozen
class Descriptor:
    """What a descriptor says."""

    text: str
    head: Mapping[str, object]
    kept: Mapping[str, Mapping[str, object]]
    blank: Mapping[str, Sequence[str]]
    columns: Mapping[str, Collection[str]]
    """By the name of its file, the columns that each table must have."""

    def placed(self, error: X, source: str) -> X:
        """Return *error* with the places of those issues that stand here, which have none yet."""
        ways = {issue.pointer: _way(issue.pointer) for issue in error.issues if issue.line is None}
        found = places(self.text, ways.values())

        def placed(issue: Issue) -> Issue:
            if issue.line is not None:
                return issue
            line, column = found[ways[issue.pointer]]
            return attrs.evolve(issue, source=source, line=line, column=column)

        return type(error)(*map(placed, error.issues), more=error.more)


def descriptor_text(
    model: Model,
    written: Iterable[Table],
    head: Mapping[str, object],
    kept: Mapping[str, object],
    blank: Mapping[str, object],
) -> str:
    """Write the descriptor of the tables that were written."""
    own: dict[str, object] = {"version": head[_OWN]}
    own |= {"redirects": head["redirects"]} if "redirects" in head else {}
    own |= {"unknown": kept} if kept else {}
    own |= {"empty": blank} if blank else {}
    sections = list(model.sections)
    package = {
        "name": "humaskit-catalog",
        "profile": "tabular-data-package",
        _OWN: own,
        "resources": [_resource(table, sections) for table in written],
    }
    return json_text(package, indent=1, order=False) + "\n"


def _resource(table: Table, sections: Sequence[str]) -> dict[str, object]:
    sheet = table.sheet
    keys = [{"name": name, "type": "integer" if number else "string"} for number, name in enumerate(table.keys)]
    fields = [{"name": name, **_type_of(column.shape), **_rules_of(column)} for name, column in table.columns.items()]
    schema: dict[str, object] = {
        "fields": [{**key, "constraints": {"required": True}} for key in keys] + fields,
        "missingValues": [""],
        "primaryKey": list(table.keys) or ["id"],
    }
    if sheet.path[0] in sections and len(sheet.keys) == len(("entity_id", "position")):
        reference = {"resource": sheet.path[0], "fields": ["id"]}
        schema["foreignKeys"] = [{"fields": [table.keys[0]], "reference": reference}]
    return {
        "name": table.name,
        "path": table.file,
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": schema,
    }


_TYPES: Final[Mapping[type, str]] = {
    int: "integer",
    bool: "boolean",
    Decimal: "number",
    Extra: "object",
    tuple: "array",
}


def _type_of(shape: Shape) -> dict[str, object]:
    return {"type": _TYPES.get(shape.core, "string")}


def _rules_of(column: Column) -> dict[str, object]:
    said: dict[str, object] = {"required": True} if column.required else {}
    if issubclass(column.shape.core, Enum):
        said["enum"] = [member.value for member in column.shape.core]
    return {"constraints": said} if said else {}


def read_descriptor(data: str | bytes, source: str, limits: Limits) -> Descriptor:
    """Read a descriptor; file names in it are compared with known ones, never opened.

    Raises:
        DecodeError: It is no JSON.
        ValidationError: It does not say what the catalog needs.
    """
    text = text_of(data, limits, source)
    package = _object(parsed(text, limits, source), "", text, source)
    own = _object(package.get(_OWN), f"/{_OWN}", text, source)
    for name in own.keys() - set(_PARTS):
        said = f"the descriptor has no part {shown(name)}"
        raise _wrong("unknown-field", said, f"/{_OWN}/{name}", text, source)
    head: dict[str, object] = {_OWN: own.get("version"), "redirects": own.get("redirects")}
    kept = {
        key: _object(fields, f"/{_OWN}/unknown/{key}", text, source)
        for key, fields in _object(own.get("unknown") or {}, f"/{_OWN}/unknown", text, source).items()
    }
    blank = {
        key: _texts(pointers, f"/{_OWN}/empty/{key}", text, source)
        for key, pointers in _object(own.get("empty") or {}, f"/{_OWN}/empty", text, source).items()
    }
    return Descriptor(text, head, kept, blank, dict(_listed(package.get("resources"))))


def _listed(resources: object) -> Iterable[tuple[str, list[str]]]:
    """Yield the file and the columns of each table that is listed; what is no list of tables lists none."""
    for resource in cast("list[object]", resources) if isinstance(resources, list) else []:
        found = cast("dict[str, object]", resource) if isinstance(resource, dict) else {}
        path, schema = found.get("path"), found.get("schema")
        fields: object = cast("dict[str, object]", schema).get("fields") if isinstance(schema, dict) else None
        named = cast("list[object]", fields) if isinstance(fields, list) else []
        names = [cast("dict[str, object]", field).get("name") for field in named if isinstance(field, dict)]
        if isinstance(path, str):
            yield path, [name for name in names if isinstance(name, str)]


def _object(value: object, at: str, text: str, source: str) -> dict[str, object]:
    if isinstance(value, dict):
        return cast("dict[str, object]", value)
    said = "is missing" if value is None else f"must be an object, not {shown(value)}"
    raise _wrong("missing" if value is None else "type", said, at, text, source, f'"{_OWN}": {{"version": 1}}')


def _texts(value: object, at: str, text: str, source: str) -> list[str]:
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    if not all(isinstance(item, str) for item in items):
        raise _wrong("type", "must be a list of text", at, text, source)
    return cast("list[str]", items)


def _wrong(  # noqa: PLR0913, PLR0917  (what, where and how to mend it)
    code: str, message: str, at: str, text: str, source: str, hint: str | None = None
) -> HumaskitError:
    line, column = places(text, [at])[at]
    issue = Issue(code=code, message=message, pointer=at, source=source, line=line, column=column, hint=hint)
    return ValidationError(issue) if at else DecodeError(issue)
