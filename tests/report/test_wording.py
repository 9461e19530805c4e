"""Words, numbers and dates of the two languages."""

import re
import string
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given

from humaskit.errors import InvalidValue
from humaskit.model.award import EditionStatus, Outcome
from humaskit.model.event import EventMode, EventStatus, ParticipationRole
from humaskit.model.office import Mandate
from humaskit.model.registry import MODEL
from humaskit.model.source import SourceKind
from humaskit.model.statement import StatementKind
from humaskit.ranking import Status
from humaskit.report.wording import Wording
from humaskit.report.words import WORDS
from humaskit.testing.strategies import partial_dates
from humaskit.values.dates import PartialDate, Period

ID, EN = Wording("id"), Wording("en")


class TestWords:
    """The table of phrases."""

    @pytest.mark.parametrize(
        ("prefix", "members"),
        [
            pytest.param("role", ParticipationRole, id="roles"),
            pytest.param("mandate", Mandate, id="mandates"),
            pytest.param("outcome", Outcome, id="outcomes"),
            pytest.param("status", EditionStatus, id="editions"),
            pytest.param("event", EventStatus, id="events"),
            pytest.param("mode", EventMode, id="modes"),
            pytest.param("kind", StatementKind, id="statements"),
            pytest.param("source", SourceKind, id="sources"),
        ],
    )
    def test_every_member_has_words(self, prefix: str, members: type[Enum]) -> None:
        """Whatever a field can hold, there are words for it."""
        assert [member for member in members if f"{prefix}_{member.value}" not in WORDS] == []

    def test_every_status_has_words(self) -> None:
        """Whoever takes no place in a list, there is a word why."""
        assert [one for one in Status if one is not Status.RANKED and f"is_{one.value}" not in WORDS] == []

    def test_every_section_has_words(self) -> None:
        """Each section of a catalog can be counted in words."""
        assert [name for name in MODEL.sections if f"n_{name}" not in WORDS] == []

    @pytest.mark.parametrize("key", WORDS)
    def test_languages_agree(self, key: str) -> None:
        """Both languages say the same things of the same values."""
        fields = [
            {name for part in said.split(" | ") for _, name, _, _ in string.Formatter().parse(part) if name}
            for said in WORDS[key]
        ]

        assert fields[0] == fields[1]
        assert all(said.strip() == said and said for said in WORDS[key])

    def test_one_and_many(self) -> None:
        """English tells one from many, Indonesian needs not."""
        assert EN("more_series", n=1) == "1 more ranking is not shown."
        assert EN("more_series", n=1_200) == "1,200 more rankings are not shown."
        assert ID("more_series", n=1_200) == "1.200 peringkat lain tidak dimuat."

    def test_unknown_language(self) -> None:
        """A language without words is refused."""
        with pytest.raises(InvalidValue, match="language"):
            Wording("fr")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # callers may ignore the types


class TestNumbers:
    """How numbers are written."""

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            pytest.param("id", ("1.234.567", "87,40", "57,4%"), id="id"),
            pytest.param("en", ("1,234,567", "87.40", "57.4%"), id="en"),
        ],
    )
    def test_forms(self, language: Literal["id", "en"], expected: tuple[str, str, str]) -> None:
        """Thousands, decimals with their printed zeros, and shares follow the language."""
        say = Wording(language)

        assert (say.whole(1_234_567), say.figure(Decimal("87.40")), say.percent(Fraction(27, 47))) == expected

    def test_no_figure(self) -> None:
        """Nothing is written where there is no number."""
        assert ID.figure(None) == ""

    @pytest.mark.parametrize(
        ("names", "expected"),
        [
            pytest.param([], "", id="none"),
            pytest.param(["a"], "a", id="one"),
            pytest.param(["a", "b", "c"], "a, b dan c", id="three"),
        ],
    )
    def test_listed(self, names: list[str], expected: str) -> None:
        """Names are joined as a sentence does."""
        assert ID.listed(names) == expected


class TestDates:
    """How dates are written."""

    @pytest.mark.parametrize(
        ("text", "indonesian", "english"),
        [
            pytest.param("2024-03-05", "5 Maret 2024", "5 March 2024", id="day"),
            pytest.param("2024-03", "Maret 2024", "March 2024", id="month"),
            pytest.param("2024", "tahun 2024", "2024", id="year"),
            pytest.param("--03-05", "5 Maret", "5 March", id="no-year"),
            pytest.param("2024 awal", "awal tahun 2024", "early 2024", id="segment"),
            pytest.param(
                "2023-11-06 senin pagi", "Senin pagi, 6 November 2023", "Monday morning, 6 November 2023", id="words"
            ),
            pytest.param(
                "2025-02-26T09:00+07:00", "26 Februari 2025 pukul 09.00 WIB", "26 February 2025, 09:00 WIB", id="clock"
            ),
            pytest.param("T09:30+05:30", "pukul 09.30 GMT+05:30", "09:30 UTC+05:30", id="odd-zone"),
            pytest.param("---05", "tanggal 5", "day 5 of the month", id="day-alone"),
        ],
    )
    def test_both(self, text: str, indonesian: str, english: str) -> None:
        """A date is written in full, and what is not known is left out."""
        when = PartialDate(text)

        assert (ID.date(when), EN.date(when)) == (indonesian, english)

    @given(partial_dates())
    def test_english_never_fails(self, when: PartialDate) -> None:
        """Every date has an English form, which names its year."""
        said = EN.date(when)

        assert said
        assert when.year is None or re.search(rf"\b{when.year:04}\b", said)

    def test_spans(self) -> None:
        """A span names both ends, once where they are the same."""
        start, end = PartialDate("2024-09-30"), PartialDate("2024-10-02")

        assert ID.span(start, end) == "30 September 2024 s.d. 2 Oktober 2024"
        assert EN.span(start, end) == "30 September 2024 \u2013 2 October 2024"
        assert EN.span(start, start) == EN.span(None, start) == "30 September 2024"
        assert EN.span(None, None) == ""

    @pytest.mark.parametrize(
        ("period", "expected"),
        [
            pytest.param(Period(start=PartialDate("2024")), "since 2024", id="since"),
            pytest.param(Period(end=PartialDate("2024")), "until 2024", id="until"),
            pytest.param(Period(start=PartialDate("2023"), end=PartialDate("2024")), "2023 \u2013 2024", id="both"),
            pytest.param(Period(text="sejak pandemi"), "sejak pandemi", id="words"),
            pytest.param(Period(), "", id="nothing"),
        ],
    )
    def test_periods(self, period: Period, expected: str) -> None:
        """A term of office has a beginning, an end, both, or words alone."""
        assert EN.period(period) == expected
