"""Small descriptions, and contacts."""

import pytest

from humaskit.errors import InvalidValue
from humaskit.values.contact import Account
from humaskit.values.count import Count, Qualifier
from humaskit.values.dates import PartialDate, Period
from humaskit.values.level import Level
from humaskit.values.names import Name
from humaskit.values.terms import DescribedGroup, Purpose, Term


class TestDescriptions:
    """Small descriptions."""

    def test_account(self) -> None:
        """A handle is kept as it is, without the sign before it."""
        assert Account(platform="x.com", handle="humas_madiun").platform == "x.com"

    def test_group(self) -> None:
        """A described group has what it was described by."""
        group = DescribedGroup(
            text="seluruh kepala OPD", count=Count(qualifier=Qualifier.ALL), levels=(Level.KOTA,), region="35.77"
        )

        assert (group.count, group.levels) == (Count(qualifier=Qualifier.ALL), (Level.KOTA,))

    def test_purpose_and_term(self) -> None:
        """A purpose has its target year, a term its language."""
        assert Purpose(text="Indonesia Emas", target=PartialDate("2045")).target == PartialDate("2045")
        assert Term(text="GPR").language == "id"

    def test_nested_problems_belong_to_the_inner_constructor(self) -> None:
        """An inner value is built before the outer one, so a pointer starts at the value that is wrong."""
        with pytest.raises(InvalidValue, match=r"^Period/end: ends before it starts"):
            Name(text="a", period=Period(start=PartialDate("2024"), end=PartialDate("2023")))
