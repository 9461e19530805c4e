"""Events, award programmes and their results, and rankings in schema.org."""

from typing import Final

from ...model.award import AwardCategory, AwardEdition, AwardProgram, AwardResult, EditionStatus, Recurrence
from ...model.event import Event, EventMode, EventStatus, Participation, ParticipationRole
from ...model.ranking import Ranking
from .._graph import Graph, Node, Writer, put, urn
from ._common import area, begun, named_value, purposes

__all__ = ["category", "edition", "event", "participation", "program", "ranking", "result"]

_SITE: Final = "https://schema.org/"
_STATUS: Final = {
    EventStatus.PLANNED: "EventScheduled",
    EventStatus.CANCELLED: "EventCancelled",
    EventStatus.POSTPONED: "EventPostponed",
    EditionStatus.ANNOUNCED: "EventScheduled",
    EditionStatus.CANCELLED: "EventCancelled",
}
_MODES: Final = {
    EventMode.DARING: "OnlineEventAttendanceMode",
    EventMode.LURING: "OfflineEventAttendanceMode",
    EventMode.HIBRIDA: "MixedEventAttendanceMode",
}
_EVERY: Final = {
    Recurrence.DAILY: "P1D",
    Recurrence.WEEKLY: "P1W",
    Recurrence.MONTHLY: "P1M",
    Recurrence.QUARTERLY: "P3M",
    Recurrence.YEARLY: "P1Y",
    Recurrence.BIENNIAL: "P2Y",
}
_PROPERTIES: Final = {  # of an event, for those who do more than attend
    **dict.fromkeys(
        (ParticipationRole.PENYELENGGARA, ParticipationRole.PELAKSANA, ParticipationRole.TUAN_RUMAH), "organizer"
    ),
    **dict.fromkeys(
        (
            *(ParticipationRole.PEMBUKA, ParticipationRole.PENUTUP, ParticipationRole.NARASUMBER),
            *(ParticipationRole.MODERATOR, ParticipationRole.PEMBAWA_ACARA, ParticipationRole.PEMAPAR),
            ParticipationRole.PEMBERI_SAMBUTAN,
        ),
        "performer",
    ),
    **dict.fromkeys((ParticipationRole.MITRA, ParticipationRole.PENGGAGAS, ParticipationRole.PENGIRIM), "contributor"),
}
_BODIES: Final = ("agency", "group", "outlet", "official")  # what schema.org calls an organisation or a person
_NO_BODY: Final = "neither a person nor an organisation"


def program(graph: Graph, one: AwardProgram) -> None:
    """Write a programme as a series of events."""
    write = begun(graph, one, "EventSeries")
    write.names("name", "alternateName", one.names)
    for index, kind in enumerate(one.kinds):
        write.put("additionalType", kind.value, f"/kinds/{index}")
    for index, organiser in enumerate(one.organisers):
        write.refer("organizer", f"/organisers/{index}", organiser)
    for index, group in enumerate(one.eligible):
        write.put("audience", {"@type": "Audience", "audienceType": group.text}, f"/eligible/{index}/text")
    purposes(write, one.purposes)
    for index, criterion in enumerate(one.criteria):
        write.put("description", criterion, f"/criteria/{index}")
    write.put("description", one.assessment, "/assessment")
    _recurs(write, one.recurrence)


def _recurs(write: Writer, recurrence: Recurrence | None) -> None:
    if recurrence is not None:
        said = _EVERY.get(recurrence, recurrence.value)
        write.put("eventSchedule", {"@type": "Schedule", "repeatFrequency": said}, "/recurrence")


def edition(graph: Graph, one: AwardEdition) -> None:
    """Write an edition as an event of its series."""
    write = begun(graph, one, "Event")
    write.names("name", "alternateName", one.names)
    if one.year is not None:
        write.put("startDate", str(one.year), "/year")
    write.refer("superEvent", "/program", one.program)
    write.refer("subEvent", "/ceremony", one.ceremony)
    if one.status in _STATUS:
        write.put("eventStatus", {"@id": _SITE + _STATUS[one.status]}, "/status")
    for index, track in enumerate(one.tracks):
        write.put("keywords", track, f"/tracks/{index}")
    for index, count in enumerate(one.participation):
        write.put("description", count.surface, f"/participation/{index}/surface")
    write.put("description", one.category_scope, "/category_scope")


def category(graph: Graph, one: AwardCategory) -> None:
    """Give up a category for now: its name is written with the results in it."""
    graph.ledger.lost(one, "", "a category is carried only as words of the awards in it")


def result(graph: Graph, one: AwardResult) -> None:
    """Write a result as the award of its recipient, in a role that names the place."""
    if one.recipient.partition(":")[0] not in _BODIES:
        graph.ledger.lost(one, "", f"the recipient is {_NO_BODY}, so it has no awards")
        return
    write = begun(graph, one, "Role", {"@id": urn(one.id), "@type": "Role"})
    write.put("award", graph.catalog.name_of(one.edition), "/edition")
    said = None if one.category is None else graph.catalog.get(one.category)
    if isinstance(said, AwardCategory):
        write.node["award"] = f"{write.node['award']}: {said.name}"
        write.put("identifier", named_value("humaskit", said.id), "/category")
        graph.ledger.carried(said, "/id", "/name", "/edition")
    if one.placement is not None:
        write.put("roleName", one.placement.surface, "/placement/surface")
        if one.placement.ordinal is not None:
            place = named_value("place", str(one.placement.ordinal))
            write.put("identifier", place, "/placement/ordinal")
    write.put("additionalType", one.outcome.value, "/outcome")
    write.date("startDate", "/awarded", one.awarded)
    for name in ("track", "grade", "scope"):
        held: str | None = getattr(one, name)
        write.put("description", held, f"/{name}")
    if one.score is not None:
        write.put("identifier", named_value("score", str(one.score)), "/score")
    write.carried("/recipient")
    put(graph.node(urn(one.recipient)), "award", write.node)


def ranking(graph: Graph, one: Ranking) -> None:
    """Write a ranking as an item list: equal ranks repeat their position, and places may be missing."""
    write = begun(graph, one, "ItemList")
    write.put("name", one.title, "/title")
    write.put("description", one.subject, "/subject")
    write.put("description", one.method, "/method")
    write.put("numberOfItems", one.total, "/total")
    put(write.node, "itemListOrder", {"@id": f"{_SITE}ItemListOrderAscending"})
    lines: list[Node] = []  # equal lines stay: a ranking may list two bodies that it does not tell apart
    for index, entry in enumerate(one.entries):
        at = f"/entries/{index}"
        line: Node = {"@type": "ListItem"}
        write.put("position", entry.rank, f"{at}/rank", into=line)
        if entry.subject is None:
            write.put("item", {"@type": "Thing", "name": entry.subject_text}, f"{at}/subject_text", into=line)
        elif entry.subject.partition(":")[0] in ("region", "zone"):
            write.put("item", area(graph, entry.subject), f"{at}/subject", into=line)
        else:
            write.refer("item", f"{at}/subject", entry.subject, into=line)
        if entry.score is not None:
            write.put("identifier", named_value("score", str(entry.score)), f"{at}/score", into=line)
        if entry.grade is not None:
            write.put("identifier", named_value("grade", entry.grade), f"{at}/grade", into=line)
        lines.append(line)
    if lines:
        write.node["itemListElement"] = lines


def event(graph: Graph, one: Event) -> None:
    """Write an event; who takes part is added by the participations."""
    write = begun(graph, one, "Event")
    write.names("name", "alternateName", one.names)
    for index, kind in enumerate(one.kinds):
        write.put("additionalType", kind.value, f"/kinds/{index}")
    if one.theme is not None:
        write.put("about", {"@type": "Thing", "name": one.theme}, "/theme")
    purposes(write, one.purposes)
    write.date("startDate", "/start", one.start)
    write.date("endDate", "/end", one.end)
    if one.status in _STATUS:
        write.put("eventStatus", {"@id": _SITE + _STATUS[one.status]}, "/status")
    else:
        write.lost("/status", "an event that was held has no status")
    if one.mode in _MODES:
        write.put("eventAttendanceMode", {"@id": _SITE + _MODES[one.mode]}, "/mode")
    _place(write, one)
    write.refer("superEvent", "/parent", one.parent)
    write.refer("superEvent", "/series", one.series)
    _recurs(write, one.recurrence)


def _place(write: Writer, one: Event) -> None:
    if one.venue is None and one.city is None:
        if one.region is not None:
            write.put("location", area(write.graph, f"region:{one.region}"), "/region")
        return
    place: Node = {"@type": "Place"}
    write.put("name", one.venue, "/venue", into=place)
    if one.city is not None:
        write.put("address", {"@type": "PostalAddress", "addressLocality": one.city}, "/city", into=place)
    if one.region is not None:
        write.put("containedInPlace", area(write.graph, f"region:{one.region}"), "/region", into=place)
    put(write.node, "location", place)


def participation(graph: Graph, one: Participation) -> None:
    """Write a participation as a role at its event, or as its audience when only described."""
    at_event = graph.node(urn(one.event), "Event")
    if one.participant is None:
        write = Writer(graph, one, at_event)
        if one.group is not None:
            audience = {"@type": "Audience", "audienceType": one.group.text}
            write.put("audience", audience, "/event", "/group/text")
        return
    if one.participant.partition(":")[0] not in _BODIES:
        graph.ledger.lost(one, "", f"the participant is {_NO_BODY}")
        return
    key = _PROPERTIES.get(one.role, "attendee")
    write = begun(graph, one, "Role", {"@id": urn(one.id), "@type": "Role"})
    write.put("roleName", one.role.value, "/role")
    write.refer(key, "/participant", one.participant, into=write.node)
    write.put("description", one.remark, "/remark")
    write.carried("/event")
    put(at_event, key, write.node)
