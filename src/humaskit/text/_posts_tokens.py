"""The folded words of a text about offices, and what stands between them."""

from typing import Final

from ..reference.folding import words

__all__ = ["PostTokens"]

_ABBREVIATED: Final = frozenset(
    "kab prov propinsi kec kel kep plt plh pj pjs pgs ka wk bpk sdr sdri h hj drs dra dr ir prof kh st yth no rs up "
    "sek tk ds dsn adm kasi kabid kabag kasubag kasubbag kadis p k m r".split()
)
_JOINING: Final = frozenset("/-\u2013\u2010\u2011&")


class PostTokens:
    """The words of a text: folded, with offsets; ``gap`` tells what stands before a word."""

    __slots__ = ("end", "key", "start", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(words(text))
        self.key = [word.folded for word in found]
        self.start = [word.start for word in found]
        self.end = [word.end for word in found]

    def __len__(self) -> int:
        return len(self.key)

    def at(self, place: int) -> str:
        """Return the folded word at *place*, or nothing beyond the end."""
        return self.key[place] if 0 <= place < len(self.key) else ""

    def surface(self, place: int) -> str:
        """Return the word at *place* as printed."""
        return self.text[self.start[place] : self.end[place]]

    def capital(self, place: int) -> bool:
        """Tell whether the word at *place* begins with a capital."""
        return place < len(self.key) and self.text[self.start[place]].isupper()

    def capitals(self, place: int) -> bool:
        """Tell whether the word at *place* is several capitals, perhaps with digits."""
        word = self.surface(place)
        return len(word) > 1 and word.isupper()

    def between(self, place: int) -> str:
        """Return the marks between the word before *place* and the one there, blanks left out."""
        before = self.end[place - 1] if place else 0
        stop = self.start[place] if place < len(self.key) else len(self.text)
        return "".join(self.text[before:stop].split())

    def adjacent(self, place: int) -> bool:
        """Tell whether nothing divides the word at *place* from the one before it."""
        marks = self.between(place)
        if not marks or marks in _JOINING:
            return True
        if marks != ".":
            return False
        glued = self.text[self.end[place - 1] : self.start[place]] == "."
        return glued or self.at(place - 1) in _ABBREVIATED

    def follows(self, place: int, *wanted: str) -> bool:
        """Tell whether the words from *place* on are *wanted*."""
        return tuple(self.key[place : place + len(wanted)]) == wanted

    def printed(self, first: int, stop: int) -> str:
        """Return the text from the word *first* to the word before *stop*."""
        return self.text[self.start[first] : self.end[stop - 1]]
