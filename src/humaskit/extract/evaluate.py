"""How much of a catalog made by hand a draft finds by itself, and where it says something else.

Entities of the two are brought together by what they are, not by their ids. A value counts as found when the draft's
entity holds it in the same field and cites it at the same words; a surface that merely stands somewhere does not count.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, cast

import attrs

from ..catalog import Catalog
from ..model.agency import Agency
from ..model.award import AwardCategory, AwardEdition, AwardProgram, AwardResult
from ..model.community import CommunityGroup, MediaPartnership
from ..model.entity import Entity
from ..model.event import Event, Participation
from ..model.legal import LegalInstrument
from ..model.office import Appointment, Official, Post
from ..model.source import Outlet, Source
from ..model.statement import Cooperation, Statement
from ..reference.folding import fold
from ..tree import row_of
from ..values.names import Name
from .draft import Draft, span_of

__all__ = ["Difference", "Wanted", "align", "differences", "holds"]

Row = dict[str, object]


@attrs.frozen(kw_only=True)
class Wanted:
    """One value of one fact: the entity of the true catalog, the field, the value as text, and its words."""

    entity: str
    field: str
    value: str
    surface: str


@attrs.frozen(kw_only=True)
class Difference:
    """A field in which a draft and the true catalog do not agree."""

    entity: str
    field: str
    said: object
    true: object


def align(draft: Draft, truth: Catalog, source: str) -> dict[str, str]:
    """Return the ids of the draft by the ids of the true catalog, where both mean one thing.

    Only what cites *source* is compared.
    """
    same: dict[str, str] = {source: draft.source}
    for cls, key in _KEYS:
        own = list(draft.catalog.of(cls))
        for entity in truth.of(cls):
            if not any(one.source == source for one in entity.citations):
                continue
            fits = [one for one in own if key(entity, one, same)]
            if fits:
                same[entity.id] = max(fits, key=lambda one: _nearness(entity, one)).id
    return same


def _nearness(true: Entity, said: Entity) -> int:
    """Return how much alike two events or two described groups are, of several that may be meant."""
    if isinstance(true, Event) and isinstance(said, Event):
        return len(_names(true) & _names(said))
    if not (isinstance(true, Participation) and isinstance(said, Participation)):
        return 0
    if true.group is None or said.group is None:
        return 0
    mine, yours = fold(true.group.text).split(), fold(said.group.text).split()
    counted = [
        one.group.count.value if one.group is not None and one.group.count is not None else None for one in (true, said)
    ]
    return 2 * (mine == yours) + (counted[0] == counted[1])


def holds(draft: Draft, same: Mapping[str, str], wanted: Wanted) -> bool:
    """Tell whether the draft holds a value in its field, cited at the words of the fact."""
    ref = same.get(wanted.entity)
    entity = draft.catalog.get(ref) if ref is not None else None
    if entity is None:
        return False
    places = list(_places(draft.text, wanted.surface))
    name, *steps = wanted.field.split("/")
    row = row_of(entity)
    expected = _expected(wanted.value, same)
    for field, held in _fields(row, name, steps):
        if _agrees(name, held, expected) and _cited(entity, field, places):
            return True
    return False


def differences(draft: Draft, truth: Catalog, same: Mapping[str, str]) -> Iterator[Difference]:
    """Yield where a field of the draft holds another value than that of the true catalog."""
    for ref, own in same.items():
        true, said = truth.get(ref), draft.catalog.get(own)
        if true is None or said is None or type(true) is not type(said):
            continue
        wanted, held = row_of(true, sparse=True), row_of(said, sparse=True)
        for field, value in held.items():
            if field in _FREE or field not in wanted or isinstance(value, list):
                continue
            if not _agrees(field, value, _mapped(wanted[field], same)):
                yield Difference(entity=own, field=field, said=value, true=wanted[field])


_FREE: Final = frozenset({"id", "citations", "claims", "note", "extra", "text", "publisher_text"})


def _expected(value: str, same: Mapping[str, str]) -> object:
    try:
        return _mapped(json.loads(value), same)
    except ValueError:
        return same.get(value, value)


def _mapped(value: object, same: Mapping[str, str]) -> object:
    if isinstance(value, str):
        return same.get(value, value)
    if isinstance(value, list):
        return [_mapped(item, same) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        return {key: _mapped(item, same) for key, item in cast("Row", value).items()}
    return value


def _fields(row: Row, name: str, steps: list[str]) -> Iterator[tuple[str, object]]:
    """Yield the values that a pointer may mean, a place in a list being any place of it."""
    held = row.get(name)
    if not isinstance(held, list) or not steps:
        yield name, _below(held, steps)  # pyright: ignore[reportUnknownArgumentType]  # plain data
        return
    for number, item in enumerate(cast("list[object]", held)):
        yield f"{name}/{number}", _below(item, steps[1:])


def _below(value: object, steps: Iterable[str]) -> object:
    for step in steps:
        value = cast("Row", value).get(step) if isinstance(value, dict) else None
    return value


def _agrees(field: str, held: object, expected: object) -> bool:
    if isinstance(held, dict) and isinstance(expected, dict):
        told = cast("Row", held)
        return all(
            _agrees(key, told.get(key), item)
            for key, item in cast("Row", expected).items()
            if key not in ("within", "surface", "level")
        )
    if isinstance(held, str) and isinstance(expected, str):
        return _same_words(field, held, expected)
    if isinstance(held, list) and isinstance(expected, list):
        return _same_items(cast("list[object]", held), cast("list[object]", expected))
    return held == expected or str(held) == str(expected)  # pyright: ignore[reportUnknownArgumentType]  # plain data


def _same_words(field: str, held: str, expected: str) -> bool:
    if field == "text":
        return _overlap(held, expected)
    if field in ("start", "end", "date", "attested"):
        return held.split(maxsplit=1)[0] == expected.split(maxsplit=1)[0]
    return fold(held) == fold(expected)


def _same_items(held: list[object], expected: list[object]) -> bool:
    """Tell whether two lists hold the same things, in any order."""
    left = list(held)
    for item in expected:
        place = next((place for place, one in enumerate(left) if _agrees("", one, item)), None)
        if place is None:
            return False
        left.pop(place)
    return not left


_SHARE: Final = 0.6


def _overlap(one: str, other: str) -> bool:
    """Tell whether one text holds most of the other."""
    mine, yours = fold(one), fold(other)
    if mine in yours or yours in mine:
        return min(len(mine), len(yours)) > 0
    words, others = mine.split(), set(yours.split())
    return bool(words) and sum(word in others for word in words) / max(len(words), len(others)) >= _SHARE


def _places(text: str, surface: str) -> Iterator[tuple[int, int]]:
    """Yield where the words of a fact stand, white space counting as one blank."""
    flat, index = _flat(text)
    wanted = " ".join(surface.split())
    at = flat.find(wanted)
    while at >= 0 and wanted:
        yield index[at], index[at + len(wanted) - 1] + 1
        at = flat.find(wanted, at + 1)


def _flat(text: str) -> tuple[str, list[int]]:
    letters: list[str] = []
    index: list[int] = []
    for place, letter in enumerate(text):
        if letter.isspace() and letters and letters[-1] == " ":
            continue
        letters.append(" " if letter.isspace() else letter)
        index.append(place)
    return "".join(letters), index


def _cited(entity: Entity, field: str, places: list[tuple[int, int]]) -> bool:
    for one in entity.citations:
        span = span_of(one.place)
        if span is None or one.field is None:
            continue
        near = f"{field}/".startswith(f"{one.field}/") or one.field.partition("/")[0] == field.partition("/")[0]
        if near and any(span[0] < last and first < span[1] for first, last in places):
            return True
    return False


# --- what is one thing --------------------------------------------------------------------------------------------


def _names(entity: object) -> set[str]:
    return {fold(name.text) for name in cast("tuple[Name, ...]", getattr(entity, "names", ()))}


def _agency(true: Agency, said: Agency, _: Mapping[str, str]) -> bool:
    if true.region != said.region and None not in (true.region, said.region):
        return False
    return bool(_names(true) & _names(said)) or (
        true.kind is said.kind and true.region is not None and true.region == said.region and _only(true, said)
    )


_SHARED_WORDS: Final = 3  # of two names of one body of a kind and region


def _only(true: Agency, said: Agency) -> bool:
    mine = {word for name in _names(true) for word in name.split()}
    yours = {word for name in _names(said) for word in name.split()}
    return len(mine & yours) >= _SHARED_WORDS


def _official(true: Official, said: Official, _: Mapping[str, str]) -> bool:
    mine, yours = set(fold(true.name.name).split()), set(fold(said.name.name).split())
    return mine == yours or {word for word in yours if len(word) > 1} == mine


def _post(true: Post, said: Post, same: Mapping[str, str]) -> bool:
    if fold(true.title) != fold(said.title) and fold(true.title) not in fold(said.title):
        return False
    if true.agency is not None and said.agency is not None:
        return same.get(true.agency) == said.agency
    if true.region is not None and said.region is not None:
        return true.region == said.region
    return fold(true.domain or "") == fold(said.domain or "") or said.agency is None


def _appointment(true: Appointment, said: Appointment, same: Mapping[str, str]) -> bool:
    return same.get(true.post) == said.post and (true.official is None or same.get(true.official) == said.official)


def _event(true: Event, said: Event, _: Mapping[str, str]) -> bool:
    names = bool(_names(true) & _names(said))
    return names or (
        bool(set(true.kinds) & set(said.kinds))
        and (true.start is None or said.start is None or str(true.start)[:10] == str(said.start)[:10])
    )


def _edition(true: AwardEdition, said: AwardEdition, same: Mapping[str, str]) -> bool:
    return same.get(true.program) == said.program and true.year == said.year


def _result(true: AwardResult, said: AwardResult, same: Mapping[str, str]) -> bool:
    if same.get(true.recipient, true.recipient) != said.recipient or same.get(true.edition) != said.edition:
        return False
    return true.category is None or said.category is None or same.get(true.category) == said.category


def _participation(true: Participation, said: Participation, same: Mapping[str, str]) -> bool:
    if same.get(true.event) != said.event or true.role is not said.role:
        return False
    if true.participant is not None:
        return same.get(true.participant, true.participant) == said.participant
    return (
        true.group is not None
        and said.group is not None
        and bool(set(fold(true.group.text).split()) & set(fold(said.group.text).split()))
    )


def _legal(true: LegalInstrument, said: LegalInstrument, _: Mapping[str, str]) -> bool:
    return (true.kind, true.number, true.year) == (said.kind, said.number, said.year)


def _statement(true: Statement, said: Statement, same: Mapping[str, str]) -> bool:
    speaker = None if true.speaker is None else same.get(true.speaker)
    return _overlap(said.text, true.text) and (speaker == said.speaker or said.speaker is None)


def _partnership(true: MediaPartnership, said: MediaPartnership, same: Mapping[str, str]) -> bool:
    return same.get(true.agency) == said.agency


def _cooperation(true: Cooperation, said: Cooperation, same: Mapping[str, str]) -> bool:
    return {same.get(party, party) for party in true.parties} >= set(said.parties)


def _shared(true: object, said: object, _: Mapping[str, str]) -> bool:
    return bool(_names(true) & _names(said))


def _source(true: Source, said: Source, same: Mapping[str, str]) -> bool:
    return true.kind is said.kind and true.publisher is not None and same.get(true.publisher) == said.publisher


def _called(true: Outlet | AwardCategory, said: Outlet | AwardCategory, _: Mapping[str, str]) -> bool:
    return fold(true.name) == fold(said.name)


Key = Callable[[Entity, Entity, Mapping[str, str]], bool]
_KEYS: Final = cast(
    "tuple[tuple[type[Entity], Key], ...]",
    (
        (Outlet, _called),
        (Agency, _agency),
        (Official, _official),
        (CommunityGroup, _shared),
        (Post, _post),
        (Appointment, _appointment),
        (LegalInstrument, _legal),
        (AwardProgram, _shared),
        (AwardEdition, _edition),
        (AwardCategory, _called),
        (AwardResult, _result),
        (Event, _event),
        (Participation, _participation),
        (Statement, _statement),
        (MediaPartnership, _partnership),
        (Cooperation, _cooperation),
        (Source, _source),
    ),
)
