"""Regions in running text: "Kab. Buleleng", "Kota Madiun", "Sumsel", "Muba"."""

from collections.abc import Iterator
from typing import Final

from ..values.certainty import Certainty
from ._place_names import Known
from ._places import Place, may_begin_place, read_place
from ._words import Words
from .reading import LONGEST_TEXT, Reading, fits

__all__ = ["find_regions"]

_IN_PROSE: Final = Known(prose=True, announced=False)


def find_regions(text: str) -> tuple[Reading[str], ...]:
    """Find the provinces, kabupaten and kota that a text names, in order; the value is the Kemendagri code.

    An ambiguous name ("Malang") has no value, and its candidates as ``alternatives``. Abbreviations that are also words
    count only behind a word of level, and a name behind the wrong one ("Kota Mitra") is no region.

    >>> [(found.surface, found.value) for found in find_regions("Tim dari Kota Madiun tiba di Sumsel")]
    [('Kota Madiun', '35.77'), ('Sumsel', '16')]
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    words = Words(text)
    return tuple(_reading(words, place) for place in _places(words))


def _places(words: Words) -> Iterator[Place]:
    start = 0
    while start < len(words):
        place = read_place(words, start, _IN_PROSE) if may_begin_place(words, start) else None
        if place is not None and not place.plural and _is_sure(place):
            yield place
        # A province behind the name settles which region is meant, and is a mention of its own.
        start = start + 1 if place is None else max(place.name[1], start + 1)


def _is_sure(place: Place) -> bool:
    """Tell whether nothing speaks against the place, or no more than one misprint that leaves one region."""
    return not place.issues or (place.region is not None and [one.code for one in place.issues] == ["misprint"])


def _reading(words: Words, place: Place) -> Reading[str]:
    first, last = words.starts[place.start], words.ends[place.name[1] - 1]
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
