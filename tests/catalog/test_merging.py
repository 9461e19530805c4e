"""Two catalogs into one."""

import json
from decimal import Decimal
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.catalog import Catalog, MergeConflict
from humaskit.errors import Conflict, InvalidValue, Issue
from humaskit.model.agency import AgencyKind, Parentage
from humaskit.model.entity import Entity
from humaskit.model.office import Mandate, Official
from humaskit.model.ranking import Ranking, RankingEntry
from humaskit.model.registry import MODEL
from humaskit.model.statement import Cooperation
from humaskit.testing.strategies import catalogs, entities
from humaskit.tree import canonical
from humaskit.values.citation import Certainty, Citation, Claim
from humaskit.values.count import Count
from humaskit.values.names import Name
from humaskit.values.nip import Nip
from humaskit.values.rules import Id
from humaskit.values.valid import broken, law

from .make import agency, appointment, edition, event, official, period, post, result, source

A, B = Citation(source="source:a", field="region"), Citation(source="source:b", field="region")
UNSURE = Citation(certainty=Certainty.OUTSIDE_KNOWLEDGE, note="from a merged catalog that cites nothing for it")
NIP = "197001011995031001"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Grant(Entity):
    """A dependant's class with a law over two fields."""

    id: Annotated[str, Id("grant")]
    given: int | None = None
    left: int | None = None
    tags: tuple[str, ...] = ()

    @law
    def _is_whole(self) -> Issue | None:
        if self.given is not None and self.left is not None and self.given < self.left:
            return broken("grant", "/left", "more is left than was given")
        return None


def joined(ours: Entity, theirs: Entity, **how: Any) -> Any:
    """Merge two catalogs of one entity each, and return the entity that comes out."""
    merge = Catalog([ours], **how).merge(Catalog([theirs], **how))
    (entity,) = merge.catalog
    return entity


class TestFields:
    """Field by field: what one side knows, what both know, and what they dispute."""

    def test_one_side_knows(self) -> None:
        """What either does not know is taken from the other, whichever comes first."""
        ours, theirs = agency("a", region="16.06", functions=()), agency("a", parent="agency:b", level=None)
        expected = agency("a", region="16.06", parent="agency:b")

        assert joined(ours, theirs) == joined(theirs, ours) == expected

    def test_dispute(self) -> None:
        """Ours stays; theirs becomes a claim with the citations that theirs had for the field."""
        ours = agency("a", region="16.06", citations=(A,))
        theirs = agency("a", region="16.07", citations=(B, Citation(source="source:c", field="kind")))
        merge = Catalog([ours]).merge(Catalog([theirs]))
        (actual,) = merge.catalog

        assert actual == attrs.evolve(
            ours,
            citations=(A, B, Citation(source="source:c", field="kind")),
            claims=(Claim(field="region", value="16.07", citations=(B,)),),
        )
        assert merge.conflicts == (MergeConflict(id="agency:a", field="region", ours="16.06", theirs="16.07"),)

    def test_uncited_dispute(self) -> None:
        """A reading that theirs cites nothing for is kept, and marked so."""
        actual = joined(agency("a", region="16.06"), agency("a", region="16.07"))

        assert actual.claims == (Claim(field="region", value="16.07", citations=(UNSURE,)),)

    def test_citation_of_a_part(self) -> None:
        """A citation of a part of the field goes with the field."""
        cited = Citation(source="source:b", field="valid/end")
        actual = joined(
            agency("a", valid=period("2020")), agency("a", valid=period("2020", "2024"), citations=(cited,))
        )

        assert actual.claims[0].citations == (cited,)

    @pytest.mark.parametrize(
        ("ours", "theirs", "field", "readings"),
        [
            pytest.param(
                agency("a", kind=AgencyKind.DINAS),
                agency("a", kind=AgencyKind.BADAN),
                "kind",
                ("dinas", "badan"),
                id="word",
            ),
            pytest.param(event("a", "2024"), event("a", "2024-03"), "start", ("2024", "2024-03"), id="date"),
            pytest.param(
                agency("a", divisions=Count(value=4)),
                agency("a", divisions=Count(value=5)),
                "divisions",
                None,
                id="record",
            ),
            pytest.param(
                result("a", "agency:a", score=Decimal("97.3")),
                result("a", "agency:a", score=Decimal("97.4")),
                "score",
                ("97.3", "97.4"),
                id="decimal",
            ),
            pytest.param(
                result("a", "agency:a", score=Decimal("97.3")),
                result("a", "agency:a", score=Decimal("97.30")),
                "score",
                ("97.3", "97.30"),
                id="printed-digits",
            ),
            pytest.param(
                result("a", "agency:a", joint=True), result("a", "agency:a"), "joint", ("true", "false"), id="truth"
            ),
            pytest.param(
                result("a", "agency:a"),
                result("a", "agency:a", joint=True),
                "joint",
                ("false", "true"),
                id="truth-reversed",
            ),
            pytest.param(edition(year=2023), edition(year=2024), "year", ("2023", "2024"), id="number"),
            pytest.param(source("a", credit="Humas"), source("a", credit=""), "credit", ("Humas", ""), id="empty-text"),
            pytest.param(agency("a", note="x"), agency("a", note="y"), "note", ("x", "y"), id="note"),
        ],
    )
    def test_readings(self, ours: Entity, theirs: Entity, field: str, readings: tuple[str, str] | None) -> None:
        """A claim holds the stored text of the other reading, or JSON of what is no text."""
        merge = Catalog([ours]).merge(Catalog([theirs]))
        (conflict,) = merge.conflicts
        (entity,) = merge.catalog
        if readings is None:
            assert [json.loads(text or "")["value"] for text in (conflict.ours, conflict.theirs)] == [4, 5]
        else:
            assert (conflict.ours, conflict.theirs) == readings
        assert (conflict.field, entity.claims[0].field, entity.claims[0].value) == (field, field, conflict.theirs)
        assert getattr(entity, field) == getattr(ours, field)

    def test_default_says_nothing(self) -> None:
        """A title without a word is no reading against one with a word, whichever comes first."""
        plain = appointment("a", "x", "y", mandate=Mandate.UNMARKED)
        acting = appointment("a", "x", "y", mandate=Mandate.PLT)

        assert joined(plain, acting) == joined(acting, plain) == acting

    def test_tuples_are_united(self) -> None:
        """Ours first, then what theirs adds; nothing twice."""
        names = [Name(text=text) for text in "abcd"]
        actual = joined(agency("a", names=(names[1], names[0])), agency("a", names=(names[2], names[0], names[3])))

        assert actual.names == (names[1], names[0], names[2], names[3])

    def test_extra(self) -> None:
        """Keys of both are kept; a key that both have and differ on is a dispute."""
        ours, theirs = agency("a", extra={"a:x": "1", "a:y": "2"}), agency("a", extra={"a:y": "3", "a:z": "4"})
        merge = Catalog([ours]).merge(Catalog([theirs]))
        (entity,) = merge.catalog

        assert entity.extra == {"a:x": "1", "a:y": "2", "a:z": "4"}
        assert [conflict.field for conflict in merge.conflicts] == ["extra"]
        assert json.loads(entity.claims[0].value or "") == {"a:y": "3", "a:z": "4"}
        assert joined(agency("a"), theirs) == joined(theirs, agency("a")) == theirs

    def test_personal_data_is_masked(self) -> None:
        """An NIP that is disputed shows in no claim and no report."""
        ours: Official = official("budi", nip=Nip(NIP))
        theirs: Official = official("budi", nip=Nip(NIP.replace("1001", "2002")))
        merge = Catalog([ours]).merge(Catalog([theirs]))
        (conflict,) = merge.conflicts

        assert (conflict.ours, conflict.theirs) == ("**************1001", "**************2002")
        assert merge.catalog.one("official:budi", Official).claims[0].value == "**************2002"
        assert "1970" not in str(merge.conflicts) + str(list(merge.catalog)) + repr(merge)
        assert joined(official("budi"), theirs) == theirs

    def test_longer_than_a_claim(self) -> None:
        """A reading that no claim can hold whole is cut with a note, and reported whole."""
        long = {f"a:k{number}": "x" * 20_000 for number in range(3)}
        merge = Catalog([agency("a", extra={**long, "a:z": "1"})]).merge(
            Catalog([agency("a", extra={**long, "a:z": "2"})])
        )
        (claim,), (conflict,) = merge.catalog["agency:a"].claims, merge.conflicts

        assert len(claim.value or "") == 20_000
        assert claim.note == f"cut, it has {len(conflict.theirs or '')} characters"
        assert len(conflict.theirs or "") > 60_000

    def test_law_of_two_fields(self) -> None:
        """Where the joined fields break a rule of the class, ours stays whole and theirs is kept as claims."""
        model = MODEL.with_(grants=Grant)
        ours = Grant(id="grant:a", given=5, tags=("x",))
        theirs = Grant(id="grant:a", left=9, tags=("y",), citations=(Citation(source="source:b", field="left"),))
        merge = Catalog([ours], model=model).merge(Catalog([theirs], model=model))
        (entity,) = merge.catalog

        assert entity == attrs.evolve(ours, citations=theirs.citations, claims=entity.claims)
        assert {claim.field: claim.value for claim in entity.claims} == {"left": "9", "tags": '["y"]'}
        assert [(one.field, one.ours, one.theirs) for one in merge.conflicts] == [
            ("left", None, "9"),
            ("tags", '["x"]', '["y"]'),
        ]

    def test_law_of_the_library(self) -> None:
        """Two lists of one ranking that do not fit its field together are kept as list and claim."""
        ours, theirs = (
            Ranking(
                id="ranking:a", title="T", total=2, entries=tuple(RankingEntry(subject_text=text) for text in texts)
            )
            for texts in ("ab", "cd")
        )
        merge = Catalog([ours]).merge(Catalog([theirs]))

        assert merge.catalog.one("ranking:a", Ranking).entries == ours.entries
        assert [conflict.field for conflict in merge.conflicts] == ["entries"]

    def test_claims_and_citations_of_both(self) -> None:
        """Claims that either had already are kept beside the new ones."""
        earlier = Claim(field="kind", value="badan", citations=(A,))
        ours, theirs = agency("a", region="16.06", claims=(earlier,)), agency("a", region="16.07", claims=(earlier,))

        assert [claim.field for claim in joined(ours, theirs).claims] == ["kind", "region"]


class TestRedirects:
    """One thing under two ids."""

    def test_joined_under_one_id(self) -> None:
        """Their thing becomes ours, and every id that leads to it follows, however deep it stands."""
        ours = Catalog([agency("a", "A", region="16.06"), post("x", agency="agency:a")])
        theirs = Catalog(
            [
                agency("b", "B", divisions=Count(value=4, within="agency:b")),
                agency(
                    "unit", parent="agency:b", former_parents=(Parentage(agency="agency:b", period=period("2020")),)
                ),
                Cooperation(id="cooperation:a", parties=("agency:b", "region:16.06")),
            ]
        )
        catalog = ours.merge(theirs, redirects={"agency:b": "agency:a"}).catalog

        assert [entity.id for entity in catalog] == ["agency:a", "agency:unit", "post:x", "cooperation:a"]
        assert catalog["agency:b"] == agency(
            "a", names=(Name(text="A"), Name(text="B")), region="16.06", divisions=Count(value=4, within="agency:a")
        )
        assert catalog["agency:unit"] == agency(
            "unit", parent="agency:a", former_parents=(Parentage(agency="agency:a", period=period("2020")),)
        )
        assert catalog["cooperation:a"] == Cooperation(id="cooperation:a", parties=("agency:a", "region:16.06"))
        assert catalog.redirects == {"agency:b": "agency:a"}
        assert catalog.check() == ()

    @pytest.mark.parametrize(("old", "new"), [("a", "b"), ("b", "a")])
    def test_within_one_catalog(self, old: str, new: str) -> None:
        """Two of our own become one; the reading of the one that keeps its id stands."""
        catalog = Catalog([agency("a", region="16.06", note="a"), agency("b", region="16.07")])
        merge = catalog.merge(Catalog(), redirects={f"agency:{old}": f"agency:{new}"})
        (entity,) = merge.catalog

        assert entity.id == f"agency:{new}"
        assert getattr(entity, "region") == {"a": "16.06", "b": "16.07"}[new]  # noqa: B009  (Entity itself has no region)
        assert entity.note == "a"
        assert [conflict.id for conflict in merge.conflicts] == [f"agency:{new}"]

    def test_three_into_one(self) -> None:
        """Several may go into one, through a chain."""
        catalog = Catalog([agency("a", note="a"), agency("b", region="16.06"), agency("c", parent="agency:b")])
        merged = catalog.merge(
            Catalog(), redirects={"agency:a": "agency:b", "agency:b": "agency:d", "agency:c": "agency:d"}
        )
        (entity,) = merged.catalog

        assert (entity.id, entity.note) == ("agency:d", "a")
        assert merged.catalog.redirects == dict.fromkeys(["agency:a", "agency:b", "agency:c"], "agency:d")

    def test_earlier_redirects_stay(self) -> None:
        """Redirects of both catalogs and of the merge are put together and followed to the end."""
        ours = Catalog([agency("b")], redirects={"agency:a": "agency:b"})
        theirs = Catalog([agency("d")], redirects={"agency:c": "agency:d"})
        catalog = ours.merge(theirs, redirects={"agency:b": "agency:d"}).catalog

        assert catalog.redirects == {"agency:a": "agency:d", "agency:b": "agency:d", "agency:c": "agency:d"}
        assert {ref: catalog.name_of(f"agency:{ref}") for ref in "abcd"} == dict.fromkeys("abcd", "B")

    @pytest.mark.parametrize(
        ("ours", "theirs", "redirects", "messages"),
        [
            pytest.param({}, {}, {"agency:a": "agency:a"}, ["runs in a circle"], id="itself"),
            pytest.param(
                {"agency:a": "agency:b"},
                {"agency:b": "agency:c"},
                {"agency:c": "agency:a"},
                ["runs in a circle"],
                id="across",
            ),
            pytest.param({}, {}, {"agency:a": "post:a"}, ["both must be ids of one kind"], id="kinds"),
            pytest.param({}, {}, {"agency:a": "x", "post:a": "agency:a"}, ["both must be ids"] * 2, id="several"),
            pytest.param(
                {"agency:a": "agency:b", "post:a": "post:b"},
                {"agency:a": "agency:c", "post:a": "post:c"},
                {},
                [
                    "is redirected to 'agency:b' here, to 'agency:c' there",
                    "is redirected to 'post:b' here, to 'post:c' there",
                ],
                id="two-ways",
            ),
        ],
    )
    def test_refused(self, ours: Any, theirs: Any, redirects: Any, messages: list[str]) -> None:
        """Circles, other kinds, and two catalogs that send one id two ways."""
        with pytest.raises(Conflict) as caught:
            Catalog(redirects=ours).merge(Catalog(redirects=theirs), redirects=redirects)

        assert [message in issue.message for message, issue in zip(messages, caught.value.issues, strict=True)] == [
            True
        ] * len(messages)

    def test_caller_decides(self) -> None:
        """Where the two catalogs send one id two ways, the redirects of the merge say which."""
        ours, theirs = Catalog(redirects={"agency:a": "agency:b"}), Catalog(redirects={"agency:a": "agency:c"})
        catalog = ours.merge(theirs, redirects={"agency:a": "agency:c", "agency:b": "agency:c"}).catalog

        assert catalog.redirects == {"agency:a": "agency:c", "agency:b": "agency:c"}

    def test_models_differ(self) -> None:
        """Catalogs of two models are not merged."""
        with pytest.raises(InvalidValue, match="the two catalogs have different models"):
            Catalog().merge(Catalog(model=MODEL.with_(grants=Grant)))


class TestUnknownFields:
    """What a lenient reader kept goes along."""

    def test_both_sides(self) -> None:
        """Of the document, of things of one side, of one thing of both, and of a thing that moved."""
        ours = Catalog(
            [agency("a"), agency("only-ours")],
            unknown={"": {"/x": 1}, "agency:a": {"/colour": "red"}, "agency:only-ours": {"/y": 2}},
        )
        theirs = Catalog(
            [agency("a"), agency("b"), agency("only-theirs")],
            unknown={
                "": {"/z": 3},
                "agency:a": {"/size": 5},
                "agency:b": {"/form": "round"},
                "agency:only-theirs": {"/y": 4},
            },
        )
        merge = ours.merge(theirs, redirects={"agency:b": "agency:a"})

        assert merge.catalog.unknown == {
            "": {"/x": 1, "/z": 3},
            "agency:a": {"/colour": "red", "/size": 5, "/form": "round"},
            "agency:only-ours": {"/y": 2},
            "agency:only-theirs": {"/y": 4},
        }
        assert merge.conflicts == ()

    def test_dispute(self) -> None:
        """Of two values of one such field ours stays, and the report has both."""
        ours, theirs = (
            Catalog([agency("a")], unknown={"agency:a": {"/colour": colour}}) for colour in ("red", ["blue"])
        )
        merge = ours.merge(theirs)

        assert merge.catalog.unknown == {"agency:a": {"/colour": "red"}}
        assert merge.conflicts == (MergeConflict(id="agency:a", field="/colour", ours='"red"', theirs='["blue"]'),)

    @pytest.mark.parametrize(
        ("pointer", "expected"),
        [
            ("/names/0/colour", "/names/1/colour"),
            ("/names/1/colour/deep~1er/0", "/names/0/colour/deep~1er/0"),
            ("/names/x", "/names/x"),
            ("/valid/colour", "/valid/colour"),
            ("/colour", "/colour"),
        ],
    )
    def test_items_that_move(self, pointer: str, expected: str) -> None:
        """A field kept inside an item stays with its item, so that the catalog can still be written."""
        ours = Catalog([agency("a", names=(Name(text="A"),), valid=period("2020"))])
        theirs = Catalog(
            [agency("a", names=(Name(text="B"), Name(text="A")), valid=period("2020"))],
            unknown={"agency:a": {pointer: 1}},
        )
        catalog = ours.merge(theirs).catalog

        assert catalog.unknown == {"agency:a": {expected: 1}}
        if pointer != "/names/x":
            assert b"colour" in canonical(catalog)

    def test_item_that_is_not_taken(self) -> None:
        """Where ours stays whole, the pointer stays as it was."""
        ours, theirs = (
            Ranking(
                id="ranking:a", title="T", total=2, entries=tuple(RankingEntry(subject_text=text) for text in texts)
            )
            for texts in ("ab", "cd")
        )
        merge = Catalog([ours]).merge(Catalog([theirs], unknown={"ranking:a": {"/entries/1/colour": 1}}))

        assert merge.catalog.unknown == {"ranking:a": {"/entries/1/colour": 1}}


class TestLaws:
    """What holds for all catalogs."""

    @settings(max_examples=8)
    @given(catalogs(most=2), catalogs(most=2), st.booleans())
    def test_undo_is_exact(self, ours: Catalog, theirs: Catalog, redirect: bool) -> None:
        """Taking the merge back gives the catalog from before, to the byte; merging changes neither side."""
        before, there = canonical(ours), canonical(theirs)
        pairs = [(one, other) for one in (*ours, *theirs) for other in ours if type(one) is type(other)]
        redirects = dict([(one.id, other.id) for one, other in pairs if redirect and one.id != other.id][:1])
        merge = ours.merge(theirs, redirects=redirects)
        undone = merge.undo()

        assert undone == ours
        assert undone.fingerprint() == ours.fingerprint()
        assert (canonical(ours), canonical(theirs)) == (before, there)

    @settings(max_examples=8)
    @given(catalogs(most=2), catalogs(most=2))
    def test_nothing_is_lost(self, ours: Catalog, theirs: Catalog) -> None:
        """Every thing of either is there, what is ours alone or theirs alone as it was, and it still writes."""
        merged = ours.merge(theirs).catalog

        assert {entity.id for entity in merged} == {entity.id for entity in (*ours, *theirs)}
        for entity in (*ours, *theirs):
            if (entity.id in ours) != (entity.id in theirs):
                assert merged[entity.id] == entity
        assert len(merged.fingerprint()) == 64

    @settings(max_examples=8)
    @given(catalogs(most=2))
    def test_with_nothing_and_with_itself(self, catalog: Catalog) -> None:
        """Merging nothing, and merging the same again, changes nothing and disputes nothing."""
        for other in (Catalog(), catalog, catalog.copy()):
            merge = catalog.merge(other)

            assert merge.catalog == catalog
            assert merge.conflicts == ()
            assert not merge.patch

    @settings(max_examples=25)
    @given(st.data())
    def test_two_readings(self, data: st.DataObject) -> None:
        """Two readings of one thing: merging theirs a second time changes nothing more, and undo takes it back."""
        cls = data.draw(st.sampled_from(list(MODEL.sections.values())))
        key = f"{MODEL.kind_of(cls)}:one"
        ours, theirs = (Catalog([data.draw(entities(cls, id=key))]) for _ in "ab")
        once = ours.merge(theirs)
        twice = once.catalog.merge(theirs)

        assert twice.catalog == once.catalog
        assert once.undo() == ours
        assert once.patch.apply(ours) == once.catalog
        assert {conflict.field for conflict in once.conflicts} <= {claim.field for claim in once.catalog[key].claims}


class TestUndo:
    """Taking a merge back later."""

    OURS, THEIRS = Catalog([agency("a", region="16.06")]), Catalog([agency("a", region="16.07"), agency("b")])

    def test_after_other_changes(self) -> None:
        """What else has happened since stays."""
        merge = self.OURS.merge(self.THEIRS)
        later = merge.catalog.copy()
        later.add(agency("new"))

        assert merge.undo(later) == Catalog([agency("a", region="16.06"), agency("new")])

    def test_after_a_change_of_what_was_merged(self) -> None:
        """What the merge touched and somebody changed since cannot be taken back; all of it is named."""
        merge = self.OURS.merge(self.THEIRS)
        later = merge.catalog.copy()
        later.replace(agency("a", "Changed"))
        later.remove("agency:b")
        with pytest.raises(Conflict) as caught:
            merge.undo(later)

        assert [(issue.subject, issue.message) for issue in caught.value.issues] == [
            ("agency:a", "it was changed since the patch was made"),
            ("agency:b", "the patch changes it, but it is not in the catalog"),
        ]
