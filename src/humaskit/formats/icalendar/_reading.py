"""A calendar to a catalog."""

import datetime as dt
import functools
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, TypeVar, cast

from ...catalog import Catalog
from ...errors import DecodeError, InvalidValue, Issue, shown
from ...model.award import Recurrence
from ...model.event import Event, EventKind, EventMode, EventStatus, Participation, ParticipationRole
from ...values.dates import PartialDate
from ...values.ids import id_for, is_id
from ...values.names import Name
from ...values.terms import DescribedGroup
from ...values.valid import changed
from .._extras import needed
from .._limits import Limits
from .._text import text_of
from ..losses import Imported, Loss, LossReport
from ._writing import EXACT_ROLE, MODE

if TYPE_CHECKING:
    from icalendar import Component

__all__ = ["read_calendar"]

T = TypeVar("T")

_OURS: Final = "urn:humaskit:"
_STATUS: Final = {  # CONFIRMED does not tell whether the event was held
    "TENTATIVE": EventStatus.PLANNED,
    "CANCELLED": EventStatus.CANCELLED,
}
_EVERY: Final = {
    "DAILY": Recurrence.DAILY,
    "WEEKLY": Recurrence.WEEKLY,
    "MONTHLY": Recurrence.MONTHLY,
    "YEARLY": Recurrence.YEARLY,
}
_WRAPPING: Final = ("BEGIN", "END")
_NO_FIELD: Final = "a catalog has no field for it"
_PEOPLE: Final = ("ORGANIZER", "ATTENDEE")


def read_calendar(data: str | bytes, known: Catalog | None, source: str | None, limits: Limits) -> Imported:
    """Return the events of a calendar and what of it is not among them."""
    needed("icalendar", "ics")
    from icalendar import Calendar

    text = text_of(data, limits, source)
    try:
        calendars = Calendar.from_ical(text, multiple=True)
        components = [one for calendar in calendars for one in calendar.subcomponents]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise _no_calendar(source) from error
    if not calendars or any(calendar.name != "VCALENDAR" for calendar in calendars):
        raise _no_calendar(source)
    catalog, losses = Catalog(), list[Loss]()
    entries: dict[str, _Entry] = {}
    for number, component in enumerate(components):
        if component.name == "VEVENT":
            entry = _Entry(catalog, known, component, number, losses)
            event = entry.read()
            if event is not None:
                entries[event.id] = entry
        else:
            said = str(component.name)
            losses.append(Loss(f"{said} {number}", "", "only events are read", shown(said)))
    for event in catalog.of(Event):
        parent = event.parent
        if parent is not None and parent not in catalog and (known is None or parent not in known):
            catalog.replace(changed(event, {"parent": None}))
            entries[event.id].lose("RELATED-TO", parent, "the calendar does not hold that event")
    return Imported(catalog, LossReport(losses))


def _no_calendar(source: str | None) -> DecodeError:
    said = "this is no iCalendar document"
    return DecodeError(Issue(code="ics", message=said, source=source, hint="it begins with BEGIN:VCALENDAR"))


class _Entry:
    """One VEVENT on its way into the catalog."""

    def __init__(
        self, catalog: Catalog, known: Catalog | None, component: "Component", number: int, losses: list[Loss]
    ) -> None:
        self.catalog = catalog
        self.known = known
        self.component = component
        self.subject = f"VEVENT {number}"
        self.losses = losses
        self.values: list[tuple[str, object]] = [
            (key.upper(), value) for key, value in component.property_items(recursive=False) if key not in _WRAPPING
        ]

    def read(self) -> Event | None:
        """Add the event and its participations to the catalog, and return the event."""
        event = self._event()
        if event is None:
            return None
        for number, (key, value) in enumerate(self._people()):
            one = self._try(key, value, functools.partial(self._person, event, key, value, number))
            if one is not None:
                self.catalog.add(one)
        for key, value in self.values:
            self.lose(key, value, _NO_FIELD)
        for inner in self.component.subcomponents:
            self.lose(str(inner.name), inner.name, "only events are read")
        return event

    def _event(self) -> Event | None:
        uid = self._one("UID")
        ident = None if uid is None else self._try("UID", uid, lambda: _ident(_text(uid)))
        if ident is None or ident in self.catalog:
            self.lose("", uid, "the event has no UID of its own" if ident is None else "its UID comes twice")
            return None
        event = Event(id=ident)
        for key, field, turn in self._fields():
            held = self._one(key)
            event = self._set(event, key, held, field, turn)
        self.catalog.add(event)
        return event

    def _fields(self) -> Iterator[tuple[str, str, Callable[[object], object]]]:
        yield "SUMMARY", "names", lambda value: (Name(text=_text(value)),)
        yield "DTSTART", "start", _date
        yield "DTEND", "end", _end
        yield "LOCATION", "venue", _text
        yield "DESCRIPTION", "note", _text
        yield "STATUS", "status", lambda value: _STATUS[_text(value)]
        yield "CATEGORIES", "kinds", _kinds
        yield MODE, "mode", lambda value: EventMode(_text(value))
        yield "RELATED-TO", "parent", _own_id
        yield "RRULE", "recurrence", _recurrence

    def _set(self, event: Event, key: str, held: object, field: str, turn: Callable[[object], object]) -> Event:
        if held is None:
            return event
        new = self._try(key, held, lambda: changed(event, {field: turn(held)}))
        return event if new is None else new

    def _person(self, event: Event, key: str, value: object, number: int) -> Participation:
        said: dict[str, object] = dict(getattr(value, "params", {}))
        exact, role, name = said.pop(EXACT_ROLE, None), str(said.pop("ROLE", "")), _text(said.pop("CN", ""))
        said.pop("CUTYPE", None)
        ident = id_for("participation", event.id.partition(":")[2], number)
        meant = ParticipationRole(str(exact)) if exact is not None else _role(key, role)
        own = str(value).removeprefix(_OURS)
        known = self.known is not None and is_id(own) and self.known.get(own) is not None
        if known:
            one = Participation(id=ident, event=event.id, role=meant, participant=own)
        else:
            one = Participation(id=ident, event=event.id, role=meant, group=DescribedGroup(text=name))
            self.lose(key, value, "the address is not kept: it names nobody that is known")
        for parameter, text in said.items():
            self.lose(f"{key}/{parameter}", text, _NO_FIELD)
        return one

    def _one(self, key: str) -> object:
        """Take the first value of a property out; a second one stays, to be lost."""
        for index, (name, value) in enumerate(self.values):
            if name == key:
                del self.values[index]
                return value
        return None

    def _people(self) -> list[tuple[str, object]]:
        """Take those who organise and attend out."""
        found = [item for item in self.values if item[0] in _PEOPLE]
        self.values = [item for item in self.values if item[0] not in _PEOPLE]
        return found

    def _try(self, key: str, value: object, make: Callable[[], T]) -> T | None:
        try:
            return make()
        except InvalidValue as error:
            self.lose(key, value, error.issues[0].message)
        except (ValueError, KeyError, TypeError, OverflowError):
            self.lose(key, value, _NO_FIELD)
        return None

    def lose(self, key: str, value: object, reason: str) -> None:
        """Report what cannot be held."""
        pointer = f"/{key}" if key else ""
        self.losses.append(Loss(self.subject, pointer, reason, shown(_plain(value))))


def _ident(uid: str) -> str:
    own = uid.removeprefix(_OURS)
    return own if own.startswith("event:") and is_id(own) else id_for("event", uid)


def _moment(value: object) -> dt.date | None:
    """Return the day or the moment of a property; None when it holds none, or what the library could not read."""
    try:
        held: object = getattr(value, "dt", None)
    except ValueError:
        return None
    return held if isinstance(held, dt.date) else None


def _plain(value: object) -> str:
    moment = _moment(value)
    return str(value) if moment is None else moment.isoformat()


def _text(value: object) -> str:
    return str(value).strip()


def _date(value: object) -> PartialDate:
    moment = _moment(value)
    if moment is None:
        raise ValueError
    if isinstance(moment, dt.datetime):
        return PartialDate(moment.isoformat(timespec="seconds" if moment.second else "minutes"))
    return PartialDate(moment.isoformat())


def _end(value: object) -> PartialDate:
    moment = _moment(value)
    if moment is None or isinstance(moment, dt.datetime):
        return _date(value)
    return PartialDate((moment - dt.timedelta(days=1)).isoformat())  # the end of a day is not part of the span


def _kinds(value: object) -> tuple[EventKind, ...]:
    return tuple(EventKind(str(one)) for one in getattr(value, "cats", ()))


def _own_id(value: object) -> str:
    own = _text(value)
    if not own.startswith(_OURS):
        raise ValueError
    return own.removeprefix(_OURS)


def _recurrence(value: object) -> Recurrence:
    rule = dict(cast("dict[str, list[object]]", value))
    every = rule.pop("FREQ")
    if rule:
        raise ValueError  # every second week, or for ten times: no word of ours says that
    return _EVERY[str(every[0])]


def _role(key: str, role: str) -> ParticipationRole:
    if key == "ORGANIZER":
        return ParticipationRole.PENYELENGGARA
    return ParticipationRole.PEMBUKA if role == "CHAIR" else ParticipationRole.UNDANGAN
