"""Dates as they were said."""

import calendar
import contextlib
import copy
import datetime as dt
import pickle
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.testing.strategies import partial_dates
from humaskit.values.dates import PARTS_OF_DAY, SEGMENTS, WEEKDAYS, PartialDate, Period, full_day

JAKARTA = dt.timezone(dt.timedelta(hours=7))


class Text(str):
    """Text of a class of its own."""

    __slots__ = ()


def close_dates() -> st.SearchStrategy[PartialDate]:
    """Return dates of all precisions within a few days, in the zones of Indonesia or none: many of them touch."""
    days = st.dates(dt.date(2024, 2, 28), dt.date(2024, 3, 2))
    clocks = st.sampled_from(["T00:00", "T00:30", "T09:00:15", "T09:00", "T23:30"])
    zones = st.sampled_from(["", "+07:00", "+08:00", "+09:00", "Z"])
    texts = st.one_of(
        days.map(str),
        days.map(lambda day: str(day)[:7]),
        st.just("2024"),
        st.just("--03-01"),
        st.builds("{} {}".format, days, st.sampled_from(PARTS_OF_DAY)),
        st.builds("{}{}{}".format, days, clocks, zones),
    )
    return texts.map(PartialDate)


class TestText:
    """The one text of a date."""

    @pytest.mark.parametrize(
        ("text", "parts"),
        [
            pytest.param("2024", (2024, None, None), id="year"),
            pytest.param("2024-03", (2024, 3, None), id="month"),
            pytest.param("2024-03-05", (2024, 3, 5), id="day"),
            pytest.param("--03-05", (None, 3, 5), id="day-without-year"),
            pytest.param("--03", (None, 3, None), id="month-without-year"),
            pytest.param("---05", (None, None, 5), id="day-alone"),
            pytest.param("--02-29", (None, 2, 29), id="leap-day-without-year"),
            pytest.param("2024-02-29", (2024, 2, 29), id="leap-day"),
            pytest.param("0001-01-01", (1, 1, 1), id="first-day"),
            pytest.param("9999-12-31", (9999, 12, 31), id="last-day"),
            pytest.param("senin", (None, None, None), id="weekday-alone"),
        ],
    )
    def test_parts(self, text: str, parts: tuple[int | None, ...]) -> None:
        """What was said is known, and nothing besides."""
        date = PartialDate(text)

        assert (date.year, date.month, date.day) == parts
        assert date.stored == str(date) == text

    @pytest.mark.parametrize(
        ("text", "clock"),
        [
            pytest.param("2023-11-23T20:04", (20, 4, None, None), id="no-zone"),
            pytest.param("2025-02-26T09:00+07:00", (9, 0, None, 420), id="zone"),
            pytest.param("2025-02-26T09:00:00+07:00", (9, 0, 0, 420), id="seconds"),
            pytest.param("2025-02-26T09:00-03:30", (9, 0, None, -210), id="west"),
            pytest.param("T09:00+09:00", (9, 0, None, 540), id="clock-alone"),
            pytest.param("--11-06T00:00", (0, 0, None, None), id="midnight-without-year"),
        ],
    )
    def test_clock(self, text: str, clock: tuple[int | None, ...]) -> None:
        """A clock time stays local; its offset is told when it was said."""
        date = PartialDate(text)

        assert (date.hour, date.minute, date.second, date.offset) == clock
        assert date.stored == text

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            pytest.param("2024-03-02 sabtu", ("sabtu", None, None), id="weekday"),
            pytest.param("--11-06 senin pagi", ("senin", None, "pagi"), id="weekday-and-part"),
            pytest.param("2024-12-13 tengah-malam", (None, None, "tengah-malam"), id="part"),
            pytest.param("2024 awal", (None, "awal", None), id="segment-of-a-year"),
            pytest.param("--03 akhir", (None, "akhir", None), id="segment-of-a-month"),
            pytest.param("senin malam", ("senin", None, "malam"), id="weekday-alone-and-part"),
            pytest.param("T09:00 senin", ("senin", None, None), id="clock-and-weekday"),
            pytest.param("2024-03-05T09:00 selasa pagi", ("selasa", None, "pagi"), id="everything"),
        ],
    )
    def test_words(self, text: str, words: tuple[str | None, ...]) -> None:
        """The Indonesian words that ISO lacks follow the date."""
        date = PartialDate(text)

        assert (date.weekday, date.segment, date.part) == words
        assert date.stored == text

    def test_z_is_an_offset(self) -> None:
        """The letter Z is read, and written as the offset that it means."""
        assert PartialDate("2024-03-05T09:00Z").stored == "2024-03-05T09:00+00:00"
        assert PartialDate("2024-03-05T09:00Z") == PartialDate("2024-03-05T09:00-00:00")

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "",
                " ",
                "-",
                "--",
                "---",
                "T",
                "x",
                "2024-",
                "2024-3",
                "24",
                "12024",
                "20240305",
                "2024-W10",
                "2024-065",
            ),
            *("2024-00", "2024-13", "2024-02-30", "2023-02-29", "1900-02-29", "2024-04-31", "2024-03-00", "2024-03-32"),
            *("0000", "0000-01-01", "--00", "--13-01", "--02-30", "--04-31", "---00", "---32", "-0001"),
            *("2024-03-05T24:00", "2024-03-05T09:60", "2024-03-05T09:00:60", "2024-03-05T9:00", "2024-03-05T09"),
            *("2024-03-05T09:00:00.5", "2024-03-05 09:00", "2024-03-05T09:00+7", "2024-03-05T09:00+0700"),
            *("2024-03-05T09:00+14:60", "2024-03-05T09:00+15:00", "2024T09:00", "2024-03T09:00", "--03T09:00"),
            *("2024-03-05 Selasa", "2024-03-05 tuesday", "2024-03-05 pagi selasa", "2024-03-05  pagi"),
            *(
                " 2024-03-05",
                "2024-03-05 ",
                " senin",
                "senin ",
                "senin senin",
                "2024 pagi",
                "2024-03 malam",
                "--03 sore",
            ),
            *("2024 senin", "2024-03 senin", "2024-03-05 awal", "awal", "pagi", "senin awal", "T09:00 pagi"),
            *("٢٠٢٤", "\uff12024", "2024\u201303\u201305", "2024-03-05\n", "2024-03-05\x00", "2024\u202e"),
            *("2024-03-05T09:00 ", "2024-03-05T09:00 senin senin", "x" * 100_000, "2024" + " pagi" * 20_000, "\ud800"),
        ],
    )
    def test_no_date(self, text: str) -> None:
        """Whatever is no date in the one grammar is refused, with the text and a hint or a reason."""
        with pytest.raises(InvalidValue) as caught:
            PartialDate(text)

        (issue,) = caught.value.issues
        assert issue.code == "date"
        assert len(str(issue)) < 300

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("0000", "there is no year 0"),
            ("2024-13", "there is no such month"),
            ("2023-02-29", "there is no such day"),
            ("2024-03-05T24:00", "there is no such time of day"),
            ("2024-03-05T09:00+15:00", "there is no such offset"),
            ("2024T09:00", "a clock time needs its day"),
            ("2024 pagi", "a part of the day needs its day"),
            ("2024 senin", "a weekday needs its day"),
            ("2024-03-05 awal", "awal, pertengahan and akhir belong to a year or a month"),
            ("senin awal", "awal, pertengahan and akhir belong to a year or a month"),
            ("5 Maret 2024", "is not a date: '5 Maret 2024'; write it as 2024-03-05"),
            ("2024-03-05 Selasa", "is not a date: '2024-03-05 Selasa'; after the date come a weekday and a word"),
        ],
    )
    def test_reasons(self, text: str, reason: str) -> None:
        """The refusal says which part of it there is not."""
        with pytest.raises(InvalidValue) as caught:
            PartialDate(text)

        assert str(caught.value).startswith(reason)

    @pytest.mark.parametrize(
        "value",
        [None, 2024, 2024.0, True, b"2024", dt.date(2024, 3, 5), ["2024"], Text("2024"), PartialDate("2024")],
        ids=repr,
    )
    def test_no_text(self, value: Any) -> None:
        """A date is made from text and nothing else."""
        for make in (PartialDate, PartialDate.parse):
            with pytest.raises(InvalidValue, match="must be the text of a date"):
                make(value)

    def test_no_nip_comes_out(self) -> None:
        """Text that is an NIP is refused without repeating the birth date in it."""
        with pytest.raises(InvalidValue) as caught:
            PartialDate("197001011995031001")

        assert "19700101" not in str(caught.value)

    @given(partial_dates())
    def test_stored_text_reads_back(self, date: PartialDate) -> None:
        """The stored text is canonical: reading it gives the same date and the same text."""
        again = PartialDate.parse(date.stored)

        assert (again, again.stored, hash(again)) == (date, date.stored, hash(date))

    @given(st.text(alphabet="0123456789-T:+Z aeginpsw\n", max_size=30))
    def test_only_canonical_text_is_read(self, text: str) -> None:
        """What is read is written the same, but for the offset of universal time."""
        try:
            date = PartialDate(text)
        except InvalidValue:
            return

        assert date.stored == text.replace("Z", "+00:00").replace("-00:00", "+00:00")

    def test_four_hundred_years(self) -> None:
        """At the end of every month in the calendar's cycle, the days are those that there are."""
        ends = [(year, month, day) for year in range(1900, 2300) for month in range(1, 13) for day in range(28, 32)]
        expected = [date for date in ends if calendar.monthrange(*date[:2])[1] >= date[2]]
        actual = list[tuple[int, int, int]]()
        for year, month, day in ends:
            with contextlib.suppress(InvalidValue):
                PartialDate(f"{year}-{month:02}-{day:02}")
                actual.append((year, month, day))

        assert actual == expected


class TestOf:
    """Dates from their parts."""

    @pytest.mark.parametrize(
        ("date", "expected"),
        [
            pytest.param(PartialDate.of(2024), "2024", id="year"),
            pytest.param(PartialDate.of(2024, 3), "2024-03", id="month"),
            pytest.param(PartialDate.of(month=3, day=5), "--03-05", id="no-year"),
            pytest.param(PartialDate.of(day=5), "---05", id="day-alone"),
            pytest.param(PartialDate.of(2024, 3, 5, at=dt.time(9)), "2024-03-05T09:00", id="minutes"),
            pytest.param(PartialDate.of(2024, 3, 5, at=dt.time(9, 0, 7)), "2024-03-05T09:00:07", id="seconds"),
            pytest.param(PartialDate.of(at=dt.time(9, tzinfo=JAKARTA)), "T09:00+07:00", id="offset"),
            pytest.param(PartialDate.of(at=dt.time(9, tzinfo=dt.UTC)), "T09:00+00:00", id="universal"),
            pytest.param(PartialDate.of(weekday="senin", part="pagi"), "senin pagi", id="words"),
            pytest.param(PartialDate.of(2024, segment="awal"), "2024 awal", id="segment"),
        ],
    )
    def test_parts(self, date: PartialDate, expected: str) -> None:
        """The parts make the text that stands for them."""
        assert date.stored == expected

    @pytest.mark.parametrize(
        "make",
        [
            pytest.param(PartialDate.of, id="nothing"),
            pytest.param(lambda: PartialDate.of(2024, None, 5), id="no-month"),
            pytest.param(lambda: PartialDate.of(0), id="year-zero"),
            pytest.param(lambda: PartialDate.of(-1), id="negative"),
            pytest.param(lambda: PartialDate.of(12024), id="five-digits"),
            pytest.param(lambda: PartialDate.of(10**5_000), id="huge"),
            pytest.param(lambda: PartialDate.of(2024, 13), id="month-thirteen"),
            pytest.param(lambda: PartialDate.of(2024, True), id="bool"),
            pytest.param(lambda: PartialDate.of(2024, "1"), id="text"),  # type: ignore[arg-type]  # callers may ignore types
            pytest.param(lambda: PartialDate.of(2024.0), id="float"),  # type: ignore[arg-type]  # callers may ignore types
            pytest.param(lambda: PartialDate.of(2024, 3, 5, weekday="Senin"), id="unknown-word"),
            pytest.param(lambda: PartialDate.of(2024, 3, 5, weekday=0), id="number-for-word"),  # type: ignore[arg-type]  # callers may ignore types
            pytest.param(lambda: PartialDate.of(2024, 3, 5, at="09:00"), id="text-for-time"),  # type: ignore[arg-type]  # callers may ignore types
            pytest.param(
                lambda: PartialDate.of(2024, 3, 5, at=dt.time(9, tzinfo=ZoneInfo("Asia/Jakarta"))), id="floating-zone"
            ),
            pytest.param(lambda: PartialDate.of(at=dt.time(9, 0, 0, 1)), id="fraction-of-a-second"),
        ],
    )
    def test_refused(self, make: Callable[[], PartialDate]) -> None:
        """What makes no date is refused; nothing is converted, and no zone is lost in silence."""
        with pytest.raises(InvalidValue):
            make()


class TestValue:
    """An immutable value."""

    @pytest.mark.parametrize("name", ["year", "day", "_text", "stored", "colour"])
    def test_frozen(self, name: str) -> None:
        """No attribute can be set or deleted."""
        date = PartialDate("2024-03-05")

        with pytest.raises(AttributeError):
            setattr(date, name, 1)
        with pytest.raises(AttributeError):
            delattr(date, name)
        assert date == PartialDate("2024-03-05")

    def test_built_once(self) -> None:
        """Calling the constructor of a finished date changes nothing."""
        date = PartialDate.parse("2024")
        date.__init__("2025")  # type: ignore[call-arg]  # what is tested

        assert date.stored == PartialDate.parse("2024").stored == "2024"

    @given(partial_dates())
    def test_twins(self, date: PartialDate) -> None:
        """Copies and pickles are equal, hash alike and look alike; so does what ``repr`` prints."""
        twins = (copy.copy(date), copy.deepcopy(date), pickle.loads(pickle.dumps(date)), eval(repr(date)))  # noqa: S307  (our own text)

        assert {*twins, date} == {date}

    def test_equality_compares_what_was_said(self) -> None:
        """A year is no day of it, a weekday makes a difference, and other types are unequal."""
        assert PartialDate("2024") == PartialDate("2024")
        assert PartialDate("2024") != PartialDate("2024-01-01")
        assert PartialDate("2024-03-02") != PartialDate("2024-03-02 sabtu")
        assert PartialDate("2024") != "2024"

    def test_no_less_than(self) -> None:
        """Dates that may have no order have no ``<``."""
        with pytest.raises(TypeError):
            PartialDate("2024") < PartialDate("2025")  # type: ignore[operator]  # noqa: B015

    def test_parse_shares(self) -> None:
        """Equal texts give the same object."""
        assert PartialDate.parse("2024-03") is PartialDate.parse("2024-03")

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2024", "year"),
            ("--03", "month"),
            ("---05", "day"),
            ("2024-03-05 pagi", "day"),
            ("T09:00", "minute"),
            ("2024-03-05T09:00:01", "second"),
            ("senin", "word"),
        ],
    )
    def test_precision(self, text: str, expected: str) -> None:
        """The finest thing known is told."""
        assert PartialDate(text).precision == expected


class TestSpan:
    """Which days a date can be."""

    @pytest.mark.parametrize(
        ("text", "first", "last"),
        [
            pytest.param("2024", "2024-01-01", "2024-12-31", id="year"),
            pytest.param("2024 akhir", "2024-01-01", "2024-12-31", id="segments-are-not-defined"),
            pytest.param("2024-02", "2024-02-01", "2024-02-29", id="leap-february"),
            pytest.param("2023-02", "2023-02-01", "2023-02-28", id="february"),
            pytest.param("2024-03-05T23:30+07:00", "2024-03-05", "2024-03-05", id="local-day"),
            pytest.param("2024-03-05T01:00+14:00", "2024-03-05", "2024-03-05", id="never-shifted"),
        ],
    )
    def test_earliest_and_latest(self, text: str, first: str, last: str) -> None:
        """The first and the last day that it can be, never shifted by a zone."""
        date = PartialDate(text)

        assert (str(date.earliest()), str(date.latest())) == (first, last)

    @pytest.mark.parametrize("text", ["--03-05", "--03", "---05", "senin", "T09:00"])
    def test_without_a_year(self, text: str) -> None:
        """A date without a year is nowhere in the calendar."""
        date = PartialDate(text)

        assert (date.earliest(), date.latest(), date.date(), date.is_day) == (None, None, None, False)

    @given(partial_dates())
    def test_span_is_in_order(self, date: PartialDate) -> None:
        """The first day never comes after the last, and they are one exactly when the day is known."""
        first, last = date.earliest(), date.latest()

        assert (first is None) == (last is None) == (date.year is None)
        if first is not None and last is not None:
            assert first <= last
            assert (first == last == date.date()) == date.is_day

    @pytest.mark.parametrize(
        ("text", "day", "expected"),
        [
            pytest.param("2024-03-05", "2024-03-05", True, id="the-day"),
            pytest.param("2024-03-05", "2024-03-06", False, id="another-day"),
            pytest.param("2024-03", "2024-03-06", None, id="a-day-of-the-month"),
            pytest.param("2024", "2025-01-01", False, id="another-year"),
            pytest.param("--03-05", "2024-03-05", None, id="some-year"),
            pytest.param("--03-05", "2024-03-06", False, id="no-year"),
            pytest.param("--03", "2024-04-01", False, id="another-month"),
            pytest.param("---05", "2024-03-05", None, id="some-month"),
            pytest.param("senin", "2024-03-04", None, id="some-monday"),
            pytest.param("senin", "2024-03-05", False, id="a-tuesday"),
            pytest.param("T09:00", "2024-03-05", None, id="any-day"),
        ],
    )
    def test_covers(self, text: str, day: str, expected: bool | None) -> None:
        """A day is meant, or not, or nobody can tell."""
        assert PartialDate(text).covers(dt.date.fromisoformat(day)) is expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [("2024-03-02 sabtu", True), ("2024-03-02 minggu", False), ("2024-03-02", None), ("--03-02 sabtu", None)],
    )
    def test_weekday_agrees(self, text: str, expected: bool | None) -> None:
        """A printed weekday that contradicts the date is kept and told."""
        assert PartialDate(text).weekday_agrees is expected


class TestBefore:
    """A strict partial order that knows what it does not know."""

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            pytest.param("2023", "2024", True, id="years"),
            pytest.param("2024", "2024-03-05", None, id="within-the-year"),
            pytest.param("2024-03-05", "2024", None, id="the-year-around"),
            pytest.param("2024-03", "2024-04-01", True, id="month-and-day"),
            pytest.param("2024-03", "2024-03-01", False, id="no-month-before-its-first-day"),
            pytest.param("2024-03-31", "2024-03", False, id="no-last-day-before-its-month"),
            pytest.param("2024-03", "2024-03-01T09:00", None, id="first-day-by-the-clock"),
            pytest.param("--03-05", "2024-03-06", None, id="no-year"),
            pytest.param("--03-05", "--03-05", False, id="equal-without-a-year"),
            pytest.param("2024 awal", "2024 akhir", None, id="segments-are-not-defined"),
            pytest.param("2024-03-05", "2024-03-05 selasa", False, id="same-day"),
            pytest.param("2024-03-05 pagi", "2024-03-05", None, id="part-of-the-day"),
            pytest.param("2024-03-05T09:00", "2024-03-05", None, id="clock-and-day"),
            pytest.param("2024-03-05T09:00", "2024-03-05T10:00", True, id="clocks"),
            pytest.param("2024-03-05T10:00", "2024-03-05T09:00", False, id="clocks-reversed"),
            pytest.param("2024-03-05T09:10", "2024-03-05T09:20", True, id="minutes"),
            pytest.param("2024-03-05T09:10+07:00", "2024-03-05T10:05+08:00", False, id="minutes-of-two-zones"),
            pytest.param("2024-03-05T09:00", "2024-03-05T09:00 selasa", False, id="same-minute"),
            pytest.param("2024-03-05T09:00", "2024-03-05T09:00:30", None, id="minute-and-its-second"),
            pytest.param("2024-03-05T09:00:30", "2024-03-05T09:00", None, id="second-and-its-minute"),
            pytest.param("2024-03-05T09:00:29", "2024-03-05T09:00:30", True, id="seconds"),
            pytest.param("2024-03-05T09:00", "2024-03-05T10:00+07:00", None, id="one-zone-said"),
            pytest.param("2024-03-05T09:00+09:00", "2024-03-05T08:00+07:00", True, id="two-zones"),
            pytest.param("2024-03-05T09:00+09:00", "2024-03-05T07:00+07:00", False, id="same-moment"),
            pytest.param("2024-03-06T00:10+09:00", "2024-03-05T23:30+07:00", True, id="across-midnight"),
            pytest.param("2024-03-05T23:30+07:00", "2024-03-06T00:10+09:00", False, id="across-midnight-reversed"),
            pytest.param("2024-03-05T23:30", "2024-03-06T00:10+09:00", True, id="local-days"),
            pytest.param("0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00", True, id="ends-of-the-calendar"),
        ],
    )
    def test_pairs(self, one: str, other: str, expected: bool | None) -> None:
        """True and False where it is known, None where it is not."""
        assert PartialDate(one).before(PartialDate(other)) is expected

    def test_no_date(self) -> None:
        """Only partial dates are compared."""
        with pytest.raises(InvalidValue):
            PartialDate("2024").before("2025")  # type: ignore[arg-type]  # callers may ignore types

    @given(partial_dates() | close_dates())
    def test_irreflexive(self, date: PartialDate) -> None:
        """Nothing is before itself."""
        assert date.before(date) is False

    @given(close_dates(), close_dates())
    def test_antisymmetric(self, one: PartialDate, other: PartialDate) -> None:
        """Of two, at most one is before the other; and when one is, that is known from both sides."""
        there, back = one.before(other), other.before(one)

        assert not (there is True and back is not False)

    @given(close_dates(), close_dates(), close_dates())
    def test_transitive(self, one: PartialDate, other: PartialDate, third: PartialDate) -> None:
        """Before what is before a third, nothing is after the third, nor known to be not before it."""
        if one.before(other) and other.before(third):
            assert one.before(third) is not False
            assert third.before(one) is not True

    @given(close_dates(), close_dates())
    def test_known_order_is_that_of_the_days(self, one: PartialDate, other: PartialDate) -> None:
        """Without clock times, before means that every day it can be comes before every day the other can be."""
        if one.hour is None or other.hour is None:
            last, first = one.latest(), other.earliest()
            expected = last is not None and first is not None and last < first

            assert (one.before(other) is True) == expected

    @given(st.lists(partial_dates(), max_size=6))
    def test_sort_key_is_total(self, dates: list[PartialDate]) -> None:
        """Listings have one order, whatever order the dates came in; those without a year come last."""
        ordered = sorted(dates, key=lambda date: date.sort_key)
        backwards = dates[::-1]

        assert ordered == sorted(backwards, key=lambda date: date.sort_key)
        assert [date.year is None for date in ordered] == sorted(date.year is None for date in dates)

    def test_sort_key_at_the_end_of_time(self) -> None:
        """The last day of the calendar still comes before a day without a year."""
        assert PartialDate("9999-12-31").sort_key < PartialDate("--01-01").sort_key


class TestPeriod:
    """Spans of time, both ends included."""

    @pytest.mark.parametrize(
        ("start", "end", "day", "expected"),
        [
            pytest.param("2023-09", "2024-09-01", "2023-08-31", False, id="before"),
            pytest.param("2023-09", "2024-09-01", "2023-09-15", None, id="perhaps-begun"),
            pytest.param("2023-09", "2024-09-01", "2023-09-30", True, id="surely-begun"),
            pytest.param("2023-09", "2024-09-01", "2024-09-01", True, id="last-day"),
            pytest.param("2023-09", "2024-09-01", "2024-09-02", False, id="after"),
            pytest.param("2023", "2024", "2024-06-01", None, id="perhaps-ended"),
            pytest.param("2023-09", None, "2030-01-01", True, id="goes-on"),
            pytest.param(None, "2024", "2020-01-01", None, id="start-unknown"),
            pytest.param(None, "2024", "2025-01-01", False, id="ended"),
            pytest.param("--03-05", None, "2024-03-05", None, id="start-without-year"),
            pytest.param("2024-03-05", "--04", "2024-03-06", None, id="end-without-year"),
            pytest.param(None, None, "2024-03-05", None, id="words-alone"),
        ],
    )
    def test_covers(self, start: str | None, end: str | None, day: str, expected: bool | None) -> None:
        """A day lies within, or not, or nobody can tell."""
        period = Period(start=start and PartialDate(start), end=end and PartialDate(end), text="x")  # type: ignore[arg-type]  # callers may ignore types

        assert period.covers(PartialDate(day)) is expected

    @given(close_dates(), close_dates(), st.dates(dt.date(2024, 2, 26), dt.date(2024, 3, 4)))
    def test_covers_its_ends(self, start: PartialDate, end: PartialDate, day: dt.date) -> None:
        """Where the ends are days, a period covers exactly what lies between them, ends included."""
        try:
            period = Period(start=start, end=end)
        except InvalidValue:
            assert end.before(start)
            return
        first, last = start.date(), end.date()
        if first is not None and last is not None:
            assert period.covers(day) is (first <= day <= last)

    @pytest.mark.parametrize(
        ("start", "end"),
        [
            pytest.param("2024-03-05", "2024-03-04", id="days"),
            pytest.param("2024-03-05", "2024-02", id="month"),
            pytest.param("2024", "2023-12-31", id="year"),
            pytest.param("2024-03-05T09:00", "2024-03-05T08:00", id="clock"),
            pytest.param("2024-03-05T23:30+07:00", "2024-03-06T00:10+09:00", id="zones"),
        ],
    )
    def test_runs_forward(self, start: str, end: str) -> None:
        """What ends before it starts is refused."""
        with pytest.raises(InvalidValue, match="/end: ends before it starts") as caught:
            Period(start=PartialDate(start), end=PartialDate(end))

        assert [issue.code for issue in caught.value.issues] == ["order"]

    @pytest.mark.parametrize(("start", "end"), [("2024", "2024-03"), ("2024-03-05", "2024-03-05"), ("--03", "2020")])
    def test_possible(self, start: str, end: str) -> None:
        """What may run forward is not refused."""
        assert Period(start=PartialDate(start), end=PartialDate(end)).end == PartialDate(end)


class TestFullDay:
    """One day of the calendar."""

    @pytest.mark.parametrize(
        "day",
        [
            pytest.param(dt.date(2024, 3, 5), id="date"),
            pytest.param(dt.datetime(2024, 3, 5, 23, 59, tzinfo=JAKARTA), id="date-time-keeps-its-own-day"),
            pytest.param(PartialDate("2024-03-05T23:59+07:00"), id="partial-date"),
        ],
    )
    def test_days(self, day: dt.date | PartialDate) -> None:
        """Dates, date-times and full partial dates are days."""
        actual = full_day(day)

        assert (type(actual), actual) == (dt.date, dt.date(2024, 3, 5))

    @pytest.mark.parametrize(
        "day", [None, "2024-03-05", 20240305, PartialDate("2024-03"), PartialDate("senin")], ids=str
    )
    def test_no_days(self, day: Any) -> None:
        """Nothing else is one, and every public question says so in the same way."""
        for ask in (full_day, PartialDate("2024").covers, Period(text="x").covers):
            with pytest.raises(InvalidValue, match="must be a full day"):
                ask(day)

    def test_not_a_time(self) -> None:
        """The empty date-time of another library is refused like any other thing that is no day."""

        class NotATime(dt.datetime):
            """What pandas returns for a missing date."""

            year = month = day = float("nan")  # type: ignore[assignment]  # callers may ignore types

        with pytest.raises(InvalidValue, match="must be a full day"):
            full_day(NotATime(2024, 3, 5, tzinfo=dt.UTC))


def test_words_are_those_of_the_text() -> None:
    """The vocabularies are exported in their order, Monday first."""
    assert (len(WEEKDAYS), len(PARTS_OF_DAY), SEGMENTS[0]) == (7, 8, "awal")
    assert [PartialDate(f"2024-03-{4 + number:02} {name}").weekday_agrees for number, name in enumerate(WEEKDAYS)] == [
        True
    ] * 7
