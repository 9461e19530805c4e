"""Words of the calendar: months, weekdays, parts of the day, time zones, and the kinds, roles and modes of events.

Old spellings stay common (Nopember, Pebruari, Jum'at). *minggu* is a week and *Minggu* a Sunday: the case and the words
beside it decide, not this table.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ._table import first_hit, hits, index_by, once, read_rows, several
from .folding import fold

__all__ = [
    "CalendarWord",
    "DayPart",
    "EventWord",
    "TimeZone",
    "day_parts",
    "event_kinds",
    "event_modes",
    "event_roles",
    "find_day_part",
    "find_event_kinds",
    "find_month",
    "find_time_zone",
    "find_weekday",
    "months",
    "time_zones",
    "weekdays",
]


class CalendarWord(NamedTuple):
    """A month (1 is January) or a weekday (1 is Monday) with its other spellings."""

    number: int
    name: str
    short: str
    variants: tuple[str, ...]
    status: str


class DayPart(NamedTuple):
    """A part of the day; ``part`` is its slug, ``hours`` what it covers roughly, None for *tengah malam*."""

    part: str
    name: str
    variants: tuple[str, ...]
    hours: tuple[int, int] | None
    status: str


class TimeZone(NamedTuple):
    """A time zone of Keppres 41/1987; ``offset_hours`` from UTC, no daylight saving; ``iana`` names it."""

    label: str
    name: str
    offset_hours: int
    iana: tuple[str, ...]
    status: str


class EventWord(NamedTuple):
    """A kind, role or mode of events (``slug``) with the words and short forms that show it."""

    slug: str
    words: tuple[str, ...]
    english: str
    status: str


def _calendar_words(table: str) -> tuple[CalendarWord, ...]:
    return tuple(
        CalendarWord(
            number=int(row["number"]),
            name=row["name"],
            short=row["short"],
            variants=several(row["variants"]),
            status=row["status"],
        )
        for row in read_rows(table)
    )


def _event_words(table: str, slug: str) -> tuple[EventWord, ...]:
    return tuple(
        EventWord(slug=row[slug], words=several(row["words"]), english=row["english"], status=row["status"])
        for row in read_rows(table)
    )


@once
def months() -> tuple[CalendarWord, ...]:
    """Return the twelve months in order."""
    return _calendar_words("months")


@once
def weekdays() -> tuple[CalendarWord, ...]:
    """Return the seven weekdays from Monday."""
    return _calendar_words("weekdays")


def find_month(text: str) -> CalendarWord | None:
    """Return the month with this name, short form or old spelling.

    >>> find_month("Nopember").number, find_month("Agt.").name
    (11, 'Agustus')
    """
    return first_hit(_month_index(), text)


def find_weekday(text: str) -> CalendarWord | None:
    """Return the weekday with this name, short form or other spelling.

    >>> find_weekday("JUM'AT").number
    5
    """
    return first_hit(_weekday_index(), text)


@once
def day_parts() -> tuple[DayPart, ...]:
    """Return the parts of the day, from the small hours on."""
    return tuple(
        DayPart(
            part=row["part"],
            name=row["name"],
            variants=several(row["variants"]),
            hours=(int(row["hours_from"]), int(row["hours_to"])) if row["hours_from"] else None,
            status=row["status"],
        )
        for row in read_rows("day_parts")
    )


def find_day_part(text: str) -> DayPart | None:
    """Return the part of the day that *text* names.

    >>> find_day_part("sore hari").part
    'sore'
    """
    return first_hit(_part_index(), text)


@once
def time_zones() -> tuple[TimeZone, ...]:
    """Return WIB, WITA and WIT."""
    return tuple(
        TimeZone(
            label=row["label"],
            name=row["name"],
            offset_hours=int(row["offset_hours"]),
            iana=several(row["iana"]),
            status=row["status"],
        )
        for row in read_rows("time_zones")
    )


def find_time_zone(text: str) -> TimeZone | None:
    """Return the time zone with this label or name.

    >>> find_time_zone("wita").offset_hours
    8
    """
    return first_hit(_zone_index(), text)


@once
def event_kinds() -> tuple[EventWord, ...]:
    """Return the kinds of official events."""
    return _event_words("event_kinds", "kind")


@once
def event_roles() -> tuple[EventWord, ...]:
    """Return the roles at events."""
    return _event_words("event_roles", "role")


@once
def event_modes() -> tuple[EventWord, ...]:
    """Return the modes of events: daring, luring, hibrida, siaran."""
    return _event_words("event_modes", "mode")


def find_event_kinds(text: str) -> tuple[EventWord, ...]:
    """Return the kinds of events that a word or short form names.

    >>> [kind.slug for kind in find_event_kinds("Rakor")]
    ['rapat_koordinasi']
    """
    return hits(_kind_index(), text)


@once
def _month_index() -> Mapping[str, tuple[CalendarWord, ...]]:
    return index_by(months(), _spellings)


@once
def _weekday_index() -> Mapping[str, tuple[CalendarWord, ...]]:
    return index_by(weekdays(), _spellings)


def _spellings(word: CalendarWord) -> Iterator[str]:
    return map(fold, (word.name, word.short, *word.variants))


@once
def _part_index() -> Mapping[str, tuple[DayPart, ...]]:
    return index_by(day_parts(), lambda part: map(fold, (part.name, *part.variants)))


@once
def _zone_index() -> Mapping[str, tuple[TimeZone, ...]]:
    return index_by(time_zones(), lambda zone: map(fold, (zone.label, zone.name)))


@once
def _kind_index() -> Mapping[str, tuple[EventWord, ...]]:
    return index_by(event_kinds(), lambda kind: map(fold, kind.words))
