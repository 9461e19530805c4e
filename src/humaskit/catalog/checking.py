"""Everything that is wrong between entities: each rule yields all its issues, with code and address."""

import datetime as dt
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from ..errors import Issue, Severity, UnknownReference, did_you_mean, shown
from ..model.agency import Agency
from ..model.award import AwardCategory, AwardEdition, AwardResult
from ..model.entity import Entity
from ..model.event import Event
from ..model.office import Appointment, Mandate
from ..model.ranking import Ranking
from ..model.references import Reference, references
from ..model.source import Source
from ..reference import regions
from ..values.count import Count
from ..values.dates import WEEKDAYS, PartialDate
from ..values.ids import kind_of
from ..values.names import Name, PersonName
from .container import Container
from .leaves import leaves

__all__ = ["check", "check_references"]

Rule: TypeAlias = Callable[[Container], Iterator[Issue]]
MOST_NAMED: Final = 8


def check(catalog: Container) -> tuple[Issue, ...]:
    """Return every issue of *catalog*, by rule, then by section and id."""
    rules: tuple[Rule, ...] = (
        _dangling,
        _regions,
        _loops,
        _two_holders,
        _beyond_the_field,
        _misplaced,
        _ranked_twice,
        _leaves,
    )
    return tuple(issue for rule in rules for issue in rule(catalog))


def check_references(catalog: Container) -> tuple[Issue, ...]:
    """Return the references that lead nowhere or to a thing of the wrong kind, and the regions that there are not."""
    return (*_dangling(catalog), *_regions(catalog))


def _warning(code: str, entity: Entity, pointer: str, message: str) -> Issue:
    return Issue(code=code, subject=entity.id, pointer=pointer, message=message, severity=Severity.WARNING)


def _dangling(catalog: Container) -> Iterator[Issue]:
    for entity in catalog:
        for reference in references(entity):
            issue = _wrong_with(catalog, reference)
            if issue is not None:
                code, message, hint = issue
                yield Issue(
                    code=code,
                    subject=entity.id,
                    pointer=reference.pointer,
                    message=message,
                    value=shown(reference.id),
                    hint=hint,
                )
    for old, new in catalog.redirects.items():
        if catalog.get(new) is None:
            yield Issue(code="dangling", subject=old, message=f"is redirected to {shown(new)}, which is not there")


def _wrong_with(catalog: Container, reference: Reference) -> tuple[str, str, str | None] | None:
    kind = kind_of(reference.id)
    if kind in ("region", "zone"):
        try:
            regions.resolve(reference.id)
        except UnknownReference as error:
            return "dangling", f"there is no {kind} {shown(reference.id)}", error.issues[0].hint
        return None
    if kind not in catalog.model.kinds:
        return "wrong-kind", f"no section of the model holds {shown(reference.id)}", "pass the model that does"
    if catalog.get(reference.id) is None:
        known = (entity.id for entity in catalog.section(catalog.model.kinds[kind]))
        return "dangling", f"nothing in the catalog has the id {shown(reference.id)}", did_you_mean(reference.id, known)
    if kind_of(catalog.current(reference.id)) not in reference.kinds:
        return "wrong-kind", f"{shown(reference.id)} is redirected to a {kind_of(catalog.current(reference.id))}", None
    return None


def _regions(catalog: Container) -> Iterator[Issue]:
    for entity in catalog:
        code = getattr(entity, "region", None)
        if isinstance(code, str) and code.count(".") <= 1:  # the table ends at kabupaten and kota
            try:
                regions.get(code)
            except UnknownReference as error:
                said = f"there is no region {shown(code)}"
                yield Issue(
                    code="region",
                    subject=entity.id,
                    pointer="/region",
                    message=said,
                    hint=error.issues[0].hint,
                    value=shown(code),
                )


def _loops(catalog: Container) -> Iterator[Issue]:
    links: tuple[tuple[type[Entity], str], ...] = (
        (Agency, "parent"),
        (Event, "parent"),
        (Event, "series"),
        (Source, "based_on"),
    )
    for cls, field in links:
        if cls in catalog.model.sections.values():
            yield from _loops_along(catalog, cls, field)


def _loops_along(catalog: Container, cls: type[Entity], field: str) -> Iterator[Issue]:
    """Find circles without recursion: every entity is entered once and left once."""
    done: set[str] = set()
    for start in catalog.of(cls):
        path: dict[str, Iterator[str]] = {}
        entering: str | None = start.id
        while entering is not None or path:
            if entering is not None and entering not in done and entering not in path:
                path[entering] = _next(catalog, entering, field)
            elif entering in path:
                circle = list(path)[list(path).index(entering) :]
                named = " → ".join([*circle[:MOST_NAMED], "…" if len(circle) > MOST_NAMED else circle[0]])
                yield Issue(code="loop", subject=entering, pointer=f"/{field}", message=f"runs in a circle: {named}")
            last = next(reversed(path), None)
            entering = None if last is None else next(path[last], None)
            if entering is None and last is not None:
                done.add(last)
                del path[last]


def _next(catalog: Container, ref: str, field: str) -> Iterator[str]:
    held = getattr(catalog.get(ref), field, None)
    refs = held if isinstance(held, tuple) else (held,)
    return (catalog.current(other) for other in refs if isinstance(other, str))


def _two_holders(catalog: Container) -> Iterator[Issue]:
    held: dict[str, list[Appointment]] = defaultdict(list)
    for one in catalog.of(Appointment):
        if one.mandate is Mandate.DEFINITIVE:
            held[catalog.current(one.post)].append(one)
    for post, found in held.items():
        spans = sorted(
            ((span, one) for one in found if (span := _certain(one))), key=lambda item: (item[0], item[1].id)
        )
        for (span, one), (later, other) in ((a, b) for i, a in enumerate(spans) for b in spans[i + 1 : i + MOST_NAMED]):
            if later[0] <= span[1] and (one.official is None or one.official != other.official):
                said = f"{post} has two definitive holders on {later[0]}: {one.id} and {other.id}"
                yield Issue(code="two-holders", subject=other.id, pointer="/period", message=said)


def _certain(appointment: Appointment) -> tuple[dt.date, dt.date] | None:
    """Return the span in which the post was held for sure."""
    period = appointment.period
    start = None if period is None or period.start is None else period.start.latest()
    end = dt.date.max if period is None or period.end is None else period.end.earliest()
    if start is not None and end is not None and start <= end:
        return start, end
    seen = [day for when in appointment.attested if (day := when.date()) is not None]
    return (min(seen), max(seen)) if seen else None


def _beyond_the_field(catalog: Container) -> Iterator[Issue]:
    for result in catalog.of(AwardResult):
        place = result.placement
        size = _field_of(catalog, result) if place is None or place.of is None else place.of
        if size is not None and result.rank is not None and result.rank > size:
            said = f"place {result.rank} in a field of {size}"
            yield Issue(code="beyond-field", subject=result.id, pointer="/placement/ordinal", message=said)
    for ranking in catalog.of(Ranking):
        for number, entry in enumerate(ranking.entries):
            if ranking.total is not None and entry.rank is not None and entry.rank > ranking.total:
                said = f"place {entry.rank} in a field of {ranking.total}"
                yield Issue(code="beyond-field", subject=ranking.id, pointer=f"/entries/{number}/rank", message=said)


def _field_of(catalog: Container, result: AwardResult) -> int | None:
    """Return how many took part: as the category says it, else the edition; None when neither does."""
    holders = (catalog.get(result.category or ""), catalog.get(result.edition))
    for holder in holders:
        counts: tuple[Count, ...] = getattr(holder, "participation", ())
        sizes = [count.value for count in counts if count.value is not None]
        if sizes and len(sizes) == len(counts):
            return sum(sizes)
    return None


def _misplaced(catalog: Container) -> Iterator[Issue]:
    for result in catalog.of(AwardResult):
        edition, category = catalog.get(result.edition), catalog.get(result.category or "")
        if not isinstance(edition, AwardEdition):
            continue
        if isinstance(category, AwardCategory):
            home = category.edition if category.edition is not None else category.program
            if home is not None and catalog.current(home) not in (edition.id, catalog.current(edition.program)):
                said = f"a result of {edition.id} stands in a category of {home}"
                yield Issue(code="other-edition", subject=result.id, pointer="/category", message=said)
        if edition.tracks and result.track is not None and result.track not in edition.tracks:
            yield _warning("track", result, "/track", f"{edition.id} names no track {shown(result.track)}")


def _ranked_twice(catalog: Container) -> Iterator[Issue]:
    for ranking in catalog.of(Ranking):
        seen: dict[tuple[str, str | None], int] = {}
        for number, entry in enumerate(ranking.entries):
            key = (entry.subject or entry.subject_text or "", entry.group)
            first = seen.setdefault(key, number)
            if first != number:
                said = f"ranks again what entry {first} ranks"
                yield Issue(code="ranked-twice", subject=ranking.id, pointer=f"/entries/{number}/subject", message=said)


def _leaves(catalog: Container) -> Iterator[Issue]:
    """Check single values that are odd rather than wrong: they were printed so."""
    for entity in catalog:
        for pointer, value in leaves(entity):
            if isinstance(value, PartialDate) and value.weekday_agrees is False:
                day = value.date() or dt.date.min
                said = f"{value} was a {WEEKDAYS[day.weekday()]}, not a {value.weekday}"
                yield _warning("weekday", entity, pointer, said)
            elif isinstance(value, Name) and _mixed(value.text):
                yield _warning(
                    "mixed-script", entity, f"{pointer}/text", f"mixes scripts in one word: {shown(value.text)}"
                )
            elif isinstance(value, PersonName) and _mixed(value.name):
                yield _warning(
                    "mixed-script", entity, f"{pointer}/name", f"mixes scripts in one word: {shown(value.name)}"
                )


def _mixed(text: str) -> bool:
    """Tell whether a word mixes Latin letters with look-alikes of another script (the idea of UTS 39)."""
    if text.isascii():
        return False
    return any(len({_script(letter) for letter in word} - {""}) > 1 for word in re.split(r"[\W\d_]+", text))


def _script(letter: str) -> str:
    script = unicodedata.name(letter, "").partition(" ")[0]
    return script if script in ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC") else ""
