"""What something is for, taken apart where two aims are joined."""

import re
from collections.abc import Iterator
from typing import Final

from ...values.dates import PartialDate
from ...values.plaintext import tidy
from ...values.terms import Purpose

__all__ = ["purposes_in"]

Span = tuple[int, int]

_JOINT: Final = re.compile(r"(?:,\s+|\s+)(?:dan|serta|sekaligus)\s+(?=me[a-z]{3,}\s)")
_TARGET: Final = re.compile(r"\bIndonesia Emas (?P<year>20[0-9]{2})\Z")
_LEAST: Final = 3  # words of an aim by itself: "memahami dan menguasai X" is one


def purposes_in(text: str, span: Span) -> Iterator[tuple[Purpose, Span]]:
    """Yield each aim in a stretch of text with its place.

    >>> words = "mendukung kebijakan pusat dan menyatukan langkah humas"
    >>> [one.text for one, _ in purposes_in(words, (0, len(words)))]
    ['mendukung kebijakan pusat', 'menyatukan langkah humas']
    """
    first, last = span
    for match in _JOINT.finditer(text, *span):
        rest = _JOINT.search(text, match.end(), last)
        before, after = text[first : match.start()], text[match.end() : rest.start() if rest is not None else last]
        if min(len(before.split()), len(after.split())) >= _LEAST and before.startswith("me"):
            yield from _purpose(text, (first, match.start()))
            first = match.end()
    yield from _purpose(text, (first, last))


def _purpose(text: str, span: Span) -> Iterator[tuple[Purpose, Span]]:
    start, end = span
    while end > start and text[end - 1] in " .,\n":
        end -= 1
    words = tidy(text[start:end])
    target = _TARGET.search(words)
    if words:
        yield Purpose(text=words, target=None if target is None else PartialDate(target["year"])), (start, end)
