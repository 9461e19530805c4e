"""How far one weight may move."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given

from humaskit.ranking.matrix import read_matrix
from humaskit.ranking.sensitivity import moved, ranges_of
from humaskit.ranking.trials import METHODS, weight_ranges

from .tables import Table, decision_tables, quick

LITTLE = Fraction(1, 10**9)


def winners_at(table: Table, method: str, number: int, share: Fraction) -> set[object]:
    """Return who wins when one weight is set and the others keep their proportions."""
    rows, weights, kinds = table
    total = sum(weights)
    given_weights = moved([Fraction(weight, total) for weight in weights], number, share)
    return set(METHODS[method](read_matrix(rows, given_weights, kinds)).winners)


class TestExactRanges:
    """Methods that are linear in the weights."""

    def test_by_hand(self) -> None:
        """With 0 to 1 scales crossing in the middle, one half is where the winner changes."""
        (first, second) = weight_ranges({"A": [9, 1], "B": [1, 9]}, [60, 40], "benefit", method="smart")

        assert (first.low, first.high, first.low_rivals, first.high_rivals) == (Decimal("0.5"), 1, ("B",), ())
        assert (second.low, second.high, second.low_rivals, second.high_rivals) == (0, Decimal("0.5"), (), ("B",))

    def test_tie_hangs_on_the_weight(self) -> None:
        """Tied winners stay together only at the very weight that ties them."""
        (first, _) = weight_ranges({"A": [9, 1], "B": [1, 9]}, [50, 50], "benefit", method="smart")

        assert (first.low, first.high) == (first.weight, first.weight)

    @pytest.mark.parametrize("method", ["saw", "smart", "saw/sum", "saw/max"])
    @quick
    @given(table=decision_tables(distinct=True))
    def test_edges(self, method: str, table: Table) -> None:
        """At each edge the winners still win; a little beyond it somebody who is named overtakes."""
        rows, weights, kinds = table
        now = winners_at(table, method, 0, Fraction(weights[0], sum(weights)))
        for number, found in enumerate(weight_ranges(rows, weights, kinds, method=method, normalise_weights=True)):
            assert found.is_exact
            assert found.low <= found.weight <= found.high
            for edge, rivals, step in ((found.low, found.low_rivals, -LITTLE), (found.high, found.high_rivals, LITTLE)):
                assert now <= winners_at(table, method, number, Fraction(edge))
                assert bool(rivals) or edge in {0, 1}
                if rivals:
                    beyond = winners_at(table, method, number, Fraction(edge) + step)
                    assert not now <= beyond
                    assert beyond <= set(rivals)


class TestSearchedRanges:
    """Methods that are not linear in the weights."""

    @quick
    @given(decision_tables(distinct=True))
    def test_search_finds_the_exact_edge(self, table: Table) -> None:
        """Where the edge can be worked out, searching for it comes to the same, to a millionth."""
        read = read_matrix(*table, normalise_weights=True)
        if len(table[1]) > 2:
            return  # dear, and no different
        solved = ranges_of(read, METHODS["smart"], "min_max")
        searched = ranges_of(read, METHODS["smart"], None)
        for expected, actual in zip(solved, searched, strict=True):
            assert actual.is_exact is (len(table[1]) == 1)
            assert abs(Fraction(expected.low) - Fraction(actual.low)) <= Fraction(2, 10**6)
            assert abs(Fraction(expected.high) - Fraction(actual.high)) <= Fraction(2, 10**6)

    def test_topsis(self) -> None:
        """Mirror images change places at one half by TOPSIS too."""
        (first, _) = weight_ranges({"A": [9, 1], "B": [1, 9]}, [60, 40], "benefit", method="topsis")

        assert not first.is_exact
        assert (first.low, first.high, first.low_rivals) == (Decimal("0.5"), 1, ("B",))

    def test_where_nobody_wins(self) -> None:
        """With all weight on a criterion that is the same for all, TOPSIS has no winner, and nobody is overtaken."""
        (constant, other) = weight_ranges({"A": [5, 9], "B": [5, 1]}, [50, 50], "benefit", method="topsis")

        assert (constant.low, constant.high, constant.high_rivals) == (0, 1, ())
        assert (other.low, other.high) == (0, 1)


class TestMoving:
    """Weights when one is set."""

    def test_proportions(self) -> None:
        """The others keep their proportions."""
        actual = moved([Fraction(1, 2), Fraction(1, 3), Fraction(1, 6)], 0, Fraction(1, 4))

        assert actual == [Fraction(1, 4), Fraction(1, 2), Fraction(1, 4)]

    def test_from_everything(self) -> None:
        """Where one had all weight, the others share what it gives up."""
        actual = moved([Fraction(1), Fraction(0), Fraction(0)], 0, Fraction(1, 2))

        assert actual == [Fraction(1, 2), Fraction(1, 4), Fraction(1, 4)]
