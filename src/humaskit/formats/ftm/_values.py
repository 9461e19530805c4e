"""Values as FollowTheMoney keeps them: it tidies what it reads, so what is written is tidy already."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Final

from ...values.dates import PartialDate

__all__ = ["LANGUAGES", "TYPES", "date_of", "fitted", "id_of", "moment_of", "ref_of"]

_PREFIX: Final = "hk-"
_DROPPED: Final = frozenset({"Cc", "Cf", "Cn", "Cs"})
_BLANK: Final = frozenset({"Zl", "Zp", "Zs"})
_KEPT: Final = frozenset("\n\t\u00a0")
_QUOTED: Final = re.compile(r"[\"'](.*)[\"']")
_BREAKS: Final = re.compile(r"\n|<BR/>|<BR>|\t|ESQ\.,|ESQ,|;")
_COMMAS: Final = re.compile(r",\s?[,.]")
_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_URL: Final = re.compile(
    rf"(https?://{_LABEL}(?:\.{_LABEL})*\.[A-Za-z]{{2,24}}(?::[0-9]{{1,4}})?)"
    r"(/[A-Za-z0-9._~%:@!$&'()*+,;=/-]*(?:\?[A-Za-z0-9._~%:@!$&'()*+,;=/?-]+)?(?:#[A-Za-z0-9._~%:@!$&'()*+,;=/?-]+)?)?"
)
_NO_PARAMETERS: Final = re.compile(r"\A([^?#]*/[^/;?#]*);(?=[?#]|\Z)")  # a semicolon that nothing follows
_EMAIL: Final = re.compile(
    r"([A-Za-z0-9._%+-]{1,64})@((?:[a-z0-9](?:[a-z0-9]+|-[a-z0-9])*\.)+[a-z]{2,24})", re.IGNORECASE
)
_YEARS: Final = range(1000, 3000)
_MOST_ROUNDS: Final = 20

LANGUAGES: Final[Mapping[str, str]] = {"id": "ind", "en": "eng", "ms": "msa", "ar": "ara", "nl": "nld", "zh": "zho"}
"""Languages by their tags and by the codes that FollowTheMoney has for them."""


def id_of(ref: str) -> str:
    """Return the id of an entity in FollowTheMoney, which has no colons and no low lines.

    >>> id_of("agency:diskominfo_muba")
    'hk-agency-diskominfoUmuba'
    """
    return _PREFIX + ref.replace(":", "-", 1).replace("_", "U")


def ref_of(text: str) -> str | None:
    """Return the id that :func:`id_of` wrote; None for one from elsewhere.

    >>> ref_of("hk-agency-diskominfoUmuba")
    'agency:diskominfo_muba'
    """
    kind, dash, slug = text.removeprefix(_PREFIX).partition("-")
    return f"{kind}:{slug.replace('U', '_')}" if text.startswith(_PREFIX) and dash else None


def date_of(date: PartialDate) -> str | None:
    """Return the date as a prefix of an ISO date-time on the local clock; None for what has no such form."""
    if date.year is None or date.year not in _YEARS:
        return None
    said = date.stored.partition(" ")[0]
    return said[:19].partition("+")[0].rstrip("Z") if date.second is not None else said[:16].rstrip("Z")


def moment_of(moment: dt.datetime) -> str | None:
    """Return a moment in universal time, as FollowTheMoney reads all clocks."""
    at = moment.astimezone(dt.UTC)
    return at.strftime("%Y-%m-%dT%H:%M:%S") if at.year in _YEARS else None


def _tidy(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text.strip()
    found: list[str] = []
    for letter in unicodedata.normalize("NFC", text):
        category = unicodedata.category(letter)
        if letter in _KEPT or category not in _DROPPED | _BLANK:
            found.append(letter)
        elif category in _BLANK:
            found.append(" ")
    return "".join(found).strip()


def _name(text: str) -> str:
    form = _QUOTED.fullmatch(text)
    return " ".join((text if form is None else form[1]).split())


def _address(text: str) -> str:
    return " ".join(_COMMAS.sub(", ", _BREAKS.sub(", ", text)).split())


def _url(text: str) -> str:
    form = _URL.fullmatch(text) or _URL.fullmatch(f"http://{text}")
    return "" if form is None else form[1] + _NO_PARAMETERS.sub(r"\1", form[2] or "/")


def _email(text: str) -> str:
    form = _EMAIL.fullmatch(text)
    return "" if form is None else f"{form[1]}@{form[2].lower()}"


def _as_is(text: str) -> str:
    return text


TYPES: Final[Mapping[str, tuple[int, Callable[[str], str]]]] = {
    "name": (384, _name),
    "string": (1024, _as_is),
    "text": (65_000, _as_is),
    "identifier": (64, _as_is),
    "address": (250, _address),
    "url": (4096, _url),
    "email": (250, _email),
}
"""How long a value of a type can be, and how FollowTheMoney tidies it."""


def fitted(kind: str, text: str) -> str | None:
    """Return *text* as a value of this type; None when it cannot be one.

    >>> fitted("name", '"Dinas  Kominfo"'), fitted("url", "sumsel.jarrakpos.com"), fitted("url", "http://a b")
    ('Dinas Kominfo', 'http://sumsel.jarrakpos.com/', None)
    >>> fitted("url", "http://contoh.id/;")
    'http://contoh.id/'
    """
    longest, turn = TYPES[kind]
    for _ in range(_MOST_ROUNDS):
        tidy = turn(_tidy(text))
        if tidy == text:
            return text if text and len(text) <= longest else None
        text = tidy
    return None
