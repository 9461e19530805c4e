"""Who is put into a post: "X dilantik sebagai Kepala Dinas Y", "melantik X sebagai …", "menunjuk X menjadi Plt …"."""

import re
from collections.abc import Sequence
from typing import Final

import attrs

from ...text.names import parse_name
from ...values.names import PersonName
from ..desk import Span

__all__ = ["Sworn", "moved_before", "sworn_before"]

_PUT: Final = re.compile(
    r"(?P<verb>\s(?:(?:resmi|kini|telah|sudah|secara resmi|juga|kembali)\s)*"
    r"(?:di(?:lantik|tunjuk|angkat|percaya|tugaskan|kukuhkan|tetapkan|amanahkan|mutasi|rotasi)(?:kan)?"
    r"(?:\s(?:oleh\s)?[a-z]+){0,2}?|menjadi|menjabat|dilantik)?)?"
    r"\s(?:sebagai|menjadi|menjabat(?: sebagai)?|(?:mengisi|menduduki|menempati) (?:jabatan|posisi|kursi))\s\Z"
)
_NAME: Final = re.compile(
    r"(?:(?:(?:Drs?|Dra|Ir|H|Hj|Prof|KH|dr|drg"
    r"|Apt)\.\s?)*[A-Z][a-z'\u2019]+(?:\s(?:[A-Z]\.?\s)?[A-Z][\w'\u2019-]+){0,5}"
    r"(?:,\s?(?:(?:[A-Z]{2,6}\b|[A-Z][a-z]{0,4}\.(?:[A-Z]\w{0,5}\.?)*|[A-Z][a-z]?[A-Z]\w{0,4})\.?\s?){1,3}){0,4})\Z"
)
_STARTS: Final = re.compile(
    r"(?:\A|[.,;:(\n]\s*|\s[\u2013\u2014-]\s|\b(?:melantik|menunjuk|mengangkat|mengukuhkan|menetapkan|yakni|yaitu"
    r"|adalah|dan|serta|kepada"
    r"|nama|saudara|diantaranya|antaranya|lain|oleh|bahwa|sedangkan|sementara|kemudian|lalu|selanjutnya|itu|lantik"
    r"|tunjuk)\s+)\Z"
)
_NOT_YET: Final = re.compile(
    r"(?i)\b(?:akan|bakal|rencananya|dijadwalkan|diusulkan|calon|batal|belum|kandidat|mantan|sebelumnya|eks|pernah"
    r"|semula"
    r"|segera|bukan|tidak|menggantikan)\b"
)
_NEAR: Final = 160
_LONGEST_NAME: Final = 90
_FEW: Final = 60


_BEFORE: Final = re.compile(
    r",?\s(?:yang\s)?(?:sebelumnya|semula|dulunya)(?:\s(?:menjabat|merupakan|adalah"
    r"|menduduki jabatan))?(?:\ssebagai)?\s\Z"
)


@attrs.frozen(kw_only=True)
class Sworn:
    """Whom a post is given to: the name and its place, and whether a verb of appointing says so."""

    name: PersonName
    span: Span
    told: bool


def sworn_before(text: str, post: int, people: Sequence[tuple[Span, PersonName]]) -> Sworn | None:
    """Return who is said to be put into the post that begins at an offset.

    *people* are the people with a post of their own whom the text names before, with the places of those mentions.
    """
    first = max(0, post - _NEAR)
    match = _PUT.search(text, first, post)
    if match is None or "\n" in match[0]:
        return None
    at = match.start()
    verb = (match["verb"] or "").strip()
    if _NOT_YET.search(text, max(first, at - _FEW), at) or _NOT_YET.search(match[0]):
        return None
    for span, name in people:
        if span[1] == at:
            return Sworn(name=name, span=span, told=verb.startswith("di"))
    named = _named_at(text, at, people)
    if named is None:
        return None
    name, (start, _) = named
    given = text[max(0, start - _FEW) : start].rstrip().endswith(("melantik", "menunjuk", "mengangkat"))
    told = given or verb.startswith("di")
    if not told and " " not in name.name:
        return None
    return Sworn(name=name, span=named[1], told=told)


def moved_before(text: str, post: int, people: Sequence[tuple[Span, PersonName]]) -> Sworn | None:
    """Return who held the post that begins at an offset until now: "X, yang sebelumnya menjabat …, kini …"."""
    match = _BEFORE.search(text, max(0, post - _NEAR), post)
    named = None if match is None or "\n" in match[0] else _named_at(text, match.start(), people)
    return None if named is None or " " not in named[0].name else Sworn(name=named[0], span=named[1], told=True)


def _named_at(text: str, at: int, people: Sequence[tuple[Span, PersonName]]) -> tuple[PersonName, Span] | None:
    """Return the name that ends at an offset, at the head of a clause or behind a verb of appointing."""
    found = _NAME.search(text, max(0, at - _LONGEST_NAME), at)
    if found is None or any(span[0] < at and found.start() < span[1] for span, _ in people):
        return None
    if _STARTS.search(text, max(0, found.start() - _FEW), found.start()) is None:
        return None
    read = parse_name(found[0])
    if read is None or read.value is None or read.rest.strip(" ,"):
        return None
    return read.value, found.span()
