"""Ballots: what each judge or voter put in order, whole or in part, ties allowed.

One convention runs through everything that counts them: whoever a ballot does not list stands behind all it lists, and
level with the others it does not list. ``unlisted="ignored"`` says instead that a ballot is silent about them.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Literal, TypeAlias

import attrs

from ..errors import InvalidValue, Issue, UnknownReference, did_you_mean, shown
from .checks import as_tuple, is_iterable, one_of
from .exact import Exact, Number, exact, tidy
from .reading import Id, label_key
from .tiers import Ordering, Tiers, check_ids, read_tiers

__all__ = ["Ballots", "Profile", "Unlisted", "as_profile"]

Unlisted: TypeAlias = Literal["last", "ignored"]


@attrs.frozen
class Profile:
    """All ballots of one election or panel, equal ones counted together. Build one with :meth:`of`.

    Candidates are in the order of their ids, so that nothing depends on the order of the ballots.
    """

    candidates: tuple[Id, ...]
    ballots: tuple[tuple[Tiers, Exact], ...]
    unlisted: Unlisted = "last"

    @classmethod
    def of(
        cls,
        ballots: "Iterable[Ordering]",
        *,
        counts: Sequence[Number] | None = None,
        candidates: Iterable[Id] | None = None,
        unlisted: Unlisted = "last",
    ) -> "Profile":
        """Read ballots.

        Args:
            ballots: each a sequence of ids, best first, in which a set, list or tuple is a tie; or places by id; or a
                ranked list.
            counts: how often each ballot was cast, or how much it weighs; once each if left out.
            candidates: who stands, if some may be on no ballot.
            unlisted: ``last`` puts whoever a ballot does not list behind those it lists; ``ignored`` leaves them out.

        Raises:
            InvalidValue: a ballot cannot be read, or a count is no number or below zero.
            Conflict: a ballot lists somebody twice.
            UnknownReference: a ballot lists somebody who does not stand.

        >>> Profile.of([["a", "b"], ["a", "b"], ["b", {"a", "c"}]]).candidates
        ('a', 'b', 'c')
        """
        one_of(unlisted, ("last", "ignored"), "unlisted")
        if not is_iterable(ballots) or isinstance(ballots, Mapping):
            message = "ballots are a sequence of orders, not one order alone"
            raise InvalidValue(
                Issue(code="ballots", message=message, hint="say counts=... for how often each was cast")
            )
        read = [_read(ballot, number) for number, ballot in enumerate(ballots)]
        weights = _counts(counts, len(read))
        tally: dict[Tiers, Fraction] = {}
        for tiers, weight in zip(read, weights, strict=True):
            tally[tiers] = tally.get(tiers, Fraction(0)) + weight
        names = _candidates(candidates, tally)
        ordered = sorted(tally, key=lambda tiers: [[label_key(each) for each in tier] for tier in tiers])
        return cls(names, tuple((tiers, tidy(tally[tiers])) for tiers in ordered if tally[tiers]), unlisted)

    @property
    def total(self) -> Exact:
        """How many ballots there are."""
        return tidy(sum((Fraction(count) for _, count in self.ballots), Fraction(0)))

    def preferences(self) -> dict[tuple[Id, Id], Fraction]:
        """Return for each pair how many ballots put the first before the second."""
        table = {(one, other): Fraction(0) for one in self.candidates for other in self.candidates if one != other}
        for tiers, count in self.ballots:
            weight = Fraction(count)
            for better, worse in combinations(self.full(tiers), 2):
                for one in better:
                    for other in worse:
                        table[one, other] += weight
        return table

    def full(self, tiers: Tiers) -> Tiers:
        """Return a ballot with the unlisted where the convention puts them."""
        if self.unlisted == "ignored":
            return tiers
        listed = {each for tier in tiers for each in tier}
        rest = tuple(each for each in self.candidates if each not in listed)
        return (*tiers, rest) if rest else tiers


Ballots: TypeAlias = Profile | Iterable[Ordering]
"""A profile, or ballots that were cast once each."""


def as_profile(ballots: Ballots) -> Profile:
    """Return ballots as a profile."""
    return ballots if isinstance(ballots, Profile) else Profile.of(ballots)


def _read(ballot: Ordering, number: int) -> Tiers:
    try:
        return read_tiers(ballot, "a ballot")
    except InvalidValue as error:
        raise InvalidValue(*(issue.below(f"/{number}") for issue in error.issues)) from error


def _counts(counts: Sequence[Number] | None, size: int) -> list[Fraction]:
    if counts is None:
        return [Fraction(1)] * size
    column = as_tuple(counts)
    if column is None or len(column) != size:
        message = f"there is one count for each of {size} ballots"
        raise InvalidValue(Issue(code="counts", message=message, value=shown(counts)))
    weights = [Fraction(exact(each)) for each in column]
    for number, weight in enumerate(weights):
        if weight < 0:
            raise InvalidValue(
                Issue(code="counts", message="a ballot counts zero or more", pointer=f"/counts/{number}")
            )
    return weights


def _candidates(candidates: Iterable[Id] | None, tally: Mapping[Tiers, Fraction]) -> tuple[Id, ...]:
    listed = {each for tiers in tally for tier in tiers for each in tier}
    if candidates is None:
        return tuple(sorted(listed, key=label_key))
    if not is_iterable(candidates):
        message = f"the candidates are a sequence of ids, not {shown(candidates)}"
        raise InvalidValue(Issue(code="candidates", message=message))
    names = tuple(candidates)
    check_ids(names, "the candidates")
    for stranger in sorted(listed - set(names), key=label_key):
        hint = did_you_mean(stranger, [each for each in names if isinstance(each, str)])
        message = f"{shown(stranger)} is on a ballot but does not stand"
        raise UnknownReference(Issue(code="reference", message=message, hint=hint))
    return tuple(sorted(names, key=label_key))
