"""Plain values as JSON text, byte for byte as msgspec writes them."""

import json.encoder
import math
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import cast

from ..errors import InvalidValue, Issue, shown

__all__ = ["json_text"]


def json_text(value: object, *, indent: int | None = None, order: bool = True) -> str:
    """Write plain values as JSON: compact, or with *indent* blanks for each level; *order* sorts the keys.

    A decimal is written as a number: unknown fields hold those, and the standard library cannot write a number with the
    digits that were read.

    >>> json_text({"b": [1, Decimal("1.50")], "a": None})
    '{"a":null,"b":[1,1.50]}'
    """
    writer = _Writer(indent, order=order)
    try:
        writer.write(value, 1)
        return "".join(writer.parts)
    except RecursionError:
        raise _unwritable("what is nested so deeply", None) from None


def _unwritable(what: str, value: object) -> InvalidValue:
    said = None if value is None else shown(value)
    return InvalidValue(Issue(code="unwritable", message=f"JSON cannot hold {what}", value=said))


class _Writer:
    """Collects the pieces of one text."""

    def __init__(self, indent: int | None, *, order: bool) -> None:
        self.parts: list[str] = []
        self._indent = indent
        self._order = order
        self._colon = ":" if indent is None else ": "

    def write(self, value: object, level: int) -> None:
        """Write one value; *level* is that of what stands inside it."""
        if isinstance(value, str):
            self.parts.append(json.encoder.encode_basestring(value))
        elif value is None or isinstance(value, bool):
            self.parts.append({None: "null", True: "true", False: "false"}[value])
        elif isinstance(value, Mapping):
            self._object(cast("Mapping[str, object]", value), level)
        elif isinstance(value, (list, tuple)):
            self._list(cast("Sequence[object]", value), level)
        else:
            self.parts.append(_number(value))

    def _object(self, fields: Mapping[str, object], level: int) -> None:
        names: Iterable[str] = fields
        if not all(isinstance(name, str) for name in fields):
            raise _unwritable("a key that is no text", fields)
        separator = "{"
        for name in sorted(names) if self._order else names:
            self.parts += (separator, self._newline(level), json.encoder.encode_basestring(name), self._colon)
            self.write(fields[name], level + 1)
            separator = ","
        self.parts += (self._newline(level - 1), "}") if fields else ("{}",)

    def _list(self, items: Sequence[object], level: int) -> None:
        separator = "["
        for item in items:
            self.parts += (separator, self._newline(level))
            self.write(item, level + 1)
            separator = ","
        self.parts += (self._newline(level - 1), "]") if items else ("[]",)

    def _newline(self, level: int) -> str:
        return "" if self._indent is None else "\n" + " " * (self._indent * level)


def _number(value: object) -> str:
    finite = isinstance(value, (int, float, Decimal)) and (isinstance(value, int) or math.isfinite(value))
    if not finite:
        raise _unwritable(f"a {type(value).__name__} such as this", value)
    try:
        return str(value)
    except ValueError:
        raise _unwritable("a number of so many digits", None) from None
