"""Legal references in Indonesian text, both ways: :func:`parse_legal`, :func:`find_legal`, :func:`format_legal`.

``UU No. 14/2008`` · ``Peraturan Gubernur Lampung Nomor 59 Tahun 2021`` · ``PermenPAN-RB 59/2020`` ·
``SE Kepala BKN 1/SE/I/2021`` · ``PP 18 Tahun 2016 jo. PP 72 Tahun 2019``. A number is text: letters, dots, slashes and
leading zeros belong to it. What a slash divides is for the type to say.
"""

import re
from typing import Final, Literal, TypeAlias, get_args

import attrs

from ..errors import InvalidValue, Issue, did_you_mean, shown
from ..model.kinds import LegalKind
from ..reference.legal import legal_issuers, legal_types
from ..values.certainty import Certainty
from ._legal.grammar import Found, reference_at
from ._legal.reference import LegalReference, LegalRelation
from ._legal.tokens import LegalTokens
from ._legal.types import is_head
from .dates import format_date
from .reading import LONGEST_PHRASE, LONGEST_TEXT, Reading, fits, warning

__all__ = ["LegalReference", "LegalRelation", "LegalStyle", "find_legal", "format_legal", "parse_legal"]

LegalStyle: TypeAlias = Literal["long", "short"]
"""``Undang-Undang Nomor 14 Tahun 2008 tentang ...``, or ``UU 14/2008`` without the title."""

_NEXT_ARTICLE: Final = re.compile(r", (?=[0-9])")
_ARTICLES: Final = frozenset({"pasal", "ayat"})
_GOES_ON: Final = frozenset({":", "/", "-", "\u2013"})
_MINISTERIAL: Final = frozenset({LegalKind.PERMEN, LegalKind.KEPMEN, LegalKind.INMEN})
_OFFICES: Final = {
    LegalKind.PERGUB: "Gubernur",
    LegalKind.KEPGUB: "Gubernur",
    LegalKind.PERBUP: "Bupati",
    LegalKind.KEPBUP: "Bupati",
    LegalKind.PERWALI: "Wali Kota",
    LegalKind.KEPWALI: "Wali Kota",
}
_WITHOUT_ISSUER: Final = frozenset(
    {LegalKind.UUD, LegalKind.TAP_MPR, LegalKind.UU, LegalKind.PERPPU, LegalKind.PP, LegalKind.PERPRES}
)


def parse_legal(text: str) -> Reading[LegalReference] | None:
    """Read the legal reference in *text*, which may have other words around it; None when there is none.

    The title goes on to the end of the phrase, unless a bracket, a full stop or a verb ends it. A type with its issuer
    counts without a number (*SK Dirjen IKP*). When the text holds several references, the first is given, marked
    ambiguous, and the others stand in the alternatives.

    >>> parse_legal("Pasal 5 ayat (2) UU No. 14/2008").value.paragraph
    '2'
    >>> parse_legal("SE Nomor 2/SE/VII/2019").value.number
    '2/SE/VII'
    """
    if not fits(text, LONGEST_PHRASE):
        return None
    tokens = LegalTokens(text)
    readings: list[Reading[LegalReference]] = []
    at = 0
    while at < tokens.count:
        found = reference_at(tokens, at, whole=True)
        if found is not None and found.bare and at > 0:
            found = None  # a type without a number stands for a reference only where the phrase begins with it
        if found is not None:
            readings.append(_reading(tokens, at, found, whole=True))
        at = at + 1 if found is None else max(found.end, at + 1)
    if len(readings) <= 1:
        return readings[0] if readings else None
    first, *others = readings
    issue = warning("several", f"the text holds {len(readings)} references; the first is given")
    values = tuple(other.value for other in others if other.value is not None)
    return attrs.evolve(first, certainty=Certainty.AMBIGUOUS, issues=(*first.issues, issue), alternatives=values)


def find_legal(text: str) -> tuple[Reading[LegalReference], ...]:
    """Find every legal reference of a running text that has a number or a year, from left to right.

    Where a title ends is a guess, since nothing delimits it: it goes on as far as its words are capitalised, and the
    reading is then inferred. A text of more than 400,000 characters gives nothing.

    >>> [found.surface for found in find_legal("Sesuai UU 14/2008 dan Perbup Muba Nomor 9 Tahun 2016, PPID dibentuk.")]
    ['UU 14/2008', 'Perbup Muba Nomor 9 Tahun 2016']
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    tokens = LegalTokens(text)
    readings: list[Reading[LegalReference]] = []
    at = 0
    while at < tokens.count:
        found = reference_at(tokens, at, whole=False)
        if found is None or found.bare:
            at += 1
            continue
        readings.append(_reading(tokens, at, found, whole=False))
        at = max(found.end, at + 1)
    return tuple(readings)


def format_legal(reference: LegalReference, *, style: LegalStyle = "long") -> str:
    """Write a legal reference: with its title (``long``), or without title and nested references (``short``).

    Raises:
        InvalidValue: the style is not known.

    >>> format_legal(LegalReference(kind=LegalKind.PERGUB, type="Pergub", issuer="Gubernur Lampung", number="59"))
    'Peraturan Gubernur Lampung Nomor 59'
    """
    if style not in get_args(LegalStyle):
        hint = did_you_mean(style, get_args(LegalStyle)) or "write 'long' or 'short'"
        raise InvalidValue(Issue(code="style", message=f"{shown(style)} is not a style of references", hint=hint))
    if style == "short":
        plain = reference.number is not None and reference.number.isdigit() and reference.year is not None
        number = f"{reference.number}/{reference.year}" if plain else _number_text(reference)
        return " ".join(filter(None, (_articles_text(reference), _short_type(reference), number)))
    said = [_articles_text(reference), _type_text(reference), _number_text(reference)]
    said += [f"tentang {reference.title}"] if reference.title else []
    for nested in reference.nested:
        if nested.relation in (LegalRelation.JOINED, LegalRelation.AMENDED_BY):
            joint = "jo." if nested.relation is LegalRelation.JOINED else "sebagaimana telah diubah dengan"
            said.append(f"{joint} {format_legal(nested)}")
    return " ".join(filter(None, said))


def _type_text(reference: LegalReference) -> str:
    """Write the type with its issuer, the words that both have once."""
    name, issuer = _long_name(reference.kind, reference.type), reference.issuer
    if issuer is None or reference.kind in _WITHOUT_ISSUER or name.endswith(issuer):
        return name
    first = issuer.split()[0]
    if first == "Ketua":
        name = name.removesuffix("Kepala").rstrip()  # the decision of a body's chair has the same short name
    if first == "Wali" and name.endswith("Wali Kota"):
        return name.removesuffix("Wali Kota") + issuer
    return f"{name.removesuffix(first).rstrip()} {issuer}"


def _long_name(kind: LegalKind, name: str) -> str:
    """Return the written-out name of a type: ``Undang-Undang`` for ``UU``; the name itself where none is known."""
    for found in legal_types():
        if found.kind == kind.value and name in (*found.abbreviations, *found.names):
            return (*found.names, name)[0]
    return name


def _short_type(reference: LegalReference) -> str:
    """Write the short name that type and issuer make, such as ``Permendagri``; the long one where they make none."""
    name, issuer, kind = reference.type, reference.issuer, reference.kind
    carried = {found.issuer for found in legal_types() if name in found.abbreviations and not found.takes_issuer}
    if issuer is None or kind in _WITHOUT_ISSUER or issuer in carried:
        return name
    office = _OFFICES.get(kind)
    if office is not None and issuer.startswith(office):
        return name + issuer.removeprefix(office)
    stems = [found.stems for found in legal_issuers() if found.issuer == issuer and found.stems]
    return name + stems[0][0] if stems and kind in _MINISTERIAL else _type_text(reference)


def _number_text(reference: LegalReference) -> str:
    said = [f"Nomor {reference.number}"] if reference.number else []
    said += [f"Tahun {reference.year}"] if reference.year else []
    said += [f"tanggal {format_date(reference.date)}"] if reference.date else []
    return " ".join(said)


def _articles_text(reference: LegalReference) -> str:
    if reference.article is None:
        return ""
    own = any(word in reference.article for word in (" ayat ", " huruf "))  # each with its paragraph
    said = f"Pasal {_NEXT_ARTICLE.sub(', Pasal ', reference.article) if own else reference.article}"
    if reference.paragraph:
        said += " ayat " + ", ".join(f"({number})" for number in reference.paragraph.split(", "))
    return said + (f" huruf {reference.letter}" if reference.letter else "")


def _reading(tokens: LegalTokens, at: int, found: Found, *, whole: bool) -> Reading[LegalReference]:
    start, end = tokens.starts[at], found.place
    issues = (*found.issues, *(_unread(tokens, at, found) if whole else ()))
    unsure = found.inferred or found.bare or len(issues) > len(found.issues)
    certainty = Certainty.INFERRED if unsure else Certainty.STATED
    return Reading(
        value=found.value,
        surface=tokens.text[start:end],
        start=start,
        end=end,
        certainty=certainty,
        rest=f"{tokens.text[:start].strip()} {tokens.text[end:].strip()}".strip() if whole else "",
        issues=issues,
        alternatives=found.others,
    )


def _unread(tokens: LegalTokens, first: int, found: Found) -> tuple[Issue, ...]:
    """Say which words may belong to a reference: an article before it; behind one without a title, a name or number."""
    article = next((word for word in tokens.words[:first] if word.lower() in _ARTICLES), None)
    if article is not None:
        return (warning("unread", "an article before the reference was not read with it", value=shown(article)),)
    at = tokens.after(found.place, found.end)
    words, value = tokens.words[at:-4], found.value
    if value.title is not None or not words or words[0].lower() == "tentang" or is_head(words[0].lower()):
        return ()
    open_number = value.number is None and value.year is None and any(word.isdigit() for word in words)
    if open_number or words[0][0].isupper() or words[0][0].isdigit() or words[0] in _GOES_ON:
        return (warning("unread", "words that may belong to the reference were not read", value=shown(words[0])),)
    return ()
