"""The values inside an entity that a check looks at, found by the shapes of its class."""

import itertools
import operator
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias, cast

from ..model.entity import Entity
from ..values.dates import PartialDate
from ..values.ids import REGION_CODE
from ..values.names import Name, PersonName
from ..values.rules import Shape, per_class, shapes

__all__ = ["all_dates_and_names", "all_references", "all_region_codes", "dates_and_names", "region_codes"]

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


def all_dates_and_names(entities: Iterable[Entity]) -> list[Leaf]:
    """Return what :func:`dates_and_names` yields of many entities, without saying where: a fraction of the price."""
    return cast("list[Leaf]", _gathered(entities, _to_dates_and_names))


def all_region_codes(entities: Iterable[Entity]) -> list[str]:
    """Return what :func:`region_codes` yields of many entities, without saying where."""
    return cast("list[str]", _gathered(entities, _to_region_codes))


def all_references(entities: Iterable[Entity]) -> list[str]:
    """Return every id that many entities refer to, without saying where."""
    return cast("list[str]", _gathered(entities, _to_references))


def _gathered(entities: Iterable[Entity], ways_of: Callable[[type], tuple[_Way, ...]]) -> list[object]:
    found: list[object] = []
    for cls, same in itertools.groupby(entities, type):
        _down(ways_of(cls), list(same), found)
    return [value for value in found if value is not None]


def _down(ways: tuple[_Way, ...], values: Iterable[object], found: list[object]) -> None:
    """Go through many values of one class at once, field by field, so that the loops run inside the interpreter."""
    held = list(values)
    for name, many, wanted, on in ways:
        items: Iterable[object] = map(operator.attrgetter(name), held)
        if many:
            items = itertools.chain.from_iterable(filter(None, cast("Iterable[tuple[object, ...]]", items)))
        if on:
            items = [item for item in items if item is not None]
            _down(on, items, found)
        if wanted:
            found.extend(items)


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
def _to_references(cls: type) -> tuple[_Way, ...]:
    return tuple(way for way in _ways(cls, lambda shape: bool(shape.kinds)) if way.name != "id")


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
