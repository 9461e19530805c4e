"""The mentions of events: which there are, their names, and what stands around them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, cast

import attrs

from ...model.kinds import EventKind
from ...text.events import EventPhrase
from ...text.mentions import Mention, MentionKind
from ...values.dates import PartialDate, Period
from ...values.plaintext import tidy
from .._page.words import SAYING_AFTER, SAYING_BEFORE

__all__ = [
    "QUOTATION_MARKS",
    "SHORT_WORDS",
    "THEME",
    "THEME_ENDS",
    "close_by",
    "cut",
    "day_of",
    "events_of",
    "grown",
    "phrase_of",
    "speaks",
]

_MOST_BETWEEN: Final = 60  # characters between an event and a day that stands close by
_PLACED: Final = re.compile(
    r"\s+(?:bertempat\s+)?di\s+(?:Aula|Gedung|Hotel|Pendopo|Pendapa|Ballroom|Ruang|Balai|Kantor|Halaman|Lapangan"
    r"|Convention)\b"
)
_COUNTED: Final = re.compile(
    r"(?P<kind>[A-Za-z]+(?: [a-z]+)?) (?:kali|pertama|kedua|ketiga|keempat|kelima|keenam|para|semua|seluruh)"
)
_OF_NIGHT: Final = re.compile(r"\s(?:penganugerahan|penghargaan)(?=\s(?:tersebut|itu|ini)\b|[,.]|\Z)")
_AN_EVENT: Final = re.compile(r"\b[Aa]cara \Z")
_OF_WHAT: Final = re.compile(
    r"(?P<what>(?:\s(?!ini\b|itu\b|yang\b|di\b|pada\b|kali\b|tahun\b|perdana\b)[a-z]{3,}){1,3})\s(?:tersebut|itu|ini)\b"
)
QUOTATION_MARKS: Final = ("\u201c", '"', "\u2018", "'", "\u201e")
# A theme told in a sentence that names no event.
THEME: Final = re.compile(
    r"\b(?:(?:meng(?:usung|angkat|ambil)|ber|dengan |bertajuk )\s?tema(?:kan)?|[Tt]ema(?:nya)? (?:kegiatan |acara "
    r"|yang diusung |yang diangkat |tahun |kali |ini |itu |[0-9]{4} )*"
    r"(?:adalah|yaitu|yakni))(?:\s(?:besar|utama|yakni|yaitu|adalah"
    r"|tentang))*\s*[:,]?\s*[\u201c\"\u2018'](?P<theme>[^\u201c\u201d\"\u2018\u2019'\n]{6,220})[\u201d\"\u2019']"
)
THEME_ENDS: Final = re.compile(
    r",|\s(?:yang|di|pada|dengan|dan juga|berlangsung|(?:di|ber|me)(?:gelar|selenggarakan|laksanakan|hadiri|ikuti|buka"
    r"|langsung)[a-z]*|dihadiri|diikuti|dibuka)\b"
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
    count = None if name is None else _COUNTED.fullmatch(name)
    if count is not None:  # "Pelantikan ketiga pejabat", "dialog kali ini"
        end = one.start + count.end("kind")
        value = attrs.evolve(phrase_of(one), name=None)
        return attrs.evolve(one, end=end, surface=one.surface[: count.end("kind")], value=value)
    if name is None or place is None or not name.endswith(one.surface[place.start() :]):
        return one
    value = attrs.evolve(phrase_of(one), name=name[: -len(one.surface[place.start() :])].rstrip(" ,"))
    return attrs.evolve(one, end=one.start + place.start(), surface=one.surface[: place.start()], value=value)


def grown(text: str, one: Mention) -> Mention:
    """Return an event with the words that belong to its kind: "malam puncak penganugerahan", "acara peluncuran X"."""
    phrase = phrase_of(one)
    if phrase.name is not None:
        return one
    night = _OF_NIGHT.match(text, one.end) if EventKind.MALAM_PUNCAK in phrase.kinds else None
    if night is not None:
        kinds = (*phrase.kinds, EventKind.PENGHARGAAN)
        return _with_name(text, one, attrs.evolve(phrase, kinds=kinds), night.end())
    called = _OF_WHAT.match(text, one.end) if _AN_EVENT.search(text, max(0, one.start - 12), one.start) else None
    return one if called is None else _with_name(text, one, phrase, called.end("what"))


def _with_name(text: str, one: Mention, phrase: EventPhrase, end: int) -> Mention:
    surface = text[one.start : end]
    return attrs.evolve(one, end=end, surface=surface, value=attrs.evolve(phrase, name=tidy(surface)))


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
    return len(gap) <= _MOST_BETWEEN and not re.search(r"[.;]", gap)
