"""The section on rankings: through the editions as a chart and a table, or as one list where there is one edition."""

from collections.abc import Sequence
from typing import Final

from ..model.award import AwardProgram
from ..ranking.moves import Move
from .bump import MOST_DRAWN, bump_chart
from .context import Context, capital, meta, more_row, section, table
from .facts import place_words
from .markup import Node, el
from .series import Cell, Column, Series, all_series, single_rankings
from .shape import Shape, narrow_grade

__all__ = ["rankings_section"]

MOST_SERIES: Final = 60
MOST_ROWS: Final = 60
MOST_COLUMNS: Final = 6
MOST_MOVES: Final = 5


def rankings_section(page: Context) -> Node | None:
    """Return every ranking by programme, those through more editions first."""
    blocks: list[Node] = []
    shown = left = 0
    has_matrix = False
    for program in page.catalog.of(AwardProgram):
        found = sorted(all_series(page.catalog, program), key=lambda one: (not one.is_drawn, len(one.columns) == 1))
        kept = found[: max(0, MOST_SERIES - shown)]
        left += len(found) - len(kept)
        if kept:
            has_matrix = has_matrix or any(len(one.columns) > 1 for one in kept)
            parts = [_series(page, one, f"c{shown + number}") for number, one in enumerate(kept, 1)]
            mark = None if program.id in page.anchors else page.anchor(program.id)
            blocks.append(el("article", el("h3", page.bdi(program.id), id=mark), *parts, class_="program"))
            shown += len(kept)
    alone = tuple(single_rankings(page.catalog))
    blocks += [_single(page, one, "h3") for one in alone[: max(0, MOST_SERIES - shown)]]
    left += max(0, len(alone) - max(0, MOST_SERIES - shown))
    if not blocks:
        return None
    help_text = meta(page.say("matrix_help")) if has_matrix else None
    return section(page.say, "rankings", help_text, *blocks, meta(page.say("more_series", n=left)) if left else None)


def _series(page: Context, series: Series, mark: str) -> Node:
    if len(series.columns) == 1:
        return _single(page, series, "h4")
    columns = series.columns[-MOST_COLUMNS:]
    earlier = len(series.columns) - len(columns)
    return el(
        "div",
        el("h4", el("bdi", capital(series.title or page.say("no_category")))),
        _figure(page, series, mark) if series.is_drawn else None,
        _matrix(page, series, columns),
        meta(_coverage(page, columns)),
        el("p", _sources(page, columns), class_="meta paper"),
        meta(page.say("more_columns", n=earlier)) if earlier else None,
        class_="round",
    )


def _names(page: Context, series: Series) -> dict[str, str]:
    printed = {who: cell.line.name for column in series.columns for who, cell in column.cells.items()}
    return {who: page.name(who, name) for who, name in printed.items()}


def _figure(page: Context, series: Series, mark: str) -> Node:
    say, names = page.say, _names(page, series)
    earlier, later = series.placed[-2:]
    climbers, fallers = series.moves(MOST_MOVES)
    left = len(series.competitors) - MOST_DRAWN
    lists = [
        el("p", el("b", say(key)), ", ", say("moves", first=earlier.label, last=later.label), class_="movehead")
        if moves
        else None
        for key, moves in (("climbers", climbers), ("fallers", fallers))
    ]
    return el(
        "figure",
        el("div", bump_chart(series, names, say, mark), class_="scroll", role="region", tabindex=0,
           aria_label=say("chart", title=series.title)),
        el(
            "figcaption",
            lists[0], _moves(page, climbers, names, "up"),
            lists[1], _moves(page, fallers, names, "dn"),
            meta(say("chart_key")),
            meta(say("chart_more", n=left)) if left > 0 else None,
        ),
        class_="movement",
    )  # fmt: skip


def _moves(page: Context, moves: Sequence[Move], names: dict[str, str], kind: str) -> Node | None:
    rows: list[Node] = []
    for move in moves:
        change = abs(int(move.change or 0))
        said = page.say("rose" if kind == "up" else "fell", n=change)
        rows.append(
            el(
                "li",
                el("span", "▲" if kind == "up" else "▼", class_=kind, aria_hidden="true"),
                el("bdi", names[str(move.id)]),
                el("span", f"{move.before} → {move.after} ({said})", class_="meta"),
            )
        )
    return el("ul", *rows, class_="moves") if rows else None


def _matrix(page: Context, series: Series, columns: Sequence[Column]) -> Node:
    """Lay out places and scores, the latest edition first: on a phone it stands beside the name."""
    say, names = page.say, _names(page, series)
    columns = columns[::-1]
    listed = [who for who in series.competitors if any(who in column.cells for column in columns)]
    heads = [(say("name"), "c-name"), *((column.label, "c-cell") for column in columns)]
    rows = [
        el(
            "tr",
            el("th", el("bdi", names[who]), scope="row", class_="c-name"),
            *(el("td", _cell(page, column.cells.get(who)), class_="c-cell") for column in columns),
        )
        for who in listed[:MOST_ROWS]
    ]
    left = len(listed) - len(rows)
    more = more_row(page.say, left, len(heads))
    title = series.title or say("no_category")
    caption = el("span", say("matrix", title=title), class_="vh")
    made = table(caption, heads, el("tbody", *rows, more), class_="matrix")
    return el("div", made, class_="scroll", role="region", tabindex=0, aria_label=say("matrix", title=title))


def _cell(page: Context, cell: Cell | None) -> Node | None:
    if cell is None:
        return None
    line = cell.line
    words = place_words(page.catalog, line, page.say) if line.score is None else ""
    instead = el("span", line.grade or words) if line.grade or words else None
    place = el("b", cell.rank) if cell.rank is not None else instead
    score = el("small", page.say.figure(line.score)) if line.score is not None else None
    return page.notes.cite(line.held_by, line.field, place, score)


def _coverage(page: Context, columns: Sequence[Column]) -> str:
    """Say how much of the field each edition lists, and where places were computed."""
    said: list[str] = []
    for column in columns:
        count = len(column.cells)
        key = "partial" if column.total is None else "partial_of"
        text = page.say(key, edition=column.label, n=count, m=column.total or count)
        said.append(f"{text} ({page.say('derived')})" if column.derived else text)
    return " · ".join(said)


def _sources(page: Context, columns: Sequence[Column]) -> str:
    """Name the sources of each edition by number: on paper no figure opens."""
    said: list[str] = []
    for column in columns:
        numbers = sorted({number for holder in column.holders for number in page.notes.numbers_for(holder)})
        if numbers:
            said.append(f"{column.label} [{', '.join(map(str, numbers))}]")
    return f"{page.say('source')}: {'; '.join(said)}" if said else ""


def _single(page: Context, series: Series, heading: str) -> Node:
    say, (column,) = page.say, series.columns
    title = series.title or say("no_category")
    cells = column.cells
    shape = Shape(
        ranked=any(cell.rank is not None for cell in cells.values()),
        scored=any(cell.line.score is not None for cell in cells.values()),
        graded=any(cell.line.grade for cell in cells.values()),
    )
    heads = shape.columns(say, "name")
    rows = [_listed(page, cells[who], shape) for who in series.competitors[:MOST_ROWS]]
    left = len(cells) - len(rows)
    more = more_row(page.say, left, shape.width)
    named = f"{title}, {column.label}" if column.label and column.label not in title else title
    caption = el("span", named, class_="vh")
    return el(
        "div",
        el(heading, el("bdi", capital(named))),
        table(caption, heads, el("tbody", *rows, more)),
        meta(_coverage(page, series.columns)) if series.program is not None else None,
        class_="round",
    )


def _listed(page: Context, cell: Cell, shape: Shape) -> Node:
    line = cell.line
    words = place_words(page.catalog, line, page.say) if cell.rank is None and line.score is None else ""
    tag = (" ", el("span", words, class_="tag")) if words else None
    name = el("th", page.bdi(line.id, line.name), tag, narrow_grade(line.grade), scope="row")
    return shape.row(page, line, cell.rank, name)
