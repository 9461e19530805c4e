"""CSV: exact as a save, strict as a reader, harmless in a spreadsheet, and masked as a view."""

import csv as standard
import io
import json as plain_json
import os
import random
import re
import threading
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from humaskit import Catalog, Post, datasets
from humaskit.errors import (
    NIP_IN_TEXT,
    DecodeError,
    HumaskitError,
    InvalidValue,
    Issue,
    StorageError,
    ValidationError,
)
from humaskit.formats import Limits, csv, json
from humaskit.formats._documents import Unknown
from humaskit.formats._storage import write_file
from humaskit.formats.csv._cells import guarded, unguarded
from humaskit.model.registry import MODEL, Model
from humaskit.testing.strategies import catalogs

from .table_cases import GOOD, HOSTILE, MASKED, NIP, ODD

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)
MANIFEST = '{"humaskit": {"version": 1}}'
POSTS = Catalog([Post(id="post:a", title="A")])
FORMULA = re.compile(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
SEEDS = 20
PIECES = (
    *("null", "NaN", "-1", '""', '"', "'", ",", ";", "\n", "\r", "\x00", "\ufeff", "\u202e", "#REF!", "=1", "16.6"),
    *("3/2/2024", '["a"]', '["', "[" * 70 + "]" * 70, "[" * 3_000, "1.97E+17", "entity_id", "9" * 5_000, "agency:a"),
)


def issues_of(_source: str = "press", **tables: str) -> list[tuple[object, ...]]:
    """Return what is said of tables, each given under its name with two lines below for a dot."""
    files = {f"{name.replace('__', '.')}.csv": text for name, text in tables.items()}
    with pytest.raises(HumaskitError) as caught:
        csv.loads(files | {"datapackage.json": MANIFEST}, source=_source)
    return [(issue.source, issue.line, issue.column, issue.pointer, issue.code) for issue in caught.value.issues]


def said_of(**tables: str) -> str:
    """Return the message about tables."""
    files = {f"{name.replace('__', '.')}.csv": text for name, text in tables.items()}
    with pytest.raises(HumaskitError) as caught:
        csv.loads(files | {"datapackage.json": MANIFEST})
    return str(caught.value)


class TestRoundTrip:
    """What is saved is read back equal, and saved again as the same bytes."""

    @settings(max_examples=10, deadline=None, suppress_health_check=SLOW)
    @given(catalogs())
    def test_any_catalog(self, catalog: Catalog) -> None:
        """Every catalog comes back as it was, to the digit."""
        files = csv.dumps(catalog)
        again = csv.loads(files)

        assert again == catalog
        assert json.dumps(again) == json.dumps(catalog)
        assert csv.dumps(again) == files

    @pytest.mark.parametrize(
        "catalog", [pytest.param(GOOD, id="good"), pytest.param(ODD, id="odd"), pytest.param(Catalog(), id="empty")]
    )
    def test_hard_cases(self, catalog: Catalog) -> None:
        """Redirects, unknown fields, empty texts and records, odd names of fields and sections: nothing is lost."""
        again = csv.loads(csv.dumps(catalog), model=catalog.model, unknown="keep")

        assert again == catalog
        assert json.dumps(again) == json.dumps(catalog)
        assert csv.dumps(again) == csv.dumps(catalog)

    def test_datasets(self) -> None:
        """The bundled catalogs come back."""
        assert csv.loads(csv.dumps(datasets.press())) == datasets.press()

    def test_order_of_rows_is_that_of_the_positions(self) -> None:
        """A table that was sorted by another column gives the same list."""
        files = csv.dumps(GOOD)
        head, *rows = files["agencies.names.csv"].splitlines(keepends=True)
        files["agencies.names.csv"] = head + "".join(sorted(rows, reverse=True))

        assert csv.loads(files, unknown="keep") == GOOD

    def test_new_columns_may_be_missing(self) -> None:
        """A column that may be empty need not be there in tables that nobody listed."""
        files = {"datapackage.json": MANIFEST, "posts.csv": "title,id\nA,post:a\n"}

        assert csv.loads(files) == POSTS

    def test_spreadsheet_habits(self) -> None:
        """A byte order mark, other line ends, rows of commas and shouting booleans are read."""
        table = "\ufeffid,edition,recipient,outcome,joint\r\nresult:a,edition:a,agency:a,winner,TRUE\r\n,,,,\r\n"
        files = {"datapackage.json": MANIFEST, "results.csv": table}
        read = csv.loads(files, references="allow")

        assert [one.joint for one in read.of(MODEL.sections["results"])] == [True]  # type: ignore[attr-defined]  # a result

    def test_semicolons_when_asked(self) -> None:
        """Tables of a spreadsheet with a decimal comma are parted by semicolons."""
        files = {"datapackage.json": MANIFEST, "posts.csv": "id;title\npost:a;A\n"}

        assert csv.loads(files, delimiter=";") == POSTS


class TestFiles:
    """A folder or an archive, in one step, the same bytes each time."""

    @pytest.mark.parametrize("name", ["saved", "saved.zip", "deep.d", "A.ZIP"])
    def test_there_and_back(self, name: str, tmp_path: Path) -> None:
        """Both are written and read, with proof."""
        csv.dump(GOOD, tmp_path / name, verify=True)

        assert csv.load(tmp_path / name, unknown="keep") == GOOD
        assert [one.name for one in tmp_path.iterdir()] == [name]

    def test_the_same_bytes(self, tmp_path: Path) -> None:
        """No time and no random number gets into a save."""
        for name in ("a.zip", "b.zip", "a", "b"):
            csv.dump(GOOD, tmp_path / name)

        folders = [{one.name: one.read_bytes() for one in (tmp_path / name).iterdir()} for name in ("a", "b")]
        assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
        assert folders[0] == folders[1] == {name: text.encode() for name, text in csv.dumps(GOOD).items()}

    def test_a_save_takes_the_place_of_the_old_one(self, tmp_path: Path) -> None:
        """Tables that the new catalog does not have are gone."""
        csv.dump(GOOD, tmp_path / "saved")
        csv.dump(POSTS, tmp_path / "saved")

        assert sorted(one.name for one in (tmp_path / "saved").iterdir()) == ["datapackage.json", "posts.csv"]
        assert [one.name for one in tmp_path.iterdir()] == ["saved"]

    @pytest.mark.parametrize("name", ["posts.csv", "A.CSV"])
    def test_one_table_is_no_catalog(self, name: str, tmp_path: Path) -> None:
        """Nobody gets a folder who asked for a file."""
        with pytest.raises(InvalidValue, match=r"ends in \.zip"):
            csv.dump(POSTS, tmp_path / name)
        with pytest.raises(StorageError):
            csv.load(tmp_path / name)

    def test_an_empty_folder_is_taken(self, tmp_path: Path) -> None:
        """A folder that somebody made for the save is fine."""
        csv.dump(POSTS, tmp_path)

        assert csv.load(str(tmp_path)) == POSTS

    def test_other_files_are_safe(self, tmp_path: Path) -> None:
        """A folder with anything else in it is not touched."""
        (tmp_path / "notes.txt").write_text("mine")

        with pytest.raises(StorageError, match=r"notes\.txt"):
            csv.dump(POSTS, tmp_path)
        assert [one.name for one in tmp_path.iterdir()] == ["notes.txt"]

    def test_a_cut_save_is_told(self, tmp_path: Path) -> None:
        """Between the two renamings the old folder stands beside; the error names it."""
        csv.dump(POSTS, tmp_path / "saved")
        (tmp_path / "saved").rename(tmp_path / ".saved.humaskit-old")

        with pytest.raises(StorageError, match=r"rename \.saved\.humaskit-old back to saved"):
            csv.load(tmp_path / "saved")

    @pytest.mark.parametrize("name", ["missing", "missing.zip"])
    def test_missing(self, name: str, tmp_path: Path) -> None:
        """What is not there is said to be missing."""
        with pytest.raises(StorageError, match="no such file"):
            csv.load(tmp_path / name)

    def test_a_file_in_the_place_of_a_folder(self, tmp_path: Path) -> None:
        """A file is neither read as a folder nor replaced by one."""
        (tmp_path / "saved").write_text("x")

        with pytest.raises(StorageError):
            csv.load(tmp_path / "saved")
        with pytest.raises(StorageError):
            csv.dump(POSTS, tmp_path / "saved")
        assert (tmp_path / "saved").read_text() == "x"

    def test_a_folder_packed_by_hand(self) -> None:
        """An archive may hold the folder, and what a Mac adds."""
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            for name, text in csv.dumps(POSTS).items():
                archive.writestr(f"saved/{name}", text)
                archive.writestr(f"__MACOSX/saved/._{name}", "\x00")

        assert csv.loads(held.getvalue()) == POSTS

    @pytest.mark.parametrize("step", ["write", "rename"])
    def test_a_save_that_fails(self, step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The old folder is as it was, and nothing is left beside it."""
        csv.dump(POSTS, tmp_path / "saved")
        rename = Path.rename

        def failing(self: Path, target: Path) -> Path:
            if self.name.endswith(".tmp"):
                raise OSError(28, "No space left on device")
            return rename(self, target)

        def full(path: Path, chunks: object) -> None:
            raise StorageError(Issue(code="storage", message=f"{path.name} is full: {chunks!r}"))

        monkeypatch.setattr(Path, "rename", failing if step == "rename" else rename)
        monkeypatch.setattr("humaskit.formats.csv._files.write_file", full if step == "write" else write_file)
        with pytest.raises(StorageError):
            csv.dump(GOOD, tmp_path / "saved")

        assert csv.load(tmp_path / "saved") == POSTS
        assert [one.name for one in tmp_path.iterdir()] == ["saved"]

    def test_too_many_tables(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Thousands of tables are no catalog, in a folder or an archive."""
        monkeypatch.setattr("humaskit.formats.csv._files._MOST_FILES", 20)
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            for number in range(21):
                (tmp_path / f"{number}.csv").touch()
                archive.writestr(f"{number}.csv", "")

        with pytest.raises(DecodeError, match="more than 20 tables"):
            csv.load(tmp_path)
        with pytest.raises(DecodeError, match="more than 20 tables"):
            csv.loads(held.getvalue())

    def test_an_archive_with_a_password(self) -> None:
        """It is refused, not tried."""
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr("posts.csv", "id,title\n")
        data = bytearray(held.getvalue())
        data[data.index(b"PK\x01\x02") + 8] |= 1

        with pytest.raises(DecodeError, match="without a password"):
            csv.loads(bytes(data))

    def test_leftovers_are_swept(self, tmp_path: Path) -> None:
        """What a killed save left is taken away after an hour, not before."""
        for name, age in (("old", 4_000), ("new", 0)):
            left = tmp_path / f".humaskit-{name}.tmp"
            left.mkdir()
            (left / "posts.csv").write_text("x")
            os.utime(left, (time.time() - age, time.time() - age))
        csv.dump(POSTS, tmp_path / "saved")

        assert sorted(one.name for one in tmp_path.iterdir()) == [".humaskit-new.tmp", "saved"]

    def test_an_archive_that_unfolds(self) -> None:
        """A small archive of large tables is refused without being unpacked whole."""
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("posts.csv", b"a" * 5_000_000)

        with pytest.raises(DecodeError, match="larger than 1000000"):
            csv.loads(held.getvalue(), limits=Limits(size=1_000_000))

    @pytest.mark.parametrize(
        "names",
        [pytest.param(("a/posts.csv", "b/posts.csv"), id="two-folders"), pytest.param(("posts.csv",) * 2, id="twice")],
    )
    @pytest.mark.filterwarnings("ignore:Duplicate name")
    def test_archives_that_say_two_things(self, names: tuple[str, ...]) -> None:
        """Which of two tables counts is not guessed."""
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            for name in names:
                archive.writestr(name, "id,title\n")

        with pytest.raises(DecodeError, match="twice, or in several folders"):
            csv.loads(held.getvalue())


class TestDescriptor:
    """The Tabular Data Package descriptor."""

    def test_lists_the_tables(self) -> None:
        """Each table is there with its columns, and its key."""
        package = plain_json.loads(csv.dumps(GOOD)["datapackage.json"])
        listed = {one["path"]: [field["name"] for field in one["schema"]["fields"]] for one in package["resources"]}
        headers = {
            name: next(standard.reader(io.StringIO(text)))
            for name, text in csv.dumps(GOOD).items()
            if name.endswith(".csv")
        }

        assert package["profile"] == "tabular-data-package"
        assert listed == headers
        assert package["resources"][0]["schema"]["primaryKey"] == ["id"]

    @pytest.mark.parametrize(
        ("manifest", "says"),
        [
            pytest.param("{}", "/humaskit: is missing", id="nothing"),
            pytest.param('{"humaskit": 1}', "must be an object", id="a-number"),
            pytest.param('{"humaskit": {}}', "is missing: a document says its version", id="no-version"),
            pytest.param('{"humaskit": {"version": 2}}', "was written by a newer humaskit", id="newer"),
            pytest.param('{"humaskit": {"version": 1, "redirect": {}}}', "has no part 'redirect'", id="misspelt"),
            pytest.param('{"humaskit": {"version": 1, "empty": {"a": 1}}}', "must be a list of text", id="empty"),
            pytest.param('{"humaskit": {"version": 1, "unknown": {"a": {}}}}', "nothing in the tables", id="stranger"),
            pytest.param('{"humaskit": {"version": 1, "redirects": {"post:a": "x"}}}', "cannot be redirected", id="to"),
            pytest.param(
                '{"humaskit": {"version": 1, "empty": {"": ["/humaskit/x"]}}}',
                "no place for",
                id="no-place",
            ),
            pytest.param(
                '{"humaskit": {"version": 1, "unknown": {"": {"/humaskit": {}}}}}',
                "has no place here",
                id="has-meaning",
            ),
            pytest.param("[", "not JSON", id="no-json"),
        ],
    )
    def test_refused(self, manifest: str, says: str) -> None:
        """What the descriptor must say is asked for, with its line."""
        with pytest.raises(HumaskitError) as caught:
            csv.loads({"datapackage.json": manifest})

        assert says in str(caught.value)
        assert caught.value.issues[0].line == 1
        assert caught.value.issues[0].source == "datapackage.json"

    def test_there_must_be_one(self) -> None:
        """The error says what the least descriptor is."""
        with pytest.raises(DecodeError, match="the least of it is"):
            csv.loads({"posts.csv": "id,title\n"})

    def test_a_listed_table_or_column_that_is_gone(self) -> None:
        """What the descriptor lists must be there: a lost column is no empty one."""
        files = csv.dumps(POSTS)
        without = {name: text for name, text in files.items() if name != "posts.csv"}
        cut = files | {"posts.csv": "id,title\r\npost:a,A\r\n"}

        with pytest.raises(ValidationError, match="the table is missing"):
            csv.loads(without)
        with pytest.raises(ValidationError, match="the column 'agency' is missing; the descriptor lists it"):
            csv.loads(cut)

    def test_lists_of_nothing(self) -> None:
        """What is no list of tables lists none; the tables are there all the same."""
        for resources in ("3", "[3]", '[{"path": 3}]', '[{"path": "posts.csv", "schema": {"fields": [3, {}]}}]'):
            manifest = f'{{"humaskit": {{"version": 1}}, "resources": {resources}}}'
            assert csv.loads({"datapackage.json": manifest, "posts.csv": "id,title\npost:a,A\n"}) == POSTS

    def test_paths_in_it_are_not_opened(self, tmp_path: Path) -> None:
        """A path that leads out of the folder leads nowhere."""
        csv.dump(POSTS, tmp_path / "saved")
        package = tmp_path / "saved" / "datapackage.json"
        package.write_text(package.read_text().replace('"posts.csv"', '"../../../etc/passwd"'))

        assert csv.load(tmp_path / "saved") == POSTS

    def test_unknown_fields_are_refused_by_default(self) -> None:
        """What was kept is asked for by name."""
        with pytest.raises(ValidationError, match="Agency has no field 'colour'"):
            csv.loads(csv.dumps(GOOD))


class TestErrors:
    """Every problem has table, line, column, pointer, code and hint."""

    @pytest.mark.parametrize(
        ("tables", "expected"),
        [
            pytest.param(
                {
                    "agencies": 'id,note,kind\nagency:a,"a\nb",dinass\n',
                    "agencies__names": "entity_id,position,text\nagency:a,0,A\n",
                },
                [("press/agencies.csv", 3, 4, "/agencies/0/kind", "enum")],
                id="after-a-cell-of-two-lines",
            ),
            pytest.param(
                {"agencies": "id,kind\nagency:a,dinas\n", "agencies__names": "entity_id,position,text\nagency:a,0,\n"},
                [("press/agencies.names.csv", 2, 12, "/agencies/0/names/0/text", "missing")],
                id="in-a-list",
            ),
            pytest.param(
                {"posts": "id,title,agency\npost:a,A,agency:b\npost:a,B,\n"},
                [
                    ("press/posts.csv", 3, 1, "/posts/1/id", "repeated-id"),
                    ("press/posts.csv", 2, 10, "/posts/0/agency", "dangling"),
                ],
                id="between-rows",
            ),
            pytest.param(
                {"posts": "id,title,tilte,id\npost:a,A,,\n"},
                [
                    ("press/posts.csv", 1, 10, "/posts", "unknown-column"),
                    ("press/posts.csv", 1, 16, "/posts", "repeated-column"),
                ],
                id="header",
            ),
            pytest.param(
                {
                    "posts": "id,title\npost:a,A\n",
                    "citations": "entity_id,position,certainty\n" + "post:a,0,outside_knowledge\n" * 2,
                },
                [("press/citations.csv", 3, 1, "/citations", "repeated-position")],
                id="position-twice",
            ),
            pytest.param(
                {"posts": 'id,title,level\npost:a,"A ""B"", C",x\n'},
                [("press/posts.csv", 2, 21, "/posts/0/level", "enum")],
                id="after-quotes",
            ),
            pytest.param(
                {"posts": "id\npost:a\n"}, [("press/posts.csv", 1, 1, "/posts", "missing-column")], id="lacks"
            ),
            pytest.param(
                {"posts": "id,title\npost:a\n"}, [("press/posts.csv", 2, 1, "/posts", "row-length")], id="short"
            ),
            pytest.param(
                {"posts": 'id,title\npost:a,"A\n'}, [("press/posts.csv", 2, 1, "", "syntax")], id="open-quote"
            ),
            pytest.param(
                {"posts": "id;title\npost:a;A\n"}, [("press/posts.csv", 1, 1, "", "delimiter")], id="semicolon"
            ),
            pytest.param({"posts": ""}, [("press/posts.csv", 1, 1, "", "syntax")], id="empty"),
            pytest.param({"post": "id\n"}, [("press/post.csv", 1, 1, "/post", "unknown-table")], id="table"),
            pytest.param(
                {"citations": "entity_id,position\npost:a,0\n"},
                [("press/citations.csv", 2, 1, "/citations", "orphan")],
                id="orphan",
            ),
            pytest.param(
                {"posts": "id,title\npost:a,A\n", "citations": "entity_id,position,source\npost:a,x,\n,1,\n"},
                [
                    ("press/citations.csv", 2, 1, "/citations", "position"),
                    ("press/citations.csv", 3, 1, "/citations", "missing"),
                ],
                id="keys",
            ),
            pytest.param(
                {"posts": 'id,title,aliases\npost:a,A,Kadis\npost:b,B,"[""a"", 1]"\n'},
                [
                    ("press/posts.csv", 2, 10, "/posts/0/aliases", "syntax"),
                    ("press/posts.csv", 3, 10, "/posts/1/aliases/1", "type"),
                ],
                id="lists-in-cells",
            ),
        ],
    )
    def test_places(self, tables: dict[str, str], expected: list[tuple[object, ...]]) -> None:
        """Each problem is found where it stands."""
        assert sorted(issues_of(**tables), key=str) == sorted(expected, key=str)

    def test_column_names_and_hints(self) -> None:
        """The message names the column, and says how to mend the cell."""
        said = said_of(agencies="id,kind\nagency:a,dinass\n")

        assert "column 'kind': 'dinass' is not an agency kind; did you mean 'dinas'?" in said
        assert "write its rows in agencies.names.csv" in said

    def test_semicolons_are_named(self) -> None:
        """The error says what parts the columns, and how to read such a table."""
        assert "(semicolon), not by ','; save it with commas, or pass delimiter=';'" in said_of(posts="id;title\n")

    @pytest.mark.parametrize(
        ("tables", "says"),
        [
            pytest.param({"officials": "id,name.name,nip\nofficial:a,A,1.98501E+17\n"}, "has shortened", id="nip"),
            pytest.param({"officials": 'id,name.name,nip\nofficial:a,A,"1,98501E+17"\n'}, "has shortened", id="comma"),
            pytest.param({"posts": "id,title,region\npost:a,A,16.6\n"}, "it was 16.60 or 16.06", id="region"),
            pytest.param(
                {"posts": "id,title,region\npost:a,A,16/06/2001\n"}, "code such as 16.06.01", id="region-date"
            ),
            pytest.param({"posts": "id,title\npost:a,#REF!\n"}, "holds the error '#REF!'", id="error-as-text"),
            pytest.param({"posts": "id,title,level\npost:a,A,#N/A\n"}, "holds the error '#N/A'", id="error-as-word"),
            pytest.param({"events": "id,start\nevent:a,3/2/2024\n"}, "written in its own way", id="date"),
            pytest.param({"events": "id,start\nevent:a,Mar-24\n"}, "written in its own way", id="month"),
            pytest.param({"events": "id,start\nevent:a,45356\n"}, "written in its own way", id="serial"),
        ],
    )
    def test_spreadsheet_damage(self, tables: dict[str, str], says: str) -> None:
        """What a spreadsheet does to codes, numbers and dates is told as such."""
        said = said_of(**tables)

        assert says in said
        assert "format the column as text" in said
        assert "98501" not in said

    def test_all_at_once(self) -> None:
        """Problems of several tables come together, at most a hundred whole."""
        rows = "".join(f"agency:a{number},dinass\n" for number in range(150))
        with pytest.raises(ValidationError) as caught:
            csv.loads({"datapackage.json": MANIFEST, "agencies.csv": f"id,kind\n{rows}", "posts.csv": "id,title\nx,\n"})

        assert len(caught.value.issues) == 100
        assert caught.value.more > 100

    def test_broken_rows_are_counted(self) -> None:
        """So are rows that are too short."""
        with pytest.raises(ValidationError) as caught:
            csv.loads({"datapackage.json": MANIFEST, "posts.csv": "id,title\n" + "post:a\n" * 150})

        assert (len(caught.value.issues), caught.value.more) == (100, 50)

    def test_orphans_are_counted(self) -> None:
        """Past the first hundred, problems of rows are a number."""
        rows = "".join(f"post:a{number},0\n" for number in range(150))
        with pytest.raises(ValidationError) as caught:
            csv.loads({"datapackage.json": MANIFEST, "citations.csv": f"entity_id,position\n{rows}"})

        assert (len(caught.value.issues), caught.value.more) == (100, 50)

    @pytest.mark.parametrize(
        ("data", "says"),
        [
            pytest.param("id,title\n".encode("utf-16"), "UTF-16", id="utf-16"),
            pytest.param(b"id,title\npost:a,\xff\n", "not UTF-8", id="latin"),
            pytest.param(",".join(f"c{number}" for number in range(201)).encode(), "at most 200 columns", id="wide"),
            pytest.param(b"id,title\npost:a," + b"x" * 100_001, "at most 100000 characters", id="long"),
        ],
    )
    def test_limits(self, data: bytes, says: str) -> None:
        """Tables that are no text, or too wide, or have a cell too long, are refused."""
        with pytest.raises(HumaskitError, match=says):
            csv.loads({"datapackage.json": MANIFEST, "posts.csv": data})

    def test_limits_of_the_caller(self) -> None:
        """Size and number of values are limited too."""
        files = {"datapackage.json": MANIFEST, "posts.csv": "id,title\n" + "post:a,A\n" * 9}

        with pytest.raises(DecodeError, match="more than 9 values"):
            csv.loads(files, limits=Limits(items=9))
        with pytest.raises(DecodeError, match="larger than 50 bytes"):
            csv.loads(files, limits=Limits(size=50))

    def test_the_limit_of_the_module_is_not_ours(self) -> None:
        """A low limit that somebody set for the whole process neither harms nor changes."""
        before = standard.field_size_limit(10)
        try:
            read = csv.loads({"datapackage.json": MANIFEST, "posts.csv": f"id,title\npost:a,{'A' * 100}\n"})
            after = standard.field_size_limit()
        finally:
            standard.field_size_limit(before)

        assert len(read) == 1
        assert after == 10

    @pytest.mark.parametrize("unknown", ["refuse", "keep"])
    def test_columns_that_are_fields_of_another_form(self, unknown: Unknown) -> None:
        """A record or a list cannot be one column, for a lenient read either."""
        head = {"datapackage.json": MANIFEST}
        with pytest.raises(ValidationError, match="agencies has no column 'names'; names have a table of their own"):
            csv.loads(head | {"agencies.csv": "id,kind,names\nagency:a,dinas,A\n"}, unknown=unknown)
        with pytest.raises(ValidationError, match="results has no column 'placement'"):
            csv.loads(head | {"results.csv": "id,edition,recipient,outcome,placement\n"}, unknown=unknown)

    def test_a_name_in_capitals_is_no_table(self) -> None:
        """Nor is it passed over."""
        with pytest.raises(ValidationError, match=r"no table 'posts\.CSV'"):
            csv.loads({"datapackage.json": MANIFEST, "posts.CSV": "id,title\n"})

    def test_threads(self) -> None:
        """Many readers at once agree, and leave the limit of the module as it was."""
        files, before, found = csv.dumps(GOOD), standard.field_size_limit(), list[bool]()
        threads = [
            threading.Thread(target=lambda: found.append(csv.loads(files, unknown="keep") == GOOD)) for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert found == [True] * 8
        assert standard.field_size_limit() == before

    def test_unknown_columns_and_tables_are_kept(self) -> None:
        """A lenient read keeps what it does not know, and a save gives it back."""
        files = {
            "datapackage.json": MANIFEST,
            "posts.csv": "id,title,colour\npost:a,A,'=red\n",
            "grants.csv": "id\nx\n",
        }
        read = csv.loads(files, unknown="keep")

        assert read.unknown == {"post:a": {"/colour": "=red"}, "": {"/grants": [{"id": "x"}]}}
        assert csv.loads(csv.dumps(read), unknown="keep") == read

    @pytest.mark.parametrize("files", [None, "x", 3, [], {1: "x"}, {"datapackage.json": None}])
    def test_what_is_no_set_of_tables(self, files: object) -> None:
        """Arguments of other types are refused by the family."""
        with pytest.raises(HumaskitError):
            csv.loads(files)  # type: ignore[arg-type]  # callers may ignore types

    def test_options(self) -> None:
        """Misspelt options do not choose for the caller."""
        with pytest.raises(InvalidValue, match="delimiter must be"):
            csv.loads({}, delimiter="|")  # type: ignore[arg-type]  # callers may ignore types
        with pytest.raises(InvalidValue, match="unknown must be"):
            csv.loads({}, unknown="drop")  # type: ignore[arg-type]  # callers may ignore types


def outcome(files: Mapping[str, str | bytes] | bytes) -> Catalog | HumaskitError:
    """Return what comes of reading: a catalog, or the library's own error."""
    try:
        return csv.loads(files, unknown="keep")
    except HumaskitError as error:
        return error


class TestDamage:
    """Good tables, damaged at random, and tables that never were good."""

    @settings(max_examples=60, deadline=None)
    @given(st.text() | st.binary(), st.sampled_from(("posts.csv", "citations.csv", "datapackage.json", "x.csv")))
    def test_anything(self, data: str | bytes, name: str) -> None:
        """Whatever stands in a file, or is an archive, a catalog or the library's own error comes out."""
        said = [
            outcome({"datapackage.json": MANIFEST} | {name: data}),
            outcome(data.encode("utf-8", "replace") if isinstance(data, str) else data),
        ]

        assert all(isinstance(one, Catalog) or one.issues for one in said)

    @pytest.mark.parametrize("seed", range(SEEDS))
    def test_damaged_tables(self, seed: int) -> None:
        """Only the library's own errors come out; what is read is stable; an NIP is never repeated."""
        chance = random.Random(seed)  # noqa: S311  (damage, not secrets)
        good = csv.dumps(GOOD)
        for _ in range(4):
            files = dict(good)
            name = chance.choice(list(files))
            start = chance.randrange(len(files[name]) + 1)
            end = start + chance.choice((0, 1, 1, 5, 40))
            files[name] = files[name][:start] + chance.choice(PIECES) + files[name][end:]
            read = outcome(files)
            if isinstance(read, Catalog):
                assert csv.loads(csv.dumps(read), unknown="keep") == read
            else:
                assert all(issue.line and issue.column and issue.source for issue in read.issues)
                assert NIP[:14] not in str(read)

    @pytest.mark.parametrize("seed", range(SEEDS))
    def test_damaged_archives(self, seed: int, tmp_path: Path) -> None:
        """Bytes of an archive that are flipped end in the library's own errors, or do no harm."""
        csv.dump(GOOD, tmp_path / "a.zip")
        good, chance = (tmp_path / "a.zip").read_bytes(), random.Random(seed)  # noqa: S311  (damage, not secrets)
        for _ in range(4):
            data = bytearray(good)
            for _ in range(chance.choice((1, 3, 20))):
                data[chance.randrange(len(data))] = chance.randrange(256)
            read = outcome(bytes(data))

            assert len(read) == len(GOOD) if isinstance(read, Catalog) else read.issues


class TestGuard:
    """Texts that a spreadsheet would run."""

    @pytest.mark.parametrize("text", HOSTILE)
    def test_there_and_back(self, text: str) -> None:
        """The guard is taken off again, and nothing else."""
        assert unguarded(guarded(text)) == text

    @given(st.text())
    def test_any_text(self, text: str) -> None:
        """Every text comes back, and none begins as a formula does."""
        cell = guarded(text)

        assert unguarded(cell) == text
        assert cell
        assert FORMULA.match(cell) is None

    @pytest.mark.parametrize(
        ("text", "cell"),
        [
            ("=1+1", "'=1+1"),
            ("'Aisyiyah", "'Aisyiyah"),
            ("'=1", "''=1"),
            ("", "'"),
            ("#REF!", "'#REF!"),
            ("a=1", "a=1"),
        ],
    )
    def test_cells(self, text: str, cell: str) -> None:
        """An apostrophe stands before what needs one."""
        assert guarded(text) == cell

    def test_no_cell_of_a_save_or_view_is_a_formula(self) -> None:
        """Numbers may begin with a minus, nothing else does."""
        texts = [*csv.dumps(GOOD).values(), *(csv.view(GOOD, name) for name in csv.VIEW_NAMES)]
        cells = [
            cell
            for text in texts
            if not text.startswith("{")
            for row in standard.reader(io.StringIO(text))
            for cell in row
        ]
        risky = [cell for cell in cells if FORMULA.match(cell)]

        assert set(risky) == {"-0.50", "-0.5"}

    def test_a_text_that_no_cell_holds(self) -> None:
        """What could not be read back is not written."""
        class_ = ODD.model.class_of("label")
        long = Catalog([class_(id="label:a", text="x" * 100_001)], model=ODD.model)  # type: ignore[call-arg]  # a class of the tests

        with pytest.raises(InvalidValue, match="at most 100000 characters"):
            csv.dumps(long)


class TestViews:
    """Flat tables for spreadsheets."""

    def test_podium(self) -> None:
        """Names stand in the place of ids, and joint places are told."""
        rows = list(standard.DictReader(io.StringIO(csv.view(GOOD, "podium"))))

        assert [(row["recipient"], row["place"], row["label"], row["score"]) for row in rows] == [
            ("Drs. H. Budi", "", "", ""),
            ("Dinas Kominfo", "3", "Terbaik III", "97.330"),
        ]
        assert rows[1]["recipient_id"] == "agency:a"
        assert rows[1]["awarded_to"] == "2024-02-29"

    def test_agree_with_the_queries(self) -> None:
        """The podium of an edition is that of the catalog, in its order."""
        catalog = datasets.awards()
        rows = list(standard.DictReader(io.StringIO(csv.view(catalog, "podium"))))
        for edition in {row["edition_id"] for row in rows}:
            expected = {one.id for one in catalog.podium(edition)}

            assert {row["result_id"] for row in rows if row["edition_id"] == edition} == expected

    def test_timeline_and_participants_agree_with_the_queries(self) -> None:
        """Events come in order of time, participants by role."""
        catalog = datasets.press()
        events = [row["event_id"] for row in standard.DictReader(io.StringIO(csv.view(catalog, "timeline")))]
        rows = list(standard.DictReader(io.StringIO(csv.view(catalog, "participation"))))

        assert events == [one.id for one in catalog.timeline()]
        for event in {row["event_id"] for row in rows}:
            expected = [one.id for one in catalog.participants(event)]
            assert [row["participation_id"] for row in rows if row["event_id"] == event] == expected

    @pytest.mark.parametrize("name", csv.VIEW_NAMES)
    def test_personal_data_is_masked(self, name: str) -> None:
        """No view shows an NIP, unless the call asks for it."""
        assert NIP_IN_TEXT.search(csv.view(GOOD, name)) is None

    def test_personal_data_when_asked(self) -> None:
        """Masked by default, whole on demand; a save keeps it."""
        assert MASKED in csv.view(GOOD, "holders")
        assert NIP in csv.view(GOOD, "holders", include_personal=True)
        assert NIP in csv.dumps(GOOD)["officials.csv"]

    def test_a_view_that_there_is_not(self) -> None:
        """The error names the nearest one; a model without awards has no podium."""
        with pytest.raises(InvalidValue, match="did you mean 'podium'"):
            csv.view(GOOD, "podum")
        with pytest.raises(InvalidValue, match="there is no view 'podium'"):
            csv.view(Catalog(model=Model({"posts": Post})), "podium")
