"""Weights out of pairwise judgements."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import HumaskitError, InvalidValue, UnknownReference
from humaskit.ranking.hierarchy import RANDOM_INDEX, ahp
from humaskit.ranking.mcdm import saw

from .tables import near, peer, quick

THIRD, NINTH = Fraction(1, 3), Fraction(1, 9)
scale = st.sampled_from([Fraction(n) for n in range(1, 10)] + [Fraction(1, n) for n in range(2, 10)])


@st.composite
def judgements(draw: st.DrawFn) -> list[list[Fraction]]:
    """Matrices of judgements on Saaty's scale."""
    size = draw(st.integers(2, 6))
    rows = [[Fraction(1)] * size for _ in range(size)]
    for row in range(size):
        for column in range(row):
            rows[row][column] = draw(scale)
            rows[column][row] = 1 / rows[row][column]
    return rows


class TestPublished:
    """An example that Saaty published."""

    def test_drinks(self) -> None:
        """The relative consumption of drinks (Saaty 2008), to the three decimals of the paper."""
        rows: list[list[int | Fraction]] = [
            [1, 9, 5, 2, 1, 1, Fraction(1, 2)],
            [NINTH, 1, THIRD, NINTH, NINTH, NINTH, NINTH],
            [Fraction(1, 5), 3, 1, THIRD, Fraction(1, 4), THIRD, NINTH],
            [Fraction(1, 2), 9, 3, 1, Fraction(1, 2), 1, THIRD],
            [1, 9, 4, 2, 1, 2, Fraction(1, 2)],
            [1, 9, 3, 1, Fraction(1, 2), 1, THIRD],
            [2, 9, 9, 3, 2, 3, 1],
        ]
        result = ahp(rows, ["coffee", "wine", "tea", "beer", "sodas", "milk", "water"])
        expected = ["0.177", "0.019", "0.042", "0.116", "0.190", "0.129", "0.327"]

        assert [f"{float(weight):.3f}" for weight in result.weights] == expected
        assert f"{float(result.consistency_ratio or 0):.3f}" == "0.022"
        assert result.is_consistent


class TestLaws:
    """What holds for all judgements."""

    @quick
    @given(judgements())
    def test_numpy(self, rows: list[list[Fraction]]) -> None:
        """Weights and eigenvalue are those of the principal eigenvector."""
        np = peer("numpy")
        values, vectors = np.linalg.eig(np.array(rows, dtype=float))
        top = int(values.real.argmax())
        vector = abs(vectors[:, top].real)
        expected = list(vector / vector.sum())
        result = ahp(rows)

        assert [float(weight) for weight in result.weights] == near(expected, rel=1e-6)
        assert float(result.eigenvalue) == near(float(values[top].real))

    @quick
    @given(judgements(), st.sampled_from(["eigenvector", "geometric_mean"]))
    def test_sum_is_one(self, rows: list[list[Fraction]], method: Any) -> None:
        """Weights add up to exactly one, and other methods take them as they are."""
        result = ahp(rows, method=method)

        assert sum(Fraction(weight) for weight in result.weights) == 1
        assert saw([[1] * len(rows)], result.weights, "benefit").scores == (1,)

    @quick
    @given(st.lists(scale, min_size=1, max_size=6))
    def test_consistent(self, own: list[Fraction]) -> None:
        """Judgements that are quotients of weights give those weights back, exactly."""
        rows = [[one / other for other in own] for one in own]
        result = ahp(rows)
        expected = tuple(one / sum(own) for one in own)

        assert result.weights == expected
        assert result.consistency_ratio == 0

    @quick
    @given(judgements())
    def test_geometric_mean(self, rows: list[list[Fraction]]) -> None:
        """Each weight is in proportion to the geometric mean of its row."""
        result = ahp(rows, method="geometric_mean")
        means = [float(Fraction(1) * product(row)) ** (1 / len(rows)) for row in rows]
        expected = [mean / sum(means) for mean in means]

        assert [float(weight) for weight in result.weights] == near(expected)

    def test_symmetric_judgements_tie(self) -> None:
        """Criteria that are judged alike in a circle weigh the same."""
        result = ahp({("a", "b"): 2, ("b", "c"): 2, ("c", "a"): 2})

        assert set(result.weights) == {THIRD}
        assert result.is_consistent is False


def product(values: list[Fraction]) -> Fraction:
    """Multiply."""
    total = Fraction(1)
    for value in values:
        total *= value
    return total


class TestIndices:
    """Random indices and small matrices."""

    def test_saaty(self) -> None:
        """The table that Saaty printed in 1980, from one criterion to fifteen."""
        expected = [
            "0",
            "0",
            "0.58",
            "0.9",
            "1.12",
            "1.24",
            "1.32",
            "1.41",
            "1.45",
            "1.49",
            "1.51",
            "1.48",
            "1.56",
            "1.57",
            "1.59",
        ]

        assert [str(index.normalize()) for index in RANDOM_INDEX] == expected

    def test_two(self) -> None:
        """Two criteria cannot contradict themselves."""
        result = ahp([[1, 4], [Decimal("0.25"), 1]])

        assert (result.weights, result.consistency_ratio) == ((Decimal("0.8"), Decimal("0.2")), 0)

    def test_sixteen(self) -> None:
        """Saaty gives no index for sixteen criteria, so there is no ratio."""
        result = ahp([[1] * 16 for _ in range(16)])

        assert (result.consistency_index, result.consistency_ratio, result.is_consistent) == (0, None, None)


class TestRefusals:
    """What is refused."""

    @pytest.mark.parametrize(
        ("judged", "kind", "message"),
        [
            pytest.param(
                [[1, 3], [0.333, 1]],
                InvalidValue,
                r"0.333 is not the reciprocal of 3; write Fraction\(1, 3\)",
                id="no-third",
            ),
            pytest.param([[2, 3], [THIRD, 1]], InvalidValue, "a diagonal is 1", id="diagonal"),
            pytest.param([[1, 3]], InvalidValue, "square matrix", id="not-square"),
            pytest.param([], InvalidValue, "square matrix", id="empty"),
            pytest.param(7, InvalidValue, "square matrix", id="a-number"),
            pytest.param([[1, 0], [0, 1]], InvalidValue, "above zero", id="zero"),
            pytest.param([[1, "3"], [THIRD, 1]], InvalidValue, "text is no number", id="text"),
            pytest.param({("a", "b"): 2, ("b", "c"): 2}, InvalidValue, "no judgement of a and c", id="incomplete"),
            pytest.param({("a", "b"): 2, ("b", "a"): 2}, InvalidValue, "not the reciprocal", id="both-ways"),
            pytest.param({"a": 2}, InvalidValue, "no pair of names", id="no-pair"),
            pytest.param({}, InvalidValue, "no judgement at all", id="nothing"),
        ],
    )
    def test_refused(self, judged: Any, kind: type[HumaskitError], message: str) -> None:
        """Judgements that do not make a reciprocal matrix are refused."""
        with pytest.raises(kind, match=message):
            ahp(judged)

    @pytest.mark.parametrize(
        ("judged", "criteria", "kind", "message"),
        [
            pytest.param({("a", "b"): 2}, ["a", "c"], UnknownReference, "'b' is judged but", id="stranger"),
            pytest.param([[1]], ["a", "b"], InvalidValue, "2 names for 1", id="too-many"),
            pytest.param([[1]], [], InvalidValue, "a sequence of names", id="no-names"),
        ],
    )
    def test_names(self, judged: Any, criteria: list[str], kind: type[HumaskitError], message: str) -> None:
        """Names have to fit."""
        with pytest.raises(kind, match=message):
            ahp(judged, criteria)
