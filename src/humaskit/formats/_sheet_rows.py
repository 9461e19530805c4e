"""Entities to the rows of their sheets."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias, cast

from ..model.entity import Entity
from ..tree import Holding, child, graft, row_of
from ._sheets import Layout, Sheet

__all__ = ["Kept", "Pages", "kept_of"]

Kept: TypeAlias = Mapping[str, Mapping[str, object]]

_EMPTY: Final[tuple[object, ...]] = (None, [], {})
_HEAD: Final = ("humaskit", "redirects")


class Pages:
    """The rows of all sheets, as entities are written one section after another."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.below: dict[Sheet, list[tuple[object, ...]]] = {
            sheet: [] for sheet in layout.sheets if sheet.parent is not None
        }
        """Rows of lists: the keys, then the cells."""
        self.blank: dict[str, list[str]] = {}
        """By entity, the pointers to records that say nothing at all and are there all the same."""

    def section(self, name: str, entities: Iterable[Entity]) -> Iterator[list[object]]:
        """Yield the row of each entity, while the rows of its lists gather in ``below``."""
        sheet = self.layout.sections[name]
        cells, blank = sheet.record.cells, list[bool]()
        lists = [(listed.getter, inner) for listed, inner in self.layout.below[sheet]]
        for entity in entities:
            yield cells(entity, blank)
            for get, inner in lists:
                items = get(entity)
                if items:
                    self._add(inner, items, (entity.id,), blank)
            if blank:
                blank.clear()
                self.blank[entity.id] = list(_blank_in(row_of(entity), ""))

    def _add(self, sheet: Sheet, items: Iterable[object], keys: tuple[object, ...], blank: list[bool]) -> None:
        rows, cells, lists = self.below[sheet], sheet.record.cells, self.layout.below[sheet]
        for position, item in enumerate(items):
            rows.append((*keys, position, *cells(item, blank)))
            for listed, inner in lists:
                held = listed.getter(item)
                if held:
                    self._add(inner, held, (*keys, position), blank)


def _blank_in(value: object, at: str) -> Iterator[str]:
    """Yield the pointers to records below *at* of which all fields are empty."""
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        if at and fields and all(field in _EMPTY for field in fields.values()):
            yield at
        for name, field in fields.items():
            yield from _blank_in(field, child(at, name))
    elif isinstance(value, list):
        for index, item in enumerate(cast("list[object]", value)):
            yield from _blank_in(item, child(at, index))


def kept_of(catalog: Holding) -> Kept:
    """Return the unknown fields that a lenient reader kept, of the document under an empty id; in a stated order.

    Raises:
        InvalidValue: A field has lost its place.
    """
    if not catalog.unknown:
        return {}
    there = {entity.id: entity for section in catalog.model.sections for entity in catalog.section(section)}
    kept: dict[str, dict[str, object]] = {}
    for key, fields in sorted(catalog.unknown.items()):
        if key in there or not key:
            head = cast("dict[str, object]", dict.fromkeys((*_HEAD, *catalog.model.sections)))
            graft(row_of(there[key]) if key else head, fields)
            kept[key] = dict(sorted(fields.items()))
    return kept
