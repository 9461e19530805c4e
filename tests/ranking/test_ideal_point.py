"""TOPSIS."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from humaskit.errors import InvalidValue
from humaskit.ranking.ideal_point import topsis

from .tables import (
    FIGHTER_KINDS,
    FIGHTER_WEIGHTS,
    FIGHTERS,
    WAREHOUSE,
    WAREHOUSE_KINDS,
    WAREHOUSE_WEIGHTS,
    Table,
    as_floats,
    decision_tables,
    near,
    peer,
    quick,
)


def floats(scores: Any) -> list[float]:
    """Return scores as floats."""
    return [float(score) for score in scores]


class TestPublished:
    """Examples that somebody worked out by hand and published."""

    def test_fighters(self) -> None:
        """Hwang and Yoon's fighters, to the three decimals of the book."""
        result = topsis(FIGHTERS, FIGHTER_WEIGHTS, FIGHTER_KINDS)

        actual = [f"{score:.3f}" for score in result.scores]

        assert actual == ["0.643", "0.268", "0.614", "0.312"]
        assert result.winners == ("A1",)

    def test_warehouse(self) -> None:
        """Of Kusumadewi's warehouses TOPSIS prefers the one that the weighted product prefers."""
        result = topsis(WAREHOUSE, WAREHOUSE_WEIGHTS, WAREHOUSE_KINDS, normalise_weights=True)

        assert result.winners == ("Kalasan",)


class TestExactness:
    """The order is that of the true numbers."""

    def test_mirror_images_tie(self) -> None:
        """Alternatives with the same distances tie, though the distances are irrational."""
        result = topsis({"A": [1, 2], "B": [2, 1], "C": [0, 0]}, [50, 50], "benefit")

        assert result.scores[0] == result.scores[1]
        assert result.ranking.places == (1, 1, 3)

    def test_close_is_not_equal(self) -> None:
        """A difference in the fiftieth digit is a difference."""
        little = Fraction(1, 10**50)
        matrix: dict[str, list[int | Fraction]] = {"A": [2, 1], "B": [1 + little, 2], "C": [1, 1]}
        result = topsis(matrix, [50, 50], "benefit")

        assert result.winners == ("B",)

    def test_ends_are_whole(self) -> None:
        """The best in everything scores 1 and the worst in everything 0."""
        result = topsis({"A": [3, 1], "B": [1, 7]}, [50, 50], ["benefit", "cost"])

        assert result.scores == (1, 0)

    @quick
    @given(decision_tables(distinct=True))
    def test_floats_agree(self, table: Table) -> None:
        """The fast mode gives the same numbers, as far as floats go."""
        quick = topsis(*table, normalise_weights=True, mode="float")
        slow = topsis(*table, normalise_weights=True)

        assert floats(quick.scores) == near(floats(slow.scores))
        for name, step in slow.tables.items():
            assert [floats(line) for line in quick.tables[name].cells] == [near(floats(line)) for line in step.cells]


class TestPeers:
    """The same scores as pymcdm gives."""

    @pytest.mark.parametrize(
        ("normalisation", "theirs"),
        [
            pytest.param("vector", "vector_normalization", id="vector"),
            pytest.param("min_max", "minmax_normalization", id="min-max"),
            pytest.param("sum", "sum_normalization", id="sum"),
            pytest.param("ratio", "linear_normalization", id="ratio"),
        ],
    )
    def test_pymcdm(self, normalisation: str, theirs: str) -> None:
        """Closeness agrees under each normalisation."""
        pymcdm = peer("pymcdm")
        body = pymcdm.methods.TOPSIS(getattr(pymcdm.normalizations, theirs))

        @quick
        @given(decision_tables(distinct=True))
        def check(table: Table) -> None:
            expected = list(body(*as_floats(table), validation=False))
            result = topsis(*table, normalisation=normalisation, normalise_weights=True)

            assert floats(result.scores) == near(expected, rel=1e-7)

        check()

    def test_scikit_criteria(self) -> None:
        """Closeness agrees with scikit-criteria, whose tables have to be prepared by hand."""
        skcriteria = peer("skcriteria")
        body = peer("skcriteria.agg.topsis").TOPSIS()
        scaler = peer("skcriteria.preprocessing.scalers").VectorScaler("matrix")

        @quick
        @given(decision_tables(distinct=True))
        def check(table: Table) -> None:
            table[2][:] = ["benefit"] * len(table[2])
            rows, weights, signs = as_floats(table)
            expected = list(
                body.evaluate(scaler.transform(skcriteria.mkdm(rows, signs, weights=weights))).e_.similarity
            )

            assert floats(topsis(*table, normalise_weights=True).scores) == near(expected, rel=1e-7)

        check()


class TestRefusals:
    """What has no meaning is refused."""

    @pytest.mark.parametrize("mode", ["exact", "float"])
    @pytest.mark.parametrize(
        ("matrix", "message"),
        [
            pytest.param({"A": [1, 2], "B": [1, 2]}, "the best point is the worst", id="identical"),
            pytest.param({"A": [1, 2]}, "the best point is the worst", id="alone"),
            pytest.param({"A": [0, 2], "B": [0, 3]}, "the column", id="all-zero"),
            pytest.param({"A": [1, 2], "B": [1, "3"]}, "text is no number", id="text"),
            pytest.param({"A": [1, 2], "B": [1, float("inf")]}, "an infinity is no number", id="infinity"),
            pytest.param({"A": [1, 2], "B": [1, True]}, "a truth value is no number", id="truth-value"),
        ],
    )
    def test_refused(self, mode: Any, matrix: Any, message: str) -> None:
        """Both modes refuse the same."""
        with pytest.raises(InvalidValue, match=message):
            topsis(matrix, [50, 50], "benefit", mode=mode)

    @pytest.mark.parametrize("value", [10**390, Decimal("1e390"), Fraction(10**390)])
    def test_too_large_for_floats(self, value: Any) -> None:
        """The fast mode refuses a number that no float holds; the exact mode takes it."""
        matrix = {"A": [value, 2], "B": [1, 3]}

        with pytest.raises(InvalidValue, match="no float holds"):
            topsis(matrix, [50, 50], "benefit", mode="float")

        assert topsis(matrix, [50, 50], "benefit").winners == ("A",)

    def test_other_forms_in_floats(self) -> None:
        """The fast mode is offered for one normalisation."""
        with pytest.raises(InvalidValue, match="not 'min_max'"):
            topsis([[1, 2], [2, 1]], [50, 50], "benefit", normalisation="min_max", mode="float")
