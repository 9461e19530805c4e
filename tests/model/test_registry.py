"""Which classes a catalog holds, and which it can."""

import copy
import datetime as dt
import pickle
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any

import attrs
import pytest

from humaskit.errors import InvalidValue
from humaskit.model.agency import Agency
from humaskit.model.entity import Entity
from humaskit.model.office import Official, Post
from humaskit.model.registry import MODEL, Model
from humaskit.values.dates import Instant, PartialDate
from humaskit.values.ids import AgencyId
from humaskit.values.names import Name
from humaskit.values.rules import Id
from humaskit.values.valid import Value

GrantId = Annotated[str, Id("grant")]


def frozen(cls: type[Any]) -> type[Any]:
    """Decorate a class as the library decorates its own."""
    return attrs.frozen(kw_only=True, weakref_slot=False)(cls)


def grant(*, base: Any = Entity, decorated: bool = True, **annotations: Any) -> type[Any]:
    """Make a class of grants with these fields."""
    cls = type("Grant", (base,), {"__annotations__": {"id": GrantId, **annotations}})
    return frozen(cls) if decorated else cls


class Colour(Enum):
    """Words."""

    RED = "red"


class Number(Enum):
    """Numbers."""

    ONE = 1


@frozen
class Line(Value):
    """A record."""

    text: str
    colour: Colour


@frozen
class Floating(Value):
    """A record that no document can hold."""

    share: float


@attrs.frozen(kw_only=True)
class Stranger:
    """A record of another library."""

    text: str


@attrs.frozen(kw_only=True, weakref_slot=False)
class Node(Value):
    """A record that holds itself."""

    inner: "Node | None" = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Renamed(Entity):
    """A class whose constructor calls a field by another name."""

    id: GrantId
    colour: Annotated[str, ""] = attrs.field(alias="color", default="")


@attrs.frozen(kw_only=True, weakref_slot=False)
class Computed(Entity):
    """A class whose constructor does not take a field."""

    id: GrantId
    size: int = attrs.field(init=False, default=0)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Private(Entity):
    """A class with a private field."""

    id: GrantId
    _size: int = 0


@attrs.frozen(kw_only=True, weakref_slot=False)
class Typed(Entity):
    """A class with a field that lines of a document begin with."""

    id: GrantId
    type: str = ""


class TestModel:
    """The classes of the library itself."""

    def test_sections_and_kinds(self) -> None:
        """Each section has one class and one kind of id, and each leads to the others."""
        assert len(MODEL.sections) == len(MODEL.kinds) == 19
        for section, cls in MODEL.sections.items():
            kind = MODEL.kind_of(cls)

            assert MODEL.section_of(cls) == section == MODEL.kinds[kind]
            assert MODEL.class_of(kind) is cls

    def test_looks(self) -> None:
        """A model is told by its sections, in the order of documents."""
        assert list(MODEL)[:3] == ["sources", "outlets", "agencies"]
        assert repr(Model({"posts": Post})) == "<Model of posts>"

    def test_unchangeable(self) -> None:
        """Neither the mapping given nor the mappings told change it."""
        given_sections: dict[str, type[Entity]] = {"posts": Post}
        model = Model(given_sections)
        given_sections["agencies"] = Agency
        told: Any = model.sections

        with pytest.raises(TypeError):
            told["agencies"] = Agency
        assert list(model) == ["posts"]

    def test_twins(self) -> None:
        """Models are equal by their sections and their order, and are copied and sent whole."""
        one, other = Model({"posts": Post, "agencies": Agency}), Model({"agencies": Agency, "posts": Post})
        twins = (copy.copy(MODEL), copy.deepcopy(MODEL), pickle.loads(pickle.dumps(MODEL)))

        assert {*twins, MODEL} == {MODEL}
        assert one != other
        assert one != "posts"

    @pytest.mark.parametrize("kind", ["agencyy", "", "region", None, 5, ["agency"]], ids=repr)
    def test_unknown_kind(self, kind: Any) -> None:
        """No class is behind it, and a misspelt one is helped."""
        with pytest.raises(InvalidValue, match="no entity has ids of the kind") as caught:
            MODEL.class_of(kind)

        assert (caught.value.issues[0].hint == "did you mean 'agency'?") == (kind == "agencyy")

    @pytest.mark.parametrize("cls", [Entity, Name, int, "Agency", None])
    def test_unknown_class(self, cls: Any) -> None:
        """No section holds it."""
        for ask in (MODEL.section_of, MODEL.kind_of):
            with pytest.raises(InvalidValue, match=r"is no entity class of this model; add it: model\.with_"):
                ask(cls)


class TestWith:
    """Classes of dependants."""

    def test_adds(self) -> None:
        """A new model has the class besides the others; the old one is as it was."""
        cls = grant(giver=AgencyId, amount=Decimal | None, on=PartialDate, lines=tuple[Line, ...], at=Instant | None)
        model = MODEL.with_(grants=cls)

        assert (model.section_of(cls), model.kind_of(cls), model.class_of("grant")) == ("grants", "grant", cls)
        assert "grants" not in MODEL.sections
        assert list(model)[-1] == "grants"

    def test_subclass_beside_its_parent(self) -> None:
        """A subclass of an entity has a kind of id of its own."""
        cls = frozen(type("Bureau", (Agency,), {"__annotations__": {"id": Annotated[str, Id("bureau")]}}))

        assert MODEL.with_(bureaus=cls).kind_of(cls) == "bureau"

    @pytest.mark.parametrize(
        ("cls", "message"),
        [
            pytest.param(5, "5 is no entity class; derive it from humaskit.Entity", id="number"),
            pytest.param("Grant", "'Grant' is no entity class; derive it from humaskit.Entity", id="text"),
            pytest.param(list[int], "list[int] is no entity class; derive it from humaskit.Entity", id="generic"),
            pytest.param(Stranger, "is no entity class; derive it from humaskit.Entity", id="other-class"),
            pytest.param(Line, "is no entity class; derive it from humaskit.Entity", id="value"),
            pytest.param(
                grant(decorated=False), "Grant is not decorated; write @attrs.frozen(kw_only=True", id="undecorated"
            ),
            pytest.param(Entity, "the id of Entity must be of one kind of its own", id="entity-itself"),
            pytest.param(grant(id=str), "the id of Grant must be of one kind of its own, and never None", id="text-id"),
            pytest.param(grant(id=GrantId | None), "must be of one kind of its own, and never None", id="optional-id"),
            pytest.param(
                grant(id=Annotated[str, Id("grant", "gift")]), "must be of one kind of its own", id="two-kinds"
            ),
            pytest.param(grant(id=Annotated[str, Id("region")]), "must be of one kind of its own", id="reserved-kind"),
            pytest.param(grant(id=Annotated[str, Id("Grant")]), "must be of one kind of its own", id="capital-kind"),
            pytest.param(grant(id=Annotated[str, Id("a:b")]), "must be of one kind of its own", id="colon-in-kind"),
            pytest.param(grant(share=float), "the field 'share' of Grant cannot be float; use Decimal", id="float"),
            pytest.param(grant(on=dt.date), "the field 'on' of Grant cannot be date; use PartialDate", id="date"),
            pytest.param(grant(raw=dict), "the field 'raw' of Grant cannot be dict; use a tuple of records", id="dict"),
            pytest.param(grant(raw=list), "cannot be list; use a tuple: tuple[X, ...]", id="list"),
            pytest.param(
                grant(raw=list[str]), "cannot be list[str]; a tuple is written tuple[X, ...]", id="list-of-text"
            ),
            pytest.param(grant(raw=tuple[tuple[str, ...], ...]), "a tuple of tuples has no document form", id="tuples"),
            pytest.param(grant(raw=int | str), "a field has one type, or that type and None", id="union"),
            pytest.param(grant(raw=Any), "a field of a humaskit class cannot be typing.Any", id="any"),
            pytest.param(grant(raw=object), "the field 'raw' of Grant cannot be object", id="object"),
            pytest.param(
                grant(raw="Nowhere"), "that no document can hold: name 'Nowhere' is not defined", id="unknown-name"
            ),
            pytest.param(
                grant(agency=Agency), "the field 'agency' of Grant cannot be Agency; refer to", id="entity-in-entity"
            ),
            pytest.param(grant(raw=Stranger), "the field 'raw' of Grant cannot be Stranger", id="foreign-record"),
            pytest.param(
                grant(raw=tuple[Floating, ...]), "the field 'share' of Floating cannot be float", id="in-a-record"
            ),
            pytest.param(grant(raw=Node), "Node holds itself; refer by id", id="recursive"),
            pytest.param(
                grant(raw=Number), "the field 'raw' of Grant is of an enum whose values are not all text", id="enum"
            ),
            pytest.param(Renamed, "the field 'colour' of Renamed cannot stand in a document", id="alias"),
            pytest.param(Computed, "the field 'size' of Computed cannot stand in a document", id="not-in-init"),
            pytest.param(Private, "the field '_size' of Private cannot stand in a document", id="private"),
            pytest.param(Typed, "the field 'type' of Typed cannot stand in a document", id="type"),
            pytest.param(
                grant(id=Annotated[str, Id("agency")]),
                "two sections hold ids of the kind 'agency': agencies and grants",
                id="taken-kind",
            ),
        ],
    )
    def test_unfit_class(self, cls: Any, message: str) -> None:
        """A class that cannot be an entity is refused with what to do, before any catalog meets it."""
        with pytest.raises(InvalidValue) as caught:
            MODEL.with_(grants=cls)

        assert message in str(caught.value)
        assert {issue.code for issue in caught.value.issues} == {"model"}

    @pytest.mark.parametrize(
        "section", ["Grants", "", "1st", "a-b", "humaskit", "type", "redirects", "a" * 41, "a\u202e"]
    )
    def test_unfit_section(self, section: str) -> None:
        """A section is a word of lower-case letters that a document does not need itself."""
        with pytest.raises(InvalidValue, match="cannot be a section; use lower-case letters"):
            MODEL.with_(**{section: grant()})

    @pytest.mark.parametrize("section", [None, 5, ("a",)])
    def test_section_that_is_no_text(self, section: Any) -> None:
        """Neither is anything but text."""
        with pytest.raises(InvalidValue, match="cannot be a section"):
            Model({section: Post})

    def test_taken_section(self) -> None:
        """A section is never taken over."""
        with pytest.raises(InvalidValue, match="the section 'agencies' is taken by Agency; choose another name"):
            MODEL.with_(agencies=grant())

    def test_everything_at_once(self) -> None:
        """All that is wrong with several classes is told together."""
        with pytest.raises(InvalidValue) as caught:
            MODEL.with_(Bad=grant(share=float, raw=list), officials2=Official, others=5)  # type: ignore[arg-type]  # callers may ignore types

        assert len(caught.value.issues) == 5
