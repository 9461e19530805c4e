"""Which phrases of a text are dates: in a phrase that is to be one, and in running prose."""

from typing import Final

from ._calendar import DAY, PREPOSITIONS, YEAR, Tokens, is_long_month, name_near
from ._date_digits import Span
from ._date_grammar import Grammar
from ._date_parts import ABOUT

__all__ = ["Finder", "Found"]


class Found:
    """A phrase and the tokens that it covers."""

    __slots__ = ("first", "last", "span")

    def __init__(self, span: Span, first: int, last: int) -> None:
        self.span, self.first, self.last = span, first, last


_AFTER_NUMBER: Final = frozenset(
    {"month", "/", "-", ".", ":", "number", "until", "and", ",", "unit", "suffix", "other", "weekday", "word", "zone"}
)
_OPENERS: Final = frozenset({"(", ",", ":", ".", ";", "'", "-", "|", "about", "other"})
_AFTER_YEAR: Final = frozenset({"sejak", "pada", "hingga", "sampai", "selama", "di", "mulai", "jelang", "menjelang"})
_NUMBERED: Final = frozenset({"nomor", "no", "nomer", "pasal", "ayat"})
_SOON: Final = range(1945, 2101)
_LONGEST_OPENING: Final = 3


class Finder(Grammar):
    """Finds the date phrases of one text."""

    def whole(self) -> Found | None:
        """Read the tokens as one date, with nothing around it but marks, quotes and a preposition."""
        for at in range(_LONGEST_OPENING):
            if at and not (self.kinds[at - 1] in _OPENERS and (self.kinds[at - 1] != "other" or self._opens(at - 1))):
                return None
            span = self.phrase(at) if self.kinds[at] != "end" else None
            if span is not None and all(not word[:1].isalnum() for word in self.words[span.end : self.tokens.count]):
                return Found(span, at, span.end)
        return None

    def _opens(self, at: int) -> bool:
        return self.words[at] in PREPOSITIONS or not self.words[at].isalnum()

    def running(self) -> list[Found]:
        """Find every date phrase of the text, from left to right; none overlap."""
        found: list[Found] = []
        at = 0
        while at < self.tokens.count:
            span = self.phrase(at) if self._may_start(at) else None
            if span is not None and self._is_meant(span, at):
                found.append(Found(span, at, span.end))
                at = span.end
            else:
                at += 1
        return found

    def _may_start(self, at: int) -> bool:
        """Tell at a glance whether a date can begin here."""
        kind, following = self.kinds[at], self.kinds[at + 1]
        if kind == "number":
            return following in _AFTER_NUMBER and not self._is_code(at)
        if kind == "other" and self.words[at] == "t":
            return following == "."
        if kind == "other":
            return following == "(" and self.kinds[at + 2] == "number" and name_near(self.words[at], "weekday") is not None
        if kind == "word":
            return following in ("word", "month", "unit", "weekday", "until", "and", "other")
        if kind == "about":
            return following in ("about", "clock", "number") and self.words[at] in ABOUT
        if kind == "unit":
            return following != "end" and (self.values[at] != DAY or following in ("weekday", "direction", "unit"))
        if kind in ("part", "part-of"):
            return following in ("direction", "unit", "part")
        if kind == "direction":
            return self.words[at] not in ("ini", "lalu", "depan", "mendatang", "silam", "berjalan")
        return kind in ("month", "weekday", "short-weekday", "segment", "period", "fiscal", "tanggal", "clock", "lusa", "semalam", "\u00b1")

    def _is_code(self, at: int) -> bool:
        """Tell whether the number is part of a longer code: ``188.45/24/2024``, ``Nomor 5``."""
        before = self.kinds[at - 1] if at else "end"
        if self.words[at - 1] in _NUMBERED or (before in (".", ":") and at > 1 and self.words[at - 2] in _NUMBERED):
            return at > 0
        return before in ("/", ".", "-") and self.tokens.glued(at) and self.tokens.glued(at - 1) and (
            before != "-" or self.kinds[at - 2] == "number"
        )

    def _is_meant(self, span: Span, at: int) -> bool:
        """Tell whether the words around a bare month, year, weekday or pair of numbers make it a date."""
        moment, before = span.first, self.words[at - 1] if at else ""
        if moment.day is not None and self._goes_on(span.end):
            return False
        if not moment.bare:
            return True
        if moment.clock or moment.part is not None or moment.direction is not None or moment.day is not None and before == "tanggal":
            return True
        if moment.month is not None and moment.day is None:
            return is_long_month(self.words[at]) and (before in PREPOSITIONS or span.last is not None)
        if moment.year is not None and moment.day is None:
            return before in _AFTER_YEAR and moment.year in _SOON and moment.year % 1000 != 0 and not self._counts(span.end)
        return moment.weekday is not None and before in PREPOSITIONS

    def _goes_on(self, end: int) -> bool:
        """Tell whether a code goes on behind the numbers: ``24/2/2022/SETDA``."""
        return self.kinds[end] == "/" and self.kinds[end - 1] == "number" and self.tokens.glued(end) and self.tokens.glued(end + 1)

    def _counts(self, at: int) -> bool:
        """Tell whether a word follows that the number before may count."""
        start = self.tokens.starts[at]
        return self.kinds[at] == "other" and self.tokens.text[start : start + 1].islower()
