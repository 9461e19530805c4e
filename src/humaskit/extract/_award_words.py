"""The words by which awards are won, and what stands between them and the winner."""

import re
from typing import Final

__all__ = [
    "AFTERWARDS",
    "COMPOUND",
    "EARLIER",
    "MOST_COMMAS",
    "NEAR",
    "PASSIVE",
    "PRIZE",
    "RECEIVED",
    "RECIPIENTS",
    "WHICH",
    "WINS",
]

RECIPIENTS: Final = frozenset({"agency", "post", "official", "region", "group"})
WINS: Final = re.compile(
    r"\b(?:(?:ber)?hasil |sukses |kembali |juga )*(?P<verb>me(?:raih|nyabet|mperoleh|ndapat(?:kan)?|nerima"
    r"|menangkan|menangi|njuarai|rebut"
    r"|mborong|mboyong|nduduki|nempati|ngantongi|nyandang|nggondol)|raih|sabet|peroleh|boyong|borong|gondol"
    r"|dinobatkan|terpilih"
    r"|ditetapkan|dianugerahi|diganjar|keluar sebagai|menjadi|masuk|berada di|berada pada|memenangkan)\b"
)
PASSIVE: Final = re.compile(
    r"\b(?:yang )?(?:diraih|diduduki|ditempati|direbut|disabet|diperoleh|dimenangkan|disandang|jatuh kepada"
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
MOST_COMMAS: Final = 3  # between a verb of winning and the place that it is about
NEAR: Final = 90  # characters between a verb of winning and the award that it is about
AFTERWARDS: Final = re.compile(r"[;.]|\b(?:sementara|sedangkan|serta diraih|yang diraih|untuk juara)\b")
COMPOUND: Final = re.compile(
    r"(?:[0-9IVX]|pertama|kedua|ketiga|keempat|satu|dua|tiga|empat)(?:,\s|\s*(?:dan|&))\s*"
    r"(?:[0-9IVX]+|kedua|ketiga|keempat|kelima|dua|tiga|empat|lima)\b",
    re.IGNORECASE,
)
EARLIER: Final = re.compile(r"(?i)\b(?:tahun lalu|tahun sebelumnya|sebelumnya|tahun-tahun sebelumnya)\b")
