"""Which mentions name agencies, and whether two phrases name one body."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from ...model.agency import AgencyKind
from ...reference import regions
from ...reference.folding import fold
from ...text.agencies import AgencyPhrase
from ...text.mentions import Mention, MentionKind
from ...text.posts import PostPhrase
from ...values.level import Level
from .._page.words import printed
from ..desk import Span

__all__ = [
    "GOVERNMENTS",
    "UNDER_A_REGION",
    "agencies_of",
    "akin",
    "may_be",
    "of_region",
    "phrase_of",
    "same_body",
    "stands_alone",
    "within",
]

GOVERNMENTS: Final = frozenset(
    {AgencyKind.PEMERINTAH_PROVINSI, AgencyKind.PEMERINTAH_KABUPATEN, AgencyKind.PEMERINTAH_KOTA}
)


UNDER_A_REGION: Final = frozenset(
    {
        *(AgencyKind.DINAS, AgencyKind.BADAN, AgencyKind.BIRO, AgencyKind.BAGIAN, AgencyKind.INSPEKTORAT),
        *(AgencyKind.SEKRETARIAT_DAERAH, AgencyKind.SEKRETARIAT_DPRD, AgencyKind.SATPOL_PP, AgencyKind.DPRD),
    }
)


_OF_THE_CENTRE: Final = frozenset({AgencyKind.DIREKTORAT_JENDERAL, AgencyKind.SEKRETARIAT_JENDERAL})


_HEADS_IT: Final = re.compile(r"(?i)ka(?:dis|din|ban)[a-z]+\b")  # Kadiskominfo is who heads it


def agencies_of(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions of agencies, those inside others too; a body called after an event is none."""
    for one in mentions:
        if one.noise or _HEADS_IT.match(one.surface):
            continue
        if one.kind is MentionKind.AGENCY and phrase_of(one) is not None:
            yield one
        elif one.kind is MentionKind.OFFICIAL and isinstance(one.value, PostPhrase):
            code = one.value.region_code
            minister = one.value.title.startswith(("Menteri", "Wakil Menteri"))
            for inner in agencies_of(one.inner):
                phrase = phrase_of(inner)
                if minister and (phrase is None or phrase.body is None):
                    continue  # the Kominfo of a Menteri Kominfo is his field
                bare = phrase is None or (phrase.region is None and phrase.level in (None, one.value.level))
                if phrase is not None and bare and code is not None:
                    yield attrs.evolve(inner, value=attrs.evolve(phrase, region=code))
                else:
                    yield inner
        elif one.kind not in (MentionKind.AGENCY, MentionKind.AWARD_PROGRAM):  # a name in a programme's is no body
            yield from agencies_of(one.inner)


def within(text: str, span: Span, surface: str) -> Span:
    """Return the place of *surface* in the words at *span*, or the whole of them."""
    return printed(text, surface, span) or span


def phrase_of(one: Mention) -> AgencyPhrase | None:
    return one.value if isinstance(one.value, AgencyPhrase) else None


def stands_alone(phrase: AgencyPhrase | None) -> bool:
    """Tell whether a phrase says by itself which body it means."""
    if phrase is None:
        return False
    if phrase.region is not None or phrase.seat is not None or phrase.body is not None:
        return True
    if phrase.parent is not None:
        return stands_alone(phrase.parent)
    return phrase.level is Level.NATIONAL or (phrase.name is not None and not phrase.candidates)


def _key(phrase: AgencyPhrase) -> tuple[object, ...]:
    if phrase.body is not None and phrase.parent is None:
        return ("central", phrase.body)
    what = frozenset(phrase.functions) if phrase.functions else fold(phrase.domain or "")
    above = _key(phrase.parent) if phrase.parent is not None and phrase.region is None else None
    return (phrase.kind, what, fold(phrase.name or ""), phrase.region, phrase.seat, above)


def same_body(one: AgencyPhrase, other: AgencyPhrase) -> bool:
    """Tell whether two phrases name one body: kind, affairs, proper name and region agree."""
    if _key(one) == _key(other):
        return True
    if one.kind is other.kind and one.kind in _OF_THE_CENTRE and None in (one.parent, other.parent):
        return bool(one.domain) and fold(one.domain or "") == fold(other.domain or "")
    return one.canonical is not None and one.region == other.region and one.canonical == other.canonical


def akin(one: AgencyPhrase, other: AgencyPhrase) -> bool:
    """Tell whether two names differ by affairs that one leaves out: a region has one dinas for communication."""
    if one.kind is not other.kind or one.region is None or one.region != other.region or one.name or other.name:
        return False
    if one.kind is not AgencyKind.DINAS or not (one.functions and other.functions):
        return False
    if one.communications is True and other.communications is True:
        return True
    mine, yours = set(one.functions), set(other.functions)
    words, others = set(fold(one.domain or "").split()), set(fold(other.domain or "").split())
    return (mine < yours or yours < mine) and (words <= others or others <= words)


def may_be(body: AgencyPhrase, phrase: AgencyPhrase) -> bool:
    """Tell whether a name without its region may mean the body."""
    if body.kind is not phrase.kind or (phrase.candidates and body.region not in phrase.candidates):
        return False
    if phrase.level is not None and body.level is not None and phrase.level is not body.level:
        return False
    if phrase.name is not None or body.name is not None:
        return phrase.name is not None and body.name is not None and fold(phrase.name) == fold(body.name)
    if not phrase.functions:
        return phrase.domain is None or fold(phrase.domain) == fold(body.domain or "")
    return set(phrase.functions) <= set(body.functions)


def of_region(phrase: AgencyPhrase, region: str) -> bool:
    """Tell whether a body of this kind may be one of the region that the text is about."""
    if phrase.candidates and region not in phrase.candidates:
        return False
    level = regions.get(region).level
    if phrase.kind in GOVERNMENTS:
        wanted = {
            Level.PROVINCE: AgencyKind.PEMERINTAH_PROVINSI,
            Level.KABUPATEN: AgencyKind.PEMERINTAH_KABUPATEN,
            Level.KOTA: AgencyKind.PEMERINTAH_KOTA,
        }
        return phrase.kind is wanted.get(level)
    if phrase.level is not None and phrase.level is not level:
        return False
    return phrase.kind in UNDER_A_REGION
