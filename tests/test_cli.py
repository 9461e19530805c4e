"""The command line, called as a program is."""

import subprocess
import sys
from pathlib import Path

import pytest

from humaskit import load
from humaskit.cli import main


class TestDemo:
    """``humaskit demo``: the press catalog, shown."""

    @pytest.fixture(params=["id", "en"])
    def shown(self, request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
        """What the demo prints, in either language, white space folded."""
        assert main(["demo", "--lang", request.param, "-o", str(tmp_path / "press.json")]) == 0
        return " ".join(capsys.readouterr().out.split())

    @pytest.mark.parametrize(
        "expected",
        [
            pytest.param("1. Dinkominfo Kota Madiun", id="first"),
            pytest.param("2. Dinas Komunikasi, Statistik dan Persandian Kota Semarang", id="second"),
            pytest.param("3. Dinkominfo Muba", id="third"),
            pytest.param("(scope): nasional", id="second-reading"),
            pytest.param("« meraih nilai tertinggi ke tiga nasional »", id="its-source"),
            pytest.param("Top Influencer: Kepala Dinas Kehutanan Kalsel", id="unnamed-post"),
            pytest.param("Media Sosial: Biro Organisasi Setda Kalsel", id="unit"),
            pytest.param("Kabupaten/Kota Mitra Humas Pemprov: Kabupaten Hulu Sungai Selatan", id="region"),
            pytest.param("27/47", id="rate"),
            pytest.param("8/13", id="second-rate"),
            pytest.param("Sekretaris Daerah Kabupaten Musi Banyuasin: Pak Musni Wijaya (Pj)", id="acting"),
            pytest.param("+22 Provinsi Jawa Timur: 24 → 2", id="movement"),
        ],
    )
    def test_shows_the_facts(self, shown: str, expected: str) -> None:
        """What the articles say comes out, in both languages."""
        assert expected in shown

    def test_events_stand_in_order_of_time(self, shown: str) -> None:
        """The timeline runs forward."""
        days = ["2023-11-06", "2023-11-23 kamis ", "2024-03-05", "2024-12-13", "2025-02-26 rabu "]
        places = [shown.rindex(day) for day in days]

        assert places == sorted(places)

    def test_writes_the_catalog(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The JSON file is where the demo says, and holds the catalog whose fingerprint it prints."""
        path = tmp_path / "press.json"
        main(["demo", "-o", str(path)])
        printed = capsys.readouterr().out

        assert str(path) in printed
        assert load(path).fingerprint() in printed

    def test_asks_for_the_day_it_is_given(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """``--on`` chooses the day."""
        main(["demo", "--on", "2024-12-13", "-o", str(tmp_path / "press.json")])

        printed = " ".join(capsys.readouterr().out.split())

        assert "Provinsi Kalimantan Selatan: Muhammad Muslim (no mandate printed) " in printed
        assert "Herryandi Sinulingga, AP (no mandate printed) [inferred]" in printed

    def test_refuses_a_day_that_is_none(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A wrong day is one line on standard error, and no file."""
        path = tmp_path / "press.json"

        assert main(["demo", "--on", "2024-13-45", "-o", str(path)]) == 1
        assert "2024-13-45" in capsys.readouterr().err
        assert not path.exists()


class TestCheck:
    """``humaskit check FILE``: every problem, one a line."""

    def test_good_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A good catalog is counted and passes."""
        path = tmp_path / "good.json"
        path.write_text('{"humaskit": 1, "outlets": [{"id": "outlet:a", "name": "A"}]}', "utf-8")

        assert main(["check", str(path)]) == 0
        assert "1 entities, 0 errors, 0 warnings" in capsys.readouterr().out

    def test_bad_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A bad one fails with place and hint."""
        path = tmp_path / "bad.json"
        path.write_text('{"humaskit": 1,\n "outlets": [{"id": "outlet:a", "nam": "A"}]}', "utf-8")

        assert main(["check", str(path)]) == 1
        assert "bad.json:2:40 /outlets/0/nam" in capsys.readouterr().err

    def test_lenient(self, tmp_path: Path) -> None:
        """Unknown fields are no failure when they may be kept."""
        path = tmp_path / "more.json"
        path.write_text('{"humaskit": 1, "outlets": [{"id": "outlet:a", "name": "A", "colour": "red"}]}', "utf-8")

        assert (main(["check", str(path)]), main(["check", "--lenient", str(path)])) == (1, 0)

    def test_warning_is_no_failure(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A weekday that contradicts its date was printed so."""
        path = tmp_path / "odd.json"
        path.write_text('{"humaskit": 1, "events": [{"id": "event:a", "start": "2024-03-02 senin"}]}', "utf-8")

        assert main(["check", str(path)]) == 0
        assert "warning: event:a/start" in capsys.readouterr().err

    def test_missing_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A file that is not there is one error of the family."""
        assert main(["check", str(tmp_path / "none.json")]) == 1
        assert "none.json" in capsys.readouterr().err


class TestProgram:
    """``python -m humaskit``."""

    def test_version_loads_no_model(self) -> None:
        """The version costs no model: people type it often."""
        lines = ["import sys, humaskit.cli as c", "try: c.main(['--version'])"]
        code = "\n".join([*lines, "except SystemExit: print('attrs' in sys.modules)"])
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

        assert ran.stdout.splitlines()[-1] == "False"

    def test_no_command_shows_help(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Without a command there is help, and the status of wrong usage."""
        assert main([]) == 2
        assert "demo" in capsys.readouterr().out
