"""What a quotation says again of a place that the article tells: another witness, or another reading of its field."""

from typing import Final, cast

from ...model.award import AwardResult
from ...text.mentions import Mention
from ...text.placements import PlacementPhrase
from ...values.citation import Certainty, Claim
from ...values.placement import Placement, PlacementKind
from .._awards.awards import Awards
from .._page.prose import Prose
from ..desk import Card, Desk
from .spokesmen import Spokesmen

__all__ = ["write_echoes"]

_KIND: Final = PlacementKind.ORDINAL


def write_echoes(desk: Desk, prose: Prose, awards: Awards, spokesmen: Spokesmen) -> None:
    """Cite the place of the agency of whoever speaks where they say it; another field or label becomes a claim."""
    results: dict[object, list[Card]] = {}
    for card in desk.cards.values():
        if card.cls is AwardResult and isinstance(card.get("placement"), Placement):
            results.setdefault(card.get("recipient"), []).append(card)
    for sentence in prose.sentences:
        for quote in sentence.quotes:
            own = results.get(spokesmen.agency_at(quote.start), [])
            for rank in awards.ranks(quote.start, quote.end) if len(own) == 1 else ():
                _echo(desk, own[0], rank)


def _echo(desk: Desk, card: Card, rank: Mention) -> None:
    phrase = cast("PlacementPhrase", rank.value)
    held, told = cast("Placement", card.get("placement")), phrase.placement
    if told is None or not phrase.is_result or told.kind is not _KIND or held.kind is not _KIND:
        return
    if told.ordinal != held.ordinal:
        return
    span = (rank.start, rank.end)
    desk.cite(card, "placement", span, Certainty.INFERRED)
    scope = (phrase.scope or "").rpartition(":")[2]
    if scope and card.get("scope") not in (None, scope):
        desk.claim(card, Claim(field="scope", value=scope), span)
    if told.label is not None and told.label != held.label and told.surface:
        desk.claim(card, Claim(field="placement/surface", value=told.surface), span)
