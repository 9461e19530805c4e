"""Typed ids: ``type:slug``, lower case, deterministic.

The prefix says what an id points to, so a field refuses the wrong kind before any catalog exists. Only a catalog turns
an id into a thing.
"""

import re
from typing import Annotated, Final, TypeAlias, TypeGuard

from ..errors import InvalidValue, Issue, shown
from .plaintext import is_latin, slugify
from .rules import DEVICES, KIND, SLUG, WIDEST, Id, Matches, TextValue

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
    "ParticipationId",
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
    "is_id",
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

REGION_CODE: Final = Matches(
    r"[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{4})?)?)?", "must be a Kemendagri region code such as '16.06'"
)
RegionCode: TypeAlias = Annotated[str, REGION_CODE]


_ID: Final = re.compile(f"{KIND}:{SLUG}")


def is_id(ref: object) -> TypeGuard[str]:
    """Tell whether *ref* is an id of any kind.

    >>> is_id("agency:diskominfo-muba"), is_id("Diskominfo Muba")
    (True, False)
    """
    return isinstance(ref, str) and _ID.fullmatch(ref) is not None


def kind_of(ref: str) -> str:
    """Return the type prefix of an id; raises :class:`InvalidValue` for what is no text.

    >>> kind_of("agency:diskominfo-muba")
    'agency'
    """
    if not isinstance(ref, str):
        raise InvalidValue(Issue(code="type", message=f"an id is text, not {shown(ref)}", value=shown(ref)))
    return ref.partition(":")[0]


def id_for(kind: str, *parts: str | int | TextValue | None) -> str:
    """Make the id of a thing from what names it; the same parts always give the same id.

    Parts that are None are left out. A text that ASCII letters and digits cannot hold whole (too long, or partly in
    another script) is closed with eight digits of its hash, so that two such texts keep two ids.

    Raises:
        InvalidValue: Nothing of the parts can be spelt in ASCII letters and digits, or *kind* is no kind of id.

    >>> id_for("edition", "AMC", 2024)
    'edition:amc-2024'
    """
    if not isinstance(kind, str) or re.fullmatch(KIND, kind) is None:
        raise InvalidValue(Issue(code="id", message=f"{shown(kind)} is no kind of id", hint="such as 'agency'"))
    said = [_part(part) for part in parts if part is not None]
    slug = "-".join(filter(None, map(slugify, said)))
    if not slug:
        raise InvalidValue(
            Issue(code="id", message=f"no id can be made from {shown(' '.join(said))}", hint="name it in Latin letters")
        )
    if len(slug) > LONGEST_SLUG or re.fullmatch(DEVICES, slug) or not all(map(is_latin, said)):
        import hashlib  # few ids need it, and it loads OpenSSL

        digest = hashlib.sha256("\n".join(said).encode("utf-8", "replace")).hexdigest()[:8]
        slug = f"{slug[: LONGEST_SLUG - 9].rstrip('-')}-{digest}"
    return f"{kind}:{slug}"


def _part(part: object) -> str:
    if isinstance(part, (str, TextValue)):
        return str(part)
    if isinstance(part, int) and not isinstance(part, bool) and abs(part) <= WIDEST:
        return str(part)
    raise InvalidValue(Issue(code="id", message=f"no id can be made from {shown(part)}", hint="give text or a number"))
