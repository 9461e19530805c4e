"""Ids that entities hold: found wherever they stand, and replaced there."""

import dataclasses
import typing
from collections.abc import Iterator
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.model.agency import Agency, AgencyKind, Parentage
from humaskit.model.award import AwardResult, Outcome
from humaskit.model.entity import Entity
from humaskit.model.references import Reference, redirected, references
from humaskit.model.registry import MODEL
from humaskit.model.statement import Statement, StatementKind
from humaskit.testing.strategies import entities
from humaskit.values.citation import Citation, Claim
from humaskit.values.count import Count
from humaskit.values.dates import PartialDate, Period
from humaskit.values.ids import AgencyId, PostId, is_id
from humaskit.values.names import Name
from humaskit.values.rules import Id, Rule
from humaskit.values.terms import DescribedGroup
from humaskit.values.valid import Value

CLASSES = sorted(MODEL.sections.values(), key=lambda cls: cls.__name__)


@dataclasses.dataclass
class Found:
    """An id that the independent walk found."""

    pointer: str
    id: str
    kinds: tuple[str, ...]


def kinds_in(annotation: Any) -> tuple[str, ...]:
    """Read the kinds of id off an annotation, without the library's own reader."""
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, Rule) and mark.kinds:
            return mark.kinds
    return next((found for arg in typing.get_args(annotation) if (found := kinds_in(arg))), ())


def walked(value: Any, at: str = "") -> Iterator[Found]:
    """Walk over the attrs fields of a value and everything in it."""
    cls: Any = value.__class__
    hints = typing.get_type_hints(cls, include_extras=True)
    for field in attrs.fields(cls):
        if not (at == "" and field.name == "id"):
            yield from _in(getattr(value, field.name), kinds_in(hints[field.name]), f"{at}/{field.name}")


def _in(held: Any, kinds: tuple[str, ...], at: str) -> Iterator[Found]:
    if isinstance(held, Value):
        yield from walked(held, at)
    elif held.__class__ is tuple:
        for index, item in enumerate(held):
            yield from _in(item, kinds, f"{at}/{index}")
    elif kinds and isinstance(held, str):
        yield Found(at, held, kinds)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Silent(Value):
    """A record that counts as false though it is there."""

    post: PostId

    def __len__(self) -> int:
        return 0


@attrs.frozen(kw_only=True, weakref_slot=False)
class Grant(Entity):
    """A dependant's own class."""

    id: Annotated[str, Id("grant")]
    giver: AgencyId
    silent: Silent | None = None
    before: tuple[Annotated[str, Id("grant")], ...] = ()


ANYTHING = st.one_of([entities(cls) for cls in (*CLASSES, Grant)])


class TestReferences:
    """Every id field, however deep."""

    @settings(max_examples=80)
    @given(entity=ANYTHING)
    def test_against_an_independent_walk(self, entity: Entity) -> None:
        """The walk over shapes finds what a walk over fields and values finds, in the same places.

        Each is an id of a kind that its field allows, and the entity's own id is not among them.
        """
        expected = sorted((one.pointer, one.id, one.kinds) for one in walked(entity))
        actual = sorted((one.pointer, one.id, one.kinds) for one in references(entity))

        assert actual == expected
        assert all(is_id(ref) and ref.partition(":")[0] in kinds and pointer != "/id" for pointer, ref, kinds in actual)

    def test_places(self) -> None:
        """Ids stand in fields, in tuples, in records and in records in tuples."""
        agency = Agency(
            id="agency:a",
            kind=AgencyKind.DINAS,
            names=(Name(text="A"),),
            parent="agency:b",
            former_parents=(Parentage(agency="agency:c", period=Period(start=PartialDate("2020"))),),
            divisions=Count(value=4, within="agency:d"),
            citations=(Citation(source="source:a", speaker="official:x"),),
            claims=(Claim(field="parent", value="agency:e", citations=(Citation(source="source:b"),)),),
        )
        expected = {
            "/parent": "agency:b",
            "/former_parents/0/agency": "agency:c",
            "/divisions/within": "agency:d",
            "/citations/0/source": "source:a",
            "/citations/0/speaker": "official:x",
            "/claims/0/citations/0/source": "source:b",
        }
        actual = {one.pointer: one.id for one in references(agency)}

        assert actual == expected

    def test_record_that_counts_as_false(self) -> None:
        """A record that says it is empty is walked through all the same."""
        grant = Grant(id="grant:a", giver="agency:a", silent=Silent(post="post:a"))

        assert Reference("/silent/post", "post:a", ("post",)) in references(grant)
        assert redirected(grant, {"post:a": "post:b"}).silent == Silent(post="post:b")


class TestRedirected:
    """Every id replaced, its own included."""

    @settings(max_examples=80)
    @given(entity=ANYTHING)
    def test_every_reference(self, entity: Entity) -> None:
        """After the replacement no old id is left, the places are the same, and the way back leads back."""
        found = list(references(entity))
        moves = {
            ref: f"{ref.partition(':')[0]}:moved-{number}"
            for number, ref in enumerate(sorted({entity.id, *(one.id for one in found)}))
        }
        moved = redirected(entity, moves)

        assert moved.id == moves[entity.id]
        assert [(one.pointer, one.id) for one in references(moved)] == [(one.pointer, moves[one.id]) for one in found]
        assert redirected(moved, {new: old for old, new in moves.items()}) == entity

    @settings(max_examples=30)
    @given(entity=ANYTHING)
    def test_nothing_to_move(self, entity: Entity) -> None:
        """What holds none of the ids stays the same object."""
        assert redirected(entity, {}) is entity
        assert redirected(entity, {"agency:not-there-at-all": "agency:b"}) is entity

    def test_untouched_parts_are_shared(self) -> None:
        """Only what holds an id that moved is built anew."""
        kept, moving = Citation(source="source:a"), Citation(source="source:b")
        result = AwardResult(
            id="result:a", edition="edition:a", recipient="agency:a", outcome=Outcome.WINNER, citations=(kept, moving)
        )
        moved = redirected(result, {"source:b": "source:c"})

        assert moved.citations[0] is kept
        assert moved.citations[1] == Citation(source="source:c")

    def test_text_is_no_reference(self) -> None:
        """What merely looks like an id in a text stays."""
        statement = Statement(
            id="statement:a",
            kind=StatementKind.QUOTE,
            text="agency:a",
            addressee=DescribedGroup(text="agency:a", agency="agency:a"),
        )
        moved = redirected(statement, {"agency:a": "agency:b"})

        assert (moved.text, moved.addressee) == ("agency:a", DescribedGroup(text="agency:a", agency="agency:b"))

    def test_wrong_kind(self) -> None:
        """A replacement of another kind is refused by the class."""
        with pytest.raises(InvalidValue, match="/recipient: must be an id"):
            redirected(
                AwardResult(id="result:a", edition="edition:a", recipient="agency:a", outcome=Outcome.WINNER),
                {"agency:a": "event:a"},
            )
