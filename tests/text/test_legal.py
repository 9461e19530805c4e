"""Legal references in Indonesian text."""

import json
from itertools import pairwise
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from legal_generator import TITLES, Printed, references

from humaskit.errors import InvalidValue
from humaskit.model.legal import LegalKind
from humaskit.text.legal import LegalReference, LegalRelation, find_legal, format_legal, parse_legal
from humaskit.text.reading import LONGEST_PHRASE, LONGEST_TEXT
from humaskit.values.citation import Certainty
from humaskit.values.dates import PartialDate

GOLD = Path(__file__).parents[2] / "../shared/gold/legal.json"
ODD_WORDS = (
    *(
        "UU",
        "Pasal",
        "5",
        "/",
        "No.",
        "Tahun",
        "2008",
        "jo.",
        "tentang",
        "(",
        ")",
        "\n\n",
        "SK A",
        "\u00b2",
        ",",
        "...",
    ),
    *(
        "Peraturan",
        "Menteri",
        "MoU antara",
        "bernomor",
        "yang",
        "atau",
        "dan",
        "PMK",
        "Per",
        "mendagri",
        "Kota",
        "huruf a",
    ),
)


def read(text: str) -> LegalReference:
    """Return the reference in *text*, which must be there."""
    reading = parse_legal(text)
    assert reading is not None
    assert reading.value is not None
    return reading.value


class TestTypes:
    """What kind of instrument it is, and who issued it."""

    @pytest.mark.parametrize(
        ("text", "kind", "short", "issuer"),
        [
            pytest.param("UU No. 14/2008", LegalKind.UU, "UU", None, id="law"),
            pytest.param("Undang \u2013 Undang No.14 Tahun 2008", LegalKind.UU, "UU", None, id="spaced-dash"),
            pytest.param("Perpu 1/2014", LegalKind.PERPPU, "Perppu", "Presiden", id="old-spelling"),
            pytest.param(
                "TAP MPR Nomor XI/MPR/1998", LegalKind.TAP_MPR, "TAP MPR", "Majelis Permusyawaratan Rakyat", id="mpr"
            ),
            pytest.param(
                "PermenLHK P.1/MENLHK/2020",
                LegalKind.PERMEN,
                "Permen",
                "Menteri Lingkungan Hidup dan Kehutanan",
                id="stem",
            ),
            pytest.param(
                "Permenhan Nomor 1 Tahun 2020", LegalKind.PERMEN, "Permen", "Menteri Pertahanan", id="other-stem"
            ),
            pytest.param("Permenxyz Nomor 1 Tahun 2020", LegalKind.PERMEN, "Permen", None, id="unknown-ministry"),
            pytest.param(
                "Inmendagri Nomor 5 Tahun 2021", LegalKind.INMEN, "Inmen", "Menteri Dalam Negeri", id="instruction"
            ),
            pytest.param(
                "PerBPS Nomor 2 Tahun 2020", LegalKind.PERATURAN_LEMBAGA, "PerBPS", "BPS", id="body-in-one-word"
            ),
            pytest.param(
                "Peraturan BSSN Nomor 4 Tahun 2021", LegalKind.PERATURAN_LEMBAGA, "Peraturan", "BSSN", id="body"
            ),
            pytest.param(
                "Peraturan Badan Siber dan Sandi Negara Nomor 4 Tahun 2021",
                LegalKind.PERATURAN_LEMBAGA,
                "Perban",
                "Badan Siber dan Sandi Negara",
                id="body-in-words",
            ),
            pytest.param(
                "Keputusan Kepala Dinas Kominfo Nomor 5 Tahun 2023",
                LegalKind.KEPUTUSAN_LEMBAGA,
                "Kepka",
                "Kepala Dinas Kominfo",
                id="head-of-an-office",
            ),
            pytest.param(
                "SE Kepala BKN 1/SE/I/2021", LegalKind.SE, "SE", "Kepala Badan Kepegawaian Negara", id="circular"
            ),
            pytest.param(
                "Peraturan Desa Sukamaju Nomor 3 Tahun 2022",
                LegalKind.PERDES,
                "Perdes",
                "Kepala Desa Sukamaju",
                id="village",
            ),
            pytest.param("Nota Kesepahaman / MoU Nomor 12/2024", LegalKind.MOU, "MoU", None, id="two-names"),
            pytest.param("SKB 3 Menteri Nomor 5 Tahun 2020", LegalKind.OTHER, "SKB", "3 Menteri", id="joint"),
            pytest.param(
                "Surat Mendagri Nomor 100.2/123/SJ", LegalKind.OTHER, "Surat", "Menteri Dalam Negeri", id="letter"
            ),
            pytest.param("SK Dirjen IKP", LegalKind.SK, "SK", "Dirjen IKP", id="without-a-number"),
            pytest.param("UndangUndang Nomor 5 Tahun 2020", LegalKind.UU, "UU", None, id="hyphen-lost"),
            pytest.param("perbub nomor 5 tahun 2020", LegalKind.PERBUP, "Perbup", "Bupati", id="as-it-is-heard"),
            pytest.param(
                "Putusan MK Nomor 5/PUU-XX/2022", LegalKind.OTHER, "Putusan", "Mahkamah Konstitusi", id="judgment"
            ),
            pytest.param("Fatwa MUI No. 5/2020", LegalKind.OTHER, "Fatwa", "MUI", id="fatwa"),
            pytest.param(
                "POJK No. 5/POJK.07/2022", LegalKind.PERATURAN_LEMBAGA, "POJK", "Otoritas Jasa Keuangan", id="initials"
            ),
            pytest.param(
                "Peraturan KI Pusat Nomor 5 Tahun 2022",
                LegalKind.PERATURAN_LEMBAGA,
                "PerKI",
                "Komisi Informasi",
                id="body-in-initials",
            ),
            pytest.param(
                "Peraturan Daerah Provinsi Banten Nomor 5 Tahun 2020",
                LegalKind.PERDA,
                "Perda",
                "Provinsi Banten",
                id="province",
            ),
            pytest.param("Perdasi Papua Nomor 5 Tahun 2020", LegalKind.PERDA, "Perdasi", "Papua", id="papua"),
            pytest.param(
                "Peraturan Daerah Istimewa Yogyakarta Nomor 5 Tahun 2020",
                LegalKind.PERDA,
                "Perda",
                "Daerah Istimewa Yogyakarta",
                id="word-said-once",
            ),
            pytest.param(
                "Perda Nomor 5 Tahun 2020 Kota Tual", LegalKind.PERDA, "Perda", "Kota Tual", id="region-behind"
            ),
            pytest.param(
                "Pergub Nomor 5 Tahun 2020 Provinsi Bali tentang Arsip",
                LegalKind.PERGUB,
                "Pergub",
                "Gubernur Bali",
                id="region-before-the-title",
            ),
            pytest.param(
                "Surat Keputusan Bersama (SKB) 3 Menteri Nomor 5 Tahun 2020",
                LegalKind.OTHER,
                "SKB",
                "3 Menteri",
                id="joint-decision",
            ),
            pytest.param(
                "Peraturan Bersama antara Menteri Agama dan Menteri Sosial Nomor 5 Tahun 2020",
                LegalKind.OTHER,
                "Peraturan Bersama",
                "Menteri Agama dan Menteri Sosial",
                id="between",
            ),
            pytest.param(
                "(Perki)/No 5 Tahun 2020", LegalKind.PERATURAN_LEMBAGA, "PerKI", "Komisi Informasi", id="slash"
            ),
            pytest.param("Pasal 6 Perki", LegalKind.PERATURAN_LEMBAGA, "PerKI", "Komisi Informasi", id="article-alone"),
            pytest.param("Surat Edaran Bersama tentang Libur", LegalKind.SE, "SE", None, id="title-alone"),
            pytest.param(
                "surat edaran dari Bupati Siak Nomor 5 Tahun 2020",
                LegalKind.SE,
                "SE",
                "Bupati Siak",
                id="issuer-with-dari",
            ),
            pytest.param("SKB 3 menteri", LegalKind.OTHER, "SKB", "3 menteri", id="joint-decision-in-small-letters"),
            pytest.param("Putusan Perkara Nomor 5/PUU-X/2020", LegalKind.OTHER, "Putusan", None, id="of-a-case"),
            pytest.param(
                "Peraturan Kementerian Agama No 5/2020",
                LegalKind.PERMEN,
                "Permen",
                "Menteri Agama",
                id="of-the-ministry",
            ),
            pytest.param(
                "Keputusan Bersama Menteri Sosial RI, Jaksa Agung RI, dan Kepala Kepolisian Negara Republik Indonesia "
                "Nomor 5 Tahun 2020",
                LegalKind.OTHER,
                "Keputusan Bersama",
                "Menteri Sosial, Jaksa Agung, dan Kepala Kepolisian Negara Republik Indonesia",
                id="long-issuer-and-the-police",
            ),
            pytest.param(
                "Surat Perintah Tugas Nomor 800/5/2024", LegalKind.SURAT_PERINTAH, "SP", None, id="order-for-a-duty"
            ),
            pytest.param(
                "TAP MPRS Nomor XXV/MPRS/1966",
                LegalKind.TAP_MPR,
                "TAP MPRS",
                "Majelis Permusyawaratan Rakyat Sementara",
                id="assembly-of-the-sixties",
            ),
            pytest.param("Undan-Undang Nomor 5 Tahun 2020", LegalKind.UU, "UU", None, id="letter-of-a-law-lost"),
        ],
    )
    def test_type(self, text: str, kind: LegalKind, short: str, issuer: str | None) -> None:
        """The type is built from its blocks, and the issuer is what the words tell."""
        actual = read(text)

        assert (actual.kind, actual.type, actual.issuer) == (kind, short, issuer)

    @pytest.mark.parametrize(
        ("text", "issuer"),
        [
            pytest.param("Permen ESDM No. 5/2020", "Menteri Energi dan Sumber Daya Mineral", id="stem-apart"),
            pytest.param(
                "Permen PPPA No. 5/2020", "Menteri Pemberdayaan Perempuan dan Perlindungan Anak", id="other-stem"
            ),
            pytest.param("PermenATR/BPN No. 5/2020", "Menteri Agraria dan Tata Ruang", id="two-in-one"),
            pytest.param("Permen ATR KBPN Nomor 5 Tahun 2020", "Menteri Agraria dan Tata Ruang", id="two-apart"),
            pytest.param(
                "Permen PPN/Kepala Bappenas No. 5/2020", "Menteri Perencanaan Pembangunan Nasional", id="agency-as-well"
            ),
            pytest.param(
                "Peraturan Menteri Agraria dan Tata Ruang/Kepala Badan Pertanahan Nasional Nomor 5 Tahun 2020",
                "Menteri Agraria dan Tata Ruang",
                id="agency-as-well-in-words",
            ),
            pytest.param(
                "Permen PAN dan RB Nomor 5 Tahun 2020",
                "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
                id="joined-by-and",
            ),
            pytest.param("Permenkum No. 5/2025", "Menteri Hukum", id="ministry-of-2024"),
            pytest.param("Permenko Perekonomian No. 5/2021", "Menteri Koordinator Bidang Perekonomian", id="menko"),
            pytest.param("PMK No. 5/PMK.07/2021", "Menteri Keuangan", id="initials"),
            pytest.param("Per mendagri No 5 Tahun 2021", "Menteri Dalam Negeri", id="cut-by-a-line"),
            pytest.param(
                "Peraturan Menteri PANRB (Permenpan RB) No. 5/2020",
                "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
                id="short-form-of-two-words",
            ),
        ],
    )
    def test_ministries(self, text: str, issuer: str) -> None:
        """A ministry is known by its stem, in one word with the type or behind it."""
        actual = read(text)

        assert (actual.type, actual.issuer) == ("Permen", issuer)
        assert (actual.printed or "").startswith("5")

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            pytest.param("Peraruran Gubernur Nomor 5 Tahun 2020", LegalKind.PERGUB, id="letter-wrong"),
            pytest.param("Intruksi Presiden Nomor 5 Tahun 2020", LegalKind.INPRES, id="letter-lost"),
            pytest.param("Keputsuan Bupati Nomor 5 Tahun 2020", LegalKind.KEPBUP, id="letters-swapped"),
        ],
    )
    def test_a_misprinted_type(self, text: str, kind: LegalKind) -> None:
        """A long word with one letter wrong is put right, and reported."""
        reading = parse_legal(text)

        assert reading is not None
        assert reading.value is not None
        assert (reading.value.kind, reading.value.number, reading.sure) == (kind, "5", False)
        assert [issue.code for issue in reading.issues] == ["spelling"]

    def test_an_unknown_ministry_is_reported(self) -> None:
        """The type is read, the issuer stays open."""
        reading = parse_legal("Permenxyz Nomor 1 Tahun 2020")

        assert reading is not None
        assert [issue.code for issue in reading.issues] == ["issuer"]


class TestNumbers:
    """What the slash divides, and what belongs to the number."""

    @pytest.mark.parametrize(
        ("text", "number", "year"),
        [
            pytest.param("UU 14/2008", "14", 2008, id="number-and-year"),
            pytest.param("UU N0.14 Tahun 2008", "14", 2008, id="nought-for-a-letter"),
            pytest.param("Perwali Madiun Nomor '13 Tahun 2015", "13", 2015, id="quote-before-the-number"),
            pytest.param("Keputusan Menteri Perhubungan Nomor KP 381 Tahun 2018", "KP 381", 2018, id="class-before"),
            pytest.param("Peraturan Jaksa Agung Nomor PER - 014/A/JA/11/2016", "PER-014/A/JA/11", 2016, id="dash"),
            pytest.param("Nota Kesepahaman dengan Nomor: 12/NK/2025", "12/NK", 2025, id="with-the-number"),
            pytest.param("UU23/2014", "23", 2014, id="glued-to-the-type"),
            pytest.param("SE Nomor 2/SE/VII/2019", "2/SE/VII", 2019, id="roman-month"),
            pytest.param("SK Menpen No. 31/KEP/MENPEN/1971", "31/KEP/MENPEN", 1971, id="class-code"),
            pytest.param("Keppres 50/P/2024", "50/P", 2024, id="letter-suffix"),
            pytest.param("Perbup-Kubar/180/2017", "180", 2017, id="running-head"),
            pytest.param("Peraturan Daerah Kota Tual Nomor 01 Tahun 2015", "01", 2015, id="leading-zero"),
            pytest.param("Peraturan Bupati Sula Nomor : 24.1 Tahun 2020", "24.1", 2020, id="blank-before-the-colon"),
            pytest.param("Kepmendagri Nomor 100.2.1.3 - 1287 Tahun 2024", "100.2.1.3-1287", 2024, id="spaced-code"),
            pytest.param("Keputusan Mendagri Nomor: 100.2.1.3-400", "100.2.1.3-400", None, id="no-year"),
            pytest.param("UU No. 11Tahun 2008", "11", 2008, id="glued-year"),
            pytest.param("Undang-Undang Tahun 2008 Nomor 14", "14", 2008, id="year-first"),
            pytest.param("UU Nomor ... Tahun 2024", None, 2024, id="number-left-blank"),
            pytest.param("UUD NRI Tahun 1945", None, 1945, id="constitution"),
            pytest.param("SK Gubernur Nomor 821.2/123 tanggal 5 Maret 2024", "821.2/123", 2024, id="year-of-the-date"),
            pytest.param("Keputusan Gubernur Nomor 489-500-2022", "489-500", 2022, id="year-behind-a-dash"),
            pytest.param("Putusan MA Nomor 23 P/HUM/2024", "23 P/HUM", 2024, id="court"),
            pytest.param("Permenhub PM 118 Tahun 2018", "PM 118", 2018, id="class-without-nomor"),
            pytest.param("UU/14/2008", "14", 2008, id="slash-behind-the-type"),
            pytest.param("PP 22 2013", "22", 2013, id="year-without-a-word"),
            pytest.param("UU Nomor 7 (drt) Tahun 1956", "7", 1956, id="emergency-law-in-brackets"),
            pytest.param("UU Nomor 7 Darurat Tahun 1956", "7", 1956, id="emergency-law"),
            pytest.param("UU Nomor 2 Tahun 2O2l", "2", 2021, id="letters-for-digits"),
            pytest.param("SK Bupati Nomor\u00c2 5 Tahun 2020", "5", 2020, id="wrong-encoding"),
            pytest.param("SK Gubernur, nomor, 821.2/ KEP/2018", "821.2/ KEP", 2018, id="comma-before-the-code"),
            pytest.param("SK Bupati yang diteken itu bernomor 820-2 Tahun 2020", "820-2", 2020, id="clause-between"),
            pytest.param("Instruksi Presiden atau Inpres Nomor 5 Tahun 2021", "5", 2021, id="type-said-twice"),
            pytest.param("UU Nomor 25 \u2018Tahun 1999", "25", 1999, id="quote-before-the-year"),
            pytest.param(
                "Radiogram Mendagri Nomor 131/5/SJ bertanggal 21 April 2016", "131/5/SJ", 2016, id="radiogram"
            ),
            pytest.param("Pergubri No 5/2021", "5", 2021, id="governor-in-one-word"),
            pytest.param("MoU antara Pemkab Siak dan Kejari Siak Nomor 5/NK/2024", "5/NK", 2024, id="parties"),
            pytest.param("Nota Kesepahaman tersebut tertuang Nomor: 5/NK/2024", "5/NK", 2024, id="words-between"),
            pytest.param("UU Pokok Pers (UU Pers) Nomor 40 Tahun 1999", "40", 1999, id="name-with-its-short-form"),
            pytest.param("UU jasa konstruksi nomor 2 tahun 2017", "2", 2017, id="name-in-small-letters"),
            pytest.param("Instruksi Presiden (Inpres No 6 Tahun 2020)", "6", 2020, id="number-in-the-bracket"),
            pytest.param("UU pasal 5 nomor 12 tahun 2011", "12", 2011, id="article-before-the-number"),
            pytest.param("Perda Nomor 624Tahun2023", "624", 2023, id="year-glued-on-both-sides"),
            pytest.param("PERGUB NOMOR 56 \u2014TAHUN 2018", "56", 2018, id="dash-before-the-year"),
            pytest.param("Perbup 2012 15", "15", 2012, id="year-first-as-in-an-address"),
            pytest.param("Perpres 2012", None, 2012, id="year-alone"),
            pytest.param("Permenkominfo Nomor Tahun 2017 tentang Audit", None, 2017, id="number-left-out"),
            pytest.param("undang-undang Pers, nomor 40 tahun 1999", "40", 1999, id="comma-behind-the-name"),
        ],
    )
    def test_number_and_year(self, text: str, number: str | None, year: int | None) -> None:
        """The year is taken off a code; letters, dots and zeros stay."""
        actual = read(text)

        assert (actual.number, actual.year) == (number, year)

    def test_the_code_is_kept_whole_beside(self) -> None:
        """What was printed as the number stays readable."""
        actual = read("Surat Edaran Nomor 16/SE/I/2021")

        assert (actual.number, actual.printed) == ("16/SE/I", "16/SE/I/2021")

    def test_a_year_cut_off(self) -> None:
        """A year of three digits is no year, and is reported."""
        reading = parse_legal("UU No. 14 Tahun 200")

        assert reading is not None
        assert reading.value is not None
        assert (reading.value.number, reading.value.year, reading.sure) == ("14", None, False)
        assert [issue.code for issue in reading.issues] == ["year"]

    def test_date(self) -> None:
        """A printed date is read."""
        actual = read("Keputusan Bupati Nomor 5 Tahun 2024 tanggal 5 Maret 2024")

        assert actual.date == PartialDate("2024-03-05")


class TestArticles:
    """Articles, paragraphs and letters."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Pasal 17 dan 19 UU No. 14 Tahun 2008", ("17, 19", None, None), id="two"),
            pytest.param("Pasal 7, 8, dan 9 UU 14/2008", ("7, 8, 9", None, None), id="list"),
            pytest.param("Pasal 7 dan Pasal 9 UU 14/2008", ("7, 9", None, None), id="word-repeated"),
            pytest.param("Pasal 81 angka 25 UU 11/2020", ("81", None, None), id="item"),
            pytest.param("Pasal 24 huruf d) UU 6/2014", ("24", None, "d"), id="bracket-behind-the-letter"),
            pytest.param("Pasal 5 sampai dengan 8 UU 14/2008", ("5-8", None, None), id="range"),
            pytest.param("Pasal 5 ayat (1) dan (2) huruf a UU 14/2008", ("5", "1, 2", "a"), id="paragraphs"),
            pytest.param("pasal 4 ayat 2 Perki No. 1 Tahun 2021", ("4", "2", None), id="small-letters"),
            pytest.param("Pasal 28 F UUD 1945", ("28F", None, None), id="letter-of-the-article"),
            pytest.param("Pasal 17 dalam UU 14/2008", ("17", None, None), id="joined-by-a-word"),
            pytest.param("UU No. 40 Tahun 1999 Pasal 4", ("4", None, None), id="behind"),
            pytest.param("Pasal 4 ayat (2) huruf b angka 3 UU 14/2008", ("4", "2", "b"), id="item-of-a-letter"),
            pytest.param("Pasal 4 huruf b dan huruf c UU 14/2008", ("4", None, "b, c"), id="letters"),
            pytest.param(
                "Pasal 9 ayat (1), Pasal 10, dan Pasal 11 ayat (2) huruf b UU 14/2008",
                ("9 ayat (1), 10, 11 ayat (2) huruf b", None, None),
                id="each-with-its-paragraph",
            ),
            pytest.param(
                "Pasal 27 ayat (3) juncto Pasal 45 ayat (1) UU ITE",
                ("27 ayat (3), 45 ayat (1)", None, None),
                id="read-together",
            ),
            pytest.param(
                "UU Nomor 40 Tahun 1999 tentang Pers, Pasal 18 ayat (1)", ("18", "1", None), id="behind-the-title"
            ),
            pytest.param("Pasal (1) Ayat (11) Dan (12) UU Pers", ("1", "11, 12", None), id="article-in-brackets"),
            pytest.param("Pasal 28 f UUD 1945", ("28F", None, None), id="small-letter-apart"),
            pytest.param("Pasal 28f UUD 1945", ("28F", None, None), id="small-letter"),
            pytest.param(
                "Pasal 20, dan Pasal 22 E ayat (1), (2), dan (4) UUD 1945",
                ("20, 22E ayat (1), (2), (4)", None, None),
                id="letter-apart-in-a-list",
            ),
            pytest.param("Pasal 5 undang-undang pers", ("5", None, None), id="law-in-small-letters"),
            pytest.param("Pasal 28H ayat (1) Perubahan Kedua UUD 1945", ("28H", "1", None), id="constitution-amended"),
        ],
    )
    def test_articles(self, text: str, expected: tuple[str, str | None, str | None]) -> None:
        """They are read before the reference and behind it."""
        actual = read(text)

        assert (actual.article, actual.paragraph, actual.letter) == expected


class TestTitles:
    """Where the title ends."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "UU 14/2008 tentang Keterbukaan Informasi Publik (KIP)", "Keterbukaan Informasi Publik", id="bracket"
            ),
            pytest.param(
                "UU 25/2009 tentang pelayanan Publik (Lembaran Negara RI Tahun 2009)", "pelayanan Publik", id="gazette"
            ),
            pytest.param(
                "UU 14/2008 tentang Keterbukaan Informasi Publik mewajibkan PPID",
                "Keterbukaan Informasi Publik",
                id="verb",
            ),
            pytest.param(
                "UU 23/2014 tentang pemerintahan daerah yang mengatur urusan", "pemerintahan daerah", id="small-letters"
            ),
            pytest.param("UU 14/2008 tentang KIP. Kepala dinas hadir", "KIP", id="full-stop"),
            pytest.param(
                "Perpres 5/2020 tentang Rencana Pembangunan Menengah (RPM) 2020-2024",
                "Rencana Pembangunan Menengah (RPM) 2020-2024",
                id="bracket-in-the-middle",
            ),
            pytest.param(
                "UU 14/2008 tentang Keterbukaan Informasi Publik dan PP Nomor 61 Tahun 2010",
                "Keterbukaan Informasi Publik",
                id="next-law",
            ),
            pytest.param(
                "UU 5/2015 tentang Penetapan Perppu Nomor 1 Tahun 2014 menjadi Undang-Undang",
                "Penetapan Perppu Nomor 1 Tahun 2014 menjadi Undang-Undang",
                id="made-a-law",
            ),
            pytest.param(
                "Permenkominfo Nomor 5 Tahun 2020 (Permenkominfo 5/2020) tentang Sistem Elektronik",
                "Sistem Elektronik",
                id="short-form-before-the-title",
            ),
            pytest.param("PP 51 Tahun 1999 (51/1999) tentang Statistik", "Statistik", id="number-in-brackets"),
            pytest.param("Perda 5 Tahun 2019 .... tentang Desa", "Desa", id="dots-before-the-title"),
            pytest.param("Perda 5 Tahun 2019 tetang Desa", "Desa", id="tentang-misprinted"),
            pytest.param("Perda 5/2019 tentang diseminasi informasi", "diseminasi informasi", id="noun-like-a-verb"),
            pytest.param(
                "Perda 5/2019 tentang Pasar dan mengoptimalkan Posko",
                "Pasar dan mengoptimalkan Posko",
                id="second-verb",
            ),
            pytest.param("Perpres 5/2018 tentang Sistem Data, dimana wali kota", "Sistem Data", id="dimana"),
            pytest.param("Perpres 5/2018 tentang Sistem Data di bawah ini", "Sistem Data", id="below"),
            pytest.param("Perpres 5/2018 tentang Sistem Data perlu menetapkan", "Sistem Data", id="perlu"),
            pytest.param("SE 5/2018 tentang Libur Nasional tanggal 5 Maret 2018", "Libur Nasional", id="date"),
            pytest.param(
                "SE 5/2018 tentang Libur tanggal 5 Maret 2018 Nasional",
                "Libur tanggal 5 Maret 2018 Nasional",
                id="inside",
            ),
            pytest.param("Perda 5/2015 tentang Kota Layak 2015-2019, syarat umum", "Kota Layak 2015-2019", id="comma"),
            pytest.param(
                "Perda 5/2015 tentang Tahapan, tata cara dan jadwal", "Tahapan, tata cara dan jadwal", id="list"
            ),
            pytest.param("UU 3/2024 tentang perubahan desa yang diteken Jokowi", "perubahan desa", id="signed-by"),
            pytest.param("Perda 5/2015 tentang Pajak yang dibayar sendiri", "Pajak yang dibayar sendiri", id="which"),
            pytest.param("UU KIP tentang informasi berkala", "KIP", id="name-and-subject"),
            pytest.param("UU KIP Nomor 14 Tahun 2008", "KIP", id="name-before-the-number"),
            pytest.param("UU ITE", "ITE", id="name-alone"),
        ],
    )
    def test_title_of_a_phrase(self, text: str, expected: str) -> None:
        """A phrase's title goes on to the end, a bracket, a full stop or a verb."""
        actual = read(text).title

        assert actual == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "Sesuai UU 14/2008 tentang Keterbukaan Informasi Publik, kata Toha.",
                "Keterbukaan Informasi Publik",
                id="comma",
            ),
            pytest.param(
                "Permendagri 4/2023 tentang Penjabat Gubernur, Penjabat Bupati, dan Penjabat Wali Kota berlaku.",
                "Penjabat Gubernur, Penjabat Bupati, dan Penjabat Wali Kota",
                id="list",
            ),
            pytest.param(
                "SK Nomor 5 Tahun 2024 tentang Pengangkatan Penjabat Bupati diserahkan kemarin",
                "Pengangkatan Penjabat Bupati",
                id="case",
            ),
            pytest.param("SK Nomor 5 Tahun 2024 tentang Tugas, Fungsi dan tata kerja", "Tugas", id="list-breaks-off"),
            pytest.param("SK Nomor 5 Tahun 2024 tentang Tugas, Fungsi kerja", "Tugas", id="no-list"),
            pytest.param(
                "SK Nomor 5 Tahun 2024 tentang Pejabat Pengelola oleh Bupati", "Pejabat Pengelola", id="actor"
            ),
            pytest.param("SK Nomor 5 Tahun 2024 tentang Pejabat Pengelola siang tadi", "Pejabat Pengelola", id="small"),
            pytest.param(
                "SK Nomor 5 Tahun 2024 tentang satu dua tiga empat lima enam tujuh delapan sembilan sepuluh a b c d e",
                "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh a b c",
                id="small-letters-run-out",
            ),
            pytest.param(
                "Perpres 95/2018 tentang SPBE dan Permenpan RB 59/2020 tentang Pemantauan SPBE", "SPBE", id="next-law"
            ),
        ],
    )
    def test_title_in_running_text(self, text: str, expected: str) -> None:
        """In prose the title ends with its capitals."""
        found = find_legal(text)

        assert found[0].value is not None
        assert found[0].value.title == expected


class TestDoubt:
    """What is cut at the best border, and what is not sure."""

    @pytest.mark.parametrize(
        ("text", "title", "other"),
        [
            pytest.param(
                "UU 9/2015 tentang Data Terbuka selama dua hari kerja",
                "Data Terbuka",
                "Data Terbuka selama dua hari kerja",
                id="selama",
            ),
            pytest.param(
                "Perda 5/2019 tentang Pasar Rakyat yang menunggu giliran",
                "Pasar Rakyat",
                "Pasar Rakyat yang menunggu giliran",
                id="yang",
            ),
            pytest.param(
                "Perda 5/2019 tentang Pasar untuk mendata pedagang",
                "Pasar",
                "Pasar untuk mendata pedagang",
                id="purpose",
            ),
            pytest.param(
                "Perda 5/2019 tentang Pasar Rakyat Dibutuhkan Untuk Warga",
                "Pasar Rakyat",
                "Pasar Rakyat Dibutuhkan Untuk Warga",
                id="headline",
            ),
            pytest.param(
                "Perda 5/2019 tentang Pasar Rakyat serta aturan Perbup 9 Tahun 2020",
                "Pasar Rakyat",
                "Pasar Rakyat serta aturan Perbup 9 Tahun 2020",
                id="another-law",
            ),
            pytest.param(
                "Perda 5/2019 tentang Pasar Rakyat, Dinas Kota dapat",
                "Pasar Rakyat",
                "Pasar Rakyat, Dinas Kota",
                id="subject",
            ),
            pytest.param(
                "Perda 5/2019 tentang Pasar Rakyat dan berita Dinas Kota",
                "Pasar Rakyat dan berita Dinas Kota",
                "Pasar Rakyat",
                id="kept-whole",
            ),
        ],
    )
    def test_the_end_of_a_title(self, text: str, title: str, other: str) -> None:
        """Small letters behind a title in capitals leave its end open: both borders are given, none is sure."""
        reading = parse_legal(text)

        assert reading is not None
        assert reading.value is not None
        assert reading.value.title == title
        assert [value.title for value in reading.alternatives] == [other]
        assert not reading.sure

    @pytest.mark.parametrize(
        ("text", "title"),
        [
            pytest.param("Perda 5/2019 tentang Pasar Rakyat di Tahun 2018", "Pasar Rakyat", id="di-tahun"),
            pytest.param("Perda 5/2019 tentang Pasar Rakyat (Paket) pada 3 Mei 2018", "Pasar Rakyat", id="pada-day"),
            pytest.param("Perda 5/2019 tentang Pasar Rakyat pada Mei 2018", "Pasar Rakyat", id="pada-month"),
            pytest.param(
                "UU 9/2015 tentang Data Terbuka yang mudah dan murah (Lembaran Negara Tahun 2015 Nomor 5)",
                "Data Terbuka yang mudah dan murah",
                id="gazette",
            ),
            pytest.param("Perda 5/2019 tentang Pasar Rakyat dan aturan turunannya", "Pasar Rakyat", id="appended"),
            pytest.param("Perda 5/2019 tentang Pasar Rakyat dengan ancaman denda", "Pasar Rakyat", id="penalty"),
            pytest.param("Perda 5/2019 tentang Pasar Rakyat, Senin 3 Mei 2021", "Pasar Rakyat", id="weekday"),
            pytest.param("PERDA 5/2019 TENTANG PASAR RAKYAT DENGAN RAHMAT TUHAN", "PASAR RAKYAT", id="dengan-rahmat"),
            pytest.param("Perda 5/2019 tentang Data Informasi publik", "Data Informasi publik", id="small-rest"),
            pytest.param("Perda 5/2019 tentang Virus Baru (VIB) -19", "Virus Baru (VIB) -19", id="bracket-number"),
            pytest.param(
                "UU 9/2015 tentang Penetapan Perppu Nomor 2 Tahun 2014 menjadi Undang-undang",
                "Penetapan Perppu Nomor 2 Tahun 2014 menjadi Undang-undang",
                id="into-law",
            ),
            pytest.param("Perda 5/2019 tentang Rencana Induk e-Layanan", "Rencana Induk e-Layanan", id="e-word"),
        ],
    )
    def test_a_border_that_is_sure(self, text: str, title: str) -> None:
        """Words that no title has end it for sure, and words that are its own do not make it doubtful."""
        reading = parse_legal(text)

        assert reading is not None
        assert reading.value is not None
        assert reading.value.title == title
        assert reading.sure

    @pytest.mark.parametrize(
        ("text", "number"),
        [
            pytest.param("Perda Kota Batu Nomor 6 2 Tahun 2015", "6", id="broken-number"),
            pytest.param("SE bernomor 443.1/9 BKPSDM", "443.1/9", id="suffix"),
            pytest.param("SE Natal 2023 dan Tahun Baru 2024 Nomor 5/2023", None, id="further-on"),
            pytest.param("Peraturan Bersama Menteri Agama Nomor 5/A/I dan Menteri Sosial Nomor 7", "5/A/I", id="joint"),
        ],
    )
    def test_a_number_that_goes_on(self, text: str, number: str | None) -> None:
        """A number that is broken off, or stands where it is not read, is never sure."""
        reading = parse_legal(text)

        assert reading is not None
        assert reading.value is not None
        assert reading.value.number == number
        assert "number" in [issue.code for issue in reading.issues]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Perda 5/2019 Pasar Rakyat", id="title-without-tentang"),
            pytest.param("Perda Nomor 5 Tahun 20C4 tentang Pasar", id="broken-year"),
            pytest.param("SK Rektor Universitas Melati (edisi 12)", id="number-further-on"),
            pytest.param("Perbup Kudus Nomor 5 Tahun 2019/xy", id="slash"),
            pytest.param("Pasal 5 dan lampiran huruf p UU 23/2014 tentang Pasar", id="article-apart"),
        ],
    )
    def test_words_that_are_not_read(self, text: str) -> None:
        """Words beside a reference that may belong to it are named in an issue: an article, a number, a name."""
        reading = parse_legal(text)

        assert reading is not None
        assert "unread" in [issue.code for issue in reading.issues]
        assert reading.certainty is not Certainty.STATED

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("sesuai Perda 5/2019, warga membayar", id="sentence"),
            pytest.param("PERDA KUDUS NOMOR 5 TAHUN 2019 TENTANG", id="tentang-without-title"),
            pytest.param("Perda 5/2019 yang mengatur pasar", id="clause"),
        ],
    )
    def test_words_of_the_sentence(self, text: str) -> None:
        """Words of the sentence around a reference leave it as sure as it is."""
        reading = parse_legal(text)

        assert reading is not None
        assert reading.sure

    def test_a_verb_behind_dan(self) -> None:
        """*dan* with a verb may go on with the title or with the sentence."""
        reading = parse_legal("Perda 5/2019 tentang Pasar Rakyat dan menindaklanjuti arahan")

        assert reading is not None
        assert reading.value is not None
        assert reading.value.title == "Pasar Rakyat"
        assert not reading.sure


class TestOddlyPrinted:
    """Words glued or cut, numbers far from the type."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "QANUN KABUPATEN BIREUENNOMOR 4 TAHUN 2009TENTANGGAMPONG",
                ("KABUPATEN BIREUEN", "4", 2009, "GAMPONG"),
                id="glued",
            ),
            pytest.param(
                "SK Menteri Sosial (Mensos) Budi Santoso, nomor : 5/HUK tahun 2020",
                ("Menteri Sosial", "5/HUK", 2020, None),
                id="person",
            ),
            pytest.param("UU tentang Pers No.40 tahun 1999", (None, "40", 1999, "Pers"), id="behind-the-title"),
            pytest.param("UU Parpol (No. 2/ 2008)", (None, "2", 2008, "Parpol"), id="in-brackets"),
            pytest.param("Perda Kota Batu Nomor - 14 Tahun 2008", ("Kota Batu", "14", 2008, None), id="dash"),
            pytest.param("UU Nomor 14 2008 tentang Data", (None, "14", 2008, "Data"), id="year-alone"),
            pytest.param("PP terbaru No. 53 Tahun 2010", ("Presiden", "53", 2010, None), id="newest"),
            pytest.param("Pemendagri 22/2020", ("Menteri Dalam Negeri", "22", 2020, None), id="letter-lost"),
            pytest.param(
                "surat Menteri Sosial Nomor 131 82/71/SJ tanggal 3 Mei 2022",
                ("Menteri Sosial", "131 82/71/SJ", 2022, None),
                id="dot-lost",
            ),
            pytest.param(
                "SK Menteri Sosial R.I. No. 31/Kep./MENSOS/1971",
                ("Menteri Sosial", "31/Kep./MENSOS", 1971, None),
                id="dots",
            ),
            pytest.param(
                "Keputusan Menteri Sosial (Mensos) Republik Indonesia (RI) Nomor 5 Tahun 2020",
                ("Menteri Sosial", "5", 2020, None),
                id="republic",
            ),
            pytest.param(
                "SE Satuan Tugas COVID-19 Nomor 13 Tahun 2021", ("Satuan Tugas COVID-19", "13", 2021, None), id="digits"
            ),
            pytest.param("Keppres Nomor 5/P sampai 7/P Tahun 2018", ("Presiden", "5/P", 2018, None), id="range"),
            pytest.param("Perpres SPBE", ("Presiden", None, None, "SPBE"), id="by-name"),
            pytest.param("UndangUndang Dasar Tahun 1945", (None, None, 1945, None), id="constitution"),
        ],
    )
    def test_value(self, text: str, expected: tuple[str | None, str | None, int | None, str | None]) -> None:
        """What a printer joined or cut is read as it was meant."""
        value = read(text)
        actual = (value.issuer, value.number, value.year, value.title)

        assert actual == expected

    @pytest.mark.parametrize(
        ("text", "article", "letter"),
        [
            pytest.param("PS. 59 UU KIP", "59", None, id="short"),
            pytest.param("Pasal 7 huruf (a) UU 23/2014", "7", "a", id="letter-in-brackets"),
            pytest.param("Pasal 5 dan Pasal 7. Peraturan Pemerintah 60/2014", "5, 7", None, id="full-stop"),
            pytest.param("Perda 5/2021 tepatnya pasal 15", "15", None, id="adverb"),
        ],
    )
    def test_article(self, text: str, article: str, letter: str | None) -> None:
        """Articles are read in their short form, and across a full stop or an adverb."""
        value = read(text)
        actual = (value.article, value.letter)

        assert actual == (article, letter)

    @pytest.mark.parametrize(
        ("text", "name", "issuer", "number"),
        [
            pytest.param("UU. No. 9 Tahun 2015", "UU", None, "9", id="uu"),
            pytest.param("UU. 9/2015", "UU", None, "9", id="bare-number"),
            pytest.param("UU. ABC No. 9 Tahun 2015", "UU", None, "9", id="named"),
            pytest.param("PP. Nomor 9 Tahun 2015", "PP", "Presiden", "9", id="pp"),
            pytest.param("Perpres. 9 Tahun 2015", "Perpres", "Presiden", "9", id="perpres"),
            pytest.param("Perda. No. 9 Tahun 2015", "Perda", None, "9", id="perda"),
            pytest.param("SK. Bupati Kudus No. 9 Tahun 2015", "SK", "Bupati Kudus", "9", id="sk"),
            pytest.param("SE. Nomor 9/SE/2015", "SE", None, "9/SE", id="se"),
            pytest.param("Permendagri. No. 9 Tahun 2015", "Permen", "Menteri Dalam Negeri", "9", id="ministry"),
            pytest.param("PMK. No. 9 Tahun 2015", "Permen", "Menteri Keuangan", "9", id="initials"),
        ],
    )
    def test_a_dot_behind_the_type(self, text: str, name: str, issuer: str | None, number: str) -> None:
        """The dot of an abbreviated type ends nothing, in a phrase and in running text."""
        (found,) = find_legal(f"Hal itu diatur {text} lalu berlaku.")
        actual = read(text)

        assert (actual.type, actual.issuer, actual.number, actual.year) == (name, issuer, number, 2015)
        assert found.value is not None
        assert (found.value.type, found.value.number) == (name, number)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Warga membaca UU. Menurut dia, 14 orang hadir.", id="sentence"),
            pytest.param("Warga membaca PP. 14 orang hadir.", id="count"),
            pytest.param("Kode 93/PMK.07/2015 tercetak.", id="inside-a-number"),
            pytest.param("Isi SK Bupati: 12/5/2020 libur.", id="date-behind-a-colon"),
        ],
    )
    def test_no_number_behind_a_dot(self, text: str) -> None:
        """A full stop behind a type, the dot inside a number, and a date behind a colon lead to no number."""
        assert find_legal(text) == ()

    @pytest.mark.parametrize(
        ("text", "number", "year"),
        [
            pytest.param(
                "surat keputusan Walikota Batu:77C/KEP/HK/2020 tahun 2020", "77C/KEP/HK/2020", 2020, id="glued"
            ),
            pytest.param("Keputusan Gubernur Bali : 12/HK/2020", "12/HK", 2020, id="blanks"),
            pytest.param("SK Bupati Kudus: 188.4/45/2021", "188.4/45", 2021, id="blank-behind"),
        ],
    )
    def test_a_number_behind_a_colon(self, text: str, number: str, year: int) -> None:
        """A colon stands for the word *Nomor* before a number with slashes."""
        actual = read(text)

        assert (actual.number, actual.year) == (number, year)


class TestChains:
    """References inside references."""

    def test_read_together(self) -> None:
        """*jo.* joins a reference to the first."""
        actual = read("PP 18 Tahun 2016 jo. PP 72 Tahun 2019")

        assert [(other.number, other.year, other.relation) for other in actual.nested] == [
            ("72", 2019, LegalRelation.JOINED)
        ]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Permendagri Nomor 13 Tahun 2011 jo. Nomor 35 Tahun 2018", ("35", 2018), id="words"),
            pytest.param("PP 48/2008 juncto 17/2010", ("17", 2010), id="slash"),
        ],
    )
    def test_a_type_left_out_is_that_of_the_first(self, text: str, expected: tuple[str, int]) -> None:
        """A number with its year goes on with type and issuer."""
        actual = read(text)
        (other,) = actual.nested

        assert (other.number, other.year) == expected
        assert (other.kind, other.issuer) == (actual.kind, actual.issuer)

    @pytest.mark.parametrize("rest", ["jo. Pasal 5", "jo. 5 orang", "jo. Nomor 5"])
    def test_a_number_without_a_year_is_no_reference(self, rest: str) -> None:
        """What is joined stays open."""
        actual = parse_legal(f"PP 18 Tahun 2016 {rest}")

        assert actual is not None
        assert actual.value is not None
        assert actual.value.nested == ()
        assert actual.rest == rest

    @pytest.mark.parametrize(
        "words",
        [
            "sebagaimana telah diubah dengan",
            "sebagaimana diubah dengan",
            "sebagaimana telah beberapa kali diubah, terakhir dengan",
            "sebagaimana telah diubah beberapa kali terakhir dengan",
            "sebagaimana telah dua kali diubah terakhir dengan",
            "sebagaimana telah beberapa kali diubah terakhuir dengan",
            "(Lembaran Negara Tahun 2014 Nomor 5} sebagaimana telah diubah dengan",
            "yang telah direvisi menjadi",
            "Sebagaimana telah diubah dengan",
        ],
    )
    def test_amended_by(self, words: str) -> None:
        """Every wording of an amendment gives the amending law."""
        actual = read(f"UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah {words} UU Nomor 9 Tahun 2015")

        assert actual.title == "Pemerintahan Daerah"
        assert [(other.number, other.relation) for other in actual.nested] == [("9", LegalRelation.AMENDED_BY)]

    @pytest.mark.parametrize(
        "numbers",
        [
            pytest.param("Nomor 9 Tahun 2006 dan Nomor 8 Tahun 2006", id="each-with-its-year"),
            pytest.param("Nomor 9 dan 8 Tahun 2006", id="one-year"),
            pytest.param("Nomor: 9/2006, Nomor 8 Tahun 2006", id="comma"),
        ],
    )
    def test_a_joint_instrument_has_several_numbers(self, numbers: str) -> None:
        """The numbers behind the first are joined to it, and the title goes on behind the last."""
        actual = read(f"Peraturan Bersama Menteri Agama dan Menteri Sosial {numbers} tentang Kerukunan")

        assert (actual.number, actual.year, actual.title) == ("9", 2006, "Kerukunan")
        assert [(other.number, other.year, other.relation) for other in actual.nested] == [
            ("8", 2006, LegalRelation.JOINED)
        ]

    def test_date_behind_the_short_form(self) -> None:
        """A date behind the bracket of the title belongs to the reference."""
        actual = read("UU No. 27 tahun 2022 tentang Data Pribadi (\u201cUU PDP\u201d) tanggal 17 Oktober 2022")

        assert (actual.title, actual.date) == ("Data Pribadi", PartialDate("2022-10-17"))

    @pytest.mark.parametrize(
        ("title", "relation"),
        [
            pytest.param(
                "Perubahan Kedua atas Undang-Undang Nomor 1 Tahun 2015 tentang Pilkada",
                LegalRelation.AMENDS,
                id="amends",
            ),
            pytest.param(
                "Pencabutan Undang-Undang Nomor 1 Tahun 2015 tentang Pilkada", LegalRelation.REVOKES, id="revokes"
            ),
            pytest.param(
                "Pelaksanaan Undang-Undang Nomor 1 Tahun 2015 tentang Pilkada", LegalRelation.NAMED, id="carries-out"
            ),
        ],
    )
    def test_named_in_the_title(self, title: str, relation: LegalRelation) -> None:
        """The law that a title names is nested, with what is done to it."""
        actual = read(f"Undang-Undang Nomor 10 Tahun 2016 tentang {title}")

        assert actual.title == title
        assert [(other.number, other.year, other.title, other.relation) for other in actual.nested] == [
            ("1", 2015, "Pilkada", relation)
        ]


class TestRunningText:
    """References found in prose."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "Pergub yang berlaku kini adalah Pergub Nomor 40 Tahun 2024, bukan lagi Pergub 175 Tahun 2016.",
                ["Pergub Nomor 40 Tahun 2024", "Pergub 175 Tahun 2016"],
                id="two",
            ),
            pytest.param(
                "UU No. 23/2014 Pasal 65 ayat (1) dan PP 18/2016",
                ["UU No. 23/2014 Pasal 65 ayat (1)", "PP 18/2016"],
                id="article",
            ),
            pytest.param(
                "Budi, SE., MH dari PKS menerima SK itu; peraturan baru dan PP belum terbit", [], id="no-numbers"
            ),
            pytest.param("SK 123 orang, SE 10 lembar, Surat kabar 5 edisi", [], id="counts"),
            pytest.param("pengelola SP4N-LAPOR Tahun 2025", [], id="abbreviation-with-a-digit"),
            pytest.param("UU ITE dan UU Pers tetap berlaku", ["UU ITE", "UU Pers"], id="laws-by-name"),
            pytest.param(
                "Sosialisasi UU Informasi dan Transaksi Elektronik di Kabupaten Siak digelar",
                ["UU Informasi dan Transaksi Elektronik"],
                id="place-behind-a-name",
            ),
            pytest.param("Kamis (24/2/2022) dan nilai 14/2008", [], id="dates"),
            pytest.param("PPID se-Bali tahun 2022 dan se- Sulawesi Tenggara tahun 2024", [], id="all-of-a-region"),
            pytest.param("PP Muhammadiyah Tahun 2022, SK CPNS Tahun 2021, MoU tahun 2022", [], id="years-alone"),
            pytest.param("PMK merebak; PMK 2022 menyerang sapi, vaksin PMK dikirim", [], id="a-disease"),
            pytest.param(
                "sesuai UU 14/2008 tentang Keterbukaan Informasi (KIP) di Aula Bupati",
                ["UU 14/2008 tentang Keterbukaan Informasi (KIP)"],
                id="place-behind-the-bracket",
            ),
            pytest.param(
                "sesuai UU nomor 25 tahun 2009 tentang pelayanan publik dan PP nomor 14 tahun 2017 yang baru",
                ["UU nomor 25 tahun 2009 tentang pelayanan publik", "PP nomor 14 tahun 2017"],
                id="small-letters-and-the-next-law",
            ),
            pytest.param(
                "SE Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi (Menpan RB) Nomor 5 Tahun 2018",
                ["SE Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi (Menpan RB) Nomor 5 Tahun 2018"],
                id="issuer-with-its-short-form",
            ),
        ],
    )
    def test_surfaces(self, text: str, expected: list[str]) -> None:
        """What has a number, a year or the name of a law is found; the rest is left."""
        actual = [found.surface for found in find_legal(text)]

        assert actual == expected

    def test_several_in_one_phrase(self) -> None:
        """A phrase with two references gives the first, and says so."""
        reading = parse_legal("Permendagri 90/2019 dan Permendagri 77/2020")

        assert reading is not None
        assert reading.certainty is Certainty.AMBIGUOUS
        assert [(other.number, other.year) for other in reading.alternatives] == [("77", 2020)]

    @pytest.mark.parametrize("text", ["", "Nomor 14 Tahun 2008", "peraturan yang berlaku", "Kominfo", "surat kabar"])
    def test_no_reference(self, text: str) -> None:
        """Text without a reference gives None."""
        actual = parse_legal(text)

        assert actual is None

    @pytest.mark.parametrize("text", [None, 14, b"UU 14/2008"])
    def test_no_text(self, text: str) -> None:
        """What is no text gives nothing, and no error."""
        assert parse_legal(text) is None
        assert find_legal(text) == ()

    def test_too_long(self) -> None:
        """Beyond the limits nothing is read."""
        assert parse_legal("UU 14/2008" + " " * LONGEST_PHRASE) is None
        assert find_legal("UU 14/2008" + " " * LONGEST_TEXT) == ()

    @settings(max_examples=100)
    @given(st.lists(references(), min_size=1, max_size=3))
    def test_found_one_by_one(self, printed: list[Printed]) -> None:
        """References with other words between them are found with exact offsets."""
        text = "Dasar: " + "; lalu ".join(each.text for each in printed) + "; selesai."

        found = find_legal(text)

        assert [reading.surface for reading in found] == [each.text for each in printed]
        assert all(text[reading.start : reading.end] == reading.surface for reading in found)

    @settings(max_examples=150)
    @given(st.lists(st.sampled_from(ODD_WORDS)))
    def test_odd_text_never_raises(self, words: list[str]) -> None:
        """Whatever is printed, readings lie in the text and do not overlap."""
        text = " ".join(words)

        found = find_legal(text)
        parse_legal(text)

        assert all(text[reading.start : reading.end] == reading.surface for reading in found)
        assert all(left.end <= right.start for left, right in pairwise(found))


class TestLaws:
    """What holds for every reference."""

    @settings(max_examples=250)
    @given(references())
    def test_a_spelling_says_its_reference(self, printed: Printed) -> None:
        """Every spelling of a reference is read as that reference."""
        reading = parse_legal(printed.text)

        assert reading is not None
        assert reading.value is not None
        actual = reading.value
        said = (actual.type, actual.issuer, actual.number, actual.year, actual.title)
        assert said == (printed.type, printed.issuer, printed.number, printed.year, printed.title)
        assert (reading.rest, reading.sure) == ("", True)

    @settings(max_examples=150)
    @given(references(), st.none() | st.just("17, 19"), st.none() | st.just("2"), st.booleans())
    def test_it_comes_back(self, printed: Printed, article: str | None, paragraph: str | None, chained: bool) -> None:
        """What is written is read as the same reference."""
        other = LegalReference(kind=LegalKind.UU, type="UU", number="9", year=2015, relation=LegalRelation.AMENDED_BY)
        reference = attrs.evolve(
            read(printed.text),
            article=article,
            paragraph=paragraph if article else None,
            nested=(other,) if chained else (),
        )

        actual = read(format_legal(reference))

        assert actual == reference


class TestFormat:
    """References written out."""

    def test_articles_with_their_own_paragraphs_come_back(self) -> None:
        """Each article says its word, so that its paragraph stays with it."""
        reference = read("Pasal 9 ayat (1) dan ayat (2), Pasal 10, Pasal 11 huruf b UU 14/2008")

        actual = format_legal(reference, style="short")

        assert actual == "Pasal 9 ayat (1), (2), Pasal 10, Pasal 11 huruf b UU 14/2008"
        assert read(actual) == reference

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("UU 14/2008", "Undang-Undang Nomor 14 Tahun 2008", id="law"),
            pytest.param("Permendagri 4/2023", "Peraturan Menteri Dalam Negeri Nomor 4 Tahun 2023", id="minister"),
            pytest.param("Perwali Kota Madiun 6/2022", "Peraturan Wali Kota Madiun Nomor 6 Tahun 2022", id="mayor"),
            pytest.param("Perda Kota Tual 1/2015", "Peraturan Daerah Kota Tual Nomor 1 Tahun 2015", id="region"),
            pytest.param(
                "SE Mendagri No. 5/2020", "Surat Edaran Menteri Dalam Negeri Nomor 5 Tahun 2020", id="circular"
            ),
            pytest.param(
                "Keputusan Ketua KI Pusat No. 5/2022", "Keputusan Ketua KI Pusat Nomor 5 Tahun 2022", id="chair"
            ),
        ],
    )
    def test_long(self, text: str, expected: str) -> None:
        """The type is written out, with the issuer once."""
        actual = format_legal(read(text))

        assert actual == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(f"UU 14/2008 tentang {TITLES[0]}", "UU 14/2008", id="law"),
            pytest.param("Peraturan Menteri Dalam Negeri Nomor 4 Tahun 2023", "Permendagri 4/2023", id="minister"),
            pytest.param("Peraturan Gubernur Lampung Nomor 59 Tahun 2021", "Pergub Lampung 59/2021", id="governor"),
            pytest.param("Peraturan Wali Kota Madiun Nomor 6 Tahun 2022", "Perwali Madiun 6/2022", id="mayor"),
            pytest.param("Keputusan Presiden Nomor 93/P Tahun 2024", "Keppres Nomor 93/P Tahun 2024", id="code"),
            pytest.param("Peraturan Komisi Informasi No. 1/2021", "PerKI 1/2021", id="body"),
            pytest.param(
                "Peraturan Menteri Urusan Desa No. 1/2021", "Peraturan Menteri Urusan Desa 1/2021", id="no-stem"
            ),
        ],
    )
    def test_short(self, text: str, expected: str) -> None:
        """The short form leaves out the title, and uses the short names there are."""
        actual = format_legal(read(text), style="short")

        assert actual == expected

    @settings(max_examples=100)
    @given(references())
    def test_the_short_form_comes_back(self, printed: Printed) -> None:
        """Without its title a reference comes back from the short form."""
        reference = attrs.evolve(read(printed.text), title=None)

        actual = read(format_legal(reference, style="short"))

        assert actual == reference

    def test_unknown_style(self) -> None:
        """A style that is none is refused, with the nearest one."""
        with pytest.raises(InvalidValue, match="'shrt' is not a style of references; did you mean 'short'"):
            format_legal(read("UU 14/2008"), style="shrt")  # type: ignore[arg-type]  # that is the point


class TestSample:
    """Real phrases from public pages."""

    @pytest.mark.skipif(not GOLD.exists(), reason="the sample of real phrases is not beside the checkout")
    def test_the_sample(self) -> None:
        """Every reference of the sample is exactly right, issuers that only the page tells aside."""
        sample = json.loads(GOLD.read_text("utf-8"))

        for item in sample:
            actual, gold = read(item["surface"]), item["gold"]
            assert (actual.type, actual.number, actual.year, actual.title, actual.article) == (
                gold["type"],
                gold["number"],
                gold["year"],
                gold["title"],
                gold.get("article"),
            )
            assert [other.number for other in actual.nested] == [other["number"] for other in gold.get("nested", ())]
            assert actual.issuer == gold["issuer"] or "issuer from the page" in item["note"]
