"""From one edition to the next."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from humaskit.errors import InvalidValue, UnknownReference
from humaskit.ranking.moves import Move, MoveKind, movement
from humaskit.ranking.placing import from_places, rank

from .tables import quick, tied_orders


class TestKinds:
    """What became of whom."""

    def test_all_kinds(self) -> None:
        """Between complete editions: up, down, same, new, out, and without a place."""
        before = rank({"a": 90, "b": 80, "c": 70, "d": 60, "e": None})
        after = rank({"b": 90, "a": 80, "c": 70, "e": 50, "f": 40})
        expected = {"a": "down", "b": "up", "c": "same", "d": "out", "e": "unplaced", "f": "new"}

        assert {str(move.id): move.kind.value for move in movement(before, after)} == expected

    def test_partial_before(self) -> None:
        """Who was not in a partial list may have stood further down, and is not called new."""
        before = from_places({"Kota Madiun": 1, "Kota Semarang": 2, "Muba": 3}, complete=False)
        moves = movement(before, ["Muba", "Sleman"])

        assert moves.of("Sleman").kind is MoveKind.UNLISTED_BEFORE
        assert moves.of("Muba") == Move(id="Muba", kind=MoveKind.UP, before=3, after=1, change=2)
        assert moves.of("Kota Madiun").kind is MoveKind.OUT

    def test_partial_after(self) -> None:
        """Who is not in a partial list is not called out."""
        moves = movement(["a", "b"], ["b"], after_complete=False)

        assert moves.of("a").kind is MoveKind.UNLISTED_AFTER

    def test_said_completeness_wins(self) -> None:
        """What is said overrules what the list says of itself."""
        before = from_places({"a": 1}, complete=False)

        assert movement(before, ["a", "b"], before_complete=True).of("b").kind is MoveKind.NEW


class TestChange:
    """How many places."""

    def test_ties_compare_by_their_place(self) -> None:
        """From a shared second place to the third alone is one place down."""
        moves = movement(["a", {"b", "c"}], ["a", "b", "c"])

        assert [(move.id, move.change) for move in moves] == [("a", 0), ("b", 0), ("c", -1)]

    def test_half_places(self) -> None:
        """Averaged places move by halves."""
        moves = movement({"a": Decimal("1.5"), "b": Decimal("1.5")}, {"a": 1, "b": 2})

        assert moves.of("b").change == Decimal("-0.5")

    def test_climbers_and_fallers(self) -> None:
        """Who moved farthest comes first."""
        moves = movement(list("abcd"), list("dabc"))

        assert [(move.id, move.change) for move in moves.climbers] == [("d", 3)]
        assert [move.id for move in moves.fallers] == ["a", "b", "c"]

    @quick
    @given(tied_orders(), tied_orders())
    def test_turned_round(self, first: list[set[str]], second: list[set[str]]) -> None:
        """Read backwards, every gain is a loss, and nobody is lost."""
        forth, back = movement(first, second), movement(second, first)

        assert {move.id for move in forth} == set().union(*first, *second)
        for move in forth:
            other = back.of(move.id)

            assert (move.before, move.after) == (other.after, other.before)
            assert move.change == (None if other.change is None else -other.change)

    def test_listing(self) -> None:
        """Whoever has a place now comes first, then whoever is gone."""
        moves = movement({"x": 1, "a": 2}, {"b": 1, "a": 2, "q": None})

        assert [move.id for move in moves] == ["b", "a", "x", "q"]
        assert len(moves) == 4


class TestRefusals:
    """What is refused."""

    def test_unknown(self) -> None:
        """The move of somebody in neither edition is refused."""
        with pytest.raises(UnknownReference, match="in neither edition"):
            movement(["a"], ["a"]).of("b")

    @pytest.mark.parametrize("edition", [None, "abc", rank({"a": 1, "b": 2}, by={"a": "x", "b": "y"})])
    def test_editions(self, edition: Any) -> None:
        """What is no single order is refused."""
        with pytest.raises(InvalidValue, match="the edition after"):
            movement(["a"], edition)

    def test_flag(self) -> None:
        """Completeness is true or false."""
        flag: Any = "yes"
        with pytest.raises(InvalidValue, match="before_complete is True or False"):
            movement(["a"], ["a"], before_complete=flag)
