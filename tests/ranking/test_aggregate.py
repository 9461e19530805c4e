"""Borda."""

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from humaskit.ranking.aggregate import borda
from humaskit.ranking.ballots import Profile

from .tables import near, peer, quick, tied_orders


class TestBorda:
    """Points for places."""

    def test_convention(self) -> None:
        """Of three, the first gets two and the last nothing."""
        actual = {row.entry: row.score for row in borda([["a", "b", "c"], ["a", "c", "b"]])}

        assert actual == {"a": 4, "b": 1, "c": 1}

    @quick
    @given(st.lists(tied_orders(), min_size=1, max_size=5))
    def test_scipy_ranks(self, ballots: list[Any]) -> None:
        """Points are n less the average rank, the unlisted sharing the last ranks."""
        stats = peer("scipy.stats")
        profile = Profile.of(ballots)
        expected = dict.fromkeys(profile.candidates, 0.0)
        for ballot in ballots:
            place = {each: number for number, tier in enumerate(ballot) for each in tier}
            ranks = stats.rankdata([place.get(each, len(ballot)) for each in profile.candidates])
            for each, average in zip(profile.candidates, ranks, strict=True):
                expected[each] += len(profile.candidates) - float(average)

        assert {row.entry: float(row.score or 0) for row in borda(ballots)} == near(expected)

    @quick
    @given(st.lists(tied_orders(least=1), min_size=1, max_size=5))
    def test_total(self, ballots: list[Any]) -> None:
        """Every ballot gives away the same points, however it is filled in."""
        profile = Profile.of(ballots)
        count = len(profile.candidates)
        expected = len(ballots) * Fraction(count * (count - 1), 2)

        assert sum(Fraction(row.score or 0) for row in borda(ballots)) == expected

    def test_silent_ballots(self) -> None:
        """A ballot that is silent about the unlisted gives points only among those it lists."""
        profile = Profile.of([["a", "b"]], candidates=["a", "b", "c"], unlisted="ignored")

        assert {row.entry: row.score for row in borda(profile)} == {"a": 1, "b": 0, "c": 0}
