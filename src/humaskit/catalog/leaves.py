"""The values inside an entity that a check looks at, found by the shapes of its class."""

from collections.abc import Iterator
from typing import cast

from ..values.dates import PartialDate
from ..values.names import Name, PersonName
from ..values.rules import Shape, per_class, shapes

__all__ = ["leaves"]

_WANTED = (PartialDate, Name, PersonName)


def leaves(entity: object, at: str = "") -> Iterator[tuple[str, object]]:
    """Yield the pointer and value of every date and name in *entity*, however deep."""
    for name, many, looked_at, record in _ways(type(entity)):
        value = getattr(entity, name)
        if not value and value is not False:
            continue
        found = enumerate(cast("tuple[object, ...]", value)) if many else ((None, value),)
        for index, item in found:
            pointer = f"{at}/{name}" if index is None else f"{at}/{name}/{index}"
            if looked_at:
                yield pointer, item
            if record:
                yield from leaves(item, pointer)


@per_class
def _ways(cls: type) -> tuple[tuple[str, bool, bool, bool], ...]:
    """Return the fields that lead to a wanted value: name, whether a tuple, whether wanted itself, whether to go in."""
    found: list[tuple[str, bool, bool, bool]] = []
    for name, shape in shapes(cls).items():
        inner: Shape = shape.item or shape
        wanted = issubclass(inner.core, _WANTED)
        record = inner.is_record and bool(_ways(inner.core))
        if wanted or record:
            found.append((name, shape.item is not None, wanted, record))
    return tuple(found)
