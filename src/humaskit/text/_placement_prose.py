"""Which items of a running text are places, and how far each phrase about a place reaches."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ._placement_items import Item, Kind
from ._placement_phrases import Draft, drafts, level_of
from ._placement_tokens import Tokens, words_of

__all__ = ["running"]

_LINKS: Final = words_of(
    """
    dengan capaian perolehan raihan memperoleh meraih total untuk pada di dalam secara yang atau sebagai , ( - :
    poin mendapat mendapatkan mencapai meraup mengumpulkan penghargaan
    """
)
_LONGEST_LINK: Final = 4  # tokens between two items of one phrase
_LINKED: Final[frozenset[Kind]] = frozenset(
    {"category", "sub", "group", "scope", "total", "score", "scale", "year", "grade"}
)
_WINNING: Final = words_of(
    """
    meraih raih sabet menyabet memperoleh mendapat mendapatkan menerima terima masuk lolos menjadi jadi sebagai
    dalam dinobatkan peringkat predikat penghargaan kategori medali merebut memborong boyong
    """
)
_PLAIN_SCORES: Final = frozenset({"nilai", "skor", "score", "indeks", "index"})
_LEAST_SCORE: Final = 10


def running(tokens: Tokens, items: Sequence[Item]) -> Iterator[tuple[Draft, Item | None]]:
    """Yield the phrases about places from left to right, each with the programme that stands right behind it."""
    at = least = 0
    while at < len(items):
        if level_of(items[at]) > 8 or not _says_enough(tokens, items, at):  # noqa: PLR2004  (no heart of a phrase)
            at += 1
            continue
        first = at
        while first and items[first - 1].start >= least and _leads(items, first):
            first -= 1
        run = list(items[first : at + 1])
        at += 1
        while at < len(items) and _linked(tokens, run, items[at]):
            run.append(items[at])
            at += 1
        programme = items[at] if at < len(items) and _behind(tokens, run[-1], items[at]) else None
        stop = items[at].start if at < len(items) else len(tokens)
        for draft in drafts(tokens, run, prose=True, first=least, stop=stop)[:1]:
            least = max(draft.end, run[-1].end)
            yield attrs.evolve(draft, start=min(draft.start, run[0].start), end=least), programme


def _leads(items: Sequence[Item], at: int) -> bool:
    """Tell whether a category stands right before a label: "kategori Website Terbaik I"."""
    before = items[at - 1]
    return before.kind in ("category", "sub", "group") and before.end == items[at].start


def _linked(tokens: Tokens, run: Sequence[Item], item: Item) -> bool:
    """Tell whether an item goes on with the phrase before it."""
    last = run[-1]
    if item.kind not in _LINKED or item.start - last.end > _LONGEST_LINK or tokens.breaks(item.start):
        return False
    between = tokens.folded[last.end : item.start]
    if not set(between) <= _LINKS or (item.kind == "year" and (item.bare or between)):
        return False
    if item.kind == "grade" and any(each.kind == "grade" for each in run):
        return False
    if item.kind == "scope" and any(each.kind == "scope" for each in run):
        return False
    return not (item.kind == "group" and between)


def _behind(tokens: Tokens, last: Item, item: Item) -> bool:
    between = tokens.folded[last.end : item.start]
    return item.kind == "programme" and set(between) <= _LINKS | {"ajang", "acara", "lomba", "kegiatan"}


def _says_enough(tokens: Tokens, items: Sequence[Item], at: int) -> bool:
    """Tell whether a label or grade is one in running text, and not an ordinary word."""
    item = items[at]
    behind = items[at + 1] if at + 1 < len(items) else None
    touching = behind is not None and behind.start == item.end
    if item.doubt == "either" or item.kind == "scale":
        return False
    if item.kind == "score":
        return _is_score(tokens, item)
    if not item.bare:
        return True
    said = tokens.at(item.start - 1) in _WINNING
    enough = {
        "special": touching and behind is not None and behind.kind in ("category", "sub", "scope"),
        "medal": said and tokens.capital(item.start),
        "grand": said and tokens.capital(item.start),
        "nominee": said or (touching and behind is not None and behind.kind in ("category", "programme")),
        "winner": item.label == "pemenang" and _joined(tokens, item, behind),
        "grade": _graded(tokens, item, behind),
    }
    return enough.get(item.kind, False)


def _joined(tokens: Tokens, item: Item, behind: Item | None) -> bool:
    """Tell whether a category belongs to *pemenang*: "pemenang dalam kategori Website"."""
    if behind is None or behind.kind not in ("category", "sub"):
        return False
    return set(tokens.folded[item.end : behind.start]) <= {"dalam", "pada", "untuk", "di"}


def _graded(tokens: Tokens, item: Item, behind: Item | None) -> bool:
    """Tell whether a grade without its cue is one: quoted, behind a group, or with its score."""
    scored = behind is not None and behind.kind in ("score", "scale") and behind.start - item.end <= _LONGEST_LINK
    quoted = tokens.at(item.start - 1) in ('"', "\u201c", "\u2018", "'") and not tokens.word(item.end)
    group = tokens.at(item.start - 1) in ("publik", "kota", "kabupaten", "provinsi") and tokens.capital(item.start)
    return scored or quoted or group


def _is_score(tokens: Tokens, item: Item) -> bool:
    """Tell whether a number behind *nilai* is a score: it has decimals, or is no small count."""
    if tokens.at(item.start) not in _PLAIN_SCORES or item.score is None:
        return False
    return "." in str(item.score) or item.score >= _LEAST_SCORE
