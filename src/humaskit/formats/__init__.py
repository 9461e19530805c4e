"""Catalogs to bytes and back: one module for each format, with the same function names.

:func:`load` and :func:`dump` choose the format by the ending of the file name.
"""

import importlib
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, Protocol, cast

from ..catalog import Catalog
from ..errors import InvalidValue, Issue, did_you_mean, shown
from ..model.registry import MODEL, Model
from ._documents import References, Unknown
from ._limits import LIMITS, Limits
from ._storage import PathLike, source_of

if TYPE_CHECKING:
    from ._converter import StrictConverter

__all__ = ["LIMITS", "Limits", "converter", "dump", "load"]

_MODULES: Final = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".msgpack": "msgpack",
    ".zip": "csv",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".db": "sqlite",
}
_ELSEWHERE: Final = {
    ".jsonld": "formats.jsonld.export tells what it cannot carry",
    ".ics": "formats.icalendar.export tells what it cannot carry",
    ".html": "report.html_report makes a page",
    ".md": "report.markdown_report makes tables",
}
_FOLDER: Final = "csv"  # what has no ending is a folder of tables


class _Format(Protocol):
    def load(
        self, path: PathLike, *, model: Model, unknown: Unknown, references: References, limits: Limits
    ) -> Catalog: ...
    def dump(self, catalog: Catalog, path: PathLike, *, verify: bool) -> None: ...


def load(
    path: PathLike,
    *,
    model: Model = MODEL,
    unknown: Unknown = "refuse",
    references: References = "refuse",
    limits: Limits = LIMITS,
) -> Catalog:
    """Read a catalog from a file, in the format that the ending of its name says.

    Raises:
        InvalidValue: No format has this ending.
        StorageError: The file cannot be read.
        DecodeError: The file is not in its format.
        ValidationError: What it says is not valid; every problem with its place.
    """
    return _format_of(path).load(path, model=model, unknown=unknown, references=references, limits=limits)


def dump(catalog: Catalog, path: PathLike, *, verify: bool = False) -> None:
    """Save a catalog as a file, in the format that the ending of its name says, in one step.

    Raises:
        InvalidValue: No format has this ending.
        StorageError: The file cannot be written, or with *verify* what would be written does not read back.
    """
    _format_of(path).dump(catalog, path, verify=verify)


def _format_of(path: PathLike) -> _Format:
    suffix = PurePath(source_of(path)).suffix.lower()
    name = _MODULES.get(suffix, _FOLDER if suffix == "" else None)
    if name is None:
        said = f"no format has the ending {shown(suffix)}"
        hint = did_you_mean(suffix, _MODULES) or f"known are {', '.join(_MODULES)}, and a folder of tables without one"
        hint = _ELSEWHERE.get(suffix, hint)
        raise InvalidValue(Issue(code="format", message=said, source=source_of(path), hint=hint))
    return cast("_Format", importlib.import_module(f".{name}", __name__))


def converter() -> "StrictConverter":
    """Return a strict cattrs converter for single objects: nothing is coerced, dropped or guessed.

    Each call makes a new one, so hooks that you add are yours alone.

    >>> from humaskit.values.dates import PartialDate
    >>> converter().structure("2024-03", PartialDate)
    PartialDate('2024-03')
    """
    from ._converter import StrictConverter

    return StrictConverter()
