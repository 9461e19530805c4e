"""The region behind an agency's name, in any spelling and order: "Kab.Buleleng", "Kota (Pemkot) Malang", "Sulut"."""

import functools
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from ..errors import Issue, shown
from ..reference import regions
from ..reference.regions import Alias, AliasForm
from ..values.level import Level
from ._agency_tokens import Words, misprint_of
from ._agency_vocabulary import near_regions
from .reading import warning

__all__ = ["LEVEL_WORDS", "Known", "Place", "begins_place", "level_of", "names_place", "read_place"]

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
_GOVERNMENTS: Final[Mapping[str, Level | None]] = {
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
class Known:
    """What is known before a region is read.

    *levels* are what the kind of agency implies: they count where no level is printed. In *prose* a name needs a
    capital letter. *here* is the region that the caller knows. With *exact*, no misprint is put right.
    """

    levels: Sequence[Level] = ()
    prose: bool = False
    here: str | None = None
    exact: bool = False


@attrs.frozen(kw_only=True)
class Place:
    """A region as it is printed from word *start* to before word *end*; the region's own words are ``name``.

    ``plural``: all regions of a kind are meant ("Kabupaten/Kota"), so no agency is named. ``candidates`` are codes that
    nothing settles between, ``others`` those that a second word of level would mean. ``bare``: it is the one word
    Jakarta, where the centre sits.
    """

    start: int
    end: int
    name: tuple[int, int]
    region: str | None = None
    candidates: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    levelled: bool = False
    inferred: bool = False
    plural: bool = False
    bare: bool = False
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


def level_of(code: str) -> Level:
    """Return the level of a region."""
    return regions.get(code).level


def begins_place(words: Words, start: int, *, prose: bool = False) -> bool:
    """Tell whether a region, or the word for all regions of a kind, begins at word *start*."""
    if words.at(start) not in _first_words():
        return False
    return read_place(words, start, Known(prose=prose, exact=True)) is not None


def names_place(words: Words, start: int) -> bool:
    """Tell whether a region's name itself begins at *start*: Daerah Istimewa Yogyakarta, not Daerah Kabupaten …."""
    return _exact_name(words, start, prose=False) is not None


def read_place(words: Words, start: int, known: Known) -> Place | None:
    """Read the region that begins at word *start*; None when none does."""
    begun = _read_start(words, start)
    if begun.plural:
        return Place(start=start, end=begun.name, name=(begun.own, begun.name), plural=True)
    name = _exact_name(words, begun.name, prose=known.prose)
    if name is None and begun.name > start:  # the level word is a part of the name: "Kota Baru"
        name = _exact_name(words, begun.own, prose=known.prose)
        begun = begun if name is None else attrs.evolve(begun, name=begun.own, levels=())
    if name is None and not known.exact:
        name = _misprinted_name(words, begun.name, levelled=bool(begun.levels))
    if begun.levels and (name is None or not any(level_of(alias.code) in begun.levels for alias in name.aliases)):
        name = _cut_name(words, begun.name, begun.levels[-1]) or name
    return None if name is None else _settled(words, start, begun, name, known)


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(key.partition(" ")[0] for key in regions.names()) | LEVEL_WORDS.keys() | _GOVERNMENTS.keys()


def _read_start(words: Words, start: int) -> _Start:
    """Read the words in front of the name: level words, governments, and brackets of them ("Kota (Pemkot) Malang")."""
    found: list[Level] = []
    place = own = closed = start
    while place < min(len(words), start + _LONGEST_START):
        word = words.at(place)
        if place > closed and not words.joined(place):
            inside = words.folded[place : words.closing(place)]
            if not inside or not all(one in _GOVERNMENTS or one in LEVEL_WORDS for one in inside):
                return _Start(tuple(found), own, len(words))  # what follows is cut off
            own = place = closed = words.closing(place)
        elif word in LEVEL_WORDS:
            if words.at(place + 1) in LEVEL_WORDS and words.gap(place + 1) == "/":
                return _Start((), start, place + 1, plural=True)
            own = own if found and words.at(place - 1) in LEVEL_WORDS else place
            found.append(LEVEL_WORDS[word])
            place += 1
        elif word in _GOVERNMENTS or (word in _FILLERS and _fills(words, start, place)):
            level = _GOVERNMENTS.get(word)
            found += [] if level is None else [level]
            place += 1
            own = own if found and word in _FILLERS else place
        else:
            break
    return _Start(tuple(found), own, place)


def _fills(words: Words, start: int, place: int) -> bool:
    """Tell whether "Daerah" or "Administrasi" stands before the name, and does not begin it (Daerah Istimewa …)."""
    if place == start and words.at(place) != "daerah":
        return names_place(words, place + 1)
    return not names_place(words, place)


def _exact_name(words: Words, place: int, *, prose: bool) -> _Name | None:
    if place >= len(words) or (prose and not words.upper(place)):
        return None
    for size in _sizes(words, place):
        printed, spoken = words.printed(place, place + size), words.folded[place : place + size]
        found = regions.names().get(" ".join(spoken), ())
        if not found and size > 1 and spoken[0] not in LEVEL_WORDS:
            found = regions.names().get("".join(spoken), ())  # "Kal-Sel", "Sawah Lunto"
        fitting = tuple(alias for alias in found if _spelled(alias, printed))
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
    for size in _sizes(words, place):
        for wrong in range(place, place + size):
            right = misprint_of(words.at(wrong), near_regions(), _LEAST_MISPRINT - levelled)
            if right is None:
                continue
            key = " ".join(right if one == wrong else words.at(one) for one in range(place, place + size))
            aliases = tuple(a for a in regions.names().get(key, ()) if not (a.cased or a.needs_context))
            if aliases:
                said = shown(words.raw(wrong))
                issue = warning("misprint", f"{said} is taken for {aliases[0].surface}", value=said)
                return _Name(aliases, place + size, (issue,))
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


def _cut_name(words: Words, place: int, level: Level) -> _Name | None:
    """Read a name that lost its last words: "Provinsi Kepulauan Bangka" is Kepulauan Bangka Belitung."""
    if place >= len(words) or not words.upper(place):
        return None
    for size in _sizes(words, place):
        longer = _beginnings().get((" ".join(words.folded[place : place + size]), level), ())
        if len({alias.code for alias in longer}) == 1:
            said = shown(words.printed(place, place + size))
            issue = warning("cut-name", f"{said} is taken for {longer[0].surface}", value=said)
            return _Name(longer, place + size, (issue,))
    return None


def _ordered(aliases: Iterable[Alias], asked: Sequence[Level]) -> list[str]:
    def order(alias: Alias) -> tuple[int, int, int, str]:
        level = level_of(alias.code)
        wanted = asked.index(level) if level in asked else len(asked)
        return (wanted, _FORMS.index(alias.form), _LEVELS.index(level), alias.code)

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


def _settled(words: Words, start: int, begun: _Start, name: _Name, known: Known) -> Place:
    """Keep the regions that fit the levels and the caller's region, and say what remains open."""
    codes = _ordered(name.aliases, begun.levels[-1:] or known.levels)
    codes, end, said = _tail(words, name.end, codes, prose=known.prose)
    printed = (*begun.levels[::-1], *(() if said is None else (said,)))
    asked: list[tuple[Level, ...]] = [(level,) for level in printed] or [tuple(known.levels)] * bool(known.levels)
    fits = [fit for levels in asked if (fit := [code for code in codes if level_of(code) in levels])]
    kept = fits[0] if fits else codes
    issues = list(name.issues)
    others = next((tuple(fit) for fit in fits if fit != kept), ())
    if others:
        issues.append(warning("levels", "two words of level stand before the name, the nearer one counts"))
    if asked and not fits:
        issues.append(warning("level", "the level that the words tell does not fit the region"))
    near = _nearby(kept, known.here)
    alone = len(near) == 1 and (bool(fits) or bool(printed) or not asked)
    return Place(
        start=start,
        end=end,
        name=(begun.own, _name_end(words, begun.name, end)),
        region=near[0] if alone else None,
        candidates=() if alone else tuple(near),
        others=others,
        levelled=bool(printed),
        inferred=bool(name.issues) or near != kept,
        bare=end - start == 1 and words.at(start) == "jakarta",
        issues=tuple(issues),
    )


def _nearby(codes: list[str], here: str | None) -> list[str]:
    """Return the one code that the caller's region settles, or all of them."""
    if len(codes) < 2 or here is None:  # noqa: PLR2004  (nothing to settle)
        return codes
    near = [code for code in codes if code == here] or [code for code in codes if code[:2] == here[:2]]
    return near if len(near) == 1 else codes


def _name_end(words: Words, start: int, end: int) -> int:
    """Return where the name itself ends: before a bracket or a comma."""
    place = start + 1
    while place < end and words.joined(place):
        place += 1
    return place
