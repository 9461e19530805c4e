"""Objects of Popolo as rows of humaskit."""

import re
from collections.abc import Mapping
from typing import Final, cast

from ...model.event import EventKind, EventStatus
from ...model.office import Official
from ...tree import child
from ...values.ids import kind_of
from ...values.names import NameKind
from ...values.rules import shapes
from .._imports import Thing
from ._book import URL, Book, Row
from ._words import (
    AGENCY_KINDS,
    GROUP_KINDS,
    KINDS,
    MANDATES,
    MEDIA,
    id_of_urn,
    read_date,
    words_of,
)

__all__ = [
    "event",
    "finish",
    "kind_of_body",
    "membership",
    "organization",
    "person",
    "post",
    "thing_of",
    "title_of",
]

_SECRET: Final = frozenset(
    {"birth_date", "death_date", "gender", "email", "national_identity", "identifiers", "pronouns"}
)
_NO_ACCOUNTS: Final = frozenset(
    {"address", "cell", "email", "fax", "pager", "phone", "text", "textphone", "video", "voice"}
)
_PLATFORM: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
_NAME_KINDS: Final = words_of(NameKind)
_EVENT_KINDS: Final = words_of(EventKind)
_STATUSES: Final = words_of(EventStatus)


def date(thing: Thing, key: str) -> str | None:
    """Return the date under *key* as it is stored here."""
    text = thing.text(key)
    if text is None:
        return None
    stored, clock = read_date(text)
    pointer = f"/{key}"
    if stored is None:
        thing.source.refuse(
            "date", thing.at + pointer, f"is not a date: {text[:40]!a}", "write it as 2024-03-05 or 2024"
        )
    if clock is not None:
        thing.source.lose(thing.at, pointer, clock, "no clock shows this time")
    return stored


def period(thing: Thing, start: str, end: str) -> Row | None:
    """Return the period between two dates."""
    found = {"start": date(thing, start), "end": date(thing, end)}
    return {name: value for name, value in found.items() if value is not None} or None


def finish(row: Mapping[str, object], thing: Thing, cls: type) -> Row:
    """Return the row without what is not said, with what only humaskit has a word for: that stands under *extra*."""
    found: Row = {name: value for name, value in row.items() if value not in (None, [], {})}
    for name, value in thing_of(thing, "extra").items():
        if name in shapes(cls):
            found[name] = value
        else:
            thing.source.lose(thing.at, child("/extra", name), value)
    thing.lose_rest(hidden=_SECRET if cls is Official else ())
    return {name: value for name, value in found.items() if value is not None}


def thing_of(thing: Thing, key: str) -> Row:
    """Return the object under *key* as it stands."""
    value = thing.fields.get(key)
    return dict(cast("Row", thing.take(key))) if isinstance(value, dict) else {}


def person(book: Book, thing: Thing, ref: str) -> Row:
    """Return a person as an official. Titles that stand in the name as well are taken off it."""
    said, prefix, suffix = thing.text("name"), thing.text("honorific_prefix"), thing.text("honorific_suffix")
    if said is None:
        parts = [thing.text(key) for key in ("given_name", "additional_name", "family_name")]
        said = " ".join(part for part in parts if part) or None
    front = [] if prefix is None else prefix.split()
    back = [] if suffix is None else [part.strip() for part in suffix.split(",") if part.strip()]
    if said is not None and prefix is not None:
        said = said.removeprefix(f"{prefix} ")
    if said is not None and suffix is not None:
        said = said.removesuffix(f" {suffix}").removesuffix(",")
    name = {"name": said, "front": front, "back": back}
    row: Row = {
        "id": ref,
        "name": {key: value for key, value in name.items() if value},
        "aliases": _aliases(thing),
        "citations": book.citations(thing),
    }
    for index, one in enumerate(thing.things("identifiers")):
        if one.text("scheme") == "nip":
            row["nip"] = one.text("identifier")
        else:
            one.source.lose(thing.at, f"/identifiers/{index}", "", hidden=True)
    for key in ("contact_details", "links"):
        thing.lose(key, hidden=key == "contact_details")
    return row


def _aliases(thing: Thing) -> list[str]:
    found: list[str] = []
    for one in thing.things("other_names"):
        text = one.text("name")
        if text is not None:
            found.append(text)
        one.lose_rest()
    return found


def _names(thing: Thing) -> list[Row]:
    """Return the name of a body, and its other names with their kinds and periods."""
    first = thing.text("name")
    found: list[Row] = [] if first is None else [{"text": first}]
    for one in thing.things("other_names"):
        note = one.text("note")
        kind = _NAME_KINDS.get((note or "").lower(), NameKind.ALIAS)
        if note is not None and note.lower() not in _NAME_KINDS:
            one.lose("note", "no kind of name is called so")
        row: Row = {"text": one.text("name"), "period": period(one, "start_date", "end_date")}
        if kind is not NameKind.LEGAL:
            row["kind"] = kind.value
        found.append({name: value for name, value in row.items() if value is not None})
        one.lose_rest()
    return found


def kind_of_body(thing: Thing) -> str:
    """Return what kind of id a body has: an agency's, unless it is known to be a group or a medium."""
    name = thing.text("id")
    known = None if name is None else id_of_urn(name, KINDS["organizations"])
    said_to_be = _classification(thing)
    if known is not None:
        return kind_of(known)
    if said_to_be == MEDIA:
        return "outlet"
    return "group" if said_to_be in GROUP_KINDS else "agency"


def _classification(thing: Thing) -> str:
    return (thing.text("classification") or "").replace("_", " ").strip().lower()


def organization(book: Book, thing: Thing, ref: str) -> Row:
    """Return an organisation as an agency, a group or an outlet.

    An agency of a kind that we have no word for is an agency of another kind, and the word is reported.
    """
    names, said_to_be = _names(thing), _classification(thing)
    row: Row = {"id": ref, "citations": book.citations(thing), "note": thing.text("description", prose=True)}
    email = _contacts(thing, row, email=ref.startswith("agency:"))
    _website(thing, row)
    if ref.startswith("outlet:"):
        return row | {"name": names[0]["text"] if names else None, "names": names[1:]}
    row |= {"names": names, "region": book.area(thing)}
    if ref.startswith("group:"):
        kind = GROUP_KINDS.get(said_to_be)
        if kind is None:
            thing.lose("classification", "no kind of group is called so: its kind is 'other'")
        return row | {"kind": "other" if kind is None else kind.value}
    kind_of_agency = AGENCY_KINDS.get(said_to_be)
    if kind_of_agency is None and said_to_be:
        thing.lose("classification", "no kind of agency is called so: its kind is 'other'")
    valid = period(thing, "founding_date", "dissolution_date")
    row |= {"kind": "other" if kind_of_agency is None else kind_of_agency.value, "email": email, "valid": valid}
    return row | {"parent": book.ref("organizations", thing, "parent_id")}


def _contacts(thing: Thing, row: Row, *, email: bool) -> str | None:
    """Read the accounts of a body, and return its e-mail address where that has a place."""
    address: str | None = None
    accounts: list[Row] = []
    for one in thing.things("contact_details"):
        kind, value = one.text("type"), one.text("value")
        if kind == "email" and email and address is None:
            address = value
        elif kind is not None and value is not None and _PLATFORM.fullmatch(kind) and kind not in _NO_ACCOUNTS:
            accounts.append({"platform": kind, "handle": value})
        else:
            one.lose("type")
            one.lose("value")
        one.lose_rest()
    row["accounts"] = accounts
    return address


def _website(thing: Thing, row: Row) -> None:
    for one in thing.things("links"):
        if one.text("note") == "website" and "website" not in row and URL.fullmatch(one.text("url") or ""):
            row["website"] = one.text("url")
        else:
            one.lose("url")
            one.lose("note")
        one.lose_rest()


def post(book: Book, thing: Thing, ref: str) -> Row:
    """Return a post. Its title is the role where there is one; a label that says more is another name for it."""
    label, role = thing.text("label"), thing.text("role")
    names = [label] if label is not None and role not in (None, label) else []
    row: Row = {"id": ref, "title": role or label, "aliases": [*names, *thing.texts("other_label")]}
    row |= {"agency": book.ref("organizations", thing, "organization_id"), "region": book.area(thing)}
    return row | {"citations": book.citations(thing)}


def membership(book: Book, thing: Thing, ref: str) -> Row:
    """Return a membership as an appointment; the word before the title says on what footing the post is held."""
    role, post_ref = thing.text("role"), book.ref("posts", thing, "post_id")
    word = (role or "").partition(" ")[0]
    mandate = MANDATES.get(word.rstrip(".").lower())
    row: Row = {"id": ref, "official": book.ref("persons", thing, "person_id"), "post": post_ref}
    if mandate is not None:
        row |= {"mandate": mandate.value, "surface": word}
    known = None if post_ref is None else book.posts.get(post_ref)
    if role is not None and known is not None and title_of(role) not in (known.title, *known.aliases):
        thing.lose("role", "it is not the title of the post")
    row["period"] = period(thing, "start_date", "end_date")
    return row | {"citations": book.citations(thing)}


def title_of(role: str) -> str:
    """Return a role without the word that says on what footing it is held."""
    word, _, rest = role.partition(" ")
    return rest if rest and word.rstrip(".").lower() in MANDATES else role


def event(book: Book, thing: Thing, ref: str) -> Row:
    """Return an event, or an edition of an award."""
    name, start, said_to_be = thing.text("name"), date(thing, "start_date"), _classification(thing)
    row: Row = {"id": ref, "names": [] if name is None else [{"text": name}], "citations": book.citations(thing)}
    row["note"] = thing.text("description", prose=True)
    if ref.startswith("edition:"):
        thing.take("organization_id")
        year = int(start) if start is not None and start.isdecimal() else None
        if year is None:
            thing.lose("start_date", "an edition has a year")
        return row | {"year": year}
    kinds = [kind.strip() for kind in said_to_be.split(",") if kind.strip()]
    row["kinds"] = [_EVENT_KINDS[kind].value for kind in kinds if kind in _EVENT_KINDS]
    if any(kind not in _EVENT_KINDS for kind in kinds):
        thing.lose("classification", "no kind of event is called so")
    status = _STATUSES.get((thing.text("status") or "").lower())
    if status is None:
        thing.lose("status", "no status of an event is called so")
    row |= {"status": None if status is None else status.value, "start": start, "end": date(thing, "end_date")}
    return row | {"venue": thing.text("location"), "parent": book.ref("events", thing, "parent_id")}
