"""SAW, SMART, MOORA, COPRAS and the weighted product."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.ranking.mcdm import copras, moora, saw, smart, weighted_product

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

METHODS = {"saw": saw, "smart": smart, "moora": moora, "copras": copras, "weighted_product": weighted_product}


def floats(scores: Any) -> list[float]:
    """Return scores as floats."""
    return [float(score) for score in scores]


class TestPublished:
    """Examples that somebody worked out by hand and published."""

    def test_warehouse_by_product(self) -> None:
        """The weighted product of Kusumadewi's warehouses, to the four decimals of the book."""
        result = weighted_product(WAREHOUSE, WAREHOUSE_WEIGHTS, WAREHOUSE_KINDS, normalise_weights=True)
        expected = ["2.4187", "2.4270", "1.7462"]

        assert [f"{score:.4f}" for score in result.scores] == expected
        assert result.winners == ("Kalasan",)

    @pytest.mark.parametrize("method", [saw, smart, moora])
    def test_warehouse_by_sums(self, method: Any) -> None:
        """Methods that add put another site first than the product does."""
        result = method(WAREHOUSE, WAREHOUSE_WEIGHTS, WAREHOUSE_KINDS, normalise_weights=True)

        assert result.winners == ("Ngemplak",)

    @pytest.mark.parametrize("method", [saw, weighted_product, moora])
    def test_fighters(self, method: Any) -> None:
        """Of Hwang and Yoon's fighters these three choose the third."""
        result = method(FIGHTERS, FIGHTER_WEIGHTS, FIGHTER_KINDS)

        assert result.winners == ("A3",)


class TestExactness:
    """No tie is broken by rounding."""

    def test_tie_that_floats_break(self) -> None:
        """Two mark sheets with the same weighted mean tie, though binary floats part them."""
        marks = {"A": [0.1, 0.2, 0.3], "B": [0.3, 0.2, 0.1]}
        result = saw(marks, [Fraction(1, 3)] * 3, "benefit", normalisation="none")

        assert sum(marks["A"]) != sum(marks["B"])
        assert result.scores == (Decimal("0.2"), Decimal("0.2"))
        assert result.winners == ("A", "B")

    def test_tie_of_roots(self) -> None:
        """Mirror images tie under vector normalisation, whose numbers are irrational."""
        result = moora({"A": [1, 2, 7], "B": [2, 1, 7]}, [25, 25, 50], "benefit")

        assert result.winners == ("A", "B")

    @pytest.mark.parametrize("name", METHODS)
    @quick
    @given(table=decision_tables(distinct=True), data=st.data())
    def test_order_of_input(self, name: str, table: Table, data: st.DataObject) -> None:
        """Neither the order of the lines nor that of the criteria changes a score."""
        rows, weights, kinds = table
        lines = data.draw(st.permutations(range(len(rows))))
        columns = data.draw(st.permutations(range(len(weights))))
        whole = METHODS[name](dict(enumerate(rows)), weights, kinds, normalise_weights=True)
        shuffled = METHODS[name](
            {line: [rows[line][column] for column in columns] for line in lines},
            [weights[column] for column in columns],
            [kinds[column] for column in columns],
            normalise_weights=True,
        )

        assert {who: shuffled.score_of(who) for who in whole.ids} == dict(zip(whole.ids, whole.scores, strict=True))
        assert shuffled.ranking == whole.ranking

    @quick
    @given(decision_tables(distinct=True))
    def test_parts_add_up(self, table: Table) -> None:
        """What the criteria add comes to the score, so that the ranking explains itself."""
        rows, weights, kinds = table
        result = saw(rows, weights, kinds, normalise_weights=True)
        explained = result.ranking.explain(1)

        assert explained.remainder == 0
        assert [part.name for part in explained.parts] == list(result.criteria)


class TestPeers:
    """The same scores as pymcdm and scikit-criteria give."""

    @pytest.mark.parametrize(
        ("normalisation", "theirs"),
        [
            pytest.param("ratio", "linear_normalization", id="ratio"),
            pytest.param("sum", "sum_normalization", id="sum"),
            pytest.param("vector", "vector_normalization", id="vector"),
            pytest.param("min_max", "minmax_normalization", id="min-max"),
        ],
    )
    def test_saw(self, normalisation: str, theirs: str) -> None:
        """SAW agrees with pymcdm's weighted sum under the same normalisation."""
        pymcdm = peer("pymcdm")
        body = pymcdm.methods.WSM(getattr(pymcdm.normalizations, theirs))

        @quick
        @given(decision_tables(distinct=True))
        def check(table: Table) -> None:
            expected = list(body(*as_floats(table), validation=False))
            result = saw(*table, normalisation=normalisation, normalise_weights=True)

            assert floats(result.scores) == near(expected)

        check()

    def test_weighted_product(self) -> None:
        """Products are in the same proportion as pymcdm's, which divides each column by its best."""
        pymcdm = peer("pymcdm")
        body = pymcdm.methods.WPM(pymcdm.normalizations.linear_normalization)

        @quick
        @given(decision_tables(distinct=True))
        def check(table: Table) -> None:
            theirs = list(body(*as_floats(table), validation=False))
            expected = [score / theirs[0] for score in theirs]
            actual = floats(weighted_product(*table, normalise_weights=True).scores)

            assert [score / actual[0] for score in actual] == near(expected)

        check()

    def test_moora(self) -> None:
        """The ratio system agrees with pymcdm's, which wants at least one cost."""
        pymcdm = peer("pymcdm")
        body = pymcdm.methods.MOORA()

        @quick
        @given(decision_tables(distinct=True))
        def check(table: Table) -> None:
            table[2][0] = "cost"
            expected = list(body(*as_floats(table), validation=False))

            assert floats(moora(*table, normalise_weights=True).scores) == near(expected, abs=1e-10)

        check()

    def test_copras(self) -> None:
        """Significance agrees with scikit-criteria's, which gives it in shares of the best."""
        skcriteria = peer("skcriteria")
        body = peer("skcriteria.agg.copras").COPRAS()

        @quick
        @given(decision_tables(distinct=True))
        def check(table: Table) -> None:
            table[2][0] = "cost"
            rows, weights, signs = as_floats(table)
            sums = [sum(column) for column in zip(*rows, strict=True)]
            divided = [[cell / total for cell, total in zip(row, sums, strict=True)] for row in rows]
            theirs = body.evaluate(skcriteria.mkdm(divided, signs, weights=weights)).e_.score
            result = copras(*table, normalise_weights=True)
            expected = [score / max(theirs) * 100 for score in theirs]

            assert floats(line[0] for line in result.tables["utility"].cells) == near(expected)

        check()


class TestRefusals:
    """What has no meaning is refused at its cell."""

    @pytest.mark.parametrize("value", [0, -1])
    def test_product_of_nothing(self, value: int) -> None:
        """A weighted product takes no number that is not above zero."""
        with pytest.raises(InvalidValue, match="only numbers above zero") as caught:
            weighted_product({"A": [1, 2], "B": [value, 2]}, [50, 50], "benefit")

        assert caught.value.issues[0].pointer == "/B/C1"

    def test_costless(self) -> None:
        """COPRAS cannot share out by costs that are all zero."""
        with pytest.raises(InvalidValue, match="all zero") as caught:
            copras({"A": [1, 2], "B": [1, 0]}, [50, 50], ["benefit", "cost"])

        assert caught.value.issues[0].pointer == "/B/C2"

    @pytest.mark.parametrize("name", METHODS)
    def test_unfinished_weights(self, name: str) -> None:
        """No method takes 5 and 3 without being told to normalise."""
        with pytest.raises(InvalidValue, match="not to 1 or 100"):
            METHODS[name]([[1, 2], [2, 1]], [5, 3], ["benefit", "cost"])


class TestTables:
    """Every step of the computation is there."""

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            pytest.param("saw", ["normalised", "weighted"], id="saw"),
            pytest.param("moora", ["normalised", "weighted"], id="moora"),
            pytest.param("weighted_product", ["powers", "share"], id="weighted-product"),
            pytest.param("copras", ["weighted", "sums", "utility"], id="copras"),
        ],
    )
    def test_steps(self, name: str, expected: list[str]) -> None:
        """Steps come in the order of the computation, with a line for each alternative."""
        result = METHODS[name](FIGHTERS, FIGHTER_WEIGHTS, FIGHTER_KINDS)

        assert list(result.tables) == expected
        assert {table.rows for table in result.tables.values()} == {result.ids}

    def test_shares_add_up(self) -> None:
        """The shares of a weighted product are of one whole."""
        table = weighted_product(FIGHTERS, FIGHTER_WEIGHTS, FIGHTER_KINDS).tables["share"]

        assert float(sum(Fraction(line[0]) for line in table.cells)) == near(1)
