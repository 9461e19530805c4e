"""The plain tree of a document into a catalog, whatever the format that it was read from."""

from collections.abc import Callable
from typing import Final, Literal, ParamSpec, TypeAlias, TypeVar, cast

import attrs

from ..catalog import Catalog
from ..errors import InvalidValue, Issue, did_you_mean, shown
from ..model.entity import Entity
from ..model.registry import Model
from ..tree import (
    Findings,
    TooDeepError,
    TooManyError,
    child,
    keep_or_refuse,
    note_repeated,
    read_row,
    wrong_type,
)
from ..values.extra import Extra
from ..values.ids import kind_of
from ..values.rules import Shape
from ._limits import Limits
from .migrate import migrated

__all__ = ["References", "Rows", "Unknown", "check_options", "read_document"]

Unknown: TypeAlias = Literal["refuse", "keep"]
References: TypeAlias = Literal["refuse", "allow"]

_HEAD: Final = ("humaskit", "redirects")
_LINKS: Final = ("dangling", "wrong-kind")


def check_options(unknown: str, references: str = "refuse") -> None:
    """Refuse a misspelt option, which would otherwise choose for the caller."""
    for name, value, known in (
        ("unknown", unknown, ("refuse", "keep")),
        ("references", references, ("refuse", "allow")),
    ):
        if value not in known:
            said = f"{name} must be {known[0]!r} or {known[1]!r}, not {shown(value)}"
            raise InvalidValue(Issue(code="argument", message=said))


def read_document(tree: object, *, model: Model, unknown: Unknown, references: References, limits: Limits) -> Catalog:
    """Read the plain tree of a document.

    Raises:
        ValidationError: Every problem, each with its pointer; where it stands in the file is for the caller to add.
        DecodeError: The document is of a newer format, or nested too deeply.
    """
    rows = Rows(model, unknown, limits)
    return rows.gathered(_read_sections, rows, tree, references=references)


def _read_sections(rows: "Rows", tree: object) -> None:
    if not isinstance(tree, dict):
        rows.findings.add(wrong_type, Shape(Extra), "", tree)
        return
    document = migrated(cast("dict[str, object]", tree))
    note_repeated(document, "", rows.findings)
    rows.read_head(document)
    for section, cls in rows.model.sections.items():
        held = document.get(section)
        if isinstance(held, list):
            for index, row in enumerate(cast("list[object]", held)):
                rows.read(cls, row, f"/{section}/{index}")
        elif held is not None:
            rows.refuse_all(wrong_type, Shape(tuple, item=Shape(cls)), child("", section), held)


class Rows:
    """Entities as they are read one after another, and all that is wrong with them."""

    def __init__(self, model: Model, unknown: Unknown, limits: Limits) -> None:
        self.model = model
        self.findings = Findings(keep=unknown == "keep", depth=limits.depth)
        self._entities: dict[str, Entity] = {}
        self._places: dict[str, str] = {}  # id to pointer
        self._unknown: dict[str, dict[str, object]] = {}
        self._redirects: dict[str, str] = {}
        self._lost: set[str | None] = set()  # ids of rows that could not be read, as issues show them
        self._all_named = True  # whether those rows at least say their ids

    def read_head(self, document: dict[str, object], at: str = "") -> None:
        """Read what stands beside the sections: the redirects, and what nobody knows."""
        self._read_redirects(document.get("redirects"), f"{at}/redirects")
        for name, value in document.items():
            if name not in _HEAD and name not in self.model.sections:
                place = child(at, name)
                self.refuse_all(_unknown_section, name, self.model, place, kept=value)
        self._keep("", at)

    def _read_redirects(self, redirects: object, at: str) -> None:
        if redirects is None:
            return
        if not isinstance(redirects, dict):
            self.findings.add(wrong_type, Shape(Extra), at, redirects)
            return
        fields = cast("dict[str, object]", redirects)
        note_repeated(fields, at, self.findings)
        for old, new in fields.items():
            self._places[old] = child(at, old)
            if not isinstance(new, str):
                self.findings.add(wrong_type, Shape(str), child(at, old), new)
            elif kind_of(old) not in self.model.kinds or kind_of(old) != kind_of(new):
                self.findings.add(_bad_redirect, old, new, child(at, old))
            else:
                self._redirects[old] = new

    def refuse_all(self, make: Callable[..., Issue], *args: object, kept: object = None) -> None:
        """Note that a whole section cannot be read, so that nothing can be said of references into it."""
        self._all_named = False
        self.findings.add(make, *args)

    def read(self, cls: type[Entity], row: object, at: str) -> Entity | None:
        """Read one row and note what is wrong with it."""
        entity = read_row(cls, row, at, self.findings)
        if entity is None:
            self._lose(row)
        elif entity.id in self._places:
            self.findings.add(_repeated_id, entity.id, child(at, "id"), self._places[entity.id])
        else:
            self._entities[entity.id] = entity
            self._places[entity.id] = at
            self._keep(entity.id, at)
        return entity
