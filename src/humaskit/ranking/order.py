"""One order worked out: places, classes of equals, listing, each computed once and only when asked for."""

from functools import cached_property
from typing import Generic, TypeVar

import attrs

from ..errors import InvalidValue, Issue, UnknownReference, did_you_mean, shown
from .ordering import Classes, Competitors, Equals, Rules, Status, fast_places, places_from, sort_into_classes
from .reading import Group, Id, label_key
from .ties import Place, TieRule, places_of

__all__ = ["Order", "Standing", "needs_field"]

T = TypeVar("T")


@attrs.frozen
class Standing:
    """Where a class stands in its group: its number, how many are ahead of it, and how many of it take the place."""

    number: int
    equals: Equals
    ahead: int
    tied: int


@attrs.frozen(eq=False)
class Order(Generic[T]):
    """What follows from a field and its rules. Entries go by their position in the input here, and nowhere else."""

    field: Competitors[T]
    rules: Rules

    @property
    def is_excerpt(self) -> bool:
        """Whether places are only those that somebody printed, with nothing known of the rest."""
        return self.rules.is_published and not self.rules.complete

    @cached_property
    def places(self) -> tuple[Place | None, ...]:
        """The place of every entry; None for whoever takes none."""
        field, rules = self.field, self.rules
        key = field.chain[0]
        if self.is_excerpt:
            ranked = (field.status_of(position) is Status.RANKED for position in range(len(field.entries)))
            return tuple(place if is_ranked else None for place, is_ranked in zip(key.values, ranked, strict=True))
        if len(field.chain) > 1 or field.statuses is not None or rules.rule is TieRule.ORDINAL:
            return places_from(field, self.classes, rules)
        return fast_places(field, rules)

    @cached_property
    def classes(self) -> Classes:
        """The classes of equal entries in each group, best first."""
        return sort_into_classes(self.field, self.rules)

    @cached_property
    def standings(self) -> dict[int, Standing]:
        """The standing of everyone who takes a place or left one empty."""
        found: dict[int, Standing] = {}
        for classes in self.classes.values():
            ahead = 0
            for number, equals in enumerate(classes):
                standing = Standing(number, equals, ahead, len(self.placed(equals)))
                found.update(dict.fromkeys(equals.members, standing))
                ahead += len(equals.members)
        return found

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups in listing order; one None for a list without groups."""
        return tuple(sorted(set(self.field.groups or (None,)), key=label_key))

    @cached_property
    def listing(self) -> tuple[int, ...]:
        """Everyone in listing order: in each group the placed by place, then the others by status and id."""
        severity = {status: number for number, status in enumerate(Status)}
        unplaced: dict[Group, list[int]] = {}
        for position, place in enumerate(self.places):
            if place is None:
                unplaced.setdefault(self.group(position), []).append(position)
        listing: list[int] = []
        for group in self.groups:
            for equals in self.classes.get(group, ()):
                listing.extend(self.placed(equals))
            rest = unplaced.get(group, [])
            listing.extend(sorted(rest, key=lambda each: (severity[self.status(each)], self.field.order_key(each))))
        return tuple(listing)

    @cached_property
    def overall(self) -> tuple[Place | None, ...]:
        """Places among all groups together; under ordinal, what is equal across groups shares the standard place."""
        if self.field.groups is None:
            return self.places
        if self.rules.is_published:
            return (None,) * len(self.places)
        ties = TieRule.STANDARD if self.rules.ties is TieRule.ORDINAL else self.rules.ties
        return Order(attrs.evolve(self.field, groups=None), attrs.evolve(self.rules, ties=ties)).places

    @cached_property
    def positions(self) -> dict[Id, int]:
        """The position of every id."""
        return {label: position for position, label in enumerate(self.field.ids or ())}

    def position(self, who: object) -> int:
        """Return the position of one id.

        Raises:
            UnknownReference: nobody has it.
            InvalidValue: the list is of plain numbers, which have no ids.
        """
        if self.field.ids is None:
            message = "plain numbers have no ids to ask for"
            raise InvalidValue(Issue(code="id", message=message, hint="rank a mapping from labels to numbers"))
        if isinstance(who, (str, int)) and who in self.positions:
            return self.positions[who]
        known = did_you_mean(who, [label for label in self.positions if isinstance(label, str)])
        partial = None if self.rules.complete else "the list is partial: unlisted does not mean last"
        raise UnknownReference(
            Issue(code="reference", message=f"{shown(who)} is not in the list", hint=known or partial)
        )

    def id_of(self, position: int) -> Id:
        """Return the id at a position that :meth:`position` gave."""
        return (self.field.ids or ())[position]

    def group(self, position: int) -> Group:
        """Return the group of an entry."""
        return self.field.groups[position] if self.field.groups else None

    def status(self, position: int) -> Status:
        """Return the status of an entry; one that would be ranked and has no place is unscored."""
        status = self.field.status_of(position)
        return Status.UNSCORED if status is Status.RANKED and self.places[position] is None else status

    @cached_property
    def _sizes(self) -> dict[Group, int]:
        return {group: sum(len(equals.members) for equals in classes) for group, classes in self.classes.items()}

    def size(self, group: Group) -> int | None:
        """Return how many places a group has: of a partial list, what was said of its field."""
        return self._sizes.get(group, 0) if self.rules.complete else self.rules.field_size

    def levels(self, group: Group) -> int | None:
        """Return how many distinct places a group has; of a partial list nobody knows."""
        return len(self.classes[group]) if self.rules.complete else None

    def placed(self, equals: Equals) -> tuple[int, ...]:
        """Return those of a class who take their place."""
        return tuple(position for position in equals.members if self.places[position] is not None)

    def place_left(self, position: int) -> Place | None:
        """Return the place that a disqualified entry had and that stays empty; None where there is none."""
        standing = self.standings.get(position) if self.places[position] is None else None
        if standing is None:
            return None
        if self.is_excerpt:
            printed: Place = self.field.chain[0].values[position]
            return printed
        sizes = (len(equals.members) for equals in self.classes[self.group(position)])
        return places_of(sizes, self.rules.rule)[standing.number]


def needs_field(what: str) -> InvalidValue:
    """Refuse a number that a partial list cannot give."""
    message = f"the list is partial, and {what} needs the whole field"
    return InvalidValue(Issue(code="partial", message=message, hint="give field_size if it is known"))
