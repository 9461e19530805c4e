"""Grade scales (*predikat*): bands of scores whose edges say to which side they belong.

SPBE and public-information scales hold their lower edge (4.2 is Memuaskan), SAKIP its upper one (90 is A, only above 90
is AA); some are printed with gaps ("80-89,9", then "90-100"), so what 89.95 is has to be decided, not rounded. A scale
is versioned, because regulations replace one another, and every grade names its scale.
"""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Final, Literal, TypeAlias

import attrs

from ..errors import InvalidValue, Issue, shown
from .bands import Band, band_from_row, cell, faults, sorted_bands
from .checks import as_items, is_named, one_of, whole
from .exact import MOST_ROUNDING, Exact, Number, exact, plain, tidy
from .interval import Interval

__all__ = ["GapPolicy", "Grade", "GradeScale", "Lift", "scales_from_rows"]

GapPolicy: TypeAlias = Literal["refuse", "to_lower_band"]
HALVES: Final = re.compile(r"\s*\(")  # "AA (Sangat Memuaskan)"


@attrs.frozen(kw_only=True, order=False)
class Grade:
    """One grade of one version of one scale; ``level`` counts from 0, the lowest.

    Grades of the same scale compare by level; comparing across scales or versions is refused.
    """

    label: str
    scale: str
    version: str | None
    level: int
    meaning: str | None = None

    def __lt__(self, other: "Grade") -> bool:
        return self.level < self._comparable(other)

    def __le__(self, other: "Grade") -> bool:
        return self.level <= self._comparable(other)

    def __gt__(self, other: "Grade") -> bool:
        return self.level > self._comparable(other)

    def __ge__(self, other: "Grade") -> bool:
        return self.level >= self._comparable(other)

    def __str__(self) -> str:
        return self.label

    def _comparable(self, other: object) -> int:
        if isinstance(other, Grade) and (other.scale, other.version) == (self.scale, self.version):
            return other.level
        message = f"a grade of {shown(self.scale)} compares only with grades of the same version of that scale"
        raise InvalidValue(Issue(code="grade", message=message, value=shown(str(other))))


@attrs.frozen(kw_only=True)
class Lift:
    """What lifts a score to the next grade: the edge, and how far away it is.

    With ``inclusive`` the edge itself is enough; otherwise it must be exceeded.
    """

    grade: Grade
    edge: Exact
    needs: Exact
    inclusive: bool

    def least(self, digits: int) -> Exact:
        """Return the lowest figure of *digits* decimals that has the grade.

        >>> from decimal import Decimal
        >>> sakip = GradeScale("SAKIP", "2021", [Band("A", 80, 90, has_low=False), Band("AA", 90, 100, has_low=False)])
        >>> sakip.to_next(Decimal("88.5")).least(2)
        Decimal('90.01')
        """
        whole(digits, "digits", least=0, most=MOST_ROUNDING)
        scaled = Fraction(self.edge) * 10**digits
        steps = -(-scaled.numerator // scaled.denominator)
        if not self.inclusive and steps == scaled:
            steps += 1
        return tidy(Fraction(steps, 10**digits))


@attrs.frozen
class GradeScale:
    """The bands of one version of a scale, from the lowest grade to the highest.

    ``gap="to_lower_band"`` gives the scores between two printed bands to the lower one; without it gaps are refused, as
    overlaps always are. A score is never rounded before it is graded.

    >>> from decimal import Decimal
    >>> spbe = GradeScale("SPBE index", "2020", [
    ...     Band("Cukup", Decimal("1.80"), Decimal("2.60"), has_high=False),
    ...     Band("Baik", Decimal("2.60"), Decimal("3.50"), has_high=False),
    ... ])
    >>> str(spbe.grade(Decimal("2.595"))), spbe.to_next(Decimal("2.595")).needs
    ('Cukup', Decimal('0.005'))
    """

    id: str
    version: str | None
    bands: tuple[Band, ...] = attrs.field(converter=sorted_bands)
    gap: GapPolicy = attrs.field(default="refuse", kw_only=True)
    basis: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        one_of(self.gap, ("refuse", "to_lower_band"), "gap")
        issues = list(faults(self.bands, may_have_gaps=self.gap == "to_lower_band"))
        if not is_named(self.id) or not (self.version is None or is_named(self.version)):
            message = "a scale has an id, and a version that is text if it is known"
            issues.append(Issue(code="scale", message=message, value=f"{shown(self.id)} {shown(self.version)}"))
        if issues:
            raise InvalidValue(*(attrs.evolve(issue, subject=shown(self.id)) for issue in issues))

    @property
    def grades(self) -> tuple[Grade, ...]:
        """The grades from the lowest to the highest."""
        return tuple(self._grade(level) for level in range(len(self.bands)))

    def grade(self, score: Number) -> Grade:
        """Return the grade of an exact score.

        Raises:
            InvalidValue: the score lies outside the scale. SAKIP prints "> 0 - 30", so 0 has no grade there.
        """
        number = exact(score)
        for level in range(len(self.bands) - 1, -1, -1):
            if self.bands[level].is_reached_by(number):
                if level == len(self.bands) - 1 and self.bands[level].is_exceeded_by(number):
                    break
                return self._grade(level)
        message = f"{plain(number)} lies outside the scale {shown(self.id)}"
        raise InvalidValue(Issue(code="grade", message=message, value=plain(number)))

    def is_in_gap(self, score: Number) -> bool:
        """Tell whether a score lies between two printed bands, so that its grade follows from ``gap``."""
        number = exact(score)
        return self.bands[self.grade(number).level].is_exceeded_by(number)

    def to_next(self, score: Number) -> Lift | None:
        """Return what lifts a score to the next grade; None when it has the highest."""
        number = exact(score)
        level = self.grade(number).level + 1
        if level == len(self.bands):
            return None
        band = self.bands[level]
        edge = exact(band.low)
        needs = tidy(Fraction(edge) - Fraction(number))
        return Lift(grade=self._grade(level), edge=edge, needs=needs, inclusive=band.has_low)

    def find(self, label: str) -> Grade | None:
        """Return the grade of that name or meaning; of "AA (Sangat Memuaskan)" either half is enough.

        None if no grade or several are called so.
        """
        word = " ".join(label.casefold().split()) if is_named(label) else ""
        for names_of in (_names, _halves):
            found = [grade for grade in self.grades if word in names_of(grade)]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def grades_in(self, interval: Interval) -> tuple[Grade, ...]:
        """Return every grade that some number of an interval has."""
        found: list[Grade] = []
        for level, band in enumerate(self.bands):
            above = self.bands[level + 1 :]
            ends = above[0].begins_above(interval) if above else band.ends_above(interval)
            if ends and band.starts_below(interval):
                found.append(self._grade(level))
        return tuple(found)

    def _grade(self, level: int) -> Grade:
        band = self.bands[level]
        return Grade(label=band.grade, scale=self.id, version=self.version, level=level, meaning=band.meaning)


def _names(grade: Grade) -> set[str]:
    return {grade.label.casefold(), (grade.meaning or grade.label).casefold()}


def _halves(grade: Grade) -> set[str]:
    return set(HALVES.split(grade.label.casefold().removesuffix(")")))


def scales_from_rows(rows: Iterable[object], *, gap: GapPolicy = "refuse") -> tuple[GradeScale, ...]:
    """Build every scale of a plain table; ``valid_from`` is its version.

    A row has the fields ``scale, valid_from, grade, min, min_inclusive, max, max_inclusive, basis``, as a mapping or an
    object. The scales come in the order of their names and versions; ``basis`` is the first one given for the scale.

    Raises:
        InvalidValue: a row cannot be read, or the bands of a scale overlap or leave a gap.

    >>> scale, = scales_from_rows([
    ...     {"scale": "KIP", "valid_from": "2018", "grade": "Menuju Informatif", "min": "80", "min_inclusive": "yes",
    ...      "max": "89.9", "max_inclusive": "yes", "basis": "PerKI 1/2022"},
    ...     {"scale": "KIP", "valid_from": "2018", "grade": "Informatif", "min": "90", "min_inclusive": "yes",
    ...      "max": "100", "max_inclusive": "yes", "basis": "PerKI 1/2022"},
    ... ], gap="to_lower_band")
    >>> str(scale.grade(89.95)), scale.is_in_gap(89.95)
    ('Menuju Informatif', True)
    """
    tables: dict[tuple[str, str], list[object]] = {}
    issues: list[Issue] = []
    bands: dict[tuple[str, str], list[Band]] = {}
    for position, row in enumerate(as_items(rows, "the rows of a table")):
        scale, version = cell(row, "scale"), cell(row, "valid_from")
        key = str(scale) if scale is not None else "", "" if version is None else str(version)
        tables.setdefault(key, []).append(row)
        try:
            bands.setdefault(key, []).append(band_from_row(row))
        except InvalidValue as error:
            issues.extend(issue.below(f"/{position}") for issue in error.issues)
    if issues:
        raise InvalidValue(*issues)
    return tuple(
        GradeScale(key[0], key[1] or None, bands[key], gap=gap, basis=_basis(tables[key])) for key in sorted(tables)
    )


def _basis(rows: list[object]) -> str | None:
    return next((str(cell(row, "basis")) for row in rows if cell(row, "basis") is not None), None)
