"""The readers of text beside named peers, as ratios in one run.

Peers: ``pip install dateparser nameparser``; a peer that is not installed is left out. Every phrase is made here, so
that no reader has seen it before; the median of interleaved rounds counts.
"""

import importlib
import random
import re
import statistics
import time
from collections.abc import Callable, Sequence

from humaskit.text import mentions
from humaskit.text.dates import parse_date
from humaskit.text.names import parse_name

ROUNDS = 7
MONTHS = [
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "Nopember", "Desember"),
]
GIVEN = ["Budi", "Siti", "Ahmad", "Rina", "Joko", "Dewi", "Agus", "Lestari", "Hendra", "Wulan", "Rahmat", "Putri"]
FAMILY = ["Santoso", "Aminah", "Fauzi", "Kartika", "Hartono", "Lubis", "Siregar", "Pratama", "Wijaya", "Nugroho"]
FRONT = ("", "Drs. ", "Hj. ", "Dr. ", "Ir. H. ")
BACK = ("", ", M.Si.", ", S.Sos., M.M.", ", SH, MH")
SENTENCE = "Plt Kepala Diskominfo Kota Madiun, {name}, menerima Terbaik III di Kabupaten Sleman, {date}. "


def dates(chance: random.Random, count: int) -> list[str]:
    """Make dates in the commonest spellings."""
    forms = ("{d} {m} {y}", "{d:02}/{n:02}/{y}", "{d}-{n}-{y}")
    return [
        chance.choice(forms).format(d=chance.randint(1, 28), n=(n := chance.randint(1, 12)), m=MONTHS[n - 1], y=y)
        for y in (chance.randint(1950, 2030) for _ in range(count))
    ]


def names(chance: random.Random, count: int) -> list[str]:
    """Make names with titles in front and behind."""
    parts = (FRONT, GIVEN, (" ",), FAMILY, BACK)
    return ["".join(chance.choice(part) for part in parts) for _ in range(count)]


def article(chance: random.Random, sentences: int) -> str:
    """Make a text of many mentions."""
    pairs = zip(names(chance, sentences), dates(chance, sentences), strict=True)
    return "".join(SENTENCE.format(name=name, date=date) for name, date in pairs)


def seconds(work: Callable[[], object]) -> float:
    """Time one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def each(read: Callable[[str], object], phrases: Sequence[str]) -> Callable[[], object]:
    """Make the work of reading every phrase."""
    return lambda: [read(phrase) for phrase in phrases]


def peer(module: str, name: str) -> Callable[[str], object] | None:
    """Return a peer's reader, or None where it is not installed."""
    try:
        found: Callable[[str], object] = getattr(importlib.import_module(module), name)
    except ImportError:
        return None
    return found


def compare(
    title: str, ours: Callable[[int], Callable[[], object]], theirs: Callable[[int], Callable[[], object]]
) -> None:
    """Print how many times as fast ours is as theirs, on fresh phrases in every round."""
    ratios = [seconds(theirs(number)) / seconds(ours(number)) for number in range(ROUNDS)]
    print(f"{title:<48} {statistics.median(ratios):8.3g}   ({min(ratios):.3g} to {max(ratios):.3g})")


def main() -> None:
    """Print the table."""
    naive = re.compile(r"[A-Z][\w.]+(?: [A-Z][\w.]+)*")
    print(f"{'times as fast as the peer':<48}   median   (least to most)")
    if (other := peer("dateparser", "parse")) is not None:
        parse = other
        fresh = [dates(random.Random(number), 60) for number in range(ROUNDS)]  # noqa: S311  # no secret
        compare("dates, beside dateparser", lambda n: each(parse_date, fresh[n]), lambda n: each(parse, fresh[n]))
    if (other := peer("nameparser", "HumanName")) is not None:
        human = other
        people = [names(random.Random(number), 300) for number in range(ROUNDS)]  # noqa: S311  # no secret
        compare("names, beside nameparser", lambda n: each(parse_name, people[n]), lambda n: each(human, people[n]))
    texts = [article(random.Random(number), 40) for number in range(ROUNDS)]  # noqa: S311  # no secret
    compare(
        "mentions, beside one regex of capitalised runs",
        lambda n: each(mentions.find, texts[n : n + 1]),
        lambda n: each(naive.findall, texts[n : n + 1]),
    )
    whole = [text * 2 for text in texts]
    compare(
        "mentions, a text beside twice the text",
        lambda n: each(mentions.find, texts[n : n + 1]),
        lambda n: each(mentions.find, whole[n : n + 1]),
    )


if __name__ == "__main__":
    main()
