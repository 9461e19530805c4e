"""One post with the acting word in front of it, and what links a post to a second post or to a person."""

from typing import Final

from ...model.kinds import Mandate
from ...values.level import Level
from .._place_names import Known
from .._places import read_place
from .._vocabulary import (
    listed,
    opens_name,
)
from .._words import Words
from .heads import Head, read_head
from .mandates import marker_at, read_acting
from .persons import Part, read_person
from .rest import read_rest

__all__ = ["adjacent_post", "linked_post", "read_part"]

_ADDRESS: Final = listed("pak bapak bpk ibu bu yth kepada saudara sdr yang terhormat fungsional jf jft jfu jafung")
_SECOND: Final = listed("juga sekaligus merangkap menjabat selaku sebagai merupakan dijabat diduduki diisi dipegang")
_FILLING: Final = _SECOND | listed(
    """
    akan baru dahulu dengan definitif diangkat dikukuhkan dilantik dipercaya dipercayakan ditetapkan ditunjuk dulu
    hari ini jabatan jadi kini masih menduduki menjadi oleh pernah posisi resmi saat sebelumnya sehari semula sudah
    telah terpilih yang
    """
)
_FIRST_NAME: Final = listed(
    """
    adalah dulunya jadi juga kini memangku menempati mengemban menjabat menjadi merupakan sebagai sebelumnya sekarang
    selaku selama
    """
)
_AND_ALSO: Final = frozenset({"juga", "sekaligus", "merangkap", "selaku"})
_HEADS_OF_REGION: Final = {
    Level.PROVINCE: "Gubernur", Level.KABUPATEN: "Bupati", Level.KOTA: "Wali Kota",
}  # fmt: skip
_MOST_FILLING: Final = 7


def read_part(tokens: Words, place: int, limit: int, *, whole: bool) -> Part | None:
    """Return the post that begins at *place*, with the words of address, marker and acting before the title."""
    place += tokens.follows(place, "pejabat", "fungsional")
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
    if tokens.at(place) in {"dan", "serta"} and tokens.at(place + 1) in _AND_ALSO:
        stop += 1
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
    if part.stop >= limit or opens_name(tokens.at(part.stop)) or tokens.at(part.stop) == "kepada":
        return None  # "diserahkan Gubernur Riau kepada Bupati Siak, Budi": who gets it
    between = tokens.text[part.rest.end : tokens.starts[part.stop]]
    if "\n\n" in between or not (between.strip() in {"", "/"} or tokens.adjacent(part.stop)):
        return None
    second = read_part(tokens, part.stop, limit, whole=True)
    return second if second is not None and read_person(tokens, second, limit) is not None else None
