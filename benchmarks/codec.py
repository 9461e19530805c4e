"""Reading and writing beside the peers: msgspec Structs (S), pydantic (P), and cattrs, mashumaro and dacite.

Run ``python benchmarks/codec.py [ENTITIES ...]``, with 10000 and 200000 unless told otherwise; ``--instructions``
counts with callgrind instead, which takes minutes. The peers are made in ``peers.py`` beside this file, which says
what they check. All stand in one process; times are of the processor, the least of alternating rounds; *as shipped* is
with the collector as Python sets it. A goal is judged by the whole peer; the ratio to the bare one stands beside it.
"""

import argparse
import gc
import importlib
import io
import json
import random
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import Enum
from typing import Any
from unittest import mock

import attrs
import msgspec
import peers
import pydantic

from humaskit import MODEL, Agency, AgencyKind, Catalog, Citation, Entity, Name, PartialDate, Placement
from humaskit.errors import HumaskitError
from humaskit.formats import Limits, _fast, jsonl
from humaskit.formats import json as humaskit_json
from humaskit.model.award import AwardEdition, AwardProgram, AwardResult, Outcome
from humaskit.model.source import Source, SourceKind
from humaskit.values.placement import PlacementKind
from humaskit.values.rules import shapes

WIDE = Limits(size=1 << 30, items=1 << 30)
LARGE = 100_000
MANY = 1_000  # times that one object goes there and back
Task = Callable[[], object]


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


@attrs.frozen
class Goal:
    """What ours may take of what a peer takes, at most."""

    peer: str
    most: float


@attrs.frozen
class Row:
    """One thing that is measured: ours and the peers' ways of doing it."""

    name: str
    ours: Task
    peers: dict[str, Task]
    goals: tuple[Goal, ...] = ()
    collector: bool = True


def best(tasks: dict[str, Task], rounds: int, *, collector: bool) -> dict[str, float]:
    """Return the least time of each task, the tasks taking turns."""
    times = dict.fromkeys(tasks, float("inf"))
    for _ in range(rounds):
        for name, task in tasks.items():
            gc.collect()
            if not collector:
                gc.disable()
            start = time.process_time()
            kept = task()
            times[name] = min(times[name], time.process_time() - start)
            gc.enable()
            del kept
    return times


def told(row: Row, rounds: int) -> None:
    """Measure a row and print it."""
    times = best({"ours": row.ours, **row.peers}, rounds, collector=row.collector)
    ratios = {name: times["ours"] / times[name] for name in row.peers}
    said = "  ".join(f"{name} {ratio:.2f}" for name, ratio in ratios.items())
    judged = "; ".join(judgement(ratios[goal.peer], goal) for goal in row.goals)
    print(f"| {row.name} | {times['ours'] * 1e3:.2f} ms | {said} | {judged} |", flush=True)


def judgement(ratio: float, goal: Goal) -> str:
    """Say whether a goal is met."""
    met = "met" if ratio <= goal.most else f"missed by {ratio / goal.most - 1:.0%}"
    return f"≤ {goal.most:.2f} {goal.peer}: {met}"


def refused(call: Task, *kinds: type[Exception]) -> None:
    """Do what must be refused."""
    try:
        call()
    except kinds:
        return
    raise SystemExit("a bad document was read")


def strictly(call: Task) -> object:
    """Do it with the strict reader alone."""
    with mock.patch.object(_fast, "_ways", return_value=None):
        return call()


def documents(catalog: Catalog, *, large: bool) -> Iterable[Row]:
    """Yield the rows about whole documents."""
    data = humaskit_json.dumps(catalog).encode()
    readable = humaskit_json.dumps(catalog, indent=1).encode()
    s, bare = (msgspec.json.Decoder(peers.document_struct(whole=whole)).decode for whole in (True, False))
    p, bare_p = (peers.document_model(whole=whole).model_validate_json for whole in (True, False))
    ours = lambda text=data: humaskit_json.loads(text, limits=WIDE)  # noqa: E731  (bound as the other ways are)
    everyone: dict[str, Task] = {
        "S": lambda: s(data),
        "P": lambda: p(data),
        "bare S": lambda: bare(data),
        "bare P": lambda: bare_p(data),
        "json.loads": lambda: json.loads(data),
    }
    if large:
        yield Row("load, as shipped", ours, everyone, (Goal("S", 0.65), Goal("P", 1 / 5.7)))
        yield Row("load, every collector off", ours, everyone, collector=False)
        return
    yield Row(
        "load, as shipped",
        ours,
        everyone | slow_peers(data),
        (Goal("S", 1.5), Goal("P", 1 / 2.6), Goal("json.loads", 6)),
    )
    yield Row("load, every collector off", ours, everyone, (Goal("S", 1.9),), collector=False)
    laid_out: dict[str, Task] = {"P": lambda: p(readable), "bare P": lambda: bare_p(readable), "S": lambda: s(readable)}
    yield Row("load, readable layout", lambda: ours(readable), laid_out, (Goal("P", 0.95),))
    yield Row("the same, strict reader alone", lambda: strictly(lambda: ours(readable)), laid_out, (Goal("P", 0.95),))
    for many, most in ((1, 1.45), (50, 2.4)):
        bad = damaged(data, many)
        yield Row(
            f"load with {many} errors, all found",
            lambda bad=bad: refused(lambda: ours(bad), HumaskitError),
            {"P": lambda bad=bad: refused(lambda: p(bad), pydantic.ValidationError)},
            (Goal("P", most),),
        )


def damaged(data: bytes, many: int) -> bytes:
    """Return a document with *many* unknown words, spread over it."""
    good = b'"outcome":"placed"'
    parts = data.split(good)
    step = max(1, (len(parts) - 1) // many)
    places = set(range(len(parts) - 2, -1, -step)[:many])
    return b"".join(part + (b'"outcome":"x"' if i in places else good) for i, part in enumerate(parts[:-1])) + parts[-1]


def slow_peers(data: bytes) -> dict[str, Task]:
    """Return the libraries that build on ``json.loads``, without rules."""
    hooks: Any = importlib.import_module("datetime").datetime.fromisoformat
    cattrs, mashumaro, dacite = map(importlib.import_module, ("cattrs", "mashumaro", "dacite"))
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook(Decimal, lambda value, _: Decimal(value))
    converter.register_structure_hook(importlib.import_module("datetime").datetime, lambda value, _: hooks(value))
    plain, mixed = peers.document_dataclass(), peers.document_dataclass(mashumaro.DataClassDictMixin)
    config = dacite.Config(cast=[Enum, tuple], type_hooks={Decimal: Decimal}, strict=True)
    return {
        "cattrs": lambda: converter.structure(json.loads(data), plain),
        "mashumaro": lambda: mixed.from_dict(json.loads(data)),
        "dacite": lambda: dacite.from_dict(plain, json.loads(data), config),
    }


def writing(catalog: Catalog) -> Iterable[Row]:
    """Yield the rows about writing."""
    data = humaskit_json.dumps(catalog).encode()
    s = msgspec.json.decode(data, type=peers.document_struct(whole=False))
    p = peers.document_model(whole=False).model_validate_json(data)
    ordered, plain = msgspec.json.Encoder(order="sorted").encode, msgspec.json.Encoder().encode
    again = humaskit_json.loads(data, limits=WIDE)  # its objects lie in memory as those of the peers do
    yield Row(
        "dump",
        lambda: humaskit_json.dumps(again),
        {"S": lambda: ordered(s), "P": p.model_dump_json, "S, keys as they come": lambda: plain(s)},
        (Goal("S", 1.7), Goal("P", 1 / 3.5)),
    )


def objects(catalog: Catalog) -> Iterable[Row]:
    """Yield the rows about single objects: there and back, line by line, built."""
    one = next(iter(catalog.of(AwardResult)))
    row = humaskit_json.dumps_entity(one).encode()
    encode = msgspec.json.Encoder(order="sorted").encode
    s, bare = (msgspec.json.Decoder(peers.struct(AwardResult, whole=whole)).decode for whole in (True, False))
    p = peers.model(AwardResult, whole=True).model_validate_json
    yield Row(
        f"one object, in and out, {MANY} times",
        lambda: [humaskit_json.dumps_entity(humaskit_json.loads_entity(row, AwardResult)) for _ in range(MANY)],
        {
            "S": lambda: [encode(s(row)) for _ in range(MANY)],
            "P": lambda: [p(row).model_dump_json() for _ in range(MANY)],
            "bare S": lambda: [encode(bare(row)) for _ in range(MANY)],
        },
        (Goal("S", 1.4), Goal("P", 1 / 1.7)),
    )
    stream = jsonl.dumps(catalog).encode()
    tags = {f'{{"type":"{kind}"'.encode(): MODEL.class_of(kind) for kind in MODEL.kinds}
    decoders = {
        whole: {tag: msgspec.json.Decoder(peers.tagged(cls, whole=whole)).decode for tag, cls in tags.items()}
        for whole in (True, False)
    }
    models = {
        tag: pydantic.create_model(
            cls.__name__, __base__=peers.model(cls, whole=True), type=(str, ...)
        ).model_validate_json
        for tag, cls in tags.items()
    }
    yield Row(
        "JSON Lines, one by one",
        lambda: sum(1 for _ in jsonl.iter_entities(io.BytesIO(stream))),
        {
            "S": lambda: by_tag(stream, decoders[True]),
            "P": lambda: by_tag(stream, models),
            "bare S": lambda: by_tag(stream, decoders[False]),
        },
        (Goal("S", 2.0), Goal("P", 1 / 2)),
    )
    yield Row(
        "JSON Lines, the catalog",
        lambda: jsonl.loads(stream, limits=WIDE),
        {"S": lambda: by_tag(stream, decoders[True]), "P": lambda: by_tag(stream, models)},
        (Goal("S", 2.0), Goal("P", 1 / 2)),
    )
    yield from building(one)


def by_tag(stream: bytes, decoders: dict[bytes, Callable[[bytes], object]]) -> int:
    """Read line by line, each by its tag."""
    lines = io.BytesIO(stream)
    next(lines)
    return sum(1 for line in lines if decoders[line[: line.find(b'"', 9) + 1]](line))


def building(one: AwardResult) -> Iterable[Row]:
    """Yield the row about construction."""
    given = {name: getattr(one, name) for name in shapes(AwardResult) if getattr(one, name) not in (None, ())}
    given = {name: value for name, value in given.items() if name not in ("citations", "placement", "awarded", "extra")}
    model = peers.model(AwardResult, whole=True)
    fields = {name: attrs.field(default=None) for name in shapes(AwardResult)}
    unchecked = attrs.make_class("Unchecked", fields, frozen=True, kw_only=True, slots=True)
    yield Row(
        f"checked construction, {MANY} times",
        lambda: [AwardResult(**given) for _ in range(MANY)],
        {
            "P": lambda: [model(**given) for _ in range(MANY)],
            "unchecked": lambda: [unchecked(**given) for _ in range(MANY)],
        },
        (Goal("P", 0.75), Goal("unchecked", 1.5)),
    )


def memory(catalog: Catalog) -> None:
    """Print what is kept and what is needed on the way, in the places of the other tables."""
    data, lines = humaskit_json.dumps(catalog).encode(), jsonl.dumps(catalog).encode()
    s = msgspec.json.Decoder(peers.document_struct(whole=False)).decode
    p = peers.document_model(whole=False).model_validate_json
    kept: dict[str, int] = {}
    tasks: dict[str, Task] = {
        "ours": lambda: humaskit_json.loads(data, limits=WIDE),
        "S": lambda: s(data),
        "P": lambda: p(data),
    }
    for name, task in tasks.items():
        task()
        kept[name], peak = traced(task)
        if name == "ours":
            most = peak / kept[name]
    ratios = {name: kept["ours"] / kept[name] for name in ("S", "P")}
    judged = "; ".join(judgement(ratios[goal.peer], goal) for goal in (Goal("S", 0.95), Goal("P", 0.2)))
    said = "  ".join(f"{name} {ratio:.2f}" for name, ratio in ratios.items())
    print(f"| memory kept | {kept['ours'] / 2**20:.1f} MiB | {said} | {judged} |")
    print(f"| memory at the peak of a load | {most:.2f} kept | | {judgement(most, Goal('kept', 1.6))} |")
    peak = traced(lambda: sum(1 for _ in jsonl.iter_entities(io.BytesIO(lines))))[1]
    print(f"| memory at the peak of JSON Lines | {peak / 1024:.0f} KiB | | {judgement(peak / 1024, Goal('KiB', 64))} |")


def traced(task: Task) -> tuple[int, int]:
    """Return how much memory a task keeps, and needs on the way."""
    gc.collect()
    tracemalloc.start()
    kept = task()
    now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del kept
    return now, peak


COUNTED = """
import gc, sys
sys.path.insert(0, {here!r})
import codec, msgspec, peers
from humaskit.formats import json
data = json.dumps(codec.made(800)).encode()
read = {read}
read(data)
gc.disable()
for _ in range({times}):
    read(data)
"""
READERS = {
    "ours": "json.loads",
    "S": "msgspec.json.Decoder(peers.document_struct(whole=True)).decode",
    "bare S": "msgspec.json.Decoder(peers.document_struct(whole=False)).decode",
}


def instructions() -> None:
    """Count the instructions of a load: those of a long run less those of a short one."""
    counts: dict[str, float] = {}
    for name, read in READERS.items():
        few, many = (counted(COUNTED.format(here=sys.path[0], read=read, times=times)) for times in (2, 12))
        counts[name] = (many - few) / 10
    ratio, bare = counts["ours"] / counts["S"], counts["ours"] / counts["bare S"]
    print(f"| instructions of a load | {counts['ours'] / 1e6:.1f} M | S {ratio:.2f}  bare S {bare:.2f} | ", end="")
    print(f"{judgement(ratio, Goal('S', 1.55))} |")


def counted(program: str) -> int:
    """Return how many instructions a program takes."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", sys.executable, "-c", program]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr  # noqa: S603  (our own interpreter)
    return int(said.rpartition("Collected : ")[2].split()[0])


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000, 200_000])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--instructions", action="store_true")
    options = parser.parse_args()
    if options.instructions:
        instructions()
        return
    for size in options.sizes:
        catalog, large = made(size), size >= LARGE
        print(f"\n{len(catalog)} entities, Python {sys.version.split()[0]}, msgspec {msgspec.__version__}", end=", ")
        print(f"pydantic {pydantic.VERSION}\n\n| what | ours | ours over the peers | goal |\n|---|---|---|---|")
        rows = [() if large else writing(catalog), documents(catalog, large=large), () if large else objects(catalog)]
        for group in rows:
            for row in group:
                told(row, 3 if large else options.rounds)
        memory(catalog)


if __name__ == "__main__":
    main()
