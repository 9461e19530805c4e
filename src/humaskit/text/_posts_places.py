"""Names of places below the kabupaten, which no table holds: how far one reaches where a name follows at once."""

from typing import Final

from ._posts_tokens import PostTokens
from ._posts_words import compass, given_names

__all__ = ["place_stop"]

_ANNOUNCING: Final = frozenset({"kecamatan", "kelurahan", "desa", "kec", "kel", "nagari", "kampung", "distrik", "gampong"})
# Second words of many names of places.
_SECOND: Final = frozenset(
    "baru lama ilir ulu jaya raya indah kota kulon wetan lor kidul atas bawah dalam luar besar kecil satu dua tiga i ii "
    "iii iv v vi agung makmur mulya sari asri desa pasar".split()
)
# First words that are never a whole name of a place.
_FIRST: Final = frozenset(
    "gunung tanjung sungai teluk pulau muara batu kuala bukit lubuk air ujung padang simpang rantau tanah pangkalan "
    "karang nusa way sei bandar banjar kebon kebun pondok duren rawa koto pasir telaga danau tebing sumber tambak "
    "pematang labuhan long cot blang meunasah lembah".split()
)


def place_stop(tokens: PostTokens, place: int, run: int) -> int:
    """Return where the name of a place that begins at *place* is likely to end; a name of a person may follow it."""
    stop = place
    while stop < run and tokens.at(stop) in _ANNOUNCING:
        stop += 1
    if stop < run and tokens.at(stop) in given_names():
        return stop
    first = tokens.at(stop) in _FIRST
    stop = min(stop + 1, run)
    if first and stop < run:
        stop += 1
    while stop < run and (compass(tokens.at(stop)) or tokens.at(stop) in _SECOND):
        stop += 1
    return stop
