"""What Popolo and humaskit call the same things."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import Final, TypeGuard, TypeVar

from ...errors import InvalidValue
from ...model.agency import AgencyKind
from ...model.community import GroupKind
from ...model.office import Mandate
from ...values.dates import PartialDate
from ...values.ids import is_id, kind_of

__all__ = [
    "AGENCY_KINDS",
    "COLLECTIONS",
    "EDITION",
    "GROUP_KINDS",
    "KINDS",
    "MANDATES",
    "MEDIA",
    "day_of",
    "id_of_urn",
    "is_link",
    "moment_of",
    "read_date",
    "said",
    "urn",
    "words_of",
]

E = TypeVar("E", bound=Enum)

COLLECTIONS: Final = ("persons", "organizations", "posts", "memberships", "areas", "events")
KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "persons": ("official",),
    "organizations": ("agency", "group", "outlet"),
    "posts": ("post",),
    "memberships": ("appointment",),
    "areas": ("region",),
    "events": ("event", "edition"),
}
"""Which kinds of id stand in a collection; things from elsewhere become the first one."""

MEDIA: Final = "media"
EDITION: Final = "award-edition"
_CHAR: Final = r"[A-Za-z0-9._~:@!$&'()*+,;=/-]|%[0-9A-Fa-f]{2}"
_LINK: Final = re.compile(
    rf"https?://[A-Za-z0-9._~-]+(?::[0-9]{{1,5}})?(?:/(?:{_CHAR})*)?(?:\?(?:{_CHAR}|\?)*)?(?:#(?:{_CHAR}|\?)*)?"
)
_URN: Final = "urn:humaskit:"
_DATE: Final = re.compile(r"([0-9]{4}(?:-[0-9]{2}){0,2})(T[0-9:]+(?:Z|[+-][0-9:]+)?)?")


def said(word: Enum) -> str:
    """Return a word of ours as a classification is written elsewhere."""
    return str(word.value).replace("_", " ")


def words_of(cls: type[E]) -> dict[str, E]:
    """Return the words of *cls* by how they are written elsewhere."""
    return {said(word): word for word in cls}


AGENCY_KINDS: Final = words_of(AgencyKind)
GROUP_KINDS: Final[Mapping[str, GroupKind]] = {
    "kelompok informasi masyarakat": GroupKind.KIM,
    "komunitas informasi masyarakat": GroupKind.KIM,
    "kim": GroupKind.KIM,
    "pers": GroupKind.PRESS,
    "komunitas": GroupKind.COMMUNITY,
    "kelompok": GroupKind.OTHER,
}
MANDATES: Final[Mapping[str, Mandate]] = {
    mandate.value: mandate for mandate in (Mandate.PLT, Mandate.PLH, Mandate.PJ, Mandate.PJS)
}


def is_link(url: str | None) -> TypeGuard[str]:
    """Tell whether *url* is an http address to the letter of RFC 3986: no stray percent sign, no square brackets."""
    return url is not None and _LINK.fullmatch(url) is not None


def urn(ref: str) -> str:
    """Return the name of an entity outside of humaskit."""
    return f"{_URN}{ref}"


def id_of_urn(text: str, kinds: tuple[str, ...]) -> str | None:
    """Return the id that a name of ours holds, when it is of one of *kinds*."""
    ref = text.removeprefix(_URN)
    return ref if ref != text and is_id(ref) and kind_of(ref) in kinds else None


def day_of(date: PartialDate) -> str | None:
    """Return what a date without a clock can say; None without a year."""
    return None if date.year is None else date.stored.partition(" ")[0].partition("T")[0]


def moment_of(date: PartialDate) -> str | None:
    """Return what a date-time can say: the clock too, where its offset is known. Nothing is moved to another zone."""
    return date.stored.partition(" ")[0] if date.year is not None and date.offset is not None else day_of(date)


def read_date(text: str) -> tuple[str | None, str | None]:
    """Return the stored text of a date, and the clock that it cannot hold; (None, None) for what is no date."""
    form = _DATE.fullmatch(text)
    tries = () if form is None else ((text, None), (form[1], form[2]))
    for stored, rest in tries:
        try:
            return PartialDate(stored).stored, rest
        except InvalidValue:
            continue
    return None, None
