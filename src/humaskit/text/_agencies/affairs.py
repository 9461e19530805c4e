"""The affairs behind the kind of an agency: "Komunikasi, Informatika dan Statistik", "PMD", "Kominfosandi"."""

import re
from typing import Final

from ...errors import Issue, shown
from ...model.kinds import AgencyKind
from ...reference.misprints import misprint_of
from .._place_names import LEVEL_WORDS
from .._places import begins_place, names_place, read_end
from .._words import Words
from ..reading import warning
from .coinages import Coinage, acronyms, blocks, coined, glued_affairs, initials, ministry_blocks, tail_functions
from .drafts import Affairs
from .leads import Lead
from .vocabulary import CONNECTIVES, affair_words, is_coinage, near_affairs, near_coinages, plain_words

__all__ = ["read_affairs", "read_more_affairs"]

_MOST_WORDS: Final = 24
_MOST_STRANGE: Final = 5
_LEAST_MISPRINT: Final = 8
_LEAST_MISPRINTED_COINAGE: Final = 6
_LONGEST_OPAQUE: Final = 10
# Words that begin another body even in the middle of affairs: what stands behind them is a parent, not an affair.
_BODIES: Final = frozenset({
    "dinas", "din", "biro", "bagian", "bag", "badan", "kantor", "kanwil", "sekretariat", "setda", "setdaprov",
    "setdakab", "setdako", "setwan", "setjen", "itjen", "inspektorat", "kementerian", "kemen", "ditjen", "direktorat",
    "dprd", "dpra", "dprk", "polda", "polres", "polri", "kejati", "kejari", "universitas", "rsud", "puskesmas",
    "pemprov", "pemkab", "pemkot", "pemko", "pemda", "perwakilan", "seksi", "subbag", "subbagian", "upt", "uptd",
})  # fmt: skip
_MINISTRIES: Final = frozenset({AgencyKind.KEMENTERIAN, AgencyKind.KEMENTERIAN_KOORDINATOR})
_LOOSE: Final = frozenset({AgencyKind.BALAI, AgencyKind.UPTD})
_FIELD: Final = ("kominfo", "komdigi", "infokom")
_OF_TOWNS: Final = (["tata"], ["ruang"], ["kebersihan"], ["pertamanan"])  # "Dinas Tata Kota"
_SHORTEST_LETTERS: Final = 4
_NUMERAL: Final = re.compile(r"[ivx]+|[0-9]+|[a-e]")


def read_affairs(words: Words, lead: Lead, head: int, start: int, *, prose: bool) -> Affairs | None:
    """Read the affairs that begin at word *start*; None when none do.

    The words of *lead* end before word *head*; a short form in brackets may stand between them and the affairs.
    """
    joined = words.joined(start) if start == head else words.gap(start) == ")"
    return read_more_affairs(words, lead, start, prose=prose) if joined else None


def read_more_affairs(words: Words, lead: Lead, start: int, *, prose: bool) -> Affairs | None:
    """Read the affairs that begin at word *start*, whatever stands between them and the words of *lead*."""
    return _Reader(words, lead, start, prose=prose).read()


class _Reader:
    """Reads word after word; ``end`` is the place behind what was read."""

    def __init__(self, words: Words, lead: Lead, start: int, *, prose: bool) -> None:
        self.words, self.lead, self.prose = words, lead, prose
        self.capitals = prose and words.upper(start - 1)
        self.start = self.end = start
        self.spoken: list[str] = []
        self.coined: set[str] = set()
        self.issues: list[Issue] = []
        self.opaque = self.strange = self.expanded = False

    def read(self) -> Affairs | None:
        while self.end - self.start < _MOST_WORDS and self._step():
            pass
        if not self.spoken:
            return None
        return Affairs(
            end=self.end,
            words=tuple(self.spoken),
            coined=frozenset(self.coined),
            opaque=self.opaque,
            strange=self.strange,
            expanded=self.expanded,
            issues=tuple(self.issues),
        )

    def _step(self) -> bool:
        """Read one word, with the comma or *dan* before it; False when it is no affair."""
        place, joint = self.end, ""
        gap = self.words.gap(place)
        if place == self.start:
            gap = ""
        if gap in (",", "/", "&", ",&"):
            joint = "," if "," in gap else "dan"
        elif gap not in ("", "-"):
            return False
        if self.words.at(place) in CONNECTIVES:
            joint, place = "dan", place + 1
            if not self.words.joined(place):
                return False
        if (joint and not self.spoken) or place >= len(self.words) or self._stops(place, joint):
            return False
        return self._known(place, joint) or self._unknown(place, joint or ("," if gap == "-" else ""))

    def _stops(self, place: int, joint: str) -> bool:
        """Tell whether another body, a region, or no affair begins at *place*."""
        words, word = self.words, self.words.at(place)
        if self._is_no_place(place):
            return False
        if word in _BODIES or begins_place(words, place, prose=self.prose):
            return not (word == "daerah" and self.spoken) or names_place(words, place)
        if (self.capitals and not words.upper(place)) or (word in LEVEL_WORDS and self.spoken[-1:] not in _OF_TOWNS):
            return True
        if not self.spoken:  # "Kadin Indonesia" is the chamber of commerce, "Komisi I" a part of the DPRD
            return word == "indonesia" or (self.lead.words == ("komisi",) and _NUMERAL.fullmatch(word) is not None)
        if self.lead.unit and not joint and is_coinage(word):
            return True  # the body above: "Bidang IKP Kominfo"
        return word not in plain_words() and coined(word) is not None and not word.startswith(_FIELD)

    def _is_no_place(self, place: int) -> bool:
        """Tell whether a word is an affair, though a region or a body is called so too."""
        words, word = self.words, self.words.at(place)
        if word == "pemerintahan" and self.lead.unit and (not self.spoken or words.at(place - 1) in CONNECTIVES):
            return True  # "Biro Pemerintahan Pemprov Bali", "Bagian Hukum dan Pemerintahan Setda"
        if self.spoken:  # "Badan Pembinaan Badan Usaha Milik Daerah"
            return word == "badan" and words.at(place + 1) == "usaha"
        placed = words.joined(place + 1) and begins_place(words, place + 1)
        return placed and word in blocks()  # "Dinas Ketapang Banggai": food security, not Kabupaten Ketapang

    def _known(self, place: int, joint: str) -> bool:
        word = self.words.at(place)
        glued = coined(word)
        if (letters := self._letters(place)) is not None:
            self.coined |= letters.functions
            self.expanded, word = True, self.words.raw(place)
        elif word in affair_words() or glued is not None:
            self.coined |= glued.functions if glued is not None else set[str]()
        elif (told := tail_functions(word) if self.coined and self.words.shouted(place) else None) is not None:
            self.coined |= told  # it stands apart from the coinage: Dinas Kominfo SP
            self.opaque, word = True, self.words.raw(place)
        elif self.lead.kind is AgencyKind.DINAS and (whole := glued_affairs(word)) is not None:
            self.expanded, word = True, whole
        elif (right := self._misprinted(word)) is not None:
            said = shown(self.words.raw(place))
            self.issues.append(warning("misprint", f"{said} is taken for {right}", value=said))
            word, glued = right, coined(right)
            self.coined |= glued.functions if glued is not None else set[str]()
        else:
            return False
        self._take(place, joint, word)
        return True

    def _letters(self, place: int) -> Coinage | None:
        """Read initials that are made of known blocks: "Dinas PPKBP3A"."""
        word = self.words.at(place)
        long = len(word) >= _SHORTEST_LETTERS and self.words.shouted(place) and not self.words.shouted(self.start - 1)
        return initials(word) if long and word not in affair_words() else None

    @staticmethod
    def _misprinted(word: str) -> str | None:
        right = misprint_of(word, near_affairs(), _LEAST_MISPRINT - 1)
        if right is not None and max(len(word), len(right)) >= _LEAST_MISPRINT:
            return right
        return misprint_of(word, near_coinages(), _LEAST_MISPRINTED_COINAGE)

    def _take(self, place: int, joint: str, word: str) -> None:
        known = ministry_blocks() if self.lead.kind in _MINISTRIES else blocks()
        plain = word in plain_words() and word not in acronyms()
        pair = f"{word} {self.words.at(place + 1)}" if known is not blocks() and self.words.joined(place + 1) else ""
        if pair in known:  # "Kemenko Kumham Imipas", "Kementerian PAN RB"
            word, place, plain = pair, place + 1, False
        long = word if plain else known.get(word, word)
        self.expanded |= word not in _FIELD and (long != word or is_coinage(word))
        self.spoken += [joint, long] if joint else [long]
        self.end = place + 1

    def _unknown(self, place: int, joint: str) -> bool:
        """Take unknown words that a region, a bracket or another body closes, or a lone abbreviation."""
        loose = not self.prose and (not self.spoken or self.lead.kind in _LOOSE)
        if not self.words.upper(place) or (self.spoken and not joint and not loose):
            return False
        until = self._anchor(place) or (self._rest(place) if loose else None) or self._lone(place)
        if until is None:
            return False
        for one in range(place, until):
            raw = self.words.raw(one)
            self.opaque |= raw.isupper() and len(raw) > 1 and not self.words.shouted(self.start - 1)
            self._take(one, joint if one == place else "", raw)
        self.strange = True
        return True

    def _anchor(self, place: int) -> int | None:
        """Return where the unknown words end, when something behind them says that they belong to the name."""
        words = self.words
        if words.shouted(place) and words.shouted(self.start - 1):
            return None
        for end in range(place + 1, min(place + _MOST_STRANGE, len(words)) + 1):
            joined = words.joined(end)
            if words.gap(end) == "(" or (joined and self._closes(end)):
                return end
            if not joined or not (words.upper(end) or words.at(end) in CONNECTIVES):
                return None
        return None

    def _closes(self, place: int) -> bool:
        """Tell whether the body above, or a region, begins at *place*."""
        word = self.words.at(place)
        above = word in _BODIES or (self.lead.unit and is_coinage(word))
        return above or begins_place(self.words, place, prose=True)

    def _rest(self, place: int) -> int:
        end = place + 1
        while end < len(self.words) and self.words.joined(end) and end - place < _MOST_STRANGE and not self._ends(end):
            end += 1
        return end

    def _ends(self, place: int) -> bool:
        """Tell whether a region with its level, one that ends the phrase, or a body begins at *place*."""
        if not self._closes(place):
            return False
        words = self.words
        told = words.at(place) in LEVEL_WORDS or words.at(place) in _BODIES
        return told or read_end(words, place) == len(words)

    def _lone(self, place: int) -> int | None:
        """Return the place behind an unknown abbreviation that is all of the affairs: "Biro ORB"."""
        raw = self.words.raw(place)
        short = raw.isupper() and 1 < len(raw) <= _LONGEST_OPAQUE and not raw.isdigit()
        return place + 1 if short and not self.spoken and not self.words.shouted(self.start - 1) else None
