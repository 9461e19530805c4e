"""Classes whose instances are valid once built."""

import copy
import pickle
from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Any

import attrs
import pytest

from humaskit.errors import InvalidValue, Issue
from humaskit.values.rules import AtLeast, Matches, NonEmpty, Personal, shape_of
from humaskit.values.valid import Value, broken, changed, is_law, law, laws, problems, spoken, type_issue


def words(name: str, **members: str) -> Any:
    """Make an enum of any name."""
    return Enum(name, members)


class Number(int):
    """A number of a class of its own."""


class Fruit(Enum):
    """Words, few enough to list."""

    APPLE = "apple"
    PEAR = "pear"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Basket(Value):
    """Fruit in a basket."""

    fruit: Annotated[tuple[Fruit, ...], NonEmpty]
    size: Annotated[int, AtLeast(1)] = 10
    ripe: bool | None = None
    counts: tuple[Annotated[int, AtLeast(0)], ...] = ()

    @law
    def _fits(self) -> Issue | None:
        if len(self.fruit) > self.size:
            return broken("size", "/size", f"{len(self.fruit)} do not fit", value=self.size, hint="take a larger one")
        return None

    @laws
    def _counts_are_even(self) -> Iterator[Issue]:
        for index, count in enumerate(self.counts):
            if count % 2:
                yield broken("odd", f"/counts/{index}", "must be even", value=count)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Hamper(Basket):
    """A basket with more to it."""

    label: str = ""

    @law
    def _has_a_label(self) -> Issue | None:
        return None if self.label or self.size < 5 else broken("label", "/label", "a large hamper needs a label")


def refusals(build: Any, **fields: Any) -> list[tuple[str, str]]:
    """Return code and pointer of everything that the constructor refuses."""
    with pytest.raises(InvalidValue) as caught:
        build(**fields)
    assert all(issue.subject == build.__name__ for issue in caught.value.issues)
    return [(issue.code, issue.pointer) for issue in caught.value.issues]


class TestRefusals:
    """Everything that is wrong, at once, each at its place."""

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            pytest.param({"fruit": ()}, [("empty", "/fruit")], id="empty"),
            pytest.param({"fruit": [Fruit.PEAR]}, [("type", "/fruit")], id="list-for-tuple"),
            pytest.param({"fruit": None}, [("missing", "/fruit")], id="none"),
            pytest.param({"fruit": (Fruit.PEAR, "plum")}, [("enum", "/fruit/1")], id="unknown-word"),
            pytest.param({"fruit": (Fruit.PEAR, 5)}, [("type", "/fruit/1")], id="no-word"),
            pytest.param({"fruit": (None,)}, [("missing", "/fruit/0")], id="none-in-a-tuple"),
            pytest.param({"fruit": (Fruit.PEAR,), "size": True}, [("type", "/size")], id="bool-for-int"),
            pytest.param({"fruit": (Fruit.PEAR,), "size": 1.0}, [("type", "/size")], id="float-for-int"),
            pytest.param({"fruit": (Fruit.PEAR,), "size": Number(5)}, [("type", "/size")], id="subclass-of-int"),
            pytest.param({"fruit": (Fruit.PEAR,), "size": 0}, [("range", "/size")], id="law-over-a-broken-rule"),
            pytest.param({"fruit": (Fruit.PEAR,), "ripe": 1}, [("type", "/ripe")], id="int-for-bool"),
            pytest.param({"fruit": (Fruit.PEAR,) * 3, "size": 2}, [("size", "/size")], id="law"),
            pytest.param(
                {"fruit": (Fruit.PEAR,), "counts": (1, 2, 3)}, [("odd", "/counts/0"), ("odd", "/counts/2")], id="laws"
            ),
            pytest.param(
                {"fruit": (), "size": "x", "ripe": "no", "counts": (-1, "2", -1)},
                [
                    *(("empty", "/fruit"), ("type", "/size"), ("type", "/ripe")),
                    *(("range", "/counts/0"), ("type", "/counts/1"), ("range", "/counts/2")),
                ],
                id="everything",
            ),
            pytest.param(
                {"fruit": (Fruit.PEAR,) * 3, "size": 2, "ripe": "no"},
                [("type", "/ripe"), ("size", "/size")],
                id="law-beside-a-broken-field",
            ),
        ],
    )
    def test_all_at_once(self, fields: dict[str, Any], expected: list[tuple[str, str]]) -> None:
        """Broken rules first, then broken laws over the fields that are sound; equal items have their own places."""
        actual = refusals(Basket, **fields)

        assert sorted(actual) == sorted(expected)

    def test_law_over_a_broken_field_says_nothing(self) -> None:
        """A law that needs a field of the wrong type is left out; the others speak."""
        actual = refusals(Basket, fruit=5, counts=(1,))

        assert actual == [("type", "/fruit"), ("odd", "/counts/0")]

    def test_first_hundred(self) -> None:
        """A hundred are described and the rest counted, so a million wrong items take no longer than they must."""
        with pytest.raises(InvalidValue) as caught:
            Basket(fruit=(Fruit.PEAR,), counts=(-1,) * 1_000)

        assert (len(caught.value.issues), caught.value.more) == (100, 900)

    @pytest.mark.parametrize(
        ("word", "message"),
        [
            pytest.param("aple", "'aple' is not a fruit; did you mean 'apple'?", id="misspelt"),
            pytest.param("xyz", "'xyz' is not a fruit; write one of apple, pear", id="far-off"),
            pytest.param("pear", "'pear' is not a fruit; write Fruit.PEAR", id="stored-word"),
            pytest.param("x" * 100_000, f"'{'x' * 56}... is not a fruit; write one of apple, pear", id="long"),
        ],
    )
    def test_hints_of_words(self, word: Any, message: str) -> None:
        """A misspelt word gets the nearest one, the stored text of a member its name in Python."""
        with pytest.raises(InvalidValue) as caught:
            Basket(fruit=(word,))

        assert str(caught.value) == f"Basket/fruit/0: {message}"

    @pytest.mark.parametrize(
        ("annotation", "expected"),
        [
            (str, "text"),
            (int, "a whole number"),
            (bool, "true or false"),
            (tuple[int, ...], "a tuple"),
            (Basket, "a basket"),
        ],
    )
    def test_types_in_words(self, annotation: object, expected: str) -> None:
        """A refusal says in words what it wants."""
        shape = shape_of(annotation)

        assert spoken(shape.core) == expected
        assert type_issue(shape, "/x", 1.5).message == f"must be {expected}, not 1.5"


class TestPersonal:
    """Fields of personal data."""

    @pytest.mark.parametrize(
        ("number", "expected"),
        [
            pytest.param("12345", "Card/number: must be four digits", id="rule"),
            pytest.param(12345, "Card/number: must be text", id="type"),
            pytest.param(None, "Card/number: is missing, must be text", id="missing"),
        ],
    )
    def test_never_shown(self, number: Any, expected: str) -> None:
        """A refusal of such a field says the rule and never the value."""

        @attrs.frozen(kw_only=True, weakref_slot=False)
        class Card(Value):
            number: Annotated[str, Matches("[0-9]{4}", "must be four digits"), Personal]

        with pytest.raises(InvalidValue) as caught:
            Card(number=number)

        assert (str(caught.value), caught.value.issues[0].value) == (expected, None)
        assert Card(number="1234").number == "1234"


class TestClasses:
    """What a subclass gets, and what it may not do."""

    def test_subclass_has_its_own_check(self) -> None:
        """A subclass keeps its parent's rules and laws and adds its own; the parent is not changed by it."""
        assert refusals(Hamper, fruit=(Fruit.PEAR,) * 11, label="x") == [("size", "/size")]
        assert refusals(Hamper, fruit=(Fruit.PEAR,)) == [("label", "/label")]
        assert refusals(Hamper, fruit=(Fruit.PEAR,) * 11) == [("size", "/size"), ("label", "/label")]
        assert refusals(Hamper, fruit=(Fruit.PEAR,), label=5) == [("type", "/label")]
        assert Basket(fruit=(Fruit.PEAR,)).size == 10

    def test_subclass_before_and_after_its_parent(self) -> None:
        """The order in which classes are first used makes no difference."""

        @attrs.frozen(kw_only=True, weakref_slot=False)
        class Parent(Value):
            size: Annotated[int, AtLeast(1)]

        @attrs.frozen(kw_only=True, weakref_slot=False)
        class Child(Parent):
            size: Annotated[int, AtLeast(5)]

        assert Parent(size=1).size == 1
        assert refusals(Child, size=1) == [("range", "/size")]
        assert refusals(Parent, size=0) == [("range", "/size")]

    def test_undecorated_subclass_keeps_the_rules(self) -> None:
        """A subclass without fields of its own checks what its parent does, and its own laws."""

        class Strict(Basket):
            @law
            def _is_small(self) -> Issue | None:
                return None if self.size < 5 else broken("small", "/size", "must be small")

        assert refusals(Strict, fruit=()) == [("empty", "/fruit"), ("small", "/size")]
        assert Strict(fruit=(Fruit.PEAR,), size=1).size == 1

    def test_law_may_be_replaced(self) -> None:
        """A law of the same name takes the place of the parent's."""

        @attrs.frozen(kw_only=True, weakref_slot=False)
        class Elastic(Basket):
            @law
            def _fits(self) -> Issue | None:
                return None

        assert len(Elastic(fruit=(Fruit.PEAR,) * 20).fruit) == 20

    def test_classes_of_one_name(self) -> None:
        """Two types that share a name, in one class, are told apart."""
        one_shade, other_shade = words("Shade", RED="red"), words("Shade", BLUE="blue")
        fields = {"__annotations__": {"one": one_shade, "other": other_shade}}
        cls: Any = attrs.frozen(kw_only=True, weakref_slot=False)(type("Shades", (Value,), fields))
        one, other = one_shade("red"), other_shade("blue")

        assert cls(one=one, other=other).other is other
        assert refusals(cls, one=other, other=one) == [("type", "/one"), ("type", "/other")]

    def test_names_of_classes_are_never_run(self) -> None:
        """A class whose name is a piece of program is checked like any other."""
        odd = words("x: raise SystemExit #", RED="red")
        cls: Any = attrs.frozen(kw_only=True, weakref_slot=False)(
            type("refuse", (Value,), {"__annotations__": {"check": odd, "refuse": int, "v": str, "self_": int}})
        )

        assert cls(check=odd("red"), refuse=1, v="v", self_=2).v == "v"
        assert refusals(cls, check=5, refuse="1", v=1, self_=None) == [
            *(("type", "/check"), ("type", "/refuse"), ("type", "/v"), ("missing", "/self_"))
        ]

    def test_no_post_init_of_its_own(self) -> None:
        """A hook that would be lost in silence is refused when the class is made."""
        with pytest.raises(
            InvalidValue, match="cannot have an __attrs_post_init__ of its own; write a method marked @law"
        ):
            type("Hooked", (Value,), {"__attrs_post_init__": print})

    def test_mistake_in_a_law_is_not_hidden(self) -> None:
        """A law that fails on sound fields is a mistake of its author, who must see it."""

        @attrs.frozen(kw_only=True, weakref_slot=False)
        class Faulty(Value):
            size: int = 0

            @law
            def _is_faulty(self) -> Issue | None:
                return getattr(self, "colour")  # type: ignore[no-any-return]  # noqa: B009

        with pytest.raises(AttributeError, match="colour"):
            Faulty()
        built_around_its_check = object.__new__(Faulty)
        object.__setattr__(built_around_its_check, "size", 1)
        with pytest.raises(AttributeError, match="colour"):
            problems(built_around_its_check)

    def test_marks(self) -> None:
        """One mark is for a law with one issue at most, the other for several."""
        assert is_law(vars(Basket)["_fits"])
        assert not is_law(vars(Basket)["_counts_are_even"])
        assert not is_law(Basket.__init__)


class TestValues:
    """Immutable, comparable, copied and sent whole."""

    BASKET = Basket(fruit=(Fruit.PEAR,), size=3, counts=(2,))

    @pytest.mark.parametrize("name", ["size", "colour", "__class__", "__attrs_post_init__"])
    def test_frozen(self, name: str) -> None:
        """No attribute can be set or deleted."""
        with pytest.raises(AttributeError):
            setattr(self.BASKET, name, 1)
        with pytest.raises(AttributeError):
            delattr(self.BASKET, name)

    def test_twins(self) -> None:
        """Copies and pickles are equal and hash alike."""
        twins = (copy.copy(self.BASKET), copy.deepcopy(self.BASKET), pickle.loads(pickle.dumps(self.BASKET)))

        assert {*twins, self.BASKET} == {self.BASKET}

    def test_equality(self) -> None:
        """Values of two classes are unequal, whatever their fields."""
        assert Hamper(fruit=(Fruit.PEAR,), size=3, counts=(2,)) != self.BASKET
        assert Basket(fruit=(Fruit.PEAR,)) != self.BASKET

    def test_changed(self) -> None:
        """Some fields change, the rest stays, and the rules hold."""
        assert changed(self.BASKET, {"size": 4}) == attrs.evolve(self.BASKET, size=4)
        with pytest.raises(InvalidValue):
            changed(self.BASKET, {"size": 0})
        with pytest.raises(InvalidValue):
            attrs.evolve(self.BASKET, size=0)

    def test_problems_of_a_sound_value(self) -> None:
        """A value that was built has none."""
        assert problems(self.BASKET) == []
