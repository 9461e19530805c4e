"""Recognising agencies inside a post: long kinds, short forms in use, and coinages built from blocks.

``Diskominfo``, ``Disdukcapil``, ``BKPSDM``, ``Setda``, ``Kemendagri``, ``Ditjen IKP``: what the tables do not hold
is told by how it is built.
"""

import functools
import re
from typing import Final, NamedTuple

from ..reference.agencies import (
    agency_forms,
    agency_functions,
    apparatus,
    central_bodies,
    communication_functions,
    short_forms,
)
from ..reference.folding import fold
from ._posts_forms import MINISTERS
from ._posts_tokens import PostTokens
from ._posts_vocabulary import AGENCY_BLOCKS, AGENCY_OPENERS, CENTRAL_AGENCIES, LOCAL_AGENCIES, STATE_BOARDS

__all__ = ["Hit", "affair", "agency_at", "agency_word", "lookup", "unit_title"]

_UNITS: Final = {  # a kind of agency, or the first word of its name: the word in the title of its head
    "dinas": "Dinas",
    "badan": "Badan",
    "biro": "Biro",
    "bagian": "Bagian",
    "kantor": "Kantor",
    "lembaga": "Lembaga",
    "pusat": "Pusat",
    "balai": "Balai",
    "satuan": "Satuan",
    "satpol_pp": "Satuan",
    "inspektorat": "Inspektorat",
    "sekretariat": "Sekretariat",
    "direktorat": "Direktorat",
    "unit": "UPTD",
    "uptd": "UPTD",
    "upt": "UPT",
    "puskesmas": "Puskesmas",
    **dict.fromkeys(("sma", "smk", "smp", "sd", "sman", "smkn", "smpn", "sdn", "man", "mtsn"), "Sekolah"),
    **dict.fromkeys(STATE_BOARDS, "Badan"),
}
_WITH_FIELD: Final = frozenset({"dinas", "badan", "biro", "bagian", "satuan"})
_COINED: Final = re.compile(rf"(?:dis|din)(?:{'|'.join(sorted(AGENCY_BLOCKS, key=len, reverse=True))})+")
_BOARDS: Final = re.compile(
    r"bap(?:p?e|er|el)(?:da|nda|litbang|rida|rinda|lit|litbangda)[a-z]*|bakesbang(?:pol)?[a-z]*|bakeuda?"
)
_KOMINFO: Final = ("diskom", "dinkom", "kominfo", "komdigi", "dinaskom")
_COORDINATED: Final = frozenset({"perekonomian", "ekon", "pangan", "infrastruktur", "kemaritiman", *MINISTERS})
_PHRASES: Final = frozenset(
    {"tp pkk", "tim penggerak pkk", "dharma wanita", "dharma wanita persatuan", "kantor staf presiden"}
)
_MOST_WORDS: Final = 5


class Hit(NamedTuple):
    """An agency that was recognised: how many words, its kind, its field, and whether it is one of the centre."""

    size: int
    kind: str
    field: str | None = None
    central: bool = False


def unit_title(kind: str) -> str | None:
    """Return the word that the title of the head has for a kind of agency."""
    return _UNITS.get(kind)


def agency_word(word: str) -> bool:
    """Tell whether a folded word opens the long name of an agency."""
    return word in AGENCY_OPENERS


@functools.cache
def _affairs() -> frozenset[str]:
    """Return the affairs of government that a regional dinas carries out, as single folded words."""
    rows = [row for row in agency_functions() if row.group in {"basic", "mandatory", "optional"}]
    names = {fold(name) for row in rows for name in (row.name, *row.variants)}
    return frozenset(name for name in names if " " not in name)


def affair(word: str) -> bool:
    """Tell whether a folded word is an affair of government: Kepala ESDM heads a dinas."""
    return word in _affairs()


def _named(name: str) -> tuple[str, str | None]:
    """Return the kind of an agency, and its field, from its long name."""
    kind, _, field = name.partition(" ")
    return kind.casefold(), field if kind.casefold() in _WITH_FIELD else None


def _communication(found: dict[str, Hit]) -> None:
    """Add the short forms of communication agencies; one that stands for several names has no field."""
    for form in agency_forms():
        kind, field = _named(form.name)
        for key in map(fold, form.short_forms):
            if agency_word(kind) and not agency_word(key.partition(" ")[0]):
                same = key not in found or found[key].field == field
                found[key] = Hit(0, kind, field if same else None)


@functools.cache
def _known() -> dict[str, Hit]:
    """Return the agencies of the tables by their folded names and short forms."""
    found: dict[str, Hit] = {}
    for row in short_forms():
        found[fold(row.short_form)] = Hit(0, row.kind, _named(row.name)[1] if row.functions else None)
    _communication(found)
    for key, hit in found.items():
        if hit.kind == "dinas" and hit.field is None and key.endswith("kominfo"):
            found[key] = hit._replace(field=MINISTERS["kominfo"])
    for body in central_bodies():
        kind, field = _named(body.name)
        for name in (body.name, *body.short_forms):
            found.setdefault(fold(name), Hit(0, kind, field, central=True))
    for unit in apparatus():
        for short in unit.short_forms:
            found.setdefault(fold(short), Hit(0, unit.kind))
    return found


@functools.lru_cache(maxsize=4_096)
def lookup(key: str) -> Hit | None:
    """Return the agency that a folded name of one or a few words is; its size is not counted."""
    known = _known().get(key)
    if known is not None:
        return known
    if key.startswith(_KOMINFO) and communication_functions(key):
        return Hit(0, "dinas")
    return _phrase(key) if " " in key else _coined(key)


def _phrase(key: str) -> Hit | None:
    if key.startswith("kemenko ") and _ministry(key):
        return Hit(0, "kementerian", central=True)
    return Hit(0, key) if key in _PHRASES else None


def _coined(key: str) -> Hit | None:
    """Return the agency that one word is, told by its parts or found in the lists."""
    if _COINED.fullmatch(key):
        return Hit(0, "dinas")
    if _BOARDS.fullmatch(key):
        return Hit(0, "badan")
    if key in CENTRAL_AGENCIES or _ministry(key):
        return Hit(0, key, central=True)
    return Hit(0, key) if key in LOCAL_AGENCIES else None


def _ministry(key: str) -> bool:
    """Tell whether a folded word is a ministry's short form: Kemen+kes, Kem+dikbud, Kemenko+..."""
    if key.startswith("kemenko"):
        return key.removeprefix("kemenko").strip() in _COORDINATED
    return any(key.startswith(prefix) and key.removeprefix(prefix) in MINISTERS for prefix in ("kemen", "kem"))


def agency_at(tokens: PostTokens, place: int, *, any_case: bool = False) -> Hit | None:
    """Return the agency with a short form of its own at *place*; the longest form counts."""
    if not (any_case or tokens.capital(place)):
        return None
    for size in range(min(_MOST_WORDS, len(tokens) - place), 0, -1):
        if not tokens.unbroken(place, size):
            continue
        hit = lookup(" ".join(tokens.key[place : place + size]))
        if hit is not None:
            return hit._replace(size=size)
    return None
