"""One canonical row by msgspec: straight into its class, whose check runs, and proved by being written again."""

from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar, cast

import msgspec

from ..model.entity import Entity
from ..tree.writing import is_direct, msgspec_encode
from ..values.extra import NO_EXTRA, extra_of
from ..values.rules import TextValue, shapes
from ..values.valid import Value, prepare
from ._twins import Layout, UnfitError, per_layout, twin_of

__all__ = ["entity"]

E = TypeVar("E", bound=Entity)


def entity(raw: bytes, cls: type[E], tag: bytes) -> E:
    """Return the entity of a canonical row; a line of JSON Lines begins with *tag* where a bare row has a brace.

    Raises:
        Exception: Of any kind: the strict reader has to look at it.
    """
    codec: _Codec[E] = _codec(cls, Layout.FULL)
    start, decode, encode = codec
    if not raw.startswith(start, len(tag)):
        raise UnfitError
    found = decode(raw)
    written = encode(found)
    if raw != (written if tag == b"{" else tag + written[1:]):
        raise UnfitError
    return found


class _Codec(NamedTuple, Generic[E]):
    """How a canonical row begins, after its brace, what reads it, and what writes it."""

    start: bytes
    decode: Callable[[bytes], E]
    encode: Callable[[object], bytes]


@per_layout
def _codec(cls: type, layout: Layout) -> _Codec[Any]:
    twin_of(cls, layout)  # raises UnfitError when a constructor of it does more than its check
    encode = msgspec_encode()
    if encode is None or not is_direct(cls):
        raise UnfitError
    _prepare(cls)
    start = f'"{min(shapes(cls))}":'.encode()
    hook = cast("Callable[[type, object], object]", _read)
    return _Codec(start, msgspec.json.Decoder(cls, dec_hook=hook).decode, encode)


def _prepare(cls: type) -> None:
    """Compile the checks of *cls* and of what it holds before msgspec remembers them."""
    prepare(cast("type[Value]", cls))
    for shape in shapes(cls).values():
        inner = shape.item or shape
        if inner.is_record:
            _prepare(inner.core)


def _read(kind: type[TextValue], value: str | dict[str, str]) -> object:
    """Return a value of a type that msgspec does not know, which refuses it if it is of another."""
    if isinstance(value, dict):
        return extra_of(value) if value else NO_EXTRA
    return kind.parse(value)
