"""What an argument has to be, for callers whom no type checker warned."""

from collections.abc import Iterable, Mapping, Sequence
from types import NoneType
from typing import Any, Final, TypeVar, cast

from ..errors import InvalidValue, Issue, did_you_mean, shown

__all__ = ["as_items", "as_mapping", "as_tuple", "flag", "is_iterable", "is_named", "one_of", "require_all", "whole"]

T = TypeVar("T")
MOST: Final = 10**18  # of anything that can be counted


def is_named(value: object) -> bool:
    """Tell whether *value* is text that says something."""
    return isinstance(value, str) and bool(value.strip())


def is_iterable(value: object) -> bool:
    """Tell whether *value* holds entries; text does not."""
    return isinstance(value, Iterable) and not isinstance(value, (str, bytes))


def as_items(values: Iterable[T], what: str) -> tuple[T, ...]:
    """Return the entries of *values*; text, a single number and an iterator that fails are refused."""
    if is_iterable(values):
        try:
            return tuple(values)
        except Exception as error:
            message = f"{what} cannot be read: {type(error).__name__}"
            raise InvalidValue(Issue(code="entries", message=message)) from error
    message = f"{what} are a sequence, not {shown(values)}"
    raise InvalidValue(Issue(code="entries", message=message))


def as_mapping(value: object) -> Mapping[Any, object] | None:
    """Return *value* if it is a mapping."""
    return cast("Mapping[Any, object]", value) if isinstance(value, Mapping) else None


def as_tuple(value: object) -> tuple[object, ...] | None:
    """Return *value* as a tuple if it is a sequence other than text."""
    if isinstance(value, (str, bytes)) or not isinstance(value, Sequence):
        return None
    return tuple(cast("Sequence[object]", value))


def require_all(values: Sequence[object], kind: type, what: str) -> None:
    """Refuse a sequence in which something is not of *kind*."""
    wrong = [
        Issue(code="type", message=f"{what} are {kind.__name__} values, not {shown(each)}", pointer=f"/{position}")
        for position, each in enumerate(values)
        if not isinstance(each, kind)
    ]
    if wrong:
        raise InvalidValue(*wrong)


def one_of(value: object, allowed: Sequence[str | None], what: str) -> None:
    """Refuse a word that *what* does not know."""
    if not isinstance(value, (str, NoneType)) or value not in allowed:
        names = [each for each in allowed if each is not None]
        hint = did_you_mean(value, names) or f"say {', '.join(names)}"
        raise InvalidValue(Issue(code=what, message=f"{shown(value)} is no value of {what}", hint=hint))


def flag(value: object, what: str) -> bool:
    """Return *value* if it is a truth value."""
    if not isinstance(value, bool):
        raise InvalidValue(Issue(code=what, message=f"{what} is True or False, not {shown(value)}"))
    return value


def whole(value: object, what: str, *, least: int, most: int = MOST) -> int:
    """Return *value* if it is a whole number within bounds."""
    if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
        return value
    bounds = f"of at least {least}" if most == MOST else f"from {least} to {most}"
    raise InvalidValue(Issue(code=what, message=f"{what} is a whole number {bounds}", value=shown(value)))
