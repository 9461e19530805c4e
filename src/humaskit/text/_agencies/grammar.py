"""The grammar of agency names: a kind, its affairs or a proper name, short forms, the body above, a region."""

from collections.abc import Sequence
from typing import Final

import attrs

from ...model.kinds import AgencyKind
from ...reference.folding import fold
from ...values.level import Level
from .._place_names import Known
from .._places import Place, begins_place, read_place
from .._words import Words
from .affairs import read_affairs
from .coinages import Coinage, blocks, coined, functions_of, tail_functions
from .drafts import Draft, Short
from .leads import HEADS, Lead, Shape
from .mentions import names_no_body, too_general
from .openings import coinage_of, openings
from .proper import read_proper
from .vocabulary import is_coinage, leads

__all__ = ["Grammar"]

_K: Final = AgencyKind
_DEEPEST: Final = 4
_BRANCH: Final = frozenset({"perwakilan", "kantor", "wilayah", "cabang", "stasiun", "regional", "kpw", "kanwil"})
_PARTS: Final = frozenset({_K.BALAI, _K.UPTD, _K.KANTOR, _K.KANTOR_WILAYAH, _K.RSUD, _K.FORUM, _K.TIM, _K.BADAN})
"""Kinds that may be parts of another body, besides those that always are."""
_SECOND: Final = frozenset({_K.BADAN, _K.LEMBAGA, _K.KEMENTERIAN})
_UNDER_A_LETTERHEAD: Final = frozenset({"dinas", "badan", "sekretariat", "inspektorat", "satuan", "kantor"})
_ONTO: Final = frozenset({"pada", "di", "dari"})
_FIELD_WORDS: Final = (("kominfo",), ("komdigi",))


class Grammar:
    """Reads one agency at a word. In *prose* the names need capital letters, and what is too general is no mention."""

    def __init__(self, words: Words, *, prose: bool, here: str | None = None) -> None:
        self.words, self.prose, self.here = words, prose, here

    def read(self, start: int, depth: int = 0, *, area: bool = False) -> Draft | None:
        """Read the agency that begins at word *start*; None when none does. With *area*, an area will do."""
        words = self.words
        if depth > _DEEPEST or start >= len(words):
            return None
        for one in openings(words, start, prose=self.prose):
            draft = Draft(lead=one.lead, start=start, head=one.end, end=one.end, coinage=one.coinage, issues=one.issues)
            read = self._read(draft, depth, area=area)
            if read is not None:
                return read
        head = HEADS.get(words.at(start - 1)) if start and words.joined(start) else None
        return None if head is None else self._headed(start, head, depth)

    def _headed(self, start: int, head: str, depth: int) -> Draft | None:
        """Read the affairs behind the short title of a head: "Kadis Lingkungan Hidup Sulut"."""
        lead = next(lead for lead in leads()[head] if lead.words == (head,))
        chamber = self.words.raw(start - 1) == "KADIN" and not self.words.shouted(start)
        if chamber or (self.prose and (lead.unit or lead.shape is not Shape.AFFAIRS)):
            return None
        lead = attrs.evolve(lead, marks=lead.marks - {"capital"})
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
            read = self.above(self.bracketed(self._double(self._more_coinage(draft), depth)), depth)
        if read is None or (read.place.plural if read.place is not None else "placed" in draft.lead.marks):
            return None  # "Setkab" is the cabinet's where no kabupaten follows
        return None if self.prose and not area and too_general(self.words, read) else read

    def _govern(self, draft: Draft) -> Draft | None:
        start = self.words.closing(draft.head)  # behind a bracket: "Pemkab (Pemerintah Kabupaten) Dairi"
        near = self.words.gap(start) in ("", "-") if start == draft.head else self.words.gap(start) == ")"
        place = self.place(start, levels=draft.lead.levels) if near else None
        if place is None:
            named = not draft.lead.words[0].startswith("pemerintah")
            return draft if named and not self.prose else None
        draft = attrs.evolve(draft, place=place, end=place.end)
        return self.bracketed(draft) if self.words.at(draft.end).startswith("pem") else draft

    def _letterhead(self, draft: Draft | None, depth: int) -> Draft | None:
        """Read the agency under the name of its government: "PEMERINTAH KABUPATEN LAHAT DINAS KESEHATAN"."""
        words = self.words
        if draft is None or draft.place is None or not words.at(draft.start).startswith("pemerintah"):
            return draft
        if words.gap(draft.end) or words.at(draft.end) not in _UNDER_A_LETTERHEAD:
            return draft
        under = self.read(draft.end, depth + 1)
        return draft if under is None or under.place else attrs.evolve(under, start=draft.start, place=draft.place)

    def _affairs(self, draft: Draft, depth: int) -> Draft | None:
        lead = draft.lead
        if short := self._short(draft.head):  # "Direktorat Jenderal (Ditjen) Pajak"
            draft = attrs.evolve(draft, end=short.end)
        office = lead.kind in (_K.KANTOR, _K.KANTOR_WILAYAH) and is_coinage(self.words.at(draft.head))
        affairs = None if office else read_affairs(self.words, lead, draft.head, draft.end, prose=self.prose)
        if affairs is not None:
            if names_no_body(lead, affairs, prose=self.prose):
                return None
            draft = self._double(attrs.evolve(draft, affairs=affairs, end=affairs.end), depth)
            return self.above(self.bracketed(draft), depth)
        read = self.above(draft, depth) if lead.kind in _PARTS else draft
        if read.parent is None or (lead.kind is _K.KANTOR and not read.parent.lead.centre):
            return None  # "Kantor Dinas Kominfo" is where the Dinas sits
        return read

    def _double(self, draft: Draft, depth: int) -> Draft:
        """Read the second body of a ministry that is two: "Kementerian ATR/BPN", "Kemenparekraf/Baparekraf"."""
        end = draft.end
        if draft.lead.kind is not _K.KEMENTERIAN or self.words.gap(end) != "/" or not self.words.upper(end):
            return draft
        second = self.read(end, depth + 1)
        if second is not None and second.lead.kind in _SECOND:
            return attrs.evolve(draft, end=second.end)
        return attrs.evolve(draft, end=end + 1) if self.words.at(end).startswith("ba") else draft

    def _more_coinage(self, draft: Draft) -> Draft:
        """Read what is written apart from a coinage: Diskominfo SP, Disdukcapil-PMK, Diskominfo dan Persandian."""
        coinage = draft.coinage
        if coinage is None or draft.lead.centre:
            return draft
        end, added = draft.end, set[str]()
        while (part := self._part_at(end, spoken="komunikasi" in coinage.functions)) is not None:
            end = part[0]
            added |= part[1]
        if end == draft.end:
            return draft
        told = coinage.functions or frozenset(functions_of(coinage.long))
        return attrs.evolve(draft, head=end, end=end, coinage=Coinage(coinage.kind, "", told | added))

    def _part_at(self, end: int, *, spoken: bool) -> tuple[int, frozenset[str]] | None:
        """Read one more part of a coinage; *spoken* tells that it is one of a communication agency."""
        words = self.words
        joined = words.joined(end) or (spoken and words.gap(end) in (",", "&"))
        place = end + (joined and words.at(end) == "dan")
        if not joined or (place > end and not spoken) or not words.upper(place) or begins_place(words, place):
            return None
        word, apart = words.at(place), words.gap(place) != "-"
        told = tail_functions(word) if spoken else None
        if told is None and (words.shouted(place) or not apart):
            told = frozenset(functions_of(blocks()[word])) if word in blocks() else None
            told = frozenset({"?"}) if told is None and not apart and words.shouted(place) else told
        return None if told is None else (place + 1, told)

    def bracketed(self, draft: Draft) -> Draft:
        """Read the short form in brackets behind a name, and "RI" on either side of it."""
        draft = self._republic(draft)
        short = self._short(draft.end)
        if short is None:
            return draft
        place = draft.place or short.place
        lead = _named_in_short(draft, short)
        return self._republic(attrs.evolve(draft, lead=lead, end=short.end, short=short.text, place=place))

    def _republic(self, draft: Draft) -> Draft:
        words, end = self.words, draft.end
        kind = draft.lead.kind
        if not (draft.lead.centre or kind in (_K.KOMISI, _K.BADAN)) or not self.near(draft, comma=False):
            return draft
        if (words.at(end) == "ri" and words.shouted(end)) or (words.at(end) == "pusat" and kind is _K.KOMISI):
            return attrs.evolve(draft, end=end + 1, republic=True)
        if words.folded[end : end + 2] == ["republik", "indonesia"]:
            return attrs.evolve(draft, end=end + 2, republic=True)
        return draft

    def _short(self, start: int) -> Short | None:
        """Read a bracket that repeats the name in short: its first word is a short form, a region may follow."""
        words, end = self.words, self.words.closing(start)
        if end == start or not words.upper(start) or words.raw(start).isdigit():
            return None
        stop = start + 1
        while stop < end and not begins_place(words, stop, prose=True):
            stop += 1
        place = self.place(stop) if stop < end else None
        if stop < end and (place is None or place.end != end):
            return None
        first = words.at(start)
        known = first in leads() or first in HEADS or coined(first) is not None or words.shouted(start)
        inside = stop == end and words.gap(end) == ")" and begins_place(words, end)
        named = inside and all(words.upper(one) for one in range(start, end))  # "Dinas Kebudayaan (Kundha …) DIY"
        one = stop - start == 1 or words.gap(start + 1) == "-"
        return Short(text=words.printed(start, stop), end=end, place=place) if known or named or one else None

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
            return draft
        part = lead.unit or lead.kind in _PARTS or draft.branch
        onto = start + (self.words.at(start) in _ONTO)
        parent = self._parent(draft, onto, depth) if part else None
        if parent is not None:
            return attrs.evolve(draft, parent=parent, end=parent.end)
        seated = "seat" in lead.marks
        place = self.place(onto if seated or lead.centre else start, levels=() if seated else lead.levels)
        return draft if place is None else self._last_bracket(attrs.evolve(draft, place=place, end=place.end))

    def _classed(self, draft: Draft) -> Draft:
        """Skip the class of a court: "Pengadilan Negeri Kelas IA Palembang"."""
        end = draft.end
        court = draft.lead.kind is _K.PENGADILAN and self.words.at(end) == "kelas" and self.words.joined(end)
        return attrs.evolve(draft, end=end + 2) if court and self.words.joined(end + 1) else draft

    def _parent(self, draft: Draft, start: int, depth: int) -> Draft | None:
        parent = self.read(start, depth + 1)
        if parent is None or (draft.lead.kind is _K.BADAN and parent.lead.kind is not _K.KEMENTERIAN):
            return None
        if draft.lead.centre and parent.place is None and parent.lead.words in _FIELD_WORDS:
            (ministry,) = (lead for lead in leads()["kementerian"] if lead.words[1:] == parent.lead.words)
            return attrs.evolve(parent, lead=ministry, coinage=coinage_of(ministry))
        governs = parent.lead.shape is Shape.GOVERN and parent.lead.words[0].startswith("pemerintah")
        return parent if draft.lead.unit or not governs else None

    def _branch(self, draft: Draft) -> Draft:
        """Read "Perwakilan", "Kantor Wilayah" and the like between a central body and the region of its office."""
        end = draft.end
        if not draft.lead.centre or draft.lead.unit:
            return draft
        while self.words.at(end) in _BRANCH and (self.words.joined(end) or (end == draft.end and self.near(draft))):
            end += 1
        if end == draft.end or self.place(end) is None:
            return draft
        return attrs.evolve(draft, end=end, branch=True)

    def _last_bracket(self, draft: Draft) -> Draft:
        """Read the short form behind the region: "Komisi Informasi Aceh (KIA)", "… Provinsi Jatim (Kominfo Jatim)"."""
        short, first = self._short(draft.end), self.words.at(draft.end)
        its_initials = first[:1] == draft.lead.words[0][:1] and self.words.shouted(draft.end)
        if short is None or not (its_initials or first in leads() or coined(first)):
            return draft
        return attrs.evolve(draft, end=short.end, short=draft.short or short.text)


def _named_in_short(draft: Draft, short: Short) -> Lead:
    """Return the lead, with the kind that a known short form tells: Badan Koordinasi Kehumasan (Bakohumas)."""
    spoken = tuple(fold(short.text).split())
    if draft.lead.shape is not Shape.AFFAIRS or not spoken:
        return draft.lead
    for known in leads().get(spoken[0], ()):
        if known.words == spoken and known.centre and known.kind is not draft.lead.kind:
            return attrs.evolve(draft.lead, kind=known.kind, group=known.group, marks=known.marks)
    return draft.lead
