"""Two catalogs into one: nothing is lost, and what contradicts is kept beside what stood first."""

import json
from collections.abc import Mapping
from typing import Generic, TypeVar, cast

import attrs

from ..errors import Conflict, HumaskitError, InvalidValue, Issue, shown
from ..model.entity import Entity
from ..model.references import redirected
from ..tree import row_of
from ..values.citation import Certainty, Citation, Claim
from ..values.ids import kind_of
from ..values.rules import shapes
from ..values.valid import changed
from .container import Container
from .patching import Patch, difference

__all__ = ["Merge", "MergeConflict", "merged"]

C = TypeVar("C", bound=Container)
T = TypeVar("T")


@attrs.frozen(kw_only=True, weakref_slot=False)
class MergeConflict:
    """A field on which the two catalogs disagree: ours stays, theirs is kept as a claim."""

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
    moves = _settled({**ours.redirects, **theirs.redirects, **redirects})
    into: dict[str, Entity] = {}
    conflicts: list[MergeConflict] = []
    for entity in (*ours, *theirs):
        moved = redirected(entity, moves)
        there = into.get(moved.id)
        if there is None:
            into[moved.id] = moved
        else:
            into[moved.id], found = _joined(there, moved)
            conflicts += found
    unknown = {moves.get(key, key): dict(fields) for key, fields in theirs.unknown.items()}
    for key, fields in ours.unknown.items():
        unknown[moves.get(key, key)] = {**unknown.get(moves.get(key, key), {}), **fields}
    whole = type(ours)(into.values(), model=ours.model, redirects=moves, unknown=unknown)
    ordered = tuple(sorted(conflicts, key=lambda one: (one.id, one.field)))
    return Merge(catalog=whole, conflicts=ordered, patch=difference(ours, whole))


def _settled(redirects: Mapping[str, str]) -> dict[str, str]:
    """Return the redirects with every chain followed to its end."""
    settled: dict[str, str] = {}
    for old in redirects:
        new, passed = redirects[old], {old}
        while new in redirects and new not in passed:
            passed.add(new)
            new = redirects[new]
        if new in passed:
            raise Conflict(
                Issue(code="redirect", subject=old, message=f"the redirect of {shown(old)} leads back to it")
            )
        if kind_of(new) != kind_of(old):
            raise Conflict(Issue(code="redirect", subject=old, message=f"is of another kind than {shown(new)}"))
        settled[old] = new
    return settled


def _joined(ours: Entity, theirs: Entity) -> tuple[Entity, list[MergeConflict]]:
    """Join two readings of one thing, field by field."""
    defaults = {field.name: field.default for field in attrs.fields(type(ours))}
    taken: dict[str, object] = {}
    disputed: list[str] = []
    for name in shapes(type(ours)):
        mine, yours = getattr(ours, name), getattr(theirs, name)
        if mine == yours or yours in (None, ()) or (yours == defaults[name] and not isinstance(yours, bool)):
            continue
        if mine in (None, ()):
            taken[name] = yours
        elif name == "extra":
            disputed += [name] if any(mine[key] != yours[key] for key in mine.keys() & yours.keys()) else []
            taken[name] = {**yours, **mine}
        elif isinstance(mine, tuple):
            taken[name] = _union(mine, cast("tuple[object, ...]", yours))
        else:
            disputed.append(name)
    claims = tuple(_claim(theirs, name) for name in disputed)
    held = cast("tuple[Claim, ...]", taken.get("claims", ours.claims))
    taken["claims"] = _union(held, claims)
    conflicts = [
        MergeConflict(id=ours.id, field=name, ours=_stored(ours, name), theirs=_stored(theirs, name))
        for name in disputed
    ]
    return _built(ours, theirs, taken, conflicts), conflicts


def _built(ours: Entity, theirs: Entity, taken: dict[str, object], conflicts: list[MergeConflict]) -> Entity:
    """Build the joined entity; where the joined fields break a rule of its class, ours stays whole."""
    try:
        return changed(ours, taken)
    except HumaskitError:
        lost = [name for name in taken if name not in ("citations", "claims")]
        claims = tuple(_claim(theirs, name) for name in lost)
        conflicts += [
            MergeConflict(id=ours.id, field=name, ours=_stored(ours, name), theirs=_stored(theirs, name))
            for name in lost
        ]
        citations = cast("tuple[Citation, ...]", taken.get("citations", ours.citations))
        return attrs.evolve(
            ours, citations=citations, claims=_union(cast("tuple[Claim, ...]", taken["claims"]), claims)
        )


def _stored(entity: Entity, name: str) -> str | None:
    """Return a field as a claim holds it: its stored text, or JSON for what is no text; personal data masked."""
    if shapes(type(entity))[name].personal:
        return str(getattr(entity, name))
    held = row_of(entity)[name]
    return held if held is None or isinstance(held, str) else json.dumps(held, ensure_ascii=False, sort_keys=True)


def _union(mine: tuple[T, ...], yours: tuple[T, ...]) -> tuple[T, ...]:
    return (*mine, *(item for item in yours if item not in mine))


def _claim(theirs: Entity, name: str) -> Claim:
    cited = tuple(one for one in theirs.citations if one.field is not None and one.field.partition("/")[0] == name)
    unsure = (Citation(certainty=Certainty.OUTSIDE_KNOWLEDGE, note="from a merged catalog that cites nothing for it"),)
    return Claim(field=name, value=_stored(theirs, name), citations=cited or unsure)
