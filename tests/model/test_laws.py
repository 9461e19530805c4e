"""The laws of the single classes, each kept and broken."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from humaskit.errors import InvalidValue
from humaskit.model.agency import Agency, AgencyKind, Reorganisation, ReorganisationKind
from humaskit.model.award import AwardCategory, AwardResult, Outcome
from humaskit.model.community import MediaPartnership
from humaskit.model.event import Event, EventKind, Participation, ParticipationRole
from humaskit.model.legal import LegalInstrument, LegalKind
from humaskit.model.office import Appointment, Mandate
from humaskit.model.ranking import Ranking, RankingEntry
from humaskit.model.statement import Cooperation
from humaskit.values.count import Count
from humaskit.values.dates import PartialDate, Period
from humaskit.values.names import Name
from humaskit.values.placement import Placement, PlacementKind
from humaskit.values.terms import DescribedGroup


def refused(build: Any, **fields: Any) -> list[tuple[str, str]]:
    """Return code and pointer of everything that the constructor refuses."""
    with pytest.raises(InvalidValue) as caught:
        build(**fields)
    return [(issue.code, issue.pointer) for issue in caught.value.issues]


class TestAgency:
    """Public bodies and what became of them."""

    def test_needs_a_name(self) -> None:
        """A body without a name is nobody's."""
        assert refused(Agency, id="agency:a", kind=AgencyKind.DINAS, names=()) == [("empty", "/names")]

    def test_keeps_its_names_in_order(self) -> None:
        """Names stand as they were given."""
        names = (Name(text="B"), Name(text="A"))

        assert Agency(id="agency:a", kind=AgencyKind.DINAS, names=names).names == names

    @pytest.mark.parametrize(
        ("kind", "before", "after", "fits"),
        [
            pytest.param(ReorganisationKind.RENAME, 1, 1, True, id="rename"),
            pytest.param(ReorganisationKind.RENAME, 2, 1, False, id="rename-of-two"),
            pytest.param(ReorganisationKind.MERGE, 2, 1, True, id="merge"),
            pytest.param(ReorganisationKind.MERGE, 1, 1, False, id="merge-of-one"),
            pytest.param(ReorganisationKind.SPLIT, 1, 2, True, id="split"),
            pytest.param(ReorganisationKind.SPLIT, 1, 1, False, id="split-into-one"),
            pytest.param(ReorganisationKind.DISSOLVE, 3, 0, True, id="dissolve"),
            pytest.param(ReorganisationKind.DISSOLVE, 1, 1, False, id="dissolve-into-one"),
            pytest.param(ReorganisationKind.CREATE, 0, 1, True, id="create"),
            pytest.param(ReorganisationKind.CREATE, 1, 1, False, id="create-from-one"),
            pytest.param(ReorganisationKind.RESTRUCTURE, 2, 3, True, id="restructure"),
            pytest.param(ReorganisationKind.RESTRUCTURE, 2, 0, False, id="restructure-into-none"),
        ],
    )
    def test_reorganisation(self, kind: ReorganisationKind, before: int, after: int, fits: bool) -> None:
        """The numbers of bodies fit the kind of change."""
        fields: dict[str, Any] = {
            "id": "reorganisation:a",
            "kind": kind,
            "before": tuple(f"agency:b{number}" for number in range(before)),
            "after": tuple(f"agency:a{number}" for number in range(after)),
        }
        if fits:
            assert Reorganisation(**fields).kind is kind
        else:
            assert refused(Reorganisation, **fields) == [("reorganisation", "/kind")]


class TestAppointment:
    """Who held a post, and on which day."""

    @pytest.mark.parametrize(
        ("period", "attested", "day", "expected"),
        [
            pytest.param(("2024-03-01", "2024-05-31"), (), "2024-05-31", True, id="last-day"),
            pytest.param(("2024-03-01", "2024-05-31"), (), "2024-06-01", False, id="after"),
            pytest.param(("2024-03", None), (), "2024-03-15", None, id="perhaps-begun"),
            pytest.param(("2024-03", None), ("2024-03-10", "2024-03-20"), "2024-03-15", True, id="attested-between"),
            pytest.param(("2024-03", None), ("2024-03-10", "2024-03-20"), "2024-03-21", None, id="attested-before"),
            pytest.param(None, (), "2024-03-15", None, id="nobody-says"),
            pytest.param(None, ("2024-03-15",), "2024-03-15", True, id="attested-on-the-day"),
            pytest.param(None, ("2024-03-15",), "2024-03-16", None, id="attested-the-day-before"),
            pytest.param(None, ("2024-03",), "2024-03-16", None, id="attested-some-day"),
            pytest.param(("2024-03-01", "2024-05-31"), ("2024-06-10",), "2024-06-10", False, id="period-decides"),
        ],
    )
    def test_holds_on(
        self,
        period: tuple[str, str | None] | None,
        attested: tuple[str, ...],
        day: str,
        expected: bool | None,
    ) -> None:
        """The period decides; where it does not, the days on which the person is attested."""
        span = None
        if period is not None:
            end = None if period[1] is None else PartialDate(period[1])
            span = Period(start=PartialDate(period[0]), end=end)
        one = Appointment(
            id="appointment:a", post="post:a", period=span, attested=tuple(PartialDate(text) for text in attested)
        )

        assert one.holds_on(dt.date.fromisoformat(day)) is expected
        assert one.holds_on(PartialDate(day)) is expected

    def test_title_alone_is_unmarked(self) -> None:
        """A title without a word is never read as definitive."""
        assert Appointment(id="appointment:a", post="post:a").mandate is Mandate.UNMARKED


class TestAward:
    """Editions, categories and results."""

    def test_category_belongs_somewhere(self) -> None:
        """A category needs its edition or its programme."""
        assert refused(AwardCategory, id="category:a", name="Media Sosial") == [("category", "/edition")]
        assert AwardCategory(id="category:a", name="Media Sosial", program="program:a").edition is None

    @pytest.mark.parametrize(
        "fields",
        [
            pytest.param({"placement": Placement(kind=PlacementKind.ORDINAL, ordinal=2)}, id="placement"),
            pytest.param({"score": Decimal("97.330")}, id="score"),
            pytest.param({"grade": "A"}, id="grade"),
        ],
    )
    def test_placed(self, fields: dict[str, Any]) -> None:
        """Who is placed has a placement, a score or a grade."""
        result: dict[str, Any] = {
            "id": "result:a",
            "edition": "edition:a",
            "recipient": "agency:a",
            "outcome": Outcome.PLACED,
        }

        assert AwardResult(**result, **fields).outcome is Outcome.PLACED
        assert refused(AwardResult, **result) == [("outcome", "/placement")]

    @pytest.mark.parametrize(
        ("placement", "expected"),
        [
            (None, None),
            (Placement(kind=PlacementKind.ORDINAL, ordinal=2), 2),
            (Placement(kind=PlacementKind.HOPE, ordinal=2), 5),
            (Placement(kind=PlacementKind.SPECIAL, label="terbaik"), None),
        ],
    )
    def test_rank(self, placement: Placement | None, expected: int | None) -> None:
        """The place is what the label says, and a bare *terbaik* is no first place."""
        result = AwardResult(
            id="result:a", edition="edition:a", recipient="agency:a", outcome=Outcome.HONOURED, placement=placement
        )

        assert result.rank == expected

    @pytest.mark.parametrize(
        "recipient", ["agency:a", "post:a", "official:a", "region:16.06", "zone:jawa", "group:a", "outlet:a"]
    )
    def test_recipients(self, recipient: str) -> None:
        """Bodies, posts, people, places, groups and media receive awards."""
        assert (
            AwardResult(id="result:a", edition="edition:a", recipient=recipient, outcome=Outcome.WINNER).recipient
            == recipient
        )


class TestEvent:
    """Events and participations."""

    def test_runs_forward(self) -> None:
        """An event does not end before it starts."""
        fields = {"id": "event:a", "start": PartialDate("2024-03-05"), "end": PartialDate("2024-03-04")}

        assert refused(Event, **fields) == [("order", "/end")]

    def test_kinds_are_a_set(self) -> None:
        """No kind is named twice."""
        assert refused(Event, id="event:a", kinds=(EventKind.FORUM, EventKind.FORUM)) == [("repeated", "/kinds")]

    def test_both_laws_at_once(self) -> None:
        """Two broken laws are told together."""
        actual = refused(
            Event,
            id="event:a",
            kinds=(EventKind.FORUM, EventKind.FORUM),
            start=PartialDate("2024"),
            end=PartialDate("2023"),
        )

        assert actual == [("order", "/end"), ("repeated", "/kinds")]

    @pytest.mark.parametrize(
        "who",
        [
            pytest.param({}, id="nobody"),
            pytest.param({"participant": "agency:a", "group": DescribedGroup(text="wartawan")}, id="both"),
        ],
    )
    def test_participant_or_group(self, who: dict[str, Any]) -> None:
        """A participant has an id, or is described."""
        fields = {"id": "participation:a", "event": "event:a", "role": ParticipationRole.PESERTA, **who}

        assert refused(Participation, **fields) == [("participant", "/participant")]


class TestOthers:
    """Partnerships, rankings, cooperation, laws."""

    def test_partnership_has_a_partner(self) -> None:
        """One outlet, or a number of them."""
        assert refused(MediaPartnership, id="partnership:a", agency="agency:a") == [("partner", "/partner")]
        assert MediaPartnership(id="partnership:a", agency="agency:a", partners=Count(value=325)).partner is None

    def test_entry_ranks_something(self) -> None:
        """An entry has its subject, or the subject's printed name."""
        assert refused(RankingEntry, rank=1) == [("subject", "/subject")]

    def test_entries_fit(self) -> None:
        """A list does not hold more than its field."""
        entries = (RankingEntry(subject_text="a"), RankingEntry(subject_text="b"))

        assert refused(Ranking, id="ranking:a", title="T", total=1, entries=entries) == [("total", "/total")]
        assert Ranking(id="ranking:a", title="T", total=47, entries=entries).total == 47

    def test_cooperation_has_parties(self) -> None:
        """Nobody works together alone in the dark."""
        assert refused(Cooperation, id="cooperation:a", parties=()) == [("empty", "/parties")]

    @pytest.mark.parametrize("year", [1899, 2200, -1, 10**30, True, "2015", 2015.0])
    def test_years(self, year: Any) -> None:
        """A year is a whole number of our time."""
        assert [pointer for _, pointer in refused(LegalInstrument, id="legal:a", kind=LegalKind.UU, year=year)] == [
            "/year"
        ]
