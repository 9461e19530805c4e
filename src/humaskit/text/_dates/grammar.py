"""The grammar of date phrases: what stands around a date, and two dates that make a range."""

from typing import Final

from .calendar import DAY, MOST_DAYS, WEEK, name_near
from .cores import Cores
from .digits import Span
from .parts import Moment

__all__ = ["Grammar"]

_BEFORE_DATE: Final = frozenset({",", "|", "-", ":", ";", "/", "."})
_BEFORE_TIME: Final = frozenset({",", "|", "-", "/", ";", "@"})
_DAY_WORDS: Final = {"kemarin": -1, "kemaren": -1, "besok": 1, "esok": 1}
_WITH_PART: Final = {**_DAY_WORDS, "tadi": 0, "nanti": 0, "ini": 0}
_ORDINALS: Final = frozenset({"pertama", "kedua", "ketiga", "keempat", "kelima", "terakhir"})
_NIGHT: Final = 6  # malam, in PARTS_OF_DAY
_MARKET_DAYS: Final = frozenset({"legi", "pahing", "pon", "wage", "kliwon"})  # of the Javanese week: "Kamis Legi"
_DAY_KINDS: Final = frozenset({"unit", "lusa", "semalam", "direction", "part", "part-of"})
_BESIDE_WEEKDAY: Final = frozenset({"part", "part-of", "direction", "which", "will", "unit", "weekday", "zone"})
_AFTER_SHORT: Final = frozenset({",", "(", "number", "month", "-", "|"})
_AFTER_SUNDAY: Final = frozenset({",", "(", "/", "|", "number", "part", "part-of", "tanggal"})


class Grammar(Cores):
    """Reads whole date phrases."""

    def phrase(self, at: int) -> Span | None:
        """Read the longest phrase from *at*: a date, a range, a clock time, or a time before its date."""
        span = self.moment(at)
        if span is None:
            return self._time_first(at)
        return span if span.last is not None else self._range(span)

    def moment(self, at: int) -> Span | None:
        """Read one date with the weekday, the part of the day and the clock time around it."""
        around = Moment()
        here = (self._day_word(at, around) if self.kinds[at] in _DAY_KINDS else 0) or at
        bracket = False
        start = here + 1 if here > at and self.kinds[here] in (",", "(") else here
        named = self._weekday(start, around)
        if named:
            bracket, here = start > at and self.kinds[start - 1] == "(", named
        dated = self._dated(here, hint=here > at) or self._day_alone(here, around)
        if dated is None:
            if around.weekday is None and around.relative is None:
                return None
            last = None
            if around.last_weekday is not None:
                last = Moment()
                last.weekday = around.last_weekday
            return Span(around, last, self._trailed(here, around, bracket=bracket))
        span, opened = dated
        _put_around(around, span)
        span.first.last_weekday = around.last_weekday
        span.end = self._trailed(span.end, span.first, bracket=bracket or opened)
        if span.last is not None:
            span.last.part = span.first.part
            if span.last.weekday is None:
                span.last.weekday = span.first.last_weekday
        return span

    def _day_word(self, at: int, moment: Moment) -> int:
        """Read *hari ini*, *kemarin sore*, *besok*, *lusa*, *malam ini*, *tadi pagi*, *semalam*."""
        kind, word, following = self.kinds[at], self.words[at], self.words[at + 1]
        if kind == "unit" and self.values[at] == DAY and following in ("ini", "esok", "besok"):
            moment.relative = (DAY, _WITH_PART[following])
            return at + 2
        if kind in ("lusa", "semalam"):
            moment.relative, moment.part = ((DAY, 2), None) if kind == "lusa" else ((DAY, -1), _NIGHT)
            return at + 1
        if kind == "direction" and word in _WITH_PART and word != "ini":
            end = self.part(at + 1, moment)
            if end:
                last_night = word == "tadi" and moment.part == _NIGHT
                moment.relative = (DAY, -1 if last_night else _WITH_PART[word])
                return end
            if word in _DAY_WORDS:
                moment.relative = (DAY, -2 if following == "lusa" else _DAY_WORDS[word])
                return at + 1 + (following == "lusa")
        if kind in ("part", "part-of"):
            return self._part_word(at, moment)
        return 0

    def _part_word(self, at: int, moment: Moment) -> int:
        part = Moment()
        end = self.part(at, part)
        end += bool(end) and self.kinds[end] == "unit" and self.values[end] == DAY
        dated = self.kinds[end] == "number" and self.kinds[end + 1] == "month" and part.part != _NIGHT
        if end and (dated or (self.kinds[end] == "(" and self.kinds[end + 1] == "number")):
            moment.part = part.part  # "pagi (14/11)", "pagi hari 14 November"; but "malam 17 Agustus" is the eve
            return end
        if not end or self.words[end] not in _WITH_PART:
            return 0
        moment.part = part.part
        last_night = self.words[end] == "tadi" and part.part == _NIGHT
        moment.relative = (DAY, -1 if last_night else _WITH_PART[self.words[end]])
        return end + 1

    def _weekday(self, at: int, moment: Moment) -> int:
        """Read a weekday, or two, with a part of the day and a direction: *Rabu malam*, *Sabtu pekan lalu*."""
        said = self.kinds[at] == "unit" and self.values[at] == DAY
        moment.eve = self.kinds[at] == "part" and self.values[at] == _NIGHT
        end = self._weekday_name(at + (said or moment.eve), moment)
        if not end:
            return 0
        moment.bare = not said
        if moment.eve:
            moment.part = _NIGHT
        following = end + 1 if self.kinds[end] == "and" else self.separator(end)
        last = Moment()
        after = self._weekday_name(following, last) if following and moment.relative is None else 0
        if after:
            moment.last_weekday, end = last.weekday, after
        while self.kinds[end] in _BESIDE_WEEKDAY:
            after = self.part(end, moment) or self.direction(end, moment) or self._which_week(end, moment)
            after = after or self._said_again(end, moment) or self._today(end, moment)
            if not after:
                break
            moment.bare, end = False, after
        return end

    def _today(self, at: int, moment: Moment) -> int:
        """Read *hari ini* behind a weekday: *Rabu hari ini*."""
        today = self.kinds[at] == "unit" and self.values[at] == DAY and self.words[at + 1] == "ini"
        if not today or moment.relative is not None or moment.direction is not None or moment.last_weekday is not None:
            return 0
        moment.relative = (DAY, 0)
        return at + 2

    def _said_again(self, at: int, moment: Moment) -> int:
        """Read what adds nothing to an evening: *Jumat malam Sabtu*, *Jumat malam WIB (8/11)*."""
        if moment.part is None or moment.weekday is None:
            return 0
        follows = self.kinds[at] == "weekday" and self.values[at] == (moment.weekday + 1) % 7
        zoned = self.kinds[at] == "zone" and self.kinds[at + 1] in ("(", ",")
        return at + 1 if zoned or (follows and moment.part == _NIGHT and not moment.eve) else 0

    def _weekday_name(self, at: int, moment: Moment) -> int:
        at += self.kinds[at] == "unit" and self.values[at] == DAY
        kind, word, end = self.kinds[at], self.words[at], at + 1
        if kind == "weekday":
            said = at > 0 and self.kinds[at - 1] in ("unit", "part")
            if word == "minggu" and not said and self._is_week(at):
                return 0
            moment.weekday = self.values[at]
            bracket = self.kinds[end] == "(" and self.words[end + 1] in _MARKET_DAYS and self.kinds[end + 2] == ")"
            return end + 3 if bracket else end + (self.words[end] in _MARKET_DAYS)
        if kind == "short-weekday":
            end += self.words[end] == "at" and word == "jum"
            end += self.kinds[end] == "."
            if end > at + 1 + (self.kinds[at + 1] == ".") or self.kinds[end] in _AFTER_SHORT:
                moment.weekday = self.values[at]
                return end
        if kind == "other" and self.kinds[end] == "(" and self.kinds[end + 1] == "number":
            near = name_near(word, "weekday")
            if near is not None:
                moment.weekday = near
                moment.doubt("spelling", "the name of the weekday is misprinted", word)
                return end
        return 0

    def _is_week(self, at: int) -> bool:
        """Tell whether *minggu* is a week: before *lalu* in any case, in lower case unless a date follows."""
        follows = self.kinds[at + 1]
        lower = self.tokens.text[self.tokens.starts[at]] == "m"
        ordinal = follows == "other" and (self.words[at + 1] == "ke" or self.words[at + 1] in _ORDINALS)
        return ordinal or bool(self.direction(at + 1, Moment())) or (lower and follows not in _AFTER_SUNDAY)

    def _which_week(self, at: int, moment: Moment) -> int:
        if self.words[at] != "minggu" and (self.kinds[at] != "unit" or self.values[at] != WEEK):
            return 0
        end = self.direction(at + 1, moment)
        if end:
            moment.relative, moment.direction = (WEEK, moment.direction or 0), None
        return end

    def _dated(self, at: int, *, hint: bool) -> tuple[Span, bool] | None:
        """Read a calendar date, with the mark, the bracket and the word *tanggal* before it."""
        here = at + 1 if hint and self.kinds[at] in _BEFORE_DATE else at
        bracket = hint and self.kinds[here] == "("
        here += bracket
        said = self.kinds[here] == "tanggal"
        here += said
        here += said and self.kinds[here] in (":", ".")
        span = self.tanggal(here) if said and not bracket else self.core(here, hint=hint or said) or self.week(here)
        first = span.first if span is not None else None
        if span is None or first is None or (hint and first.bare and first.month is None):
            return None  # "Senin (2024)": a year dates no weekday
        return span, bracket

    def _day_alone(self, at: int, around: Moment) -> tuple[Span, bool] | None:
        """Read the left end of *Senin, 11 hingga Rabu, 13 Maret 2024*: its month is that of the other end."""
        number = self.number(at + (self.kinds[at] == ","))
        if around.weekday is None or number is None or not 1 <= number.value <= MOST_DAYS:
            return None
        following = self.separator(number.end)
        if not following or self.kinds[following] not in ("weekday", "unit"):
            return None
        return Span(Moment(day=number.value), None, number.end), False

    def _trailed(self, at: int, moment: Moment, *, bracket: bool) -> int:
        """Read what follows a date: a clock time, a part of the day, a direction, the weekday in brackets."""
        here = at
        while self.kinds[here] != "end":
            if bracket and self.kinds[here] == ")":
                bracket, here = False, here + 1
                continue
            mark = self.kinds[here] if self.kinds[here] in _BEFORE_TIME else ""
            start = here + bool(mark)
            end = 0
            if moment.clock is None:
                end = self.iso_time(here, moment) or self.time(
                    start, moment, colon=moment.day is not None, dot=mark != "," and moment.year is not None
                )
            elif moment.offset is None and moment.until is None and not mark:
                zone = self.zone(here, moment)  # "pukul 9 pagi WIB"
                end = zone if zone > here else 0
            if not end and mark in ("", ","):
                end = (
                    self._part_in_brackets(start, moment)
                    or (self.part(start, moment) if moment.part is None else 0)
                    or (self._last_words(start, moment) if not mark else self._closing_weekday(start, moment))
                )
            if not end:
                end = self._open_end(here, moment)
            if not end:
                break
            here = end
        moment.opened = bracket
        return here

    def _open_end(self, at: int, moment: Moment) -> int:
        """Read *s.d. selesai*, *hingga kini*, *sampai saat ini*."""
        here = self.separator(at)
        if not here:
            return 0
        two = self.words[here] == "saat" and self.words[here + 1] == "ini"
        if not two and self.kinds[here] != "done" and self.words[here] not in ("kini", "sekarang"):
            return 0
        moment.open_end, moment.bare = True, False
        return here + 1 + two

    def _part_in_brackets(self, at: int, moment: Moment) -> int:
        """Read *5 Maret 2024 (malam)*."""
        if self.kinds[at] != "(" or moment.part is not None:
            return 0
        part = Moment()
        end = self.part(at + 1, part)
        if not end or self.kinds[end] != ")":
            return 0
        moment.part = part.part
        return end + 1

    def _last_words(self, at: int, moment: Moment) -> int:
        if moment.weekday is None and self.kinds[at] == "(" and self.kinds[at + 1] == "weekday":
            return self._weekdays_in_brackets(at + 1, moment)
        if self.kinds[at] == "unit" and self.values[at] == DAY and self.words[at + 1] == "ini" and moment.dated:
            return at + 2  # "Rabu (3/5) hari ini" is the date itself
        if moment.direction is not None or moment.relative is not None:
            return 0
        week = self._which_week(at, moment)
        if week and moment.relative is not None and moment.dated:
            moment.direction, moment.relative = moment.relative[1], None
        return week or self.direction(at, moment)

    def _weekdays_in_brackets(self, at: int, moment: Moment) -> int:
        """Read *11 Maret (Senin)*, *10-11 April (Rabu-Kamis)*."""
        first, last = Moment(), Moment()
        end = self._weekday_name(at, first)
        following = self.separator(end)
        after = self._weekday_name(following, last) if following else end
        if not after or self.kinds[after] != ")":
            return 0
        moment.weekday, moment.last_weekday = first.weekday, last.weekday
        return after + 1

    def _closing_weekday(self, at: int, moment: Moment) -> int:
        closes = self.kinds[at] == "weekday" and self.kinds[at + 1] in ("end", ".", ")", ";")
        return self._weekday_name(at, moment) if closes and moment.weekday is None else 0

    def _time_first(self, at: int) -> Span | None:
        """Read a clock time, and the date behind it: *pukul 09.00 WIB, Senin (4/3)*."""
        time = Moment()
        end = self.time(at, time)
        if not end:
            return None
        end = self.part(end, time) or end
        end = self.zone(end, time) if time.offset is None else end
        start = end + (self.kinds[end] == ",")
        start += self.kinds[start] == "about" and self.words[start] == "pada"
        span = self.moment(start) if start > end or self.kinds[start] in ("weekday", "tanggal", "unit") else None
        if span is None or span.last is not None or span.first.day is None or span.first.clock is not None:
            return Span(time, None, end)
        day = span.first
        day.clock, day.until, day.offset, day.zone = time.clock, time.until, time.offset, time.zone
        day.open_end, day.about, day.part = time.open_end, time.about, day.part or time.part
        return span

    def _range(self, span: Span) -> Span:
        """Read the other end of a range, if one follows and fits."""
        listed = self.kinds[span.end] == "and"
        start = span.end + 1 if listed else self.separator(span.end)
        this_day = span.first.weekday is not None and span.first.direction is not None  # "Senin ini hingga 8 Agustus"
        if (
            not start
            or not (span.first.dated or span.first.relative or this_day)
            or span.first.until
            or span.first.open_end
        ):
            return span
        other = self.moment(start)
        if other is None or other.last is not None or not _fit(span.first, other.first):
            return span
        first, last = span.first, other.first
        if listed and (first.day or last.day or (last.month or 0) - (first.month or 0) != 1 or first.year):
            return span  # "Maret dan April 2024" is a range, two days that are listed are two dates
        first.inferred = first.inferred or listed
        if first.month is None and first.day is not None and last.month is not None:
            turned = first.day > (last.day or first.day)  # "tanggal 28 hingga Senin 2 Maret" begins in February
            first.month = (last.month + 10) % 12 + 1 if turned else last.month
            first.inferred = first.inferred or turned
        first.bare = first.bare and last.bare
        if last.weekday is None:
            last.weekday = first.last_weekday
        end = self._trailed(other.end, first, bracket=True) if first.opened else other.end
        return Span(first, last, end)


def _put_around(around: Moment, span: Span) -> None:
    """Give what was read before a date to the date itself."""
    first, last = span.first, span.last
    first.eve = around.eve
    first.weekday, first.part, first.doubts = around.weekday, around.part, (*around.doubts, *first.doubts)
    first.inferred = first.inferred or around.inferred
    if last is not None:
        last.weekday = around.last_weekday
    if around.relative is not None:
        first.direction = around.relative[1]
    elif first.direction is None:
        first.direction = around.direction
    if around.weekday is not None or around.relative is not None:
        first.bare = False


def _fit(first: Moment, last: Moment) -> bool:
    """Tell whether two dates can be the ends of a range: the left one may leave out what the right one says."""
    if not last.dated:
        return False
    if first.day is not None:
        return last.month is not None or (first.month is None and last.day is not None)
    if first.month is not None:
        return last.month is not None and (first.year is None or not last.bare)
    if first.relative is not None:
        return first.relative[0] == DAY and last.day is not None and last.month is not None
    if first.year is None:
        return first.weekday is not None and last.day is not None and last.month is not None
    of_month = last.year is not None and last.year >= first.year and not first.bare  # "tahun 2022 hingga Mei 2023"
    return last.day is None and (last.month is None or of_month)
