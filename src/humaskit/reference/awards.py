"""Award programmes of public communication, the words of ranks, and the terms around them.

A programme is not its edition, and an edition not its ceremony: the year in an edition's name can differ from the year
of the ceremony and of the work assessed. The tables hold what sources print, not every award there is.
"""

from collections.abc import Mapping
from typing import NamedTuple

from ..values.level import Level
from ._table import first_hit, hits, index_by, maybe, once, read_rows, several
from .folding import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..values.placement import PlacementKind

__all__ = [
    "AwardProgramme",
    "RankTerm",
    "ReferenceTerm",
    "award_programmes",
    "find_programmes",
    "find_rank_term",
    "find_terms",
    "rank_terms",
    "reference_terms",
]


class AwardProgramme(NamedTuple):
    """An award programme with its drifting names.

    ``variants`` are misprints and other spellings of the name. ``scope`` is the region code of a regional programme.
    ``editions`` are ceremonies as exactly as they are known (``2023``, ``2024-03-05``); ``tracks`` the groups of
    competitors.
    """

    slug: str
    name: str
    short_forms: tuple[str, ...]
    variants: tuple[str, ...]
    organisers: tuple[str, ...]
    level: Level
    scope: str | None
    editions: tuple[str, ...]
    tracks: tuple[str, ...]
    status: str


class RankTerm(NamedTuple):
    """A printed form of a rank; ``rank`` is None where the form gives no place, as in a bare *terbaik*."""

    surface: str
    kind: "PlacementKind"
    rank: int | None
    status: str


class ReferenceTerm(NamedTuple):
    """A term of government communication, what it stands for, and what else the letters mean."""

    slug: str
    term: str
    kind: str
    short_forms: tuple[str, ...]
    expansions: tuple[str, ...]
    confused_with: tuple[str, ...]
    status: str


@once
def award_programmes() -> tuple[AwardProgramme, ...]:
    """Return the award programmes.

    >>> award_programmes()[0].name
    'Anugerah Media Center'
    """
    return tuple(
        AwardProgramme(
            slug=row["slug"],
            name=row["name"],
            short_forms=several(row["short_forms"]),
            variants=several(row["variants"]),
            organisers=several(row["organisers"]),
            level=Level(row["level"]),
            scope=maybe(row["scope"]),
            editions=several(row["editions"]),
            tracks=several(row["tracks"]),
            status=row["status"],
        )
        for row in read_rows("award_programmes")
    )


def find_programmes(text: str) -> tuple[AwardProgramme, ...]:
    """Return the programmes with this name, short form or misprint.

    >>> [found.slug for found in find_programmes("Jatim Publik Relation Award")], find_programmes("AHM")[0].name
    (['jpra'], 'Anugerah Media Humas')
    """
    return hits(_programme_index(), text)


@once
def rank_terms() -> tuple[RankTerm, ...]:
    """Return the printed forms of ranks: examples of a grammar, not a closed list."""
    from ..values.placement import PlacementKind  # dear to import, and the programmes do without

    return tuple(
        RankTerm(
            surface=row["surface"],
            kind=PlacementKind(row["kind"]),
            rank=int(row["rank"]) if row["rank"] else None,
            status=row["status"],
        )
        for row in read_rows("rank_terms")
    )


def find_rank_term(text: str) -> RankTerm | None:
    """Return the row for a printed form of a rank, or None.

    >>> find_rank_term("JUARA HARAPAN I").rank, find_rank_term("Terbaik")
    (4, None)
    """
    return first_hit(_rank_index(), text)


@once
def reference_terms() -> tuple[ReferenceTerm, ...]:
    """Return the terms and organisations of government communication."""
    return tuple(
        ReferenceTerm(
            slug=row["slug"],
            term=row["term"],
            kind=row["kind"],
            short_forms=several(row["short_forms"]),
            expansions=several(row["expansion"]),
            confused_with=several(row["confused_with"]),
            status=row["status"],
        )
        for row in read_rows("terms")
    )


def find_terms(text: str) -> tuple[ReferenceTerm, ...]:
    """Return the terms with this name, short form or expansion.

    >>> [found.term for found in find_terms("OPD")], find_terms("Kelompok Informasi Masyarakat")[0].term
    (['Perangkat Daerah'], 'KIM')
    """
    return hits(_term_index(), text)


@once
def _programme_index() -> Mapping[str, tuple[AwardProgramme, ...]]:
    return index_by(award_programmes(), lambda found: map(fold, (found.name, *found.short_forms, *found.variants)))


@once
def _rank_index() -> Mapping[str, tuple[RankTerm, ...]]:
    return index_by(rank_terms(), lambda found: (fold(found.surface),))


@once
def _term_index() -> Mapping[str, tuple[ReferenceTerm, ...]]:
    return index_by(reference_terms(), lambda found: map(fold, (found.term, *found.short_forms, *found.expansions)))
