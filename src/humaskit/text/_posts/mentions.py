"""Finding posts in running text."""

from collections.abc import Iterator
from typing import Final

from .._names.reading import Found, read_name
from .._vocabulary import listed
from .._words import Words
from ..reading import LONGEST_PHRASE, Reading
from .forms import forms
from .link import read_part
from .mandates import Marker
from .mandates import may_open as acting_may_open
from .persons import Part
from .phrase import PostPhrase
from .readings import behind_name, post_first

__all__ = ["mentions"]

_WINDOW: Final = 60  # tokens: no phrase about one official is longer
_NAME_BEFORE: Final = 14
_FUSED: Final = ("ka", "sek", "men", "wamen", "sesmen", "dir", "wadir")
_HEADS_OF_BODIES: Final = frozenset({"region", "own"})
_SMALL_TITLES: Final = frozenset({"dr", "drg", "drh", "apt"})
_SMALL_IN_NAMES: Final = _SMALL_TITLES | {"bin", "binti"}
_LINKING: Final = frozenset({"selaku", "sebagai"})
_SERVING_AS: Final = frozenset({"yang", "juga", "menjabat", "merupakan"})  # "Budi, yang juga menjabat Asisten III"
# What is of a post and not the person in it ("Kantor Bupati", "istri Gubernur"), or makes it many or nobody yet.
_OF_A_POST: Final = listed(
    """
    ajudan alun anak antar aula bakal calon cup dinas gedung halaman istana istri jabatan kantor kediaman
    kementerian kementrian kursi lapangan para pemilihan pendopo perbup pergub perwali piala pilkada putra putri
    rapat ruang ruangan rumah rumdin sejumlah seluruh semua setiap suami
    """
)
# What a holder of a post writes or says: only with the name is the holder meant, "keputusan Menteri X, Nama".
_OF_A_HOLDER: Final = listed("edaran instruksi keputusan peraturan pidato sambutan sk surat")
_SERVING: Final = frozenset({"ahli", "khusus", "wakil"})  # "Staf Ahli Gubernur", "Wakil Bupati"
_OF_A_MINISTRY: Final = frozenset({"Menteri", "Wakil Menteri", "Menteri Koordinator"})
_ONLY_ONE: Final = frozenset({"Kepala Kepolisian Negara Republik Indonesia", "Panglima TNI", "Jaksa Agung"})
_COMMON_WORDS: Final = listed("ajudan analis anggota auditor koordinator pengelola penyuluh perencana sekretaris")


def mentions(tokens: Words, hint: str | None, *, whole: bool) -> Iterator[Reading[PostPhrase]]:
    """Yield the posts of a text that are named with a person, an agency or a region, in their order."""
    place, floor = 0, 0
    while place < len(tokens):
        found = _mention_at(tokens, place, floor, hint, whole=whole) if _may_open(tokens, place) else None
        if found is None:
            place += 1
            continue
        yield found
        floor = found.end
        while place < len(tokens) and tokens.starts[place] < floor:
            place += 1


def _may_open(tokens: Words, place: int) -> bool:
    """Tell cheaply whether a post may begin at *place*."""
    word = tokens.folded[place]
    if word in {"kepala", "ka", "wakil"} or word in forms() or acting_may_open(word):
        before = tokens.at(place - 1)
        role = word == "pengelola" and before == "pejabat"  # a PPID is no holder of a post
        office = before == "kerja" and tokens.at(place - 2) in _OF_A_POST  # "ruang kerja Bupati"
        return not (role or office or before in _OF_A_POST or before in _SERVING) or not tokens.adjacent(place)
    return word.startswith(_FUSED) and tokens.capital(place)


def _mention_at(tokens: Words, place: int, floor: int, hint: str | None, *, whole: bool) -> Reading[PostPhrase] | None:
    limit = min(place + _WINDOW, len(tokens))
    while limit > place + 1 and tokens.ends[limit - 1] - tokens.starts[place] > LONGEST_PHRASE:
        limit -= 1
    part = read_part(tokens, place, limit, whole=whole)
    if part is None or part.head.title == "PPID":  # a role that a holder of a post has beside it
        return None
    found = post_first(tokens, part, limit, hint)
    if found.value is None or not _prominent(tokens, part, found.value):
        return None
    if found.value.person is None and tokens.at(place - 1) in _OF_A_HOLDER and tokens.adjacent(place):
        return None
    linked = _before_linking(tokens, place) < place
    if (linked or found.value.person is None) and (name := _name_before(tokens, place, floor)) is not None:
        named = behind_name(tokens, name, part, limit, hint)
        if named.surface.count("(") == named.surface.count(")"):
            return named
    return found if _tells_which(part, found.value) else None


def _tells_which(part: Part, value: PostPhrase) -> bool:
    """Tell whether a post is one of a kind, or stands with its holder, its agency or its region."""
    if value.person is None and part.marker is Marker.CANDIDATE:
        return False
    if any(each is not None for each in (value.agency, value.region, value.person)) or value.title in _ONLY_ONE:
        return True
    told = part.head.wants == "place" or value.title in _OF_A_MINISTRY or value.title.startswith("Staf Ahli ")
    return value.domain is not None and told


def _prominent(tokens: Words, part: Part, value: PostPhrase) -> bool:
    """Tell whether a post in small letters is one: a name, an agency or a region must stand with it."""
    if part.acting is not None or tokens.text[part.post_start].isupper():
        return True
    if value.title.casefold() in _COMMON_WORDS:
        return False
    placed = part.marker is None and part.rest.place is not None and part.rest.place.region is not None
    return value.person is not None or (placed and part.head.wants in _HEADS_OF_BODIES)


def _before_linking(tokens: Words, place: int) -> int:
    """Return the place before *selaku*, *yang juga* or the like in front of a post; *place* where none stands there."""
    last, said = place, frozenset[str]()
    while last > 0 and tokens.adjacent(last) and tokens.at(last - 1) in (_LINKING | _SERVING_AS):
        last -= 1
        said |= {tokens.at(last)}
    return last if said <= _LINKING or {"yang", "juga"} <= said else place


def _name_before(tokens: Words, place: int, floor: int) -> Found | None:
    """Return the name that ends where the post begins, with a comma or *selaku* between them."""
    last = _before_linking(tokens, place)
    marks = tokens.marks(last)
    if last == 0 or (last == place and marks not in {",", ".,", "("}):
        return None
    first = last - 1
    while first > 0 and last - first < _NAME_BEFORE and _goes_back(tokens, first):
        first -= 1
    for start in range(first, last):
        if tokens.starts[start] < floor or not (tokens.capital(start) or tokens.at(start) in _SMALL_TITLES):
            continue
        found = read_name(tokens.text, tokens.starts[start], tokens.starts[last])
        if found is not None and not tokens.text[found.end : tokens.starts[last]].strip(" ,.(\n\t"):
            return found
    return None


def _goes_back(tokens: Words, place: int) -> bool:
    """Tell whether the words before *place* may belong to the same name with its titles."""
    marks = tokens.marks(place)
    inside = tokens.capital(place - 1) or tokens.at(place - 1) in _SMALL_IN_NAMES
    return marks in {"", ".", ",", ".,"} and inside
