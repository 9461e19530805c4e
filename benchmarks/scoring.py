"""How long scoring takes: TOPSIS beside pymcdm in the same run, the price of exact numbers, and the dear aggregations.

Run ``python benchmarks/scoring.py``. Times are medians of interleaved rounds. TOPSIS in floats may take three times as
long as pymcdm on a thousand alternatives and ten criteria; without pymcdm the comparison is left out, and said so.
"""

import random
import statistics
import time
from collections.abc import Callable
from decimal import Decimal

from humaskit.ranking.aggregate import borda
from humaskit.ranking.consensus import kemeny
from humaskit.ranking.correlation import tau_b
from humaskit.ranking.ideal_point import topsis
from humaskit.ranking.mcdm import moora, saw, weighted_product
from humaskit.ranking.pairwise import schulze
from humaskit.ranking.rbo import rank_biased_overlap
from humaskit.ranking.regret import vikor

ALTERNATIVES, CRITERIA = 1_000, 10
WEIGHTS = [10] * CRITERIA
KINDS = ["benefit", "cost"] * (CRITERIA // 2)
MOST = 3.0
ROUNDS = 9


def table() -> list[list[Decimal]]:
    """Return marks with two decimals, the same ones every time."""
    chance = random.Random(1)  # noqa: S311  (a sample, not a secret)
    return [[Decimal(chance.randint(100, 9_999)) / 100 for _ in range(CRITERIA)] for _ in range(ALTERNATIVES)]


def timed(contenders: dict[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """Return the median seconds of every contender; all run once in each round."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, run in contenders.items():
            start = time.perf_counter()
            run()
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(each) for name, each in times.items()}


def against_pymcdm(rows: list[list[Decimal]]) -> None:
    """Compare TOPSIS in floats with pymcdm, scores and places included, and print whether it stays in bounds."""
    floats = [[float(cell) for cell in row] for row in rows]
    try:
        import numpy as np
        from pymcdm.methods import TOPSIS
        from pymcdm.normalizations import vector_normalization
    except ImportError:
        print("pymcdm is not installed: no comparison")
        return
    matrix, weights = np.array(floats), np.full(CRITERIA, 1 / CRITERIA)
    signs = np.array([1 if kind == "benefit" else -1 for kind in KINDS])
    body = TOPSIS(vector_normalization)
    ours = topsis(floats, WEIGHTS, KINDS, mode="float")
    assert np.allclose(body(matrix, weights, signs), [float(score) for score in ours.scores])
    times = timed(
        {
            "pymcdm": lambda: body.rank(body(matrix, weights, signs)),
            "float": lambda: topsis(floats, WEIGHTS, KINDS, mode="float").ranking.places,
            "exact": lambda: topsis(rows, WEIGHTS, KINDS).ranking.places,
        }
    )
    for name, seconds in times.items():
        print(f"topsis {name:<8} {seconds * 1_000:9.2f} ms {seconds / times['pymcdm']:8.2f} x pymcdm")
    ratio = times["float"] / times["pymcdm"]
    print(f"topsis in floats: {ratio:.2f} of pymcdm, {'within' if ratio <= MOST else 'BEYOND'} {MOST:.0f}")


def prices(rows: list[list[Decimal]]) -> None:
    """Print what the other methods cost."""
    chance = random.Random(2)  # noqa: S311  (a sample, not a secret)
    long = [chance.randrange(1_000) for _ in range(10_000)], [chance.randrange(1_000) for _ in range(10_000)]
    orders = [chance.sample(range(1_000), 1_000) for _ in range(2)]
    ballots = [chance.sample(range(12), 12) for _ in range(9)]
    wide = [chance.sample(range(50), 50) for _ in range(100)]
    contenders: dict[str, Callable[[], object]] = {
        f"saw, exact, {ALTERNATIVES} x {CRITERIA}": lambda: saw(rows, WEIGHTS, KINDS),
        f"moora, exact, {ALTERNATIVES} x {CRITERIA}": lambda: moora(rows, WEIGHTS, KINDS),
        f"vikor, exact, {ALTERNATIVES} x {CRITERIA}": lambda: vikor(rows, WEIGHTS, KINDS),
        f"weighted product, exact, {ALTERNATIVES} x {CRITERIA}": lambda: weighted_product(rows, WEIGHTS, KINDS),
        "tau-b of 10 000": lambda: tau_b(*long),
        "rank-biased overlap of 1 000": lambda: rank_biased_overlap(*orders, p=Decimal("0.9")),
        "kemeny of 12, 9 ballots": lambda: kemeny(ballots),
        "borda of 50, 100 ballots": lambda: borda(wide),
        "schulze of 50, 100 ballots": lambda: schulze(wide),
    }
    for name, seconds in timed(contenders, rounds=3).items():
        print(f"{name:<36} {seconds * 1_000:9.2f} ms")


if __name__ == "__main__":
    marks = table()
    against_pymcdm(marks)
    prices(marks)
