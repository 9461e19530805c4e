"""The rules of a field, declared once, beside its type.

    rank: Annotated[int, AtLeast(1)] | None = None
    agency: AgencyId                              # Annotated[str, Id("agency")]

Everything that has to know a field reads it here: the check that a constructor runs, the strict reader of documents,
the walk over references, the JSON Schema. A class takes part by deriving from :class:`Value`.
"""

import functools
import re
import typing
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import Annotated, Final, Self, TypeAlias, TypeVar

import attrs

from ..errors import InvalidValue, Issue, did_you_mean, shown

__all__ = [
    "AtLeast",
    "AtMost",
    "Aware",
    "Extra",
    "Id",
    "Law",
    "Matches",
    "NonEmpty",
    "Personal",
    "Printed",
    "Rule",
    "Shape",
    "TextValue",
    "Value",
    "broken",
    "extra_of",
    "law",
    "shapes",
    "type_issue",
]

Law: TypeAlias = Callable[..., Issue | None]
L = TypeVar("L", bound=Law)


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


class Extra(dict[str, str]):
    """A frozen, sorted mapping of namespaced keys to text: what a dependant adds to an entity.

    >>> Extra({"dashboard:priority": "high"})["dashboard:priority"]
    'high'
    """

    __slots__ = ()

    def __init__(self, items: Mapping[str, str] = {}) -> None:  # noqa: B006  (never changed)
        super().__init__(sorted(items.items(), key=lambda item: str(item[0])))

    def __hash__(self) -> int:  # type: ignore[override]  # a dict is unhashable because it changes; this one does not
        return hash(tuple(self.items()))

    def __reduce__(self) -> tuple[object, ...]:
        return Extra, (dict(self),)

    def __copy__(self) -> "Extra":
        return self

    def __deepcopy__(self, memo: object) -> "Extra":
        return self

    def _frozen(self, *_: object, **__: object) -> typing.NoReturn:
        raise TypeError("extra is frozen: build the entity anew with attrs.evolve(entity, extra={...})")

    __setitem__ = __delitem__ = clear = pop = popitem = setdefault = update = __ior__ = _frozen


NO_EXTRA: Final = Extra()


def extra_of(items: Mapping[str, str]) -> Extra:
    """Return *items* frozen."""
    if type(items) is Extra:
        return items
    if not isinstance(items, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]  # callers may ignore the types
        raise InvalidValue(Issue(code="type", message="must be a mapping of text", pointer="/extra", value=shown(items)))
    return Extra(items) if items else NO_EXTRA


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

    def __init__(self, accepts: Callable[[str], object]) -> None:
        super().__init__()
        self.accepts = accepts

    def __missing__(self, text: str) -> bool:
        if not self.accepts(text):
            return False
        if len(self) >= 65_536:
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
    return Rule("id", says, f"{name}[v]", {"pattern": f"^{pattern}$", "x-refers-to": list(kinds)}, {name: accepts}, kinds)


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


@functools.cache
def shapes(cls: type) -> Mapping[str, Shape]:
    """Return the shape of every field of *cls*, in the order of the class."""
    hints = typing.get_type_hints(cls, include_extras=True)
    return {name: shape_of(hints[name]) for name in attrs.fields_dict(cls)}


def law(method: L) -> L:
    """Make a method a rule over several fields: it returns None when all is well, else the issue."""
    method.__humaskit_law__ = True  # type: ignore[attr-defined]  # a mark on a function
    return method


def broken(code: str, pointer: str, message: str, *, value: object = None, hint: str | None = None) -> Issue:
    """Make the issue of a broken law."""
    return Issue(code=code, pointer=pointer, message=message, value=None if value is None else shown(value), hint=hint)


WORDS: Final[Mapping[type, str]] = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    Decimal: "a decimal",
    datetime: "a date-time",
    tuple: "a tuple",
    Extra: "a mapping of text",
}


def spoken(core: type) -> str:
    """Say in words what a type holds: ``AgencyKind`` is 'an agency kind'."""
    if core in WORDS:
        return WORDS[core]
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", core.__name__).lower()
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def type_issue(shape: Shape, pointer: str, value: object) -> Issue:
    """Say that *value* is not of the type that its field wants."""
    wanted = spoken(shape.core)
    if shape.personal:
        return Issue(code="type", pointer=pointer, message=f"must be {wanted}")
    text = shown(value)
    if issubclass(shape.core, Enum) and isinstance(value, str):
        words = [str(member.value) for member in shape.core]
        hint = did_you_mean(value, words)
        if hint is None and len(words) <= 12:
            hint = f"write one of {', '.join(words)}"
        return Issue(code="enum", pointer=pointer, message=f"{text} is not {wanted}", value=text, hint=hint)
    hint = "write (value,) for a tuple of one" if shape.core is tuple else None
    if value is None:
        return Issue(code="missing", pointer=pointer, message=f"is missing, must be {wanted}", value=text)
    return Issue(code="type", pointer=pointer, message=f"must be {wanted}, not {text}", value=text, hint=hint)


def rule_issue(rule: Rule, shape: Shape, pointer: str, value: object) -> Issue:
    """Say that *value* breaks *rule*."""
    if shape.personal:
        return Issue(code=rule.code, pointer=pointer, message=rule.says)
    text = shown(value)
    hint = None
    if rule.kinds and isinstance(value, str) and ":" in value:
        hint = did_you_mean(value.partition(":")[0], rule.kinds)
    return Issue(code=rule.code, pointer=pointer, message=f"{rule.says}: {text}", value=text, hint=hint)


class _FirstProblemError(Exception):
    """Ends a check at the first problem; the second pass then finds them all."""


def _stop(_: Issue) -> None:
    raise _FirstProblemError


Check: TypeAlias = Callable[[object, Callable[[Issue], None], list[Issue]], None]


def _position(items: tuple[object, ...], wanted: object) -> int:
    return next(index for index, item in enumerate(items) if item is wanted)


def _check_lines(shape: Shape, v: str, at: str, names: dict[str, object]) -> Iterator[str]:
    """Write the lines that check the variable *v*, which stands at the pointer *at* (an expression)."""
    kind, known = shape.core.__name__, f"shape{len(names)}"
    names |= {kind: shape.core, known: shape}
    none = f" and {v} is not None" if shape.optional else ""
    yield f"if type({v}) is not {kind}{none}:"
    yield f"    refuse(type_issue({known}, {at}, {v}))"
    body: list[str] = []
    for number, rule in enumerate(shape.rules):
        names |= rule.names
        if rule is not Personal:
            test = re.sub(r"\bv\b", v, rule.test)
            body.append(f"if not ({test}): refuse(rule_issue({known}.rules[{number}], {known}, {at}, {v}))")
    if shape.item is not None:
        body.append(f"for {v}_ in {v}:")
        inner = f"{at} + f'/{{position({v}, {v}_)}}'"
        body += ["    " + line for line in _check_lines(shape.item, v + "_", inner, names)]
    if body:
        yield f"elif {v} is not None:" if shape.optional else "else:"
        yield from ("    " + line for line in body)


@functools.cache
def check_of(cls: type) -> Check:
    """Make all rules of *cls* one function.

    This is the one place of the library that compiles code; every piece of it is written in this package, none comes
    from input. It makes a checked construction a third of the price of validators that are called one by one.
    """
    names: dict[str, object] = {"type_issue": type_issue, "rule_issue": rule_issue, "position": _position}
    lines = ["def check(self, refuse, found):"]
    for name, shape in shapes(cls).items():
        lines.append(f"    v = self.{name}")
        lines += ["    " + line for line in _check_lines(shape, "v", repr(f"/{name}"), names)]
    laws = {name: method for base in reversed(cls.__mro__) for name, method in vars(base).items() if is_law(method)}
    if laws:
        lines.append("    if found: return")
    for name, method in laws.items():
        names[name] = method
        lines += [f"    issue = {name}(self)", "    if issue is not None: refuse(issue)"]
    exec(compile("\n".join(lines), f"<rules of {cls.__name__}>", "exec"), names)  # noqa: S102  (see the docstring)
    return typing.cast("Check", names["check"])


def is_law(method: object) -> bool:
    """Tell whether :func:`law` marked *method*."""
    return getattr(method, "__humaskit_law__", False) is True


def problems(value: object) -> list[Issue]:
    """Return everything that is wrong with the fields of *value*."""
    found: list[Issue] = []
    check_of(type(value))(value, found.append, found)
    return found


def _post_init(cls: type) -> Callable[[object], None]:
    check = check_of(cls)
    nothing: list[Issue] = []

    def checked(self: object) -> None:
        try:
            check(self, _stop, nothing)
        except _FirstProblemError:
            raise InvalidValue(*(attrs.evolve(issue, subject=cls.__name__) for issue in problems(self))) from None

    return checked


class Value:
    """Base of every class whose instances are valid once built.

    A subclass is decorated with ``@attrs.frozen(kw_only=True, weakref_slot=False)``; the rules stand in the annotations of
    its fields, rules over several fields in methods marked :func:`law`. A constructor that refuses says everything
    that is wrong, not the first thing alone.
    """

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        # Compiled on first use, and in the class itself, so that a subclass never inherits its parent's check.
        cls.__attrs_post_init__ = Value.__attrs_post_init__  # type: ignore[method-assign]  # replaced once, by design

    def __attrs_post_init__(self) -> None:
        cls = type(self)
        checked = _post_init(cls)
        cls.__attrs_post_init__ = checked  # type: ignore[method-assign]  # replaced once, by design
        checked(self)
