"""The affairs behind the kind of an agency: "Komunikasi, Informatika dan Statistik", "PMD", "Kominfosandi"."""

from typing import Final

from ..errors import Issue, shown
from ._agency_drafts import Affairs
from ._agency_leads import Lead
from ._agency_places import begins_place
from ._agency_tokens import Words, misprint_of
from ._agency_vocabulary import CONNECTIVES, affair_words, blocks, coined, is_coinage, near_affairs, plain_words
from .reading import warning

__all__ = ["read_affairs"]

_MOST_WORDS: Final = 24
_MOST_STRANGE: Final = 5
_LEAST_MISPRINT: Final = 8
_LONGEST_OPAQUE: Final = 10
# Words that begin another body even in the middle of affairs: what stands behind them is a parent, not an affair.
_BODIES: Final = frozenset(
    "dinas din biro bagian bag badan kantor kanwil sekretariat setda setdaprov setdakab setdako setwan setjen itjen"
    " inspektorat kementerian kemen ditjen direktorat dprd dpra dprk polda polres polri kejati kejari universitas"
    " rsud puskesmas pemprov pemkab pemkot pemko pemda perwakilan seksi subbag subbagian upt uptd".split()
)


class _Reader:
    """Reads word after word; ``end`` is the place behind what was read."""

    def __init__(self, words: Words, lead: Lead, start: int, *, prose: bool) -> None:
        self.words, self.lead, self.prose = words, lead, prose
        self.capitals = prose and words.upper(start - 1)
        self.start = self.end = start
        self.spoken: list[str] = []
        self.coined: set[str] = set()
        self.issues: list[Issue] = []
        self.opaque = self.strange = False

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
            issues=tuple(self.issues),
        )

    def _step(self) -> bool:
        """Read one word, with the comma or *dan* before it; False when it is no affair."""
        place, joint = self.end, ""
        gap = self.words.gap(place)
        if gap in (",", "/", "&", ",&"):
            joint = ", " if "," in gap else " dan "
        elif gap not in ("", "-"):
            return False
        if self.words.at(place) in CONNECTIVES:
            joint, place = " dan ", place + 1
            if not self.words.joined(place):
                return False
        if (joint and not self.spoken) or place >= len(self.words) or self._stops(place, joint):
            return False
        return self._known(place, joint) or self._unknown(place, joint)

    def _stops(self, place: int, joint: str) -> bool:
        word = self.words.at(place)
        if word in _BODIES or begins_place(self.words, place, prose=self.prose):
            return not (word == "daerah" and bool(self.spoken)) or self._named_daerah(place)
        if self.capitals and not self.words.upper(place):
            return True
        if self.lead.unit and self.spoken and not joint and is_coinage(word):
            return True  # the body above: "Bidang IKP Kominfo"
        return bool(self.spoken) and word not in plain_words() and self._other_body(place)

    def _named_daerah(self, place: int) -> bool:
        return self.words.at(place + 1) == "istimewa"

    def _other_body(self, place: int) -> bool:
        word = self.words.at(place)
        glued = coined(word)
        return glued is not None and not word.startswith(("kominfo", "komdigi", "infokom"))

    def _known(self, place: int, joint: str) -> bool:
        word = self.words.at(place)
        glued = coined(word)
        if word not in affair_words() and glued is None:
            right = misprint_of(word, near_affairs(), _LEAST_MISPRINT)
            if right is None or (self.capitals and not self.words.upper(place)):
                return False
            said = shown(self.words.raw(place))
            self.issues.append(warning("misprint", f"{said} is taken for {right}", value=said))
            word = right
        if glued is not None:
            self.coined |= glued.functions
        self._take(place, joint, word)
        return True

    def _take(self, place: int, joint: str, word: str) -> None:
        long = word if word in plain_words() else blocks().get(word, word)
        self.spoken += [joint.strip(), long] if joint else [long]
        self.end = place + 1

    def _unknown(self, place: int, joint: str) -> bool:
        """Take unknown words that a region, a bracket or another body closes, or a lone abbreviation."""
        if not self.words.upper(place) or (self.spoken and not joint):
            return False
        until = self._anchor(place)
        if until is None and not self.prose and not self.spoken:
            until = self._rest(place)
        if until is None:
            raw = self.words.raw(place)
            lone = raw.isupper() and 1 < len(raw) <= _LONGEST_OPAQUE and not self.words.shouted(self.start - 1)
            until = place + 1 if lone and not raw.isdigit() and not self.spoken else None
        if until is None:
            return False
        for one in range(place, until):
            raw = self.words.raw(one)
            self.opaque |= raw.isupper() and len(raw) > 1
            self._take(one, joint if one == place else "", self.words.at(one))
        self.strange = True
        return True

    def _anchor(self, place: int) -> int | None:
        """Return where the unknown words end, when something behind them says that they belong to the name."""
        if self.words.shouted(place) and self.words.shouted(self.start - 1):
            return None
        for end in range(place + 1, min(place + _MOST_STRANGE, len(self.words)) + 1):
            if begins_place(self.words, end, prose=True) and self.words.joined(end):
                return end
            if self.words.gap(end) == "(" or (self.words.at(end) in _BODIES and self.words.joined(end)):
                return end
            if not self.words.joined(end) or not (self.words.upper(end) or self.words.at(end) in CONNECTIVES):
                return None
        return None

    def _rest(self, place: int) -> int:
        end = place + 1
        while end < len(self.words) and self.words.joined(end) and end - place < _MOST_STRANGE:
            end += 1
        return end


def read_affairs(words: Words, lead: Lead, start: int, *, prose: bool) -> Affairs | None:
    """Read the affairs that begin at word *start*, behind the words of *lead*; None when none do."""
    if start >= len(words) or not words.joined(start):
        return None
    return _Reader(words, lead, start, prose=prose).read()
