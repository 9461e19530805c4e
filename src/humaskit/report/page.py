"""The page as a whole: what it is about, its parts, the sources, and what it does not show."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from ..catalog import Catalog
from ..errors import NIP_IN_TEXT
from ..model.award import AwardEdition, AwardProgram, AwardResult
from ..model.event import Event
from ..model.ranking import Ranking
from ..model.source import Source
from ..ranking.words import Language
from ..values.dates import PartialDate
from .awards import medals_of, medals_section, participation_section, results_section
from .context import Context, context, meta, more_row, section, table
from .markup import Node, document, el
from .people import events_section, officials_section, statements_section
from .rankings import rankings_section
from .style import STYLE
from .wording import Wording

__all__ = ["html_report", "masked"]

MOST_PROGRAMS: Final = 60
NARROW: Final = 3  # columns on the narrowest screen
FEWEST_FIRSTS: Final = 2  # a single first place makes nobody stand out
_TILES: Final = ("programs", "editions", "results", "rankings", "officials", "events", "statements", "sources")
_SHOWN: Final = frozenset({
    *("programs", "editions", "categories", "results", "rankings", "officials", "posts", "appointments", "agencies"),
    *("events", "participations", "statements", "sources"),
})  # fmt: skip
_PARTS: Final = (
    results_section,
    rankings_section,
    medals_section,
    participation_section,
    officials_section,
    events_section,
    statements_section,
)


def html_report(
    catalog: Catalog,
    *,
    language: Language = "id",
    title: str | None = None,
    on: PartialDate | dt.date | None = None,
    include_personal: bool = False,
) -> str:
    r"""Return a catalog as one page of HTML for people, each fact with its source one tap away.

    The page stands alone: no script, no remote asset, light and dark, for phones, large screens and paper. Long tables
    are cut, and what is left out is counted in its place. The same catalog gives the same bytes.

    Args:
        catalog: the catalog.
        language: the language of headings, dates and numbers; names and quotations stay as they are.
        title: the title of the page.
        on: the day for which officials, and the names of agencies, are shown; without it every appointment is.
        include_personal: whether to write an NIP whole; otherwise its last four digits are shown.

    Raises:
        InvalidValue: the language is not known, or *on* is no full day.

    >>> from humaskit import datasets
    >>> page = html_report(datasets.press(), title="Rapat <evaluasi>")
    >>> page[:33], "<h1>Rapat &lt;evaluasi&gt;</h1>" in page
    ('<!DOCTYPE html>\n<html lang="id">\n', True)
    """
    page = context(catalog, language, on, include_personal=include_personal)
    say, heading = page.say, page.heading(title)
    parts = [part for make in _PARTS if (part := make(page)) is not None]
    sources = _sources(page)
    parts = [_summary(page), *parts, *([sources] if sources is not None else []), _about(page)]
    body = (
        el("a", say("skip"), href="#main", class_="skip"),
        _header(page, heading),
        el(
            "div",
            _contents(say, parts),
            el("main", *parts, *page.notes.bodies(), id="main", tabindex=-1),
            class_="grid",
        ),
    )
    written = document(language=language, title=heading, style=STYLE, body=body)
    return written if include_personal else masked(written)


def masked(text: str) -> str:
    """Return *text* with every NIP in it but for its last four digits as stars."""
    return NIP_IN_TEXT.sub("*" * 14, text)


def _header(page: Context, heading: str) -> Node:
    say = page.say
    years = sorted(_years_covered(page.catalog))
    told = [
        *([say("covers", years=_span(years))] if years else []),
        *([say("on", date=say.date(PartialDate(page.day.isoformat())))] if page.day is not None else []),
    ]
    return el(
        "header",
        el("p", say("kicker"), class_="kicker"),
        el("h1", heading),
        el("p", " ".join(told), class_="lead") if told else None,
        class_="top",
    )


def _years_covered(catalog: Catalog) -> Iterator[int]:
    yield from (one.year for one in catalog.of(AwardEdition) if one.year is not None)
    yield from (one.start.year for one in catalog.of(Event) if one.start is not None and one.start.year is not None)


def _span(years: Sequence[int]) -> str:
    return str(years[0]) if years[0] == years[-1] else f"{years[0]}\u2013{years[-1]}"


def _contents(say: Wording, parts: list[Node]) -> Node:
    keys = [value for part in parts for name, value in part.attributes if name == "id"]
    items = [el("li", el("a", say(key), href=f"#{key}")) for key in keys]
    return el("nav", el("p", say("contents"), class_="navhead"), el("ul", *items), aria_label=say("contents"))


def _summary(page: Context) -> Node:
    say = page.say
    counts = {key: len(page.catalog.section(key)) for key in _TILES if key in page.catalog.model.sections}
    tiles = [
        el("li", el("b", say.whole(count)), " ", say(f"n_{key}", n=count)) for key, count in counts.items() if count
    ]
    has_parts = any(count for key, count in counts.items() if key != "sources")
    how = el("p", say("how"), class_="how") if page.notes.numbers else None
    return section(
        say,
        "summary",
        el("ul", *tiles, class_="tiles") if tiles else None,
        how if has_parts else el("p", say("empty")),
        _programs(page),
    )


def _programs(page: Context) -> Node | None:
    """Return the programmes at a glance: their editions, how many results, and who won most."""
    say, catalog = page.say, page.catalog
    known = [one for one in catalog.of(AwardProgram) if catalog.editions(one.id)]
    if not known:
        return None
    columns = [(say("program"), ""), (say("editions"), "c-years"), (say("results_short"), "c-num")]
    columns += [(say("rankings_short"), "c-rank c-wide"), (say("most_firsts"), "c-wide")]
    rows = [_glance(page, one) for one in known[:MOST_PROGRAMS]]
    left = len(known) - len(rows)
    more = more_row(page.say, left, NARROW)
    return table(el("span", say("program"), class_="vh"), columns, el("tbody", *rows, more))


def _glance(page: Context, program: AwardProgram) -> Node:
    say, catalog = page.say, page.catalog
    editions = catalog.editions(program.id)
    results = sum(len(catalog.referring(AwardResult, "edition", one.id)) for one in editions)
    rankings = sum(len(catalog.referring(Ranking, "edition", one.id)) for one in editions)
    name = page.bdi(program.id)
    anchor = page.anchors.get(program.id)
    linked = name if anchor is None else el("a", name, href=f"#{anchor}")
    return el(
        "tr",
        el("th", linked, scope="row"),
        el("td", _years(say, editions), class_="c-years"),
        el("td", say.whole(results) if results else "·", class_="c-num"),
        el("td", say.whole(rankings) if rankings else "·", class_="c-rank c-wide"),
        el("td", *_leaders(page, program), class_="c-wide"),
    )


def _years(say: Wording, editions: tuple[AwardEdition, ...]) -> str:
    years = [one.year for one in editions if one.year is not None]
    if not years:
        return say("no_year")
    return _span(years) if len(editions) == 1 else f"{_span(years)} ({len(editions)})"


def _leaders(page: Context, program: AwardProgram) -> Iterator[Node | str]:
    found = medals_of(page.catalog, program)
    winners = [str(who) for who in found.winners] if found is not None else []
    if found is None or not winners or found.counts[winners[0]][0] < FEWEST_FIRSTS:
        yield "·"
        return
    yield page.bdi(winners[0])
    if len(winners) > 1:
        yield f" {page.say('more_people', n=len(winners) - 1)}"
    yield " "
    yield el("span", page.say("firsts", n=found.counts[winners[0]][0]), class_="meta nb")


def _sources(page: Context) -> Node | None:
    say, notes = page.say, page.notes
    rows: list[Node] = []
    for number, ref, source in notes.listed():
        linked = notes.link_to(ref, source)
        told = () if source is None else _details(page, source)
        rows.append(el("li", el("span", number, class_="num"), el("p", linked), meta(" · ".join(filter(None, told))),
                       id=f"src-{number}"))  # fmt: skip
    left = len(page.catalog.section("sources")) - len(rows)
    if not rows and not left:
        return None
    more = meta(say("uncited", n=left)) if left else None
    return section(say, "sources", el("ol", *rows, class_="srcs") if rows else None, more)


def _details(page: Context, source: Source) -> tuple[str | None, ...]:
    return (
        page.notes.publisher_of(source),
        None if source.title or not source.url else source.url.partition("//")[2].removeprefix("www."),
        page.say(f"source_{source.kind.value}"),
        None if source.published is None else page.say.date(source.published),
    )


def _about(page: Context) -> Node:
    say, catalog = page.say, page.catalog
    counts = {key: len(catalog.section(key)) for key in catalog.model.sections}
    held = [f"{say.whole(count)} {_section_name(say, key, count)}" for key, count in counts.items() if count]
    missing = [
        f"{say.whole(count)} {_section_name(say, key, count)}"
        for key, count in counts.items()
        if count and key not in _SHOWN
    ]
    listed = "; ".join(held)
    return section(
        say,
        "about",
        el("p", say("uninvented")),
        el("p", say("limits")),
        el("p", f"{say('holds')}: {listed}.") if held else None,
        el("p", say("not_shown", list=say.listed(missing))) if missing else None,
        el("p", say("unmasked" if page.include_personal else "masked")),
        el("p", say("fingerprint"), ": ", el("span", catalog.fingerprint(), class_="mono")),
    )


def _section_name(say: Wording, key: str, count: int) -> str:
    return say(f"n_{key}", n=count) if say.known(f"n_{key}") is not None else key
