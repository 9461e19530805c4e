"""Names of agencies by families: ministries, offices of the centre, merged bodies, regions in odd spellings."""

import pytest

from humaskit import AgencyKind
from humaskit.text.agencies import AgencyGroup, AgencyPhrase, find_agencies, parse_agency
from humaskit.text.reading import Reading
from humaskit.values.citation import Certainty
from humaskit.values.level import Level

K, G = AgencyKind, AgencyGroup


def reading(text: str) -> Reading[AgencyPhrase]:
    """Return the reading of *text*."""
    found = parse_agency(text)
    assert found is not None
    return found


def read(text: str) -> AgencyPhrase:
    """Return the agency that *text* names."""
    found = reading(text).value
    assert found is not None
    return found


class TestMinistries:
    """The ministries since 2024 (Perpres 139/2024), by their names and coinages."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            pytest.param(
                "Kemenko Kumham Imipas",
                "Kementerian Koordinator Bidang Hukum, Hak Asasi Manusia, Imigrasi dan Pemasyarakatan",
                id="two-coinages",
            ),
            pytest.param("Kemenko Pangan", "Kementerian Koordinator Bidang Pangan", id="field"),
            pytest.param("Kemenko Perekonomian", "Kementerian Koordinator Bidang Perekonomian", id="no-field-word"),
            pytest.param(
                "Kementerian Koordinator Bidang Infrastruktur dan Pembangunan Kewilayahan",
                "Kementerian Koordinator Bidang Infrastruktur dan Pembangunan Kewilayahan",
                id="long",
            ),
            pytest.param("Kemenko PM RI", "Kementerian Koordinator Bidang Pemberdayaan Masyarakat", id="initials"),
            pytest.param("Kemenaker", "Kementerian Ketenagakerjaan", id="second-coinage"),
            pytest.param("KLHK", "Kementerian Lingkungan Hidup dan Kehutanan", id="initials-alone"),
            pytest.param("Kementerian Desa dan PDT", "Kementerian Desa dan Pembangunan Daerah Tertinggal", id="half"),
        ],
    )
    def test_name(self, text: str, name: str) -> None:
        """The long name is that of the law, with the country behind it."""
        actual = read(text)

        assert (actual.group, actual.canonical) == (G.MINISTRY, f"{name} Republik Indonesia")

    def test_two_in_one(self) -> None:
        """A stroke joins the two short forms of one ministry."""
        actual = reading("ATR/BPN Kota Cilegon")
        assert actual.value is not None

        assert (actual.value.region, actual.rest) == ("36.72", "")


class TestOffices:
    """Offices of the centre in the regions."""

    @pytest.mark.parametrize(
        ("text", "kind", "region"),
        [
            pytest.param("LPKA Kelas II Ternate", K.KANTOR, None, id="prison-for-children"),
            pytest.param("Rupbasan Kelas I Medan", K.KANTOR, None, id="store-of-the-seized"),
            pytest.param("Rudenim Makassar", K.KANTOR, None, id="immigration-detention"),
            pytest.param("Balai Pemasyarakatan Kelas I Surakarta", K.KANTOR, None, id="probation"),
            pytest.param("Bea Cukai Kudus", K.KANTOR, None, id="customs"),
            pytest.param("Kanwil Kemenag Gorontalo", K.KANTOR_WILAYAH, "75", id="province-and-kota-of-one-name"),
            pytest.param("BPKP Jambi", K.KANTOR_WILAYAH, "15", id="audit-of-a-province"),
            pytest.param("Ombudsman Bengkulu", K.KANTOR_WILAYAH, "17", id="ombudsman-of-a-province"),
            pytest.param("KI Jambi", K.KOMISI, "15", id="information-commission"),
            pytest.param("Komisi Informasi Daerah (KID) Bengkulu", K.KOMISI, "17", id="older-name"),
            pytest.param("BNN Kota Bima", K.KANTOR, "52.72", id="level-in-the-name"),
            pytest.param("Polda Metro Jaya", K.POLRI, "31", id="police-of-jakarta"),
            pytest.param("Polrestabes Bandung", K.POLRI, "32.73", id="police-of-a-large-town"),
            pytest.param("Kepolisian Resort (Polres) Belu", K.POLRI, "53.04", id="spelling"),
            pytest.param("Panitia Pengawas Pemilihan (Panwaslih) Kota Langsa", K.KOMISI, "11.74", id="aceh"),
            pytest.param("KIP Kabupaten Bireuen", K.KOMISI, "11.11", id="elections-in-aceh"),
            pytest.param("BPSDMP Kominfo Surabaya", K.BALAI, None, id="of-the-ministry-not-of-the-region"),
            pytest.param("DPR Papua Selatan", K.DPRD, "93", id="council-of-papua"),
            pytest.param("DPR RI", K.LEMBAGA, None, id="parliament"),
            pytest.param("LPMP Sulsel", K.BALAI, "73", id="balai-of-a-province"),
            pytest.param("BWS Sumatera V", K.BALAI, None, id="balai-of-a-basin"),
            pytest.param("Kantor ATR/BPN Kota Tangerang", K.KANTOR, "36.71", id="office-of-two-bodies"),
            pytest.param("KP2KP Sarmi", K.KANTOR, None, id="tax-office"),
        ],
    )
    def test_region(self, text: str, kind: AgencyKind, region: str | None) -> None:
        """A region counts when the office serves it, not when it only sits there."""
        actual = read(text)

        assert (actual.kind, actual.region) == (kind, region)

    @pytest.mark.parametrize(
        ("text", "canonical"),
        [
            pytest.param("BPK Sulbar", "Badan Pemeriksa Keuangan Perwakilan Provinsi Sulawesi Barat", id="audit"),
            pytest.param("TVRI Stasiun Kalsel", None, id="a-station-is-no-perwakilan"),
            pytest.param("Pengadilan Negeri Lubuk Sikaping", "Pengadilan Negeri Lubuk Sikaping", id="town-of-a-court"),
            pytest.param("Polres Tegal Kota", None, id="police-of-one-of-two"),
            pytest.param("Polres Tuban", "Kepolisian Resor Tuban", id="police"),
            pytest.param("KIP Kota Banda Aceh", None, id="no-name-of-a-short-form"),
        ],
    )
    def test_canonical(self, text: str, canonical: str | None) -> None:
        """The long name is given only where the words tell it."""
        assert read(text).canonical == canonical

    def test_bureau_of_a_province(self) -> None:
        """A Biro of the Setda is provincial, also where a kota has the province's name."""
        assert read("Biro Kesra Setda Jambi").region == "15"

    def test_either_body(self) -> None:
        """DKPP alone may be a Dinas, or the council of honour of elections."""
        assert reading("DKPP").certainty is Certainty.AMBIGUOUS
        assert reading("DKPP Kota Cimahi").certainty is Certainty.STATED


class TestParts:
    """What stands between the kind of a body and its region."""

    @pytest.mark.parametrize(
        ("text", "canonical"),
        [
            pytest.param(
                "Satpol PP dan Pemadam Kebakaran Kabupaten Kendal",
                "Satuan Polisi Pamong Praja dan Pemadam Kebakaran Kabupaten Kendal",
                id="merged",
            ),
            pytest.param(
                "Satpol PP, Pemadam Kebakaran dan Penyelamatan Kota Solok",
                "Satuan Polisi Pamong Praja, Pemadam Kebakaran dan Penyelamatan Kota Solok",
                id="merged-by-a-comma",
            ),
            pytest.param("Satpol PP dan Damkar Kota Solok", None, id="merged-short"),
            pytest.param(
                "Badan Pembinaan Badan Usaha Milik Daerah Provinsi Banten",
                "Badan Pembinaan Badan Usaha Milik Daerah Provinsi Banten",
                id="a-body-that-is-an-affair",
            ),
        ],
    )
    def test_merged(self, text: str, canonical: str | None) -> None:
        """All affairs belong to the name."""
        actual = reading(text)
        assert actual.value is not None

        assert (actual.value.canonical, actual.rest) == (canonical, "")

    def test_affair_that_is_a_region(self) -> None:
        """Ketapang in front of a region is food security."""
        actual = read("Dinas Ketapang Kabupaten Luwu")

        assert (actual.region, actual.domain) == ("73.17", "Ketahanan Pangan")

    def test_unknown_initials(self) -> None:
        """Unknown initials of a unit end before its region."""
        assert read("UPTD XPRW Kabupaten Buol").region == "72.05"

    def test_small_letters(self) -> None:
        """A part of a coinage may stand apart in small letters."""
        actual = read("Diskominfo dan statistik Sintang")

        assert (actual.region, set(actual.functions)) == ("61.05", {"komunikasi", "informatika", "statistik"})

    @pytest.mark.parametrize(
        ("text", "domain"),
        [
            pytest.param("Dinas Koperindag Kabupaten Nias", "Koperasi, Perindustrian dan Perdagangan", id="two-blocks"),
            pytest.param("Dinas Arpusda Kabupaten Nias", "Kearsipan dan Perpustakaan", id="of-the-region"),
            pytest.param("Dinas Hubkominfo Kabupaten Nias", "Perhubungan, Komunikasi dan Informatika", id="three"),
            pytest.param("Dinas Infokom Kabupaten Nias", "Informasi dan Komunikasi", id="the-other-order"),
            pytest.param("Dinas Komdigi Kabupaten Nias", "Komunikasi dan Digital", id="digital"),
        ],
    )
    def test_glued_affairs(self, text: str, domain: str) -> None:
        """Affairs that are glued without their Dis- are read in long words."""
        assert read(text).domain == domain

    def test_unknown_tail(self) -> None:
        """What is glued behind kominfo may be unknown: the agency is one of communication, its name is open."""
        actual = read("Diskominfoxyz Kabupaten Nias")

        assert (actual.communications, actual.region, actual.canonical) == (True, "12.04", None)

    def test_hospital_of_a_province(self) -> None:
        """A region behind RSUD is its name when the owner is printed behind it."""
        actual = read("RSUD Bulungan Provinsi Kaltara")

        assert (actual.name, actual.region) == ("Bulungan", "65")

    def test_shorter_core(self) -> None:
        """Some coinages cut kominfo itself."""
        assert read("Diskominstandi Kabupaten Asmat").communications is True

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Komisi I Bidang Hukum DPRD Kabupaten Pati", id="commission-with-its-field"),
            pytest.param("Badan Anggaran DPRD Kabupaten Pati", id="budget-board"),
            pytest.param("Fraksi Xyz DPRD Kabupaten Pati", id="group"),
        ],
    )
    def test_part_of_a_council(self, text: str) -> None:
        """The parts of a DPRD are read as the DPRD."""
        assert read(text).kind is K.DPRD

    def test_council_of_the_press(self) -> None:
        """The Dewan of a Sekretariat is not always a DPRD."""
        assert read("Sekretariat Dewan Pers").kind is K.SEKRETARIAT

    def test_field_of_a_post_is_no_school(self) -> None:
        """SMA with a Dinas behind it is the field of a Bidang."""
        actual = read("Kabid SMA Dinas Pendidikan Kalteng")

        assert (actual.kind, actual.region) == (K.BIDANG, "62")


class TestNamesOfRegions:
    """Regions in the spellings of the press."""

    @pytest.mark.parametrize(
        ("text", "region"),
        [
            pytest.param("Diskominfo Kab, Belu", "53.04", id="comma-for-a-dot"),
            pytest.param("PemkabAceh Besar", "11.06", id="government-glued"),
            pytest.param("DinasKominfo KotaMedan", "12.71", id="level-glued"),
            pytest.param("PemprovSulawesi Barat", "76", id="two-words-glued"),
            pytest.param("Dinas Kominfo Kabupaten Pontianak", "61.02", id="former-name-with-its-level"),
            pytest.param("Desa Xyz (Selayar)", "73.01", id="brackets"),
            pytest.param("Diskominfo (Kota Bogor)", "32.71", id="brackets-with-a-level"),
            pytest.param("Nagari Xyz Solsel", "13.11", id="short-form-behind-a-village"),
            pytest.param("Dinas Sosial ( Dinsos ) Kabupaten Ende", "53.08", id="blanks-in-brackets"),
            pytest.param("Dinas Sosial di Kabupaten Ende", "53.08", id="preposition"),
            pytest.param("Diskominfo DI Yogyakarta", "34", id="no-preposition"),
            pytest.param("Asosiasi Xyz (PWI) Kota Metro", "18.72", id="short-form-of-unknown-words"),
            pytest.param("Pemdaprov Jabar", "32", id="regional-government"),
            pytest.param("Pemprov Kal-Sel", "63", id="short-form-in-parts"),
        ],
    )
    def test_region(self, text: str, region: str) -> None:
        """The region is read all the same."""
        assert read(text).region == region

    @pytest.mark.parametrize(
        ("text", "kind", "level"),
        [
            pytest.param("Pemerintah Provinsi", K.PEMERINTAH_PROVINSI, Level.PROVINCE, id="province"),
            pytest.param("Pemerintah Kabupaten (Pemkab)", K.PEMERINTAH_KABUPATEN, Level.KABUPATEN, id="kabupaten"),
        ],
    )
    def test_no_region(self, text: str, kind: AgencyKind, level: Level) -> None:
        """A government without its region has its kind and level."""
        actual = read(text)

        assert (actual.kind, actual.level, actual.region) == (kind, level, None)

    def test_unread_words(self) -> None:
        """Words that may belong to the name take away certainty."""
        actual = reading("XYZB Kominfo Jambi Timur Laut")

        assert actual.certainty is not Certainty.STATED
        assert "unread" in [issue.code for issue in actual.issues]


class TestOthers:
    """Enterprises, associations and media."""

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            pytest.param("PT Jasa Marga", K.BUMN, id="company"),
            pytest.param("PLN UP3 Kotamobagu", K.BUMN, id="unit-of-a-company"),
            pytest.param("PT Telkom Witel Kaltara", K.BUMN, id="branch-of-a-company"),
            pytest.param("Bank Nagari", K.BUMD, id="bank"),
            pytest.param("Bank Kalsel Cabang Xyz", K.BUMD, id="branch-of-a-bank"),
            pytest.param("Yayasan Xyz Toraja Utara", K.OTHER, id="foundation"),
            pytest.param("LPPL Radio Xyz", K.OTHER, id="local-radio"),
            pytest.param("SMSI Kabupaten Sigi", K.OTHER, id="association"),
            pytest.param("Kwarda Gerakan Pramuka Bali", K.OTHER, id="scouts"),
            pytest.param("Dewan Kesenian Jakarta", K.OTHER, id="council-of-the-arts"),
            pytest.param("Lembaga Adat Melayu Riau", K.OTHER, id="custom"),
            pytest.param("Telkom University", K.PERGURUAN_TINGGI, id="campus-with-the-name-of-a-company"),
        ],
    )
    def test_kind(self, text: str, kind: AgencyKind) -> None:
        """The words tell who owns the body."""
        assert read(text).kind is kind

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Rapat dihadiri PWI Kabupaten Sigi dan tamu.", id="association"),
            pytest.param("Bantuan dari Yayasan Xyz Toraja.", id="foundation"),
            pytest.param("Siswa SMAN 1 hadir.", id="school-of-nowhere"),
            pytest.param("Kadiskominfo hadir.", id="head"),
            pytest.param("Bantuan PT Pertamina Xyz Abc tiba.", id="another-company"),
        ],
    )
    def test_no_mention(self, text: str) -> None:
        """They are no mentions of a public body in running text."""
        assert find_agencies(text) == ()

    def test_list(self) -> None:
        """A government behind a comma is the next of a list, not the owner."""
        actual = [found.surface for found in find_agencies("Hadir PDAM Tirta Xyz, Pemkab Sigi dan tamu.")]

        assert actual == ["PDAM Tirta Xyz", "Pemkab Sigi"]

    @pytest.mark.parametrize(
        ("text", "surface"),
        [
            pytest.param("Tim Diskominfo Kutim tiba.", "Diskominfo Kutim", id="team-of-a-body"),
            pytest.param("Surat Kominfo RI tiba.", "Kominfo RI", id="ministry-by-its-field"),
        ],
    )
    def test_mention(self, text: str, surface: str) -> None:
        """The body itself is the mention."""
        assert [found.surface for found in find_agencies(text)] == [surface]

    def test_all_regions(self) -> None:
        """Bodies of all kabupaten and kota are no one body."""
        assert find_agencies("Diskominfo Kabupaten dan Kota hadir.") == ()

    def test_place_of_an_event(self) -> None:
        """A place behind *di* says where a ministry met, not whose it is."""
        (actual,) = find_agencies("Rapat Kementerian Kominfo di Kota Bandung selesai.")

        assert actual.surface == "Kementerian Kominfo"


class TestMisprints:
    """A misprinted word of a kind, an affair or a level is put right, and said."""

    @pytest.mark.parametrize(
        ("text", "canonical"),
        [
            pytest.param("Komisi Imformasi Provinsi Bali", "Komisi Informasi Provinsi Bali", id="behind-the-kind"),
            pytest.param("Komisi Penyiran Indonesia", "Komisi Penyiaran Indonesia", id="letter-lost-behind-it"),
            pytest.param("Pemerintah Kabupten Kudus", "Pemerintah Kabupaten Kudus", id="level-letter-lost"),
            pytest.param("Pemerintah Perovinsi Bali", "Pemerintah Provinsi Bali", id="level-vowel-added"),
            pytest.param("Pemerintah Kabuapten Kudus", "Pemerintah Kabupaten Kudus", id="level-letters-swapped"),
            pytest.param(
                "Dinas Perencanan Kota Batu", "Dinas Perencanaan Kota Batu", id="between-two-words-the-longer"
            ),
            pytest.param("Badan Keuagan Daerah Kota Batu", "Badan Keuangan Daerah Kota Batu", id="short-word"),
        ],
    )
    def test_put_right(self, text: str, canonical: str) -> None:
        """The name is the right one, and not sure."""
        actual, value = reading(text), read(text)

        assert (value.canonical, actual.sure) == (canonical, False)
        assert [issue.code for issue in actual.issues] == ["misprint"]

    @pytest.mark.parametrize(
        ("text", "region"),
        [
            pytest.param("Diskominfo Kota. Batu", "35.79", id="dot-behind-the-level"),
            pytest.param("Humas Pemda. Kudus", "33.19", id="dot-behind-the-government"),
            pytest.param("Dinas Kominfo \u2013 Provinsi Bali", "51", id="dash-before-the-region"),
            pytest.param("Dinas Kominfo Prov (Sumbar)", "13", id="region-in-brackets"),
        ],
    )
    def test_marks(self, text: str, region: str) -> None:
        """Marks in front of the region that ends a phrase do not part it from the name."""
        actual, value = reading(text), read(text)

        assert (value.region, actual.rest) == (region, "")


class TestHeads:
    """The title of a head tells which body is his."""

    @pytest.mark.parametrize(
        ("text", "kind", "region"),
        [
            pytest.param("Kabag Humas Kabupaten Kudus", K.BAGIAN, "33.19", id="kabag"),
            pytest.param("Karo Humas Provinsi Bali", K.BIRO, "51", id="karo"),
            pytest.param("Kabag Kominfo Kota Batu", K.BAGIAN, "35.79", id="kabag-kominfo"),
            pytest.param("Kabid Kominfo Kota Batu", K.DINAS, "35.79", id="kabid-of-the-dinas"),
            pytest.param("Kabid KIP Diskominfo Kudus", K.BIDANG, "33.19", id="openness-is-his-field"),
            pytest.param(
                "Direktur Jenderal Perikanan Tangkap Kementerian Kelautan dan Perikanan",
                K.DIREKTORAT_JENDERAL,
                None,
                id="directorate-general",
            ),
        ],
    )
    def test_kind(self, text: str, kind: AgencyKind, region: str | None) -> None:
        """The unit, not the body above it."""
        actual = read(text)

        assert (actual.kind, actual.region) == (kind, region)

    def test_unread_title(self) -> None:
        """Other words with capitals in front of a name may belong to it, so it is not sure."""
        actual = reading("Panitia Seleksi Kemendagri")

        assert (actual.rest, actual.sure) == ("Panitia Seleksi", False)


class TestEitherCommission:
    """KIP is the information commission, and in Aceh the commission for elections as well."""

    @pytest.mark.parametrize(
        ("text", "communications", "canonical"),
        [
            pytest.param("KIP Bali", True, "Komisi Informasi Provinsi Bali", id="outside-aceh"),
            pytest.param("KIP (Komisi Informasi Publik) Bali", True, "Komisi Informasi Provinsi Bali", id="bracket"),
            pytest.param("KIP Aceh", None, None, id="province-of-both"),
            pytest.param("KIP", None, None, id="bare"),
        ],
    )
    def test_read(self, text: str, *, communications: bool | None, canonical: str | None) -> None:
        """Only Aceh leaves it open."""
        actual, value = reading(text), read(text)

        assert (value.communications, value.canonical) == (communications, canonical)
        assert actual.sure is (canonical is not None)


class TestShortForms:
    """Short forms of bureaus, secretariats and offices."""

    @pytest.mark.parametrize(
        ("text", "kind", "region"),
        [
            pytest.param("Biro Umum Setprov Bali", K.BIRO, "51", id="setprov"),
            pytest.param("Sekretariat Provinsi Bali", K.SEKRETARIAT_DAERAH, "51", id="secretariat"),
            pytest.param("Rohumas Kemenkes", K.BIRO, None, id="rohumas"),
            pytest.param("Infokominsa Aceh", K.DINAS, "11", id="infokominsa"),
            pytest.param("Kantor Camat Kuta Kabupaten Badung", K.KECAMATAN, "51.03", id="camat"),
            pytest.param("Dharma Wanita Diskominfo Kudus", K.OTHER, "33.19", id="beside-a-body"),
            pytest.param("Bumdes Maju Jaya Kabupaten Kudus", K.BUMD, "33.19", id="bumdes"),
            pytest.param("KPID (Komisi Penyiaran Indonesia Daerah) Bali", K.KOMISI, "51", id="long-in-bracket"),
            pytest.param("Kantor Badan Siber dan Sandi Negara", K.LEMBAGA, None, id="building-of-the-centre"),
            pytest.param("Kantor Unit Pelaksana Teknis Asrama Haji", K.UPTD, None, id="building-of-a-unit"),
        ],
    )
    def test_read(self, text: str, kind: AgencyKind, region: str | None) -> None:
        """The kind and the region."""
        actual = read(text)

        assert (actual.kind, actual.region) == (kind, region)

    def test_office_of_the_centre(self) -> None:
        """A Balai Besar of the ministry sits in a town; the Kominfo behind it is the ministry."""
        actual = read("Balai Besar Pengembangan SDM dan Penelitian Kominfo Makassar")

        assert (actual.kind, actual.group, actual.region) == (
            K.BALAI,
            G.VERTICAL_OFFICE,
            None,
        )


class TestBelow:
    """The region behind the name of a village or kelurahan."""

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Kelurahan Jati Makmur Jakarta Timur", id="two-words-without-a-level"),
            pytest.param("Kelurahan Jati, Cakung, Jakarta Timur", id="kecamatan-without-its-word"),
        ],
    )
    def test_region(self, text: str) -> None:
        """It is read without a word of level."""
        actual = read(text)

        assert (actual.kind, actual.region) == (K.KELURAHAN, "31.75")

    @pytest.mark.parametrize(
        ("text", "region"),
        [
            pytest.param("Diskominfo Kabupaten Kota Baru", "63.02", id="level-word-of-the-name-apart"),
            pytest.param("Pemerintah Kabupaten Pontianak", "61.02", id="former-name-with-its-level"),
            pytest.param("Pemerintah Kota Pontianak", "61.71", id="the-other-level"),
        ],
    )
    def test_level_word_of_the_name(self, text: str, region: str) -> None:
        """A word of level may be a part of the name."""
        actual = read(text)

        assert actual.region == region

    def test_team_of_a_unit(self) -> None:
        """A team is that of the unit behind it."""
        actual = read("Tim Prokopim Setda Kudus")

        assert (actual.kind, actual.region) == (K.BAGIAN, "33.19")

    def test_head_before_unknown_initials(self) -> None:
        """Letters in capitals behind the short title of a head are the affairs of his body."""
        actual = read("Kadis BUDPAR Kudus")

        assert (actual.kind, actual.region) == (K.DINAS, "33.19")

    def test_building(self) -> None:
        """The head office of a ministry is no centre of it."""
        actual = read("Kantor Pusat Kementerian Kesehatan")

        assert actual.kind is K.KEMENTERIAN
