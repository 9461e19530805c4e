"""The plain tree of a document into a catalog, whatever the format that it was read from."""

from collections.abc import Callable
from typing import Final, Literal, ParamSpec, TypeAlias, TypeVar, cast

import attrs

from ..catalog import Catalog
from ..catalog.redirects import settled
from ..errors import Conflict, InvalidValue, Issue, StorageError, did_you_mean, shown
from ..model.entity import Entity
from ..model.registry import Model
from ..tree import (
    Findings,
    canonical,
    check_depth,
    child,
    keep_or_refuse,
    note_repeated,
    read_row,
    refusing,
    wrong_type,
)
from ..values.extra import Extra
from ..values.rules import Shape
from ._limits import Limits
from .migrate import migrated

__all__ = ["LINKS", "References", "Rows", "Unknown", "check_options", "check_same", "read_document"]

Unknown: TypeAlias = Literal["refuse", "keep"]
References: TypeAlias = Literal["refuse", "allow"]

E = TypeVar("E", bound=Entity)
P = ParamSpec("P")

_HEAD: Final = ("humaskit", "redirects")
LINKS: Final = ("dangling", "wrong-kind")


def check_options(unknown: str, references: str = "refuse") -> None:
    """Refuse a misspelt option, which would otherwise choose for the caller."""
    for name, value, known in (
        ("unknown", unknown, ("refuse", "keep")),
        ("references", references, ("refuse", "allow")),
    ):
        if value not in known:
            said = f"{name} must be {known[0]!r} or {known[1]!r}, not {shown(value)}"
            raise InvalidValue(Issue(code="argument", message=said))


def check_same(catalog: Catalog, again: Catalog) -> None:
    """Refuse to write what does not read back as it was; raises :class:`StorageError`."""
    if canonical(again) != canonical(catalog):
        said = "what would be written does not read back as it was; nothing has been written"
        raise StorageError(Issue(code="verify", message=said, hint="read it back with unknown='keep' and compare"))


def read_document(tree: object, *, model: Model, unknown: Unknown, references: References, limits: Limits) -> Catalog:
    """Read the plain tree of a document.

    Raises:
        ValidationError: Every problem, each with its pointer; where it stands in the file is for the caller to add.
        DecodeError: The document is of a newer format, or nested too deeply.
    """
    rows = Rows(model, unknown, limits)
    with refusing(rows.findings):
        if isinstance(tree, dict):
            _read_sections(rows, migrated(cast("dict[str, object]", tree)))
        else:
            check_depth(tree, "", rows.findings)
            rows.findings.add(wrong_type, Shape(Entity), "", tree)
    return rows.catalog(references)


def _read_sections(rows: "Rows", document: dict[str, object]) -> None:
    rows.read_head(document)
    for section, cls in rows.model.sections.items():
        held, at = document.get(section), f"/{section}"
        if isinstance(held, list):
            for index, row in enumerate(cast("list[object]", held)):
                rows.read(cls, row, f"{at}/{index}")
        elif held is not None:
            rows.refuse(wrong_type, Shape(tuple, item=Shape(cls)), at, held)


class Rows:
    """Entities as they are read one after another, and all that is wrong with them."""

    def __init__(self, model: Model, unknown: Unknown, limits: Limits) -> None:
        self.model = model
        self.findings = Findings(keep=unknown == "keep", depth=limits.depth)
        self._entities: dict[str, Entity] = {}
        self._places: dict[str, str] = {}  # id to pointer
        self._unknown: dict[str, dict[str, object]] = {}
        self._redirects: dict[str, str] = {}
        self._lost: set[str] = set()  # ids of rows that could not be read, as issues show them
        self._all_named = True  # whether every row that could not be read says its id

    def read_head(self, document: dict[str, object], at: str = "") -> None:
        """Read what stands beside the sections: the redirects, and what this model does not know."""
        note_repeated(document, at, self.findings)
        self._read_redirects(document.get("redirects"), f"{at}/redirects")
        for name, value in document.items():
            if name not in _HEAD and name not in self.model.sections:
                self.read_unknown(name, value, child(at, name))
        self._unknown[""] = self.findings.kept_below(at)

    def read_unknown(self, name: str, value: object, at: str) -> None:
        """Keep or refuse a section that this model does not know."""
        before = self.findings.count
        keep_or_refuse(value, at, self.findings, _unknown_section, name, self.model, at)
        self._all_named &= self.findings.count == before

    def _read_redirects(self, redirects: object, at: str) -> None:
        if redirects is not None and not isinstance(redirects, dict):
            self.findings.add(wrong_type, Shape(Extra), at, redirects)
            return
        fields = cast("dict[str, object]", redirects or {})
        note_repeated(fields, at, self.findings)
        for old, new in fields.items():
            self._places[old] = child(at, old)
            if isinstance(new, str):
                self._redirects[old] = new
            else:
                self.refuse(wrong_type, Shape(str), child(at, old), new)
        try:
            settled(self._redirects, self.model)
        except Conflict as error:
            named = {shown(old): old for old in self._redirects}
            for issue in error.issues:
                self.refuse(_bad_redirect, issue, self._places[named[issue.value or ""]])
            self._redirects = {}

    def refuse(self, make: Callable[P, Issue], *args: P.args, **kwargs: P.kwargs) -> None:
        """Note that rows cannot be read at all, so that nothing can be said of the references to them."""
        self._all_named = False
        self.findings.add(make, *args, **kwargs)

    def read(self, cls: type[E], row: object, at: str) -> E | None:
        """Read one row, noting what is wrong with it."""
        entity = read_row(cls, row, at, self.findings)
        kept = self.findings.kept_below(at)
        if entity is None:
            said = cast("dict[str, object]", row).get("id") if isinstance(row, dict) else None
            self._lost.add(shown(said))
            self._all_named &= isinstance(said, str)
        elif entity.id in self._entities:
            self.findings.add(_repeated_id, entity.id, child(at, "id"))
        else:
            self._entities[entity.id] = entity
            self._places[entity.id] = at
            if kept:
                self._unknown[entity.id] = kept
        return entity

    def read_unknown_row(self, kind: str, row: object, at: str) -> None:
        """Keep or refuse a row of a kind that this model does not know."""
        before = self.findings.count
        keep_or_refuse(row, at, self.findings, _unknown_kind, kind, self.model, f"{at}/type")
        for kept in self.findings.kept_below(at).values():
            held = self._unknown[""].setdefault(child("", kind), [])
            if isinstance(held, list):
                cast("list[object]", held).append(kept)
            else:
                self.findings.add(_unknown_kind, kind, self.model, f"{at}/type")
        self._all_named &= self.findings.count == before

    def catalog(self, references: References) -> Catalog:
        """Return the catalog of all rows; raises :class:`ValidationError` when anything is wrong."""
        catalog = Catalog(self._entities.values(), model=self.model, redirects=self._redirects, unknown=self._unknown)
        if references == "refuse" and self._all_named:
            with refusing(self.findings):
                self._note_references(catalog)
        self.findings.check()
        return catalog

    def _note_references(self, catalog: Catalog) -> None:
        for issue in catalog.check_references():
            if issue.code in LINKS and issue.value not in self._lost:
                self.findings.add_all((issue,), self._places[issue.subject or ""])


def _unknown_section(name: str, model: Model, at: str) -> Issue:
    said = f"the document has no section {shown(name)}"
    hint = did_you_mean(name, (*_HEAD, *model.sections))
    return Issue(code="unknown-section", pointer=at, message=said, hint=hint)


def _unknown_kind(kind: str, model: Model, at: str) -> Issue:
    said = f"no section of the model holds the type {shown(kind)}"
    return Issue(
        code="unknown-section", pointer=at, message=said, value=shown(kind), hint=did_you_mean(kind, model.kinds)
    )


def _bad_redirect(issue: Issue, at: str) -> Issue:
    return attrs.evolve(issue, subject=None, pointer=at)


def _repeated_id(key: str, at: str) -> Issue:
    said = f"another row has the id {shown(key)} already"
    return Issue(code="repeated-id", pointer=at, message=said, value=shown(key))
