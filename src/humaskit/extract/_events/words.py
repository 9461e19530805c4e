"""The words that tell that something was held, when, where and what for."""

import re
from typing import Final

from ...model.event import EventKind

__all__ = [
    "AT_HEAD",
    "BODIES",
    "CALLED",
    "COMING",
    "COURSE",
    "DEEDS",
    "DEED_KINDS",
    "DOING",
    "FARTHEST",
    "GENERIC",
    "HELD",
    "LAST_YEAR",
    "NEAR_BY",
    "NO_EVENT",
    "OF_AWARD",
    "OF_AWARDS",
    "PURPOSE",
    "RECURS",
    "TAKES_PLACE",
    "UNTIL",
]

FARTHEST: Final = 220  # characters between an event and its day
HELD: Final = re.compile(
    r"\b(?:digelar|diselenggarakan|dilaksanakan|berlangsung|diadakan|dihelat|dipusatkan|bertempat|dibuka"
    r"|dihadiri|diikuti|mengikuti"
    r"|menghadiri|hadiri|ikuti|membuka|menggelar|gelar|mengadakan|menyelenggarakan|melaksanakan|melakukan|dilakukan"
    r"|mengunjungi|memimpin"
    r"|diperingati|ditaja|luncurkan|meluncurkan|melantik|meresmikan|diserah ?terimakan|diserahkan|menerima"
    r"|meraih|pada|dalam)\b"
)
DOING: Final = re.compile(
    r"\b(?:menggelar|gelar|melaksanakan|mengadakan|menyelenggarakan|melakukan|mengikuti|menghadiri|membuka|menjalani)"
    r"\s+(?:(?:acara|kegiatan|agenda)\s+)?\Z"
)
COMING: Final = re.compile(r"(?i)\b(?:akan|bakal|rencananya|direncanakan|dijadwalkan|mendatang)\b")
GENERIC: Final = re.compile(
    r"\b(?:[Aa]cara|[Kk]egiatan|[Aa]genda|[Kk]unjungan|[Pp]ertemuan|[Pp]uncak acara|[Pp]enandatanganan"
    r"|[Pp]elantikan)(?:nya\b"
    r"|(?:\s\w+)?\s(?:ini|itu|tersebut|yang)\b|\s(?=di|berlangsung))"
)
BODIES: Final = (
    "Forum Indonesia",
    "Forum Komunikasi",
    "Forum Koordinasi",
    "Forum Kerukunan",
    "Forum Wartawan",
    "Forum Pimpinan",
)
NO_EVENT: Final = re.compile(
    r"(?i)\b(?:pengurus|ketua|anggota|jajaran|mempererat|menjalin|memperkuat|meningkatkan|ajang|wadah|sarana"
    r"|peserta|jalinan|tali|demi|bentuk"
    r")\s+\Z"
)
CALLED: Final = re.compile(
    r"\b(?:menggelar|mengadakan|menyelenggarakan|melaksanakan|mengikuti|menghadiri|gelar)\s+(?:acara"
    r"|kegiatan)\s+(?P<name>[a-z]+(?: [a-z]+){0,4}?)"
    r"(?=\s+(?:bersama (?!\w+ dengan)|dengan|di|pada|yang|untuk|sebagai|bagi|secara|se-|se\b|oleh|tahun"
    r"|tingkat|dalam)\b|[,.])"
)
DEEDS: Final = re.compile(
    r"\b(?:resmi |secara resmi )?(?P<verb>meluncurkan|me-?launching|luncurkan|melantik|dilantik|mengukuhkan|dikukuhkan"
    r"|meresmikan"
    r"|diresmikan|menandatangani|(?:melakukan|melaksanakan|menggelar) penandatangan(?:an)?(?= (?:MoU|MOU|MoA|PKS"
    r"|[Nn]ota|[Nn]askah"
    r"|[Pp]erjanjian|[Mm]emorandum|[Kk]esepakatan))|mengunjungi|diserah ?terimakan"
    r"|[Kk]unjungan(?= (?:\w+,? )?(?:dilakukan|digelar|dilaksanakan|berlangsung)))\b"
)
DEED_KINDS: Final = (
    (("meluncurkan", "me-launching", "melaunching", "luncurkan"), EventKind.PELUNCURAN),
    (("melantik", "dilantik", "mengukuhkan", "dikukuhkan"), EventKind.PELANTIKAN),
    (("meresmikan", "diresmikan"), EventKind.PERESMIAN),
    (("menandatangani", "melakukan p", "melaksanakan p", "menggelar p"), EventKind.PENANDATANGANAN),
    (("mengunjungi",), EventKind.KUNJUNGAN_KERJA),
    (("diserah",), EventKind.SERAH_TERIMA),
    (("Kunjungan", "kunjungan"), EventKind.KUNJUNGAN_KERJA),
)
COURSE: Final = re.compile(r"\bdalam (?:rangkaian|rangka) (?:acara |kegiatan )?(?=\w)")
RECURS: Final = re.compile(
    r"\b(?:(?:agenda|kegiatan|acara) tahunan|(?P<rutin>apel rutin|agenda rutin|kegiatan rutin)"
    r"|setiap tahun(?:nya)?|tiap tahun)\b"
)
OF_AWARD: Final = re.compile(r"(?:Penghargaan|Anugerah|Ajang|Kompetisi|Lomba)\b")
OF_AWARDS: Final = re.compile(r"\b[Pp]enghargaan\b[^,.;]{0,40}\Z")
TAKES_PLACE: Final = re.compile(
    r"\b(?:berlangsung|digelar|dilaksanakan|diselenggarakan|bertempat|dipusatkan|diadakan|dihelat)\b[^.;]{0,30}?\sdi\s"
)
AT_HEAD: Final = 8  # characters before a day that begins a sentence: "Pada Senin (6/11), …"
UNTIL: Final = re.compile(r"\b(?:hingga|sampai|sampai dengan|s\.?d\.?)\s+(?:tanggal\s+|hari\s+)?\Z")
PURPOSE: Final = re.compile(
    r"\b(?:bertujuan (?:untuk|agar|sebagai)?|(?:di(?:gelar|adakan|laksanakan|selenggarakan|maksudkan))"
    r" (?:untuk|guna|dalam rangka|sebagai upaya))\s*(?P<what>[a-z][^\n]{9,400})"
)
NEAR_BY: Final = 60  # characters before the name of an event that may say that it is to come
LAST_YEAR: Final = re.compile(r"(?i)\btahun (?:sebelumnya|lalu|kemarin)\b")  # another edition of the event
