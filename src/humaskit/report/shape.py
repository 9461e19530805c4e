"""The columns of a list of places: those that have something in them."""

from typing import Final

import attrs

from ..standings import Line
from .context import Context
from .markup import Child, Node, el
from .wording import Wording

__all__ = ["Shape", "narrow_grade"]

PODIUM: Final = 3


@attrs.frozen(kw_only=True)
class Shape:
    """Which columns a list has beside the name and the source."""

    ranked: bool
    scored: bool
    graded: bool

    def columns(self, say: Wording, name: str) -> list[tuple[str, str]]:
        """Return headings and classes of the columns; *name* is the key of the heading over the names."""
        return [
            *([(say("place"), "c-place")] if self.ranked else []),
            (say(name), ""),
            *([(say("score"), "c-num")] if self.scored else []),
            *([(say("grade"), "c-grade c-wide")] if self.graded else []),
            (say("source"), "c-ref"),
        ]

    @property
    def width(self) -> int:
        """How many columns there are on the narrowest screen."""
        return 2 + self.ranked + self.scored

    def head(self, *title: Child) -> Node:
        """Return the heading of a group of lines."""
        wide = el("td", class_="cat c-wide") if self.graded else None
        return el("tr", el("th", *title, scope="rowgroup", colspan=self.width, class_="cat"), wide, class_="head")

    def row(self, page: Context, line: Line, rank: int | None, name: Node) -> Node:
        """Return one line, its name as the given cell."""
        return el(
            "tr",
            el("td", _disc(rank), class_="c-place") if self.ranked else None,
            name,
            el("td", page.say.figure(line.score), class_="c-num") if self.scored else None,
            el("td", line.grade, class_="c-grade c-wide") if self.graded else None,
            el("td", page.notes.cite(line.held_by, line.field), class_="c-ref"),
            class_="first" if rank == 1 else None,
        )


def _disc(rank: int | None) -> Node | None:
    return None if rank is None else el("b", rank, class_=f"pl pl{rank}" if rank <= PODIUM else "pl")


def narrow_grade(grade: str | None) -> Node | None:
    """Return a grade as it stands under a name where there is no room for a column of its own."""
    return el("p", grade, class_="meta c-narrow") if grade else None
