"""The words of a text as a reader of agencies needs them: folded, with their places and what stands between them."""

import re
from typing import Final

from ..reference.folding import words

__all__ = ["Words", "misprint_of", "one_edit_apart", "shortened"]

_ABBREVIATIONS: Final = frozenset({
    "adm", "bag", "bid", "dep", "dir", "disp", "dit", "ditjen", "dr", "drg", "drs", "hj", "ir", "jend", "jl", "kab",
    "kec", "kel", "kep", "kom", "kpt", "ltjen", "mayjen", "no", "pem", "prof", "prop", "prov", "pt", "rs", "rsu",
    "rsud", "sek", "sekr", "st", "sub", "subbag", "subbid", "univ", "ust",
})  # fmt: skip
_BREAK: Final = re.compile(
    r"[;:!?|\u2022\u2026<>\u201c\u201d\"=+*#@_\\]|\n[ \t\r]*\n|--|\s[-\u2010-\u2015]|[-\u2010-\u2015]\s"
)
_HYPHENS: Final = "-\u2010\u2011\u2012\u2013"


class Words:
    """A text as folded words; ``gap(i)`` is what stands before word *i*, without blanks."""

    __slots__ = ("ends", "folded", "starts", "text")

    def __init__(self, text: str) -> None:
        found = list(words(text))
        self.text = text
        self.folded = [word.folded for word in found]
        self.starts = [word.start for word in found]
        self.ends = [word.end for word in found]

    def __len__(self) -> int:
        return len(self.folded)

    def at(self, place: int) -> str:
        """Return the folded word at *place*; empty beyond the last one."""
        return self.folded[place] if place < len(self.folded) else ""

    def raw(self, place: int) -> str:
        """Return the word at *place* as printed."""
        return self.text[self.starts[place] : self.ends[place]] if place < len(self.folded) else ""

    def printed(self, start: int, end: int) -> str:
        """Return the text of the words from *start* to before *end*."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""

    def upper(self, place: int) -> bool:
        """Tell whether the word at *place* begins with a capital letter or a digit."""
        return place < len(self.folded) and not self.text[self.starts[place]].islower()

    def shouted(self, place: int) -> bool:
        """Tell whether the word at *place* is all capitals."""
        return self.raw(place).isupper()

    def gap(self, place: int) -> str:
        """Return what stands between word *place* and the one before it: '' for blanks, '#' for a break."""
        if place <= 0 or place >= len(self.folded):
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
            return "" if mark == "." and self._shortened(place - 1) else f"#{mark}"
        return mark

    def _shortened(self, place: int) -> bool:
        return len(self.folded[place]) == 1 or self.folded[place] in _ABBREVIATIONS

    def joined(self, place: int) -> bool:
        """Tell whether word *place* goes on where the one before it ended: a blank, a hyphen or a dot between them."""
        return self.gap(place) in ("", "-")

    def opened(self, start: int, place: int) -> bool:
        """Tell whether a bracket opens between word *start* and word *place*."""
        return "(" in self.text[self.starts[start] : self.starts[place]]

    def closing(self, place: int) -> int:
        """Return the place behind the bracket that opens before word *place*; *place* itself when none opens."""
        if "(" not in self.gap(place)[-1:]:
            return place
        for end in range(place + 1, min(place + 13, len(self.folded) + 1)):
            start = self.ends[end - 1]
            behind = self.text[start : self.starts[end]] if end < len(self.folded) else self.text[start : start + 3]
            if behind.lstrip(".,").startswith(")"):
                return end
            if "(" in behind:
                break
        return place


def one_edit_apart(left: str, right: str) -> bool:
    """Tell whether two different words differ by one letter added, dropped or changed, or by two that changed places.

    >>> one_edit_apart("komuniikasi", "komunikasi"), one_edit_apart("rajeng", "rejang")
    (True, True)
    >>> one_edit_apart("rajing", "rejang")
    False
    """
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    a, b = left[start:], right[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or _swapped(a, b)


def _swapped(left: str, right: str) -> bool:
    """Tell whether two letters changed places, and nothing else."""
    odd = [place for place, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]]
    if len(left) != len(right) or len(odd) != 2:  # noqa: PLR2004  (the two places)
        return False
    one, other = odd
    return left[one] == right[other] and left[other] == right[one]


def shortened(word: str) -> set[str]:
    """Return *word*, every word that lacks one of its letters, and its letters in order.

    Two words one edit apart share one of these.
    """
    return {word, "".join(sorted(word)), *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def misprint_of(word: str, near: dict[str, tuple[str, ...]], least: int) -> str | None:
    """Return the one known word that *word* misprints by one edit; None for a short word, or when several fit.

    *near* holds the known words under each of their :func:`shortened` forms.
    """
    if not least <= len(word) <= 40 or word.isdigit():  # noqa: PLR2004  (no word is longer)
        return None
    found = {known for form in shortened(word) for known in near.get(form, ()) if one_edit_apart(word, known)}
    return found.pop() if len(found) == 1 else None
