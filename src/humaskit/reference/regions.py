"""Regions of Indonesia: codes, names, kinds, time zones, and the areas that are no administrative region.

A region is named by its code of the Minister of Home Affairs (Kepmendagri 300.2.2-2430 Tahun 2025), which is text:
``16.06``, never a number. Codes of the statistics office look alike and mean other regions. The six provinces of Papua
carry codes of their own since 2022, so ``91`` in an older text is a larger territory.
"""

from collections.abc import Iterator, Mapping

from ..errors import Issue, UnknownReference, shown
from ..values.level import Level
from . import _region_table as table
from ._region_search import Candidate, find
from ._region_table import Alias, AliasForm, Region, RegionKind
from ._table import once, pick
from .region_names import get, level_words, names, near_words
from .zones import Zone, ZoneKind, all_zones, find_zone, zone_names

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


@once
def _by_id() -> Mapping[str, Region | Zone]:
    areas: tuple[Region | Zone, ...] = (*table.region_rows().values(), *all_zones())
    return {area.id: area for area in areas}
