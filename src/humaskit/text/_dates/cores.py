"""Dates with words: the name of a month, months and years alone, quarters, and phrases relative to a reference."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from .._number_words import spelled
from .calendar import (
    DAY,
    DAY_DIGITS,
    FIRST_YEAR,
    LAST_YEAR,
    MONTH,
    MONTHS,
    MOST_DAYS,
    WEEK,
    WEEKEND,
    YEAR,
    YEAR_DIGITS,
    is_long_month,
)
from .digits import DigitDates, Span, check_day
from .parts import Moment

__all__ = ["Cores"]

_MOST_UNITS: Final = 100  # further back nobody counts
_MOST_IN_DIGITS: Final = 99
_DAYS_OF_WEEK: Final = 7
_MOST_WEEKS: Final = 5  # of a month
_ONE_OF: Final = {"sehari": DAY, "seminggu": WEEK, "sepekan": WEEK, "sebulan": MONTH, "setahun": YEAR}
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SCHOOL: Final = frozenset({"anggaran", "ajaran", "pelajaran", "akademik", "buku", "fiskal"})


class Cores(DigitDates):
    """Reads calendar dates, without the weekday and the clock time around them."""

    def core(self, at: int, *, hint: bool = False) -> Span | None:
        """Read a date from *at*; *hint* when a weekday, a bracket or *tanggal* says that one must stand there."""
        kind = self.kinds[at]
        if kind == "number":
            if self.kinds[at + 1] == "/" and self.kinds[at + 2] == "number" and self.kinds[at + 3] == "/":
                return self.digits(at, hint=hint)
            digits = self._named(at, hint=hint) or self._to_digits(at, hint=hint) or self.digits(at, hint=hint)
            return digits or self._ago(at) or self.lone_year(at)
        if kind == "word":
            return self._named(at, hint=hint) or self._ago(at) or self.lone_year(at)
        read = _READERS.get(kind)
        return read(self, at) if read is not None else None

    def _named(self, at: int, *, hint: bool) -> Span | None:
        """Read days before a month's name: ``5 Maret 2024``, ``24-26 Februari``, ``tiga bulan Juli tahun 2019``."""
        days, end, listed = self._days(at)
        if not days:
            return None
        moment = Moment()
        start = end + (self.kinds[end] in ("-", "/", ".", ","))
        said = self.kinds[start] == "unit" and self.values[start] == MONTH
        start += said
        loose = hint or (self.kinds[start + 1] == "number" and self.tokens.width(start + 1) == YEAR_DIGITS)
        after = self.month(start, moment, loose=loose) or (self._numbered_month(start, moment) if said else 0)
        if not after:
            return self._of_month(days, start, hint=hint) if said and len(days) == 1 else None
        moment.bare = not hint and not is_long_month(self.words[start])  # "10 Des": too short to be sure
        end = self.year(after, moment, closes=True)
        moment.bare = moment.bare and not end
        return self._with_days(moment, days, end or after, listed=listed)

    def _to_digits(self, at: int, *, hint: bool) -> Span | None:
        """Read a day before a date in digits: ``6 hingga 8/11/2024``, ``6 dan 7/11/2024``."""
        listed = self.kinds[at + 1] == "and"
        following = at + 2 if listed else self.separator(at + 1) if self.kinds[at + 1] != "-" else 0
        if not following or self.kinds[following] != "number" or self.tokens.width(at) > DAY_DIGITS:
            return None
        span = self.digits(following, hint=hint)
        if span is None or span.last is not None or span.first.day is None or span.first.invalid is not None:
            return None
        last = span.first
        first = last.copy()
        first.day, first.doubts = self.values[at], last.doubts
        first.invalid = check_day(first.day, first.month, first.year)
        if listed and last.day != first.day + 1:
            first.days = (first.day, last.day or 0)
            return Span(first, None, span.end)
        first.inferred = first.inferred or listed
        return Span(first, last, span.end)

    def _numbered_month(self, at: int, moment: Moment) -> int:
        """Read *bulan tiga tahun 2024*, as minutes of meetings write it."""
        number = self.number(at)
        if number is None or number.width > DAY_DIGITS or not 1 <= number.value <= MONTHS:
            return 0
        moment.month = number.value
        return number.end if self.kinds[number.end] == "unit" and self.values[number.end] == YEAR else 0

    def _of_month(self, days: list[int], at: int, *, hint: bool) -> Span | None:
        """Read *tanggal 5 bulan ini*; *5 bulan lalu* without *tanggal* are five months."""
        moment = Moment(day=days[0])
        end = self.direction(at, moment)
        if not end or not 1 <= days[0] <= MOST_DAYS or (moment.direction == -1 and not hint):
            return None
        moment.relative, moment.direction = (MONTH, moment.direction or 0), None
        return Span(moment, None, end)

    def _days(self, at: int) -> tuple[list[int], int, bool]:
        """Read the days before a month, the position behind them, and whether they are listed rather than a range."""
        days: list[int] = []
        end, listed = at, False
        here = at
        while len(days) < _DAYS_OF_WEEK:
            number = self.number(here)
            if number is None or number.width > DAY_DIGITS or number.value > _MOST_IN_DIGITS:
                break
            days.append(number.value)
            end = number.end + (self.kinds[number.end] == "suffix" or self.words[number.end] == "th")
            end += self.words[end] == "of"
            kind = self.kinds[end]
            if kind in ("and", "/", ",") and len(days) < _DAYS_OF_WEEK:
                here = end + 2 if kind == "," and self.kinds[end + 1] in ("and", "until") else end + 1
                listed = listed or self.kinds[here] in ("number", "word")
            elif (len(days) == 1 or kind == "-") and (following := self.separator(end)):
                here = following + (self.kinds[following] == "tanggal")
                listed = listed or len(days) > 1  # "12-13-14 Maret"
            else:
                break
        opened = len(days) > 1 and self.kinds[at - 1] == "(" and "/" not in self.kinds[at:end]
        closed = opened and self.kinds[end : end + 2] == [")", "month"]  # "(25-26) Juli 2022"
        return days, end + closed, listed

    def days_in_brackets(self, at: int) -> Span | None:
        """Read ``(25-26) Juli 2022``; a bracket around a whole date is no part of it."""
        end = self._days(at + 1)[1]
        return self._named(at + 1, hint=False) if self.kinds[end - 1] == ")" else None

    def tanggal(self, at: int) -> Span | None:
        """Read what stands behind *tanggal*: a date, or days without a month (``tanggal 17``, ``tanggal 5-10``)."""
        named = self._named(at, hint=True)
        if named is not None:
            return named
        days, end, listed = self._days(at)
        goes_on = self.kinds[end] in ("/", ".", "-") and self.kinds[end + 1] == "number"
        if not days or listed or goes_on or not all(1 <= day <= MOST_DAYS for day in days):
            return self.core(at, hint=True)
        return Span(Moment(day=days[0]), Moment(day=days[-1]) if len(days) > 1 else None, end)

    def _with_days(self, moment: Moment, days: list[int], end: int, *, listed: bool) -> Span | None:
        last: Moment | None = None
        moment.day = days[0]
        if len(days) > 1 and listed and any(later - day != 1 for day, later in pairwise(days)):
            moment.days = tuple(days)
        elif len(days) > 1:
            moment.inferred = moment.inferred or listed
            last = moment.copy()
            last.day = days[-1]
        for day in days:
            moment.invalid = moment.invalid or check_day(day, moment.month, moment.year)
        if max(days) > MOST_DAYS and moment.bare:
            return None
        return Span(moment, last, end)

    def month_first(self, at: int) -> Span:
        """Read a month with its year, an English date (``Nov 23, 2023``), or a month alone."""
        moment = Moment()
        after = self.month(at, moment, loose=False)
        number = self.number(after)
        if number is not None and 0 < number.width <= DAY_DIGITS:
            end = number.end + (self.kinds[number.end] == "suffix" or self.words[number.end] == "th")
            moment.day = number.value
            with_year = self.year(end, moment, closes=False)
            if with_year and moment.year is not None:
                moment.invalid = check_day(moment.day, moment.month, moment.year)
                return Span(moment, None, with_year)
            moment = Moment(month=moment.month)
        end = self.year(after, moment, closes=False)
        moment.bare = not end
        return Span(moment, None, end or after)

    def lone_year(self, at: int) -> Span | None:
        """Read a year that stands for itself."""
        number = self.number(at)
        if number is None or number.width not in (0, YEAR_DIGITS) or not FIRST_YEAR <= number.value <= LAST_YEAR:
            return None
        moment = Moment(year=number.value)
        moment.bare = True
        self.note_misread(at, moment)
        return Span(moment, None, number.end)

    def _of_year(self, at: int, start: int) -> Span | None:
        """Read the year behind *tahun*; ``2021/2022`` is a range, ``Nomor 9 Tahun 2015`` no date."""
        number = self.number(at)
        if number is None or number.width not in (0, YEAR_DIGITS) or not FIRST_YEAR <= number.value <= LAST_YEAR:
            return None
        end = number.end
        ordinal = start > 1 and (
            self.words[start - 2] == "ke" or self.words[start - 3] == "ke"
        )  # "HUT ke-5 tahun 2024"
        number_before = self.kinds[start - 1] == "number" and not ordinal
        counted = start > 0 and (number_before or self.words[start - 1] in ("nomor", "no", "p"))
        if counted or self.words[end] in ("nomor", "no") or (self.kinds[end] == "-" and self.words[end + 1] == "an"):
            return None
        first, last = Moment(year=number.value), None
        self.note_misread(at, first)
        year = number.value
        while (start := end + 1 + (self.kinds[end] == "," and self.kinds[end + 1] == "and")) and (
            self.kinds[end] in ("/", "and", ",") and self.values[start] == year + 1
        ):
            first.inferred = first.inferred or self.kinds[end] != "/"
            year, end = year + 1, start + 1
            last = Moment(year=year)
        return Span(first, last, end)

    def fiscal(self, at: int) -> Span | None:
        """Read ``TA 2024``, ``TA. 2024``, ``T.A. 2024``."""
        last = at
        if self.kinds[at] == "other":
            if self.words[at : at + 3] != ["t", ".", "a"]:
                return None
            last = at + 2
        return self._of_year(last + 1 + (self.kinds[last + 1] == "."), at)

    def unit(self, at: int) -> Span | None:
        """Read ``bulan Maret 2024``, ``tahun 2024``, ``pekan depan``, ``tahun lalu``."""
        unit = self.values[at]
        if unit == MONTH and self.kinds[at + 1] == "month":
            span = self.month_first(at + 1)
            span.first.bare = False
            return span
        if unit == YEAR:
            return self._of_year(at + 1 + (self.words[at + 1] in _SCHOOL), at) or self._from_here(YEAR, at + 1)
        if unit == WEEK and (of_month := self.week_of_month(at)) is not None:
            return of_month
        return None if unit == DAY else self._from_here(unit, at + 1)

    def _from_here(self, unit: int, at: int, segment: int | None = None) -> Span | None:
        moment = Moment()
        moment.segment = segment
        end = self.direction(at, moment)
        if not end:
            return None
        moment.relative, moment.direction = (unit, moment.direction or 0), None
        return Span(moment, None, end)

    def week(self, at: int) -> Span | None:
        """Read ``minggu lalu``: before such a word *minggu* is a week, not a Sunday."""
        return (self.week_of_month(at) or self._from_here(WEEK, at + 1)) if self.words[at] == "minggu" else None

    def segment(self, at: int) -> Span | None:
        """Read ``awal Maret 2024``, or two such parts: ``awal hingga pertengahan Maret 2024``."""
        following = self.separator(at + 1)
        if not following or self.kinds[following] != "segment":
            return self._one_segment(at)
        later = self._one_segment(following)
        if later is None or not later.first.dated:
            return None
        first = later.first.copy()
        first.segment = self.values[at]
        return Span(first, later.first, later.end)

    def _one_segment(self, at: int) -> Span | None:
        """Read ``awal Maret 2024``, ``akhir tahun 2024``, ``pertengahan bulan ini``, ``akhir pekan lalu``."""
        segment, here = self.values[at], at + 1
        unit = self.values[here] if self.kinds[here] == "unit" else None
        if unit == WEEK:
            return self._from_here(WEEKEND, here + 1) if self.words[at] == "akhir" else None
        if unit in (MONTH, YEAR):
            relative = self._from_here(unit, here + 1, segment)
            if relative is not None:
                return relative
            here += 1
        span = self.month_first(here) if self.kinds[here] == "month" else self.lone_year(here)
        if span is None or span.first.day is not None:
            return None
        span.first.segment, span.first.bare = segment, False
        return span

    def period(self, at: int) -> Span | None:
        """Read a quarter, a half or a third of a year: ``triwulan I 2025``, ``Semester 2 TA 2024``, ``Q1 2025``."""
        months, here = self.values[at], at + 1
        here += self.kinds[here] in (".", "-")
        ordinal = self._ordinal(here)
        if ordinal is None or not 0 < ordinal[0] * months <= MONTHS:
            return None
        place, end = ordinal
        moment = Moment(month=(place - 1) * months + 1)
        listed = self.kinds[end] == "and"
        later = self._ordinal(following) if (following := end + 1 if listed else self.separator(end)) else None
        if later is not None and place < later[0] <= MONTHS // months and self.kinds[later[1]] != "month":
            place, end = later  # "triwulan I s.d. III"
            moment.inferred = listed
        start = end + (self.kinds[end] in ("/", "-", ",", "."))
        start += self.kinds[start] == "fiscal"
        start += self.words[start + 1] in _SCHOOL and self.kinds[start] == "unit"
        after = self.year(start, moment, closes=False)
        moment.bare = not after
        last = moment.copy()
        last.month = place * months
        return Span(moment, last, after or end)

    def _ordinal(self, at: int) -> tuple[int, int] | None:
        """Read the place of a quarter: ``I``, ``1``, ``ke-2``, ``ketiga``."""
        here = at
        if self.words[at] == "ke":
            here += 2 if self.kinds[at + 1] == "-" else 1
        number = self.number(here)
        if number is not None:
            return number.value, number.end
        word = self.words[here]
        if word in ("pertama", "kesatu"):
            return 1, here + 1
        read = spelled([word.removeprefix("ke")]) if word.startswith("ke") else None
        place = read[0] if read is not None else _ROMAN.get(word)
        return None if place is None else (place, here + 1)

    def _ago(self, at: int) -> Span | None:
        """Read ``dua hari lalu``, ``3 bulan yang lalu``."""
        number = self.number(at)
        if number is None or not 0 < number.value <= _MOST_UNITS:
            return None
        unit = WEEK if self.words[number.end] == "minggu" else self.values[number.end]
        if self.kinds[number.end] != "unit" and self.words[number.end] != "minggu":
            return None
        return self._units_away(unit, number.value, number.end + 1)

    def one_ago(self, at: int) -> Span | None:
        """Read ``sebulan lalu``, ``seminggu lagi``: one unit, in one word."""
        unit = _ONE_OF[self.words[at]]
        return self._units_away(unit, 1, at + 1)

    def _units_away(self, unit: int, amount: int, at: int) -> Span | None:
        moment = Moment()
        end = at + 1 if self.words[at] == "lagi" else self.direction(at, moment)
        if not end or self.words[end - 1] not in ("lalu", "silam", "lagi"):
            return None
        moment.relative, moment.direction = (unit, amount if self.words[end - 1] == "lagi" else -amount), None
        return Span(moment, None, end)

    def week_of_month(self, at: int) -> Span | None:
        """Read ``minggu kedua Maret 2024``: which days such a week has is not settled, so it is kept as its month."""
        ordinal = self._ordinal(at + 1)
        if ordinal is None or ordinal[0] > _MOST_WEEKS:
            return None
        here = ordinal[1] + (self.kinds[ordinal[1]] == "unit" and self.values[ordinal[1]] == MONTH)
        span = self.month_first(here) if self.kinds[here] == "month" else None
        if span is None or span.first.day is not None:
            return None
        span.first.bare = False
        span.first.doubt("week", "the week of a month is kept as its month", self.words[at + 1])
        return span


_READERS: Final[dict[str, Callable[[Cores, int], Span | None]]] = {
    "month": Cores.month_first,
    "unit": Cores.unit,
    "segment": Cores.segment,
    "period": Cores.period,
    "fiscal": Cores.fiscal,
    "other": Cores.fiscal,
    "in-one": Cores.one_ago,
    "(": Cores.days_in_brackets,
}
