"""Typed ids: read, refused, and made from what names a thing."""

import re
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.model.registry import MODEL
from humaskit.values import ids
from humaskit.values.dates import PartialDate
from humaskit.values.ids import AgencyId, RecipientId, RegionCode, TopicId, id_for, is_id, kind_of
from humaskit.values.nip import Nip
from humaskit.values.plaintext import slugify
from humaskit.values.rules import shape_of
from humaskit.values.valid import Value

SLUGS = st.text(alphabet=st.characters(), max_size=40)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Refers(Value):
    """A class that refers."""

    agency: AgencyId | None = None
    recipient: RecipientId | None = None
    region: RegionCode | None = None


class TestField:
    """What a field of ids takes."""

    @pytest.mark.parametrize(
        "ref",
        ["agency:a", "agency:1", "agency:diskominfo-muba", "agency:a.b_c-d", "agency:" + "a" * 128, "agency:com10"],
    )
    def test_ids(self, ref: str) -> None:
        """A kind, a colon, and a slug of lower-case letters, digits, dots, dashes and low lines."""
        assert Refers(agency=ref).agency == ref
        assert is_id(ref)

    @pytest.mark.parametrize(
        "ref",
        [
            *("", "agency", "agency:", ":a", "a", "agency:A", "agency:a b", "agency:-a", "agency:a-", "agency:.a"),
            *("agency:a/b", "agency:é", "agency:a:b", "agency:a\n", " agency:a", "Agency:a", "agency:" + "a" * 129),
            *("agency:а", "agency:\uff41", "agency:a\u200b", "agency:\ud800", "agency:" + "a" * 100_000),  # noqa: RUF001  (a Cyrillic letter)
        ],
        ids=ascii,
    )
    def test_no_ids(self, ref: str) -> None:
        """No case, no look-alike, no invisible mark: two ids that look alike are one."""
        with pytest.raises(InvalidValue, match="must be an id 'agency:…' of lower-case letters") as caught:
            Refers(agency=ref)

        assert [issue.code for issue in caught.value.issues] == ["id"]
        assert not is_id(ref)

    @pytest.mark.parametrize("slug", ["con", "nul", "aux", "prn", "com1", "lpt9", "con.txt", "nul.a.b"])
    def test_devices(self, slug: str) -> None:
        """An id may become a file name, so the names that Windows keeps for devices are none."""
        with pytest.raises(InvalidValue):
            Refers(agency=f"agency:{slug}")

    @pytest.mark.parametrize(
        ("ref", "hint"),
        [
            pytest.param("agencyy:a", "did you mean 'agency'?", id="misspelt"),
            pytest.param("oficial:a", "did you mean 'official'?", id="foreign-spelling"),
            pytest.param("event:a", None, id="another-kind"),
        ],
    )
    def test_wrong_kind(self, ref: str, hint: str | None) -> None:
        """A field refuses ids of another kind before there is any catalog, and helps with a misspelt one."""
        with pytest.raises(InvalidValue) as caught:
            Refers(recipient=ref)

        (issue,) = caught.value.issues
        assert (issue.code, issue.hint, issue.value) == ("id", hint, repr(ref))

    @pytest.mark.parametrize("ref", ["region:63.06", "zone:indonesia-bagian-barat", "post:a", "outlet:a"])
    def test_several_kinds(self, ref: str) -> None:
        """A recipient can be many things, regions and zones among them."""
        assert Refers(recipient=ref).recipient == ref

    @pytest.mark.parametrize("code", ["16", "16.06", "16.06.01", "16.06.01.2001"])
    def test_region_codes(self, code: str) -> None:
        """Codes of the Minister of Home Affairs, of every level."""
        assert Refers(region=code).region == code

    @pytest.mark.parametrize(
        "code", ["1606", "16.6", "6", "16.06.", "16.06.01.201", "16,06", "١٦", "", 16.06, 16, "16.06\n"]
    )
    def test_no_region_codes(self, code: Any) -> None:
        """Numbers, and codes that a spreadsheet has bent, are none."""
        with pytest.raises(InvalidValue):
            Refers(region=code)

    def test_topics_are_all_kinds(self) -> None:
        """A statement can be about anything of the model, and about regions and zones."""
        assert set(shape_of(TopicId).kinds) == {*MODEL.kinds, "region", "zone"} - {"statement", "outlet"} | {
            "statement",
            "outlet",
        }

    def test_every_kind_has_a_type(self) -> None:
        """Each kind of the model has its type of id in the module, and the module lists all of its names."""
        types = {name: shape_of(getattr(ids, name)).kinds for name in vars(ids) if re.fullmatch("[A-Z][a-z]+Id", name)}

        assert {kinds[0] for kinds in types.values() if len(kinds) == 1} == set(MODEL.kinds)
        assert set(types) <= set(ids.__all__)


class TestKindOf:
    """The prefix of an id."""

    @pytest.mark.parametrize(
        ("ref", "expected"), [("agency:a", "agency"), ("region:16.06", "region"), ("x", "x"), ("", "")]
    )
    def test_kinds(self, ref: str, expected: str) -> None:
        """What stands before the colon."""
        assert kind_of(ref) == expected

    @pytest.mark.parametrize("ref", [None, 5, b"agency:a", ["agency:a"]], ids=repr)
    def test_no_text(self, ref: Any) -> None:
        """What is no text has no kind."""
        with pytest.raises(InvalidValue, match="an id is text"):
            kind_of(ref)
        assert not is_id(ref)


class TestIdFor:
    """Ids made from names."""

    @pytest.mark.parametrize(
        ("parts", "expected"),
        [
            pytest.param(("AMC", 2024), "edition:amc-2024", id="name-and-year"),
            pytest.param(("AMC", None, 2024), "edition:amc-2024", id="none-left-out"),
            pytest.param(("Anugerah", "", "!"), "edition:anugerah", id="empty-left-out"),
            pytest.param(("rakor", PartialDate("2024-03-05")), "edition:rakor-2024-03-05", id="date"),
            pytest.param((Nip("197001011995031001"),), "edition:1001", id="nip-is-masked"),
            pytest.param(("Café",), "edition:cafe", id="accent"),
            pytest.param(("con",), "edition:con-7ad6d7f4", id="device"),
            pytest.param(("Dinas 日本",), "edition:dinas-d85ffd4a", id="another-script"),
            pytest.param(("x" * 129,), "edition:" + "x" * 119 + "-1ab7efb2", id="too-long"),
            pytest.param((-5, 0), "edition:5-0", id="numbers"),
        ],
    )
    def test_ids(self, parts: tuple[Any, ...], expected: str) -> None:
        """Readable where that is possible, closed with a hash where letters were lost."""
        actual = id_for("edition", *parts)

        assert re.sub("-[0-9a-f]{8}$", "-#", actual) == re.sub("-[0-9a-f]{8}$", "-#", expected)
        assert is_id(actual)

    @given(st.lists(SLUGS | st.integers(0, 3_000) | st.none(), max_size=3))
    def test_valid_and_deterministic(self, parts: list[str | int | None]) -> None:
        """Any text with something to spell gives a valid id, always the same."""
        if not any(slugify(str(part)) for part in parts if part is not None):
            with pytest.raises(InvalidValue, match="no id can be made"):
                id_for("agency", *parts)
            return
        made = id_for("agency", *parts)

        assert made == id_for("agency", *parts)
        assert Refers(agency=made).agency == made

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            pytest.param("Dinas 日本", "Dinas 中国", id="two-scripts"),
            pytest.param("Dinas 日本", "Dinas", id="script-and-none"),
            pytest.param("Øst", "Ast", id="letter-without-a-base"),
            pytest.param("x" * 200 + "a", "x" * 200 + "b", id="beyond-the-cut"),
            pytest.param("x" * 5_000 + "a", "x" * 5_000 + "b", id="far-beyond-the-cut"),
            pytest.param("Диnas", "nas", id="mixed"),
        ],
    )
    def test_texts_that_differ_in_letters_have_two_ids(self, one: str, other: str) -> None:
        """Letters that a slug loses are kept apart by the hash."""
        assert id_for("agency", one) != id_for("agency", other)

    @pytest.mark.parametrize("text", ["", "!!!", "日本", "\ud800", "\u200b", "ꦏ"])
    def test_nothing_to_spell(self, text: str) -> None:
        """A text without a single ASCII letter or digit names nothing that a person could read."""
        with pytest.raises(InvalidValue, match="no id can be made"):
            id_for("agency", text)

    @pytest.mark.parametrize(
        "part", [10**5_000, 1.5, True, b"a", ["a"], object()], ids=lambda part: type(part).__name__
    )
    def test_wrong_parts(self, part: Any) -> None:
        """Parts are text or numbers of a size that a name has."""
        with pytest.raises(InvalidValue, match="no id can be made from"):
            id_for("agency", "a", part)

    @pytest.mark.parametrize("kind", ["", "Agency", "a:b", "a b", "1a", "a" * 41, None, 5])
    def test_wrong_kind(self, kind: Any) -> None:
        """The kind is a word of its own."""
        with pytest.raises(InvalidValue, match="is no kind of id"):
            id_for(kind, "a")
