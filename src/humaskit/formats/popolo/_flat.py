"""Documents of Popolo with every object in its collection: objects may be embedded where they are referred to."""

from collections import deque
from collections.abc import Mapping
from typing import Final, NamedTuple, cast

from ...errors import shown
from ...tree import child
from .._imports import Import, Thing
from ._words import COLLECTIONS

__all__ = ["flattened"]


class _Embedded(NamedTuple):
    """Where embedded objects belong, and by which key the two are tied: theirs when they are many, else the owner's."""

    collection: str
    key: str


_ONE: Final[Mapping[str, _Embedded]] = {
    "person": _Embedded("persons", "person_id"),
    "organization": _Embedded("organizations", "organization_id"),
    "post": _Embedded("posts", "post_id"),
    "area": _Embedded("areas", "area_id"),
}
_MANY: Final[Mapping[str, Mapping[str, _Embedded]]] = {
    "persons": {"memberships": _Embedded("memberships", "person_id")},
    "organizations": {
        "memberships": _Embedded("memberships", "organization_id"),
        "posts": _Embedded("posts", "organization_id"),
        "children": _Embedded("organizations", "parent_id"),
    },
    "posts": {"memberships": _Embedded("memberships", "post_id")},
    "areas": {
        "memberships": _Embedded("memberships", "area_id"),
        "organizations": _Embedded("organizations", "area_id"),
        "posts": _Embedded("posts", "area_id"),
        "children": _Embedded("areas", "parent_id"),
    },
    "events": {"children": _Embedded("events", "parent_id")},
}


def flattened(source: Import, document: Thing) -> dict[str, list[Thing]]:
    """Return the objects of a document by collection, those that stand inside of others after the rest."""
    flat = _Flat(source)
    for collection in COLLECTIONS:
        for thing in document.things(collection):
            flat.add(collection, thing)
    flat.unpack()
    return flat.found


class _Flat:
    def __init__(self, source: Import) -> None:
        self.found: dict[str, list[Thing]] = {collection: [] for collection in COLLECTIONS}
        self._source = source
        self._named: dict[tuple[str, str], Thing] = {}
        self._waiting: deque[tuple[str, Thing]] = deque()

    def add(self, collection: str, thing: Thing) -> None:
        """Enter an object that stands in its collection."""
        name = thing.fields.get("id")
        if isinstance(name, str) and (collection, name) in self._named:
            self._source.refuse("repeated-id", f"{thing.at}/id", f"another object has the id {shown(name)} already")
        elif isinstance(name, str):
            self._named[collection, name] = thing
        self.found[collection].append(thing)
        self._waiting.append((collection, thing))

    def unpack(self) -> None:
        """Take every embedded object out of its owner, and tie the two by their names."""
        while self._waiting:
            collection, owner = self._waiting.popleft()
            ones = {**_ONE, "parent": _Embedded(collection, "parent_id")}
            ones["on_behalf_of"] = _Embedded("organizations", "on_behalf_of_id")
            for key, (where, tie) in ones.items():
                if isinstance(owner.fields.get(key), dict):
                    inner = Thing(self._source, cast("dict[str, object]", owner.take(key)), child(owner.at, key))
                    owner.fields.setdefault(tie, self._enter(where, inner))
            for key, (where, tie) in _MANY.get(collection, {}).items():
                for inner in owner.things(key):
                    inner.fields.setdefault(tie, self._name_of(owner))
                    self._enter(where, inner)
            if collection == "events":
                self._unpack_attendees(owner)

    def _unpack_attendees(self, event: Thing) -> None:
        """Enter the attendees of whom more is said than their id."""
        held = event.fields.get("attendees")
        for index, one in enumerate(cast("list[object]", held) if isinstance(held, list) else []):
            fields = cast("dict[str, object]", one) if isinstance(one, dict) else {}
            if fields.keys() - {"id"}:
                place = f"{event.at}/attendees/{index}"
                fields["id"] = self._enter("persons", Thing(self._source, fields, place))

    def _enter(self, collection: str, thing: Thing) -> str:
        """Enter an embedded object, or what it adds to the one of its name; return the name."""
        name = self._name_of(thing)
        known = self._named.get((collection, name))
        if known is None:
            self.add(collection, thing)
            return name
        for key, value in thing.fields.items():
            if known.fields.setdefault(key, value) != value:
                self._source.lose(thing.at, child("", key), value, f"{known.at} says something else")
        return name

    def _name_of(self, thing: Thing) -> str:
        """Return the id of an object, which gets one from its place when it has none."""
        name = thing.fields.get("id")
        if isinstance(name, str) and name:
            return name
        thing.fields["id"] = thing.at
        return thing.at
