"""Rank-biased overlap: how alike two orders are, the top counting most, over lists that may go on unseen.

The measure is Webber, Moffat & Zobel's (A Similarity Measure for Indefinite Rankings, 2010). It averages over all
depths the share of ids that the two tops have in common; depth d weighs ``p ** (d - 1)``. What ties mean is Corsi &
Urbano's (The Treatment of Ties in Rank-Biased Overlap, 2024):

* ``w``: tied ids really stand on the same place, as in sport; all of them are there from the first of their places.
* ``a``: it is not known which of them goes first; the mean over all ways to break the ties.
* ``b``: the same, corrected for the information that ties lose, in the way of Kendall's tau-b.
"""

from collections.abc import Iterator, Sequence
from decimal import Context, Decimal
from fractions import Fraction
from functools import cached_property
from typing import Final, Literal, TypeAlias

import attrs

from ..errors import InvalidValue, Issue, shown
from .checks import one_of
from .exact import Number, exact
from .reading import Id
from .roots import DIGITS, as_decimal, context, square_root, trimmed
from .tiers import Ordering, Tiers, read_tiers

__all__ = ["Overlap", "RboTies", "rank_biased_overlap"]

RboTies: TypeAlias = Literal["a", "b", "w"]
WORKING: Final = 2 * DIGITS
ZERO: Final = Decimal(0)


@attrs.frozen(kw_only=True)
class Overlap:
    """Rank-biased overlap of two lists, from 0 (nothing in common) to 1 (the same order).

    ``extrapolated`` assumes that the lists go on agreeing as they do where the shorter one ends. ``minimum`` assumes
    that nothing further is in common, ``maximum`` that everything is; ``residual`` is their difference: a wide one says
    that the lists are too short for this ``p``. ``extrapolated`` is None if a list is empty.
    """

    extrapolated: Decimal | None
    minimum: Decimal
    maximum: Decimal
    residual: Decimal
    p: Decimal
    ties: str


def rank_biased_overlap(first: Ordering, second: Ordering, *, p: Number, ties: RboTies = "a") -> Overlap:
    """Return rank-biased overlap, good to 30 digits.

    *p* has no default, because the answer hangs on it: with 0.9 the first ten places carry some 86 percent of the
    weight, with 0.98 some 42. The lists may be of different lengths and need not hold the same ids.

    Raises:
        InvalidValue: an order cannot be read, or *p* is not between 0 and 1.
        Conflict: an id occurs twice in a list.

    >>> result = rank_biased_overlap(["a", "b", "c"], ["a", "c", "b"], p=Decimal("0.5"))
    >>> result.extrapolated
    Decimal('0.875')
    """
    one_of(ties, ("a", "b", "w"), "ties")
    share = Fraction(exact(p))
    if not 0 < share < 1:
        raise InvalidValue(Issue(code="p", message="p is a share between 0 and 1", value=shown(p)))
    one, other = read_tiers(first, "the first order"), read_tiers(second, "the second order")
    short, long = (one, other) if _size(one) <= _size(other) else (other, one)
    depths = tuple(_depths(short, long, whole=ties == "w"))
    small = min(as_decimal(share, 1).adjusted(), as_decimal(1 - share, 1).adjusted())
    digits = WORKING - small  # enough to tell p from 0 and 1
    sections = _Sections(
        depths=depths,
        shortest=_size(short),
        p=as_decimal(share, digits),
        rest=as_decimal(1 - share, digits),
        digits=digits,
        ties=ties,
    )
    least, most = sections.minimum(), sections.maximum()
    extrapolated = sections.extrapolated()
    return Overlap(
        extrapolated=None if extrapolated is None else trimmed(extrapolated),
        minimum=trimmed(least),
        maximum=trimmed(most),
        residual=trimmed(sections.context.subtract(most, least)),
        p=trimmed(sections.p),
        ties=ties,
    )


def _size(tiers: Tiers) -> int:
    return sum(map(len, tiers))


@attrs.frozen
class _Depth:
    """What is seen of both lists down to one depth.

    ``overlap`` adds up, over the common ids, how much of each is there in both lists: 1, or within a tie a part.
    ``short`` and ``long`` add up how much is there of each list, ``short_squares`` and ``long_squares`` its squares.
    ``extra`` counts ids of the long list that the short one does not have, in tiers that are complete at this depth;
    ``extra_now`` those in the tier that the depth cuts, of each of which ``part`` is there.
    """

    number: int
    overlap: Fraction
    short: Fraction
    long: Fraction
    short_squares: Fraction
    long_squares: Fraction
    extra: int
    extra_now: int
    part: Fraction


class _Walk:
    """One list, going down depth by depth."""

    def __init__(self, tiers: Tiers, other: Tiers, *, whole: bool) -> None:
        self.tiers = tiers
        self.whole = whole
        self.tier_of_other = {each: number for number, tier in enumerate(other) for each in tier}
        self.number = 0  # of the tier that the depth is in
        self.inside = 0  # how many places of it
        self.above = 0  # how many ids are in the tiers before it

    @property
    def tier(self) -> tuple[Id, ...]:
        """The tier that the depth is in; empty after the end."""
        return self.tiers[self.number] if self.number < len(self.tiers) else ()

    @property
    def part(self) -> Fraction:
        """How much is there of each id of the tier."""
        return Fraction(self.inside, len(self.tier)) if self.tier and not self.whole else Fraction(1)

    def down(self) -> tuple[Id, ...]:
        """Go one place down; return the tier that was left, if one was."""
        left = self.tier if self.tier and self.inside == len(self.tier) else ()
        if left:
            self.number, self.above, self.inside = self.number + 1, self.above + len(left), 0
        self.inside += 1
        return left

    def before(self, ids: Sequence[Id], number: int) -> int:
        """Count those of *ids* that stand in the other list before a tier of it."""
        return sum(self.tier_of_other.get(each, number) < number for each in ids)

    def at(self, ids: Sequence[Id], number: int) -> int:
        """Count those of *ids* that stand in one tier of the other list."""
        return sum(self.tier_of_other.get(each, -1) == number for each in ids)

    def only(self, ids: Sequence[Id]) -> int:
        """Count those of *ids* that the other list does not have."""
        return sum(each not in self.tier_of_other for each in ids)


def _depths(short: Tiers, long: Tiers, *, whole: bool) -> Iterator[_Depth]:
    """Go down both lists to the end of the long one; *whole* counts tied ids from their first place on."""
    one, other = _Walk(short, long, whole=whole), _Walk(long, short, whole=whole)
    common = extra = 0
    for number in range(1, _size(long) + 1):
        common += one.before(one.down(), other.number)
        left = other.down()
        common += other.before(left, one.number)
        extra += other.only(left)
        f, g = one.part, other.part
        overlap = (
            common
            + f * one.before(one.tier, other.number)
            + g * other.before(other.tier, one.number)
            + f * g * one.at(one.tier, other.number)
        )
        ended = not one.tier
        yield _Depth(
            number=number,
            overlap=overlap,
            short=Fraction(number) if ended else one.above + f * len(one.tier),
            long=other.above + g * len(other.tier),
            short_squares=Fraction(number) if ended else one.above + f * f * len(one.tier),
            long_squares=other.above + g * g * len(other.tier),
            extra=extra,
            extra_now=other.only(other.tier),
            part=g,
        )


@attrs.frozen(kw_only=True)
class _Sections:
    """The sums of the measure: depths of both lists, depths of the long one alone, and the unseen rest."""

    depths: tuple[_Depth, ...]
    shortest: int
    p: Decimal
    rest: Decimal  # 1 - p
    digits: int
    ties: str

    @cached_property
    def context(self) -> Context:
        """What it is computed in."""
        return context(self.digits)

    @property
    def end(self) -> Fraction:
        """What both lists have in common, ids after all."""
        return self.depths[-1].overlap if self.depths else Fraction(0)

    def minimum(self) -> Decimal:
        """Nothing further is in common."""
        seen = [self.agreement(depth, depth.overlap) for depth in self.depths]
        logarithm = self.context.minus(self.context.ln(self.rest))
        spent = self.weighed([as_decimal(Fraction(1, depth.number), self.digits) for depth in self.depths])
        unseen = self.context.multiply(as_decimal(self.end, self.digits), self.context.subtract(logarithm, spent))
        return self.scaled(self.context.add(self.weighed(seen), unseen))

    def maximum(self) -> Decimal:
        """Everything that can be is in common: first what one list has left over, then whatever follows."""
        shares: list[Decimal] = []
        for depth in self.depths:
            free = max(0, depth.number - self.shortest)
            now = min(max(0, free - depth.extra), depth.extra_now)
            shares.append(self.agreement(depth, depth.overlap + min(free, depth.extra) + depth.part * now))
        longest = len(self.depths)
        complete = longest + self.shortest - int(self.end)  # from here on the tops can be the same ids
        shares += [
            as_decimal((2 * number - complete) / Fraction(number), self.digits)
            for number in range(longest + 1, complete + 1)
        ]
        return self.scaled(self.context.add(self.weighed(shares), self.tail(complete)))

    def extrapolated(self) -> Decimal | None:
        """The unseen part agrees as much as the lists do where the short one ends."""
        if not self.shortest:
            return None
        at = self.depths[self.shortest - 1]
        agreed = self.agreement(at, at.overlap)
        shares: list[Decimal] = []
        for depth in self.depths:
            share = self.agreement(depth, depth.overlap)
            if depth.number > self.shortest:
                average = (depth.extra + depth.part * depth.extra_now) / Fraction(depth.extra + depth.extra_now)
                more = self.agreement(depth, (depth.number - self.shortest) * average)
                share = self.context.add(share, self.context.multiply(more, agreed))
            shares.append(share)
        longest = len(self.depths)
        beyond = self.context.multiply(Decimal(longest - self.shortest), agreed)
        last = self.context.divide(self.context.add(as_decimal(self.end, self.digits), beyond), Decimal(longest))
        return self.scaled(self.context.add(self.weighed(shares), self.context.multiply(last, self.tail(longest))))

    def agreement(self, depth: _Depth, overlap: Fraction) -> Decimal:
        """Return an overlap as a share of what there is at a depth; it is linear in the overlap."""
        if self.ties == "w":
            return as_decimal(2 * overlap / (depth.short + depth.long), self.digits)
        if self.ties == "a":
            return as_decimal(overlap / depth.number, self.digits)
        length = square_root(depth.short_squares * depth.long_squares, self.digits)
        return self.context.divide(as_decimal(overlap, self.digits), length)

    def weighed(self, shares: Sequence[Decimal]) -> Decimal:
        """Add up shares, that of depth d times p to the power of d."""
        total, power = ZERO, Decimal(1)
        for share in shares:
            power = self.context.multiply(power, self.p)
            total = self.context.add(total, self.context.multiply(share, power))
        return total

    def tail(self, depth: int) -> Decimal:
        """Return the sum of the powers of p beyond a depth."""
        return self.context.divide(self.context.power(self.p, depth + 1), self.rest)

    def scaled(self, total: Decimal) -> Decimal:
        """Multiply by (1 - p) / p."""
        return self.context.multiply(total, self.context.divide(self.rest, self.p))
