"""The sources behind each fact: a small button at the fact, a note that it opens, and the list that both lead to.

A note is a ``popover``, so that it opens by mouse, touch and keyboard without a script, and is numbered by its sources.
"""

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

import attrs

from ..catalog import Catalog
from ..model.entity import Entity
from ..model.source import Source
from ..values.citation import Certainty, Citation
from .markup import Child, Node, el, is_link
from .remarks import remarks
from .wording import Remark, Wording

__all__ = ["Notes"]

MOST_CITATIONS: Final = 8
LONGEST_HINT: Final = 180
LONGEST_SURFACE: Final = 600
MOST_NUMBERS: Final = 3

_Read: TypeAlias = "tuple[Citation, str | None]"
"""A citation, and the other reading that it supports."""


@attrs.frozen
class _Said:
    """What a source says in one place; the same words may support several fields."""

    source: str | None
    place: str | None
    surface: str | None
    speaker: str | None
    certainty: Certainty
    note: str | None
    other: str | None


class Notes:
    """The notes of one page, numbered in the order in which its facts cite the sources."""

    def __init__(self, catalog: Catalog, wording: Wording) -> None:
        self.catalog = catalog
        self.say = wording
        self.numbers: dict[str, int] = {}
        self._notes: dict[tuple[tuple[_Said, tuple[str, ...]], ...], str] = {}
        self._bodies: list[Node] = []
        self._by_field: dict[str, Mapping[str, tuple[_Read, ...]]] = {}

    def cite(self, ref: str, field: str | None = None, *shown: Child) -> Node:
        """Return the button that opens the sources of an entity, or of one field of it.

        With *shown*, the fact itself is the button; else the numbers of the sources are.
        """
        read = self._read(ref, field)
        if not read:
            unsaid = el("span", self.say("no_source"), class_="vh")
            return (
                el("span", *shown)
                if shown
                else el("span", el("span", "\u2013", aria_hidden="true"), unsaid, class_="un")
            )
        said = tuple((one, tuple(fields)) for one, fields in _gathered(read).items())
        sources = tuple(dict.fromkeys(self._number(one.source) for one, _ in said if one.source is not None))
        others = any(one.other is not None for one, _ in said)
        hidden = el("span", f"{self.say('source')} ", class_="vh")
        numbers = ", ".join(map(str, sources[:MOST_NUMBERS])) or "?"
        more = f" +{len(sources) - MOST_NUMBERS}" if len(sources) > MOST_NUMBERS else ""
        differs = el("span", " ≠", title=self.say("other_reading")) if others else None
        label: tuple[Child, ...] = (*shown, differs) if shown else (hidden, f"{numbers}{more}", differs)
        return el(
            "button",
            *label,
            type="button",
            class_="ref val" if shown else "ref",
            popovertarget=self._note(said),
            title=self._hint(said[0][0]),
        )

    def numbers_for(self, ref: str, field: str | None = None) -> tuple[int, ...]:
        """Return the numbers of the sources of an entity, or of one field of it."""
        read = self._read(ref, field)
        return tuple(dict.fromkeys(self._number(one.source) for one, _ in read if one.source is not None))

    def bodies(self) -> tuple[Node, ...]:
        """Return the notes that the buttons open."""
        return tuple(self._bodies)

    def listed(self) -> Iterator[tuple[int, str, Source | None]]:
        """Return every cited source with its number and id; None for one that the catalog does not hold."""
        for ref, number in self.numbers.items():
            yield number, ref, self._source(ref)

    def title_of(self, source: Source) -> str:
        """Return the title of a source, or the site that it stands on."""
        publisher = self.publisher_of(source)
        site = "" if source.url is None else source.url.partition("//")[2].partition("/")[0].removeprefix("www.")
        return source.title or (publisher if publisher != site else None) or site or self.say("untitled")

    def link_to(self, ref: str, source: Source | None) -> Node:
        """Return the title of a source, as a link where it has an address; its id where the catalog has it not."""
        title = el("bdi", ref if source is None else self.title_of(source))
        address = "" if source is None else source.url or ""
        return el("a", title, href=address, rel="noreferrer") if is_link(address) else title

    def publisher_of(self, source: Source) -> str | None:
        """Return who published a source."""
        return source.publisher_text if source.publisher is None else self.catalog.name_of(source.publisher)

    def _number(self, ref: str | None) -> int:
        current = self.catalog.current(ref or "")
        return self.numbers.setdefault(current, len(self.numbers) + 1)

    def _source(self, ref: str | None) -> Source | None:
        found = None if ref is None else self.catalog.get(self.catalog.current(ref))
        return found if isinstance(found, Source) else None

    def _read(self, ref: str, field: str | None) -> tuple[_Read, ...]:
        """Return what supports an entity or a field of it; what supports the whole stands for a field without any."""
        if ref not in self._by_field:
            self._by_field[ref] = _by_field(self.catalog[ref])
        known = self._by_field[ref]
        if field is None:
            return tuple(one for found in known.values() for one in found)
        return (*known.get(field, ()), *known.get(field.partition("/")[0], ())) or known.get("", ())

    def _note(self, said: tuple[tuple[_Said, tuple[str, ...]], ...]) -> str:
        if said not in self._notes:
            self._notes[said] = f"n{len(self._notes) + 1}"
            self._bodies.append(self._body(self._notes[said], said))
        return self._notes[said]

    def _body(self, mark: str, said: tuple[tuple[_Said, tuple[str, ...]], ...]) -> Node:
        """Lay out a note: each source once, with what it says."""
        by_source: dict[str | None, list[Node]] = {}
        kept = [
            *[each for each in said if each[0].other is None][:MOST_CITATIONS],
            *[each for each in said if each[0].other is not None][:MOST_CITATIONS],  # never crowded out by agreement
        ]
        for one, fields in kept:
            by_source.setdefault(one.source, []).append(el("p", *self._citation(one, fields)))
        rows = [el("li", el("p", *self._where(ref), class_="from"), *told) for ref, told in by_source.items()]
        left = len(said) - len(kept)
        more = el("p", self.say("more_citations", n=left), class_="meta") if left > 0 else None
        close = el("button", self.say("close"), type="button", popovertarget=mark, popovertargetaction="hide")
        shut = el("p", close, class_="shut")
        return el("div", el("ul", *rows), more, shut, id=mark, popover="auto", role="note", class_="note")

    def _citation(self, one: _Said, fields: tuple[str, ...]) -> Iterator[Child]:
        source = self._source(one.source)
        if one.other is not None:
            other = one.other or self.say("no_value")
            yield el("span", self.say("other_reading"), ": ", el("bdi", other), class_="other")
            yield " "
        if one.surface is not None:
            language = "id" if source is None else source.language or "id"
            yield el("q", _cut(one.surface, LONGEST_SURFACE), lang=language)
            yield " "
        unsure = None if one.certainty is Certainty.STATED else self.say(f"certainty_{one.certainty.value}")
        supported = tuple(dict.fromkeys(filter(None, (self.say.known(f"field_{field}") for field in fields))))
        told = remarks(
            Remark("", self.say("supports", fields=", ".join(supported))) if supported else None,
            Remark(one.place) if one.place else None,
            None if one.speaker is None else self.say.about("says", self.catalog.name_of(one.speaker)),
            Remark("", unsure) if unsure else None,
            Remark(one.note) if one.note else None,
        )
        yield el("span", *told, class_="meta")

    def _where(self, ref: str | None) -> Iterator[Child]:
        if ref is None:
            yield self.say("without_source")
            return
        source = self._source(ref)
        number = self._number(ref)
        yield el("a", self.say("see_source", n=number), href=f"#src-{number}")
        yield ": "
        yield self.link_to(ref, source)
        if source is not None and source.published is not None:
            yield f", {self.say.date(source.published)}"

    def _hint(self, one: _Said) -> str:
        source = self._source(one.source)
        where = (one.source or self.say("without_source")) if source is None else self.title_of(source)
        surface = "" if one.surface is None else f": “{' '.join(one.surface.split())}”"
        return _cut(f"{where}{surface}", LONGEST_HINT)


def _by_field(entity: Entity) -> dict[str, tuple[_Read, ...]]:
    """Return the citations of an entity by the field they support, entries of a list apart; "" is the whole."""
    found: dict[str, list[_Read]] = {}
    for citation in entity.citations:
        found.setdefault(_key(citation.field), []).append((citation, None))
    for claim in entity.claims:
        cited = claim.citations or (Citation(certainty=Certainty.OUTSIDE_KNOWLEDGE, note=claim.note),)
        rows = ((attrs.evolve(one, field=claim.field, note=one.note or claim.note), claim.value or "") for one in cited)
        found.setdefault(_key(claim.field), []).extend(rows)
    return {field: tuple(rows) for field, rows in found.items()}


def _key(field: str | None) -> str:
    return "/".join((field or "").split("/")[:2])


def _gathered(read: tuple[_Read, ...]) -> dict[_Said, list[str]]:
    """Return each saying once, with the fields that it supports; other readings come last."""
    found: dict[_Said, list[str]] = {}
    for one, other in sorted(read, key=lambda each: each[1] is not None):
        said = _Said(one.source, one.place, one.surface, one.speaker, one.certainty, one.note, other)
        names = [part for part in (one.field or "").split("/") if part and not part.isdigit()]
        found.setdefault(said, []).append(names[-1] if names else "")
    return found


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
