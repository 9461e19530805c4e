"""Text that a dependant adds to an entity."""

import typing
from collections.abc import Mapping
from typing import Final

__all__ = ["NO_EXTRA", "Extra", "extra_of"]


class Extra(dict[str, str]):
    """A frozen, sorted mapping of namespaced keys to text: what a dependant adds to an entity.

    >>> Extra({"dashboard:priority": "high"})["dashboard:priority"]
    'high'
    """

    __slots__ = ()

    def __init__(self, items: Mapping[str, str] | None = None) -> None:
        super().__init__(sorted((items or {}).items(), key=lambda item: item[0] if type(item[0]) is str else ""))

    def __hash__(self) -> int:  # type: ignore[override]  # a dict is unhashable because it changes; this one does not
        return hash(tuple(self.items()))

    def __reduce__(self) -> tuple[object, ...]:
        return Extra, (dict(self),)

    def __copy__(self) -> "Extra":
        return self

    def __deepcopy__(self, memo: object) -> "Extra":
        return self


def _frozen(*_: object, **__: object) -> typing.NoReturn:
    raise TypeError("extra is frozen: build the entity anew with attrs.evolve(entity, extra={...})")


for _name in ("__setitem__", "__delitem__", "clear", "pop", "popitem", "setdefault", "update", "__ior__"):
    setattr(Extra, _name, _frozen)

NO_EXTRA: Final = Extra()


def extra_of(items: Mapping[str, str]) -> Extra:
    """Return *items* frozen. What is no mapping stays as it is, for the check of the entity to refuse with the rest."""
    if isinstance(items, Extra):
        return items
    if isinstance(items, Mapping):
        return Extra(items) if items else NO_EXTRA
    return items
