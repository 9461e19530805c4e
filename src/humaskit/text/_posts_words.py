"""Questions about single words: does one belong to an office, to a field of work, or to a name?

Where a post ends and a name begins is told by the words: *Pengelolaan Komunikasi Publik* names a field of work,
*Suryadi* does not. Fields come from the tables of agencies, from a list, and from the forms of Indonesian nouns that
name an activity (pe-...-an, ke-...-an, -isasi).
"""

import functools
import re
from typing import Final

from ..reference.agencies import agency_forms, agency_functions, short_forms
from ..reference.folding import words as folded_words
from ._posts_vocabulary import ALSO_NAMES, FIELD_PAIRS, FIELDS, GIVEN_NAMES, OFFICE_WORDS, SENTENCE_OPENERS

__all__ = [
    "ALSO_FIELDS",
    "CONNECTORS",
    "belongs_together",
    "compass",
    "is_field",
    "may_be_name",
    "never_in_name",
    "weekday",
]

CONNECTORS: Final = frozenset({"dan", "serta", "atau", "untuk", "bagi", "antar", "terhadap", "dengan"})
"""Words between two fields."""
ALSO_FIELDS: Final = frozenset({"desa", "lembaga", "pusat", "perusahaan", "kelompok", "cabang", "sekolah"})
"""Words that open names of agencies and are more often words of a field."""

_WEEKDAYS: Final = frozenset({"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"})
_COMPASS: Final = frozenset(
    {"utara", "selatan", "barat", "timur", "tengah", "tenggara", "daya", "laut", "kepulauan", "hulu", "hilir"}
)
_NOUN: Final = re.compile(r"(?:pe|ke)[a-z]{4,}an|[a-z]{3,}(?:isasi|ologi|abilitas|ivitas)")
_NAME_ENDINGS: Final = ("wan", "man", "ian")
_LONGEST: Final = 40


@functools.cache
def _fields() -> frozenset[str]:
    """Return the words of fields of work, from the tables of agencies and the list."""
    names = [name for row in agency_functions() for name in (row.name, *row.variants, *row.misprints)]
    names += [row.name for row in short_forms()] + [row.name for row in agency_forms()]
    spoken = {word.folded for name in names for word in folded_words(name)}
    return (FIELDS | ALSO_NAMES | spoken) - CONNECTORS - {"pada", "di"}


@functools.lru_cache(maxsize=4_096)
def is_field(word: str) -> bool:
    """Tell whether a folded word names a field of work, or a part of one."""
    if word in _fields():
        return True
    return len(word) <= _LONGEST and not word.endswith(_NAME_ENDINGS) and _NOUN.fullmatch(word) is not None


def may_be_name(word: str) -> bool:
    """Tell whether a folded word of offices is a name as well (Sandi, Utama)."""
    return word in ALSO_NAMES


def belongs_together(left: str, right: str) -> bool:
    """Tell whether two folded words are a fixed expression of offices: *sumber daya*."""
    return f"{left}_{right}" in FIELD_PAIRS


def compass(word: str) -> bool:
    """Tell whether a folded word says which part of a place: it never opens a name behind the place."""
    return word in _COMPASS


def weekday(word: str) -> bool:
    """Tell whether a folded word is a day of the week, which is seldom a name."""
    return word in _WEEKDAYS


def never_in_name(word: str, *, first: bool) -> bool:
    """Tell whether a folded word ends a run of name words; a field of work does not open a name."""
    if word in OFFICE_WORDS or (first and word in SENTENCE_OPENERS):
        return True
    if not first:
        return weekday(word)
    return is_field(word) and word not in ALSO_NAMES and word not in GIVEN_NAMES
