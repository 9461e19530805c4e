"""The grammars of texts as patterns that a JSON Schema can hold (ECMA 262): dates with no day that there is not."""

import re
from typing import Final

from ...values.dates import PARTS_OF_DAY, SEGMENTS, WEEKDAYS

__all__ = ["DECIMAL", "HIDDEN_IN_LINES", "HIDDEN_IN_PROSE", "INSTANT", "NIP", "NIP_WITHIN", "PARTIAL_DATE", "VISIBLE"]

_YEAR: Final = "(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)"  # any but 0000
_FOURTH: Final = "(?:0[48]|[2468][048]|[13579][26])"
_LEAP_YEAR: Final = f"(?:[0-9]{{2}}{_FOURTH}|{_FOURTH}00)"
_MONTH: Final = "(?:0[1-9]|1[0-2])"
_DAY_OF_MONTH: Final = "(?:0[1-9]|[12][0-9]|3[01])"
_HOUR: Final = "(?:[01][0-9]|2[0-3])"
_MINUTE: Final = "[0-5][0-9]"


def _common_day(dash: str) -> str:
    """Return a day that there is in every year."""
    long = f"(?:0[13578]|1[02]){dash}{_DAY_OF_MONTH}"
    short = f"(?:0[469]|11){dash}(?:0[1-9]|[12][0-9]|30)"
    return f"(?:{long}|{short}|02{dash}(?:0[1-9]|1[0-9]|2[0-8]))"


def _day(dash: str) -> str:
    return f"(?:{_YEAR}{dash}{_common_day(dash)}|{_LEAP_YEAR}{dash}02{dash}29)"


def _one_of(words: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(words)})"


def _spaced(pattern: str) -> str:
    """Allow blanks behind every digit of a pattern that has nothing but digits."""
    return re.sub(r"(\[[^\]]*\]|[0-9])(\{[0-9]+\})?(?![^{]*\})", _with_blanks, pattern)


def _with_blanks(found: re.Match[str]) -> str:
    digit, times = found.groups()
    return f"(?:{digit} *){times}" if times else f"{digit} *"


_CLOCK: Final = f"T{_HOUR}:{_MINUTE}(?::{_MINUTE})?(?:Z|[+-](?:0[0-9]|1[0-4]):{_MINUTE})?"
_WEEKDAY, _SEGMENT, _PART = _one_of(WEEKDAYS), _one_of(SEGMENTS), _one_of(PARTS_OF_DAY)
_KNOWN_DAY: Final = f"(?:{_day('-')}|--(?:{_common_day('-')}|02-29)|---{_DAY_OF_MONTH})"
_VAGUE: Final = f"(?:{_YEAR}(?:-{_MONTH})?|--{_MONTH})"

PARTIAL_DATE: Final = (
    f"^(?:{_KNOWN_DAY}(?:{_CLOCK})?(?: {_WEEKDAY})?(?: {_PART})?|{_VAGUE}(?: {_SEGMENT})?"
    f"|{_CLOCK}(?: {_WEEKDAY}(?: {_PART})?)?|{_WEEKDAY}(?: {_PART})?)$"
)
INSTANT: Final = rf"^{_day('-')}T{_HOUR}(?::{_MINUTE}){{2}}(?:\.[0-9]{{1,6}})?(?:Z|[+-]{_HOUR}:{_MINUTE})$"
# Python writes a fraction that begins with more than six zeros with an exponent; so no document holds one.
DECIMAL: Final = r"^-?(?:[1-9][0-9]*(?:\.[0-9]+)?|0(?:\.(?:0{1,6}|0{0,5}[1-9][0-9]*))?)$"
NIP: Final = f"^ *{_spaced(_day('') + '(?:19|20)[0-9]{2}[0-9]{2}[12][0-9]{3}')}$"
NIP_WITHIN: Final = (
    f"(?:^|[^0-9])[0-9]{{4}}{_MONTH}{_DAY_OF_MONTH}[ .-]?(?:19|20)[0-9]{{4}}[ .-]?[12][ .-]?[0-9]{{3}}(?:[^0-9]|$)"
)

_HIDDEN: Final = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
HIDDEN_IN_PROSE: Final = rf"[{_HIDDEN}\r]"
HIDDEN_IN_LINES: Final = rf"[{_HIDDEN}\r\n\t\u2028\u2029]"
VISIBLE: Final = r"[^\s\u00ad\u061c\u180e\u200b-\u200f\u2060-\u206f\ue000-\uf8ff]"
"""Something to see; there are more signs without a shape than these."""
