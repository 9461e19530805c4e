"""The parts that a score is made of: marks and their weights."""

from collections.abc import Sequence
from fractions import Fraction

import attrs

from ..errors import InvalidValue, Issue, shown
from .checks import as_tuple
from .exact import Exact, exact, tidy

__all__ = ["Part", "read_parts", "unexplained"]
PART_FIELDS = (2, 3)  # name and mark, and a weight if it is not 1


@attrs.frozen
class Part:
    """One component of a score: its mark and its weight. What it adds to the score is their product.

    >>> from decimal import Decimal
    >>> Part("tata kelola", Decimal("3.20"), Decimal("0.25")).contribution
    Decimal('0.8')
    """

    name: str
    value: Exact = attrs.field(converter=exact)
    weight: Exact = attrs.field(default=1, converter=exact)

    @property
    def contribution(self) -> Exact:
        """Value times weight, exactly."""
        return tidy(Fraction(self.value) * Fraction(self.weight))


def unexplained(score: Exact | None, parts: Sequence[Part]) -> Exact | None:
    """Return what the parts leave of the score; None without parts or without a score."""
    if score is None or not parts:
        return None
    return tidy(Fraction(score) - sum(Fraction(part.contribution) for part in parts))


def read_parts(values: Sequence[object]) -> tuple[tuple[Part, ...], ...]:
    """Read the parts of every score: :class:`Part` values, or rows of name, mark and weight.

    Raises:
        InvalidValue: something else.
    """
    return tuple(() if value is None else _parts_of(value, position) for position, value in enumerate(values))


def _parts_of(value: object, position: int) -> tuple[Part, ...]:
    issue = Issue(
        code="parts",
        message=f"the parts of a score are a sequence of (name, mark, weight), not {shown(value)}",
        pointer=f"/{position}",
    )
    rows = as_tuple(value)
    if rows is None:
        raise InvalidValue(issue)
    parts: list[Part] = []
    for each in rows:
        fields = as_tuple(each)
        if isinstance(each, Part):
            parts.append(each)
        elif fields is not None and len(fields) in PART_FIELDS and isinstance(fields[0], str):
            parts.append(Part(fields[0], *map(exact, fields[1:])))
        else:
            raise InvalidValue(issue)
    return tuple(parts)
