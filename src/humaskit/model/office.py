"""Posts and the people who hold them.

A *post* (jabatan) outlives its holders; an *appointment* ties one person to one post for one period. Whoever acts in a
post holds it all the same, on a different footing: see :class:`Mandate`.
"""

import datetime as dt
from typing import Annotated, TypeAlias

import attrs

from ..errors import NIP_IN_TEXT, Issue
from ..values.dates import PartialDate, Period, full_day
from ..values.ids import AgencyId, AppointmentId, LegalId, OfficialId, PostId, RegionCode
from ..values.level import Level
from ..values.names import PersonName
from ..values.nip import Nip
from ..values.plaintext import Text
from ..values.rules import Personal
from ..values.valid import law
from .entity import Entity
from .kinds import Mandate

__all__ = ["Appointment", "Mandate", "Official", "Post"]

MaskedNip: TypeAlias = Annotated[Nip, Personal]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Official(Entity):
    """A person who appears by public name and office. An NIP is optional, and masked wherever it is shown.

    >>> Official(id="official:budi", name=PersonName(name="Budi"), nip=Nip("197001011995031001")).nip
    Nip('**************1001')
    """

    id: OfficialId
    name: PersonName
    aliases: tuple[Text, ...] = ()
    nip: MaskedNip | None = None

    @law
    def _id_is_no_nip(self) -> Issue | None:
        if NIP_IN_TEXT.search(self.id) is not None:
            return Issue(
                code="personal", pointer="/id", message="an id is shown everywhere, so it must not hold an NIP"
            )
        return None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Post(Entity):
    """An office that somebody can hold.

    ``domain`` is the field of the post where the title alone does not say it ("Komunikasi Publik dan Media");
    ``echelon`` the former ladder (II.a), ``jpt_class`` the one of UU 20/2023.
    """

    id: PostId
    title: Text
    short_form: Text | None = None
    aliases: tuple[Text, ...] = ()
    domain: Text | None = None
    level: Level | None = None
    agency: AgencyId | None = None
    region: RegionCode | None = None
    echelon: Text | None = None
    jpt_class: Text | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Appointment(Entity):
    """One person, named or not, in one post for one period.

    ``surface`` is the mandate as printed ("Plt."). ``attested`` are days on which a source shows the person in the
    post: news seldom tells when a term began or ended.

    >>> spring = Appointment(
    ...     id="appointment:siti-kadis", official="official:siti", post="post:kadis", mandate=Mandate.PLT,
    ...     period=Period(start=PartialDate("2024-03-01"), end=PartialDate("2024-05-31")),
    ... )
    >>> spring.holds_on(dt.date(2024, 5, 31)), spring.holds_on(dt.date(2024, 6, 1))
    (True, False)
    """

    id: AppointmentId
    post: PostId
    official: OfficialId | None = None
    mandate: Mandate = Mandate.UNMARKED
    surface: Text | None = None
    period: Period | None = None
    attested: tuple[PartialDate, ...] = ()
    legal_basis: tuple[LegalId, ...] = ()
    stands_in_for: OfficialId | None = None

    def holds_on(self, day: dt.date | PartialDate) -> bool | None:
        """Tell whether the post was held under this appointment on *day*: True, False, or None when nobody says.

        The period decides; where it does not, the days on which the person is attested, and those between two of them.
        """
        day = full_day(day)
        held = None if self.period is None else self.period.covers(day)
        if held is not None:
            return held
        seen = [known for when in self.attested if (known := when.date()) is not None]
        return True if seen and min(seen) <= day <= max(seen) else None
