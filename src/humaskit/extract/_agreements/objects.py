"""What an agreement is about: the object behind *tentang*, the activities behind *melalui*."""

import re
from collections.abc import Iterator
from typing import Final

from ...values.plaintext import tidy

__all__ = ["objects_in", "things_in"]

Span = tuple[int, int]

_ABOUT: Final = re.compile(
    r"\s*,?\s*(?:ini |tersebut )?(?:tentang|mengenai|terkait(?: dengan)?|di bidang|dalam bidang|perihal)\s+"
    r"(?P<what>[A-Za-z][^.;:\n\u201c\u201d\"]{5,200})"
)
_DIRECT: Final = re.compile(
    r"\s(?P<what>pe[a-z]{2,}an\s[a-z][^.;:\n\u201c\u201d\"]{3,160})"
)  # "MoU pendampingan hukum"
_ENDS: Final = re.compile(
    r"\s*(?:,|\(|\s(?:di|pada|yang|bertempat|secara|antara|bersama|oleh|dengan|sekaligus|sebagai|guna|agar|saat"
    r"|serta)\s"
    r"|\s(?:untuk|dalam rangka)\s)"
)
_THROUGH: Final = re.compile(
    r"\s*,?\s*(?:melalui|berupa|meliputi|mencakup)\s+(?P<what>[a-z][^.;:\n\u201c\u201d\"]{5,240})"
)
_STOPS: Final = re.compile(r"\s(?:melalui|agar|sehingga|guna|untuk|yang|di|pada|sebagai|dalam)\s")
_JOINT: Final = re.compile(r",\s+(?:dan|serta)\s+|,\s+|\s(?:dan|serta)\s+")
_DEED: Final = re.compile(r"(?:pe|per|pem|pen|peng|di)[a-z]+|[a-z]+si|produksi|kegiatan|program|pelatihan|bantuan")
_MEANS: Final = re.compile(
    r"pe(?:nanda|rtemuan|rjanjian|mbahasan)|kegiatan (?:ini|itu|tersebut)|program (?:ini|itu|tersebut)"
)
_MOST_WORDS: Final = 12


def objects_in(text: str, at: int, last: int) -> Iterator[tuple[str, Span]]:
    """Yield what an agreement is about, where that stands right behind an offset.

    >>> words = "nota kesepahaman tentang pengelolaan media center, Senin"
    >>> [one for one, _ in objects_in(words, 16, len(words))]
    ['pengelolaan media center']
    """
    match = _ABOUT.match(text, at, last) or _DIRECT.match(text, at, last)
    if match is None:
        return
    start, end = match.span("what")
    stop = _ENDS.search(text, start, end)
    end = end if stop is None else stop.start()
    while end > start and text[end - 1] in " ,":
        end -= 1
    if end > start and len(text[start:end].split()) <= _MOST_WORDS:
        yield tidy(text[start:end]), (start, end)


def things_in(text: str, at: int, last: int) -> Iterator[tuple[str, Span]]:
    """Yield the activities of a list behind *melalui*; nouns of doing only.

    >>> words = "dinas itu melalui produksi bersama, pertukaran konten dan diseminasi informasi."
    >>> [one for one, _ in things_in(words, 9, len(words))]
    ['produksi bersama', 'pertukaran konten', 'diseminasi informasi']
    """
    match = _THROUGH.match(text, at, last)
    if match is None:
        return
    start, end = match.span("what")
    stop = _STOPS.search(text, start, end)
    end = end if stop is None else stop.start()
    cuts = [start]
    for joint in _JOINT.finditer(text, start, end):
        if _DEED.match(text, joint.end(), end):  # "program prioritas dan kebijakan pemerintah" is one thing
            cuts += [joint.start(), joint.end()]
    cuts.append(end)
    for first, stop_at in zip(cuts[::2], cuts[1::2], strict=True):
        thing = text[first:stop_at].rstrip(" ,")
        if _DEED.match(thing) and not _MEANS.match(thing) and len(thing.split()) <= _MOST_WORDS:
            yield tidy(thing), (first, first + len(thing))
