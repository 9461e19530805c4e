"""The names of bodies: the long words that were read, the canonical name, and those that a body bears on a day."""

from typing import Final, Literal, TypeAlias

from ...errors import InvalidValue, Issue, shown
from ...model.kinds import AgencyKind
from ...reference import agencies
from ...reference import region_names as regions
from ...reference.agencies import CentralBody
from ...reference.folding import fold
from ...values.level import Level
from .._words import Words
from .coinages import functions_of, titled
from .drafts import Draft
from .groups import AgencyGroup
from .leads import Shape
from .openings import openings
from .values import AgencyPhrase
from .vocabulary import IN_PROVINCES

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime as dt

__all__ = [
    "AgencyStyle",
    "canonical_name",
    "domain_of",
    "format_agency",
    "government_name",
    "long_name",
    "long_words",
    "region_name",
    "short_name",
]

AgencyStyle: TypeAlias = Literal["long", "short"]
"""How an agency is written: ``Dinas Komunikasi dan Informatika Kabupaten Musi Banyuasin``, ``Dinkominfo Muba``."""

_K: Final = AgencyKind
# The province and its government are called so by their own laws (UU 11/2006, UU 13/2012).
_SPECIAL_NAMES: Final = {"11": "Aceh", "34": "Daerah Istimewa Yogyakarta"}
_OWN_GOVERNMENTS: Final = {"11": "Pemerintah Aceh", "34": "Pemerintah Daerah Daerah Istimewa Yogyakarta"}
_NAMED_BARELY: Final = frozenset({_K.POLRI, _K.KEJAKSAAN, _K.PENGADILAN})  # "Kepolisian Resor Musi Banyuasin"
_NAMED_WHOLLY: Final = frozenset({_K.RSUD, _K.PUSKESMAS})
_NAMED_AS_SPELLED: Final = frozenset({AgencyGroup.UNIVERSITY, AgencyGroup.SCHOOL, AgencyGroup.VERTICAL_OFFICE})
_MINISTRIES: Final = frozenset({_K.KEMENTERIAN, _K.KEMENTERIAN_KOORDINATOR})
_WITH_BRANCHES: Final = IN_PROVINCES | {"Bank Indonesia"}
_PLAIN: Final = frozenset({"komunikasi", "informatika"})
_FIELD: Final = "komunikasi dan informatika"
_FIELDS: Final = {"kominfo": _FIELD, "komdigi": "komunikasi dan digital", "infokom": "informasi dan komunikasi"}
_MOST_STEPS: Final = 10
_FIELD_WORDS: Final = frozenset({"Kominfo", "Komdigi"})
_GOVERNMENTS: Final = {Level.PROVINCE: "Pemprov", Level.KABUPATEN: "Pemkab", Level.KOTA: "Pemkot"}
_SPECIAL_GOVERNMENTS: Final = {"11": "Pemerintah Aceh", "34": "Pemda DIY"}
_KIND_WORDS: Final = {
    _K.SEKRETARIAT_DAERAH: "Setda",
    _K.SEKRETARIAT_DPRD: "Setwan",
    _K.DPRD: "DPRD",
    _K.SATPOL_PP: "Satpol PP",
    _K.INSPEKTORAT: "Inspektorat",
}


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
    return _OWN_GOVERNMENTS.get(code, f"Pemerintah {region_name(code)}")


def domain_of(draft: Draft) -> str | None:
    """Return the affairs of a draft in long words; None when it prints none."""
    if draft.affairs is None:
        return None
    said = ""
    for word in draft.affairs.words:
        long = _FIELDS.get(word, word)
        said += long if word == "," else f" {long}" if said else long
    return titled(_flattened(said.replace(", dan ", " dan ")))


def _flattened(said: str) -> str:
    """Write "komunikasi informatika persandian dan statistik" as a list, with the *dan* where it is missing."""
    unlisted = said.startswith("komunikasi informatika")
    said = said.replace("komunikasi informatika", _FIELD)
    rest = said.removeprefix(_FIELD).lstrip(" ,").removeprefix("dan ")
    if not rest or not said.startswith(_FIELD) or not (unlisted or functions_of(rest)):
        return said
    return f"komunikasi, informatika{', ' if ' dan ' in rest else ' dan '}{rest}"


def long_words(draft: Draft) -> str:
    """Return the kind and the affairs of a draft in long words; empty when a coinage does not tell them."""
    if draft.coinage is not None:
        return draft.coinage.long
    domain = domain_of(draft)
    if domain is None:
        return draft.lead.long
    field = "Bidang " if draft.lead.kind is _K.KEMENTERIAN_KOORDINATOR and not domain.startswith("Bidang ") else ""
    return f"{draft.lead.long} {field}{domain}"


def canonical_name(draft: Draft, phrase: AgencyPhrase) -> str | None:
    """Return the long name of the body; None when its words leave it open."""
    if draft.lead.shape is Shape.GOVERN:
        return None if phrase.region is None else government_name(phrase.region)
    office = phrase.group is AgencyGroup.VERTICAL_OFFICE or phrase.region is not None  # named after its seat
    seated = phrase.seat is not None and office
    own = None if seated or phrase.candidates else _known_form(phrase) or _own_name(draft, phrase)
    if own is None:
        return None
    if phrase.parent is not None and phrase.parent.group is not AgencyGroup.REGIONAL_GOVERNMENT:
        above = phrase.parent.canonical
        return None if above is None else f"{own} {above}"
    if phrase.region is None:
        return f"{own} Republik Indonesia" if phrase.group is AgencyGroup.MINISTRY else own
    return _with_place(draft, phrase, own, phrase.region)


def _with_place(draft: Draft, phrase: AgencyPhrase, own: str, region: str) -> str | None:
    """Return the name with its region."""
    place = region_name(region)
    if phrase.kind in _NAMED_BARELY and region not in _SPECIAL_NAMES:
        from ...reference.regions import find  # dear to import

        place = regions.get(region).short_name
        if len(find(place)) > 1 and phrase.level is not Level.PROVINCE:
            return None  # they are told apart in many ways: "Polres Bima Kota", "Kejaksaan Negeri Kota Bima"
    if draft.branch or draft.lead.long in IN_PROVINCES:
        if draft.lead.long not in _WITH_BRANCHES:
            return None  # it may be called Stasiun, Cabang or Kantor Wilayah
        own = f"{own} Perwakilan"
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
    if lead.shape is Shape.WHOLE:
        return _whole_name(draft, phrase)
    if affairs is None:
        return lead.long
    spoken = (phrase.domain or "").split()
    garbled = "informatika" in phrase.functions and spoken[1:2] == ["Informasi"]  # "Komunikasi Informasi Statistik"
    doubted = any(issue.code != "misprint" for issue in affairs.issues)
    unsure = affairs.opaque or doubted or garbled or any(word.isupper() for word in spoken)
    return None if unsure or (affairs.expanded and lead.kind not in _MINISTRIES) else long_words(draft)


def _whole_name(draft: Draft, phrase: AgencyPhrase) -> str | None:
    """Return the words of the kind, with the town of a court and what a Satpol PP is merged with."""
    long, affairs, domain = draft.lead.long, draft.affairs, phrase.domain
    if not long:
        return None
    if affairs is None or domain is None:
        return long if phrase.name is None else f"{long} {phrase.name}"
    unsure = affairs.expanded or affairs.strange or affairs.issues
    return None if unsure else f"{long}{', ' if ' dan ' in domain else ' dan '}{domain}"


def _coined_name(draft: Draft, phrase: AgencyPhrase) -> str | None:
    """Return what a coinage stands for where it stands for one name only."""
    long = long_words(draft)
    if draft.lead.centre:
        return long
    if draft.coinage is not None and "?" in draft.coinage.functions:
        return None
    if frozenset(phrase.functions) == _PLAIN:
        return "Dinas Komunikasi dan Informatika"
    short = " ".join(draft.lead.words)
    anywhere = {form.name for form in agencies.find_forms(short) if not form.regions}
    known = anywhere | {form.name for form in agencies.find_short_forms(short)}
    return long if known == {long} else None


def long_name(value: AgencyPhrase, on: "dt.date | str | None" = None) -> str | None:
    """Return the long name of a body, on a day when one is given; None when it is not certain.

    A central body has the name that it bore on the day, through renamings: the ministry of a text of 2023 is called
    Kementerian Komunikasi dan Digital in 2025. A regional one keeps the name that was read, unless that name had gone
    out of use by then.

    Raises:
        InvalidValue: *on* is neither a date nor text such as 2024, 2024-10 or 2024-10-20.

    >>> from humaskit.text.agencies import parse_agency
    >>> ministry = parse_agency("Kemenkominfo").value
    >>> long_name(ministry)
    'Kementerian Komunikasi dan Informatika Republik Indonesia'
    >>> long_name(ministry, on="2025-02-26")
    'Kementerian Komunikasi dan Digital Republik Indonesia'
    """
    if value.body is not None and on is not None:
        body = _on_day(value.body, on)
        return None if body is None else _central_name(body)
    return value.canonical if on is None or _in_use(value, on) else None


def short_name(value: AgencyPhrase, on: "dt.date | str | None" = None) -> str | None:
    """Return the short name of a body with its region, on a day when one is given; None when it has none.

    Raises:
        InvalidValue: *on* is neither a date nor text such as 2024, 2024-10 or 2024-10-20.

    >>> from humaskit.text.agencies import parse_agency
    >>> short_name(parse_agency("Pemerintah Kabupaten Musi Banyuasin").value)
    'Pemkab Muba'
    >>> short_name(parse_agency("Kemenkominfo").value, on="2025-02-26")
    'Kemkomdigi'
    """
    if value.body is not None:
        body = agencies.central_body(value.body) if on is None else _on_day(value.body, on)
        return None if body is None else _central_short(body, value)
    if on is not None and not _in_use(value, on):
        return None
    if value.group is AgencyGroup.REGIONAL_GOVERNMENT:
        return None if value.region is None else _short_government(value.region)
    own = None if value.candidates else _own_short(value)
    if own is None or value.region is None:
        return own
    return f"{own} {_short_region(value.region)}"


def format_agency(value: AgencyPhrase, style: AgencyStyle = "long") -> str:
    """Write an agency in long or short words; what is not certain is written as it was printed.

    Raises:
        InvalidValue: there is no such style.

    >>> from humaskit.text.agencies import parse_agency
    >>> dinas = parse_agency("DINAS KOMINFO KAB. MUSI BANYUASIN").value
    >>> format_agency(dinas), format_agency(dinas, "short")
    ('Dinas Komunikasi dan Informatika Kabupaten Musi Banyuasin', 'Dinkominfo Muba')
    """
    if style not in ("long", "short"):
        hint = "write 'long' or 'short'"
        raise InvalidValue(Issue(code="style", message=f"{shown(style)} is no style of an agency's name", hint=hint))
    said = long_name(value) if style == "long" else short_name(value)
    return said or value.canonical or value.surface


def _on_day(slug: str, on: "dt.date | str") -> CentralBody | None:
    """Return the body of the line that stood on a day; None where the line split, merged or was not yet."""
    found = agencies.central_body(slug)
    for step in (agencies.successors, agencies.predecessors):
        body = found
        for _ in range(_MOST_STEPS):
            if body in agencies.central(body.name, on):
                return body
            line = step(body.slug)
            if len(line) != 1:
                break
            body = line[0]
    return None


def _central_name(body: CentralBody) -> str:
    ministry = AgencyKind(body.kind) in (_K.KEMENTERIAN, _K.KEMENTERIAN_KOORDINATOR)
    return f"{body.name} Republik Indonesia" if ministry else body.name


def _central_short(body: CentralBody, value: AgencyPhrase) -> str | None:
    """Return the first short form that means this body alone: not Kominfo, which is any agency of the field too."""
    own = next((short for short in body.short_forms if short not in _FIELD_WORDS), None)
    if own is None or value.parent is None:
        return own
    above = short_name(value.parent)
    return own if above is None or above in own else f"{own} {above}"


def _in_use(value: AgencyPhrase, on: "dt.date | str") -> bool:
    """Tell whether the name of a regional body was still in use in a year, as far as the tables know."""
    agencies.central("", on)  # refuses what is no day
    day = on if isinstance(on, str) else on.isoformat()
    name = value.canonical or ""
    forms = [form for form in agencies.agency_forms() if name.startswith(form.name) and form.until is not None]
    return not any(form.until is not None and int(day[:4]) > form.until for form in forms)


def _own_short(value: AgencyPhrase) -> str | None:
    """Return the short form of the body itself, without its region."""
    if value.short is not None and openings(Words(value.short), 0, prose=False):
        return value.short  # not the (PMD) of a Dinas, which does not stand alone
    if value.domain is None:
        return _KIND_WORDS.get(value.kind)
    name = f"{value.kind.value.title()} {value.domain}"
    forms = [form for form in agencies.agency_forms() if form.name == name]
    local = [form for form in forms if value.region in form.regions] or [form for form in forms if not form.regions]
    known = [form.short_form for form in agencies.short_forms() if form.name == name]
    return next((short for form in local for short in form.short_forms), next(iter(known), None))


def _short_government(code: str) -> str:
    special = _SPECIAL_GOVERNMENTS.get(code)
    word = _GOVERNMENTS[regions.get(code).level]
    return special or f"{word} {_short_region(code, levelled=True)}"


def _short_region(code: str, *, levelled: bool = False) -> str:
    """Return the shortest name that means this region alone; *levelled* when a word of level stands before it."""
    from ...reference.regions import find  # dear to import, and wanted for writing alone

    region = regions.get(code)
    for name in filter(None, (region.abbreviation, region.short_name)):
        found = find(name, level=region.level if levelled else None, context="dinas")
        if [one.region.code for one in found] == [code]:
            return name
    return region.short_name if levelled else region_name(code)
