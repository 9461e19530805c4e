"""MessagePack into plain values, byte by byte and without recursion: what no document holds is marked or refused."""

import math
import struct
from typing import Final

import attrs

from ..errors import DecodeError, Issue
from ..tree import NotFinite, Number, Repeated, child
from ._limits import Limits

__all__ = ["refused", "unpacked"]

# What stands behind each sign: https://github.com/msgpack/msgpack/blob/master/spec.md
_CONSTANTS: Final = {0xC0: None, 0xC2: False, 0xC3: True}
_NUMBERS: Final = {0xCC: ">B", 0xCD: ">H", 0xCE: ">I", 0xCF: ">Q", 0xD0: ">b", 0xD1: ">h", 0xD2: ">i", 0xD3: ">q"}
_FRACTIONS: Final = {0xCA: ">f", 0xCB: ">d"}
_TEXTS: Final = {0xD9: ">B", 0xDA: ">H", 0xDB: ">I"}
_LISTS: Final = {0xDC: ">H", 0xDD: ">I"}
_OBJECTS: Final = {0xDE: ">H", 0xDF: ">I"}
_BINARY: Final = frozenset({0xC4, 0xC5, 0xC6})
_UNUSED: Final = 0xC1
_SMALL, _OBJECT, _LIST, _TEXT, _SIGNS, _NEGATIVE = 0x80, 0x80, 0x90, 0xA0, 0xC0, 0xE0


def unpacked(data: bytes, limits: Limits, source: str | None) -> object:
    """Return the plain values of a MessagePack document; fractions, and keys that come twice, are marked.

    Raises:
        DecodeError: The data is no MessagePack, holds more than the limits allow, or what no plain tree holds: binary
            data, extension types, keys that are no text.
    """
    return _Unpacker(data, limits, source).unpack()


def refused(code: str, message: str, *, source: str | None, pointer: str = "", hint: str | None = None) -> DecodeError:
    """Return the refusal of a document that cannot be read at all."""
    return DecodeError(Issue(code=code, message=message, pointer=pointer, source=source, hint=hint))


@attrs.define(eq=False)
class _Frame:
    """An open list or object: what it holds, and how many are still to come."""

    holder: dict[str, object] | list[object]
    left: int
    key: str | None = None  # None while it is read
    repeated: list[str] = attrs.field(factory=list[str])

    def put(self, value: object) -> bool:
        """Add one value; tell whether it was the last."""
        if isinstance(self.holder, list):
            self.holder.append(value)
        elif self.key is not None:
            self.holder[self.key] = value
        self.left -= 1
        return not self.left

    def closed(self) -> object:
        """Return what has been read."""
        if isinstance(self.holder, list) or not self.repeated:
            return self.holder
        fields = self.holder
        return Repeated([*fields.items(), *((name, fields[name]) for name in self.repeated)])


class _Unpacker:
    """Reads one document from its first byte to its last."""

    def __init__(self, data: bytes, limits: Limits, source: str | None) -> None:
        self._data, self._limits, self._source = data, limits, source
        self._at = 0
        self._open: list[_Frame] = []
        self._held = 0

    def unpack(self) -> object:
        if not self._data:
            raise refused("syntax", "the document is empty", source=self._source)
        value = self._value()
        while isinstance(value, _Frame) or self._open:
            if isinstance(value, _Frame) and value.left:
                self._open.append(value)
            else:
                value = value.closed() if isinstance(value, _Frame) else value
                while self._open and self._open[-1].put(value):
                    value = self._open.pop().closed()
                if not self._open:
                    break
            if isinstance(self._open[-1].holder, dict):
                self._read_key(self._open[-1], self._open[-1].holder)
            value = self._value()
        if self._at < len(self._data):
            raise self._broken("more bytes follow the document")
        return value

    def _read_key(self, frame: _Frame, fields: dict[str, object]) -> None:
        frame.key = None
        at, key = self._at, self._value()
        if not isinstance(key, str):
            raise self._refused("complex-key", f"a key must be text (byte {at})")
        frame.key = key
        if key in fields:
            frame.repeated.append(key)

    def _value(self) -> object:  # noqa: PLR0911  (one way out for each kind of value)
        """Read the next value; of a list or an object its beginning."""
        sign = self._number(">B")
        if sign < _SMALL or sign >= _NEGATIVE:
            return sign if sign < _SMALL else sign - 256
        if sign < _SIGNS:
            length = sign & (0x1F if sign >= _TEXT else 0x0F)
            return self._text(length) if sign >= _TEXT else self._begun(length, keyed=sign < _LIST)
        if sign in _CONSTANTS:
            return _CONSTANTS[sign]
        if sign in _TEXTS:
            return self._text(self._number(_TEXTS[sign]))
        if sign in _LISTS or sign in _OBJECTS:
            return self._begun(self._number({**_LISTS, **_OBJECTS}[sign]), keyed=sign in _OBJECTS)
        if sign in _NUMBERS:
            return self._number(_NUMBERS[sign])
        if sign in _FRACTIONS:
            fraction = float(self._number(_FRACTIONS[sign]))
            return Number(repr(fraction)) if math.isfinite(fraction) else NotFinite(repr(fraction))
        self._at -= 1
        if sign == _UNUSED:
            raise self._broken("a byte that begins nothing")
        held = "binary data" if sign in _BINARY else "an extension type"
        raise self._refused("type", f"the document holds {held} (byte {self._at})", "write it as text")

    def _taken(self, length: int) -> bytes:
        end = self._at + length
        if end > len(self._data):
            self._at = len(self._data)
            raise self._broken("the document ends before it is whole")
        taken, self._at = self._data[self._at : end], end
        return taken

    def _number(self, form: str) -> int:
        number: int = struct.unpack(form, self._taken(struct.calcsize(form)))[0]
        return number

    def _text(self, length: int) -> str:
        at = self._at
        try:
            return self._taken(length).decode()
        except UnicodeDecodeError as error:
            raise self._refused("encoding", f"a text is not UTF-8 (byte {at + error.start})") from None

    def _begun(self, length: int, *, keyed: bool) -> _Frame:
        self._held += length
        if len(self._open) >= self._limits.depth:
            raise self._refused("depth", f"the document is nested deeper than {self._limits.depth} levels")
        if self._held > self._limits.items:
            raise self._refused("items", f"the document holds more than {self._limits.items} values")
        return _Frame({} if keyed else [], length)

    def _broken(self, message: str) -> DecodeError:
        return self._refused("syntax", f"not MessagePack: {message} (byte {self._at})")

    def _refused(self, code: str, message: str, hint: str | None = None) -> DecodeError:
        pointer = ""
        for frame in self._open:
            step = frame.key if isinstance(frame.holder, dict) else len(frame.holder)
            pointer = pointer if step is None else child(pointer, step)
        return refused(code, message, source=self._source, pointer=pointer, hint=hint)
