"""What a multi-criteria method gives back: scores, every step on the way, and the ranking."""

from collections.abc import Mapping
from functools import cached_property

import attrs

from ..errors import Issue, UnknownReference, did_you_mean, shown
from .exact import Number
from .matrix import CriterionKind, Table
from .parts import Part
from .placing import rank
from .ranked import RankedList
from .reading import Id
from .ties import TieRule

__all__ = ["Assessment"]


@attrs.frozen(kw_only=True)
class Assessment:
    """Alternatives scored by one method.

    ``scores`` are in the order of ``ids``. They are exact; where a method takes roots or powers they are decimals that
    are equal only if the true scores are. ``tables`` holds every step by name, in the order of the computation.
    ``parts`` says what each criterion adds to a score, for methods that add.
    """

    method: str
    normalisation: str | None = None
    ids: tuple[Id, ...]
    criteria: tuple[str, ...]
    kinds: tuple[CriterionKind, ...]
    weights: tuple[Number, ...]
    scores: tuple[Number, ...]
    tables: Mapping[str, Table] = attrs.field(hash=False)
    parts: tuple[tuple[Part, ...], ...] | None = None
    descending: bool = True
    ties: TieRule = TieRule.STANDARD

    @cached_property
    def ranking(self) -> RankedList[Id]:
        """The alternatives in order; with ``parts`` it explains itself."""
        scores = dict(zip(self.ids, self.scores, strict=True))
        parts = None if self.parts is None else dict(zip(self.ids, self.parts, strict=True)).get
        return rank(self.ids, score=scores.get, parts=parts, ties=self.ties, descending=self.descending)

    @property
    def winners(self) -> tuple[Id, ...]:
        """Those whom nobody beats: more than one if they tie."""
        return tuple(row.entry for row in self.ranking.winners)

    def score_of(self, who: Id) -> Number:
        """Return the score of one alternative.

        Raises:
            UnknownReference: it is not in the matrix.
        """
        if who not in self.ids:
            hint = did_you_mean(who, [each for each in self.ids if isinstance(each, str)])
            raise UnknownReference(Issue(code="reference", message=f"{shown(who)} is not in the matrix", hint=hint))
        return self.scores[self.ids.index(who)]
