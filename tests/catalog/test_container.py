"""Entities by id: added, found, replaced, taken out, and indexed."""

import copy
import pickle
import random
import subprocess
import sys
from collections.abc import Callable
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.catalog import Catalog
from humaskit.catalog.container import Container
from humaskit.errors import Conflict, InvalidValue, UnknownReference
from humaskit.model.agency import Agency
from humaskit.model.entity import Entity
from humaskit.model.office import Appointment, Official, Post
from humaskit.model.registry import MODEL, Model
from humaskit.model.statement import Cooperation
from humaskit.reference import regions
from humaskit.testing.strategies import catalogs
from humaskit.values.ids import AgencyId
from humaskit.values.rules import Id

from .make import agency, event, official, post


@attrs.frozen(kw_only=True, weakref_slot=False)
class Grant(Entity):
    """A dependant's own class."""

    id: Annotated[str, Id("grant")]
    givers: tuple[AgencyId, ...] = ()
    follows: Annotated[str, Id("grant")] | None = None


GRANTS = MODEL.with_(grants=Grant)
ODD: list[Any] = [
    None,
    5,
    1.5,
    True,
    b"agency:a",
    ["agency:a"],
    {},
    object(),
    "",
    "a",
    "agency:",
    "x" * 100_000,
    "\ud800",
    "agency:A",
]


PROGRAM = """
from humaskit import Agency, AgencyKind, Catalog, Name

def make(numbers):
    return Catalog(
        Agency(id=f"agency:a{n % 7}", kind=AgencyKind.DINAS, region="16.06", names=(Name(text=f"N{n}"), Name(text="X")))
        for n in numbers
    )

merge = make(range(7)).merge(make(range(7, 14)), redirects={"agency:a1": "agency:a2", "agency:a0": "agency:a2"})
print(merge.catalog.fingerprint(), merge.conflicts, merge.catalog.check(), merge.patch.changes)
print([entity.id for entity in merge.catalog], merge.catalog.find("x"))
"""


class TestAdd:
    """All of them, or none."""

    def test_finds_what_was_added(self) -> None:
        """Each thing is found by its id, its section and its class."""
        one, other, kadis = agency("a"), agency("b"), post("kadis")
        catalog = Catalog([other, kadis, one])

        assert (catalog["agency:a"], catalog.get("agency:b"), catalog.get("agency:c")) == (one, other, None)
        assert catalog.of(Agency) == catalog.section("agencies") == (one, other)
        assert list(catalog) == [one, other, kadis]
        assert len(catalog) == 3
        assert repr(catalog) == "<Catalog of 2 agencies, 1 posts>"
        assert repr(Catalog()) == "<Catalog of nothing>"

    @pytest.mark.parametrize(
        ("added", "error", "subjects"),
        [
            pytest.param([agency("a"), agency("b")], Conflict, ["agency:a"], id="there-already"),
            pytest.param([agency("b"), agency("b", "Other")], Conflict, ["agency:b"], id="twice"),
            pytest.param(
                [agency("a"), post("x"), agency("b"), agency("b")], Conflict, ["agency:a", "agency:b"], id="several"
            ),
            pytest.param([agency("b"), Grant(id="grant:a")], InvalidValue, [None], id="class-of-another-model"),
            pytest.param([agency("b"), "agency:c", 5, None], InvalidValue, [None] * 3, id="no-entities"),
            pytest.param([agency("a"), Entity(id="x")], InvalidValue, [None], id="bare-entity"),
        ],
    )
    def test_all_or_nothing(self, added: list[Any], error: type[Any], subjects: list[str | None]) -> None:
        """When one cannot be added none is, and everything that stands in the way is named."""
        catalog = Catalog([agency("a")])
        before = catalog.copy()
        with pytest.raises(error) as caught:
            catalog.add(*added)

        assert [issue.subject for issue in caught.value.issues] == subjects
        assert catalog == before
        assert list(catalog) == list(before)

    def test_nothing_added(self) -> None:
        """Adding nothing changes nothing."""
        catalog = Catalog([agency("a")])
        catalog.add()

        assert catalog == Catalog([agency("a")])

    def test_constructor_refuses_as_add_does(self) -> None:
        """A catalog with an id twice is never made."""
        with pytest.raises(Conflict):
            Catalog([agency("a"), agency("a")])


class TestChange:
    """Replaced and taken out."""

    def test_replace(self) -> None:
        """An entity takes the place of the one with its id."""
        catalog = Catalog([agency("a"), agency("b")])
        catalog.replace(agency("a", "New"))

        assert catalog.name_of("agency:a") == "New"
        assert len(catalog) == 2

    def test_replace_all_or_none(self) -> None:
        """What is not there is named, every one, and nothing is replaced."""
        catalog = Catalog([agency("muba"), agency("b")])
        with pytest.raises(UnknownReference) as caught:
            catalog.replace(agency("b", "New"), agency("mubaa"), post("x"))

        assert [str(issue) for issue in caught.value.issues] == [
            "nothing in the catalog has the id 'agency:mubaa'; did you mean 'agency:muba'?",
            "nothing in the catalog has the id 'post:x'",
        ]
        assert catalog == Catalog([agency("muba"), agency("b")])
        with pytest.raises(InvalidValue):
            catalog.replace(Grant(id="grant:a"))

    def test_remove(self) -> None:
        """What is taken out is returned, with it goes what a lenient reader kept of it."""
        catalog = Catalog([agency("a"), agency("b")], unknown={"agency:a": {"/colour": "red"}, "": {"/x": 1}})
        removed = catalog.remove("agency:a")

        assert removed == agency("a")
        assert catalog == Catalog([agency("b")], unknown={"": {"/x": 1}})

    @pytest.mark.parametrize("ref", ODD)
    def test_remove_what_is_not_there(self, ref: Any) -> None:
        """Nothing else is taken out, and a redirect is not followed."""
        catalog = Catalog([agency("a")], redirects={"agency:b": "agency:a"})
        for wrong in (ref, "agency:b"):
            with pytest.raises(UnknownReference, match="nothing in the catalog has the id"):
                catalog.remove(wrong)

        assert len(catalog) == 1


class TestGet:
    """From an id to the thing."""

    @pytest.mark.parametrize("ref", ODD)
    def test_odd_ids(self, ref: Any) -> None:
        """Whatever is asked for, a refusal of the library answers, or None."""
        catalog = Catalog([agency("a")], redirects={"agency:b": "agency:a"})

        assert catalog.get(ref) is None
        assert ref not in catalog
        with pytest.raises(UnknownReference):
            catalog[ref]
        with pytest.raises(UnknownReference):
            catalog.one(ref, Agency)
        with pytest.raises((UnknownReference, InvalidValue)):
            catalog.resolve(ref)

    @pytest.mark.parametrize(
        ("ref", "hint"),
        [
            pytest.param("agency:diskominfo-mubaa", "did you mean 'agency:diskominfo-muba'?", id="end"),
            pytest.param("agency:dsikominfo-muba", "did you mean 'agency:diskominfo-muba'?", id="beginning"),
            pytest.param("agencyy:diskominfo-muba", "did you mean 'agency'?", id="kind"),
            pytest.param("agency:zzz", None, id="nothing-near"),
        ],
    )
    def test_hints(self, ref: str, hint: str | None) -> None:
        """A misspelt id is helped, among many others too."""
        catalog = Catalog([agency("diskominfo-muba"), *(agency(f"dinas-{number:04}") for number in range(300))])
        with pytest.raises(UnknownReference) as caught:
            catalog[ref]

        assert caught.value.issues[0].hint == hint

    def test_one_of_a_class(self) -> None:
        """A thing of another class is refused."""
        catalog = Catalog([agency("a")])

        assert catalog.one("agency:a", Agency) is catalog.one("agency:a", Entity)
        with pytest.raises(UnknownReference, match="'agency:a' is no Post, its class is Agency"):
            catalog.one("agency:a", Post)

    def test_resolve(self) -> None:
        """Ids of regions and zones lead to the reference tables, all others into the catalog."""
        catalog = Catalog([agency("a")], redirects={"agency:b": "agency:a"})
        region, zone = catalog.resolve("region:16.06"), catalog.resolve("zone:indonesia-bagian-barat")

        assert isinstance(region, regions.Region)
        assert isinstance(zone, regions.Zone)
        assert (region.code, zone.name) == ("16.06", "Indonesia Bagian Barat")
        assert catalog.resolve("agency:b") == agency("a")

    @pytest.mark.parametrize("ref", ["region:99.99", "zone:atlantis", "region:", "agency:zzz", "unheard:of"])
    def test_resolve_nothing(self, ref: str) -> None:
        """What there is not is refused."""
        with pytest.raises(UnknownReference):
            Catalog([agency("a")]).resolve(ref)

    @pytest.mark.parametrize("name", ["agenciess", "", "agency", None, 5, ["agencies"]], ids=repr)
    def test_no_section(self, name: Any) -> None:
        """Sections are those of the model."""
        with pytest.raises(UnknownReference, match="there is no section"):
            Catalog().section(name)

    @pytest.mark.parametrize("cls", [Grant, Entity, int, "Agency", None])
    def test_no_class(self, cls: Any) -> None:
        """Classes are those of the model."""
        with pytest.raises(InvalidValue, match="is no entity class of this model"):
            Catalog().of(cls)


class TestRedirects:
    """Ids that were merged away."""

    def test_chains(self) -> None:
        """A chain is followed to its end, by every question; what was given is what is told."""
        given_redirects = {f"agency:a{number}": f"agency:a{number + 1}" for number in range(5_000)}
        catalog = Catalog([agency("a5000"), post("x", agency="agency:a7")], redirects=given_redirects)

        assert catalog.get("agency:a0") == agency("a5000")
        assert catalog.current("agency:a4999") == "agency:a5000"
        assert catalog.current("agency:zzz") == "agency:zzz"
        assert [one.id for one in catalog.posts_of("agency:a123")] == ["post:x"]
        assert "agency:a1" in catalog
        assert catalog.redirects == given_redirects

    @pytest.mark.parametrize(
        ("redirects", "message"),
        [
            pytest.param({"agency:a": "agency:a"}, "runs in a circle: agency:a → agency:a", id="itself"),
            pytest.param(
                {"agency:c": "agency:a", "agency:a": "agency:b", "agency:b": "agency:a"},
                "runs in a circle: agency:a → agency:b → agency:a",
                id="circle",
            ),
            pytest.param({"agency:a": "post:a"}, "both must be ids of one kind", id="kinds"),
            pytest.param({"region:16.06": "region:16.07"}, "both must be ids of one kind of entity", id="regions"),
            pytest.param({"grant:a": "grant:b"}, "both must be ids of one kind of entity", id="not-in-the-model"),
            pytest.param({"agency:A": "agency:b"}, "'agency:A' cannot be redirected", id="no-id"),
            pytest.param({"agency:a": 5}, "to 5: both must be ids", id="number"),
            pytest.param({None: "agency:a"}, "None cannot be redirected", id="none"),
            pytest.param({"agency:a": "agency:b\u202e"}, r"'agency:b\\u202e'", id="direction-mark"),
        ],
    )
    def test_refused(self, redirects: Any, message: str) -> None:
        """Circles, other kinds and what is no id are refused when the catalog is made."""
        with pytest.raises(Conflict, match=message):
            Catalog(redirects=redirects)

    def test_every_circle_is_named_once(self) -> None:
        """Two circles are two issues, however many lead into them; long ones show eight of their ids."""
        redirects = {f"agency:a{number}": f"agency:a{(number + 1) % 5_000}" for number in range(5_000)}
        redirects |= {"post:x": "post:y", "post:y": "post:x", "post:z": "post:x"}
        with pytest.raises(Conflict) as caught:
            Catalog(redirects=redirects)

        assert [issue.subject for issue in caught.value.issues] == ["agency:a0", "post:x"]
        assert caught.value.issues[0].message.count("→") == 8

    def test_read_only(self) -> None:
        """What is told cannot be changed from outside."""
        catalog = Catalog(redirects={"agency:a": "agency:b"}, unknown={"": {"/x": 1}})
        told: list[Any] = [catalog.redirects, catalog.unknown]

        for mapping in told:
            with pytest.raises(TypeError):
                mapping["agency:b"] = "agency:c"


class TestOrder:
    """Nothing depends on the order in which things came, nor on the hash seed."""

    @settings(max_examples=10)
    @given(catalog=catalogs(most=2), seed=st.randoms(use_true_random=False))
    def test_insertion_order(self, catalog: Catalog, seed: random.Random) -> None:
        """The same entities in another order are the same catalog, listed and written alike."""
        entities = list(catalog)
        seed.shuffle(entities)
        other = Catalog()
        for entity in entities:
            other.add(entity)

        assert other == catalog
        assert list(other) == list(catalog)
        assert other.fingerprint() == catalog.fingerprint()
        assert other.check() == catalog.check()

    def test_sections_in_the_order_of_the_model(self) -> None:
        """Sections come as the model has them, ids by their characters."""
        catalog = Catalog([event("b"), event("a"), post("z"), agency("a-b"), agency("a.b"), agency("a")])

        assert [one.id for one in catalog] == [
            *("agency:a", "agency:a-b", "agency:a.b", "post:z", "event:a", "event:b")
        ]

    def test_hash_seed(self) -> None:
        """Another process with another hash seed lists, merges and writes the same."""
        outputs = {
            subprocess.run(
                [sys.executable, "-c", PROGRAM],
                env={"PYTHONHASHSEED": seed},
                capture_output=True,
                text=True,
                check=True,
            ).stdout
            for seed in ("0", "1", "4242")
        }

        assert len(outputs) == 1


class TestEquality:
    """Catalogs are equal by what they hold."""

    @pytest.mark.parametrize(
        "other",
        [
            pytest.param(Catalog([agency("a"), agency("b")]), id="entity"),
            pytest.param(Catalog([agency("a", "Other")]), id="field"),
            pytest.param(Catalog([agency("a")], redirects={"agency:b": "agency:a"}), id="redirect"),
            pytest.param(Catalog([agency("a")], unknown={"agency:a": {"/x": 1}}), id="unknown-field"),
            pytest.param(Catalog([agency("a")], model=GRANTS), id="model"),
            pytest.param("catalog", id="type"),
        ],
    )
    def test_unequal(self, other: object) -> None:
        """Everything that a catalog holds counts."""
        assert Catalog([agency("a")]) != other

    def test_equal(self) -> None:
        """Empty collections of unknown fields do not count; a bare container is equal to a catalog of the same."""
        assert Catalog([agency("a")], unknown={"agency:a": {}}) == Catalog([agency("a")]) == Container([agency("a")])

    def test_unhashable(self) -> None:
        """A catalog changes, so it has no hash."""
        with pytest.raises(TypeError):
            hash(Catalog())

    @settings(max_examples=8)
    @given(catalog=catalogs())
    def test_twins(self, catalog: Catalog) -> None:
        """Copies and pickles are equal, and change apart."""
        list(catalog)
        twins = [catalog.copy(), copy.copy(catalog), copy.deepcopy(catalog), pickle.loads(pickle.dumps(catalog))]

        for twin in twins:
            assert twin == catalog
            assert type(twin) is Catalog
            twin.add(agency("a-slug-that-no-other-has"))
            assert twin != catalog


class TestIndexes:
    """Nothing is searched by walking: an index is made once, and renewed after a change."""

    @pytest.fixture
    def counted(self, monkeypatch: pytest.MonkeyPatch) -> list[object]:
        """Note each index that is made."""
        made: list[object] = []
        ask: Any = vars(Container)["_index"]

        def noting(self: Container, key: object, make: Callable[[], object]) -> Any:
            def noted() -> object:
                made.append(key)
                return make()

            return ask(self, key, noted)

        monkeypatch.setattr(Container, "_index", noting)
        return made

    QUESTIONS: tuple[Callable[[Catalog], object], ...] = (
        lambda catalog: catalog.holders("post:kadis"),
        lambda catalog: catalog.appointments_of("official:budi"),
        lambda catalog: catalog.posts_of("agency:a"),
        lambda catalog: catalog.units_of("agency:a"),
        lambda catalog: catalog.find("a"),
        lambda catalog: catalog.results_of("agency:a"),
        lambda catalog: catalog.editions("program:amc"),
        lambda catalog: catalog.participants("event:a"),
        lambda catalog: catalog.of(Post),
        list,
    )

    def test_made_once(self, counted: list[object]) -> None:
        """The second round of the same questions makes no index."""
        catalog = Catalog([agency("a"), post("kadis", agency="agency:a"), official("budi")])
        for ask in self.QUESTIONS:
            ask(catalog)
        first = len(counted)
        for ask in self.QUESTIONS:
            ask(catalog)

        assert first == len(set(counted)) == len(counted)

    def test_answers_do_not_walk(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A repeated question looks at no entity but those that it answers with."""
        catalog = Catalog([agency("a"), *(post(f"p{number}", agency="agency:a") for number in range(3)), post("x")])
        expected = [ask(catalog) for ask in self.QUESTIONS]

        def no_walk(self: Container) -> None:
            raise AssertionError(self)

        monkeypatch.setattr(Container, "_sorted", no_walk)
        monkeypatch.setattr(Container, "_reversed", no_walk)

        assert [ask(catalog) for ask in self.QUESTIONS] == expected

    @pytest.mark.parametrize(
        ("method", "value"),
        [
            pytest.param("add", agency("c", "Added", parent="agency:a"), id="add"),
            pytest.param("replace", agency("b", "Replaced"), id="replace"),
            pytest.param("remove", "agency:b", id="remove"),
        ],
    )
    def test_renewed(self, method: str, value: object) -> None:
        """After a change the same questions answer as those of a new catalog do."""
        catalog = Catalog([agency("a"), agency("b", "B", parent="agency:a"), post("kadis", agency="agency:a")])
        for ask in self.QUESTIONS:
            ask(catalog)
        getattr(catalog, method)(value)
        fresh = Catalog(list(catalog))

        assert [ask(catalog) for ask in self.QUESTIONS] == [ask(fresh) for ask in self.QUESTIONS]
        for name in ("Added", "Replaced", "B"):
            assert catalog.find(name) == fresh.find(name)

    def test_failed_changes_keep_the_indexes(self, counted: list[object]) -> None:
        """A change that is refused renews nothing."""
        catalog = Catalog([agency("a")])
        catalog.find("a")
        made = len(counted)
        with pytest.raises(Conflict):
            catalog.add(agency("a"))
        catalog.find("a")

        assert len(counted) == made


class TestReferring:
    """Who refers to a thing by a field."""

    def test_single_and_many(self) -> None:
        """Fields of one id and of many are both followed, and nobody is named twice."""
        both = Cooperation(id="cooperation:a", parties=("agency:a", "agency:b", "agency:a"))
        one = Cooperation(id="cooperation:b", parties=("agency:b",))
        catalog = Catalog([one, both])

        assert catalog.referring(Cooperation, "parties", "agency:a") == (both,)
        assert catalog.referring(Cooperation, "parties", "agency:b") == (both, one)
        assert catalog.referring(Cooperation, "parties", "agency:c") == ()

    def test_redirects_on_both_sides(self) -> None:
        """The id asked for and the ids held are both followed to what stands for them; two become one."""
        both = Cooperation(id="cooperation:a", parties=("agency:a", "agency:b"))
        catalog = Catalog([both], redirects={"agency:a": "agency:c", "agency:b": "agency:c"})

        for ref in ("agency:a", "agency:b", "agency:c"):
            assert catalog.referring(Cooperation, "parties", ref) == (both,)

    def test_own_class(self) -> None:
        """A dependant's class is indexed like any other."""
        first, second = Grant(id="grant:a", givers=("agency:a",)), Grant(id="grant:b", follows="grant:a")
        catalog = Catalog([second, first], model=GRANTS)

        assert catalog.referring(Grant, "givers", "agency:a") == (first,)
        assert catalog.referring(Grant, "follows", "grant:a") == (second,)

    @pytest.mark.parametrize(
        ("cls", "field", "ref", "message"),
        [
            pytest.param(
                Post, "agencyy", "agency:a", "Post has no field 'agencyy'; did you mean 'agency'?", id="field"
            ),
            pytest.param(Grant, "givers", "agency:a", "Grant is no entity class of this model", id="class"),
            pytest.param(Post, "agency", None, "an id is text, not None", id="id"),
            pytest.param(Post, "agency", ["agency:a"], "an id is text, not a list of 1", id="list"),
        ],
    )
    def test_refused(self, cls: Any, field: Any, ref: Any, message: str) -> None:
        """What cannot be asked is refused with what is wrong in the question."""
        with pytest.raises(InvalidValue) as caught:
            Catalog().referring(cls, field, ref)

        assert message in str(caught.value)


class TestModels:
    """Catalogs of other classes."""

    def test_small_model(self) -> None:
        """A model of one class alone is enough for a catalog and its check."""
        catalog = Catalog([Grant(id="grant:a")], model=Model({"grants": Grant}))

        assert list(catalog) == [Grant(id="grant:a")]
        assert catalog.check() == ()
        with pytest.raises(InvalidValue, match="Appointment is no entity class of this model"):
            catalog.of(Appointment)

    def test_queries_on_a_small_model(self) -> None:
        """A question about classes that the model lacks is refused, not answered with nothing."""
        catalog = Catalog(model=Model({"grants": Grant}))
        questions: tuple[Callable[[], object], ...] = (
            lambda: catalog.holders("post:a"),
            lambda: catalog.results_of("agency:a"),
            catalog.timeline,
        )

        for ask in questions:
            with pytest.raises(InvalidValue, match="is no entity class of this model"):
                ask()

    def test_subclass_is_a_stranger(self) -> None:
        """An entity of a subclass that the model does not name is not taken for its parent."""

        @attrs.frozen(kw_only=True, weakref_slot=False)
        class Person(Official):
            nickname: str = ""

        person = Person(id="official:a", name=official("a").name)
        with pytest.raises(InvalidValue, match="Person is no entity class of this catalog's model"):
            Catalog([person])


def test_iteration_survives_a_change() -> None:
    """Changing a catalog while it is listed does not disturb the listing."""
    catalog = Catalog([agency("a"), agency("b")])
    seen = [catalog.remove(entity.id) for entity in catalog]

    assert seen == [agency("a"), agency("b")]
    assert len(catalog) == 0
