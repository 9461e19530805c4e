"""Grades that are printed as words or letters: predikat Menuju Informatif, nilai BB, opini WTP, kategori Nindya."""

from typing import Final

from ...values.plaintext import tidy
from .items import Item
from .labels import label_at
from .numbers import count_at, may_be_number, ordinal_at
from .superlatives import is_superlative
from .tokens import Phrases, Tokens, phrases_of, words_of

__all__ = ["GRADE_CUES", "GRADE_QUALITIES", "GRADE_STARTS", "grade_at", "listed_grade_at"]

GRADE_CUES: Final = words_of(
    """
    predikat kualifikasi opini berpredikat berkualifikasi akreditasi terakreditasi
    """
)
_VAGUE_CUES: Final = frozenset(
    {
        "kategori",
        "kondisi",
        "penghargaan",
        "situasi",
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
    sebagai badan publik yang penilaian nilai opini kategori kualitas pelayanan hasil : sakip akip lakip spbe rb epss
    ikm skm ipp
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
        "padapa": "Padapa",
        "wiwerda": "Wiwerda",
        "wistara": "Wistara",
        "zonasi hijau": "Zona Hijau",
        "zonasi kuning": "Zona Kuning",
        "zonasi merah": "Zona Merah",
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
            *("kualitas tertinggi", "kualitas tinggi", "kualitas sedang", "patuh", "sempurna"),
            *("kepatuhan tertinggi", "kepatuhan tinggi", "kepatuhan sedang", "kepatuhan rendah", "kuning"),
            *("pratama", "madya", "nindya", "utama", "mentor", "padapa", "wiwerda", "wistara", "digdaya"),
            "dengan pujian",
        )
    }
    | {"wtp": "WTP", "wdp": "WDP", "tmp": "TMP", "kla": "KLA"}
)
_STAGES: Final = frozenset({"Pratama", "Madya", "Nindya", "Utama", "KLA", "Mentor"})
# Pratama, Madya, Nindya and Utama are grades near these words: Kabupaten Layak Anak, Anugerah Parahita Ekapraya,
# Universal Health Coverage; "nindya" is a word of nothing else.
_OF_STAGES: Final = frozenset({"layak", "kla", "nindya", "parahita", "ekapraya", "ape", "uhc", "universal"})
_PERFORMANCES: Final = frozenset({"Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"})
_CLUSTERS: Final = frozenset({"klaster", "kluster"})  # "klaster informatif", but "Juara I Klaster A"
_SETTLING: Final = frozenset({"kategori", "berkategori", "klasifikasi", "kriteria"})
GRADE_QUALITIES: Final = phrases_of(
    """
    baik, cukup baik, kurang baik, baik sekali, amat baik, buruk, sangat buruk, tinggi, sedang, rendah, unggul
    """
)
_SCORED: Final = frozenset({"nilai", "skor", "indeks", "poin", "perolehan", "capaian"})
_ENOUGH: Final = phrases_of(
    """
    memuaskan, sangat memuaskan, sangat baik, sangat tinggi, sangat kurang, sangat rendah, nindya, wtp,
    kepatuhan tertinggi, kepatuhan tinggi, kepatuhan sedang, kepatuhan rendah
    """
)
_NAMELY: Final = frozenset({"yakni", "yaitu", "adalah"})
_LETTER_GRADES: Final = frozenset({"AAA", "AA", "A", "BB", "B", "CC", "C", "DD", "D", "E"})
_OPINIONS: Final = frozenset({"WTP", "WDP"})  # of the Badan Pemeriksa Keuangan
_STARS: Final = frozenset({"bintang", "stars", "star"})
_MOST_STARS: Final = 7
GRADE_STARTS: Final = (
    GRADE_CUES | _VAGUE_CUES | _OPENNESS.starts | _STARS | {"nindya", *(opinion.lower() for opinion in _OPINIONS)}
)
_MOST_WORDS: Final = 6
_NEAR: Final = 10
_METALS: Final = frozenset({"emas", "perak", "perunggu"})  # grades of PROPER, medals elsewhere
_AFTER_GRADE: Final = words_of(
    """
    dengan dan tahun dari pada dalam oleh itu ini yang karena menurut sehingga , . ( ) ; / " \u201d
    """
) | {""}


def grade_at(tokens: Tokens, place: int, *, alone: bool) -> Item | None:
    """Read the grade that begins at *place*, with or without its cue; *alone* grades need to be unmistakable."""
    cue = tokens.at(place)
    if cue == "(":
        return _in_brackets(tokens, place)
    if cue in _STARS:
        return _stars(tokens, place)
    if cue in GRADE_CUES or cue in _VAGUE_CUES:
        return _after_cue(tokens, place, strict=cue in _VAGUE_CUES)
    found = _OPENNESS.at(tokens, place)
    if found is None and tokens.raw(place) in _OPINIONS and alone:
        found = tokens.raw(place), place + 1
    if found is None and alone and tokens.at(place) == "nindya" and tokens.at(place + 1) != "karya":  # a company
        found = "Nindya", place + 1
    told = found is not None and (found[0] != "Informatif" or tokens.at(place - 1) == "yang")
    if found is None or not (alone or tokens.capital(found[1] - 1) or told):
        return None
    return Item(kind="grade", start=place, end=found[1], text=found[0], bare=True)


def _after_cue(tokens: Tokens, place: int, *, strict: bool) -> Item | None:
    cue, at = tokens.at(place), place + 1
    while tokens.at(at) in _BETWEEN and at - place <= _MOST_WORDS and _WORDS.at(tokens, at) is None:
        at += 1
    if tokens.at(at) in ("tertinggi", "terendah") and tokens.at(at + 1 + (tokens.at(at + 1) == ",")) in _NAMELY:
        at += 2 + (tokens.at(at + 1) == ",")  # "predikat tertinggi, yakni Memuaskan"
    quoted = tokens.at(at) in _OPENING
    at += quoted
    if tokens.at(at) == "badan" and tokens.at(at + 1) == "publik":
        at += 5 if tokens.folded[at + 2 : at + 5] == ["(", "bp", ")"] else 2
    at += tokens.raw(at) == "BP"
    if not strict and label_at(tokens, at) is not None and _WORDS.at(tokens, at) is None:
        return None  # "predikat terbaik kedua": the place says more
    known = _known(tokens, at, strict=strict and not quoted) if cue not in _CLUSTERS else _OPENNESS.at(tokens, at)
    known = known or _of_performance(tokens, at)
    found = known or (None if strict else _unknown(tokens, at, quoted=quoted))
    if found is None:
        return None
    text, end = found
    if quoted and tokens.at(end) in (",", ".") and tokens.glued(end) and tokens.at(end + 1) in _CLOSING:
        end += 1  # "Sangat Baik,"
    if quoted and tokens.at(end) in _CLOSING:
        end += 1
    letter = "letter" if tokens.at(place) == "kategori" and text in _LETTER_GRADES else ""
    return Item(kind="grade", start=place, end=end, text=text, doubt=letter if known else "unlisted")


def _of_performance(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Read a grade of performance: "status Kinerja Sangat Tinggi", as the law on regional government prints it."""
    words = _WORDS.at(tokens, at + 1) if tokens.at(at) == "kinerja" else None
    return None if words is None or words[0] not in _PERFORMANCES else (f"Kinerja {words[0]}", words[1])


def _stars(tokens: Tokens, place: int) -> Item | None:
    """Read the stars of an award: "Top Digital Awards bintang 4", "Level Stars 5"; hotels have stars as well."""
    stars = count_at(tokens, place + 1)
    if stars is None or stars[0] > _MOST_STARS or tokens.at(place - 1) in ("hotel", "berbintang"):
        return None
    start = place - 1 if tokens.at(place - 1) == "level" else place
    return Item(kind="grade", start=start, end=stars[1], text=f"Bintang {stars[0]}", bare=True)


def listed_grade_at(tokens: Tokens, place: int, before: Item) -> Item | None:
    """Read one more grade of a list: "nilai SAKIP B, BB dan A", "kategori Tidak Informatif dan Kurang Informatif"."""
    openness = _OPENNESS.at(tokens, place)
    if openness is not None and before.text.endswith("nformatif") and openness[0].endswith("nformatif"):
        return Item(kind="grade", start=place, end=openness[1], text=openness[0])
    words = _WORDS.at(tokens, place) if before.text in _STAGES and tokens.capital(place) else None
    if words is not None and words[0] in _STAGES:  # "kategori Pratama (2019) dan Madya (2020)"
        return Item(kind="grade", start=place, end=words[1], text=words[0])
    if before.text not in _LETTER_GRADES or tokens.raw(place) not in _LETTER_GRADES or _goes_on(tokens, place + 1):
        return None
    return Item(kind="grade", start=place, end=place + 1, text=tokens.raw(place))


def _in_brackets(tokens: Tokens, place: int) -> Item | None:
    """Read a grade in brackets behind a score or a place: "nilai 3,45 (Baik)", "peringkat kedua (Informatif)"."""
    if not may_be_number(tokens, place - 1):
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
        return tokens.printed(at, at + 1 + sign), _past_words(tokens, at + 1 + sign)
    words = _WORDS.at(tokens, at)
    if words is None:
        return None
    text, end = words
    if tokens.at(end) == "(" and tokens.at(end + 2) == ")" and tokens.shouted(end + 1):
        end += 3
    return (text, end) if not strict or _surely(tokens, at, end, text) else None


def _past_words(tokens: Tokens, end: int) -> int:
    """Skip the words that a letter stands for: "BB (Sangat Baik)", "A atau Memuaskan"."""
    if tokens.at(end) not in ("(", "atau"):
        return end
    words = _WORDS.at(tokens, end + 1)
    if words is None or (tokens.at(end) == "(" and tokens.at(words[1]) != ")"):
        return end
    return words[1] + (tokens.at(end) == "(")


def _surely(tokens: Tokens, at: int, end: int, text: str) -> bool:
    """Tell whether words behind a vague cue are nothing but a grade: "kategori Sangat Baik", not "kategori Utama"."""
    said = " ".join(tokens.folded[at:end])
    if said in _ENOUGH:
        return True
    if said in GRADE_QUALITIES and tokens.at(end + (tokens.at(end) == "dengan")) in _SCORED:
        return True
    if said in GRADE_QUALITIES and tokens.at(at - 1) in _SETTLING:
        return tokens.at(end) in _AFTER_GRADE and tokens.at(end + 1) != "media"
    if text in _STAGES and (tokens.at(at - 1) == "level" or tokens.capital(at)):
        near = set(tokens.folded[max(0, at - _NEAR) : at + _NEAR])
        return bool(_OF_STAGES & near) and (tokens.at(at - 1) == "level" or tokens.at(end) in _AFTER_GRADE)
    if not tokens.capital(at) or tokens.at(end) not in _AFTER_GRADE or is_superlative(said):
        return False
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
    if ordinal_at(tokens, at) is not None:  # "predikat pertama"
        return None
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
