"""Published rankings and computed ones: each turned into the other, and held together."""

from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeVar

import attrs

from ..errors import InvalidValue, Issue, UnknownReference, did_you_mean, shown
from ..model.ranking import Ranking, RankingEntry
from ..ranking import GradeScale, PrintedRow, RankedList, Reconciliation, Row, TieRule, scales_from_rows
from ..ranking import reconcile as reconcile_rows
from ..ranking.checks import require_all
from ..reference import scales
from ..values.dates import PartialDate
from ..values.ids import is_id, kind_of
from .lines import Line
from .lists import Places, order

__all__ = ["from_ranking", "grade_scale", "reconcile", "to_ranking"]

T = TypeVar("T")

_RANKED_KINDS: Final = frozenset({"agency", "post", "official", "region", "zone", "group", "outlet"})


def from_ranking(ranking: Ranking, *, places: Places | None = None) -> RankedList[RankingEntry]:
    """Return a published ranking as a ranked list, of which each entry is its own.

    Printed places stand as they are, and entries without a place and without a status that explains it are left out, so
    the list is partial. Where no place is printed, places are derived from the scores; ``places`` asks for one way.

    Raises:
        InvalidValue: no tie rule gives the printed places.
        Conflict: somebody is in the ranking twice.

    >>> from humaskit import datasets
    >>> found = from_ranking(datasets.awards()["ranking:akip-2021-pemerintah-provinsi-nasional"])
    >>> found.rank_of("region:33"), len(found)
    (1, 10)
    """
    require_all((ranking,), Ranking, "published rankings")
    grouped = any(entry.group is not None for entry in ranking.entries)
    return order(
        ranking.entries,
        identity=_id_of,
        is_complete=ranking.complete is True,
        field_size=ranking.total,
        places=places,
        ties=ranking.tie_rule,
        by="group" if grouped else None,
    )


def to_ranking(  # noqa: PLR0913  # each argument is one thing that a publication says of itself
    ranked: RankedList[T],
    *,
    id: str,  # noqa: A002  # the word of the field
    title: str,
    edition: str | None = None,
    category: str | None = None,
    as_of: PartialDate | None = None,
    method: str | None = None,
    scale: str | None = None,
) -> Ranking:
    """Return a ranked list as a ranking that can be published and kept in a catalog.

    Ids of agencies, regions and other recipients become subjects; any other id is a printed name. Where the list
    rounds, the rounded score is published. Grades and labels come along when the list was made of published lines.

    Raises:
        InvalidValue: the list is of plain numbers without ids, has half places, or a score without end; or *id* is no
            ``ranking:`` id.

    >>> from humaskit.ranking import rank
    >>> listed = rank({"agency:a": 87, "agency:b": 91})
    >>> [(entry.rank, entry.subject) for entry in to_ranking(listed, id="ranking:x", title="X").entries]
    [(1, 'agency:b'), (2, 'agency:a')]
    """
    require_all((ranked,), RankedList, "lists to publish")
    rules = ranked.rules
    whole = len(ranked) if rules.complete and len(ranked) else None
    return Ranking(
        id=id,
        title=title,
        edition=edition,
        category=category,
        as_of=as_of,
        method=method,
        scale=scale,
        tie_rule=rules.ties,
        total=rules.field_size or whole,
        complete=rules.complete,
        entries=tuple(map(_entry, ranked.rows)),
    )


def reconcile(
    ranking: Ranking, *, scale: GradeScale | None = None, ties: str | TieRule | None = None, descending: bool = True
) -> Reconciliation:
    """Recompute places and grades of a published ranking, and list what contradicts the print.

    Printed scores stand for everything that rounds to them, and the print is never corrected. *scale* is that of the
    ranking where the reference tables have it; *ties* its own tie rule unless said otherwise.

    Raises:
        Conflict: somebody is in the ranking twice.

    >>> from humaskit import datasets
    >>> found = reconcile(datasets.awards()["ranking:ikip-2023-nilai-ikip-provinsi"])
    >>> [(each.kind.value, each.id, each.other) for each in found.contradictions]
    [('order', 'region:19', 'region:11')]
    """
    require_all((ranking,), Ranking, "published rankings")
    rows = [
        PrintedRow(id=_id_of(entry), total=entry.score, rank=entry.rank, grade=entry.grade, group=entry.group)
        for entry in ranking.entries
    ]
    return reconcile_rows(
        rows,
        ties=ranking.tie_rule if ties is None else ties,
        descending=descending,
        scale=_scale_of(ranking) if scale is None else scale,
        complete=ranking.complete is True,
    )


def grade_scale(name: str, *, year: int | None = None) -> GradeScale:
    """Return a grade scale of the reference tables; of several versions the latest, or the one in use in *year*.

    Where the printed bands leave a gap, the lower grade holds until the next band begins; ``is_in_gap`` says so.

    Raises:
        UnknownReference: there is no such scale, or none in that year.

    >>> grade_scale("spbe").grade(Decimal("3.51")).label, grade_scale("kip").is_in_gap(Decimal("89.95"))
    ('Sangat Baik', True)
    """
    bands = scales.find_bands(name, year=year)
    if not bands:
        known = scales.scales()
        message = f"there is no grade scale {shown(name)}"
        if year is not None and scales.find_bands(name):
            message = f"the grade scale {shown(name)} was not in use in {shown(year)}, as far as is known"
        hint = did_you_mean(name, known) or f"the scales are {', '.join(known)}"
        raise UnknownReference(Issue(code="scale", message=message, hint=hint))
    latest = max(band.valid_from or 0 for band in bands)
    wanted = [band for band in bands if (band.valid_from or 0) == latest]
    (found,) = scales_from_rows(wanted, gap="to_lower_band")
    return found


def _id_of(entry: RankingEntry) -> str:
    return entry.subject or entry.subject_text or ""


def _scale_of(ranking: Ranking) -> GradeScale | None:
    known = ranking.scale is not None and ranking.scale in scales.scales()
    return grade_scale(ranking.scale) if known and ranking.scale is not None else None


def _entry(row: Row[T]) -> RankingEntry:
    if row.id is None:
        message = "plain numbers have no ids, and a ranking says who is ranked"
        raise InvalidValue(Issue(code="id", message=message, hint="rank a mapping from ids to numbers"))
    place = row.rank
    if place is not None and place != int(place):
        hint = "number the list by another rule: ranked.to_ties('standard')"
        raise InvalidValue(Issue(code="places", message=f"{shown(row.id)} has the half place {place}", hint=hint))
    known = is_id(row.id) and kind_of(row.id) in _RANKED_KINDS
    entry = RankingEntry(
        subject=row.id if isinstance(row.id, str) and known else None,
        subject_text=None if known else str(row.id),
        rank=None if place is None else int(place),
        score=_score(row),
        status=row.status,
        group=None if row.group is None else str(row.group),
    )
    published = row.entry
    if isinstance(published, RankingEntry):
        return attrs.evolve(entry, grade=published.grade, placement=published.placement)
    return attrs.evolve(entry, grade=published.grade) if isinstance(published, Line) else entry


def _score(row: Row[T]) -> Decimal | None:
    score = row.score if row.published is None else row.published
    if isinstance(score, Fraction):
        message = f"the score {score} of {shown(row.id)} has no end as a decimal"
        raise InvalidValue(Issue(code="score", message=message, hint="rank with digits= to publish it rounded"))
    if score is None or isinstance(score, int):
        return None if score is None else Decimal(score)
    return Decimal(format(score, "f"))
