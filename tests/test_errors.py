"""What every refusal carries, and what it never shows."""

import copy
import pickle
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit import errors
from humaskit.errors import (
    Conflict,
    DecodeError,
    HumaskitError,
    HumaskitWarning,
    InvalidValue,
    Issue,
    MissingExtraError,
    Severity,
    StorageError,
    UnknownReference,
    ValidationError,
    did_you_mean,
    shown,
)

FAMILY = (
    HumaskitError,
    InvalidValue,
    ValidationError,
    DecodeError,
    UnknownReference,
    Conflict,
    StorageError,
    MissingExtraError,
)
NIP = "197001011995031001"


class Malicious:
    """An object that breaks whoever looks at it."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def __repr__(self) -> str:
        raise self.error


def pickled(error: HumaskitError) -> HumaskitError:
    """Send an error through a pickle."""
    twin = pickle.loads(pickle.dumps(error))
    assert isinstance(twin, HumaskitError)
    return twin


class TestFamily:
    """One family of refusals, each of them a built-in error too."""

    @pytest.mark.parametrize(
        ("kind", "builtin"),
        [
            pytest.param(InvalidValue, ValueError, id="invalid-value"),
            pytest.param(ValidationError, ValueError, id="validation"),
            pytest.param(DecodeError, ValueError, id="decode"),
            pytest.param(UnknownReference, LookupError, id="unknown-reference"),
            pytest.param(Conflict, ValueError, id="conflict"),
            pytest.param(StorageError, OSError, id="storage"),
            pytest.param(MissingExtraError, ImportError, id="missing-extra"),
            pytest.param(HumaskitWarning, UserWarning, id="warning"),
        ],
    )
    def test_builtin(self, kind: type[Exception], builtin: type[Exception]) -> None:
        """Who does not know humaskit catches what they expect."""
        assert issubclass(kind, builtin)

    @pytest.mark.parametrize("kind", FAMILY)
    @pytest.mark.parametrize(
        "twin",
        [
            pytest.param(copy.copy, id="copy"),
            pytest.param(copy.deepcopy, id="deepcopy"),
            pytest.param(pickled, id="pickle"),
        ],
    )
    def test_twins(self, kind: type[HumaskitError], twin: Callable[[HumaskitError], HumaskitError]) -> None:
        """An error survives being copied and sent to another process, with all it says."""
        error = kind(Issue(code="a", message="one"), Issue(code="b", message="two"), more=3)
        actual = twin(error)

        assert type(actual) is kind
        assert (actual.issues, actual.more, str(actual)) == (error.issues, error.more, "one\ntwo\nand 3 more")

    @pytest.mark.parametrize("kind", FAMILY)
    def test_at_most_a_hundred(self, kind: type[HumaskitError]) -> None:
        """The first hundred issues are kept, the others counted."""
        error = kind(*(Issue(code="x", message=str(number)) for number in range(250)), more=7)

        assert (len(error.issues), error.more) == (100, 157)
        assert str(error).endswith("\n99\nand 157 more")

    def test_all_names_are_public(self) -> None:
        """Every error and warning class of the module stands in its list of names."""
        defined = {
            name
            for name, thing in vars(errors).items()
            if isinstance(thing, type) and issubclass(thing, Warning | HumaskitError)
        }

        assert defined <= set(errors.__all__)


class TestIssue:
    """One thing that is wrong, in one line."""

    @pytest.mark.parametrize(
        ("issue", "expected"),
        [
            pytest.param(Issue(code="x", message="is wrong"), "is wrong", id="message-alone"),
            pytest.param(Issue(code="x", message="is wrong", hint="mend it"), "is wrong; mend it", id="hint"),
            pytest.param(Issue(code="x", message="m", pointer="/a/0"), "/a/0: m", id="pointer"),
            pytest.param(Issue(code="x", message="m", subject="agency:a", pointer="/b"), "agency:a/b: m", id="subject"),
            pytest.param(Issue(code="x", message="m", source="f.json", line=3, column=4), "f.json:3:4: m", id="place"),
            pytest.param(
                Issue(code="x", message="m", source="f.json", line=3, pointer="/b"), "f.json:3 /b: m", id="both"
            ),
        ],
    )
    def test_line(self, issue: Issue, expected: str) -> None:
        """Place, address, message and hint, as far as they are known."""
        actual = str(issue)

        assert actual == expected

    def test_below(self) -> None:
        """Seen from a container further out, the pointer grows in front and nothing else changes."""
        issue = Issue(code="x", message="m", pointer="/kind", severity=Severity.WARNING, hint="h")
        actual = issue.below("/agencies/3")

        assert actual == Issue(code="x", message="m", pointer="/agencies/3/kind", severity=Severity.WARNING, hint="h")

    def test_long_message_is_cut(self) -> None:
        """No line is longer than two thousand characters."""
        assert len(str(Issue(code="x", message="a" * 100_000))) == 2_000

    @pytest.mark.parametrize("letter", ["\x1b", "\x00", "\n", "\r", "\u202e", "\u2066", "\ud800", "\ufeff", "\x9b"])
    def test_line_cannot_harm_a_terminal(self, letter: str) -> None:
        """Control and direction marks are escaped wherever they come from: a file name, a key, a message."""
        issue = Issue(code="x", message=f"m{letter}", pointer=f"/{letter}", source=f"f{letter}", hint=f"h{letter}")
        actual = str(issue)

        assert actual.isprintable()
        assert letter not in actual

    def test_line_shows_no_nip(self) -> None:
        """An NIP in a pointer or a message is masked but for its last four digits."""
        actual = str(Issue(code="x", message=f"m {NIP}", pointer=f"/{NIP}"))

        assert actual == "/**************1001: m **************1001"


class TestShown:
    """A printable excerpt of anything."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            pytest.param("Dinas", "'Dinas'", id="text"),
            pytest.param("é", r"'\xe9'", id="not-ascii"),
            pytest.param(None, "None", id="none"),
            pytest.param(True, "True", id="bool"),
            pytest.param(16.06, "16.06", id="float"),
            pytest.param(b"\xff", r"b'\xff'", id="bytes"),
            pytest.param([1, 2], "a list of 2", id="list"),
            pytest.param((1,), "a list of 1", id="tuple"),
            pytest.param({"a": 1}, "an object of 1", id="dict"),
            pytest.param(10**60, "an integer of more than 60 digits", id="wide-int"),
            pytest.param(-(10**5_000), "an integer of more than 60 digits", id="too-wide-to-print"),
            pytest.param(Decimal("1e999999"), "Decimal('1E+999999')", id="exponent"),
            pytest.param(Fraction(10**5_000), "an object of the class Fraction", id="repr-fails"),
            pytest.param(Malicious(KeyError("x")), "an object of the class Malicious", id="repr-raises"),
            pytest.param(Malicious(RecursionError()), "an object of the class Malicious", id="repr-recurses"),
            pytest.param("a" * 100_000, f"'{'a' * 56}...", id="long"),
        ],
    )
    def test_excerpts(self, value: object, expected: str) -> None:
        """Whatever comes, at most sixty printable characters come out."""
        actual = shown(value)

        assert actual == expected
        assert len(actual) <= 60

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            pytest.param(NIP, "'**************1001'", id="text"),
            pytest.param(int(NIP), "**************1001", id="number"),
            pytest.param("NIP. 19700101 199503 1 001", "'NIP. ************** 1 001'", id="blanks"),
            pytest.param("19700101.199503.2.001", "'**************.2.001'", id="dots"),
            pytest.param("19700101-199503-1-001", "'**************-1-001'", id="dashes"),
            pytest.param(f"a{NIP}b{NIP}", "'a**************1001b**************1001'", id="two"),
            pytest.param("x" * 50 + NIP, "'" + "x" * 50 + "******...", id="across-the-cut"),
            pytest.param("1970010119950310011", "'1970010119950310011'", id="nineteen-digits"),
        ],
    )
    def test_no_nip(self, value: object, expected: str) -> None:
        """An NIP holds a birth date, so it is masked in whatever field somebody put it."""
        actual = shown(value)

        assert actual == expected

    @given(st.one_of(st.text(), st.binary(), st.integers(), st.floats(), st.decimals(), st.lists(st.text())))
    def test_always_printable(self, value: object) -> None:
        """No input brings a control character out, nor more than sixty characters."""
        actual = shown(value)

        assert actual.isprintable()
        assert actual.isascii()
        assert len(actual) <= 60


class TestDidYouMean:
    """Hints for misspelt words."""

    @pytest.mark.parametrize(
        ("word", "expected"),
        [
            pytest.param("dinass", "did you mean 'dinas'?", id="near"),
            pytest.param("DINAS", "did you mean 'dinas'?", id="case"),
            pytest.param("xyz", None, id="far"),
            pytest.param("", None, id="empty"),
            pytest.param("d" * 100_000, None, id="overlong"),
            pytest.param(5, None, id="no-text"),
            pytest.param(None, None, id="none"),
        ],
    )
    def test_words(self, word: object, expected: str | None) -> None:
        """The nearest known word is named when one is near."""
        actual = did_you_mean(word, ["badan", "dinas", "kantor"])

        assert actual == expected

    def test_order_of_the_known_words_does_not_matter(self) -> None:
        """The same words in another order give the same hint."""
        known = ["dinas", "dinar", "dines"]

        assert did_you_mean("dina", known) == did_you_mean("dina", reversed(known))
