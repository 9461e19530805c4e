"""Classes whose instances are valid once built."""

import re
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from enum import Enum
from typing import Final, TypeAlias, TypeVar

import attrs

from ..errors import MOST_ISSUES, InvalidValue, Issue, did_you_mean, shown
from .extra import Extra
from .rules import Personal, Rule, Shape, per_class, shapes

__all__ = ["Value", "broken", "changed", "law", "laws", "problems", "rule_issue", "type_issue"]

Law: TypeAlias = Callable[..., Issue | None]
Laws: TypeAlias = Callable[..., Iterable[Issue]]
FEW: Final = 12  # as many words as a hint may list
L = TypeVar("L", bound=Law)
M = TypeVar("M", bound=Laws)


def law(method: L) -> L:
    """Make a method a rule over several fields: it returns None when all is well, else the issue."""
    method.__humaskit_law__ = "one"  # type: ignore[attr-defined]  # a mark on a function
    return method


def laws(method: M) -> M:
    """Make a method a rule that can be broken in several places: it returns, or yields, an issue for each."""
    method.__humaskit_law__ = "many"  # type: ignore[attr-defined]  # a mark on a function
    return method


def broken(code: str, pointer: str, message: str, *, value: object = None, hint: str | None = None) -> Issue:
    """Make the issue of a broken law."""
    return Issue(code=code, pointer=pointer, message=message, value=None if value is None else shown(value), hint=hint)


WORDS: Final[Mapping[type, str]] = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
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
    if value is None:
        return Issue(code="missing", pointer=pointer, message=f"is missing, must be {wanted}")
    if shape.personal:
        return Issue(code="type", pointer=pointer, message=f"must be {wanted}")
    text = shown(value)
    if issubclass(shape.core, Enum) and isinstance(value, str):
        hint = _nearest_member(shape.core, value)
        return Issue(code="enum", pointer=pointer, message=f"{text} is not {wanted}", value=text, hint=hint)
    hint = "write (value,) for a tuple of one" if shape.core is tuple else None
    return Issue(code="type", pointer=pointer, message=f"must be {wanted}, not {text}", value=text, hint=hint)


def _nearest_member(kind: type[Enum], word: str) -> str | None:
    words = {str(member.value): member for member in kind}
    if word in words:
        return f"write {kind.__name__}.{words[word].name}"
    hint = did_you_mean(word, words)
    return f"write one of {', '.join(words)}" if hint is None and len(words) <= FEW else hint


def rule_issue(rule: Rule, shape: Shape, pointer: str, value: object) -> Issue:
    """Say that *value* breaks *rule*."""
    if shape.personal:
        return Issue(code=rule.code, pointer=pointer, message=rule.says)
    text = shown(value)
    hint = None
    kind, colon, _ = value.partition(":") if isinstance(value, str) else ("", "", "")
    if colon and rule.kinds and kind not in rule.kinds:
        hint = did_you_mean(kind, rule.kinds)
    return Issue(code=rule.code, pointer=pointer, message=f"{rule.says}: {text}", value=text, hint=hint)


class _FirstProblemError(Exception):
    """Ends a check at the first problem; a second, slower pass then finds them all."""


def _stop(*_: object) -> None:
    raise _FirstProblemError


class _Found:
    """The first hundred problems whole, the rest as a number."""

    def __init__(self) -> None:
        self.issues: list[Issue] = []
        self.more = 0

    def add(self, make: Callable[..., Issue], *args: object) -> None:
        if len(self.issues) < MOST_ISSUES:
            self.issues.append(make(*args))
        else:
            self.more += 1


Check: TypeAlias = Callable[[object, Callable[..., None]], None]


def _same(issue: Issue) -> Issue:
    return issue


def _check_lines(shape: Shape, v: str, at: str, names: dict[str, object]) -> Iterator[str]:
    """Write the lines that check the variable *v*, which stands at the pointer *at* (an expression)."""
    number = len(names)
    kind, known = f"kind{number}", f"shape{number}"
    names |= {kind: shape.core, known: shape}
    if shape.optional:  # asked first: most fields of most entities are empty
        yield f"if {v} is None: pass"
    yield f"{'elif' if shape.optional else 'if'} type({v}) is not {kind}: refuse(type_issue, {known}, {at}, {v})"
    tests = [
        (f"{known}.rules[{place}]", _test_of(rule, v, names))
        for place, rule in enumerate(shape.rules)
        if rule is not Personal
    ]
    for rule, test in tests:
        yield f"elif not ({test}): refuse(rule_issue, {rule}, {known}, {at}, {v})"
    if shape.item is not None:
        yield f"elif {v}:"
        yield f"    for {v}i, {v}_ in enumerate({v}):"
        inner = f"{at} + f'/{{{v}i}}'"
        yield from ("        " + line for line in _check_lines(shape.item, v + "_", inner, names))


def _test_of(rule: Rule, v: str, names: dict[str, object]) -> str:
    """Return the test of *rule* on the variable *v*, what it refers to under names of its own."""
    own = {name: f"{name}_{len(names)}" for name in rule.names}
    names |= {own[name]: meant for name, meant in rule.names.items()}
    return re.sub(r"\b[A-Za-z_]\w*", lambda word: {"v": v, **own}.get(word[0], word[0]), rule.test)


def _compiled(cls: type, *, with_laws: bool) -> Check:
    """Make all rules of *cls* one function.

    This is the one place of the library that compiles code; every piece of it is written in a class, none comes from
    input. It makes a checked construction a third of the price of validators that are called one by one.
    """
    names: dict[str, object] = {"type_issue": type_issue, "rule_issue": rule_issue, "same": _same}
    names |= {"stop": _stop, "FirstProblemError": _FirstProblemError, "refused": _refused}
    lines: list[str] = []
    for name, shape in shapes(cls).items():
        lines.append(f"    v = self.{name}")
        lines += ["    " + line for line in _check_lines(shape, "v", repr(f"/{name}"), names)]
    for number, method in enumerate(laws_of(cls) if with_laws else ()):
        names[f"law{number}"] = method
        if is_law(method):
            lines += [f"    v = law{number}(self)", "    if v is not None: refuse(same, v)"]
        else:
            lines += [f"    for v in law{number}(self): refuse(same, v)"]
    head, tail = ["def check(self, refuse=stop):", "  try:", "    pass"], ["  except FirstProblemError: refused(self)"]
    exec(compile("\n".join([*head, *lines, *tail]), f"<rules of {cls.__name__}>", "exec"), names)  # noqa: S102  (see the docstring)
    return typing.cast("Check", names["check"])


@per_class
def check_of(cls: type) -> Check:
    """Return the check that a constructor runs: every field, then every law."""
    return _compiled(cls, with_laws=True)


@per_class
def _check_of_fields(cls: type) -> Check:
    return _compiled(cls, with_laws=False)


@per_class
def laws_of(cls: type) -> tuple[Callable[..., Issue | Iterable[Issue] | None], ...]:
    """Return the laws of *cls* and its bases, a base's before its own."""
    found = {name: method for base in reversed(cls.__mro__) for name, method in vars(base).items() if _mark(method)}
    return tuple(found.values())


def _mark(method: object) -> str | None:
    return getattr(method, "__humaskit_law__", None)


def is_law(method: object) -> bool:
    """Tell whether :func:`law` marked *method*."""
    return _mark(method) == "one"


def problems(value: object) -> list[Issue]:
    """Return everything that is wrong with the fields of *value*: broken rules, then broken laws; at most a hundred.

    A law that needs a field which is broken itself says nothing.
    """
    return _found_in(value).issues


def _found_in(value: object) -> _Found:
    cls, found = type(value), _Found()
    _check_of_fields(cls)(value, found.add)
    broken = {issue.pointer.split("/")[1] for issue in found.issues}
    sound = object.__new__(cls)
    for name in shapes(cls):
        if name not in broken:
            object.__setattr__(sound, name, getattr(value, name))
    for method in laws_of(cls):
        try:
            said = method(sound)
            for issue in (said,) if isinstance(said, Issue) else said or ():
                found.add(_same, issue)
        except AttributeError:  # the law asks for a field that is broken
            if not broken:
                raise
    return found


def _refused(value: object) -> typing.NoReturn:
    """Refuse a value that a first look found a problem in, with all its problems."""
    found = _found_in(value)
    issues = (attrs.evolve(issue, subject=type(value).__name__) for issue in found.issues)
    raise InvalidValue(*issues, more=found.more) from None


class Value:
    """Base of every class whose instances are valid once built.

    A subclass is decorated with ``@attrs.frozen(kw_only=True, weakref_slot=False)``; the rules stand in the
    annotations of its fields, rules over several fields in methods marked :func:`law`. A constructor that refuses
    says everything that is wrong, not the first thing alone.
    """

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        own = vars(cls).get("__attrs_post_init__", Value.__attrs_post_init__)
        if own is not Value.__attrs_post_init__:
            said = f"{cls.__name__} cannot have an __attrs_post_init__ of its own"
            raise InvalidValue(Issue(code="model", message=said, hint="write a method marked @law"))
        # Compiled on first use, and in the class itself, so that a subclass never inherits its parent's check.
        type.__setattr__(cls, "__attrs_post_init__", Value.__attrs_post_init__)

    def __attrs_post_init__(self) -> None:
        prepare(type(self))(self)


def prepare(cls: type[Value]) -> Callable[[object], None]:
    """Compile the check of *cls* now, put it in the class, and return it."""
    checked = typing.cast("Callable[[object], None]", check_of(cls))
    type.__setattr__(cls, "__attrs_post_init__", checked)
    return checked


V = TypeVar("V", bound=Value)


def changed(value: V, changes: Mapping[str, object]) -> V:
    """Return *value* with some fields changed; raises :class:`InvalidValue` when a rule breaks.

    The same as :func:`attrs.evolve`, for field names that are known at run time only.
    """
    build: Callable[..., V] = type(value)
    return build(**{name: getattr(value, name) for name in shapes(type(value))} | dict(changes))
