"""The words of dates, and the tokens that a text with dates is made of.

The months, weekdays, parts of the day and zones come from :mod:`humaskit.reference.calendar`; added are the English
words of content systems and the words that hold a date together. Every word has one kind and one whole number; what
a kind means within a date is the grammar's matter.
"""

import functools
import re
from typing import Final

from ...reference import calendar
from ...reference.folding import fold
from ...reference.misprints import one_edit_apart
from ...values.dates import PARTS_OF_DAY

__all__ = [
    "DAY",
    "DAY_DIGITS",
    "FIRST_YEAR",
    "LAST_YEAR",
    "MONTH",
    "MONTHS",
    "MOST_DAYS",
    "PREPOSITIONS",
    "WEEK",
    "WEEKEND",
    "YEAR",
    "YEAR_DIGITS",
    "Tokens",
    "is_long_month",
    "name_near",
    "vocabulary",
]

DAY, WEEK, MONTH, YEAR, WEEKEND = range(5)
"""Units of relative dates."""
YEAR_DIGITS: Final = 4
DAY_DIGITS: Final = 2
"""Digits of a year, and the most of a day, a month or an hour."""
MONTHS: Final = 12
MOST_DAYS: Final = 31
FIRST_YEAR: Final = 1600
LAST_YEAR: Final = 2199
"""Four digits outside them are no year."""

_KINDS: Final = {
    "tanggal": "tanggal tgl tertanggal bertanggal",
    "clock": "pukul pkl pk jam",
    "about": "sekitar sekira kira kurang lebih jelang menjelang tepat tepatnya mulai dimulai sejak dari pada at",
    "until": "sampai hingga sd until till to",
    "done": "selesai usai",
    "and": "dan serta maupun and",
    "which": "yang",
    "will": "akan",
    "suffix": "st nd rd",
    "fiscal": "ta",
    "lusa": "lusa",
    "semalam": "semalam",
    "in-one": "sehari seminggu sepekan sebulan setahun",
    "word": "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duapuluh seribu duaribu",
}
_NUMBERED: Final = {
    ("direction", -1): "lalu silam kemarin kemaren",
    ("direction", 0): "ini tadi berjalan",
    ("direction", 1): "mendatang depan nanti besok esok",
    ("unit", DAY): "hari",
    ("unit", WEEK): "pekan",
    ("unit", MONTH): "bulan bln",
    ("unit", YEAR): "tahun thn th taun",
    ("segment", 0): "awal",
    ("segment", 1): "pertengahan medio",
    ("segment", 2): "akhir penghujung",
    ("period", 3): "triwulan tw kuartal kwartal quarter q",
    ("period", 4): "caturwulan cawu",
    ("period", 6): "semester smt",
    ("zone", 0): "gmt utc",
    ("half", 0): "am",
    ("half", 12): "pm",
}
_ENGLISH_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_ENGLISH_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
PREPOSITIONS: Final = frozenset(
    {
        "pada", "sejak", "mulai", "hingga", "sampai", "selama", "di", "dari", "per", "untuk", "periode", "bulan",
        "jelang", "menjelang", "memasuki",
    }
)  # fmt: skip
"""After these a month or a year stands for itself."""

_QUOTES: Final = "'\u2018\u2019\u02bc`\u00b4"
_TOKEN: Final = re.compile(rf"\n\s*\n|[0-9]+(?:[OoIl][0-9]+l?|[Oo]\b)?|[^\W\d_]+(?:[{_QUOTES}][^\W\d_]+)*|\S")
_MISREAD: Final = str.maketrans("oil", "011")
_MARKS: Final = {
    **dict.fromkeys("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212~", "-"),
    **dict.fromkeys("/\\", "/"),
    **dict.fromkeys("|\u2022\u00b7\u2502\u00a6", "|"),
    **dict.fromkeys(_QUOTES, "'"),
    **dict.fromkeys("([{", "("),
    **dict.fromkeys(")]}", ")"),
    **{mark: mark for mark in ".,:;+\u00b1"},
    "&": "and",
}
_LONGEST_NUMBER: Final = 8  # digits; longer ones are in no date
_SHORTEST_NAME: Final = 4  # letters: a shorter month is not put right, a shorter weekday is an abbreviation
_LONGEST_MISPRINT: Final = 10  # letters: one more than the longest name
_PADDING: Final = 8
_NO_WORDS: Final = [""] * _PADDING
_NO_KINDS: Final = ["end"] * _PADDING
_NO_VALUES: Final = [0] * _PADDING
_OTHER: Final = ("other", 0)
_MOST_REMEMBERED: Final = 65_536
_LONGEST_REMEMBERED: Final = 30


class _Vocabulary(dict[str, tuple[str, int]]):
    """The kind and the number of every word; remembers what it was asked, as long as there is room."""

    def __missing__(self, word: str) -> tuple[str, int]:
        meant = self._unknown(word)
        if len(self) < _MOST_REMEMBERED and len(word) <= _LONGEST_REMEMBERED:
            self[word] = meant
        return meant

    def _unknown(self, word: str) -> tuple[str, int]:
        if word[0] in "0123456789":
            return ("number", int(word.translate(_MISREAD)) if len(word) <= _LONGEST_NUMBER else -1)
        if word[0] == "\n":
            return ("break", 0)  # no date goes on behind an empty line
        if len(word) == 1:
            return (_MARKS.get(word, "other"), 0)
        return _OTHER if word.isalpha() else self.get(fold(word), _OTHER)


@functools.cache
def vocabulary() -> _Vocabulary:
    words = _Vocabulary({word: (kind, 0) for kind, said in _KINDS.items() for word in said.split()})
    words.update({word: meant for meant, said in _NUMBERED.items() for word in said.split()})
    weekdays = {word: number for number, word in enumerate(_ENGLISH_DAYS)}
    weekdays |= {word[:3]: number for word, number in weekdays.items()}
    for day in calendar.weekdays():
        weekdays |= {fold(word): day.number - 1 for word in (day.name, day.short, *day.variants)}
    words |= {
        word: ("weekday" if len(word) >= _SHORTEST_NAME else "short-weekday", at) for word, at in weekdays.items()
    }
    months = {word: number for number, word in enumerate(_ENGLISH_MONTHS, start=1)}
    months |= {word[:3]: number for word, number in months.items()}
    for month in calendar.months():
        months |= {fold(word): month.number for word in (month.name, month.short, *month.variants)}
    words |= {word: ("month", number) for word, number in months.items()}
    words |= {fold(zone.label): ("zone", zone.offset_hours * 60) for zone in calendar.time_zones()}
    for part in PARTS_OF_DAY:
        first, _, second = part.partition("-")  # dini hari and tengah malam are two words
        words[first] = ("part-of" if second else "part", PARTS_OF_DAY.index(part))
    words["dinihari"] = ("part", PARTS_OF_DAY.index("dini-hari"))
    return words


def is_long_month(word: str) -> bool:
    """Tell whether a month's word cannot be taken for another: longer than an abbreviation.

    >>> is_long_month("maret"), is_long_month("mar")
    (True, False)
    """
    return len(word) >= _SHORTEST_NAME or word == "mei"


class Tokens:
    """A text cut into words, numbers and marks, as parallel lists with room at the end.

    ``kinds`` holds the kind of each token (a mark is its own kind), ``values`` its number, ``words`` its folded text.

    >>> Tokens("Jum'at (25/3)").kinds[:6]
    ['weekday', '(', 'number', '/', 'number', ')']
    """

    __slots__ = ("count", "ends", "kinds", "starts", "text", "values", "words")

    def __init__(self, text: str) -> None:
        known, found = vocabulary(), [*_TOKEN.finditer(text)]
        words = [match[0].lower() for match in found]
        meant = [known[word] for word in words]
        self.text = text
        self.count = len(words)
        self.words = words + _NO_WORDS
        self.kinds = [kind for kind, _ in meant] + _NO_KINDS
        self.values = [value for _, value in meant] + _NO_VALUES
        beyond = [len(text)] * _PADDING
        self.starts = [match.start() for match in found] + beyond
        self.ends = [match.end() for match in found] + beyond

    def glued(self, at: int) -> bool:
        """Tell whether no blank stands between the token and the one before it."""
        return at > 0 and self.starts[at] == self.ends[at - 1]

    def width(self, at: int) -> int:
        """Return the length of the token."""
        return self.ends[at] - self.starts[at]


@functools.lru_cache(maxsize=1_024)
def name_near(word: str, kind: str) -> int | None:
    """Return the number of the month or weekday whose name *word* misprints: one letter wrong, lost, added or swapped.

    None when no name is so near, or several.

    >>> name_near("agustsu", "month"), name_near("jumi", "month"), name_near("kmais", "weekday")
    (8, None, 3)
    """
    if not _SHORTEST_NAME <= len(word) <= _LONGEST_MISPRINT:
        return None
    near = {number for name, number in _names(kind) if one_edit_apart(word, name)}
    return near.pop() if len(near) == 1 else None


@functools.cache
def _names(kind: str) -> tuple[tuple[str, int], ...]:
    known = vocabulary().items()
    return tuple((word, number) for word, (of, number) in known if of == kind and len(word) >= _SHORTEST_NAME)
