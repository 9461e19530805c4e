"""Passports: where each bundled table comes from, how it was checked, and its checksum.

The *status* of a row says how sure it is: ``S`` a source was opened, ``P`` counted in a package or repository,
``A`` and ``B`` short forms seen in print or in common use, ``C`` a rare form without another meaning, ``K`` knowledge
that no opened source confirms and where a wrong row does no harm.
"""

import hashlib
import tomllib
from pathlib import Path
from typing import Final, NamedTuple, cast

from ..errors import Issue, UnknownReference, did_you_mean, shown
from . import _table
from ._table import broken, once

__all__ = ["STATUSES", "Passport", "checksum", "passport", "tables"]

DATA: Final = Path(_table.DATA)
STATUSES: Final = ("S", "P", "A", "B", "C", "K")


class Passport(NamedTuple):
    """What a bundled table is; ``regulation`` and ``code_system`` are empty where none applies."""

    table: str
    title: str
    description: str
    code_system: str
    as_of: str
    regulation: str
    checked: str
    columns: tuple[str, ...]
    statuses: tuple[str, ...]
    rows: int
    sha256: str


def tables() -> tuple[str, ...]:
    """Return the names of the bundled tables, sorted.

    >>> "regions" in tables()
    True
    """
    return tuple(sorted(_passports()))


def passport(table: str) -> Passport:
    """Return the passport of a bundled table.

    Raises:
        UnknownReference: no table has this name.

    >>> passport("regions").rows, passport("regions").code_system
    (552, 'Kemendagri')
    """
    known = _passports()
    if table not in known:
        hint = did_you_mean(table, known)
        raise UnknownReference(Issue(code="table", message=f"{shown(table)} is not a bundled table", hint=hint))
    return known[table]


def checksum(table: str) -> str:
    """Return the SHA-256 of the table as it lies on the disk; compare it with the passport's.

    >>> checksum("regions") == passport("regions").sha256
    True
    """
    file = DATA / f"{passport(table).table}.csv"
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError as error:
        raise broken(file.name, error) from error


@once
def _passports() -> dict[str, Passport]:
    found: dict[str, Passport] = {}
    for file in sorted(DATA.glob("*.toml")):
        try:
            said = tomllib.loads(file.read_text(encoding="utf-8"))
            found[file.stem] = Passport(
                table=file.stem,
                title=str(said["title"]),
                description=str(said["description"]),
                code_system=str(said["code_system"]),
                as_of=str(said["as_of"]),
                regulation=str(said["regulation"]),
                checked=str(said["checked"]),
                columns=tuple(cast("list[str]", said["columns"])),
                statuses=tuple(cast("list[str]", said["statuses"])),
                rows=int(said["rows"]),
                sha256=str(said["sha256"]),
            )
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise broken(file.name, error) from error
    return found
