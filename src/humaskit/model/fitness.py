"""Whether a class can be an entity: what a model asks of the classes that its dependants add."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from typing import Final, cast

import attrs

from ..errors import Issue, shown
from ..values.extra import Extra
from ..values.rules import KIND, Shape, TextValue, per_class, shapes
from ..values.valid import Value
from .entity import Entity

__all__ = ["kind_of", "unfit", "wrong_with"]

RESERVED_KINDS: Final = frozenset({"region", "zone"})  # ids of reference data
RESERVED_FIELDS: Final = frozenset({"type"})  # the first key of a line in JSON Lines
DECORATION: Final = "write @attrs.frozen(kw_only=True, weakref_slot=False) above it"


def unfit(message: str, hint: str | None = None) -> Issue:
    """Make the issue of a model."""
    return Issue(code="model", message=message, hint=hint)


def kind_of(cls: type[Entity]) -> str:
    """Return the one kind of id of *cls*."""
    return shapes(cls)["id"].kinds[0]


def wrong_with(cls: object) -> tuple[Issue, ...]:
    """Return why *cls* cannot be an entity; empty when it can."""
    if isinstance(cls, type) and issubclass(cast("type[object]", cls), Entity):
        return _wrong_with_class(cls)
    return (unfit(f"{shown(cls)} is no entity class", "derive it from humaskit.Entity"),)


@per_class
def _wrong_with_class(cls: type) -> tuple[Issue, ...]:
    found = tuple(_in_record(cls, ()))
    if found:
        return found
    shape = shapes(cls)["id"]
    kind = shape.kinds[0] if len(shape.kinds) == 1 else ""
    if shape.optional or kind in RESERVED_KINDS or re.fullmatch(KIND, kind) is None:
        said = f"the id of {cls.__name__} must be of one kind of its own, and never None"
        return (unfit(said, "id: Annotated[str, Id('grant')]"),)
    return ()


def _in_record(cls: type, within: tuple[type, ...]) -> Iterator[Issue]:
    """Yield what is wrong with the fields of *cls*, which stands in the classes *within*."""
    if "__attrs_attrs__" not in vars(cls):
        yield unfit(f"{cls.__name__} is not decorated", DECORATION)
        return
    if cls in within:
        yield unfit(f"{cls.__name__} holds itself", "refer by id")
        return
    try:
        held = shapes(cls)
    except (TypeError, NameError) as error:
        yield unfit(f"{cls.__name__} has a field that no document can hold: {error}")
        return
    for field in cast("tuple[attrs.Attribute[object], ...]", attrs.fields(cls)):
        where = f"the field {field.name!r} of {cls.__name__}"
        if field.name.startswith("_") or field.alias != field.name or not field.init or field.name in RESERVED_FIELDS:
            yield unfit(f"{where} cannot stand in a document", "give it a plain name, and let the constructor take it")
        shape = held[field.name]
        yield from _in_value(shape.item or shape, where, (*within, cls))


def _in_value(shape: Shape, where: str, within: tuple[type, ...]) -> Iterator[Issue]:
    core = shape.core
    if core in (str, int, bool, Decimal, dt.datetime) or issubclass(core, TextValue):
        return
    if issubclass(core, Enum):
        if not all(type(member.value) is str for member in core):
            yield unfit(f"{where} is of an enum whose values are not all text", "store lower-case words")
    elif issubclass(core, Value) and not issubclass(core, Entity):
        yield from _in_record(core, within)
    elif core is not Extra:
        yield unfit(
            f"{where} cannot be {core.__name__}",
            _INSTEAD.get(core, "refer to entities by id, derive records from Value"),
        )


_INSTEAD: Final[Mapping[type[object], str]] = {
    float: "use Decimal, which keeps the printed digits",
    dt.date: "use PartialDate",
    dict: "use a tuple of records, or extra",
    list: "use a tuple: tuple[X, ...]",
    set: "use a tuple: tuple[X, ...]",
    tuple: "a tuple of tuples has no document form: use records",
}
