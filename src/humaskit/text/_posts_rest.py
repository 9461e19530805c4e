"""Reading what stands behind the title of a post: field, agency and region, up to where the name begins."""

import re
from typing import Final

from ..model.office import Mandate
from . import _posts_words as words
from ._names_read import read_name
from ._posts_agencies import Hit, agency_at, agency_word, unit_title
from ._posts_heads import Head
from ._posts_mandates import marker_at
from ._posts_places import place_stop
from ._posts_regions import level_word, opens_government, province_word, region_at
from ._posts_tokens import PostTokens
from ._posts_vocabulary import FRONT_TITLES, GIVEN_NAMES, NAMED_AGENCIES
from ._posts_walk import LISTING, LOOK_AHEAD, Rest, Walk

__all__ = ["Rest", "read_rest"]

_TO_AGENCY: Final = frozenset({"di", "pada", "dari", "lingkungan", "lingkup", "se"})
_SURROUNDINGS: Final = frozenset({"lingkungan", "lingkup"})  # capitalised they name a field: Lingkungan Hidup
# Titles behind which "Bidang" opens the field.
_WITH_BIDANG: Final = (
    "Staf",
    "Asisten",
    "Deputi",
    "Wakil Rektor",
    "Tenaga Ahli",
    "Wakil Direktur",
    "Menteri Koordinator",
)
_HOSPITALS: Final = frozenset({"rsud", "rs", "rsup", "rsu", "rsj"})
_OF_THE_CENTRE: Final = frozenset({"kementerian", "direktorat", "mahkamah"})
_COUNTED: Final = frozenset({"divisi", "kedeputian", "kelas", "komisi", "regional", "tipe", "wilayah", "zona"})
_DOMAINS: Final = frozenset({"com", "co", "id", "net", "org", "tv", "news"})
_NUMBER: Final = re.compile(r"[IVX]{1,5}|[0-9]{1,4}")
_YEAR: Final = 4
_BALINESE: Final = frozenset({"agung", "gede"})  # behind these two letters a name: Anak Agung


def read_rest(tokens: PostTokens, head: Head, limit: int, *, whole: bool) -> Rest:
    """Read the words behind *head* up to the token *limit*; *whole*: the text is one phrase about one official."""
    reader = _Reader(tokens, head, limit, whole=whole)
    while reader.place < limit and reader.step():
        pass
    return reader.finish()


class _Reader(Walk):
    """Reads the expressions that a post is made of; every method that reads answers whether it did."""

    hospital = False  # a hospital was named last

    def step(self) -> bool:
        """Read one expression; False where the post ends."""
        marks = self.marks(self.place)
        if marks == "(":
            return self.brackets()
        if not (self.goes_on() if marks == "," else self.adjacent(self.place)):
            return False
        word = self.tokens.at(self.place)
        field = word in _SURROUNDINGS and self.tokens.capital(self.place)
        if (word in words.CONNECTORS or word in _TO_AGENCY) and not field:
            return self._connector(word)
        return self._marker(word) or self._expression(word)

    def _marker(self, word: str) -> bool:
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

    def _connector(self, word: str) -> bool:
        """Read *dan*, *pada* and the like where the post goes on behind them."""
        tokens = self.tokens
        stop = self.place + 1
        while tokens.at(stop) in _TO_AGENCY:
            stop += 1
        if self.head.wants == "place" or stop >= self.limit or not tokens.adjacent(stop):
            return False
        if not tokens.capital(stop) or self.opens_post(stop):
            return False
        following = tokens.at(stop)
        if word in _TO_AGENCY:
            return self._is_agency(stop) and self.take(stop)
        begun = self.named or self.rest.agency is not None
        listed = self.rest.field is not None and following not in GIVEN_NAMES
        return begun and (words.is_field(following) or listed) and self.take_field(stop + 1)

    def _is_agency(self, place: int) -> bool:
        """Tell whether an agency or a region is announced at *place*."""
        word = self.tokens.at(place)
        return agency_word(word) or level_word(word) or agency_at(self.tokens, place) is not None

    def _expression(self, word: str) -> bool:
        """Read a region, an agency, a field, or a word that nothing is known of."""
        tokens, place = self.tokens, self.place
        if word == "ri" or tokens.follows(place, "republik", "indonesia"):
            self.rest.national = True
            return self.take(place + (1 if word == "ri" else 2))
        if not tokens.capital(place) or (self.hospital and word in FRONT_TITLES):
            return self._named_hospital() if self.hospital and word in FRONT_TITLES else self._small(word)
        wants_region = self.head.wants == "region" and self.rest.region is None
        if wants_region and self._region():  # before titles are looked for: Karo is a region, too
            return True
        if word in FRONT_TITLES or self.opens_post(place):
            return False
        if word == "bidang" and self.head.title.startswith(_WITH_BIDANG):
            self.nested, self.sealed, self.rest.field = False, True, None
            return self.take(place + 1)
        return self._region() or self._agency() or self._field(word) or self._number() or self._unknown(word)

    def _small(self, word: str) -> bool:
        """Read a word in small letters, or a number, that belongs to the post."""
        tokens, place, rest = self.tokens, self.place, self.rest
        if self._misprinted_level() or (tokens.between(place) == "." and word in _DOMAINS):
            return self.take(place + 1)
        goes_on = tokens.capital(place + 1) and rest.region is None
        if goes_on and rest.agency is not None and agency_at(tokens, place, any_case=True) is not None:
            return self._agency()
        begun = rest.field is not None or rest.agency is not None
        return self._number() or (goes_on and begun and words.is_field(word) and self.take_field(place + 1))

    def _misprinted_level(self) -> bool:
        """Tell whether a word in small letters before a region is a misprint of kota, kab. or provinsi."""
        tokens, place = self.tokens, self.place
        near = tokens.at(place).startswith(("kot", "kab", "prov"))
        return near and place + 1 < self.limit and region_at(tokens, place + 1, announced=True) is not None

    def _number(self) -> bool:
        """Read a number that belongs to an agency or a field: SMAN 1, Kelas II, Dandim 0828."""
        tokens, place, rest = self.tokens, self.place, self.rest
        if rest.region is not None or not _NUMBER.fullmatch(tokens.surface(place)):
            return False
        if not tokens.at(place).isdigit() and tokens.at(place - 1) not in _COUNTED:
            return False  # the I of a Balinese name
        if rest.agency is None and rest.field is None and self.head.wants != "anything":
            return False
        rest.guess = len(tokens.at(place)) < _YEAR or self.head.wants == "anything"  # what is numbered has a name, too
        return self.take(place + 1) if self.head.wants == "anything" else self.take_field(place + 1)

    # --- regions ---

    def _region(self) -> bool:
        """Read a region with the words that announce it: Pemerintah Provinsi Riau, Kab. Buleleng, Muba."""
        tokens, first, rest = self.tokens, self.place, self.rest
        stop = first
        while stop < self.limit and level_word(tokens.at(stop)) and (stop == first or tokens.adjacent(stop)):
            if region_at(tokens, stop, announced=True):
                break
            stop += 1
        told = stop > first
        joined = rest.region is not None and tokens.between(first) in {"-", "/"}
        province = (told and province_word(tokens.at(first))) or self.province_stop(first) is not None
        if rest.region is not None and not province and not joined:
            return False
        if self.head.wants == "place" and not told and not self.named:
            return False
        inside = self._past_bracket(stop) if told else stop
        announced = told or self.head.wants in {"region", "own"} or rest.agency is not None
        near = inside < self.limit and (inside == first or self.adjacent(inside))
        span = region_at(tokens, inside, announced=announced) if near else None
        if span is None:
            return told and self._strange_region(first, stop)
        self._found_region(first, span.stop, " ".join([*tokens.key[first:stop], span.name]))
        rest.also_given = span.also_given and not told and not joined
        if joined:
            rest.region_name = ""  # two regions: "Malang-Batu"
        return True

    def _past_bracket(self, place: int) -> int:
        """Return the token behind a short form in brackets at *place*: "Provinsi (Sekdaprov) Jambi"."""
        if place >= self.limit or self.tokens.between(place) != "(":
            return place
        before, self.place = self.place, place
        passed = self.brackets()
        stop, self.place = self.place, before
        return stop if passed else place

    def _found_region(self, first: int, stop: int, name: str) -> bool:
        """Note a region; a second one is the province of the first."""
        rest, tokens = self.rest, self.tokens
        self.hospital = False
        if opens_government(tokens.at(first)) and rest.agency is None:
            rest.agency = (tokens.start[first], tokens.end[first])
        start = tokens.start[first] if rest.region is None else rest.region[0]
        rest.region_name = name if rest.region is None else f"{rest.region_name}, {name}"
        rest.guess = False
        self.take(stop)
        rest.region = (start, rest.end)
        return True

    def _strange_region(self, first: int, stop: int) -> bool:
        """Read what a level word announces but no table has: a misprint, or nothing at all."""
        tokens, rest = self.tokens, self.rest
        wanted = self.head.wants == "region" or rest.agency is not None
        if stop >= self.limit or not tokens.adjacent(stop) or not tokens.capital(stop):
            return wanted and self.take(stop)
        if words.is_field(tokens.at(stop)) or tokens.at(stop) in GIVEN_NAMES or self.opens_post(stop):
            return False
        alone = stop == first + 1
        if alone and (tokens.at(first) == "daerah" or (not wanted and self.head.wants != "own")):
            return False
        run = self._run_stop(stop)
        last = run if self._divided(run) else stop + 1
        self._found_region(first, last, tokens.printed(stop, last))
        rest.guess = last < run
        return True

    # --- agencies and fields ---

    def _agency(self) -> bool:
        """Read the first words of an agency, or its short form."""
        tokens, place, rest = self.tokens, self.place, self.rest
        if rest.region is not None:
            return False
        word = tokens.at(place)
        hit = agency_at(tokens, place, any_case=True)
        if hit is None and (not agency_word(word) or word in words.ALSO_FIELDS):
            return False
        stop = place + (hit.size if hit is not None else 1)
        if hit is not None and rest.field is None and not self.nested and self._is_own(hit):
            rest.own_field, rest.own_stop = hit.field, stop
            return self.take_field(stop)
        self.nested = True
        self.hospital = word in _HOSPITALS
        rest.guess = False
        rest.national = rest.national or (hit.central if hit is not None else word in _OF_THE_CENTRE)
        if self.head.title.endswith("Menteri") and rest.field is None:  # Menteri Kominfo: the field, not an agency
            rest.field_name = hit.field if hit is not None else None
        elif rest.agency is None:
            rest.agency = (tokens.start[place], tokens.end[place])
        return self.take(stop)

    def _is_own(self, hit: Hit) -> bool:
        """Tell whether an agency is the very one that the title names: Kadis Kominfo, Kepala Bagian Prokopim."""
        unit = unit_title(hit.kind)
        return unit is not None and self.head.title.endswith(unit)

    def _named_hospital(self) -> bool:
        """Read the name that a hospital bears: RSUD dr. Soetomo."""
        tokens, stop = self.tokens, self.place + 1
        self.hospital = False
        while stop < self.limit and tokens.at(stop) in FRONT_TITLES:
            stop += 1
        run = self._run_stop(stop - 1)
        last = run if self._divided(run) or run >= self.limit else stop + 1
        self.rest.guess = last < run
        return self.take(min(last, self.limit))

    def _field(self, word: str) -> bool:
        """Read a word of a field; one that may be a name as well only where the field goes on."""
        if self.rest.region is not None and self.head.wants != "anything":
            return False
        if self.head.wants == "place" or not words.is_field(word):
            return False
        if words.may_be_name(word) and not self._continues(self.place):
            return False
        if word == "anak" and self.tokens.at(self.place + 1) in _BALINESE:
            return False
        return self.take_field(self.place + 1)

    def _continues(self, place: int) -> bool:
        """Tell whether a word that may be a name stands among words of a field."""
        tokens = self.tokens
        word, before, after = tokens.at(place), tokens.at(place - 1), tokens.at(place + 1)
        if words.belongs_together(word, after) or words.belongs_together(before, word):
            return True
        if place + 1 >= self.limit or not tokens.adjacent(place + 1):
            return not self.satisfied or place + 1 < self.limit
        sure = words.is_field(after) and not words.may_be_name(after)
        return sure or after in words.CONNECTORS or self._is_agency(place + 1)

    # --- words that nothing is known of ---

    def _unknown(self, word: str) -> bool:
        """Read a word that no list has, where it must belong to the post."""
        tokens, place, rest = self.tokens, self.place, self.rest
        if rest.region is not None or word in GIVEN_NAMES:
            return False
        run = self._run_stop(place)
        titled = run < self.limit and tokens.at(run) in FRONT_TITLES and tokens.adjacent(run)
        if self.head.wants == "place" and not self.named:
            sure = self._divided(run) or titled
            stop = run if sure else place_stop(tokens, place, run)
            rest.guess = not sure
            return stop > place and self.take_field(stop)
        if self._letters() or self._joined() or self._agency_name(run):
            return True
        if self.head.wants == "region":
            ends = titled or (self.whole and self._divided(run) and not self._is_name(run))
            return ends and self._found_region(place, run, tokens.printed(place, run))
        if titled or self._explained(run) or self._strong_ahead(run):
            return self.take_field(place + 1)
        wanted = self.whole or not self.satisfied
        return wanted and self._divided(run) and not self._is_name(run) and self.take_field(run)

    def _letters(self) -> bool:
        """Read letters as the agency or the field that the title wants; "Provsu" as a region."""
        tokens, place = self.tokens, self.place
        if tokens.at(place).startswith(("prov", "pemprov")) and self.head.wants != "region":
            return self._found_region(place, place + 1, tokens.surface(place))
        in_capitals = tokens.printed(max(0, self.head.stop - 2), self.head.stop).isupper()
        if not tokens.capitals(place) or self.satisfied or in_capitals:
            return False
        self._begin_agency()
        return self.take(place + 1) if self.head.wants == "agency" else self.take_field(place + 1)

    def _joined(self) -> bool:
        """Read words that a mark joins: Disdukcapil-PP, Covid-19, Kompas.com."""
        tokens, place = self.tokens, self.place
        if tokens.between(place) in {"-", "/"}:
            return self.take_field(place + 1)
        if place + 1 >= self.limit:
            return False
        mark, following = tokens.between(place + 1), tokens.surface(place + 1)
        if mark == "." and following in _DOMAINS:
            self._begin_agency()
            return self.take(place + 2)
        return mark == "-" and following.isdigit() and self.take(place + 2)

    def _begin_agency(self) -> None:
        """Begin the agency here, unless one was begun or the title wants none."""
        if self.rest.agency is None and self.head.wants == "agency":
            self.rest.agency = (self.tokens.start[self.place], self.tokens.end[self.place])

    def _agency_name(self, run: int) -> bool:
        """Read the name that an agency bears: Universitas Padjadjaran; it may be longer than one word."""
        named = self.tokens.at(self.place - 1) in NAMED_AGENCIES and self.place > self.head.stop
        if not named or self._divided(run):
            return False
        self.rest.guess = run - self.place > 1
        return self.take(self.place + 1)

    def _explained(self, run: int) -> bool:
        """Tell whether brackets behind the run explain it: "Hukor (Hukum dan Organisasi)"."""
        return run < self.limit and self.tokens.between(run) == "(" and words.is_field(self.tokens.at(run))

    def _run_stop(self, place: int) -> int:
        """Return where the run of capitalised words from *place* on ends."""
        tokens, stop = self.tokens, place + 1
        while stop < self.limit and tokens.adjacent(stop):
            if tokens.at(stop) in LISTING and tokens.capital(stop + 1):
                stop += 1
            if not tokens.capital(stop) or tokens.at(stop) in FRONT_TITLES - {"h"}:
                break
            stop += 1
        return stop

    def _divided(self, stop: int) -> bool:
        """Tell whether a comma or bracket stands at *stop* and a name may follow it."""
        if stop >= self.limit or self.tokens.between(stop) not in {",", "(", ":"}:
            return False
        return self.tokens.capital(stop) and not self.opens_post(stop)

    def _is_name(self, run: int) -> bool:
        """Tell whether the words up to *run* are a name: titles follow them, or no name follows."""
        tokens = self.tokens
        end = tokens.end[min(self.limit, run + LOOK_AHEAD) - 1] + 1
        found = read_name(tokens.text, tokens.start[self.place], end)
        if found is not None and found.end > tokens.end[run - 1]:
            return True
        return read_name(tokens.text, tokens.start[run], end) is None

    def _strong_ahead(self, run: int) -> bool:
        """Tell whether the run goes on with words that belong to a post without doubt."""
        tokens = self.tokens
        for step in range(self.place + 1, min(run, self.place + LOOK_AHEAD)):
            word = tokens.at(step)
            if word in GIVEN_NAMES or word in FRONT_TITLES or self.opens_post(step):
                return False
            field = words.is_field(word) and not words.may_be_name(word)
            if (field and (step < run - 1 or self._divided(run))) or self._is_agency(step):
                return True
        return False
