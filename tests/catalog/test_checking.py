"""Everything that is wrong between entities, each with code, subject and pointer."""

from decimal import Decimal
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given, settings

from humaskit.catalog import Catalog
from humaskit.errors import Issue, Severity
from humaskit.model.agency import Parentage
from humaskit.model.entity import Entity
from humaskit.model.event import Participation, ParticipationRole
from humaskit.model.office import Mandate
from humaskit.model.ranking import Ranking, RankingEntry
from humaskit.model.references import references
from humaskit.model.registry import MODEL
from humaskit.testing.strategies import catalogs
from humaskit.values.citation import Citation, Claim
from humaskit.values.count import Count, Qualifier
from humaskit.values.dates import PartialDate
from humaskit.values.ids import AgencyId, RegionCode
from humaskit.values.names import Name, PersonName
from humaskit.values.rules import Id
from humaskit.values.terms import DescribedGroup

from .make import agency, appointment, category, edition, event, official, period, place, post, program, result, source


@attrs.frozen(kw_only=True, weakref_slot=False)
class Grant(Entity):
    """A dependant's own class."""

    id: Annotated[str, Id("grant")]
    giver: AgencyId
    places: tuple[RegionCode, ...] = ()
    day: PartialDate | None = None


def found(catalog: Catalog) -> list[tuple[str, str | None, str]]:
    """Return code, subject and pointer of every issue."""
    return [(issue.code, issue.subject, issue.pointer) for issue in catalog.check()]


def of_code(catalog: Catalog, code: str) -> list[Issue]:
    """Return the issues of one code."""
    return [issue for issue in catalog.check() if issue.code == code]


class TestReferences:
    """Ids that lead nowhere."""

    def test_every_place(self) -> None:
        """Fields, tuples, records, citations and claims: each dangling id at its pointer."""
        catalog = Catalog(
            [
                agency(
                    "a",
                    parent="agency:b",
                    former_parents=(Parentage(agency="agency:c", period=period("2020")),),
                    divisions=Count(value=4, within="agency:d"),
                    citations=(Citation(source="source:x"), Citation(source="source:y", speaker="official:z")),
                    claims=(Claim(field="kind", citations=(Citation(source="source:w"),)),),
                ),
                source("x"),
            ]
        )

        assert sorted(found(catalog)) == [
            ("dangling", "agency:a", "/citations/1/source"),
            ("dangling", "agency:a", "/citations/1/speaker"),
            ("dangling", "agency:a", "/claims/0/citations/0/source"),
            ("dangling", "agency:a", "/divisions/within"),
            ("dangling", "agency:a", "/former_parents/0/agency"),
            ("dangling", "agency:a", "/parent"),
        ]

    def test_value_and_hint(self) -> None:
        """The id is shown, and the nearest one that there is."""
        catalog = Catalog([agency("muba"), agency("unit", parent="agency:mubaa")])
        (issue,) = catalog.check()

        assert str(issue) == (
            "agency:unit/parent: nothing in the catalog has the id 'agency:mubaa'; did you mean 'agency:muba'?"
        )
        assert (issue.value, issue.severity) == ("'agency:mubaa'", Severity.ERROR)

    def test_hints_for_the_first_hundred(self) -> None:
        """Every issue is told, however many; only the first hundred are searched a hint for."""
        catalog = Catalog([agency(f"a{number:03}", parent=f"agency:b{number:03}") for number in range(300)])
        issues = catalog.check()

        assert len(issues) == 300
        assert [issue.hint is not None for issue in issues] == [True] * 100 + [False] * 200

    @pytest.mark.parametrize(
        ("recipient", "expected"),
        [
            pytest.param("region:16.06", [], id="region"),
            pytest.param("zone:indonesia-bagian-barat", [], id="zone"),
            pytest.param("region:99.99", [("dangling", "result:x", "/recipient")], id="no-region"),
            pytest.param("zone:atlantis", [("dangling", "result:x", "/recipient")], id="no-zone"),
        ],
    )
    def test_regions_and_zones(self, recipient: str, expected: list[Any]) -> None:
        """Ids of regions and zones lead to the reference tables."""
        catalog = Catalog([program(), edition(), result("x", recipient)])

        assert found(catalog) == expected

    def test_kind_that_the_model_lacks(self) -> None:
        """A reference to a kind that no section holds tells to pass the model that does."""
        alone = Catalog([Grant(id="grant:a", giver="agency:a")], model=MODEL.with_(grants=Grant))
        (issue,) = alone.check()

        assert (issue.code, issue.pointer) == ("dangling", "/giver")

        class_less = Catalog([Grant(id="grant:a", giver="agency:a")], model=type(MODEL)({"grants": Grant}))
        (issue,) = class_less.check()

        assert (issue.code, issue.subject, issue.pointer) == ("wrong-kind", "grant:a", "/giver")
        assert issue.hint == "pass the model that does"

    def test_redirects(self) -> None:
        """A redirected id is no dangling one; a redirect to nothing is, and one from a thing that is there is wrong."""
        catalog = Catalog(
            [agency("a", parent="agency:old"), agency("b"), agency("c", parent="agency:lost")],
            redirects={"agency:old": "agency:b", "agency:lost": "agency:zzz", "agency:c": "agency:b"},
        )

        assert found(catalog) == [
            ("dangling", "agency:c", "/parent"),
            ("dangling", "agency:lost", ""),
            ("redirect", "agency:c", ""),
        ]

    def test_references_alone(self) -> None:
        """The part that concerns references leaves the other rules out."""
        catalog = Catalog(
            [
                agency("a", region="99.99", parent="agency:b", names=(Name(text="Dinаs"),)),  # noqa: RUF001  (a Cyrillic letter)
                event("x", "2024-03-02 minggu"),
            ]
        )

        assert [issue.code for issue in catalog.check_references()] == ["dangling", "region"]
        assert [issue.code for issue in catalog.check()] == ["dangling", "region", "mixed-script", "weekday"]


class TestRegions:
    """Region codes, wherever they stand."""

    @pytest.mark.parametrize(
        ("code", "wrong"),
        [
            pytest.param("16", False, id="province"),
            pytest.param("16.06", False, id="kabupaten"),
            pytest.param("16.06.01", False, id="kecamatan-of-it"),
            pytest.param("16.06.01.2001", False, id="village-of-it"),
            pytest.param("99", True, id="no-province"),
            pytest.param("16.99", True, id="no-kabupaten"),
            pytest.param("16.99.01", True, id="kecamatan-of-none"),
        ],
    )
    def test_codes(self, code: str, wrong: bool) -> None:
        """The table ends at kabupaten and kota; of what lies below, the upper part is looked at."""
        catalog = Catalog([agency("a", region=code)])

        assert found(catalog) == ([("region", "agency:a", "/region")] if wrong else [])

    def test_nested(self) -> None:
        """Codes in records and in fields of dependants are checked too, with a hint."""
        group = DescribedGroup(text="OPD", region="16.66")
        catalog = Catalog(
            [
                Participation(id="participation:a", event="event:a", role=ParticipationRole.PESERTA, group=group),
                Grant(id="grant:a", giver="agency:a", places=("16.06", "61.60")),
            ],
            model=MODEL.with_(grants=Grant),
        )
        issues = of_code(catalog, "region")

        assert [(issue.subject, issue.pointer) for issue in issues] == [
            ("participation:a", "/group/region"),
            ("grant:a", "/places/1"),
        ]
        assert issues[0].message == "there is no region '16.66'"
        assert (issues[0].hint or "").startswith("did you mean '16.")


class TestLoops:
    """Chains that run in a circle."""

    @pytest.mark.parametrize(
        ("entities", "expected"),
        [
            pytest.param(
                [agency("a", parent="agency:a")], [("agency:a", "/parent", "agency:a → agency:a")], id="itself"
            ),
            pytest.param(
                [agency("b", parent="agency:a"), agency("a", parent="agency:b")],
                [("agency:a", "/parent", "agency:a → agency:b → agency:a")],
                id="two",
            ),
            pytest.param(
                [agency("in", parent="agency:x"), agency("x", parent="agency:y"), agency("y", parent="agency:x")],
                [("agency:x", "/parent", "agency:x → agency:y → agency:x")],
                id="led-into",
            ),
            pytest.param(
                [event("a", parent="event:b", series="event:a"), event("b", parent="event:a")],
                [("event:a", "/parent", "event:a → event:b → event:a"), ("event:a", "/series", "event:a → event:a")],
                id="two-fields",
            ),
            pytest.param(
                [
                    source("a", based_on=("source:c", "source:b")),
                    source("b", based_on=("source:c", "source:a")),
                    source("c"),
                ],
                [("source:a", "/based_on/1", "source:a → source:b → source:a")],
                id="many-ways",
            ),
            pytest.param(
                [
                    agency("a", parent="agency:b"),
                    agency("b", parent="agency:c"),
                    agency("c"),
                    agency("d", parent="agency:b"),
                ],
                [],
                id="no-circle",
            ),
            pytest.param(
                [source("a", based_on=("source:b", "source:c")), source("b", based_on=("source:c",)), source("c")],
                [],
                id="two-ways-to-one",
            ),
        ],
    )
    def test_circles(self, entities: list[Entity], expected: list[Any]) -> None:
        """Each circle is told once, where it is entered, with the ids on it."""
        issues = of_code(Catalog(entities), "loop")

        assert [(issue.subject, issue.pointer, issue.message) for issue in issues] == [
            (subject, pointer, f"runs in a circle: {way}") for subject, pointer, way in expected
        ]

    def test_through_a_redirect(self) -> None:
        """An id that was merged away closes a circle all the same."""
        catalog = Catalog([agency("a", parent="agency:old")], redirects={"agency:old": "agency:a"})

        assert found(catalog) == [("loop", "agency:a", "/parent")]

    def test_long_chain_and_long_circle(self) -> None:
        """Five thousand bodies, one above the other, are no circle; closed, they are one, with eight of its ids."""
        size = 5_000
        bodies = [agency(f"a{number:04}", parent=f"agency:a{number + 1:04}") for number in range(size - 1)]

        assert Catalog([*bodies, agency(f"a{size - 1}")]).check() == ()
        (issue,) = Catalog([*bodies, agency(f"a{size - 1}", parent="agency:a0000")]).check()
        assert (
            issue.message == "runs in a circle: " + " → ".join(f"agency:a000{number}" for number in range(8)) + " → …"
        )

    def test_every_way_back(self) -> None:
        """Many sources that all rest on the first close many circles, each told."""
        size = 300
        chain = [
            source(f"s{number:03}", based_on=(f"source:s{number + 1:03}", "source:s000")) for number in range(size)
        ]
        catalog = Catalog([*chain, source(f"s{size}")])

        assert len(of_code(catalog, "loop")) == size


class TestTwoHolders:
    """Two definitive holders of one post at one time."""

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            pytest.param(("2020-01-01", "2022-12-31"), ("2022-12-31", None), True, id="same-day"),
            pytest.param(("2020-01-01", "2022-12-31"), ("2023-01-01", None), False, id="one-after-the-other"),
            pytest.param(("2020", "2022"), ("2022", "2023"), False, id="perhaps-the-same-year"),
            pytest.param(("2020", "2023"), ("2021", "2024"), True, id="surely-in-2022"),
            pytest.param(("2020-01-01", "2022-12"), ("2022-12-15", None), False, id="perhaps-that-month"),
            pytest.param((None, "2022-12-31"), ("2020-01-01", None), False, id="start-unknown"),
            pytest.param(("2020-01-01", None), ("2022-01-01", None), True, id="goes-on"),
            pytest.param(("2020-01-01", "--06"), ("2020-02-01", None), False, id="end-without-year"),
        ],
    )
    def test_periods(
        self,
        first: tuple[str | None, str | None],
        second: tuple[str | None, str | None],
        expected: bool,
    ) -> None:
        """Only overlaps that are certain are told, whichever comes first."""
        for one, other in ((first, second), (second, first)):
            catalog = Catalog(
                [appointment("a", "ani", "x", period(*one)), appointment("b", "budi", "x", period(*other))]
            )

            assert bool(of_code(catalog, "two-holders")) is expected

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            pytest.param({}, True, id="two-people"),
            pytest.param({"who": "ani"}, False, id="same-person"),
            pytest.param({"who": "old"}, False, id="same-person-by-another-id"),
            pytest.param({"who": None}, False, id="unnamed-may-be-the-same"),
            pytest.param({"what": "y"}, False, id="another-post"),
            pytest.param({"what": "old"}, True, id="same-post-by-another-id"),
            pytest.param({"mandate": Mandate.PLT}, False, id="acting"),
            pytest.param({"mandate": Mandate.UNMARKED}, False, id="unmarked"),
            pytest.param({"span": None, "attested": (PartialDate("2022-06-01"),)}, True, id="attested"),
            pytest.param({"span": None, "attested": (PartialDate("2022"),)}, False, id="attested-some-day"),
            pytest.param({"span": None}, False, id="undated"),
        ],
    )
    def test_who_and_what(self, changes: dict[str, Any], expected: bool) -> None:
        """Two people, one post, both definitive."""
        fields: dict[str, Any] = {
            "slug": "b",
            "who": "budi",
            "what": "x",
            "span": period("2021-01-01", "2023-12-31"),
            **changes,
        }
        catalog = Catalog(
            [appointment("a", "ani", "x", period("2020-01-01", "2022-12-31")), appointment(**fields)],
            redirects={"official:old": "official:ani", "post:old": "post:x"},
        )

        assert bool(of_code(catalog, "two-holders")) is expected

    def test_every_later_holder_is_told(self) -> None:
        """One long term and twenty short ones within it are twenty issues, at the appointments that came later."""
        long = appointment("long", "ani", "x", period("2000-01-01", "2030-12-31"))
        short = [
            appointment(f"s{number:02}", f"o{number}", "x", period(f"20{number:02}-02-01", f"20{number:02}-03-01"))
            for number in range(1, 21)
        ]
        issues = of_code(Catalog([long, *short]), "two-holders")

        assert [(issue.subject, issue.pointer) for issue in issues] == [
            (f"appointment:s{number:02}", "/period") for number in range(1, 21)
        ]
        assert (
            issues[0].message == "post:x has two definitive holders on 2001-02-01: appointment:long and appointment:s01"
        )

    def test_one_person_between(self) -> None:
        """Two terms of one person do not hide a third who overlaps with the first of them."""
        catalog = Catalog(
            [
                appointment("a", "ani", "x", period("2000-01-01", "2010-12-31")),
                appointment("b", "budi", "x", period("2001-01-01", "2001-12-31")),
                appointment("c", "budi", "x", period("2002-01-01", "2003-12-31")),
                appointment("d", "ani", "x", period("2003-06-01", "2003-07-01")),
            ]
        )

        assert [issue.subject for issue in of_code(catalog, "two-holders")] == [
            *("appointment:b", "appointment:c", "appointment:d")
        ]


class TestField:
    """Places beyond the field."""

    @pytest.mark.parametrize(
        ("counts", "rank", "expected"),
        [
            pytest.param([Count(value=3)], 3, False, id="last"),
            pytest.param([Count(value=3)], 4, True, id="beyond"),
            pytest.param([Count(value=3), Count(value=2)], 5, False, id="sum"),
            pytest.param([Count(value=3), Count(value=2)], 6, True, id="beyond-the-sum"),
            pytest.param([Count(value=3, qualifier=Qualifier.ABOUT)], 4, False, id="about"),
            pytest.param([Count(value=3, qualifier=Qualifier.AT_LEAST)], 4, False, id="at-least"),
            pytest.param([Count(value=3, qualifier=Qualifier.AT_MOST)], 4, True, id="at-most"),
            pytest.param([Count(value=3), Count(qualifier=Qualifier.SOME)], 4, False, id="and-some"),
            pytest.param([], 100, False, id="unknown"),
        ],
    )
    def test_participation(self, counts: list[Count], rank: int, expected: bool) -> None:
        """A place beyond the number that took part, where that is certain."""
        for in_edition, in_category in ((tuple(counts), ()), ((), tuple(counts))):
            catalog = Catalog(
                [
                    program(),
                    edition(participation=in_edition),
                    category("x", participation=in_category),
                    agency("a"),
                    result("x", "agency:a", rank, category="category:x"),
                ]
            )

            assert found(catalog) == ([("beyond-field", "result:x", "/placement/ordinal")] if expected else [])

    def test_category_before_edition(self) -> None:
        """The category's own number decides, and the label's before both."""
        catalog = Catalog(
            [
                program(),
                edition(participation=(Count(value=2),)),
                category("x", participation=(Count(value=5),)),
                agency("a"),
                result("in-category", "agency:a", 4, category="category:x"),
                result("in-edition", "agency:a", 4),
                result("label", "agency:a", placement=place(9, of=10)),
                result("beyond-label", "agency:a", placement=place(11, of=10), category="category:x"),
            ]
        )

        assert [issue.subject for issue in of_code(catalog, "beyond-field")] == [
            "result:beyond-label",
            "result:in-edition",
        ]

    def test_ranking(self) -> None:
        """Every entry beyond the size of its ranking."""
        entries = tuple(RankingEntry(subject_text=f"s{rank}", rank=rank) for rank in (1, 10, 11, 12))
        catalog = Catalog([Ranking(id="ranking:a", title="T", total=10, entries=entries)])

        assert found(catalog) == [
            ("beyond-field", "ranking:a", "/entries/2/rank"),
            ("beyond-field", "ranking:a", "/entries/3/rank"),
        ]


class TestMisplaced:
    """Results in categories and tracks of other editions."""

    @pytest.mark.parametrize(
        ("home", "expected"),
        [
            pytest.param({"edition": "edition:amc-2024"}, False, id="own-edition"),
            pytest.param({"edition": "edition:old"}, False, id="own-edition-by-another-id"),
            pytest.param({"edition": None, "program": "program:amc"}, False, id="own-programme"),
            pytest.param({"edition": "edition:amc-2023"}, True, id="another-edition"),
            pytest.param({"edition": None, "program": "program:other"}, True, id="another-programme"),
            pytest.param(
                {"edition": "edition:amc-2023", "program": "program:amc"}, True, id="edition-before-programme"
            ),
        ],
    )
    def test_category(self, home: dict[str, Any], expected: bool) -> None:
        """A category belongs to the edition of the result, or to its programme."""
        catalog = Catalog(
            [
                *(program(), program("other"), edition(), edition("amc-2023", 2023), agency("a")),
                category("x", **home),
                result("x", "agency:a", category="category:x"),
            ],
            redirects={"edition:old": "edition:amc-2024"},
        )

        assert found(catalog) == ([("other-edition", "result:x", "/category")] if expected else [])

    def test_edition_that_is_not_there(self) -> None:
        """Of a result in no edition nothing more is said than that."""
        catalog = Catalog([agency("a"), category("x"), result("x", "agency:a", category="category:x", track="Kota")])

        assert found(catalog) == [
            ("dangling", "category:x", "/edition"),
            ("dangling", "result:x", "/edition"),
        ]

    def test_track(self) -> None:
        """A track that the edition does not name is unusual; where it names none, every track may be."""
        catalog = Catalog(
            [
                *(program(), edition(tracks=("Kota",)), edition("amc-2023", 2023), agency("a")),
                result("x", "agency:a", track="Kabupaten"),
                result("y", "agency:a", track="Kota"),
                result("z", "agency:a", track="Desa", edition="edition:amc-2023"),
                result("w", "agency:a"),
            ]
        )
        (issue,) = catalog.check()

        assert (issue.code, issue.subject, issue.pointer) == ("track", "result:x", "/track")
        assert issue.severity is Severity.WARNING


class TestRankedTwice:
    """Subjects that a ranking names twice."""

    def test_entries(self) -> None:
        """By id, by another id of the same thing, by printed name; in another group it is another list."""
        entries = (
            RankingEntry(subject="agency:a", rank=1),
            RankingEntry(subject="agency:b", rank=2),
            RankingEntry(subject="agency:a", rank=3),
            RankingEntry(subject="agency:old", rank=4),
            RankingEntry(subject_text="Kota X", rank=5),
            RankingEntry(subject_text="Kota X", rank=6),
            RankingEntry(subject="agency:a", rank=1, group="kota"),
        )
        catalog = Catalog(
            [agency("a"), agency("b"), Ranking(id="ranking:a", title="T", entries=entries)],
            redirects={"agency:old": "agency:a"},
        )

        assert found(catalog) == [
            ("ranked-twice", "ranking:a", "/entries/2/subject"),
            ("ranked-twice", "ranking:a", "/entries/3/subject"),
            ("ranked-twice", "ranking:a", "/entries/5/subject_text"),
        ]
        assert [issue.message for issue in catalog.check()] == [
            f"ranks again what entry {first} ranks" for first in (0, 0, 4)
        ]


class TestOdd:
    """Single values that are odd rather than wrong."""

    def test_weekdays(self) -> None:
        """A weekday that is not that of its date, wherever dates stand."""
        catalog = Catalog(
            [
                event("a", "2024-03-02 minggu", end=PartialDate("2024-03-03 minggu")),
                event("b", "--03-02 minggu"),
                appointment(
                    "x", "a", "x", attested=(PartialDate("2024-03-02 sabtu"), PartialDate("2024-03-02 senin malam"))
                ),
                post("x"),
                official("a"),
                agency("a", names=(Name(text="A", period=period("2024-03-02 rabu")),)),
                Grant(id="grant:a", giver="agency:a", day=PartialDate("2024-03-02 kamis")),
            ],
            model=MODEL.with_(grants=Grant),
        )

        assert found(catalog) == [
            ("weekday", "agency:a", "/names/0/period/start"),
            ("weekday", "appointment:x", "/attested/1"),
            ("weekday", "event:a", "/start"),
            ("weekday", "grant:a", "/day"),
        ]
        issue = catalog.check()[1]
        assert issue.message == "2024-03-02 senin malam was a sabtu, not a senin"
        assert issue.severity is Severity.WARNING

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Dinas Kominfo", False, id="latin"),
            pytest.param("Dinas Комін", False, id="two-words"),
            pytest.param("Din\u0430s", True, id="cyrillic-a"),
            pytest.param("\u039fPD", True, id="greek-o"),
            pytest.param("Café Jawa-Тенгах", False, id="parted-by-a-hyphen"),
            pytest.param("日本Dinas", False, id="scripts-without-look-alikes"),
            pytest.param("P\u0430\u0440", True, id="mostly-cyrillic"),
        ],
    )
    def test_mixed_scripts(self, text: str, expected: bool) -> None:
        """A word of letters of two scripts that look alike is pointed out, in names of things and of people."""
        person = official("x")
        catalog = Catalog(
            [agency("a", names=(Name(text="A"), Name(text=text))), attrs.evolve(person, name=PersonName(name=text))]
        )
        expected_issues = [("mixed-script", "agency:a", "/names/1/text"), ("mixed-script", "official:x", "/name/name")]

        assert found(catalog) == (expected_issues if expected else [])
        assert all(issue.severity is Severity.WARNING for issue in catalog.check())


class TestCheck:
    """The whole of it."""

    def test_sound_catalog(self) -> None:
        """A catalog in order has no issue."""
        assert Catalog().check() == ()
        assert Catalog([agency("a", region="16.06"), agency("b", parent="agency:a")]).check() == ()

    def test_all_rules_at_once(self) -> None:
        """Every rule speaks, none stops at its first issue, and none hides another's."""
        wrong: dict[str, list[Entity]] = {
            "dangling": [agency("d1", parent="agency:x"), agency("d2", parent="agency:y")],
            "region": [agency("r1", region="98"), agency("r2", region="99")],
            "loop": [agency("l1", parent="agency:l1"), agency("l2", parent="agency:l2")],
            "two-holders": [
                *(post("p"), official("o1"), official("o2"), official("o3")),
                *(appointment(f"a{n}", f"o{n}", "p", period("2020-01-01")) for n in (1, 2, 3)),
            ],
            "beyond-field": [
                Ranking(
                    id="ranking:b",
                    title="T",
                    total=2,
                    entries=(RankingEntry(subject_text="a", rank=3), RankingEntry(subject_text="b", rank=4)),
                )
            ],
            "other-edition": [
                *(program(), edition(tracks=("Kota",)), edition("amc-2023", 2023)),
                category("x", edition="edition:amc-2023"),
                result("x1", "region:16.06", category="category:x", score=Decimal(1)),
                result("x2", "region:16.06", category="category:x"),
            ],
            "ranked-twice": [Ranking(id="ranking:t", title="T", entries=(RankingEntry(subject_text="a"),) * 3)],
            "track": [result("t1", "region:16.06", track="x"), result("t2", "region:16.06", track="y")],
            "weekday": [event("w1", "2024-03-02 senin"), event("w2", "2024-03-02 rabu")],
            "mixed-script": [agency("m", names=(Name(text="Din\u0430s"), Name(text="B\u0430dan")))],
        }
        catalog = Catalog([entity for entities in wrong.values() for entity in entities])
        codes = [issue.code for issue in catalog.check()]

        assert sorted(codes) == sorted([*wrong] * 2)

    @settings(max_examples=12)
    @given(catalog=catalogs(most=2))
    def test_complete_catalogs_do_not_dangle(self, catalog: Catalog) -> None:
        """Where every reference leads to an entity, none is told; without the entities, each one is."""
        assert [issue for issue in catalog.check_references() if issue.code != "region"] == []
        for entity in catalog:
            alone = Catalog([entity])
            expected = {one.pointer for one in references(entity) if one.id != entity.id and one.id not in alone}
            actual = {issue.pointer for issue in alone.check_references() if issue.code == "dangling"}

            assert actual == {pointer for pointer in expected if not _is_reference_data(entity, pointer, alone)}

    def test_issues_are_printable(self) -> None:
        """Each issue is one line that names its entity."""
        catalog = Catalog([agency("a", parent="agency:b", region="99", names=(Name(text="Din\u0430s"),))])

        for issue in catalog.check():
            assert str(issue).startswith("agency:a/")
            assert str(issue).isprintable()


def _is_reference_data(entity: Entity, pointer: str, catalog: Catalog) -> bool:
    """Tell whether the reference at *pointer* leads into the tables of regions and zones."""
    ref = next(one.id for one in references(entity) if one.pointer == pointer)
    try:
        catalog.resolve(ref)
    except LookupError:
        return False
    return True
