"""SQLite: a catalog as one database file, read back exactly, and asked in SQL without being loaded.

Tables in the plural (``agencies``, ``results``) hold the entities, one column for each field and ``placement_kind``
for the field of a record; each list has a table of its own (``agencies_names``), and ``citations`` and ``claims`` hold
those of all entities. All of them are STRICT. ``labels`` says what every id is called, and which id stands for it now.

Views answer what people ask: ``podium``, ``results_view``, ``holders``, ``holders_now``, ``participation``,
``timeline`` and ``agencies_view``. The file is plain SQLite, so that Datasette and every other program opens it.

A save keeps an NIP whole, as JSON does; take it out with :func:`humaskit.catalog.redact` before you publish a file.
"""

from contextlib import closing

from ...catalog import Catalog
from ...errors import DecodeError, InvalidValue, Issue
from ...model.registry import MODEL, Model
from .._collector import collector_paused
from .._documents import References, Unknown, check_options, check_same
from .._limits import LIMITS, Limits
from .._sheet_trees import Options
from .._storage import PathLike, read_file, source_of, write_file
from ._database import Database
from ._opening import connected, left_log, translated
from ._reading import read_database
from ._writing import database_bytes

__all__ = ["Database", "dump", "dumps", "load", "loads"]


def dumps(catalog: Catalog) -> bytes:
    """Write *catalog* as a database, and return its bytes: the same for the same catalog and version of SQLite.

    >>> from humaskit import Catalog, Post
    >>> loads(dumps(Catalog([Post(id="post:kadis", title="Kepala Dinas")])))
    <Catalog of 1 posts>

    Raises:
        InvalidValue: An unknown field that was kept has lost its place.
    """
    return database_bytes(catalog)


def dump(catalog: Catalog, path: PathLike, *, verify: bool = False) -> None:
    """Save *catalog* as a database file, in one step: a crash leaves the old file or the new one.

    With *verify* the database is read back first, and must give the same catalog again.

    Raises:
        StorageError: The file cannot be written, or what would be written does not read back.
    """
    data = dumps(catalog)
    if verify:
        whole = Limits(size=len(data), items=len(data))
        check_same(catalog, loads(data, model=catalog.model, unknown="keep", references="allow", limits=whole))
    write_file(path, (data,))


def loads(  # noqa: PLR0913  (the options that every format has)
    data: bytes,
    *,
    model: Model = MODEL,
    unknown: Unknown = "refuse",
    references: References = "refuse",
    source: str | None = None,
    limits: Limits = LIMITS,
) -> Catalog:
    """Read a catalog from the bytes of a database, as strictly as from JSON, and with the same options.

    Nothing that the database brings is run. Labels and views are passed over: they follow from the rest.

    Raises:
        DecodeError: It is no database, one of another program or of a newer format, damaged, or too large.
        ValidationError: What it says is not valid; every problem with its table, column and pointer.
    """
    check_options(unknown, references)
    if not isinstance(data, bytes):
        raise InvalidValue(Issue(code="type", message=f"a database is bytes, not {type(data).__name__}"))
    with (
        collector_paused(len(data)),
        closing(connected(data, source, limits)) as connection,
        translated(source),
    ):
        return read_database(connection, source, Options(model, unknown, references, limits))


def load(
    path: PathLike,
    *,
    model: Model = MODEL,
    unknown: Unknown = "refuse",
    references: References = "refuse",
    limits: Limits = LIMITS,
) -> Catalog:
    """Read a catalog from a database file, as :func:`loads` does; errors name the file as *path* does.

    Raises:
        StorageError: The file cannot be read, or is no regular file.
    """
    source = source_of(path)
    data = read_file(path, limits.size)
    if left_log(path):
        said, hint = "the last writes stand in a log beside the file", "close the program that has it open"
        raise DecodeError(Issue(code="open", message=said, source=source, line=1, column=1, hint=hint))
    return loads(data, model=model, unknown=unknown, references=references, source=source, limits=limits)
