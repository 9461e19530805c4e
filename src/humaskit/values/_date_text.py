"""The stored text of a partial date: read into its parts, and written from them."""

import re
from typing import Final, NamedTuple

from ..errors import InvalidValue, Issue, shown

__all__ = ["PARTS_OF_DAY", "SEGMENTS", "WEEKDAYS", "Parts", "days_in", "read", "refused", "write"]

WEEKDAYS: Final = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
"""Printed weekdays, Monday first."""
PARTS_OF_DAY: Final = ("dini-hari", "subuh", "pagi", "siang", "sore", "petang", "malam", "tengah-malam")
SEGMENTS: Final = ("awal", "pertengahan", "akhir")
"""Beginning, middle and end of a year or a month; where they begin and end is not defined."""

_FORM: Final = re.compile(
    r"(?:([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?|--([0-9]{2})(?:-([0-9]{2}))?|---([0-9]{2}))?"
    r"(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|[+-][0-9]{2}:[0-9]{2})?)?"
)
_LONGEST: Final = 64
_NO_WORDS: Final = (None, None, None)
_MONTH_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Parts(NamedTuple):
    """What is known of a date, part by part."""

    year: int | None
    month: int | None
    day: int | None
    hour: int | None
    minute: int | None
    second: int | None
    offset: int | None
    weekday: str | None
    segment: str | None
    part: str | None


def refused(message: str, text: object, hint: str | None = None) -> InvalidValue:
    """Make the refusal of a date."""
    return InvalidValue(Issue(code="date", message=f"{message}: {shown(text)}", value=shown(text), hint=hint))


def days_in(year: int, month: int) -> int:
    """Return how many days a month has."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 if month == 2 and not leap else _MONTH_DAYS[month - 1]  # noqa: PLR2004  (February)


def read(text: str) -> Parts:
    """Read the text into its parts; raises :class:`InvalidValue`."""
    if type(text) is not str or len(text) > _LONGEST:
        raise refused("must be the text of a date", text, "write it as 2024-03-05, 2024-03 or 2024")
    head, *words = text.split(" ")
    if head in WEEKDAYS:
        head, words = "", [head, *words]
    form = _FORM.fullmatch(head)
    if form is None or not text or text[0] == " ":
        raise refused("is not a date", text, "write it as 2024-03-05, 2024-03, 2024 or --03-05")
    of_year, month, day, month_only, day_of, day_only, *clock, offset = form.groups()
    year, month, day = _number(of_year), _number(month or month_only), _number(day or day_of or day_only)
    hour, minute, second = map(_number, clock)
    shift = None if offset is None else _offset(offset, text)
    _check_date(year, month, day, text)
    if hour is not None:
        if hour > 23 or (minute or 0) > 59 or (second or 0) > 59:  # noqa: PLR2004  (the clock)
            raise refused("there is no such time of day", text)
        if day is None and (year is not None or month is not None):
            raise refused("a clock time needs its day", text)
    weekday, segment, part = _read_words(words, year or month, day, text) if words else _NO_WORDS
    return Parts(year, month, day, hour, minute, second, shift, weekday, segment, part)


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _check_date(year: int | None, month: int | None, day: int | None, text: str) -> None:
    if year == 0:
        raise refused("there is no year 0", text)
    if month is not None and not 1 <= month <= len(_MONTH_DAYS):
        raise refused("there is no such month", text)
    longest = days_in(year or 4, month) if month is not None else 31  # a leap year when no year is said
    if day is not None and not 1 <= day <= longest:
        raise refused("there is no such day", text)


def _offset(said: str, text: str) -> int:
    if said == "Z":
        return 0
    hours, minutes = int(said[1:3]), int(said[4:6])
    if hours > 14 or minutes > 59:  # noqa: PLR2004  (the widest offset in use is +14:00)
        raise refused("there is no such offset", text)
    return (hours * 60 + minutes) * (-1 if said[0] == "-" else 1)


def _read_words(
    words: list[str], whole: int | None, day: int | None, text: str
) -> tuple[str | None, str | None, str | None]:
    """Read the weekday, the segment and the part of the day; *whole* is the year or month, if one is known."""
    weekday = words.pop(0) if words and words[0] in WEEKDAYS else None
    segment = words.pop(0) if words and words[0] in SEGMENTS else None
    part = words.pop(0) if words and words[0] in PARTS_OF_DAY else None
    if words:
        raise refused(
            "is not a date", text, "after the date come a weekday and a word such as pagi or awal, in that order"
        )
    dateless = whole is None and day is None
    if segment is not None and day is not None:
        raise refused("awal, pertengahan and akhir belong to a year or a month", text)
    if part is not None and day is None and not (dateless and weekday):
        raise refused("a part of the day needs its day", text)
    if weekday is not None and day is None and not dateless:
        raise refused("a weekday needs its day", text)
    if segment is not None and dateless:
        raise refused("awal, pertengahan and akhir belong to a year or a month", text)
    return weekday, segment, part


def write(parts: Parts) -> str:
    """Write the one text of these parts."""
    year, month, day, hour, minute, second, offset, weekday, segment, part = parts
    if year is not None:
        said = (
            f"{year:04}"
            if month is None
            else f"{year:04}-{month:02}"
            if day is None
            else f"{year:04}-{month:02}-{day:02}"
        )
    elif month is not None:
        said = f"--{month:02}" if day is None else f"--{month:02}-{day:02}"
    else:
        said = "" if day is None else f"---{day:02}"
    if hour is not None:
        said += f"T{hour:02}:{minute:02}" if second is None else f"T{hour:02}:{minute:02}:{second:02}"
    if offset is not None:
        said += f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02}:{abs(offset) % 60:02}"
    if weekday is segment is part is None:
        return said
    return " ".join([word for word in (said, weekday, segment, part) if word])
