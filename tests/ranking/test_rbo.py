"""Rank-biased overlap."""

import math
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import permutations, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import Conflict, HumaskitError, InvalidValue
from humaskit.ranking.placing import rank
from humaskit.ranking.rbo import rank_biased_overlap

from .tables import near, quick, tied_orders

Order = list[set[str]]
DEEP = 100  # with p = 0.7 the depths beyond weigh less than a float can tell
short_orders = tied_orders("abcde", least=1)


def parts(order: Order, depth: int, ties: str) -> dict[str, float]:
    """Return how much of each id is there at a depth, by the definition of what ties mean."""
    found: dict[str, float] = {}
    above = 0
    for tier in order:
        inside = min(len(tier), max(0, depth - above))
        found |= dict.fromkeys(tier, 1.0 if ties == "w" and inside else inside / len(tier))
        above += len(tier)
    return found


def agreement(first: Order, second: Order, depth: int, ties: str) -> float:
    """Return the agreement of two orders, known to this depth, by definition."""
    one, other = parts(first, depth, ties), parts(second, depth, ties)
    common = sum(share * other.get(each, 0) for each, share in one.items())
    if ties == "w":
        return 2 * common / (sum(one.values()) + sum(other.values()))
    if ties == "a":
        return common / depth
    return common / math.sqrt(sum(x * x for x in one.values()) * sum(x * x for x in other.values()))


def by_definition(first: Order, second: Order, p: float, ties: str) -> float:
    """Add up the agreements of two long orders."""
    return (1 - p) / p * sum(agreement(first, second, depth, ties) * p**depth for depth in range(1, DEEP + 1))


def listed(order: Order) -> int:
    """Count the ids of an order."""
    return sum(map(len, order))


def different(first: Order, second: Order) -> tuple[Order, Order]:
    """Go on with ids that never meet."""
    return (
        [*first, *({f"x{number}"} for number in range(DEEP - listed(first)))],
        [*second, *({f"y{number}"} for number in range(DEEP - listed(second)))],
    )


def alike(first: Order, second: Order) -> tuple[Order, Order]:
    """Go on with what the other order has and this one has not, then with the same ids."""
    own = [{each for tier in order for each in tier} for order in (first, second)]
    rest = [f"z{number}" for number in range(DEEP)]
    one = [*first, *({each} for tier in second for each in sorted(tier - own[0]))]
    other = [*second, *({each} for tier in first for each in sorted(tier - own[1]))]
    return [*one, *({each} for each in rest)], [*other, *({each} for each in rest)]


def broken(order: Order) -> list[Order]:
    """Break the ties of an order in every way."""
    return [
        [{each} for tier in choice for each in tier]
        for choice in product(*(permutations(sorted(tier)) for tier in order))
    ]


class TestDefinition:
    """The closed sums against the definition, added up to a great depth."""

    @quick
    @given(short_orders, short_orders, st.sampled_from("wab"))
    def test_bounds(self, first: Order, second: Order, ties: Any) -> None:
        """The bounds are reached by going on with ids that never meet, or as alike as can be."""
        result = rank_biased_overlap(first, second, p=0.7, ties=ties)
        least = by_definition(*different(first, second), 0.7, ties)
        most = by_definition(*alike(first, second), 0.7, ties)

        assert float(result.minimum) == near(least)
        assert float(result.maximum) == near(most)
        assert float(result.residual) == near(most - least)

    @quick
    @given(short_orders, short_orders)
    def test_mean_over_broken_ties(self, first: Order, second: Order) -> None:
        """By default the bounds are the means over all ways to break the ties."""
        pairs = list(product(broken(first), broken(second)))
        if len(pairs) > 50:
            return  # too many ways to try
        ways = [rank_biased_overlap(*pair, p=0.8) for pair in pairs]
        expected = sum(float(way.minimum) for way in ways) / len(ways)

        assert float(rank_biased_overlap(first, second, p=0.8).minimum) == near(expected)

    @quick
    @given(short_orders, short_orders, st.sampled_from("wab"))
    def test_even_extrapolation(self, first: Order, second: Order, ties: Any) -> None:
        """Of lists of one length, the agreement at the end goes on for ever."""
        size = listed(first)
        if listed(second) != size:
            return
        end = agreement(first, second, size, ties) * 0.9**size
        seen = sum(agreement(first, second, depth, ties) * 0.9**depth for depth in range(1, size + 1))
        expected = 0.1 / 0.9 * seen + end

        assert float(rank_biased_overlap(first, second, p=0.9, ties=ties).extrapolated or 0) == near(expected)


class TestReference:
    """Numbers that the implementation of Corsi and Urbano gives for these lists."""

    FIRST: Sequence[Any] = ["a", ["b", "c"], "d", "e"]
    SECOND: Sequence[Any] = [["b", "a"], "f", ["d", "c", "g"], "h"]

    @pytest.mark.parametrize(
        ("ties", "expected"),
        [
            pytest.param("w", (0.759336354978, 0.508686182745, 0.871759516017, 0.363073333272), id="w"),
            pytest.param("a", (0.714674428571, 0.473823152442, 0.836896485714, 0.363073333272), id="a"),
            pytest.param("b", (0.761705196974, 0.512859046376, 0.875932379649, 0.363073333272), id="b"),
        ],
    )
    def test_uneven_lists_with_ties(self, ties: Any, expected: tuple[float, ...]) -> None:
        """Extrapolated value and bounds, for lists of different lengths that both have ties."""
        result: Any = rank_biased_overlap(self.FIRST, self.SECOND, p=Decimal("0.9"), ties=ties)
        actual = [float(each) for each in (result.extrapolated, result.minimum, result.maximum, result.residual)]

        assert actual == near(list(expected), abs=1e-11)


class TestLaws:
    """What holds for all lists."""

    @quick
    @given(tied_orders(least=1), tied_orders(least=1), st.sampled_from("wab"), st.integers(1, 99))
    def test_bounds_hold(self, first: Order, second: Order, ties: Any, percent: int) -> None:
        """The value lies between its bounds, these between 0 and 1, and either list may come first."""
        result = rank_biased_overlap(first, second, p=Fraction(percent, 100), ties=ties)
        turned = rank_biased_overlap(second, first, p=Fraction(percent, 100), ties=ties)

        assert 0 <= result.minimum <= (result.extrapolated or 0) <= result.maximum <= 1
        assert turned == result

    @quick
    @given(tied_orders(least=1), st.integers(1, 99))
    def test_identity(self, order: Order, percent: int) -> None:
        """An order agrees with itself wholly, if ties are real or corrected for."""
        for ties in ("w", "b"):
            result = rank_biased_overlap(order, order, p=Fraction(percent, 100), ties=ties)

            assert result.extrapolated == 1
            assert result.maximum == 1

    @quick
    @given(st.permutations(list("abcdef")), st.permutations(list("abcdef")))
    def test_readings_agree_without_ties(self, first: list[str], second: list[str]) -> None:
        """Without ties there is one reading."""
        readings = {rank_biased_overlap(first, second, p=0.9, ties=ties).extrapolated for ties in ("a", "b", "w")}

        assert len(readings) == 1

    @pytest.mark.parametrize("little", [Fraction(1, 10**40), Fraction(1, 10**390)], ids=["small", "tiny"])
    def test_extreme_p(self, little: Fraction) -> None:
        """Near 0 only the first place counts, near 1 only what is not seen."""
        first, second = ["a", "b"], ["a", "c"]
        top, rest = (rank_biased_overlap(first, second, p=p) for p in (little, 1 - little))

        assert 1 - Decimal("1e-29") <= top.minimum <= top.maximum <= 1
        assert 0 <= rest.minimum <= Decimal("1e-29")
        assert 1 - Decimal("1e-29") <= rest.maximum <= 1

    def test_disjoint(self) -> None:
        """Lists with nothing in common have a minimum and a value of nothing."""
        result = rank_biased_overlap(["a"], ["b"], p=0.5)

        assert result.extrapolated == 0
        assert result.minimum == 0
        assert result.maximum == result.residual > 0

    @pytest.mark.parametrize("second", [[], ["a", "b"]], ids=["both", "one"])
    def test_empty(self, second: list[str]) -> None:
        """An empty list has no value, and its bounds leave everything open."""
        result = rank_biased_overlap([], second, p=0.9)

        assert result.extrapolated is None
        assert result.minimum == 0
        assert result.maximum == 1

    def test_ranked_lists(self) -> None:
        """Ranked lists and places are orders too."""
        result = rank_biased_overlap(rank({"a": 9, "b": 8}), {"b": 2, "a": 1}, p=0.5)

        assert result.extrapolated == 1


class TestRefusals:
    """What is refused."""

    @pytest.mark.parametrize(
        ("first", "rules", "kind", "message"),
        [
            pytest.param(["a"], {"p": 0}, InvalidValue, "p is a share between 0 and 1", id="p-zero"),
            pytest.param(["a"], {"p": 1}, InvalidValue, "p is a share between 0 and 1", id="p-one"),
            pytest.param(["a"], {"p": "0.9"}, InvalidValue, "text is no number", id="p-text"),
            pytest.param(["a"], {"p": 0.9, "ties": "c"}, InvalidValue, "no value of ties", id="ties"),
            pytest.param(["a", "a"], {"p": 0.9}, Conflict, "twice in the first order", id="twice"),
        ],
    )
    def test_refused(self, first: list[str], rules: dict[str, Any], kind: type[HumaskitError], message: str) -> None:
        """What gives no measure is refused."""
        with pytest.raises(kind, match=message):
            rank_biased_overlap(first, ["a"], **rules)
