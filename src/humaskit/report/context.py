"""What the sections of one page share: the catalog, the language, the day, and the notes that they fill."""

import datetime as dt
from collections.abc import Sequence

from ..catalog import Catalog
from ..catalog.queries import day_of
from ..errors import InvalidValue, Issue, shown
from ..ranking.checks import flag, require_all
from ..ranking.words import Language
from ..values.dates import PartialDate
from ..values.ids import is_id
from .markup import Child, Node, el
from .notes import Notes
from .wording import Wording

__all__ = ["Context", "capital", "context", "meta", "more_row", "section", "table"]


class Context:
    """One page in the making."""

    def __init__(self, catalog: Catalog, say: Wording, day: dt.date | None, *, include_personal: bool) -> None:
        self.catalog = catalog
        self.say = say
        self.day = day
        self.include_personal = include_personal
        self.notes: Notes = Notes(catalog, say)
        self.anchors: dict[str, str] = {}
        """Where on the page each programme stands that has a place of its own."""

    def heading(self, title: str | None) -> str:
        """Return the title of the report, its own where it is given none; raises :class:`InvalidValue`."""
        if not isinstance(title, (str, type(None))):
            raise InvalidValue(Issue(code="title", message=f"a title is a text, not {shown(title)}"))
        return title if title and title.strip() else self.say("title")

    def name(self, ref: str, printed: str | None = None) -> str:
        """Return what a thing is called on the day; *printed* for what has no id."""
        return self.catalog.name_of(ref, on=self.day) if is_id(ref) else printed or ref

    def bdi(self, ref: str, printed: str | None = None) -> Node:
        """Return the name of a thing, set apart so that its direction of writing stays its own."""
        return el("bdi", self.name(ref, printed))

    def anchor(self, ref: str) -> str:
        """Give a programme its place on the page, and return the name of it."""
        return self.anchors.setdefault(ref, f"p-{len(self.anchors) + 1}")


def context(
    catalog: Catalog, language: Language, on: PartialDate | dt.date | None, *, include_personal: bool
) -> Context:
    """Check what a report is asked for, and begin it.

    Raises:
        InvalidValue: one of the arguments is something else.
    """
    require_all((catalog,), Catalog, "catalogs to report on")
    flag(include_personal, "include_personal")
    return Context(catalog, Wording(language), day_of(on), include_personal=include_personal)


def capital(text: str) -> str:
    """Return a text as it stands at the head of something."""
    return text[:1].upper() + text[1:]


def section(say: Wording, key: str, *children: Child) -> Node:
    """Return one part of the page under its heading."""
    return el("section", el("h2", say(key), id=f"{key}-h"), *children, id=key, aria_labelledby=f"{key}-h")


def meta(*parts: Child) -> Node:
    """Return a line of small print."""
    return el("p", *parts, class_="meta")


def table(caption: Child, columns: Sequence[tuple[Child, str]], *bodies: Child, class_: str = "list") -> Node:
    """Return a table: *columns* are pairs of a heading and the class of its column."""
    heads = (el("th", text, scope="col", class_=kind or None) for text, kind in columns)
    return el("table", el("caption", caption), el("thead", el("tr", *heads)), *bodies, class_=class_)


def more_row(say: Wording, left: int, width: int) -> Node | None:
    """Return the last row of a table that was cut: how many rows it would have had beyond."""
    return el("tr", el("td", say("more_rows", n=left), colspan=width, class_="more")) if left > 0 else None
