"""Documents of every released version are read for ever, and newer ones refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from humaskit import MODEL, Catalog, formats
from humaskit.errors import DecodeError, HumaskitError
from humaskit.formats import json, jsonl, msgpack, yaml
from humaskit.formats.migrate import Step, change_rows, migrated
from humaskit.tree import FORMAT

GOLDEN = Path(__file__).parents[1] / "data" / "golden"
FILES = sorted(path for path in GOLDEN.glob("*/*.*") if path.suffix != ".md")
WRITERS: dict[str, Callable[[Catalog], str | bytes]] = {
    "complete.json": json.dumps,
    "readable.json": lambda catalog: json.dumps(catalog, indent=2),
    "complete.jsonl": jsonl.dumps,
    "complete.yaml": yaml.dumps,
    "complete.msgpack": msgpack.dumps,
}


def needs(path: Path) -> None:
    """Skip where the library for a format is not installed."""
    if path.suffix == ".yaml":
        pytest.importorskip("yaml", reason="yaml is the extra yaml")
    if path.suffix == ".msgpack":
        pytest.importorskip("msgspec", reason="msgspec is an optional reader")


class TestGolden:
    """Files as each version wrote them. They are never written again."""

    def test_every_version_has_some(self) -> None:
        """From the first version to the present one."""
        assert {path.parent.name for path in FILES} == {str(version) for version in range(1, FORMAT + 1)}

    @pytest.mark.parametrize("path", [pytest.param(path, id=f"{path.parent.name}/{path.name}") for path in FILES])
    def test_reads(self, path: Path) -> None:
        """A released document is read, whole: each section that it has, with nothing wrong in it."""
        needs(path)
        catalog = formats.load(path)

        assert set(MODEL.sections) <= {MODEL.section_of(type(entity)) for entity in catalog}
        assert catalog.check() == ()

    @pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in FILES])
    def test_formats_agree(self, path: Path) -> None:
        """All files of a version hold one catalog."""
        needs(path)

        assert formats.load(path) == formats.load(path.with_name("complete.json"))

    @pytest.mark.parametrize("name", WRITERS)
    def test_present_version_is_written_so(self, name: str) -> None:
        """A catalog is written today as it was when the version was released."""
        path = GOLDEN / str(FORMAT) / name
        needs(path)
        written = WRITERS[name](formats.load(path.with_name("complete.json")))

        assert (written.encode() if isinstance(written, str) else written) == path.read_bytes()


def renamed(old: str, new: str) -> Callable[[dict[str, object]], None]:
    """Return the change of a row that gives a field another name."""

    def change(row: dict[str, object]) -> None:
        if old in row:
            row[new] = row.pop(old)

    return change


def to_1(document: dict[str, object]) -> None:
    """An invented step: version 0 called posts functions."""
    if "functions" in document:
        document["posts"] = document.pop("functions")


def to_2(document: dict[str, object]) -> None:
    """An invented step: version 1 called the title of a post its name."""
    change_rows(document, "posts", renamed("name", "title"))


STEPS: dict[int, Step] = {0: to_1, 1: to_2}


class TestSteps:
    """Versions are gone through one by one."""

    @pytest.mark.parametrize(
        "document",
        [
            pytest.param({"humaskit": 0, "functions": [{"name": "Kepala"}]}, id="two steps"),
            pytest.param({"humaskit": 1, "posts": [{"name": "Kepala"}]}, id="one step"),
            pytest.param({"humaskit": 2, "posts": [{"title": "Kepala"}]}, id="none"),
        ],
    )
    def test_chain(self, document: dict[str, object]) -> None:
        """Each version ends as the newest."""
        actual = migrated(document, steps=STEPS, newest=2)

        assert actual == {"humaskit": 2, "posts": [{"title": "Kepala"}]}

    @pytest.mark.parametrize("rows", [None, 5, "x", {}, [], [None, 5, [], {"x": 1}]])
    def test_wrong_shapes_are_left_alone(self, rows: object) -> None:
        """A step changes rows; what is none is for the reader to refuse."""
        assert migrated({"humaskit": 1, "posts": rows}, steps=STEPS, newest=2) == {"humaskit": 2, "posts": rows}

    @pytest.mark.parametrize(
        ("version", "code", "says"),
        [
            pytest.param(None, "missing", 'begin with "humaskit": 2', id="none"),
            pytest.param("1", "type", "must be a whole number", id="text"),
            pytest.param(True, "type", "must be a whole number", id="true"),
            pytest.param(3, "version", "reads formats up to 2; update humaskit", id="newer"),
            pytest.param(10**30, "version", "newer humaskit", id="far newer"),
            pytest.param(-1, "version", "there never was", id="before the first"),
        ],
    )
    def test_refused(self, version: object, code: str, says: str) -> None:
        """What is no version that there was."""
        with pytest.raises(HumaskitError) as caught:
            migrated({"humaskit": version}, steps=STEPS, newest=2)

        assert caught.value.issues[0].code == code
        assert says in str(caught.value)

    @pytest.mark.parametrize("version", [0, FORMAT + 1])
    def test_outside_what_was_released(self, version: int) -> None:
        """Every format refuses a document of a version that it does not know, with the place."""
        for loads in (json.loads, jsonl.loads):
            with pytest.raises(DecodeError) as caught:
                loads(f'{{"humaskit": {version}}}')
            assert (caught.value.issues[0].code, caught.value.issues[0].line) == ("version", 1)
