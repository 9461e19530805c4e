"""The words of a name phrase with their dots, and the marks between them."""

import itertools
import re
from typing import Final

from ...values.plaintext import tidy

__all__ = ["Tokens", "clean", "letters"]

_TOKEN: Final = re.compile(r"([^\W\d_]+(?:['\u2019\u2018`\u00b4\u02bc][^\W\d_]+)*)(\.?)|(\S)")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_MOST_TOKENS: Final = 60  # a name with all its titles is shorter


class Tokens:
    """The words of ``text[start:stop]`` with their dots, and the marks between them: tokens without a word."""

    __slots__ = ("dotted", "end", "start", "text", "word")

    def __init__(self, text: str, start: int, stop: int) -> None:
        found = [*itertools.islice(_TOKEN.finditer(text, start, stop), _MOST_TOKENS)]
        self.text = text
        self.word: list[str] = [match[1] or "" for match in found]
        self.dotted = [bool(match[2]) for match in found]
        self.start = [match.start() for match in found]
        self.end = [match.end() for match in found]

    def __len__(self) -> int:
        return len(self.word)

    def mark(self, place: int) -> str:
        """Return the mark at *place*, or nothing where a word or the end is."""
        return self.text[self.start[place]] if place < len(self.word) and not self.word[place] else ""

    def key(self, place: int) -> str:
        """Return the folded word at *place*, or nothing."""
        return self.word[place].casefold() if place < len(self.word) else ""

    def glued(self, place: int) -> bool:
        """Tell whether no blank stands before the token at *place*."""
        return self.start[place] == self.end[place - 1]

    def capitalised(self, place: int) -> bool:
        """Tell whether a word with a capital stands at *place*."""
        return place < len(self.word) and self.word[place][:1].isupper()

    def printed(self, first: int, stop: int) -> str:
        """Return the text of the tokens from *first* to before *stop*, as :func:`clean` leaves it."""
        return clean(self.text[self.start[first] : self.end[stop - 1]])


def clean(text: str) -> str:
    """Return *text* with every blank one space; most of it is clean already."""
    return text if text.isascii() and text.isprintable() and "  " not in text else tidy(text)


def letters(text: str) -> list[str]:
    """Return the runs of letters of *text*."""
    return _LETTERS.findall(text)
