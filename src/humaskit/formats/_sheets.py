"""How entities lie in flat tables: a sheet for each section, and one for each list below it.

The fields of a record that stands in another are columns of the sheet of the other, under the path of both:
``placement.kind``. A list of records has a sheet of its own, whose rows say the entity and the position; so has a list
of single values where the format cannot keep it in one cell. No field is named here: all is read off the shapes.
"""

import datetime as dt
import operator
from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import Enum
from typing import Final, TypeAlias, cast

import attrs

from ..model.entity import Entity
from ..model.registry import Model
from ..tree import field_order, instant_text, json_text, row_of
from ..values.extra import Extra
from ..values.rules import Shape, TextValue, per_class, shapes

__all__ = ["Column", "Layout", "Listed", "Record", "Sheet", "is_inline"]

_Turn: TypeAlias = Callable[[object], object]

_SHARED: Final = (("citations",), ("claims",))  # every entity has them, so one sheet holds those of all


@attrs.frozen(eq=False)
class Column:
    """One field in a sheet: the path to it from the record of the row; the path is empty for a bare value."""

    path: tuple[str, ...]
    shape: Shape
    required: bool = False


@attrs.frozen(eq=False)
class Listed:
    """A list that has a sheet of its own: the path to it from the record that holds it, and the shape of its items."""

    path: tuple[str, ...]
    item: Shape
    kept: bool  # whether an empty list is something else than none

    @property
    def getter(self) -> Callable[[object], Sequence[object]]:
        """The function that returns the items; none where a record on the way is missing."""
        if len(self.path) == 1:
            return operator.attrgetter(self.path[0])
        return self._along_the_path

    def _along_the_path(self, value: object) -> Sequence[object]:
        for name in self.path:
            value = getattr(value, name)
            if value is None:
                return ()
        return cast("Sequence[object]", value)


@attrs.frozen(eq=False)
class _Inner:
    """A record within a record: its place among the fields, and whether it can be there with all its cells empty."""

    index: int
    record: "Record"
    may_be_blank: bool


def is_inline(shape: Shape) -> bool:
    """Tell whether a cell holds more than one value, as JSON: a list, or the texts of a dependant."""
    return shape.item is not None or shape.core is Extra


class Record:
    """How the fields of one class become cells of a row, and which of its lists have sheets."""

    def __init__(self, cls: type, *, lists_inline: bool) -> None:
        self.columns: list[Column] = []
        self.lists: list[Listed] = []
        self.needed: list[tuple[str, ...]] = []
        """Records within this one that are there whenever what holds them is."""
        self.told: bool = False
        """Whether some cell is filled for every such record."""
        self._turns: list[tuple[int, _Turn]] = []
        self._inner: list[_Inner] = []
        names: list[str] = []
        for name in field_order(cls):
            shape, default = shapes(cls)[name], cast("object", attrs.fields_dict(cls)[name].default)
            if shape.item is not None and _has_sheet(shape.item, lists_inline=lists_inline):
                self.lists.append(Listed((name,), shape.item, kept=default != ()))
                continue
            if shape.is_record:
                self._take_record(len(names), name, shape, lists_inline=lists_inline)
            else:
                self._take_value(len(names), name, shape, default)
            names.append(name)
        self._get = _getter(names)
        self._inner.reverse()  # the last first, so that the places of the others stand
        self.blank: list[object] = [None] * len(self.columns)

    @property
    def fields(self) -> set[str]:
        """The names of all fields of the class."""
        return {*(one.path[0] for one in self.columns if one.path), *(one.path[0] for one in self.lists)}

    def _take_value(self, index: int, name: str, shape: Shape, default: object) -> None:
        self.columns.append(Column((name,), shape, required=default is attrs.NOTHING and not shape.optional))
        self.told |= not shape.optional and not is_inline(shape)
        turn = _turn_of(shape, default)
        if turn is not None:
            self._turns.append((index, turn))

    def _take_record(self, index: int, name: str, shape: Shape, *, lists_inline: bool) -> None:
        inner, optional = _record_of(shape.core, lists_inline=lists_inline), shape.optional
        self.columns += (
            Column((name, *one.path), one.shape, required=one.required and not optional) for one in inner.columns
        )
        self.lists += (Listed((name, *one.path), one.item, one.kept) for one in inner.lists)
        self._inner.append(_Inner(index, inner, may_be_blank=optional and not inner.told))
        self.needed += () if optional else ((name,),)
        self.needed += ((name, *path) for path in inner.needed)
        self.told |= inner.told and not optional

    def cells(self, value: object, blank: list[bool]) -> list[object]:
        """Return the cells of one record; that a record within it leaves all its cells empty is noted in *blank*."""
        row = list(self._get(value))
        for index, turn in self._turns:
            held = row[index]
            if held is not None:
                row[index] = turn(held)
        for inner in self._inner:
            held = row[inner.index]
            found = inner.record.blank if held is None else inner.record.cells(held, blank)
            if inner.may_be_blank and held is not None and found == inner.record.blank:
                blank.append(True)
            row[inner.index : inner.index + 1] = found
        return row


class _Single(Record):
    """A bare value in a cell of its own."""

    def __init__(self, shape: Shape) -> None:
        self.columns = [Column((), shape, required=not shape.optional)]
        self.lists = []
        self.needed = []
        self.told = not shape.optional
        self.blank = [None]
        self._turn = _turn_of(shape, attrs.NOTHING)

    def cells(self, value: object, blank: list[bool]) -> list[object]:  # noqa: ARG002  (of records alone)
        return [value if value is None or self._turn is None else self._turn(value)]


def _getter(names: Sequence[str]) -> Callable[[object], Sequence[object]]:
    if len(names) > 1:
        return operator.attrgetter(*names)
    return lambda value: [getattr(value, name) for name in names]


def _has_sheet(item: Shape, *, lists_inline: bool) -> bool:
    """Tell whether a list has a sheet: no row of one can say that a record which may be missing is a missing one."""
    return not item.optional if item.is_record else not lists_inline


def _turn_of(shape: Shape, default: object) -> _Turn | None:
    """Return how a value becomes a cell; None where it is one as it stands."""
    core = shape.core
    if shape.item is not None:
        plain = _plain_of(shape.item)
        return lambda items: None if items == () == default else json_text([plain(item) for item in _items(items)])
    if core is Extra:
        return lambda texts: None if not texts and default is not attrs.NOTHING else json_text(texts)
    return _text_of(core)


def _items(value: object) -> Sequence[object]:
    return cast("Sequence[object]", value)


def _text_of(core: type) -> _Turn | None:
    if issubclass(core, Enum):
        return operator.attrgetter("_value_")
    if issubclass(core, TextValue):
        return operator.attrgetter("stored")
    if core is Decimal:
        return str
    return cast("_Turn", instant_text) if core is dt.datetime else None


def _plain_of(item: Shape) -> _Turn:
    """Return how an item of a list in a cell becomes a plain value of JSON."""
    turn = row_of if item.is_record else _text_of(item.core)
    return lambda value: value if value is None or turn is None else turn(value)


@per_class
def _inline_record(cls: type) -> Record:
    return Record(cls, lists_inline=True)


@per_class
def _split_record(cls: type) -> Record:
    return Record(cls, lists_inline=False)


def _record_of(cls: type, *, lists_inline: bool) -> Record:
    """Return how the fields of *cls* become cells."""
    return _inline_record(cls) if lists_inline else _split_record(cls)


@attrs.frozen(eq=False)
class Sheet:
    """One table: the path that names it, what a row holds, and for a list the sheet whose records hold it."""

    path: tuple[str, ...]
    record: Record
    parent: "Sheet | None" = None

    @property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """The paths of the columns that say where a row belongs: entity, positions in outer lists, position."""
        if self.parent is None:
            return ()
        outer = self.parent.keys
        inherited = (*outer[:-1], (self.parent.path[-1], "position")) if outer else (("entity_id",),)
        return (*inherited, ("position",))


class Layout:
    """The sheets of a model: one for each section, then those of the lists, each after the sheet that holds it."""

    def __init__(self, model: Model, *, lists_inline: bool) -> None:
        self.lists_inline: bool = lists_inline
        self.sections: dict[str, Sheet] = {
            section: Sheet((section,), _record_of(cls, lists_inline=lists_inline))
            for section, cls in model.sections.items()
        }
        self.sheets: list[Sheet] = list(self.sections.values())
        self.below: dict[Sheet, list[tuple[Listed, Sheet]]] = {}
        self._shared: dict[str, Sheet] = {}
        for sheet in self.sections.values():
            self.below[sheet] = [(one, self._sheet_of(sheet, one)) for one in sheet.record.lists]

    def _sheet_of(self, holder: Sheet, one: Listed) -> Sheet:
        name = one.path[0]
        base = shapes(Entity)[name].item if one.path in _SHARED else None
        if base is None or base.core is not one.item.core:
            return self._add(holder, one, (*holder.path, *one.path))
        if name not in self._shared:
            self._shared[name] = self._add(holder, one, one.path)
        return self._shared[name]

    def _add(self, holder: Sheet, one: Listed, path: tuple[str, ...]) -> Sheet:
        record = _record_of(one.item.core, lists_inline=self.lists_inline) if one.item.is_record else _Single(one.item)
        sheet = Sheet(path, record, holder)
        self.sheets.append(sheet)
        self.below[sheet] = [(inner, self._add(sheet, inner, (*path, *inner.path))) for inner in record.lists]
        return sheet
