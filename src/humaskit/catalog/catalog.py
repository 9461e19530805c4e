"""The catalog: typed entities by id, checked, queried, merged, compared."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Self

from ..errors import Issue
from ..tree import canonical
from ..values.dates import PartialDate, full_day
from .asof import AsOf
from .checking import check, check_references
from .container import Container
from .merging import Merge, merged
from .patching import Patch, difference
from .queries import Queries

__all__ = ["Catalog"]


class Catalog(Queries):
    """All entities by id, and the one place that turns an id into a thing.

    Entities never change; the catalog does, through :meth:`add`, :meth:`replace` and :meth:`remove`. Everything else
    returns something new. References may dangle while a catalog is being built: :meth:`check` says which do.

    >>> from humaskit import Agency, AgencyKind, Catalog, Name
    >>> madiun = Agency(id="agency:madiun", kind=AgencyKind.DINAS, names=(Name(text="Dinkominfo Kota Madiun"),))
    >>> catalog = Catalog([madiun])
    >>> catalog.name_of("agency:madiun")
    'Dinkominfo Kota Madiun'
    >>> catalog.find("dinkominfo kota madiun") == (madiun,)
    True
    """

    def check(self) -> tuple[Issue, ...]:
        """Return everything that is wrong between the entities; an empty tuple when all is well.

        Errors are wrong; warnings are unusual, and may well be what was printed. Codes: ``dangling``, ``wrong-kind``,
        ``redirect``, ``region``, ``loop``, ``two-holders``, ``beyond-field``, ``other-edition``, ``ranked-twice``; as
        warnings ``track``, ``weekday``, ``mixed-script``. Hints come with the first hundred issues of a rule.
        """
        return check(self)

    def check_references(self) -> tuple[Issue, ...]:
        """Return the part of :meth:`check` that concerns references and region codes."""
        return check_references(self)

    def as_of(self, day: dt.date | PartialDate) -> AsOf:
        """Return the catalog as it stood on a day: the same questions, answered for that day.

        Raises:
            InvalidValue: The day is not fully known.
        """
        return AsOf(self, full_day(day))

    def fingerprint(self) -> str:
        """Return the SHA-256 of the canonical JSON document, in hexadecimal: the same on every run and machine."""
        return hashlib.sha256(canonical(self)).hexdigest()

    def merge(self, other: Container, *, redirects: Mapping[str, str] | None = None) -> Merge[Self]:
        """Merge another catalog into a copy of this one.

        *redirects* maps ids of either catalog to the ids that stand for them. Of two readings of one field ours stays,
        and theirs becomes a claim with their citations; citations, names and other tuples are united. The report lists
        every disagreement, and :meth:`Merge.undo` takes all of it back.

        Raises:
            Conflict: A redirect leads in a circle or to another kind of thing, or the catalogs redirect one id to two.
            InvalidValue: The catalogs have different models.
        """
        return merged(self, other, redirects or {})

    def diff(self, new: Container) -> Patch:
        """Return the patch that turns this catalog into *new*; raises :class:`InvalidValue` for another model."""
        return difference(self, new)

    def patch(self, patch: Patch) -> Self:
        """Return this catalog with the changes of *patch* made; raises :class:`Conflict` when it does not fit."""
        return patch.apply(self)
