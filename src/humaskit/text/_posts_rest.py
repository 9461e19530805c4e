"""Reading what stands behind the title of a post: field, agency and region, up to where the name begins."""

import re
from typing import Final

import attrs

from ..model.office import Mandate
from . import _posts_words as words
from ._posts_agencies import Hit, agency_at, agency_word, unit_title
from ._posts_heads import Head, read_head
from ._posts_mandates import marker_at, read_acting
from ._posts_places import place_stop
from ._posts_regions import level_word, opens_government, province_word, region_at
from ._posts_tokens import PostTokens
from .names import read_name

__all__ = ["Rest", "read_rest"]

_LONGEST_BRACKET: Final = 8
_LOOK_AHEAD: Final = 6
_OF_THE_CENTRE: Final = frozenset({"kementerian", "direktorat", "mahkamah"})
_COUNTED: Final = frozenset("kelas komisi tipe wilayah regional divisi zona kedeputian kogabwilhan".split())
# Agencies that bear a name of their own.
_NAMED: Final = frozenset(
    "universitas institut politeknik akademi bank pt cv perumda perseroda yayasan museum bandara pelabuhan terminal lkbn "
    "harian majalah tabloid rs rsia".split()
)
_HOSPITALS: Final = frozenset({"rsud", "rs", "rsup", "rsu", "rsj"})
_NUMBER: Final = re.compile(r"[IVX]{1,5}|[0-9]{1,4}")
_TO_AGENCY: Final = frozenset({"di", "pada", "dari", "lingkungan", "lingkup", "se"})
_SURROUNDINGS: Final = frozenset({"lingkungan", "lingkup"})  # capitalised they name a field: Lingkungan Hidup
_AND: Final = frozenset({"dan", "serta", "atau", "untuk", "bagi", "antar", "terhadap", "dengan"})
_LISTING: Final = frozenset({"dan", "serta"})
# Titles behind which "Bidang" opens the field.
_WITH_BIDANG: Final = ("Staf", "Asisten", "Deputi", "Wakil Rektor", "Tenaga Ahli", "Wakil Direktur", "Menteri Koordinator")
# Titles whose short form has swallowed the kind of agency: what follows names the agency.
_SHORT_AGENCY: Final = frozenset({"Kepala Dinas", "Kepala Badan", "Sekretaris Dinas", "Sekretaris Badan"})


@attrs.define
class Rest:
    """What was read behind a title; *stop* is the first token beyond it, *end* the offset at which it ends.

    ``field`` are tokens, ``agency`` and ``region`` offsets of the text. *open*: the title wants something that was not
    found. *cut*: a word follows, with nothing between, that may belong to the post or to a name.
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
    marker: str | None = None
    mandate: Mandate | None = None
    acting: str | None = None
    open: bool = False
    cut: bool = False
    guess: bool = False


def read_rest(tokens: PostTokens, head: Head, limit: int, *, whole: bool) -> Rest:
    """Read the words behind *head* up to the token *limit*; *whole*: the text is one phrase about one official."""
    walk = _Walk(tokens, head, limit, whole=whole)
    while walk.place < limit and walk.step():
        pass
    return walk.finish()


class _Walk:
    """Goes from the title to the right, one expression at a time."""

    def __init__(self, tokens: PostTokens, head: Head, limit: int, *, whole: bool) -> None:
        self.tokens, self.head, self.limit, self.whole = tokens, head, limit, whole
        self.place = head.stop
        self.closed = -1  # the token behind the last bracket
        self.rest = Rest(head.stop, tokens.end[head.stop - 1], field_name=head.field)
        self.nested = False  # an agency was named behind the field
        self.hospitals = False  # a hospital was named last
        if head.agency is not None:
            self.rest.agency = (tokens.start[head.agency], max(self.rest.end, tokens.end[head.agency]))

    # --- helpers ---

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
        if self.rest.agency is not None:
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
        if self.named or beyond or self.head.wants in {"region", "anything", "function"}:
            return True
        return self.rest.region is not None and self.head.wants != "agency"

    def finish(self) -> Rest:
        """Return what was read."""
        rest, tokens = self.rest, self.tokens
        rest.stop = self.place
        rest.open = not self.satisfied
        rest.cut = self.place < self.limit and self.adjacent(self.place) and tokens.capital(self.place)
        if rest.agency is None and rest.field is not None and self.head.title in _SHORT_AGENCY:
            rest.agency = (tokens.start[rest.field[0]], rest.end)
        return rest

    # --- one step ---

    def step(self) -> bool:
        """Read one expression; False where the post ends."""
        marks = self.marks(self.place)
        if marks == "(":
            return self.brackets()
        if marks == ",":
            if not self.goes_on():
                return False
        elif not self.adjacent(self.place):
            return False
        word = self.tokens.at(self.place)
        if word in _AND or (word in _TO_AGENCY and not (word in _SURROUNDINGS and self.tokens.capital(self.place))):
            return self.connector()
        return self.marker(word) or self.expression(word)

    def marker(self, word: str) -> bool:
        """Read what is said of the holder or the term: *terpilih*, *definitif*, *ad interim*, *periode 2025-2030*."""
        tokens, place, rest = self.tokens, self.place, self.rest
        found = marker_at(tokens, place)
        if found is not None and rest.marker is None:
            rest.marker = found[0]
            return self.take(found[1])
        if word in {"definitif", "defenitif"}:
            rest.mandate = Mandate.DEFINITIVE
            return self.take(place + 1)
        if tokens.follows(place, "ad", "interim"):
            rest.mandate, rest.acting = Mandate.UNMARKED, tokens.printed(place, place + 2)
            return self.take(place + 2)
        if word == "periode" and tokens.at(place + 1).isdigit():
            return self.take(place + (3 if tokens.at(place + 2).isdigit() else 2))
        return False

    def expression(self, word: str) -> bool:
        """Read a region, an agency, a field, or a word that nothing is known of."""
        tokens, place = self.tokens, self.place
        if word == "ri" or tokens.follows(place, "republik", "indonesia"):
            self.rest.national = True
            return self.take(place + (1 if word == "ri" else 2))
        if self.hospitals and word in words.FRONT_TITLES:
            return self.hospital()
        if not tokens.capital(place) and self.misprinted_level(place):
            return self.take(place + 1)
        if not tokens.capital(place):
            return self.number() or (self.rest.field is not None and words.is_field(word) and self.take_field(place + 1))
        if self.head.wants == "region" and self.rest.region is None and self.region():  # Karo is a region, too
            return True
        if word in words.FRONT_TITLES or self.opens_post(place):
            return False
        if word == "bidang" and self.head.title.startswith(_WITH_BIDANG):
            self.nested, self.rest.field = False, None
            return self.take(place + 1)
        return self.region() or self.agency() or self.field(word) or self.number() or self.unknown(word)

    def misprinted_level(self, place: int) -> bool:
        """Tell whether a word in small letters before a region is a misprint of kota, kab. or provinsi."""
        near = self.tokens.at(place).startswith(("kot", "kab", "prov"))
        return near and place + 1 < self.limit and region_at(self.tokens, place + 1, announced=True) is not None

    def number(self) -> bool:
        """Read a number that belongs to an agency or a field: SMAN 1, Kelas II, Dandim 0828."""
        tokens, place = self.tokens, self.place
        if not _NUMBER.fullmatch(tokens.surface(place)) or self.rest.region is not None:
            return False
        if not tokens.at(place).isdigit() and tokens.at(place - 1) not in _COUNTED:
            return False  # the I of a Balinese name
        if self.rest.agency is None and self.head.wants != "anything":
            return False
        self.rest.guess = True  # what is numbered has a name, too
        return self.take(place + 1)

    def connector(self) -> bool:
        """Read *dan*, *pada* and the like where the post goes on behind them."""
        tokens, place = self.tokens, self.place
        stop = place + 1
        while tokens.at(stop) in _TO_AGENCY:
            stop += 1
        word = tokens.at(stop)
        if self.head.wants == "place":
            return False
        if stop >= self.limit or not tokens.adjacent(stop) or not tokens.capital(stop) or self.opens_post(stop):
            return False
        if tokens.at(place) in _TO_AGENCY:
            known = agency_word(word) or level_word(word) or agency_at(tokens, stop) is not None
            return known and self.take(stop)
        if not self.named and self.rest.agency is None:
            return False
        if words.is_field(word) or (self.rest.field is not None and word not in words.given_names()):
            return self.take_field(stop + 1)
        return False

    # --- brackets and commas ---

    def brackets(self) -> bool:
        """Pass over a short form in brackets: (Diskominfo), (Sulut), (Sekda); a person in brackets is none."""
        tokens, place = self.tokens, self.place
        stop = place + 1
        while stop - place < _LONGEST_BRACKET and stop < len(tokens) and ")" not in tokens.between(stop):
            stop += 1
        if ")" not in tokens.between(stop) or not self.is_alias(place, stop):
            return False
        self.closed = stop
        return self.take(stop, tokens.text.index(")", tokens.end[stop - 1]) + 1)

    def is_alias(self, place: int, stop: int) -> bool:
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
        if all(words.is_field(tokens.at(step)) or tokens.at(step) in _AND for step in range(place, stop)):
            return True
        before = "".join(tokens.key[max(0, place - _LONGEST_BRACKET) : place])
        return abbreviates("".join(tokens.key[place:stop]), before)

    def goes_on(self) -> bool:
        """Tell whether the post goes on behind a comma."""
        tokens, place = self.tokens, self.place
        word = tokens.at(place)
        if word in _LISTING:
            return self.rest.field is not None
        if not tokens.capital(place) or word in words.FRONT_TITLES or self.opens_post(place):
            return False
        if self.rest.region is not None:
            return province_word(word)
        if agency_word(word) or level_word(word) or agency_at(tokens, place) is not None:
            return True
        if self.rest.field is None or self.nested:
            return False
        return (words.is_field(word) and not words.may_be_name(word)) or self.enumerates(place)

    def enumerates(self, place: int) -> bool:
        """Tell whether the words behind a comma are one of several fields: ", Xyz, dan Pemerintahan"."""
        tokens = self.tokens
        if tokens.at(place) in words.given_names():
            return False
        for stop in range(place + 1, min(place + _LOOK_AHEAD, self.limit)):
            if tokens.at(stop) in _LISTING:
                return tokens.capital(stop + 1) and words.is_field(tokens.at(stop + 1))
            if not tokens.adjacent(stop):
                return False
        return False

    # --- kinds of expressions ---

    def region(self) -> bool:
        """Read a region with the words that announce it: Pemerintah Provinsi Riau, Kab. Buleleng, Muba."""
        tokens, first, rest = self.tokens, self.place, self.rest
        stop = first
        while stop < self.limit and level_word(tokens.at(stop)) and (stop == first or tokens.adjacent(stop)):
            if region_at(tokens, stop, announced=True):
                break
            stop += 1
        told = stop > first
        joined = rest.region is not None and tokens.between(first) in {"-", "/"}
        if rest.region is not None and not (told and province_word(tokens.at(first))) and not joined:
            return False
        inside = self.past_bracket(stop) if told else stop
        announced = told or self.head.wants in {"region", "own"} or rest.agency is not None
        span = region_at(tokens, inside, announced=announced) if inside < self.limit and self.adjacent_in(inside) else None
        if span is None:
            return told and self.unknown_region(first, stop)
        name = " ".join([*tokens.key[first:stop], span.name])
        self.found_region(first, span.stop, name)
        rest.also_given = span.also_given and not told and not joined
        if joined:
            rest.region_name = ""  # two regions: "Malang-Batu"
        return True

    def adjacent_in(self, place: int) -> bool:
        """Tell whether *place* follows at once, or behind the comma or bracket that this step has passed."""
        return place == self.place or self.adjacent(place)

    def past_bracket(self, place: int) -> int:
        """Return the token behind a short form in brackets at *place*: "Provinsi (Sekdaprov) Riau"."""
        if place >= self.limit or self.tokens.between(place) != "(":
            return place
        before, self.place = self.place, place
        passed = self.brackets()
        stop, self.place = self.place, before
        return stop if passed else place

    def found_region(self, first: int, stop: int, name: str) -> None:
        """Note a region; a second one is the province of the first."""
        rest, tokens = self.rest, self.tokens
        if opens_government(tokens.at(first)) and rest.agency is None:
            rest.agency = (tokens.start[first], tokens.end[first])
        start = tokens.start[first] if rest.region is None else rest.region[0]
        rest.region_name = name if rest.region is None else f"{rest.region_name}, {name}"
        rest.guess = False
        self.take(stop)
        rest.region = (start, rest.end)

    def unknown_region(self, first: int, stop: int) -> bool:
        """Read what a level word announces but no table has: a misprint, or nothing at all."""
        tokens = self.tokens
        ends = stop >= self.limit or not tokens.adjacent(stop) or not tokens.capital(stop)
        if ends:
            return (self.head.wants == "region" or self.rest.agency is not None) and self.take(stop)
        strange = words.is_field(tokens.at(stop)) or tokens.at(stop) in words.given_names() or self.opens_post(stop)
        if strange or not (self.head.wants in {"region", "own"} or self.rest.agency is not None or stop > first + 1):
            return False
        run = self.run_stop(stop)
        last = run if self.divided(run) else stop + 1
        self.found_region(first, last, tokens.printed(stop, last))
        self.rest.guess = last < run
        return True

    def agency(self) -> bool:
        """Read the first words of an agency, or its short form."""
        tokens, place, rest = self.tokens, self.place, self.rest
        if rest.region is not None:
            return False
        hit = agency_at(tokens, place)
        if hit is None and not (agency_word(tokens.at(place)) and tokens.at(place) not in words.fields_first()):
            return False
        stop = place + (hit.size if hit is not None else 1)
        if hit is not None and rest.field is None and not self.nested and self.is_own(hit):
            rest.own_field, rest.own_stop = hit.field, stop
            return self.take_field(stop)
        if hit is not None and hit.field and not self.named:
            rest.field_name = hit.field
        self.nested = True
        self.hospitals = tokens.at(place) in _HOSPITALS
        central = hit.central if hit is not None else tokens.at(place) in _OF_THE_CENTRE
        rest.national = rest.national or central
        if rest.agency is None and not self.minister():
            rest.agency = (tokens.start[place], tokens.end[place])
        return self.take(stop)

    def is_own(self, hit: Hit) -> bool:
        """Tell whether an agency is the very one that the title names: Kadis Kominfo, Kepala Bagian Prokopim."""
        unit = unit_title(hit.kind)
        return unit is not None and self.head.title.endswith(unit)

    def hospital(self) -> bool:
        """Read the name that a hospital bears: RSUD dr. Soetomo."""
        tokens, place = self.tokens, self.place
        self.hospitals = False
        stop = place + 1
        while stop < self.limit and tokens.at(stop) in words.FRONT_TITLES:
            stop += 1
        run = self.run_stop(stop - 1)
        last = run if self.divided(run) or run >= self.limit else stop + 1
        self.rest.guess = last < run
        return self.take(min(last, self.limit))

    def minister(self) -> bool:
        """Tell whether the title is one of a ministry, whose short name is the field: Menteri Kominfo."""
        return self.head.title.endswith("Menteri") and self.rest.field is None

    def field(self, word: str) -> bool:
        """Read a word of a field; one that may be a name as well only where the field goes on."""
        tokens, place = self.tokens, self.place
        if self.rest.region is not None and self.head.wants != "anything":
            return False
        if not words.is_field(word) or self.head.wants == "place":
            return False
        if words.may_be_name(word) and not self.continues(place):
            return False
        if word in {"anak", "lalu"} and tokens.at(place + 1) in {"agung", "gede"}:
            return False
        return self.take_field(place + 1)

    def continues(self, place: int) -> bool:
        """Tell whether a word that may be a name stands among words of a field."""
        tokens = self.tokens
        before, after = tokens.at(place - 1), tokens.at(place + 1)
        if words.belongs_together(tokens.at(place), after) or words.belongs_together(before, tokens.at(place)):
            return True
        if place + 1 >= self.limit or not tokens.adjacent(place + 1):
            return not self.satisfied or place + 1 < self.limit
        sure = words.is_field(after) and not words.may_be_name(after)
        return sure or after in _AND or agency_word(after) or level_word(after) or agency_at(tokens, place + 1) is not None

    def unknown(self, word: str) -> bool:
        """Read a word that no list has, where it must belong to the post."""
        tokens, place, rest = self.tokens, self.place, self.rest
        if rest.region is not None or word in words.given_names():
            return False
        if word.startswith(("prov", "pemprov")) and self.head.wants != "region":
            return self.take_unknown_region(place + 1)  # Provsu
        run = self.run_stop(place)
        titled = self.before_title(run)
        if self.head.wants == "place" and not self.named:
            sure = self.divided(run) or titled
            stop = run if sure else place_stop(tokens, place, run)
            rest.guess = not sure
            return stop > place and self.take_field(stop)
        if tokens.capitals(place) and not self.satisfied and not self.in_capitals():
            return self.acronym(place + 1)
        if place + 1 < self.limit and tokens.between(place + 1) == "-" and tokens.surface(place + 1).isdigit():
            return self.take(place + 2)  # Covid-19
        if tokens.at(place - 1) in _NAMED and place > self.head.stop and not self.divided(run):
            rest.guess = run - place > 1
            return self.take(place + 1)
        if tokens.between(place) in {"-", "/"}:
            return self.take_field(place + 1)  # Disdukcapil-PMK
        if titled:
            return self.take_unknown_region(run) if self.head.wants == "region" else self.take_field(run)
        if self.head.wants != "region" and self.strong_ahead(place, run):
            return self.take_field(place + 1)
        if (self.whole or not self.satisfied) and self.divided(run) and not self.is_name(place, run):
            return self.take_unknown_region(run) if self.head.wants == "region" else self.take_field(run)
        return False

    def acronym(self, stop: int) -> bool:
        """Take letters that no list has as the agency or the field that the title wants."""
        if self.head.wants != "agency":
            return self.take_field(stop)
        if self.rest.agency is None:
            self.rest.agency = (self.tokens.start[self.place], self.tokens.end[self.place])
        return self.take(stop)

    def before_title(self, run: int) -> bool:
        """Tell whether a title opens a name at *run*, so that the words before it are none."""
        return run < self.limit and self.tokens.at(run) in words.FRONT_TITLES and self.tokens.adjacent(run)

    def take_unknown_region(self, run: int) -> bool:
        """Take a run of words before a comma as a region that no table has."""
        self.found_region(self.place, run, self.tokens.printed(self.place, run))
        return True

    def in_capitals(self) -> bool:
        """Tell whether the title is printed in capitals, so that capitals tell nothing."""
        return self.tokens.printed(self.head.stop - 1, self.head.stop).isupper()

    def run_stop(self, place: int) -> int:
        """Return where the run of capitalised words from *place* on ends."""
        stop = place + 1
        while stop < self.limit and self.tokens.adjacent(stop):
            if self.tokens.at(stop) in _LISTING and self.tokens.capital(stop + 1):
                stop += 1
            if not self.tokens.capital(stop) or self.tokens.at(stop) in words.FRONT_TITLES - {"h"}:
                break
            stop += 1
        return stop

    def divided(self, stop: int) -> bool:
        """Tell whether a comma or bracket stands at *stop* and a name may follow it."""
        if stop >= self.limit or self.tokens.between(stop) not in {",", "(", ":"}:
            return False
        return self.tokens.capital(stop) and not self.opens_post(stop)

    def is_name(self, place: int, run: int) -> bool:
        """Tell whether the words up to *run* are a name: titles follow them, or no name follows."""
        tokens = self.tokens
        found = read_name(tokens.text, tokens.start[place], len(tokens.text))
        if found is not None and found.end > tokens.end[run - 1]:
            return True
        return read_name(tokens.text, tokens.start[run], len(tokens.text)) is None

    def strong_ahead(self, place: int, run: int) -> bool:
        """Tell whether the run goes on with words that belong to a post without doubt."""
        tokens = self.tokens
        for step in range(place + 1, min(run, place + _LOOK_AHEAD)):
            word = tokens.at(step)
            if word in words.given_names() or word in words.FRONT_TITLES or self.opens_post(step):
                return False
            known = words.is_field(word) and not words.may_be_name(word)
            if known or level_word(word) or agency_word(word) or agency_at(tokens, step) is not None:
                return True
        return False


def abbreviates(short: str, long: str) -> bool:
    """Tell whether the letters of *short* stand in *long* in their order, the first at the front of it or of a word."""
    rest = iter(long)
    return bool(short) and all(letter in rest for letter in short)
