"""What people ask a catalog."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from humaskit.catalog import Catalog, Credit, Evidence, RollUp
from humaskit.errors import InvalidValue, UnknownReference
from humaskit.model.agency import Agency, Parentage, Reorganisation, ReorganisationKind
from humaskit.model.award import Outcome
from humaskit.model.event import Participation, ParticipationRole
from humaskit.values.citation import Citation, Claim
from humaskit.values.dates import PartialDate
from humaskit.values.names import Name, NameKind
from humaskit.values.placement import Placement, PlacementKind

from .make import agency, appointment, category, edition, event, official, period, place, post, program, result, source

UNITS, POSTS, OFFICIALS = RollUp.UNITS, RollUp.POSTS, RollUp.OFFICIALS


def ids(entities: Any) -> list[str]:
    """Return the ids, in order."""
    return [entity.id for entity in entities]


class TestHolders:
    """Who held a post, and which posts somebody held."""

    CATALOG = Catalog(
        [
            post("kadis"),
            official("ani"),
            official("budi"),
            appointment("ani", "ani", "kadis", period("2020-01-01", "2022-06-30")),
            appointment("budi", "budi", "kadis", period("2022-07")),
            appointment("citra", "citra", "kadis", attested=(PartialDate("2021-05-05"),)),
            appointment("dewi", "budi", "kadis", period("2019", "2019")),
            appointment("eko", None, "kadis"),
        ],
        redirects={"post:kepala": "post:kadis", "official:b": "official:budi"},
    )

    def test_all(self) -> None:
        """Without a day everybody is named, earliest first, the undated last."""
        expected = [f"appointment:{name}" for name in ("dewi", "ani", "citra", "budi", "eko")]

        assert ids(self.CATALOG.holders("post:kadis")) == expected
        assert ids(self.CATALOG.holders("post:kepala")) == expected
        assert self.CATALOG.holders("post:zzz") == ()

    @pytest.mark.parametrize(
        ("day", "certain", "possible"),
        [
            pytest.param("2019-06-01", [], ["dewi", "citra", "eko"], id="within-a-year"),
            pytest.param("2020-01-01", ["ani"], ["ani", "citra", "eko"], id="first-day"),
            pytest.param("2021-05-05", ["ani", "citra"], ["ani", "citra", "eko"], id="attested"),
            pytest.param("2022-06-30", ["ani"], ["ani", "citra", "eko"], id="last-day"),
            pytest.param("2022-07-15", [], ["citra", "budi", "eko"], id="some-day-of-the-month"),
            pytest.param("2022-07-31", ["budi"], ["citra", "budi", "eko"], id="surely-begun"),
            pytest.param("2030-01-01", ["budi"], ["citra", "budi", "eko"], id="goes-on"),
        ],
    )
    def test_on_a_day(self, day: str, certain: list[str], possible: list[str]) -> None:
        """On a day, those who held it for sure, or all that nothing speaks against."""
        for on in (dt.date.fromisoformat(day), PartialDate(day)):
            assert ids(self.CATALOG.holders("post:kadis", on=on)) == [f"appointment:{one}" for one in certain]
            assert ids(self.CATALOG.holders("post:kadis", on=on, possible=True)) == [
                f"appointment:{one}" for one in possible
            ]

    def test_of_an_official(self) -> None:
        """The same from the side of the person."""
        catalog = self.CATALOG

        assert ids(catalog.appointments_of("official:b")) == ["appointment:dewi", "appointment:budi"]
        assert ids(catalog.appointments_of("official:budi", on=dt.date(2023, 1, 1))) == ["appointment:budi"]
        assert catalog.appointments_of("official:budi", on=dt.date(2019, 1, 1)) == ()
        assert ids(catalog.appointments_of("official:budi", on=dt.date(2019, 1, 1), possible=True)) == [
            "appointment:dewi"
        ]

    @pytest.mark.parametrize(
        "day", ["2024-03-05", PartialDate("2024"), 2024, object()], ids=lambda day: type(day).__name__
    )
    def test_no_day(self, day: Any) -> None:
        """A day is a full day."""
        questions: tuple[Callable[[], object], ...] = (
            lambda: self.CATALOG.holders("post:kadis", on=day),
            lambda: self.CATALOG.appointments_of("official:budi", on=day),
            lambda: self.CATALOG.name_of("post:kadis", on=day),
            lambda: Catalog([agency("a")]).ancestors("agency:a", on=day),
            lambda: self.CATALOG.as_of(day),
        )

        for ask in questions:
            with pytest.raises(InvalidValue, match="must be a full day"):
                ask()

    @pytest.mark.parametrize("ref", [None, 5, ["post:kadis"]], ids=repr)
    def test_no_id(self, ref: Any) -> None:
        """An id is text, whatever is asked."""
        catalog = self.CATALOG
        questions: tuple[Callable[[Any], object], ...] = (
            *(catalog.holders, catalog.appointments_of, catalog.posts_of, catalog.units_of, catalog.ancestors),
            *(catalog.name_of, catalog.editions, catalog.categories, catalog.results, catalog.podium),
            *(catalog.results_of, catalog.participants, catalog.sources_of, catalog.resolve, catalog.current),
        )

        for ask in questions:
            with pytest.raises((InvalidValue, UnknownReference)):
                ask(ref)


class TestTree:
    """Posts, units, and the bodies above."""

    def test_posts_and_units(self) -> None:
        """What belongs to a body, under any id that stands for it."""
        catalog = Catalog(
            [
                agency("a"),
                agency("b", parent="agency:a"),
                agency("c", parent="agency:old"),
                post("x", agency="agency:old"),
            ],
            redirects={"agency:old": "agency:a"},
        )

        for ref in ("agency:a", "agency:old"):
            assert ids(catalog.units_of(ref)) == ["agency:b", "agency:c"]
            assert ids(catalog.posts_of(ref)) == ["post:x"]

    def test_ancestors(self) -> None:
        """Nearest first; a parent that is not there ends the chain."""
        catalog = Catalog(
            [
                agency("a", parent="agency:b"),
                agency("b", parent="agency:c"),
                agency("c", parent="agency:lost"),
                agency("d"),
            ]
        )

        assert ids(catalog.ancestors("agency:a")) == ["agency:b", "agency:c"]
        assert catalog.ancestors("agency:d") == ()

    @pytest.mark.parametrize("size", [1, 2, 3, 5_000])
    def test_circle(self, size: int) -> None:
        """A chain that runs in a circle ends where it closes, however long it is."""
        catalog = Catalog([agency(f"a{number}", parent=f"agency:a{(number + 1) % size}") for number in range(size)])

        assert len(catalog.ancestors("agency:a0")) == size - 1

    @pytest.mark.parametrize("ref", ["agency:zzz", "post:x"])
    def test_ancestors_of_nothing(self, ref: str) -> None:
        """Only a body has bodies above it."""
        with pytest.raises(UnknownReference):
            Catalog([agency("a"), post("x")]).ancestors(ref)

    def test_former_parents(self) -> None:
        """On a day, the parent of that day."""
        unit = agency(
            "unit",
            parent="agency:new",
            former_parents=(
                Parentage(agency="agency:old", period=period("2010", "2015")),
                Parentage(agency="agency:older", period=period("2000-01-01", "2009-12-31")),
            ),
        )
        catalog = Catalog([unit, agency("new"), agency("old", parent="agency:new"), agency("older")])

        assert ids(catalog.ancestors("agency:unit")) == ["agency:new"]
        assert ids(catalog.ancestors("agency:unit", on=dt.date(2012, 1, 1))) == ["agency:old", "agency:new"]
        assert ids(catalog.ancestors("agency:unit", on=PartialDate("2005-01-01"))) == ["agency:older"]
        assert ids(catalog.ancestors("agency:unit", on=dt.date(2010, 6, 1))) == ["agency:new"]


def ministry(*, valid: bool, date: str | None = "2024-10-21") -> Catalog:
    """Make a ministry that was renamed twice, with periods of the bodies, dates of the changes, or both."""
    spans = {
        "dep": period("1999", "2005"),
        "kominfo": period("2005-01-31", "2024-10-20"),
        "komdigi": period("2024-10-21"),
    }
    changes = [("dep", "kominfo", "2005-01-31"), ("kominfo", "komdigi", date)]
    return Catalog(
        [
            *(agency(slug, valid=span if valid else None) for slug, span in spans.items()),
            *(
                Reorganisation(
                    id=f"reorganisation:{before}-{after}",
                    kind=ReorganisationKind.RENAME,
                    before=(f"agency:{before}",),
                    after=(f"agency:{after}",),
                    date=None if day is None else PartialDate(day),
                )
                for before, after, day in changes
            ),
            agency("ditjen", parent="agency:komdigi"),
            agency("balai", parent="agency:kominfo"),
        ]
    )


class TestRenamed:
    """The body that stood in the place of another on a day."""

    @pytest.mark.parametrize("valid", [True, False], ids=["periods", "dates-of-the-changes"])
    @pytest.mark.parametrize(
        ("unit", "day", "expected"),
        [
            pytest.param("ditjen", "2024-10-21", "komdigi", id="on-the-day"),
            pytest.param("ditjen", "2024-10-20", "kominfo", id="the-day-before"),
            pytest.param("ditjen", "2001-01-01", "dep", id="two-names-back"),
            pytest.param("balai", "2025-01-01", "komdigi", id="forth"),
            pytest.param("balai", "2020-01-01", "kominfo", id="its-own-time"),
            pytest.param("balai", "2000-01-01", "dep", id="back"),
        ],
    )
    def test_name_of_the_day(self, unit: str, day: str, expected: str, *, valid: bool) -> None:
        """The chain of renamings is followed both ways, by the periods of the bodies or the dates of the changes."""
        catalog = ministry(valid=valid)

        assert ids(catalog.ancestors(f"agency:{unit}", on=dt.date.fromisoformat(day))) == [f"agency:{expected}"]
        assert ids(catalog.as_of(dt.date.fromisoformat(day)).ancestors(f"agency:{unit}")) == [f"agency:{expected}"]

    def test_day_of_the_change(self) -> None:
        """On the day of an undivided change either body may have stood, so the one that is named stays."""
        catalog, day = ministry(valid=False), dt.date(2024, 10, 21)

        assert ids(catalog.ancestors("agency:balai", on=day)) == ["agency:kominfo"]
        assert ids(catalog.ancestors("agency:ditjen", on=day)) == ["agency:komdigi"]

    def test_without_a_day(self) -> None:
        """Without a day the parent is the one that is written down."""
        assert ids(ministry(valid=True).ancestors("agency:balai")) == ["agency:kominfo"]

    def test_undated_change(self) -> None:
        """Nothing is followed that nobody dates."""
        catalog = ministry(valid=False, date=None)

        assert ids(catalog.ancestors("agency:ditjen", on=dt.date(2020, 1, 1))) == ["agency:komdigi"]

    @pytest.mark.parametrize(
        ("kind", "before", "after"),
        [
            pytest.param(ReorganisationKind.MERGE, ("old", "other"), ("new",), id="merge"),
            pytest.param(ReorganisationKind.CREATE, (), ("new",), id="create"),
        ],
    )
    def test_no_single_predecessor(
        self, kind: ReorganisationKind, before: tuple[str, ...], after: tuple[str, ...]
    ) -> None:
        """Where it came from several, or from none, nobody can say which it was."""
        change = Reorganisation(
            id="reorganisation:x",
            kind=kind,
            before=tuple(f"agency:{slug}" for slug in before),
            after=tuple(f"agency:{slug}" for slug in after),
        )
        catalog = Catalog(
            [
                change,
                agency("new", valid=period("2020")),
                agency("old"),
                agency("other"),
                agency("u", parent="agency:new"),
            ]
        )

        assert ids(catalog.ancestors("agency:u", on=dt.date(2010, 1, 1))) == ["agency:new"]

    def test_circle_of_renamings(self) -> None:
        """Bodies that were renamed into each other do not keep the question going."""
        span = period("2020", "2021")
        renamings = [
            Reorganisation(
                id=f"reorganisation:{a}",
                kind=ReorganisationKind.RENAME,
                before=(f"agency:{a}",),
                after=(f"agency:{b}",),
            )
            for a, b in (("a", "b"), ("b", "a"))
        ]
        catalog = Catalog(
            [*renamings, agency("a", valid=span), agency("b", valid=span), agency("u", parent="agency:a")]
        )

        for day in (dt.date(2000, 1, 1), dt.date(2030, 1, 1)):
            assert ids(catalog.ancestors("agency:u", on=day)) == ["agency:b"]


class TestFind:
    """Every thing that has a name."""

    CATALOG = Catalog(
        [
            agency(
                "a", names=(Name(text="Dinkominfo Kota Madiun"), Name(text="Diskominof", kind=NameKind.MISSPELLING))
            ),
            agency("b", names=(Name(text="DINKOMINFO  KOTA-MADIUN"),)),
            agency("c", names=(Name(text="Jum'at Berkah"), Name(text="ꦏꦺꦴꦩꦶ"))),
            post("p", title="Kepala Dinas", short_form="Kadis", aliases=("Ka.Dinas",)),
            official("budi", aliases=("Mas Budi",)),
            program("amc"),
        ]
    )

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("dinkominfo kota madiun", ["agency:a", "agency:b"], id="all-candidates"),
            pytest.param("Dinkominfo, Kota Madiun!", ["agency:a", "agency:b"], id="punctuation"),
            pytest.param("DISKOMINOF", ["agency:a"], id="misspelling"),
            pytest.param("Jum\u2019at\u00a0Berkah", ["agency:c"], id="typographic"),
            pytest.param("jumat berkah", ["agency:c"], id="no-apostrophe"),
            pytest.param("ꦏꦺꦴꦩꦶ", ["agency:c"], id="another-script"),
            pytest.param("kadis", ["post:p"], id="short-form"),
            pytest.param("ka dinas", ["post:p"], id="alias"),
            pytest.param("Budi", ["official:budi"], id="person"),
            pytest.param("amc", ["program:amc"], id="abbreviation"),
            pytest.param("Dinkominfo", [], id="part-of-a-name"),
            pytest.param("日本", [], id="unknown-script"),
            pytest.param("", [], id="empty"),
            pytest.param("!!!", [], id="signs-alone"),
            pytest.param("x" * 100_000, [], id="long"),
            pytest.param("\ud800\x00\u202e", [], id="unsafe"),
            pytest.param(None, [], id="none"),
            pytest.param(5, [], id="number"),
        ],
    )
    def test_names(self, text: Any, expected: list[str]) -> None:
        """Case, punctuation and blanks do not count; parts of names do not match."""
        assert ids(self.CATALOG.find(text)) == expected

    def test_same_thing_once(self) -> None:
        """A thing with two names that are alike is found once."""
        catalog = Catalog([agency("a", names=(Name(text="A B"), Name(text="a-b")))])

        assert ids(catalog.find("a b")) == ["agency:a"]


class TestEditions:
    """Editions and their categories."""

    CATALOG = Catalog(
        [
            program(),
            *(edition(f"amc-{year}", year) for year in (2024, 2022, 2023)),
            edition("amc-x", None),
            edition("amc-a", None),
            category("b", order=2),
            category("a", order=3),
            category("c", order=1),
            category("z"),
            category("lasting", program="program:amc", edition=None),
            category("other-year", program="program:amc", edition="edition:amc-2023"),
        ]
    )

    def test_editions(self) -> None:
        """By year, those without one last."""
        assert ids(self.CATALOG.editions("program:amc")) == [
            f"edition:amc-{slug}" for slug in ("2022", "2023", "2024", "a", "x")
        ]
        assert self.CATALOG.editions("program:zzz") == ()

    def test_edition_of_a_year(self) -> None:
        """One year, one edition; a year that there is not is refused with those that there are."""
        assert self.CATALOG.edition("program:amc", 2023).id == "edition:amc-2023"
        assert self.CATALOG.edition("program:amc", None).id == "edition:amc-a"
        with pytest.raises(UnknownReference, match="has no edition of 2019; known: 2022, 2023, 2024, without a year"):
            self.CATALOG.edition("program:amc", 2019)
        with pytest.raises(UnknownReference, match=r"'program:zzz' has no edition of 2019$"):
            self.CATALOG.edition("program:zzz", 2019)

    def test_categories(self) -> None:
        """Its own and those that last, in printed order; never those of another year."""
        assert ids(self.CATALOG.categories("edition:amc-2024")) == [
            f"category:{slug}" for slug in ("c", "b", "a", "lasting", "z")
        ]
        assert ids(self.CATALOG.categories("edition:amc-2023")) == ["category:lasting", "category:other-year"]

    @pytest.mark.parametrize("ref", ["edition:zzz", "program:amc"])
    def test_no_edition(self, ref: str) -> None:
        """There is nothing in an edition that there is not."""
        for ask in (self.CATALOG.categories, self.CATALOG.results, self.CATALOG.podium):
            with pytest.raises(UnknownReference):
                ask(ref)


class TestResults:
    """What an edition gave to whom."""

    CATALOG = Catalog(
        [
            program(),
            edition(),
            category("social", order=2),
            category("web", order=1),
            result("s2", "agency:a", 2, category="category:social", track="kota"),
            result("s1", "agency:b", 1, category="category:social", track="kabupaten", scope="nasional"),
            result("s1b", "agency:c", 1, category="category:social", joint=True, track="kota"),
            result("s4", "agency:d", 4, category="category:social"),
            result("sw", "agency:e", category="category:social", outcome=Outcome.WINNER),
            result("sf", "agency:f", category="category:social", outcome=Outcome.FINALIST),
            result("w3", "agency:a", 3, category="category:web"),
            result(
                "wh",
                "agency:b",
                category="category:web",
                outcome=Outcome.PLACED,
                placement=Placement(kind=PlacementKind.HOPE, ordinal=1),
            ),
            result("old", "agency:g", 1, category="category:w"),
            result("none", "agency:h", 1),
            result("elsewhere", "agency:i", 2, category="category:lost"),
            result("other", "agency:a", 1, edition="edition:amc-2023"),
        ],
        redirects={"category:w": "category:web", "edition:amc": "edition:amc-2024"},
    )

    def test_as_published(self) -> None:
        """By category in printed order, then by place; without a place last; without a category first."""
        expected = ["none", "old", "w3", "wh", "s1", "s1b", "s2", "s4", "sf", "sw", "elsewhere"]

        assert ids(self.CATALOG.results("edition:amc-2024")) == [f"result:{slug}" for slug in expected]
        assert ids(self.CATALOG.results("edition:amc")) == [f"result:{slug}" for slug in expected]

    @pytest.mark.parametrize(
        ("wanted", "expected"),
        [
            pytest.param({"category": "category:web"}, ["old", "w3", "wh"], id="category"),
            pytest.param({"category": "category:w"}, ["old", "w3", "wh"], id="category-redirected"),
            pytest.param({"track": "kota"}, ["s1b", "s2"], id="track"),
            pytest.param({"scope": "nasional"}, ["s1"], id="scope"),
            pytest.param({"category": "category:social", "track": "kota"}, ["s1b", "s2"], id="both"),
            pytest.param({"category": "category:zzz"}, [], id="no-such-category"),
        ],
    )
    def test_some(self, wanted: dict[str, str], expected: list[str]) -> None:
        """Of a category, a track, a scope."""
        assert ids(self.CATALOG.results("edition:amc-2024", **wanted)) == [f"result:{slug}" for slug in expected]

    @pytest.mark.parametrize(
        ("category", "expected"),
        [
            pytest.param("category:social", ["s1", "s1b", "s2", "sw"], id="ties-and-a-winner-without-a-number"),
            pytest.param("category:web", ["old", "w3"], id="harapan-is-the-fourth"),
            pytest.param(None, ["none", "old", "w3", "s1", "s1b", "s2", "sw", "elsewhere"], id="all"),
        ],
    )
    def test_podium(self, category: str | None, expected: list[str]) -> None:
        """Places one to three, joint ones together, and winners without a number behind them."""
        assert ids(self.CATALOG.podium("edition:amc-2024", category)) == [f"result:{slug}" for slug in expected]

    def test_podium_of_a_track(self) -> None:
        """A podium of a track or a scope."""
        assert ids(self.CATALOG.podium("edition:amc-2024", track="kota")) == ["result:s1b", "result:s2"]
        assert ids(self.CATALOG.podium("edition:amc-2024", scope="nasional")) == ["result:s1"]

    def test_winner_gets_no_place(self) -> None:
        """A winner without a printed place gets none."""
        winner = next(one for one in self.CATALOG.podium("edition:amc-2024") if one.id == "result:sw")

        assert winner.rank is None

    def test_winner_beyond_the_podium(self) -> None:
        """A winner whose label says a place stands where it says."""
        catalog = Catalog([program(), edition(), result("x", "agency:a", outcome=Outcome.WINNER, placement=place(5))])

        assert catalog.podium("edition:amc-2024") == ()


class TestRollUp:
    """Whose results count as an agency's own, and by which chain."""

    CATALOG = Catalog(
        [
            agency("dinas"),
            agency("bidang", parent="agency:dinas"),
            agency("seksi", parent="agency:bidang"),
            post("kadis", agency="agency:dinas"),
            post("kabid", agency="agency:bidang"),
            post("kasi", agency="agency:seksi"),
            *(official(slug) for slug in ("ani", "budi")),
            appointment("ani", "ani", "kadis"),
            appointment("budi", "budi", "kabid"),
            appointment("ani-too", "ani", "kabid"),
            appointment("unnamed", None, "kasi"),
            result("own", "agency:dinas"),
            result("bidang", "agency:bidang"),
            result("seksi", "agency:seksi"),
            result("kadis", "post:kadis"),
            result("kabid", "post:kabid"),
            result("ani", "official:ani"),
            result("budi", "official:budi"),
            result("region", "region:16.06"),
        ],
        redirects={"agency:old": "agency:dinas"},
    )

    @pytest.mark.parametrize(
        ("roll_up", "expected"),
        [
            pytest.param((), {"own": ()}, id="own"),
            pytest.param(
                {UNITS},
                {"own": (), "bidang": ("agency:bidang",), "seksi": ("agency:bidang", "agency:seksi")},
                id="units",
            ),
            pytest.param({POSTS}, {"own": (), "kadis": ("post:kadis",)}, id="posts"),
            pytest.param({OFFICIALS}, {"own": (), "ani": ("post:kadis", "official:ani")}, id="officials"),
            pytest.param(
                {UNITS, POSTS},
                {
                    "own": (),
                    "bidang": ("agency:bidang",),
                    "seksi": ("agency:bidang", "agency:seksi"),
                    "kadis": ("post:kadis",),
                    "kabid": ("agency:bidang", "post:kabid"),
                },
                id="units-and-posts",
            ),
            pytest.param(
                {UNITS, OFFICIALS},
                {
                    "own": (),
                    "bidang": ("agency:bidang",),
                    "seksi": ("agency:bidang", "agency:seksi"),
                    "ani": ("post:kadis", "official:ani"),
                    "budi": ("agency:bidang", "post:kabid", "official:budi"),
                },
                id="units-and-officials",
            ),
            pytest.param(
                {POSTS, OFFICIALS},
                {"own": (), "kadis": ("post:kadis",), "ani": ("post:kadis", "official:ani")},
                id="posts-and-officials",
            ),
            pytest.param(
                [UNITS, POSTS, OFFICIALS, UNITS],
                {
                    "own": (),
                    "bidang": ("agency:bidang",),
                    "seksi": ("agency:bidang", "agency:seksi"),
                    "kadis": ("post:kadis",),
                    "kabid": ("agency:bidang", "post:kabid"),
                    "ani": ("post:kadis", "official:ani"),
                    "budi": ("agency:bidang", "post:kabid", "official:budi"),
                },
                id="all",
            ),
        ],
    )
    @pytest.mark.parametrize("ref", ["agency:dinas", "agency:old"])
    def test_combinations(self, ref: str, roll_up: Any, expected: dict[str, tuple[str, ...]]) -> None:
        """Only what is asked for counts, each result once, by the nearest chain."""
        credits_ = self.CATALOG.results_of(ref, roll_up=roll_up)
        actual = {credit.result.id: credit.via for credit in credits_}

        assert actual == {f"result:{slug}": via for slug, via in expected.items()}
        assert [credit.result.id for credit in credits_] == sorted(actual)

    def test_of_others(self) -> None:
        """Posts, people and places have results of their own; a post's people count when asked for."""
        catalog = self.CATALOG

        assert [credit.result.id for credit in catalog.results_of("region:16.06")] == ["result:region"]
        assert [credit.via for credit in catalog.results_of("official:ani", roll_up=set(RollUp))] == [()]
        assert [credit.via for credit in catalog.results_of("post:kadis", roll_up={OFFICIALS})] == [
            ("official:ani",),
            (),
        ]
        assert catalog.results_of("agency:zzz") == ()

    def test_order(self) -> None:
        """By edition, then by id."""
        catalog = Catalog(
            [result("b", "agency:a"), result("a", "agency:a"), result("z", "agency:a", edition="edition:a")]
        )

        assert [credit.result.id for credit in catalog.results_of("agency:a")] == ["result:z", "result:a", "result:b"]

    @pytest.mark.parametrize(
        "roll_up", ["units", {"units"}, [UNITS, "posts"], UNITS, None, 5, {UNITS: 1, "x": 2}], ids=str
    )
    def test_no_roll_up(self, roll_up: Any) -> None:
        """Words and single members are refused with what to write."""
        with pytest.raises(InvalidValue, match=r"is no set of RollUp; write a set of RollUp\.UNITS"):
            self.CATALOG.results_of("agency:dinas", roll_up=roll_up)

    def test_deep_and_wide(self) -> None:
        """Thousands of units in a chain, a star and a circle are counted without recursion."""
        size = 3_000
        chain = [
            agency(f"c{number}", parent=f"agency:c{number - 1}" if number else f"agency:c{size - 1}")
            for number in range(size)
        ]
        star = [agency(f"s{number}", parent="agency:c0") for number in range(size)]
        catalog = Catalog([*chain, *star, result("deep", f"agency:c{size - 1}"), result("wide", "agency:s7")])
        credits_ = {credit.result.id: credit.via for credit in catalog.results_of("agency:c0", roll_up={UNITS})}

        assert credits_["result:wide"] == ("agency:s7",)
        assert credits_["result:deep"] == tuple(f"agency:c{number}" for number in range(1, size))

    def test_credit_is_a_value(self) -> None:
        """A credit is checked like everything else."""
        wrong: Any = "result:a"
        with pytest.raises(InvalidValue, match="/result: must be an award result"):
            Credit(result=wrong)


class TestEvents:
    """Events in time, and who took part."""

    def test_timeline(self) -> None:
        """In order of time; without a year last, without a date not at all."""
        catalog = Catalog(
            [
                *(
                    event("d", "2024-03-05T13:00"),
                    event("c", "2024-03-05T09:00"),
                    event("b", "2024-03"),
                    event("a", "2024"),
                ),
                *(event("f", "--03-05"), event("e", "2024-03-06"), event("g"), event("aa", "2024-03-05")),
            ]
        )

        assert ids(catalog.timeline()) == [f"event:{slug}" for slug in ("a", "b", "aa", "c", "d", "e", "f")]

    def test_participants(self) -> None:
        """By role in the order of the roles, then by id; of one role when asked."""
        roles = [("c", ParticipationRole.PESERTA), ("b", ParticipationRole.PEMBUKA), ("a", ParticipationRole.PESERTA)]
        catalog = Catalog(
            [
                event("x"),
                *(
                    Participation(id=f"participation:{slug}", event="event:x", role=role, participant="agency:a")
                    for slug, role in roles
                ),
                Participation(
                    id="participation:z", event="event:y", role=ParticipationRole.PESERTA, participant="agency:a"
                ),
            ]
        )

        assert ids(catalog.participants("event:x")) == [f"participation:{slug}" for slug in ("b", "a", "c")]
        assert ids(catalog.participants("event:x", role=ParticipationRole.PEMBUKA)) == ["participation:b"]
        assert catalog.participants("event:zzz") == ()


class TestSources:
    """What supports a thing, or one field of it."""

    ARTICLE, OTHER = source("a"), source("b")
    WHOLE, NAMES, SECOND, TEXT, KIND, LOST = (
        Citation(source="source:a"),
        Citation(source="source:old", field="names"),
        Citation(source="source:a", field="names/1"),
        Citation(source="source:a", field="names/1/text"),
        Citation(source="source:b", field="kind"),
        Citation(source="source:lost", field="region"),
    )
    CLAIM, EMPTY = (
        Claim(field="names/1", value="Lain", citations=(Citation(source="source:b"),)),
        Claim(field="kind", citations=(Citation(source="source:a"), Citation(source="source:b"))),
    )
    CATALOG = Catalog(
        [
            ARTICLE,
            OTHER,
            agency("x", citations=(WHOLE, NAMES, SECOND, TEXT, KIND, LOST), claims=(CLAIM, EMPTY)),
        ],
        redirects={"source:old": "source:a"},
    )

    @pytest.mark.parametrize(
        ("field", "citations", "claims"),
        [
            pytest.param(None, [WHOLE, NAMES, SECOND, TEXT, KIND, LOST], ["Lain", "", ""], id="everything"),
            pytest.param("names", [NAMES, SECOND, TEXT], ["Lain"], id="field-and-its-parts"),
            pytest.param("names/1", [NAMES, SECOND, TEXT], ["Lain"], id="part"),
            pytest.param("names/0", [NAMES], [], id="another-part"),
            pytest.param("names/1/kind", [NAMES, SECOND], ["Lain"], id="part-of-a-part"),
            pytest.param("names/10", [NAMES], [], id="no-prefix-of-a-number"),
            pytest.param("kind", [KIND], ["", ""], id="claim-that-it-is-empty"),
            pytest.param("parent", [], [], id="nobody"),
        ],
    )
    def test_of_a_field(self, field: str | None, citations: list[Citation], claims: list[str]) -> None:
        """A citation of the field supports its parts, one of a part supports the field; claims come behind."""
        found = self.CATALOG.sources_of("agency:x", field)

        assert [one.citation for one in found if one.claim is None] == citations
        assert [one.claim for one in found if one.claim is not None] == claims
        assert [one.claim is None for one in found] == sorted((one.claim is None for one in found), reverse=True)

    def test_sources_are_found(self) -> None:
        """Each comes with its source, redirected ones too; one that is not there is None."""
        found = {one.citation: one.source for one in self.CATALOG.sources_of("agency:x")}

        assert (found[self.NAMES], found[self.KIND], found[self.LOST]) == (self.ARTICLE, self.OTHER, None)
        assert Evidence(citation=self.KIND, source=self.OTHER) in self.CATALOG.sources_of("agency:x", "kind")

    @pytest.mark.parametrize("field", ["nmaes", "nmaes/1", "", "/names", "None", "x" * 100_000])
    def test_no_field(self, field: str) -> None:
        """A field that the thing has not is refused, not answered with nothing."""
        with pytest.raises(InvalidValue, match="Agency has no field") as caught:
            self.CATALOG.sources_of("agency:x", field)

        assert (caught.value.issues[0].hint == "did you mean 'names'?") == field.startswith("nmaes")

    def test_nothing(self) -> None:
        """There is no evidence of what is not there."""
        with pytest.raises(UnknownReference):
            self.CATALOG.sources_of("agency:zzz")


def test_of_returns_the_class() -> None:
    """What is asked by class comes as that class."""
    found: tuple[Agency, ...] = Catalog([agency("a")]).of(Agency)

    assert found == (agency("a"),)
