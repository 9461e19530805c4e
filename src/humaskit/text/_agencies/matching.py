"""Which agencies of a catalog a phrase may mean."""

import functools
from typing import Final, Protocol

from ...model.kinds import AgencyKind
from ...reference.folding import fold
from ...values.level import Level
from .._words import Words
from ..reading import LONGEST_PHRASE, fits
from .coinages import functions_of
from .grammar import Grammar
from .judging import judge
from .naming import long_name, short_name
from .values import AgencyPhrase, Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...model.agency import Agency

__all__ = ["HoldsAgencies", "match_agency"]

_K: Final = AgencyKind
_SAME_NAME: Final = 1.0
_FORMER_NAME: Final = 0.9
_SAME_BODY: Final = 0.8
_REGION_OPEN: Final = 0.5  # times the score of what agrees
_BYGONE: Final = frozenset({"former", "misspelling"})
_NAMED_BY_AFFAIRS: Final = frozenset({
    _K.DINAS, _K.BADAN, _K.BIRO, _K.BAGIAN, _K.BIDANG, _K.SEKSI, _K.CABANG_DINAS, _K.UPTD, _K.BALAI, _K.KANTOR,
    _K.KANTOR_WILAYAH, _K.KEMENTERIAN, _K.KEMENTERIAN_KOORDINATOR, _K.LEMBAGA, _K.KOMISI, _K.DIREKTORAT_JENDERAL,
    _K.DIREKTORAT, _K.PUSAT, _K.FORUM, _K.TIM, _K.UNIT,
})  # fmt: skip


class HoldsAgencies(Protocol):
    """What has agencies: a catalog."""

    def of(self, cls: "type[Agency]", /) -> "tuple[Agency, ...]":
        """Return the agencies, sorted by id."""
        ...


def match_agency(phrase: AgencyPhrase, catalog: HoldsAgencies) -> tuple[Match, ...]:
    """Return the agencies of a catalog that a phrase may mean, best first and then by id; no guess between equals.

    An agency matches when one of its names is that of the phrase, or when kind, region and affairs (or the proper name)
    agree. One that stands in another region never matches. Where a region is not known, what agrees otherwise comes
    back with a lower score.

    >>> from humaskit import Agency, AgencyKind, Catalog, Name
    >>> from humaskit.text.agencies import parse_agency
    >>> muba = Agency(
    ...     id="agency:diskominfo-muba",
    ...     kind=AgencyKind.DINAS,
    ...     names=(Name(text="Dinas Komunikasi dan Informatika"),),
    ...     region="16.06",
    ... )
    >>> found = match_agency(parse_agency("Kominfo Muba").value, Catalog([muba]))
    >>> [(match.agency.id, match.score, match.reasons) for match in found]
    [('agency:diskominfo-muba', 0.8, ('kind, region and affairs agree',))]
    """
    keys = frozenset(fold(name) for name in (phrase.surface, long_name(phrase), short_name(phrase)) if name)
    from ...model.agency import Agency

    found = [match for agency in catalog.of(Agency) if (match := _matched(phrase, keys, agency)) is not None]
    return tuple(sorted(found, key=lambda match: (-match.score, match.agency.id)))


def _matched(phrase: AgencyPhrase, keys: frozenset[str], agency: "Agency") -> Match | None:
    settled = _same_region(phrase, agency)
    if settled is False:
        return None
    named = [name for name in agency.names if fold(name.text) in keys]
    scores = [_FORMER_NAME if name.kind.value in _BYGONE else _SAME_NAME for name in named]
    reasons = [f"{name.kind.value} name {name.text!r} is equal" for name in named]
    if _same_body(phrase, agency):
        scores.append(_SAME_BODY)
        reasons.append("kind, region and affairs agree" if settled else "kind and affairs agree")
    if not scores:
        return None
    if settled:
        return Match(agency=agency, score=max(scores), reasons=tuple(reasons))
    return Match(agency=agency, score=max(scores) * _REGION_OPEN, reasons=(*reasons, "the region is open"))


def _same_region(phrase: AgencyPhrase, agency: "Agency") -> bool | None:
    """Tell whether both stand in one region; None when that is not known."""
    if phrase.level is Level.NATIONAL:
        return agency.region is None
    if phrase.region is not None and agency.region is not None:
        return phrase.region == agency.region
    if phrase.candidates and agency.region is not None and agency.region not in phrase.candidates:
        return False
    return None


def _same_body(phrase: AgencyPhrase, agency: "Agency") -> bool:
    """Tell whether kind and affairs, or the proper name, agree."""
    if agency.kind is not phrase.kind:
        return False
    readings = [read for name in agency.names if (read := _read(name.text)) is not None]
    if phrase.name is not None:
        return any(read.name is not None and fold(read.name) == fold(phrase.name) for read in readings)
    if phrase.kind not in _NAMED_BY_AFFAIRS:
        return True
    known = {function for term in agency.functions for function in functions_of(term.text)}
    told = [set(read.functions) for read in readings] + ([known] if known else [])
    return bool(phrase.functions) and set(phrase.functions) in told


@functools.lru_cache(maxsize=8_192)
def _read(name: str) -> AgencyPhrase | None:
    """Return what a name in a catalog says of its agency."""
    words = Words(name) if fits(name, LONGEST_PHRASE) else Words("")
    draft = Grammar(words, prose=False).read(0)
    return None if draft is None else judge(words, draft).value
