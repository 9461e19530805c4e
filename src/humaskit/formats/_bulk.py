"""Whole documents by msgspec: rows into twins of the classes, chunk by chunk, and a proof that nothing was dropped."""

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias, cast

import msgspec

from ..catalog import Catalog
from ..errors import UnknownReference
from ..model.entity import Entity
from ..model.registry import Model
from ..reference import regions
from ..tree import FORMAT
from ..values.ids import kind_of
from ._columns import Tally, plan_of
from ._documents import LINKS, References
from ._twins import Layout, UnfitError, per_layout, twin_of

__all__ = ["document", "lines"]

_Row: TypeAlias = "msgspec.Raw | bytes"

_CHUNK: Final = 256  # rows that are in reach of the processor while they are checked
_KEPT: Final = 8  # models whose decoders are remembered
_ABSENT: Final = msgspec.UNSET
_Maybe: TypeAlias = msgspec.UnsetType


class _Head(msgspec.Struct):
    """What comes before the sections."""

    humaskit: int
    redirects: dict[str, str] | _Maybe = _ABSENT


_header: Final = msgspec.json.Decoder(_Head).decode


@functools.lru_cache(_KEPT)
def _split(model: Model) -> Callable[[bytes], _Head]:
    """Return what parts a document into rows that are not read yet."""
    rows = list[msgspec.Raw] | _Maybe
    fields = [(section, rows, _ABSENT) for section in model.sections]
    kind = cast("type[_Head]", msgspec.defstruct("Document", fields, bases=(_Head,)))
    return msgspec.json.Decoder(kind).decode


def document(raw: bytes, model: Model, references: References) -> Catalog:
    """Return the catalog that a JSON document holds.

    Raises:
        Exception: Of any kind: the strict reader has to look at it.
    """
    head = _split(model)(raw)
    reading = _Reading(model, head)
    for section, cls in model.sections.items():
        rows = cast("list[msgspec.Raw] | msgspec.UnsetType", getattr(head, section))
        if isinstance(rows, list):
            reading.tally.keys += 1
            reading.read(cls, rows)
    return reading.catalog(raw, references)


def lines(raw: bytes, model: Model, references: References) -> Catalog:
    """Return the catalog that JSON Lines hold, each of which begins with its type; raises as :func:`document` does."""
    first, *rest = raw.split(b"\n")
    reading = _Reading(model, _header(first))
    found: dict[bytes, list[bytes]] = {}
    for line in rest:
        if line:
            found.setdefault(line[: line.find(b'"', _TAG) + 1], []).append(line)
    for start, rows in found.items():
        if not start.startswith(b'{"type":"'):
            raise UnfitError
        reading.tally.keys += len(rows)  # msgspec passes over the types as over every key that a class has not
        reading.read(model.class_of(start[_TAG:-1].decode()), rows)
    return reading.catalog(raw, references)


_TAG: Final = len(b'{"type":"')


class _Way(NamedTuple):
    """One way of reading rows: with every key there, or with what equals its default left out."""

    decode: Callable[[_Row], object]
    settle: Callable[[Sequence[object], Tally], None]


@per_layout
def _way(cls: type, layout: Layout) -> _Way:
    decoder = cast("msgspec.json.Decoder[object]", msgspec.json.Decoder(twin_of(cls, layout)))
    return _Way(decoder.decode, plan_of(cls, layout).settle)


class _Reading:
    """Entities as they are read, and what was counted of them."""

    def __init__(self, model: Model, head: _Head) -> None:
        if head.humaskit != FORMAT:
            raise UnfitError
        self._model = model
        self._entities: list[Entity] = []
        self._layout = Layout.FULL
        self.tally = Tally()
        self.tally.keys += 1
        self._redirects: Mapping[str, str] = {}
        if isinstance(head.redirects, dict):
            self._redirects = head.redirects
            self.tally.keys += 1
            self.tally.add_object(self._redirects)

    def read(self, cls: type[Entity], rows: Sequence[_Row]) -> None:
        """Read rows of one class."""
        for start in range(0, len(rows), _CHUNK):
            chunk = rows[start : start + _CHUNK]
            try:
                self._read(cls, chunk)
            except msgspec.ValidationError:  # such as a key that is missing: another chunk may be laid out otherwise
                self._layout = Layout.SPARSE if self._layout is Layout.FULL else Layout.FULL
                self._read(cls, chunk)

    def _read(self, cls: type[Entity], rows: Sequence[_Row]) -> None:
        way = _way(cls, self._layout)
        twins = list(map(way.decode, rows))
        way.settle(twins, self.tally)
        self._entities += cast("list[Entity]", twins)

    def catalog(self, raw: bytes, references: References) -> Catalog:
        """Return the catalog, once it is proved that nothing of the document was dropped.

        msgspec passes over keys that a class has not, and of a key that comes twice it keeps the last. Either has a
        colon, in the document but not among the keys and texts that were kept: the balance shows it. (A document that
        escapes a colon is left to the strict reader.)
        """
        tally = self.tally
        if b"\\u003" in raw or raw.count(b":") != tally.keys + tally.colons or len(tally.ids) != len(self._entities):
            raise UnfitError
        catalog = Catalog(self._entities, model=self._model, redirects=self._redirects)
        if references == "refuse" and not _all_lead_somewhere(catalog, tally.refs - tally.ids):
            raise UnfitError
        return catalog


def _all_lead_somewhere(catalog: Catalog, lost: set[str]) -> bool:
    if not catalog.redirects and all(map(_is_reference_data, lost)):
        return True
    return not any(issue.code in LINKS for issue in catalog.check_references())


def _is_reference_data(ref: str) -> bool:
    try:
        return kind_of(ref) in ("region", "zone") and bool(regions.resolve(ref))
    except UnknownReference:
        return False
