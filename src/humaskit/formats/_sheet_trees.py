"""The rows of sheets back to the tree of a document, and the problems of that document back to their rows."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple, ParamSpec, TypeAlias, TypeVar, cast

import attrs

from ..catalog import Catalog
from ..errors import MOST_ISSUES, HumaskitError, InvalidValue, Issue, ValidationError, shown
from ..model.registry import Model
from ..tree import graft, parent, steps
from ._documents import References, Unknown, read_document
from ._limits import Limits
from ._positions import order_of
from ._sheets import Column, Layout, Listed, Sheet

__all__ = ["Entry", "Options", "Page", "Place", "Problems", "read_pages", "rows_of"]

X = TypeVar("X", bound=HumaskitError)
P = ParamSpec("P")

_LONGEST_INDEX: Final = 9  # digits


class Entry(NamedTuple):
    """One row as it was read: its number in the table, its keys, its cells, and the cells of unknown columns."""

    number: int
    keys: tuple[object, ...]
    cells: Sequence[object]
    beyond: Sequence[object] = ()


@attrs.define(eq=False)
class Page:
    """The rows of one sheet that were read, in the order of the table."""

    sheet: Sheet
    columns: Sequence[Column]
    beyond: Sequence[str] = ()
    rows: list[Entry] = attrs.field(factory=list[Entry])


class Place(NamedTuple):
    """Where something stands: in which sheet, in which row, in which column."""

    sheet: Sheet
    number: int
    column: Column | None = None


@attrs.frozen
class Options:
    """What every reader takes."""

    model: Model
    unknown: Unknown
    references: References
    limits: Limits


class Problems:
    """What is wrong with rows as such: the first hundred problems whole, the rest as a number."""

    def __init__(self) -> None:
        self.found: list[tuple[Issue, Place | None]] = []
        self.more: int = 0

    def add(self, place: Place | None, make: Callable[P, Issue], *args: P.args, **kwargs: P.kwargs) -> None:
        """Note the problem that *make* describes; past the first hundred it is counted and not described."""
        if len(self.found) < MOST_ISSUES:
            self.found.append((make(*args, **kwargs), place))
        else:
            self.more += 1


_Held: TypeAlias = tuple[Sheet, dict[str, object], str]
Relocate: TypeAlias = Callable[[Issue, "Place | None"], Issue]


class _Tree:
    """A document as it grows, row by row, and where each of its rows comes from."""

    def __init__(self, layout: Layout, document: dict[str, object], problems: Problems) -> None:
        self.document = document
        self.places: dict[str, Place] = {}
        self._problems = problems
        self._grafted: list[str] = []
        self._pointers: dict[tuple[Sheet, int], str] = {}
        self._held: dict[tuple[object, ...], _Held] = {}
        self._lists: dict[Sheet, tuple[Listed, set[Sheet]]] = {}
        for holder, lists in layout.below.items():
            for listed, sheet in lists:
                self._lists.setdefault(sheet, (listed, set()))[1].add(holder)

    def add(self, page: Page) -> None:
        """Add all rows of a sheet; those of the sheet that holds it are there already."""
        if page.sheet.parent is None:
            self._add_section(page)
        else:
            self._add_lists(page)

    def _add_section(self, page: Page) -> None:
        (section,) = page.sheet.path
        rows: list[object] = []
        for entry in page.rows:
            at, row = f"/{section}/{len(rows)}", _row(page, entry)
            rows.append(row)
            self.places[at] = Place(page.sheet, entry.number)
            self._held.setdefault((None, row.get("id")), (page.sheet, row, at))
        if rows:
            self.document[section] = rows

    def _add_lists(self, page: Page) -> None:
        sheet = page.sheet
        listed, holders = self._lists[sheet]
        way = "/".join(listed.path)
        above = None if sheet.parent is None or sheet.parent.parent is None else sheet.parent
        keyed = [entry for entry in page.rows if self._is_keyed(sheet, entry)]
        seen: dict[tuple[object, ...], int] = {}
        for entry in sorted(keyed, key=lambda entry: cast("tuple[int]", entry.keys)):
            place, key = Place(sheet, entry.number), entry.keys
            held = self._held.get((above, *key[:-1]))
            if held is None or held[0] not in holders:
                self._problems.add(place, _orphan, sheet, key)
            elif key in seen:
                self._problems.add(place, _repeated, key)
            else:
                self._append(page, entry, listed, way, held)
            seen[key] = entry.number

    def _append(self, page: Page, entry: Entry, listed: Listed, way: str, held: _Held) -> None:
        _, holder, at = held
        for name in listed.path[:-1]:
            holder = cast("dict[str, object]", holder.setdefault(name, {}))
        items = cast("list[object]", holder.setdefault(listed.path[-1], []))
        at = f"{at}/{way}/{len(items)}"
        row = _row(page, entry)
        items.append(row if listed.item.is_record else row.get(""))
        self.places[at] = Place(page.sheet, entry.number)
        self._held[page.sheet, *entry.keys] = (page.sheet, row, at)

    def _is_keyed(self, sheet: Sheet, entry: Entry) -> bool:
        """Tell whether a row says where it belongs; of one that does not, the problem is noted."""
        wrong = _wrong_key(entry.keys)
        if wrong is not None:
            self._problems.add(Place(sheet, entry.number), _bad_key, sheet, wrong, entry.keys[wrong])
        return wrong is None

    def graft(self, kept: Mapping[str, Mapping[str, object]], blank: Mapping[str, Sequence[str]]) -> None:
        """Put back what has no column: unknown fields, and records that say nothing; by the id of their entity."""
        for key in dict.fromkeys((*blank, *kept)):
            held = self._held.get((None, key)) if key else None
            row = self.document if not key else None if held is None else held[1]
            if row is None:
                self._problems.add(None, _nobody, key)
                continue
            try:
                for pointer in blank.get(key, ()):
                    _make_record(row, pointer)
                graft(row, kept.get(key, {}))
                self._grafted += ((held[2] if held else "") + pointer for pointer in kept.get(key, {}))
            except InvalidValue as error:
                self._problems.add(None, error.issues[0].below, held[2] if held else "")

    def pointed(self, issue: Issue, place: Place | None) -> Issue:
        """Return *issue* with the pointer to its place, where the document has one."""
        if place is None or issue.pointer:
            return issue
        if not self._pointers:
            self._pointers = {known[:2]: at for at, known in self.places.items()}
        at = self._pointers.get(place[:2])
        way = place.column.path if place.column is not None else ()
        return issue if at is None else attrs.evolve(issue, pointer="/".join((at, *way)))

    def place_of(self, pointer: str) -> Place | None:
        """Return where the value stands that *pointer* names, as exactly as the sheets tell; None when beside them."""
        if any(f"{pointer}/".startswith(f"{one}/") for one in self._grafted):
            return None
        at = pointer
        while at and at not in self.places:
            at = parent(at)
        if not at:
            return None
        place = self.places[at]
        way = tuple(steps(pointer[len(at) :]))
        fitting = [column for column in place.sheet.record.columns if column.path == way[: len(column.path)]]
        return place._replace(column=max(fitting, key=lambda column: len(column.path), default=None))


def _row(page: Page, entry: Entry) -> dict[str, object]:
    """Return the tree of one row; its lists follow."""
    row: dict[str, object] = {}
    record = page.sheet.record
    for column, cell in zip(page.columns, entry.cells, strict=True):
        if cell is not None:
            path = column.path
            if len(path) == 1:
                row[path[0]] = cell
            else:
                _put(row, path or ("",), cell)
    for name, cell in zip(page.beyond, entry.beyond, strict=True):
        if cell is not None:
            row.setdefault(name, cell)
    for path in record.needed:
        _put_if_held(row, path, {})
    for listed in record.lists:
        if listed.kept:
            _put_if_held(row, listed.path, [])
    return row


def _put(row: dict[str, object], path: tuple[str, ...], value: object) -> None:
    for name in path[:-1]:
        row = cast("dict[str, object]", row.setdefault(name, {}))
    row[path[-1]] = value


def _put_if_held(row: dict[str, object], path: tuple[str, ...], value: object) -> None:
    for name in path[:-1]:
        inner = row.get(name)
        if not isinstance(inner, dict):
            return
        row = cast("dict[str, object]", inner)
    row.setdefault(path[-1], value)


def _make_record(row: dict[str, object], pointer: str) -> None:
    """See to it that a record is there; raises :class:`InvalidValue` when nothing can hold it."""
    place: object = row
    for step in steps(pointer):
        place = _step(place, step)
    if isinstance(place, dict):
        return
    said = f"there is no place for the empty record {shown(pointer)}"
    raise InvalidValue(Issue(code="unknown-place", message=said))


def _step(place: object, step: str) -> object:
    if isinstance(place, dict):
        return cast("dict[str, object]", place).setdefault(step, {})
    items = cast("list[object]", place) if isinstance(place, list) else []
    number = int(step[:_LONGEST_INDEX]) if step.isdecimal() else len(items)
    return items[number] if number < len(items) else None


def _wrong_key(keys: tuple[object, ...]) -> int | None:
    """Return which of the keys of a row is none: the entity is text, positions are whole numbers."""
    if not isinstance(keys[0], str):
        return 0
    wrong = (number for number, key in enumerate(keys) if number and (type(key) is not int or key < 0))
    return next(wrong, None)


def _bad_key(sheet: Sheet, number: int, key: object) -> Issue:
    wanted, hint = "the id of an entity", None
    if number:
        wanted, hint = "a whole number from 0", "number the rows of one list from 0"
    said = "is missing" if key is None else f"must be {wanted}, not {shown(key)}"
    code = "missing" if key is None else "position" if number else "type"
    return Issue(code=code, message=f"column {'.'.join(sheet.keys[number])!r}: {said}", hint=hint)


def _nobody(key: str) -> Issue:
    return Issue(code="unknown-id", message=f"nothing in the tables has the id {shown(key)}", value=shown(key))


def _orphan(sheet: Sheet, keys: tuple[object, ...]) -> Issue:
    whose = shown(keys[0]) + "".join(f" {position}" for position in keys[1:-1])
    holder = ".".join(sheet.path[:-1]) if sheet.parent is not None and len(sheet.path) > 1 else "tables"
    said = f"belongs to {whose}, which is not in the {holder}"
    return Issue(code="orphan", message=said, value=shown(keys[0]), hint="look at the id, or take the row out")


def _repeated(keys: tuple[object, ...]) -> Issue:
    said = f"another row of {shown(keys[0])} has the position {keys[-1]} already"
    return Issue(code="repeated-position", message=said, hint="number the rows of one list from 0")


def read_pages(  # noqa: PLR0913  (the tables, what stands beside them, and how to say where a problem is)
    layout: Layout,
    pages: Sequence[Page],
    head: Mapping[str, object],
    kept: Mapping[str, Mapping[str, object]],
    blank: Mapping[str, Sequence[str]],
    *,
    options: Options,
    relocate: Relocate,
    problems: Problems,
) -> Catalog:
    """Read a catalog out of the rows of its sheets; *problems* are what was found wrong with them already.

    Raises:
        ValidationError: Every problem, each as *relocate* says where it is.
        DecodeError: The document is of a newer format, or nested too deeply.
    """
    tree = _Tree(layout, dict(head), problems)
    known = {page.sheet: page for page in pages}
    for sheet in layout.sheets:
        if sheet in known:
            tree.add(known[sheet])
    tree.graft(kept, blank)
    issues = [relocate(tree.pointed(issue, place), place) for issue, place in problems.found]
    try:
        catalog = read_document(tree.document, **attrs.asdict(options, recurse=False))
    except HumaskitError as error:
        issues += (relocate(issue, tree.place_of(issue.pointer)) for issue in error.issues)
        raise _all_of(type(error), issues, problems.more + error.more) from None
    if issues:
        raise _all_of(ValidationError, issues, problems.more)
    return catalog


def rows_of(
    layout: Layout, pages: Sequence[Page], blank: Mapping[str, Sequence[str]]
) -> tuple[dict[str, object], list[Issue]]:
    """Return the sections of a document out of the rows of its sheets, and what is wrong with them."""
    problems = Problems()
    tree = _Tree(layout, {}, problems)
    for page in pages:
        tree.add(page)
    tree.graft({}, blank)
    return tree.document, [issue for issue, _ in problems.found]


def _all_of(kind: type[X], issues: list[Issue], more: int) -> X:
    return kind(*sorted(issues, key=lambda issue: (issue.source or "", *order_of(issue))), more=more)
