"""The region in a post: where its name stands, and which region it is."""

from typing import Final, NamedTuple

from ..reference import regions
from ..values.level import Level
from ._posts_tokens import PostTokens
from ._posts_vocabulary import listed
from ._posts_words import compass

__all__ = ["RegionSpan", "level_word", "opens_government", "province_word", "region_at", "resolve", "resolve_level"]

_MOST_WORDS: Final = 4
_LEVEL_WORDS: Final = listed(
    """
    adm administrasi daerah kab kabupaten kodya kota pemda pemerintah pemerintahan pemkab pemko pemkot pemprov
    propinsi prov provinsi
    """
)
_GOVERNMENTS: Final = listed("pemda pemerintah pemerintahan pemkab pemko pemkot pemprov")
_PROVINCE_WORDS: Final = frozenset({"provinsi", "propinsi", "prov"})
# Regions that are given names as well: "Wali Kota Bima Arya" may be a mayor of Bima or a Bima Arya.
_GIVEN: Final = frozenset({"bima", "muna", "intan jaya", "sinjai", "batu"})
_SECOND_LEVELS: Final = frozenset({Level.PROVINCE, Level.KABUPATEN, Level.KOTA})


class RegionSpan(NamedTuple):
    """A region's name in the text: the tokens it covers, and the name to look up."""

    stop: int
    name: str
    also_given: bool = False


def level_word(word: str) -> bool:
    """Tell whether a folded word announces a region: kabupaten, prov, pemkot."""
    return word in _LEVEL_WORDS


def opens_government(word: str) -> bool:
    """Tell whether a folded word is that of a government: pemprov, pemerintah."""
    return word in _GOVERNMENTS


def province_word(word: str) -> bool:
    """Tell whether a folded word announces a province."""
    return word in _PROVINCE_WORDS


def region_at(tokens: PostTokens, place: int, *, announced: bool) -> RegionSpan | None:
    """Return the longest name of a region at *place*; *announced*: the words before it want a region."""
    names = regions.names()
    if not tokens.capital(place):
        return None
    for size in range(min(_MOST_WORDS, len(tokens) - place), 0, -1):
        key = " ".join(tokens.key[place : place + size])
        found = names.get(key, ())
        if not found or not tokens.unbroken(place, size):
            continue
        if all(alias.needs_context for alias in found) and not announced:
            continue
        name = tokens.printed(place, place + size)
        if not any(_as_printed(alias, name) for alias in found):
            continue
        return _with_compass(tokens, place + size, {regions.get(a.code).name for a in found}, name, key)
    return None


def _as_printed(alias: regions.Alias, name: str) -> bool:
    """Tell whether *name* is printed as the alias must be: letters such as OKI are capitals."""
    return alias.surface == name if alias.cased else name.isupper() or not alias.surface.isupper()


def _with_compass(tokens: PostTokens, stop: int, full: set[str], name: str, key: str) -> RegionSpan:
    """Return the span with the part of the compass behind a short form: Bolmong Selatan."""
    if compass(tokens.at(stop)) and tokens.adjacent(stop) and tokens.capital(stop):
        for size in (2, 1):
            part = " ".join(tokens.key[stop : stop + size])
            known = [f"{one} {part}" for one in sorted(full) if f"{one} {part}".casefold() in regions.names()]
            if known:
                return RegionSpan(stop + size, known[0])
    return RegionSpan(stop, name, key in _GIVEN)


def resolve(name: str, level: Level | None, hint: str | None) -> tuple[str | None, tuple[str, ...]]:
    """Return the code of the region that *name* means, or None and the codes that it may mean.

    *hint* is the code of a region that the reader knows of: it settles what the name leaves open.
    """
    found = regions.find(name, level=level if level in _SECOND_LEVELS else None)
    if len(found) == 1 and not found[0].contradicted:
        return found[0].region.code, ()
    if found and found[0].contradicted and "," in name:  # a province that has been divided since
        return resolve(name.partition(",")[0], level, hint)
    near = [one for one in found if hint is not None and hint in {one.region.code, one.region.parent}]
    if len(near) == 1 and not near[0].contradicted:
        return near[0].region.code, ()
    return None, tuple(one.region.code for one in found)


def resolve_level(name: str) -> Level | None:
    """Return the level of the region that *name* means; None where regions of several levels bear it."""
    levels = {one.region.level for one in regions.find(name) if not one.contradicted}
    return levels.pop() if len(levels) == 1 else None
