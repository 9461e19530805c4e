"""The strict cattrs converter."""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import cast

import attrs
import pytest
from hypothesis import given, settings

from humaskit import MODEL, Agency, AgencyKind, Entity, Name, PartialDate, Post
from humaskit.errors import HumaskitError, InvalidValue, ValidationError
from humaskit.formats import converter
from humaskit.testing.strategies import entities
from humaskit.tree import row_of
from humaskit.values.extra import Extra
from humaskit.values.nip import Nip

STRICT = converter()


@attrs.frozen
class Dossier:
    """A class of somebody who uses the converter for more than ours."""

    agency: Agency
    posts: list[Post]
    pages: int = 0


class Colour(Enum):
    """An enum that is stored as numbers."""

    RED = 1


class TestCoercion:
    """What cattrs converts as it comes, and this one refuses."""

    @pytest.mark.parametrize(
        ("value", "cls"),
        [
            pytest.param(3.9, int, id="fraction to integer"),
            pytest.param("3", int, id="text to integer"),
            pytest.param("1_000", int, id="underscores to integer"),
            pytest.param(True, int, id="truth to integer"),
            pytest.param(None, int, id="nothing to integer"),
            pytest.param(None, str, id="nothing to text"),
            pytest.param(5, str, id="integer to text"),
            pytest.param([1], str, id="list to text"),
            pytest.param(b"a", str, id="bytes to text"),
            pytest.param("false", bool, id="text to truth"),
            pytest.param(1, bool, id="integer to truth"),
            pytest.param("1.5", float, id="text to float"),
            pytest.param(True, float, id="truth to float"),
            pytest.param(float("nan"), float, id="not a number"),
            pytest.param(97.333, Decimal, id="float to decimal"),
            pytest.param(97, Decimal, id="integer to decimal"),
            pytest.param("NaN", Decimal, id="not a decimal"),
            pytest.param("1e5", Decimal, id="exponent"),
            pytest.param("20240305", dt.date, id="date without dashes"),
            pytest.param("2024-03", dt.date, id="date without its day"),
            pytest.param("2024-W10-2", dt.date, id="week"),
            pytest.param("2024-03-05T00:00:00Z", dt.date, id="date-time to date"),
            pytest.param("2024-03-05", dt.datetime, id="date to date-time"),
            pytest.param(0, dt.datetime, id="integer to date-time"),
            pytest.param("abc", list[str], id="text to list"),
            pytest.param({"a": 1}, list[str], id="object to list"),
            pytest.param(("a",), list[str], id="tuple to list"),
            pytest.param("abc", tuple[str, ...], id="text to tuple"),
            pytest.param(["a"], tuple[str, int], id="too short"),
            pytest.param(["a", "b"], dict[str, str], id="list to object"),
            pytest.param({1: "a"}, dict[str, str], id="key that is no text"),
            pytest.param({"a:b": 1}, Extra, id="number in extra"),
            pytest.param(2024, PartialDate, id="integer to partial date"),
            pytest.param("2024-13", PartialDate, id="month that there is not"),
            pytest.param(197001011995031001, Nip, id="integer to an NIP"),
            pytest.param("Dinas", AgencyKind, id="word in capitals"),
            pytest.param(None, AgencyKind, id="nothing to a word"),
            pytest.param(True, Colour, id="truth to a number of an enum"),
            pytest.param("post:a", Post, id="text to object"),
            pytest.param({"id": "post:a"}, Post, id="missing field"),
            pytest.param({"id": "post:a", "title": "A", "x": 1}, Post, id="unknown field"),
        ],
    )
    def test_refused(self, value: object, cls: type) -> None:
        """With an error of the family, which never repeats an NIP."""
        with pytest.raises(HumaskitError) as caught:
            STRICT.structure(value, cls)

        assert "19700101199503" not in str(caught.value)

    @pytest.mark.parametrize(
        ("value", "cls", "expected"),
        [
            pytest.param(3, float, 3.0, id="integer to float"),
            pytest.param("97.50", Decimal, Decimal("97.50"), id="decimal"),
            pytest.param("2024-03-05", dt.date, dt.date(2024, 3, 5), id="date"),
            pytest.param("2024-03-05T00:00:00Z", dt.datetime, dt.datetime(2024, 3, 5, tzinfo=dt.UTC), id="date-time"),
            pytest.param(["a"], tuple[str, ...], ("a",), id="tuple"),
            pytest.param(["a", 1], tuple[str, int], ("a", 1), id="pair"),
            pytest.param([["a"]], Sequence[list[str]], [["a"]], id="lists in a list"),
            pytest.param(["a", "a"], frozenset[str], frozenset({"a"}), id="set"),
            pytest.param({"a": 1}, Mapping[str, int], {"a": 1}, id="mapping"),
            pytest.param([1, "a"], list, [1, "a"], id="list of anything"),
            pytest.param(None, int | None, None, id="nothing where it may stand"),
            pytest.param(1, Colour, Colour.RED, id="number of an enum"),
            pytest.param({"a:b": "c"}, Extra, Extra({"a:b": "c"}), id="extra"),
        ],
    )
    def test_accepted(self, value: object, cls: type, expected: object) -> None:
        """What is right passes, and comes out as what was asked for."""
        actual = cast("object", STRICT.structure(value, cls))

        assert actual == expected
        assert type(actual) is type(expected)


class TestObjects:
    """Entities, and classes of the caller's own around them."""

    @pytest.mark.parametrize("cls", [pytest.param(cls, id=section) for section, cls in MODEL.sections.items()])
    def test_there_and_back(self, cls: type[Entity]) -> None:
        """What is unstructured is the row, and structuring it is the inverse."""

        @settings(max_examples=3, deadline=None)
        @given(entities(cls))
        def law(entity: Entity) -> None:
            plain = STRICT.unstructure(entity)

            assert plain == row_of(entity)
            assert STRICT.structure(plain, cls) == entity

        law()

    def test_a_class_of_the_callers_own(self) -> None:
        """Our classes inside are read by our reader."""
        dossier = Dossier(
            Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="A"),)), [Post(id="post:a", title="A")], 3
        )

        assert STRICT.structure(STRICT.unstructure(dossier), Dossier) == dossier

    def test_every_problem_with_its_pointer(self) -> None:
        """Also through a class of the caller's own, whose problems cattrs collects."""
        plain: dict[str, object] = {
            "agency": {"id": "agency:a", "kind": "dinass", "names": []},
            "posts": [{"id": "post:a", "title": "A"}, {"id": "post:b", "title": 1}],
            "pages": "3",
            "colour": 1,
        }
        with pytest.raises(ValidationError) as caught:
            STRICT.structure(plain, Dossier)
        pointers = [issue.pointer for issue in caught.value.issues]

        assert pointers == ["/agency/kind", "/agency/names", "/posts/1/title", "/pages", ""]

    def test_a_missing_field_of_such_a_class(self) -> None:
        """It is named by its pointer."""
        with pytest.raises(ValidationError) as caught:
            STRICT.structure({"posts": []}, Dossier)

        assert [(issue.code, issue.pointer) for issue in caught.value.issues] == [("missing", "/agency")]

    def test_a_type_that_plain_values_cannot_become(self) -> None:
        """The type is at fault, not the value."""
        with pytest.raises(InvalidValue, match="plain values cannot become"):
            STRICT.structure(1, complex)

    def test_hooks_of_ones_own(self) -> None:
        """Each converter is its caller's alone."""
        mine = converter()
        mine.register_structure_hook(int, lambda value, _: int(value))

        assert mine.structure(["3"], list[int]) == [3]
        with pytest.raises(ValidationError):
            converter().structure(["3"], list[int])

    def test_scalars_go_out_as_text(self) -> None:
        """Decimals as they were printed, dates in ISO form, masked numbers whole."""
        plain = STRICT.unstructure([Decimal("97.50"), dt.date(2024, 3, 5), dt.datetime(2024, 3, 5, tzinfo=dt.UTC)])

        assert plain == ["97.50", "2024-03-05", "2024-03-05T00:00:00Z"]
