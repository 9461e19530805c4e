"""The grammar of agency names: a kind, its affairs or a proper name, short forms, the body above, a region."""

import re
from collections.abc import Sequence
from typing import Final

from ...model.kinds import AgencyKind
from ...values.level import Level
from .._place_names import LEVEL_WORDS, Known, level_of
from .._places import GOVERNMENT_WORDS, Place, read_place
from .._words import Words
from .affairs import read_affairs, read_more_affairs
from .brackets import placed_in_bracket, read_brackets, read_last_bracket, read_short
from .drafts import Draft
from .leads import HEADS, Lead, Shape
from .mentions import names_no_body, too_general
from .openings import coinage_of, openings
from .proper import read_proper
from .tails import read_tails
from .vocabulary import EITHER_COMMISSION, FIELD_WORDS, information_commission, is_coinage, leads, ministry_of

__all__ = ["Grammar"]

_K: Final = AgencyKind
_DEEPEST: Final = 4
_BRANCH: Final = frozenset({"perwakilan", "kantor", "wilayah", "cabang", "stasiun", "regional", "kpw", "kanwil"})
_PARTS: Final = frozenset(
    {_K.BALAI, _K.UPTD, _K.KANTOR, _K.KANTOR_WILAYAH, _K.RSUD, _K.FORUM, _K.TIM, _K.BADAN, _K.POLRI}
)
"""Kinds that may be parts of another body, besides those that always are."""
_SECOND: Final = frozenset({_K.BADAN, _K.LEMBAGA, _K.KEMENTERIAN})
_UNDER_A_LETTERHEAD: Final = frozenset({"dinas", "badan", "sekretariat", "inspektorat", "satuan", "kantor"})
_MINISTRIES: Final = frozenset({_K.KEMENTERIAN, _K.KEMENTERIAN_KOORDINATOR, _K.DIREKTORAT_JENDERAL})
_WITH_OFFICES: Final = frozenset({_K.KOMISI, _K.KEMENTERIAN, _K.UPTD})
_ONTO: Final = frozenset({"pada", "di", "dari"})
_COMPANY_UNITS: Final = frozenset({
    "persero", "tbk", "divre", "subdivre", "witel", "daop", "regional", "area", "unit", "up3", "ulp", "uid", "uip",
    "distribusi", "kc", "kcp", "region", "branch",
})  # fmt: skip
_NUMERAL: Final = re.compile(r"[ivx]+|[0-9]+")
# What a Satuan Polisi Pamong Praja may be merged with: UU 23/2014 makes them one affair.
_WITH_SATPOL: Final = frozenset(
    {"damkar", "damkarmat", "pemadam", "linmas", "perlindungan", "pelindungan", "penanggulangan"}
)
_LONGEST_SEAT: Final = 2
_ACEH: Final = "11"
_HEADED_UNITS: Final = frozenset({"biro", "bagian", "bidang", "seksi", "subbagian", "subbidang"})
_ALSO_FIELDS: Final = frozenset({"ki", "kip"})
_NO_DINAS: Final = {
    "bagian": ("kominfo", "infokom")
}  # a Dinas has Bidang: a "Kabag Kominfo" heads a Bagian of the Setda
_INFORMATION_COMMISSION: Final = "Komisi Informasi"  # every province has one, few kabupaten and kota do (UU 14/2008)


class Grammar:
    """Reads one agency at a word. In *prose* the names need capital letters, and what is too general is no mention."""

    def __init__(self, words: Words, *, prose: bool, here: str | None = None) -> None:
        self.words, self.prose, self.here = words, prose, here

    def read(self, start: int, depth: int = 0, *, area: bool = False) -> Draft | None:
        """Read the agency that begins at word *start*; None when none does. With *area*, an area will do."""
        words = self.words
        if depth > _DEEPEST or start >= len(words):
            return None
        head = self._head_before(start)
        if head in _HEADED_UNITS and words.at(start) in (*_ALSO_FIELDS, *_NO_DINAS.get(head, ())):
            read = self._headed(start, head, depth)  # "Kabid KIP": openness is his field, no commission
            if read is not None:
                return read
        for one in openings(words, start, prose=self.prose):
            if head is not None and one.issues and one.lead.coinage:  # "Kadis BUDPAR": no body of unknown initials
                read = self._headed(start, head, depth)
                if read is not None:
                    return read
            draft = Draft(lead=one.lead, start=start, head=one.end, end=one.end, coinage=one.coinage, issues=one.issues)
            read = self._read(draft, depth, area=area)
            if read is not None:
                return _headed_unit(read, head)
        return None if head is None else self._headed(start, head, depth)

    def read_abbreviated(self, start: int) -> Draft | None:
        """Read a body, also one whose short form stands in brackets behind unknown words: "Xyz Abc (BPS) Jambi"."""
        words = self.words
        short = self._last_place(self.read(start))
        if short is None or words.gap(start) != "(" or words.closing(start) != short.end or short.place is not None:
            return short
        first = start
        while first and words.upper(first - 1) and (first == start or words.joined(first)):
            first -= 1
        return self.above(short._replace(start=first), 0) if first < start else short

    def _last_place(self, draft: Draft | None) -> Draft | None:
        """Read a region that ends the phrase, whatever mark parts it from the name: "Dinas Kominfo - Provinsi Bali"."""
        if draft is None or draft.lead.centre or next(draft.places(), None) is not None:
            return draft
        words, end = self.words, draft.end
        level = LEVEL_WORDS.get(words.at(end)) if words.closing(end + 1) > end + 1 else None  # "Diskominfo Prov (Bali)"
        levels = draft.lead.levels if level is None else (level,)
        starts = [end + (level is not None)]
        if "place" in draft.lead.marks:  # "Kelurahan Jati, Kudus Kota, Kabupaten Kudus"
            starts += [start for start in range(end + 1, len(words)) if words.gap(start) == ","]
        places = (self.place(start, levels=levels) for start in starts)
        last = next((place for place in places if place is not None and place.end == len(words)), None)
        return draft if last is None else draft._replace(place=last, end=last.end)

    def _head_before(self, start: int) -> str | None:
        """Return the word of the body whose head's title stands before word *start*."""
        words = self.words
        if not start or not words.joined(start):
            return None
        return "ditjen" if words.follows(start - 2, "direktur", "jenderal") else HEADS.get(words.at(start - 1))

    def _headed(self, start: int, head: str, depth: int) -> Draft | None:
        """Read the affairs behind the short title of a head: "Kadis Lingkungan Hidup Sulut"."""
        lead = _lead_of(head)
        chamber = self.words.raw(start - 1) == "KADIN" and not self.words.shouted(start)
        if chamber or (self.prose and (lead.unit or lead.shape is not Shape.AFFAIRS)):
            return None
        lead = lead._replace(marks=lead.marks - {"capital"})
        read = self._read(Draft(lead=lead, start=start, head=start, end=start), depth)
        unsure = read is None or (read.affairs is not None and (read.affairs.strange or read.affairs.opaque))
        return None if unsure else read

    def _read(self, draft: Draft, depth: int, *, area: bool = False) -> Draft | None:
        """Read what follows the words of the kind."""
        shape = draft.lead.shape
        if shape is Shape.GOVERN:
            read = self._letterhead(self._govern(draft), depth)
        elif shape is Shape.AFFAIRS:
            read = self._affairs(draft, depth)
        elif shape is Shape.NAME:
            read = read_proper(self, draft, depth)
        else:
            read = self._double(read_tails(self.words, draft), depth)
            read = self.above(read_brackets(self, self._merged(read_brackets(self, read))), depth)
        if read is None or (read.place.plural if read.place is not None else "placed" in draft.lead.marks):
            return None  # "Setkab" is the cabinet's where no kabupaten follows
        return None if self.prose and not area and too_general(self.words, read) else read

    def _govern(self, draft: Draft) -> Draft | None:
        start = self.words.closing(draft.head)  # behind a bracket: "Pemkab (Pemerintah Kabupaten) Dairi"
        near = self.words.gap(start) in ("", "-") if start == draft.head else self.words.gap(start) == ")"
        place = self.place(start, levels=draft.lead.levels) if near else None
        if place is None:
            return None if self.prose else self._nameless(draft)
        draft = draft._replace(place=place, end=place.end)
        return read_brackets(self, draft) if self.words.at(draft.end).startswith("pem") else draft

    def _nameless(self, draft: Draft) -> Draft | None:
        """Read a government without its region: "Pemkot", "Pemerintah Provinsi"."""
        words, end = self.words, draft.head
        if not draft.lead.words[0].startswith("pemerintah"):
            return draft
        level = LEVEL_WORDS.get(words.at(end)) if words.joined(end) else None
        if level is None or words.gap(end + 1) == "/":
            return None
        return read_brackets(self, draft._replace(lead=draft.lead._replace(levels=(level,)), end=end + 1))

    def _merged(self, draft: Draft) -> Draft:
        """Read what is merged with the civil service police: "Satpol PP dan Pemadam Kebakaran"."""
        words, end = self.words, draft.end
        if draft.lead.kind is not _K.SATPOL_PP or words.gap(end) not in ("", ")", ",", "),"):
            return draft
        start = end + (words.at(end) == "dan")
        if words.at(start) not in _WITH_SATPOL or (start == end and "," not in words.gap(end)):
            return draft
        affairs = read_more_affairs(words, draft.lead, start, prose=self.prose)
        return draft if affairs is None else draft._replace(affairs=affairs, end=affairs.end)

    def _letterhead(self, draft: Draft | None, depth: int) -> Draft | None:
        """Read the agency under the name of its government: "PEMERINTAH KABUPATEN LAHAT DINAS KESEHATAN"."""
        words = self.words
        if draft is None or draft.place is None or not words.at(draft.start).startswith("pemerintah"):
            return draft
        if words.gap(draft.end) or words.at(draft.end) not in _UNDER_A_LETTERHEAD:
            return draft
        under = self.read(draft.end, depth + 1)
        return draft if under is None or under.place else under._replace(start=draft.start, place=draft.place)

    def _affairs(self, draft: Draft, depth: int) -> Draft | None:
        lead = draft.lead
        if short := read_short(self, draft.head):  # "Direktorat Jenderal (Ditjen) Pajak"
            draft = draft._replace(end=short.end)
        office = lead.kind in (_K.KANTOR, _K.KANTOR_WILAYAH, _K.TIM) and self._is_body(draft.head, lead.kind)
        before = self.words.folded[max(0, draft.start - 2) : draft.start]
        if (lead.words == ("bidang",) and "komisi" in before[:1]) or (lead.words == ("pusat",) and "kantor" in before):
            return None  # "Komisi I Bidang Pemerintahan DPRD Kabupaten Berau", "Kantor Pusat Kemendagri"
        affairs = None if office else read_affairs(self.words, lead, draft.head, draft.end, prose=self.prose)
        if affairs is not None:
            if names_no_body(lead, affairs, prose=self.prose):
                return None
            draft = self._double(draft._replace(affairs=affairs, end=affairs.end), depth)
            return self.above(read_brackets(self, draft), depth)
        read = self.above(draft, depth) if lead.kind in _PARTS and lead.kind is not _K.TIM else draft
        if read.parent is None:
            return None
        building = not read.parent.lead.centre or next(read.places(), None) is None
        if lead.kind is _K.KANTOR and building:
            return None  # "Kantor Dinas Kominfo" is where the Dinas sits
        return read

    def _is_body(self, start: int, office: AgencyKind) -> bool:
        """Tell whether a body begins at *start*, whose office it is: "Kantor Bappeda", "Kantor Komisi Informasi"."""
        known = [one.lead for one in openings(self.words, start, prose=self.prose)]
        unit = office is _K.TIM and any(lead.unit and lead.shape is Shape.WHOLE for lead in known)  # "Tim Humas"
        return unit or not _WITH_OFFICES.isdisjoint(lead.kind for lead in known) or is_coinage(self.words.at(start))

    def _double(self, draft: Draft, depth: int) -> Draft:
        """Read the second body of a ministry that is two: "Kementerian ATR/BPN", "Kemenparekraf/Baparekraf"."""
        end = draft.end
        if draft.lead.kind is not _K.KEMENTERIAN or self.words.gap(end) != "/" or not self.words.upper(end):
            return draft
        second = self.read(end, depth + 1)
        if second is not None and second.lead.kind in _SECOND:
            return draft._replace(end=second.end)
        return draft._replace(end=end + 1) if self.words.at(end).startswith("ba") else draft

    def place(self, start: int, *, levels: Sequence[Level] = ()) -> Place | None:
        """Read the region at word *start*."""
        return read_place(self.words, start, Known(levels=levels, prose=self.prose, here=self.here))

    def near(self, draft: Draft, *, comma: bool = False) -> bool:
        """Tell whether the word behind *draft* goes on with it; a bracket of its own may have closed between them."""
        words, end = self.words, draft.end
        gap = words.gap(end)
        if gap.startswith(")") and not words.opened(draft.start, end):
            return False
        return gap in ("", "-", ")", "/") or (gap in (",", "),") and (comma or not self.prose))

    def above(self, draft: Draft, depth: int, *, comma: bool = False) -> Draft:
        """Read the region behind a name, or the body that it is a part of; with *comma*, behind a comma in any text."""
        draft = self._branch(self._classed(draft))
        lead, start = draft.lead, draft.end
        if draft.place is not None or not self.near(draft, comma=comma or (lead.unit and lead.centre)):
            return draft if draft.place is not None else placed_in_bracket(self, draft)
        part = lead.unit or lead.kind in _PARTS or draft.branch or "said" in lead.marks  # "Dharma Wanita Diskominfo …"
        onto = start + (self.words.at(start) in _ONTO and not self.words.upper(start))  # not "DI Yogyakarta"
        parent = self._parent(draft, onto, depth) if part else None
        seated = "seat" in lead.marks
        if parent is not None:
            draft = draft._replace(parent=_levelled(draft, parent), end=parent.end)
            start = onto = parent.end
            if not seated or parent.place is not None or not self.near(draft, comma=comma):
                return draft
        onto = onto if seated or not (self.prose and self._happens(draft)) else start
        place = self.place(onto, levels=() if seated else lead.levels)
        if place is None:
            return self._at_seat(draft)
        if lead.words == EITHER_COMMISSION and _is_outside_aceh(place) and self.words.at(onto) not in GOVERNMENT_WORDS:
            draft = draft._replace(lead=information_commission())
        if draft.lead.long == _INFORMATION_COMMISSION:
            place = _provincial(place)
        return read_last_bracket(self, draft._replace(place=place, end=place.end))

    def _happens(self, draft: Draft) -> bool:
        """Tell whether a place behind *di* is where something happens: "Kementerian Kominfo di Kota Bandung"."""
        lead, words, end = draft.lead, self.words, draft.end
        whole = draft.republic or words.at(end - 1) == "pusat" or (words.at(end + 1) == "jakarta" and not lead.unit)
        return not lead.centre or lead.kind in _MINISTRIES or lead.kind is _K.FORUM or whole

    def _at_seat(self, draft: Draft) -> Draft:
        """Read the town of a court that is no region: "Pengadilan Negeri Lubuk Pakam"."""
        words, end = self.words, draft.end
        court = draft.lead.kind is _K.PENGADILAN and draft.name is None
        while court and end - draft.end < _LONGEST_SEAT and words.upper(end) and words.joined(end):
            if words.raw(end).isdigit() or words.at(end) in leads() or words.at(end) in LEVEL_WORDS:
                break
            end += 1
        return draft if end == draft.end else draft._replace(name=(draft.end, end), end=end)

    def _classed(self, draft: Draft) -> Draft:
        """Skip the class of a court: "Pengadilan Negeri Kelas IA Palembang"."""
        end = draft.end
        court = draft.lead.kind is _K.PENGADILAN and self.words.at(end) == "kelas" and self.words.joined(end)
        return draft._replace(end=end + 2) if court and self.words.joined(end + 1) else draft

    def _parent(self, draft: Draft, start: int, depth: int) -> Draft | None:
        parent = self.read(start, depth + 1)
        if parent is None or (draft.lead.kind is _K.BADAN and parent.lead.kind is not _K.KEMENTERIAN):
            return None
        central = draft.lead.centre or "besar" in draft.lead.words
        if parent.lead.words in FIELD_WORDS and draft.lead.kind is _K.BALAI and central:
            parent = parent._replace(place=None, end=start + 1)  # the place behind it is where the Balai sits
        if central and parent.place is None and parent.lead.words in FIELD_WORDS:
            ministry = ministry_of(parent.lead.words)
            return parent._replace(lead=ministry, coinage=coinage_of(ministry))
        governs = parent.lead.shape is Shape.GOVERN and parent.lead.words[0].startswith("pemerintah")
        return parent if draft.lead.unit or not governs else None

    def _branch(self, draft: Draft) -> Draft:
        """Read "Perwakilan", "Kantor Wilayah" and the like between a central body and the region of its office."""
        end = draft.end
        if not draft.lead.centre or draft.lead.unit:
            return draft
        while self._is_branch(draft, end) and (self.words.joined(end) or (end == draft.end and self.near(draft))):
            end += 1
        if end == draft.end or self.place(end) is None:
            return draft
        return draft._replace(end=end, branch=True)

    def _is_branch(self, draft: Draft, place: int) -> bool:
        word = self.words.at(place)
        unit = word in _COMPANY_UNITS or _NUMERAL.fullmatch(word) is not None
        return word in _BRANCH or (unit and draft.lead.kind is _K.BUMN)


def _lead_of(word: str) -> Lead:
    return next(lead for lead in leads()[word] if lead.words == (word,))


def _headed_unit(draft: Draft, head: str | None) -> Draft:
    """Return a draft whose kind the title of its head tells: "Kabag Humas" heads a Bagian."""
    lead = draft.lead
    if head not in _HEADED_UNITS or lead.kind is not _K.UNIT or lead.shape is not Shape.WHOLE:
        return draft
    unit = _lead_of(head)
    return draft._replace(lead=lead._replace(kind=unit.kind, group=unit.group, long=f"{unit.long} {lead.long}"))


def _levelled(draft: Draft, parent: Draft) -> Draft:
    """Settle the region of the body above by the level of its part: a Biro of a Setda, and a Kanwil, are provincial."""
    kind = draft.lead.kind
    over = parent.lead.kind is _K.SEKRETARIAT_DAERAH if kind is _K.BIRO else parent.lead.centre
    if parent.place is None or not over or kind not in (_K.BIRO, _K.KANTOR_WILAYAH):
        return parent
    return parent._replace(place=_provincial(parent.place))


def _is_outside_aceh(place: Place) -> bool:
    """Tell whether a KIP can be no Komisi Independen Pemilihan: Aceh alone has one (UU 11/2006)."""
    return place.region is not None and not place.region.startswith(_ACEH)


def _provincial(place: Place) -> Place:
    """Settle a name that several regions bear for the province."""
    codes = [code for code in place.candidates if level_of(code) is Level.PROVINCE]
    return place._replace(region=codes[0], candidates=()) if len(codes) == 1 else place
