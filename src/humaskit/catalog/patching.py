"""The difference between two catalogs, as something that can be applied and taken back."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

import attrs

from ..errors import Conflict, InvalidValue, Issue
from ..model.entity import Entity
from ..tree import row_of
from ..values.rules import shapes
from .container import Container

__all__ = ["Change", "Patch", "difference"]

C = TypeVar("C", bound=Container)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Change:
    """One entity before and after; None where it is not there."""

    id: str
    before: Entity | None = None
    after: Entity | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that differ; empty for an entity that comes or goes."""
        if self.before is None or self.after is None:
            return ()
        before, after = row_of(self.before), row_of(self.after)  # rows keep the digits that numbers do not tell apart
        return tuple(name for name in shapes(type(self.after)) if before[name] != after[name])


@attrs.frozen(kw_only=True, weakref_slot=False)
class Patch:
    """What turns one catalog into another. It applies only to what it was made from."""

    changes: tuple[Change, ...] = ()
    redirects_before: tuple[tuple[str, str], ...] = ()
    redirects_after: tuple[tuple[str, str], ...] = ()
    unknown_before: Mapping[str, Mapping[str, object]] = attrs.field(factory=dict[str, Mapping[str, object]])
    unknown_after: Mapping[str, Mapping[str, object]] = attrs.field(factory=dict[str, Mapping[str, object]])

    def __bool__(self) -> bool:
        beside = (self.redirects_before, self.unknown_before) != (self.redirects_after, self.unknown_after)
        return bool(self.changes) or beside

    def reversed(self) -> "Patch":
        """Return the patch that takes this one back."""
        return Patch(
            changes=tuple(Change(id=one.id, before=one.after, after=one.before) for one in self.changes),
            redirects_before=self.redirects_after,
            redirects_after=self.redirects_before,
            unknown_before=self.unknown_after,
            unknown_after=self.unknown_before,
        )

    def apply(self, catalog: C) -> C:
        """Return *catalog* with the changes made.

        Raises:
            Conflict: An entity is not as it was when the patch was made; every such entity is named.
            InvalidValue: The patch adds an entity whose class is not in the model of *catalog*.
        """
        changed = {change.id: change for change in self.changes}
        held = {entity.id: entity for entity in catalog}
        issues = [
            Issue(code="patch", subject=change.id, message=_standing(change, held.get(change.id)))
            for change in self.changes
            if held.get(change.id) != change.before
        ]
        if dict(self.redirects_before) != dict(catalog.redirects):
            issues.append(Issue(code="patch", message="the redirects are not those that the patch was made from"))
        if self.unknown_before != dict(catalog.unknown):
            issues.append(Issue(code="patch", message="the unknown fields are not those that the patch was made from"))
        if issues:
            raise Conflict(*issues)
        kept = [entity for key, entity in held.items() if key not in changed]
        new = [change.after for change in self.changes if change.after is not None]
        redirects, unknown = dict(self.redirects_after), self.unknown_after
        return type(catalog)([*kept, *new], model=catalog.model, redirects=redirects, unknown=unknown)


def _standing(change: Change, held: Entity | None) -> str:
    if held is None:
        return "the patch changes it, but it is not in the catalog"
    return (
        "the patch adds it, but it is there already"
        if change.before is None
        else "it was changed since the patch was made"
    )


def difference(old: Container, new: Container) -> Patch:
    """Return the patch that turns *old* into *new*; raises :class:`InvalidValue` when their models differ."""
    if old.model != new.model:
        raise InvalidValue(Issue(code="model", message="the two catalogs have different models"))
    before, after = _by_id(old), _by_id(new)
    return Patch(
        changes=tuple(
            Change(id=key, before=before.get(key), after=after.get(key))
            for key in sorted(before.keys() | after.keys())
            if before.get(key) != after.get(key)
        ),
        redirects_before=tuple(sorted(old.redirects.items())),
        redirects_after=tuple(sorted(new.redirects.items())),
        unknown_before=dict(old.unknown),
        unknown_after=dict(new.unknown),
    )


def _by_id(entities: Iterable[Entity]) -> dict[str, Entity]:
    return {entity.id: entity for entity in entities}
