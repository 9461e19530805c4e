"""Awards: a programme has editions, an edition has categories, a category has results."""

from decimal import Decimal
from enum import Enum
from typing import Annotated, TypeAlias

import attrs

from ..errors import Issue
from ..values.count import Count
from ..values.dates import PartialDate, Period, Year
from ..values.ids import (
    CategoryId,
    ConferrerId,
    CooperationId,
    EditionId,
    EventId,
    LegalId,
    ProgramId,
    RecipientId,
    RegionCode,
    ResultId,
)
from ..values.level import Level
from ..values.names import Name
from ..values.placement import Placement, Rank
from ..values.plaintext import Prose, Text
from ..values.rules import Id, NonEmpty, Printed
from ..values.terms import DescribedGroup, Purpose
from ..values.valid import broken, law
from .entity import Entity

__all__ = [
    "AwardCategory",
    "AwardEdition",
    "AwardProgram",
    "AwardResult",
    "EditionStatus",
    "Outcome",
    "ProgramKind",
    "Recurrence",
]

Score: TypeAlias = Annotated[Decimal, Printed]
AreaId: TypeAlias = Annotated[str, Id("region", "zone")]
ReceiverId: TypeAlias = Annotated[str, Id("official", "post", "agency")]


class ProgramKind(Enum):
    """What kind of recognition a programme gives."""

    AWARD = "award"
    COMPETITION = "competition"
    FESTIVAL = "festival"
    FORUM = "forum"
    INDEX = "index"
    MONITORING = "monitoring"
    OTHER = "other"


class Recurrence(Enum):
    """How often something comes round."""

    ROUTINE = "routine"  # rutin, without saying how often
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"
    BIENNIAL = "biennial"
    ONCE = "once"


@attrs.frozen(kw_only=True, weakref_slot=False)
class AwardProgram(Entity):
    """A recognition that is given in editions, such as *Anugerah Media Center*."""

    id: ProgramId
    names: Annotated[tuple[Name, ...], NonEmpty]
    kinds: tuple[ProgramKind, ...] = ()
    level: Level | None = None
    organisers: tuple[ConferrerId, ...] = ()
    conferred_by: tuple[ConferrerId, ...] = ()
    initiated_by: tuple[ConferrerId, ...] = ()
    eligible: tuple[DescribedGroup, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    criteria: tuple[Prose, ...] = ()
    assessment: Prose | None = None
    legal_basis: tuple[LegalId, ...] = ()
    recurrence: Recurrence | None = None


class EditionStatus(Enum):
    """How far an edition has come."""

    ANNOUNCED = "announced"
    AWARDED = "awarded"
    CANCELLED = "cancelled"


@attrs.frozen(kw_only=True, weakref_slot=False)
class AwardEdition(Entity):
    """One round of a programme. A year that nobody states stays None.

    ``participation`` are counts such as 27 of 47; ``categories_complete`` is False when a source says that it names
    some only.
    """

    id: EditionId
    program: ProgramId
    year: Year | None = None
    ordinal: Rank | None = None
    names: tuple[Name, ...] = ()
    status: EditionStatus | None = None
    ceremony: EventId | None = None
    assessed: Period | None = None
    tracks: tuple[Text, ...] = ()
    participation: tuple[Count, ...] = ()
    category_count: Count | None = None
    category_scope: Prose | None = None
    categories_complete: bool | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class AwardCategory(Entity):
    """A category of one edition, or of a programme through its editions.

    ``competitors`` is the group that competes ("Media Sosial UPTD"); ``order`` its place in the printed list, from 1.
    """

    id: CategoryId
    name: Text
    edition: EditionId | None = None
    program: ProgramId | None = None
    names: tuple[Name, ...] = ()
    competitors: Text | None = None
    order: Rank | None = None
    participation: tuple[Count, ...] = ()

    @law
    def _belongs_somewhere(self) -> Issue | None:
        if self.edition is None and self.program is None:
            return broken("category", "/edition", "a category needs its edition or its programme")
        return None


class Outcome(Enum):
    """What the recipient is in the category; ``honoured`` has an award and no stated place."""

    WINNER = "winner"
    PLACED = "placed"
    FINALIST = "finalist"
    HONOURED = "honoured"
    PARTICIPANT = "participant"


@attrs.frozen(kw_only=True, weakref_slot=False)
class AwardResult(Entity):
    """What one recipient got in an edition.

    Joint winners are several results with the same placement and ``joint=True``. ``scope`` is the field in which the
    place was won, as printed ("nasional", "Indonesia Bagian Barat"); ``area`` its region or zone. ``score`` keeps the
    printed digits; ``prize`` is an amount in rupiah. A bare *terbaik* is no first place.
    """

    id: ResultId
    edition: EditionId
    recipient: RecipientId
    outcome: Outcome
    category: CategoryId | None = None
    track: Text | None = None
    received_by: ReceiverId | None = None
    placement: Placement | None = None
    joint: bool = False
    score: Score | None = attrs.field(default=None, eq=str)  # 97.30 is not printed as 97.3
    grade: Text | None = None
    grade_scale: Text | None = None
    scope: Text | None = None
    area: AreaId | None = None
    region: RegionCode | None = None
    basis: tuple[CooperationId, ...] = ()
    awarded: PartialDate | None = None
    prize: Score | None = attrs.field(default=None, eq=str)

    @law
    def _a_place_has_its_label(self) -> Issue | None:
        if self.outcome is Outcome.PLACED and self.placement is None and self.score is None and self.grade is None:
            return broken("outcome", "/placement", "a placed result needs its placement, score or grade")
        return None

    @property
    def rank(self) -> int | None:
        """The place in the category as its label says it; None where the label gives none."""
        return None if self.placement is None else self.placement.rank
