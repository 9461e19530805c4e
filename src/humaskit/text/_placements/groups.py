"""Groups of competitors: Kabupaten/Kota, Perangkat Daerah, PPID pembantu, Badan Publik vertikal tingkat provinsi."""

import re
from typing import Final

from ...reference.awards import find_terms
from .scope import area_at
from .tokens import Phrases, Tokens

__all__ = ["group_end", "group_text"]

# What a group can begin with, and what it can go on with: generic words only, so that a name ends it.
_HEADS: Final[Phrases[str]] = Phrases.same(
    (
        *("pemerintah", "pemerintahan", "pemerintah daerah", "pemda", "pemkab", "pemkot", "pemprov", "pemdes"),
        *(
            "kabupaten",
            "kota",
            "kota kecil",
            "kota sedang",
            "kota besar",
            "kota metropolitan",
            "provinsi",
            "propinsi",
            "kecamatan",
            "kelurahan",
            "desa",
            "nagari",
            "gampong",
            "kalurahan",
            "kapanewon",
            "kemantren",
            "kemukiman",
            "distrik",
            "dusun",
            "pekon",
            "kab",
        ),
        *(
            "kementerian",
            "lembaga",
            "lembaga negara",
            "lembaga non struktural",
            "lembaga nonstruktural",
            "lns",
            "k / l",
        ),
        *("lembaga pemerintah non kementerian", "lpnk", "lpns", "bumn", "bumd", "bumdes", "badan usaha milik negara"),
        *("badan usaha milik daerah", "ptn", "pts", "perguruan tinggi", "universitas", "sekolah", "pondok pesantren"),
        *(
            "opd",
            "skpd",
            "skpa",
            "skpk",
            "perangkat daerah",
            "organisasi perangkat daerah",
            "dinas",
            "badan publik",
            "badan",
            "biro",
        ),
        *("unit kerja", "unit pelayanan", "unit pelayanan publik", "uptd", "upt", "instansi", "instansi vertikal"),
        *("ppid", "kim", "partai politik", "parpol", "puskesmas", "rsud", "rumah sakit", "polres", "polda", "polsek"),
        *("individu", "perorangan", "kelompok", "pelajar", "mahasiswa", "jurnalis", "wartawan", "asn", "pns", "guru"),
        *(
            "masyarakat umum",
            "sekolah dasar",
            "sekolah menengah pertama",
            "sekolah menengah atas",
            "sd",
            "smp",
            "sma",
            "smk",
            "mts",
            "madrasah",
            "komunitas",
            "media center",
            "swasta",
        ),
        *("kpu", "bawaslu", "kpu dan bawaslu", "penyelenggara pemilu", "pengadilan", "kejaksaan", "blud", "perumda"),
        *("balai", "bagian", "kantor", "rt", "rw", "lurah", "camat", "kepala desa", "kepala daerah", "daerah"),
        *("daerah provinsi", "daerah kabupaten", "daerah kota", "kementerian / lembaga", "non kementerian"),
    )
)
_ON: Final[Phrases[str]] = Phrases.same(
    (
        *("daerah", "provinsi", "propinsi", "kabupaten", "kota", "pusat", "negara", "negeri", "swasta", "vertikal"),
        *(
            "utama",
            "pelaksana",
            "pembantu",
            "publik",
            "desa",
            "kelurahan",
            "kecamatan",
            "politik",
            "umum",
            "pemerintah",
        ),
        *("non struktural", "nonstruktural", "non kementerian", "tinggi", "tingkat provinsi", "tingkat kabupaten"),
        *("tingkat kabupaten / kota", "tingkat kota", "tingkat pusat", "teknis", "kerja", "administrasi", "nasional"),
        *("se", "lembaga", "kementerian", "badan", "bumn", "bumd", "opd", "setingkat", "sederajat", "pemerintahan"),
        *("bh", "badan hukum", "blu", "satker"),  # kinds of state universities of UU 12/2012
        *("yudikatif", "legislatif", "eksekutif", "keuangan", "mikro"),
        *("kab", "perangkat daerah", "dinas", "instansi", "non", "dan lembaga"),
    )
)
_BONDS: Final = frozenset({"/", "-", "dan", "&"})
_LISTED: Final = frozenset({"bumn", "bumd", "ptn", "perguruan", "lembaga", "badan", "lns", "pemerintah"})
_TYPES: Final = frozenset({"tipe", "type", "tipologi"})
_LONGEST_TYPE: Final = 5  # letters: A, B, besar, kecil
_LONGEST: Final = 14  # tokens of one group
_GOVERNMENTS: Final = frozenset({"pemkab", "pemkot", "pemko", "pemprov", "pemda", "pemdes"})
_BODY: Final = ("badan", "publik")


def group_end(tokens: Tokens, place: int) -> int | None:
    """Return the place behind the group that begins at *place*; a name behind the generic words is not in it."""
    found = _HEADS.at(tokens, place)
    end = found[1] if found is not None else _long_form(tokens, place)
    if end is None:
        return None
    while end - place < _LONGEST and not tokens.breaks(end):
        on = _ON.at(tokens, end)
        if on is not None and on[0].startswith("tingkat") and area_at(tokens, on[1] - 1) is not None:
            break  # "Instansi Vertikal | tingkat Provinsi Riau"
        if on is not None and on[0] != "se":
            end = on[1]
            continue
        bonded = end + 1 if tokens.at(end) in _BONDS else end
        if tokens.at(bonded) == "/":
            bonded += 1
        if tokens.at(end) == ",":  # "Kementerian/Lembaga, BUMN/BUMD, dan Perguruan Tinggi Negeri"
            listed = end + 2 if tokens.at(end + 1) == "dan" else end + 1
            bonded = listed if tokens.at(listed) in _LISTED else end
        head = _HEADS.at(tokens, bonded)
        if head is None or (bonded == end and (head[0] == "kelompok" or not _follows(tokens, end))):
            break
        end = head[1]
    if tokens.at(end) in _TYPES and tokens.word(end + 1) and len(tokens.at(end + 1)) <= _LONGEST_TYPE:
        end += 2
    return _past_bracket(tokens, end)


def _follows(tokens: Tokens, end: int) -> bool:
    """Tell whether two heads side by side are one group: "Badan Publik Pemerintah", "Kabupaten Kota"."""
    return tokens.at(end - 1) in ("publik", "kabupaten", "kementerian", "daerah", "negara", "provinsi", "center", "kab")


def _past_bracket(tokens: Tokens, end: int) -> int:
    """Skip an abbreviation in brackets: "Organisasi Perangkat Daerah (OPD)"."""
    short = tokens.shouted(end + 1) or tokens.at(end + 1) in _GOVERNMENTS
    return end + 3 if tokens.at(end) == "(" and short and tokens.at(end + 2) == ")" else end


def _long_form(tokens: Tokens, place: int) -> int | None:
    """Return the place behind a long form with its known abbreviation in brackets, which is a group of its own."""
    if not tokens.capital(place):
        return None
    for at in range(place + 2, place + 8):
        if tokens.at(at) == "(" and tokens.at(at + 2) == ")":
            short = tokens.at(at + 1)
            known = any(short == term.term.casefold() for term in find_terms(tokens.printed(place, at)))
            known = known or _initials(tokens, place, at) == sorted(short)
            return at + 3 if known and _HEADS.at(tokens, at + 1) is not None else None
    return None


def _initials(tokens: Tokens, first: int, stop: int) -> list[str]:
    """Return the first letters of the words, sorted: a long form can be misprinted, but its letters are the same."""
    return sorted(word[0] for word in tokens.folded[first:stop] if word[:1].isalpha() and word not in _BONDS)


def is_any_body(tokens: Tokens, first: int, stop: int) -> bool:
    """Tell whether a group is *Badan Publik*, which all of them are; "Badan Publik (BP)" is the same."""
    behind = tokens.folded[first + 2 : stop]
    return tuple(tokens.folded[first : first + 2]) == _BODY and behind in ([], ["(", "bp", ")"])


def group_text(tokens: Tokens, place: int, end: int) -> str:
    """Return a group as it is written: a known abbreviation for its long form, *Badan Publik* only when it is all."""
    if (
        tuple(tokens.folded[place : place + 2]) == _BODY
        and end > place + 2
        and _HEADS.at(tokens, place + 2) is not None
    ):
        place += 2
    long = _long_form(tokens, place)
    if long is not None and long <= end:
        place = long - 2
        parts = [tokens.raw(place), tokens.printed(long, end)]
        return " ".join(part for part in parts if part)
    if tokens.at(end - 1) == ")" and tokens.at(end - 2) in _GOVERNMENTS:  # "Pemerintah Kabupaten (Pemkab)"
        end -= 3
    text = tokens.printed(place, end)
    for level in ("Kota", "Lembaga", "Kelurahan", "Kabupaten"):
        text = re.sub(rf"\b([A-Z]\w*\s?/\s?){level.lower()}\b", rf"\1{level}", text)
    return " ".join(text.split()).replace(" /", "/").replace("/ ", "/")
