"""SQLite: exact as a save, the same views as everywhere, and no harm from a stranger's file."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from humaskit import Agency, AgencyKind, Catalog, Name, PartialDate, Post, datasets
from humaskit.errors import DecodeError, HumaskitError, InvalidValue, StorageError, ValidationError
from humaskit.formats import Limits, json, sqlite
from humaskit.formats._views import VIEWS
from humaskit.model.registry import Model
from humaskit.testing.strategies import catalogs, partial_dates

from .table_cases import GOOD, MASKED, NIP, ODD

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture)
POSTS = Catalog([Post(id="post:a", title="A")])
SEEDS = 25


def changed(*statements: str, catalog: Catalog = POSTS) -> bytes:
    """Return the bytes of a save after somebody worked on it in SQL."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(sqlite.dumps(catalog))
        for statement in statements:
            connection.execute(statement)
        return connection.serialize()


def nonsense(names: object) -> list[str]:
    """Return a statement that SQLite does not take."""
    return [f"CREATE TABLE t (a) {type(names).__name__}"]


def refusal(data: bytes) -> HumaskitError:
    """Return the error that reading ends in."""
    with pytest.raises(HumaskitError) as caught:
        sqlite.loads(data, source="a.db")
    return caught.value


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of the good catalog."""
    path = tmp_path_factory.mktemp("sqlite") / "good.db"
    sqlite.dump(GOOD, path)
    return path


class TestRoundTrip:
    """What is saved is read back equal, and saved again as the same bytes."""

    @settings(max_examples=8, deadline=None, suppress_health_check=SLOW)
    @given(catalogs())
    def test_any_catalog(self, tmp_path: Path, catalog: Catalog) -> None:
        """Every catalog comes back as it was; views and single entities agree with it."""
        path = tmp_path / "any.db"
        sqlite.dump(catalog, path)
        again = sqlite.load(path)

        assert again == catalog
        assert json.dumps(again) == json.dumps(catalog)
        assert sqlite.dumps(again) == path.read_bytes()
        with sqlite.Database(path) as database:
            for view in VIEWS:
                found = [tuple(row.values()) for row in database.rows(view.name)]
                assert found == list(view.rows(catalog, include_personal=False))
            assert [database.get(one.id) for one in catalog] == list(catalog)
            assert len(database) == len(catalog)

    @pytest.mark.parametrize(
        "catalog", [pytest.param(GOOD, id="good"), pytest.param(ODD, id="odd"), pytest.param(Catalog(), id="empty")]
    )
    def test_hard_cases(self, catalog: Catalog, tmp_path: Path) -> None:
        """Redirects, unknown fields, empty records, names that SQL or the format needs: nothing is lost."""
        sqlite.dump(catalog, tmp_path / "a.db", verify=True)
        again = sqlite.load(tmp_path / "a.db", model=catalog.model, unknown="keep")

        assert again == catalog
        assert json.dumps(again) == json.dumps(catalog)
        with sqlite.Database(tmp_path / "a.db", model=catalog.model) as database:
            assert [database.get(one.id) for one in catalog] == list(catalog)

    def test_the_same_bytes(self, tmp_path: Path) -> None:
        """No time and no random number gets into a save; a save over an older one is no different."""
        for name in ("a.db", "b.db", "a.db"):
            sqlite.dump(GOOD, tmp_path / name)

        assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes() == sqlite.dumps(GOOD)
        assert sorted(one.name for one in tmp_path.iterdir()) == ["a.db", "b.db"]

    def test_ids_that_stand_for_two_things(self, tmp_path: Path) -> None:
        """An agency that is redirected and there all the same, and a region that there is not, are named as ever."""
        twins = GOOD.copy()
        twins.add(Agency(id="agency:old", kind=AgencyKind.DINAS, names=(Name(text="Kembar"),), region="99.99"))
        sqlite.dump(Catalog(twins, redirects=twins.redirects, unknown={"agency:gone": {"/x": 1}}), tmp_path / "a.db")

        with sqlite.Database(tmp_path / "a.db") as database:
            for view in VIEWS:
                assert [tuple(row.values()) for row in database.rows(view.name)] == list(view.rows(twins))
        assert sqlite.load(tmp_path / "a.db") == Catalog(twins, redirects=twins.redirects)

    def test_what_cannot_be_written(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Half a character has no place in a file; what SQLite refuses is told."""
        half = Catalog(POSTS, unknown={"post:a": {"/x": "\ud800"}})
        with pytest.raises(InvalidValue, match="lone surrogate"):
            sqlite.dumps(half)

        monkeypatch.setattr("humaskit.formats.sqlite._writing.table_statements", nonsense)
        with pytest.raises(StorageError, match="the database cannot be made"):
            sqlite.dumps(POSTS)

    def test_sums_of_a_stranger(self, good: Path) -> None:
        """Any program reads the file; SQLite finds it sound, every list belongs to something."""
        with closing(sqlite3.connect(good)) as connection:
            tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
            kinds = connection.execute(
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
            ).fetchall()
            lost = connection.execute("PRAGMA foreign_key_check").fetchall()

            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("SELECT count(*) FROM agencies").fetchone() == (len(GOOD.of(Agency)),)
        assert {"agencies", "agencies_names", "citations", "claims_citations", "labels", "results"} <= set(tables)
        assert {name for (name,) in kinds} <= {"sqlite_schema"}
        assert lost == []

    def test_an_edit_in_sql(self) -> None:
        """Rows that somebody adds are read."""
        read = sqlite.loads(
            changed("INSERT INTO posts (id, title) VALUES ('post:b', 'B')", "UPDATE posts SET level = 'province'")
        )

        assert [(one.id, one.level and one.level.value) for one in read.of(Post)] == [
            ("post:a", "province"),
            ("post:b", "province"),
        ]


class TestDatabase:
    """Questions without loading."""

    def test_views_of_the_hard_cases(self, good: Path) -> None:
        """Redirects, regions, dates without a year: SQL says what Python says."""
        with sqlite.Database(good) as database:
            for view in VIEWS:
                assert [tuple(row.values()) for row in database.rows(view.name)] == list(view.rows(GOOD))
                assert all(list(row) == [column.name for column in view.columns] for row in database.rows(view.name))

    def test_views_in_the_file(self, good: Path) -> None:
        """The views that other programs see hold the same rows; tables keep their names."""
        with sqlite.Database(good) as database:
            assert len(database.query("SELECT * FROM results_view")) == len(database.rows("results"))
            assert database.query("SELECT * FROM podium")[0].keys() == database.rows("podium")[0].keys()
            assert database.query("SELECT count(*) AS n FROM results") == ({"n": 4},)

    def test_rows_of_one_thing(self, good: Path) -> None:
        """Columns are asked for by name; an old id means the new one; an edition is asked for by its id."""
        with sqlite.Database(good) as database:
            by_edition = database.rows("podium", edition="edition:old")
            by_recipient = database.rows("results", recipient="agency:old", outcome="placed")
            none = database.rows("results", category=None)

        assert [row["result_id"] for row in by_edition] == ["result:c", "result:a"]
        assert [row["recipient_id"] for row in by_recipient] == ["agency:a"]
        assert [row["result_id"] for row in none] == ["result:c", "result:d"]

    @pytest.mark.parametrize(
        "day",
        [
            "2022-12-31",
            "2023-06-01",
            "2023-12-31",
            "2024-02-10",
            "2024-03-04",
            "2024-04-01",
            "2024-12-15",
            "2025-01-01",
        ],
    )
    def test_holders(self, good: Path, day: str) -> None:
        """Who held a post on a day is what the catalog says."""
        with sqlite.Database(good) as database:
            found = database.holders("post:old", on=PartialDate(day))

        assert sorted(one.id for one in found) == sorted(one.id for one in GOOD.holders("post:a", on=PartialDate(day)))

    def test_holders_of_all_times(self, good: Path) -> None:
        """Without a day, all appointments to the post, earliest first."""
        with sqlite.Database(good) as database:
            assert database.holders("post:a") == GOOD.holders("post:a")
            assert {row["appointment_id"] for row in database.rows("holders_now")} <= {"appointment:c"}

    def test_names_and_redirects(self, good: Path) -> None:
        """Ids are followed, names are those of the catalog."""
        with sqlite.Database(good) as database:
            assert database.get("agency:old") == GOOD["agency:a"]
            assert database.get("agency:nowhere") is None
            assert database.get("region:16.06") is None
            assert database.current("edition:old") == "edition:a"
            assert database.name_of("edition:old") == GOOD.name_of("edition:a")
            assert database.name_of("region:16.06") == GOOD.name_of("region:16.06")
            assert database.name_of("agency:nowhere") == "agency:nowhere"

    def test_personal_data(self, good: Path) -> None:
        """Views mask an NIP; the entity has it whole, as the file has."""
        with sqlite.Database(good) as database:
            assert database.rows("holders", holder="Drs. H. Budi")[0]["nip"] == MASKED
            assert database.query("SELECT nip FROM holders WHERE nip IS NOT NULL") == ({"nip": MASKED},)
            assert database.get("official:a") == GOOD["official:a"]
        assert NIP.encode() in good.read_bytes()

    @settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
    @given(partial_dates())
    def test_dates_in_sql(self, good: Path, when: PartialDate) -> None:
        """First and last day of a partial date are worked out in SQL as in Python."""
        from humaskit.formats.sqlite._views import first_day, last_day

        with sqlite.Database(good) as database:
            (found,) = database.query(f"SELECT {first_day('?1')} AS a, {last_day('?1')} AS b", (when.stored,))

        days = (when.earliest(), when.latest())
        assert tuple(found.values()) == tuple(None if day is None else str(day) for day in days)

    @pytest.mark.parametrize(
        ("sql", "params"),
        [
            pytest.param("DROP TABLE agencies", (), id="writes"),
            pytest.param("PRAGMA query_only = OFF; DELETE FROM agencies", (), id="two"),
            pytest.param("CREATE TEMP TABLE t (a)", (), id="temporary"),
            pytest.param("ATTACH ':memory:' AS other", (), id="attach"),
            pytest.param("SELECT load_extension('x')", (), id="extension"),
            pytest.param("SELECT ?", (), id="values-missing"),
            pytest.param("SELECT ?", (object(),), id="value-of-another-type"),
            pytest.param("SELECT ?", (2**80,), id="value-too-large"),
            pytest.param("SELECT \x00", (), id="null"),
            pytest.param("SELECT '\ud800'", (), id="surrogate"),
            pytest.param(None, (), id="no-text"),
        ],
    )
    def test_queries_that_are_refused(self, good: Path, sql: str, params: tuple[object, ...]) -> None:
        """What SQLite does not take, and what would write, ends in the library's own error."""
        before = good.read_bytes()
        with sqlite.Database(good) as database, pytest.raises(HumaskitError):
            database.query(sql, params)  # type: ignore[arg-type]  # callers may ignore types

        assert good.read_bytes() == before

    def test_misspelt(self, good: Path) -> None:
        """A view or column that there is not is answered with the nearest."""
        with sqlite.Database(good) as database:
            with pytest.raises(InvalidValue, match="did you mean 'podium'"):
                database.rows("podum")
            with pytest.raises(InvalidValue, match="did you mean 'edition"):
                database.rows("podium", edtion="x")
            with pytest.raises(InvalidValue, match="an id is text"):
                database.get(None)  # type: ignore[arg-type]  # callers may ignore types

    def test_closed(self, good: Path) -> None:
        """A closed file answers no more."""
        database = sqlite.Database(good)
        database.close()
        database.close()

        with pytest.raises(InvalidValue, match="closed"):
            len(database)

    @pytest.mark.parametrize(
        ("content", "error"),
        [
            pytest.param(None, StorageError, id="missing"),
            pytest.param(b"", DecodeError, id="empty"),
            pytest.param(b'{"humaskit": 1}' * 20, DecodeError, id="json"),
        ],
    )
    def test_files_that_are_no_database(self, tmp_path: Path, content: bytes | None, error: type[Exception]) -> None:
        """They are refused when they are opened, by both ways."""
        if content is not None:
            (tmp_path / "a.db").write_bytes(content)

        with pytest.raises(error):
            sqlite.Database(tmp_path / "a.db")
        with pytest.raises(error):
            sqlite.load(tmp_path / "a.db")

    def test_a_folder(self, tmp_path: Path) -> None:
        """A folder is no file."""
        with pytest.raises(StorageError):
            sqlite.Database(tmp_path)

    def test_a_name_that_a_uri_would_misread(self, tmp_path: Path) -> None:
        """Signs that mean something in an address mean nothing in a file name."""
        path = tmp_path / "a?mode=memory#%20&.db"
        sqlite.dump(POSTS, path)

        with sqlite.Database(path) as database:
            assert len(database) == 1


class TestStrangers:
    """Databases that somebody else made, or changed."""

    @pytest.mark.parametrize(
        ("data", "says"),
        [
            pytest.param(lambda: b"SQLite format 3\x00", "is no SQLite database", id="head-alone"),
            pytest.param(lambda: changed("PRAGMA application_id = 0"), "none that humaskit has written", id="another"),
            pytest.param(lambda: changed("PRAGMA user_version = 2"), "written by a newer humaskit", id="newer"),
            pytest.param(lambda: changed("PRAGMA user_version = 0"), "there never was such a format", id="older"),
            pytest.param(lambda: changed("CREATE TABLE post (a)"), "no table 'post'; did you mean 'posts'", id="table"),
            pytest.param(lambda: changed("ALTER TABLE posts ADD colour TEXT"), "no column 'colour'", id="column"),
            pytest.param(lambda: changed("ALTER TABLE posts RENAME title TO tilte"), "no column 'title'", id="renamed"),
            pytest.param(
                lambda: changed("DROP TABLE posts", "CREATE VIEW posts AS SELECT 1 AS id"),
                "stands where a table should be",
                id="view-for-a-table",
            ),
            pytest.param(
                lambda: changed("ALTER TABLE posts ADD x TEXT GENERATED ALWAYS AS (hex(id)) VIRTUAL"),
                "works columns out",
                id="generated",
            ),
            pytest.param(lambda: changed("CREATE INDEX i ON posts (hex(title))"), "expression", id="expression"),
            pytest.param(
                lambda: changed("CREATE INDEX i ON posts (id) WHERE length(title) > 1"), "some rows alone", id="partial"
            ),
            pytest.param(lambda: changed("UPDATE posts SET id = 'x'"), "posts.id: must be an id 'post:…'", id="id"),
            pytest.param(
                lambda: changed(
                    "INSERT INTO citations (entity_id, position, certainty) VALUES ('post:z', 0, 'stated')"
                ),
                "belongs to 'post:z'",
                id="orphan",
            ),
            pytest.param(
                lambda: changed("INSERT INTO unknown_fields VALUES ('post:a', '/x', '[')"), "not JSON", id="json"
            ),
            pytest.param(
                lambda: changed(
                    "DROP TABLE posts",
                    "CREATE TABLE posts (id, title, extra)",
                    "INSERT INTO posts VALUES ('post:a', 'A', 3)",
                ),
                "posts.extra: must be an object of text",
                id="number-for-json",
            ),
            pytest.param(
                lambda: changed("INSERT INTO redirects VALUES ('post:a', 'agency:b')"),
                "cannot be redirected",
                id="redirect",
            ),
        ],
    )
    def test_refused(self, data: Callable[[], bytes], says: str) -> None:
        """What is not as it should be is told; nothing that the file brings is run."""
        error = refusal(data())

        assert says in str(error)
        assert error.issues[0].source == "a.db"

    def test_an_index_of_somebody(self) -> None:
        """A plain index does no harm."""
        assert sqlite.loads(changed("CREATE INDEX i ON posts (title)")) == POSTS

    def test_a_schema_that_is_none(self) -> None:
        """Nonsense in the schema is told in the library's own words."""
        data = changed("PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET sql = 'x' WHERE name = 'posts'")

        assert refusal(data).issues[0].code in ("sql", "corrupt")

    def test_a_damaged_index(self) -> None:
        """An index that belongs to other rows is found before anything is read."""
        other = "(SELECT rootpage FROM sqlite_schema WHERE name = 'posts agency')"
        swap = f"UPDATE sqlite_schema SET rootpage = {other} WHERE name = 'results edition'"  # noqa: S608  (ours)

        assert "the database is damaged" in str(refusal(changed("PRAGMA writable_schema = ON", swap, catalog=GOOD)))

    @pytest.mark.parametrize("change", ["score = 'x'", "awarded = '2024-99-99'", "joint = 7"])
    def test_values_that_no_view_shows(self, change: str, tmp_path: Path) -> None:
        """A number that is none is no foreign error."""
        (tmp_path / "a.db").write_bytes(changed(f"UPDATE results SET {change}", catalog=GOOD))  # noqa: S608  (ours)

        with sqlite.Database(tmp_path / "a.db") as database:
            said = outcome(lambda: database.rows("results"))

        assert ("is none" in said) == (change != "joint = 7")

    def test_entities_that_are_wrong(self, tmp_path: Path) -> None:
        """One entity that cannot be read is refused, and the others are there."""
        data = changed(
            "UPDATE posts SET level = 'x' WHERE id = 'post:a'",
            "INSERT INTO agencies_names (entity_id, position, text) VALUES ('agency:hostile-1', -1, 'x')",
            "UPDATE sources SET extra = '{'",
            catalog=GOOD,
        )
        (tmp_path / "a.db").write_bytes(data)
        with sqlite.Database(tmp_path / "a.db") as database:
            for ref in ("post:a", "agency:hostile-1", "source:a"):
                with pytest.raises(HumaskitError):
                    database.get(ref)
            assert database.get("agency:hostile-0") == GOOD["agency:hostile-0"]

    def test_views_and_triggers_sleep(self) -> None:
        """A view that would never end, and a trigger, do no harm: nobody asks them."""
        endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
        data = changed(
            "DROP VIEW podium",
            f"CREATE VIEW podium AS {endless}",
            f"CREATE TRIGGER t AFTER UPDATE ON posts BEGIN SELECT count(*) FROM ({endless}); END",  # noqa: S608  (ours)
        )

        assert sqlite.loads(data) == POSTS

    def test_a_view_in_the_place_of_a_table(self, tmp_path: Path) -> None:
        """A file whose tables would be worked out is not even opened."""
        (tmp_path / "a.db").write_bytes(changed("DROP TABLE results", "CREATE VIEW results AS SELECT 1 AS id"))

        with pytest.raises(DecodeError, match="stands where a table should be"):
            sqlite.Database(tmp_path / "a.db")

    def test_the_library_asks_its_own_views(self, tmp_path: Path) -> None:
        """A view that a stranger changed is not the one that is asked."""
        (tmp_path / "a.db").write_bytes(changed("DROP VIEW podium", "CREATE VIEW podium AS SELECT 1", catalog=GOOD))

        with sqlite.Database(tmp_path / "a.db") as database:
            assert len(database.rows("podium")) == 2

    def test_unknown_columns_and_tables_are_kept(self) -> None:
        """A lenient read keeps what it does not know."""
        data = changed(
            "ALTER TABLE posts ADD colour TEXT",
            "UPDATE posts SET colour = 'red'",
            "CREATE TABLE grants (id, n)",
            "INSERT INTO grants VALUES ('grant:a', 3)",
        )
        read = sqlite.loads(data, unknown="keep")

        assert read.unknown == {"post:a": {"/colour": "red"}, "": {"/grants": [{"id": "grant:a", "n": 3}]}}
        assert sqlite.loads(sqlite.dumps(read), unknown="keep") == read

    @pytest.mark.parametrize("field", ["group", "citations"])
    def test_columns_that_are_fields_of_another_form(self, field: str) -> None:
        """A record or a list cannot be one column, for a lenient read either."""
        data = changed(f'ALTER TABLE participations ADD "{field}" TEXT', catalog=GOOD)

        with pytest.raises(ValidationError, match=f"no column '{field}' in participations"):
            sqlite.loads(data, unknown="keep")

    def test_a_model_of_nothing(self, tmp_path: Path) -> None:
        """A catalog that can hold nothing is saved, read and asked."""
        empty = Catalog(model=Model({}))
        sqlite.dump(empty, tmp_path / "a.db")

        assert sqlite.load(tmp_path / "a.db", model=empty.model) == empty
        with sqlite.Database(tmp_path / "a.db", model=empty.model) as database:
            assert len(database) == 0

    def test_bytes_cannot_be_kept(self) -> None:
        """What no document holds is not taken into one."""
        data = changed("CREATE TABLE grants (id)", "INSERT INTO grants VALUES (x'00')")

        with pytest.raises(ValidationError, match="holds bytes"):
            sqlite.loads(data, unknown="keep")

    def test_a_file_with_a_log(self, tmp_path: Path) -> None:
        """A file of which the last writes stand beside it is not read as if they were not."""
        path = tmp_path / "a.db"
        sqlite.dump(POSTS, path)
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("UPDATE posts SET title = 'B'")
            connection.commit()
            with pytest.raises(DecodeError, match="close the program"):
                sqlite.load(path)

        assert sqlite.load(path)["post:a"] == Post(id="post:a", title="B")

    def test_limits(self) -> None:
        """Size and number of values are limited."""
        with pytest.raises(DecodeError, match="larger than 1000 bytes"):
            sqlite.loads(sqlite.dumps(POSTS), limits=Limits(size=1_000))
        with pytest.raises(DecodeError, match="more than 1 values"):
            sqlite.loads(sqlite.dumps(POSTS), limits=Limits(items=1))

    @pytest.mark.parametrize("data", [None, "x", 3])
    def test_other_types(self, data: object) -> None:
        """What is no bytes is refused by the family."""
        with pytest.raises(InvalidValue):
            sqlite.loads(data)  # type: ignore[arg-type]  # callers may ignore types

    @settings(max_examples=40, deadline=None)
    @given(st.binary(max_size=300))
    def test_anything(self, data: bytes) -> None:
        """Whatever follows the head of a database, the library's own error comes out."""
        good = sqlite.dumps(POSTS)

        assert refusal(data).issues
        assert refusal(good[:100] + data).issues

    @pytest.mark.parametrize("seed", range(SEEDS))
    def test_damaged_bytes(self, seed: int, tmp_path: Path) -> None:
        """Bytes that are flipped or cut off end in the library's own errors, however the file is asked."""
        chance = random.Random(seed)  # noqa: S311  (damage, not secrets)
        data = bytearray(sqlite.dumps(GOOD))
        for _ in range(chance.choice((1, 2, 5, 30))):
            data[chance.randrange(len(data) if chance.random() < 0.5 else 3_000)] = chance.randrange(256)
        path = tmp_path / "a.db"
        path.write_bytes(data[: chance.choice((len(data), len(data), chance.randrange(len(data))))])
        said = [outcome(lambda: sqlite.load(path, unknown="keep")), outcome(lambda: asked(path))]

        assert not any(NIP[:14] in one for one in said)


def asked(path: Path) -> None:
    """Ask a file everything."""
    with sqlite.Database(path) as database:
        for view in (*(view.name for view in VIEWS), "holders_now"):
            database.rows(view)
        database.get("agency:a")
        database.holders("post:a")
        len(database)


def outcome(ask: Callable[[], object]) -> str:
    """Return what the library's own error says; empty when there is none."""
    try:
        ask()
    except HumaskitError as error:
        return str(error)
    return ""


def test_datasets() -> None:
    """The bundled catalogs come back."""
    assert sqlite.loads(sqlite.dumps(datasets.awards())) == datasets.awards()
