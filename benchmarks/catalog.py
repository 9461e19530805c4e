"""How a catalog grows: what building, indexing, asking and checking cost at three sizes.

Run ``python benchmarks/catalog.py [SIZE ...]``. Times are of the processor, the best of several rounds, with the
collector off. Building, indexing and checking are told for each entity, questions for each question; the last column is
the time at the largest size over that at the smallest, so what does not depend on the size shows as 1.0.
"""

import gc
import random
import sys
import time
from collections.abc import Callable

from humaskit import (
    Agency,
    AgencyKind,
    Appointment,
    AwardCategory,
    AwardEdition,
    AwardProgram,
    AwardResult,
    Catalog,
    Citation,
    Entity,
    Mandate,
    Name,
    NameKind,
    Official,
    Outcome,
    PartialDate,
    Period,
    PersonName,
    Placement,
    RollUp,
    Source,
)
from humaskit.model.office import Post
from humaskit.model.source import SourceKind
from humaskit.values.placement import PlacementKind

SIZES = (10_000, 30_000, 100_000)
ROUNDS = 3
QUESTIONS = 1_000
REGIONS = ("16.06", "35.77", "63.06", "32.05", "64.72", "34.04", "12.71", "51.71")


def made(size: int) -> list[Entity]:
    """Return about *size* entities, the same ones every time: ten for each agency, four citations among them."""
    chance = random.Random(1)  # noqa: S311  (a sample, not a secret)
    bodies = size // 10
    editions = max(1, bodies // 20)
    found: list[Entity] = [AwardProgram(id="program:amc", names=(Name(text="Anugerah Media Center"),))]
    found += [AwardEdition(id=f"edition:{n}", program="program:amc", year=1950 + n % 200) for n in range(editions)]
    found += [AwardCategory(id=f"category:{n}", name="Media Sosial", edition=f"edition:{n}") for n in range(editions)]
    for n in range(bodies):
        cited = (Citation(source=f"source:{n}", surface="Dinkominfo meraih Terbaik Tiga"),)
        names = (Name(text=f"Dinas Komunikasi {n}"), Name(text=f"Dinkominfo {n}", kind=NameKind.SHORT))
        parent = f"agency:{n // 3}" if n else None
        agency = Agency(
            id=f"agency:{n}", kind=AgencyKind.DINAS, names=names, region=REGIONS[n % 8], parent=parent, citations=cited
        )
        found += [agency, Source(id=f"source:{n}", kind=SourceKind.ARTICLE, title=f"Artikel {n}")]
        found.append(Post(id=f"post:{n}", title="Kepala Dinas", agency=agency.id, citations=cited))
        found += [Official(id=f"official:{n}-{k}", name=PersonName(name=f"Budi {n} {k}")) for k in (0, 1)]
        for k in (0, 1):
            term = Period(start=PartialDate(f"{2019 + 3 * k}-01-01"), end=PartialDate(f"{2021 + 3 * k}-12-31"))
            found.append(
                Appointment(
                    id=f"appointment:{n}-{k}",
                    post=f"post:{n}",
                    official=f"official:{n}-{k}",
                    mandate=Mandate.DEFINITIVE,
                    period=term,
                )
            )
        for k in range(3):
            number = chance.randrange(editions)
            place = Placement(kind=PlacementKind.ORDINAL, label="terbaik", ordinal=k + 1)
            found.append(
                AwardResult(
                    id=f"result:{n}-{k}",
                    edition=f"edition:{number}",
                    category=f"category:{number}",
                    recipient=agency.id,
                    outcome=Outcome.PLACED,
                    placement=place,
                    citations=cited if k == 0 else (),
                )
            )
    chance.shuffle(found)
    return found


def best(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the shortest processor time of some runs, in seconds."""
    times: list[float] = []
    for _ in range(rounds):
        started = time.process_time()
        run()
        times.append(time.process_time() - started)
    return min(times)


def indexed(catalog: Catalog) -> Catalog:
    """Ask one question of every kind, so that every index is there."""
    catalog.holders("post:0")
    catalog.find("x")
    catalog.results_of("agency:0", roll_up=set(RollUp))
    catalog.results("edition:0")
    return catalog


def measured(size: int) -> dict[str, float]:
    """Return microseconds for each entity or question at one size."""
    entities = made(size)
    count, bodies = len(entities), size // 10
    catalog = indexed(Catalog(entities))
    chance = random.Random(2)  # noqa: S311  (the same cases each run)
    keys = [chance.randrange(bodies) for _ in range(QUESTIONS)]
    day = PartialDate("2023-06-01").date()
    leaf = [chance.randrange(bodies // 2, bodies) for _ in range(QUESTIONS)]  # without units, as most bodies are
    questions: dict[str, Callable[[], object]] = {
        "get": lambda: [catalog.get(f"agency:{key}") for key in keys],
        "holders": lambda: [catalog.holders(f"post:{key}", on=day) for key in keys],
        "results_of": lambda: [catalog.results_of(f"agency:{key}") for key in keys],
        "results_of, all rolled up": lambda: [catalog.results_of(f"agency:{key}", roll_up=set(RollUp)) for key in leaf],
        "results, podium": lambda: [catalog.podium(f"edition:{key % (bodies // 20)}") for key in keys],
        "find": lambda: [catalog.find(f"dinkominfo {key}") for key in keys],
        "name_of": lambda: [catalog.name_of(f"post:{key}", on=day) for key in keys],
        "sources_of": lambda: [catalog.sources_of(f"agency:{key}") for key in keys],
    }
    whole: dict[str, Callable[[], object]] = {
        "build entities": lambda: made(size),
        "catalog": lambda: Catalog(entities),
        "every index": lambda: indexed(Catalog(entities)),
        "check": catalog.check,
        "fingerprint": catalog.fingerprint,
        "copy": catalog.copy,
        "diff": lambda: catalog.diff(catalog),
    }
    found = {name: best(run) * 1e6 / count for name, run in whole.items()}
    return found | {name: best(run) * 1e6 / QUESTIONS for name, run in questions.items()}


def main() -> None:
    """Measure all sizes and print the table."""
    sizes = tuple(int(size) for size in sys.argv[1:]) or SIZES
    gc.disable()
    columns: list[dict[str, float]] = []
    for size in sizes:
        columns.append(measured(size))
        gc.collect()
    print(f"{'µs each':28}" + "".join(f"{size:>12,}" for size in sizes) + f"{'growth':>10}")
    for name in columns[0]:
        times = [column[name] for column in columns]
        print(f"{name:28}" + "".join(f"{one:12.2f}" for one in times) + f"{times[-1] / times[0]:10.2f}")


if __name__ == "__main__":
    main()
