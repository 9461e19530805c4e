"""The walk along the words behind a title: where it stands, what it has found, brackets and commas on its way."""

import re
from bisect import bisect_left
from typing import Final

from ...model.kinds import Mandate
from ...values.level import Level
from .. import _vocabulary as words
from .._place_names import Known
from .._places import Place, announces_place, read_place
from .._vocabulary import GIVEN_NAMES, listed, opens_name
from .._words import Words
from .agencies import affair, agency_at, agency_word, lookup
from .heads import Head, read_head
from .mandates import Marker, read_acting

__all__ = ["LISTING", "LOOK_AHEAD", "PLACE_WORDS", "PROVINCE_WORDS", "Rest", "Walk"]

LISTING: Final = frozenset({"dan", "serta"})
"""Words before the last of several fields."""
LOOK_AHEAD: Final = 6
"""How many words a decision may look ahead."""
PROVINCE_WORDS: Final = frozenset({"provinsi", "propinsi", "prov", "prop"})
PLACE_WORDS: Final = listed(
    "desa distrik gampong kalurahan kampung kapanewon kec kecamatan kel kelurahan kemantren nagari"
)
"""Words before the name of a place below the kabupaten."""
_CLOSING: Final = ')"\u201d'
_QUOTES: Final = {'"': '"', "\u201c": "\u201d"}
_LONGEST_QUOTED: Final = 4
_DASHES: Final = frozenset({"-", "\u2013"})
_DOUBLED: Final = re.compile(r"([a-z])([2-4])")  # P3A: Pemberdayaan Perempuan dan Perlindungan Anak
_LONGEST_BRACKET: Final = 8
_OF_DINAS: Final = ("dis", "din")
_LEAST_MISPRINTED: Final = 8
_LEAST_COINED: Final = 5
_ADDRESSED: Final = frozenset({"sdr", "sdri", "saudara", "saudari"})
_SPECIAL_STATUS: Final = frozenset({"keistimewaan", "khusus", "otsus"})
_SHORT_TITLES: Final = ("ka", "sek", "sub")
_LONGEST_SHORT: Final = 8
_GENERALS: Final = frozenset({"jenderal", "jendral"})
_GENERAL_OF: Final = frozenset({"direktorat", "inspektorat", "sekretariat", "direktur", "inspektur", "sekretaris"})
_NAMED: Final = Known(prose=True, exact=True)
# Titles whose short form has swallowed the kind of agency: what follows names the agency.
_SHORT_AGENCY: Final = frozenset({"Kepala Dinas", "Kepala Badan", "Sekretaris Dinas", "Sekretaris Badan"})


class Rest:
    """What was read behind a title; *stop* is the first token beyond it, *end* the offset at which it ends.

    ``field`` are tokens, ``agency`` and ``region`` offsets of the text. ``own_field`` is the field of the agency whose
    short form ends at the token ``own_stop``. *open*: the title wants something that was not found. *guess*: a name of
    a place or agency ends somewhere, and not surely here. *doubtful*: its words may be the first of the name.
    *strange* are offsets of a word that may be a region.
    """

    field: tuple[int, int] | None = None
    own_field: str | None = None
    own_stop: int = 0
    agency: tuple[int, int] | None = None
    region: tuple[int, int] | None = None
    place: Place | None = None
    also_given: bool = False
    national: bool = False
    marker: Marker | None = None
    mandate: Mandate | None = None
    acting: str | None = None
    open: bool = False
    guess: bool = False
    doubtful: bool = False
    strange: tuple[int, int] | None = None

    def __init__(self, stop: int, end: int, field_name: str | None) -> None:
        self.stop, self.end, self.field_name = stop, end, field_name


class Walk:
    """Goes from the title to the right, one expression at a time; ``rest`` is what it has found so far.

    ``whole``: the text is one phrase about one official. ``nested``: an agency was named behind the field; ``sealed``:
    the agency ends where it ends now; ``beyond``: the field follows the region ("Staf Ahli Gubernur Jambi Bidang …").
    """

    def __init__(self, tokens: Words, head: Head, limit: int, *, whole: bool) -> None:
        self.tokens = tokens
        self.head = head
        self.limit = limit
        self.whole = whole
        self.place = head.stop
        self.closed = -1  # the token behind the last bracket
        self.nested = False
        self.sealed = False
        self.beyond = False
        self.rest = Rest(head.stop, tokens.ends[head.stop - 1], head.field)
        if head.agency is not None:
            self.rest.agency = (tokens.starts[head.agency], max(self.rest.end, tokens.ends[head.agency]))

    def marks(self, place: int) -> str:
        """Return the marks before a token; those up to a bracket that was read do not count."""
        marks = self.tokens.marks(place)
        return marks[1 + max(map(marks.find, _CLOSING)) :] if place == self.closed else marks

    def adjacent(self, place: int) -> bool:
        """Tell whether nothing divides a token from what was read before it."""
        if place == self.closed:
            return not self.marks(place)
        return self.tokens.adjacent(place) or self._torn(place) or self._shortened(place)

    def _shortened(self, place: int) -> bool:
        """Tell whether the dot behind a short title is that of the abbreviation: "Kasie. Humas", "Ka.Sie. Humas"."""
        if place != self.head.stop or self.tokens.marks(place) != "." or self.head.wants not in {"field", "own"}:
            return False
        last = self.tokens.at(place - 1)
        short = last.startswith(_SHORT_TITLES) or self.tokens.at(place - 2).startswith(_SHORT_TITLES)
        return short and len(last) <= _LONGEST_SHORT and words.is_field(self.tokens.at(place))

    def _torn(self, place: int) -> bool:
        """Tell whether blanks tear a hyphen from the words of a short form: "TP - PKK"."""
        dash = self.tokens.marks(place) in _DASHES
        return dash and lookup(f"{self.tokens.at(place - 1)} {self.tokens.at(place)}") is not None

    def take(self, stop: int, end: int | None = None) -> bool:
        """Go on behind the tokens up to *stop*; an agency that was begun reaches as far."""
        self.place = stop
        self.rest.end = self.tokens.ends[stop - 1] if end is None else end
        if self.rest.agency is not None and not self.sealed:
            self.rest.agency = (self.rest.agency[0], self.rest.end)
        return True

    def take_field(self, stop: int) -> bool:
        """Take words as the field, or as part of the agency behind it."""
        if not self.nested:
            first = self.place if self.rest.field is None else self.rest.field[0]
            self.rest.field = (first, stop)
        return self.take(stop)

    def begin_agency(self) -> None:
        """Begin the agency here, unless one was begun or the title wants none."""
        if self.rest.agency is None and self.head.wants == "agency":
            self.rest.agency = (self.tokens.starts[self.place], self.tokens.ends[self.place])

    def opens_post(self, place: int) -> bool:
        """Tell whether another post or an acting word begins at *place*."""
        if read_acting(self.tokens, place) is not None:
            return True
        head = read_head(self.tokens, place)
        if head is None:
            return False
        # "Badan Pengelola Keuangan": the word is no functional post there.
        return head.wants != "function" or self.head.wants not in {"own", "field"} or self.place > self.head.stop

    def begins_name(self, place: int) -> bool:
        """Tell whether a title of a person stands at *place*, and no part of "Direktorat Jenderal"."""
        word = self.tokens.at(place)
        dotted = self.tokens.raw(place) == "Hi" and self.tokens.marks(place + 1) == "."  # HI is a field
        if (
            word in _ADDRESSED
            or dotted
            or self.tokens.follows(place, "k", "h")
            or self.tokens.follows(place, "t", "g", "h")
        ):
            return True  # "K.H. Budi"
        return opens_name(word) and not (word in _GENERALS and self.tokens.at(place - 1) in _GENERAL_OF)

    @property
    def short_agency(self) -> bool:
        """Whether the title has swallowed the kind of agency, and the field is known: a region may follow."""
        return self.head.title in _SHORT_AGENCY and self.named

    @property
    def in_small(self) -> bool:
        """Whether the title is printed in small letters: then its field may be, too."""
        return not self.tokens.capital(self.head.stop - 1)

    def small_field(self, place: int) -> bool:
        """Tell whether a word of a field may stand in small letters: "Dinas Komunikasi dan informatika"."""
        return self.in_small or (self.head.wants == "own" and affair(self.tokens.at(place)))

    @property
    def named(self) -> bool:
        """Whether a field is known."""
        return self.rest.field is not None or self.rest.field_name is not None

    @property
    def satisfied(self) -> bool:
        """Whether the title has found what it wants."""
        began = self.head.agency is not None
        beyond = self.rest.agency is not None and (not began or self.rest.end > self.tokens.ends[self.head.stop - 1])
        if beyond or self.head.wants in {"region", "anything", "function"}:
            return True
        return self.head.wants != "agency" and (self.named or self.rest.region is not None)

    def finish(self) -> Rest:
        """Return what was read."""
        rest = self.rest
        rest.stop = self.place
        rest.open = not self.satisfied
        begun = self.head.agency is not None and self.head.wants in {"own", "place"}
        more = self.tokens.text[self.tokens.ends[self.head.stop - 1] : rest.end].strip()
        if begun and (not more or (more[0] == "(" and more.find(")") == len(more) - 1)):
            rest.agency = None  # "Kepala Dinas" or "Kepala Kejaksaan Tinggi (Kajati)" alone names no agency
        if rest.agency is None and rest.field is not None and self.head.title in _SHORT_AGENCY:
            rest.agency = (self.tokens.starts[rest.field[0]], rest.end)
        return rest

    # --- brackets and commas ---

    def brackets(self) -> bool:
        """Pass over a short form in brackets: (Diskominfo), (Sulut), (Sekda); a person in brackets is none."""
        tokens, place = self.tokens, self.place
        stop = place + 1
        while stop - place < _LONGEST_BRACKET and stop < len(tokens) and ")" not in tokens.marks(stop):
            stop += 1
        if ")" not in tokens.marks(stop) or not self._same_in_short(place, stop):
            return False
        self.closed = stop
        return self.take(stop, tokens.text.index(")", tokens.ends[stop - 1]) + 1)

    def quoted(self) -> bool:
        """Read the name of an agency in quotation marks: KIM "Rajawali"."""
        tokens, place = self.tokens, self.place
        closing = _QUOTES.get(self.marks(place), "")
        begun = self.rest.agency is not None or self.rest.field is not None
        if not (closing and begun) or self.head.wants != "agency" or self.rest.region is not None:
            return False
        for stop in range(place + 1, min(place + _LONGEST_QUOTED, self.limit) + 1):
            if closing in tokens.marks(stop):
                self.closed = stop
                return self.take(stop, tokens.text.index(closing, tokens.ends[stop - 1]) + 1)
        return False

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
        if hit is not None or read_place(tokens, place, _NAMED) or announces_place(tokens.at(place)):
            return True
        goes_on = stop < self.limit and announces_place(tokens.at(stop)) and tokens.gap(stop) in {")", ""}
        return goes_on or self._abbreviates(place, stop)

    def _abbreviates(self, place: int, stop: int) -> bool:
        """Tell whether the words in brackets are a field, or stand for words in front of the brackets."""
        tokens = self.tokens
        if all(words.is_field(tokens.at(step)) or tokens.at(step) in words.CONNECTORS for step in range(place, stop)):
            return True
        if self.rest.region is not None and not tokens.shouted(place):
            return False  # a name: "Bupati Banyuwangi (Ani)"
        before = tokens.folded[max(0, place - _LONGEST_BRACKET) : place]
        short = _DOUBLED.sub(lambda found: found[1] * int(found[2]), "".join(tokens.folded[place:stop]))
        own = self.head.wants == "own" and self.head.agency is not None and stop == place + 1
        if own and tokens.shouted(place) and short[:1] == tokens.at(self.head.agency or 0)[:1]:
            return True  # "Badan Xyz (BXD)": letters of the agency
        if own and short.startswith(_OF_DINAS) and len(short) >= _LEAST_MISPRINTED:
            return True  # "Dinas Perhubungan, Kebudayaan (Dishubbuduxyz)"
        if self.head.wants in {"own", "field"} and stop == place + 1 and len(short) >= _LEAST_COINED:
            return _holds("".join(before), short)  # "Kearsipan dan Perpustakaan Daerah (Arpusda)"
        return _abbreviates(short, before)

    def goes_on(self) -> bool:
        """Tell whether the post goes on behind a comma."""
        tokens, place = self.tokens, self.place
        word = tokens.at(place)
        if word in LISTING:
            self.special_status(place + 1)
            return self.rest.field is not None or self.also_of(place + 1)
        if not tokens.capital(place):
            begun = self.small_field(place) and self.rest.field is not None
            return begun and words.is_field(word) and self._enumerates(place)
        if opens_name(word) or self.opens_post(place):
            return False
        wider = self.head.wants == "place" and self.named and word in PLACE_WORDS
        if self.rest.region is not None and not (self.beyond or wider):
            return word in PROVINCE_WORDS or self.ends_in_province(place) or self._region_in_field(place)
        if wider or agency_word(word) or announces_place(word) or agency_at(tokens, place) is not None:
            return True
        begun = self.rest.field is not None
        field = words.is_field(word) and not words.may_be_name(word)
        field = field or words.belongs_together(word, tokens.at(place + 1))
        return (field and (begun or self.nested)) or (begun and not self.nested and self._enumerates(place))

    def also_of(self, place: int) -> bool:
        """Tell whether another agency is named of which the person is the head: "Ketua TP PKK, X, dan Dekranasda"."""
        listed = self.whole and self.head.wants == "agency" and self.rest.agency is not None
        return listed and self.rest.region is None and agency_at(self.tokens, place) is not None

    def _region_in_field(self, place: int) -> bool:
        """Tell whether the region was a word of the field: "Bidang Keistimewaan Aceh, Sumber Daya Manusia, dan ..."."""
        rest, word = self.rest, self.tokens.at(place)
        if rest.region is None or self.beyond:
            return False
        more = (words.is_field(word) and not words.may_be_name(word)) or words.belongs_together(
            word, self.tokens.at(place + 1)
        )
        if not (self.whole and more and rest.field is not None and rest.agency is None):
            return False
        rest.field, rest.region, rest.place, rest.also_given = (rest.field[0], self.place), None, None, False
        return True

    def special_status(self, place: int) -> bool:
        """Tell whether the region was that of a special status and the field goes on: "Otonomi Khusus Papua dan"."""
        if self.rest.region is None:
            return False
        status = self.tokens.at(bisect_left(self.tokens.starts, self.rest.region[0]) - 1)
        return status in _SPECIAL_STATUS and self.tokens.capital(place) and self._region_in_field(place)

    def ends_in_province(self, place: int) -> bool:
        """Tell whether a province's name follows behind a region and a comma, and the phrase or a comma behind it."""
        if self.marks(place) != ",":
            return False
        found = read_place(self.tokens, place, _NAMED)
        if found is None or found.level is not Level.PROVINCE:
            return False
        return found.end >= len(self.tokens) or "," in self.tokens.marks(found.end)

    def _enumerates(self, place: int) -> bool:
        """Tell whether the words behind a comma are one of several fields: ", Xyz, dan Pemerintahan"."""
        tokens = self.tokens
        if tokens.at(place) in GIVEN_NAMES:
            return False
        for stop in range(place + 1, min(place + LOOK_AHEAD, self.limit)):
            if tokens.at(stop) in LISTING:
                return (tokens.capital(stop + 1) or self.small_field(stop + 1)) and words.is_field(tokens.at(stop + 1))
            if not tokens.adjacent(stop):
                return False
        return False


def _abbreviates(short: str, before: list[str]) -> bool:
    """Tell whether the letters of *short* stand in their order in the words *before* it, from the front of one on."""
    begun = (before[first:] for first, word in enumerate(before) if word[:1] == short[:1])
    return any(_holds("".join(words_), short) for words_ in begun)


def _holds(text: str, short: str) -> bool:
    """Tell whether the letters of *short* stand in *text* in their order."""
    letters = iter(text)
    return all(letter in letters for letter in short)
