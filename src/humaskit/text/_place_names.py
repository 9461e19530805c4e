"""The names of regions where they stand in a text: as printed, with a misprint, or with a word left out."""

import bisect
import functools
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from ..errors import Issue, shown
from ..reference import region_names as regions
from ..reference.folding import fold
from ..reference.misprints import misprint_of, near
from ..reference.region_names import Alias
from ..values.level import Level
from ._words import GLUED, Words
from .reading import warning

__all__ = [
    "COMPASS",
    "EXACT",
    "EXACT_IN_PROSE",
    "LEVEL_WORDS",
    "MISPRINTED_LEVELS",
    "Known",
    "Name",
    "cut_name",
    "end_of_name",
    "exact_name",
    "level_of",
    "misprinted_name",
    "misprinted_part",
    "needs_context",
]

_VOWELS: Final = "aeiou"

MISPRINTED_LEVELS: Final = {
    wrong: level
    for right, level in (("provinsi", Level.PROVINCE), ("kabupaten", Level.KABUPATEN))
    for place in range(1, len(right))
    for wrong in (
        right[:place] + right[place + 1 :],
        right[:place] + right[place] + right[place:],
        right[: place - 1] + right[place] + right[place - 1] + right[place + 1 :],
        *(right[:place] + vowel + right[place + (right[place] in _VOWELS) :] for vowel in _VOWELS),
    )
    if wrong != right
}
"""The long words of level with a letter lost, doubled or added, two that changed places, or another vowel."""
LEVEL_WORDS: Final = MISPRINTED_LEVELS | {
    "provinsi": Level.PROVINCE,
    "propinsi": Level.PROVINCE,
    "prov": Level.PROVINCE,
    "prop": Level.PROVINCE,
    "kabupaten": Level.KABUPATEN,
    "kab": Level.KABUPATEN,
    "kota": Level.KOTA,
    "kotamadya": Level.KOTA,
    "kodya": Level.KOTA,
}
COMPASS: Final = frozenset(
    {"utara", "selatan", "barat", "timur", "tengah", "tenggara", "daya", "laut", "kepulauan", "hulu", "hilir"}
)
"""Words that say which part of a place is meant, and never open a name of a person behind it."""
_LONGEST_NAME: Final = 4
_LEAST_MISPRINT: Final = 7
_LEAST_END: Final = 4
_LEAST_PART: Final = 4
# "Nias elatan", "Nias eSlatan": the first letter is lost, or stands second.
_HEADLESS: Final = {
    spelling: word
    for word in sorted(COMPASS)
    if len(word) > _LEAST_PART
    for spelling in (word[1:], word[1] + word[0] + word[2:])
}
_LEFT_OUT: Final = frozenset({"aceh", "kepulauan", "pulau", "teluk"})


class Known(NamedTuple):
    """What is known before a region is read.

    *levels* are what the kind of agency or post implies: they count where no level is printed. In *prose* a name needs
    a capital letter. *here* is the region that the caller knows. With *exact*, no misprint is put right. *announced*
    tells that the words before it want a region: else a name that is a word as well needs a word of level.
    """

    levels: Sequence[Level] = ()
    prose: bool = False
    here: str | None = None
    exact: bool = False
    announced: bool = True


EXACT: Final = Known(exact=True)
EXACT_IN_PROSE: Final = Known(prose=True, exact=True)


class Name(NamedTuple):
    """The name of a region: what it may stand for, and the place behind it."""

    aliases: tuple[Alias, ...]
    end: int
    issues: tuple[Issue, ...] = ()


def level_of(code: str) -> Level:
    """Return the level of a region."""
    return regions.get(code).level


def needs_context(name: str) -> bool:
    """Tell whether a folded name of a region is also a word, a name of a person, or another place."""
    return any(alias.needs_context for alias in regions.names().get(name, ()))


@functools.cache
def _letters() -> list[str]:
    """Return the names without blanks, sorted."""
    return sorted({key.replace(" ", "") for key in regions.names()} | GLUED.keys())


@functools.lru_cache(maxsize=4_096)
def _opens(word: str) -> bool:
    """Tell whether a word can be the first of a name, however the name is cut: "Kal-Sel", "Sawah Lunto"."""
    following = bisect.bisect_left(_letters(), word)
    return bool(word) and following < len(_letters()) and _letters()[following].startswith(word)


def exact_name(words: Words, place: int, known: Known) -> Name | None:
    """Read the name of a region as it is known, the longest that fits."""
    if not _opens(words.at(place)):
        return None
    small = known.prose and not words.upper(place)
    if small and not (words.at(place - 1) in LEVEL_WORDS and words.upper(place - 1) and words.upper(place + 1)):
        return None
    for size in _sizes(words, place):
        if small and size == 1:
            break  # "Kabupaten kapuas Hulu", but no "Kabupaten kapuas"
        printed, spoken = words.printed(place, place + size), words.folded[place : place + size]
        found = regions.names().get(" ".join(spoken), ())
        if not found and size == 1 and words.glued(place):
            found = regions.names().get(GLUED.get(spoken[0], ""), ())
        if not found and size > 1 and _may_be_one(words, place, spoken):
            found = regions.names().get("".join(spoken), ())  # "Kal-Sel", "Sawah Lunto"
        fitting = tuple(alias for alias in found if _spelled(alias, printed, known))
        if fitting:
            name = Name(fitting, place + size)
            return _part_of(words, name) or name
    return None


def _may_be_one(words: Words, place: int, spoken: Sequence[str]) -> bool:
    """Tell whether the words at *place* may be one name: not "Muba R. Ali", nor "Pemprovsu La Ali"."""
    holds_initial = len({len(word) == 1 for word in spoken}) > 1
    return not (holds_initial or words.glued(place) or spoken[0] in LEVEL_WORDS)


def _part_of(words: Words, name: Name) -> Name | None:
    """Read a part of the compass behind a short form: "Bolmong Selatan" is Bolaang Mongondow Selatan."""
    end = name.end
    if words.at(end) not in COMPASS or not words.joined(end) or not words.upper(end):
        return None
    for size in (2, 1):
        part = " ".join(words.folded[end : end + size])
        names = sorted({regions.get(alias.code).name for alias in name.aliases})
        found = [one for full in names if (one := regions.names().get(fold(f"{full} {part}"))) is not None]
        if found:
            return Name(found[0], end + size)
    return None


@functools.cache
def _near_compass() -> Mapping[str, tuple[str, ...]]:
    return near(COMPASS, _LEAST_PART + 1)


def misprinted_part(words: Words, name: Name) -> Name | None:
    """Read a misprinted part of the compass behind a name: "Lampung Selatn" is not Lampung."""
    end = name.end
    word = words.at(end)
    upper = words.upper(end)
    part = misprint_of(word, _near_compass(), _LEAST_PART) if upper else _HEADLESS.get(word)
    for full in sorted({regions.get(alias.code).name for alias in name.aliases}) if part else ():
        aliases = regions.names().get(fold(f"{full} {part}"))
        if aliases is not None:
            said = shown(words.raw(end))
            return Name(aliases, end + 1, (warning("misprint", f"{said} is taken for {part}", value=said),))
    return None


def _sizes(words: Words, place: int) -> range:
    most = 1
    while most < _LONGEST_NAME and place + most < len(words) and words.joined(place + most):
        most += 1
    return range(most, 0, -1)


def _spelled(alias: Alias, printed: str, known: Known) -> bool:
    """Tell whether a name that counts only as it is spelled is so: "di Yogyakarta" says where."""
    if printed.isupper():
        return known.announced or not alias.needs_context
    if alias.cased:
        return printed.split() == alias.surface.split()
    return known.announced or not (alias.needs_context or alias.surface.isupper())


@functools.lru_cache(maxsize=4_096)
def _right(word: str, least: int) -> str | None:
    return misprint_of(word, regions.near_words(), least)


def misprinted_name(words: Words, place: int, known: Known, *, levelled: bool) -> Name | None:
    if place >= len(words) or not words.upper(place):
        return None
    for size in _sizes(words, place):
        if size == 1 and not (known.announced or levelled):
            continue  # a word of the language may be as near to a name
        for wrong in range(place, place + size):
            right = _right(words.at(wrong), _LEAST_MISPRINT - (levelled or size > 1))
            if right is None:
                continue
            key = " ".join(right if one == wrong else words.at(one) for one in range(place, place + size))
            aliases = tuple(a for a in regions.names().get(key, ()) if not (a.cased or a.needs_context))
            if aliases:
                said = shown(words.raw(wrong))
                issue = warning("misprint", f"{said} is taken for {aliases[0].surface}", value=said)
                return Name(aliases, place + size, (issue,))
    return None


@functools.cache
def _beginnings() -> Mapping[tuple[str, Level], tuple[Alias, ...]]:
    """Return the names that begin with some words and go on, by those words and the level."""
    found: dict[tuple[str, Level], list[Alias]] = {}
    for key, aliases in regions.names().items():
        parts = key.split()
        for size in range(1, len(parts)):
            for alias in aliases:
                found.setdefault((" ".join(parts[:size]), level_of(alias.code)), []).append(alias)
    return {key: tuple(aliases) for key, aliases in found.items()}


def cut_name(words: Words, place: int, level: Level) -> Name | None:
    """Read a name that lost its last words: "Provinsi Kepulauan Bangka" is Kepulauan Bangka Belitung."""
    if place >= len(words) or not words.upper(place):
        return None
    for size in _sizes(words, place):
        longer = _beginnings().get((" ".join(words.folded[place : place + size]), level), ())
        if len({alias.code for alias in longer}) == 1:
            said = shown(words.printed(place, place + size))
            issue = warning("cut-name", f"{said} is taken for {longer[0].surface}", value=said)
            return Name(longer, place + size, (issue,))
    return None


@functools.cache
def _ends() -> Mapping[str, tuple[Alias, ...]]:
    """Return the names that lost a first word such as Kepulauan, where what is left means one region."""
    found: dict[str, list[Alias]] = {}
    for key, aliases in regions.names().items():
        first, _, rest = key.partition(" ")
        if first in _LEFT_OUT and len(rest) > _LEAST_END and rest not in regions.names() and rest not in COMPASS:
            found.setdefault(rest, []).extend(aliases)
    return {rest: tuple(aliases) for rest, aliases in found.items() if len({alias.code for alias in aliases}) == 1}


def end_of_name(words: Words, place: int) -> Name | None:
    """Read a name without its first word: "Bupati Tamiang" is that of Aceh Tamiang."""
    if place >= len(words) or not words.upper(place) or words.at(place) not in _ends():
        return None
    aliases = _ends()[words.at(place)]
    said = shown(words.raw(place))
    return Name(aliases, place + 1, (warning("cut-name", f"{said} is taken for {aliases[0].surface}", value=said),))
