"""Recognising agencies inside a post by their short forms: those of the agencies' own vocabulary, and coinages.

``Diskominfo``, ``Disdukcapil``, ``BKPSDM``, ``Setda``, ``Kemendagri``, ``Ditjen IKP``.
"""

import functools
from typing import Final, NamedTuple

from ...model.kinds import AgencyKind
from ...reference.agencies import agency_forms, agency_functions, central_bodies, short_forms
from ...reference.folding import fold
from .._agencies.coinages import coined
from .._agencies.leads import Lead
from .._agencies.vocabulary import leads
from .._vocabulary import AGENCY_OPENERS, GIVEN_NAMES, STATE_ORGANS
from .._words import Words
from .bodies import ASSOCIATIONS, PARTIES
from .ministers import MINISTERS

__all__ = ["Hit", "affair", "agency_at", "agency_word", "lookup"]

_K: Final = AgencyKind
_UNITS: Final = {
    word.casefold(): word
    for word in ("Dinas", "Badan", "Biro", "Bagian", "Kantor", "Pusat", "Balai", "Satuan", "Inspektorat", "Sekretariat")
}
_UNIT_OF_KIND: Final = {
    _K.UPTD: "UPTD", _K.PUSKESMAS: "Puskesmas", _K.SEKOLAH: "Sekolah", _K.DIREKTORAT: "Direktorat",
    _K.DINAS: "Dinas",
}  # fmt: skip
_MINISTRIES: Final = frozenset({_K.KEMENTERIAN, _K.KEMENTERIAN_KOORDINATOR})
_WITH_A_SECRETARY: Final = frozenset({_K.SEKRETARIAT_DAERAH, _K.SEKRETARIAT_DPRD, _K.SEKRETARIAT_JENDERAL})
_WITH_FIELD: Final = frozenset({"dinas", "badan", "biro", "bagian", "satuan"})
_LONGEST_SHOUTED: Final = 4
_MOST_WORDS: Final = 5
_LEAST_TORN: Final = 5  # letters of the first part


class Hit(NamedTuple):
    """An agency that was recognised: how many words, the word for its kind in the title of its head, and its field.

    *central*: it is one of the centre. *shout*: it is a word as well when it is not in capitals.
    """

    size: int
    unit: str | None = None
    field: str | None = None
    central: bool = False
    shout: bool = False


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


def _field(name: str) -> str | None:
    """Return the field of work that a long name tells."""
    kind, _, field = name.partition(" ")
    return field if kind.casefold() in _WITH_FIELD else None


def _unit(kind: AgencyKind, long: str) -> str | None:
    if kind in _WITH_A_SECRETARY:
        return None
    return _UNIT_OF_KIND.get(kind) or _UNITS.get(long.partition(" ")[0].casefold())


def _hit(lead: Lead) -> Hit:
    shout = "shout" in lead.marks and len(lead.words) == 1 and len(lead.words[0]) <= _LONGEST_SHOUTED
    unit = "UPT" if lead.words == ("upt",) else _unit(lead.kind, lead.long)
    return Hit(0, unit, None, lead.centre, shout)


def _short(lead: Lead) -> bool:
    """Tell whether a lead is a short form or a name of its own, and not the first word of a long name."""
    first = lead.words[0]
    opens = agency_word(first) or "place" in lead.marks or (lead.unit and not lead.centre)
    return lead.coinage or not (opens or first.startswith("pemerintah"))


def _lead_hit(key: str) -> Hit | None:
    """Return the agency that the table of leads has under a folded name."""
    words = tuple(key.split())
    found = [lead for lead in leads().get(words[0], ()) if lead.words == words and _short(lead)] if words else []
    return _hit(found[-1]) if found else None


@functools.cache
def _known() -> dict[str, Hit]:
    """Return by their folded names the agencies of the tables of which more is known than :func:`_lead_hit` tells."""
    found: dict[str, Hit] = {}
    of_parties = {f"{word} {name}" for name in PARTIES for word in ("partai", "fraksi", "fraksi partai")}
    names = ASSOCIATIONS | of_parties | {"pdi perjuangan"}
    found |= {name: Hit(0, shout=len(name) <= _LONGEST_SHOUTED) for name in names}
    found |= dict.fromkeys(STATE_ORGANS, Hit(0, central=True, shout=True))
    for row in short_forms():
        key = fold(row.short_form)
        if row.functions and (known := found.get(key) or _lead_hit(key)) is not None:
            found[key] = known._replace(field=_field(row.name))
    _add_communication(found)
    for body in central_bodies():
        for key in map(fold, (body.name, *body.short_forms)):
            known = found.get(key) or _lead_hit(key)
            if known is None or known.central:
                found[key] = Hit(0, _UNITS.get(body.name.partition(" ")[0].casefold()), _field(body.name), central=True)
    return found


def _add_communication(found: dict[str, Hit]) -> None:
    """Add the short forms of communication agencies; one that stands for several names has no field."""
    for form in agency_forms():
        for key in map(fold, form.short_forms):
            if agency_word(key.partition(" ")[0]):
                continue
            plain = key.endswith("kominfo")
            known = found.get(key) or _lead_hit(key)
            same = plain or known is None or known.field == _field(form.name)
            field = MINISTERS["kominfo"] if plain else _field(form.name)
            found[key] = Hit(0, _unit(_K.DINAS, form.name), field if same else None)


@functools.lru_cache(maxsize=4_096)
def lookup(key: str) -> Hit | None:
    """Return the agency that a folded name of one or a few words is; its size is not counted."""
    known = _known().get(key) or _lead_hit(key)
    if known is not None:
        return known
    first, _, rest = key.partition(" ")
    if first == "kemenko" and (coinage := coined(first + rest)) is not None:
        return Hit(0, central=coinage.kind is _K.KEMENTERIAN_KOORDINATOR)
    coinage = None if rest else coined(key)
    return None if coinage is None else Hit(0, _unit(coinage.kind, coinage.long), central=coinage.kind in _MINISTRIES)


def agency_at(tokens: Words, place: int, *, any_case: bool = False) -> Hit | None:
    """Return the agency with a short form of its own at *place*; the longest form counts."""
    if not (any_case or tokens.capital(place)):
        return None
    for size in range(min(_MOST_WORDS, len(tokens) - place), 0, -1):
        if not tokens.unbroken(place, size):
            continue
        hit = lookup(" ".join(tokens.folded[place : place + size]))
        if hit is not None and not (hit.shout and not tokens.raw(place)[1:2].isupper()):
            return hit._replace(size=size)
    following = tokens.at(place + 1)
    if following in GIVEN_NAMES or not tokens.capital(place + 1) or len(tokens.at(place)) < _LEAST_TORN:
        return None
    torn = lookup(tokens.at(place) + following) if tokens.unbroken(place, 2) else None
    return torn._replace(size=2) if torn is not None else None  # "Kesbang Pol"
