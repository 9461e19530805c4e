"""Agencies, their changes, and the documents behind them, in the core public organisation vocabulary."""

from collections.abc import Iterable
from typing import Final

from ...catalog.naming import choose
from ...model.agency import Agency, AgencyKind, Reorganisation
from ...model.entity import Entity
from ...model.legal import LegalInstrument
from ...model.source import Source
from ...values.dates import PartialDate
from ...values.names import Name
from .._graph import Graph, Node, Writer, in_language, places_of, put, urn

__all__ = ["agency", "begun", "concept", "describe", "label", "legal", "location", "reorganisation", "source"]

_UNITS: Final = (
    *(AgencyKind.BIRO, AgencyKind.BAGIAN, AgencyKind.BIDANG, AgencyKind.SEKSI, AgencyKind.UNIT, AgencyKind.TIM),
    *(AgencyKind.DIREKTORAT_JENDERAL, AgencyKind.DIREKTORAT, AgencyKind.SEKRETARIAT_JENDERAL, AgencyKind.PUSAT),
)


def begun(graph: Graph, entity: Entity, *types: str) -> Writer:
    """Return a writer for *entity* with its note and its sources written already."""
    write = Writer(graph, entity, graph.node(urn(entity.id), *types))
    write.carried("/id")
    describe(write, ("/note", entity.note))
    for index, citation in enumerate(entity.citations):
        write.refer("dct:source", f"/citations/{index}/source", citation.source)
    for index in range(len(entity.claims)):
        write.lost(f"/claims/{index}", "a statement has no second reading")
    write.lost("/extra", "belongs to a dependant")
    return write


def describe(write: Writer, *parts: tuple[str, str | None]) -> None:
    """Write the description anew, of all its parts: the vocabularies allow one in each language."""
    held = [(pointer, text) for pointer, text in parts if text is not None]
    if held:
        write.node["dct:description"] = in_language("\n".join(text for _, text in held), "id")
        write.carried(*(pointer for pointer, _ in held))


def concept(graph: Graph, scheme: str, word: str, language: str = "id") -> Node:
    """Return a reference to a word of one of our lists, which gets a node of its own."""
    node = graph.node(f"urn:humaskit:concept:{scheme}:{word}", "skos:Concept")
    put(node, "skos:prefLabel", in_language(word.replace("_", " "), language))
    return {"@id": node["@id"]}


def location(graph: Graph, code: str) -> Node:
    """Return a reference to a region, which gets a node of its own."""
    node = graph.node(urn(f"region:{code}"), "dct:Location")
    put(node, "dct:identifier", code)
    for region in places_of(code)[:1]:
        put(node, "skos:prefLabel", in_language(region.full_name, "id"))
    return graph.ref(f"region:{code}")


def label(write: Writer, names: Iterable[Name], preferred: str, other: str | None) -> None:
    """Write one preferred name and one other in each language: the vocabularies allow no more."""
    held = list(names)
    best = choose(held)
    used: set[tuple[str, str]] = set()
    for index, name in sorted(enumerate(held), key=lambda item: item[1].text != best):
        key = preferred if (preferred, name.language) not in used else other
        if key is None or (key, name.language) in used:
            write.lost(f"/names/{index}", "there is room for one other name in each language")
            continue
        used.add((key, name.language))
        write.put(key, in_language(name.text, name.language), f"/names/{index}/text", f"/names/{index}/language")


def agency(graph: Graph, one: Agency) -> None:
    """Write an agency as a public organisation, and as a unit where its kind says so."""
    unit = one.kind in _UNITS and one.parent is not None
    types = ("cv:PublicOrganisation", "org:Organization", *(["org:OrganizationalUnit"] if unit else []))
    write = begun(graph, one, *types)
    write.put("org:classification", concept(graph, "agency-kind", one.kind.value), "/kind")
    label(write, one.names, "skos:prefLabel", "skos:altLabel")
    if one.region is not None:
        write.put("dct:spatial", location(graph, one.region), "/region")
    write.refer("org:unitOf" if unit else "org:subOrganizationOf", "/parent", one.parent)
    for index, function in enumerate(one.functions):
        node: Node = {"@type": "skos:Concept"}
        at = f"/functions/{index}"
        write.put("skos:prefLabel", in_language(function.text, function.language), f"{at}/text", into=node)
        write.put("skos:notation", function.abbreviation, f"{at}/abbreviation", into=node)
        write.carried(f"{at}/language")
        put(write.node, "org:purpose", node)
    if one.website is not None:
        write.put("foaf:homepage", {"@id": one.website, "@type": "foaf:Document"}, "/website")
    if one.email is not None:
        write.put("cv:contactPoint", {"@type": "cv:ContactPoint", "cv:email": one.email}, "/email")
    for index, account in enumerate(one.accounts):
        node = {"@type": "adms:Identifier", "adms:schemeAgency": account.platform, "skos:notation": account.handle}
        write.put("adms:identifier", node, f"/accounts/{index}")


def reorganisation(graph: Graph, one: Reorganisation) -> None:
    """Write a reorganisation as a change event; a time is written only for a full day."""
    write = begun(graph, one, "org:ChangeEvent")
    write.put("dct:type", concept(graph, "reorganisation-kind", one.kind.value, "en"), "/kind")
    for index, body in enumerate(one.before):
        write.refer("org:originalOrganization", f"/before/{index}", body)
    for index, body in enumerate(one.after):
        write.refer("org:resultingOrganization", f"/after/{index}", body)
    for index, basis in enumerate(one.legal_basis):
        write.refer("cv:hasFormalFramework", f"/legal_basis/{index}", basis)
    _moment(write, one.date)


def _moment(write: Writer, date: PartialDate | None) -> None:
    day = None if date is None else date.date()
    if day is None:
        write.lost("/date", "a change has a moment, and nobody told the day")
        return
    moment = {"@value": f"{day.isoformat()}T00:00:00", "@type": "xsd:dateTime"}
    put(write.node, "prov:startedAtTime", moment)
    if date is not None and date.stored == day.isoformat():
        write.carried("/date")
    else:
        write.lost("/date", "only the day is carried")


def legal(graph: Graph, one: LegalInstrument) -> None:
    """Write an instrument as a reference framework."""
    write = begun(graph, one, "cv:ReferenceFramework")
    write.put("dct:identifier", graph.catalog.name_of(one.id))
    write.put("dct:type", concept(graph, "legal-kind", one.kind.value), "/kind")
    write.put("skos:notation", one.number, "/number")
    write.put("dct:date", None if one.year is None else str(one.year), "/year")
    if one.subject is not None:
        write.put("dct:title", in_language(one.subject, "id"), "/subject")
    for index, ident in enumerate(one.amends):
        write.refer("dct:relation", f"/amends/{index}", ident)
    for index, ident in enumerate(one.revokes):
        write.refer("dct:replaces", f"/revokes/{index}", ident)


def source(graph: Graph, one: Source) -> None:
    """Write a source as a document."""
    write = begun(graph, one, "foaf:Document")
    write.put("dct:type", concept(graph, "source-kind", one.kind.value, "en"), "/kind")
    if one.title is not None:
        write.put("dct:title", in_language(one.title, one.language or "id"), "/title")
    if one.url is not None:
        write.put("foaf:page", {"@id": one.url}, "/url")
    write.date("dct:issued", "/published", one.published)
    write.put("dct:language", one.language, "/language")
    for index, author in enumerate(one.authors):
        write.put("dct:creator", author, f"/authors/{index}")
