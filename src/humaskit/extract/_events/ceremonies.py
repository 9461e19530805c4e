"""Where and when the awards of a text were handed over, or will be."""

import re
from typing import Final

from ...model.award import AwardResult, EditionStatus
from ...model.event import EventKind, EventStatus
from ...values.citation import Certainty
from ...values.names import Name, NameKind
from ...values.plaintext import tidy
from .._awards.awards import Awards
from .._page.prose import Prose
from .._page.words import FUTURE, SAYING_AFTER, SAYING_BEFORE
from ..desk import Desk, Span
from ..draft import span_of
from .happenings import Happening, Happenings

__all__ = ["ceremony_of", "write_ceremonies"]

_GIVEN: Final = re.compile(
    r"\b(?:[Pp]enganugerahan|[Mm]alam (?:[Pp]uncak|[Pp]enganugerahan|[Aa]nugerah)"
    r"|[Pp]enyerahan (?:penghargaan|piagam|piala|hadiah)"
    r"|menyerahkan(?: secara)?(?: langsung| simbolis| resmi)* (?:\w+ )?(?:penghargaan|piagam|piala|trofi|hadiah)"
    r"|(?:[Pp]enghargaan|[Aa]nugerah|[Pp]iagam|[Pp]iala|[Tt]rofi)\b[^.\n]{0,80}?\b(?:diserahkan|diberikan|dianugerahkan"
    r"|diterima|menyerahkan))\b"
)
_ONLY_PLACE: Final = re.compile(
    r"(?:\s(?:untuk\s)?[Kk]ategori [^,.;]{3,70}?)?[\s,)\"\u201d]*(?:(?:yang )?(?:digelar|diselenggarakan|berlangsung"
    r"|dilaksanakan|dihelat|bertempat"
    r"|diadakan|diserahkan)\b[^.;]{0,140}?"
    r"|(?:di|pada|oleh)\s[^.;]{2,120}?)?[\s,]*(?:pada )?"
)
_QUOTED: Final = re.compile(
    r"\b[Aa]cara(?:nya)?\s+(?:akan |ini |itu |tersebut )?(?:digelar|dilaksanakan|diselenggarakan|berlangsung"
    r"|diadakan|dihelat)\s+(?:pada )?(?:tanggal )?"
)
_CALLED: Final = re.compile(r"\b(?P<name>[Aa]cara (?:malam )?(?:puncak )?(?:penghargaan|penganugerahan|penyerahan)) \Z")
_LED: Final = re.compile(r"(?:Bertempat|Berlangsung|Digelar) di ")
_WAS_GIVEN: Final = re.compile(
    r"\b[Pp]enghargaan (?:ini |tersebut |itu )?(?:telah |sudah )?(?:diberikan|diserahkan"
    r"|dianugerahkan)(?! kepada [a-z]+ yang)\b"
)
_KINDS: Final = frozenset({EventKind.PENGHARGAAN, EventKind.MALAM_PUNCAK})
_NEAR: Final = 160


def write_ceremonies(desk: Desk, prose: Prose, awards: Awards, happenings: Happenings) -> None:
    """Write the day and place of the ceremony of an edition, as an event."""
    for sentence in prose.sentences:
        for first, last in sentence.bare():
            for day in happenings.dates(first, last):
                lead = _lead(desk.text, awards, first, day.start)
                if lead is None or (day.start, day.end) in happenings.used:
                    continue
                edition = awards.editions.of(sentence, lead)
                if edition is None:
                    continue
                one = ceremony_of(desk, happenings, edition[0].card.get("ceremony"), lead, edition[0].card.id)
                if happenings.dated(one, day, Certainty.INFERRED):
                    happenings.used.add((day.start, day.end))
                    happenings.placed(one.card, [(lead[0], last)], Certainty.INFERRED)
                    happenings.status(one, (lead[0], day.end))
                    desk.set(edition[0].card, "ceremony", one.card.id, (lead[0], day.end), Certainty.INFERRED)
    _led_by_place(desk, prose, awards, happenings)
    _named(desk, prose, awards, happenings)
    _as_quoted(desk, prose, happenings)
    _how_far(desk, awards)
    _was_given(desk, prose, awards)


def _led_by_place(desk: Desk, prose: Prose, awards: Awards, happenings: Happenings) -> None:
    """Write "Bertempat di Hotel X, Jumat (24/3), Y memperoleh penghargaan Z": day and place stand first."""
    for sentence in prose.sentences:
        for first, last in sentence.bare()[:1]:
            lead = _LED.match(desk.text, first, last)
            days = happenings.dates(first, last) if lead is not None else []
            named = [span for span in awards.editions.at if days and days[0].end <= span[0] < last]
            if lead is None or not named or (days[0].start, days[0].end) in happenings.used:
                continue
            if SAYING_BEFORE.search(desk.text, first, named[0][0]) or FUTURE.search(desk.text, first, named[0][0]):
                continue
            edition = awards.editions.at[named[0]]
            one = ceremony_of(desk, happenings, edition.card.get("ceremony"), named[0], edition.card.id)
            if happenings.dated(one, days[0], Certainty.INFERRED):
                happenings.used.add((days[0].start, days[0].end))
                happenings.placed(one.card, [(lead.end() - 3, days[0].start)], Certainty.INFERRED)
                desk.set(edition.card, "ceremony", one.card.id, (first, named[0][1]), Certainty.INFERRED)


def _was_given(desk: Desk, prose: Prose, awards: Awards) -> None:
    """Take "penghargaan diberikan …" for a witness that an edition has been awarded."""
    for sentence in prose.sentences:
        for first, last in sentence.bare():
            match = _WAS_GIVEN.search(desk.text, first, last)
            edition = awards.editions.of(sentence, match.span()) if match is not None else None
            if match is None or edition is None or FUTURE.search(desk.text, first, match.start()):
                continue
            if edition[0].card.get("status") is EditionStatus.AWARDED:
                desk.set(edition[0].card, "status", EditionStatus.AWARDED, match.span(), Certainty.INFERRED)


def _named(desk: Desk, prose: Prose, awards: Awards, happenings: Happenings) -> None:
    """Take "acara penghargaan X" for the name of the ceremony of X."""
    for span, edition in awards.editions.at.items():
        sentence = prose.at(span[0])
        lead = None if sentence is None else _CALLED.search(desk.text[sentence.start : span[0]])
        if sentence is None or lead is None or prose.quoted(span[0]):
            continue
        where = (sentence.start + lead.start("name"), span[1])
        one = ceremony_of(desk, happenings, edition.card.get("ceremony"), where, edition.card.id)
        desk.cite(one.card, "kinds", where)
        desk.add(one.card, "names", Name(text=tidy(desk.text[slice(*where)]), kind=NameKind.ALIAS), where)
        desk.set(edition.card, "ceremony", one.card.id, where)


def _how_far(desk: Desk, awards: Awards) -> None:
    """Say whether an edition is announced or awarded, by its ceremony and its results."""
    won = {card.get("edition") for card in desk.cards.values() if card.cls is AwardResult}
    for span, edition in awards.editions.at.items():
        ceremony = desk.cards.get(str(edition.card.get("ceremony")))
        if ceremony is not None and ceremony.get("status") is EventStatus.PLANNED:
            desk.set(edition.card, "status", EditionStatus.ANNOUNCED, span, Certainty.INFERRED)
            for told in [span_of(one.place) for one in ceremony.citations if one.field == "status"]:
                if told is not None:
                    desk.set(edition.card, "status", EditionStatus.ANNOUNCED, told, Certainty.INFERRED)
        elif edition.card.id in won:
            desk.set(edition.card, "status", EditionStatus.AWARDED, span, Certainty.INFERRED)


def _lead(text: str, awards: Awards, first: int, day: int) -> Span | None:
    """Return the words that make a day the day of a ceremony; None where none do."""
    given = [match for match in _GIVEN.finditer(text, first, day) if day - match.end() <= _NEAR]
    named = [span for span in awards.editions.at if first <= span[0] < day and day - span[1] <= _NEAR]
    for start, end in [*((one.start(), one.end()) for one in given), *named]:
        gap = text[end:day]
        if SAYING_BEFORE.search(gap) or SAYING_AFTER.search(gap) or ". " in gap:
            continue
        if (start, end) not in named or _ONLY_PLACE.fullmatch(gap) is not None:
            return start, end
    return None


def ceremony_of(desk: Desk, happenings: Happenings, known: object, span: Span, edition: str) -> Happening:
    """Return the ceremony of an edition: the one known, the only one that the text names, else a new event."""
    of_kind = [one for one in happenings.all if one.kinds & _KINDS]
    named, bare = [one for one in of_kind if one.named], [one for one in of_kind if not one.named]
    fits = [one for one in happenings.all if one.card.id == known] or (
        named if len(named) == 1 else [] if named else bare
    )
    for other in fits[1:]:
        happenings.absorb(fits[0], other)
    if fits:
        desk.cite(fits[0].card, "kinds", span, Certainty.INFERRED)
        return fits[0]
    return happenings.add(EventKind.PENGHARGAAN, span, Certainty.INFERRED, edition.partition(":")[2])


def _as_quoted(desk: Desk, prose: Prose, happenings: Happenings) -> None:
    """Take day and place that somebody gives in a quotation, where the text has one ceremony or one event."""
    events = [one for one in happenings.all if one.card.get("start") is not None or one.kinds & _KINDS]
    if len(events) != 1:
        return
    for sentence in prose.sentences:
        for quote in sentence.quotes:
            for match in _QUOTED.finditer(desk.text, quote.start, quote.end):
                days = happenings.dates(match.end(), min(quote.end, match.end() + 40))
                stop = desk.text.find(". ", match.end(), quote.end)
                part = (match.start(), stop if stop >= 0 else quote.end)
                if days and happenings.dated(events[0], days[0], Certainty.INFERRED):
                    happenings.placed(events[0].card, [part], Certainty.INFERRED)
