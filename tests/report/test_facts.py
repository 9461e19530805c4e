"""What a report tells of awards, offices and events, in detail."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from humaskit import Catalog
from humaskit.model.agency import Agency, AgencyKind
from humaskit.model.award import AwardEdition, AwardProgram, AwardResult, EditionStatus, Outcome
from humaskit.model.entity import Entity
from humaskit.model.event import Event, EventMode, Participation, ParticipationRole
from humaskit.model.office import Official, Post
from humaskit.model.ranking import Ranking, RankingEntry
from humaskit.ranking import Status
from humaskit.report import html_report, markdown_report
from humaskit.values.citation import Citation
from humaskit.values.count import Count
from humaskit.values.dates import PartialDate, Period
from humaskit.values.names import Name, NameKind, PersonName
from humaskit.values.placement import Placement, PlacementKind
from humaskit.values.terms import DescribedGroup

from .test_page import check


def agency(slug: str, *names: Name) -> Agency:
    """Make an agency."""
    return Agency(id=f"agency:{slug}", kind=AgencyKind.DINAS, names=names or (Name(text=f"Dinas {slug.upper()}"),))


def result(slug: str, edition: str = "edition:p-2024", recipient: str = "agency:a", **fields: Any) -> AwardResult:
    """Make a result, honoured unless it says otherwise."""
    fields.setdefault("outcome", Outcome.HONOURED)
    return AwardResult(id=f"result:{slug}", edition=edition, recipient=recipient, **fields)


def place(kind: PlacementKind, **fields: Any) -> Placement:
    """Make a placement."""
    return Placement(kind=kind, **fields)


PROGRAM = AwardProgram(id="program:p", names=(Name(text="Anugerah P"),))
EDITION = AwardEdition(id="edition:p-2024", program="program:p", year=2024, names=(Name(text="Anugerah P 2024"),))


def text_of(*entities: Entity, **options: Any) -> str:
    """Return the words of the page about these entities."""
    options.setdefault("language", "en")
    return check(html_report(Catalog(entities), **options)).text


class TestResults:
    """One line of an edition."""

    @pytest.mark.parametrize(
        ("fields", "said"),
        [
            pytest.param({"outcome": Outcome.WINNER}, "Winner", id="winner"),
            pytest.param({"outcome": Outcome.FINALIST}, "nominee", id="finalist"),
            pytest.param({"outcome": Outcome.PARTICIPANT}, "Participant", id="participant"),
            pytest.param(
                {"placement": place(PlacementKind.SPECIAL, tier="favorit", surface="Juara Favorit")},
                "Juara Favorit",
                id="label",
            ),
            pytest.param(
                {
                    "placement": place(
                        PlacementKind.SPECIAL, surface="penghargaan khusus atas inovasi yang sangat panjang"
                    )
                },
                "Honoured",
                id="label-too-long",
            ),
            pytest.param(
                {"placement": place(PlacementKind.HOPE, ordinal=1, surface="Juara Harapan I")},
                "Juara Harapan I",
                id="hope",
            ),
            pytest.param({"joint": True}, "joint", id="joint"),
            pytest.param({"received_by": "official:o"}, "received by Budi", id="received"),
            pytest.param({"prize": Decimal(15_000_000)}, "prize Rp15,000,000", id="prize"),
            pytest.param({"prize": Decimal("1500.50")}, "prize Rp1500.50", id="prize-with-decimals"),
            pytest.param({"scope": "nasional"}, "nasional", id="scope"),
            pytest.param({"grade": "Informatif"}, "Informatif", id="grade"),
            pytest.param({"score": Decimal("97.30")}, "97.30", id="score"),
            pytest.param({"awarded": PartialDate("2024-12-17")}, "awarded 17 December 2024", id="date"),
        ],
    )
    def test_says(self, fields: dict[str, Any], said: str) -> None:
        """Place, receiver, prize, scope, grade and score are told in both documents, the date on the page."""
        budi = Official(id="official:o", name=PersonName(name="Budi"))
        catalog = Catalog([PROGRAM, EDITION, agency("a"), budi, result("r", **fields)])

        assert said in check(html_report(catalog, language="en")).text
        assert "awarded" in fields or said in markdown_report(catalog, language="en").replace("\\", "")

    def test_edition(self) -> None:
        """An edition has its status and its ceremony, with the day."""
        ceremony = Event(id="event:e", names=(Name(text="malam puncak"),), start=PartialDate("2024-03-05"))
        edition = AwardEdition(
            id="edition:p-2024", program="program:p", year=2024, status=EditionStatus.ANNOUNCED, ceremony="event:e"
        )

        text = text_of(PROGRAM, edition, ceremony, agency("a"), result("r"))

        assert "Anugerah P 2024 announced" in text
        assert "Malam puncak, 5 March 2024" in text

    def test_names_of_the_day(self) -> None:
        """With a day, an agency has the name that it had then."""
        renamed = agency(
            "a",
            Name(text="Dinas Kominfo", period=Period(start=PartialDate("2020"))),
            Name(text="Dishubkominfo", kind=NameKind.FORMER, period=Period(end=PartialDate("2019-12-31"))),
        )

        assert "Dishubkominfo" in text_of(PROGRAM, EDITION, renamed, result("r"), on=dt.date(2015, 1, 1))
        assert "Dishubkominfo" not in text_of(PROGRAM, EDITION, renamed, result("r"), on=dt.date(2024, 1, 1))

    def test_many_editions(self) -> None:
        """Of a programme with more results than a page holds, the newest editions are shown and the others counted."""
        entities: list[Entity] = [PROGRAM, agency("a")]
        for year in range(1950, 2100):
            entities.append(AwardEdition(id=f"edition:p-{year}", program="program:p", year=year))
            entities += [result(f"r-{year}-{at}", f"edition:p-{year}") for at in range(10)]
        catalog = Catalog(entities)

        assert "30 more editions with 300 results are not shown." in check(html_report(catalog, language="en")).text
        assert "30 more editions with 300 results are not shown." in markdown_report(catalog, language="en")

    def test_strays(self) -> None:
        """Results of an edition that the catalog does not hold are counted, since no table can hold them."""
        catalog = Catalog([agency("a"), result("r-1"), result("r-2")])
        said = "2 results are not shown: their edition or programme is not in the catalog."

        assert said in check(html_report(catalog, language="en")).text
        assert said in markdown_report(catalog, language="en")


class TestRankings:
    """Lines without a place, and rankings without an edition."""

    def test_statuses(self) -> None:
        """Who was not assessed, or disqualified, is listed with that word and without a place."""
        entries = (
            RankingEntry(subject="agency:a", rank=1, score=Decimal("90.10"), grade="Baik"),
            RankingEntry(subject_text="Dinas Lain", status=Status.NOT_ASSESSED),
        )
        ranking = Ranking(id="ranking:r", title="Indeks", entries=entries, as_of=PartialDate("2024"))
        catalog = Catalog([agency("a"), ranking])

        text = check(html_report(catalog, language="en")).text

        assert "Indeks, 2024" in text
        assert "Dinas Lain not assessed" in text
        assert "| Dinas A    | 1 (90.10)    |" in markdown_report(catalog, language="en")

    def test_empty_ranking(self) -> None:
        """A ranking without entries is named, and has no table in Markdown."""
        text = markdown_report(Catalog([Ranking(id="ranking:r", title="Indeks")]))

        assert text.endswith("#### Indeks\n")

    @pytest.mark.parametrize("known", [(), (EDITION,)], ids=["no-edition", "no-programme"])
    def test_lost_edition(self, known: tuple[Entity, ...]) -> None:
        """A ranking of an edition, or of a programme, that the catalog does not hold stands by itself."""
        entries = (RankingEntry(subject_text="Dinas Satu", rank=1),)
        ranking = Ranking(id="ranking:r", title="Indeks Lepas", edition="edition:p-2024", entries=entries)

        text = text_of(*known, ranking)

        assert "Indeks Lepas" in text
        assert "Dinas Satu" in text

    def test_many_rankings(self) -> None:
        """More rankings than a page holds are counted."""
        rankings = [Ranking(id=f"ranking:r-{at}", title=f"Indeks {at}") for at in range(70)]

        assert "10 more rankings are not shown." in text_of(*rankings)


class TestParticipation:
    """Rates of participation."""

    def test_many(self) -> None:
        """More rates than a table holds are counted."""
        counts = tuple(Count(value=at, of=100, unit="dinas") for at in range(100))
        edition = AwardEdition(id="edition:p-2024", program="program:p", year=2024, participation=counts)

        assert "and 20 more rows" in text_of(PROGRAM, edition)


class TestEvents:
    """Who was there."""

    @pytest.mark.parametrize(
        ("fields", "said"),
        [
            pytest.param({"participant": "agency:a"}, "Dinas A", id="agency"),
            pytest.param(
                {"group": DescribedGroup(text="wartawan", count=Count(value=1_053))}, "1,053 wartawan", id="group"
            ),
            pytest.param({"group": DescribedGroup(text="seluruh OPD")}, "seluruh OPD", id="no-number"),
            pytest.param({"participant": "agency:a", "via": "agency:b"}, "(through Dinas B)", id="via"),
            pytest.param(
                {"participant": "post:p", "represented_by": "agency:b"}, "(represented by Dinas B)", id="represented"
            ),
        ],
    )
    def test_participants(self, fields: dict[str, Any], said: str) -> None:
        """A participant has a name, or a description with its number, and who acted in whose place."""
        came = Participation(id="participation:p", event="event:e", role=ParticipationRole.PESERTA, **fields)
        event = Event(id="event:e", names=(Name(text="rapat"),), mode=EventMode.DARING, venue="Aula", region="16.06")

        text = text_of(agency("a"), agency("b"), Post(id="post:p", title="Bupati"), event, came)

        assert said in text
        assert "online · Aula, Kabupaten Musi Banyuasin" in text
        assert "Without a date" in text

    def test_crowd(self) -> None:
        """Of many participants in one role some are named, the others counted."""
        came = [
            Participation(
                id=f"participation:p-{at:02}",
                event="event:e",
                role=ParticipationRole.PESERTA,
                group=DescribedGroup(text=f"g {at}"),
            )
            for at in range(20)
        ]

        assert "and 14 more" in text_of(Event(id="event:e", names=(Name(text="rapat"),)), *came)

    def test_span_and_parent(self) -> None:
        """An event of several days says both ends, and what it is part of."""
        whole = Event(id="event:w", names=(Name(text="Festival KIM"),))
        start, end = PartialDate("2024-09-30"), PartialDate("2024-10-02")
        part = Event(id="event:e", names=(Name(text="lomba"),), start=start, end=end, parent="event:w")

        text = text_of(whole, part)

        assert "30 September 2024 \u2013 2 October 2024" in text
        assert "part of Festival KIM" in text


class TestSources:
    """A source that nobody has."""

    def test_not_there(self) -> None:
        """A source that the catalog does not hold keeps its number in both lists, under its id."""
        lost = result("r", citations=(Citation(source="source:lost"),))
        catalog = Catalog([PROGRAM, EDITION, agency("a"), lost])

        assert "1source:lost" in check(html_report(catalog)).text
        assert markdown_report(catalog).endswith("1. source:lost\n")
