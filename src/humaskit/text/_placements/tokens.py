"""The words, digits and marks of a text about places and prizes, and tables of phrases to look for in them."""

import functools
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from typing import Final, Generic, TypeVar

from ...reference.misprints import one_edit_apart

__all__ = ["Phrases", "Tokens", "kept", "phrases_of", "tokens_of", "words_of"]

V = TypeVar("V")


def words_of(text: str) -> frozenset[str]:
    """Return the words of a list, for a table that is easier to read as running text."""
    return frozenset(text.split())


_TOKEN: Final = re.compile(r"[0-9]+|[^\W\d_]+(?:['\u2019\u2018`\u00b4][^\W\d_]+)*|\S")
_QUOTES: Final = str.maketrans("", "", "'\u2019\u2018`\u00b4")
_GLUED: Final = re.compile(r"(juara|terbaik|peringkat|harapan)([ivxl]+)", re.IGNORECASE)
_GLUING: Final = ("juara", "terbaik", "peringkat", "harapan", "di", "se")
_NUMERAL: Final = frozenset("IVXl")
_INTO: Final = frozenset({"diurutan", "diposisi", "diperingkat", "ditempat"})  # "di" is written with the word behind it
# Words that a misprint leaves no doubt of, by three letters of their end and of their beginning.
_CUES: Final = {
    letters: word
    for word in ("kategori", "predikat", "kualifikasi", "peringkat", "informatif")
    for letters in (word[-4:-1], word[1:4])
}
_OTHER_WORDS: Final = frozenset({"perangkat", "informatik"})
_USUAL_MISPRINTS: Final = {"informative": "informatif", "kualikasi": "kualifikasi", "tebaik": "terbaik"}
_WHOLE: Final = words_of(
    """
    seindonesia senusantara sejawa sesumatera sekalimantan sesulawesi sebali semaluku sepapua seprovinsi sekabupaten
    """
)
_LONGEST_GLUED: Final = 16  # letters of the longest label and its number
_BREAK: Final = re.compile(r"\n[ \t\r]*\n|\n[ \t\r]*[-*\u2022]")
_DASHES: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015")


def phrases_of(text: str) -> frozenset[str]:
    """Return the phrases of a list, divided by commas."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


class Tokens:
    """A text as folded words, runs of digits and single marks, each with its place; a dash of any kind is ``-``."""

    __slots__ = ("count", "ends", "folded", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for found in _TOKEN.finditer(text):
            word, start = found.group(), found.start()
            folded = _folded(word)
            if folded.startswith(_GLUING) and (cut := _cut(word)):
                self._add(_folded(word[:cut]), start, start + cut)
                folded, start = _folded(word[cut:]), start + cut
            self._add(folded, start, found.end())
        self.count = len(self.folded)

    def _add(self, folded: str, start: int, end: int) -> None:
        self.folded.append(folded)
        self.starts.append(start)
        self.ends.append(end)

    def __len__(self) -> int:
        return self.count

    def at(self, place: int) -> str:
        """Return the folded token at *place*; empty outside the text."""
        return self.folded[place] if 0 <= place < self.count else ""

    def raw(self, place: int) -> str:
        """Return the token at *place* as printed."""
        return self.text[self.starts[place] : self.ends[place]] if 0 <= place < self.count else ""

    def printed(self, first: int, stop: int) -> str:
        """Return the text from the token *first* to the one before *stop*."""
        return self.text[self.starts[first] : self.ends[stop - 1]] if first < stop else ""

    def word(self, place: int) -> bool:
        """Tell whether the token at *place* is a word."""
        return self.at(place)[:1].isalpha()

    def digits(self, place: int) -> bool:
        """Tell whether the token at *place* is a run of digits."""
        token = self.at(place)
        return token.isascii() and token.isdigit()

    def capital(self, place: int) -> bool:
        """Tell whether the token at *place* is a word that begins with a capital letter."""
        return 0 <= place < self.count and self.text[self.starts[place]].isupper()

    def shouted(self, place: int) -> bool:
        """Tell whether the token at *place* is several capitals, as an abbreviation is."""
        word = self.raw(place)
        return len(word) > 1 and word.isupper()

    def glued(self, place: int) -> bool:
        """Tell whether nothing stands between the token at *place* and the one before it."""
        return 0 < place < self.count and self.ends[place - 1] == self.starts[place]

    def breaks(self, place: int) -> bool:
        """Tell whether a paragraph or a line of a list begins at *place*."""
        if not 0 < place < self.count:
            return True
        return _BREAK.search(self.text, self.ends[place - 1], self.starts[place] + 1) is not None

    def reached(self, offset: int) -> int:
        """Return the first place whose token begins at *offset* or behind it."""
        return bisect_left(self.starts, offset)


@functools.lru_cache(maxsize=1)
def tokens_of(text: str) -> Tokens:
    """Return the tokens of *text*; they are kept for the next finder, which mostly asks for the same text."""
    return Tokens(text)


def kept(read: Callable[[Tokens, int], V]) -> Callable[[Tokens, int], V]:
    """Make *read* keep what it read at the places of the last tokens: several readers ask for the same."""

    @functools.lru_cache(maxsize=1)
    def known(_: Tokens) -> dict[int, V]:
        return {}

    @functools.wraps(read)
    def again(tokens: Tokens, place: int) -> V:
        found = known(tokens)
        if place not in found:
            found[place] = read(tokens, place)
        return found[place]

    return again


def _folded(word: str) -> str:
    if word.isalnum() and word.isascii():
        return _righted(word.lower())
    return "-" if word in _DASHES else word.casefold().translate(_QUOTES) or word


@functools.lru_cache(maxsize=8_192)
def _righted(word: str) -> str:
    """Put right a word that tells what stands behind it, where one letter is wrong: kategiri, fredikat, informative."""
    cue = _CUES.get(word[-4:-1]) or _CUES.get(word[1:4])
    misprinted = cue is not None and word not in _OTHER_WORDS and one_edit_apart(word, cue)
    return cue if cue is not None and misprinted else _USUAL_MISPRINTS.get(word, word)


def _cut(word: str) -> int:
    """Return where the number begins that is written as one with its label: "JuaraII", but not "JUARAI", to win."""
    if word.lower() in _INTO:
        return len("di")
    if word.lower() in _WHOLE:
        return len("se")
    found = _GLUED.fullmatch(word) if len(word) <= _LONGEST_GLUED else None
    if found is None:
        return 0
    label, number = found.groups()
    return len(label) if set(number) <= _NUMERAL and (len(number) > 1 or not label.isupper()) else 0


class Phrases(Generic[V]):
    """A table of phrases, looked up token by token; a dash or a blank between two words is the same."""

    __slots__ = ("_longest", "_table")

    def __init__(self, table: Mapping[str, V]) -> None:
        self._table: dict[tuple[str, ...], V] = {tuple(phrase.split()): value for phrase, value in table.items()}
        self._longest: dict[str, int] = {}  # words of the longest phrase, by its first
        for phrase in self._table:
            self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 0))

    @classmethod
    def same(cls, phrases: Iterable[str]) -> "Phrases[str]":
        """Make a table in which every phrase means itself."""
        return Phrases({phrase: phrase for phrase in phrases})

    @property
    def starts(self) -> frozenset[str]:
        """The words that a phrase can begin with."""
        return frozenset(self._longest)

    def at(self, tokens: Tokens, place: int) -> tuple[V, int] | None:
        """Return what the longest phrase at *place* means, and the place behind it."""
        longest = self._longest.get(tokens.at(place))
        if longest is None:
            return None
        words: list[str] = []
        best: tuple[V, int] | None = None
        at = place
        while len(words) < longest and at < len(tokens):
            if tokens.at(at) == "-" and words and tokens.glued(at) and tokens.glued(at + 1):
                at += 1
            words.append(tokens.at(at))
            at += 1
            value = self._table.get(tuple(words))
            if value is not None:
                best = value, at
        return best
