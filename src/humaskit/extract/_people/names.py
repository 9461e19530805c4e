"""When two names may be one person's, and where a name stands."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from ...reference.folding import fold, words
from ...values.names import PersonName
from .._page.words import printed
from ..desk import Span

__all__ = ["in_a_longer_name", "name_span", "overlaps", "same_name", "titles_of", "words_of"]

_ADDRESS: Final = frozenset(
    {
        *(
            "pak",
            "bapak",
            "bu",
            "ibu",
            "bang",
            "kang",
            "mas",
            "mbak",
            "gus",
            "h",
            "hj",
            "kh",
            "drs",
            "dra",
            "dr",
            "ir",
            "sdr",
        )
    }
)


def words_of(name: PersonName) -> frozenset[str]:
    return frozenset(word.folded for word in words(name.name))


def titles_of(name: PersonName) -> int:
    return len(name.front) + len(name.back)


_INITIALS: Final = {"m": ("muhammad", "mohammad", "mochammad", "moh", "muh", "mohamad", "mochamad")}


_INITIAL: Final = 2  # letters at most of a word that is short for one


def same_name(short: frozenset[str], full: frozenset[str]) -> bool:
    """Tell whether one name has only words of the other; an initial stands for a word that begins with it."""
    left = [word for word in short if word not in full]
    spare = [word for word in full if word not in short]
    if not left:
        return bool(short)
    if len(left) == len(short):
        return False
    return all(
        any((len(word) <= _INITIAL and other.startswith(word)) or other in _INITIALS.get(word, ()) for other in spare)
        or (len(word) > _INITIAL and any(len(other) == 1 and word.startswith(other) for other in spare))
        for word in left
    )


def name_span(text: str, span: Span, name: PersonName) -> Span:
    """Return the place of a name within the words of its mention, titles with it."""
    found = printed(text, name.name, span)
    if found is None:
        return span
    first, last = found
    before = printed(text, name.front[0], (span[0], first)) if name.front else None
    for title in name.back:
        behind = printed(text, title, (last, span[1]))
        last = behind[1] if behind is not None else last
    return (first if before is None else before[0]), last


def overlaps(span: Span, blocked: Sequence[Span]) -> bool:
    """Tell whether a span meets one of the sorted spans."""
    place = bisect_left(blocked, (span[1], -1))
    return any(blocked[at][1] > span[0] for at in range(max(0, place - 3), place))


_BEFORE: Final = re.compile(r"([A-Za-z.'\u2019-]+) \Z")


_BEHIND: Final = re.compile(r"^\s([A-Z][A-Za-z'\u2019-]+)")


_STARTS: Final = re.compile(r"(?:^|[.?!:\n\"\u201c\u201d(]|,)\s*$")


def in_a_longer_name(text: str, first: int, last: int, *, after_only: bool = False) -> bool:
    """Tell whether a capitalised word that belongs to somebody or something else stands right beside."""
    if _BEHIND.match(text[last : last + 40]):
        return True
    before = _BEFORE.search(text[max(0, first - 40) : first])
    if after_only or before is None or not before[1][0].isupper() or before[1].endswith("."):
        return False
    at = max(0, first - 40) + before.start()
    return fold(before[1]) not in _ADDRESS and not _STARTS.search(text[max(0, at - 8) : at])
