"""Published against recomputed: what a printed table contradicts in itself.

A printed figure stands for every number that rounds to it, so a total is contradicted only when no such numbers could
have been added up to it. The print is never corrected: a published 2.59 is graded as 2.59, whatever its parts say.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from fractions import Fraction
from functools import reduce

import attrs

from .checks import as_items, flag, require_all
from .exact import Exact, Number, exact, plain, tidy
from .grades import GradeScale
from .interval import Interval, as_printed
from .parts import Part
from .placing import rank
from .reading import Entries, Group, Id
from .ties import Place, TieRule, infer_tie_rule, tie_rule
from .words import Language, say

__all__ = ["Conflicting", "Contradiction", "PrintedRow", "Reconciled", "Reconciliation", "reconcile"]


class Conflicting(Enum):
    """What contradicts what."""

    TOTAL = "total"  # the parts cannot add up to the total
    ORDER = "order"  # a worse total has the better place, or unequal totals share one
    PLACE = "place"  # too many totals are certainly better, or worse, for this place
    RULE = "rule"  # no tie rule gives these places
    GRADE = "grade"  # no number that rounds to the total has this grade


def _parts(parts: Iterable[Part]) -> tuple[Part, ...]:
    given = as_items(parts, "the parts of a total")
    require_all(given, Part, "the parts of a total")
    return given


@attrs.frozen(kw_only=True)
class PrintedRow:
    """One row as a page prints it; what is not printed is None.

    A ``Decimal`` is a rounded figure and stands for everything that rounds to it; an ``int`` or a ``Fraction`` is
    exact, such as a judge's whole mark. So a page that prints 78 beside 78,25 is read as ``Decimal("78")``.
    """

    id: Id
    total: Exact | None = attrs.field(default=None, converter=attrs.converters.optional(exact))
    rank: Exact | None = attrs.field(default=None, converter=attrs.converters.optional(exact))
    grade: str | None = None
    parts: tuple[Part, ...] = attrs.field(default=(), converter=_parts)
    group: Group = None


@attrs.frozen(kw_only=True)
class Contradiction:
    """One printed figure that the others rule out; ``id`` is None when it is about a group as a whole."""

    kind: Conflicting
    id: Id | None
    printed: str
    recomputed: str
    other: Id | None = None
    group: Group = None

    def sentence(self, lang: Language = "id") -> str:
        """Say what the printed figure contradicts, in Indonesian or English."""
        template = self.kind.value
        if self.kind is Conflicting.RULE and self.recomputed != "-":
            template = "rule_named"
        texts = [self.printed, self.recomputed]
        if self.kind is not Conflicting.GRADE and lang == "id":
            texts = [text.replace(", ", "; ").replace(".", ",") for text in texts]
        return say(template, lang, id=self.id, other=self.other, printed=texts[0], recomputed=texts[1])


@attrs.frozen(kw_only=True)
class Reconciled:
    """One row with both readings: ``total``, ``rank`` and ``grade`` are as printed, or recomputed where nothing is."""

    printed: PrintedRow
    total: Exact | None
    rank: Exact | None
    grade: str | None
    recomputed_total: Exact | None
    recomputed_rank: Place | None
    recomputed_grade: str | None


@attrs.frozen(kw_only=True)
class Reconciliation:
    """Both readings of every row, in the order of the print, and whatever cannot be true together."""

    rows: tuple[Reconciled, ...]
    contradictions: tuple[Contradiction, ...]

    @property
    def is_consistent(self) -> bool:
        """Whether the print could be right as it stands."""
        return not self.contradictions


def reconcile(
    rows: Iterable[PrintedRow],
    *,
    ties: str | TieRule | None = None,
    descending: bool = True,
    scale: GradeScale | None = None,
    complete: bool = True,
) -> Reconciliation:
    """Recompute totals, places and grades of a printed table, and list what contradicts the print.

    Equal printed totals may have any order, since the hidden digits or a tie-break may tell them apart.

    Args:
        rows: the table; places are checked inside each group.
        ties: the tie rule, where the page or its rule book says it.
        descending: whether the highest total is the best.
        scale: the scale of the printed grades.
        complete: False says that rows may be missing anywhere.

    Raises:
        InvalidValue: a row is no :class:`PrintedRow`.
        Conflict: an id occurs twice.

    >>> from decimal import Decimal
    >>> found = reconcile([
    ...     PrintedRow(id="Bantul", total=Decimal("92.10"), rank=2),
    ...     PrintedRow(id="Sleman", total=Decimal("91.87"), rank=1),
    ... ])
    >>> [each.kind.value for each in found.contradictions]
    ['order']
    """
    table = _checked(rows)
    flag(descending, "descending")
    require_all(() if scale is None else (scale,), GradeScale, "the scale of the grades")
    rule = None if ties is None else tie_rule(ties)
    groups: dict[Group, list[PrintedRow]] = {}
    for row in table:
        groups.setdefault(row.group, []).append(row)
    found = [contradiction for row in table for contradiction in _row_faults(row, scale)]
    places: dict[Id, Place | None] = {}
    for group, members in groups.items():
        fitting = _fitting(members, rule, complete=complete)
        if not fitting:
            found.append(_no_rule(members, group, rule))
        order = list(_order_faults(members, descending=descending))
        named = {each.id for each in order} | {each.other for each in order}
        rest = [row for row in members if row.id not in named]
        found.extend(order)
        if complete and fitting:
            may_be_dense = TieRule.DENSE in fitting
            found.extend(_place_faults(rest, members, descending=descending, may_be_dense=may_be_dense))
        places.update(_recomputed_places(members, fitting, descending=descending))
    return Reconciliation(
        rows=tuple(_reconciled(row, places.get(row.id) if complete else None, scale) for row in table),
        contradictions=tuple(found),
    )


def _checked(rows: Iterable[PrintedRow]) -> tuple[PrintedRow, ...]:
    table = as_items(rows, "the rows of a table")
    require_all(table, PrintedRow, "the rows of a table")
    _ = Entries(table, "id").ids  # each row once
    return table


def _sum(parts: Sequence[Part]) -> Exact | None:
    return tidy(sum(Fraction(part.contribution) for part in parts)) if parts else None


def _interval(row: PrintedRow, *, descending: bool = True) -> Interval | None:
    """What the total can be: as printed, else as the printed parts allow; mirrored where the lowest is best."""
    interval = _from_parts(row.parts) if row.total is None else as_printed(row.total)
    return interval if interval is None or descending else interval.times(-1)


def _from_parts(parts: Sequence[Part]) -> Interval | None:
    if not parts:
        return None
    return reduce(Interval.plus, (as_printed(part.value).times(part.weight) for part in parts))


def _row_faults(row: PrintedRow, scale: GradeScale | None) -> Iterator[Contradiction]:
    allowed = _from_parts(row.parts)
    if row.total is not None and allowed is not None and not allowed.overlaps(as_printed(row.total)):
        total = plain(_sum(row.parts) or 0)
        yield Contradiction(kind=Conflicting.TOTAL, id=row.id, printed=_print(row.total), recomputed=total)
    interval = _interval(row)
    if scale is None or row.grade is None or interval is None:
        return
    grade, possible = scale.find(row.grade), scale.grades_in(interval)
    if grade not in possible:
        names = " / ".join(each.label for each in possible) or "-"
        yield Contradiction(kind=Conflicting.GRADE, id=row.id, printed=row.grade, recomputed=names)


def _print(value: Exact) -> str:
    return str(value) if not isinstance(value, Fraction) else plain(value)


def _ranks(rows: Iterable[PrintedRow]) -> list[Number]:
    return [row.rank for row in rows if row.rank is not None]


def _fitting(rows: Sequence[PrintedRow], rule: TieRule | None, *, complete: bool) -> tuple[TieRule, ...]:
    """Return the tie rules that the printed places can follow; a row without a place makes the places incomplete."""
    ranks = _ranks(rows)
    fitting = infer_tie_rule(ranks, complete=complete and len(ranks) == len(rows))
    return fitting if rule is None else tuple(each for each in fitting if each is rule)


def _no_rule(rows: Sequence[PrintedRow], group: Group, rule: TieRule | None) -> Contradiction:
    printed = ", ".join(plain(place) for place in sorted(_ranks(rows)))
    names = "-" if rule is None else rule.value
    return Contradiction(kind=Conflicting.RULE, id=None, printed=printed, recomputed=names, group=group)


def _order_faults(rows: Sequence[PrintedRow], *, descending: bool) -> Iterator[Contradiction]:
    """Walk down the places: nobody may have a total that is certainly better than one placed higher or equal."""
    seen: list[tuple[Exact, Interval, PrintedRow]] = []
    for row in rows:
        interval = _interval(row, descending=descending)
        if row.rank is not None and interval is not None:
            seen.append((row.rank, interval, row))
    seen.sort(key=lambda each: (each[0], each[1].start))
    worst: tuple[Interval, PrintedRow] | None = None
    for _, interval, row in seen:
        if worst is not None and interval.is_above(worst[0]):
            yield _order_fault(row, worst[1])
        if worst is None or interval.end < worst[0].end:
            worst = interval, row


def _order_fault(better: PrintedRow, worse: PrintedRow) -> Contradiction:
    return Contradiction(
        kind=Conflicting.ORDER,
        id=better.id,
        printed=_print(better.rank or 0),
        recomputed=f"{_total(better)} : {_total(worse)}",
        other=worse.id,
        group=better.group,
    )


def _total(row: PrintedRow) -> str:
    total = _sum(row.parts) if row.total is None else row.total
    return "-" if total is None else _print(total)


def _place_faults(
    rows: Sequence[PrintedRow], field: Sequence[PrintedRow], *, descending: bool, may_be_dense: bool
) -> Iterator[Contradiction]:
    """Compare a place with how many of the field are certainly better, and how many certainly worse."""
    intervals = {row.id: _interval(row, descending=descending) for row in field}
    known = {label: interval for label, interval in intervals.items() if interval is not None}
    if len(known) < len(field):
        return
    starts = sorted(interval.start for interval in known.values())
    ends = sorted(interval.end for interval in known.values())
    for row in rows:
        if row.rank is None:
            continue
        above = len(starts) - bisect_right(starts, known[row.id].end)
        most = len(field) - bisect_left(ends, known[row.id].start)
        least = min(above, 1) + 1 if may_be_dense else above + 1  # those above may share one dense place
        if not least <= row.rank <= most:
            yield Contradiction(
                kind=Conflicting.PLACE,
                id=row.id,
                printed=plain(row.rank),
                recomputed=f"{least}-{most}" if least < most else str(least),
                group=row.group,
            )


def _recomputed_places(
    rows: Sequence[PrintedRow], fitting: Sequence[TieRule], *, descending: bool
) -> dict[Id, Place | None]:
    """Rank the totals, if every row has one; where the print leaves the rule open, by the standard one."""
    totals = {row.id: _sum(row.parts) if row.total is None else row.total for row in rows}
    if None in totals.values():
        return {}
    rule = fitting[0] if len(fitting) == 1 and fitting[0] is not TieRule.ORDINAL else TieRule.STANDARD
    return dict(zip(totals, rank(totals, ties=rule, descending=descending).places, strict=True))


def _reconciled(row: PrintedRow, place: Place | None, scale: GradeScale | None) -> Reconciled:
    recomputed_total = _sum(row.parts)
    total = recomputed_total if row.total is None else row.total
    grade = None if scale is None or total is None else _grade(scale, total)
    return Reconciled(
        printed=row,
        total=total,
        rank=place if row.rank is None else row.rank,
        grade=grade if row.grade is None else row.grade,
        recomputed_total=recomputed_total,
        recomputed_rank=place,
        recomputed_grade=grade,
    )


def _grade(scale: GradeScale, total: Exact) -> str | None:
    """Grade a total; one outside the scale has no grade."""
    found = scale.grades_in(Interval(Fraction(total), Fraction(total)))
    return found[0].label if found else None
