"""Who handed awards over, and who took them in hand: participations in the ceremony of the edition."""

import re
from typing import Final

from ...model.event import ParticipationRole
from ...values.citation import Certainty
from .._awards.awards import Awards
from .._page.prose import Prose, Sentence
from .._page.words import FUTURE
from .._people.actors import Actor, Actors, subject_before
from ..desk import Desk, Span
from .ceremonies import ceremony_of
from .happenings import Happening, Happenings
from .roles import Roles

__all__ = ["write_handovers"]

_R: Final = ParticipationRole
_HOW: Final = r"(?:\s(?:secara|langsung|resmi|simbolis))*"
_PRIZE: Final = re.compile(
    r"\b(?:penghargaan|anugerah|apresiasi|award|awards|trofi|piagam|piala|plakat|sertifikat|hadiah|medali)\b",
    re.IGNORECASE,
)
_GIVEN: Final = re.compile(rf"\b(?:diserahkan|diberikan|dianugerahkan|diserahterimakan){_HOW}(?:\s+oleh)?\s+")
_GIVES: Final = re.compile(
    rf"\b(?:menyerahkan|memberikan|menganugerahkan){_HOW}\s+(?:[a-z]+\s+)?"
    r"(?:penghargaan|piagam|piala|trofi|plakat|sertifikat|anugerah|hadiah)\b"
)
_TO: Final = re.compile(r"\bkepada\s+")
_RECEIVED: Final = re.compile(rf"\bditerima{_HOW}(?:\s+oleh)?\s+")
_LEAD: Final = 140  # characters between the prize and the verb
_PEOPLE: Final = frozenset({"official", "post"})


def write_handovers(desk: Desk, prose: Prose, awards: Awards, happenings: Happenings, roles: Roles) -> None:
    """Write who gave and who took the awards of the editions that the text names."""
    scribe = _Scribe(desk, awards, happenings, roles)
    for sentence in prose.sentences:
        for part in sentence.bare():
            scribe.read(sentence, part)


class _Scribe:
    def __init__(self, desk: Desk, awards: Awards, happenings: Happenings, roles: Roles) -> None:
        self._desk = desk
        self._text = desk.text
        self._awards = awards
        self._happenings = happenings
        self._roles = roles
        self._actors: Actors = roles.actors

    def read(self, sentence: Sentence, part: Span) -> None:
        """Read the three ways of telling it in one stretch of a sentence."""
        for match in _GIVEN.finditer(self._text, *part):
            giver = self._next(match.end(), part[1])
            if giver is not None and self._about_a_prize(part[0], match.start()):
                self._give(sentence, part, giver, (match.start(), giver.end))
        for match in _GIVES.finditer(self._text, *part):
            found = subject_before(self._text, sentence, match.start(), self._actors, lambda one: one.kind in _PEOPLE)
            if found is not None and not FUTURE.search(self._text, found[0].end, match.start()):
                giver = Actor(found[0].start, found[0].end, found[0].id, found[1])
                self._give(sentence, part, giver, (giver.start, match.end()))
        for match in _RECEIVED.finditer(self._text, *part):
            taker = self._next(match.end(), part[1])
            if taker is not None and self._about_a_prize(part[0], match.start()):
                self._take(sentence, part, _R.PENERIMA, taker, (match.start(), taker.end))

    def _next(self, at: int, last: int) -> Actor | None:
        one = next(iter(self._actors.within(at, last)), None)
        if one is None or one.kind not in _PEOPLE or self._text[at : one.start].strip(" ,") not in ("", "Bapak", "Ibu"):
            return None
        return one

    def _about_a_prize(self, first: int, verb: int) -> bool:
        lead = self._text[max(first, verb - _LEAD) : verb]
        named = any(first <= span[0] and span[1] <= verb for span in self._awards.editions.at)
        return (named or _PRIZE.search(lead) is not None) and FUTURE.search(lead) is None

    def _give(self, sentence: Sentence, part: Span, giver: Actor, span: Span) -> None:
        if not self._take(sentence, part, _R.PENYERAH, giver, span):
            return
        to = _TO.search(self._text, span[1], min(part[1], span[1] + _LEAD))
        taker = None if to is None else self._next(to.end(), part[1])
        if to is not None and taker is not None and "." not in self._text[span[1] : to.start()]:
            self._take(sentence, part, _R.PENERIMA, taker, (to.start(), taker.end))

    def _take(self, sentence: Sentence, part: Span, role: ParticipationRole, one: Actor, span: Span) -> bool:
        event = self._ceremony(sentence, span)
        if event is None:
            return False
        self._roles.take_part((event, Certainty.INFERRED), role, one, span, sentence)
        if not self._happenings.dates(*part):
            self._happenings.placed(event.card, [(span[0], part[1])], Certainty.INFERRED)
        return True

    def _ceremony(self, sentence: Sentence, span: Span) -> Happening | None:
        edition = self._awards.editions.of(sentence, span)
        if edition is None:
            return None
        card = edition[0].card
        known = next((one for one in self._happenings.all if one.card.id == card.get("ceremony")), None)
        if known is not None:
            return known
        one = ceremony_of(self._desk, self._happenings, card.get("ceremony"), span, card.id)
        self._desk.set(card, "ceremony", one.card.id, span, Certainty.INFERRED)
        return one
