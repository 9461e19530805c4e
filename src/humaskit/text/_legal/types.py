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
from ...reference.misprints import one_edit_apart
from .tokens import NUMBER_WORDS, LegalTokens, code_follows, past_dot

__all__ = [
    "NO_ISSUER",
    "TypeFound",
    "before_number",
    "is_head",
    "may_begin",
    "past_short_form",
    "type_at",
]


class TypeFound(NamedTuple):
    """A type with its issuer, and the token behind them."""

    kind: LegalKind
    type: str
    issuer: str | None
    end: int
    spelled: bool
    """Whether the type is written out, or followed by an issuer: such a reference may lack its number."""
    misprinted: bool = False


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
    "surat keputusan bersama": (LegalKind.OTHER, "SKB"),
    "surat edaran bersama": (LegalKind.SE, "SE"),
    "surat": (LegalKind.OTHER, "Surat"),
    "surat tugas": (LegalKind.OTHER, "Surat Tugas"),
    "nota kesepakatan": (LegalKind.MOU, "MoU"),
    "kesepakatan bersama": (LegalKind.MOU, "MoU"),
    "perjanjian kerjasama": (LegalKind.PKS, "PKS"),
}
_OTHERWISE: Final = {  # without the hyphen, as it is often heard, misprinted
    "undangundang": "undang undang", "undangundang dasar": "undang undang dasar", "perbub": "perbup",
    "undan undang": "undang undang", "undang undan": "undang undang", "undang udang": "undang undang",
}  # fmt: skip
_OF_GOVERNORS: Final = {"pergubri": "Gubernur Riau", "pergubsu": "Gubernur Sumatera Utara"}  # their regulations
_LONG_HEADS: Final = ("peraturan", "keputusan", "instruksi")  # a misprint of them is no other word
_OPENINGS: Final = frozenset({"per", "par", "pet", "pra", "kep", "keu", "ket", "ins", "int", "ini", "isn"})
# Initials of a regulation or decision with those of its ministry; "KMA" may be that of a ministry or of a court.
_INITIALS: Final = {
    "PMK": (LegalKind.PERMEN, "Permen", "Menteri Keuangan"),
    "KMK": (LegalKind.KEPMEN, "Kepmen", "Menteri Keuangan"),
    "PMA": (LegalKind.PERMEN, "Permen", "Menteri Agama"),
}
_IN_ONE_WORD: Final = {"permen": LegalKind.PERMEN, "kepmen": LegalKind.KEPMEN, "inmen": LegalKind.INMEN}
_BODY: Final = re.compile(r"Per(?:[A-Z]{2,8}|[A-Z][a-z]+)")
_WITH_NAMES: Final = frozenset(
    {LegalKind.UU, LegalKind.PP, LegalKind.PERPRES, LegalKind.PERPPU, LegalKind.INPRES, LegalKind.PERATURAN_LEMBAGA}
)
_LONGEST_SMALL: Final = 6  # tokens of an issuer in small letters
_LONGEST_TYPE: Final = 6  # words
_LONGEST_BRACKET: Final = 6  # tokens: "(Kepmen PAN-RB)"
_LONGEST_CLAUSE: Final = 8  # tokens
_LONGEST_PARTIES: Final = 40  # tokens: "Nota Kesepahaman antara ... dan ... Nomor 5"
_LONGEST_ISSUER: Final = 16  # tokens
_LONGEST_JOINT_ISSUER: Final = 32
_OF_REPUBLIC: Final = re.compile(r"(?<!Negara)(?<!Radio)(?<!Televisi) (?:Republik Indonesia|RI)(?=,)")
_COUNTS: Final = frozenset({"2", "3", "4", "5", "dua", "tiga", "empat", "lima"})
_DASHES: Final = frozenset({"-", "\u2010", "\u2013", "\u2014"})
_JOINTS: Final = frozenset({"dan", "&", "of", "pada", "untuk", "di", "-", "/", ",", "selaku"})
_STATE: Final = ("negara", "republik", "indonesia")
_REPUBLIC: Final = (("republik", "indonesia"), ("ri",), ("r", "i"), ("r", ".", "i", "."), ("r", ".", "i"), _STATE)
_PLACES: Final = re.compile(r"(Gubernur|Bupati|Wali Kota) (?:Provinsi|Prov\.?|Kabupaten|Kab\.?|Kota) ", re.IGNORECASE)
NO_ISSUER: Final = frozenset(
    {
        "yang", "adalah", "ini", "itu", "tersebut", "telah", "sudah", "akan", "dapat", "harus", "berlaku", "kini",
        "dengan", "oleh", "dari", "kepada", "juga", "belum", "tidak", "baru", "lama", "merupakan", "menjadi", "maka",
    }
)  # fmt: skip
_FILLERS: Final = frozenset(
    {"perkara", "tersebut", "tertuang", "dalam", "dengan", "itu", "ini", "dimaksud", "sebelumnya", "terbaru"}
)
_ENDS: Final = NUMBER_WORDS | {
    "tentang", "tahun", "thn", "th", "tanggal", "tgl", "pasal", "ayat", "jo", "juncto", "perkara",
}  # fmt: skip


@functools.cache
def _types() -> dict[str, _Type]:
    known: dict[str, _Type] = {}
    for found in legal_types():
        short = found.abbreviations[0] if found.abbreviations else found.names[0]
        issuer = None if found.kind in ("uud", "uu") else found.issuer
        for name in (*found.abbreviations, *found.names):
            spelled = " " in name or "-" in name
            known[fold(name)] = _Type(LegalKind(found.kind), short, issuer, found.takes_issuer, spelled)
    known.update({written: known[name] for written, name in _OTHERWISE.items()})
    for name, governor in _OF_GOVERNORS.items():
        known[name] = known["pergub"]._replace(issuer=governor, takes_issuer=False)
    for name, (kind, short) in _GENERAL.items():
        known.setdefault(name, _Type(kind, short, None, takes_issuer=True, spelled=" " in name))
    return known


@functools.cache
def _heads() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _types())


def is_head(folded: str) -> bool:
    """Tell whether a word can begin a type: *UU*, *peraturan*, *Permendagri*."""
    return folded in _heads() or folded[:6] in _IN_ONE_WORD or folded.upper() in _INITIALS


@functools.lru_cache(maxsize=4_096)
def _named(text: str) -> TypeName | None:
    return read_type(text)


def type_at(tokens: LegalTokens, at: int, *, numbered: bool = False) -> TypeFound | None:
    """Read a type with its issuer from a token; None when none begins there.

    With *numbered*, the words must go on as a reference does: with a number, a year or a date.
    """
    folded = tokens.folded[at]
    if folded[:6] in _IN_ONE_WORD or folded[:5] == "inmen":
        return _ministerial(tokens, at)
    if folded[:5] == "pemen" or (folded == "per" and tokens.folded[at + 1].startswith("men")):
        return _broken(tokens, at)
    head = folded if folded in _heads() else _near_head(folded) if folded[:3] in _OPENINGS else None
    if head is None:
        return _of_body(tokens, at) or _of_initials(tokens, at)
    if _is_prefix(tokens, at):
        return None
    key, best, end = "", None, at
    here = at
    for _ in range(_LONGEST_TYPE):
        key = f"{key} {tokens.folded[here]}" if key else head
        here += 1
        if key in _types():
            best, end = _types()[key], here
        here += tokens.words[here] in _DASHES
        if not tokens.words[here][:1].isalpha():
            break
    found = None if best is None else _with_issuer(tokens, at, end, best, numbered=numbered)
    return found if found is None or head == folded else found._replace(misprinted=True)


@functools.lru_cache(maxsize=16_384)
def may_begin(word: str) -> bool:
    """Tell at a glance whether a reference can begin with *word*; most words of a text are settled by this."""
    folded = word.lower()
    known = (
        folded in ("pasal", "ps", "psl", "per")
        or is_head(folded)
        or folded[:5] in ("inmen", "pemen")
        or word in _INITIALS
    )
    return known or _BODY.fullmatch(word) is not None or (folded[:3] in _OPENINGS and _near_head(folded) is not None)


@functools.lru_cache(maxsize=1_024)
def _near_head(word: str) -> str | None:
    """Return the long word that *word* misprints by one letter."""
    return next((head for head in _LONG_HEADS if one_edit_apart(word, head)), None)


def _with_issuer(tokens: LegalTokens, at: int, end: int, found: _Type, *, numbered: bool) -> TypeFound | None:
    end = _past_state(tokens, past_dot(tokens, end))
    kind, name = found.kind, found.name
    if not found.takes_issuer:
        end = _past_parties(tokens, end) if kind in (LegalKind.MOU, LegalKind.PKS) else end
        if numbered and not _goes_on(tokens, end) and not _is_named(tokens, end, kind):
            return None
        stop = _issuer_end(tokens, end) if kind is LegalKind.PERATURAN_LEMBAGA else end  # "... Komisi Informasi Pusat"
        return TypeFound(kind, name, found.issuer, past_short_form(tokens, stop), spelled=found.spelled)
    printed = tokens.slice(at, end)
    end += tokens.folded[end] == "antara"
    longest = _LONGEST_JOINT_ISSUER if name.endswith(("Bersama", "SKB")) else _LONGEST_ISSUER
    stop = _issuer_end(tokens, end, longest)
    if tokens.folded[end] == "dari" and _goes_on(tokens, _issuer_end(tokens, end + 1)):
        end, stop = end + 1, _issuer_end(tokens, end + 1)  # "surat edaran dari Bupati Kudus Nomor 5"
    behind = _past_state(tokens, stop)
    if numbered and not _goes_on(tokens, behind):
        return None
    issuer = " ".join(tokens.slice(end, _without_republic(tokens, end, stop)).split()).strip(" .,-/&")
    issuer = _OF_REPUBLIC.sub("", issuer)
    named = _known_issuer(printed, issuer) if issuer else None
    if named is not None:  # "Keputusan Mendagri" is a Kepmen, "Peraturan Ombudsman RI" a PerORI
        kind, name = LegalKind(named.type.kind), (*named.type.abbreviations, *named.type.names)[0]
        head = "" if (named.issuer or "").startswith("Menteri ") else _head(tokens, at, stop)
        official = f"{head}{named.issuer}" if named.issuer else issuer
        return TypeFound(kind, name, official, behind, spelled=True)
    issuer = _in_full(issuer, found, _head(tokens, at, stop))
    return TypeFound(kind, name, issuer or None, behind, spelled=found.spelled or stop > end)


def _in_full(issuer: str, found: _Type, head: str) -> str:
    """Return the issuer with what the type says of it: *Peraturan Menteri X*, *Perbup Kudus*, *Perka BSSN*."""
    if found.kind in (LegalKind.PERMEN, LegalKind.KEPMEN, LegalKind.INMEN):
        return f"Menteri {issuer}" if issuer else ""
    if not issuer or found.issuer is not None:
        return _PLACES.sub(r"\1 ", f"{found.issuer or ''} {issuer}".strip())
    if found.name in ("Kepka", "Perka") and not issuer.startswith(("Kepala ", "Ketua ")):
        return f"{head or 'Kepala '}{issuer}"
    if found.kind is LegalKind.PERDA and issuer.startswith("Istimewa "):
        return f"Daerah {issuer}"  # "Peraturan Daerah Istimewa Yogyakarta" says the word once
    if found.name == "Perban":
        return f"Badan {issuer}"
    minister = _named(f"SK {issuer}") if issuer.startswith("Men") else None
    return (minister.issuer if minister is not None else None) or _PLACES.sub(r"\1 ", issuer)


def _known_issuer(printed: str, issuer: str) -> TypeName | None:
    """Find the issuer of a type: *PAN dan RB* as *PAN RB*, a minister who heads an agency as well by the ministry."""
    first = issuer.partition("/")[0].strip()  # "Menteri PPN/Kepala Bappenas"
    if printed.lower() in _LONG_HEADS and issuer.startswith("Kementerian "):
        issuer = f"Menteri {issuer.removeprefix('Kementerian ')}"  # "Peraturan Kementerian Dalam Negeri"
    written = dict.fromkeys((issuer, issuer.replace(" dan ", " "), first))
    return next((named for each in written if (named := _named(f"{printed} {each}")) is not None), None)


def _goes_on(tokens: LegalTokens, at: int) -> bool:
    folded = tokens.folded[before_number(tokens, at)]
    return folded in NUMBER_WORDS or folded[:1].isdigit() or folded in ("tahun", "tanggal", "tertanggal", "tgl", ",")


def before_number(tokens: LegalTokens, at: int) -> int:
    """Skip what may stand between type and number: *tersebut tertuang dalam*, a slash, a colon."""
    here = at + (tokens.words[at] == ")" and tokens.words[at + 1] == "/")
    if tokens.words[here] == "/" or code_follows(tokens, here):
        return here + 1
    while tokens.folded[here] in _FILLERS:
        here += 1
    if tokens.folded[here] in NUMBER_WORDS:
        return here
    clause = tokens.folded[at : at + _LONGEST_CLAUSE] if tokens.folded[at] == "yang" else []
    return at + clause.index("bernomor") if "bernomor" in clause else at  # "yang diteken bupati bernomor 5"


def _is_prefix(tokens: LegalTokens, at: int) -> bool:
    """Tell *se-Bali*, which means all of Bali, from the circular *SE*."""
    word, glued = tokens.words[at], tokens.starts[at + 1] == tokens.ends[at]
    dashed = glued and tokens.words[at + 1] in _DASHES and tokens.words[at + 2].isalpha()
    return word == "se" or (word in ("Se", "SE") and dashed)


def _past_parties(tokens: LegalTokens, at: int) -> int:
    """Skip the parties of an agreement, which stand between its type and its number."""
    if tokens.folded[at] not in ("antara", "dengan", "bersama"):
        return at
    for here in range(at + 1, min(tokens.count, at + _LONGEST_PARTIES)):
        if tokens.folded[here] in NUMBER_WORDS:
            return here
        if tokens.words[here] in (".", ";") or tokens.folded[here] in ("tentang", "tahun"):
            break
    return at


def _of_initials(tokens: LegalTokens, at: int) -> TypeFound | None:
    """Read *PMK*: the initials are a reference only before a number."""
    found = _INITIALS.get(tokens.words[at])
    end = past_dot(tokens, at + 1)
    if found is None or tokens.words[at - 1] == "/" or not _goes_on(tokens, end):
        return None
    return TypeFound(*found, past_short_form(tokens, end), spelled=False)


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


def _broken(tokens: LegalTokens, at: int) -> TypeFound | None:
    """Read *Per mendagri*, a type that a line break has cut, and *Pemendagri*, which has lost a letter."""
    lost = tokens.folded[at] != "per"
    named = _named(f"per{tokens.folded[at][2:]}" if lost else tokens.slice(at, at + 2))
    if named is None or named.issuer is None:
        return None
    end = _past_ministry(tokens, at + (1 if lost else 2))
    return TypeFound(LegalKind.PERMEN, "Permen", named.issuer, end, spelled=False, misprinted=lost)


def _past_ministry(tokens: LegalTokens, at: int) -> int:
    """Skip what follows the stem of a ministry: "ATR/BPN", "PPN/Kepala", a short form in brackets, "RI"."""
    while tokens.words[at] in ("-", "/") and tokens.words[at + 1][:1].isupper():
        at += 2
        while tokens.words[at][:1].isupper() and tokens.folded[at] not in _ENDS:
            at += 1
    if tokens.words[at].isupper() and tokens.folded[at + 1] in NUMBER_WORDS:
        at += 1  # "Permen ATR KBPN Nomor 5"
    return _past_state(tokens, past_dot(tokens, at))


def _of_body(tokens: LegalTokens, at: int) -> TypeFound | None:
    """Read ``PerBPS``: *Per* and the abbreviation of a state body."""
    word = tokens.words[at]
    if not _BODY.fullmatch(word) or not word[3:].isupper():
        return None
    end = past_short_form(tokens, past_dot(tokens, at + 1))
    return TypeFound(LegalKind.PERATURAN_LEMBAGA, word, word[3:], end, spelled=False)


def _issuer_end(tokens: LegalTokens, at: int, longest: int = _LONGEST_ISSUER) -> int:
    """Return the token behind the words of an issuer: up to the number, or as far as the words are capitalised."""
    here, last_capital = at, at
    while here < min(tokens.count, at + longest):
        word, folded = tokens.words[here], tokens.folded[here]
        joined = tokens.words[here - 1] in _DASHES and tokens.words[here - 2].isalpha() and here - 2 >= at
        begins_number = word[0].isdigit() and tokens.folded[here + 1] != "menteri" and not joined  # "SKB 3 Menteri"
        odd = folded not in _JOINTS and not word.isalnum() and word != "."
        if folded in _ENDS or word in NO_ISSUER or begins_number or odd or folded in _heads():
            break
        here += 1
        counted = folded == "menteri" and tokens.folded[here - 2] in _COUNTS  # "SKB 3 menteri"
        if word[:1].isupper() or counted:
            last_capital = here
    marker = tokens.folded[here] in NUMBER_WORDS or tokens.words[here][:1].isdigit()
    if marker and (last_capital > at or here - at <= _LONGEST_SMALL):
        return here
    return last_capital


def _without_republic(tokens: LegalTokens, at: int, end: int) -> int:
    if tokens.folded[end - 4 : end] == ["kepolisian", *_STATE] or tokens.folded[end - 3] in ("radio", "televisi"):
        return end  # their names end so
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


def _past_state(tokens: LegalTokens, at: int) -> int:
    return past_short_form(tokens, _past_republic(tokens, past_short_form(tokens, at)))


def past_short_form(tokens: LegalTokens, at: int) -> int:
    """Skip a short form in brackets or behind a slash: ``Undang-Undang (UU)``, ``Nota Kesepahaman / MoU``."""
    inside = tokens.words[at + 1 : at + _LONGEST_BRACKET] if tokens.words[at] == "(" else []
    if ")" in inside[1:]:
        inside = inside[: inside.index(")", 1)]
        named = inside[0][0].isupper() and all(word.isalpha() or word in _DASHES for word in inside)
        if inside[0].isalpha() and (len(inside) == 1 or named):
            return at + len(inside) + 2
    if tokens.folded[at] in ("/", "atau") and tokens.folded[at + 1] in _types():
        return at + 2
    return at
