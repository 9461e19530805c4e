"""How much hangs on the choices."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given

from humaskit.errors import InvalidValue
from humaskit.ranking.matrix import read_matrix
from humaskit.ranking.mcdm import saw
from humaskit.ranking.trials import METHODS, robustness, weight_ranges, without_judges

from .tables import WAREHOUSE, WAREHOUSE_KINDS, WAREHOUSE_WEIGHTS, Table, decision_tables, quick

REPORT = robustness(WAREHOUSE, WAREHOUSE_WEIGHTS, WAREHOUSE_KINDS, normalise_weights=True)


class TestWarehouse:
    """The textbook table on which methods disagree."""

    def test_methods(self) -> None:
        """SAW's site is not the one that the product, TOPSIS, COPRAS and SAW by sums prefer."""
        actual = {trial.what for trial in REPORT.methods if trial.survives is False}

        assert actual == {"weighted_product", "topsis", "copras", "saw/sum"}
        assert not REPORT.survives

    def test_reversals(self) -> None:
        """Each disagreement names the pair that turns round."""
        actual = {trial.reversals for trial in REPORT.methods if trial.survives is False}

        assert actual == {(("Ngemplak", "Kalasan"),)}

    def test_criteria(self) -> None:
        """The win hangs on three criteria of five."""
        actual = [trial.what for trial in REPORT.criteria if not trial.survives]

        assert actual == ["C2", "C3", "C4"]

    def test_without_the_winner(self) -> None:
        """If the winner is left out, the next is expected to win."""
        trial = next(trial for trial in REPORT.alternatives if trial.what == "Ngemplak")

        assert (trial.expected, trial.winners, trial.survives) == (("Kalasan",), ("Kalasan",), True)


class TestTrials:
    """Trials in general."""

    def test_no_meaning(self) -> None:
        """A trial that cannot be made says why, and counts neither for nor against."""
        report = robustness({"A": [2, 0], "B": [1, 0]}, [50, 50], "benefit", method="saw/rank")
        product = next(trial for trial in report.methods if trial.what == "weighted_product")

        assert product.survives is None
        assert product.refusal is not None
        assert "above zero" in product.refusal.message

    def test_one_of_each(self) -> None:
        """Of a single alternative or criterion nothing is left out."""
        report = robustness({"A": [2]}, [100], "benefit")

        assert (report.alternatives, report.criteria) == ((), ())
        assert [(each.low, each.high) for each in report.weights] == [(1, 1)]

    @pytest.mark.parametrize("function", [robustness, weight_ranges])
    def test_unknown_method(self, function: Any) -> None:
        """A method that does not exist is refused with the nearest name."""
        with pytest.raises(InvalidValue, match="did you mean 'topsis'"):
            function([[1, 2], [2, 1]], [50, 50], "benefit", method="topsi")

    @quick
    @given(decision_tables(distinct=True))
    def test_every_method_runs(self, table: Table) -> None:
        """On tables without holes every method gives one score to each alternative."""
        read = read_matrix(*table, normalise_weights=True)
        for name, run in METHODS.items():
            result = run(read)

            assert len(result.scores) == len(table[0]), name

    @quick
    @given(decision_tables(distinct=True))
    def test_same_method_without_change(self, table: Table) -> None:
        """The winners that are tried are those of the method itself."""
        report = robustness(*table, normalise_weights=True)

        assert report.winners == saw(*table, normalise_weights=True).winners


class TestJudges:
    """A panel with one judge less."""

    MARKS: Mapping[str, Mapping[str, int | None]] = MappingProxyType(
        {
            "A": {"x": 90, "y": 70, "z": 80},
            "B": {"x": 70, "y": 75, "z": None},
            "C": {"x": 60, "y": 60, "z": 60},
        }
    )

    def test_the_one_who_decides(self) -> None:
        """The win hangs on the judge without whom another wins, and the pair that turns is named."""
        trials = {trial.what: trial for trial in without_judges(self.MARKS)}

        assert {what: trial.survives for what, trial in trials.items()} == {"x": False, "y": True, "z": True}
        assert trials["x"].winners == ("A", "B")
        assert without_judges({**self.MARKS, "A": {"x": 90, "y": 70, "z": 70}})[0].reversals == (("A", "B"),)

    def test_recusals_stay(self) -> None:
        """A judge who is recused from an entry stays recused in every trial."""
        trials = without_judges(self.MARKS, recused={"z": ["B"]}, method="median")

        assert [trial.refusal for trial in trials] == [None, None, None]

    def test_too_few_left(self) -> None:
        """Where one judge less leaves no mark to drop, the trial says so."""
        marks = {"A": {"x": 3, "y": 2, "z": 1}, "B": {"x": 1, "y": 1, "z": 1}}

        assert {trial.survives for trial in without_judges(marks, method="drop_high_low")} == {None}

    def test_unscored(self) -> None:
        """An entry that only the one left out had marked is unscored, and nobody else is turned round."""
        marks: dict[str, dict[str, int]] = {"A": {"x": 9}, "B": {"y": 5}}
        (first, second) = without_judges(marks)

        assert (first.winners, first.survives, first.reversals) == (("B",), False, ())
        assert (second.winners, second.survives) == (("A",), True)

    def test_alone(self) -> None:
        """A lone judge cannot be left out."""
        assert without_judges({"A": {"x": 1}}) == ()
