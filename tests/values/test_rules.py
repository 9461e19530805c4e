"""The rules of a field, read off its annotation."""

import datetime as dt
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, ClassVar, Literal, Optional, TypeVar

import attrs
import pytest

from humaskit.errors import InvalidValue
from humaskit.model.source import Source, SourceKind
from humaskit.values import rules
from humaskit.values.ids import AgencyId
from humaskit.values.names import Name
from humaskit.values.plaintext import Text
from humaskit.values.rules import (
    AtLeast,
    AtMost,
    Aware,
    Id,
    Matches,
    NonEmpty,
    Personal,
    Printed,
    Rule,
    shape_of,
    shapes,
)
from humaskit.values.valid import Value

WIDEST = 2**53 - 1
HOURS = dt.timedelta(hours=1)


class Colour(Enum):
    """Words."""

    RED = "red"


class Zone(dt.tzinfo):
    """A zone that knows no offset."""

    def utcoffset(self, _: dt.datetime | None) -> None:
        """Return no offset."""

    dst = utcoffset

    def tzname(self, _: dt.datetime | None) -> None:
        """Return no name."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Loose(Value):
    """Fields without a rule of their own."""

    MOST: ClassVar[int] = 5

    text: str = ""
    number: int = 0
    amount: Decimal = Decimal(0)
    moment: dt.datetime | None = None
    marked: Annotated[str, "a note for people"] = ""
    small: Annotated[Decimal, AtMost(9)] = Decimal(0)


class TestShape:
    """What an annotation says."""

    def test_bare(self) -> None:
        """A class is its own type."""
        shape = shape_of(Colour)

        assert (shape.core, shape.rules, shape.optional, shape.item, shape.kinds) == (Colour, (), False, None, ())

    @pytest.mark.parametrize("annotation", [Text | None, Optional[Text], Annotated[Text | None, NonEmpty]])  # noqa: UP045  (the old spelling too)
    def test_optional(self, annotation: object) -> None:
        """A field that may be None says so in any spelling, and keeps its rules."""
        shape = shape_of(annotation)

        assert (shape.core, shape.optional) == (str, True)
        assert [rule.code for rule in shape.rules][:1] == ["text"]

    def test_tuple(self) -> None:
        """A tuple has the shape of its items, and rules of its own."""
        shape = shape_of(Annotated[tuple[AgencyId, ...], NonEmpty])

        assert (shape.core, shape.rules, shape.kinds) == (tuple, (NonEmpty,), ())
        assert shape.item is not None
        assert (shape.item.core, shape.item.kinds) == (str, ("agency",))

    def test_record(self) -> None:
        """A class with fields is a record; a marked field is personal."""
        assert shape_of(Name).is_record
        assert not shape_of(str).is_record
        assert shape_of(Annotated[str, Personal]).personal

    def test_fields_in_order(self) -> None:
        """The shapes of a class stand in the order of its fields; class variables are none."""
        assert list(shapes(Loose)) == ["text", "number", "amount", "moment", "marked", "small"]
        assert shapes(Loose) is shapes(Loose)

    @pytest.mark.parametrize(
        "annotation",
        [
            *(Any, Literal["a"], int | str, int | str | None, tuple, tuple[int], tuple[int, str], tuple[()]),
            *(list[int], dict[str, int], type[int], TypeVar("T"), "Name", 5, None, ...),
        ],
        ids=str,
    )
    def test_refused(self, annotation: object) -> None:
        """What no field can be is refused when the class is read, by an error that shows it."""
        with pytest.raises(TypeError, match="a field"):
            shape_of(annotation)


class TestStorable:
    """Every type keeps the rules without which no document could hold its values."""

    @pytest.mark.parametrize("number", [0, -WIDEST, WIDEST])
    def test_whole_numbers(self, number: int) -> None:
        """Whole numbers are those that every reader of JSON carries."""
        assert Loose(number=number).number == number

    @pytest.mark.parametrize("number", [WIDEST + 1, -WIDEST - 1, 10**5_000], ids=["wide", "deep", "huge"])
    def test_wide_numbers(self, number: int) -> None:
        """Wider ones are refused."""
        with pytest.raises(InvalidValue, match="/number: must be at "):
            Loose(number=number)

    def test_own_bounds_replace_these(self) -> None:
        """A bound that the field declares is the only one on its side."""
        shape = shape_of(Annotated[int, AtLeast(1)])

        assert [rule.schema for rule in shape.rules] == [{"minimum": 1}, {"maximum": WIDEST}]

    @pytest.mark.parametrize("amount", ["0", "97.330", "-5", "1" * 40])
    def test_decimals(self, amount: str) -> None:
        """Decimals are plain numbers, kept as they were printed."""
        assert str(Loose(amount=Decimal(amount)).amount) == amount

    @pytest.mark.parametrize(
        "amount", ["NaN", "sNaN", "Infinity", "-Infinity", "1e999999", "1E-7", "1" * 41, "9" * 100_000]
    )
    @pytest.mark.parametrize("field", ["amount", "small"])
    def test_odd_decimals(self, field: str, amount: str) -> None:
        """Numbers that are none, exponents and overlong ones are refused, before any other rule looks at them."""
        wrong: Any = {field: Decimal(amount)}
        with pytest.raises(InvalidValue, match="must be a plain number") as caught:
            Loose(**wrong)

        assert [issue.code for issue in caught.value.issues] == ["decimal"]

    @pytest.mark.parametrize("text", ["", "a\nb", "\u202e", "\x00", "日本"])
    def test_text_of_a_dependant(self, text: str) -> None:
        """Plain ``str`` takes any text that can be written."""
        assert Loose(text=text, marked=text).text == text

    @pytest.mark.parametrize("field", ["text", "marked"])
    def test_lone_surrogates(self, field: str) -> None:
        """A lone surrogate cannot be written, so it is refused where it comes in."""
        wrong: Any = {field: "a\ud800"}
        with pytest.raises(InvalidValue, match=f"/{field}: must be text without lone surrogates"):
            Loose(**wrong)

    @pytest.mark.parametrize(
        "moment",
        [
            pytest.param(dt.datetime(2025, 2, 26, 9, tzinfo=dt.timezone(7 * HOURS)), id="offset"),
            pytest.param(dt.datetime(2025, 2, 26, 9, 0, 0, 123456, tzinfo=dt.UTC), id="fraction"),
        ],
    )
    def test_moments(self, moment: dt.datetime) -> None:
        """Date-times have an offset."""
        assert Loose(moment=moment).moment == moment

    @pytest.mark.parametrize(
        "moment",
        [
            pytest.param(dt.datetime(2025, 2, 26, 9), id="naive"),  # noqa: DTZ001  (naive on purpose)
            pytest.param(dt.datetime(2025, 2, 26, 9, tzinfo=Zone()), id="zone-without-offset"),
            pytest.param(dt.datetime.max.replace(tzinfo=dt.timezone(-14 * HOURS)), id="after-the-calendar"),
            pytest.param(dt.datetime.min.replace(tzinfo=dt.timezone(14 * HOURS)), id="before-the-calendar"),
            pytest.param(dt.datetime(1900, 1, 1, tzinfo=dt.timezone(dt.timedelta(seconds=25_632))), id="odd-seconds"),
        ],
    )
    def test_no_moments(self, moment: dt.datetime) -> None:
        """What no document could hold as a moment is refused."""
        for build in (
            lambda: Loose(moment=moment),
            lambda: Source(id="source:a", kind=SourceKind.PAGE, retrieved=moment),
        ):
            with pytest.raises(InvalidValue, match="must be a moment with an offset of whole minutes"):
                build()

    def test_given_rules_are_not_doubled(self) -> None:
        """A field that names such a rule itself has it once."""
        assert shape_of(Annotated[Decimal, Printed]).rules == (Printed,)
        assert shape_of(Annotated[dt.datetime, Aware]).rules == (Aware,)


class TestRules:
    """The rules that fields declare."""

    def test_bounds(self) -> None:
        """Bounds are in the schema as they are in the check."""
        assert (AtLeast(1).schema, AtMost(5).schema) == ({"minimum": 1}, {"maximum": 5})

    def test_matches(self) -> None:
        """A pattern must fit the whole text, and knows more of the schema."""
        rule = Matches("[a-z]+", "must be a word", code="word", format="word")

        assert (rule.code, rule.schema) == ("word", {"pattern": "^(?:[a-z]+)$", "format": "word"})

    def test_id(self) -> None:
        """An id rule tells the kinds that it takes."""
        rule = Id("agency", "post")

        assert (rule.kinds, rule.schema["x-refers-to"]) == (("agency", "post"), ["agency", "post"])

    def test_remembered_texts_stay_few(self) -> None:
        """Texts that passed are remembered, up to a bound; texts that failed are not."""
        asked: list[str] = []

        def accepts(text: str) -> bool:
            asked.append(text)
            return text.isdigit()

        seen: Any = vars(rules)["_Seen"](accepts)
        answers = [seen["1"], seen["1"], seen["x"], seen["x"]]
        for number in range(seen.MOST + 10):
            assert seen[str(number)]

        assert answers == [True, True, False, False]
        assert asked[:3] == ["1", "x", "x"]
        assert len(seen) <= seen.MOST

    def test_text_values_are_abstract(self) -> None:
        """The base of values that are stored as one text has no text of its own."""
        with pytest.raises(NotImplementedError):
            rules.TextValue.parse("")
        with pytest.raises(NotImplementedError):
            _ = rules.TextValue().stored

    def test_names_of_a_rule_are_its_own(self) -> None:
        """Two rules of one class that call different things by one name do not mix them up."""

        def short(text: str) -> bool:
            return len(text) < 3

        def long(text: str) -> bool:
            return len(text) > 3

        brief, wordy = (
            Rule(code, says, "fits(v)", names={"fits": fits})
            for code, says, fits in (("brief", "must be short", short), ("wordy", "must be long", long))
        )

        @attrs.frozen(kw_only=True, weakref_slot=False)
        class Pair(Value):
            one: Annotated[str, brief]
            other: Annotated[str, wordy]

        assert Pair(one="ab", other="abcd").other == "abcd"
        with pytest.raises(InvalidValue) as caught:
            Pair(one="abcd", other="ab")
        assert [issue.code for issue in caught.value.issues] == ["brief", "wordy"]
