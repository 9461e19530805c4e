"""The folded words of a text about offices, and what stands between them."""

from typing import Final

from ..reference.folding import words
from ._posts_vocabulary import listed

__all__ = ["PostTokens"]

_ABBREVIATED: Final = listed(
    """
    adm bpk dr dra drs ds dsn h hj ir k ka kab kabag kabid kadis kasi kasubag kasubbag kec kel kep kh m no p pgs
    pj pjs plh plt prof propinsi prov r rs sdr sdri sek st tk up wk yth
    """
)
_JOINING: Final = frozenset("/-\u2013\u2010\u2011&")


class PostTokens:
    """The words of a text: folded, with offsets; ``gap`` tells what stands before a word."""

    __slots__ = ("end", "key", "start", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.key: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        for word in words(text):
            self.key.append(word.folded)
            self.start.append(word.start)
            self.end.append(word.end)

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
        r"""Return the marks between the word before *place* and the one there; an empty line is ``\n``."""
        before = self.end[place - 1] if place else 0
        stop = self.start[place] if place < len(self.key) else len(self.text)
        gap = self.text[before:stop]
        marks = "".join(gap.split())
        return f"{marks}\n" if gap.count("\n") > 1 else marks

    def adjacent(self, place: int) -> bool:
        """Tell whether nothing divides the word at *place* from the one before it."""
        marks = self.between(place)
        if not marks or marks in _JOINING:
            return True
        if marks != ".":
            return False
        glued = self.text[self.end[place - 1] : self.start[place]] == "."
        return glued or self.at(place - 1) in _ABBREVIATED

    def unbroken(self, place: int, size: int) -> bool:
        """Tell whether nothing divides the *size* words from *place* on."""
        return all(self.adjacent(place + step) for step in range(1, size))

    def follows(self, place: int, *wanted: str) -> bool:
        """Tell whether the words from *place* on are *wanted*."""
        return tuple(self.key[place : place + len(wanted)]) == wanted

    def closing(self, offset: int) -> int | None:
        """Return the offset behind a closing bracket that stands at *offset*, blanks left out; None where none does."""
        while offset < len(self.text) and self.text[offset].isspace():
            offset += 1
        return offset + 1 if self.text.startswith(")", offset) else None

    def printed(self, first: int, stop: int) -> str:
        """Return the text from the word *first* to the word before *stop*."""
        return self.text[self.start[first] : self.end[stop - 1]]
