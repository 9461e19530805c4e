"""Printed tables against themselves."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import Conflict, HumaskitError, InvalidValue
from humaskit.ranking.bands import Band
from humaskit.ranking.exact import half_up
from humaskit.ranking.grades import GradeScale
from humaskit.ranking.parts import Part
from humaskit.ranking.placing import rank
from humaskit.ranking.printed import Conflicting, Contradiction, PrintedRow, Reconciliation, reconcile
from humaskit.ranking.ties import TieRule

SPBE = GradeScale(
    "SPBE index",
    "2020",
    [
        Band("Baik", Decimal("2.60"), Decimal("3.50"), has_high=False),
        Band("Cukup", Decimal("1.80"), Decimal("2.60"), has_high=False),
        Band("Kurang", Decimal("1.00"), Decimal("1.80"), has_high=False),
    ],
)
WEIGHTS = {
    "kebijakan": Decimal("0.13"),
    "tata kelola": Decimal("0.25"),
    "manajemen": Decimal("0.165"),
    "layanan": Decimal("0.455"),
}


def sheet(*marks: Any) -> tuple[Part, ...]:
    """Return the parts of an index with the weights of the four SPBE domains."""
    return tuple(Part(name, mark, weight) for mark, (name, weight) in zip(marks, WEIGHTS.items(), strict=True))


def table(*rows: tuple[str, Any, Any]) -> list[PrintedRow]:
    """Return printed rows of id, total and rank."""
    return [PrintedRow(id=label, total=total, rank=place) for label, total, place in rows]


def kinds(found: Reconciliation) -> list[tuple[str, object]]:
    """Return what is contradicted, and about whom."""
    return [(each.kind.value, each.id) for each in found.contradictions]


class TestTotals:
    """Totals against their parts."""

    @pytest.mark.parametrize(
        ("total", "marks", "expected"),
        [
            pytest.param("2.59", ("2.60", "2.60", "2.60", "2.58"), [], id="adds-up"),
            pytest.param("2.59", ("2.60", "2.60", "2.60", "2.59"), [], id="within-rounding"),
            pytest.param("2.58", ("2.60", "2.60", "2.60", "2.60"), ["total"], id="beyond-rounding"),
            pytest.param("2.60", (3, 3, 3, 2), ["total"], id="exact-marks-leave-no-room"),
            pytest.param("2.55", (3, 3, 3, 2), [], id="2.545-rounds-up"),
            pytest.param("2.5", (3, 3, 3, 2), [], id="coarser-total"),
        ],
    )
    def test_intervals(self, total: str, marks: tuple[Any, ...], expected: list[str]) -> None:
        """A total is contradicted only if no numbers behind the printed marks add up to it."""
        parts = sheet(*(Decimal(mark) if isinstance(mark, str) else mark for mark in marks))
        found = reconcile([PrintedRow(id="a", total=Decimal(total), parts=parts)])

        assert [kind for kind, _ in kinds(found)] == expected

    @given(st.lists(st.fractions(1, 5, max_denominator=300), min_size=4, max_size=4), st.integers(1, 2))
    def test_honest_print_is_consistent(self, marks: list[Fraction], digits: int) -> None:
        """What was computed exactly and printed half up never contradicts itself."""
        total = sum(mark * Fraction(weight) for mark, weight in zip(marks, WEIGHTS.values(), strict=True))
        row = PrintedRow(id="a", total=half_up(total, digits), parts=sheet(*(half_up(mark, digits) for mark in marks)))

        assert reconcile([row]).is_consistent

    def test_print_is_kept(self) -> None:
        """The published total stays, and the recomputed one stands beside it."""
        parts = sheet(*[Decimal("2.595")] * 4)
        row = reconcile([PrintedRow(id="a", total=Decimal("2.59"), parts=parts)], scale=SPBE).rows[0]

        assert (row.total, row.recomputed_total, row.grade) == (Decimal("2.59"), Decimal("2.595"), "Cukup")

    def test_unprinted_total_is_recomputed(self) -> None:
        """Where no total is printed, the recomputed one is taken."""
        row = reconcile([PrintedRow(id="a", parts=sheet(3, 3, 3, 2))], scale=SPBE).rows[0]

        assert (row.total, row.rank, row.grade) == (Decimal("2.545"), 1, "Cukup")


class TestGrades:
    """Grades against totals."""

    @pytest.mark.parametrize(
        ("total", "grade", "expected"),
        [
            pytest.param("2.59", "Cukup", [], id="right"),
            pytest.param("2.59", "Baik", ["grade"], id="wrong"),
            pytest.param("2.60", "Cukup", [], id="may-have-been-rounded-up"),
            pytest.param("2.60", "baik", [], id="case"),
            pytest.param("2.60", "Memuaskan", ["grade"], id="not-of-this-scale"),
            pytest.param("7.00", "Baik", ["grade"], id="outside"),
            pytest.param("2.60", None, [], id="no-grade-printed"),
        ],
    )
    def test_table(self, total: str, grade: str | None, expected: list[str]) -> None:
        """A grade is contradicted if no number that rounds to the total has it."""
        found = reconcile([PrintedRow(id="a", total=Decimal(total), grade=grade)], scale=SPBE)

        assert [kind for kind, _ in kinds(found)] == expected

    def test_published_figure_wins(self) -> None:
        """A wrong grade is kept as printed, with the recomputed one beside it."""
        row = reconcile([PrintedRow(id="a", total=Decimal("2.59"), grade="Baik")], scale=SPBE).rows[0]

        assert (row.grade, row.recomputed_grade) == ("Baik", "Cukup")

    def test_outside_has_no_grade(self) -> None:
        """A total beyond the scale is graded by nobody."""
        assert reconcile([PrintedRow(id="a", total=Decimal("7.00"))], scale=SPBE).rows[0].grade is None


class TestPlaces:
    """Places against totals and against one another."""

    @pytest.mark.parametrize(
        ("rows", "expected"),
        [
            pytest.param(table(("a", Decimal("9.5"), 1), ("b", Decimal("9.1"), 2)), [], id="right"),
            pytest.param(table(("a", Decimal("9.1"), 1), ("b", Decimal("9.5"), 2)), [("order", "b")], id="swapped"),
            pytest.param(table(("a", Decimal("9.5"), 1), ("b", Decimal("9.5"), 2)), [], id="hidden-digits-may-decide"),
            pytest.param(
                table(("a", Decimal("9.5"), 1), ("b", Decimal("9.47"), 2), ("c", Decimal("9.49"), 3)),
                [("order", "c")],
                id="precision-varies",
            ),
            pytest.param(table(("a", 9, 1), ("b", 8, 1), ("c", 7, 3)), [("order", "a")], id="unequal-share"),
            pytest.param(table(("a", 9, 1), ("b", 8, 2), ("c", 7, 4)), [("rule", None)], id="hole"),
            pytest.param(table(("a", 9, 2), ("b", 8, None)), [("place", "a")], id="best-total-second"),
            pytest.param(table(("a", 9, None), ("b", 8, 1)), [("place", "b")], id="second-total-first"),
            pytest.param(table(("a", 9, None), ("b", 9, None), ("c", 8, 2)), [], id="may-be-dense"),
            pytest.param(table(("a", None, 2), ("b", 8, 1)), [], id="unknown-total"),
        ],
    )
    def test_table(self, rows: list[PrintedRow], expected: list[tuple[str, object]]) -> None:
        """Order, shared places, holes and impossible places."""
        assert kinds(reconcile(rows)) == expected

    def test_names_both(self) -> None:
        """A contradiction in the order names who is wronged by whom."""
        found = reconcile(table(("a", Decimal("9.1"), 1), ("b", Decimal("9.5"), 2))).contradictions[0]

        assert (found.id, found.other, found.printed, found.recomputed) == ("b", "a", "2", "9.5 : 9.1")

    def test_lowest_is_best(self) -> None:
        """Where the lowest total is best, everything is mirrored."""
        rows = table(("a", Decimal("9.1"), 1), ("b", Decimal("9.5"), 2))

        assert reconcile(rows, descending=False).is_consistent
        assert kinds(reconcile(rows[::-1], descending=True)) == [("order", "b")]

    @pytest.mark.parametrize(("ties", "expected"), [("dense", []), ("1224", [("rule", None)])])
    def test_said_rule(self, ties: str, expected: list[tuple[str, object]]) -> None:
        """The rule of the rule book is the one that counts."""
        rows = table(("a", 9, 1), ("b", 8, 2), ("c", 8, 2), ("d", 7, 3))

        assert kinds(reconcile(rows, ties=ties)) == expected

    def test_incomplete(self) -> None:
        """In an excerpt others may stand between, so only the order is checked, and no place is recomputed."""
        rows = table(("a", 9, 3), ("b", 8, 7))

        assert reconcile(rows, complete=False).is_consistent
        assert reconcile(rows, complete=False).rows[0].recomputed_rank is None
        assert kinds(reconcile(rows)) == [("rule", None)]

    def test_groups(self) -> None:
        """Places are checked inside each group."""
        rows = [
            PrintedRow(id="a", total=9, rank=1, group="kota"),
            PrintedRow(id="b", total=10, rank=1, group="kabupaten"),
        ]

        assert reconcile(rows).is_consistent

    @given(st.lists(st.fractions(0, 10, max_denominator=30), max_size=8), st.sampled_from(TieRule), st.integers(0, 2))
    def test_honest_print_is_consistent(self, scores: list[Fraction], rule: TieRule, digits: int) -> None:
        """Places computed on exact scores never contradict the rounded totals."""
        entries = {f"{number:02}": score for number, score in enumerate(scores)}
        ranked = rank(entries, ties=rule, final="id" if rule is TieRule.ORDINAL else None, digits=digits)
        rows = [PrintedRow(id=str(row.id), total=row.published, rank=row.rank) for row in ranked]

        assert kinds(reconcile(rows, ties=rule)) == []

    @given(st.permutations(range(5)))
    def test_every_wrong_order_is_found(self, places: Sequence[int]) -> None:
        """Any shuffling of five different totals is noticed."""
        rows = table(*((str(number), 50 - number, place + 1) for number, place in enumerate(places)))

        assert reconcile(rows).is_consistent is (list(places) == sorted(places))

    def test_recomputed_places_beside_the_printed(self) -> None:
        """The printed place is kept, the recomputed one follows the rule that the print follows."""
        rows = reconcile(table(("a", 9, 1), ("b", 8, 2), ("c", 8, 2), ("d", 7, 3))).rows

        assert [(row.rank, row.recomputed_rank) for row in rows] == [(1, 1), (2, 2), (2, 2), (3, 3)]


class TestSentences:
    """Contradictions in words."""

    @pytest.mark.parametrize(
        ("contradiction", "indonesian", "english"),
        [
            pytest.param(
                Contradiction(kind=Conflicting.TOTAL, id="a", printed="2.58", recomputed="2.6"),
                "jumlah a tercetak 2,58, padahal rinciannya berjumlah 2,6",
                "the total of a is printed as 2.58, but its parts add up to 2.6",
                id="total",
            ),
            pytest.param(
                Contradiction(kind=Conflicting.ORDER, id="b", other="a", printed="2", recomputed="9.5 : 9.1"),
                "b di peringkat 2, padahal nilainya lebih baik daripada a (9,5 : 9,1)",
                "b holds place 2, but scores better than a (9.5 : 9.1)",
                id="order",
            ),
            pytest.param(
                Contradiction(kind=Conflicting.PLACE, id="a", printed="2", recomputed="1"),
                "a di peringkat 2, padahal menurut nilainya 1",
                "a holds place 2, but by its score 1",
                id="place",
            ),
            pytest.param(
                Contradiction(kind=Conflicting.RULE, id=None, printed="1, 2.5", recomputed="-"),
                "peringkat 1; 2,5 tidak mengikuti aturan nilai kembar mana pun",
                "the places 1, 2.5 follow no tie rule",
                id="rule",
            ),
            pytest.param(
                Contradiction(kind=Conflicting.RULE, id=None, printed="1, 3", recomputed="dense"),
                "peringkat 1; 3 tidak mengikuti aturan dense",
                "the places 1, 3 do not follow the rule dense",
                id="named-rule",
            ),
            pytest.param(
                Contradiction(kind=Conflicting.GRADE, id="a", printed="A.1", recomputed="B / C"),
                "a berpredikat A.1, padahal menurut nilainya B / C",
                "a is graded A.1, but by its score B / C",
                id="grade",
            ),
        ],
    )
    def test_both_languages(self, contradiction: Contradiction, indonesian: str, english: str) -> None:
        """What is printed, and what it should be."""
        assert (contradiction.sentence(), contradiction.sentence("en")) == (indonesian, english)


class TestArguments:
    """What is refused."""

    @pytest.mark.parametrize(
        ("rows", "error"),
        [
            pytest.param(None, InvalidValue, id="nothing"),
            pytest.param(["a"], InvalidValue, id="no-rows"),
            pytest.param([PrintedRow(id="a"), PrintedRow(id="a")], Conflict, id="id-twice"),
        ],
    )
    def test_rows(self, rows: Any, error: type[HumaskitError]) -> None:
        """A table is a sequence of printed rows, each with its own id."""
        with pytest.raises(error):
            reconcile(rows)

    @pytest.mark.parametrize(
        "wrong", [{"total": "2,59"}, {"rank": float("nan")}, {"total": True}, {"parts": 5}, {"parts": ["a"]}]
    )
    def test_numbers(self, wrong: dict[str, Any]) -> None:
        """Printed figures are exact numbers, parts are parts."""
        with pytest.raises(InvalidValue):
            PrintedRow(id="a", **wrong)

    def test_empty(self) -> None:
        """Nothing printed, nothing contradicted."""
        assert reconcile([]) == Reconciliation(rows=(), contradictions=())
