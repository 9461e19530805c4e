"""Two entries key by key, and what would swap them."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue, UnknownReference
from humaskit.ranking.comparison import Swap
from humaskit.ranking.ordering import Status
from humaskit.ranking.placing import Key, from_places, rank

scores = st.integers(0, 4)
SHEETS = {
    "a": [("kebijakan", Decimal("3.2"), Decimal("0.5")), ("layanan", 4, Decimal("0.5"))],
    "b": [("kebijakan", Decimal("3.4"), Decimal("0.5")), ("layanan", 2, Decimal("0.5"))],
}


class TestDecidingKey:
    """The first key that tells two entries apart."""

    def test_score(self) -> None:
        """A higher score decides at once; the order of the question does not matter."""
        ranked = rank({"Garut": Decimal("85.25"), "Cimahi": 90})
        comparison = ranked.compare("Garut", "Cimahi")

        assert comparison == ranked.compare("Cimahi", "Garut")
        assert (comparison.better, comparison.worse, comparison.key) == ("Cimahi", "Garut", "score")
        assert (comparison.better_value, comparison.worse_value, comparison.margin) == (
            90,
            Decimal("85.25"),
            Decimal("4.75"),
        )
        assert comparison.equal_on == ()
        assert not comparison.is_tie

    def test_tiebreak(self) -> None:
        """What was equal before the deciding key is listed."""
        keys = [Key[str](read={"a": 1, "b": 1}, name="teori"), Key[str](read={"a": 2, "b": 5}, name="isian")]
        comparison = rank({"a": 1, "b": 1}, tiebreak=keys).compare("a", "b")

        assert (comparison.better, comparison.key, comparison.margin) == ("b", "isian", 3)
        assert comparison.equal_on == ("score", "teori")

    def test_tie(self) -> None:
        """Equal on everything, and nothing is made up."""
        comparison = rank({"a": 1, "b": 1}).compare("a", "b")

        assert comparison.is_tie
        assert (comparison.key, comparison.margin, comparison.swap) == (None, None, None)

    def test_float_is_its_text(self) -> None:
        """A float is reported by its decimal text, and the margin is exact."""
        comparison = rank({"a": 0.3, "b": 0.1}).compare("a", "b")

        assert (comparison.better_value, comparison.margin) == (Decimal("0.3"), Decimal("0.2"))

    @pytest.mark.parametrize(
        ("one", "other", "margin"),
        [
            pytest.param(date(2010, 5, 1), date(2009, 5, 1), timedelta(days=365), id="dates"),
            pytest.param(time(9, 30), time(9), timedelta(minutes=30), id="times"),
            pytest.param(timedelta(seconds=9), timedelta(seconds=8), timedelta(seconds=1), id="durations"),
            pytest.param(
                datetime(2024, 1, 2, tzinfo=UTC), datetime(2024, 1, 1, tzinfo=UTC), timedelta(days=1), id="datetimes"
            ),
            pytest.param(5, None, None, id="missing"),
        ],
    )
    def test_margins(self, one: Any, other: Any, margin: timedelta | None) -> None:
        """Moments differ by a duration; from nothing there is no distance."""
        comparison = rank({"a": 1, "b": 1}, tiebreak=[Key(read={"a": one, "b": other})]).compare("a", "b")

        assert (comparison.better, comparison.margin) == ("a", margin)

    def test_final_id_has_no_margin(self) -> None:
        """The alphabet decides without a margin, and nothing would swap it."""
        comparison = rank({"a": 1, "b": 1}, final="id").compare("b", "a")

        assert (comparison.better, comparison.key, comparison.margin, comparison.swap) == ("a", "id", None, None)

    @pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
    def test_status(self, order: tuple[str, str]) -> None:
        """An entry without a place stands behind by its status."""
        comparison = rank({"a": 1, "b": 9}, status={"b": "withdrawn"}).compare(*order)

        assert (comparison.better, comparison.key, comparison.worse_value) == ("a", "status", Status.WITHDRAWN)

    def test_missing_first(self) -> None:
        """Where the unscored come first, they are the better ones."""
        assert rank({"a": 1, "b": None}, missing="first").compare("a", "b").better == "b"

    def test_published_places(self) -> None:
        """Of a published list only the places are known."""
        comparison = from_places({"a": 1, "b": 3}, complete=False).compare("a", "b")

        assert (comparison.better, comparison.key, comparison.margin, comparison.swap) == ("a", "place", None, None)

    def test_stranger(self) -> None:
        """Both have to be in the list."""
        with pytest.raises(UnknownReference):
            rank({"a": 1}).compare("a", "b")


class TestSwap:
    """The smallest change that would swap two entries."""

    @pytest.mark.parametrize(
        ("lots", "expected"),
        [
            pytest.param({}, Swap(key="score", upwards=True, change=5, inclusive=False), id="must-exceed"),
            pytest.param({"Garut": 1}, Swap(key="score", upwards=True, change=5, inclusive=True), id="later-key-helps"),
            pytest.param(
                {"Cimahi": 1}, Swap(key="score", upwards=True, change=5, inclusive=False), id="later-key-hurts"
            ),
        ],
    )
    def test_later_keys_count(self, lots: dict[str, int], expected: Swap) -> None:
        """Drawing level is enough for whoever the later keys favour."""
        ranked = rank({"Cimahi": 90, "Garut": 85}, tiebreak=[Key(read=lots, name="lot")])

        assert ranked.compare("Cimahi", "Garut").swap == expected

    def test_downwards(self) -> None:
        """Where the lowest is best, the change goes down."""
        swap = rank({"a": 10, "b": 12}, descending=False).compare("a", "b").swap

        assert swap == Swap(key="score", upwards=False, change=2, inclusive=False)

    def test_least_printed_figure(self) -> None:
        """A list that ranks on printed figures has a smallest step."""
        ranked = rank({"a": Decimal("2.604"), "b": Decimal("2.594")}, digits=2, rank_on="published")
        swap = ranked.compare("a", "b").swap

        assert swap is not None
        assert (swap.change, swap.least) == (Decimal("0.01"), Decimal("0.02"))

    @given(st.fixed_dictionaries({"a": scores, "b": scores}), st.fixed_dictionaries({"a": scores, "b": scores}))
    def test_law(self, marks: dict[str, int], lots: dict[str, int]) -> None:
        """A change just large enough swaps the two, and one a little smaller does not."""
        keys = [Key[str](read=lots, name="lot")]
        comparison = rank(marks, tiebreak=keys).compare("a", "b")
        swap = comparison.swap
        if swap is None or swap.key != "score" or isinstance(swap.change, timedelta):
            return
        little = Fraction(1, 1000)
        enough = Fraction(swap.change) + (0 if swap.inclusive else little)

        for change, expected in ((enough, comparison.worse), (enough - little, comparison.better)):
            changed = marks | {str(comparison.worse): marks[str(comparison.worse)] + change}
            again = rank(changed, tiebreak=keys).compare("a", "b")

            assert again.better == expected or again.is_tie


class TestParts:
    """What each part adds to the lead."""

    def test_gaps(self) -> None:
        """The largest difference first, with the sign of who it helps."""
        comparison = rank({"a": Decimal("3.6"), "b": Decimal("2.7")}, parts=SHEETS).compare("a", "b")

        assert comparison.parts == (("layanan", 1), ("kebijakan", Decimal("-0.1")))

    def test_unlike_sheets(self) -> None:
        """Scores made of other parts are not set against each other."""
        comparison = rank({"a": 2, "b": 1}, parts={"a": [("x", 2)], "b": [("y", 1)]}).compare("a", "b")

        assert comparison.parts == ()


class TestSentences:
    """The comparison in words."""

    @pytest.mark.parametrize(
        ("lang", "expected"),
        [
            pytest.param(
                "id",
                "Cimahi di atas Garut: nilai 90 berbanding 85,25, selisih 4,75; "
                "bertukar tempat bila nilai Garut naik lebih dari 4,75",
                id="indonesian",
            ),
            pytest.param(
                "en",
                "Cimahi is above Garut: score 90 against 85.25, a margin of 4.75; "
                "they swap if the score of Garut rises by more than 4.75",
                id="english",
            ),
        ],
    )
    def test_score(self, lang: Any, expected: str) -> None:
        """Who, on what, by how much, and what would swap them."""
        ranked = rank({"Garut": Decimal("85.25"), "Cimahi": 90})

        assert ranked.compare("Garut", "Cimahi").sentence(lang) == expected

    @pytest.mark.parametrize(
        ("lang", "expected"),
        [
            pytest.param(
                "id",
                "b di atas a: sama pada nilai, lalu lahir 2010-05-01 berbanding 2009-05-01, selisih 365 hari; "
                "bertukar tempat bila lahir a lebih akhir lebih dari 365 hari",
                id="indonesian",
            ),
            pytest.param(
                "en",
                "b is above a: equal score, then lahir 2010-05-01 against 2009-05-01, a margin of 365 days; "
                "they swap if the lahir of a is later by more than 365 days",
                id="english",
            ),
        ],
    )
    def test_date(self, lang: Any, expected: str) -> None:
        """A date is later or earlier, not higher or lower."""
        key = Key[str](read={"a": date(2009, 5, 1), "b": date(2010, 5, 1)}, name="lahir")

        assert rank({"a": 1, "b": 1}, tiebreak=[key]).compare("a", "b").sentence(lang) == expected

    @pytest.mark.parametrize(
        ("lang", "expected"),
        [
            pytest.param("id", "a dan b sama pada nilai", id="id"),
            pytest.param("en", "a and b are equal on score", id="en"),
        ],
    )
    def test_tie(self, lang: Any, expected: str) -> None:
        """A tie is called one."""
        assert rank({"a": 1, "b": 1}).compare("a", "b").sentence(lang) == expected

    def test_status(self) -> None:
        """A status has its own words, and no margin."""
        comparison = rank({"a": 1, "b": None}, status={"b": "not_assessed"}).compare("a", "b")

        assert comparison.sentence() == "a di atas b: status berperingkat berbanding tidak dinilai"
        assert comparison.sentence("en") == "a is above b: status ranked against not assessed"

    @pytest.mark.parametrize("lang", ["jv", None, ["id"]])
    def test_unknown_language(self, lang: Any) -> None:
        """Two languages are written."""
        with pytest.raises(InvalidValue, match="say id, en"):
            rank({"a": 1, "b": 2}).compare("a", "b").sentence(lang)
