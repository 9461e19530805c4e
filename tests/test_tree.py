"""Rows out of entities, canonical bytes, and rows back into their classes."""

import datetime as dt
import functools
import hashlib
import json
import sys
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from random import Random
from typing import Annotated, cast

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit import MODEL, Agency, AgencyKind, Catalog, Entity, Name, Post
from humaskit.errors import HumaskitError, InvalidValue, ValidationError
from humaskit.model.office import Official
from humaskit.model.source import Source, SourceKind
from humaskit.testing.strategies import catalogs, entities, instants, scores, values
from humaskit.tree import (
    canonical,
    entity_bytes,
    field_order,
    graft,
    instant_text,
    json_text,
    plant,
    read_decimal,
    read_instant,
    readable,
    row_of,
)
from humaskit.tree import writing as tree_writing
from humaskit.values.citation import Citation
from humaskit.values.names import PersonName
from humaskit.values.nip import Nip
from humaskit.values.rules import AtLeast, Id, TextValue
from humaskit.values.valid import Value

few = settings(max_examples=25, deadline=None)
CLASSES = [pytest.param(cls, id=section) for section, cls in MODEL.sections.items()]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Part(Value):
    """A part of a grant."""

    amount: Decimal
    until: dt.datetime | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Grant(Entity):
    """An entity of a dependant, with plain types and no rules of its own."""

    id: Annotated[str, Id("grant")]
    words: str = ""
    number: int = 0
    agreed: bool = False
    parts: tuple[Part, ...] = ()
    agency: Annotated[str, Id("agency")] | None = None


class Code(TextValue):
    """A text of a dependant; its parser raises what parsers raise."""

    def __init__(self, text: str) -> None:
        self.text = text

    @classmethod
    def parse(cls, text: str) -> "Code":
        """Read a code of one letter."""
        return cls({"a": "a", "half": "\ud800"}[text])

    @property
    def stored(self) -> str:
        """The letter."""
        return self.text


class Step(Enum):
    """An enum that is stored as numbers."""

    FIRST = 1


@attrs.frozen(kw_only=True, weakref_slot=False)
class Coded(Entity):
    """An entity of a dependant, with values of its own."""

    id: Annotated[str, Id("coded")]
    code: Code | None = None
    step: Step | None = None
    maybe: tuple[Annotated[int, AtLeast(1)] | None, ...] = ()


@attrs.frozen(kw_only=True, weakref_slot=False)
class Shouted(Entity):
    """An entity of a dependant that remembers what it has computed."""

    id: Annotated[str, Id("shouted")]

    @functools.cached_property
    def shout(self) -> str:
        """The id in capitals."""
        return self.id.upper()


def plainly(write: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Return what *write* gives where msgspec cannot be imported."""
    try:
        with monkeypatch.context() as patch:
            patch.setitem(sys.modules, "msgspec", None)
            tree_writing.msgspec_encode.cache_clear()
            return write()
    finally:
        tree_writing.msgspec_encode.cache_clear()


class TestRows:
    """An entity as a row of plain values."""

    def test_a_full_row_has_every_key_in_order(self) -> None:
        """The id comes first, what every entity has comes last."""
        row = row_of(Post(id="post:a", title="Kepala Dinas", citations=(Citation(source="source:a"),)))

        assert list(row) == list(field_order(Post))
        assert next(iter(row)) == "id"
        assert list(row)[-4:] == ["citations", "claims", "note", "extra"]

    def test_a_sparse_row_leaves_out_defaults(self) -> None:
        """What equals its default is not written, also inside."""
        agency = Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="A"),), extra={"a:b": "c"})
        expected = {"id": "agency:a", "kind": "dinas", "names": [{"text": "A"}], "extra": {"a:b": "c"}}

        assert row_of(agency, sparse=True) == expected

    def test_personal_data_is_whole(self) -> None:
        """A save must not lose the number that is masked wherever it is shown."""
        row = row_of(Official(id="official:a", name=PersonName(name="Budi"), nip=Nip("197001011995031001")))

        assert row["nip"] == "197001011995031001"

    @pytest.mark.parametrize("cls", CLASSES)
    def test_rows_are_read_back(self, cls: type[Entity]) -> None:
        """Planting is the inverse of writing a row, full or sparse, for every class."""

        @settings(few, max_examples=6)
        @given(entities(cls))
        def law(entity: Entity) -> None:
            assert plant(cls, row_of(entity)) == entity
            assert plant(cls, row_of(entity, sparse=True)) == entity

        law()

    @few
    @given(values(Citation))
    def test_values_are_read_back(self, citation: Citation) -> None:
        """A value without identity has rows too."""
        assert plant(Citation, row_of(citation)) == citation


class TestCanonical:
    """The bytes that are hashed."""

    def test_shape(self) -> None:
        """Version, redirects, sections in the order of the model, rows by id, keys sorted, one newline."""
        catalog = Catalog(
            [Post(id="post:b", title="B"), Post(id="post:a", title="Ä"), Source(id="source:z", kind=SourceKind.PAGE)],
            redirects={"post:y": "post:a", "post:x": "post:b"},
        )
        written = canonical(catalog)
        document = json.loads(written)

        assert written.startswith(b'{"humaskit":1,"redirects":{"post:x":"post:b","post:y":"post:a"},"sources":[{')
        assert written.endswith(b"}]}\n")
        assert "Ä".encode() in written
        assert list(document) == ["humaskit", "redirects", "sources", "posts"]
        assert [row["id"] for row in document["posts"]] == ["post:a", "post:b"]
        assert all(list(row) == sorted(row) for row in document["posts"])
        assert document["posts"][0].keys() == attrs.fields_dict(Post).keys()

    def test_an_empty_catalog(self) -> None:
        """Empty sections are left out."""
        assert canonical(Catalog()) == b'{"humaskit":1}\n'

    @settings(few, max_examples=6)
    @given(catalogs(), st.randoms(use_true_random=False))
    def test_order_of_adding_does_not_count(self, catalog: Catalog, random: Random) -> None:
        """The same entities give the same bytes and the same fingerprint."""
        shuffled = list(catalog)
        random.shuffle(shuffled)
        again = Catalog(shuffled)

        assert canonical(again) == canonical(catalog)
        assert again.fingerprint() == hashlib.sha256(canonical(catalog)).hexdigest()

    @settings(few, max_examples=6)
    @given(catalog=catalogs())
    def test_both_writers_write_the_same_bytes(self, catalog: Catalog) -> None:
        """The standard library stands in for msgspec without anybody noticing."""
        with pytest.MonkeyPatch.context() as patch:
            expected = canonical(catalog)

            assert plainly(lambda: canonical(catalog), patch) == expected

    @pytest.mark.parametrize(
        "words",
        [
            pytest.param("".join(map(chr, range(0x100))), id="latin"),
            pytest.param('"\\/\b\f\n\r\t', id="escapes"),
            pytest.param("\u2028\u2029\ufeff\uffff\ue000", id="separators"),
            pytest.param("\U0001f600\U0010ffff e\u0301", id="beyond the first plane"),
        ],
    )
    def test_characters(self, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Every character is written alike, and read back."""
        grant = Grant(id="grant:a", words=words)
        expected = entity_bytes(grant)

        assert plainly(lambda: entity_bytes(grant), monkeypatch) == expected
        assert json.loads(expected)["words"] == words

    @few
    @given(scores(), instants(), st.integers(-(2**53) + 1, 2**53 - 1), st.booleans())
    def test_scalars(self, amount: Decimal, until: dt.datetime, number: int, agreed: bool) -> None:
        """Decimals keep their digits, date-times their offset and microseconds, in both writers."""
        grant = Grant(id="grant:a", number=number, agreed=agreed, parts=(Part(amount=amount, until=until),))
        with pytest.MonkeyPatch.context() as patch:
            expected = entity_bytes(grant)

            assert plainly(lambda: entity_bytes(grant), patch) == expected
            assert plant(Grant, json.loads(expected)) == grant

    def test_what_is_no_field_is_not_written(self) -> None:
        """A class may cache what it likes: the row holds the fields alone."""
        shouted = Shouted(id="shouted:a")
        expected = entity_bytes(shouted)

        assert shouted.shout == "SHOUTED:A"
        assert entity_bytes(shouted) == expected

    @settings(few, max_examples=6)
    @given(catalogs())
    def test_readable_layout_holds_the_same(self, catalog: Catalog) -> None:
        """It is the sparse tree, as the standard library indents it."""
        written = readable(catalog, indent=2)

        assert written == json.dumps(json.loads(written), indent=2, ensure_ascii=False) + "\n"


class TestUnknownFields:
    """What a lenient reader kept is put back."""

    def test_put_back_at_its_pointer(self) -> None:
        """At the top, in an object, and in an item of a list."""
        row = row_of(Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="A"),)))
        graft(row, {"/a~1b": 1, "/names/0/colour": [Decimal("1.50")]})
        names = cast("list[dict[str, object]]", row["names"])

        assert row["a/b"] == 1
        assert names[0]["colour"] == [Decimal("1.50")]

    @pytest.mark.parametrize(
        "pointer",
        [
            pytest.param("/names/1/colour", id="an item that is gone"),
            pytest.param("/parent/colour", id="an object that is gone"),
            pytest.param("/kind", id="a field that has a meaning"),
            pytest.param("/names/x/colour", id="no index"),
            pytest.param("/names/0", id="an item"),
        ],
    )
    def test_never_dropped_in_silence(self, pointer: str) -> None:
        """A field without a place is an error, not a loss."""
        agency = Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="A"),))

        with pytest.raises(InvalidValue, match="has no place here any more"):
            canonical(Catalog([agency], unknown={"agency:a": {pointer: 1}}))

    def test_a_section_that_has_got_a_meaning(self) -> None:
        """A section kept as unknown cannot stand beside the known one."""
        with pytest.raises(InvalidValue, match="has a meaning in this model"):
            canonical(Catalog(unknown={"": {"/posts": []}}))

    @pytest.mark.parametrize(
        "value",
        [
            pytest.param({1, 2}, id="a set"),
            pytest.param(float("nan"), id="not a number"),
            pytest.param(Decimal("Infinity"), id="an infinite decimal"),
            pytest.param({1: 2}, id="a key that is no text"),
            pytest.param("\ud800", id="half a character"),
            pytest.param(10**5_000, id="too many digits"),
        ],
    )
    def test_what_json_cannot_hold(self, value: object) -> None:
        """A value that somebody put there by hand is refused by name."""
        with pytest.raises(InvalidValue, match="JSON cannot hold"):
            canonical(Catalog(unknown={"": {"/x": value}}))

    def test_what_is_nested_without_end(self) -> None:
        """A list in itself ends in a refusal, not in a crash."""
        endless: list[object] = []
        endless.append(endless)

        with pytest.raises(InvalidValue, match="nested so deeply"):
            json_text(endless)

    def test_an_entity_that_json_cannot_hold(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Half a character in a value of a dependant is refused by both writers."""
        coded = Coded(id="coded:a", code=Code.parse("half"))

        with pytest.raises(InvalidValue, match="JSON cannot hold a lone surrogate"):
            entity_bytes(coded)
        with pytest.raises(InvalidValue, match="JSON cannot hold a lone surrogate"):
            plainly(lambda: entity_bytes(coded), monkeypatch)


class TestPlant:
    """One row, strictly."""

    def test_absent_and_none_are_the_same(self) -> None:
        """A default takes the place of both."""
        expected = Post(id="post:a", title="A")
        actual = plant(Post, {"id": "post:a", "title": "A", "citations": None, "note": None, "extra": {"a:b": None}})

        assert actual == expected

    def test_pointers_begin_where_the_row_stands(self) -> None:
        """A caller that knows the address of the row gets it back."""
        with pytest.raises(ValidationError) as caught:
            plant(Post, {"id": "post:a", "title": 1}, at="/posts/7")

        assert [issue.pointer for issue in caught.value.issues] == ["/posts/7/title"]

    def test_a_class_that_no_document_can_hold(self) -> None:
        """A field of a type that is not text, number, truth or list is an error of the class, not of the row."""

        @attrs.frozen(kw_only=True, weakref_slot=False)
        class Odd(Value):
            """Holds a complex number."""

            number: complex

        with pytest.raises(HumaskitError, match="complex"):
            plant(Odd, {"number": 1})

    def test_values_of_a_dependant(self) -> None:
        """Texts and enums of its own, and lists in which nothing may stand."""
        row = {"id": "coded:a", "code": "a", "step": 1, "maybe": [1, None]}
        coded = plant(Coded, row)

        assert (coded.step, coded.maybe) == (Step.FIRST, (1, None))
        assert row_of(coded, sparse=True) == row

    @pytest.mark.parametrize(
        ("field", "value", "message"),
        [
            pytest.param("code", "b", "/code: must be a code, not 'b'", id="an error that is not ours"),
            pytest.param("step", True, "/step: must be a step, not true", id="truth for a number of an enum"),
            pytest.param("step", 2, "/step: must be a step, not 2", id="a number that the enum has not"),
            pytest.param("maybe", [None, 0], "/maybe/1: must be at least 1: 0", id="an item"),
            pytest.param("maybe", [None, "1"], "/maybe/1: must be a whole number, not '1'", id="an item of text"),
        ],
    )
    def test_bad_values_of_a_dependant(self, field: str, value: object, message: str) -> None:
        """They are refused as ours are."""
        with pytest.raises(ValidationError) as caught:
            plant(Coded, {"id": "coded:a", field: value})

        assert str(caught.value).startswith(message)

    def test_a_default_that_is_made(self) -> None:
        """Other problems of a row are found also where a default is made by a function."""

        @attrs.frozen(kw_only=True, weakref_slot=False)
        class Made(Value):
            """Has a default that is made anew."""

            names: tuple[Name, ...] = attrs.field(factory=tuple)
            number: int = 0
            word: str = ""

        with pytest.raises(ValidationError) as caught:
            plant(Made, {"number": True, "word": 1})

        assert [issue.pointer for issue in caught.value.issues] == ["/number", "/word"]


class TestScalars:
    """One grammar for decimals and date-times."""

    @few
    @given(instants())
    def test_date_times_come_back(self, moment: dt.datetime) -> None:
        """Moment and offset both survive."""
        actual = read_instant(instant_text(moment))

        assert (actual, actual.utcoffset()) == (moment, moment.utcoffset())

    @settings(max_examples=200, deadline=None)
    @given(st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]?[0-9:]{0,8}([.,][0-9]{1,7})?(Z|[+-][0-9:]{2,6})?"))
    def test_no_text_is_bent(self, text: str) -> None:
        """What is read means what another reader of RFC 3339 takes it to mean; all else is refused."""
        msgspec = pytest.importorskip("msgspec", reason="msgspec is the other reader")
        try:
            moment = read_instant(text)
        except InvalidValue:
            return
        assert moment == msgspec.json.decode(json.dumps(text), type=dt.datetime)

    @few
    @given(scores())
    def test_decimals_come_back(self, score: Decimal) -> None:
        """With every digit, trailing zeros included."""
        assert str(read_decimal(str(score))) == str(score)

    @settings(max_examples=200, deadline=None)
    @given(st.text("0123456789.-+eE_ ٣９", max_size=12))
    def test_no_decimal_is_bent(self, text: str) -> None:
        """What is read is written as it was read; all else is refused."""
        try:
            value = read_decimal(text)
        except InvalidValue:
            return
        assert str(value) == text
