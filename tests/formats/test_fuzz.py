"""Good documents, damaged at random: only our errors come out, and each says where."""

import random
from collections.abc import Callable

import pytest

from humaskit import Agency, AgencyKind, Catalog, Name, Post
from humaskit.errors import HumaskitError
from humaskit.formats import json, jsonl
from humaskit.model.award import AwardEdition, AwardProgram, AwardResult, Outcome
from humaskit.model.event import Event, EventKind
from humaskit.model.office import Official
from humaskit.model.source import Source, SourceKind
from humaskit.tree import read_decimal, read_instant
from humaskit.values.citation import Citation
from humaskit.values.dates import PartialDate, Period
from humaskit.values.names import PersonName
from humaskit.values.nip import Nip
from humaskit.values.placement import Placement, PlacementKind

GOOD = Catalog(
    [
        Source(id="source:a", kind=SourceKind.ARTICLE, retrieved=read_instant("2025-02-26T09:00:00+07:00"), views=3),
        Agency(
            id="agency:a",
            kind=AgencyKind.DINAS,
            names=(Name(text="Dinas Kominfo"), Name(text="Dïnkominfo")),
            valid=Period(start=PartialDate("2017"), end=PartialDate("2024-03-05 selasa pagi")),
            citations=(Citation(source="source:a", surface="“Dinkominfo”\nMuba", field="names/1"),),
            extra={"dashboard:priority": "high"},
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
PIECES = (
    *("null", "true", "NaN", "-Infinity", "1e400", "0", "-1", "1.5", "9" * 30, "9" * 5_000, '""', '"\\ud800"', "[]"),
    *("{}", "[[[[", "]]", "{", "}", ",", ":", '"', "\\", "\n", "\ufeff", "\u202e", "\x00", "é", '"agency:a"', '"2024"'),
    *('{"id":"agency:a"}', '"kind":"dinas",', "[" * 70 + "]" * 70, "[" * 3_000, '"id":', "/", "~1"),
)
ROUNDS = 10
SEEDS = 25


def damaged(text: str, chance: random.Random) -> str:
    """Return *text* with one to three things done to it."""
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 1, 1, 5, 40)))
        other = chance.randrange(len(text) + 1)
        new = chance.choice((chance.choice(PIECES), "", text[other : other + 30], text[start:end] * 2))
        text = text[:start] + new + text[end:]
    return text


def read(loads: Callable[..., Catalog], data: str | bytes, **options: str) -> Catalog | None:
    """Read a damaged document; a refusal must say where, and repeat no NIP."""
    try:
        return loads(data, **options)
    except HumaskitError as error:
        refusal = error
    assert refusal.issues
    assert all(issue.line and issue.column for issue in refusal.issues)
    assert "19700101199503" not in str(refusal)
    return None


@pytest.mark.parametrize("seed", range(SEEDS))
@pytest.mark.parametrize(
    ("loads", "dumps", "good"),
    [
        pytest.param(json.loads, json.dumps, json.dumps(GOOD, indent=1), id="readable"),
        pytest.param(jsonl.loads, jsonl.dumps, jsonl.dumps(GOOD), id="lines"),
    ],
)
def test_damage(loads: Callable[..., Catalog], dumps: Callable[[Catalog], str], good: str, seed: int) -> None:
    """A damaged document is refused with line and column, or read and then stable; an NIP is never repeated."""
    chance = random.Random(seed)  # noqa: S311  (damage, not secrets)
    for _ in range(ROUNDS):
        text = damaged(good, chance)
        data: str | bytes = text if chance.random() < 0.5 else text.encode("utf-8", "surrogatepass")
        for unknown in ("refuse", "keep"):
            catalog = read(loads, data, unknown=unknown)
            if catalog is not None:
                written = dumps(catalog)
                assert dumps(loads(written, unknown="keep")) == written


@pytest.mark.parametrize("seed", range(SEEDS))
def test_damaged_bytes(seed: int) -> None:
    """Bytes that are flipped, dropped and doubled do no more harm than characters."""
    chance = random.Random(seed)  # noqa: S311  (damage, not secrets)
    good = json.dumps(GOOD).encode()
    for _ in range(ROUNDS):
        data = bytearray(good)
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        read(json.loads, bytes(data[chance.choice((0, 0, 0, 1, 7)) :]))
