"""Reading the regions and the smaller places in a post, and how far a run of capitalised words goes."""

import re
from typing import Final

from ...values.level import Level
from .. import _vocabulary as words
from .._names.reading import read_name
from .._place_names import COMPASS, Known, needs_context
from .._places import GOVERNMENT_WORDS, announces_place, names_place, read_place
from .._vocabulary import BALINESE, CAMPUSES, GIVEN_NAMES, HEADLINE_WORDS, listed, opens_name
from .._words import Words
from .bodies import PAPERS
from .walk import LISTING, LOOK_AHEAD, PLACE_WORDS, PROVINCE_WORDS, Walk

__all__ = ["PlaceReader"]

_LEVELS: Final = frozenset({Level.PROVINCE, Level.KABUPATEN, Level.KOTA})
# Regions that are given names as well: "Wali Kota Bima Arya" may be a mayor of Bima or a Bima Arya.
_GIVEN: Final = frozenset({"bima", "muna", "intan jaya", "sinjai", "batu"})
# Second words of many names of places.
_SECOND: Final = listed(
    """
    agung asri atas baru bawah besar biru dalam desa dua harapan hijau hilir hitam hulu i ii iii ilir indah iv jaya
    kecil kidul kota kulon kuning lama lor luar makmur merah mulya pasar putih raya sari satu tengah tiga tinggi ulu v
    vi wetan
    """
)
# First words that are never a whole name of a place.
_FIRST: Final = listed(
    """
    air bandar banjar batu blang bukit cot danau duren gunung karang kebon kebun koto kuala labuhan lembah long
    lubuk meunasah muara nusa padang pangkalan pasir pematang pondok pulau rantau rawa sei simpang sumber sungai
    tambak tanah tanjung tebing telaga teluk ujung way
    """
)


_OF_PAPERS: Final = frozenset({
    "CEO", "Direktur", "Direktur Utama", "Founder", "Kepala Biro", "Manajer", "Pemimpin Perusahaan",
    "Pemimpin Redaksi", "Pemimpin Umum", "Redaktur Pelaksana", "Wakil Pemimpin Redaksi",
})  # fmt: skip
_LEAST_OF_BOTH: Final = 4  # words: of so many the place is likely to have two
_COUNT: Final = re.compile(r"[IVX]{1,5}|[0-9]{1,2}")


class PlaceReader(Walk):
    """Reads regions and smaller places on the way; every method that reads answers whether it did."""

    hospital = False  # a hospital was named last

    def _wider_place(self, word: str) -> bool:
        """Read the place that a place lies in: "Lurah Pacarejo, Kapanewon Semanu"."""
        if self.head.wants != "place" or word not in PLACE_WORDS:
            return False
        self.rest.guess = True
        return self.take_field(_place_stop(self.tokens, self.place, self._run_stop(self.place)))

    def _smaller_place(self, run: int, *, titled: bool) -> bool:
        """Read the name of a place below the kabupaten, which no table holds."""
        sure = (self._divided(run) and not self._is_name(run)) or titled
        stop = run if sure else _place_stop(self.tokens, self.place, run)
        self.rest.guess = not sure
        return stop > self.place and self.take_field(stop)

    def _misprinted_level(self) -> bool:
        """Tell whether a word in small letters before a region is a misprint of kota, kab. or provinsi."""
        tokens, place = self.tokens, self.place
        near = tokens.at(place).startswith(("kot", "kab", "prov"))
        return near and place + 1 < self.limit and names_place(tokens, place + 1) and tokens.capital(place + 1)

    def _region(self) -> bool:
        """Read a region with the words that announce it: Pemerintah Provinsi Riau, Kab. Buleleng, Muba."""
        tokens, first, rest = self.tokens, self.place, self.rest
        told = announces_place(tokens.at(first))
        joined = rest.region is not None and tokens.marks(first) in {"-", "/"}
        if rest.region is not None and not joined:
            if not (tokens.at(first) in PROVINCE_WORDS or self.ends_in_province(first)):
                return False
        elif self.head.wants == "place" and not told and not self.named:
            return False
        wanted = self.head.wants == "region"
        place = read_place(
            tokens,
            first,
            Known(
                levels=(self.head.level,) if self.head.level in _LEVELS else (),
                prose=True,
                exact=not (told or wanted) or tokens.at(first) in GIVEN_NAMES,
                announced=told or wanted or self.head.wants == "own" or rest.agency is not None or self.short_agency,
            ),
        )
        if place is None or place.plural or place.end > self.limit:
            return told and self._strange_region(first)
        of_bank = tokens.at(first - 1) == "bank" and names_place(tokens, place.end)  # "Bank Jatim Malang"
        if (self._of_campus(first) or of_bank) and not told:
            return self.take(place.end)
        if self._is_paper(place.end) and not told:
            self.begin_agency()
            return self.take(place.end + 1)
        second = rest.region is not None
        self._found_region(first, place.end)
        if not second:
            rest.place = place
            name = " ".join(tokens.folded[slice(*place.name)])
            rest.also_given = not told and (name in _GIVEN or words.may_be_name(name) or needs_context(name))
        elif joined:
            rest.place, rest.also_given = None, False  # two regions: "Malang-Batu"
        return True

    def _is_paper(self, stop: int) -> bool:
        """Tell whether a region ending at *stop* is in the name of a paper: Jambi Ekspres, Metro Jambi."""
        if self.head.title not in _OF_PAPERS or stop >= self.limit or self.tokens.marks(stop):
            return False
        return self.tokens.at(stop) in PAPERS or names_place(self.tokens, stop)

    def _bears_name(self) -> bool:
        """Read the whole name that a campus or a hospital bears, where a comma or a title ends it."""
        tokens, place = self.tokens, self.place
        begun = (tokens.at(place - 1) in CAMPUSES or self.hospital) and place > self.head.stop
        if not begun or opens_name(tokens.at(place)) or self.opens_post(place):
            return False
        run = self._run_stop(place)
        titled = run < self.limit and opens_name(tokens.at(run)) and tokens.marks(run) in {"", ".", ","}
        if not (titled or self._divided(run)) or announces_place(tokens.at(place)) or self._is_name(run):
            return False
        self.hospital = False
        return self.take(run)

    def _of_campus(self, place: int) -> bool:
        """Tell whether a region at *place* is the name or the seat of a campus: UIN Mataram, IAIN (…) Pontianak."""
        return any(
            word in CAMPUSES or word.startswith(("uin", "iain")) for word in self.tokens.folded[self.head.stop : place]
        )

    def _found_region(self, first: int, stop: int) -> None:
        """Note a region; a second one is the province of the first."""
        rest, tokens = self.rest, self.tokens
        self.hospital = False
        if tokens.at(first) in GOVERNMENT_WORDS and rest.agency is None:
            rest.agency = (tokens.starts[first], tokens.ends[first])
        start = tokens.starts[first] if rest.region is None else rest.region[0]
        rest.guess = False
        end = tokens.ends[stop - 1]
        if tokens.text.rfind("(", start, end) > tokens.text.rfind(")", start, end):
            self.closed = stop
            end = tokens.closed(end) or end
        self.take(stop, end)
        rest.region = (start, rest.end)

    def _strange_region(self, first: int) -> bool:
        """Read what a level word announces but no table has: a misprint, or nothing at all."""
        tokens, rest, stop = self.tokens, self.rest, first
        if tokens.at(first) == "administrasi":
            return False  # "Asisten Administrasi Pemprov Xyz"
        while stop < self.limit and announces_place(tokens.at(stop)) and (stop == first or tokens.adjacent(stop)):
            stop += 1
        wanted = self.head.wants == "region" or rest.agency is not None
        if stop >= self.limit or not tokens.adjacent(stop) or not tokens.capital(stop):
            return wanted and self.take(stop)
        if words.is_field(tokens.at(stop)) or tokens.at(stop) in GIVEN_NAMES or self.opens_post(stop):
            return False
        alone = stop == first + 1
        if alone and tokens.at(first) in PROVINCE_WORDS and self.head.wants != "region":
            return wanted and self.take(stop)  # the provinces are all known: "Ketua KPU Provinsi Suryadi"
        if alone and (tokens.at(first) == "daerah" or (not wanted and self.head.wants != "own")):
            return False
        run = self._run_stop(stop)
        last = run if self._divided(run) else stop + 1
        self._found_region(first, last)
        rest.guess = last < run
        return True

    def _region_ahead(self, run: int) -> bool:
        """Tell whether a region follows the one word, and something else the region: "Kominfo Perss Sulbar Suryadi"."""
        tokens, behind = self.tokens, self.place + 1
        unnamed = self.head.wants in {"own", "field"} or (self.head.wants == "agency" and self.rest.agency is None)
        if not unnamed or behind >= run or tokens.at(behind) in GIVEN_NAMES:
            return False
        place = read_place(tokens, behind, Known(prose=True, exact=True))
        return place is not None and place.end < self.limit and not place.plural

    def _run_stop(self, place: int) -> int:
        """Return where the run of capitalised words from *place* on ends."""
        tokens, stop = self.tokens, place + 1
        while stop < self.limit and tokens.adjacent(stop):
            if tokens.at(stop) in LISTING and tokens.capital(stop + 1):
                stop += 1
            if not tokens.capital(stop) or _ends_run(tokens.at(stop)):
                break
            stop += 1
        return stop

    def _is_name(self, run: int) -> bool:
        """Tell whether the words up to *run* are a name: titles follow them, or no name follows."""
        tokens = self.tokens
        end = tokens.ends[min(self.limit, run + LOOK_AHEAD) - 1] + 1
        found = read_name(tokens.text, tokens.starts[self.place], end)
        if found is not None and found.end > tokens.ends[run - 1]:
            return True
        return read_name(tokens.text, tokens.starts[run], end) is None

    def _divided(self, stop: int) -> bool:
        """Tell whether a comma or bracket stands at *stop* and a name may follow it."""
        if stop >= self.limit or self.tokens.marks(stop) not in {",", "(", ":"}:
            return False
        return self.tokens.capital(stop) and not self.opens_post(stop)


def _ends_run(word: str) -> bool:
    """Tell whether a folded word ends a run of capitalised words: a title, the verb of a headline."""
    return word in HEADLINE_WORDS or (word != "h" and opens_name(word))


def _place_stop(tokens: Words, place: int, run: int) -> int:
    """Return where the name of a place that begins at *place* is likely to end; a name of a person may follow it."""
    stop = place
    while stop < run and tokens.at(stop) in PLACE_WORDS:
        stop += 1
    if stop < run and tokens.at(stop) in GIVEN_NAMES:
        return stop
    while stop < run and (tokens.at(stop) in _FIRST or _COUNT.fullmatch(tokens.raw(stop))):
        stop += 1  # "X Koto Singkarak", "Sungai Pagu"
    balinese = not BALINESE.isdisjoint(tokens.folded[place:run])
    many = stop == place and run - place >= _LEAST_OF_BOTH and not (tokens.shouted(run - 1) or balinese)
    second = tokens.at(place + 1)
    of_place = not (tokens.marks(place + 1) or second in GIVEN_NAMES or words.never_in_name(second, first=False))
    stop = min(stop + 1 + (many and of_place), run)
    while stop < run and (tokens.at(stop) in COMPASS or tokens.at(stop) in _SECOND):
        if tokens.at(stop) == "i" and tokens.at(stop + 1) in BALINESE:
            break
        stop += 1
    return stop
