"""Everything that is wrong between entities: each rule yields all its issues, with code and address."""

import datetime as dt
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias, TypeVar, cast

import attrs

from ..errors import MOST_ISSUES, Issue, Severity, UnknownReference, did_you_mean, shown
from ..model.agency import Agency
from ..model.award import AwardCategory, AwardEdition, AwardResult
from ..model.entity import Entity
from ..model.event import Event
from ..model.office import Appointment, Mandate
from ..model.ranking import Ranking
from ..model.references import references
from ..model.source import Source
from ..reference import regions
from ..values.count import Count, Qualifier
from ..values.dates import WEEKDAYS, PartialDate
from ..values.ids import kind_of
from ..values.names import Name, PersonName
from .container import Container
from .leaves import all_dates_and_names, all_references, all_region_codes, dates_and_names, region_codes
from .redirects import MOST_NAMED, circle_of

__all__ = ["check", "check_references"]

Rule: TypeAlias = Callable[[Container], Iterator[Issue]]
E = TypeVar("E", bound=Entity)

_CERTAIN_COUNTS: Final = (Qualifier.EXACT, Qualifier.AT_MOST, Qualifier.ALL)


def check(catalog: Container) -> tuple[Issue, ...]:
    """Return every issue of *catalog*, by rule, then by section and id."""
    rules: tuple[Rule, ...] = (
        _dangling,
        _redirects,
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
    return (*_dangling(catalog), *_redirects(catalog), *_regions(catalog))


def _all(catalog: Container, cls: type[E]) -> tuple[E, ...]:
    """Return the entities of a class that the model may lack."""
    return catalog.of(cls) if cls in catalog.model.sections.values() else ()


def _warning(code: str, entity: Entity, pointer: str, message: str) -> Issue:
    return Issue(code=code, subject=entity.id, pointer=pointer, message=message, severity=Severity.WARNING)


class _Hints:
    """Hints for the first hundred issues: each costs a search, and a report shows no more."""

    def __init__(self, make: Callable[[str], str | None]) -> None:
        self._make = make
        self._left = MOST_ISSUES

    def of(self, ref: str) -> str | None:
        self._left -= 1
        return self._make(ref) if self._left >= 0 else None


def _dangling(catalog: Container) -> Iterator[Issue]:
    hints = _Hints(catalog.nearest)
    lost = {ref for ref in set(all_references(catalog)) if catalog.get(ref) is None and not _is_reference_data(ref)}
    for entity in catalog if lost else ():
        for reference in references(entity):
            if reference.id in lost:
                wrong = _wrong_with(catalog, reference.id, hints)
                yield attrs.evolve(wrong, subject=entity.id, pointer=reference.pointer, value=shown(reference.id))


def _is_reference_data(ref: str) -> bool:
    try:
        return kind_of(ref) in ("region", "zone") and bool(regions.resolve(ref))
    except UnknownReference:
        return False


def _wrong_with(catalog: Container, ref: str, hints: _Hints) -> Issue:
    """Say what is wrong with a reference that leads nowhere."""
    kind = kind_of(ref)
    if kind in ("region", "zone"):
        return Issue(code="dangling", message=f"there is no {kind} {shown(ref)}")
    if kind not in catalog.model.kinds:
        said = f"no section of the model holds {shown(ref)}"
        return Issue(code="wrong-kind", message=said, hint="pass the model that does")
    return Issue(code="dangling", message=f"nothing in the catalog has the id {shown(ref)}", hint=hints.of(ref))


def _redirects(catalog: Container) -> Iterator[Issue]:
    hints = _Hints(catalog.nearest)
    redirected = {ref: catalog.current(ref) for ref in sorted(catalog.redirects)}
    for old, new in redirected.items():
        if new not in catalog:
            said = f"is redirected to {shown(new)}, which is not there"
            yield Issue(code="dangling", subject=old, message=said, value=shown(new), hint=hints.of(new))
    for entity in catalog if redirected else ():
        if entity.id in redirected:
            said = f"is redirected to {shown(redirected[entity.id])} and in the catalog all the same"
            hint = "merge the two: catalog.merge(Catalog())"
            yield Issue(code="redirect", subject=entity.id, message=said, hint=hint)


def _regions(catalog: Container) -> Iterator[Issue]:
    known = {region.code for region in regions.all_regions()}
    hints = _Hints(lambda code: did_you_mean(code, known))
    wrong = {code for code in set(all_region_codes(catalog)) if _table_code(code) not in known}
    for entity in catalog if wrong else ():
        for pointer, code in region_codes(entity):
            if code in wrong:
                top = _table_code(code)
                said, hint = f"there is no region {shown(top)}", hints.of(top)
                yield Issue(
                    code="region", subject=entity.id, pointer=pointer, message=said, hint=hint, value=shown(code)
                )


def _table_code(code: str) -> str:
    """Return the part of a code that the table knows: it ends at kabupaten and kota."""
    return code[: len("16.06")]


def _loops(catalog: Container) -> Iterator[Issue]:
    links: tuple[tuple[type[Entity], str], ...] = (
        (Agency, "parent"),
        (Event, "parent"),
        (Event, "series"),
        (Source, "based_on"),
    )
    for cls, field in links:
        yield from _loops_along(catalog, cls, field)


def _loops_along(catalog: Container, cls: type[Entity], field: str) -> Iterator[Issue]:
    """Find circles without recursion: every entity is entered once and left once."""
    done: set[str] = set()
    for start in _all(catalog, cls):
        path: list[str] = []
        places: dict[str, int] = {}
        ways: list[Iterator[str]] = [iter((start.id,))]
        while ways:
            ref = next(ways[-1], None)
            if ref is None:
                ways.pop()
                if path:
                    done.add(path[-1])
                    del places[path.pop()]
            elif ref in places:
                circle = path[places[ref] : places[ref] + MOST_NAMED + 1]
                pointer = _pointer_to(catalog, ref, field, circle[1] if len(circle) > 1 else ref)
                said = f"runs in a circle: {circle_of(circle)}"
                yield Issue(code="loop", subject=ref, pointer=pointer, message=said)
            elif ref not in done:
                places[ref] = len(path)
                path.append(ref)
                ways.append(_next(catalog, ref, field))


def _next(catalog: Container, ref: str, field: str) -> Iterator[str]:
    return (catalog.current(other) for other in _held(catalog, ref, field) if isinstance(other, str))


def _pointer_to(catalog: Container, ref: str, field: str, other: str) -> str:
    """Return the pointer to where *ref* names *other* in its field."""
    if not isinstance(getattr(catalog.get(ref), field, None), tuple):
        return f"/{field}"
    return f"/{field}/{list(_next(catalog, ref, field)).index(other)}"


def _held(catalog: Container, ref: str, field: str) -> tuple[object, ...]:
    held = getattr(catalog.get(ref), field, None)
    return cast("tuple[object, ...]", held) if isinstance(held, tuple) else (held,)


def _two_holders(catalog: Container) -> Iterator[Issue]:
    held: dict[str, list[tuple[dt.date, dt.date, str, str]]] = defaultdict(list)
    for one in _all(catalog, Appointment):
        span = _certain(one) if one.mandate is Mandate.DEFINITIVE else None
        if span is not None and one.official is not None:
            held[catalog.current(one.post)].append((*span, one.id, catalog.current(one.official)))
    for post, spans in held.items():
        yield from _overlaps(post, sorted(spans))


def _overlaps(post: str, spans: list[tuple[dt.date, dt.date, str, str]]) -> Iterator[Issue]:
    """Report each holder who begins while another still holds; in one pass, so each is reported once."""
    last: list[tuple[dt.date, str, str]] = []  # the two latest ends so far, of two people
    for start, end, one, official in spans:
        for until, other, holder in last:
            if holder != official and until >= start:
                said = f"{post} has two definitive holders on {start}: {other} and {one}"
                yield Issue(code="two-holders", subject=one, pointer="/period", message=said)
                break
        best = {official: (end, one, official)}
        for until, other, holder in last:
            if holder not in best or until > best[holder][0]:
                best[holder] = (until, other, holder)
        last = sorted(best.values(), reverse=True)[:2]


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
    for result in _all(catalog, AwardResult):
        place = result.placement
        size = _field_of(catalog, result) if place is None or place.of is None else place.of
        if size is not None and result.rank is not None and result.rank > size:
            yield _beyond(result, "/placement/ordinal", result.rank, size)
    for ranking in _all(catalog, Ranking):
        for number, entry in enumerate(ranking.entries):
            if ranking.total is not None and entry.rank is not None and entry.rank > ranking.total:
                yield _beyond(ranking, f"/entries/{number}/rank", entry.rank, ranking.total)


def _beyond(entity: Entity, pointer: str, rank: int, size: int) -> Issue:
    return Issue(code="beyond-field", subject=entity.id, pointer=pointer, message=f"place {rank} in a field of {size}")


def _field_of(catalog: Container, result: AwardResult) -> int | None:
    """Return how many took part at most: as the category says it, else the edition; None when neither does."""
    holders = (catalog.get(result.category or ""), catalog.get(result.edition))
    for holder in holders:
        counts: tuple[Count, ...] = getattr(holder, "participation", ())
        sizes = [count.value for count in counts if count.value is not None and count.qualifier in _CERTAIN_COUNTS]
        if sizes and len(sizes) == len(counts):
            return sum(sizes)
    return None


def _misplaced(catalog: Container) -> Iterator[Issue]:
    for result in _all(catalog, AwardResult):
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
    for ranking in _all(catalog, Ranking):
        seen: dict[tuple[str, str | None], int] = {}
        for number, entry in enumerate(ranking.entries):
            subject = entry.subject_text or "" if entry.subject is None else catalog.current(entry.subject)
            first = seen.setdefault((subject, entry.group), number)
            if first != number:
                field = "subject_text" if entry.subject is None else "subject"
                pointer, said = f"/entries/{number}/{field}", f"ranks again what entry {first} ranks"
                yield Issue(code="ranked-twice", subject=ranking.id, pointer=pointer, message=said)


def _leaves(catalog: Container) -> Iterator[Issue]:
    """Check single values that are odd rather than wrong: they were printed so."""
    if not any(_oddity(value) for value in all_dates_and_names(catalog)):
        return
    for entity in catalog:
        for pointer, value in dates_and_names(entity):
            odd = _oddity(value)
            if odd is not None:
                code, below, said = odd
                yield _warning(code, entity, pointer + below, said)


def _oddity(value: PartialDate | Name | PersonName) -> tuple[str, str, str] | None:
    """Return code, pointer and message of what is odd in a date or a name."""
    if isinstance(value, PartialDate):
        day = None if value.weekday is None else value.date()
        if day is None or WEEKDAYS[day.weekday()] == value.weekday:
            return None
        return "weekday", "", f"{value} was a {WEEKDAYS[day.weekday()]}, not a {value.weekday}"
    field, text = ("text", value.text) if isinstance(value, Name) else ("name", value.name)
    return ("mixed-script", f"/{field}", f"mixes scripts in one word: {shown(text)}") if _mixed(text) else None


def _mixed(text: str) -> bool:
    """Tell whether a word mixes Latin letters with look-alikes of another script (the idea of UTS 39)."""
    if text.isascii():
        return False
    return any(len({_script(letter) for letter in word} - {""}) > 1 for word in re.split(r"[\W\d_]+", text))


def _script(letter: str) -> str:
    script = unicodedata.name(letter, "").partition(" ")[0]
    return script if script in ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC") else ""
