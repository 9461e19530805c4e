"""How long tables and databases take to write and read, beside the JSON save of the same catalog in the same run.

Run ``python benchmarks/tables.py [ENTITIES]``. Times are of the processor, medians of interleaved rounds; the last
column is the ratio to the JSON save. The last lines ask a database questions without loading it.
"""

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from codec import WIDE, made

from humaskit.formats import arrow, csv, json, sqlite

ROUNDS = 5


def main() -> None:
    """Print the table."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    catalog = made(size)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = {ending: folder / f"catalog.{ending}" for ending in ("json", "db", "zip")}
        tasks: dict[str, Callable[[], object]] = {
            "json.dump": lambda: json.dump(catalog, path["json"]),
            "sqlite.dump": lambda: sqlite.dump(catalog, path["db"]),
            "csv.dump, folder": lambda: csv.dump(catalog, folder / "tables"),
            "csv.dump, archive": lambda: csv.dump(catalog, path["zip"]),
            "json.load": lambda: json.load(path["json"], limits=WIDE),
            "sqlite.load": lambda: sqlite.load(path["db"], limits=WIDE),
            "csv.load, folder": lambda: csv.load(folder / "tables", limits=WIDE),
            "csv.view, results": lambda: csv.view(catalog, "results"),
            "arrow, results": lambda: arrow.tables(catalog)["results"].to_frame("pyarrow"),
        }
        times: dict[str, list[float]] = {task: [] for task in tasks}
        for _ in range(ROUNDS):
            for task, run in tasks.items():
                gc.collect()
                start = time.process_time()
                run()
                times[task].append(time.process_time() - start)
        base = statistics.median(times["json.dump"])
        sizes = ", ".join(f"{one.stat().st_size / 1e6:.1f} MB {ending}" for ending, one in path.items())
        print(f"{len(catalog)} entities, {sizes}, Python {sys.version.split()[0]}")
        for task, found in times.items():
            middle = statistics.median(found)
            print(f"{task:36} {middle * 1e3:9.1f} ms {middle / base:7.2f}")
        ask(path["db"])


def ask(path: Path) -> None:
    """Print how long a question to a file takes, the opening included."""
    with sqlite.Database(path) as database:
        edition = str(database.query("SELECT edition FROM results LIMIT 1")[0]["edition"])
    questions: dict[str, Callable[[sqlite.Database], object]] = {
        "open and get one": lambda database: database.get("agency:a-7"),
        "open and podium of one edition": lambda database: database.rows("podium", edition=edition),
        "open and results of one recipient": lambda database: database.rows("results", recipient="agency:a-7"),
        "open and count": len,
    }
    for question, answer in questions.items():
        start = time.process_time()
        with sqlite.Database(path) as database:
            answer(database)
        print(f"{question:36} {(time.process_time() - start) * 1e3:9.1f} ms")


if __name__ == "__main__":
    main()
