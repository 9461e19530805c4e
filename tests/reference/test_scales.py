"""Grade scales as plain bands."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.reference.scales import find_bands, grade_bands, scales


class TestBands:
    """What the bands say."""

    @pytest.mark.parametrize("scale", scales())
    def test_bands_do_not_overlap(self, scale: str) -> None:
        """Sorted by their lower bound, no band reaches into the next one; a shared bound belongs to one of them."""
        bands = sorted(find_bands(scale), key=lambda band: band.min)

        for low, high in pairwise(bands):
            shared = low.max == high.min

            assert low.max <= high.min
            assert not shared or low.max_inclusive != high.min_inclusive

    @pytest.mark.parametrize("scale", scales())
    def test_bands_are_not_empty(self, scale: str) -> None:
        """Every band has room, and every grade occurs once."""
        bands = find_bands(scale)

        assert all(band.min < band.max for band in bands)
        assert len({band.grade for band in bands}) == len(bands)

    @pytest.mark.parametrize(
        ("scale", "grade", "bounds"),
        [
            pytest.param("sakip", "A", ("80", False, "90", True), id="open-below"),
            pytest.param("spbe", "Sangat Baik", ("3.50", True, "4.20", False), id="open-above"),
            pytest.param("kip", "Tidak Informatif", ("0", True, "39.9", False), id="less-than"),
            pytest.param("ikm", "B", ("76.61", True, "88.30", True), id="closed"),
        ],
    )
    def test_bounds_as_printed(self, scale: str, grade: str, bounds: tuple[str, bool, str, bool]) -> None:
        """Bounds keep their printed digits and say whether they belong to the band."""
        (band,) = [band for band in find_bands(scale) if band.grade == grade]

        actual = (str(band.min), band.min_inclusive, str(band.max), band.max_inclusive)

        assert actual == bounds

    def test_numbers_are_decimals(self) -> None:
        """No bound is a binary fraction."""
        assert {type(bound) for band in grade_bands() for bound in (band.min, band.max)} == {Decimal}

    def test_unsure_scales_stay_out(self) -> None:
        """Scales without a source, and bounds without one, are not bundled."""
        assert not find_bands("pemdi")
        assert [band.grade for band in find_bands("ombudsman-kepatuhan")] == ["A", "B", "C"]


class TestFindBands:
    """Looking a scale up."""

    @pytest.mark.parametrize(
        ("name", "year", "count"),
        [
            pytest.param("SAKIP", None, 7, id="name"),
            pytest.param("Keterbukaan Informasi Publik", 2024, 5, id="long-name"),
            pytest.param("spbe", 2019, 0, id="before"),
            pytest.param("rb", 2022, 7, id="last-year"),
            pytest.param("rb", 2023, 0, id="after"),
            pytest.param("kla", 1990, 5, id="unknown-start"),
            pytest.param("unknown", None, 0, id="none"),
        ],
    )
    def test_by_name_and_year(self, name: str, year: int | None, count: int) -> None:
        """A scale counts in the years in which it was used."""
        assert len(find_bands(name, year=year)) == count

    @given(st.text())
    def test_no_text_raises(self, text: str) -> None:
        """Any text is a scale or none."""
        assert set(find_bands(text)) <= set(grade_bands())
