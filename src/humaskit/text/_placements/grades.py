"""Grades that are printed as words or letters: predikat Menuju Informatif, nilai BB, opini WTP, kategori Nindya."""

from typing import Final

from ...values.plaintext import tidy
from .items import Item
from .labels import is_superlative, label_at
from .tokens import Phrases, Tokens, phrases_of, words_of

__all__ = ["GRADE_CUES", "GRADE_STARTS", "grade_at"]

GRADE_CUES: Final = words_of(
    """
    predikat kualifikasi opini berpredikat berkualifikasi akreditasi terakreditasi
    """
)
_VAGUE_CUES: Final = frozenset(
    {
        "kategori",
        "nilai",
        "peringkat",
        "status",
        "grade",
        "berkategori",
        "kualitas",
        "tingkat",
        "level",
        "kluster",
        "klaster",
        "kriteria",
        "klasifikasi",
    }
)
_BETWEEN: Final = words_of(
    """
    sebagai badan publik yang penilaian nilai kategori kualitas pelayanan hasil : sakip akip lakip spbe rb epss ikm
    skm ipp
    """
)
_OPENING: Final = frozenset("\"'\u201c\u2018\u201e\u00ab\u2033`\u2019\u201d(")
_CLOSING: Final = frozenset("\"'\u201d\u2019\u00bb\u2033`\u201c\u2018)")
_OPENNESS: Final[Phrases[str]] = Phrases(
    {
        "informatif": "Informatif",
        "menuju informatif": "Menuju Informatif",
        "cukup informatif": "Cukup Informatif",
        "kurang informatif": "Kurang Informatif",
        "tidak informatif": "Tidak Informatif",
        "belum informatif": "Belum Informatif",
        "sangat informatif": "Sangat Informatif",
        "sangat inovatif": "Sangat Inovatif",
        "zona hijau": "Zona Hijau",
        "zona kuning": "Zona Kuning",
        "zona merah": "Zona Merah",
    }
)
_WORDS: Final[Phrases[str]] = Phrases(
    {
        phrase: phrase.title()
        for phrase in (
            *("sangat memuaskan", "memuaskan", "sangat baik", "baik", "cukup baik", "cukup", "kurang", "kurang baik"),
            *(
                "tidak baik",
                "sangat kurang",
                "buruk",
                "sangat buruk",
                "baik sekali",
                "amat baik",
                "istimewa",
                "prima",
                "sangat prima",
            ),
            *("unggul", "pelayanan prima", "sangat tinggi", "tinggi", "sedang", "rendah", "sangat rendah", "paripurna"),
            *("terinovatif", "inovatif", "kurang inovatif", "maju", "berkembang", "mandiri"),
            *("wajar tanpa pengecualian", "wajar dengan pengecualian", "tidak wajar", "tidak memberikan pendapat"),
            *("hijau", "biru", "emas", "perak", "perunggu", "merah", "hitam"),
            *("kualitas tertinggi", "kualitas tinggi", "kualitas sedang", "patuh", "kepatuhan tinggi", "sempurna"),
            *("pratama", "madya", "nindya", "utama", "padapa", "wiwerda", "wistara", "digdaya", "dengan pujian"),
        )
    }
    | {"wtp": "WTP", "wdp": "WDP", "tmp": "TMP", "kla": "KLA"}
)
_CHILD_GRADES: Final = frozenset({"Pratama", "Madya", "Nindya", "Utama", "KLA"})  # of Kabupaten/Kota Layak Anak
_CLUSTERS: Final = frozenset({"klaster", "kluster"})  # "klaster informatif", but "Juara I Klaster A"
_SETTLING: Final = frozenset({"kategori", "katagori", "berkategori", "klasifikasi", "kriteria"})
_QUALITIES: Final = phrases_of(
    """
    baik, cukup baik, kurang baik, baik sekali, amat baik, buruk, sangat buruk, tinggi, sedang, rendah, unggul
    """
)
_SCORED: Final = frozenset({"nilai", "skor", "indeks", "poin", "perolehan", "capaian"})
_ENOUGH: Final = phrases_of(
    """
    memuaskan, sangat memuaskan, sangat baik, sangat tinggi, sangat kurang, sangat rendah, nindya, wtp
    """
)
_LETTER_GRADES: Final = frozenset({"AAA", "AA", "A", "BB", "B", "CC", "C", "DD", "D", "E"})
GRADE_STARTS: Final = GRADE_CUES | _VAGUE_CUES | _OPENNESS.starts
_MOST_WORDS: Final = 6
_NEAR: Final = 10
_OPINIONS: Final = frozenset({"WTP", "WDP"})  # of the Badan Pemeriksa Keuangan
_METALS: Final = frozenset({"emas", "perak", "perunggu"})  # grades of PROPER, medals elsewhere
_AFTER_GRADE: Final = frozenset({"", ",", ".", "(", "dengan", "dan", "tahun", "dari", "pada", "dalam", "\u201d", '"'})


def grade_at(tokens: Tokens, place: int, *, alone: bool) -> Item | None:
    """Read the grade that begins at *place*, with or without its cue; *alone* grades need to be unmistakable."""
    cue = tokens.at(place)
    if cue == "(":
        return _in_brackets(tokens, place)
    if cue in GRADE_CUES or cue in _VAGUE_CUES:
        return _after_cue(tokens, place, strict=cue in _VAGUE_CUES)
    found = _OPENNESS.at(tokens, place)
    if found is None and tokens.raw(place) in _OPINIONS and alone:
        found = tokens.raw(place), place + 1
    told = found is not None and (found[0] != "Informatif" or tokens.at(place - 1) == "yang")
    if found is None or not (alone or tokens.capital(found[1] - 1) or told):
        return None
    return Item(kind="grade", start=place, end=found[1], text=found[0], bare=True)


def _after_cue(tokens: Tokens, place: int, *, strict: bool) -> Item | None:
    cue, at = tokens.at(place), place + 1
    while tokens.at(at) in _BETWEEN and at - place <= _MOST_WORDS:
        at += 1
    quoted = tokens.at(at) in _OPENING
    at += quoted
    if tokens.at(at) == "badan" and tokens.at(at + 1) == "publik":
        at += 2
    if not strict and label_at(tokens, at) is not None and _WORDS.at(tokens, at) is None:
        return None  # "predikat terbaik kedua": the place says more
    known = _known(tokens, at, strict=strict and not quoted) if cue not in _CLUSTERS else _OPENNESS.at(tokens, at)
    found = known or (None if strict else _unknown(tokens, at, quoted=quoted))
    if found is None:
        return None
    text, end = found
    if quoted and tokens.at(end) in _CLOSING:
        end += 1
    letter = "letter" if tokens.at(place) == "kategori" and text in _LETTER_GRADES else ""
    return Item(kind="grade", start=place, end=end, text=text, doubt=letter if known else "unlisted")


def _in_brackets(tokens: Tokens, place: int) -> Item | None:
    """Read a grade in brackets behind a score: "nilai 3,45 (Baik)"."""
    if not tokens.digits(place - 1):
        return None
    known = _known(tokens, place + 1, strict=False)
    if known is None or tokens.at(known[1]) != ")":
        return None
    return Item(kind="grade", start=place, end=known[1] + 1, text=known[0])


def _known(tokens: Tokens, at: int, *, strict: bool) -> tuple[str, int] | None:
    """Read a grade of a scale that is known; behind a vague cue only words that are nothing but grades."""
    openness = _OPENNESS.at(tokens, at)
    if openness is not None:
        return openness
    if tokens.raw(at) in _LETTER_GRADES and not _goes_on(tokens, at + 1):
        sign = tokens.at(at + 1) in ("-", "+") and tokens.glued(at + 1) and not tokens.glued(at + 2)
        return tokens.printed(at, at + 1 + sign), at + 1 + sign
    words = _WORDS.at(tokens, at)
    if words is None:
        return None
    text, end = words
    if tokens.at(end) == "(" and tokens.at(end + 2) == ")" and tokens.shouted(end + 1):
        end += 3
    return (text, end) if not strict or _surely(tokens, at, end, text) else None


def _surely(tokens: Tokens, at: int, end: int, text: str) -> bool:
    """Tell whether words behind a vague cue are nothing but a grade: "kategori Sangat Baik", not "kategori Utama"."""
    said = " ".join(tokens.folded[at:end])
    if said in _ENOUGH:
        return True
    if said in _QUALITIES and tokens.at(at - 1) in _SETTLING:
        scored = tokens.at(end + (tokens.at(end) == "dengan")) in _SCORED
        return scored or (tokens.at(end) in _AFTER_GRADE and tokens.at(end + 1) != "media")
    if text in _CHILD_GRADES and tokens.at(at - 1) == "level":
        return bool({"layak", "kla"} & set(tokens.folded[max(0, at - _NEAR) : at + _NEAR]))
    if not tokens.capital(at) or tokens.at(end) not in _AFTER_GRADE:
        return False
    if text in _CHILD_GRADES:
        return bool({"layak", "kla"} & set(tokens.folded[max(0, at - _NEAR) : at + _NEAR]))
    return tokens.at(at - 1) != "tingkat" and (said not in _METALS or tokens.at(at - 1) == "peringkat")


def _names_a_superlative(tokens: Tokens, end: int) -> bool:
    """Tell whether capitalised words go on to a superlative: "predikat Pemimpin dan Institusi Terpopuler"."""
    while tokens.capital(end) or (tokens.at(end) == "dan" and tokens.capital(end + 1)):
        if tokens.at(end) == "terbaik" or is_superlative(tokens.at(end)):
            return True
        end += 1
    return is_superlative(tokens.at(end))


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Tell whether a name goes on behind a letter: "nilai A Yani", "E-Magazine", but not "A Kualitas Tertinggi"."""
    if tokens.glued(at) and tokens.glued(at + 1):
        return True
    return tokens.capital(at) and tokens.at(at) not in ("kualitas", "dengan", "kategori", "predikat", "zona")


def _unknown(tokens: Tokens, at: int, *, quoted: bool) -> tuple[str, int] | None:
    """Read a grade that is on no known list: what stands in quotes, or a run of capitalised words."""
    end = at
    while end - at < _MOST_WORDS and (tokens.word(end) or (tokens.at(end) == "/" and end > at)):
        if not (quoted or tokens.capital(end)) or (end > at and tokens.at(end) in ("kategori", "tahun", "tingkat")):
            break
        end += 1
    if (
        end == at
        or "terbaik" in tokens.folded[at:end]
        or _names_a_superlative(tokens, end)
        or (quoted and tokens.at(end) not in _CLOSING)
    ):
        return None
    for start in range(at + 1, end):  # "predikat Kota Layak Anak Madya"
        known = _WORDS.at(tokens, start) or _OPENNESS.at(tokens, start)
        if known is not None and known[1] == end:
            return known
    return tidy(tokens.printed(at, end)), end
