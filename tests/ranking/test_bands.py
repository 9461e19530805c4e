"""Bands of scores: edges, faults and plain rows."""

from decimal import Decimal
from fractions import Fraction

import pytest

from humaskit.errors import InvalidValue
from humaskit.ranking.bands import Band, band_from_row, faults, sorted_bands
from humaskit.ranking.interval import Interval

ROW = {"grade": "A", "min": "80", "min_inclusive": "no", "max": "90", "max_inclusive": "yes", "label": "Memuaskan"}


class TestBand:
    """One grade's scores."""

    @pytest.mark.parametrize(
        ("low", "high", "has_low", "has_high"),
        [
            pytest.param(90, 80, True, True, id="upside-down"),
            pytest.param(80, 80, True, False, id="half-open-point"),
            pytest.param(Decimal("NaN"), 80, True, True, id="nan"),
            pytest.param("80", 90, True, True, id="text"),
            pytest.param(80, 90, "yes", True, id="edge-in-words"),
        ],
    )
    def test_refuses(self, low: Decimal, high: int, has_low: bool, has_high: bool) -> None:
        """A band without room, or with edges that are no numbers, is refused."""
        with pytest.raises(InvalidValue):
            Band("A", low, high, has_low=has_low, has_high=has_high)

    def test_a_grade_has_a_name(self) -> None:
        """A band of nothing is refused."""
        with pytest.raises(InvalidValue, match="a grade has a name"):
            Band(" ", 0, 1)

    @pytest.mark.parametrize(
        ("number", "expected"),
        [
            pytest.param(Decimal("79.99"), (False, False), id="below"),
            pytest.param(80, (False, False), id="open-lower-edge"),
            pytest.param(Decimal("80.01"), (True, False), id="inside"),
            pytest.param(90, (True, False), id="closed-upper-edge"),
            pytest.param(Decimal("90.01"), (True, True), id="above"),
        ],
    )
    def test_edges(self, number: Decimal, expected: tuple[bool, bool]) -> None:
        """An edge belongs to the band or not, as printed."""
        band = Band("A", 80, 90, has_low=False)

        actual = band.is_reached_by(number), band.is_exceeded_by(number)

        assert actual == expected

    @pytest.mark.parametrize(
        ("interval", "expected"),
        [
            pytest.param(Interval(Fraction(79), Fraction(80)), (False, True, True), id="ends-on-the-open-edge"),
            pytest.param(Interval(Fraction(79), Fraction(81)), (True, True, True), id="across-the-lower-edge"),
            pytest.param(Interval(Fraction(90), Fraction(91)), (True, True, False), id="starts-on-the-closed-edge"),
            pytest.param(Interval(Fraction(90), Fraction(91), has_low=False), (True, False, False), id="starts-above"),
        ],
    )
    def test_intervals(self, interval: Interval, expected: tuple[bool, bool, bool]) -> None:
        """An interval touches an edge only with a number that it holds."""
        band = Band("A", 80, 90, has_low=False)

        actual = band.starts_below(interval), band.ends_above(interval), band.begins_above(interval)

        assert actual == expected


class TestFaults:
    """What keeps bands from being a scale."""

    @pytest.mark.parametrize(
        ("bands", "codes"),
        [
            pytest.param([], ["bands"], id="none"),
            pytest.param([Band("B", 0, 5), Band("A", 5, 9)], ["overlap"], id="edge-in-both"),
            pytest.param([Band("B", 0, 6), Band("A", 5, 9)], ["overlap"], id="overlap"),
            pytest.param([Band("B", 0, None), Band("A", 5, 9)], ["overlap"], id="open-ended-inside"),
            pytest.param([Band("B", 0, 5, has_high=False), Band("A", 5, 9, has_low=False)], ["gap"], id="edge-in-none"),
            pytest.param([Band("B", 0, Decimal("4.9")), Band("A", 5, 9)], ["gap"], id="gap"),
            pytest.param([Band("B", 0, 5, has_high=False), Band("b", 5, 9)], ["bands", "bands"], id="same-name"),
            pytest.param([Band("B", None, 5, has_high=False), Band("A", 5, None)], [], id="open-ended-outside"),
        ],
    )
    def test_table(self, bands: list[Band], codes: list[str]) -> None:
        """Every fault is reported by its code."""
        actual = [issue.code for issue in faults(bands, may_have_gaps=False)]

        assert actual == codes

    def test_gaps_can_be_allowed(self) -> None:
        """With a gap policy a gap is no fault; an overlap stays one."""
        bands = [Band("C", 0, Decimal("4.9")), Band("B", 5, 7), Band("A", 6, 9)]

        actual = [issue.code for issue in faults(bands, may_have_gaps=True)]

        assert actual == ["overlap"]


class TestSorting:
    """From the lowest to the highest."""

    def test_order(self) -> None:
        """The open-ended lowest band comes first, however the bands are given."""
        low, middle, high = Band("C", None, 5), Band("B", 5, 7, has_low=False), Band("A", 7, None, has_low=False)

        assert sorted_bands([high, low, middle]) == (low, middle, high)

    @pytest.mark.parametrize("bands", [None, "AB", 5, ["A"]])
    def test_refuses(self, bands: list[Band]) -> None:
        """Bands are Band values in a sequence."""
        with pytest.raises(InvalidValue):
            sorted_bands(bands)


class TestRows:
    """Bands out of plain tables."""

    def test_text_row(self) -> None:
        """A row of text, as a CSV file has it, keeps its edges exactly."""
        expected = Band("A", Decimal(80), Decimal(90), has_low=False, meaning="Memuaskan")

        assert band_from_row(ROW) == expected

    def test_object_row(self) -> None:
        """An object with the same fields does as well, with numbers and truth values."""

        class Row:
            grade, min, min_inclusive, max, max_inclusive = "A", Decimal(80), False, None, True

        assert band_from_row(Row()) == Band("A", 80, None, has_low=False)

    def test_failing_row(self) -> None:
        """A row whose own code fails is refused by our own error."""

        class Row:
            @property
            def grade(self) -> str:
                raise ZeroDivisionError

        with pytest.raises(InvalidValue, match="ZeroDivisionError"):
            band_from_row(Row())

    @pytest.mark.parametrize(
        ("changed", "reason"),
        [
            pytest.param({"min": "80,5"}, "decimal point", id="comma"),
            pytest.param({"min": "", "max": " "}, "no edge", id="no-edge"),
            pytest.param({"min_inclusive": "maybe"}, "yes or no", id="maybe"),
            pytest.param({"max_inclusive": None}, "yes or no", id="not-said"),
            pytest.param({"grade": ""}, "has a name", id="no-grade"),
            pytest.param({"max": True}, "truth value", id="bool"),
        ],
    )
    def test_refuses(self, changed: dict[str, object], reason: str) -> None:
        """A row that cannot be read says which field is wrong."""
        with pytest.raises(InvalidValue, match=reason):
            band_from_row(ROW | changed)
