"""Popolo, both ways: its own schemas, a reader of other people, and input compared with output."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, Final, TypeAlias, cast

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from humaskit import (
    Agency,
    AgencyKind,
    Appointment,
    Catalog,
    Event,
    Name,
    Official,
    PartialDate,
    PersonName,
    Post,
    Source,
    datasets,
)
from humaskit.errors import DecodeError, Issue, StorageError, ValidationError
from humaskit.formats import popolo
from humaskit.model.agency import Reorganisation, ReorganisationKind
from humaskit.model.community import GroupKind
from humaskit.model.entity import Entity
from humaskit.model.event import Participation, ParticipationRole
from humaskit.model.office import Mandate
from humaskit.model.registry import MODEL
from humaskit.model.source import SourceKind
from humaskit.testing.strategies import catalogs
from humaskit.tree import row_of
from humaskit.values.citation import Citation
from humaskit.values.dates import Period
from humaskit.values.names import NameKind
from humaskit.values.nip import Nip
from humaskit.values.rules import Id

from .projections import Leaf, held_of, lost_facts, nips_in, spoken, texts_of, unaccounted, unfounded

SHARED: Final = Path(__file__).parents[2] / "../shared/schemas/popolo"
EXAMPLES: Final = SHARED / "examples"
needs_schemas = pytest.mark.skipif(not SHARED.is_dir(), reason="Popolo's schemas are not beside the checkout")

SINGULAR: Final = {
    "persons": "person",
    "organizations": "organization",
    "posts": "post",
    "memberships": "membership",
    "areas": "area",
    "events": "event",
}
BUNDLED: Final = [pytest.param(datasets.press(), id="press"), pytest.param(datasets.awards(), id="awards")]
NIP: Final = "197001011995031001"
BODY: Final = Agency(id="agency:o", kind=AgencyKind.DINAS, names=(Name(text="Dinas"),))
GrantId: TypeAlias = Annotated[str, Id("grant")]
KEYS: Final = st.sampled_from(
    [
        *("id", "name", "classification", "parent", "parent_id", "memberships", "attendees", "start_date", "extra"),
        *("sources", "url", "note", "role", "person_id", "organization_id", "post", "other_names", "contact_details"),
    ]
)
TREES: Final = st.recursive(
    st.none() | st.text(max_size=4) | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
UNHURRIED: Final = (HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large)
few = settings(max_examples=10, deadline=None, suppress_health_check=UNHURRIED)


def document_of(catalog: Catalog) -> dict[str, Any]:
    """Return what is written, read again by another reader of JSON."""
    return cast("dict[str, Any]", json.loads(popolo.dumps(catalog)))


def rows_of(catalog: Catalog) -> dict[str, dict[str, object]]:
    """Return the rows of a catalog by id."""
    return {entity.id: row_of(entity, sparse=True) for entity in catalog}


class SaidOf:
    """The texts of a document by the entity that they speak of."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._texts: dict[str, list[str]] = {}
        for held in (*(document[name] for name in SINGULAR), *document.get("extra", {}).values()):
            for one in held:
                self._texts[one["id"].removeprefix("urn:humaskit:")] = texts_of(one)
        self._urls = {one["id"]: one.get("url") for one in document.get("extra", {}).get("sources", ())}

    def __call__(self, entity: Entity) -> Sequence[str]:
        """Return the texts that speak of *entity*, with the ids of the sources whose addresses stand there."""
        texts = self._texts.get(entity.id, [])
        return [*texts, *(ref for ref, url in self._urls.items() if url in texts)]


def forms(leaf: Leaf) -> Iterator[str]:
    """Yield the forms of a value in Popolo, where the kinds of groups have names of their own."""
    yield from spoken(leaf)
    if leaf.pointer == "/mandate":
        yield str(leaf.value).title()
    if leaf.pointer == "/kind" and leaf.entity.id.startswith("group:"):
        names = {"kim": "kelompok informasi masyarakat", "press": "pers", "community": "komunitas", "other": "kelompok"}
        yield names[str(leaf.value)]


def validators() -> dict[str, Any]:
    """Return a validator for each collection, over the schemas of the project."""
    jsonschema, referencing = (
        pytest.importorskip("jsonschema", reason="jsonschema is the validator"),
        pytest.importorskip("referencing", reason="referencing is the validator's resolver"),
    )
    draft = pytest.importorskip(
        "referencing.jsonschema", reason="referencing.jsonschema is the validator's resolver"
    ).DRAFT3
    schemas = {path.stem: json.loads(path.read_text("utf-8")) for path in (SHARED / "schemas").glob("*.json")}
    named = [(schema["id"], referencing.Resource(schema, draft)) for schema in schemas.values()]
    registry = referencing.Registry().with_resources([*named, *((name.rstrip("#"), one) for name, one in named)])
    check = jsonschema.Draft3Validator.FORMAT_CHECKER
    return {
        name: jsonschema.Draft3Validator(schemas[singular], registry=registry, format_checker=check)
        for name, singular in SINGULAR.items()
    }


def problems(document: dict[str, Any], validators: dict[str, Any]) -> Iterator[str]:
    """Yield what the schemas refuse, and what they let through although the prose of Popolo forbids it."""
    for name, validator in validators.items():
        for one in document[name]:
            yield from (f"{one['id']}: {error.message}" for error in validator.iter_errors(one))
            yield from (f"{one['id']}: {key} is null" for key, held in one.items() if held in (None, []))
            for key in ("start_date", "end_date", "founding_date", "dissolution_date"):
                if key in one and not _is_date(one[key]):
                    yield f"{one['id']}: {key} is {one[key]}"
    yield from (f"{one['id']}: has no organisation" for one in document["posts"] if "organization_id" not in one)
    for one in document["memberships"]:
        if "person_id" not in one or not {"post_id", "organization_id"} & one.keys():
            yield f"{one['id']}: has no person, or neither post nor organisation"


def _is_date(text: str) -> bool:
    day, clock = text[:10], text[10:]
    months_fit = 1 <= int(day[5:7] or 1) <= 12 and 1 <= int(day[8:10] or 1) <= 31
    return months_fit and "." not in clock and (not clock or clock[-6] in "+-")


SCHEMA_CASES: Final = [
    pytest.param({"id": "a", "birth_date": "2024-1"}, id="a month of one digit"),
    pytest.param({"id": "a", "sources": [{"url": "no address"}]}, id="a source without an address"),
    pytest.param({"id": "a", "identifiers": [{"scheme": "nip"}]}, id="an identifier that is none"),
]


@needs_schemas
class TestSchemas:
    """What is written against the schemas of the Popolo project."""

    @pytest.mark.parametrize("wrong", SCHEMA_CASES)
    def test_schemas_refuse(self, wrong: dict[str, Any]) -> None:
        """The validators are awake: references between the schemas are followed, formats are checked."""
        assert not validators()["persons"].is_valid(wrong)

    @pytest.mark.parametrize("catalog", BUNDLED)
    def test_bundled(self, catalog: Catalog) -> None:
        """The bundled catalogs are Popolo to the letter."""
        assert list(problems(document_of(catalog), validators())) == []

    @given(catalogs(most=2))
    @few
    def test_any_catalog(self, catalog: Catalog) -> None:
        """So is every other catalog."""
        assert list(problems(document_of(catalog), VALIDATORS())) == []


class _Once:
    """The validators, made when they are first asked for."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def __call__(self) -> dict[str, Any]:
        self._made = self._made or validators()
        return self._made


VALIDATORS: Final = _Once()


class TestEveryPolitician:
    """What is written as EveryPolitician's reader sees it."""

    @pytest.fixture
    def seen(self) -> Any:
        """Return the press catalog as that reader holds it."""
        reader = pytest.importorskip("popolo_data.importer", reason="popolo_data.importer is the reader of others")
        return reader.Popolo(document_of(datasets.press()))

    def test_relations(self, seen: Any) -> None:
        """Every membership leads to its person, its post and its organisation."""
        catalog = datasets.press()
        held = [one for one in catalog.of(Appointment) if one.official]
        expected = {(one.official, one.post, catalog.one(one.post, Post).agency) for one in held}

        refs = [(one.person.id, one.post.id, one.organization.id) for one in seen.memberships]
        actual = {tuple(ref.removeprefix("urn:humaskit:") for ref in three) for three in refs}

        assert actual == expected

    def test_acting(self, seen: Any) -> None:
        """The role of somebody who acts says so."""
        roles = {one.person.name: one.role for one in seen.memberships}

        assert roles["Darma Alam Damanik"] == "Plt Sekretaris"

    def test_events(self, seen: Any) -> None:
        """Events have their names and dates."""
        found = {one.id: (one.name, str(one.start_date)) for one in seen.events}

        assert found["urn:humaskit:event:amc-2024-malam-puncak"] == ("malam puncak penganugerahan", "2024-03-05")
        assert found["urn:humaskit:edition:amc-2024"] == ("Anugerah Media Center 2024", "2024")

    def test_posts_and_bodies(self, seen: Any) -> None:
        """Posts say what their title leaves open, bodies what they are."""
        labels = {one.label for one in seen.posts}
        kinds = {one.classification for one in seen.organizations}

        assert "Direktur Jenderal Komunikasi Publik dan Media" in labels
        assert {"dinas", "kementerian", "media", "kelompok informasi masyarakat"} <= kinds


class TestNothingIsLostInSilence:
    """Input compared with output."""

    @pytest.mark.parametrize("catalog", BUNDLED)
    def test_bundled(self, catalog: Catalog) -> None:
        """Every value of the bundled catalogs is in the object of its entity, or in the report."""
        _, losses = popolo.export(catalog)

        assert unaccounted(catalog, losses, SaidOf(document_of(catalog)), forms=forms) == []
        assert unfounded(catalog, losses) == []

    def test_facts(self) -> None:
        """No fact of the five articles is lost without a line in the report."""
        _, losses = popolo.export(datasets.press())

        assert lost_facts(losses, SaidOf(document_of(datasets.press())), forms=forms) == []

    def test_a_fact_that_is_dropped_is_noticed(self) -> None:
        """The comparison is awake: take one text out of the output, and it says which."""
        document = document_of(datasets.press())
        body = next(one for one in document["organizations"] if one["id"].endswith(":agency:diskominfo-muba"))
        del body["other_names"][0]
        _, losses = popolo.export(datasets.press())

        missing = unaccounted(datasets.press(), losses, SaidOf(document), forms=forms)

        assert {line.partition(" ")[0] for line in missing} == {"agency:diskominfo-muba"}

    def test_reasons(self) -> None:
        """What Popolo has no words for is what the manual says: rankings, statements, the words of citations."""
        whole = {loss.subject.partition(":")[0] for loss in popolo.export(datasets.awards()).losses if not loss.pointer}
        said = {loss.subject.partition(":")[0] for loss in popolo.export(datasets.press()).losses if not loss.pointer}

        assert (whole, said) == ({"ranking"}, {"statement"})

    def test_entities_of_a_dependant(self) -> None:
        """Classes that a dependant adds are lost with a line each."""

        @attrs.frozen(kw_only=True, weakref_slot=False)
        class Grant(Entity):
            id: GrantId

        catalog = Catalog([Grant(id="grant:a")], model=MODEL.with_(grants=Grant))

        assert [(loss.subject, loss.pointer) for loss in popolo.export(catalog).losses] == [("grant:a", "")]


class TestRoundTrip:
    """Export, then import."""

    @pytest.mark.parametrize("catalog", BUNDLED)
    def test_bundled(self, catalog: Catalog) -> None:
        """The bundled catalogs come back without what the report lists, and nothing else is lost or added."""
        text, losses = popolo.dumps(catalog), popolo.export(catalog).losses
        again = popolo.loads(text)

        assert list(again.losses) == []
        assert rows_of(again.catalog) == held_of(catalog, losses)
        assert popolo.dumps(again.catalog) == text

    @given(catalogs(most=2))
    @few
    def test_any_catalog(self, catalog: Catalog) -> None:
        """So does every other catalog, and nothing is lost without a line."""
        _, losses = popolo.export(catalog)
        again = popolo.loads(popolo.dumps(catalog), references="allow")

        assert list(again.losses) == []
        assert rows_of(again.catalog) == held_of(catalog, losses)
        assert unaccounted(catalog, losses, SaidOf(document_of(catalog)), forms=forms) == []
        assert unfounded(catalog, losses) == []

    def test_files(self, tmp_path: Path) -> None:
        """A file holds what the text is, the same on every run."""
        path = tmp_path / "press.popolo.json"

        losses = popolo.dump(datasets.press(), path)

        assert path.read_text("utf-8") == popolo.dumps(datasets.press()) == popolo.dumps(datasets.press())
        assert losses == popolo.export(datasets.press()).losses
        assert popolo.load(path) == popolo.loads(path.read_bytes())

    def test_order_does_not_matter(self) -> None:
        """Catalogs of the same entities give the same bytes."""
        catalog = datasets.press()

        assert popolo.dumps(Catalog(reversed(list(catalog)))) == popolo.dumps(catalog)

    def test_redirects(self) -> None:
        """References lead where redirects lead; that there was a redirect is reported."""
        body = Agency(id="agency:new", kind=AgencyKind.DINAS, names=(Name(text="Dinas"),))
        post = Post(id="post:a", title="Kepala", agency="agency:old")
        catalog = Catalog([body, post], redirects={"agency:old": "agency:new"})

        document, losses = popolo.export(catalog)

        assert cast("Any", document)["posts"][0]["organization_id"] == "urn:humaskit:agency:new"
        assert [loss.pointer for loss in losses] == ["/redirects/agency:old"]
        assert popolo.loads(popolo.dumps(catalog)).catalog["post:a"] == attrs.evolve(post, agency="agency:new")


class TestPersonalData:
    """The NIP, which holds a date of birth."""

    CATALOG: Final = Catalog(
        [
            Official(
                id="official:a", name=PersonName(name="Budi"), nip=Nip(NIP), note=f"NIP. 19700101 199503 1 001, {NIP}"
            )
        ]
    )

    def test_left_out(self) -> None:
        """By default no digit of the birth date is in the output, also none that stands in a text."""
        output, losses = popolo.export(self.CATALOG)

        assert nips_in(json.dumps(output)) == []
        assert {loss.pointer for loss in losses} == {"/nip", "/note"}
        assert nips_in(str(losses)) == []

    def test_in_lists(self) -> None:
        """A text of a list is masked alone: the others beside it are carried."""
        name = PersonName(name="Budi", back=(f"nip:{NIP}",))
        cited = Citation(source="source:s", place=f"NIP {NIP}")
        person = Official(id="official:a", name=name, aliases=("Budi S.", NIP), citations=(cited,))
        catalog = Catalog([person, Source(id="source:s", kind=SourceKind.PAGE)])

        lost = {loss.pointer for loss in popolo.export(catalog).losses}

        assert lost == {"/aliases/1", "/name/back/0", "/citations/0/place"}
        assert nips_in(popolo.dumps(catalog)) == []

    def test_asked_for(self) -> None:
        """It is an identifier where it is asked for, and comes back."""
        text = popolo.dumps(self.CATALOG, include_personal=True)

        assert {"scheme": "nip", "identifier": NIP} in json.loads(text)["persons"][0]["identifiers"]
        assert popolo.loads(text).catalog == self.CATALOG
        assert list(popolo.export(self.CATALOG, include_personal=True).losses) == []

    def test_foreign_data_is_not_repeated(self) -> None:
        """A report names the personal fields of a foreign document, and none of their values."""
        person = {"id": "a", "name": "A", "birth_date": "1970-01-01", "gender": "female", "email": "a@b.id"}
        person |= {"identifiers": cast("Any", [{"scheme": "nik", "identifier": "1606010101700001"}])}

        _, losses = popolo.loads(json.dumps({"persons": [person]}))

        assert {loss.pointer for loss in losses} == {"/birth_date", "/gender", "/email", "/identifiers/0"}
        assert not {"1970", "female", "a@b.id", "1606010101700001"} & set(texts_of([str(loss) for loss in losses]))
        assert all("not shown" in loss.value for loss in losses)


class TestMapping:
    """How single things are written."""

    @staticmethod
    def only(collection: str, *entities: Entity) -> dict[str, Any]:
        """Return the one object of a collection."""
        found = document_of(Catalog(entities))[collection]
        assert len(found) == 1
        return cast("dict[str, Any]", found[0])

    def test_agency(self) -> None:
        """An agency has its names, its kind, its region as an area, its dates."""
        period = Period(start=PartialDate("2016-12"), end=PartialDate("2099 akhir"))
        names = (Name(text="Diskominfo", kind=NameKind.SHORT), Name(text="Dinas Kominfo"))
        body = Agency(
            id="agency:a", kind=AgencyKind.DINAS, names=names, region="16.06", valid=period, email="a@b.go.id"
        )

        written = self.only("organizations", body)

        assert written["name"] == "Dinas Kominfo"
        assert written["other_names"] == [{"name": "Diskominfo", "note": "short"}]
        assert (written["founding_date"], written["dissolution_date"]) == ("2016-12", "2099")
        assert (written["classification"], written["area_id"]) == ("dinas", "urn:humaskit:region:16.06")
        assert written["contact_details"] == [{"type": "email", "value": "a@b.go.id"}]

    def test_areas(self) -> None:
        """The areas are those that are named, and those above them."""
        body = Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="A"),), region="16.06.01")

        areas = document_of(Catalog([body]))["areas"]

        assert [(area["identifier"], area.get("name"), area.get("parent_id")) for area in areas] == [
            ("16", "Sumatera Selatan", None),
            ("16.06", "Musi Banyuasin", "urn:humaskit:region:16"),
            ("16.06.01", None, "urn:humaskit:region:16.06"),
        ]

    @pytest.mark.parametrize(
        ("mandate", "surface", "expected"),
        [
            pytest.param(Mandate.PLT, "Plt.", "Plt. Kepala Dinas", id="printed"),
            pytest.param(Mandate.PJ, None, "Pj. Kepala Dinas", id="not printed"),
            pytest.param(Mandate.UNMARKED, None, "Kepala Dinas", id="unmarked"),
            pytest.param(Mandate.DEFINITIVE, None, "Kepala Dinas", id="definitive"),
        ],
    )
    def test_membership(self, mandate: Mandate, surface: str | None, expected: str) -> None:
        """The role says on what footing a post is held; definitive, which it cannot say, stands under extra."""
        held = Appointment(id="appointment:a", official="official:a", post="post:a", mandate=mandate, surface=surface)
        person = Official(id="official:a", name=PersonName(name="Budi"))
        catalog = Catalog([held, person, BODY, Post(id="post:a", title="Kepala Dinas", agency="agency:o")])

        assert document_of(catalog)["memberships"][0]["role"] == expected
        assert popolo.loads(popolo.dumps(catalog)).catalog == catalog

    def test_unnamed_holder(self) -> None:
        """A membership needs a person: the appointment of somebody unnamed is none, and comes back all the same."""
        post = Post(id="post:a", title="Kepala Dinas", agency="agency:o")
        catalog = Catalog([BODY, post, Appointment(id="appointment:a", post="post:a")])

        assert document_of(catalog)["memberships"] == []
        assert popolo.loads(popolo.dumps(catalog)).catalog == catalog

    def test_post_of_no_body(self) -> None:
        """A post is one of an organisation: one of which no body is known stands under extra, with who held it."""
        held = Appointment(id="appointment:a", official="official:a", post="post:a")
        person = Official(id="official:a", name=PersonName(name="Budi"))
        catalog = Catalog([held, person, Post(id="post:a", title="Presiden")])

        document = document_of(catalog)

        assert document["posts"] == document["memberships"] == []
        assert [one["id"] for one in document["extra"]["posts"]] == ["post:a"]
        assert popolo.loads(popolo.dumps(catalog)).catalog == catalog

    def test_titles(self) -> None:
        """Titles stand beside the name, and a mononym stays whole."""
        name = PersonName(front=("Drs.", "H."), name="Herryandi", back=("M.Si.", "AP"))

        written = self.only("persons", Official(id="official:a", name=name))

        assert (written["name"], written["honorific_prefix"], written["honorific_suffix"]) == (
            "Herryandi",
            "Drs. H.",
            "M.Si., AP",
        )
        assert "family_name" not in written
        assert "extra" not in written

    def test_sources(self) -> None:
        """A source is linked by its address when no other source has it, else by its name."""
        cited = tuple(Citation(source=f"source:{name}", place="para 2") for name in "abc")
        post = Post(id="post:a", title="Kepala", agency="agency:o", citations=cited)
        urls = {"a": "https://a.id/1", "b": "https://a.id/2", "c": "https://a.id/2"}
        sources = [Source(id=f"source:{name}", kind=SourceKind.ARTICLE, url=url) for name, url in urls.items()]
        catalog = Catalog([BODY, post, *sources])

        links = document_of(catalog)["posts"][0]["sources"]

        assert [link["url"] for link in links] == ["https://a.id/1", "urn:humaskit:source:b", "urn:humaskit:source:c"]
        assert {link["note"] for link in links} == {"para 2"}
        assert popolo.loads(popolo.dumps(catalog)).catalog == catalog

    def test_succession(self) -> None:
        """A change of bodies has no term: both stand there, and what ties them is under extra."""
        bodies = [Agency(id=f"agency:{x}", kind=AgencyKind.KEMENTERIAN, names=(Name(text=x),)) for x in "ab"]
        change = Reorganisation(
            id="reorganisation:a", kind=ReorganisationKind.RENAME, before=("agency:a",), after=("agency:b",)
        )

        document = document_of(Catalog([*bodies, change]))

        assert len(document["organizations"]) == 2
        assert document["extra"]["reorganisations"] == [row_of(change, sparse=True)]

    def test_attendees(self) -> None:
        """Attendees are the people who were there: not who was invited, for those represented who came."""
        people = [Official(id=f"official:{x}", name=PersonName(name=x)) for x in "abc"]
        event = Event(id="event:e", names=(Name(text="Rakor"),))
        role = ParticipationRole.UNDANGAN
        parts = [
            Participation(id="participation:1", event="event:e", role=role, participant="official:a"),
            Participation(
                id="participation:2",
                event="event:e",
                role=role,
                participant="official:b",
                represented_by="official:c",
            ),
        ]

        document = document_of(Catalog([event, *people, *parts]))

        expected = [{"id": "urn:humaskit:official:a"}, {"id": "urn:humaskit:official:c"}]
        assert document["events"][0]["attendees"] == expected


POLITICIANS: Final = {
    "persons": [
        {
            "id": "0006e4ea-b2f3",
            "name": "Siti Nurhaliza",
            "family_name": "Nurhaliza",
            "gender": "female",
            "other_names": [{"lang": "id", "name": "Siti", "note": "multilingual"}],
            "links": [{"note": "website", "url": "https://siti.id"}],
            "images": [{"url": "https://siti.id/a.jpg"}],
        }
    ],
    "organizations": [
        {"id": "legislature/dpr", "name": "DPR RI", "classification": "legislature", "seats": 575},
        {"id": "party/abc", "name": "Partai ABC", "classification": "party"},
    ],
    "memberships": [
        {
            "area_id": "area/jateng",
            "legislative_period_id": "term/2019",
            "on_behalf_of_id": "party/abc",
            "organization_id": "legislature/dpr",
            "person_id": "0006e4ea-b2f3",
            "role": "member",
            "start_date": "2019-10-01",
        }
    ],
    "areas": [{"id": "area/jateng", "name": "Jawa Tengah", "type": "constituency"}],
    "events": [
        {
            "id": "term/2019",
            "name": "19th",
            "classification": "legislative period",
            "organization_id": "legislature/dpr",
            "start_date": "2019-10-01",
            "end_date": "",
        }
    ],
    "meta": {"sources": ["https://dpr.go.id"]},
}


class TestForeignDocuments:
    """Documents that others wrote."""

    def test_everypolitician(self) -> None:
        """A document of EveryPolitician is read: its people, its bodies, and who was what in them."""
        catalog, _ = popolo.loads(json.dumps(POLITICIANS))

        held = catalog.of(Appointment)[0]
        post = catalog.one(held.post, Post)
        assert (held.official, post.agency, post.title) == (
            "official:0006e4ea-b2f3",
            "agency:legislature-dpr",
            "member",
        )
        assert held.period == Period(start=PartialDate("2019-10-01"))
        assert catalog.one("agency:party-abc", Agency).kind is AgencyKind.OTHER
        assert catalog.one("event:term-2019", Event).start == PartialDate("2019-10-01")

    def test_everypolitician_losses(self) -> None:
        """Everything that has no place here is in the report."""
        losses = {f"{loss.subject}{loss.pointer}" for loss in popolo.loads(json.dumps(POLITICIANS)).losses}

        assert losses == {
            "/areas/0/id",
            "/areas/0/name",
            "/areas/0/type",
            "/events/0/classification",
            "/events/0/id",
            "/memberships/0/area_id",
            "/memberships/0/legislative_period_id",
            "/memberships/0/on_behalf_of_id",
            "/meta",
            "/organizations/0/classification",
            "/organizations/0/id",
            "/organizations/0/seats",
            "/organizations/1/classification",
            "/organizations/1/id",
            "/persons/0/family_name",
            "/persons/0/gender",
            "/persons/0/images",
            "/persons/0/links",
            "/persons/0/other_names/0/lang",
            "/persons/0/other_names/0/note",
        }

    @needs_schemas
    @pytest.mark.parametrize(
        ("example", "collection", "expected"),
        [
            pytest.param("person", "persons", {"officials": 1}, id="person"),
            pytest.param("organization", "organizations", {"agencies": 1}, id="organization"),
            pytest.param("post", "posts", {"posts": 1}, id="post"),
            pytest.param("membership", "memberships", {"appointments": 1}, id="membership"),
            pytest.param("event", "events", {"events": 1, "participations": 2}, id="event"),
            pytest.param("area", "areas", {}, id="area"),
            pytest.param("metadata", "persons", {"officials": 1, "sources": 1}, id="metadata"),
            pytest.param("name-component", "persons", {"officials": 1}, id="name-component"),
            pytest.param("embedding-person", "persons", {"officials": 1, "appointments": 2}, id="in a person"),
            pytest.param(
                "embedding-organization",
                "organizations",
                {"agencies": 1, "posts": 2, "appointments": 2},
                id="in an organization",
            ),
            pytest.param("embedding-post", "posts", {"agencies": 1, "posts": 1, "appointments": 1}, id="in a post"),
            pytest.param(
                "embedding-membership",
                "memberships",
                {"agencies": 1, "officials": 1, "posts": 1, "appointments": 1},
                id="in a membership",
            ),
            pytest.param("motion", "motions", {}, id="motion"),
            pytest.param("vote", "votes", {}, id="vote"),
        ],
    )
    def test_examples(self, example: str, collection: str, expected: dict[str, int]) -> None:
        """The examples of the project are read, embedded objects too; every key of them is held or reported."""
        held = json.loads((EXAMPLES / f"{example}.json").read_text("utf-8"))

        catalog, losses = popolo.loads(json.dumps({collection: [held]}), references="allow")
        counts = {name: len(catalog.section(name)) for name in MODEL.sections if catalog.section(name)}

        assert counts == expected
        assert losses or expected

    def test_embedded_objects_are_tied(self) -> None:
        """An embedded object and its owner refer to each other."""
        post = {"id": "chef", "label": "Chef", "organization": {"id": "abc", "name": "ABC"}}
        post |= {"memberships": cast("Any", [{"person": {"id": "john", "name": "John"}, "role": "Chef"}])}

        catalog, losses = popolo.loads(json.dumps({"posts": [post]}))

        assert catalog.one("post:chef", Post).agency == "agency:abc"
        assert [(held.official, held.post) for held in catalog.of(Appointment)] == [("official:john", "post:chef")]
        assert list(losses) == []

    @pytest.mark.parametrize(
        ("area", "expected"),
        [
            pytest.param({"identifier": "16.06", "name": "Musi Banyuasin"}, "16.06", id="a code"),
            pytest.param({"identifier": "16.06", "name": "Kabupaten Musi Banyuasin"}, "16.06", id="full name"),
            pytest.param({"identifier": "16.06", "name": "Pasaman"}, None, id="a code of another system"),
            pytest.param({"identifier": "99.99"}, None, id="no region has it"),
            pytest.param({"name": "Musi Banyuasin"}, None, id="a name alone"),
            pytest.param({"identifier": "ocd-division/country:id/provinsi:16/kabupaten:06"}, "16.06", id="ocd"),
        ],
    )
    def test_areas(self, area: dict[str, str], expected: str | None) -> None:
        """An area is a region when code and name agree; nothing is guessed from a name."""
        body = {"id": "a", "name": "A", "classification": "dinas", "area_id": "x"}

        catalog, losses = popolo.loads(json.dumps({"organizations": [body], "areas": [{"id": "x", **area}]}))

        assert catalog.one("agency:a", Agency).region == expected
        assert bool(losses) == (expected is None)

    @pytest.mark.parametrize(
        ("classification", "expected"),
        [
            pytest.param("dinas", "agency:a", id="ours"),
            pytest.param("Sekretariat Daerah", "agency:a", id="capitals"),
            pytest.param("sekretariat_daerah", "agency:a", id="low line"),
            pytest.param("media", "outlet:a", id="medium"),
            pytest.param("Kelompok Informasi Masyarakat", "group:a", id="group"),
        ],
    )
    def test_classifications(self, classification: str, expected: str) -> None:
        """A known classification says what a body is."""
        body = {"id": "a", "name": "A", "classification": classification}

        catalog, losses = popolo.loads(json.dumps({"organizations": [body]}))

        assert [entity.id for entity in catalog] == [expected]
        assert list(losses) == []
        assert getattr(catalog[expected], "kind", None) not in (AgencyKind.OTHER, GroupKind.OTHER)

    @pytest.mark.parametrize("name", ["日本", "a/b", "con", "x" * 200, "A B"])
    def test_ids(self, name: str) -> None:
        """Ids of every spelling become ids of ours, each its own; a changed spelling is reported."""
        people = [{"id": one, "name": "A"} for one in (name, f"{name}!", "abc")]

        catalog, losses = popolo.loads(json.dumps({"persons": people}))

        assert len(catalog) == 3
        assert [loss.pointer for loss in losses] == ["/id", "/id"]

    def test_namesakes_without_ids(self) -> None:
        """People without ids are several, even of one name."""
        catalog, _ = popolo.loads(json.dumps({"persons": [{"name": "Budi"}] * 5}))

        assert len(catalog) == 5

    def test_titles_are_taken_off_the_name(self) -> None:
        """A full name with its titles in it is stored once, apart from them."""
        person = {"id": "a", "name": "Drs. H. Budi, M.Si.", "honorific_prefix": "Drs. H.", "honorific_suffix": "M.Si."}

        catalog, _ = popolo.loads(json.dumps({"persons": [person]}))

        expected = PersonName(front=("Drs.", "H."), name="Budi", back=("M.Si.",))
        assert catalog.one("official:a", Official).name == expected

    def test_attendees(self) -> None:
        """Attendees may be told in full, in the event itself, and need no id there."""
        event = {"id": "e", "name": "E", "attendees": [{"id": "p"}, {"id": "q", "name": "Q"}, {"name": "R"}]}

        catalog, losses = popolo.loads(json.dumps({**GOOD, "events": [event]}))

        names = {catalog.one(str(part.participant), Official).name.name for part in catalog.of(Participation)}
        assert names == {"P", "Q", "R"}
        assert list(losses) == []

    def test_two_accounts_of_one_thing(self) -> None:
        """An embedded object may say more of a thing; what it says otherwise is reported."""
        inner = {"id": "o", "name": "Other", "classification": "dinas"}

        catalog, losses = popolo.loads(
            json.dumps({**GOOD, "posts": [{"id": "x", "label": "X", "organization": inner}]})
        )

        assert catalog.one("agency:o", Agency).kind is AgencyKind.DINAS
        assert [(loss.subject, loss.pointer) for loss in losses] == [("/posts/0/organization", "/name")]

    @pytest.mark.parametrize(
        ("collection", "thing", "pointer"),
        [
            pytest.param("persons", {"sources": [{"url": "javascript:alert(1)"}]}, "/sources/0/url", id="script"),
            pytest.param("persons", {"sources": [{"note": "p. 1"}]}, "/sources/0/note", id="a link to nothing"),
            pytest.param("persons", {"extra": {"moon": "x"}}, "/extra/moon", id="an unknown field under extra"),
            pytest.param("organizations", {"links": [{"url": "https://a.id", "note": "x"}]}, "/links/0/url", id="link"),
            pytest.param(
                "organizations", {"other_names": [{"name": "B", "note": "x"}]}, "/other_names/0/note", id="name"
            ),
            pytest.param(
                "organizations",
                {"id": "urn:humaskit:group:a", "classification": "club"},
                "/classification",
                id="an unknown group",
            ),
            pytest.param(
                "organizations",
                {"classification": "media", "contact_details": [{"type": "email", "value": "a@b.id"}]},
                "/contact_details/0/value",
                id="mail to a medium",
            ),
            pytest.param(
                "events",
                {"id": "urn:humaskit:edition:a", "start_date": "2024-03", "extra": {"program": "program:p"}},
                "/start_date",
                id="an edition of a month",
            ),
            pytest.param("events", {"start_date": "2024-03-05T24:00Z"}, "/start_date", id="hour 24"),
        ],
    )
    def test_losses(self, collection: str, thing: dict[str, Any], pointer: str) -> None:
        """What cannot be held is reported at its place."""
        catalog, losses = popolo.loads(
            json.dumps({collection: [{"id": "a", "name": "A", **thing}]}), references="allow"
        )

        assert len(catalog) == 1
        assert pointer in {f"{loss.subject}{loss.pointer}".removeprefix(f"/{collection}/0") for loss in losses}

    def test_sections_that_nobody_knows(self) -> None:
        """Rows under extra that are of no section of ours are reported."""
        _, losses = popolo.loads('{"extra": {"moons": [1], "programs": {}}}')

        assert [loss.pointer for loss in losses] == ["/extra/moons", "/extra/programs"]

    def test_post_of_another_body(self) -> None:
        """A membership that puts a post into another body is believed about the person alone."""
        bodies = [{"id": x, "name": x} for x in "ab"]
        held = {"person_id": "p", "post_id": "x", "organization_id": "b"}
        post = {"id": "x", "label": "X", "organization_id": "a"}

        catalog, losses = popolo.loads(
            json.dumps({"persons": GOOD["persons"], "organizations": bodies, "posts": [post], "memberships": [held]})
        )

        assert catalog.one("post:x", Post).agency == "agency:a"
        assert [loss.pointer for loss in losses] == ["/organization_id"]

    def test_membership_of_nothing(self) -> None:
        """A membership without a person, or without a post and a role, is reported and not held."""
        held = [{"id": "1", "organization_id": "o", "role": "x"}, {"id": "2", "person_id": "p", "organization_id": "o"}]

        catalog, losses = popolo.loads(json.dumps({**GOOD, "memberships": held}))

        assert catalog.of(Appointment) == ()
        assert {loss.subject for loss in losses} == {"/memberships/0", "/memberships/1"}

    def test_acting_roles(self) -> None:
        """A role that begins with a word for acting says on what footing the post is held."""
        document = {
            "persons": [{"id": "p", "name": "P"}],
            "organizations": [{"id": "o", "name": "O", "classification": "dinas"}],
            "memberships": [
                {"id": "1", "person_id": "p", "organization_id": "o", "role": "Plt. Kepala Dinas"},
                {"id": "2", "person_id": "p", "organization_id": "o", "role": "Kepala Dinas"},
            ],
        }

        catalog, _ = popolo.loads(json.dumps(document))

        acting, plain = catalog.of(Appointment)
        assert (acting.mandate, acting.surface, plain.mandate) == (Mandate.PLT, "Plt.", Mandate.UNMARKED)
        assert acting.post == plain.post
        assert catalog.one(plain.post, Post).title == "Kepala Dinas"


GOOD: Final = {"persons": [{"id": "p", "name": "P"}], "organizations": [{"id": "o", "name": "O"}]}
BAD: Final = [
    pytest.param("[]", "", id="no object"),
    pytest.param({"persons": {}}, "/persons", id="a collection that is no list"),
    pytest.param({"persons": [1]}, "/persons/0", id="an object that is none"),
    pytest.param({"persons": [{"id": 7, "name": "A"}]}, "/persons/0/id", id="an id that is a number"),
    pytest.param({"persons": [{"id": "a"}]}, "/persons/0/name", id="no name"),
    pytest.param({"persons": [{"id": "a", "name": None}]}, "/persons/0/name", id="a name that is null"),
    pytest.param({"persons": [{"id": "a", "name": "A\u202e"}]}, "/persons/0/name", id="a mark of direction"),
    pytest.param({"persons": [{"id": "a", "name": "A\u0007"}]}, "/persons/0/name", id="a control character"),
    pytest.param({"persons": [{"id": "a", "name": "A" * 2001}]}, "/persons/0/name", id="a name too long"),
    pytest.param({"persons": [{"id": "a", "name": "A"}] * 2}, "/persons/1/id", id="an id twice"),
    pytest.param(
        {"organizations": [{"id": "a", "name": "A", "founding_date": "2024-99-99"}]},
        "/organizations/0/founding_date",
        id="2024-99-99",
    ),
    pytest.param({"events": [{"id": "a", "start_date": "2024-13"}]}, "/events/0/start_date", id="2024-13"),
    pytest.param({"events": [{"id": "a", "start_date": "202403"}]}, "/events/0/start_date", id="six digits"),
    pytest.param({"events": [{"id": "a", "start_date": "2024/2025"}]}, "/events/0/start_date", id="2024/2025"),
    pytest.param({"events": [{"id": "a", "start_date": "--03-05"}]}, "/events/0/start_date", id="no year"),
    pytest.param(
        {"events": [{"id": "a", "start_date": "2024", "end_date": "2023"}]}, "/events/0/end_date", id="runs backwards"
    ),
    pytest.param(
        {**GOOD, "posts": [{"id": "x", "label": "X", "organization_id": "nobody"}]},
        "/posts/0/organization_id",
        id="a dangling reference",
    ),
    pytest.param(
        {**GOOD, "posts": [{"id": "x", "label": "X", "organization_id": "urn:humaskit:official:p"}]},
        "/posts/0/organization_id",
        id="a reference of the wrong kind",
    ),
    pytest.param(
        {"organizations": [{"id": "a", "name": "A", "extra": {"level": "moon"}}]},
        "/organizations/0/extra/level",
        id="an unknown word under extra",
    ),
    pytest.param('{"posts": [{"id": {}, "label": "X"}]}', "/posts/0/id", id="an id that is an object"),
    pytest.param(
        {
            "persons": [{"id": "urn:humaskit:official:a", "name": "A"}],
            "extra": {"officials": [{"id": "official:a", "name": {"name": "A"}}]},
        },
        "/persons/0",
        id="a thing twice",
    ),
    pytest.param({"extra": {"programs": [{"id": "program:a"}]}}, "/extra/programs/0/names", id="a row without names"),
]


class TestBadDocuments:
    """Documents that are refused."""

    @pytest.mark.parametrize(("document", "pointer"), BAD)
    def test_pointer(self, document: object, pointer: str) -> None:
        """The error names the place, with line and column."""
        text = document if isinstance(document, str) else json.dumps(document)
        with pytest.raises(ValidationError) as caught:
            popolo.loads(text, source="a.json")

        assert [issue.pointer for issue in caught.value.issues] == [pointer]
        assert all((issue.source, issue.line) == ("a.json", 1) for issue in caught.value.issues)

    def test_all_at_once(self) -> None:
        """Every problem of a document is told."""
        people: list[object] = [{"id": "a"}, {"id": "b", "name": 3}, {"id": "c", "name": "C", "honorific_prefix": []}]

        with pytest.raises(ValidationError) as caught:
            popolo.loads(json.dumps({"persons": people}))

        pointers = {issue.pointer for issue in caught.value.issues}
        assert {"/persons/0/name", "/persons/1/name", "/persons/2/honorific_prefix"} <= pointers

    @pytest.mark.parametrize("text", ["", "{", '{"persons": [NaN]}', "[" * 100 + "]" * 100])
    def test_no_document(self, text: str) -> None:
        """What is no JSON, or nested too deeply, is refused as such."""
        with pytest.raises((DecodeError, ValidationError)):
            popolo.loads(text)

    def test_dangling_references_can_be_allowed(self) -> None:
        """References that lead out of the document stay, when that is asked for."""
        post = {"id": "x", "label": "X", "organization_id": "nobody"}

        catalog, _ = popolo.loads(json.dumps({"posts": [post]}), references="allow")

        assert catalog.one("post:x", Post).agency == "agency:nobody"

    def test_missing_file(self, tmp_path: Path) -> None:
        """A file that is not there is an error of storage."""
        with pytest.raises(StorageError):
            popolo.load(tmp_path / "nothing.json")

    @given(TREES)
    @settings(max_examples=50, deadline=None, suppress_health_check=UNHURRIED)
    def test_nothing_else_is_raised(self, tree: object) -> None:
        """Whatever a document holds, it is read or refused with an error of the family."""
        document = {"persons": [tree], "organizations": [tree], "events": tree, "memberships": [tree]}

        issues: Sequence[Issue] = ()
        try:
            popolo.loads(json.dumps(document))
        except ValidationError as error:
            issues = error.issues

        assert all(issue.message and issue.line == 1 for issue in issues)


class TestDates:
    """Dates, where other libraries went wrong."""

    @pytest.mark.parametrize(
        ("stored", "expected"),
        [
            pytest.param("2024", "2024", id="a year"),
            pytest.param("2024-03", "2024-03", id="a month"),
            pytest.param("2024-03-02 sabtu malam", "2024-03-02", id="words"),
            pytest.param("2024-03-02T00:00+08:00", "2024-03-02T00:00+08:00", id="midnight at +08:00"),
            pytest.param("2024-03-02T20:04", "2024-03-02", id="a clock without a zone"),
            pytest.param("--03-05", None, id="no year"),
        ],
    )
    def test_forms(self, stored: str, expected: str | None) -> None:
        """A date says what Popolo can say, nothing is moved to another zone, and the whole comes back."""
        catalog = Catalog([Event(id="event:a", names=(Name(text="A"),), start=PartialDate(stored))])

        assert document_of(catalog)["events"][0].get("start_date") == expected
        assert popolo.loads(popolo.dumps(catalog)).catalog == catalog

    def test_two_equal_years(self) -> None:
        """Two of the same year are equal, and neither is a day of it."""
        editions = [{"id": x, "name": x, "start_date": "2024"} for x in "ab"]

        catalog, _ = popolo.loads(json.dumps({"events": editions}))

        first, second = (event.start for event in catalog.of(Event))
        assert first == second == PartialDate("2024") != PartialDate("2024-01-01")


class TestAwkwardCases:
    """What broke other libraries of this field."""

    def test_missing_and_empty(self) -> None:
        """All collections are there, empty where there is nothing; a document needs none of them."""
        assert document_of(Catalog()) == {name: [] for name in SINGULAR}
        assert len(popolo.loads("{}").catalog) == 0

    def test_null_and_missing(self) -> None:
        """Null means what missing means."""
        person = {"id": "a", "name": "A", "honorific_prefix": None, "other_names": None, "extra": None}

        assert popolo.loads(json.dumps({"persons": [person]})) == popolo.loads(
            '{"persons": [{"id": "a", "name": "A"}]}'
        )

    def test_two_short_names(self) -> None:
        """Two short names in one language are two."""
        names = tuple(Name(text=text, kind=NameKind.SHORT) for text in ("Diskominfo", "Dinkominfo"))
        body = Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="Dinas"), *names))

        assert popolo.loads(popolo.dumps(Catalog([body]))).catalog == Catalog([body])

    def test_equal_things_with_different_ids(self) -> None:
        """Things that are alike in all but their ids stay two."""
        posts = [Post(id=f"post:{x}", title="Kepala") for x in "ab"]

        assert len(popolo.loads(popolo.dumps(Catalog(posts))).catalog) == 2

    def test_attendees_key(self) -> None:
        """The key is attendees; a misspelt attendee is reported, and nobody took part."""
        event = {"id": "e", "name": "E", "attendee": [{"id": "p"}]}

        catalog, losses = popolo.loads(json.dumps({**GOOD, "events": [event]}))

        assert catalog.of(Participation) == ()
        assert [loss.pointer for loss in losses] == ["/attendee"]
