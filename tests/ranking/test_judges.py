"""Judging panels."""

from decimal import Decimal
from fractions import Fraction
from statistics import median
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import Conflict, HumaskitError, InvalidValue, UnknownReference
from humaskit.ranking.judges import panel, read_marks

from .tables import near, peer, quick

MARKS: dict[str, dict[str, int | None]] = {
    "Dishut": {"Ani": 80, "Budi": 90, "Cici": 70, "Dodi": 75, "Eka": 100},
    "Kominfo": {"Ani": 85, "Budi": None, "Cici": 80, "Dodi": 90},
}
sheets = st.lists(st.decimals(0, 100, places=1), min_size=1, max_size=20)


def one(marks: list[Any], **rules: Any) -> Any:
    """Return what a panel makes of one entry."""
    return panel({"A": dict(enumerate(marks))}, **rules).scores[0]


class TestMethods:
    """One score out of many."""

    @pytest.mark.parametrize(
        ("rules", "expected"),
        [
            pytest.param({}, 83, id="mean"),
            pytest.param({"method": "median"}, 80, id="median"),
            pytest.param({"method": "sum"}, 415, id="sum"),
            pytest.param({"method": "drop_high_low"}, Fraction(245, 3), id="drop-high-low"),
            pytest.param({"method": "drop_high_low", "drop": 2}, 80, id="drop-two"),
            pytest.param({"method": "trimmed", "cut": 0.2}, Fraction(245, 3), id="trimmed-fifth"),
            pytest.param({"method": "trimmed", "cut": 0.19}, 83, id="trimmed-rounds-down"),
        ],
    )
    def test_rules(self, rules: dict[str, Any], expected: Any) -> None:
        """Five marks under each rule."""
        actual = panel({"Dishut": MARKS["Dishut"]}, **rules).scores[0].score

        assert actual == expected

    @quick
    @given(sheets)
    def test_statistics(self, marks: list[Decimal]) -> None:
        """Mean and median are those of the statistics module over fractions."""
        exact = [Fraction(mark) for mark in marks]
        expected = (sum(exact) / len(exact), median(exact))

        assert (one(marks).score, one(marks, method="median").score) == expected

    @quick
    @given(sheets, st.integers(0, 9))
    def test_scipy_trim_mean(self, marks: list[Decimal], twentieths: int) -> None:
        """Trimmed means agree with scipy's."""
        stats = peer("scipy.stats")
        cut = Fraction(twentieths, 20)
        expected = stats.trim_mean([float(mark) for mark in marks], float(cut) + 1e-12)

        assert float(one(marks, method="trimmed", cut=cut).score) == near(float(expected))

    def test_share_is_exact(self) -> None:
        """29 percent of 100 is 29, where the product of floats falls short of it."""
        result = one(list(range(100)), method="trimmed", cut=0.29)

        assert int(0.29 * 100) == 28
        assert len(result.dropped) == 58

    def test_equal_marks_are_dropped_one_by_one(self) -> None:
        """Of two highest marks one is dropped, and the record says whose."""
        result = one([9, 9, 5, 1], method="drop_high_low")

        assert (result.score, result.dropped, result.used) == (7, ((3, 1), (1, 9)), ((0, 9), (2, 5)))


class TestGaps:
    """Marks that are not there."""

    def test_missing_and_recused(self) -> None:
        """A recusal is no gap; both leave the mean to the others, and both are reported."""
        result = panel(MARKS, recused={"Eka": ["Kominfo"]})
        score = result.score_of("Kominfo")

        assert (score.score, score.missing, score.recused) == (85, ("Budi",), ("Eka",))
        assert [each.id for each in result.incomplete] == ["Kominfo"]
        assert result.winners == ("Kominfo",)

    def test_nobody_marked(self) -> None:
        """An entry without marks is unscored, and not last."""
        marks: dict[str, dict[str, int | None]] = {"A": {"Ani": 80}, "B": {"Ani": None}}
        result = panel(marks)

        assert [each.score for each in result.scores] == [80, None]
        assert result.ranking.places == (1, None)

    def test_judges_in_order_of_appearance(self) -> None:
        """A judge who is first seen at the second entry is missing at the first."""
        judges, _ = read_marks({"A": {"x": 1}, "B": {"y": 2, "x": 3}})

        assert judges == ("x", "y")


class TestRefusals:
    """What is refused."""

    @pytest.mark.parametrize(
        ("marks", "rules", "kind", "message"),
        [
            pytest.param(MARKS, {"method": "sum"}, InvalidValue, "3 of 5 marks", id="sum-with-gaps"),
            pytest.param(
                {"A": {"x": 1, "y": 2}}, {"method": "drop_high_low"}, InvalidValue, "leaves none", id="too-few"
            ),
            pytest.param(MARKS, {"method": "avrage"}, InvalidValue, "no value of method", id="method"),
            pytest.param(MARKS, {"cut": 0.5}, InvalidValue, "below one half", id="cut"),
            pytest.param(MARKS, {"drop": 0}, InvalidValue, "drop is a whole number", id="drop"),
            pytest.param(MARKS, {"recused": {"Ani": ["Dishut"]}}, Conflict, "gave it a mark", id="marked-anyway"),
            pytest.param(MARKS, {"recused": {"Anni": ["Dishut"]}}, UnknownReference, "no judge here", id="no-judge"),
            pytest.param(MARKS, {"recused": {"Eka": ["Komnfo"]}}, UnknownReference, "was not judged", id="no-entry"),
            pytest.param(MARKS, {"recused": {"Eka": "Kominfo"}}, InvalidValue, "a list of entries", id="one-text"),
            pytest.param(MARKS, {"recused": ["Eka"]}, InvalidValue, "a mapping from judges", id="a-list"),
            pytest.param({}, {}, InvalidValue, "a mapping from entries", id="nothing"),
            pytest.param({"A": [1, 2]}, {}, InvalidValue, "a mapping from judges to numbers", id="no-judges"),
            pytest.param({"A": {"x": "80"}}, {}, InvalidValue, "text is no number", id="text"),
        ],
    )
    def test_refused(self, marks: Any, rules: dict[str, Any], kind: type[HumaskitError], message: str) -> None:
        """What would give another number than it seems is refused."""
        with pytest.raises(kind, match=message):
            panel(marks, **rules)

    def test_unknown_entry(self) -> None:
        """The score of somebody who was not judged is refused with the nearest name."""
        with pytest.raises(UnknownReference, match="did you mean 'Dishut'"):
            panel(MARKS).score_of("Dishutt")
