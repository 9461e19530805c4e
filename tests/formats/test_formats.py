"""The format by the ending of the file name."""

from pathlib import Path

import pytest

from formats.hostile import needs
from humaskit import Catalog, Post, dump, load
from humaskit.errors import InvalidValue, StorageError

CATALOG = Catalog([Post(id="post:a", title="A")])


class TestByEnding:
    """One pair of functions for all files."""

    @pytest.mark.parametrize(
        "name",
        [
            *("a.json", "a.jsonl", "a.ndjson", "A.JSON", "a.zip", "folder", "a.sqlite", "a.db"),
            *(pytest.param(name, marks=needs("yaml")) for name in ("a.yaml", "a.yml")),
            pytest.param("a.msgpack", marks=needs("msgspec")),
        ],
    )
    def test_there_and_back(self, name: str, tmp_path: Path) -> None:
        """Every known ending is written and read."""
        dump(CATALOG, tmp_path / name, verify=True)

        assert load(tmp_path / name) == CATALOG
        assert load(str(tmp_path / name)) == CATALOG

    def test_options_are_passed_on(self, tmp_path: Path) -> None:
        """What the format takes, the pair takes."""
        path = tmp_path / "a.json"
        path.write_text('{"humaskit": 1, "posts": [{"id": "post:a", "title": "A", "agency": "agency:b", "x": 1}]}')

        assert load(path, unknown="keep", references="allow").unknown == {"post:a": {"/x": 1}}

    @pytest.mark.parametrize(
        ("name", "hint"),
        [
            pytest.param("a.jsn", "did you mean '.json'?", id="misspelt"),
            pytest.param("a.exe", "known are .json", id="another one"),
            pytest.param("a.ics", "formats.icalendar.export tells what it cannot carry", id="a projection"),
            pytest.param("a.html", "report.html_report makes a page", id="a page"),
        ],
    )
    def test_an_unknown_ending(self, name: str, hint: str, tmp_path: Path) -> None:
        """The error names the endings that there are."""
        with pytest.raises(InvalidValue) as caught:
            load(tmp_path / name)

        assert hint in str(caught.value)

    def test_no_path(self) -> None:
        """What is no path is refused as one."""
        with pytest.raises(StorageError):
            load(None)  # type: ignore[arg-type]  # callers may ignore types
