"""The names of agencies in long and short words, built from what was read."""

from typing import Final

from ..model.agency import AgencyKind
from ..reference import agencies, regions
from ..values.level import Level
from ._agency_drafts import Draft
from ._agency_leads import Shape
from ._agency_values import AgencyGroup, AgencyPhrase
from ._agency_vocabulary import plain_words, titled

__all__ = ["canonical_name", "domain_of", "long_words", "region_name"]

_K: Final = AgencyKind
_SPECIAL_NAMES: Final = {"11": "Aceh", "34": "Daerah Istimewa Yogyakarta"}
_GOVERNMENTS: Final = {"11": "Pemerintah Aceh", "34": "Pemerintah Daerah Daerah Istimewa Yogyakarta"}
_NAMED_BARELY: Final = frozenset({_K.POLRI, _K.KEJAKSAAN, _K.PENGADILAN})  # "Kepolisian Resor Musi Banyuasin"
_PLAIN: Final = frozenset({"komunikasi", "informatika"})
_WHOLLY_KNOWN: Final = frozenset(
    {_K.DINAS, _K.BADAN, _K.BIRO, _K.BAGIAN, _K.BIDANG, _K.SEKSI, _K.KEMENTERIAN, _K.DIREKTORAT_JENDERAL}
)


def region_name(code: str) -> str:
    """Return a region as names of agencies write it: Kabupaten Musi Banyuasin, Kota Tanjungpinang, Aceh.

    >>> region_name("21.72"), region_name("34")
    ('Kota Tanjungpinang', 'Daerah Istimewa Yogyakarta')
    """
    region = regions.get(code)
    if code in _SPECIAL_NAMES:
        return _SPECIAL_NAMES[code]
    word = region.kind.value.replace("_", " ").title()
    return f"{word} {region.name if region.level is Level.PROVINCE else region.short_name}"


def domain_of(draft: Draft) -> str | None:
    """Return the affairs of a draft in long words; None when it prints none."""
    if draft.affairs is None:
        return None
    said = ""
    for word in draft.affairs.words:
        said += word if word == "," else f" {word}" if said else word
    said = said.replace(", dan ", " dan ").replace(" kominfo", " komunikasi dan informatika")
    if said.startswith("kominfo"):
        said = said.replace("kominfo", "komunikasi dan informatika", 1) if said[7:8] in ("", " ", ",") else said
    return titled(_flattened(said))


def long_words(draft: Draft) -> str:
    """Return the kind and the affairs of a draft in long words."""
    if draft.coinage is not None:
        return draft.coinage.long
    return draft.lead.long if draft.affairs is None else f"{draft.lead.long} {domain_of(draft)}"


def _flattened(said: str) -> str:
    """Write "komunikasi dan informatika persandian dan statistik" as one list."""
    core = "komunikasi dan informatika"
    rest = said.removeprefix(core).lstrip(" ,")
    if said == core or not said.startswith(core) or not rest:
        return said
    rest = rest.removeprefix("dan ").removeprefix("serta ")
    joint = ", " if " dan " in rest else " dan "
    return f"komunikasi, informatika{joint}{rest}"


def canonical_name(draft: Draft, phrase: AgencyPhrase) -> str | None:
    """Return the long name of the body; None when its words leave it open."""
    own = _own_name(draft, phrase)
    if own is None:
        return None
    if phrase.parent is not None and phrase.parent.group is not AgencyGroup.REGIONAL_GOVERNMENT:
        above = phrase.parent.canonical
        return None if above is None else f"{own} {above}"
    if phrase.region is None:
        return f"{own} Republik Indonesia" if phrase.group is AgencyGroup.MINISTRY else own
    place = region_name(phrase.region)
    if phrase.kind in _NAMED_BARELY and phrase.region not in _SPECIAL_NAMES:
        place = regions.get(phrase.region).short_name
    if draft.branch:
        own = f"{own} Perwakilan"
    return own if own.endswith(place) else f"{own} {place}"


def _own_name(draft: Draft, phrase: AgencyPhrase) -> str | None:
    lead = draft.lead
    if lead.shape is Shape.GOVERN:
        return None if phrase.region is None else _government(phrase.region)
    if draft.coinage is not None:
        return _coined_name(draft, phrase)
    if lead.shape is Shape.WHOLE:
        return lead.long
    if lead.shape is Shape.NAME:
        return None if phrase.name is None else _with_name(draft, phrase)
    if phrase.domain is None:
        return lead.long if phrase.parent is not None else None
    affairs = draft.affairs
    if phrase.kind is _K.DINAS and "komunikasi" in phrase.functions and (known := _known_form(phrase)) is not None:
        return known
    if affairs is None or affairs.opaque or affairs.issues or not _spelled_out(phrase.domain):
        return None
    return f"{lead.long} {phrase.domain}"


def _spelled_out(domain: str) -> bool:
    spoken = domain.casefold().replace(",", " ").replace("/", " ").replace("-", " ").split()
    return all(word in plain_words() or not word.isupper() for word in spoken) and "kominfo" not in domain.casefold()


def _known_form(phrase: AgencyPhrase) -> str | None:
    """Return the name that the communication agency of a region is known to have, however the press writes it."""
    if phrase.region is None:
        return None
    forms = [form for form in agencies.agency_forms() if phrase.region in form.regions]
    names = {form.name for form in forms if set(form.functions) == set(phrase.functions)}
    return names.pop() if len(names) == 1 else None


def _government(code: str) -> str:
    return _GOVERNMENTS.get(code, f"Pemerintah {region_name(code)}")


def _with_name(draft: Draft, phrase: AgencyPhrase) -> str | None:
    if phrase.kind is _K.OTHER or phrase.kind is _K.BUMD or phrase.kind is _K.BUMN:
        return None
    if phrase.group is AgencyGroup.VILLAGE_GOVERNMENT or phrase.group is AgencyGroup.DISTRICT:
        return None
    return f"{draft.lead.long} {phrase.name}"


def _coined_name(draft: Draft, phrase: AgencyPhrase) -> str | None:
    """Return what a coinage stands for: what its region says, else what it says everywhere."""
    coinage = draft.coinage
    assert coinage is not None
    if draft.lead.centre:
        return coinage.long.removeprefix("PT ") if phrase.kind is _K.OTHER else coinage.long
    short = phrase.short or ""
    forms = [form for form in agencies.find_forms(short, region=phrase.region) if phrase.region in form.regions]
    if len({form.name for form in forms}) == 1:
        return forms[0].name
    if "komunikasi" in phrase.functions and set(phrase.functions) == _PLAIN:
        return "Dinas Komunikasi dan Informatika"
    known = agencies.find_short_forms(draft.lead.words[0]) if len(draft.lead.words) == 1 else ()
    return known[0].name if len({form.name for form in known}) == 1 and coinage.long else None
