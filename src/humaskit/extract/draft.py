"""What an extraction gives back: :class:`Draft`, the catalog with what was found, left open, and not read."""

import re
from typing import Final, cast

import attrs

from ..catalog import Catalog
from ..errors import Issue
from ..tree import row_of
from ..values.citation import Certainty

__all__ = ["Draft", "Fact", "OpenPoint", "place_of", "span_of"]

_PLACE: Final = re.compile(r"char=([0-9]{1,9}),([0-9]{1,9})")


def place_of(start: int, end: int) -> str:
    """Return the place of ``text[start:end]`` as a citation holds it: a fragment after RFC 5147.

    >>> place_of(133, 180)
    'char=133,180'
    """
    return f"char={start},{end}"


def span_of(place: str | None) -> tuple[int, int] | None:
    """Return start and end of a place that :func:`place_of` made; None for any other text.

    >>> span_of("char=133,180"), span_of("paragraf 2")
    ((133, 180), None)
    """
    found = _PLACE.fullmatch(place or "")
    return (int(found[1]), int(found[2])) if found is not None else None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Fact:
    """One stated thing of the draft: a field of an entity, with the words that say it.

    ``value`` is the stored value of the field as plain data; ``certainty`` is ``stated`` when the words say it,
    ``inferred`` when a part was worked out, ``ambiguous`` when the words can mean another value as well.
    """

    start: int
    end: int
    surface: str
    entity: str
    field: str
    value: object
    certainty: Certainty


@attrs.frozen(kw_only=True, weakref_slot=False)
class OpenPoint:
    """A place of the text that the draft leaves open: what stands there, why, and the ids that it may mean."""

    start: int
    end: int
    surface: str
    issue: Issue
    candidates: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, weakref_slot=False)
class Draft:
    """The draft catalog of one text.

    ``source`` is the id of the source that all citations name; ``issues`` are the points left open, in the order of
    the text; ``unread`` the sentences of the article that no fact was taken from, as start and end.
    """

    catalog: Catalog
    source: str
    text: str = attrs.field(repr=False)
    issues: tuple[OpenPoint, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()
    sentences: int = 0

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every cited field of every entity, in the order of the text."""
        found: list[Fact] = []
        for entity in self.catalog:
            row: dict[str, object] | None = None
            for citation in entity.citations:
                span = span_of(citation.place)
                if citation.source != self.source or citation.field is None or span is None:
                    continue
                row = row or row_of(entity)
                value = _at(row, citation.field)
                surface = citation.surface or self.text[slice(*span)]
                found.append(
                    Fact(
                        start=span[0],
                        end=span[1],
                        surface=surface,
                        entity=entity.id,
                        field=citation.field,
                        value=value,
                        certainty=citation.certainty,
                    )
                )
        return tuple(sorted(found, key=lambda one: (one.start, one.end, one.entity, one.field)))

    @property
    def uncertain(self) -> tuple[Fact, ...]:
        """The facts that were worked out or can be read otherwise: those to confirm first."""
        return tuple(fact for fact in self.facts if fact.certainty is not Certainty.STATED)

    @property
    def coverage(self) -> float | None:
        """The share of the sentences that at least one fact was taken from; None for a text without a sentence."""
        return 1 - len(self.unread) / self.sentences if self.sentences else None


def _at(value: object, field: str) -> object:
    for step in field.split("/"):
        if isinstance(value, dict):
            value = cast("dict[str, object]", value).get(step)
            continue
        items = cast("list[object]", value) if isinstance(value, list) else []
        if not (step.isdigit() and int(step) < len(items)):
            return None
        value = items[int(step)]
    return value
