"""The one reader of the bundled tables.

Most rows become named tuples: every class of attrs adds a third of a millisecond to the start of whoever imports it.
Those of regions are attrs classes, since they are given out as JSON objects.
"""

import os.path
import threading
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from types import MappingProxyType
from typing import Final, TypeVar

from ..errors import Issue, StorageError
from .folding import name_key

__all__ = ["DATA", "Row", "broken", "first_hit", "hits", "index_by", "maybe", "once", "pick", "read_rows", "several"]

T = TypeVar("T")
Row = Mapping[str, str]

DATA: Final = os.path.join(os.path.dirname(__file__), "data")  # noqa: PTH118, PTH120  (pathlib is dear to import)
_LOCK: Final = threading.RLock()


def once(build: Callable[[], T]) -> Callable[[], T]:
    """Make *build* run once, whichever thread asks first; a build that fails is tried again."""
    kept: list[T] = []

    @wraps(build)
    def first() -> T:
        if not kept:
            with _LOCK:  # one lock for all tables, re-entrant: an index asks for the rows below it
                if not kept:
                    kept.append(build())
        return kept[0]

    return first


def broken(name: str, error: Exception) -> StorageError:
    """Return the refusal for a bundled file that cannot be read: the installation is damaged."""
    return StorageError(
        Issue(
            code="bundled-table",
            message=f"bundled file {name} cannot be read ({type(error).__name__})",
            hint="install humaskit again",
        )
    )


def read_rows(table: str) -> tuple[Row, ...]:
    """Return the rows of a bundled table, every cell as text.

    Raises:
        StorageError: the file is missing or damaged.
    """
    name = f"{table}.csv"
    try:
        with open(f"{DATA}/{name}", encoding="utf-8", newline="") as stream:  # noqa: PTH123  (see DATA)
            header, *lines = map(_cells, stream.read().splitlines())
        return tuple(dict(zip(header, line, strict=True)) for line in lines)
    except (OSError, ValueError) as error:
        raise broken(name, error) from error


def _cells(line: str) -> list[str]:
    """Cut a line into its cells; between quotes stand commas, never a quote or a line break (csv is dear to import)."""
    if '"' not in line:
        return line.split(",")
    parts = line.split('"')
    if len(parts) % 2 == 0:
        raise ValueError("a quote is open")
    cells = [""]
    for place, part in enumerate(parts):
        first, *others = (part,) if place % 2 else part.split(",")
        cells[-1] += first
        cells += others
    return cells


def several(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell that holds several values, divided by semicolons."""
    if ";" not in cell:
        return (cell,) if cell else ()
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def maybe(cell: str) -> str | None:
    """Return the cell, or None when it is empty: the table does not know."""
    return cell or None


def pick(rows: Mapping[str, T], key: object) -> T | None:
    """Return what stands under *key*, or None; what is no text stands nowhere."""
    return rows.get(key) if isinstance(key, str) else None


def index_by(items: Iterable[T], keys: Callable[[T], Iterable[str]]) -> Mapping[str, tuple[T, ...]]:
    """Return which items carry a key, in the order of *items*; an item counts once under each key."""
    found: dict[str, tuple[T, ...]] = {}
    for item in items:
        for key in dict.fromkeys(keys(item)):
            if key:
                found[key] = (*found.get(key, ()), item)
    return MappingProxyType(found)


def hits(index: Mapping[str, tuple[T, ...]], text: object) -> tuple[T, ...]:
    """Return what an index keyed by folded names holds for *text*."""
    return index.get(name_key(text), ())


def first_hit(index: Mapping[str, tuple[T, ...]], text: object) -> T | None:
    """Return the first of :func:`hits`, or None."""
    return next(iter(hits(index, text)), None)
