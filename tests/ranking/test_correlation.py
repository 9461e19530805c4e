"""Rank correlation."""

import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import HumaskitError, InvalidValue
from humaskit.ranking.correlation import spearman, tau_b, tau_c
from humaskit.ranking.placing import rank

from .tables import near, peer, quick

paired = st.integers(0, 12).flatmap(
    lambda size: st.tuples(
        st.lists(st.integers(0, 8), min_size=size, max_size=size),
        st.lists(st.integers(0, 8), min_size=size, max_size=size),
    )
)


def same(actual: Any, expected: float) -> bool:
    """Tell whether a coefficient is theirs; where theirs is NaN, ours is None."""
    return actual is None if math.isnan(expected) else bool(float(actual) == near(expected))


class TestScipy:
    """The same coefficients as scipy gives."""

    @quick
    @given(paired)
    def test_tau(self, lists: tuple[list[int], list[int]]) -> None:
        """Both taus agree, and are None where scipy has NaN."""
        stats = peer("scipy.stats")
        first, second = lists
        if len(first) < 2:
            assert tau_b(first, second) is None
            return

        assert same(tau_b(first, second), float(stats.kendalltau(first, second, variant="b").statistic))
        if len(set(first)) > 1 and len(set(second)) > 1:
            assert same(tau_c(first, second), float(stats.kendalltau(first, second, variant="c").statistic))

    @quick
    @given(paired)
    def test_spearman(self, lists: tuple[list[int], list[int]]) -> None:
        """Rho agrees wherever it is defined."""
        stats = peer("scipy.stats")
        first, second = lists
        if len(set(first)) < 2 or len(set(second)) < 2:
            assert spearman(first, second) is None
            return

        assert same(spearman(first, second), float(stats.spearmanr(first, second).statistic))


class TestLaws:
    """What holds for all lists."""

    @quick
    @given(paired)
    def test_symmetry(self, lists: tuple[list[int], list[int]]) -> None:
        """Either list may come first, and reversing one turns the sign."""
        first, second = lists
        for function in (tau_b, tau_c, spearman):
            forth, back = function(first, second), function(second, first)
            turned = function(first, [-each for each in second])

            assert forth == back
            assert turned == (None if forth is None else -Fraction(forth))

    @pytest.mark.parametrize("function", [tau_b, tau_c, spearman])
    @pytest.mark.parametrize("lists", [([], []), ([1], [1]), ([2, 2], [1, 3])], ids=["empty", "one", "constant"])
    def test_undefined(self, function: Any, lists: Any) -> None:
        """Where there is nothing to correlate the answer is None."""
        actual = function(*lists)

        assert actual is None

    def test_exact_numbers(self) -> None:
        """Numbers that floats cannot tell apart are told apart."""
        close = [Fraction(1, 3), Fraction(1, 3) + Fraction(1, 10**40)]

        assert tau_b(close, [1, 2]) == 1


class TestById:
    """Lists that are paired by their ids."""

    BEFORE = {"a": 1, "b": 2, "c": 3}  # noqa: RUF012  # a table that nothing changes

    def test_ranked_lists(self) -> None:
        """Ranked lists and mappings are paired by id, in whatever order they come."""
        after = rank({"c": 70, "b": 80, "a": 90})

        assert tau_b(self.BEFORE, after) == 1
        assert spearman(after, {"c": 1, "a": 3, "b": 2}) == -1

    @pytest.mark.parametrize(
        ("unpaired", "expected"),
        [pytest.param("drop", 1, id="drop"), pytest.param("last", Fraction(1, 3), id="last")],
    )
    def test_unpaired(self, unpaired: Any, expected: Any) -> None:
        """An id in one list only is dropped, or put behind all in the other."""
        actual = tau_b(self.BEFORE, {"a": 1, "c": 2, "d": 3}, unpaired=unpaired)

        assert actual == expected

    @pytest.mark.parametrize(
        ("first", "second", "kind", "message"),
        [
            pytest.param(BEFORE, {"a": 1, "d": 2}, InvalidValue, "3 ids are in one list only, such as 'b'", id="ids"),
            pytest.param([1, 2], [1], InvalidValue, "2 numbers on one side and 1", id="lengths"),
            pytest.param([1, 2], BEFORE, InvalidValue, "cannot be paired", id="kinds"),
            pytest.param([1, "2"], [1, 2], InvalidValue, "text is no number", id="text"),
            pytest.param(7, [1], InvalidValue, "numbers are a sequence", id="a-number"),
        ],
    )
    def test_refused(self, first: Any, second: Any, kind: type[HumaskitError], message: str) -> None:
        """What cannot be paired is refused."""
        with pytest.raises(kind, match=message):
            tau_b(first, second)
