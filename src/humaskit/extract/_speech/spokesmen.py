"""Whose *kami* is whose: the agency that somebody who speaks belongs to."""

from typing import cast

from ...model.office import Appointment, Post
from ...model.statement import Statement
from ..desk import Desk
from ..draft import span_of

__all__ = ["Spokesmen"]


class Spokesmen:
    """The people who speak in one text, and the agencies in which they hold posts."""

    def __init__(self, desk: Desk) -> None:
        cards = list(desk.cards.values())
        homes = {card.id: card.get("agency") for card in cards if card.cls is Post}
        self._held: dict[object, set[str]] = {}
        for card in cards:
            home = homes.get(str(card.get("post"))) if card.cls is Appointment else None
            if isinstance(home, str):
                self._held.setdefault(card.get("official"), set()).add(home)
        self._said = [
            (span, card.get("speaker"))
            for card in cards
            if card.cls is Statement
            for one in card.citations
            if one.field == "text" and (span := span_of(one.place)) is not None
        ]

    def speaker_at(self, at: int) -> str | None:
        """Return who says the words at an offset; None where that is nobody, or several."""
        found = {cast("str", who) for (start, end), who in self._said if start <= at < end and who is not None}
        return found.pop() if len(found) == 1 else None

    def agency_at(self, at: int) -> str | None:
        """Return the one agency in which whoever says the words at an offset holds a post."""
        who = self.speaker_at(at)
        if who is None:
            return None
        return who if who.startswith("agency:") else self.agency_of(who)

    def agency_of(self, official: str) -> str | None:
        """Return the one agency in which somebody holds a post."""
        homes = self._held.get(official, set())
        return next(iter(homes)) if len(homes) == 1 else None
