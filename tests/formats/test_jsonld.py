"""schema.org as JSON-LD: every value is in the output or the report, and the vocabulary allows what is said."""

import json
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings

from formats.projections import Leaf, lost_facts, nips_in, spoken, unaccounted, unfounded
from formats.schemaorg import VOCABULARY, Vocabulary
from humaskit import Agency, AgencyKind, Appointment, Catalog, Name, Official, PersonName, datasets
from humaskit.errors import StorageError
from humaskit.formats import jsonld
from humaskit.testing.strategies import catalogs
from humaskit.values.nip import Nip

NIP = "197001011995031001"
BUDI = Official(id="official:budi", name=PersonName(name="Budi"), nip=Nip(NIP))
BUNDLED = [pytest.param(datasets.press, id="press"), pytest.param(datasets.awards, id="awards")]

WORDS = {  # what schema.org calls our words
    "announced": "EventScheduled",
    "planned": "EventScheduled",
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
    "daring": "OnlineEventAttendanceMode",
    "luring": "OfflineEventAttendanceMode",
    "hibrida": "MixedEventAttendanceMode",
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "biennial": "P2Y",
}


def nodes_of(document: dict[str, object]) -> list[Mapping[str, object]]:
    """Return the nodes of a document."""
    return cast("list[Mapping[str, object]]", document["@graph"])


def forms(leaf: Leaf) -> Iterator[str]:
    """Yield the texts that can stand for a value."""
    yield from spoken(leaf)
    if leaf.pointer.rpartition("/")[2] in ("status", "mode", "recurrence"):
        yield f"https://schema.org/{WORDS.get(str(leaf.value), '')}"
        yield WORDS.get(str(leaf.value), str(leaf.value))


class TestInputAgainstOutput:
    """Nothing is lost in silence."""

    @pytest.mark.parametrize("bundled", BUNDLED)
    def test_every_value_is_in_the_output_or_in_the_report(self, bundled: type[Catalog]) -> None:
        """What the ledger crosses out stands in the text."""
        catalog = bundled()

        output, losses = jsonld.export(catalog)

        assert unaccounted(catalog, losses, json.dumps(output, ensure_ascii=False), forms=forms) == []
        assert unfounded(catalog, losses) == []

    def test_no_fact_of_the_articles_is_lost_in_silence(self) -> None:
        """Each of them is in the output, or has its line in the report."""
        output, losses = jsonld.export(datasets.press())

        assert lost_facts(losses, json.dumps(output, ensure_ascii=False), forms=forms) == []

    @settings(max_examples=12)
    @given(catalogs())
    def test_random_catalogs_too(self, catalog: Catalog) -> None:
        """The same holds for catalogs that nobody wrote by hand."""
        output, losses = jsonld.export(catalog)

        assert unaccounted(catalog, losses, json.dumps(output, ensure_ascii=False), forms=forms) == []
        assert unfounded(catalog, losses) == []

    @settings(max_examples=8)
    @given(catalogs())
    def test_bytes_are_the_same_on_every_run(self, catalog: Catalog) -> None:
        """The order of the entities does not show."""
        backwards = Catalog(reversed(list(catalog)), model=catalog.model)

        assert jsonld.dumps(catalog) == jsonld.dumps(backwards)


@pytest.mark.skipif(not VOCABULARY.is_file(), reason="the vocabulary does not lie beside the checkout")
class TestVocabulary:
    """schema.org allows every word of it."""

    @pytest.mark.parametrize("bundled", BUNDLED)
    def test_types_properties_domains_and_ranges(self, bundled: type[Catalog]) -> None:
        """The bundled catalogs use every rule of the mapping."""
        document = jsonld.export(bundled()).output

        wrong = list(Vocabulary(VOCABULARY).wrong_in(nodes_of(document)))

        assert wrong == []


class TestLinkedData:
    """Other people's readers take it."""

    @pytest.mark.parametrize("bundled", BUNDLED)
    def test_pyld_and_rdflib_agree_on_the_triples(self, bundled: type[Catalog]) -> None:
        """Two readers give the same number of triples, without fetching a context."""
        pyld, rdflib = (
            pytest.importorskip("pyld.jsonld", reason="pyld.jsonld is the reader of JSON-LD"),
            pytest.importorskip("rdflib", reason="rdflib is the reader of graphs"),
        )
        text = jsonld.dumps(bundled())

        quads = pyld.to_rdf(json.loads(text), {"format": "application/n-quads"})
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # rdflib warns of its own classes
            graph = rdflib.Graph().parse(data=text, format="json-ld")

        assert len(set(quads.splitlines())) == len(graph) > 500


class TestWhatIsSaid:
    """Single mappings that people rely on."""

    def test_an_appointment_is_a_role_with_the_mandate_in_its_name(self) -> None:
        """The acting mandate stands in the printed title, and the role names the agency."""
        catalog = datasets.press()
        nodes = {node["@id"]: node for node in nodes_of(jsonld.export(catalog).output)}
        acting = next(one for one in catalog.of(Appointment) if one.surface)

        roles = json.dumps(nodes[f"urn:humaskit:{acting.official}"]["worksFor"])

        assert '"@type": "OrganizationRole"' in roles
        assert f"{acting.surface} " in roles

    def test_an_nip_stays_out_unless_asked_for(self) -> None:
        """It is reported as personal data, masked."""
        catalog = Catalog([BUDI])

        output, losses = jsonld.export(catalog)

        assert nips_in(json.dumps(output)) == []
        assert [(loss.pointer, loss.value) for loss in losses] == [("/nip", "**************1001")]
        assert NIP in jsonld.dumps(catalog, include_personal=True)

    def test_a_hostile_name_cannot_end_a_script_element(self) -> None:
        """The characters of markup are escaped, and come back as they were."""
        name = "</script><script>alert(1)</script>&amp;"
        catalog = Catalog([Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text=name),))])

        text = jsonld.dumps(catalog)

        assert not set("<>&") & set(text)
        assert json.loads(text)["@graph"][0]["name"]["@value"] == name

    def test_dump_saves_and_returns_the_losses(self, tmp_path: Path) -> None:
        """The file holds what dumps gives."""
        catalog = datasets.press()

        losses = jsonld.dump(catalog, tmp_path / "press.jsonld")

        assert (tmp_path / "press.jsonld").read_text(encoding="utf-8") == jsonld.dumps(catalog)
        assert losses == jsonld.export(catalog).losses

    def test_a_path_that_cannot_be_written(self, tmp_path: Path) -> None:
        """It is an error of the family."""
        with pytest.raises(StorageError):
            jsonld.dump(Catalog(), tmp_path / "no" / "where.jsonld")
