"""Ranked pairs."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.ranking.ballots import Profile
from humaskit.ranking.locking import ranked_pairs
from humaskit.ranking.pairwise import condorcet_winner, margins

from .tables import peer, quick, tied_orders
from .test_pairwise import CIRCLE, SCHULZE, theirs

few = st.lists(tied_orders("abcde", least=1), min_size=1, max_size=7)


class TestPeers:
    """The same winners as pref_voting finds over all ways to settle ties."""

    @quick
    @given(few)
    def test_pref_voting(self, ballots: list[Any]) -> None:
        """The winners agree, ties, unlisted candidates and circles included."""
        methods = peer("pref_voting.margin_based_methods")
        names: Any = Profile.of(ballots).candidates
        found: Any = methods.ranked_pairs(theirs(ballots), algorithm="from_stacks")
        expected = tuple(names[number] for number in sorted(found))

        assert ranked_pairs(ballots).winners == expected


class TestLocking:
    """What is locked in."""

    def test_example(self) -> None:
        """Schulze's example, on which the two methods disagree."""
        result = ranked_pairs(SCHULZE)
        ranking = result.ranking

        assert result.winners == ("a",)
        assert ranking is not None
        assert "".join(str(row.id) for row in ranking) == "acebd"

    def test_even_circle(self) -> None:
        """In a circle of equal majorities everybody wins in some way, and nothing is certain."""
        result = ranked_pairs(CIRCLE)

        assert result.winners == ("a", "b", "c")
        assert result.beats == frozenset()

    def test_names_do_not_decide(self) -> None:
        """Renaming the candidates renames the winners."""
        other = {"a": "z", "b": "y", "c": "x"}
        renamed = [[other[each] for each in ballot] for ballot in CIRCLE]

        assert set(ranked_pairs(renamed).winners) == {other[str(each)] for each in ranked_pairs(CIRCLE).winners}

    @quick
    @given(few)
    def test_condorcet(self, ballots: list[Any]) -> None:
        """Who beats everybody wins alone, and what is certain never contradicts itself."""
        result, winner = ranked_pairs(ballots), condorcet_winner(ballots)

        assert winner is None or result.winners == (winner,)
        assert not any((other, one) in result.beats for one, other in result.beats)
        assert result.winners

    @quick
    @given(few)
    def test_strongest_majority_holds(self, ballots: list[Any]) -> None:
        """A majority stronger than all others is always locked in."""
        counted = margins(ballots)
        leads = sorted(
            (
                (counted.margin(one, other), one, other)
                for one in counted.candidates
                for other in counted.candidates
                if one != other
            ),
            key=lambda row: -row[0],
        )
        if len(leads) > 1 and leads[0][0] > leads[1][0]:
            assert (leads[0][1], leads[0][2]) in ranked_pairs(ballots).beats


class TestLimits:
    """Where it says so instead of hanging."""

    def test_too_many_ties(self) -> None:
        """A large tournament of equal majorities is refused by name."""
        size = 11
        ballots = [
            [(start + step * turn) % size for step in range(size)] for turn in range(1, size) for start in range(size)
        ]
        profile = Profile.of(
            [[one, other] for one in range(size) for other in range(size) if 0 < (other - one) % size <= size // 2],
            unlisted="ignored",
        )

        assert ranked_pairs(ballots).winners == tuple(range(size))
        with pytest.raises(InvalidValue, match="more than 20000 ways"):
            ranked_pairs(profile)
