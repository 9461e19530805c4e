"""Bands of scores: their edges, what touches them, and how they are read from plain rows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

import attrs

from ..errors import InvalidValue, Issue, shown
from .checks import as_items, as_mapping, flag, is_named, require_all
from .exact import Exact, exact, plain
from .interval import Interval

__all__ = ["Band", "band_from_row", "cell", "faults", "sorted_bands"]

WHETHER: Final = {"yes": True, "no": False}
NUMBER: Final = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?", re.ASCII)


def _edge(value: object) -> Exact | None:
    return None if value is None else exact(value)


@attrs.frozen
class Band:
    """The scores of one grade. An edge of None is open-ended; that of the lowest or the highest band can be.

    ``meaning`` is what a letter stands for, such as "Sangat Memuaskan" for AA.

    >>> Band("Baik", Decimal("2.60"), Decimal("3.50"), has_high=False).has_low
    True
    """

    grade: str
    low: Exact | None = attrs.field(converter=_edge)
    high: Exact | None = attrs.field(converter=_edge)
    has_low: bool = attrs.field(default=True, kw_only=True)
    has_high: bool = attrs.field(default=True, kw_only=True)
    meaning: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not is_named(self.grade):
            raise InvalidValue(Issue(code="grade", message="a grade has a name", value=shown(self.grade)))
        flag(self.has_low, "has_low")
        flag(self.has_high, "has_high")
        if self.low is not None and self.high is not None:
            is_point = self.low == self.high and self.has_low and self.has_high
            if self.low >= self.high and not is_point:
                message = f"the band of {shown(self.grade)} is empty: {plain(self.low)} to {plain(self.high)}"
                raise InvalidValue(Issue(code="grade", message=message))

    def is_reached_by(self, number: Exact) -> bool:
        """Tell whether *number* lies at or above the lower edge."""
        return self.low is None or number > self.low or (self.has_low and number == self.low)

    def is_exceeded_by(self, number: Exact) -> bool:
        """Tell whether *number* lies beyond the upper edge."""
        return self.high is not None and (number > self.high or (not self.has_high and number == self.high))

    def starts_below(self, interval: Interval) -> bool:
        """Tell whether some number of *interval* lies at or above the lower edge."""
        return self.low is None or interval.end >= (Fraction(self.low), 0 if self.has_low else 1)

    def begins_above(self, interval: Interval) -> bool:
        """Tell whether some number of *interval* lies below the lower edge."""
        return self.low is not None and interval.start < (Fraction(self.low), 0 if self.has_low else 1)

    def ends_above(self, interval: Interval) -> bool:
        """Tell whether some number of *interval* lies at or below the upper edge."""
        return self.high is None or interval.start <= (Fraction(self.high), 0 if self.has_high else -1)


def sorted_bands(bands: Iterable[Band]) -> tuple[Band, ...]:
    """Return the bands from the lowest to the highest.

    Raises:
        InvalidValue: they are not a sequence of :class:`Band` values.
    """
    given = as_items(bands, "the bands of a scale")
    require_all(given, Band, "the bands of a scale")
    return tuple(sorted(given, key=lambda band: (band.low is not None, Fraction(band.low or 0), not band.has_low)))


def faults(bands: Sequence[Band], *, may_have_gaps: bool) -> Iterator[Issue]:
    """Yield everything that keeps sorted *bands* from being a scale."""
    if not bands:
        yield Issue(code="bands", message="a scale has at least one band")
    names = [band.grade.casefold() for band in bands]
    for band in bands:
        if names.count(band.grade.casefold()) > 1:
            yield Issue(code="bands", message=f"the grade {shown(band.grade)} has several bands")
    for lower, upper in pairwise(bands):
        pair = f"the bands of {shown(lower.grade)} and {shown(upper.grade)}"
        if lower.high is None or upper.low is None:
            yield Issue(code="overlap", message=f"{pair} overlap: only the outer edges of a scale are open-ended")
            continue
        end, start = exact(lower.high), exact(upper.low)
        where = f"between {plain(end)} and {plain(start)}"
        if end > start or (end == start and lower.has_high and upper.has_low):
            yield Issue(code="overlap", message=f"{pair} overlap {where}")
        elif not may_have_gaps and (end < start or not (lower.has_high or upper.has_low)):
            hint = "say gap='to_lower_band' if the lower grade holds until the next begins"
            yield Issue(code="gap", message=f"{pair} leave a gap {where}", hint=hint)


def cell(row: object, name: str) -> object:
    """Return one field of a plain row, a mapping or an object; None where it is empty or absent."""
    fields = as_mapping(row)
    try:
        value = getattr(row, name, None) if fields is None else fields.get(name)
    except Exception as error:
        message = f"{name} cannot be read: {type(error).__name__}"
        raise InvalidValue(Issue(code="read", message=message)) from error
    return None if isinstance(value, str) and not value.strip() else value


def band_from_row(row: object) -> Band:
    """Read one band from ``grade``, ``min``, ``min_inclusive``, ``max``, ``max_inclusive`` and, if there, ``label``.

    Edges are numbers, or text with a decimal point; the inclusive fields are booleans, or ``yes`` and ``no``.

    Raises:
        InvalidValue: a field says something else.

    >>> band_from_row({"grade": "AA", "min": "90", "min_inclusive": "no", "max": "100", "max_inclusive": "yes"}).has_low
    False
    """
    grade, meaning = cell(row, "grade"), cell(row, "label")
    low, high = _number(row, "min"), _number(row, "max")
    if low is None and high is None:
        message = f"the row of {shown(grade)} prints no edge"
        raise InvalidValue(Issue(code="bands", message=message, hint="leave it out: its band is not known"))
    return Band(
        grade if isinstance(grade, str) else "",
        low,
        high,
        has_low=_whether(row, "min_inclusive"),
        has_high=_whether(row, "max_inclusive"),
        meaning=meaning if isinstance(meaning, str) else None,
    )


def _number(row: object, name: str) -> Exact | None:
    value = cell(row, name)
    if isinstance(value, str):
        if not NUMBER.fullmatch(value.strip()):
            message = f"{name} is a number with a decimal point, not {shown(value)}"
            raise InvalidValue(Issue(code="number", message=message))
        return Decimal(value.strip())
    return None if value is None else exact(value)


def _whether(row: object, name: str) -> bool:
    value = cell(row, name)
    value = WHETHER.get(value.strip().lower()) if isinstance(value, str) else value
    if not isinstance(value, bool):
        message = f"{name} says yes or no, not {shown(cell(row, name))}"
        raise InvalidValue(Issue(code="bands", message=message))
    return value
