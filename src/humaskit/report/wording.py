"""The words of a report in Indonesian and English, and how each language writes numbers and dates."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from ..ranking.checks import one_of
from ..ranking.exact import Exact, half_up
from ..ranking.words import Language, figure
from ..text.dates import format_date
from ..values.dates import PARTS_OF_DAY, SEGMENTS, WEEKDAYS, PartialDate, Period
from .words import WORDS

__all__ = ["Remark", "Wording"]

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PARTS: Final = ("small hours", "dawn", "morning", "noon", "afternoon", "dusk", "evening", "midnight")
_SEGMENTS: Final = ("early", "mid", "late")
_ZONES: Final = {420: "WIB", 480: "WITA", 540: "WIT", 0: "UTC"}
_HOUR: Final = 60
_DASH: Final = "\u2013"


@attrs.frozen
class Remark:
    """A few words, around something that a catalog says or alone; what it says is to be set apart from them."""

    text: str
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        return f"{self.before}{self.text}{self.after}"


class Wording:
    """Says things in one language."""

    def __init__(self, language: Language) -> None:
        one_of(language, ("id", "en"), "language")
        self.language: Language = language
        self._column = ("id", "en").index(language)

    def __call__(self, key: str, /, **values: object) -> str:
        """Return a phrase; ``n`` chooses between one and many where the language does."""
        said = WORDS[key][self._column]
        one, _, many = said.partition(" | ")
        chosen = one if not many or values.get("n") == 1 else many
        filled = {name: self.whole(value) if isinstance(value, int) else value for name, value in values.items()}
        return chosen.format(**filled) if values else chosen

    def about(self, key: str, name: str) -> Remark:
        """Return the phrase with a name in it, which stays apart from its words."""
        before, _, after = WORDS[key][self._column].partition("{name}")
        return Remark(name, before, after)

    def known(self, key: str) -> str | None:
        """Return a phrase, or None where there is none of that key."""
        return self(key) if key in WORDS else None

    def whole(self, number: int) -> str:
        """Write a whole number with its thousands apart: 10.000 in Indonesian, 10,000 in English."""
        return f"{number:,}".replace(",", self("thousands"))

    def figure(self, number: Exact | Decimal | None) -> str:
        """Write a score with its printed digits; nothing where there is none."""
        return "" if number is None else figure(number, self.language)

    def percent(self, share: Fraction) -> str:
        """Write a share as a percentage with one decimal."""
        return self("percent", n=figure(half_up(share * 100, 1), self.language))

    def listed(self, names: Sequence[str]) -> str:
        """Join names as a sentence does."""
        if len(names) < 2:  # noqa: PLR2004  (two names need a word between them)
            return "".join(names)
        return f"{', '.join(names[:-1])} {self('and')} {names[-1]}"

    def date(self, when: PartialDate) -> str:
        """Write a date; what is not known is not written."""
        return format_date(when) if self.language == "id" else _english(when)

    def span(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """Write when something is or was, from *start* to *end*."""
        if start is None or end is None or start == end:
            known = start or end
            return "" if known is None else self.date(known)
        if self.language == "id":
            return format_date(Period(start=start, end=end)) if not end.before(start) else self.date(start)
        return f"{_english(start)} {_DASH} {_english(end)}"

    def period(self, period: Period) -> str:
        """Write a term of office: since when, until when."""
        if period.start is not None and period.end is not None:
            return self.span(period.start, period.end)
        if period.start is not None:
            return self("since", date=self.date(period.start))
        return period.text or "" if period.end is None else self("until", date=self.date(period.end))


def _english(when: PartialDate) -> str:
    weekday = "" if when.weekday is None else _WEEKDAYS[WEEKDAYS.index(when.weekday)]
    part = "" if when.part is None else _PARTS[PARTS_OF_DAY.index(when.part)]
    segment = "" if when.segment is None else _SEGMENTS[SEGMENTS.index(when.segment)]
    month = "" if when.month is None else _MONTHS[when.month - 1]
    day = "" if when.day is None else str(when.day) if month else f"day {when.day} of the month"
    year = "" if when.year is None else f"{when.year:04}"
    date = " ".join(filter(None, (segment, day, month, year)))
    words = " ".join(filter(None, (weekday, part)))
    return ", ".join(filter(None, (words, date, _clock(when))))


def _clock(when: PartialDate) -> str:
    if when.hour is None:
        return ""
    said = f"{when.hour:02}:{when.minute or 0:02}" + ("" if when.second is None else f":{when.second:02}")
    if when.offset is None:
        return said
    ahead = abs(when.offset)
    zone = f"UTC{'-' if when.offset < 0 else '+'}{ahead // _HOUR:02}:{ahead % _HOUR:02}"
    return f"{said} {_ZONES.get(when.offset, zone)}"
