"""Line and column of a pointer."""

import json
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.formats._positions import places, too_deep
from humaskit.tree import child

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)
MARK = "<<here>>"


def members(value: object, at: str) -> dict[str, object]:
    """Return what stands directly in *value*, by pointer."""
    if isinstance(value, dict):
        return {child(at, key): item for key, item in cast("dict[str, object]", value).items()}
    items = cast("list[object]", value) if isinstance(value, list) else []
    return {f"{at}/{index}": item for index, item in enumerate(items)}


def pointers(value: object, at: str = "") -> list[str]:
    """Return the pointer of every value."""
    return [at, *(one for inner, item in members(value, at).items() for one in pointers(item, inner))]


def marked(value: object, at: str, wanted: str) -> object:
    """Return *value* with the value at *wanted* replaced by a mark."""
    if at == wanted:
        return MARK
    inside = [marked(item, inner, wanted) for inner, item in members(value, at).items()]
    if isinstance(value, dict):
        return dict(zip(cast("dict[str, object]", value), inside, strict=True))
    return inside if isinstance(value, list) else value


@settings(max_examples=60, deadline=None)
@given(JSON, st.sampled_from([None, 1, 3]), st.sampled_from([True, False]), st.data())
def test_every_value_is_found(value: object, indent: int | None, ascii_only: bool, data: st.DataObject) -> None:
    """Wherever a value stands and however the text is laid out, its place is where it begins."""
    wanted = data.draw(st.lists(st.sampled_from(pointers(value)), min_size=1, max_size=4))
    actual = places(json.dumps(value, indent=indent, ensure_ascii=ascii_only), wanted)

    for pointer in wanted:
        text = json.dumps(marked(value, "", pointer), indent=indent, ensure_ascii=ascii_only)
        before = text.partition(json.dumps(MARK))[0]
        assert actual[pointer] == (before.count("\n") + 1, len(before) - before.rfind("\n"))


def test_what_is_not_there() -> None:
    """A missing value is placed where that begins which lacks it."""
    assert places('{"a": [1,\n {"b": 2}]}', ["/a/1/c", "/a/7", "/x/y"]) == {
        "/a/1/c": (2, 2),
        "/a/7": (1, 7),
        "/x/y": (1, 1),
    }


def test_how_deep() -> None:
    """The place is where the limit is passed; a text that keeps it has none."""
    assert too_deep('{"[[[": [\n[', 2) == 10
    assert too_deep('{"a": [[]]}', 3) is None
