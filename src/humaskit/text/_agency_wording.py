"""The long words of agencies: the affairs, the region as names write it, the canonical name."""

from typing import Final

from ..model.agency import AgencyKind
from ..reference import agencies, regions
from ..reference.folding import fold
from ..values.level import Level
from ._agency_coinages import functions_of, titled
from ._agency_drafts import Draft
from ._agency_leads import Shape
from ._agency_values import AgencyGroup, AgencyPhrase

__all__ = ["canonical_name", "domain_of", "government_name", "long_words", "region_name"]

_K: Final = AgencyKind
# The province and its government are called so by their own laws (UU 11/2006, UU 13/2012).
_SPECIAL_NAMES: Final = {"11": "Aceh", "34": "Daerah Istimewa Yogyakarta"}
_GOVERNMENTS: Final = {"11": "Pemerintah Aceh", "34": "Pemerintah Daerah Daerah Istimewa Yogyakarta"}
_NAMED_BARELY: Final = frozenset({_K.POLRI, _K.KEJAKSAAN, _K.PENGADILAN})  # "Kepolisian Resor Musi Banyuasin"
_NAMED_WHOLLY: Final = frozenset({_K.RSUD, _K.PUSKESMAS})
_NAMED_AS_SPELLED: Final = frozenset({AgencyGroup.UNIVERSITY, AgencyGroup.SCHOOL, AgencyGroup.VERTICAL_OFFICE})
_MINISTRIES: Final = frozenset({_K.KEMENTERIAN, _K.KEMENTERIAN_KOORDINATOR})
_PLAIN: Final = frozenset({"komunikasi", "informatika"})
_FIELD: Final = "komunikasi dan informatika"


def region_name(code: str) -> str:
    """Return a region as names of agencies write it: Kabupaten Musi Banyuasin, Kota Tanjungpinang, Aceh.

    >>> region_name("21.72"), region_name("34")
    ('Kota Tanjungpinang', 'Daerah Istimewa Yogyakarta')
    """
    region = regions.get(code)
    word = region.kind.value.replace("_", " ").title()
    said = f"{word} {region.name if region.level is Level.PROVINCE else region.short_name}"
    return _SPECIAL_NAMES.get(code, said)


def government_name(code: str) -> str:
    """Return the name of the government of a region.

    >>> government_name("11"), government_name("16.06")
    ('Pemerintah Aceh', 'Pemerintah Kabupaten Musi Banyuasin')
    """
    return _GOVERNMENTS.get(code, f"Pemerintah {region_name(code)}")


def domain_of(draft: Draft) -> str | None:
    """Return the affairs of a draft in long words; None when it prints none."""
    if draft.affairs is None:
        return None
    said = ""
    for word in draft.affairs.words:
        long = _FIELD if word == "kominfo" else word
        said += long if word == "," else f" {long}" if said else long
    return titled(_flattened(said.replace(", dan ", " dan ")))


def _flattened(said: str) -> str:
    """Write "komunikasi informatika persandian dan statistik" as a list, with the *dan* where it is missing."""
    said = said.replace("komunikasi informatika", _FIELD)
    rest = said.removeprefix(_FIELD).lstrip(" ,").removeprefix("dan ")
    if not said.startswith(_FIELD) or not functions_of(rest):
        return said
    return f"komunikasi, informatika{', ' if ' dan ' in rest else ' dan '}{rest}"


def long_words(draft: Draft) -> str:
    """Return the kind and the affairs of a draft in long words; empty when a coinage does not tell them."""
    if draft.coinage is not None:
        return draft.coinage.long
    return draft.lead.long if draft.affairs is None else f"{draft.lead.long} {domain_of(draft)}"


def canonical_name(draft: Draft, phrase: AgencyPhrase) -> str | None:
    """Return the long name of the body; None when its words leave it open."""
    if draft.lead.shape is Shape.GOVERN:
        return None if phrase.region is None else government_name(phrase.region)
    seated = phrase.seat is not None and phrase.group is AgencyGroup.VERTICAL_OFFICE
    own = None if seated or phrase.candidates else _known_form(phrase) or _own_name(draft, phrase)
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
    own = f"{own} Perwakilan" if draft.branch else own
    return own if own.endswith(place) else f"{own} {place}"


def _known_form(phrase: AgencyPhrase) -> str | None:
    """Return the name that the communication agency of a region is known to have, however the press writes it."""
    if phrase.kind is not _K.DINAS or phrase.region is None or "komunikasi" not in phrase.functions:
        return None
    forms = [form for form in agencies.agency_forms() if phrase.region in form.regions]
    coined = phrase.domain is None and phrase.short is not None
    named = {form.name for form in forms if coined and phrase.short in form.short_forms}
    names = named or {form.name for form in forms if set(form.functions) == set(phrase.functions)}
    return names.pop() if len(names) == 1 else None


def _own_name(draft: Draft, phrase: AgencyPhrase) -> str | None:
    """Return the name without the region and the body above."""
    lead, affairs = draft.lead, draft.affairs
    if draft.coinage is not None:
        return _coined_name(draft, phrase)
    if lead.shape is Shape.NAME:
        spelled = phrase.group in _NAMED_AS_SPELLED and " ".join(lead.words) == fold(lead.long)
        wholly = (spelled or phrase.kind in _NAMED_WHOLLY) and (phrase.name or phrase.region)
        return f"{lead.long} {phrase.name or ''}".strip() if wholly else None
    if lead.shape is Shape.WHOLE or affairs is None:
        return lead.long
    spoken = (phrase.domain or "").split()
    garbled = "informatika" in phrase.functions and spoken[1:2] == ["Informasi"]  # "Komunikasi Informasi Statistik"
    unsure = affairs.opaque or affairs.issues or garbled or any(word.isupper() for word in spoken)
    return None if unsure or (affairs.expanded and lead.kind not in _MINISTRIES) else long_words(draft)


def _coined_name(draft: Draft, phrase: AgencyPhrase) -> str | None:
    """Return what a coinage stands for where it stands for one name only."""
    long = long_words(draft)
    if draft.lead.centre:
        return long
    if frozenset(phrase.functions) == _PLAIN:
        return "Dinas Komunikasi dan Informatika"
    short = " ".join(draft.lead.words)
    anywhere = {form.name for form in agencies.find_forms(short) if not form.regions}
    known = anywhere | {form.name for form in agencies.find_short_forms(short)}
    return long if known == {long} else None
