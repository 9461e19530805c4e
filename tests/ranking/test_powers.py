"""Products of powers."""

import math
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from humaskit.ranking.powers import power_products

from .tables import near, quick

numbers = st.fractions(Fraction(1, 100), 10_000, max_denominator=100)


class TestProducts:
    """Equal only if truly equal."""

    def test_ties_are_kept(self) -> None:
        """The square root of 4 times 9 ties with that of 2 times 18, and not with that of 4 times 9.000...1."""
        near = 9 + Fraction(1, 10**60)
        half = Fraction(1, 2)
        first, second, third = power_products(
            [(Fraction(4), Fraction(9)), (Fraction(2), Fraction(18)), (Fraction(4), near)], (half, half)
        )

        assert first == second < third

    @quick
    @given(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=6), st.integers(1, 9))
    def test_like_floats(self, lines: list[tuple[Fraction, Fraction]], tenths: int) -> None:
        """Products agree with those of floats as far as floats go."""
        powers = (Fraction(tenths, 10), Fraction(-(10 - tenths), 10))
        expected = [
            math.prod(float(value) ** float(power) for value, power in zip(line, powers, strict=True)) for line in lines
        ]

        actual = [float(score) for score in power_products(lines, powers)]

        assert actual == near(expected, rel=1e-12)

    @quick
    @given(st.lists(numbers, min_size=1, max_size=4), st.randoms())
    def test_order_of_factors(self, values: list[Fraction], random: Random) -> None:
        """Factors of equal weight may come in any order."""
        shuffled = random.sample(values, len(values))
        powers = (Fraction(1, len(values)),) * len(values)
        first, second = power_products([values, shuffled], powers)

        assert first == second
