"""How many of the 208 facts of the five press articles the extraction finds by itself.

``python tools/measure_extraction.py ARTICLES``, where ARTICLES holds ``article-0.txt`` to ``article-4.txt``. The
truth is the bundled press catalog, the list of facts ``tests/data/press_facts.csv``. A fact is *found* when every value
that it holds is in the draft, in its field, cited at its words; *in part* when some are; *kept out* when it is page
furniture and no fact of the draft cites it.
"""

import argparse
import csv
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from humaskit import datasets
from humaskit.extract import Draft, extract
from humaskit.extract.evaluate import Wanted, align, differences, holds

ROOT = Path(__file__).parents[1]
SOURCES = (
    "source:jarrakpos-sumsel-amc-2024",
    "source:palpos-rakor-2025",
    "source:kim-bukittinggi-study-best-practice-2023",
    "source:malang-posco-media-penghargaan-2023",
    "source:narasi-pagi-ampk-2024",
)


def facts_of(article: int) -> dict[str, list[dict[str, str]]]:
    """Return the lines of the table for one article, by fact."""
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    with (ROOT / "tests/data/press_facts.csv").open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            if line["fact"].startswith(f"F{article}."):
                found[line["fact"]].append(line)
    return found


def outcome(draft: Draft, same: Mapping[str, str], rows: list[dict[str, str]]) -> tuple[str, list[dict[str, str]]]:
    """Return what became of one fact, and the lines that the draft lacks."""
    held = [row for row in rows if row["status"] == "held"]
    if not held:
        words = {row["surface"] for row in rows}
        own = {entity.id for entity in draft.catalog if not entity.id.startswith(("source:", "outlet:"))}
        told = [fact for fact in draft.facts if fact.entity in own and any(fact.surface in word for word in words)]
        return ("kept out" if not told else "let in"), []
    lost = [row for row in held if not holds(draft, same, wanted_of(row))]
    return ("found" if not lost else "missed" if len(lost) == len(held) else "in part"), lost


def wanted_of(row: dict[str, str]) -> Wanted:
    """Return the value that a line of the table wants."""
    return Wanted(entity=row["object"], field=row["field"], value=row["value"], surface=row["surface"])


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="example: python tools/measure_extraction.py ../articles -v",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("articles", type=Path, help="the folder with article-0.txt to article-4.txt")
    parser.add_argument("-v", "--verbose", action="store_true", help="name each fact that is not found whole, and why")
    asked = parser.parse_args()
    missing = [number for number in range(len(SOURCES)) if not (asked.articles / f"article-{number}.txt").is_file()]
    if missing:
        parser.error(f"{asked.articles} lacks {', '.join(f'article-{number}.txt' for number in missing)}")
    return asked


def main() -> None:
    """Print the counts for each article and each kind of thing."""
    asked = _asked()
    articles, verbose = asked.articles, asked.verbose
    truth = datasets.press()
    total: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for number, source in enumerate(SOURCES):
        text = (articles / f"article-{number}.txt").read_text(encoding="utf-8")
        began = time.perf_counter()
        draft = extract(text)
        took = time.perf_counter() - began
        same = align(draft, truth, source)
        counts: Counter[str] = Counter()
        for fact, rows in sorted(facts_of(number).items()):
            what, lost = outcome(draft, same, rows)
            counts[what] += 1
            held = [row for row in rows if row["status"] == "held"]
            for row in held:
                kinds[row["object"].partition(":")[0]]["lost" if row in lost else "found"] += 1
            if verbose and what not in ("found", "kept out"):
                print(f"  {fact} {what}: {[(row['object'], row['field']) for row in lost][:6]}")
        total += counts
        other = list(differences(draft, truth, same))
        made = len(draft.facts)
        sure = sum(fact.certainty.value == "stated" for fact in draft.facts)
        print(f"article {number}: {dict(counts)}; {made} values cited, {sure} as stated; {took * 1000:.0f} ms")
        for one in other if verbose else ():
            print(f"    differs: {one.entity}/{one.field}: {one.said!r}, not {one.true!r}")
    print(f"all: {dict(total)}")
    for kind, counts in sorted(kinds.items()):
        print(f"  {kind:<14} {counts['found']:>3} of {counts['found'] + counts['lost']}")


if __name__ == "__main__":
    main()
