"""A document of Popolo as a catalog."""

from collections.abc import Mapping
from typing import Final, cast

from ...model.agency import Agency
from ...model.award import AwardEdition
from ...model.community import CommunityGroup
from ...model.entity import Entity
from ...model.event import Event, Participation, ParticipationRole
from ...model.office import Appointment, Official, Post
from ...model.registry import MODEL
from ...model.source import Outlet, Source
from ...tree import child
from .._imports import Import, Thing, foreign_id
from . import _reading as reading
from ._book import Book, Row, enter_areas
from ._flat import flattened
from ._words import COLLECTIONS

__all__ = ["KEYS", "read"]

_CLASSES: Final[Mapping[str, type[Entity]]] = {
    "official": Official,
    "agency": Agency,
    "group": CommunityGroup,
    "outlet": Outlet,
    "post": Post,
    "appointment": Appointment,
    "event": Event,
    "edition": AwardEdition,
}
_BODY: Final = {
    "names": "/name",
    "kind": "/classification",
    "region": "/area_id",
    "parent": "/parent_id",
    "valid": "/founding_date",
    "website": "/links",
    "email": "/contact_details",
    "accounts": "/contact_details",
    "note": "/description",
}
KEYS: Final[Mapping[str, str]] = {
    **_BODY,
    "id": "/id",
    "name": "/name",
    "aliases": "/other_names",
    "nip": "/identifiers",
    "citations": "/sources",
    "title": "/label",
    "agency": "/organization_id",
    "official": "/person_id",
    "post": "/post_id",
    "period": "/start_date",
    "mandate": "/role",
    "surface": "/role",
    "kinds": "/classification",
    "status": "/status",
    "start": "/start_date",
    "end": "/end_date",
    "year": "/start_date",
    "venue": "/location",
}
"""Which key of an object gives which field, for the place of an error."""


def read(source: Import, tree: Mapping[str, object]) -> None:
    """Read a document, noting what is wrong with it and what it loses."""
    document = Thing(source, tree, "")
    flat = flattened(source, document)
    urls = _read_extra(source, document)
    book = Book(source, urls)
    for entity in source.entities.values():
        book.taken.add(entity.id)
        if isinstance(entity, Participation):
            ends = (end for end in (entity.participant, entity.represented_by) if end is not None)
            book.present.update((entity.event, end, entity.role) for end in ends)
    enter_areas(book, flat["areas"])
    entered = {name: [(thing, _enter(book, name, thing)) for thing in flat[name]] for name in COLLECTIONS[:3]}
    entered["events"] = [(thing, _enter(book, "events", thing)) for thing in flat["events"]]
    _place_posts(flat)
    for thing, ref in entered["persons"]:
        _plant(source, thing, ref, reading.person(book, thing, ref))
    for thing, ref in entered["organizations"]:
        _plant(source, thing, ref, reading.organization(book, thing, ref))
    for thing, ref in entered["posts"]:
        planted = _plant(source, thing, ref, reading.post(book, thing, ref))
        if isinstance(planted, Post):
            book.posts[ref] = planted
    for thing in flat["memberships"]:
        _read_membership(book, thing)
    for thing, ref in entered["events"]:
        _read_event(book, thing, ref)
    _lose_rest(source, document)


def _read_extra(source: Import, document: Thing) -> dict[str, str]:
    """Read the rows that Popolo has no objects for; return the sources by address."""
    extra = reading.thing_of(document, "extra")
    urls: dict[str, str] = {}
    for section, held in extra.items():
        at = child("/extra", section)
        if section not in MODEL.sections or not isinstance(held, list):
            source.lose("", at, held)
            continue
        for index, row in enumerate(cast("list[object]", held)):
            entity = source.plant(MODEL.sections[section], row, child(at, index))
            if isinstance(entity, Source) and entity.url is not None:
                urls[entity.url] = entity.id
    return urls


def _enter(book: Book, collection: str, thing: Thing) -> str:
    if collection == "organizations":
        return book.enter(collection, thing, reading.kind_of_body(thing), thing.text("name"))
    kind = {"persons": "official", "posts": "post", "events": "event"}[collection]
    named = "label" if collection == "posts" else "name"
    return book.enter(collection, thing, kind, thing.text(named), thing.text("role"))


def _place_posts(flat: Mapping[str, list[Thing]]) -> None:
    """Give posts the organisation that their memberships name, where they name none themselves."""
    posts = {thing.text("id"): thing for thing in flat["posts"]}
    for membership in flat["memberships"]:
        found = posts.get(membership.text("post_id"))
        if found is not None and not found.has("organization_id") and membership.has("organization_id"):
            found.fields["organization_id"] = membership.fields["organization_id"]


def _plant(source: Import, thing: Thing, ref: str, row: Row) -> Entity | None:
    cls = _CLASSES[ref.partition(":")[0]]
    extra = thing.fields.get("extra")
    names = cast("Row", extra) if isinstance(extra, dict) else {}
    keys = {**KEYS, **{name: child("/extra", name) for name in names}}
    return source.plant(cls, reading.finish(row, thing, cls), thing.at, keys)


def _read_membership(book: Book, thing: Thing) -> None:
    """Read a membership; one without a post has the post that its role says, in its organisation."""
    body = book.ref("organizations", thing, "organization_id")
    person, post = thing.text("person_id"), thing.text("post_id")
    role = thing.text("role")
    if person is None or (post is None and (role is None or body is None)):
        for key in ("id", "person_id", "organization_id", "post_id", "role"):
            thing.lose(key, "an appointment needs a person, and a post or a role in an organisation")
        thing.lose_rest()
        return
    parts = (person, post or thing.text("organization_id"), role, thing.text("start_date"))
    ref = book.enter("memberships", thing, "appointment", *parts)
    row = reading.membership(book, thing, ref)
    if row["post"] is None:
        row["post"] = _made_post(book, thing, cast("str", body), reading.title_of(cast("str", role)))
    elif body is not None:
        held = book.posts.get(cast("str", row["post"]))
        if held is not None and held.agency != body:
            thing.lose("organization_id", "the post belongs to another body")
    _plant(book.source, thing, ref, row)


def _made_post(book: Book, thing: Thing, body: str, title: str) -> str:
    """Return the post of this title in a body, made when it is new."""
    if (body, title) not in book.made:
        ref = foreign_id("post", body.partition(":")[2], title, taken=book.taken)
        row = {"id": ref, "title": title, "agency": body}
        book.source.plant(Post, row, thing.at, {"title": "/role", "agency": "/organization_id"})
        book.taken.add(ref)
        book.made[body, title] = ref
    return book.made[body, title]


def _read_event(book: Book, thing: Thing, ref: str) -> None:
    row = reading.event(book, thing, ref)
    if ref.startswith("event:"):
        host = book.ref("organizations", thing, "organization_id")
        if host is not None:
            _participate(book, thing.at, "/organization_id", (ref, host, ParticipationRole.PENYELENGGARA))
        for one in thing.things("attendees"):
            who = book.ref("persons", one, "id")
            if who is not None:
                _participate(book, one.at, "/id", (ref, who, ParticipationRole.HADIR))
    _plant(book.source, thing, ref, row)


def _participate(book: Book, at: str, key: str, said: tuple[str, str, ParticipationRole]) -> None:
    """Add a participation, unless the document tells it in more words than an attendee has."""
    event, who, role = said
    wanted = list(ParticipationRole) if role is ParticipationRole.HADIR else [role]
    if any((event, who, known) in book.present for known in wanted):
        return
    book.present.add((event, who, role))
    ref = foreign_id("participation", event.partition(":")[2], who.partition(":")[2], role.value, taken=book.taken)
    book.taken.add(ref)
    row = {"id": ref, "event": event, "participant": who, "role": role.value}
    book.source.plant(Participation, row, at, {"participant": key})


def _lose_rest(source: Import, document: Thing) -> None:
    """Report what of a document stands in no collection: its motions, votes and speeches one by one."""
    for name, value in document.fields.items():
        if isinstance(value, list) and name not in COLLECTIONS:
            document.take(name)
            for index, one in enumerate(cast("list[object]", value)):
                source.lose(child(child("", name), index), "", one)
    document.lose_rest()
