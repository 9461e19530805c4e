"""What a printed figure can stand for: the interval of numbers that round to it."""

from decimal import Decimal
from fractions import Fraction
from typing import Self

import attrs

from .exact import Exact, decimals, exact

__all__ = ["Interval", "as_printed"]


@attrs.frozen
class Interval:
    """The numbers between two ends, each of which belongs to it or not."""

    low: Fraction
    high: Fraction
    has_low: bool = True
    has_high: bool = True

    @property
    def start(self) -> tuple[Fraction, int]:
        """The lower end as it compares: an open end lies a little higher."""
        return self.low, 0 if self.has_low else 1

    @property
    def end(self) -> tuple[Fraction, int]:
        """The upper end as it compares: an open end lies a little lower."""
        return self.high, 0 if self.has_high else -1

    def is_above(self, other: Self) -> bool:
        """Tell whether every number here is greater than every number there."""
        return self.start > other.end

    def overlaps(self, other: Self) -> bool:
        """Tell whether the two have a number in common."""
        return not self.is_above(other) and not other.is_above(self)

    def plus(self, other: Self) -> Self:
        """Return the interval of the sums."""
        return type(self)(
            self.low + other.low,
            self.high + other.high,
            self.has_low and other.has_low,
            self.has_high and other.has_high,
        )

    def times(self, weight: Exact) -> Self:
        """Return the interval of the products with one exact weight."""
        factor = Fraction(weight)
        if factor > 0:
            return type(self)(self.low * factor, self.high * factor, self.has_low, self.has_high)
        if factor < 0:
            return type(self)(self.high * factor, self.low * factor, self.has_high, self.has_low)
        return type(self)(factor, factor)


def as_printed(value: Exact) -> Interval:
    """Return what *value* stands for: a ``Decimal`` every number that rounds to it half up, any other just itself.

    >>> as_printed(Decimal("2.59")) == Interval(Fraction("2.585"), Fraction("2.595"), has_high=False)
    True
    """
    number = exact(value)
    middle = Fraction(number)
    if not isinstance(number, Decimal):
        return Interval(middle, middle)
    half = Fraction(1, 2 * 10 ** (decimals(number) or 0))
    return Interval(middle - half, middle + half, has_low=middle > 0, has_high=middle < 0)
