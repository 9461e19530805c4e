"""Input compared with output: every value of a catalog is in what a projection wrote, or in its loss report.

::

    unaccounted(catalog, losses, said)         # [] when every value that is set is in the output or in the report
    unfounded(catalog, losses)                 # [] when every loss names a value that is set
    held_of(catalog, losses)                   # the rows of the catalog without what the report says is lost
    lost_facts(losses, said)                   # [] when every fact of the five articles is in the output or the report

*said* is the whole output as one text, or a function that returns the texts of the output which speak of one entity:
the narrower, the stronger. ``forms`` turns a value into the texts that can stand for it; pass one of your own, and fall
back on :func:`spoken`, where a standard has another form.
"""

import csv
import functools
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias, cast

from humaskit import datasets
from humaskit.catalog import Catalog
from humaskit.errors import NIP_IN_TEXT
from humaskit.formats.losses import LossReport
from humaskit.model.entity import Entity
from humaskit.tree import child, parent, row_of, steps

__all__ = [
    "Leaf",
    "Said",
    "held_of",
    "leaves",
    "lost_facts",
    "nips_in",
    "spoken",
    "texts_of",
    "unaccounted",
    "unfounded",
]

FACTS: Final = Path(__file__).parents[1] / "data" / "press_facts.csv"

Said: TypeAlias = str | Callable[[Entity], Sequence[str]]


class Leaf(NamedTuple):
    """One value of one entity that is set and holds no others."""

    entity: Entity
    pointer: str
    value: object


def leaves(entity: Entity) -> Iterator[Leaf]:
    """Yield every value that *entity* sets to something else than its default."""
    pending: list[tuple[str, object]] = [("", row_of(entity, sparse=True))]
    while pending:
        pointer, value = pending.pop()
        inside = _members(value)
        pending += [(child(pointer, key), held) for key, held in inside]
        if not inside and value is not None:
            yield Leaf(entity, pointer, value)


def _members(value: object) -> list[tuple[str | int, object]]:
    if isinstance(value, dict):
        return list(cast("dict[str | int, object]", value).items())
    if isinstance(value, list):
        return list(enumerate(cast("list[object]", value)))
    return []


def spoken(leaf: Leaf) -> Iterator[str]:
    """Yield the texts that can stand for a value: itself, as JSON escapes it, and with blanks for underscores."""
    plain = leaf.value if isinstance(leaf.value, str) else json.dumps(leaf.value)
    yield plain
    yield json.dumps(plain, ensure_ascii=False)[1:-1]
    yield json.dumps(plain)[1:-1]
    yield plain.replace("_", " ")


def texts_of(tree: object) -> list[str]:
    """Return every text and number of a plain tree, and the names of its fields, as text."""
    found: list[str] = []
    pending = [tree]
    while pending:
        value = pending.pop()
        inside = _members(value)
        pending += [held for _, held in inside]
        found += (str(key) for key, _ in inside if isinstance(key, str))
        if not inside and value is not None:
            found.append(value if isinstance(value, str) else json.dumps(value))
    return found


def unaccounted(
    catalog: Catalog,
    losses: LossReport,
    said: Said,
    *,
    forms: Callable[[Leaf], Iterable[str]] = spoken,
) -> list[str]:
    """Return the values that are neither in the output nor in the report, one line each."""
    lost: dict[str, set[str]] = {}
    for loss in losses:
        lost.setdefault(loss.subject, set()).add(loss.pointer)
    # The n of an escaped line end is no letter of the word behind it.
    whole = (said, said.replace("\\n", "\n").replace("\\t", "\t")) if isinstance(said, str) else ()
    found: list[str] = []

    @functools.cache  # values come again and again
    def stands_in_whole(form: str) -> bool:
        return _are_said((form,), whole)

    for entity in catalog:
        texts = whole if isinstance(said, str) else said(entity)
        reported = lost.get(entity.id, set())
        found += (
            f"{entity.id} {leaf.pointer}: {leaf.value!a}"
            for leaf in leaves(entity)
            if not _is_below(leaf.pointer, reported)
            and not (any(map(stands_in_whole, forms(leaf))) if whole else _are_said(forms(leaf), texts))
        )
    return found


def _is_below(pointer: str, pointers: set[str]) -> bool:
    while pointer not in pointers:
        if not pointer:
            return False
        pointer = parent(pointer)
    return True


def _are_said(forms: Iterable[str], texts: Sequence[str]) -> bool:
    return any(_stands_in(form, text) for form in forms for text in texts)


def _stands_in(form: str, text: str) -> bool:
    """Tell whether *form* is in *text*, and no part of a longer word or number there."""
    if f'"{form}"' in text:
        return True
    if not form or form not in text:
        return form == text
    return form == text or re.search(rf"(?<![^\W_]){re.escape(form)}(?![^\W_])", text) is not None


def unfounded(catalog: Catalog, losses: LossReport) -> list[str]:
    """Return the losses of entities that name no value which is set, or give no reason."""
    return [str(loss) for loss in losses if loss.subject and not (loss.reason and _is_set(catalog, loss))]


def _is_set(catalog: Catalog, loss: object) -> bool:
    subject, pointer = cast("str", getattr(loss, "subject", "")), cast("str", getattr(loss, "pointer", ""))
    if pointer in catalog.unknown.get(subject, {}):
        return True
    value: object = row_of(catalog[subject], sparse=True)
    for step in steps(pointer):
        inside = {str(key): held for key, held in _members(value)}
        if step not in inside:
            return False
        value = inside[step]
    return True


def held_of(catalog: Catalog, losses: LossReport) -> dict[str, dict[str, object]]:
    """Return the rows of *catalog* by id, without what the report says is lost: what a reader can get back."""
    lost: dict[str, set[str]] = {}
    for loss in losses:
        lost.setdefault(loss.subject, set()).add(loss.pointer)
    rows = {entity.id: row_of(entity, sparse=True) for entity in catalog if "" not in lost.get(entity.id, ())}
    return {key: cast("dict[str, object]", _without(row, "", lost.get(key, set()))) for key, row in rows.items()}


def _without(value: object, at: str, lost: set[str]) -> object:
    """Return *value* without what is lost; what held nothing else is gone with it."""
    sound: list[tuple[str | int, object]] = []
    for key, held in _members(value):
        new = held if child(at, key) in lost else _without(held, child(at, key), lost)
        if child(at, key) not in lost and (_members(new) or not _members(held)):
            sound.append((key, new))
    if isinstance(value, dict):
        return dict(sound)
    return [new for _, new in sound] if isinstance(value, list) else value


def lost_facts(losses: LossReport, said: Said, *, forms: Callable[[Leaf], Iterable[str]] = spoken) -> list[str]:
    """Return the facts of the bundled press catalog that are neither in the output nor in the report.

    A fact whose field holds its default, such as an unmarked mandate, is carried by saying nothing.
    """
    catalog = datasets.press()
    missing = {line.partition(": ")[0] for line in unaccounted(catalog, losses, said, forms=forms)}
    found: list[str] = []
    with FACTS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            entity = catalog.get(row["object"])
            if entity is None or row["status"] == "absent":
                continue
            below = [leaf for leaf in leaves(entity) if _is_below(leaf.pointer, {f"/{row['field']}"})]
            found += (
                f"{row['fact']}: {key}" for key in (f"{entity.id} {leaf.pointer}" for leaf in below) if key in missing
            )
    return found


def nips_in(output: str) -> list[str]:
    """Return every NIP in *output*: with defaults there is none."""
    return [found.group() for found in NIP_IN_TEXT.finditer(output)]
