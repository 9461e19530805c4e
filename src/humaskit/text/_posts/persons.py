"""The person behind a post: where the name begins, and whether what stands there is a name at all."""

from bisect import bisect_left
from typing import Final, NamedTuple

from ...values.names import PersonName
from .._names.reading import Found, read_name
from .._place_names import Known
from .._places import read_place
from .._vocabulary import GIVEN_NAMES, NAMED_AGENCIES, OFFICE_WORDS, is_field, listed, may_be_name, weekday
from .._words import Words
from .heads import Head, is_rank, read_head
from .mandates import Acting, Marker
from .rest import Rest

__all__ = ["SPOKEN_TO", "Part", "Person", "read_person"]

SPOKEN_TO: Final = listed("pak bapak bpk ibu bu saudara sdr kang mas mbak cak bang")
"""Words of address before a name, which are no titles."""
_NAMING: Final = listed(
    "yakni yaitu bernama dijabat diduduki diisi dipegang dipercayakan diamanahkan sendiri kepada oleh"
)
_RECEIVING: Final = frozenset({"kepada", "oleh"})
_SWORN_IN: Final = listed("saja diangkat dikukuhkan dilantik ditetapkan ditunjuk menjabat terpilih")
_BEFORE_NAMING: Final = listed("yang akan kini masih nanti nantinya sudah telah")
_NO_NAMES: Final = listed(
    "aula gedung hotel istana jalan jl jln kantor komplek kompleks lantai pendopo pukul ruang rumah tgl wib wita"
)
_LONGEST_LETTERS: Final = 5
_DIVIDING: Final = ' \t\n\r\u00a0,;:-\u2013\u2014"\u201c\u201d'


class Part(NamedTuple):
    """A post as it was read: offsets of the text, *stop* the first token beyond; *implied*: no title was printed."""

    head: Head
    rest: Rest
    acting: Acting | None
    marker: Marker | None
    start: int
    post_start: int
    implied: bool = False

    @property
    def stop(self) -> int:
        """The first token beyond the post."""
        return self.rest.stop


class Person(NamedTuple):
    """A name beside a post; *apart*: a comma or bracket divides the two; *end* is behind a closing bracket."""

    found: Found
    apart: bool
    end: int


def read_person(tokens: Words, part: Part, limit: int) -> Person | None:
    """Return the name behind a post."""
    place = _past_naming(tokens, part.stop, limit)
    if place >= limit or "\n" in tokens.marks(place):
        return None
    if (tokens.at(place) in OFFICE_WORDS or tokens.at(place) in NAMED_AGENCIES) and not is_rank(tokens, place):
        return None
    text = tokens.text
    stop = min(tokens.ends[limit - 1] + len(".."), len(text))
    start = part.rest.end if place == part.stop else tokens.ends[place - 1]
    if text[start : start + 1] == "." and (place > part.stop or not text[start + 1 : start + 2].isspace()):
        start += 1  # "Sdr. Budi", "Kota Batu.M.Suryadi"
    while start < len(text) and text[start] in _DIVIDING:
        start += 1
    found = read_name(text, start, stop)
    if found is None and text.startswith("(", start):
        return _in_brackets(tokens, start + 1, stop)
    if found is None or found.start > start:
        return None
    apart = not tokens.adjacent(place)
    return Person(found, apart, found.end) if _may_be_person(tokens, place, found, apart=apart) else None


def _past_naming(tokens: Words, place: int, limit: int) -> int:
    """Return the token behind the words that lead to a name: *yang dijabat oleh*, *yakni*, *Bapak*."""
    if tokens.follows(place, "yang", "baru"):
        place += 2
        while tokens.at(place) in _SWORN_IN:
            place += 1
    place += 2 * tokens.follows(place, "atas", "nama")
    leading = place
    while tokens.at(leading) in _BEFORE_NAMING:
        leading += 1
    place = leading if tokens.at(leading) in _NAMING else place
    if tokens.at(place) in _RECEIVING:
        return limit  # "diserahkan Gubernur Riau kepada Budi": who gets it
    while place < limit and tokens.at(place) in _NAMING:
        place += 1
    while tokens.at(place) in SPOKEN_TO and place + 1 < limit and tokens.capital(place + 1):
        place += 1
    return place


def _in_brackets(tokens: Words, start: int, stop: int) -> Person | None:
    """Return the name that stands alone in brackets."""
    found = read_name(tokens.text, start, stop)
    if found is None or found.start > start or read_head(tokens, bisect_left(tokens.starts, start)) is not None:
        return None
    end = found.end
    while tokens.text[end : end + 1] in {".", ","}:
        end += 1
    close = tokens.closed(end)
    letters = found.name.name
    alone = found.name == PersonName(name=letters) and letters.isupper() and " " not in letters
    if close is None or (alone and (len(letters) <= _LONGEST_LETTERS or not tokens.text.isupper())):
        return None  # a party or an agency: "(PDIP)"
    return Person(found, apart=True, end=close)


def _may_be_person(tokens: Words, place: int, found: Found, *, apart: bool) -> bool:
    """Tell whether a name behind a post is none of a place, an agency or a date: "Bupati Muba, Palembang"."""
    name = found.name
    if not (name.front or tokens.at(place) in GIVEN_NAMES) and (
        tokens.at(place) in _NO_NAMES or read_head(tokens, place) is not None
    ):
        return False  # "Istana Negara", "Kapolri"
    if tokens.at(place) == "bangun" and is_field(tokens.at(place + 1)):
        return False  # no Bangun, but what somebody builds: "Bupati Xyz Bangun Pasar"
    if _is_office(tokens, name):
        return False
    if not apart or name.front or name.back or tokens.at(place) in GIVEN_NAMES:
        return True
    numbered = tokens.text[found.end : found.end + 2].strip()[:1].isdigit()
    if " " not in name.name and (weekday(tokens.at(place)) or numbered):
        return False  # a date
    region = read_place(tokens, place, Known(prose=True, exact=True, announced=False))
    return region is None or tokens.ends[region.end - 1] < found.end


def _is_office(tokens: Words, name: PersonName) -> bool:
    """Tell whether what was read as a name is the letters of an association, or a field of work."""
    letters = len(name.name) <= _LONGEST_LETTERS and name.name.isupper() and not (name.front or name.back)
    if letters and not tokens.text.isupper():
        return True  # "Ketua DPD IWO"
    left, _, right = name.name.partition("-")
    if " " in left.strip() and " " in right.strip():
        return True  # two people: "Budi Santoso-Siti Aminah"
    spoken = [word.casefold() for word in name.name.split()]
    if spoken[-1] == "ri" and len(spoken) > 1 and name.name.endswith("RI"):
        return True  # "Mendagri RI"
    fields = (is_field(word) and not (may_be_name(word) or word in GIVEN_NAMES) for word in spoken)
    return sum(fields) > 1  # "Bina Keuangan Daerah"
