"""Reading the words behind a title that no list knows: whether they belong to the post, and how many of them do."""

from typing import Final

from .. import _vocabulary as words
from .._agencies.coinages import tail_functions
from .._place_names import COMPASS
from .._places import announces_place, names_place
from .._vocabulary import AREAS, GIVEN_NAMES, HEADLINE_WORDS, NAMED_AGENCIES, opens_name
from .agencies import agency_at, agency_word
from .places import PlaceReader
from .walk import LOOK_AHEAD, PLACE_WORDS

__all__ = ["DOMAINS", "UnknownReader"]

_WATERWORKS: Final = frozenset({"pdam", "perumda", "perumdam", "minum"})  # most are named Tirta and one word more
DOMAINS: Final = frozenset({"com", "co", "id", "net", "org", "tv", "news"})

# Titles that the press puts before a name without saying of what.
_OFTEN_ALONE: Final = frozenset({
    "Ketua", "Wakil Ketua", "Sekretaris", "Wakil Sekretaris", "Bendahara", "Wakil Bendahara", "Anggota", "Komisioner",
    "Anggota Komisioner", "Ketua Pelaksana", "Komandan", "Kepala Sekolah",
})  # fmt: skip
_OFTEN_ALONE_TITLES: Final = ("Ketua", "Wakil Ketua", "Rektor", "Dekan", "Anggota", "Pemimpin", "CEO", "Founder")
# Nouns of an activity that hardly stand without what it is done to.
_WITH_OBJECT: Final = frozenset({
    "pemanfaatan", "pemberantasan", "penanganan", "penanggulangan", "pencegahan", "pengentasan", "peningkatan",
    "penurunan", "percepatan",
})  # fmt: skip
_OF_A_VILLAGE: Final = frozenset({"bpd", "bumdes", "koramil", "kua", "polsek", "posyandu"})
_COMMUNICATION_DINAS: Final = ("diskom", "dinkom")
_TWO: Final = 2
_LONGEST_UNKNOWN: Final = 3
_LEAST_LETTERS: Final = 3
_YEAR: Final = 4


class UnknownReader(PlaceReader):
    """Reads words that no list has; every method that reads answers whether it did."""

    def _in_agency(self, place: int) -> bool:
        """Tell whether a word such as *pada* stands at *place* with an agency behind it."""
        return self.tokens.at(place) in {"di", "pada"} and place + 1 < self.limit and self._is_agency(place + 1)

    def _is_agency(self, place: int) -> bool:
        """Tell whether an agency or a region is announced at *place*."""
        word = self.tokens.at(place)
        return agency_word(word) or announces_place(word) or agency_at(self.tokens, place) is not None

    def _unknown(self, word: str) -> bool:
        """Read a word that no list has, where it must belong to the post."""
        tokens, place, rest = self.tokens, self.place, self.rest
        run = self._run_stop(place)
        titled = run < self.limit and opens_name(tokens.at(run)) and tokens.adjacent(run)
        given = word in GIVEN_NAMES and not (titled and self.nested)
        ended = rest.region is not None and not self.beyond
        if given or ended or (word in HEADLINE_WORDS and not self._at_work(word)):
            return False
        before = tokens.at(place - 1) if place > self.head.stop else ""
        if before in PLACE_WORDS or (self.head.wants == "place" and not self.named):  # "Ketua LPM Kelurahan Xyz"
            return self._smaller_place(run, titled=titled)
        if (
            self._misspelt_dinas(word)
            or (before in _OF_A_VILLAGE and self._village(run, titled=titled))
            or self._object(titled=titled)
            or self._area(word)
            or self._tail()
            or self._letters()
            or self._joined()
            or self._agency_name(run)
            or self._coined_field(word)
        ):
            return True
        if self.head.wants == "region":
            return self._unknown_region(run, titled=titled)
        if titled or self._explained(run) or self._strong_ahead(run) or self._region_ahead(run):
            return self.take_field(place + 1)
        wanted = self.whole or not self.satisfied
        divided = wanted and self._divided(run) and not self._is_name(run)
        return self._before_name(run) or (divided and self._up_to(run))

    def _at_work(self, word: str) -> bool:
        """Tell whether a noun that headlines use as a verb is the field of a title: "Koordinator Apresiasi Desa"."""
        first = self.whole and self.place == self.head.stop and self.head.wants == "field"
        return first and word.endswith("si") and words.is_field(self.tokens.at(self.place + 1))

    def _misspelt_dinas(self, word: str) -> bool:
        """Read a short form of a communication dinas that cannot be built, which no name begins like: Diskomxyz."""
        if not word.startswith(_COMMUNICATION_DINAS) or self.head.wants not in {"field", "agency", "function"}:
            return False
        if self.rest.agency is None:
            self.rest.agency = (self.tokens.starts[self.place], self.tokens.ends[self.place])
        self.nested = True
        return self.take(self.place + 1)

    def _village(self, run: int, *, titled: bool) -> bool:
        """Read the place behind a body of villages, up to an agency above it: "Polsek Xyz Polres Kudus"."""
        stop = next((step for step in range(self.place + 1, run) if self._is_agency(step)), run)
        return self._smaller_place(stop, titled=titled or stop < run)

    def _object(self, *, titled: bool) -> bool:
        """Read what an activity is done to: "Satgas Pemberantasan Xyz Budi ..."."""
        if self.tokens.at(self.place - 1) not in _WITH_OBJECT or titled:
            return False
        self.rest.guess = True
        return self.take_field(self.place + 1)

    def _area(self, word: str) -> bool:
        """Read an island or a part of the country behind an agency: "Bea Cukai Madura", "Priangan Timur"."""
        if word not in AREAS or not (self.nested or self.rest.agency is not None) or self.head.wants == "region":
            return False
        return self.take(self.place + 1 + (self.tokens.at(self.place + 1) in COMPASS))

    def _up_to(self, run: int) -> bool:
        """Read unknown words before a comma, up to a region among them; one behind an agency may be a region, too."""
        tokens, place = self.tokens, self.place
        region = next((step for step in range(place + 1, run) if names_place(tokens, step)), run)
        behind_agency = self.nested or place in {self.rest.own_stop, (self.head.agency or 0) + 1}
        if region == run == place + 1 and behind_agency and not self.head.title.startswith(_OFTEN_ALONE_TITLES):
            self.rest.strange = (tokens.starts[place], tokens.ends[place])
        return self.take_field(region)

    def _unknown_region(self, run: int, *, titled: bool) -> bool:
        """Read a region that no table has, where a title or a comma divides it from the name."""
        apart = self.whole and self._divided(run) and self.tokens.marks(run) != "("
        ends = titled or (apart and not self._is_name(run))
        if ends:
            self._found_region(self.place, run)
        return ends

    def _before_name(self, run: int) -> bool:
        """Read what a title wants that seldom stands without it: "Kepala Dinas Xyz Budi ...", "Rektor Xyz Budi"."""
        tokens, place = self.tokens, self.place
        if self.satisfied or place > self.head.stop or self.head.title in _OFTEN_ALONE or run - place < _TWO:
            return False
        if self.head.wants not in {"own", "agency"} or len(tokens.at(place)) == 1:
            return False
        ahead = range(place + 1, min(run, place + 1 + _LONGEST_UNKNOWN))
        stop = next((step for step in ahead if tokens.at(step) in GIVEN_NAMES), None)
        if stop is None:
            return False
        self.begin_agency()
        self.take(stop) if self.head.wants == "agency" else self.take_field(stop)
        self.rest.guess = self.rest.doubtful = True
        return True

    def _coined_field(self, word: str) -> bool:
        """Read "Pol PP", and the first word of what a division of a commission does: "Sosdiklih, SDM dan Parmas"."""
        if words.belongs_together(word, self.tokens.at(self.place + 1)):
            return self.take_field(self.place + 2)
        if self.named or not self.head.title.endswith("Divisi"):
            return False
        self.rest.guess = not self._divided(self.place + 1)
        return self.take_field(self.place + 1)

    def _letters(self) -> bool:
        """Read letters as the agency or the field that the title wants; "Provsu" as a region."""
        tokens, place = self.tokens, self.place
        if tokens.at(place).startswith(("prov", "pemprov")) and self.head.wants != "region":
            self._found_region(place, place + 1)
            return True
        in_capitals = tokens.printed(max(0, self.head.stop - 2), self.head.stop).isupper()
        if len(tokens.at(place)) == 1 or not tokens.shouted(place) or in_capitals:
            return False
        if self.satisfied and tokens.shouted(place - 1) and self.head.title.endswith("Menteri"):
            return self.take_field(place + 1)  # "Menteri PAN RB"
        if self.satisfied:
            return self._letters_of_agency()
        self.begin_agency()
        return self.take(place + 1) if self.head.wants == "agency" else self.take_field(place + 1)

    def _letters_of_agency(self) -> bool:
        """Read the letters of an agency that no list has, between a field and a name: "Kabid Humas XYZ Budi ..."."""
        tokens, place, rest = self.tokens, self.place, self.rest
        if len(tokens.at(place + 1)) == _YEAR and tokens.at(place + 1).isdigit():
            return self.take(place + 1)  # "Ketua Dewan Juri XYZ 2021"
        known = rest.agency is not None or rest.region is not None or self.head.wants != "field"
        if known or len(tokens.at(place)) < _LEAST_LETTERS or tokens.at(place + 1) not in GIVEN_NAMES:
            return False
        rest.guess = rest.doubtful = True
        rest.agency = (tokens.starts[place], tokens.ends[place])
        return self.take(place + 1)

    def _tail(self) -> bool:
        """Read initials with a digit, and what stands apart from a coinage: B2KB P3A, Kominfo Santik."""
        tokens, place = self.tokens, self.place
        if any(map(str.isdigit, tokens.at(place))):
            return self.take_field(place + 1)  # "P3A" is in no name
        spoken = tokens.at(place - 1).endswith("kominfo") and not words.may_be_name(tokens.at(place))
        if not spoken or tail_functions(tokens.at(place)) is None or len(tokens.at(place)) == 1:
            return False
        return self.take_field(place + 1)

    def _joined(self) -> bool:
        """Read words that a mark joins: Disdukcapil-PP, Covid-19, Kompas.com."""
        tokens, place = self.tokens, self.place
        if tokens.marks(place) in {"-", "/"}:
            return self.take_field(place + 1)
        if place + 1 >= self.limit:
            return False
        mark, following = tokens.marks(place + 1), tokens.raw(place + 1)
        if mark == "." and following in DOMAINS:
            self.begin_agency()
            return self.take(place + 2)
        return mark == "-" and following.isdigit() and self.take(place + 2)

    def _agency_name(self, run: int) -> bool:
        """Read the name that an agency bears: Universitas Padjadjaran; it may be longer than one word."""
        word, before = self.tokens.at(self.place), self.tokens.at(self.place - 1)
        waterworks = before == "tirta" or (word == "tirta" and before in _WATERWORKS)
        named = (before in NAMED_AGENCIES or waterworks) and self.place > self.head.stop
        if not named or self._divided(run):
            return False
        self.rest.guess = run - self.place > 1
        return self.take(self.place + 1)

    def _explained(self, run: int) -> bool:
        """Tell whether brackets behind the run explain it: "Hukor (Hukum dan Organisasi)"."""
        return run < self.limit and self.tokens.marks(run) == "(" and words.is_field(self.tokens.at(run))

    def _strong_ahead(self, run: int) -> bool:
        """Tell whether the run goes on with words that belong to a post without doubt."""
        tokens = self.tokens
        for step in range(self.place + 1, min(run, self.place + LOOK_AHEAD)):
            word = tokens.at(step)
            if word in GIVEN_NAMES or opens_name(word) or self.opens_post(step):
                return False
            field = len(word) > 1 and words.is_field(word) and not words.may_be_name(word)
            inside = step < run - 1 or self._divided(run) or self._in_agency(run)
            if (field and inside) or self._is_agency(step):
                return True
        return False
