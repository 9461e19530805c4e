"""Entities as plain rows: what every faithful format writes, and in which order."""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Final, NamedTuple, TypeAlias, cast

import attrs

from ..errors import InvalidValue, Issue, shown
from ..model.entity import Entity
from ..values.extra import Extra
from ..values.rules import Shape, TextValue, per_class, shapes
from .pointers import steps
from .scalars import instant_text

__all__ = ["field_order", "graft", "row_of"]

_Turn: TypeAlias = Callable[[object, bool], object]

_FIRST: Final = "id"


class _Column(NamedTuple):
    """One field: its name, how its value becomes plain (None when it is), and its default."""

    name: str
    turn: _Turn | None
    default: object


def row_of(value: object, *, sparse: bool = False) -> dict[str, object]:
    """Return an entity, or a value with fields, as a plain row of text, numbers, lists and rows.

    Every key is there; *sparse* leaves out what equals its default. The id comes first, then the fields of the class,
    then citations, claims, note and extra. Personal data is whole: a save keeps it.

    >>> from humaskit.values.names import Name
    >>> row_of(Name(text="Dinkominfo Muba"), sparse=True)
    {'text': 'Dinkominfo Muba'}
    """
    row: dict[str, object] = {}
    for name, turn, default in _columns(type(value)):
        held = getattr(value, name)
        if sparse and held == default:
            continue
        row[name] = held if turn is None or held is None else turn(held, sparse)
    return row


def field_order(cls: type) -> tuple[str, ...]:
    """Return the fields of *cls* in the order of a row."""
    names = list(shapes(cls))
    last = Entity.LAST_FIELDS if issubclass(cls, Entity) else ()
    own = [name for name in names if name not in last and name != _FIRST]
    return (*(name for name in names if name == _FIRST), *own, *last)


@per_class
def _columns(cls: type) -> tuple[_Column, ...]:
    fields = attrs.fields_dict(cls)
    return tuple(_Column(name, _turn_of(shapes(cls)[name]), fields[name].default) for name in field_order(cls))


def _turn_of(shape: Shape) -> _Turn | None:
    """Return how a value of *shape* becomes plain; None when it is plain as it stands."""
    core = shape.core
    if shape.item is not None:
        return _turn_of_items(_turn_of(shape.item))
    if shape.is_record:
        return lambda value, sparse: row_of(value, sparse=sparse)
    if issubclass(core, Enum):
        return lambda value, _: cast("Enum", value).value
    if issubclass(core, TextValue):
        return lambda value, _: cast("TextValue", value).stored
    plain: dict[type, _Turn] = {
        Decimal: lambda value, _: str(value),
        dt.datetime: lambda value, _: instant_text(cast("dt.datetime", value)),
        Extra: lambda value, _: dict(cast("Extra", value)),
    }
    return plain.get(core)


def _turn_of_items(inner: _Turn | None) -> _Turn:
    if inner is None:
        return lambda items, _: list(cast("tuple[object, ...]", items))
    return lambda items, sparse: [
        None if item is None else inner(item, sparse) for item in cast("tuple[object, ...]", items)
    ]


def graft(row: dict[str, object], unknown: Mapping[str, object]) -> dict[str, object]:
    """Put the fields that a lenient reader kept back into *row*, each at its pointer, and return the row.

    Raises:
        InvalidValue: What held such a field is not there any more, or the field has got a meaning since.
    """
    for pointer, value in unknown.items():
        *way, last = steps(pointer) or [""]
        place: object = row
        for step in way:
            place = _inside(place, step)
        if not isinstance(place, dict) or last in place:
            said = f"the unknown field {shown(pointer)} has no place here any more"
            raise InvalidValue(
                Issue(code="unknown-place", message=said, hint="drop it from the unknown fields of the catalog")
            )
        cast("dict[str, object]", place)[last] = value
    return row


def _inside(place: object, step: str) -> object:
    if isinstance(place, dict):
        return cast("dict[str, object]", place).setdefault(step, {})  # a field left out since it equals its default
    if isinstance(place, list) and step.isdecimal() and int(step) < len(cast("list[object]", place)):
        return cast("list[object]", place)[int(step)]
    return None
