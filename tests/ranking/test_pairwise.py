"""Everybody against everybody."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue, UnknownReference
from humaskit.ranking.ballots import Profile
from humaskit.ranking.pairwise import condorcet_winner, copeland, dominance_groups, margins, schulze

from .tables import complete_ballots, peer, quick, tied_orders

CIRCLE = [["a", "b", "c"], ["b", "c", "a"], ["c", "a", "b"]]
# Schulze 2011, example 1: 45 voters, five candidates
SCHULZE = Profile.of(
    [list(order) for order in ("acbed", "adecb", "bedac", "cabed", "caebd", "cbade", "dceba", "ebadc")],
    counts=[5, 5, 8, 3, 7, 2, 7, 8],
)


def theirs(ballots: list[Any]) -> Any:
    """Return ballots as a profile of pref_voting; the names are the letters a to h."""
    module = peer("pref_voting.profiles_with_ties")
    names = Profile.of(ballots).candidates
    rankings = [
        {names.index(each): place for place, tier in enumerate(ballot, start=1) for each in tier} for ballot in ballots
    ]
    profile = module.ProfileWithTies(rankings, candidates=list(range(len(names))))
    profile.use_extended_strict_preference()
    return profile


filled = st.lists(tied_orders("abcdef", least=1), min_size=1, max_size=7)


class TestMargins:
    """Leads of one over another."""

    @quick
    @given(filled)
    def test_pref_voting(self, ballots: list[Any]) -> None:
        """Margins agree, ties and unlisted candidates included."""
        profile, counted = theirs(ballots), margins(ballots)
        numbers = range(len(counted.candidates))
        expected = [[profile.margin(one, other) for other in numbers] for one in numbers]

        assert [list(line) for line in counted.table.cells] == expected

    @quick
    @given(filled)
    def test_skew(self, ballots: list[Any]) -> None:
        """What one leads by the other trails by."""
        counted = margins(ballots)
        for one in counted.candidates:
            for other in counted.candidates:
                assert Fraction(counted.margin(one, other)) == -Fraction(counted.margin(other, one))

    def test_unknown(self) -> None:
        """Somebody who does not stand has no margin."""
        with pytest.raises(UnknownReference, match="'d' does not stand"):
            margins(CIRCLE).prefer("a", "d")


class TestCondorcet:
    """Who beats everybody."""

    @quick
    @given(filled)
    def test_pref_voting(self, ballots: list[Any]) -> None:
        """The winner agrees, and so does that there is none."""
        names: Any = Profile.of(ballots).candidates
        number = theirs(ballots).condorcet_winner()
        expected: Any = None if number is None else names[number]

        assert condorcet_winner(ballots) == expected

    def test_circle(self) -> None:
        """In a circle nobody does, and the answer is empty."""
        assert condorcet_winner(CIRCLE) is None
        assert condorcet_winner([]) is None


class TestCopeland:
    """Victories less defeats."""

    @quick
    @given(filled)
    def test_pref_voting(self, ballots: list[Any]) -> None:
        """Scores agree."""
        names: Any = Profile.of(ballots).candidates
        expected: Any = {names[number]: score for number, score in theirs(ballots).copeland_scores().items()}

        assert {row.entry: row.score for row in copeland(ballots)} == expected


class TestSchulze:
    """Strongest paths."""

    def test_published(self) -> None:
        """The example of Schulze's paper: E before A before C before B before D."""
        result = schulze(SCHULZE)
        ranking = result.ranking

        assert result.winners == ("e",)
        assert ranking is not None
        assert [row.id for row in ranking] == ["e", "a", "c", "b", "d"]

    @quick
    @given(filled)
    def test_pref_voting(self, ballots: list[Any]) -> None:
        """The winners agree, and nobody is dropped for the alphabet's sake."""
        methods = peer("pref_voting.margin_based_methods")
        names: Any = Profile.of(ballots).candidates
        expected: Any = tuple(names[number] for number in sorted(methods.beat_path(theirs(ballots))))

        assert schulze(ballots).winners == expected

    @quick
    @given(filled, st.sampled_from(["margins", "winning_votes"]))
    def test_transitive(self, ballots: list[Any], strength: Any) -> None:
        """The relation is transitive and never goes both ways."""
        result = schulze(ballots, strength=strength)
        for one, other in result.beats:
            assert (other, one) not in result.beats
            assert all((one, third) in result.beats for second, third in result.beats if second == other)

    @quick
    @given(complete_ballots())
    def test_strengths_agree_on_complete_ballots(self, ballots: list[list[int]]) -> None:
        """Leads and winning votes order majorities alike where every ballot ranks everybody."""
        assert schulze(ballots).beats == schulze(ballots, strength="winning_votes").beats

    def test_all_in_a_circle(self) -> None:
        """An even circle leaves all open: all win, and the ranking ties them."""
        result = schulze(CIRCLE)
        ranking = result.ranking

        assert result.winners == ("a", "b", "c")
        assert ranking is not None
        assert ranking.places == (1, 1, 1)

    def test_no_list_of_a_partial_order(self) -> None:
        """Where one is set apart from only one of two, no list can say so."""
        profile = Profile.of([["a", "b"]], candidates=["a", "b", "c"], unlisted="ignored")

        assert schulze(profile).ranking is None

    def test_unknown_strength(self) -> None:
        """A strength has its own names."""
        strength: Any = "votes"
        with pytest.raises(InvalidValue, match="no value of strength"):
            schulze(CIRCLE, strength=strength)


class TestGroups:
    """Groups that beat all that follow."""

    @quick
    @given(filled)
    def test_domination(self, ballots: list[Any]) -> None:
        """Everyone is in one group, beats all later groups, and no group can be split further."""
        counted = margins(ballots)
        groups = dominance_groups(counted)

        assert sorted(each for group in groups for each in group) == list(counted.candidates)
        for number, group in enumerate(groups):
            later = [other for rest in groups[number + 1 :] for other in rest]
            assert all(counted.beats(one, other) for one in group for other in later)
            if len(group) > 1:
                assert not any(all(counted.beats(one, other) for other in group if other != one) for one in group)
