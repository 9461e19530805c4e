"""Decision tables, marks and ballots for the tests of this package."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias, cast

import pytest
from hypothesis import settings
from hypothesis import strategies as st

Row: TypeAlias = tuple[Decimal, ...]
Table: TypeAlias = tuple[list[Row], list[int], list[str]]
Numbers: TypeAlias = Mapping[str, Sequence[int | Decimal]]

quick = settings(max_examples=30, deadline=None)
"""There are many laws here, and the first call of another library may be slow."""

# Kusumadewi et al. 2006, the site of a warehouse: distance to the market, density of people, distance to the factory,
# distance to the present warehouse, price of land; weights 5, 3, 4, 4, 2
WAREHOUSE: Numbers = {
    "Ngemplak": [Decimal("0.75"), 2000, 18, 50, 500],
    "Kalasan": [Decimal("0.50"), 1500, 20, 40, 450],
    "Kota Gede": [Decimal("0.90"), 2050, 35, 35, 800],
}
WAREHOUSE_WEIGHTS = [5, 3, 4, 4, 2]
WAREHOUSE_KINDS = ["cost", "benefit", "cost", "benefit", "cost"]

# Hwang & Yoon 1981, the choice of a fighter: speed, range, payload, cost, reliability, manoeuvrability
FIGHTERS: Numbers = {
    "A1": [Decimal("2.0"), 1500, 20000, Decimal("5.5"), 5, 9],
    "A2": [Decimal("2.5"), 2700, 18000, Decimal("6.5"), 3, 5],
    "A3": [Decimal("1.8"), 2000, 21000, Decimal("4.5"), 7, 7],
    "A4": [Decimal("2.2"), 1800, 20000, Decimal("5.0"), 5, 5],
}
FIGHTER_WEIGHTS = [20, 10, 10, 10, 20, 30]
FIGHTER_KINDS = ["benefit", "benefit", "benefit", "cost", "benefit", "benefit"]


@st.composite
def decision_tables(draw: st.DrawFn, *, distinct: bool = False) -> Table:
    """Tables of numbers above zero with one or two decimals, whole weights and kinds.

    *distinct* gives every column a range, which some methods need.
    """
    lines, width = draw(st.integers(2, 6)), draw(st.integers(1, 5))
    number = st.decimals(Decimal("0.1"), 100, places=draw(st.sampled_from([0, 1, 2]))).filter(bool)
    columns = [
        draw(st.lists(number, min_size=lines, max_size=lines).filter(lambda each: not distinct or len(set(each)) > 1))
        for _ in range(width)
    ]
    weights = draw(st.lists(st.integers(1, 9), min_size=width, max_size=width))
    kinds = draw(st.lists(st.sampled_from(["benefit", "cost"]), min_size=width, max_size=width))
    return list(zip(*columns, strict=True)), weights, kinds


def peer(name: str) -> Any:
    """Return another library for a second opinion; where it is absent or does not load, the test is skipped."""
    return pytest.importorskip(name, reason=f"{name} is only a second opinion", exc_type=ImportError)


def near(expected: object, *, rel: float = 1e-9, abs: float = 1e-12) -> Any:  # noqa: A002  # the words of pytest
    """Return what equals *expected* within the noise of floats."""
    return cast("Any", pytest).approx(expected, rel=rel, abs=abs)


def as_floats(table: Table) -> tuple[list[list[float]], list[float], list[int]]:
    """Return a table as other libraries take it: floats, weights that add up to 1, signs."""
    rows, weights, kinds = table
    total = sum(weights)
    return (
        [[float(cell) for cell in row] for row in rows],
        [weight / total for weight in weights],
        [1 if kind == "benefit" else -1 for kind in kinds],
    )


def complete_ballots(size: int = 5) -> st.SearchStrategy[list[list[int]]]:
    """Ballots that put every candidate in order."""
    return st.lists(st.permutations(range(size)), min_size=1, max_size=7)


@st.composite
def tied_orders(draw: st.DrawFn, names: Sequence[str] = "abcdefgh", least: int = 0) -> list[set[str]]:
    """Orders of some names, ties allowed."""
    chosen = draw(st.lists(st.sampled_from(names), unique=True, min_size=least))
    tiers: list[set[str]] = []
    for name in chosen:
        is_tied: bool = bool(tiers) and draw(st.booleans())
        if is_tied:
            tiers[-1].add(name)
        else:
            tiers.append({name})
    return tiers
