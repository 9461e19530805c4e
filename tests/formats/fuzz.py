"""Documents damaged at random, and the two readers asked what they make of them: they must agree.

Run ``python tests/formats/fuzz.py --seconds 60`` for a long look. A disagreement ends it with the document.
"""

import argparse
import json as standard
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Final, cast
from unittest import mock

from humaskit import MODEL, Agency, AgencyKind, Catalog, Name, Post, datasets
from humaskit.errors import HumaskitError
from humaskit.formats import LIMITS, _fast, json, jsonl
from humaskit.model.award import AwardEdition, AwardProgram, AwardResult, Outcome
from humaskit.model.event import Event, EventKind
from humaskit.model.office import Official
from humaskit.model.source import Source, SourceKind
from humaskit.tree import canonical, read_decimal, read_instant
from humaskit.values.citation import Citation, Claim
from humaskit.values.dates import PartialDate, Period
from humaskit.values.names import PersonName
from humaskit.values.nip import Nip
from humaskit.values.placement import Placement, PlacementKind

GOOD: Final = Catalog(
    [
        Source(id="source:a", kind=SourceKind.ARTICLE, retrieved=read_instant("2025-02-26T09:00:00+07:00"), views=3),
        Agency(
            id="agency:a",
            kind=AgencyKind.DINAS,
            names=(Name(text="Dinas Kominfo"), Name(text="Dïnkominfo")),
            valid=Period(start=PartialDate("2017"), end=PartialDate("2024-03-05 selasa pagi")),
            citations=(Citation(source="source:a", surface="“Dinkominfo”\nMuba", field="names/1"),),
            claims=(Claim(field="kind", value="badan: daerah"),),
            extra={"dashboard:priority": "high: 1", "dashboard:note": ""},
        ),
        Post(id="post:a", title="Kepala Dinas", agency="agency:a"),
        Official(id="official:a", name=PersonName(name="Budi", front=("Drs.",)), nip=Nip("197001011995031001")),
        AwardProgram(id="program:a", names=(Name(text="AMC"),)),
        AwardEdition(id="edition:a", program="program:a", year=2024),
        AwardResult(
            id="result:a",
            edition="edition:a",
            recipient="agency:a",
            outcome=Outcome.PLACED,
            placement=Placement(kind=PlacementKind.ORDINAL, ordinal=3),
            score=read_decimal("97.330"),
        ),
        Event(id="event:a", kinds=(EventKind.RAPAT_KERJA,), start=PartialDate("--11-06 senin")),
    ],
    redirects={"agency:b": "agency:a"},
)
PIECES: Final = (
    *("null", "true", "NaN", "-Infinity", "1e400", "0", "-1", "1.5", "9" * 30, "9" * 5_000, '""', '"\\ud800"', "[]"),
    *("{}", "[[[[", "]]", "{", "}", ",", ":", '"', "\\", "\n", "\ufeff", "\u202e", "\x00", "é", '"agency:a"', '"2024"'),
    *('{"id":"agency:a"}', '"kind":"dinas",', "[" * 70 + "]" * 70, "[" * 3_000, '"id":', "/", "~1", "\\u003a", " :"),
)
VALUES: Final[tuple[object, ...]] = (
    *(None, True, 0, 1, 1.0, -0.0, 1e2, 2**53, 2**64, "", " ", "x", "a:b", "a\u202eb", "e" + "\u0301" * 31, "a\x7fb"),
    *(
        "agency:a",
        "agency:con",
        "agency:A",
        "agency:a\n",
        "region:16.06",
        "dinas",
        "2024",
        "2024-13",
        "20240101",
        "--02",
    ),
    *(
        "2025-02-26 09:00:00+07:00",
        "2025-02-26T09:00:00",
        "1E+5",
        "0.0000001",
        "97.330",
        "00",
        97.33,
        [],
        {},
        "é",
        "\n",
    ),
)

Pairs = list[tuple[str, object]]


def damaged(text: str, chance: random.Random) -> str:
    """Return *text* with one to three things done to it."""
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 1, 1, 5, 40)))
        other = chance.randrange(len(text) + 1)
        new = chance.choice((chance.choice(PIECES), "", text[other : other + 30], text[start:end] * 2))
        text = text[:start] + new + text[end:]
    return text


def bent(text: str, chance: random.Random) -> str:
    """Return JSON that says what *text* says, or nearly: objects inside are changed, and all is laid out anew."""
    tree: object = standard.loads(text, object_pairs_hook=_Object)
    objects = list(_objects(tree))
    for _ in range(chance.choice((0, 1, 1, 2))):
        _change(chance.choice(objects).pairs, chance)
    return _written(tree, chance, odd=chance.choice((0.0, 0.0, 0.02)), blank=chance.choice(("", "", " ", "\n ")))


class _Object:
    """An object of JSON whose keys may come twice."""

    def __init__(self, pairs: Pairs) -> None:
        self.pairs = pairs


def _objects(value: object) -> Iterator[_Object]:
    if isinstance(value, _Object):
        yield value
    inside = [item for _, item in value.pairs] if isinstance(value, _Object) else value
    for item in cast("list[object]", inside) if isinstance(inside, list) else []:
        yield from _objects(item)


def _change(pairs: Pairs, chance: random.Random) -> None:
    """Do one thing to an object."""
    place = chance.randrange(len(pairs)) if pairs else 0
    key, value = pairs[place] if pairs else ("x", None)
    what = chance.choice(("reorder", "drop", "drop", "double", "add", "replace", "replace", "rename", "repeat", "null"))
    if what == "reorder":
        chance.shuffle(pairs)
    elif what == "drop" and pairs:
        del pairs[place]
    elif what == "double":
        pairs.insert(chance.randint(0, len(pairs)), (key, chance.choice((value, chance.choice(VALUES)))))
    elif what == "add":
        pairs.insert(place, (chance.choice(("x", "note", "type", "a:b", "humaskit", "posts")), chance.choice(VALUES)))
    elif what == "rename" and pairs:
        pairs[place] = (chance.choice(("x", "id", "note", "title", "kind", "")), value)
    elif what == "repeat" and isinstance(value, list) and value:
        cast("list[object]", value).append(chance.choice(cast("list[object]", value)))
    elif pairs:
        pairs[place] = (key, None if what == "null" else chance.choice(VALUES))


def _written(value: object, chance: random.Random, *, odd: float, blank: str) -> str:
    """Write *value* as JSON, some letters and numbers in an odd spelling, with *blank* between the parts."""
    if isinstance(value, _Object):
        items = [
            f"{_string(key, chance, odd / 4)}{' ' if chance.random() < odd else ''}:{blank}"
            f"{_written(item, chance, odd=odd, blank=blank)}"
            for key, item in value.pairs
        ]
        return "{" + blank + f",{blank}".join(items) + blank + "}"
    if isinstance(value, list):
        held = cast("list[object]", value)
        return "[" + f",{blank}".join(_written(item, chance, odd=odd, blank=blank) for item in held) + "]"
    if isinstance(value, str):
        return _string(value, chance, odd)
    if type(value) is int and chance.random() < odd:
        return chance.choice((f"{value}.0", f"{value}e0", f"-{value}", f"0{value}"))
    return standard.dumps(value)


def _string(text: str, chance: random.Random, odd: float) -> str:
    letters = standard.dumps(text, ensure_ascii=chance.random() < odd)[1:-1]
    if "\\" not in letters and chance.random() < odd * 5:
        letters = "".join(f"\\u{ord(letter):04x}" if chance.random() < 0.1 else letter for letter in letters)
    return f'"{letters}"'


def outcome(read: Callable[[], Catalog]) -> tuple[object, ...]:
    """Return all that can be told of a reading: the catalog down to the types in it, or every issue."""
    try:
        catalog = read()
    except HumaskitError as error:
        return type(error), error.issues, error.more
    return catalog, canonical(catalog), list(catalog.redirects.items()), [described(one) for one in catalog]


def described(value: object) -> object:
    """Return *value* with the types of all its parts."""
    if isinstance(value, tuple):
        return tuple(described(item) for item in cast("tuple[object, ...]", value))
    names = [field.name for field in getattr(type(value), "__attrs_attrs__", ())]
    parts = tuple(described(getattr(value, name)) for name in names)
    return type(value), parts or repr(value)


@contextmanager
def strictly() -> Generator[None]:
    """Let the strict reader read, whatever the document."""
    with mock.patch.object(_fast, "_ways", return_value=None):
        yield


def documents() -> dict[str, tuple[str, Callable[..., Catalog], Callable[..., Catalog | None]]]:
    """Return good documents by name: the text, what reads it, and the fast way of that."""
    press = datasets.press()
    return {
        "canonical": (json.dumps(GOOD), json.loads, _fast.fast_document),
        "readable": (json.dumps(GOOD, indent=1), json.loads, _fast.fast_document),
        "lines": (jsonl.dumps(GOOD), jsonl.loads, _fast.fast_lines),
        "press": (json.dumps(press), json.loads, _fast.fast_document),
        "press, readable": (json.dumps(press, indent=1), json.loads, _fast.fast_document),
        "press, lines": (jsonl.dumps(press), jsonl.loads, _fast.fast_lines),
    }


def variant(name: str, text: str, chance: random.Random) -> str:
    """Return *text* damaged in one of the ways."""
    if chance.random() < 0.3:
        return damaged(text, chance)
    if "lines" not in name:
        return bent(text, chance)
    rows = text.splitlines()
    place = chance.randrange(len(rows))
    rows[place] = bent(rows[place], chance).replace("\n", " ")
    return "\n".join(rows) + chance.choice(("", "\n", "\r\n\n"))


def compared(name: str, text: str, *, check: Callable[..., Catalog], fast: Callable[..., Catalog | None]) -> bool:
    """Tell whether the fast way took *text*; if so, the strict reader must say the same of it."""
    data: str | bytes = text if len(text) % 2 else text.encode("utf-8", "surrogatepass")
    found = fast(data, model=MODEL, references="refuse", limits=LIMITS)
    if found is None:
        return False
    with strictly():
        expected = outcome(lambda: check(data))
    if outcome(lambda: found) != expected:
        raise AssertionError(f"the readers disagree about {name}: {text!r}")
    return True


def main() -> None:
    """Compare the two readers for a while, and say how often."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311  (damage, not secrets)
    end, tried, taken = time.monotonic() + options.seconds, Counter[str](), Counter[str]()
    good = documents()
    while time.monotonic() < end:
        # Small documents are tried more often: there the damage is more likely to hit something that matters.
        name = chance.choice([*list(good)[:3] * 30, *list(good)[3:]])
        text, check, fast = good[name]
        tried[name] += 1
        taken[name] += compared(name, variant(name, text, chance), check=check, fast=fast)
    for name, count in tried.items():
        sys.stdout.write(f"{name:16} {count:9} documents, {taken[name]:9} of them the fast way\n")
    sys.stdout.write(f"{tried.total()} documents of seed {options.seed}, no disagreement\n")


if __name__ == "__main__":
    main()
