"""Things of FollowTheMoney as rows of humaskit."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Final, TypeAlias, TypeVar, cast

from ...errors import InvalidValue
from ...model.agency import AgencyKind
from ...model.award import EditionStatus
from ...model.community import GroupKind
from ...model.event import EventKind
from ...model.office import Mandate
from ...model.source import SourceKind
from ...values.level import Level
from ...values.names import NameKind
from ...values.nip import Nip
from .._imports import Thing, plain
from ..popolo._words import MANDATES, read_date
from ._values import LANGUAGES

__all__ = ["CODES", "READERS", "UNNAMED", "Record", "Row", "kind_of_record", "mandate_of"]

Row: TypeAlias = dict[str, object]
W = TypeVar("W")
E = TypeVar("E", bound=Enum)

_HIDDEN: Final = frozenset(
    {
        *("address", "birthCountry", "birthDate", "birthPlace", "citizenship", "deathDate", "email", "ethnicity"),
        *("fatherName", "gender", "idNumber", "innCode", "motherName", "nationality", "passportNumber", "phone"),
        *("political", "religion", "socialSecurityNumber", "taxNumber"),
    }
)
"""Properties of people whose values no report repeats."""
_SCHEMAS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("Article", "Document", "HyperText", "PlainText", "Pages", "Table", "Email"), "source"),
    "PublicBody": "agency",
    "Person": "official",
    "Position": "post",
    "Event": "event",
}
_PROJECTS: Final[Mapping[str, str]] = {"award-program": "program", "award-edition": "edition"}
_TOPICS: Final[Mapping[str, Level]] = {"gov.national": Level.NATIONAL, "gov.state": Level.PROVINCE}
_COUNTRY: Final = "id"
UNNAMED: Final = "unnamed"
"""A keyword of things that have no name of their own: FollowTheMoney demands one, and shows what they are called."""
_LANGUAGES: Final = {code: tag for tag, code in LANGUAGES.items()}


class Record:
    """One entity of FollowTheMoney: its id, its schema, and its properties."""

    def __init__(self, thing: Thing) -> None:
        self.at = thing.at
        self.thing = thing
        self.ident = thing.text("id") or ""
        self.schema = thing.text("schema") or ""
        held = thing.take("properties")
        if not isinstance(held, dict) and held is not None:
            thing.source.refuse("type", f"{thing.at}/properties", "must be an object of lists")
        properties = cast("Row", held) if isinstance(held, dict) else {}
        self.properties = Thing(thing.source, properties, f"{thing.at}/properties")
        for key, what in (("id", self.ident), ("schema", self.schema)):
            if not what:
                thing.source.refuse("missing", f"{thing.at}/{key}", "is missing, must be text")

    def holds(self, prop: str) -> list[object]:
        """Return what stands in a property, whatever it is, without crossing it out."""
        values = self.properties.fields.get(prop)
        return cast("list[object]", values) if isinstance(values, list) else []

    def all(self, prop: str) -> list[str]:
        """Return the values of a property."""
        return self.properties.texts(prop)

    def one(self, prop: str) -> str | None:
        """Return the first value of a property; those beyond it are lost."""
        values = self.all(prop)
        for index, value in enumerate(values[1:], 1):
            self.lose(f"/{prop}/{index}", value, "the model has one value here")
        return values[0] if values else None

    def date(self, prop: str) -> str | None:
        """Return the first date of a property as it is stored here."""
        return next(iter(self._dates(prop, [text for text in (self.one(prop),) if text])), None)

    def dates(self, prop: str) -> list[str]:
        """Return all dates of a property."""
        return self._dates(prop, self.all(prop))

    def _dates(self, prop: str, texts: Iterable[str]) -> list[str]:
        found: list[str] = []
        for text in texts:
            stored, clock = read_date(text)
            if stored is None:
                at = f"{self.properties.at}/{prop}"
                self.thing.source.refuse("date", at, f"is not a date: {text[:40]!a}", "write it as 2024-03-05 or 2024")
            else:
                found.append(stored)
            if clock is not None:
                self.lose(f"/{prop}", clock, "no clock shows this time")
        return found

    def word(self, prop: str, words: Mapping[str, W]) -> W | None:
        """Return the first value of a property that is one of our words; the others are lost."""
        found: W | None = None
        for index, text in enumerate(self.all(prop)):
            if text in words and found is None:
                found = words[text]
            else:
                self.lose(f"/{prop}/{index}", text, "the model has no such word")
        return found

    def period(self, start: str, end: str) -> Row | None:
        """Return the period between two dates."""
        found = {"start": self.date(start), "end": self.date(end)}
        return {name: value for name, value in found.items() if value is not None} or None

    def lose(self, pointer: str, value: object, reason: str) -> None:
        """Report one value of a property."""
        self.thing.source.lose(self.at, f"/properties{pointer}", value, reason)

    def lose_rest(self) -> None:
        """Report everything that nobody read."""
        for prop in ("country", "jurisdiction"):
            if self.holds(prop) == [_COUNTRY]:
                self.properties.take(prop)
        hidden = _HIDDEN if self.schema == "Person" else frozenset[str]()
        for prop in self.properties.unread():
            for index, value in enumerate(self.holds(prop)):
                self.thing.source.lose(self.at, f"/properties/{prop}/{index}", plain(value), hidden=prop in hidden)
            if not isinstance(self.properties.take(prop), (list, type(None))):
                self.thing.source.refuse("type", f"{self.properties.at}/{prop}", "must be a list of texts")
        self.thing.lose_rest()


def kind_of_record(record: Record) -> str | None:
    """Return what kind of id the thing has here; None for a relation, and for what the model does not hold."""
    if record.schema == "Project":
        words = [str(word) for word in record.holds("keywords")]
        return next((_PROJECTS[word] for word in words if word in _PROJECTS), None)
    if record.schema == "Organization":
        return "outlet" if record.holds("sector") == ["media"] else "group"
    return _SCHEMAS.get(record.schema)


def _words(cls: type[E], prefix: str = "") -> dict[str, E]:
    return {f"{prefix}{word.value}": word for word in cls}


CODES: Final = frozenset(mandate.value for mandate in Mandate if mandate is not Mandate.UNMARKED)
"""Footings as they are written where no word for them was printed."""
_AGENCY_KINDS: Final = _words(AgencyKind)
_GROUP_KINDS: Final = _words(GroupKind, "group-")
_SOURCE_KINDS: Final = _words(SourceKind)
_STATUSES: Final = _words(EditionStatus)
_EVENT_KINDS: Final = _words(EventKind)
_OTHER_NAMES: Final = ("alias", "abbreviation", "previousName", "weakAlias")
_NAMES: Final[Mapping[str, NameKind]] = {
    "name": NameKind.LEGAL,
    "alias": NameKind.ALIAS,
    "abbreviation": NameKind.ABBREVIATION,
    "previousName": NameKind.FORMER,
    "weakAlias": NameKind.MISSPELLING,
}


def _names(record: Record, *kinds: str) -> list[Row]:
    """Return the names of a thing; one that was only made because it needs one is none."""
    unnamed = UNNAMED in record.holds("keywords")
    if unnamed:
        record.all("name")
    found: list[Row] = []
    for prop in kinds or tuple(_NAMES):
        kind: Row = {} if prop == "name" else {"kind": _NAMES[prop].value}
        found += ({"text": text, **kind} for text in record.all(prop) if prop != "name" or not unnamed)
    return found


def _level(record: Record) -> str | None:
    level = record.word("topics", _TOPICS)
    return None if level is None else level.value


def source(record: Record) -> Row:
    """Return a document as a source; one that does not say what it is, is an article when its schema says so."""
    kind = record.word("keywords", _SOURCE_KINDS)
    assumed = SourceKind.ARTICLE if record.schema == "Article" else SourceKind.PAGE
    retrieved = record.one("retrievedAt")
    full = retrieved is not None and len(retrieved) == len("2024-03-05T09:00:00")
    if retrieved is not None and not full:
        record.lose("/retrievedAt/0", retrieved, "a moment has its seconds")
    return {
        "kind": (kind or assumed).value,
        "title": record.one("title") or record.one("name"),
        "authors": record.all("author"),
        "publisher_text": record.one("publisher"),
        "url": record.one("sourceUrl"),
        "published": record.date("publishedAt"),
        "caption": record.one("summary"),
        "language": record.word("language", _LANGUAGES),
        "retrieved": f"{retrieved}Z" if full else None,
    }


def outlet(record: Record) -> Row:
    """Return a medium as an outlet."""
    record.all("sector")
    row: Row = {
        "name": record.one("name"),
        "names": _names(record, *_OTHER_NAMES),
    }
    return row | {"website": record.one("website"), "tagline": record.one("summary")}


def agency(record: Record) -> Row:
    """Return a public body; one of a kind that we have no word for is of another kind, and the word is reported."""
    kind = record.word("classification", _AGENCY_KINDS) or AgencyKind.OTHER
    row: Row = {"kind": kind.value, "names": _names(record), "level": _level(record)}
    row |= {"website": record.one("website"), "email": record.one("email")}
    return row | {"valid": record.period("incorporationDate", "dissolutionDate")}


def group(record: Record) -> Row:
    """Return an organisation that is no public body and no medium as a group."""
    kind = record.word("keywords", _GROUP_KINDS) or GroupKind.OTHER
    return {"kind": kind.value, "names": _names(record), "website": record.one("website")}


def official(record: Record) -> Row:
    """Return a person as an official."""
    name = {"name": record.one("name"), "front": record.all("title"), "back": record.all("nameSuffix")}
    row: Row = {"name": {key: value for key, value in name.items() if value}, "aliases": record.all("alias")}
    return row | {"nip": _nip(record)}


def _nip(record: Record) -> str | None:
    """Return the id number of a person of this country, when it is an NIP and nothing else."""
    values = record.holds("idNumber")
    if len(values) != 1 or _COUNTRY not in record.holds("country"):
        return None
    try:
        Nip(cast("str", values[0]))
    except InvalidValue:
        return None
    return record.one("idNumber")


def post(record: Record) -> Row:
    """Return a position as a post."""
    row: Row = {"title": record.one("name"), "short_form": record.one("weakAlias"), "aliases": record.all("alias")}
    return row | {"domain": record.one("summary"), "level": _level(record)}


def _marked(record: Record, *marks: str) -> None:
    """Read the keywords that say what a project is; others are lost."""
    for index, text in enumerate(record.all("keywords")):
        if text not in marks:
            record.lose(f"/keywords/{index}", text, "no word of ours")


def mandate_of(surface: str | None) -> str | None:
    """Return the footing on which a post is held, when *surface* is a word for it."""
    if surface in CODES:
        return surface
    mandate = MANDATES.get((surface or "").rstrip(".").lower())
    return None if mandate is None else mandate.value


def program(record: Record) -> Row:
    """Return an award programme."""
    _marked(record, "award-program")
    return {"names": _names(record, "name", "alias", "previousName", "weakAlias"), "assessment": record.one("summary")}


def edition(record: Record) -> Row:
    """Return an edition of an award."""
    _marked(record, "award-edition", UNNAMED)
    if record.ident.endswith(f"-{record.holds('projectId')[0]}" if record.holds("projectId") else "-"):
        record.all("projectId")
    status, year = record.word("status", _STATUSES), record.date("date")
    row: Row = {"names": _names(record, "name", "alias", "previousName", "weakAlias")}
    row |= {"status": None if status is None else status.value}
    return row | {"year": int(year) if year is not None and year.isdecimal() else None}


def event(record: Record) -> Row:
    """Return an event."""
    keywords = [(index, text) for index, text in enumerate(record.all("keywords"))]
    for index, text in keywords:
        if text not in (*_EVENT_KINDS, UNNAMED):
            record.lose(f"/keywords/{index}", text, "no kind of event is called so")
    venue, comma, city = (record.one("location") or "").partition(", ")
    if ", " in city:
        venue, city = f"{venue}{comma}{city}", ""
    row: Row = {"kinds": [text for _, text in keywords if text in _EVENT_KINDS], "theme": record.one("summary")}
    row |= {"names": _names(record, "name", "alias", "previousName", "weakAlias"), "venue": venue, "city": city}
    row |= {"purposes": [{"text": text} for text in record.all("description")]}
    return row | {"start": record.date("startDate"), "end": record.date("endDate") or None}


READERS: Final[Mapping[str, Callable[[Record], Row]]] = {
    "source": source,
    "outlet": outlet,
    "agency": agency,
    "group": group,
    "official": official,
    "post": post,
    "program": program,
    "edition": edition,
    "event": event,
}
"""How the row of each kind of thing is made; ids, notes, citations and relations come after."""
