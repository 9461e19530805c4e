"""Does a node say what schema.org allows? Its own validators let much through, so the vocabulary itself is asked.

Checked are: the type is known; the property is known and not superseded; the subject's type is in the domain; the value
is in the range; a role between two things repeats the property that it qualifies.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, cast

__all__ = ["VOCABULARY", "Vocabulary"]

VOCABULARY: Final = Path(__file__).parents[2] / "../shared/schemas/schemaorg/schemaorg-30.0-current-https.jsonld"
_SITE: Final = "https://schema.org/"
_TEXTS: Final = {"Text", "URL", "Duration"}
_DATES: Final = {"Date", "DateTime"}

Node = Mapping[str, object]


def _nodes(value: object) -> Iterator[Node]:
    """Yield every node that has a name and a type, however deep."""
    if isinstance(value, dict):
        node = cast("Node", value)
        if {"@id", "@type"} <= node.keys():
            yield node
        value = list(node.values())
    if isinstance(value, list):
        for one in cast("list[object]", value):
            yield from _nodes(one)


def many(value: object) -> list[object]:
    """Return the values of a property."""
    if value is None:
        return []
    return list(cast("list[object]", value)) if isinstance(value, list) else [value]


class Vocabulary:
    """The terms of one release."""

    def __init__(self, path: Path) -> None:
        graph = cast("list[dict[str, object]]", json.loads(path.read_text(encoding="utf-8"))["@graph"])
        self.terms = {str(term["@id"]).removeprefix("schema:"): term for term in graph}

    def named(self, term: str, key: str) -> set[str]:
        """Return the terms that *key* of a term leads to."""
        held = many(self.terms[term].get(key))
        return {str(cast("Node", one)["@id"]).removeprefix("schema:") for one in held}

    def above(self, kind: str) -> set[str]:
        """Return a type and all types above it."""
        found, pending = set[str](), [kind]
        while pending:
            one = pending.pop()
            if one not in found and one in self.terms:
                found.add(one)
                pending += self.named(one, "rdfs:subClassOf")
        return found

    def wrong_in(self, graph: list[Node]) -> Iterator[str]:
        """Yield what is wrong, one line each."""
        types = {str(node["@id"]): [str(one) for one in many(node["@type"])] for node in _nodes(graph)}
        for node in graph:
            yield from self._wrong(node, None, types)

    def _wrong(self, node: Node, through: str | None, types: Mapping[str, list[str]]) -> Iterator[str]:
        kinds = [str(one) for one in many(node.get("@type"))]
        if not kinds:
            yield f"{node.get('@id')}: has no type"
        for kind in kinds:
            if kind not in self.terms:
                yield f"{node.get('@id')}: no type {kind}"
        if through is not None and through not in node:
            yield f"a role at {through} does not repeat it: {dict(node)}"
        for key, value in node.items():
            if key.startswith("@"):
                continue
            yield from self._wrong_key(kinds, key, qualified=through == key)
            for one in many(value):
                yield from self._wrong_value(key, one, types)

    def _wrong_key(self, kinds: list[str], key: str, *, qualified: bool) -> Iterator[str]:
        if key not in self.terms:
            yield f"no property {key}"
        elif "schema:supersededBy" in self.terms[key]:
            yield f"{key} is superseded"
        elif not qualified and not any(self.above(kind) & self.named(key, "schema:domainIncludes") for kind in kinds):
            yield f"{key} is no property of {kinds}"

    def _wrong_value(self, key: str, value: object, types: Mapping[str, list[str]]) -> Iterator[str]:
        allowed = self.named(key, "schema:rangeIncludes") if key in self.terms else set[str]()
        if isinstance(value, (str, bool, int)):
            fits = allowed & (_TEXTS | _DATES if isinstance(value, str) else {"Integer", "Number", "Boolean"})
            if not fits:
                yield f"{key} takes {sorted(allowed)}, not {value!r}"
            return
        node = cast("Node", value)
        if "@value" in node:
            if not allowed & _TEXTS:
                yield f"{key} takes {sorted(allowed)}, not a text"
            return
        name = str(node.get("@id", ""))
        if name.startswith(_SITE):
            kinds = [str(one).removeprefix("schema:") for one in many(self.terms[name.removeprefix(_SITE)]["@type"])]
        elif set(node) == {"@id"}:
            kinds = types.get(name, [])
            if not kinds:
                yield f"{key} leads to {name}, which is not in the graph"
                return
        else:
            kinds = [str(one) for one in many(node.get("@type"))]
            is_role = any("Role" in self.above(kind) for kind in kinds)
            yield from self._wrong(node, key if is_role else None, types)
            if is_role:
                return
        if not any(self.above(kind) & allowed for kind in kinds):
            yield f"{key} takes {sorted(allowed)}, not {kinds}"
