"""Every mention in a running text: officials, agencies, regions, dates, placements, programmes, events, law.

Each kind has its own finder; here their findings are put in order. A mention inside another one is its ``inner``
mention (the region in the name of an agency); of two that overlap otherwise, the one whose kind is read more surely
stays.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from typing import Final, TypeAlias

import attrs

from ..values.certainty import Certainty
from ..values.dates import PartialDate
from ..values.names import PersonName
from ._names.short import Spans, short_names
from .agencies import find_agencies
from .dates import find_dates
from .events import EventPhrase, find_events
from .legal import find_legal
from .placements import find_placements
from .posts import PostPhrase, find_posts
from .programmes import find_programmes
from .reading import LONGEST_TEXT, Reading, fits
from .regions import find_regions
from .speakers import find_speakers

__all__ = ["Mention", "MentionKind", "find", "noise"]


class MentionKind(Enum):
    """What a mention names; in the order in which kinds win over one another where their words overlap."""

    LEGAL = "legal"
    AWARD_PROGRAM = "award_program"
    DATE = "date"
    OFFICIAL = "official"
    RANK = "rank"
    AGENCY = "agency"
    EVENT = "event"
    REGION = "region"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Mention:
    """One mention: ``surface == text[start:end]``, what it is, and the value that the reader of its kind gave.

    ``noise`` says that it stands in page furniture (links to other articles, counters), which belongs to no fact.
    """

    kind: MentionKind
    surface: str
    start: int
    end: int
    value: object
    certainty: Certainty
    noise: bool = False
    inner: tuple["Mention", ...] = ()


_SENTENCE_BREAKS: Final = '.!?:"\n\u201c'
_Finder: TypeAlias = Callable[[str], Iterable[Reading[object]]]

# Lines that lead away from the article, or count its readers; not a sentence of it.
_NOISE: Final = re.compile(
    r"(?im)^[ \t]*(?:baca (?:juga|selengkapnya)[ :].*|(?:lihat|simak) juga[ :].*|cek berita .*|ikuti .* google news.*"
    r"|[^\n]{0,80}?[0-9][0-9.]{0,9} (?:dilihat|views|kali dibaca|pembaca))[ \t]*$"
)


def find(text: str, *, reference: PartialDate | None = None, bare: bool = False) -> tuple[Mention, ...]:
    """Find every mention in *text*, in order, none overlapping another but inside it.

    *reference* is the day of publication, by which dates without a year are read. A person whom the text has named
    before is found again by a part of the name. Without *bare*, common nouns that say the kind of an event and no more
    (*sosialisasi*) are no mentions. Raises nothing, whatever the text.

    >>> found = find("Plt Kepala Diskominfo Kota Madiun membuka Rakor, Senin (6/11).")
    >>> [(mention.kind.value, mention.surface) for mention in found]
    [('official', 'Plt Kepala Diskominfo Kota Madiun'), ('event', 'Rakor'), ('date', 'Senin (6/11)')]
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    furniture = noise(text)
    found = [
        _mention(kind, reading, furniture)
        for kind, finder in _finders(reference)
        for reading in finder(text)
        if reading.end > reading.start and (bare or not _is_common_noun(text, reading))
    ]
    spoken = [_mention(MentionKind.OFFICIAL, reading, furniture) for reading in find_speakers(text)]
    found += _apart(spoken, found)
    named = [(one.end, person) for one in found for person in _people(one)]
    again = short_names(text, named, [(one.start, one.end) for one in found])
    return _ordered([*found, *(_mention(MentionKind.OFFICIAL, reading, furniture) for reading in again)])


def _people(one: Mention) -> Iterator[PersonName]:
    """Yield the person whom a mention names."""
    person = one.value.person if isinstance(one.value, PostPhrase) else one.value
    if isinstance(person, PersonName):
        yield person


def _is_common_noun(text: str, reading: Reading[object]) -> bool:
    """Tell whether an event is a noun in small letters that no name follows, capitalised at most by its sentence."""
    if not isinstance(reading.value, EventPhrase) or reading.value.name is not None:
        return False
    first, *others = reading.surface.split()
    before = text[max(0, reading.start - 4) : reading.start].rstrip(" \t")[-1:]
    small = not first[:1].isupper() or before in ("", *_SENTENCE_BREAKS)
    return small and not any(word[:1].isupper() for word in others)


def noise(text: str) -> tuple[tuple[int, int], ...]:
    r"""Find the lines of a page that are no part of its article: start and end of each.

    >>> noise("Isi.\nBACA JUGA:Lain lagi\nIsi.")
    ((5, 24),)
    """
    return tuple(line.span() for line in _NOISE.finditer(text)) if fits(text, LONGEST_TEXT) else ()


def _finders(reference: PartialDate | None) -> Iterator[tuple[MentionKind, _Finder]]:
    yield MentionKind.LEGAL, find_legal
    yield MentionKind.DATE, functools.partial(find_dates, reference=reference)
    yield MentionKind.OFFICIAL, find_posts
    yield MentionKind.AWARD_PROGRAM, find_programmes
    yield MentionKind.RANK, find_placements
    yield MentionKind.AGENCY, find_agencies
    yield MentionKind.EVENT, find_events
    yield MentionKind.REGION, find_regions


def _mention(kind: MentionKind, reading: Reading[object], furniture: Sequence[tuple[int, int]]) -> Mention:
    return Mention(
        kind=kind,
        surface=reading.surface,
        start=reading.start,
        end=reading.end,
        value=reading.value,
        certainty=reading.certainty,
        noise=any(first <= reading.start < last for first, last in furniture),
    )


_ORDER: Final = {kind: number for number, kind in enumerate(MentionKind)}


def _ordered(found: Iterable[Mention]) -> tuple[Mention, ...]:
    """Put mentions in order: what lies inside another goes into it, what overlaps otherwise gives way."""
    outer: list[tuple[Mention, list[Mention]]] = []
    for mention in sorted(found, key=lambda one: (one.start, -one.end, _ORDER[one.kind])):
        while outer and _crosses(outer[-1][0], mention) and _ORDER[mention.kind] < _ORDER[outer[-1][0].kind]:
            outer.pop()
        if not outer or mention.start >= outer[-1][0].end:
            outer.append((mention, []))
        elif mention.end <= outer[-1][0].end:
            outer[-1][1].append(mention)
    return tuple(_around(mention, inner) for mention, inner in outer)


def _around(mention: Mention, inner: Iterable[Mention]) -> Mention:
    """Put what lies inside a mention into it, but for a second reading of the whole mention."""
    others = [one for one in inner if (one.start, one.end) != (mention.start, mention.end)]
    return attrs.evolve(mention, inner=_ordered(others)) if others else mention


def _apart(spoken: Iterable[Mention], others: Iterable[Mention]) -> list[Mention]:
    """Leave out who shares words with one of *others*: a body that speaks is no person."""
    taken = Spans((other.start, other.end) for other in others)
    return [mention for mention in spoken if not taken.meets(mention.start, mention.end)]


def _crosses(first: Mention, second: Mention) -> bool:
    return first.start < second.start < first.end < second.end
