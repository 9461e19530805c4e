"""The fast way of reading, where it leads through; where it does not, the strict reader reads or says what is wrong.

msgspec reads a document into twins of the classes, all rules are asked of whole columns, and a balance of colons shows
that nothing was dropped. One object alone is read into its class and proved by being written again.
"""

import functools
from collections.abc import Callable
from typing import NamedTuple, Protocol, TypeAlias, TypeVar

from ..catalog import Catalog
from ..model.entity import Entity
from ..model.registry import Model
from ..tree.writing import msgspec_encode
from ._collector import collector_paused
from ._documents import References
from ._limits import Limits

__all__ = ["fast_document", "fast_entity", "fast_lines"]

E = TypeVar("E", bound=Entity)

_Way: TypeAlias = Callable[[bytes, Model, References], Catalog]


def fast_document(data: str | bytes, *, model: Model, references: References, limits: Limits) -> Catalog | None:
    """Return the catalog that a JSON document holds; None when the strict reader has to look at it."""
    way = _ways()
    return None if way is None else _read(way.document, data, model, references, limits)


def fast_lines(data: str | bytes, *, model: Model, references: References, limits: Limits) -> Catalog | None:
    """Return the catalog that JSON Lines hold; None when the strict reader has to look at them."""
    way = _ways()
    return None if way is None else _read(way.lines, data, model, references, limits)


def fast_entity(data: str | bytes, cls: type[E], limits: Limits, tag: bytes = b"{") -> E | None:
    """Return the entity of a canonical row that begins with *tag*; None when the strict reader has to look at it."""
    way = _ways()
    if way is None:
        return None
    try:
        return way.entity(_raw(data, limits), cls, tag)
    except Exception:  # noqa: BLE001  (whatever it is, the strict reader decides)
        return None


def _read(way: _Way, data: str | bytes, model: Model, references: References, limits: Limits) -> Catalog | None:
    try:
        raw = _raw(data, limits)
        with collector_paused(len(raw)):
            return way(raw, model, references)
    except Exception:  # noqa: BLE001  (whatever it is, the strict reader decides)
        return None


def _raw(data: str | bytes, limits: Limits) -> bytes:
    """Return *data* as bytes; raises any exception where the limits may not be kept."""
    if not isinstance(data, (str, bytes)):
        raise TypeError
    raw = data.encode() if isinstance(data, str) else data
    if len(data) > limits.size or (len(raw) > limits.items and raw.count(b",") >= limits.items):
        raise OverflowError
    return raw


class _One(Protocol):
    def __call__(self, raw: bytes, cls: type[E], tag: bytes) -> E: ...


class _Ways(NamedTuple):
    """The fast ways, for what they are good for."""

    document: _Way
    lines: _Way
    entity: _One


@functools.cache
def _ways() -> _Ways | None:
    """Return the fast ways; None where msgspec is not there."""
    if msgspec_encode() is None:
        return None
    from . import _bulk, _single

    return _Ways(_bulk.document, _bulk.lines, _single.entity)
