"""Dates as they were said: a year stays a year, and a day without a year stays one.

The stored text is ISO 8601 where ISO has a form, followed by the Indonesian words that ISO lacks::

    2024   2024-03   2024-03-05   --03-05   --03   ---05          what is known of the date
    2023-11-23T20:04   2025-02-26T09:00+07:00   T09:00+07:00      with a clock time, and its offset when it was said
    2024-03-02 sabtu   --11-06 senin pagi   2024-12-13 tengah-malam   2024 awal
"""

import datetime as dt
import functools
import re
from typing import Annotated, Final, TypeAlias, final

import attrs

from ..errors import InvalidValue, Issue, shown
from .plaintext import Text
from .rules import AtLeast, AtMost, Aware, TextValue
from .valid import Value, broken, law

__all__ = ["PARTS_OF_DAY", "SEGMENTS", "WEEKDAYS", "Instant", "PartialDate", "Period", "Year"]

WEEKDAYS: Final = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
"""Printed weekdays, Monday first."""
PARTS_OF_DAY: Final = ("dini-hari", "subuh", "pagi", "siang", "sore", "petang", "malam", "tengah-malam")
SEGMENTS: Final = ("awal", "pertengahan", "akhir")
"""Beginning, middle and end of a year or a month; where they begin and end is not defined."""

Instant: TypeAlias = Annotated[dt.datetime, Aware]
Year: TypeAlias = Annotated[int, AtLeast(1900), AtMost(2199)]

_FORM: Final = re.compile(
    r"(?P<date>(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
    r"|--(?P<month_only>[0-9]{2})(?:-(?P<day_of>[0-9]{2}))?|---(?P<day_only>[0-9]{2}))?"
    r"(?:T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?(?P<offset>Z|[+-][0-9]{2}:[0-9]{2})?)?"
)
_LONGEST: Final = 64
_MONTH_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LAST_YEAR: Final = 9999


def _refused(message: str, text: object, hint: str | None = None) -> InvalidValue:
    return InvalidValue(Issue(code="date", message=f"{message}: {shown(text)}", value=shown(text), hint=hint))


@final
class PartialDate(TextValue):
    """A date of which only what was said is known.

    Equality compares what was said: ``PartialDate("2024")`` equals itself and no day of 2024. There is no ``<``,
    since two partial dates may have no order: ask :meth:`before`, which answers None when it cannot know. A clock
    time is local to the place of the event and never shifts by zone. A printed weekday that contradicts the date is
    kept, and :attr:`weekday_agrees` says so.

    >>> PartialDate("2024-03").latest()
    datetime.date(2024, 3, 31)
    >>> print(PartialDate("2024").before(PartialDate("2024-03-05")))
    None
    """

    __slots__ = ("_text", "day", "hour", "minute", "month", "offset", "part", "second", "segment", "weekday", "year")

    year: int | None
    month: int | None
    day: int | None
    hour: int | None
    minute: int | None
    second: int | None
    offset: int | None
    """Minutes east of UTC; None when no zone was said."""
    weekday: str | None
    part: str | None
    segment: str | None

    def __init__(self, text: str) -> None:
        for name, value in _read(text).items():
            object.__setattr__(self, name, value)
        object.__setattr__(self, "_text", _write(self))

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read the stored text; raises :class:`InvalidValue`. Equal texts give the same object."""
        return _known(text) if type(text) is str else cls(text)

    @classmethod
    def of(  # noqa: PLR0913  (one argument for each thing that can be said of a date)
        cls,
        year: int | None = None,
        month: int | None = None,
        day: int | None = None,
        *,
        at: dt.time | None = None,
        weekday: str | None = None,
        part: str | None = None,
        segment: str | None = None,
    ) -> "PartialDate":
        """Build a date from its parts; *at* is a clock time, aware when its zone is known.

        >>> PartialDate.of(2024, 3, 5, part="malam")
        PartialDate('2024-03-05 malam')
        """
        if year is not None:
            said = f"{year:04}" + (f"-{month:02}" if month is not None else "")
            said += f"-{day:02}" if month is not None and day is not None else ""
        elif month is not None:
            said = f"--{month:02}" + (f"-{day:02}" if day is not None else "")
        else:
            said = f"---{day:02}" if day is not None else ""
        if year is not None and month is None and day is not None:
            raise _refused("a day needs its month", f"{year} … {day}")
        if at is not None:
            said += f"T{at.isoformat(timespec='seconds' if at.second else 'minutes')}"
        return cls(" ".join(filter(None, (said, weekday, segment, part))))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a partial date is immutable: cannot set {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a partial date is immutable: cannot delete {name}")

    @property
    def stored(self) -> str:
        """The text that documents hold."""
        return self._text  # type: ignore[no-any-return, attr-defined]  # set in the constructor

    def __str__(self) -> str:
        return self.stored

    def __repr__(self) -> str:
        return f"PartialDate({self.stored!r})"

    def __eq__(self, other: object) -> bool:
        return self.stored == other.stored if isinstance(other, PartialDate) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.stored)

    def __reduce__(self) -> tuple[object, ...]:
        return PartialDate, (self.stored,)

    @property
    def precision(self) -> str:
        """The finest thing known: ``year``, ``month``, ``day``, ``minute``, ``second``, or ``word`` for words alone."""
        for name in ("second", "minute", "day", "month", "year"):
            if getattr(self, name) is not None:
                return name
        return "word"

    @property
    def is_day(self) -> bool:
        """Whether year, month and day are all known."""
        return None not in (self.year, self.month, self.day)

    def date(self) -> dt.date | None:
        """Return the local day, or None when it is not fully known."""
        return self.earliest() if self.is_day else None

    def earliest(self) -> dt.date | None:
        """Return the first day that it can be, or None when the year is not known."""
        return None if self.year is None else dt.date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> dt.date | None:
        """Return the last day that it can be, or None when the year is not known."""
        if self.year is None:
            return None
        month = self.month or 12
        return dt.date(self.year, month, self.day or _days_in(self.year, month))

    def before(self, other: "PartialDate") -> bool | None:
        """Tell whether this is before *other*: True, False, or None when that cannot be known.

        Clock times count only where both are on the same day with the same offset, or both have one.
        """
        mine, yours = (self.earliest(), self.latest()), (other.earliest(), other.latest())
        if mine[0] is None or mine[1] is None or yours[0] is None or yours[1] is None:
            return False if self == other else None
        if mine[1] < yours[0]:
            return True
        if mine[0] > yours[1] or self == other:
            return False
        if self.hour is not None and other.hour is not None and (self.offset is None) == (other.offset is None):
            return _instant(self) < _instant(other)
        timed = self.hour is not None or other.hour is not None or self.part is not None or other.part is not None
        return False if mine[0] >= yours[1] and not timed else None

    def covers(self, day: dt.date) -> bool | None:
        """Tell whether *day* is meant: True for the day itself, None for a day within a year or month, else False."""
        first, last = self.earliest(), self.latest()
        if first is None or last is None:
            fits = self.month in (None, day.month) and self.day in (None, day.day)
            return None if fits else False
        if not first <= day <= last:
            return False
        return True if first == last else None

    @property
    def weekday_agrees(self) -> bool | None:
        """Whether the printed weekday is that of the date; None when either is not known."""
        day = self.date()
        return None if day is None or self.weekday is None else WEEKDAYS[day.weekday()] == self.weekday

    @property
    def sort_key(self) -> tuple[int, int, int, int, int, int, str]:
        """A total order for listings: by what is known, unknown parts first, dates without a year last."""
        year = _LAST_YEAR + 1 if self.year is None else self.year
        rest = (
            self.month or 0,
            self.day or 0,
            -1 if self.hour is None else self.hour,
            self.minute or 0,
            self.second or 0,
        )
        return (year, *rest, self.stored)


def _instant(when: PartialDate) -> dt.datetime:
    day = when.earliest() or dt.date.min
    zone = dt.timezone(dt.timedelta(minutes=when.offset or 0))
    return dt.datetime(day.year, day.month, day.day, when.hour or 0, when.minute or 0, when.second or 0, tzinfo=zone)


@functools.lru_cache(maxsize=16_384)
def _known(text: str) -> PartialDate:
    return PartialDate(text)


def _days_in(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 if month == 2 and not leap else _MONTH_DAYS[month - 1]  # noqa: PLR2004  (February)


def _read(text: str) -> dict[str, int | str | None]:
    if not isinstance(text, str) or len(text) > _LONGEST:  # pyright: ignore[reportUnnecessaryIsInstance]  # see parse
        raise _refused("must be the text of a date", text, "write it as 2024-03-05, 2024-03 or 2024")
    head, *words = text.split(" ")
    if head in WEEKDAYS:
        head, words = "", [head, *words]
    form = _FORM.fullmatch(head)
    if form is None or not text:
        raise _refused("is not a date", text, "write it as 2024-03-05, 2024-03, 2024 or --03-05")
    got = form.groupdict()
    numbers = {
        "year": got["year"],
        "month": got["month"] or got["month_only"],
        "day": got["day"] or got["day_of"] or got["day_only"],
        "hour": got["hour"],
        "minute": got["minute"],
        "second": got["second"],
    }
    parts: dict[str, int | str | None] = {name: None if part is None else int(part) for name, part in numbers.items()}
    parts |= {"offset": _offset(got["offset"], text), "weekday": None, "segment": None, "part": None}
    _check_numbers(numbers, text)
    _read_words(words, parts, text)
    return parts


def _check_numbers(numbers: dict[str, str | None], text: str) -> None:
    year, month, day, hour, minute, second = (None if part is None else int(part) for part in numbers.values())
    if year == 0 or (month is not None and not 1 <= month <= len(_MONTH_DAYS)):
        raise _refused("there is no such month", text) if year != 0 else _refused("there is no year 0", text)
    longest = _days_in(year or 4, month) if month is not None else 31  # a leap year when no year is said
    if day is not None and not 1 <= day <= longest:
        raise _refused("there is no such day", text)
    if (hour or 0) > 23 or (minute or 0) > 59 or (second or 0) > 59:  # noqa: PLR2004  (the clock)
        raise _refused("there is no such time of day", text)
    if hour is not None and day is None and (year is not None or month is not None):
        raise _refused("a clock time needs its day", text)


def _offset(said: str | None, text: str) -> int | None:
    if said is None:
        return None
    if said == "Z":
        return 0
    hours, minutes = int(said[1:3]), int(said[4:6])
    if hours > 14 or minutes > 59:  # noqa: PLR2004  (the widest offset in use is +14:00)
        raise _refused("there is no such offset", text)
    return (hours * 60 + minutes) * (-1 if said[0] == "-" else 1)


def _read_words(words: list[str], parts: dict[str, int | str | None], text: str) -> None:
    for slot, known in (("weekday", WEEKDAYS), ("segment", SEGMENTS), ("part", PARTS_OF_DAY)):
        if words and words[0] in known:
            parts[slot] = words.pop(0)
    if words:
        raise _refused(
            "is not a date", text, "after the date come a weekday and a word such as pagi or awal, in that order"
        )
    if parts["segment"] is not None and parts["day"] is not None:
        raise _refused("awal, pertengahan and akhir belong to a year or a month", text)
    dateless = parts["year"] is None and parts["month"] is None and parts["day"] is None
    if parts["part"] is not None and parts["day"] is None and not (dateless and parts["weekday"]):
        raise _refused("a part of the day needs its day", text)
    if parts["weekday"] is not None and parts["day"] is None and not dateless:
        raise _refused("a weekday needs its day", text)
    if parts["segment"] is not None and dateless:
        raise _refused("awal, pertengahan and akhir belong to a year or a month", text)


def _write(when: PartialDate) -> str:
    if when.year is not None:
        said = f"{when.year:04}" + (f"-{when.month:02}" if when.month else "") + (f"-{when.day:02}" if when.day else "")
    elif when.month is not None:
        said = f"--{when.month:02}" + (f"-{when.day:02}" if when.day else "")
    else:
        said = f"---{when.day:02}" if when.day is not None else ""
    if when.hour is not None:
        said += f"T{when.hour:02}:{when.minute:02}" + ("" if when.second is None else f":{when.second:02}")
    if when.offset is not None:
        sign, minutes = ("-" if when.offset < 0 else "+"), abs(when.offset)
        said += f"{sign}{minutes // 60:02}:{minutes % 60:02}"
    return " ".join(filter(None, (said, when.weekday, when.segment, when.part)))


@attrs.frozen(kw_only=True, weakref_slot=False)
class Period(Value):
    """A span of time, both ends included; an end that was not said is None.

    ``text`` keeps vague words that give no date ("sejak pandemi"). A start without an end is taken to go on until
    somebody says that it ended.

    >>> term = Period(start=PartialDate("2023-09"), end=PartialDate("2024-09-01"))
    >>> days = dt.date(2024, 1, 1), dt.date(2023, 9, 15), dt.date(2025, 1, 1)
    >>> tuple(term.covers(day) for day in days)
    (True, None, False)
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    text: Text | None = None

    @law
    def _runs_forward(self) -> Issue | None:
        if self.start is not None and self.end is not None and self.end.before(self.start):
            return broken("order", "/end", f"ends before it starts: {self.start} to {self.end}", value=str(self.end))
        return None

    def covers(self, day: dt.date) -> bool | None:
        """Tell whether *day* lies within: True, False, or None when that cannot be known."""
        first = None if self.start is None else (self.start.earliest(), self.start.latest())
        last = None if self.end is None else (self.end.earliest(), self.end.latest())
        if first is not None and first[0] is not None and day < first[0]:
            return False
        if last is not None and last[1] is not None and day > last[1]:
            return False
        started = first is not None and first[1] is not None and day >= first[1]
        unfinished = self.end is None or (last is not None and last[0] is not None and day <= last[0])
        return True if started and unfinished else None
