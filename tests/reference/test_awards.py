"""Award programmes, words of ranks, and terms."""

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.reference import awards, regions
from humaskit.reference.folding import fold
from humaskit.values.dates import PartialDate
from humaskit.values.placement import PlacementKind

SOURCES = Path(__file__).parents[2] / "../shared/reference"
needs_sources = pytest.mark.skipif(not SOURCES.is_dir(), reason="the source tables are not beside the checkout")


def source(name: str) -> list[dict[str, str]]:
    """Read a table of the folder that the bundled ones were made from."""
    with (SOURCES / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


class TestProgrammes:
    """Award programmes and their drifting names."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("AMC", ["amc"], id="short-form"),
            pytest.param("anugerah media humas", ["amh"], id="case"),
            pytest.param("AHM", ["amh"], id="misprint"),
            pytest.param("Jatim Publik Relation Award", ["jpra"], id="misprinted-name"),
            pytest.param("KIMFest", ["kimfest"], id="festival"),
            pytest.param("Piala Dunia", [], id="unknown"),
        ],
    )
    def test_find(self, text: str, expected: list[str]) -> None:
        """A programme is found by any name that is printed for it."""
        actual = [found.slug for found in awards.find_programmes(text)]

        assert actual == expected

    def test_editions_are_dates(self) -> None:
        """Every edition is a date, as exact as it is known, in order."""
        for programme in awards.award_programmes():
            dates = [str(PartialDate(edition)) for edition in programme.editions]

            assert dates == sorted(programme.editions)

    def test_scopes_are_regions(self) -> None:
        """A regional programme names its region at its level."""
        odd = [
            programme.slug
            for programme in awards.award_programmes()
            if programme.scope and regions.get(programme.scope).level is not programme.level
        ]

        assert odd == []

    @needs_sources
    def test_nothing_sure_is_lost_from_the_source(self) -> None:
        """Every programme of the source table that is not uncertain is found by its name."""
        lost = [
            row["programme"]
            for row in source("programs")
            if row["status"] != "U" and not awards.find_programmes(row["programme"])
        ]

        assert lost == []


class TestRankTerms:
    """Printed forms of ranks."""

    @pytest.mark.parametrize(
        ("text", "kind", "rank"),
        [
            pytest.param("TERBAIK TIGA", PlacementKind.ORDINAL, 3, id="ordinal"),
            pytest.param("Juara Harapan I", PlacementKind.HOPE, 4, id="hope"),
            pytest.param("Juara Umum", PlacementKind.GRAND, None, id="grand"),
            pytest.param("Gold Winner", PlacementKind.MEDAL, 1, id="medal"),
            pytest.param("10 besar", PlacementKind.SHORTLIST, None, id="shortlist"),
        ],
    )
    def test_find(self, text: str, kind: PlacementKind, rank: int | None) -> None:
        """A form tells its kind and its place, if it gives one."""
        found = awards.find_rank_term(text)

        assert found is not None
        assert (found.kind, found.rank) == (kind, rank)

    def test_bare_terbaik_is_no_rank(self) -> None:
        """A bare superlative gives no place."""
        assert awards.find_rank_term("terbaik") is None

    def test_only_places_have_ranks(self) -> None:
        """Ordinals, harapan places and medals have a place, nothing else has one."""
        placed = {PlacementKind.ORDINAL, PlacementKind.HOPE, PlacementKind.MEDAL}

        odd = [term.surface for term in awards.rank_terms() if (term.rank is not None) != (term.kind in placed)]

        assert odd == []

    @needs_sources
    def test_nothing_is_lost_from_the_source(self) -> None:
        """Every printed form of the source is found with its place."""
        for row in source("rank_terms"):
            found = awards.find_rank_term(row["surface"])

            assert found is not None
            assert (found.rank or 0) == int(row["rank"].replace("-", "0"))

    @given(st.text())
    def test_no_text_raises(self, text: str) -> None:
        """Any text is a printed form or none."""
        found = awards.find_rank_term(text)

        assert found is None or fold(found.surface) == fold(text)


class TestTerms:
    """Terms and organisations."""

    def test_letters_with_two_meanings(self) -> None:
        """KIP is the openness of information and a commission, and is confused with more."""
        (kip,) = awards.find_terms("KIP")

        assert kip.expansions == ("Keterbukaan Informasi Publik", "Komisi Informasi Pusat")
        assert kip.confused_with

    @needs_sources
    def test_nothing_is_lost_from_the_source(self) -> None:
        """Every term of the source table is found."""
        lost = [
            part
            for row in source("organisations_and_terms")
            for part in re.sub(r"\s*\(.*\)", "", row["term"]).split(" / ")
            if not awards.find_terms(part)
        ]

        assert lost == []
