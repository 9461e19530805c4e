"""Regions by code and by name: what a scanner of running text needs of :mod:`.regions`, and no more."""

from collections.abc import Mapping
from typing import Final

from ..errors import Issue, UnknownReference, did_you_mean, shown
from ..values.level import Level
from . import _region_table as table
from ._region_table import Alias, AliasForm, Region
from ._table import once, pick
from .misprints import near

__all__ = ["LEAST_MISPRINT", "Alias", "AliasForm", "Region", "get", "level_words", "names", "near_words"]

LEAST_MISPRINT: Final = 7
"""Letters of a name that may be a misprint of a region's; one fewer where another word stands with it."""


def get(code: str) -> Region:
    """Return the region with this code.

    Raises:
        UnknownReference: no region has it. A number is never a code: 12.10 would become 12.1.

    >>> get("16.06").full_name, get("16.06").time_zone, get("16.06").abbreviation
    ('Kabupaten Musi Banyuasin', 'WIB', 'Muba')
    """
    rows = table.region_rows()
    found = pick(rows, code)
    if found is None:
        hint = did_you_mean(code, rows) or "a code is text such as '16.06'; find() looks for names"
        raise UnknownReference(Issue(code="region", message=f"{shown(code)} is not a region code", hint=hint))
    return found


def names() -> Mapping[str, tuple[Alias, ...]]:
    """Return every name of every region by its folded form, for a scanner of running text.

    Keys are folded words joined by one blank (:func:`.folding.words` gives them with offsets); take the longest key
    that fits at a word. Official names, bundled aliases, joined spellings ("palangkaraya"), "kep" and "sumatra" are in
    it, level words are not: those are :func:`level_words`. Mind ``needs_context`` and ``cased`` of an alias.

    >>> [(alias.code, alias.needs_context) for alias in names()["mura"]]
    [('16.05', True), ('62.12', True)]
    """
    return table.spoken_names()


def level_words() -> Mapping[str, Level | None]:
    """Return the folded words that announce a region, with the level they tell, or None.

    >>> level_words()["pemkot"], level_words()["pemda"]
    (<Level.KOTA: 'kota'>, None)
    """
    return table.region_words()


@once
def near_words() -> Mapping[str, tuple[str, ...]]:
    """Return the words of the names under every form that a misprint shares with them."""
    return near((word for key in names() for word in key.split()), LEAST_MISPRINT - 1)
