"""Ranked lists of an edition, and what moved between two."""

from collections.abc import Sequence
from typing import Final, Literal, Protocol, TypeAlias, TypeVar

from ..catalog import Catalog
from ..errors import InvalidValue, Issue
from ..model.award import Outcome
from ..model.ranking import Ranking
from ..ranking import RankedList, Status, TieRule, from_places, rank
from ..ranking.checks import one_of
from ..ranking.exact import Exact
from ..ranking.moves import Movement
from ..ranking.moves import movement as movement_of
from ..ranking.reading import Read
from .lines import Contest, Line, contests, lines

__all__ = ["Places", "movement", "order", "podium", "standings", "standings_by_category", "unplaced"]

Places: TypeAlias = Literal["printed", "derived"]
"""Whether places stand as printed, or are derived from the scores."""

LAST_PLACE_ON_PODIUM: Final = 3
MOST_NAMED: Final = 8


class Placeable(Protocol):
    """What an order is made of."""

    @property
    def rank(self) -> int | None: ...
    @property
    def score(self) -> Exact | None: ...
    @property
    def status(self) -> Status: ...


P = TypeVar("P", bound=Placeable)


def standings(  # noqa: PLR0913  # each argument narrows the same question
    catalog: Catalog,
    edition: str,
    *,
    category: str | None = None,
    track: str | None = None,
    scope: str | None = None,
    region: str | None = None,
    year: int | None = None,
    places: Places | None = None,
    ties: str | TieRule | None = None,
) -> RankedList[Line]:
    """Return one contest of an edition as a ranked list.

    Printed places stand as they are, and lines without one are left out: :func:`unplaced` returns them, and the list
    says that it is partial. Where no place was printed at all, places are derived from the scores; over a partial list,
    or within one *region*, they count only those who are listed. *places* asks for ``"printed"`` or ``"derived"`` ones.
    Arguments are those of :func:`lines`; *ties* is the tie rule, where it is known.

    Raises:
        UnknownReference: there is no such edition, category or region.
        InvalidValue: several contests fit, whose places do not compare; or no tie rule gives the printed places.
        Conflict: somebody is twice in the contest.

    >>> from humaskit import datasets
    >>> ikip = standings(datasets.awards(), "program:ikip", year=2024, category="nilai IKIP", track="provinsi")
    >>> [(row.rank, row.entry.name, str(row.score)) for row in ikip.top(2)]
    [(1, 'Provinsi Jawa Barat', '85.22'), (2, 'Provinsi Jawa Timur', '83.83')]
    >>> ikip.rules.complete, ikip.rules.field_size
    (False, 34)
    """
    found = lines(catalog, edition, category=category, track=track, scope=scope, region=region, year=year)
    by_contest = contests(found)
    if len(by_contest) > 1:
        names = [_named(catalog, contest) for contest in by_contest]
        message = f"{len(names)} contests fit, and places of different contests do not compare"
        more = ", ..." if len(names) > MOST_NAMED else ""
        hint = f"say category=, track= or scope=: {', '.join(names[:MOST_NAMED])}{more}"
        raise InvalidValue(Issue(code="contest", message=message, hint=hint))
    return _ranked(catalog, found, region, places, ties)


def standings_by_category(  # noqa: PLR0913  # each argument narrows the same question
    catalog: Catalog,
    edition: str,
    *,
    track: str | None = None,
    scope: str | None = None,
    region: str | None = None,
    year: int | None = None,
    places: Places | None = None,
) -> dict[Contest, RankedList[Line]]:
    """Return every contest of an edition as a ranked list, by (category, track, scope); see :func:`standings`.

    >>> from humaskit import datasets
    >>> found = standings_by_category(datasets.awards(), "edition:akip-2023")
    >>> len(found), found["category:akip-2023-kementerian-nasional", "nasional", None].winners[0].id
    (7, 'agency:kemenpanrb')
    """
    found = contests(lines(catalog, edition, track=track, scope=scope, region=region, year=year))
    return {contest: _ranked(catalog, members, region, places, None) for contest, members in found.items()}


def unplaced(  # noqa: PLR0913  # each argument narrows the same question
    catalog: Catalog,
    edition: str,
    *,
    category: str | None = None,
    track: str | None = None,
    scope: str | None = None,
    region: str | None = None,
    year: int | None = None,
) -> tuple[Line, ...]:
    """Return the lines for which no place was printed: nominees, winners without a number, scores and grades alone."""
    found = lines(catalog, edition, category=category, track=track, scope=scope, region=region, year=year)
    return tuple(line for line in found if line.rank is None)


def podium(  # noqa: PLR0913  # each argument narrows the same question
    catalog: Catalog,
    edition: str,
    category: str | None = None,
    *,
    track: str | None = None,
    scope: str | None = None,
    region: str | None = None,
    year: int | None = None,
) -> tuple[Line, ...]:
    """Return places one to three and the winners without a number, in the order of :func:`lines`.

    As ``Catalog.podium``, for rankings too. A winner without a printed place gets none, and joint places keep theirs,
    so a podium can hold more than three.

    >>> from humaskit import datasets
    >>> [(line.rank, line.name) for line in podium(datasets.press(), "edition:ampk-2024", "Website")]
    [(None, 'Dinas Kehutanan Kalsel')]
    """
    found = lines(catalog, edition, category=category, track=track, scope=scope, region=region, year=year)
    return tuple(
        line
        for line in found
        if (line.outcome is Outcome.WINNER if line.rank is None else line.rank <= LAST_PLACE_ON_PODIUM)
    )


def movement(  # noqa: PLR0913  # each argument narrows the same question
    catalog: Catalog,
    earlier: str,
    later: str,
    *,
    category: str | None = None,
    track: str | None = None,
    scope: str | None = None,
    region: str | None = None,
    places: Places | None = None,
) -> Movement:
    """Compare one contest between two editions: who rose, who fell, who is new, who is not listed.

    A category is found in both by its name. Of a partial list nobody knows who is new or out, so they are
    ``unlisted_before`` and ``unlisted_after``. Whether the editions compare at all (one method, one field) is for the
    reader to know.

    Raises:
        UnknownReference: there is no such edition, category or region.
        InvalidValue: several contests fit in an edition.

    >>> from humaskit import datasets
    >>> moves = movement(
    ...     datasets.awards(), "edition:ikip-2023", "edition:ikip-2024", category="nilai IKIP", track="provinsi"
    ... )
    >>> moves.of("region:35").change, moves.of("region:51").change
    (22, -10)
    """
    before, after = (
        standings(catalog, edition, category=category, track=track, scope=scope, region=region, places=places)
        for edition in (earlier, later)
    )
    return movement_of(before, after)


def _ranked(
    catalog: Catalog, found: Sequence[Line], region: str | None, places: Places | None, ties: str | TieRule | None
) -> RankedList[Line]:
    holders = {line.held_by for line in found}
    only = catalog.get(next(iter(holders))) if len(holders) == 1 and region is None else None
    ranking = only if isinstance(only, Ranking) else None
    return order(
        found,
        identity="id",
        is_complete=ranking is not None and ranking.complete is True,
        field_size=None if ranking is None else ranking.total,
        places=places,
        ties=ties,
    )


def order(  # noqa: PLR0913  # each argument is one thing a page may print or leave out
    entries: Sequence[P],
    *,
    identity: Read[P],
    is_complete: bool,
    field_size: int | None,
    places: Places | None,
    ties: str | TieRule | None,
    by: Read[P] | None = None,
) -> RankedList[P]:
    """Order published entries: by the printed places, or by the scores where none is printed."""
    one_of(places, ("printed", "derived", None), "places")
    placed = [entry for entry in entries if entry.rank is not None or entry.status is not Status.RANKED]
    is_printed = places == "printed" or (places is None and any(entry.rank is not None for entry in entries))
    if is_printed:
        is_complete = is_complete and len(placed) == len(entries)
        return from_places(
            placed,
            place="rank",
            score="score",
            by=by,
            ties=ties,
            status="status",
            id=identity,
            complete=is_complete,
            field_size=None if is_complete or by is not None else field_size,
        )
    return rank(
        entries,
        score="score",
        by=by,
        ties=TieRule.STANDARD if ties is None else ties,
        status="status",
        disqualified="vacate" if any(entry.status is Status.DISQUALIFIED for entry in entries) else None,
        id=identity,
        complete=is_complete,
        field_size=None if is_complete or by is not None else field_size,
    )


def _named(catalog: Catalog, contest: Contest) -> str:
    category, track, scope = contest
    said = ("no category" if category is None else catalog.name_of(category), track, scope)
    return " / ".join(each for each in said if each is not None)
