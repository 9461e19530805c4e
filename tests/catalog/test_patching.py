"""The difference between two catalogs."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.catalog import Catalog, Change, Patch
from humaskit.errors import Conflict, InvalidValue
from humaskit.model.entity import Entity
from humaskit.model.registry import MODEL, Model
from humaskit.testing.strategies import catalogs

from .make import agency, event, post, result

SLUGS = "abcd"


def small_catalogs() -> st.SearchStrategy[Catalog]:
    """Return catalogs of few ids and few readings, so that any two share much."""
    agencies = st.dictionaries(st.sampled_from(SLUGS), st.sampled_from(["X", "Y"]), max_size=4)
    redirects = st.dictionaries(st.sampled_from(["post:x", "post:y"]), st.just("post:z"), max_size=2)
    unknown = st.dictionaries(st.sampled_from(["", "agency:a"]), st.just({"/colour": "red"}), max_size=2)
    return st.builds(catalog_of, agencies, redirects, unknown)


def catalog_of(names: dict[str, str], redirects: dict[str, str], unknown: dict[str, dict[str, object]]) -> Catalog:
    """Make a catalog of agencies with these names."""
    return Catalog([agency(slug, name) for slug, name in names.items()], redirects=redirects, unknown=unknown)


class TestLaws:
    """What holds for every two catalogs."""

    @given(small_catalogs(), small_catalogs())
    def test_patch_of_the_difference(self, old: Catalog, new: Catalog) -> None:
        """The patch leads from the old to the new, and its reverse back; neither catalog is changed."""
        before = (old.copy(), new.copy())
        patch = old.diff(new)

        assert old.patch(patch) == new
        assert new.patch(patch.reversed()) == old
        assert patch.reversed() == new.diff(old)
        assert patch.reversed().reversed() == patch
        assert (old, new) == before
        assert bool(patch) == (old != new)

    @settings(max_examples=8)
    @given(catalogs(most=2), catalogs(most=2))
    def test_of_all_classes(self, old: Catalog, new: Catalog) -> None:
        """The same for entities of every class, to the byte."""
        patched = old.patch(old.diff(new))

        assert patched == new
        assert patched.fingerprint() == new.fingerprint()
        assert patched.patch(old.diff(new).reversed()).fingerprint() == old.fingerprint()

    @given(small_catalogs(), small_catalogs(), small_catalogs())
    def test_on_another_catalog(self, old: Catalog, new: Catalog, other: Catalog) -> None:
        """On another catalog a patch fits exactly when all that it touches is as it was; else all is named."""
        patch = old.diff(new)
        differing = [change.id for change in patch.changes if other.get(change.id) != change.before]
        beside = [other.redirects != old.redirects, dict(other.unknown) != dict(old.unknown)]
        if not differing and not any(beside):
            expected = {entity.id: entity for entity in other}
            expected |= {change.id: change.after for change in patch.changes if change.after is not None}
            gone = {change.id for change in patch.changes if change.after is None}
            assert {entity.id: entity for entity in other.patch(patch)} == {
                key: entity for key, entity in expected.items() if key not in gone
            }
            return
        before = other.copy()
        with pytest.raises(Conflict) as caught:
            other.patch(patch)

        assert [issue.subject for issue in caught.value.issues if issue.subject] == differing
        assert len(caught.value.issues) == len(differing) + sum(beside)
        assert other == before


class TestChanges:
    """What a patch says."""

    def test_changes(self) -> None:
        """What came, what went, and what differs, by id; with the fields that differ."""
        old = Catalog([agency("a", region="16.06", note="x"), agency("b"), post("same")])
        new = Catalog([agency("a", region="16.07", note="y"), event("c"), post("same")])
        patch = old.diff(new)

        assert patch.changes == (
            Change(id="agency:a", before=old["agency:a"], after=new["agency:a"]),
            Change(id="agency:b", before=agency("b")),
            Change(id="event:c", after=event("c")),
        )
        assert [sorted(change.fields) for change in patch.changes] == [["note", "region"], [], []]

    def test_printed_digits(self) -> None:
        """A score printed with another digit is a change of that field."""
        old, new = (Catalog([result("a", "agency:a", score=Decimal(score))]) for score in ("97.3", "97.30"))
        (change,) = old.diff(new).changes

        assert change.fields == ("score",)

    def test_nothing(self) -> None:
        """Two equal catalogs have a patch of nothing."""
        patch = Catalog([agency("a")]).diff(Catalog([agency("a")]))

        assert not patch
        assert patch == Patch()

    def test_beside_the_entities(self) -> None:
        """Redirects and unknown fields are part of the difference."""
        old = Catalog([agency("a")])
        for new in (
            Catalog([agency("a")], redirects={"agency:b": "agency:a"}),
            Catalog([agency("a")], unknown={"": {"/x": 1}}),
        ):
            patch = old.diff(new)

            assert patch
            assert patch.changes == ()
            assert old.patch(patch) == new

    @pytest.mark.parametrize(
        ("catalog", "messages"),
        [
            pytest.param(
                Catalog([agency("b"), agency("c")]),
                {
                    "agency:a": "the patch changes it, but it is not in the catalog",
                    "agency:c": "the patch adds it, but it is there already",
                },
                id="missing-and-there",
            ),
            pytest.param(
                Catalog([agency("a", "Other"), agency("b")]),
                {"agency:a": "it was changed since the patch was made"},
                id="changed",
            ),
            pytest.param(
                Catalog([agency("a"), agency("b")], redirects={"post:a": "post:b"}, unknown={"": {"/x": 1}}),
                {
                    None: "the redirects are not those that the patch was made from",
                    "": "the unknown fields are not those that the patch was made from",
                },
                id="beside",
            ),
        ],
    )
    def test_conflicts(self, catalog: Catalog, messages: dict[str | None, str]) -> None:
        """Everything that stands in the way is said."""
        patch = Catalog([agency("a"), agency("b")]).diff(Catalog([agency("a", "New"), agency("c"), agency("b")]))
        with pytest.raises(Conflict) as caught:
            catalog.patch(patch)

        assert [issue.message for issue in caught.value.issues] == list(messages.values())
        assert [issue.subject for issue in caught.value.issues if issue.subject] == [key for key in messages if key]

    def test_more_than_a_hundred(self) -> None:
        """Of many conflicts a hundred are named and the others counted."""
        old = Catalog([agency(f"a{number}") for number in range(150)])
        with pytest.raises(Conflict) as caught:
            Catalog().patch(old.diff(Catalog()))

        assert (len(caught.value.issues), caught.value.more) == (100, 50)

    def test_other_models(self) -> None:
        """Catalogs of two models have no difference, and a patch does not bring in a class that the model lacks."""
        sections: dict[str, type[Entity]] = {name: cls for name, cls in MODEL.sections.items() if name != "events"}
        small = Model(sections)
        with pytest.raises(InvalidValue, match="the two catalogs have different models"):
            Catalog().diff(Catalog(model=small))
        with pytest.raises(InvalidValue, match="Event is no entity class"):
            Catalog(model=small).patch(Catalog().diff(Catalog([event("a")])))
