"""The general reader of dates: any phrase of the grammar, with other words around it or in running text."""

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
    if len(found) != 2:  # noqa: PLR2004  (the date and the time)
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


def _reading(finder: Finder, found: Found, reference: Reference | None, *, whole: bool) -> DateReading:
    tokens, span = finder.tokens, found.span
    resolved = resolve(span, reference)
    start, end = tokens.starts[found.first], tokens.ends[found.last - 1]
    text = tokens.text
    return DateReading(
        value=resolved.value,
        surface=text[start:end],
        start=start,
        end=end,
        certainty=resolved.certainty,
        rest=f"{text[:start].strip()} {text[end:].strip()}".strip() if whole else "",
        issues=resolved.issues,
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
