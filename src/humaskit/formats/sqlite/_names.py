"""What the tables, columns and views of a database are called; every name is quoted where it is used.

Sections keep their names; what would stand in their way gets a line below. Names of a dependant's own sections never
reach SQL bare, whatever they are.
"""

import functools
from typing import Final

from ...model.entity import Entity
from ...model.registry import Model
from .._sheets import Layout, Sheet
from .._views import views_for

__all__ = ["HOLDERS_NOW", "INTERNAL", "Names", "names_for", "quoted"]

INTERNAL: Final = ("labels", "redirects", "unknown_fields", "empty_records")
HOLDERS_NOW: Final = "holders_now"
_RESERVED: Final = "sqlite_"  # names that SQLite keeps for itself


def quoted(name: str) -> str:
    """Return a name as SQL quotes it.

    >>> quoted("group")
    '"group"'
    """
    return '"' + name.replace('"', '""') + '"'


class Names:
    """The names in a database of one model."""

    def __init__(self, model: Model) -> None:
        taken: set[str] = set()
        layout = Layout(model, lists_inline=False)
        self.model: Model = model
        self.layout: Layout = layout
        self.tables: dict[Sheet, str] = {
            sheet: _free("_".join(sheet.path), taken) for sheet in layout.sections.values()
        }
        self.internal: dict[str, str] = {name: _free(name, taken) for name in INTERNAL}
        below = (sheet for sheet in layout.sheets if sheet.parent is not None)
        self.tables |= {sheet: _free("_".join(sheet.path), taken) for sheet in below}
        shared = [view.name for view in views_for(model)]
        shared += [HOLDERS_NOW] if "holders" in shared else []
        self.views: dict[str, str] = {name: _free(f"{name}_view" if name in taken else name, taken) for name in shared}
        self.columns: dict[Sheet, list[str]] = {sheet: _columns(sheet) for sheet in layout.sheets}
        """By sheet, the names of its columns; those of the keys come first."""

    @property
    def taken(self) -> set[str]:
        """The names of all tables in small letters, as SQLite compares them."""
        return {name.casefold() for name in (*self.tables.values(), *self.internal.values())}

    def of(self, cls: type[Entity], *path: str) -> str:
        """Return the quoted name of the table of a class, or of a list of it."""
        section = self.model.section_of(cls)
        sheet = self.layout.sections[section]
        for listed, below in self.layout.below[sheet]:
            if path and listed.path == path:
                sheet = below
        return quoted(self.tables[sheet])


@functools.lru_cache(maxsize=8)
def names_for(model: Model) -> Names:
    """Return the names in a database of *model*."""
    return Names(model)


def _columns(sheet: Sheet) -> list[str]:
    taken: set[str] = set()
    fields = [_free("_".join(column.path) or "value", taken) for column in sheet.record.columns]
    return [*(_free("_".join(key), taken) for key in sheet.keys), *fields]


def _free(name: str, taken: set[str]) -> str:
    name = f"t_{name}" if name.startswith(_RESERVED) else name
    while name.casefold() in taken:  # SQLite does not tell capitals
        name += "_"
    taken.add(name.casefold())
    return name
