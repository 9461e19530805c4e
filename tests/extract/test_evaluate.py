"""A draft beside a catalog that people made."""

import pytest

from humaskit.catalog import Catalog
from humaskit.extract import Draft, extract
from humaskit.extract.evaluate import Wanted, align, differences, holds
from humaskit.model.agency import Agency, AgencyKind
from humaskit.model.source import Source, SourceKind
from humaskit.values.citation import Citation
from humaskit.values.names import Name, NameKind

TEXT = "Pemerintah Kota Batu menyambut Diskominfo Kota Madiun."
SOURCE = "source:made-by-hand"
BATU, MADIUN = "agency:batu", "agency:kominfo-madiun"


def agency(ref: str, kind: AgencyKind, name: str, region: str) -> Agency:
    """Return an agency that cites the source."""
    return Agency(
        id=ref,
        kind=kind,
        names=(Name(text=name, kind=NameKind.SHORT),),
        region=region,
        citations=(Citation(source=SOURCE),),
    )


@pytest.fixture
def truth() -> Catalog:
    """Return a catalog that says of what kind the two agencies are."""
    return Catalog(
        [
            Source(id=SOURCE, kind=SourceKind.ARTICLE),
            agency(BATU, AgencyKind.PEMERINTAH_KOTA, "Pemerintah Kota Batu", "35.79"),
            agency(MADIUN, AgencyKind.BADAN, "Diskominfo Kota Madiun", "35.77"),
            agency("agency:other", AgencyKind.DINAS, "Diskominfo Kota Malang", "35.73"),
        ]
    )


@pytest.fixture
def draft() -> Draft:
    """Return the draft of the text."""
    return extract(TEXT)


class TestAlign:
    """Which entities of the two mean one thing."""

    def test_by_what_they_are(self, draft: Draft, truth: Catalog) -> None:
        """Names bring two together, whatever their ids are."""
        same = align(draft, truth, SOURCE)

        assert same[SOURCE] == draft.source
        assert same[BATU] == "agency:pemerintah-kota-batu"
        assert "agency:other" not in same

    def test_other_sources_are_left_out(self, draft: Draft, truth: Catalog) -> None:
        """What does not cite the source is not compared."""
        assert list(align(draft, truth, "source:another")) == ["source:another"]


class TestHolds:
    """Whether the draft has a value, at its words."""

    @pytest.mark.parametrize(
        ("wanted", "expected"),
        [
            pytest.param(("region", "35.79", "Pemerintah Kota Batu"), True, id="there"),
            pytest.param(("kind", "pemerintah_kota", "Pemerintah Kota Batu"), True, id="enum"),
            pytest.param(("region", "35.77", "Pemerintah Kota Batu"), False, id="another-value"),
            pytest.param(("region", "35.79", "menyambut"), False, id="other-words"),
            pytest.param(("parent", "agency:other", "Pemerintah Kota Batu"), False, id="no-such-field"),
        ],
    )
    def test_value_and_words(
        self, wanted: tuple[str, str, str], expected: object, draft: Draft, truth: Catalog
    ) -> None:
        """A value counts in its field, cited at its words."""
        field, value, surface = wanted
        same = align(draft, truth, SOURCE)

        assert holds(draft, same, Wanted(entity=BATU, field=field, value=value, surface=surface)) is expected

    def test_unknown_entity(self, draft: Draft) -> None:
        """What has no counterpart is not held."""
        assert not holds(draft, {}, Wanted(entity=BATU, field="region", value="35.79", surface="Batu"))


def test_differences(draft: Draft, truth: Catalog) -> None:
    """A field that says something else is named."""
    same = {BATU: "agency:pemerintah-kota-batu", MADIUN: "agency:dinas-komunikasi-dan-informatika-kota-madiun"}
    found = [(one.field, one.said, one.true) for one in differences(draft, truth, same)]

    assert found == [("kind", "dinas", "badan")]
