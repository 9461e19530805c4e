"""Dates in Indonesian text, both ways: :func:`parse_date`, :func:`find_dates`, :func:`format_date`.

Day first, always. A year that is not printed comes from a reference date, with the printed weekday as the test;
without a reference it stays unknown (``--03-05``). A weekday that contradicts its date is kept, and reported.
"""

import datetime as dt
import functools
from typing import Final

from ..values.dates import PartialDate
from ._dates.format import DateStyle, format_date
from ._dates.plain import read_plain
from ._dates.reading import DateKind, DateReading
from ._dates.reference import Reference, reference_of
from .reading import LONGEST_PHRASE, LONGEST_TEXT, fits

__all__ = ["DateKind", "DateReading", "DateStyle", "find_dates", "format_date", "parse_date"]

_SHORT: Final = 120  # characters: longer phrases seldom come twice


def parse_date(text: str, *, reference: dt.date | PartialDate | None = None) -> DateReading | None:
    """Read the date in *text*, which may have other words around it; None when there is none.

    *reference* is the day (or month, or year) on which the text was published: relative words and dates without a year
    are read from it, if it lies between 1700 and 2100. When the text holds several dates, the first is given, marked
    ambiguous, and the others stand in the alternatives.

    Raises:
        InvalidValue: *reference* is no date.

    >>> parse_date("Senin, (6/11) pagi kemarin", reference=dt.date(2023, 11, 7)).value
    PartialDate('2023-11-06 senin pagi')
    >>> parse_date("Kamis (3/3)").value, parse_date("Kamis (24/21)").kind
    (PartialDate('--03-03 kamis'), 'invalid')
    """
    if not fits(text, LONGEST_PHRASE):
        return None
    anchor = reference_of(reference)
    return _remembered(text, anchor) if len(text) <= _SHORT else _parsed(text, anchor)


def _parsed(text: str, anchor: Reference | None) -> DateReading | None:
    plain = read_plain(text)
    if plain is not None:
        return plain
    from ._dates.reader import read_phrase  # most programs that read plain dates never need the grammar

    return read_phrase(text, anchor)


# Articles and tables repeat their datelines; a reading never changes, so the same one can be given again.
_remembered = functools.lru_cache(maxsize=4_096)(_parsed)


def find_dates(text: str, reference: dt.date | PartialDate | None = None) -> tuple[DateReading, ...]:
    """Find every date of a running text, from left to right, without overlaps.

    Relative words (*hari ini*, *tahun lalu*) are found when there is a *reference*; they mean nothing without one.
    A text of more than 400,000 characters gives nothing.

    Raises:
        InvalidValue: *reference* is no date.

    >>> [found.surface for found in find_dates("Digelar Selasa (5/3/2024) pukul 18.00 WIB, bukan 27 Maret.")]
    ['Selasa (5/3/2024) pukul 18.00 WIB', '27 Maret']
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    from ._dates.reader import read_running

    return read_running(text, reference_of(reference))
