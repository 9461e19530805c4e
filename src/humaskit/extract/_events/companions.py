"""Who takes part beside others: partners, companions, delegations and the groups that come along."""

import re
from collections.abc import Sequence
from typing import Final

from ...model.event import ParticipationRole
from ...model.office import Official
from ...text.numbers import parse_number
from ...values.citation import Certainty
from ...values.count import Count, Qualifier
from ...values.names import PersonName
from ...values.plaintext import tidy
from ...values.terms import DescribedGroup
from .._page.prose import Prose, Sentence
from .._page.words import OCCASION
from .._people.actors import Actor, Actors, subject_before
from ..desk import Card, Desk, Span
from .happenings import Happening, Happenings
from .roles import GENERIC, Roles

__all__ = ["write_companions"]

_R: Final = ParticipationRole
_BODIES: Final = frozenset({"agency", "group"})
_TAKERS: Final = frozenset({"official", "post", "agency", "group"})
_WITH: Final = re.compile(
    r"\b(?:(?:yang )?(?:telah |juga )?(?:bekerja\s?sama|berkolaborasi|bersinergi|bermitra)\s(?:dengan|bersama)"
    r"|menggandeng)\s+"
)
_THEN: Final = re.compile(
    r"\s*,?\s*(?:kembali |resmi |sukses |juga )?(?:meng?gelar|menyelenggarakan|mengadakan|melaksanakan|menghelat)\b"
)
_ESCORTED: Final = re.compile(r"[\s,]*(?:yang\s)?didampingi(?:\s(?:langsung|oleh|pula|juga))*\s+")
_HOSTED_WITH: Final = re.compile(r"\s+bersama\s+(?:dengan\s+)?")
_SENT: Final = re.compile(r"\b(?:memberangkatkan|mengirimkan|mengutus)\s+(?:sebanyak\s+)?(?=[0-9a-z])")
_COUNTED: Final = re.compile(
    r"\b[Ss]ebanyak\s+(?P<n>[0-9][0-9.]*|[a-z]+(?: (?:belas|puluh|ratus)(?: [a-z]+)?)?)\s+"
    r"(?P<who>(?!persen\b|kali\b|tahun\b)\w[\w/-]*(?:\s(?!(?:dari|di|yang|telah|sudah)\b)\w[\w/-]*){0,4}?)"
    r"\s+(?:(?:di|dari|se-?)\s?(?:[A-Z][\w-]+\s){1,4})?"
    r"(?:telah |turut |hadir dan )?(?:mengikuti|ikuti|menghadiri|hadiri)\b"
)
_PRESS: Final = re.compile(
    r"\bbersama\s+(?P<group>(?:para\s+|awak\s+|insan\s+)?(?P<unit>wartawan|jurnalis|media|pewarta)"
    r"(?P<all>\s+se[- ]?\s?(?=[A-Z])(?:(?:Kota|Kabupaten|Provinsi)\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?)(?=[\s,.])"
)


_OFFICES: Final = re.compile(
    r"\b(?:di ?ikuti|di ?hadiri)(?: langsung)?(?: oleh)?\s+(?P<who>(?:(?:perwakilan|peserta|unsur|jajaran|admin"
    r"|operator|pengelola)"
    r"(?: dari)? )?(?:Organisasi Perangkat Daerah|perangkat daerah|OPD|SKPD)(?:\s\([A-Z]+\))?"
    r"(?:\s(?:di lingkungan|se-?|lingkup)\s?[A-Z]\w+(?: [A-Z]\w+){0,4})?)"
)
_FOR: Final = re.compile(
    r"\b(?:bagi|untuk|kepada)\s+(?:sebanyak\s+)?(?P<n>[0-9][0-9.]*)\s+(?:orang\s+)?"
    r"(?P<who>(?:admin|operator|peserta|pegawai|aparatur|pengelola|perwakilan|pelaku|kepala|perangkat|wartawan|guru"
    r"|siswa|kader"
    r"|anggota|tenaga|relawan|penyuluh|ASN|pranata|petugas)(?:\s(?!(?:di|dari|yang|pada|se|untuk|guna|dengan"
    r"|resmi)\b)[a-z]+){0,3})"
)
_INSTEAD: Final = re.compile(r"\b(?:yang )?(?:hadir )?mewakili\s+")
_AMONG: Final = re.compile(
    r"(?:Di antaranya|Diantaranya|Antara lain|Yakni|Yaitu|Mereka adalah|Keduanya adalah|Ketiganya adalah)\s+"
)
_PRESENTS: Final = re.compile(
    r"\b(?:menghadirkan|mengundang|dengan) (?:[a-z0-9]+ )?(?:orang )?(?:narasumber|pembicara|pemateri),? (?:yaitu|yakni"
    r"|antara lain|di antaranya|diantaranya)"
    r"\s*[:,]?\s+"
)
_INVITES: Final = re.compile(
    r"\b(?:menghadirkan|mengundang|narasumber|pemateri|pembicara)\b[^.]{0,40}\b(?:narasumber|pemateri|pembicara)?\b"
)


_NAME: Final = re.compile(
    r"[\s,]*(?:bersama|serta|dan)\s+(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z'\u2019]+){1,3})(?=[.,;]|\s(?:dan|serta)\b|\Z)"
)
_NO_NAME: Final = re.compile(
    r"\b(?:Dinas|Badan|Kota|Kabupaten|Provinsi|Kepala|Komisi|Forum|Tim|Kementerian|Universitas|Media|Humas|Bidang|Ketua"
    r"|Anggota|Direktur|Bank|Pemerintah|Desa|Kecamatan|Sekolah|Ikatan|Perhimpunan|Persatuan|Yayasan|Indonesia)\b"
)


def write_companions(
    desk: Desk, prose: Prose, roles: Roles, happenings: Happenings, spoken: Sequence[tuple[Span, Card]]
) -> None:
    """Write partners, companions, delegations and groups beside others, and at which event something was said."""
    scribe = _Scribe(desk, roles, happenings)
    for place, card in spoken:
        scribe.said_at(prose.at(place[0]), place, card)
    before: Sentence | None = None
    for sentence in prose.sentences:
        for part in sentence.bare():
            scribe.partners(sentence, part)
            scribe.escorts(sentence, part)
            scribe.counted(sentence, part)
            scribe.sent(sentence, part)
            scribe.press(sentence, part)
            scribe.speakers(sentence, part)
            scribe.bodies(sentence, part)
            scribe.stands_in(sentence, part)
            scribe.invited(sentence, part)
        scribe.named_next(sentence, before)
        before = sentence


class _Scribe:
    def __init__(self, desk: Desk, roles: Roles, happenings: Happenings) -> None:
        self._desk = desk
        self._text = desk.text
        self._roles = roles
        self._actors: Actors = roles.actors
        self._happenings = happenings

    def said_at(self, sentence: Sentence | None, place: Span, card: Card) -> None:
        """Give a statement the event at which its sentence says that it was made."""
        for first, last in sentence.bare() if sentence is not None else ():
            match = OCCASION.search(self._text, first, last)
            target = (
                self._happenings.near(sentence, match.end()) if match is not None and sentence is not None else None
            )
            if match is None or target is None or place[0] <= match.start() < place[1]:
                continue  # what is said about an event is not said at it
            named = any(match.start() <= span[0] <= match.end() + 12 for span in target[0].spans)
            if named or match["this"]:
                self._desk.set(card, "event", target[0].card.id, match.span(), Certainty.INFERRED)

    def partners(self, sentence: Sentence, part: Span) -> None:
        """Write "X bekerja sama dengan Y menggelar Z" and "Z digelar X bekerja sama dengan Y"."""
        for match in _WITH.finditer(self._text, *part):
            target = self._here(sentence, match.start())
            with_whom = [one for one in self._actors.listed(self._text, match.end(), part[1]) if one.kind in _BODIES]
            if target is None or not with_whom or with_whom[0].start != match.end():
                continue
            held = _THEN.match(self._text, with_whom[-1].end, part[1]) is not None
            host = self._host(sentence, match.start())
            if host is None or not (held or self._known(target[0], _R.PENYELENGGARA, host.id)):
                continue
            if held:
                self._roles.take_part(target, _R.PENYELENGGARA, host, (host.start, with_whom[-1].end), sentence)
            for one in with_whom:
                self._roles.take_part(target, _R.MITRA, one, (match.start(), one.end), sentence)

    def _host(self, sentence: Sentence, at: int) -> Actor | None:
        before = [one for one in self._actors.within(sentence.start, at) if one.kind in _BODIES]
        if not before or self._text[before[-1].end : at].strip(" ,)") not in ("", "yang"):
            return None
        return before[-1]

    def escorts(self, sentence: Sentence, part: Span) -> None:
        """Write "dibuka X didampingi Y", and "digelar X bersama Y": beside one who takes part."""
        for one in self._actors.within(*part):
            match = _ESCORTED.match(self._text, one.end, part[1])
            joint = _HOSTED_WITH.match(self._text, one.end, part[1]) if match is None else None
            found = match or joint
            target = self._here(sentence, one.start) if found is not None else None
            if found is None or target is None:
                continue
            if match is not None and not any(self._known(target[0], role, one.id) for role in _R):
                continue
            if joint is not None and not self._known(target[0], _R.PENYELENGGARA, one.id):
                continue
            for other in self._actors.listed(self._text, found.end(), part[1]):
                fits = other.start == found.end() or other.kind in _TAKERS
                if not fits or other.kind not in (_TAKERS if match is not None else _BODIES):
                    break
                beside = Actor(other.start, other.end, other.id, Certainty.INFERRED)
                role = _R.HADIR if match is not None else _R.MITRA
                self._roles.take_part(target, role, beside, (one.start, other.end), sentence)

    def counted(self, sentence: Sentence, part: Span) -> None:
        """Write "Sebanyak 60 aparatur desa mengikuti Bimtek"."""
        for match in _COUNTED.finditer(self._text, *part):
            number = parse_number(match["n"])
            target = self._here(sentence, match.end())
            if number is None or number.value is None or number.surface != match["n"] or target is None:
                continue
            if not any(match.end() <= span[0] < sentence.end for span in target[0].spans):
                continue
            said = (match.start("n"), match.end("who"))
            who = tidy(match["who"])
            count = Count(value=number.value, unit=who, surface=tidy(self._text[slice(*said)]))
            self._roles.group(target, _R.PESERTA, DescribedGroup(text=who, count=count), said)

    def sent(self, sentence: Sentence, part: Span) -> None:
        """Write "X memberangkatkan 53 wartawan": X sends the delegation."""
        for match in _SENT.finditer(self._text, *part):
            found = subject_before(self._text, sentence, match.start(), self._actors, lambda one: one.kind == "agency")
            target = self._happenings.near(sentence, match.start()) or self._roles.only()
            if found is None or target is None:
                continue
            one = Actor(found[0].start, found[0].end, found[0].id, found[1])
            self._roles.take_part(target, _R.PENGIRIM, one, (one.start, match.end()), sentence)

    def press(self, sentence: Sentence, part: Span) -> None:
        """Write "menggelar X bersama wartawan se-Kota Y": a group without a name beside the organiser."""
        for match in _PRESS.finditer(self._text, *part):
            target = self._here(sentence, match.start())
            if target is None or not any(part[0] <= span[0] < match.start() for span in target[0].spans):
                continue
            count = None
            if match["all"]:
                count = Count(unit=match["unit"], qualifier=Qualifier.ALL, surface=tidy(match["group"]))
            regions = [one.id for one in self._actors.within(*match.span("group")) if one.kind == "region"]
            region = regions[0].partition(":")[2] if len(regions) == 1 else None
            group = DescribedGroup(text=tidy(match["group"]), count=count, region=region)
            self._roles.group((target[0], Certainty.INFERRED), _R.PESERTA, group, match.span("group"))

    def speakers(self, sentence: Sentence, part: Span) -> None:
        """Write the people without a post behind a resource person: "narasumber X, bersama A dan B"."""
        for one in self._actors.within(*part):
            named = one.kind == "official" and _NAME.match(self._text, one.end, part[1]) is not None
            target = self._here(sentence, one.start) if named else None
            if target is None or not self._known(target[0], _R.NARASUMBER, one.id):
                continue
            at = one.end
            while (match := _NAME.match(self._text, at, part[1])) is not None:
                span = match.span("name")
                if any(each.start < span[1] for each in self._actors.within(at, part[1])) or _NO_NAME.search(
                    match["name"]
                ):
                    break
                name = tidy(match["name"])
                card = self._desk.card(Official, self._desk.ref("official", name))
                self._desk.set(card, "name", PersonName(name=name), span, Certainty.INFERRED)
                person = Actor(*span, card.id, Certainty.INFERRED)
                self._roles.take_part(target, _R.NARASUMBER, person, span, sentence)
                at = span[1]

    def bodies(self, sentence: Sentence, part: Span) -> None:
        """Write "diikuti Organisasi Perangkat Daerah (OPD)" and "pelatihan bagi 50 admin"."""
        for match in _OFFICES.finditer(self._text, *part):
            target = self._here(sentence, match.start())
            if target is not None:
                role = _R.HADIR if "hadir" in match[0][:10] else _R.PESERTA
                group = DescribedGroup(text=tidy(match["who"]))
                self._roles.group((target[0], Certainty.INFERRED), role, group, match.span("who"))
        for match in _FOR.finditer(self._text, *part):
            number, target = parse_number(match["n"]), self._here(sentence, match.start())
            named = target is not None and any(part[0] <= span[0] < match.start() for span in target[0].spans)
            if number is None or number.value is None or target is None or not named or number.surface != match["n"]:
                continue
            said, who = (match.start("n"), match.end("who")), tidy(match["who"])
            count = Count(value=number.value, unit=who, surface=tidy(self._text[slice(*said)]))
            self._roles.group((target[0], Certainty.INFERRED), _R.PESERTA, DescribedGroup(text=who, count=count), said)

    def stands_in(self, sentence: Sentence, part: Span) -> None:
        """Write "X hadir mewakili Y": Y takes part, and X comes in their place."""
        for match in _INSTEAD.finditer(self._text, *part):
            people = [one for one in self._actors.within(part[0], match.start()) if one.kind == "official"]
            other = next(iter(self._actors.within(match.end(), part[1])), None)
            target = self._happenings.near(sentence, match.start())
            if not people or other is None or other.start != match.end() or target is None:
                continue
            one = people[-1]
            if (
                self._text[one.end : match.start()].strip(" ,")
                or other.kind not in ("official", "post")
                or one.id == other.id
            ):
                continue
            span = (one.start, other.end)
            whom = Actor(other.start, other.end, other.id, Certainty.INFERRED)
            card = self._roles.take_part((target[0], Certainty.INFERRED), _R.HADIR, whom, span, sentence)
            self._desk.set(card, "represented_by", one.id, span, Certainty.INFERRED)

    def named_next(self, sentence: Sentence, before: Sentence | None) -> None:
        """Write "… menghadirkan narasumber. Di antaranya X dan Y": they are the resource persons."""
        among = _AMONG.match(self._text, sentence.start, sentence.end)
        if among is None or before is None or _INVITES.search(self._text, before.start, before.end) is None:
            return
        target = self._happenings.near(before, before.end)
        some = [one for one in self._actors.listed(self._text, among.end(), sentence.end) if one.kind == "official"]
        if target is None or not some or some[0].start != among.end():
            return
        for one in some:
            self._roles.take_part((target[0], Certainty.INFERRED), _R.NARASUMBER, one, (one.start, one.end), sentence)

    def invited(self, sentence: Sentence, part: Span) -> None:
        """Write "menghadirkan tiga pembicara, yaitu X, Y, dan Z": they are the resource persons."""
        for match in _PRESENTS.finditer(self._text, *part):
            target = self._happenings.near(sentence, match.start())
            some = [one for one in self._actors.listed(self._text, match.end(), part[1]) if one.kind == "official"]
            if target is None or not some or some[0].start != match.end():
                continue
            for one in some:
                self._roles.take_part(target, _R.NARASUMBER, one, (match.start(), one.end), sentence)

    def _here(self, sentence: Sentence, at: int) -> tuple[Happening, Certainty] | None:
        """Return the event that the sentence itself names, or points to: "Kegiatan ini …"."""
        found = self._happenings.near(sentence, at)
        if found is None:
            return None
        own = any(sentence.start <= span[0] < sentence.end for span in found[0].spans)
        return found if own or GENERIC.match(self._text, sentence.start, sentence.end) else None

    def _known(self, event: Happening, role: ParticipationRole, ref: str) -> bool:
        return self._roles.id_of(event, role, ref) in self._desk.cards
