"""What coinages are glued from, and what they stand for: Diskominfosantik, Disdikbud, DPUPR, Kemenkumham."""

import functools
import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from ...model.kinds import AgencyKind
from ...reference import agencies
from ...reference.folding import fold
from .short import ACRONYMS, BLOCKS, COMMUNICATION_TAILS, MINISTRY_BLOCKS

__all__ = [
    "Coinage",
    "acronyms",
    "blocks",
    "coined",
    "functions_of",
    "glued_affairs",
    "initials",
    "ministry_blocks",
    "tail_functions",
    "titled",
]

_SHORTEST: Final = 4  # DKIS
_LONGEST: Final = 40
_SHORTEST_GLUED: Final = 7
_SHORTEST_PART: Final = 3
_LONGEST_BLOCK: Final = 14
_BEGINNINGS: Final = ("dis", "din", "dk", "kom", "kem", "dep", "kadis", "kadin", "info", "bag", "bid")
_PREFIX: Final = re.compile(r"ka((?:dis|din).*)")
_SPELLED: Final = re.compile(r"dki([sp]{1,2})")
_LETTERS: Final = {"s": "statistik", "p": "persandian"}
_DINAS: Final = re.compile(r"(?:dinas|dis|din)(.{2,})")
_MINISTRY: Final = re.compile(r"(kemenko|kemen|kem|dep)(.{2,})")
_COMMUNICATION: Final = re.compile(r"(?:dinas|dis|din|(bag|bid))?(kominfo|komin|komdigi|infokomin|infokom)(.*)")
_KINDS: Final = {"bag": AgencyKind.BAGIAN, "bid": AgencyKind.BIDANG, None: AgencyKind.DINAS}
_CORES: Final = dict.fromkeys(("kominfo", "komin", "infokom", "infokomin"), "informatika") | {"komdigi": "digital"}
_SPLIT: Final = re.compile(r",? dan |, ")
_SMALL: Final = frozenset({"dan", "serta", "atau", "di", "untuk", "terhadap", "bagi"})
_MEDIA_WORDS: Final = frozenset({"penyiaran", "pers", "sensor", "pemberitaan", "berita"})
_OTHER_WORDS: Final = {"kebakaran": "kebakaran", "telekomunikasi": "komunikasi"}


class Coinage(NamedTuple):
    """What a short form stands for; ``long`` is empty where it tells the kind and the functions alone.

    A function "?" says that a part of it is unknown.
    """

    kind: AgencyKind
    long: str
    functions: frozenset[str]


@functools.cache
def blocks() -> Mapping[str, str]:
    """Return what the parts of coinages stand for, by their folded form."""
    return _pairs(BLOCKS)


@functools.cache
def ministry_blocks() -> Mapping[str, str]:
    """Return what stands behind Kemen-, with the name of the ministry."""
    return _pairs(MINISTRY_BLOCKS)


@functools.cache
def _tails() -> Mapping[str, str]:
    return _pairs(COMMUNICATION_TAILS)


def _pairs(table: str) -> dict[str, str]:
    cells = (cell.split("=") for cell in re.split(r"[;\n]", table) if cell.strip())
    return {fold(short): long.strip() for short, long in cells}


@functools.lru_cache(maxsize=4_096)
def coined(word: str) -> Coinage | None:
    """Return what one folded, glued word stands for: Diskominfosantik, Disdikbud, Kemenkumham; None for any other.

    >>> coined("disparbud").long, sorted(coined("dinkominfotik").functions), coined("disiplin")
    ('Dinas Pariwisata dan Kebudayaan', ['informatika', 'komunikasi', 'statistik'], None)
    """
    if not word.startswith(_BEGINNINGS) or not _SHORTEST <= len(word) <= _LONGEST:
        return None
    headed = _PREFIX.fullmatch(word)
    bare = headed[1] if headed else word
    dinas = _DINAS.fullmatch(bare)
    return _communication(bare) or (initials(dinas[1]) if dinas else None) or _ministry(word)


def _communication(word: str) -> Coinage | None:
    if spelled := _SPELLED.fullmatch(word):
        letters = (_LETTERS[letter] for letter in spelled[1])
        return Coinage(AgencyKind.DINAS, "", frozenset({"komunikasi", "informatika", *letters}))
    glued = _COMMUNICATION.fullmatch(word)
    tail = tail_functions(glued[3]) if glued and glued[3] else frozenset[str]()
    if glued and tail is not None and (tail or glued[2] != "komin"):
        return Coinage(_KINDS[glued[1]], "", frozenset({"komunikasi", _CORES[glued[2]], *tail}))
    if glued and glued[2] == "kominfo" and not glued[1]:
        return Coinage(AgencyKind.DINAS, "", frozenset({"komunikasi", "informatika", "?"}))  # an unknown part behind it
    told = agencies.communication_functions(word)
    return None if told is None else Coinage(AgencyKind.DINAS, "", told)


@functools.lru_cache(maxsize=1_024)
def initials(rest: str) -> Coinage | None:
    """Return what stands behind the D of a Dinas: LH, PUPR, P3A; None when it is not made of known blocks.

    >>> initials("pupr").long
    'Dinas Pekerjaan Umum dan Penataan Ruang'
    """
    parts = _parts(rest, blocks()) or _parts(rest.removesuffix("da"), blocks())
    if not parts:
        return None
    long = _listed([piece for part in parts for piece in _SPLIT.split(blocks()[part])])
    return Coinage(AgencyKind.DINAS, f"Dinas {titled(long)}", frozenset(functions_of(long)))


@functools.lru_cache(maxsize=1_024)
def glued_affairs(word: str) -> str | None:
    """Return what a word stands for that is glued from blocks without the Dis before it; None for any other.

    >>> glued_affairs("perkimtaru"), glued_affairs("perikanan")
    ('perumahan, kawasan permukiman dan tata ruang', None)
    """
    parts = _parts(word, blocks()) or _parts(word.removesuffix("da"), blocks())
    if not parts or len(word) < _SHORTEST_GLUED or min(map(len, parts)) < _SHORTEST_PART or parts == (word,):
        return None
    return _listed([piece for part in parts for piece in _SPLIT.split(blocks()[part])])


def _ministry(word: str) -> Coinage | None:
    found = _MINISTRY.fullmatch(word)
    parts = _parts(found[2], ministry_blocks()) if found else None
    if found is None or not parts:
        return None
    long = " dan ".join(ministry_blocks()[part] for part in parts).removeprefix("bidang ")
    if found[1] == "kemenko":
        kind, said = AgencyKind.KEMENTERIAN_KOORDINATOR, "Kementerian Koordinator Bidang"
    else:
        kind, said = AgencyKind.KEMENTERIAN, "Departemen" if found[1] == "dep" else "Kementerian"
    return Coinage(kind, f"{said} {titled(long)}", frozenset(functions_of(long)))


def tail_functions(tail: str) -> frozenset[str] | None:
    """Return the functions that are glued, or written, behind kominfo: SP, sandi, staper; None for any other word.

    >>> sorted(tail_functions("staper")), tail_functions("muba")
    (['persandian', 'statistik'], None)
    """
    parts = _parts(tail, _tails())
    if not parts:
        return None
    return frozenset(function.strip() for part in parts for function in _tails()[part].split(","))


def _parts(text: str, known: Mapping[str, str]) -> tuple[str, ...] | None:
    """Cut *text* into the fewest known parts; None when it cannot be cut."""
    best: list[tuple[str, ...] | None] = [None] * (len(text) + 1)
    best[0] = ()
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - _LONGEST_BLOCK), end):
            before, part, now = best[start], text[start:end], best[end]
            if before is not None and part in known and (now is None or len(before) + 1 < len(now)):
                best[end] = (*before, part)
    return best[-1]


def _listed(parts: list[str]) -> str:
    """Write affairs as a list: "a, b dan c"."""
    return " dan ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


@functools.cache
def acronyms() -> frozenset[str]:
    """Return the abbreviations that names of affairs hold."""
    return frozenset(ACRONYMS.split())


def titled(text: str) -> str:
    """Write affairs with capitals, but for the small words between them.

    >>> titled("badan usaha milik daerah dan blud")
    'Badan Usaha Milik Daerah dan BLUD'
    """
    return " ".join(_titled(word) for word in text.split(" "))


def _titled(word: str) -> str:
    if word in _SMALL:
        return word
    return word.upper() if word.strip(",") in acronyms() else word[:1].upper() + word[1:]


@functools.lru_cache(maxsize=4_096)
def functions_of(affairs: str) -> tuple[str, ...]:
    """Return the slugs of the functions that the words of an agency's name tell.

    *Informasi* beside komunikasi is how the press, and names before 2005, say informatika.

    >>> functions_of("Komunikasi Informasi Statistik dan Persandian")
    ('komunikasi', 'statistik', 'persandian', 'informatika')
    """
    found = [function.function for function in agencies.functions_in(affairs)]
    spoken = frozenset(fold(affairs).split())
    found += ["media"] * (not spoken.isdisjoint(_MEDIA_WORDS))
    found += [function for word, function in _OTHER_WORDS.items() if word in spoken]
    if spoken & {"informasi", "telematika"} and "komunikasi" in found and not spoken & {"teknologi", "publik"}:
        found.append("informatika")
    return tuple(dict.fromkeys(found))
