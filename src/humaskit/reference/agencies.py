"""Public bodies: kinds of regional apparatus, communication agencies and their coinages, functions, central bodies.

A regional agency (*perangkat daerah*) is named after the affairs of government that it carries out (UU 23/2014
art. 12; PP 18/2016). Short forms are local coinages: Diskominfosantik names a long name only together with its region,
so nothing here derives one from the other.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..values.level import Level
from ._central import CentralBody, central, central_bodies, central_body, headed_by, predecessors, successors
from ._table import hits, index_by, maybe, once, read_rows, several
from .folding import fold, name_key, words

__all__ = [
    "AgencyForm",
    "AgencyFunction",
    "Apparatus",
    "CentralBody",
    "ShortForm",
    "agency_forms",
    "agency_functions",
    "apparatus",
    "central",
    "central_bodies",
    "central_body",
    "communication_functions",
    "find_apparatus",
    "find_forms",
    "find_short_forms",
    "functions_in",
    "headed_by",
    "predecessors",
    "short_forms",
    "successors",
]


class Apparatus(NamedTuple):
    """A kind of regional body; ``is_apparatus`` is False for units, villages and enterprises.

    ``kind`` is the stable word (``dinas``, ``sekretariat_daerah``). Echelons are of the head, after the former ladder;
    ``echelon_status`` says how sure they are.
    """

    kind: str
    name: str
    short_forms: tuple[str, ...]
    variants: tuple[str, ...]
    english: str
    levels: tuple[Level, ...]
    head_title: str
    head_short: tuple[str, ...]
    echelon_province: str | None
    echelon_kabupaten_kota: str | None
    is_apparatus: bool
    status: str
    echelon_status: str


class AgencyForm(NamedTuple):
    """A long name of communication agencies with its short forms; no ``regions`` means that it is used anywhere.

    ``until`` is the last year in which the name was usual.
    """

    name: str
    short_forms: tuple[str, ...]
    functions: tuple[str, ...]
    regions: tuple[str, ...]
    until: int | None
    status: str


class AgencyFunction(NamedTuple):
    """An affair of government, or another subject of agencies.

    ``misprints`` are words that the press writes for it, such as *informasi* for informatika: trust them only beside a
    function of the same family.
    """

    function: str
    name: str
    group: str
    variants: tuple[str, ...]
    misprints: tuple[str, ...]
    basis: str | None
    status: str


class ShortForm(NamedTuple):
    """An abbreviation of a regional body in common use (Bappeda, Disdukcapil) with its usual long name."""

    short_form: str
    kind: str
    name: str
    functions: tuple[str, ...]
    status: str


@once
def apparatus() -> tuple[Apparatus, ...]:
    """Return the kinds of regional apparatus.

    >>> [kind.kind for kind in apparatus() if kind.is_apparatus][:3]
    ['sekretariat_daerah', 'sekretariat_dprd', 'inspektorat']
    """
    return tuple(
        Apparatus(
            kind=row["kind"],
            name=row["name"],
            short_forms=several(row["short_forms"]),
            variants=several(row["variants"]),
            english=row["english"],
            levels=tuple(map(Level, several(row["levels"]))),
            head_title=row["head_title"],
            head_short=several(row["head_short"]),
            echelon_province=maybe(row["echelon_province"]),
            echelon_kabupaten_kota=maybe(row["echelon_kabupaten_kota"]),
            is_apparatus=row["is_apparatus"] == "yes",
            status=row["status"],
            echelon_status=row["echelon_status"],
        )
        for row in read_rows("apparatus")
    )


def find_apparatus(text: str) -> tuple[Apparatus, ...]:
    """Return the kinds of regional apparatus with this name, short form or local name.

    >>> [kind.kind for kind in find_apparatus("Setda")], find_apparatus("Kemantren")[0].name
    (['sekretariat_daerah'], 'Kecamatan')
    """
    return hits(_apparatus_index(), text)


@once
def agency_forms() -> tuple[AgencyForm, ...]:
    """Return the names of communication agencies."""
    return tuple(
        AgencyForm(
            name=row["name"],
            short_forms=several(row["short_forms"]),
            functions=several(row["functions"]),
            regions=several(row["regions"]),
            until=int(row["until"]) if row["until"] else None,
            status=row["status"],
        )
        for row in read_rows("agency_forms")
    )


def find_forms(text: str, *, region: str | None = None) -> tuple[AgencyForm, ...]:
    """Return the communication agencies with this long name or short form.

    With a region code, the rows of that region alone when there are any; without, what the form stands for elsewhere.

    >>> [form.name for form in find_forms("Diskominfo", region="33.74")]
    ['Dinas Komunikasi, Informatika, Statistik dan Persandian']
    """
    found = hits(_form_index(), text)
    return tuple(form for form in found if region in form.regions) or found


@once
def agency_functions() -> tuple[AgencyFunction, ...]:
    """Return the functions of regional agencies."""
    return tuple(
        AgencyFunction(
            function=row["function"],
            name=row["name"],
            group=row["group"],
            variants=several(row["variants"]),
            misprints=several(row["misprints"]),
            basis=maybe(row["basis"]),
            status=row["status"],
        )
        for row in read_rows("agency_functions")
    )


def functions_in(text: str) -> tuple[AgencyFunction, ...]:
    """Return the functions that the words of *text* name, in their order; the longest name at a word counts.

    Give it the part of an agency's name behind the kind: *umum* in a hospital's name is no function.

    >>> [function.function for function in functions_in("Komunikasi, Informatika, Statistik dan Persandian")]
    ['komunikasi', 'informatika', 'statistik', 'persandian']
    """
    index, longest = _function_index()
    spoken = [word.folded for word in words(text)]
    found: dict[str, AgencyFunction] = {}
    place = 0
    while place < len(spoken):
        for size in range(min(longest, len(spoken) - place), 0, -1):
            hits = index.get(" ".join(spoken[place : place + size]), ())
            if hits:
                found.update((hit.function, hit) for hit in hits if hit.function not in found)
                place += size - 1
                break
        place += 1
    return tuple(found.values())


@once
def short_forms() -> tuple[ShortForm, ...]:
    """Return the abbreviations of regional bodies outside communication."""
    return tuple(
        ShortForm(
            short_form=row["short_form"],
            kind=row["kind"],
            name=row["name"],
            functions=several(row["functions"]),
            status=row["status"],
        )
        for row in read_rows("agency_short_forms")
    )


def find_short_forms(text: str) -> tuple[ShortForm, ...]:
    """Return the regional bodies with this abbreviation.

    >>> [(form.kind, form.name) for form in find_short_forms("dispora")]
    [('dinas', 'Dinas Kepemudaan dan Olahraga')]
    """
    return hits(_short_index(), text)


def communication_functions(text: str) -> frozenset[str] | None:
    """Return the functions that a coinage of a communication agency stands for; None where it is no such coinage.

    The order of the functions in the long name cannot be read from the coinage.

    >>> sorted(communication_functions("Diskominfosantik"))
    ['informatika', 'komunikasi', 'persandian', 'statistik']
    >>> communication_functions("Disdukcapil") is None
    True
    """
    pattern, stands_for = _coinage()
    match = pattern.fullmatch(name_key(text).replace(" ", ""))
    if match is None:
        return None
    return frozenset(function for part in match.groups("") for function in stands_for.get(part, ()))


@once
def _coinage() -> tuple[re.Pattern[str], Mapping[str, tuple[str, ...]]]:
    blocks: dict[str, list[str]] = {"prefix": [], "core": [], "tail": []}
    stands_for: dict[str, tuple[str, ...]] = {}
    for row in read_rows("agency_blocks"):
        block = fold(row["block"])
        blocks[row["part"]].append(block)
        stands_for[block] = several(row["functions"])
    prefix, core, tail = ("|".join(sorted(found, key=len, reverse=True)) for found in blocks.values())
    return re.compile(rf"(?:{prefix})?({core})({tail})?"), stands_for


@once
def _apparatus_index() -> Mapping[str, tuple[Apparatus, ...]]:
    return index_by(apparatus(), lambda kind: map(fold, (kind.kind, kind.name, *kind.short_forms, *kind.variants)))


@once
def _form_index() -> Mapping[str, tuple[AgencyForm, ...]]:
    return index_by(agency_forms(), lambda form: map(fold, (form.name, *form.short_forms)))


@once
def _short_index() -> Mapping[str, tuple[ShortForm, ...]]:
    return index_by(short_forms(), lambda form: (fold(form.short_form),))


def _function_keys(function: AgencyFunction) -> Iterator[str]:
    return map(fold, (function.name, *function.variants))


@once
def _function_index() -> tuple[Mapping[str, tuple[AgencyFunction, ...]], int]:
    index = index_by(agency_functions(), _function_keys)
    return index, max(key.count(" ") for key in index) + 1
