"""What stands behind the name of a programme: its abbreviation, region, number of the edition, year."""

from typing import Final, NamedTuple

from ...values.plaintext import tidy
from .numbers import Number, ordinal_at, year_of
from .scope import area_at, scope_at
from .tokens import Phrases, Tokens

__all__ = ["ORGANISERS", "Span", "edition_at", "past_year_word", "with_edition"]

# Bodies that confer an award stand behind its name: "Anugerah Tinarbuka Komisi Informasi Pusat".
ORGANISERS: Final[Phrases[str]] = Phrases.same(
    (
        *("komisi informasi", "ki pusat", "kementerian", "kominfo", "diskominfo", "dinkominfo", "dinas", "kemkominfo"),
        *("kemenkominfo", "kemkomdigi", "komdigi", "kemendagri", "kemenpan", "kemenpanrb", "bakohumas", "ombudsman"),
        *("pemprov", "pemkab", "pemkot", "pemko", "pemda", "pemerintah", "gubernur", "bupati", "wali kota", "walikota"),
        *("badan pusat", "bps", "bpk", "bpkp", "bkn", "kpk", "kpu", "bawaslu", "menteri", "presiden", "komdis"),
    )
)


class Span(NamedTuple):
    """Where a programme stands: its name ends at ``name_end``, its abbreviation, edition and region before ``end``.

    ``guessed`` when nothing but the name of a body tells where the name ends.
    """

    start: int
    name_end: int
    end: int
    abbreviation: str | None = None
    year: int | None = None
    number: int | None = None
    scope: str | None = None
    guessed: bool = False


def past_year_word(tokens: Tokens, place: int) -> int:
    """Skip the word before a year."""
    return place + 1 if tokens.at(place) in ("tahun", "edisi") else place


def with_edition(tokens: Tokens, start: int, name_end: int) -> Span:
    """Read what stands behind a name: abbreviation, region, number of the edition, year."""
    at, abbreviation, scope, number, year = name_end, None, None, None, None
    for _ in range(4):
        if _elsewhere(tokens, at):
            break
        if abbreviation is None and tokens.at(at) == "(" and (close := _closing(tokens, at)) is not None:
            abbreviation, at = tidy(tokens.printed(at + 1, close)), close + 1
        elif number is None and (edition := edition_at(tokens, at)) is not None:
            number, at = edition.value, edition.end
        elif year is None and (said := year_of(tokens, past_year_word(tokens, at))) is not None:
            year, at = said, past_year_word(tokens, at) + 1
        elif scope is None and (area := _region(tokens, at) or _level(tokens, at, dated=year is not None)) is not None:
            scope, at = area
    return Span(
        start=start,
        name_end=name_end,
        end=at,
        abbreviation=abbreviation,
        year=year,
        number=number,
        scope=scope,
        guessed=at == name_end and tokens.capital(at) and ORGANISERS.at(tokens, at) is not None,
    )


def _elsewhere(tokens: Tokens, at: int) -> bool:
    """Tell whether another paragraph begins at *at*, or the dateline under a headline: a place in capitals."""
    if tokens.breaks(at):
        return True
    line = "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
    return line and tokens.shouted(at) and not tokens.shouted(at - 1)


def _closing(tokens: Tokens, at: int) -> int | None:
    for end in range(at + 2, at + 5):
        if tokens.at(end) == ")":
            short = tokens.capital(at + 1) and (end == at + 2 or tokens.shouted(at + 1) or tokens.glued(at + 2))
            return end if short else None
    return None


def edition_at(tokens: Tokens, at: int) -> Number | None:
    """Read the number of an edition: "ke-18", "XVIII", "edisi ke-5"."""
    start = at + 1 if tokens.at(at) == "edisi" else at
    number = ordinal_at(tokens, start)
    if number is None:
        return None
    roman = tokens.shouted(start) and tokens.word(start)
    return number if number.ordinal or roman or start > at else None


def _region(tokens: Tokens, at: int) -> tuple[str, int] | None:
    if not tokens.capital(at):
        return None
    area = area_at(tokens, at)
    return None if area is None or area.code is None else (area.text, area.end)


def _level(tokens: Tokens, at: int, *, dated: bool) -> tuple[str, int] | None:
    """Read the level or width of an edition beside its year: "Lomba Desa tingkat provinsi 2021", "AMH 2023 se-Jawa"."""
    level = scope_at(tokens, at) if tokens.at(at) in ("tingkat", "se") else None
    if level is None:
        return None
    end = _past_gloss(tokens, level.end)
    followed = year_of(tokens, past_year_word(tokens, end)) is not None
    return (level.text, end) if followed or (dated and tokens.capital(at)) else None


def _past_gloss(tokens: Tokens, end: int) -> int:
    """Skip the short name of a region in brackets: "Sulawesi Tenggara (Sultra)"."""
    bracketed = tokens.at(end) == "(" and tokens.at(end + 2) == ")" and area_at(tokens, end + 1) is not None
    return end + 3 if bracketed else end
