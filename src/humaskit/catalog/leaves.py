"""The values inside an entity that a check looks at, found by the shapes of its class."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias, cast

from ..model.entity import Entity
from ..values.dates import PartialDate
from ..values.ids import REGION_CODE
from ..values.names import Name, PersonName
from ..values.rules import Shape, per_class, shapes

__all__ = ["dates_and_names", "region_codes"]

Leaf: TypeAlias = PartialDate | Name | PersonName


class _Way(NamedTuple):
    """A field that leads to wanted values: whether it holds many, is one itself, and the ways on from it."""

    name: str
    many: bool
    wanted: bool
    on: tuple["_Way", ...]


def dates_and_names(entity: Entity) -> Iterator[tuple[str, Leaf]]:
    """Yield the pointer and value of every date and name in *entity*, however deep."""
    return cast("Iterator[tuple[str, Leaf]]", _along(_to_dates_and_names(type(entity)), entity, ""))


def region_codes(entity: Entity) -> Iterator[tuple[str, str]]:
    """Yield the pointer and value of every region code in *entity*, however deep."""
    return cast("Iterator[tuple[str, str]]", _along(_to_region_codes(type(entity)), entity, ""))


def _along(ways: tuple[_Way, ...], value: object, at: str) -> Iterator[tuple[str, object]]:
    for name, many, wanted, on in ways:
        held = getattr(value, name)
        if held is None or held == ():
            continue
        items = enumerate(cast("tuple[object, ...]", held)) if many else ((None, held),)
        for index, item in items:
            pointer = f"{at}/{name}" if index is None else f"{at}/{name}/{index}"
            if item is not None and wanted:
                yield pointer, item
            if item is not None and on:
                yield from _along(on, item, pointer)


@per_class
def _to_dates_and_names(cls: type) -> tuple[_Way, ...]:
    return _ways(cls, lambda shape: issubclass(shape.core, (PartialDate, Name, PersonName)))


@per_class
def _to_region_codes(cls: type) -> tuple[_Way, ...]:
    return _ways(cls, lambda shape: REGION_CODE in shape.rules)


def _ways(cls: type, is_wanted: Callable[[Shape], bool]) -> tuple[_Way, ...]:
    found: list[_Way] = []
    for name, shape in shapes(cls).items():
        inner = shape.item or shape
        way = _Way(
            name, shape.item is not None, is_wanted(inner), _ways(inner.core, is_wanted) if inner.is_record else ()
        )
        if way.wanted or way.on:
            found.append(way)
    return tuple(found)
