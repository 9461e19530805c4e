"""FollowTheMoney: the graph of people, bodies and what ties them, as one entity a line.

Agencies are ``PublicBody``, officials ``Person``, posts ``Position``, appointments ``Occupancy``, changes of bodies
``Succession``, award programmes and their editions ``Project``, sources ``Article``. What has no schema of its own is
an ``UnknownLink`` with our word as its role; the place and words of a citation are a ``Documentation``. Ids are
``hk-``, kind and slug. Checked against followthemoney 4, which is not needed to read or write.
"""

from collections.abc import Iterator
from typing import Final, TypeVar, cast

import attrs

from ...catalog import Catalog
from ...errors import DecodeError, HumaskitError
from ...model.entity import Entity
from ...tree import check_depth, json_text, refusing, wrong_type
from ...values.rules import Shape
from .._collector import collector_paused
from .._documents import References, check_options
from .._imports import Import, Thing
from .._limits import LIMITS, Limits
from .._positions import order_of, places
from .._storage import PathLike, read_file, source_of, write_file
from .._text import parsed, text_of
from ..losses import Exported, Imported, LossReport
from ._export import exported
from ._import import read

__all__ = ["dump", "dumps", "export", "load", "loads"]

X = TypeVar("X", bound=HumaskitError)

_FIRST: Final = ("id", "schema", "properties")


def export(catalog: Catalog, *, include_personal: bool = False) -> Exported[list[dict[str, object]]]:
    """Return *catalog* as entities of FollowTheMoney, and what they could not say.

    An NIP is left out unless *include_personal* asks for it, also where a text holds one. Dates are those of the local
    clock: FollowTheMoney has no zones.

    >>> from humaskit import datasets
    >>> entities, losses = export(datasets.press())
    >>> next(one for one in entities if one["schema"] == "Occupancy")["properties"]["summary"]
    ['Plt']
    """
    return exported(catalog, include_personal=include_personal)


def dumps(catalog: Catalog, *, include_personal: bool = False) -> str:
    """Write *catalog* as JSON Lines, the same on every run; what is lost, :func:`export` tells."""
    return _text(export(catalog, include_personal=include_personal))


def dump(catalog: Catalog, path: PathLike, *, include_personal: bool = False) -> LossReport:
    """Save *catalog* as JSON Lines in one step, and return what is not in it.

    Raises:
        StorageError: The file cannot be written.
    """
    made = export(catalog, include_personal=include_personal)
    write_file(path, [_text(made).encode()])
    return made.losses


def loads(
    data: str | bytes, *, references: References = "refuse", source: str | None = None, limits: Limits = LIMITS
) -> Imported:
    """Read entities of FollowTheMoney: a catalog, and what of them the model has no place for.

    Places in the report begin with the number of the line. A body of a kind that we have no word for is an agency of
    the kind ``other``, an organisation a group of that kind. A succession that does not say what it was is a
    restructuring. Values of personal properties are not repeated in the report.

    >>> line = '{"id": "a-1", "schema": "PublicBody", "properties": {"name": ["Dinas Kominfo"], "phone": ["1"]}}'
    >>> catalog, losses = loads(line)
    >>> catalog["agency:a-1"].names[0].text
    'Dinas Kominfo'
    >>> print(losses)
    /1 /properties/phone/0: '1': the model has no place for it

    Raises:
        DecodeError: A line is no JSON, or there is too much of it.
        ValidationError: What the lines say is not valid; every problem with its line and column.
    """
    check_options("keep", references)
    text = text_of(data, limits, source)
    lines = text.split("\n")
    found = Import(limits.depth)
    with collector_paused(len(text)):
        try:
            with refusing(found.findings):
                read(found, list(_read_things(found, lines, limits, source)))
            return found.imported(references=references == "refuse")
        except HumaskitError as error:
            raise _located(error, lines, source) from None


def load(path: PathLike, *, references: References = "refuse", limits: Limits = LIMITS) -> Imported:
    """Read entities of FollowTheMoney from a file, as :func:`loads` does; errors name the file as *path* does.

    Raises:
        StorageError: The file cannot be read, or is no regular file.
    """
    data = read_file(path, limits.size)
    return loads(data, references=references, source=source_of(path), limits=limits)


def _text(made: Exported[list[dict[str, object]]]) -> str:
    rows = ({key: row[key] for key in _FIRST} for row in made.output)
    return "".join(f"{json_text(row, order=False)}\n" for row in rows)


def _read_things(found: Import, lines: list[str], limits: Limits, source: str | None) -> Iterator[Thing]:
    """Yield the object of every line that says something."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = parsed(line, limits, source)
        except DecodeError as error:
            raise DecodeError(*(attrs.evolve(issue, line=number) for issue in error.issues)) from None
        check_depth(row, f"/{number}", found.findings)
        if isinstance(row, dict):
            yield Thing(found, cast("dict[str, object]", row), f"/{number}")
        else:
            found.findings.add(wrong_type, Shape(Entity), f"/{number}", row)


def _located(error: X, lines: list[str], source: str | None) -> X:
    """Return *error* with source, line and column, its pointers cut down to the object of their line."""
    issues = list(error.issues)
    for index, issue in enumerate(issues):
        number, slash, rest = issue.pointer[1:].partition("/")
        if number.isdecimal():
            pointer = slash + rest
            column = places(lines[int(number) - 1], [pointer])[pointer][1]
            issues[index] = attrs.evolve(issue, pointer=pointer, source=source, line=int(number), column=column)
    return type(error)(*sorted(issues, key=order_of), more=error.more)
