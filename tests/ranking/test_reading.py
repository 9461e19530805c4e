"""Columns out of entries."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import pytest

from humaskit.errors import Conflict, HumaskitError, InvalidValue, UnknownReference
from humaskit.ranking.reading import Entries, exact_column, group_column, key_column, label_key, tally_of

BODIES = (SimpleNamespace(id="a", nilai=1), SimpleNamespace(id="b", nilai=2))


class Slug(str):
    """A kind of text."""

    __slots__ = ()


class Level(Enum):
    """A plain enumeration."""

    PROVINCE = "provinsi"


def first(pair: tuple[str, int]) -> str:
    """Return who a pair is about."""
    return pair[0]


def fails(_: object) -> object:
    """Fail as a caller's function may."""
    raise ZeroDivisionError


class TestIds:
    """Who is who."""

    @pytest.mark.parametrize(
        ("items", "identity", "expected"),
        [
            pytest.param(BODIES, None, ("a", "b"), id="attribute-id"),
            pytest.param((SimpleNamespace(name="x"),), None, ("x",), id="attribute-name"),
            pytest.param(({"label": "x"},), None, ("x",), id="field-label"),
            pytest.param(("x", "y"), None, ("x", "y"), id="labels"),
            pytest.param((3, 4), None, (3, 4), id="numbers-as-labels"),
            pytest.param(BODIES, "nilai", (1, 2), id="said"),
            pytest.param((("x", 9),), first, ("x",), id="function"),
            pytest.param((Slug("x"), Slug("y")), None, ("x", "y"), id="kinds-of-text"),
            pytest.param((), None, (), id="empty"),
        ],
    )
    def test_found(self, items: tuple[object, ...], identity: Any, expected: tuple[str | int, ...]) -> None:
        """Ids are read as told, or from the usual names."""
        assert Entries(items, identity).ids == expected

    @pytest.mark.parametrize(
        ("items", "error"),
        [
            pytest.param((object(),), InvalidValue, id="says-nothing"),
            pytest.param((SimpleNamespace(id=1.5),), InvalidValue, id="float-id"),
            pytest.param((SimpleNamespace(id=True),), InvalidValue, id="bool-id"),
            pytest.param((SimpleNamespace(id=10**5000),), InvalidValue, id="endless-id"),
            pytest.param((BODIES[0], BODIES[0]), Conflict, id="twice"),
        ],
    )
    def test_refused(self, items: tuple[object, ...], error: type[HumaskitError]) -> None:
        """An entry without an id of its own is refused when the list is made."""
        with pytest.raises(error):
            Entries(items)

    def test_long_lists_wait(self) -> None:
        """Ids of more than ten thousand entries are checked when they are first asked for."""
        entries = Entries((BODIES[0],) * 10_001)

        with pytest.raises(Conflict) as caught:
            _ = entries.ids

        assert caught.value.more == 10_000 - 100

    def test_plain_numbers_have_none(self) -> None:
        """Numbers say nothing about who they belong to."""
        assert Entries((1, 2), is_anonymous=True).ids is None


class TestReading:
    """One value of every entry."""

    @pytest.mark.parametrize(
        ("items", "read", "expected"),
        [
            pytest.param(BODIES, "nilai", [1, 2], id="attribute"),
            pytest.param(({"id": 1, "nilai": 5}, {"id": 2}), "nilai", [5, None], id="field-absent-in-one-row"),
            pytest.param(BODIES, {"b": 7}, [None, 7], id="mapping-from-ids"),
            pytest.param(("x",), len, [1], id="function"),
            pytest.param((SimpleNamespace(id=1, a=SimpleNamespace(b=4)),), "a.b", [4], id="dotted"),
        ],
    )
    def test_reads(self, items: tuple[object, ...], read: Any, expected: list[object]) -> None:
        """A name, a function or a mapping from ids says where to look."""
        assert Entries(items).read(read, "it") == expected

    @pytest.mark.parametrize(
        ("items", "identity", "read", "reason"),
        [
            pytest.param(BODIES, None, "nilia", "did you mean 'nilai'", id="misprint"),
            pytest.param(({"id": 1, "nilai": 5},), None, "nilia", "did you mean 'nilai'", id="misprint-in-rows"),
            pytest.param(({"id": 1}, BODIES[0]), id, "id", "no row has", id="rows-and-objects"),
            pytest.param(("x",), None, "nilai", "str does not have", id="labels-have-no-fields"),
            pytest.param(BODIES, None, fails, "ZeroDivisionError", id="failing-function"),
            pytest.param(BODIES, None, 5, "by a name, a function or a mapping", id="number"),
            pytest.param(BODIES, None, [1, 2], "by a name, a function or a mapping", id="list"),
        ],
    )
    def test_refuses(self, items: tuple[object, ...], identity: Any, read: Any, reason: str) -> None:
        """What cannot be read is refused with a reason, and nothing foreign comes out."""
        with pytest.raises(InvalidValue) as caught:
            Entries(items, identity).read(read, "it")

        assert reason in str(caught.value)

    def test_unknown_id(self) -> None:
        """A mapping that names somebody who is not there is refused with the nearest name."""
        with pytest.raises(UnknownReference, match="did you mean 'Cimahi'"):
            Entries(("Cimahi", "Garut")).read({"Cimahy": 1}, "it")

    def test_plain_numbers_have_no_mapping(self) -> None:
        """Nothing can be given by id for entries without ids."""
        with pytest.raises(InvalidValue, match="no ids"):
            Entries((1,), is_anonymous=True).read({1: 1}, "it")


class TestNumbers:
    """Columns of scores."""

    @pytest.mark.parametrize(
        ("column", "expected"),
        [
            pytest.param([1.5, None, 2.5], (1.5, None, 2.5), id="floats-stay"),
            pytest.param([1, Decimal("1.5"), Fraction(1, 3)], (1, Decimal("1.5"), Fraction(1, 3)), id="exact-stay"),
            pytest.param([0.1, Decimal("0.1")], (Decimal("0.1"), Decimal("0.1")), id="mixed-become-text"),
            pytest.param([2.0**70, 2**70], (Decimal("1.1805916207174113e+21"), 2**70), id="float-is-its-text"),
            pytest.param([], (), id="empty"),
        ],
    )
    def test_column(self, column: list[object], expected: tuple[object, ...]) -> None:
        """What compares exactly stays; a float among others becomes its decimal text."""
        actual = exact_column(column, "score")

        assert actual == expected
        assert exact_column(column, "score", tally_of(column)) == expected

    @pytest.mark.parametrize(
        "spoilt", [float("nan"), float("inf"), Decimal("sNaN"), Decimal("NaN"), True, "1", 10**500]
    )
    def test_every_bad_value_is_named(self, spoilt: object) -> None:
        """One issue for each value that is no number, with its position."""
        column = [1.5, spoilt, 2.5, spoilt]

        with pytest.raises(InvalidValue) as caught:
            exact_column(column, "score", tally_of(column))

        assert [issue.pointer for issue in caught.value.issues] == ["/1/score", "/3/score"]

    def test_a_huge_sum_is_no_infinity(self) -> None:
        """Finite floats whose sum overflows are finite all the same."""
        column = [1.7e308, 1.7e308]

        assert exact_column(column, "score") == tuple(column)


class TestKeys:
    """Columns of tie-break keys."""

    @pytest.mark.parametrize(
        "column",
        [
            pytest.param([date(2010, 1, 2), None], id="dates"),
            pytest.param([datetime(2010, 1, 2, tzinfo=UTC)], id="datetimes"),
            pytest.param([time(9, 30), time(9)], id="times"),
            pytest.param([timedelta(seconds=3)], id="durations"),
            pytest.param([3, Decimal("2.5"), None], id="numbers"),
            pytest.param([None, None], id="nothing-at-all"),
        ],
    )
    def test_accepts(self, column: list[object]) -> None:
        """Numbers, and moments of one kind."""
        assert key_column(column, "key") == tuple(column)

    @pytest.mark.parametrize(
        ("column", "reason"),
        [
            pytest.param(["VII", "VIII"], "alphabet", id="text"),
            pytest.param([date(2010, 1, 2), datetime(2010, 1, 2, tzinfo=UTC)], "several kinds", id="date-and-datetime"),
            pytest.param([date(2010, 1, 2), 5], "several kinds", id="date-and-number"),
            pytest.param([datetime(2010, 1, 2), datetime(2010, 1, 2, tzinfo=UTC)], "zone", id="zones"),  # noqa: DTZ001  # the point
            pytest.param([True], "truth value", id="bool"),
        ],
    )
    def test_refuses(self, column: list[object], reason: str) -> None:
        """Text would decide by alphabet, and mixed kinds have no order."""
        with pytest.raises(InvalidValue, match=reason):
            key_column(column, "key")


class TestGroups:
    """Columns of groups."""

    @pytest.mark.parametrize(
        ("column", "expected"),
        [
            pytest.param(["a", None, 3], ("a", None, 3), id="labels"),
            pytest.param([Level.PROVINCE, None], ("provinsi", None), id="enumeration"),
            pytest.param([("a", None), (Level.PROVINCE, 1)], (("a", None), ("provinsi", 1)), id="tuples"),
        ],
    )
    def test_accepts(self, column: list[object], expected: tuple[object, ...]) -> None:
        """Text, whole numbers, None and tuples of them."""
        assert group_column(column, "by") == expected

    @pytest.mark.parametrize("wrong", [1.5, True, {"a": 1}, ("a", 1.5), 10**500])
    def test_refuses(self, wrong: object) -> None:
        """A group can be written down and put in order."""
        with pytest.raises(InvalidValue, match="not"):
            group_column(["a", wrong], "by")

    def test_order(self) -> None:
        """Numbers, text, tuples, and None last."""
        labels: Sequence[Any] = [None, ("b", None), "b", 10, "a", ("a", 1), 9]

        assert sorted(labels, key=label_key) == [9, 10, "a", "b", ("a", 1), ("b", None), None]
