"""The names that mentions of an agency print, and the name that its id is made of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ...model.agency import AgencyKind
from ...reference import regions
from ...reference.folding import fold
from ...text.agencies import AgencyGroup, AgencyPhrase, long_name, parse_agency
from ...values.citation import Certainty
from ...values.names import NameKind
from ...values.plaintext import slugify, tidy
from ..desk import Span

__all__ = ["full_name", "printed_names", "short_names", "told_region"]

_LONGEST_NAME: Final = 300


_HEAD: Final = re.compile(r"Ka(?:jari|jati|dis\w*|polres\w*|polda|ban|kanwil|bag|ro)|Sekda\w*|Dirjen|Sekjen")  # people
_UNIT: Final = re.compile(r"(?:Ditjen|Setjen|Itjen|Biro|Pusat|Badan)\s")  # of a ministry
_BRACKETS: Final = re.compile(r"\s*\(([^()]{1,80})\)")


def full_name(phrase: AgencyPhrase, surfaces: Iterable[str]) -> str:
    """Return the name that the id is made of: the canonical one, else the longest printed one with its region."""
    known = long_name(phrase)
    if known is not None and (phrase.region is None or not phrase.candidates):
        place = regions.get(phrase.region).full_name if phrase.region is not None else ""
        flat = slugify(known).replace("-", "")
        own = slugify(place).replace("-", "") in flat or slugify(place.partition(" ")[2]).replace("-", "") in flat
        return known if own else f"{known} {place}"
    printed = max(surfaces, key=len, default="") or phrase.surface
    text = tidy(_BRACKETS.sub("", printed))[:_LONGEST_NAME]
    if phrase.region is None:
        return text
    whole = regions.get(phrase.region).full_name
    if slugify(whole) in slugify(text):
        return text
    short = whole.partition(" ")[2]
    return f"{text[: -len(short)].rstrip() if text.endswith(f' {short}') else text} {whole}"


def told_region(mentions: Sequence[tuple[Span, AgencyPhrase, Certainty]]) -> Iterator[tuple[Span, Certainty]]:
    """Yield the words that tell the region of a body; where none print it, the first that mean the body."""
    told = [(span, sure) for span, own, sure in mentions if own.region_span is not None and own.region is not None]
    span, _, sure = mentions[0]
    yield from told or [(span, Certainty.INFERRED if sure is Certainty.STATED else sure)]


def short_names(surface: str, phrase: AgencyPhrase) -> Iterator[str]:
    """Yield the folded short names that a mention introduces in brackets."""
    for match in _BRACKETS.finditer(surface):
        if phrase.short is None or fold(match[1]) == fold(phrase.short) or _names_same(match[1], phrase):
            yield fold(match[1])


def _names_same(text: str, phrase: AgencyPhrase) -> bool:
    read = parse_agency(text)
    return read is not None and read.value is not None and read.value.kind is phrase.kind and read.surface == text


def printed_names(surface: str, phrase: AgencyPhrase) -> Iterator[tuple[str, NameKind]]:
    """Yield the names that a mention prints: the name without its brackets, and the short form in them."""
    whole = tidy(_BRACKETS.sub("", surface))[:_LONGEST_NAME]
    if whole:
        yield whole, _name_kind(whole, phrase)
    for match in _BRACKETS.finditer(surface):
        inner = tidy(match[1])
        if _HEAD.fullmatch(inner) or (phrase.kind is AgencyKind.KEMENTERIAN and _UNIT.match(inner)):
            continue
        if _of_a_part(inner, surface[: match.start()]):
            continue
        if phrase.kind is AgencyKind.SEKRETARIAT_DPRD and fold(inner) == "dprd":
            continue  # the short name of the council, not of its secretariat
        if phrase.short is not None and fold(inner) == fold(phrase.short):
            yield inner, NameKind.ABBREVIATION
        elif _names_same(inner, phrase):
            yield inner, NameKind.SHORT


def _of_a_part(short: str, name: str) -> bool:
    """Tell whether letters are short for the end of a name only: "… Hak Asasi Manusia (HAM)"."""
    words = [word for word in re.split(r"[\s,]+", name) if word[:1].isupper()]
    initials = "".join(word[0] for word in words)
    return short.isupper() and len(short) > 1 and len(short) < len(words) - 1 and initials.endswith(short)


def _name_kind(name: str, phrase: AgencyPhrase) -> NameKind:
    folded, known = fold(name), fold(phrase.canonical or "")
    plain = known.removesuffix(" republik indonesia")
    if folded in (known, plain) or (
        phrase.group is not AgencyGroup.REGIONAL_GOVERNMENT and _spelled_out(folded, known)
    ):
        return NameKind.LEGAL
    if known and known.startswith(f"{folded} ") and phrase.domain is not None:
        return NameKind.ALIAS
    return NameKind.ABBREVIATION if " " not in name and phrase.region is None else NameKind.SHORT


def _spelled_out(folded: str, known: str) -> bool:
    """Tell whether a name has every word of the long one but for the word of the region's level."""
    levels = {"kabupaten", "kota", "provinsi"}
    mine, long = set(folded.split()) - levels, set(known.split()) - levels
    return bool(known) and mine == long
