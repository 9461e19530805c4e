"""Proper names of bodies: "RSUD dr. Iskak", "Nagari III Koto Aur Malintang", "Perumda Tirta Pakuan", "SMAN 1 Sekayu"."""

from typing import TYPE_CHECKING, Final

import attrs

from ..model.agency import AgencyKind
from ._agency_drafts import Draft
from ._agency_places import LEVEL_WORDS, begins_place
from ._agency_tokens import Words
from ._agency_vocabulary import is_coinage

if TYPE_CHECKING:
    from ._agency_grammar import Grammar

__all__ = ["read_name"]

_MOST_WORDS: Final = 8
_SMALL: Final = frozenset({"dr", "drg", "prof", "h", "hj", "kh", "bin", "al", "el", "an", "as", "ar", "no", "ke", "kelas"})
_BODIES: Final = frozenset(
    "dinas kementerian kemenkes pemerintah pemprov pemkab pemkot pemko pemda setda kecamatan kabupaten provinsi"
    " desa kelurahan".split()
)
_OF_THE_REGION: Final = frozenset({AgencyKind.BUMD, AgencyKind.BUMN, AgencyKind.OTHER})
_WITH_SLASH: Final = frozenset({AgencyKind.TNI})
_VERBS: Final = frozenset(
    "raih gelar terima sabet ikuti hadiri luncurkan jadi jadikan dapat buka lakukan adakan serahkan siapkan ajak minta"
    " imbau tingkatkan gandeng bagikan salurkan resmikan sosialisasikan borong tegaskan siap akan dan dengan untuk"
    " bersama saat pada di ke dari yang adalah telah sudah juga serta masuk kunjungi lantik rilis pastikan dorong"
    " perkuat bahas sambut kembali berhasil dukung beri tangkap ungkap amankan bekuk".split()
)
_VERB_STARTS: Final = ("meng", "meny", "mem", "men", "ber")
_SHORTEST_VERB: Final = 7


def read_name(grammar: "Grammar", draft: Draft, depth: int) -> Draft | None:
    """Read the proper name behind the words of a kind, the short form in brackets, and the region behind it."""
    words, start = grammar.words, draft.head
    draft = grammar.bracketed(draft)
    whole = draft.place is None and draft.lead.kind in (AgencyKind.RSUD, *_OF_THE_REGION) and _region_first(words, draft)
    if draft.place is None and not whole:
        end = _name_end(words, draft, prose=grammar.prose)
        if end > draft.end:
            draft = attrs.evolve(draft, name=(draft.end, end), end=end)
            draft = grammar.bracketed(draft)
    if draft.place is None and (whole or draft.name is None or _announced(words, draft)):
        draft = _with_place(grammar, draft, depth, comma=draft.name is not None)
    elif draft.place is None:
        draft = _bare_place(grammar, draft)
    if draft.name is None and draft.place is None and draft.parent is None:
        return None if grammar.prose or draft.end == start == len(words) else draft
    return draft


def _region_first(words: Words, draft: Draft) -> bool:
    """Tell whether a region stands where the name would be: "RSUD Kota Mataram", "Bank Jatim"."""
    return begins_place(words, draft.end) and words.gap(draft.end) in ("", "-", ")")


def _with_place(grammar: "Grammar", draft: Draft, depth: int, *, comma: bool) -> Draft:
    near = grammar.near(draft, comma=comma)
    return grammar.above(draft, depth) if near or not comma else draft


def _announced(words: Words, draft: Draft) -> bool:
    """Tell whether a word of level, a government or a comma stands before the region."""
    place = draft.end
    return words.at(place) in LEVEL_WORDS or words.at(place) in _BODIES or words.gap(place) in (",", "),", ")")


def _bare_place(grammar: "Grammar", draft: Draft) -> Draft:
    """Read a bare region at the end of a name: of an enterprise it is the owner's, of a hospital it may be."""
    if draft.name is None or draft.lead.kind not in (*_OF_THE_REGION, AgencyKind.RSUD):
        return draft
    first, end = draft.name
    for start in range(first + 1, end):
        if begins_place(grammar.words, start, prose=True):
            place = grammar.place(start)
            if place is not None and place.end == end:
                return attrs.evolve(draft, place=place, name=(first, start))
    return draft


def _name_end(words: Words, draft: Draft, *, prose: bool) -> int:
    start = place = draft.end
    while place < len(words) and place - start < _MOST_WORDS and _goes_on(words, place, draft, prose=prose):
        place += 1
    while place > start and words.at(place - 1) in ("dan", "al", "no", "ke"):
        place -= 1
    return place


def _goes_on(words: Words, place: int, draft: Draft, *, prose: bool) -> bool:
    """Tell whether word *place* belongs to the name."""
    gap, word = words.gap(place), words.at(place)
    if gap not in ("", "-", "'") and not (gap == ")" and place == draft.end):
        return gap == "/" and draft.lead.kind in _WITH_SLASH
    if word == "dan":
        return draft.lead.kind is AgencyKind.RSUD and words.upper(place + 1) and words.joined(place + 1)
    if (prose and not words.upper(place) and word not in _SMALL) or word in _VERBS:
        return False
    if place > draft.end and (_announces(words, place) or word in _BODIES or is_coinage(word)):
        return False
    if word in LEVEL_WORDS and place == draft.end and begins_place(words, place):
        return False
    return not (prose and len(word) >= _SHORTEST_VERB and word.startswith(_VERB_STARTS) and place > draft.end)


def _announces(words: Words, place: int) -> bool:
    return words.at(place) in LEVEL_WORDS and begins_place(words, place)
