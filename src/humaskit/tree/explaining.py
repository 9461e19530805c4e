"""The strict reading of a row that is not as it should be: every problem, each at its pointer."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Final, TypeVar, cast

import attrs

from ..errors import HumaskitError, Issue, did_you_mean, shown
from ..values.extra import Extra, extra_of
from ..values.rules import Shape, TextValue, shapes
from ..values.valid import problems, spoken, type_issue
from .findings import Findings, NotFinite, Number, Repeated, TooDeepError, TooLong
from .pointers import child
from .reading import REFUSALS, read_text, straight, words_of

__all__ = ["check_depth", "keep_or_refuse", "note_repeated", "read_row", "wrong_type"]


T = TypeVar("T")


class _Unread:
    """Stands where a value could not be read; each is its own, so that a check finds the place of each."""

    __slots__ = ()


_INTEGER: Final = re.compile(r"-?[0-9]{1,18}")


def read_row(cls: type[T], row: object, at: str, findings: Findings) -> T | None:
    """Read *row* into *cls*, noting everything that is wrong with it; None when it cannot be read."""
    straightly = straight(cls)
    try:
        read = straightly(row)
    except REFUSALS:
        read = _explained(cls, row, at, findings)
    return read if isinstance(read, cls) else None


def _explained(cls: type, row: object, at: str, findings: Findings) -> object:
    if not isinstance(row, dict):
        check_depth(row, at, findings)
        return _unread(findings, at, wrong_type, Shape(cls), at, row)
    fields = cast("dict[str, object]", row)
    note_repeated(fields, at, findings)
    values: dict[str, object] = {}
    before = findings.count
    for name, value in fields.items():
        place = child(at, name)
        if name not in shapes(cls):
            keep_or_refuse(value, place, findings, _unknown_field, cls, name, place)
        elif value is not None:
            values[name] = _value(shapes(cls)[name], value, place, findings)
    for name, field in attrs.fields_dict(cls).items():
        if name not in values and field.default is attrs.NOTHING:
            values[name] = _unread(findings, child(at, name), _missing, shapes(cls)[name], child(at, name))
    return _built(cls, values, at, findings, sound=findings.count == before)


def note_repeated(row: Mapping[str, object], at: str, findings: Findings) -> None:
    """Note the keys that an object names twice."""
    for name in row.names if isinstance(row, Repeated) else ():
        findings.add(
            Issue,
            code="dup-key",
            pointer=child(at, name),
            message=f"the key {shown(name)} stands here twice",
            hint="keep one of them",
        )


def keep_or_refuse(value: object, at: str, findings: Findings, make: Callable[..., Issue], *args: object) -> None:
    """Keep what has no field, or note the problem that *make* describes."""
    check_depth(value, at, findings)
    if findings.kept is None:
        findings.add(make, *args)
    else:
        findings.kept[at] = _plain(value, at, findings)


def _unknown_field(cls: type, name: str, at: str) -> Issue:
    said_so = f"{cls.__name__} has no field {shown(name)}"
    return Issue(code="unknown-field", pointer=at, message=said_so, hint=did_you_mean(name, shapes(cls)))


def _missing(shape: Shape, at: str) -> Issue:
    return Issue(code="missing", pointer=at, message=f"is missing, must be {_wanted(shape)}")


def _unread(findings: Findings, at: str, make: Callable[..., Issue], *args: object) -> _Unread:
    findings.unreadable.add(at)
    findings.add(make, *args)
    return _Unread()


def _value(  # noqa: PLR0911  (one way out for each kind of value)
    shape: Shape, value: object, at: str, findings: Findings
) -> object:
    """Read one value, noting what is wrong with it; its rules are checked with those of its owner."""
    if shape.item is not None and isinstance(value, list):
        items = enumerate(cast("list[object]", value))
        return tuple([_item(shape.item, item, f"{at}/{index}", findings) for index, item in items])
    if shape.is_record:
        read = read_row(shape.core, value, at, findings)
        return _Unread() if read is None else read
    if shape.core is Extra and isinstance(value, dict):
        return _extra(cast("dict[str, object]", value), at, findings)
    if shape.core in (str, int, bool) and type(value) is shape.core:
        return value
    if issubclass(shape.core, Enum):
        word = words_of(shape.core).get(value) if isinstance(value, (str, int)) else None
        if word is not None and type(value) is type(word.value):
            return word
    elif type(value) is str and shape.core not in (int, bool, tuple, Extra):
        return _parsed(shape, value, at, findings)
    check_depth(value, at, findings)
    return _unread(findings, at, wrong_type, shape, at, value)


def _item(shape: Shape, item: object, at: str, findings: Findings) -> object:
    return None if item is None and shape.optional else _value(shape, item, at, findings)


def _parsed(shape: Shape, text: str, at: str, findings: Findings) -> object:
    try:
        return read_text(shape.core)(text)
    except HumaskitError as error:
        return _refused(error, at, findings)
    except REFUSALS:
        return _unread(findings, at, wrong_type, shape, at, text)


def _refused(error: HumaskitError, at: str, findings: Findings) -> _Unread:
    """Note what a constructor says, seen from the document."""
    findings.unreadable.add(at)
    findings.add_all(error.issues, at)
    findings.more += error.more
    return _Unread()


def _extra(fields: dict[str, object], at: str, findings: Findings) -> object:
    note_repeated(fields, at, findings)
    kept = {name: text for name, text in fields.items() if text is not None}
    for name, text in kept.items():
        if type(text) is not str:
            check_depth(text, child(at, name), findings)
            _unread(findings, child(at, name), wrong_type, Shape(str), child(at, name), text)
    return extra_of(cast("dict[str, str]", kept))


def _built(cls: type, values: dict[str, object], at: str, findings: Findings, *, sound: bool) -> object:
    """Build a *cls*; of one that is not *sound*, note what is wrong with its other fields and the laws over them."""
    if not sound:
        findings.unreadable.add(at)
        others = [issue for issue in problems(_shell(cls, values)) if at + issue.pointer not in findings.unreadable]
        findings.add_all(others, at)
        return _Unread()
    try:
        return cls(**values)
    except HumaskitError as error:
        return _refused(error, at, findings)


def _shell(cls: type, values: dict[str, object]) -> object:
    """Build an object around the check of its constructor, so that the check can be asked for everything."""
    shell = cast("object", object.__new__(cls))
    for name, field in attrs.fields_dict(cls).items():
        object.__setattr__(shell, name, values[name] if name in values else _default(field.default))
    return shell


def _default(default: object) -> object:
    factory: Callable[[], object] | None = getattr(default, "factory", None)
    return default if factory is None else factory()


_WANTED: Final[Mapping[type, str]] = {tuple: "a list", Extra: "an object of text"}


def _wanted(shape: Shape) -> str:
    return "an object" if shape.is_record else _WANTED.get(shape.core) or spoken(shape.core)


def _said(value: object) -> str:
    """Say a value of a document in its own spelling, in at most 60 characters."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return shown(value)


def wrong_type(shape: Shape, at: str, value: object) -> Issue:
    """Say that a document holds something of another type than the field."""
    if shape.personal:
        return Issue(code="type", pointer=at, message=f"must be {_wanted(shape)}")
    if isinstance(value, str) and issubclass(shape.core, Enum):
        return type_issue(shape, at, value)
    text = _said(value)
    if isinstance(value, NotFinite):
        return Issue(code="not-finite", pointer=at, message=f"{text} is no number that a document can hold", value=text)
    if isinstance(value, TooLong):
        return Issue(code="digits", pointer=at, message="is a number of too many digits", value=text)
    message = f"must be {_wanted(shape)}, not {text}"
    return Issue(code="type", pointer=at, message=message, value=text, hint=_hint(shape, value, text))


def _hint(shape: Shape, value: object, text: str) -> str | None:
    number = isinstance(value, (int, float, Number)) and not isinstance(value, bool)
    if number and text[-1].isdigit() and (shape.core in (str, Decimal) or issubclass(shape.core, TextValue)):
        return f'quote it: "{text}"'
    if shape.core is int and isinstance(value, str) and _INTEGER.fullmatch(value):
        return "write it without quotes"
    if shape.item is not None and isinstance(value, dict) == shape.item.is_record:
        return "put it between [ and ]"
    return None


def check_depth(value: object, at: str, findings: Findings) -> None:
    """Raise :class:`TooDeepError` when *value* is nested deeper than the limit, however deep; not by recursion."""
    level = at.count("/")
    layer = [value]
    while layer := [item for holder in layer if isinstance(holder, (dict, list)) for item in _members(holder)]:
        level += 1
        if level > findings.depth:
            raise TooDeepError(at, findings.depth)


def _members(holder: object) -> Iterable[object]:
    if isinstance(holder, dict):
        return cast("dict[str, object]", holder).values()
    return cast("list[object]", holder)


def _plain(value: object, at: str, findings: Findings) -> object:
    """Return an unknown value as it is kept and written again; its depth is within the limit."""
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        note_repeated(fields, at, findings)
        return {name: _plain(item, child(at, name), findings) for name, item in fields.items()}
    if isinstance(value, list):
        items = enumerate(cast("list[object]", value))
        return [_plain(item, f"{at}/{index}", findings) for index, item in items]
    if isinstance(value, Number):
        number = None if isinstance(value, (NotFinite, TooLong)) else _decimal(value.text)
        if number is None:
            findings.add(wrong_type, Shape(object), at, value)
        return number
    return value


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except ArithmeticError:  # an exponent beyond all bounds
        return None
