"""iCalendar both ways: the library itself validates it, and every value is in the output or the report."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings

icalendar_library = pytest.importorskip("icalendar", reason="icalendar is the extra ics")

from formats.projections import Leaf, lost_facts, spoken, unaccounted, unfounded
from humaskit import Agency, AgencyKind, Catalog, Event, Name, PartialDate, Participation, datasets
from humaskit.errors import DecodeError, HumaskitError
from humaskit.formats import icalendar
from humaskit.model.event import EventStatus, ParticipationRole
from humaskit.testing.strategies import catalogs

BUNDLED = [pytest.param(datasets.press, id="press"), pytest.param(datasets.awards, id="awards")]
DINAS = Agency(id="agency:dinas", kind=AgencyKind.DINAS, names=(Name(text="Dinas Kominfo; Kota"),))


def event(start: str | None = "2025-02-26", **fields: object) -> Event:
    """Return an event with a name."""
    date = None if start is None else PartialDate(start)
    return Event(id="event:rakor", names=(Name(text="Rakor"),), start=date, **fields)  # type: ignore[arg-type]  # fields of an event


def unfolded(output: bytes) -> str:
    """Return the calendar with long lines joined and escapes undone."""
    text = output.decode().replace("\r\n ", "").replace("\r\n", "\n")
    return text.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\").replace("^'", '"')


def lines(catalog: Catalog) -> list[str]:
    """Return the lines of the calendar."""
    return unfolded(icalendar.export(catalog).output).splitlines()


def forms(leaf: Leaf) -> Iterator[str]:
    """Yield the texts that can stand for a value."""
    yield from spoken(leaf)
    if leaf.pointer in ("/start", "/end"):
        yield "".join(letter for letter in str(leaf.value) if letter not in "-:")
        yield f"DTEND;VALUE=DATE:{_day_after(str(leaf.value))}"
    if leaf.pointer == "/status":
        yield {"planned": "TENTATIVE", "held": "CONFIRMED", "cancelled": "CANCELLED"}.get(str(leaf.value), "-")
    if leaf.pointer == "/region":
        yield Catalog().name_of(f"region:{leaf.value}")


def _day_after(text: str) -> str:
    import datetime as dt

    try:
        return (dt.date.fromisoformat(text) + dt.timedelta(days=1)).strftime("%Y%m%d")
    except ValueError:
        return "-"


class TestInputAgainstOutput:
    """Nothing is lost in silence."""

    @pytest.mark.parametrize("bundled", BUNDLED)
    def test_every_value_is_in_the_output_or_in_the_report(self, bundled: Callable[[], Catalog]) -> None:
        """What the ledger crosses out stands in the calendar."""
        catalog = bundled()

        output, losses = icalendar.export(catalog)

        assert unaccounted(catalog, losses, unfolded(output), forms=forms) == []
        assert unfounded(catalog, losses) == []

    def test_no_fact_of_the_articles_is_lost_in_silence(self) -> None:
        """Each of them is in the output, or has its line in the report."""
        output, losses = icalendar.export(datasets.press())

        assert lost_facts(losses, unfolded(output), forms=forms) == []

    @settings(max_examples=12)
    @given(catalogs())
    def test_random_catalogs_too(self, catalog: Catalog) -> None:
        """The library reads them back without an error, and nothing is unaccounted."""
        output, losses = icalendar.export(catalog)
        calendar = icalendar_library.Calendar.from_ical(output)

        assert unaccounted(catalog, losses, unfolded(output), forms=forms) == []
        assert [one.errors for one in calendar.walk() if one.errors] == []
        assert all(len(line) <= 75 for line in output.split(b"\r\n"))


class TestMoments:
    """Days, clock times and zones."""

    @pytest.mark.parametrize(
        ("start", "expected"),
        [
            pytest.param("2025-02-26", "DTSTART;VALUE=DATE:20250226", id="day"),
            pytest.param("2025-02-26T09:00", "DTSTART:20250226T090000", id="local clock floats"),
            pytest.param("2025-02-26T09:00+07:00", "DTSTART:20250226T020000Z", id="a zone makes UTC"),
            pytest.param("2025-02-26T00:00+08:00", "DTSTART:20250225T160000Z", id="midnight in Makassar"),
            pytest.param("2025-02-26 rabu malam", "DTSTART;VALUE=DATE:20250226", id="words are lost"),
        ],
    )
    def test_start(self, start: str, expected: str) -> None:
        """A clock time moves to UTC only when its zone was said."""
        assert expected in lines(Catalog([event(start)]))

    @pytest.mark.parametrize("start", [None, "2025", "2025-02", "--02-26"])
    def test_without_a_day_an_event_is_lost(self, start: str | None) -> None:
        """There is no DTSTART of six digits."""
        output, losses = icalendar.export(Catalog([event(start)]))

        assert b"VEVENT" not in output
        assert [(loss.subject, loss.pointer) for loss in losses] == [("event:rakor", "")]

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            pytest.param("2025-02-26", "2025-02-28", "DTEND;VALUE=DATE:20250301", id="the last day is included"),
            pytest.param("2025-02-26T09:00+07:00", "2025-02-26T12:00+07:00", "DTEND:20250226T050000Z", id="clock"),
            pytest.param("2025-02-26T09:00", "2025-02-27", None, id="a day cannot end a clock time"),
            pytest.param("2025-02-26T09:00", "2025-02-26T12:00+07:00", None, id="nor a zone a local time"),
        ],
    )
    def test_end(self, start: str, end: str, expected: str | None) -> None:
        """Both ends are of one kind, or the end is in the report."""
        output, losses = icalendar.export(Catalog([event(start, end=PartialDate(end))]))
        written = [line for line in unfolded(output).splitlines() if line.startswith("DTEND")]

        assert written == ([expected] if expected else [])
        assert expected is not None or "/end" in [loss.pointer for loss in losses]

    def test_the_stamp_is_that_of_the_source(self) -> None:
        """Never the clock of this machine: the bytes are the same on every run."""
        catalog = datasets.press()
        stamps = {line for line in lines(catalog) if line.startswith("DTSTAMP")}

        assert stamps
        assert all(line.endswith("T000000Z") for line in stamps)
        assert icalendar.dumps(catalog) == icalendar.dumps(datasets.press())


class TestReading:
    """Calendars of ours and of others."""

    def test_what_was_written_comes_back_with_whoever_is_known(self) -> None:
        """The exact role travels beside the one of the standard."""
        rakor = event("2025-02-26T09:00", status=EventStatus.PLANNED, venue="Aula")
        opener = Participation(
            id="participation:a", event=rakor.id, role=ParticipationRole.PEMBUKA, participant=DINAS.id
        )
        output = icalendar.export(Catalog([rakor, opener, DINAS])).output

        again, losses = icalendar.loads(output, known=Catalog([DINAS]))

        assert again["event:rakor"] == rakor
        found = again.section("participations")
        assert [(one.role, one.participant) for one in found] == [(ParticipationRole.PEMBUKA, DINAS.id)]  # type: ignore[attr-defined]  # participations
        assert {loss.pointer for loss in losses} == {"/DTSTAMP"}

    def test_strangers_are_described_by_their_names(self) -> None:
        """An address that names nobody is reported; so is what a catalog has no field for."""
        text = (
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:abc@example\nSUMMARY:Bimtek\nDTSTART:20250226T020000Z\n"
            "ATTENDEE;CN=Budi;PARTSTAT=ACCEPTED:mailto:budi@example.id\nRRULE:FREQ=WEEKLY\nCLASS:PUBLIC\n"
            "BEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n"
        )

        catalog, losses = icalendar.loads(text)
        person = catalog.section("participations")[0]

        assert person.group.text == "Budi"  # type: ignore[attr-defined]  # a participation
        assert catalog["event:abc-example"].recurrence.value == "weekly"  # type: ignore[attr-defined]  # an event
        assert {loss.pointer for loss in losses} == {"/ATTENDEE", "/ATTENDEE/PARTSTAT", "/CLASS", "/VALARM"}

    def test_an_event_without_a_uid_or_with_one_twice_is_reported(self) -> None:
        """It has no id, so it cannot be kept."""
        text = "BEGIN:VEVENT\nUID:a\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nEND:VEVENT\nBEGIN:VEVENT\nEND:VEVENT\n"

        catalog, losses = icalendar.loads(f"BEGIN:VCALENDAR\n{text}END:VCALENDAR\n")

        assert len(catalog) == 1
        assert [loss.subject for loss in losses if loss.pointer == ""] == ["VEVENT 1", "VEVENT 2"]

    @pytest.mark.parametrize("data", ["", "BEGIN:VCARD\nEND:VCARD\n", "{}", b"\xff\xfe", "BEGIN:VCALENDAR\n" * 2000])
    def test_what_is_no_calendar_is_refused(self, data: str | bytes) -> None:
        """One error of the family, whatever the library raises."""
        with pytest.raises(DecodeError):
            icalendar.loads(data)

    def test_mutated_calendars_never_raise_another_error(self) -> None:
        """Three hundred edits of a real calendar: read, or refused by the family."""
        text, chance = icalendar.dumps(datasets.press()), random.Random(5545)  # noqa: S311  (a fuzz that can be repeated)

        for _ in range(300):
            at = chance.randrange(len(text))
            edited = (
                text[:at]
                + chance.choice(["", "\r\n", ";", ":", "=", "2025", "\\", '"', "Z"])
                + text[at + chance.randrange(4) :]
            )
            try:
                icalendar.loads(edited)
            except HumaskitError:
                continue


class TestFiles:
    """Saving and reading by path."""

    def test_dump_and_load(self, tmp_path: Path) -> None:
        """The file holds what dumps gives."""
        path = tmp_path / "agenda.ics"

        losses = icalendar.dump(Catalog([event()]), path)
        again = icalendar.load(path).catalog

        assert path.read_bytes().decode() == icalendar.dumps(Catalog([event()]))
        assert again["event:rakor"] == event()
        assert not losses
