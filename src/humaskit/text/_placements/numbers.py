"""The numbers of places (I, 1, ke-3, ketiga, 1, 2 dan 3) and of scores (99,60), read token by token."""

import functools
import re
from decimal import Decimal
from typing import Final, NamedTuple

from ...values.certainty import Certainty
from .._number_words import spelled
from ..numbers import parse_decimal, parse_number, parse_ordinal
from .tokens import Tokens, kept, words_of

__all__ = ["Number", "amount_at", "count_at", "may_be_number", "numbers_from", "ordinal_at", "reached_at", "year_of"]

_LOOK: Final = 120  # characters that one number can take
_MOST: Final = 99_999  # no field of competitors is larger
_YEARS: Final = range(1945, 2101)
_YEAR_DIGITS: Final = 4
_MOST_SEPARATORS: Final = 2  # ", dan"
_LONGEST_GLOSS: Final = 8  # tokens of a number in words and its brackets
_LONGEST_RANGE: Final = 20
_SEPARATORS: Final = frozenset({",", "dan", "&", "serta", "/", "maupun", "atau"})
_RANGE: Final = frozenset({"-", "hingga", "sampai"})
_AGAIN: Final = frozenset({"urutan", "peringkat", "posisi", "juara", "terbaik"})  # "urutan 5 sampai urutan 10"
_DECIMAL: Final = re.compile(r"[.,][0-9]")
# "juara dua kali", "tiga tahun berturut-turut": how often, not which place.
_TIMES: Final = frozenset({"kali", "kalinya", "periode", "musim", "dekade", "orang", "menit", "jam"})
# "juara 1 dan 2 penghargaan lain": what a second number may count instead of naming a place.
_COUNTED: Final = words_of(
    """
    penghargaan medali emas perak perunggu gold silver bronze platinum besar kabupaten kota provinsi tim
    desa kelurahan kecamatan juara terbaik peserta piala trofi tropi piagam lainnya lain kementerian lembaga daerah
    opd harapan runner finalis nominasi nominator poin persen karya
    """
)
_OF_YEAR: Final = frozenset({"anggaran", "ini", "lalu", "depan", "mendatang", "sebelumnya", "kemarin"})
_MOVES: Final = frozenset({"naik", "turun", "meningkat", "menurun", "melonjak", "melesat", "merosot", "anjlok"})
_STEPS: Final = frozenset({"tingkat", "peringkat", "level", "strip", "poin", "persen", "besar", "kali", "kategori"})
_ROMAN: Final = frozenset("IVXl")
_NUMERAL: Final = frozenset("IVXLCDMl1")
_LOWER: Final = frozenset("ivx")
_FIRST: Final = frozenset({"pertama", "perdana", "kesatu"})
_AFTER_KE: Final = frozenset({"th", "st", "nd", "rd"})


class Number(NamedTuple):
    """A number and the place behind it; ``sure`` is False when a misprint was put right."""

    value: int
    end: int
    ordinal: bool = False  # with "ke", or pertama
    sure: bool = True


def year_of(tokens: Tokens, place: int) -> int | None:
    """Return the year that the digits at *place* can be."""
    if not tokens.digits(place) or len(tokens.at(place)) != _YEAR_DIGITS or int(tokens.at(place)) not in _YEARS:
        return None
    before, after = tokens.at(place - 1), tokens.at(place + 1)
    parts_of_code = before in ("/", ".") and tokens.glued(place)
    goes_on = (
        after in ("/", ".", ",") and tokens.glued(place + 1) and tokens.digits(place + 2) and tokens.glued(place + 2)
    )
    return None if parts_of_code or goes_on else int(tokens.at(place))


@kept
def ordinal_at(tokens: Tokens, place: int) -> Number | None:
    """Read the number of a place at *place*: digits, Roman, words, with or without *ke*; in brackets as well."""
    if tokens.at(place) == "(" and tokens.at(place + 2) == ")":
        inner = ordinal_at(tokens, place + 1)
        return None if inner is None or inner.end != place + 2 else inner._replace(end=place + 3)
    if not may_be_number(tokens, place) or year_of(tokens, place) is not None:
        return None
    start = tokens.starts[place]
    read = parse_ordinal(tokens.text[start : start + _LOOK])
    if read is None or not read.value or read.value > _MOST:
        return None
    stop = start + read.end
    end = tokens.reached(stop)
    if tokens.ends[end - 1] > stop or (_DECIMAL.match(tokens.text, stop) and tokens.text[stop] == "."):
        return None
    if tokens.at(end) in _AFTER_KE and tokens.glued(end):
        end += 1
    first = tokens.at(place)
    roman = set(tokens.raw(end - 1)) <= _ROMAN
    if not roman and _is_no_place(tokens, end):
        return None
    ordinal = first == "ke" or first in _FIRST or (first.startswith("ke") and tokens.word(place))
    end = _past_gloss(tokens, end, read.value)
    return Number(read.value, end, ordinal, read.certainty is Certainty.STATED)


def reached_at(tokens: Tokens, at: int) -> Number | None:
    """Read the place to which one rose or fell: "peringkat naik dari 10 menjadi 5", "peringkat menjadi 2"."""
    if tokens.at(at) in _MOVES:
        at += 1
        before = ordinal_at(tokens, at + 1) if tokens.at(at) == "dari" else None
        at = at if before is None else before.end
    elif tokens.at(at) != "menjadi":
        return None
    number = ordinal_at(tokens, at + 1) if tokens.at(at) in ("menjadi", "ke", "jadi") else None
    if number is None or tokens.at(number.end) in _STEPS:
        return None
    return None if tokens.at(number.end) == "," and tokens.digits(number.end + 1) else number  # "menjadi 3,45"


def may_be_number(tokens: Tokens, place: int) -> bool:
    """Tell at a glance whether the number of a place can begin here."""
    return _begins_number(tokens.at(place), tokens.raw(place))


@functools.lru_cache(maxsize=4_096)
def _begins_number(word: str, printed: str) -> bool:
    if not word[:1].isalnum():
        return False
    if (word.isascii() and word.isdigit()) or word in _FIRST or spelled((word,)) is not None:
        return True
    ke = word.startswith("ke") and (word == "ke" or set(word[2:]) <= _LOWER or spelled((word[2:],)) is not None)
    return ke or set(printed) <= _NUMERAL or set(word) <= _LOWER


def _is_no_place(tokens: Tokens, end: int) -> bool:
    after = tokens.at(end)
    if after in _TIMES or (after == "-" and tokens.at(end + 1) in ("satunya", "satu")):
        return True
    if after not in ("tahun", "tahunan"):
        return False
    return year_of(tokens, end + 1) is None and tokens.at(end + 1) not in _OF_YEAR


def _past_gloss(tokens: Tokens, end: int, value: int) -> int:
    """Skip the same number in brackets: "ke 3 (tiga)", "81 (delapan puluh satu)"."""
    if tokens.at(end) != "(":
        return end
    close = next((at for at in range(end + 2, end + _LONGEST_GLOSS) if tokens.at(at) == ")"), None)
    if close is None:
        return end
    printed = tokens.printed(end + 1, close)
    gloss = parse_ordinal(printed) if close == end + 2 else parse_number(printed)
    return close + 1 if gloss is not None and gloss.value == value and gloss.surface == printed else end


def numbers_from(tokens: Tokens, first: Number) -> tuple[tuple[int, ...], int]:
    """Return every number of a list that begins with *first* ("1, 2 dan 3", "I/II/III", "1-3"), and its end."""
    values, end = [first.value], first.end
    while True:
        at, span = end, False
        if tokens.at(at) == "s" and tokens.at(at + 1) in (".", "/") and tokens.at(at + 2) == "d":
            at, span = at + 4 if tokens.at(at + 3) == "." else at + 3, True
        elif tokens.at(at) in _RANGE:
            at, span = at + 2 if tokens.at(at + 1) == "dengan" else at + 1, True
            at += tokens.at(at) in _AGAIN
        else:
            while tokens.at(at) in _SEPARATORS and at - end < _MOST_SEPARATORS:
                at += 1
        following = ordinal_at(tokens, at) if at > end else None
        if following is None or tokens.at(following.end) in _COUNTED or following.value in values:
            return tuple(values), end
        if not span:
            values.append(following.value)
        elif values[-1] < following.value <= values[-1] + _LONGEST_RANGE:
            values.extend(range(values[-1] + 1, following.value + 1))
        else:
            return tuple(values), end
        end = following.end


@kept
def count_at(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """Read a whole number that counts things, and the place behind it, a gloss in brackets included."""
    if not tokens.digits(place) and spelled((tokens.at(place),)) is None:
        return None
    start = tokens.starts[place]
    read = parse_number(tokens.text[start : start + _LOOK])
    if read is None or not read.value or not 0 < read.value <= _MOST:
        return None
    end = tokens.reached(start + read.end)
    if tokens.ends[end - 1] > start + read.end:
        return None
    return read.value, _past_gloss(tokens, end, read.value)


def amount_at(tokens: Tokens, place: int) -> tuple[Decimal, int, bool] | None:
    """Read the digits of a score: the number, the place behind it, and whether its dot leaves no doubt."""
    if not tokens.digits(place):
        return None
    start = tokens.starts[place]
    read = parse_decimal(tokens.text[start : start + _LOOK])
    if read is None or read.value is None or any(letter.isalpha() for letter in read.surface):
        return None
    return read.value, tokens.reached(start + read.end), not read.alternatives
