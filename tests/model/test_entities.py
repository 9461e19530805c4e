"""What holds for every class of the model, and for everything inside its entities."""

import copy
import datetime as dt
import pickle
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.errors import InvalidValue, Issue
from humaskit.model.agency import Agency, AgencyKind
from humaskit.model.award import AwardResult, Outcome
from humaskit.model.entity import Entity
from humaskit.model.ranking import RankingEntry
from humaskit.model.registry import MODEL
from humaskit.testing.strategies import entities, values
from humaskit.values.citation import Citation, Claim
from humaskit.values.extra import Extra
from humaskit.values.names import Name
from humaskit.values.nip import Nip
from humaskit.values.rules import Shape, TextValue, shapes
from humaskit.values.valid import Value, broken, changed, law, problems

NIP = "197001011995031001"


def records(cls: type) -> Iterator[type[Value]]:
    """Yield every class of values that stands in a field of *cls*, however deep."""
    for shape in shapes(cls).values():
        inner = shape.item or shape
        if inner.is_record and issubclass(inner.core, Value):
            yield inner.core
            yield from records(inner.core)


ENTITIES = sorted(MODEL.sections.values(), key=lambda cls: cls.__name__)
RECORDS = sorted({record for cls in ENTITIES for record in records(cls)}, key=lambda cls: cls.__name__)


class Text(str):
    """Text of a class of its own."""

    __slots__ = ()


class Whole(int):
    """A number of a class of its own."""


class Malicious:
    """An object that breaks whoever looks at it."""

    def __repr__(self) -> str:
        raise KeyError(self)

    __str__ = __repr__


def same(value: Any) -> Any:
    """Send a value through a pickle."""
    return pickle.loads(pickle.dumps(value))


HOSTILE: list[Any] = [
    *(None, True, 0, -1, 2**63, 10**5_000, 1.5, float("nan"), float("inf"), Whole(1), Fraction(10**5_000)),
    *(Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), Decimal("1e999999"), Decimal("-0"), Decimal("9" * 5_000)),
    *("", " ", "x", "x" * 100_000, "\ud800", "\u202e", "\x00", "a\nb", "a" + "\u0301" * 50_000, Text("x"), NIP),
    *("agency:" + "a" * 100_000, "agency:\ud800", "../../etc/passwd", "{{7*7}}", "%s%s%n", b"x", bytearray(b"x")),
    *([], ["x"], (), ("",), ("x",), (None,), ([],), ((),), (Malicious(),), {}, {"a": 1}, {1: {}}, {"a:b": object()}),
    *(set[str](), frozenset({1}), object(), Malicious(), Malicious, int, print, Entity, Nip(NIP), Extra()),
    *((Citation(source="source:a"),), (Claim(field="zzz"),), Citation(source="source:a"), iter(()), range(10**9)),
]


def outcome(cls: Any, fields: dict[str, Any]) -> str:
    """Build an instance, sound if it was built; return what the refusal says, or nothing."""
    try:
        assert problems(cls(**fields)) == []
    except InvalidValue as error:
        return str(error)
    return ""


class TestHostile:
    """Nothing but a refusal of the library comes out of a constructor, and soon."""

    @pytest.mark.parametrize("cls", [*ENTITIES, *RECORDS])
    @settings(max_examples=1)
    @given(data=st.data())
    def test_every_field(self, cls: type[Any], data: st.DataObject) -> None:
        """Whatever stands in whichever field is taken or refused, without showing an NIP or a control character."""
        sound = data.draw(entities(cls) if issubclass(cls, Entity) else values(cls))
        fields = {name: getattr(sound, name) for name in shapes(cls)}

        for name in fields:
            for value in HOSTILE:
                said = outcome(cls, {**fields, name: value})
                assert said.replace("\n", "").isprintable()
                assert NIP not in said

    @pytest.mark.parametrize("cls", ENTITIES)
    def test_everything_at_once(self, cls: type[Any]) -> None:
        """When every field is wrong, every field is named, and one error says it all."""
        wrong = object()
        with pytest.raises(InvalidValue) as caught:
            cls(**dict.fromkeys(shapes(cls), wrong))

        assert sorted(issue.pointer[1:] for issue in caught.value.issues) == sorted(shapes(cls))
        assert {issue.subject for issue in caught.value.issues} == {cls.__name__}


class TestValue:
    """Entities are values: frozen, equal by content, sent whole."""

    @settings(max_examples=40)
    @given(entity=st.one_of([entities(cls) for cls in ENTITIES]))
    def test_twins(self, entity: Entity) -> None:
        """Copies, pickles and entities built anew from the same fields are equal and hash alike."""
        twins = [copy.copy(entity), copy.deepcopy(entity), same(entity), changed(entity, {}), attrs.evolve(entity)]

        assert {*twins, entity} == {entity}
        assert [type(twin) for twin in twins] == [type(entity)] * 5

    @pytest.mark.parametrize("cls", [*ENTITIES, *RECORDS])
    def test_frozen(self, cls: type[Any]) -> None:
        """No field can be set or deleted, no attribute added, and there is no dictionary to do it in."""
        shell: Any = object.__new__(cls)

        for name in (*shapes(cls), "colour"):
            with pytest.raises(AttributeError):
                setattr(shell, name, None)
            with pytest.raises(AttributeError):
                delattr(shell, name)
        assert not hasattr(shell, "__dict__")

    @pytest.mark.parametrize("cls", [*ENTITIES, *RECORDS])
    def test_built_by_name_alone(self, cls: type[Any]) -> None:
        """Fields are given by name, so that a new one never shifts the others."""
        assert all(field.kw_only for field in attrs.fields(cls))

    @pytest.mark.parametrize("cls", [*ENTITIES, *RECORDS])
    def test_holds_nothing_that_changes(self, cls: type[Any]) -> None:
        """Fields are plain values, tuples and records; entities are never nested."""

        def allowed(shape: Shape) -> bool:
            core = (shape.item or shape).core
            if issubclass(core, Value):
                return not issubclass(core, Entity)
            return core in (str, int, bool, Decimal, dt.datetime) or issubclass(core, (TextValue, Extra, Enum))

        assert [name for name, shape in shapes(cls).items() if not allowed(shape)] == []

    @given(st.decimals(0, 100, places=1))
    def test_printed_digits_count(self, score: Decimal) -> None:
        """A score printed with another number of digits is another entity, since documents keep the digits."""
        longer = Decimal(f"{score}0")
        one, other = (
            AwardResult(id="result:a", edition="edition:a", recipient="agency:a", outcome=Outcome.PLACED, score=said)
            for said in (score, longer)
        )

        assert score == longer
        assert one != other
        assert RankingEntry(subject_text="a", score=score) != RankingEntry(subject_text="a", score=longer)


class TestEntity:
    """What every entity has."""

    def test_common_fields(self) -> None:
        """Citations, claims, a note and room for dependants stand in every class, after its own fields in a row."""
        for cls in ENTITIES:
            assert set(Entity.LAST_FIELDS) < set(shapes(cls))

    @pytest.mark.parametrize("field", ["names", "names/1", "names/0/text", "id", "citations", "extra/a:b"])
    def test_speaks_of_its_fields(self, field: str) -> None:
        """A citation or a claim names a field of the entity, or something in it."""
        agency = Agency(
            id="agency:a",
            kind=AgencyKind.DINAS,
            names=(Name(text="A"),),
            citations=(Citation(source="source:a", field=field),),
            claims=(Claim(field=field),),
        )

        assert (agency.citations[0].field, agency.claims[0].field) == (field, field)

    def test_unknown_fields_are_all_named(self) -> None:
        """Each citation and claim of a field that there is not is named, with the nearest field."""
        with pytest.raises(InvalidValue) as caught:
            Agency(
                id="agency:a",
                kind=AgencyKind.DINAS,
                names=(Name(text="A"),),
                citations=tuple(
                    Citation(source="source:a", field=field) for field in (None, "nmaes", "kind", "colour/1")
                ),
                claims=(Claim(field="parents"),),
            )

        expected = [
            "Agency/citations/1/field: Agency has no field 'nmaes'; did you mean 'names'?",
            "Agency/citations/3/field: Agency has no field 'colour'",
            "Agency/claims/0/field: Agency has no field 'parents'; did you mean 'parent'?",
        ]
        assert str(caught.value).splitlines() == expected

    def test_subclass_of_an_entity(self) -> None:
        """A dependant's subclass has the rules and laws of its parent, and its own."""

        @attrs.frozen(kw_only=True, weakref_slot=False)
        class Bureau(Agency):
            staff: Annotated[int, "heads"] = 0

            @law
            def _has_staff(self) -> Issue | None:
                return None if self.staff > 0 else broken("staff", "/staff", "a bureau has staff")

        with pytest.raises(InvalidValue) as caught:
            Bureau(
                id="post:a",
                kind=AgencyKind.BIRO,
                names=(),
                staff=0,
                citations=(Citation(source="source:a", field="x"),),
            )

        assert {issue.pointer for issue in caught.value.issues} == {"/id", "/names", "/staff", "/citations/0/field"}
        assert Bureau(id="agency:a", kind=AgencyKind.BIRO, names=(Name(text="A"),), staff=1).staff == 1

    def test_bare_entity(self) -> None:
        """The base can be built, though no catalog holds it."""
        assert Entity(id="anything").extra == {}
