"""Events, and who took part in which role."""

from enum import Enum

import attrs

from ..errors import Issue
from ..values.dates import PartialDate
from ..values.ids import AgencyId, CooperationId, EventId, ParticipantId, ParticipationId, RegionCode
from ..values.names import Name
from ..values.placement import Rank
from ..values.plaintext import Prose, Text
from ..values.terms import DescribedGroup, Purpose
from ..values.valid import broken, law
from .award import Recurrence
from .entity import Entity
from .kinds import EventKind, EventMode, ParticipationRole

__all__ = [
    "Event",
    "EventKind",
    "EventMode",
    "EventStatus",
    "Participation",
    "ParticipationRole",
    "ParticipationStatus",
]


class EventStatus(Enum):
    """Whether the event has come about, as of its sources."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Event(Entity):
    """Something that happens at a time: a meeting, a ceremony, a visit, a class; or a series of such.

    ``start`` and ``end`` are what was said of them; an event on one day has no end. ``series`` is the event that this
    one is an instance of, ``parent`` the one it is a part of, ``ordinal`` its number in the series. Who organises and
    attends are participations.
    """

    id: EventId
    kinds: tuple[EventKind, ...] = ()
    names: tuple[Name, ...] = ()
    theme: Text | None = None
    purposes: tuple[Purpose, ...] = ()
    start: PartialDate | None = None
    end: PartialDate | None = None
    status: EventStatus | None = None
    mode: EventMode | None = None
    venue: Text | None = None
    city: Text | None = None
    region: RegionCode | None = None
    parent: EventId | None = None
    series: EventId | None = None
    ordinal: Rank | None = None
    recurrence: Recurrence | None = None
    cooperation: CooperationId | None = None

    @law
    def _runs_forward(self) -> Issue | None:
        if self.start is not None and self.end is not None and self.end.before(self.start):
            return broken("order", "/end", f"ends before it starts: {self.start} to {self.end}", value=str(self.end))
        return None

    @law
    def _names_no_kind_twice(self) -> Issue | None:
        if len(set(self.kinds)) != len(self.kinds):
            return broken("repeated", "/kinds", "names a kind twice: the kinds of an event are a set")
        return None


class ParticipationStatus(Enum):
    """How far the participation has come."""

    INVITED = "invited"
    PLANNED = "planned"
    ATTENDED = "attended"
    ABSENT = "absent"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Participation(Entity):
    """One participant of one event, in one role.

    Either ``participant`` is somebody with an id, or ``group`` describes who they are. ``represented_by`` came in the
    participant's place; ``via`` is the agency through which the participant acts ("Pemkab Muba melalui Dinkominfo").
    """

    id: ParticipationId
    event: EventId
    role: ParticipationRole
    participant: ParticipantId | None = None
    group: DescribedGroup | None = None
    represented_by: ParticipantId | None = None
    via: AgencyId | None = None
    status: ParticipationStatus | None = None
    invitation_received: bool | None = None
    remark: Prose | None = None

    @law
    def _is_somebody(self) -> Issue | None:
        if (self.participant is None) == (self.group is None):
            return broken(
                "participant", "/participant", "a participation needs a participant or a described group, not both"
            )
        return None
