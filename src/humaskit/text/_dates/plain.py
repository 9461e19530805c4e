"""Dates in their commonest spellings, read by one pattern; :mod:`.reader` reads the same, and all others."""

import datetime as dt
import re
from typing import Final

from ...values._date_text import Parts
from ...values.certainty import Certainty
from ...values.dates import PARTS_OF_DAY, WEEKDAYS, known
from .calendar import FIRST_YEAR, LAST_YEAR, vocabulary
from .reading import DateReading

__all__ = ["read_plain"]

# A weekday or none; the day, the month by name or number, the year; perhaps in brackets. Then a part of the day, or a
# clock time with or without its zone.
_PLAIN: Final = re.compile(
    r"(?:([A-Za-z'\u2019]{4,9}),? )?(\(?)([0-9]{1,2})(?:[/.-]([0-9]{1,2})[/.-]| ([A-Za-z]{3,9}) )([0-9]{4})(\)?)"
    r"(?: ([a-z]{4,6})|(?:,? pukul ([0-9]{2})[.:]|(?:,| \||) ([0-9]{2}):)([0-9]{2})(?: (WIB|WITA|WIT))?)?"
).fullmatch


def read_plain(text: str) -> DateReading | None:
    """Read a phrase that is one whole date of the calendar: ``Sabtu, 2 Maret 2024``, ``2/3/2024 pukul 19.30 WITA``.

    None where it is anything else, or needs a second look: a misprint, a weekday that is not that of the date.
    """
    found = _PLAIN(text)
    if found is None:
        return None
    named, opened, day, digits, name, year, closed, part, hour, other_hour, minute, zone = found.groups()
    words, brackets = vocabulary(), opened + closed
    kind, month = words[name.lower()] if digits is None else ("month", int(digits))
    part_kind, part_number = ("part", 0) if part is None else words[part]
    if kind != "month" or part_kind != "part" or (brackets and (named is None or brackets != "()")):
        return None
    try:
        date = dt.date(int(year), month, int(day))
        clock = None if minute is None else dt.time(int(hour or other_hour), int(minute))
    except ValueError:
        return None
    if not FIRST_YEAR <= date.year <= LAST_YEAR:
        return None
    weekday = date.weekday()
    if named is not None and words[named.lower()] != ("weekday", weekday):
        return None
    hours, minutes = (None, None) if clock is None else (clock.hour, clock.minute)
    offset = None if zone is None else words[zone.lower()][1]
    of_week = None if named is None else WEEKDAYS[weekday]
    of_day = None if part is None else PARTS_OF_DAY[part_number]
    return DateReading(
        value=known(Parts(date.year, date.month, date.day, hours, minutes, None, offset, of_week, None, of_day)),
        surface=text,
        start=0,
        end=len(text),
        certainty=Certainty.STATED,
        kind="date" if minute is None else "datetime",
        zone=zone,
    )
