"""The EU's core vocabularies: their own shapes accept it, and every value is in the output or the report."""

import json
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from formats.projections import Leaf, lost_facts, nips_in, spoken, unaccounted, unfounded
from humaskit import Agency, AgencyKind, Catalog, Event, Name, PartialDate, Reorganisation, datasets
from humaskit.formats import cpov
from humaskit.model.agency import ReorganisationKind
from humaskit.testing.strategies import catalogs

SHAPES = Path(__file__).parents[2] / "../shared/schemas/semic"
FILES = ("cpov-2.1.2-shacl.ttl", "cpev-1.1.1-shacl.ttl")
BUNDLED = [pytest.param(datasets.press, id="press"), pytest.param(datasets.awards, id="awards")]


def kominfo_becomes_komdigi() -> Catalog:
    """Return a rename between two ministries on one day."""
    old = Agency(id="agency:kominfo", kind=AgencyKind.KEMENTERIAN, names=(Name(text="Kementerian Kominfo"),))
    new = Agency(id="agency:komdigi", kind=AgencyKind.KEMENTERIAN, names=(Name(text="Kementerian Komdigi"),))
    change = Reorganisation(
        id="reorganisation:komdigi",
        kind=ReorganisationKind.RENAME,
        before=(old.id,),
        after=(new.id,),
        date=PartialDate("2024-10-21"),
    )
    return Catalog([old, new, change])


def forms(leaf: Leaf) -> Iterator[str]:
    """Yield the texts that can stand for a value."""
    yield from spoken(leaf)
    if leaf.entity.id.startswith("reorganisation:") and leaf.pointer == "/date":
        yield f"{leaf.value}T00:00:00"


def nodes(catalog: Catalog) -> dict[str, dict[str, Any]]:
    """Return the nodes of the export by name."""
    return {node["@id"]: node for node in json.loads(cpov.dumps(catalog))["@graph"]}


class TestInputAgainstOutput:
    """Nothing is lost in silence."""

    @pytest.mark.parametrize("bundled", BUNDLED)
    def test_every_value_is_in_the_output_or_in_the_report(self, bundled: Callable[[], Catalog]) -> None:
        """What the ledger crosses out stands in the text."""
        catalog = bundled()

        output, losses = cpov.export(catalog)

        assert unaccounted(catalog, losses, json.dumps(output, ensure_ascii=False), forms=forms) == []
        assert unfounded(catalog, losses) == []

    def test_no_fact_of_the_articles_is_lost_in_silence(self) -> None:
        """Each of them is in the output, or has its line in the report."""
        output, losses = cpov.export(datasets.press())

        assert lost_facts(losses, json.dumps(output, ensure_ascii=False), forms=forms) == []

    @settings(max_examples=12)
    @given(catalogs())
    def test_random_catalogs_too(self, catalog: Catalog) -> None:
        """The same holds for catalogs that nobody wrote by hand, and no NIP gets out."""
        output, losses = cpov.export(catalog)
        text = json.dumps(output, ensure_ascii=False)

        assert unaccounted(catalog, losses, text, forms=forms) == []
        assert unfounded(catalog, losses) == []
        assert nips_in(text) == []


@pytest.mark.skipif(not SHAPES.is_dir(), reason="the shapes do not lie beside the checkout")
class TestShapes:
    """The published SHACL shapes of both vocabularies."""

    @pytest.mark.parametrize("file", FILES)
    @pytest.mark.parametrize("make", [*BUNDLED, pytest.param(kominfo_becomes_komdigi, id="rename")])
    def test_conforms(self, make: Callable[[], Catalog], file: str) -> None:
        """Every node has the types, languages and literals that the shapes ask for."""
        pyshacl, rdflib = (
            pytest.importorskip("pyshacl", reason="pyshacl is the validator"),
            pytest.importorskip("rdflib", reason="rdflib is the reader of graphs"),
        )

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # rdflib warns of its own classes
            graph = rdflib.Graph().parse(data=cpov.dumps(make()), format="json-ld")
            shapes = rdflib.Graph().parse(SHAPES / file)
            conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes, inference="none")

        assert conforms, report


class TestWhatIsSaid:
    """Single mappings, and what the shapes do not ask for."""

    def test_every_organisation_has_a_preferred_label(self) -> None:
        """The shapes do not require one; people do."""
        bodies = [node for node in nodes(datasets.press()).values() if "cv:PublicOrganisation" in node["@type"]]

        assert bodies
        assert all("skos:prefLabel" in node for node in bodies)

    def test_a_rename_is_a_change_event_with_both_sides(self) -> None:
        """The day is known, so the change has a moment."""
        change = nodes(kominfo_becomes_komdigi())["urn:humaskit:reorganisation:komdigi"]

        assert change["org:originalOrganization"] == {"@id": "urn:humaskit:agency:kominfo"}
        assert change["org:resultingOrganization"] == {"@id": "urn:humaskit:agency:komdigi"}
        assert change["prov:startedAtTime"] == {"@value": "2024-10-21T00:00:00", "@type": "xsd:dateTime"}

    @pytest.mark.parametrize(
        ("date", "key", "kind"),
        [
            pytest.param("2024", "time:inXSDgYear", "xsd:gYear", id="year"),
            pytest.param("2024-03", "time:inXSDgYearMonth", "xsd:gYearMonth", id="month"),
            pytest.param("2024-03-05", "time:inXSDDate", "xsd:date", id="day"),
        ],
    )
    def test_a_partial_date_has_a_type_of_its_own(self, date: str, key: str, kind: str) -> None:
        """A month is no date, and a year no month."""
        event = nodes(Catalog([Event(id="event:a", start=PartialDate(date))]))["urn:humaskit:event:a"]

        assert event["time:hasTime"]["time:hasBeginning"][key] == {"@value": date, "@type": kind}

    def test_awards_are_in_the_report(self) -> None:
        """The vocabularies have no term for them, and the report says so of each."""
        catalog = datasets.press()

        losses = cpov.export(catalog).losses

        assert {loss.subject for loss in losses} >= {one.id for one in catalog.section("results")}

    def test_dump_saves_and_returns_the_losses(self, tmp_path: Path) -> None:
        """The file holds what dumps gives."""
        catalog = kominfo_becomes_komdigi()

        losses = cpov.dump(catalog, tmp_path / "change.jsonld")

        assert (tmp_path / "change.jsonld").read_text(encoding="utf-8") == cpov.dumps(catalog)
        assert losses == cpov.export(catalog).losses
