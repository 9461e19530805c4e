"""The identity number of a civil servant, and how it never shows."""

import copy
import json
import logging
import pickle
import traceback
from typing import Any

import pytest
from hypothesis import given

from humaskit.errors import InvalidValue
from humaskit.model.office import Official
from humaskit.testing.strategies import nips
from humaskit.values.names import PersonName
from humaskit.values.nip import Nip

DIGITS = "197001011995031001"
MASKED = "**************1001"


class TestRead:
    """Eighteen digits, of which the first eight are a day."""

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(DIGITS, id="digits"),
            pytest.param("19700101 199503 1 001", id="groups"),
            pytest.param(" 1970 0101 1995 0310 01 ", id="blanks-anywhere"),
        ],
    )
    def test_forms(self, text: str) -> None:
        """Blanks between the groups do not count."""
        assert Nip(text).stored == Nip.parse(text).stored == DIGITS

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("", id="empty"),
            pytest.param(DIGITS[:-1], id="seventeen"),
            pytest.param(DIGITS + "1", id="nineteen"),
            pytest.param("197002301995031001", id="no-such-day"),
            pytest.param("197013011995031001", id="no-such-month"),
            pytest.param("000001011995031001", id="year-zero"),
            pytest.param("197001011895031001", id="appointed-too-early"),
            pytest.param("197001011995033001", id="sex-three"),
            pytest.param("19700101199503100l", id="letter"),
            pytest.param("١٩٧٠٠١٠١١٩٩٥٠٣١٠٠١", id="other-digits"),
            pytest.param("1.97001E+17", id="spreadsheet"),
            pytest.param("1970\t01011995031001", id="tab"),
            pytest.param(DIGITS + "\n", id="line-end"),
            pytest.param(DIGITS + " " * 100_000, id="long"),
            pytest.param("\ud800", id="surrogate"),
            pytest.param(int(DIGITS), id="number"),
            pytest.param(None, id="none"),
            pytest.param(DIGITS.encode(), id="bytes"),
            pytest.param(Nip(DIGITS), id="nip"),
        ],
    )
    def test_refused(self, text: Any) -> None:
        """Anything else is refused, and not one digit of it is repeated."""
        with pytest.raises(InvalidValue) as caught:
            Nip(text)

        (issue,) = caught.value.issues
        assert (issue.code, issue.value) == ("nip", None)
        assert "1970" not in "".join(traceback.format_exception_only(caught.value))

    @given(nips())
    def test_stored_reads_back(self, nip: Nip) -> None:
        """The stored digits make the same NIP."""
        assert Nip.parse(nip.stored) == nip


class TestMask:
    """Only the last four digits are ever shown."""

    @pytest.mark.parametrize(
        ("shown", "expected"),
        [
            pytest.param(str(Nip(DIGITS)), MASKED, id="str"),
            pytest.param(repr(Nip(DIGITS)), f"Nip('{MASKED}')", id="repr"),
            pytest.param(ascii(Nip(DIGITS)), f"Nip('{MASKED}')", id="ascii"),
            pytest.param(format(Nip(DIGITS)), MASKED, id="format"),
            pytest.param(format(Nip(DIGITS), ">20"), f"  {MASKED}", id="format-spec"),
            pytest.param(f"{Nip(DIGITS)}", MASKED, id="f-string"),
            pytest.param(f"{Nip(DIGITS)!r:.10}", "Nip('*****", id="f-string-repr"),
            pytest.param("{}".format(Nip(DIGITS)), MASKED, id="str-format"),  # noqa: UP032  (the old way is tested too)
            pytest.param("%s" % Nip(DIGITS), MASKED, id="percent"),  # noqa: UP031  (the old way leaks nothing either)
            pytest.param("%r" % Nip(DIGITS), f"Nip('{MASKED}')", id="percent-repr"),  # noqa: UP031  (the old way leaks nothing either)
            pytest.param(str([Nip(DIGITS)]), f"[Nip('{MASKED}')]", id="in-a-list"),
            pytest.param(json.dumps(Nip(DIGITS), default=str), f'"{MASKED}"', id="json-default"),
        ],
    )
    def test_shown(self, shown: str, expected: str) -> None:
        """Every way of turning it into text masks it."""
        assert shown == expected

    def test_log(self, caplog: pytest.LogCaptureFixture) -> None:
        """A log line masks it, alone and in its official."""
        official = Official(id="official:budi", name=PersonName(name="Budi"), nip=Nip(DIGITS))
        with caplog.at_level(logging.INFO):
            logging.getLogger("test").info("%s %r", official.nip, official)

        assert MASKED in caplog.text
        assert "1970" not in caplog.text

    @given(nips())
    def test_no_birth_date(self, nip: Nip) -> None:
        """The first fourteen digits appear in no text of it."""
        for text in (str(nip), repr(nip), f"{nip}", f"{nip:s}"):
            assert nip.stored[:14] not in text
            assert text.count("*") == 14


class TestValue:
    """An immutable value."""

    @pytest.mark.parametrize("name", ["_digits", "stored", "colour"])
    def test_frozen(self, name: str) -> None:
        """No attribute can be set or deleted."""
        nip = Nip(DIGITS)

        with pytest.raises(AttributeError):
            setattr(nip, name, "1")
        with pytest.raises(AttributeError):
            delattr(nip, name)
        assert nip.stored == DIGITS

    @given(nips())
    def test_twins(self, nip: Nip) -> None:
        """Copies and pickles are whole, equal, and hash alike."""
        twins = (copy.copy(nip), copy.deepcopy(nip), pickle.loads(pickle.dumps(nip)))

        assert {*twins, nip} == {nip}
        assert [twin.stored for twin in twins] == [nip.stored] * 3

    def test_other_types_are_unequal(self) -> None:
        """An NIP is not its digits."""
        assert Nip(DIGITS) != DIGITS
        assert Nip(DIGITS) != Nip("197001011995032001")


class TestOfficial:
    """The field that holds one."""

    @pytest.mark.parametrize("value", [DIGITS, int(DIGITS), DIGITS.encode(), [DIGITS], 1.97001e17])
    def test_wrong_type_is_not_repeated(self, value: Any) -> None:
        """Digits that are no NIP object are refused without showing them."""
        with pytest.raises(InvalidValue) as caught:
            Official(id="official:budi", name=PersonName(name="Budi"), nip=value)

        (issue,) = caught.value.issues
        assert (issue.code, issue.pointer, issue.value) == ("type", "/nip", None)
        assert str(caught.value) == "Official/nip: must be a nip"

    @pytest.mark.parametrize("slug", [DIGITS, f"budi-{DIGITS}", "19700101-199503-1-001", "19700101.199503.1.001"])
    def test_id_holds_none(self, slug: str) -> None:
        """An id is shown everywhere, so an NIP in it is refused, and masked in the refusal."""
        with pytest.raises(InvalidValue, match="must not hold an NIP") as caught:
            Official(id=f"official:{slug}", name=PersonName(name="Budi"))

        assert [(issue.code, issue.pointer) for issue in caught.value.issues] == [("personal", "/id")]
        assert "1970" not in str(caught.value)

    def test_in_another_field(self) -> None:
        """An NIP that somebody put into another field is masked in the refusal of that field."""
        with pytest.raises(InvalidValue) as caught:
            Official(id=DIGITS, name=PersonName(name="Budi"), aliases=(f"NIP {DIGITS}\x00",))

        assert {issue.pointer for issue in caught.value.issues} == {"/id", "/aliases/0"}
        assert "1970" not in str(caught.value)
        assert MASKED in str(caught.value)
