"""From a phrase to a value: the year that is not printed, relative words, and what contradicts what."""

import datetime as dt
from typing import Final, Literal, NamedTuple, TypeAlias

from ...errors import InvalidValue, Issue, shown
from ...values._date_text import Parts
from ...values.certainty import Certainty
from ...values.dates import PARTS_OF_DAY, SEGMENTS, WEEKDAYS, PartialDate, Period, known
from ..reading import warning
from .calendar import DAY, MONTH, WEEK, WEEKEND, YEAR
from .digits import Span, check_day
from .parts import Clock, Moment
from .reference import Reference

__all__ = ["Resolved", "resolve"]

Value: TypeAlias = PartialDate | Period
_HALF_WEEK: Final = 3  # days
_MIDNIGHT: Final = 24  # the hour that ends a day
_NEAR: Final = 31  # days: a date so near to the reference is meant, even where its weekday speaks against it
_FAR: Final = 120  # days: beyond it the nearest year is a guess
_PM: Final = {3: range(1, 6), 4: range(1, 8), 5: range(1, 8), 6: range(5, 12)}  # siang, sore, petang, malam


class Resolved(NamedTuple):
    """What a phrase means."""

    value: Value | None
    certainty: Certainty
    issues: tuple[Issue, ...]
    alternatives: tuple[Value, ...] = ()
    failure: Literal["several", "relative"] | None = None


def resolve(span: Span, reference: Reference | None) -> Resolved:
    """Turn what is printed into a value; the year of a date without one comes from *reference*, or stays unknown."""
    first, last = span.first, span.last
    doubts = [*first.doubts, *(last.doubts if last is not None else ())]
    invalid = first.invalid or (last.invalid if last is not None else None)
    if invalid is not None:
        swapped = () if first.swapped is None else (_date(*first.swapped),)
        return Resolved(None, Certainty.AMBIGUOUS, (invalid, *doubts), swapped)
    if first.days:
        return _several(first, reference, doubts)
    if first.eve and first.day is None:  # "malam Minggu" is the evening of Saturday
        first.weekday, first.eve, first.inferred = _day_before(first), False, True
    ended = None if first.relative is None else _of_relative(first, reference)
    if ended is not None:
        return ended
    certainty, others = _settle_years(first, last, reference)
    invalid = _check(first) or _check(last)  # the year may have come from the other end, the month from the reference
    if invalid is not None:
        return Resolved(None, Certainty.AMBIGUOUS, (invalid, *doubts))
    if first.eve:
        certainty, others = _settle_evening(first, certainty, others)
    if first.inferred or (last is not None and last.inferred) or first.relative is not None:
        certainty = certainty if certainty is Certainty.AMBIGUOUS else Certainty.INFERRED
    return _valued(first, last, certainty, doubts, others)


def _day_before(moment: Moment) -> int:
    return ((moment.weekday or 0) - 1) % 7


def _settle_evening(
    moment: Moment, certainty: Certainty, others: tuple[Value, ...]
) -> tuple[Certainty, tuple[Value, ...]]:
    """Find out which day is printed with *malam Minggu*: that of the evening, or the Sunday that it is named after."""
    named, evening = moment.weekday, moment.copy()
    evening.weekday = _day_before(moment)
    if moment.year is None or moment.month is None or moment.day is None:
        moment.weekday, other = evening.weekday, moment.copy()
        other.weekday = named
        return Certainty.AMBIGUOUS, (*others, _written(other, other.clock))
    printed = dt.date(moment.year, moment.month, moment.day)
    if printed.weekday() == evening.weekday:
        moment.weekday, moment.inferred = evening.weekday, True
    elif printed.weekday() == named:
        _put(evening, printed - dt.timedelta(days=1))
        return Certainty.AMBIGUOUS, (*others, _written(evening, evening.clock))
    return certainty, others


def _check(moment: Moment | None) -> Issue | None:
    return None if moment is None else check_day(moment.day, moment.month, moment.year)


def _of_relative(moment: Moment, reference: Reference | None) -> Resolved | None:
    """Put the reference into relative words; the reading, where they say no more than that."""
    unit, amount = moment.relative or (DAY, 0)
    if not _settle(moment, reference):
        if moment.dated or moment.weekday is not None:
            return None
        missing = Issue(code="reference", message="the words are relative to a day that is not known")
        return Resolved(None, Certainty.AMBIGUOUS, (missing,), failure="relative")
    if unit in (WEEK, WEEKEND) and moment.day is None and reference is not None:
        return _whole_week((unit, amount), reference)
    return None


def _several(first: Moment, reference: Reference | None, doubts: list[Issue]) -> Resolved:
    values: list[Value] = []
    for number in first.days:
        day = first.copy()
        day.day, day.weekday = number, None
        _settle_years(day, None, reference)
        values.append(_written(day, day.clock))
    issue = warning("several", "several days that do not follow one another are no one date")
    return Resolved(None, Certainty.AMBIGUOUS, (issue, *doubts), tuple(values), "several")


def _settle(moment: Moment, reference: Reference | None) -> bool:
    """Put the reference into relative words; False when it is not exact enough for them."""
    unit, amount = moment.relative or (DAY, 0)
    if reference is None or reference.first.year != reference.last.year:
        return False
    exact, one_month = reference.first == reference.last, reference.first.month == reference.last.month
    if unit == YEAR:
        moment.year = reference.first.year + amount
    elif unit == MONTH and one_month:
        months = reference.first.year * 12 + reference.first.month - 1 + amount
        moment.year, moment.month = months // 12, months % 12 + 1
    elif exact and unit == DAY:
        _put(moment, reference.first + dt.timedelta(days=amount))
    elif exact and unit == WEEK and moment.weekday is not None:
        _put(moment, reference.first + dt.timedelta(days=7 * amount + moment.weekday - reference.first.weekday()))
    else:
        return exact and unit in (WEEK, WEEKEND)
    return True


def _put(moment: Moment, day: dt.date) -> None:
    moment.year, moment.month, moment.day = day.year, day.month, day.day


def _whole_week(relative: tuple[int, int], reference: Reference) -> Resolved:
    monday = reference.first - dt.timedelta(days=reference.first.weekday() - 7 * relative[1])
    start = monday + dt.timedelta(days=5 if relative[0] == WEEKEND else 0)
    end = monday + dt.timedelta(days=6)
    week = Period(start=_date(start.year, start.month, start.day), end=_date(end.year, end.month, end.day))
    return Resolved(week, Certainty.INFERRED, ())


def _settle_years(
    first: Moment, last: Moment | None, reference: Reference | None
) -> tuple[Certainty, tuple[Value, ...]]:
    """Find the years that are not printed: from the other end of the range, else from the reference."""
    certainty, others = Certainty.STATED, tuple[Value, ...]()
    if last is not None and first.month is not None and last.month is not None:
        turns = (last.month, last.day or 31) < (first.month, first.day or 1)
        if first.year is None and last.year is not None:
            first.year = last.year - turns
            first.inferred = first.inferred or turns
        elif last.year is None and first.year is not None:
            last.year, last.inferred = first.year + turns, True
        elif first.year is None and reference is not None:
            certainty, others = _nearest(first, reference)
            last.year = None if first.year is None else first.year + turns
        return certainty, others
    if reference is not None and first.year is None:
        if first.month is not None:
            return _nearest(first, reference)
        if first.weekday is not None and first.day is None and (last is None or last.month is not None):
            if last is not None and last.year is None:
                _nearest(last, reference)
            return _from_weekday(first, reference)
    return certainty, others


def _nearest(moment: Moment, reference: Reference) -> tuple[Certainty, tuple[Value, ...]]:
    """Give a date without a year the year nearest to the reference, with the weekday as the test.

    A date close to the reference is kept even where its weekday is wrong: misprinted weekdays are more frequent than
    dates a year away without their year.
    """
    month, direction = moment.month or 1, moment.direction
    days = list[tuple[int, dt.date]]()
    reach, most = (4, 1_462) if (month, moment.day) == (2, 29) else (2, 366)  # years and days to the nearest ones
    for year in range(reference.first.year - reach, reference.last.year + reach + 1):
        try:
            day = dt.date(year, month, moment.day or 15)
        except ValueError:
            continue  # 29 February
        distance = reference.distance(day)
        if abs(distance) <= most:
            days.append((distance, day))
    wanted = [found for found in days if not direction or found[0] * direction >= (0 if moment.day else -_NEAR)]
    days = sorted(wanted or days, key=lambda found: (abs(found[0]), found[0]))
    best, agreeing = days[0], [found for found in days if moment.agrees(found[1])]
    certainty = Certainty.INFERRED
    if agreeing and agreeing[0] is not best and not -_NEAR <= best[0] * (direction or 1) <= (_NEAR if direction else 0):
        best = agreeing[0]
    elif moment.weekday is not None:
        certainty = Certainty.INFERRED if agreeing and agreeing[0] is best else Certainty.AMBIGUOUS
    elif abs(best[0]) > _FAR and not direction:
        certainty = Certainty.AMBIGUOUS
    moment.year = best[1].year
    other = [found[1] for found in days if found[1] != best[1]][:1] if certainty is Certainty.AMBIGUOUS else []
    return certainty, tuple(_written(_in_year(moment, day.year), moment.clock) for day in other)


def _in_year(moment: Moment, year: int) -> Moment:
    other = moment.copy()
    other.year = year
    return other


def _from_weekday(moment: Moment, reference: Reference) -> tuple[Certainty, tuple[Value, ...]]:
    """Find the day of *Senin lalu* or *Kamis mendatang*; a weekday alone is the last one, or perhaps the next."""
    if reference.first != reference.last or moment.weekday is None:
        return Certainty.STATED, ()
    ahead = (moment.weekday - reference.first.weekday()) % 7
    if moment.direction == 1:
        step = ahead or 7
    elif moment.direction == 0:
        step = ahead if ahead <= _HALF_WEEK else ahead - 7
    else:
        step = ahead - 7 if ahead or moment.direction == -1 else 0
    _put(moment, reference.first + dt.timedelta(days=step))
    if moment.direction is not None:
        return Certainty.INFERRED, ()
    other = moment.copy()
    _put(other, reference.first + dt.timedelta(days=step + 7))
    return Certainty.AMBIGUOUS, (_written(other, other.clock),)


def _valued(
    first: Moment, last: Moment | None, certainty: Certainty, doubts: list[Issue], others: tuple[Value, ...]
) -> Resolved:
    clock, until = _afternoon(first.clock, first.part), _afternoon(first.until, first.part)
    if clock != first.clock and certainty is Certainty.STATED:
        certainty = Certainty.INFERRED
    start = _written(first, clock)
    issues = [*doubts, *_contradictions(first, start)]
    end: PartialDate | None = None
    if last is not None:
        last.offset = first.offset if last.offset is None else last.offset
        end = _written(last, _afternoon(last.clock, last.part) or until)
        if until is not None and not first.dated:
            certainty = Certainty.AMBIGUOUS  # "Senin-Kamis, 09.00-16.00" are the hours of each day
        issues += _contradictions(last, end)
    elif until is not None:
        over = clock is not None and until < clock and first.day is not None and first.year is not None
        end = _written(_day_after(first) if over else first, until)
        certainty = Certainty.INFERRED if over and certainty is Certainty.STATED else certainty
    if end is None and not first.open_end:
        return Resolved(start, certainty, tuple(issues), others)
    try:
        return Resolved(Period(start=start, end=end), certainty, tuple(issues), others)
    except InvalidValue as error:
        return Resolved(None, Certainty.AMBIGUOUS, (*error.issues, *issues), (start,) if end is None else (start, end))


def _contradictions(moment: Moment, date: PartialDate) -> list[Issue]:
    if moment.weekday is None:
        return []
    said = WEEKDAYS[moment.weekday]
    if date.weekday is None:
        return [warning("weekday", f"a weekday without its day cannot be kept: {said}", value=shown(said))]
    if moment.year is None or moment.month is None or moment.day is None:
        return []
    day = dt.date(moment.year, moment.month, moment.day)
    meant = WEEKDAYS[day.weekday()]
    if meant == said:
        return []
    return [warning("weekday", f"{day} is {meant}, not {said}", value=shown(said), hint="check the date")]


def _afternoon(clock: Clock | None, part: int | None) -> Clock | None:
    """Return the clock time on 24 hours: *pukul 7 malam* is 19.00."""
    if clock is None or part not in _PM or clock[0] not in _PM[part]:
        return clock
    return clock[0] + 12, clock[1], clock[2]


def _day_after(moment: Moment) -> Moment:
    day = dt.date(moment.year or 1, moment.month or 1, moment.day or 1)
    following = moment.copy()
    _put(following, day + dt.timedelta(days=1))
    following.weekday = following.part = None
    return following


def _written(moment: Moment, clock: Clock | None) -> PartialDate:
    """Write a moment as a partial date; a word that cannot stand without its day is left out."""
    year, month, day = moment.year, moment.month, moment.day
    if clock is not None and clock[0] == _MIDNIGHT:
        clock = (0, 0, clock[2])
        if year is not None and day is not None:
            return _written(_day_after(moment), clock)
    if month is None and year is not None:
        day = None
    dateless = year is None and month is None
    timed = clock is not None and (day is not None or dateless)
    hour, minute, second = clock if clock is not None and timed else (None, None, None)
    weekday = moment.weekday if day is not None or dateless else None
    segment = moment.segment if day is None and not dateless else None
    part = moment.part if day is not None or (weekday is not None and dateless) else None
    return known(
        Parts(
            *(year, month, day, hour, minute, second),
            offset=moment.offset if timed else None,
            weekday=None if weekday is None else WEEKDAYS[weekday],
            segment=None if segment is None else SEGMENTS[segment],
            part=None if part is None else PARTS_OF_DAY[part],
        )
    )


def _date(year: int | None, month: int, day: int) -> PartialDate:
    return known(Parts(year, month, day, None, None, None, None, None, None, None))
