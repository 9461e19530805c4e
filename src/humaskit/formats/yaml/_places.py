"""Line and column of a pointer in a YAML text, looked for only when something is wrong with it."""

from collections.abc import Iterable
from typing import TypeAlias, TypeVar

import attrs
import yaml

from ...errors import HumaskitError, Issue
from ...tree import child, parent, steps
from .._positions import order_of, place_of
from ._events import events_of, offset_of, translated

__all__ = ["located", "places"]

E = TypeVar("E", bound=HumaskitError)
_Wanted: TypeAlias = "dict[str, _Wanted]"


def located(error: E, text: str, source: str | None) -> E:
    """Return *error* with source, line and column on each of its issues, in the order of the document."""
    twice = any(issue.code == "dup-key" for issue in error.issues)
    found = places(text, (issue.pointer for issue in error.issues), to_end=twice)

    def placed(issue: Issue) -> Issue:
        line, column = found[issue.pointer]
        return attrs.evolve(issue, source=source, line=line, column=column)

    return type(error)(*sorted(map(placed, error.issues), key=order_of), more=error.more)


def places(text: str, pointers: Iterable[str], *, to_end: bool = False) -> dict[str, tuple[int, int]]:
    """Return where the values stand that *pointers* name, in a text that is known to be YAML.

    A list or object in lines of its own stands where its key does. What is not there is placed where that begins which
    lacks it. Of a repeated key the last one counts, which takes a search *to_end*.
    """
    asked, wanted = set(pointers), dict[str, _Wanted]()
    for pointer in asked:
        node = wanted
        for step in steps(pointer):
            node = node.setdefault(step, {})
    search = _Search(text, wanted, asked, to_end=to_end)
    translated(search.run, text, None)
    return {pointer: place_of(text, search.nearest(pointer)) for pointer in asked}


@attrs.define
class _Frame:
    """An open list or object: what is looked for in it, and how far it has been read."""

    wanted: _Wanted
    pointer: str
    keyed: bool
    count: int = 0
    key: str | None = None
    key_at: int = 0


class _Search:
    """Goes through the events of a text, and notes the offsets of what is looked for."""

    def __init__(self, text: str, wanted: _Wanted, left: Iterable[str], *, to_end: bool) -> None:
        self._events = events_of(text)
        self._left = set(left)  # pointers of which nothing has been found
        self._to_end = to_end
        self._offsets: dict[str, int] = {"": 0}
        self._open: list[_Frame] = []
        self._wanted = wanted

    def nearest(self, pointer: str) -> int:
        """Return the offset of what *pointer* names, or of what would hold it."""
        while pointer not in self._offsets:
            pointer = parent(pointer)
        return self._offsets[pointer]

    def run(self) -> None:
        """Note where everything stands that is looked for."""
        for event in self._events:
            if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
                self._visit(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                below = self._open.pop().pointer + "/"
                self._left = {pointer for pointer in self._left if not pointer.startswith(below)}
            if not self._left and not self._to_end:
                return

    def _visit(self, event: yaml.Event) -> None:
        at, opens = offset_of(event), isinstance(event, yaml.CollectionStartEvent)
        wanted: _Wanted | None
        if not self._open:
            pointer, wanted = "", self._wanted
            self._note("", at)
        else:
            frame = self._open[-1]
            if frame.keyed and frame.key is None:
                frame.key, frame.key_at = getattr(event, "value", ""), at
                return
            step = str(frame.count) if frame.key is None else frame.key
            pointer, wanted = frame.pointer, frame.wanted.get(step)
            if wanted is not None:
                pointer = child(pointer, step)
                in_lines = frame.keyed and opens and not getattr(event, "flow_style", False)
                self._note(pointer, frame.key_at if in_lines else at)
            frame.count, frame.key = frame.count + 1, None
        if opens and wanted:
            self._open.append(_Frame(wanted, pointer, isinstance(event, yaml.MappingStartEvent)))
        elif opens:
            self._skip()

    def _note(self, pointer: str, at: int) -> None:
        self._offsets[pointer] = at
        self._left.discard(pointer)

    def _skip(self) -> None:
        """Go past the end of a list or object in which nothing is looked for."""
        level = 1
        for event in self._events:
            if type(event) is yaml.ScalarEvent:
                continue
            level += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if level == 0:
                return
