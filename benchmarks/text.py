"""The readers of text beside named peers, as ratios in one run: ``python benchmarks/text.py``.

Peers are dateparser and nameparser; a peer that is not installed is left out. Every phrase is made here and
new in every round, so that no reader has seen it before. Both sides take turns, and the shortest time of each counts:
what else the machine does only ever makes a run longer. The peer of a first use is the start of the interpreter alone;
both run from compiled modules, as an installed package has them.
"""

import importlib
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial

from humaskit.text import mentions
from humaskit.text.dates import parse_date
from humaskit.text.names import parse_name

ROUNDS = 9
STARTS = 20
PHRASES = 120
MONTHS = [
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "Nopember", "Desember"),
]
GIVEN = ["Budi", "Siti", "Ahmad", "Rina", "Joko", "Dewi", "Agus", "Lestari", "Hendra", "Wulan", "Rahmat", "Putri"]
FAMILY = ["Santoso", "Aminah", "Fauzi", "Kartika", "Hartono", "Lubis", "Siregar", "Pratama", "Wijaya", "Nugroho"]
FRONT = ("", "Drs. ", "Hj. ", "Dr. ", "Ir. H. ")
BACK = ("", ", M.Si.", ", S.Sos., M.M.", ", SH, MH")
PLAIN = ("{d} {m} {y}", "{d:02}/{n:02}/{y}", "{d}-{n}-{y}")
TIMED = ("{d} {m} {y} pukul {h:02}.30 WIB", "{d:02}/{n:02}/{y} {h:02}:30", "{d} {m} {y}, {h:02}:30 WIB")
SENTENCE = "Plt Kepala Diskominfo Kota Madiun, {name}, menerima Terbaik III di Kabupaten Sleman, {date}. "
NAIVE = re.compile(r"[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*)*")
FIRST_USES = {
    "dates": "from humaskit.text.dates import parse_date as read; read('Sabtu, 2 Maret 2024')",
    "dates in prose": "from humaskit.text.dates import find_dates as read; read('digelar Sabtu (2/3/2024) malam')",
    "names": "from humaskit.text.names import parse_name as read; read('Drs. Budi Santoso, M.Si.')",
    "agencies": "from humaskit.text.agencies import parse_agency as read; read('Diskominfo Kota Madiun')",
    "posts": "from humaskit.text.posts import parse_post as read; read('Plt Kepala Diskominfo Kota Madiun')",
    "placements": "from humaskit.text.placements import parse_placement as read; read('Terbaik III')",
    "legal": "from humaskit.text.legal import parse_legal as read; read('UU Nomor 14 Tahun 2008')",
    "numbers": "from humaskit.text.numbers import parse_number as read; read('1.234')",
    "regions": "from humaskit.text.regions import find_regions as read; read('di Kota Madiun')",
    "programmes": "from humaskit.text.programmes import find_programmes as read; read('Anugerah Media Humas 2023')",
    "events": "from humaskit.text.events import find_events as read; read('membuka Rakor Kehumasan')",
    "mentions": "from humaskit.text.mentions import find as read; read('Bupati Sleman membuka Rakor, Senin (6/11).')",
}


def dates(chance: random.Random, count: int, forms: Sequence[str]) -> list[str]:
    """Make dates in the commonest spellings."""
    made: list[str] = []
    for _ in range(count):
        month = chance.randint(1, 12)
        parts = {"d": chance.randint(1, 28), "n": month, "m": MONTHS[month - 1], "y": chance.randint(1950, 2030)}
        made.append(chance.choice(forms).format(**parts, h=chance.randint(10, 23)))
    return made


def names(chance: random.Random, count: int) -> list[str]:
    """Make names with titles in front and behind."""
    parts = (FRONT, GIVEN, (" ",), FAMILY, BACK)
    return ["".join(chance.choice(part) for part in parts) for _ in range(count)]


def article(chance: random.Random, sentences: int) -> str:
    """Make a text of many mentions."""
    pairs = zip(names(chance, sentences), dates(chance, sentences, PLAIN), strict=True)
    return "".join(SENTENCE.format(name=name, date=date) for name, date in pairs)


def seconds(work: Callable[[], object]) -> float:
    """Time one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def alternating(
    rounds: int, one: Callable[[int], Callable[[], object]], other: Callable[[int], Callable[[], object]]
) -> tuple[float, float]:
    """Return the shortest time of each side; *one* and *other* make the work of a round."""
    pairs = [(seconds(one(number)), seconds(other(number))) for number in range(rounds)]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def each(read: Callable[[str], object], phrases: Sequence[Sequence[str]]) -> Callable[[int], Callable[[], object]]:
    """Make the work of reading every phrase of a round."""
    return lambda number: lambda: [read(phrase) for phrase in phrases[number]]


def started(code: str, compiled: str) -> Callable[[int], Callable[[], object]]:
    """Make the work of running a new interpreter, its compiled modules in a folder of their own."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = compiled
    run = partial(subprocess.run, [sys.executable, "-c", code], check=True, env=environment)
    return lambda _: run


def peer(module: str, name: str) -> Callable[..., object] | None:
    """Return a peer's reader, or None where it is not installed."""
    try:
        found: Callable[..., object] = getattr(importlib.import_module(module), name)
    except ImportError:
        return None
    return found


def beside(
    title: str, ours: Callable[[str], object], theirs: Callable[[str], object], rounds: Sequence[Sequence[str]]
) -> None:
    """Print how many times as fast ours is as theirs, on fresh phrases in every round."""
    for read in (ours, theirs):
        read("2 Maret 1949")
    mine, other = alternating(len(rounds), each(ours, rounds), each(theirs, rounds))
    count = len(rounds[0])
    print(f"{title:<46} {other / mine:9.3g} {mine / count * 1e6:11.1f} {other / count * 1e6:11.1f}")


def dated(forms: Sequence[str], row: int) -> list[list[str]]:
    """Make the dates of every round; no row of the table has those of another."""
    return [dates(random.Random(row * ROUNDS + number), PHRASES, forms) for number in range(ROUNDS)]  # noqa: S311  (the same cases each run)


def main() -> None:
    """Print the table."""
    print(f"{'first use, beside the interpreter alone':<46} {'times it':>9} {'ours, ms':>11} {'its, ms':>11}")
    with tempfile.TemporaryDirectory() as compiled:
        for title, code in FIRST_USES.items():
            mine, bare = alternating(STARTS, started(code, compiled), started("pass", compiled))
            print(f"{title:<46} {mine / bare:9.3g} {mine * 1e3:11.1f} {bare * 1e3:11.1f}")
    print(f"\n{'speed, beside the peer':<46} {'as fast':>9} {'ours, µs':>11} {'its, µs':>11}")
    if (parse := peer("dateparser", "parse")) is not None:
        indonesian = partial(parse, languages=["id"])
        for row, (kind, forms) in enumerate((("dates", PLAIN), ("dates with a time", TIMED))):
            beside(f"{kind}, beside dateparser", parse_date, parse, dated(forms, row))
            beside(f"{kind}, beside dateparser for Indonesian", parse_date, indonesian, dated(forms, row + 2))
    if (human := peer("nameparser", "HumanName")) is not None:
        people = [names(random.Random(number), PHRASES) for number in range(ROUNDS)]  # noqa: S311  # no secret
        beside("names, beside nameparser", parse_name, human, people)
    texts = [[article(random.Random(number), 40)] for number in range(ROUNDS)]  # noqa: S311  # no secret
    beside("mentions, beside a regex of capitalised runs", mentions.find, NAIVE.findall, texts)
    beside("mentions, beside those of twice the text", mentions.find, lambda text: mentions.find(text * 2), texts)


if __name__ == "__main__":
    main()
