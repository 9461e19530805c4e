"""Finding regions by the names that public text gives them.

A name that several regions share is never settled by a guess: every region comes back, and says what is missing. What
does settle it is a level word in the text ("Pemkot Malang"), a province after the name ("Banjar, Kalsel"), the
``province`` and ``level`` that the caller knows, or the words around the name.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

import attrs

from ..errors import InvalidValue, Issue, UnknownReference, shown
from ..values.level import Level
from ._region_table import (
    Alias,
    AliasForm,
    Region,
    joined_names,
    region_rows,
    region_words,
    unabbreviated,
)
from ._table import pick
from .folding import fold, name_key
from .misprints import misprint_of
from .region_names import LEAST_MISPRINT, near_words

__all__ = ["Candidate", "find"]

LONGEST_CONTEXT: Final = 2_000
_FORM_WORDS: Final = {
    AliasForm.OFFICIAL: "name",
    AliasForm.SPELLING: "spelling",
    AliasForm.SHORT: "short form",
    AliasForm.FORMER: "former name",
}
_FORM_ORDER: Final = list(_FORM_WORDS)
_LEVEL_ORDER: Final = [Level.PROVINCE, Level.KABUPATEN, Level.KOTA]
_PROVINCE_WORDS: Final = frozenset({"provinsi", "propinsi", "prov"})
_LEAST_GLUED: Final = 3
_MOST_WORDS: Final = 10


@attrs.frozen(kw_only=True)
class Candidate:
    """A region that a text may mean.

    ``ambiguous``: other regions fit as well. ``needs_context``: the name is also a word or another place, and nothing
    around it says that a region is meant. ``contradicted``: the text or the caller names a level or province that this
    region does not have, and no region fits better. ``misprinted``: one letter of the name is wrong, so that this is
    what the text comes nearest to.
    """

    region: Region
    matched: Alias
    reason: str
    ambiguous: bool = False
    needs_context: bool = False
    contradicted: bool = False
    misprinted: bool = False

    @property
    def settled(self) -> bool:
        """Whether nothing is left open: this region and no other."""
        return not (self.ambiguous or self.needs_context or self.contradicted or self.misprinted)


class _Reading(NamedTuple):
    """What the words of a phrase say: names, levels (nearest to the name first), provinces behind the name."""

    aliases: tuple[Alias, ...]
    levels: tuple[Level, ...] = ()
    provinces: frozenset[str] = frozenset()
    announced: bool = False
    shaky: bool = False
    misprinted: bool = False


def find(
    text: str, *, province: str | None = None, level: Level | str | None = None, context: str | None = None
) -> tuple[Candidate, ...]:
    """Return every region that *text* may mean, best first; an empty tuple where it names none.

    *text* is the name of one region, with or without level words, a province behind it, or its short form in brackets.
    Case, dots, hyphens and blanks do not count, and a word of level may be glued to the name ("Pemprovjabar"). A long
    name with one wrong letter is found as well, and never settled.

    *province* (code or name) and *level* (a level, or a word such as "Pemkot" or "Bupati") are what the caller knows.
    *context* is the text around or before the name: the level words at its end and the provinces in it narrow what is
    open, and never contradict. No text makes this function raise.

    Raises:
        UnknownReference: *province* is not one province.
        InvalidValue: *level* names no level of region.

    >>> [found.region.full_name for found in find("Malang")]
    ['Kabupaten Malang', 'Kota Malang']
    >>> [(found.region.code, found.settled) for found in find("Pemkot Malang")]
    [('35.73', True)]
    >>> [found.region.full_name for found in find("Mura", province="Kalimantan Tengah")]
    ['Kabupaten Murung Raya']
    >>> [(found.region.full_name, found.misprinted, found.settled) for found in find("Kab. Rajeng Lebong")]
    [('Kabupaten Rejang Lebong', True, False)]
    """
    asked_province = None if province is None else _province(province)
    asked_level = None if level is None else _level(level)
    words = unabbreviated(tuple(name_key(text).split()))
    if words[:1] == ("di",) and text.lstrip()[:2] != "DI":  # the preposition: "di Yogyakarta"
        words = words[1:]
    reading = _read(words) or _read_unglued(words) or _read_mended(words)
    if reading is None:
        return ()
    ending, mentioned = _context(context)
    announced = reading.announced or ending is not None or asked_level is not None or asked_province is not None
    levels = reading.levels + (() if asked_level is None else (asked_level,)) or (ending or ())
    provinces = reading.provinces if asked_province is None else reading.provinces | {asked_province}

    fitting = [alias for alias in reading.aliases if _fits(alias.code, levels, provinces)]
    contradicted = not fitting
    kept = _best_each(fitting or reading.aliases)
    near = [alias for alias in kept if alias.code[:2] in mentioned]
    kept = sorted(near or kept, key=lambda alias: _order(alias, levels))
    return tuple(
        Candidate(
            region=region_rows()[alias.code],
            matched=alias,
            reason=_reason(alias, levels, provinces),
            ambiguous=len(kept) > 1,
            needs_context=reading.shaky or (alias.needs_context and not announced),
            contradicted=contradicted,
            misprinted=reading.misprinted,
        )
        for alias in kept
    )


def _province(text: str) -> str:
    known = region_rows()
    if pick(known, text) is not None and "." not in text:
        return text
    words = tuple(word for word in unabbreviated(tuple(name_key(text).split())) if word not in _PROVINCE_WORDS)
    codes = {alias.code for alias in _named(words) if "." not in alias.code}
    if len(codes) != 1:
        raise UnknownReference(
            Issue(
                code="province", message=f"{shown(text)} is not a province", hint="give its code or name, such as '16'"
            )
        )
    return codes.pop()


def _level(level: Level | str) -> Level:
    said = level.value if isinstance(level, Level) else level
    told = [found for word in name_key(said).split() if (found := region_words().get(word)) is not None]
    if len(set(told)) == 1:
        return told[0]
    if said == Level.PROVINCE.value:
        return Level.PROVINCE
    raise InvalidValue(
        Issue(code="level", message=f"{shown(said)} names no level of region", hint="say provinsi, kabupaten or kota")
    )


def _named(words: Iterable[str]) -> tuple[Alias, ...]:
    return joined_names().get("".join(words), ())


def _read(words: tuple[str, ...]) -> _Reading | None:
    """Read a phrase: words that announce a region, its name, and perhaps its province behind it."""
    announcing = region_words()
    levels: tuple[Level, ...] = ()
    for start in range(len(words)):
        if start:
            word = words[start - 1]
            if word not in announcing:
                return None
            told = announcing[word]
            levels = levels if told is None else (told, *levels)
        found = _name_and_tail(words[start:])
        if found is not None:
            aliases, provinces = found
            # "Kota Baru" is Kotabaru, or just a new town
            shaky = (
                not start and words[0] in announcing and all(fold(a.surface).split()[0] != words[0] for a in aliases)
            )
            return _Reading(aliases, tuple(dict.fromkeys(levels)), provinces, bool(start or provinces), shaky)
    return None


def _read_unglued(words: tuple[str, ...]) -> _Reading | None:
    """Read a phrase whose first word is a word of level and a name in one: "Pemprovjabar", "Pemprovsu"."""
    first = words[0] if words else ""
    for size in range(_LEAST_GLUED, len(first) - 1):
        if (first[:size] in region_words() or first[:size] == "pem") and _named((first[size:],)):
            level = () if first[:size] == "pem" else (first[:size],)
            return _read((*level, first[size:], *words[1:]))
    return None


def _read_mended(words: tuple[str, ...]) -> _Reading | None:
    """Read a phrase with one long word that is one letter away from one word of a name, and from no other."""
    for place, word in enumerate(words[:_MOST_WORDS]):
        right = misprint_of(word, near_words(), LEAST_MISPRINT - (len(words) > 1))
        reading = None if right is None else _read((*words[:place], right, *words[place + 1 :]))
        if reading is not None:
            return reading._replace(misprinted=True)
    return None


def _name_and_tail(words: tuple[str, ...]) -> tuple[tuple[Alias, ...], frozenset[str]] | None:
    for size in range(len(words), 0, -1):
        aliases = _named(words[:size])
        if not aliases:
            continue
        if size == len(words):
            return aliases, frozenset()
        tail = words[size:]
        named = _named(word for word in tail if word not in _PROVINCE_WORDS)
        same = {alias.code for alias in named}
        if narrowed := tuple(alias for alias in aliases if alias.code in same):  # "Minahasa Utara (Minut)"
            return narrowed, frozenset()
        if provinces := frozenset(alias.code for alias in named if "." not in alias.code):
            return aliases, provinces
    return None


def _context(context: str | None) -> tuple[tuple[Level, ...] | None, frozenset[str]]:
    """Return the levels told at the end of the context (None: no word announces a region) and its provinces."""
    words = unabbreviated(tuple(fold(context[-LONGEST_CONTEXT:]).split())) if isinstance(context, str) else ()
    announcing = region_words()
    ending: list[Level] = []
    place = len(words)
    while place and words[place - 1] in announcing:
        place -= 1
        told = announcing[words[place]]
        if told is not None:
            ending.append(told)
    return (tuple(ending) if place < len(words) else None), frozenset(_provinces_in(words))


def _provinces_in(words: tuple[str, ...]) -> Iterator[str]:
    for start in range(len(words)):
        for size in range(4, 0, -1):
            found = [alias.code for alias in _named(words[start : start + size])]
            if found:
                yield from (code for code in found if "." not in code)
                break


def _fits(code: str, levels: tuple[Level, ...], provinces: frozenset[str]) -> bool:
    return (not levels or region_rows()[code].level in levels) and (not provinces or code[:2] in provinces)


def _best_each(aliases: Iterable[Alias]) -> list[Alias]:
    best: dict[str, Alias] = {}
    for alias in sorted(aliases, key=lambda alias: _FORM_ORDER.index(alias.form)):
        best.setdefault(alias.code, alias)
    return list(best.values())


def _order(alias: Alias, levels: tuple[Level, ...]) -> tuple[int, int, int, str]:
    level = region_rows()[alias.code].level
    asked = levels.index(level) if level in levels else len(levels)
    return asked, _FORM_ORDER.index(alias.form), _LEVEL_ORDER.index(level), alias.code


def _reason(alias: Alias, levels: tuple[Level, ...], provinces: frozenset[str]) -> str:
    said = [f"{_FORM_WORDS[alias.form]} {alias.surface!r}"]
    if levels:
        said.append(f"level {' or '.join(level.value for level in levels)}")
    if provinces:
        said.append(f"province {' or '.join(sorted(provinces))}")
    return ", ".join(said)
