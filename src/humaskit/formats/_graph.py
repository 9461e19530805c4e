"""Graphs of nodes, for the projections to linked data: every value put into one is crossed out in the ledger."""

import functools
import json
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias, cast

from ..catalog import Catalog
from ..catalog.naming import choose
from ..errors import UnknownReference
from ..model.entity import Entity
from ..reference import regions
from ..values.dates import PartialDate
from ..values.names import Name
from .losses import Exported, Ledger

__all__ = ["Graph", "Node", "Writer", "harmless_json", "in_language", "iso_of", "places_of", "put", "urn"]

Node: TypeAlias = dict[str, object]

_ID: Final = "@id"
_TYPE: Final = "@type"
# Inside a script element these would end it, or a line of it; JSON has another spelling for them.
_HARMLESS: Final = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def urn(ref: str) -> str:
    """Return the name of an entity in other people's graphs."""
    return f"urn:humaskit:{ref}"


def iso_of(date: PartialDate) -> str | None:
    """Return what ISO 8601 can say of *date*; None without a year: the standards have no form for that."""
    said = date.stored.partition(" ")[0]
    return None if date.year is None else said


def harmless_json(document: object) -> str:
    """Write JSON that is the same on every run and can stand inside a page."""
    said = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1, sort_keys=True)
    return said.translate(_HARMLESS) + "\n"


class Graph:
    """The nodes of one export, by name."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.ledger = Ledger(catalog)
        self.nodes: dict[str, Node] = {}

    def node(self, name: str, *types: str) -> Node:
        """Return the node of this name, made when it is new."""
        found = self.nodes.setdefault(name, {_ID: name})
        for one in types:
            put(found, _TYPE, one)
        return found

    def ref(self, ident: str) -> Node:
        """Return a reference to an entity, a region or a zone by its id."""
        return {_ID: urn(ident)}

    def exported(self, context: Mapping[str, object]) -> Exported[dict[str, object]]:
        """Return the document and what is not in it."""
        graph = [self.nodes[name] for name in sorted(self.nodes)]
        return Exported({"@context": dict(context), "@graph": graph}, self.ledger.report())


class Writer:
    """Writes one entity into one node."""

    def __init__(self, graph: Graph, entity: Entity, node: Node) -> None:
        self.graph = graph
        self.entity = entity
        self.node = node

    def carried(self, *pointers: str) -> None:
        """Say that values are in the output."""
        self.graph.ledger.carried(self.entity, *pointers)

    def lost(self, pointer: str, reason: str) -> None:
        """Say why a value is not."""
        self.graph.ledger.lost(self.entity, pointer, reason)

    def put(self, key: str, value: object, *pointers: str, into: Node | None = None) -> None:
        """Put a value, where there is one, and cross out what it says."""
        if value is None:
            return
        put(self.node if into is None else into, key, value)
        self.carried(*pointers)

    def refer(self, key: str, pointer: str, ident: str | None, *, into: Node | None = None) -> None:
        """Put a reference to another entity."""
        if ident is not None:
            self.put(key, self.graph.ref(ident), pointer, into=into)

    def date(self, key: str, pointer: str, date: PartialDate | None, *, into: Node | None = None) -> None:
        """Put what ISO 8601 can say of a date; its words, or a date without a year, are lost."""
        if date is None:
            return
        said = iso_of(date)
        if said is None:
            self.lost(pointer, "a date without a year has no form")
            return
        put(self.node if into is None else into, key, said)
        if said == date.stored:
            self.carried(pointer)
        else:
            self.lost(pointer, "its words have no form; the date alone is carried")

    def names(self, key: str, other: str, names: Sequence[Name], at: str = "/names") -> None:
        """Put the name that the catalog would show under *key*, and the others under *other*."""
        best = choose(names)
        for index, name in enumerate(names):
            written = key if name.text == best and key not in self.node else other
            self.put(written, in_language(name.text, name.language), f"{at}/{index}/text", f"{at}/{index}/language")


def in_language(text: str, language: str) -> object:
    """Return a text with its language."""
    return {"@value": text, "@language": language}


def put(node: Node, key: str, value: object) -> None:
    """Add a value; a second one makes a list, and a value that is there already is not repeated."""
    held = node.get(key)
    if held is None:
        node[key] = value
        return
    many = cast("list[object]", held) if isinstance(held, list) else [held]
    if value not in many:
        node[key] = [*many, value]


@functools.lru_cache(maxsize=1024)
def places_of(code: str) -> tuple[regions.Region, ...]:
    """Return the region of this code, when the table has it, and those above it, nearest first."""
    try:
        return regions.get(code), *regions.ancestors(code)
    except UnknownReference:  # kecamatan and desa have codes too, which no table of ours holds
        return ()
