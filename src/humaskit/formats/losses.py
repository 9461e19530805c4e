"""What a projection could not carry: every value of every entity is in its output, or stands here with the reason.

A projection writes a catalog in the words of another standard. Each of them keeps a :class:`Ledger`: it says which
values it carried, and whatever it did not name is lost by definition, so that nothing can go missing in silence.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Generic, NamedTuple, TypeVar, cast, overload

import attrs

from ..catalog import Catalog, personal_fields
from ..errors import InvalidValue, Issue, shown
from ..model.entity import Entity
from ..tree import row_of
from ..tree.pointers import child, steps

__all__ = ["Exported", "Imported", "Ledger", "Loss", "LossReport"]

T = TypeVar("T")

NO_TERM: Final = "the standard has no term for it"
PERSONAL: Final = "personal data, left out unless it is asked for"


@attrs.frozen
class Loss:
    """One value that is not in the output, or a list or record of which nothing is."""

    subject: str
    """The id of the entity, or empty for what belongs to the catalog itself; in an import the place in the document."""
    pointer: str
    """Where in the entity, as a JSON Pointer; empty for the entity as a whole."""
    reason: str
    value: str
    """The value as errors show it: short, printable, without personal data."""

    def __str__(self) -> str:
        return f"{self.subject or 'catalog'} {self.pointer or '/'}: {self.value}: {self.reason}"


class LossReport(Sequence[Loss]):
    """All losses of one export or import, in the order of the catalog; true when there are any."""

    def __init__(self, losses: Sequence[Loss] = ()) -> None:
        self._losses = tuple(losses)

    @overload
    def __getitem__(self, index: int) -> Loss: ...
    @overload
    def __getitem__(self, index: slice) -> "LossReport": ...
    def __getitem__(self, index: int | slice) -> "Loss | LossReport":
        return LossReport(self._losses[index]) if isinstance(index, slice) else self._losses[index]

    def __len__(self) -> int:
        return len(self._losses)

    def __iter__(self) -> Iterator[Loss]:
        return iter(self._losses)

    def __eq__(self, other: object) -> bool:
        return self._losses == other._losses if isinstance(other, LossReport) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._losses)

    def __repr__(self) -> str:
        return f"<LossReport of {len(self)}>"

    def __str__(self) -> str:
        return "\n".join(map(str, self._losses))

    def of(self, subject: str) -> "LossReport":
        """Return the losses of one entity."""
        return LossReport([loss for loss in self._losses if loss.subject == subject])

    def by_reason(self) -> Mapping[str, int]:
        """Return how many losses each reason has, the commonest first."""
        return dict(Counter(loss.reason for loss in self._losses).most_common())


class Exported(NamedTuple, Generic[T]):
    """What an export wrote, and what it could not: ``output, losses = popolo.export(catalog)``."""

    output: T
    losses: LossReport


class Imported(NamedTuple):
    """What an import read, and what it could not hold: ``catalog, losses = popolo.loads(text)``."""

    catalog: Catalog
    losses: LossReport


class Ledger:
    """The values of a catalog, crossed out one after another as a projection carries them.

    What is neither carried nor given up with :meth:`lost` is lost for want of a term.

    >>> from humaskit import Agency, AgencyKind, Catalog, Name
    >>> dinas = Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="Dinas Kominfo"),))
    >>> ledger = Ledger(Catalog([dinas]))
    >>> ledger.carried(dinas, "/id", "/names/0/text")
    >>> ledger.lost(dinas, "/kind", "kinds are not told apart")
    >>> print(ledger.report())
    agency:a /kind: 'dinas': kinds are not told apart
    """

    def __init__(self, catalog: Catalog) -> None:
        """Open the ledger with every value that is set in *catalog*: defaults are no news."""
        self._catalog = catalog
        self._carried: dict[str, set[str]] = {}
        self._reasons: dict[str, dict[str, str]] = {}
        self._personal = {tuple(field.split(".")) for field in personal_fields(catalog.model)}

    def carried(self, entity: Entity, *pointers: str) -> None:
        """Cross out values, each with everything below it; an empty pointer is the entity as a whole."""
        self._carried.setdefault(entity.id, set()).update(pointers)

    def lost(self, entity: Entity, pointer: str, reason: str) -> None:
        """Give up a value, with everything below it that is not carried, for a reason of its own.

        Raises:
            InvalidValue: The reason is empty.
        """
        if not reason.strip():
            raise InvalidValue(Issue(code="argument", message="a loss needs a reason"))
        self._reasons.setdefault(entity.id, {})[pointer] = reason

    def report(self) -> LossReport:
        """Return what is lost, in the order of the catalog."""
        found: list[Loss] = []
        for section in self._catalog.model.sections:
            for entity in self._catalog.section(section):
                found += self._losses_of(entity, section)
        redirects = sorted(self._catalog.redirects.items())
        found += (Loss("", child("/redirects", old), NO_TERM, shown(new)) for old, new in redirects)
        found += (
            Loss(subject, pointer, "the model does not know it", shown(value))
            for subject, fields in sorted(self._catalog.unknown.items())
            for pointer, value in fields.items()
        )
        return LossReport(found)

    def _losses_of(self, entity: Entity, section: str) -> list[Loss]:
        carried = self._carried.get(entity.id, set())
        if "" in carried:
            return []
        reasons = self._reasons.get(entity.id, {})
        touched = {above for pointer in (*carried, *reasons) for above in _above(pointer)}
        found: list[Loss] = []
        pending: list[tuple[str, object, str]] = [("", row_of(entity, sparse=True), NO_TERM)]
        while pending:
            pointer, value, reason = pending.pop()
            if pointer in carried or value is None:
                continue
            reason = reasons.get(pointer, reason)
            inside = _members(value)
            if inside and pointer in touched:
                pending.extend((child(pointer, key), held, reason) for key, held in reversed(inside))
            elif (section, pointer[1:]) in self._personal:
                found.append(Loss(entity.id, pointer, PERSONAL, str(getattr(entity, pointer[1:]))))
            else:
                found.append(Loss(entity.id, pointer, reason, shown(value)))
        return found


def _above(pointer: str) -> Iterator[str]:
    """Yield what holds the value that *pointer* names, up to the entity."""
    way = steps(pointer)
    above = ""
    for step in way:
        yield above
        above = child(above, step)


def _members(value: object) -> list[tuple[str | int, object]]:
    if isinstance(value, dict):
        return list(cast("dict[str | int, object]", value).items())
    if isinstance(value, list):
        return list(enumerate(cast("list[object]", value)))
    return []
