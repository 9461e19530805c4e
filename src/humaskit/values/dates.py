"""Dates as they were said: a year stays a year, and a day without a year stays one.

The stored text is ISO 8601 where ISO has a form, followed by the Indonesian words that ISO lacks::

    2024   2024-03   2024-03-05   --03-05   --03   ---05          what is known of the date
    2023-11-23T20:04   2025-02-26T09:00+07:00   T09:00+07:00      with a clock time, and its offset when it was said
    2024-03-02 sabtu   --11-06 senin pagi   2024-12-13 tengah-malam   2024 awal
"""

import datetime as dt
import functools
from collections.abc import Callable
from typing import Annotated, Final, TypeAlias, final

import attrs

from ..errors import Issue, shown
from ._date_text import PARTS_OF_DAY, SEGMENTS, WEEKDAYS, Parts, days_in, read, refused, write
from .plaintext import Text
from .rules import AtLeast, AtMost, Aware, TextValue
from .valid import Value, broken, law

__all__ = ["PARTS_OF_DAY", "SEGMENTS", "WEEKDAYS", "Instant", "PartialDate", "Period", "Year", "full_day"]

Instant: TypeAlias = Annotated[dt.datetime, Aware]
Year: TypeAlias = Annotated[int, AtLeast(1900), AtMost(2199)]
_LAST_YEAR: Final = 9999


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

    _text: str
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

    def __new__(cls, text: str) -> "PartialDate":
        """Read the stored text; raises :class:`InvalidValue`."""
        parts = read(text)
        if parts.offset == 0:  # the one part that can be written in several ways
            text = text.replace("Z", "+00:00").replace("-00:00", "+00:00")
        return _made(parts, text)

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
        """Build a date from its parts; *at* is a clock time, with a fixed offset when its zone is known.

        >>> PartialDate.of(2024, 3, 5, part="malam")
        PartialDate('2024-03-05 malam')
        """
        numbers = (year, month, day)
        if any(type(one) is not int or not 0 <= one <= _LAST_YEAR for one in numbers if one is not None):
            raise refused("year, month and day are whole numbers", " ".join(map(shown, numbers)))
        if year is not None:
            said = f"{year:04}" + (f"-{month:02}" if month is not None else "")
            said += f"-{day:02}" if month is not None and day is not None else ""
        elif month is not None:
            said = f"--{month:02}" + (f"-{day:02}" if day is not None else "")
        else:
            said = f"---{day:02}" if day is not None else ""
        if year is not None and month is None and day is not None:
            raise refused("a day needs its month", f"{year} … {day}")
        return cls(" ".join(filter(None, (said + _clock(at), *_words(weekday, segment, part)))))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a partial date is immutable: cannot set {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a partial date is immutable: cannot delete {name}")

    @property
    def stored(self) -> str:
        """The text that documents hold."""
        return self._text

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
        return dt.date(self.year, month, self.day or days_in(self.year, month))

    def before(self, other: "PartialDate") -> bool | None:
        """Tell whether this is before *other*: True, False, or None when that cannot be known.

        Two clock times with offsets are compared as moments, two without on the same day by the clock; anything else
        by its local days.
        """
        if not isinstance(other, PartialDate):
            raise refused("must be a partial date", other, "PartialDate(text)")
        if self == other:
            return False
        first, last, then, end = self.earliest(), self.latest(), other.earliest(), other.latest()
        if first is None or last is None or then is None or end is None:
            return None
        clocks = self.hour is not None and other.hour is not None
        if clocks and (None not in (self.offset, other.offset) or (first == then and self.offset == other.offset)):
            return _moment_before(self, other)
        if last < then or first > end:
            return last < then
        timed = (self.hour, other.hour, self.part, other.part) != (None, None, None, None)
        return False if first >= end and not timed else None

    def covers(self, day: "dt.date | PartialDate") -> bool | None:
        """Tell whether *day* is meant: True for the day itself, None for a day within a year or month, else False."""
        day = full_day(day)
        first, last = self.earliest(), self.latest()
        if first is None or last is None:
            fits = self.month in (None, day.month) and self.day in (None, day.day)
            if self.day is None and self.weekday is not None:
                fits = WEEKDAYS[day.weekday()] == self.weekday
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


def _moment_before(one: PartialDate, other: PartialDate) -> bool | None:
    """Compare two clock times: by the minute, and within one minute by the seconds, where both have them."""
    mine, yours = _minute(one), _minute(other)
    if mine != yours:
        return mine < yours
    if one.second is None or other.second is None:
        return False if one.second is other.second else None
    return one.second < other.second


def _minute(when: PartialDate) -> int:
    """Return the minutes since the first day of the calendar, in universal time where the offset is known."""
    days = (when.earliest() or dt.date.min).toordinal()
    return (days * 24 + (when.hour or 0)) * 60 + (when.minute or 0) - (when.offset or 0)


def full_day(day: dt.date | PartialDate) -> dt.date:
    """Return *day* as a day of the calendar, a date-time as its own day.

    Raises:
        InvalidValue: It is a partial date of which the day is not fully known, or no date at all.
    """
    if type(day) is dt.date:
        return day
    found = day.date() if isinstance(day, PartialDate) else None
    if found is None and isinstance(day, dt.date):
        try:
            found = dt.date(day.year, day.month, day.day)  # also for the subclasses of other libraries
        except (TypeError, ValueError):  # such as the NaT of pandas
            found = None
    if found is None:
        raise refused("must be a full day", day, "give a datetime.date, or a PartialDate with year, month and day")
    return found


def known(parts: Parts) -> PartialDate:
    """Make a date of parts that a reader has checked already: they are not checked again."""
    return _made(parts, write(parts))


def _made(parts: Parts, text: str) -> PartialDate:
    self = object.__new__(PartialDate)
    for put, value in zip(_PUTTERS, (text, *parts), strict=True):
        put(self, value)
    return self


_PUTTERS: Final[tuple[Callable[[PartialDate, object], None], ...]] = tuple(
    vars(PartialDate)[name].__set__ for name in ("_text", *Parts._fields)
)


def _clock(at: dt.time | None) -> str:
    if at is None:
        return ""
    if not isinstance(at, dt.time):
        raise refused("must be a datetime.time", at)
    if at.microsecond:
        raise refused("a clock time has no fractions of a second", at)
    if at.tzinfo is not None and at.utcoffset() is None:
        raise refused("the offset of this zone changes with the date", at, "give a datetime.timezone, or no zone")
    return f"T{at.isoformat(timespec='seconds' if at.second else 'minutes')}"


def _words(*words: str | None) -> list[str]:
    for word in words:
        if not isinstance(word, (str, type(None))):
            raise refused("must be a word such as 'senin' or 'pagi'", word)
    return [word for word in words if word]


@functools.lru_cache(maxsize=16_384)
def _known(text: str) -> PartialDate:
    return PartialDate(text)


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

    def covers(self, day: dt.date | PartialDate) -> bool | None:
        """Tell whether *day* lies within: True, False, or None when that cannot be known."""
        day = full_day(day)
        first = None if self.start is None else (self.start.earliest(), self.start.latest())
        last = None if self.end is None else (self.end.earliest(), self.end.latest())
        if first is not None and first[0] is not None and day < first[0]:
            return False
        if last is not None and last[1] is not None and day > last[1]:
            return False
        started = first is not None and first[1] is not None and day >= first[1]
        unfinished = self.end is None or (last is not None and last[0] is not None and day <= last[0])
        return True if started and unfinished else None
