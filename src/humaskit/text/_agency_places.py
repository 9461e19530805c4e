"""The region behind an agency's name, in any spelling and order: "Kab.Buleleng", "Kota (Pemkot) Malang", "Sulut"."""

import functools
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from ..errors import Issue, shown
from ..reference import regions
from ..reference.regions import Alias, AliasForm
from ..values.level import Level
from ._agency_tokens import Words, misprint_of
from ._agency_vocabulary import near_regions
from .reading import warning

__all__ = ["LEVEL_WORDS", "Place", "begins_place", "level_of", "read_place"]

LEVEL_WORDS: Final = {
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
_GOVERNMENTS: Final = {
    "pemprov": Level.PROVINCE,
    "pemkab": Level.KABUPATEN,
    "pemkot": Level.KOTA,
    "pemko": Level.KOTA,
    "pemkota": Level.KOTA,
    "pemda": None,
    "pemerintah": None,
    "pemerintahan": None,
}
_FILLERS: Final = frozenset({"daerah", "administrasi", "adm"})
_LONGEST_NAME: Final = 4
_LONGEST_START: Final = 6
_LEAST_MISPRINT: Final = 7
_FORMS: Final = list(AliasForm)
_LEVELS: Final = [Level.PROVINCE, Level.KABUPATEN, Level.KOTA]


@attrs.frozen(kw_only=True)
class Place:
    """A region as it is printed from word *start* to before word *end*; the region's own words are ``name``.

    ``plural``: all regions of a kind are meant ("Kabupaten/Kota"), so no agency is named. ``near``: what the codes in
    ``candidates`` leave open is settled neither by words nor by the caller.
    """

    start: int
    end: int
    name: tuple[int, int]
    region: str | None = None
    candidates: tuple[str, ...] = ()
    levelled: bool = False
    inferred: bool = False
    plural: bool = False
    issues: tuple[Issue, ...] = ()


@attrs.frozen
class _Start:
    """The words in front of a region's name: the levels they tell, nearest to the name last."""

    levels: tuple[Level, ...]
    own: int  # the first word of the region itself: its level word, or its name
    name: int
    plural: bool = False


@attrs.frozen
class _Name:
    """The name of a region: what it may stand for, and the place behind it."""

    aliases: tuple[Alias, ...]
    end: int
    issues: tuple[Issue, ...] = ()


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(key.partition(" ")[0] for key in regions.names()) | LEVEL_WORDS.keys() | _GOVERNMENTS.keys()


def begins_place(words: Words, start: int, *, prose: bool = False) -> bool:
    """Tell whether a region, or the word for all regions of a kind, begins at word *start*."""
    if words.at(start) not in _first_words():
        return False
    return read_place(words, start, prose=prose, exact=True) is not None


def level_of(code: str) -> Level:
    """Return the level of a region."""
    return regions.get(code).level


def read_place(
    words: Words,
    start: int,
    *,
    levels: Sequence[Level] = (),
    prose: bool = False,
    here: str | None = None,
    exact: bool = False,
) -> Place | None:
    """Read the region that begins at word *start*; None when none does.

    *levels* are what the kind of agency implies, and count where no level is printed. In *prose* a name needs a capital
    letter. *here* is the region that the caller knows. With *exact*, no misprint is put right.
    """
    begun = _read_start(words, start)
    if begun.plural:
        return Place(start=start, end=begun.name, name=(begun.own, begun.name), plural=True)
    name = _exact_name(words, begun.name, prose=prose)
    if name is None and begun.name > start:  # the level word is a part of the name: "Kota Baru"
        name = _exact_name(words, begun.own, prose=prose)
        if name is not None:
            begun = attrs.evolve(begun, name=begun.own, levels=())
    if name is None and not exact:
        name = _misprinted_name(words, begun.name, levelled=bool(begun.levels))
    asked = begun.levels[-1:] or tuple(levels)
    if begun.levels and (name is None or not any(level_of(alias.code) in begun.levels for alias in name.aliases)):
        name = _cut_name(words, begun.name, begun.levels[-1]) or name
    if name is None:
        return None
    codes = _ordered(name.aliases, asked)
    codes, end, said = _tail(words, name.end, codes, prose=prose)
    return _settled(words, begun, attrs.evolve(name, end=end), codes, (tuple(levels), said), here, start)


def _read_start(words: Words, start: int) -> _Start:
    found: list[Level] = []
    place = own = start
    while place < min(len(words), start + _LONGEST_START):
        word = words.at(place)
        if place > start and not words.joined(place):
            end = words.closing(place)
            inside = [words.at(one) for one in range(place, end)]
            if not inside or not all(one in _GOVERNMENTS or one in LEVEL_WORDS for one in inside):
                break
            own = place = end
            continue
        if word in LEVEL_WORDS:
            if _plural(words, place):
                return _Start((), start, place + 1, plural=True)
            own = place if not found or words.at(place - 1) not in LEVEL_WORDS else own
            found.append(LEVEL_WORDS[word])
        elif word in _GOVERNMENTS:
            level = _GOVERNMENTS[word]
            found += [] if level is None else [level]
            own = place + 1
        elif word not in _FILLERS or (place == start and word != "daerah"):
            break
        elif _is_name(words, place):
            break
        place += 1
        own = place if not found or word in _GOVERNMENTS else own
    return _Start(tuple(found), own, place)


def _is_name(words: Words, place: int) -> bool:
    """Tell whether a filler begins the name itself: Daerah Istimewa Yogyakarta."""
    return _exact_name(words, place, prose=False) is not None


def _plural(words: Words, place: int) -> bool:
    after = words.at(place + 1)
    return after in LEVEL_WORDS and words.gap(place + 1) == "/"


def _exact_name(words: Words, place: int, *, prose: bool) -> _Name | None:
    if place >= len(words) or (prose and not words.upper(place)):
        return None
    known = regions.names()
    for size in _sizes(words, place):
        key = " ".join(words.folded[place : place + size])
        printed = words.printed(place, place + size)
        fitting = tuple(alias for alias in known.get(key, ()) if _spelled(alias, printed))
        if fitting:
            return _Name(fitting, place + size)
    return None


def _sizes(words: Words, place: int) -> range:
    most = 1
    while most < _LONGEST_NAME and place + most < len(words) and words.joined(place + most):
        most += 1
    return range(most, 0, -1)


def _spelled(alias: Alias, printed: str) -> bool:
    """Tell whether a name that counts only as it is spelled is so: "di Yogyakarta" says where."""
    return not alias.cased or printed.split() == alias.surface.split() or printed.isupper()


def _misprinted_name(words: Words, place: int, *, levelled: bool) -> _Name | None:
    if place >= len(words) or not words.upper(place):
        return None
    known = regions.names()
    least = _LEAST_MISPRINT - levelled
    for size in _sizes(words, place):
        for wrong in range(place, place + size):
            right = misprint_of(words.at(wrong), near_regions(), least)
            spoken = words.folded[place : place + size]
            if right is not None:
                spoken[wrong - place] = right
                aliases = tuple(a for a in known.get(" ".join(spoken), ()) if not (a.cased or a.needs_context))
                if aliases:
                    issue = _misprint(words.raw(wrong), aliases[0].surface)
                    return _Name(aliases, place + size, (issue,))
    return None


def _misprint(printed: str, meant: str) -> Issue:
    return warning("misprint", f"{shown(printed)} is taken for {meant}", value=shown(printed))


def _cut_name(words: Words, place: int, level: Level) -> _Name | None:
    """Read a name that lost its last words: "Provinsi Kepulauan Bangka" is Kepulauan Bangka Belitung."""
    if place >= len(words) or not words.upper(place):
        return None
    for size in _sizes(words, place):
        key = " ".join(words.folded[place : place + size]) + " "
        longer = [
            alias
            for name, aliases in regions.names().items()
            if name.startswith(key)
            for alias in aliases
            if level_of(alias.code) is level
        ]
        if len({alias.code for alias in longer}) == 1:
            printed = words.printed(place, place + size)
            issue = warning("cut-name", f"{shown(printed)} is taken for {longer[0].surface}", value=shown(printed))
            return _Name(tuple(longer), place + size, (issue,))
    return None


def _ordered(aliases: Iterable[Alias], asked: Sequence[Level]) -> list[str]:
    def order(alias: Alias) -> tuple[int, int, int, str]:
        level = level_of(alias.code)
        return (asked.index(level) if level in asked else 9, _FORMS.index(alias.form), _LEVELS.index(level), alias.code)

    return list(dict.fromkeys(alias.code for alias in sorted(aliases, key=order)))


def _tail(words: Words, end: int, codes: list[str], *, prose: bool) -> tuple[list[str], int, Level | None]:
    """Read what stands behind a name: its short form in brackets, "Kota" ("Malang Kota"), its province."""
    said: Level | None = None
    if len(codes) > 1 and words.joined(end) and words.at(end) in ("kota", "kabupaten") and words.upper(end):
        beyond = _exact_name(words, end + 1, prose=prose) if words.joined(end + 1) else None
        if beyond is None:
            said, end = LEVEL_WORDS[words.at(end)], end + 1
    for _ in range(2):
        closing = words.closing(end)
        if closing == end and words.gap(end) not in ("", ",", "-"):
            break
        begun = _read_start(words, end)
        name = None if begun.plural else _exact_name(words, begun.name, prose=True)
        if name is None or (closing > end and name.end != closing):
            break
        named = {alias.code for alias in name.aliases}
        kept = [code for code in codes if (code in named and closing > end) or ("." in code and code[:2] in named)]
        if not kept:
            break
        codes, end = kept, name.end
    return codes, end, said


def _settled(  # noqa: PLR0913  (what was read, and what is known)
    words: Words,
    begun: _Start,
    name: _Name,
    codes: list[str],
    asked: tuple[tuple[Level, ...], Level | None],
    here: str | None,
    start: int,
) -> Place:
    """Keep the regions that fit the levels and the caller's region, and say what remains open."""
    implied, said = asked
    printed = (*begun.levels[::-1], *(() if said is None else (said,)))
    issues = list(name.issues)
    kept, inferred = codes, bool(name.issues)
    wanted: Iterable[tuple[Level, ...]] = [(level,) for level in printed] or ([implied] if implied else [])
    fits = [fit for levels in wanted if (fit := [code for code in codes if level_of(code) in levels])]
    if fits:
        kept = fits[0]
        if len({tuple(fit) for fit in fits}) > 1:
            issues.append(warning("levels", "two words of level stand before the name, the nearer one counts"))
    elif printed:
        issues.append(warning("level", "the word of level does not fit the region"))
    elif implied:
        issues.append(warning("level", "an agency of this kind has no such region"))
    if len(kept) > 1 and here is not None:
        near = [code for code in kept if code == here] or [code for code in kept if code[:2] == here[:2]]
        kept, inferred = (near, True) if len(near) == 1 else (kept, inferred)
    alone = len(kept) == 1 and (bool(fits) or bool(printed) or not implied)
    return Place(
        start=start,
        end=name.end,
        name=(begun.own, min(name.end, max(begun.name + 1, _name_end(words, begun.name, name.end)))),
        region=kept[0] if alone else None,
        candidates=() if alone else tuple(kept),
        levelled=bool(printed),
        inferred=inferred,
        issues=tuple(issues),
    )


def _name_end(words: Words, start: int, end: int) -> int:
    """Return where the name itself ends: before a bracket or a comma."""
    place = start + 1
    while place < end and words.joined(place):
        place += 1
    return place
