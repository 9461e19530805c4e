"""The rules of a field, declared once, beside its type.

    rank: Annotated[int, AtLeast(1)] | None = None
    agency: AgencyId                              # Annotated[str, Id("agency")]

Everything that has to know a field reads it here: the check that a constructor runs, the strict reader of documents,
the walk over references, the JSON Schema. A class takes part by deriving from ``Value`` (in
:mod:`humaskit.values.valid`).
"""

import datetime as dt
import functools
import re
import sys
import typing
from collections.abc import Callable, Mapping
from types import UnionType
from typing import Annotated, Final, Self, TypeVar

import attrs

__all__ = [
    "AtLeast",
    "AtMost",
    "Aware",
    "Id",
    "Matches",
    "NonEmpty",
    "Personal",
    "Printed",
    "Rule",
    "Shape",
    "TextValue",
    "per_class",
    "shapes",
]

T = TypeVar("T")


class TextValue:
    """Base of small immutable values that are stored as one text, such as a partial date."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the stored text; raises :class:`InvalidValue`."""
        raise NotImplementedError

    @property
    def stored(self) -> str:
        """The text that documents hold."""
        raise NotImplementedError


@attrs.frozen(eq=False)  # compared by identity: typing hashes what stands in Annotated
class Rule:
    """One rule of one value; ``test`` is a Python expression over ``v`` that is true when the rule holds."""

    code: str
    says: str
    test: str
    schema: Mapping[str, object] = attrs.field(factory=dict[str, object])
    names: Mapping[str, object] = attrs.field(factory=dict[str, object])  # what `test` refers to
    kinds: tuple[str, ...] = ()  # for a reference: the kinds of id it may hold


def _is_instant(value: dt.datetime) -> bool:
    """Tell whether *value* is a moment: with an offset of whole minutes, and within the calendar in universal time."""
    offset = value.utcoffset()
    if offset is None or offset % dt.timedelta(minutes=1):
        return False
    try:
        value.astimezone(dt.UTC)
    except OverflowError:
        return False
    return True


_SURROGATE: Final = re.compile("[\ud800-\udfff]").search
WIDEST: Final = 2**53 - 1  # what every reader of JSON carries without loss (RFC 7493)

NonEmpty: Final = Rule("empty", "must not be empty", "v", {"minLength": 1})
Aware: Final = Rule(
    "naive",
    "must be a moment with an offset of whole minutes, such as +07:00",
    "is_instant(v)",
    {"format": "date-time"},
    {"is_instant": _is_instant},
)
Printed: Final = Rule(
    "decimal",
    "must be a plain number of at most 40 characters, without exponent",
    "v.is_finite() and 'E' not in (said := str(v)) and len(said) <= 40",
    {"pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$", "maxLength": 40},
)
Personal: Final = Rule("personal", "is personal data", "True", {"x-personal": True})
_ENCODABLE: Final = Rule(
    "text", "must be text without lone surrogates", "surrogate(v) is None", names={"surrogate": _SURROGATE}
)


def AtLeast(least: int) -> Rule:  # noqa: N802  (reads as a type in an annotation)
    """Make the rule that a number is not below *least*."""
    return Rule("range", f"must be at least {least}", f"v >= {least}", {"minimum": least})


def AtMost(most: int) -> Rule:  # noqa: N802  (see AtLeast)
    """Make the rule that a number is not above *most*."""
    return Rule("range", f"must be at most {most}", f"v <= {most}", {"maximum": most})


class _Seen(dict[str, bool]):
    """Remembers the texts that passed, so that a repeated one costs one lookup."""

    MOST: Final = 65_536

    def __init__(self, accepts: Callable[[str], object]) -> None:
        super().__init__()
        self.accepts = accepts

    def __missing__(self, text: str) -> bool:
        if not self.accepts(text):
            return False
        if len(self) >= self.MOST:
            self.clear()
        self[text] = True
        return True


def Matches(pattern: str, says: str, *, code: str = "pattern", kinds: tuple[str, ...] = (), **schema: object) -> Rule:  # noqa: N802  (see AtLeast)
    """Make the rule that the whole text matches *pattern* (ASCII, no look-around)."""
    name = "seen_" + pattern.encode().hex()

    def accepts(text: str) -> object:
        return _whole(pattern)(text)

    return Rule(code, says, f"{name}[v]", {"pattern": f"^(?:{pattern})$", **schema}, {name: _Seen(accepts)}, kinds)


KIND: Final = r"[a-z][a-z0-9_]{0,39}"
SLUG: Final = r"[a-z0-9](?:[a-z0-9._-]{0,126}[a-z0-9])?"
# Names that Windows reserves for devices, with or without an ending: an id may become a file name.
DEVICES: Final = r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?"
_DEVICE: Final = rf"[^:]*:{DEVICES}"


@functools.cache
def _whole(pattern: str) -> Callable[[str], object]:
    """Compile a pattern on first use: most programs meet few kinds of id."""
    return re.compile(pattern, re.ASCII).fullmatch


def Id(*kinds: str) -> Rule:  # noqa: N802  (see AtLeast)
    """Make the rule that a text is a typed id of one of *kinds*, such as ``agency:diskominfo-muba``."""
    pattern = rf"(?:{'|'.join(map(re.escape, kinds))}):{SLUG}"
    listed = " or ".join(f"'{kind}:…'" for kind in kinds)
    says = f"must be an id {listed} of lower-case letters, digits, dots and dashes"
    name = "id_" + "_".join(kind.encode().hex() for kind in kinds)

    def is_id(text: str) -> bool:
        return _whole(pattern)(text) is not None and _whole(_DEVICE)(text) is None

    return Rule(
        "id", says, f"{name}[v]", {"pattern": f"^{pattern}$", "x-refers-to": list(kinds)}, {name: _Seen(is_id)}, kinds
    )


@attrs.frozen(eq=False)
class Shape:
    """What an annotation says: the bare type, its rules, whether None will do, and the shape of a tuple's items."""

    core: type[object]
    rules: tuple[Rule, ...] = ()
    optional: bool = False
    item: "Shape | None" = None

    @property
    def personal(self) -> bool:
        """Whether the value must never be shown."""
        return Personal in self.rules

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of id that the value may hold; empty when it is no reference."""
        return next((rule.kinds for rule in self.rules if rule.kinds), ())

    @property
    def is_record(self) -> bool:
        """Whether the value is an object with fields of its own."""
        return attrs.has(self.core)


def shape_of(annotation: object) -> Shape:
    """Read one annotation; raises :class:`TypeError` for what no field can be."""
    return _storable(_as_written(annotation))


def _as_written(annotation: object) -> Shape:
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, UnionType):
        kept = [arg for arg in args if arg is not type(None)]
        if len(kept) != 1:
            raise TypeError(f"a field has one type, or that type and None, not {annotation}")
        return attrs.evolve(_as_written(kept[0]), optional=True)
    if origin is Annotated:
        inner = _as_written(args[0])
        return attrs.evolve(inner, rules=(*inner.rules, *(mark for mark in args[1:] if isinstance(mark, Rule))))
    if origin is tuple and len(args) == 2 and args[1] is Ellipsis:  # noqa: PLR2004  (the item and the dots)
        return Shape(tuple, item=shape_of(args[0]))
    if not isinstance(annotation, type) or origin is not None or annotation in (tuple, typing.Any):
        raise TypeError(f"a field of a humaskit class cannot be {annotation}; a tuple is written tuple[X, ...]")
    return Shape(annotation)


def _storable(shape: Shape) -> Shape:
    """Add the rules that every value of a type must keep so that a document can hold it."""
    core, rules = shape.core, shape.rules
    if core is int:
        rules = rules if any("minimum" in rule.schema for rule in rules) else (AtLeast(-WIDEST), *rules)
        rules = rules if any("maximum" in rule.schema for rule in rules) else (*rules, AtMost(WIDEST))
    elif _is_decimal(core) and Printed not in rules:
        rules = (Printed, *rules)
    elif core is dt.datetime and Aware not in rules:
        rules = (Aware, *rules)
    elif core is str and not rules:
        rules = (_ENCODABLE,)
    return shape if rules is shape.rules else attrs.evolve(shape, rules=rules)


def _is_decimal(core: type) -> bool:
    """Tell whether a type is Decimal; its module is dear to import, and who uses the type has done so."""
    module = sys.modules.get("decimal")
    return module is not None and core is module.Decimal


def per_class(make: Callable[[type], T]) -> Callable[[type], T]:
    """Remember what *make* answers for a class."""
    return functools.cache(make)


@per_class
def shapes(cls: type) -> Mapping[str, Shape]:
    """Return the shape of every field of *cls*, in the order of the class."""
    hints = typing.get_type_hints(cls, include_extras=True)
    return {name: shape_of(hints[name]) for name in attrs.fields_dict(cls)}
