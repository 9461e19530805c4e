"""Rows of humaskit as objects of Popolo."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias, cast

from ...catalog import Catalog
from ...catalog.naming import choose, label
from ...model.agency import Agency
from ...model.award import AwardEdition, AwardProgram
from ...model.community import CommunityGroup, GroupKind
from ...model.entity import Entity
from ...model.event import Event, Participation, ParticipationRole, ParticipationStatus
from ...model.office import Appointment, Mandate, Official, Post
from ...model.source import Outlet
from ...values.contact import Account
from ...values.dates import PartialDate, Period
from ...values.names import Name
from ._words import EDITION, MEDIA, day_of, is_link, moment_of, said, urn

__all__ = ["WRITERS", "Object"]

Object: TypeAlias = dict[str, object]

_GROUPS: Final[Mapping[GroupKind, str]] = {
    GroupKind.KIM: "kelompok informasi masyarakat",
    GroupKind.PRESS: "pers",
    GroupKind.COMMUNITY: "komunitas",
    GroupKind.OTHER: "kelompok",
}
_WORDS: Final[Mapping[Mandate, str]] = {
    Mandate.PLT: "Plt.",
    Mandate.PLH: "Plh.",
    Mandate.PJ: "Pj.",
    Mandate.PJS: "Pjs.",
}
_BODIES: Final = ("agency:", "group:", "outlet:")
_NOT_THERE: Final = (ParticipationStatus.INVITED, ParticipationStatus.ABSENT)


def person(_: Catalog, official: Official) -> Object:
    """Write an official; the NIP is an identifier where it is asked for."""
    return {
        "name": official.name.name,
        "honorific_prefix": " ".join(official.name.front) or None,
        "honorific_suffix": ", ".join(official.name.back) or None,
        "other_names": [{"name": alias} for alias in official.aliases],
        "identifiers": [{"scheme": "nip", "identifier": official.nip.stored}] if official.nip else [],
    }


def agency(_: Catalog, body: Agency) -> Object:
    """Write an agency."""
    return {
        **_named(body.names),
        "classification": said(body.kind),
        "parent_id": None if body.parent is None else urn(body.parent),
        "area_id": _area(body.region),
        **_ends(body.valid, "founding_date", "dissolution_date"),
        "description": body.note,
        "links": _links(body.website),
        "contact_details": _contacts(body.email, body.accounts),
    }


def group(_: Catalog, body: CommunityGroup) -> Object:
    """Write a community group."""
    return {
        **_named(body.names),
        "classification": _GROUPS[body.kind],
        "area_id": _area(body.region),
        "description": body.note,
        "links": _links(body.website),
        "contact_details": _contacts(None, body.accounts),
    }


def outlet(_: Catalog, body: Outlet) -> Object:
    """Write a medium; an address without its scheme is no link."""
    return {
        "name": body.name,
        "other_names": [_other_name(name) for name in body.names],
        "classification": MEDIA,
        "description": body.note,
        "links": _links(body.website),
        "contact_details": _contacts(None, body.accounts),
    }


def post(_: Catalog, held: Post) -> Object:
    """Write a post of a body; what the title leaves open is in the label."""
    return {
        "label": held.title if held.domain is None else f"{held.title} {held.domain}",
        "role": held.title,
        "other_label": [one for one in (held.short_form, *held.aliases) if one is not None],
        "organization_id": urn(cast("str", held.agency)),
        "area_id": _area(held.region),
    }


def membership(catalog: Catalog, held: Appointment) -> Object:
    """Write the appointment of somebody who is named, to a post of a body; the role says on what footing."""
    post = catalog.one(held.post, Post)
    words = (held.surface or _WORDS.get(held.mandate), post.title)
    return {
        "person_id": urn(cast("str", held.official)),
        "post_id": urn(held.post),
        "organization_id": urn(cast("str", post.agency)),
        "role": " ".join(word for word in words if word),
        **_ends(held.period, "start_date", "end_date", clock=True),
    }


def event(catalog: Catalog, held: Event) -> Object:
    """Write an event, its one organiser and the people who were there."""
    return {
        "name": choose(held.names) or (held.names[0].text if held.names else held.theme),
        "description": held.note,
        "classification": ", ".join(map(said, held.kinds)) or None,
        "start_date": None if held.start is None else moment_of(held.start),
        "end_date": None if held.end is None else moment_of(held.end),
        "location": ", ".join(place for place in (held.venue, held.city) if place) or None,
        "status": None if held.status is None else said(held.status),
        "parent_id": None if held.parent is None else urn(held.parent),
        "organization_id": _organiser(catalog, held.id),
        "attendees": [{"id": urn(ref)} for ref in _attendees(catalog, held.id)],
    }


def edition(catalog: Catalog, held: AwardEdition) -> Object:
    """Write an edition of an award as an event of its year."""
    program = catalog.get(held.program)
    bodies = (program.organisers or program.conferred_by) if isinstance(program, AwardProgram) else ()
    names = (label(catalog, held.program), None if held.year is None else str(held.year))
    return {
        "name": choose(held.names) or " ".join(name for name in names if name),
        "description": held.note,
        "classification": EDITION,
        "start_date": None if held.year is None else str(held.year),
        "organization_id": urn(bodies[0]) if len(bodies) == 1 else None,
    }


WRITERS: Final[Mapping[str, tuple[str, Callable[[Catalog, Entity], Object]]]] = cast(
    "Mapping[str, tuple[str, Callable[[Catalog, Entity], Object]]]",
    {
        "outlets": ("organizations", outlet),
        "agencies": ("organizations", agency),
        "officials": ("persons", person),
        "posts": ("posts", post),
        "appointments": ("memberships", membership),
        "groups": ("organizations", group),
        "editions": ("events", edition),
        "events": ("events", event),
    },
)
"""For each section that Popolo has objects for: their collection, and how one is written."""


def _attendees(catalog: Catalog, event: str) -> list[str]:
    """Return the officials who were at an event, or are to be: for those who were represented, who came."""
    found: dict[str, None] = {}
    for one in catalog.referring(Participation, "event", event):
        who = one.represented_by or one.participant
        if who is not None and who.startswith("official:") and one.status not in _NOT_THERE:
            found[who] = None
    return list(found)


def _organiser(catalog: Catalog, event: str) -> str | None:
    """Return the organiser of an event, when there is exactly one."""
    roles = catalog.referring(Participation, "event", event)
    hosts = {one.participant for one in roles if one.role is ParticipationRole.PENYELENGGARA}
    host = hosts.pop() if len(hosts) == 1 else None
    return urn(host) if host is not None and host.startswith(_BODIES) else None


def _area(code: str | None) -> str | None:
    return None if code is None else urn(f"region:{code}")


def _named(names: tuple[Name, ...]) -> Object:
    """Write the name that the catalog would show, and the others with their kinds and periods."""
    best = choose(names)
    first = next((name for name in names if name.text == best), names[0])
    return {"name": first.text, "other_names": [_other_name(name) for name in names if name is not first]}


def _other_name(name: Name) -> Object:
    held = {"name": name.text, "note": said(name.kind), **_ends(name.period, "start_date", "end_date")}
    return {key: value for key, value in held.items() if value is not None}


def _ends(period: Period | None, start: str, end: str, *, clock: bool = False) -> Object:
    of: Callable[[PartialDate], str | None] = moment_of if clock else day_of
    first = None if period is None or period.start is None else of(period.start)
    last = None if period is None or period.end is None else of(period.end)
    return {key: value for key, value in ((start, first), (end, last)) if value is not None}


def _links(website: str | None) -> list[Object]:
    return [{"url": website, "note": "website"}] if is_link(website) else []


def _contacts(email: str | None, accounts: tuple[Account, ...]) -> list[Object]:
    found: list[Object] = [] if email is None else [{"type": "email", "value": email}]
    for account in accounts:
        found.append({"type": account.platform, "value": account.handle})  # noqa: PERF401  (its type is that of the list)
    return found
