"""The canonical text of a ranked list, from which its fingerprint is made.

The text is ASCII, one JSON value to a line, ``,`` and ``:`` without spaces, and ends with a line feed. The first line
is an object with the rules, its names sorted: ``complete``, ``digits``, ``disqualified``, ``field_size``, ``keys``
(name and ``highest`` or ``lowest`` of each key, the ranking one first), ``missing``, ``published``, ``rank_on``,
``ties``. Then one array for each entry in listing order: group, rank, status, id, score, and the values of the
tie-break keys. Numbers that are ranks, scores or keys are text: decimal without exponent and idle zeros, ``n/d`` where
no decimal is exact; dates and times are ISO 8601, durations a number of seconds; what is missing is ``null``.

The fingerprint is the SHA-256 of that text in hexadecimal, so ``sha256sum`` recomputes it.
"""

import hashlib
import json
from collections.abc import Sequence
from datetime import date, time, timedelta
from fractions import Fraction
from typing import TypeVar

from .exact import plain
from .ordering import Competitors, Rules, Status
from .reading import KeyValue
from .ties import Place

__all__ = ["canonical_text", "fingerprint"]

T = TypeVar("T")


def canonical_text(
    field: Competitors[T],
    rules: Rules,
    listing: Sequence[int],
    places: Sequence[Place | None],
    statuses: Sequence[Status],
) -> str:
    """Write the list as the module says; *listing* holds positions in listing order."""
    rows = (
        [
            None if field.groups is None else field.groups[position],
            _text(places[position]),
            statuses[position].value,
            None if field.ids is None else field.ids[position],
            _text(field.scores[position]),
            *(_text(column.values[position]) for column in field.chain[1:]),
        ]
        for position in listing
    )
    return "".join(_line(value) for value in (_rules(field, rules), *rows))


def fingerprint(text: str) -> str:
    """Return the SHA-256 of a canonical text.

    >>> fingerprint("")[:16]
    'e3b0c44298fc1c14'
    """
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _rules(field: Competitors[T], rules: Rules) -> dict[str, object]:
    return {
        "complete": rules.complete,
        "digits": rules.digits,
        "disqualified": rules.disqualified,
        "field_size": rules.field_size,
        "keys": [[column.name, "highest" if column.descending else "lowest"] for column in field.chain],
        "missing": rules.missing,
        "published": rules.is_published,
        "rank_on": rules.rank_on,
        "ties": None if rules.ties is None else rules.ties.value,
    }


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":")) + "\n"


def _text(value: KeyValue) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return plain(Fraction(value // timedelta(microseconds=1), 1_000_000))
    return plain(value)
