"""Published rankings: an order that somebody printed, which may know more than it lists."""

from typing import Annotated, TypeAlias

import attrs

from ..errors import Issue
from ..ranking.ordering import Status
from ..ranking.ties import TieRule
from ..values.dates import PartialDate, Period
from ..values.ids import CategoryId, EditionId, RankingId, RecipientId
from ..values.placement import Placement, Rank
from ..values.plaintext import Prose, Text
from ..values.rules import Id
from ..values.valid import Value, broken, law
from .award import Score
from .entity import Entity

__all__ = ["Ranking", "RankingEntry"]

RankedById: TypeAlias = Annotated[str, Id("agency", "group", "outlet")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class RankingEntry(Value):
    """One line of a published ranking; what was not printed is None."""

    subject: RecipientId | None = None
    subject_text: Text | None = None
    rank: Rank | None = None
    score: Score | None = attrs.field(default=None, eq=str)  # 97.30 is not printed as 97.3
    grade: Text | None = None
    placement: Placement | None = None
    status: Status = Status.RANKED
    group: Text | None = None

    @law
    def _ranks_something(self) -> Issue | None:
        if self.subject is None and self.subject_text is None:
            return broken("subject", "/subject", "an entry needs its subject, or the subject's printed name")
        return None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Ranking(Entity):
    """A ranking as it was published, beside which a derived one may stand.

    ``total`` is the size of the field and may exceed the entries; None says that it is not known. ``complete`` says
    whether the entries are the whole field; None when nobody tells. ``tie_rule`` stays None unless the publisher
    states it.
    """

    id: RankingId
    title: Text
    subject: Prose | None = None
    publisher: RankedById | None = None
    edition: EditionId | None = None
    category: CategoryId | None = None
    as_of: PartialDate | None = None
    assessed: Period | None = None
    method: Prose | None = None
    scale: Text | None = None
    tie_rule: TieRule | None = None
    total: Rank | None = None
    complete: bool | None = None
    entries: tuple[RankingEntry, ...] = ()

    @law
    def _fits_its_total(self) -> Issue | None:
        if self.total is not None and len(self.entries) > self.total:
            return broken("total", "/total", f"{len(self.entries)} entries do not fit in a field of {self.total}")
        return None
