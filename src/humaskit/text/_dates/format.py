"""Dates written out in Indonesian, so that the reader of dates reads the same value back."""

from typing import Final, Literal, TypeAlias

from ...errors import InvalidValue, Issue, did_you_mean, shown
from ...reference import calendar
from ...values.dates import PartialDate, Period

__all__ = ["DateStyle", "format_date"]

DateStyle: TypeAlias = Literal["long", "news"]
"""``Selasa, 5 Maret 2024``, or ``Selasa (5/3/2024)`` as newspapers write it."""

_STYLES: Final = ("long", "news")
_ZONES: Final = {420: " WIB", 480: " WITA", 540: " WIT"}
_DASH: Final = "\u2013"


def format_date(value: PartialDate | Period, *, style: DateStyle = "long") -> str:
    """Write a date or a period in words.

    What is not known is not written. A period without an end goes on *s.d. selesai*. ``parse_date`` reads the text
    back as the same value, for years from 1600 to 2199.

    Raises:
        InvalidValue: the style is not known, or the period says nothing.

    >>> format_date(PartialDate("2024-03-05T18:00+07:00 selasa malam"))
    'Selasa malam, 5 Maret 2024 pukul 18.00 WIB'
    >>> format_date(PartialDate("--11-06 senin pagi"), style="news")
    'Senin (6/11) pagi'
    >>> format_date(Period(start=PartialDate("2024-09-30"), end=PartialDate("2024-10-02")))
    '30 September 2024 s.d. 2 Oktober 2024'
    """
    if style not in _STYLES:
        hint = did_you_mean(style, _STYLES) or "write 'long' or 'news'"
        raise InvalidValue(Issue(code="style", message=f"{shown(style)} is not a style of dates", hint=hint))
    if isinstance(value, PartialDate):
        return _date(value, style) + _clock(value)
    start, end = value.start, value.end
    if start is None and end is None:
        if value.text is None:
            raise InvalidValue(Issue(code="empty", message="the period has no start, no end and no text"))
        return value.text
    if start is None or end is None:
        known = start or end or PartialDate("")
        said = _date(known, style) + _clock(known)
        return f"{said} s.d. selesai" if start is not None else f"sampai dengan {said}"
    return _span(start, end, style)


def _span(start: PartialDate, end: PartialDate, style: DateStyle) -> str:
    day = (start.year, start.month, start.day, start.weekday, start.part, start.segment)
    same_day = day == (end.year, end.month, end.day, end.weekday, end.part, end.segment)
    if same_day and start.hour is not None and end.hour is not None and start.offset == end.offset:
        return _date(start, style) + _clock(start, end)
    plain = all(date.hour is None and date.part is None and date.segment is None for date in (start, end))
    if plain and start.year == end.year and (start.weekday is None) == (end.weekday is None):
        days = "" if start.weekday is None or end.weekday is None else f"{_join(start.weekday, end.weekday)}, ".title()
        if start.day and end.day and start.month == end.month:
            return f"{days}{start.day}{_DASH}{end.day}{_month_and_year(end)}" if end.month else _both(start, end, style)
        if start.month and end.month and not start.day and not end.day:
            return f"{_month(start.month)}{_DASH}{_month(end.month)}" + (f" {end.year:04}" if end.year else "")
    if plain and start.precision == end.precision == "year":
        return f"tahun {start.year:04}{_DASH}{end.year:04}"
    return _both(start, end, style)


def _both(start: PartialDate, end: PartialDate, style: DateStyle) -> str:
    return f"{_date(start, style)}{_clock(start)} s.d. {_date(end, style)}{_clock(end)}"


def _join(first: str, last: str) -> str:
    return f"{first}{_DASH}{last}"


def _month(number: int) -> str:
    return calendar.months()[number - 1].name


def _month_and_year(date: PartialDate) -> str:
    return (f" {_month(date.month)}" if date.month else "") + (f" {date.year:04}" if date.year else "")


def _date(date: PartialDate, style: DateStyle) -> str:
    """Write the calendar part, with the weekday and the words around it."""
    weekday = "" if date.weekday is None else date.weekday.title()
    part = "" if date.part is None else " " + date.part.replace("-", " ")
    if date.day is None:
        return _without_day(date) or weekday + part
    if style == "news" and date.month is not None and weekday:
        year = "" if date.year is None else f"/{date.year:04}"
        return f"{weekday} ({date.day}/{date.month}{year}){part}"
    said = f"{date.day}{_month_and_year(date)}" if date.month else f"tanggal {date.day}"
    return f"{weekday}{part}, {said}" if weekday else f"{said}{part}"


def _without_day(date: PartialDate) -> str:
    segment = "" if date.segment is None else date.segment + " "
    if date.month is not None:
        bulan = "" if date.year is not None else "bulan "
        return f"{segment}{bulan}{_month_and_year(date).strip()}"
    return "" if date.year is None else f"{segment}tahun {date.year:04}"


def _clock(start: PartialDate, end: PartialDate | None = None) -> str:
    """Write the clock time of *start*, up to that of *end*."""
    if start.hour is None:
        return ""
    said = f"pukul {_time(start)}" + (f"{_DASH}{_time(end)}" if end is not None else "")
    before = " " if start.day is not None or start.weekday is not None else ""
    if start.offset is None:
        return before + said
    minutes = abs(start.offset)
    zone = f" GMT{'-' if start.offset < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}"
    return before + said + _ZONES.get(start.offset, zone)


def _time(date: PartialDate) -> str:
    return f"{date.hour:02}.{date.minute:02}" + ("" if date.second is None else f".{date.second:02}")
