"""One row of a ranked list."""

from decimal import Decimal
from fractions import Fraction
from typing import Generic, TypeVar

import attrs

from .exact import Exact, half_up
from .order import Order, needs_field
from .ordering import Status, score_of
from .reading import Group, Id
from .ties import Place, TieRule

__all__ = ["Row", "row_at"]

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Row(Generic[T]):
    """Where one entry stands.

    ``score`` is exact; ``published`` is the figure as printed, when the list rounds. ``rank`` is None for whoever takes
    no place, and ``status`` says why. ``tied`` counts those who share the place, this one included; ``ahead`` counts
    those who are better. ``of`` is how many places the group has, ``levels`` how many numbers: fewer under dense ranks.
    Both are None when the field is not known. ``overall`` is the rank among all groups together, ``decided_by`` the key
    that put this row behind the one above, ``vacated`` the place that a disqualified entry left empty.
    """

    id: Id | None
    entry: T
    rank: Place | None
    status: Status
    score: Exact | None = None
    published: Decimal | None = None
    group: Group = None
    overall: Place | None = None
    tied: int = 0
    ahead: int | None = None
    of: int | None = None
    levels: int | None = None
    decided_by: str | None = None
    vacated: Place | None = None

    @property
    def is_joint(self) -> bool:
        """Whether the place is shared (*juara kembar* for a shared first one)."""
        return self.tied > 1

    @property
    def percent_rank(self) -> Fraction | None:
        """(rank - 1) / (n - 1) as SQL defines it, on the standard rank; 0 for a field of one; None without a place.

        Raises:
            InvalidValue: the list is partial and the size of its field is not known.
        """
        if self.rank is None:
            return None
        ahead, size = self._position()
        return Fraction(ahead, size - 1) if size > 1 else Fraction(0)

    @property
    def cume_dist(self) -> Fraction | None:
        """The share of the field that is at least as good, as SQL defines it; None without a place.

        Raises:
            InvalidValue: the list is partial and the size of its field is not known.
        """
        if self.rank is None:
            return None
        ahead, size = self._position()
        return Fraction(ahead + self.tied, size)

    @property
    def pct(self) -> Fraction | None:
        """Rank / n as pandas defines it; n counts entries, under dense ranks distinct places. None without a place.

        Raises:
            InvalidValue: the list is partial and the size of its field is not known.
        """
        if self.rank is None:
            return None
        if self.levels is None:
            raise needs_field("this number")
        return Fraction(self.rank) / self.levels

    def _position(self) -> tuple[int, int]:
        if self.ahead is None or self.of is None:
            raise needs_field("this number")
        return self.ahead, self.of


def row_at(order: Order[T], position: int) -> Row[T]:
    """Build the row of one position."""
    field, rules, place = order.field, order.rules, order.places[position]
    group, score = order.group(position), score_of(field, position)
    standing = None if place is None else order.standings[position]
    size = None if standing is None else order.size(group)
    levels = size if standing is None or rules.ties is not TieRule.DENSE else order.levels(group)
    by_key = standing is not None and standing.number > 0 and not rules.is_published
    return Row(
        id=None if field.ids is None else field.ids[position],
        entry=field.entries[position],
        rank=place,
        status=order.status(position),
        score=score,
        published=None if score is None or rules.digits is None else half_up(score, rules.digits),
        group=group,
        overall=order.overall[position],
        tied=0 if standing is None else standing.tied,
        ahead=None if standing is None or order.is_excerpt else standing.ahead,
        of=size,
        levels=None if order.is_excerpt else levels,
        decided_by=field.chain[standing.equals.decided_by].name if standing is not None and by_key else None,
        vacated=order.place_left(position),
    )
