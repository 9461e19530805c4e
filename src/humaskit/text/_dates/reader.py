"""The general reader of dates: any phrase of the grammar, with other words around it or in running text."""

from typing import Final

import attrs

from ...values.certainty import Certainty
from ...values.dates import PartialDate, Period
from ..reading import warning
from .calendar import Tokens
from .finder import Finder, Found
from .reading import DateKind, DateReading
from .reference import Reference
from .years import resolve

__all__ = ["read_phrase", "read_running"]

_PAIR: Final = 2
_JOINTS: Final = frozenset({"dan", "&", "serta", "dan hari"})


def read_phrase(text: str, anchor: Reference | None) -> DateReading | None:
    """Read the one date of a phrase, or the first of several."""
    finder = Finder(Tokens(text))
    found = finder.whole()
    if found is not None:
        return _reading(finder, found, anchor, whole=True)
    phrases = _joined(finder.running()) or finder.running(bare=True)
    readings = [_reading(finder, each, anchor, whole=True) for each in phrases]
    if len(readings) <= 1:
        return readings[0] if readings else None
    together = _day_after_day(text, readings)
    if together is not None:
        return together
    first, *others = readings
    issue = warning("several", f"the text holds {len(readings)} dates; the first is given")
    values = tuple(other.value for other in others if other.value is not None)
    return attrs.evolve(
        first, certainty=Certainty.AMBIGUOUS, issues=(*first.issues, issue), alternatives=(*first.alternatives, *values)
    )


def read_running(text: str, anchor: Reference | None) -> tuple[DateReading, ...]:
    """Read every date of a running text."""
    finder = Finder(Tokens(text))
    readings = (_reading(finder, found, anchor, whole=False) for found in finder.running())
    return tuple(reading for reading in readings if reading.kind != "relative")


def _joined(found: list[Found]) -> list[Found]:
    """Join a date and the clock time printed some words behind it: "Selasa, 5 Agustus 2025, di ..., pukul 08.30"."""
    if len(found) != _PAIR:
        return found
    date, time = found[0].span, found[1].span
    if date.last is not None or date.first.day is None or date.first.clock is not None or time.first.dated:
        return found
    if time.first.clock is None:
        return found
    day, clock = date.first, time.first
    day.clock, day.until, day.offset, day.zone = clock.clock, clock.until, clock.offset, clock.zone
    day.open_end, day.about = clock.open_end, clock.about
    return [Found(date, found[0].first, found[1].last)]


def _day_after_day(text: str, readings: list[DateReading]) -> DateReading | None:
    """Read two days that *dan* joins as a range, where the second follows the first: *Kamis (29/2) dan Jumat (1/3)*."""
    first, last = readings[0], readings[-1]
    joint = text[first.end : last.start].strip(" ,").lower()
    if len(readings) != _PAIR or joint not in _JOINTS or (first.kind, last.kind) != ("date", "date"):
        return None
    start, end = first.first, last.first
    days = None if start is None or end is None else (start.date(), end.date())
    if days is None or days[0] is None or days[1] is None or (days[1] - days[0]).days != 1:
        return None
    certainty = Certainty.AMBIGUOUS if Certainty.AMBIGUOUS in (first.certainty, last.certainty) else Certainty.INFERRED
    return attrs.evolve(
        first,
        value=Period(start=start, end=end),
        surface=text[first.start : last.end],
        end=last.end,
        rest=f"{text[: first.start].strip()} {text[last.end :].strip()}".strip(),
        certainty=certainty,
        kind="range",
        issues=(*first.issues, *last.issues),
        alternatives=(),
    )


def _reading(finder: Finder, found: Found, reference: Reference | None, *, whole: bool) -> DateReading:
    tokens, span = finder.tokens, found.span
    resolved = resolve(span, reference)
    start, end = tokens.starts[found.first], tokens.ends[found.last - 1]
    text = tokens.text
    beside = whole and "atau" in (
        tokens.words[found.first - 1 : found.first] + tokens.words[found.last : found.last + 1]
    )
    other = (warning("several", "the text names another date as well"),) if beside else ()
    return DateReading(
        value=resolved.value,
        surface=text[start:end],
        start=start,
        end=end,
        certainty=Certainty.AMBIGUOUS if beside else resolved.certainty,
        rest=f"{text[:start].strip()} {text[end:].strip()}".strip() if whole else "",
        issues=(*resolved.issues, *other),
        alternatives=resolved.alternatives,
        kind=resolved.failure or _kind(resolved.value),
        zone=span.first.zone or (span.last.zone if span.last is not None else None),
        approximate=span.first.about,
    )


def _kind(value: PartialDate | Period | None) -> DateKind:
    if value is None:
        return "invalid"
    if isinstance(value, PartialDate):
        return _kind_of_date(value)
    start, end = value.start, value.end
    if start is None or end is None:
        return "partial" if start is None else _kind_of_date(start)
    kinds = {_kind_of_date(start), _kind_of_date(end)}
    if kinds == {"time"}:
        return "time"
    if "partial" in kinds:
        return "partial_range"
    return "datetime_range" if "datetime" in kinds else "range"


def _kind_of_date(value: PartialDate) -> DateKind:
    if value.hour is not None and value.day is None:
        return "time"
    if not value.is_day:
        return "partial"
    return "date" if value.hour is None else "datetime"
