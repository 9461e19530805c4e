"""How well the readers read, measured."""

import json
from pathlib import Path

import pytest

from humaskit.errors import HumaskitError
from humaskit.text.evaluate import Score, evaluate, main

GOLD = Path(__file__).parents[1] / "data" / "gold.jsonl"


class TestGold:
    """The project's own small gold set, made from the grammar."""

    @pytest.mark.parametrize("line", GOLD.read_text("utf-8").splitlines(), ids=lambda line: json.loads(line)["text"])
    def test_read_right(self, line: str) -> None:
        """Every field of every phrase is right, also where it is to stay open."""
        scores = evaluate([line])

        assert [score for score in scores if score.wrong or score.open] == []


class TestCounting:
    """Right, wrong and open are told apart."""

    @pytest.mark.parametrize(
        ("gold", "expected"),
        [
            pytest.param("2024-03-05", (1, 0, 0), id="right"),
            pytest.param("2024-03-06", (0, 1, 0), id="wrong"),
        ],
    )
    def test_given(self, gold: str, expected: tuple[int, int, int]) -> None:
        """A value that was given is right or wrong."""
        (score,) = evaluate([json.dumps({"kind": "date", "text": "5 Maret 2024", "gold": {"value": gold}})])

        assert (score.right, score.wrong, score.open) == expected

    def test_open(self) -> None:
        """A value that was not given is open, and lowers recall alone."""
        (score,) = evaluate(['{"kind": "date", "text": "entah", "gold": {"value": "2024"}}'])

        assert (score.open, score.precision, score.recall) == (1, None, 0)

    def test_share(self) -> None:
        """Precision counts what was given, recall what was wanted."""
        score = Score("date", "value", right=6, wrong=2, open=4)

        assert (score.precision, score.recall) == (0.75, 0.5)

    @pytest.mark.parametrize("line", ["{", "[]", '{"kind": "date"}', '{"kind": "x", "text": "a", "gold": {}}'])
    def test_broken_line(self, line: str) -> None:
        """A line that is no gold is refused by its number."""
        with pytest.raises(HumaskitError) as caught:
            evaluate(["", line])

        assert caught.value.issues[0].line == 2

    def test_program(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The program prints a line for each kind and field."""
        assert main([str(GOLD)]) == 0
        assert "value.placement.ordinal" in capsys.readouterr().out
