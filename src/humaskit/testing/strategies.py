"""Hypothesis strategies for every class of the model, made from the rules that the classes themselves declare.

Importing this module also tells Hypothesis how to build each class: ``st.from_type(Agency)`` works from then on.
"""

import datetime as dt
import functools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import Final, TypeAlias, TypeVar, cast

import attrs
from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ..catalog import Catalog
from ..errors import InvalidValue
from ..model.entity import Entity
from ..model.registry import MODEL, Model
from ..values.citation import Certainty, Citation, Claim
from ..values.dates import PARTS_OF_DAY, SEGMENTS, WEEKDAYS, PartialDate
from ..values.extra import Extra
from ..values.nip import Nip
from ..values.rules import Shape, per_class, shapes
from ..values.valid import Value

__all__ = ["catalogs", "entities", "ids", "instants", "nips", "partial_dates", "register", "scores", "texts", "values"]

E = TypeVar("E", bound=Entity)
V = TypeVar("V", bound=Value)
Pool: TypeAlias = Mapping[str, Sequence[str]]
"""The ids that references may hold, by kind."""

_MOST_ITEMS: Final = 2
_TRIES: Final = 8
_SLUG: Final = re.compile(r"[a-z0-9]([a-z0-9._-]{0,10}[a-z0-9])?", re.ASCII)
_DEVICE: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
_EXTRA_KEY: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,9}:[a-z0-9][a-z0-9._-]{0,9}", re.ASCII)
_WIDEST: Final = 2**53 - 1
_LONGEST_LINE: Final = 2_000


@functools.cache
def texts(*, prose: bool = False, max_size: int = 20) -> SearchStrategy[str]:
    """Text that may be stored: one line, or several in *prose*; letters of every script, signs, emoji."""
    letters = st.characters(exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
    return st.text(letters | st.sampled_from("\n\t") if prose else letters, min_size=1, max_size=max_size).filter(
        lambda text: any(letter.isprintable() and not letter.isspace() for letter in text)
    )


@functools.cache
def ids(*kinds: str) -> SearchStrategy[str]:
    """Typed ids of one of *kinds*."""
    slugs = st.from_regex(_SLUG, fullmatch=True).filter(lambda slug: _DEVICE.fullmatch(slug) is None)
    return st.builds("{}:{}".format, st.sampled_from(kinds), slugs)


@functools.cache
def partial_dates() -> SearchStrategy[PartialDate]:
    """Dates of every form: a year, a day without a year, a clock time with its offset, awal, senin malam."""
    years = st.integers(1, 9999).map("{:04}".format)
    months = st.integers(1, 12).map("{:02}".format)
    vague = st.one_of(years, st.builds("{}-{}".format, years, months), months.map("--{}".format))
    days = st.dates().map(str)
    yearless = st.dates(dt.date(2000, 1, 1), dt.date(2000, 12, 31)).map(lambda day: f"-{day:-%m-%d}")
    full = st.one_of(days, yearless, st.integers(1, 31).map("---{:02}".format))
    clocks = st.builds("T{:%H:%M}{}{}".format, st.times(), st.sampled_from(("", ":07")), st.just("") | _offsets())
    weekdays, parts = (st.sampled_from(("", *words)) for words in (WEEKDAYS, PARTS_OF_DAY))
    texts_of_dates = st.one_of(
        st.builds(_joined, vague, st.sampled_from(("", *SEGMENTS))),
        st.builds(_joined, st.builds(str.__add__, full, st.just("") | clocks), weekdays, parts),
        st.builds(_joined, st.sampled_from(WEEKDAYS), parts),
        clocks,
    )
    return texts_of_dates.map(PartialDate)


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)


def _offsets() -> SearchStrategy[str]:
    return st.builds("{}{:02}:{:02}".format, st.sampled_from("+-"), st.integers(0, 14), st.integers(0, 59))


@functools.cache
def instants() -> SearchStrategy[dt.datetime]:
    """Date-times with an offset of whole minutes, and fractions of a second now and then."""
    offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
    moments = st.datetimes(dt.datetime(2, 1, 1), dt.datetime(9998, 12, 31), timezones=st.just(dt.UTC) | offsets)  # noqa: DTZ001  (bounds have no zone)
    return moments.flatmap(lambda moment: st.sampled_from((moment, moment.replace(microsecond=0))))


@functools.cache
def scores() -> SearchStrategy[Decimal]:
    """Decimals as they are printed, trailing zeros included."""
    return st.integers(0, 6).flatmap(lambda places: st.decimals(-(10**9), 10**9, places=places))


@functools.cache
def nips() -> SearchStrategy[Nip]:
    """Invented NIPs."""
    days = st.dates(dt.date(1950, 1, 1), dt.date(2005, 12, 31))
    numbers = st.builds(
        "{:%Y%m%d}{}{}{:03}".format, days, st.integers(197001, 202512), st.sampled_from("12"), st.integers(0, 999)
    )
    return numbers.map(Nip)


def values(cls: type[V], *, refs: Pool | None = None) -> SearchStrategy[V]:
    """Instances of a value class, such as ``Citation`` or ``Period``; with *refs*, references hold those ids alone."""
    return cast("SearchStrategy[V]", _records(cls, refs=refs))


def entities(cls: type[E], *, refs: Pool | None = None, id: str | None = None) -> SearchStrategy[E]:  # noqa: A002  (the word of the field)
    """Instances of an entity class, also of a dependant's own.

    With *refs*, a mapping of kinds to ids, references hold those ids alone, and optional ones are left out where
    there is none; *id* fixes the id.
    """
    return cast("SearchStrategy[E]", _records(cls, refs=refs, id=id))


def catalogs(model: Model = MODEL, *, most: int = 3) -> SearchStrategy[Catalog]:
    """Small catalogs in which every reference leads to an entity, and no thing of a kind to itself or in a circle."""
    return _catalogs(model, most)


@st.composite
def _catalogs(draw: DrawFn, model: Model, most: int) -> Catalog:
    wanted = draw(st.lists(st.sampled_from(list(model.kinds)), max_size=most, unique=True))
    pool: dict[str, list[str]] = {}
    while wanted:
        kind = wanted.pop()
        if kind not in pool:
            pool[kind] = sorted(draw(st.lists(ids(kind), min_size=1, max_size=most, unique=True)))
            wanted += _needed(model.class_of(kind), model, pool)
    made: list[Entity] = []
    for kind, keys in pool.items():
        for index, key in enumerate(keys):
            earlier = {**pool, kind: keys[:index]}  # so that no chain of a kind closes
            made.append(draw(entities(model.class_of(kind), refs=earlier, id=key)))
    return Catalog(made, model=model)


def _needed(cls: type, model: Model, pool: Pool) -> Iterator[str]:
    """Yield a kind for each reference that *cls* cannot do without, unless one of its kinds is there."""
    for name, shape in shapes(cls).items():
        inner = shape.item or shape
        optional = shape.optional or (shape.item is not None and not _least(shape))
        if name == "id" or optional:
            continue
        if inner.is_record:
            yield from _needed(inner.core, model, pool)
        known = [kind for kind in inner.kinds if kind in model.kinds]
        if known and not any(kind in pool for kind in known):
            yield known[0]


def _records(cls: type, *, refs: Pool | None = None, id: str | None = None) -> SearchStrategy[object]:  # noqa: A002  (the word of the field)
    fields = {name: _of(shape, refs) for name, shape in shapes(cls).items()}
    if Entity in cls.__mro__:
        fields["id"] = ids(*shapes(cls)["id"].kinds) if id is None else st.just(id)
        for name, spoken_of in (("citations", Citation), ("claims", Claim)):
            fields[name] = _tuples(_speaking_of(spoken_of, cls, refs), 0)
    return _built(cls, fields)


def _speaking_of(cls: type, owner: type, refs: Pool | None) -> SearchStrategy[object]:
    """Return citations or claims of fields that *owner* has."""
    fields = {name: _of(shape, refs) for name, shape in shapes(cls).items()}
    return _built(cls, fields | {"field": st.sampled_from(list(shapes(owner)))})


def _built(cls: type, fields: Mapping[str, SearchStrategy[object]]) -> SearchStrategy[object]:
    return st.nothing() if any(strategy.is_empty for strategy in fields.values()) else _drawn(cls, fields)


@st.composite
def _drawn(draw: DrawFn, cls: type, fields: Mapping[str, SearchStrategy[object]]) -> object:
    """Build a *cls*, drawing again what a law refuses."""
    build: Callable[..., object] = cls
    drawn = {name: draw(strategy) for name, strategy in fields.items()}
    for attempt in range(_TRIES):
        if cls is Citation and drawn["source"] is None:
            drawn["certainty"] = Certainty.OUTSIDE_KNOWLEDGE
        try:
            return build(**drawn)
        except InvalidValue as error:
            named = {issue.pointer[1:].partition("/")[0] for issue in error.issues}
            drawn |= {name: draw(strategy) for name, strategy in fields.items() if attempt % 2 or name in named}
    return reject()


def _of(shape: Shape, refs: Pool | None) -> SearchStrategy[object]:
    """Return the values that a field of *shape* can hold."""
    if not _is_possible(shape, refs):
        if shape.optional:
            return st.none()
        return st.nothing() if shape.item is None or _least(shape) else st.just(())
    bare = _bare(shape, refs)
    return st.none() | bare if shape.optional else bare


def _is_possible(shape: Shape, refs: Pool | None) -> bool:
    """Tell whether *refs* hold what a value of *shape* cannot do without."""
    if refs is None:
        return True
    if shape.item is not None:
        return _is_possible(shape.item, refs)
    if shape.is_record:
        needed = (inner for name, inner in shapes(shape.core).items() if not _may_be_left_out(shape.core, name))
        return all(_is_possible(inner, refs) for inner in needed)
    return not shape.kinds or any(refs.get(kind) for kind in shape.kinds)


def _may_be_left_out(cls: type, name: str) -> bool:
    return attrs.fields_dict(cls)[name].default is not attrs.NOTHING


def _bare(  # noqa: PLR0911  (one way out for each kind of value)
    shape: Shape, refs: Pool | None
) -> SearchStrategy[object]:
    core = shape.core
    if shape.item is not None:
        return _tuples(_of(shape.item, refs), _least(shape))
    if shape.is_record:
        return _records(core, refs=refs)
    if shape.kinds:
        known = [key for kind in shape.kinds for key in (refs or {}).get(kind, ())]
        return ids(*shape.kinds) if refs is None else st.sampled_from(known)
    if issubclass(core, Enum):
        return st.sampled_from(list(core))
    if core is str:
        return _strings(shape)
    if core is int:
        said = _schema(shape)
        return st.integers(cast("int", said.get("minimum", -_WIDEST)), cast("int", said.get("maximum", _WIDEST)))
    return _SCALARS[core]() if core in _SCALARS else st.from_type(core)


def _tuples(items: SearchStrategy[object], least: int) -> SearchStrategy[object]:
    return st.lists(items, min_size=least, max_size=max(least, _MOST_ITEMS)).map(tuple)


def _least(shape: Shape) -> int:
    return max((cast("int", rule.schema.get("minLength", 0)) for rule in shape.rules), default=0)


def _schema(shape: Shape) -> dict[str, object]:
    said: dict[str, object] = {}
    for rule in shape.rules:
        said |= rule.schema
    return said


@functools.cache
def _matching(pattern: str) -> SearchStrategy[str]:
    return st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True)


def _strings(shape: Shape) -> SearchStrategy[str]:
    said = _schema(shape)
    pattern = said.get("pattern")
    if isinstance(pattern, str):
        return _matching(pattern)
    prose = cast("int", said.get("maxLength", 0)) > _LONGEST_LINE
    return texts(prose=prose) if "minLength" in said else st.just("") | texts(prose=prose)


@functools.cache
def _extras() -> SearchStrategy[Extra]:
    keys = st.from_regex(_EXTRA_KEY, fullmatch=True)
    return st.dictionaries(keys, st.just("") | texts(prose=True), max_size=_MOST_ITEMS).map(Extra)


_SCALARS: Final[Mapping[type, Callable[[], SearchStrategy[object]]]] = {
    bool: st.booleans,
    Decimal: scores,
    dt.datetime: instants,
    Extra: _extras,
    Nip: nips,
    PartialDate: partial_dates,
}


def register(model: Model = MODEL) -> None:
    """Tell Hypothesis how to build every class of *model*, and every value that they hold."""
    for scalar in (Extra, Nip, PartialDate):
        st.register_type_strategy(scalar, _SCALARS[scalar]())
    for cls in model.sections.values():
        _register(cls)


def _for_type(cls: type, _: type) -> SearchStrategy[object]:
    return _records(cls)


@per_class
def _register(cls: type) -> None:
    st.register_type_strategy(cls, functools.partial(_for_type, cls))
    for shape in shapes(cls).values():
        inner = shape.item or shape
        if inner.is_record:
            _register(inner.core)


register()
