"""A catalog seen on one day."""

import datetime as dt
from typing import Any

import pytest

from humaskit.catalog import Catalog
from humaskit.model.event import EventStatus
from humaskit.values.dates import PartialDate

from .make import agency, appointment, edition, event, period, post, program, result

CATALOG = Catalog(
    [
        agency("always"),
        agency("gone", valid=period("2000", "2010")),
        agency("later", valid=period("2030")),
        agency("perhaps", valid=period("2024")),
        post("kadis"),
        appointment("then", "ani", "kadis", period("2024-01-01", "2024-06-30")),
        appointment("before", "budi", "kadis", period("2020", "2023")),
        appointment("unsaid", "citra", "kadis"),
        event("held", "2024-03-05"),
        event("same-day", "2024-03-10T19:00+07:00"),
        event("same-month", "2024-03"),
        event("later", "2024-03-11"),
        event("undated"),
        event("yearless", "--03-01"),
        event("cancelled", "2024-03-01", status=EventStatus.CANCELLED),
        event("postponed", "2024-03-01", status=EventStatus.POSTPONED),
        event("planned", "2024-03-01", status=EventStatus.PLANNED),
        program(),
        edition(ceremony="event:held"),
        edition("amc-2025", 2025, ceremony="event:later"),
        edition("amc-2023", 2023),
        result("by-ceremony", "agency:always"),
        result("by-later-ceremony", "agency:always", edition="edition:amc-2025"),
        result("own-date-later", "agency:always", awarded=PartialDate("2024-03-11")),
        result("own-date", "agency:always", edition="edition:amc-2025", awarded=PartialDate("2024-03-10")),
        result("own-month", "agency:always", awarded=PartialDate("2024-03")),
        result("undated", "agency:always", edition="edition:amc-2023"),
        result("lost", "agency:always", edition="edition:zzz"),
    ]
)


class TestView:
    """The same questions, answered for the day."""

    @pytest.mark.parametrize(
        "day", [dt.date(2024, 3, 10), dt.datetime(2024, 3, 10, 23, tzinfo=dt.UTC), PartialDate("2024-03-10")]
    )
    @pytest.mark.parametrize(
        ("question", "expected"),
        [
            pytest.param("agencies", ["agency:always", "agency:perhaps"], id="agencies"),
            pytest.param("appointments", ["appointment:then"], id="appointments"),
            pytest.param("events", ["event:planned", "event:held", "event:same-day"], id="events"),
            pytest.param("results", ["result:by-ceremony", "result:own-date"], id="results"),
        ],
    )
    def test_lists(self, day: Any, question: str, expected: list[str]) -> None:
        """What stood, held, had begun or had been awarded by the day; what nobody dates is left out."""
        view = CATALOG.as_of(day)

        assert [entity.id for entity in getattr(view, question)()] == expected

    def test_holders(self) -> None:
        """Who held a post on the day, for sure or perhaps."""
        view = CATALOG.as_of(dt.date(2024, 3, 10))

        assert [one.id for one in view.holders("post:kadis")] == ["appointment:then"]
        assert [one.id for one in view.holders("post:kadis", possible=True)] == [
            "appointment:then",
            "appointment:unsaid",
        ]

    def test_looks(self) -> None:
        """A view says its day and what it views, and keeps both."""
        view = Catalog([agency("a")]).as_of(dt.date(2024, 3, 10))

        assert repr(view) == "<<Catalog of 1 agencies> as of 2024-03-10>"
        assert (view.day, view.catalog) == (dt.date(2024, 3, 10), Catalog([agency("a")]))

    def test_nothing_is_dropped(self) -> None:
        """A view follows later changes of the catalog behind it."""
        catalog = Catalog()
        view = catalog.as_of(dt.date(2024, 3, 10))
        catalog.add(agency("a"))

        assert view.agencies() == (agency("a"),)
