"""VIKOR."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from humaskit.errors import InvalidValue
from humaskit.ranking.regret import vikor

from .tables import Table, as_floats, decision_tables, near, peer, quick


class TestScores:
    """Sums, regrets and the compromise between them."""

    def test_by_hand(self) -> None:
        """Three alternatives worked out by hand."""
        result = vikor({"A": [3, 4], "B": [4, 2], "C": [2, 1]}, [50, 50], ["benefit", "cost"])
        expected = (
            (Fraction(3, 4), Fraction(1, 2), 1),
            (Fraction(1, 6), Fraction(1, 6), 0),
            (Fraction(1, 2), Fraction(1, 2), Fraction(11, 14)),
        )

        assert result.tables["steps"].cells == expected
        assert result.ranking.rank_of("B") == 1

    def test_equal_sums(self) -> None:
        """Where all sums and regrets are the same, nobody is ahead."""
        result = vikor([[1, 2], [2, 1]], [50, 50], "benefit")

        assert result.scores == (0, 0)
        assert result.winners == (1, 2)

    def test_pymcdm(self) -> None:
        """Scores agree with pymcdm wherever it has any."""
        body = peer("pymcdm.methods").VIKOR()

        @quick
        @given(decision_tables(distinct=True))
        def check(table: Table) -> None:
            result = vikor(*table, normalise_weights=True)
            columns = zip(*result.tables["steps"].cells, strict=True)
            if any(len({round(float(cell), 9) for cell in column}) == 1 for column in columns):
                return  # it divides by zero
            expected = list(body(*as_floats(table), validation=False))

            assert [float(score) for score in result.scores] == near(expected, rel=1e-6, abs=1e-7)

        check()


class TestProposal:
    """Whom the method offers."""

    @pytest.mark.parametrize(
        ("matrix", "advantage", "stability", "proposed"),
        [
            pytest.param({"A": [9, 9], "B": [5, 1], "C": [1, 5]}, True, True, "A", id="clear"),
            pytest.param({"A": [1, 2], "B": [2, 1]}, False, True, "AB", id="level"),
            pytest.param(
                {"A": [5, 1, 4], "B": [0, 3, 3], "C": [4, 6, 2], "D": [1, 2, 6]}, True, False, "DBC", id="unstable"
            ),
            pytest.param({"A": [10, 9], "B": [9, 10], "C": [0, 8], "D": [1, 0]}, False, True, "AB", id="close"),
        ],
    )
    def test_proposed(
        self,
        matrix: dict[str, list[int]],
        advantage: bool,
        stability: bool,
        proposed: str,
    ) -> None:
        """One with a lead that is best by another measure too, or all who are close."""
        weights = [50, 50] if len(matrix["A"]) == 2 else [20, 40, 40]
        result = vikor(matrix, weights, "benefit")

        actual = (result.advantage, result.stability, "".join(map(str, result.proposed)))

        assert actual == (advantage, stability, proposed)

    @quick
    @given(decision_tables(distinct=True))
    def test_winners_are_proposed(self, table: Table) -> None:
        """Whoever scores best is always among those proposed."""
        result: Any = vikor(*table, normalise_weights=True)

        assert set(result.winners) <= set(result.proposed)


class TestRefusals:
    """What is refused."""

    @pytest.mark.parametrize("v", [-0.1, 1.5])
    def test_share(self, v: float) -> None:
        """The weight of the sum is a share."""
        with pytest.raises(InvalidValue, match="v is a share"):
            vikor([[1, 2], [2, 1]], [50, 50], "benefit", v=v)

    def test_constant(self) -> None:
        """A criterion without a range decides nothing and is named."""
        with pytest.raises(InvalidValue, match="no range: 'C2' of 'A'"):
            vikor({"A": [1, 7], "B": [2, 7]}, [50, 50], "benefit")
