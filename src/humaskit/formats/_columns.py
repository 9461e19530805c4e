"""Many objects of one class at once: all rules of all fields, field by field, so that the loops run in the interpreter.

What is proved here is proved for every object; where the proof fails, nothing is said of why: the strict reader will.
"""

import functools
import itertools
import operator
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NoReturn, TypeAlias, cast

import attrs

from ..model.entity import Entity
from ..tree import field_order
from ..values.citation import Citation, Claim
from ..values.extra import NO_EXTRA, Extra, extra_of
from ..values.rules import Shape, shapes
from ..values.valid import Law, check_of, laws_of
from ._column_rules import Proof, proofs_of, reader_of
from ._twins import Layout, UnfitError, become, is_stored_as_text, per_layout, twin_of

__all__ = ["Plan", "Tally", "plan_of"]

Held: TypeAlias = Sequence[object]
Proofs: TypeAlias = tuple[Proof, ...]
_Reader: TypeAlias = Callable[[Sequence[str], str], list[object]]
_Column: TypeAlias = "Callable[[Held, Held, Tally], None]"
_NOTHING: Final = frozenset({None, ()})


class Tally:
    """What was counted of a document: its keys, the colons inside its texts, its ids and those it refers to."""

    def __init__(self) -> None:
        self.keys: int = 0
        self.colons: int = 0
        self.ids: set[str] = set()
        self.refs: set[str] = set()

    def add_object(self, fields: Mapping[str, str]) -> None:
        """Count an object of text."""
        self.keys += len(fields)
        self.colons += sum(text.count(":") for item in fields.items() for text in item)


@attrs.frozen
class Plan:
    """How the twins of one class become objects of the class."""

    cls: type
    names: tuple[str, ...]
    columns: "tuple[_Column | None, ...]"
    keys: int
    defaults: tuple[object, ...] | None
    by_one: bool
    laws: tuple[Law, ...]

    def settle(self, twins: Sequence[object], tally: Tally) -> None:
        """Check *twins* and make them objects of the class; raises :class:`UnfitError` where that is not proved."""
        if not twins:
            return
        tally.keys += self.keys * len(twins)
        for index, held in enumerate(self._columns(twins)):
            column = self.columns[index]
            if self.defaults is not None:
                tally.keys += len(held) - held.count(self.defaults[index])
            if column is not None:
                column(held, twins, tally)
        _each(become, twins, itertools.repeat(self.cls))
        self._check(twins)

    def _columns(self, twins: Sequence[object]) -> Iterable[tuple[object, ...]]:
        if len(self.names) == 1:
            return (tuple(map(operator.attrgetter(self.names[0]), twins)),)
        return zip(*map(operator.attrgetter(*self.names), twins), strict=True) if self.names else ()

    def _check(self, held: Sequence[object]) -> None:
        """Ask every object for what its columns could not say of it."""
        if self.by_one:
            check = check_of(self.cls)
            for value in held:
                check(value, _unfit)
            return
        if issubclass(self.cls, Entity):
            _check_entities(self.cls, cast("Sequence[Entity]", held))
        for law in self.laws:
            said = map(cast("Callable[[object], object]", law), held)
            if any(itertools.chain.from_iterable(cast("Iterable[Iterable[object]]", said)) if _is_many(law) else said):
                raise UnfitError(law)


def _is_many(law: Law) -> bool:
    return cast("object", getattr(law, "__humaskit_law__", None)) == "many"


def _each(call: Callable[..., object], *columns: Iterable[object]) -> None:
    """Call *call* on every row of *columns*, inside the interpreter."""
    deque(map(call, *columns), maxlen=0)


def _unfit(*_: object) -> NoReturn:
    raise UnfitError


def _check_entities(cls: type[Entity], held: Sequence[Entity]) -> None:
    """Ask the laws of every entity.

    They speak of one citation, claim or extra at a time, so one entity that has them all stands for all.
    """
    cited = {one.field: one for entity in held for one in entity.citations}
    claimed = {one.field: one for entity in held for one in entity.claims}
    probe = object.__new__(cls)
    object.__setattr__(probe, "citations", tuple[Citation, ...](cited.values()))
    object.__setattr__(probe, "claims", tuple[Claim, ...](claimed.values()))
    object.__setattr__(probe, "extra", NO_EXTRA)
    asked = [probe, *(entity for entity in held if entity.extra)]
    for law in laws_of(Entity):
        if any(any(cast("Iterable[object]", law(entity))) for entity in asked):
            raise UnfitError(law)


@per_layout
def plan_of(cls: type, layout: Layout) -> Plan:
    """Return how twins of *cls* become objects; raises :class:`UnfitError` for a class that needs its constructor."""
    sparse = layout is Layout.SPARSE
    known = all(proofs_of(shape) is not None for shape in shapes(cls).values())
    columns = {name: _column_of(cls, name, shape, layout) for name, shape in shapes(cls).items()}
    looked_at = [name for name in field_order(cls) if sparse or columns[name] is not None]
    fields = attrs.fields_dict(cls)
    inherited = set(laws_of(Entity)) & set(laws_of(cls))
    return Plan(
        cls=cls,
        names=tuple(looked_at),
        columns=tuple(columns[name] for name in looked_at),
        keys=0 if sparse else len(columns),
        defaults=tuple(_written_default(fields[name].default) for name in looked_at) if sparse else None,
        by_one=not known,
        laws=tuple(cast("Law", law) for law in laws_of(cls) if law not in inherited),
    )


def _written_default(default: object) -> object:
    """Return what stands in a twin whose document leaves the field out."""
    return {} if default == NO_EXTRA and isinstance(default, Extra) else default


def _column_of(cls: type, name: str, shape: Shape, layout: Layout) -> "_Column | None":
    """Return the check of one field; None where msgspec has checked all there is."""
    store = cast("Callable[..., None]", getattr(twin_of(cls, layout), name).__set__)
    inner, many = shape.item or shape, shape.item is not None
    if shape.core is Extra:
        return functools.partial(_settle_extra, store)
    if inner.is_record:
        plan = plan_of(inner.core, layout)
        return lambda held, _, tally: plan.settle(_present(held, many=many), tally)
    if is_stored_as_text(inner.core):
        read = reader_of(inner)
        return functools.partial(_settle_lists if many else _settle_values, store, read)
    if inner.core is str:
        proofs = proofs_of(shape)
        if proofs is None and inner.kinds:
            raise UnfitError(name)
        if name == "id" and issubclass(cls, Entity):
            return functools.partial(_settle_ids, proofs or ())
        return functools.partial(_settle_references if inner.kinds else _settle_texts, proofs or (), many)
    return None


def _present(held: Held, *, many: bool) -> Held:
    """Return the values of a column that are there; with *many* it holds tuples of them."""
    if not any(held) and set(held) <= _NOTHING:
        return []
    if many:
        held = list(itertools.chain.from_iterable(filter(None, cast("Sequence[tuple[object, ...]]", held))))
    return held if None not in held else [value for value in held if value is not None]


def _settle_texts(proofs: Proofs, many: bool, held: Held, _: Held, tally: Tally) -> None:  # noqa: FBT001  (bound)
    texts = cast("Sequence[str]", _present(held, many=many))
    if texts:
        joined = " ".join(texts)
        tally.colons += joined.count(":")
        _prove(proofs, texts, joined)


def _settle_references(proofs: Proofs, many: bool, held: Held, _: Held, tally: Tally) -> None:  # noqa: FBT001  (bound)
    texts = cast("Sequence[str]", _present(held, many=many))
    if texts:
        distinct = list(set(texts))
        _prove(proofs, distinct, " ".join(distinct))
        tally.colons += len(texts)  # an id has one
        tally.refs.update(distinct)


def _settle_ids(proofs: Proofs, held: Held, _: Held, tally: Tally) -> None:
    texts = cast("Sequence[str]", held)
    _prove(proofs, texts, " ".join(texts))
    tally.colons += len(texts)
    tally.ids.update(texts)


def _prove(proofs: Proofs, texts: Sequence[str], joined: str) -> None:
    for proof in proofs:
        if not proof(texts, joined):
            raise UnfitError


def _settle_values(store: Callable[..., None], read: _Reader, held: Held, owners: Held, tally: Tally) -> None:
    texts = cast("list[str]", _present(held, many=False))
    if not texts:
        return
    if len(texts) < len(held):
        owners = [owner for owner, text in zip(owners, held, strict=True) if text is not None]
    joined = " ".join(texts)
    tally.colons += joined.count(":")
    _each(store, owners, read(texts, joined))


def _settle_lists(store: Callable[..., None], read: _Reader, held: Held, owners: Held, tally: Tally) -> None:
    for owner, items in zip(owners, cast("Sequence[tuple[str | None, ...] | None]", held), strict=True):
        if items:
            texts = [text for text in items if text is not None]
            joined = " ".join(texts)
            tally.colons += joined.count(":")
            values = iter(read(texts, joined))
            store(owner, tuple([None if text is None else next(values) for text in items]))


def _settle_extra(store: Callable[..., None], held: Held, owners: Held, tally: Tally) -> None:
    if not any(held):
        _each(store, owners, itertools.repeat(NO_EXTRA))
        return
    for owner, fields in zip(owners, cast("Sequence[dict[str, str]]", held), strict=True):
        store(owner, extra_of(fields))
        tally.add_object(fields)
