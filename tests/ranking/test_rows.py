"""Rows: shares of the field."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.ranking.placing import from_places, rank

PODIUM = {"Cimahi": 90, "Garut": 85, "Subang": 85, "Banjar": 70, "Ciamis": None}


class TestShares:
    """Percentiles as SQL and pandas define them."""

    @pytest.mark.parametrize(
        ("who", "percent_rank", "cume_dist", "pct"),
        [
            pytest.param("Cimahi", 0, Fraction(1, 4), Fraction(1, 4), id="first"),
            pytest.param("Garut", Fraction(1, 3), Fraction(3, 4), Fraction(1, 2), id="shared"),
            pytest.param("Banjar", 1, 1, 1, id="last"),
            pytest.param("Ciamis", None, None, None, id="unscored"),
        ],
    )
    def test_table(
        self, who: str, percent_rank: Fraction | None, cume_dist: Fraction | None, pct: Fraction | None
    ) -> None:
        """Exact fractions over those who take a place."""
        row = rank(PODIUM).row(who)

        assert (row.percent_rank, row.cume_dist, row.pct) == (percent_rank, cume_dist, pct)

    def test_field_of_one(self) -> None:
        """The only entry has percent rank 0, not a division by zero."""
        row = rank({"a": 1}).row("a")

        assert [row.percent_rank, row.cume_dist, row.pct] == [Fraction(0), Fraction(1), Fraction(1)]

    def test_dense_counts_places(self) -> None:
        """Under dense ranks the last place is the whole."""
        assert rank(PODIUM, ties="dense").row("Garut").pct == Fraction(2, 3)

    @pytest.mark.parametrize("name", ["percent_rank", "cume_dist", "pct"])
    def test_needs_the_field(self, name: str) -> None:
        """A partial list gives shares only if its field is known."""
        unknown, known = rank({"a": 1}, complete=False), rank({"a": 1}, complete=False, field_size=47)
        excerpt = from_places({"a": 3}, complete=False, field_size=47)

        assert getattr(known.row("a"), name) in (0, Fraction(1, 47))
        for partial in (unknown, excerpt):
            with pytest.raises(InvalidValue, match="whole field"):
                getattr(partial.row("a"), name)

    def test_dense_needs_all_places(self) -> None:
        """How many distinct places a longer field has is not known from its size."""
        row = rank({"a": 1}, ties="dense", complete=False, field_size=47).row("a")

        assert row.percent_rank == 0
        with pytest.raises(InvalidValue, match="whole field"):
            _ = row.pct

    @given(st.lists(st.integers(0, 5), min_size=1, max_size=12))
    def test_cume_dist_counts_the_at_least_as_good(self, scores: list[int]) -> None:
        """The share of scores that are not worse."""
        for row in rank(scores):
            expected = Fraction(sum(other >= row.entry for other in scores), len(scores))

            assert row.cume_dist == expected
