"""The words of a text are kept for the next finder; what was read of one text never shows in another."""

from collections.abc import Callable

import pytest

from humaskit.text.agencies import find_agencies
from humaskit.text.events import find_events
from humaskit.text.placements import find_placements
from humaskit.text.posts import find_posts
from humaskit.text.programmes import find_programmes
from humaskit.text.regions import find_regions

TEXTS = (
    "Pemkab Sleman meraih juara 2 kategori Website pada Anugerah Media Humas 2023 di Kota Madiun.",
    "Bupati Bantul membuka Rapat Koordinasi Humas, lalu Diskominfo Kota Batu menerima Terbaik III.",
)
FINDERS = (find_agencies, find_events, find_placements, find_posts, find_programmes, find_regions)


@pytest.mark.parametrize("find", [pytest.param(find, id=find.__name__) for find in FINDERS])
class TestKept:
    """Two texts of one length or another, read in turns."""

    def test_texts_do_not_mix(self, find: Callable[[str], object]) -> None:
        """A text gives the same whether another one was read before it or not."""
        expected = [(find(text), find(text))[1] for text in TEXTS]

        actual = [find(text) for _ in range(2) for text in TEXTS]

        assert actual == [*expected, *expected]

    def test_each_gives_its_own(self, find: Callable[[str], object]) -> None:
        """The two texts name different things, so that a mixture would show."""
        first, second = map(find, TEXTS)

        assert first != second
