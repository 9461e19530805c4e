"""Weights: how much each criterion counts.

A rule book that prints 35, 25, 25 and 15 means percent; one that prints 5 and 3 means neither percent nor shares, and
nobody should guess which. So weights add up to exactly 1 or exactly 100, unless normalising them is asked for.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from ..errors import InvalidValue, Issue, UnknownReference, did_you_mean, shown
from .checks import as_mapping, as_tuple, flag
from .exact import Exact, Number, exact, plain, tidy

__all__ = ["Weights", "read_weights", "weight_shares"]

Weights: TypeAlias = Sequence[Number] | Mapping[str, Number] | Mapping[str, int]
"""One weight for each criterion: in the order of the criteria, or by name."""
PERCENT = 100


def weight_shares(weights: Weights, *, normalise_weights: bool = False) -> tuple[Exact, ...]:
    """Return weights as shares of exactly 1.

    Raises:
        InvalidValue: a weight is no number or is below zero, or they do not add up to 1 or 100 and *normalise_weights*
            is not said.

    >>> weight_shares([35, 25, 25, 15])
    (Decimal('0.35'), Decimal('0.25'), Decimal('0.25'), Decimal('0.15'))
    >>> weight_shares([5, 3], normalise_weights=True)
    (Decimal('0.625'), Decimal('0.375'))
    """
    by_name = as_mapping(weights)
    names = None if by_name is None else tuple(str(name) for name in by_name)
    return tuple(map(tidy, read_weights(weights, names, normalise_weights=normalise_weights)))


def read_weights(weights: object, names: Sequence[str] | None, *, normalise_weights: bool) -> tuple[Fraction, ...]:
    """Read weights in the order of *names* (None takes them as they come), as fractions that add up to 1."""
    column = _column(weights, names)
    numbers: list[Fraction] = []
    issues: list[Issue] = []
    for position, given in enumerate(column):
        pointer = f"/weights/{position if names is None else names[position]}"
        try:
            number = Fraction(exact(given))
        except InvalidValue as error:
            issues.extend(issue.below(pointer) for issue in error.issues)
            continue
        if number < 0:
            message = "a weight is not below zero"
            hint = "a criterion of which less is better is a cost, and its weight stays positive"
            issues.append(Issue(code="weight", message=message, pointer=pointer, value=shown(given), hint=hint))
        numbers.append(number)
    if issues:
        raise InvalidValue(*issues)
    return _as_shares(numbers, normalise_weights=flag(normalise_weights, "normalise_weights"))


def _as_shares(numbers: Sequence[Fraction], *, normalise_weights: bool) -> tuple[Fraction, ...]:
    total = sum(numbers, Fraction(0))
    if total == 0:
        raise InvalidValue(Issue(code="weight", message="weights that are all zero weigh nothing"))
    if normalise_weights or total == PERCENT:
        return tuple(number / total for number in numbers)
    if total != 1:
        message = f"the weights add up to {plain(tidy(total))}, not to 1 or 100"
        raise InvalidValue(Issue(code="weight", message=message, hint="say normalise_weights=True if that is meant"))
    return tuple(numbers)


def _column(weights: object, names: Sequence[str] | None) -> tuple[object, ...]:
    by_name = as_mapping(weights)
    if by_name is None:
        column = as_tuple(weights)
        if column is None:
            message = f"weights are a sequence of numbers or a mapping from criteria to numbers, not {shown(weights)}"
            raise InvalidValue(Issue(code="weight", message=message))
        if names is not None and len(column) != len(names):
            message = f"there are {len(column)} weights for {len(names)} criteria"
            raise InvalidValue(Issue(code="weight", message=message))
        return column
    wanted = tuple(by_name) if names is None else names
    strangers = [name for name in by_name if name not in wanted]
    if strangers:
        message = f"{shown(strangers[0])} has a weight but is no criterion"
        raise UnknownReference(Issue(code="reference", message=message, hint=did_you_mean(strangers[0], wanted)))
    missing = [name for name in wanted if name not in by_name]
    if missing:
        raise InvalidValue(Issue(code="weight", message=f"the criterion {shown(missing[0])} has no weight"))
    return tuple(by_name[name] for name in wanted)
