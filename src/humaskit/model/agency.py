"""Agencies: every public body that has a name, and what became of it."""

from enum import Enum
from typing import Annotated

import attrs

from ..errors import Issue
from ..values.contact import Account
from ..values.count import Count
from ..values.dates import PartialDate, Period
from ..values.ids import AgencyId, LegalId, RegionCode, ReorganisationId
from ..values.level import Level
from ..values.names import Name
from ..values.plaintext import Email, Url
from ..values.rules import NonEmpty
from ..values.terms import Term
from ..values.valid import Value, broken, law
from .entity import Entity
from .kinds import AgencyKind

__all__ = ["Agency", "AgencyClass", "AgencyKind", "Parentage", "Reorganisation", "ReorganisationKind"]


class AgencyClass(Enum):
    """The class of a regional apparatus by workload (tipe A, B, C; PP 18/2016)."""

    A = "a"
    B = "b"
    C = "c"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Parentage(Value):
    """A body that an agency belonged to for a period."""

    agency: AgencyId
    period: Period


@attrs.frozen(kw_only=True, weakref_slot=False)
class Agency(Entity):
    """A public body.

    Units, teams and secretariats are agencies with a parent; regional governments and ministries are agencies too.

    >>> from humaskit.values.names import NameKind
    >>> muba = Agency(
    ...     id="agency:diskominfo-muba",
    ...     kind=AgencyKind.DINAS,
    ...     names=(Name(text="Dinas Komunikasi dan Informatika"), Name(text="Dinkominfo Muba", kind=NameKind.SHORT)),
    ...     region="16.06",
    ... )
    >>> muba.kind.value, muba.region
    ('dinas', '16.06')
    """

    id: AgencyId
    kind: AgencyKind
    names: Annotated[tuple[Name, ...], NonEmpty]
    level: Level | None = None
    region: RegionCode | None = None
    parent: AgencyId | None = None
    former_parents: tuple[Parentage, ...] = ()
    functions: tuple[Term, ...] = ()
    agency_class: AgencyClass | None = None
    divisions: Count | None = None
    website: Url | None = None
    email: Email | None = None
    accounts: tuple[Account, ...] = ()
    valid: Period | None = None


class ReorganisationKind(Enum):
    """What happened to the bodies."""

    RENAME = "rename"
    MERGE = "merge"
    SPLIT = "split"
    DISSOLVE = "dissolve"
    CREATE = "create"
    RESTRUCTURE = "restructure"  # several into several


_SIZES = {
    ReorganisationKind.RENAME: ("one body before and one after", range(1, 2), range(1, 2)),
    ReorganisationKind.MERGE: ("at least two bodies before and one after", range(2, 1000), range(1, 2)),
    ReorganisationKind.SPLIT: ("one body before and at least two after", range(1, 2), range(2, 1000)),
    ReorganisationKind.DISSOLVE: ("a body before and none after", range(1, 1000), range(1)),
    ReorganisationKind.CREATE: ("no body before and at least one after", range(1), range(1, 1000)),
    ReorganisationKind.RESTRUCTURE: ("a body before and one after", range(1, 1000), range(1, 1000)),
}


@attrs.frozen(kw_only=True, weakref_slot=False)
class Reorganisation(Entity):
    """A change from some bodies to others, n to m, with its legal basis.

    >>> Reorganisation(id="reorganisation:x", kind=ReorganisationKind.MERGE, before=("agency:a",), after=("agency:b",))
    Traceback (most recent call last):
        ...
    humaskit.errors.InvalidValue: Reorganisation/kind: a merge has at least two bodies before and one after
    """

    id: ReorganisationId
    kind: ReorganisationKind
    before: tuple[AgencyId, ...] = ()
    after: tuple[AgencyId, ...] = ()
    date: PartialDate | None = None
    legal_basis: tuple[LegalId, ...] = ()

    @law
    def _numbers_fit_the_kind(self) -> Issue | None:
        says, before, after = _SIZES[self.kind]
        if len(self.before) in before and len(self.after) in after:
            return None
        return broken("reorganisation", "/kind", f"a {self.kind.value} has {says}")
