"""Which ids an entity refers to, and from where: read off the shapes of its class, never listed by hand."""

import functools
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from ..values.rules import Shape, shapes
from .entity import Entity

__all__ = ["Reference", "references"]


class Reference(NamedTuple):
    """An id that stands in a field: the pointer to it, and the kinds that the field allows."""

    pointer: str
    id: str
    kinds: tuple[str, ...]


_Walk: TypeAlias = Callable[[object, str], Iterator[Reference]]


def references(entity: Entity) -> Iterator[Reference]:
    """Yield every reference that *entity* holds, its own id left out."""
    for name, walk in _walks(type(entity)):
        value = getattr(entity, name)
        if value:
            yield from walk(value, f"/{name}")


@functools.cache
def _walks(cls: type) -> tuple[tuple[str, _Walk], ...]:
    found = ((name, _walk_of(shape)) for name, shape in shapes(cls).items() if name != "id")
    return tuple((name, walk) for name, walk in found if walk is not None)


def _walk_of(shape: Shape) -> _Walk | None:
    """Make the walk over values of *shape*; None when no reference can stand in them."""
    if shape.kinds:
        kinds = shape.kinds
        return lambda value, at: iter((Reference(at, str(value), kinds),))
    if shape.item is not None:
        inner = _walk_of(shape.item)
        return None if inner is None else functools.partial(_through_items, inner)
    if shape.is_record and _walks(shape.core):
        return functools.partial(_through_fields, _walks(shape.core))
    return None


def _through_items(walk: _Walk, value: object, at: str) -> Iterator[Reference]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            yield from walk(item, f"{at}/{index}")


def _through_fields(walks: tuple[tuple[str, _Walk], ...], value: object, at: str) -> Iterator[Reference]:
    for name, walk in walks:
        inner = getattr(value, name)
        if inner:
            yield from walk(inner, f"{at}/{name}")
