"""Decimals and date-times as text: one grammar, stricter than the standard library reads them."""

import datetime as dt
import functools
import re
from decimal import Decimal
from typing import Final

from ..errors import InvalidValue, Issue, shown

__all__ = ["instant_text", "read_decimal", "read_instant"]

_DECIMAL: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_LONGEST_DECIMAL: Final = 40
_INSTANT: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,6}))?(Z|[+-][0-9]{2}:[0-9]{2})?"
)
_LONGEST_INSTANT: Final = 40
_LAST_HOUR: Final = 23
_LAST_MINUTE: Final = 59


def _refused(code: str, message: str, text: object, hint: str) -> InvalidValue:
    return InvalidValue(Issue(code=code, message=f"{message}: {shown(text)}", value=shown(text), hint=hint))


def read_decimal(text: str) -> Decimal:
    """Read a decimal as it was printed, keeping its trailing zeros; raises :class:`InvalidValue`.

    Refused is what would not be written back as it was read: exponents, signs in front of nothing, blanks, digits of
    other scripts, and a fraction so small that the standard library writes it with an exponent.

    >>> read_decimal("97.330")
    Decimal('97.330')
    """
    if len(text) <= _LONGEST_DECIMAL and _DECIMAL.fullmatch(text):
        value = Decimal(text)
        if str(value) == text:
            return value
    raise _refused(
        "decimal", "must be a plain number of at most 40 characters", text, "write it as 97.5, without exponent"
    )


def read_instant(text: str) -> dt.datetime:
    """Read a date-time of RFC 3339; raises :class:`InvalidValue`.

    Seconds are needed, decimals are six at most, and the letters T and Z are capitals. One without an offset is read
    too: whether it may stand is for the field to say.

    >>> read_instant("2025-02-26T09:00:00+07:00").isoformat()
    '2025-02-26T09:00:00+07:00'
    """
    form = _INSTANT.fullmatch(text) if len(text) <= _LONGEST_INSTANT else None
    if form is None:
        raise _refused("date", "is not a date-time", text, "write it as 2025-02-26T09:00:00+07:00")
    year, month, day, hour, minute, second = (int(part) for part in form.groups()[:6])
    fraction, offset = form.groups()[6:]
    try:
        zone = None if offset is None else _zone(offset)
        value = dt.datetime(year, month, day, hour, minute, second, int((fraction or "").ljust(6, "0")), zone)
        if zone is not None:
            value.astimezone(dt.UTC)  # the first and last hours of the calendar have no such moment
    except (OverflowError, ValueError):
        raise _refused("date", "there is no such moment", text, "look at the day, the hour and the offset") from None
    return value


@functools.lru_cache(maxsize=256)
def _zone(offset: str) -> dt.timezone:
    if offset == "Z":
        return dt.UTC
    hours, minutes = int(offset[1:3]), int(offset[4:6])
    if hours > _LAST_HOUR or minutes > _LAST_MINUTE:
        raise ValueError(offset)
    return dt.timezone(dt.timedelta(hours=hours, minutes=minutes) * (-1 if offset[0] == "-" else 1))


def instant_text(value: dt.datetime) -> str:
    """Write a date-time of RFC 3339, universal time with Z.

    >>> instant_text(dt.datetime(2025, 2, 26, 2, tzinfo=dt.UTC))
    '2025-02-26T02:00:00Z'
    """
    return value.isoformat().removesuffix("+00:00") + ("Z" if value.utcoffset() == dt.timedelta(0) else "")
