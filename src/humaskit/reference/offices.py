"""Posts, acting mandates, ranks and numbers of the civil service.

A post (*jabatan*) ranks by the former ladder (eselon I.a to V) and by the present one (JPT Utama, Madya, Pratama,
Administrator, Pengawas, Pelaksana; UU 5/2014 art. 131, kept in substance by UU 20/2023). The same title ranks higher
in a province than in a kabupaten or kota, so a title alone has no echelon.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from ..values.level import Level
from ._table import hits, index_by, maybe, once, read_rows, several
from .folding import fold, name_key

__all__ = [
    "ActingTerm",
    "CivilRank",
    "Identifier",
    "PostTitle",
    "Segment",
    "acting_terms",
    "civil_ranks",
    "find_acting",
    "find_civil_ranks",
    "find_posts",
    "identifiers",
    "posts",
]

_SECOND_LEVEL: Final = frozenset({Level.KABUPATEN, Level.KOTA})


class PostTitle(NamedTuple):
    """A title of office at certain levels, with its place on both ladders where it has one.

    ``category`` is ``state_official``, ``head_of_region``, ``jpt``, ``administrator``, ``supervisor``, ``functional``,
    ``staff``, ``elected_not_asn``, ``role``, ``commission_member`` or ``council_member``.
    """

    title: str
    short_forms: tuple[str, ...]
    english: str
    levels: tuple[Level, ...]
    category: str
    jpt_class: str | None
    echelon: str | None
    status: str

    def is_at(self, level: Level) -> bool:
        """Whether the row holds at *level*; kabupaten_kota covers both."""
        return level in self.levels or (level in _SECOND_LEVEL and Level.KABUPATEN_KOTA in self.levels)


class ActingTerm(NamedTuple):
    """A word for the footing on which a post is held, under one legal basis.

    ``mandate`` is the model's word (``plt``, ``plh``, ``pj``, ``pjs``, ``definitive``) or None for what is no mandate.
    ``usage`` is ``current``, ``historical``, ``outside`` the civil service, ``informal``, or ``marker`` (former,
    elected, suspended). A use outside ``applies_to`` is unusual, not wrong.
    """

    slug: str
    mandate: str | None
    abbreviation: str
    name: str
    english: str
    when: str | None
    applies_to: str | None
    legal_basis: tuple[str, ...]
    longest: str | None
    also_written: tuple[str, ...]
    usage: str
    status: str


class CivilRank(NamedTuple):
    """A rank: golongan and ruang with the name (*pangkat*) of PNS; PPPK have neither ruang nor name."""

    scheme: str
    golongan: str
    ruang: str | None
    label: str
    name: str | None
    order: int
    status: str


class Segment(NamedTuple):
    """A run of digits in a number and what it holds."""

    name: str
    digits: int


class Identifier(NamedTuple):
    """How a number of civil servants or citizens is built; no number of a person is here."""

    slug: str
    name: str
    digits: int
    segments: tuple[Segment, ...]
    basis: str | None
    status: str


@once
def posts() -> tuple[PostTitle, ...]:
    """Return the titles of office.

    >>> posts()[0].title
    'Presiden'
    """
    return tuple(
        PostTitle(
            title=row["title"],
            short_forms=several(row["short_forms"]),
            english=row["english"],
            levels=tuple(map(Level, several(row["levels"]))),
            category=row["category"],
            jpt_class=maybe(row["jpt_class"]),
            echelon=maybe(row["echelon"]),
            status=row["status"],
        )
        for row in read_rows("posts")
    )


def find_posts(text: str, *, level: Level | None = None) -> tuple[PostTitle, ...]:
    """Return the titles with this name or short form, all levels or those that hold at *level*.

    >>> [(post.title, post.echelon) for post in find_posts("Kadis")]
    [('Kepala Dinas', 'II.a'), ('Kepala Dinas', 'II.b')]
    >>> [post.jpt_class for post in find_posts("Sekda", level=Level.PROVINCE)]
    ['JPT Madya']
    """
    found = hits(_post_index(), text)
    return tuple(post for post in found if level is None or post.is_at(level))


@once
def acting_terms() -> tuple[ActingTerm, ...]:
    """Return the words for acting mandates and the markers beside them."""
    return tuple(
        ActingTerm(
            slug=row["slug"],
            mandate=maybe(row["mandate"]),
            abbreviation=row["abbreviation"],
            name=row["name"],
            english=row["english"],
            when=maybe(row["when"]),
            applies_to=maybe(row["applies_to"]),
            legal_basis=several(row["legal_basis"]),
            longest=maybe(row["longest"]),
            also_written=several(row["also_written"]),
            usage=row["usage"],
            status=row["status"],
        )
        for row in read_rows("acting")
    )


def find_acting(text: str) -> tuple[ActingTerm, ...]:
    """Return what a word such as "Plt." or "Penjabat" may stand for: one row for each legal basis.

    *Pj* is Penjabat; *pejabat* (an official) is another word.

    >>> [term.slug for term in find_acting("Pj.")]
    ['pj-kepala-daerah', 'pj-sekda', 'pj-kades']
    >>> find_acting("pejabat")
    ()
    """
    return hits(_acting_index(), text)


@once
def civil_ranks() -> tuple[CivilRank, ...]:
    """Return the ranks of PNS, then those of PPPK, each from the lowest."""
    return tuple(
        CivilRank(
            scheme=row["scheme"],
            golongan=row["golongan"],
            ruang=maybe(row["ruang"]),
            label=row["label"],
            name=maybe(row["name"]),
            order=int(row["order"]),
            status=row["status"],
        )
        for row in read_rows("civil_ranks")
    )


def find_civil_ranks(text: str) -> tuple[CivilRank, ...]:
    """Return the ranks written as "IV/b", "IVb", "Gol. IV.b", "Pembina Tk. I" or "Pembina Tingkat I (IV/b)".

    >>> [rank.name for rank in find_civil_ranks("Gol. IV/b")]
    ['Pembina Tingkat I']
    >>> [rank.label for rank in find_civil_ranks("Pembina Tk. I")]
    ['IV/b']
    """
    return _rank_index().get(_rank_key(name_key(text)), ())


def _rank_key(key: str) -> str:
    bare = re.sub(r"^(?:gol|golongan) (?:ruang )?", "", key)
    return re.sub(r"\btk\b", "tingkat", bare).replace(" ", "")


@once
def identifiers() -> tuple[Identifier, ...]:
    """Return how the numbers of civil servants and citizens are built.

    >>> [(part.name, part.digits) for part in identifiers()[0].segments]
    [('birth_date', 8), ('appointment_month', 6), ('sex', 1), ('serial', 3)]
    """
    return tuple(
        Identifier(
            slug=row["slug"],
            name=row["name"],
            digits=int(row["digits"]),
            segments=tuple(_segments(row["segments"])),
            basis=maybe(row["basis"]),
            status=row["status"],
        )
        for row in read_rows("identifiers")
    )


def _segments(cell: str) -> Iterator[Segment]:
    for part in several(cell):
        name, _, digits = part.partition(":")
        yield Segment(name, int(digits))


@once
def _post_index() -> Mapping[str, tuple[PostTitle, ...]]:
    return index_by(posts(), lambda post: map(fold, (post.title, *post.short_forms)))


@once
def _acting_index() -> Mapping[str, tuple[ActingTerm, ...]]:
    return index_by(acting_terms(), lambda term: map(fold, (term.abbreviation, term.name, *term.also_written)))


@once
def _rank_index() -> Mapping[str, tuple[CivilRank, ...]]:
    def forms(rank: CivilRank) -> Iterator[str]:
        for form in (rank.label, rank.name or "", f"{rank.name or ''} {rank.label}"):
            yield _rank_key(fold(form))

    return index_by(civil_ranks(), forms)
