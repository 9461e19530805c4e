"""What people ask a catalog."""

import datetime as dt
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from enum import Enum
from typing import Final, TypeAlias, cast

import attrs

from ..errors import InvalidValue, Issue, UnknownReference, did_you_mean, shown
from ..model.agency import Agency, Reorganisation
from ..model.award import AwardCategory, AwardEdition, AwardResult, Outcome
from ..model.entity import Entity
from ..model.event import Event, Participation, ParticipationRole
from ..model.office import Appointment, Post
from ..model.source import Source
from ..reference.folding import fold
from ..values.citation import Citation
from ..values.dates import PartialDate, full_day
from ..values.ids import kind_of
from ..values.names import NameKind
from ..values.plaintext import tidy
from ..values.rules import shapes
from ..values.valid import Value
from .container import Container
from .naming import label, names_of

__all__ = ["Credit", "Evidence", "Queries", "RollUp"]

LAST_PLACE_ON_PODIUM: Final = 3
Day: TypeAlias = dt.date | PartialDate


class RollUp(Enum):
    """Whose results count as an agency's own."""

    UNITS = "units"
    POSTS = "posts"
    OFFICIALS = "officials"


_COUNTED_BY: Final = {"agency": RollUp.UNITS, "post": RollUp.POSTS, "official": RollUp.OFFICIALS}


@attrs.frozen(kw_only=True, weakref_slot=False)
class Credit(Value):
    """A result that counts for somebody; ``via`` is the chain of ids it came by, empty when the result is their own."""

    result: AwardResult
    via: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, weakref_slot=False)
class Evidence(Value):
    """A citation with its source; ``claim`` is the other reading that it supports, when it supports one."""

    citation: Citation
    source: Source | None = None
    claim: str | None = None


class Queries(Container):
    """A container that answers. Every answer is a tuple in a stated order; ids follow redirects."""

    def name_of(self, ref: str, *, on: Day | None = None, kind: NameKind | None = None, language: str = "id") -> str:
        """Return the name of anything that has an id.

        With *on*, the name in use on that day, former ones included; with *kind*, one of that kind where there is one.
        Falls back on what describes the thing, and on the id last.
        """
        return label(self, ref, on=day_of(on), kind=kind, language=language)

    def find(self, text: str) -> tuple[Entity, ...]:
        """Return every entity that has *text* among its names, by section and id: all candidates, never a guess.

        Case, punctuation and blanks do not count; misspellings that a source prints are names too.
        """
        index = self._index("names", self._names)
        return index.get(fold(tidy(text)), ()) if isinstance(text, str) else ()

    def _names(self) -> dict[str, tuple[Entity, ...]]:
        found: dict[str, dict[str, Entity]] = {}
        for entity in self:
            for name in names_of(entity):
                found.setdefault(fold(tidy(name)), {})[entity.id] = entity
        return {name: tuple(entities.values()) for name, entities in found.items() if name}

    def posts_of(self, agency: str) -> tuple[Post, ...]:
        """Return the posts of an agency."""
        return self.referring(Post, "agency", agency)

    def holders(self, post: str, *, on: Day | None = None, possible: bool = False) -> tuple[Appointment, ...]:
        """Return the appointments to a post, earliest first; with *on*, those that held it on that day.

        What nobody says stays out, unless *possible* asks for all that nothing speaks against.
        """
        return self._holding(self.referring(Appointment, "post", post), on, possible=possible)

    def appointments_of(
        self, official: str, *, on: Day | None = None, possible: bool = False
    ) -> tuple[Appointment, ...]:
        """Return the appointments of a person, as :meth:`holders` does for a post."""
        return self._holding(self.referring(Appointment, "official", official), on, possible=possible)

    @staticmethod
    def _holding(found: Iterable[Appointment], on: Day | None, *, possible: bool) -> tuple[Appointment, ...]:
        day = day_of(on)
        wanted = (True, None) if possible else (True,)
        kept = [one for one in found if day is None or one.holds_on(day) in wanted]
        return tuple(sorted(kept, key=_beginning))

    def units_of(self, agency: str) -> tuple[Agency, ...]:
        """Return the agencies whose parent it is."""
        return self.referring(Agency, "parent", agency)

    def ancestors(self, agency: str, *, on: Day | None = None) -> tuple[Agency, ...]:
        """Return the bodies above an agency, nearest first.

        With *on*, the parents of that day: former parents by their periods, and in the place of a body that was
        renamed, the body that it was or became. A chain that runs in a circle ends where it closes.
        """
        current = self.one(agency, Agency)
        day, chain, seen = day_of(on), list[Agency](), {current.id}
        while (parent := self._parent(current, day)) is not None and parent.id not in seen:
            chain.append(parent)
            seen.add(parent.id)
            current = parent
        return tuple(chain)

    def _parent(self, agency: Agency, day: dt.date | None) -> Agency | None:
        former = [past.agency for past in agency.former_parents if day is not None and past.period.covers(day)]
        ref = former[0] if former else agency.parent
        found = None if ref is None else self.get(ref)
        if not isinstance(found, Agency):
            return None
        return found if day is None else self._as_it_was(found, day)

    def _as_it_was(self, agency: Agency, day: dt.date) -> Agency:
        """Follow renamings from a body to the one that stood in its place on *day*."""
        seen = {agency.id}
        while (way := self._way_to(agency, day)) is not None:
            changes = self.referring(Reorganisation, way[0], agency.id)
            others = {self.current(ref) for change in changes for ref in getattr(change, way[1])}
            found = self.get(others.pop()) if len(others) == 1 else None
            if not isinstance(found, Agency) or found.id in seen:
                break
            seen.add(found.id)
            agency = found
        return agency

    def _way_to(self, agency: Agency, day: dt.date) -> tuple[str, str] | None:
        """Return which way along reorganisations leads to *day*; None when the body may have stood then.

        The period of the body decides; where it has none, the dates of what it came from and went into.
        """
        back, forth = ("after", "before"), ("before", "after")
        if agency.valid is not None:
            end = None if agency.valid.end is None else agency.valid.end.latest()
            gone = end is not None and day > end
            return None if agency.valid.covers(day) is not False else forth if gone else back
        for change in self.referring(Reorganisation, "after", agency.id):
            began = None if change.date is None else change.date.earliest()
            if began is not None and day < began:
                return back
        for change in self.referring(Reorganisation, "before", agency.id):
            ended = None if change.date is None else change.date.latest()
            if ended is not None and day > ended:
                return forth
        return None

    def editions(self, program: str) -> tuple[AwardEdition, ...]:
        """Return the editions of a programme by year, those without a year last."""
        found = self.referring(AwardEdition, "program", program)
        return tuple(sorted(found, key=lambda edition: (edition.year is None, edition.year or 0, edition.id)))

    def edition(self, program: str, year: int | None) -> AwardEdition:
        """Return the edition of a year, or the one without a year; raises :class:`UnknownReference`."""
        known = self.editions(program)
        for edition in known:
            if edition.year == year:
                return edition
        years = ", ".join(str(edition.year or "without a year") for edition in known)
        said = f"{shown(program)} has no edition of {year}"
        raise UnknownReference(Issue(code="edition", message=said, hint=f"known: {years}" if years else None))

    def categories(self, edition: str) -> tuple[AwardCategory, ...]:
        """Return the categories of an edition, and those that its programme has in every edition, in printed order.

        Raises:
            UnknownReference: There is no such edition.
        """
        program = self.one(edition, AwardEdition).program
        lasting = (one for one in self.referring(AwardCategory, "program", program) if one.edition is None)
        found = (*self.referring(AwardCategory, "edition", edition), *lasting)
        return tuple(sorted(found, key=lambda category: (category.order or len(found) + 1, category.id)))

    def results(
        self, edition: str, *, category: str | None = None, track: str | None = None, scope: str | None = None
    ) -> tuple[AwardResult, ...]:
        """Return the results of an edition as published: by category, then place, those without a place last.

        Results without a category come first. *track* and *scope* are compared as printed.

        Raises:
            UnknownReference: There is no such edition.
        """
        order = {one.id: number for number, one in enumerate(self.categories(edition))}
        wanted = None if category is None else self.current(category)
        kept = [
            one
            for one in self.referring(AwardResult, "edition", edition)
            if (wanted is None or (one.category is not None and self.current(one.category) == wanted))
            and (track is None or one.track == track)
            and (scope is None or one.scope == scope)
        ]

        def position(one: AwardResult) -> tuple[int, bool, int, str]:
            number = -1 if one.category is None else order.get(self.current(one.category), len(order))
            return number, *_place(one)

        return tuple(sorted(kept, key=position))

    def podium(
        self, edition: str, category: str | None = None, track: str | None = None, scope: str | None = None
    ) -> tuple[AwardResult, ...]:
        """Return places one to three and the winners without a number, in the order of :meth:`results`.

        Joint places share their number, so a podium can hold more than three. A winner without a printed place gets
        none.
        """
        found = self.results(edition, category=category, track=track, scope=scope)
        return tuple(
            one for one in found if (one.rank or LAST_PLACE_ON_PODIUM + 1) <= LAST_PLACE_ON_PODIUM or _won(one)
        )

    def results_of(self, recipient: str, *, roll_up: Collection[RollUp] = ()) -> tuple[Credit, ...]:
        """Return the results of a recipient, by edition and id, with the chain by which each came.

        Results of its units, its posts and the people in its posts count only when *roll_up* says so; those of people
        whenever they were in the post.

        Raises:
            InvalidValue: *roll_up* is something else than a collection of members of :class:`RollUp`.
        """
        wanted = _roll_ups(roll_up)
        start = self.current(recipient)
        came_by: dict[str, str] = {}  # who counts, and through whom
        credited: dict[str, Credit] = {}
        for ref in self._counting_for(start, wanted, came_by):
            if ref == start or _COUNTED_BY[kind_of(ref)] in wanted:
                found = self.referring(AwardResult, "recipient", ref)
                via = _chain(ref, came_by) if found else ()
                credited |= {one.id: Credit(result=one, via=via) for one in found}
        return tuple(sorted(credited.values(), key=lambda credit: (credit.result.edition, credit.result.id)))

    def _counting_for(self, start: str, wanted: frozenset[RollUp], came_by: dict[str, str]) -> Iterator[str]:
        """Yield who may count for *start*, nearest first, each once; *came_by* then says through whom."""
        waiting = deque([start])
        while waiting:
            ref = waiting.popleft()
            yield ref
            for other in self._below(ref, wanted):
                if other != start and other not in came_by:
                    came_by[other] = ref
                    waiting.append(other)

    def _below(self, ref: str, roll_up: frozenset[RollUp]) -> Iterator[str]:
        if RollUp.UNITS in roll_up:
            yield from (unit.id for unit in self.units_of(ref))
        if RollUp.POSTS in roll_up or RollUp.OFFICIALS in roll_up:
            yield from (post.id for post in self.posts_of(ref))
        if RollUp.OFFICIALS in roll_up:
            found = self.referring(Appointment, "post", ref)
            yield from (self.current(one.official) for one in found if one.official is not None)

    def participants(self, event: str, *, role: ParticipationRole | None = None) -> tuple[Participation, ...]:
        """Return who takes part in an event, by role and id."""
        found = self.referring(Participation, "event", event)
        order = list(ParticipationRole)
        kept = [one for one in found if role is None or one.role is role]
        return tuple(sorted(kept, key=lambda one: (order.index(one.role), one.id)))

    def timeline(self) -> tuple[Event, ...]:
        """Return the events that have a date, in order of time; those dated without a year come last."""
        dated = [event for event in self.of(Event) if event.start is not None]
        return tuple(sorted(dated, key=lambda event: (event.start.sort_key if event.start else (), event.id)))

    def sources_of(self, ref: str, field: str | None = None) -> tuple[Evidence, ...]:
        """Return what supports an entity, or one field of it: citations first, then those of other readings.

        A citation of the whole field supports every part of it, and one of a part supports the field.

        Raises:
            UnknownReference: Nothing has this id.
            InvalidValue: The thing has no such field.
        """
        entity = self[ref]
        name = None if field is None else field.partition("/")[0]
        if name is not None and name not in shapes(type(entity)):
            said = f"{type(entity).__name__} has no field {shown(name)}"
            raise InvalidValue(Issue(code="field", message=said, hint=did_you_mean(name, shapes(type(entity)))))
        found: list[tuple[Citation, str | None]] = [
            (citation, None) for citation in entity.citations if _speaks_of(citation.field, field)
        ]
        for claim in entity.claims:
            if _speaks_of(claim.field, field):
                found += [(citation, claim.value or "") for citation in claim.citations]
        return tuple(
            Evidence(citation=citation, source=self._source(citation), claim=claim) for citation, claim in found
        )

    def _source(self, citation: Citation) -> Source | None:
        found = None if citation.source is None else self.get(citation.source)
        return found if isinstance(found, Source) else None


def day_of(day: Day | None) -> dt.date | None:
    """Return a full day, or None; raises :class:`InvalidValue` for a partial date that is none."""
    return None if day is None else full_day(day)


def _roll_ups(roll_up: object) -> frozenset[RollUp]:
    members = _members(roll_up)
    wanted = frozenset(member for member in members if isinstance(member, RollUp))
    if not all(isinstance(member, RollUp) for member in members):
        hint = "write a set of RollUp.UNITS, RollUp.POSTS and RollUp.OFFICIALS"
        raise InvalidValue(Issue(code="roll-up", message=f"{shown(roll_up)} is no set of RollUp", hint=hint))
    return wanted


def _members(group: object) -> tuple[object, ...]:
    return tuple(cast("Collection[object]", group)) if isinstance(group, Collection) else (group, None)


def _chain(ref: str, came_by: dict[str, str]) -> tuple[str, ...]:
    """Return the chain that leads to *ref*, which is its last."""
    chain: list[str] = []
    while ref in came_by:
        chain.append(ref)
        ref = came_by[ref]
    return tuple(reversed(chain))


def _beginning(appointment: Appointment) -> tuple[object, ...]:
    period = appointment.period
    starts = [period.start] if period is not None and period.start is not None else []
    return min((when.sort_key for when in (*starts, *appointment.attested)), default=(10_000,)), appointment.id


def _place(result: AwardResult) -> tuple[bool, int, str]:
    return result.rank is None, result.rank or 0, result.id


def _won(result: AwardResult) -> bool:
    return result.outcome is Outcome.WINNER and result.rank is None


def _speaks_of(said: str | None, field: str | None) -> bool:
    if field is None or said is None:
        return field is None
    return f"{said}/".startswith(f"{field}/") or f"{field}/".startswith(f"{said}/")
