"""The forms of a calendar date: in digits, with a month's name, months and years alone, quarters, relative phrases."""

from typing import Final

import attrs

from ..errors import Issue, shown
from ._calendar import DAY, MONTH, WEEK, WEEKEND, YEAR, is_long_month
from ._date_parts import FIRST_YEAR, LAST_YEAR, Moment, Number, Parts, century
from .numbers import parse_ordinal

__all__ = ["Cores", "Span"]


@attrs.define(slots=True, eq=False)
class Span:
    """What a form of date gives: the moment, the other end of a range, and the position behind it."""

    first: Moment
    last: Moment | None
    end: int


_FOUR: Final = 4  # digits of a year
_MOST_DAYS: Final = 31
_MOST_MONTHS: Final = 12
# The separators between the numbers of a date (a dot counts as a slash), and what each number is; capitals are the end
# of a range. A blank counts only where the broken stamps of content systems have it ("27 02-2023").
_FORMS: Final = {
    "//": "dmy",
    "--": "dmy",
    "/-": "dmy",
    "-/": "dmy",
    "/ ": "dmy",
    " -": "dmy",
    " /": "dmy",
    "  ": "dmy",
    "-//": "dDMY",
    "/-/": "dmDM",
    "/-//": "dmDMY",
    "//-//": "dmyDMY",
    "---": "dDMY",
    "/": "dm",
}
_ISO_FORMS: Final = {"--": "ymd", "//": "ymd", "-": "ym", "--/--": "ymdYMD"}


class Cores(Parts):
    """Reads calendar dates, without the weekday and the clock time around them."""

    def core(self, at: int, *, hint: bool) -> Span | None:
        """Read a date from *at*; *hint* when a weekday, a bracket or *tanggal* says that one must stand there."""
        kind = self.kinds[at]
        if kind == "number":
            return self._named(at, hint=hint) or self._digits(at, hint=hint) or self._lone_number(at, hint=hint)
        if kind == "word":
            return self._named(at, hint=hint) or self._ago(at)
        if kind == "month":
            return self._month_first(at)
        if kind == "unit":
            return self._unit(at)
        if kind == "segment":
            return self._segment(at)
        if kind == "period":
            return self._period(at)
        if kind == "fiscal":
            return self._of_year(at + 1)
        return None

    def _named(self, at: int, *, hint: bool) -> Span | None:
        """Read days before the name of a month: ``5 Maret 2024``, ``24-26 Februari``, ``tiga bulan Juli tahun 2019``."""
        number = self.number(at)
        days: list[int] = []
        apart = False
        while number is not None and number.width <= 2 and len(days) < 7:  # noqa: PLR2004  (a week at most)
            days.append(number.value)
            end = number.end + (self.kinds[number.end] == "suffix" or self.words[number.end] == "th")
            following, listed = self._next_day(end)
            apart = apart or listed
            number = self.number(following) if following else None
            if number is None:
                break
        else:
            return None
        moment = Moment()
        start = end + 1 if self.kinds[end] in ("-", "/", ".", ",") else end
        start += self.kinds[start] == "unit" and self.values[start] == MONTH
        loose = hint or (self.kinds[start + 1] == "number" and self.tokens.width(start + 1) == _FOUR)
        after = self.month(start, moment, loose=loose)
        if not after:
            return self._of_this_month(start, end, days) if start > end or hint else None
        ready = self.year(after, moment, closes=True) or after
        if moment.year is None and moment.relative is None and not hint and not is_long_month(self.words[after - 1]):
            moment.bare = True  # "10 Des": too short to be sure
        return self._with_days(moment, days, ready, apart=apart, hint=hint or moment.year is not None)

    def _next_day(self, at: int) -> tuple[int, bool]:
        """Return where the next of several days stands, and whether the days are listed, not a range."""
        kind = self.kinds[at]
        if kind in ("and", "/"):
            return at + 1, True
        if kind == ",":
            return (at + 2 if self.kinds[at + 1] == "and" else at + 1), True
        start = self.separator(at)
        if start and self.kinds[start] == "tanggal":
            start += 1
        return start, False

    def _of_this_month(self, at: int, end: int, days: list[int]) -> Span | None:
        """Read ``5 bulan ini``, and ``tanggal 17`` alone."""
        moment = Moment(day=days[0])
        if self.kinds[at - 1] == "unit" and at > end:
            after = self.direction(at, moment)
            if after and len(days) == 1:
                moment.relative, moment.direction = (MONTH, moment.direction or 0), None
                return Span(moment, None, after)
        return None

    def _with_days(self, moment: Moment, days: list[int], end: int, *, apart: bool, hint: bool) -> Span | None:
        moment.day = days[0]
        wrong = [day for day in days if not 1 <= day <= _days_in(moment)]
        if wrong and (hint or max(days) <= _MOST_DAYS):
            moment.invalid = _no_day(wrong[0], moment)
        elif wrong:
            return None
        if len(days) == 1:
            return Span(moment, None, end)
        if apart and any(later != day + 1 for day, later in zip(days, days[1:], strict=False)):
            moment.days = tuple(days)
            return Span(moment, None, end)
        moment.inferred = moment.inferred or apart
        last = attrs.evolve(moment, day=days[-1], doubts=[])
        return Span(moment, last, end)

    def _digits(self, at: int, *, hint: bool) -> Span | None:
        """Read a date in digits, day first always: ``5/3/2024``, ``(6/11)``, ``30/9-2/10/2024``, ``2024-03-05``."""
        numbers, marks, ends = self._run(at)
        while marks:
            iso = self.tokens.width(at) == _FOUR
            form = (_ISO_FORMS if iso else _FORMS).get(marks)
            span = self._formed(form, numbers, ends[-1], hint=hint) if form else None
            if span is None and hint and len(numbers) <= 2:  # noqa: PLR2004  (a separator is lost)
                span = self._regrouped(at, numbers, ends[-1])
            if span is not None:
                return span
            numbers.pop()
            ends.pop()
            marks = marks[:-1]
        return self._regrouped(at, numbers, ends[-1]) if hint else None

    def _run(self, at: int) -> tuple[list[Number], str, list[int]]:
        """Collect the numbers from *at*, at most six, the marks between them, and where each ends."""
        numbers, marks, ends = [Number(self.values[at], at + 1, self.tokens.width(at))], "", [at + 1]
        here = at + 1
        while len(numbers) < 6:  # noqa: PLR2004  (two dates)
            kind, following = self.kinds[here], here + 1
            if kind == "number":
                mark, following = " ", here
            elif kind in ("/", "-", "."):
                mark = "-" if kind == "-" else "/"
                following += self.kinds[following] == kind  # a doubled mark
            else:
                break
            if self.kinds[following] != "number" or self.kinds[following + 1] == ":":
                break
            numbers.append(Number(self.values[following], following + 1, self.tokens.width(following)))
            marks += mark
            here = following + 1
            ends.append(here)
        return numbers, marks, ends

    def _formed(self, form: str, numbers: list[Number], end: int, *, hint: bool) -> Span | None:
        """Give the numbers their meaning; None when they cannot have it."""
        first, last = Moment(), Moment()
        if form == "dmy" and numbers[-1].width <= 2 and numbers[0].width <= 2 and self._is_span(end, numbers):
            form = "dDM"
        elif form == "dm" and numbers[1].width == _FOUR:
            form = "my"
        for letter, number in zip(form, numbers, strict=True):
            moment = first if letter.islower() else last
            if letter in "yY":
                if number.width not in (2, _FOUR) or (number.width == _FOUR and not FIRST_YEAR <= number.value <= LAST_YEAR):
                    return None
                moment.year = number.value if number.width == _FOUR else century(number.value, moment)
            elif number.width > 2:  # noqa: PLR2004  (no day or month has three digits)
                return None
            elif letter in "dD":
                moment.day = number.value
            else:
                moment.month = number.value
        if form in ("dDM", "dDMY"):
            first.month, first.year = last.month, last.year
        stated = (first.year or last.year or 0) and any(number.width == _FOUR for number in numbers)
        moments = (first, last) if last.dated else (first,)
        if not all(_is_valid(moment) for moment in moments):
            likely = hint or (stated and first.month is not None and (first.day or 0) <= _MOST_DAYS and first.month <= _MOST_DAYS)
            if not likely or form in ("my", "ym"):
                return None
            first.invalid, first.others = _invalid(first if not _is_valid(first) else last)
        first.bare = not stated and not hint
        if form in ("my", "ym") and not hint:
            first.bare = True
        return Span(first, last if last.dated else None, end)
