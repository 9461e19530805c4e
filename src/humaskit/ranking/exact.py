"""Exact numbers: what a score may be, and how it is compared, rounded and written.

Between a quarter and a half of the exactly equal weighted means of one-decimal marks come out unequal in binary floats,
and a tie that the rules call *juara kembar* is broken by noise. So numbers are ``int``, ``Decimal`` or ``Fraction``; a
float enters by its shortest decimal text, which is what a person typed.
"""

import math
import operator
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from ..errors import InvalidValue, Issue, shown
from .checks import whole

__all__ = ["Exact", "Number", "decimals", "exact", "half_up", "is_exact", "plain", "tidy"]

Exact: TypeAlias = int | Decimal | Fraction
"""A number without rounding; the three compare with one another exactly."""
Number: TypeAlias = int | float | Decimal | Fraction
"""What a caller may give where a number is wanted."""

MOST_DIGITS: Final = 400  # every finite float fits; arithmetic on a longer number costs more than it can be worth
LIMIT: Final = 10**MOST_DIGITS
MOST_ROUNDING: Final = 100


def exact(value: object) -> Exact:
    """Return *value* as an exact number; a float by its shortest decimal text.

    Text is not read: a decimal comma ("97,333") and a point that groups thousands ("3.615") cannot be told apart here,
    so the caller converts text itself, with ``Decimal("97.333")``.

    Raises:
        InvalidValue: a bool, text, NaN, an infinity, a number of more than 400 digits, or no number at all.

    >>> exact(0.1), exact(87), exact(Decimal("87.40"))
    (Decimal('0.1'), 87, Decimal('87.40'))
    """
    if isinstance(value, bool):
        raise _refused(value, "a truth value is no number", "give 1 or 0 if that is what it counts")
    if isinstance(value, float):
        if math.isnan(value):
            raise _refused(value, "NaN is no number", "None says that a score is missing")
        if math.isinf(value):
            raise _refused(value, "an infinity is no number")
        return Decimal(float.__repr__(value))
    if isinstance(value, Decimal):
        return _bounded_decimal(value)
    if isinstance(value, Fraction):
        if abs(value.numerator) >= LIMIT or value.denominator >= LIMIT:
            raise _refused("a fraction", f"the number has more than {MOST_DIGITS} digits")
        return value
    number = _integer(value)
    if abs(number) >= LIMIT:
        raise _refused(number, f"the number has more than {MOST_DIGITS} digits")
    return number


def _bounded_decimal(value: Decimal) -> Decimal:
    if not value.is_finite():
        what = "an infinity" if value.is_infinite() else "NaN"
        raise _refused(value, f"{what} is no number", "None says that a score is missing")
    if not _is_bounded(value):
        raise _refused("a decimal", f"the number has more than {MOST_DIGITS} digits")
    return value


def _is_bounded(value: Decimal) -> bool:
    sign_digits_exponent = value.as_tuple()
    return len(sign_digits_exponent.digits) <= MOST_DIGITS and abs(value.adjusted()) <= MOST_DIGITS


def _integer(value: object) -> int:
    """Read an ``int`` or whatever stands for one, such as an integer of numpy."""
    if not isinstance(value, (str, bytes)):
        try:
            return int(operator.index(value))  # type: ignore[arg-type]  # a value without __index__ raises TypeError
        except Exception as error:  # a foreign __index__ may raise anything
            raise _refused(value, "not a number", "give an int, a Decimal, a Fraction or a float") from error
    text = value if isinstance(value, str) else "97.333"
    hint = "write the decimal comma as a point and convert" if "," in text else "convert it"
    raise _refused(value, "text is no number", f'{hint}: Decimal("97.333")')


def _refused(value: object, message: str, hint: str | None = None) -> InvalidValue:
    return InvalidValue(Issue(code="number", message=message, value=shown(value), hint=hint))


def is_exact(value: object) -> bool:
    """Tell whether *value* is of one of the three exact types and within bounds, as :func:`exact` would leave it.

    >>> is_exact(Decimal("1.50")), is_exact(1.5), is_exact(True)
    (True, False, False)
    """
    if type(value) is Decimal:
        return value.is_finite() and _is_bounded(value)
    if type(value) is Fraction:
        return abs(value.numerator) < LIMIT and value.denominator < LIMIT
    return type(value) is int and abs(value) < LIMIT


def half_up(value: Number, digits: int) -> Decimal:
    """Round to *digits* decimals, a half away from zero, as Indonesian tables are printed.

    The context of the ``decimal`` module has no say in it, and trailing zeros are kept.

    >>> half_up(Decimal("2.595"), 2), half_up(Fraction(1, 3), 4), half_up(2.5, 0)
    (Decimal('2.60'), Decimal('0.3333'), Decimal('3'))
    """
    whole(digits, "digits", least=0, most=MOST_ROUNDING)
    numerator, denominator = exact(value).as_integer_ratio()
    scaled = (abs(numerator) * 10**digits * 2 + denominator) // (2 * denominator)
    sign = "-" if numerator < 0 and scaled else ""
    return Decimal(f"{sign}{scaled}E-{digits}")


def decimals(value: Number) -> int | None:
    """Count the decimals with which *value* is written; None for a fraction that has no end.

    >>> decimals(Decimal("93.6667")), decimals(Decimal("87.40")), decimals(90), decimals(Fraction(1, 3))
    (4, 2, 0, None)
    """
    number = exact(value)
    if isinstance(number, Fraction):
        return _places_needed(number.denominator)
    if isinstance(number, int):
        return 0
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else None


def _places_needed(denominator: int) -> int | None:
    """How many decimals hold a fraction over *denominator*; None when no number of them does."""
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def plain(value: Number) -> str:
    """Return the canonical text of a number: no exponent, no idle zeros, ``n/d`` where no decimal is exact.

    Equal numbers have equal texts, whatever their type.

    >>> plain(Decimal("87.40")), plain(87.4), plain(Fraction(-1, 8)), plain(Fraction(1, 3)), plain(Decimal("1E+3"))
    ('87.4', '87.4', '-0.125', '1/3', '1000')
    """
    numerator, denominator = exact(value).as_integer_ratio()
    places = _places_needed(denominator)
    if places is None:
        return f"{numerator}/{denominator}"
    digits = str(abs(numerator) * 10**places // denominator).rjust(places + 1, "0")
    before, after = digits[: len(digits) - places], digits[len(digits) - places :]
    return ("-" if numerator < 0 else "") + (f"{before}.{after}" if after else before)


def tidy(value: Number) -> Exact:
    """Return the simplest exact form: an ``int`` if whole, a ``Decimal`` if one holds it, else a ``Fraction``.

    >>> tidy(Fraction(5, 2)), tidy(Decimal("5.00")), tidy(Fraction(1, 3))
    (Decimal('2.5'), 5, Fraction(1, 3))
    """
    number = exact(value)
    numerator, denominator = number.as_integer_ratio()
    if denominator == 1:
        return numerator
    text = plain(number)
    return Fraction(numerator, denominator) if "/" in text else Decimal(text)
