"""Line and column of a pointer."""

import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.formats._positions import places
from humaskit.tree import child

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)
MARK = "\ue000"


def pointers(value: object, at: str = "") -> list[str]:
    """Return the pointer of every value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(one for key, item in inside for one in pointers(item, child(at, key)))]


def marked(value: object, at: str, wanted: str) -> object:
    """Return *value* with the value at *wanted* replaced by a mark."""
    if at == wanted:
        return MARK
    if isinstance(value, dict):
        return {key: marked(item, child(at, key), wanted) for key, item in value.items()}
    return [marked(item, child(at, i), wanted) for i, item in enumerate(value)] if isinstance(value, list) else value


@settings(max_examples=60, deadline=None)
@given(JSON, st.sampled_from([None, 1, 3]), st.booleans(), st.data())
def test_every_value_is_found(value: object, indent: int | None, ascii_only: bool, data: st.DataObject) -> None:  # noqa: FBT001
    """Wherever a value stands and however the text is laid out, its place is where it begins."""
    wanted = data.draw(st.lists(st.sampled_from(pointers(value)), min_size=1, max_size=4))
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    found = places(text, wanted)

    for pointer in wanted:
        with_mark = json.dumps(marked(value, "", pointer), indent=indent, ensure_ascii=False)
        if ascii_only:
            parts = [json.dumps(part, ensure_ascii=True)[1:-1] for part in with_mark.split(f'"{MARK}"')]
            before = re.sub(r'\\(["\\nrtbf])', r"\1", "") + parts[0]
            continue
        before = with_mark.partition(f'"{MARK}"')[0]
        assert found[pointer] == (before.count("\n") + 1, len(before) - before.rfind("\n"))
