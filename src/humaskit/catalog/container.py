"""The bare catalog: entities by id, by section, and by what they refer to."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, Self, TypeVar, cast

from ..errors import Conflict, InvalidValue, Issue, UnknownReference, did_you_mean, shown
from ..model.entity import Entity
from ..model.registry import MODEL, Model
from ..reference import regions
from ..values.ids import kind_of

__all__ = ["Container", "Unknown"]

E = TypeVar("E", bound=Entity)
T = TypeVar("T")

Unknown = Mapping[str, Mapping[str, object]]
"""Fields that no class has, kept by a lenient reader: id of the entity (empty for the document), pointer, value."""

_NOTHING: Final[Mapping[str, Mapping[str, object]]] = MappingProxyType({})


class Container:
    """Entities by id. Nothing is searched by walking: every question has an index, made when it is first asked."""

    def __init__(
        self,
        entities: Iterable[Entity] = (),
        *,
        model: Model = MODEL,
        redirects: Mapping[str, str] | None = None,
        unknown: Unknown = _NOTHING,
    ) -> None:
        self._model = model
        self._section_of = {cls: section for section, cls in model.sections.items()}
        self._rows: dict[str, dict[str, Entity]] = {section: {} for section in model.sections}
        self._redirects = dict(redirects or {})
        self._unknown = {key: dict(fields) for key, fields in unknown.items() if fields}
        self._indexes: dict[object, object] = {}
        self.add(*entities)

    @property
    def model(self) -> Model:
        """The classes that this catalog holds."""
        return self._model

    @property
    def redirects(self) -> Mapping[str, str]:
        """Ids that were merged away, and the ids that stand for them now."""
        return MappingProxyType(self._redirects)

    @property
    def unknown(self) -> Unknown:
        """What a lenient reader kept: id of the entity, pointer in it, value."""
        return MappingProxyType(self._unknown)

    def add(self, *entities: Entity) -> None:
        """Add entities; all of them, or none.

        Raises:
            Conflict: An id is there already, or comes twice.
            InvalidValue: A class is not in the model.
        """
        issues: list[Issue] = []
        added: dict[str, Entity] = {}
        placed: list[tuple[str, Entity]] = []
        for entity in entities:
            section = self._section_of.get(type(entity))
            if section is None:
                raise _not_in_model(entity)
            key = entity.id
            if key in self._rows[section] or key in added:
                issues.append(Issue(code="repeated-id", subject=key, message="this id is in the catalog already"))
            added[key] = entity
            placed.append((section, entity))
        if issues:
            raise Conflict(*issues)
        for key, (section, entity) in zip(added, placed, strict=True):
            self._rows[section][key] = entity
        self._indexes.clear()

    def replace(self, *entities: Entity) -> None:
        """Put entities in the place of those with their ids; raises :class:`UnknownReference` when one is not there."""
        for entity in entities:
            if type(entity) not in self._section_of:
                raise _not_in_model(entity)
            if entity.id not in self._rows[self._section_of[type(entity)]]:
                raise self._no_such(entity.id)
        for entity in entities:
            self._rows[self._section_of[type(entity)]][entity.id] = entity
        self._indexes.clear()

    def remove(self, ref: str) -> Entity:
        """Take an entity out and return it; raises :class:`UnknownReference` when it is not there."""
        rows = self._rows_of(ref)
        if ref not in rows:
            raise self._no_such(ref)
        self._indexes.clear()
        self._unknown.pop(ref, None)
        return rows.pop(ref)

    def get(self, ref: str) -> Entity | None:
        """Return the entity with this id, following redirects, or None."""
        found = self._rows_of(ref).get(ref)
        return found if found is not None or not self._redirects else self._redirected(ref)

    def __getitem__(self, ref: str) -> Entity:
        """Return the entity with this id; raises :class:`UnknownReference`."""
        found = self.get(ref)
        if found is None:
            raise self._no_such(ref)
        return found

    def one(self, ref: str, cls: type[E]) -> E:
        """Return the entity with this id as a *cls*; raises :class:`UnknownReference` when it is no such thing."""
        found = self[ref]
        if not isinstance(found, cls):
            said = f"{shown(ref)} is a {type(found).__name__}, not a {cls.__name__}"
            raise UnknownReference(Issue(code="wrong-kind", message=said, value=shown(ref)))
        return found

    def resolve(self, ref: str) -> "Entity | regions.Region | regions.Zone":
        """Turn any id into the thing: an entity of this catalog, or a region or zone of the reference tables.

        Raises:
            UnknownReference: Nothing has this id.
        """
        return regions.resolve(ref) if kind_of(ref) in ("region", "zone") else self[ref]

    def of(self, cls: type[E]) -> tuple[E, ...]:
        """Return the entities of one class, sorted by id."""
        return cast("tuple[E, ...]", self.section(self._model.section_of(cls)))

    def section(self, name: str) -> tuple[Entity, ...]:
        """Return the entities of one section, sorted by id."""
        if name not in self._rows:
            said = f"there is no section {shown(name)}"
            raise UnknownReference(Issue(code="section", message=said, hint=did_you_mean(name, self._rows)))
        rows = self._rows[name]
        return self._index(("section", name), lambda: tuple(rows[key] for key in sorted(rows)))

    def __iter__(self) -> Iterator[Entity]:
        """Iterate over all entities, by section and id."""
        return (entity for name in self._rows for entity in self.section(name))

    def __len__(self) -> int:
        return sum(map(len, self._rows.values()))

    def __contains__(self, ref: object) -> bool:
        return isinstance(ref, str) and self.get(ref) is not None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Container):
            return NotImplemented
        mine = (self._model, self._rows, self._redirects, self._unknown)
        return mine == (other._model, other._rows, other._redirects, other._unknown)

    __hash__ = None  # type: ignore[assignment]  # a catalog changes

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(rows)} {name}" for name, rows in self._rows.items() if rows)
        return f"<{type(self).__name__} of {counts or 'nothing'}>"

    def copy(self) -> Self:
        """Return a catalog of the same entities that can be changed apart from this one."""
        return type(self)(self, model=self._model, redirects=self._redirects, unknown=self._unknown)

    def referring(self, cls: type[E], field: str, ref: str) -> tuple[E, ...]:
        """Return the entities of *cls* whose *field* holds the id *ref*, sorted by id.

        >>> from humaskit.model.office import Post
        >>> post = Post(id="post:kadis", title="Kepala Dinas", agency="agency:a")
        >>> Container([post]).referring(Post, "agency", "agency:a") == (post,)
        True
        """
        index = self._index(("referring", cls, field), lambda: self._reversed(cls, field))
        return cast("tuple[E, ...]", index.get(self.current(ref), ()))

    def current(self, ref: str) -> str:
        """Return the id that stands for *ref* now."""
        for _ in range(len(self._redirects)):
            if ref not in self._redirects:
                break
            ref = self._redirects[ref]
        return ref

    def _reversed(self, cls: type[Entity], field: str) -> dict[str, tuple[Entity, ...]]:
        found: dict[str, list[Entity]] = {}
        for entity in self.of(cls):
            held = getattr(entity, field)
            for ref in held if isinstance(held, tuple) else (held,):
                if isinstance(ref, str):
                    found.setdefault(self.current(ref), []).append(entity)
        return {ref: tuple(entities) for ref, entities in found.items()}

    def _index(self, key: object, make: Callable[[], T]) -> T:
        """Return the index *key*, made on first use and forgotten when the catalog changes."""
        try:
            return cast("T", self._indexes[key])
        except KeyError:
            made = self._indexes[key] = make()
            return made

    def _rows_of(self, ref: str) -> dict[str, Entity]:
        return self._rows.get(self._model.kinds.get(kind_of(ref), ""), {})

    def _redirected(self, ref: str) -> Entity | None:
        target = self.current(ref)
        return self._rows_of(target).get(target)

    def _no_such(self, ref: object) -> UnknownReference:
        rows = self._rows_of(ref) if isinstance(ref, str) else {}
        said = f"nothing in the catalog has the id {shown(ref)}"
        return UnknownReference(Issue(code="unknown-id", message=said, value=shown(ref), hint=did_you_mean(ref, rows)))


def _not_in_model(thing: object) -> InvalidValue:
    said = f"{type(thing).__name__} is no entity class of this catalog's model"
    return InvalidValue(Issue(code="model", message=said, hint="pass model=MODEL.with_(section=TheClass)"))
