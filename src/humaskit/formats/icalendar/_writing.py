"""A catalog to a calendar."""

import datetime as dt
from typing import TYPE_CHECKING, Final, Protocol, cast

from ...catalog import Catalog
from ...model.event import Event, EventStatus, Participation, ParticipationRole
from ...model.source import Source
from ...values.dates import PartialDate
from ...values.ids import kind_of
from .._extras import needed
from .._graph import urn
from ..losses import Exported, Ledger

if TYPE_CHECKING:
    import icalendar

__all__ = ["EXACT_ROLE", "MODE", "write_calendar"]

EXACT_ROLE: Final = "X-HUMASKIT-ROLE"
MODE: Final = "X-HUMASKIT-MODE"
_PRODID: Final = "-//humaskit//humaskit//ID"
_STATUS: Final = {
    EventStatus.PLANNED: "TENTATIVE",
    EventStatus.HELD: "CONFIRMED",
    EventStatus.CANCELLED: "CANCELLED",
}
_ORGANISE: Final = (ParticipationRole.PENYELENGGARA, ParticipationRole.PELAKSANA)
_NO_DAY: Final = "a calendar has no place for what has no day"
_NO_PART: Final = "a calendar holds events and who takes part"
_SETS: Final = ("agency", "region", "zone", "group", "outlet")


def write_calendar(catalog: Catalog) -> Exported[bytes]:
    """Return the calendar and what is not in it."""
    needed("icalendar", "ics")
    import icalendar

    ledger = Ledger(catalog)
    calendar = icalendar.Calendar()
    _add(calendar, "prodid", _PRODID)
    _add(calendar, "version", "2.0")
    for section in catalog.model.sections:
        for entity in catalog.section(section):
            if isinstance(entity, Event):
                calendar_event = _Entry(catalog, ledger, entity).written()
                if calendar_event is not None:
                    calendar.add_component(calendar_event)
            elif not isinstance(entity, Participation):
                ledger.lost(entity, "", _NO_PART)
    return Exported(calendar.to_ical(), ledger.report())


class _Entry:
    """One event on its way into the calendar."""

    def __init__(self, catalog: Catalog, ledger: Ledger, event: Event) -> None:
        import icalendar

        self.catalog = catalog
        self.ledger = ledger
        self.event = event
        self.entry = icalendar.Event()

    def written(self) -> "icalendar.Event | None":
        """Return the entry; None when no day is known."""
        event = self.event
        if event.start is None or (start := _moment(event.start)) is None:
            self.ledger.lost(event, "", _NO_DAY)
            for one in self.catalog.participants(self.event.id):
                self.ledger.lost(one, "", _NO_DAY)
            return None
        self._put("uid", urn(event.id), "/id")
        self._name()
        self._put("dtstamp", self._stamp(start))
        self._put("dtstart", start)
        self._kept("/start", event.start, start)
        self._end(start)
        self._texts()
        for one in self.catalog.participants(self.event.id):
            self._attend(one)
        return self.entry

    def _put(self, key: str, value: object, *pointers: str) -> None:
        if value is None:
            return
        _add(self.entry, key, value)
        self.ledger.carried(self.event, *pointers or ("/id",))

    def _kept(self, pointer: str, date: PartialDate, moment: dt.date) -> None:
        """Tell whether the calendar says all that was said of a date."""
        said = date.stored.partition(" ")[0]
        if isinstance(moment, dt.datetime) and date.offset:
            self.ledger.lost(self.event, pointer, "its moment is carried in UTC, its zone is not")
        elif date.stored != said:
            self.ledger.lost(self.event, pointer, "its words have no form; day and clock time alone are carried")
        elif isinstance(moment, dt.datetime) == ("T" in said):
            self.ledger.carried(self.event, pointer)
        else:
            self.ledger.lost(self.event, pointer, "its clock time has no form here; the day alone is carried")

    def _name(self) -> None:
        said = self.catalog.name_of(self.event.id)
        _add(self.entry, "summary", said)
        for index, name in enumerate(self.event.names):
            if name.text == said:
                self.ledger.carried(self.event, f"/names/{index}/text")
                return

    def _stamp(self, start: dt.date) -> dt.datetime:
        """Return when the newest source of the event came out; the start of an event that has none."""
        held = (self.catalog.get(one.source) for one in self.event.citations if one.source is not None)
        days = [day for one in held if isinstance(one, Source) and one.published and (day := one.published.latest())]
        day = max(days, default=start)
        if isinstance(day, dt.datetime):
            return day.astimezone(dt.UTC) if day.tzinfo else day.replace(tzinfo=dt.UTC)
        return dt.datetime.combine(day, dt.time(), dt.UTC)

    def _end(self, start: dt.date) -> None:
        date = self.event.end
        end = None if date is None else _moment(date)
        if date is None:
            return
        if end is None:
            self.ledger.lost(self.event, "/end", _NO_DAY)
            return
        if isinstance(end, dt.datetime) and not isinstance(start, dt.datetime):
            end = end.date()
        if isinstance(start, dt.datetime) and not (isinstance(end, dt.datetime) and _zoned(end) == _zoned(start)):
            self.ledger.lost(self.event, "/end", "an end needs a clock time, and a zone, when the start has one")
            return
        day_after = end + dt.timedelta(days=1)  # the end of a day is not part of the span
        self._put("dtend", end if isinstance(start, dt.datetime) else day_after)
        self._kept("/end", date, end)

    def _texts(self) -> None:
        event = self.event
        area = None if event.region is None else self.catalog.name_of(f"region:{event.region}")
        self._join("location", ", ", [("/venue", event.venue), ("/city", event.city), ("/region", area)])
        said = [("/theme", event.theme), ("/note", event.note)]
        said += [(f"/purposes/{index}/text", purpose.text) for index, purpose in enumerate(event.purposes)]
        self._join("description", "\n", said)
        if event.kinds:
            self._put("categories", [kind.value for kind in event.kinds], "/kinds")
        if event.status in _STATUS:
            self._put("status", _STATUS[event.status], "/status")
        self._put(MODE, None if event.mode is None else event.mode.value, "/mode")
        self._put("related-to", None if event.parent is None else urn(event.parent), "/parent")
        for index, citation in enumerate(event.citations):
            source = None if citation.source is None else self.catalog.get(citation.source)
            if isinstance(source, Source) and source.url is not None:
                self._put("url", source.url, f"/citations/{index}/source")
                return

    def _join(self, key: str, between: str, parts: list[tuple[str, str | None]]) -> None:
        held = [(pointer, text) for pointer, text in parts if text]
        self._put(key, between.join(text for _, text in held) or None, *(pointer for pointer, _ in held))

    def _attend(self, one: Participation) -> None:
        organises = one.role in _ORGANISE and one.participant is not None and "organizer" not in self.entry
        from icalendar import vCalAddress

        address = vCalAddress(urn(one.participant or one.id))
        name = one.group.text if one.group is not None else self.catalog.name_of(one.participant or one.id)
        address.params["CN"] = name
        kind = kind_of(one.participant) if one.participant is not None else "group"
        address.params["CUTYPE"] = "GROUP" if kind in _SETS else "INDIVIDUAL"
        address.params[EXACT_ROLE] = one.role.value
        if not organises:
            address.params["ROLE"] = "CHAIR" if one.role is ParticipationRole.PEMBUKA else "REQ-PARTICIPANT"
        _add(self.entry, "organizer" if organises else "attendee", address)
        self.ledger.carried(one, "/event", "/role", "/participant", "/group/text")
        if one.participant is None:
            self.ledger.carried(one, "/id")
        else:
            self.ledger.lost(one, "/id", "an attendee has the address of the participant")


class _Component(Protocol):
    def add(self, name: str, value: object) -> None: ...


def _add(component: "icalendar.Component", name: str, value: object) -> None:
    cast("_Component", component).add(name, value)


def _zoned(moment: dt.datetime) -> bool:
    return moment.tzinfo is not None


def _moment(date: PartialDate) -> dt.date | None:
    """Return the day, the local time or the moment in UTC; None when the day is not known."""
    day = date.date()
    if day is None or date.hour is None or date.minute is None:
        return day
    local = dt.datetime(day.year, day.month, day.day, date.hour, date.minute, date.second or 0)  # noqa: DTZ001  (floating, RFC 5545 3.3.5)
    if date.offset is None:
        return local
    return (local - dt.timedelta(minutes=date.offset)).replace(tzinfo=dt.UTC)
