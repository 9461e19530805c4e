"""Kemeny's consensus."""

from fractions import Fraction
from itertools import combinations, permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.ranking.ballots import Profile
from humaskit.ranking.consensus import kemeny

from .tables import complete_ballots, peer, quick, tied_orders

CIRCLE = [["a", "b", "c"], ["b", "c", "a"], ["c", "a", "b"]]


def contradicted(order: tuple[Any, ...], profile: Profile) -> Fraction:
    """Count the pairs that an order puts the other way round than a ballot does."""
    preferences = profile.preferences()
    return sum((preferences[other, one] for one, other in combinations(order, 2)), Fraction(0))


def tournament(size: int) -> Profile:
    """Return a circle in which everybody beats the next half."""
    pairs = [[one, other] for one in range(size) for other in range(size) if 0 < (other - one) % size <= size // 2]
    return Profile.of(pairs, unlisted="ignored")


class TestExact:
    """All best orders, and no other."""

    @quick
    @given(st.lists(tied_orders("abcde", least=1), min_size=1, max_size=6))
    def test_every_order_tried(self, ballots: list[Any]) -> None:
        """Trying every order finds the same best ones."""
        profile = Profile.of(ballots)
        table = {order: contradicted(order, profile) for order in permutations(profile.candidates)}
        least = min(table.values())
        expected = {order for order, distance in table.items() if distance == least}
        result = kemeny(profile, limit=200)

        assert set(result.orders) == expected
        assert (result.distance, result.count, result.truncated) == (least, len(expected), False)
        assert set(result.winners) == {order[0] for order in expected}

    @quick
    @given(complete_ballots(5))
    def test_pref_voting(self, ballots: list[list[int]]) -> None:
        """Orders and distance agree with pref_voting's."""
        profiles = peer("pref_voting.profiles")
        methods = peer("pref_voting.other_methods")
        orders, distance = methods.kemeny_young_rankings(profiles.Profile(ballots))
        result = kemeny(ballots, limit=200)

        assert set(result.orders) == {tuple(int(each) for each in order) for order in orders}
        assert result.distance == int(distance)

    def test_weights(self) -> None:
        """A ballot may weigh a fraction."""
        profile = Profile.of([["a", "b"], ["b", "a"]], counts=[Fraction(2, 3), Fraction(1, 3)])

        assert (kemeny(profile).orders, kemeny(profile).distance) == ((("a", "b"),), Fraction(1, 3))

    def test_groups_keep_it_in_reach(self) -> None:
        """Thirty candidates in ten circles of three are solved exactly."""
        ballots = [[3 * block + (number + turn) % 3 for block in range(10) for number in range(3)] for turn in range(3)]
        result = kemeny(ballots, limit=5)

        assert (result.is_proven, result.count, result.truncated, len(result.orders)) == (True, 3**10, True, 5)
        assert result.distance == 10 * 4


class TestLimits:
    """What is cut off, and said."""

    def test_truncated(self) -> None:
        """More orders than asked for are counted, and it is said that they are not all there."""
        result = kemeny([[{"a", "b", "c", "d"}]], limit=3)

        assert (result.count, len(result.orders), result.truncated) == (24, 3, True)
        assert result.winners == ("a", "b", "c", "d")

    def test_too_many(self) -> None:
        """A circle of thirteen is refused unless a good order will do."""
        with pytest.raises(InvalidValue, match="13 candidates are caught in one circle"):
            kemeny(tournament(13))

    def test_heuristic(self) -> None:
        """A good order proves nothing and says so."""
        profile = tournament(13)
        result = kemeny(profile, heuristic=True)

        assert (result.is_proven, result.count, result.truncated, len(result.orders)) == (False, None, False, 1)
        assert sorted(map(int, result.orders[0])) == list(range(13))
        assert result.distance == contradicted(result.orders[0], profile)

    @settings(max_examples=8, deadline=None)
    @given(st.lists(st.permutations(range(14)), min_size=3, max_size=5))
    def test_heuristic_beats_no_ballot(self, ballots: list[list[int]]) -> None:
        """No single move of a candidate makes the order any better."""
        profile = Profile.of(ballots)
        result = kemeny(profile, heuristic=True)
        order = result.orders[0]
        for number in range(14):
            rest = order[:number] + order[number + 1 :]
            moves = ((*rest[:target], order[number], *rest[target:]) for target in range(14))
            nearest = min(contradicted(move, profile) for move in moves)

            assert nearest >= result.distance

    def test_nobody(self) -> None:
        """No candidates have one order, the empty one."""
        result = kemeny([])

        assert (result.orders, result.distance, result.winners, result.count) == (((),), 0, (), 1)

    @pytest.mark.parametrize("limit", [0, True, 2.5])
    def test_limit(self, limit: Any) -> None:
        """A limit is a whole number of at least one."""
        with pytest.raises(InvalidValue, match="limit is a whole number"):
            kemeny(CIRCLE, limit=limit)
