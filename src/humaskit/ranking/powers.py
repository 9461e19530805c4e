"""Products of powers with fractional exponents: written as decimals, and still compared exactly."""

import math
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from .roots import Estimate, as_decimal, context, faithful, is_one, trimmed

__all__ = ["power_products"]

SIZE: Final = 8  # digits that the logarithm of a number of 400 digits takes before the point, and to spare
CLOSE: Final = 1e-6  # far above the error of a floating logarithm of such a number


def power_products(lines: Sequence[Sequence[Fraction]], powers: Sequence[Fraction]) -> tuple[Decimal, ...]:
    """Return for every line the product of its numbers, each to its power; equal only if truly equal.

    >>> power_products([(Fraction(4), Fraction(9)), (Fraction(9), Fraction(4))], (Fraction(1, 2), Fraction(1, 2)))
    (Decimal('6'), Decimal('6'))
    """
    keys = _keys(lines, powers)
    return faithful(keys, lambda key, digits: _estimate(lines[key], powers, digits))


def _estimate(line: Sequence[Fraction], powers: Sequence[Fraction], digits: int) -> Estimate:
    working = context(digits + SIZE)
    total = Decimal(0)
    for value, power in zip(line, powers, strict=True):
        term = working.multiply(working.ln(as_decimal(value, digits + SIZE)), as_decimal(power, digits + SIZE))
        total = working.add(total, term)
    rounded = trimmed(working.exp(total), digits)
    return rounded, rounded.scaleb(1 - digits, context(digits))


def _keys(lines: Sequence[Sequence[Fraction]], powers: Sequence[Fraction]) -> list[int]:
    """Return for every line the number of a line that stands for all with the same product.

    Only lines whose floating logarithms come close are looked at exactly.
    """
    sizes = [sum(float(power) * _log(value) for value, power in zip(line, powers, strict=True)) for line in lines]
    keys = list(range(len(lines)))
    near: list[int] = []
    for number in sorted(keys, key=sizes.__getitem__):
        near = [other for other in near if sizes[number] - sizes[other] < CLOSE]
        same = next((other for other in near if _are_equal(lines[other], lines[number], powers)), None)
        if same is None:
            near.append(number)
        else:
            keys[number] = same
    return keys


def _log(value: Fraction) -> float:
    return math.log(value.numerator) - math.log(value.denominator)


def _are_equal(first: Sequence[Fraction], second: Sequence[Fraction], powers: Sequence[Fraction]) -> bool:
    factors: list[tuple[int, Fraction]] = []
    for one, other, power in zip(first, second, powers, strict=True):
        ratio = one / other
        factors += [(ratio.numerator, power), (ratio.denominator, -power)]
    return is_one(factors)
