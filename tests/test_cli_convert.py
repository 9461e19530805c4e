"""``humaskit convert``: from any format to any other."""

from pathlib import Path

import pytest

from humaskit import Catalog, Official, PersonName, datasets, dump, load
from humaskit.cli import main
from humaskit.cli.convert import PROJECTIONS
from humaskit.formats import icalendar, popolo
from humaskit.tree import canonical
from humaskit.values.nip import Nip

NIP = "197001011995031001"
PRESS = datasets.press()


@pytest.fixture
def press(tmp_path: Path) -> Path:
    """Return a file that holds the press catalog."""
    path = tmp_path / "press.json"
    dump(PRESS, path)
    return path


def test_the_words_of_the_parser_are_those_of_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    """The parser does not import the command, so it repeats its words."""
    with pytest.raises(SystemExit):
        main(["convert", "--help"])

    assert f"--to {{{','.join(PROJECTIONS)}}}" in " ".join(capsys.readouterr().out.split())


class TestFaithful:
    """Formats that keep everything."""

    @pytest.mark.parametrize("name", ["a.jsonl", "a.yaml", "a.msgpack", "a.zip", "tables", "a.sqlite"])
    def test_there_and_back(self, press: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
        """The catalog is the same to the byte, and nothing is said of losses."""
        between, back = press.parent / name, press.parent / "back.json"

        assert main(["convert", str(press), str(between)]) == 0
        assert main(["convert", str(between), str(back)]) == 0
        assert canonical(load(back)) == canonical(PRESS)
        assert capsys.readouterr().err == ""

    def test_an_unknown_ending(self, press: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The formats that there are stand in the error, and nothing is written."""
        assert main(["convert", str(press), str(press.parent / "a.xls")]) == 1
        assert "known are .json" in capsys.readouterr().err
        assert not (press.parent / "a.xls").exists()

    def test_unknown_fields_are_refused_unless_lenient(self, tmp_path: Path) -> None:
        """They are kept and written out again."""
        path, out = tmp_path / "a.json", tmp_path / "b.yaml"
        path.write_text('{"humaskit": 1, "posts": [{"id": "post:a", "title": "A", "x": "1"}]}', encoding="utf-8")

        assert main(["convert", str(path), str(out)]) == 1
        assert main(["convert", str(path), str(out), "--lenient"]) == 0
        assert load(out, unknown="keep").unknown == {"post:a": {"/x": "1"}}


class TestProjections:
    """Formats that cannot carry everything."""

    @pytest.mark.parametrize("name", ["a.ics", "a.jsonld", "a.popolo.json", "a.ftm.json"])
    def test_losses_are_counted_and_written(self, press: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
        """Standard error counts them by reason, the file holds every one."""
        losses = press.parent / "lost.txt"

        assert main(["convert", str(press), str(press.parent / name), "--losses", str(losses)]) == 0
        written = losses.read_text(encoding="utf-8").splitlines()
        assert f"{name}: {len(written)} values could not be written" in capsys.readouterr().err

    def test_to_a_standard_by_name(self, press: Path) -> None:
        """What the ending does not say, an option does."""
        out = press.parent / "a.json"

        assert main(["convert", str(press), str(out), "--to", "popolo"]) == 0
        assert out.read_text(encoding="utf-8") == popolo.dumps(PRESS)

    def test_from_a_calendar(self, press: Path) -> None:
        """Events that have a day come back."""
        ics, out = press.parent / "a.ics", press.parent / "events.json"
        icalendar.dump(PRESS, ics)

        assert main(["convert", str(ics), str(out)]) == 0
        assert len(load(out).section("events")) == 5

    def test_what_can_only_be_written(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """JSON-LD is not read."""
        (tmp_path / "a.jsonld").write_text("{}", encoding="utf-8")

        assert main(["convert", str(tmp_path / "a.jsonld"), str(tmp_path / "a.json")]) == 1
        assert "jsonld can be written, not read" in capsys.readouterr().err

    @pytest.mark.parametrize("name", ["a.jsonld", "a.popolo.json", "a.ftm.json"])
    def test_personal_data_only_when_asked_for(self, tmp_path: Path, name: str) -> None:
        """An NIP leaves a projection by its own option alone."""
        path, out = tmp_path / "a.json", tmp_path / name
        dump(Catalog([Official(id="official:budi", name=PersonName(name="Budi"), nip=Nip(NIP))]), path)

        main(["convert", str(path), str(out)])
        assert NIP not in out.read_text(encoding="utf-8")
        main(["convert", str(path), str(out), "--include-personal"])
        assert NIP in out.read_text(encoding="utf-8")
