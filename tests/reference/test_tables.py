"""The bundled tables and their passports."""

import csv
import hashlib
import re
import runpy
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from humaskit.errors import StorageError, UnknownReference
from humaskit.reference import _table, passports

DATA = Path(passports.__file__).parent / "data"
TABLES = sorted(file.stem for file in DATA.glob("*.csv"))
SOURCES = Path(__file__).parents[2] / "../shared/reference"
BUILDER = Path(__file__).parents[2] / "tools/build_reference.py"


def rows_of(table: str) -> list[dict[str, str]]:
    """Read a bundled table without the package's own reader."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


class TestPassports:
    """Table and passport say the same."""

    def test_every_table_has_one(self) -> None:
        """There is one passport for each table, and no passport without a table."""
        expected = TABLES

        actual = list(passports.tables())

        assert actual == expected

    @pytest.mark.parametrize("table", TABLES)
    def test_numbers_are_counted(self, table: str) -> None:
        """Rows, columns, statuses and checksum are those of the file."""
        rows = rows_of(table)
        expected = (
            len(rows),
            tuple(rows[0]),
            tuple(sorted({row["status"] for row in rows})),
            hashlib.sha256((DATA / f"{table}.csv").read_bytes()).hexdigest(),
        )

        said = passports.passport(table)

        assert (said.rows, said.columns, said.statuses, said.sha256) == expected

    @pytest.mark.parametrize("table", TABLES)
    def test_only_known_statuses(self, table: str) -> None:
        """Nothing uncertain is bundled."""
        unknown = set(passports.passport(table).statuses) - set(passports.STATUSES)

        assert unknown == set()

    @pytest.mark.parametrize("table", TABLES)
    def test_prose_is_there(self, table: str) -> None:
        """A passport says what the table is, as of when and how it was checked."""
        said = passports.passport(table)

        missing = [name for name in ("title", "description", "as_of", "checked") if not getattr(said, name)]

        assert missing == []

    def test_region_codes_name_their_scheme(self) -> None:
        """A code without its scheme is not a fact."""
        expected = {"regions", "region_aliases", "zones", "agency_forms"}

        actual = {table for table in TABLES if passports.passport(table).code_system == "Kemendagri"}

        assert actual == expected

    def test_checksum_is_of_the_file(self) -> None:
        """The checksum function reads the file, not the passport."""
        expected = {table: passports.passport(table).sha256 for table in TABLES}

        actual = {table: passports.checksum(table) for table in TABLES}

        assert actual == expected

    def test_unknown_table_is_refused(self) -> None:
        """A misspelt table is refused with a hint."""
        with pytest.raises(UnknownReference, match="did you mean 'regions'"):
            passports.passport("region")

    def test_data_stay_small(self) -> None:
        """The region tables together stay under 60 kilobytes."""
        size = sum((DATA / f"{table}.csv").stat().st_size for table in ("regions", "region_aliases"))

        assert size < 60_000


class TestReader:
    """Reading on first use."""

    def test_nothing_is_read_at_import(self) -> None:
        """Importing every module of the package opens no table."""
        code = (
            "import sys, pathlib\n"
            "opened = []\n"
            "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None)\n"
            "from humaskit.reference import agencies, awards, calendar, legal, offices, passports\n"
            "from humaskit.reference import regions, scales, titles\n"
            "print([name for name in opened if name.endswith(('.csv', '.toml'))])\n"
        )

        command = [sys.executable, "-c", code]
        done = subprocess.run(command, capture_output=True, text=True, check=True)

        assert done.stdout.strip() == "[]"

    def test_once_runs_once_in_eight_threads(self) -> None:
        """First use by eight threads at a time builds one table, and all get that one."""
        built: list[object] = []
        gate = threading.Barrier(8)
        got: list[object] = []

        @_table.once
        def build() -> object:
            built.append(object())
            return built[-1]

        def use() -> None:
            gate.wait()
            got.append(build())

        threads = [threading.Thread(target=use) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert (len(built), len(got), {id(value) for value in got}) == (1, 8, {id(built[0])})

    def test_failed_build_is_tried_again(self) -> None:
        """A table that could not be read is read again on the next use."""
        calls: list[int] = []

        @_table.once
        def build() -> int:
            calls.append(1)
            if len(calls) == 1:
                raise StorageError
            return 7

        with pytest.raises(StorageError):
            build()

        assert build() == 7

    @pytest.mark.parametrize("table", TABLES)
    def test_cells_are_those_of_csv(self, table: str) -> None:
        """The reader cuts every table as the csv module does, quoted cells too."""
        expected = rows_of(table)

        actual = list(_table.read_rows(table))

        assert actual == expected

    @pytest.mark.parametrize(
        "data",
        [
            pytest.param(b"", id="empty"),
            pytest.param(b"a,b\n1\n", id="short-row"),
            pytest.param(b"a\n\xff\n", id="no-utf-8"),
            pytest.param(b'a\n"x\n', id="open-quote"),
            pytest.param(None, id="missing"),
        ],
    )
    def test_damage_is_named(self, data: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A damaged or missing table is a storage error that says what to do."""
        monkeypatch.setattr(_table, "DATA", tmp_path)
        if data is not None:
            (tmp_path / "x.csv").write_bytes(data)

        with pytest.raises(StorageError, match=r"x\.csv cannot be read.*install humaskit again"):
            _table.read_rows("x")

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("title = ", id="broken"),
            pytest.param('title = "x"', id="incomplete"),
            pytest.param("rows = []", id="wrong-type"),
        ],
    )
    def test_damaged_passport_is_named(self, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A damaged passport is a storage error too."""
        monkeypatch.setattr(passports, "DATA", tmp_path)
        (tmp_path / "x.toml").write_text(text, encoding="utf-8")
        read_again = passports._passports.__wrapped__  # type: ignore[attr-defined]  # past the kept value

        with pytest.raises(StorageError, match=r"x\.toml"):
            read_again()

    def test_checksum_of_a_missing_table(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A table that vanished is a storage error."""
        passports.tables()
        monkeypatch.setattr(passports, "DATA", tmp_path)

        with pytest.raises(StorageError, match=r"regions\.csv"):
            passports.checksum("regions")


class TestRows:
    """Shapes that hold for all tables."""

    @pytest.mark.parametrize("table", TABLES)
    def test_cells_are_clean(self, table: str) -> None:
        """No cell has blanks around it, doubled blanks, a dash for nothing, or a question mark."""
        odd = [
            cell
            for row in rows_of(table)
            for cell in row.values()
            if cell != " ".join(cell.split()) or cell in {"-", "?"}
        ]

        assert odd == []

    @pytest.mark.parametrize("table", TABLES)
    def test_no_row_twice(self, table: str) -> None:
        """Every row says something of its own."""
        rows = [tuple(row.values()) for row in rows_of(table)]

        assert len(set(rows)) == len(rows)

    def test_rows_are_frozen(self) -> None:
        """What the tables give cannot be changed by a caller."""
        from humaskit.reference import calendar, regions

        with pytest.raises(AttributeError):
            regions.get("16.06").name = "x"  # type: ignore[misc]  # that is the point
        with pytest.raises(AttributeError):
            calendar.months()[0].name = "x"  # type: ignore[misc]  # that is the point


class TestBuilder:
    """The script that makes the tables."""

    def test_it_holds_no_path_of_a_machine(self) -> None:
        """The sources are an argument."""
        found = re.findall(r"[\"'](?:/|[A-Z]:\\)[^\"']*", BUILDER.read_text(encoding="utf-8"))

        assert found == []

    @pytest.mark.skipif(not SOURCES.is_dir(), reason="the source tables are not beside the checkout")
    def test_building_again_changes_nothing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The bundled tables are what the script makes of the sources."""
        for file in DATA.iterdir():
            (tmp_path / file.name).write_bytes(file.read_bytes())

        monkeypatch.setattr(sys, "argv", ["build", str(SOURCES), "--data", str(tmp_path)])
        runpy.run_path(str(BUILDER), run_name="__main__")

        changed = [file.name for file in tmp_path.iterdir() if file.read_bytes() != (DATA / file.name).read_bytes()]

        assert changed == []
