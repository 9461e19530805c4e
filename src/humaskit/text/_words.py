"""The words of a text as the readers of posts, agencies and regions need them, and what stands between them."""

import functools
import re
from typing import Final

from ..reference import region_names as regions
from ..reference.folding import words

__all__ = ["GLUED", "Words", "words_of"]

_ABBREVIATIONS: Final = frozenset({
    "adm", "bag", "bid", "bpk", "dep", "dir", "disp", "dit", "ditjen", "dr", "dra", "drg", "drs", "ds", "dsn", "hj",
    "ir", "jend", "jl", "ka", "kab", "kabag", "kabid", "kadis", "kasi", "kasubag", "kasubbag", "kec", "kel", "kep",
    "kh", "kom", "kpt", "ltjen", "mayjen", "no", "pem", "pemda", "pemkab", "pemko", "pemkot", "pemprov", "pgs", "pj",
    "pjs", "plh", "plt", "prof", "prop", "propinsi", "prov", "pt", "rs", "rsu", "rsud", "sdr", "sdri", "sek",
    "sekdakab", "sekdaprov", "sekr", "setdakab", "setdaprov", "st", "sub", "subbag", "subbid", "tk", "tp", "univ",
    "up", "ust", "wk", "yth",
})  # fmt: skip
_NEVER_LISTED: Final = frozenset({"kab", "prov", "prop"})
# Behind these a comma is a misprint for their dot: "Kab, Solok".
_BREAK: Final = re.compile(
    r"[;:!?|\u2022\u2026<>\u201c\u201d\"=+*#@_\\]|\n[ \t\r]*\n|--|\s[-\u2010-\u2015]|[-\u2010-\u2015]\s"
)
# "Pemprovsu", "Provsumut", "Gubri": a region that is glued to the word before it.
_GLUING: Final = (
    "pemprov", "pemprop", "pemkab", "pemkot", "pemko", "provinsi", "prov", "gub", "wagub", "sekdaprov", "sekprov",
    "setdaprov", "polda", "kapolda", "wakapolda", "kejati", "kajati",
)  # fmt: skip
GLUED: Final = {"su": "sumut", "ri": "riau"}
"""Names of regions that stand only glued to another word: Provsu, Gubri."""
# Words that the press glues to the capital letter behind them: "PemkabMusi Rawas", "KotaBandung".
_BEFORE_A_CAPITAL: Final = (
    *_GLUING,
    "kota",
    "kabupaten",
    "kab",
    "kecamatan",
    "dinas",
    "diskominfo",
    "dinkominfo",
    "bupati",
    "walikota",
)
_LONGEST_BEFORE: Final = 10
_HYPHENS: Final = "-\u2010\u2011\u2012\u2013"
_MOST_IN_BRACKETS: Final = 13


class Words:
    """A text as folded words with their places; what stands before a word is its ``gap``, and its ``marks``."""

    __slots__ = ("count", "ends", "folded", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for word in words(text):
            self._add(word.folded, word.start, word.end)
        self.count = len(self.folded)

    def _add(self, folded: str, start: int, end: int) -> None:
        glued = folded.startswith(_BEFORE_A_CAPITAL) and len(folded) == end - start
        if glued and (cut := _cut(folded) or _camel(folded, self.text[start:end])):
            self._add(folded[:cut], start, start + cut)
            folded, start = folded[cut:], start + cut
        self.folded.append(folded)
        self.starts.append(start)
        self.ends.append(end)

    def __len__(self) -> int:
        return self.count

    def at(self, place: int) -> str:
        """Return the folded word at *place*; empty outside the text."""
        return self.folded[place] if 0 <= place < self.count else ""

    def raw(self, place: int) -> str:
        """Return the word at *place* as printed."""
        return self.text[self.starts[place] : self.ends[place]] if 0 <= place < self.count else ""

    def printed(self, start: int, end: int) -> str:
        """Return the text of the words from *start* to before *end*."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""

    def follows(self, place: int, *wanted: str) -> bool:
        """Tell whether the words from *place* on are *wanted*."""
        return tuple(self.folded[place : place + len(wanted)]) == wanted

    def glued(self, place: int) -> bool:
        """Tell whether the word at *place* was cut off the one before it."""
        return 0 < place < self.count and self.ends[place - 1] == self.starts[place]

    def _first(self, place: int) -> str:
        """Return the first letter of the printed word that the word at *place* is, or is the end of."""
        return self.text[self.starts[place - self.glued(place)]] if place < self.count else ""

    def capital(self, place: int) -> bool:
        """Tell whether the word at *place* begins with a capital letter."""
        return self._first(place).isupper()

    def upper(self, place: int) -> bool:
        """Tell whether the word at *place* begins with a capital letter or a digit."""
        return place < self.count and not self._first(place).islower()

    def shouted(self, place: int) -> bool:
        """Tell whether the word at *place* is all capitals."""
        return self.raw(place).isupper()

    def marks(self, place: int) -> str:
        r"""Return the marks before word *place* as printed, without blanks; an empty line is ``\n``."""
        before = self.ends[place - 1] if place else 0
        stop = self.starts[place] if place < self.count else len(self.text)
        between = self.text[before:stop]
        if between == " ":
            return ""
        marks = "".join(between.split())
        return f"{marks}\n" if between.count("\n") > 1 else marks

    def gap(self, place: int) -> str:
        """Return the marks before word *place* as they count: '' for blanks, '-' for a hyphen, '#' for a break.

        The dot of an abbreviation is none, and neither is one without a blank: "Kab.Buleleng", "Batu.Drs".
        """
        if not 0 < place < self.count:
            return "#"
        between = self.text[self.ends[place - 1] : self.starts[place]]
        if between == " ":
            return ""
        if _BREAK.search(between):
            return "#"
        mark = "".join(between.split())
        if mark in _HYPHENS:
            return "-" if mark else ""
        if mark.startswith("."):
            return "" if mark == "." and (between == mark or self._shortened(place - 1)) else f"#{mark}"
        return "" if mark == "," and self.folded[place - 1] in _NEVER_LISTED and self.capital(place) else mark

    def _shortened(self, place: int) -> bool:
        return len(self.folded[place]) == 1 or self.folded[place] in _ABBREVIATIONS

    def joined(self, place: int) -> bool:
        """Tell whether word *place* goes on where the one before it ended: a blank, a hyphen or a dot between them."""
        return self.gap(place) in ("", "-")

    def adjacent(self, place: int) -> bool:
        """Tell whether nothing divides word *place* from the one before it; a slash joins them."""
        return self.gap(place) in ("", "-", "/", "&")

    def unbroken(self, place: int, size: int) -> bool:
        """Tell whether nothing divides the *size* words from *place* on."""
        return all(self.adjacent(place + step) for step in range(1, size))

    def opened(self, start: int, place: int) -> bool:
        """Tell whether a bracket opens between word *start* and word *place*."""
        return "(" in self.text[self.starts[start] : self.starts[place]]

    def closing(self, place: int) -> int:
        """Return the place behind the bracket that opens before word *place*; *place* itself when none opens."""
        if "(" not in self.gap(place)[-1:]:
            return place
        for end in range(place + 1, min(place + _MOST_IN_BRACKETS, len(self.folded) + 1)):
            start = self.ends[end - 1]
            behind = self.text[start : self.starts[end]] if end < len(self.folded) else self.text[start : start + 3]
            if behind.lstrip(" .,").startswith(")"):
                return end
            if "(" in behind:
                break
        return place

    def closed(self, offset: int) -> int | None:
        """Return the offset behind a closing bracket that stands at *offset*, blanks left out; None where none does."""
        while offset < len(self.text) and self.text[offset].isspace():
            offset += 1
        return offset + 1 if self.text.startswith(")", offset) else None


def _camel(folded: str, printed: str) -> int:
    """Return where a capital letter begins a word behind one of government or level; 0 where none does."""
    for place in range(3, min(len(printed) - 2, _LONGEST_BEFORE + 1)):
        if printed[place].isupper() and printed[place - 1].islower():
            return place if folded[:place] in _BEFORE_A_CAPITAL else 0
    return 0


@functools.lru_cache(maxsize=1)
def words_of(text: str) -> Words:
    """Return the words of *text*; they are kept for the next finder, which mostly asks for the same text."""
    return Words(text)


@functools.lru_cache(maxsize=1_024)
def _cut(word: str) -> int:
    """Return where a region begins that is glued to a word of government; 0 where none is."""
    for first in _GLUING:
        rest = word.removeprefix(first)
        if rest != word and (rest in GLUED or rest in regions.names()):
            return len(first)
    return 0
