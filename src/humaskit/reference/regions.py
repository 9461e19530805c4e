"""Regions of Indonesia: codes, names, kinds, time zones, and the areas that are no administrative region.

A region is named by its code of the Minister of Home Affairs (Kepmendagri 300.2.2-2430 Tahun 2025), which is text:
``16.06``, never a number. Codes of the statistics office look alike and mean other regions. The six provinces of Papua
carry codes of their own since 2022, so ``91`` in an older text is a larger territory.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from ..errors import Issue, UnknownReference, did_you_mean, shown
from ..values.level import Level
from . import _region_table as table
from ._region_search import Candidate, find, near_words
from ._region_table import Alias, AliasForm, Region, RegionKind, Zone, ZoneKind
from ._table import index_by, once, pick
from .folding import fold, name_key

__all__ = [
    "Alias",
    "AliasForm",
    "Candidate",
    "Region",
    "RegionKind",
    "Zone",
    "ZoneKind",
    "all_regions",
    "all_zones",
    "ancestors",
    "children",
    "find",
    "find_zone",
    "get",
    "level_words",
    "names",
    "near_words",
    "resolve",
    "zone_names",
]

_ZONE_LEADS: Final = frozenset({"wilayah", "zona", "regional", "se"})


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


def all_regions(level: Level | None = None) -> Iterator[Region]:
    """Yield the regions in the order of their codes, all of them or those of one level.

    >>> sum(1 for _ in all_regions(Level.PROVINCE)), sum(1 for _ in all_regions())
    (38, 552)
    """
    return (region for region in table.region_rows().values() if level is None or region.level is level)


def children(code: str) -> tuple[Region, ...]:
    """Return the kabupaten and kota of a province; none for a kabupaten or kota.

    Raises:
        UnknownReference: no region has this code.

    >>> [region.name for region in children("34")]
    ['Kulon Progo', 'Bantul', 'Gunungkidul', 'Sleman', 'Yogyakarta']
    """
    parent = get(code).code
    return tuple(region for region in table.region_rows().values() if region.parent == parent)


def ancestors(code: str) -> tuple[Region, ...]:
    """Return the regions above this one, nearest first: its province, or none for a province.

    Raises:
        UnknownReference: no region has this code.

    >>> [region.name for region in ancestors("16.06")]
    ['Sumatera Selatan']
    """
    parent = get(code).parent
    return () if parent is None else (get(parent),)


def resolve(ref: str) -> Region | Zone:
    """Return what an id such as ``region:16.06`` or ``zone:indonesia-bagian-barat`` names.

    Raises:
        UnknownReference: no region or zone has this id.

    >>> resolve("zone:indonesia-bagian-barat").name, resolve("region:63.06").name
    ('Indonesia Bagian Barat', 'Hulu Sungai Selatan')
    """
    found: Region | Zone | None = pick(_by_id(), ref)
    if found is None:
        hint = "the id of an area is 'region:' and its code, or 'zone:' and its slug"
        raise UnknownReference(
            Issue(code="region", message=f"{shown(ref)} is not the id of a region or zone", hint=hint)
        )
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


def all_zones() -> Iterator[Zone]:
    """Yield the areas that are no administrative region."""
    return iter(table.zone_rows().values())


def zone_names() -> Mapping[str, Zone]:
    """Return the zones by their folded names and variants, for a scanner of running text.

    No zone shares a key with a region: Bali, Maluku and Papua alone are provinces.

    >>> zone_names()["sumatra"].id
    'zone:sumatera'
    """
    return _zone_index()


def find_zone(text: str) -> Zone | None:
    """Return the zone that *text* names, or None.

    >>> find_zone("wilayah Indonesia Bagian Barat").id
    'zone:indonesia-bagian-barat'
    """
    first, _, rest = (key := name_key(text)).partition(" ")
    return _zone_index().get(key) or (_zone_index().get(rest) if first in _ZONE_LEADS else None)


@once
def _by_id() -> Mapping[str, Region | Zone]:
    areas: tuple[Region | Zone, ...] = (*table.region_rows().values(), *table.zone_rows().values())
    return {area.id: area for area in areas}


@once
def _zone_index() -> Mapping[str, Zone]:
    found = index_by(table.zone_rows().values(), lambda zone: [fold(name) for name in (zone.name, *zone.variants)])
    return MappingProxyType({key: zones[0] for key, zones in found.items()})
