"""Ranked lists, tables and comparisons over a catalog."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit import datasets
from humaskit.catalog import Catalog, RollUp
from humaskit.errors import Conflict, HumaskitError, InvalidValue, UnknownReference
from humaskit.formats import json
from humaskit.model.agency import Agency, AgencyKind
from humaskit.model.award import AwardCategory, AwardEdition, AwardProgram, AwardResult, Outcome
from humaskit.model.office import Appointment, Mandate, Official, Post
from humaskit.model.ranking import Ranking, RankingEntry
from humaskit.ranking import RankedList, Status, TieRule, rank
from humaskit.ranking.moves import MoveKind
from humaskit.standings import (
    Line,
    from_ranking,
    grade_scale,
    juara_umum,
    lines,
    medal_table,
    movement,
    participation_rates,
    podium,
    reconcile,
    standings,
    standings_by_category,
    to_ranking,
    unplaced,
)
from humaskit.values.names import Name, PersonName
from humaskit.values.placement import Placement, PlacementKind

INDEX: Final = "nilai IKIP"


@pytest.fixture(scope="module")
def awards() -> Catalog:
    """The bundled award catalog."""
    return datasets.awards()


@pytest.fixture(scope="module")
def press() -> Catalog:
    """The bundled press catalog."""
    return datasets.press()


def contest(*results: AwardResult, extra: tuple[object, ...] = ()) -> Catalog:
    """Return a small catalog of one edition with these results."""
    frame = (
        AwardProgram(id="program:p", names=(Name(text="P"),)),
        AwardEdition(id="edition:p-1", program="program:p", year=2024),
        AwardCategory(id="category:web", name="Website", edition="edition:p-1"),
        AwardCategory(id="category:press", name="Siaran Pers", edition="edition:p-1"),
    )
    catalog = Catalog([*frame, *results])
    for each in extra:
        assert isinstance(each, (Agency, Official, Post, Appointment, Ranking))
        catalog.add(each)
    return catalog


def won(recipient: str, place: int | None, category: str = "category:web", number: int = 0) -> AwardResult:
    """Return a result with a place, or a win without a number."""
    placement = None if place is None else Placement(kind=PlacementKind.ORDINAL, ordinal=place)
    return AwardResult(
        id=f"result:{recipient.replace(':', '-')}-{category.rpartition(':')[2]}-{number}",
        edition="edition:p-1",
        category=category,
        recipient=recipient,
        outcome=Outcome.WINNER if place is None else Outcome.PLACED,
        placement=placement,
    )


def body(slug: str, kind: AgencyKind = AgencyKind.DINAS, parent: str | None = None) -> Agency:
    """Return an agency of Kota Madiun."""
    return Agency(id=f"agency:{slug}", kind=kind, names=(Name(text=slug),), region="35.77", parent=parent)


def republished(ranked: RankedList[object]) -> Ranking:
    """Publish a list under a name of its own."""
    return to_ranking(ranked, id="ranking:x", title="X")


class TestLines:
    """What an edition published, in one form."""

    def test_results_and_rankings_are_alike(self, awards: Catalog) -> None:
        """AKIP 2023 has both, and both give lines with their place and where they are held."""
        found = lines(awards, "edition:akip-2023")
        kinds = {line.held_by.partition(":")[0] for line in found}
        first = next(line for line in found if line.id == "region:11")

        assert kinds == {"result", "ranking"}
        assert (first.rank, str(first.score), first.grade) == (1, "98.37", "Informatif")
        assert [each.citation.surface for each in awards.sources_of(first.held_by, f"{first.field}/score")] == ["98,37"]

    def test_a_category_is_found_by_name_or_by_the_id_of_another_edition(self, awards: Catalog) -> None:
        """Both name the same contest."""
        expected = lines(awards, "program:ikip", year=2022, category=INDEX, track="provinsi")

        actual = lines(awards, "edition:ikip-2022", category="category:ikip-2024-nilai-ikip-provinsi")

        assert len(expected) == 32
        assert actual == expected

    def test_a_category_of_the_edition_is_found_by_its_id(self, awards: Catalog) -> None:
        """An id means one category, where the name would mean two."""
        by_name = lines(awards, "edition:ampk-2025", category="LAPOR!")
        by_id = lines(awards, "edition:ampk-2025", category="category:ampk-2025-lapor-skpd")

        assert (len(by_name), len(by_id)) == (6, 3)

    @pytest.mark.parametrize(
        ("region", "expected"),
        [
            pytest.param("35", {"region:35.77", "region:35.73", "region:35.78"}, id="a province and what lies in it"),
            pytest.param("35.77", {"region:35.77"}, id="a kota"),
            pytest.param("3", None, id="half a code"),
        ],
    )
    def test_region(self, awards: Catalog, region: str, expected: set[str] | None) -> None:
        """A region holds what lies in it, and only a region is one."""
        if expected is None:
            with pytest.raises(UnknownReference, match="not a region code"):
                lines(awards, "edition:amh-2023", region=region)
            return

        actual = {line.id for line in lines(awards, "edition:amh-2023", region=region)}

        assert actual == expected

    @pytest.mark.parametrize(
        ("edition", "arguments", "message"),
        [
            pytest.param("program:ikip", {}, "say year=: 2021, 2022", id="a programme without a year"),
            pytest.param("program:ikip", {"year": 2019}, "no edition of 2019", id="a year without an edition"),
            pytest.param(
                "edition:ikip-2024", {"year": 2023}, "is the edition of 2024", id="an edition of another year"
            ),
            pytest.param("edition:ikip-2026", {}, "nothing in the catalog", id="no edition"),
            pytest.param("program:none", {}, "it has none in this catalog", id="no programme"),
            pytest.param("edition:ikip-2024", {"category": "nilai IKP"}, "did you mean 'nilai IKIP'", id="no category"),
            pytest.param(17, {}, "an id is text", id="no text"),
            pytest.param("edition:ikip-2024", {"category": 17}, "is text", id="a category that is no text"),
            pytest.param("edition:ikip-2024", {"region": 35}, "not a region code", id="a region that is no text"),
        ],
    )
    def test_refusals(self, awards: Catalog, edition: str, arguments: dict[str, object], message: str) -> None:
        """What does not exist is refused with what does."""
        with pytest.raises(HumaskitError, match=message):
            lines(awards, edition, **arguments)  # type: ignore[arg-type]  # callers may ignore the types

    def test_a_subject_without_an_id_keeps_its_printed_name(self, awards: Catalog) -> None:
        """The score of the whole country has no recipient with an id."""
        (line,) = lines(awards, "edition:ikip-2024", category="nilai IKIP", track="nasional")

        assert (line.id, line.name, line.region) == ("Indonesia", "Indonesia", None)


class TestStandings:
    """One contest as a ranked list."""

    def test_press_is_as_printed(self, press: Catalog) -> None:
        """AMC 2024 names three of a field whose size nobody says."""
        ranked = standings(press, "edition:amc-2024")
        actual = [(row.rank, row.id) for row in ranked]
        expected = [
            (1, "agency:diskominfo-kota-madiun"),
            (2, "agency:dinas-komunikasi-statistik-dan-persandian-kota-semarang"),
            (3, "agency:diskominfo-muba"),
        ]

        assert actual == expected
        assert (ranked.rules.is_published, ranked.rules.complete, ranked.rules.field_size) == (True, False, None)

    def test_printed_places_are_kept_over_the_scores(self, awards: Catalog) -> None:
        """IKIP 2022: Sulawesi Utara was printed 14th, though only eleven listed scores are higher."""
        ranked = standings(awards, "edition:ikip-2022", category=INDEX, track="provinsi")
        left_out = unplaced(awards, "edition:ikip-2022", category=INDEX, track="provinsi")

        assert ranked.rank_of("region:71") == 14
        assert (len(ranked), len(left_out)) == (11, 21)
        assert "region:13" not in ranked

    def test_places_are_derived_where_none_is_printed(self, awards: Catalog) -> None:
        """SPBE 2024, Priangan Timur: six scores, no numbers, the whole group."""
        ranked = standings(awards, "edition:spbe-2024", track="kabupaten/kota Priangan Timur")
        actual = [(row.rank, row.id, str(row.score)) for row in ranked.top(2)]

        assert actual == [(1, "region:32.78", "3.96"), (2, "region:32.05", "3.89")]
        assert ranked.rules.complete is True

    def test_derived_on_request(self, awards: Catalog) -> None:
        """AKIP 2025 prints three places and 33 scores; three more bodies have a grade alone."""
        ranked = standings(awards, "edition:akip-2025", places="derived")

        assert (ranked.rank_of("region:52"), ranked.rank_of("region:61")) == (25, 10)
        assert [row.status for row in ranked][-3:] == [Status.UNSCORED] * 3
        assert (ranked.rules.complete, ranked.rules.field_size) == (False, 38)

    def test_joint_places(self, awards: Catalog) -> None:
        """AKIP 2024: Aceh and Kalimantan Timur share place two."""
        ranked = standings(awards, "edition:akip-2024")

        assert [row.id for row in ranked if row.is_joint] == ["region:11", "region:64"]

    def test_nominees_are_listed_without_a_place(self, awards: Catalog) -> None:
        """AMH 2021: three of six nominees got a place."""
        ranked = standings(awards, "edition:amh-2021", category="Siaran Pers")
        actual = [row.status for row in ranked]

        assert actual == [Status.RANKED] * 3 + [Status.NOMINEE] * 3

    def test_several_contests_are_refused(self, awards: Catalog) -> None:
        """Places of two categories do not compare, and the message names the contests."""
        with pytest.raises(InvalidValue, match=r"6 contests fit.*Media Massa Online / SKPD"):
            standings(awards, "edition:ampk-2024")

    def test_another_word_for_places(self, awards: Catalog) -> None:
        """Places are printed or derived."""
        with pytest.raises(InvalidValue, match="'guessed' is no value of places"):
            standings(awards, "edition:akip-2024", places="guessed")  # type: ignore[arg-type]  # callers may ignore types

    def test_nobody(self, awards: Catalog) -> None:
        """A region without a result gives an empty list."""
        assert len(standings(awards, "edition:akip-2024", region="94")) == 0

    def test_by_category(self, press: Catalog) -> None:
        """AMPK 2024: six categories of one winner each, without a number."""
        found = standings_by_category(press, "edition:ampk-2024")

        assert len(found) == 6
        assert all([row.rank for row in ranked] == [None] for ranked in found.values())


class TestPodium:
    """The first three, and winners without a number."""

    def test_winners_without_a_number(self, press: Catalog) -> None:
        """As the catalog's own podium has them."""
        expected = {result.id for result in press.podium("edition:ampk-2024")}

        actual = {line.held_by for line in podium(press, "edition:ampk-2024")}

        assert actual == expected

    def test_of_a_ranking(self, awards: Catalog) -> None:
        """A joint second place makes a podium of four with the third."""
        actual = [line.rank for line in podium(awards, "edition:akip-2024")]

        assert actual == [1, 2, 2, 3]


class TestMovement:
    """Two editions of one contest."""

    def test_between_two_years(self, awards: Catalog) -> None:
        """IKIP 2023 to 2024: Jawa Timur from 24 to 2, Bali from 3 to 13, Riau from 2 to 9."""
        moves = movement(awards, "edition:ikip-2023", "edition:ikip-2024", category=INDEX, track="provinsi")
        actual = {who: moves.of(who).change for who in ("region:35", "region:51", "region:14")}

        assert actual == {"region:35": 22, "region:51": -10, "region:14": -7}
        assert not moves.by_kind(MoveKind.NEW)
        assert moves.of("region:62").kind is MoveKind.UNLISTED_AFTER


class TestParticipation:
    """How many of how many."""

    def test_exact(self, press: Catalog) -> None:
        """AMPK 2024: 27 of 47 agencies, 8 of 13 regencies and cities."""
        actual = [(each.rate, each.value, each.of) for each in participation_rates(press, "edition:ampk-2024")]

        assert actual == [(Fraction(27, 47), 27, 47), (Fraction(8, 13), 8, 13)]

    def test_nothing_stated(self, awards: Catalog) -> None:
        """Where no page says how many took part, there is no rate."""
        assert participation_rates(awards, "program:amh", year=2023) == ()


class TestPublished:
    """Published rankings and computed ones."""

    def test_from_ranking_keeps_the_print(self, awards: Catalog) -> None:
        """Places stand as printed, and entries without one are left out."""
        ranked = from_ranking(awards.one("ranking:ikip-2022-nilai-ikip-provinsi", Ranking))

        assert (len(ranked), ranked.rank_of("region:65")) == (11, 19)

    def test_groups(self) -> None:
        """Entries with groups are placed inside them."""
        entries = tuple(
            RankingEntry(subject_text=name, rank=1, group=group) for name, group in (("A", "kota"), ("B", "kabupaten"))
        )
        ranked = from_ranking(Ranking(id="ranking:x", title="X", entries=entries, complete=True, total=2))

        assert [(row.group, row.rank) for row in ranked] == [("kabupaten", 1), ("kota", 1)]

    @settings(max_examples=40, deadline=None)
    @given(
        st.dictionaries(
            st.sampled_from(["agency:a", "agency:b", "region:35.77", "group:kim-a", "Desa Tikusan", "Kota Lain"]),
            st.none() | st.decimals(0, 100, places=2),
            min_size=1,
        ),
        st.sampled_from(["standard", "dense", "modified"]),
    )
    def test_there_and_back(self, scores: dict[str, Decimal | None], ties: str) -> None:
        """A ranked list, published, written, read and taken back, has the same places, scores and rule."""
        ranked = rank(scores, ties=ties)
        published = to_ranking(ranked, id="ranking:x", title="X")
        read = json.loads_entity(json.dumps_entity(published), Ranking)
        expected = [(row.id, row.rank, row.score, row.status) for row in ranked]

        back = from_ranking(read, places=None if any(ranked.places) else "derived")

        assert [(row.id, row.rank, row.score, row.status) for row in back] == expected
        assert back.rules.ties is TieRule(ties)

    def test_a_published_ranking_comes_back(self, awards: Catalog) -> None:
        """Taken over and published again, the placed entries are the same, with their labels and printed digits."""
        ranking = awards.one("ranking:akip-2024-pemerintah-provinsi-nasional", Ranking)
        expected = [entry for entry in ranking.entries if entry.rank is not None]

        actual = to_ranking(from_ranking(ranking), id="ranking:x", title="X").entries

        assert list(actual) == expected

    def test_grades_come_along(self, awards: Catalog) -> None:
        """A list of published lines keeps their grades."""
        ranked = standings(awards, "edition:akip-2021")
        published = to_ranking(ranked, id="ranking:x", title="X", edition="edition:akip-2021", scale="kip")

        assert {entry.grade for entry in published.entries} == {"Informatif"}
        assert [str(entry.score) for entry in published.entries][8] == "91.70"

    @pytest.mark.parametrize(
        ("scores", "arguments", "message"),
        [
            pytest.param([1, 2], {}, "plain numbers have no ids", id="plain numbers"),
            pytest.param({"A": 1, "B": 1}, {"ties": "average"}, "half place 1.5", id="half places"),
            pytest.param({"A": Fraction(1, 3)}, {}, "no end as a decimal", id="an endless score"),
        ],
    )
    def test_refusals(self, scores: dict[str, int], arguments: dict[str, str], message: str) -> None:
        """What a published ranking cannot hold is refused."""
        ranked = rank(scores, **arguments)  # type: ignore[arg-type]  # callers may ignore types

        with pytest.raises(InvalidValue, match=message):
            to_ranking(ranked, id="ranking:x", title="X")

    def test_rounded_scores_are_published(self) -> None:
        """Where the list rounds, an endless score is published as it prints."""
        ranking = to_ranking(rank({"A": Fraction(1, 3)}, digits=2), id="ranking:x", title="X")

        assert str(ranking.entries[0].score) == "0.33"

    @pytest.mark.parametrize(
        ("ref", "expected"),
        [
            pytest.param("ranking:akip-2021-pemerintah-provinsi-nasional", [], id="a list that agrees with itself"),
            pytest.param(
                "ranking:ikip-2023-nilai-ikip-provinsi",
                [("order", "region:19")],
                id="a value that cannot stand at its place",
            ),
        ],
    )
    def test_reconcile(self, awards: Catalog, ref: str, expected: list[tuple[str, str]]) -> None:
        """What a table contradicts in itself is found."""
        found = reconcile(awards.one(ref, Ranking))

        assert [(each.kind.value, each.id) for each in found.contradictions] == expected

    def test_reconcile_grades(self) -> None:
        """The grade is held against the scale that the ranking names: 89,38 is not Informatif."""
        entry = RankingEntry(subject="region:35.16", score=Decimal("89.38"), grade="Informatif")
        found = reconcile(Ranking(id="ranking:x", title="X", scale="kip", entries=(entry,)))

        assert [each.recomputed for each in found.contradictions] == ["Menuju Informatif"]

    def test_every_bundled_grade_fits_its_scale(self, awards: Catalog) -> None:
        """No printed score of the award catalog is outside the band of its printed grade."""
        found = [each for ranking in awards.of(Ranking) for each in reconcile(ranking).contradictions]

        assert [each for each in found if each.kind.value == "grade"] == []

    @pytest.mark.parametrize("call", [from_ranking, reconcile, republished])
    def test_something_else(self, call: Callable[[object], object]) -> None:
        """What is no ranking is refused."""
        with pytest.raises(InvalidValue, match="values, not 'x'"):
            call("x")

    @pytest.mark.parametrize(
        ("name", "year", "message"),
        [
            pytest.param("spb", None, "did you mean 'spbe'", id="a misspelling"),
            pytest.param("rb", 2024, "not in use in 2024", id="a year beyond it"),
        ],
    )
    def test_unknown_scale(self, name: str, year: int | None, message: str) -> None:
        """A scale is one of the reference tables."""
        with pytest.raises(UnknownReference, match=message):
            grade_scale(name, year=year)


class TestMedals:
    """Tables over categories, and the overall winner."""

    def test_by_region_and_province(self, awards: Catalog) -> None:
        """The kota counts for itself, or for its province."""
        by_region = medal_table(awards, "edition:amh-2022", by="region", track="Pemerintah Kabupaten/Kota")
        by_province = medal_table(awards, "edition:amh-2022", by="province", track="Pemerintah Kabupaten/Kota")

        assert by_region.counts["region:35.73"] == (2, 2, 0)
        assert (by_region.winners, by_province.counts["region:32"]) == (("region:35.73",), (2, 1, 1))

    def test_who_has_no_region_is_left_out(self, awards: Catalog) -> None:
        """A ministry counts for itself and for no region."""
        by_agency = medal_table(awards, "edition:amh-2017")
        by_region = medal_table(awards, "edition:amh-2017", by="region")

        assert by_agency.counts["agency:kemenkeu"] == (0, 1, 1)
        assert all(str(who).startswith("region:") for who in by_region.counts)

    def test_a_programme_stands_for_all_its_editions(self, awards: Catalog) -> None:
        """The counts of the editions add up."""
        whole = medal_table(awards, "program:amh").counts
        parts = [medal_table(awards, edition.id).counts for edition in awards.editions("program:amh")]
        expected = sum(sum(map(sum, part.values())) for part in parts)

        assert sum(map(sum, whole.values())) == expected
        assert medal_table(awards, [edition.id for edition in awards.editions("program:amh")]).counts == whole

    @pytest.mark.parametrize(
        ("roll_up", "expected"),
        [
            pytest.param((), 2, id="own"),
            pytest.param({RollUp.POSTS}, 3, id="with its head"),
            pytest.param({RollUp.UNITS, RollUp.POSTS}, 3, id="the unit has no stated parent"),
        ],
    )
    def test_roll_up_is_stated(self, press: Catalog, roll_up: set[RollUp], expected: int) -> None:
        """AMPK 2024: the forestry office wins two categories, its head a third."""
        table = medal_table(press, "edition:ampk-2024", roll_up=roll_up)

        assert table.counts["agency:dinas-kehutanan-kalsel"] == (expected, 0, 0)

    def test_roll_up_counts_what_the_catalog_credits(self) -> None:
        """Units and heads count for the highest body short of the government, as ``results_of`` has it."""
        bodies = (
            body("pemkot", AgencyKind.PEMERINTAH_KOTA),
            body("dinas", parent="agency:pemkot"),
            body("uptd", AgencyKind.UPTD, "agency:dinas"),
            Post(id="post:kadis", title="Kepala Dinas", agency="agency:dinas"),
        )
        results = (
            won("agency:uptd", 1),
            won("post:kadis", 2),
            won("agency:dinas", 3),
            won("agency:pemkot", 1, "category:press"),
        )
        catalog = contest(*results, extra=bodies)
        credited = catalog.results_of("agency:dinas", roll_up=set(RollUp))

        actual = medal_table(catalog, "edition:p-1", roll_up=set(RollUp)).counts

        assert actual == {"agency:dinas": (1, 1, 1), "agency:pemkot": (1, 0, 0)}
        assert len(credited) == sum(actual["agency:dinas"])

    def test_a_result_of_two_bodies_is_refused(self) -> None:
        """An official with posts in two bodies counts for both, and no table may choose."""
        extra = (
            body("a"),
            body("b"),
            Official(id="official:x", name=PersonName(name="X")),
            *(Post(id=f"post:{slug}", title="Kepala Dinas", agency=f"agency:{slug}") for slug in "ab"),
            *(
                Appointment(
                    id=f"appointment:{slug}", official="official:x", post=f"post:{slug}", mandate=Mandate.DEFINITIVE
                )
                for slug in "ab"
            ),
        )
        catalog = contest(won("official:x", 1), extra=extra)

        with pytest.raises(Conflict, match="counts for agency:a and agency:b"):
            medal_table(catalog, "edition:p-1", roll_up={RollUp.OFFICIALS})

    def test_two_places_in_one_category(self) -> None:
        """A recipient with two works in one category gets both medals; joint winners get one each."""
        catalog = contest(won("agency:a", 1), won("agency:a", 3, number=1), won("agency:b", 1))

        actual = medal_table(catalog, "edition:p-1").counts

        assert actual == {"agency:a": (1, 0, 1), "agency:b": (1, 0, 0)}

    @pytest.mark.parametrize(("unnumbered", "expected"), [(True, {"agency:a": (1, 0, 0)}), (False, {})])
    def test_a_winner_without_a_number(self, *, unnumbered: bool, expected: dict[str, tuple[int, int, int]]) -> None:
        """It counts as the first of its category, unless that is not wanted."""
        assert medal_table(contest(won("agency:a", None)), "edition:p-1", unnumbered=unnumbered).counts == expected

    @pytest.mark.parametrize(
        ("edition", "track", "computed", "agrees"),
        [
            pytest.param("edition:amh-2023", "Pemerintah Provinsi", ("region:31",), True, id="the table agrees"),
            pytest.param("edition:amh-2025", "Pemerintah Daerah", ("region:34",), True, id="again"),
            pytest.param("edition:jpra-2024", None, ("region:35.78",), None, id="nobody published one"),
        ],
    )
    def test_juara_umum(
        self, awards: Catalog, edition: str, track: str | None, computed: tuple[str, ...], *, agrees: bool | None
    ) -> None:
        """The published title beside what the table gives."""
        found = juara_umum(awards, edition, track=track)

        assert (found.computed, found.agrees) == (computed, agrees)

    def test_juara_umum_by_rules_of_its_own(self, awards: Catalog) -> None:
        """KIMFest 2025: the overall winner won one category, as seven others did."""
        found = juara_umum(awards, "edition:kimfest-2025")

        assert len(found.computed) == 8
        assert (found.agrees, found.titled[0] in found.computed) == (False, True)

    def test_juara_umum_by_points_and_province(self, awards: Catalog) -> None:
        """Points for places, counted for provinces; the title counts for the province too."""
        found = juara_umum(awards, "edition:amh-2023", by="province", track="Pemerintah Provinsi", points=(5, 3, 1))

        assert (found.computed, found.titled, found.agrees) == (("region:31",), ("region:31",), True)

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            pytest.param({"by": "kota"}, "'kota' is no value of by", id="another owner"),
            pytest.param({"roll_up": "units"}, "is no set of RollUp", id="another roll-up"),
            pytest.param({"unnumbered": 1}, "unnumbered is True or False", id="no truth value"),
        ],
    )
    def test_refusals(self, awards: Catalog, arguments: dict[str, object], message: str) -> None:
        """Arguments are checked."""
        with pytest.raises(InvalidValue, match=message):
            medal_table(awards, "edition:amh-2023", **arguments)  # type: ignore[arg-type]  # callers may ignore types


class TestLine:
    """The value itself."""

    def test_contest(self) -> None:
        """Category, track and scope say among whom a line was placed."""
        line = Line(id="agency:a", name="A", category="category:web", track="kota", held_by="result:a")

        assert line.contest == ("category:web", "kota", None)
