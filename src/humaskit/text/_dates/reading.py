"""What the reader of dates gives back."""

from typing import Literal, TypeAlias

import attrs

from ...values.dates import PartialDate, Period
from ..reading import Reading

__all__ = ["DateKind", "DateReading"]

DateKind: TypeAlias = Literal[
    "date", "datetime", "datetime_range", "range", "partial", "partial_range", "time", "several", "invalid", "relative"
]
"""What a reading holds. The last three have no value: ``several`` days that are no range stand in the alternatives,
``invalid`` words name no day of the calendar, ``relative`` ones need a reference date."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class DateReading(Reading[PartialDate | Period]):
    """A date phrase: one partial date, or a period of two.

    ``zone`` is the zone as printed, and None where a time has none: then it is that of the place. ``approximate``
    marks a time with *sekitar*. A time or date that goes on *s.d. selesai* is a period without an end, and its kind
    is that of its start. A printed weekday that no day goes with cannot be kept in the value: an issue names it.
    """

    kind: DateKind
    zone: str | None = None
    approximate: bool = False

    @property
    def first(self) -> PartialDate | None:
        """The date, or the first one of a range."""
        return self.value.start if isinstance(self.value, Period) else self.value

    @property
    def last(self) -> PartialDate | None:
        """The last date of a range; None when there is one date, or no end was said."""
        return self.value.end if isinstance(self.value, Period) else None

    @property
    def utc_offset(self) -> str | None:
        """The offset of the printed zone, as ``+07:00``."""
        minutes = None if self.first is None else self.first.offset
        if minutes is None:
            return None
        return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
