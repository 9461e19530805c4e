"""Arrow: every table is read by whatever speaks it, nested ones come back exactly, and nobody's NIP is shown."""

import importlib
import sys
from collections.abc import Callable
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings

from humaskit import Catalog, datasets
from humaskit.errors import NIP_IN_TEXT, HumaskitError, InvalidValue, Issue, MissingExtraError, ValidationError
from humaskit.formats import arrow, csv, json
from humaskit.formats.arrow import Table, Type
from humaskit.model.registry import Model
from humaskit.testing.strategies import catalogs

from .table_cases import GOOD, MASKED, NIP, ODD

pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is what Arrow tables are made with")
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)
KNOWN = Catalog(GOOD, redirects=GOOD.redirects)


def read_back(catalog: Catalog, turn: Callable[[Table], object]) -> Catalog:
    """Return what comes back through tables of another library."""
    held = {name: turn(table) for name, table in arrow.tables(catalog, include_personal=True).items()}
    return arrow.from_arrow(held, model=catalog.model)


class TestRoundTrip:
    """Nested tables are a save, but for unknown fields."""

    @settings(max_examples=5, deadline=None, suppress_health_check=SLOW)
    @given(catalogs())
    def test_any_catalog(self, catalog: Catalog) -> None:
        """Every catalog comes back as it was, to the digit."""
        again = read_back(catalog, lambda table: table)

        assert again == catalog
        assert json.dumps(again) == json.dumps(catalog)

    @pytest.mark.parametrize(
        "catalog",
        [pytest.param(KNOWN, id="good"), pytest.param(ODD, id="odd"), pytest.param(Catalog(), id="empty")],
    )
    def test_hard_cases(self, catalog: Catalog) -> None:
        """Empty records, missing items, hostile texts: nothing is lost."""
        assert read_back(catalog, lambda table: table) == catalog

    @pytest.mark.parametrize("backend", ["polars", "pyarrow"])
    def test_through_frames(self, backend: arrow.Backend) -> None:
        """A frame is a table as well."""
        pytest.importorskip("narwhals", reason="narwhals is the extra frames")
        pytest.importorskip(backend, reason="the library of the frame")

        assert read_back(datasets.press(), lambda table: table.to_frame(backend)) == datasets.press()


class TestViews:
    """The flat tables."""

    @pytest.mark.parametrize("name", csv.VIEW_NAMES)
    def test_same_as_everywhere(self, name: str) -> None:
        """Arrow gives the rows that the table gives, and the columns of the CSV view."""
        table = arrow.views(GOOD)[name]
        found = pyarrow.table(table)

        assert [tuple(row.values()) for row in found.to_pylist()] == list(table.rows())
        assert ",".join(found.column_names) == csv.view(GOOD, name).splitlines()[0]
        assert len(table) == found.num_rows

    def test_types(self) -> None:
        """Days are dates, counts are whole numbers, decimals are text with their digits."""
        found = pyarrow.table(arrow.views(GOOD)["results"])
        types = {field.name: str(field.type) for field in found.schema}
        columns = {column.name: column for column in arrow.views(GOOD)["results"].columns}

        assert (types["awarded_from"], types["place"], types["score"], types["score_number"], types["joint"]) == (
            *("date32[day]", "int64", "string", "double", "bool"),
        )
        assert "97.330" in found.column("score").to_pylist()
        assert columns["place"].type == Type("integer")
        assert "peringkat" in columns["place"].says

    def test_nested_types(self) -> None:
        """Records are structs, lists are lists."""
        found = pyarrow.table(arrow.tables(GOOD)["results"])

        assert str(found.schema.field("placement").type).startswith(
            "struct<kind: string, label: string, ordinal: int64"
        )
        assert str(found.schema.field("basis").type).startswith("list<")

    def test_empty_tables_have_their_columns(self) -> None:
        """Nothing in a catalog is nothing with columns."""
        empty = pyarrow.table(arrow.views(Catalog())["podium"])

        assert empty.num_rows == 0
        assert empty.column_names[:2] == ["program", "edition"]

    def test_a_model_without_awards(self) -> None:
        """Views of what the model does not hold are not offered."""
        model = Model({"posts": GOOD.model.class_of("post")})

        assert arrow.views(Catalog(model=model)) == {}
        assert list(arrow.tables(Catalog(model=model))) == ["posts"]

    def test_repr(self) -> None:
        """A table says what it is."""
        assert repr(arrow.views(GOOD)["podium"]) == "<Table podium of 2 rows>"


class TestPersonalData:
    """An NIP is shown when a call asks for it."""

    def test_masked(self) -> None:
        """No table holds an NIP by default."""
        held = [*arrow.tables(GOOD).values(), *arrow.views(GOOD).values()]
        said = " ".join(str(row) for table in held for row in table.rows())

        assert NIP_IN_TEXT.search(said) is None
        assert said.count(MASKED) == 2

    def test_whole(self) -> None:
        """It is there on demand."""
        held = [
            arrow.tables(GOOD, include_personal=True)["officials"],
            arrow.views(GOOD, include_personal=True)["holders"],
        ]

        assert all(NIP in str(list(table.rows())) for table in held)

    def test_a_masked_one_is_not_read(self) -> None:
        """What was masked cannot come back, and is not dropped in silence."""
        with pytest.raises(ValidationError, match="/officials/0/nip: must be an NIP"):
            arrow.from_arrow({"officials": arrow.tables(GOOD)["officials"]})


class TestFrames:
    """Frames of three libraries."""

    @pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
    def test_every_table(self, backend: arrow.Backend) -> None:
        """Every view and section becomes a frame of as many rows, empty ones too."""
        pytest.importorskip("narwhals", reason="narwhals is the extra frames")
        pytest.importorskip(backend, reason="the library of the frame")
        for catalog in (GOOD, Catalog()):
            for table in (*arrow.tables(catalog).values(), *arrow.views(catalog).values()):
                assert len(table.to_frame(backend)) == len(table)  # type: ignore[arg-type]  # frames have a length

    def test_whole_numbers_stay_whole_in_pandas(self) -> None:
        """A missing place makes no float of the others."""
        pytest.importorskip("narwhals", reason="narwhals is the extra frames")
        pandas = pytest.importorskip("pandas", reason="pandas is a library of frames")
        frame = pandas.DataFrame(arrow.views(GOOD)["results"].to_frame("pandas"))

        assert str(frame["place"].dtype) == "Int64"
        assert str(frame["joint"].dtype) == "boolean"
        assert str(frame["score_number"].dtype) == "float64"

    def test_readers_of_the_stream(self) -> None:
        """Polars and DuckDB read a table as it is."""
        polars, duckdb = (
            pytest.importorskip("polars", reason="polars is a library of frames"),
            pytest.importorskip("duckdb", reason="duckdb is a reader of Arrow"),
        )
        podium = arrow.views(GOOD)["podium"]
        rows = duckdb.from_arrow(pyarrow.table(podium)).filter("place <= 3").fetchall()

        assert polars.DataFrame(podium).height == 2
        assert [row[7] for row in rows] == ["Dinas Kominfo"]
        assert duckdb.sql("SELECT count(*) FROM podium").fetchall() == [(2,)]

    @pytest.mark.parametrize("backend", ["excel", None, 3])
    def test_no_such_backend(self, backend: object) -> None:
        """The error names those that there are."""
        with pytest.raises(InvalidValue, match="pandas, polars, pyarrow"):
            arrow.views(GOOD)["podium"].to_frame(backend)  # type: ignore[arg-type]  # callers may ignore types

    @pytest.mark.parametrize(
        ("library", "line"), [("pyarrow", "pip install pyarrow"), ("narwhals", r"humaskit\[frames\]")]
    )
    def test_missing_libraries(self, library: str, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """The error is the pip line."""
        monkeypatch.setitem(sys.modules, library, None)

        with pytest.raises(MissingExtraError, match=line):
            arrow.views(GOOD)["podium"].to_frame("pyarrow")

    def test_import_loads_no_library(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is not called is not imported."""
        asked: list[str] = []

        def noted(name: str, package: str | None = None) -> ModuleType:
            asked.append(name)
            return real(name, package)

        real = importlib.import_module
        monkeypatch.setattr(importlib, "import_module", noted)
        arrow.tables(GOOD)
        list(arrow.views(GOOD)["podium"].rows())

        assert asked == []


class TestFromArrow:
    """Tables of strangers."""

    @pytest.mark.parametrize(
        ("sections", "says"),
        [
            pytest.param(None, "mapping of sections", id="none"),
            pytest.param({1: pyarrow.table({})}, "mapping of sections", id="key"),
            pytest.param({"posts": 3}, "'posts' is no table", id="no-table"),
            pytest.param(
                {"post": pyarrow.table({"id": ["a"]})}, "no section 'post'; did you mean 'posts'", id="section"
            ),
            pytest.param({"posts": pyarrow.table({"id": ["post:a"]})}, "/posts/0/title: is missing", id="missing"),
            pytest.param({"posts": pyarrow.table({"id": [1], "title": ["A"]})}, "/posts/0/id: must be text", id="type"),
            pytest.param(
                {"posts": pyarrow.table({"id": ["post:a"], "title": ["A"], "colour": ["red"]})}, "no field", id="column"
            ),
            pytest.param(
                {"posts": pyarrow.table({"id": ["post:a"], "title": ["A"], "extra": ["x"]})},
                "/posts/0/extra",
                id="extra",
            ),
            pytest.param(
                {"posts": pyarrow.table({"id": [b"post:a"], "title": [1.5]})},
                "/posts/0/title: must be text",
                id="bytes",
            ),
            pytest.param(
                {"redirects": pyarrow.table({"old": ["post:a", "post:a"], "new": ["post:b", "post:c"]})},
                "/redirects/1: the id 'post:a' is redirected twice",
                id="redirected-twice",
            ),
            pytest.param(
                {"redirects": pyarrow.table({"old": [["post:a"]], "new": ["post:b"]})},
                "/redirects/0: must hold the texts old and new",
                id="redirects-of-lists",
            ),
            pytest.param(
                {"redirects": pyarrow.table({"from": ["post:a"], "to": ["post:b"]})},
                "/redirects/0: must hold the texts old and new",
                id="redirects-of-other-columns",
            ),
        ],
    )
    def test_refused(self, sections: object, says: str) -> None:
        """Every problem has its pointer; nothing else but the library's own errors comes out."""
        with pytest.raises(HumaskitError) as caught:
            arrow.from_arrow(sections)  # type: ignore[arg-type]  # callers may ignore types

        assert says in str(caught.value)

    def test_a_table_that_refuses(self) -> None:
        """What a table of the library says is passed on as it is."""

        def rows() -> list[tuple[object, ...]]:
            raise InvalidValue(Issue(code="x", message="not today"))

        with pytest.raises(InvalidValue, match="not today"):
            arrow.from_arrow({"posts": Table("posts", (), rows)})

    def test_kept(self) -> None:
        """A lenient read keeps columns that no field has."""
        table = pyarrow.table({"id": ["post:a"], "title": ["A"], "colour": ["red"]})

        assert arrow.from_arrow({"posts": table}, unknown="keep").unknown == {"post:a": {"/colour": "red"}}

    def test_options(self) -> None:
        """References may dangle when the call says so."""
        table = pyarrow.table({"id": ["post:a"], "title": ["A"], "agency": ["agency:a"]})

        with pytest.raises(ValidationError, match="nothing in the catalog has the id"):
            arrow.from_arrow({"posts": table})
        assert len(arrow.from_arrow({"posts": table}, references="allow")) == 1
