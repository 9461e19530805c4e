"""What a ranking costs, as multiples of sorting the same objects once.

Contenders run interleaved in random order, one sort of the objects by their score in every round; a ratio is taken
inside its round, and the median of all rounds is printed with the quartiles. Answers are compared before anything is
timed. pandas and scipy take part where they are installed.

    python benchmarks/ranking.py            # 1 000 and 100 000 entries
    python benchmarks/ranking.py 1000 21    # one size, 21 rounds
"""

import gc
import importlib
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter
from typing import Any, Final

import attrs

from humaskit.ranking import rank

SEED: Final = 20241106
GROUPS: Final = 500
MANY: Final = 100_000
LIMITS: Final = {
    "published marks": 1.3,
    "all different": 4.5,
    "decimal marks": 1.6,
    "500 groups": 4.0,
}
"""What 100 000 entries may cost."""

Contender = Callable[[], Sequence[Any]]


@attrs.frozen
class Entry:
    """A scored entry, as a caller would have it."""

    id: str
    group: str
    score: float
    decimal: Decimal
    scaled: int
    continuous: float


def entries(size: int) -> list[Entry]:
    """Make entries whose marks have two decimals, about 4 000 different ones, beside scores that all differ."""
    chance = random.Random(SEED)  # noqa: S311  # a benchmark, not a secret
    made: list[Entry] = []
    for number in range(size):
        scaled = chance.randrange(6_000, 10_000)
        made.append(
            Entry(
                id=f"entry:{number:07}",
                group=f"group:{chance.randrange(GROUPS):03}",
                score=scaled / 100,
                decimal=Decimal(scaled) / 100,
                scaled=scaled,
                continuous=chance.uniform(60, 100),
            )
        )
    return made


def contenders(given: list[Entry]) -> dict[str, Contender]:
    """Return what is timed, by name."""
    ours: dict[str, Contender] = {
        "published marks": lambda: rank(given, score="score").places,
        "decimal marks": lambda: rank(given, score="decimal").places,
        "marks as whole hundredths": lambda: rank(given, score="scaled").places,
        "all different": lambda: rank(given, score="continuous").places,
        "500 groups": lambda: rank(given, score="score", by="group").places,
        "dense": lambda: rank(given, score="score", ties="dense").places,
        "tie-break by a second key": lambda: rank(given, score="score", tiebreak=["continuous"]).places,
        "rows of everyone": lambda: rank(given, score="score").rows,
        "fingerprint": lambda: rank(given, score="score").fingerprint,
    }
    return ours | _others(given)


def _others(given: list[Entry]) -> dict[str, Contender]:
    found: dict[str, Contender] = {}
    try:
        pandas = importlib.import_module("pandas")
    except ImportError:
        print("pandas is not installed")
    else:

        def frame() -> Sequence[Any]:
            table = pandas.DataFrame({"id": [each.id for each in given], "score": [each.score for each in given]})
            ranks: Sequence[Any] = table["score"].rank(method="min", ascending=False).to_list()
            return ranks

        found["pandas, with its frame"] = frame
    try:
        stats = importlib.import_module("scipy.stats")
    except ImportError:
        print("scipy is not installed")
    else:
        found["scipy rankdata"] = lambda: stats.rankdata([-each.score for each in given], method="min").tolist()
    return found


def check(given: list[Entry], timed: dict[str, Contender]) -> None:
    """Compare the answers of everyone who answers the same question."""
    expected = list(timed["published marks"]())
    for name in ("decimal marks", "marks as whole hundredths", "pandas, with its frame", "scipy rankdata"):
        assert name not in timed or list(timed[name]()) == expected, name
    some = random.Random(SEED).sample(range(len(given)), 50)  # noqa: S311  # a benchmark, not a secret
    for name, field, group in (("all different", "continuous", None), ("500 groups", "score", "group")):
        read, places = attrgetter(field), timed[name]()
        for position in some:
            mine = given[position]
            rivals = (each for each in given if group is None or each.group == mine.group)
            assert places[position] == 1 + sum(read(each) > read(mine) for each in rivals), name


def measure(given: list[Entry], timed: dict[str, Contender], rounds: int) -> dict[str, list[float]]:
    """Time every contender once a round, in another order each time, against a sort of the same objects."""
    chance = random.Random(SEED)  # noqa: S311  # a benchmark, not a secret
    by_score = attrgetter("score")
    ratios: dict[str, list[float]] = {name: [] for name in timed}
    baseline = "sorted(objects, key=score)"
    everyone: dict[str, Callable[[], object]] = {baseline: lambda: sorted(given, key=by_score, reverse=True), **timed}
    for _ in range(rounds):
        spent: dict[str, float] = {}
        for name in chance.sample(sorted(everyone), len(everyone)):
            gc.collect()
            start = time.perf_counter()
            everyone[name]()
            spent[name] = time.perf_counter() - start
        for name, values in ratios.items():
            values.append(spent[name] / spent[baseline])
    return ratios


def report(size: int, ratios: dict[str, list[float]]) -> None:
    """Print one table."""
    print(f"\n{size:,} entries, multiples of one sort of the same objects by their score")
    print(f"{'':32}{'median':>8}{'quartiles':>16}{'limit':>8}")
    for name, values in sorted(ratios.items(), key=lambda each: statistics.median(each[1])):
        low, _, high = statistics.quantiles(values, n=4)
        limit = LIMITS.get(name) if size >= MANY else None
        quartiles = f"{low:.2f}-{high:.2f}"
        print(f"{name:32}{statistics.median(values):8.2f}{quartiles:>16}{'' if limit is None else f'{limit:8.1f}'}")


def main(arguments: Sequence[str]) -> None:
    """Run the sizes that were asked for."""
    sizes = [int(arguments[0])] if arguments else [1_000, MANY]
    assert Fraction(0.1) != rank([0.1])[0].score == Decimal("0.1"), "scores are exact"
    for size in sizes:
        rounds = int(arguments[1]) if len(arguments) > 1 else (41 if size < MANY else 11)
        given = entries(size)
        timed = contenders(given)
        check(given, timed)
        gc.disable()
        try:
            ratios = measure(given, timed, rounds)
        finally:
            gc.enable()
        report(size, ratios)


if __name__ == "__main__":
    main(sys.argv[1:])
