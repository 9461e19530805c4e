"""Ranked lists from scores and from published places."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.errors import Conflict, HumaskitError, InvalidValue, UnknownReference
from humaskit.ranking.ordering import Status
from humaskit.ranking.placing import FEW, Key, from_places, rank
from humaskit.ranking.ties import TieRule, UnresolvedTie

stats: Any = pytest.importorskip("scipy.stats", reason="scipy is the second opinion on ranks")

PODIUM = {"Cimahi": 90, "Garut": 85, "Subang": 85, "Banjar": 70}
OSN: list[dict[str, Any]] = [
    {"id": "A", "total": 80, "observasi": 30, "kelas": 9, "lahir": date(2009, 5, 1)},
    {"id": "B", "total": 80, "observasi": 35, "kelas": 9, "lahir": date(2009, 5, 1)},
    {"id": "C", "total": 80, "observasi": 30, "kelas": 8, "lahir": date(2010, 5, 1)},
    {"id": "D", "total": 80, "observasi": 30, "kelas": 8, "lahir": date(2011, 5, 1)},
    {"id": "E", "total": 81, "observasi": None, "kelas": None, "lahir": None},
]
CHAIN: list[str | Key[Any]] = ["observasi", Key(read="kelas", descending=False), "lahir"]

marks = st.one_of(st.integers(60, 70), st.decimals(60, 70, places=1), st.fractions(60, 70, max_denominator=3))
scored = st.dictionaries(st.text(max_size=3), st.none() | marks, max_size=12)
METHODS = {"standard": "min", "modified": "max", "dense": "dense", "fractional": "average"}


@attrs.frozen
class Body:
    """An entry as a caller has it."""

    id: str
    nilai: object
    wilayah: str | None = None
    status: str | None = None


def shuffled(entries: Mapping[str, Any], order: st.DataObject) -> dict[str, Any]:
    """Return the same mapping in another order."""
    return dict(order.draw(st.permutations(list(entries.items()))))


class TestTies:
    """What equal entries get."""

    @pytest.mark.parametrize(
        ("ties", "expected"),
        [
            pytest.param("standard", (1, 2, 2, 4), id="standard"),
            pytest.param("modified", (1, 3, 3, 4), id="modified"),
            pytest.param("dense", (1, 2, 2, 3), id="dense"),
            pytest.param("fractional", (1, Decimal("2.5"), Decimal("2.5"), 4), id="fractional"),
        ],
    )
    def test_rules(self, ties: str, expected: tuple[object, ...]) -> None:
        """Each rule numbers a shared place its own way."""
        assert rank(PODIUM, ties=ties).places == expected

    def test_default_is_standard(self) -> None:
        """Without a word the list follows the rule of PON and the IOC, and says so."""
        ranked = rank(PODIUM)

        assert ranked.rules.ties is TieRule.STANDARD
        assert ranked.places == (1, 2, 2, 4)

    def test_ordinal_needs_a_total_order(self) -> None:
        """Ordinal places with a tie left are refused, naming the tied; ids decide only when told to."""
        with pytest.raises(UnresolvedTie) as caught:
            rank(PODIUM, ties="ordinal")

        assert "'Garut', 'Subang'" in str(caught.value)
        assert rank(PODIUM, ties="ordinal", final="id").places == (1, 2, 3, 4)

    def test_every_tie_is_named_but_not_everybody(self) -> None:
        """Each tie is an issue; of a large one some names and a count."""
        with pytest.raises(UnresolvedTie) as caught:
            rank({f"a{number}": number // 8 for number in range(16)}, ties="ordinal")

        assert len(caught.value.issues) == 2
        assert "and 3 more" in str(caught.value.issues[0])

    @pytest.mark.parametrize("ties", METHODS)
    @given(scores=st.lists(st.integers(0, 6), min_size=1, max_size=12))
    def test_as_scipy(self, ties: str, scores: list[int]) -> None:
        """The places agree with scipy, both ways round."""
        highest_first = list(stats.rankdata([-score for score in scores], method=METHODS[ties]))
        lowest_first = list(stats.rankdata(scores, method=METHODS[ties]))

        assert list(rank(scores, ties=ties).places) == highest_first
        assert list(rank(scores, ties=ties, descending=False).places) == lowest_first

    @pytest.mark.parametrize("ties", METHODS)
    @pytest.mark.parametrize("distinct", [37, 4 * FEW], ids=["few-distinct", "all-different"])
    def test_long_lists(self, ties: str, distinct: int) -> None:
        """Past the size at which distinct scores are counted first, the places are the same."""
        scores = np.random.default_rng(7).permutation(np.arange(FEW + 100) % distinct).tolist()
        expected = stats.rankdata([-score for score in scores], method=METHODS[ties]).tolist()

        assert list(rank(scores, ties=ties).places) == expected


class TestExactness:
    """Numbers without noise."""

    def test_equal_means_tie(self) -> None:
        """Weighted means that are equal on paper share the place, which float64 would not give."""
        weights = [Fraction(35, 100), Fraction(25, 100), Fraction(25, 100), Fraction(15, 100)]
        sheets = {"A": ["81.3", "77.1", "90.2", "64.9"], "B": ["81.3", "90.2", "77.1", "64.9"]}
        totals = {
            label: sum(Fraction(mark) * weight for mark, weight in zip(sheet, weights, strict=True))
            for label, sheet in sheets.items()
        }

        assert rank(totals).places == (1, 1)

    def test_types_mix(self) -> None:
        """A float ties with the decimal that it prints, a fraction with its decimal."""
        assert rank([0.1, Decimal("0.1"), Fraction(1, 10), 0]).places == (1, 1, 1, 4)

    def test_digits_beyond_the_context(self) -> None:
        """Scores that differ in the fortieth digit differ."""
        assert rank([Decimal("1." + "0" * 40), Decimal("1." + "0" * 39 + "1")]).places == (2, 1)

    @pytest.mark.parametrize(
        "bad", [True, float("nan"), float("-inf"), Decimal("sNaN"), "97,333", 1j, Decimal("1E+99999"), [1]]
    )
    def test_refuses(self, bad: Any) -> None:
        """What is no number is refused by our own error."""
        with pytest.raises(InvalidValue):
            rank({"a": 1, "b": bad})


class TestLaws:
    """What holds for every list of scores."""

    @given(scored, st.sampled_from(["standard", "modified", "dense", "fractional"]), st.booleans(), st.data())
    def test_input_order_never_matters(
        self,
        entries: dict[str, Any],
        ties: str,
        descending: bool,
        data: st.DataObject,
    ) -> None:
        """The same entries in any order give the same list, byte for byte."""
        first = rank(entries, ties=ties, descending=descending)
        second = rank(shuffled(entries, data), ties=ties, descending=descending)

        assert str(first) == str(second)
        assert [attrs.asdict(row) for row in first] == [attrs.asdict(row) for row in second]
        assert first.fingerprint == second.fingerprint
        assert first == second

    @given(scored, st.booleans(), st.data())
    def test_nor_with_all_the_trimmings(
        self,
        entries: dict[str, Any],
        published: bool,
        data: st.DataObject,
    ) -> None:
        """Groups, keys, statuses and rounding change nothing in that."""

        def some(values: st.SearchStrategy[Any]) -> dict[str, Any]:
            return {label: data.draw(values) for label in entries}

        rules: dict[str, Any] = {
            "by": some(st.none() | st.sampled_from("xy")),
            "tiebreak": [Key[str](read=some(st.none() | st.integers(0, 1)), descending=False)],
            "status": some(st.none() | st.sampled_from(Status)),
            "disqualified": data.draw(st.sampled_from(["vacate", "move_up"])),
            "digits": 0,
            "rank_on": "published" if published else "exact",
        }
        first, second = rank(entries, **rules), rank(shuffled(entries, data), **rules)

        assert str(first) == str(second)
        assert [attrs.asdict(row) for row in first] == [attrs.asdict(row) for row in second]
        assert first.canonical() == second.canonical()
        for row in first:
            label = str(row.id)
            assert first.explain(label).sentence() == second.explain(label).sentence()

    @given(scored)
    def test_nobody_is_lost(self, entries: dict[str, Any]) -> None:
        """Every entry has exactly one row, with its own score."""
        expected = Counter(list(entries))

        assert Counter(row.id for row in rank(entries)) == expected
        assert all(row.score == entries[row.entry] for row in rank(entries))

    @given(scored)
    def test_rank_counts_the_better_ones(self, entries: dict[str, Any]) -> None:
        """A standard rank is one more than the number of better scores; without a score there is none."""
        ranked = rank(entries)

        for label, score in entries.items():
            better = sum(other is not None and other > score for other in entries.values()) if score is not None else 0
            assert ranked.rank_of(label) == (None if score is None else better + 1)

    @given(scored, st.sampled_from(TieRule), st.sampled_from(["unranked", "first", "last"]), st.data())
    @settings(max_examples=60)
    def test_quick_and_general_way_agree(
        self, entries: dict[str, Any], ties: TieRule, missing: Any, data: st.DataObject
    ) -> None:
        """A tie-break that never decides sends the list the general way, and changes nothing."""
        groups = {label: data.draw(st.sampled_from("xy")) for label in entries}
        if ties is TieRule.ORDINAL:
            return
        quick = rank(entries, ties=ties, missing=missing, by=groups)
        general = rank(entries, ties=ties, missing=missing, by=groups, tiebreak=[lambda _: 0])

        assert quick.places == general.places


class TestTieBreaks:
    """Further keys for equal scores."""

    def test_chain(self) -> None:
        """Total, then observation, then the lowest class, then the youngest; the deciding key is recorded."""
        ranked = rank(OSN, score="total", tiebreak=CHAIN, ties="ordinal")

        actual = [(row.id, row.rank, row.decided_by) for row in ranked]

        assert actual == [
            ("E", 1, None),
            ("B", 2, "score"),
            ("D", 3, "observasi"),
            ("C", 4, "lahir"),
            ("A", 5, "kelas"),
        ]

    @pytest.mark.parametrize("descending", [True, False])
    def test_missing_key_stands_behind(self, descending: bool) -> None:
        """Whichever way a key runs, an entry without it is behind."""
        key = Key[str](read={"b": 5}, descending=descending)

        assert rank({"a": 1, "b": 1}, tiebreak=[key]).places == (2, 1)

    def test_lot(self) -> None:
        """A drawn lot is a key like any other."""
        lots = {"Garut": 2, "Subang": 1}
        ranked = rank(PODIUM, tiebreak=[Key(read=lots, descending=False, name="lot")])

        assert [ranked.rank_of(label) for label in ("Subang", "Garut")] == [2, 3]
        assert ranked.row("Garut").decided_by == "lot"

    @pytest.mark.parametrize(
        ("key", "expected"),
        [
            pytest.param(Key[object](read="lahir"), "lahir", id="field"),
            pytest.param(Key[str](read=len), "len", id="function"),
            pytest.param(Key[object](read=lambda _: 0), "key", id="lambda"),
            pytest.param(Key[object](read={"a": 1}), "key", id="mapping"),
            pytest.param(Key[object](read=lambda _: 0, name="undian"), "undian", id="said"),
        ],
    )
    def test_names(self, key: Key[Any], expected: str) -> None:
        """A key is named after what it reads, unless it says its name."""
        assert key.name == expected

    def test_one_bare_name(self) -> None:
        """A single name is one key, not its letters."""
        assert rank(OSN, score="total", tiebreak="observasi").rank_of("B") == 2

    @given(st.lists(st.tuples(*[st.none() | st.integers(0, 2)] * 3), max_size=10), st.tuples(*[st.booleans()] * 2))
    def test_is_lexicographic(self, rows: list[tuple[int | None, ...]], ways: tuple[bool, bool]) -> None:
        """A chain orders like the tuple of its keys, each missing one behind."""
        entries = [{"id": number, "s": row[0], "k": row[1], "l": row[2]} for number, row in enumerate(rows)]
        keys = [Key[Any](read=name, descending=way) for name, way in zip("kl", ways, strict=True)]
        ranked = rank(entries, score="s", tiebreak=keys)

        def order(row: Sequence[int | None]) -> tuple[tuple[bool, int], ...]:
            return tuple(
                (value is None, 0 if value is None else -value if way else value)
                for value, way in zip(row, (True, *ways), strict=True)
            )

        for row, place in zip(rows, ranked.places, strict=True):
            better = sum(other[0] is not None and order(other) < order(row) for other in rows)
            assert place == (None if row[0] is None else better + 1)

    @pytest.mark.parametrize("wrong", [{"name": 5}, {"name": ""}, {"descending": "yes"}])
    def test_key_arguments(self, wrong: dict[str, Any]) -> None:
        """A key has a name and a direction."""
        with pytest.raises(InvalidValue):
            Key[object](read="kelas", **wrong)

    def test_final_id_needs_one_kind_of_id(self) -> None:
        """Text and numbers have no common alphabet."""
        with pytest.raises(InvalidValue, match="no common order"):
            rank({"a": 1, 2: 1}, final="id")


class TestMissing:
    """Entries without a score."""

    @pytest.mark.parametrize(
        ("missing", "expected"),
        [
            pytest.param("unranked", (1, None, 2, None), id="unranked"),
            pytest.param("first", (3, 1, 4, 1), id="first"),
            pytest.param("last", (1, 3, 2, 3), id="last"),
        ],
    )
    def test_places(self, missing: Any, expected: tuple[object, ...]) -> None:
        """A missing score takes no place, or shares the first or the last one."""
        assert rank([9, None, 8, None], missing=missing).places == expected

    def test_raise(self) -> None:
        """On request a missing score is refused; one that a status explains is not missing."""
        with pytest.raises(InvalidValue, match="'b' has no score"):
            rank({"a": 1, "b": None}, missing="raise")

        assert rank({"a": 1, "b": None}, missing="raise", status={"b": "absent"}).places == (1, None)

    def test_unscored_is_counted(self) -> None:
        """Who has no score is in the list, behind the ranked, with a status that says so."""
        ranked = rank({"z": 1, "a": None})

        assert [(row.id, row.rank, row.status) for row in ranked] == [
            ("z", 1, Status.RANKED),
            ("a", None, Status.UNSCORED),
        ]


class TestStatuses:
    """Who takes a place."""

    @pytest.mark.parametrize("status", [each for each in Status if each not in (Status.RANKED, Status.DISQUALIFIED)])
    def test_only_the_ranked_do(self, status: Status) -> None:
        """Any other status leaves the place to the next, whatever the score, in every way of listing the missing."""
        for missing in ("unranked", "first", "last"):
            ranked = rank(PODIUM, status={"Cimahi": status, "Garut": status.value}, missing=missing)

            assert ranked.places == (None, None, 1, 2)
            assert ranked.row("Cimahi").status is status

    @pytest.mark.parametrize(
        ("vacancy", "places", "vacated"),
        [
            pytest.param("vacate", (None, 2, 2, 4), 1, id="vacate"),
            pytest.param("move_up", (None, 1, 1, 3), None, id="move-up"),
        ],
    )
    def test_disqualified(self, vacancy: Any, places: tuple[object, ...], vacated: int | None) -> None:
        """The place of a disqualified entry stays empty or is taken, as was said."""
        ranked = rank(PODIUM, status={"Cimahi": "disqualified"}, disqualified=vacancy)

        assert ranked.places == places
        assert ranked.row("Cimahi").vacated == vacated

    def test_disqualified_must_be_said(self) -> None:
        """With a score and without a word about its place, a disqualification is refused; without a score it is not."""
        with pytest.raises(InvalidValue, match="say what becomes of the place"):
            rank(PODIUM, status={"Cimahi": "disqualified"})

        assert rank({"a": 1, "b": None}, status={"b": "disqualified"}).places == (1, None)

    def test_unknown_status(self) -> None:
        """Every unknown status is named."""
        with pytest.raises(InvalidValue, match="did you mean 'absent'"):
            rank(PODIUM, status={"Cimahi": "absen", "Garut": 5})


class TestGroups:
    """Ranks inside groups."""

    BODIES = (
        Body("a", 9, "barat"),
        Body("b", 8, None),
        Body("c", 7, "timur"),
        Body("d", 9, "timur"),
        Body("e", 6, "barat"),
    )

    def test_places_and_overall(self) -> None:
        """None is a group of its own, listed last; the overall rank stands beside."""
        ranked = rank(self.BODIES, score="nilai", by="wilayah")

        actual = [(row.group, row.id, row.rank, row.overall) for row in ranked]

        assert ranked.groups == ("barat", "timur", None)
        assert actual == [
            ("barat", "a", 1, 1),
            ("barat", "e", 2, 5),
            ("timur", "d", 1, 1),
            ("timur", "c", 2, 4),
            (None, "b", 1, 3),
        ]

    def test_ordinal_inside_groups(self) -> None:
        """What is equal only across groups is no tie inside them, and shares the overall rank."""
        ranked = rank(self.BODIES, score="nilai", by="wilayah", ties="ordinal")

        assert [ranked.row(label).overall for label in "ad"] == [1, 1]

    def test_order_never_matters(self) -> None:
        """Groups come in their own order, not in that of the input."""
        assert rank(self.BODIES, score="nilai", by="wilayah") == rank(self.BODIES[::-1], score="nilai", by="wilayah")


class TestPublished:
    """Ranking on rounded figures."""

    SCORES = ("2.604", "2.596", "2.594")

    def test_rounding_creates_ties(self) -> None:
        """The exact scores differ, the published ones do not; both stay."""
        scores = {label: Decimal(score) for label, score in zip("abc", self.SCORES, strict=True)}
        exact_list, published_list = rank(scores, digits=2), rank(scores, digits=2, rank_on="published")

        assert exact_list.places == (1, 2, 3)
        assert published_list.places == (1, 1, 3)
        assert [(row.score, str(row.published)) for row in published_list] == [
            (Decimal("2.604"), "2.60"),
            (Decimal("2.596"), "2.60"),
            (Decimal("2.594"), "2.59"),
        ]

    def test_digits_must_be_said(self) -> None:
        """How a list rounds is never guessed."""
        with pytest.raises(InvalidValue, match="how many decimals"):
            rank([1], rank_on="published")

    def test_plain_numbers_in_any_order(self) -> None:
        """Numbers that tie only in print are listed by their exact value."""
        numbers = [Decimal(score) for score in self.SCORES]

        assert rank(numbers, digits=1, rank_on="published") == rank(numbers[::-1], digits=1, rank_on="published")


class TestArguments:
    """What is refused."""

    @pytest.mark.parametrize(
        ("entries", "arguments", "error"),
        [
            pytest.param("abc", {}, InvalidValue, id="text"),
            pytest.param(5, {}, InvalidValue, id="number"),
            pytest.param((1 // number for number in (1, 0)), {}, InvalidValue, id="failing-generator"),
            pytest.param([Body("a", 1)], {}, InvalidValue, id="no-score-said"),
            pytest.param([Body("a", 1), Body("a", 2)], {"score": "nilai"}, Conflict, id="id-twice"),
            pytest.param(PODIUM, {"ties": "random"}, InvalidValue, id="random-ties"),
            pytest.param(PODIUM, {"descending": "yes"}, InvalidValue, id="direction"),
            pytest.param(PODIUM, {"missing": "drop"}, InvalidValue, id="missing"),
            pytest.param(PODIUM, {"final": "name"}, InvalidValue, id="final"),
            pytest.param(PODIUM, {"rank_on": "rounded"}, InvalidValue, id="rank-on"),
            pytest.param(PODIUM, {"digits": -1}, InvalidValue, id="digits"),
            pytest.param(PODIUM, {"disqualified": "skip"}, InvalidValue, id="disqualified"),
            pytest.param(PODIUM, {"tiebreak": 5}, InvalidValue, id="tiebreak"),
            pytest.param(PODIUM, {"tiebreak": [5]}, InvalidValue, id="tiebreak-number"),
            pytest.param(PODIUM, {"complete": None}, InvalidValue, id="complete"),
            pytest.param(PODIUM, {"field_size": 5}, InvalidValue, id="larger-field-of-a-complete-list"),
            pytest.param(PODIUM, {"field_size": 3, "complete": False}, InvalidValue, id="smaller-field"),
            pytest.param(PODIUM, {"by": {"Cimahi": 1}, "field_size": 9, "complete": False}, InvalidValue, id="groups"),
            pytest.param(PODIUM, {"status": {"Bogor": "absent"}}, UnknownReference, id="stranger"),
            pytest.param(PODIUM, {"parts": {"Cimahi": "ab"}}, InvalidValue, id="parts"),
            pytest.param([1, 2], {"status": {1: "absent"}}, InvalidValue, id="plain-numbers-by-id"),
        ],
    )
    def test_refuses(self, entries: Any, arguments: dict[str, Any], error: type[HumaskitError]) -> None:
        """A wrong argument raises our own error, and says what would be right."""
        with pytest.raises(error):
            rank(entries, **arguments)

    def test_empty(self) -> None:
        """A list of nobody is a list."""
        ranked = rank(dict[str, int]())

        assert (len(ranked), ranked.rows, ranked.winners, ranked.places) == (0, (), (), ())


class TestFromPlaces:
    """Lists that somebody published."""

    def test_news_item(self) -> None:
        """Three names without scores are a list that knows what it does not know."""
        amc = from_places({"Muba": 3, "Kota Semarang": 2, "Kota Madiun": 1}, complete=False)

        assert [(row.id, row.rank, row.score, row.of) for row in amc] == [
            ("Kota Madiun", 1, None, None),
            ("Kota Semarang", 2, None, None),
            ("Muba", 3, None, None),
        ]
        assert amc.rules.ties is None
        with pytest.raises(UnknownReference, match="unlisted does not mean last"):
            amc.rank_of("Palembang")

    def test_third_alone(self) -> None:
        """Only the third place is known, and it stays the third."""
        alone = from_places({"Muba": 3}, complete=False)

        assert alone.rank_of("Muba") == 3
        assert alone.winners == ()

    @pytest.mark.parametrize(
        ("places", "expected"),
        [
            pytest.param([1, 2, 2, 3], TieRule.DENSE, id="dense"),
            pytest.param([1, 2, 2, 4], TieRule.STANDARD, id="standard"),
            pytest.param([1, 2.5, 2.5, 4], TieRule.FRACTIONAL, id="fractional"),
            pytest.param([1, 2, 3], None, id="undetermined"),
        ],
    )
    def test_rule_is_inferred(self, places: list[float], expected: TieRule | None) -> None:
        """The places tell the rule, or leave it open; they stay as printed."""
        ranked = from_places(places)

        assert ranked.rules.ties is expected
        assert list(ranked.places) == places

    @given(st.lists(st.integers(1, 3), max_size=5), st.sampled_from(TieRule), st.sampled_from(TieRule))
    def test_as_computed(self, sizes: list[int], rule: TieRule, other: TieRule) -> None:
        """A complete published list holds and converts its places like a computed one."""
        if TieRule.ORDINAL in (rule, other):
            sizes = [1] * len(sizes)
        scores = [-number for number, size in enumerate(sizes) for _ in range(size)]
        computed = rank(scores, ties=rule)
        published = from_places(computed.places, ties=rule)

        assert published.places == computed.places
        assert published.to_ties(other).places == computed.to_ties(other).places

    def test_statuses(self) -> None:
        """Nominees have no place; a disqualified entry with a place left it empty."""
        ranked = from_places({"a": 1, "b": 2, "c": None}, status={"a": "disqualified", "c": "nominee"})

        assert [(row.id, row.rank, row.vacated) for row in ranked] == [
            ("b", 2, None),
            ("a", None, 1),
            ("c", None, None),
        ]
        assert ranked.winners == ()

    @pytest.mark.parametrize(
        ("places", "arguments", "reason"),
        [
            pytest.param({"a": 1, "b": 3}, {}, "no tie rule", id="hole"),
            pytest.param({"a": 1, "b": 1, "c": 2}, {"ties": "standard"}, "they follow dense", id="other-rule"),
            pytest.param({"a": 1, "b": None}, {}, "no status that says why", id="no-place"),
            pytest.param({"a": 0}, {"complete": False}, "no tie rule", id="place-zero"),
            pytest.param({"a": "satu"}, {}, "text is no number", id="word"),
        ],
    )
    def test_refuses(self, places: dict[str, Any], arguments: dict[str, Any], reason: str) -> None:
        """Places that no rule gives, or that are missing without a reason, are refused."""
        with pytest.raises(InvalidValue, match=reason):
            from_places(places, **arguments)

    def test_groups_share_the_rule(self) -> None:
        """One rule holds for every group; scores and groups are read like anywhere."""
        rows = [
            {"id": 1, "rank": 1, "g": "x", "s": Decimal("9.5")},
            {"id": 2, "rank": 1, "g": "x", "s": None},
            {"id": 3, "rank": 2, "g": "x", "s": None},
            {"id": 4, "rank": 1, "g": "y", "s": None},
        ]
        ranked = from_places(rows, place="rank", by="g", score="s")

        assert ranked.rules.ties is TieRule.DENSE
        assert [row.score for row in ranked][:1] == [Decimal("9.5")]
        assert [row.overall for row in ranked] == [None] * 4
