"""What every entity says in schema.org: its id, the words of its sources, its note."""

from collections.abc import Iterable

from ...model.entity import Entity
from ...reference import regions
from ...values.citation import Certainty, Citation
from ...values.contact import Account
from ...values.dates import Period
from ...values.terms import Purpose, Term
from .._graph import Graph, Node, Writer, in_language, places_of, put, urn

__all__ = ["accounts", "area", "begun", "between", "cite", "named_value", "purposes", "terms"]

AREA = "AdministrativeArea"


def begun(graph: Graph, entity: Entity, kind: str, node: Node | None = None) -> Writer:
    """Return a writer for *entity* with what all entities have in common written already."""
    node = graph.node(urn(entity.id), kind) if node is None else node
    write = Writer(graph, entity, node)
    write.carried("/id")
    write.put("description", entity.note, "/note")
    cite(write)
    for index in range(len(entity.claims)):
        write.lost(f"/claims/{index}", "a statement has no second reading")
    write.lost("/extra", "belongs to a dependant")
    return write


def cite(write: Writer) -> None:
    """Write the citations of an entity as quotations."""
    for index, citation in enumerate(write.entity.citations):
        _cite(write, citation, f"/citations/{index}")


def _cite(write: Writer, citation: Citation, at: str) -> None:
    """Write a citation as a quotation from its source, with the field that it supports among its keywords."""
    if citation.source is None:
        write.lost(at, "what no source says has nothing to be quoted from")
        return
    quotation: Node = {"@type": "Quotation"}
    write.refer("isPartOf", f"{at}/source", citation.source, into=quotation)
    write.put("text", citation.surface, f"{at}/surface", into=quotation)
    write.put("position", citation.place, f"{at}/place", into=quotation)
    write.put("description", citation.note, f"{at}/note", into=quotation)
    write.put("keywords", citation.field, f"{at}/field", into=quotation)
    if citation.certainty is not Certainty.STATED:
        write.put("keywords", citation.certainty.value, f"{at}/certainty", into=quotation)
    if citation.speaker is not None and not citation.speaker.startswith("post:"):
        write.refer("spokenByCharacter", f"{at}/speaker", citation.speaker, into=quotation)
    put(write.node, "subjectOf", quotation)


def area(graph: Graph, ident: str) -> Node:
    """Return a reference to a region or zone, which gets a node of its own."""
    kind, _, code = ident.partition(":")
    if kind == "zone":
        zone = regions.resolve(ident)
        graph.node(urn(ident), "Place").update(name=zone.name)
        return graph.ref(ident)
    node = graph.node(urn(ident), AREA)
    put(node, "identifier", named_value("kemendagri", code))
    for one in places_of(code):
        node = graph.node(urn(one.id), AREA)
        node["name"] = one.full_name
        put(node, "identifier", named_value("kemendagri", one.code))
        if one.iso is not None:
            put(node, "identifier", named_value("ISO 3166-2", one.iso))
        if one.parent is not None:
            put(node, "containedInPlace", graph.ref(f"region:{one.parent}"))
    return graph.ref(ident)


def named_value(name: str, value: str) -> Node:
    """Return a value of a system of identifiers."""
    return {"@type": "PropertyValue", "propertyID": name, "value": value}


def accounts(write: Writer, held: Iterable[Account]) -> None:
    """Write accounts as identifiers, each in the system of its platform."""
    for index, account in enumerate(held):
        write.put("identifier", named_value(account.platform, account.handle), f"/accounts/{index}")


def terms(write: Writer, key: str, pointer: str, held: Iterable[Term]) -> None:
    """Write terms as defined terms, their abbreviations as codes."""
    for index, term in enumerate(held):
        node: Node = {"@type": "DefinedTerm"}
        write.put("name", in_language(term.text, term.language), f"{pointer}/{index}/text", into=node)
        write.put("termCode", term.abbreviation, f"{pointer}/{index}/abbreviation", into=node)
        write.carried(f"{pointer}/{index}/language")
        put(write.node, key, node)


def purposes(write: Writer, held: Iterable[Purpose]) -> None:
    """Write purposes as descriptions; the date of a goal has no term."""
    for index, purpose in enumerate(held):
        write.put("description", purpose.text, f"/purposes/{index}/text")


def between(
    write: Writer, keys: tuple[str, str], pointer: str, period: Period | None, into: Node | None = None
) -> None:
    """Write the two ends of a period."""
    if period is not None:
        write.date(keys[0], f"{pointer}/start", period.start, into=into)
        write.date(keys[1], f"{pointer}/end", period.end, into=into)
