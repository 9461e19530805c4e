"""The grammar of agency names: a kind, its affairs or its own name, short forms in brackets, the body above, a region."""

import functools
import re
from collections.abc import Sequence
from typing import Final

import attrs

from ..errors import Issue, shown
from ..model.agency import AgencyKind
from ..values.level import Level
from ._agency_affairs import read_affairs
from ._agency_drafts import Draft, Short
from ._agency_leads import HEADS, Lead, Shape
from ._agency_names import read_name
from ._agency_places import Place, begins_place, read_place
from ._agency_tokens import Words, misprint_of
from ._agency_values import GROUP_OF_KIND, AgencyGroup
from ._agency_vocabulary import Coinage, blocks, coined, functions_of, leads, near_leads, tail_functions
from .reading import warning

__all__ = ["Grammar"]

_DEEPEST: Final = 4
_POSTS: Final = frozenset({"sekdaprov", "sekdakab", "sekdakot", "sekdakota"})
_BRANCH: Final = frozenset("perwakilan kantor wilayah cabang stasiun regional kpw kanwil".split())
_INITIALS: Final = re.compile(r"[DB][A-Z0-9]{2,9}")
_NO_BODY: Final = frozenset(
    "dpr dprd dprdp dpd dpc dpw dpp dki diy dak dau dbh dpa dpt dapil dpmo bpjs blt bst bumn bumd bos bop bbm bph"
    " bintek bimtek bop dkj ddi".split()
)
_PARENTED: Final = frozenset(
    {
        AgencyKind.BALAI,
        AgencyKind.UPTD,
        AgencyKind.KANTOR,
        AgencyKind.KANTOR_WILAYAH,
        AgencyKind.RSUD,
        AgencyKind.FORUM,
        AgencyKind.TIM,
    }
)
_NEVER_BARE: Final = frozenset({AgencyKind.TIM, AgencyKind.FORUM, AgencyKind.OTHER})
_LOCATIVES: Final = frozenset(
    "di dari ke asal warga kepala camat lurah kades perangkat kabupaten kota kecamatan desa kelurahan jalan".split()
)
_POST_WORDS: Final = frozenset("kepala asisten ahli ketua sekretaris anggota deputi direktur staf kabid".split())
_AWARDS: Final = frozenset("award awards newsroom cup expo".split())
_PLURALS: Final = frozenset({"se"})


class Grammar:
    """Reads one agency at a word. In *prose* the names need capital letters, and what is too general is no mention."""

    def __init__(self, words: Words, *, prose: bool, here: str | None = None) -> None:
        self.words, self.prose, self.here = words, prose, here

    def read(self, start: int, depth: int = 0) -> Draft | None:
        """Read the agency that begins at word *start*; None when none does."""
        words = self.words
        if depth > _DEEPEST or start >= len(words):
            return None
        head = HEADS.get(words.at(start - 1)) if start else None
        for lead, end, coinage, issues in self._leads(start):
            draft = Draft(lead=lead, start=start, head=end, end=end, coinage=coinage, issues=issues)
            read = self._whole(draft, depth)
            if read is not None:
                return read
        return None if head is None else self._headed(start, head, depth)

    def _headed(self, start: int, head: str, depth: int) -> Draft | None:
        """Read the affairs behind the short title of a head: "Kadis Lingkungan Hidup Sulut"."""
        lead = next(lead for lead in leads()[head] if lead.words == (head,))
        if lead.unit and self.prose:
            return None
        draft = Draft(lead=attrs.evolve(lead, marks=lead.marks - {"capital"}), start=start, head=start, end=start)
        return self._whole(draft, depth)

    def _leads(self, start: int) -> list[tuple[Lead, int, Coinage | None, tuple[Issue, ...]]]:
        """Return the leads that fit at *start*, the likeliest first."""
        words, word = self.words, self.words.at(start)
        found: list[tuple[Lead, int, Coinage | None, tuple[Issue, ...]]] = [
            (lead, start + len(lead.words), self._coinage_of(lead), ())
            for lead in leads().get(word, ())
            if self._fits(lead, start)
        ]
        glued = coined(word)
        if glued is not None and (not found or found[0][0].coinage):
            found.insert(0, (_glued_lead(word, glued), start + 1, glued, ()))
        if not found and words.upper(start) and word not in _POSTS and (right := misprint_of(word, near_leads(), 8)):
            said = shown(words.raw(start))
            issue = warning("misprint", f"{said} is taken for {right}", value=said)
            found += [
                (lead, start + len(lead.words), None, (issue,))
                for lead in leads()[right]
                if self._fits(lead, start, corrected=right)
            ]
        if not found and _INITIALS.fullmatch(words.raw(start)) and word not in _NO_BODY:
            found += self._unknown_initials(start)
        return found

    @staticmethod
    def _coinage_of(lead: Lead) -> Coinage | None:
        return Coinage(lead.kind, lead.long, frozenset()) if lead.coinage else None

    def _fits(self, lead: Lead, start: int, *, corrected: str | None = None) -> bool:
        words, size = self.words, len(lead.words)
        if (corrected or words.at(start)) != lead.words[0] or start + size > len(words):
            return False
        if tuple(words.folded[start + 1 : start + size]) != lead.words[1:]:
            return False
        if not all(words.joined(start + one) for one in range(1, size)):
            return False
        if "shout" in lead.marks and size == 1 and len(lead.words[0]) <= 4:  # noqa: PLR2004  (KI, BIG, SMAN)
            return words.shouted(start)
        return not (self.prose and "capital" in lead.marks) or words.upper(start)

    def _unknown_initials(self, start: int) -> list[tuple[Lead, int, Coinage | None, tuple[Issue, ...]]]:
        """Read unknown initials in front of a region as a Dinas or a Badan, and say that it is a guess."""
        words = self.words
        if not (words.joined(start + 1) and begins_place(words, start + 1, prose=True)):
            return []
        kind = AgencyKind.DINAS if words.at(start).startswith("d") else AgencyKind.BADAN
        said = shown(words.raw(start))
        issue = warning("short-form", f"{said} is no short form known, its first letter is taken for the kind")
        lead = Lead(
            words=(words.at(start),), kind=kind, group=GROUP_OF_KIND[kind], shape=Shape.WHOLE, long="", coinage=True
        )
        return [(lead, start + 1, Coinage(kind, "", frozenset({"?"})), (issue,))]

    def _whole(self, draft: Draft, depth: int) -> Draft | None:
        """Read what follows the words of the kind."""
        lead = draft.lead
        if lead.shape is Shape.GOVERN:
            read: Draft | None = self._govern(draft)
        elif lead.shape is Shape.AFFAIRS:
            read = self._affairs(draft, depth)
        elif lead.shape is Shape.NAME:
            read = read_name(self, draft, depth)
        else:
            read = self.above(self.bracketed(self._more_coinage(draft)), depth)
        if read is None or self._general(read) or self._plural(read):
            return None
        return read

    def _govern(self, draft: Draft) -> Draft | None:
        place = self.place(draft.head, levels=draft.lead.levels)
        if place is None:
            named = draft.lead.words[0] not in ("pemerintah", "pemerintahan")
            return draft if named and not self.prose else None
        draft = attrs.evolve(draft, place=place, end=place.end)
        return self.bracketed(draft) if self.words.at(draft.end).startswith("pem") else draft

    def _affairs(self, draft: Draft, depth: int) -> Draft | None:
        affairs = read_affairs(self.words, draft.lead, draft.head, prose=self.prose)
        if affairs is None:
            read = self.above(draft, depth) if draft.lead.kind in _PARENTED else None
            if read is None or read.parent is None:
                return None
            return read if draft.lead.kind is not AgencyKind.KANTOR or read.parent.lead.centre else None
        if affairs.strange and draft.lead.kind is AgencyKind.KEMENTERIAN and affairs.opaque:
            return None
        return self.above(self.bracketed(attrs.evolve(draft, affairs=affairs, end=affairs.end)), depth)

    def _more_coinage(self, draft: Draft) -> Draft:
        """Read what is written apart from a coinage: Diskominfo SP, Disdukcapil-PMK, Diskominfo dan Persandian."""
        if draft.coinage is None or draft.lead.centre:
            return draft
        spoken = "komunikasi" in draft.coinage.functions
        end, added = draft.end, set[str]()
        while end < len(self.words):
            joint = spoken and (self.words.at(end) == "dan" or self.words.gap(end) in (",", "&"))
            place = end + (self.words.at(end) == "dan")
            word = self.words.at(place)
            if not ((joint or self.words.joined(place)) and self.words.upper(place)) or begins_place(self.words, place):
                break
            told = tail_functions(word) if spoken else None
            if told is None and word in blocks() and (self.words.shouted(place) or self.words.gap(place) == "-"):
                told = frozenset(functions_of(blocks()[word]))
            if told is None:
                break
            added |= told
            end = place + 1
        if not added:
            return draft
        coinage = draft.coinage
        told = coinage.functions or frozenset(functions_of(coinage.long))
        return attrs.evolve(draft, end=end, coinage=Coinage(coinage.kind, "", told | added))

    def bracketed(self, draft: Draft) -> Draft:
        """Read the short form in brackets behind a name, and "RI" on either side of it."""
        draft = self._republic(draft)
        short = self._short(draft.end)
        if short is None:
            return draft
        place = draft.place or short.place
        draft = attrs.evolve(draft, end=short.end, short=draft.short or short.text, place=place)
        return self._republic(draft)

    def _republic(self, draft: Draft) -> Draft:
        if not draft.lead.centre and draft.lead.kind not in (AgencyKind.KOMISI, AgencyKind.BADAN):
            return draft
        words, end = self.words, draft.end
        if words.gap(end) not in ("", ")"):
            return draft
        if words.at(end) == "ri" and words.shouted(end):
            return attrs.evolve(draft, end=end + 1, republic=True)
        if words.at(end) == "republik" and words.at(end + 1) == "indonesia":
            return attrs.evolve(draft, end=end + 2, republic=True)
        if words.at(end) == "pusat" and draft.lead.kind is AgencyKind.KOMISI:
            return attrs.evolve(draft, end=end + 1, republic=True)
        return draft

    def _short(self, start: int) -> Short | None:
        """Read a bracket that repeats the name in short: its first word is a short form, a region may follow."""
        words = self.words
        end = words.closing(start)
        if end == start or not words.upper(start) or words.raw(start).isdigit():
            return None
        stop = start + 1
        while stop < end and not begins_place(words, stop, prose=True):
            stop += 1
        place = self.place(stop) if stop < end else None
        if stop < end and (place is None or place.end != end):
            return None
        known = bool(leads().get(words.at(start))) or coined(words.at(start)) is not None
        if not known and stop - start > 1 and not words.shouted(start) and words.gap(start + 1) != "-":
            return None
        return Short(text=words.printed(start, stop), end=end, place=place)

    def place(self, start: int, *, levels: Sequence[Level] = ()) -> Place | None:
        """Read the region at word *start*."""
        return read_place(self.words, start, levels=levels, prose=self.prose, here=self.here)

    def near(self, draft: Draft, *, comma: bool = False) -> bool:
        """Tell whether the word behind *draft* goes on with it; a bracket of its own may have closed between them."""
        words, end = self.words, draft.end
        gap = words.gap(end)
        if gap.startswith(")") and "(" not in words.text[words.starts[draft.start] : words.starts[end]]:
            return False
        return gap in ("", "-", ")") or (gap in (",", "),") and (comma or not self.prose))

    def above(self, draft: Draft, depth: int) -> Draft:
        """Read the region behind a name, or the body that it is a part of."""
        draft = self._branch(draft)
        if draft.place is not None:
            return draft
        words, start = self.words, draft.end
        unit = draft.lead.unit or draft.lead.kind in _PARENTED or draft.branch
        if start < len(words) and self.near(draft, comma=draft.lead.unit and draft.lead.centre):
            onto = start + (unit and words.at(start) in ("pada", "di", "dari"))
            parent = self._parent(draft, onto, depth) if unit else None
            if parent is not None:
                return attrs.evolve(draft, parent=parent, end=parent.end)
            seat = onto if "seat" in draft.lead.marks or draft.lead.centre else start
            place = self.place(seat, levels=draft.lead.levels)
            if place is not None:
                return self._last_bracket(attrs.evolve(draft, place=place, end=place.end))
        return draft

    def _parent(self, draft: Draft, start: int, depth: int) -> Draft | None:
        parent = self.read(start, depth + 1)
        if parent is None or parent.start != start:
            return None
        if parent.lead.shape is Shape.GOVERN and parent.lead.words[0].startswith("pemerintah") and not draft.lead.unit:
            return None
        return parent

    def _branch(self, draft: Draft) -> Draft:
        """Read "Perwakilan", "Kantor Wilayah" and the like between a central body and the region of its office."""
        end = draft.end
        if not draft.lead.centre or draft.lead.unit:
            return draft
        while self.words.at(end) in _BRANCH and self.words.joined(end):
            end += 1
        if end == draft.end or self.place(end) is None:
            return draft
        return attrs.evolve(draft, end=end, branch=True)

    def _last_bracket(self, draft: Draft) -> Draft:
        short = self._short(draft.end)
        if short is None or not (leads().get(self.words.at(draft.end)) or coined(self.words.at(draft.end))):
            return draft
        return attrs.evolve(draft, end=short.end, short=draft.short or short.text)

    def _general(self, draft: Draft) -> bool:
        """Tell whether prose names no body here: a class of bodies, an area, or an ordinary word."""
        if draft.place is not None and draft.place.plural:
            return True
        if not self.prose:
            return False
        lead = draft.lead
        bare = draft.place is None and draft.parent is None
        if "class" in lead.marks and bare and (lead.kind in _NEVER_BARE or (not draft.affairs and not draft.name)):
            return True
        if lead.group is AgencyGroup.CENTRAL_GOVERNMENT or (lead.words == ("ki",) and bare and not draft.republic):
            return True
        if "place" in lead.marks and self._is_area(draft.start):
            return True
        if lead.unit and self._is_post(draft.start):
            return True
        return not self.words.upper(draft.start) and bare

    def _is_area(self, start: int) -> bool:
        """Tell whether a village or kecamatan is only said to be somewhere, or is the end of another name."""
        words, before = self.words, self.words.at(start - 1) if start else ""
        return before in _LOCATIVES or (words.joined(start) and start > 0 and words.upper(start - 1))

    def _is_post(self, start: int) -> bool:
        """Tell whether a part of a body is the field of a post: "Asisten II Bidang Pemerintahan"."""
        words = self.words
        before = [words.at(place) for place in range(max(0, start - 3), start)]
        return any(word in _POST_WORDS for word in before[-1:]) or (
            len(before) > 1 and before[-2] in _POST_WORDS and len(before[-1]) <= 4  # noqa: PLR2004  (II, Ahli)
        )

    def _plural(self, draft: Draft) -> bool:
        """Tell whether all bodies of a kind are meant, or an event or programme that is called after one."""
        words, end = self.words, draft.end
        if not self.prose or end >= len(words):
            return False
        if words.at(end) in _AWARDS and words.joined(end):
            return True
        return words.at(end) in _PLURALS and words.gap(end) in ("", ")")


@functools.lru_cache(maxsize=1_024)
def _glued_lead(word: str, coinage: Coinage) -> Lead:
    central = coinage.kind in (AgencyKind.KEMENTERIAN, AgencyKind.KEMENTERIAN_KOORDINATOR)
    return Lead(
        words=(word,),
        kind=coinage.kind,
        group=GROUP_OF_KIND[coinage.kind],
        shape=Shape.WHOLE,
        long=coinage.long,
        marks=frozenset({"centre"}) if central else frozenset(),
        coinage=True,
    )
