"""Events in Indonesian text: their kinds, names, themes, modes, and the roles that people have at them.

One text often holds several events, and one event several kinds: *Rapat Koordinasi dan Pelatihan* is both at once.
"""

import functools
from collections.abc import Iterator
from typing import Final

import attrs

from ..model.kinds import EventKind, EventMode, ParticipationRole
from ..reference.calendar import event_kinds, event_roles
from ..reference.folding import fold
from ..values.plaintext import tidy
from ._placements.events import Name, mode_in, name_at, sentence_around, theme_in
from ._placements.tokens import Phrases, Tokens, tokens_of
from .reading import LONGEST_PHRASE, LONGEST_TEXT, Reading, fits

__all__ = ["EventPhrase", "find_events", "find_roles", "format_event", "parse_event"]

# Forms of the words in the table of roles, and words of the roles that the table lacks.
_MORE_ROLES: Final = {
    "digelar": "penyelenggara",
    "diselenggarakan": "penyelenggara",
    "diadakan": "penyelenggara",
    "dilaksanakan": "penyelenggara",
    "diinisiasi": "penggagas",
    "digagas": "penggagas",
    "menggagas": "penggagas",
    "penyelenggara": "penyelenggara",
    "membuka acara": "pembuka",
    "membuka kegiatan": "pembuka",
    "dibuka secara resmi": "pembuka",
    "dibuka": "pembuka",
    "ditutup oleh": "penutup",
    "keynote speech": "narasumber",
    "dimoderatori": "moderator",
    "dipandu": "moderator",
    "diikuti": "peserta",
    "mengikuti": "peserta",
    "dihadiri oleh": "hadir",
    "menghadiri": "hadir",
    "diwakili": "mewakili",
    "diterima oleh": "penerima",
    "diterima": "penerima",
    "diserahkan": "penyerah",
    "dipaparkan": "pemapar",
    "memberikan sambutan": "pemberi_sambutan",
    "menyampaikan sambutan": "pemberi_sambutan",
    "dalam sambutannya": "pemberi_sambutan",
    "bekerja sama dengan": "mitra",
    "bekerjasama dengan": "mitra",
    "memberangkatkan": "pengirim",
    "mengutus": "pengirim",
}
_MODES: Final = {
    EventMode.DARING: "secara daring",
    EventMode.LURING: "secara luring",
    EventMode.HIBRIDA: "secara hibrida",
    EventMode.SIARAN: "disiarkan langsung",
}
_CAPITALS: Final = frozenset({"mc"})
_NO_ROLE: Final = frozenset({"presentasi"})  # an event more often than somebody's part in one


@attrs.frozen(kw_only=True)
class EventPhrase:
    """An event as a text names it.

    ``kinds`` are in the order of the text. ``name`` is the printed name, None where only the kind is said
    (*sosialisasi*). ``theme`` and ``mode`` are what the sentence says of it.
    """

    kinds: tuple[EventKind, ...] = ()
    name: str | None = None
    theme: str | None = None
    mode: EventMode | None = None


def parse_event(text: str) -> Reading[EventPhrase] | None:
    """Read the first event that *text* names, with theme and mode; None when it names none and states neither.

    >>> read = parse_event("Rapat Koordinasi dan Pelatihan Humas Pemerintah secara virtual bertema 'Sinergi Humas'")
    >>> [kind.value for kind in read.value.kinds], read.value.name
    (['rapat_koordinasi', 'pelatihan'], 'Rapat Koordinasi dan Pelatihan Humas Pemerintah')
    >>> read.value.mode.value, read.value.theme
    ('daring', 'Sinergi Humas')
    """
    if not fits(text, LONGEST_PHRASE):
        return None
    tokens = tokens_of(text)
    found = next(_names(tokens), None)
    theme, mode = theme_in(text), mode_in(tokens, 0, len(tokens))
    if found is None:
        if theme is None and mode is None:
            return None
        found = Name((), 0, len(tokens), named=False)
    reading = _reading(tokens, found, theme, mode)
    rest = f"{text[: reading.start].strip()} {text[reading.end :].strip()}".strip()
    return attrs.evolve(reading, rest=rest)


def find_events(text: str) -> tuple[Reading[EventPhrase], ...]:
    """Find every event that a running text names, from left to right, without overlaps.

    Words that are also ordinary nouns (*forum*, *kelas*, *presentasi*) count when a name follows, or after a word such
    as *menggelar*. A text of more than 1,048,576 characters gives nothing.

    >>> [each.surface for each in find_events("Dinkominfo mengikuti Rakor Humas 2025, lalu menggelar sosialisasi.")]
    ['Rakor Humas 2025', 'sosialisasi']
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    tokens = tokens_of(text)
    readings: list[Reading[EventPhrase]] = []
    themed = 0
    for found in _names(tokens):
        first, stop = sentence_around(tokens, found.start, found.end)
        theme = theme_in(tokens.printed(max(first, themed), stop)) if stop > max(first, themed) else None
        themed = stop if theme is not None else themed
        readings.append(_reading(tokens, found, theme, mode_in(tokens, first, stop)))
    return tuple(readings)


def format_event(phrase: EventPhrase) -> str:
    """Write an event with mode and theme, as :func:`parse_event` reads them; without a name, its kinds name it.

    >>> format_event(parse_event("Rakor Humas 2025 via Zoom Meeting dengan tema 'Sinergi'").value)
    'Rakor Humas 2025 secara daring bertema "Sinergi"'
    >>> format_event(EventPhrase(kinds=(EventKind.RAPAT_KOORDINASI,)))
    'rapat koordinasi'
    """
    words = {row.slug: row.words[0] for row in event_kinds()}
    name = phrase.name or " dan ".join(words.get(kind.value, kind.value.replace("_", " ")) for kind in phrase.kinds)
    mode = "" if phrase.mode is None else _MODES[phrase.mode]
    theme = "" if phrase.theme is None else f'bertema "{phrase.theme}"'
    return " ".join(part for part in (name, mode, theme) if part)


def find_roles(text: str) -> tuple[Reading[ParticipationRole], ...]:
    """Find the words that say in which role somebody takes part, from left to right, without overlaps.

    They do not say who: *dibuka oleh* stands before the opener, *membuka acara* behind.

    >>> [(each.surface, each.value.value) for each in find_roles("Acara dibuka oleh Bupati, narasumber dari BPS.")]
    [('dibuka oleh', 'pembuka'), ('narasumber', 'narasumber')]
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    tokens = tokens_of(text)
    readings: list[Reading[ParticipationRole]] = []
    at = 0
    while at < len(tokens):
        found = _roles().at(tokens, at)
        if found is None or (tokens.at(at) in _CAPITALS and not tokens.shouted(at)):
            at += 1
            continue
        role, end = found
        start, stop = tokens.starts[at], tokens.ends[end - 1]
        readings.append(Reading(value=role, surface=text[start:stop], start=start, end=stop))
        at = end
    return tuple(readings)


@functools.cache
def _roles() -> Phrases[ParticipationRole]:
    words = {fold(word): row.slug for row in event_roles() for word in row.words if word not in _NO_ROLE}
    return Phrases({word: ParticipationRole(slug) for word, slug in (_MORE_ROLES | words).items()})


def _names(tokens: Tokens) -> Iterator[Name]:
    at = 0
    while at < len(tokens):
        found = name_at(tokens, at)
        if found is None:
            at += 1
        else:
            yield found
            at = found.end


def _reading(tokens: Tokens, found: Name, theme: str | None, mode: EventMode | None) -> Reading[EventPhrase]:
    printed = tokens.printed(found.start, found.end)
    start = tokens.starts[found.start] if len(tokens) else 0
    value = EventPhrase(kinds=found.kinds, name=tidy(printed) if found.named else None, theme=theme, mode=mode)
    return Reading(value=value, surface=printed, start=start, end=start + len(printed))
