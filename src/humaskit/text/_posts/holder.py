"""Reading what is said of the holder of a post and of the term: *terpilih*, *definitif*, *periode 2025-2030*."""

from typing import Final

from ...model.kinds import Mandate
from .mandates import Marker, marker_at
from .unknown import UnknownReader

__all__ = ["HolderReader"]

_BEHIND: Final = frozenset({Marker.ELECTED, Marker.SUSPENDED})  # what may be said of the holder behind the post
_NEARER: Final = frozenset({"setempat", "lainnya", "tersebut"})  # words behind a post that say which is meant
_YEAR: Final = 4


class HolderReader(UnknownReader):
    """Reads words about the holder; every method that reads answers whether it did."""

    def said_of_holder(self, word: str) -> bool:
        """Read what is said of the holder or the term: *terpilih*, *definitif*, *ad interim*, *periode 2025-2030*."""
        tokens, place, rest = self.tokens, self.place, self.rest
        found = marker_at(tokens, place)
        if found is not None and rest.marker is None and found[0] in _BEHIND:
            rest.marker = found[0]
            return self.take(found[1])
        former = place + 1 if word == "lama" else place + 2 if word == "yang" and tokens.at(place + 1) == "lama" else 0
        if former and self.marks(former) == "," and not tokens.capital(former - 1):
            rest.marker = Marker.FORMER
            return self.take(former)
        if word in {"definitif", "defenitif"}:
            rest.mandate = Mandate.DEFINITIVE
            return self.take(place + 1)
        if tokens.follows(place, "ad", "interim"):
            rest.mandate, rest.acting = Mandate.UNMARKED, tokens.printed(place, place + 2)
            return self.take(place + 2)
        return self._nearer(word) or self._term(word)

    def _nearer(self, word: str) -> bool:
        """Read words that say no more of the post: "Ketua DPRD Xyz sementara, Budi", "bupati saat itu"."""
        tokens, place = self.tokens, self.place
        meanwhile = word in {"sementara", "ini", "baru"} and not tokens.capital(place) and self.marks(place + 1) == ","
        if meanwhile or word in _NEARER:
            return self.take(place + 1)
        return tokens.follows(place, "saat", "itu") and self.take(place + 2)

    def _term(self, word: str) -> bool:
        """Read the term of office: *periode 2025-2030*, *2 periode*, 2022-2023."""
        tokens, place = self.tokens, self.place
        if word == "periode" and tokens.at(place + 1).isdigit():
            return self.take(place + (3 if tokens.at(place + 2).isdigit() else 2))
        if word.isdigit() and tokens.at(place + 1) == "periode":
            return self.take(place + 2)
        if len(word) != _YEAR or not word.isdigit():
            return False
        if tokens.at(place + 1).isdigit() and tokens.marks(place + 1) in {"-", "\u2013"}:
            return self.take(place + 2)
        begun = word.startswith(("19", "20")) and (self.named or self.rest.agency is not None)
        return begun and self.rest.region is None and self.take(place + 1)  # "Ketua Panitia HPN 2025 Budi"
