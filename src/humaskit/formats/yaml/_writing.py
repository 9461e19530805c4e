"""Plain values as YAML for hands: one field a line, and every text so that no reader takes it for anything else."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, cast

from ...errors import InvalidValue, Issue
from ...tree import json_text

__all__ = ["yaml_text"]

# Text that stands without quotes: words, but none that YAML 1.1 or 1.2, or a reader of either, gives a meaning.
_PLAIN: Final = re.compile(r"[A-Za-z](?:[A-Za-z .,'/()-]*[A-Za-z.,'/()-])?")
_PLAIN_KEY: Final = re.compile(r"[A-Za-z][A-Za-z_]*")
_WORDS: Final = frozenset(
    {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nil", "nan", "inf", "infinity"}
)
# What is never written as it is: signs without a shape, marks that turn the direction of writing, the line ends that
# only some readers know, and what YAML forbids. The list is our own, so that each version of Python writes the same.
_HIDDEN: Final = (
    "\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u3000\u3164\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\U000e0000-\U0010ffff"
)
_ESCAPED: Final = re.compile(f'["\\\\\n{_HIDDEN}]')
_UNFIT: Final = re.compile(f"[{_HIDDEN}]| (?:\n|$)|^[ \n]|\n\n$")  # for lines that stand as they are
_SHORT: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_WIDE: Final = 0xFFFF
_LONGEST_KEY: Final = 1_000  # a longer one needs a question mark in front of it


def yaml_text(document: Mapping[str, object]) -> str:
    """Write a document as YAML; the same text for the same document.

    Raises:
        InvalidValue: It holds what no plain tree does, half a character, or more levels than Python can go down.
    """
    writer = _Writer()
    try:
        writer.fields(document, "", "")
        text = "".join(writer.parts)
        text.encode()
    except RecursionError:
        raise _unwritable("what is nested so deeply") from None
    except UnicodeEncodeError:
        raise _unwritable("a lone surrogate") from None
    return text


def _unwritable(what: str) -> InvalidValue:
    return InvalidValue(Issue(code="unwritable", message=f"YAML cannot hold {what}"))


class _Writer:
    """Collects the pieces of one text."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def fields(self, fields: Mapping[str, object], indent: str, start: str) -> None:
        """Write an object, one key a line; *start* stands before the first one, *indent* before the others."""
        for name, value in fields.items():
            key = _key(name)
            if len(key) > _LONGEST_KEY:
                self.parts += (start, "? ", key, "\n", indent)
                start = ""
            else:
                start += key
            self.parts += (start, ":")
            self._value(value, indent, "\n" + indent + "  ")
            start = indent

    def _items(self, items: Sequence[object], indent: str, start: str) -> None:
        for item in items:
            self.parts += (start, "-")
            self._value(item, indent, " ")
            start = indent

    def _value(self, value: object, indent: str, start: str) -> None:
        """Write what stands behind a key or a dash; *start* comes before the first line of an object or a list."""
        deeper = indent + "  "
        if isinstance(value, str):
            self.parts += (" ", _lines(value, deeper) or _scalar(value), "\n")
        elif isinstance(value, Mapping) and value:
            self.fields(cast("Mapping[str, object]", value), deeper, start)
        elif isinstance(value, (list, tuple)) and value:
            self._items(cast("Sequence[object]", value), deeper, start)
        else:
            self.parts += (" ", json_text(value), "\n")  # pyright: ignore[reportUnknownArgumentType]  # an empty one


def _key(name: str) -> str:
    if not isinstance(name, str):
        raise _unwritable("a key that is no text")
    return name if _PLAIN_KEY.fullmatch(name) and name.lower() not in _WORDS else _quoted(name)


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) and text.lower() not in _WORDS else _quoted(text)


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    letter = found.group()
    code = ord(letter)
    return _SHORT.get(letter) or (f"\\U{code:08X}" if code > _WIDE else f"\\u{code:04X}")


def _lines(text: str, indent: str) -> str | None:
    """Return a text of several lines as they are, indented; None for what needs quotes."""
    if "\n" not in text or _UNFIT.search(text):
        return None
    kept = text.removesuffix("\n")
    sign = "|-" if kept == text else "|"
    return sign + "".join(f"\n{indent}{line}" if line else "\n" for line in kept.split("\n"))
