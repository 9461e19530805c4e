"""Regions in running text."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.reference import regions
from humaskit.text.reading import LONGEST_TEXT
from humaskit.text.regions import find_regions

LONG = sorted(
    {
        region.name
        for region in regions.all_regions()
        if len(region.name) >= 9 and len([one for one in regions.find(region.name) if one.settled]) == 1
    }
)
SCRAPS = (
    "Kota",
    "Kab.",
    "Provinsi",
    "Pemprovsu",
    "Gubri",
    "Malang",
    "Riau",
    "(",
    ")",
    ",",
    ".",
    "-",
    "/",
    "\n",
    "di",
    "Rajeng",
)


def found(text: str) -> list[tuple[str, str | None]]:
    """Return surface and code of what is found."""
    return [(one.surface, one.value) for one in find_regions(text)]


class TestFound:
    """What counts as a mention."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("warga Kab. Kudus, Jateng", [("Kab. Kudus", "33.19"), ("Jateng", "33")], id="two"),
            pytest.param("tim Pemprovsu", [("Pemprovsu", "12")], id="glued"),
            pytest.param("tim dari Provsu", [("Provsu", "12")], id="glued-short-form"),
            pytest.param("mitra kerja, babar dan batu", [], id="words"),
            pytest.param("MITRA KERJA DI BABEL", [("BABEL", "19")], id="words-in-capitals"),
            pytest.param("ke Mitra", [], id="no-level-word"),
            pytest.param("ke Bupati Mitra", [("Mitra", "71.07")], id="behind-a-head"),
            pytest.param(
                "Bupati Malang dan Gubernur Jambi", [("Malang", "35.07"), ("Jambi", "15")], id="level-of-a-head"
            ),
            pytest.param("di Kabupaten Mitra", [("Kabupaten Mitra", "71.07")], id="level-word"),
            pytest.param("kota besar", [], id="small-letters"),
            pytest.param("Bupati Muba R. Hasan", [("Muba", "16.06")], id="initial-behind"),
            pytest.param("Pemprovsu La Ali", [("Pemprovsu", "12")], id="part-of-a-name-behind"),
            pytest.param("rakor di D.I.Y", [("D.I.Y", "34")], id="letters-apart"),
        ],
    )
    def test_mentions(self, text: str, expected: list[tuple[str, str | None]]) -> None:
        """Names with their level words, where nothing else is meant."""
        assert found(text) == expected

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            pytest.param("di Kota Tengerang", "36.71", id="behind-a-level-word"),
            pytest.param("warga Rajeng Lebong", "17.02", id="two-words"),
            pytest.param("di Kabupaten Bulelng", "51.08", id="letter-lost"),
            pytest.param("di Kabupaten Serang Bedagai", "12.18", id="first-word-is-another-region"),
            pytest.param("warga Padang Parianan", "13.05", id="last-word"),
            pytest.param("di Kabupaten Minahasa Utra", "71.06", id="part-of-the-compass"),
        ],
    )
    def test_misprints(self, text: str, code: str) -> None:
        """A name with one wrong letter is found, said to be a misprint, and never sure."""
        (actual,) = find_regions(text)

        assert (actual.value, [issue.code for issue in actual.issues]) == (code, ["misprint"])
        assert not actual.sure

    @pytest.mark.parametrize(
        "text", ["ke Tengerang", "Malank", "di Kota Bogr", "di Kota Kabupaten", "di Kabupaten Badung Barat"]
    )
    def test_no_guess(self, text: str) -> None:
        """A single misprinted word without its level, and a short one, are no regions."""
        assert found(text) == []


class TestLaws:
    """What holds for every text."""

    @given(st.sampled_from(LONG), st.data())
    @settings(max_examples=60, deadline=None)
    def test_a_letter_lost_is_never_sure(self, name: str, data: st.DataObject) -> None:
        """With one letter lost, the region is found with its issue, or not at all; never another for sure."""
        place = data.draw(st.integers(1, len(name) - 1).filter(lambda at: name[at].isalpha()))
        text = f"di Kabupaten {name[:place]}{name[place + 1 :]} kemarin"

        actual = [one for one in find_regions(text) if one.sure]

        assert all(one.surface in name or one.surface.removeprefix("Kabupaten ") in name for one in actual)

    @given(st.lists(st.sampled_from(SCRAPS), max_size=12).map(" ".join))
    @settings(max_examples=80, deadline=None)
    def test_any_words(self, text: str) -> None:
        """Mentions stand in order, never overlap, and are cut out of the text as it is."""
        actual = find_regions(text)

        assert all(text[one.start : one.end] == one.surface for one in actual)
        assert all(left.end <= right.start for left, right in itertools.pairwise(actual))

    def test_too_long(self) -> None:
        """Beyond the limit nothing is read."""
        assert find_regions("Riau " * (LONGEST_TEXT // 5 + 1)) == ()
