"""The type and the issuer of a legal reference: ``Permendagri``, ``Peraturan Gubernur Lampung``, ``SE Kepala BKN``.

Types are built from blocks: the names and abbreviations of :mod:`humaskit.reference.legal`, the stem of a ministry
behind *Permen*, *Kepmen* or *Inmen*, the abbreviation of a state body behind *Per*, and an issuer in words.
"""

import functools
import re
from typing import Final, NamedTuple

from ...model.kinds import LegalKind
from ...reference.folding import fold
from ...reference.legal import TypeName, legal_types, read_type

__all__ = ["NUMBER_WORDS", "LegalTokens", "TypeFound", "is_head", "long_name", "type_at"]


class TypeFound(NamedTuple):
    """A type with its issuer, and the token behind them."""

    kind: LegalKind
    type: str
    issuer: str | None
    end: int
    spelled: bool
    """Whether the type is written out, or followed by an issuer: such a reference may lack its number."""


class _Type(NamedTuple):
    kind: LegalKind
    name: str
    issuer: str | None
    takes_issuer: bool
    spelled: bool


# Heads without an entry of their own: what the issuer behind them issues.
_GENERAL: Final = {
    "peraturan": (LegalKind.PERATURAN_LEMBAGA, "Peraturan"),
    "peraturan bersama": (LegalKind.OTHER, "Peraturan Bersama"),
    "keputusan bersama": (LegalKind.OTHER, "Keputusan Bersama"),
    "instruksi": (LegalKind.OTHER, "Instruksi"),
    "inwali": (LegalKind.OTHER, "Inwali"),
    "maklumat": (LegalKind.OTHER, "Maklumat"),
    "skb": (LegalKind.OTHER, "SKB"),
    "surat": (LegalKind.OTHER, "Surat"),
    "surat tugas": (LegalKind.OTHER, "Surat Tugas"),
    "nota kesepakatan": (LegalKind.MOU, "MoU"),
    "kesepakatan bersama": (LegalKind.MOU, "MoU"),
    "perjanjian kerjasama": (LegalKind.PKS, "PKS"),
    "perpol": (LegalKind.PERATURAN_LEMBAGA, "Perpol"),
    "perkap": (LegalKind.PERATURAN_LEMBAGA, "Perkap"),
    "perma": (LegalKind.PERATURAN_LEMBAGA, "Perma"),
    "sema": (LegalKind.SE, "SEMA"),
    "pojk": (LegalKind.PERATURAN_LEMBAGA, "POJK"),
    "pbi": (LegalKind.PERATURAN_LEMBAGA, "PBI"),
    "perbawaslu": (LegalKind.PERATURAN_LEMBAGA, "Perbawaslu"),
}
_IN_ONE_WORD: Final = {"permen": LegalKind.PERMEN, "kepmen": LegalKind.KEPMEN, "inmen": LegalKind.INMEN}
_TOKEN: Final = re.compile(r"[^\W\d_]+|[0-9]+|\n\s*\n|\S")
_BODY: Final = re.compile(r"Per(?:[A-Z]{2,8}|[A-Z][a-z]+)")
_WITH_NAMES: Final = frozenset(
    {LegalKind.UU, LegalKind.PP, LegalKind.PERPRES, LegalKind.PERPPU, LegalKind.INPRES, LegalKind.PERATURAN_LEMBAGA}
)
_LONGEST_TYPE: Final = 6  # words
_LONGEST_ISSUER: Final = 16  # tokens
_DASHES: Final = frozenset({"-", "\u2010", "\u2013", "\u2014"})
_JOINTS: Final = frozenset({"dan", "&", "of", "pada", "untuk", "di", "-", "/", ",", "selaku"})
_REPUBLIC: Final = (("republik", "indonesia"), ("ri",), ("r", "i"), ("negara", "republik", "indonesia"))
_PLACES: Final = re.compile(r"(Gubernur|Bupati|Wali Kota) (?:Provinsi|Prov\.?|Kabupaten|Kab\.?|Kota) ", re.IGNORECASE)
NUMBER_WORDS: Final = frozenset({"nomor", "no", "nomer", "nmr", "nomo"})
_NO_ISSUER: Final = frozenset(
    {
        "yang", "adalah", "ini", "itu", "tersebut", "telah", "sudah", "akan", "dapat", "harus", "berlaku", "kini",
        "dengan", "oleh", "dari", "kepada", "juga", "belum", "tidak", "baru", "lama", "merupakan", "menjadi", "maka",
    }
)  # fmt: skip
_ENDS: Final = NUMBER_WORDS | {"tentang", "tahun", "thn", "th", "tanggal", "tgl", "pasal", "ayat", "jo", "juncto"}


class LegalTokens:
    """A text cut into words, numbers and marks, with room at the end."""

    __slots__ = ("count", "ends", "folded", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        found = list(_TOKEN.finditer(text))
        self.text = text
        self.count = len(found)
        self.words: list[str] = [token.group() for token in found] + [""] * 4
        self.folded: list[str] = [word.lower() for word in self.words]
        self.starts: list[int] = [token.start() for token in found] + [len(text)] * 4
        self.ends: list[int] = [token.end() for token in found] + [len(text)] * 4

    def slice(self, first: int, last: int) -> str:
        """Return the text from token *first* up to, not including, token *last*."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""

    def after(self, place: int, at: int) -> int:
        """Return the first token from *at* on that begins at or behind the character *place*."""
        while at < self.count and self.starts[at] < place:
            at += 1
        return at


@functools.cache
def _types() -> dict[str, _Type]:
    known: dict[str, _Type] = {}
    for found in legal_types():
        short = found.abbreviations[0] if found.abbreviations else found.names[0]
        issuer = None if found.kind in ("uud", "uu") else found.issuer
        for name in (*found.abbreviations, *found.names):
            spelled = " " in name or "-" in name
            known[fold(name)] = _Type(LegalKind(found.kind), short, issuer, found.takes_issuer, spelled)
    for name, (kind, short) in _GENERAL.items():
        known.setdefault(name, _Type(kind, short, None, takes_issuer=True, spelled=" " in name))
    return known


@functools.cache
def _heads() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _types())


def is_head(folded: str) -> bool:
    """Tell whether a word can begin a type: *UU*, *peraturan*, *Permendagri*."""
    return folded in _heads() or folded[:6] in _IN_ONE_WORD


@functools.lru_cache(maxsize=4_096)
def _named(text: str) -> TypeName | None:
    return read_type(text)


def long_name(kind: LegalKind, name: str) -> str:
    """Return the written-out name of a type: ``Undang-Undang`` for ``UU``; the name itself where none is known."""
    for found in legal_types():
        if found.kind == kind.value and name in (*found.abbreviations, *found.names):
            return found.names[0]
    return name


def type_at(tokens: LegalTokens, at: int, *, numbered: bool = False) -> TypeFound | None:
    """Read a type with its issuer from a token; None when none begins there.

    With *numbered*, the words must go on as a reference does: with a number, a year or a date.
    """
    folded = tokens.folded[at]
    if folded[:6] in _IN_ONE_WORD or folded[:5] == "inmen":
        return _ministerial(tokens, at)
    if folded not in _heads():
        return _of_body(tokens, at)
    key, best, end = "", None, at
    here = at
    for _ in range(_LONGEST_TYPE):
        key = f"{key} {tokens.folded[here]}".strip()
        here += 1
        if key in _types():
            best, end = _types()[key], here
        here += tokens.words[here] in _DASHES
        if not tokens.words[here][:1].isalpha():
            break
    if best is None:
        return None
    return _with_issuer(tokens, at, end, best, numbered=numbered)


def _with_issuer(tokens: LegalTokens, at: int, end: int, found: _Type, *, numbered: bool) -> TypeFound | None:
    end = _past_short_form(tokens, _past_republic(tokens, _past_short_form(tokens, end)))
    kind, name = found.kind, found.name
    if not found.takes_issuer:
        if numbered and not _goes_on(tokens, end) and not _is_named(tokens, end, kind):
            return None
        stop = _issuer_end(tokens, end) if kind is LegalKind.PERATURAN_LEMBAGA else end  # "... Komisi Informasi Pusat"
        return TypeFound(kind, name, found.issuer, _past_short_form(tokens, stop), spelled=found.spelled)
    stop = _issuer_end(tokens, end)
    if numbered and not _goes_on(tokens, _past_short_form(tokens, stop)):
        return None
    issuer = " ".join(tokens.slice(end, _without_republic(tokens, end, stop)).split()).strip(" .,-/&")
    printed = tokens.slice(at, end)
    named = _named(f"{printed} {issuer}") or _named(f"{printed} {issuer.replace(' dan ', ' ')}") if issuer else None
    if named is not None:  # "Keputusan Mendagri" is a Kepmen, "Peraturan Ombudsman RI" a PerORI
        kind, name = LegalKind(named.type.kind), (*named.type.abbreviations, *named.type.names)[0]
        official = f"{_head(tokens, at, stop)}{named.issuer}" if named.issuer else issuer
        return TypeFound(kind, name, official, _past_short_form(tokens, stop), spelled=True)
    if kind in (LegalKind.PERMEN, LegalKind.KEPMEN, LegalKind.INMEN):
        issuer = f"Menteri {issuer}" if issuer else ""
    elif issuer and found.issuer is not None:
        issuer = f"{found.issuer} {issuer}"
    elif issuer and name in ("Kepka", "Perka") and not issuer.startswith(("Kepala ", "Ketua ")):
        issuer = f"{_head(tokens, at, stop) or 'Kepala '}{issuer}"
    elif issuer and name == "Perban":
        issuer = f"Badan {issuer}"
    elif issuer.startswith("Men") and (minister := _named(f"SK {issuer}")) is not None:
        issuer = minister.issuer or issuer
    issuer = _PLACES.sub(r"\1 ", issuer) or found.issuer or ""
    return TypeFound(kind, name, issuer or None, _past_short_form(tokens, stop), spelled=found.spelled or stop > end)


def _goes_on(tokens: LegalTokens, at: int) -> bool:
    folded = tokens.folded[at]
    return folded in NUMBER_WORDS or folded[:1].isdigit() or folded in ("tahun", "tanggal", "tertanggal", "tgl", ",")


def _is_named(tokens: LegalTokens, at: int, kind: LegalKind) -> bool:
    """Tell whether the words may be a name before the number, or instead of one."""
    follows = tokens.words[at][:1].isupper() and not is_head(tokens.folded[at])
    return kind is LegalKind.UUD or (follows and kind in _WITH_NAMES)


def _head(tokens: LegalTokens, at: int, end: int) -> str:
    """Return the head of a body that the words name as the issuer: ``Kepala ``, ``Ketua ``, or nothing."""
    return next((f"{word.title()} " for word in tokens.folded[at:end] if word in ("kepala", "ketua")), "")


def _ministerial(tokens: LegalTokens, at: int) -> TypeFound | None:
    """Read ``Permendagri``, ``PermenPAN-RB``, ``Kepmen ESDM``, ``Permen Kominfo``."""
    head = "inmen" if tokens.folded[at].startswith("inmen") else tokens.folded[at][:6]
    kind, name = _IN_ONE_WORD[head], head.title()
    for size in range(5, 0, -1):
        last = at + size
        if last > tokens.count or not tokens.words[last - 1].isalpha():
            continue
        named = _named(tokens.slice(at, last))
        if named is not None and named.issuer is not None:
            return TypeFound(kind, name, named.issuer, _past_ministry(tokens, last), spelled=False)
    unknown = not tokens.folded[at][len(head) :] and tokens.words[at + 1].isupper()
    return TypeFound(kind, name, None, _past_ministry(tokens, at + 1 + unknown), spelled=False)


def _past_ministry(tokens: LegalTokens, at: int) -> int:
    """Skip what follows the stem of a ministry: "ATR/BPN", "PPN/Kepala", a short form in brackets, "RI"."""
    while tokens.words[at] in ("-", "/") and tokens.words[at + 1].isupper():
        at += 2
    return _past_republic(tokens, _past_short_form(tokens, at))


def _of_body(tokens: LegalTokens, at: int) -> TypeFound | None:
    """Read ``PerBPS``: *Per* and the abbreviation of a state body."""
    word = tokens.words[at]
    if len(word) < 5 or not _BODY.fullmatch(word) or not word[3:].isupper():  # noqa: PLR2004  (Per and two letters)
        return None
    return TypeFound(LegalKind.PERATURAN_LEMBAGA, word, word[3:], _past_short_form(tokens, at + 1), spelled=False)


def _issuer_end(tokens: LegalTokens, at: int) -> int:
    """Return the token behind the words of an issuer: up to the number, or as far as the words are capitalised."""
    here, last_capital = at, at
    while here < min(tokens.count, at + _LONGEST_ISSUER):
        word, folded = tokens.words[here], tokens.folded[here]
        begins_number = word[0].isdigit() and tokens.folded[here + 1] != "menteri"  # "SKB 3 Menteri" does not
        odd = folded not in _JOINTS and not word.isalnum() and word != "."
        if folded in _ENDS or word in _NO_ISSUER or begins_number or odd or folded in _heads():
            break
        here += 1
        if word[:1].isupper():
            last_capital = here
    marker = tokens.folded[here] in NUMBER_WORDS or tokens.words[here][:1].isdigit()
    if marker and (last_capital > at or here - at <= 6):  # noqa: PLR2004  (an issuer in small letters is short)
        return here
    return last_capital


def _without_republic(tokens: LegalTokens, at: int, end: int) -> int:
    for words in _REPUBLIC:
        if end - len(words) > at and tuple(tokens.folded[end - len(words) : end]) == words:
            return end - len(words)
    return end


def _past_republic(tokens: LegalTokens, at: int) -> int:
    at += tokens.words[at] == "-" and tokens.folded[at + 1] == "ri"
    for words in _REPUBLIC:
        if tuple(tokens.folded[at : at + len(words)]) == words:
            return at + len(words)
    return at


def _past_short_form(tokens: LegalTokens, at: int) -> int:
    """Skip a short form in brackets or behind a slash: ``Undang-Undang (UU)``, ``Nota Kesepahaman / MoU``."""
    if tokens.words[at] == "(" and tokens.words[at + 2] == ")" and tokens.words[at + 1].isalpha():
        return at + 3
    if tokens.words[at] == "/" and tokens.folded[at + 1] in _types():
        return at + 2
    return at
