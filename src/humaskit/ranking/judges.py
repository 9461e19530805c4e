"""Judging panels: one mark out of many, with a record of every mark that did not count.

A judge who has an interest is *recused*, which is no gap; a mark that simply is not there is *missing*. Both leave the
mean to the others, and both are reported, because a mean over fewer judges is another mean.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from typing import Final, Literal, TypeAlias, cast

import attrs

from ..errors import Conflict, InvalidValue, Issue, UnknownReference, did_you_mean, shown
from .checks import as_mapping, is_iterable, one_of, whole
from .exact import Exact, Number, exact, tidy
from .placing import rank
from .ranked import RankedList
from .reading import Id
from .tiers import check_ids
from .ties import TieRule, tie_rule

__all__ = ["Marks", "Panel", "PanelMethod", "PanelScore", "panel", "read_marks"]

Judge: TypeAlias = str | int
Given: TypeAlias = (
    Mapping[str, Number | None]
    | Mapping[str, int]
    | Mapping[int, Number | None]
    | Mapping[int, int]
    | Mapping[Judge, Number | None]
)
Marks: TypeAlias = Mapping[str, Given] | Mapping[int, Given] | Mapping[Id, Given]
"""For each entry the marks it got, by judge; None is missing, and so is a judge who is not there."""
Recusals: TypeAlias = Mapping[str, Collection[Id]] | Mapping[int, Collection[Id]] | Mapping[Judge, Collection[Id]]
"""For each judge the entries that this judge does not mark."""
PanelMethod: TypeAlias = Literal["mean", "median", "trimmed", "drop_high_low", "sum"]
METHODS: Final = ("mean", "median", "trimmed", "drop_high_low", "sum")
TENTH: Final = Fraction(1, 10)


@attrs.frozen(kw_only=True)
class PanelScore:
    """What the panel made of one entry.

    ``used`` are the marks that count, ``dropped`` those that were cut off (high and low), each with its judge.
    ``missing`` and ``recused`` name judges without a mark. ``score`` is None where no mark is left.
    """

    id: Id
    score: Exact | None
    used: tuple[tuple[Judge, Exact], ...]
    dropped: tuple[tuple[Judge, Exact], ...] = ()
    missing: tuple[Judge, ...] = ()
    recused: tuple[Judge, ...] = ()


@attrs.frozen(kw_only=True)
class Panel:
    """The scores of a panel, in the order in which the entries came."""

    method: str
    judges: tuple[Judge, ...]
    scores: tuple[PanelScore, ...]
    ties: TieRule = TieRule.STANDARD

    @cached_property
    def ranking(self) -> RankedList[Id]:
        """The entries in order; one without marks is unscored."""
        scores = {each.id: each.score for each in self.scores}
        return rank(scores, score=scores.get, ties=self.ties)

    @property
    def winners(self) -> tuple[Id, ...]:
        """Those whom nobody beats."""
        return tuple(row.entry for row in self.ranking.winners)

    @property
    def incomplete(self) -> tuple[PanelScore, ...]:
        """Entries whose score rests on fewer judges than the panel has."""
        return tuple(each for each in self.scores if each.missing or each.recused)

    def score_of(self, who: Id) -> PanelScore:
        """Return what the panel made of one entry.

        Raises:
            UnknownReference: it was not judged.
        """
        for each in self.scores:
            if each.id == who:
                return each
        hint = did_you_mean(who, [each.id for each in self.scores if isinstance(each.id, str)])
        raise UnknownReference(Issue(code="reference", message=f"{shown(who)} was not judged", hint=hint))


def panel(  # noqa: PLR0913  # each argument is one rule of a rule book
    marks: Marks,
    *,
    method: PanelMethod = "mean",
    cut: Number = TENTH,
    drop: int = 1,
    recused: Recusals | None = None,
    ties: str | TieRule = TieRule.STANDARD,
) -> Panel:
    """Make one score out of the marks of all judges.

    Args:
        marks: for each entry its marks by judge.
        method: ``mean``, ``median``, ``sum``; ``trimmed`` cuts the share *cut* off each side, rounded **down** to whole
            marks; ``drop_high_low`` drops the *drop* highest and lowest. Marks that are equal are cut one by one.
        cut: the share that ``trimmed`` cuts off each side, below one half.
        drop: how many marks ``drop_high_low`` drops on each side.
        recused: for each judge the entries that this judge does not mark.
        ties: how equal scores are numbered.

    Raises:
        InvalidValue: a mark is no number, the rule would leave no mark, or ``sum`` is asked for and marks are missing.
        Conflict: a judge marks an entry and is recused from it.

    >>> marks = {"A": {"Ani": 80, "Budi": 90, "Cici": 70}, "B": {"Ani": 85, "Budi": None, "Cici": 80}}
    >>> result = panel(marks, recused={"Budi": ["B"]})
    >>> [(each.score, each.recused) for each in result.scores]
    [(80, ()), (Decimal('82.5'), ('Budi',))]
    """
    one_of(method, METHODS, "method")
    judges, table = read_marks(marks)
    absent = _read_recusals(recused, judges, table)
    share = Fraction(exact(cut))
    if not 0 <= share < Fraction(1, 2):
        raise InvalidValue(Issue(code="cut", message="cut is a share from 0 to below one half", value=shown(cut)))
    whole(drop, "drop", least=1)
    cuts = _cutter(method, share, drop)
    scores = tuple(_score(who, given, judges, absent, method, cuts) for who, given in table.items())
    return Panel(method=method, judges=judges, scores=scores, ties=tie_rule(ties))


def _cutter(method: str, share: Fraction, drop: int) -> Callable[[int], int]:
    """Return how many marks are cut off each side of so many."""
    if method == "trimmed":
        return lambda count: count * share.numerator // share.denominator
    return lambda _: drop if method == "drop_high_low" else 0


def _score(  # noqa: PLR0913, PLR0917  # what is known of one entry
    who: Id,
    given: Mapping[Judge, Exact],
    judges: Sequence[Judge],
    absent: Collection[tuple[Judge, Id]],
    method: str,
    cuts: Callable[[int], int],
) -> PanelScore:
    recused = tuple(judge for judge in judges if (judge, who) in absent)
    missing = tuple(judge for judge in judges if judge not in given and judge not in recused)
    if method == "sum" and (missing or recused):
        message = f"{shown(who)} has {len(given)} of {len(judges)} marks, and sums over fewer judges do not compare"
        raise InvalidValue(Issue(code="missing", message=message, pointer=f"/{who}", hint="the mean does"))
    ordered = sorted(given.items(), key=lambda item: (item[1], judges.index(item[0])))
    off = cuts(len(ordered)) if ordered else 0
    if ordered and 2 * off >= len(ordered):
        message = f"{shown(who)} has {len(ordered)} marks, and dropping {off} on each side leaves none"
        raise InvalidValue(Issue(code="marks", message=message, pointer=f"/{who}"))
    kept = ordered[off : len(ordered) - off]
    return PanelScore(
        id=who,
        score=_average(method, [Fraction(mark) for _, mark in kept]),
        used=tuple(sorted(kept, key=lambda item: judges.index(item[0]))),
        dropped=tuple(ordered[:off] + ordered[len(ordered) - off :]),
        missing=missing,
        recused=recused,
    )


def _average(method: str, ordered: Sequence[Fraction]) -> Exact | None:
    if not ordered:
        return None
    if method == "median":
        middle = len(ordered) // 2
        return tidy(ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2)
    total = sum(ordered, Fraction(0))
    return tidy(total if method == "sum" else total / len(ordered))


def read_marks(marks: object) -> tuple[tuple[Judge, ...], dict[Id, dict[Judge, Exact]]]:
    """Read marks: the judges in the order in which they first appear, and for each entry the marks that are there.

    Raises:
        InvalidValue: an entry has no mapping of marks, or a mark is no number.
    """
    by_entry = as_mapping(marks)
    if not by_entry:
        message = f"marks are a mapping from entries to the marks of each judge, not {shown(marks)}"
        raise InvalidValue(Issue(code="marks", message=message))
    check_ids(by_entry, "the marks")
    judges: dict[Judge, None] = {}
    table: dict[Id, dict[Judge, Exact]] = {}
    issues: list[Issue] = []
    for who, given in by_entry.items():
        by_judge = as_mapping(given)
        if by_judge is None:
            message = f"the marks of {shown(who)} are a mapping from judges to numbers, not {shown(given)}"
            raise InvalidValue(Issue(code="marks", message=message, pointer=f"/{who}"))
        check_ids(by_judge, f"the marks of {shown(who)}")
        judges.update(dict.fromkeys(by_judge))
        line = table.setdefault(who, {})
        for judge, mark in by_judge.items():
            try:
                if mark is not None:
                    line[judge] = exact(mark)
            except InvalidValue as error:
                issues.extend(issue.below(f"/{who}/{judge}") for issue in error.issues)
    if issues:
        raise InvalidValue(*issues)
    return tuple(judges), table


def _read_recusals(
    recused: object, judges: Sequence[Judge], table: Mapping[Id, Mapping[Judge, Exact]]
) -> frozenset[tuple[Judge, Id]]:
    by_judge = as_mapping({} if recused is None else recused)
    if by_judge is None:
        message = f"recusals are a mapping from judges to entries, not {shown(recused)}"
        raise InvalidValue(Issue(code="recused", message=message))
    absent: set[tuple[Judge, Id]] = set()
    for judge, entries in by_judge.items():
        if judge not in judges:
            hint = did_you_mean(judge, [each for each in judges if isinstance(each, str)])
            raise UnknownReference(Issue(code="reference", message=f"{shown(judge)} is no judge here", hint=hint))
        if not is_iterable(entries):
            message = f"{shown(judge)} is recused from a list of entries, not from {shown(entries)}"
            raise InvalidValue(Issue(code="recused", message=message))
        for who in cast("Iterable[Id]", entries):
            if who not in table:
                hint = did_you_mean(who, [each for each in table if isinstance(each, str)])
                raise UnknownReference(Issue(code="reference", message=f"{shown(who)} was not judged", hint=hint))
            if judge in table[who]:
                message = f"{shown(judge)} is recused from {shown(who)} and gave it a mark"
                raise Conflict(Issue(code="recused", message=message, pointer=f"/{who}/{judge}"))
            absent.add((judge, who))
    return frozenset(absent)
