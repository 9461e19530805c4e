"""Whole catalogs as JSON: canonical bytes for machines and hashes, and a readable layout for hands."""

import functools
import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Final, Protocol, TypeAlias

from ..errors import InvalidValue, Issue, shown
from ..model.entity import Entity
from ..model.registry import Model
from ..values.rules import per_class, shapes
from .jsontext import json_text
from .rows import graft, row_of

__all__ = ["FORMAT", "Holding", "canonical", "document_of", "entity_bytes", "head_of", "readable"]

FORMAT: Final = 1
"""The major version of the document."""

Unknown: TypeAlias = Mapping[str, Mapping[str, object]]


class Holding(Protocol):
    """What is asked of a catalog that is written."""

    @property
    def model(self) -> Model: ...  # noqa: D102  (a protocol)
    @property
    def redirects(self) -> Mapping[str, str]: ...  # noqa: D102  (a protocol)
    @property
    def unknown(self) -> Unknown: ...  # noqa: D102  (a protocol)
    def section(self, name: str, /) -> Sequence[Entity]: ...  # noqa: D102  (a protocol)


def canonical(catalog: Holding) -> bytes:
    """Return *catalog* as one canonical JSON document: the same bytes for the same catalog, on every run and machine.

    Compact UTF-8; the version first, redirects only when there are any, then the sections of the model that hold
    something, rows by id, keys sorted within a row, defaults written out, one newline at the end.

    Raises:
        InvalidValue: A field that a lenient reader kept has lost its place, or cannot be written as JSON.
    """
    unknown = catalog.unknown
    parts: list[bytes] = []  # joined once: a large document is not copied piece by piece
    for name, value in head_of(catalog).items():
        parts += (b"," if parts else b"{", _plain_bytes(name), b":", _plain_bytes(value))
    for section in catalog.model.sections:
        rows = catalog.section(section)
        if rows:
            parts += (f',"{section}":'.encode(), _section_bytes(rows, unknown))  # a section is named in plain letters
    for name, value in sorted(_beside(catalog).items()):
        parts += (b",", _plain_bytes(name), b":", _plain_bytes(value))
    parts.append(b"}\n")
    return b"".join(parts)


def document_of(catalog: Holding, *, sparse: bool = False) -> dict[str, object]:
    """Return *catalog* as the plain tree of its document, which every format of the same shape lays out."""
    document = head_of(catalog)
    for section in catalog.model.sections:
        rows = catalog.section(section)
        if rows:
            document[section] = [_row(entity, catalog.unknown, sparse=sparse) for entity in rows]
    return document | dict(sorted(_beside(catalog).items()))


def readable(catalog: Holding, *, indent: int) -> str:
    """Return *catalog* as JSON for hands and version control.

    Each row begins with its id and keeps the order of its class; defaults are left out.
    """
    return json_text(document_of(catalog, sparse=True), indent=indent, order=False) + "\n"


def head_of(catalog: Holding) -> dict[str, object]:
    """Return what comes before the sections."""
    head: dict[str, object] = {"humaskit": FORMAT}
    if catalog.redirects:
        head["redirects"] = dict(sorted(catalog.redirects.items()))
    return head


def _beside(catalog: Holding) -> dict[str, object]:
    """Return what a lenient reader kept of the document itself."""
    found = graft({}, catalog.unknown.get("", {}))
    taken = found.keys() & {"humaskit", "redirects", *catalog.model.sections}
    if taken:
        said = f"the unknown section {shown(min(taken))} has a meaning in this model"
        raise InvalidValue(Issue(code="unknown-place", message=said, hint="read the document with this model"))
    return found


def entity_bytes(entity: Entity, unknown: Unknown | None = None) -> bytes:
    """Return the canonical row of one entity, without a newline."""
    if unknown and entity.id in unknown:
        return _plain_bytes(_row(entity, unknown))
    return _encoded(entity) if is_direct(type(entity)) else _plain_bytes(row_of(entity))


def _row(entity: Entity, unknown: Unknown, *, sparse: bool = False) -> dict[str, object]:
    return graft(row_of(entity, sparse=sparse), unknown.get(entity.id, {}))


def _section_bytes(rows: Sequence[Entity], unknown: Unknown) -> bytes:
    if is_direct(type(rows[0])) and not (unknown and any(entity.id in unknown for entity in rows)):
        return _encoded(rows)
    return b"[" + b",".join(entity_bytes(entity, unknown) for entity in rows) + b"]"


def _encoded(value: Entity | Sequence[Entity]) -> bytes:
    """Encode entities as msgspec does, or the standard library where msgspec is not there: the same bytes."""
    encode = msgspec_encode()
    if encode is None:
        return _plain_bytes(row_of(value) if isinstance(value, Entity) else [row_of(entity) for entity in value])
    try:
        return encode(value)
    except UnicodeEncodeError:
        raise _half_a_character() from None


@functools.cache
def msgspec_encode() -> Callable[[object], bytes] | None:
    """Return the encoder of rows that is written in C; None where it is not there."""
    try:
        import msgspec
    except ImportError:
        return None
    # Of the values that msgspec does not know, only those that are stored as text stand in a field.
    return msgspec.json.Encoder(order="sorted", enc_hook=operator.attrgetter("stored")).encode


@per_class
def is_direct(cls: type) -> bool:
    """Tell whether msgspec, which writes the slots of an object, writes the fields of *cls* and nothing else."""
    slots = {name for base in cls.__mro__ for name in getattr(base, "__slots__", ()) if not name.startswith("_")}
    inner = (shape.item or shape for shape in shapes(cls).values())
    closed = slots == set(shapes(cls)) and cls.__dictoffset__ == 0
    return closed and all(is_direct(shape.core) for shape in inner if shape.is_record)


def _plain_bytes(value: object) -> bytes:
    try:
        return json_text(value).encode()
    except UnicodeEncodeError:
        raise _half_a_character() from None


def _half_a_character() -> InvalidValue:
    return InvalidValue(Issue(code="unwritable", message="JSON cannot hold a lone surrogate"))
