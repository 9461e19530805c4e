"""Checks of arguments."""

from typing import Any

import pytest

from humaskit.errors import InvalidValue
from humaskit.ranking.checks import as_mapping, as_tuple, flag, is_iterable, is_named, one_of, require_all, whole


class TestShapes:
    """What kind of thing a value is."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            pytest.param([1], (True, (1,), None), id="list"),
            pytest.param("ab", (False, None, None), id="text"),
            pytest.param(b"ab", (False, None, None), id="bytes"),
            pytest.param({"a": 1}, (True, None, {"a": 1}), id="mapping"),
            pytest.param({1}, (True, None, None), id="set"),
            pytest.param(None, (False, None, None), id="none"),
        ],
    )
    def test_shapes(self, value: object, expected: tuple[object, ...]) -> None:
        """Text holds no entries, a mapping is no sequence."""
        assert (is_iterable(value), as_tuple(value), as_mapping(value)) == expected

    @pytest.mark.parametrize(("value", "expected"), [("a", True), (" ", False), ("", False), (5, False), (None, False)])
    def test_names(self, value: object, expected: bool) -> None:
        """A name says something."""
        assert is_named(value) is expected


class TestRefusals:
    """What a wrong argument is told."""

    def test_all_wrong_values(self) -> None:
        """Each value of another kind is named with its position."""
        with pytest.raises(InvalidValue) as caught:
            require_all([1, "a", 2, None], int, "marks")

        assert [issue.pointer for issue in caught.value.issues] == ["/1", "/3"]

    @pytest.mark.parametrize("value", ["exakt", 5, None, ["exact"]])
    def test_words(self, value: Any) -> None:
        """An unknown word is told the known ones."""
        with pytest.raises(InvalidValue, match="exact"):
            one_of(value, ("exact", "published"), "rank_on")

    @pytest.mark.parametrize("value", [0, 1, "True", None])
    def test_flags(self, value: object) -> None:
        """Only a truth value is one."""
        with pytest.raises(InvalidValue, match="True or False"):
            flag(value, "complete")

    @pytest.mark.parametrize("value", [0, 4, 2.0, True, "2", None])
    def test_whole_numbers(self, value: object) -> None:
        """Bounds belong to the numbers allowed."""
        with pytest.raises(InvalidValue, match="from 1 to 3"):
            whole(value, "k", least=1, most=3)

    def test_accepts(self) -> None:
        """What is right comes back as it was."""
        one_of(None, (None, "id"), "final")

        assert (whole(3, "k", least=1, most=3), flag(False, "complete")) == (3, False)
