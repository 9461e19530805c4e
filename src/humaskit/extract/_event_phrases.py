"""The mentions of events: which there are, their names, and what stands around them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, cast

import attrs

from ..text.events import EventPhrase
from ..text.mentions import Mention, MentionKind
from ..values.dates import PartialDate, Period
from ._words import SAYING_AFTER, SAYING_BEFORE

__all__ = ["SHORT_WORDS", "close_by", "cut", "day_of", "events_of", "phrase_of", "speaks"]

_PLACED: Final = re.compile(
    r"\s+(?:bertempat\s+)?di\s+(?:Aula|Gedung|Hotel|Pendopo|Pendapa|Ballroom|Ruang|Balai|Kantor|Halaman|Lapangan|Convention)\b"
)
# Short words of event names and what they stand for.
SHORT_WORDS: Final = {
    "rakor": ("rapat", "koordinasi"),
    "raker": ("rapat", "kerja"),
    "bimtek": ("bimbingan", "teknis"),
    "monev": ("monitoring", "evaluasi"),
    "bakohumas": ("badan", "koordinasi", "hubungan", "masyarakat"),
}


def events_of(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions of events that say of what kind they are."""
    for one in mentions:
        if not one.noise and one.kind is MentionKind.EVENT and isinstance(one.value, EventPhrase) and one.value.kinds:
            yield one


def cut(one: Mention) -> Mention:
    """Return an event without the place that stands behind its name: "Rakor Humas di Pendopo X"."""
    name, place = phrase_of(one).name, _PLACED.search(one.surface)
    if name is None or place is None or not name.endswith(one.surface[place.start() :]):
        return one
    value = attrs.evolve(phrase_of(one), name=name[: -len(one.surface[place.start() :])].rstrip(" ,"))
    return attrs.evolve(one, end=one.start + place.start(), surface=one.surface[: place.start()], value=value)


def phrase_of(one: Mention) -> EventPhrase:
    """Return what a mention of an event says."""
    return cast("EventPhrase", one.value)


def day_of(one: Mention) -> PartialDate | None:
    """Return the day that a mention names, or None where it names none."""
    first = one.value.start if isinstance(one.value, Period) else one.value
    if not isinstance(first, PartialDate) or first.day is None:
        return None
    return first


def speaks(gap: str) -> bool:
    """Tell whether words say that somebody spoke."""
    return SAYING_BEFORE.search(gap) is not None or SAYING_AFTER.search(gap) is not None


def close_by(gap: str) -> bool:
    """Tell whether words are few and no sentence ends in them."""
    return len(gap) <= 60 and not re.search(r"[.;]", gap)  # noqa: PLR2004
