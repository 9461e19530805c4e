"""Who said it."""

from typing import Any

import pytest

from humaskit.errors import InvalidValue
from humaskit.values.citation import Certainty, Citation, Claim


class TestCitation:
    """Who said it."""

    def test_source_or_outside_knowledge(self) -> None:
        """What no source says must be marked so."""
        assert Citation(certainty=Certainty.OUTSIDE_KNOWLEDGE).source is None
        with pytest.raises(InvalidValue, match="/source: a citation without a source must be marked outside_knowledge"):
            Citation(certainty=Certainty.STATED)

    @pytest.mark.parametrize("speaker", ["official:a", "agency:a", "post:a", "group:a", "outlet:a"])
    def test_speakers(self, speaker: str) -> None:
        """People, bodies, posts, groups and media speak."""
        assert Citation(source="source:a", speaker=speaker).speaker == speaker

    @pytest.mark.parametrize("value", [None, "", "nasional", "a\nb", "x" * 20_000])
    def test_claims_may_be_empty(self, value: str | None) -> None:
        """Another reading of a field may be that it is empty."""
        assert Claim(field="scope", value=value).value == value

    @pytest.mark.parametrize("value", ["x" * 20_001, "\u202e", " ", 5])
    def test_claims_are_text(self, value: Any) -> None:
        """A reading is text that may be stored."""
        with pytest.raises(InvalidValue):
            Claim(field="scope", value=value)
