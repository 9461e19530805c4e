"""Which words of FollowTheMoney are which of ours, for reading."""

from collections.abc import Mapping
from typing import Final

from ...model.agency import Agency, Reorganisation, ReorganisationKind
from ...model.award import AwardCategory, AwardEdition, AwardProgram, AwardResult, Outcome
from ...model.community import CommunityGroup, MediaPartnership
from ...model.entity import Entity
from ...model.event import Event, Participation, ParticipationRole, ParticipationStatus
from ...model.office import Appointment, Official, Post
from ...model.source import Outlet, Source
from ...values.citation import Certainty

__all__ = [
    "AREAS",
    "CERTAIN",
    "CLASSES",
    "KEYS",
    "LEGAL",
    "LINKS",
    "OUTCOMES",
    "REORGANISATIONS",
    "ROLES",
    "RUNS",
    "SIZES",
    "STATUSES",
]

CLASSES: Final[Mapping[str, type[Entity]]] = {
    "source": Source,
    "outlet": Outlet,
    "agency": Agency,
    "official": Official,
    "post": Post,
    "group": CommunityGroup,
    "program": AwardProgram,
    "edition": AwardEdition,
    "category": AwardCategory,
    "event": Event,
    "appointment": Appointment,
    "reorganisation": Reorganisation,
    "result": AwardResult,
    "participation": Participation,
    "partnership": MediaPartnership,
}
AREAS: Final = ("region", "zone")
LINKS: Final[Mapping[str, tuple[str, ...]]] = {
    "region": ("agency", "group", "post", "event"),
    "publisher": ("source",),
    "based on": ("source",),
    "owner": ("outlet",),
    "fostered by": ("group",),
    "program": ("edition",),
    "ceremony": ("edition",),
    "parent": ("event",),
    "series": ("event",),
}
LEGAL: Final = ("agency", "group", "outlet", "official")
RUNS: Final = ("organisers", "conferred_by", "initiated_by")
CERTAIN: Final = {certainty.value: certainty for certainty in Certainty}
OUTCOMES: Final = {outcome.value: outcome for outcome in Outcome} | {"won": Outcome.WINNER}
ROLES: Final = {role.value: role for role in ParticipationRole}
STATUSES: Final = {status.value: status for status in ParticipationStatus}
REORGANISATIONS: Final = {kind.value: kind for kind in ReorganisationKind}
SIZES: Final = {
    ReorganisationKind.RENAME: (False, False),
    ReorganisationKind.MERGE: (True, False),
    ReorganisationKind.SPLIT: (False, True),
}
"""Whether several bodies stand before and after a change of a kind."""
KEYS: Final[Mapping[str, str]] = {
    "id": "/id",
    **{
        field: f"/properties/{prop}"
        for field, prop in {
            **dict.fromkeys(("names", "name", "title"), "name"),
            "url": "sourceUrl",
            "website": "website",
            "email": "email",
            "nip": "idNumber",
            "year": "date",
            "period": "startDate",
            "end": "endDate",
            "valid": "incorporationDate",
            "surface": "summary",
        }.items()
    },
}
"""Which property gives which field, for the place of an error."""
