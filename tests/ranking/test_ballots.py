"""Ballots."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import Conflict, HumaskitError, InvalidValue, UnknownReference
from humaskit.ranking.ballots import Profile
from humaskit.ranking.placing import rank

from .tables import quick, tied_orders


class TestReading:
    """What counts as a ballot."""

    def test_forms(self) -> None:
        """Sequences, places and ranked lists with the same order count as the same ballot."""
        ballots: list[Any] = [["a", {"b", "c"}], {"c": 2, "a": 1, "b": 2}, rank({"a": 9, "b": 5, "c": 5})]

        actual = Profile.of(ballots)

        assert actual.ballots == (((("a",), ("b", "c")), 3),)

    @quick
    @given(st.lists(tied_orders(), max_size=5), st.randoms())
    def test_order_of_ballots(self, ballots: list[Any], random: Any) -> None:
        """Neither the order of the ballots nor that of tied ids matters."""
        shuffled = random.sample(ballots, len(ballots))

        assert Profile.of(shuffled) == Profile.of(ballots)

    def test_counts(self) -> None:
        """Counts may be fractions; a ballot that counts nothing is not kept, its candidates are."""
        profile = Profile.of([["a"], ["b"], ["c"]], counts=[2, Decimal("0.5"), 0])

        assert (profile.total, profile.candidates) == (Decimal("2.5"), ("a", "b", "c"))
        assert len(profile.ballots) == 2


class TestUnlisted:
    """Whoever a ballot does not list."""

    def test_last(self) -> None:
        """The unlisted stand behind all the listed, and level."""
        profile = Profile.of([["a"]], candidates=["c", "b", "a"])
        preferences = profile.preferences()

        assert [preferences[pair] for pair in (("a", "b"), ("a", "c"), ("b", "c"), ("c", "b"))] == [1, 1, 0, 0]

    def test_ignored(self) -> None:
        """A silent ballot says nothing of the unlisted."""
        profile = Profile.of([["a", "b"]], candidates=["a", "b", "c"], unlisted="ignored")

        assert {pair for pair, votes in profile.preferences().items() if votes} == {("a", "b")}

    @quick
    @given(st.lists(tied_orders(least=1), min_size=1, max_size=5))
    def test_every_pair_is_counted_once(self, ballots: list[Any]) -> None:
        """Two candidates are preferred one way, the other way, or tied, on each ballot."""
        profile = Profile.of(ballots)
        preferences = profile.preferences()

        assert all(votes + preferences[pair[1], pair[0]] <= profile.total for pair, votes in preferences.items())


class TestRefusals:
    """What is refused."""

    @pytest.mark.parametrize(
        ("ballots", "rules", "kind", "message"),
        [
            pytest.param("ab", {}, InvalidValue, "a sequence of orders", id="text"),
            pytest.param({"a": 1}, {}, InvalidValue, "not one order alone", id="one-order"),
            pytest.param(["ab"], {}, InvalidValue, "/0: a ballot is a sequence", id="a-text-ballot"),
            pytest.param([["a", "a"]], {}, Conflict, "'a' occurs twice", id="twice"),
            pytest.param([["a"]], {"counts": [1, 2]}, InvalidValue, "one count for each of 1", id="counts"),
            pytest.param([["a"]], {"counts": [-1]}, InvalidValue, "zero or more", id="negative"),
            pytest.param([["a"]], {"unlisted": "first"}, InvalidValue, "no value of unlisted", id="unlisted"),
            pytest.param([["a"]], {"candidates": 7}, InvalidValue, "a sequence of ids", id="candidates"),
            pytest.param(
                [["Ani"]], {"candidates": ["ani", "b"]}, UnknownReference, "did you mean 'ani'", id="stranger"
            ),
        ],
    )
    def test_refused(self, ballots: Any, rules: dict[str, Any], kind: type[HumaskitError], message: str) -> None:
        """What cannot be counted is refused."""
        with pytest.raises(kind, match=message):
            Profile.of(ballots, **rules)

    def test_total_of_nothing(self) -> None:
        """No ballots make an empty profile."""
        assert (Profile.of([]).total, Profile.of([]).candidates) == (Fraction(0), ())
