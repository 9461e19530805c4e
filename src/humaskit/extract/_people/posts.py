"""The posts of one text, and the days on which it shows people in them."""

import re
from collections.abc import Sequence
from typing import Final, cast

from ...model.office import Post
from ...reference import regions
from ...reference.folding import fold
from ...text.mentions import Mention, MentionKind
from ...text.posts import Marker, PostPhrase
from ...values.citation import Certainty
from ...values.dates import PartialDate
from ...values.level import Level
from ...values.names import Name
from ...values.plaintext import slugify, tidy
from .._bodies.bodies import Bodies
from .._page.words import SAYING_BEFORE
from ..desk import Card, Desk, Span

__all__ = ["HEADS", "Posts", "Seen"]

_INSTEAD: Final = re.compile(r"[\s,]*(?:yang )?(?:melalui|diwakili|diwakilkan)(?: oleh)?[\s,]*")
_OF_SOMETHING: Final = frozenset({"Ketua", "Sekretaris", "Direktur", "Kepala", "Anggota", "Wakil Ketua", "Koordinator"})
HEADS: Final = {
    "Gubernur": Level.PROVINCE,
    "Wakil Gubernur": Level.PROVINCE,
    "Bupati": Level.KABUPATEN,
    "Wakil Bupati": Level.KABUPATEN,
    "Wali Kota": Level.KOTA,
    "Wakil Wali Kota": Level.KOTA,
}
_MANY: Final = re.compile(r"(?i)\b(?:para|seluruh|semua|sejumlah|setiap|masing-masing|beberapa|segenap)\s+\Z")
_SHORTENED: Final = re.compile(r"(?i)(?:ka|sek|wa|dir|men)[a-z]{2,12}$")


class Posts:
    """The posts that the text names, by the place of their mentions."""

    def __init__(self, desk: Desk, bodies: Bodies) -> None:
        self._desk = desk
        self._bodies = bodies
        self.at: dict[Span, tuple[str, Certainty]] = {}

    def write(self, one: Mention, phrase: PostPhrase) -> None:
        """Write the post that a mention names; one without a body may be the one of that title that the text has."""
        span = (one.start, one.end)
        if phrase.person is None and _MANY.search(self._desk.text, max(0, one.start - 24), one.start):
            return
        agency, sure = self._agency_of(one, phrase)
        if agency is None and phrase.region_code is None:
            agency, sure = self._through(one)
        region, region_sure = phrase.region_code, Certainty.STATED
        known = self._same_title(phrase) if agency is None and region is None else []
        if len(known) == 1 and ("," not in phrase.post or phrase.domain is not None):
            self.at[span] = (known[0].id, Certainty.INFERRED)
            self._alias_post(known[0], phrase, span, Certainty.INFERRED)
            return
        if agency is None and region is None and (region := self._head_region(phrase)) is not None:
            region_sure = Certainty.INFERRED
        if agency is None and region is None and not self._stands(phrase):
            self._desk.leave_open(
                "post", "the text does not say of which body this post is", span, [c.id for c in known]
            )
            if phrase.person is None:
                return
        card = self._desk.card(Post, self._post_id(phrase, agency, region))
        self._title(card, phrase, agency, (span, one.certainty))
        if agency is not None:
            self._desk.set(card, "agency", agency, span, sure)
        elif region is not None:
            self._desk.set(card, "region", region, span, region_sure)
            heads = phrase.title in HEADS or phrase.title == "Sekretaris Daerah"
            over = self._bodies.government(region) if heads else None
            if over is not None:
                self._desk.set(card, "agency", over, span, Certainty.INFERRED)
        self.at[span] = (card.id, one.certainty)

    def _title(self, card: Card, phrase: PostPhrase, agency: str | None, said: tuple[Span, Certainty]) -> None:
        """Write title, short form, printed forms and field of a post."""
        span, certainty = said
        short = _short_form(phrase)
        general = agency is None and phrase.domain is None and phrase.title in _OF_SOMETHING
        title = phrase.post if general else phrase.title
        self._desk.set(card, "title", title, span, Certainty.INFERRED if short is not None else certainty)
        if short is not None and card.get("short_form") is None:
            self._desk.set(card, "short_form", short, span, certainty)
        self._alias_post(card, phrase, span, certainty)
        if phrase.domain is not None and not _said_already(phrase.domain, phrase.title, agency):
            self._desk.set(card, "domain", phrase.domain, span, certainty)

    def _alias_post(self, card: Card, phrase: PostPhrase, span: Span, certainty: Certainty) -> None:
        if phrase.marker is not Marker.ELECTED and fold(phrase.post) != fold(str(card.get("title"))):
            self._desk.add(card, "aliases", phrase.post, span, certainty)

    def _agency_of(self, one: Mention, phrase: PostPhrase) -> tuple[str | None, Certainty]:
        for inner in one.inner:
            if inner.kind is MentionKind.AGENCY and tidy(inner.surface) in phrase.post:
                found = self._bodies.at((inner.start, inner.end))
                if found is not None:
                    return found
        return None, Certainty.STATED

    def _through(self, one: Mention) -> tuple[str | None, Certainty]:
        """Return the agency of the post that somebody stands in for: "Kepala Dinas X melalui Sekretaris, Y"."""
        for (_, last), (ref, _sure) in self.at.items():
            if last <= one.start <= last + 40 and _INSTEAD.fullmatch(self._desk.text[last : one.start]):
                agency = self._desk.cards[ref].get("agency")
                return (agency if isinstance(agency, str) else None), Certainty.INFERRED
        return None, Certainty.STATED

    def _same_title(self, phrase: PostPhrase) -> list[Card]:
        """Return the posts of the text with the same title and field: "Sekda" after "Sekretaris Daerah Kota X"."""
        cards = [card for card in self._desk.cards.values() if card.cls is Post]
        same = [card for card in cards if card.get("title") == phrase.title]
        return [card for card in same if phrase.domain is None or self._of_field(card, phrase.domain)]

    def _of_field(self, card: Card, domain: str) -> bool:
        """Tell whether a post has a field: its own, or one that the name of its agency tells."""
        agency, own = card.get("agency"), card.get("domain")
        if own is not None or not isinstance(agency, str):
            return own in (None, domain)
        body = self._desk.cards.get(agency)
        names = cast("tuple[Name, ...]", body.get("names") or ()) if body is not None else ()
        told = {word for name in names for word in fold(name.text).split()} | set(agency.partition(":")[2].split("-"))
        return any(word in told or any(word in one for one in told) for word in fold(domain).split())

    def _head_region(self, phrase: PostPhrase) -> str | None:
        """Return the region of the text for the head of a region who is named without one."""
        here, level = self._bodies.region, HEADS.get(phrase.title)
        if here is None or (level is None and phrase.title != "Sekretaris Daerah"):
            return None
        return here if level is None or regions.get(here).level is level else None

    def _stands(self, phrase: PostPhrase) -> bool:
        return phrase.level is Level.NATIONAL or phrase.title.startswith(("Presiden", "Wakil Presiden", "Menteri"))

    def _post_id(self, phrase: PostPhrase, agency: str | None, region: str | None) -> str:
        if agency is not None:
            body = agency.partition(":")[2]
            head = slugify(phrase.title).rpartition("-")[2]
            own = None if phrase.domain is None or _said_already(phrase.domain, phrase.title, agency) else phrase.domain
            return self._desk.ref("post", phrase.title, own, body.removeprefix(f"{head}-"))
        place = regions.get(region).full_name if region is not None else None
        own = None if phrase.domain is None or fold(phrase.domain) in fold(phrase.title) else phrase.domain
        if own is None and phrase.title in _OF_SOMETHING:
            return self._desk.ref("post", phrase.post)
        return self._desk.ref("post", phrase.title, own, place)


class Seen:
    """On which day a text shows people in their posts: that of the sentence, else that of the text."""

    def __init__(
        self,
        text: str,
        days: Sequence[tuple[PartialDate, Span, Certainty]],
        whole: tuple[PartialDate, Span, Certainty] | None,
        sentences: Sequence[Span],
    ) -> None:
        self._text, self._days, self._whole, self._sentences = text, days, whole, sentences

    def on(self, span: Span) -> tuple[PartialDate, Span, Certainty] | None:
        """Return the day for a mention, with the words that tell it."""
        home = next((one for one in self._sentences if one[0] <= span[0] < one[1]), None)
        inside = [one for one in self._days if home is not None and home[0] <= one[1][0] < home[1]]
        inside = [one for one in inside if SAYING_BEFORE.search(self._text[span[1] : one[1][0]]) is None]
        if len(inside) == 1:
            return inside[0]
        return self._whole


def _said_already(domain: str, title: str, agency: str | None) -> bool:
    """Tell whether the field of a post is told by its title or by the name of its agency."""
    told = set(fold(title).split()) | set((agency or "").partition(":")[2].split("-"))
    return set(fold(domain).split()) <= told or (agency is not None and "dinas" in told)


def _short_form(phrase: PostPhrase) -> str | None:
    """Return the short form of the title as printed: Kadis, Sekda; None where the title is written out."""
    first = phrase.post.split()[0] if phrase.post.split() else ""
    if not first or fold(first) in fold(phrase.title).split() or fold(first) in ("walikota", "pemimpin"):
        return None
    return first if _SHORTENED.match(first) else None
