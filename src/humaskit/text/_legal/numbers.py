"""Numbers that do not stand at once behind the type: behind a name or a title, in brackets, several of them."""

from typing import Final

from .parts import Numbered, number_at
from .tokens import NUMBER_WORDS, LegalTokens
from .types import is_head, type_at

__all__ = ["behind_person", "behind_title", "in_brackets", "more_numbers", "seems_to_go_on"]

_MOST_CHAINED: Final = 8
_MOST_PERSON: Final = 6  # tokens of who holds the office: "(Mendagri) Budi Santoso, nomor 5"
_MOST_AHEAD: Final = 14  # tokens in which a number may stand that was not read
_AND_NUMBER: Final = frozenset({"dan", "serta", "&", "sampai", "hingga"})
_OFFICES: Final = frozenset({"menteri", "kepala", "ketua", "jaksa", "gubernur", "bupati"})


def in_brackets(tokens: LegalTokens, at: int) -> Numbered | None:
    """Read *Instruksi Presiden (Inpres Nomor 6 Tahun 2020)* and *UU Penyiaran (No. 32/2002)* from the bracket on."""
    start = at + 1
    said = tokens.folded[start] in NUMBER_WORDS
    inner = None if said else type_at(tokens, start)
    numbered = number_at(tokens, start if inner is None else inner.end) if said or inner is not None else None
    return numbered if numbered is not None and numbered.number is not None else None


def behind_person(tokens: LegalTokens, at: int) -> Numbered | None:
    """Read the number behind the name of who holds the office: *Menteri Dalam Negeri (Mendagri) Budi, nomor 5*."""
    here = at
    while here < at + _MOST_PERSON and (tokens.words[here][:1].isupper() or tokens.words[here] in (".", ",")):
        if tokens.folded[here] in NUMBER_WORDS:
            break
        here += 1
    return number_at(tokens, here) if here > at and tokens.folded[here] in NUMBER_WORDS else None


def behind_title(tokens: LegalTokens, at: int) -> tuple[int, Numbered] | None:
    """Read the number behind a title, *UU tentang Pers No. 40 Tahun 1999*, and return where the title ends as well."""
    for here in range(at, at + _MOST_AHEAD):
        if not tokens.words[here][:1].isalpha() or is_head(tokens.folded[here]):
            return None
        start = here + 1 + (tokens.words[here + 1] == ",")
        if tokens.folded[start] in NUMBER_WORDS:
            numbered = number_at(tokens, start)
            return None if numbered is None else (here + 1, numbered)
    return None


def more_numbers(tokens: LegalTokens, first: Numbered, at: int) -> tuple[Numbered, list[Numbered], int]:
    """Read the other numbers of one instrument, *Nomor 9 Tahun 2006 dan Nomor 8 Tahun 2006*, and where they end.

    A year behind the last one is that of the others as well: *Nomor 5/P sampai 7/P Tahun 2018*.
    """
    more, pending, here, end = list[Numbered](), list[Numbered](), at, at
    for _ in range(_MOST_CHAINED):
        start = here + (tokens.words[here] == ",")
        start += tokens.folded[start] in _AND_NUMBER
        other = number_at(tokens, start) if start > here else None
        if other is None or other.number is None:
            break
        if first.year is not None and (other.year is None or tokens.folded[start] not in NUMBER_WORDS):
            break
        here = other.end
        pending.append(other)
        if other.year is not None:
            first = first._replace(year=first.year or other.year)
            more += [each._replace(year=each.year or other.year) for each in pending]
            pending, end = [], here
    return first, more, end


def seems_to_go_on(tokens: LegalTokens, at: int, numbered: Numbered | None) -> bool:
    """Tell whether a number stands further on, or goes on behind the token where the reader stopped."""
    words, folded = tokens.words, tokens.folded
    if numbered is None or (numbered.number is None and not numbered.blank):
        return any(word in NUMBER_WORDS for word in folded[at : at + _MOST_AHEAD])
    following = words[at]
    if folded[at] == "dan" and folded[at + 1] in _OFFICES:
        return True  # "Menteri A Nomor 5/2011 dan Menteri B Nomor 7"
    more = folded[at] in _AND_NUMBER and words[at + 1][:1].isdigit()
    code = following.isupper() and len(following) > 1 and following.isalpha() and not is_head(folded[at])
    return numbered.year is None and (following[:1].isdigit() or following == "/" or more or code)
