"""``humaskit extract FILE``: from the text of one article to a draft catalog, and what to look at in it."""

import sys
from collections import Counter
from pathlib import Path
from typing import Final

import attrs

from ..extract import Draft, OpenPoint, extract
from ..formats import dump
from ..formats.json import dumps
from ..values.dates import PartialDate
from .show import harmless
from .source import read_text

__all__ = ["ExtractOptions", "run"]

_MOST_SHOWN: Final = 40
_WIDTH: Final = 60


@attrs.frozen
class ExtractOptions:
    """What the command line asks for."""

    file: str
    output: str | None = None
    published: str | None = None
    region: str | None = None


def run(options: ExtractOptions) -> int:
    """Extract one article and return 0; without a file to write to, the catalog goes to standard output."""
    published = PartialDate(options.published) if options.published else None
    draft = extract(read_text(options.file), published=published, region=options.region)
    if options.output is None:
        print(dumps(draft.catalog, indent=2), end="")
        print("\n".join(_report(draft)), file=sys.stderr)
    else:
        dump(draft.catalog, Path(options.output))
        print("\n".join(_report(draft)))
        print(f"written to {harmless(options.output)}")
    return 0


def _report(draft: Draft) -> list[str]:
    """Return the lines that say what was found, what to confirm first, and what was left open."""
    facts, unsure = draft.facts, draft.uncertain
    counts = Counter(entity.id.partition(":")[0] for entity in draft.catalog)
    found = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
    lines = [
        f"found {len(draft.catalog)} entities: {found}",
        f"{len(facts)} values cited: {len(facts) - len(unsure)} stated, {len(unsure)} to confirm",
        *_listed([f"{one.certainty.value} {one.entity} {one.field} <- {_short(one.surface)}" for one in unsure]),
        f"{len(draft.issues)} points left open",
        *_listed([_open(one) for one in draft.issues]),
        f"{len(draft.unread)} of {draft.sentences} sentences gave no fact",
    ]
    return [harmless(line) for line in lines]


def _listed(lines: list[str]) -> list[str]:
    more = [f"  and {len(lines) - _MOST_SHOWN} more"] if len(lines) > _MOST_SHOWN else []
    return [*(f"  {line}" for line in lines[:_MOST_SHOWN]), *more]


def _open(one: OpenPoint) -> str:
    candidates = f" ({', '.join(one.candidates)})" if one.candidates else ""
    return f"char {one.start}-{one.end}: {_short(one.surface)}: {one.issue.message}{candidates}"


def _short(surface: str) -> str:
    text = " ".join(surface.split())
    return f"'{text}'" if len(text) <= _WIDTH else f"'{text[:_WIDTH]}…'"
