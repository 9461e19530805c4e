"""The words of news prose that the extraction goes by."""

import re
from typing import Final

from ...model.statement import StatementKind

__all__ = [
    "ADVERBS",
    "FIRST_YEAR",
    "FUTURE",
    "GLUE",
    "LAST_YEAR",
    "OCCASION",
    "SAYING_AFTER",
    "SAYING_BEFORE",
    "kind_of_saying",
    "printed",
]

FIRST_YEAR: Final = 1900  # the years that the model holds
LAST_YEAR: Final = 2199
_K: Final = StatementKind

# Behind a quotation: "…," ujar X; with -nya the speaker is whoever spoke last.
SAYING_AFTER: Final = re.compile(
    r"(?i:\b(?:demikian )?(?:kata|ujar|tutur|ungkap|jelas|tegas|tandas|tambah|papar|imbuh|terang|beber|urai"
    r"|ucap|sambung"
    r"|lanjut|pungkas|sebut|kilah|harap|pesan|tukas|tutup|cetus|kesan|pinta|ajak|sahut|tandas|tuntas|seru|akui|aku"
    r"|tulis|kenang))(?P<nya>nya)?\b"
)

_INDIRECT: Final = (
    "mengatakan|menyatakan|menyampaikan|menjelaskan|menegaskan|menambahkan|mengungkapkan|mengungkap|menuturkan"
    "|memaparkan"
    "|menerangkan|menyebut|menyebutkan|mengaku|mengakui|menilai|menekankan|menguraikan|membeberkan|melaporkan"
    "|mengutarakan"
    "|menceritakan|mengenang|memastikan|menyoroti|menggarisbawahi|mengemukakan|berujar|bertutur|berkata|berpendapat"
    "|menganggap"
    "|menyinggung|mencontohkan|merinci|memerinci|menyimpulkan|mengumumkan|berterima kasih|bersyukur|mensyukuri"
    "|mengapresiasi"
    "|sangat mengapresiasi|memberi apresiasi|memberikan apresiasi|mengucapkan"
)
_HOPE: Final = "berharap|mengharapkan|menginginkan"
_DIRECTIVE: Final = (
    "mengimbau|menghimbau|meminta|mengajak|mengingatkan|mewajibkan|menginstruksikan|berpesan|menugaskan|memerintahkan"
    "|mengarahkan|menyerukan|menyarankan|mendesak"
)
_COMMITMENT: Final = "berkomitmen|berjanji|menyatakan komitmen|menyatakan siap|menyatakan kesiapan|bertekad"

SAYING_BEFORE: Final = re.compile(rf"(?i:\b(?:{_COMMITMENT}|{_HOPE}|{_DIRECTIVE}|{_INDIRECT}))(?![\w-])")

_KINDS: Final = (
    (re.compile(rf"(?i:{_COMMITMENT})"), _K.COMMITMENT),
    (re.compile(rf"(?i:{_HOPE})"), _K.HOPE),
    (re.compile(rf"(?i:{_DIRECTIVE})"), _K.DIRECTIVE),
)


def kind_of_saying(verb: str) -> StatementKind:
    """Return the kind of statement that a verb of saying makes.

    >>> kind_of_saying("berharap").value, kind_of_saying("menjelaskan").value
    ('hope', 'indirect')
    """
    return next((kind for words, kind in _KINDS if words.match(verb)), _K.INDIRECT)


# What may stand between a subject and its verb without another subject.
GLUE: Final = re.compile(
    r"(?i:[\s,]*(?:\([^()]{0,60}\)[\s,]*)?(?:(?:juga|pun|turut|kemudian|lalu|sendiri|kembali|langsung"
    r"|secara langsung|resmi"
    r"|secara resmi|telah|sudah|berhasil|sukses|mampu|pula|lantas|ikut|selanjutnya|sangat|dengan tegas"
    r"|hari ini|kemarin"
    r"|akhirnya|resmi|ini|itu|tersebut|tampak|terus|selalu|sempat|terlihat|dinyatakan|secara tegas|singkat"
    r"|dengan bangga|bahkan|masih|tetap)[\s,]+)*)"
)
# How an aside between a subject and its verb begins.
ADVERBS: Final = re.compile(
    r"(?i:[\s,]*(?:\([^()]{0,60}\)[\s,]*)?(?:saat|ketika|usai|seusai|setelah|sebelum|dalam|pada|di|didampingi"
    r"|mewakili|selaku"
    r"|yang|melalui|bersama|sembari|sambil|selain|atas|saat ditemui|lewat)\b)"
)
FUTURE: Final = re.compile(
    r"(?i:\b(?:akan|bakal|hendak|rencananya|berencana|direncanakan|dijadwalkan|nantinya|mendatang|semoga"
    r"|mudah-mudahan"
    r"|diharapkan|harapan|harapannya|berharap|agar|supaya|ingin|target|menargetkan|ditargetkan|jika|apabila"
    r"|bila|kalau"
    r"|seandainya|belum|tidak|bukan|gagal|batal|untuk bisa|dapat|bisa|calon|siap|bertujuan|guna|untuk)\b)"
)

# At what something was said: "dalam sambutannya", "usai membuka Rakor".
OCCASION: Final = re.compile(
    r"\b(?:[Dd]alam|[Pp]ada|[Ss]aat|[Ss]ela-sela|[Uu]sai|[Ss]eusai|[Kk]etika|[Mm]embuka|[Mm]enghadiri|[Mm]engikuti)\s"
    r"(?:(?P<this>(?:sambutan|arahan|paparan|amanat|laporan)(?:nya|\spembukaan)?\b"
    r"|(?:acara|kegiatan|kesempatan|pertemuan|rapat|rakor|sosialisasi|bimtek|pelatihan)\s(?:ini|itu|tersebut)\b)"
    r"|(?:(?:membuka|menghadiri|mengikuti|menutup|acara|kegiatan|kesempatan|pembukaan|pelaksanaan|di|sela-sela)\s)*)"
)


def printed(text: str, words: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """Return the place of words in a stretch of text, where a line may break between two of them."""
    parts = [re.escape(word) for word in words.split()]
    found = re.compile(r"\s+".join(parts)).search(text, *span) if parts else None
    return found.span() if found is not None else None
