"""Why an entry stands where it stands, and what would have to change.

Whoever is asked for the reasons of a placing (a committee, a body that lost by a hundredth) needs the deciding key, the
margin and what was equal before it; as data, and as a sentence.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import TypeVar

import attrs

from .comparison import Comparison, compare_at, reason, swap_clause
from .exact import Exact, tidy
from .order import Order
from .ordering import Competitors, Equals, Status, score_of
from .parts import Part, unexplained
from .reading import Id
from .rows import row_at
from .ties import Place
from .words import Language, figure, listed, say

__all__ = ["Explanation", "explain_at"]

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Explanation:
    """Why one entry stands where it stands.

    ``above`` compares it with the entry next above, ``below`` with the one next below; ``gap`` is the distance in score
    to the one above. ``remainder`` is what the parts leave unexplained of the score: 0 when they add up.
    """

    id: Id
    rank: Place | None
    of: int | None
    status: Status
    score: Exact | None
    published: Exact | None = None
    parts: tuple[Part, ...] = ()
    remainder: Exact | None = None
    shared_with: tuple[Id, ...] = ()
    above: Comparison | None = None
    below: Comparison | None = None
    gap: Exact | None = None
    vacated: Place | None = None

    def sentence(self, lang: Language = "id") -> str:
        """Say place, score, company, and what put the entry behind the one above, in Indonesian or English."""
        said = [_place(self, lang), _score(self, lang)]
        if self.vacated is not None:
            said.append(say("vacated", lang, rank=figure(self.vacated, lang)))
        if self.shared_with:
            said.append(say("shared", lang, names=listed(self.shared_with, lang)))
        if self.above is not None:
            said.append(say("behind", lang, other=self.above.better, reason=reason(self.above, lang, of=self.id)))
            said.append(swap_clause(self.above, lang))
        elif self.below is not None:
            said.append(say("lead", lang, other=self.below.worse, reason=reason(self.below, lang, of=self.id)))
        return "; ".join(part for part in said if part)


def explain_at(order: Order[T], position: int) -> Explanation:
    """Explain one position."""
    row, standing = row_at(order, position), order.standings.get(position)
    parts = () if order.field.parts is None else order.field.parts[position]
    above = below = None
    shared: tuple[Id, ...] = ()
    if standing is not None and row.rank is not None:
        shared = tuple(order.id_of(each) for each in order.placed(standing.equals) if each != position)
        classes = order.classes[row.group]
        above = _nearest(order, (classes[number] for number in range(standing.number - 1, -1, -1)))
        below = _nearest(order, (classes[number] for number in range(standing.number + 1, len(classes))))
    return Explanation(
        id=order.id_of(position),
        rank=row.rank,
        of=row.of,
        status=row.status,
        score=row.score,
        published=row.published,
        parts=parts,
        remainder=unexplained(row.score, parts),
        shared_with=shared,
        above=None if above is None else compare_at(order, above, position),
        below=None if below is None else compare_at(order, position, below),
        gap=None if above is None else _score_gap(order.field, above, position),
        vacated=row.vacated,
    )


def _nearest(order: Order[T], classes: Iterable[Equals]) -> int | None:
    """Return the first position of the next class in which somebody takes the place."""
    return next((position for equals in classes for position in order.placed(equals)), None)


def _score_gap(field: Competitors[T], first: int, second: int) -> Exact | None:
    mine, theirs = score_of(field, first), score_of(field, second)
    return None if mine is None or theirs is None else tidy(abs(Fraction(mine) - Fraction(theirs)))


def _place(explanation: Explanation, lang: Language) -> str:
    who, rank = explanation.id, explanation.rank
    if rank is None:
        return say("no_place", lang, who=who, status=figure(explanation.status, lang))
    template = "holds_open" if explanation.of is None else "holds"
    return say(template, lang, who=who, rank=figure(rank, lang), of=explanation.of)


def _score(explanation: Explanation, lang: Language) -> str:
    if explanation.score is None:
        return ""
    is_rounded = explanation.published is not None and explanation.published != explanation.score
    score, printed = figure(explanation.score, lang), figure(explanation.published, lang)
    said = say("rounded" if is_rounded else "score", lang, score=score, printed=printed)
    parts = [
        say(
            "part",
            lang,
            name=part.name,
            value=figure(part.value, lang),
            weight=figure(part.weight, lang),
            product=figure(part.contribution, lang),
        )
        for part in explanation.parts
    ]
    if explanation.remainder:
        parts.append(say("remainder", lang, value=figure(explanation.remainder, lang)))
    return f"{said} ({'; '.join(parts)})" if parts else said
