"""Normalisation."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from humaskit.errors import InvalidValue
from humaskit.ranking.matrix import CriterionKind, read_matrix
from humaskit.ranking.normalisation import NORMALISATIONS, columns_of, normalisation_name, normalise

from .tables import Table, as_floats, decision_tables, near, peer, quick


def normalised(table: Table, name: str) -> list[list[float]]:
    """Return the normalised table as lines of floats."""
    rows, _, kinds = table
    return [[float(cell) for cell in line] for line in normalise(rows, kinds, name).cells]


class TestForms:
    """What each form makes of a benefit and of a cost."""

    @pytest.mark.parametrize(
        ("name", "benefit", "cost"),
        [
            pytest.param("ratio", [Fraction(1, 4), Fraction(1, 2), 1], [1, Fraction(1, 2), Fraction(1, 4)], id="ratio"),
            pytest.param("max", [Fraction(1, 4), Fraction(1, 2), 1], [Fraction(3, 4), Fraction(1, 2), 0], id="max"),
            pytest.param(
                "sum",
                [Fraction(1, 7), Fraction(2, 7), Fraction(4, 7)],
                [Fraction(4, 7), Fraction(2, 7), Fraction(1, 7)],
                id="sum",
            ),
            pytest.param("min_max", [0, Fraction(1, 3), 1], [1, Fraction(2, 3), 0], id="min-max"),
            pytest.param("rank", [Fraction(1, 3), Fraction(2, 3), 1], [1, Fraction(2, 3), Fraction(1, 3)], id="rank"),
        ],
    )
    def test_forms(self, name: str, benefit: list[Fraction], cost: list[Fraction]) -> None:
        """The numbers 1, 2 and 4 come out exactly as the table of forms says."""
        actual = normalise([[1, 1], [2, 2], [4, 4]], ["benefit", "cost"], name)

        assert [line[0] for line in actual.cells] == benefit
        assert [line[1] for line in actual.cells] == cost

    def test_whole_roots_stay_exact(self) -> None:
        """3 and 4 have a length of 5, and no decimal is cut off."""
        actual = normalise([[3, 3], [4, 4]], ["benefit", "cost"], "vector")

        assert actual.cells == ((Decimal("0.6"), Decimal("0.4")), (Decimal("0.8"), Decimal("0.2")))

    def test_tied_ranks_are_averaged(self) -> None:
        """Two that share the first place of three get 2.5 thirds each."""
        actual = normalise([[9], [9], [1]], "benefit", "rank")

        assert [line[0] for line in actual.cells] == [Fraction(5, 6), Fraction(5, 6), Fraction(1, 3)]

    @quick
    @given(decision_tables(distinct=True))
    def test_z_has_mean_zero(self, table: Table) -> None:
        """Standardised columns have mean 0 and variance 1, dividing by n."""
        read = read_matrix(table[0], table[1], table[2], normalise_weights=True)
        for column in columns_of(read, "z"):
            expected = column.radicand * len(column.values)

            assert sum(column.values) == 0
            assert sum(value**2 for value in column.values) == expected

    @quick
    @given(decision_tables(distinct=True))
    def test_more_is_better(self, table: Table) -> None:
        """After any form but none, the best of a column has the highest number."""
        rows, _, kinds = table
        for name in set(NORMALISATIONS) - {"none"}:
            for given_column, column, kind in zip(
                zip(*rows, strict=True), zip(*normalised(table, name), strict=True), kinds, strict=True
            ):
                best = max(given_column) if kind == CriterionKind.BENEFIT.value else min(given_column)

                assert max(column) == column[given_column.index(best)], name


class TestPeers:
    """The same numbers as pymcdm gives."""

    @pytest.mark.parametrize(
        ("name", "theirs"),
        [
            pytest.param("ratio", "linear_normalization", id="ratio"),
            pytest.param("max", "max_normalization", id="max"),
            pytest.param("sum", "sum_normalization", id="sum"),
            pytest.param("vector", "vector_normalization", id="vector"),
            pytest.param("min_max", "minmax_normalization", id="min-max"),
        ],
    )
    def test_pymcdm(self, name: str, theirs: str) -> None:
        """Each form agrees with theirs, column by column."""
        pymcdm = peer("pymcdm")
        form: Callable[..., Any] = getattr(pymcdm.normalizations, theirs)

        @quick
        @given(decision_tables(distinct=True))
        def check(table: Table) -> None:
            rows, _, signs = as_floats(table)
            expected = pymcdm.helpers.normalize_matrix(pymcdm_array(rows), form, pymcdm_array(signs))

            assert normalised(table, name) == [near(list(line)) for line in expected]

        def pymcdm_array(values: Any) -> Any:
            return peer("numpy").array(values)

        check()


class TestRefusals:
    """Where a form has no meaning, the cell is named."""

    @pytest.mark.parametrize(
        ("name", "column", "kind", "message", "line"),
        [
            pytest.param("ratio", [3, 0, 5], "cost", "a cost of zero", 2, id="zero-cost"),
            pytest.param("sum", [3, 0, 5], "cost", "a cost of zero", 2, id="zero-cost-sum"),
            pytest.param("ratio", [0, 0], "benefit", "all zero", 1, id="all-zero"),
            pytest.param("ratio", [0, 0], "cost", "all zero", 1, id="all-zero-cost"),
            pytest.param("max", [4, -1], "benefit", "below zero", 2, id="negative"),
            pytest.param("min_max", [4, 4], "benefit", "no range", 1, id="constant"),
            pytest.param("z", [4, 4], "cost", "no range", 1, id="constant-z"),
            pytest.param("vector", [0, 0], "cost", "all zero", 1, id="no-length"),
            pytest.param("none", [1, 2], "cost", "cannot be added", 1, id="cost-as-it-is"),
        ],
    )
    def test_refused(self, name: str, column: list[int], kind: str, message: str, line: int) -> None:
        """The pointer leads to the first cell at fault."""
        with pytest.raises(InvalidValue, match=message) as caught:
            normalise([[value] for value in column], kind, name)

        assert caught.value.issues[0].pointer == f"/{line}/C1"

    def test_unknown_form(self) -> None:
        """A form that does not exist is refused with the nearest name."""
        with pytest.raises(InvalidValue, match="did you mean 'vector'"):
            normalise([[1]], "benefit", "vectr")

    def test_aliases(self) -> None:
        """Other spellings mean the same form."""
        actual = [normalisation_name(word) for word in ("MinMax", "min-max", "z score", "linear")]

        assert actual == ["min_max", "min_max", "z", "ratio"]
