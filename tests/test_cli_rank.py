"""``humaskit rank``, ``grade`` and ``compare``, called as a program is."""

import csv
import io
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from humaskit.cli import main
from humaskit.cli.show import aligned, as_csv, harmless
from humaskit.cli.table import number_of, read_table
from humaskit.errors import HumaskitError, InvalidValue
from humaskit.ranking import rank

MARKS = """nama;wilayah;nilai;kelas
Kota Madiun;Barat;97,333;2
Kota Semarang;Barat;93,6667;3
Muba;Barat;93,6667;1
Kota Palu;Timur;80;1
Kota Sorong;Timur;;1
"""

Run = Callable[..., tuple[int, str, str]]
Write = Callable[..., str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file and return its path."""

    def written(text: str | bytes, name: str = "nilai.csv") -> str:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return written


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command and return its status, its output and its complaints."""

    def ran(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return ran


class TestRank:
    """``humaskit rank FILE.csv --score COLUMN``."""

    def test_groups_ties_and_reasons(self, run: Run, write: Write) -> None:
        """Dense places inside the groups, with the sentence that explains one."""
        status, out, _ = run(
            "rank", write(MARKS), "--score", "nilai", "--by", "wilayah", "--ties", "dense", "--explain", "Muba"
        )
        lines = [line.split() for line in out.splitlines()]

        assert status == 0
        assert ["Barat", "2=", "Kota", "Semarang", "93,6667"] in lines
        assert ["Timur", "1", "Kota", "Palu", "80"] in lines
        assert ["Timur", "belum", "bernilai", "Kota", "Sorong"] in lines
        assert "di bawah Kota Madiun karena nilai 93,6667 berbanding 97,333, selisih 3,6663" in out

    def test_tiebreak(self, run: Run, write: Write) -> None:
        """A further column decides equal scores, the lowest first where that is said."""
        _, out, _ = run(
            "rank", write(MARKS), "--score", "Nilai", "--tiebreak", "kelas:low", "--format", "json", "--lang", "en"
        )
        rows = json.loads(out)["rows"]
        actual = [(row["rank"], row["name"], row["decided_by"]) for row in rows[:3]]

        assert actual == [(1, "Kota Madiun", None), (2, "Muba", "score"), (3, "Kota Semarang", "kelas")]

    def test_csv_is_csv(self, run: Run, write: Write) -> None:
        """What is printed reads back, with a decimal point; the reason goes to standard error."""
        _, out, err = run("rank", write(MARKS), "--score", "nilai", "--format", "csv", "--explain", "Muba")
        rows = list(csv.DictReader(io.StringIO(out)))

        assert [(row["rank"], row["name"], row["score"]) for row in rows][:2] == [
            ("1", "Kota Madiun", "97.333"),
            ("2", "Kota Semarang", "93.6667"),
        ]
        assert "Muba menempati peringkat 2" in err

    def test_fingerprint_is_that_of_the_library(self, run: Run, write: Write) -> None:
        """Anyone can recompute it."""
        _, out, _ = run("rank", write("nama,nilai\nA,1\nB,2.50\n"), "--score", "nilai", "--format", "json")
        expected = rank({"A": Decimal(1), "B": Decimal("2.50")}).fingerprint

        assert json.loads(out)["fingerprint"] == expected

    def test_ascending_and_digits(self, run: Run, write: Write) -> None:
        """The lowest score first, printed with the digits that are asked for."""
        path = write("nama,nilai\nA,1.005\nB,2.5\n")
        _, out, _ = run("rank", path, "--score", "nilai", "--ascending", "--digits", "2", "--format", "csv")

        assert out.splitlines()[1:] == [",1,ranked,A,1.01,no,", ",2,ranked,B,2.50,no,score"]

    @pytest.mark.parametrize(
        ("text", "arguments", "message"),
        [
            pytest.param("nama,nilai\nA,97,333\n", (), "nilai.csv:2: has 3 fields, the header 2", id="too many fields"),
            pytest.param("nama,nilai\nA,baik\n", (), "nilai.csv:2 /nilai: 'baik' is no number", id="no number"),
            pytest.param("nama;nilai\nA;3.615\n", (), "nilai.csv:2 /nilai: '3.615' can be a decimal", id="ambiguous"),
            pytest.param("nama,nilai\nA,1\n\nA,2\n", (), "nilai.csv:4 /nama: 'A' stands on line 2", id="twice"),
            pytest.param("nama,nilai\n ,1\n", (), "nilai.csv:2 /nama: the name is empty", id="no name"),
            pytest.param("nama,nilai,nilai\nA,1,2\n", (), "the column 'nilai' stands twice", id="a column twice"),
            pytest.param("nama,,nilai\nA,1,2\n", (), "a column has no name", id="a column without a name"),
            pytest.param("nilai\n1\n", (), "there is no column for names", id="no names"),
            pytest.param("nama,skor\nA,1\n", (), "no column 'nilai'; its columns are 'nama', 'skor'", id="no column"),
            pytest.param("", (), "the file is empty", id="empty"),
            pytest.param('nama,nilai\n"A,1\n', (), "nilai.csv:2: not CSV", id="an open quote"),
            pytest.param(b"nama,nilai\n\xff,1\n", (), "the document is not UTF-8", id="another encoding"),
            pytest.param("nama,nilai\nA,1\n", ("--explain", "B"), "'B' is not in the list", id="nobody to explain"),
            pytest.param("nama,nilai\nA,1\n", ("--ties", "random"), "'random' is not a tie rule", id="no tie rule"),
            pytest.param("nama,nilai\nA,1\n", ("--delimiter", "ab"), "'ab' is no delimiter", id="no delimiter"),
            pytest.param("nama,nilai\nA,1\nB,1\n", ("--ties", "ordinal"), "equal", id="an order that is not total"),
        ],
    )
    def test_refusals(self, run: Run, write: Write, text: str, arguments: tuple[str, ...], message: str) -> None:
        """A problem in the data is said with its place, and the status is 1."""
        status, out, err = run("rank", write(text), "--score", "nilai", *arguments)

        assert (status, out) == (1, "")
        assert message in err

    def test_all_problems_at_once(self, run: Run, write: Write) -> None:
        """Each bad cell has its line."""
        _, _, err = run("rank", write("nama,nilai\nA,x\nB,1\nC,y\n"), "--score", "nilai")

        assert [line.partition(" ")[0].rpartition(":")[2] for line in err.splitlines()] == ["2", "4"]

    def test_missing_file(self, run: Run, tmp_path: Path) -> None:
        """A file that is not there is one error of the family."""
        status, _, err = run("rank", str(tmp_path / "none.csv"), "--score", "nilai")

        assert (status, "none.csv" in err) == (1, True)

    def test_usage(self, run: Run) -> None:
        """Without a score column there is nothing to rank."""
        with pytest.raises(SystemExit) as caught:
            run("rank", "x.csv")

        assert caught.value.code == 2

    def test_a_name_is_what_a_reader_sees(self, run: Run, write: Write) -> None:
        """Blanks of other kinds and doubled ones are one blank."""
        path = write("nama,nilai\n Kota\u00a0 Madiun ,1\n")
        status, out, _ = run("rank", path, "--score", "nilai", "--explain", "Kota  Madiun")

        assert (status, "Kota Madiun menempati peringkat 1" in out) == (0, True)

    def test_a_hostile_name_is_printed_escaped(self, run: Run, write: Write) -> None:
        """No escape sequence reaches the terminal, nor a mark that turns the direction of writing."""
        _, out, _ = run("rank", write("nama,nilai\nKota\x1b[31m \u202eX,1\n"), "--score", "nilai")

        assert out.replace("\n", "").isprintable()
        assert "Kota[31m X" in out


class TestGrade:
    """``humaskit grade``."""

    def test_number(self, run: Run) -> None:
        """A number on a scale, and what lifts it."""
        status, out, _ = run("grade", "3.51", "--scale", "spbe")

        assert status == 0
        assert out.splitlines()[-1].split() == ["3,51", "Sangat", "Baik", "Memuaskan", "0,69"]

    def test_an_edge_that_is_not_enough(self, run: Run) -> None:
        """SAKIP: 80 is BB, and only more than 80 is A."""
        _, out, _ = run("grade", "80", "--scale", "sakip", "--lang", "en")

        assert out.splitlines()[-1].split() == ["80", "BB", "A", ">", "0"]

    def test_between_two_bands(self, run: Run) -> None:
        """89,95 lies between two printed bands, which is said."""
        _, out, _ = run("grade", "89,95", "--scale", "kip")

        assert "Menuju Informatif *" in out
        assert "di antara dua pita tercetak" in out

    def test_file(self, run: Run, write: Write) -> None:
        """Every row of a file; an empty score has no grade."""
        _, out, _ = run("grade", write(MARKS), "--score", "nilai", "--scale", "kip", "--format", "json")
        found = json.loads(out)
        actual = [(row["name"], row["grade"]) for row in found["rows"]]

        assert found["basis"] == "Komisi Informasi Pusat; PerKI 1/2022"
        assert actual[0] == ("Kota Madiun", "Informatif")
        assert actual[-2:] == [("Kota Palu", "Menuju Informatif"), ("Kota Sorong", None)]

    def test_table_of_a_file(self, run: Run, write: Write) -> None:
        """Names, scores and grades side by side, nothing where there is no score."""
        _, out, _ = run("grade", write(MARKS), "--score", "nilai", "--scale", "kip", "--lang", "en")
        lines = [line.split() for line in out.splitlines()]

        assert ["Kota", "Palu", "80", "Menuju", "Informatif", "Informatif", "10"] in lines
        assert lines[-1] == ["Kota", "Sorong"]

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            pytest.param(("5.5", "--scale", "spbe"), "5.5 lies outside the scale", id="outside"),
            pytest.param(("3,515", "--scale", "spbe"), "can be a decimal or a thousand", id="ambiguous"),
            pytest.param(("3", "--scale", "spb"), "did you mean 'spbe'", id="no scale"),
            pytest.param(("3", "--scale", "rb", "--year", "2024"), "not in use in 2024", id="a year beyond the scale"),
            pytest.param(("tiga", "--scale", "spbe"), "'tiga' is no number", id="no number"),
        ],
    )
    def test_refusals(self, run: Run, arguments: tuple[str, ...], message: str) -> None:
        """What has no grade is refused."""
        status, _, err = run("grade", *arguments)

        assert (status, message in err) == (1, True)

    def test_a_decimal_comma_that_is_told(self, run: Run) -> None:
        """Whoever says which mark it is may write three decimals."""
        status, out, _ = run("grade", "3,515", "--scale", "spbe", "--decimal", "comma", "--format", "csv")

        assert (status, out.splitlines()[1].split(",")[1]) == (0, "3.515")

    def test_a_score_outside_names_its_line(self, run: Run, write: Write) -> None:
        """In a file the cell is named."""
        _, _, err = run("grade", write("nama,nilai\nA,6\n"), "--score", "nilai", "--scale", "spbe")

        assert "nilai.csv:2 /nilai: 6 lies outside the scale" in err


class TestCompare:
    """``humaskit compare BEFORE AFTER``."""

    @pytest.fixture
    def two(self, write: Write) -> tuple[str, str]:
        """Two small tables, three names in both."""
        before = write("nama,nilai,tempat\nA,90,1\nB,80,2\nC,70,3\nD,60,\n", "2023.csv")
        return before, write("nama,nilai,tempat\nB,95,1\nA,85,2\nC,75,3\nE,65,4\n", "2024.csv")

    def test_table(self, run: Run, two: tuple[str, str]) -> None:
        """Who rose, fell, stayed, came and went, and the correlation over those in both."""
        status, out, _ = run("compare", *two, "--score", "nilai")
        lines = [line.split() for line in out.splitlines()]

        assert status == 0
        assert lines[2:7] == [
            ["1", "2", "▲", "1", "B"],
            ["2", "1", "▼", "1", "A"],
            ["3", "3", "=", "C"],
            ["4", "baru", "E"],
            ["4", "keluar", "D"],
        ]
        assert "1 naik, 1 turun, 1 tetap; 1 hanya di daftar sesudah, 1 hanya di daftar sebelum" in out
        assert "tau-b 0,3333 atas 3 nama di kedua daftar" in out

    def test_partial(self, run: Run, two: tuple[str, str]) -> None:
        """Where rows may be missing nobody is new or out."""
        _, out, _ = run("compare", *two, "--score", "nilai", "--partial", "--format", "csv")
        kinds = {row["name"]: row["kind"] for row in csv.DictReader(io.StringIO(out))}

        assert (kinds["E"], kinds["D"]) == ("unlisted_before", "unlisted_after")

    def test_printed_places(self, run: Run, two: tuple[str, str]) -> None:
        """Places as printed; a row without one makes its table partial."""
        _, out, _ = run("compare", *two, "--place", "tempat", "--format", "json")
        found = json.loads(out)

        assert (found["tau_b"], found["common"]) == ("0.3333", 3)
        assert [move["kind"] for move in found["moves"]] == ["up", "down", "same", "unlisted_before"]

    def test_places_with_holes(self, run: Run, write: Write, two: tuple[str, str]) -> None:
        """Places that no rule gives are refused with the way out."""
        holes = write("nama,tempat\nA,1\nB,5\n", "holes.csv")
        status, _, err = run("compare", holes, two[1], "--place", "tempat")

        assert (status, "say --partial" in err) == (1, True)
        assert run("compare", holes, two[1], "--place", "tempat", "--partial")[0] == 0

    def test_no_correlation(self, run: Run, write: Write) -> None:
        """Of one common name there is none: not zero, but undefined."""
        files = write("nama,nilai\nA,1\n", "a.csv"), write("nama,nilai\nA,2\nB,1\n", "b.csv")
        _, out, _ = run("compare", *files, "--score", "nilai")

        assert "tau-b tidak terdefinisi atas 1 nama" in out

    def test_chart(self, run: Run, two: tuple[str, str], tmp_path: Path) -> None:
        """The picture is written where it is wanted, with the names of the files above its sides."""
        path = tmp_path / "chart.svg"
        status, _, err = run("compare", *two, "--score", "nilai", "--chart", str(path))
        svg = path.read_text("utf-8")

        assert (status, str(path) in err) == (0, True)
        assert svg.startswith("<svg")
        assert ">2023</text>" in svg

    def test_chart_that_cannot_be_written(self, run: Run, two: tuple[str, str], tmp_path: Path) -> None:
        """A folder that is not there is an error of the family."""
        status, _, err = run("compare", *two, "--score", "nilai", "--chart", str(tmp_path / "no" / "chart.svg"))

        assert (status, "cannot be written" in err) == (1, True)


class TestNumbers:
    """The numbers of a column."""

    @pytest.mark.parametrize(
        ("cells", "expected"),
        [
            pytest.param("97,333 93,6667", "97.333 93.6667", id="four decimals tell what three are"),
            pytest.param("97.5 3.615", "97.5 3.615", id="a decimal point tells too"),
            pytest.param("81,22 82.16", "81.22 82.16", id="both marks, each clear by itself"),
            pytest.param("1.234,50 -0,125", "1234.50 -0.125", id="thousands before a comma"),
            pytest.param("1,234.50 1,234,567", "1234.50 1234567", id="thousands before a point"),
            pytest.param("1.234.567 12345,678", "1234567 12345.678", id="two groups, and four digits before a comma"),
            pytest.param("87 87,40", "87 87.40", id="the printed digits stay"),
            pytest.param("97,5 3.615", None, id="the other mark does not make it a thousand"),
            pytest.param("97,5 81.2 3,615", None, id="two marks tell nothing"),
            pytest.param("3.615", None, id="nothing tells"),
            pytest.param("1.23.456", None, id="no group of three"),
            pytest.param("1e3", None, id="an exponent"),
            pytest.param("٣", None, id="another script"),
            pytest.param("NaN", None, id="not a number"),
        ],
    )
    def test_column(self, write: Write, cells: str, expected: str | None) -> None:
        """A mark counts as decimal where the cell or the column says so; otherwise the cell is refused."""
        rows = "".join(f'{number}\t"{cell}"\n' for number, cell in enumerate(cells.split()))
        table = read_table(write(f"nama\tnilai\n{rows}"))
        if expected is None:
            with pytest.raises(InvalidValue):
                table.numbers("nilai")
            return

        actual = table.numbers("nilai")

        assert actual == [Decimal(each) for each in expected.split()]
        assert " ".join(map(str, actual)) == expected

    @pytest.mark.parametrize(
        ("cell", "mark", "expected"),
        [
            pytest.param("3.615", ",", "3615", id="a thousand"),
            pytest.param("3.615", ".", "3.615", id="a decimal"),
            pytest.param("82.16", ",", None, id="no group of three"),
        ],
    )
    def test_told(self, cell: str, mark: str, expected: str | None) -> None:
        """Whoever says which mark it is settles it."""
        if expected is None:
            with pytest.raises(InvalidValue, match="no number"):
                number_of(cell, {mark}, is_told=True)
            return

        assert str(number_of(cell, {mark}, is_told=True)) == expected

    @given(st.decimals(-10_000, 10_000, places=2), st.sampled_from([".", ","]))
    def test_two_decimals_are_never_in_doubt(self, value: Decimal, mark: str) -> None:
        """A number with two decimals reads back, whichever mark it has."""
        assert number_of(str(value).replace(".", mark), set()) == value


class TestAnyFile:
    """Whatever the bytes are."""

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.binary(max_size=80) | st.text(alphabet='a,;\n"1.\x00\ufeff ', max_size=40).map(str.encode))
    def test_reads_or_refuses(self, write: Write, data: bytes) -> None:
        """A table comes out, or an error of the family, and nothing else."""
        path = write(data)
        try:
            table = read_table(path)
        except HumaskitError:
            return

        assert len(table.rows) == len(table.lines)
        assert all(tuple(row) == table.columns for row in table.rows)


class TestShow:
    """How tables are printed."""

    def test_columns_are_aligned(self) -> None:
        """Every line is as wide as its column asks, without blanks at the end."""
        text = aligned(("a", "bb"), [("xxx", "1"), ("", "22")], right=(1,))

        assert text.splitlines() == ["a    bb", "───  ──", "xxx   1", "     22"]

    @given(st.text())
    def test_harmless(self, text: str) -> None:
        """What is printed is printable, and printable text stays."""
        actual = harmless(text)

        assert actual.isprintable()
        assert actual == text or not text.isprintable()

    @given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=9), min_size=1, max_size=4))
    def test_csv_reads_back(self, cells: list[str]) -> None:
        """Commas, quotes and letters of every script survive."""
        columns = [str(number) for number in range(len(cells))]
        row: dict[str, Any] = dict(zip(columns, cells, strict=True))
        text = as_csv([row], columns) + "\n"

        assert list(csv.reader(io.StringIO(text, newline="")))[1] == cells
