"""Regions in running text: "Kab. Buleleng", "Kota Madiun", "Sumsel", "Muba"."""

import functools
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Final

from ..reference import region_names as regions
from ..values.certainty import Certainty
from ._place_names import Known
from ._places import Place, may_begin_place, read_place
from ._words import Words, words_of
from .reading import LONGEST_TEXT, Reading, fits

__all__ = ["find_regions"]

_IN_PROSE: Final = Known(prose=True, announced=False)
_SMALLER: Final = frozenset({
    "bukit", "danau", "desa", "distrik", "dusun", "gang", "gunung", "jalan", "jl", "jln", "kalurahan", "kampung",
    "kapanewon", "kayu", "kec", "kecamatan", "kel", "kelurahan", "nagari", "pantai", "perumahan", "sungai", "tanjung",
    "teluk",
})  # fmt: skip


def find_regions(text: str) -> tuple[Reading[str], ...]:
    """Find the provinces, kabupaten and kota that a text names, in order; the value is the Kemendagri code.

    An ambiguous name ("Malang") has no value, and its candidates as ``alternatives``. Abbreviations that are also words
    count only behind a word of level, and a name behind the wrong one ("Kota Mitra") is no region.

    >>> [(found.surface, found.value) for found in find_regions("Tim dari Kota Madiun tiba di Sumsel")]
    [('Kota Madiun', '35.77'), ('Sumsel', '16')]
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    words = words_of(text)
    return tuple(_reading(words, place) for place in _places(words))


def _places(words: Words) -> Iterator[Place]:
    start = 0
    while start < len(words):
        place = read_place(words, start, _known(words, start)) if may_begin_place(words, start) else None
        if place is not None and not place.plural and _is_sure(place) and not _of_smaller(words, place):
            yield place
        # A province behind the name settles which region is meant, and is a mention of its own.
        start = start + 1 if place is None else max(_stop(words, place), start + 1)


def _of_smaller(words: Words, place: Place) -> bool:
    """Tell whether the name is that of a street, a kecamatan, a beach: "Jalan Medan Merdeka"."""
    start = place.start
    return start == place.name[0] and not place.levelled and words.joined(start) and words.at(start - 1) in _SMALLER


@functools.cache
def _behind_heads() -> Mapping[str, Known]:
    """Return what the heads of regions tell of the name behind them: "Bupati Bogor" is that of the kabupaten."""
    told = regions.level_words().items()
    return {word: Known(levels=(level,), prose=True) for word, level in told if level is not None}


def _known(words: Words, start: int) -> Known:
    return _behind_heads().get(words.at(start - 1), _IN_PROSE) if words.joined(start) else _IN_PROSE


def _stop(words: Words, place: Place) -> int:
    """Return the first word behind the region."""
    return bisect_left(words.starts, _end(words, place))


def _end(words: Words, place: Place) -> int:
    """Return where the region ends: its short form in brackets belongs to it, the province behind it does not."""
    last = place.name[1]
    behind = words.closing(last)
    if last < behind <= place.end and place.region is not None and place.region in _codes(words, last, behind):
        return words.closed(words.ends[behind - 1]) or words.ends[last - 1]
    return words.ends[last - 1]


def _codes(words: Words, first: int, stop: int) -> frozenset[str]:
    """Return the codes that the words from *first* to before *stop* may mean."""
    place = read_place(words, first, _IN_PROSE)
    if place is None or place.end != stop:
        return frozenset()
    return frozenset(place.candidates if place.region is None else (place.region,))


def _is_sure(place: Place) -> bool:
    """Tell whether nothing speaks against the place, or no more than one misprint that leaves one region."""
    return not place.issues or (place.region is not None and [one.code for one in place.issues] == ["misprint"])


def _reading(words: Words, place: Place) -> Reading[str]:
    own = place.name[0]
    first, last = words.starts[own - words.glued(own)], _end(words, place)
    unsure = place.region is None
    certainty = Certainty.AMBIGUOUS if unsure else Certainty.INFERRED if place.inferred else Certainty.STATED
    return Reading(
        value=place.region,
        surface=words.text[first:last],
        start=first,
        end=last,
        certainty=certainty,
        issues=place.issues,
        alternatives=place.candidates or place.others,
    )
