"""Dates in digits, day first always: ``5/3/2024``, ``(6/11)``, ``30/9-2/10/2024``, ``2024-03-05``."""

import calendar
from typing import Final

import attrs

from ..errors import Issue, Severity, shown
from ._date_parts import FIRST_YEAR, LAST_YEAR, Moment, Number, Parts, century

__all__ = ["DigitDates", "Span", "no_such_day"]


@attrs.define(slots=True, eq=False)
class Span:
    """What a form of date gives: the moment, the other end of a range, and the position behind it."""

    first: Moment
    last: Moment | None
    end: int


# The widths of the numbers with the marks between them, and what each number is; capitals are the end of a range.
# A dot counts as a slash. ``p`` is month and year, ``q`` day and month, ``r`` a whole date printed without its marks.
_FORMS: Final = {
    **dict.fromkeys(("2/2/4", "2-2-4", "2/2-4", "2-2/4", "2 2-4", "2 2/4", "2/2 4", "2 2 4"), "dmy"),
    **dict.fromkeys(("2/2/2", "2-2-2"), "dmy"),
    **dict.fromkeys(("4-2-2", "4/2/2"), "ymd"),
    **dict.fromkeys(("2-2/2/4", "2-2/2/2", "2-2-2-4"), "DdmY"),
    **dict.fromkeys(("2/2-2/2/4", "2/2-2/2/2"), "dmDMY"),
    **dict.fromkeys(("2/2/4-2/2/4", "2/2/2-2/2/2"), "dmyDMY"),
    **dict.fromkeys(("2/2", "2-2"), "dm"),
    **dict.fromkeys(("2/4", "2-4"), "my"),
    **dict.fromkeys(("2/6", "2/5", "2-6", "2-5"), "dp"),
    "2/2-2/2": "dmDM",
    "2-2/2": "dDM",
    "4-2": "ym",
    "4/4": "qy",
    "8": "r",
}
_EVIDENT: Final = ("2/2/4", "2-2-4", "2/2-4", "2-2/4", "4-2-2", "2-2/2/4", "2/2-2/2/4", "2/2/4-2/2/4")
_HINTED: Final = ("2 2 4", "2/6", "2/5", "2-6", "2-5", "4/4", "8")
_MOST_NUMBERS: Final = 6
_MOST_DAYS: Final = 31
_JOIN: Final = {"/": "/", ".": "/", "-": "-"}
