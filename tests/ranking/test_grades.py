"""Grade scales: edges, gaps, versions and what lifts a score."""

import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.ranking.bands import Band
from humaskit.ranking.exact import Exact, Number
from humaskit.ranking.grades import Grade, GradeScale, scales_from_rows
from humaskit.ranking.interval import Interval, as_printed

TABLE = Path(__file__).parents[2] / "../shared/reference/grade_scales.csv"

SPBE = GradeScale(
    "SPBE index",
    "2020",
    [
        Band("Memuaskan", Decimal("4.20"), Decimal("5.00")),
        Band("Sangat Baik", Decimal("3.50"), Decimal("4.20"), has_high=False),
        Band("Baik", Decimal("2.60"), Decimal("3.50"), has_high=False),
        Band("Cukup", Decimal("1.80"), Decimal("2.60"), has_high=False),
        Band("Kurang", Decimal("1.00"), Decimal("1.80"), has_high=False),
    ],
)
SAKIP = GradeScale(
    "SAKIP",
    "2021",
    [
        Band(grade, low, high, has_low=False, meaning=meaning)
        for grade, low, high, meaning in (
            ("AA", 90, 100, "Sangat Memuaskan"),
            ("A", 80, 90, "Memuaskan"),
            ("BB", 70, 80, "Sangat Baik"),
            ("B", 60, 70, "Baik"),
            ("CC", 50, 60, "Cukup"),
            ("C", 30, 50, "Kurang"),
            ("D", 0, 30, "Sangat Kurang"),
        )
    ],
)
KIP = GradeScale(
    "KIP",
    "2018",
    [
        Band("Informatif", 90, 100),
        Band("Menuju Informatif", 80, Decimal("89.9")),
        Band("Cukup Informatif", 60, Decimal("79.9")),
        Band("Kurang Informatif", 40, Decimal("59.9")),
        Band("Tidak Informatif", 0, Decimal("39.9"), has_high=False),
    ],
    gap="to_lower_band",
)


class TestGrading:
    """From a score to its grade."""

    @pytest.mark.parametrize(
        ("scale", "score", "expected"),
        [
            pytest.param(SPBE, Decimal("4.20"), "Memuaskan", id="spbe-lower-edge-counts"),
            pytest.param(SPBE, 5.0, "Memuaskan", id="spbe-a-perfect-five"),
            pytest.param(SPBE, Decimal("4.1999"), "Sangat Baik", id="spbe-not-rounded-up"),
            pytest.param(SPBE, Decimal("2.595"), "Cukup", id="spbe-half-is-not-rounded"),
            pytest.param(SPBE, Fraction(13, 5), "Baik", id="spbe-fraction-on-the-edge"),
            pytest.param(SAKIP, 90, "A", id="sakip-upper-edge-counts"),
            pytest.param(SAKIP, Decimal("90.01"), "AA", id="sakip-above-the-edge"),
            pytest.param(SAKIP, 70, "B", id="sakip-seventy"),
            pytest.param(KIP, 90, "Informatif", id="kip-ninety"),
            pytest.param(KIP, Decimal("89.95"), "Menuju Informatif", id="kip-in-the-gap"),
            pytest.param(KIP, Decimal("39.9"), "Tidak Informatif", id="kip-open-upper-edge"),
        ],
    )
    def test_table(self, scale: GradeScale, score: Number, expected: str) -> None:
        """The printed edges decide, exactly."""
        grade = scale.grade(score)

        assert grade.label == expected
        assert (grade.scale, grade.version) == (scale.id, scale.version)

    @pytest.mark.parametrize(
        ("scale", "score"),
        [
            pytest.param(SAKIP, 0, id="sakip-prints-no-grade-for-zero"),
            pytest.param(SPBE, Decimal("0.99"), id="below"),
            pytest.param(SPBE, Decimal("5.01"), id="above"),
            pytest.param(KIP, Decimal("100.1"), id="above-despite-the-gap-policy"),
            pytest.param(SPBE, float("nan"), id="nan"),
        ],
    )
    def test_outside_is_refused(self, scale: GradeScale, score: Number) -> None:
        """A score beyond the printed scale has no grade."""
        with pytest.raises(InvalidValue):
            scale.grade(score)

    @pytest.mark.parametrize(
        ("score", "expected"),
        [
            pytest.param(89.9, False, id="printed"),
            pytest.param(89.95, True, id="gap"),
            pytest.param(90, False, id="next"),
        ],
    )
    def test_gap_is_said(self, score: float, expected: bool) -> None:
        """Whether a grade follows from the gap policy can be asked."""
        assert KIP.is_in_gap(score) is expected

    @given(st.sampled_from([SPBE, KIP]), st.integers(1000, 5000), st.integers(1000, 5000))
    def test_more_is_never_worse(self, scale: GradeScale, one: int, other: int) -> None:
        """A higher score has no lower grade."""
        low, high = sorted((Decimal(one) / 1000, Decimal(other) / 1000))

        assert scale.grade(low) <= scale.grade(high)


class TestLift:
    """What lifts a score by one grade."""

    @pytest.mark.parametrize(
        ("scale", "score", "grade", "needs", "least"),
        [
            pytest.param(SPBE, Decimal("2.59"), "Baik", Decimal("0.01"), Decimal("2.6"), id="lower-closed"),
            pytest.param(SAKIP, Decimal("88.5"), "AA", Decimal("1.5"), Decimal("90.01"), id="upper-closed"),
            pytest.param(SAKIP, 90, "AA", 0, Decimal("90.01"), id="on-the-edge-and-still-below"),
            pytest.param(KIP, Decimal("89.95"), "Informatif", Decimal("0.05"), 90, id="from-the-gap"),
        ],
    )
    def test_table(self, scale: GradeScale, score: Exact, grade: str, needs: Exact, least: Exact) -> None:
        """The next grade, the distance to its edge, and the least printed figure that has it."""
        lift = scale.to_next(score)

        assert lift is not None
        assert (lift.grade.label, lift.needs, lift.least(2)) == (grade, needs, least)
        assert scale.grade(lift.least(2)) == lift.grade

    def test_highest_has_none(self) -> None:
        """Nothing lifts the best grade."""
        assert SPBE.to_next(5) is None

    @given(st.sampled_from([SPBE, SAKIP, KIP]), st.integers(1, 4999), st.integers(0, 4))
    def test_law(self, scale: GradeScale, thousandths: int, digits: int) -> None:
        """The least figure has the next grade, and one step less has not."""
        score = Decimal(thousandths) / 1000 if scale is not SPBE else 1 + Decimal(thousandths) / 1250
        lift = scale.to_next(score)
        if lift is None:
            return
        least = Fraction(lift.least(digits))

        assert not lift.inclusive or scale.grade(lift.edge) == lift.grade
        assert least - Fraction(1, 10**digits) <= Fraction(lift.edge) <= least
        assert lift.inclusive or least > Fraction(lift.edge)

    @pytest.mark.parametrize("digits", [-1, 2.0, True])
    def test_refuses_digits(self, digits: int) -> None:
        """Digits are a whole number."""
        lift = SPBE.to_next(2)

        assert lift is not None
        with pytest.raises(InvalidValue):
            lift.least(digits)


class TestGrades:
    """Grades as values."""

    def test_compare_within_a_scale(self) -> None:
        """Grades are ordered from the lowest to the highest, and print as their label."""
        low, high = SAKIP.grade(65), SAKIP.grade(95)

        assert low < high
        assert high >= low
        assert high > low
        assert max(low, high) is high
        assert [str(grade) for grade in SAKIP.grades] == ["D", "C", "CC", "B", "BB", "A", "AA"]

    @pytest.mark.parametrize(
        "other",
        [
            pytest.param(SPBE.grade(4), id="other-scale"),
            pytest.param(GradeScale("SAKIP", "2015", [Band("A", 0, 100)]).grade(5), id="other-version"),
            pytest.param("A", id="text"),
        ],
    )
    def test_never_across_scales(self, other: Grade) -> None:
        """The same letter means different things elsewhere."""
        with pytest.raises(InvalidValue, match="same version"):
            _ = SAKIP.grade(85) < other

    @pytest.mark.parametrize(
        ("label", "expected"),
        [
            pytest.param("aa", "AA", id="case"),
            pytest.param("Sangat  Memuaskan", "AA", id="meaning"),
            pytest.param("Z", None, id="unknown"),
        ],
    )
    def test_find(self, label: str, expected: str | None) -> None:
        """A printed grade is found by its letter or by what the letter means."""
        found = SAKIP.find(label)

        assert (found and found.label) == expected

    def test_find_half_of_a_label(self) -> None:
        """A label that holds both halves is found by either, if only one grade has it."""
        scale = GradeScale("x", None, [Band("B (Baik)", 0, 5, has_high=False), Band("A (Baik)", 5, 9)])

        assert [scale.find(word) and str(scale.find(word)) for word in ("a", "B", "baik")] == [
            "A (Baik)",
            "B (Baik)",
            None,
        ]


class TestIntervals:
    """Grades that a printed figure can have."""

    @pytest.mark.parametrize(
        ("scale", "figure", "expected"),
        [
            pytest.param(SPBE, "2.59", ["Cukup"], id="below-the-edge"),
            pytest.param(SPBE, "2.60", ["Cukup", "Baik"], id="may-have-been-rounded-up"),
            pytest.param(SPBE, "3", ["Cukup", "Baik"], id="whole"),
            pytest.param(SAKIP, "90.00", ["A", "AA"], id="upper-closed"),
            pytest.param(KIP, "89.9", ["Menuju Informatif"], id="gap-goes-down"),
            pytest.param(KIP, "90.0", ["Menuju Informatif", "Informatif"], id="edge-after-gap"),
            pytest.param(SPBE, "7.00", [], id="outside"),
        ],
    )
    def test_table(self, scale: GradeScale, figure: str, expected: list[str]) -> None:
        """Every grade that some number behind the figure has, and no other."""
        actual = [grade.label for grade in scale.grades_in(as_printed(Decimal(figure)))]

        assert actual == expected

    @given(st.sampled_from([SPBE, SAKIP, KIP]), st.integers(1, 5000))
    def test_a_point_has_its_grade(self, scale: GradeScale, thousandths: int) -> None:
        """For an exact number the answer is the grade itself."""
        score = Fraction(thousandths, 1000) if scale is not SPBE else 1 + Fraction(thousandths, 1250)
        expected = (scale.grade(score),)

        assert scale.grades_in(Interval(score, score)) == expected


class TestBuilding:
    """Scales that are refused."""

    @pytest.mark.parametrize(
        ("bands", "gap", "reason"),
        [
            pytest.param([Band("B", 0, Decimal("79.9")), Band("A", 80, 100)], "refuse", "leave a gap", id="gap"),
            pytest.param([Band("B", 0, 80), Band("A", 80, 100)], "to_lower_band", "overlap", id="overlap"),
            pytest.param([Band("A", 0, 100)], "to_upper_band", "no value of gap", id="unknown-policy"),
            pytest.param([], "refuse", "at least one band", id="empty"),
        ],
    )
    def test_refuses(self, bands: list[Band], gap: str, reason: str) -> None:
        """Overlaps are always refused, gaps unless the lower band takes them."""
        with pytest.raises(InvalidValue, match=reason):
            GradeScale("x", "1", bands, gap=gap)  # type: ignore[arg-type]  # a word that no caller should say

    def test_all_faults_at_once(self) -> None:
        """Several faults come in one refusal, each naming the scale."""
        with pytest.raises(InvalidValue) as caught:
            GradeScale("x", "1", [Band("C", 0, 5), Band("B", 5, 7), Band("A", 8, 9)])

        assert [(issue.code, issue.subject) for issue in caught.value.issues] == [("overlap", "'x'"), ("gap", "'x'")]

    def test_needs_an_id(self) -> None:
        """A grade names its scale, so a scale has a name."""
        with pytest.raises(InvalidValue, match="a scale has an id"):
            GradeScale("", None, [Band("A", 0, 1)])


class TestRows:
    """Scales out of a plain table."""

    @pytest.mark.skipif(not TABLE.exists(), reason="the shared reference table is not at hand")
    def test_reference_table(self) -> None:
        """Every scale with numbers in the reference table can be built, and grades its own edges."""
        with TABLE.open(encoding="utf-8") as lines:
            rows = [row for row in csv.DictReader(lines) if row["min"]]
        built = scales_from_rows(rows, gap="to_lower_band")

        assert {scale.id for scale in built} == {row["scale"] for row in rows}
        for row in rows:
            scale = next(scale for scale in built if scale.id == row["scale"])
            edge = row["min"] if row["min_inclusive"] == "yes" else row["max"]

            assert scale.grade(Decimal(edge)).label == row["grade"]

    def test_versions_are_separate_scales(self) -> None:
        """The same scale of another year is another scale; the basis stays with it."""
        row = {"scale": "S", "grade": "A", "min": 0, "min_inclusive": True, "max": 1, "max_inclusive": True}
        rows = [row | {"valid_from": 2022, "basis": "new"}, row | {"valid_from": "", "basis": ""}]

        actual = [(scale.version, scale.basis) for scale in scales_from_rows(rows)]

        assert actual == [(None, None), ("2022", "new")]

    def test_bad_rows_are_all_named(self) -> None:
        """Each row that cannot be read is reported with its position."""
        with pytest.raises(InvalidValue) as caught:
            scales_from_rows([{"scale": "S", "grade": "A"}, {"scale": "S", "grade": "B"}])

        assert [issue.pointer for issue in caught.value.issues] == ["/0", "/1"]

    @pytest.mark.parametrize("rows", [None, "rows", 5])
    def test_refuses(self, rows: list[object]) -> None:
        """A table is a sequence of rows."""
        with pytest.raises(InvalidValue):
            scales_from_rows(rows)
