"""What a phrase about a place says: :class:`PlacementPhrase`."""

from decimal import Decimal
from enum import Enum

import attrs

from ...values.placement import Placement, PlacementKind

__all__ = ["PlacementPhrase", "Stance"]

_CLASSES = {
    PlacementKind.GRAND: "juara_umum",
    PlacementKind.MEDAL: "medal",
    PlacementKind.SHORTLIST: "top_n",
    PlacementKind.PREDICATE: "predikat",
}
_OWN = frozenset({"terendah", "favorit", "penghargaan khusus", "honorable mention"})


class Stance(Enum):
    """How the text stands to the place; only a result was won."""

    RESULT = "result"
    HOPE = "hope"  # semoga juara satu, menargetkan 10 besar
    DENIED = "denied"  # belum masuk 10 besar
    RULE = "rule"  # informatif dengan nilai antara 90 sampai 100; skor minimal 70


@attrs.frozen(kw_only=True)
class PlacementPhrase:
    """A place, a grade or a score, with what is said of it in the same phrase; None is not said.

    ``score`` keeps the printed digits (99,60 is ``Decimal("99.60")``). ``scale`` is a range or bound of scores as text
    (``"90-100"``, ``"<39.9"``). ``predikat`` is the grade in words or letters, beside the place or on its own.
    ``category`` is what was judged, ``track`` the group that competed. ``scope`` is ``"nasional"``,
    ``"internasional"``, a level (``"provinsi"``), a region (``"provinsi:Jawa Tengah"``), a zone (``"regional:Jawa"``).
    ``placement`` is None when only a score is said.
    """

    placement: Placement | None = None
    score: Decimal | None = attrs.field(default=None, eq=str)
    scale: str | None = None
    predikat: str | None = None
    category: str | None = None
    track: str | None = None
    programme: str | None = None
    edition_year: int | None = None
    scope: str | None = None
    stance: Stance = Stance.RESULT

    @property
    def label(self) -> str | None:
        """The word of the place, or its class where many words mean one thing.

        ``juara``, ``terbaik``, ``peringkat``, ``posisi``, ``juara_harapan``, ``runner_up`` and their like;
        ``juara_umum``, ``medal``, ``top_n``, ``predikat``, ``terendah``, ``favorit``, ``superlatif`` (terbaik without
        a number, terinovatif), ``score``.
        """
        if self.placement is None:
            return None if self.score is None and self.scale is None else "score"
        kind, word = self.placement.kind, self.placement.label or ""
        if kind is PlacementKind.GRAND and self.placement.tier is not None:
            return "medal"
        if kind is PlacementKind.SPECIAL and word not in _OWN:
            return "superlatif"
        return _CLASSES.get(kind) or word.replace(" ", "_")

    @property
    def ordinal(self) -> int | None:
        """The number of the place as printed: 2 for *Juara Harapan II*, whose rank is 5."""
        return None if self.placement is None else self.placement.ordinal

    @property
    def medal(self) -> str | None:
        """The metal: ``gold``, ``silver``, ``bronze``, or ``platinum``."""
        if self.placement is None or self.placement.kind not in (PlacementKind.MEDAL, PlacementKind.GRAND):
            return None
        return self.placement.tier

    @property
    def top_n(self) -> int | None:
        """The size of the shortlist: 5 for *lima besar*."""
        return None if self.placement is None else self.placement.top

    @property
    def of_total(self) -> int | None:
        """The size of the field: 34 for *dari 34 provinsi*."""
        return None if self.placement is None else self.placement.of

    @property
    def is_result(self) -> bool:
        """Whether the place was won: not hoped for, not denied, not a rule."""
        return self.stance is Stance.RESULT
