"""A bump chart: a line for each competitor, from its place in the first edition to its place in the last.

Colours come from the style sheet of the page, so the chart reads in its dark theme too; the words and the table beside
it say the same without any colour.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

import attrs

from .markup import Node, el
from .series import Column, Series
from .wording import Wording

__all__ = ["MOST_DRAWN", "bump_chart"]

MOST_DRAWN: Final = 40
DEEPEST: Final = 44  # rows
MOST_COLUMNS: Final = 8
MOST_COLOURED: Final = 3
ROW: Final = 22
TOP: Final = 44
LEFT: Final = 24
STEP: Final = 62
NAMES: Final = 222
LONGEST_NAME: Final = 23
REACH: Final = 2  # rows up or down in which a name may stand beside the end of its line


@attrs.frozen
class _Dot:
    x: int
    y: int
    place: int
    column: int


def bump_chart(series: Series, names: Mapping[str, str], say: Wording, mark: str) -> Node:
    """Return the picture of a series; *mark* makes the ids in it its own."""
    columns = series.placed[-MOST_COLUMNS:]
    drawn = [who for who in series.competitors if any(who in column.places for column in columns)][:MOST_DRAWN]
    dots = _dots(columns, drawn)
    below = sum(who in column.places for column in columns for who in drawn) - sum(map(len, dots.values()))
    drawn = [who for who in drawn if who in dots]
    short = _short(drawn, names)
    height = max(dot.y for line in dots.values() for dot in line) + ROW * (2 if below else 1)
    width = LEFT * 2 + STEP * (len(columns) - 1) + NAMES
    kinds = _kinds(series, columns[-1])
    slots = _label_rows(dots, len(columns) - 1)
    heads = [
        el("text", column.label, x=LEFT + STEP * number, y=TOP - 24, text_anchor="middle", class_="bh")
        for number, column in enumerate(columns)
    ]
    order = sorted(drawn, key=lambda who: bool(kinds.get(who)))  # coloured lines lie on top, and dots on all lines
    edge = LEFT + STEP * (len(columns) - 1)
    marks = {who: f"b {kinds.get(who, '')}".strip() for who in drawn}
    lines = [el("g", *_line(dots[who], names[who], slots.get(who), edge), class_=marks[who]) for who in order]
    ends = [
        el("g", *_dotted(dots[who], names[who], short[who], slots.get(who), edge), class_=marks[who]) for who in order
    ]
    described = say("chart_of", n=len(drawn), first=columns[0].label, last=columns[-1].label)
    return el(
        "svg",
        el("title", say("chart", title=series.title), id=f"{mark}t"),
        el("desc", described, id=f"{mark}d"),
        *heads,
        *lines,
        *ends,
        el("text", say("chart_deep", n=below), x=LEFT - 9, y=height - 6, class_="old") if below else None,
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"{mark}t {mark}d",
        class_="bump",
    )


def _dots(columns: Sequence[Column], drawn: Sequence[str]) -> dict[str, list[_Dot]]:
    """Place competitors in each edition, a row for each place, more where several share it, but not the deepest."""
    shared: dict[int, int] = {}
    at: list[dict[int, list[str]]] = []
    for column in columns:
        places = column.places
        here: dict[int, list[str]] = {}
        for who in drawn:
            if who in places:
                here.setdefault(places[who], []).append(who)
        at.append(here)
        for place, members in here.items():
            shared[place] = max(shared.get(place, 0), len(members))
    first: dict[int, int] = {}
    row = 0
    for place in sorted(shared):
        if row < DEEPEST:
            first[place] = row
        row += shared[place]
    dots: dict[str, list[_Dot]] = {}
    for number, here in enumerate(at):
        for place, members in here.items():
            for offset, who in enumerate(members if place in first else ()):
                y = TOP + ROW * (first[place] + offset)
                dots.setdefault(who, []).append(_Dot(LEFT + STEP * number, y, place, number))
    return dots


def _kinds(series: Series, last: Column) -> dict[str, str]:
    """Choose the few lines that have a colour: who moved most, and who leads."""
    climbers, fallers = series.moves(MOST_COLOURED)
    kinds = {str(move.id): "up" for move in climbers} | {str(move.id): "dn" for move in fallers}
    leaders = {who: "hi" for who, place in last.places.items() if place == 1}
    return kinds | leaders


def _label_rows(dots: Mapping[str, Sequence[_Dot]], last: int) -> dict[str, int]:
    """Return the height of each name: at the last dot, or in a free row near it when that is in an earlier edition."""
    rows = {who: line[-1].y for who, line in dots.items() if line[-1].column == last}
    taken = set(rows.values())
    for who, line in sorted(dots.items(), key=lambda item: (-item[1][-1].column, item[1][-1].y)):
        if who not in rows:
            near = [line[-1].y + ROW * sign * step for step in range(REACH + 1) for sign in (1, -1)]
            free = [y for y in near if y not in taken and y >= TOP]
            if free:
                rows[who] = free[0]
                taken.add(free[0])
    return rows


def _line(line: Sequence[_Dot], name: str, y: int | None, edge: int) -> Iterator[Node]:
    """Yield the way of one competitor; dashed over an edition that does not list it."""
    yield _title(line, name)
    for one, other in pairwise(line):
        gap = " gap" if other.column - one.column > 1 else ""
        bend = (other.x - one.x) // 2
        path = f"M{one.x} {one.y}C{one.x + bend} {one.y} {other.x - bend} {other.y} {other.x} {other.y}"
        yield el("path", d=path, class_=f"bl{gap}")
    if y is not None and line[-1].x != edge:
        yield el("path", d=f"M{line[-1].x} {line[-1].y}L{edge + 12} {y}", class_="bl gone")


def _dotted(line: Sequence[_Dot], name: str, short: str, y: int | None, edge: int) -> Iterator[Node]:
    """Yield the places of one competitor, and its name at the end of its line."""
    yield _title(line, name)
    for dot in line:
        yield el("circle", cx=dot.x, cy=dot.y, r=9, class_="bd")
        yield el("text", dot.place, x=dot.x, y=dot.y + 4, text_anchor="middle", class_="bn")
    if y is not None:
        yield el("text", short, x=edge + 16, y=y + 4, class_="bt" if line[-1].x == edge else "bt old")


def _title(line: Sequence[_Dot], name: str) -> Node:
    return el("title", f"{name}: {' → '.join(str(dot.place) for dot in line)}")


def _short(drawn: Sequence[str], names: Mapping[str, str]) -> dict[str, str]:
    """Return names that fit beside the lines: without the first word when all of them begin with it."""
    firsts = {names[who].partition(" ")[0] for who in drawn}
    alike = len(firsts) == 1 and all(" " in names[who] for who in drawn)
    found = {who: names[who].partition(" ")[2] if alike else names[who] for who in drawn}
    found = {who: name.replace("Kabupaten ", "Kab. ", 1) for who, name in found.items()}
    return {
        who: name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"
        for who, name in found.items()
    }
