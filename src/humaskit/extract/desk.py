"""The desk on which a draft is put together: half-made entities with their citations, and what is left open."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, cast

import attrs

from ..catalog import Catalog
from ..errors import HumaskitError, Issue, Severity, shown
from ..model.entity import Entity
from ..model.registry import MODEL
from ..model.source import Source
from ..values.citation import Certainty, Citation, Claim
from ..values.ids import id_for
from ..values.plaintext import is_clean
from ..values.rules import shapes
from .draft import OpenPoint, place_of, span_of

__all__ = ["Card", "Desk", "Span"]

Span = tuple[int, int]

_MOST_WITNESSES: Final = 8  # of one field: a text that names a thing a hundred times proves no more
_LONGEST_SURFACE: Final = 20_000
_ORDER: Final = (Certainty.STATED, Certainty.INFERRED, Certainty.AMBIGUOUS, Certainty.OUTSIDE_KNOWLEDGE)


class Card:
    """One entity in the making: its class, id, fields and citations."""

    def __init__(self, cls: type[Entity], ref: str) -> None:
        self.cls = cls
        self.id = ref
        self.fields: dict[str, object] = {}
        self.citations: list[Citation] = []

    def get(self, field: str) -> object:
        """Return what a field holds so far, or None."""
        return self.fields.get(field)

    def build(self) -> Entity:
        """Make the entity; raises :class:`InvalidValue` where the fields do not go together."""
        make = cast("Callable[..., Entity]", self.cls)
        return make(id=self.id, citations=tuple(self.citations), **self.fields)


class Desk:
    """The cards of one text by id, and the one hand that cites."""

    def __init__(self, text: str, source: str) -> None:
        self.text = text
        self.source = source
        self.cards: dict[str, Card] = {}
        self.open: list[OpenPoint] = []
        self._numbers: dict[str, int] = {}

    def card(self, cls: type[Entity], ref: str) -> Card:
        """Return the card with this id, a new one where there is none."""
        return self.cards.setdefault(ref, Card(cls, ref))

    def new(self, cls: type[Entity], *parts: str | int | None) -> Card:
        """Return a card of its own, whose id is made of *parts*, with a number where that id is taken."""
        ref = self.ref(MODEL.kind_of(cls), *parts)
        number, free = self._numbers.get(ref, 2), ref
        while free in self.cards:
            free, number = f"{ref[:120]}-{number}", number + 1
        self._numbers[ref] = number
        return self.card(cls, free)

    def ref(self, kind: str, *parts: str | int | None) -> str:
        """Make an id; letters that no id can be made of give one of their hash."""
        try:
            return id_for(kind, *parts)
        except HumaskitError:
            return id_for(kind, "x", sum(map(ord, "".join(str(part) for part in parts))) % 1_000_000)

    def set(self, card: Card, field: str, value: object, span: Span, certainty: Certainty = Certainty.STATED) -> bool:
        """Fill a field and cite it; the same value again is another witness, another value stays out."""
        held = card.fields.get(field)
        if held is not None and held != value:
            return False
        card.fields[field] = value
        self.cite(card, field, span, certainty)
        return True

    def add(self, card: Card, field: str, value: object, span: Span, certainty: Certainty = Certainty.STATED) -> None:
        """Add a value to a field that holds several, and cite its place in it."""
        held = cast("tuple[object, ...]", card.fields.get(field, ()))
        if value not in held:
            held = card.fields[field] = (*held, value)
        self.cite(card, f"{field}/{held.index(value)}", span, certainty)

    def claim(self, card: Card, claim: Claim, span: Span, certainty: Certainty = Certainty.INFERRED) -> None:
        """Keep another reading of a field beside the first, with the words that give it."""
        cited = self.citation(span, claim.field.partition("/")[0], certainty)
        held = cast("tuple[Claim, ...]", card.fields.get("claims", ()))
        if any((one.field, one.value) == (claim.field, claim.value) for one in held):
            return
        card.fields["claims"] = (*held, attrs.evolve(claim, citations=(cited,)))
        self.cite(card, f"claims/{len(held)}", span, certainty)

    def cite(self, card: Card, field: str | None, span: Span, certainty: Certainty = Certainty.STATED) -> None:
        """Cite the words at *span* for a field; the same words say it once, a surer reading of them stays."""
        made = self.citation(span, field, certainty)
        for place, known in enumerate(card.citations):
            if known.field == field and (known.place == made.place or known.surface == made.surface):
                better, worse = _ORDER.index(certainty), _ORDER.index(known.certainty)
                if better < worse or (better == worse and span < (span_of(known.place) or span)):
                    card.citations[place] = made
                return
        if sum(known.field == field for known in card.citations) < _MOST_WITNESSES:
            card.citations.append(made)

    def citation(self, span: Span, field: str | None, certainty: Certainty = Certainty.STATED) -> Citation:
        """Make the citation of the words at *span*."""
        surface = self.text[span[0] : span[1]]
        fits = len(surface) <= _LONGEST_SURFACE and is_clean(surface, prose=True)
        return Citation(
            source=self.source,
            place=place_of(*span),
            surface=surface if fits else None,
            field=field,
            certainty=certainty,
        )

    def leave_open(self, code: str, message: str, span: Span, candidates: Iterable[str] = ()) -> None:
        """Note a place that stays open, and why."""
        surface = self.text[span[0] : span[1]]
        issue = Issue(code=code, message=message, value=shown(surface), severity=Severity.WARNING)
        self.open.append(
            OpenPoint(
                start=span[0], end=span[1], surface=surface, issue=issue, candidates=tuple(sorted(set(candidates)))
            )
        )

    def catalog(self, source: Source) -> Catalog:
        """Build every card; what does not hold by itself or refers to nothing is left out and becomes an issue."""
        entities: dict[str, Entity] = {source.id: source}
        for card in self.cards.values():
            if card.id == source.id:
                continue
            try:
                entities[card.id] = card.build()
            except (HumaskitError, TypeError) as error:
                self._drop(card, str(error))
        while lost := [ref for ref, entity in entities.items() if any(_dangling(entity, entities))]:
            for ref in lost:
                mended = _without(entities[ref], entities)
                if mended is None:
                    self._drop(self.cards.get(ref), "refers to what could not be read")
                    del entities[ref]
                else:
                    entities[ref] = mended
        return Catalog(entities.values())

    def _drop(self, card: Card | None, why: str) -> None:
        if card is not None:
            spans = [found for one in card.citations if (found := span_of(one.place)) is not None]
            self.leave_open("left-out", f"{card.id} was left out: {why}"[:2_000], spans[0] if spans else (0, 0))


def _references(entity: Entity) -> Iterator[tuple[str, str]]:
    """Yield field and id of what an entity refers to on its own level."""
    for name, shape in shapes(type(entity)).items():
        if name == "id" or not (shape.item or shape).kinds:
            continue
        held = cast("object", getattr(entity, name))
        for ref in cast("tuple[object, ...]", held) if isinstance(held, tuple) else (held,):
            if isinstance(ref, str):
                yield name, ref


def _dangling(entity: Entity, known: dict[str, Entity]) -> Iterator[str]:
    for name, ref in _references(entity):
        if ref not in known and not ref.startswith(("region:", "zone:")):
            yield name


def _without(entity: Entity, known: dict[str, Entity]) -> Entity | None:
    """Return *entity* without the fields that refer to nothing; None where it cannot be without one."""
    bad = set(_dangling(entity, known))
    changes: dict[str, object] = {}
    for name in bad:
        held = cast("object", getattr(entity, name))
        changes[name] = (
            tuple(ref for ref in cast("tuple[str, ...]", held) if ref in known) if isinstance(held, tuple) else None
        )
    kept = tuple(one for one in entity.citations if one.field is None or one.field.partition("/")[0] not in bad)
    try:
        return attrs.evolve(entity, citations=kept, **changes)  # type: ignore[arg-type]  # the class checks them
    except HumaskitError:
        return None
