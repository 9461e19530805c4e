"""Points for places on ballots: Borda."""

from fractions import Fraction

from .ballots import Ballots, as_profile
from .placing import rank
from .ranked import RankedList
from .reading import Id
from .roots import presented

__all__ = ["borda"]


def borda(ballots: Ballots) -> RankedList[Id]:
    """Rank by Borda points: of n candidates the first on a ballot gets n - 1, the last 0.

    Those who share places share their points, and those whom a ballot does not list share what is left. Other programs
    begin with n and 1, which gives the same order on complete ballots and other totals. Where a profile says that
    ballots are silent about the unlisted, a ballot gives points only among those it lists: k - 1 to 0 for k of them.

    >>> [(row.id, row.score) for row in borda([["a", "b", "c"], ["b"]])]
    [('b', 3), ('a', Decimal('2.5')), ('c', Decimal('0.5'))]
    """
    profile = as_profile(ballots)
    points = dict.fromkeys(profile.candidates, Fraction(0))
    for tiers, count in profile.ballots:
        full = profile.full(tiers)
        behind = sum(map(len, full))
        for tier in full:
            behind -= len(tier)
            share = Fraction(count) * (behind + Fraction(len(tier) - 1, 2))
            for each in tier:
                points[each] += share
    scores = dict(zip(points, presented(list(points.values())), strict=True))
    return rank(profile.candidates, score=scores.get)
