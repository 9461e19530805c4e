"""Who took part in which event, in which role."""

import re
from collections.abc import Sequence
from typing import Final

from ...model.event import EventKind, EventStatus, Participation, ParticipationRole, ParticipationStatus
from ...text.events import find_roles
from ...text.numbers import parse_number
from ...values.citation import Certainty
from ...values.count import Count, Qualifier
from ...values.plaintext import tidy
from ...values.terms import DescribedGroup
from .._page.prose import Prose, Sentence
from .._page.words import FUTURE
from .._people.actors import Actor, Actors, subject_before
from ..desk import Card, Desk, Span
from .groups import ABOUT, COMPANY, HOW_MANY, MANY, NEXT_ROLE, SOME, UNITS
from .happenings import Happening, Happenings

__all__ = ["GENERIC", "Roles"]

_R: Final = ParticipationRole
_SHOWS_IT: Final = frozenset({_R.PEMBUKA, _R.PENUTUP, _R.HADIR, _R.PENYERAH, _R.MODERATOR})  # that it was held
_TAKERS: Final = frozenset({"official", "post", "agency", "group"})
_BEHIND: Final = frozenset(
    {_R.PEMBUKA, _R.PENUTUP, _R.HADIR, _R.PESERTA, _R.PENYELENGGARA, _R.TUAN_RUMAH, _R.MODERATOR, _R.PENGGAGAS}
)
_GAP: Final = re.compile(
    r"[\s,:]*(?:(?:secara|langsung|resmi|oleh|pula|juga|turut|utama|yaitu|yakni|antara lain|di antaranya"
    r"|diantaranya|adalah|lainnya|dari|kegiatan"
    r"|(?:pada|dalam) (?:kesempatan|acara|kegiatan|pertemuan) (?:itu|tersebut|ini))[\s,:]*)*"
)
_MOST_BETWEEN: Final = 8  # words between an event and what is said of it
_ACTIVE: Final = re.compile(r"^(?:me|ikuti|gelar|hadiri|buka|turut serta|berpartisipasi)", re.IGNORECASE)
_VISITS: Final = frozenset({EventKind.KUNJUNGAN_KERJA, EventKind.STUDI_TIRU, EventKind.KUNJUNGAN_TAMU})
_COURSES: Final = frozenset({EventKind.BIMBINGAN_TEKNIS, EventKind.SOSIALISASI, EventKind.PELATIHAN, EventKind.SEMINAR})
_DOES: Final = re.compile(r"\bmelakukan\s+(?:(?:kegiatan|acara)\s+)?\Z")
_TO: Final = re.compile(r"(?: \w+)?,? (?:(?:ini )?(?:dilakukan|digelar|dilaksanakan) )?ke (?:[Kk]antor )?")
_OPENS: Final = re.compile(
    r"\b(?P<verb>(?P<opens>membuka|buka)|menutup|tutup)\s+(?:(?:secara )?(?:resmi|langsung)\s+)?"
    r"(?:(?:acara|kegiatan|pelaksanaan|gelaran)\s+)?\Z",
    re.IGNORECASE,
)
_UPON: Final = re.compile(
    r"(?:Usai|Seusai|Setelah|Saat|Ketika|Dalam|Selepas) (?P<verb>mengikuti|menghadiri|membuka(?: acara| kegiatan)?) "
)
_TO_COME: Final = re.compile(r"(?i)\b(?:akan|bakal|nantinya|rencananya|dijadwalkan)\b")
_DEED_ROLES: Final = (
    (("meluncurkan", "me-launching", "melaunching", "luncurkan"), _R.PENYELENGGARA),
    (("melantik",), _R.PELANTIK),
)
_FOR: Final = re.compile(
    r"\b(?:perwakilan|mewakili|wakil dari|utusan|jajaran|se|seluruh|dari|para|di|lingkup|lingkungan|seluruh unit|pada)"
    r"(?: (?:dari|unsur|pimpinan))?\s*-?\s*\Z",
    re.IGNORECASE,
)
_SENT: Final = re.compile(r",? (?:yang )?(?:diwakili|diwakilkan)\b")  # somebody else came
_MEANT: Final = re.compile(r"\b(?:awalnya|semula|sedianya|seharusnya)\b")  # it came otherwise
# The event of the sentence before, at the head of a sentence.
GENERIC: Final = re.compile(
    r"(?:Adapun )?(?:Acara|Kegiatan|Agenda|Kunjungan|Pertemuan|Rapat|Pelatihan|Sosialisasi|Bimtek|Rakor|Lomba)(?:nya\b"
    r"|(?:\s\w+)?\s(?:ini|itu|tersebut|yang)\b)"
)


class Roles:
    """The participations of one text."""

    def __init__(self, desk: Desk, prose: Prose, actors: Actors, happenings: Happenings) -> None:
        self._desk = desk
        self._text = desk.text
        self._prose = prose
        self.actors = actors
        self._happenings = happenings
        self._spoken: Sequence[tuple[Span, Card]] = ()

    def read(self, spoken: Sequence[tuple[Span, Card]] = ()) -> None:
        """Write every participation; statements made in an address get the event."""
        self._spoken = spoken
        for reading in find_roles(self._text):
            sentence = self._prose.at(reading.start)
            role = reading.value
            if sentence is None or role is None or self._prose.quoted(reading.start):
                continue
            span = (reading.start, reading.end)
            word = reading.surface.lower()
            if word.startswith("dihadiri"):
                role = _R.HADIR
            if role is _R.PEMBERI_SAMBUTAN:
                self._speech(sentence, span)
            elif role is _R.NARASUMBER or (role in _BEHIND and not _ACTIVE.match(word)):
                self._behind(sentence, role, span, word)
            elif role in _BEHIND and _ACTIVE.match(word):
                self._before(sentence, role, span)
        for happening in self._happenings.all:
            for start, _ in happening.spans:
                self._opened(start)
                self._does(happening, start)
        for sentence in self._prose.sentences:
            self._many(sentence)
            self._some(sentence)
            self._upon(sentence)

    def _behind(self, sentence: Sentence, role: ParticipationRole, span: Span, word: str) -> None:
        """Write "dibuka oleh X", "dihadiri X, Y, dan Z", "narasumber X"."""
        if word in ("hadir", "peserta", "penyelenggara", "tuan rumah") and word != "hadir":
            return
        if role is _R.PENYELENGGARA and not self._held_by(span[1], sentence.end):
            return
        if role is _R.HADIR and word.startswith("dihadiri"):
            self._attended(sentence, span)
            return
        gap = _GAP.match(self._text, span[1], sentence.end)
        at = gap.end() if gap is not None else span[1]
        first = next(iter(self.actors.within(at, sentence.end)), None)
        if first is None or self._text[at : first.start].strip(" ,"):
            return
        target = self._happenings.near(sentence, span[0], before=True)
        if target is None or self._came_otherwise(first, span[0], sentence):
            return
        if role is _R.PENYELENGGARA and not self._right_behind(target[0], span[0]):
            return
        some = [one for one in self.actors.listed(self._text, at, sentence.end) if one.kind in _TAKERS]
        if role is _R.NARASUMBER:
            some = self._speaking(some)
        for one in some if role in (_R.HADIR, _R.NARASUMBER, _R.PESERTA) else some[:1]:
            for event in (target, *self._joined(target, sentence)):
                self.take_part(event, role, one, (span[0], one.end), sentence)

    def _came_otherwise(self, one: Actor, verb: int, sentence: Sentence) -> bool:
        """Tell whether somebody else did it: "semula dibuka X, namun …", "dibuka X yang diwakili Y"."""
        meant = _MEANT.search(self._text, max(sentence.start, verb - 40), verb)
        return meant is not None or _SENT.match(self._text, one.end, sentence.end) is not None

    def _held_by(self, at: int, last: int) -> bool:
        """Tell whether whoever held an event stands right behind the verb."""
        if self._text[at:last].lstrip().startswith(("oleh ", "langsung oleh")):
            return True
        bare = next(iter(self.actors.within(at, last)), None)
        return bare is not None and not self._text[at : bare.start].strip()

    def _joined(self, target: tuple[Happening, Certainty], sentence: Sentence) -> list[tuple[Happening, Certainty]]:
        """Return the event that *dan* joins to the one that something is said of: "Kelas A dan Kelas B yang …"."""
        starts = [start for start, _ in target[0].spans if sentence.start <= start < sentence.end]
        for one in self._happenings.all if starts and target[0].named else ():
            ends = [end for start, end in one.spans if sentence.start <= start < starts[0]]
            if (
                one.named
                and one.kinds == target[0].kinds
                and ends
                and self._text[ends[-1] : starts[0]].strip() == "dan"
            ):
                return [(one, Certainty.INFERRED)]
        return []

    def _right_behind(self, happening: Happening, at: int) -> bool:
        """Tell whether an event is what "yang digelar oleh X" is said of: nothing but its own words stand between."""
        ends = [end for _, end in happening.spans if end <= at]
        gap = self._text[max(ends) : at] if ends else ""
        return bool(ends) and len(gap.split()) <= _MOST_BETWEEN and "," not in gap.strip(" ,") and "." not in gap

    def _attended(self, sentence: Sentence, span: Span) -> None:
        """Write everybody in the list behind "dihadiri": to the next role, or the end of the sentence."""
        target = self._happenings.near(sentence, span[0], before=True)
        following = NEXT_ROLE.search(self._text, span[1], sentence.end)
        last = following.start() if following is not None else sentence.end
        if target is None:
            return
        at = span[1]
        for one in self.actors.within(span[1], last):
            if one.kind not in _TAKERS or one.kind == "region" or _FOR.search(self._text[at : one.start]):
                at = one.end
                continue
            sure = (
                one.certainty
                if self._text[at : one.start].strip(" ,") in ("", "oleh", "dan", "serta")
                else Certainty.INFERRED
            )
            self.take_part(target, _R.HADIR, Actor(one.start, one.end, one.id, sure), (span[0], one.end), sentence)
            at = one.end

    def _before(self, sentence: Sentence, role: ParticipationRole, span: Span) -> None:
        """Write "X membuka …", "Pemkab X melalui Dinas Y mengikuti …"."""
        found = subject_before(self._text, sentence, span[0], self.actors, lambda one: one.kind in _TAKERS)
        target = self._happenings.near(sentence, span[1])
        if found is None or target is None:
            return
        if not any(span[1] <= own[0] < sentence.end for own in target[0].spans) and target[1] is Certainty.STATED:
            return
        actor, sure = found
        if (role is _R.PEMBUKA and actor.kind == "agency") or (actor.kind == "post" and self._inside_a_name(actor)):
            return
        through = self._through(actor, span[0])
        whole = actor if through is None else Actor(actor.start, actor.end, actor.id, Certainty.STATED)
        card = self.take_part(
            target,
            role,
            Actor(whole.start, whole.end, whole.id, sure if through is None else Certainty.STATED),
            (actor.start, span[1]),
            sentence,
        )
        if through is not None:
            self._desk.set(card, "via", through.id, (actor.start, through.end), through.certainty)

    def _speaking(self, some: list[Actor]) -> list[Actor]:
        """Return who speaks of those behind *narasumber*: in "narasumber dari X, Y" it is Y."""
        if len(some) > 1 and some[0].kind == "agency" and some[1].kind == "official":
            return some[1:]
        named = bool(some) and re.match(r" [A-Z][a-z]", self._text[some[0].end : some[0].end + 3]) is not None
        return [] if named and some[0].kind == "agency" else some

    def _inside_a_name(self, actor: Actor) -> bool:
        """Tell whether a post stands in the name of a body: "Direktorat Kemitraan Dirjen X menggelar …"."""
        before = self._text[max(0, actor.start - 40) : actor.start]
        return bool(before.strip()) and before.endswith(" ") and before.split()[-1][:1].isupper()

    def _opened(self, event: int) -> None:
        """Write "X membuka Rakor …": the verb stands right before the name of the event."""
        sentence = self._prose.at(event)
        match = _OPENS.search(self._text, max(0, event - 60), event)
        if sentence is None or match is None or match.start() < sentence.start or self._prose.quoted(event):
            return
        self._before(sentence, _R.PEMBUKA if match["opens"] else _R.PENUTUP, match.span("verb"))

    def _does(self, happening: Happening, event: int) -> None:
        """Write "Dinas X melakukan bimbingan teknis …": who does a course or a talk organises it."""
        sentence = self._prose.at(event)
        match = _DOES.search(self._text, max(0, event - 30), event) if happening.kinds & _COURSES else None
        if sentence is None or match is None or match.start() < sentence.start or self._prose.quoted(event):
            return
        self._before(sentence, _R.PENYELENGGARA, match.span())

    def _through(self, actor: Actor, verb: int) -> Actor | None:
        behind = list(self.actors.within(actor.end, verb))
        if (
            len(behind) == 1
            and behind[0].kind == "agency"
            and self._text[actor.end : behind[0].start].strip(" ,") in ("melalui", "lewat")
        ):
            return behind[0]
        return None

    def _speech(self, sentence: Sentence, span: Span) -> None:
        people = [one for one in self.actors.within(sentence.start, sentence.end) if one.kind == "official"]
        target = self._happenings.near(sentence, span[0])
        if len({one.id for one in people}) == 1 and target is not None:
            one = people[0]
            self.take_part(target, _R.PEMBERI_SAMBUTAN, one, (min(one.start, span[0]), max(one.end, span[1])), sentence)
            for place, card in self._spoken:
                if sentence.start <= place[0] < sentence.end and card.get("speaker") == one.id:
                    self._desk.set(card, "event", target[0].card.id, span, Certainty.INFERRED)

    def _upon(self, sentence: Sentence) -> None:
        """Write "Usai mengikuti Rakor, X …": who was there stands behind the comma."""
        match = _UPON.match(self._text, sentence.start, sentence.end)
        if match is None:
            return
        target = self._happenings.near(sentence, match.start())
        comma = self._text.find(",", match.end(), sentence.end)
        one = next(iter(self.actors.within(comma + 1, sentence.end)), None) if comma >= 0 else None
        if target is None or one is None or one.kind not in _TAKERS or self._text[comma + 1 : one.start].strip():
            return
        role = (
            _R.PEMBUKA
            if match["verb"].startswith("membuka")
            else _R.PESERTA
            if match["verb"] == "mengikuti"
            else _R.HADIR
        )
        self.take_part(target, role, one, (match.start(), one.end), sentence)

    def hosts(self) -> None:
        """Write whom a visit went to: "kunjungan kerja ke Diskominfo X"."""
        for happening in self._happenings.all:
            for start, end in happening.spans if happening.kinds & _VISITS else ():
                sentence = self._prose.at(start)
                match = _TO.match(self._text, end)
                if sentence is None or match is None:
                    continue
                one = next(iter(self.actors.within(match.end(), sentence.end)), None)
                if one is not None and one.kind == "agency" and one.start == match.end():
                    self.take_part((happening, Certainty.STATED), _R.TUAN_RUMAH, one, (start, one.end), sentence)

    def deeds(self) -> None:
        """Write who launched, inaugurated or swore in: the subject of the verb."""
        for happening in self._happenings.all:
            for start, end in happening.spans:
                sentence = self._prose.at(start)
                word = self._text[start:end].split()[-1]
                role = next((role for words, role in _DEED_ROLES if word.startswith(words)), None)
                if sentence is None or role is None or self._prose.quoted(start):
                    continue
                found = subject_before(self._text, sentence, start, self.actors, lambda one: one.kind in _TAKERS)
                if found is not None:
                    self.take_part((happening, Certainty.STATED), role, found[0], (found[0].start, end), sentence)

    def sworn(self, people: Sequence[tuple[Span, str]]) -> None:
        """Write who was sworn in, at the one inauguration that the text tells of."""
        own = [one for one in self._happenings.all if EventKind.PELANTIKAN in one.kinds]
        for span, ref in people if len(own) == 1 else ():
            sentence = self._prose.at(span[0])
            if sentence is not None:
                who = Actor(*span, ref, Certainty.INFERRED)
                self.take_part((own[0], Certainty.INFERRED), _R.YANG_DILANTIK, who, span, sentence)

    def take_part(
        self, target: tuple[Happening, Certainty], role: ParticipationRole, one: Actor, span: Span, sentence: Sentence
    ) -> Card:
        """Write that somebody took part in an event, in one role; what is known already is one participation."""
        happening, sure = target
        ref = self.id_of(happening, role, one.id)
        if ref in self._desk.cards:
            return self._desk.cards[ref]
        card = self._desk.card(Participation, ref)
        certainty = sure if sure is not Certainty.STATED else one.certainty
        self._desk.set(card, "event", happening.card.id, span, sure)
        self._desk.set(card, "role", role, span, certainty)
        self._desk.set(card, "participant", one.id, span, one.certainty)
        if _TO_COME.search(self._text, max(sentence.start, span[0] - 24), span[1]) is not None:
            self._desk.set(card, "status", ParticipationStatus.PLANNED, span, Certainty.INFERRED)
        elif FUTURE.search(self._text, sentence.start, span[1]) is None:
            self._desk.set(card, "status", ParticipationStatus.ATTENDED, span, Certainty.INFERRED)
            if role in _SHOWS_IT:
                self._desk.set(happening.card, "status", EventStatus.HELD, span, Certainty.INFERRED)
        return card

    def only(self) -> tuple[Happening, Certainty] | None:
        """Return the one event that the text names."""
        named = [one for one in self._happenings.all if one.named]
        return (named[0], Certainty.INFERRED) if len(named) == 1 else None

    def id_of(self, happening: Happening, role: ParticipationRole, ref: str) -> str:
        """Return the id of the participation of somebody in an event."""
        return self._desk.ref("participation", happening.card.id.partition(":")[2], role.value, ref.partition(":")[2])

    def group(
        self, target: tuple[Happening, Certainty], role: ParticipationRole, group: DescribedGroup, span: Span
    ) -> Card:
        """Write that a group that words describe took part in an event."""
        surface = group.text if group.count is None or group.count.value is None else str(group.count.surface)
        card = self._desk.card(Participation, self.id_of(target[0], role, f":{surface}"))
        self._desk.set(card, "event", target[0].card.id, span, target[1])
        self._desk.set(card, "role", role, span, target[1])
        self._desk.set(card, "group", group, span, target[1])
        return card

    def _many(self, sentence: Sentence) -> None:
        """Write "diikuti 53 peserta": a group that is counted, not named."""
        for first, last in sentence.bare():
            for match in MANY.finditer(self._text, first, last):
                number = parse_number(match["number"])
                unit = UNITS.match(match["unit"])
                target = self._happenings.near(sentence, match.start(), before=True)
                if target is None and match[0].startswith("memberangkatkan"):
                    target = self.only()
                if (
                    number is None
                    or number.value is None
                    or number.surface != match["number"]
                    or unit is None
                    or target is None
                ):
                    continue
                behind = (
                    self._text[match.start("unit") + unit.end() : last].replace(".", " ").replace(",", " ").split()[:1]
                )
                invited = match[0].startswith("menghadirkan")
                if invited and behind != ["narasumber"]:
                    continue
                span = match.span("number")[0], match.start("unit") + unit.end()
                about = ABOUT.get((match["about"] or "").strip(), Qualifier.EXACT)
                text = tidy(self._text[slice(*span)])
                count = Count(value=number.value, unit=unit[0], qualifier=about, surface=text)
                group = DescribedGroup(text="narasumber" if invited else unit[0], count=count)
                role = _R.NARASUMBER if invited else _R.HADIR if "hadiri" in match[0] else _R.PESERTA
                self.group(target, role, group, span)

    def _some(self, sentence: Sentence) -> None:
        """Write "dihadiri para camat, seluruh OPD": groups that are neither counted nor named."""
        for first, last in sentence.bare():
            verb = COMPANY.search(self._text, first, last)
            target = None if verb is None else self._happenings.near(sentence, verb.start(), before=True)
            following = None if verb is None else NEXT_ROLE.search(self._text, verb.end(), last)
            if verb is None or target is None:
                continue
            stop = following.start() if following is not None else last
            for match in SOME.finditer(self._text, verb.start(), stop):
                self._described(target, _R.HADIR if verb["guests"] and not match["takers"] else _R.PESERTA, match)

    def _described(self, target: tuple[Happening, Certainty], role: ParticipationRole, match: re.Match[str]) -> None:
        """Write that a group that words describe took part in an event."""
        said, unit = (match.start("how"), match.end("who")), match["who"].split()[0]
        how = HOW_MANY.get(match["how"].lower())
        count = None if how is None else Count(unit=unit, qualifier=how, surface=f"{match['how']} {unit}")
        group = DescribedGroup(text=tidy(match["who"]), count=count)
        self.group((target[0], Certainty.INFERRED if target[1] is Certainty.STATED else target[1]), role, group, said)
