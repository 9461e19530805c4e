"""Kinds of legal instrument: their type names, abbreviations and issuers.

The order of laws is that of UU 12/2011 as amended by UU 13/2022. Regulations of ministers carry the ministry in the
type name: *Permendagri* is a Peraturan of the Menteri Dalam Negeri.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ._table import index_by, maybe, once, read_rows, several
from .folding import fold, name_key

__all__ = ["LegalIssuer", "LegalType", "TypeName", "legal_issuers", "legal_types", "read_type"]


class LegalType(NamedTuple):
    """A type of legal instrument.

    ``kind`` is the model's word (``uu``, ``permen``, ``peraturan_lembaga``); several types share one. ``issuer`` is the
    one that the type name itself tells; ``takes_issuer`` says that another word must (a ministry, a region).
    ``hierarchy`` is the place in the order of laws, 1 the highest, or None outside it.
    """

    kind: str
    abbreviations: tuple[str, ...]
    names: tuple[str, ...]
    issuer: str | None
    scope: str
    takes_issuer: bool
    hierarchy: int | None
    status: str


class LegalIssuer(NamedTuple):
    """Who issues regulations; ``stems`` follow Permen, Kepmen or Per in one word (Permen*dagri*)."""

    issuer: str
    stems: tuple[str, ...]
    also_written: tuple[str, ...]
    status: str


class TypeName(NamedTuple):
    """What a type name says: the type, and the issuer if the name tells it."""

    type: LegalType
    issuer: str | None


@once
def legal_types() -> tuple[LegalType, ...]:
    """Return the types of legal instrument, those of the order of laws first.

    >>> [found.kind for found in legal_types() if found.hierarchy == 3]
    ['uu', 'perppu']
    """
    return tuple(
        LegalType(
            kind=row["kind"],
            abbreviations=several(row["abbreviations"]),
            names=several(row["names"]),
            issuer=maybe(row["issuer"]),
            scope=row["scope"],
            takes_issuer=row["takes_issuer"] == "yes",
            hierarchy=int(row["hierarchy"]) if row["hierarchy"] else None,
            status=row["status"],
        )
        for row in read_rows("legal_kinds")
    )


@once
def legal_issuers() -> tuple[LegalIssuer, ...]:
    """Return the issuers whose names occur in type names."""
    return tuple(
        LegalIssuer(
            issuer=row["issuer"],
            stems=several(row["stems"]),
            also_written=several(row["also_written"]),
            status=row["status"],
        )
        for row in read_rows("legal_issuers")
    )


def read_type(text: str) -> TypeName | None:
    """Return what a type name says, or None where it is none.

    Read are abbreviations, long names with or without "Republik Indonesia", an issuer behind the type ("Peraturan
    Menteri Dalam Negeri", "SE Kepala BKN") and an issuer's stem in one word with it ("PermenPAN-RB"). An issuer that
    the tables do not know ("SK Bupati") is no part of the type name: give the words before it.

    >>> read_type("PermenPAN-RB").issuer
    'Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi'
    >>> read_type("Undang-Undang Republik Indonesia").type.kind, read_type("Perwako").type.kind
    ('uu', 'perwali')
    """
    key = name_key(text)
    for suffix in (" republik indonesia", " ri"):
        key = key if key in _types() else key.removesuffix(suffix)
    if key in _types():
        found = _types()[key]
        return TypeName(type=found, issuer=found.issuer)
    words = key.split()
    for size in range(len(words) - 1, 0, -1):
        head, issuer = " ".join(words[:size]), _issuers().get("".join(words[size:]))
        if issuer and issuer.startswith("Menteri") and f"{head} menteri" in _types():
            head = f"{head} menteri"  # "Keputusan Mendagri" is a Keputusan Menteri
        known = _types().get(head)
        if known is not None and known.takes_issuer and issuer:
            return TypeName(type=known, issuer=issuer)
    return _in_one_word("".join(words))


def _in_one_word(word: str) -> TypeName | None:
    for size in range(len(word) - 1, 2, -1):
        known = _types().get(word[:size])
        issuer = _stems().get(word[size:])
        if known is not None and known.scope == "ministry" and issuer:
            return TypeName(type=known, issuer=issuer)
    return None


@once
def _types() -> Mapping[str, LegalType]:
    index = index_by(legal_types(), lambda found: map(fold, (*found.abbreviations, *found.names)))
    return {key: group[0] for key, group in index.items()}


def _first_by(forms: Mapping[str, Iterable[str]]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for issuer, written in forms.items():
        for form in written:
            found.setdefault(fold(form).replace(" ", ""), issuer)
    return found


@once
def _stems() -> Mapping[str, str]:
    return _first_by({known.issuer: known.stems for known in legal_issuers()})


@once
def _issuers() -> Mapping[str, str]:
    return _first_by({known.issuer: _written(known) for known in legal_issuers()})


def _written(known: LegalIssuer) -> Iterator[str]:
    yield from (known.issuer, *known.also_written)
    minister = "Menteri " if known.issuer.startswith("Menteri") else ""  # "SE HUT RI" is none of the Menteri Kehutanan
    yield from (f"{minister}{stem}" for stem in known.stems)
    yield from (form.removeprefix("Menteri ") for form in (known.issuer, *known.also_written))
