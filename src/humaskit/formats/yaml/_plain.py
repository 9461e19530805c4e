"""What a plain scalar of YAML means: the field that it stands in decides, so no code becomes a number."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from ...model.registry import Model
from ...tree import Number
from ...values.extra import Extra
from ...values.rules import Shape, per_class, shapes
from .._limits import Limits
from .._text import parsed

__all__ = ["Plan", "plan_of"]

_NOTHING: Final = frozenset({"", "~", "null"})
_INTEGER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_JSON: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false")
_LIKE_A_NUMBER: Final = re.compile(r"[+-]?[.]?[0-9]")  # such as 007, which no number is in JSON


def _text(scalar: str, _: Limits) -> object:
    """Read a plain scalar of a field that holds text: region codes, dates, decimals, words."""
    return None if scalar in _NOTHING else scalar


def _value(scalar: str, limits: Limits) -> object:
    """Read a plain scalar of any other field: numbers and truth values in the spelling of JSON, else text."""
    if _INTEGER.fullmatch(scalar):
        return int(scalar)
    if scalar in _NOTHING:
        return None
    return parsed(scalar, limits, None) if _JSON.fullmatch(scalar) else scalar


def _number(scalar: str, limits: Limits) -> object:
    """Read a plain scalar of a field that holds a number or a truth value."""
    value = _value(scalar, limits)
    return Number(scalar) if isinstance(value, str) and _LIKE_A_NUMBER.match(value) else value


class Plan:
    """How plain scalars are read at one place of a document, and which plans hold at the places below it."""

    __slots__ = ("fields", "read", "rest")

    def __init__(
        self,
        read: Callable[[str, Limits], object] = _value,
        *,
        fields: Mapping[str, "Plan"] | None = None,
        rest: "Plan | None" = None,
    ) -> None:
        self.read = read
        self.fields = fields or {}
        self.rest: Plan = rest or self
        """The plan of the items of a list, and of the keys that have no plan of their own."""


_UNKNOWN: Final = Plan()
_TEXT: Final = Plan(_text, rest=_UNKNOWN)
_TEXTS: Final = Plan(rest=_TEXT)
_NUMBER: Final = Plan(_number, rest=_UNKNOWN)


def plan_of(model: Model) -> Plan:
    """Return the plan of a document of *model*."""
    sections = {name: Plan(rest=_of_class(cls)) for name, cls in model.sections.items()}
    return Plan(fields={"humaskit": _NUMBER, "redirects": _TEXTS, **sections}, rest=_UNKNOWN)


@per_class
def _of_class(cls: type) -> Plan:
    return Plan(fields={name: _of_shape(shape) for name, shape in shapes(cls).items()}, rest=_UNKNOWN)


def _of_shape(shape: Shape) -> Plan:
    if shape.item is not None:
        return Plan(rest=_of_shape(shape.item))
    if shape.is_record:
        return _of_class(shape.core)
    if shape.core is Extra:
        return _TEXTS
    return _NUMBER if shape.core in (int, bool) else _TEXT
