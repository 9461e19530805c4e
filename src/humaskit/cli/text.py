"""``humaskit parse``, ``mentions`` and ``region``: Indonesian text to JSON."""

import argparse
import json
from collections.abc import Iterator
from typing import cast

from ..errors import DecodeError, InvalidValue, Issue, shown
from ..reference import regions
from ..text.mentions import Mention, find
from ..text.phrases import READERS, plain
from ..values.dates import PartialDate
from .source import read_text

__all__ = ["run"]


def run(wanted: argparse.Namespace) -> int:
    """Run one of the commands and return 0; text that holds nothing of the kind is ``null``, not a failure."""
    reference = PartialDate(wanted.reference) if wanted.reference else None
    if wanted.command == "region":
        _print([plain(one) for one in regions.find(wanted.text)])
    elif wanted.command == "mentions":
        text = read_text(wanted.text)
        if wanted.jsonl:
            for row in _rows(text):
                _print([_mention(one) for one in find(row[0], reference=row[1] or reference)])
        else:
            for one in find(text, reference=reference):
                _print(_mention(one))
    else:
        read = READERS[wanted.kind]
        if wanted.jsonl:
            for given, day, region in _rows(read_text(wanted.text)):
                _print(plain(read(given, day or reference, region or wanted.region)))
        else:
            _print(plain(read(wanted.text, reference, wanted.region)))
    return 0


def _print(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False))


def _rows(text: str) -> Iterator[tuple[str, PartialDate | None, str | None]]:
    """Read JSON Lines, each with ``text`` and, where it matters, ``reference`` and ``region``."""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise DecodeError(Issue(code="syntax", message="is no JSON", line=number, value=shown(line))) from None
        fields = cast("dict[str, object]", row) if isinstance(row, dict) else {}
        given, day, region = fields.get("text"), fields.get("reference"), fields.get("region")
        if not isinstance(given, str):
            issue = Issue(code="missing", message="needs its text", pointer="/text", line=number, hint='{"text": "…"}')
            raise InvalidValue(issue)
        yield given, PartialDate(day) if isinstance(day, str) else None, region if isinstance(region, str) else None


def _mention(mention: Mention) -> dict[str, object]:
    fields: dict[str, object] = {
        "start": mention.start,
        "end": mention.end,
        "type": mention.kind.value,
        "surface": mention.surface,
        "value": plain(mention.value),
        "certainty": mention.certainty.value,
        "noise": mention.noise,
    }
    return fields | {"inner": [_mention(one) for one in mention.inner]}
