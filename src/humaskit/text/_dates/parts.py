"""The small parts of a date phrase: numbers, months, years, clock times, directions, separators.

Every method of :class:`Parts` looks at the tokens from one position and returns the position behind what it read, or 0
when the part is not there. Nothing is looked at twice from the same rule, so reading is linear in the tokens.
"""

import datetime as dt
from typing import Final, NamedTuple, TypeAlias

from ...errors import Issue, shown
from .._number_words import spelled
from ..reading import warning
from .calendar import DAY, DAY_DIGITS, FIRST_YEAR, LAST_YEAR, YEAR, YEAR_DIGITS, Tokens, is_long_month, name_near

__all__ = ["ABOUT", "Clock", "Moment", "Number", "Parts", "century"]

Clock: TypeAlias = tuple[int, int, int | None]

_TURN: Final = 70
_LAST_HOUR: Final = 24
_LAST_MINUTE: Final = 59
_HALF_DAY: Final = 12  # hours, of am and pm
_CLOCK_DIGITS: Final = 4  # hhmm
_MOST_FILLERS: Final = 3  # "kurang lebih dari"
_WIDEST: Final = 14 * 60  # minutes: no zone is further from UTC
ABOUT: Final = frozenset({"sekitar", "sekira", "kira", "kurang", "lebih", "jelang", "menjelang", "\u00b1"})
_ZONE_WORDS: Final = {"barat": (420, "WIB"), "tengah": (480, "WITA"), "timur": (540, "WIT")}


class Moment:
    """One end of a date phrase, as printed: numbers, words, and what is odd about them.

    A plain class with defaults on the class: it is made several times for every phrase, and most of it stays unset.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: int | None = None
    segment: int | None = None
    clock: Clock | None = None
    until: Clock | None = None
    offset: int | None = None
    zone: str | None = None
    direction: int | None = None
    relative: tuple[int, int] | None = None  # unit and amount, counted from the reference: (WEEK, -1) is last week
    opened: bool = False  # a bracket before the date that nothing has closed
    eve: bool = False  # the evening before the weekday: malam Minggu is that of Saturday
    last_weekday: int | None = None  # the second of two printed weekdays (Senin-Rabu)
    open_end: bool = False
    about: bool = False
    bare: bool = False  # a lone month, year, weekday or pair: a date only where the words around it say so
    inferred: bool = False
    days: tuple[int, ...] = ()  # days that do not follow one another (5 dan 12 Maret)
    invalid: Issue | None = None
    swapped: tuple[int | None, int, int] | None = None  # an invalid date with its first number taken for the month
    doubts: tuple[Issue, ...] = ()

    def __init__(self, year: int | None = None, month: int | None = None, day: int | None = None) -> None:
        if year is not None:
            self.year = year
        if month is not None:
            self.month = month
        if day is not None:
            self.day = day

    @property
    def dated(self) -> bool:
        """Whether something of a calendar date is printed."""
        return self.year is not None or self.month is not None or self.day is not None

    def agrees(self, day: dt.date) -> bool:
        """Whether the printed weekday is that of *day*; the date of an evening may be that of the day after it."""
        return self.weekday in (day.weekday(), *([(day.weekday() + 1) % 7] if self.eve else ()))

    def copy(self) -> "Moment":
        """Return another moment that says the same, without the doubts."""
        other = Moment()
        other.__dict__.update(self.__dict__)
        other.doubts = ()
        return other

    def doubt(self, code: str, message: str, value: str) -> None:
        """Note what is odd, and that the reading is not simply what is printed."""
        self.doubts = (*self.doubts, warning(code, message, value=shown(value)))
        self.inferred = True


class Number(NamedTuple):
    """A number in digits or words; ``width`` is the count of its digits, 0 in words."""

    value: int
    end: int
    width: int


class Parts:
    """Reads the small parts of a date from the tokens of one text."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.kinds = tokens.kinds
        self.values = tokens.values
        self.words = tokens.words

    def number(self, at: int) -> Number | None:
        """Read a number in digits or words."""
        kind = self.kinds[at]
        if kind == "number":
            return Number(self.values[at], at + 1, self.tokens.width(at))
        if kind == "word":
            read = spelled(self.words, at)
            return Number(read[0], read[1], 0) if read else None
        return None

    def month(self, at: int, moment: Moment, *, loose: bool) -> int:
        """Read a month's name; a misprinted one too where *loose*."""
        if self.kinds[at] == "month":
            moment.month = self.values[at]
            short = self.kinds[at + 1] == "." and not is_long_month(self.words[at])
            return at + 1 + (short or (self.kinds[at + 1] == "." and self.words[at] in ("sept", "agust")))
        if loose and self.kinds[at] == "other":
            near = name_near(self.words[at], "month")
            if near:
                moment.month = near
                moment.doubt("spelling", "the name of the month is misprinted", self.words[at])
                return at + 1
        return 0

    def year(self, at: int, moment: Moment, *, closes: bool) -> int:
        """Read the year behind a month; *closes* allows two digits when nothing follows that they could count."""
        mark = self.kinds[at]
        start = at + 1 if mark in (",", ".", "-", "/", "'") else at
        if self.kinds[start] == "unit" and self.values[start] == YEAR:
            start += 1
            end = self.direction(start, moment)
            if end:
                moment.relative, moment.direction = (YEAR, moment.direction or 0), None
                return end
        number = self.number(start)
        if number is None or (mark == "." and not self.tokens.glued(start) and number.width != YEAR_DIGITS):
            return 0
        if number.width in (0, YEAR_DIGITS) and FIRST_YEAR <= number.value <= LAST_YEAR:
            self.note_misread(start, moment)
            moment.year = number.value
            return number.end
        if number.width == DAY_DIGITS:  # yy
            marked = mark == "'" or (mark in "-/" and self.kinds[at - 2] == mark and self.tokens.glued(start))
            follows = self.kinds[number.end]
            alone = start == at and closes and (follows in ("end", ")", "|", ";") or follows == ",")
            if (marked or alone) and follows not in (":", "."):
                moment.year = century(number.value, moment)
                return number.end
        if number.width in (3, 5) and start == at and self.words[start][:2] in ("19", "20"):
            moment.doubt("year", "the year is misprinted, it has not four digits", self.words[start])
            return number.end
        return 0

    def note_misread(self, at: int, moment: Moment) -> None:
        """Note a number that is printed with a letter for a digit."""
        if self.kinds[at] == "number" and not self.words[at].isdigit():
            moment.doubt("misprint", f"a letter stands for a digit, read as {self.values[at]}", self.words[at])

    def direction(self, at: int, moment: Moment) -> int:
        """Read *lalu*, *yang lalu*, *mendatang*, *yang akan datang*, *ini*."""
        start = at + 1 if self.kinds[at] == "which" else at
        if self.kinds[start] == "will" and self.words[start + 1] == "datang":
            moment.direction = 1
            return start + 2
        if self.kinds[start] == "direction" and (start == at or self.words[start] in ("lalu", "silam")):
            moment.direction = self.values[start]
            return start + 1
        return 0

    def part(self, at: int, moment: Moment) -> int:
        """Read a part of the day: *pagi*, *malam hari*, *dini hari*, *tengah malam*."""
        kind = self.kinds[at]
        if kind == "part":
            moment.part = self.values[at]
            day = self.kinds[at + 1] == "unit" and self.values[at + 1] == DAY and self.words[at] != "dinihari"
            return at + 2 if day and self.kinds[at + 2] != "direction" else at + 1
        if kind == "part-of" and self.words[at + 1] == ("hari" if self.values[at] == 0 else "malam"):
            moment.part = self.values[at]
            return at + 2
        return 0

    def separator(self, at: int) -> int:
        """Read what stands between the two ends of a range."""
        kind, word = self.kinds[at], self.words[at]
        if kind == "-":
            return at + 2 if self.kinds[at + 1] == "-" else at + 1
        end = 0
        if kind == "until":
            end = at + 2 if self.words[at + 1] in ("dengan", "ke", "pada") else at + 1
            end += self.words[end] == "dengan" == self.words[end - 1]  # printed twice
            end += word == "sd" and self.kinds[end] == "."
        elif word == "s" and self.kinds[at + 1] in (".", "/") and self.words[at + 2] == "d":
            end = at + 4 if self.kinds[at + 3] == "." else at + 3
        elif word == "ke":
            return at + 1
        return end

    def time(self, at: int, moment: Moment, *, colon: bool = False, dot: bool = False) -> int:
        """Read a clock time or a span of them.

        Without *pukul* or a zone, hours and minutes are no time, unless *colon* or *dot* say that such a pair is one
        here: behind a date a dotted pair may as well be a number.
        """
        start = at
        while self.kinds[start] in ("about", "\u00b1") and start < at + _MOST_FILLERS:
            start += 1
        about = start > at and self.words[start - 1] in ABOUT
        said = self.kinds[start] == "clock"
        if said:
            start += 1
            start += self.kinds[start] in (".", ":")
            start += self.kinds[start] == ":"
        first = self._hour(start, alone=said)
        if first is None:
            return 0
        read = moment.copy()
        end = self.zone(first[0], read)
        last = self._until(end, read, alone=said)
        end = self.zone(last, read) if read.until else last or end
        marked = self.kinds[start + 1] == ":" if colon and not dot else self.kinds[start + 1] in (":", ".")
        if not (said or read.zone or read.offset is not None or read.open_end or (colon and marked)):
            return 0
        moment.clock, moment.until, moment.open_end = first[1], read.until, read.open_end
        moment.zone, moment.offset, moment.about = read.zone, read.offset, moment.about or about
        return end

    def iso_time(self, at: int, moment: Moment) -> int:
        """Read the time of an ISO stamp: ``T20:04:00+07:00``."""
        if self.words[at] != "t" or not self.tokens.glued(at) or not self.tokens.glued(at + 1):
            return 0
        read = self._hour(at + 1, alone=False)
        if read is None:
            return 0
        end, moment.clock = read
        if self.words[end] == "z":
            moment.offset, end = 0, end + 1
        elif self.kinds[end] in ("+", "-") and self.kinds[end + 1] == "number" and self.kinds[end + 2] == ":":
            minutes = self.values[end + 1] * 60 + self.values[end + 3]
            if minutes <= _WIDEST:
                moment.offset, end = -minutes if self.kinds[end] == "-" else minutes, end + 4
        return end

    def _hour(self, at: int, *, alone: bool) -> tuple[int, Clock] | None:
        if self.kinds[at] != "number":
            return self._hour_in_words(at) if alone else None
        hour, minute, second = self.values[at], 0, None
        width = self.tokens.width(at)
        if width not in (1, DAY_DIGITS) and not (alone and width == _CLOCK_DIGITS):  # "0900"
            return None
        end = at + 1
        if width == _CLOCK_DIGITS:
            hour, minute = divmod(hour, 100)
        elif self._is_minute(end, alone=alone):
            minute, end = self.values[end + 1], end + 2
            if self.kinds[end] == self.kinds[at + 1] and self._is_minute(end, alone=False):
                second, end = self.values[end + 1], end + 2
        elif not alone or self.kinds[end] in ("month", "/"):
            return None
        if self.kinds[end] == "half" and hour <= _HALF_DAY:
            hour, end = hour % _HALF_DAY + self.values[end], end + 1
        if max(minute, second or 0) > _LAST_MINUTE or hour > _LAST_HOUR or (hour == _LAST_HOUR and minute):
            return None
        return end, (hour, minute, second)

    def _hour_in_words(self, at: int) -> tuple[int, Clock] | None:
        """Read *sebelas*, *setengah delapan*."""
        half = self.words[at] == "setengah"
        read = spelled(self.words, at + half)
        if read is None or not half <= read[0] <= _LAST_HOUR:
            return None
        return read[1], (read[0] - half, 30 * half, None)

    def _is_minute(self, at: int, *, alone: bool) -> bool:
        pair = self.kinds[at] in (".", ":") and self.kinds[at + 1] == "number"
        pair = pair and self.tokens.width(at + 1) == DAY_DIGITS
        return pair and (alone or (self.tokens.glued(at) and self.tokens.glued(at + 1)))

    def _until(self, at: int, moment: Moment, *, alone: bool) -> int:
        start = self.separator(at)
        if not start:
            return 0
        if self.kinds[start] == "done":
            moment.open_end = True
            return start + 1
        start += self.kinds[start] == "clock"
        start += self.kinds[start - 1] == "clock" and self.kinds[start] == "."
        last = self._hour(start, alone=alone)
        if last is None:
            return 0
        moment.until = last[1]
        return last[0]

    def zone(self, at: int, moment: Moment) -> int:
        """Read a zone, if there is one; the position behind it or *at*."""
        start = at + 1 if self.kinds[at] == "(" else at
        word, end = self.words[start], 0
        if self.kinds[start] == "zone":
            moment.offset, end = self.values[start], start + 1
            end = self._shift(end, moment) or end
            moment.zone = self.tokens.text[self.tokens.starts[start] : self.tokens.ends[end - 1]].upper()
        elif word == "waktu" and self.words[start + 1] == "indonesia" and self.words[start + 2] in _ZONE_WORDS:
            (moment.offset, moment.zone), end = _ZONE_WORDS[self.words[start + 2]], start + 3
        elif word == "waktu" and self.words[start + 1] == "setempat":
            end = start + 2
        elif self.kinds[at] in ("+", "-") and self.tokens.width(at + 1) == _CLOCK_DIGITS:  # RFC 5322: +0700
            end = self._shift(at, moment)
        if not end or (start > at and self.kinds[end] != ")"):
            return at
        return end + (start > at)

    def _shift(self, at: int, moment: Moment) -> int:
        """Read the hours from UTC: ``+7``, ``+07:00``, ``+0700``."""
        sign = {"+": 1, "-": -1}.get(self.kinds[at])
        if sign is None or self.kinds[at + 1] != "number" or not self.tokens.glued(at + 1):
            return 0
        hours, minutes, end = self.values[at + 1], 0, at + 2
        if self.tokens.width(at + 1) == _CLOCK_DIGITS:
            hours, minutes = divmod(hours, 100)
        elif self._is_minute(end, alone=False):
            minutes, end = self.values[end + 1], end + 2
        if hours * 60 + minutes > _WIDEST or minutes > _LAST_MINUTE:
            return 0
        moment.offset = sign * (hours * 60 + minutes)
        return end


def century(two_digits: int, moment: Moment) -> int:
    """Return the year that two digits mean: 20yy, and 19yy from 70 on, which is a guess."""
    if two_digits < _TURN:
        return 2000 + two_digits
    moment.inferred = True
    return 1900 + two_digits
