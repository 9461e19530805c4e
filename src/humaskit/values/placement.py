"""Places as they are printed: Terbaik Tiga, Juara Harapan II, Gold, 10 besar."""

from enum import Enum
from typing import Annotated, Final, TypeAlias

import attrs

from ..errors import Issue
from .plaintext import Prose, Text
from .rules import AtLeast
from .valid import Value, broken, law

__all__ = ["Placement", "PlacementKind", "Rank"]

Rank: TypeAlias = Annotated[int, AtLeast(1)]

LAST_MAIN_PLACE: Final = 3  # Juara Harapan I is the fourth place


class PlacementKind(Enum):
    """What kind of label a placement is."""

    ORDINAL = "ordinal"  # Terbaik I, Juara 2, Peringkat ketiga
    HOPE = "hope"  # Juara Harapan I
    GRAND = "grand"  # Juara Umum
    MEDAL = "medal"  # Gold, Perak
    SPECIAL = "special"  # Favorit, Terinovatif
    NOMINEE = "nominee"  # nominasi, finalis
    SHORTLIST = "shortlist"  # 10 besar
    WINNER = "winner"  # Pemenang, without a number
    PREDICATE = "predicate"  # Predikat Informatif


@attrs.frozen(kw_only=True, weakref_slot=False)
class Placement(Value):
    """A place as a label says it; the number is None where the label has none.

    ``label`` is the word in lower case (terbaik, juara, peringkat); ``tier`` the medal, title or predicate; ``top``
    the size of a shortlist; ``of`` the size of the field when the label says it.

    >>> Placement(kind=PlacementKind.HOPE, label="juara harapan", ordinal=2, surface="Juara Harapan II").rank
    5
    """

    kind: PlacementKind
    label: Text | None = None
    ordinal: Rank | None = None
    tier: Text | None = None
    top: Rank | None = None
    of: Rank | None = None
    surface: Prose | None = None

    @law
    def _numbers_fit_the_kind(self) -> Issue | None:
        if self.kind is PlacementKind.ORDINAL and self.ordinal is None:
            return broken(
                "placement", "/ordinal", "an ordinal place needs its number", hint="a bare 'terbaik' is special"
            )
        if self.kind is PlacementKind.SHORTLIST and self.top is None:
            return broken("placement", "/top", "a shortlist needs its size")
        return None

    @property
    def rank(self) -> int | None:
        """The place in the field: harapan places follow the third; None where the label gives no place."""
        if self.ordinal is None or self.kind not in (PlacementKind.ORDINAL, PlacementKind.HOPE):
            return None
        return self.ordinal + (LAST_MAIN_PLACE if self.kind is PlacementKind.HOPE else 0)
