"""Names of award programmes in Indonesian text: *Anugerah Media Humas (AMH) 2023*, *KIM Awards*, *AMC 2024*.

A programme is found by its pattern, for no list of awards is complete; where it is a known one, its slug is given. The
year and number belong to the edition, not to the name. What confers the award, and where, is not part of the name.
"""

from functools import partial
from typing import Final

import attrs

from ..values.certainty import Certainty
from ..values.plaintext import tidy
from ._placements.editions import Span
from ._placements.known import known_by, spelled_out
from ._placements.programmes import open_programme_at, spans_of
from ._placements.tokens import Tokens, tokens_of
from ._placements.writer import scope_phrase
from .reading import LONGEST_PHRASE, LONGEST_TEXT, Reading, fits

__all__ = ["ProgrammePhrase", "find_programmes", "format_programme", "parse_programme"]

_REGIONS: Final = frozenset({"provinsi", "kabupaten", "kota"})


@attrs.frozen(kw_only=True)
class ProgrammePhrase:
    """An award programme as a text names it, and the edition that is meant.

    ``name`` is as printed, but a bare abbreviation of a known programme is written out and a misprint of its name put
    right; ``slug`` is that of :func:`humaskit.reference.awards.award_programmes`, None for a programme that is not
    known. ``edition_number`` is 18 for *ke-18*. ``scope`` is the region behind the name (``"provinsi:Jawa Tengah"``).
    """

    name: str
    abbreviation: str | None = None
    edition_year: int | None = None
    edition_number: int | None = None
    scope: str | None = None
    slug: str | None = None


def parse_programme(text: str) -> Reading[ProgrammePhrase] | None:
    """Read the first award programme that *text* names; None when it names none.

    >>> read = parse_programme("Komisi Informasi Award Jateng Tahun 2020")
    >>> read.value.name, read.value.edition_year, read.value.scope
    ('Komisi Informasi Award', 2020, 'provinsi:Jawa Tengah')
    >>> parse_programme("dalam ajang AHM 2022").value.name
    'Anugerah Media Humas'
    """
    if not fits(text, LONGEST_PHRASE):
        return None
    tokens = tokens_of(text)
    span = next(spans_of(tokens), None) or next(
        filter(None, map(partial(open_programme_at, tokens), range(len(tokens)))), None
    )
    if span is None:
        return None
    reading = _reading(tokens, span)
    rest = f"{text[: reading.start].strip()} {text[reading.end :].strip()}".strip()
    return attrs.evolve(reading, rest=rest)


def find_programmes(text: str) -> tuple[Reading[ProgrammePhrase], ...]:
    """Find every award programme that a running text names, from left to right, without overlaps.

    The surface holds the name, its abbreviation, and the edition. A text of more than 1,048,576 characters gives
    nothing.

    >>> found = find_programmes("Prestasi itu diraih pada Anugerah Media Humas (AMH) 2023 dan PPID Awards.")
    >>> [each.surface for each in found]
    ['Anugerah Media Humas (AMH) 2023', 'PPID Awards']
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    tokens = tokens_of(text)
    return tuple(_reading(tokens, span) for span in spans_of(tokens))


def format_programme(phrase: ProgrammePhrase) -> str:
    """Write a programme with its abbreviation, region, number and year, as :func:`parse_programme` reads them.

    >>> format_programme(parse_programme("Anugerah Media Humas (AMH) ke-18 Tahun 2023").value)
    'Anugerah Media Humas (AMH) ke-18 2023'
    """
    kind, _, place = (phrase.scope or "").partition(":")
    region = f"{kind.title()} {place}" if kind in _REGIONS else ""
    parts = [phrase.name, f"({phrase.abbreviation})" if phrase.abbreviation else "", region]
    parts.append("" if phrase.edition_number is None else f"ke-{phrase.edition_number}")
    parts.append("" if phrase.edition_year is None else str(phrase.edition_year))
    parts.append("" if region else scope_phrase(phrase.scope).replace("tingkat", "Tingkat"))  # in capitals, as a name
    return " ".join(part for part in parts if part)


def _reading(tokens: Tokens, span: Span) -> Reading[ProgrammePhrase]:
    printed = tidy(tokens.printed(span.start, span.name_end))
    known = known_by(printed, span.abbreviation, span.scope)
    name = spelled_out(printed, known)
    start, end = tokens.starts[span.start], tokens.ends[span.end - 1]
    value = ProgrammePhrase(
        name=name,
        abbreviation=span.abbreviation
        or (printed if name != printed and printed.isupper() and " " not in printed else None),
        edition_year=span.year,
        edition_number=span.number,
        scope=span.scope,
        slug=None if known is None else known.slug,
    )
    certainty = Certainty.STATED if name == printed else Certainty.INFERRED
    return Reading(value=value, surface=tokens.text[start:end], start=start, end=end, certainty=certainty)
