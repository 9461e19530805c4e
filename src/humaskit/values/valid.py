"""Classes whose instances are valid once built."""

import re
import typing
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Final, TypeAlias, TypeVar

import attrs

from ..errors import InvalidValue, Issue, did_you_mean, shown
from .extra import Extra
from .rules import Personal, Rule, Shape, per_class, shapes

__all__ = ["Value", "broken", "changed", "law", "problems", "rule_issue", "type_issue"]

Law: TypeAlias = Callable[..., Issue | None]
FEW: Final = 12  # as many words as a hint may list
L = TypeVar("L", bound=Law)


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


def _stored_words(kind: type) -> list[str]:
    return [str(member.value) for member in typing.cast("type[Enum]", kind)]


def type_issue(shape: Shape, pointer: str, value: object) -> Issue:
    """Say that *value* is not of the type that its field wants."""
    wanted = spoken(shape.core)
    if shape.personal:
        return Issue(code="type", pointer=pointer, message=f"must be {wanted}")
    text = shown(value)
    if issubclass(shape.core, Enum) and isinstance(value, str):
        words = _stored_words(shape.core)
        hint = did_you_mean(value, words)
        if hint is None and len(words) <= FEW:
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


@per_class
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

    A subclass is decorated with ``@attrs.frozen(kw_only=True, weakref_slot=False)``; the rules stand in the
    annotations of its fields, rules over several fields in methods marked :func:`law`. A constructor that refuses
    says everything that is wrong, not the first thing alone.
    """

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        # Compiled on first use, and in the class itself, so that a subclass never inherits its parent's check.
        type.__setattr__(cls, "__attrs_post_init__", Value.__attrs_post_init__)

    def __attrs_post_init__(self) -> None:
        checked = _post_init(type(self))
        type.__setattr__(type(self), "__attrs_post_init__", checked)
        checked(self)


V = TypeVar("V", bound=Value)


def changed(value: V, changes: Mapping[str, object]) -> V:
    """Return *value* with some fields changed; raises :class:`InvalidValue` when a rule breaks.

    The same as :func:`attrs.evolve`, for field names that are known at run time only.
    """
    build: Callable[..., V] = type(value)
    return build(**{name: getattr(value, name) for name in shapes(type(value))} | dict(changes))
