"""One post with the acting word in front of it, and what links a post to a second post or to a person."""

from typing import Final, NamedTuple

from ...model.kinds import Mandate
from ...values.level import Level
from ...values.names import PersonName
from .._names.reading import Found, read_name
from .._place_names import Known
from .._places import read_place
from .._vocabulary import (
    FRONT_TITLES,
    GIVEN_NAMES,
    NAMED_AGENCIES,
    OFFICE_WORDS,
    is_field,
    listed,
    may_be_name,
    weekday,
)
from .._words import Words
from .heads import Head, is_rank, read_head
from .mandates import Acting, Marker, marker_at, read_acting
from .rest import Rest, read_rest

__all__ = ["Part", "Person", "adjacent_post", "linked_post", "read_part", "read_person"]

_ADDRESS: Final = listed("pak bapak bpk ibu bu yth kepada saudara sdr yang terhormat")
_SECOND: Final = listed("juga sekaligus merangkap menjabat selaku sebagai merupakan dijabat diduduki diisi dipegang")
_FILLING: Final = _SECOND | listed(
    """
    akan baru dengan definitif diangkat dikukuhkan dilantik dipercaya dipercayakan ditetapkan ditunjuk hari ini
    jabatan kini masih menduduki oleh resmi posisi saat sehari sudah telah yang
    """
)
_FIRST_NAME: Final = listed("selaku sebagai menjabat menempati memangku mengemban merupakan adalah menjadi jadi juga")
_NAMING: Final = listed(
    "yakni yaitu bernama dijabat diduduki diisi dipegang dipercayakan diamanahkan sendiri kepada oleh atas nama"
)
_BEFORE_NAMING: Final = listed("yang akan kini masih sudah telah")
_HEADS_OF_REGION: Final = {
    Level.PROVINCE: "Gubernur", Level.KABUPATEN: "Bupati", Level.KOTA: "Wali Kota",
}  # fmt: skip
_MOST_FILLING: Final = 7
_LONGEST_LETTERS: Final = 5
_DIVIDING: Final = ' \t\n\r\u00a0,:-\u2013\u2014"\u201c\u201d'


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


def read_part(tokens: Words, place: int, limit: int, *, whole: bool) -> Part | None:
    """Return the post that begins at *place*, with the words of address, marker and acting before the title."""
    while tokens.at(place) in _ADDRESS and place + 1 < limit:
        place += 1
    first = place
    marker = None
    if (found := marker_at(tokens, place)) is not None:
        marker, place = found
    acting = read_acting(tokens, place)
    if acting is not None:
        place = acting.stop
    head = read_head(tokens, place) if place < limit else None
    implied = head is None
    if head is None and acting is not None and acting.mandate in {Mandate.PJ, Mandate.PJS} and not acting.misprint:
        head = _implied(tokens, place)
    if head is None or not head.title:
        return None
    rest = read_rest(tokens, head, limit, whole=whole)
    if implied and rest.region is None:
        return None
    return Part(head, rest, acting, marker, tokens.starts[first], tokens.starts[min(place, len(tokens) - 1)], implied)


def _implied(tokens: Words, place: int) -> Head | None:
    """Return the head of the region that follows "Pjs" at once: Pjs Muba is a Pjs Bupati."""
    found = read_place(tokens, place, Known(prose=True, exact=True)) if tokens.adjacent(place) else None
    level = found.level if found is not None else None
    title = _HEADS_OF_REGION.get(level) if level is not None else None
    return Head(title, "region", place, level) if title is not None else None


def _past_filling(tokens: Words, place: int, wanted: frozenset[str]) -> int | None:
    """Return the token behind a run of linking words that holds one of *wanted*; None where there is none."""
    stop, seen = place, False
    while stop - place < _MOST_FILLING and (tokens.at(stop) in _FILLING or tokens.at(stop) in wanted):
        seen = seen or tokens.at(stop) in wanted
        stop += 1
    return stop if seen else None


def linked_post(tokens: Words, place: int, limit: int, *, name_first: bool = False) -> Part | None:
    """Return the post that linking words at *place* announce: *yang juga*, *sekaligus*, *selaku*."""
    behind = _past_filling(tokens, place, _FIRST_NAME if name_first else _SECOND)
    return read_part(tokens, behind, limit, whole=True) if behind is not None and behind < limit else None


def adjacent_post(tokens: Words, part: Part, limit: int) -> Part | None:
    """Return a second post that follows the first at once, with a name behind it: "Komisioner KPU Ketua Divisi …"."""
    if part.stop >= limit or tokens.marks(part.stop) not in {"", "/"} or tokens.at(part.stop) in FRONT_TITLES:
        return None
    second = read_part(tokens, part.stop, limit, whole=True)
    return second if second is not None and read_person(tokens, second, limit) is not None else None


def read_person(tokens: Words, part: Part, limit: int) -> Person | None:
    """Return the name behind a post."""
    place = part.stop
    place += 2 * tokens.follows(place, "yang", "baru")
    place += tokens.at(place) in _BEFORE_NAMING and tokens.at(place + 1) in _NAMING
    while place < limit and tokens.at(place) in _NAMING:
        place += 1
    if place >= limit or "\n" in tokens.marks(place):
        return None
    if (tokens.at(place) in OFFICE_WORDS or tokens.at(place) in NAMED_AGENCIES) and not is_rank(tokens, place):
        return None
    text = tokens.text
    stop = tokens.ends[limit - 1] + len("..")
    start = part.rest.end if place == part.stop else tokens.ends[place - 1]
    if text[start : start + 1] == "." and not text[start + 1 : start + 2].isspace():
        start += 1  # "Kota Batu.M.Suryadi"
    while start < len(text) and text[start] in _DIVIDING:
        start += 1
    apart = not tokens.adjacent(place)
    found = read_name(text, start, min(stop, len(text)))
    bracket = found is None and text.startswith("(", start)
    if bracket:
        found = read_name(text, start + 1, min(stop, len(text)))
    if found is None or found.start > start + bracket:
        return None
    if not bracket:
        return Person(found, apart, found.end) if _may_be_person(tokens, place, found, apart=apart) else None
    close = tokens.closed(found.end)
    letters = found.name.name
    if close is None or (found.name == PersonName(name=letters) and letters.isupper() and " " not in letters):
        return None  # a party or an agency: "(PDIP)"
    return Person(found, apart=True, end=close)


def _may_be_person(tokens: Words, place: int, found: Found, *, apart: bool) -> bool:
    """Tell whether a name behind a comma is none of a region or a date: "Bupati Muba, Palembang"."""
    name = found.name
    spoken = [word.casefold() for word in name.name.split()]
    letters = len(name.name) <= _LONGEST_LETTERS and name.name.isupper() and not (name.front or name.back)
    if letters and not tokens.text.isupper():
        return False  # "Ketua DPD IWO": an association
    if spoken[-1] == "ri" and len(spoken) > 1 and name.name.endswith("RI"):
        return False  # "Mendagri RI"
    if sum(is_field(word) and not (may_be_name(word) or word in GIVEN_NAMES) for word in spoken) > 1:
        return False  # "Bina Keuangan Daerah"
    if not apart or name.front or name.back or tokens.at(place) in GIVEN_NAMES:
        return True
    numbered = tokens.text[found.end : found.end + 2].strip()[:1].isdigit()
    if " " not in name.name and (weekday(tokens.at(place)) or numbered):
        return False  # a date
    region = read_place(tokens, place, Known(prose=True, exact=True, announced=False))
    return region is None or tokens.ends[region.end - 1] < found.end
