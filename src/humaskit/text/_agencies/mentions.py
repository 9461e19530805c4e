"""What is no mention of a body: a class of bodies, a hall, an area, the field of a post, an award called after one."""

import re
from collections.abc import Mapping
from typing import Final

from ...model.kinds import AgencyKind
from .._words import Words
from .coinages import functions_of
from .drafts import Affairs, Draft
from .groups import AgencyGroup
from .leads import Lead
from .vocabulary import CONNECTIVES

__all__ = ["names_no_body", "too_general"]

_K: Final = AgencyKind
# "Badan Publik" is any public body (UU 14/2008), a "Balai Desa" is a hall, "Kantor Bupati" a building.
_CLASSES: Final[Mapping[AgencyKind, frozenset[str]]] = {
    _K.BADAN: frozenset(
        {"publik", "hukum", "usaha", "jalan", "air", "anggaran", "musyawarah", "kehormatan", "legislasi"}
    ),
    _K.BALAI: frozenset(
        {
            "desa",
            "kota",
            "kampung",
            "rakyat",
            "pertemuan",
            "sidang",
            "pustaka",
            "pemuda",
            "rw",
            "rt",
            "raya",
            "agung",
            "sarbini",
            "kartini",
            "sudirman",
            "budaya",
            "adat",
            "warga",
            "banjar",
            "dusun",
            "kelurahan",
            "kalurahan",
            "nagari",
        }
    ),
    _K.KANTOR: frozenset(
        {"pusat", "kepala", "pos", "bupati", "gubernur", "walikota", "wali", "presiden", "wapres", "desa", "camat"}
    ),
    _K.PUSAT: frozenset(
        {
            "desa",
            "pemerintahan",
            "kota",
            "kesehatan",
            "wisata",
            "seni",
            "rekreasi",
            "perbelanjaan",
            "pertokoan",
            "kuliner",
            "keramaian",
        }
    ),
}
_REGIONAL_AFFAIRS: Final = frozenset(
    {"perencanaan", "keuangan", "kepegawaian", "pelatihan", "penelitian", "kesbangpol", "penghubung", "bencana"}
)
_ROLES: Final = frozenset({"ppid", "pejabat"})  # who answers requests within a body: PPID Utama, PPID Pelaksana
_EACH: Final = frozenset({"kabupaten", "provinsi"})
_OTHER_MEANINGS: Final = frozenset({"ori", "kkk", "lin", "kpi", "ksp", "ki"})
_GIVEN_TO: Final = frozenset({"diraih", "oleh", "disabet", "diterima", "digelar", "dimenangkan", "direbut"})
_ACTS: Final = frozenset({
    "meraih", "menerima", "mendapat", "mendapatkan", "memperoleh", "menyabet", "memenangkan", "merebut", "menggelar",
    "mengadakan", "melaksanakan", "menyelenggarakan", "meluncurkan", "mengikuti", "berhasil", "ditetapkan",
    "dinobatkan", "terpilih", "membentuk", "mewakili",
})  # fmt: skip
_POSTS: Final = frozenset(
    {"kepala", "asisten", "ahli", "ketua", "sekretaris", "anggota", "deputi", "direktur", "staf", "kabid"}
)
_LONGEST_NUMBER: Final = 4  # "Asisten III", "Staf Ahli"
_BUILDINGS: Final = frozenset({"gedung", "aula", "auditorium", "kampus", "hotel", "graha"})
_LONGEST_BUILDING: Final = 5  # words
_NAMELY: Final = frozenset({"yaitu", "yakni"})
_LONGEST_LIST: Final = 60  # words
_BEST: Final = frozenset({"terbaik", "teraktif", "terinovatif", "terinformatif", "teladan"})
_ORDINAL: Final = re.compile(r"[ivx]+|[0-9]+|ke|pertama|ke(?:dua|tiga|empat|lima)")  # "Bawaslu Terbaik II" won it
_EVENTS: Final = frozenset({"award", "awards", "newsroom", "cup", "expo"})
_ABROAD: Final = frozenset({
    "as", "amerika", "jepang", "india", "inggris", "israel", "malaysia", "singapura", "china", "cina", "tiongkok",
    "korea", "prancis", "perancis", "iran", "irak", "rusia", "australia", "belanda", "jerman", "thailand", "filipina",
    "vietnam", "turki", "mesir", "saudi", "uni", "pbb", "internasional", "london",
})  # fmt: skip


def names_no_body(lead: Lead, affairs: Affairs, *, prose: bool) -> bool:
    """Tell whether a kind with its affairs is a class of bodies or a building, or too strange to be a name."""
    if affairs.words[0].casefold() in _CLASSES.get(lead.kind, ()):
        return True
    if lead.kind is _K.KEMENTERIAN:
        return affairs.strange and affairs.opaque
    loose = lead.kind is _K.KANTOR or (lead.unit and "capital" in lead.marks)
    return prose and affairs.strange and loose


def too_general(words: Words, draft: Draft) -> bool:
    """Tell whether prose names no one body with these words."""
    bare = draft.place is None and draft.parent is None
    lead = draft.lead
    return (
        "said" in lead.marks
        or lead.words[0] in _ROLES
        or (bare and (_needs_more(draft) or not words.upper(draft.start)))
        or lead.group is AgencyGroup.CENTRAL_GOVERNMENT
        or ("place" in lead.marks and not _acts(words, draft))
        or (lead.kind is _K.PERGURUAN_TINGGI and _names_building(words, draft.start))
        or (lead.unit and _is_field_of_post(words, draft.start))
        or _ends_a_class(words, draft)
        or _goes_on_otherwise(words, draft)
    )


def _needs_more(draft: Draft) -> bool:
    """Tell whether the words need a region or the body above to name one body."""
    lead = draft.lead
    if "under" in lead.marks or ("class" in lead.marks and draft.affairs is None and draft.name is None):
        return True
    if lead.kind is _K.SEKOLAH and draft.name is not None and draft.name[1] - draft.name[0] == 1:
        return True  # "SMAN 1"
    if lead.words[0] in _OTHER_MEANINGS:
        return not draft.republic
    return lead.kind is _K.BADAN and draft.affairs is not None and not _is_regional(draft.affairs)


def _is_regional(affairs: Affairs) -> bool:
    """Tell whether the affairs are those of a regional Badan, or its name says that it is national."""
    spoken = frozenset(affairs.words)
    if affairs.strange:
        return "daerah" in spoken
    known = functions_of(" ".join(affairs.words))
    return bool(spoken & {"daerah", "nasional", "negara", "indonesia"} or _REGIONAL_AFFAIRS & set(known))


def _acts(words: Words, draft: Draft) -> bool:
    """Tell whether a village or kecamatan does something: only then is it a body, else it is an area."""
    before = words.at(draft.start - 1) if draft.start else ""
    acts = words.at(draft.end) in _ACTS and words.joined(draft.end)
    return before in _GIVEN_TO or acts or _is_enumerated(words, draft)


def _is_enumerated(words: Words, draft: Draft) -> bool:
    """Tell whether it is one of a list that *yaitu* opens, with its region in brackets: "yaitu Desa X (Kota Y), …"."""
    if draft.place is None or not words.gap(draft.place.start).endswith("("):
        return False
    for place in range(draft.start - 1, max(-1, draft.start - _LONGEST_LIST), -1):
        if words.at(place) in _NAMELY:
            return True
        if "#" in words.gap(place + 1) or not (words.upper(place) or words.at(place) in CONNECTIVES):
            return False
    return False


def _ends_a_class(words: Words, draft: Draft) -> bool:
    """Tell whether it is the second half of what is no body: "Pusat Rekreasi dan Pusat Promosi Semarang"."""
    kind, head = draft.lead.words[0], draft.start - 3
    halves = words.at(head) == kind and words.at(draft.start - 1) in CONNECTIVES
    return halves and words.at(head + 1) in _CLASSES.get(draft.lead.kind, ()) and words.upper(head)


def _names_building(words: Words, start: int) -> bool:
    """Tell whether a university ends the name of a building: "Gedung Abc UGM"."""
    place = start - 1
    while place > start - _LONGEST_BUILDING and words.upper(place) and words.joined(place + 1):
        if words.at(place) in _BUILDINGS:
            return True
        place -= 1
    return False


def _is_field_of_post(words: Words, start: int) -> bool:
    """Tell whether a part of a body is the field of a post: "Asisten II Bidang Pemerintahan"."""
    before = words.folded[max(0, start - 2) : start]
    if before[-1:] and before[-1] in _POSTS:
        return True
    return len(before) > 1 and before[0] in _POSTS and len(before[1]) <= _LONGEST_NUMBER


def _goes_on_otherwise(words: Words, draft: Draft) -> bool:
    """Tell whether the next word makes it all bodies of a kind, an event, or a body of another country."""
    end = draft.end
    word, gap = words.at(end), words.gap(end)
    if word == "se":
        return gap in ("", ")")
    if gap != "":
        return False
    bare = draft.place is None and not draft.republic
    if draft.place is None and word in _EACH and words.at(end + 1) in ("dan", "maupun", "serta", "diantaranya"):
        return True  # "Diskominfo Kabupaten dan Kota", "11 Bawaslu Provinsi diantaranya ..."
    best = word in _BEST and words.upper(end) and _ORDINAL.fullmatch(words.at(end + 1)) is None
    if bare and best and draft.lead.kind not in (_K.KEMENTERIAN, _K.LEMBAGA, _K.PERGURUAN_TINGGI):
        return True  # "Penghargaan Diskominfo Terbaik" goes to the best of them
    if draft.lead.kind is _K.BUMN and words.upper(end) and draft.place is None:
        return True  # a company of that group: "PT Pertamina Xyz Abc"
    return word in _EVENTS or (word in _ABROAD and draft.place is None and words.upper(end))
