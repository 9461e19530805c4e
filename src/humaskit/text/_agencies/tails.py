"""What is written apart from a coinage: Diskominfo SP, Disdukcapil-PMK, Diskominfo dan Persandian."""

from typing import Final

from .._places import begins_place
from .._words import Words
from .coinages import Coinage, blocks, functions_of, tail_functions
from .drafts import Draft

__all__ = ["read_tails"]

_IN_FULL: Final = frozenset({"statistik", "persandian", "sandi"})


def read_tails(words: Words, draft: Draft) -> Draft:
    """Read the parts behind the coinage of a draft, and add the functions that they tell."""
    coinage = draft.coinage
    if coinage is None or draft.lead.centre:
        return draft
    end, added = draft.end, set[str]()
    while (part := _part_at(words, end, spoken="komunikasi" in coinage.functions)) is not None:
        end = part[0]
        added |= part[1]
    if end == draft.end:
        return draft
    told = coinage.functions or frozenset(functions_of(coinage.long))
    return draft._replace(head=end, end=end, coinage=Coinage(coinage.kind, "", told | added))


def _part_at(words: Words, end: int, *, spoken: bool) -> tuple[int, frozenset[str]] | None:
    """Read one more part of a coinage; *spoken* tells that it is one of a communication agency."""
    joined = words.joined(end) or (spoken and words.gap(end) in (",", "&"))
    place = end + (joined and words.at(end) == "dan")
    word, apart = words.at(place), words.gap(place) != "-"
    capital = words.upper(place) or (spoken and word in _IN_FULL)
    if not joined or (place > end and not spoken) or not capital or begins_place(words, place):
        return None
    told = tail_functions(word) if spoken else None
    if told is None and (words.shouted(place) or not apart or begins_place(words, place + 1)):
        told = frozenset(functions_of(blocks()[word])) if word in blocks() else None
        told = frozenset({"?"}) if told is None and not apart and words.shouted(place) else told
    return None if told is None else (place + 1, told)
