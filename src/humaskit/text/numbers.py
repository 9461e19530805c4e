"""Numbers as Indonesian text writes them: words, digits with dots for thousands, ordinals, Roman numerals.

``27``, ``1.234``, ``dua puluh tujuh``, ``1,5 juta`` · ``ke-3``, ``ketiga``, ``ke tiga``, ``ke-III``, ``III``,
``pertama`` · ``92,31``. A small l or a digit 1 printed for a Roman I ("Terbaik Ill") is read, and marked as inferred.
"""

import re
from decimal import Decimal
from typing import Final, Literal, NamedTuple, TypeAlias, TypeVar, get_args

import attrs

from ..errors import InvalidValue, Issue, did_you_mean, shown
from ..values.certainty import Certainty
from ._number_words import LONGEST_RUN, MOST, SCALES, spell, spelled
from .reading import LONGEST_PHRASE, Reading, fits, warning

__all__ = [
    "OrdinalStyle",
    "format_decimal",
    "format_number",
    "format_ordinal",
    "format_roman",
    "parse_decimal",
    "parse_number",
    "parse_ordinal",
    "parse_roman",
]

Number = TypeVar("Number", int, Decimal)

OrdinalStyle: TypeAlias = Literal["ke-digits", "ke-roman", "words", "roman", "digits"]
"""How an ordinal is written: ``ke-3``, ``ke-III``, ``ketiga``, ``III``, ``3``."""

_DIGITS_AT_MOST: Final = 40
_HUNDRED: Final = 100
_LONGEST_TENS: Final = 3  # words of a number below it
_MOST_DIGITS: Final = 6  # behind a comma that is spoken
_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MOST_ROMAN: Final = 3_999

_FIRST: Final = frozenset({"pertama", "perdana", "kesatu"})
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_BLANKS: Final = re.compile(r"\s*")
_DIGITS: Final = re.compile(
    r"(?P<indonesian>[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])(?:,[0-9]+)?)"
    r"|(?P<english>[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3}){2,})"
    r"|[0-9]+(?:[.,][0-9]+)?"
)
_GOES_ON: Final = re.compile(r"[.,]?[0-9]")
_SCALE: Final = re.compile(r"\s*(ribu|juta|miliar|milyar|triliun|trilyun)\b", re.IGNORECASE)
_COMMA: Final = re.compile(r"\s+koma\s+(?=[a-z0-9])", re.IGNORECASE)
_HALF: Final = re.compile(r"\s+setengah\b", re.IGNORECASE)
_PLAIN: Final = re.compile(r"[0-9]{1,9}(?![.,]?[0-9])")
_PART_OF_DECIMAL: Final = re.compile(r"\.[0-9]")
_KE: Final = re.compile(r"[Kk][Ee]\s{0,3}[-" + "\u2010-\u2015" + r"]?\s{0,3}")
_NUMERAL: Final = re.compile(r"([0-9]{1,9}|[IVXLCDMivxl1]{1,15})(?:st|nd|rd|th)?\b")
_MISPRINT: Final = str.maketrans("l1", "II")
_MOST_BARE: Final = 89  # beyond it stand CV, DI, MC: more often words than numbers


def parse_roman(text: str) -> int | None:
    """Return the number that a Roman numeral in capitals means, 1 to 3999; None for anything else.

    >>> parse_roman("XIV"), parse_roman("IIII"), parse_roman("iv")
    (14, None, None)
    """
    if not fits(text, 15) or not text:
        return None
    value, rest = 0, text
    for size, letters in _ROMAN:
        while rest.startswith(letters):
            value, rest = value + size, rest[len(letters) :]
    return value if not rest and value <= _MOST_ROMAN and format_roman(value) == text else None


def format_roman(number: int) -> str:
    """Write *number* as a Roman numeral.

    Raises:
        InvalidValue: *number* is not between 1 and 3999.

    >>> format_roman(2024)
    'MMXXIV'
    """
    _within(number, 1, _MOST_ROMAN)
    said = ""
    for size, letters in _ROMAN:
        count, number = divmod(number, size)
        said += letters * count
    return said


def parse_number(text: str) -> Reading[int] | None:
    """Read the whole number that *text* begins with, in words or digits.

    A dot divides thousands. ``1,5 juta`` is a whole number, ``1,5`` is not: see :func:`parse_decimal`.

    >>> parse_number("dua puluh tujuh perangkat daerah").value, parse_number("1.234 orang").value
    (27, 1234)
    """
    if not fits(text, LONGEST_PHRASE):
        return None
    start = _first(text)
    number = _spoken_at(text, start) or _digits_at(text, start)
    if number is None or number.value != (whole := int(number.value)):
        return None
    return _reading(text, start, number.end, whole)


def parse_decimal(text: str) -> Reading[Decimal] | None:
    """Read the decimal number that *text* begins with; the decimal mark is the comma.

    The digits are kept as printed (``99,60`` is ``Decimal("99.60")``). A point that cannot divide thousands is a
    decimal point; one that can (``3.875``) divides thousands, and the other value stands in the alternatives.

    >>> parse_decimal("92,31 poin").value, parse_decimal("dua koma lima").value, parse_decimal("dua setengah").value
    (Decimal('92.31'), Decimal('2.5'), Decimal('2.5'))
    """
    if not fits(text, LONGEST_PHRASE):
        return None
    start = _first(text)
    number = _digits_at(text, start) or _spoken_at(text, start)
    if number is None:
        return None
    if number.other is None:
        return _reading(text, start, number.end, number.value)
    surface = shown(text[start : number.end])
    issue = warning("decimal", "a dot before three digits can divide thousands or decimals", value=surface)
    read = _reading(text, start, number.end, number.value, Certainty.AMBIGUOUS, issue)
    return attrs.evolve(read, alternatives=(number.other,))


def parse_ordinal(text: str) -> Reading[int] | None:
    """Read the ordinal that *text* begins with; a bare number counts, as in *juara 3* or *terbaik dua*.

    A small l or a digit 1 in a Roman numeral is taken for an I: the reading is inferred, with an issue. A numeral
    without *ke* is read up to LXXXIX: beyond it stand CV, DI and MC.

    >>> [parse_ordinal(word).value for word in ("ke-3", "ketiga", "ke tiga", "ke-III", "III", "perdana", "Ill")]
    [3, 3, 3, 3, 3, 1, 3]
    """
    start = _first(text) if fits(text, LONGEST_PHRASE) else None
    if start is None:
        return None
    spoken = _ordinal_words_at(text, start)
    if spoken is not None and spoken[0]:
        return None if _part_of_decimal(text, spoken[1]) else _reading(text, start, spoken[1], spoken[0])
    ke = _KE.match(text, start)
    found = _NUMERAL.match(text, ke.end() if ke else start)
    if found is None or (found.group(1).isdigit() and _part_of_decimal(text, found.end())):
        return None
    number = found.group(1)
    if number.isdigit():
        value = int(number)
    else:
        small = set(number) <= set("ivx") and (ke or number not in ("v", "x"))  # "x" is more often a sign
        value = parse_roman(number.upper() if small else number) or 0
        value = value if ke or value <= _MOST_BARE else 0
    if value:
        return _reading(text, start, found.end(), value)
    value = (parse_roman(number.translate(_MISPRINT)) or 0) if set(number) <= set("IVXl1") else 0
    if not value:
        return None
    issue = warning("misprint", f"{shown(number)} is taken for {format_roman(value)}", value=shown(number))
    return _reading(text, start, found.end(), value, Certainty.INFERRED, issue)


def format_number(number: int, *, words: bool = False) -> str:
    """Write a whole number with dots for thousands, or in *words*.

    Raises:
        InvalidValue: *number* is negative, or has more than 15 digits.

    >>> format_number(1234567), format_number(2019, words=True)
    ('1.234.567', 'dua ribu sembilan belas')
    """
    _within(number, 0, MOST - 1)
    if not words:
        return f"{number:,}".replace(",", ".")
    return spell(number)


def format_decimal(number: Decimal) -> str:
    """Write a decimal number with a decimal comma and dots for thousands.

    Raises:
        InvalidValue: *number* is negative, not finite, or longer than 40 digits.

    >>> format_decimal(Decimal("1234.50"))
    '1.234,50'
    """
    text = format(number, "f") if number.is_finite() and abs(number.adjusted()) < _DIGITS_AT_MOST else ""
    if not text or len(text) > _DIGITS_AT_MOST or number.is_signed():
        raise InvalidValue(
            Issue(code="range", message="must be a finite number of at most 40 digits", value=shown(number))
        )
    whole, _, fraction = text.partition(".")
    return f"{int(whole):,}".replace(",", ".") + ("," + fraction if fraction else "")


def format_ordinal(number: int, style: OrdinalStyle = "ke-digits") -> str:
    """Write an ordinal in one of the styles of :data:`OrdinalStyle`.

    Raises:
        InvalidValue: *number* is below 1 or too large for the style, or the style is not known.

    >>> [format_ordinal(3, style) for style in ("ke-digits", "ke-roman", "words", "roman", "digits")]
    ['ke-3', 'ke-III', 'ketiga', 'III', '3']
    """
    _within(number, 1, 999_999_999)
    if style == "words":
        return "pertama" if number == 1 else "ke" + format_number(number, words=True)
    if style in ("ke-roman", "roman"):
        return ("ke-" if style == "ke-roman" else "") + format_roman(number)
    if style in ("ke-digits", "digits"):
        return ("ke-" if style == "ke-digits" else "") + str(number)
    styles = get_args(OrdinalStyle)
    raise InvalidValue(
        Issue(
            code="style",
            message=f"{shown(style)} is not a style of ordinals",
            hint=did_you_mean(style, styles) or f"write one of {', '.join(styles)}",
        )
    )


class _Digits(NamedTuple):
    """A number in digits: its value, where it ends, and what else it could mean."""

    value: Decimal
    end: int
    other: Decimal | None = None


def _digits_at(text: str, start: int) -> _Digits | None:
    found = _DIGITS.match(text, start)
    if found is None or len(found.group()) > _DIGITS_AT_MOST or _GOES_ON.match(text, found.end()):
        return None
    said, other = found.group(), None
    if found.group("indonesian"):
        value = Decimal(said.replace(".", "").replace(",", "."))
        if said.count(".") == 1 and "," not in said:
            other = Decimal(said)
    else:
        value = Decimal(said.replace(",", "") if found.group("english") else said.replace(",", "."))
    fraction = _fraction_at(text, found.end()) if said.isdigit() else None
    if fraction is not None:
        return _scaled(text, value + fraction[0], fraction[1])
    scaled = _scaled(text, value, found.end())
    return scaled if scaled.end > found.end() else scaled._replace(other=other)


def _scaled(text: str, value: Decimal, end: int) -> _Digits:
    scale = _SCALE.match(text, end)
    return _Digits(value, end) if scale is None else _Digits(value * SCALES[scale.group(1).casefold()], scale.end())


def _spoken_at(text: str, start: int) -> _Digits | None:
    """Read a number in words: "dua puluh tujuh", "dua koma lima", "satu setengah juta"."""
    words = _words_at(text, start)
    if words is None:
        return None
    fraction = _fraction_at(text, words[1])
    if fraction is None:
        return _Digits(Decimal(words[0]), words[1])
    return _scaled(text, words[0] + fraction[0], fraction[1])


def _part_of_decimal(text: str, end: int) -> bool:
    """Tell whether a whole number goes on behind its last digit or word: "12.34", "dua setengah"."""
    return _PART_OF_DECIMAL.match(text, end) is not None or _fraction_at(text, end) is not None


def _fraction_at(text: str, end: int) -> tuple[Decimal, int] | None:
    """Read what stands behind a whole number in words: "koma lima", "koma nol tiga", "setengah"."""
    half = _HALF.match(text, end)
    if half is not None:
        return Decimal("0.5"), half.end()
    comma = _COMMA.match(text, end)
    if comma is None:
        return None
    plain, digits, at = _PLAIN.match(text, comma.end()), "", comma.end()
    if plain is not None:
        digits, at = plain.group(), plain.end()
    while (
        plain is None and len(digits) < _MOST_DIGITS and (words := _below_hundred(text, _first(text, at))) is not None
    ):
        digits, at = f"{digits}{words[0]}", words[1]
    return (Decimal(f"0.{digits}"), at) if digits else None


def _below_hundred(text: str, start: int) -> tuple[int, int] | None:
    """Read what words say of a fraction: "lima", "dua puluh lima", and "lima" alone of "lima juta"."""
    found: tuple[int, int] | None = None
    words: list[str] = []
    at = start
    while len(words) < _LONGEST_TENS and (word := _LETTERS.match(text, at)) is not None:
        words.append(word.group().casefold())
        read = spelled(words)
        if read is not None and read[1] == len(words) and read[0] < _HUNDRED:
            found = read[0], word.end()
        at = _first(text, word.end())
    return found


def _words_at(text: str, start: int, cut: int = 0) -> tuple[int, int] | None:
    """Return the number that the words from *start* spell, and its end; *cut* letters of the first do not count."""
    words: list[str] = []
    ends: list[int] = []
    position = start
    while len(words) < LONGEST_RUN and (word := _LETTERS.match(text, position)) is not None:
        words.append(word.group().casefold())
        ends.append(word.end())
        position = _first(text, word.end())
    if words:
        words[0] = words[0][cut:]
    read = spelled(words)
    return None if read is None else (read[0], ends[read[1] - 1])


def _ordinal_words_at(text: str, start: int) -> tuple[int, int] | None:
    word = _LETTERS.match(text, start)
    if word is None:
        return None
    folded = word.group().casefold()
    if folded in _FIRST:
        return 1, word.end()
    if folded == "ke":
        ke = _KE.match(text, start)
        return _words_at(text, ke.end() if ke else word.end())
    return _words_at(text, start, 2 if folded.startswith("ke") else 0)


def _first(text: str, at: int = 0) -> int:
    blanks = _BLANKS.match(text, at)
    return blanks.end() if blanks else at


def _within(number: int, least: int, most: int) -> None:
    if not isinstance(number, int) or isinstance(number, bool) or not least <= number <= most:
        raise InvalidValue(
            Issue(code="range", message=f"must be a whole number from {least} to {most}", value=shown(number))
        )


def _reading(
    text: str,
    start: int,
    end: int,
    value: Number,
    certainty: Certainty = Certainty.STATED,
    *issues: Issue,
) -> Reading[Number]:
    return Reading(
        value=value,
        surface=text[start:end],
        start=start,
        end=end,
        certainty=certainty,
        rest=text[end:].strip(),
        issues=issues,
    )
