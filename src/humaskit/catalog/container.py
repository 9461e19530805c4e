"""The bare catalog: entities by id, by section, and by what they refer to."""

import bisect
import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar, Final, Self, TypeVar, cast

from ..errors import MOST_ISSUES, Conflict, InvalidValue, Issue, UnknownReference, did_you_mean, shown
from ..model.entity import Entity
from ..model.registry import MODEL, Model
from ..reference import regions
from ..values.ids import kind_of
from ..values.rules import shapes
from .redirects import settled

__all__ = ["Container", "Unknown"]

E = TypeVar("E", bound=Entity)
T = TypeVar("T")

Unknown = Mapping[str, Mapping[str, object]]
"""Fields that no class has, kept by a lenient reader: id of the entity (empty for the document), pointer, value."""

_AROUND: Final = 8  # ids before and behind that are compared with a misspelt one
_NOTHING: Final[Mapping[str, Mapping[str, object]]] = MappingProxyType({})


class Container:
    """Entities by id. Nothing is searched by walking: every question has an index, made when it is first asked.

    An index lives until the catalog changes, so add what you have before you ask.
    """

    def __init__(
        self,
        entities: Iterable[Entity] = (),
        *,
        model: Model = MODEL,
        redirects: Mapping[str, str] | None = None,
        unknown: Unknown = _NOTHING,
    ) -> None:
        """Make a catalog of *entities*.

        Raises:
            Conflict: An id comes twice, or redirects lead in a circle or to another kind of thing.
            InvalidValue: Classes are not in the model.
        """
        self._model = model
        self._section_of = {cls: section for section, cls in model.sections.items()}
        self._entities: dict[str, Entity] = {}
        self._redirects = dict(redirects or {})
        self._current = settled(self._redirects, model)
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
            Conflict: Ids are there already, or come twice; all of them are named.
            InvalidValue: Classes are not in the model.
        """
        self._refuse_strangers(entities)
        added = {entity.id: entity for entity in entities}
        if len(added) < len(entities) or not added.keys().isdisjoint(self._entities):
            raise Conflict(*self._repeated(entities))
        self._entities |= added
        self._indexes.clear()

    def _repeated(self, entities: Iterable[Entity]) -> Iterator[Issue]:
        seen: set[str] = set()
        for key in (entity.id for entity in entities):
            if key in self._entities or key in seen:
                said = "this id is in the catalog already" if key in self._entities else "this id is added twice"
                yield Issue(code="repeated-id", subject=key, message=said, hint="replace() changes it")
            seen.add(key)

    def replace(self, *entities: Entity) -> None:
        """Put entities in the place of those with their ids; all of them, or none.

        Raises:
            UnknownReference: Ids are not there; all of them are named.
            InvalidValue: Classes are not in the model.
        """
        self._refuse_strangers(entities)
        lost = [entity.id for entity in entities if entity.id not in self._entities]
        if lost:
            raise UnknownReference(*map(self._no_such, lost[:MOST_ISSUES]), more=len(lost[MOST_ISSUES:]))
        self._entities |= {entity.id: entity for entity in entities}
        self._indexes.clear()

    def remove(self, ref: str) -> Entity:
        """Take an entity out and return it; raises :class:`UnknownReference` when it is not there."""
        if not isinstance(ref, str) or ref not in self._entities:
            raise UnknownReference(self._no_such(ref))
        self._indexes.clear()
        self._unknown.pop(ref, None)
        return self._entities.pop(ref)

    def get(self, ref: str) -> Entity | None:
        """Return the entity with this id, following redirects, or None."""
        try:
            return self._entities.get(self._current.get(ref, ref) if self._current else ref)
        except TypeError:  # not even hashable
            return None

    def __getitem__(self, ref: str) -> Entity:
        """Return the entity with this id; raises :class:`UnknownReference`."""
        found = self.get(ref)
        if found is None:
            raise UnknownReference(self._no_such(ref))
        return found

    def one(self, ref: str, cls: type[E]) -> E:
        """Return the entity with this id as a *cls*; raises :class:`UnknownReference` when it is no such thing."""
        found = self[ref]
        if not isinstance(found, cls):
            said = f"{shown(ref)} is no {cls.__name__}, its class is {type(found).__name__}"
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
        if not isinstance(name, str) or name not in self._model.sections:
            said = f"there is no section {shown(name)}"
            hint = did_you_mean(name, self._model.sections)
            raise UnknownReference(Issue(code="section", message=said, hint=hint))
        return self._sections[name]

    @property
    def _sections(self) -> dict[str, tuple[Entity, ...]]:
        return self._index("sections", self._sorted)

    def _sorted(self) -> dict[str, tuple[Entity, ...]]:
        rows: dict[str, list[Entity]] = {section: [] for section in self._model.sections}
        for key in sorted(self._entities):
            entity = self._entities[key]
            rows[self._section_of[type(entity)]].append(entity)
        return {section: tuple(entities) for section, entities in rows.items()}

    def __iter__(self) -> Iterator[Entity]:
        """Iterate over all entities, by section and id."""
        return itertools.chain.from_iterable(self._sections.values())

    def __len__(self) -> int:
        return len(self._entities)

    def __contains__(self, ref: object) -> bool:
        return isinstance(ref, str) and self.get(ref) is not None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Container):
            return NotImplemented
        mine = (self._model, self._redirects, self._unknown, self._entities)
        return mine == (other._model, other._redirects, other._unknown, other._entities)

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # a catalog changes

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(rows)} {name}" for name, rows in self._sections.items() if rows)
        return f"<{type(self).__name__} of {counts or 'nothing'}>"

    def __getstate__(self) -> dict[str, object]:
        return {**vars(self), "_indexes": {}}

    def copy(self) -> Self:
        """Return a catalog of the same entities that can be changed apart from this one."""
        return type(self)(self, model=self._model, redirects=self._redirects, unknown=self._unknown)

    __copy__ = copy

    def referring(self, cls: type[E], field: str, ref: str) -> tuple[E, ...]:
        """Return the entities of *cls* whose *field* holds *ref*, sorted by id; raises :class:`InvalidValue`.

        >>> from humaskit.model.office import Post
        >>> post = Post(id="post:kadis", title="Kepala Dinas", agency="agency:a")
        >>> Container([post]).referring(Post, "agency", "agency:a") == (post,)
        True
        """
        index = self._index(("referring", cls, field), lambda: self._reversed(cls, field))
        return cast("tuple[E, ...]", tuple(index.get(self.current(ref), ())))

    def current(self, ref: str) -> str:
        """Return the id that stands for *ref* now; raises :class:`InvalidValue` for what is no text."""
        if not isinstance(ref, str):
            raise InvalidValue(Issue(code="type", message=f"an id is text, not {shown(ref)}", value=shown(ref)))
        return self._current.get(ref, ref)

    def _reversed(self, cls: type[Entity], field: str) -> Mapping[object, list[Entity]]:
        entities = self.of(cls)
        if field not in shapes(cls):
            said = f"{cls.__name__} has no field {shown(field)}"
            raise InvalidValue(Issue(code="field", message=said, hint=did_you_mean(field, shapes(cls))))
        found: dict[object, list[Entity]] = defaultdict(list)
        now, many = self._current, shapes(cls)[field].item is not None
        for entity in entities:
            held = getattr(entity, field)
            if many:
                for ref in {now.get(ref, ref) for ref in held or ()}:
                    found[ref].append(entity)
            else:
                found[now.get(held, held)].append(entity)
        return found

    def _index(self, key: object, make: Callable[[], T]) -> T:
        """Return the index *key*, made on first use and forgotten when the catalog changes."""
        try:
            return cast("T", self._indexes[key])
        except KeyError:
            made = self._indexes[key] = make()
            return made

    def _refuse_strangers(self, entities: Iterable[Entity]) -> None:
        if set(map(type, entities)) <= self._section_of.keys():
            return
        hint = "pass model=MODEL.with_(section=TheClass)"
        strangers = [type(entity).__name__ for entity in entities if type(entity) not in self._section_of]
        said = "{} is no entity class of this catalog's model"
        raise InvalidValue(*(Issue(code="model", message=said.format(name), hint=hint) for name in strangers))

    def _no_such(self, ref: object) -> Issue:
        said = f"nothing in the catalog has the id {shown(ref)}"
        return Issue(code="unknown-id", message=said, value=shown(ref), hint=self.nearest(ref))

    def nearest(self, ref: object) -> str | None:
        """Return a hint that names the id most like *ref*, if one is: among those that begin or end as it does."""
        if not isinstance(ref, str):
            return None
        section = self._model.kinds.get(kind_of(ref))
        if section is None:
            return did_you_mean(kind_of(ref), self._model.kinds)
        rows = self._sections[section]
        backwards = self._index(("backwards", section), lambda: sorted(entity.id[::-1] for entity in rows))
        here = bisect.bisect(rows, ref, key=lambda entity: entity.id)
        there = bisect.bisect(backwards, ref[::-1])
        around = [entity.id for entity in rows[max(0, here - _AROUND) : here + _AROUND]]
        return did_you_mean(
            ref, [*around, *(word[::-1] for word in backwards[max(0, there - _AROUND) : there + _AROUND])]
        )
