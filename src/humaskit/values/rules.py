"""The rules of a field, declared once, beside its type.

    rank: Annotated[int, AtLeast(1)] | None = None
    agency: AgencyId                              # Annotated[str, Id("agency")]

Everything that has to know a field reads it here: the check that a constructor runs, the strict reader of documents,
the walk over references, the JSON Schema. A class takes part by deriving from ``Value`` (in
:mod:`humaskit.values.valid`).
"""

import functools
import re
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


NonEmpty: Final = Rule("empty", "must not be empty", "v", {"minLength": 1})
Aware: Final = Rule("naive", "must have an offset such as +07:00", "v.utcoffset() is not None", {"format": "date-time"})
Printed: Final = Rule(
    "decimal",
    "must be a plain number of at most 40 characters, without exponent",
    "v.is_finite() and 'E' not in str(v) and len(str(v)) <= 40",
    {"pattern": r"^-?[0-9]+(\.[0-9]+)?$", "maxLength": 40},
)
Personal: Final = Rule("personal", "is personal data", "True", {"x-personal": True})


def AtLeast(least: int) -> Rule:  # noqa: N802  (reads as a type in an annotation)
    """Make the rule that a number is not below *least*."""
    return Rule("range", f"must be at least {least}", f"v >= {least}", {"minimum": least})


def AtMost(most: int) -> Rule:  # noqa: N802
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


def Matches(pattern: str, says: str, *, code: str = "pattern", kinds: tuple[str, ...] = (), **schema: object) -> Rule:  # noqa: N802
    """Make the rule that the whole text matches *pattern* (ASCII, no look-around)."""
    name = "seen_" + pattern.encode().hex()
    accepts = _Seen(re.compile(pattern, re.ASCII).fullmatch)
    return Rule(code, says, f"{name}[v]", {"pattern": f"^(?:{pattern})$", **schema}, {name: accepts}, kinds)


SLUG: Final = r"[a-z0-9](?:[a-z0-9._-]{0,126}[a-z0-9])?"
# Names that Windows reserves for devices, with or without an ending: an id may become a file name.
DEVICES: Final = r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?"


def Id(*kinds: str) -> Rule:  # noqa: N802
    """Make the rule that a text is a typed id of one of *kinds*, such as ``agency:diskominfo-muba``."""
    pattern = rf"(?:{'|'.join(map(re.escape, kinds))}):{SLUG}"
    whole, device = re.compile(pattern, re.ASCII).fullmatch, re.compile(rf"[^:]*:{DEVICES}").fullmatch
    listed = " or ".join(f"'{kind}:…'" for kind in kinds)
    says = f"must be an id {listed} of lower-case letters, digits, dots and dashes"
    name = "id_" + "_".join(kind.encode().hex() for kind in kinds)
    accepts = _Seen(lambda text: whole(text) is not None and device(text) is None)
    return Rule(
        "id", says, f"{name}[v]", {"pattern": f"^{pattern}$", "x-refers-to": list(kinds)}, {name: accepts}, kinds
    )


@attrs.frozen(eq=False)
class Shape:
    """What an annotation says: the bare type, its rules, whether None will do, and the shape of a tuple's items."""

    core: type
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
    """Read one annotation."""
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, UnionType):
        (inner,) = (arg for arg in args if arg is not type(None))
        return attrs.evolve(shape_of(inner), optional=True)
    if origin is Annotated:
        inner_shape = shape_of(args[0])
        return attrs.evolve(inner_shape, rules=(*inner_shape.rules, *args[1:]))
    if origin is tuple:
        return Shape(tuple, item=shape_of(args[0]))
    if not isinstance(annotation, type):
        raise TypeError(f"a field of a humaskit class cannot be {annotation!r}")
    return Shape(annotation)


def per_class(make: Callable[[type], T]) -> Callable[[type], T]:
    """Remember what *make* answers for a class."""
    return functools.cache(make)


@per_class
def shapes(cls: type) -> Mapping[str, Shape]:
    """Return the shape of every field of *cls*, in the order of the class."""
    hints = typing.get_type_hints(cls, include_extras=True)
    return {name: shape_of(hints[name]) for name in attrs.fields_dict(cls)}
