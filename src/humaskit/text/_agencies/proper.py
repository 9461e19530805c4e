"""Proper names of bodies: "RSUD dr. Iskak", "Nagari III Koto Aur Malintang", "Tirta Pakuan", "SMAN 1 Sekayu"."""

from typing import Final

from ...model.kinds import AgencyKind
from ...reference import region_names as regions
from ...reference.region_names import AliasForm
from .._place_names import LEVEL_WORDS, Known
from .._places import GOVERNMENT_WORDS, begins_place, read_place
from .._words import Words
from .brackets import read_brackets
from .drafts import Draft, DraftReader
from .vocabulary import is_coinage, leads

__all__ = ["is_public_enterprise", "read_proper"]

_K: Final = AgencyKind
_MOST_WORDS: Final = 8
_LONGEST_TITLE: Final = 3
_SHORTEST_VERB: Final = 7
_OF_THE_REGION: Final = frozenset({_K.BUMD, _K.BUMN, _K.OTHER, _K.BALAI})
_BRANCHES: Final = frozenset({"cabang", "capem", "kcp", "syariah"})
_WITH_AND: Final = frozenset({_K.RSUD, _K.PERGURUAN_TINGGI})
_IN_A_KECAMATAN: Final = frozenset({_K.DESA, _K.KELURAHAN, _K.PUSKESMAS})
_SMALL: Final = frozenset({"dr", "drg", "prof", "h", "hj", "kh", "bin", "al", "el", "an", "as", "ar"})
_BODIES: Final = frozenset({
    "dinas", "kementerian", "kemenkes", "pemerintah", "pemprov", "pemkab", "pemkot", "pemko", "pemda", "setda",
    "kecamatan", "kabupaten", "provinsi", "desa", "kelurahan", "polres", "polresta", "polda",
})  # fmt: skip
# What public enterprises are called after; a company without such a word may be anybody's.
_PUBLIC: Final = frozenset({
    "bank", "bpd", "bpr", "jamkrida", "jaminan", "tirta", "migas", "pembangunan", "perseroda", "persero", "daerah",
    "sarana", "pasar", "energi",
})  # fmt: skip
_VERBS: Final = frozenset({
    "raih", "gelar", "terima", "sabet", "ikuti", "hadiri", "luncurkan", "jadi", "jadikan", "dapat", "buka", "lakukan",
    "adakan", "serahkan", "siapkan", "ajak", "minta", "imbau", "tingkatkan", "gandeng", "bagikan", "salurkan",
    "resmikan", "sosialisasikan", "borong", "tegaskan", "siap", "akan", "dengan", "untuk", "bersama", "saat", "pada",
    "di", "ke", "dari", "yang", "adalah", "telah", "sudah", "juga", "serta", "masuk", "kunjungi", "lantik", "rilis",
    "pastikan", "dorong", "perkuat", "bahas", "sambut", "kembali", "berhasil", "dukung", "beri", "tangkap", "ungkap",
    "amankan", "bekuk",
})  # fmt: skip
_VERB_STARTS: Final = ("meng", "meny", "mem", "men", "ber")


def read_proper(grammar: DraftReader, draft: Draft, depth: int) -> Draft | None:
    """Read the proper name behind the words of a kind, the short form in brackets, and the region behind it."""
    words = grammar.words
    draft = read_brackets(grammar, draft)
    owned = draft.lead.kind is _K.RSUD or draft.lead.kind in _OF_THE_REGION
    located = draft.place is None and owned and _region_first(words, draft)
    end = draft.end if located or draft.place is not None else _name_end(words, draft, prose=grammar.prose)
    if end > draft.end:
        draft = read_brackets(grammar, draft._replace(name=(draft.end, end), end=end))
    if draft.name is not None and draft.lead.kind in _IN_A_KECAMATAN:
        draft = _with_kecamatan(grammar, draft, depth)
    if draft.place is None and draft.parent is None:
        if located or draft.name is None or _announced(words, draft):
            named = draft.name is not None
            listed = grammar.prose and "," in words.gap(draft.end) and words.at(draft.end) in GOVERNMENT_WORDS
            comma = named and not listed  # "PDAM Tirta, Pemkab Sidoarjo dan …"
            near = grammar.near(draft, comma=comma) or words.gap(draft.end) in ("/", "(") or not named
            draft = grammar.above(draft, depth, comma=named) if near else draft
        elif owned or _ends_in_region(words, draft):
            draft = _bare_place(grammar, draft)
    return draft if _is_enough(words, draft, prose=grammar.prose) else None


def is_public_enterprise(words: Words, draft: Draft) -> bool:
    """Tell whether the name of a company or bank says that a region or the state owns it."""
    if draft.name is None:
        return draft.lead.words != ("pt",)
    return not _PUBLIC.isdisjoint(words.folded[draft.start + 1 : draft.end])


def _is_enough(words: Words, draft: Draft, *, prose: bool) -> bool:
    if prose and draft.lead.words in (("pt",), ("bank",)) and not is_public_enterprise(words, draft):
        return False
    bare = draft.name is None and draft.place is None and draft.parent is None
    if bare and draft.lead.kind is _K.SEKOLAH:
        return False  # "Bidang SMA"
    return not (bare and (prose or draft.end == draft.head == len(words)))


def _with_kecamatan(grammar: DraftReader, draft: Draft, depth: int) -> Draft:
    """Read the kecamatan that a village or kelurahan belongs to, with the region behind it."""
    words, end = grammar.words, draft.end
    district = any(lead.kind is _K.KECAMATAN for lead in leads().get(words.at(end), ()))
    above = grammar.read(end, depth + 1, area=True) if district and words.gap(end) in ("", ",") else None
    return draft if above is None else draft._replace(parent=above, end=above.end)


def _region_first(words: Words, draft: Draft) -> bool:
    """Tell whether a region stands where the name would be: "RSUD Kota Mataram", "Bank Jatim"."""
    place = read_place(words, draft.end, Known(exact=True)) if words.gap(draft.end) in ("", "-", ")") else None
    if place is None or place.plural:
        return False
    end = place.end
    if draft.lead.kind is _K.RSUD and not place.levelled and words.at(place.name[1]) in LEVEL_WORDS:
        return False  # "RSUD Tarakan Provinsi Kaltara": a hospital of the province
    branch = draft.lead.kind is _K.BUMD and words.at(end) in _BRANCHES
    return branch or place.levelled or not (words.joined(end) and words.upper(end)) or words.at(end) in _VERBS


def _announced(words: Words, draft: Draft) -> bool:
    """Tell whether a word of level, a government or a comma stands before the region."""
    place = draft.end
    told = words.at(place) in LEVEL_WORDS or words.at(place) in _BODIES or _numbered(words, draft, place)
    return told or words.gap(place) in (",", "),", ")", "/", "(")


def _numbered(words: Words, draft: Draft, place: int) -> bool:
    """Tell whether the number of a command of the army stands before word *place*: "Kodim 0403 OKU"."""
    return draft.lead.kind is _K.TNI and words.at(place - 1).isdigit()


def _bare_place(grammar: DraftReader, draft: Draft) -> Draft:
    """Read a bare region at the end of a name: of an enterprise it is the owner's, of a hospital it may be."""
    if draft.name is None:
        return draft
    words, (first, end) = grammar.words, draft.name
    for start in range(first + 1, end):
        place = grammar.place(start) if begins_place(words, start, prose=True) else None
        if place is not None and words.folded[place.end : end] in ([], ["syariah"]):
            return draft._replace(place=place, name=(first, start), end=max(draft.end, place.end))
    return draft


def _ends_in_region(words: Words, draft: Draft) -> bool:
    """Tell whether the name of a village or kelurahan ends in a region that is hardly a part of it."""
    if draft.lead.kind not in _IN_A_KECAMATAN or draft.name is None:
        return False
    first, end = draft.name
    known = Known(prose=True, exact=True)
    places = (read_place(words, start, known) for start in (end - 3, end - 2) if start > first)
    return _is_short(words.at(end - 1)) or any(place is not None and place.end == end for place in places)


def _is_short(word: str) -> bool:
    """Tell whether a word is a short form of one region and no name: "Nagari Sungai Duo Solsel"."""
    aliases = regions.names().get(word, ())
    return bool(aliases) and all(alias.form is AliasForm.SHORT and not alias.needs_context for alias in aliases)


def _name_end(words: Words, draft: Draft, *, prose: bool) -> int:
    start = place = draft.end
    while place < len(words) and place - start < _MOST_WORDS and _goes_on(words, place, draft, prose=prose):
        place += 1
    while place > start and words.at(place - 1) in ("dan", "al"):
        place -= 1
    return place


def _goes_on(words: Words, place: int, draft: Draft, *, prose: bool) -> bool:
    """Tell whether word *place* belongs to the name."""
    word, first = words.at(place), place == draft.end
    if word in _VERBS or word == "se" or not _is_joined(words, place, draft):
        return False
    if word == "dan":
        return draft.lead.kind in _WITH_AND and words.upper(place + 1) and words.joined(place + 1)
    if (word in LEVEL_WORDS or _numbered(words, draft, place)) and begins_place(words, place):
        return False
    stops = word in _BODIES and not (word == "desa" and draft.lead.kind is _K.KECAMATAN)  # "Kecamatan Sanga Desa"
    if (not first or draft.lead.kind is _K.SEKOLAH) and (stops or is_coinage(word)):
        return False
    if not prose:
        return True
    verb = len(word) >= _SHORTEST_VERB and word.startswith(_VERB_STARTS) and not first
    return (words.upper(place) or word in _SMALL) and not verb


def _is_joined(words: Words, place: int, draft: Draft) -> bool:
    """Tell whether nothing stands between word *place* and the name before it that ends a name."""
    gap = words.gap(place)
    if gap == "#.":  # "Dr. RM. Soedjarwadi"
        return 1 < len(words.at(place - 1)) <= _LONGEST_TITLE and words.upper(place)
    if gap == ")":
        return place == draft.end and words.opened(draft.start, place)
    if gap == "/":  # "Kodim 0716/Demak", "Kodam III/Siliwangi"
        return draft.lead.kind is _K.TNI and not begins_place(words, place)
    return gap in ("", "-", "'")
