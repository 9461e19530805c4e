"""Documents of older formats, brought up to the present one, version by version.

A document of any version that was ever released can be read for ever. Version 1 is the first. Whoever makes version 2
writes one function that turns a document of version 1 into one of version 2, puts it into ``_STEPS``, and leaves the
golden files of version 1 as they are.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias, cast

from ..errors import DecodeError, Issue, ValidationError, shown
from ..tree import FORMAT, wrong_type
from ..values.rules import Shape

__all__ = ["Step", "change_rows", "migrated"]

Step: TypeAlias = Callable[[dict[str, object]], None]
"""Changes a document in place into one of the next version. Whatever it finds in the wrong shape it leaves alone, for
the reader to refuse."""

_STEPS: Final[Mapping[int, Step]] = MappingProxyType({})
"""The step from each older version to the one behind it."""


def migrated(
    document: dict[str, object], *, steps: Mapping[int, Step] = _STEPS, newest: int = FORMAT
) -> dict[str, object]:
    """Return *document* in the present format.

    Raises:
        ValidationError: It does not say its version, or says it in another way than by a whole number.
        DecodeError: It was written by a newer humaskit, or in a version that there never was.
    """
    for version in range(_version_of(document, steps, newest), newest):
        steps[version](document)
        document["humaskit"] = version + 1
    return document


def _version_of(document: Mapping[str, object], steps: Mapping[int, Step], newest: int) -> int:
    version = document.get("humaskit")
    if version is None:
        said = "is missing: a document says its version"
        raise ValidationError(
            Issue(code="missing", pointer="/humaskit", message=said, hint=f'begin with "humaskit": {newest}')
        )
    if type(version) is not int:
        raise ValidationError(wrong_type(Shape(int), "/humaskit", version))
    if version > newest:
        said = f"was written by a newer humaskit, in format {shown(version)}; this one reads formats up to {newest}"
        raise DecodeError(Issue(code="version", pointer="/humaskit", message=said, hint="update humaskit"))
    if version < min(steps, default=newest):
        raise DecodeError(Issue(code="version", pointer="/humaskit", message="there never was such a format"))
    return version


def change_rows(document: Mapping[str, object], section: str, change: Callable[[dict[str, object]], None]) -> None:
    """Change every row of a section in place, as steps do.

    >>> document = {"humaskit": 1, "posts": [{"id": "post:a", "name": "Kepala Dinas"}, None]}
    >>> change_rows(document, "posts", lambda row: row.update(title=row.pop("name", None)))
    >>> document["posts"]
    [{'id': 'post:a', 'title': 'Kepala Dinas'}, None]
    """
    rows = document.get(section)
    for row in cast("list[object]", rows) if isinstance(rows, list) else ():
        if isinstance(row, dict):
            change(cast("dict[str, object]", row))
