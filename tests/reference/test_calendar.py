"""Words of the calendar and of events."""

import csv
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.model.event import EventKind
from humaskit.reference import calendar, regions
from humaskit.values.dates import PARTS_OF_DAY

Rows = Callable[[], tuple[calendar.EventWord, ...]]
SOURCES = Path(__file__).parents[2] / "../shared/reference"
needs_sources = pytest.mark.skipif(not SOURCES.is_dir(), reason="the source tables are not beside the checkout")


def source(name: str) -> list[dict[str, str]]:
    """Read a table of the folder that the bundled ones were made from."""
    with (SOURCES / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


class TestMonthsAndWeekdays:
    """Names, short forms and old spellings."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("NOPEMBER", 11, id="old-spelling"),
            pytest.param("Pebruari", 2, id="old-february"),
            pytest.param("Agt.", 8, id="short-with-dot"),
            pytest.param("may", 5, id="english"),
            pytest.param("mei", 5, id="lower-case"),
        ],
    )
    def test_months(self, text: str, expected: int) -> None:
        """A month is found however it is written."""
        found = calendar.find_month(text)

        assert found is not None
        assert found.number == expected

    @pytest.mark.parametrize("text", ["Jumat", "Jum'at", "Jum\u2019at", "JUM`AT", "Jumaat"])
    def test_friday(self, text: str) -> None:
        """Friday has many spellings."""
        found = calendar.find_weekday(text)

        assert found is not None
        assert found.number == 5

    def test_all_there(self) -> None:
        """Twelve months and seven weekdays, in order."""
        actual = [word.number for word in (*calendar.months(), *calendar.weekdays())]

        assert actual == [*range(1, 13), *range(1, 8)]

    def test_no_spelling_means_two(self) -> None:
        """Every spelling leads to its own month or weekday."""
        for words, find in ((calendar.months(), calendar.find_month), (calendar.weekdays(), calendar.find_weekday)):
            odd = [text for word in words for text in (word.name, word.short, *word.variants) if find(text) != word]

            assert odd == []

    @given(st.text())
    def test_no_text_raises(self, text: str) -> None:
        """Any text is a word of the calendar or none."""
        found = [find(text) for find in (calendar.find_month, calendar.find_weekday, calendar.find_day_part)]

        assert sum(word is not None for word in found) <= 1


class TestDayPartsAndZones:
    """Parts of the day and time zones."""

    def test_parts_are_those_of_dates(self) -> None:
        """A date can hold every part of the day of the table, and no other."""
        assert [part.part for part in calendar.day_parts()] == list(PARTS_OF_DAY)

    def test_midnight_has_no_hours(self) -> None:
        """Which day tengah malam belongs to is open."""
        found = calendar.find_day_part("Tengah Malam")

        assert found is not None
        assert found.hours is None

    def test_offsets_are_those_of_the_zone_files(self) -> None:
        """Every IANA zone has the offset of its label."""
        noon = dt.datetime(2024, 3, 5, 12, tzinfo=dt.UTC)

        odd = [
            name
            for zone in calendar.time_zones()
            for name in zone.iana
            if noon.astimezone(ZoneInfo(name)).utcoffset() != dt.timedelta(hours=zone.offset_hours)
        ]

        assert odd == []

    def test_zones_are_those_of_the_regions(self) -> None:
        """Labels and IANA zones of the regions are those of this table."""
        expected = {(zone.label, name) for zone in calendar.time_zones() for name in zone.iana}

        actual = {(region.time_zone, region.iana) for region in regions.all_regions()}

        assert actual == expected

    def test_label_or_name(self) -> None:
        """A zone is found by label and by name."""
        assert calendar.find_time_zone("WITA") == calendar.find_time_zone("Waktu Indonesia Tengah") is not None


class TestEvents:
    """Kinds, roles and modes."""

    @needs_sources
    @pytest.mark.parametrize(
        ("table", "column", "rows"),
        [
            pytest.param("event_kinds", "kind", calendar.event_kinds, id="kinds"),
            pytest.param("event_roles", "role", calendar.event_roles, id="roles"),
            pytest.param("event_modes", "mode", calendar.event_modes, id="modes"),
        ],
    )
    def test_nothing_is_lost_from_the_source(self, table: str, column: str, rows: Rows) -> None:
        """Every kind, role and mode of the source table is here, with words."""
        expected = [row[column] for row in source(table)]

        found = rows()

        assert [word.slug for word in found] == expected
        assert all(word.words for word in found)

    def test_kinds_are_those_of_the_model(self) -> None:
        """An event of the model can have every kind of the table."""
        kinds = {kind.value for kind in EventKind}

        assert {kind.slug for kind in calendar.event_kinds()} <= kinds

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("RAKOR", ["rapat_koordinasi"], id="short-form"),
            pytest.param("rapat koordinasi", ["rapat_koordinasi"], id="long-form"),
            pytest.param("Bimtek", ["bimbingan_teknis"], id="bimtek"),
            pytest.param("makan siang", [], id="no-event"),
        ],
    )
    def test_find_kinds(self, text: str, expected: list[str]) -> None:
        """A kind is found by its words."""
        actual = [kind.slug for kind in calendar.find_event_kinds(text)]

        assert actual == expected
