"""How well the readers read: ``python -m humaskit.text.evaluate FILE``.

The file holds JSON Lines, each ``{"kind": "date", "text": "5 Maret 2024", "gold": {"value": "2024-03-05"}}``;
``reference`` and ``region`` may stand beside. ``gold`` names fields of the answer by their path
(``value.placement.ordinal``) with the values they should have; null says that the reader should leave the field open.
For each kind and field it prints how many are right, wrong, and left open: a wrong value is worse than none, so the two
are counted apart.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import cast

import attrs

from ..errors import DecodeError, HumaskitError, InvalidValue, Issue, StorageError
from ..values.dates import PartialDate
from .phrases import READERS, plain

__all__ = ["Score", "evaluate", "main"]


@attrs.frozen
class Score:
    """What became of one field of one kind of phrase."""

    kind: str
    field: str
    right: int
    wrong: int
    open: int

    @property
    def precision(self) -> float | None:
        """The share of right values among those given; None where none was given."""
        given = self.right + self.wrong
        return self.right / given if given else None

    @property
    def recall(self) -> float:
        """The share of right values among those wanted."""
        return self.right / (self.right + self.wrong + self.open)


def evaluate(lines: Iterable[str]) -> tuple[Score, ...]:
    """Read every phrase and compare it with its gold, by kind and field in the order of first appearance.

    Raises:
        DecodeError: A line is no JSON object.
        InvalidValue: A line lacks its kind, text or gold.

    >>> evaluate(['{"kind": "date", "text": "5 Maret 2024", "gold": {"value": "2024-03-05"}}'])
    (Score(kind='date', field='value', right=1, wrong=0, open=0),)
    """
    found: dict[tuple[str, str], Counter[str]] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        kind, answer, gold = _read(line, number)
        for field, expected in gold.items():
            actual = _at(answer, field)
            outcome = "right" if actual == expected else "open" if actual in (None, [], "") else "wrong"
            found.setdefault((kind, field), Counter())[outcome] += 1
    return tuple(Score(*key, times["right"], times["wrong"], times["open"]) for key, times in found.items())


def _read(line: str, number: int) -> tuple[str, object, dict[str, object]]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise DecodeError(Issue(code="syntax", message="is no JSON", line=number)) from None
    fields = cast("dict[str, object]", row) if isinstance(row, dict) else {}
    kind, text, gold = (fields.get(name) for name in ("kind", "text", "gold"))
    if not isinstance(kind, str) or kind not in READERS or not isinstance(text, str) or not isinstance(gold, dict):
        hint = f"kind is one of {', '.join(READERS)}"
        raise InvalidValue(Issue(code="missing", message="needs kind, text and gold", line=number, hint=hint))
    day, region = fields.get("reference"), fields.get("region")
    reference = PartialDate(day) if isinstance(day, str) else None
    reading = READERS[kind](text, reference, region if isinstance(region, str) else None)
    return kind, plain(reading), cast("dict[str, object]", gold)


def _at(answer: object, field: str) -> object:
    for step in field.split("."):
        if not isinstance(answer, dict):
            return None
        answer = cast("dict[str, object]", answer).get(step)
    return answer


def main(arguments: list[str] | None = None) -> int:
    """Print the scores of a file, and return 0, or 1 when it cannot be read."""
    parser = argparse.ArgumentParser(
        prog="python -m humaskit.text.evaluate",
        description="Print what the readers got right, wrong and left open, field by field.",
        epilog='A line of FILE: {"kind": "date", "text": "5 Maret 2024", "gold": {"value": "2024-03-05"}}',
    )
    parser.add_argument("file", metavar="FILE", help=f"JSON Lines; kind is one of {', '.join(READERS)}")
    try:
        scores = evaluate(_lines(parser.parse_args(arguments).file))
    except HumaskitError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{'kind':<10} {'field':<28} {'right':>6} {'wrong':>6} {'open':>6} {'precision':>10} {'recall':>7}")
    for one in scores:
        precision = "-" if one.precision is None else f"{one.precision:.3f}"
        counts = f"{one.right:>6} {one.wrong:>6} {one.open:>6}"
        print(f"{one.kind:<10} {one.field:<28} {counts} {precision:>10} {one.recall:>7.3f}")
    return 0


def _lines(name: str) -> list[str]:
    try:
        return Path(name).read_text("utf-8-sig").splitlines()
    except (OSError, ValueError) as error:
        raise StorageError(
            Issue(code="storage", message="cannot be read", source=name, hint=str(error)[:200])
        ) from None


if __name__ == "__main__":
    sys.exit(main())
