"""FollowTheMoney, both ways: its own package, and input compared with output."""

import datetime as dt
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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
    AwardEdition,
    AwardProgram,
    AwardResult,
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
from humaskit.formats import ftm
from humaskit.formats.ftm._values import TYPES, fitted
from humaskit.formats.losses import LossReport
from humaskit.model.agency import Reorganisation, ReorganisationKind
from humaskit.model.award import Outcome
from humaskit.model.community import CommunityGroup, MediaPartnership
from humaskit.model.entity import Entity
from humaskit.model.event import Participation, ParticipationRole
from humaskit.model.office import Mandate
from humaskit.model.registry import MODEL
from humaskit.model.source import Outlet, SourceKind
from humaskit.testing.strategies import catalogs, texts
from humaskit.tree import row_of
from humaskit.values.citation import Certainty, Citation
from humaskit.values.dates import Period
from humaskit.values.level import Level
from humaskit.values.names import NameKind
from humaskit.values.nip import Nip
from humaskit.values.placement import Placement, PlacementKind
from humaskit.values.rules import Id

from .projections import Leaf, held_of, lost_facts, nips_in, spoken, texts_of, unaccounted, unfounded

GrantId: TypeAlias = Annotated[str, Id("grant")]
Row: TypeAlias = dict[str, Any]

BUNDLED: Final = [pytest.param(datasets.press(), id="press"), pytest.param(datasets.awards(), id="awards")]
NIP: Final = "197001011995031001"
UNHURRIED: Final = (HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large)
few = settings(max_examples=10, deadline=None, suppress_health_check=UNHURRIED)
MAPPED: Final = {
    "id": "ind",
    "en": "eng",
    "former": "previousName",
    "misspelling": "weakAlias",
    "national": "gov.national",
    "province": "gov.state",
}


SCHEMAS: Final = st.sampled_from(
    [
        *("Person", "PublicBody", "Position", "Occupancy", "Membership", "Succession", "Event", "Project", "Article"),
        *("ProjectParticipant", "UnknownLink", "Documentation", "Territory", "Organization", "Moon"),
    ]
)
VALUES: Final = st.sampled_from(["a", "b", "c", "2024", "award-edition", "won", "unit", "program", "16.06", "Plt.", ""])
PROPERTIES: Final = st.dictionaries(
    st.sampled_from(
        [
            *("name", "alias", "proof", "holder", "post", "member", "organization", "role", "status", "keywords"),
            *("subject", "object", "project", "participant", "document", "entity", "predecessor", "successor"),
            *("startDate", "endDate", "recordId", "territoryCode", "summary", "location", "date", "title"),
        ]
    ),
    st.lists(VALUES | st.integers() | st.none(), max_size=3) | st.none() | st.just("a"),
    max_size=8,
)


ROWS: Final = st.fixed_dictionaries({"id": st.sampled_from("abc"), "schema": SCHEMAS, "properties": PROPERTIES})


def entities_of(catalog: Catalog) -> list[Row]:
    """Return what is written, read again by another reader of JSON."""
    return [json.loads(line) for line in ftm.dumps(catalog).splitlines()]


def problems(entities: Sequence[Row]) -> Iterator[str]:
    """Yield what the package of FollowTheMoney refuses or changes, and what its validators let through."""
    model = pytest.importorskip("followthemoney", reason="followthemoney is the second opinion").model
    schema_of = {one["id"]: one["schema"] for one in entities}
    if len(schema_of) < len(entities):
        yield "an id comes twice"
    for one in entities:
        schema, properties = model.get(one["schema"]), one["properties"]
        schema.validate(one)
        kept = model.get_proxy(one, cleaned=False).to_dict()["properties"]
        if kept != properties:
            yield f"{one['id']}: {properties} is kept as {kept}"
        yield from (f"{one['id']} has no {name}" for name in schema.required if not properties.get(name))
        for name, values in properties.items():
            yield from _wrong_with(one["id"], schema.properties.get(name), values, schema_of)


def _wrong_with(ident: str, prop: Any, values: list[str], schema_of: dict[str, str]) -> Iterator[str]:
    """Yield what is wrong with the values of one property."""
    model = pytest.importorskip("followthemoney", reason="followthemoney is the second opinion").model
    if prop is None or prop.stub or prop.deprecated:
        yield f"{ident}: {values} stand under an unknown or deprecated property"
        return
    for value in values:
        if not prop.type.validate(value) or len(value) > prop.type.max_length:
            yield f"{ident}: {prop.name} is {value!a}"
        elif prop.type.name == "entity" and not (value in schema_of and model.get(schema_of[value]).is_a(prop.range)):
            yield f"{ident}: {prop.name} leads to {value}"
        elif prop.type.name == "date" and not value.replace("T", "-").replace(":", "-").replace("-", "").isdigit():
            yield f"{ident}: {prop.name} has a zone: {value}"


def forms(leaf: Leaf) -> Iterator[str]:
    """Yield the forms of a value in FollowTheMoney: ids without colons, languages, moments without Z."""
    yield from spoken(leaf)
    if leaf.pointer == "/placement/kind":
        yield "recordId"  # the place of an ordinal is the number of the record
    if leaf.pointer == "/mandate":
        yield str(leaf.value).title()
    if isinstance(leaf.value, str):
        yield "hk-" + leaf.value.replace(":", "-", 1).replace("_", "U")
        yield leaf.value.removesuffix("Z")
        yield MAPPED.get(leaf.value, leaf.value)


class SaidOf:
    """The texts of the entities that speak of one of ours: its own, and the relations that hang on it."""

    def __init__(self, entities: Iterable[Row]) -> None:
        self._texts: dict[str, list[str]] = {}
        for one in entities:
            head = one["id"].partition("-")[2]
            for mark in ("-L-", "-D-", "-S-", "-P-", "-M"):
                head = head.partition(mark)[0] if mark != "-M" else head.removesuffix(mark)
            self._texts.setdefault(head, []).extend(texts_of(one))

    def __call__(self, entity: Entity) -> Sequence[str]:
        """Return the texts that speak of *entity*."""
        return self._texts.get(entity.id.replace(":", "-", 1).replace("_", "U"), [])


def told(row: object) -> "Counter[tuple[str, str]]":
    """Return what a row says, without the order of its lists: properties of FollowTheMoney are sets."""
    found: Counter[tuple[str, str]] = Counter()
    pending: list[tuple[str, object]] = [("", row)]
    while pending:
        at, value = pending.pop()
        if isinstance(value, dict):
            pending += [(f"{at}/{key}", held) for key, held in cast("dict[str, object]", value).items()]
        elif isinstance(value, list):
            pending += [(f"{at}/#", held) for held in cast("list[object]", value)]
        else:
            found[at, repr(value)] += 1
    return found


def missing(catalog: Catalog, losses: LossReport, again: Catalog) -> dict[str, object]:
    """Return what the report does not list and an import did not bring back, by id."""
    back = {entity.id: told(row_of(entity)) for entity in again}
    held = {key: told(row) - back.get(key, Counter()) for key, row in held_of(catalog, losses).items()}
    return {key: lost for key, lost in held.items() if lost}


class TestPackage:
    """What is written against the package of FollowTheMoney."""

    @pytest.mark.parametrize(
        "wrong",
        [
            pytest.param({"name": ["A"], "moon": ["x"]}, id="an unknown property"),
            pytest.param({"alias": ["A"]}, id="no name"),
            pytest.param({"name": [" A"]}, id="a name that is not tidy"),
            pytest.param({"name": ["A"], "proof": ["hk-x"]}, id="a reference that leads nowhere"),
            pytest.param({"name": ["A"], "parent": ["hk-b"]}, id="a deprecated property"),
        ],
    )
    def test_checks_are_awake(self, wrong: Row) -> None:
        """The checks find what the validators of the package let through."""
        right = {"id": "hk-b", "schema": "PublicBody", "properties": {"name": ["B"]}}

        assert list(problems([right])) == []
        assert list(problems([right, {"id": "hk-a", "schema": "PublicBody", "properties": wrong}])) != []

    @pytest.mark.parametrize("catalog", BUNDLED)
    def test_bundled(self, catalog: Catalog) -> None:
        """The bundled catalogs are kept as they are written, and every reference leads to the right kind of thing."""
        assert list(problems(entities_of(catalog))) == []

    @given(catalogs(most=2))
    @few
    def test_any_catalog(self, catalog: Catalog) -> None:
        """So is every other catalog."""
        assert list(problems(entities_of(catalog))) == []

    def test_command(self, tmp_path: Path) -> None:
        """The command ``ftm validate`` passes every entity through unchanged."""
        pytest.importorskip("followthemoney", reason="followthemoney is the second opinion")
        before, after = tmp_path / "in.json", tmp_path / "out.json"
        ftm.dump(datasets.press(), before)

        command = "from followthemoney.cli.cli import cli; cli()"
        done = subprocess.run(
            [sys.executable, "-c", command, "validate", "-i", str(before), "-o", str(after)], check=False, timeout=60
        )

        kept = [json.loads(line) for line in after.read_text("utf-8").splitlines()]
        assert done.returncode == 0
        assert [(one["id"], one["schema"], one["properties"]) for one in kept] == [
            (one["id"], one["schema"], one["properties"]) for one in entities_of(datasets.press())
        ]

    @pytest.mark.parametrize("kind", sorted(TYPES))
    @given(data=st.data())
    @settings(max_examples=20, deadline=None, suppress_health_check=UNHURRIED)
    def test_values(self, kind: str, data: st.DataObject) -> None:
        """What is fitted to a type is what the package would make of it."""
        registry = pytest.importorskip(
            "followthemoney.types", reason="followthemoney.types is the second opinion"
        ).registry
        fit = fitted(kind, data.draw(st.text(max_size=30) | texts(prose=True) | ODD))

        kept = fit if fit is None else registry.get(kind).clean(fit)

        assert fit is None or (kept == fit and len(fit) <= registry.get(kind).max_length)


ODD: Final = st.one_of(
    st.from_regex(r"https?://[a-z.-]{1,8}[:/?#&a-z.%\[\]{}=,;-]{0,12}", fullmatch=True),
    st.from_regex(r"https?://[a-z]{1,4}\.(?:go\.)?id(?::80)?(?:/[A-Za-z0-9.?#=&%-]{0,12})?", fullmatch=True),
    st.from_regex(r"[A-Za-z0-9._%+-]{1,6}@[A-Za-z0-9.-]{1,9}\.[A-Za-z]{2,4}", fullmatch=True),
    st.from_regex(r"[a\"';, .\t\n<BR/>ESQ]{1,12}", fullmatch=True),
)


class TestNothingIsLostInSilence:
    """Input compared with output."""

    @pytest.mark.parametrize("catalog", BUNDLED)
    def test_bundled(self, catalog: Catalog) -> None:
        """Every value of the bundled catalogs is said of its entity, or is in the report."""
        losses = ftm.export(catalog).losses

        assert unaccounted(catalog, losses, SaidOf(entities_of(catalog)), forms=forms) == []
        assert unfounded(catalog, losses) == []

    def test_facts(self) -> None:
        """No fact of the five articles is lost without a line in the report."""
        losses = ftm.export(datasets.press()).losses

        assert lost_facts(losses, SaidOf(entities_of(datasets.press())), forms=forms) == []

    def test_a_fact_that_is_dropped_is_noticed(self) -> None:
        """The comparison is awake: take one entity out of the output, and it says whose facts are gone."""
        name = "hk-official-musni-wijaya"
        kept = [one for one in entities_of(datasets.press()) if not one["id"].startswith(name)]

        lines = unaccounted(datasets.press(), ftm.export(datasets.press()).losses, SaidOf(kept), forms=forms)

        assert {line.partition(" ")[0] for line in lines} == {"official:musni-wijaya"}

    def test_whole_losses(self) -> None:
        """Things without any schema are lost as a whole, with one line each."""
        losses = [*ftm.export(datasets.press()).losses, *ftm.export(datasets.awards()).losses]
        whole = {loss.subject.partition(":")[0] for loss in losses if not loss.pointer}

        assert whole == {"category", "cooperation", "legal", "participation", "partnership", "ranking", "statement"}

    def test_entities_of_a_dependant(self) -> None:
        """Classes that a dependant adds are lost with a line each."""

        @attrs.frozen(kw_only=True, weakref_slot=False)
        class Grant(Entity):
            id: GrantId

        catalog = Catalog([Grant(id="grant:a")], model=MODEL.with_(grants=Grant))

        assert [(loss.subject, loss.pointer) for loss in ftm.export(catalog).losses] == [("grant:a", "")]


class TestRoundTrip:
    """Export, then import."""

    @pytest.mark.parametrize("catalog", BUNDLED)
    def test_bundled(self, catalog: Catalog) -> None:
        """Everything that the report does not list comes back, and the import loses nothing."""
        losses = ftm.export(catalog).losses
        again = ftm.loads(ftm.dumps(catalog))

        assert list(again.losses) == []
        assert missing(catalog, losses, again.catalog) == {}

    @given(catalogs(most=2))
    @few
    def test_any_catalog(self, catalog: Catalog) -> None:
        """So does every other catalog, and nothing is lost without a line."""
        losses = ftm.export(catalog).losses

        assert unaccounted(catalog, losses, SaidOf(entities_of(catalog)), forms=forms) == []
        assert unfounded(catalog, losses) == []
        assert missing(catalog, losses, ftm.loads(ftm.dumps(catalog)).catalog) == {}

    def test_files(self, tmp_path: Path) -> None:
        """A file holds what the text is, the same on every run, ids first."""
        path = tmp_path / "press.ftm.json"

        losses = ftm.dump(datasets.press(), path)

        assert path.read_text("utf-8") == ftm.dumps(datasets.press()) == ftm.dumps(datasets.press())
        assert all(line.startswith('{"id":"hk-') for line in path.read_text("utf-8").splitlines())
        assert losses == ftm.export(datasets.press()).losses
        assert ftm.load(path) == ftm.loads(path.read_bytes())

    def test_order_does_not_matter(self) -> None:
        """Catalogs of the same entities give the same bytes."""
        assert ftm.dumps(Catalog(reversed(list(datasets.press())))) == ftm.dumps(datasets.press())

    def test_redirects(self) -> None:
        """References lead where redirects lead; that there was a redirect is reported."""
        body = Agency(id="agency:new", kind=AgencyKind.DINAS, names=(Name(text="Dinas"),))
        catalog = Catalog(
            [body, Post(id="post:a", title="Kepala", agency="agency:old")], redirects={"agency:old": "agency:new"}
        )

        entities, losses = ftm.export(catalog)

        assert cast("Any", entities)[1]["properties"]["organization"] == ["hk-agency-new"]
        assert [loss.pointer for loss in losses] == ["/redirects/agency:old"]


class TestPersonalData:
    """The NIP, which holds a date of birth."""

    NOTE: Final = f"NIP. 19700101 199503 1 001, {NIP}"
    CATALOG: Final = Catalog([Official(id="official:a", name=PersonName(name="Budi"), nip=Nip(NIP), note=NOTE)])

    def test_left_out(self) -> None:
        """By default no digit of the birth date is in the output, also none that stands in a text."""
        losses = ftm.export(self.CATALOG).losses

        assert nips_in(ftm.dumps(self.CATALOG)) == []
        assert {loss.pointer for loss in losses} == {"/nip", "/note"}
        assert nips_in(str(losses)) == []

    def test_asked_for(self) -> None:
        """It is an id number where it is asked for, and comes back."""
        text = ftm.dumps(self.CATALOG, include_personal=True)

        assert json.loads(text)["properties"]["idNumber"] == [NIP]
        assert ftm.loads(text).catalog == self.CATALOG

    def test_foreign_data_is_not_repeated(self) -> None:
        """A report names the personal properties of a foreign entity, and none of their values."""
        secret = {"birthDate": "1970-01-01", "idNumber": "110101199001011234", "phone": "+62811"}
        properties = {"name": ["A"], "country": ["cn"], **{key: [value] for key, value in secret.items()}}

        _, losses = ftm.loads(json.dumps({"id": "a", "schema": "Person", "properties": properties}))

        assert {loss.pointer for loss in losses} == {f"/properties/{key}/0" for key in (*secret, "country")}
        assert not any(value in str(losses) for value in secret.values())


class TestMapping:
    """How single things are written."""

    @staticmethod
    def by_id(*entities: Entity) -> dict[str, Row]:
        """Return schema and properties by id."""
        return {one["id"]: {"schema": one["schema"], **one["properties"]} for one in entities_of(Catalog(entities))}

    def test_agency(self) -> None:
        """An agency is a public body of its country, with its names by kind, its level as a topic."""
        names = [
            Name(text="Dinas Kominfo"),
            Name(text="Diskominfo", kind=NameKind.SHORT),
            Name(text="DKI", kind=NameKind.ABBREVIATION),
            Name(text="Dinas Infokom", kind=NameKind.FORMER),
        ]
        period = Period(start=PartialDate("2016-12"))
        body = Agency(
            id="agency:a_b", kind=AgencyKind.DINAS, names=tuple(names), level=Level.PROVINCE, region="16", valid=period
        )

        found = self.by_id(body)

        assert found["hk-agency-aUb"] == {
            "schema": "PublicBody",
            "name": ["Dinas Kominfo"],
            "alias": ["Diskominfo"],
            "abbreviation": ["DKI"],
            "previousName": ["Dinas Infokom"],
            "classification": ["dinas"],
            "jurisdiction": ["id"],
            "topics": ["gov.state"],
            "incorporationDate": ["2016-12"],
        }
        assert found["hk-region-16"] == {
            "schema": "Territory",
            "name": ["Provinsi Sumatera Selatan"],
            "alias": ["Sumatera Selatan"],
            "country": ["id"],
            "territoryCode": ["16"],
            "level": ["adm1"],
        }
        link = found["hk-agency-aUb-L-region"]
        assert (link["subject"], link["object"], link["role"]) == (["hk-agency-aUb"], ["hk-region-16"], ["region"])

    def test_parent(self) -> None:
        """A parent is a membership: the property for parents is deprecated."""
        bodies = [
            Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="A"),)),
            Agency(id="agency:b", kind=AgencyKind.BIDANG, names=(Name(text="B"),), parent="agency:a"),
        ]

        found = self.by_id(*bodies)["hk-agency-b-M"]

        assert (found["schema"], found["member"], found["organization"]) == (
            "Membership",
            ["hk-agency-b"],
            ["hk-agency-a"],
        )
        assert ftm.loads(ftm.dumps(Catalog(bodies))).catalog == Catalog(bodies)

    @pytest.mark.parametrize(
        ("before", "after", "expected"),
        [
            pytest.param("a", "b", 1, id="one to one"),
            pytest.param("ab", "c", 2, id="two to one"),
            pytest.param("ab", "cd", 4, id="two to two"),
            pytest.param("a", "ab", 2, id="one goes on"),
        ],
    )
    def test_succession(self, before: str, after: str, expected: int) -> None:
        """A change of bodies is a succession for each pair, and one change again when it is read."""
        bodies = [Agency(id=f"agency:{x}", kind=AgencyKind.DINAS, names=(Name(text=x),)) for x in {*before, *after}]
        change = Reorganisation(
            id="reorganisation:x",
            kind=ReorganisationKind.RESTRUCTURE,
            before=tuple(f"agency:{x}" for x in before),
            after=tuple(f"agency:{x}" for x in after),
            date=PartialDate("2024"),
        )
        catalog = Catalog([*bodies, change])

        pairs = [one for one in entities_of(catalog) if one["schema"] == "Succession"]

        assert len(pairs) == expected
        assert ftm.loads(ftm.dumps(catalog)).catalog == catalog

    @pytest.mark.parametrize(
        ("mandate", "surface", "expected"),
        [
            pytest.param(Mandate.PLT, "Plt.", ["Plt."], id="printed"),
            pytest.param(Mandate.PJ, None, ["pj"], id="not printed"),
            pytest.param(Mandate.DEFINITIVE, None, ["definitive"], id="definitive"),
            pytest.param(Mandate.UNMARKED, None, None, id="unmarked"),
        ],
    )
    def test_occupancy(self, mandate: Mandate, surface: str | None, expected: list[str] | None) -> None:
        """The summary says on what footing a post is held, dates when somebody was seen in it."""
        held = Appointment(
            id="appointment:a",
            official="official:a",
            post="post:a",
            mandate=mandate,
            surface=surface,
            attested=(PartialDate("2024-03-01"), PartialDate("2024-05-02")),
        )
        catalog = Catalog(
            [held, Official(id="official:a", name=PersonName(name="B")), Post(id="post:a", title="Kepala")]
        )

        found = self.by_id(*catalog)["hk-appointment-a"]

        assert (found.get("summary"), found["date"]) == (expected, ["2024-03-01", "2024-05-02"])
        assert ftm.loads(ftm.dumps(catalog)).catalog == catalog

    def test_citations(self) -> None:
        """A citation is a documentation with place, words, field and certainty, and proof of its thing."""
        citation = Citation(
            source="source:s", place="para 2", surface="kata", field="title", certainty=Certainty.INFERRED
        )
        post = Post(id="post:a", title="Kepala", citations=(citation,))
        catalog = Catalog([post, Source(id="source:s", kind=SourceKind.ARTICLE)])

        found = self.by_id(*catalog)["hk-post-a-D-0"]

        assert (found["document"], found["summary"], found["description"]) == (["hk-source-s"], ["para 2"], ["kata"])
        assert (found["role"], found["status"]) == (["title"], ["inferred"])
        assert ftm.loads(ftm.dumps(catalog)).catalog == catalog

    def award(self, recipient: Entity | str, placement: Placement) -> Catalog:
        """Return a catalog with one result."""
        ref = recipient if isinstance(recipient, str) else recipient.id
        result = AwardResult(
            id="result:r", edition="edition:amc-2024", recipient=ref, outcome=Outcome.PLACED, placement=placement
        )
        program = AwardProgram(id="program:amc", names=(Name(text="Anugerah Media Center"),))
        edition = AwardEdition(id="edition:amc-2024", program="program:amc", year=2024)
        return Catalog([result, program, edition, *([] if isinstance(recipient, str) else [recipient])])

    def test_result(self) -> None:
        """A result is what its recipient takes part in an edition as, in its words and with its number."""
        place = Placement(kind=PlacementKind.ORDINAL, label="terbaik", ordinal=3, surface="Terbaik Tiga")
        body = Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="A"),))
        catalog = self.award(body, place)

        found = self.by_id(*catalog)

        assert found["hk-result-r"] == {
            "schema": "ProjectParticipant",
            "project": ["hk-edition-amc-2024"],
            "participant": ["hk-agency-a"],
            "status": ["placed"],
            "role": ["Terbaik Tiga"],
            "recordId": ["3"],
        }
        assert found["hk-edition-amc-2024"]["name"] == ["Anugerah Media Center 2024"]
        assert ftm.loads(ftm.dumps(catalog)).catalog == catalog

    @pytest.mark.parametrize("recipient", ["region:16.06", "zone:indonesia-bagian-barat"])
    def test_results_of_regions(self, recipient: str) -> None:
        """A region cannot take part in a project: a link keeps it as the recipient."""
        place = Placement(kind=PlacementKind.HOPE, label="juara harapan", ordinal=2, surface="Juara Harapan II")
        catalog = self.award(recipient, place)

        found = self.by_id(*catalog)["hk-result-r"]

        assert (found["schema"], found["recordId"]) == ("UnknownLink", ["5"])
        assert ftm.loads(ftm.dumps(catalog)).catalog == catalog

    def test_website_without_a_scheme(self) -> None:
        """An address gains what FollowTheMoney would add to it, and the report says so."""
        catalog = Catalog([Outlet(id="outlet:a", name="Palpos", website="palpos.id")])

        entities, losses = ftm.export(catalog)

        assert cast("Any", entities)[0]["properties"]["website"] == ["http://palpos.id/"]
        assert [loss.pointer for loss in losses] == ["/website"]

    def test_references_that_lead_nowhere(self) -> None:
        """What leads to nothing in the catalog is not written, and reported."""
        body = Agency(
            id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="A"),), parent="agency:x", region="16.06.01.2001"
        )
        program = AwardProgram(id="program:p", names=(Name(text="P"),), organisers=("agency:x",))
        outlet = Outlet(id="outlet:o", name="O", owner="agency:x", names=(Name(text="P", kind=NameKind.ALIAS),))
        post = Post(id="post:p", title="P", agency="agency:x")
        held = Appointment(id="appointment:a", official="official:x", post="post:p")
        result = AwardResult(id="result:r", edition="edition:x", recipient="agency:a", outcome=Outcome.WINNER)
        catalog = Catalog([body, program, outlet, post, held, result])

        losses = {(loss.subject, loss.pointer) for loss in ftm.export(catalog).losses}

        assert losses == {
            ("agency:a", "/parent"),
            ("program:p", "/organisers"),
            ("outlet:o", "/owner"),
            ("post:p", "/agency"),
            ("appointment:a", ""),
            ("result:r", ""),
        }
        assert list(problems(entities_of(catalog))) == []

    def test_partnership(self) -> None:
        """A partnership with one outlet is a link."""
        body = Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="A"),))
        held = MediaPartnership(id="partnership:p", agency="agency:a", partner="outlet:o", role="mitra")
        catalog = Catalog([body, Outlet(id="outlet:o", name="O"), held])

        assert ftm.loads(ftm.dumps(catalog)).catalog == catalog

    def test_moments(self) -> None:
        """A moment is written in universal time, as FollowTheMoney reads all clocks, and the report says so."""
        moment = dt.datetime(2024, 3, 5, 1, tzinfo=dt.timezone(dt.timedelta(hours=7)))
        catalog = Catalog([Source(id="source:s", kind=SourceKind.PAGE, retrieved=moment)])

        entities, losses = ftm.export(catalog)

        assert cast("Any", entities)[0]["properties"]["retrievedAt"] == ["2024-03-04T18:00:00"]
        assert [loss.pointer for loss in losses] == ["/retrieved"]

    def test_levels(self) -> None:
        """A kabupaten is a municipal government; that it is no kota is lost."""
        body = Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="A"),), level=Level.KABUPATEN)

        entities, losses = ftm.export(Catalog([body]))

        assert cast("Any", entities)[0]["properties"]["topics"] == ["gov.muni"]
        assert [loss.pointer for loss in losses] == ["/level"]

    @pytest.mark.parametrize(
        ("venue", "city", "lost"),
        [
            pytest.param("Hotel X", "Jakarta", set[str](), id="venue and city"),
            pytest.param(None, "Jakarta", {"/city"}, id="city alone"),
            pytest.param("Gedung A, Lantai 2", None, {"/venue"}, id="a venue with a comma"),
            pytest.param("Gedung A, Lantai 2", "Jakarta", {"/venue", "/city"}, id="two commas"),
            pytest.param("Gedung A, Lantai 2, Blok C", None, set[str](), id="a venue with two commas"),
            pytest.param("Hotel; X", None, {"/venue"}, id="a sign that addresses do not have"),
        ],
    )
    def test_locations(self, venue: str | None, city: str | None, lost: set[str]) -> None:
        """Venue and city are one address; where they cannot be told apart again, the report says so."""
        catalog = Catalog([Event(id="event:a", names=(Name(text="A"),), venue=venue, city=city)])

        losses = {loss.pointer for loss in ftm.export(catalog).losses}

        assert losses == lost
        assert missing(catalog, ftm.export(catalog).losses, ftm.loads(ftm.dumps(catalog)).catalog) == {}

    def test_language(self) -> None:
        """Languages have three letters; one that FollowTheMoney does not know is lost."""
        sources = [Source(id=f"source:{tag}", kind=SourceKind.ARTICLE, language=tag) for tag in ("id", "jv")]

        entities, losses = ftm.export(Catalog(sources))

        assert [cast("Any", one)["properties"].get("language") for one in entities] == [["ind"], None]
        assert [(loss.subject, loss.pointer) for loss in losses] == [("source:jv", "/language")]

    def test_long_name(self) -> None:
        """A name that is too long is cut, since there must be one, and reported."""
        catalog = Catalog([Post(id="post:a", title="K" * 1000)])

        entities, losses = ftm.export(catalog)

        assert len(cast("Any", entities)[0]["properties"]["name"][0]) <= 384
        assert [loss.pointer for loss in losses] == ["/title"]


class TestDates:
    """Dates: prefixes on the local clock."""

    @pytest.mark.parametrize(
        ("stored", "expected", "lost"),
        [
            pytest.param("2024", "2024", [], id="a year"),
            pytest.param("2024-03", "2024-03", [], id="a month"),
            pytest.param("2023-11-23T20:04", "2023-11-23T20:04", [], id="a clock"),
            pytest.param("2024-03-02T00:00+08:00", "2024-03-02T00:00", ["/start"], id="midnight at +08:00"),
            pytest.param("2024-03-02T00:00:07-03:00", "2024-03-02T00:00:07", ["/start"], id="west of Greenwich"),
            pytest.param("2024-03-02 sabtu", "2024-03-02", ["/start"], id="words"),
            pytest.param("--03-05", None, ["/start"], id="no year"),
            pytest.param("0999", None, ["/start"], id="before the year 1000"),
        ],
    )
    def test_forms(self, stored: str, expected: str | None, lost: list[str]) -> None:
        """A date says what FollowTheMoney can say, nothing is moved to another zone, and the rest is reported."""
        catalog = Catalog([Event(id="event:a", names=(Name(text="A"),), start=PartialDate(stored))])

        entities, losses = ftm.export(catalog)

        assert cast("Any", entities)[0]["properties"].get("startDate", [None]) == [expected]
        assert [loss.pointer for loss in losses] == lost


def line(ident: str, schema: str, **properties: list[str]) -> str:
    """Return one line."""
    return json.dumps({"id": ident, "schema": schema, "properties": properties})


def datasets_lines() -> list[str]:
    """Return the lines of an award and one edition of it."""
    program = AwardProgram(id="program:amc", names=(Name(text="Anugerah Media Center"),))
    edition = AwardEdition(id="edition:amc-2024", program="program:amc", year=2024)
    return ftm.dumps(Catalog([program, edition])).splitlines()


PERSON: Final = line("Q1", "Person", name=["Budi"])
BODY: Final = line("Q2", "PublicBody", name=["Dinas Kominfo"], country=["id"])


class TestForeignEntities:
    """Entities that others wrote."""

    def test_things_and_relations(self) -> None:
        """People, bodies, posts and who held them are read."""
        lines = [
            PERSON,
            BODY,
            line("Q3", "Position", name=["Kepala Dinas"], organization=["Q2"], country=["id"]),
            line("o1", "Occupancy", holder=["Q1"], post=["Q3"], startDate=["2024"], status=["ended"]),
            line("m1", "Membership", member=["Q1"], organization=["Q2"], role=["Sekretaris"]),
        ]

        catalog, losses = ftm.loads("\n".join(lines))

        found = {(held.official, catalog.one(held.post, Post).title) for held in catalog.of(Appointment)}
        assert found == {("official:q1", "Kepala Dinas"), ("official:q1", "Sekretaris")}
        assert {catalog.one(held.post, Post).agency for held in catalog.of(Appointment)} == {"agency:q2"}
        assert catalog.of(Agency)[0].kind is AgencyKind.OTHER
        assert {loss.pointer for loss in losses} == {"/id", "/properties/status/0"}

    def test_order_of_lines(self) -> None:
        """Relations may stand before their ends."""
        lines = [line("o1", "Occupancy", holder=["a"], post=["b"]), line("a", "Person", name=["A"])]
        lines.append(line("b", "Position", name=["B"]))

        assert len(ftm.loads("\n".join(lines)).catalog.of(Appointment)) == 1

    def test_events_projects_and_links(self) -> None:
        """What FollowTheMoney tells in general words is read where our words are used, and reported elsewhere."""
        lines = [
            PERSON,
            line("e", "Event", name=["Rakor"], keywords=["rapat_koordinasi", "moon"], location=["Hotel X, Jakarta"]),
            line("l1", "UnknownLink", subject=["Q1"], object=["e"], role=["narasumber"]),
            line("l2", "UnknownLink", subject=["Q1"], object=["e"], role=["friend"]),
            line("p", "Project", name=["Jembatan"]),
            line("x", "Company", name=["PT X"]),
        ]

        catalog, losses = ftm.loads("\n".join(lines))

        event = catalog.of(Event)[0]
        assert (event.venue, event.city, [kind.value for kind in event.kinds]) == (
            "Hotel X",
            "Jakarta",
            ["rapat_koordinasi"],
        )
        assert [part.role for part in catalog.of(Participation)] == [ParticipationRole.NARASUMBER]
        subjects = [(loss.subject, loss.pointer) for loss in losses if not loss.pointer]
        assert subjects == [("/4", ""), ("/5", ""), ("/6", "")]
        assert ("/2", "/properties/keywords/1") in {(loss.subject, loss.pointer) for loss in losses}

    def test_organisations(self) -> None:
        """An organisation that is no public body is a group, or an outlet when it is of the media."""
        lines = [line("a", "Organization", name=["KIM"]), line("b", "Organization", name=["Palpos"], sector=["media"])]

        catalog, _ = ftm.loads("\n".join(lines))

        assert [group.id for group in catalog.of(CommunityGroup)] == ["group:a"]
        assert [outlet.name for outlet in catalog.of(Outlet)] == ["Palpos"]

    def test_proof_and_documentation(self) -> None:
        """Proof is a citation; where a documentation tells more of it, there is one citation and not two."""
        lines = [
            line("d", "Article", title=["Rilis"], publishedAt=["2024-03-05"]),
            line("a", "Person", name=["A"], proof=["d"]),
            line("b", "Person", name=["B"], proof=["d"]),
            line("x", "Documentation", document=["d"], entity=["b"], role=["name"], summary=["para 2"]),
        ]

        catalog, losses = ftm.loads("\n".join(lines))

        assert catalog["official:a"].citations == (Citation(source="source:d"),)
        assert catalog["official:b"].citations == (Citation(source="source:d", place="para 2", field="name"),)
        assert list(losses) == []

    def test_territories(self) -> None:
        """A territory is a region when code and name agree; codes of other systems are not taken for ours."""
        lines = [
            line("t", "Territory", name=["Musi Banyuasin"], territoryCode=["16.06"]),
            line("u", "Territory", name=["Pasaman"], territoryCode=["16.05"]),
            BODY,
            line("l", "UnknownLink", subject=["Q2"], object=["t"], role=["region"]),
        ]

        catalog, losses = ftm.loads("\n".join(lines))

        assert catalog.of(Agency)[0].region == "16.06"
        assert {loss.subject for loss in losses} == {"/2", "/3"}

    def test_hosts(self) -> None:
        """Who organised an event took part in it; who was merely involved is reported, for the role is not said."""
        event = line("e", "Event", name=["Rakor"], organizer=["Q2", "x"], involved=["Q1"])

        catalog, losses = ftm.loads(f"{PERSON}\n{BODY}\n{event}")

        found = [(part.participant, part.role) for part in catalog.of(Participation)]
        assert found == [("agency:q2", ParticipationRole.PENYELENGGARA)]
        assert {loss.pointer for loss in losses if loss.subject == "/3"} == {
            "/properties/organizer/1",
            "/properties/involved/0",
        }

    @pytest.mark.parametrize(
        ("text", "pointer"),
        [
            pytest.param(line("x", "Person", name=["A"], proof=["y"]), "/properties/proof/0", id="proof of nothing"),
            pytest.param(
                line("x", "Article", retrievedAt=["2024-03"]), "/properties/retrievedAt/0", id="a vague moment"
            ),
            pytest.param(line("x", "Article", publishedAt=["2024-03-05T21"]), "/properties/publishedAt", id="an hour"),
            pytest.param(line("x", "Article", language=["eng", "fra"]), "/properties/language/1", id="a language"),
            pytest.param(
                line("x", "Person", name=["A"], country=["id"], idNumber=["123"]), "/properties/idNumber/0", id="no NIP"
            ),
            pytest.param(line("x", "Membership", member=["Q2"], organization=["Q2"], role=["member"]), "", id="member"),
            pytest.param(line("x", "Membership", member=["Q1"], organization=["Q2"]), "", id="no role"),
            pytest.param(line("x", "Membership", member=["Q1"]), "", id="no organisation"),
            pytest.param(line("x", "Occupancy", holder=["Q1"]), "", id="no post"),
            pytest.param(line("x", "Succession", predecessor=["Q2"]), "", id="no successor"),
            pytest.param(line("x", "Documentation", entity=["Q1"]), "", id="no document"),
            pytest.param(line("x", "UnknownLink", subject=["Q1"]), "", id="no object"),
            pytest.param(line("x", "UnknownLink", subject=["Q1"], object=["Q2"], role=["region"]), "", id="wrong end"),
            pytest.param(line("x", "UnknownLink", subject=["Q2"], object=["Q1"], role=["region"]), "", id="no region"),
            pytest.param(line("x", "ProjectParticipant", participant=["Q1"], project=["P"], role=["x"]), "", id="role"),
            pytest.param(line("x", "ProjectParticipant", participant=["Q1"]), "", id="no project"),
            pytest.param(line("x", "Ownership", owner=["Q1"], asset=["Q2"]), "", id="a schema of no use"),
            pytest.param(
                line("x", "Territory", name=["Sumatera Selatan", "Moon"], territoryCode=["16"]),
                "/properties/name",
                id="a second name",
            ),
        ],
    )
    def test_losses(self, text: str, pointer: str) -> None:
        """What cannot be held is reported at its place."""
        program = line("P", "Project", name=["P"], keywords=["award-program"])

        _, losses = ftm.loads(f"{PERSON}\n{BODY}\n{program}\n{text}")

        assert pointer in {loss.pointer for loss in losses if loss.subject == "/4"}

    def test_one_result_without_an_outcome(self) -> None:
        """A part in an edition that does not say what came of it is no result."""
        lines = [
            *datasets_lines(),
            line("r", "ProjectParticipant", project=["hk-edition-amc-2024"], participant=["Q1"]),
        ]

        catalog, losses = ftm.loads("\n".join([PERSON, *lines]))

        assert catalog.of(AwardResult) == ()
        assert [loss.pointer for loss in losses if loss.subject == f"/{len(lines) + 1}"] == [""]

    def test_citation_of_no_field(self) -> None:
        """A documentation whose role is no field of the thing is a citation of the whole of it."""
        lines = [PERSON, line("d", "Article", title=["Rilis"])]
        lines.append(line("x", "Documentation", document=["d"], entity=["Q1"], role=["mentions"]))

        catalog, losses = ftm.loads("\n".join(lines))

        assert catalog["official:q1"].citations == (Citation(source="source:d"),)
        assert "/properties/role/0" in {loss.pointer for loss in losses}

    def test_conflicting_links(self) -> None:
        """Of two regions for one body the first is held, the other reported."""
        lines = [BODY, *(line(f"hk-region-{code}", "Territory", name=[code]) for code in ("16", "17"))]
        lines += [
            line(f"l{x}", "UnknownLink", subject=["Q2"], object=[f"hk-region-{x}"], role=["region"]) for x in (16, 17)
        ]

        catalog, losses = ftm.loads("\n".join(lines))

        assert catalog.of(Agency)[0].region == "16"
        assert [loss.subject for loss in losses if not loss.pointer] == ["/5"]

    def test_pairs_that_contradict(self) -> None:
        """Pairs of one change that say different things of it are not put together."""
        bodies = [line(f"hk-agency-{x}", "PublicBody", name=[x]) for x in "abc"]
        pairs = [
            line(
                f"hk-reorganisation-x-S-{n}-0",
                "Succession",
                predecessor=[f"hk-agency-{x}"],
                successor=["hk-agency-c"],
                role=[role],
            )
            for n, (x, role) in enumerate((("a", "restructure"), ("b", "rename")))
        ]

        catalog, losses = ftm.loads("\n".join([*bodies, *pairs]))

        assert catalog.of(Reorganisation)[0].before == ("agency:a",)
        assert [loss.subject for loss in losses] == ["/5"]

    @pytest.mark.parametrize("role", ["merge", "dissolve"])
    def test_changes_of_another_number(self, role: str) -> None:
        """A change of one body into one is no merger, whatever it is called."""
        bodies = [line(x, "PublicBody", name=[x]) for x in "ab"]
        pair = line("s", "Succession", predecessor=["a"], successor=["b"], role=[role])

        catalog, losses = ftm.loads("\n".join([*bodies, pair]))

        assert catalog.of(Reorganisation)[0].kind is ReorganisationKind.RESTRUCTURE
        assert [loss.pointer for loss in losses] == ["/properties/role"]

    def test_several_values(self) -> None:
        """Of properties that are single here the first value is held, the others are reported."""
        catalog, losses = ftm.loads(line("a", "Person", name=["A", "B"]))

        assert catalog.one("official:a", Official).name.name == "A"
        assert [(loss.pointer, loss.value) for loss in losses] == [("/properties/name/1", "'B'")]

    def test_succession_without_a_word(self) -> None:
        """A succession that does not say what it was is no rename."""
        bodies = [line(x, "PublicBody", name=[x]) for x in "ab"]

        catalog, _ = ftm.loads("\n".join([*bodies, line("s", "Succession", predecessor=["a"], successor=["b"])]))

        assert catalog.of(Reorganisation)[0].kind is ReorganisationKind.RESTRUCTURE

    def test_results_say_their_place(self) -> None:
        """The words of a place are read; a number beside them that says something else is believed."""
        shared = '{"id":"hk-edition-e","schema":"Project","properties":{"name":["E"],"keywords":["award-edition"]}}'
        lines = [
            BODY,
            shared,
            line("hk-program-p", "Project", name=["P"], keywords=["award-program"]),
            line("l", "UnknownLink", subject=["hk-edition-e"], object=["hk-program-p"], role=["program"]),
        ]
        for rank, role in (("3", "Terbaik Tiga"), ("4", "Terbaik Tiga"), ("", "Favorit")):
            given_rank = {"recordId": [rank]} if rank else {}
            ends = {"project": ["hk-edition-e"], "participant": ["Q2"], "status": ["won"], "role": [role]}
            lines.append(line(f"r{rank}", "ProjectParticipant", **ends, **given_rank))

        catalog, _ = ftm.loads("\n".join(lines))

        assert sorted(str(result.rank) for result in catalog.of(AwardResult)) == ["3", "4", "None"]


BAD: Final = [
    pytest.param("[1]", "", id="no object"),
    pytest.param('{"schema": "Person", "properties": {"name": ["A"]}}', "/id", id="no id"),
    pytest.param('{"id": "a", "properties": {"name": ["A"]}}', "/schema", id="no schema"),
    pytest.param('{"id": "a", "schema": "Person", "properties": []}', "/properties", id="properties that are none"),
    pytest.param('{"id": "a", "schema": "Person", "properties": {}}', "/properties/name", id="no name"),
    pytest.param(line("a", "Person", name=["A\u202e"]), "/properties/name/0", id="a mark of direction"),
    pytest.param('{"id": "a", "schema": "Person", "properties": {"name": "A"}}', "/properties/name", id="no list"),
    pytest.param('{"id": "a", "schema": "Person", "properties": {"name": [7]}}', "/properties/name/0", id="a number"),
    pytest.param(line("a", "Event", name=["A"], startDate=["2024-99-99"]), "/properties/startDate", id="2024-99-99"),
    pytest.param(line("a", "Event", name=["A"], startDate=["2024-13"]), "/properties/startDate", id="2024-13"),
    pytest.param(line("a", "Event", name=["A"], startDate=["2024/2025"]), "/properties/startDate", id="2024/2025"),
    pytest.param(
        line("a", "Event", name=["A"], startDate=["2024"], endDate=["2023"]), "/properties/endDate", id="backwards"
    ),
]


class TestBadLines:
    """Lines that are refused."""

    @pytest.mark.parametrize(("text", "pointer"), BAD)
    def test_pointer(self, text: str, pointer: str) -> None:
        """The error names the place, with line and column."""
        with pytest.raises(ValidationError) as caught:
            ftm.loads(f"{PERSON}\n\n{text}\n", source="a.json")

        assert [issue.pointer for issue in caught.value.issues] == [pointer]
        assert [(issue.source, issue.line) for issue in caught.value.issues] == [("a.json", 3)]

    def test_repeated_id(self) -> None:
        """An id that comes twice is refused."""
        with pytest.raises(ValidationError, match="another entity has the id"):
            ftm.loads(f"{PERSON}\n{PERSON}")

    @pytest.mark.parametrize("text", ["{", '{"id": NaN}', "[" * 100 + "]" * 100, b"\xff\xfe"])
    def test_no_json(self, text: str | bytes) -> None:
        """What is no JSON, or nested too deeply, is refused as such."""
        with pytest.raises((DecodeError, ValidationError)):
            ftm.loads(text)

    def test_line_of_broken_json(self) -> None:
        """Broken JSON is told with its line."""
        with pytest.raises(DecodeError) as caught:
            ftm.loads(f"{PERSON}\n{{")

        assert caught.value.issues[0].line == 2

    def test_nothing(self) -> None:
        """No lines are no entities."""
        assert ftm.loads("") == (Catalog(), LossReport())
        assert ftm.dumps(Catalog()) == ""

    def test_missing_file(self, tmp_path: Path) -> None:
        """A file that is not there is an error of storage."""
        with pytest.raises(StorageError):
            ftm.load(tmp_path / "nothing.json")

    @given(st.lists(ROWS, max_size=4))
    @settings(max_examples=50, deadline=None, suppress_health_check=UNHURRIED)
    def test_nothing_else_is_raised(self, rows: list[object]) -> None:
        """Whatever lines hold, they are read or refused with an error of the family."""
        issues: Sequence[Issue] = ()
        try:
            ftm.loads("\n".join(map(json.dumps, rows)))
        except ValidationError as error:
            issues = error.issues

        assert all(issue.message and issue.line for issue in issues)
