"""Two catalogs into one: nothing is lost, and what contradicts is kept beside what stood first."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final, Generic, TypeVar, cast

import attrs

from ..errors import Conflict, HumaskitError, InvalidValue, Issue, shown
from ..model.entity import Entity
from ..model.references import redirected
from ..tree import child, row_of, steps
from ..values.citation import Certainty, Citation, Claim
from ..values.rules import shapes
from ..values.valid import changed
from .container import Container
from .patching import Patch, difference
from .redirects import settled

__all__ = ["Merge", "MergeConflict", "merged"]

C = TypeVar("C", bound=Container)
T = TypeVar("T")

LONGEST_READING: Final = 20_000


@attrs.frozen(kw_only=True, weakref_slot=False)
class MergeConflict:
    """A field on which the two catalogs disagree: ours stays, theirs is kept as a claim.

    ``field`` is the name of a field, or the pointer to one that no class has; of those, ours alone is kept.
    """

    id: str
    field: str
    ours: str | None
    theirs: str | None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Merge(Generic[C]):
    """The merged catalog, what the two disagreed on, and the patch that led here."""

    catalog: C
    conflicts: tuple[MergeConflict, ...]
    patch: Patch

    def undo(self, catalog: C | None = None) -> C:
        """Return the catalog from before the merge; raises :class:`Conflict` when what it merged was changed since."""
        return self.patch.reversed().apply(self.catalog if catalog is None else catalog)


def merged(ours: C, theirs: Container, redirects: Mapping[str, str]) -> Merge[C]:
    """Merge *theirs* into a copy of *ours*; *redirects* says which of their ids are ours by another name."""
    if theirs.model != ours.model:
        raise InvalidValue(Issue(code="model", message="the two catalogs have different models"))
    moves = settled(_all_redirects(ours, theirs, redirects), ours.model)
    merging = _Merging(moves)
    for side in (ours, theirs):
        # What keeps its id first, so that its own reading stands and not that of what is merged into it.
        for entity in sorted(side, key=lambda one: one.id in moves):
            merging.take(entity, side.unknown.get(entity.id, {}))
        for key in side.unknown:
            if key not in side:
                merging.keep(key, side.unknown[key])
    whole = type(ours)(merging.entities.values(), model=ours.model, redirects=moves, unknown=merging.unknown)
    conflicts = tuple(sorted(merging.conflicts, key=lambda one: (one.id, one.field)))
    return Merge(catalog=whole, conflicts=conflicts, patch=difference(ours, whole))


def _all_redirects(ours: Container, theirs: Container, redirects: Mapping[str, str]) -> dict[str, str]:
    """Put the redirects together; raises :class:`Conflict` where the two catalogs redirect one id to two."""
    issues = [
        Issue(code="redirect", subject=old, message=f"is redirected to {shown(new)} here, to {shown(other)} there")
        for old, new in ours.redirects.items()
        if old not in redirects and (other := theirs.redirects.get(old, new)) != new
    ]
    if issues:
        raise Conflict(*issues)
    return {**ours.redirects, **theirs.redirects, **redirects}


class _Merging:
    """What has been merged so far."""

    def __init__(self, moves: Mapping[str, str]) -> None:
        self.entities: dict[str, Entity] = {}
        self.unknown: dict[str, dict[str, object]] = {}
        self.conflicts: list[MergeConflict] = []
        self._moves = moves

    def take(self, entity: Entity, unknown: Mapping[str, object]) -> None:
        """Add an entity with the unknown fields that were kept of it, or join it with the one that has its id."""
        moved = redirected(entity, self._moves)
        there = self.entities.get(moved.id)
        joined, found = (moved, []) if there is None else _joined(there, moved)
        self.entities[joined.id] = joined
        self.conflicts += found
        self.keep(joined.id, {_relocated(pointer, moved, joined): value for pointer, value in unknown.items()})

    def keep(self, key: str, unknown: Mapping[str, object]) -> None:
        """Keep unknown fields; of two values of one, the first."""
        for pointer, value in unknown.items():
            held = self.unknown.setdefault(key, {})
            if held.setdefault(pointer, value) != value:
                texts = [json.dumps(one, default=str, sort_keys=True) for one in (held[pointer], value)]
                self.conflicts.append(MergeConflict(id=key, field=pointer, ours=texts[0], theirs=texts[1]))


def _relocated(pointer: str, theirs: Entity, joined: Entity) -> str:
    """Return the pointer to where an item of a tuple stands after the join."""
    name, *inner = steps(pointer)
    held = cast("object", getattr(theirs, name, None))
    if not inner or not isinstance(held, tuple) or not inner[0].isdecimal():
        return pointer
    item = cast("tuple[object, ...]", held)[int(inner[0])]
    items = cast("tuple[object, ...]", getattr(joined, name))
    if item not in items:
        return pointer
    place = child(f"/{name}", items.index(item))
    for step in inner[1:]:
        place = child(place, step)
    return place


def _joined(ours: Entity, theirs: Entity) -> tuple[Entity, list[MergeConflict]]:
    """Join two readings of one thing, field by field."""
    taken: dict[str, object] = {}
    disputed: list[str] = []
    for name, field in attrs.fields_dict(type(ours)).items():
        mine, yours = getattr(ours, name), getattr(theirs, name)
        if _is_same(mine, yours) or _says_nothing(yours, field.default):
            continue
        if _says_nothing(mine, field.default):
            taken[name] = yours
        elif name == "extra":
            disputed += [name] if any(mine[key] != yours[key] for key in mine.keys() & yours.keys()) else []
            taken[name] = {**yours, **mine}
        elif isinstance(mine, tuple):
            taken[name] = _union(cast("tuple[object, ...]", mine), cast("tuple[object, ...]", yours))
        else:
            disputed.append(name)
    return _built(ours, theirs, taken, disputed)


def _is_same(mine: object, yours: object) -> bool:
    """Tell whether two values are equal, and printed alike where a number or a moment has more than one text."""
    return mine == yours and (not isinstance(mine, (Decimal, dt.datetime)) or str(mine) == str(yours))


def _says_nothing(value: object, default: object) -> bool:
    """Tell whether a value is what a field holds when nobody said anything; a truth value is always said."""
    return value is None or value == () or (value == default and not isinstance(value, bool))


def _built(
    ours: Entity, theirs: Entity, taken: dict[str, object], disputed: list[str]
) -> tuple[Entity, list[MergeConflict]]:
    """Build the joined entity; where the joined fields break a rule of its class, ours stays whole."""
    claims = cast("tuple[Claim, ...]", taken.get("claims", ours.claims))
    taken["claims"] = _union(claims, [_claim(theirs, name) for name in disputed])
    try:
        joined = changed(ours, taken)
    except HumaskitError:
        safe: dict[str, object] = {name: taken[name] for name in ("citations", "claims") if name in taken}
        lost = [name for name in taken if name not in (*safe, *disputed)]
        safe["claims"] = _union(cast("tuple[Claim, ...]", safe["claims"]), [_claim(theirs, name) for name in lost])
        disputed = [*disputed, *lost]
        joined = changed(ours, safe)
    conflicts = [
        MergeConflict(id=ours.id, field=name, ours=_stored(ours, name), theirs=_stored(theirs, name))
        for name in disputed
    ]
    return joined, conflicts


def _stored(entity: Entity, name: str) -> str | None:
    """Return a field as a claim holds it: its stored text, or JSON for what is no text; personal data masked."""
    held = getattr(entity, name)
    if held is None or shapes(type(entity))[name].personal:
        return None if held is None else str(held)
    plain = row_of(entity)[name]
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False, sort_keys=True)


def _union(mine: tuple[T, ...], yours: Iterable[T]) -> tuple[T, ...]:
    held = set(mine)
    return (*mine, *(item for item in dict.fromkeys(yours) if item not in held))


def _claim(theirs: Entity, name: str) -> Claim:
    cited = tuple(one for one in theirs.citations if one.field is not None and one.field.partition("/")[0] == name)
    unsure = (Citation(certainty=Certainty.OUTSIDE_KNOWLEDGE, note="from a merged catalog that cites nothing for it"),)
    said, note = _stored(theirs, name), None
    if said is not None and len(said) > LONGEST_READING:
        said, note = said[:LONGEST_READING], f"cut, it has {len(said)} characters"
    return Claim(field=name, value=said, citations=cited or unsure, note=note)
