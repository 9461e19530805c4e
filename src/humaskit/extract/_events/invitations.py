"""Who was invited to an event, who got the invitation, and who is to take a prize in hand."""

import re
from collections.abc import Iterator
from typing import Final

from ...model.event import Participation, ParticipationRole, ParticipationStatus
from ...text.posts import parse_post
from ...values.citation import Certainty
from ...values.count import Count, Qualifier
from ...values.level import Level
from ...values.plaintext import tidy
from ...values.terms import DescribedGroup
from .._page.prose import Prose, Sentence
from .._people.actors import Actor, subject_before
from ..desk import Card, Desk, Span
from .happenings import Happening, Happenings
from .roles import Roles

__all__ = ["write_invitations"]

_R: Final = ParticipationRole
_TAKERS: Final = frozenset({"official", "post", "agency", "group"})
_TO_RECEIVE: Final = re.compile(r"(?i)\b(?:akan|nantinya) menerima (?:penghargaan|reward|piala|trofi|piagam|anugerah)")
_INVITED: Final = re.compile(
    r"\b(?:(?P<got>menerima undangan)|[Uu]ndangan (?:itu |tersebut )?ditujukan kepada\s|mengundang\s)"
)
_HAD: Final = re.compile(r"\bundangan(?:nya)?(?: (?:itu|tersebut|ini))? (?:sudah|telah) (?:kita|kami) terima\b")
_OF_ALL: Final = re.compile(
    r"\b(?:[Uu]ndangan|mengundang)\b[^.\n]{0,40}?\s(?P<who>(?P<post>[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}) "
    r"(?P<all>(?:seluruh|semua|se-?)\s?(?P<unit>kabupaten/kota|kabupaten|kota|provinsi|kecamatan|desa)))\b"
)
_LEVELS: Final = {
    "kabupaten/kota": Level.KABUPATEN_KOTA,
    "kabupaten": Level.KABUPATEN,
    "kota": Level.KOTA,
    "provinsi": Level.PROVINCE,
    "kecamatan": Level.KECAMATAN,
    "desa": Level.VILLAGE,
}


def write_invitations(desk: Desk, prose: Prose, happenings: Happenings, roles: Roles) -> None:
    """Write who was invited, also where somebody says so, and who is to receive a prize."""
    scribe = _Scribe(desk, happenings, roles)
    for sentence in prose.sentences:
        for part in sentence.bare():
            scribe.to_receive(sentence, part)
            scribe.invited(sentence, part)
    for sentence in prose.sentences:
        scribe.of_all(sentence)
        for quote in sentence.quotes:
            scribe.had((quote.start, quote.end))


class _Scribe:
    def __init__(self, desk: Desk, happenings: Happenings, roles: Roles) -> None:
        self._desk = desk
        self._text = desk.text
        self._happenings = happenings
        self._roles = roles

    def to_receive(self, sentence: Sentence, part: Span) -> None:
        """Write "X yang akan menerima penghargaan": who is to take it in hand."""
        match = _TO_RECEIVE.search(self._text, *part)
        target = self._happenings.near(sentence, match.start()) if match is not None else None
        before = self._roles.actors.within(part[0], match.start()) if match is not None else ()
        if match is None or target is None or not before or before[-1].kind != "official":
            return
        one = before[-1]
        if self._text[one.end : match.start()].strip(" ,") in ("", "yang"):
            card = self._roles.take_part(target, _R.PENERIMA, one, (one.start, match.end()), sentence)
            card.fields["status"] = ParticipationStatus.PLANNED
            self._desk.cite(card, "status", (one.start, match.end()))

    def invited(self, sentence: Sentence, part: Span) -> None:
        """Write "X sudah menerima undangan …" and "undangan ditujukan kepada X"."""
        for match in _INVITED.finditer(self._text, *part):
            target = self._happenings.near(sentence, match.start())
            one = self._guest(sentence, part, match)
            if one is None or target is None or one.kind not in _TAKERS:
                continue
            span = (min(one.start, match.start()), max(one.end, match.end()))
            card = self._roles.take_part(target, _R.UNDANGAN, one, span, sentence)
            card.fields["status"] = ParticipationStatus.INVITED
            self._desk.cite(card, "status", span)
            if match["got"] is not None:
                self._desk.set(card, "invitation_received", True, span)

    def _guest(self, sentence: Sentence, part: Span, match: re.Match[str]) -> Actor | None:
        actors = self._roles.actors
        if match["got"] is not None:
            found = subject_before(self._text, sentence, match.start(), actors, lambda one: one.kind in _TAKERS)
            return None if found is None else found[0]
        one = next(iter(actors.within(match.end(), part[1])), None)
        return one if one is not None and not self._text[match.end() : one.start].strip() else None

    def of_all(self, sentence: Sentence) -> None:
        """Write "undangan ditujukan kepada Sekretaris Daerah seluruh kabupaten/kota": a post in many places."""
        for match in _OF_ALL.finditer(self._text, sentence.start, sentence.end):
            target = self._happenings.near(sentence, match.start()) or self._only()
            post = parse_post(match["post"])
            if target is None or post is None or post.value is None or post.rest:
                continue
            unit = match["unit"]
            count = Count(unit=unit, qualifier=Qualifier.ALL, surface=tidy(match["all"]))
            group = DescribedGroup(text=tidy(match["who"]), count=count, levels=(_LEVELS[unit],), post=post.value.title)
            sure = (target[0], Certainty.INFERRED)
            card = self._roles.group(sure, _R.UNDANGAN, group, match.span("who"))
            self._desk.set(card, "status", ParticipationStatus.INVITED, match.span("who"), Certainty.INFERRED)

    def _only(self) -> tuple[Happening, Certainty] | None:
        """Return the one event to which the text tells of an invitation."""
        events = {card.get("event") for card in self._guests()}
        known = [one for one in self._happenings.all if one.card.id in events]
        return (known[0], Certainty.INFERRED) if len(known) == 1 else None

    def had(self, span: Span) -> None:
        """Take "undangannya sudah kita terima" in a quotation for another witness of the one that got it."""
        match = _HAD.search(self._text, *span)
        got = [card for card in self._guests() if card.get("invitation_received") is True]
        if match is not None and len(got) == 1:
            self._desk.set(got[0], "invitation_received", True, match.span(), Certainty.INFERRED)

    def _guests(self) -> Iterator[Card]:
        for card in self._desk.cards.values():
            if card.cls is Participation and card.get("role") is _R.UNDANGAN:
                yield card
