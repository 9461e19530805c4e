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
_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MOST_ROMAN: Final = 3_999

_FIRST: Final = frozenset({"pertama", "perdana", "kesatu"})
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_BLANKS: Final = re.compile(r"\s*")
_DIGITS: Final = re.compile(
    r"(?P<indonesian>[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?)"
    r"|(?P<english>[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3}){2,})"
    r"|[0-9]+(?:[.,][0-9]+)?"
)
_GOES_ON: Final = re.compile(r"[.,]?[0-9]")
_SCALE: Final = re.compile(r"\s*(ribu|juta|miliar|milyar|triliun|trilyun)\b", re.IGNORECASE)
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
    words = _words_at(text, start)
    if words is not None:
        return _reading(text, start, words[1], words[0])
    number = _digits_at(text, start)
    if number is None or number.value != (whole := int(number.value)):
        return None
    return _reading(text, start, number.end, whole)


def parse_decimal(text: str) -> Reading[Decimal] | None:
    """Read the decimal number that *text* begins with; the decimal mark is the comma.

    The digits are kept as printed (``99,60`` is ``Decimal("99.60")``). A point that cannot divide thousands is a
    decimal point; one that can (``3.875``) divides thousands, and the other value stands in the alternatives.

    >>> parse_decimal("92,31 poin").value
    Decimal('92.31')
    """
    if not fits(text, LONGEST_PHRASE):
        return None
    start = _first(text)
    number = _digits_at(text, start)
    if number is None:
        words = _words_at(text, start)
        return None if words is None else _reading(text, start, words[1], Decimal(words[0]))
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
        return _reading(text, start, spoken[1], spoken[0])
    ke = _KE.match(text, start)
    found = _NUMERAL.match(text, ke.end() if ke else start)
    if found is None:
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
    scale = _SCALE.match(text, found.end())
    if scale is None:
        return _Digits(value, found.end(), other)
    return _Digits(value * SCALES[scale.group(1).casefold()], scale.end())


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
