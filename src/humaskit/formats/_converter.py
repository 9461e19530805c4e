"""A cattrs converter that is as strict as the readers are."""

import datetime as dt
import math
import typing
from collections.abc import Callable, Iterator, Mapping, MutableSequence, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from enum import Enum
from typing import Final, TypeVar, cast

import cattrs
import cattrs.errors

from ..errors import HumaskitError, InvalidValue, Issue, ValidationError, shown
from ..tree import child, instant_text, plant, read_decimal, read_instant, row_of, wrong_type
from ..values.dates import PartialDate
from ..values.extra import Extra, extra_of
from ..values.rules import Shape, TextValue
from ..values.valid import Value

__all__ = ["StrictConverter"]

T = TypeVar("T")

_LISTS: Final[Mapping[object, Callable[[list[object]], object]]] = {
    list: list,
    Sequence: list,
    MutableSequence: list,
    tuple: tuple,
    set: set,
    frozenset: frozenset,
    AbstractSet: frozenset,
}
_OBJECTS: Final[tuple[object, ...]] = (dict, Mapping)


class StrictConverter(cattrs.Converter):
    """Structures and unstructures single objects as the formats do; take it as it is, or hang hooks of your own on it.

    What cannot be structured is a :class:`ValidationError` that names every problem with its pointer.
    """

    def __init__(self) -> None:
        super().__init__(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
        for plain in (str, int, bool):
            self.register_structure_hook(plain, _exactly)
        for stored, parse in _STORED.items():
            self.register_structure_hook(stored, _text_hook(parse))
        self.register_structure_hook(float, _float)
        self.register_structure_hook_func(_is(TextValue), lambda value, cls: cls.parse(_checked(value, str, cls)))
        self.register_structure_hook(Enum, _word)
        self.register_structure_hook_func(_is(Extra), _extra)
        self.register_structure_hook_func(_is(Value), lambda value, cls: plant(cls, value))
        self.register_structure_hook_func(lambda cls: _origin(cls) in _LISTS, self._items)
        self.register_structure_hook_func(lambda cls: _origin(cls) in _OBJECTS, self._fields)
        self.register_unstructure_hook_func(_is(Value), row_of)
        self.register_unstructure_hook_func(_is(TextValue), lambda value: cast("TextValue", value).stored)
        self.register_unstructure_hook_func(_is(Extra), lambda value: dict(cast("Extra", value)))
        self.register_unstructure_hook(Decimal, str)
        self.register_unstructure_hook(dt.datetime, instant_text)
        self.register_unstructure_hook(dt.date, dt.date.isoformat)

    def structure(self, obj: object, cl: type[T]) -> T:
        """Build a *cl* out of plain values, strictly.

        Raises:
            ValidationError: Every problem, each with its pointer.
            InvalidValue: *cl* is no type that plain values can become.
        """
        try:
            return super().structure(obj, cl)
        except cattrs.errors.BaseValidationError as error:
            raise ValidationError(*_issues(error, "")) from error
        except cattrs.errors.StructureHandlerNotFoundError as error:
            raise InvalidValue(Issue(code="model", message=f"plain values cannot become {error.type_!r}")) from error

    def _items(self, value: object, cls: type) -> object:
        items = cast("list[object]", _checked(value, list, tuple))
        args = typing.get_args(cls) or (object,)
        fixed = _origin(cls) is tuple and args[-1] is not Ellipsis
        if fixed and len(args) != len(items):
            raise _refused(f"must be a list of {len(args)}, not of {len(items)}", value)
        kinds = args if fixed else (args[0],) * len(items)
        pairs = enumerate(zip(items, kinds, strict=True))
        made = self._each([(f"/{index}", item, kind) for index, (item, kind) in pairs])
        return _made(_LISTS[_origin(cls)], made)

    def _fields(self, value: object, cls: type) -> object:
        fields = cast("dict[str, object]", _checked(value, dict, Extra))
        kinds = typing.get_args(cls) or (object, object)
        names = self._each([(child("", str(name)), name, kinds[0]) for name in fields])
        items = self._each([(child("", str(name)), item, kinds[1]) for name, item in fields.items()])
        return dict(zip(names, items, strict=True))

    def _each(self, things: list[tuple[str, object, type]]) -> list[object]:
        made: list[object] = []
        issues: list[Issue] = []
        for at, value, cls in things:
            try:
                made.append(value if cls is object else cast("object", self.structure(value, cls)))
            except HumaskitError as error:
                issues += (issue.below(at) for issue in error.issues)
        if issues:
            raise ValidationError(*issues)
        return made


def _made(build: Callable[[list[object]], object], items: list[object]) -> object:
    return build(items)


def _is(base: type) -> Callable[[object], bool]:
    return lambda cls: isinstance(cls, type) and issubclass(cls, base)


def _origin(cls: object) -> object:
    return typing.get_origin(cls) or cls


def _refused(message: str, value: object) -> ValidationError:
    return ValidationError(Issue(code="type", message=message, value=shown(value)))


def _checked(value: object, wanted: type[T], cls: type) -> T:
    if type(value) is wanted:
        return value
    raise ValidationError(wrong_type(Shape(cls), "", value))


def _exactly(value: object, cls: type[T]) -> T:
    return _checked(value, cls, cls)


def _text_hook(parse: Callable[[str], object]) -> Callable[[object, type], object]:
    return lambda value, cls: parse(_checked(value, str, cls))


def _read_date(text: str) -> dt.date:
    found = PartialDate.parse(text)
    day = found.date()
    if day is None or text != day.isoformat():
        raise InvalidValue(Issue(code="date", message=f"must be a full date: {shown(text)}", value=shown(text)))
    return day


_STORED: Final[Mapping[type, Callable[[str], object]]] = {
    Decimal: read_decimal,
    dt.datetime: read_instant,
    dt.date: _read_date,
}


def _float(value: object, cls: type) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        return float(value)
    raise ValidationError(wrong_type(Shape(cls), "", value))


def _extra(value: object, cls: type) -> Extra:
    fields = cast("dict[str, object]", _checked(value, dict, cls))
    wrong = [wrong_type(Shape(str), child("", name), text) for name, text in fields.items() if type(text) is not str]
    if wrong:
        raise ValidationError(*wrong)
    return extra_of(cast("dict[str, str]", fields))


def _word(value: object, cls: type[Enum]) -> Enum:
    for member in cls:
        if type(value) is type(member.value) and value == member.value:
            return member
    raise ValidationError(wrong_type(Shape(cls), "", value))


def _issues(error: BaseException, at: str) -> Iterator[Issue]:
    """Turn what cattrs collected for a class of the caller's own into issues."""
    for note in getattr(error, "__notes__", ()):
        step = getattr(note, "name", getattr(note, "index", None))
        at = at if step is None else child(at, step)
    if isinstance(error, HumaskitError):
        yield from (issue.below(at) for issue in error.issues)
    elif isinstance(error, cattrs.errors.BaseValidationError):
        for inner in error.exceptions:
            yield from _issues(inner, at)
    elif isinstance(error, KeyError):
        yield Issue(code="missing", pointer=at, message="is missing")
    else:
        yield Issue(code="type", pointer=at, message=str(error))
