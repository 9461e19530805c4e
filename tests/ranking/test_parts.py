"""Parts of a score."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from humaskit.errors import InvalidValue
from humaskit.ranking.parts import Part, read_parts, unexplained


class TestParts:
    """Marks and weights."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            pytest.param([("a", 2, Fraction(1, 3))], (Part("a", 2, Fraction(1, 3)),), id="weighted"),
            pytest.param([("a", 0.1)], (Part("a", Decimal("0.1"), 1),), id="weight-of-one"),
            pytest.param((["a", 2], Part("b", 1)), (Part("a", 2), Part("b", 1)), id="rows-and-parts"),
            pytest.param(None, (), id="none"),
            pytest.param([], (), id="empty"),
        ],
    )
    def test_read(self, value: object, expected: tuple[Part, ...]) -> None:
        """Rows of name, mark and weight become parts."""
        assert read_parts([value]) == (expected,)

    @pytest.mark.parametrize("value", ["ab", 5, [5], [("a",)], [("a", 1, 1, 1)], [(1, 2)], [("a", "2")], {"a": 1}])
    def test_refuses(self, value: Any) -> None:
        """Anything else is refused with its position."""
        with pytest.raises(InvalidValue):
            read_parts([None, value])

    @pytest.mark.parametrize(
        ("score", "parts", "expected"),
        [
            pytest.param(Decimal("3.8"), (Part("a", 4, Decimal("0.95")),), 0, id="adds-up"),
            pytest.param(1, (Part("a", 1, Fraction(1, 3)),), Fraction(2, 3), id="leaves-something"),
            pytest.param(1, (), None, id="no-parts"),
            pytest.param(None, (Part("a", 1),), None, id="no-score"),
        ],
    )
    def test_remainder(self, score: Any, parts: tuple[Part, ...], expected: object) -> None:
        """What the parts leave of the score, exactly."""
        assert unexplained(score, parts) == expected
