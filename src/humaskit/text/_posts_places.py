"""Names of places below the kabupaten, which no table holds: how far one reaches where a name follows at once."""

from typing import Final

from ._posts_tokens import PostTokens
from ._posts_vocabulary import GIVEN_NAMES, listed
from ._posts_words import compass

__all__ = ["place_stop"]

_ANNOUNCING: Final = listed("kecamatan kelurahan desa kec kel nagari kampung distrik gampong")
# Second words of many names of places.
_SECOND: Final = listed(
    """
    agung asri atas baru bawah besar dalam desa dua i ii iii ilir indah iv jaya kecil kidul kota kulon lama lor
    luar makmur mulya pasar raya sari satu tiga ulu v vi wetan
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


def place_stop(tokens: PostTokens, place: int, run: int) -> int:
    """Return where the name of a place that begins at *place* is likely to end; a name of a person may follow it."""
    stop = place
    while stop < run and tokens.at(stop) in _ANNOUNCING:
        stop += 1
    if stop < run and tokens.at(stop) in GIVEN_NAMES:
        return stop
    size = 2 if tokens.at(stop) in _FIRST else 1
    stop = min(stop + size, run)
    while stop < run and (compass(tokens.at(stop)) or tokens.at(stop) in _SECOND):
        stop += 1
    return stop
