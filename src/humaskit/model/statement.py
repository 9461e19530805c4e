"""What was said, and what was agreed."""

from enum import Enum
from typing import Annotated

import attrs

from ..values.count import Count
from ..values.dates import PartialDate, Period
from ..values.ids import CooperationId, EventId, LegalId, OutletId, PartyId, SpeakerId, StatementId, TopicId
from ..values.plaintext import Prose, Text
from ..values.rules import NonEmpty
from ..values.terms import DescribedGroup, Purpose, Term
from .entity import Entity

__all__ = ["Cooperation", "Statement", "StatementKind"]


class StatementKind(Enum):
    """In what form something was said. A hope is no fact and no plan."""

    QUOTE = "quote"
    INDIRECT = "indirect"
    DIRECTIVE = "directive"
    HOPE = "hope"
    COMMITMENT = "commitment"
    CLAIM = "claim"
    NARRATION = "narration"  # the source itself speaks


@attrs.frozen(kw_only=True, weakref_slot=False)
class Statement(Entity):
    """Something that somebody said, short and verbatim.

    ``speaker`` is None when the source does not tell who spoke, or speaks itself (kind ``narration``). ``complete``
    is False when the statement says that it names some things of many ("mulai dari … hingga").
    """

    id: StatementId
    kind: StatementKind
    text: Prose
    speaker: SpeakerId | None = None
    on_behalf_of: SpeakerId | None = None
    addressee: DescribedGroup | None = None
    about: tuple[TopicId, ...] = ()
    event: EventId | None = None
    date: PartialDate | None = None
    period: Period | None = None
    purposes: tuple[Purpose, ...] = ()
    terms: tuple[Term, ...] = ()
    counts: tuple[Count, ...] = ()
    complete: bool | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Cooperation(Entity):
    """What two or more parties do together, through which channel, on what basis."""

    id: CooperationId
    parties: Annotated[tuple[PartyId, ...], NonEmpty]
    activities: tuple[Text, ...] = ()
    channels: tuple[OutletId, ...] = ()
    functions: tuple[Term, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    basis: tuple[LegalId, ...] = ()
    period: Period | None = None
