"""Visits: who goes, where to, who receives them; and who comes along to any event."""

import re
from typing import Final

from ...model.event import EventKind, ParticipationRole
from ...values.citation import Certainty
from .._page.prose import Prose, Sentence
from .._page.words import FUTURE
from .._people.actors import Actor, Actors, subject_before
from ..desk import Desk, Span
from .happenings import Happening, Happenings
from .roles import Roles

__all__ = ["write_visits"]

_R: Final = ParticipationRole
_VISITS: Final = frozenset({EventKind.KUNJUNGAN_KERJA, EventKind.STUDI_TIRU, EventKind.KUNJUNGAN_TAMU})
_HOW: Final = r"(?:\s(?:hangat|baik|langsung|secara (?:langsung|resmi|hangat)|dengan hangat|oleh))*"
_RECEIVED: Final = re.compile(rf"\b(?:disambut|diterima|ditemui){_HOW}\s+")
_COMERS: Final = re.compile(r"\b(?:[Kk]unjungan|[Kk]edatangan|[Rr]ombongan|[Tt]im|[Ss]tudi|[Ss]tudy)\b")
_PRIZE: Final = re.compile(r"(?i)\b(?:penghargaan|anugerah|piala|trofi|piagam|hadiah|laporan|aspirasi|surat)\b")
_GOES: Final = re.compile(
    r"\b(?:melakukan|melaksanakan|menggelar|mengadakan|lakukan|gelar)\s+(?:kegiatan\s+|agenda\s+)?\Z"
)
_WHERE_TO: Final = re.compile(r"[^.,;\n]{0,70}?\s(?:ke|di)\s+(?:[Kk]antor\s+)?(?=[A-Z])")
_ALONG: Final = re.compile(
    r"\b[Tt]urut (?:serta )?(?:mendampingi|menyertai|dalam rombongan)(?:\s(?:dalam|pada) [a-z ]{3,40},?)?\s+"
)
# "menerima kunjungan kerja (kunker) Komisi I DPRD X": who comes stands behind, who receives before.
_RECEIVES: Final = re.compile(
    r"\b(?:menerima|menyambut) (?:kunjungan|kedatangan|rombongan|kunker|studi)(?:\s(?:[Kk]erja|studi|tiru|banding"
    r"|komparasi|rombongan|lapangan|pembelajaran|resmi|silaturahmi|dari|tim|jajaran|pimpinan|anggota|pansus"
    r"|Pansus|Komisi [A-D1-4IV]+|\([^()]{2,12}\)))*\s(?=[A-Z])"
)
_TAKERS: Final = frozenset({"official", "post", "agency", "group"})
_HOSTS: Final = frozenset({"official", "post", "agency"})


def write_visits(desk: Desk, prose: Prose, happenings: Happenings, roles: Roles) -> None:
    """Write who visits whom, and who comes along."""
    scribe = _Scribe(desk, happenings, roles)
    for happening in happenings.all:
        for span in happening.spans if happening.kinds & _VISITS else ():
            sentence = prose.at(span[0])
            if sentence is not None and not prose.quoted(span[0]):
                scribe.goes(sentence, happening, span)
    for sentence in prose.sentences:
        for part in sentence.bare():
            scribe.received(sentence, part)
            scribe.receives(sentence, part)
            scribe.along(sentence, part)


class _Scribe:
    def __init__(self, desk: Desk, happenings: Happenings, roles: Roles) -> None:
        self._desk = desk
        self._text = desk.text
        self._happenings = happenings
        self._roles = roles
        self._actors: Actors = roles.actors

    def goes(self, sentence: Sentence, happening: Happening, span: Span) -> None:
        """Write "X melakukan studi tiru … ke Y": X takes part, Y is the place, or the host where it is a body."""
        verb = _GOES.search(self._text, max(sentence.start, span[0] - 60), span[0])
        if verb is None or FUTURE.search(self._text, sentence.start, verb.start()):
            return
        found = subject_before(self._text, sentence, verb.start(), self._actors, lambda one: one.kind in _TAKERS)
        target = (happening, Certainty.INFERRED)
        if found is not None:
            guest = Actor(found[0].start, found[0].end, found[0].id, found[1])
            known = self._roles.id_of(happening, _R.PENYELENGGARA, guest.id) in self._desk.cards
            if not known:
                self._roles.take_part(target, _R.PESERTA, guest, (guest.start, span[1]), sentence)
        to = _WHERE_TO.match(self._text, span[1], sentence.end)
        place = next(iter(self._actors.within(to.end(), sentence.end)), None) if to is not None else None
        if to is None or place is None or place.start != to.end():
            return
        where = (to.end(), place.end)
        if place.kind == "region":
            self._desk.set(happening.card, "region", place.id.partition(":")[2], where, Certainty.INFERRED)
        elif place.kind == "agency" and " ke " in to[0]:
            self._roles.take_part(target, _R.TUAN_RUMAH, place, where, sentence)

    def received(self, sentence: Sentence, part: Span) -> None:
        """Write "Kunjungan itu diterima X dan Y": they are the hosts."""
        for match in _RECEIVED.finditer(self._text, *part):
            lead = self._text[part[0] : match.start()]
            if not _COMERS.search(lead) or _PRIZE.search(lead) or FUTURE.search(lead):
                continue
            spans = [(span, one) for one in self._happenings.all if one.kinds & _VISITS for span in one.spans]
            before = [pair for pair in spans if pair[0][0] < match.start()]
            hosts = [one for one in self._actors.listed(self._text, match.end(), part[1]) if one.kind in _HOSTS]
            if not before or not hosts or hosts[0].start != match.end():
                continue
            for one in hosts:
                span = (match.start(), one.end)
                visit = max(before, key=lambda pair: pair[0])[1]
                self._roles.take_part((visit, Certainty.INFERRED), _R.TUAN_RUMAH, one, span, sentence)

    def receives(self, sentence: Sentence, part: Span) -> None:
        """Write "X menerima kunjungan kerja Y": X is the host, Y comes."""
        for match in _RECEIVES.finditer(self._text, *part):
            told = [(span, one) for one in self._happenings.all if one.kinds & _VISITS for span in one.spans]
            told = [pair for pair in told if match.start() <= pair[0][0] < match.end()]
            target = max(told, key=lambda pair: pair[0])[1] if told else None
            if target is None or FUTURE.search(self._text, sentence.start, match.start()):
                continue
            visit = (target, Certainty.INFERRED)
            guest = next(iter(self._actors.within(match.end(), part[1])), None)
            if guest is not None and guest.kind == "agency" and guest.start == match.end():
                self._roles.take_part(visit, _R.PESERTA, guest, (match.start(), guest.end), sentence)
            found = subject_before(self._text, sentence, match.start(), self._actors, lambda one: one.kind in _HOSTS)
            if found is not None:
                host = Actor(found[0].start, found[0].end, found[0].id, found[1])
                self._roles.take_part(visit, _R.TUAN_RUMAH, host, (host.start, match.end()), sentence)

    def along(self, sentence: Sentence, part: Span) -> None:
        """Write "Turut mendampingi X, Y, dan Z": they attend."""
        for match in _ALONG.finditer(self._text, *part):
            target = self._happenings.near(sentence, match.start()) or self._only()
            if target is None:
                continue
            some = [one for one in self._actors.listed(self._text, match.end(), part[1]) if one.kind in _HOSTS]
            for one in some if some and some[0].start == match.end() else ():
                self._roles.take_part(target, _R.HADIR, one, (match.start(), one.end), sentence)

    def _only(self) -> tuple[Happening, Certainty] | None:
        known = self._happenings.all
        return (known[0], Certainty.INFERRED) if len(known) == 1 else None
