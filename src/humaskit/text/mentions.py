"""Every mention in a running text: officials, agencies, regions, dates, placements, programmes, events, law.

Each kind has its own finder; here their findings are put in order. A mention inside another one is its ``inner``
mention (the region in the name of an agency); of two that overlap otherwise, the one whose kind is read more surely
stays.
"""

import bisect
import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import Final, TypeAlias

import attrs

from ..values.certainty import Certainty
from ..values.dates import PartialDate
from ..values.names import PersonName
from . import _furniture as furniture
from ._short_names import Spans, short_names
from .agencies import AgencyPhrase, find_agencies
from .dates import find_dates
from .events import EventPhrase, find_events
from .legal import find_legal
from .placements import find_placements
from .posts import Order, PostPhrase, find_posts
from .programmes import find_programmes
from .reading import LONGEST_TEXT, Reading, fits
from .regions import find_regions
from .speakers import find_guests, find_joined, find_speakers

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


_Finder: TypeAlias = Callable[[str], Iterable[Reading[object]]]


def find(text: str, *, reference: PartialDate | None = None, bare: bool = False) -> tuple[Mention, ...]:
    """Find every mention in *text*, in order, none overlapping another but inside it.

    *reference* is the day of publication, by which dates without a year are read. A person whom the text has named
    before is found again by a part of the name. Without *bare*, words that say the kind of an event and no more
    (*sosialisasi*, *Rakor*) are no mentions. Raises nothing, whatever the text.

    >>> found = find("Plt Kepala Diskominfo Kota Madiun membuka Rakor Humas, Senin (6/11).")
    >>> [(mention.kind.value, mention.surface) for mention in found]
    [('official', 'Plt Kepala Diskominfo Kota Madiun'), ('event', 'Rakor Humas'), ('date', 'Senin (6/11)')]
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    nowhere = Spans([*furniture.themes(text), *furniture.addresses(text)])
    found = [
        _mention(text, kind, reading)
        for kind, finder in _finders(reference)
        for reading in finder(text)
        if reading.end > reading.start
        and (bare or not _is_common_noun(reading))
        and not (kind is MentionKind.AGENCY and _is_part(text, reading))
        and not nowhere.meets(reading.start, reading.end)
    ]
    found = _bordered(text, [*found, *(parent for one in found for parent in _parent(one))])
    spoken = [_mention(text, MentionKind.OFFICIAL, reading) for reading in find_speakers(text)]
    found = _with_holders(text, found, _apart(spoken, found))
    ends = [one.end for one in found for _ in _people(one)]
    bodies = [(one.start, one.end) for one in found if one.kind is MentionKind.AGENCY]
    behind = (*find_joined(text, ends), *find_guests(text, bodies))
    joined = [_mention(text, MentionKind.OFFICIAL, reading) for reading in behind]
    found += _apart(joined, found)
    named = [(one.end, person) for one in found for person in _people(one)]
    again = short_names(text, named, [(one.start, one.end) for one in found])
    return _marked(text, _ordered([*found, *(_mention(text, MentionKind.OFFICIAL, reading) for reading in again)]))


_NO_PEOPLE: Final = frozenset({MentionKind.AGENCY, MentionKind.AWARD_PROGRAM, MentionKind.EVENT})
_EDITION: Final = re.compile(r" (?:tahun (?:anggaran )?)?(?:19|20)\d\d\b(?!/)", re.IGNORECASE)
_SHORTEST_WRAPPED: Final = 40  # characters of a line that a page wraps
_LONGEST_WRAPPED: Final = 140
_FAIR: Final = r"(?i)\b(?:pekan|festival|jambore|fair|expo|gebyar)\b"  # no award, whoever wins there
_NIGHT: Final = re.compile(r"(?i)(?:(?:acara|malam|puncak|gala|penjurian|penyerahan|pengumuman) ){1,3}")
Span: TypeAlias = tuple[int, int]


def _bordered(text: str, found: Iterable[Mention]) -> list[Mention]:
    """Draw the borders anew where the readers of two kinds ran into one another."""
    kept = list(found)
    starts = sorted(one.start for one in kept if one.kind in _NO_PEOPLE)
    bodies = sorted((one.start, one.end) for one in kept if one.kind is MentionKind.AGENCY)
    regions = {one.start: one.end for one in kept if one.kind is MentionKind.REGION}
    awards = {one.start for one in kept if one.kind is MentionKind.AWARD_PROGRAM}
    events = ((one.start, one.start + _night(one)) for one in kept if one.kind is MentionKind.EVENT)
    nights = Spans((start, end) for start, end in events if start < end and end in awards)
    spans = {(one.start, one.end) for one in kept if one.kind is MentionKind.EVENT and re.search(_FAIR, one.surface)}
    kept = [one for one in kept if one.kind is not MentionKind.AWARD_PROGRAM or (one.start, one.end) not in spans]
    return [
        _without_body(_in_its_line(text, one), starts)
        if one.kind is MentionKind.OFFICIAL
        else _without_winner(one, bodies)
        if one.kind is MentionKind.RANK
        else _with_host(text, one, bodies, regions)
        if one.kind is MentionKind.EVENT
        else one
        for one in kept
        if not nights.meets(one.start, one.start + 1)
    ]


def _night(one: Mention) -> int:
    """Return how many characters say that it is the night on which an award is given: "Malam Puncak Anugerah …"."""
    found = _NIGHT.match(one.surface)
    return 0 if found is None else found.end()


def _without_body(one: Mention, starts: Sequence[int]) -> Mention:
    """Take off an official what begins the name of a body or an event: "Camat Sewon, Diskominfo Bantul dan ..."."""
    value = one.value
    if not isinstance(value, PostPhrase) or value.person is None or value.order is not Order.POST_FIRST:
        return one
    if value.second is not None:
        return one
    at = _place_of(value.person, one.surface)
    if at < 0:
        return one
    name = one.start + at
    place = bisect.bisect_left(starts, max(name, one.start + 1))
    if place == len(starts) or starts[place] >= one.end:
        return one
    surface = one.surface[: starts[place] - one.start].rstrip(" ,(\n")
    if starts[place] == name:
        kept = attrs.evolve(value, person=None, order=Order.POST_ONLY)
    else:
        behind = surface[name - one.start :]
        back = tuple(title for title in value.person.back if title in behind)
        kept = attrs.evolve(value, person=attrs.evolve(value.person, back=back))
    return attrs.evolve(one, surface=surface, end=one.start + len(surface), value=kept)


def _place_of(person: PersonName, surface: str) -> int:
    """Return where a name is printed in *surface*, perhaps over the end of a line; -1 where it is not."""
    at = surface.rfind(person.name)
    if at >= 0:
        return at
    printed = re.search(r"\s+".join(map(re.escape, person.name.split())), surface)
    return -1 if printed is None else printed.start()


def _in_its_line(text: str, one: Mention) -> Mention:
    """Take a name in the next line off a post, where the lines of the text are not wrapped: a headline ends there."""
    value, cut = one.value, one.surface.find("\n")
    if cut < 0 or not isinstance(value, PostPhrase) or value.person is None or value.order is not Order.POST_FIRST:
        return one
    length = one.start + cut - (text.rfind("\n", 0, one.start) + 1)
    inside = cut > _place_of(value.person, one.surface)
    if inside or one.surface[:cut].rstrip().endswith(",") or _SHORTEST_WRAPPED < length < _LONGEST_WRAPPED:
        return one
    surface = one.surface[:cut].rstrip(" ,:(\t\r")
    kept = attrs.evolve(value, person=None, second=None, order=Order.POST_ONLY)
    return attrs.evolve(one, surface=surface, end=one.start + len(surface), value=kept)


def _without_winner(one: Mention, bodies: Sequence[Span]) -> Mention:
    """Take the body that won off the end of a placement: "Juara I kategori website | Pemkot Makassar"."""
    start, _ = _run_into(one, bodies, one.end)
    surface = one.surface[: start - one.start].rstrip(" ,:-(\u2013")
    return attrs.evolve(one, surface=surface, end=one.start + len(surface)) if surface else one


def _with_host(text: str, one: Mention, bodies: Sequence[Span], regions: Mapping[int, int]) -> Mention:
    """Let an event go on to the end of the body that it runs into, or the region behind it, and to its year."""
    start, end = _run_into(one, bodies, one.end + 1)
    if start >= one.end:
        end = regions.get(one.end + 1, one.end) if text.startswith(" ", one.end) else one.end
    if end == one.end:
        return one
    year = _EDITION.match(text, end)
    end = end if year is None else year.end()
    return attrs.evolve(one, surface=text[one.start : end], end=end)


def _run_into(one: Mention, bodies: Sequence[Span], least: int) -> Span:
    """Return the body that begins inside a mention and ends at *least* or behind it; its own end where none does."""
    for place in range(bisect.bisect_right(bodies, (one.start, one.end)), len(bodies)):
        start, end = bodies[place]
        if start >= one.end:
            break
        if end >= least:
            return start, end
    return one.end, one.end


def _with_holders(text: str, found: Sequence[Mention], spoken: Iterable[Mention]) -> list[Mention]:
    """Put a person whom a verb tells to the post without a holder beside it: "kata Budi Santoso Camat Sewon"."""
    posts = [one for one in found if isinstance(one.value, PostPhrase) and one.value.person is None]
    behind = {one.end: one for one in posts if text.startswith(", ", one.end)}
    before = {one.start: one for one in posts}
    held: dict[Span, Mention] = {}
    people: list[Mention] = []
    for one in spoken:
        post, order = behind.get(one.start - len(", ")), Order.POST_FIRST
        if post is None and " " in one.surface:
            gap = next((len(mark) for mark in (", ", " ") if text.startswith(mark, one.end)), -1)
            post, order = before.get(one.end + gap), Order.NAME_FIRST
        value, person = (None if post is None else post.value), one.value
        if post is None or (post.start, post.end) in held:
            people.append(one)
        elif isinstance(value, PostPhrase) and isinstance(person, PersonName):
            start, end = min(one.start, post.start), max(one.end, post.end)
            value = attrs.evolve(value, person=person, order=order)
            held[post.start, post.end] = attrs.evolve(post, surface=text[start:end], start=start, end=end, value=value)
    alone = [one for one in found if one.kind is not MentionKind.OFFICIAL or (one.start, one.end) not in held]
    return [*alone, *held.values(), *people]


def _parent(one: Mention) -> Iterator[Mention]:
    """Yield the body above an agency, which its name ends with: "Biro Humas | Setda Provinsi Jambi"."""
    parent = one.value.parent if isinstance(one.value, AgencyPhrase) else None
    at = one.surface.rfind(parent.surface) if parent is not None and parent.surface else 0
    if parent is not None and at > 0:
        end = one.start + at + len(parent.surface)
        surface = one.surface[at : at + len(parent.surface)]
        yield attrs.evolve(one, surface=surface, start=one.start + at, end=end, value=parent)


def _people(one: Mention) -> Iterator[PersonName]:
    """Yield the person whom a mention names."""
    person = one.value.person if isinstance(one.value, PostPhrase) else one.value
    if isinstance(person, PersonName):
        yield person


def _is_common_noun(reading: Reading[object]) -> bool:
    """Tell whether an event is a noun that says its kind, and no name or year follows."""
    return isinstance(reading.value, EventPhrase) and reading.value.name is None


def _is_part(text: str, reading: Reading[object]) -> bool:
    """Tell whether a short form stands in a number ("800/BKPP/2021") or ends the title of a minister."""
    inside = text.endswith("/", 0, reading.start) and text.startswith("/", reading.end)
    return inside or text.endswith("enteri ", 0, reading.start)


def noise(text: str) -> tuple[tuple[int, int], ...]:
    r"""Find the lines of a page that are no part of its article: start and end of each.

    >>> noise("Isi.\nBACA JUGA:Lain lagi\nIsi.")
    ((5, 24),)
    """
    return tuple(furniture.lines(text)) if fits(text, LONGEST_TEXT) else ()


def _finders(reference: PartialDate | None) -> Iterator[tuple[MentionKind, _Finder]]:
    yield MentionKind.LEGAL, find_legal
    yield MentionKind.DATE, functools.partial(find_dates, reference=reference)
    yield MentionKind.OFFICIAL, find_posts
    yield MentionKind.AWARD_PROGRAM, find_programmes
    yield MentionKind.RANK, find_placements
    yield MentionKind.AGENCY, find_agencies
    yield MentionKind.EVENT, find_events
    yield MentionKind.REGION, find_regions


# "Wali Kota Batu periode 2017-2022": the years are a date of their own.
_TERM: Final = re.compile(r"(?i),?\s(?:periode|masa (?:jabatan|bakti))(?:\s\w+){0,2}\s\d[\d\s\u2013-]*$")


_SENTENCE_ENDS: Final = re.compile(r"[\"\u201d\u2019)]*(?:\s+[\"\u201c\u2018]?[^\Wa-z]|\s*$)")


def _surface(text: str, kind: MentionKind, reading: Reading[object]) -> str:
    """Return what is printed without a term of office, and without the dot that ends the sentence behind a title."""
    if kind is not MentionKind.OFFICIAL:
        return reading.surface
    surface = _TERM.sub("", reading.surface)
    if surface.endswith(".") and ".," not in surface and _SENTENCE_ENDS.match(text, reading.start + len(surface)):
        return surface[:-1]
    return surface


def _mention(text: str, kind: MentionKind, reading: Reading[object]) -> Mention:
    surface = _surface(text, kind, reading)
    return Mention(
        kind=kind,
        surface=surface,
        start=reading.start,
        end=reading.start + len(surface),
        value=reading.value,
        certainty=reading.certainty,
    )


def _marked(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Mark what stands in furniture; a dateline holds places alone."""
    named = Spans((one.start, one.end) for one in mentions if one.kind is not MentionKind.REGION)
    heads = [span for span in furniture.datelines(text) if not named.meets(*span)]
    spans = Spans([*furniture.lines(text), *furniture.signatures(text), *heads])
    return tuple(_as_noise(one) if spans.meets(one.start, one.start + 1) else one for one in mentions)


def _as_noise(one: Mention) -> Mention:
    return attrs.evolve(one, noise=True, inner=tuple(map(_as_noise, one.inner)))


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
    """Put what lies inside a mention into it, but for a second reading of the whole mention, and its edition."""
    years = mention.kind in (MentionKind.AWARD_PROGRAM, MentionKind.RANK)
    others = [
        _unbracketed(one)
        for one in inner
        if (one.start, one.end) != (mention.start, mention.end) and not (years and one.kind is MentionKind.DATE)
    ]
    return attrs.evolve(mention, inner=_ordered(others)) if others else mention


def _unbracketed(one: Mention) -> Mention:
    """Leave the short form of a region to the mention around it: "Diskominfo Minahasa Utara (Minut)"."""
    if one.kind is not MentionKind.REGION or " (" not in one.surface:
        return one
    surface = one.surface.partition(" (")[0]
    return attrs.evolve(one, surface=surface, end=one.start + len(surface))


def _apart(spoken: Iterable[Mention], others: Iterable[Mention]) -> list[Mention]:
    """Leave out who shares words with one of *others*: a body that speaks is no person."""
    taken = Spans((other.start, other.end) for other in others)
    return [mention for mention in spoken if not taken.meets(mention.start, mention.end)]


def _crosses(first: Mention, second: Mention) -> bool:
    """Tell whether the second begins inside the first and ends behind it; the year of an event is its own."""
    edition = first.kind is MentionKind.EVENT and second.kind is MentionKind.DATE
    return first.start < second.start < first.end < second.end and not edition
