"""Names of programmes that a word such as *Anugerah* begins, or an abbreviation in brackets closes."""

import re
from typing import Final

from .editions import ORGANISERS, edition_at
from .groups import group_end
from .known import HEADS
from .names import BONDS, ENDS, LONGEST, NO_FIRST, TAILS, ends_name, next_in_name, tail_end
from .numbers import year_of
from .scope import area_at
from .superlatives import is_superlative
from .tokens import Tokens, words_of

__all__ = ["OPEN_HEADS", "by_gloss", "by_head", "place_name"]

_WEAK_HEADS: Final = frozenset({"penghargaan", "indeks", "pekan", "monev", "pemilihan", "pemeringkatan", "apresiasi"})
_ALONE: Final = frozenset({"adipura", "adiwiyata", "kalpataru"})
OPEN_HEADS: Final = frozenset(
    {"lomba", "festival", "kompetisi", "sayembara", "kontes", "turnamen", "olimpiade", "perlombaan"}
)
_ELECTED: Final = words_of(
    "umum kepala gubernur bupati wali walikota presiden legislatif serentak rektor ketua anggota"
)
_WIDENED: Final = frozenset({"anugerah", "anugrah", "apresiasi", "penghargaan", "lomba"})
_LONG_NAME: Final = 3  # tokens that are a name without *Nasional*
_CONFERRED: Final = frozenset({"penghargaan", "anugerah", "ajang"})
_GRADED: Final = frozenset({"wtp", "wdp", "dtp", "sakip", "spbe", "lppd", "ikm"})  # what is assessed, not an award
_BODIES: Final = words_of(
    """
    badan komisi kementerian lembaga museum dewan dinas kantor forum asosiasi ikatan persatuan perhimpunan universitas
    institut yayasan bank direktorat inspektorat sekretariat perusahaan pt majalah kelompok organisasi pejabat
    """
)
_ABBREVIATION: Final = re.compile(r"[A-Z][A-Za-z0-9&./-]{1,11}")


def by_head(tokens: Tokens, place: int) -> int | None:
    """Return the place behind the name that a word such as *Anugerah* begins at *place*."""
    head = tokens.at(place)
    if head not in HEADS or not (tokens.capital(place) or (head in OPEN_HEADS and tokens.capital(place + 1))):
        return None
    if tokens.capital(place + 1) and _begins_behind(tokens, place):
        return None
    at = place
    while at - place < LONGEST and (following := next_in_name(tokens, at)) > 0:
        if _behind_name(tokens, place, at, following):
            break
        at = following
    end = at + 1
    if tokens.at(at) == "nasional" and at - place >= _LONG_NAME and head in _WIDENED and tokens.at(end) != "(":
        end = at  # "Apresiasi Keterbukaan Informasi Nasional": how wide it reaches
    if end == place + 1 and head not in _ALONE:
        return None
    weak = head in _WEAK_HEADS or not tokens.capital(place)  # "Pekan Budaya", "lomba Poskamling"
    weak = weak and tokens.at(place - 1) != "malam"
    if weak and end == place + 2 and year_of(tokens, end) is None and tokens.at(end) != "(":
        return None
    return None if _is_no_name(tokens, place, end) else end


def _is_no_name(tokens: Tokens, place: int, end: int) -> bool:
    """Tell whether the words behind a head say what was won, and name no programme: "Penghargaan Khusus Literasi"."""
    if tokens.at(place) == "penghargaan" and _names_a_place(tokens, place, end):
        return True
    if tokens.at(place) == "apresiasi" and _praises(tokens, place):  # "Gubernur Jabar Apresiasi Pejabat Baru"
        return tail_end(tokens, place + 1) is not None or (year_of(tokens, end) is None and tokens.at(end) != "(")
    if tokens.at(place) == "pemilihan" and tokens.at(place + 1) in _ELECTED:
        return True
    return tokens.at(place + 1) == "khusus" or (end == place + 2 and tokens.at(place + 1) == "nasional")


def _praises(tokens: Tokens, place: int) -> bool:
    """Tell whether the head of a name is the verb of a headline: its subject stands before it."""
    subject = tokens.word(place - 1) and tokens.capital(place - 1) and not tokens.breaks(place)
    return place > 0 and subject and tokens.at(place - 1) not in NO_FIRST


def by_gloss(tokens: Tokens, place: int) -> int | None:
    """Return the place behind a name that its abbreviation closes: "penghargaan Kabupaten Layak Anak (KLA)"."""
    if tokens.at(place - 1) not in _CONFERRED or not tokens.capital(place) or tokens.at(place) in _BODIES:
        return None
    if ORGANISERS.at(tokens, place) is not None or ends_name(tokens, place):
        return None
    end = place
    while (following := next_in_name(tokens, end)) > 0 and not ends_name(tokens, following):
        end = following
    short = tokens.at(end + 1) == "(" and tokens.shouted(end + 2) and tokens.at(end + 3) == ")"
    glossed = short and end > place and tokens.at(end + 2) not in _GRADED and _covered(tokens, place, end)
    group = group_end(tokens, place)
    return end + 1 if glossed and (group is None or group <= end) and not _ranked(tokens, end + 4) else None


def _ranked(tokens: Tokens, at: int) -> bool:
    return tokens.at(at) in ("terbaik", "juara") or is_superlative(tokens.at(at))


def _begins_behind(tokens: Tokens, place: int) -> bool:
    """Tell whether the name begins behind the word at *place*: "Penghargaan Adipura", "Penghargaan BKN Award"."""
    head = tokens.at(place)
    named = (head in _WEAK_HEADS or not tokens.capital(place)) and tokens.at(place + 1) in HEADS
    return named or ((head == "penghargaan" or not tokens.capital(place)) and tail_end(tokens, place + 1) is not None)


def _behind_name(tokens: Tokens, place: int, at: int, following: int) -> bool:
    """Tell whether the word at *following* is no longer of the name that reaches from *place* to *at*."""
    word = tokens.at(following)
    if (
        word in ENDS
        or is_superlative(word)
        or ((tokens.shouted(following) or word == "ke") and edition_at(tokens, following) is not None)
    ):
        return True
    confers = tokens.folded[place + 1 : place + 3] == ["komisi", "informasi"] and tokens.at(place) == "anugerah"
    organised = ORGANISERS.at(tokens, following) is not None and not (confers and at == place)
    if organised or (at > place and place_name(tokens, following)):
        return not _covered(tokens, place, following)
    bracketed = tokens.at(at + 1) == "(" and _ABBREVIATION.fullmatch(tokens.raw(at + 2)) is not None
    return bracketed and tokens.at(following) not in TAILS


def _names_a_place(tokens: Tokens, place: int, end: int) -> bool:
    """Tell whether *Penghargaan* is followed by what was won: "Penghargaan Desa Transparan Terbaik 3"."""
    return _ranked(tokens, end) or "informatif" in tokens.folded[place:end]


def _covered(tokens: Tokens, place: int, at: int) -> bool:
    """Tell whether an abbreviation in brackets behind takes its letters from the words up to it: they are the name."""
    letters: list[str] = []
    for end in range(place, min(place + LONGEST, len(tokens))):
        if tokens.at(end) == "(":
            said = [letter for letter in tokens.raw(end + 1).casefold() if letter.isalpha()]
            taken = iter(letters)
            return (
                end > at and len(said) > 1 and all(letter in taken for letter in said) and len(said) + 2 > len(letters)
            )
        if tokens.word(end) and tokens.capital(end):
            letters.append(tokens.at(end)[0])
        elif tokens.at(end) not in BONDS:
            return False
    return False


def place_name(tokens: Tokens, place: int) -> bool:
    """Tell whether a region is named at *place*, other than the country; it says where, not what."""
    area = area_at(tokens, place)
    return area is not None and area.code is not None
