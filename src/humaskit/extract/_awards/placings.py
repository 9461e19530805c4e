"""Lists of winners: the score behind a place, who comes next, and several places that several share in order."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, cast

import attrs

from ...text.mentions import Mention
from ...text.placements import PlacementPhrase, find_placements
from ...values.citation import Certainty
from ...values.placement import Placement, PlacementKind
from ...values.plaintext import tidy
from .._page.prose import Prose, Sentence
from .._people.actors import Actors
from ..desk import Desk, Span
from .awards import Awards, Placed
from .words import COMPOUND

__all__ = ["write_placings"]

_NUMBER: Final = r"(?P<score>[0-9]{1,4}(?:[.,][0-9]{1,3})?)(?![\w/%]|[.,][0-9])"
_SCORE: Final = re.compile(
    r"\s*,?\s*(?:yang\s)?(?:(?:dengan|meraih|memperoleh|mengumpulkan|mendapat(?:kan)?|mengantongi)\s)?"
    r"(?:(?:perolehan|capaian|total|raihan|mendapat|mengumpulkan|meraih)\s){0,2}"
    r"(?:nilai|skor|poin)\s(?:(?:akhir|total|rata-rata|tertinggi|sebesar|mencapai|yakni|yaitu)\s){0,2}" + _NUMBER
)
_IN_BRACKETS: Final = re.compile(
    r"\s*\((?:(?:dengan\s)?(?:nilai|skor|poin)\s)?(?P<score>[0-9]{1,4}[.,][0-9]{1,3})(?:\spoin)?\)"
)
_NEXT: Final = re.compile(
    r"\s*,?\s*(?:dan\s|lalu\s|kemudian\s|yang\s)*(?:disusul|diikuti|dibuntuti|dibayangi)"
    r"(?:\s(?:oleh|secara|berturut-turut|kemudian|langsung))*\s+"
)
_AND: Final = re.compile(
    r"\s*[,;]?\s*(?:(?:dan|serta|lalu|kemudian|hingga|selanjutnya|disusul|diikuti)\s+){0,3}(?:oleh\s+)?"
)
_SHARED: Final = re.compile(
    r"\s*,?\s*(?:(?:masing-masing|berturut-turut|secara berturut-turut)\s+)*"
    r"(?:diraih|diduduki|ditempati|direbut|disabet|diperoleh|dimenangkan|disandang|diboyong"
    r"|jatuh kepada|diberikan kepada)"
    r"(?:\s(?:masing-masing|berturut-turut|secara berturut-turut|oleh))*\s+"
)
_BEFORE_ANOTHER: Final = re.compile(
    r"(?:,|\bdan|\bserta|\bsementara|\bsedangkan|\buntuk|\blalu|\bkemudian)\s+(?:untuk\s+)?\Z"
)
_REACH: Final = re.compile(
    r"[\s,]*(?:(?:di|pada)\s)?tingkat\s+(?P<scope>[Nn]asional\b|[Pp]rovinsi(?:\s[A-Z][\w.]+){1,3}"
    r"|(?:[Kk]abupaten|[Kk]ota)(?:\s[A-Z]\w+){1,2})"
)
_MOST_NEXT: Final = 10
_WINNERS: Final = frozenset({"agency", "region", "group", "post"})


def write_placings(desk: Desk, prose: Prose, awards: Awards, actors: Actors) -> None:
    """Write what stands behind each place that was found: its score, and the places that follow in order."""
    named: dict[int, list[tuple[Span, str]]] = {}
    for span, edition in awards.editions.at.items():
        home = prose.at(span[0])
        if home is not None:
            named.setdefault(home.start, []).append((span, edition.card.id))
    for one in tuple(awards.placed):
        _reach(desk, named.get(one.sentence.start, ()), one)
        at = _score(desk, one, max(one.rank.end, one.actor.end))
        _followers(desk, awards, actors, one, at)
    winners: dict[int, list[Placed]] = {}
    for one in awards.placed:
        winners.setdefault(one.sentence.start, []).append(one)
    for sentence in prose.sentences:
        for first, last in sentence.bare():
            for rank in awards.ranks(first, last):
                _shared(desk, awards, actors, sentence, rank)
                if sentence.start in winners:
                    _another(desk, awards, actors, winners[sentence.start], rank)


def _reach(desk: Desk, named: Iterable[tuple[Span, str]], one: Placed) -> None:
    """Give a result the field that stands behind the name of its programme: "… 2025 tingkat Provinsi DIY"."""
    for span, edition in named:
        match = _REACH.match(desk.text, span[1], one.sentence.end) if edition == one.card.get("edition") else None
        if match is not None and one.card.get("scope") is None:
            desk.set(one.card, "scope", tidy(match["scope"]).rstrip("."), match.span("scope"), Certainty.INFERRED)


def _score(desk: Desk, one: Placed, at: int, *, after: bool = True) -> int:
    """Give a result the score that stands right behind it, and return where that ends."""
    last = one.sentence.end
    match = (_SCORE.match(desk.text, at, last) if after else None) or _IN_BRACKETS.match(desk.text, at, last)
    if match is None:
        return at
    told = next(iter(find_placements(f"nilai {match['score']}")), None)
    if told is not None and told.value is not None and told.value.score is not None:
        sure = Certainty.INFERRED if match[0].lstrip().startswith("(") else told.certainty
        desk.set(one.card, "score", told.value.score, (one.actor.start, match.end()), sure)
    return match.end()


def _followers(desk: Desk, awards: Awards, actors: Actors, one: Placed, at: int) -> None:
    """Write "disusul X dan Y": the places behind the one that was told, worked out from their order."""
    phrase = cast("PlacementPhrase", one.rank.value)
    place = phrase.placement
    match = _NEXT.match(desk.text, at, one.sentence.end)
    if match is None or place is None or place.kind is not PlacementKind.ORDINAL or place.ordinal is None:
        return
    at, rank = match.end(), place.ordinal
    first = match.end() - len(match[0].lstrip(" ,\n"))
    for _ in range(_MOST_NEXT):
        joint = _AND.match(desk.text, at, one.sentence.end)
        at = joint.end() if joint is not None else at
        winner = next(iter(actors.within(at, one.sentence.end)), None)
        if winner is None or winner.start != at or winner.kind not in _WINNERS:
            return
        rank += 1
        told = _told(awards, winner.end, one.sentence.end, desk.text)
        at = told.end if told is not None else winner.end
        named = Placement(
            kind=PlacementKind.ORDINAL, label=place.label, ordinal=rank, surface=tidy(match[0]).lstrip(", ")
        )
        mention = told or _as_mention(one.rank, phrase, named, (first, winner.end))
        before = len(awards.placed)
        awards.place(
            one.sentence,
            winner,
            _worse(winner.certainty),
            mention,
            (first, at),
            category=_category(desk, one),
        )
        if len(awards.placed) > before:
            at = _score(desk, awards.placed[-1], at)


def _told(awards: Awards, start: int, end: int, text: str) -> Mention | None:
    """Return the place that is told behind a follower: "disusul X di peringkat kedua"."""
    found = next(iter(awards.ranks(start, min(end, start + 40))), None)
    if found is None or not isinstance(found.value, PlacementPhrase) or found.value.placement is None:
        return None
    words = text[start : found.start].strip(" (").lower()
    return found if words in ("di", "sebagai", "di posisi", "meraih", "pada", "") else None


def _shared(desk: Desk, awards: Awards, actors: Actors, sentence: Sentence, rank: Mention) -> None:
    """Write "terbaik kedua dan ketiga diraih X dan Y": places and winners in the same order."""
    match = _SHARED.match(desk.text, rank.end, sentence.end)
    if match is None or COMPOUND.search(rank.surface) is None:
        return
    read = next((one for one in find_placements(rank.surface) if len(one.values) > 1), None)
    winners = [one for one in actors.listed(desk.text, match.end(), sentence.end) if one.kind in _WINNERS]
    if read is None or len(read.values) != len(winners) or winners[0].start != match.end():
        ids = [one.id for one in winners]
        desk.leave_open("places", "several places stand in one phrase", (rank.start, rank.end), ids)
        return
    for phrase, winner in zip(read.values, winners, strict=True):
        if phrase.placement is not None:
            mention = attrs.evolve(rank, value=phrase, certainty=Certainty.INFERRED, surface="")
            awards.place(sentence, winner, _worse(winner.certainty), mention, (rank.start, winner.end))


def _another(desk: Desk, awards: Awards, actors: Actors, others: Sequence[Placed], rank: Mention) -> None:
    """Write "…, juara kedua X": a further place whose verb stands only before the first one."""
    sentence = others[0].sentence
    if rank.end > sentence.end or not _BEFORE_ANOTHER.search(
        desk.text[max(sentence.start, rank.start - 24) : rank.start]
    ):
        return
    earlier = [one for one in others if one.rank.start < rank.start]
    winner = next(iter(actors.within(rank.end, sentence.end)), None)
    passive = any(one.rank.end <= one.actor.start for one in earlier)
    if not passive or winner is None or winner.kind != "agency" or desk.text[rank.end : winner.start].strip(" :("):
        return
    before = len(awards.placed)
    awards.place(sentence, winner, _worse(winner.certainty), rank, (rank.start, winner.end))
    if len(awards.placed) > before:
        _score(desk, awards.placed[-1], winner.end)


def _as_mention(first: Mention, phrase: PlacementPhrase, place: Placement, span: Span) -> Mention:
    value = attrs.evolve(phrase, placement=place, score=None, predikat=None)
    return attrs.evolve(first, start=span[0], end=span[1], surface="", value=value, certainty=Certainty.INFERRED)


def _category(desk: Desk, one: Placed) -> str | None:
    card = desk.cards.get(str(one.card.get("category")))
    return None if card is None else str(card.get("name"))


def _worse(sure: Certainty) -> Certainty:
    return sure if sure is Certainty.AMBIGUOUS else Certainty.INFERRED
