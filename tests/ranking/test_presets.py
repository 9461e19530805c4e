"""Tie-break chains of published rule books."""

import datetime as dt

import pytest

from humaskit.ranking import (
    FASI_POINTS,
    FASI_TIEBREAK,
    MEDALS_TIEBREAK,
    OSN_SMP_2022_TIEBREAK,
    points_table,
    rank,
)

PUPIL: dict[str, object] = {
    "total": 80,
    "observasi": 40,
    "teori": 40,
    "isian": 20,
    "benar_pg": 20,
    "kelas": 8,
    "lahir": dt.date(2009, 5, 1),
}


class TestOsn:
    """Each key decides when all before it are equal, in its own direction."""

    @pytest.mark.parametrize(
        ("field", "better"),
        [
            pytest.param("observasi", 41, id="observation"),
            pytest.param("teori", 41, id="theory"),
            pytest.param("isian", 21, id="short-answers"),
            pytest.param("benar_pg", 21, id="right-choices"),
            pytest.param("kelas", 7, id="lower-class"),
            pytest.param("lahir", dt.date(2009, 5, 2), id="younger"),
        ],
    )
    def test_key_decides(self, field: str, better: object) -> None:
        """The one who is better in the field stands first, and the field is named."""
        pupils = [{**PUPIL, "id": "a"}, {**PUPIL, "id": "b", field: better}]
        ranked = rank(pupils, score="total", id="id", tiebreak=OSN_SMP_2022_TIEBREAK)

        assert (ranked.rank_of("b"), ranked.rank_of("a"), ranked.row("a").decided_by) == (1, 2, field)


class TestFasi:
    """Three fields, then joint winners."""

    def test_joint_winners(self) -> None:
        """Who is equal in all three fields shares the place."""
        equal = {"total": 90, "bidang_1": 30, "bidang_2": 30, "bidang_3": 30}
        ranked = rank([{**equal, "id": "a"}, {**equal, "id": "b"}], score="total", id="id", tiebreak=FASI_TIEBREAK)

        assert (ranked.rank_of("a"), ranked.rank_of("b")) == (1, 1)

    def test_points(self) -> None:
        """A main branch is worth more than another."""
        table = points_table(
            {"tilawah": ["a"], "mewarnai": ["b"]}, points=FASI_POINTS, classes={"tilawah": "main", "mewarnai": "other"}
        )

        assert (table.ranking.rank_of("a"), table.ranking.rank_of("b")) == (1, 2)


class TestMedals:
    """Gold, then silver, then bronze."""

    def test_silver_decides(self) -> None:
        """Of equal gold the one with more silver stands first, whatever the bronze."""
        rows = [{"id": "a", "gold": 2, "silver": 1, "bronze": 9}, {"id": "b", "gold": 2, "silver": 2, "bronze": 0}]
        ranked = rank(rows, score="gold", id="id", tiebreak=MEDALS_TIEBREAK)

        assert (ranked.rank_of("b"), ranked.row("a").decided_by) == (1, "silver")
