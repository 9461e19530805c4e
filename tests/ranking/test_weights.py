"""Weights."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import HumaskitError, InvalidValue, UnknownReference
from humaskit.ranking.weights import read_weights, weight_shares

from .tables import quick


class TestShares:
    """Weights as shares of one."""

    @quick
    @given(st.lists(st.integers(1, 50), min_size=1, max_size=6))
    def test_percent_and_shares(self, raw: list[int]) -> None:
        """Percent, shares and normalised weights come to the same."""
        total = sum(raw)
        shares = [Fraction(each, total) for each in raw]
        expected = tuple(shares)

        assert weight_shares(shares) == expected
        assert weight_shares([each * 100 for each in shares]) == expected
        assert weight_shares(raw, normalise_weights=True) == expected

    def test_floats_count_as_written(self) -> None:
        """Ten times 0.1 is exactly one, because a float counts as its decimal text."""
        actual = weight_shares([0.1] * 10)

        assert sum(Fraction(each) for each in actual) == 1

    def test_by_name(self) -> None:
        """Weights by name are put in the order of the criteria."""
        actual = read_weights({"b": 40, "a": 60}, ("a", "b"), normalise_weights=False)

        assert actual == (Fraction(3, 5), Fraction(2, 5))


class TestRefusals:
    """What is refused."""

    @pytest.mark.parametrize(
        ("weights", "kind", "message"),
        [
            pytest.param([5, 3], InvalidValue, "add up to 8, not to 1 or 100", id="five-and-three"),
            pytest.param([0.5, 0.499], InvalidValue, "add up to 0.999", id="nearly-one"),
            pytest.param([0, 0], InvalidValue, "all zero", id="zero"),
            pytest.param([], InvalidValue, "all zero", id="none"),
            pytest.param([150, -50], InvalidValue, "not below zero", id="negative"),
            pytest.param(["35", 65], InvalidValue, "text is no number", id="text"),
            pytest.param("35", InvalidValue, "sequence of numbers", id="one-text"),
        ],
    )
    def test_refused(self, weights: Any, kind: type[HumaskitError], message: str) -> None:
        """Weights that do not say what they mean are refused."""
        with pytest.raises(kind, match=message):
            weight_shares(weights)

    @pytest.mark.parametrize(
        ("weights", "kind", "message"),
        [
            pytest.param({"a": 60, "c": 40}, UnknownReference, "'c' has a weight but is no criterion", id="stranger"),
            pytest.param({"a": 100}, InvalidValue, "'b' has no weight", id="missing"),
            pytest.param([100], InvalidValue, "1 weights for 2 criteria", id="too-few"),
        ],
    )
    def test_criteria(self, weights: Any, kind: type[HumaskitError], message: str) -> None:
        """Weights have to fit the criteria."""
        with pytest.raises(kind, match=message):
            read_weights(weights, ("a", "b"), normalise_weights=False)
