"""Names of things and of people."""

from typing import Any

import pytest

from humaskit.errors import InvalidValue
from humaskit.values.names import Name, NameKind, PersonName


class TestNames:
    """Names of things and of people."""

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            pytest.param(PersonName(name="Suharto"), "Suharto", id="mononym"),
            pytest.param(
                PersonName(front=("Drs.", "H."), name="Budi", back=("M.Si.", "Ph.D.")),
                "Drs. H. Budi, M.Si., Ph.D.",
                id="titles",
            ),
            pytest.param(PersonName(front=("Pak",), name="Budi"), "Pak Budi", id="form-of-address"),
            pytest.param(PersonName(name="Budi", back=("S.H.",)), "Budi, S.H.", id="back-alone"),
        ],
    )
    def test_person(self, name: PersonName, expected: str) -> None:
        """Titles stand as they are printed: before with blanks, behind with commas."""
        assert str(name) == expected

    def test_defaults(self) -> None:
        """A name is legal and Indonesian unless it says otherwise."""
        name = Name(text="Dinas")

        assert (name.kind, name.language, name.period) == (NameKind.LEGAL, "id", None)

    def test_lists_are_no_tuples(self) -> None:
        """A list could change under a frozen name, so it is refused with the cure."""
        front: Any = ["Drs."]
        with pytest.raises(
            InvalidValue, match=r"/front: must be a tuple, not a list of 1; write \(value,\) for a tuple of one"
        ):
            PersonName(name="Budi", front=front)
