"""Ranked lists: rows, cuts, tiles, editions."""

import copy
import pickle
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue, UnknownReference
from humaskit.ranking.ordering import Status
from humaskit.ranking.placing import from_places, rank
from humaskit.ranking.ranked import RankedList
from humaskit.ranking.ties import TieRule, UnresolvedTie

PODIUM = {"Cimahi": 90, "Garut": 85, "Subang": 85, "Banjar": 70}
EXCERPT = from_places({"Muba": 3, "Kota Madiun": 1}, complete=False)
scored = st.dictionaries(st.text(max_size=3), st.integers(0, 5), min_size=1, max_size=12)


def ids(rows: Sequence[Any]) -> list[object]:
    """Return who is in some rows."""
    return [row.id for row in rows]


class TestAccess:
    """Rows and places."""

    def test_rows_in_listing_order(self) -> None:
        """Places go down, equal entries by id, whoever the input names first."""
        ranked = rank(dict(reversed(PODIUM.items())))

        assert ids(ranked.rows) == ["Cimahi", "Garut", "Subang", "Banjar"]
        assert ids(list(ranked)) == ids(ranked.rows)
        assert ranked[1] == ranked.row("Garut")
        assert "Garut" in ranked
        assert "Bogor" not in ranked
        assert 5.5 not in ranked

    def test_joint(self) -> None:
        """A shared place is marked, with how many share it and how many are ahead."""
        row = rank(PODIUM).row("Garut")

        assert (row.is_joint, row.tied, row.ahead, row.of) == (True, 2, 1, 4)

    def test_by_row_or_by_itself(self) -> None:
        """An entry is found by its id, by its row, or by itself."""
        body = {"id": "x", "nilai": 5}
        ranked = rank([body, {"id": "y", "nilai": 6}], score="nilai")

        assert ranked.rank_of(body) == ranked.rank_of("x") == ranked.rank_of(ranked.row("x")) == 2
        assert ranked.compare(body, ranked[0]).better == "y"

    @pytest.mark.parametrize("who", ["Bogor", "garut", 5, None, ["Garut"]])
    def test_strangers(self, who: Any) -> None:
        """Who is not in the list is refused by our own error."""
        with pytest.raises(UnknownReference):
            rank(PODIUM).rank_of(who)

    @pytest.mark.parametrize("number", [4, -5, "1", None])
    def test_rows_beyond_the_end(self, number: Any) -> None:
        """There is no row beyond the last."""
        with pytest.raises(UnknownReference, match="4 rows"):
            _ = rank(PODIUM)[number]

    def test_plain_numbers_have_no_ids(self) -> None:
        """A list of numbers has rows, but nobody to ask for."""
        ranked = rank([1, 2])

        assert [row.score for row in ranked] == [2, 1]
        with pytest.raises(InvalidValue, match="no ids"):
            ranked.rank_of(1)

    def test_prints(self) -> None:
        """The list prints its rule, its groups, shared places and statuses."""
        ranked = rank(
            {"a": Decimal("9.50"), "b": Decimal("9.5"), "c": None}, by={"a": "x", "b": "x"}, status={"c": "absent"}
        )

        assert str(ranked) == "<RankedList of 3, standard ties>\nx  1=  a  9.50\nx  1=  b  9.5\nabsent  c"
        assert repr(EXCERPT) == "<RankedList of 2, undetermined ties>"

    def test_in_group(self) -> None:
        """The rows of one group, or none."""
        ranked = rank(PODIUM, by={"Garut": "x", "Banjar": "x"})

        assert ids(ranked.in_group("x")) == ["Garut", "Banjar"]
        assert ids(ranked.in_group(None)) == ["Cimahi", "Subang"]
        assert ranked.in_group("y") == ()

    def test_copies(self) -> None:
        """A list survives copying and pickling, with its fingerprint."""
        ranked = rank(PODIUM)

        for other in (copy.copy(ranked), copy.deepcopy(ranked), pickle.loads(pickle.dumps(ranked))):
            assert other == ranked
            assert hash(other) == hash(ranked)
            assert other.fingerprint == ranked.fingerprint

    def test_is_frozen(self) -> None:
        """Nothing in a list can be set."""
        ranked = rank(PODIUM)

        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            ranked.previous = ranked  # type: ignore[misc]  # the point of the test

    def test_equality(self) -> None:
        """Lists differ by entries, scores or rules, and from everything else."""
        assert rank(PODIUM) != rank(PODIUM | {"Banjar": 71})
        assert rank(PODIUM) != rank(PODIUM, ties="dense")
        assert rank(PODIUM) != "Cimahi"


class TestWinners:
    """Who has nobody ahead."""

    @pytest.mark.parametrize(
        ("ranked", "expected"),
        [
            pytest.param(rank(PODIUM), ["Cimahi"], id="one"),
            pytest.param(rank(PODIUM, descending=False), ["Banjar"], id="lowest"),
            pytest.param(rank({"a": 1, "b": 1}, ties="modified"), ["a", "b"], id="joint-under-modified"),
            pytest.param(rank({"a": 1, "b": 1}, ties="average"), ["a", "b"], id="joint-under-fractional"),
            pytest.param(rank({"a": 1, "b": 2}, by={"a": "x", "b": "y"}), ["a", "b"], id="one-per-group"),
            pytest.param(rank({"a": None}), [], id="nobody-scored"),
            pytest.param(EXCERPT, ["Kota Madiun"], id="excerpt"),
            pytest.param(rank(PODIUM).disqualify("Cimahi", places="vacate"), [], id="vacated"),
        ],
    )
    def test_table(self, ranked: RankedList[str], expected: list[str]) -> None:
        """Joint winners together; none where the first place is empty."""
        assert ids(ranked.winners) == expected


class TestTop:
    """The best k."""

    @pytest.mark.parametrize(
        ("k", "cut", "expected"),
        [
            pytest.param(2, "ties", ["Cimahi", "Garut", "Subang"], id="a-tie-at-the-edge-stays"),
            pytest.param(2, "places", ["Cimahi", "Garut", "Subang"], id="two-places"),
            pytest.param(3, "ties", ["Cimahi", "Garut", "Subang"], id="three"),
            pytest.param(3, "places", ["Cimahi", "Garut", "Subang", "Banjar"], id="three-places"),
            pytest.param(3, "exact", ["Cimahi", "Garut", "Subang"], id="exactly-three"),
            pytest.param(1, "exact", ["Cimahi"], id="exactly-one"),
            pytest.param(99, "exact", ["Cimahi", "Garut", "Subang", "Banjar"], id="more-than-all"),
        ],
    )
    def test_cuts(self, k: int, cut: Any, expected: list[str]) -> None:
        """Three ways to say "top k", whatever the tie rule of the list."""
        for ties in ("standard", "modified", "dense", "fractional"):
            assert ids(rank(PODIUM, ties=ties).top(k, cut=cut)) == expected

    def test_exact_cut_through_a_tie(self) -> None:
        """Exactly two would have to choose between two equal ones."""
        with pytest.raises(UnresolvedTie, match="'Garut', 'Subang'"):
            rank(PODIUM).top(2, cut="exact")

    def test_per_group(self) -> None:
        """The best of each group."""
        ranked = rank(PODIUM, by={"Garut": "x", "Banjar": "x"})

        assert ids(ranked.top(1)) == ["Garut", "Cimahi"]

    def test_excerpt(self) -> None:
        """Of an excerpt the printed places decide."""
        assert ids(EXCERPT.top(2)) == ["Kota Madiun"]
        assert ids(EXCERPT.top(3, cut="exact")) == ["Kota Madiun", "Muba"]

    def test_a_vacated_place_counts(self) -> None:
        """Who left a place empty is not in the top, and nobody else moves into it."""
        assert ids(rank(PODIUM).disqualify("Cimahi", places="vacate").top(1)) == []

    @pytest.mark.parametrize(("k", "cut"), [(0, "ties"), (True, "ties"), ("3", "ties"), (1, "all"), (1, ["ties"])])
    def test_refuses(self, k: Any, cut: Any) -> None:
        """The count is a positive whole number, the cut a known word."""
        with pytest.raises(InvalidValue):
            rank(PODIUM).top(k, cut=cut)

    @given(scored, st.integers(1, 14))
    def test_law(self, entries: dict[str, int], k: int) -> None:
        """Everyone in the top is at least as good as everyone outside, and at least k are in if there are."""
        best = rank(entries).top(k)
        inside = {row.id for row in best}

        assert len(best) >= min(k, len(entries))
        assert min(entries[str(label)] for label in inside) >= max(
            (score for label, score in entries.items() if label not in inside), default=-1
        )


class TestTiles:
    """Tiles of equal size."""

    @given(st.integers(1, 20), st.integers(1, 8))
    def test_as_sql(self, size: int, tiles: int) -> None:
        """The first tiles are the larger ones, none differs by more than one, as NTILE deals."""
        dealt = rank(list(range(size))).ntile(tiles)
        counts = [dealt.count(tile) for tile in range(1, tiles + 1)]

        assert list(dealt) == sorted(dealt, key=lambda tile: -(tile or 0))
        assert sum(counts) == size
        assert counts == sorted(counts, reverse=True)
        assert max(counts) - min(counts) <= 1

    def test_unscored_has_no_tile(self) -> None:
        """Who takes no place is in no tile."""
        assert rank([3, None, 1]).ntile(2) == (1, None, 2)

    def test_ties_are_refused(self) -> None:
        """With a tie the tiles would depend on chance."""
        with pytest.raises(UnresolvedTie, match="ntile"):
            rank(PODIUM).ntile(2)

    def test_needs_the_field(self) -> None:
        """The top of a longer list has tiles only if its length is known."""
        top = {"a": 3, "b": 2}

        assert rank(top, complete=False, field_size=8).ntile(4) == (1, 1)
        for partial in (rank(top, complete=False), EXCERPT):
            with pytest.raises(InvalidValue, match="whole field"):
                partial.ntile(2)


class TestEditions:
    """What follows a publication."""

    def test_other_rule(self) -> None:
        """The same order under another rule."""
        assert rank(PODIUM).to_ties("dense").places == (1, 2, 2, 3)

    def test_excerpt_cannot_be_converted(self) -> None:
        """Nothing is made up for the places that nobody printed."""
        with pytest.raises(InvalidValue, match="whole field"):
            EXCERPT.to_ties("dense")

    @pytest.mark.parametrize(
        ("places", "expected"),
        [pytest.param("vacate", (None, 2, 2, 4), id="vacate"), pytest.param("move_up", (None, 1, 1, 3), id="move-up")],
    )
    def test_disqualify(self, places: Any, expected: tuple[object, ...]) -> None:
        """The next edition follows the word, and keeps the one before."""
        before = rank(PODIUM)
        after = before.disqualify("Cimahi", places=places)

        assert after.places == expected
        assert after.row("Cimahi").status is Status.DISQUALIFIED
        assert after.previous is before
        assert before.places == (1, 2, 2, 4)

    def test_one_way_for_one_list(self) -> None:
        """Two disqualifications follow the same way."""
        once = rank(PODIUM).disqualify("Cimahi", places="vacate")

        assert once.disqualify("Garut", places="vacate").places == (None, None, 2, 4)
        with pytest.raises(InvalidValue, match="one list follows one way"):
            once.disqualify("Garut", places="move_up")

    def test_half_of_a_shared_place(self) -> None:
        """One of two leaves; the other stays where the two were, no longer joint."""
        after = rank(PODIUM).disqualify("Garut", places="vacate")

        assert (after.rank_of("Subang"), after.row("Subang").is_joint, after.row("Garut").vacated) == (2, False, 2)

    def test_excerpt(self) -> None:
        """In an excerpt a place can be left empty, but nobody known moves up."""
        after = EXCERPT.disqualify("Kota Madiun", places="vacate")

        assert (after.rank_of("Kota Madiun"), after.row("Kota Madiun").vacated, after.rank_of("Muba")) == (None, 1, 3)
        with pytest.raises(InvalidValue, match="moving up"):
            EXCERPT.disqualify("Kota Madiun", places="move_up")

    @pytest.mark.parametrize(("who", "places"), [("Bogor", "vacate"), ("Cimahi", "skip"), ("Cimahi", None)])
    def test_refuses(self, who: str, places: Any) -> None:
        """A stranger cannot be disqualified, nor a place be treated in an unknown way."""
        with pytest.raises((UnknownReference, InvalidValue)):
            rank(PODIUM).disqualify(who, places=places)

    @given(scored, st.sampled_from(TieRule), st.sampled_from(["vacate", "move_up"]), st.data())
    def test_law(self, entries: dict[str, int], rule: TieRule, places: Any, data: st.DataObject) -> None:
        """Vacating changes nobody else's place; moving up is ranking without the disqualified."""
        if rule is TieRule.ORDINAL:
            return
        before = rank(entries, ties=rule)
        gone = data.draw(st.sampled_from(sorted(entries)))
        after = before.disqualify(gone, places=places)
        rest = {label: score for label, score in entries.items() if label != gone}
        expected = before if places == "vacate" else rank(rest, ties=rule)

        assert all(after.rank_of(label) == expected.rank_of(label) for label in rest)
