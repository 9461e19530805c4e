"""Twins: classes of the same layout as those of the model, which msgspec fills without asking any rule.

A twin has the slots of its class and annotations of plain text, numbers, words and further twins. What it holds is
nothing yet: only after :mod:`._columns` has looked at all of it does an instance become one of the class itself.
"""

import datetime as dt
import threading
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from typing import Annotated, Final, TypeVar, cast

import attrs
import msgspec

from ..tree import field_order
from ..values.extra import Extra, extra_of
from ..values.rules import NonEmpty, Rule, Shape, TextValue, shapes
from ..values.valid import Value

__all__ = ["Layout", "UnfitError", "become", "is_bound", "is_stored_as_text", "per_layout", "twin_of"]

T = TypeVar("T")

become: Final = cast("Callable[[object, type], None]", object.__dict__["__class__"].__set__)
"""Makes a twin an object of its class."""

_FARTHEST: Final = 2**63 - 1  # the bounds that msgspec checks


class UnfitError(Exception):
    """The fast way does not lead through: the strict one decides."""


def is_stored_as_text(core: type) -> bool:
    """Tell whether a value of the type *core* is written as one text that is no enum's word."""
    return core in (Decimal, dt.datetime) or issubclass(core, TextValue)


class Layout(Enum):
    """How rows are laid out: with every key there, or with what equals its default left out."""

    FULL = "full"
    SPARSE = "sparse"


# One thread at a time: msgspec remembers what it knows of a class before it knows all of it.
_BUILDING: Final = threading.RLock()


def per_layout(make: Callable[[type, Layout], T]) -> Callable[[type, Layout], T]:
    """Remember what *make* answers for a class and a layout, a refusal too; each is made once, by one thread."""
    made: dict[tuple[type, Layout], T | UnfitError] = {}

    def get(cls: type, layout: Layout) -> T:
        key = (cls, layout)
        found = made.get(key)
        if found is None:
            with _BUILDING:
                found = made.get(key)
                if found is None:
                    found = made[key] = _answer(make, cls, layout)
        if isinstance(found, UnfitError):
            raise UnfitError(cls)
        return found

    return get


def _answer(make: Callable[[type, Layout], T], cls: type, layout: Layout) -> T | UnfitError:
    try:
        return make(cls, layout)
    except UnfitError as error:
        return error
    except Exception:  # noqa: BLE001  (msgspec cannot read the class, or its annotations cannot be resolved)
        return UnfitError(cls)


@per_layout
def twin_of(cls: type, layout: Layout) -> type:
    """Return the twin of *cls*; its fields are all required, unless the layout leaves out defaults.

    Raises:
        UnfitError: A constructor of *cls* does more than its rules say, so that none of its work may be skipped.
    """
    _check_fit(cls)
    order = field_order(cls) if layout is Layout.SPARSE else sorted(shapes(cls))
    fields = attrs.fields_dict(cls)
    twin = type(
        f"{cls.__name__}Twin",
        cls.__bases__,
        {
            "__slots__": vars(cls)["__slots__"],
            "__annotations__": {name: _annotation(shapes(cls)[name], layout) for name in order},
            "__attrs_attrs__": tuple(_attribute(fields[name], shapes(cls)[name], layout) for name in order),
        },
    )
    type.__setattr__(twin, "__attrs_post_init__", None)  # the mark that there is nothing to call
    try:
        become(object.__new__(twin), cls)
    except TypeError:
        raise UnfitError(cls) from None
    return twin


def _check_fit(cls: type) -> None:
    """Refuse a class whose constructor does something that is not said in its fields, or that has another layout."""
    slots = {name for base in cls.__mro__ for name in cast("tuple[str, ...]", getattr(base, "__slots__", ()))}
    inherited = getattr(cls.__init_subclass__, "__func__", None) is getattr(Value.__init_subclass__, "__func__", None)
    plain = (
        type(cls) is type
        and issubclass(cls, Value)
        and inherited
        and cls.__new__ is object.__new__
        and not hasattr(cls, "__attrs_init__")
        and not hasattr(cls, "__attrs_pre_init__")
    )
    fields = attrs.fields_dict(cls)
    if not plain or slots != set(fields) or cls.__dictoffset__:
        raise UnfitError(cls)
    for name, shape in shapes(cls).items():
        if not _is_plain(fields[name]) or (shape.optional and fields[name].default is not None):
            raise UnfitError(cls)  # null would not say the same as a field that is left out


def _is_plain(field: "attrs.Attribute[object]") -> bool:
    converter = cast("object", field.converter)  # pyright: ignore[reportUnknownMemberType]  # a generic of attrs
    plain = converter is None or converter is cast("object", extra_of)
    return plain and field.init and field.alias == field.name and field.validator is None


def _attribute(field: "attrs.Attribute[object]", shape: Shape, layout: Layout) -> "attrs.Attribute[object]":
    if layout is Layout.FULL or field.default is attrs.NOTHING:
        return field.evolve(default=attrs.NOTHING, converter=None)
    default: object = field.default
    if shape.core is Extra and default == Extra():
        return field.evolve(default=attrs.Factory(dict), converter=None)
    if default is None or default == () or (isinstance(default, (str, int, Enum)) and ":" not in str(default)):
        return field.evolve(converter=None)
    raise UnfitError(field.name)


def _annotation(shape: Shape, layout: Layout) -> object:
    """Return the type that msgspec reads for a value of *shape*, with such bounds as it can check itself."""
    core = shape.core
    kind: object = core
    if shape.item is not None:
        kind = _tuple_of(cast("type", _annotation(shape.item, layout)), filled=NonEmpty in shape.rules)
    elif shape.is_record:
        kind = twin_of(core, layout)
    elif core is Extra:
        kind = dict[str, str]
    elif is_stored_as_text(core):
        kind = str
    elif issubclass(core, Enum):
        _check_words(core)
    elif core is int:
        kind = Annotated[int, msgspec.Meta(ge=_bound(shape, "minimum", ">="), le=_bound(shape, "maximum", "<="))]
    elif core not in (str, bool):
        raise UnfitError(core)
    return cast("Callable[[object], object]", _or_none)(kind) if shape.optional else kind


def _tuple_of(item: type, *, filled: bool) -> object:
    kind = cast("type", tuple.__class_getitem__((item, ...)))
    return cast("object", Annotated[kind, msgspec.Meta(min_length=1)]) if filled else kind


def _or_none(kind: type) -> object:
    return kind | None


def _check_words(core: type[Enum]) -> None:
    """Refuse an enum that reads more than its words, or whose words would spoil the balance of colons."""
    words = [cast("object", member.value) for member in core]
    if "_missing_" in vars(core) or not all(type(word) in (str, int) and ":" not in str(word) for word in words):
        raise UnfitError(core)


def _bound(shape: Shape, key: str, sign: str) -> int:
    """Return the one bound that the rules of a number set in one direction."""
    found = [rule.schema[key] for rule in shape.rules if _sets_bound(rule, key, sign)]
    if len(found) == 1 and isinstance(found[0], int) and abs(found[0]) <= _FARTHEST:
        return found[0]
    raise UnfitError(shape.core)


def is_bound(rule: Rule) -> bool:
    """Tell whether msgspec checks *rule* of a number by itself."""
    return _sets_bound(rule, "minimum", ">=") or _sets_bound(rule, "maximum", "<=")


def _sets_bound(rule: Rule, key: str, sign: str) -> bool:
    return list(rule.schema) == [key] and rule.test == f"v {sign} {rule.schema[key]}"
