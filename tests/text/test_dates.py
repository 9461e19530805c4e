"""Dates in Indonesian text."""

import datetime as dt
import json
from itertools import pairwise
from pathlib import Path

import pytest
from babel.dates import format_date as babel_date
from date_generator import DAYS, Phrase, named, numeric, plain, ranges, stamps
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.text._dates.plain import read_plain
from humaskit.text._dates.reader import read_phrase
from humaskit.text._dates.reference import Reference
from humaskit.text.dates import DateReading, find_dates, format_date, parse_date
from humaskit.text.reading import LONGEST_PHRASE, LONGEST_TEXT
from humaskit.values.citation import Certainty
from humaskit.values.dates import PARTS_OF_DAY, SEGMENTS, WEEKDAYS, PartialDate, Period

GOLD = Path(__file__).parents[2] / "../shared/gold/dates.json"
SATURDAY = dt.date(2024, 3, 2)


def stored(reading: DateReading | None) -> str:
    """Return the value of a reading as text, a range with two dots."""
    if reading is None or reading.value is None:
        return "nothing"
    value = reading.value
    return value.stored if isinstance(value, PartialDate) else f"{value.start or ''}..{value.end or ''}"


def codes(reading: DateReading | None) -> list[str]:
    """Return the codes of the issues of a reading."""
    return [] if reading is None else [issue.code for issue in reading.issues]


def is_sound(reading: DateReading | None) -> bool:
    """Tell whether each date of a reading is what its stored text says."""
    value = None if reading is None else reading.value
    ends = (value.start, value.end) if isinstance(value, Period) else (value,)
    return all(
        getattr(end, name) == getattr(PartialDate(end.stored), name)
        for end in ends
        if end is not None
        for name in ("year", "month", "day", "hour", "minute", "second", "offset", "weekday", "segment", "part")
    )


ODD_WORDS = (
    *(
        "awal",
        "akhir",
        "hingga",
        "sampai",
        "saat ini",
        "minggu",
        "kedua",
        "pekan",
        "Senin",
        "Selasa",
        "5",
        "Maret",
        "2024",
    ),
    *(
        "dan",
        "atau",
        ",",
        "(",
        ")",
        "malam",
        "lalu",
        "ini",
        "hari",
        "lagi",
        "sebulan",
        "tahun",
        "pukul 09.00",
        "of",
        "/",
        "-",
    ),
)


class TestForms:
    """What each form of a date means without a reference."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Rabu, 26 Februari 2025", "2025-02-26 rabu", id="weekday-comma"),
            pytest.param("17 PEBRUARI 2003", "2003-02-17", id="old-spelling-in-capitals"),
            pytest.param("Sabtu (02/03/2024)", "2024-03-02 sabtu", id="leading-zeros"),
            pytest.param("Kamis (04/11/21) malam", "2021-11-04 kamis malam", id="two-digit-year"),
            pytest.param("Kamis(23/11)", "--11-23 kamis", id="glued-and-yearless"),
            pytest.param("Jum at (25/3)", "--03-25 jumat", id="broken-weekday"),
            pytest.param("Senin 10/11 /2025", "2025-11-10 senin", id="stray-blank"),
            pytest.param("27 02-2023", "2023-02-27", id="blank-for-a-mark"),
            pytest.param("5 Maret '24", "2024-03-05", id="apostrophe-year"),
            pytest.param("5-Mar-98", "1998-03-05", id="two-digits-of-the-last-century"),
            pytest.param("Nov 23, 2023 8:04 PM", "2023-11-23T20:04", id="english-afternoon"),
            pytest.param("September 26th, 2019", "2019-09-26", id="english-ordinal"),
            pytest.param("Thu, 23 Nov 2023 10:56:12 +0700", "2023-11-23T10:56:12+07:00 kamis", id="rfc-5322"),
            pytest.param("Jumat, 25 November 2022 / 08.33.00 WIB", "2022-11-25T08:33:00+07:00 jumat", id="seconds"),
            pytest.param("tanggal tiga bulan Juli tahun dua ribu sembilan belas", "2019-07-03", id="in-words"),
            pytest.param("tanggal lima bulan tiga tahun dua ribu dua puluh", "2020-03-05", id="month-as-a-number"),
            pytest.param("tanggal 17", "---17", id="day-alone"),
            pytest.param("bulan Nopember 2016", "2016-11", id="month-and-year"),
            pytest.param("Rabu malam (4/2019) kemarin", "2019-04", id="month-and-year-in-digits"),
            pytest.param("Tahun Anggaran 2019", "2019", id="fiscal-year"),
            pytest.param("T.A. 2024", "2024", id="fiscal-year-abbreviated"),
            pytest.param("awal bulan Maret 2024", "2024-03 awal", id="beginning-of-a-month"),
            pytest.param("akhir tahun 2024", "2024 akhir", id="end-of-a-year"),
            pytest.param("Minggu malam", "minggu malam", id="weekday-alone"),
            pytest.param("4 Maret 2024 (Senin)", "2024-03-04 senin", id="weekday-behind"),
            pytest.param("sekira pukul 17.00 WIB", "T17:00+07:00", id="time-alone"),
            pytest.param("pukul 7 malam", "T19:00", id="hour-with-its-part"),
            pytest.param("pukul sebelas malam", "T23:00", id="hour-in-words"),
            pytest.param("jam setengah delapan pagi", "T07:30", id="half-an-hour-before"),
            pytest.param("TA. 2024", "2024", id="fiscal-year-with-a-dot"),
            pytest.param("pagi hari 5 Maret 2024", "2024-03-05 pagi", id="part-before-the-date"),
            pytest.param("Selasa malam WIB (5/3/2024)", "2024-03-05 selasa malam", id="zone-of-an-evening"),
            pytest.param("jam 10 pagi WITA", "T10:00+08:00", id="zone-behind-the-part"),
            pytest.param("pukul 09.00 Waktu Indonesia Timur", "T09:00+09:00", id="zone-in-words"),
            pytest.param("5 Maret 2024 pukul 24.00", "2024-03-06T00:00", id="end-of-the-day"),
            pytest.param("Pukul 09.00 WIB, Senin 4 Maret 2024", "2024-03-04T09:00+07:00 senin", id="time-first"),
            pytest.param("Kamis Legi (14/11/2024)", "2024-11-14 kamis", id="market-day"),
            pytest.param("Kamis (Legi), 14 November 2024", "2024-11-14 kamis", id="market-day-in-brackets"),
            pytest.param("5 Maret 2024 (malam)", "2024-03-05 malam", id="part-in-brackets"),
            pytest.param("5th of March 2024", "2024-03-05", id="english-of"),
            pytest.param("Tue Mar 5 2024", "2024-03-05 selasa", id="english-short"),
            pytest.param("Selasa; 5 Maret 2024", "2024-03-05 selasa", id="semicolon"),
            pytest.param("Selasa (5.3)", "--03-05 selasa", id="dots-in-brackets"),
            pytest.param("minggu kedua bulan Maret 2024", "2024-03", id="week-of-a-month"),
            pytest.param("Pekan pertama Maret 2024", "2024-03", id="other-week-of-a-month"),
            pytest.param("5 Maret 2O2l", "2021-03-05", id="letters-for-digits"),
            pytest.param("sejak 2019 hingga kini", "2019..", id="until-now"),
            pytest.param("Maret 2023 sampai saat ini", "2023-03..", id="until-this-day"),
            pytest.param("pagi (14/11)", "--11-14 pagi", id="part-and-bracket"),
            pytest.param("09.00 WITA - selesai", "T09:00+08:00..", id="time-without-pukul"),
            pytest.param("Kam, 24 Nov 2022", "2022-11-24 kamis", id="short-weekday"),
            pytest.param("2024-03-05T20:04Z", "2024-03-05T20:04+00:00", id="iso-utc"),
            pytest.param("2024-03-05T99:00", "2024-03-05", id="iso-without-an-hour"),
            pytest.param("pukul 0900 GMT+7", "T09:00+07:00", id="hours-without-a-mark"),
            pytest.param("pukul 09.00 GMT+15", "T09:00+00:00", id="no-such-zone"),
            pytest.param("pukul 09.00 waktu setempat", "T09:00", id="zone-of-the-place"),
            pytest.param("Kamis (2507/2019)", "2019-07-25 kamis", id="mark-lost-before-the-month"),
            pytest.param("5 Maret 2024 pukul 25.00", "2024-03-05", id="no-such-hour"),
            pytest.param("tanggal 5/3/2024", "2024-03-05", id="digits-behind-tanggal"),
            pytest.param("Selasa, 5 Agustus 2025, di Aula, mulai pukul 08.30", "2025-08-05T08:30 selasa", id="place"),
        ],
    )
    def test_one_date(self, text: str, expected: str) -> None:
        """One date is read as printed, and nothing is added."""
        actual = stored(parse_date(text))

        assert actual == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Senin-Rabu (3-5/6/2024)", "2024-06-03 senin..2024-06-05 rabu", id="two-weekdays"),
            pytest.param("Senin (3/6) hingga Rabu (5/6/2024)", "2024-06-03 senin..2024-06-05 rabu", id="two-brackets"),
            pytest.param("30 Desember - 2 Januari 2025", "2024-12-30..2025-01-02", id="over-new-year"),
            pytest.param("5 Maret 2024 s.d. 7 April", "2024-03-05..2024-04-07", id="year-on-the-left"),
            pytest.param("Juni-9 Agustus 2021", "2021-06..2021-08-09", id="month-to-day"),
            pytest.param("Januari sampai dengan Desember 2022", "2022-01..2022-12", id="months"),
            pytest.param("14 dan 15 November 2025", "2025-11-14..2025-11-15", id="two-days-in-a-row"),
            pytest.param("tahun 2021/2022", "2021..2022", id="school-year"),
            pytest.param("5 ke 10 Maret 2024", "2024-03-05..2024-03-10", id="ke"),
            pytest.param(
                "tanggal 28 hingga Senin 2 Maret 2020", "2020-02-28..2020-03-02 senin", id="day-alone-to-weekday"
            ),
            pytest.param("tanggal 5-10", "---05..---10", id="days-alone"),
            pytest.param("Senin-Jumat", "senin..jumat", id="weekdays-alone"),
            pytest.param("Maret dan April 2024", "2024-03..2024-04", id="two-months-in-a-row"),
            pytest.param("TW III/2024", "2024-07..2024-09", id="quarter"),
            pytest.param("triwulan ke-2 tahun 2024", "2024-04..2024-06", id="quarter-with-ke"),
            pytest.param("kuartal pertama 2024", "2024-01..2024-03", id="first-quarter"),
            pytest.param("triwulan ketiga 2024", "2024-07..2024-09", id="third-quarter"),
            pytest.param("triwulan I s.d. III tahun 2024", "2024-01..2024-09", id="quarters"),
            pytest.param("triwulan II dan III 2024", "2024-04..2024-09", id="quarters-listed"),
            pytest.param("12-13-14 Maret 2024", "2024-03-12..2024-03-14", id="days-with-dashes"),
            pytest.param("masa jabatan 2021-2026", "2021..2026", id="term-of-office"),
            pytest.param("12 & 13 Maret 2024", "2024-03-12..2024-03-13", id="ampersand"),
            pytest.param(
                "awal hingga pertengahan Maret 2024", "2024-03 awal..2024-03 pertengahan", id="parts-of-a-month"
            ),
            pytest.param(
                "mulai Senin, 11 hingga Rabu, 13 Maret 2024", "2024-03-11 senin..2024-03-13 rabu", id="month-once"
            ),
            pytest.param(
                "11-12 Maret 2024 (Senin-Selasa)", "2024-03-11 senin..2024-03-12 selasa", id="weekdays-behind"
            ),
            pytest.param("Tahun 2021 sampai dengan Bulan Mei Tahun 2023", "2021..2023-05", id="year-to-month"),
            pytest.param(
                "Senin (11/3/2024) dan Selasa (12/3/2024)", "2024-03-11 senin..2024-03-12 selasa", id="day-after-day"
            ),
            pytest.param("tahun 2021 serta 2022", "2021..2022", id="years-in-a-row"),
            pytest.param("tahun 2021, 2022, dan 2023", "2021..2023", id="years-in-a-row"),
            pytest.param("6 hingga 8/11/2024", "2024-11-06..2024-11-08", id="day-before-digits"),
            pytest.param("Rabu dan Kamis (6 dan 7/11/2024)", "2024-11-06 rabu..2024-11-07 kamis", id="listed-digits"),
            pytest.param("Senin (25-26) Juli 2022", "2022-07-25 senin..2022-07-26", id="days-in-brackets"),
            pytest.param("27, 28, 29, hingga 30 Juni 2017", "2017-06-27..2017-06-30", id="list-with-hingga"),
            pytest.param("3 Mei sampai dengan dengan 5 Mei 2021", "2021-05-03..2021-05-05", id="dengan-twice"),
            pytest.param("semester 2 TA 2024", "2024-07..2024-12", id="half-year"),
            pytest.param("caturwulan II 2024", "2024-05..2024-08", id="third-of-a-year"),
            pytest.param("pukul 13.00-15.00 WITA", "T13:00+08:00..T15:00+08:00", id="times"),
            pytest.param("pukul 08.00 WIB s.d. selesai", "T08:00+07:00..", id="open-end"),
            pytest.param(
                "Sabtu (2/3/2024) pukul 20.00-01.00", "2024-03-02T20:00 sabtu..2024-03-03T01:00", id="midnight"
            ),
        ],
    )
    def test_two_ends(self, text: str, expected: str) -> None:
        """A range gives its two ends; what one end leaves out comes from the other."""
        actual = stored(parse_date(text))

        assert actual == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Kamis (23/11/2023)", "date", id="date"),
            pytest.param("23/11/2023 10:56 WIB", "datetime", id="datetime"),
            pytest.param("5 Maret 2024 pukul 09.00-12.00", "datetime_range", id="datetime-range"),
            pytest.param("3-5 Maret 2024", "range", id="range"),
            pytest.param("Kamis (23/11)", "partial", id="partial"),
            pytest.param("2019-2024", "partial_range", id="partial-range"),
            pytest.param("pukul 09.00 WIB", "time", id="time"),
            pytest.param("5 dan 12 Maret 2024", "several", id="several"),
            pytest.param("Kamis (24/21)", "invalid", id="invalid"),
            pytest.param("hari ini", "relative", id="relative"),
        ],
    )
    def test_kinds(self, text: str, expected: str) -> None:
        """The kind says which of the values a reading holds."""
        reading = parse_date(text)

        assert reading is not None
        assert reading.kind == expected

    def test_zone_and_offset_are_as_printed(self) -> None:
        """A zone is told by its label; a time without one has neither zone nor offset."""
        with_zone, without = parse_date("pukul 09.00 WITA"), parse_date("pukul 09.00")

        assert with_zone is not None
        assert without is not None
        assert (with_zone.zone, with_zone.utc_offset) == ("WITA", "+08:00")
        assert (without.zone, without.utc_offset) == (None, None)

    def test_an_approximate_time_is_marked(self) -> None:
        """*sekitar* marks the time, *tepat* does not."""
        about, exact = parse_date("Kamis (7/3/2024) sekitar pukul 10.00"), parse_date("tepat pukul 10.00")

        assert about is not None
        assert exact is not None
        assert (about.approximate, exact.approximate) == (True, False)


class TestReference:
    """What a date of publication adds."""

    @pytest.mark.parametrize(
        ("text", "reference", "expected"),
        [
            pytest.param("5 Maret mendatang", SATURDAY, "2024-03-05", id="ahead"),
            pytest.param("22 Nopember lalu", dt.date(2017, 12, 1), "2017-11-22", id="behind"),
            pytest.param("Senin (26/9)", dt.date(2022, 9, 25), "2022-09-26 senin", id="nearest"),
            pytest.param("Kamis (3/1)", dt.date(2019, 12, 31), "2019-01-03 kamis", id="weekday-tells-the-year"),
            pytest.param("Kamis (3/1)", PartialDate("2019"), "2019-01-03 kamis", id="reference-is-a-year"),
            pytest.param("29 Februari", dt.date(2023, 12, 1), "2024-02-29", id="leap-day"),
            pytest.param("28-30 Desember", dt.date(2025, 1, 5), "2024-12-28..2024-12-30", id="range"),
            pytest.param(
                "30 Desember-2 Januari", dt.date(2025, 1, 5), "2024-12-30..2025-01-02", id="range-over-new-year"
            ),
            pytest.param("hari ini", SATURDAY, "2024-03-02", id="today"),
            pytest.param("kemarin sore", SATURDAY, "2024-03-01 sore", id="yesterday"),
            pytest.param("besok (27/11/22)", dt.date(2022, 11, 26), "2022-11-27", id="word-and-date"),
            pytest.param("kemarin lusa", SATURDAY, "2024-02-29", id="two-days-ago"),
            pytest.param("tadi malam", SATURDAY, "2024-03-01 malam", id="last-night"),
            pytest.param("malam ini", SATURDAY, "2024-03-02 malam", id="tonight"),
            pytest.param("dua hari yang lalu", SATURDAY, "2024-02-29", id="days-ago"),
            pytest.param("minggu lalu", SATURDAY, "2024-02-19..2024-02-25", id="last-week"),
            pytest.param("Minggu depan", SATURDAY, "2024-03-04..2024-03-10", id="a-week-in-capitals"),
            pytest.param("akhir pekan ini", SATURDAY, "2024-03-02..2024-03-03", id="weekend"),
            pytest.param("Sabtu pekan lalu", SATURDAY, "2024-02-24 sabtu", id="day-of-last-week"),
            pytest.param("Senin lalu", SATURDAY, "2024-02-26 senin", id="last-monday"),
            pytest.param("Senin depan", SATURDAY, "2024-03-04 senin", id="next-monday"),
            pytest.param("bulan depan", dt.date(2024, 12, 5), "2025-01", id="next-month"),
            pytest.param("awal tahun ini", SATURDAY, "2024 awal", id="early-this-year"),
            pytest.param("5 Maret tahun lalu", SATURDAY, "2023-03-05", id="day-of-last-year"),
            pytest.param("tanggal 5 bulan ini", PartialDate("2024-03"), "2024-03-05", id="day-of-this-month"),
            pytest.param("lima bulan lalu", SATURDAY, "2023-10", id="months-ago"),
            pytest.param("semalam", SATURDAY, "2024-03-01 malam", id="overnight"),
            pytest.param("lusa", SATURDAY, "2024-03-04", id="day-after-tomorrow"),
            pytest.param("Rabu (28/2) pekan lalu", SATURDAY, "2024-02-28 rabu", id="week-behind-the-date"),
            pytest.param("5 Mei yang akan datang", SATURDAY, "2024-05-05", id="yet-to-come"),
            pytest.param("Rabu ini", SATURDAY, "2024-02-28 rabu", id="nearest-weekday"),
            pytest.param("besok hingga 5 Maret", SATURDAY, "2024-03-03..2024-03-05", id="from-tomorrow"),
            pytest.param("malam Minggu (2/3)", SATURDAY, "2024-03-02 sabtu malam", id="evening-before-sunday"),
            pytest.param("malam Minggu lalu", SATURDAY, "2024-02-24 sabtu malam", id="evening-without-a-date"),
            pytest.param("Sabtu siang tadi", SATURDAY, "2024-03-02 sabtu siang", id="earlier-today"),
            pytest.param("Sabtu hari ini", SATURDAY, "2024-03-02 sabtu", id="weekday-of-today"),
            pytest.param("sebulan lalu", SATURDAY, "2024-02", id="one-month-ago"),
            pytest.param("seminggu lagi", SATURDAY, "2024-03-04..2024-03-10", id="in-one-week"),
            pytest.param("dua hari lagi", SATURDAY, "2024-03-04", id="in-two-days"),
            pytest.param(
                "Sabtu ini hingga 8 Maret 2024", SATURDAY, "2024-03-02 sabtu..2024-03-08", id="from-this-weekday"
            ),
            pytest.param("Sabtu ini hingga 8 Maret", SATURDAY, "2024-03-02 sabtu..2024-03-08", id="year-of-neither"),
            pytest.param(
                "Jumat (1/3) dan Sabtu (2/3)", SATURDAY, "2024-03-01 jumat..2024-03-02 sabtu", id="day-after-day"
            ),
        ],
    )
    def test_what_is_not_printed(self, text: str, reference: dt.date | PartialDate, expected: str) -> None:
        """The year, or the whole date, is worked out and marked as inferred."""
        reading = parse_date(text, reference=reference)

        assert stored(reading) == expected
        assert reading is not None
        assert (reading.certainty is Certainty.INFERRED) == (text != "besok (27/11/22)")

    def test_near_date_beats_its_weekday(self) -> None:
        """Beside the reference a wrong weekday is a misprint, even where the year before would agree."""
        reading = parse_date("Senin (21/03)", reference=dt.date(2023, 3, 21))

        assert stored(reading) == "2023-03-21 senin"
        assert reading is not None
        assert reading.certainty is Certainty.AMBIGUOUS
        assert reading.alternatives == (PartialDate("2022-03-21 senin"),)

    def test_a_weekday_alone_is_ambiguous(self) -> None:
        """A weekday without a date is the last one, or perhaps the next."""
        reading = parse_date("Kamis malam", reference=SATURDAY)

        assert stored(reading) == "2024-02-29 kamis malam"
        assert reading is not None
        assert reading.certainty is Certainty.AMBIGUOUS
        assert reading.alternatives == (PartialDate("2024-03-07 kamis malam"),)

    @pytest.mark.parametrize(
        ("text", "expected", "others"),
        [
            pytest.param("malam Minggu (2/3/2024)", "2024-03-02 sabtu malam", [], id="its-own-day"),
            pytest.param("malam Minggu (3/3/2024)", "2024-03-03 minggu malam", ["2024-03-02 sabtu malam"], id="next"),
            pytest.param("malam Minggu (2/3)", "--03-02 sabtu malam", ["--03-02 minggu malam"], id="no-year"),
            pytest.param("Jumat malam Sabtu (1/3/2024)", "2024-03-01 jumat malam", [], id="both-days"),
        ],
    )
    def test_an_evening_is_named_after_the_day_to_come(self, text: str, expected: str, others: list[str]) -> None:
        """*Malam Minggu* is Saturday's evening, and either day may be printed with it."""
        reading = parse_date(text)

        assert stored(reading) == expected
        assert reading is not None
        assert [str(other) for other in reading.alternatives] == others
        assert (reading.certainty is Certainty.AMBIGUOUS) == bool(others)

    def test_an_evening_of_neither_day(self) -> None:
        """A date that is neither the evening nor the day it is named after is reported."""
        reading = parse_date("malam Minggu (5/3/2024)")

        assert stored(reading) == "2024-03-05 minggu malam"
        assert codes(reading) == ["weekday"]

    def test_hours_of_several_weekdays_are_ambiguous(self) -> None:
        """Two weekdays with two clock times are one span, or the hours of every day."""
        reading = parse_date("Senin-Kamis pukul 08.00-15.00 WIB")

        assert stored(reading) == "T08:00+07:00 senin..T15:00+07:00 kamis"
        assert reading is not None
        assert reading.certainty is Certainty.AMBIGUOUS

    def test_a_far_date_is_left_open(self) -> None:
        """Half a year away the nearest year is one of two."""
        reading = parse_date("17 Agustus", reference=SATURDAY)

        assert reading is not None
        assert reading.certainty is Certainty.AMBIGUOUS
        assert reading.alternatives == (PartialDate("2023-08-17"),)

    @pytest.mark.parametrize("text", ["hari ini", "pekan depan", "kemarin", "akhir bulan lalu", "tiga hari lalu"])
    def test_relative_words_need_it(self, text: str) -> None:
        """Without a reference relative words have no value, and running text does not count them."""
        reading = parse_date(text)

        assert reading is not None
        assert (reading.value, reading.kind, codes(reading)) == (None, "relative", ["reference"])
        assert find_dates(f"Rapat digelar {text} di Sekayu.") == ()

    def test_a_month_is_no_day(self) -> None:
        """A reference that is a month does not say which day is today."""
        reading = parse_date("hari ini", reference=PartialDate("2024-03"))

        assert reading is not None
        assert reading.value is None

    @pytest.mark.parametrize(
        ("text", "reference", "expected"),
        [
            pytest.param("5 Maret", PartialDate("--03-02"), "--03-05", id="reference-without-a-year"),
            pytest.param("5 Maret", dt.date(1, 1, 1), "--03-05", id="reference-out-of-range"),
            pytest.param("Senin lalu", PartialDate("2024-03"), "senin", id="weekday-of-a-month"),
            pytest.param("tanggal 31 bulan lalu", SATURDAY, "nothing", id="day-that-month-lacks"),
        ],
    )
    def test_what_it_cannot_tell(self, text: str, reference: dt.date | PartialDate, expected: str) -> None:
        """What the reference does not give stays open."""
        actual = stored(parse_date(text, reference=reference))

        assert actual == expected

    def test_it_must_be_a_date(self) -> None:
        """A reference of another type is refused by the library's own error."""
        with pytest.raises(InvalidValue, match="the reference must be a date"):
            parse_date("hari ini", reference="2024-03-02")  # type: ignore[arg-type]  # that is the point


class TestDoubts:
    """What is odd is kept and reported, never corrected."""

    @pytest.mark.parametrize(
        ("text", "expected", "issue"),
        [
            pytest.param("Rabu, 28 November 2024", "2024-11-28 rabu", "weekday", id="wrong-weekday"),
            pytest.param("Rabu (25/072019)", "2019-07-25 rabu", "misprint", id="mark-lost"),
            pytest.param("Kamis (25072019)", "2019-07-25 kamis", "misprint", id="both-marks-lost"),
            pytest.param("12 Agutus 2024", "2024-08-12", "spelling", id="month-misprinted"),
            pytest.param("Kmais (5/9/2024)", "2024-09-05 kamis", "spelling", id="weekday-misprinted"),
            pytest.param("5 Maret 2O24", "2024-03-05", "misprint", id="letter-for-a-digit"),
            pytest.param("Kamis (5/9/20224)", "--09-05 kamis", "year", id="five-digit-year"),
            pytest.param("5 Maret 202", "--03-05", "year", id="year-cut-off"),
            pytest.param("31/02/2024", "nothing", "date", id="no-such-day"),
            pytest.param("29 Februari 2023", "nothing", "date", id="no-leap-year"),
            pytest.param("Kamis (24/21)", "nothing", "date", id="no-such-month"),
            pytest.param("25-23 April 2024", "nothing", "order", id="backwards"),
            pytest.param("5 dan 12 Maret 2024", "nothing", "several", id="two-dates"),
            pytest.param("5 dan 12/3/2024", "nothing", "several", id="two-dates-in-digits"),
            pytest.param("Senin (3/6/2024) dan Kamis (6/6/2024)", "2024-06-03 senin", "several", id="two-phrases"),
            pytest.param("29 Februari-2 Maret 2023", "nothing", "date", id="no-leap-year-by-its-end"),
            pytest.param("Selasa (5/3/0204)", "--03-05 selasa", "year", id="no-such-year"),
            pytest.param("Februari atau Maret 2024", "2024-03", "several", id="one-or-the-other"),
            pytest.param("minggu kedua Maret 2024", "2024-03", "week", id="week-of-a-month"),
        ],
    )
    def test_issue(self, text: str, expected: str, issue: str) -> None:
        """A doubtful date has an issue that names the doubt, and is not sure."""
        reading = parse_date(text)

        assert stored(reading) == expected
        assert issue in codes(reading)
        assert reading is not None
        assert not reading.sure

    def test_months_that_look_alike_are_not_guessed(self) -> None:
        """A misprint that two months could have is no month."""
        reading = parse_date("12 Jumi 2024")

        assert stored(reading) != "2024-06-12"
        assert stored(reading) != "2024-07-12"

    def test_month_first_is_offered_only(self) -> None:
        """The day comes first; the other order stands in the alternatives."""
        reading = parse_date("Senin (5/13/2024)")

        assert reading is not None
        assert reading.value is None
        assert reading.alternatives == (PartialDate("2024-05-13"),)

    @pytest.mark.parametrize(
        "text",
        ["", "   ", "Kominfo", "pukul setengah satuan", "27 dari 47", "1.234 orang", "09.00", "12/", "(", "Maretta"],
    )
    def test_no_date(self, text: str) -> None:
        """Text without a date gives None."""
        actual = parse_date(text)

        assert actual is None

    @pytest.mark.parametrize("text", [None, 5, b"5 Maret 2024", "5 Maret 2024" + " " * LONGEST_PHRASE])
    def test_what_is_no_phrase(self, text: str) -> None:
        """Anything but a text of ordinary length gives None, and no error."""
        actual = parse_date(text)

        assert actual is None


class TestRunningText:
    """Dates found in prose."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "Acara pada Kamis (24/11/2022) di Yogyakarta, diumumkan 25 November 2022.",
                ["Kamis (24/11/2022)", "25 November 2022"],
                id="two",
            ),
            pytest.param(
                "Kampanye berlangsung pada 25 September-23 November 2024.",
                ["25 September-23 November 2024"],
                id="range",
            ),
            pytest.param("Inpres Nomor 9 tahun 2015 dan UU 14 Tahun 2008", [], id="legal-years"),
            pytest.param("sebanyak 27 dari 47 peserta, skor 99,60 poin (3/4)", [], id="counts"),
            pytest.param("SK Nomor 188.45/24/2/2022/SETDA", [], id="codes"),
            pytest.param("Rapat setiap hari Senin", [], id="recurring"),
            pytest.param("Rapat setiap hari Senin pagi", [], id="recurring-mornings"),
            pytest.param("AMC 2024 dan Indonesia Emas 2045", [], id="names"),
            pytest.param("Sejak 2019 hingga Maret 2024", ["2019", "Maret 2024"], id="year-and-month-apart"),
            pytest.param("selama minggu terakhir", [], id="a-week"),
            pytest.param("dimulai pukul 08.30 WIB", ["pukul 08.30 WIB"], id="time"),
            pytest.param("March 5th, 2024 and 6th March 2024", ["March 5th, 2024", "6th March 2024"], id="english"),
            pytest.param("sebanyak 45 Des dan 27 perangkat", [], id="no-day-so-late"),
            pytest.param("awal pekan, akhir bulan, awal acara", [], id="segments-of-nothing"),
            pytest.param("pada Minggu di pasar Minggu", ["Minggu"], id="weekday-behind-a-preposition"),
            pytest.param("Kamis\n\n5 Maret 2024", ["5 Maret 2024"], id="empty-line"),
            pytest.param("berkas 24/2/2022/SETDA", [], id="code-goes-on"),
            pytest.param("Mei 5 orang, triwulan IX 2024, tahun 2500, pagi hari", [], id="numbers-beside-words"),
            pytest.param("jam 7 pagi ini", ["jam 7 pagi"], id="part-of-the-day"),
            pytest.param("pada tahun 2022 dan bulan Mei", ["tahun 2022", "bulan Mei"], id="year-and-month"),
            pytest.param("pada tahun 2017 dan 2020.", ["tahun 2017", "2020"], id="two-years"),
            pytest.param("tahun 2015, 2017, dan 2020", ["tahun 2015", "2017", "2020"], id="years-listed"),
            pytest.param("tahun 2015, 2017 peserta", ["tahun 2015"], id="list-not-closed"),
            pytest.param("Berdiri sejak 2012.", ["2012"], id="year-behind-a-preposition"),
            pytest.param("selama 2.012 hari", [], id="thousands-behind-a-preposition"),
            pytest.param("pada 2025 telah diperiksa, sejak 2016 merupakan", ["2025", "2016"], id="year-before-a-verb"),
            pytest.param("masa bakti 2021\u20132026, RPJMD 2021-2026", ["2021\u20132026"], id="terms-and-titles"),
            pytest.param("HUT ke-55 Tahun 2022 dan Nomor 55 Tahun 2022", ["Tahun 2022"], id="anniversary"),
            pytest.param("pada 2025 desa, selama 2016 hari", [], id="counts-behind-a-preposition"),
            pytest.param(
                "Tahun 2023 ini dan Senin malam (2/12/2024) ini",
                ["Tahun 2023", "Senin malam (2/12/2024)"],
                id="ini-says-nothing-more",
            ),
            pytest.param("Sekayu (07/08) \u2013 Tim", ["07/08"], id="dateline"),
            pytest.param("nilai (7/8) dan peringkat (3/4)", [], id="fractions"),
            pytest.param("pada malam Rabu, setiap malam Jumat", ["malam Rabu"], id="evenings"),
            pytest.param("Rapat Kamis pukul 09.00 WIB", ["Kamis pukul 09.00 WIB"], id="weekday-with-a-time"),
            pytest.param(
                "Rapat Kamis, siang hari, dan siang ini, Kamis",
                ["Kamis, siang hari", "siang ini, Kamis"],
                id="weekday-with-a-part",
            ),
            pytest.param("kata Budi di Sekayu, Kamis, lalu", ["Kamis"], id="weekday-behind-a-place"),
            pytest.param("buka Senin, Selasa, dan Rabu", [], id="weekdays-listed"),
            pytest.param("Rabu (3/5) hari ini digelar", ["Rabu (3/5) hari ini"], id="today-behind-its-date"),
            pytest.param("digelar (25-26) Juli 2022 di", ["(25-26) Juli 2022"], id="days-in-brackets"),
            pytest.param("(1) Maret 2023 dan (2) April 2023", ["Maret 2023", "April 2023"], id="numbered-list"),
            pytest.param("Senin (3/5) Maret lalu", ["Senin (3/5)", "Maret lalu"], id="month-behind-a-date"),
        ],
    )
    def test_surfaces(self, text: str, expected: list[str]) -> None:
        """Every date is found with its words, and numbers that are none are left."""
        actual = [found.surface for found in find_dates(text)]

        assert actual == expected

    def test_relative_words_are_found_with_a_reference(self) -> None:
        """Words such as *malam ini* count where the day of publication is known."""
        found = find_dates("Rapat malam ini dan besok, bukan lusa", SATURDAY)

        assert [stored(reading) for reading in found] == ["2024-03-02 malam", "2024-03-03", "2024-03-04"]

    def test_offsets_are_exact(self) -> None:
        """A reading says where it stands, whatever stands around it."""
        text = "\u2028MUBA \u2013 Sabtu (02/03/2024) \U0001f600 lalu 5 Maret 2024."

        actual = [(found.start, found.end) for found in find_dates(text)]

        assert [text[start:end] for start, end in actual] == ["Sabtu (02/03/2024)", "5 Maret 2024"]

    def test_too_long(self) -> None:
        """A text beyond the limit gives nothing."""
        actual = find_dates("5 Maret 2024" + " " * LONGEST_TEXT)

        assert actual == ()

    @settings(max_examples=60)
    @given(
        st.lists(named() | numeric() | ranges(), min_size=1, max_size=4),
        st.sampled_from([" di Sekayu. ", "; ", "\n\n"]),
    )
    def test_phrases_in_a_row(self, phrases: list[Phrase], between: str) -> None:
        """Phrases with other words between them are found one by one, with exact offsets."""
        text = between + between.join(phrase.text for phrase in phrases) + between

        found = find_dates(text)

        assert [reading.surface for reading in found] == [phrase.text for phrase in phrases]
        assert all(text[reading.start : reading.end] == reading.surface for reading in found)

    @pytest.mark.parametrize("words", ["awal hingga ", "Senin, 5 hingga ", "minggu kedua ", "5 dan ", "(malam) "])
    def test_words_that_never_end(self, words: str) -> None:
        """A phrase that goes on and on is given up, however long it is."""
        actual = find_dates(words * 5_000, SATURDAY)

        assert all(is_sound(reading) for reading in actual)

    @settings(max_examples=150)
    @given(
        st.text(st.sampled_from("0123456789/-.,:() |SeninMartpukl\u2013\u2019s.d"), max_size=60)
        | st.lists(st.sampled_from(ODD_WORDS), max_size=12).map(" ".join)
    )
    def test_odd_text_never_raises(self, text: str) -> None:
        """Whatever is printed, readings lie in the text and do not overlap."""
        found = find_dates(text, SATURDAY)
        read = parse_date(text, reference=SATURDAY)

        assert all(is_sound(reading) for reading in (read, *found))
        assert all(text[reading.start : reading.end] == reading.surface for reading in found)
        assert all(left.end <= right.start for left, right in pairwise(found))


class TestPlain:
    """The short way for the commonest spellings."""

    @settings(max_examples=400)
    @given(named() | numeric() | stamps() | plain())
    def test_both_ways_read_the_same(self, phrase: Phrase) -> None:
        """Whatever the short way reads, the grammar reads the same."""
        short = read_plain(phrase.text)

        assert short in (None, read_phrase(phrase.text, None))
        assert short in (None, read_phrase(phrase.text, Reference(SATURDAY, SATURDAY)))

    @settings(max_examples=100)
    @given(plain())
    def test_common_spellings_go_it(self, phrase: Phrase) -> None:
        """A whole date without anything else is read by it."""
        actual = stored(read_plain(phrase.text))

        assert actual == phrase.first

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("2 Maretto 2024", id="no-month"),
            pytest.param("30 Februari 2024", id="no-such-day"),
            pytest.param("2 Maret 1599", id="no-year"),
            pytest.param("Minggu, 2 Maret 2024", id="another-weekday"),
            pytest.param("Sekayu, 2 Maret 2024", id="no-weekday"),
            pytest.param("Sabtu (2/3/2024", id="bracket-left-open"),
            pytest.param("(2/3/2024)", id="bracket-without-a-weekday"),
            pytest.param("2 Maret 2024 lalu", id="no-part-of-the-day"),
            pytest.param("2 Maret 2024 pukul 24.00", id="end-of-the-day"),
            pytest.param("2 Maret 2024, 23:60", id="no-such-minute"),
            pytest.param("2 Maret 2024 dan", id="more-words"),
        ],
    )
    def test_what_it_leaves(self, text: str) -> None:
        """Whatever needs a second look is left to the grammar."""
        actual = read_plain(text)

        assert actual is None

    @settings(max_examples=300)
    @given(st.text(st.sampled_from("012349/-., ()SeninMaretJum'at"), max_size=24))
    def test_odd_text_is_left_to_the_grammar(self, text: str) -> None:
        """Of any text the two never say different things."""
        short = read_plain(text)

        assert short in (None, read_phrase(text, None))


class TestLaws:
    """What holds for every date."""

    @settings(max_examples=200)
    @given(named() | numeric() | stamps())
    def test_a_phrase_means_its_date(self, phrase: Phrase) -> None:
        """Every spelling of one date is read as that date, stated and without doubts."""
        reading = parse_date(phrase.text)

        assert stored(reading) == phrase.first
        assert reading is not None
        assert (reading.sure, reading.certainty, reading.rest) == (True, Certainty.STATED, "")

    @settings(max_examples=150)
    @given(ranges())
    def test_a_range_means_its_ends(self, phrase: Phrase) -> None:
        """Every spelling of a range is read as its two days."""
        reading = parse_date(phrase.text)

        assert stored(reading) == f"{phrase.first}..{phrase.last}"
        assert reading is not None
        assert reading.sure

    @settings(max_examples=100)
    @given(DAYS, st.integers(-120, 120), st.sampled_from(["{0.day}/{0.month}", "({0.day}/{0.month})"]))
    def test_the_weekday_gives_the_year_back(self, day: dt.date, apart: int, form: str) -> None:
        """A date within four months of the reference gets its year back."""
        text = f"{WEEKDAYS[day.weekday()].title()} {form.format(day)}"

        reading = parse_date(text, reference=day + dt.timedelta(days=apart))

        assert stored(reading) == f"{day.isoformat()} {WEEKDAYS[day.weekday()]}"

    def test_formatting_agrees_with_the_locale_data(self) -> None:
        """Months and weekdays are those of the Unicode locale data, over two centuries."""
        for step in range(0, 73_000, 37):
            day = dt.date(1900, 1, 1) + dt.timedelta(days=step)
            expected = babel_date(day, "EEEE, d MMMM y", locale="id")

            actual = format_date(PartialDate(f"{day.isoformat()} {WEEKDAYS[day.weekday()]}"))

            assert actual == expected
            assert stored(parse_date(expected)) == f"{day.isoformat()} {WEEKDAYS[day.weekday()]}"


def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Partial dates that a phrase can say."""
    offsets = st.sampled_from(["", "+07:00", "+08:00", "+09:00", "+05:30", "-03:00", "+00:00"])
    clock = st.builds("T{0:%H:%M}{1}".format, st.times(dt.time(12)), offsets)
    weekday = st.sampled_from(["", *(f" {word}" for word in WEEKDAYS)])
    part = st.sampled_from(["", *(f" {word}" for word in PARTS_OF_DAY)])
    segment = st.sampled_from(["", *(f" {word}" for word in SEGMENTS)])
    full = st.builds("{0}{1}{2}{3}".format, DAYS.map(dt.date.isoformat), clock | st.just(""), weekday, part)
    yearless = st.builds("--{0:%m-%d}{1}{2}{3}".format, DAYS, clock | st.just(""), weekday, part)
    months = st.builds("{0:%Y-%m}{1}".format, DAYS, segment) | st.builds("--{0:%m}{1}".format, DAYS, segment)
    years = st.builds("{0:%Y}{1}".format, DAYS, segment)
    words = st.builds("{0}{1}".format, st.sampled_from(WEEKDAYS), part)
    return (full | yearless | months | years | words | clock).map(PartialDate)


class TestFormat:
    """Dates written out."""

    @settings(max_examples=200)
    @given(partial_dates(), st.sampled_from(["long", "news"]))
    def test_a_date_comes_back(self, date: PartialDate, style: str) -> None:
        """What is written is read as the same value."""
        text = format_date(date, style="news" if style == "news" else "long")

        reading = parse_date(text)

        assert reading is not None
        assert reading.value == date

    @settings(max_examples=150)
    @given(DAYS, st.integers(1, 500), st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y", "--%m-%d", "%Y-%m-%dT12:30+07:00"]))
    def test_a_period_comes_back(self, first: dt.date, length: int, form: str) -> None:
        """A period of two days, months, years or times comes back, and so does one without an end."""
        start, end = first.strftime(form), (first + dt.timedelta(days=length)).strftime(form)
        period = Period(start=PartialDate(start), end=PartialDate(end) if start < end else None)

        reading = parse_date(format_date(period))

        assert reading is not None
        assert reading.value == period

    @pytest.mark.parametrize(
        ("period", "expected"),
        [
            pytest.param(
                Period(start=PartialDate("2024-06-03 senin"), end=PartialDate("2024-06-05 rabu")),
                "Senin\u2013Rabu, 3\u20135 Juni 2024",
                id="weekdays",
            ),
            pytest.param(
                Period(start=PartialDate("2024-03-05T09:00+07:00"), end=PartialDate("2024-03-05T12:00+07:00")),
                "5 Maret 2024 pukul 09.00\u201312.00 WIB",
                id="times",
            ),
            pytest.param(
                Period(start=PartialDate("2019"), end=PartialDate("2024")), "tahun 2019\u20132024", id="years"
            ),
            pytest.param(Period(end=PartialDate("2024-03-05")), "sampai dengan 5 Maret 2024", id="no-start"),
            pytest.param(Period(text="sejak pandemi"), "sejak pandemi", id="words"),
        ],
    )
    def test_periods(self, period: Period, expected: str) -> None:
        """A period is written as short as it can be read back."""
        actual = format_date(period)

        assert actual == expected

    def test_refusals(self) -> None:
        """An unknown style and an empty period are refused."""
        with pytest.raises(InvalidValue, match="'lang' is not a style of dates; did you mean 'long'"):
            format_date(PartialDate("2024"), style="lang")  # type: ignore[arg-type]  # that is the point
        with pytest.raises(InvalidValue, match="no start, no end and no text"):
            format_date(Period())


class TestSample:
    """Real phrases from public pages."""

    @pytest.mark.skipif(not GOLD.exists(), reason="the sample of real phrases is not beside the checkout")
    def test_the_sample(self) -> None:
        """At least 97 of 100 dates are exactly right, and no wrong one is sure."""
        sample = json.loads(GOLD.read_text("utf-8"))
        wrong: list[str] = []
        sure_and_wrong: list[str] = []

        for item in sample:
            reference = dt.date.fromisoformat(item["reference_date"]) if item["reference_date"] else None
            reading = parse_date(item["surface"], reference=reference)
            if not matches(reading, item["gold"]):
                wrong.append(item["surface"])
                sure_and_wrong += [item["surface"]] * bool(reading and reading.sure)

        assert len(wrong) <= 0.03 * len(sample)
        assert sure_and_wrong == []


def matches(reading: DateReading | None, gold: dict[str, str | int]) -> bool:
    """Tell whether a reading says exactly what the sample says."""
    if reading is None or reading.kind != gold["kind"] or reading.first is None:
        return False
    first, last = reading.first, reading.last
    if gold["kind"] in ("date", "datetime"):
        day, _, time = first.stored.split()[0].partition("T")
        said = f"{day}T{time[:8] if first.second is not None else time[:5] + ':00'}" if time else day
        same_zone = (reading.zone, reading.utc_offset) == (gold.get("tz"), gold.get("utc_offset"))
        return said == gold[str(gold["kind"])] and same_zone and first.part == gold.get("part_of_day")
    if gold["kind"] == "partial":
        words = {"start": "awal", "middle": "pertengahan", "end": "akhir", None: None}
        said_parts = (first.year, first.month, first.day, first.segment)
        return said_parts == (gold.get("year"), gold.get("month"), gold.get("day"), words[gold.get("modifier")])  # type: ignore[index]  # text or None
    ends = [end.stored.split()[0].removeprefix("T")[:10] for end in (first, last) if end is not None]
    return [end[:5] if gold["kind"] == "time" else end for end in ends] == [gold["start"], gold.get("end")][: len(ends)]
