"""How long reading YAML takes, beside the loaders of PyYAML on the same text, which build plain data and check nothing.

Run ``python benchmarks/yaml_reading.py``. Times are of the processor, medians of interleaved rounds; the last column
says how many times faster than PyYAML's ``CSafeLoader`` that is.
"""

import json
import statistics
import time
from collections.abc import Callable

import yaml

from humaskit import MODEL, Catalog, datasets
from humaskit.formats import Limits
from humaskit.formats import json as humaskit_json
from humaskit.formats import yaml as humaskit_yaml
from humaskit.formats.yaml._events import events_of
from humaskit.formats.yaml._plain import plan_of
from humaskit.formats.yaml._reading import composed

ROUNDS = 9
MEBIBYTE = 1 << 20
WIDE = Limits(size=1 << 26, items=1 << 24)


def large() -> Catalog:
    """Return the awards, again and again under other ids, for about a mebibyte of YAML."""
    rows = json.loads(humaskit_json.dumps(datasets.awards(), indent=1))
    text = json.dumps({key: rows[key] for key in ("sources", "outlets", "agencies", "results") if key in rows})
    copies = [json.loads(text)]
    while sum(len(json.dumps(copy)) for copy in copies) < MEBIBYTE:
        copies.append(json.loads(text))
    merged: dict[str, object] = {"humaskit": 1}
    for section in copies[0]:
        merged[section] = [
            row | {"id": f"{row['id']}-{number}"} for number, copy in enumerate(copies) for row in copy[section]
        ]
    return humaskit_json.loads(json.dumps(merged), references="allow", limits=WIDE)


def measure(name: str, catalog: Catalog) -> None:
    """Print one table."""
    text, plan = humaskit_yaml.dumps(catalog), plan_of(MODEL)
    calls: dict[str, Callable[[], object]] = {
        "CSafeLoader, plain data": lambda: yaml.load(text, Loader=yaml.CSafeLoader),
        "events alone": lambda: sum(1 for _ in events_of(text)),
        "humaskit, plain data": lambda: composed(text, plan, WIDE, None),
        "humaskit, checked catalog": lambda: humaskit_yaml.loads(text, references="allow", limits=WIDE),
        "humaskit, writing": lambda: humaskit_yaml.dumps(catalog),
    }
    times: dict[str, list[float]] = {call: [] for call in calls}
    for _ in range(ROUNDS):
        for label, call in calls.items():
            before = time.process_time()
            call()
            times[label].append(time.process_time() - before)
    base = statistics.median(times["CSafeLoader, plain data"])
    print(f"\n{name}: {len(text):,} characters, {len(catalog):,} entities")
    for label, measured in times.items():
        median = statistics.median(measured)
        print(f"{label:28} {1000 * median:8.1f} ms {base / median:6.2f} x")


if __name__ == "__main__":
    measure("press", datasets.press())
    measure("awards", datasets.awards())
    measure("large", large())
