"""The field in which a place was won: nasional, se-Jawa Timur, tingkat provinsi, wilayah Indonesia Bagian Barat."""

import functools
from collections.abc import Mapping
from typing import Final, NamedTuple

from ...values.level import Level
from ...values.plaintext import tidy
from .items import Item
from .tokens import Tokens, words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...reference.region_names import Alias, Region
    from ...reference.zones import Zone

__all__ = ["SCOPE_STARTS", "Area", "area_at", "is_venue", "scope_at"]

_LONGEST: Final = 5  # words of a name
_LONGEST_GLOSS: Final = 7  # tokens of an abbreviation in brackets, digits apart: "SP4N"
_LEVELS: Final = {
    "provinsi": Level.PROVINCE, "propinsi": Level.PROVINCE, "prov": Level.PROVINCE, "pemprov": Level.PROVINCE,
    "kabupaten": Level.KABUPATEN, "kab": Level.KABUPATEN, "pemkab": Level.KABUPATEN,
    "kota": Level.KOTA, "pemkot": Level.KOTA, "pemko": Level.KOTA,
}  # fmt: skip
_PREFIX: Final = {Level.PROVINCE: "provinsi", Level.KABUPATEN: "kabupaten", Level.KOTA: "kota"}
_SPAN: Final = frozenset({"tingkat", "level", "skala", "lingkup", "kancah", "kelas", "cakupan", "lingkungan"})
_AREA: Final = frozenset({"wilayah", "regional", "zona", "kawasan", "region", "cluster", "klaster"})
_NUMBERED: Final = frozenset({"wilayah", "regional", "region"})
_COUNTRY: Final = frozenset({"indonesia", "nusantara"})
_BUILDINGS: Final = words_of(
    """
    hotel gedung aula ballroom pendopo pendapa kantor ruang balai lapangan stadion resort convention hall graha mall
    gor istana rumah kampus universitas taman alun lantai auditorium
    """
)
_WORLD: Final = frozenset({"internasional", "dunia", "global", "asean"})
_PLAIN: Final = {"nasional": "nasional", "internasional": "internasional"}
_UNNAMED: Final = frozenset({"provinsi", "propinsi", "kabupaten", "kota", "kecamatan", "regional", "karesidenan"})
_ZONE_STARTS: Final = frozenset({"indonesia", "kawasan", "jawa", "bagian"})
SCOPE_STARTS: Final = frozenset({"se", "secara", "di"}) | _SPAN | _AREA | frozenset(_PLAIN) | _ZONE_STARTS
# Provinces where ceremonies are held: "di Jakarta" says where, unless a level word stands before the name.
_VENUES: Final = frozenset({"31", "34", "51"})


class Area(NamedTuple):
    """A region or zone as a scope says it, and the place behind its name."""

    text: str
    end: int
    code: str | None = None
    level: Level | None = None


def area_at(tokens: Tokens, place: int) -> Area | None:
    """Read the region or zone that is named at *place*, level word included; None where the name is not settled."""
    level = _LEVELS.get(tokens.at(place))
    at = place + 1 if level is not None else place
    if level is not None and tokens.at(at) == "." and tokens.glued(at):
        at += 1
    best: Area | None = None
    words: list[str] = []
    for end in range(at, min(at + 2 * _LONGEST, len(tokens))):
        if tokens.at(end) == "-" and words and tokens.glued(end):
            continue
        if not tokens.word(end) or len(words) == _LONGEST:
            break
        words.append(tokens.at(end))
        best = _named(" ".join(words), tokens.printed(at, end + 1), level, end + 1) or best
    return best


@functools.cache
def _areas() -> "tuple[Mapping[str, Zone], Mapping[str, tuple[Alias, ...]]]":
    """Return the zones and the regions by name; both are dear to import, and many phrases name none."""
    from ...reference.region_names import names
    from ...reference.zones import zone_names

    return zone_names(), names()


def _region(code: str) -> "Region":
    from ...reference.region_names import get

    return get(code)


def _named(key: str, printed: str, level: Level | None, end: int) -> Area | None:
    zones, regions = _areas()
    zone = zones.get(key) if level is None else None
    if zone is not None:
        return Area(f"regional:{zone.name}", end)
    found = {
        alias.code
        for alias in regions.get(key, ())
        if _said(alias, printed) and (level is None or _region(alias.code).level is level)
    }
    provinces = {code for code in found if "." not in code}
    if len(found) > 1 and len(provinces) == 1:
        found = provinces
    if len(found) != 1:
        return None
    region = _region(found.pop())
    return Area(f"{_PREFIX[region.level]}:{region.name}", end, region.code, region.level)


def _said(alias: "Alias", printed: str) -> bool:
    """Tell whether the text can mean this name: regions are capitalised, some names count in one spelling only."""
    return printed[:1].isupper() and (not alias.cased or alias.surface in printed)


def is_venue(tokens: Tokens, at: int) -> bool:
    """Tell whether the name of a building stands at *at*: "Royal Hotel", "Gedung Sate"."""
    end = at
    while tokens.capital(end) and end - at < _LONGEST:
        if tokens.at(end) in _BUILDINGS:
            return True
        end += 1
    return False


def scope_at(tokens: Tokens, place: int) -> Item | None:
    """Read the scope that begins at *place*."""
    word = tokens.at(place)
    if word in _PLAIN and not _ends_name(tokens, place):
        return _scope(place, place + 1, _PLAIN[word])
    if word == "se":
        return _whole(tokens, place)
    if word in _SPAN or word in _AREA:
        return _span(tokens, place)
    if word == "di":
        return _inside(tokens, place)
    plain = _PLAIN.get(tokens.at(place + 1)) if word == "secara" else None
    return _zone(tokens, place) if plain is None else _scope(place, place + 2, plain)


def _ends_name(tokens: Tokens, place: int) -> bool:
    """Tell whether *nasional* ends a name whose abbreviation stands behind it: "Informasi Hukum Nasional (JDIHN)"."""
    if tokens.at(place + 1) != "(" or not tokens.capital(place) or not tokens.capital(place + 2):
        return False
    close = next((at for at in range(place + 3, place + _LONGEST_GLOSS) if tokens.at(at) == ")"), None)
    return close is not None and tokens.raw(close - 1).endswith(tokens.raw(place)[0])


def _zone(tokens: Tokens, place: int) -> Item | None:
    """Read a zone without a word before it: "terbaik Indonesia Bagian Barat"."""
    if tokens.at(place) not in _ZONE_STARTS or not tokens.capital(place):
        return None
    area = area_at(tokens, place)
    zoned = area is not None and area.end > place + 1 and area.code is None
    return _scope(place, area.end, area.text) if area is not None and zoned else None


def _scope(start: int, end: int, text: str) -> Item:
    return Item(kind="scope", start=start, end=end, text=text)


def _whole(tokens: Tokens, place: int) -> Item | None:
    """Read "se-Indonesia", "se Kalimantan Timur", "se-Kabupaten Banyuwangi"."""
    at = place + 1
    if tokens.at(at) == "-":
        at += 1
    if tokens.at(at) in _COUNTRY:
        return _scope(place, at + 1, "nasional")
    area = area_at(tokens, at)
    return None if area is None else _scope(place, area.end, area.text)


def _span(tokens: Tokens, place: int) -> Item | None:
    """Read "tingkat nasional", "tingkat Provinsi Riau", "wilayah Indonesia Bagian Barat", "tingkat provinsi"."""
    at = place + 1
    if tokens.at(at) in _AREA:
        at += 1
    if tokens.at(at) in _PLAIN or tokens.at(at) in _WORLD:
        return _scope(place, at + 1, "nasional" if tokens.at(at) == "nasional" else "internasional")
    numbered = _numbered_area(tokens, at)
    if numbered is not None and (at > place + 1 or tokens.at(place) in _AREA):
        return _scope(place, at + 1, f"regional:{numbered}")
    if tokens.at(at) == "se":
        whole = _whole(tokens, at)
        return None if whole is None else _scope(place, whole.end, whole.text)
    area = area_at(tokens, at)
    if area is not None:
        return _several(tokens, place, at, area) or _scope(place, area.end, area.text)
    if tokens.at(place) == "tingkat" and tokens.at(at) in _UNNAMED and tokens.at(at + 1) not in ("/", "dan", ":"):
        text = "provinsi" if tokens.at(at) == "propinsi" else tokens.at(at)
        return _scope(place, at + 1, text)
    return None


def _numbered_area(tokens: Tokens, at: int) -> str | None:
    """Return the number of a part of the country: "Regional II", "wilayah III"."""
    roman = tokens.at(at - 1) in _NUMBERED and tokens.word(at) and set(tokens.raw(at)) <= set("IVX")
    return tokens.raw(at) if roman and tokens.at(at + 1) not in ("dan", ",", "/", "-") else None


def _several(tokens: Tokens, place: int, at: int, area: Area) -> Item | None:
    """Read a zone of several regions: "zona Nusa Tenggara, Maluku dan Papua"."""
    end = area.end
    while tokens.at(place) in _AREA and tokens.at(end) in (",", "dan", "-"):
        following = end + 2 if tokens.at(end + 1) == "dan" else end + 1
        more = area_at(tokens, following) if tokens.capital(following) else None
        if more is None:
            break
        end = more.end
    return None if end == area.end else _scope(place, end, f"regional:{tidy(tokens.printed(at, end))}")


def _inside(tokens: Tokens, place: int) -> Item | None:
    """Read "di Indonesia", "di tingkat nasional", "di Provinsi Bali", "di Sumatera Barat"."""
    at = place + 1
    if tokens.at(at) in _SPAN or tokens.at(at) in _AREA:
        inner = _span(tokens, at)
        return None if inner is None else _scope(place, inner.end, inner.text)
    if tokens.at(at) == "seluruh":
        at += 1
    if tokens.at(at) in _COUNTRY:
        return _scope(place, at + 1, "nasional")
    named = tokens.at(at) in _LEVELS
    area = area_at(tokens, at)
    if area is None or (area.level is not Level.PROVINCE and area.code is not None):
        return None
    if area.code in _VENUES and not named and not tokens.shouted(area.end - 1):
        return None
    return Item(kind="scope", start=place, end=area.end, text=area.text, bare=True)
