"""Which ids an entity refers to, and from where: read off the shapes of its class, never listed by hand."""

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, TypeAlias, TypeVar, cast

from ..values.rules import Shape, per_class, shapes
from ..values.valid import Value, changed
from .entity import Entity

__all__ = ["Reference", "redirected", "references"]

E = TypeVar("E", bound=Entity)
V = TypeVar("V", bound=Value)


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
        if value is not None and value != ():
            yield from walk(value, f"/{name}")


@per_class
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
    for index, item in enumerate(cast("tuple[object, ...]", value)):
        yield from walk(item, f"{at}/{index}")


def _through_fields(walks: tuple[tuple[str, _Walk], ...], value: object, at: str) -> Iterator[Reference]:
    for name, walk in walks:
        inner = getattr(value, name)
        if inner is not None:
            yield from walk(inner, f"{at}/{name}")


def redirected(entity: E, moves: Mapping[str, str]) -> E:
    """Return *entity* with every id that *moves* names replaced, its own included."""
    if not moves:
        return entity
    return _moved(entity, moves)


def _moved(value: V, moves: Mapping[str, str]) -> V:
    """Rebuild *value* along the shapes of its class; unchanged parts stay the same objects."""
    changes: dict[str, object] = {}
    for name, shape in shapes(type(value)).items():
        held = getattr(value, name)
        new = held if held is None or held == () else _moved_in(shape, held, moves)
        if new is not held:
            changes[name] = new
    return changed(value, changes) if changes else value


def _moved_in(shape: Shape, held: object, moves: Mapping[str, str]) -> object:
    if shape.kinds:
        return moves.get(str(held), held)
    if shape.item is not None:
        items = cast("tuple[object, ...]", held)
        new = tuple(_moved_in(shape.item, item, moves) for item in items)
        return items if all(a is b for a, b in zip(items, new, strict=True)) else new
    return _moved(held, moves) if shape.is_record and isinstance(held, Value) else held
