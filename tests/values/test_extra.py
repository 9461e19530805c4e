"""Text that a dependant adds to an entity."""

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.model.office import Post
from humaskit.values.extra import NO_EXTRA, Extra, extra_of


def post(extra: Any) -> Post:
    """Make a post with *extra*."""
    return Post(id="post:a", title="Kepala", extra=extra)


class TestFrozen:
    """A mapping that does not change."""

    @pytest.mark.parametrize(
        ("method", "args"),
        [
            ("update", ({"a:b": "d"},)),
            ("pop", ("a:b",)),
            ("popitem", ()),
            ("clear", ()),
            ("setdefault", ("a:c", "d")),
            ("__setitem__", ("a:b", "d")),
            ("__delitem__", ("a:b",)),
            ("__ior__", ({"a:c": "d"},)),
            ("__setattr__", ("colour", 1)),
        ],
    )
    def test_no_change(self, method: str, args: tuple[Any, ...]) -> None:
        """Whatever would change it raises, and it stays as it was."""
        extra = Extra({"a:b": "c"})

        with pytest.raises((TypeError, AttributeError)):
            getattr(extra, method)(*args)
        assert extra == {"a:b": "c"}

    def test_union_makes_a_new_one(self) -> None:
        """What returns something new is allowed."""
        assert Extra({"a:b": "c"}) | {"a:d": "e"} == {"a:b": "c", "a:d": "e"}

    @given(st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=4))
    def test_value(self, items: dict[str, str]) -> None:
        """Its order is that of its keys, and equal ones hash alike, whatever order they came in."""
        extra, backwards = Extra(items), Extra(dict(reversed(items.items())))

        assert list(extra) == list(backwards) == sorted(items)
        assert hash(extra) == hash(backwards)
        assert pickle.loads(pickle.dumps(extra)) == copy.copy(extra) == copy.deepcopy(extra) == extra

    def test_copies_keep_the_class(self) -> None:
        """A pickled or copied one is frozen too."""
        extra = Extra({"a:b": "c"})
        twins = (pickle.loads(pickle.dumps(extra)), copy.copy(extra), copy.deepcopy(extra))

        assert [type(twin) for twin in twins] == [Extra] * 3


class TestField:
    """The field of every entity."""

    def test_mappings_are_frozen(self) -> None:
        """Any mapping will do; the caller's own stays apart."""
        given_items = {"b:x": "1", "a:x": ""}
        held = post(given_items).extra
        given_items["c:x"] = "2"

        assert held == {"a:x": "", "b:x": "1"}
        assert type(held) is Extra

    def test_none_given(self) -> None:
        """Nothing added is one shared empty mapping."""
        assert Post(id="post:a", title="Kepala").extra is NO_EXTRA is extra_of({})

    @pytest.mark.parametrize(
        ("extra", "pointers"),
        [
            pytest.param(5, ["/extra"], id="number"),
            pytest.param("a:b", ["/extra"], id="text"),
            pytest.param([("a:b", "c")], ["/extra"], id="pairs"),
            pytest.param(None, ["/extra"], id="none"),
            pytest.param({"priority": "high"}, ["/extra"], id="no-namespace"),
            pytest.param({"A:b": "c"}, ["/extra"], id="capital"),
            pytest.param({"a:b\u202e": "c"}, ["/extra"], id="direction-mark-in-a-key"),
            pytest.param({5: "c"}, ["/extra"], id="number-for-a-key"),
            pytest.param({10**5_000: "c"}, ["/extra"], id="huge-number-for-a-key"),
            pytest.param({None: "c", 5: "d", ("a",): "e"}, ["/extra"] * 3, id="keys-without-an-order"),
            pytest.param({"a:b": 5, "a:c": None, "a:d": b""}, ["/extra/a:b", "/extra/a:c", "/extra/a:d"], id="no-text"),
            pytest.param({"a:b": "\x00"}, ["/extra/a:b"], id="control-character"),
            pytest.param({"a:b": "\ud800"}, ["/extra/a:b"], id="surrogate"),
            pytest.param({"a:b": "x" * 20_001}, ["/extra/a:b"], id="too-long"),
            pytest.param({"x": 5, "a:b": []}, ["/extra/a:b", "/extra"], id="several"),
        ],
    )
    def test_refused(self, extra: Any, pointers: list[str]) -> None:
        """Everything wrong in it is told at once, each at its key."""
        with pytest.raises(InvalidValue) as caught:
            post(extra)

        assert [issue.pointer for issue in caught.value.issues] == pointers
        assert str(caught.value).replace("\n", "").isprintable()

    def test_together_with_the_rest(self) -> None:
        """A wrong extra does not hide a wrong title."""
        wrong: Any = 5
        with pytest.raises(InvalidValue) as caught:
            Post(id="agency:a", title="", extra=wrong)

        assert sorted(issue.pointer for issue in caught.value.issues) == ["/extra", "/id", "/title"]
