"""What readers of text give back."""

import pytest

from humaskit.errors import Issue, Severity
from humaskit.text.reading import Reading, fits, warning
from humaskit.values.citation import Certainty


def reading(value: int | None, certainty: Certainty = Certainty.STATED, *issues: Issue) -> Reading[int]:
    """Build a reading of ``ke-3``."""
    return Reading(value=value, surface="ke-3", start=0, end=4, certainty=certainty, issues=issues)


class TestSure:
    """When a reading needs no second look."""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            pytest.param(reading(3), True, id="stated"),
            pytest.param(reading(3, Certainty.INFERRED), True, id="inferred"),
            pytest.param(reading(3, Certainty.AMBIGUOUS), False, id="ambiguous"),
            pytest.param(reading(None), False, id="no-value"),
            pytest.param(reading(3, Certainty.STATED, warning("misprint", "odd")), False, id="with-an-issue"),
        ],
    )
    def test_sure(self, given: Reading[int], expected: bool) -> None:
        """Only a value without issues and without a second meaning is sure."""
        actual = given.sure

        assert actual is expected


class TestHelpers:
    """The small helpers of all readers."""

    def test_a_warning_is_no_error(self) -> None:
        """What is merely unusual is a warning."""
        issue = warning("weekday", "2024-11-28 is kamis, not rabu", value="'rabu'", hint="check the date")

        assert issue.severity is Severity.WARNING
        assert str(issue) == "2024-11-28 is kamis, not rabu; check the date"

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("12345", True, id="at-the-limit"),
            pytest.param("123456", False, id="beyond"),
            pytest.param(None, False, id="none"),
            pytest.param(b"123", False, id="bytes"),
        ],
    )
    def test_fits(self, text: object, expected: bool) -> None:
        """Only text within the limit is looked at."""
        actual = fits(text, 5)

        assert actual is expected
