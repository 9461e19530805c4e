"""Kinds of regional apparatus, communication agencies, functions, and central bodies."""

import csv
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue, UnknownReference
from humaskit.model.agency import AgencyKind
from humaskit.reference import agencies, regions
from humaskit.values.level import Level

SOURCES = Path(__file__).parents[2] / "../shared/reference"
FUNCTIONS = {function.function for function in agencies.agency_functions()}
KINDS = {kind.value for kind in AgencyKind}


def source(name: str) -> list[dict[str, str]]:
    """Read a table of the folder that the bundled ones were made from."""
    with (SOURCES / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


class TestApparatus:
    """Kinds of regional bodies."""

    def test_kinds_are_those_of_the_model(self) -> None:
        """Every kind of a table is a kind of agency."""
        used = {kind.kind for kind in agencies.apparatus()}
        used |= {form.kind for form in agencies.short_forms()} | {body.kind for body in agencies.central_bodies()}

        assert used <= KINDS

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("SETDA", "sekretariat_daerah", id="short-form"),
            pytest.param("Dinas", "dinas", id="name"),
            pytest.param("Distrik", "kecamatan", id="local-name"),
            pytest.param("Satpol-PP", "satpol_pp", id="hyphen"),
        ],
    )
    def test_find(self, text: str, expected: str) -> None:
        """A kind is found by name, short form or local name."""
        actual = [kind.kind for kind in agencies.find_apparatus(text)]

        assert actual == [expected]

    def test_province_ranks_higher(self) -> None:
        """The head of a provincial agency stands one echelon above the one of a kabupaten or kota."""
        (dinas,) = agencies.find_apparatus("dinas")

        actual = (dinas.echelon_province, dinas.echelon_kabupaten_kota, dinas.levels)

        assert actual == ("II.a", "II.b", (Level.PROVINCE, Level.KABUPATEN_KOTA))

    def test_units_are_no_apparatus(self) -> None:
        """A kelurahan is part of the kecamatan, a village none of it."""
        outside = {kind.kind for kind in agencies.apparatus() if not kind.is_apparatus}

        assert {"kelurahan", "desa", "bumd", "staf_ahli"} <= outside

    @pytest.mark.skipif(not SOURCES.is_dir(), reason="the source tables are not beside the checkout")
    def test_nothing_is_lost_from_the_source(self) -> None:
        """Every kind of the source table is here."""
        expected = [row["kind"] for row in source("perangkat_daerah")]

        actual = [kind.kind for kind in agencies.apparatus()]

        assert actual == expected


class TestForms:
    """Names and coinages of communication agencies."""

    def test_functions_and_regions_exist(self) -> None:
        """Every function and region that a table names is known."""
        used = [form.functions for form in agencies.agency_forms()] + [
            form.functions for form in agencies.short_forms()
        ]
        unknown = {function for functions in used for function in functions} - FUNCTIONS
        for form in agencies.agency_forms():
            for code in form.regions:
                assert regions.get(code).code == code

        assert unknown == set()

    @pytest.mark.skipif(not SOURCES.is_dir(), reason="the source tables are not beside the checkout")
    def test_no_short_form_is_lost_from_the_source(self) -> None:
        """Every sourced short form of the source table leads to its long name."""
        lost = [
            (short, row["long_name"])
            for row in source("agency_forms")
            if "proposed" not in row["where_seen"]
            for short in row["short_forms"].split(";")
            if row["long_name"] not in {form.name for form in agencies.find_forms(short)}
        ]

        assert lost == []

    def test_region_decides(self) -> None:
        """One coinage stands for different names; the region's own row is taken, else all are shown."""
        own = agencies.find_forms("Diskominfo", region="33.74")
        elsewhere = agencies.find_forms("Diskominfo", region="12.11")

        assert ([form.name for form in own], {form.name for form in elsewhere}) == (
            ["Dinas Komunikasi, Informatika, Statistik dan Persandian"],
            {"Dinas Komunikasi dan Informatika", "Dinas Komunikasi, Informatika, Statistik dan Persandian"},
        )

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Diskominfo", {"komunikasi", "informatika"}, id="plain"),
            pytest.param("Dinkominfotik", {"komunikasi", "informatika", "statistik"}, id="tik"),
            pytest.param("DISKOMINFOSAN", {"komunikasi", "informatika", "persandian"}, id="san"),
            pytest.param("Diskominfo SP", {"komunikasi", "informatika", "statistik", "persandian"}, id="sp"),
            pytest.param("Diskominfo Staper", {"komunikasi", "informatika", "statistik", "persandian"}, id="split"),
            pytest.param("Kominfosandi", {"komunikasi", "informatika", "persandian"}, id="no-prefix"),
            pytest.param("Diskomdigi", {"komunikasi", "digital"}, id="komdigi"),
            pytest.param("DKISP", {"komunikasi", "informatika", "statistik", "persandian"}, id="dkisp"),
        ],
    )
    def test_coinages(self, text: str, expected: set[str]) -> None:
        """The parts of a coinage tell its functions."""
        actual = agencies.communication_functions(text)

        assert actual is not None
        assert set(actual) == expected

    @pytest.mark.parametrize("text", ["Disdukcapil", "DKI", "Dinas", "Kominfoxyz", "", "Diskominfo Muba"])
    def test_other_words_are_no_coinages(self, text: str) -> None:
        """What has a part that is no block is no coinage."""
        assert agencies.communication_functions(text) is None

    @given(st.text())
    def test_no_text_raises(self, text: str) -> None:
        """Any text is a coinage or none, and names functions or none."""
        coined = agencies.communication_functions(text)

        assert coined is None or coined <= FUNCTIONS
        assert {found.function for found in agencies.functions_in(text)} <= FUNCTIONS


class TestFunctions:
    """The vocabulary of functions."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "Komunikasi, Informatika dan Statistik", ["komunikasi", "informatika", "statistik"], id="list"
            ),
            pytest.param("Dinas Kehutanan", ["kehutanan"], id="one"),
            pytest.param("Kependudukan dan Pencatatan Sipil", ["kependudukan"], id="long-name-first"),
            pytest.param("Pemberdayaan Perempuan dan Perlindungan Anak", ["perempuan_anak"], id="variant"),
            pytest.param("Kepemudaan dan Olahraga", ["pemuda_olahraga"], id="joined"),
            pytest.param("Pengelolaan Keuangan dan Aset Daerah", ["keuangan"], id="support"),
            pytest.param("Perpustakaan dan Kearsipan", ["perpustakaan", "kearsipan"], id="two"),
            pytest.param("Lingkungan Hidup dan Kehutanan", ["lingkungan_hidup", "kehutanan"], id="order"),
            pytest.param("Informasi Geospasial", [], id="misprints-are-not-trusted"),
        ],
    )
    def test_functions_in(self, text: str, expected: list[str]) -> None:
        """Functions come in the order of the text."""
        actual = [found.function for found in agencies.functions_in(text)]

        assert actual == expected

    def test_every_name_is_found(self) -> None:
        """Every name and variant leads to its own function."""
        odd = [
            name
            for function in agencies.agency_functions()
            for name in (function.name, *function.variants)
            if [found.function for found in agencies.functions_in(name)] != [function.function]
        ]

        assert odd == []

    def test_short_forms_name_their_functions(self) -> None:
        """The long name of an abbreviation says the functions that its row says."""
        odd = [
            form.short_form
            for form in agencies.short_forms()
            if form.kind == "dinas"
            and {found.function for found in agencies.functions_in(form.name)} != set(form.functions)
        ]

        assert odd == []

    def test_find_short_forms(self) -> None:
        """Abbreviations are found in any case."""
        actual = [(form.kind, form.functions) for form in agencies.find_short_forms("BPKAD")]

        assert actual == [("badan", ("keuangan",))]


class TestCentralBodies:
    """Central bodies and their succession."""

    @pytest.mark.parametrize(
        ("text", "on", "expected"),
        [
            pytest.param("Kominfo", None, ["kemenkominfo"], id="any-time"),
            pytest.param(
                "Kementerian Komunikasi dan Informatika Republik Indonesia", "2023", ["kemenkominfo"], id="suffix"
            ),
            pytest.param("Kemkominfo RI", dt.date(2024, 3, 2), ["kemenkominfo"], id="date"),
            pytest.param("Kominfo", "2025-02-26", [], id="after-its-end"),
            pytest.param("Komdigi", dt.datetime(2025, 2, 26, 9, tzinfo=dt.UTC), ["kemkomdigi"], id="datetime"),
            pytest.param("Komdigi", "2024-10-19", [], id="the-day-before"),
            pytest.param("Komdigi", "2024-10", ["kemkomdigi"], id="month-of-its-start"),
            pytest.param("Departemen Penerangan", "1999", ["deppen"], id="year-of-its-end"),
            pytest.param("Deppen", "2000", [], id="year-after"),
            pytest.param("PCO", "2025-09-17", ["pco"], id="last-day"),
            pytest.param("Kemendagri", "1950", ["kemendagri"], id="unknown-dates-exclude-nothing"),
            pytest.param("nothing", None, [], id="unknown"),
        ],
    )
    def test_name_at_a_date(self, text: str, on: dt.date | str | None, expected: list[str]) -> None:
        """A name is that of a body only while the body may have stood."""
        actual = [body.slug for body in agencies.central(text, on)]

        assert actual == expected

    @pytest.mark.parametrize(
        ("title", "on", "expected"),
        [
            pytest.param("Menkominfo", "2008", ["depkominfo"], id="department"),
            pytest.param("Menkominfo", "2020", ["kemenkominfo"], id="ministry"),
            pytest.param("Dirjen IKP", None, ["ditjen-ikp"], id="directorate"),
            pytest.param("Menteri Komunikasi dan Digital RI", None, ["kemkomdigi"], id="long"),
        ],
    )
    def test_heads(self, title: str, on: str | None, expected: list[str]) -> None:
        """A head's title leads to the body of its time."""
        actual = [body.slug for body in agencies.headed_by(title, on)]

        assert actual == expected

    @pytest.mark.parametrize("on", ["", "20", "2024-1", "2024-10-20T09:00", "besok", 2024])
    def test_odd_dates_are_refused(self, on: object) -> None:
        """Only dates, and text as exact as a year, month or day."""
        with pytest.raises(InvalidValue, match="is no day, month or year"):
            agencies.central("Kominfo", on)  # type: ignore[arg-type]  # any object at all

    def test_succession_is_told_from_both_ends(self) -> None:
        """Whoever succeeds has the predecessor among its predecessors, and starts not before its end year."""
        for body in agencies.central_bodies():
            for after in agencies.successors(body.slug):
                assert body in agencies.predecessors(after.slug)
                assert body.valid_to is not None
                assert after.valid_from is None or after.valid_from[:4] <= body.valid_to[:4]

    def test_split_and_merge(self) -> None:
        """Aptika became three bodies; two became Infrastruktur Digital."""
        actual = (len(agencies.successors("ditjen-aptika")), len(agencies.predecessors("ditjen-infradig")))

        assert actual == (3, 2)

    def test_unknown_slug(self) -> None:
        """A slug that is none gets a hint."""
        with pytest.raises(UnknownReference, match="did you mean 'kemkomdigi'"):
            agencies.central_body("kemkomdigy")

    @pytest.mark.skipif(not SOURCES.is_dir(), reason="the source tables are not beside the checkout")
    def test_nothing_is_lost_from_the_source(self) -> None:
        """Every body of the source table is here with its dates."""
        expected = {(row["name"], row["valid_from"], row["valid_to"]) for row in source("central_bodies")}

        actual = {(body.name, body.valid_from or "", body.valid_to or "") for body in agencies.central_bodies()}

        assert expected <= actual
