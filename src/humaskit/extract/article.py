"""From the text of one article to its draft catalog: :func:`extract`."""

import re
from typing import Final, cast

import attrs

from ..errors import NIP_IN_TEXT, InvalidValue, Issue, shown
from ..model.source import Source, SourceKind
from ..reference import regions
from ..text.dates import find_dates
from ..text.mentions import Mention, MentionKind, find
from ..text.programmes import ProgrammePhrase
from ..text.reading import LONGEST_TEXT
from ..values.citation import Certainty
from ..values.dates import PartialDate, Period
from ._agreements.agreements import write_agreements
from ._awards.awards import Awards
from ._awards.criteria import write_criteria
from ._awards.placings import write_placings
from ._awards.winners import write_winners
from ._bodies.bodies import Bodies
from ._bodies.partners import write_working
from ._events.ceremonies import write_ceremonies
from ._events.companions import write_companions
from ._events.courses import name_courses, write_courses
from ._events.handovers import write_handovers
from ._events.happenings import Happenings
from ._events.invitations import write_invitations
from ._events.roles import Roles
from ._events.visits import write_visits
from ._page.page import Page, page_of
from ._page.prose import Prose, prose_of
from ._page.words import FIRST_YEAR, LAST_YEAR
from ._people.actors import Actors
from ._people.people import People
from ._people.posts import Seen
from ._speech.echoes import write_echoes
from ._speech.narration import write_narration
from ._speech.speech import Speech
from ._speech.spokesmen import Spokesmen
from .desk import Card, Desk, Span
from .draft import Draft, span_of
from .others import write_counts, write_groups, write_laws, write_release, write_source

__all__ = ["extract"]

_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\uffff\ufffe\u2028\u2029\t]"
)
Day = tuple[PartialDate, Span, Certainty]


def extract(
    text: str,
    *,
    source: Source | None = None,
    published: PartialDate | None = None,
    region: str | None = None,
) -> Draft:
    """Read one press article or release in Indonesian, and draft the catalog of what it says, for a person to confirm.

    *text* is the page as plain text, headline and all. *source* is what is known of it already; without one, it is made
    of what the page says. *published* is the day of publication, by which dates without a year are read; *region* the
    code of the region that the page is about, which settles names without one.

    Every citation names the source, the words, and their place (``char=133,180``: characters, counted from 0). What the
    words do not make sure is ``inferred`` or ``ambiguous``, or left out and named in :attr:`Draft.issues`. The catalog
    has no errors. Characters that no document may hold count as blanks; an NIP is masked.

    Raises:
        InvalidValue: *text* is no text, or *published* no date.
        UnknownReference: no region has the code *region*.

    >>> draft = extract("MADIUN - Wali Kota Madiun Budi Contoh membuka Rakor Humas 2024, Senin (5/2/2024).")
    >>> role = next(fact for fact in draft.facts if fact.field == "role")
    >>> role.surface, role.value, role.start
    ('Wali Kota Madiun Budi Contoh membuka', 'pembuka', 9)
    """
    _refuse(text, published)
    here = None if region is None else regions.get(region).code
    clean = NIP_IN_TEXT.sub(lambda found: "*" * len(found[0]), _UNSAFE.sub(" ", text))
    if len(clean) > LONGEST_TEXT:
        clean = ""
    page = page_of(clean)
    card = _source_card(clean, page, source)
    desk = Desk(clean, card.id)
    if source is None:
        write_source(desk, page, card)
    if not clean and text:
        desk.leave_open("too-long", f"a text of more than {LONGEST_TEXT} characters is not read", (0, 0))
    prose = _write(desk, page, published or (source.published if source is not None else None), here)
    if source is None:
        write_release(desk, page, card)
    held = source if source is not None else _built(card)
    catalog = desk.catalog(held)
    unread = _unread(prose, desk)
    issues = tuple(sorted(desk.open, key=lambda one: (one.start, one.end, one.issue.code)))
    return Draft(
        catalog=catalog, source=card.id, text=clean, issues=issues, unread=unread, sentences=len(prose.sentences)
    )


def _refuse(text: object, published: object) -> None:
    if not isinstance(text, str):
        raise InvalidValue(Issue(code="type", message=f"an article is text, not {shown(text)}", value=shown(text)))
    if not isinstance(published, (PartialDate, type(None))):
        said = f"the day of publication must be a partial date, not {shown(published)}"
        raise InvalidValue(Issue(code="type", message=said, value=shown(published), hint="PartialDate('2024-03-05')"))


def _source_card(text: str, page: Page, source: Source | None) -> Card:
    if source is not None:
        return Card(Source, source.id)
    outlet = page.dateline.outlet if page.dateline is not None else None
    outlet = outlet or page.site
    first = text[slice(*page.paragraphs[0])] if page.paragraphs else text.strip()
    words = (page.title.text if page.title is not None else first or "teks").split()
    ref = Desk(text, "source:x").ref("source", outlet.text if outlet is not None else None, " ".join(words[:12]))
    return Card(Source, ref)


def _built(card: Card) -> Source:
    try:
        return cast("Source", card.build())
    except InvalidValue:
        return Source(id=card.id, kind=SourceKind.ARTICLE)


def _write(desk: Desk, page: Page, published: PartialDate | None, here: str | None) -> Prose:
    """Read the article, and put everything on the desk."""
    text = desk.text
    known = published or (page.published[0] if page.published is not None else None)
    reference = known or _last_day(text) or (page.page_date[0] if page.page_date is not None else None)
    mentions = _mentions(text, reference, sure=known is not None)
    if reference is None and (year := _only_year(mentions)) is not None:
        mentions = _dated(text, mentions, year)
    prose = prose_of(text, page.paragraphs, [(one.start, one.end) for one in mentions])
    title = page.title.end if page.title is not None else 0
    mentions = tuple(one for one in mentions if not one.start < title < one.end)  # a headline ends where its line does
    kept = [one for one in mentions if not one.noise and (prose.at(one.start) is not None or _in_head(one, page))]
    bodies = Bodies(desk, kept, here, prose)
    groups = write_groups(desk, kept, prose)
    happenings = Happenings(desk, [one for one in kept if prose.at(one.start) is not None], prose)
    days = _days(prose, kept, happenings.used)
    held = _event_days(happenings)
    whole = _whole_day(page, published, [*days.values(), *held])
    seen = Seen(text, [*days.values(), *held], whole, [(one.start, one.end) for one in prose.sentences])
    people = People(desk, kept, bodies, seen, [one for one in kept if prose.at(one.start) is None])
    places = [
        ((one.start, one.end), f"region:{one.value}", one.certainty) for one in kept if isinstance(one.value, str)
    ]
    actors = Actors([*people.everyone(), *people.posts(), *bodies.ids(), *groups, *places])
    name_courses(desk, prose, happenings)
    spoken = Speech(desk, prose, actors, days, people.holders()).read()
    awards = Awards(desk, [one for one in kept if prose.at(one.start) is not None], prose, actors)
    awards.read()
    write_winners(desk, prose, awards, actors)
    write_placings(desk, prose, awards, actors)
    awards.close()
    write_ceremonies(desk, prose, awards, happenings)
    _write_roles(desk, prose, Roles(desk, prose, actors, happenings), happenings, (awards, people, spoken))
    write_laws(desk, kept)
    dated = page.published is not None or published is not None
    _write_work(desk, prose, actors, awards, whole if dated else None)
    happenings.drop_empty()
    people.drop_unplaced()
    return prose


def _write_roles(
    desk: Desk,
    prose: Prose,
    roles: Roles,
    happenings: Happenings,
    told: tuple[Awards, People, list[tuple[Span, Card]]],
) -> None:
    """Write who took part in what, and in which role."""
    awards, people, spoken = told
    roles.read(spoken)
    write_invitations(desk, prose, happenings, roles)
    roles.deeds()
    roles.sworn(people.sworn_in())
    roles.hosts()
    write_visits(desk, prose, happenings, roles)
    write_companions(desk, prose, roles, happenings, spoken)
    write_courses(desk, prose, happenings, roles)
    write_handovers(desk, prose, awards, happenings, roles)


def _write_work(desk: Desk, prose: Prose, actors: Actors, awards: Awards, published: Day | None) -> None:
    """Write who works with whom, and what the article says of agencies and awards beside that."""
    spokesmen = Spokesmen(desk)
    write_working(desk, prose, actors, spokesmen, published)
    write_agreements(desk, prose, actors, spokesmen)
    write_criteria(desk, prose, awards, spokesmen)
    write_echoes(desk, prose, awards, spokesmen)
    write_narration(desk, prose, actors)
    write_counts(desk, prose, awards)


def _mentions(text: str, reference: PartialDate | None, *, sure: bool) -> tuple[Mention, ...]:
    """Find the mentions; without a day of publication, words such as *kemarin* alone mean no day."""
    found = find(text, reference=reference, bare=True)
    if sure or reference is None:
        return found
    return tuple(
        one for one in found if one.kind is not MentionKind.DATE or any(letter.isdigit() for letter in one.surface)
    )


def _only_year(mentions: tuple[Mention, ...]) -> int | None:
    """Return the year of the editions that the text names, where they are of one year."""
    phrases = (one.value for one in mentions if one.kind is MentionKind.AWARD_PROGRAM)
    years = {phrase.edition_year for phrase in phrases if isinstance(phrase, ProgrammePhrase)} - {None}
    return years.pop() if len(years) == 1 else None


def _dated(text: str, mentions: tuple[Mention, ...], year: int) -> tuple[Mention, ...]:
    """Read days without a year as of *year*, where the printed weekday is that of the day."""
    reads = find_dates(text, reference=PartialDate.of(year)) if FIRST_YEAR <= year <= LAST_YEAR else ()
    agree = {
        (one.start, one.end): one.value
        for one in reads
        if isinstance(one.value, PartialDate) and one.value.weekday_agrees and one.value.year == year
    }
    return tuple(
        attrs.evolve(one, value=agree[one.start, one.end], certainty=Certainty.INFERRED)
        if one.kind is MentionKind.DATE and (one.start, one.end) in agree and getattr(one.value, "year", 0) is None
        else one
        for one in mentions
    )


def _last_day(text: str) -> PartialDate | None:
    """Return the latest full day that the text prints: what it reports is not long before or after."""
    printed = [one.first for one in find_dates(text)]
    kept = [(day, one) for one in printed if one is not None and (day := one.date()) is not None]
    if not kept:
        return None
    latest = max(kept, key=lambda pair: pair[0])[1]
    return PartialDate.of(latest.year, latest.month, latest.day)


def _in_head(one: Mention, page: Page) -> bool:
    return any(
        part is not None and part.start <= one.start < part.end for part in (page.title, page.caption, page.byline)
    )


def _days(prose: Prose, mentions: list[Mention], used: set[Span]) -> dict[int, Day]:
    """Return the day of each sentence that says when somebody spoke, by the start of the sentence."""
    found: dict[int, Day] = {}
    for one in mentions:
        if one.kind is not MentionKind.DATE or (one.start, one.end) in used or isinstance(one.value, Period):
            continue
        sentence = prose.at(one.start)
        if (
            sentence is None
            or prose.quoted(one.start)
            or not isinstance(one.value, PartialDate)
            or one.value.day is None
        ):
            continue
        if sentence.start in found:
            found.pop(sentence.start)
            continue
        found[sentence.start] = (one.value, (one.start, one.end), one.certainty)
    return found


def _event_days(happenings: Happenings) -> list[Day]:
    """Return the days of events, with the words that tell them."""
    days: list[Day] = []
    for one in happenings.all:
        start = one.card.get("start")
        for citation in one.card.citations:
            span = span_of(citation.place)
            if citation.field == "start" and span is not None and isinstance(start, PartialDate) and start.is_day:
                days.append((PartialDate.of(start.year, start.month, start.day), span, Certainty.INFERRED))
    return days


def _whole_day(page: Page, published: PartialDate | None, days: list[Day]) -> Day | None:
    """Return the day on which the text as a whole shows people in their posts: that of its publication."""
    if page.published is not None and page.published[0].is_day:
        day, span = page.published
        return PartialDate.of(day.year, day.month, day.day), span, Certainty.INFERRED
    if published is not None and published.is_day and page.paragraphs:
        first = page.paragraphs[0]
        return (
            PartialDate.of(published.year, published.month, published.day),
            (first[0], min(first[1], first[0] + 80)),
            Certainty.INFERRED,
        )
    full = {
        day.date(): (PartialDate.of(day.year, day.month, day.day), span, Certainty.INFERRED)
        for day, span, _ in days
        if day.is_day
    }
    return next(iter(full.values())) if len(full) == 1 else None


def _unread(prose: Prose, desk: Desk) -> tuple[Span, ...]:
    """Return the sentences that no citation stands in."""
    cited = bytearray(len(desk.text))
    spans = {span_of(one.place) for card in desk.cards.values() for one in card.citations}
    for start, end in filter(None, spans):
        cited[start:end] = b"\1" * (end - start)
    return tuple((one.start, one.end) for one in prose.sentences if not any(cited[one.start : one.end]))
