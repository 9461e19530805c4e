"""The sections on awards: the results of each edition, the places won, and who took part."""

from collections.abc import Iterator, Sequence
from typing import Final

from ..catalog import Catalog
from ..model.award import AwardProgram
from ..model.event import Event
from ..ranking.medals import MedalTable
from ..standings import Line, medal_table, participation_rates
from .context import Context, capital, meta, more_row, section, table
from .facts import Contest, Round, awarded_on, place_words, rounds, small_print, strays
from .markup import Child, Node, el
from .remarks import remarks
from .shape import Shape, narrow_grade
from .wording import Remark

__all__ = ["medals_of", "medals_section", "participation_section", "results_section"]

MOST_PROGRAMS: Final = 60
MOST_RESULTS: Final = 1_200
MOST_ROWS: Final = 40
MOST_MEDALS: Final = 10
FEWEST_MEDALS: Final = 2
MOST_KEPT: Final = 5  # rows that stay together on paper


def results_section(page: Context) -> Node | None:
    """Return every programme with its editions, the newest first, within the room that a page has."""
    blocks: list[Node] = []
    room, left_out, unseen = MOST_RESULTS, 0, 0
    for program in page.catalog.of(AwardProgram):
        found = rounds(page.catalog, program)
        size = sum(one.size for one in found)
        if not size:
            continue
        if len(blocks) >= MOST_PROGRAMS or room <= 0:
            left_out, unseen = left_out + 1, unseen + size
            continue
        shown = _fitting(found, room)
        room -= sum(one.size for one in shown)
        blocks.append(_program(page, program, shown, found[len(shown) :]))
    lost = strays(page.catalog)
    if not blocks and not lost:
        return None
    more = meta(page.say("more_programs", n=left_out, m=unseen)) if left_out else None
    return section(page.say, "results", *blocks, more, meta(page.say("strays", n=lost)) if lost else None)


def _fitting(found: Sequence[Round], room: int) -> tuple[Round, ...]:
    """Return the newest editions that there is room for, one at least."""
    kept: list[Round] = []
    for one in found:
        if kept and one.size > room:
            break
        kept.append(one)
        room -= one.size
    return tuple(kept)


def _program(page: Context, program: AwardProgram, shown: Sequence[Round], hidden: Sequence[Round]) -> Node:
    names = [page.name(ref) for ref in program.organisers]
    organised = remarks(*map(Remark, names))
    by = meta(page.say("by"), ": ", *organised, " ", page.notes.cite(program.id, "organisers"))
    left = sum(one.size for one in hidden)
    return el(
        "article",
        el("h3", page.bdi(program.id), id=page.anchor(program.id)),
        by if names else None,
        *(_round(page, one) for one in shown),
        meta(page.say("more_editions", n=len(hidden), m=left)) if hidden else None,
        class_="program",
    )


def _round(page: Context, one: Round) -> Node:
    say, edition = page.say, one.edition
    status = None if edition.status is None else el("span", say(f"status_{edition.status.value}"), class_="tag")
    ceremony = None if edition.ceremony is None else page.catalog.get(edition.ceremony)
    when = say.span(ceremony.start, ceremony.end) if isinstance(ceremony, Event) else ""
    day = awarded_on(page.catalog, one)
    held = [line for contest in one.contests for line in contest.lines]
    shape = Shape(
        ranked=any(line.rank is not None for line in held),
        scored=any(line.score is not None for line in held),
        graded=any(line.grade for line in held),
    )
    columns = shape.columns(say, "recipient")
    bodies = [_contest(page, contest, shape) for contest in one.contests]
    return el(
        "div",
        el("h4", el("bdi", one.name), " ", status),
        meta(el("bdi", capital(page.name(ceremony.id))), f", {when}" if when else None) if ceremony else None,
        meta(say("awarded", date=say.date(day))) if day is not None and not when else None,
        table(el("span", say("results_of", edition=one.name), class_="vh"), columns, *bodies),
        class_="round keep" if one.size <= MOST_KEPT else "round",
    )


def _contest(page: Context, contest: Contest, shape: Shape) -> Node:
    named = contest.title or (page.say("no_category") if contest.track or contest.scope else None)
    details = remarks(*(Remark(one) for one in (contest.track, contest.scope) if one))
    head = None
    if named is not None:
        small = el("span", *details, class_="meta") if details else None
        head = shape.head(el("bdi", capital(named)), " ", small)
    rows = [_row(page, line, shape) for line in contest.lines[:MOST_ROWS]]
    left = len(contest.lines) - len(rows)
    more = more_row(page.say, left, shape.width)
    return el("tbody", head, *rows, more, class_="keep" if len(rows) <= MOST_KEPT else None)


def _row(page: Context, line: Line, shape: Shape) -> Node:
    small = small_print(page.catalog, line, page.say)
    words = place_words(page.catalog, line, page.say) if line.rank is None else ""
    return shape.row(
        page,
        line,
        line.rank,
        el(
            "td",
            page.bdi(line.id, line.name),
            (" ", el("span", words, class_="tag")) if words else None,
            meta(*remarks(*small)) if small else None,
            narrow_grade(line.grade) if shape.graded else None,
        ),
    )


def medals_of(catalog: Catalog, program: AwardProgram) -> MedalTable | None:
    """Return the medals of a programme over all its editions; None where nobody has several."""
    found = medal_table(catalog, program.id)
    return found if max(map(sum, found.counts.values()), default=0) >= FEWEST_MEDALS else None


def medals_section(page: Context) -> Node | None:
    """Return who won how many first, second and third places in each programme."""
    tables: list[Node] = []
    for program in page.catalog.of(AwardProgram):
        found = medals_of(page.catalog, program) if len(tables) < MOST_PROGRAMS else None
        if found is not None:
            tables.append(_medals(page, program, found))
    help_text = meta(page.say("medals_help"))
    return section(page.say, "medals", help_text, el("div", *tables, class_="pair")) if tables else None


def _medals(page: Context, program: AwardProgram, found: MedalTable) -> Node:
    say = page.say
    columns: list[tuple[Child, str]] = [(_hidden(say("place")), "c-pos"), (say("name"), "")]
    for number, key in enumerate(("gold", "silver", "bronze"), 1):
        disc = el("span", number, class_=f"pl pl{number}", aria_hidden="true")
        columns.append((el("span", disc, _hidden(say(key))), "c-medal"))
    columns.append((say("total"), "c-medal"))
    ranked = [row for row in found.ranking if any(found.counts[row.entry])]
    rows = [
        el(
            "tr",
            el("td", f"{row.rank}{'=' if row.is_joint else ''}", class_="c-pos"),
            el("th", page.bdi(str(row.entry)), scope="row"),
            *(el("td", count or "·", class_="c-medal") for count in found.counts[row.entry]),
            el("td", el("b", sum(found.counts[row.entry])), class_="c-medal"),
        )
        for row in ranked[:MOST_MEDALS]
    ]
    left = len(ranked) - len(rows)
    more = more_row(page.say, left, len(columns))
    caption = say("medals_of", program=page.name(program.id))
    return el("div", table(caption, columns, el("tbody", *rows, more), class_="list medals"))


def _hidden(text: str) -> Node:
    return el("span", text, class_="vh")


def participation_section(page: Context) -> Node | None:
    """Return the rates of participation that sources state, each with a bar."""
    rows = list(_rates(page))
    if not rows:
        return None
    say = page.say
    columns = [(say("whose"), ""), (say("took_part"), "c-took"), (say("share"), "c-share"), (say("source"), "c-ref")]
    caption = el("span", say("participation_of"), class_="vh")
    shown = rows[: MOST_ROWS * 2]
    left = len(rows) - len(shown)
    more = more_row(page.say, left, len(columns))
    return section(say, "participation", table(caption, columns, el("tbody", *shown, more)))


def _rates(page: Context) -> Iterator[Node]:
    say = page.say
    for program in page.catalog.of(AwardProgram):
        for edition in page.catalog.editions(program.id):
            for one in participation_rates(page.catalog, edition.id):
                whole = round(one.rate * 100)
                bar = el("svg", *_bar(whole), viewBox="0 0 100 8", preserveAspectRatio="none", aria_hidden="true")
                category = None if one.category is None else page.bdi(one.category)
                taking = f"{say.whole(one.value)} {say('of')} {say.whole(one.of)} {one.unit or ''}".rstrip()
                yield el(
                    "tr",
                    el("th", page.bdi(edition.id), " " if category else None, category, scope="row"),
                    el("td", taking, class_="c-took"),
                    el("td", el("b", say.percent(one.rate)), bar, class_="c-share"),
                    el("td", page.notes.cite(one.category or edition.id, "participation"), class_="c-ref"),
                )


def _bar(whole: int) -> tuple[Node, Node]:
    return el("rect", width=100, height=8, class_="bar0"), el("rect", width=whole, height=8, class_="bar1")
