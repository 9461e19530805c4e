"""The running text of an article: paragraphs, sentences, and the quotations in them, all as offsets."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from .words import SAYING_AFTER

__all__ = ["Prose", "Quote", "Sentence", "inside", "prose_of"]

Span = tuple[int, int]

_OPENERS: Final = "\u201c\u201f\u00ab"
_CLOSERS: Final = "\u201d\u00bb"
# Straight marks, and two single ones for a double one; a single one is an apostrophe more often than not.
_MARK: Final = re.compile(r"[\u201c\u201d\u201f\u00ab\u00bb\"]|\u2018\u2018|\u2019\u2019|\u2018\u2019|''|``")
_END: Final = re.compile(r"[.?!\u2026]+[\u201d\"\u2019')\]]*(?=\s|$)")
_SHORT: Final = re.compile(
    r"(?:\b(?:[A-Z]|JF|JFT|[A-Z][a-z]{0,2}|No|Jl|Jln|Kab|Kec|Kel|Prov|Prof|Drs|Dra|Plt|Plh|Pj|Pjs|Hj|KH|Ir|Dr|dr|Moh"
    r"|Muh|Moch"
    r"|Muhd|Mohd|Abd|Akh|Ach|Bpk|Sdr|St|Tgk|Tb|Rd|hal|dll|dkk|dsb|Yth|tgl|Rp|s|d|a\.n|u\.p|Simp|Gd|Lt|Kav|Km)"
    r"|\.[A-Za-z]{1,4})$"
)


@attrs.frozen(kw_only=True)
class Quote:
    """Words in quotation marks: start and end of the words themselves, and of the marks around them."""

    start: int
    end: int
    outer: Span
    closed: bool


@attrs.frozen(kw_only=True)
class Sentence:
    """One sentence, a quotation and its attribution together, and the number of its paragraph."""

    start: int
    end: int
    paragraph: int
    quotes: tuple[Quote, ...] = ()

    def bare(self) -> tuple[Span, ...]:
        """Return the stretches of the sentence outside its quotations."""
        found: list[Span] = []
        at = self.start
        for quote in self.quotes:
            if quote.outer[0] > at:
                found.append((at, quote.outer[0]))
            at = max(at, quote.outer[1])
        if at < self.end:
            found.append((at, self.end))
        return tuple(found)


@attrs.frozen(kw_only=True)
class Prose:
    """The sentences of an article, in order."""

    text: str
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]

    def at(self, offset: int) -> Sentence | None:
        """Return the sentence that an offset stands in."""
        place = bisect_right(self.starts, offset) - 1
        if place < 0 or offset >= self.sentences[place].end:
            return None
        return self.sentences[place]

    def quoted(self, offset: int) -> bool:
        """Tell whether an offset stands in a quotation of speech: a name in marks is none."""
        sentence = self.at(offset)
        return sentence is not None and any(one.start <= offset < one.end for one in sentence.quotes)


def inside(offset: int, spans: Iterable[Span]) -> bool:
    """Tell whether an offset stands in one of the spans.

    >>> inside(3, [(0, 2), (3, 5)])
    True
    """
    return any(start <= offset < end for start, end in spans)


def prose_of(text: str, paragraphs: Sequence[Span], kept: Sequence[Span]) -> Prose:
    """Divide the paragraphs of an article into sentences; no sentence ends inside one of the *kept* spans."""
    found: list[Sentence] = []
    starts = [start for start, _ in kept]
    for number, (start, end) in enumerate(paragraphs):
        quotes = tuple(_quotes(text, start, end))
        for first, last in _sentences(text, (start, end), quotes, kept, starts):
            own = tuple(one for one in quotes if one.outer[0] >= first and one.outer[1] <= last)
            found.append(Sentence(start=first, end=last, paragraph=number, quotes=own))
    return Prose(text=text, sentences=tuple(found), starts=tuple(one.start for one in found))


# Words in marks behind these are a theme or a title, not speech.
_TITLED: Final = re.compile(
    r"(?i)\b(?:(?:ber)?tema(?:kan)?|bertajuk|(?:ber)?judul|tajuk|slogan|motto|moto|kategori|bertuliskan"
    r"|berslogan|jargon|tagline|program|inovasi"
    r"|lagu|buku|istilah|aplikasi|predikat|penghargaan|gelar|materi)(?: (?:yakni|yaitu|adalah|utama|besar"
    r"|tentang))?[\s:,*_]*\Z"
)
_LEAST_QUOTED: Final = 4  # words: fewer in marks are a name or a title


def _quotes(text: str, start: int, end: int) -> Iterator[Quote]:
    """Yield the quotations of a paragraph; one that is not closed goes to its end."""
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, start, end):
        if opened is None:
            if mark[0] in _CLOSERS and text[start : mark.start()].strip():
                continue
            opened = mark
        elif mark[0] in _OPENERS and opened[0] in _OPENERS and not _closes(text, mark):
            opened = mark  # the one before was never closed
        else:
            yield from _quote(text, opened, mark.start(), mark.end(), closed=True)
            opened = None
    if opened is not None and end - opened.end() > 0:
        yield from _quote(text, opened, end, end, closed=False)


def _closes(text: str, mark: re.Match[str]) -> bool:
    """Tell whether an opening mark stands where a closing one should: "…,\u201c ucapnya"."""
    return text[mark.start() - 1 : mark.start()] in ",.!?" and text[mark.end() : mark.end() + 1] in " \n"


def _quote(text: str, opened: re.Match[str], end: int, outer: int, *, closed: bool) -> Iterator[Quote]:
    first = opened.end()
    while first < end and text[first].isspace():
        first += 1
    while end > first and text[end - 1].isspace():
        end -= 1
    if SAYING_AFTER.match(text, first, end):
        return  # a mark that closes where one should open
    if len(text[first:end].split()) >= _LEAST_QUOTED and not _TITLED.search(
        text[max(0, opened.start() - 40) : opened.start()]
    ):
        yield Quote(start=first, end=end, outer=(opened.start(), outer), closed=closed)


def _sentences(
    text: str, paragraph: Span, quotes: Sequence[Quote], kept: Sequence[Span], starts: Sequence[int]
) -> Iterator[Span]:
    first, end = paragraph
    for stop in _ends(text, paragraph, quotes):
        if stop <= first or _within(stop - 1, kept, starts):
            continue
        yield first, stop
        first = stop
        while first < end and text[first].isspace():
            first += 1
    if first < end and text[first:end].strip():
        yield first, end


_NUMBERED: Final = re.compile(r"\s*(?:[0-9]{1,2}|[a-zA-Z])")


def _ends(text: str, paragraph: Span, quotes: Sequence[Quote]) -> Iterator[int]:
    """Yield where sentences may end: behind a full stop outside quotations, and behind a quotation that ends one."""
    start, end = paragraph
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if _NUMBERED.fullmatch(text, text.rfind("\n", start, match.start()) + 1 or start, match.start()):
            continue  # the number of an item in a list
        quote = next((one for one in quotes if one.outer[0] <= match.start() < one.outer[1]), None)
        if quote is not None and stop < quote.outer[1]:
            continue  # a sentence within a quotation
        following = text[stop : stop + 60].lstrip()
        if quote is not None and SAYING_AFTER.match(following):
            continue
        if not following:
            yield stop
        elif following[0].isupper() or following[0].isdigit() or _MARK.match(following) or following[0] in "*-(\u2013":
            if quote is None and match[0] == "." and _SHORT.search(text[max(start, match.start() - 8) : match.start()]):
                continue
            yield stop


def _within(offset: int, kept: Sequence[Span], starts: Sequence[int]) -> bool:
    place = bisect_right(starts, offset) - 1
    return place >= 0 and offset < kept[place][1] - 1
