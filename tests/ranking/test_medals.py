"""Medals, points, and the juara umum."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import Conflict, HumaskitError, InvalidValue
from humaskit.ranking.medals import count_medals, medal_table, points_table
from humaskit.ranking.placing import rank

from .tables import quick

# Six categories with one winner each; a unit and an official of the same agency are among them
WINNERS = {
    "website": {"Dishut": 1},
    "media sosial": {"UPTD Tahura": 1},
    "siaran pers": {"Dishut": 1},
    "pejabat": {"Kepala Dishut": 1},
    "video": {"Kominfo": 1},
    "majalah": {"Dinkes": 1},
}
TO_AGENCY = {"UPTD Tahura": "Dishut", "Kepala Dishut": "Dishut"}
counts = st.dictionaries(st.sampled_from("abcdef"), st.tuples(*[st.integers(0, 3)] * 3), min_size=1)


class TestRollUp:
    """Who counts for whom."""

    @pytest.mark.parametrize(
        ("roll_up", "wins"),
        [
            pytest.param(None, 2, id="own-wins"),
            pytest.param({"UPTD Tahura": "Dishut"}, 3, id="with-units"),
            pytest.param(TO_AGENCY, 4, id="with-units-and-officials"),
            pytest.param({**TO_AGENCY, "Dishut": "Dishut"}, 4, id="itself"),
            pytest.param({"UPTD Tahura": "Bidang", "Bidang": "Dishut"}, 3, id="by-way-of-a-division"),
        ],
    )
    def test_stated_choice(self, roll_up: Any, wins: int) -> None:
        """An agency has two wins, three or four, as the mapping says."""
        medals = count_medals(WINNERS, roll_up=roll_up)
        table = points_table(WINNERS, points=(1,), roll_up=roll_up)

        assert medals["Dishut"] == (wins, 0, 0)
        assert (table.points["Dishut"], table.wins["Dishut"]) == (wins, wins)

    def test_parts_say_who_won(self) -> None:
        """The table keeps which unit brought which points."""
        table = points_table(WINNERS, points=(1,), roll_up=TO_AGENCY)

        assert ("media sosial", "UPTD Tahura", 1) in table.parts["Dishut"]
        assert table.winners == ("Dishut",)

    def test_circle(self) -> None:
        """Two that count for each other count for nobody."""
        with pytest.raises(Conflict, match="goes round in a circle"):
            count_medals({"x": ["a"]}, roll_up={"a": "b", "b": "a"})


class TestMedals:
    """Gold, silver and bronze."""

    def test_counting(self) -> None:
        """Joint winners get a medal each, and the next place is the third."""
        places: dict[str, Any] = {
            "lari": ["a", "b", "c", "d"],
            "catur": [{"a", "d"}, "b"],
            "renang": rank({"b": 9, "c": 8}),
        }

        assert count_medals(places) == {"a": (2, 0, 0), "b": (1, 1, 1), "c": (0, 1, 1), "d": (1, 0, 0)}

    @quick
    @given(counts)
    def test_orders(self, table: dict[str, tuple[int, int, int]]) -> None:
        """One order compares gold first, the other all medals first."""
        by_gold, by_total = medal_table(table), medal_table(table, order="total")
        for one, medals in table.items():
            ahead = sum(other > medals for other in table.values())
            ahead_in_total = sum((sum(other), *other) > (sum(medals), *medals) for other in table.values())

            assert by_gold.ranking.rank_of(one) == ahead + 1
            assert by_total.ranking.rank_of(one) == ahead_in_total + 1

    def test_joint_champions(self) -> None:
        """Equal in all medals, two are juara umum together; without a medal nobody is."""
        assert medal_table({"a": (1, 0, 2), "b": (1, 0, 2)}).winners == ("a", "b")
        assert medal_table({"a": (0, 0, 0)}).winners == ()

    def test_decided_by(self) -> None:
        """The ranking says which medal decided."""
        table = medal_table({"a": (1, 1, 0), "b": (1, 0, 9)})

        assert table.ranking.row("b").decided_by == "silver"


class TestPoints:
    """Points for places."""

    def test_classes(self) -> None:
        """Main branches give 7, 5 and 3, others 5, 3 and 1."""
        places: dict[str, Any] = {"terbang layang": ["a", "b", "c", "d"], "aeromodelling": ["b", {"c", "a"}]}
        scheme = {"utama": (7, 5, 3), "lain": (5, 3, 1)}
        classes = {"terbang layang": "utama", "aeromodelling": "lain"}
        table = points_table(places, points=scheme, classes=classes)

        assert table.points == {"a": 10, "b": 10, "c": 6, "d": 0}
        assert table.winners == ("a", "b")

    def test_wins_decide(self) -> None:
        """Equal points go by first places, if that is the rule."""
        places: dict[str, Any] = {"x": ["b", "a"], "y": {"a": 2}}
        table = points_table(places, points=(2, 1), by_wins=True)

        assert [row.id for row in table.ranking.top(2)] == ["b", "a"]

    def test_fractions(self) -> None:
        """Points need not be whole."""
        table = points_table({"x": ["a", "b"]}, points=(1, Decimal("0.5")))

        assert table.points == {"a": 1, "b": Decimal("0.5")}

    def test_no_winner(self) -> None:
        """A category without a winner gives no points, and a table without points has no champion."""
        places: dict[str, Any] = {"x": [], "y": {"a": 4}}
        table = points_table(places)

        assert (table.points, table.winners) == ({"a": 0}, ())


class TestRefusals:
    """What is refused."""

    @pytest.mark.parametrize(
        ("categories", "rules", "kind", "message"),
        [
            pytest.param(["a"], {}, InvalidValue, "a mapping from names", id="a-list"),
            pytest.param({"x": "abc"}, {}, InvalidValue, "'x' is a sequence", id="text"),
            pytest.param({"x": {"a": 1.5}}, {}, InvalidValue, "is 1.5, and medals and points", id="half-place"),
            pytest.param({"x": {"a": 0}}, {}, InvalidValue, "is 0", id="no-place"),
            pytest.param({"x": ["a", "a"]}, {}, Conflict, "twice", id="twice"),
            pytest.param({"x": ["a"]}, {"points": ()}, InvalidValue, "a sequence of numbers", id="no-points"),
            pytest.param({"x": ["a"]}, {"points": (3, 5)}, InvalidValue, "rise towards", id="rising"),
            pytest.param({"x": ["a"]}, {"points": {"utama": (7,)}}, InvalidValue, "has no class", id="no-class"),
            pytest.param(
                {"x": ["a"]},
                {"points": {"utama": (7,)}, "classes": {"x": "utam"}},
                InvalidValue,
                "did you mean",
                id="class",
            ),
            pytest.param({"x": ["a"]}, {"roll_up": ["a"]}, InvalidValue, "a mapping from ids", id="roll-up"),
            pytest.param({"x": ["a"]}, {"by_wins": 1}, InvalidValue, "True or False", id="flag"),
        ],
    )
    def test_points(self, categories: Any, rules: dict[str, Any], kind: type[HumaskitError], message: str) -> None:
        """Tables that would not be what they seem are refused."""
        with pytest.raises(kind, match=message):
            points_table(categories, **rules)

    @pytest.mark.parametrize(
        "table",
        [
            pytest.param({"a": (1, 2)}, id="two"),
            pytest.param({"a": (1, 2, -1)}, id="negative"),
            pytest.param({"a": (1, 2, 0.5)}, id="half"),
            pytest.param({"a": (1, 2, True)}, id="truth-value"),
            pytest.param({"a": 3}, id="a-number"),
            pytest.param([("a", 1, 2, 3)], id="a-list"),
        ],
    )
    def test_medals(self, table: Any) -> None:
        """Medals are three whole numbers."""
        with pytest.raises(InvalidValue, match="gold, silver"):
            medal_table(table)
