"""Ranks and percentiles as pandas gives them, where pandas is at hand."""

from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.ranking.placing import rank

pd: Any = pytest.importorskip("pandas", reason="pandas is only a second opinion")

METHODS = {"standard": "min", "modified": "max", "dense": "dense", "fractional": "average"}
scores_with_holes = st.lists(st.none() | st.integers(0, 6), min_size=1, max_size=12)
grouped = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 4)), min_size=1, max_size=12)


def known(column: Any) -> list[float | None]:
    """Return a column of pandas with None where it has NaN."""
    return [None if pd.isna(value) else value for value in column]


@pytest.mark.parametrize(("ties", "method"), METHODS.items(), ids=METHODS)
class TestPandas:
    """The same numbers as a widely used library, under the same rule."""

    @given(scores=scores_with_holes)
    def test_ranks(self, ties: str, method: str, scores: list[int | None]) -> None:
        """Ranks agree, and a missing score has none."""
        expected = known(pd.Series(scores, dtype="float64").rank(method=method, ascending=False))

        assert list(rank(scores, ties=ties).places) == expected

    @given(rows=grouped)
    def test_groups(self, ties: str, method: str, rows: list[tuple[str, int]]) -> None:
        """Ranks inside groups agree."""
        frame = pd.DataFrame(rows, columns=["group", "score"])
        expected = list(frame.groupby("group")["score"].rank(method=method, ascending=False))
        entries = [SimpleNamespace(id=number, group=group, score=score) for number, (group, score) in enumerate(rows)]

        assert list(rank(entries, score="score", by="group", ties=ties).places) == expected

    @given(scores=scores_with_holes)
    def test_pct(self, ties: str, method: str, scores: list[int | None]) -> None:
        """Rank over count agrees, dense ranks over the number of distinct places."""
        column = pd.Series(scores, dtype="float64").rank(method=method, ascending=False, pct=True)
        expected = [None if share is None else Fraction(share).limit_denominator(100) for share in known(column)]
        ranked = rank(dict(enumerate(scores)), ties=ties)

        actual = [ranked.row(number).pct for number in range(len(scores))]

        assert actual == expected
