"""Scores that no fraction holds: written as decimals, and still compared exactly.

TOPSIS takes square roots, the weighted product takes powers, vector normalisation divides by a root. Such a score
cannot be written out, but whether two of them are equal, and which is larger, can be decided. So each score has a
*key*, equal keys for equal scores; the decimals below get as many digits as it takes to keep different keys apart.
"""

import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final, TypeAlias, TypeVar

from ..errors import InvalidValue, Issue
from .exact import MOST_DIGITS, Exact, tidy

__all__ = [
    "DIGITS",
    "as_decimal",
    "context",
    "estimate_root_sum",
    "faithful",
    "is_one",
    "presented",
    "rational_root",
    "root_ratio",
    "square_root",
    "trimmed",
]

K = TypeVar("K", bound=Hashable)
DIGITS: Final = 30  # more than any table prints, and short enough to read
GUARD: Final = 8
LONGEST: Final = 10**60  # a fraction over longer numbers is written as a decimal
Estimate: TypeAlias = tuple[Decimal, Decimal]
"""A value, and a bound on its error."""


def context(digits: int) -> Context:
    """Return a decimal context of that many digits which never overflows and sets no trap."""
    return Context(prec=digits, rounding=ROUND_HALF_EVEN, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])


def as_decimal(value: Fraction | int, digits: int = DIGITS) -> Decimal:
    """Return a fraction as a decimal of at most *digits* significant digits.

    >>> as_decimal(Fraction(2, 3), 5)
    Decimal('0.66667')
    """
    return context(digits).divide(Decimal(value.numerator), Decimal(value.denominator))


def square_root(value: Fraction | int, digits: int = DIGITS) -> Decimal:
    """Return the square root of a number that is not negative.

    >>> square_root(2, 6)
    Decimal('1.41421')
    """
    working = context(digits + GUARD)
    root = working.sqrt(working.divide(Decimal(value.numerator), Decimal(value.denominator)))
    return context(digits).plus(root)


def rational_root(value: Fraction) -> Fraction | None:
    """Return the square root of a number that is not negative, where it is a fraction itself.

    >>> rational_root(Fraction(9, 4)), rational_root(Fraction(2))
    (Fraction(3, 2), None)
    """
    over, under = math.isqrt(value.numerator), math.isqrt(value.denominator)
    return Fraction(over, under) if over * over == value.numerator and under * under == value.denominator else None


def root_ratio(numerator: Fraction | int, square: Fraction | int) -> Exact:
    """Return *numerator* over the square root of *square*: exact where that is rational, else to 30 digits.

    >>> root_ratio(1, 4), root_ratio(1, 2)
    (Decimal('0.5'), Decimal('0.707106781186547524400844362105'))
    """
    root = rational_root(Fraction(square))
    if root is not None:
        return presented([Fraction(numerator) / root])[0]
    digits = DIGITS + GUARD
    return trimmed(context(digits).divide(as_decimal(numerator, digits), square_root(square, digits)))


def trimmed(value: Decimal, digits: int = DIGITS) -> Decimal:
    """Round to *digits* significant digits and drop idle zeros.

    >>> trimmed(Decimal("0.5000"))
    Decimal('0.5')
    """
    return context(digits).normalize(value)


def faithful(keys: Sequence[K], estimate: Callable[[K, int], Estimate]) -> tuple[Decimal, ...]:
    """Return a decimal for every key: equal for equal keys, and in the true order for different ones.

    *estimate* gives a value to so many digits and a bound on its error. Where two values come closer than their errors,
    all are worked out again with twice the digits.

    Raises:
        InvalidValue: two scores differ by less than 400 digits can show.
    """
    distinct = set(keys)
    digits = DIGITS
    while digits <= MOST_DIGITS:
        table = {key: estimate(key, digits) for key in distinct}
        if _are_apart(table):
            return tuple(table[key][0] for key in keys)
        digits *= 2
    message = f"two scores differ by less than {MOST_DIGITS} digits can show"
    raise InvalidValue(Issue(code="number", message=message))


def _are_apart(table: Mapping[K, Estimate]) -> bool:
    working = context(MOST_DIGITS)
    ordered = sorted(table.values())
    return all(
        working.subtract(high, low) > working.add(low_error, high_error)
        for (low, low_error), (high, high_error) in pairwise(ordered)
    )


def presented(values: Sequence[Fraction]) -> tuple[Exact, ...]:
    """Return fractions in their simplest exact form; a set with unreadably long ones as faithful decimals.

    >>> presented([Fraction(1, 2), Fraction(1, 3), Fraction(4)])
    (Decimal('0.5'), Fraction(1, 3), 4)
    """
    if all(abs(value.numerator) < LONGEST and value.denominator < LONGEST for value in values):
        return tuple(map(tidy, values))
    return faithful(values, _estimate_fraction)


def _estimate_fraction(value: Fraction, digits: int) -> Estimate:
    rounded = as_decimal(value, digits)
    return rounded, rounded.copy_abs().scaleb(1 - digits, context(digits))


def estimate_root_sum(radicands: Sequence[Fraction], coefficients: Sequence[Fraction], digits: int) -> Estimate:
    """Estimate the sum of coefficients, each over the square root of its radicand."""
    working = context(digits + GUARD)
    total = size = Decimal(0)
    for radicand, coefficient in zip(radicands, coefficients, strict=True):
        term = working.divide(as_decimal(coefficient, digits + GUARD), square_root(radicand, digits + GUARD))
        total, size = working.add(total, term), working.add(size, term.copy_abs())
    return trimmed(total, digits), size.scaleb(1 - digits, context(digits))


def is_one(factors: Sequence[tuple[int, Fraction]]) -> bool:
    """Tell whether a product of powers of positive integers is exactly 1.

    The bases are split by their common divisors until they are pairwise coprime; powers of such are independent, so the
    product is 1 only if every exponent comes to nothing. No number is factored into primes.

    >>> is_one([(8, Fraction(1, 3)), (4, Fraction(-1, 2))]), is_one([(2, Fraction(1)), (3, Fraction(-1))])
    (True, False)
    """
    waiting = list(factors)
    basis: list[tuple[int, Fraction]] = []
    while waiting:
        base, exponent = waiting.pop()
        if base == 1 or exponent == 0:
            continue
        for position, (known, power) in enumerate(basis):
            common = math.gcd(base, known)
            if common > 1:
                del basis[position]
                waiting += [(known // common, power), (base // common, exponent), (common, power + exponent)]
                break
        else:
            basis.append((base, exponent))
    return not basis
