"""The walk along the words behind a title: where it stands, what it has found, brackets and commas on its way."""

from typing import Final

import attrs

from ..model.office import Mandate
from ..values.level import Level
from . import _posts_words as words
from ._posts_agencies import agency_at, agency_word
from ._posts_heads import Head, read_head
from ._posts_mandates import Marker, read_acting
from ._posts_regions import level_word, province_word, region_at, resolve_level
from ._posts_tokens import PostTokens
from ._posts_vocabulary import FRONT_TITLES, GIVEN_NAMES

__all__ = ["LISTING", "LOOK_AHEAD", "Rest", "Walk"]

LISTING: Final = frozenset({"dan", "serta"})
"""Words before the last of several fields."""
LOOK_AHEAD: Final = 6
"""How many words a decision may look ahead."""
_LONGEST_BRACKET: Final = 8
# Titles whose short form has swallowed the kind of agency: what follows names the agency.
_SHORT_AGENCY: Final = frozenset({"Kepala Dinas", "Kepala Badan", "Sekretaris Dinas", "Sekretaris Badan"})


@attrs.define
class Rest:
    """What was read behind a title; *stop* is the first token beyond it, *end* the offset at which it ends.

    ``field`` are tokens, ``agency`` and ``region`` offsets of the text. ``own_field`` is the field of the agency whose
    short form ends at the token ``own_stop``. *open*: the title wants something that was not found. *guess*: a name of
    a place or agency ends somewhere, and not surely here.
    """

    stop: int
    end: int
    field: tuple[int, int] | None = None
    field_name: str | None = None
    own_field: str | None = None
    own_stop: int = 0
    agency: tuple[int, int] | None = None
    region: tuple[int, int] | None = None
    region_name: str = ""
    also_given: bool = False
    national: bool = False
    marker: Marker | None = None
    mandate: Mandate | None = None
    acting: str | None = None
    open: bool = False
    guess: bool = False


class Walk:
    """Goes from the title to the right, one expression at a time; ``rest`` is what it has found so far.

    ``whole``: the text is one phrase about one official. ``nested``: an agency was named behind the field; ``sealed``:
    the agency ends where it ends now.
    """

    def __init__(self, tokens: PostTokens, head: Head, limit: int, *, whole: bool) -> None:
        self.tokens = tokens
        self.head = head
        self.limit = limit
        self.whole = whole
        self.place = head.stop
        self.closed = -1  # the token behind the last bracket
        self.nested = False
        self.sealed = False
        self.rest = Rest(head.stop, tokens.end[head.stop - 1], field_name=head.field)
        if head.agency is not None:
            self.rest.agency = (tokens.start[head.agency], max(self.rest.end, tokens.end[head.agency]))

    def marks(self, place: int) -> str:
        """Return the marks before a token; those up to a bracket that was read do not count."""
        marks = self.tokens.between(place)
        return marks.partition(")")[2] if place == self.closed else marks

    def adjacent(self, place: int) -> bool:
        """Tell whether nothing divides a token from what was read before it."""
        return not self.marks(place) if place == self.closed else self.tokens.adjacent(place)

    def take(self, stop: int, end: int | None = None) -> bool:
        """Go on behind the tokens up to *stop*; an agency that was begun reaches as far."""
        self.place = stop
        self.rest.end = self.tokens.end[stop - 1] if end is None else end
        if self.rest.agency is not None and not self.sealed:
            self.rest.agency = (self.rest.agency[0], self.rest.end)
        return True

    def take_field(self, stop: int) -> bool:
        """Take words as the field, or as part of the agency behind it."""
        if not self.nested:
            first = self.place if self.rest.field is None else self.rest.field[0]
            self.rest.field = (first, stop)
        return self.take(stop)

    def opens_post(self, place: int) -> bool:
        """Tell whether another post or an acting word begins at *place*."""
        return read_acting(self.tokens, place) is not None or read_head(self.tokens, place) is not None

    @property
    def named(self) -> bool:
        """Whether a field is known."""
        return self.rest.field is not None or self.rest.field_name is not None

    @property
    def satisfied(self) -> bool:
        """Whether the title has found what it wants."""
        began = self.head.agency is not None
        beyond = self.rest.agency is not None and (not began or self.rest.end > self.tokens.end[self.head.stop - 1])
        if beyond or self.head.wants in {"region", "anything", "function"}:
            return True
        return self.head.wants != "agency" and (self.named or self.rest.region is not None)

    def finish(self) -> Rest:
        """Return what was read."""
        rest = self.rest
        rest.stop = self.place
        rest.open = not self.satisfied
        begun = self.head.agency is not None and self.head.wants in {"own", "place"}
        if begun and rest.end == self.tokens.end[self.head.stop - 1]:
            rest.agency = None  # "Kepala Dinas" alone names no agency
        if rest.agency is None and rest.field is not None and self.head.title in _SHORT_AGENCY:
            rest.agency = (self.tokens.start[rest.field[0]], rest.end)
        return rest

    # --- brackets and commas ---

    def brackets(self) -> bool:
        """Pass over a short form in brackets: (Diskominfo), (Sulut), (Sekda); a person in brackets is none."""
        tokens, place = self.tokens, self.place
        stop = place + 1
        while stop - place < _LONGEST_BRACKET and stop < len(tokens) and ")" not in tokens.between(stop):
            stop += 1
        if ")" not in tokens.between(stop) or not self._same_in_short(place, stop):
            return False
        self.closed = stop
        return self.take(stop, tokens.text.index(")", tokens.end[stop - 1]) + 1)

    def _same_in_short(self, place: int, stop: int) -> bool:
        """Tell whether the words in brackets say the same again in short."""
        tokens = self.tokens
        acting = read_acting(tokens, place)
        if acting is not None and acting.stop == stop:
            self.rest.mandate, self.rest.acting = acting.mandate, acting.surface
            return True
        head = read_head(tokens, place)
        if head is not None:
            return head.stop == stop or head.title == self.head.title
        hit = agency_at(tokens, place)
        if hit is not None and not self.named:
            self.rest.field_name = hit.field
        if hit is not None or region_at(tokens, place, announced=True) or level_word(tokens.at(place)):
            return True
        if all(words.is_field(tokens.at(step)) or tokens.at(step) in words.CONNECTORS for step in range(place, stop)):
            return True
        if self.rest.region is not None and not tokens.capitals(place):
            return False  # a name: "Bupati Banyuwangi (Ani)"
        before = tokens.key[max(0, place - _LONGEST_BRACKET) : place]
        return _abbreviates("".join(tokens.key[place:stop]), before)

    def goes_on(self) -> bool:
        """Tell whether the post goes on behind a comma."""
        tokens, place = self.tokens, self.place
        word = tokens.at(place)
        if word in LISTING:
            return self.rest.field is not None
        if not tokens.capital(place) or word in FRONT_TITLES or self.opens_post(place):
            return False
        if self.rest.region is not None:
            return province_word(word) or self.province_stop(place) is not None
        if agency_word(word) or level_word(word) or agency_at(tokens, place) is not None:
            return True
        listed = self.rest.field is not None and not self.nested
        return listed and ((words.is_field(word) and not words.may_be_name(word)) or self._enumerates(place))

    def province_stop(self, place: int) -> int | None:
        """Return the end of a province's name behind a region and a comma, where the phrase ends or a comma follows."""
        span = region_at(self.tokens, place, announced=False)
        if span is None or resolve_level(span.name) is not Level.PROVINCE or self.tokens.between(place) != ",":
            return None
        return span.stop if span.stop >= len(self.tokens) or "," in self.tokens.between(span.stop) else None

    def _enumerates(self, place: int) -> bool:
        """Tell whether the words behind a comma are one of several fields: ", Xyz, dan Pemerintahan"."""
        tokens = self.tokens
        if tokens.at(place) in GIVEN_NAMES:
            return False
        for stop in range(place + 1, min(place + LOOK_AHEAD, self.limit)):
            if tokens.at(stop) in LISTING:
                return tokens.capital(stop + 1) and words.is_field(tokens.at(stop + 1))
            if not tokens.adjacent(stop):
                return False
        return False


def _abbreviates(short: str, before: list[str]) -> bool:
    """Tell whether the letters of *short* stand in their order in the words *before* it, from the front of one on."""
    for first, word in enumerate(before):
        if word[:1] == short[:1]:
            letters = iter("".join(before[first:]))
            if all(letter in letters for letter in short):
                return True
    return False
