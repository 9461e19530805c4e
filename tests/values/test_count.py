"""Counts as they were said."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.values.count import Count, Qualifier

WIDEST = 2**53 - 1


class TestCount:
    """How many, of how many, of what."""

    @given(st.integers(0, WIDEST), st.integers(0, WIDEST))
    def test_rate_is_exact(self, value: int, of: int) -> None:
        """The share is a fraction, to the last digit; more than all is refused, and out of none there is no share."""
        if value > of:
            with pytest.raises(InvalidValue, match="cannot be counted out of"):
                Count(value=value, of=of)
            return
        count = Count(value=value, of=of)

        assert count.rate == (Fraction(value, of) if of else None)

    @pytest.mark.parametrize(
        "count",
        [
            pytest.param(Count(value=5), id="no-total"),
            pytest.param(Count(of=47, qualifier=Qualifier.SOME), id="no-number"),
            pytest.param(Count(value=0, of=0), id="none-of-none"),
            pytest.param(Count(qualifier=Qualifier.ALL, unit="OPD"), id="a-word"),
        ],
    )
    def test_no_rate(self, count: Count) -> None:
        """Without both numbers nobody knows the share."""
        assert count.rate is None

    @pytest.mark.parametrize("qualifier", [one for one in Qualifier if one is not Qualifier.EXACT])
    def test_vague_words_need_no_number(self, qualifier: Qualifier) -> None:
        """A vague word keeps its word and invents no number."""
        assert Count(qualifier=qualifier).value is None

    def test_exact_needs_its_number(self) -> None:
        """An exact count without a number says nothing, and the refusal tells what to write."""
        with pytest.raises(InvalidValue, match="/value: an exact count needs its number; or say some, several"):
            Count(unit="OPD")

    @pytest.mark.parametrize(
        "value", [-1, WIDEST + 1, 10**5_000, -(10**5_000)], ids=["negative", "wide", "huge", "deep"]
    )
    def test_range(self, value: int) -> None:
        """No number below none, and none that a document could not carry."""
        with pytest.raises(InvalidValue) as caught:
            Count(value=value, of=1)

        assert [(issue.code, issue.pointer) for issue in caught.value.issues] == [("range", "/value")]

    @pytest.mark.parametrize("value", [True, 5.0, "5", Fraction(5), [5]])
    def test_whole_numbers_alone(self, value: Any) -> None:
        """Neither a truth value nor a float nor text is a count."""
        with pytest.raises(InvalidValue, match="/value: must be a whole number, not"):
            Count(value=value)
