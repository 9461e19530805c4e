"""Tie-break chains and points of published rule books, ready for ``tiebreak=`` and ``points=``.

A chain reads fields by the names given here; entries with other names need keys of their own.
"""

from collections.abc import Mapping
from typing import Final

from .placing import Key

__all__ = ["FASI_POINTS", "FASI_TIEBREAK", "MEDALS_TIEBREAK", "OSN_SMP_2022_TIEBREAK"]

OSN_SMP_2022_TIEBREAK: Final[tuple[Key[object], ...]] = (
    Key(read="observasi"),
    Key(read="teori"),
    Key(read="isian"),
    Key(read="benar_pg"),
    Key(read="kelas", descending=False),  # the lower class stands before the higher
    Key(read="lahir"),  # the later date of birth: the youngest
)
"""Equal totals at the science olympiad OSN SMP 2022: two parts of the test, two kinds of answer, then class and age."""

FASI_TIEBREAK: Final[tuple[Key[object], ...]] = (Key(read="bidang_1"), Key(read="bidang_2"), Key(read="bidang_3"))
"""Equal totals at FASI, by its *juknis*: fields one, two and three; who is still equal then is *juara kembar*."""

FASI_POINTS: Final[Mapping[str, tuple[int, ...]]] = {"main": (7, 5, 3), "other": (5, 3, 1)}
"""Points for *juara umum* at FASI, by its *juknis*: main branches and others."""

MEDALS_TIEBREAK: Final[tuple[Key[object], ...]] = (Key(read="silver"), Key(read="bronze"))
"""Equal numbers of gold medals: silver, then bronze."""
