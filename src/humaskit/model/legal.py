"""Legal instruments: laws, regulations, decisions, circulars."""

from enum import Enum

import attrs

from ..values.dates import PartialDate, Year
from ..values.ids import AgencyId, LegalId
from ..values.plaintext import Text
from .entity import Entity
from .kinds import LegalKind

__all__ = ["LegalInstrument", "LegalKind", "LegalStatus"]


class LegalStatus(Enum):
    """Whether the instrument stands."""

    IN_FORCE = "in_force"
    REQUESTED = "requested"
    PLANNED = "planned"
    AMENDED = "amended"
    REVOKED = "revoked"


@attrs.frozen(kw_only=True, weakref_slot=False)
class LegalInstrument(Entity):
    """A law, regulation, decision or circular.

    The number is text: letters, dots, slashes and leading zeros belong to it ("131.81-634", "16/SE/I/2021").
    ``type_text`` keeps a type name that says more than the kind ("Permenkominfo").

    >>> LegalInstrument(id="legal:inpres-9-2015", kind=LegalKind.INPRES, number="9", year=2015).number
    '9'
    """

    id: LegalId
    kind: LegalKind
    type_text: Text | None = None
    number: Text | None = None
    year: Year | None = None
    subject: Text | None = None
    issuer: AgencyId | None = None
    issuer_text: Text | None = None
    date: PartialDate | None = None
    status: LegalStatus | None = None
    amends: tuple[LegalId, ...] = ()
    revokes: tuple[LegalId, ...] = ()
