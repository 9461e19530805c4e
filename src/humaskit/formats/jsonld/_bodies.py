"""Agencies, groups, media, officials and their posts in schema.org."""

from ...model.agency import Agency, Reorganisation
from ...model.community import CommunityGroup, MediaPartnership
from ...model.office import Appointment, Official, Post
from ...model.source import Outlet
from .._graph import Graph, Node, Writer, put, urn
from ._common import accounts, area, begun, between, cite, named_value, terms

__all__ = ["agency", "appointment", "group", "official", "outlet", "partnership", "post", "reorganisation"]


def agency(graph: Graph, one: Agency) -> None:
    """Write an agency as a government organisation."""
    write = begun(graph, one, "GovernmentOrganization")
    write.put("additionalType", one.kind.value, "/kind")
    write.names("name", "alternateName", one.names)
    if one.region is not None:
        write.put("areaServed", area(graph, f"region:{one.region}"), "/region")
    write.refer("parentOrganization", "/parent", one.parent)
    terms(write, "knowsAbout", "/functions", one.functions)
    write.put("url", one.website, "/website")
    write.put("email", one.email, "/email")
    accounts(write, one.accounts)
    between(write, ("foundingDate", "dissolutionDate"), "/valid", one.valid)


def reorganisation(graph: Graph, one: Reorganisation) -> None:
    """Give up a reorganisation: both sides are there, what ties them is not."""
    graph.ledger.lost(one, "", "bodies that follow each other have no term")


def group(graph: Graph, one: CommunityGroup) -> None:
    """Write a group of citizens or journalists as an organisation."""
    write = begun(graph, one, "Organization")
    write.put("additionalType", one.kind.value, "/kind")
    write.names("name", "alternateName", one.names)
    if one.region is not None:
        write.put("areaServed", area(graph, f"region:{one.region}"), "/region")
    for index, role in enumerate(one.roles):
        write.put("description", role, f"/roles/{index}")
    write.put("url", one.website, "/website")
    accounts(write, one.accounts)
    write.lost("/fostered_by", "who fosters a group has no term")


def partnership(graph: Graph, one: MediaPartnership) -> None:
    """Give up a partnership."""
    graph.ledger.lost(one, "", "standing work with the press has no term")


def outlet(graph: Graph, one: Outlet) -> None:
    """Write a medium as a news organisation."""
    write = begun(graph, one, "NewsMediaOrganization")
    write.put("name", one.name, "/name")
    for index, name in enumerate(one.names):
        write.put("alternateName", name.text, f"/names/{index}/text")
    if one.website is not None and one.website.startswith(("https://", "http://")):
        write.put("url", one.website, "/website")
    elif one.website is not None:
        write.put("identifier", named_value("website", one.website), "/website")
    write.put("slogan", one.tagline, "/tagline")
    write.refer("parentOrganization", "/owner", one.owner)
    accounts(write, one.accounts)


def official(graph: Graph, one: Official, *, include_personal: bool) -> None:
    """Write an official as a person; what they hold is added by their appointments."""
    write = begun(graph, one, "Person")
    write.put("name", one.name.name, "/name/name")
    write.put("honorificPrefix", " ".join(one.name.front) or None, "/name/front")
    write.put("honorificSuffix", ", ".join(one.name.back) or None, "/name/back")
    for index, alias in enumerate(one.aliases):
        write.put("alternateName", alias, f"/aliases/{index}")
    if include_personal and one.nip is not None:
        write.put("identifier", named_value("NIP", one.nip.stored), "/nip")


def post(graph: Graph, one: Post) -> None:
    """Give up a post for now: it is written with the people who hold it."""
    graph.ledger.lost(one, "", "a post is carried only as the role of somebody who holds it")


def appointment(graph: Graph, one: Appointment) -> None:
    """Write an appointment as the role in which a person works for the agency of the post."""
    held = graph.catalog.get(one.post)
    if one.official is None or not isinstance(held, Post):
        graph.ledger.lost(one, "", "a role needs the person, and the post")
        return
    person = graph.node(urn(one.official), "Person")
    title = f"{one.surface} {held.title}" if one.surface else held.title
    if held.agency is None:
        Writer(graph, held, person).put("jobTitle", title, "/title")
        Writer(graph, one, person).carried("/official", "/surface")
        return
    role: Node = {"@id": urn(one.id), "@type": "OrganizationRole"}
    write = begun(graph, one, "OrganizationRole", role)
    of_post = Writer(graph, held, role)
    of_post.put("roleName", title, "/title")
    of_post.put("identifier", named_value("humaskit", held.id), "/id")
    of_post.put("alternateName", held.short_form, "/short_form")
    for index, alias in enumerate(held.aliases):
        of_post.put("alternateName", alias, f"/aliases/{index}")
    of_post.put("description", held.domain, "/domain")
    of_post.refer("worksFor", "/agency", held.agency)
    cite(of_post)
    write.carried("/post", "/official", "/surface")
    between(write, ("startDate", "endDate"), "/period", one.period)
    write.lost("/attested", "a day on which somebody was seen in a post is neither its beginning nor its end")
    put(person, "worksFor", role)
