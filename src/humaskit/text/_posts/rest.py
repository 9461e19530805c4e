"""Reading what stands behind the title of a post: field, agency and region, up to where the name begins."""

import re
from typing import Final

from .. import _vocabulary as words
from .._place_names import Known
from .._places import announces_place, read_place
from .._vocabulary import COUNTRIES, GIVEN_NAMES, opens_name
from .._words import Words
from .agencies import Hit, agency_at, agency_word, lookup
from .forms import GRADES, WHOLE
from .heads import Head, read_head
from .holder import HolderReader
from .unknown import DOMAINS
from .walk import LISTING, Rest

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
    "Koordinator",
)
# Posts of the regional secretariat, which the press may name after its head.
_OF_THE_SECRETARIAT: Final = ("Asisten", "Staf Ahli", "Kepala Biro", "Kepala Bagian")
# Posts of the ministries, which the press may name after the minister: "Dirjen Otda Mendagri".
_OF_MINISTRIES: Final = (
    "Direktur",
    "Deputi",
    "Sekretaris Jenderal",
    "Inspektur Jenderal",
    "Kepala Biro",
    "Kepala Pusat",
)
_HEADING_PARTS: Final = frozenset({"Kepala Biro", "Kepala Bagian", "Kepala Bidang", "Kepala Seksi", "Kepala Subbagian"})
_NUMBERED_PARTS: Final = frozenset({"Kepala Subdirektorat", "Kepala Unit"})  # "Kasubdit III", "Kanit 1"
_TITLES_AND_REGIONS: Final = frozenset({"karo"})  # Kepala Biro, and a kabupaten
_NUMBERS_OF_OFFICES: Final = frozenset({"I", "II", "III"})
_OF_FORCES: Final = ("Panglima", "Komandan", "Kepala Penerangan", "Kepala Staf")
_CLASS: Final = re.compile(r"[IVX]{1,3}[AB]?")
_SPEAKING: Final = frozenset({"Juru Bicara", "Ajudan"})
_ABROAD: Final = frozenset({
    "Duta Besar", "Wakil Duta Besar", "Konsul Jenderal", "Presiden", "Wakil Presiden", "Perdana Menteri",
})  # fmt: skip
_OF_DINAS: Final = frozenset({"Kepala Dinas", "Sekretaris Dinas"})
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
_NUMBER: Final = re.compile(r"[IVX]{1,5}|[0-9]{1,4}")
_YEAR: Final = 4
_GROUPS: Final = frozenset({"fraksi", "partai", "dapil", "komisi"})  # to which a member of a parliament belongs
_PARLIAMENTS: Final = frozenset({"dpr", "dprd", "dpra", "dprk", "dprp"})
_BALINESE: Final = frozenset({"agung", "gede"})  # behind these two letters a name: Anak Agung


def read_rest(tokens: Words, head: Head, limit: int, *, whole: bool) -> Rest:
    """Read the words behind *head* up to the token *limit*; *whole*: the text is one phrase about one official."""
    reader = _Reader(tokens, head, limit, whole=whole)
    while reader.place < limit and reader.step():
        pass
    return reader.finish()


class _Reader(HolderReader):
    """Reads the expressions that a post is made of; every method that reads answers whether it did."""

    def step(self) -> bool:
        """Read one expression; False where the post ends."""
        marks = self.marks(self.place)
        if marks == "(":
            return self.brackets()
        if marks and self.quoted():
            return True
        if not (self.goes_on() if marks == "," else self.adjacent(self.place)):
            return False
        word = self.tokens.at(self.place)
        field = word in _SURROUNDINGS and self.tokens.capital(self.place)
        if (word in words.CONNECTORS or word in _TO_AGENCY) and not field:
            return self._connector(word)
        return self.said_of_holder(word) or self._expression(word)

    def _connector(self, word: str) -> bool:
        """Read *dan*, *pada* and the like where the post goes on behind them."""
        tokens = self.tokens
        stop = self.place + 1
        while tokens.at(stop) in _TO_AGENCY:
            stop += 1
        if self.head.wants == "place" or stop >= self.limit or not tokens.adjacent(stop):
            return False
        if self._special(word, stop) or (word in LISTING and self.also_of(stop) and self.take(stop)):
            return True
        following = tokens.at(stop)
        small = (
            self.small_field(stop)
            and word in words.CONNECTORS
            and self.rest.field is not None
            and words.is_field(following)
        )
        if not (tokens.capital(stop) or small) or self.opens_post(stop):
            return False
        if word in _TO_AGENCY:
            placed = self.rest.region is not None or self.head.title.startswith(("Menteri", "Wakil Menteri"))
            if word == "di" and placed and announces_place(following):
                return False  # "Kapolres Tegal di Provinsi Banten": where something happens
            return (self._is_agency(stop) and self.take(stop)) or (word == "di" and self._seat(stop))
        begun = self.named or self.rest.agency is not None
        begun = begun and (self.rest.region is None or self.beyond or self.special_status(stop))
        listed = self.rest.field is not None and following not in GIVEN_NAMES
        return begun and (words.is_field(following) or listed) and self.take_field(stop + 1)

    def _special(self, word: str, stop: int) -> bool:
        """Read what few posts have behind a connecting word at *stop*."""
        tokens = self.tokens
        if word in _TO_AGENCY and tokens.follows(stop, "jaksa", "agung", "muda"):
            self.nested = True
            return self.take(stop + 3)
        if word == "dari" and tokens.at(stop) in _GROUPS and self._of_a_parliament():
            return self._group(stop)
        if word == "di" and tokens.at(stop) == "indonesia" and self.rest.agency is not None:
            self.rest.national = True
            return self.take(stop + 1)
        if word in {"dan", "beserta"} and self.whole and (deputy := read_head(tokens, stop)) is not None:
            return deputy.title == f"Wakil {self.head.title}" and self.take(
                deputy.stop
            )  # "Bupati dan Wakil Bupati Xyz"
        if word == "atau" and (same := read_head(tokens, stop)) is not None and same.title == self.head.title:
            return self.take(same.stop)  # "Menteri Dalam Negeri atau Mendagri"
        return self.head.title in _ABROAD and tokens.at(stop) in COUNTRIES and self.take_field(stop + 1)

    def _of_a_parliament(self) -> bool:
        """Tell whether the post is one in a parliament: Anggota DPR RI."""
        tokens = self.tokens
        return any(word in _PARLIAMENTS for word in tokens.folded[self.head.stop - 1 : self.place])

    def _group(self, place: int) -> bool:
        """Read the party, the committee or the constituency of a member of a parliament."""
        tokens, self.sealed = self.tokens, True
        named = place + 1
        if named >= self.limit or not tokens.adjacent(named):
            return False
        if tokens.at(place) == "dapil":
            found = read_place(tokens, named, Known(prose=True, exact=True))
            named = found.end if found is not None else named + 1
            return self.take(min(named + (_NUMBER.fullmatch(tokens.raw(named)) is not None), self.limit))
        hit = agency_at(tokens, place, any_case=True) or agency_at(tokens, named)
        return self.take(max(named + 1, (place if hit is None else place + hit.size)))

    def _seat(self, place: int) -> bool:
        """Read where the agency sits, which says no more of the post: "Kepala Balai POM di Mamuju"."""
        rest = self.rest
        branch = rest.agency is not None and rest.region is None
        found = read_place(self.tokens, place, Known(prose=True, exact=True)) if branch else None
        return found is not None and found.end <= self.limit and self.take(found.end)

    def _expression(self, word: str) -> bool:
        """Read a region, an agency, a field, or a word that nothing is known of."""
        tokens, place, rest = self.tokens, self.place, self.rest
        if self._state(word) or self._class(word):
            return True
        if word in _GROUPS and self._of_a_parliament():
            return self._group(place)
        if not tokens.capital(place) or (self.hospital and opens_name(word)):
            return self._named_hospital() if self.hospital and opens_name(word) else self._small(word)
        before = tokens.at(place - 1)
        told = self.head.wants == "region" or before.isdigit() or before in _OF_REGIONS or word in _TITLES_AND_REGIONS
        tried = rest.region is None and told
        if (tried and self._region()) or self._bears_name() or self._abroad(word):  # Karo is a title, too
            return True
        if self.begins_name(place) or self.opens_post(place):
            return self._served()
        return self._wider_place(word) or self._bidang(word) or self._part(tried=tried)

    def _class(self, word: str) -> bool:
        """Read the class of a prison, a port or an office: *Kelas IIA*."""
        told = word == "kelas" and _CLASS.fullmatch(self.tokens.raw(self.place + 1)) and self.rest.region is None
        return bool(told) and self.take_field(self.place + 2)

    def _state(self, word: str) -> bool:
        """Read *RI*, *Republik Indonesia*, and the last word of "Ikatan Xyz Indonesia"."""
        tokens, place, rest = self.tokens, self.place, self.rest
        republic = tokens.follows(place, "republik", "indonesia")
        begun = rest.agency is not None or self.named or self.head.title in _ABROAD
        last = word == "indonesia" and rest.region is None and begun
        if not (republic or last or (word == "ri" and not tokens.glued(place))):
            return False
        rest.national = True
        return self.take(place + (2 if republic else 1))

    def _abroad(self, word: str) -> bool:
        """Read a word of the country that an ambassador is sent to, or comes from."""
        return self.head.title in _ABROAD and word in COUNTRIES and self.take_field(self.place + 1)

    def _part(self, *, tried: bool) -> bool:
        """Read a region, an agency, a field or a number, or a word that must belong to the post."""
        word = self.tokens.at(self.place)
        first = self.head.title in _HEADING_PARTS and self.place == self.head.stop
        return (
            (not tried and self._region())
            or (first and self._field(word))  # "Kabag Humas Setda": the field, then the agency
            or self._agency()
            or self._field(word)
            or self._number()
            or self._unknown(word)
        )

    def _bidang(self, word: str) -> bool:
        """Read *Bidang* behind a title that is not that of its head: the field of the post follows."""
        division = word == "divisi" and self.head.title == "Koordinator" and self.place == self.head.stop
        if not division and (word not in {"bidang", "bid"} or not self.head.title.startswith(_WITH_BIDANG)):
            return False
        self.nested, self.sealed, self.rest.field = False, self.rest.agency is not None, None
        self.beyond = self.rest.region is not None
        return self.take(self.place + 1)

    def _small(self, word: str) -> bool:
        """Read a word in small letters, or a number, that belongs to the post."""
        tokens, place, rest = self.tokens, self.place, self.rest
        if (announces_place(word) and self._region()) or self._bidang(word):
            return True
        if tokens.capital(place + 1) and words.belongs_together(word, tokens.at(place + 1)):
            return self._field(word)  # "Menteri dalam Negeri"
        if self._misprinted_level() or (tokens.marks(place) == "." and word in DOMAINS):
            return self.take(place + 1)
        following = place + 1 + (words.is_field(tokens.at(place + 1)) and not tokens.capital(place + 1))
        goes_on = tokens.capital(following) and rest.region is None
        hit = agency_at(tokens, place, any_case=True) if goes_on else None
        if hit is not None and (rest.agency is not None or not (hit.shout or agency_word(word))):
            return self._agency()
        begun = rest.field is not None or rest.agency is not None or tokens.at(place - 1) in {"bidang", "bid"}
        alone = self.whole and not self.satisfied and self._divided(place + 1) and words.is_field(word)
        small = (
            self.small_field(place)
            and self.head.wants in {"own", "field"}
            and rest.region is None
            and words.is_field(word)
        )
        if alone or small or (words.belongs_together(tokens.at(place - 1), word) and rest.field is not None):
            return self.take_field(place + 1)  # "kepala dinas sosial", "Kerja sama"
        return self._number() or (goes_on and begun and words.is_field(word) and self.take_field(place + 1))

    def _number(self) -> bool:
        """Read a number that belongs to an agency or a field: SMAN 1, Kelas II, Dandim 0828."""
        tokens, place, rest = self.tokens, self.place, self.rest
        if self._numbered_region():
            return self.take(place + 1)
        if (
            rest.region is not None
            or not _NUMBER.fullmatch(tokens.raw(place))
            or tokens.at(place + 1) in words.BALINESE
        ):
            return False
        force = self.head.title.startswith(_OF_FORCES) and place == self.head.stop
        roman = self.head.title in _NUMBERED_PARTS
        if not (tokens.at(place).isdigit() or tokens.at(place - 1) in _COUNTED or force or roman):
            return False  # the I of a Balinese name
        part = place == self.head.stop and self.head.title in _NUMBERED_PARTS
        if rest.agency is None and rest.field is None and self.head.wants != "anything" and not part:
            return False
        rest.guess = len(tokens.at(place)) < _YEAR or self.head.wants == "anything"  # what is numbered has a name, too
        named = force and tokens.adjacent(place + 1) and tokens.at(place + 1) in _COMMANDS
        return self.take(place + 1 + named) if self.head.wants == "anything" else self.take_field(place + 1)

    def _numbered_region(self) -> bool:
        """Tell whether a number follows the region of an office of the centre: "Kanwil DJP Jawa Timur II"."""
        tokens, place, rest = self.tokens, self.place, self.rest
        told = tokens.raw(place) in _NUMBERS_OF_OFFICES and tokens.at(place + 1) not in words.BALINESE
        return told and rest.agency is not None and rest.region is not None and rest.region[1] == tokens.ends[place - 1]

    # --- agencies and fields ---

    def _agency(self) -> bool:
        """Read the first words of an agency, or its short form."""
        tokens, place, rest = self.tokens, self.place, self.rest
        if rest.region is not None:
            return False
        word = tokens.at(place)
        hit = agency_at(tokens, place, any_case=True)
        if hit is None and place == self.head.stop and self.head.title in _OF_DINAS:
            hit = lookup(f"dis{word}")  # "Kepala Dinas Parpora"
            hit = hit._replace(size=1) if hit is not None else None
        ended = place == self.head.stop and self.head.title in WHOLE
        graded = self.head.wants == "function" and (ended or tokens.at(place - 1) in GRADES)  # "Auditor Madya Pusat"
        if hit is None and (not agency_word(word) or (word in words.ALSO_FIELDS and not graded)):
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
        while stop < self.limit and opens_name(tokens.at(stop)):
            stop += 1
        run = self._run_stop(stop - 1)
        last = run if self._divided(run) or run >= self.limit else stop + 1
        for place in range(stop + 1, min(last, self.limit)):
            if tokens.at(place) in GIVEN_NAMES and place - stop > 1:
                last = place  # "RSUD dr. Abcd Efgh Budi ..."
                break
        self.rest.guess = last < run
        return self.take(min(last, self.limit))

    def _field(self, word: str) -> bool:
        """Read a word of a field; one that may be a name as well only where the field goes on."""
        if self.rest.region is not None and self.head.wants != "anything" and not self.beyond:
            return False
        before, after = self.tokens.at(self.place - 1), self.tokens.at(self.place + 1)
        pair = words.belongs_together(word, after) or words.belongs_together(before, word)
        if self.head.wants == "place" or not (words.is_field(word) or pair):
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
        if self.head.wants == "function" and word in GRADES and place > self.head.stop:
            return True  # "Analis Hukum Muda"
        if words.belongs_together(word, after) or words.belongs_together(before, word):
            return True
        if place + 1 >= self.limit or not tokens.adjacent(place + 1):
            return not self.satisfied or place + 1 < self.limit
        sure = words.is_field(after) and not words.may_be_name(after)
        return sure or after in words.CONNECTORS or self._is_agency(place + 1)
