"""Rows of the region tables, and the index of their names."""

from collections.abc import Iterator, Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final

import attrs

from ..values.level import Level
from ._table import index_by, maybe, once, read_rows
from .folding import fold

__all__ = [
    "Alias",
    "AliasForm",
    "Region",
    "RegionKind",
    "joined_names",
    "region_rows",
    "region_words",
    "spoken_names",
    "unabbreviated",
]


class RegionKind(Enum):
    """The kinds of the code table; the administrative ones, all in Jakarta, have no elected head and no DPRD."""

    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    KOTA = "kota"
    KABUPATEN_ADMINISTRASI = "kabupaten_administrasi"
    KOTA_ADMINISTRASI = "kota_administrasi"


class AliasForm(Enum):
    """What a name is to its region."""

    OFFICIAL = "official"  # as in the code table
    SPELLING = "spelling"
    SHORT = "short"
    FORMER = "former"


_FULL: Final = {"kep": "kepulauan", "sumatra": "sumatera"}
_KINDS: Final = {kind.value: kind for kind in RegionKind}
_FORMS: Final = {form.value: form for form in AliasForm}
LEVELS: Final[Mapping[RegionKind, Level]] = {
    RegionKind.PROVINSI: Level.PROVINCE,
    RegionKind.KABUPATEN: Level.KABUPATEN,
    RegionKind.KABUPATEN_ADMINISTRASI: Level.KABUPATEN,
    RegionKind.KOTA: Level.KOTA,
    RegionKind.KOTA_ADMINISTRASI: Level.KOTA,
}


@attrs.frozen(kw_only=True)
class Alias:
    """One name of one region.

    ``needs_context``: the name is also a word or another place; accept it only after Kabupaten, Bupati, Pemkab and
    the like. ``cased``: in running text it counts only as it is spelled here ("DI Yogyakarta" is the province,
    "di Yogyakarta" says where).
    """

    surface: str
    code: str
    form: AliasForm
    needs_context: bool = False
    cased: bool = False
    status: str


@attrs.frozen(kw_only=True)
class Region:
    """A province, kabupaten or kota of the code table.

    ``code`` is the Kemendagri code, always text; ``name`` has no level word. ``short_name`` is the name as the
    region itself mostly writes it, ``abbreviation`` the usual coinage (Muba, Jatim). ``iso`` and ``capital`` are
    known for provinces. ``aliases`` are the bundled names beside ``name``.
    """

    code: str
    name: str
    kind: RegionKind
    short_name: str
    abbreviation: str | None
    parent: str | None
    time_zone: str
    iana: str
    iso: str | None
    capital: str | None
    aliases: tuple[Alias, ...]
    status: str

    @property
    def id(self) -> str:
        """The id of the region among other things: ``region:16.06``."""
        return f"region:{self.code}"

    @property
    def level(self) -> Level:
        """The level of government: province, kabupaten or kota."""
        return LEVELS[self.kind]

    @property
    def full_name(self) -> str:
        """The name with its level word: Kabupaten Musi Banyuasin, Kota Administrasi Jakarta Pusat."""
        return f"{self.kind.value.replace('_', ' ').title()} {self.name}"


@once
def region_rows() -> Mapping[str, Region]:
    """Return the regions by code, in the order of the code table."""
    aliases = index_by(_aliases(), lambda alias: (alias.code,))
    rows = {row["code"]: row for row in read_rows("regions")}
    found: dict[str, Region] = {}
    for code, row in rows.items():
        province = rows[code[:2]]
        found[code] = Region(
            code=code,
            name=row["name"],
            kind=_KINDS[row["kind"]],
            short_name=row["short_name"] or row["name"],
            abbreviation=maybe(row["abbreviation"]),
            parent=code[:2] if "." in code else None,
            time_zone=province["time_zone"],
            iana=province["iana"],
            iso=maybe(row["iso"]),
            capital=maybe(row["capital"]),
            aliases=aliases.get(code, ()),
            status=row["status"],
        )
    return found


def _aliases() -> Iterator[Alias]:
    for row in read_rows("region_aliases"):
        yield Alias(
            surface=row["surface"],
            code=row["code"],
            form=_FORMS[row["form"]],
            needs_context=row["needs_context"] == "yes",
            cased=row["cased"] == "yes",
            status=row["status"],
        )


@once
def region_words() -> Mapping[str, Level | None]:
    """Return the words that announce a region, folded, with the level they tell."""
    rows = read_rows("region_words")
    return MappingProxyType({row["word"]: Level(row["level"]) if row["level"] else None for row in rows})


def unabbreviated(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return folded words with Kep. written out as Kepulauan and Sumatra as Sumatera."""
    return words if _FULL.keys().isdisjoint(words) else tuple(_FULL.get(word, word) for word in words)


def _names() -> Iterator[Alias]:
    for region in region_rows().values():
        yield Alias(surface=region.name, code=region.code, form=AliasForm.OFFICIAL, status=region.status)
        yield from region.aliases


@once
def joined_names() -> Mapping[str, tuple[Alias, ...]]:
    """Return the names by their letters alone, so that Palangka Raya and Palangkaraya are one key."""
    return index_by(_names(), lambda alias: ("".join(unabbreviated(tuple(fold(alias.surface).split()))),))


@once
def spoken_names() -> Mapping[str, tuple[Alias, ...]]:
    """Return the names by every folded form in which running text may have them."""
    return index_by(_names(), _spoken)


def _spoken(alias: Alias) -> Iterator[str]:
    key = fold(alias.surface)
    yield key
    if "kep" in key or "sumat" in key:
        key = " ".join(unabbreviated(tuple(key.split())))
        yield from (key, key.replace("kepulauan", "kep"), key.replace("sumatera", "sumatra"))
    if not alias.cased:
        yield key.replace(" ", "")
