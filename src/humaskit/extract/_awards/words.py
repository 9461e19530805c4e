"""The words by which awards are won, and what stands between them and the winner."""

import re
from collections.abc import Iterable
from typing import Final

import attrs

from ...text.mentions import Mention, MentionKind
from ...text.placements import PlacementPhrase

__all__ = [
    "AFTERWARDS",
    "CLAUSE_END",
    "COMPOUND",
    "EARLIER",
    "LEVELS",
    "MOST_COMMAS",
    "NEAR",
    "PASSIVE",
    "PRIZE",
    "RECEIVED",
    "RECIPIENTS",
    "WHICH",
    "WINS",
    "places",
]

RECIPIENTS: Final = frozenset({"agency", "post", "official", "region", "group"})
WINS: Final = re.compile(
    r"\b(?:(?:ber)?hasil |sukses |kembali |juga )*(?P<verb>me(?:raih|nyabet|mperoleh|ndapat(?:kan)?|nerima"
    r"|menangkan|menangi|njuarai|rebut"
    r"|mborong|mbawa pulang|mboyong|nduduki|nempati|ngantongi|nyandang|nggondol)|raih|sabet|peroleh|boyong|borong"
    r"|gondol"
    r"|dinobatkan|terpilih"
    r"|ditetapkan|dianugerahi|diganjar|keluar sebagai|menjadi|masuk|berada di|berada pada|memenangkan)\b"
)
PASSIVE: Final = re.compile(
    r"\b(?:yang )?(?:diraih|diborong|diduduki|ditempati|direbut|disabet|diperoleh|dimenangkan|disandang|jatuh kepada"
    r"|diberikan kepada|diboyong|digondol"
    r"|diserahkan kepada|dianugerahkan kepada|dipegang|adalah|ditempati|yakni|yaitu)(?: langsung)?(?: oleh"
    r"| kepada)?\s"
)
PRIZE: Final = re.compile(r"\b(?:penghargaan|anugerah|apresiasi|prestasi|gelar|award|trofi|piagam)\b", re.IGNORECASE)
RECEIVED: Final = re.compile(r"\bditerima(?: secara)?(?: langsung)?(?: oleh)?\s")
WHICH: Final = re.compile(
    r"(?:(?:Adapun |Kedua |Ketiga |Dua |Tiga |Empat |Beberapa |Sejumlah |Berbagai )?(?:[Pp]enghargaan"
    r"|[Pp]restasi|[Aa]nugerah|[Gg]elar|[Cc]apaian)"
    r"[^.\n]{0,90}?\b(?:yakni|yaitu|adalah|meliputi|di antaranya|diantaranya|antara lain|masing-masing"
    r"|sebagai)\b|Mulai dari|Yakni|Yaitu|Di antaranya|Antara lain|Masing-masing)\s*:?\s*"
)
# The end of what one verb says: a turn of the sentence, or the next winner with a verb of its own.
CLAUSE_END: Final = re.compile(
    r";|, (?:sementara|sedangkan|disusul|diikuti)\b|\b(?:sementara|sedangkan)\b"
    r"|,\s(?:(?:dan|serta|kemudian|lalu)\s)?(?=[A-Z][^,;.]{2,70}\s(?:berhasil\s)?me(?:raih|nyabet|mperoleh|nduduki"
    r"|ndapatkan|nempati|rebut)\b)"
)
MOST_COMMAS: Final = 3  # between a verb of winning and the place that it is about
NEAR: Final = 90  # characters between a verb of winning and the award that it is about
AFTERWARDS: Final = re.compile(r"[;.]|\b(?:sementara|sedangkan|serta diraih|yang diraih|untuk juara)\b")
COMPOUND: Final = re.compile(
    r"(?:[0-9IVX]|pertama|kedua|ketiga|keempat|satu|dua|tiga|empat)(?:,\s|\s*(?:dan|&))\s*"
    r"(?:[0-9IVX]+|kedua|ketiga|keempat|kelima|dua|tiga|empat|lima)\b",
    re.IGNORECASE,
)
EARLIER: Final = re.compile(r"(?i)\b(?:tahun lalu|tahun sebelumnya|sebelumnya|tahun-tahun sebelumnya)\b")
_MARK: Final = re.compile(r"\s*\n\s*(?:[0-9]{1,2}|[a-z])\Z")


# "Badan Publik Kategori Kabupaten/Kota": who is judged, no place and no category.
LEVELS: Final = frozenset({"Kabupaten", "Kota", "Provinsi", "Kecamatan", "Desa", "Kelurahan", "Instansi", "Lembaga"})


def places(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions of places in order, each without the number of the next item of its list."""
    ranks = [one for one in mentions if one.kind is MentionKind.RANK and isinstance(one.value, PlacementPhrase)]
    return sorted((_without_mark(one) for one in ranks if not _level(one)), key=lambda one: one.start)


def _level(one: Mention) -> bool:
    placement = one.value.placement if isinstance(one.value, PlacementPhrase) else None
    return placement is not None and placement.tier in LEVELS


def _without_mark(one: Mention) -> Mention:
    match = _MARK.search(one.surface)
    if match is None or not isinstance(one.value, PlacementPhrase):
        return one
    number = match[0].strip()
    names = [name and name.removesuffix(number).rstrip() for name in (one.value.category, one.value.track)]
    value = attrs.evolve(one.value, category=names[0], track=names[1])
    return attrs.evolve(one, end=one.start + match.start(), surface=one.surface[: match.start()], value=value)
