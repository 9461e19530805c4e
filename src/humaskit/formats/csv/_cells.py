"""Cells of CSV: values as text that no spreadsheet takes for a formula, and text back to values.

A text that a spreadsheet would run or take for an error gets an apostrophe in front, which reading takes off again; so
does an empty text, since an empty cell is an absent value. Text that merely begins with an apostrophe stays as it is.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final, TypeAlias

from ...errors import InvalidValue, Issue, shown
from ...values.dates import PartialDate
from ...values.ids import REGION_CODE
from ...values.rules import Shape
from .._limits import LIMITS, Limits
from .._sheets import is_inline
from .._text import parsed

__all__ = ["LONGEST_CELL", "cell_of", "damage", "guarded", "is_lost", "reader_of", "text_of_cell", "unguarded"]

LONGEST_CELL: Final = 100_000

# OWASP's list for CSV injection (CWE-1236), the fullwidth forms that some programs fold, and what spreadsheets print
# in the place of a value that they lost.
_ERRORS: Final = r"#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)|Err:[0-9]{3}"
_RISKY: Final = rf"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]|(?:{_ERRORS})?\Z"
_TO_GUARD: Final = re.compile(rf"'*(?:{_RISKY})").match
_GUARDED: Final = re.compile(rf"''*(?:{_RISKY})").match
_ERROR: Final = re.compile(_ERRORS).fullmatch
_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]{0,17}").fullmatch
_FLOATED: Final = re.compile(r"[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]{1,3}").fullmatch
_REWRITTEN_DATE: Final = re.compile(
    r"[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}(?:[ T].{0,20})?|[0-9]{1,2}[/-][0-9]{4}"
    r"|(?:[0-9]{1,2}[ -])?[A-Za-z]{3,9}[ -][0-9]{2,4}"
).fullmatch
_SERIAL: Final = re.compile(r"[1-9][0-9]{4}(?:[.,][0-9]+)?").fullmatch
_SHORT_REGION: Final = re.compile(r"[1-9][0-9]?[.,][0-9]").fullmatch
_NUMBERS: Final = (int, Decimal)

_Read: TypeAlias = Callable[[str], object]


def guarded(text: str) -> str:
    """Return *text* as a cell that no spreadsheet takes for something else.

    >>> guarded("=1+1"), guarded("'Aisyiyah"), guarded("")
    ("'=1+1", "'Aisyiyah", "'")
    """
    return f"'{text}" if _TO_GUARD(text) else text


def unguarded(cell: str) -> str:
    """Return the text of a cell: the inverse of :func:`guarded`.

    >>> unguarded("'=1+1"), unguarded("'Aisyiyah")
    ('=1+1', "'Aisyiyah")
    """
    return cell[1:] if cell[:1] == "'" and _GUARDED(cell) else cell


def text_of_cell(value: object) -> str:
    """Return a value of any view or sheet as the text of a cell: an absent one is empty, numbers are not guarded."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (int, float, Decimal)) else guarded(str(value))


def cell_of(shape: Shape) -> Callable[[object], str]:
    """Return how the value of a column becomes the text of its cell; decimals come as text and are not guarded."""
    if shape.core in _NUMBERS and shape.item is None:
        return lambda value: "" if value is None else str(value)
    longest = None if is_inline(shape) else LONGEST_CELL
    return lambda value: _limited(text_of_cell(value), longest)


def _limited(cell: str, longest: int | None) -> str:
    if longest is not None and len(cell) > longest:
        said = f"a cell holds at most {longest} characters, not {len(cell)}"
        raise InvalidValue(Issue(code="unwritable", message=said, hint="save it as JSON"))
    return cell


def reader_of(shape: Shape) -> _Read:
    """Return how a cell that is not empty becomes a plain value; what it cannot be stays text, to be refused later."""
    if is_inline(shape):
        return _json
    if shape.core is int:
        return lambda cell: int(cell) if _INTEGER(cell) else unguarded(cell)
    if shape.core is bool:
        return lambda cell: _BOOLEANS.get(cell.lower(), cell)  # spreadsheets write TRUE
    return unguarded


_BOOLEANS: Final = {"true": True, "false": False}


def _json(cell: str) -> object:
    """Read a list or an object in a cell; raises :class:`DecodeError`."""
    return parsed(cell, Limits(size=len(cell), items=LIMITS.items), None)


def is_lost(shape: Shape, cell: str) -> bool:
    """Tell whether a spreadsheet printed an error into a cell that would be taken for text."""
    return cell[:1] in ("#", "E") and _ERROR(cell) is not None and shape.core is str and not _is_patterned(shape)


def _is_patterned(shape: Shape) -> bool:
    return any("pattern" in rule.schema for rule in shape.rules)


def damage(shape: Shape, cell: str) -> Issue | None:
    """Say what a spreadsheet has done to a cell; None when nothing looks like it. A personal cell is never repeated."""
    said = None if shape.personal else shown(cell)
    if _ERROR(cell):
        return _damage(f"holds the error {said} of a spreadsheet" if said else "holds an error of a spreadsheet", said)
    if shape.core in _NUMBERS or is_inline(shape):
        return None
    if _FLOATED(cell):
        return _damage("is a number that a spreadsheet has shortened, as in 1.98E+17: its last digits are lost", said)
    if REGION_CODE in shape.rules and _SHORT_REGION(cell):
        head, tail = re.split("[.,]", cell)
        meant = f"it was {head.zfill(2)}.{tail}0 or {head.zfill(2)}.0{tail}"
        return _damage(f"{said} is a region code that a spreadsheet took for a number", said, meant)
    dated = shape.core is PartialDate or REGION_CODE in shape.rules
    if dated and (_REWRITTEN_DATE(cell) or (shape.core is PartialDate and _SERIAL(cell))):
        wanted = "a code such as 16.06.01" if REGION_CODE in shape.rules else "year-month-day, such as 2024-12-31"
        return _damage(f"{said} is a date that a spreadsheet has written in its own way", said, f"write {wanted}")
    return None


def _damage(message: str, value: str | None, hint: str | None = None) -> Issue:
    advice = "format the column as text before you fill it in"
    return Issue(code="spreadsheet", message=message, value=value, hint=f"{hint}; {advice}" if hint else advice)
