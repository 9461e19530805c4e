"""A region with the words that announce it, in any spelling: "Kab.Buleleng", "Kota (Pemkot) Malang", "Sulut"."""

import functools
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from ..errors import Issue, shown
from ..reference import region_names as regions
from ..reference.region_names import Alias, AliasForm
from ..values.level import Level
from ._place_names import (
    COMPASS,
    EXACT,
    EXACT_IN_PROSE,
    LEVEL_WORDS,
    MISPRINTED_LEVELS,
    Known,
    Name,
    cut_name,
    end_of_name,
    exact_name,
    level_of,
    misprinted_name,
    misprinted_part,
)
from ._words import Words
from .reading import warning

__all__ = [
    "GOVERNMENT_WORDS",
    "Place",
    "announces_place",
    "begins_place",
    "may_begin_place",
    "names_place",
    "nearby",
    "read_end",
    "read_place",
]

GOVERNMENT_WORDS: Final[Mapping[str, Level | None]] = {
    "pemprov": Level.PROVINCE,
    "pemprop": Level.PROVINCE,
    "pemkab": Level.KABUPATEN,
    "pemkot": Level.KOTA,
    "pemko": Level.KOTA,
    "pemkota": Level.KOTA,
    "pemda": None,
    "pemdaprov": Level.PROVINCE,
    "pemdakab": Level.KABUPATEN,
    "pemdakot": Level.KOTA,
    "pemdako": Level.KOTA,
    "pemerintah": None,
    "pemerintahan": None,
}
_FILLERS: Final = frozenset({"daerah", "administrasi", "adm"})
_BOTH: Final = frozenset({"dan", "atau", "maupun"})
_LONGEST_START: Final = 6
_DOUBTS: Final = frozenset({"misprint", "cut-name", "part"})
_MOST_IN_BRACKETS: Final = 3
_FORMS: Final = list(AliasForm)
_LEVELS: Final = [Level.PROVINCE, Level.KABUPATEN, Level.KOTA]


class Place(NamedTuple):
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

    @property
    def level(self) -> Level | None:
        """The level of the region; None where regions of several levels may be meant."""
        codes = self.candidates if self.region is None else (self.region,)
        levels = {level_of(code) for code in codes}
        return levels.pop() if len(levels) == 1 else None


class _Start(NamedTuple):
    """The words in front of a region's name: the levels they tell, nearest to the name last."""

    levels: tuple[Level, ...]
    own: int  # the first word of the region itself: its level word, or its name
    name: int
    plural: bool = False


def announces_place(word: str) -> bool:
    """Tell whether a folded word announces a region: kabupaten, prov, pemkot, administrasi."""
    return word in LEVEL_WORDS or word in GOVERNMENT_WORDS or word in _FILLERS


def may_begin_place(words: Words, start: int) -> bool:
    """Tell cheaply whether a region may begin at word *start*, perhaps with a misprint in its first word."""
    return words.at(start) in _first_words() or (words.at(start + 1) in _later_words() and words.upper(start))


def begins_place(words: Words, start: int, *, prose: bool = False) -> bool:
    """Tell whether a region, or the word for all regions of a kind, begins at word *start*."""
    if words.at(start) not in _first_words():
        return False
    return read_place(words, start, EXACT_IN_PROSE if prose else EXACT) is not None


def read_end(words: Words, start: int) -> int:
    """Return the place behind the region that begins at word *start*; *start* itself when none does."""
    place = read_place(words, start, EXACT_IN_PROSE)
    return start if place is None else place.end


def names_place(words: Words, start: int) -> bool:
    """Tell whether a region's name itself begins at *start*: Daerah Istimewa Yogyakarta, not Daerah Kabupaten …."""
    return exact_name(words, start, EXACT) is not None


def read_place(words: Words, start: int, known: Known) -> Place | None:
    """Read the region that begins at word *start*; None when none does."""
    begun = _read_start(words, start, prose=known.prose)
    if begun.plural:
        return Place(start=start, end=begun.name, name=(begun.own, begun.name), plural=True)
    if begun.name > start and not known.announced:
        known = known._replace(announced=True)
    name = exact_name(words, begun.name, known)
    if begun.name > start and not _has_level(name, begun):  # the level word is a part of the name: "Kota Baru"
        whole = exact_name(words, begun.own, known)
        name, begun = (name, begun) if whole is None else (whole, begun._replace(name=begun.own, levels=()))
    if name is None and begun.levels[1:] and begun.name < len(words):  # "Kabupaten Kota Baru"
        joined = regions.names().get(words.at(begun.name - 1) + words.at(begun.name), ())
        if joined:
            name, begun = Name(joined, begun.name + 1), begun._replace(name=begun.name - 1, levels=begun.levels[:-1])
    if name is None and not known.exact:
        name = misprinted_name(words, begun.name, known, levelled=bool(begun.levels))
        name = name or (end_of_name(words, begun.name) if known.announced else None)
    elif name is not None and not known.exact:
        name = _longer_misprint(words, begun, name, known) or name
    if begun.levels and (name is None or not any(level_of(alias.code) in begun.levels for alias in name.aliases)):
        whole = exact_name(words, begun.own, known)  # a former name with its word of level: "Kabupaten Pontianak"
        name = whole or cut_name(words, begun.name, begun.levels[-1]) or name
    return None if name is None else _settled(words, start, begun, name, known)


def _longer_misprint(words: Words, begun: _Start, name: Name, known: Known) -> Name | None:
    """Read a longer name with one misprint: "Serang Bedagai" is not Serang."""
    end = name.end
    if words.at(end) in COMPASS or not words.joined(end):
        return None
    if (part := misprinted_part(words, name)) is not None:
        return part
    if not words.upper(end):
        return None
    found = misprinted_name(words, begun.name, known, levelled=bool(begun.levels))
    return found if found is not None and found.end > end else None


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(key.partition(" ")[0] for key in regions.names()) | LEVEL_WORDS.keys() | GOVERNMENT_WORDS.keys()


@functools.cache
def _later_words() -> frozenset[str]:
    return frozenset(word for key in regions.names() for word in key.split()[1:])


def _read_start(words: Words, start: int, *, prose: bool = True) -> _Start:
    """Read the words in front of the name: level words, governments, and brackets between ("Kota (Pemkot) Malang")."""
    found: list[Level] = []
    place = own = closed = start
    while place < min(len(words), start + _LONGEST_START):
        word = words.at(place)
        dotted = not prose and words.gap(place) == "#." and words.at(place - 1) in LEVEL_WORDS  # "Kota. Bandung"
        if place > closed and not words.joined(place) and not dotted:
            inside = words.closing(place) - place
            known = words.at(place) in GOVERNMENT_WORDS or words.at(place) in LEVEL_WORDS
            if not (0 < inside <= _MOST_IN_BRACKETS and (known or words.at(place - 1) in LEVEL_WORDS)):
                return _Start(tuple(found), min(own, place - 1), len(words))  # what follows is cut off
            own = place = closed = words.closing(place)
        elif word in LEVEL_WORDS:
            if (behind := _behind_all(words, place)) > place:
                return _Start((), start, behind, plural=True)
            own = own if found and words.at(place - 1) in LEVEL_WORDS else place
            found.append(LEVEL_WORDS[word])
            place += 1
        elif word in GOVERNMENT_WORDS or (word in _FILLERS and _fills(words, start, place)):
            level = GOVERNMENT_WORDS.get(word)
            found += [] if level is None else [level]
            place += 1
            own = own if found and word in _FILLERS else place
        else:
            break
    return _Start(tuple(found), own, place)


def _behind_all(words: Words, place: int) -> int:
    """Return the place behind the words for all regions of a kind that begin at *place*; *place* when none do."""
    if words.at(place + 1) in LEVEL_WORDS and words.gap(place + 1) == "/":
        return place + 1
    both = words.at(place + 1) in _BOTH and words.at(place + 2) in LEVEL_WORDS and words.joined(place + 2)
    return place + 3 if both and not names_place(words, place + 3) else place  # "Kabupaten dan Kota"


def _fills(words: Words, start: int, place: int) -> bool:
    """Tell whether "Daerah" or "Administrasi" stands before the name, and does not begin it (Daerah Istimewa …)."""
    if place == start and words.at(place) != "daerah":
        return names_place(words, place + 1)
    return not names_place(words, place)


def _has_level(name: Name | None, begun: _Start) -> bool:
    """Tell whether a region of the level that the words tell is called so: no Kabupaten is called Pontianak now."""
    if name is None or not begun.levels:
        return name is not None
    return any(level_of(alias.code) is begun.levels[-1] for alias in name.aliases)


def _ordered(aliases: Iterable[Alias], asked: Sequence[Level]) -> list[str]:
    def order(alias: Alias) -> tuple[int, int, int, str]:
        level = level_of(alias.code)
        wanted = asked.index(level) if level in asked else len(asked)
        return (wanted, _FORMS.index(alias.form), _LEVELS.index(level), alias.code)

    return list(dict.fromkeys(alias.code for alias in sorted(aliases, key=order)))


def _tail(words: Words, end: int, codes: list[str], known: Known) -> tuple[list[str], int, Level | None]:
    """Read what stands behind a name: its short form in brackets, "Kota" ("Malang Kota"), its province."""
    said: Level | None = None
    if len(codes) > 1 and words.joined(end) and words.at(end) in ("kota", "kabupaten") and words.upper(end):
        beyond = exact_name(words, end + 1, known) if words.joined(end + 1) else None
        if beyond is None:
            said, end = LEVEL_WORDS[words.at(end)], end + 1
    for _ in range(2):
        closing = words.closing(end)
        if closing == end and words.gap(end) not in ("", ",", "-"):
            break
        begun = _read_start(words, end)
        name = None if begun.plural else exact_name(words, begun.name, EXACT_IN_PROSE)
        if name is None or (closing > end and name.end != closing):
            break
        named = {alias.code for alias in name.aliases}
        kept = [code for code in codes if (code in named and closing > end) or ("." in code and code[:2] in named)]
        if not kept:
            break
        codes, end = kept, name.end
    return codes, end, said


def _settled(words: Words, start: int, begun: _Start, name: Name, known: Known) -> Place:
    """Keep the regions that fit the levels and the caller's region, and say what remains open."""
    codes = _ordered(name.aliases, begun.levels[-1:] or known.levels)
    codes, end, said = _tail(words, name.end, codes, known)
    printed = (*begun.levels[::-1], *(() if said is None else (said,)))
    asked: list[tuple[Level, ...]] = [(level,) for level in printed] or [tuple(known.levels)] * bool(known.levels)
    fits = [fit for levels in asked if (fit := [code for code in codes if level_of(code) in levels])]
    kept = fits[0] if fits else codes
    issues = list(name.issues)
    issues += [_misprint(words, one) for one in range(start, begun.name) if words.at(one) in MISPRINTED_LEVELS]
    others = next((tuple(fit) for fit in fits if fit != kept), ())
    if others:
        issues.append(warning("levels", "two words of level stand before the name, the nearer one counts"))
    if asked and not fits:
        issues.append(warning("level", "the level that the words tell does not fit the region"))
    if said is None and end == name.end and words.at(end) in COMPASS and words.joined(end) and words.upper(end):
        rest = shown(words.raw(end))
        issues.append(warning("part", f"there is no region whose name goes on with {rest}", value=rest))
    near = nearby(kept, known.here)
    alone = len(near) == 1 and (bool(fits) or bool(printed) or not asked)
    return Place(
        start=start,
        end=end,
        name=(begun.own, name.end + (said is not None)),
        region=near[0] if alone else None,
        candidates=() if alone else tuple(near),
        others=others,
        levelled=bool(printed),
        inferred=any(issue.code in _DOUBTS for issue in issues) or near != kept,
        bare=end - start == 1 and words.at(start) == "jakarta",
        issues=tuple(issues),
    )


def _misprint(words: Words, place: int) -> Issue:
    said, level = shown(words.raw(place)), MISPRINTED_LEVELS[words.at(place)].value
    return warning("misprint", f"{said} is taken for {level}", value=said)


def nearby(codes: list[str], here: str | None) -> list[str]:
    """Return the one code that the caller's region settles, or all of them."""
    if len(codes) < 2 or here is None:  # noqa: PLR2004  (nothing to settle)
        return codes
    near = [code for code in codes if code == here] or [code for code in codes if code[:2] == here[:2]]
    return near if len(near) == 1 else codes
