"""Typed ids: ``type:slug``, lower case, deterministic.

The prefix says what an id points to, so a field refuses the wrong kind before any catalog exists. Only a catalog turns
an id into a thing.
"""

import hashlib
from typing import Annotated, Final, TypeAlias

from ..errors import InvalidValue, Issue, shown
from .plaintext import slugify
from .rules import Id, Matches

__all__ = [
    "AgencyId",
    "AppointmentId",
    "CategoryId",
    "ConferrerId",
    "CooperationId",
    "EditionId",
    "EventId",
    "GroupId",
    "LegalId",
    "OfficialId",
    "OutletId",
    "OwnerId",
    "ParticipantId",
    "PartnershipId",
    "PartyId",
    "PostId",
    "ProgramId",
    "PublisherId",
    "RankingId",
    "RecipientId",
    "RegionCode",
    "ReorganisationId",
    "ResultId",
    "SourceId",
    "SpeakerId",
    "StatementId",
    "TopicId",
    "id_for",
    "kind_of",
]

LONGEST_SLUG: Final = 128

AgencyId: TypeAlias = Annotated[str, Id("agency")]
AppointmentId: TypeAlias = Annotated[str, Id("appointment")]
CategoryId: TypeAlias = Annotated[str, Id("category")]
CooperationId: TypeAlias = Annotated[str, Id("cooperation")]
EditionId: TypeAlias = Annotated[str, Id("edition")]
EventId: TypeAlias = Annotated[str, Id("event")]
GroupId: TypeAlias = Annotated[str, Id("group")]
LegalId: TypeAlias = Annotated[str, Id("legal")]
OfficialId: TypeAlias = Annotated[str, Id("official")]
OutletId: TypeAlias = Annotated[str, Id("outlet")]
ParticipationId: TypeAlias = Annotated[str, Id("participation")]
PartnershipId: TypeAlias = Annotated[str, Id("partnership")]
PostId: TypeAlias = Annotated[str, Id("post")]
ProgramId: TypeAlias = Annotated[str, Id("program")]
RankingId: TypeAlias = Annotated[str, Id("ranking")]
ReorganisationId: TypeAlias = Annotated[str, Id("reorganisation")]
ResultId: TypeAlias = Annotated[str, Id("result")]
SourceId: TypeAlias = Annotated[str, Id("source")]
StatementId: TypeAlias = Annotated[str, Id("statement")]

ConferrerId: TypeAlias = Annotated[str, Id("agency", "group", "outlet")]
"""Who gives, organises or starts an award."""
OwnerId: TypeAlias = Annotated[str, Id("agency", "group", "outlet")]
PublisherId: TypeAlias = Annotated[str, Id("outlet", "agency", "group")]
PartyId: TypeAlias = Annotated[str, Id("agency", "group", "outlet", "official", "region")]
RecipientId: TypeAlias = Annotated[str, Id("agency", "post", "official", "region", "zone", "group", "outlet")]
"""Who an award goes to or a ranking ranks; units and teams are agencies."""
ParticipantId: TypeAlias = Annotated[str, Id("agency", "post", "official", "region", "zone", "group", "outlet")]
SpeakerId: TypeAlias = Annotated[str, Id("official", "agency", "post", "group", "outlet")]
TopicId: TypeAlias = Annotated[
    str,
    Id(
        *(
            "agency",
            "appointment",
            "category",
            "cooperation",
            "edition",
            "event",
            "group",
            "legal",
            "official",
            "outlet",
        ),
        *("participation", "partnership", "post", "program", "ranking", "region", "reorganisation", "result", "source"),
        *("statement", "zone"),
    ),
]
"""Anything that a statement can be about."""

RegionCode: TypeAlias = Annotated[
    str,
    Matches(
        r"[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{4})?)?)?", "must be a Kemendagri region code such as '16.06'"
    ),
]


def kind_of(ref: str) -> str:
    """Return the type prefix of an id.

    >>> kind_of("agency:diskominfo-muba")
    'agency'
    """
    return ref.partition(":")[0]


def id_for(kind: str, *parts: str | int | None) -> str:
    """Make the id of a thing from what names it; the same parts always give the same id.

    Parts that are None are left out. A text too long for an id is cut and closed with eight digits of its hash.
    Raises :class:`InvalidValue` when nothing of the parts can be spelt in ASCII letters and digits.

    >>> id_for("edition", "AMC", 2024)
    'edition:amc-2024'
    """
    said = [str(part) for part in parts if part is not None]
    slug = "-".join(filter(None, (slugify(part) for part in said)))
    if not slug:
        raise InvalidValue(
            Issue(code="id", message=f"no id can be made from {shown(' '.join(said))}", hint="name it in Latin letters")
        )
    if len(slug) > LONGEST_SLUG:
        digest = hashlib.sha256("\n".join(said).encode("utf-8", "replace")).hexdigest()[:8]
        slug = f"{slug[: LONGEST_SLUG - 9].rstrip('-')}-{digest}"
    return f"{kind}:{slug}"
