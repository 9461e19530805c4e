"""A ranked list: places, rows, cuts, reasons and a fingerprint, each computed when somebody asks."""

import html
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Generic, Literal, TypeAlias, TypeVar

import attrs

from ..errors import InvalidValue, Issue, UnknownReference, shown
from .canonical import canonical_text, fingerprint
from .checks import one_of, whole
from .comparison import Comparison, compare_at
from .explain import Explanation, explain_at
from .order import Order, needs_field
from .ordering import Rules, Status, require_total_order, unresolved
from .reading import Group, Id, group_column
from .rows import Row, row_at
from .ties import Place, TieRule, UnresolvedTie, tie_rule

__all__ = ["Cut", "RankedList", "Vacancy"]

T = TypeVar("T")
Cut: TypeAlias = Literal["ties", "places", "exact"]
Vacancy: TypeAlias = Literal["vacate", "move_up"]
MOST_SHOWN: Final = 50  # rows in a notebook


@attrs.frozen(eq=False, repr=False)
class RankedList(Generic[T]):
    """Entries in order, with the rules that made the order. Build one with ``rank`` or ``from_places``.

    Iterating gives rows in listing order: groups, then places, then ids. The order of the input never shows, save in
    ``places`` and ``ntile``, which answer entry by entry as they came. Two lists are equal when their canonical texts
    are. ``previous`` is the edition before a disqualification. Wherever an entry is asked for, its id, its row or the
    entry itself will do.
    """

    order: Order[T]
    previous: "RankedList[T] | None" = None

    def __attrs_post_init__(self) -> None:
        _ = self.order.places  # a list that cannot be placed is refused when it is built

    @property
    def rules(self) -> Rules:
        """The rules that made the order."""
        return self.order.rules

    @property
    def places(self) -> tuple[Place | None, ...]:
        """The place of every entry, in the order in which the entries came; None for whoever takes none."""
        return self.order.places

    @cached_property
    def rows(self) -> tuple[Row[T], ...]:
        """Every row in listing order: in each group the placed by place, then the others by status and id."""
        return tuple(map(self._row, self.order.listing))

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups in listing order; one None for a list without groups."""
        return self.order.groups

    @property
    def winners(self) -> tuple[Row[T], ...]:
        """The rows with nobody ahead, group by group: joint winners together, none where the place was vacated."""
        first = [row for row in self.rows if row.rank is not None]
        return tuple(row for row in first if (row.rank == 1 if row.ahead is None else row.ahead == 0))

    def __iter__(self) -> Iterator[Row[T]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.order.field.entries)

    def __contains__(self, who: object) -> bool:
        return isinstance(who, (str, int)) and who in self.order.positions

    def __getitem__(self, number: int) -> Row[T]:
        try:
            return self.rows[number]
        except (IndexError, TypeError) as error:
            message = f"the list has {len(self)} rows, counted from 0"
            raise UnknownReference(Issue(code="row", message=message, value=shown(number))) from error

    def __eq__(self, other: object) -> bool:
        return self.canonical() == other.canonical() if isinstance(other, RankedList) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.canonical())

    def __repr__(self) -> str:
        ties = "undetermined" if self.rules.ties is None else self.rules.ties.value
        return f"<RankedList of {len(self)}, {ties} ties>"

    def __str__(self) -> str:
        """Print one line for each row: place (``=`` when shared) or status, id, and the figure that ranks."""
        lines = ("  ".join(str(cell) for cell in self._cells(row) if cell is not None) for row in self.rows)
        return "\n".join([repr(self), *lines])

    def _repr_html_(self) -> str:
        """Show the first fifty rows in a notebook, every text escaped; ``humaskit.charts`` makes tables to publish."""
        lines = [f"<table>\n<caption>{html.escape(repr(self))}</caption>"]
        for row in self.rows[:MOST_SHOWN]:
            cells = ("" if cell is None else html.escape(str(cell)) for cell in self._cells(row))
            lines.append(f"<tr><td>{'</td><td>'.join(cells)}</td></tr>")
        if len(self) > MOST_SHOWN:
            lines.append(f"<tr><td>… {len(self) - MOST_SHOWN} more</td></tr>")
        return "\n".join([*lines, "</table>"])

    def rank_of(self, who: Id | Row[T] | T) -> Place | None:
        """Return the place of one entry; None when it takes none.

        Raises:
            UnknownReference: nobody of that id is in the list; in a partial list that means unlisted, not last.
        """
        return self.places[self._position(who)]

    def row(self, who: Id | Row[T] | T) -> Row[T]:
        """Return the row of one entry."""
        return self._row(self._position(who))

    def in_group(self, group: Group) -> tuple[Row[T], ...]:
        """Return the rows of one group in listing order; none if there is no such group."""
        (wanted,) = group_column([group], "the group")
        return tuple(row for row in self.rows if row.group == wanted)

    def top(self, k: int, *, cut: Cut = "ties") -> tuple[Row[T], ...]:
        """Return the best *k* of each group.

        ``ties`` keeps whoever has fewer than *k* ahead, so that a tie at the edge may give more than *k* rows;
        ``places`` keeps the first *k* distinct places, ``exact`` exactly *k* rows. Of a published excerpt it can only
        keep the printed places up to *k*.

        Raises:
            UnresolvedTie: ``exact`` would cut through a tie.
        """
        one_of(cut, ("ties", "places", "exact"), "cut")
        whole(k, "k", least=1)
        return tuple(self._row(position) for position in self.order.listing if self._is_kept(position, k, cut))

    def ntile(self, tiles: int) -> tuple[int | None, ...]:
        """Return the tile of every entry as SQL deals them, best first, in the order in which the entries came.

        Raises:
            UnresolvedTie: entries are equal on every key, so the tiles would depend on chance.
            InvalidValue: the list is partial and the size of its field is not known.
        """
        whole(tiles, "tiles", least=1)
        require_total_order(self.order.field, self.order.classes, "ntile")
        dealt: list[int | None] = [None] * len(self)
        for position, place in enumerate(self.places):
            if place is None:
                continue
            size = self.order.size(self.order.group(position))
            if size is None or self.order.is_excerpt:
                raise needs_field("ntile")
            each, larger = divmod(size, tiles)
            ahead = self.order.standings[position].ahead
            edge = larger * (each + 1)
            dealt[position] = ahead // (each + 1) + 1 if ahead < edge else larger + (ahead - edge) // each + 1
        return tuple(dealt)

    def to_ties(self, rule: str | TieRule) -> "RankedList[T]":
        """Return the same order numbered by another tie rule.

        Raises:
            InvalidValue: the list is an excerpt of a published one, so that the numbers between are not known.
            UnresolvedTie: ``ordinal`` is wanted and entries are equal on every key.
        """
        if self.order.is_excerpt:
            raise needs_field("another tie rule")
        return RankedList(Order(self.order.field, attrs.evolve(self.rules, ties=tie_rule(rule))), self.previous)

    def disqualify(self, *who: Id | Row[T] | T, places: Vacancy) -> "RankedList[T]":
        """Return the edition after these entries are disqualified; ``previous`` keeps the one before.

        ``vacate`` leaves their places empty, ``move_up`` closes the gap: bodies differ, so it has to be said.

        Raises:
            InvalidValue: an earlier disqualification in this list followed the other way, or nobody is named.
        """
        one_of(places, ("vacate", "move_up"), "places")
        if self.rules.disqualified not in {None, places}:
            message = f"in this list the places of the disqualified already {self.rules.disqualified}"
            raise InvalidValue(Issue(code="disqualified", message=message, hint="one list follows one way"))
        if self.order.is_excerpt and places == "move_up":
            raise needs_field("moving up")
        statuses = list(self.order.field.statuses or (Status.RANKED,) * len(self))
        for each in who:
            statuses[self._position(each)] = Status.DISQUALIFIED
        field = attrs.evolve(self.order.field, statuses=tuple(statuses))
        return RankedList(Order(field, attrs.evolve(self.rules, disqualified=places)), self)

    def compare(self, first: Id | Row[T] | T, second: Id | Row[T] | T) -> Comparison:
        """Return the first key that tells two entries apart, the margin, and the smallest change to swap them."""
        return compare_at(self.order, self._position(first), self._position(second))

    def explain(self, who: Id | Row[T] | T) -> Explanation:
        """Return why one entry stands where it stands: score, parts, company, the deciding key, the gap."""
        return explain_at(self.order, self._position(who))

    def canonical(self) -> str:
        """Return the canonical text, as the module ``canonical`` describes it."""
        statuses = tuple(map(self.order.status, range(len(self))))
        return canonical_text(self.order.field, self.rules, self.order.listing, self.places, statuses)

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of the canonical text: equal lists have equal fingerprints, whatever the order of the input."""
        return fingerprint(self.canonical())

    def _position(self, who: object) -> int:
        """Find an entry by its id, by its row, or by itself."""
        if isinstance(who, Row):
            who = who.id
        if not isinstance(who, (str, int)):
            for position, entry in enumerate(self.order.field.entries):
                if entry is who:
                    return position
        return self.order.position(who)

    def _is_kept(self, position: int, k: int, cut: Cut) -> bool:
        place, standing = self.order.places[position], self.order.standings.get(position)
        if place is None or standing is None:
            return False
        if self.order.is_excerpt:
            return place <= k
        if cut == "places":
            return standing.number < k
        if cut == "exact" and standing.ahead < k < standing.ahead + len(standing.equals.members):
            raise UnresolvedTie(unresolved(self.order.field, standing.equals.members, f"a cut at exactly {k}"))
        return standing.ahead < k

    def _cells(self, row: Row[T]) -> tuple[object, ...]:
        """Return what a reader sees of a row: group, place (``=`` when shared) or status, id, the figure that ranks."""
        place = row.status.value if row.rank is None else f"{row.rank}{'=' if row.is_joint else ''}"
        score = row.score if row.published is None else row.published
        return row.group, place, row.id, score

    def _row(self, position: int) -> Row[T]:
        return row_at(self.order, position)
