"""iCalendar (RFC 5545): events as a calendar that phones and mail programs open, and events read from one.

A calendar holds when, where and who; the rest is in the loss report. Needs the extra ``ics``.
"""

from ...catalog import Catalog
from .._limits import LIMITS, Limits
from .._storage import PathLike, read_file, source_of, write_file
from ..losses import Exported, Imported, LossReport
from ._reading import read_calendar
from ._writing import write_calendar

__all__ = ["dump", "dumps", "export", "load", "loads"]


def export(catalog: Catalog) -> Exported[bytes]:
    r"""Return the events of *catalog* as a calendar, and what it could not say.

    A day is written as a day, a clock time with its zone in UTC, one without a zone as local time wherever the reader
    is (RFC 5545, 3.3.5). An event of which only the month or the year is known has no place in a calendar. The time
    stamp is that of the source, never of the export, so that the bytes are the same on every run.

    >>> from humaskit import Catalog, Event, PartialDate
    >>> rakor = Event(id="event:rakor", start=PartialDate("2025-02-26T09:00+07:00"), venue="Aula; lantai 2")
    >>> output, losses = export(Catalog([rakor]))
    >>> print(output.decode().replace("\r", ""), end="")
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//humaskit//humaskit//ID
    BEGIN:VEVENT
    SUMMARY:event:rakor
    DTSTART:20250226T020000Z
    DTSTAMP:20250226T020000Z
    UID:urn:humaskit:event:rakor
    LOCATION:Aula\; lantai 2
    END:VEVENT
    END:VCALENDAR

    Raises:
        MissingExtraError: The library icalendar is not installed.
    """
    return write_calendar(catalog)


def dumps(catalog: Catalog) -> str:
    """Write the events of *catalog* as a calendar; what is lost, :func:`export` tells."""
    return export(catalog).output.decode()


def dump(catalog: Catalog, path: PathLike) -> LossReport:
    """Save the events of *catalog* as a calendar file in one step, and return what is not in it.

    Raises:
        MissingExtraError: The library icalendar is not installed.
        StorageError: The file cannot be written.
    """
    output, losses = export(catalog)
    write_file(path, [output])
    return losses


def loads(data: str | bytes, *, known: Catalog | None = None, source: str | None = None) -> Imported:
    r"""Read the events of a calendar, and report what of it a catalog does not hold.

    Who takes part is described by the name that stands in the calendar, but for those whose address is an entity of
    *known*. What the model refuses, such as an empty summary, is reported and left out.

    >>> lines = "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:7", "SUMMARY:Rakor", "DTSTART;VALUE=DATE:20250226"
    >>> rakor = loads("\n".join((*lines, "END:VEVENT", "END:VCALENDAR"))).catalog["event:7"]
    >>> rakor.names[0].text, rakor.start
    ('Rakor', PartialDate('2025-02-26'))

    Raises:
        DecodeError: The data is no calendar, or is too large.
        MissingExtraError: The library icalendar is not installed.
    """
    return read_calendar(data, known, source, LIMITS)


def load(path: PathLike, *, known: Catalog | None = None, limits: Limits = LIMITS) -> Imported:
    """Read the events of a calendar file; see :func:`loads`.

    Raises:
        DecodeError: The file holds no calendar, or is too large.
        MissingExtraError: The library icalendar is not installed.
        StorageError: The file cannot be read.
    """
    return read_calendar(read_file(path, limits.size), known, source_of(path), limits)
