"""Titles before and behind a name."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.reference.titles import TitlePosition, find_titles, title_key, titles

SOURCES = Path(__file__).parents[2] / "../shared/reference"


class TestFindTitles:
    """Titles as they are printed."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Dr.", ["Doktor"], id="doctor"),
            pytest.param("dr.", ["dokter"], id="physician"),
            pytest.param("DR", ["Doktor"], id="capitals-are-a-doctor"),
            pytest.param("S.Sos.", ["Sarjana Ilmu Sosial"], id="as-it-should-be"),
            pytest.param("SSos", ["Sarjana Ilmu Sosial"], id="no-dots"),
            pytest.param("S. Sos", ["Sarjana Ilmu Sosial"], id="blank"),
            pytest.param("M.A.P", ["Magister Administrasi Publik"], id="variant"),
            pytest.param("Hi", ["Haji"], id="regional-spelling"),
            pytest.param("A.M.", ["Ahli Muda"], id="second-spelling"),
            pytest.param("Sinulingga", [], id="a-name"),
            pytest.param("", [], id="nothing"),
            pytest.param("S" * 500, [], id="too-long"),
        ],
    )
    def test_spellings(self, text: str, expected: list[str]) -> None:
        """Dots and blanks do not count; the case decides only where both readings exist."""
        actual = [title.expansion for title in find_titles(text)]

        assert actual == expected

    def test_position_decides(self) -> None:
        """ST behind a name is an engineer's degree, St. before it a Sutan."""
        actual = [
            [title.expansion for title in find_titles("ST", position=TitlePosition.BACK)],
            [title.expansion for title in find_titles("St.", position=TitlePosition.FRONT)],
        ]

        assert actual == [["Sarjana Teknik"], ["Sutan"]]

    @pytest.mark.parametrize("text", ["SE", "S.E.", "AP", "MM", "CPA"])
    def test_bare_letters_need_a_comma(self, text: str) -> None:
        """Letters with another reading are titles only after a comma."""
        assert [title.needs_comma for title in find_titles(text, position=TitlePosition.BACK)] == [True]

    @pytest.mark.parametrize("text", ["Andi", "Cut", "La Ode", "Baiq"])
    def test_lineage_is_part_of_the_name(self, text: str) -> None:
        """Names of lineage are marked, so that nobody takes them off."""
        assert [title.part_of_name for title in find_titles(text)] == [True]

    @given(st.text())
    def test_no_text_raises(self, text: str) -> None:
        """Any text is a title or none, and a key has none of the ignored characters."""
        found = find_titles(text)

        assert set(found) <= set(titles())
        assert not set(title_key(text)) & set(" .,()/")


class TestTable:
    """The table of titles."""

    def test_spellings_are_unique(self) -> None:
        """Within a position one spelling alone has two titles: S.IP. of politics, S.I.P. of three sciences."""
        held: dict[tuple[TitlePosition, str], set[str]] = {}
        for title in titles():
            for spelling in (title.title, *title.variants):
                held.setdefault((title.position, title_key(spelling)), set()).add(title.title)

        shared = {key: names for key, names in held.items() if len(names) > 1}

        assert shared == {(TitlePosition.BACK, "SIP"): {"S.IP.", "S.I.P."}}

    @pytest.mark.skipif(not SOURCES.is_dir(), reason="the source tables are not beside the checkout")
    @pytest.mark.parametrize("position", list(TitlePosition))
    def test_nothing_is_lost_from_the_source(self, position: TitlePosition) -> None:
        """Every title of the source tables is found in its position."""
        with (SOURCES / f"titles_{position.value}.csv").open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))

        lost = [part for row in rows for part in row["title"].split(" / ") if not find_titles(part, position=position)]

        assert lost == []
