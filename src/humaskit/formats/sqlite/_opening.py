"""Databases of strangers, opened so that nothing in them can do harm, and looked over before anything is read.

Nothing that a database brings is run: no trigger, no view, no expression in an index or a column. What SQLite says of a
file, it says in the library's own errors.
"""

import os
import sqlite3
import stat
from collections.abc import Collection, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from ...errors import DecodeError, HumaskitError, Issue, StorageError, shown
from ...tree import FORMAT
from .._limits import Limits
from .._storage import PathLike, source_of
from ._schema import APPLICATION

__all__ = ["check_sound", "connected", "left_log", "opened", "tables_in", "translated", "version_of"]

_MAGIC: Final = b"SQLite format 3\x00"
_HEADER: Final = 100  # bytes
_JOURNAL: Final = slice(18, 20)  # of the header: 2 in both says that a log of writes stands beside the file
_ROLLBACK, _WAL = b"\x01\x01", b"\x02\x02"
_PRAGMAS: Final = ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON", "ignore_check_constraints = ON")
_TABLE: Final = "CREATE TABLE "
_ORDINARY: Final = 0  # of a column that is no generated one
_EXPRESSION: Final = -2  # of a column of an index that is none of the table


@contextmanager
def translated(source: str | None) -> Generator[None]:
    """Turn what SQLite says into the library's own errors."""
    try:
        yield
    except HumaskitError:
        raise
    except (sqlite3.Error, sqlite3.Warning, UnicodeError, OverflowError, MemoryError) as error:
        raise _refused("corrupt", f"the database cannot be read: {shown(str(error))}", source) from error


def _refused(code: str, message: str, source: str | None, hint: str | None = None) -> DecodeError:
    return DecodeError(Issue(code=code, message=message, source=source, line=1, column=1, hint=hint))


def connected(data: bytes, source: str | None, limits: Limits) -> sqlite3.Connection:
    """Return a connection to the database in *data*, held in memory.

    Raises:
        DecodeError: It is no database, or one of another program.
    """
    if len(data) > limits.size:
        hint = "pass limits=Limits(size=...) if that is meant"
        raise _refused("size", f"the database is larger than {limits.size} bytes", source, hint)
    _check_magic(data[:_HEADER], source)
    if data[_JOURNAL] == _WAL:  # in memory there is no log to read; load() sees to it that none is left out
        data = data[: _JOURNAL.start] + _ROLLBACK + data[_JOURNAL.stop :]
    with translated(source):
        connection = sqlite3.connect(":memory:", isolation_level=None)
        try:
            connection.deserialize(data)
            _guard(connection, source, limits)
        except BaseException:
            connection.close()
            raise
    return connection


def opened(path: PathLike) -> sqlite3.Connection:
    """Return a connection to a database file that reads and never writes.

    Raises:
        StorageError: There is no such file.
        DecodeError: It is no database, or one of another program.
    """
    source = source_of(path)
    try:
        target = Path(path).resolve()
        if not stat.S_ISREG(target.stat().st_mode):
            raise StorageError(Issue(code="storage", message="is no regular file", source=source))
        with target.open("rb") as file:
            _check_magic(file.read(_HEADER), source)
    except HumaskitError:
        raise
    except (OSError, RuntimeError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise StorageError(Issue(code="storage", message=f"cannot be read: {reason.lower()}", source=source)) from error
    with translated(source):
        connection = sqlite3.connect(f"{target.as_uri()}?mode=ro", uri=True, isolation_level=None)
        try:
            _guard(connection, source, None)
        except BaseException:
            connection.close()
            raise
    return connection


def left_log(path: PathLike) -> bool:
    """Tell whether writes to a database stand in a log beside it, and not yet in it, or were cut short."""
    for ending in ("-wal", "-journal"):
        with suppress(OSError):
            if Path(f"{os.fspath(path)}{ending}").stat().st_size > 0:
                return True
    return False


def _check_magic(head: bytes, source: str | None) -> None:
    if head.startswith(_MAGIC) and len(head) == _HEADER:
        return
    raise _refused("syntax", "is no SQLite database", source, "an empty file, or one of another format")


def _guard(connection: sqlite3.Connection, source: str | None, limits: Limits | None) -> None:
    """Shut off what a database could do, and refuse one of another program."""
    if limits is not None:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, max(limits.size, _HEADER))
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 0)
    connection.setlimit(sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION:
        said = "is a SQLite database, but none that humaskit has written"
        raise _refused("format", said, source, "save a catalog with humaskit.formats.sqlite.dump")
    if version_of(connection) > FORMAT:
        said = f"was written by a newer humaskit, in format {version_of(connection)}; this one reads up to {FORMAT}"
        raise _refused("version", said, source, "update humaskit")


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of the format that a database has."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def tables_in(
    connection: sqlite3.Connection, known: Collection[str], ours: Collection[str], source: str | None
) -> list[str]:
    """Return the names of all tables, after refusing what could run while they are read.

    *known* are the statements of a schema of our own, *ours* the names of its tables in small letters.
    """
    found: list[str] = []
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY rowid").fetchall():
        what = f"the {shown(kind)} {shown(name)}"
        if kind == "table" and not str(name).startswith("sqlite_"):
            found.append(str(name))
        if sql in known or kind == "trigger" or str(name).startswith("sqlite_"):
            continue
        if kind == "view":
            wrong = "stands where a table should be" if str(name).casefold() in ours else None
        elif kind == "table":
            wrong = None if _is_plain_table(connection, name, sql) else "is virtual, or works columns out"
        else:
            wrong = None if _is_plain_index(connection, name, sql) else "is on an expression, or on some rows alone"
        if wrong is not None:
            raise _refused("schema", f"{what} {wrong}", source, "take it out with DROP")
    return found


def check_sound(connection: sqlite3.Connection, source: str | None) -> None:
    """Refuse a damaged file; what it brings has been looked over before, since the check works out its indexes."""
    (state,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if state != "ok":
        raise _refused("corrupt", f"the database is damaged: {shown(state)}", source)


def _is_plain_table(connection: sqlite3.Connection, name: object, sql: object) -> bool:
    columns = connection.execute("SELECT hidden FROM pragma_table_xinfo(?)", (name,)).fetchall()
    real = isinstance(sql, str) and sql[: len(_TABLE)].upper() == _TABLE
    return real and bool(columns) and all(hidden == _ORDINARY for (hidden,) in columns)


def _is_plain_index(connection: sqlite3.Connection, name: object, sql: object) -> bool:
    columns = connection.execute("SELECT cid FROM pragma_index_xinfo(?)", (name,)).fetchall()
    return all(cid != _EXPRESSION for (cid,) in columns) and " WHERE " not in str(sql).upper()
