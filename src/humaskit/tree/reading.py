"""The strict reading of a plain row into its class: straight where all is well, explained where it is not.

No field is named here: types, rules and laws are those of the class. Nothing is converted, so ``3.9`` is no rank and
``"5"`` no number.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Final, TypeAlias, TypeVar, cast

from ..errors import HumaskitError, InvalidValue, Issue
from ..values.extra import Extra, extra_of
from ..values.rules import Shape, TextValue, per_class, shapes
from .scalars import read_decimal, read_instant

__all__ = ["REFUSALS", "UnreadError", "read_text", "straight", "words_of"]

_Turn: TypeAlias = Callable[[object], object]
T = TypeVar("T")


class UnreadError(Exception):
    """The straight way does not lead through; the explaining one says why."""


REFUSALS: Final = (HumaskitError, UnreadError, ArithmeticError, LookupError, TypeError, ValueError)
"""What reading a value may raise, the parsers of a dependant's own classes included."""


@per_class
def straight(cls: type) -> _Turn:
    """Return the function that reads a row into *cls*, or raises one of :data:`REFUSALS` without saying where."""
    turns = {name: _turn_of(shape) for name, shape in shapes(cls).items()}

    def read(row: object) -> object:
        if type(row) is not dict:
            raise UnreadError
        fields = cast("dict[str, object]", row)
        return cls(
            **{
                name: value if (turn := turns[name]) is None else turn(value)
                for name, value in fields.items()
                if value is not None or name not in turns
            }
        )

    return read


def _turn_of(shape: Shape) -> _Turn | None:
    """Return how a value of *shape* is read; None where the constructor alone decides."""
    if shape.item is not None:
        return _items(_turn_of(shape.item))
    if shape.is_record:
        return straight(shape.core)
    if issubclass(shape.core, Enum):
        return _words(shape.core)
    if shape.core is Extra:
        return _extra
    if shape.core in (str, int, bool):
        return None
    parse = read_text(shape.core)
    return lambda value: parse(_text(value))


def read_text(core: type) -> Callable[[str], object]:
    """Return the parser of a type that is stored as text; raises :class:`InvalidValue` for a type that is not."""
    if issubclass(core, TextValue):
        return core.parse
    if core is Decimal:
        return read_decimal
    if core is dt.datetime:
        return read_instant
    raise InvalidValue(Issue(code="model", message=f"no document can hold a field of the type {core.__name__}"))


def _text(value: object) -> str:
    if type(value) is str:
        return value
    raise UnreadError


def _items(turn: _Turn | None) -> _Turn:
    def read(value: object) -> object:
        if type(value) is not list:
            raise UnreadError
        items = cast("list[object]", value)
        return tuple(items) if turn is None else tuple([None if item is None else turn(item) for item in items])

    return read


@per_class
def words_of(core: type) -> Mapping[object, Enum]:
    """Return the stored words of an enum and what they mean."""
    return {member.value: member for member in cast("type[Enum]", core)}


def _words(core: type) -> _Turn:
    members = words_of(core)

    def read(value: object) -> object:
        member = members[value]
        if type(value) is not type(member.value):
            raise UnreadError
        return member

    return read


def _extra(value: object) -> object:
    if type(value) is not dict:
        raise UnreadError
    fields = cast("dict[str, str | None]", value)
    return extra_of({name: text for name, text in fields.items() if text is not None})
