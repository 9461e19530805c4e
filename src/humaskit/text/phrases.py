"""The readers of single phrases by the name of what they read, and their values as plain JSON data."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import Enum
from typing import Final, TypeAlias, cast

import attrs

from ..values.dates import PartialDate
from ..values.rules import TextValue
from .agencies import parse_agency
from .dates import parse_date
from .legal import parse_legal
from .names import parse_name
from .placements import parse_placement
from .posts import parse_post
from .reading import Reading

__all__ = ["READERS", "PhraseReader", "plain"]

PhraseReader: TypeAlias = Callable[[str, PartialDate | None, str | None], Reading[object] | None]

READERS: Final[dict[str, PhraseReader]] = {
    "date": lambda text, reference, _: parse_date(text, reference=reference),
    "name": lambda text, _, __: parse_name(text),
    "agency": lambda text, _, region: parse_agency(text, region=region),
    "post": lambda text, _, region: parse_post(text, region=region),
    "placement": lambda text, _, __: parse_placement(text),
    "legal": lambda text, _, __: parse_legal(text),
}
"""Each takes the phrase, the day of publication and the region that the phrase is about; the last two may be None."""


def plain(value: object) -> object:
    """Return a value as JSON data: classes as objects of their fields, enums as their words, decimals as text.

    >>> plain((PartialDate("2024-03"), None))
    ['2024-03', None]
    """
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, TextValue):
        return str(value)
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, (tuple, list, set, frozenset)):
        return [plain(item) for item in cast("Iterable[object]", value)]
    if attrs.has(type(value)):
        names = (field.name for field in attrs.fields(type(value)))  # type: ignore[arg-type]  # attrs.has says it is one
        return {name: plain(getattr(value, name)) for name in names if not name.startswith("_")}
    return value if value is None or isinstance(value, (str, int, bool)) else str(value)
