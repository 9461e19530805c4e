"""A catalog as it stood on one day."""

import datetime as dt
from typing import Final

from ..model.agency import Agency
from ..model.award import AwardResult
from ..model.event import Event, EventStatus
from ..model.office import Appointment
from ..values.dates import PartialDate
from ..values.names import NameKind
from .queries import Queries

__all__ = ["AsOf"]

_CALLED_OFF: Final = (EventStatus.CANCELLED, EventStatus.POSTPONED)


class AsOf:
    """A catalog seen on one day: the same questions, without saying the day each time.

    Nothing is dropped from the catalog behind it, so every reference still resolves. What nobody dates is left out of
    ``appointments`` and ``events``, since nothing says that it held on the day.
    """

    __slots__ = ("catalog", "day")

    def __init__(self, catalog: Queries, day: dt.date) -> None:
        self.catalog: Queries = catalog
        self.day: dt.date = day

    def __repr__(self) -> str:
        return f"<{self.catalog!r} as of {self.day}>"

    def name_of(self, ref: str, *, kind: NameKind | None = None, language: str = "id") -> str:
        """Return the name that a thing had on the day."""
        return self.catalog.name_of(ref, on=self.day, kind=kind, language=language)

    def holders(self, post: str, *, possible: bool = False) -> tuple[Appointment, ...]:
        """Return who held a post on the day."""
        return self.catalog.holders(post, on=self.day, possible=possible)

    def ancestors(self, agency: str) -> tuple[Agency, ...]:
        """Return the bodies above an agency on the day."""
        return self.catalog.ancestors(agency, on=self.day)

    def agencies(self) -> tuple[Agency, ...]:
        """Return the agencies of which nothing says that they did not stand on the day."""
        found = self.catalog.of(Agency)
        return tuple(one for one in found if one.valid is None or one.valid.covers(self.day) is not False)

    def appointments(self) -> tuple[Appointment, ...]:
        """Return the appointments that held on the day."""
        return tuple(one for one in self.catalog.of(Appointment) if one.holds_on(self.day) is True)

    def events(self) -> tuple[Event, ...]:
        """Return the events that had begun by the day, in order of time, without those called off."""
        found = (one for one in self.catalog.timeline() if one.status not in _CALLED_OFF)
        return tuple(one for one in found if self._by_then(one.start))

    def results(self) -> tuple[AwardResult, ...]:
        """Return the results awarded by the day: on their own date, or at the ceremony of their edition."""
        return tuple(one for one in self.catalog.of(AwardResult) if self._by_then(self._awarded(one)))

    def _awarded(self, result: AwardResult) -> PartialDate | None:
        if result.awarded is not None:
            return result.awarded
        edition = self.catalog.get(result.edition)
        ceremony = self.catalog.get(getattr(edition, "ceremony", None) or "")
        return ceremony.start if isinstance(ceremony, Event) else None

    def _by_then(self, when: PartialDate | None) -> bool:
        latest = None if when is None else when.latest()
        return latest is not None and latest <= self.day
