"""Counts as they were said: "27 dari 47", "sejumlah", "seluruh"."""

from enum import Enum
from fractions import Fraction
from typing import Annotated, TypeAlias

import attrs

from ..errors import Issue
from .dates import PartialDate
from .ids import OwnerId
from .level import Level
from .plaintext import Prose, Text
from .rules import AtLeast
from .valid import Value, broken, law

__all__ = ["Count", "Qualifier"]

Whole: TypeAlias = Annotated[int, AtLeast(0)]


class Qualifier(Enum):
    """What the words around a number say of it."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    SOME = "some"  # sejumlah
    SEVERAL = "several"  # beberapa
    MANY = "many"  # banyak
    ALL = "all"  # seluruh, semua, se-
    UNKNOWN = "unknown"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Count(Value):
    """How many, of how many, of what. A vague word keeps its word and invents no number.

    >>> Count(value=27, of=47, unit="perangkat daerah").rate
    Fraction(27, 47)
    >>> print(Count(qualifier=Qualifier.SOME, unit="pegawai", surface="sejumlah pegawai").rate)
    None
    """

    value: Whole | None = None
    of: Whole | None = None
    unit: Text | None = None
    qualifier: Qualifier = Qualifier.EXACT
    level: Level | None = None
    within: OwnerId | None = None
    as_of: PartialDate | None = None
    surface: Prose | None = None

    @law
    def _has_a_number_or_a_word(self) -> Issue | None:
        if self.value is None and self.qualifier is Qualifier.EXACT:
            return broken(
                "count", "/value", "an exact count needs its number", hint="or say some, several, all or unknown"
            )
        if self.value is not None and self.of is not None and self.value > self.of:
            return broken("count", "/of", f"{self.value} cannot be counted out of {self.of}", value=self.of)
        return None

    @property
    def rate(self) -> Fraction | None:
        """The share as an exact fraction; None without both numbers, or out of none."""
        return Fraction(self.value, self.of) if self.value is not None and self.of else None
