"""What a read name means: kind, region, functions, communications, certainty."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

import attrs

from ..errors import Issue, shown
from ..model.agency import AgencyKind
from ..reference import agencies
from ..values.citation import Certainty
from ..values.level import Level
from ._agency_drafts import Draft
from ._agency_leads import Shape
from ._agency_places import Place, level_of
from ._agency_tokens import Words
from ._agency_values import GROUP_OF_KIND, AgencyGroup, AgencyPhrase
from ._agency_vocabulary import functions_of
from ._agency_wording import canonical_name, domain_of, long_words
from .reading import Reading, warning

__all__ = ["judge"]

_K: Final = AgencyKind
_GOVERNMENT_OF: Final = {
    Level.PROVINCE: _K.PEMERINTAH_PROVINSI,
    Level.KABUPATEN: _K.PEMERINTAH_KABUPATEN,
    Level.KOTA: _K.PEMERINTAH_KOTA,
}
_COMMUNICATION: Final = frozenset({"komunikasi", "informatika", "humas", "media", "informasi_publik"})
_UNCLEAR: Final = frozenset("informasi komunikasi media publik digital data protokol publikasi dokumentasi".split())
# Bodies of the centre that have an office for every kabupaten and kota; those of others are named after their seat.
_EVERYWHERE: Final = frozenset(
    {
        "Komisi Pemilihan Umum",
        "Badan Pengawas Pemilihan Umum",
        "Komisi Independen Pemilihan",
        "Komisi Informasi",
        "Badan Pusat Statistik",
        "Badan Narkotika Nasional",
        "Badan Pertanahan Nasional",
        "Badan Amil Zakat Nasional",
        "Kementerian Agama",
        "Kementerian Agraria dan Tata Ruang/badan Pertanahan Nasional",
    }
)
_KEEPS_KIND: Final = frozenset({_K.KOMISI, _K.POLRI, _K.TNI, _K.KEJAKSAAN, _K.RSUD, _K.BUMN, _K.PUSAT})
_OWN_FUNCTIONS: Final = {
    _K.RSUD: ("kesehatan",),
    _K.PUSKESMAS: ("kesehatan",),
    _K.SATPOL_PP: ("ketertiban",),
    _K.INSPEKTORAT: ("pengawasan",),
    _K.SEKOLAH: ("pendidikan",),
    _K.PERGURUAN_TINGGI: ("pendidikan",),
}
_NATIONAL_WORDS: Final = frozenset({"nasional", "negara", "indonesia"})
_NO_REGION: Final = frozenset({_K.PERGURUAN_TINGGI, _K.BUMN, _K.TNI})
_ENTERPRISE_WORDS: Final = frozenset(
    "bank bpd bpr jamkrida jaminan tirta air minum migas pembangunan perseroda daerah sarana pasar parkir energi".split()
)


@attrs.frozen
class _Region:
    """Where a body stands, and what speaks for or against it."""

    code: str | None = None
    candidates: tuple[str, ...] = ()
    seat: str | None = None
    inferred: bool = False
    guessed: bool = False
    place: Place | None = None


def judge(words: Words, draft: Draft, *, here: str | None, on: dt.date | str | None) -> Reading[AgencyPhrase]:
    """Return the reading of a draft."""
    phrase, inferred, guessed, issues = _phrase(words, draft, here=here, on=on)
    alternatives = _alternatives(draft, phrase)
    doubtful = guessed or bool(phrase.candidates) or bool(alternatives)
    if doubtful:
        certainty = Certainty.AMBIGUOUS
    else:
        certainty = Certainty.INFERRED if inferred or issues else Certainty.STATED
    start, end = _span(words, draft)
    return Reading(
        value=phrase,
        surface=words.text[start:end],
        start=start,
        end=end,
        certainty=certainty,
        issues=tuple(dict.fromkeys(issues)),
        alternatives=alternatives,
    )


def _span(words: Words, draft: Draft) -> tuple[int, int]:
    """Return where the name stands, with the bracket that closes behind its last word."""
    start, end = words.starts[draft.start], words.ends[draft.end - 1]
    surface = words.text[start:end]
    if surface.count("(") > surface.count(")"):
        end += len(words.text[end:].partition(")")[0]) + 1
    return start, min(end, len(words.text))


def _phrase(
    words: Words, draft: Draft, *, here: str | None, on: dt.date | str | None
) -> tuple[AgencyPhrase, bool, bool, list[Issue]]:
    issues = list(draft.all_issues())
    parent = None
    if draft.parent is not None:
        parent, _, _, _ = _phrase(words, draft.parent, here=here, on=on)
    national = _national(draft, parent)
    region = _region(draft, parent, here, national=national)
    kind, group = _kind(draft, region, national=national)
    functions = _functions(draft, kind)
    start, end = _span(words, draft)
    body, gone = _body(draft, region, on)
    issues += gone
    name_span = region.place.name if region.place is not None else None
    phrase = AgencyPhrase(
        kind=kind,
        group=group,
        functions=functions,
        communications=_communications(draft, kind, functions, parent, body),
        region=region.code,
        level=_level(draft, region, kind, national=national),
        candidates=region.candidates,
        seat=region.seat,
        domain=domain_of(draft),
        name=words.printed(*draft.name) if draft.name is not None else None,
        short=draft.short or (words.printed(draft.start, draft.head) if draft.lead.coinage else None),
        parent=parent,
        body=body,
        surface=words.text[start:end],
        region_span=None if name_span is None else (words.starts[name_span[0]], words.ends[name_span[1] - 1]),
    )
    phrase = attrs.evolve(phrase, canonical=canonical_name(draft, phrase))
    strange = draft.affairs is not None and draft.affairs.strange
    government = draft.lead.shape is Shape.GOVERN and region.place is not None and not region.place.levelled
    told = bool(draft.lead.levels) or not government
    return phrase, region.inferred or strange or not told, region.guessed, issues


def _national(draft: Draft, parent: AgencyPhrase | None) -> bool:
    """Tell whether the body is one of the centre."""
    if draft.lead.centre or draft.republic:
        return True
    if parent is not None and parent.level is Level.NATIONAL and parent.region is None:
        return True
    spoken = frozenset(draft.affairs.words) if draft.affairs is not None else frozenset[str]()
    return draft.lead.kind is _K.BADAN and bool(spoken & _NATIONAL_WORDS)


def _region(draft: Draft, parent: AgencyPhrase | None, here: str | None, *, national: bool) -> _Region:
    place = next(draft.places(), None)
    if place is None:
        regional = not national and draft.lead.kind not in _NO_REGION
        fits = here is not None and (not draft.lead.levels or level_of(here) in draft.lead.levels)
        return _Region(here, inferred=True) if regional and fits else _Region()
    if draft.lead.kind in _NO_REGION:
        return _Region(seat=place.region, place=place)
    if draft.place is None and parent is not None:
        code, candidates, seat = parent.region, parent.candidates, parent.seat
        if parent.kind is _K.KANTOR and seat is not None and draft.lead.kind is not _K.KANTOR:
            return _Region(seat=seat, place=place)
        if code is None and not candidates and seat is None:
            return _Region(place=place)
        return _Region(code, candidates, seat, inferred=place.inferred, place=place)
    if _is_seat(draft, place):
        return _Region(seat=place.region, place=place)
    if draft.lead.kind is _K.RSUD and draft.name is not None and place.region is not None:
        return _hospital(place)
    return _Region(place.region, place.candidates, inferred=place.inferred, place=place)


def _is_seat(draft: Draft, place: Place) -> bool:
    """Tell whether a place says where an office of the centre sits, not which region it serves."""
    codes = (place.region, *place.candidates)
    if place.levelled or any(code is not None and level_of(code) is Level.PROVINCE for code in codes):
        return False
    if "seat" in draft.lead.marks:
        return not _provincial_unit(draft)
    return draft.lead.centre and long_words(draft) not in _EVERYWHERE


def _provincial_unit(draft: Draft) -> bool:
    return draft.parent is not None and not draft.parent.lead.centre


def _hospital(place: Place) -> _Region:
    """A hospital belongs to its owner; a region behind its own name may be its seat, so it is a guess."""
    assert place.region is not None
    if level_of(place.region) is Level.PROVINCE:
        return _Region(place.region, inferred=place.inferred, place=place)
    if place.levelled:
        return _Region(place.region, inferred=True, guessed=True, place=place)
    return _Region(None, (place.region, place.region[:2]), place=place)


def _kind(draft: Draft, region: _Region, *, national: bool) -> tuple[AgencyKind, AgencyGroup]:
    lead = draft.lead
    if lead.shape is Shape.GOVERN:
        codes = [code for code in (region.code, *region.candidates) if code is not None]
        levels = {level_of(code) for code in codes} or set(lead.levels)
        kind = _GOVERNMENT_OF[levels.pop()] if len(levels) == 1 else lead.kind
        return kind, lead.group
    if lead.kind is _K.BADAN and national:
        return _K.LEMBAGA, AgencyGroup.AGENCY_NATIONAL
    if lead.kind is _K.BALAI:
        return _balai(draft, region)
    if lead.kind is _K.OTHER and lead.words[0] == "pt":
        return _company(draft, region)
    if lead.kind is _K.KANTOR and lead.group is AgencyGroup.KANTOR and _of_the_centre(draft):
        return _K.KANTOR, AgencyGroup.VERTICAL_OFFICE
    located = region.place is not None and draft.place is not None
    if lead.centre and not lead.unit and located and lead.kind not in _KEEPS_KIND and not draft.republic:
        province = region.code is not None and level_of(region.code) is Level.PROVINCE
        return (_K.KANTOR_WILAYAH if province else _K.KANTOR), AgencyGroup.VERTICAL_OFFICE
    return lead.kind, lead.group


def _of_the_centre(draft: Draft) -> bool:
    return draft.parent is not None and draft.parent.lead.centre


_CENTRAL_BALAI: Final = frozenset(
    "pom bahasa taman nasional ksda wilayah sungai jalan pelestarian arkeologi karantina guru penjaminan besar monitor"
    " pemasyarakatan diklat keagamaan transportasi darat perkeretaapian prasarana permukiman vokasi konservasi"
    " frekuensi radio nikah pengamanan hutan lindung das meteorologi arsip cagar budaya".split()
)


def _balai(draft: Draft, region: _Region) -> tuple[AgencyKind, AgencyGroup]:
    """Tell a technical unit of the centre from one of a provincial dinas, which is a UPTD too."""
    spoken = frozenset(draft.affairs.words) if draft.affairs is not None else frozenset[str]()
    spoken |= frozenset(draft.lead.words)
    owner = draft.parent is not None and not draft.parent.lead.centre
    if owner or not (spoken & _CENTRAL_BALAI or region.seat is not None):
        return _K.UPTD, AgencyGroup.UNIT
    return _K.BALAI, AgencyGroup.VERTICAL_OFFICE


def _company(draft: Draft, region: _Region) -> tuple[AgencyKind, AgencyGroup]:
    if region.code is None and not region.candidates:
        return _K.OTHER, AgencyGroup.OTHER
    return _K.BUMD, AgencyGroup.STATE_ENTERPRISE


def _level(draft: Draft, region: _Region, kind: AgencyKind, *, national: bool) -> Level | None:
    if region.code is not None:
        return level_of(region.code)
    levels = {level_of(code) for code in region.candidates} or set(draft.lead.levels)
    if len(levels) == 1 and not (national and not region.candidates and draft.lead.centre):
        return levels.pop()
    if levels and levels <= {Level.KABUPATEN, Level.KOTA}:
        return Level.KABUPATEN_KOTA
    return Level.NATIONAL if national or region.seat is not None or kind is _K.BALAI else None


def _functions(draft: Draft, kind: AgencyKind) -> tuple[str, ...]:
    found: list[str] = []
    if draft.affairs is not None:
        found += functions_of(domain_of(draft) or "")
        found += sorted(draft.affairs.coined - set(found), key=_order)
    if draft.coinage is not None:
        found += functions_of(draft.coinage.long) or sorted(draft.coinage.functions - {"?"}, key=_order)
    elif draft.lead.shape is Shape.WHOLE:
        found += functions_of(draft.lead.long)
    elif not found and draft.lead.shape is Shape.AFFAIRS and draft.parent is None and draft.short is not None:
        found += functions_of(draft.short)
    for form in agencies.find_forms(long_words(draft)):
        found += form.functions
    return tuple(dict.fromkeys([*found, *_OWN_FUNCTIONS.get(kind, ())]))


def _order(function: str) -> int:
    known = [one.function for one in agencies.agency_functions()]
    return known.index(function) if function in known else len(known)


def _communications(
    draft: Draft, kind: AgencyKind, functions: Iterable[str], parent: AgencyPhrase | None, body: str | None
) -> bool | None:
    """Tell whether the body works in communication; None when its words do not say."""
    domain = domain_of(draft) or ""
    spoken = frozenset(domain.casefold().replace(",", " ").split())
    if "teknologi informasi" in domain.casefold() and not spoken & {"informatika", "persandian"}:
        return True if parent is not None and parent.communications else None
    if "penerangan" in spoken and "jalan" in spoken:
        return False
    if _COMMUNICATION & set(functions):
        return True
    if parent is not None and parent.communications and kind is not _K.KANTOR:
        return True
    if draft.lead.long == "Media Center" or body in ("kemkomdigi", "pco", "bkp", "lin", "bikn", "deppen"):
        return True
    opaque = draft.affairs is not None and draft.affairs.opaque
    unknown = draft.coinage is not None and "?" in draft.coinage.functions
    if opaque or unknown or spoken & _UNCLEAR or "protokol" in functions:
        return None
    return False


def _body(draft: Draft, region: _Region, on: dt.date | str | None) -> tuple[str | None, list[Issue]]:
    """Return the slug of a central body, with a warning when it did not stand on the day."""
    if not draft.lead.centre or region.place is not None:
        return None, []
    domain, long = domain_of(draft), long_words(draft)
    found = agencies.central(long)
    if not found and domain is not None:
        found = agencies.central(f"{draft.lead.long} {' '.join(draft.affairs.words)}") if draft.affairs else ()
    if not found:
        return None, []
    if on is None or agencies.central(long, on):
        return found[0].slug, []
    issue = warning("bygone", f"{shown(found[0].name)} did not stand on that day", value=shown(str(on)))
    return found[0].slug, [issue]


def _alternatives(draft: Draft, phrase: AgencyPhrase) -> tuple[AgencyPhrase, ...]:
    """Return what else the words may mean: the other regions, or the ministry for a bare Kominfo."""
    if phrase.candidates:
        found = (attrs.evolve(phrase, region=code, candidates=(), level=level_of(code)) for code in phrase.candidates)
        return tuple(_governed(one) for one in found)
    bare = draft.place is None and draft.parent is None and draft.end - draft.start == 1
    if bare and draft.lead.words in (("kominfo",), ("komdigi",)):
        name = "kemenkominfo" if draft.lead.words == ("kominfo",) else "kemkomdigi"
        central = agencies.central_body(name)
        ministry = attrs.evolve(
            phrase,
            kind=_K.KEMENTERIAN,
            group=GROUP_OF_KIND[_K.KEMENTERIAN],
            level=Level.NATIONAL,
            region=None,
            canonical=f"{central.name} Republik Indonesia",
            body=name,
        )
        return (ministry,)
    return ()


def _governed(phrase: AgencyPhrase) -> AgencyPhrase:
    if phrase.group is not AgencyGroup.REGIONAL_GOVERNMENT or phrase.level is None:
        return phrase
    return attrs.evolve(phrase, kind=_GOVERNMENT_OF[phrase.level])
