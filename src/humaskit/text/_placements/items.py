"""What the readers of places find in a text: items, each over a run of tokens."""

from decimal import Decimal
from typing import Final, Literal, NamedTuple, TypeAlias

__all__ = ["PLACES", "Field", "Item", "Kind"]

Kind: TypeAlias = Literal[
    "ordinal", "hope", "grand", "medal", "special", "nominee", "shortlist", "winner",  # labels of places
    "grade", "score", "scale", "total", "scope", "year", "programme",
    "category", "sub", "group", "stop",
]  # fmt: skip

PLACES: Final[frozenset[Kind]] = frozenset(
    {"ordinal", "hope", "grand", "medal", "special", "nominee", "shortlist", "winner"}
)


class Field(NamedTuple):
    """What stands behind *kategori* and its like: a category, a group of competitors, or a grade.

    ``best`` is the superlative in a category (KIM Terinovatif).
    """

    category: str | None = None
    track: str | None = None
    grade: str | None = None
    best: str | None = None


class Item(NamedTuple):
    """One thing read from the tokens ``start`` to before ``end``.

    ``label`` is the word of a place, ``text`` what a scope, grade, medal or field says, ``numbers`` the places of a
    list, the size of a shortlist or field, or a year. ``bare`` marks what means little on its own (a superlative, a
    grade without its cue, a region behind *di*); ``doubt`` names what speaks against the reading.
    """

    kind: Kind
    start: int
    end: int
    label: str = ""
    text: str = ""
    numbers: tuple[int, ...] = ()
    score: Decimal | None = None
    bare: bool = False
    doubt: str = ""
    fields: tuple[Field, ...] = ()
    other: "Item | None" = None
