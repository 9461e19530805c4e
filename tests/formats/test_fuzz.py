"""Good documents, damaged at random: only our errors come out, and each says where."""

import random
from collections.abc import Callable

import pytest

from humaskit import Catalog
from humaskit.errors import HumaskitError
from humaskit.formats import json, jsonl

from .fuzz import GOOD, damaged

ROUNDS = 10
SEEDS = 25


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
