"""The canonical text and its fingerprint, recomputed by hand."""

import hashlib
import json
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from humaskit.ranking.canonical import fingerprint
from humaskit.ranking.placing import Key, from_places, rank

RULES = {
    "complete": True,
    "digits": None,
    "disqualified": None,
    "field_size": None,
    "keys": [["score", "highest"]],
    "missing": "unranked",
    "published": False,
    "rank_on": "exact",
    "ties": "standard",
}


def text(*values: object) -> str:
    """Write lines as the module documents them."""
    return "".join(json.dumps(value, sort_keys=True, separators=(",", ":")) + "\n" for value in values)


class TestText:
    """One line for the rules, one for each entry."""

    def test_plain(self) -> None:
        """Anyone can write the text from the published list, and hash it."""
        ranked = rank({"Garut": Decimal("85.50"), "Cimahi": 90, "Banjar": None, "Ciamis": 85.5})
        expected = text(
            RULES,
            [None, "1", "ranked", "Cimahi", "90"],
            [None, "2", "ranked", "Ciamis", "85.5"],
            [None, "2", "ranked", "Garut", "85.5"],
            [None, None, "unscored", "Banjar", None],
        )

        assert ranked.canonical() == expected
        assert ranked.fingerprint == hashlib.sha256(expected.encode()).hexdigest()

    def test_keys_groups_and_rules(self) -> None:
        """Groups, tie-break values and every rule are in the text."""
        ranked = rank(
            {"a": Fraction(1, 3), "b": Fraction(1, 3)},
            by={"a": "x"},
            ties="1 2.5 2.5 4",
            tiebreak=[Key(read={"a": date(2009, 5, 1)}, descending=False, name="lahir")],
            digits=2,
            rank_on="published",
            missing="last",
            final="id",
            complete=False,
        )
        rules = RULES | {
            "complete": False,
            "digits": 2,
            "keys": [["score", "highest"], ["lahir", "lowest"], ["id", "lowest"]],
            "missing": "last",
            "rank_on": "published",
            "ties": "fractional",
        }
        expected = text(
            rules,
            ["x", "1", "ranked", "a", "1/3", "2009-05-01", "a"],
            [None, "1", "ranked", "b", "1/3", None, "b"],
        )

        assert ranked.canonical() == expected

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            pytest.param(datetime(2024, 11, 6, 9, tzinfo=UTC), "2024-11-06T09:00:00+00:00", id="datetime"),
            pytest.param(time(9, 30), "09:30:00", id="time"),
            pytest.param(timedelta(seconds=61, milliseconds=250), "61.25", id="duration"),
            pytest.param(Decimal("7.10"), "7.1", id="number"),
        ],
    )
    def test_key_values(self, value: Any, expected: str) -> None:
        """Moments are ISO 8601, durations seconds, numbers plain."""
        ranked = rank({"a": 1}, tiebreak=[Key(read={"a": value})])

        assert json.loads(ranked.canonical().splitlines()[1])[-1] == expected

    def test_published(self) -> None:
        """A published list whose rule is open says so."""
        ranked = from_places({"Muba": 3}, complete=False)

        assert ranked.canonical() == text(
            RULES | {"complete": False, "keys": [["place", "lowest"]], "published": True, "ties": None},
            [None, "3", "ranked", "Muba", None],
        )

    def test_any_text_is_an_id(self) -> None:
        """Line feeds, quotes and lone surrogates in ids are escaped, so the text stays ASCII and line by line."""
        ranked = rank({'a\n"b"': 1, "\ud800": 2, "é": 3})

        assert len(ranked.canonical().splitlines()) == 4
        assert ranked.canonical().isascii()
        assert len(ranked.fingerprint) == 64

    def test_plain_numbers(self) -> None:
        """Numbers have no id, and their order does not show."""
        assert rank([2, 1.5, None]).fingerprint == rank([None, 1.5, 2]).fingerprint


class TestFingerprint:
    """What changes it."""

    @pytest.mark.parametrize(
        "changed",
        [
            pytest.param({"ties": "dense"}, id="rule"),
            pytest.param({"descending": False}, id="direction"),
            pytest.param({"digits": 1}, id="digits"),
            pytest.param({"status": {"a": "absent"}}, id="status"),
            pytest.param({"by": {"a": "x"}}, id="group"),
        ],
    )
    def test_changes(self, changed: dict[str, Any]) -> None:
        """Another rule or another status is another list."""
        entries = {"a": 1, "b": 2}

        assert rank(entries, **changed).fingerprint != rank(entries).fingerprint

    def test_empty_text(self) -> None:
        """The hash is plain SHA-256."""
        assert fingerprint("") == hashlib.sha256(b"").hexdigest()
