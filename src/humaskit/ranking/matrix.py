"""A decision matrix: who is compared, on which criteria, which way each runs and how much it counts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from fractions import Fraction
from typing import Final, TypeAlias, TypeVar

import attrs

from ..errors import InvalidValue, Issue, UnknownReference, did_you_mean, shown
from .checks import as_mapping, as_tuple
from .exact import Number, exact
from .reading import Id
from .roots import as_decimal
from .tiers import check_ids
from .weights import read_weights

__all__ = ["CriterionKind", "DecisionMatrix", "Kinds", "Matrix", "Table", "cell_issue", "criterion_kind", "read_matrix"]

N = TypeVar("N")
Line: TypeAlias = Sequence[Number] | Mapping[str, Number]
Matrix: TypeAlias = Mapping[str, Line] | Mapping[int, Line] | Mapping[Id, Line] | Sequence[Line]
"""One line of numbers for each alternative, by id or in order, and in each one number for each criterion."""
Kinds: TypeAlias = "str | CriterionKind | Sequence[str | CriterionKind] | Mapping[str, str | CriterionKind]"
"""``benefit`` or ``cost`` for each criterion, or one word for all."""


class CriterionKind(Enum):
    """Which way a criterion runs."""

    BENEFIT = "benefit"  # keuntungan: more is better
    COST = "cost"  # biaya: less is better


ALIASES: Final = {
    **{kind.value: kind for kind in CriterionKind},
    **dict.fromkeys(("max", "profit", "keuntungan"), CriterionKind.BENEFIT),
    **dict.fromkeys(("min", "biaya"), CriterionKind.COST),
}


def criterion_kind(word: object) -> CriterionKind:
    """Return the kind that *word* means.

    Raises:
        InvalidValue: it means none. The signs 1 and -1 have to be written out.

    >>> criterion_kind("biaya")
    <CriterionKind.COST: 'cost'>
    """
    if isinstance(word, CriterionKind):
        return word
    name = word.strip().lower() if isinstance(word, str) else ""
    if name in ALIASES:
        return ALIASES[name]
    hint = did_you_mean(name, ALIASES) or "say 'benefit' or 'cost'"
    raise InvalidValue(Issue(code="kind", message=f"{shown(word)} is not a kind of criterion", hint=hint))


@attrs.frozen
class Table:
    """One step of a computation, as it stands in a report: a cell for each row and column."""

    rows: tuple[Id, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Number, ...], ...]

    @classmethod
    def of_columns(cls, rows: Sequence[Id], columns: Mapping[str, Sequence[Number]]) -> "Table":
        """Build a table out of named columns."""
        return cls(tuple(rows), tuple(columns), tuple(zip(*columns.values(), strict=True)))

    def cell(self, row: Id, column: str) -> Number:
        """Return one cell.

        Raises:
            UnknownReference: there is no such row or column.
        """
        for label, known in ((row, self.rows), (column, self.columns)):
            if label not in known:
                hint = did_you_mean(label, [each for each in known if isinstance(each, str)])
                raise UnknownReference(
                    Issue(code="reference", message=f"{shown(label)} is not in the table", hint=hint)
                )
        return self.cells[self.rows.index(row)][self.columns.index(column)]

    def __str__(self) -> str:
        """Print aligned cells, rounded to six significant digits."""
        lines = [("", *self.columns)]
        for row, cells in zip(self.rows, self.cells, strict=True):
            lines.append((str(row), *(f"{as_decimal(Fraction(cell), 6).normalize():f}" for cell in cells)))
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        return "\n".join(
            "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip() for line in lines
        )


@attrs.frozen
class DecisionMatrix:
    """A matrix that was read: columns of numbers, and weights that add up to 1."""

    ids: tuple[Id, ...]
    criteria: tuple[str, ...]
    kinds: tuple[CriterionKind, ...]
    weights: tuple[Fraction, ...]
    columns: tuple[tuple[Fraction, ...], ...]

    def without_alternative(self, position: int) -> "DecisionMatrix":
        """Return the matrix less one alternative."""
        columns = tuple(column[:position] + column[position + 1 :] for column in self.columns)
        return attrs.evolve(self, ids=self.ids[:position] + self.ids[position + 1 :], columns=columns)

    def without_criterion(self, position: int) -> "DecisionMatrix":
        """Return the matrix less one criterion; the other weights keep their proportions."""
        kept = [other for other in range(len(self.criteria)) if other != position]
        total = sum((self.weights[other] for other in kept), Fraction(0))
        if total == 0:
            name = shown(self.criteria[position])
            raise InvalidValue(Issue(code="weight", message=f"without {name} no weight is left"))
        return DecisionMatrix(
            self.ids,
            tuple(self.criteria[other] for other in kept),
            tuple(self.kinds[other] for other in kept),
            tuple(self.weights[other] / total for other in kept),
            tuple(self.columns[other] for other in kept),
        )


def read_matrix(matrix: object, weights: object, kinds: object, *, normalise_weights: bool = False) -> DecisionMatrix:
    """Read a decision matrix.

    Lines without ids are numbered from 1; criteria without names are C1, C2 and so on.

    Raises:
        InvalidValue: a cell is missing or no number (the pointer names line and criterion), or the weights do not do.
        UnknownReference: a weight or a kind names no criterion.
    """
    ids, criteria, rows = read_lines(matrix, weights, kinds, lambda value: Fraction(exact(value)))
    return DecisionMatrix(
        ids,
        criteria,
        read_kinds(kinds, criteria),
        read_weights(weights, criteria, normalise_weights=normalise_weights),
        tuple(zip(*rows, strict=True)),
    )


def read_lines(
    matrix: object, weights: object, kinds: object, number: Callable[[object], N]
) -> tuple[tuple[Id, ...], tuple[str, ...], list[tuple[N, ...]]]:
    """Read ids, names of criteria, and lines of numbers, each number by *number*."""
    by_id = as_mapping(matrix)
    lines = as_tuple(matrix) if by_id is None else tuple(by_id.values())
    if not lines:
        message = f"a decision matrix has a line of numbers for each alternative, and {shown(matrix)} has none"
        raise InvalidValue(Issue(code="matrix", message=message))
    ids = tuple(range(1, len(lines) + 1)) if by_id is None else tuple(by_id)
    check_ids(ids, "the matrix")
    criteria = _criteria(lines[0], weights, kinds)
    rows: list[tuple[N, ...]] = []
    issues: list[Issue] = []
    for who, line in zip(ids, lines, strict=True):
        try:
            rows.append(_read_line(line, who, criteria, number))
        except InvalidValue as error:
            issues.extend(error.issues)
    if issues:
        raise InvalidValue(*issues)
    return ids, criteria, rows


def _criteria(line: object, weights: object, kinds: object) -> tuple[str, ...]:
    for named in (line, weights, kinds):
        by_name = as_mapping(named)
        if by_name is not None:
            check_ids(by_name, "the criteria")
            names = tuple(map(str, by_name))
            break
    else:
        names = tuple(f"C{number}" for number in range(1, len(as_tuple(line) or ()) + 1))
    if not names:
        raise InvalidValue(Issue(code="matrix", message="a decision matrix has at least one criterion"))
    return names


def _read_line(line: object, who: Id, criteria: tuple[str, ...], number: Callable[[object], N]) -> tuple[N, ...]:
    by_name = as_mapping(line)
    cells = as_tuple(line) if by_name is None else tuple(by_name.get(name) for name in criteria)
    if cells is None or len(cells) != len(criteria) or (by_name is not None and len(by_name) > len(criteria)):
        message = f"the line of {shown(who)} does not have one number for each of {len(criteria)} criteria"
        raise InvalidValue(Issue(code="matrix", message=message, pointer=f"/{_escaped(who)}", value=shown(line)))
    try:
        return tuple(map(number, cells))
    except InvalidValue:
        issues = _cell_issues(cells, who, criteria, number)
        raise InvalidValue(*issues) from None


def _cell_issues(
    cells: Iterable[object], who: Id, criteria: tuple[str, ...], number: Callable[[object], N]
) -> list[Issue]:
    issues: list[Issue] = []
    for name, cell in zip(criteria, cells, strict=True):
        try:
            number(cell)
        except InvalidValue as error:
            issues.extend(issue.below(cell_pointer(who, name)) for issue in error.issues)
    return issues


def read_kinds(kinds: object, criteria: Sequence[str]) -> tuple[CriterionKind, ...]:
    """Read the kind of every criterion."""
    if isinstance(kinds, (str, CriterionKind)):
        return (criterion_kind(kinds),) * len(criteria)
    by_name = as_mapping(kinds)
    if by_name is not None:
        for name in by_name:
            if name not in criteria:
                hint = did_you_mean(name, criteria)
                message = f"{shown(name)} has a kind but is no criterion"
                raise UnknownReference(Issue(code="reference", message=message, hint=hint))
    words = as_tuple(kinds) if by_name is None else tuple(by_name.get(name) for name in criteria)
    if words is None or len(words) != len(criteria):
        message = f"each of {len(criteria)} criteria is a benefit or a cost"
        hint = "say kinds='benefit' if that holds for all"
        raise InvalidValue(Issue(code="kind", message=message, value=shown(kinds), hint=hint))
    return tuple(map(criterion_kind, words))


def cell_pointer(who: Id, criterion: str) -> str:
    """Return the JSON Pointer of one cell."""
    return f"/{_escaped(who)}/{_escaped(criterion)}"


def cell_issue(who: Id, criterion: str, message: str, hint: str | None = None) -> InvalidValue:
    """Refuse one cell."""
    said = f"{message}: {shown(criterion)} of {shown(who)}"
    return InvalidValue(Issue(code="normalisation", message=said, pointer=cell_pointer(who, criterion), hint=hint))


def _escaped(label: Id) -> str:
    return str(label).replace("~", "~0").replace("/", "~1")
