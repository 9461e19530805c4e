"""The lines of an edition: every result and every ranked entry that it published, in one form."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, TypeAlias

import attrs

from ..catalog import Catalog
from ..errors import InvalidValue, Issue, UnknownReference, did_you_mean, shown
from ..model.agency import Agency
from ..model.award import AwardCategory, AwardEdition, AwardResult, Outcome
from ..model.community import CommunityGroup
from ..model.office import Post
from ..model.ranking import Ranking, RankingEntry
from ..ranking import Status
from ..reference import regions
from ..reference.folding import fold
from ..values.ids import kind_of
from ..values.placement import PlacementKind

__all__ = ["Contest", "Line", "contests", "edition_of", "lines", "region_of"]

Contest: TypeAlias = tuple[str | None, str | None, str | None]
"""Among whom a line was placed: the category, the track or group of competitors, and the scope."""

_SHORTLISTED: Final = (PlacementKind.NOMINEE, PlacementKind.SHORTLIST)


@attrs.frozen(kw_only=True)
class Line:
    """Who stands where in an edition, as it was published; what was not printed is None.

    ``id`` is the recipient, or the printed name of one without an id. ``rank`` is the printed place: a winner without a
    number has none. ``track`` is the group that competes. ``held_by`` and ``field`` say where the catalog holds the
    line, so ``catalog.sources_of(line.held_by, line.field)`` names its sources.
    """

    id: str
    name: str
    rank: int | None = None
    score: Decimal | None = None
    grade: str | None = None
    status: Status = Status.RANKED
    outcome: Outcome | None = None
    category: str | None = None
    track: str | None = None
    scope: str | None = None
    region: str | None = None
    is_overall: bool = False
    held_by: str
    field: str | None = None

    @property
    def contest(self) -> Contest:
        """Among whom the line was placed; places of different contests do not compare."""
        return self.category, self.track, self.scope


def lines(  # noqa: PLR0913  # each argument narrows the same question
    catalog: Catalog,
    edition: str,
    *,
    category: str | None = None,
    track: str | None = None,
    scope: str | None = None,
    region: str | None = None,
    year: int | None = None,
) -> tuple[Line, ...]:
    """Return everything that an edition published: award results and entries of rankings.

    By category in printed order, then place, then id; lines without a place stand last in their category.

    Args:
        catalog: the catalog.
        edition: the id of an edition, or of a programme with *year*.
        category: the id or the name of a category; the id of another edition's category finds the one of that name.
        track: the group that competes, as printed.
        scope: the field in which a place was won, as printed.
        region: a region code; recipients of the region and of what lies in it.
        year: the year of the edition, where *edition* is a programme.

    Raises:
        UnknownReference: there is no such edition, category or region.
        InvalidValue: a programme without *year*, or an edition of another year.

    >>> from humaskit import datasets
    >>> for line in lines(datasets.press(), "edition:amc-2024"):
    ...     print(line.rank, line.name)
    1 Dinkominfo Kota Madiun
    2 Dinas Komunikasi, Statistik dan Persandian Kota Semarang
    3 Dinas Komunikasi dan Informatika Musi Banyuasin
    """
    ref = edition_of(catalog, edition, year).id
    order = {one.id: number for number, one in enumerate(catalog.categories(ref))}
    wanted = None if category is None else _categories(catalog, ref, category)
    within = None if region is None else regions.get(region).code
    found = [
        line
        for line in (*_of_results(catalog, ref), *_of_rankings(catalog, ref))
        if (wanted is None or line.category in wanted)
        and (track is None or line.track == track)
        and (scope is None or line.scope == scope)
        and (within is None or f"{line.region}.".startswith(f"{within}."))
    ]

    def position(line: Line) -> tuple[object, ...]:
        number = -1 if line.category is None else order.get(line.category, len(order))
        return number, line.track or "", line.scope or "", line.rank is None, line.rank or 0, line.id, line.held_by

    return tuple(sorted(found, key=position))


def contests(found: Iterable[Line]) -> dict[Contest, tuple[Line, ...]]:
    """Return lines by the contest that they belong to, in the order in which the contests come."""
    by_contest: dict[Contest, list[Line]] = {}
    for line in found:
        by_contest.setdefault(line.contest, []).append(line)
    return {contest: tuple(members) for contest, members in by_contest.items()}


def edition_of(catalog: Catalog, edition: str, year: int | None = None) -> AwardEdition:
    """Return an edition by its id, or by its programme and year."""
    if kind_of(edition) == "program":
        if year is None:
            known = ", ".join(str(each.year or each.id) for each in catalog.editions(edition))
            message = f"{shown(edition)} is a programme with editions of its own"
            hint = f"say year=: {known}" if known else "it has none in this catalog"
            raise InvalidValue(Issue(code="edition", message=message, hint=hint))
        return catalog.edition(edition, year)
    found = catalog.one(edition, AwardEdition)
    if year is not None and found.year != year:
        message = f"{shown(edition)} is the edition of {found.year or 'no stated year'}, not of {shown(year)}"
        raise InvalidValue(Issue(code="edition", message=message, hint="name the programme to choose by year"))
    return found


def region_of(catalog: Catalog, ref: str) -> str | None:
    """Return the code of the region that a recipient is, or stands in; None where nothing says so."""
    if kind_of(ref) == "region":
        return ref.partition(":")[2]
    found = catalog.get(ref)
    if isinstance(found, Post):
        found = None if found.agency is None else catalog.get(found.agency)
    return found.region if isinstance(found, (Agency, CommunityGroup)) else None


def _categories(catalog: Catalog, edition: str, category: str) -> set[str]:
    """Return the ids of an edition's categories that *category* names."""
    known = catalog.categories(edition)
    named = catalog.get(catalog.current(category))
    if isinstance(named, AwardCategory) and named in known:
        return {named.id}
    text = named.name if isinstance(named, AwardCategory) else category
    group = named.competitors if isinstance(named, AwardCategory) else None
    found = {
        one.id for one in known if fold(text) in map(fold, _names(one)) and (group is None or one.competitors == group)
    }
    if not found:
        names = sorted({one.name for one in known})
        message = f"{shown(edition)} has no category {shown(category)}"
        hint = did_you_mean(text, names) or (f"its categories are {', '.join(names[:8])}" if names else None)
        raise UnknownReference(Issue(code="category", message=message, hint=hint))
    return found


def _names(category: AwardCategory) -> Iterator[str]:
    yield category.name
    yield from (name.text for name in category.names)


def _of_results(catalog: Catalog, edition: str) -> Iterator[Line]:
    for result in catalog.results(edition):
        recipient = catalog.current(result.recipient)
        kind = None if result.placement is None else result.placement.kind
        category = _category(catalog, result.category)
        shortlisted = result.rank is None and (result.outcome is Outcome.FINALIST or kind in _SHORTLISTED)
        yield Line(
            id=recipient,
            name=catalog.name_of(recipient),
            rank=result.rank,
            score=result.score,
            grade=result.grade,
            status=Status.NOMINEE if shortlisted else Status.RANKED,
            outcome=result.outcome,
            category=None if category is None else category.id,
            track=_track(result, category),
            scope=result.scope,
            region=region_of(catalog, recipient),
            is_overall=kind is PlacementKind.GRAND,
            held_by=result.id,
        )


def _of_rankings(catalog: Catalog, edition: str) -> Iterator[Line]:
    for ranking in catalog.referring(Ranking, "edition", edition):
        category = _category(catalog, ranking.category)
        for number, entry in enumerate(ranking.entries):
            subject = None if entry.subject is None else catalog.current(entry.subject)
            yield Line(
                id=subject or entry.subject_text or "",
                name=catalog.name_of(subject) if subject else entry.subject_text or "",
                rank=entry.rank,
                score=entry.score,
                grade=entry.grade,
                status=entry.status,
                category=None if category is None else category.id,
                track=_track(entry, category),
                region=None if subject is None else region_of(catalog, subject),
                held_by=ranking.id,
                field=f"entries/{number}",
            )


def _category(catalog: Catalog, ref: str | None) -> AwardCategory | None:
    found = None if ref is None else catalog.get(ref)
    return found if isinstance(found, AwardCategory) else None


def _track(line: AwardResult | RankingEntry, category: AwardCategory | None) -> str | None:
    own = line.track if isinstance(line, AwardResult) else line.group
    return own or (None if category is None else category.competitors)
