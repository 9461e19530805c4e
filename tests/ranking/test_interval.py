"""What a printed figure can stand for."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.ranking.exact import Exact, half_up
from humaskit.ranking.interval import Interval, as_printed

fractions = st.fractions(-50, 50, max_denominator=400)
printed = st.builds(half_up, fractions, st.integers(0, 3))


def holds(interval: Interval, number: Fraction) -> bool:
    """Tell whether a number lies inside."""
    return Interval(number, number).overlaps(interval)


class TestPrinted:
    """Figures and the numbers behind them."""

    @given(fractions, st.integers(0, 3), fractions)
    def test_is_what_rounds_to_it(self, number: Fraction, digits: int, other: Fraction) -> None:
        """A number is in the interval of a figure exactly if it rounds to that figure."""
        figure = half_up(number, digits)
        near = Fraction(figure) + other / 5000

        assert holds(as_printed(figure), number)
        assert holds(as_printed(figure), near) is (half_up(near, digits) == figure)

    @pytest.mark.parametrize("number", [90, Fraction(1, 3)])
    def test_exact_figures_stand_for_themselves(self, number: Exact) -> None:
        """A counted mark was never rounded."""
        point = Fraction(number)

        assert as_printed(number) == Interval(point, point)


class TestArithmetic:
    """Sums and products of intervals."""

    @given(printed, printed, st.fractions(-3, 3, max_denominator=20), fractions, fractions)
    def test_holds_every_result(
        self, one: Decimal, other: Decimal, weight: Fraction, first: Fraction, second: Fraction
    ) -> None:
        """Whatever two figures stand for, the weighted sum is in the interval of the sum, and at times on its edge."""
        a, b = as_printed(one), as_printed(other)
        x = a.low + (a.high - a.low) * (first + 50) / 100
        y = b.low + (b.high - b.low) * (second + 50) / 100

        actual = a.times(weight).plus(b)

        assert not (holds(a, x) and holds(b, y)) or holds(actual, x * weight + y)
        assert actual.high - actual.low == (a.high - a.low) * abs(weight) + b.high - b.low

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            pytest.param("2.60", "2.59", True, id="neighbours-do-not-overlap"),
            pytest.param("2.59", "2.59", False, id="same"),
            pytest.param("3", "2.59", False, id="coarser-figure-covers"),
            pytest.param("2.6", "2.5", True, id="touching-ends"),
        ],
    )
    def test_is_above(self, one: str, other: str, expected: bool) -> None:
        """A figure is certainly greater when no number behind it is not."""
        a, b = as_printed(Decimal(one)), as_printed(Decimal(other))

        assert a.is_above(b) is expected
        assert a.overlaps(b) is not expected
