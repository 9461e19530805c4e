"""The head of a post: the title at a place of the text, and what the rest of the post must bring.

Short forms are read by their blocks: Ka + dis + kominfo, Sek + dis + dik, Wa + men + dagri.
"""

import functools
import re
from typing import Final, NamedTuple

from ..values.level import Level
from ._posts_agencies import Hit, affair, agency_at, lookup, unit_title
from ._posts_forms import MINISTERS, Form, forms
from ._posts_tokens import PostTokens

__all__ = ["Head", "read_head"]

_OWN_UNITS: Final = {  # the title has begun the agency's name: Kepala Dinas Kominfo
    ("dinas",): "Dinas", ("badan",): "Badan", ("kantor", "wilayah"): "Kantor Wilayah", ("kantor",): "Kantor",
    ("satuan",): "Satuan", ("satpol",): "Satuan", ("uptd",): "UPTD", ("upt",): "UPT", ("balai", "besar"): "Balai Besar",
    ("balai",): "Balai", ("lembaga",): "Lembaga", ("inspektorat",): "Inspektorat", ("sekretariat",): "Sekretariat",
    ("pusat",): "Pusat", ("perwakilan",): "Perwakilan", ("cabang", "dinas"): "Cabang Dinas", ("cabang",): "Cabang",
    ("suku", "dinas"): "Suku Dinas", ("puskesmas",): "Puskesmas", ("sekolah",): "Sekolah", ("museum",): "Museum",
    ("stasiun",): "Stasiun", ("unit",): "Unit", ("kejaksaan", "negeri"): "Kejaksaan Negeri",
    ("kejaksaan", "tinggi"): "Kejaksaan Tinggi", ("kepolisian", "daerah"): "Kepolisian Daerah",
    ("kepolisian", "resor"): "Kepolisian Resor", ("kepolisian", "sektor"): "Kepolisian Sektor",
    ("desa",): "Desa", ("kelurahan",): "Kelurahan", ("laboratorium",): "Laboratorium", ("instalasi",): "Instalasi",
}  # fmt: skip
_PLACES: Final = frozenset({"Desa", "Kelurahan", "Puskesmas", "Sekolah"})
_PARTS: Final = {  # the field comes first, the agency behind it: Kepala Bidang IKP Diskominfo
    ("biro",): "Biro", ("bagian",): "Bagian", ("bidang",): "Bidang", ("seksi",): "Seksi",
    ("subbagian",): "Subbagian", ("subbag",): "Subbagian", ("subag",): "Subbagian", ("sub", "bagian"): "Subbagian",
    ("sub", "bag"): "Subbagian", ("subbidang",): "Subbidang", ("subbid",): "Subbidang", ("sub", "bidang"): "Subbidang",
    ("sub", "bid"): "Subbidang", ("subdirektorat",): "Subdirektorat", ("subdit",): "Subdirektorat",
    ("sub", "direktorat"): "Subdirektorat", ("sub", "seksi"): "Subseksi", ("subseksi",): "Subseksi",
    ("urusan",): "Urusan", ("divisi",): "Divisi", ("departemen",): "Departemen",
    ("direktorat",): "Direktorat", ("bag",): "Bagian", ("bid",): "Bidang",
}  # fmt: skip
_NUMBERED: Final = frozenset({"Asisten", "Asisten Sekda", "Inspektur Pembantu", "Staf Ahli", "Asisten Deputi", "Deputi", "Wakil Rektor"})
_ROMAN: Final = {str(number): roman for number, roman in enumerate(("I", "II", "III", "IV", "V", "VI"), start=1)}
_IS_ROMAN: Final = re.compile(r"[IVX]{1,4}|[1-6]")
_COMMITTEE: Final = re.compile(r"[A-F]|[IVX]{1,4}|[1-9][0-9]?")
_SERVES: Final = {
    ("gubernur",): "Gubernur", ("bupati",): "Bupati", ("wali", "kota"): "Wali Kota", ("walikota",): "Wali Kota",
    ("menteri",): "Menteri", ("presiden",): "Presiden", ("wakil", "presiden"): "Wakil Presiden",
}  # fmt: skip
_LEVELS: Final = {
    "Gubernur": Level.PROVINCE, "Bupati": Level.KABUPATEN, "Wali Kota": Level.KOTA,
    "Menteri": Level.NATIONAL, "Presiden": Level.NATIONAL, "Wakil Presiden": Level.NATIONAL,
}  # fmt: skip
_COUNCILS: Final = frozenset({"dprd", "dprk", "dpra", "dprp"})
_DEPUTIES: Final = ("Kepala", "Sekretaris", "Jaksa Agung", "Dekan", "Komandan", "Panglima", "Koordinator")
_LONG: Final = 5


class Head(NamedTuple):
    """A title of office; *agency* is the token at which the agency's name begins, where the title has begun it.

    *guess*: the kind of agency was told by its letters alone; *others* are the titles that fit as well.
    """

    title: str
    wants: str
    stop: int
    level: Level | None = None
    field: str | None = None
    agency: int | None = None
    central: bool = False
    guess: bool = False
    others: tuple[str, ...] = ()


def read_head(tokens: PostTokens, place: int) -> Head | None:
    """Return the title at *place*, the longest form that fits."""
    word = tokens.at(place)
    if word in {"kepala", "ka"}:
        return _kepala(tokens, place)
    for form in forms().get(word, ()):
        size = len(form.words)
        if tokens.follows(place, *form.words) and _unbroken(tokens, place, size):
            return _grown(tokens, place, Head(form.title, form.wants, place + size, form.level), form)
    if word == "wakil" and tokens.at(place + 1) != "wakil":
        inner = read_head(tokens, place + 1)
        deputy = inner is not None and inner.title.startswith(_DEPUTIES)
        return inner._replace(title=f"Wakil {inner.title}") if inner is not None and deputy else None
    return _fused(tokens, place)


def _unbroken(tokens: PostTokens, place: int, size: int) -> bool:
    return all(tokens.adjacent(place + step) for step in range(1, size))


def _grown(tokens: PostTokens, place: int, head: Head, form: Form) -> Head:
    """Return *head* with what belongs to the title behind its words: a number, whom it serves, the kind of agency."""
    stop = head.stop
    first = form.title.partition(" ")[0]
    if form.title == "Inspektur Jenderal" and tokens.at(stop) in {"pol", "polisi"}:
        return head._replace(title="", wants="anything")
    if form.title in {"Staf Ahli", "Staf Khusus"}:
        return _serving(tokens, head)
    if form.title in {"Ketua DPRD", "Wakil Ketua DPRD", "Anggota DPRD", "Sekretaris DPRD"}:
        return head._replace(agency=stop - 1 if len(form.words) > 1 and tokens.at(stop - 1) in _COUNCILS else None)
    if form.title in _NUMBERED and _number(tokens, stop):
        return head._replace(title=f"{head.title} {_number(tokens, stop)}", stop=stop + 1, wants="anything")
    if form.title == "Sekretaris":
        return _with_agency(tokens, head, "Sekretaris")
    if first in {"Ketua", "Wakil", "Anggota"} and form.title.rpartition(" ")[2] in {"Ketua", "Anggota"}:
        return _council(tokens, head)
    return head


def _number(tokens: PostTokens, place: int) -> str | None:
    if place >= len(tokens) or not tokens.adjacent(place):
        return None
    word = tokens.surface(place)
    return _ROMAN.get(word, word) if _IS_ROMAN.fullmatch(word) else None


def _serving(tokens: PostTokens, head: Head) -> Head:
    """Return the head with whom the staff serves: Staf Ahli Bupati."""
    for words, served in _SERVES.items():
        if tokens.follows(head.stop, *words) and _unbroken(tokens, head.stop - 1, len(words) + 1):
            title = f"{head.title} {served}"
            return head._replace(title=title, stop=head.stop + len(words), level=_LEVELS[served])
    number = _number(tokens, head.stop)
    return head._replace(title=f"{head.title} {number}", stop=head.stop + 1) if number else head


def _council(tokens: PostTokens, head: Head) -> Head:
    """Return the head of a council: Wakil Ketua I DPRD, Ketua Komisi A, Ketua Divisi."""
    stop = head.stop
    number = _number(tokens, stop)
    if number and tokens.at(stop + 1) in _COUNCILS:
        return Head(f"{head.title} {number} DPRD", "region", stop + 2, None, agency=stop + 1)
    if tokens.at(stop) in _COUNCILS:
        return Head(f"{head.title} DPRD", "region", stop + 1, None, agency=stop)
    if tokens.at(stop) == "komisi" and stop + 1 < len(tokens) and _COMMITTEE.fullmatch(tokens.surface(stop + 1)):
        return head._replace(title=f"{head.title} Komisi {tokens.surface(stop + 1)}", stop=stop + 2)
    if tokens.at(stop) in {"divisi", "bidang", "seksi", "pokja", "fraksi", "panitia"} and tokens.adjacent(stop):
        return head._replace(title=f"{head.title} {tokens.at(stop).title()}", stop=stop + 1, wants="field")
    if head.title == "Ketua Tim" and tokens.at(stop) == "penggerak":
        return head._replace(title="Ketua", wants="agency", stop=stop - 1)
    return head


def _kepala(tokens: PostTokens, place: int) -> Head | None:
    """Return the head that *Kepala* opens: with the kind of agency in the title, or the agency behind it."""
    stop = place + 1
    if stop >= len(tokens) or not (tokens.adjacent(stop) or tokens.between(stop) == "."):
        return None if tokens.at(place) == "ka" else Head("Kepala", "agency", stop)
    for form in forms().get("kepala", ()):
        if tokens.follows(place, *form.words):
            return Head(form.title, form.wants, place + len(form.words), form.level)
    hit = agency_at(tokens, stop)
    for size in (2, 1):
        words = tuple(tokens.key[stop : stop + size])
        if words in _OWN_UNITS and not (hit is not None and hit.size > size):
            unit = _OWN_UNITS[words]
            return Head(f"Kepala {unit}", "place" if unit in _PLACES else "own", stop + size, agency=stop)
        if words in _PARTS:
            return Head(f"Kepala {_PARTS[words]}", "field", stop + size)
    if tokens.at(place) == "ka" and hit is None:
        return None
    return _with_agency(tokens, Head("Kepala", "agency", stop), "Kepala")


def _with_agency(tokens: PostTokens, head: Head, role: str) -> Head:
    """Return *head* with the kind of the agency behind it: Kepala Bappeda is a Kepala Badan."""
    place = head.stop
    if place >= len(tokens) or not tokens.adjacent(place):
        return head
    if tokens.at(place) in {"dinas", "badan", "inspektorat"}:
        return Head(f"{role} {tokens.at(place).title()}", "own", place + 1, agency=place)
    hit = agency_at(tokens, place)
    if hit is not None:
        return _headed(head, role, hit, place)
    if tokens.at(place).startswith("dis") and len(tokens.at(place)) > _LONG and tokens.capital(place):
        return head._replace(title=f"{role} Dinas", wants="region", stop=place + 1, agency=place, guess=True)
    if tokens.capital(place) and affair(tokens.at(place)):
        return head._replace(title=f"{role} Dinas", agency=place, guess=True, others=(role,))
    if tokens.capitals(place) and (letter := tokens.at(place)[0]) in {"d", "b"}:
        kind = "Dinas" if letter == "d" else "Badan"
        others = () if letter == "d" else (f"{role} Biro", f"{role} Balai")
        return head._replace(title=f"{role} {kind}", agency=place, guess=True, others=others)
    return head


def _headed(head: Head, role: str, hit: Hit, place: int) -> Head:
    unit = unit_title(hit.kind)
    title = f"{role} {unit}" if unit else role
    level = Level.NATIONAL if hit.central and hit.kind == "central" else head.level
    return head._replace(title=title, agency=place, field=hit.field, central=hit.central, level=level)


@functools.lru_cache(maxsize=4_096)
def _split(word: str) -> tuple[str, str, Hit | None] | None:
    """Split a fused short form: *kadiskominfo* into Kepala and the agency, *mendagri* into Menteri and the field."""
    for prefix, title in (("wamen", "Wakil Menteri"), ("men", "Menteri")):
        rest = word.removeprefix(prefix)
        if rest != word and rest in MINISTERS:
            return title, MINISTERS[rest], None
    if word.startswith("menko") and word.removeprefix("menko") in MINISTERS:
        return "Menteri Koordinator", MINISTERS[word.removeprefix("menko")], None
    for prefix, role in (("ka", "Kepala"), ("sek", "Sekretaris"), ("sekre", "Sekretaris")):
        rest = word.removeprefix(prefix)
        hit = lookup(rest) if rest != word and len(rest) >= _LONG else None
        if hit is not None and unit_title(hit.kind):
            return role, rest, hit
    return None


def _fused(tokens: PostTokens, place: int) -> Head | None:
    """Return the head of a fused short form, with a second word where the agency has two: Kasatpol PP."""
    if not tokens.capital(place):
        return None
    word = tokens.at(place)
    following = tokens.at(place + 1)
    found = _split(f"{word} {following}") if following and word.startswith(("ka", "sek")) else None
    size = 2 if found is not None else 1
    found = found or _split(word)
    if found is None:
        return None
    role, rest, hit = found
    if hit is None:
        return Head(role, "anything" if rest else "field", place + 1, Level.NATIONAL, rest or None)
    return Head(f"{role} {unit_title(hit.kind)}", "region", place + size, field=hit.field)
