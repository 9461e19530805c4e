"""The laws of the model, over several fields of one object, as far as a JSON Schema can say them.

A law that stands here with None cannot be said; its code is among those that only a reader finds.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from ...model.agency import Reorganisation, ReorganisationKind
from ...model.award import AwardCategory, AwardResult
from ...model.community import MediaPartnership
from ...model.entity import Entity
from ...model.event import Event, Participation
from ...model.office import Official
from ...model.ranking import Ranking, RankingEntry
from ...values.citation import Citation
from ...values.count import Count
from ...values.dates import Period
from ...values.placement import Placement
from ...values.rules import shapes
from ._texts import NIP_WITHIN

__all__ = ["Fragment", "laws_of", "unsaid_laws"]

Fragment: TypeAlias = dict[str, object]
_Said: TypeAlias = Callable[[type], Fragment] | None


def laws_of(cls: type) -> Iterator[Fragment]:
    """Yield what a schema says of the laws of *cls*."""
    for base, name in _marked(cls):
        said = _LAWS.get(base, {}).get(name)
        if said is not None:
            yield said(cls)


def unsaid_laws(cls: type) -> list[str]:
    """Return the laws of *cls* that nobody has put into words of a schema, nor said that there are none."""
    return [f"{base.__name__}.{name}" for base, name in _marked(cls) if name not in _LAWS.get(base, {})]


def _marked(cls: type) -> Iterator[tuple[type, str]]:
    for base in reversed(cls.__mro__):
        yield from ((base, name) for name, method in vars(base).items() if hasattr(method, "__humaskit_law__"))


def _given(name: str) -> Fragment:
    """Say that a field is there, and is not null."""
    return {"required": [name], "properties": {name: {"not": {"type": "null"}}}}


def _given_one_of(*names: str) -> _Said:
    return lambda _: {"anyOf": [_given(name) for name in names]}


def _when(name: str, word: str, then: Fragment) -> Fragment:
    return {"if": {"required": [name], "properties": {name: {"const": word}}}, "then": then}


def _unless(name: str, words: list[str | None], then: Fragment) -> Fragment:
    """Say *then* where a field is left out, or holds one of *words*."""
    return {"if": {"properties": {name: {"enum": words}}}, "then": then}


def _sizes(before: tuple[int, int], after: tuple[int, int]) -> Fragment:
    properties: Fragment = {}
    least: list[str] = []
    for name, (low, high) in (("before", before), ("after", after)):
        properties[name] = {"minItems": low, "maxItems": high} if low else {"maxItems": high}
        if low:
            properties[name] = {"type": "array", "minItems": low, "maxItems": high}
            least.append(name)
    return {"properties": properties, "required": least}


_MOST: Final = 999
_NONE, _ONE, _SOME, _SEVERAL = (0, 0), (1, 1), (1, _MOST), (2, _MOST)
_BODIES: Final[Mapping[ReorganisationKind, tuple[tuple[int, int], tuple[int, int]]]] = {
    ReorganisationKind.RENAME: (_ONE, _ONE),
    ReorganisationKind.MERGE: (_SEVERAL, _ONE),
    ReorganisationKind.SPLIT: (_ONE, _SEVERAL),
    ReorganisationKind.DISSOLVE: (_SOME, _NONE),
    ReorganisationKind.CREATE: (_NONE, _SOME),
    ReorganisationKind.RESTRUCTURE: (_SOME, _SOME),
}


def _numbers_of_bodies(_: type) -> Fragment:
    return {"allOf": [_when("kind", kind.value, _sizes(*sizes)) for kind, sizes in _BODIES.items()]}


def _own_fields(cls: type) -> Fragment:
    names = "|".join(shapes(cls))
    of_each = {"items": {"properties": {"field": {"pattern": f"^(?:{names})(?:/|$)"}}}}
    return {"properties": {"citations": of_each, "claims": of_each}}


def _numbered_place(_: type) -> Fragment:
    return {"allOf": [_when("kind", "ordinal", _given("ordinal")), _when("kind", "shortlist", _given("top"))]}


_LAWS: Final[Mapping[type, Mapping[str, _Said]]] = {
    Citation: {
        "_says_where_from": lambda _: {
            "anyOf": [
                _given("source"),
                {"required": ["certainty"], "properties": {"certainty": {"const": "outside_knowledge"}}},
            ]
        }
    },
    Count: {"_has_a_number_or_a_word": lambda _: _unless("qualifier", ["exact", None], _given("value"))},
    Placement: {"_numbers_fit_the_kind": _numbered_place},
    Period: {"_runs_forward": None},
    Entity: {
        "_speaks_of_its_own_fields": _own_fields,
        "_extra_is_namespaced_text": lambda _: {},  # said where extra is
    },
    Reorganisation: {"_numbers_fit_the_kind": _numbers_of_bodies},
    AwardCategory: {"_belongs_somewhere": _given_one_of("edition", "program")},
    AwardResult: {
        "_a_place_has_its_label": lambda _: _when(
            "outcome", "placed", {"anyOf": [_given("placement"), _given("score"), _given("grade")]}
        )
    },
    MediaPartnership: {"_has_a_partner": _given_one_of("partner", "partners")},
    Official: {"_id_is_no_nip": lambda _: {"properties": {"id": {"not": {"type": "string", "pattern": NIP_WITHIN}}}}},
    Event: {
        "_runs_forward": None,
        "_names_no_kind_twice": lambda _: {"properties": {"kinds": {"uniqueItems": True}}},
    },
    Participation: {"_is_somebody": lambda _: {"oneOf": [_given("participant"), _given("group")]}},
    RankingEntry: {"_ranks_something": _given_one_of("subject", "subject_text")},
    Ranking: {"_fits_its_total": None},
}
