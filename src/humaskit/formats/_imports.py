"""Documents of other standards, taken apart: what is read is crossed out, and the rest is lost with its place."""

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final, TypeVar, cast

import attrs

from ..catalog import Catalog
from ..errors import HumaskitError, Issue, shown
from ..model.entity import Entity
from ..tree import Findings, Number, child, note_repeated, parent, read_row, wrong_type
from ..values.ids import id_for
from ..values.plaintext import is_clean
from ..values.rules import DEVICES, SLUG, Shape
from .losses import Imported, Loss, LossReport

__all__ = ["Import", "Thing", "foreign_id", "plain"]

E = TypeVar("E", bound=Entity)

NO_PLACE: Final = "the model has no place for it"
HIDDEN: Final = "personal data, not shown"
EXTRA: Final = "/extra"
_SLUG: Final = re.compile(SLUG, re.ASCII).fullmatch
_DEVICE: Final = re.compile(DEVICES).fullmatch
_DIGEST: Final = 8


class Import:
    """One reading of a document: the rows that it gives, all that is wrong with it, and what it loses."""

    def __init__(self, depth: int) -> None:
        self.findings = Findings(depth=depth)
        self.entities: dict[str, Entity] = {}
        self._losses: list[Loss] = []
        self._refused: set[str] = set()
        self._torn: set[str] = set()  # what holds something that is refused
        self._places: dict[str, tuple[str, Mapping[str, str] | None]] = {}

    def lose(self, subject: str, pointer: str, value: object, reason: str = NO_PLACE, *, hidden: bool = False) -> None:
        """Report what cannot be held."""
        self._losses.append(Loss(subject, pointer, reason, HIDDEN if hidden else shown(value)))

    def refuse(self, code: str, pointer: str, message: str, hint: str | None = None) -> None:
        """Note that something is wrong."""
        self._note(pointer)
        self.findings.add(Issue, code=code, pointer=pointer, message=message, hint=hint)

    def refuse_type(self, wanted: type, pointer: str, value: object) -> None:
        """Note that something is of another type than it should be."""
        self._note(pointer)
        shape = Shape(tuple, item=Shape(Entity)) if wanted is list else Shape(wanted)
        self.findings.add(wrong_type, shape, pointer, value)

    def plant(self, cls: type[E], row: object, at: str, keys: Mapping[str, str] | None = None) -> E | None:
        """Read a row that was made of the object at *at*; *keys* are the pointers below it that gave each field.

        Without *keys* the object is the row itself.
        """
        found = Findings(depth=self.findings.depth)
        entity = read_row(cls, row, "", found)
        for issue in found.issues:
            pointer = _placed(issue.pointer, at, keys)
            if not self._is_refused(pointer):
                self.findings.add(_moved, issue, pointer)
        self.findings.more += found.more
        if entity is None:
            return None
        if entity.id in self.entities:
            self.refuse("repeated-id", at, f"the id {shown(entity.id)} stands here twice")
            return None
        self.entities[entity.id] = entity
        self._places[entity.id] = at, keys
        return entity

    def _note(self, pointer: str) -> None:
        self._refused.add(pointer)
        self._torn.add(parent(pointer))

    def _is_refused(self, pointer: str) -> bool:
        """Tell whether what stands there, around it or in its list could not be read: it is not missing then."""
        torn = pointer in self._torn
        while pointer and pointer not in self._refused:
            pointer = parent(pointer)
        return torn or bool(pointer)

    def imported(self, *, references: bool) -> Imported:
        """Return what was read; raises :class:`ValidationError` when anything is wrong, dangling *references* too."""
        catalog = Catalog(self.entities.values())
        if references and not self.findings.count:
            for issue in catalog.check_references():
                if issue.code in ("dangling", "wrong-kind"):
                    at = _placed(issue.pointer, *self._places[issue.subject or ""])
                    self.findings.add(_moved, issue, at)
        self.findings.check()
        return Imported(catalog, LossReport(sorted(self._losses, key=_place_of)))


def _moved(issue: Issue, pointer: str) -> Issue:
    return attrs.evolve(issue, pointer=pointer, subject=None)


def _placed(pointer: str, at: str, keys: Mapping[str, str] | None) -> str:
    if keys is None:
        return at + pointer
    first, slash, rest = pointer[1:].partition("/")
    key = keys.get(first, "")
    return f"{at}{key}{slash}{rest}" if key == f"{EXTRA}/{first}" else at + key


def _place_of(loss: Loss) -> list[tuple[int, int | str]]:
    return [(0, int(step)) if step.isdecimal() else (1, step) for step in f"{loss.subject}{loss.pointer}".split("/")]


class Thing:
    """One object of a document."""

    def __init__(self, source: Import, fields: Mapping[str, object], at: str) -> None:
        self.source = source
        self.fields = dict(fields)
        self.at = at
        self._read: set[str] = set()
        self._texts: dict[str, tuple[object, str | None]] = {}
        note_repeated(fields, at, source.findings)

    def has(self, key: str) -> bool:
        """Tell whether there is something under *key*."""
        return self.fields.get(key) is not None

    def take(self, key: str) -> object:
        """Return what stands under *key*, crossed out."""
        self._read.add(key)
        return self.fields.get(key)

    def text(self, key: str, *, prose: bool = False) -> str | None:
        """Return the text under *key*; an empty one is none."""
        value = self.take(key)
        if key not in self._texts or self._texts[key][0] is not value:  # an unpacking may have put something in
            self._texts[key] = value, self._text(value, child(self.at, key), prose=prose)
        return self._texts[key][1]

    def _text(self, value: object, at: str, *, prose: bool) -> str | None:
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            self.source.refuse_type(str, at, value)
            return None
        if not is_clean(value, prose=prose):
            what = "a control or direction mark, or nothing to see" if prose else "more than one line of plain text"
            self.source.refuse("text", at, f"holds {what}: {shown(value)}")
            return None
        return value

    def texts(self, key: str) -> list[str]:
        """Return the list of texts under *key*."""
        pairs = ((item, child(child(self.at, key), index)) for index, item in enumerate(self.items(key)))
        return [text for item, at in pairs if (text := self._text(item, at, prose=True)) is not None]

    def items(self, key: str) -> list[object]:
        """Return the list under *key*, crossed out; empty when there is none."""
        value = self.take(key)
        if isinstance(value, list):
            return cast("list[object]", value)
        if value is not None:
            self.source.refuse_type(list, child(self.at, key), value)
        return []

    def things(self, key: str) -> list["Thing"]:
        """Return the list of objects under *key*."""
        found: list[Thing] = []
        for index, item in enumerate(self.items(key)):
            at = child(child(self.at, key), index)
            if isinstance(item, dict):
                found.append(Thing(self.source, cast("dict[str, object]", item), at))
            else:
                self.source.refuse("type", at, f"must be an object, not {shown(item)}")
        return found

    def lose(self, key: str, reason: str = NO_PLACE, *, hidden: bool = False) -> None:
        """Report that what stands under *key* cannot be held, and cross it out."""
        value = self.take(key)
        if value is not None and value not in ("", [], {}):
            self.source.lose(self.at, child("", key), plain(value), reason, hidden=hidden)

    def lose_rest(self, *, hidden: Iterable[str] = ()) -> None:
        """Report everything that nobody read; the values of *hidden* keys are not shown."""
        secret = frozenset(hidden)
        for key in self.unread():
            self.lose(key, hidden=key in secret)

    def unread(self) -> list[str]:
        """Return the keys that nobody read."""
        unread = [key for key in self.fields if key not in self._read]
        return sorted(unread)


def plain(value: object) -> object:
    """Return a value of a document as a report shows it."""
    return str(value) if isinstance(value, Number) else value


def foreign_id(kind: str, *parts: str | None, taken: Collection[str]) -> str:
    """Make an id of this *kind* from what names the thing elsewhere, another one than those that are *taken*."""
    said = "\n".join(part for part in parts if part is not None)
    digest = hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:_DIGEST]
    return next(made for made in _candidates(kind, parts, digest, len(taken)) if made not in taken)


def _candidates(kind: str, parts: tuple[str | None, ...], digest: str, number: int) -> Iterator[str]:
    if len(parts) == 1 and _SLUG(parts[0] or "") and not _DEVICE(parts[0] or ""):
        yield f"{kind}:{parts[0]}"
    try:
        yield id_for(kind, *parts)
        yield id_for(kind, *parts, digest)
    except HumaskitError:  # not a letter of it is Latin
        yield id_for(kind, digest)
    while True:
        number += 1  # from the size of what is taken, so that a thousand namesakes are no million tries
        yield f"{kind}:{digest}-{number}"
