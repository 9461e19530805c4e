"""How long reading and writing take, beside the bare JSON of the standard library and of msgspec in the same run.

Run ``python benchmarks/codec.py [ENTITIES]``. Times are of the processor, medians of interleaved rounds; the last
column is the ratio to ``json.loads`` of the same canonical document.
"""

import io
import json
import random
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable
from decimal import Decimal

import msgspec

from humaskit import Agency, AgencyKind, Catalog, Citation, Entity, Name, PartialDate, Placement
from humaskit.errors import HumaskitError
from humaskit.formats import Limits, jsonl
from humaskit.formats import json as humaskit_json
from humaskit.model.award import AwardEdition, AwardProgram, AwardResult, Outcome
from humaskit.model.source import Source, SourceKind
from humaskit.values.placement import PlacementKind

ROUNDS = 5
WIDE = Limits(size=1 << 30, items=1 << 30)


def made(size: int) -> Catalog:
    """Return a catalog of about *size* entities, the same one every time."""
    chance = random.Random(1)  # noqa: S311  (a sample, not a secret)
    sources = [f"source:s-{index}" for index in range(max(1, size // 10))]
    agencies = [f"agency:a-{index}" for index in range(max(1, size // 4))]
    editions = [f"edition:e-{index}" for index in range(max(1, size // 20))]

    def day() -> PartialDate:
        return PartialDate.of(chance.randint(2004, 2025), chance.randint(1, 12), chance.randint(1, 28))

    def cited() -> tuple[Citation, ...]:
        return tuple(
            Citation(source=chance.choice(sources), surface="meraih Terbaik Tiga", field="note")
            for _ in range(chance.randint(0, 2))
        )

    entities: list[Entity] = [
        Source(id=one, kind=SourceKind.ARTICLE, title=f"Dinkominfo meraih {one}", published=day()) for one in sources
    ]
    for index, one in enumerate(agencies):
        names = (Name(text=f"Dinas Komunikasi dan Informatika {index}"), Name(text=f"Dinkominfo {index}"))
        parent = agencies[index // 2] if index > 1 else None
        entities.append(Agency(id=one, kind=AgencyKind.DINAS, names=names, parent=parent, citations=cited()))
    entities.append(AwardProgram(id="program:amc", names=(Name(text="Anugerah Media Center"),)))
    entities += [AwardEdition(id=one, program="program:amc", year=chance.randint(2004, 2025)) for one in editions]
    for index in range(max(0, size - len(entities))):
        place = Placement(kind=PlacementKind.ORDINAL, label="terbaik", ordinal=chance.randint(1, 3))
        score = Decimal(f"{chance.randint(60, 99)}.{chance.randint(100, 999)}")
        result = AwardResult(
            id=f"result:r-{index}",
            edition=chance.choice(editions),
            recipient=chance.choice(agencies),
            outcome=Outcome.PLACED,
            placement=place,
            score=score,
            awarded=day(),
            citations=cited(),
        )
        entities.append(result)
    return Catalog(entities)


def refused(text: str) -> None:
    """Read a document that must be refused."""
    try:
        humaskit_json.loads(text, limits=WIDE)
    except HumaskitError:
        return
    raise SystemExit("a bad document was read")


def main() -> None:
    """Print the table."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    catalog = made(size)
    text, lines, readable = humaskit_json.dumps(catalog), jsonl.dumps(catalog), humaskit_json.dumps(catalog, indent=1)
    plain, stream = json.loads(text), lines.encode()
    one = next(iter(catalog.of(AwardResult)))
    row = humaskit_json.dumps_entity(one)
    cut = text.rindex('"outcome":"placed"')
    tasks: dict[str, Callable[[], object]] = {
        "json.loads": lambda: json.loads(text),
        "msgspec, no classes": lambda: msgspec.json.decode(text),
        "json.dumps": lambda: json.dumps(plain, ensure_ascii=False, separators=(",", ":")),
        "loads, canonical": lambda: humaskit_json.loads(text, limits=WIDE),
        "loads, references allowed": lambda: humaskit_json.loads(text, limits=WIDE, references="allow"),
        "loads, readable": lambda: humaskit_json.loads(readable, limits=WIDE),
        "loads, one error at the end": lambda: refused(text[:cut] + '"outcome":"x"' + text[cut + 18 :]),
        "loads, an error in each result": lambda: refused(text.replace('"outcome":"placed"', '"outcome":"x"')),
        "dumps, canonical": lambda: humaskit_json.dumps(catalog),
        "dumps, readable": lambda: humaskit_json.dumps(catalog, indent=1),
        "lines, loads": lambda: jsonl.loads(lines, limits=WIDE),
        "lines, one by one": lambda: sum(1 for _ in jsonl.iter_entities(io.BytesIO(stream))),
        "lines, dumps": lambda: jsonl.dumps(catalog),
        "1000 times one object, out and in": lambda: [
            humaskit_json.loads_entity(humaskit_json.dumps_entity(one), AwardResult) for _ in range(1_000)
        ],
        "1000 times its row by json": lambda: [json.dumps(json.loads(row)) for _ in range(1_000)],
    }
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(ROUNDS):
        for name, task in tasks.items():
            start = time.process_time()
            task()
            times[name].append(time.process_time() - start)
    base = statistics.median(times["json.loads"])
    print(f"{len(catalog)} entities, {len(text)} characters, Python {sys.version.split()[0]}")
    for name, found in times.items():
        middle = statistics.median(found)
        print(f"{name:36} {middle * 1e3:9.1f} ms {middle / base:7.2f}")
    for name in ("loads, canonical", "dumps, canonical", "lines, one by one"):
        tracemalloc.start()
        kept = tasks[name]()
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        del kept
        print(f"{name:36} {peak / 1024:9.0f} KiB of memory at most, {peak / len(text):.2f} times the document")


if __name__ == "__main__":
    main()
