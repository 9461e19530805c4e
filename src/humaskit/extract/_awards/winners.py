"""Winners in lists: one place a line, with its winner before or behind it, under the heading of a category."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ...text.mentions import Mention
from ...text.placements import PlacementPhrase
from ...values.citation import Certainty
from ...values.plaintext import tidy
from .._page.prose import Prose, Sentence
from .._people.actors import Actor, Actors
from ..desk import Desk, Span
from .awards import Awards
from .words import COMPOUND

__all__ = ["write_winners"]

_MARK: Final = re.compile(r"\s*(?:\(?(?:[0-9]{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]|[-\u2022\u2013*\u00b7>])\s+")
_HEADING: Final = re.compile(
    r"\s*(?:\(?(?:[0-9]{1,2}|[a-zA-Z])[.)]\s+"
    r"|[-\u2022\u2013*]\s+)?(?:Untuk )?[Kk]ategori\s*:?\s*(?P<name>[A-Z0-9][^:.;\n]{1,90}?)\s*:?\s*\Z"
)
_LEADS: Final = re.compile(
    r"(?::|\b(?:sebagai berikut|berikut(?: ini)?|yakni|yaitu|antara lain|di antaranya|diantaranya|adalah"
    r"|meliputi))\s*[:.]?\s*\Z"
)
_WINS: Final = re.compile(
    r"\b(?:meraih|mendapat(?:kan)?|memperoleh|menerima|memborong|menyabet|membawa pulang|mengoleksi)\b"
)
_APART: Final = re.compile(
    r"[\s:=,()\u2013\u2014-]*(?:(?:yang |ini )?(?:di(?:raih|peroleh|sabet|duduki|tempati|berikan|menangkan)|jatuh"
    r"|adalah)"
    r"(?: oleh| kepada)*[\s:]*)?"
)
_WINNERS: Final = frozenset({"agency", "region", "group", "post"})
_MOST_BETWEEN: Final = 60


@attrs.frozen(kw_only=True)
class _Item:
    sentence: Sentence
    start: int
    end: int


def write_winners(desk: Desk, prose: Prose, awards: Awards, actors: Actors) -> None:
    """Write the places of each list of winners: those that the items name, else whoever the words before it name."""
    told = {(one.rank.start, one.rank.end) for one in awards.placed}
    for lead, headed, items in _lists(desk.text, prose):
        heading = None if headed is None else tidy(desk.text[slice(*headed)])
        if headed is not None and heading is not None:
            awards.headings.setdefault(heading, headed)
        winner = _winner(desk.text, lead, actors)
        for item in items:
            ranks = [one for one in awards.ranks(item.start, item.end) if one.end <= item.end and _places(one)]
            if len(ranks) != 1 or (ranks[0].start, ranks[0].end) in told or COMPOUND.search(ranks[0].surface):
                continue
            found = _own(desk.text, item, ranks[0], actors)
            rank = attrs.evolve(ranks[0], certainty=Certainty.INFERRED)
            award = lead or item.sentence
            if found is not None:
                span = min(found.start, rank.start), max(found.end, rank.end)
                awards.place(item.sentence, found, _worse(found.certainty), rank, span, award, heading)
            elif winner is not None and not _somebody(desk.text, item, ranks[0]):
                awards.place(item.sentence, winner, Certainty.INFERRED, rank, (rank.start, rank.end), award, heading)


def _lists(text: str, prose: Prose) -> Iterator[tuple[Sentence | None, Span | None, Sequence[_Item]]]:
    """Yield each run of items with the sentence before it and the category that heads it."""
    lead: Sentence | None = None
    heading: Span | None = None
    items: list[_Item] = []
    for first, last in _lines(prose):
        sentence = prose.at(first)
        headed = _HEADING.match(text[first:last])
        mark = _MARK.match(text, first, last)
        if sentence is None:
            continue
        if headed is not None:
            if items:
                yield lead, heading, tuple(items)
                items.clear()
            heading = first + headed.start("name"), first + headed.end("name")
        elif mark is not None or _RANKED.match(text, first, last):
            items.append(_Item(sentence=sentence, start=first if mark is None else mark.end(), end=last))
        else:
            if items:
                yield lead, heading, tuple(items)
                items.clear()
            heading = None
            lead = sentence if _LEADS.search(text[first:last]) else None
            if lead is not None:
                lead = prose.at(last - 1) or lead
    if items:
        yield lead, heading, tuple(items)


_RANKED: Final = re.compile(
    r"(?:Juara|Terbaik|Peringkat|Harapan|Pemenang|Favorit)\b[^.\n]{0,60}?\s*[:\u2013\u2014=-]\s"
)


def _lines(prose: Prose) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs, one sentence or more each."""
    first = last = number = -1
    for one in prose.sentences:
        if one.paragraph != number:
            if number >= 0:
                yield first, last
            first, number = one.start, one.paragraph
        last = one.end
    if number >= 0:
        yield first, last


def _winner(text: str, lead: Sentence | None, actors: Actors) -> Actor | None:
    """Return who gets all that the list names: the subject of "X meraih enam penghargaan, yaitu:"."""
    verb = None if lead is None else _WINS.search(text, lead.start, lead.end)
    if lead is None or verb is None:
        return None
    before = [one for one in actors.within(lead.start, verb.start()) if one.kind in _WINNERS]
    near = before and len(text[before[-1].end : verb.start()]) <= _MOST_BETWEEN
    return before[-1] if before and near and len({one.id for one in before}) == 1 else None


def _own(text: str, item: _Item, rank: Mention, actors: Actors) -> Actor | None:
    """Return the winner that an item names right behind its place, or right before it."""
    behind = next((one for one in actors.within(rank.end, item.end) if one.kind in _WINNERS), None)
    if behind is not None and _APART.fullmatch(text[rank.end : behind.start]):
        return behind
    before = [one for one in actors.within(item.start, rank.start) if one.kind in _WINNERS]
    if len(before) == 1 and before[0].start == item.start and _BEFORE.fullmatch(text[before[0].end : rank.start]):
        return before[0]
    return None


_BEFORE: Final = re.compile(r"[\s:=,()\u2013\u2014-]*(?:(?:sebagai|meraih|dengan)\s)?")


def _places(rank: Mention) -> bool:
    return isinstance(rank.value, PlacementPhrase) and rank.value.placement is not None


def _somebody(text: str, item: _Item, rank: Mention) -> bool:
    """Tell whether an item names a winner of its own that was not understood."""
    rest = text[rank.end : item.end].strip(" .,;")
    return bool(rest) and (
        "oleh" in rest.split() or "kepada" in rest.split() or rest[:1] in ":-\u2013=" or rest[:1].isupper()
    )


def _worse(sure: Certainty) -> Certainty:
    return sure if sure is Certainty.AMBIGUOUS else Certainty.INFERRED
