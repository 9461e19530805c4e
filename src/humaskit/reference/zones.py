"""Areas that are no administrative region: time zones, groups of islands, tracks of awards."""

from collections.abc import Iterator, Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final

import attrs

from ._table import index_by, maybe, once, read_rows, several
from .folding import fold, name_key

__all__ = ["Zone", "ZoneKind", "all_zones", "find_zone", "zone_names"]

_LEADS: Final = frozenset({"wilayah", "zona", "regional", "se"})


class ZoneKind(Enum):
    """What draws a zone together."""

    TIME_ZONE = "time_zone"
    ISLAND_GROUP = "island_group"
    AWARD_TRACK = "award_track"  # each award draws its own; members unknown
    AREA = "area"


@attrs.frozen(kw_only=True)
class Zone:
    """An area that is no administrative region; ``members`` are codes, empty where nobody has drawn its borders."""

    slug: str
    name: str
    kind: ZoneKind
    variants: tuple[str, ...]
    members: tuple[str, ...]
    basis: str | None
    status: str

    @property
    def id(self) -> str:
        """The id of the zone among other things: ``zone:indonesia-bagian-barat``."""
        return f"zone:{self.slug}"


def all_zones() -> Iterator[Zone]:
    """Yield the areas that are no administrative region."""
    return iter(_rows())


def zone_names() -> Mapping[str, Zone]:
    """Return the zones by their folded names and variants, for a scanner of running text.

    No zone shares a key with a region: Bali, Maluku and Papua alone are provinces.

    >>> zone_names()["sumatra"].id
    'zone:sumatera'
    """
    return _by_name()


def find_zone(text: str) -> Zone | None:
    """Return the zone that *text* names, or None.

    >>> find_zone("wilayah Indonesia Bagian Barat").id
    'zone:indonesia-bagian-barat'
    """
    first, _, rest = (key := name_key(text)).partition(" ")
    return _by_name().get(key) or (_by_name().get(rest) if first in _LEADS else None)


@once
def _rows() -> tuple[Zone, ...]:
    return tuple(
        Zone(
            slug=row["slug"],
            name=row["name"],
            kind=ZoneKind(row["kind"]),
            variants=several(row["variants"]),
            members=several(row["members"]),
            basis=maybe(row["basis"]),
            status=row["status"],
        )
        for row in read_rows("zones")
    )


@once
def _by_name() -> Mapping[str, Zone]:
    found = index_by(_rows(), lambda zone: [fold(name) for name in (zone.name, *zone.variants)])
    return MappingProxyType({key: zones[0] for key, zones in found.items()})
