"""``humaskit extract``."""

import io
import sys
from pathlib import Path

import pytest

from humaskit.cli import main
from humaskit.formats import load
from humaskit.formats.json import loads
from humaskit.model.event import Event
from humaskit.values.dates import PartialDate

TEXT = "Wali Kota Batu, Ani Contoh, membuka Rakor Humas, Senin (6/11).\nDinas Kominfo di daerah hadir.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return the file of an article."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, "utf-8")
    return path


def start_of(text: str) -> PartialDate | None:
    """Return the day of the only event of a document."""
    start = next(iter(loads(text).of(Event))).start
    assert isinstance(start, PartialDate | None)
    return start


class TestOutput:
    """Where catalog and report go."""

    def test_to_a_file(self, article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """With ``-o`` the catalog is written, and the report is printed."""
        path = tmp_path / "draft.json"
        assert main(["extract", str(article), "-o", str(path)]) == 0
        out = capsys.readouterr().out

        assert "official:ani-contoh" in load(path)
        assert out.startswith("found ")
        assert "values cited" in out
        assert "the words mean several agencies" in out
        assert out.endswith(f"written to {path}\n")

    def test_to_standard_output(self, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Without, the catalog is on standard output and the report beside it."""
        assert main(["extract", str(article)]) == 0
        printed = capsys.readouterr()

        assert "official:ani-contoh" in loads(printed.out)
        assert printed.err.startswith("found ")

    def test_from_standard_input(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """``-`` is standard input."""
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="ascii"))
        assert main(["extract", "-"]) == 0

        assert "official:ani-contoh" in loads(capsys.readouterr().out)


class TestOptions:
    """What is known beside the text."""

    @pytest.mark.parametrize(
        ("options", "expected"),
        [
            pytest.param([], "--11-06 senin", id="without"),
            pytest.param(["--published", "2023-11-07"], "2023-11-06 senin", id="published"),
            pytest.param(["--reference", "2023-11-07"], "2023-11-06 senin", id="reference"),
        ],
    )
    def test_published(
        self, options: list[str], expected: str, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """The day of publication gives the year."""
        assert main(["extract", str(article), *options]) == 0
        assert str(start_of(capsys.readouterr().out)) == expected

    def test_region(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The region says whose a bare agency is."""
        path = tmp_path / "release.txt"
        path.write_text("Dinas Kominfo menyiapkan situs baru.", "utf-8")
        assert main(["extract", str(path), "--region", "35.79"]) == 0

        assert "agency:dinas-komunikasi-dan-informatika-kota-batu" in loads(capsys.readouterr().out)


class TestFailures:
    """What cannot be read."""

    def test_missing_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A missing file is one line."""
        assert main(["extract", str(tmp_path / "none.txt")]) != 0
        assert "cannot be read" in capsys.readouterr().err

    def test_no_utf8(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A file in another encoding is refused at its line."""
        path = tmp_path / "old.txt"
        path.write_bytes(b"satu\ndua \xff")
        assert main(["extract", str(path)]) != 0
        assert "the document is not UTF-8" in capsys.readouterr().err

    @pytest.mark.parametrize("options", [["--region", "99.99"], ["--published", "kemarin"]])
    def test_wrong_options(self, options: list[str], article: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """An unknown region or day is refused."""
        assert main(["extract", str(article), *options]) != 0
        assert capsys.readouterr().err.count("\n") == 1
