"""Dates in Indonesian text, both ways: :func:`parse_date`, :func:`find_dates`, :func:`format_date`.

Day first, always. A year that is not printed comes from a reference date, with the printed weekday as the test;
without a reference it stays unknown (``--03-05``). A weekday that contradicts its date is kept, and reported.
"""

import datetime as dt
import functools
from typing import Final, Literal, TypeAlias

import attrs

from ..values.citation import Certainty
from ..values.dates import PartialDate, Period
from ._calendar import Tokens
from ._date_finder import Finder, Found
from ._date_format import DateStyle, format_date
from ._date_years import Reference, reference_of, resolve
from .reading import LONGEST_PHRASE, LONGEST_TEXT, Reading, fits, warning

__all__ = ["DateKind", "DateReading", "DateStyle", "find_dates", "format_date", "parse_date"]

DateKind: TypeAlias = Literal[
    "date", "datetime", "datetime_range", "range", "partial", "partial_range", "time", "several", "invalid", "relative"
]
"""What a reading holds. The last three have no value: ``several`` days that are no range stand in the alternatives,
``invalid`` words name no day of the calendar, ``relative`` ones need a reference date."""


_SHORT: Final = 120  # characters: longer phrases seldom come twice


@attrs.frozen(kw_only=True, weakref_slot=False)
class DateReading(Reading[PartialDate | Period]):
    """A date phrase: one partial date, or a period of two.

    ``zone`` is the zone as printed, and None where a time has none: then it is that of the place. ``approximate``
    marks a time with *sekitar*. A time or date that goes on *s.d. selesai* is a period without an end, and its kind
    is that of its start. A printed weekday that no day goes with cannot be kept in the value: an issue names it.
    """

    kind: DateKind
    zone: str | None = None
    approximate: bool = False

    @property
    def first(self) -> PartialDate | None:
        """The date, or the first one of a range."""
        return self.value.start if isinstance(self.value, Period) else self.value

    @property
    def last(self) -> PartialDate | None:
        """The last date of a range; None when there is one date, or no end was said."""
        return self.value.end if isinstance(self.value, Period) else None

    @property
    def utc_offset(self) -> str | None:
        """The offset of the printed zone, as ``+07:00``."""
        minutes = None if self.first is None else self.first.offset
        if minutes is None:
            return None
        return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def parse_date(text: str, *, reference: dt.date | PartialDate | None = None) -> DateReading | None:
    """Read the date in *text*, which may have other words around it; None when there is none.

    *reference* is the day (or month, or year) on which the text was published: relative words and dates without a year
    are read from it, if it lies between 1700 and 2100. When the text holds several dates, the first is given, marked
    ambiguous, and the others stand in the alternatives.

    Raises:
        InvalidValue: *reference* is no date.

    >>> parse_date("Senin, (6/11) pagi kemarin", reference=dt.date(2023, 11, 7)).value
    PartialDate('2023-11-06 senin pagi')
    >>> parse_date("Kamis (3/3)").value, parse_date("Kamis (24/21)").kind
    (PartialDate('--03-03 kamis'), 'invalid')
    """
    if not fits(text, LONGEST_PHRASE):
        return None
    anchor = reference_of(reference)
    return _remembered(text, anchor) if len(text) <= _SHORT else _parsed(text, anchor)


def _parsed(text: str, anchor: Reference | None) -> DateReading | None:
    finder = Finder(Tokens(text))
    found = finder.whole()
    if found is not None:
        return _reading(finder, found, anchor, whole=True)
    phrases = _joined(finder.running()) or finder.running(bare=True)
    readings = [_reading(finder, each, anchor, whole=True) for each in phrases]
    if len(readings) <= 1:
        return readings[0] if readings else None
    first, *others = readings
    issue = warning("several", f"the text holds {len(readings)} dates; the first is given")
    values = tuple(other.value for other in others if other.value is not None)
    return attrs.evolve(
        first, certainty=Certainty.AMBIGUOUS, issues=(*first.issues, issue), alternatives=(*first.alternatives, *values)
    )


# Articles and tables repeat their datelines; a reading never changes, so the same one can be given again.
_remembered = functools.lru_cache(maxsize=4_096)(_parsed)


def find_dates(text: str, reference: dt.date | PartialDate | None = None) -> tuple[DateReading, ...]:
    """Find every date of a running text, from left to right, without overlaps.

    Relative words (*hari ini*, *tahun lalu*) are found when there is a *reference*; they mean nothing without one.
    A text of more than 400,000 characters gives nothing.

    Raises:
        InvalidValue: *reference* is no date.

    >>> [found.surface for found in find_dates("Digelar Selasa (5/3/2024) pukul 18.00 WIB, bukan 27 Maret.")]
    ['Selasa (5/3/2024) pukul 18.00 WIB', '27 Maret']
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    finder, anchor = Finder(Tokens(text)), reference_of(reference)
    readings = (_reading(finder, found, anchor, whole=False) for found in finder.running())
    return tuple(reading for reading in readings if reading.kind != "relative")


def _joined(found: list[Found]) -> list[Found]:
    """Join a date and the clock time printed some words behind it: "Selasa, 5 Agustus 2025, di ..., pukul 08.30"."""
    if len(found) != 2:  # noqa: PLR2004  (the date and the time)
        return found
    date, time = found[0].span, found[1].span
    if date.last is not None or date.first.day is None or date.first.clock is not None or time.first.dated:
        return found
    if time.first.clock is None:
        return found
    day, clock = date.first, time.first
    day.clock, day.until, day.offset, day.zone = clock.clock, clock.until, clock.offset, clock.zone
    day.open_end, day.about = clock.open_end, clock.about
    return [Found(date, found[0].first, found[1].last)]


def _reading(finder: Finder, found: Found, reference: Reference | None, *, whole: bool) -> DateReading:
    tokens, span = finder.tokens, found.span
    resolved = resolve(span, reference)
    start, end = tokens.starts[found.first], tokens.ends[found.last - 1]
    text = tokens.text
    return DateReading(
        value=resolved.value,
        surface=text[start:end],
        start=start,
        end=end,
        certainty=resolved.certainty,
        rest=f"{text[:start].strip()} {text[end:].strip()}".strip() if whole else "",
        issues=resolved.issues,
        alternatives=resolved.alternatives,
        kind=resolved.failure or _kind(resolved.value),
        zone=span.first.zone or (span.last.zone if span.last is not None else None),
        approximate=span.first.about,
    )


def _kind(value: PartialDate | Period | None) -> DateKind:
    if value is None:
        return "invalid"
    if isinstance(value, PartialDate):
        return _kind_of_date(value)
    start, end = value.start, value.end
    if start is None or end is None:
        return "partial" if start is None else _kind_of_date(start)
    kinds = {_kind_of_date(start), _kind_of_date(end)}
    if kinds == {"time"}:
        return "time"
    if "partial" in kinds:
        return "partial_range"
    return "datetime_range" if "datetime" in kinds else "range"


def _kind_of_date(value: PartialDate) -> DateKind:
    if value.hour is not None and value.day is None:
        return "time"
    if not value.is_day:
        return "partial"
    return "date" if value.hour is None else "datetime"
