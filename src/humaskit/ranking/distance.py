"""How far two orders are apart: Spearman's footrule and Kendall's distance, over complete and partial lists."""

from fractions import Fraction

import attrs

from ..errors import InvalidValue, Issue, shown
from .correlation import Unpaired, common_places, count_pairs, dense, doubled_ranks
from .exact import Exact, Number, exact, tidy
from .tiers import Ordering, read_places

__all__ = ["Distance", "footrule", "kendall_distance"]

HALF = Fraction(1, 2)


@attrs.frozen
class Distance:
    """A distance as it is counted, and as a share of the largest that so many ids allow.

    ``normalised`` is None for fewer than two ids, which cannot differ in order.
    """

    raw: Exact
    normalised: Exact | None


def footrule(first: Ordering, second: Ordering, *, unpaired: Unpaired = "refuse") -> Distance:
    """Return how many places the ids moved in all, tied places averaged.

    Places are counted anew among the ids compared. The largest footrule is n² / 2, rounded down.

    Raises:
        InvalidValue: an order cannot be read, or the ids differ and *unpaired* does not say what becomes of them.

    >>> footrule(["a", "b", "c"], ["c", "b", "a"])
    Distance(raw=4, normalised=1)
    """
    xs, ys = _ranks(first, second, unpaired)
    twice = sum(abs(x - y) for x, y in zip(doubled_ranks(xs), doubled_ranks(ys), strict=True))
    return _distance(Fraction(twice, 2), len(xs) ** 2 // 2)


def kendall_distance(
    first: Ordering, second: Ordering, *, penalty: Number = HALF, unpaired: Unpaired = "refuse"
) -> Distance:
    """Return how many pairs the orders put the other way round.

    A pair that one order ties and the other does not counts *penalty*, from 0 to 1; a pair that both tie counts nothing
    (Fagin, Kumar, Mahdian, Sivakumar & Vee 2006). Below one half the distance is no metric.

    Raises:
        InvalidValue: as :func:`footrule`, or the penalty is not from 0 to 1.

    >>> kendall_distance(["a", "b", "c"], [{"a", "b"}, "c"])
    Distance(raw=Decimal('0.5'), normalised=Fraction(1, 6))
    """
    share = Fraction(exact(penalty))
    if not 0 <= share <= 1:
        raise InvalidValue(Issue(code="penalty", message="a penalty is a share from 0 to 1", value=shown(penalty)))
    xs, ys = _ranks(first, second, unpaired)
    pairs = count_pairs(xs, ys)
    tied_both = pairs.tied_first + pairs.tied_second + pairs.concordant + pairs.discordant - pairs.total
    tied_once = pairs.tied_first + pairs.tied_second - 2 * tied_both
    return _distance(pairs.discordant + share * tied_once, pairs.total)


def _distance(raw: Fraction, largest: int) -> Distance:
    return Distance(tidy(raw), tidy(raw / largest) if largest else None)


def _ranks(first: Ordering, second: Ordering, unpaired: Unpaired) -> tuple[list[int], list[int]]:
    pairs = common_places(read_places(first, "the first order"), read_places(second, "the second order"), unpaired)
    return dense([one for one, _ in pairs.values()]), dense([other for _, other in pairs.values()])
