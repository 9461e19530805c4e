"""Personal data, and a catalog without it."""

from typing import Annotated

import attrs
import pytest

from humaskit import MODEL, Catalog, Entity, InvalidValue, Official, PersonName
from humaskit.catalog import personal_fields, redact
from humaskit.formats import json
from humaskit.values.nip import Nip
from humaskit.values.rules import Id, Personal

DIGITS = "197001011995031001"
BUDI = Official(id="official:budi", name=PersonName(name="Budi"), nip=Nip(DIGITS))


@attrs.frozen(kw_only=True, weakref_slot=False)
class Delegate(Entity):
    """A class of a dependant that marks a field of its own."""

    id: Annotated[str, Id("delegate")]
    badge: Annotated[str, Personal] | None = None


class TestFields:
    """Which fields hold personal data."""

    def test_of_the_model(self) -> None:
        """The number of a civil servant is the only one."""
        assert set(personal_fields()) == {"officials.nip"}

    def test_of_a_dependant(self) -> None:
        """A mark on a field of a dependant counts as well."""
        assert set(personal_fields(MODEL.with_(delegates=Delegate))) == {"officials.nip", "delegates.badge"}


class TestRedact:
    """A copy without them."""

    def test_nothing_of_it_is_saved(self) -> None:
        """The digits are in the save of the catalog, and in none of the redacted one, which is else the same."""
        catalog = Catalog([BUDI])
        redacted = redact(catalog)

        assert DIGITS in json.dumps(catalog)
        assert DIGITS not in json.dumps(redacted)
        assert redacted["official:budi"] == attrs.evolve(BUDI, nip=None)

    def test_the_catalog_stays(self) -> None:
        """What was redacted is a copy."""
        catalog = Catalog([BUDI])
        redact(catalog)

        assert catalog["official:budi"] == BUDI

    def test_keep(self) -> None:
        """A field that is named stays."""
        catalog = Catalog([BUDI])

        assert redact(catalog, keep=["officials.nip"]) == catalog

    def test_keep_names_a_personal_field(self) -> None:
        """A misspelt field would keep nothing, so it is refused with the nearest one."""
        with pytest.raises(InvalidValue, match=r"did you mean 'officials\.nip'"):
            redact(Catalog([BUDI]), keep=["official.nip"])
