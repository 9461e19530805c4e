"""Distances between orders."""

from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.ranking.correlation import tau_b
from humaskit.ranking.distance import Distance, footrule, kendall_distance

from .tables import quick, tied_orders

permutations = st.integers(0, 7).flatmap(
    lambda size: st.tuples(st.permutations(range(size)), st.permutations(range(size)))
)


def side(order: list[set[str]], one: str, other: str) -> int:
    """Return -1 if *one* stands before *other*, 1 if behind, 0 if they tie; the unlisted stand last together."""
    place = {name: number for number, tier in enumerate(order) for name in tier}
    a, b = place.get(one, len(order)), place.get(other, len(order))
    return (a > b) - (a < b)


class TestPermutations:
    """Orders without ties."""

    @quick
    @given(permutations)
    def test_by_definition(self, orders: tuple[list[int], list[int]]) -> None:
        """Places moved, and pairs turned round."""
        first, second = orders
        moved = sum(abs(first.index(each) - second.index(each)) for each in first)
        turned = sum(second.index(one) > second.index(other) for one, other in combinations(first, 2))

        assert footrule(first, second).raw == moved
        assert kendall_distance(first, second).raw == turned

    @quick
    @given(permutations)
    def test_diaconis_graham(self, orders: tuple[list[int], list[int]]) -> None:
        """The footrule lies between Kendall's distance and twice that."""
        pairs, places = Fraction(kendall_distance(*orders).raw), Fraction(footrule(*orders).raw)

        assert pairs <= places <= 2 * pairs

    @quick
    @given(permutations)
    def test_tau(self, orders: tuple[list[int], list[int]]) -> None:
        """Tau is one less twice the normalised distance."""
        first, second = ({each: place for place, each in enumerate(order)} for order in orders)
        share = kendall_distance(*orders).normalised
        expected = None if share is None else 1 - 2 * Fraction(share)

        assert tau_b(first, second) == expected

    @pytest.mark.parametrize("size", range(2, 8))
    def test_reversal_is_farthest(self, size: int) -> None:
        """The reversed order has the largest distance of all, by both measures."""
        order = list(range(size))

        assert footrule(order, order[::-1]).normalised == 1
        assert kendall_distance(order, order[::-1]).normalised == 1


class TestTiesAndPartialLists:
    """Ties, and ids that one list does not have."""

    @quick
    @given(tied_orders(), tied_orders(), st.sampled_from([Fraction(0), Fraction(1, 2), Fraction(1)]))
    def test_by_definition(self, first: list[set[str]], second: list[set[str]], penalty: Fraction) -> None:
        """Every pair counts as Fagin and others say, the unlisted standing last together."""
        names = sorted({name for tier in (*first, *second) for name in tier})
        expected = Fraction(0)
        for one, other in combinations(names, 2):
            a, b = side(first, one, other), side(second, one, other)
            expected += 1 if a * b < 0 else penalty if a * b == 0 and a != b else 0

        assert kendall_distance(first, second, penalty=penalty, unpaired="last").raw == expected

    @quick
    @given(tied_orders(least=1), tied_orders(least=1), tied_orders(least=1))
    def test_triangle(self, first: list[set[str]], second: list[set[str]], third: list[set[str]]) -> None:
        """By way of a third order it is no shorter, over the same ids."""
        everybody = [*"abcdefgh"]
        orders = [[*order, set(everybody).difference(*order)] for order in (first, second, third)]
        for measure in (footrule, kendall_distance):
            a, b, c = (Fraction(measure(orders[i], orders[j]).raw) for i, j in ((0, 1), (1, 2), (0, 2)))

            assert c <= a + b

    def test_drop(self) -> None:
        """Only the common ids are compared, and their places are counted anew."""
        actual = footrule(["x", "a", "b"], ["b", "y", "a"], unpaired="drop")

        assert actual == Distance(2, 1)

    def test_nothing_to_compare(self) -> None:
        """One id cannot differ in order, so there is no share of the largest distance."""
        assert footrule(["a"], ["a"]) == Distance(0, None)
        assert kendall_distance([], []) == Distance(0, None)


class TestRefusals:
    """What is refused."""

    def test_unsaid(self) -> None:
        """Different ids are refused unless it is said what becomes of them."""
        with pytest.raises(InvalidValue, match="such as 'c'; say unpaired="):
            footrule(["a", "b"], ["a", "b", "c"])

    @pytest.mark.parametrize(
        ("rules", "message"),
        [
            pytest.param({"penalty": 2}, "a share from 0 to 1", id="penalty"),
            pytest.param({"unpaired": "first"}, "no value of unpaired", id="unpaired"),
        ],
    )
    def test_rules(self, rules: Any, message: str) -> None:
        """Rules have their own values."""
        with pytest.raises(InvalidValue, match=message):
            kendall_distance(["a"], ["a"], **rules)
