"""Exact numbers: what comes in, how it is rounded and written."""

import math
from decimal import Decimal, getcontext, localcontext
from enum import IntEnum
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.ranking.exact import Exact, Number, decimals, exact, half_up, is_exact, plain, tidy

numbers = st.one_of(
    st.integers(-(10**12), 10**12),
    st.decimals(-10000, 10000, places=4),
    st.fractions(-1000, 1000, max_denominator=5000),
    st.floats(allow_nan=False, allow_infinity=False),
)


class Mark(IntEnum):
    """An enumeration of whole marks."""

    GOOD = 80


class Rude:
    """An object whose own methods fail."""

    def __index__(self) -> int:
        raise RuntimeError

    def __repr__(self) -> str:
        raise RuntimeError


class TestExact:
    """What a number may be."""

    @pytest.mark.parametrize(
        ("given_number", "expected"),
        [
            pytest.param(0.1, Decimal("0.1"), id="float-by-its-text"),
            pytest.param(97.333, Decimal("97.333"), id="float-mark"),
            pytest.param(np.float64(93.6667), Decimal("93.6667"), id="numpy-float"),
            pytest.param(np.int64(7), 7, id="numpy-int"),
            pytest.param(Mark.GOOD, 80, id="int-enum"),
            pytest.param(Fraction(1, 3), Fraction(1, 3), id="fraction"),
            pytest.param(Decimal("87.40"), Decimal("87.40"), id="decimal"),
            pytest.param(5e-324, Decimal("5e-324"), id="smallest-float"),
            pytest.param(1.7976931348623157e308, Decimal("1.7976931348623157e308"), id="largest-float"),
        ],
    )
    def test_accepts(self, given_number: object, expected: Exact) -> None:
        """Whole, decimal and fractional numbers keep their value; a float is what a person would have typed."""
        actual = exact(given_number)

        assert actual == expected
        assert is_exact(actual)

    @pytest.mark.parametrize(
        ("given_number", "reason"),
        [
            pytest.param(True, "truth value", id="bool"),
            pytest.param(np.True_, "not a number", id="numpy-bool"),
            pytest.param(math.nan, "NaN", id="nan"),
            pytest.param(math.inf, "infinity", id="infinity"),
            pytest.param(Decimal("NaN"), "NaN", id="decimal-nan"),
            pytest.param(Decimal("sNaN"), "NaN", id="signalling-nan"),
            pytest.param(Decimal("-Infinity"), "infinity", id="decimal-infinity"),
            pytest.param(Decimal("1E+1000000"), "400 digits", id="exponent-monster"),
            pytest.param(Decimal("1E-1000000"), "400 digits", id="tiny-monster"),
            pytest.param(10**401, "400 digits", id="long-int"),
            pytest.param(Fraction(1, 10**401), "400 digits", id="long-fraction"),
            pytest.param("97,333", "decimal comma", id="comma-text"),
            pytest.param("97.333", "text is no number", id="point-text"),
            pytest.param(b"97", "text is no number", id="bytes"),
            pytest.param(None, "not a number", id="none"),
            pytest.param(1j, "not a number", id="complex"),
            pytest.param(Rude(), "not a number", id="rude-object"),
        ],
    )
    def test_refuses(self, given_number: object, reason: str) -> None:
        """Whatever is no finite number of sane length is refused, and the refusal says why."""
        with pytest.raises(InvalidValue) as caught:
            exact(given_number)

        assert reason in str(caught.value)

    @given(st.floats(allow_nan=False, allow_infinity=False))
    def test_float_order_is_text_order(self, number: float) -> None:
        """Neighbouring floats are in the order of their texts, so a column of floats can be ranked as it stands."""
        above = math.nextafter(number, math.inf)

        assert math.isinf(above) or exact(number) < exact(above)


class TestHalfUp:
    """Rounding as printed."""

    @pytest.mark.parametrize(
        ("number", "digits", "expected"),
        [
            pytest.param(Decimal("2.595"), 2, "2.60", id="half-goes-up"),
            pytest.param(Decimal("2.5949999"), 2, "2.59", id="below-half"),
            pytest.param(Decimal("-2.5"), 0, "-3", id="away-from-zero"),
            pytest.param(Decimal("-0.004"), 2, "0.00", id="no-negative-zero"),
            pytest.param(2.675, 2, "2.68", id="float-by-text"),
            pytest.param(Fraction(2, 3), 4, "0.6667", id="fraction"),
            pytest.param(5, 2, "5.00", id="zeros-kept"),
            pytest.param(10**60 + 1, 1, f"{10**60 + 1}.0", id="longer-than-the-context"),
        ],
    )
    def test_rounds(self, number: Number, digits: int, expected: str) -> None:
        """A half goes away from zero, trailing zeros stay, and no digit is lost."""
        assert str(half_up(number, digits)) == expected

    @given(numbers, st.integers(0, 6))
    def test_is_nearest(self, number: Number, digits: int) -> None:
        """The rounded figure is at most half a step away, whatever the decimal context says."""
        with localcontext() as context:
            context.prec = 1
            rounded = half_up(number, digits)

        assert abs(Fraction(rounded) - Fraction(exact(number))) <= Fraction(1, 2 * 10**digits)
        assert decimals(rounded) == digits

    @pytest.mark.parametrize("digits", [-1, 101, 1.0, True, None])
    def test_refuses_digits(self, digits: int) -> None:
        """The number of decimals is a small whole number."""
        with pytest.raises(InvalidValue, match="whole number from 0 to 100"):
            half_up(1, digits)


class TestText:
    """Canonical texts and simplest forms."""

    @pytest.mark.parametrize(
        ("number", "expected"),
        [
            pytest.param(Decimal("87.40"), "87.4", id="idle-zero"),
            pytest.param(Decimal("1E+3"), "1000", id="exponent"),
            pytest.param(Decimal("-0.0"), "0", id="negative-zero"),
            pytest.param(Fraction(-1, 8), "-0.125", id="terminating"),
            pytest.param(Fraction(2, 3), "2/3", id="endless"),
            pytest.param(0.05, "0.05", id="leading-zeros"),
            pytest.param(Fraction(1, 50), "0.02", id="twos-and-fives"),
        ],
    )
    def test_plain(self, number: Number, expected: str) -> None:
        """One text for each value."""
        assert plain(number) == expected

    @given(numbers)
    def test_plain_keeps_the_value(self, number: Number) -> None:
        """The text reads back as the same number."""
        assert Fraction(plain(number)) == Fraction(exact(number))

    @given(numbers)
    def test_tidy_keeps_the_value(self, number: Number) -> None:
        """The simplest form is equal, and whole numbers become ints."""
        actual = tidy(number)

        assert actual == exact(number)
        assert isinstance(actual, int) is (Fraction(exact(number)).denominator == 1)

    @given(st.decimals(-1000, 1000, places=3), st.integers(1, 500))
    def test_exact_types_compare(self, number: Decimal, denominator: int) -> None:
        """A decimal compares with a fraction without rounding, even under a context of one digit."""
        other = Fraction(1, denominator)
        precision = getcontext().prec
        try:
            getcontext().prec = 1
            actual = number < other
        finally:
            getcontext().prec = precision

        assert actual is (Fraction(number) < other)

    def test_decimals_of_an_endless_fraction(self) -> None:
        """A third has no number of decimals, an eighth has three."""
        assert decimals(Fraction(1, 3)) is None
        assert decimals(Fraction(1, 8)) == 3
        assert decimals(Decimal("1E+3")) == 0
