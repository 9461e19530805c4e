"""The words of explanations."""

from datetime import date, time, timedelta
from decimal import Decimal
from fractions import Fraction
from string import Formatter
from typing import Any

import pytest

from humaskit.ranking.ordering import Status
from humaskit.ranking.words import WORDS, figure, listed


class TestFigures:
    """Numbers and other values in a sentence."""

    @pytest.mark.parametrize(
        ("value", "indonesian", "english"),
        [
            pytest.param(Decimal("87.40"), "87,40", "87.40", id="printed-zeros"),
            pytest.param(Decimal("1E+3"), "1000", "1000", id="no-exponent"),
            pytest.param(0.5, "0,5", "0.5", id="float"),
            pytest.param(Fraction(1, 4), "0,25", "0.25", id="terminating-fraction"),
            pytest.param(Fraction(1, 3), "1/3 (≈ 0,3333)", "1/3 (≈ 0.3333)", id="endless-fraction"),
            pytest.param(None, "kosong", "missing", id="missing"),
            pytest.param(Status.HORS_CONCOURS, "di luar perlombaan", "outside the competition", id="status"),
            pytest.param(date(2024, 11, 6), "2024-11-06", "2024-11-06", id="date"),
            pytest.param(time(9, 30), "09:30:00", "09:30:00", id="time"),
            pytest.param(timedelta(days=2), "2 hari", "2 days", id="days"),
            pytest.param(timedelta(days=1), "1 hari", "1 day", id="one-day"),
            pytest.param(timedelta(0), "0 hari", "0 days", id="no-time"),
            pytest.param(timedelta(seconds=1), "1 detik", "1 second", id="one-second"),
            pytest.param(timedelta(seconds=2.5), "2,5 detik", "2.5 seconds", id="seconds"),
            pytest.param("a.b", "a.b", "a.b", id="id"),
        ],
    )
    def test_both_languages(self, value: Any, indonesian: str, english: str) -> None:
        """Indonesian writes a decimal comma; nothing is rounded in silence."""
        assert (figure(value), figure(value, "en")) == (indonesian, english)


class TestPhrases:
    """The two tables of words."""

    def test_same_phrases(self) -> None:
        """Both languages have every phrase, with the same blanks to fill in."""

        def blanks(lang: str) -> dict[str, set[str | None]]:
            return {name: {part[1] for part in Formatter().parse(text)} - {None} for name, text in WORDS[lang].items()}

        assert blanks("id") == blanks("en")

    def test_every_status_has_words(self) -> None:
        """No status is shown by its code."""
        assert all(f"is_{status.value}" in words for words in WORDS.values() for status in Status)

    @pytest.mark.parametrize(
        ("names", "expected"),
        [
            pytest.param(["a"], "a", id="one"),
            pytest.param(["a", 2], "a and 2", id="two"),
            pytest.param(["a", "b", "c"], "a, b and c", id="three"),
            pytest.param(list("abcdefg"), "a, b, c, d, e and 2 more", id="many"),
        ],
    )
    def test_lists(self, names: list[str | int], expected: str) -> None:
        """Names are joined as a sentence does."""
        assert listed(names, "en") == expected
