"""``humaskit report``, called as a program is."""

from pathlib import Path

import pytest

from humaskit import datasets
from humaskit.cli import main
from humaskit.formats import dump
from humaskit.report import html_report, markdown_report
from humaskit.values.dates import PartialDate

from .catalogs import NIP, officials_only


@pytest.fixture
def press(tmp_path: Path) -> str:
    """Write the press catalog and return its path."""
    path = tmp_path / "press.json"
    dump(datasets.press(), path)
    return str(path)


class TestWriting:
    """What is written."""

    def test_page(self, press: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A file that ends in .html is the page, and the command says how large it is."""
        path = tmp_path / "report.html"

        status = main(["report", press, "-o", str(path)])

        assert status == 0
        assert path.read_text("utf-8") == html_report(datasets.press())
        assert capsys.readouterr().out == f"{path}: {path.stat().st_size} bytes\n"

    @pytest.mark.parametrize("name", ["report.md", "report.MARKDOWN"])
    def test_markdown(self, press: str, tmp_path: Path, name: str) -> None:
        """A file that ends in .md holds the tables."""
        assert main(["report", press, "-o", str(tmp_path / name), "--lang", "en"]) == 0
        assert (tmp_path / name).read_text("utf-8") == markdown_report(datasets.press(), language="en")

    def test_options(self, press: str, tmp_path: Path) -> None:
        """Language, day and title reach the report."""
        path = tmp_path / "report.html"
        options = ["--lang", "en", "--on", "2024-03-02", "--title", "Rapat <Bupati>"]

        assert main(["report", press, "-o", str(path), *options]) == 0
        assert path.read_text("utf-8") == html_report(
            datasets.press(), language="en", on=PartialDate("2024-03-02"), title="Rapat <Bupati>"
        )

    def test_format(self, press: str, tmp_path: Path) -> None:
        """The format can be said where the ending does not tell."""
        assert main(["report", press, "-o", str(tmp_path / "report.txt"), "--format", "markdown"]) == 0
        assert (tmp_path / "report.txt").read_text("utf-8").startswith("# Laporan")

    @pytest.mark.parametrize(
        ("options", "whole"), [([], False), (["--include-personal"], True)], ids=["masked", "whole"]
    )
    def test_personal_data(self, tmp_path: Path, options: list[str], *, whole: bool) -> None:
        """An NIP is written whole only when that is asked for."""
        dump(officials_only(), tmp_path / "officials.jsonl")
        path = tmp_path / "report.html"

        assert main(["report", str(tmp_path / "officials.jsonl"), "-o", str(path), *options]) == 0
        assert (NIP in path.read_text("utf-8")) is whole


class TestRefusals:
    """What cannot be done is said in one line."""

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            pytest.param(["{press}", "-o", "{folder}/report.pdf"], "no report has the ending '.pdf'", id="ending"),
            pytest.param(["{press}", "-o", "{folder}/report.hmtl"], "did you mean '.htm", id="typo"),
            pytest.param(["{press}", "-o", "{folder}/x.html", "--on", "kemarin"], "is not a date", id="no-date"),
            pytest.param(["{press}", "-o", "{folder}/x.html", "--on", "2024"], "must be a full day", id="year"),
            pytest.param(["{folder}/none.json", "-o", "{folder}/x.html"], "cannot be read", id="no-catalog"),
            pytest.param(["{press}", "-o", "{folder}/none/x.html"], "cannot be written", id="no-folder"),
        ],
    )
    def test_refused(
        self, press: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
    ) -> None:
        """The status is 1, the reason is said, and nothing is written."""
        status = main(["report", *(one.format(press=press, folder=tmp_path) for one in arguments)])

        assert status == 1
        assert said in capsys.readouterr().err
        assert sorted(path.name for path in tmp_path.iterdir()) == ["press.json"]

    def test_usage(self, press: str) -> None:
        """Without a file to write to, the usage is shown."""
        with pytest.raises(SystemExit, match="2"):
            main(["report", press])
