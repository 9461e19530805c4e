"""How far judges agree."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.ranking.agreement import judge_reports, kendalls_w

from .tables import near, peer, quick

columns = st.integers(3, 6).flatmap(
    lambda size: st.lists(st.lists(st.integers(0, 6), min_size=size, max_size=size), min_size=3, max_size=6)
)


def by_entry(judges: list[list[int]]) -> dict[int, dict[int, int]]:
    """Turn columns of judges into marks by entry."""
    return {entry: {judge: column[entry] for judge, column in enumerate(judges)} for entry in range(len(judges[0]))}


class TestKendall:
    """Kendall's coefficient of concordance."""

    @quick
    @given(columns)
    def test_friedman(self, judges: list[list[int]]) -> None:
        """W is scipy's tie-corrected Friedman statistic over m (n - 1)."""
        stats = peer("scipy.stats")
        result = kendalls_w(by_entry(judges))
        if result.w is None:
            assert all(len(set(column)) == 1 for column in judges)
            return
        expected = float(stats.friedmanchisquare(*zip(*judges, strict=True)).statistic)

        assert float(result.chi_square or 0) == near(expected, abs=1e-9)
        assert 0 <= result.w <= 1

    @pytest.mark.parametrize(
        ("judges", "expected"),
        [
            pytest.param([[1, 2, 3], [10, 20, 30]], 1, id="one-order"),
            pytest.param([[1, 2], [2, 1]], 0, id="opposite"),
            pytest.param([[1, 2, 3]], None, id="one-judge"),
            pytest.param([[5, 5], [7, 7]], None, id="all-ties"),
            pytest.param([[5], [7]], None, id="one-entry"),
            pytest.param([[1, 2, 2], [1, 2, 3]], Fraction(13, 14), id="a-tie"),
        ],
    )
    def test_cases(self, judges: list[list[int]], expected: Any) -> None:
        """Full agreement, none, and where there is no such thing."""
        actual = kendalls_w(by_entry(judges)).w

        assert actual == expected

    def test_incomplete_entries_are_left_out(self) -> None:
        """An entry that one judge did not mark is left out and named."""
        result = kendalls_w({"A": {"x": 1, "y": 2}, "B": {"x": 3, "y": 4}, "C": {"x": 5}})

        assert (result.w, result.entries, result.left_out) == (1, ("A", "B"), ("C",))


class TestReports:
    """Who stands apart."""

    MARKS = {  # noqa: RUF012  # a table that nothing changes
        "A": {"j": 80, "k": 82, "l": 79, "m": 81, "n": 50},
        "B": {"j": 70, "k": 70, "l": 71, "m": 73, "n": 90},
        "C": {"j": 60, "k": 63, "l": 61, "m": 60, "n": 20},
    }

    def test_the_stern_one(self) -> None:
        """The judge far below the others is found, and the entry on which the difference is largest."""
        reports = {report.judge: report for report in judge_reports(self.MARKS)}
        stern = reports["n"]

        assert [judge for judge, report in reports.items() if report.is_outlying] == ["n"]
        assert (stern.bias, stern.farthest) == (Decimal("-17.5"), ("C", -41))

    def test_correlation_with_the_others(self) -> None:
        """Who orders as the others do correlates fully."""
        marks = {"A": {"x": 1, "y": 10}, "B": {"x": 2, "y": 20}, "C": {"x": 3, "y": 30}}

        assert [report.correlation for report in judge_reports(marks)] == [1, 1]

    def test_undefined(self) -> None:
        """A lone judge has nobody to differ from; equal biases leave no spread to measure by."""
        (lone,) = judge_reports({"A": {"x": 1}})
        same = judge_reports({"A": {"x": 1, "y": 1}})

        assert (lone.marks, lone.bias, lone.correlation, lone.distance, lone.farthest) == (1, None, None, None, None)
        assert [(report.bias, report.is_outlying) for report in same] == [(0, None), (0, None)]

    @quick
    @given(columns)
    def test_biases(self, judges: list[list[int]]) -> None:
        """On complete marks, biases add up to nothing."""
        reports = judge_reports(by_entry(judges))

        assert sum(Fraction(report.bias or 0) for report in reports) == 0
