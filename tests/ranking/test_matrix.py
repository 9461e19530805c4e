"""Decision matrices."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from humaskit.errors import HumaskitError, InvalidValue, UnknownReference
from humaskit.ranking.matrix import CriterionKind, Table, criterion_kind, read_matrix

B, C = CriterionKind.BENEFIT, CriterionKind.COST
COLUMNS = ((Fraction(1), Fraction(3)), (Fraction(2), Fraction(4)))


class TestReading:
    """What a matrix may look like."""

    @pytest.mark.parametrize(
        ("matrix", "weights", "kinds"),
        [
            pytest.param([[1, 2], [3, 4]], [50, 50], ["benefit", "cost"], id="lines"),
            pytest.param([[1, 2.0], (3, Decimal(4))], [0.5, 0.5], [B, "biaya"], id="any-number"),
            pytest.param([[1, 2], [3, 4]], {"C1": 50, "C2": 50}, {"C2": "min", "C1": "max"}, id="named-by-weights"),
        ],
    )
    def test_forms(self, matrix: Any, weights: Any, kinds: Any) -> None:
        """Different ways of writing a matrix come to the same."""
        actual = read_matrix(matrix, weights, kinds)

        assert actual.ids == (1, 2)
        assert actual.criteria == ("C1", "C2")
        assert actual.kinds == (B, C)
        assert actual.columns == COLUMNS
        assert actual.weights == (Fraction(1, 2), Fraction(1, 2))

    def test_named_lines(self) -> None:
        """Lines by name may put their cells in any order."""
        matrix = {"A": {"mutu": 1, "biaya": 2}, "B": {"biaya": 4, "mutu": 3}}

        actual = read_matrix(matrix, {"biaya": 40, "mutu": 60}, "benefit")

        assert actual.criteria == ("mutu", "biaya")
        assert actual.columns == COLUMNS
        assert actual.weights == (Fraction(3, 5), Fraction(2, 5))


class TestRefusals:
    """What is refused, and where it points."""

    @pytest.mark.parametrize(
        ("matrix", "pointer"),
        [
            pytest.param({"A": [1, "2"], "B": [3, 4]}, "/A/C2", id="text"),
            pytest.param({"A": [1, 2], "B": [3, None]}, "/B/C2", id="missing"),
            pytest.param({"A": [1, float("nan")], "B": [3, 4]}, "/A/C2", id="nan"),
            pytest.param({"A": [1, 2], "B": [3]}, "/B", id="short-line"),
            pytest.param({"A": {"x": 1, "y": 2}, "B": {"x": 3}}, "/B/y", id="missing-by-name"),
            pytest.param({"A/B~": [True, 2], "B": [3, 4]}, "/A~1B~0/C1", id="escaped"),
            pytest.param({"A": [1, 2], "B": 7}, "/B", id="no-line"),
        ],
    )
    def test_cells(self, matrix: Any, pointer: str) -> None:
        """The pointer names the line and the criterion."""
        with pytest.raises(InvalidValue) as caught:
            read_matrix(matrix, [50, 50], "benefit")

        assert caught.value.issues[0].pointer == pointer

    @pytest.mark.parametrize(
        ("matrix", "weights", "kinds", "kind", "message"),
        [
            pytest.param([], [100], "benefit", InvalidValue, "has none", id="empty"),
            pytest.param(None, [100], "benefit", InvalidValue, "has none", id="none"),
            pytest.param([()], [100], "benefit", InvalidValue, "at least one criterion", id="no-criterion"),
            pytest.param([[1, 2]], [50, 50], ["benefit"], InvalidValue, "a benefit or a cost", id="one-kind"),
            pytest.param([[1, 2]], [50, 50], [1, -1], InvalidValue, "1 is not a kind", id="signs"),
            pytest.param([[1, 2]], [50, 50], "benfit", InvalidValue, "did you mean 'benefit'", id="misspelt"),
            pytest.param([[1]], {"a": 100}, {"b": "cost"}, UnknownReference, "'b' has a kind", id="stranger"),
        ],
    )
    def test_whole(self, matrix: Any, weights: Any, kinds: Any, kind: type[HumaskitError], message: str) -> None:
        """What does not fit together is refused by name."""
        with pytest.raises(kind, match=message):
            read_matrix(matrix, weights, kinds)

    def test_kind_of_nothing(self) -> None:
        """What is not text is no kind either."""
        with pytest.raises(InvalidValue, match="not a kind"):
            criterion_kind(None)


class TestTables:
    """Steps of a computation as tables."""

    def test_printing(self) -> None:
        """Cells are aligned and rounded to six digits."""
        table = Table.of_columns(("A", "B"), {"satu": [1, Fraction(1, 3)], "dua": [Decimal("2.50"), 10**20]})
        expected = "   satu      dua\nA  1         2.5\nB  0.333333  100000000000000000000"

        assert str(table) == expected

    def test_cells(self) -> None:
        """A cell is found by its row and column."""
        table = Table((1, 2), ("x",), ((7,), (8,)))

        assert table.cell(2, "x") == 8

    @pytest.mark.parametrize(
        ("row", "column"), [pytest.param("C", "x", id="row"), pytest.param("A", "xx", id="column")]
    )
    def test_unknown_cells(self, row: str, column: str) -> None:
        """A cell that is not there is refused."""
        with pytest.raises(UnknownReference, match="is not in the table"):
            Table(("A",), ("x",), ((7,),)).cell(row, column)


class TestLess:
    """A matrix less one line or column."""

    def test_without_criterion(self) -> None:
        """The other weights keep their proportions."""
        whole = read_matrix([[1, 2, 3]], [20, 30, 50], "benefit")

        actual = whole.without_criterion(2)

        assert actual.weights == (Fraction(2, 5), Fraction(3, 5))
        assert actual.criteria == ("C1", "C2")

    def test_without_all_weight(self) -> None:
        """A criterion that carries all weight cannot be left out."""
        whole = read_matrix([[1, 2]], [100, 0], "benefit")

        with pytest.raises(InvalidValue, match="no weight is left"):
            whole.without_criterion(0)
