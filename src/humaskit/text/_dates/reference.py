"""The reference: the day, month or year on which a text was published."""

import datetime as dt
from typing import Final, NamedTuple

from ...errors import InvalidValue, Issue, shown
from ...values.dates import PartialDate

__all__ = ["Reference", "reference_of"]

_REFERENCES: Final = range(1700, 2101)


class Reference(NamedTuple):
    """The day, month or year that a phrase is read from."""

    first: dt.date
    last: dt.date

    def distance(self, day: dt.date) -> int:
        """Count the days from the reference to *day*, negative before it."""
        return (day - self.first).days if day < self.first else max((day - self.last).days, 0)


def reference_of(said: dt.date | PartialDate | None) -> Reference | None:
    """Return the reference, or None when it names no year, or one that no date phrase is read in."""
    if isinstance(said, PartialDate):
        first, last = said.earliest(), said.latest()
    elif isinstance(said, dt.date):
        first = last = dt.date(said.year, said.month, said.day)
    elif said is None:
        return None
    else:
        raise InvalidValue(Issue(code="type", message=f"the reference must be a date, not {shown(said)}"))
    if first is None or last is None or first.year not in _REFERENCES:
        return None
    return Reference(first, last)
