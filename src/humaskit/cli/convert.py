"""``humaskit convert IN OUT``: from any format to any other, with a line for everything that one cannot carry."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Final, NamedTuple, cast

import attrs

from ..catalog import Catalog
from ..errors import InvalidValue, Issue
from ..formats import dump, load
from ..formats._storage import write_file
from ..formats.losses import Imported, LossReport

__all__ = ["PROJECTIONS", "ConvertOptions", "run"]

PROJECTIONS: Final = {
    "popolo": "popolo",
    "jsonld": "jsonld",
    "ftm": "ftm",
    "ics": "icalendar",
    "cpov": "cpov",
}
"""Words for ``--from`` and ``--to``, and the modules behind them; the other formats are chosen by their ending."""

_BY_ENDING: Final = {
    ".jsonld": "jsonld",
    ".ics": "ics",
    ".popolo.json": "popolo",
    ".ftm.json": "ftm",
    ".ftm.jsonl": "ftm",
}
_PERSONAL: Final = ("popolo", "jsonld", "ftm")
_SHOWN: Final = 10


@attrs.frozen
class ConvertOptions:
    """What the command line asks for."""

    source: str
    target: str
    read_as: str | None = None
    write_as: str | None = None
    losses: str | None = None
    lenient: bool = False
    include_personal: bool = False


class _Read(NamedTuple):
    catalog: Catalog
    losses: LossReport


def run(options: ConvertOptions) -> int:
    """Convert one file and return 0; what is lost is counted on standard error, and written with ``--losses``."""
    catalog, unread = _read(options)
    unwritten = _write(catalog, options)
    _tell("read", options.source, unread)
    _tell("written", options.target, unwritten)
    if options.losses is not None:
        write_file(options.losses, (f"{loss}\n".encode() for loss in (*unread, *unwritten)))
    print(f"{options.target}: {len(catalog)} entities")
    return 0


def _read(options: ConvertOptions) -> _Read:
    projection = options.read_as or _projection(options.source)
    if projection is None:
        return _Read(load(options.source, unknown="keep" if options.lenient else "refuse"), LossReport())
    reader = getattr(_module(projection), "load", None)
    if reader is None:
        said = f"{projection} can be written, not read"
        raise InvalidValue(Issue(code="format", message=said, hint="popolo, ftm and ics can be read"))
    return _Read(*cast("Callable[[str], Imported]", reader)(options.source))


def _write(catalog: Catalog, options: ConvertOptions) -> LossReport:
    projection = options.write_as or _projection(options.target)
    if projection is None:
        dump(catalog, options.target, verify=True)
        return LossReport()
    writer = cast("Callable[..., LossReport]", _module(projection).dump)
    if options.include_personal and projection in _PERSONAL:
        return writer(catalog, options.target, include_personal=True)
    return writer(catalog, options.target)


def _projection(path: str) -> str | None:
    name = Path(path).name.lower()
    return next((word for ending, word in _BY_ENDING.items() if name.endswith(ending)), None)


def _module(projection: str) -> ModuleType:
    return importlib.import_module(f"..formats.{PROJECTIONS[projection]}", __package__)


def _tell(done: str, path: str, losses: LossReport) -> None:
    if not losses:
        return
    print(f"{path}: {len(losses)} values could not be {done}:", file=sys.stderr)
    reasons = losses.by_reason()
    for reason, count in list(reasons.items())[:_SHOWN]:
        print(f"  {count:6} {reason}", file=sys.stderr)
    if len(reasons) > _SHOWN:
        print(f"  … and {len(reasons) - _SHOWN} more reasons; --losses FILE writes every one", file=sys.stderr)
