"""``humaskit parse``, ``mentions`` and ``region``."""

import io
import json
import sys
from pathlib import Path

import pytest

from humaskit.cli import main


class TestParse:
    """One phrase to one JSON value."""

    @pytest.mark.parametrize(
        ("arguments", "path", "expected"),
        [
            pytest.param(["date", "5 Maret 2024"], ["value"], "2024-03-05", id="date"),
            pytest.param(["date", "6/11", "--reference", "2023-11-07"], ["value"], "2023-11-06", id="reference"),
            pytest.param(["name", "Hj. Siti Aminah, M.Si."], ["value", "back"], ["M.Si."], id="name"),
            pytest.param(["agency", "Diskominfo Kota Madiun"], ["value", "region"], "35.77", id="agency"),
            pytest.param(["post", "Pj Bupati Garut"], ["value", "mandate"], "pj", id="post"),
            pytest.param(["placement", "Juara Harapan II"], ["value", "placement", "ordinal"], 2, id="placement"),
            pytest.param(["legal", "UU No. 14/2008"], ["value", "number"], "14", id="legal"),
        ],
    )
    def test_value(
        self, arguments: list[str], path: list[str], expected: object, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """The value is that of the reader of its kind."""
        assert main(["parse", *arguments]) == 0
        actual = json.loads(capsys.readouterr().out)
        for step in path:
            actual = actual[step]

        assert actual == expected

    def test_nothing_is_null(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Text that holds nothing of the kind is null, and no failure."""
        assert main(["parse", "date", "tidak ada"]) == 0
        assert capsys.readouterr().out == "null\n"

    def test_json_lines(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A batch answers in order, one line each, by its own reference."""
        path = tmp_path / "dates.jsonl"
        days = ["2023-11-07", "2021-11-07"]
        rows = [{"text": "6/11", "reference": days[0]}, {"text": "apa"}, {"text": "6/11", "reference": days[1]}]
        path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
        main(["parse", "date", str(path), "--jsonl"])
        answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

        assert [answer and answer["value"] for answer in answers] == ["2023-11-06", None, "2021-11-06"]

    @pytest.mark.parametrize("line", ["{", '{"txt": "a"}', '"text"', "[" * 100_000], ids=["cut", "key", "text", "deep"])
    def test_broken_line(self, line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A line that is no such row is one error that names it."""
        path = tmp_path / "rows.jsonl"
        path.write_text('{"text": "a"}\n' + line, "utf-8")

        assert main(["parse", "name", str(path), "--jsonl"]) == 1
        assert "2" in capsys.readouterr().err

    def test_missing_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A file that is not there is an error of the family."""
        assert main(["mentions", str(tmp_path / "none.txt")]) == 1
        assert "none.txt" in capsys.readouterr().err


class TestMentions:
    """A text to its mentions."""

    def test_standard_input(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """One mention a line, with its place and its inner mentions."""
        text = "Bupati Garut membuka Rakor Humas, 5 Maret 2024."
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        main(["mentions", "-"])
        found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

        assert [text[one["start"] : one["end"]] for one in found] == ["Bupati Garut", "Rakor Humas", "5 Maret 2024"]


class TestRegion:
    """A name to its candidates."""

    def test_all_candidates(self, capsys: pytest.CaptureFixture[str]) -> None:
        """An ambiguous name gives every region it may mean."""
        main(["region", "Mura"])
        codes = {one["region"]["code"] for one in json.loads(capsys.readouterr().out)}

        assert codes == {"16.05", "62.12"}
