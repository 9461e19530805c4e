"""Whose an agency is: the region that its name prints, implies, or only sits in."""

from typing import Final, NamedTuple

from ...model.kinds import AgencyKind
from ...values.level import Level
from .._place_names import level_of
from .._places import Place
from .drafts import Draft
from .naming import long_words
from .values import AgencyPhrase

__all__ = ["Belonging", "belonging", "is_national"]

_K: Final = AgencyKind
_NATIONAL_WORDS: Final = frozenset({"nasional", "negara", "indonesia"})
_NOBODYS: Final = frozenset({_K.PERGURUAN_TINGGI, _K.BUMN})
# Bodies of the centre that have an office for every kabupaten and kota; those of others are named after their seat.
_EVERYWHERE: Final = frozenset({
    "komisi pemilihan umum", "badan pengawas pemilihan umum", "komisi independen pemilihan", "badan pusat statistik",
    "badan narkotika nasional", "badan pertanahan nasional", "badan amil zakat nasional", "kementerian agama",
    "kementerian haji dan umrah",
})  # fmt: skip
_COORDINATING: Final = "badan koordinasi wilayah"
_COUNCIL: Final = ("dewan",)  # "Dewan Kesenian Jakarta"; the councils of the centre have leads of their own
_ANY_HOSPITAL: Final = (("rs",), ("rumah", "sakit"), ("rsia",))


class Belonging(NamedTuple):
    """Where a body stands: ``guessed`` when it is no more than likely; ``others`` are what the words may mean too."""

    code: str | None = None
    candidates: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    seat: str | None = None
    inferred: bool = False
    guessed: bool = False
    place: Place | None = None


def is_national(draft: Draft, parent: AgencyPhrase | None) -> bool:
    """Tell whether the body is one of the centre."""
    if draft.lead.centre or draft.republic:
        return True
    if parent is not None and parent.level is Level.NATIONAL and parent.region is None:
        return True
    spoken = frozenset(draft.affairs.words) if draft.affairs is not None else frozenset[str]()
    return draft.lead.kind is _K.BADAN and not spoken.isdisjoint(_NATIONAL_WORDS)


def belonging(draft: Draft, parent: AgencyPhrase | None, here: str | None) -> Belonging:
    """Return the region of a body; *here* is the one that the caller knows, for a name that prints none."""
    place = next(draft.places(), None)
    kind = draft.lead.kind
    if place is None:
        return _unprinted(draft, parent, here)
    if kind in _NOBODYS:
        return Belonging(seat=place.region, place=place)
    if draft.place is None and parent is not None:
        return _inherited(parent, place)
    province = _over(draft, place)
    if province is not None or _is_seat(draft, place):
        return Belonging(code=province, seat=place.region, guessed=province is not None, place=place)
    if kind is _K.RSUD and place.region is not None:
        return _hospital(draft, place, place.region)
    return Belonging(
        code=place.region,
        candidates=place.candidates,
        others=place.others,
        inferred=place.inferred,
        place=place,
    )


def _unprinted(draft: Draft, parent: AgencyPhrase | None, here: str | None) -> Belonging:
    if draft.lead.region is not None:
        return Belonging(code=draft.lead.region)
    regional = not is_national(draft, parent) and draft.lead.kind not in _NOBODYS
    fits = here is not None and (not draft.lead.levels or level_of(here) in draft.lead.levels)
    return Belonging(code=here, inferred=True) if regional and fits else Belonging()


def _inherited(parent: AgencyPhrase, place: Place) -> Belonging:
    return Belonging(
        code=parent.region,
        candidates=parent.candidates,
        seat=parent.seat,
        inferred=place.inferred,
        place=place,
    )


def _over(draft: Draft, place: Place) -> str | None:
    """Return the province whose coordinating office a town is the seat of: "Bakorwil Madiun" is one of Jawa Timur."""
    codes = [code for code in (place.region, *place.candidates) if code is not None]
    provinces = {code[:2] for code in codes}
    local = all(level_of(code) is not Level.PROVINCE for code in codes)
    coordinates = long_words(draft).casefold().startswith(_COORDINATING)
    return provinces.pop() if coordinates and local and len(provinces) == 1 else None


def _is_seat(draft: Draft, place: Place) -> bool:
    """Tell whether a place says where an office of the centre sits, not which region it serves."""
    lead = draft.lead
    if lead.words == _COUNCIL:
        return False
    if place.bare and lead.centre and lead.kind is not _K.KANTOR_WILAYAH:
        return not draft.branch  # "Kementerian Keuangan, Jakarta": that is where it is
    codes = [code for code in (place.region, *place.candidates) if code is not None]
    if place.levelled or any(level_of(code) is Level.PROVINCE for code in codes):
        return False
    if "seat" in lead.marks:
        return draft.parent is None or draft.parent.lead.centre
    return lead.centre and long_words(draft).casefold() not in _EVERYWHERE


def _hospital(draft: Draft, place: Place, code: str) -> Belonging:
    """Return the owner's region: behind a proper name, a kabupaten or kota may be the seat of a province's hospital."""
    named, level = draft.name is not None, level_of(code)
    province = level is Level.PROVINCE
    if named and not place.levelled and not province:
        return Belonging(candidates=(code, code[:2]), place=place)
    private = draft.lead.words in _ANY_HOSPITAL and not place.levelled
    guessed = private or (not province and (named if place.levelled else level is Level.KOTA))
    others = (code[:2],) if guessed and not province else ()
    return Belonging(code=code, others=others, inferred=place.inferred, guessed=guessed, place=place)
