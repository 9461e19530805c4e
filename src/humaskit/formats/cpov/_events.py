"""Events and who takes part in them, in the core public event vocabulary."""

from typing import Final

from ...model.event import Event, Participation
from ...values.dates import PartialDate
from .._graph import Graph, Node, Writer, in_language, iso_of, put, urn
from ._organisations import begun, concept, describe, label, location

__all__ = ["event", "participation"]

_FORMS: Final = {  # precision of the date: the property of OWL-Time that holds it, and its type
    "year": ("time:inXSDgYear", "xsd:gYear"),
    "month": ("time:inXSDgYearMonth", "xsd:gYearMonth"),
    "day": ("time:inXSDDate", "xsd:date"),
}


def event(graph: Graph, one: Event) -> None:
    """Write an event as a public event."""
    write = begun(graph, one, "cv:PublicEvent")
    label(write, one.names, "dct:title", None)
    for index, kind in enumerate(one.kinds):
        write.put("dct:type", concept(graph, "event-kind", kind.value), f"/kinds/{index}")
    if one.theme is not None:
        theme = {"@type": "skos:Concept", "skos:prefLabel": in_language(one.theme, "id")}
        write.put("dct:subject", theme, "/theme")
    if one.status is not None:
        write.put("cv:eventStatus", concept(graph, "event-status", one.status.value, "en"), "/status")
    if one.mode is not None:
        write.put("cv:format", concept(graph, "event-mode", one.mode.value), "/mode")
    _time(write, one)
    _place(write, one)
    write.refer("cv:parentEvent", "/parent", one.parent)
    write.refer("cv:parentEvent", "/series", one.series)


def _time(write: Writer, one: Event) -> None:
    span: Node = {"@type": "time:TemporalEntity"}
    _instant(write, span, "time:hasBeginning", "/start", one.start)
    _instant(write, span, "time:hasEnd", "/end", one.end)
    if one.recurrence is not None:
        write.put(
            "cv:frequency", concept(write.graph, "recurrence", one.recurrence.value, "en"), "/recurrence", into=span
        )
    if len(span) > 1:
        put(write.node, "time:hasTime", span)


def _instant(write: Writer, span: Node, key: str, pointer: str, date: PartialDate | None) -> None:
    if date is None:
        return
    said = iso_of(date)
    if said is None:
        write.lost(pointer, "a date without a year has no form")
        return
    said, _, clock = said.partition("T")
    known, kind = _FORMS["day" if date.day is not None else "month" if date.month is not None else "year"]
    put(span, key, {"@type": "time:Instant", known: {"@value": said, "@type": kind}})
    if clock or date.stored != said:
        write.lost(pointer, "its clock time and words have no form; the date alone is carried")
    else:
        write.carried(pointer)


def _place(write: Writer, one: Event) -> None:
    if one.region is not None:
        write.put("dct:spatial", location(write.graph, one.region), "/region")
    if one.venue is None and one.city is None:
        return
    place: Node = {"@type": "locn:Address"}
    if one.venue is not None:
        write.put("locn:locatorName", in_language(one.venue, "id"), "/venue", into=place)
    if one.city is not None:
        write.put("locn:postName", in_language(one.city, "id"), "/city", into=place)
    put(write.node, "locn:address", place)


def participation(graph: Graph, one: Participation) -> None:
    """Write a participation: who took part is an agent, whatever they are."""
    write = begun(graph, one, "cv:Participation")
    write.put("cv:role", concept(graph, "participation-role", one.role.value), "/role")
    agent: Node = {"@type": "foaf:Agent"}
    if one.participant is not None:
        node = graph.node(urn(one.participant), "foaf:Agent")
        put(node, "dct:title", in_language(graph.catalog.name_of(one.participant), "id"))
        agent = graph.ref(one.participant)
        write.carried("/participant")
    elif one.group is not None:
        write.put("dct:title", in_language(one.group.text, "id"), "/group/text", into=agent)
    put(write.node, "cv:hasParticipant", agent)
    describe(write, ("/note", one.note), ("/remark", one.remark))
    put(graph.node(urn(one.event), "cv:PublicEvent"), "cv:hasParticipation", graph.ref(one.id))
    write.carried("/event")
