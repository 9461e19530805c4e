"""Central bodies and what became of them."""

import re
import sys
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from ..errors import InvalidValue, Issue, UnknownReference, did_you_mean, shown
from ._table import index_by, maybe, once, pick, read_rows, several
from .folding import fold, name_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime as dt

__all__ = ["CentralBody", "central", "central_bodies", "central_body", "headed_by", "predecessors", "successors"]

_WHEN: Final = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_SUFFIXES: Final = (" republik indonesia", " ri")


class CentralBody(NamedTuple):
    """A ministry, directorate general, commission or other body of the centre.

    ``valid_from`` and ``valid_to`` are as exact as the sources are (``1999``, ``2024-10``, ``2024-10-20``); None is
    not known, or for ``valid_to`` still in being. ``successors`` are slugs; one body may become several.
    """

    slug: str
    name: str
    kind: str
    short_forms: tuple[str, ...]
    valid_from: str | None
    valid_to: str | None
    successors: tuple[str, ...]
    legal_basis: tuple[str, ...]
    head_title: str
    head_short: tuple[str, ...]
    status: str

    def stood_on(self, day: str) -> bool:
        """Whether the body may have stood on a day, month or year in ISO form, as exactly as both are known."""
        began, ended = self.valid_from or "", self.valid_to or ""
        return _cut(began, day) <= _cut(day, began) and (not ended or _cut(day, ended) <= _cut(ended, day))


def _cut(text: str, other: str) -> str:
    return text[: len(other)] if other else ""


def central_bodies() -> tuple[CentralBody, ...]:
    """Return the central bodies of the table, older ones first within a line of succession.

    >>> central_bodies()[0].name
    'Departemen Penerangan'
    """
    return tuple(_rows().values())


def central_body(slug: str) -> CentralBody:
    """Return the body with this slug.

    Raises:
        UnknownReference: no body has it.

    >>> central_body("kemkomdigi").valid_from
    '2024-10-20'
    """
    found = pick(_rows(), slug)
    if found is None:
        hint = did_you_mean(slug, _rows())
        raise UnknownReference(Issue(code="central-body", message=f"{shown(slug)} is not a central body", hint=hint))
    return found


def central(text: str, on: "dt.date | str | None" = None) -> tuple[CentralBody, ...]:
    """Return the central bodies with this name or short form that may have stood on a day, month or year.

    "Kominfo" alone is also any regional agency and the field; "KIP" is also the openness of information.

    Raises:
        InvalidValue: *on* is neither a date nor text such as 2024, 2024-10 or 2024-10-20.

    >>> [body.slug for body in central("Kemenkominfo", on="2023")], central("Kominfo", on="2025-02-26")
    (['kemenkominfo'], ())
    """
    return _standing(_found(_by_name(), text), on)


def headed_by(title: str, on: "dt.date | str | None" = None) -> tuple[CentralBody, ...]:
    """Return the central bodies whose head has this title: Menkominfo, Dirjen IKP, Kepala BPS.

    Raises:
        InvalidValue: *on* is neither a date nor text such as 2024, 2024-10 or 2024-10-20.

    >>> [body.slug for body in headed_by("Menkomdigi RI")]
    ['kemkomdigi']
    """
    return _standing(_found(_by_head(), title), on)


def successors(slug: str) -> tuple[CentralBody, ...]:
    """Return the bodies that this one became.

    Raises:
        UnknownReference: no body has this slug.

    >>> len(successors("ditjen-aptika"))
    3
    """
    return tuple(central_body(after) for after in central_body(slug).successors)


def predecessors(slug: str) -> tuple[CentralBody, ...]:
    """Return the bodies that became this one.

    Raises:
        UnknownReference: no body has this slug.

    >>> [body.slug for body in predecessors("ditjen-infradig")]
    ['ditjen-sdppi', 'ditjen-ppi']
    """
    known = central_body(slug).slug
    return tuple(body for body in _rows().values() if known in body.successors)


def _found(index: Mapping[str, tuple[CentralBody, ...]], text: str) -> tuple[CentralBody, ...]:
    key = name_key(text)
    for suffix in _SUFFIXES:
        if key not in index:
            key = key.removesuffix(suffix)
    return index.get(key, ())


def _standing(bodies: Iterable[CentralBody], on: "dt.date | str | None") -> tuple[CentralBody, ...]:
    if on is None:
        return tuple(bodies)
    day = on if isinstance(on, str) else _iso(on)
    if not _is_day(day):
        hint = "write 2024, 2024-10 or 2024-10-20"
        raise InvalidValue(Issue(code="date", message=f"{shown(on)} is no day, month or year", hint=hint))
    return tuple(body for body in bodies if body.stood_on(day))


def _iso(day: "dt.date") -> str:
    """Return a date as text; its module is dear to import, and who has a date has done so."""
    module = sys.modules.get("datetime")
    return day.isoformat()[:10] if module is not None and isinstance(day, module.date) else ""


def _is_day(day: object) -> bool:
    return isinstance(day, str) and _WHEN.fullmatch(day) is not None


@once
def _rows() -> Mapping[str, CentralBody]:
    return {
        row["slug"]: CentralBody(
            slug=row["slug"],
            name=row["name"],
            kind=row["kind"],
            short_forms=several(row["short_forms"]),
            valid_from=maybe(row["valid_from"]),
            valid_to=maybe(row["valid_to"]),
            successors=several(row["successors"]),
            legal_basis=several(row["legal_basis"]),
            head_title=row["head_title"],
            head_short=several(row["head_short"]),
            status=row["status"],
        )
        for row in read_rows("central_bodies")
    }


@once
def _by_name() -> Mapping[str, tuple[CentralBody, ...]]:
    return index_by(_rows().values(), lambda body: map(fold, (body.name, *body.short_forms)))


@once
def _by_head() -> Mapping[str, tuple[CentralBody, ...]]:
    return index_by(_rows().values(), lambda body: map(fold, (body.head_title, *body.head_short)))
