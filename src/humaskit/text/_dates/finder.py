"""Which phrases of a text are dates: in a phrase that is to be one, and in running prose."""

import re
from collections.abc import Callable
from typing import Final, Literal

from .._number_words import spelled
from .calendar import DAY, PREPOSITIONS, is_long_month, name_near
from .digits import Span
from .grammar import Grammar
from .parts import ABOUT

__all__ = ["Finder", "Found"]


class Found:
    """A phrase and the tokens that it covers."""

    __slots__ = ("first", "last", "span")

    def __init__(self, span: Span, first: int, last: int) -> None:
        self.span, self.first, self.last = span, first, last


_AFTER_NUMBER: Final = frozenset({"month", "-", "until", "and", "unit", "other", "weekday", "zone"})
_AFTER_WORD: Final = frozenset({"word", "other", "month", "unit", "until", "and", "-", "weekday"})
_AFTER_WORDS: Final = frozenset({"month", "unit", "until", "and", "-", "weekday"})
_DAY_WORDS: Final = frozenset({"kemarin", "kemaren", "besok", "esok", "tadi", "nanti"})
_LONGEST_LIST: Final = 16  # tokens: days of one week, with their commas
_OPENERS: Final = frozenset({"(", ",", ":", ".", ";", "'", "-", "|", "about", "other"})
_AFTER_YEAR: Final = frozenset(
    {
        "sejak",
        "pada",
        "hingga",
        "sampai",
        "selama",
        "di",
        "mulai",
        "jelang",
        "menjelang",
        "sepanjang",
        "periode",
        "antara",
        "jabatan",
        "bakti",
    }
)
_NO_NOUNS: Final = frozenset({"telah", "sudah", "akan", "itu", "untuk", "oleh", "adalah", "yaitu", "lewat", "karena"})
_VERB: Final = re.compile(r"(?:me|ber|ter|di)[a-z]{4,}").fullmatch
_EVERY: Final = frozenset({"setiap", "tiap", "saban"})
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

    def running(self, *, bare: bool = False) -> list[Found]:
        """Find every date phrase of the text, from left to right; none overlap.

        With *bare*, a day and month in digits or two years count even where nothing around says that they are dates.
        """
        found: list[Found] = []
        at = 0
        while at < self.tokens.count:
            span = self.phrase(at) if self._may_start(at) else None
            if span is not None and (self._is_meant(span, at) or (bare and _is_enough(span))):
                found.append(Found(span, at, self._said_end(span)))
                found += self._listed_years(span)
                at = max(found[-1].last, span.end)
            else:
                at += 1
        return found

    def _said_end(self, span: Span) -> int:
        """Return the end of a dated phrase without the *ini* behind it, which says nothing more: *tahun 2024 ini*."""
        this = self.words[span.end - 1] == "ini" and self.kinds[span.end - 2] not in ("unit", "part")
        return span.end - (this and span.first.dated and span.first.relative is None and span.last is None)

    def _listed_years(self, span: Span) -> list[Found]:
        """Find the further years of a list that *dan* closes: *tahun 2019, 2021 dan 2023*."""
        first, here = span.first, span.end
        years: list[Found] = []
        if first.year is None or first.month is not None or first.relative is not None:
            return years
        while self.kinds[here] in (",", "and"):
            closes = "and" in self.kinds[here : here + 2]
            here += 2 if closes and self.kinds[here] == "," else 1
            year = self.lone_year(here)
            if year is None:
                break
            years.append(Found(year, here, year.end))
            if closes:
                return years
            here = year.end
        return []

    def _may_start(self, at: int) -> bool:
        """Tell at a glance whether a date can begin here; most tokens of a text are settled by this."""
        may = _STARTERS.get(self.kinds[at])
        return may is not None and (may is True or may(self, at))

    def number_starts(self, at: int) -> bool:
        """Tell whether a date can begin with this number, by what follows it."""
        kind, after = self.kinds[at + 1], self.kinds[at + 2]
        if kind in ("/", ":", "."):
            fits = after == "number" or (kind != ":" and after in ("month", "/"))
        elif kind == "number":
            fits = after in ("-", "/")  # "27 02-2023"
        elif kind == ",":
            fits = self._is_list(at)
        elif kind == "suffix" or self.words[at + 1] == "th":
            fits = after in _AFTER_NUMBER
        else:
            fits = kind in _AFTER_NUMBER
        return (fits or self._is_year(at)) and not self._is_code(at)

    def _is_year(self, at: int) -> bool:
        """Tell whether the word before a number makes it a year: *sejak 2019*."""
        return at > 0 and self.words[at - 1] in _AFTER_YEAR and self.values[at] in _SOON

    def _is_list(self, at: int) -> bool:
        here = at + 2
        while here < at + _LONGEST_LIST and self.kinds[here] == "number":
            here += 1 + (self.kinds[here + 1] in (",", "and"))
            here += self.kinds[here] in ("and", "until")
        return self.kinds[here] == "month" or (self.kinds[here] == "other" and here > at + 2)

    def word_starts(self, at: int) -> bool:
        """Tell whether a date can begin with this number word."""
        read = spelled(self.words, at) if self.kinds[at + 1] in _AFTER_WORD else None
        return read is not None and self.kinds[read[1]] in _AFTER_WORDS

    def unit_starts(self, at: int) -> bool:
        """Tell whether *hari*, *pekan*, *bulan* or *tahun* begins a date."""
        following = self.kinds[at + 1]
        return following != "end" and (self.values[at] != DAY or following in ("weekday", "direction", "unit"))

    def other_starts(self, at: int) -> bool:
        """Tell whether an unknown word is a misprinted weekday, or the T of *T.A.*."""
        if self.kinds[at + 1] == "(":
            return self.kinds[at + 2] == "number" and name_near(self.words[at], "weekday") is not None
        return self.words[at] == "t" and self.kinds[at + 1] == "."

    def about_starts(self, at: int) -> bool:
        """Tell whether *sekitar* and its like begin a clock time."""
        return self.kinds[at + 1] in ("about", "clock", "number") and self.words[at] in ABOUT

    def part_starts(self, at: int) -> bool:
        """Tell whether a part of the day begins a date: *malam ini*, *malam Minggu*, *pagi hari 19 April*."""
        return self.kinds[at + 1] in ("direction", "unit", "part", "(", "weekday", "number")

    def direction_starts(self, at: int) -> bool:
        """Tell whether a direction is a day of its own: *besok*."""
        return self.words[at] in _DAY_WORDS

    def _is_code(self, at: int) -> bool:
        """Tell whether the number is part of a longer code: ``188.45/24/2024``, ``Nomor 5``."""
        before = self.kinds[at - 1] if at else "end"
        if self.words[at - 1] in _NUMBERED or (before in (".", ":") and at > 1 and self.words[at - 2] in _NUMBERED):
            return at > 0
        return (
            before in ("/", ".", "-")
            and self.tokens.glued(at)
            and self.tokens.glued(at - 1)
            and (before != "-" or self.kinds[at - 2] == "number")
        )

    def _is_meant(self, span: Span, at: int) -> bool:
        """Tell whether the words around a bare month, year, weekday or pair of numbers make it a date."""
        moment, before = span.first, self.words[at - 1] if at else ""
        told = bool(moment.clock) or moment.part is not None or moment.direction is not None
        often = self.words[at - 2] if before == "hari" and at > 1 else before
        if often in _EVERY and moment.month is None and moment.year is None:
            return False  # "setiap hari Senin pagi" is no date
        if moment.day is not None:
            if self._goes_on(span.end):
                return False
        elif moment.bare and moment.month is not None and moment.direction is None:
            return is_long_month(self.words[at]) and (before in PREPOSITIONS or span.last is not None)
        elif moment.bare and moment.year is not None and moment.direction is None:
            soon = moment.year in _SOON and moment.year % 1000 != 0
            return soon and before in _AFTER_YEAR and not self._counts(span.end)
        elif moment.bare and moment.weekday is not None and (moment.eve or not told):
            placed = before in PREPOSITIONS or self._is_behind_place(at, span.end)
            return placed and (self.words[at] != "minggu" or not self._is_lower(at))
        return not moment.bare or told or self._is_bracketed(at, span.end)

    def _is_behind_place(self, at: int, end: int) -> bool:
        """Tell whether a weekday stands as news agencies put it: *di Sekayu, Kamis, mengatakan*."""
        named = at > 1 and self.kinds[at - 1] == "," and self.kinds[at - 2] == "other" and not self._is_lower(at - 2)
        return named and self.kinds[end] in (",", ".", "end")

    def _is_bracketed(self, at: int, end: int) -> bool:
        """Tell whether day and month stand in brackets as in a dateline, *Sekayu (05/12)*, and are no fraction."""
        brackets = at > 0 and self.kinds[at - 1] == "(" and self.kinds[end] == ")"
        padded = self.words[at].startswith("0") or self.words[end - 1].startswith("0")
        return brackets and (padded or self.kinds[end + 1] == "-")

    def _goes_on(self, end: int) -> bool:
        """Tell whether a code goes on behind the numbers: ``24/2/2022/SETDA``."""
        return (
            self.kinds[end] == "/"
            and self.kinds[end - 1] == "number"
            and self.tokens.glued(end)
            and self.tokens.glued(end + 1)
        )

    def _counts(self, at: int) -> bool:
        """Tell whether a word follows that the number before may count."""
        unit = self.kinds[at] == "unit" and self.kinds[at + 1] != "month"
        counted = (unit or self.kinds[at] == "other") and self._is_lower(at)
        return counted and self.words[at] not in _NO_NOUNS and not _VERB(self.words[at])

    def _is_lower(self, at: int) -> bool:
        return self.tokens.text[self.tokens.starts[at] : self.tokens.starts[at] + 1].islower()


def _is_enough(span: Span) -> bool:
    return span.first.day is not None or (span.first.year is not None and span.last is not None)


_STARTERS: Final[dict[str, Callable[[Finder, int], bool] | Literal[True]]] = {
    **dict.fromkeys(("month", "weekday", "short-weekday", "segment", "period", "fiscal", "tanggal", "clock"), True),
    **dict.fromkeys(("lusa", "semalam", "\u00b1"), True),
    "number": Finder.number_starts,
    "in-one": lambda finder, at: finder.kinds[at + 1] in ("direction", "which") or finder.words[at + 1] == "lagi",
    "word": Finder.word_starts,
    "unit": Finder.unit_starts,
    "other": Finder.other_starts,
    "(": lambda finder, at: finder.kinds[at + 1] == "number" and finder.days_in_brackets(at) is not None,
    "about": Finder.about_starts,
    "part": Finder.part_starts,
    "part-of": Finder.part_starts,
    "direction": Finder.direction_starts,
}
