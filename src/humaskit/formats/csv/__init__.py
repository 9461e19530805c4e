"""CSV: a catalog as a folder or archive of tables, read back exactly; and single views of it for spreadsheets.

The *save* (:func:`dump`, :func:`load`) has one table for each entity type (``agencies.csv``) and one for each list of
records (``agencies.names.csv``, ``citations.csv``), whose rows say the entity and the position in the list. A record in
a field is spread over columns (``placement.kind``); a list of single values is one cell, as JSON (``["award"]``). An
empty cell is an absent value; a text is kept from being taken for a formula by an apostrophe, which reading takes off.
``datapackage.json``, a Tabular Data Package descriptor, lists the tables and holds what none of them can.

The *views* (:func:`view`) are single tables with names in the place of ids, for reading alone.

Personal data: a save is for keeping, so like JSON and YAML it holds an NIP whole; take it out with
:func:`humaskit.catalog.redact` before you pass a save on. Views are for showing, and mask it unless a call asks for it.
"""

import csv as _csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import Final, Literal, TypeAlias, cast

from ...catalog import Catalog
from ...errors import DecodeError, InvalidValue, Issue, shown
from ...model.registry import MODEL, Model
from ...tree import Holding, head_of
from .._collector import collector_paused
from .._documents import References, Unknown, check_options, check_same
from .._limits import LIMITS, Limits
from .._sheet_rows import Pages, kept_of
from .._sheet_trees import Options
from .._sheets import Layout
from .._storage import PathLike, read_file, source_of, write_file
from .._views import VIEWS, view_of
from ._cells import cell_of, text_of_cell
from ._files import files_in_zip, is_zip, read_folder, write_folder, zip_of
from ._package import DESCRIPTOR, Table, descriptor_text, tables_of
from ._tables import read_tables

__all__ = ["VIEW_NAMES", "dump", "dumps", "load", "loads", "view"]

Delimiter: TypeAlias = Literal[",", ";", "\t"]

_DELIMITERS: Final = (",", ";", "\t")

VIEW_NAMES: Final = tuple(view.name for view in VIEWS)
"""The names of the views."""


def dumps(catalog: Holding) -> dict[str, str]:
    r"""Write *catalog* as tables, and return their texts by file name; the same texts for the same catalog.

    Tables without a row are left out. An NIP is whole: see the module.

    >>> from humaskit import Catalog, Post
    >>> tables = dumps(Catalog([Post(id="post:kadis", title="Kepala Dinas", aliases=("Kadis",))]))
    >>> print("\n".join(tables["posts.csv"].splitlines()))
    id,title,short_form,aliases,domain,level,agency,region,echelon,jpt_class,note,extra
    post:kadis,Kepala Dinas,,"[""Kadis""]",,,,,,,,

    Raises:
        InvalidValue: A text is longer than a cell may be, or an unknown field that was kept has lost its place.
    """
    layout = Layout(catalog.model, lists_inline=True)
    pages, tables, kept = Pages(layout), tables_of(layout), kept_of(catalog)
    texts: dict[str, str] = {}
    written: list[Table] = []
    for table in tables:  # sections first, so that the rows of their lists have gathered
        if table.sheet.parent is None:
            (section,) = table.sheet.path
            rows: Iterable[Sequence[object]] = pages.section(section, catalog.section(section))
        else:
            rows = pages.below[table.sheet]
        text = _table_text(table, rows)
        if text is not None:
            texts[table.file] = text
            written.append(table)
    descriptor = descriptor_text(catalog.model, written, head_of(catalog), kept, pages.blank)
    return {DESCRIPTOR: descriptor, **dict(sorted(texts.items()))}


def _table_text(table: Table, rows: Iterable[Sequence[object]]) -> str | None:
    """Return the text of a table; None when it has no rows."""
    held = io.StringIO(newline="")
    writer = _csv.writer(held)  # lines end as RFC 4180 says
    writer.writerow(table.header)
    head = held.tell()
    turns = [str for _ in table.keys] + [cell_of(column.shape) for column in table.columns.values()]
    for row in rows:
        writer.writerow([turn(value) for turn, value in zip(turns, row, strict=True)])
    return None if held.tell() == head else held.getvalue()


def dump(catalog: Catalog, path: PathLike, *, verify: bool = False) -> None:
    """Save *catalog* as tables, in one step: as an archive when the name ends in ``.zip``, else as a folder.

    A folder is made whole beside the old one and then takes its place; one that holds other files is refused. With
    *verify* the tables are read back first, and must give the same catalog again. An NIP is whole: see the module.

    Raises:
        StorageError: It cannot be written, or what would be written does not read back.
        InvalidValue: As :func:`dumps` says, or the name is that of one table, where there are many.
    """
    if PurePath(source_of(path)).suffix.lower() == ".csv":
        said, hint = (
            "a catalog is many tables, not one",
            "name a folder, or a file that ends in .zip; view() is one table",
        )
        raise InvalidValue(Issue(code="format", message=said, source=source_of(path), hint=hint))
    files = dumps(catalog)
    if verify:
        whole = sum(map(len, files.values()))
        limits = Limits(size=4 * whole, items=whole)
        check_same(catalog, loads(files, model=catalog.model, unknown="keep", references="allow", limits=limits))
    if is_zip(path):
        write_file(path, (zip_of(files),))
    else:
        known = {table.file for table in tables_of(Layout(catalog.model, lists_inline=True))}
        write_folder(path, files, {DESCRIPTOR, *known})


def loads(  # noqa: PLR0913  (the options that every format has)
    files: Mapping[str, str | bytes] | bytes,
    *,
    model: Model = MODEL,
    unknown: Unknown = "refuse",
    references: References = "refuse",
    source: str | None = None,
    limits: Limits = LIMITS,
    delimiter: Delimiter = ",",
) -> Catalog:
    """Read a catalog from tables by file name, or from the bytes of an archive of them, as strictly as from JSON.

    *unknown* ``"keep"`` keeps columns and tables that the *model* does not have. Tables that a spreadsheet has saved
    with semicolons are read with ``delimiter=";"``. Files of other kinds are passed over.

    Raises:
        DecodeError: A table is no CSV, there is too much of it, or the format is a newer one.
        ValidationError: What the tables say is not valid; every problem with its table, line, column and pointer.
    """
    check_options(unknown, references)
    if delimiter not in _DELIMITERS:
        said = f"delimiter must be ',', ';' or a tab, not {shown(delimiter)}"
        raise InvalidValue(Issue(code="argument", message=said))
    if isinstance(files, bytes):
        files = files_in_zip(files, source, limits)
    _check_files(files)
    whole = sum(map(len, files.values()))
    if whole > limits.size:
        said, hint = f"the tables are larger than {limits.size} bytes", "pass limits=Limits(size=...) if that is meant"
        raise DecodeError(Issue(code="size", message=said, source=source, line=1, column=1, hint=hint))
    with collector_paused(whole):
        options = Options(model, unknown, references, limits)
        return read_tables(files, source=source, delimiter=delimiter, options=options)


def _check_files(files: object) -> None:
    if isinstance(files, Mapping):
        held = cast("Mapping[object, object]", files)
        if all(isinstance(name, str) and isinstance(data, (str, bytes)) for name, data in held.items()):
            return
    said = "tables are a mapping of file names to texts, or the bytes of an archive"
    raise InvalidValue(Issue(code="type", message=said, hint="a path is read by load()"))


def load(  # noqa: PLR0913  (the options that every format has)
    path: PathLike,
    *,
    model: Model = MODEL,
    unknown: Unknown = "refuse",
    references: References = "refuse",
    limits: Limits = LIMITS,
    delimiter: Delimiter = ",",
) -> Catalog:
    """Read a catalog from a folder or an archive of tables, as :func:`loads` does; errors name the files below *path*.

    Raises:
        StorageError: It cannot be read.
    """
    source = source_of(path)
    files = files_in_zip(read_file(path, limits.size), source, limits) if is_zip(path) else read_folder(path, limits)
    return loads(
        files,
        model=model,
        unknown=unknown,
        references=references,
        source=source,
        limits=limits,
        delimiter=delimiter,
    )


def view(catalog: Catalog, name: str, *, include_personal: bool = False) -> str:
    r"""Return one view of *catalog* as CSV: names in the place of ids, the ids in the last columns, in a stated order.

    ``podium``, ``results``, ``holders``, ``participation``, ``timeline`` or ``agencies``. An NIP shows its last four
    digits alone, unless *include_personal* is set. For Excel, write it with ``encoding="utf-8-sig"``.

    >>> from humaskit import datasets
    >>> print(view(datasets.press(), "timeline").splitlines()[0])
    event,kinds,starts,starts_from,starts_to,ends,status,mode,theme,venue,city,region,part_of,event_id,parent_id

    Raises:
        InvalidValue: There is no such view, or the model lacks what it shows.
    """
    found = view_of(catalog.model, name)
    held = io.StringIO(newline="")
    writer = _csv.writer(held)
    writer.writerow([column.name for column in found.columns])
    for row in found.rows(catalog, include_personal=include_personal):
        writer.writerow([text_of_cell(value) for value in row])
    return held.getvalue()
