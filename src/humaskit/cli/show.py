"""Tables as a command shows them: aligned for reading, CSV, or JSON."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, TypeAlias

from ..ranking.exact import Exact, plain
from ..ranking.words import Language, figure

__all__ = ["Cell", "aligned", "as_csv", "as_json", "harmless", "number"]

Cell: TypeAlias = str | int | Decimal | None

_INDENT: Final = 2


def harmless(text: str) -> str:
    r"""Return *text* with what a terminal would act on escaped.

    >>> harmless("Kota\x1b[31m")
    'Kota\\x1b[31m'
    """
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text)


def number(value: Exact | None, lang: Language) -> str:
    """Write a number as a reader of the language does, with its printed zeros; nothing where there is none."""
    return "" if value is None else figure(value, lang)


def aligned(headings: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> str:
    """Lay rows out in columns, those of *right* to the right.

    >>> print(aligned(("a", "b"), [("1", "x"), ("10", "y")], right=(0,)))
     a  b
    ──  ─
     1  x
    10  y
    """
    cells = [tuple(map(harmless, row)) for row in (headings, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [
        "  ".join(
            cell.rjust(width) if place in right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]
    return "\n".join([lines[0], "  ".join("─" * width for width in widths), *lines[1:]])


def as_csv(rows: Sequence[Mapping[str, Cell]], columns: Sequence[str]) -> str:
    """Write rows as CSV, numbers with a decimal point."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_text(row[column]) for column in columns] for row in rows)
    return stream.getvalue().removesuffix("\n")


def as_json(value: object) -> str:
    """Write a document as JSON; decimals are text, so that no digit is lost."""
    return json.dumps(value, ensure_ascii=False, indent=_INDENT, default=_text)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value, "f")
    return plain(value) if isinstance(value, int) else str(value)
