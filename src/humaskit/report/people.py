"""The sections on people: who is in office, what happened and who was there, what was said."""

from collections.abc import Iterator, Sequence
from typing import Final

from ..model.event import Event, Participation, ParticipationRole
from ..model.office import Appointment
from ..model.statement import Statement
from ..values.dates import PartialDate
from .context import Context, capital, meta, section, table
from .facts import appointments, in_office
from .markup import Child, Node, el
from .remarks import remarks
from .wording import Remark

__all__ = ["events_section", "officials_section", "statements_section"]

MOST_OFFICES: Final = 300
MOST_EVENTS: Final = 150
MOST_PEOPLE: Final = 6
MOST_STATEMENTS: Final = 150


def officials_section(page: Context) -> Node | None:
    """Return who holds which post on the day of the page, or every appointment when it has none."""
    say = page.say
    found = appointments(page.catalog, page.day)
    if not found.held and not found.others:
        return None
    columns = [(say("post"), ""), (say("official"), ""), (say("source"), "c-ref")]
    rows = [_office(page, one) for one in found.held[:MOST_OFFICES]]
    left = len(found.held) - len(rows)
    caption = say("officials_all") if page.day is None else say("officials_on", date=_day(page))
    return section(
        say,
        "officials",
        table(caption, columns, el("tbody", *rows)) if rows else el("p", say("officials_none")),
        meta(say("officials_more", n=left)) if left else None,
        meta(say("officials_other", n=found.others)) if found.others else None,
    )


def _day(page: Context) -> str:
    return "" if page.day is None else page.say.date(PartialDate(page.day.isoformat()))


def _office(page: Context, one: Appointment) -> Node:
    person = el("span", page.say("unnamed"), class_="meta") if one.official is None else page.bdi(one.official)
    footing = in_office(page.catalog, one, page.say, include_personal=page.include_personal)
    return el(
        "tr",
        el("th", page.bdi(one.post), scope="row"),
        el("td", el("b", person), meta(*remarks(*footing))),
        el("td", page.notes.cite(one.id), class_="c-ref"),
    )


def events_section(page: Context) -> Node | None:
    """Return the events in order of time, then those without a date."""
    dated = page.catalog.timeline()
    undated = tuple(one for one in page.catalog.of(Event) if one.start is None)
    if not dated and not undated:
        return None
    shown = dated[-MOST_EVENTS:]  # the latest, where there are too many
    rest = undated[: MOST_EVENTS - len(shown)]
    left = len(dated) + len(undated) - len(shown) - len(rest)
    return section(
        page.say,
        "events",
        el("ol", *(_event(page, one) for one in shown), class_="line") if shown else None,
        el("h3", page.say("undated")) if rest else None,
        el("ul", *(_event(page, one) for one in rest), class_="line") if rest else None,
        meta(page.say("more_events", n=left)) if left else None,
    )


def _event(page: Context, event: Event) -> Node:
    say = page.say
    place = ", ".join(
        filter(None, (event.venue, event.city, page.name(f"region:{event.region}") if event.region else None))
    )
    parent = event.parent or event.series
    details = remarks(
        Remark("", say(f"mode_{event.mode.value}")) if event.mode else None,
        Remark(place) if place else None,
        say.about("part_of", page.name(parent)) if parent else None,
    )
    status = el("span", say(f"event_{event.status.value}"), class_="tag") if event.status else None
    when = say.span(event.start, event.end)
    name = page.name(event.id)
    return el(
        "li",
        el("p", when, class_="when") if when else None,
        el("p", el("bdi", capital(name), class_="what"), " ", status, " ", page.notes.cite(event.id)),
        meta(*details) if details else None,
        _people(page, page.catalog.participants(event.id)),
    )


def _people(page: Context, found: Sequence[Participation]) -> Node | None:
    by_role: dict[ParticipationRole, list[Participation]] = {}
    for one in found:
        by_role.setdefault(one.role, []).append(one)
    parts: list[Node] = []
    for role, members in by_role.items():
        shown = [el("li", *_person(page, one)) for one in members[:MOST_PEOPLE]]
        left = len(members) - len(shown)
        more = el("li", page.say("more_people", n=left)) if left else None
        parts += [el("dt", page.say(f"role_{role.value}")), el("dd", el("ul", *shown, more))]
    return el("dl", *parts, class_="who") if parts else None


def _person(page: Context, one: Participation) -> Iterator[Child]:
    if one.group is None:
        yield page.bdi(one.participant or "")
    else:
        counted = one.group.count
        number = "" if counted is None or counted.value is None else f"{page.say.whole(counted.value)} "
        yield el("bdi", f"{number}{one.group.text}")
    told = remarks(
        page.say.about("via", page.name(one.via)) if one.via else None,
        page.say.about("represented_by", page.name(one.represented_by)) if one.represented_by else None,
    )
    if told:
        yield el("span", " (", *told, ")", class_="meta")
    yield " "
    yield page.notes.cite(one.id)


def statements_section(page: Context) -> Node | None:
    """Return what was said, by speaker; those who said most come first, and sayings without a speaker last."""
    found = page.catalog.of(Statement)
    by_speaker: dict[str, list[Statement]] = {}
    for one in found:
        by_speaker.setdefault(one.speaker or "", []).append(one)
    order = sorted(by_speaker, key=lambda who: (not who, -len(by_speaker[who]), page.name(who), who))
    blocks: list[Node] = []
    room = MOST_STATEMENTS
    for who in order:
        kept = by_speaker[who][:room]
        room -= len(kept)
        if kept:
            head = page.bdi(who) if who else page.say("speaker_none")
            blocks.append(el("article", el("h3", head), *(_statement(page, one) for one in kept), class_="speaker"))
    if not blocks:
        return None
    left = len(found) - MOST_STATEMENTS + room
    return section(page.say, "statements", *blocks, meta(page.say("more_statements", n=left)) if left else None)


def _statement(page: Context, one: Statement) -> Node:
    sources = [page.catalog.get(each.source or "") for each in one.citations]
    language = next((found for each in sources if (found := getattr(each, "language", None))), "id")
    when = "" if one.date is None else page.say.date(one.date)
    return el(
        "blockquote",
        el("p", one.text, lang=str(language)),
        el(
            "footer",
            el("span", page.say(f"kind_{one.kind.value}"), class_="tag"),
            el("span", when, class_="meta") if when else None,
            page.notes.cite(one.id),
        ),
        class_=f"k-{one.kind.value}",
    )
