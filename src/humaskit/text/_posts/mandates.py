"""The words in front of a post: on what footing it is held, and whether it is held at all.

Terms and mandates are those of :func:`humaskit.reference.offices.acting_terms`. *Pj* is *Penjabat*; *pejabat* is an
official, and the press writes it by mistake.
"""

import functools
from enum import Enum
from typing import Final, NamedTuple

from ...model.kinds import Mandate
from ...reference.folding import fold
from ...reference.offices import acting_terms
from .._words import Words

__all__ = ["Acting", "Marker", "marker_at", "may_open", "read_acting"]


class Marker(Enum):
    """What a word says of the person beside a post: in each case somebody who does not hold it now."""

    FORMER = "former"
    ELECTED = "elected"
    SUSPENDED = "suspended"
    CANDIDATE = "candidate"


_MARKERS: Final = {
    "mantan": Marker.FORMER,
    "eks": Marker.FORMER,
    "ex": Marker.FORMER,
    "bekas": Marker.FORMER,
    "terpilih": Marker.ELECTED,
    "nonaktif": Marker.SUSPENDED,
    "calon": Marker.CANDIDATE,
    "bakal": Marker.CANDIDATE,
}
_MISPRINT: Final = ("pejabat",)
# Behind these the word is no misprint: Pejabat Negara, Pejabat Pengelola Informasi.
_OFFICIALS: Final = frozenset({
    "administrasi", "administrator", "eselon", "fungsional", "negara", "pelaksana", "pembina", "pembuat",
    "penatausahaan", "pengadaan", "pengawas", "pengelola", "penghubung", "pimpinan", "publik", "struktural", "tinggi",
})  # fmt: skip
_OF_THE_POLICE: Final = ("ps",)  # Pejabat Sementara, no term of the civil service
_FUSED: Final = frozenset({"penjagub", "penjabup", "penjawali"})  # Penjabat Gubernur, Bupati, Wali Kota
_MOST_WORDS: Final = 4


class Acting(NamedTuple):
    """An acting word: the tokens it covers; *misprint*: "Pejabat" where *Penjabat* must be meant."""

    mandate: Mandate
    stop: int
    surface: str
    misprint: bool = False


@functools.cache
def _terms() -> dict[tuple[str, ...], Mandate]:
    """Return the acting words by their folded parts; terms outside the civil service have no mandate."""
    found: dict[tuple[str, ...], Mandate] = {_OF_THE_POLICE: Mandate.UNMARKED}
    for term in acting_terms():
        if term.usage == "marker":
            continue
        mandate = Mandate(term.mandate) if term.mandate else Mandate.UNMARKED
        for form in (term.abbreviation, term.name, *term.also_written):
            words = tuple(fold(form).split())
            if words and len(words) <= _MOST_WORDS:
                found.setdefault(words, mandate)
    return found


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(words[0] for words in _terms()) | frozenset(_MISPRINT) | _FUSED


def _term_at(tokens: Words, place: int) -> tuple[Mandate, int] | None:
    word = tokens.at(place)
    if word not in _first_words():
        return None
    if word == "pejabat" and tokens.at(place + 1) == "sementara":  # what the press makes of Penjabat Sementara
        return Mandate.PJS, place + 2
    for size in range(min(_MOST_WORDS, len(tokens) - place), 0, -1):
        mandate = _terms().get(tuple(tokens.folded[place : place + size]))
        if mandate is not None and tokens.unbroken(place, size):
            return mandate, place + size
    return None


def read_acting(tokens: Words, place: int) -> Acting | None:
    """Return the acting word at *place*, with its short form in brackets: "Penjabat (Pj.)"."""
    if tokens.at(place) in _FUSED:
        return Acting(Mandate.PJ, place, tokens.raw(place)[: len("Penja")])
    found = _term_at(tokens, place)
    misprint = found is None and tokens.at(place) in _MISPRINT and tokens.at(place + 1) not in _OFFICIALS
    mandate, stop = found if found is not None else (Mandate.PJ, place + 1)
    if found is None and not misprint:
        return None
    if "(" in tokens.marks(stop):
        inner = _term_at(tokens, stop)
        if inner is not None and ")" in tokens.marks(inner[1]):
            mandate, stop = inner
            close = tokens.text.index(")", tokens.ends[stop - 1]) + 1
            return Acting(mandate, stop, tokens.text[tokens.starts[place] : close])
    end = tokens.ends[stop - 1]
    dot = tokens.text[end : end + 1] == "."
    return Acting(mandate, stop, tokens.text[tokens.starts[place] : end + dot], misprint)


def marker_at(tokens: Words, place: int) -> tuple[Marker, int] | None:
    """Return what a word such as *mantan* or *terpilih* says of the holder, and where it ends."""
    if tokens.follows(place, "non", "aktif"):
        return Marker.SUSPENDED, place + 2
    found = _MARKERS.get(tokens.at(place))
    return None if found is None else (found, place + 1 + tokens.follows(place, "bakal", "calon"))


def may_open(word: str) -> bool:
    """Tell cheaply whether an acting word or a marker may begin with a folded word."""
    return word in _first_words() or word in _MARKERS
