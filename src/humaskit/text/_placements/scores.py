"""Scores (dengan nilai 90,59), scales (nilai 80-89,9), the size of the field (dari 34 provinsi), years (tahun 2022)."""

import re
from decimal import Decimal
from typing import Final

from .grades import grade_at
from .items import Item
from .numbers import amount_at, count_at, year_of
from .scope import area_at
from .tokens import Tokens, words_of

__all__ = ["SCORE_STARTS", "score_at", "total_at", "year_at"]

_SCORES: Final = frozenset(
    {"nilai", "skor", "score", "poin", "point", "indeks", "index", "angka", "nilainya", "skornya", "bernilai"}
)
_INDICES: Final = frozenset({"ikm", "ikip", "ikp", "spbe", "sakip", "akip", "rb", "epss", "kip", "ipm", "ipp", "skm"})
_POINTS: Final = frozenset({"poin", "point", "points"})
_BETWEEN: Final = words_of(
    """
    akhir total rata sempurna sebesar sebanyak mencapai yakni yaitu adalah indeks index evaluasi capaian perolehan
    minimal minimum angka keseluruhan hasil monev kepatuhan kinerja tertinggi terendah skor nilai poin dengan score
    final kumulatif komposit spbe sakip ikm ikip akip rb epss kip sp4n lapor meraih memperoleh mendapat berada di pada
    penilaian prestasi dari nya kita kami ini secara nasional indonesia provinsi - : = ( " “ ”
    antara rentang kisaran interval lebih kurang bawah atas
    """
)
_LONGEST: Final = 8  # tokens between the word and the number
_LONGEST_INDEX: Final = 6  # letters of the abbreviation of an index
_LONGEST_TO: Final = 5  # tokens of "s.d." and "s/d"
_TO: Final = frozenset({"-", "sampai", "hingga", "dan", "s"})
_ABOVE: Final = frozenset({"atas", "lebih"})
_BELOW: Final = frozenset({"bawah", "kurang"})
_LEAST: Final = frozenset({"minimal", "minimum"})
# What stands behind a bare score: "Kabupaten X 3,09 predikat baik", "2,46 meningkat 0,15", "3,70 pada tahun 2024".
_BEHIND_SCORE: Final = words_of(
    """
    ( ) , ; predikat kategori kualifikasi dengan atau pada tahun meningkat naik turun menurun dari berpredikat
    informatif menuju cukup kurang
    """
) | {""}
_CHANGES: Final = words_of("meningkat naik turun menurun bertambah selisih kenaikan peningkatan penurunan terpaut")
_LETTERS: Final = frozenset({"aaa", "aa", "bb", "cc", "dd", "wtp", "wdp"})
_SAYING: Final = frozenset({"dengan", "adalah", "yakni", "yaitu", "diraih"})
_EXTREMES: Final = frozenset({"tertinggi", "terendah"})
_UNITS: Final = frozenset(
    {"rupiah", "ribu", "juta", "miliar", "milyar", "triliun", "kali", "orang", "tahun", "kg", "ton"}
)
_FIELD: Final = frozenset({"total", "seluruh", "sejumlah", "sebanyak", "sekitar", "jumlah", "ke", "sekian"})
_NO_FIELD: Final = words_of(
    """
    kategori penghargaan tahun bulan hari minggu besar aspek indikator poin point medali juta ribu miliar persen
    skala juara dewan juri nilai terbaik lembar kriteria dimensi emas perak perunggu jam menit kali %
    """
)
_YEAR_WORDS: Final = frozenset({"tahun", "th", "thn", "ta", "edisi", "periode"})
SCORE_STARTS: Final = _SCORES | _INDICES | _YEAR_WORDS | {"(", "skala", "dari", "di", "diantara"}
_DECIMALS: Final = re.compile(r"[0-9]{1,3},[0-9]{1,4}")


def score_at(tokens: Tokens, place: int) -> Item | None:
    """Read the score or the scale that begins at *place*."""
    word = tokens.at(place)
    if word in _SCORES or (word in _INDICES and tokens.shouted(place) and _is_decimal(tokens, place + 1)):
        return _named(tokens, place)
    if word == "(":
        return _bracketed(tokens, place)
    return _scale(tokens, place) if word == "skala" else _unnamed(tokens, place)


def _unnamed(tokens: Tokens, place: int) -> Item | None:
    """Read "360 poin", or a number with a decimal comma that nothing else explains."""
    amount = amount_at(tokens, place)
    if amount is None or _part_of_number(tokens, place) or tokens.at(place - 1) in _CHANGES:
        return None
    value, end, _ = amount
    if tokens.at(end) in _POINTS:
        return Item(kind="score", start=place, end=end + 1, score=value, doubt=_doubt(amount))
    if tokens.at(place - 1) == "informatif" and (ranged := _range(tokens, value, end, joined=False)) is not None:
        return Item(kind="scale", start=place, end=ranged[1], text=ranged[0])  # "Cukup Informatif 60-79,9"
    if tokens.folded[max(0, place - 3) : place] in (["informatif", "kurang", "dari"], ["informatif", "di", "bawah"]):
        return Item(kind="scale", start=place - 2, end=end, text=f"<{value}")
    behind = tokens.at(end) in _BEHIND_SCORE and not _counts(tokens, end)
    graded = tokens.at(end) == "(" and grade_at(tokens, end, alone=True) is not None  # "91.01 (Hijau)"
    bare = graded or (_is_decimal(tokens, place) and behind)
    return Item(kind="score", start=place, end=end, score=value, bare=True) if bare else None


def _is_decimal(tokens: Tokens, place: int) -> bool:
    """Tell whether a number with a decimal comma begins at *place*."""
    amount = amount_at(tokens, place)
    return amount is not None and _DECIMALS.fullmatch(tokens.printed(place, amount[1])) is not None


def _part_of_number(tokens: Tokens, place: int) -> bool:
    return tokens.at(place - 1) in (",", ".", "/") and tokens.glued(place)


def _doubt(amount: tuple[Decimal, int, bool]) -> str:
    return "" if amount[2] else "decimal"


def _number_of(tokens: Tokens, place: int) -> int | None:
    """Return where the number stands that the word at *place* announces, past the words between."""
    if tokens.at(place - 1) == "kategori" and tokens.at(place + 2) == "dengan":
        return None  # "kategori nilai IKIP dengan nilai 83,15"
    at = place + 1
    while at - place < _LONGEST and not tokens.digits(at):
        year = tokens.at(at) in _YEAR_WORDS and year_of(tokens, at + 1) is not None
        if year:
            at += 2
        elif (area := _named_area(tokens, at)) is not None:
            at = area
        elif tokens.at(at) in _BETWEEN or _is_index(tokens, at):
            at += 1
        else:
            return None
    return at


def _is_index(tokens: Tokens, at: int) -> bool:
    """Tell whether an index is named at *at*, not a grade: "nilai SAKIP 72,15", but "nilai BB dengan skor 72,15"."""
    short = tokens.shouted(at) and len(tokens.at(at)) <= _LONGEST_INDEX
    return short and tokens.at(at) not in _LETTERS


def _named(tokens: Tokens, place: int) -> Item | None:
    at = _number_of(tokens, place)
    amount = None if at is None else amount_at(tokens, at)
    if at is None or amount is None or (year_of(tokens, at) is not None and "," not in tokens.printed(at, amount[1])):
        return None
    between = set(tokens.folded[place + 1 : at])
    if between & _EXTREMES and between & _SAYING:  # "skor terendah dengan nilai 62,33": the place, and then the score
        return None
    value, end, _ = amount
    ranged = _range(tokens, value, end, joined="antara" in between)
    if ranged is not None:
        return Item(kind="scale", start=place, end=ranged[1], text=ranged[0])
    if _counts(tokens, end):
        return None
    end += tokens.at(end) in _POINTS or tokens.at(end) in ("persen", "%")
    if between & (_ABOVE | _BELOW):
        sign = ">" if between & _ABOVE else "<"
        return Item(kind="scale", start=place, end=end, text=f"{sign}{value}")
    years = [year for word in range(place + 1, at) if (year := year_of(tokens, word)) is not None]
    doubt = "threshold" if between & _LEAST else _doubt(amount)
    if doubt == "decimal" and tokens.at(place) in ("indeks", "index"):
        value, doubt = Decimal(tokens.text[tokens.starts[at] : tokens.ends[amount[1] - 1]]), ""
    return Item(kind="score", start=place, end=end, score=value, numbers=tuple(years[:1]), doubt=doubt)


def _counts(tokens: Tokens, end: int) -> bool:
    """Tell whether a unit stands behind a number: "5 tahun", but not "3,34 tahun 2022"."""
    return tokens.at(end) in _UNITS and not (tokens.at(end) == "tahun" and year_of(tokens, end + 1) is not None)


def _named_area(tokens: Tokens, at: int) -> int | None:
    """Return the place behind the region that is named at *at*: "skor IKIP Jawa Barat 84,43"."""
    area = area_at(tokens, at) if tokens.capital(at) else None
    return None if area is None else area.end


def _range(tokens: Tokens, low: Decimal, end: int, *, joined: bool) -> tuple[str, int] | None:
    """Read the upper end of a range behind its lower one."""
    if tokens.at(end) not in _TO or (tokens.at(end) == "dan" and not joined):
        return None
    at = end + 1
    while tokens.at(at) in (".", "/", "d", "dengan") and at - end < _LONGEST_TO:
        at += 1
    high = amount_at(tokens, at)
    if high is None or high[0] <= low:
        return None
    return f"{low}-{high[0]}", high[1] + (tokens.at(high[1]) in _POINTS)


def _scale(tokens: Tokens, place: int) -> Item | None:
    low = amount_at(tokens, place + 1)
    if low is None:
        return None
    ranged = _range(tokens, low[0], low[1], joined=False)
    text, end = ranged if ranged is not None else (str(low[0]), low[1])
    return Item(kind="scale", start=place, end=end, text=text)


def _bracketed(tokens: Tokens, place: int) -> Item | None:
    """Read a score in brackets, "(99,30)": only with a decimal comma, for other numbers can be anything."""
    amount = amount_at(tokens, place + 1)
    if amount is None:
        return None
    end = amount[1] + (tokens.at(amount[1]) in _POINTS)
    ranged = _range(tokens, amount[0], amount[1], joined=False)
    if ranged is not None and tokens.at(ranged[1]) == ")" and "informatif" in tokens.folded[place - 2 : place]:
        return Item(kind="scale", start=place, end=ranged[1] + 1, text=ranged[0])  # "Cukup Informatif" (60-79,9)
    if tokens.at(end) != ")" or not (_is_decimal(tokens, place + 1) or end > amount[1]):
        return None
    return Item(kind="score", start=place, end=end + 1, score=amount[0], doubt=_doubt(amount))


def total_at(tokens: Tokens, place: int) -> Item | None:
    """Read the size of the field: "dari 34 provinsi", "di antara 106 karya lainnya"."""
    at = place
    if tokens.at(at) == "dari":
        if tokens.at(at - 1) == "satu" and tokens.at(at - 2) in ("", "salah", "sebagai", "menjadi", "merupakan"):
            return None  # "salah satu dari 66 kabupaten": so many won
        at += 1
    elif tokens.at(at) == "di" and tokens.at(at + 1) == "antara":
        at += 2
    elif tokens.at(at) == "diantara":
        at += 1
    else:
        return None
    while tokens.at(at) in _FIELD:
        at += 1
    counted = count_at(tokens, at)
    if counted is None or counted[0] == 1 or year_of(tokens, at) is not None:
        return None
    value, end = counted
    if not tokens.word(end) or tokens.at(end) in _NO_FIELD:
        return None
    end += 1
    if tokens.at(end) == "/" and tokens.word(end + 1):
        end += 2
    if tokens.at(end) in ("lain", "lainnya", "daerah", "negeri"):
        end += 1
    return Item(kind="total", start=place, end=end, numbers=(value,))


def year_at(tokens: Tokens, place: int) -> Item | None:
    """Read a year that is named as one, or stands bare."""
    at = place + 1 if tokens.at(place) in _YEAR_WORDS else place
    if at > place and tokens.at(at) == "anggaran":
        at += 1
    year = year_of(tokens, at)
    named = tokens.at(place - 3 if tokens.at(place - 2) == "." else place - 2)  # "Nomor 14 Tahun 2008", "No. 14 ..."
    numbered = tokens.digits(place - 1) and named in ("nomor", "no")
    part = at == place and tokens.at(place - 1) in _YEAR_WORDS
    if year is None or numbered or part or tokens.at(place - 1) in ("emas", "visi", "menuju", "sejak"):
        return None
    return Item(kind="year", start=place, end=at + 1, numbers=(year,), bare=at == place)
