"""Community information groups (KIM) and partnerships with the press."""

from enum import Enum
from typing import Annotated

import attrs

from ..errors import Issue
from ..values.contact import Account
from ..values.count import Count
from ..values.dates import Period
from ..values.ids import AgencyId, GroupId, LegalId, OutletId, PartnershipId, RegionCode
from ..values.names import Name
from ..values.plaintext import Prose, Text, Url
from ..values.rules import NonEmpty
from ..values.valid import broken, law
from .entity import Entity

__all__ = ["CommunityGroup", "GroupKind", "MediaPartnership"]


class GroupKind(Enum):
    """What kind of group it is."""

    KIM = "kim"  # Kelompok (later also Komunitas) Informasi Masyarakat
    PRESS = "press"  # the press of a place, or an association of journalists
    COMMUNITY = "community"
    OTHER = "other"


@attrs.frozen(kw_only=True, weakref_slot=False)
class CommunityGroup(Entity):
    """A group of citizens or journalists that works with an agency."""

    id: GroupId
    kind: GroupKind
    names: Annotated[tuple[Name, ...], NonEmpty]
    region: RegionCode | None = None
    fostered_by: AgencyId | None = None
    roles: tuple[Prose, ...] = ()
    website: Url | None = None
    accounts: tuple[Account, ...] = ()


@attrs.frozen(kw_only=True, weakref_slot=False)
class MediaPartnership(Entity):
    """An agency's standing work with the press: with one outlet, or with a number of partners."""

    id: PartnershipId
    agency: AgencyId
    partner: OutletId | None = None
    partners: Count | None = None
    role: Prose | None = None
    selection_channel: Text | None = None
    requirements: tuple[Text, ...] = ()
    formalised_by: Text | None = None
    legal_basis: tuple[LegalId, ...] = ()
    period: Period | None = None

    @law
    def _has_a_partner(self) -> Issue | None:
        if self.partner is None and self.partners is None:
            return broken("partner", "/partner", "a partnership needs a partner or a count of partners")
        return None
