"""Scores (dengan nilai 90,59), scales (nilai 80-89,9), the size of the field (dari 34 provinsi), years (tahun 2022)."""

import re
from decimal import Decimal
from typing import Final

from .items import Item
from .numbers import amount_at, count_at, year_of
from .tokens import Tokens, words_of

__all__ = ["SCORE_STARTS", "score_at", "total_at", "year_at"]

_SCORES: Final = frozenset(
    {"nilai", "skor", "score", "poin", "point", "indeks", "index", "angka", "nilainya", "skornya"}
)
_INDICES: Final = frozenset({"ikm", "ikip", "ikp", "spbe", "sakip", "akip", "rb", "epss", "kip", "ipm", "ipp", "skm"})
_POINTS: Final = frozenset({"poin", "point", "points"})
_BETWEEN: Final = words_of(
    """
    akhir total rata sempurna sebesar sebanyak mencapai yakni yaitu adalah indeks index evaluasi capaian perolehan
    minimal minimum angka keseluruhan hasil monev kepatuhan kinerja tertinggi terendah skor nilai poin dengan score
    final kumulatif komposit spbe sakip ikm ikip akip rb epss kip sp4n lapor meraih memperoleh mendapat di pada
    penilaian prestasi dari - : = ( " “ ” antara rentang kisaran interval lebih kurang bawah atas
    """
)
_LONGEST: Final = 8  # tokens between the word and the number
_TO: Final = frozenset({"-", "sampai", "hingga", "dan", "s"})
_ABOVE: Final = frozenset({"atas", "lebih"})
_BELOW: Final = frozenset({"bawah", "kurang"})
_LEAST: Final = frozenset({"minimal", "minimum"})
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
    if amount is None or _part_of_number(tokens, place):
        return None
    value, end, _ = amount
    if tokens.at(end) in _POINTS:
        return Item(kind="score", start=place, end=end + 1, score=value, doubt=_doubt(amount))
    bare = _is_decimal(tokens, place) and tokens.at(end) in ("", "(", ")", ",", ";")
    return Item(kind="score", start=place, end=end, score=value, bare=True) if bare else None


def _is_decimal(tokens: Tokens, place: int) -> bool:
    """Tell whether a number with a decimal comma begins at *place*."""
    amount = amount_at(tokens, place)
    return amount is not None and _DECIMALS.fullmatch(tokens.printed(place, amount[1])) is not None


def _part_of_number(tokens: Tokens, place: int) -> bool:
    return tokens.at(place - 1) in (",", ".", "/") and tokens.glued(place)


def _doubt(amount: tuple[Decimal, int, bool]) -> str:
    return "" if amount[2] else "decimal"


def _named(tokens: Tokens, place: int) -> Item | None:
    at = place + 1
    while at - place < _LONGEST and not tokens.digits(at):
        year = tokens.at(at) in _YEAR_WORDS and year_of(tokens, at + 1) is not None
        if year:
            at += 2
        elif tokens.at(at) in _BETWEEN or (tokens.shouted(at) and len(tokens.at(at)) <= 6):  # noqa: PLR2004  (an index)
            at += 1
        else:
            return None
    amount = amount_at(tokens, at)
    if amount is None or (year_of(tokens, at) is not None and "," not in tokens.printed(at, amount[1])):
        return None
    between = set(tokens.folded[place + 1 : at])
    value, end, _ = amount
    ranged = _range(tokens, value, end, joined="antara" in between)
    if ranged is not None:
        return Item(kind="scale", start=place, end=ranged[1], text=ranged[0])
    if tokens.at(end) in _UNITS:
        return None
    end += tokens.at(end) in _POINTS or tokens.at(end) in ("persen", "%")
    if between & (_ABOVE | _BELOW):
        sign = ">" if between & _ABOVE else "<"
        return Item(kind="scale", start=place, end=end, text=f"{sign}{value}")
    doubt = "threshold" if between & _LEAST else _doubt(amount)
    if doubt == "decimal" and tokens.at(place) in ("indeks", "index"):
        value, doubt = Decimal(tokens.text[tokens.starts[at] : tokens.ends[amount[1] - 1]]), ""
    return Item(kind="score", start=place, end=end, score=value, doubt=doubt)


def _range(tokens: Tokens, low: Decimal, end: int, *, joined: bool) -> tuple[str, int] | None:
    """Read the upper end of a range behind its lower one."""
    if tokens.at(end) not in _TO or (tokens.at(end) == "dan" and not joined):
        return None
    at = end + 1
    while tokens.at(at) in (".", "/", "d", "dengan") and at - end < 5:  # noqa: PLR2004  (s.d. and s/d)
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
    if year is None or tokens.at(place - 1) in ("emas", "visi", "menuju"):
        return None
    return Item(kind="year", start=place, end=at + 1, numbers=(year,), bare=at == place)
