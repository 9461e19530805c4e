"""Scores that no fraction holds."""

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.ranking.roots import (
    as_decimal,
    estimate_root_sum,
    faithful,
    is_one,
    presented,
    rational_root,
    root_ratio,
    square_root,
)

from .tables import near, quick

positive = st.fractions(min_value=Fraction(1, 1000), max_value=1000, max_denominator=1000)


class TestFaithful:
    """Decimals that tell apart what is different, and nothing else."""

    def test_more_digits_for_close_numbers(self) -> None:
        """Two numbers that agree to forty digits still come out different, and in order."""
        close = Fraction(1, 3) + Fraction(1, 10**40)
        first, second, third = faithful(
            [Fraction(1, 3), close, Fraction(1, 3)],
            lambda key, digits: (as_decimal(key, digits), Decimal(10) ** -digits),
        )

        assert first == third < second

    def test_hopelessly_close(self) -> None:
        """Numbers that four hundred digits cannot tell apart are refused by name."""
        keys = [Fraction(1, 3), Fraction(1, 3) + Fraction(1, 10**500)]

        with pytest.raises(InvalidValue, match="less than 400 digits can show"):
            faithful(keys, lambda key, digits: (as_decimal(key, digits), Decimal(10) ** -digits))

    @quick
    @given(st.lists(st.fractions(), max_size=6))
    def test_short_fractions_stay_exact(self, values: list[Fraction]) -> None:
        """Presenting fractions does not change them."""
        actual = [Fraction(value) for value in presented(values)]

        assert actual == values

    def test_long_fractions_become_decimals(self) -> None:
        """A fraction too long to read is written as a decimal that keeps its place."""
        long = Fraction(10**80 + 1, 10**80 + 3)
        first, second = presented([long, Fraction(1)])

        assert isinstance(first, Decimal)
        assert first < second


class TestRoots:
    """Square roots."""

    @quick
    @given(positive)
    def test_root_of_a_square(self, value: Fraction) -> None:
        """The root of a square is the number itself, exactly."""
        actual = rational_root(value * value)

        assert actual == value

    @quick
    @given(positive)
    def test_like_floats(self, value: Fraction) -> None:
        """Roots agree with those of floats as far as floats go."""
        expected = math.sqrt(value)

        assert float(square_root(value)) == near(expected, rel=1e-15)

    @quick
    @given(st.integers(-50, 50), positive)
    def test_ratio(self, numerator: int, square: Fraction) -> None:
        """A number over a root agrees with floats, and is exact where it is rational."""
        expected = numerator / math.sqrt(square)

        assert float(root_ratio(numerator, square)) == near(expected, rel=1e-14)
        assert root_ratio(numerator, square * square) == numerator / square

    @quick
    @given(st.lists(st.tuples(positive, st.fractions(-5, 5, max_denominator=20)), min_size=1, max_size=4))
    def test_sum(self, terms: list[tuple[Fraction, Fraction]]) -> None:
        """A sum over roots is within its stated error of the float sum."""
        value, error = estimate_root_sum([each for each, _ in terms], [each for _, each in terms], 30)
        expected = sum(float(coefficient) / math.sqrt(radicand) for radicand, coefficient in terms)

        assert float(value) == near(expected, abs=1e-9)
        assert error < Decimal("1e-20")


class TestProducts:
    """Products of powers that come to one."""

    @pytest.mark.parametrize(
        ("factors", "expected"),
        [
            pytest.param([], True, id="nothing"),
            pytest.param([(6, Fraction(1)), (2, Fraction(-1)), (3, Fraction(-1))], True, id="six-over-two-over-three"),
            pytest.param([(8, Fraction(1, 3)), (2, Fraction(-1))], True, id="cube-root"),
            pytest.param([(12, Fraction(1, 2)), (18, Fraction(-1, 2))], False, id="shared-primes"),
            pytest.param([(10**30 + 57, Fraction(1)), (10**30, Fraction(-1))], False, id="large-and-close"),
            pytest.param([(1, Fraction(7)), (5, Fraction(0))], True, id="empty-powers"),
        ],
    )
    def test_is_one(self, factors: list[tuple[int, Fraction]], expected: bool) -> None:
        """Whether a product is one is decided without factoring into primes."""
        actual = is_one(factors)

        assert actual is expected

    @quick
    @given(st.lists(st.tuples(st.integers(1, 60), st.integers(-3, 3)), max_size=5))
    def test_like_fractions(self, factors: list[tuple[int, int]]) -> None:
        """For whole exponents the answer is that of the product itself."""
        product = math.prod((Fraction(base) ** power for base, power in factors), start=Fraction(1))
        expected = product == 1

        assert is_one([(base, Fraction(power)) for base, power in factors]) is expected
