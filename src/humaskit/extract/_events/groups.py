"""The words that count or describe the groups at an event."""

import re
from typing import Final

from ...values.count import Qualifier

__all__ = ["ABOUT", "COMPANY", "HOW_MANY", "MANY", "NEXT_ROLE", "SOME", "UNITS"]

MANY: Final = re.compile(
    r"\b(?:di ?ikuti|di ?hadiri|melibatkan|memberangkatkan"
    r"|menghadirkan)(?: oleh)?(?: tidak kurang dari)?\s+(?:sebanyak |sejumlah )?(?P<about>sekitar |sekira "
    r"|lebih dari |kurang lebih |tak kurang dari |hingga )?"
    r"(?P<number>[0-9][0-9.]*|[a-z]+(?: (?:belas|puluh|ratus"
    r"|ribu)(?: [a-z]+)?)?)\s+(?P<unit>(?:orang )?[a-z/]+(?: [a-z/]+)?)"
)
COMPANY: Final = re.compile(
    r"\b(?:(?P<guests>di ?hadiri"
    r"|[Hh]adir (?:pula|juga|(?:pada|dalam) (?:kesempatan|acara|kegiatan) (?:itu|tersebut|ini)))"
    r"|di ?ikuti|melibatkan|memberangkatkan)\b"
)
SOME: Final = re.compile(
    r"(?:\b(?:di ?hadiri|di ?ikuti|melibatkan|memberangkatkan|oleh|pula|juga|itu|tersebut|ini|dan|serta|langsung)|,)\s+"
    r"(?P<takers>[Pp]eserta\s+)?(?P<how>[Ss]eluruh|segenap|[Ss]emua|para|sejumlah|beberapa)\s+"
    r"(?P<who>[^\W\d_][^\W\d_/-]*(?:\s+(?!(?:di|pada|yang|serta|dan|untuk|dengan|secara|saat|dalam|ini|itu|tersebut"
    r"|guna"
    r"|agar|usai|sebagai|melalui|akan|juga|turut|hadir)\b)[^\W\d_][^\W\d_/-]*){0,6})(?=\s|[,.]|\Z)"
)
HOW_MANY: Final = {
    "seluruh": Qualifier.ALL,
    "segenap": Qualifier.ALL,
    "semua": Qualifier.ALL,
    "sejumlah": Qualifier.SOME,
    "beberapa": Qualifier.SEVERAL,
}
UNITS: Final = re.compile(
    r"(?:orang )?(?:peserta|wartawan|jurnalis|pewarta|undangan|tamu|perwakilan|pegawai|anggota|tim|kelompok"
    r"|instansi|badan publik|perangkat daerah|opd|skpd"
    r"|kabupaten/kota|kabupaten|kota|provinsi|kecamatan|desa|orang|siswa|mahasiswa|admin|operator|media"
    r"|delegasi|kontingen|asn|guru|pelajar)\b"
)
ABOUT: Final = {
    "sekitar": Qualifier.ABOUT,
    "sekira": Qualifier.ABOUT,
    "kurang lebih": Qualifier.ABOUT,
    "lebih dari": Qualifier.AT_LEAST,
    "tak kurang dari": Qualifier.AT_LEAST,
    "hingga": Qualifier.AT_MOST,
}
NEXT_ROLE: Final = re.compile(
    r"\b(?:narasumber|pemateri|moderator|dibuka|ditutup|menghadirkan|yang (?:juga|turut) (?:menyampaikan"
    r"|memberikan)|mengatakan)\b"
)
