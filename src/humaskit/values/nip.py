"""NIP: the identity number of a civil servant, which holds the birth date and is masked wherever it is shown."""

import datetime as dt
import re
from typing import Final, Self, final

from ..errors import InvalidValue, Issue
from .rules import TextValue

__all__ = ["Nip"]

# PNS: birth YYYYMMDD, appointment YYYYMM, sex, serial (Perka BKN 22/2007).
# PPPK: birth, appointment YYYY, contract number, sex, serial (Peraturan BKN 1/2019). Both are eighteen digits.
_FORM: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})((?:19|20)[0-9]{2})([0-9]{2})[12][0-9]{3}")
_SHOWN: Final = 4
_LONGEST: Final = 40


@final
class Nip(TextValue):
    """An NIP of eighteen digits; blanks between its groups are dropped.

    ``str``, ``repr`` and ``format`` show its last four digits alone. The number itself is :attr:`stored`, which saves
    write and exports do not. A pickle holds it whole.

    >>> Nip("19700101 199503 1 001")
    Nip('**************1001')
    """

    __slots__ = ("_digits",)
    _digits: str

    def __new__(cls, text: str) -> Self:
        """Read the digits; raises :class:`InvalidValue`, which never repeats them."""
        digits = text.replace(" ", "") if type(text) is str and len(text) <= _LONGEST else ""
        form = _FORM.fullmatch(digits)
        if form is None or not _is_day(*(int(part) for part in form.groups()[:3])):
            raise InvalidValue(Issue(code="nip", message="must be an NIP of 18 digits that starts with a birth date"))
        self = super().__new__(cls)
        object.__setattr__(self, "_digits", digits)
        return self

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the digits; raises :class:`InvalidValue`, which never repeats them."""
        return cls(text)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an NIP is immutable: cannot set {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"an NIP is immutable: cannot delete {name}")

    @property
    def stored(self) -> str:
        """The eighteen digits: personal data."""
        return self._digits

    def __str__(self) -> str:
        return "*" * (len(self.stored) - _SHOWN) + self.stored[-_SHOWN:]

    def __repr__(self) -> str:
        return f"Nip('{self}')"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __eq__(self, other: object) -> bool:
        return self.stored == other.stored if isinstance(other, Nip) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.stored)

    def __reduce__(self) -> tuple[object, ...]:
        return Nip, (self.stored,)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True
