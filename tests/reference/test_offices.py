"""Posts, acting mandates, ranks and numbers of the civil service."""

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.model.office import Mandate
from humaskit.reference import offices
from humaskit.values.level import Level

SOURCES = Path(__file__).parents[2] / "../shared/reference"
needs_sources = pytest.mark.skipif(not SOURCES.is_dir(), reason="the source tables are not beside the checkout")


def source(name: str) -> list[dict[str, str]]:
    """Read a table of the folder that the bundled ones were made from."""
    with (SOURCES / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


class TestPosts:
    """Titles of office."""

    @pytest.mark.parametrize(
        ("text", "level", "expected"),
        [
            pytest.param("Kadis", Level.PROVINCE, [("Kepala Dinas", "II.a")], id="province"),
            pytest.param("kadin", Level.KABUPATEN, [("Kepala Dinas", "II.b")], id="kabupaten"),
            pytest.param("Sekda", Level.KOTA, [("Sekretaris Daerah", "II.a")], id="kota"),
            pytest.param("Sekda", Level.PROVINCE, [("Sekretaris Daerah Provinsi", "I.b")], id="sekda-of-a-province"),
            pytest.param("Walikota", None, [("Wali Kota", None)], id="spelling"),
            pytest.param("Staf Ahli Bupati", None, [("Staf Ahli Bupati/Wali Kota", "II.b")], id="two-in-one"),
            pytest.param("Gubernur", Level.KOTA, [], id="wrong-level"),
            pytest.param("Pembantu", None, [], id="unknown"),
        ],
    )
    def test_find(self, text: str, level: Level | None, expected: list[tuple[str, str | None]]) -> None:
        """A title is found by name and short form, at its level."""
        actual = [(post.title, post.echelon) for post in offices.find_posts(text, level=level)]

        assert actual == expected

    def test_one_row_for_each_title_and_level(self) -> None:
        """No title is said twice at one level."""
        held = [(post.title, level) for post in offices.posts() for level in post.levels]

        assert len(set(held)) == len(held)

    def test_heads_of_region_have_no_echelon(self) -> None:
        """Governors, regents and mayors are state officials, not JPT."""
        heads = [post for post in offices.posts() if post.category == "head_of_region"]

        assert [(post.echelon, post.jpt_class) for post in heads] == [(None, None)] * 6

    @needs_sources
    def test_nothing_is_lost_from_the_source(self) -> None:
        """Every title of the source is found, and by every short form."""
        lost = [
            (row["post"], form)
            for row in source("posts")
            for title in [re.sub(r"\s*\(.*\)", "", row["post"])]
            for form in (title, *row["short_forms"].replace("-", "").split(";"))
            if form and title not in {post.title for post in offices.find_posts(form)}
        ]

        assert lost == []


class TestActing:
    """Words for the footing on which a post is held."""

    @pytest.mark.parametrize("text", ["Plt.", "PLT", "plt", "Pelaksana Tugas"])
    def test_plt(self, text: str) -> None:
        """However it is written, Plt is Plt, on either of its legal bases."""
        actual = [term.mandate for term in offices.find_acting(text)]

        assert actual in (["plt", "plt"], ["plt"])

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Penjabat", {"pj"}, id="penjabat"),
            pytest.param("Penjabat Sementara", {"pjs"}, id="pjs"),
            pytest.param("Pelaksana Harian", {"plh"}, id="plh"),
            pytest.param("defenitif", {"definitive"}, id="misspelt"),
            pytest.param("karateker", {None}, id="caretaker-is-no-mandate"),
            pytest.param("mantan", {None}, id="former-is-no-mandate"),
            pytest.param("pejabat", set[str](), id="pejabat-is-an-official"),
        ],
    )
    def test_words(self, text: str, expected: set[str | None]) -> None:
        """A word tells its mandate, or that it is none."""
        actual = {term.mandate for term in offices.find_acting(text)}

        assert actual == expected

    def test_mandates_are_those_of_the_model(self) -> None:
        """Every mandate of the table is one of the model, and only unmarked is left out."""
        expected = {mandate.value for mandate in Mandate} - {"unmarked"}

        actual = {term.mandate for term in offices.acting_terms() if term.mandate}

        assert actual == expected

    @needs_sources
    def test_nothing_is_lost_from_the_source(self) -> None:
        """Every abbreviation of the source table is understood."""
        lost = [
            word
            for row in source("acting_status")
            for word in re.sub(r"\s*\(.*\)", "", row["abbr"]).split(" / ")
            if not offices.find_acting(word)
        ]

        assert lost == []


class TestRanks:
    """Golongan, ruang and pangkat."""

    @pytest.mark.parametrize(
        "text",
        ["IV/b", "IVb", "IV.b", "iv/B", "Gol. IV/b", "Golongan IV/b", "Pembina Tingkat I", "Pembina Tk. I (IV/b)"],
    )
    def test_one_rank_many_forms(self, text: str) -> None:
        """A rank is found by golongan and ruang, by its name, and by both."""
        actual = [(rank.scheme, rank.label) for rank in offices.find_civil_ranks(text)]

        assert actual == [("PNS", "IV/b")]

    def test_pppk_have_a_golongan_alone(self) -> None:
        """A golongan without ruang is of PPPK."""
        actual = [(rank.scheme, rank.name) for rank in offices.find_civil_ranks("IX")]

        assert actual == [("PPPK", None)]

    def test_order_has_no_gap(self) -> None:
        """Each scheme counts its ranks from 1."""
        for scheme in ("PNS", "PPPK"):
            orders = [rank.order for rank in offices.civil_ranks() if rank.scheme == scheme]

            assert orders == list(range(1, 18))

    @given(st.text())
    def test_no_text_raises(self, text: str) -> None:
        """Any text is a rank or none."""
        assert len(offices.find_civil_ranks(text)) <= 1


class TestIdentifiers:
    """How numbers are built."""

    def test_segments_fill_the_number(self) -> None:
        """The digits of the segments add up."""
        odd = [row.slug for row in offices.identifiers() if sum(part.digits for part in row.segments) != row.digits]

        assert odd == []

    def test_nip_has_eighteen_digits(self) -> None:
        """NIP of PNS and NI PPPK have 18 digits since 2007."""
        actual = {row.slug: row.digits for row in offices.identifiers()}

        assert actual == {"nip-pns": 18, "ni-pppk": 18, "nip-lama": 9, "nik": 16}
