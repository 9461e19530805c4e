"""Tie rules: names, places, inference and conversion."""

from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.ranking.ties import TieRule, UnresolvedTie, convert, infer_tie_rule, places_of, tie_rule

stats: Any = pytest.importorskip("scipy.stats", reason="scipy is the second opinion on ranks")

sizes = st.lists(st.integers(1, 4), max_size=6)
rules = st.sampled_from(TieRule)


def spread(counts: list[int], rule: TieRule) -> list[int | Decimal]:
    """Print the place of every entry of a list with ties of these sizes."""
    return [place for place, size in zip(places_of(counts, rule), counts, strict=True) for place in [place] * size]


class TestNames:
    """Every name that people know."""

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            *(
                pytest.param(name, TieRule.STANDARD, id=name)
                for name in ("min", "RANK", "1224", "competition", "1 2 2 4")
            ),
            *(pytest.param(name, TieRule.MODIFIED, id=name) for name in ("max", "1334", "MODIFIED_COMPETITION")),
            *(pytest.param(name, TieRule.DENSE, id=name) for name in ("dense", "DENSE_RANK", "1223", "Dense-Rank()")),
            *(pytest.param(name, TieRule.ORDINAL, id=name) for name in ("ordinal", "first", "ROW_NUMBER()", "1234")),
            *(pytest.param(name, TieRule.FRACTIONAL, id=name) for name in ("average", "mean", "1 2.5 2.5 4")),
            *(pytest.param(rule, rule, id=f"member-{rule.value}") for rule in TieRule),
            *(pytest.param(rule.value, rule, id=f"neutral-{rule.value}") for rule in TieRule),
        ],
    )
    def test_known(self, name: str | TieRule, expected: TieRule) -> None:
        """Libraries, SQL and sport call the same five rules by many names."""
        assert tie_rule(name) is expected

    @pytest.mark.parametrize("name", ["random", "", "1222", "denze"])
    def test_unknown(self, name: str) -> None:
        """An unknown name is refused with a hint."""
        with pytest.raises(InvalidValue) as caught:
            tie_rule(name)

        assert caught.value.issues[0].hint

    def test_misprint_gets_a_suggestion(self) -> None:
        """A near miss names what was probably meant."""
        with pytest.raises(InvalidValue, match="did you mean 'dense'"):
            tie_rule("denze")


class TestPlaces:
    """Places of classes of equals."""

    @pytest.mark.parametrize(
        ("rule", "method"),
        [
            pytest.param(TieRule.STANDARD, "min", id="standard"),
            pytest.param(TieRule.MODIFIED, "max", id="modified"),
            pytest.param(TieRule.DENSE, "dense", id="dense"),
            pytest.param(TieRule.FRACTIONAL, "average", id="fractional"),
        ],
    )
    @given(counts=sizes.filter(bool))
    def test_as_scipy(self, rule: TieRule, method: str, counts: list[int]) -> None:
        """The places agree with scipy on sorted data with ties of these sizes."""
        data = [number for number, size in enumerate(counts) for _ in range(size)]

        assert spread(counts, rule) == list(stats.rankdata(data, method=method))


class TestInference:
    """Which rules a published list can follow."""

    @pytest.mark.parametrize(
        ("places", "complete", "expected"),
        [
            pytest.param([1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 9, 9, 10, 10], True, {"dense"}, id="mtq-xxv"),
            pytest.param([1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 9, 9, 10, 10], False, {"dense"}, id="mtq-xxv-top-of-more"),
            pytest.param([1, 2, 2, 4], True, {"standard"}, id="standard"),
            pytest.param([1, 3, 3, 4], True, {"modified"}, id="modified"),
            pytest.param([1, 2.5, 2.5, 4], True, {"fractional"}, id="fractional"),
            pytest.param([2, 1, 4, 2], True, {"standard"}, id="any-order"),
            pytest.param([1, 1], True, {"standard", "dense"}, id="tie-at-the-end"),
            pytest.param([1, 2, 3], True, {rule.value for rule in TieRule}, id="no-tie"),
            pytest.param([], True, {rule.value for rule in TieRule}, id="empty"),
            pytest.param([1, 2, 4], True, set[str](), id="hole"),
            pytest.param([1, 2, 4], False, {rule.value for rule in TieRule}, id="hole-in-an-excerpt"),
            pytest.param([3], False, {rule.value for rule in TieRule}, id="terbaik-tiga-alone"),
            pytest.param([1, 1, 2], False, {"dense"}, id="excerpt-without-gap"),
            pytest.param([1, 1, 3, 4, 4], False, {"standard", "dense"}, id="excerpt-second-unlisted"),
            pytest.param([2, 2], False, {"standard", "modified", "dense", "fractional"}, id="shared-second"),
            pytest.param([2.5], False, {"fractional"}, id="one-of-a-shared-half"),
            pytest.param([0, 1], True, set[str](), id="place-zero"),
            pytest.param([1.25], False, set[str](), id="quarter"),
        ],
    )
    def test_table(self, places: list[float], complete: bool, expected: set[str]) -> None:
        """The rules that remain are those that can print these places."""
        actual = {rule.value for rule in infer_tie_rule(places, complete=complete)}

        assert actual == expected

    @given(sizes, rules, st.data())
    def test_never_excludes_the_truth(self, counts: list[int], rule: TieRule, data: st.DataObject) -> None:
        """The rule that printed a list is among the answers, also when entries are left out."""
        counts = [1] * len(counts) if rule is TieRule.ORDINAL else counts
        printed = spread(counts, rule)
        kept = [place for place in printed if data.draw(st.booleans())]

        assert rule in infer_tie_rule(data.draw(st.permutations(printed)))
        assert rule in infer_tie_rule(kept, complete=False)

    @pytest.mark.parametrize("places", [5, ["satu"], [None], [True]])
    def test_refuses(self, places: list[float]) -> None:
        """Places are numbers in a sequence."""
        with pytest.raises(InvalidValue):
            infer_tie_rule(places)


class TestConversion:
    """From one rule to another."""

    @given(sizes, rules, rules, st.randoms(use_true_random=False))
    def test_round_trip(self, counts: list[int], one: TieRule, other: TieRule, random: Random) -> None:
        """There and back gives the printed places, in the order they came."""
        if TieRule.ORDINAL in (one, other):
            counts = [1] * len(counts)
        printed = spread(counts, one)
        random.shuffle(printed)

        assert list(convert(convert(printed, other), one)) == printed

    def test_ordinal_needs_no_ties(self) -> None:
        """Shared places cannot be numbered through; each shared place is named."""
        with pytest.raises(UnresolvedTie) as caught:
            convert([1, 2, 2, 4, 4], "ordinal")

        assert [issue.value for issue in caught.value.issues] == ["2", "4"]

    def test_hole_is_refused(self) -> None:
        """A list with a hole is not complete, so nothing is made up for it."""
        with pytest.raises(InvalidValue, match="no tie rule"):
            convert([1, 3], "dense")
