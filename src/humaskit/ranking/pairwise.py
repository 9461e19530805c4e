"""Everybody against everybody: margins, Condorcet winner, Copeland, Schulze."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from typing import Literal, TypeAlias

import attrs

from ..errors import Issue, UnknownReference, did_you_mean, shown
from .ballots import Ballots, as_profile
from .checks import one_of
from .exact import Exact, tidy
from .matrix import Table
from .placing import rank
from .ranked import RankedList
from .reading import Id

__all__ = [
    "Margins",
    "PartialOrder",
    "Strength",
    "condorcet_winner",
    "copeland",
    "dominance_groups",
    "margins",
    "schulze",
    "strengths",
]

Strength: TypeAlias = Literal["margins", "winning_votes"]
"""How strong a majority is: its lead, or how many are in it. They differ only with ties or unlisted candidates."""


@attrs.frozen
class Margins:
    """For each pair, how many ballots put the first before the second."""

    candidates: tuple[Id, ...]
    preferences: Mapping[tuple[Id, Id], Fraction] = attrs.field(hash=False)

    def prefer(self, one: Id, other: Id) -> Exact:
        """Return how many ballots put *one* before *other*."""
        return tidy(self._preferring(one, other))

    def margin(self, one: Id, other: Id) -> Exact:
        """Return the lead of *one* over *other*; below zero if the other leads."""
        return tidy(self._preferring(one, other) - self._preferring(other, one))

    def beats(self, one: Id, other: Id) -> bool:
        """Tell whether more ballots put *one* before *other* than the other way round."""
        return self._preferring(one, other) > self._preferring(other, one)

    @property
    def table(self) -> Table:
        """The matrix of leads, row over column."""
        cells = tuple(
            tuple(self.margin(row, column) if row != column else 0 for column in self.candidates)
            for row in self.candidates
        )
        return Table(self.candidates, tuple(map(str, self.candidates)), cells)

    def _preferring(self, one: Id, other: Id) -> Fraction:
        for each in (one, other):
            if each not in self.candidates:
                hint = did_you_mean(each, [label for label in self.candidates if isinstance(label, str)])
                raise UnknownReference(Issue(code="reference", message=f"{shown(each)} does not stand", hint=hint))
        return self.preferences.get((one, other), Fraction(0))


@attrs.frozen
class PartialOrder:
    """Who stands before whom by one method; nothing is said of pairs that the ballots leave open.

    ``winners`` are those before whom nobody stands (for ranked pairs: in one of the ways to settle the ties).
    """

    method: str
    candidates: tuple[Id, ...]
    beats: frozenset[tuple[Id, Id]]
    winners: tuple[Id, ...]

    @cached_property
    def ranking(self) -> RankedList[Id] | None:
        """The order as a list in which whoever is not set apart ties; None where that would contradict itself.

        If a stands before b, but neither stands before or behind c, a list would have to tie c with both.
        """
        wins = {each: sum((each, other) in self.beats for other in self.candidates) for each in self.candidates}
        losses = {each: sum((other, each) in self.beats for other in self.candidates) for each in self.candidates}
        scores = {each: wins[each] - losses[each] for each in self.candidates}
        for one in self.candidates:
            for other in self.candidates:
                if ((one, other) in self.beats) is not (scores[one] > scores[other]):
                    return None
        return rank(self.candidates, score=scores.get)


def margins(ballots: Ballots) -> Margins:
    """Count every pair.

    >>> result = margins([["a", "b", "c"], ["b", "a"]])
    >>> result.margin("a", "c"), result.margin("a", "b")
    (2, 0)
    """
    profile = as_profile(ballots)
    return Margins(profile.candidates, profile.preferences())


def condorcet_winner(ballots: Ballots) -> Id | None:
    """Return who beats everybody else one against one; None where nobody does.

    >>> condorcet_winner([["a", "b", "c"], ["b", "c", "a"], ["c", "a", "b"]]) is None
    True
    """
    counted = margins(ballots)
    for one in counted.candidates:
        if all(one == other or counted.beats(one, other) for other in counted.candidates):
            return one
    return None


def copeland(ballots: Ballots) -> RankedList[Id]:
    """Rank by pairwise victories less defeats (Copeland 1951).

    Counting half a point for a tie instead gives the same order.

    >>> [(row.id, row.score) for row in copeland([["a", "b", "c"], ["a", "c", "b"]])]
    [('a', 2), ('b', -1), ('c', -1)]
    """
    counted = margins(ballots)
    scores = {
        one: sum(counted.beats(one, other) - counted.beats(other, one) for other in counted.candidates)
        for one in counted.candidates
    }
    return rank(counted.candidates, score=scores.get)


def strengths(counted: Margins, strength: Strength) -> dict[tuple[Id, Id], Fraction]:
    """Return the strength of every majority; pairs without one are left out."""
    one_of(strength, ("margins", "winning_votes"), "strength")
    found: dict[tuple[Id, Id], Fraction] = {}
    for (one, other), votes in counted.preferences.items():
        against = counted.preferences[other, one]
        if votes > against:
            found[one, other] = votes - against if strength == "margins" else votes
    return found


def schulze(ballots: Ballots, *, strength: Strength = "margins") -> PartialOrder:
    """Order by strongest paths (Schulze 2011): a stands before b if its best path to b beats b's best path back.

    A path is as strong as its weakest majority. Candidates whose best paths are equally strong are left open.

    >>> schulze([["a", "b", "c"], ["b", "c", "a"], ["c", "a", "b"]]).winners
    ('a', 'b', 'c')
    """
    counted = margins(ballots)
    names = counted.candidates
    direct = strengths(counted, strength)
    levels = {value: level for level, value in enumerate(sorted(set(direct.values())), start=1)}
    paths = [[levels[direct[one, other]] if (one, other) in direct else 0 for other in names] for one in names]
    for through, onward in enumerate(paths):
        for start, row in enumerate(paths):
            first = row[through]
            if first and start != through:
                paths[start] = [max(known, min(first, step)) for known, step in zip(row, onward, strict=True)]
    beats = frozenset(
        (one, other)
        for i, one in enumerate(names)
        for j, other in enumerate(names)
        if i != j and paths[i][j] > paths[j][i]
    )
    return PartialOrder("schulze", names, beats, undominated(names, beats))


def dominance_groups(counted: Margins) -> list[tuple[Id, ...]]:
    """Split the candidates so that everyone in a group beats everyone in all later groups.

    No circle of majorities runs through two groups. Kemeny's best orders keep them apart (the extended Condorcet
    criterion, Truchon 1998), and so do ranked pairs.
    """
    unbeaten = {
        one: sum(one != other and not counted.beats(other, one) for other in counted.candidates)
        for one in counted.candidates
    }
    waiting = sorted(counted.candidates, key=lambda each: -unbeaten[each])
    groups: list[tuple[Id, ...]] = []
    group: list[Id] = []
    for number, each in enumerate(waiting):
        group.append(each)
        if all(counted.beats(one, other) for one in group for other in waiting[number + 1 :]):
            groups.append(tuple(sorted(group, key=counted.candidates.index)))
            group = []
    return groups


def undominated(candidates: tuple[Id, ...], beats: frozenset[tuple[Id, Id]]) -> tuple[Id, ...]:
    """Return those before whom nobody stands."""
    behind = {other for _, other in beats}
    return tuple(each for each in candidates if each not in behind)
