"""Text that a dependant adds to an entity."""

import typing
from collections.abc import Mapping
from typing import Final

from ..errors import InvalidValue, Issue, shown

__all__ = ["NO_EXTRA", "Extra", "extra_of"]


class Extra(dict[str, str]):
    """A frozen, sorted mapping of namespaced keys to text: what a dependant adds to an entity.

    >>> Extra({"dashboard:priority": "high"})["dashboard:priority"]
    'high'
    """

    __slots__ = ()

    def __init__(self, items: Mapping[str, str] | None = None) -> None:
        super().__init__(sorted((items or {}).items(), key=lambda item: str(item[0])))

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
    """Return *items* frozen; raises :class:`InvalidValue` for anything but a mapping."""
    if type(items) is Extra:
        return items
    if not isinstance(items, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]  # callers may ignore the types
        said = f"must be a mapping of text, not {shown(items)}"
        raise InvalidValue(Issue(code="type", message=said, pointer="/extra", value=shown(items)))
    return Extra(items) if items else NO_EXTRA
