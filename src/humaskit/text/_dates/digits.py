"""Dates in digits, day first always: ``5/3/2024``, ``(6/11)``, ``30/9-2/10/2024``, ``2024-03-05``."""

from typing import Final

from ...errors import Issue, shown
from ...values._date_text import days_in
from .calendar import DAY_DIGITS, FIRST_YEAR, LAST_YEAR, MONTHS, MOST_DAYS
from .parts import Moment, Parts, century

__all__ = ["DigitDates", "Span", "check_day"]

# The widths of the numbers with the marks between them, and what each number is; capitals are the end of a range.
# A dot counts as a slash. ``p`` is month and year, ``q`` day and month, ``r`` a whole date printed without its marks,
# ``x`` a year that has not four digits.
_FORMS: Final = {
    **dict.fromkeys(("2/2/4", "2-2-4", "2/2-4", "2-2/4", "2 2-4", "2 2/4", "2/2 4", "2 2 4"), "dmy"),
    **dict.fromkeys(("2/2/2", "2-2-2"), "dmy"),
    **dict.fromkeys(("4-2-2", "4/2/2"), "ymd"),
    **dict.fromkeys(("2-2/2/4", "2-2/2/2", "2-2-2-4"), "dDMY"),
    **dict.fromkeys(("2/2-2/2/4", "2/2-2/2/2"), "dmDMY"),
    **dict.fromkeys(("2/2/4-2/2/4", "2/2/2-2/2/2"), "dmyDMY"),
    **dict.fromkeys(("2/2", "2-2"), "dm"),
    **dict.fromkeys(("2/4", "2-4"), "my"),
    **dict.fromkeys(("2/6", "2/5", "2-6", "2-5"), "dp"),
    **dict.fromkeys(("2/2/5", "2/2/3", "2-2-5", "2-2-3"), "dmx"),
    "2/2-2/2": "dmDM",
    "2-2/2": "dDM",
    "4-2": "ym",
    "4/4": "qy",
    "8": "r",
}
_EVIDENT: Final = frozenset(
    ("2/2/4", "2-2-4", "2/2-4", "2-2/4", "2 2-4", "2 2/4", "4-2-2", "4/2/2", "2-2/2/4", "2/2-2/2/4", "2/2/4-2/2/4")
)
_HINTED: Final = frozenset(("2 2 4", "2/6", "2/5", "2-6", "2-5", "2/2/5", "2/2/3", "2-2-5", "2-2-3", "4/4", "8"))
_MISPRINTED: Final = frozenset("pqr")
_MOST_NUMBERS: Final = 6
_ALWAYS: Final = 28  # every month has so many days
_LEAP: Final = 2024


class Span:
    """What a form of date gives: the moment, the other end of a range, and the position behind it."""

    __slots__ = ("end", "first", "last")

    def __init__(self, first: Moment, last: Moment | None, end: int) -> None:
        self.first, self.last, self.end = first, last, end


class DigitDates(Parts):
    """Reads dates in digits."""

    def digits(self, at: int, *, hint: bool) -> Span | None:
        """Read a date in digits from *at*.

        With *hint*, a weekday, a bracket or *tanggal* says that a date must stand there: then day and month suffice, a
        lost separator is put back, and what is no date is an invalid one. Without it such a span is marked bare.
        """
        places, signatures, marks = self._run(at)
        failed: Span | None = None
        for last in range(len(places) - 1, -1, -1):
            signature = signatures[last]
            form = _FORMS.get(signature)
            cut_off = marks[last] if last < len(marks) else ""
            if form is None or (signature in _HINTED and not hint) or (failed and cut_off not in ("_", " ")):
                continue
            bracketed = hint and self.kinds[at - 1] == "(" and self.kinds[places[last] + 1] == ")"
            if last == 1 and self.kinds[at + 1] == "." and not bracketed:  # a dotted pair is a time or a number
                continue
            span = self._filled(form, places[: last + 1])
            if span is None:
                continue
            span.first.bare = not hint and signature not in _EVIDENT
            if form == "dm" and cut_off in ("/", "-"):
                span.first.doubt("year", "the year is misprinted", self.words[places[last + 1]])
            if span.first.invalid is None:
                return span
            failed = failed or span
        if failed is None or hint:
            return failed
        likely = not failed.first.bare and max(failed.first.day or 0, failed.first.month or 0) <= MOST_DAYS
        return failed if likely else None

    def _run(self, at: int) -> tuple[list[int], list[str], list[str]]:
        """Collect the numbers from *at*: where each stands, the signature up to it, and the marks between them."""
        places, signature, marks = [at], self._width(at), list[str]()
        signatures = [signature]
        while len(places) < _MOST_NUMBERS:
            here = following = places[-1] + 1
            kind = self.kinds[here]
            mark = " "
            if kind in ("/", "-", "."):
                following += 2 if self.kinds[here + 1] == kind else 1  # a doubled mark is a misprint
                spaced = kind == "-" and not (self.tokens.glued(here) and self.tokens.glued(following))
                mark = "_" if spaced else "-" if kind == "-" else "/"
            if self.kinds[following] != "number" or self.kinds[following + 1] == ":":
                break
            places.append(following)
            marks.append(mark)
            signature += ("-" if mark == "_" else mark) + self._width(following)
            signatures.append(signature)
        return places, signatures, marks

    def _width(self, at: int) -> str:
        width = self.tokens.width(at)
        return "2" if width <= DAY_DIGITS else str(width)

    def _filled(self, form: str, places: list[int]) -> Span | None:
        """Give the numbers their meaning; None when a year is out of the question."""
        first, last = Moment(), Moment()
        for letter, place in zip(form, places, strict=True):
            if not self._fill(first if letter.islower() else last, letter.lower(), place):
                return None
        if last.dated:
            first.month, first.year = first.month or last.month, first.year or last.year
        if _MISPRINTED & set(form):
            first.doubt("misprint", "a separator of the date is missing", self.words[places[-1]])
        for moment in (first, last) if last.dated else (first,):
            wrong = check_day(moment.day, moment.month, moment.year)
            if wrong is not None and first.invalid is None:
                first.invalid = wrong
                if moment.month and moment.day and check_day(moment.month, moment.day, moment.year) is None:
                    first.swapped = (moment.year, moment.day, moment.month)
        return Span(first, last if last.dated else None, places[-1] + 1)

    def _fill(self, moment: Moment, letter: str, place: int) -> bool:
        value = self.values[place]
        self.note_misread(place, moment)
        if letter == "x":
            moment.doubt("year", "the year is misprinted, it has not four digits", self.words[place])
            return self.words[place].startswith(("19", "20"))
        if letter == "r":
            moment.day, value = divmod(value, 1_000_000)
        if letter in "rp":
            moment.month, value = divmod(value, 10_000)
        if letter == "q":
            moment.day, moment.month = divmod(value, 100)
        elif letter == "d":
            moment.day = value
        elif letter == "m":
            moment.month = value
        else:
            moment.year = century(value, moment) if self.tokens.width(place) == DAY_DIGITS else value
        return moment.year is None or FIRST_YEAR <= moment.year <= LAST_YEAR


def check_day(day: int | None, month: int | None, year: int | None) -> Issue | None:
    """Return the issue of a day that the calendar does not have."""
    if day is not None and month is not None and 1 <= day <= _ALWAYS and 1 <= month <= MONTHS:
        return None
    if month is not None and not 1 <= month <= MONTHS:
        return Issue(code="date", message=f"there is no such month: {shown(month)}", hint="the day comes first")
    if day is not None and not 1 <= day <= (MOST_DAYS if month is None else days_in(year or _LEAP, month)):
        said = "/".join(str(part) for part in (day, month, year) if part is not None)
        return Issue(code="date", message=f"there is no such day: {said}")
    return None
