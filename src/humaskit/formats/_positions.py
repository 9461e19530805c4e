"""Line and column of a pointer: looked for in the text of a document only when something is wrong with it."""

import json
import re
from collections.abc import Iterable
from typing import Final, TypeAlias, TypeVar

import attrs

from ..errors import HumaskitError, Issue
from ..tree import child, parent, steps

__all__ = ["located", "order_of", "place_of", "places", "too_deep"]

E = TypeVar("E", bound=HumaskitError)
_Wanted: TypeAlias = "dict[str, _Wanted]"

_BLANK: Final = re.compile(r"[ \t\n\r]*")
_MARK: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
# Only the end of what is skipped counts, so no number is made of its digits.
_SKIP: Final = json.JSONDecoder(parse_int=len, parse_float=len, parse_constant=len)


def located(error: E, text: str, source: str | None) -> E:
    """Return *error* with source, line and column on each of its issues, in the order of the document."""
    found = places(text, (issue.pointer for issue in error.issues))

    def placed(issue: Issue) -> Issue:
        line, column = found[issue.pointer]
        return attrs.evolve(issue, source=source, line=line, column=column)

    return type(error)(*sorted(map(placed, error.issues), key=order_of), more=error.more)


def order_of(issue: Issue) -> tuple[int, int]:
    """Return where an issue stands, as something to sort by."""
    return issue.line or 0, issue.column or 0


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset, both from 1, the column in characters."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def places(text: str, pointers: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Return where the values begin that *pointers* name, in a text that is known to be JSON.

    What is not there is placed where that begins which lacks it; of a repeated key the last one counts.
    """
    wanted: _Wanted = {}
    asked = set(pointers)
    for pointer in asked:
        node = wanted
        for step in steps(pointer):
            node = node.setdefault(step, {})
    offsets: dict[str, int] = {}
    _visit(text, _after_blank(text, 0), "", wanted, offsets)
    return {pointer: place_of(text, offsets[_held(pointer, offsets)]) for pointer in asked}


def _held(pointer: str, offsets: dict[str, int]) -> str:
    while pointer not in offsets:
        pointer = parent(pointer)
    return pointer


def _after_blank(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return at if found is None else found.end()


def _visit(text: str, at: int, pointer: str, wanted: _Wanted, offsets: dict[str, int]) -> int:
    """Note where the wanted values below *at* begin, and return where the value at *at* ends."""
    offsets[pointer] = at
    if not wanted or text[at] not in "{[":
        return _SKIP.raw_decode(text, at)[1]
    keyed = text[at] == "{"
    closing = "}" if keyed else "]"
    at, index = _after_blank(text, at + 1), 0
    while text[at] != closing:
        step = str(index)
        if keyed:
            step, at = _SKIP.raw_decode(text, at)
            at = _after_blank(text, _after_blank(text, at) + 1)
        inner = wanted.get(step)
        at = _SKIP.raw_decode(text, at)[1] if inner is None else _visit(text, at, child(pointer, step), inner, offsets)
        at = _after_blank(text, at)
        if text[at] == ",":
            at = _after_blank(text, at + 1)
        index += 1
    return at + 1


def too_deep(text: str, depth: int) -> int | None:
    """Return where the nesting of *text* first goes deeper than *depth*, whatever else is wrong with it."""
    level = 0
    for mark in _MARK.finditer(text):
        kind = mark.group()[0]
        level += (kind in "[{") - (kind in "]}")
        if level > depth:
            return mark.start()
    return None
