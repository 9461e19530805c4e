"""Agencies as public text names them."""

import datetime as dt
import json
from pathlib import Path

import pytest
from agencies_generator import Case, cases, scraps
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit import Agency, AgencyKind, Catalog, Name
from humaskit.errors import InvalidValue, UnknownReference
from humaskit.text.agencies import (
    AgencyGroup,
    AgencyPhrase,
    find_agencies,
    format_agency,
    long_name,
    match_agency,
    parse_agency,
    short_name,
)
from humaskit.text.reading import LONGEST_PHRASE, LONGEST_TEXT, Reading
from humaskit.values.citation import Certainty
from humaskit.values.level import Level
from humaskit.values.names import NameKind

SAMPLE = Path(__file__).parents[2] / "../shared/gold/agencies.json"
K, G = AgencyKind, AgencyGroup
STATED, INFERRED, AMBIGUOUS = Certainty.STATED, Certainty.INFERRED, Certainty.AMBIGUOUS


def reading(text: str, *, region: str | None = None) -> Reading[AgencyPhrase]:
    """Return the reading of *text*."""
    found = parse_agency(text, region=region)
    assert found is not None
    return found


def read(text: str) -> AgencyPhrase:
    """Return the agency that *text* names."""
    found = reading(text).value
    assert found is not None
    return found


def mentions(text: str) -> list[str]:
    """Return the surfaces found in running text."""
    return [found.surface for found in find_agencies(text)]


class TestKinds:
    """The word for the kind, long, short, or in a local form, tells what a body is."""

    @pytest.mark.parametrize(
        ("text", "kind", "group"),
        [
            pytest.param("Dinas Pertanian Kabupaten Bandung", K.DINAS, G.DINAS, id="dinas"),
            pytest.param("Badan Pendapatan Daerah Kota Palu", K.BADAN, G.BADAN, id="badan"),
            pytest.param("Biro Organisasi Setda NTT", K.BIRO, G.BIRO, id="biro"),
            pytest.param("Bag. Hukum Setda Kota Kupang", K.BAGIAN, G.BAGIAN, id="bagian-short"),
            pytest.param("Bidang IKP Diskominfo Kota Batu", K.BIDANG, G.UNIT, id="bidang"),
            pytest.param("Setdaprov Sulut", K.SEKRETARIAT_DAERAH, G.SECRETARIAT, id="setdaprov"),
            pytest.param("Setwan Kota Bekasi", K.SEKRETARIAT_DPRD, G.SECRETARIAT, id="setwan"),
            pytest.param("Inspektorat Daerah Kabupaten Sidoarjo", K.INSPEKTORAT, G.INSPECTORATE, id="inspektorat"),
            pytest.param("Satpol PP Kota Salatiga", K.SATPOL_PP, G.SATPOL_PP, id="satpol"),
            pytest.param("DPRD Kabupaten Garut", K.DPRD, G.LEGISLATURE, id="dprd"),
            pytest.param("Pemerintah Propinsi Bali", K.PEMERINTAH_PROVINSI, G.REGIONAL_GOVERNMENT, id="propinsi"),
            pytest.param("Pemkab Dairi", K.PEMERINTAH_KABUPATEN, G.REGIONAL_GOVERNMENT, id="pemkab"),
            pytest.param("Pemko Padang", K.PEMERINTAH_KOTA, G.REGIONAL_GOVERNMENT, id="pemko"),
            pytest.param("Pemda DIY", K.PEMERINTAH_PROVINSI, G.REGIONAL_GOVERNMENT, id="pemda-by-region"),
            pytest.param("Pemerintah Nagari Kapau", K.DESA, G.VILLAGE_GOVERNMENT, id="nagari"),
            pytest.param("Gampong Lamreung", K.DESA, G.VILLAGE_GOVERNMENT, id="gampong"),
            pytest.param("Distrik Abepura", K.KECAMATAN, G.DISTRICT, id="distrik"),
            pytest.param("UPTD Pelatihan Kerja Disnakertrans Bali", K.UPTD, G.UNIT, id="uptd"),
            pytest.param("UPTD Puskesmas Kuta I", K.PUSKESMAS, G.HEALTH_CENTRE, id="puskesmas"),
            pytest.param("Rumah Sakit Jiwa (RSJ) Mutiara Sukma", K.RSUD, G.HOSPITAL, id="hospital"),
            pytest.param("Sudin Kominfotik Jakarta Selatan", K.CABANG_DINAS, G.UNIT, id="suku-dinas"),
            pytest.param("Perumda Tirta Pakuan Kota Bogor", K.BUMD, G.STATE_ENTERPRISE, id="perumda"),
            pytest.param("PT Jamkrida Riau", K.BUMD, G.STATE_ENTERPRISE, id="company-of-a-region"),
            pytest.param("PT Pertamina (Persero)", K.BUMN, G.STATE_ENTERPRISE, id="persero"),
            pytest.param("Kementerian Agama RI", K.KEMENTERIAN, G.MINISTRY, id="ministry"),
            pytest.param("Kemenkumham", K.KEMENTERIAN, G.MINISTRY, id="ministry-glued"),
            pytest.param("Kemenko Polhukam", K.KEMENTERIAN_KOORDINATOR, G.MINISTRY, id="coordinating"),
            pytest.param("Kemenkopolhukam", K.KEMENTERIAN_KOORDINATOR, G.MINISTRY, id="coordinating-glued"),
            pytest.param("Kementerian ATR/BPN", K.KEMENTERIAN, G.MINISTRY, id="two-in-one"),
            pytest.param("Kemenparekraf/Baparekraf", K.KEMENTERIAN, G.MINISTRY, id="two-in-one-glued"),
            pytest.param("Kementerian Lingkungan Hidup/BPLH", K.KEMENTERIAN, G.MINISTRY, id="two-in-one-short"),
            pytest.param(
                "Badan Kebijakan Fiskal Kementerian Keuangan", K.BADAN, G.CENTRAL_UNIT, id="badan-of-a-ministry"
            ),
            pytest.param("PT BPR BKK Jateng (Perseroda)", K.BUMD, G.STATE_ENTERPRISE, id="perseroda"),
            pytest.param("PT Bank NTB Syariah", K.BUMD, G.STATE_ENTERPRISE, id="syariah"),
            pytest.param("Bank Jatim", K.BUMD, G.STATE_ENTERPRISE, id="bank-of-a-region"),
            pytest.param("Majelis Rakyat Papua", K.OTHER, G.OTHER, id="special-body"),
            pytest.param("Unpad", K.PERGURUAN_TINGGI, G.UNIVERSITY, id="university-short"),
            pytest.param("Bank Indonesia", K.LEMBAGA, G.AGENCY_NATIONAL, id="central-bank"),
            pytest.param("Ditjen Dukcapil Kemendagri", K.DIREKTORAT_JENDERAL, G.DIRECTORATE_GENERAL, id="ditjen"),
            pytest.param("Badan Informasi Geospasial (BIG)", K.LEMBAGA, G.AGENCY_NATIONAL, id="national-badan"),
            pytest.param("Badan Pangan Nasional", K.LEMBAGA, G.AGENCY_NATIONAL, id="nasional"),
            pytest.param("Bakohumas", K.FORUM, G.FORUM, id="forum"),
            pytest.param(
                "Badan Koordinasi Kehumasan (Bakohumas) Kemenkominfo", K.FORUM, G.FORUM, id="kind-of-the-bracket"
            ),
            pytest.param("KPU Kota Kendari", K.KOMISI, G.COMMISSION, id="commission"),
            pytest.param("Polres Muba", K.POLRI, G.VERTICAL_OFFICE, id="police"),
            pytest.param("Kejati Jambi", K.KEJAKSAAN, G.VERTICAL_OFFICE, id="prosecutor"),
            pytest.param("Kodim 0716/Demak", K.TNI, G.VERTICAL_OFFICE, id="army"),
            pytest.param("Universitas Negeri Malang", K.PERGURUAN_TINGGI, G.UNIVERSITY, id="university"),
            pytest.param("SMAN 3 Malang", K.SEKOLAH, G.SCHOOL, id="school"),
            pytest.param("MC PROV JAWA TIMUR", K.UNIT, G.MEDIA_CENTER, id="media-center"),
            pytest.param("Staf Ahli Bupati Bidang Hukum", K.STAF_AHLI, G.EXPERT_STAFF, id="expert-staff"),
        ],
    )
    def test_kind(self, text: str, kind: AgencyKind, group: AgencyGroup) -> None:
        """Kind and group are told by the words."""
        actual = read(text)

        assert (actual.kind, actual.group) == (kind, group)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Badan Publik", id="any-public-body"),
            pytest.param("OPD Kota Malang", id="all-bodies"),
            pytest.param("Bupati Malang", id="post"),
            pytest.param("Sekda Kota Malang", id="secretary"),
            pytest.param("KIM Kota Malang", id="community"),
            pytest.param("KADIN Jawa Timur", id="chamber"),
            pytest.param("Diskominfo Kabupaten/Kota", id="all-regions"),
            pytest.param("Balai Kota Malang", id="hall"),
            pytest.param("Kantor Bupati Malang", id="building"),
            pytest.param("Pemerintah", id="government"),
            pytest.param("", id="empty"),
        ],
    )
    def test_no_agency(self, text: str) -> None:
        """Classes of bodies, posts, people and buildings are no agencies."""
        assert parse_agency(text) is None

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Badan Koordinasi Penanaman Modal dan Perizinan Terpadu Jambi", id="dan"),
            pytest.param("Badan Koordinasi Penanaman Modal Daerah Jambi", id="daerah"),
        ],
    )
    def test_name_of_the_centre_that_goes_on(self, text: str) -> None:
        """A regional body whose name begins as one of the centre does is regional."""
        actual = read(text)

        assert (actual.kind, actual.body) == (K.BADAN, None)

    def test_longer_words_count(self) -> None:
        """A company without the words of a public one stays open."""
        actual = reading("PT Maju Jaya Riau")

        assert (actual.value and actual.value.kind, actual.certainty) == (K.OTHER, AMBIGUOUS)


class TestAffairs:
    """Affairs are read from long words, short ones, and coinages."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Dinas Komunikasi dan Informatika", "komunikasi informatika", id="long"),
            pytest.param("Dinas Informasi dan Komunikasi", "komunikasi informatika", id="old-order"),
            pytest.param("Dinas Komunikasi Informasi Statistik", "komunikasi statistik informatika", id="garbled"),
            pytest.param("Diskominfosandi", "komunikasi informatika persandian", id="sandi"),
            pytest.param("Dinkominfotik", "komunikasi informatika statistik", id="tik"),
            pytest.param("Diskominfo Staper", "komunikasi informatika statistik persandian", id="written-apart"),
            pytest.param("Diskominfo-SP", "komunikasi informatika statistik persandian", id="hyphen"),
            pytest.param("DKIPS", "komunikasi informatika statistik persandian", id="letters"),
            pytest.param("Dinas Kominfosandi", "komunikasi informatika persandian", id="kind-and-coinage"),
            pytest.param("Dishubkominfo", "perhubungan komunikasi informatika", id="three-in-one"),
            pytest.param("Disparpora", "pariwisata pemuda_olahraga", id="glued"),
            pytest.param("Dinsosnaker", "sosial tenaga_kerja", id="glued-din"),
            pytest.param("DPUPR", "pekerjaan_umum", id="initials"),
            pytest.param("Dinas PMD", "pemberdayaan_desa", id="short-behind-kind"),
            pytest.param("Dinas Kominfo SP", "komunikasi informatika statistik persandian", id="letters-apart"),
            pytest.param("Dinas PPKBP3A Kota Batu", "keluarga_berencana perempuan_anak", id="glued-letters"),
            pytest.param("Disdukcapil-PMK", "kependudukan pemberdayaan_desa", id="two-coinages"),
            pytest.param("Bagian Prokopim", "protokol komunikasi", id="prokopim"),
            pytest.param("Bagian Pro-KP", "protokol komunikasi", id="pro-kp"),
            pytest.param("DPPKAD", "keuangan", id="letters-alone"),
            pytest.param("Biro Adpim", "protokol humas", id="adpim"),
        ],
    )
    def test_functions(self, text: str, expected: str) -> None:
        """The slugs are those of the reference table."""
        assert set(read(text).functions) == set(expected.split())

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Diskominfo", True, id="field"),
            pytest.param("Biro Administrasi Pimpinan Setda Kalteng", True, id="pr-of-the-governor"),
            pytest.param("Bagian Humas dan Protokol Setda", True, id="pr"),
            pytest.param("Komisi Informasi Provinsi Bali", True, id="information-commission"),
            pytest.param("KPID Jawa Tengah", True, id="broadcasting"),
            pytest.param("Media Center Kota Batam", True, id="media-center"),
            pytest.param("Pusat Penerangan Kemendagri", True, id="penerangan"),
            pytest.param("UPTD Statistik Diskominfo Aceh", True, id="part-of-one"),
            pytest.param("Dinas Kesehatan Kota Batu", False, id="other-affairs"),
            pytest.param("Dinas Penerangan Jalan Umum Kota Medan", False, id="street-lights"),
            pytest.param("Forum Komunikasi Pimpinan Daerah Kota Ternate", None, id="a-forum-for-talks"),
            pytest.param("Biro ORB", False, id="unknown-initials"),
            pytest.param("Biro KLI Kemenkeu", None, id="initials-that-may-hide-it"),
            pytest.param("Bidang Teknologi Informasi BKD Provinsi Sulut", None, id="own-computers"),
        ],
    )
    def test_communications(self, text: str, *, expected: bool | None) -> None:
        """Public relations, communication, public information and media count; None is not clear."""
        assert read(text).communications is expected

    @pytest.mark.parametrize(
        ("text", "kind", "region"),
        [
            pytest.param("Biro Pemerintahan Pemprov Bali", K.BIRO, "51", id="government"),
            pytest.param("Biro Pemerintahan Provinsi Bali", K.BIRO, "51", id="level"),
            pytest.param("Bagian Hukum dan Pemerintahan Setda Kudus", K.BAGIAN, "33.19", id="listed"),
            pytest.param("Pemerintahan Provinsi Bali", K.PEMERINTAH_PROVINSI, "51", id="the-government-itself"),
        ],
    )
    def test_government_as_an_affair(self, text: str, kind: AgencyKind, region: str) -> None:
        """*Pemerintahan* behind the word of a unit is its affair, and not the government above it."""
        actual = reading(text)

        assert actual.value is not None
        assert (actual.value.kind, actual.value.region, actual.rest) == (kind, region, "")

    def test_misprint(self) -> None:
        """One edit in a long word is put right, and said."""
        actual = reading("Kementrian Komuniikasi dan Informatika")

        assert actual.value is not None
        assert (actual.value.kind, actual.value.functions) == (K.KEMENTERIAN, ("komunikasi", "informatika"))
        assert [issue.code for issue in actual.issues] == ["misprint", "misprint"]
        assert not actual.sure

    def test_unknown_initials(self) -> None:
        """Unknown initials in front of a region are taken for the kind that their first letter tells, with an issue."""
        actual = reading("DXQZ Kota Malang")

        assert actual.value is not None
        assert (actual.value.kind, actual.value.region) == (K.DINAS, "35.73")
        assert [issue.code for issue in actual.issues] == ["short-form"]


class TestRegions:
    """Regions in any spelling and order; what the words leave open stays open."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Dinas Kominfo Kab.Buleleng", "51.08", id="glued-level"),
            pytest.param("BPKAD Prov.Kaltim", "64", id="glued-province"),
            pytest.param("Kominfo Muba", "16.06", id="short-form"),
            pytest.param("DISKOMINFO KAB. CIREBON", "32.09", id="capitals"),
            pytest.param("dinas kominfo kota madiun", "35.77", id="small-letters"),
            pytest.param("Dinas Kominfo (Diskominfo) Kabupaten Rejang Lebong, Bengkulu", "17.02", id="province-behind"),
            pytest.param("Diskominfo Minahasa Utara (Minut)", "71.06", id="short-form-behind"),
            pytest.param(
                "Dinas Komunikasi dan Informatika Pemerintah Kabupaten Dairi", "12.11", id="government-between"
            ),
            pytest.param("Dinas Kominfo Pemko Medan", "12.71", id="short-government-between"),
            pytest.param("Badan Pengelolaan Keuangan dan Aset Daerah (BPKAD Riau)", "14", id="inside-the-bracket"),
            pytest.param("Pemerintah Kota (Pemkot) Malang", "35.73", id="bracket-between"),
            pytest.param("Pemerintah Daerah (Pemda) DIY", "34", id="bracket-of-pemda"),
            pytest.param("Pemerintah Daerah Daerah Istimewa Yogyakarta", "34", id="daerah-twice"),
            pytest.param("Inspektorat Daerah Istimewa Yogyakarta", "34", id="daerah-of-the-name"),
            pytest.param("Pemerintah Kota Administrasi Jakarta Timur", "31.75", id="administrative"),
            pytest.param("Diskominfo Bangka Belitung", "19", id="longest-name"),
            pytest.param("Polresta Malang Kota", "35.73", id="level-behind"),
            pytest.param("Diskominfo Provinsi Kal-Sel", "63", id="hyphen-inside"),
            pytest.param("Pemkot Sawah Lunto", "13.73", id="blank-inside"),
            pytest.param("Diskominfo Banjar Kalsel", "63.03", id="settled-by-province"),
            pytest.param("Kejati Jambi", "15", id="level-of-the-kind"),
            pytest.param("Dinas Tata Kota Surabaya", "35.78", id="kota-is-an-affair"),
            pytest.param("Sekretariat DPRA", "11", id="told-by-the-words"),
            pytest.param("Pemprovsu", "12", id="glued-short-form"),
            pytest.param("Dinas Kesehatan Provsumut", "12", id="glued-level-word"),
            pytest.param("Pemprov. Kalteng", "62", id="dot-behind-the-government"),
            pytest.param("PEMERINTAH KABUPATEN KUDUS DINAS KESEHATAN", "33.19", id="letterhead"),
            pytest.param("Pemerintah Kota Madiun\nBadan Kepegawaian Daerah", "35.77", id="letterhead-of-two-lines"),
            pytest.param("Kodim 0722 Kudus", "33.19", id="behind a number"),
            pytest.param("Setkab Kudus", "33.19", id="secretariat-of-a-kabupaten"),
        ],
    )
    def test_settled(self, text: str, expected: str) -> None:
        """The words settle one region."""
        actual = reading(text)

        assert actual.value is not None
        assert (actual.value.region, actual.value.candidates, actual.rest) == (expected, (), "")

    @pytest.mark.parametrize(
        ("text", "candidates", "level"),
        [
            pytest.param("Diskominfo Malang", ("35.07", "35.73"), Level.KABUPATEN_KOTA, id="both-levels"),
            pytest.param("Dinas Kominfo Jambi", ("15", "15.71"), None, id="province-and-capital"),
            pytest.param("Diskominfo Mura", ("16.05", "62.12"), Level.KABUPATEN, id="short-form-of-two"),
            pytest.param("Pemda Bogor", ("32.01", "32.71"), Level.KABUPATEN_KOTA, id="government"),
        ],
    )
    def test_open(self, text: str, candidates: tuple[str, ...], level: Level | None) -> None:
        """A name of several regions is not guessed: the codes stand in candidates, each as an alternative."""
        actual = reading(text)

        assert actual.value is not None
        assert (actual.value.region, actual.value.candidates, actual.value.level) == (None, candidates, level)
        assert actual.certainty is AMBIGUOUS
        assert tuple(other.region for other in actual.alternatives) == candidates
        assert actual.value.canonical is None

    @pytest.mark.parametrize(
        ("text", "seat"),
        [
            pytest.param("Bakorwil Bojonegoro", "35.22", id="short"),
            pytest.param("Badan Koordinasi Wilayah Pemerintahan dan Pembangunan Jember", "35.09", id="long"),
            pytest.param("Bakorwil Malang", None, id="town-or-kabupaten"),
        ],
    )
    def test_office_of_the_province(self, text: str, seat: str | None) -> None:
        """A Badan Koordinasi Wilayah is the province's: its town is the seat, and the reading is not sure."""
        actual = reading(text)

        assert actual.value is not None
        assert (actual.value.region, actual.value.seat, actual.value.canonical) == ("35", seat, None)
        assert not actual.sure

    def test_second_name_tells_the_region(self) -> None:
        """What *atau* joins is one body under two names; the region behind the second is its own."""
        actual = reading("Dinas Kesehatan atau Dinkes Kabupaten Kudus")

        assert actual.value is not None
        assert (actual.value.region, actual.value.functions, actual.rest) == ("33.19", ("kesehatan",), "")
        assert actual.sure

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Dinas Kesehatan atau Dinas Pendidikan Kabupaten Kudus", id="two-bodies"),
            pytest.param("Dinas Kesehatan atau yang lain", id="no-body"),
        ],
    )
    def test_another_body_behind_or(self, text: str) -> None:
        """Words behind *atau* that name no second time the same body stay unread, and the reading is not sure."""
        actual = reading(text)

        assert actual.value is not None
        assert actual.value.region is None
        assert [issue.code for issue in actual.issues] == ["unread"]

    def test_page_settles(self) -> None:
        """The region of the page settles a name, and fills in where none is printed."""
        settled = reading("Diskominfo Malang", region="35.73")
        filled = reading("BKPSDM", region="64.74")
        printed = reading("Diskominfo Kota Jambi", region="64.74")

        actual = [(found.value and found.value.region, found.certainty) for found in (settled, filled, printed)]

        assert actual == [("35.73", INFERRED), ("64.74", INFERRED), ("15.71", STATED)]

    def test_page_never_moves_the_centre(self) -> None:
        """A central body and a body of another level take nothing from the page."""
        actual = [reading(text, region="64.74").value for text in ("Kemendagri", "Kejati", "Universitas Airlangga")]

        assert [phrase and phrase.region for phrase in actual] == [None, None, None]

    @pytest.mark.parametrize(
        ("text", "expected", "code"),
        [
            pytest.param("Pemprov Kalimatan Timur", "64", "misprint", id="letter-lost"),
            pytest.param("Pemerintah Provinsi Sulwawesi Utara (Sulut)", "71", "misprint", id="letter-added"),
            pytest.param("Pemerintah Kabupaten Rajeng Lebong", "17.02", "misprint", id="letters-swapped"),
            pytest.param("Pemerintah Provinsi Kepulauan Bangka", "19", "cut-name", id="name-cut"),
            pytest.param("Pemerintah Kota Sleman", "34.04", "level", id="wrong-level"),
        ],
    )
    def test_put_right(self, text: str, expected: str, code: str) -> None:
        """What was put right is said, so that nothing is sure."""
        actual = reading(text)

        assert (actual.value and actual.value.region, [issue.code for issue in actual.issues]) == (expected, [code])
        assert not actual.sure

    def test_two_levels(self) -> None:
        """Of two level words the nearer one counts, and the other stays possible."""
        actual = reading("Pemerintah Kabupaten Kota Bandung")

        assert (actual.value and actual.value.region, actual.certainty) == ("32.73", AMBIGUOUS)
        assert [other.region for other in actual.alternatives] == ["32.04"]

    def test_level_word_missing(self) -> None:
        """A bare government of a name that one region has is inferred."""
        actual = reading("Pemerintah Majalengka")

        assert (actual.value and actual.value.kind, actual.certainty) == (K.PEMERINTAH_KABUPATEN, INFERRED)

    def test_span_is_nested(self) -> None:
        """The region's own words are found inside the mention."""
        text = "Menurut Pemerintah Kabupaten Rejang Lebong, Bengkulu"
        actual = reading(text).value

        assert actual is not None
        assert actual.region_span is not None
        start, end = actual.region_span
        assert text[start:end] == "Kabupaten Rejang Lebong"


class TestBelowAndBeside:
    """Villages, hospitals, schools, enterprises: a name of their own, and whose they are."""

    @pytest.mark.parametrize(
        ("text", "name", "region"),
        [
            pytest.param("Kelurahan Gunung Sahari Utara", "Gunung Sahari Utara", None, id="no-region"),
            pytest.param("Kecamatan Tanjung Batu", "Tanjung Batu", None, id="name-ends-like-a-region"),
            pytest.param("Kelurahan Kota Baru", "Kota Baru", None, id="name-begins-like-a-level"),
            pytest.param("Desa Ponggok, Kabupaten Klaten", "Ponggok", "33.10", id="level-word"),
            pytest.param("Kelurahan Menteng, Jakarta Pusat", "Menteng", "31.71", id="comma"),
            pytest.param(
                "Desa Sumberejo Kecamatan Ambulu Kabupaten Jember", "Sumberejo", "35.09", id="kecamatan-between"
            ),
            pytest.param(
                "Pemerintahan Nagari III Koto Aur Malintang", "III Koto Aur Malintang", None, id="roman-numeral"
            ),
        ],
    )
    def test_village(self, text: str, name: str, region: str | None) -> None:
        """A village takes its kabupaten only where it is printed."""
        actual = read(text)

        assert (actual.name, actual.region) == (name, region)

    @pytest.mark.parametrize(
        ("text", "region", "candidates", "certainty"),
        [
            pytest.param("RSUD Kabupaten Bekasi", "32.16", (), STATED, id="named-after-the-owner"),
            pytest.param("RSUD Buleleng", "51.08", (), STATED, id="bare-kabupaten"),
            pytest.param("RSUD Arifin Achmad Provinsi Riau", "14", (), STATED, id="province"),
            pytest.param("RSUD dr. Iskak Tulungagung", None, ("35.04", "35"), AMBIGUOUS, id="seat-or-owner"),
            pytest.param("RSUD Karsa Husada Kota Batu", "35.79", (), AMBIGUOUS, id="likely-owner"),
            pytest.param("RSUD Bali Mandara", None, (), STATED, id="region-in-the-name"),
            pytest.param("RSJD Dr. RM. Soedjarwadi Provinsi Jawa Tengah", "33", (), STATED, id="dotted-titles"),
            pytest.param("RSUD Kota Tarakan", "65.71", (), STATED, id="kota"),
            pytest.param("RSUD Tarakan", "65.71", (), AMBIGUOUS, id="bare-kota"),
            pytest.param("Rumah Sakit Pupuk Kaltim", "64", (), AMBIGUOUS, id="maybe-private"),
            pytest.param("RSUP Dr. Kariadi Semarang", None, (), STATED, id="of-the-centre"),
        ],
    )
    def test_hospital(self, text: str, region: str | None, candidates: tuple[str, ...], certainty: Certainty) -> None:
        """A hospital belongs to its owner: a place behind its name may be no more than its seat."""
        actual = reading(text)

        assert actual.value is not None
        assert (actual.value.region, actual.value.candidates, actual.certainty) == (region, candidates, certainty)

    def test_university_is_no_regions(self) -> None:
        """A place in the name of a university is no region that it belongs to."""
        assert (read("Universitas Bengkulu").region, read("Universitas Bengkulu").candidates) == (None, ())


class TestCentre:
    """Bodies of the centre, and their offices in the regions."""

    @pytest.mark.parametrize(
        ("text", "kind", "region", "seat"),
        [
            pytest.param("BPK Perwakilan Sultra", K.KANTOR_WILAYAH, "74", None, id="province"),
            pytest.param("Kanwil Kemenag Jatim", K.KANTOR_WILAYAH, "35", None, id="kanwil"),
            pytest.param("Perwakilan BKKBN Provinsi Lampung", K.KANTOR_WILAYAH, "18", None, id="perwakilan-first"),
            pytest.param("Kemenag Kota Mataram", K.KANTOR, "52.71", None, id="level-word"),
            pytest.param("BPS Sleman", K.KANTOR, "34.04", None, id="office-in-every-kabupaten"),
            pytest.param("Balai POM Kendari", K.BALAI, None, "74.71", id="seat"),
            pytest.param("Balai Besar POM di Denpasar", K.BALAI, None, "51.71", id="seat-with-di"),
            pytest.param("Balai Bahasa Provinsi Kalimantan Selatan", K.BALAI, "63", None, id="central-unit"),
            pytest.param("Balai Perbenihan Tanaman Hutan Kalsel", K.UPTD, "63", None, id="unit-of-the-province"),
            pytest.param("Kementerian Keuangan Jakarta", K.KEMENTERIAN, None, "31", id="where-the-centre-sits"),
            pytest.param("ITS Surabaya", K.PERGURUAN_TINGGI, None, "35.78", id="university"),
            pytest.param("Pengadilan Negeri Kelas IA Palembang", K.PENGADILAN, "16.71", None, id="class-of-a-court"),
            pytest.param("KPU", K.KOMISI, None, None, id="none"),
            pytest.param(
                "Badan Pemeriksa Keuangan (BPK) Perwakilan Provinsi Jambi", K.KANTOR_WILAYAH, "15", None, id="bracket"
            ),
            pytest.param("Setkab", K.LEMBAGA, None, None, id="of-the-cabinet"),
            pytest.param("Depkes", K.KEMENTERIAN, None, None, id="department"),
            pytest.param("Badan Pusat Statistik Kabupaten Kudus", K.KANTOR, "33.19", None, id="long-name"),
        ],
    )
    def test_offices(self, text: str, kind: AgencyKind, region: str | None, seat: str | None) -> None:
        """An office serves a region, or is only called after the town that it sits in."""
        actual = read(text)

        assert (actual.kind, actual.region, actual.seat) == (kind, region, seat)

    @pytest.mark.parametrize(
        ("text", "body", "level"),
        [
            pytest.param("Kementerian Komunikasi dan Informatika Republik Indonesia", "kemenkominfo", None, id="long"),
            pytest.param("Kementerian Kominfo", "kemenkominfo", None, id="short"),
            pytest.param("Komdigi", "kemkomdigi", None, id="word-of-the-field"),
            pytest.param("Ditjen IKP Kementerian Kominfo", "ditjen-ikp", None, id="ditjen"),
            pytest.param("Komisi Informasi Pusat (KIP)", "ki-pusat", None, id="commission"),
            pytest.param("Kemendagri", "kemendagri", None, id="other"),
        ],
    )
    def test_body(self, text: str, body: str, level: Level | None) -> None:
        """A central body of the reference table has its slug, and no region."""
        actual = read(text)

        assert (actual.body, actual.region, actual.level) == (body, level, Level.NATIONAL)

    def test_not_yet_or_no_more(self) -> None:
        """A ministry that did not stand on the day is read as printed, with an issue."""
        then = parse_agency("Kemenkominfo", on="2023-05")
        now = parse_agency("Kemenkominfo", on=dt.date(2025, 2, 26))

        assert then is not None
        assert now is not None
        assert (then.issues, [issue.code for issue in now.issues]) == ((), ["bygone"])

    def test_bare_word_of_the_field(self) -> None:
        """A bare Kominfo is any agency of the field, or the ministry."""
        actual = reading("Kominfo")

        assert actual.value is not None
        assert (actual.value.kind, actual.value.region, actual.certainty) == (K.DINAS, None, AMBIGUOUS)
        assert [other.body for other in actual.alternatives] == ["kemenkominfo"]


class TestParents:
    """The body above is read where it is printed, and gives its region."""

    @pytest.mark.parametrize(
        ("text", "parents", "region"),
        [
            pytest.param("Biro Humas Setdaprov Sulut", [K.SEKRETARIAT_DAERAH], "71", id="setda"),
            pytest.param("Bagian Infokom pada Setdako Dumai", [K.SEKRETARIAT_DAERAH], "14.72", id="pada"),
            pytest.param("Bidang IKP, Diskominfo Kabupaten Bogor", [K.DINAS], "32.01", id="comma"),
            pytest.param("Humas Pemkab Demak", [K.PEMERINTAH_KABUPATEN], "33.21", id="government"),
            pytest.param(
                "Direktorat Pengelolaan Media Ditjen IKP Kementerian Kominfo",
                [K.DIREKTORAT_JENDERAL, K.KEMENTERIAN],
                None,
                id="chain",
            ),
            pytest.param("Direktorat Jenderal (Ditjen) Pajak", [], None, id="none"),
        ],
    )
    def test_chain(self, text: str, parents: list[AgencyKind], region: str | None) -> None:
        """The chain goes up as it is printed."""
        phrase: AgencyPhrase | None = read(text)
        assert phrase is not None
        code, chain = phrase.region, list[AgencyKind]()
        while (phrase := phrase.parent) is not None:
            chain.append(phrase.kind)

        assert (chain, code) == (parents, region)

    def test_rest(self) -> None:
        """What stands around the name is left unread."""
        actual = reading("Plt. Kadis Lingkungan Hidup Sulut, Limmi")

        assert (actual.surface, actual.rest) == ("Lingkungan Hidup Sulut", "Plt. Kadis , Limmi")
        assert actual.value is not None
        assert (actual.value.kind, actual.value.region) == (K.DINAS, "71")


class TestNames:
    """Long and short names of what was read."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Pemkot Tanjungpinang", "Pemerintah Kota Tanjungpinang", id="as-the-region-writes-it"),
            pytest.param("Pemda DIY", "Pemerintah Daerah Daerah Istimewa Yogyakarta", id="special-region"),
            pytest.param("Diskominfo Koltim", "Dinas Komunikasi dan Informatika Kabupaten Kolaka Timur", id="short"),
            pytest.param(
                "Dinas Kominfo Persandian dan Statistik Papua Barat",
                "Dinas Komunikasi, Informatika, Persandian dan Statistik Provinsi Papua Barat",
                id="one-list",
            ),
            pytest.param("Diskominfosantik Sulteng", None, id="order-unknown"),
            pytest.param(
                "Diskominfosantik Kabupaten Bekasi",
                "Dinas Komunikasi, Informatika, Persandian dan Statistik Kabupaten Bekasi",
                id="order-known-here",
            ),
            pytest.param("DLH Sulut", "Dinas Lingkungan Hidup Provinsi Sulawesi Utara", id="initials"),
            pytest.param("DP3AP2KB NTB", None, id="initials-of-many-names"),
            pytest.param(
                "Dinas Komunikasi Informasi Statistik dan Persandian Kota Pekanbaru",
                "Dinas Komunikasi, Informatika, Statistik dan Persandian Kota Pekanbaru",
                id="garbled-but-known",
            ),
            pytest.param("Polres Muba", "Kepolisian Resor Musi Banyuasin", id="bare-name"),
            pytest.param(
                "Biro Adpim Setdaprov Sulut",
                "Biro Administrasi Pimpinan Sekretariat Daerah Provinsi Sulawesi Utara",
                id="with-parent",
            ),
            pytest.param("Balai POM Kendari", None, id="seat"),
        ],
    )
    def test_canonical(self, text: str, expected: str | None) -> None:
        """The long name is given where it is certain."""
        assert read(text).canonical == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Pemerintah Kabupaten Musi Banyuasin", "Pemkab Muba", id="government"),
            pytest.param("Pemerintah Provinsi Jawa Timur", "Pemprov Jatim", id="province"),
            pytest.param("Dinas Komunikasi dan Informatika Kota Jambi", "Diskominfo Kota Jambi", id="generic"),
            pytest.param("Dinas Komunikasi dan Informatika Kota Surabaya", "Dinkominfo Surabaya", id="local-coinage"),
            pytest.param("Dinas Kesehatan Kabupaten Malang", "Dinkes Kabupaten Malang", id="level-kept"),
            pytest.param("Dinas Pemberdayaan Masyarakat dan Desa (PMD) Kota Batu", "DPMD Batu", id="not-the-bracket"),
            pytest.param("Dinas Tata Kota Surabaya", None, id="none-known"),
            pytest.param("Diskominfo Malang", None, id="region-open"),
        ],
    )
    def test_short(self, text: str, expected: str | None) -> None:
        """The short name has the shortest name of the region that means it alone."""
        assert short_name(read(text)) == expected

    @pytest.mark.parametrize(
        ("text", "on", "long", "short"),
        [
            pytest.param(
                "Kemenkominfo",
                "2025-02",
                "Kementerian Komunikasi dan Digital Republik Indonesia",
                "Kemkomdigi",
                id="successor",
            ),
            pytest.param(
                "Komdigi",
                "2023",
                "Kementerian Komunikasi dan Informatika Republik Indonesia",
                "Kemenkominfo",
                id="predecessor",
            ),
            pytest.param("Ditjen Aptika", "2025", None, None, id="split-in-three"),
            pytest.param("Dishubkominfo Kota Solok", "2020", None, None, id="out-of-use"),
        ],
    )
    def test_on_a_day(self, text: str, on: str, long: str | None, short: str | None) -> None:
        """The same body has the names of the day."""
        phrase = read(text)

        assert (long_name(phrase, on=on), short_name(phrase, on=on)) == (long, short)

    def test_uncertain_is_written_as_printed(self) -> None:
        """Formatting never invents: what is not certain comes back as it was printed."""
        phrase = read("Dinas Kominfosandi Kab.Buleleng")

        assert format_agency(phrase) == "Dinas Kominfosandi Kab.Buleleng"

    def test_unknown_style(self) -> None:
        """There are two styles."""
        with pytest.raises(InvalidValue, match="no style"):
            format_agency(read("Diskominfo"), "tiny")  # type: ignore[arg-type]  # what is refused


class TestFind:
    """Mentions in running text: exact, not overlapping, and no classes of bodies."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "Rombongan Diskominfo Minahasa Utara (Minut), tiba di Kantor Dinas Kominfo Kotamobagu, di Jalan Yani.",
                ["Diskominfo Minahasa Utara (Minut)", "Dinas Kominfo Kotamobagu"],
                id="building",
            ),
            pytest.param(
                "Kata Kepala Dinas Kominfo Minahasa, Maya Kainde.", ["Dinas Kominfo Minahasa"], id="person-behind"
            ),
            pytest.param("Plt. Kadis Kominfo Kota Bontang, Sony.", ["Kominfo Kota Bontang"], id="head"),
            pytest.param(
                "Diwakili Asisten II Bidang Pemerintahan Setda Papua Barat.",
                ["Setda Papua Barat"],
                id="field-of-a-post",
            ),
            pytest.param(
                "Pemkab Muba, Bappeda, dan Dinas Kesehatan Kota Batu hadir.",
                ["Pemkab Muba", "Bappeda", "Dinas Kesehatan Kota Batu"],
                id="list",
            ),
            pytest.param("Itu corong pemerintah Kota Malang ini.", ["pemerintah Kota Malang"], id="small-letter"),
            pytest.param("Diikuti Diskominfo Kabupaten /Kota di Jawa Timur.", [], id="all-regions"),
            pytest.param("Kegiatan Diskominfo se-Jawa Timur.", [], id="se"),
            pytest.param("Dalam Komisi Informasi Award Jateng 2020.", [], id="award"),
            pytest.param("Ia tinggal di Desa Lolong, Kecamatan Karanganyar.", [], id="places"),
            pytest.param(
                "Kelurahan Gunung Sahari Utara meraih nilai 76.", ["Kelurahan Gunung Sahari Utara"], id="acts"
            ),
            pytest.param("Badan publik wajib; Badan Hukum itu sah.", [], id="ordinary-words"),
            pytest.param("Wilayah Indonesia Bagian Barat.", [], id="not-a-bagian"),
            pytest.param(
                "Badan Intelijen Pusat dan Badan Pangan Nasional.", ["Badan Pangan Nasional"], id="which-badan"
            ),
            pytest.param("Penghargaan diraih Desa Ponggok, Klaten.", ["Desa Ponggok, Klaten"], id="given-to-a-village"),
            pytest.param(
                "Dua desa hadir yaitu Desa Sukajaya (Kabupaten Badung) dan Desa Melati Indah (Kota Denpasar).",
                ["Desa Sukajaya (Kabupaten Badung)", "Desa Melati Indah (Kota Denpasar)"],
                id="villages-listed",
            ),
            pytest.param("Warga Desa Sukajaya (Kabupaten Badung) datang.", [], id="village-as-a-place"),
            pytest.param("Hadir yaitu Budi. Lalu Desa Sukajaya (Kabupaten Badung) ramai.", [], id="another-sentence"),
            pytest.param("Acara di Lantai 2 Gedung Melati UGM.", [], id="building-of-a-university"),
            pytest.param("Acara di Balai Raya Melati Bengkulu.", [], id="hall"),
            pytest.param("Di Pusat Rekreasi dan Pusat Promosi Melati Semarang.", [], id="two-halves-of-a-venue"),
            pytest.param("Penghargaan Diskominfo Terbaik diberikan.", [], id="best-of-a-class"),
            pytest.param("Bawaslu Terbaik II kategori data.", ["Bawaslu"], id="won-a-place"),
            pytest.param("Kata Deputi II Bidang Komunikasi KSP.", [], id="deputy"),
            pytest.param("Biaya ORI dan KPI naik.", [], id="other-meanings"),
            pytest.param("Nasabah Bank Danamon dan PT Maju Jaya.", [], id="private"),
            pytest.param("Kementerian Pertahanan Inggris menyatakan itu.", [], id="abroad"),
            pytest.param("(Irwan/Rilis Dinkominfo Muba)", ["Dinkominfo Muba"], id="bracket-from-outside"),
            pytest.param("Itu (Sekdaprov) Riau.", [], id="bracket-cut"),
            pytest.param(
                "Bakohumas (Badan Koordinasi) Kementerian Kominfo",
                ["Bakohumas (Badan Koordinasi) Kementerian Kominfo"],
                id="bracket-between",
            ),
        ],
    )
    def test_mentions(self, text: str, expected: list[str]) -> None:
        """The surfaces are verbatim."""
        assert mentions(text) == expected

    def test_line_break_inside(self) -> None:
        """A name goes on over a line break, and not over an empty line."""
        text = "Dinas Komunikasi dan\nInformatika Kota Batu\n\nDinas Kesehatan\n\nKota Batu"

        assert mentions(text) == ["Dinas Komunikasi dan\nInformatika Kota Batu", "Dinas Kesehatan"]

    def test_too_long(self) -> None:
        """Beyond the limits nothing is read, and what is no text neither."""
        huge = "Pemkab Muba " * (LONGEST_TEXT // 12 + 1)

        assert (find_agencies(huge), parse_agency("x" * (LONGEST_PHRASE + 1))) == ((), None)
        assert find_agencies(None) == ()  # type: ignore[arg-type]  # what is no text


MUBA = Agency(
    id="agency:diskominfo-muba",
    kind=K.DINAS,
    region="16.06",
    names=(Name(text="Dinas Komunikasi dan Informatika"), Name(text="Dinkominfo Muba", kind=NameKind.SHORT)),
)
MADIUN = Agency(
    id="agency:madiun", kind=K.DINAS, region="35.77", names=(Name(text="Dinas Komunikasi dan Informatika"),)
)
HEALTH = Agency(id="agency:dinkes-muba", kind=K.DINAS, region="16.06", names=(Name(text="Dinas Kesehatan"),))
PEMKAB = Agency(id="agency:muba", kind=K.PEMERINTAH_KABUPATEN, region="16.06", names=(Name(text="Pemkab Muba"),))
RSUD = Agency(id="agency:rsud-sekayu", kind=K.RSUD, region="16.06", names=(Name(text="RSUD Sekayu"),))
KOMINFO = Agency(id="agency:kominfo", kind=K.KEMENTERIAN, names=(Name(text="Kementerian Komunikasi dan Informatika"),))
CATALOG = Catalog([MUBA, MADIUN, HEALTH, PEMKAB, RSUD, KOMINFO])


class TestMatch:
    """Agencies of a catalog that a phrase may mean."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Dinkominfo Muba", [("agency:diskominfo-muba", 1.0)], id="same-name"),
            pytest.param("Dinas Kominfo Kab. Musi Banyuasin", [("agency:diskominfo-muba", 1.0)], id="local-coinage"),
            pytest.param("Dinkes Kab. Musi Banyuasin", [("agency:dinkes-muba", 0.8)], id="same-body"),
            pytest.param(
                "Diskominfo", [("agency:diskominfo-muba", 0.5), ("agency:madiun", 0.5)], id="region-open-no-guess"
            ),
            pytest.param("Dinas Pertanian Kab. Musi Banyuasin", [], id="other-affairs"),
            pytest.param("Diskominfo Kota Malang", [], id="other-region"),
            pytest.param("Pemerintah Kabupaten Musi Banyuasin", [("agency:muba", 1.0)], id="short-name-is-equal"),
            pytest.param("RSUD Sekayu", [("agency:rsud-sekayu", 0.5)], id="proper-name"),
            pytest.param("RSUD Bayung Lencir", [], id="other-proper-name"),
            pytest.param("Kemenkominfo RI", [("agency:kominfo", 0.8)], id="ministry"),
        ],
    )
    def test_match(self, text: str, expected: list[tuple[str, float]]) -> None:
        """Candidates come best first."""
        actual = [(match.agency.id, match.score) for match in match_agency(read(text), CATALOG)]

        assert actual == expected

    def test_reasons(self) -> None:
        """Every match says why."""
        (match,) = match_agency(read("Dinkominfo Muba"), CATALOG)

        assert match.reasons == ("short name 'Dinkominfo Muba' is equal", "kind, region and affairs agree")

    def test_former_name(self) -> None:
        """A former name counts less than one in use."""
        old = Agency(
            id="agency:old",
            kind=K.DINAS,
            region="13.72",
            names=(
                Name(text="Dinas Komunikasi dan Informatika Kota Solok"),
                Name(text="Dishubkominfo Kota Solok", kind=NameKind.FORMER),
            ),
        )

        (match,) = match_agency(read("Dishubkominfo Kota Solok"), Catalog([old]))

        assert match.score == 0.9


class TestRefusals:
    """Only what is no text about an agency is refused."""

    def test_unknown_region(self) -> None:
        """The caller's region must exist."""
        with pytest.raises(UnknownReference):
            parse_agency("Diskominfo", region="99.99")

    def test_no_day(self) -> None:
        """The caller's day must be one."""
        with pytest.raises(InvalidValue):
            parse_agency("Diskominfo", on="kemarin")


class TestLaws:
    """What holds of every name that the blocks can make, and of every text."""

    @given(cases())
    @settings(max_examples=120, deadline=None)
    def test_blocks_are_read(self, case: Case) -> None:
        """A name made of blocks is read as they say, whole."""
        actual = reading(case.text)

        assert actual.value is not None
        assert (actual.surface, actual.value.kind, actual.value.region) == (case.text, case.block.kind, case.region)
        assert set(actual.value.functions) == case.block.functions
        assert actual.value.communications is case.block.communications

    @given(cases())
    @settings(max_examples=60, deadline=None)
    def test_capitals_do_not_count(self, case: Case) -> None:
        """A headline in capitals says the same."""
        actual = read(case.text.upper())

        assert (actual.kind, actual.region) == (case.block.kind, case.region)
        assert set(actual.functions) == case.block.functions

    @given(cases())
    @settings(max_examples=60, deadline=None)
    def test_found_in_prose(self, case: Case) -> None:
        """A name inside a sentence is found with its exact borders."""
        assert mentions(f"Penghargaan itu diraih {case.text}, kemarin.") == [case.text]

    @given(cases(), st.sampled_from(["long", "short"]))
    @settings(max_examples=80, deadline=None)
    def test_written_and_read_again(self, case: Case, style: str) -> None:
        """A name that is written in either style is read as the same body."""
        first = read(case.text)
        again = read(format_agency(first, "long" if style == "long" else "short"))

        assert (again.kind, again.region, set(again.functions)) == (first.kind, first.region, set(first.functions))

    @given(scraps())
    @settings(max_examples=150, deadline=None)
    def test_never_raises_and_never_overlaps(self, text: str) -> None:
        """Any heap of words is read without an error; borders are exact, brackets closed, regions inside."""
        last = 0
        for found in find_agencies(text):
            assert found.value is not None
            start, end = found.value.region_span or (found.start, found.end)
            assert last <= found.start <= start < end <= found.end
            assert text[found.start : found.end] == found.surface
            assert found.surface.count("(") == found.surface.count(")")
            assert not (found.value.region and found.value.candidates)
            last = found.end

    @given(st.text(max_size=80))
    @settings(max_examples=100, deadline=None)
    def test_any_text(self, text: str) -> None:
        """No text makes the readers raise."""
        found = parse_agency(text)

        assert found is None or text[found.start : found.end] == found.surface
        assert all(text[one.start : one.end] == one.surface for one in find_agencies(text))


class TestSample:
    """Real phrases with hand-made values."""

    @pytest.mark.skipif(not SAMPLE.is_file(), reason="the sample of real phrases is not beside the checkout")
    def test_accuracy(self) -> None:
        """Kind, region and communications are right for 95 of 100 phrases that tell them, no region surely wrong."""
        right, surely_wrong = list[bool](), list[str]()
        for item in json.loads(SAMPLE.read_text("utf-8")):
            gold, found = item["gold"], parse_agency(item["surface"])
            phrase = found.value if found is not None else None
            kinds = () if phrase is None else (phrase.kind.value, phrase.group.value)
            told = (phrase.region, phrase.communications) if phrase is not None else None
            if item["region_resolved_by"] == "surface":
                right.append(gold["kind"] in kinds and told == (gold["region"]["code"], gold["communications"]))
            if found is not None and found.sure and told is not None and told[0] not in (None, gold["region"]["code"]):
                surely_wrong.append(item["surface"])

        assert sum(right) >= 0.95 * len(right)
        assert surely_wrong == []
