"""Orders from outside."""

from fractions import Fraction
from typing import Any

import pytest

from humaskit.errors import Conflict, HumaskitError, InvalidValue
from humaskit.ranking.placing import from_places, rank
from humaskit.ranking.tiers import read_places, read_tiers


class TestReading:
    """What can be read as an order."""

    @pytest.mark.parametrize(
        ("order", "expected"),
        [
            pytest.param(["b", "a"], (("b",), ("a",)), id="ids"),
            pytest.param([{"c", "a"}, "b"], (("a", "c"), ("b",)), id="a-set-is-a-tie"),
            pytest.param([["c", "a"], ("b",), []], (("a", "c"), ("b",)), id="lists-and-tuples"),
            pytest.param({"a": 2, "b": 1, "c": 2}, (("b",), ("a", "c")), id="places"),
            pytest.param({"a": Fraction(3, 2), "b": 1, "c": None}, (("b",), ("a",)), id="no-place-is-unlisted"),
            pytest.param(rank({"a": 70, "b": 90, "c": None}), (("b",), ("a",)), id="ranked-list"),
            pytest.param([], (), id="nobody"),
        ],
    )
    def test_tiers(self, order: Any, expected: Any) -> None:
        """Each form gives the classes of equals, best first."""
        actual = read_tiers(order)

        assert actual == expected

    def test_places_of_a_sequence(self) -> None:
        """A sequence is numbered with a gap after a tie."""
        actual = read_places(["a", {"b", "c"}, "d"])

        assert actual == {"a": 1, "b": 2, "c": 2, "d": 4}

    def test_published_places_stay(self) -> None:
        """The places of a partial list are those that were printed."""
        actual = read_places(from_places({"Muba": 3}, complete=False))

        assert actual == {"Muba": 3}


class TestRefusals:
    """What is refused, and as what."""

    @pytest.mark.parametrize(
        ("order", "kind", "message"),
        [
            pytest.param("abc", InvalidValue, "not 'abc'", id="text"),
            pytest.param(7, InvalidValue, "a sequence of ids", id="a-number"),
            pytest.param(["a", "a"], Conflict, "'a' occurs twice", id="twice"),
            pytest.param([{"a"}, "a"], Conflict, "'a' occurs twice", id="twice-in-a-tie"),
            pytest.param([1.5], InvalidValue, "an id is text or a whole number", id="no-id"),
            pytest.param([True], InvalidValue, "an id is text or a whole number", id="truth-value"),
            pytest.param({"a": "first"}, InvalidValue, "the place of 'a'", id="text-place"),
            pytest.param({"a": float("nan")}, InvalidValue, "the place of 'a'", id="nan-place"),
            pytest.param(rank([3, 2]), InvalidValue, "an id is text", id="plain-numbers"),
        ],
    )
    def test_refused(self, order: Any, kind: type[HumaskitError], message: str) -> None:
        """Each refusal is of the library's own, and says what is wrong."""
        with pytest.raises(kind, match=message):
            read_tiers(order)

    def test_groups(self) -> None:
        """Places in different groups do not compare."""
        grouped = rank({"a": 1, "b": 2}, by={"a": "x", "b": "y"})

        with pytest.raises(InvalidValue, match="2 groups"):
            read_tiers(grouped)
