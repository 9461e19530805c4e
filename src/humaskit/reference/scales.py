"""Grade scales of public bodies, as plain bands.

The same letter means different things on different scales, so a grade is nothing without its scale and version. Some
printed scales have gaps between the bands (89,95 has no grade in print): read them by thresholds, the lower bound of
each band, and never round a score before grading it. Scales and bounds without a source are not here.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from ._table import hits, index_by, maybe, once, read_rows
from .folding import fold

__all__ = ["GradeBand", "find_bands", "grade_bands", "scales"]


class GradeBand(NamedTuple):
    """One band of a grade scale, its bounds as printed.

    ``scale`` is the slug and ``name`` the name of the scale. ``valid_from`` and ``valid_to`` are years; None for
    ``valid_from`` is not known, for ``valid_to`` still in use or not known to have ended.
    """

    scale: str
    name: str
    valid_from: int | None
    valid_to: int | None
    grade: str
    label: str | None
    min: Decimal
    min_inclusive: bool
    max: Decimal
    max_inclusive: bool
    basis: str
    status: str


@once
def grade_bands() -> tuple[GradeBand, ...]:
    """Return every band, the best of each scale first or last as its regulation lists them."""
    return tuple(
        GradeBand(
            scale=row["scale"],
            name=row["name"],
            valid_from=int(row["valid_from"]) if row["valid_from"] else None,
            valid_to=int(row["valid_to"]) if row["valid_to"] else None,
            grade=row["grade"],
            label=maybe(row["label"]),
            min=Decimal(row["min"]),
            min_inclusive=row["min_inclusive"] == "yes",
            max=Decimal(row["max"]),
            max_inclusive=row["max_inclusive"] == "yes",
            basis=row["basis"],
            status=row["status"],
        )
        for row in read_rows("grade_bands")
    )


def scales() -> tuple[str, ...]:
    """Return the slugs of the scales.

    >>> scales()
    ('kip', 'spbe', 'sakip', 'rb', 'ikm', 'ombudsman-zona', 'ombudsman-kepatuhan', 'kla')
    """
    return tuple(dict.fromkeys(band.scale for band in grade_bands()))


def find_bands(scale: str, *, year: int | None = None) -> tuple[GradeBand, ...]:
    """Return the bands of a scale, by slug or name, if it was in use in *year*; empty where there is none.

    >>> [(band.grade, str(band.min)) for band in find_bands("SAKIP")][:2]
    [('AA', '90'), ('A', '80')]
    >>> find_bands("rb", year=2023)
    ()
    """
    found = hits(_by_scale(), scale)
    return tuple(band for band in found if year is None or (band.valid_from or 0) <= year <= (band.valid_to or year))


@once
def _by_scale() -> Mapping[str, tuple[GradeBand, ...]]:
    return index_by(grade_bands(), lambda band: (fold(band.scale), fold(band.name)))
