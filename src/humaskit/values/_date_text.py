"""The stored text of a partial date: read into its parts, and written from them."""

import re
from collections.abc import Mapping
from typing import Final, TypeAlias

from ..errors import InvalidValue, Issue, shown

__all__ = ["PARTS_OF_DAY", "SEGMENTS", "WEEKDAYS", "days_in", "read", "refused", "write"]

Parts: TypeAlias = dict[str, int | str | None]

WEEKDAYS: Final = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
"""Printed weekdays, Monday first."""
PARTS_OF_DAY: Final = ("dini-hari", "subuh", "pagi", "siang", "sore", "petang", "malam", "tengah-malam")
SEGMENTS: Final = ("awal", "pertengahan", "akhir")
"""Beginning, middle and end of a year or a month; where they begin and end is not defined."""

_FORM: Final = re.compile(
    r"(?P<date>(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
    r"|--(?P<month_only>[0-9]{2})(?:-(?P<day_of>[0-9]{2}))?|---(?P<day_only>[0-9]{2}))?"
    r"(?:T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?(?P<offset>Z|[+-][0-9]{2}:[0-9]{2})?)?"
)
_LONGEST: Final = 64
_MONTH_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


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
    got = form.groupdict()
    numbers = {
        "year": got["year"],
        "month": got["month"] or got["month_only"],
        "day": got["day"] or got["day_of"] or got["day_only"],
        "hour": got["hour"],
        "minute": got["minute"],
        "second": got["second"],
    }
    parts: Parts = {name: None if part is None else int(part) for name, part in numbers.items()}
    parts |= {"offset": _offset(got["offset"], text), "weekday": None, "segment": None, "part": None}
    _check_numbers(numbers, text)
    _read_words(words, parts, text)
    return parts


def _check_numbers(numbers: dict[str, str | None], text: str) -> None:
    year, month, day, hour, minute, second = (None if part is None else int(part) for part in numbers.values())
    if year == 0 or (month is not None and not 1 <= month <= len(_MONTH_DAYS)):
        raise refused("there is no such month", text) if year != 0 else refused("there is no year 0", text)
    longest = days_in(year or 4, month) if month is not None else 31  # a leap year when no year is said
    if day is not None and not 1 <= day <= longest:
        raise refused("there is no such day", text)
    if (hour or 0) > 23 or (minute or 0) > 59 or (second or 0) > 59:  # noqa: PLR2004  (the clock)
        raise refused("there is no such time of day", text)
    if hour is not None and day is None and (year is not None or month is not None):
        raise refused("a clock time needs its day", text)


def _offset(said: str | None, text: str) -> int | None:
    if said is None:
        return None
    if said == "Z":
        return 0
    hours, minutes = int(said[1:3]), int(said[4:6])
    if hours > 14 or minutes > 59:  # noqa: PLR2004  (the widest offset in use is +14:00)
        raise refused("there is no such offset", text)
    return (hours * 60 + minutes) * (-1 if said[0] == "-" else 1)


def _read_words(words: list[str], parts: Parts, text: str) -> None:
    for slot, known in (("weekday", WEEKDAYS), ("segment", SEGMENTS), ("part", PARTS_OF_DAY)):
        if words and words[0] in known:
            parts[slot] = words.pop(0)
    if words:
        raise refused(
            "is not a date", text, "after the date come a weekday and a word such as pagi or awal, in that order"
        )
    if parts["segment"] is not None and parts["day"] is not None:
        raise refused("awal, pertengahan and akhir belong to a year or a month", text)
    dateless = parts["year"] is None and parts["month"] is None and parts["day"] is None
    if parts["part"] is not None and parts["day"] is None and not (dateless and parts["weekday"]):
        raise refused("a part of the day needs its day", text)
    if parts["weekday"] is not None and parts["day"] is None and not dateless:
        raise refused("a weekday needs its day", text)
    if parts["segment"] is not None and dateless:
        raise refused("awal, pertengahan and akhir belong to a year or a month", text)


def write(parts: Mapping[str, int | str | None]) -> str:
    """Write the one text of these parts."""
    year, month, day = parts["year"], parts["month"], parts["day"]
    if year is not None:
        said = f"{year:04}" + ("" if month is None else f"-{month:02}") + ("" if day is None else f"-{day:02}")
    elif month is not None:
        said = f"--{month:02}" + ("" if day is None else f"-{day:02}")
    else:
        said = "" if day is None else f"---{day:02}"
    if parts["hour"] is not None:
        said += f"T{parts['hour']:02}:{parts['minute']:02}"
        said += "" if parts["second"] is None else f":{parts['second']:02}"
    if isinstance(offset := parts["offset"], int):
        said += f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02}:{abs(offset) % 60:02}"
    return " ".join(str(part) for part in (said, parts["weekday"], parts["segment"], parts["part"]) if part)
