"""Columns out of entries: who is who, what each scored, which group each is in.

An entry is any object, a mapping of fields (a JSON row), or a label. A reader says where to look: the name of an
attribute or field, a function of the entry, or a mapping from ids.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cached_property
from operator import attrgetter
from types import NoneType
from typing import Any, Final, Generic, TypeAlias, TypeVar, cast

import attrs

from ..errors import Conflict, InvalidValue, Issue, UnknownReference, did_you_mean, shown
from .checks import as_mapping, as_tuple
from .exact import exact, is_exact

__all__ = [
    "Entries",
    "Group",
    "Id",
    "KeyValue",
    "Read",
    "exact_column",
    "group_column",
    "key_column",
    "label_key",
    "tally_of",
]

T = TypeVar("T")
Id: TypeAlias = str | int
"""Who an entry is: text or a whole number, unique in its list."""
Group: TypeAlias = str | int | tuple[str | int | None, ...] | None
"""Among whom an entry is ranked; entries without a group are a group of their own."""
KeyValue: TypeAlias = Any
"""What a key compares: an exact number, a date or a time; None is missing."""
Read: TypeAlias = str | Callable[[T], object] | Mapping[str, object] | Mapping[int, object]
"""Where a value of an entry is found: a name, a function of the entry, or a mapping from ids."""

SOON: Final = 10_000
ID_NAMES: Final = ("id", "name", "label")
MOMENTS: Final = (datetime, date, time, timedelta)  # a datetime is also a date, so it comes first


@attrs.frozen(eq=False)
class Entries(Generic[T]):
    """The entries of a list, and how each says who it is; plain numbers are anonymous.

    Ids are read and checked at once in a list of up to 10 000 entries. A longer one does so when somebody first asks
    for them, because that takes as long as placing everybody does.
    """

    items: tuple[T, ...]
    identity: Read[T] | None = None
    is_anonymous: bool = False

    def __attrs_post_init__(self) -> None:
        if len(self.items) <= SOON:
            _ = self.ids

    @cached_property
    def ids(self) -> tuple[Id, ...] | None:
        """The id of every entry: read as told, or from ``id``, ``name`` or ``label``; a label is its own id.

        Raises:
            InvalidValue: the entries do not say who they are, or an id is neither text nor a whole number.
            Conflict: two entries have the same id.
        """
        return None if self.is_anonymous else _identities(self.items, self.identity)

    def read(self, read: Read[T], what: str) -> list[object]:
        """Read one value of every entry.

        Raises:
            InvalidValue: an entry has no such field, the function fails, or there is no such way to read.
            UnknownReference: a mapping names an id that is not in the list.
        """
        by_id = as_mapping(read)
        if by_id is not None:
            return _by_id(by_id, self.ids, what)
        return _read(self.items, read, what)


def _read(entries: Sequence[T], read: Read[T], what: str) -> list[object]:
    if isinstance(read, str):
        return _by_name(entries, read, what)
    if not callable(read):
        message = f"{what} is read by a name, a function or a mapping from ids, not by {shown(read)}"
        raise InvalidValue(Issue(code="read", message=message))
    values: list[object] = []
    for position, entry in enumerate(entries):
        try:
            values.append(read(entry))
        except Exception as error:
            message = f"the function that reads {what} fails: {type(error).__name__}"
            raise InvalidValue(Issue(code="read", message=message, pointer=f"/{position}")) from error
    return values


def _by_id(read: Mapping[Any, object], ids: Sequence[Id] | None, what: str) -> list[object]:
    if ids is None:
        raise InvalidValue(Issue(code="id", message=f"{what} is given by id, but plain numbers have no ids"))
    known = set(ids)
    strangers = [
        Issue(
            code="reference",
            message=f"{what} names {shown(label)}, which is not in the list",
            hint=did_you_mean(label, [each for each in known if isinstance(each, str)]),
        )
        for label in read
        if label not in known
    ]
    if strangers:
        raise UnknownReference(*strangers)
    return [read.get(label) for label in ids]


def _by_name(entries: Sequence[object], name: str, what: str) -> list[object]:
    if entries and as_mapping(entries[0]) is not None:
        return _by_field(entries, name, what)
    try:
        return list(map(attrgetter(name), entries))
    except Exception as error:
        position, entry = next(((i, e) for i, e in enumerate(entries) if not _has(e, name)), (0, entries[0]))
        message = f"{what} is read from {shown(name)}, which a value of type {type(entry).__name__} does not have"
        hint = did_you_mean(name, [each for each in dir(entry) if not each.startswith("_")])
        raise InvalidValue(Issue(code="read", message=message, pointer=f"/{position}", hint=hint)) from error


def _by_field(entries: Sequence[object], name: str, what: str) -> list[object]:
    rows = [row for row in map(as_mapping, entries) if row is not None]
    if len(rows) < len(entries) or not any(name in row for row in rows):
        message = f"{what} is read from {shown(name)}, which no row has"
        hint = did_you_mean(name, [each for row in rows[:1] for each in row if isinstance(each, str)])
        raise InvalidValue(Issue(code="read", message=message, hint=hint))
    return [row.get(name) for row in rows]


def _has(entry: object, name: str) -> bool:
    try:
        attrgetter(name)(entry)
    except Exception:  # noqa: BLE001  # a property may raise anything
        return False
    return True


def _identities(entries: Sequence[T], read: Read[T] | None) -> tuple[Id, ...]:
    if not entries:
        return ()
    if read is None and all(isinstance(entry, (str, int)) for entry in entries):
        column: list[Any] = list(entries)
    else:
        column = _read(entries, read if read is not None else _id_name(entries[0]), "the id")
    if not set(map(type, column)) <= {str}:
        wrong = [
            Issue(code="id", message=f"an id is text or a whole number, not {shown(label)}", pointer=f"/{position}")
            for position, label in enumerate(column)
            if not _is_label(label)
        ]
        if wrong:
            raise InvalidValue(*wrong)
    if len(set(column)) < len(column):
        raise Conflict(*_repeated(column))
    return tuple(column)


def _id_name(entry: object) -> str:
    fields = as_mapping(entry)
    for name in ID_NAMES:
        if _has(entry, name) if fields is None else name in fields:
            return name
    message = f"the entries do not say who they are: a value of type {type(entry).__name__} has no id, name or label"
    raise InvalidValue(Issue(code="id", message=message, hint="say where the id is: id='...'"))


def _repeated(column: Sequence[Id]) -> list[Issue]:
    seen = set[Id]()
    issues: list[Issue] = []
    for position, label in enumerate(column):
        if label in seen:
            issues.append(Issue(code="repeated", message=f"the id {shown(label)} occurs twice", pointer=f"/{position}"))
        seen.add(label)
    return issues


def tally_of(column: Sequence[object]) -> Counter[KeyValue] | None:
    """Count how often each value occurs; None when one of them has no hash, as a signalling NaN has none."""
    try:
        return Counter(column)
    except TypeError:
        return None


def exact_column(column: Sequence[object], what: str, tally: Counter[KeyValue] | None = None) -> tuple[KeyValue, ...]:
    """Return numbers that compare and hash as exact ones, with None where one is missing.

    A column of floats alone stays as it is: two floats are in the order of their shortest decimal texts. In a mixed
    column every float becomes its text, or a float could equal an int that its text does not. With a *tally* of the
    column each distinct value is looked at once.

    Raises:
        InvalidValue: one issue for each value that is no number.
    """
    if _is_sound(column, tally):
        return tuple(column)
    values: list[KeyValue] = []
    issues: list[Issue] = []
    for position, value in enumerate(column):
        try:
            values.append(None if value is None else exact(value))
        except InvalidValue as error:
            issues.extend(issue.below(f"/{position}/{what}") for issue in error.issues)
    if issues:
        raise InvalidValue(*issues)
    return tuple(values)


def _is_sound(column: Sequence[object], tally: Counter[KeyValue] | None) -> bool:
    """Tell whether the numbers can stay as they are."""
    types = set(map(type, column))
    kinds = types - {NoneType}
    if not (kinds == {float} or kinds <= {int, Decimal, Fraction}):
        return False
    distinct: Iterable[Any] = column if tally is None else tally
    present = distinct if kinds == types else [value for value in distinct if value is not None]
    if kinds == {float}:
        return math.isfinite(sum(present)) or all(map(math.isfinite, present))  # one NaN or infinity spoils a sum
    return all(map(is_exact, present))


def key_column(column: Sequence[object], what: str) -> tuple[KeyValue, ...]:
    """Return the values of a tie-break key: numbers, or dates and times of one kind; None is missing.

    Raises:
        InvalidValue: text (it would decide by alphabet), kinds that do not compare, or a number that is refused.
    """
    present = [value for value in column if value is not None]
    kinds = {next((kind for kind in MOMENTS if isinstance(value, kind)), object) for value in present}
    if object in kinds and len(kinds) == 1:
        if any(isinstance(value, str) for value in present):
            message = f"the key {shown(what)} is text, which would decide by alphabet"
            raise InvalidValue(Issue(code="key", message=message, hint="give a number, a date, or final='id'"))
        return exact_column(column, what)
    if len(kinds) > 1:
        raise InvalidValue(Issue(code="key", message=f"the values of the key {shown(what)} are of several kinds"))
    try:
        sorted(present)  # type: ignore[type-var]  # one kind of moment, seen above
    except TypeError as error:
        message = f"the key {shown(what)} mixes times with and without a zone"
        raise InvalidValue(Issue(code="key", message=message)) from error
    return tuple(column)


def group_column(column: Sequence[object], what: str) -> tuple[Group, ...]:
    """Return the groups; an enumeration stands for its value.

    Raises:
        InvalidValue: a group is not text, a whole number, None, or a tuple of these.
    """
    if set(map(type, column)) <= {str, NoneType}:
        return tuple(column)  # type: ignore[arg-type]  # the types were just looked at
    groups: list[Group] = []
    for position, value in enumerate(column):
        parts = as_tuple(value)
        labels = [_label(each) for each in ((value,) if parts is None else parts)]
        if ... in labels:
            message = f"{what} is text, a whole number or a tuple of these, not {shown(value)}"
            raise InvalidValue(Issue(code="group", message=message, pointer=f"/{position}"))
        known = cast("list[str | int | None]", labels)
        groups.append(known[0] if parts is None else tuple(known))
    return tuple(groups)


def _label(value: object) -> object:
    """Return the label that *value* stands for, the ellipsis where it is none."""
    label = value.value if isinstance(value, Enum) else value
    return label if label is None or _is_label(label) else ...


def _is_label(value: object) -> bool:
    """Tell whether *value* can name an entry or a group: text, or a whole number of sane length."""
    if isinstance(value, bool) or not isinstance(value, int):
        return isinstance(value, str)
    return is_exact(int(value))


def label_key(label: Group) -> tuple[Any, ...]:
    """Return what puts ids and groups in one order: numbers, then text, then tuples, None last.

    >>> sorted([None, "b", 10, "a", 9], key=label_key)
    [9, 10, 'a', 'b', None]
    """
    if label is None:
        return (3,)
    if isinstance(label, tuple):
        return (2, tuple(label_key(each) for each in label))
    return (1, label) if isinstance(label, str) else (0, label)
