"""Bytes to text to plain values: JSON as RFC 8259 has it; what the standard library adds is marked or refused."""

import functools
import itertools
import json
import math
import re
from typing import Final

from ..errors import DecodeError, InvalidValue, Issue, shown
from ..tree import NotFinite, Number, Repeated, TooLong
from ._limits import Limits
from ._positions import place_of, too_deep

__all__ = ["parsed", "refused", "text_of"]

_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")  # the byte order marks of UTF-16 and UTF-32
_BOM: Final = "\ufeff"
_SHORT: Final = 20  # digits that need no second look
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_ESCAPED_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")
_STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_STRING_OR_COMMA: Final = re.compile(r'"(?:[^"\\]|\\.)*"|,', re.DOTALL)


def refused(  # noqa: PLR0913  (what, where and how to mend it)
    code: str, message: str, *, text: str = "", at: int = 0, source: str | None = None, hint: str | None = None
) -> DecodeError:
    """Return the refusal of a document that cannot be read at all, for what stands at an offset of its text."""
    line, column = place_of(text, at)
    return DecodeError(Issue(code=code, message=message, source=source, line=line, column=column, hint=hint))


def text_of(data: str | bytes, limits: Limits, source: str | None) -> str:
    """Return the text of a document: UTF-8, without a byte order mark, not too large.

    Raises:
        DecodeError: It is something else.
    """
    if not isinstance(data, (str, bytes)):
        raise InvalidValue(Issue(code="type", message=f"a document is text or bytes, not {type(data).__name__}"))
    if len(data) > limits.size:
        said = f"the document is larger than {limits.size} bytes"
        raise refused("size", said, source=source, hint="pass limits=Limits(size=...) if that is meant")
    text = data if isinstance(data, str) else _decoded(data, source)
    lone = None if text.isascii() else _SURROGATE.search(text)
    if lone is not None:
        raise refused("encoding", "the text holds a lone surrogate", text=text, at=lone.start(), source=source)
    return text.removeprefix(_BOM)


def _decoded(data: bytes, source: str | None) -> str:
    hint = "save it as UTF-8"
    if data[:2] in _WIDE or b"\x00" in data[:2]:
        raise refused("encoding", "the document is UTF-16 or UTF-32", source=source, hint=hint)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        said = f"the document is not UTF-8: {shown(data[error.start : error.start + 1])}"
        raise refused("encoding", said, text=before, at=len(before), source=source, hint=hint) from None


def parsed(text: str, limits: Limits, source: str | None) -> object:
    """Return the plain values of a JSON text; what no field can hold, and keys that come twice, are marked.

    Raises:
        DecodeError: The text is no JSON, or holds more than the limits allow; with line and column.
    """
    _check_items(text, limits, source)
    try:
        tree: object = _decoder(limits.digits).decode(text)
    except json.JSONDecodeError as error:
        said = f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}" if text.strip() else "the document is empty"
        raise refused("syntax", said, text=text, at=error.pos, source=source) from None
    except RecursionError:
        at = too_deep(text, limits.depth) or 0
        said = f"the document is nested deeper than {limits.depth} levels"
        raise refused("depth", said, text=text, at=at, source=source) from None
    if _ESCAPED_SURROGATE.search(text):
        _check_surrogates(text, source)
    return tree


def _check_items(text: str, limits: Limits, source: str | None) -> None:
    if text.count(",") < limits.items:
        return
    commas = (found.start() for found in _STRING_OR_COMMA.finditer(text) if found.group() == ",")
    at = next(itertools.islice(commas, limits.items - 1, None), None)
    if at is not None:
        said = f"the document holds more than {limits.items} values"
        raise refused("items", said, text=text, at=at, source=source)


def _check_surrogates(text: str, source: str | None) -> None:
    """Refuse escapes of half a character, which cannot be saved again; *text* is known to be JSON."""
    for string in _STRING.finditer(text):
        if _ESCAPED_SURROGATE.search(string.group()) and _SURROGATE.search(json.loads(string.group())):
            said = "a text holds a lone surrogate, half of a character"
            raise refused("surrogate", said, text=text, at=string.start(), source=source)


@functools.cache
def _decoder(digits: int) -> json.JSONDecoder:
    """Return the decoder that marks numbers of more than *digits* digits."""

    def integer(token: str) -> object:
        return int(token) if len(token) <= _SHORT else _long_integer(token, digits)

    def fraction(token: str) -> Number:
        if len(token) > digits:
            return TooLong(token)
        return NotFinite(token) if math.isinf(float(token)) else Number(token)

    return json.JSONDecoder(
        object_pairs_hook=_object, parse_int=integer, parse_float=fraction, parse_constant=NotFinite
    )


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    row = dict(pairs)
    return row if len(row) == len(pairs) else Repeated(pairs)


def _long_integer(token: str, digits: int) -> object:
    try:
        return int(token) if len(token.lstrip("-")) <= digits else TooLong(token)
    except ValueError:  # the interpreter's own limit may be lower
        return TooLong(token)
