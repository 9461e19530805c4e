"""Places as they are printed."""

import pytest

from humaskit.errors import InvalidValue
from humaskit.values.placement import Placement, PlacementKind


class TestPlacement:
    """Places as they are printed."""

    @pytest.mark.parametrize(
        ("placement", "expected"),
        [
            pytest.param(Placement(kind=PlacementKind.ORDINAL, ordinal=3, label="terbaik"), 3, id="terbaik-tiga"),
            pytest.param(Placement(kind=PlacementKind.HOPE, ordinal=1), 4, id="harapan-satu-is-the-fourth"),
            pytest.param(Placement(kind=PlacementKind.HOPE), None, id="harapan-without-a-number"),
            pytest.param(Placement(kind=PlacementKind.GRAND, ordinal=1), None, id="juara-umum"),
            pytest.param(Placement(kind=PlacementKind.MEDAL, tier="gold"), None, id="medal"),
            pytest.param(Placement(kind=PlacementKind.SPECIAL, label="terbaik"), None, id="bare-terbaik"),
            pytest.param(Placement(kind=PlacementKind.SHORTLIST, top=10), None, id="ten-best"),
            pytest.param(Placement(kind=PlacementKind.NOMINEE, ordinal=2), None, id="nominee"),
        ],
    )
    def test_rank(self, placement: Placement, expected: int | None) -> None:
        """Only ordinal and harapan labels give a place in the field."""
        assert placement.rank == expected

    @pytest.mark.parametrize(
        ("kind", "pointer"), [(PlacementKind.ORDINAL, "/ordinal"), (PlacementKind.SHORTLIST, "/top")]
    )
    def test_numbers_fit_the_kind(self, kind: PlacementKind, pointer: str) -> None:
        """An ordinal place has a number, a shortlist its size."""
        with pytest.raises(InvalidValue) as caught:
            Placement(kind=kind)

        assert [(issue.code, issue.pointer) for issue in caught.value.issues] == [("placement", pointer)]

    @pytest.mark.parametrize("ordinal", [0, -1, 2**53])
    def test_places_count_from_one(self, ordinal: int) -> None:
        """There is no place zero."""
        with pytest.raises(InvalidValue, match="/ordinal: must be at "):
            Placement(kind=PlacementKind.ORDINAL, ordinal=ordinal)

    def test_everything_wrong_at_once(self) -> None:
        """A wrong number and a missing one are told together."""
        with pytest.raises(InvalidValue) as caught:
            Placement(kind=PlacementKind.SHORTLIST, ordinal=0, of=-1)

        assert [issue.pointer for issue in caught.value.issues] == ["/ordinal", "/of", "/top"]
