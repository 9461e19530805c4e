"""A YAML text into plain values, by its events and without recursion: a tree as JSON has it, and nothing else."""

import re
from collections.abc import Iterator
from typing import Final, cast

import yaml

from ...errors import DecodeError
from ...tree import Repeated, child
from .._limits import Limits
from ._events import HAS_LIBYAML, events_of, offset_of, refusal, translated
from ._plain import Plan

__all__ = ["composed"]

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def composed(text: str, plan: Plan, limits: Limits, source: str | None) -> object:
    """Return the plain values of a YAML text; plain scalars are read as *plan* says.

    Raises:
        DecodeError: The text is no YAML, holds more than the limits allow, or what no plain tree holds: aliases,
            anchors, tags, merge keys, keys that are no text, a second document.
    """
    composer = _Composer(text, plan, limits, source)
    return translated(composer.compose, text, source)


class _Composer:
    """Builds one tree; what is open stands on a list, so depth costs no frames of the interpreter."""

    def __init__(self, text: str, plan: Plan, limits: Limits, source: str | None) -> None:
        self._text, self._source, self._limits = text, source, limits
        # Scalars are looked at more closely where there can be something to see. PyYAML's own reader, unlike libyaml,
        # makes halves of characters out of escapes.
        self._careful = "!" in text or "&" in text or not HAS_LIBYAML
        self._events: Iterator[yaml.Event] = iter(())
        self._documents: list[object] = []
        self._holder: dict[str, object] | list[object] = self._documents
        self._plan = Plan(rest=plan)
        self._key: str | None = None
        self._open: list[tuple[dict[str, object] | list[object], Plan, str | None]] = []
        self._repeated: dict[int, list[str]] = {}  # keys that come again, by the depth of their object
        self._held = 0

    def compose(self) -> object:
        self._events = events_of(self._text)
        while True:
            held = self._holder
            event = self._fill_list(held) if isinstance(held, list) else self._fill_fields(held)
            if event is None:
                break
            self._turn(event)
        if not self._documents:
            raise self._refused("syntax", "the document is empty", 0)
        return self._documents[0]

    def _fill_list(self, items: list[object]) -> yaml.Event | None:
        """Add the scalars that come next to a list; return the event behind them."""
        read, limits, careful, scalar = self._plan.rest.read, self._limits, self._careful, yaml.ScalarEvent
        for event in self._events:
            if type(event) is not scalar:
                return event
            if careful and (event.tag is not None or event.anchor is not None or not HAS_LIBYAML):
                self._check_scalar(event)
            items.append(event.value if event.style else read(event.value, limits))
        return None

    def _fill_fields(self, fields: dict[str, object]) -> yaml.Event | None:
        """Add the keys and scalars that come next to an object; return the event behind them."""
        known, rest, limits = self._plan.fields, self._plan.rest, self._limits
        key, self._key, careful, scalar = self._key, None, self._careful, yaml.ScalarEvent
        for event in self._events:
            if type(event) is not scalar:
                self._key = key
                return event
            if careful and (event.tag is not None or event.anchor is not None or not HAS_LIBYAML):
                self._key = key
                self._check_scalar(event)
            if key is None:
                key = event.value
                if key in fields or (key == "<<" and not event.style):
                    self._check_key(key, event)
            else:
                fields[key] = event.value if event.style else known.get(key, rest).read(event.value, limits)
                key = None
        return None

    def _turn(self, event: yaml.Event) -> None:
        """Do what an event says that is no scalar."""
        if isinstance(event, yaml.CollectionStartEvent):
            self._begin({} if type(event) is yaml.MappingStartEvent else [], event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end(event)
        elif isinstance(event, yaml.AliasEvent):
            said = "the document uses an alias (*name)"
            raise self._refused("alias", said, offset_of(event), "write out what it stands for")
        elif isinstance(event, yaml.DocumentStartEvent) and self._documents:
            said = "a second document begins here"
            raise self._refused("second-document", said, offset_of(event), "a file holds one catalog")

    def _begin(self, holder: dict[str, object] | list[object], event: yaml.NodeEvent) -> None:
        key, plan = self._key, self._plan
        if self._careful:
            self._check_node(event)
        if key is None and isinstance(self._holder, dict):
            said = "a key must be text"
            raise self._refused("complex-key", said, offset_of(event), "put quotes around it where it is text")
        if len(self._open) >= self._limits.depth:
            said = f"the document is nested deeper than {self._limits.depth} levels"
            raise self._refused("depth", said, offset_of(event))
        self._open.append((self._holder, plan, key))
        self._plan = plan.rest if key is None else plan.fields.get(key, plan.rest)
        self._holder, self._key = holder, None

    def _end(self, event: yaml.Event) -> None:
        value: object = self._holder
        self._held += len(self._holder)
        if self._held > self._limits.items:
            said = f"the document holds more than {self._limits.items} values"
            raise self._refused("items", said, offset_of(event))
        names = self._repeated.pop(len(self._open), None)
        if names is not None:
            fields = cast("dict[str, object]", value)
            value = Repeated([*fields.items(), *((name, fields[name]) for name in names)])
        self._holder, self._plan, key = self._open.pop()
        if isinstance(self._holder, list):
            self._holder.append(value)
        else:
            self._holder[cast("str", key)] = value

    def _check_key(self, key: str, event: yaml.ScalarEvent) -> None:
        """Note a key that comes again, and refuse one that would merge other objects into this one."""
        if key == "<<" and not event.style:
            said = "the document merges objects (<<)"
            raise self._refused("merge-key", said, offset_of(event), "write the fields out, or quote the key")
        self._repeated.setdefault(len(self._open), []).append(key)

    def _check_scalar(self, event: yaml.NodeEvent) -> None:
        self._check_node(event)
        if _SURROGATE.search(getattr(event, "value", "")):
            said = "a text holds a lone surrogate, half of a character"
            raise self._refused("surrogate", said, offset_of(event))

    def _check_node(self, event: yaml.NodeEvent) -> None:
        at, tag = offset_of(event), getattr(event, "tag", None)
        if event.anchor is not None:
            raise self._refused(
                "anchor", "the document names a value to use it again (&name)", at, "leave the name out"
            )
        if tag is not None:
            raise self._refused("tag", "the document says the type of a value (!type)", at, "the field says the type")

    def _refused(self, code: str, message: str, at: int, hint: str | None = None) -> DecodeError:
        return refusal(code, message, text=self._text, at=at, source=self._source, pointer=self._pointer(), hint=hint)

    def _pointer(self) -> str:
        """Return the pointer to the value that is read now."""
        pointer = ""
        for holder, key in [*((holder, key) for holder, _, key in self._open), (self._holder, self._key)]:
            step = key if isinstance(holder, dict) else len(holder)
            if step is not None and holder is not self._documents:
                pointer = child(pointer, step)
        return pointer
