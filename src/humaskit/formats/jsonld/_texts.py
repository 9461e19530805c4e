"""Sources, laws and statements in schema.org."""

from typing import Final

from ...model.legal import LegalInstrument, LegalStatus
from ...model.source import Source, SourceKind
from ...model.statement import Cooperation, Statement
from .._graph import Graph, Node, put
from ._common import area, begun, purposes, terms

__all__ = ["cooperation", "legal", "source", "statement"]

_TYPES: Final = {
    SourceKind.ARTICLE: "NewsArticle",
    SourceKind.PRESS_RELEASE: "Article",
    SourceKind.DECREE: "Legislation",
    SourceKind.PAGE: "WebPage",
    SourceKind.DATASET: "Dataset",
}
_SPEAKS: Final = ("official", "agency", "group", "outlet")  # a post is neither a person nor an organisation
_UNWRITTEN: Final = ("category", "appointment", "reorganisation", "partnership", "cooperation", "post", "participation")


def source(graph: Graph, one: Source) -> None:
    """Write a source as an article, a page, a data set or a decree."""
    kind = _TYPES[one.kind]
    write = begun(graph, one, kind)
    write.put("genre", one.kind.value, "/kind")
    write.put("headline", one.title, "/title")
    write.refer("publisher", "/publisher", one.publisher)
    if one.publisher is None and one.publisher_text is not None:
        named = {"@type": "Organization", "name": one.publisher_text}
        write.put("publisher", named, "/publisher_text")
    for index, author in enumerate(one.authors):
        write.put("author", {"@type": "Person", "name": author}, f"/authors/{index}")
    write.put("creditText", one.byline, "/byline")
    write.put("url", one.url, "/url")
    write.date("datePublished", "/published", one.published)
    if kind == "NewsArticle":
        write.put("dateline", one.dateline_place, "/dateline_place")
    elif one.dateline_place is not None:
        write.put("locationCreated", {"@type": "Place", "name": one.dateline_place}, "/dateline_place")
    write.put("articleSection" if kind in ("NewsArticle", "Article") else "keywords", one.section, "/section")
    write.put("inLanguage", one.language, "/language")
    for index, basis in enumerate(one.based_on):
        write.refer("isBasedOn", f"/based_on/{index}", basis)
    if one.caption is not None:
        image: Node = {"@type": "ImageObject"}
        write.put("caption", one.caption, "/caption", into=image)
        write.put("creditText", one.caption_credit, "/caption_credit", into=image)
        put(write.node, "image", image)
    if one.credit:
        write.put("creditText", one.credit, "/credit")
    if one.views is not None:
        seen = {
            "@type": "InteractionCounter",
            "interactionType": {"@type": "ViewAction"},
            "userInteractionCount": one.views,
        }
        write.put("interactionStatistic", seen, "/views")


def legal(graph: Graph, one: LegalInstrument) -> None:
    """Write an instrument as legislation."""
    write = begun(graph, one, "Legislation")
    write.put("legislationType", one.kind.value, "/kind")
    write.put("additionalType", one.type_text, "/type_text")
    write.put("legislationIdentifier", one.number, "/number")
    write.put("name", one.subject, "/subject")
    write.refer("legislationPassedBy", "/issuer", one.issuer)
    if one.issuer is None and one.issuer_text is not None:
        write.put("legislationPassedBy", {"@type": "Organization", "name": one.issuer_text}, "/issuer_text")
    write.date("legislationDate", "/date", one.date)
    if one.year is not None and (one.date is None or one.date.year != one.year):
        write.put("temporalCoverage", str(one.year), "/year")
    elif one.year is not None:
        write.carried("/year")
    if one.status is not None:
        write.put("creativeWorkStatus", one.status.value, "/status")
        force = {LegalStatus.IN_FORCE: "InForce", LegalStatus.REVOKED: "NotInForce"}.get(one.status)
        if force is not None:
            put(write.node, "legislationLegalForce", {"@id": f"https://schema.org/{force}"})
    for index, ident in enumerate(one.amends):
        write.refer("legislationAmends", f"/amends/{index}", ident)
    for index, ident in enumerate(one.revokes):
        write.refer("legislationRepeals", f"/revokes/{index}", ident)


def statement(graph: Graph, one: Statement) -> None:
    """Write a statement as a quotation."""
    write = begun(graph, one, "Quotation")
    write.put("genre", one.kind.value, "/kind")
    write.put("text", one.text, "/text")
    if one.speaker is not None and one.speaker.partition(":")[0] in _SPEAKS:
        write.refer("spokenByCharacter", "/speaker", one.speaker)
    else:
        write.lost("/speaker", "a post is neither a person nor an organisation")
    for index, topic in enumerate(one.about):
        kind = topic.partition(":")[0]
        if kind in ("region", "zone"):
            write.put("about", area(graph, topic), f"/about/{index}")
        elif kind in _UNWRITTEN:
            write.lost(f"/about/{index}", "what it is about has no node of its own")
        else:
            write.refer("about", f"/about/{index}", topic)
    write.refer("about", "/event", one.event)
    write.date("dateCreated", "/date", one.date)
    if one.addressee is not None:
        node = {"@type": "Audience", "audienceType": one.addressee.text}
        write.put("audience", node, "/addressee/text")
    purposes(write, one.purposes)
    terms(write, "about", "/terms", one.terms)
    for index, count in enumerate(one.counts):
        write.put("description", count.surface, f"/counts/{index}/surface")


def cooperation(graph: Graph, one: Cooperation) -> None:
    """Give up a cooperation."""
    graph.ledger.lost(one, "", "what several parties do together has no term")
