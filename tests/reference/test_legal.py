"""Kinds of legal instrument."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.model.legal import LegalKind
from humaskit.reference.legal import legal_issuers, legal_types, read_type

SOURCES = Path(__file__).parents[2] / "../shared/reference"


class TestReadType:
    """Type names as decrees and the press write them."""

    @pytest.mark.parametrize(
        ("text", "kind", "issuer"),
        [
            pytest.param("UU", "uu", "DPR dan Presiden", id="abbreviation"),
            pytest.param("Undang-Undang Republik Indonesia", "uu", "DPR dan Presiden", id="republik-indonesia"),
            pytest.param("Perpu", "perppu", "Presiden", id="old-spelling"),
            pytest.param("Perda", "perda", None, id="regional"),
            pytest.param("Peraturan Walikota", "perwali", "Wali Kota", id="joined"),
            pytest.param("Perwako", "perwali", "Wali Kota", id="sumatra"),
            pytest.param("Permendagri", "permen", "Menteri Dalam Negeri", id="stem"),
            pytest.param("KEPMENDAGRI", "kepmen", "Menteri Dalam Negeri", id="capitals"),
            pytest.param("Permenkomdigi", "permen", "Menteri Komunikasi dan Digital", id="successor"),
            pytest.param("Peraturan Menteri Dalam Negeri", "permen", "Menteri Dalam Negeri", id="long"),
            pytest.param("Peraturan Mendagri", "permen", "Menteri Dalam Negeri", id="half-long"),
            pytest.param("Keputusan Mendagri", "kepmen", "Menteri Dalam Negeri", id="decision"),
            pytest.param("SK Mendagri", "sk", "Menteri Dalam Negeri", id="sk-stays-sk"),
            pytest.param("Permen Kominfo", "permen", "Menteri Komunikasi dan Informatika", id="two-words"),
            pytest.param("PerKI", "peraturan_lembaga", "Komisi Informasi", id="body"),
            pytest.param("SE Kepala BKN", "se", "Badan Kepegawaian Negara", id="circular"),
            pytest.param("Keputusan Kepala BPS", "keputusan_lembaga", "Badan Pusat Statistik", id="head"),
        ],
    )
    def test_types(self, text: str, kind: str, issuer: str | None) -> None:
        """A type name tells the kind, and often the issuer."""
        found = read_type(text)

        assert found is not None
        assert (found.type.kind, found.issuer) == (kind, issuer)

    @pytest.mark.parametrize("text", ["", "Permendagr", "Peraturan", "Surat", "UU 14", "x" * 300])
    def test_others_are_none(self, text: str) -> None:
        """What is no type name, or has more in it, is none."""
        assert read_type(text) is None

    @pytest.mark.parametrize("panrb", ["PermenPANRB", "PermenPAN-RB", "Permenpan RB", "Permen PANRB"])
    def test_panrb(self, panrb: str) -> None:
        """The ministry with the hyphen is found however it is written."""
        found = read_type(panrb)

        assert found is not None
        assert found.issuer == "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"

    @given(st.text())
    def test_no_text_raises(self, text: str) -> None:
        """Any text is a type name or none."""
        found = read_type(text)

        assert found is None or found.type in legal_types()

    @pytest.mark.skipif(not SOURCES.is_dir(), reason="the source tables are not beside the checkout")
    def test_types_of_real_references(self) -> None:
        """Every type of the collected references is read, but the running head of one regulation."""
        with (SOURCES / "legal_refs.csv").open(encoding="utf-8", newline="") as stream:
            unread = {row["type"] for row in csv.DictReader(stream) if read_type(row["type"]) is None}

        assert unread == set()


class TestTables:
    """The tables of types and issuers."""

    def test_kinds_are_those_of_the_model(self) -> None:
        """Every kind of the model has a type name, and no type another kind."""
        expected = {kind.value for kind in LegalKind}

        actual = {found.kind for found in legal_types()}

        assert actual == expected

    def test_every_name_is_read(self) -> None:
        """Every abbreviation and name leads to its own type."""
        odd = [
            name
            for known in legal_types()
            for name in (*known.abbreviations, *known.names)
            if (found := read_type(name)) is None or found.type != known
        ]

        assert odd == []

    def test_every_stem_makes_a_regulation(self) -> None:
        """Permen with a minister's stem is that minister's regulation."""
        ministers = [issuer for issuer in legal_issuers() if issuer.issuer.startswith("Menteri")]

        odd = [
            stem
            for minister in ministers
            for stem in minister.stems
            if (found := read_type(f"Permen{stem}")) is None or found.issuer != minister.issuer
        ]

        assert odd == []

    def test_order_of_laws(self) -> None:
        """UU 12/2011 puts the constitution first and regional regulations last."""
        ranked = [found.hierarchy for found in legal_types() if found.hierarchy]

        assert ranked == sorted(ranked)
        assert (ranked[0], ranked[-1]) == (1, 6)
