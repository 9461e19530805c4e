"""Reading what stands behind the title of a post: field, agency and region, up to where the name begins."""

import re
from typing import Final

from ...model.kinds import Mandate
from .. import _vocabulary as words
from .._agencies.coinages import tail_functions
from .._place_names import Known
from .._places import announces_place, read_place
from .._vocabulary import COUNTRIES, FRONT_TITLES, GIVEN_NAMES, NAMED_AGENCIES
from .._words import Words
from .agencies import Hit, agency_at, agency_word
from .heads import Head, read_head
from .mandates import Marker, marker_at
from .places import PlaceReader
from .walk import LOOK_AHEAD, Rest

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
    "Komisioner",
    "Anggota",
    "Jaksa Agung Muda",
)
# Posts of the regional secretariat, which the press may name after its head.
_OF_THE_SECRETARIAT: Final = ("Asisten", "Staf Ahli", "Kepala Biro", "Kepala Bagian")
# Posts of the ministries, which the press may name after the minister: "Dirjen Otda Mendagri".
_OF_MINISTRIES: Final = ("Direktur", "Sekretaris Jenderal", "Inspektur Jenderal", "Kepala Biro", "Kepala Pusat")
_SPEAKING: Final = frozenset({"Juru Bicara", "Ajudan"})
_ABROAD: Final = frozenset({"Duta Besar", "Wakil Duta Besar", "Konsul Jenderal"})
_HEADS: Final = frozenset({"Gubernur", "Wakil Gubernur", "Bupati", "Wakil Bupati", "Wali Kota", "Wakil Wali Kota"})
_OF_REGIONS: Final = frozenset({"gubernur", "bupati", "kota", "walikota"})
_HOSPITALS: Final = frozenset({"rsud", "rs", "rsup", "rsu", "rsj"})
_OF_THE_CENTRE: Final = frozenset({"kementerian", "direktorat", "mahkamah"})
_COUNTED: Final = frozenset({"divisi", "kedeputian", "kelas", "komisi", "regional", "tipe", "wilayah", "zona"})
# The names of the regional commands of the army, behind their numbers.
_COMMANDS: Final = frozenset({
    "brawijaya", "cenderawasih", "diponegoro", "hasanuddin", "kasuari", "merdeka", "mulawarman", "pattimura",
    "siliwangi", "sriwijaya", "tanjungpura", "udayana",
})  # fmt: skip
_WATERWORKS: Final = frozenset({"pdam", "perumda", "perumdam", "minum"})  # most are named Tirta and one word more
_DOMAINS: Final = frozenset({"com", "co", "id", "net", "org", "tv", "news"})
_NUMBER: Final = re.compile(r"[IVX]{1,5}|[0-9]{1,4}")
_YEAR: Final = 4
_BALINESE: Final = frozenset({"agung", "gede"})  # behind these two letters a name: Anak Agung


def read_rest(tokens: Words, head: Head, limit: int, *, whole: bool) -> Rest:
    """Read the words behind *head* up to the token *limit*; *whole*: the text is one phrase about one official."""
    reader = _Reader(tokens, head, limit, whole=whole)
    while reader.place < limit and reader.step():
        pass
    return reader.finish()


class _Reader(PlaceReader):
    """Reads the expressions that a post is made of; every method that reads answers whether it did."""

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
        former = place + 1 if word == "lama" else place + 2 if word == "yang" and tokens.at(place + 1) == "lama" else 0
        if former and self.marks(former) == "," and not tokens.capital(former - 1):
            rest.marker = Marker.FORMER
            return self.take(former)
        if word in {"definitif", "defenitif"}:
            rest.mandate = Mandate.DEFINITIVE
            return self.take(place + 1)
        if word == "sementara" and not tokens.capital(place) and self.marks(place + 1) == ",":
            return self.take(place + 1)  # "Ketua DPRD Xyz sementara, Budi Santoso"
        if tokens.follows(place, "ad", "interim"):
            rest.mandate, rest.acting = Mandate.UNMARKED, tokens.printed(place, place + 2)
            return self.take(place + 2)
        return self._term(word)

    def _term(self, word: str) -> bool:
        """Read the term of office: *periode 2025-2030*, *2 periode*, 2022-2023."""
        tokens, place = self.tokens, self.place
        if word == "periode" and tokens.at(place + 1).isdigit():
            return self.take(place + (3 if tokens.at(place + 2).isdigit() else 2))
        if word.isdigit() and tokens.at(place + 1) == "periode":
            return self.take(place + 2)
        years = len(word) == _YEAR and word.isdigit() and tokens.at(place + 1).isdigit()
        return years and tokens.marks(place + 1) in {"-", "\u2013"} and self.take(place + 2)

    def _connector(self, word: str) -> bool:
        """Read *dan*, *pada* and the like where the post goes on behind them."""
        tokens = self.tokens
        stop = self.place + 1
        while tokens.at(stop) in _TO_AGENCY:
            stop += 1
        if self.head.wants == "place" or stop >= self.limit or not tokens.adjacent(stop):
            return False
        if word in _TO_AGENCY and tokens.follows(stop, "jaksa", "agung", "muda"):
            self.nested = True
            return self.take(stop + 3)
        if not tokens.capital(stop) or self.opens_post(stop):
            return False
        following = tokens.at(stop)
        if word in _TO_AGENCY:
            return (self._is_agency(stop) and self.take(stop)) or (word == "di" and self._seat(stop))
        begun = self.named or self.rest.agency is not None
        listed = self.rest.field is not None and following not in GIVEN_NAMES
        return begun and (words.is_field(following) or listed) and self.take_field(stop + 1)

    def _seat(self, place: int) -> bool:
        """Read where the agency sits, which says no more of the post: "Kepala Balai POM di Mamuju"."""
        found = read_place(self.tokens, place, Known(prose=True, exact=True)) if self.rest.agency is not None else None
        return found is not None and found.end <= self.limit and self.take(found.end)

    def _in_agency(self, place: int) -> bool:
        """Tell whether a word such as *pada* stands at *place* with an agency behind it."""
        return self.tokens.at(place) in {"di", "pada"} and place + 1 < self.limit and self._is_agency(place + 1)

    def _is_agency(self, place: int) -> bool:
        """Tell whether an agency or a region is announced at *place*."""
        word = self.tokens.at(place)
        return agency_word(word) or announces_place(word) or agency_at(self.tokens, place) is not None

    def _expression(self, word: str) -> bool:
        """Read a region, an agency, a field, or a word that nothing is known of."""
        tokens, place, rest = self.tokens, self.place, self.rest
        if (word == "ri" and not tokens.glued(place)) or tokens.follows(place, "republik", "indonesia"):
            rest.national = True
            return self.take(place + (1 if word == "ri" else 2))
        if not tokens.capital(place) or (self.hospital and word in FRONT_TITLES):
            return self._named_hospital() if self.hospital and word in FRONT_TITLES else self._small(word)
        before = tokens.at(place - 1)
        tried = rest.region is None and (self.head.wants == "region" or before.isdigit() or before in _OF_REGIONS)
        if (tried and self._region()) or self._bears_name() or self._abroad(word):  # Karo is a title, too
            return True
        if self.begins_name(place) or self.opens_post(place):
            return self._served()
        return self._wider_place(word) or self._bidang(word) or self._part(tried=tried)

    def _abroad(self, word: str) -> bool:
        """Read a word of the country that an ambassador is sent to, or comes from."""
        return self.head.title in _ABROAD and word in COUNTRIES and self.take_field(self.place + 1)

    def _part(self, *, tried: bool) -> bool:
        """Read a region, an agency, a field or a number, or a word that must belong to the post."""
        word = self.tokens.at(self.place)
        return (
            (not tried and self._region())
            or self._agency()
            or self._field(word)
            or self._number()
            or self._unknown(word)
        )

    def _bidang(self, word: str) -> bool:
        """Read *Bidang* behind a title that is not that of its head: the field of the post follows."""
        if word not in {"bidang", "bid"} or not self.head.title.startswith(_WITH_BIDANG):
            return False
        self.nested, self.sealed, self.rest.field = False, True, None
        self.beyond = self.rest.region is not None
        return self.take(self.place + 1)

    def _small(self, word: str) -> bool:
        """Read a word in small letters, or a number, that belongs to the post."""
        tokens, place, rest = self.tokens, self.place, self.rest
        if announces_place(word) and self._region():
            return True
        if self._misprinted_level() or (tokens.marks(place) == "." and word in _DOMAINS):
            return self.take(place + 1)
        following = place + 1 + (words.is_field(tokens.at(place + 1)) and not tokens.capital(place + 1))
        goes_on = tokens.capital(following) and rest.region is None
        hit = agency_at(tokens, place, any_case=True) if goes_on else None
        if hit is not None and (rest.agency is not None or not (hit.shout or agency_word(word))):
            return self._agency()
        begun = rest.field is not None or rest.agency is not None or tokens.at(place - 1) in {"bidang", "bid"}
        alone = self.whole and not self.satisfied and self._divided(place + 1) and words.is_field(word)
        if alone or (words.belongs_together(tokens.at(place - 1), word) and rest.field is not None):
            return self.take_field(place + 1)  # "Kerja sama"
        return self._number() or (goes_on and begun and words.is_field(word) and self.take_field(place + 1))

    def _number(self) -> bool:
        """Read a number that belongs to an agency or a field: SMAN 1, Kelas II, Dandim 0828."""
        tokens, place, rest = self.tokens, self.place, self.rest
        if rest.region is not None or not _NUMBER.fullmatch(tokens.raw(place)):
            return False
        force = self.head.title.startswith(("Panglima", "Komandan")) and place == self.head.stop
        if not (tokens.at(place).isdigit() or tokens.at(place - 1) in _COUNTED or force):
            return False  # the I of a Balinese name
        if rest.agency is None and rest.field is None and self.head.wants != "anything":
            return False
        rest.guess = len(tokens.at(place)) < _YEAR or self.head.wants == "anything"  # what is numbered has a name, too
        named = force and tokens.adjacent(place + 1) and tokens.at(place + 1) in _COMMANDS
        return self.take(place + 1 + named) if self.head.wants == "anything" else self.take_field(place + 1)

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
        self.hospital = word in _HOSPITALS or tokens.follows(place, "rumah", "sakit")
        rest.guess = False
        rest.national = rest.national or (hit.central if hit is not None else word in _OF_THE_CENTRE)
        if self.head.title.endswith("Menteri") and rest.field is None:  # Menteri Kominfo: the field, not an agency
            rest.field_name = hit.field if hit is not None else None
        elif rest.agency is None:
            rest.agency = (tokens.starts[place], tokens.ends[place])
        return self.take(stop)

    def _served(self) -> bool:
        """Read whom the post serves, and the regional secretary where the secretariat is meant: "Asisten I Sekda"."""
        secretary = read_head(self.tokens, self.place)
        if secretary is None or self.rest.region is not None:
            return False
        if self.head.title in _SPEAKING and self.place == self.head.stop and secretary.title in _HEADS:
            return self.take(secretary.stop)
        if secretary.title == "Menteri" and secretary.field is not None and self.head.title.startswith(_OF_MINISTRIES):
            self.rest.national = True
            return self.take(secretary.stop)
        if secretary.title != "Sekretaris Daerah":
            return False
        if not self.head.title.startswith(_OF_THE_SECRETARIAT):
            return False
        self.nested, self.rest.guess = True, False
        self.rest.agency = self.rest.agency or (self.tokens.starts[self.place], self.tokens.ends[self.place])
        return self.take(secretary.stop)

    def _is_own(self, hit: Hit) -> bool:
        """Tell whether an agency is the very one that the title names: Kadis Kominfo, Kepala Bagian Prokopim."""
        return hit.unit is not None and self.head.title.endswith(hit.unit)

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
        if self.rest.region is not None and self.head.wants != "anything" and not self.beyond:
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
        run = self._run_stop(place)
        titled = run < self.limit and tokens.at(run) in FRONT_TITLES and tokens.adjacent(run)
        if rest.region is not None or (word in GIVEN_NAMES and not (titled and self.nested)):
            return False
        if self.head.wants == "place" and not self.named:
            return self._smaller_place(run, titled=titled)
        if self._tail() or self._letters() or self._joined() or self._agency_name(run) or self._coined_field(word):
            return True
        if self.head.wants == "region":
            apart = self.whole and self._divided(run) and self.tokens.marks(run) != "("
            ends = titled or (apart and not self._is_name(run))
            if ends:
                self._found_region(place, run)
            return ends
        if titled or self._explained(run) or self._strong_ahead(run) or self._region_ahead(run):
            return self.take_field(place + 1)
        wanted = self.whole or not self.satisfied
        return wanted and self._divided(run) and not self._is_name(run) and self.take_field(run)

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
        if len(tokens.at(place)) == 1 or not tokens.shouted(place) or self.satisfied or in_capitals:
            return False
        self._begin_agency()
        return self.take(place + 1) if self.head.wants == "agency" else self.take_field(place + 1)

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
        if mark == "." and following in _DOMAINS:
            self._begin_agency()
            return self.take(place + 2)
        return mark == "-" and following.isdigit() and self.take(place + 2)

    def _begin_agency(self) -> None:
        """Begin the agency here, unless one was begun or the title wants none."""
        if self.rest.agency is None and self.head.wants == "agency":
            self.rest.agency = (self.tokens.starts[self.place], self.tokens.ends[self.place])

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
            if word in GIVEN_NAMES or word in FRONT_TITLES or self.opens_post(step):
                return False
            field = len(word) > 1 and words.is_field(word) and not words.may_be_name(word)
            inside = step < run - 1 or self._divided(run) or self._in_agency(run)
            if (field and inside) or self._is_agency(step):
                return True
        return False
