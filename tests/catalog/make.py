"""Short ways to write entities of an invented region."""

from typing import Any

from humaskit.model.agency import Agency, AgencyKind
from humaskit.model.award import AwardCategory, AwardEdition, AwardProgram, AwardResult, Outcome
from humaskit.model.event import Event
from humaskit.model.office import Appointment, Mandate, Official, Post
from humaskit.model.source import Source, SourceKind
from humaskit.values.dates import PartialDate, Period
from humaskit.values.names import Name, NameKind, PersonName
from humaskit.values.placement import Placement, PlacementKind


def period(start: str | None = None, end: str | None = None) -> Period:
    """Make a period of two texts."""
    return Period(start=None if start is None else PartialDate(start), end=None if end is None else PartialDate(end))


def agency(slug: str, name: str | None = None, **fields: Any) -> Agency:
    """Make an agency with one name, or with the names given."""
    fields.setdefault("names", (Name(text=name or slug.title()),))
    fields.setdefault("kind", AgencyKind.DINAS)
    return Agency(id=f"agency:{slug}", **fields)


def post(slug: str, **fields: Any) -> Post:
    """Make a post."""
    fields.setdefault("title", "Kepala Dinas")
    return Post(id=f"post:{slug}", **fields)


def official(slug: str, **fields: Any) -> Official:
    """Make an official."""
    return Official(id=f"official:{slug}", name=PersonName(name=slug.title()), **fields)


def appointment(slug: str, who: str | None, what: str, span: Period | None = None, **fields: Any) -> Appointment:
    """Make an appointment, definitive unless it says otherwise."""
    fields.setdefault("mandate", Mandate.DEFINITIVE)
    person = None if who is None else f"official:{who}"
    return Appointment(id=f"appointment:{slug}", official=person, post=f"post:{what}", period=span, **fields)


def program(slug: str = "amc", **fields: Any) -> AwardProgram:
    """Make an award programme."""
    fields.setdefault("names", (Name(text="Anugerah Contoh"), Name(text="AMC", kind=NameKind.ABBREVIATION)))
    return AwardProgram(id=f"program:{slug}", **fields)


def edition(slug: str = "amc-2024", year: int | None = 2024, **fields: Any) -> AwardEdition:
    """Make an edition of the programme."""
    fields.setdefault("program", "program:amc")
    return AwardEdition(id=f"edition:{slug}", year=year, **fields)


def category(slug: str, **fields: Any) -> AwardCategory:
    """Make a category, of the edition unless it says otherwise."""
    if "program" not in fields:
        fields.setdefault("edition", "edition:amc-2024")
    fields.setdefault("name", slug.title())
    return AwardCategory(id=f"category:{slug}", **fields)


def place(number: int, **fields: Any) -> Placement:
    """Make an ordinal place."""
    return Placement(kind=PlacementKind.ORDINAL, ordinal=number, **fields)


def result(slug: str, recipient: str, rank: int | None = None, **fields: Any) -> AwardResult:
    """Make a result; with *rank*, a placed one."""
    fields.setdefault("edition", "edition:amc-2024")
    fields.setdefault("outcome", Outcome.HONOURED if rank is None else Outcome.PLACED)
    if rank is not None:
        fields.setdefault("placement", place(rank))
    return AwardResult(id=f"result:{slug}", recipient=recipient, **fields)


def event(slug: str, start: str | None = None, **fields: Any) -> Event:
    """Make an event."""
    return Event(id=f"event:{slug}", start=None if start is None else PartialDate(start), **fields)


def source(slug: str, **fields: Any) -> Source:
    """Make an article."""
    return Source(id=f"source:{slug}", kind=SourceKind.ARTICLE, **fields)
