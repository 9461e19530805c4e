"""Posts and the people in them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from posts_generator import Phrase, phrases

from humaskit.model.office import Mandate
from humaskit.text.names import canonical_name
from humaskit.text.posts import Marker, Order, PostPhrase, find_posts, format_post, parse_post
from humaskit.text.reading import LONGEST_PHRASE, Reading
from humaskit.values.citation import Certainty
from humaskit.values.level import Level
from humaskit.values.names import PersonName

FRAGMENTS = [
    *(
        "Kepala",
        "Dinas",
        "Ka.",
        "Wakil",
        "Pj",
        "Plt.",
        "(Plt)",
        "Bupati",
        "Sekda",
        "Kota",
        "Malang",
        "Muba",
        "Provinsi",
    ),
    *("Riau", ",", "(", ")", ".", "-", "/", "dan", "di", "yang", "juga", "selaku", "Budi", "Drs.", "S.Sos", "RSUD"),
    *("dr.", "IKP", "BXYZ", "Camat", "mantan", "terpilih", "I", "2024", "Menkominfo", "\n"),
]
AMBIGUOUS, INFERRED, STATED = Certainty.AMBIGUOUS, Certainty.INFERRED, Certainty.STATED


def reading(text: str, region: str | None = None) -> Reading[PostPhrase]:
    """Return the reading of *text*."""
    found = parse_post(text, region=region)
    assert found is not None
    return found


def read(text: str, region: str | None = None) -> PostPhrase:
    """Return the phrase that *text* is."""
    value = reading(text, region).value
    assert value is not None
    return value


def person(text: str) -> str | None:
    """Return the name in *text* without titles."""
    found = read(text).person
    return None if found is None else found.name


class TestTitles:
    """Short forms are read by their blocks; a title has one spelling."""

    @pytest.mark.parametrize(
        ("text", "title"),
        [
            pytest.param("Kadis Kominfo", "Kepala Dinas", id="kadis"),
            pytest.param("Kadin Kominfo", "Kepala Dinas", id="kadin"),
            pytest.param("Kadiskominfo", "Kepala Dinas", id="fused"),
            pytest.param("Kadisdukcapil", "Kepala Dinas", id="fused with another dinas"),
            pytest.param("Kadisbudporapar", "Kepala Dinas", id="coined"),
            pytest.param("Kepala Diskominfosantik", "Kepala Dinas", id="kepala with a coinage"),
            pytest.param("Kepala DP3AP2KB", "Kepala Dinas", id="letters"),
            pytest.param("Kepala Bappeda", "Kepala Badan", id="board"),
            pytest.param("Kaban Kesbangpol", "Kepala Badan", id="kaban"),
            pytest.param("Kepala BPS Kudus", "Kepala Badan", id="board of the centre"),
            pytest.param("Kasatpol PP", "Kepala Satuan", id="two words"),
            pytest.param("Kabid IKP", "Kepala Bidang", id="kabid"),
            pytest.param("Kasi Statistik", "Kepala Seksi", id="kasi"),
            pytest.param("Kasubbag Umum", "Kepala Subbagian", id="kasubbag"),
            pytest.param("Kepala Sub Bagian Umum", "Kepala Subbagian", id="sub bagian"),
            pytest.param("Kabag Prokopim", "Kepala Bagian", id="kabag"),
            pytest.param("Karo Adpim", "Kepala Biro", id="karo"),
            pytest.param("Ka. UPTD Metrologi", "Kepala UPTD", id="ka."),
            pytest.param("Sekdis Kominfo", "Sekretaris Dinas", id="sekdis"),
            pytest.param("Sekretaris Diskominfo", "Sekretaris Dinas", id="sekretaris of a dinas"),
            pytest.param("Sekda", "Sekretaris Daerah", id="sekda"),
            pytest.param("Sekdaprov Riau", "Sekretaris Daerah", id="sekdaprov"),
            pytest.param("Sekretaris Kota Batu", "Sekretaris Daerah", id="secretary of the city"),
            pytest.param("Sekwan", "Sekretaris DPRD", id="sekwan"),
            pytest.param("Asisten I", "Asisten I", id="numbered assistant"),
            pytest.param("Asisten 2", "Asisten II", id="Arabic figure"),
            pytest.param("Staf Ahli Bupati Bidang Hukum", "Staf Ahli Bupati", id="expert staff of a regent"),
            pytest.param("Staf Khusus Menkominfo", "Staf Khusus Menteri", id="staff of a minister"),
            pytest.param("Walikota Batu", "Wali Kota", id="walikota"),
            pytest.param("Wawako Pariaman", "Wakil Wali Kota", id="wawako"),
            pytest.param("Wagub Jatim", "Wakil Gubernur", id="wagub"),
            pytest.param("Menkomdigi", "Menteri", id="minister"),
            pytest.param("Wamendagri", "Wakil Menteri", id="deputy minister"),
            pytest.param("Dirjen Aptika", "Direktur Jenderal", id="director general"),
            pytest.param("Wakil Ketua I DPRD Muba", "Wakil Ketua I DPRD", id="numbered chair"),
            pytest.param("Ketua Komisi A DPRD Jatim", "Ketua Komisi A", id="committee"),
            pytest.param("Ketua Komisi Informasi Jatim", "Ketua", id="commission"),
            pytest.param("Ketua Tim Kerja Media", "Ketua Tim", id="team"),
            pytest.param("Pranata Humas Ahli Muda", "Pranata Humas Ahli Muda", id="functional"),
            pytest.param("Jubir Pemkot Batu", "Juru Bicara", id="spokesperson"),
            pytest.param("Kapolres Kudus", "Kepala Kepolisian Resor", id="police"),
            pytest.param("Camat Sukun", "Camat", id="camat"),
            pytest.param("Kades Sukamaju", "Kepala Desa", id="village"),
            pytest.param("Direktur RSUD Muba", "Direktur", id="hospital"),
            pytest.param("Wakil Kepala Dinas Sosial", "Wakil Kepala Dinas", id="deputy of a head"),
            pytest.param("Kepala Suku Dinas Sosial", "Kepala Suku Dinas", id="suku dinas"),
            pytest.param("Kepala Sudis Sosial", "Kepala Suku Dinas", id="sudis"),
            pytest.param("Gubri", "Gubernur", id="region glued to the title"),
            pytest.param("Kabidhumas Polda Riau", "Kepala Bidang", id="field glued to the title"),
            pytest.param("Kasat Pol PP", "Kepala Satuan", id="short form in two words"),
            pytest.param("Kepala Polres Kudus", "Kepala Kepolisian Resor", id="police in words"),
            pytest.param("Komandan Kodim 0722/Kudus", "Komandan Kodim", id="army in words"),
            pytest.param("Kakankemenag Kudus", "Kepala Kantor", id="office fused with its ministry"),
            pytest.param("Assisten II", "Asisten II", id="old spelling"),
            pytest.param("Seketaris Daerah Kudus", "Sekretaris Daerah", id="third spelling"),
            pytest.param("Sekertaris Diskominfo Kudus", "Sekretaris Dinas", id="another spelling"),
            pytest.param("Ketua Tim PKK Kudus", "Ketua", id="no team"),
            pytest.param("Kalakhar BPBD Kudus", "Kepala Pelaksana", id="kalakhar"),
            pytest.param("Kalak BPBD Kudus", "Kepala Pelaksana", id="kalak"),
            pytest.param("Jubir Gubernur Riau", "Juru Bicara", id="spokesperson of a governor"),
            pytest.param("Asisten III Sekda Riau", "Asisten III", id="assistant of the secretary"),
            pytest.param("Staf Ahli Gubernur Jambi Bidang Hukum", "Staf Ahli Gubernur", id="region before the field"),
            pytest.param("Wakil Dekan II Fakultas Hukum", "Wakil Dekan II", id="numbered deputy of a dean"),
            pytest.param("Wakil Ketua III", "Wakil Ketua III", id="numbered chair of no council"),
            pytest.param("Ketua Pokja I TP PKK Kudus", "Ketua Pokja I", id="numbered working group"),
            pytest.param("Asisten l Setda Kudus", "Asisten I", id="small letter for the figure"),
            pytest.param("Inspektur II", "Inspektur II", id="numbered inspector"),
            pytest.param("Dirlantas Polda Riau", "Direktur", id="directorate of the police"),
            pytest.param("Kepala Bidpropam Polda Riau", "Kepala Bidang", id="field glued to the part"),
            pytest.param("Kadisxyzabc", "Kepala Dinas", id="a dinas that no list has"),
            pytest.param("Kasubang Umum", "Kepala Subbagian", id="misprinted short form"),
            pytest.param("Jampidsus", "Jaksa Agung Muda", id="deputy attorney general"),
            pytest.param("KSAD", "Kepala Staf Angkatan Darat", id="chief of the army"),
            pytest.param("Kapendam II/Sriwijaya", "Kepala Penerangan Kodam", id="information officer"),
            pytest.param("Deputi Kepala Perwakilan Bank Wirabumi", "Deputi Kepala Perwakilan", id="deputy head"),
            pytest.param("Sekretaris Umum MUI Kudus", "Sekretaris Umum", id="secretary general of an association"),
            pytest.param("Menpan RB", "Menteri", id="minister in two words"),
        ],
    )
    def test_title(self, text: str, title: str) -> None:
        """Every printed form leads to the canonical title."""
        assert read(text).title == title

    @pytest.mark.parametrize(
        ("text", "others"),
        [
            pytest.param("Kepala BXYZ Suryadi", ("Kepala Biro", "Kepala Balai"), id="B may be several kinds"),
            pytest.param("Kepala ESDM Jatim", ("Kepala",), id="the kind is left out"),
        ],
    )
    def test_guessed_kind(self, text: str, others: tuple[str, ...]) -> None:
        """A kind of agency that its letters only suggest leaves the reading open."""
        found = reading(text)

        assert found.certainty is AMBIGUOUS
        assert tuple(other.title for other in found.alternatives) == others

    @pytest.mark.parametrize(
        "text", ["", "rapat", "Budi Santoso", "Kota Malang", "Irjen Pol Suryadi", "x" * (LONGEST_PHRASE + 1)]
    )
    def test_no_post(self, text: str) -> None:
        """A text without a post is none."""
        assert parse_post(text) is None

    @pytest.mark.parametrize("text", [None, 7, b"Bupati"])
    def test_no_text(self, text: object) -> None:
        """What is no text has no post, and raises nothing."""
        assert parse_post(text) is None  # type: ignore[arg-type]  # on purpose
        assert find_posts(text) == ()  # type: ignore[arg-type]  # on purpose


class TestMandates:
    """Acting words in every spelling; a title without one is unmarked."""

    @pytest.mark.parametrize(
        ("text", "mandate", "acting"),
        [
            pytest.param("Bupati Muba", Mandate.UNMARKED, None, id="none"),
            pytest.param("Plt. Bupati Muba", Mandate.PLT, "Plt.", id="Plt."),
            pytest.param("PLT Bupati Muba", Mandate.PLT, "PLT", id="PLT"),
            pytest.param("plt bupati Muba", Mandate.PLT, "plt", id="small letters"),
            pytest.param("Pelaksana tugas (Plt) Bupati Muba", Mandate.PLT, "Pelaksana tugas (Plt)", id="both"),
            pytest.param("Pelaksana Harian Bupati Muba", Mandate.PLH, "Pelaksana Harian", id="Plh"),
            pytest.param("Penjabat (Pj.) Bupati Muba", Mandate.PJ, "Penjabat (Pj.)", id="Pj"),
            pytest.param("Penjabat Sementara Bupati Muba", Mandate.PJS, "Penjabat Sementara", id="Pjs"),
            pytest.param("Pejabat Sementara (Pjs) Bupati Muba", Mandate.PJS, "Pejabat Sementara (Pjs)", id="misprint"),
            pytest.param("Pejabat Sementara Bupati Muba", Mandate.PJS, "Pejabat Sementara", id="misprint in words"),
            pytest.param("Bupati definitif Muba", Mandate.DEFINITIVE, None, id="definitif"),
            pytest.param("Pgs Direktur Utama RRI", Mandate.UNMARKED, "Pgs", id="outside the civil service"),
            pytest.param("Menteri Sosial ad interim", Mandate.UNMARKED, "ad interim", id="ad interim"),
            pytest.param("Caretaker Bupati Muba", Mandate.UNMARKED, "Caretaker", id="press word"),
        ],
    )
    def test_mandate(self, text: str, mandate: Mandate, acting: str | None) -> None:
        """The mandate is what is printed, and the word is kept."""
        actual = read(text)

        assert (actual.mandate, actual.acting) == (mandate, acting)

    def test_pejabat_is_open(self) -> None:
        """*Pejabat* is an official; before a post it is most likely a misprint of Penjabat."""
        found = reading("Pejabat Bupati Muba Suryadi")

        assert found.certainty is AMBIGUOUS
        assert [other.mandate for other in found.alternatives] == [Mandate.UNMARKED]

    @pytest.mark.parametrize(
        ("text", "marker"),
        [
            pytest.param("mantan Bupati Muba Suryadi", Marker.FORMER, id="mantan"),
            pytest.param("Eks Bupati Muba Suryadi", Marker.FORMER, id="eks"),
            pytest.param("calon Bupati Muba Suryadi", Marker.CANDIDATE, id="calon"),
            pytest.param("Bupati terpilih Muba Suryadi", Marker.ELECTED, id="terpilih"),
            pytest.param("Bupati Muba nonaktif Suryadi", Marker.SUSPENDED, id="nonaktif"),
            pytest.param("Bupati Muba non aktif Suryadi", Marker.SUSPENDED, id="non aktif"),
        ],
    )
    def test_marker(self, text: str, marker: Marker) -> None:
        """Who held the post, or will, is marked and does not act."""
        actual = read(text)

        assert (actual.marker, actual.mandate, actual.region_code) == (marker, Mandate.UNMARKED, "16.06")
        assert person(text) == "Suryadi"

    @pytest.mark.parametrize(
        ("text", "title"),
        [
            pytest.param("Pjs Muba Suryadi", "Bupati", id="kabupaten"),
            pytest.param("Pj Kota Malang Suryadi", "Wali Kota", id="kota"),
            pytest.param("Pj Jatim Suryadi", "Gubernur", id="province"),
        ],
    )
    def test_title_left_out(self, text: str, title: str) -> None:
        """A region behind *Pj* says whose head is meant; that is inferred."""
        found = reading(text)

        assert found.value is not None
        assert (found.value.title, found.certainty) == (title, INFERRED)


class TestBorder:
    """Where the post ends and the name begins."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            pytest.param("Pj Sekda Ramlan Suryadi", "Ramlan Suryadi", id="nothing between"),
            pytest.param("Kepala Bidang Pengelolaan Opini Publik Suryadi AB", "Suryadi AB", id="behind a field"),
            pytest.param(
                "Kepala Biro Administrasi Pembangunan Yohanis Lamawato", "Yohanis Lamawato", id="behind a bureau"
            ),
            pytest.param("Kabid IKP Diskominfo Gunungkidul Suryadi", "Suryadi", id="mononym behind a region"),
            pytest.param("Bupati Aceh Barat Daya Suryadi", "Suryadi", id="the longest region"),
            pytest.param("Wali Kota Bogor Bima Suryadi", "Bima Suryadi", id="one region is enough"),
            pytest.param("Bupati HM Suryadi", "M Suryadi", id="no region"),
            pytest.param("Gubernur DIY Sri Sultan Suryaningrat X", "Sri Sultan Suryaningrat X", id="royal name"),
            pytest.param(
                "Staf Ahli Gubernur Bidang Ekonomi, Keuangan, dan Pembangunan, Suryadi", "Suryadi", id="commas"
            ),
            pytest.param(
                "Kepala Bidang Media, Diskominfo Kabupaten Kudus, Suryadi", "Suryadi", id="agency behind a comma"
            ),
            pytest.param("Kepala Biro Tata Pemerintahan (Tapem) Provinsi Jambi, Suryadi", "Suryadi", id="short form"),
            pytest.param("Kepala Biro Hukor (Hukum dan Organisasi) Kemenkumham, Suryadi", "Suryadi", id="long form"),
            pytest.param("Pjs Bupati Kudus (Budi Hakim)", "Budi Hakim", id="name in brackets"),
            pytest.param("Bupati Banyuwangi (Ani)", "Ani", id="mononym in brackets"),
            pytest.param("Bupati Ogan Komering Ulu (OKU) Suryadi", "Suryadi", id="letters in brackets"),
            pytest.param("Sekda Kota Bontang, yakni Suryadi", "Suryadi", id="yakni"),
            pytest.param("Kepala UPTD Metrologi Sayid Hakim", "Sayid Hakim", id="behind a unit"),
            pytest.param("Camat Lubuk Batang Drs. Suryadi", "Suryadi", id="a title opens the name"),
            pytest.param("Bupati Xyzabc, Suryadi", "Suryadi", id="a region that no table has"),
            pytest.param("Kepala Bidang Xyzabc Media, Suryadi", "Suryadi", id="a field that no list has"),
            pytest.param(
                "Kadis Xyzabc dan Perhubungan Kota Batu Suryadi", "Suryadi", id="an unknown word before known ones"
            ),
            pytest.param("KEPALA DINAS SOSIAL KABUPATEN MUBA SURYADI HAKIM", "SURYADI HAKIM", id="capitals"),
            pytest.param("Wakil Walikota Batu.M.Suryadi", "M.Suryadi", id="a dot for the blank"),
            pytest.param("Wakil Bupati Muba periode 2025-2030, Suryadi", "Suryadi", id="term of office"),
            pytest.param("Direktur RSUD Muba Siti Aminah", "Siti Aminah", id="behind a hospital"),
            pytest.param("Kapolres Kudus AKBP Suryadi", "Suryadi", id="rank"),
            pytest.param("Ketua DPRD Muba I Made Wirata", "I Made Wirata", id="Balinese I is no number"),
            pytest.param("Kepala Dinas Sosial kotg Bukittinggi Suryadi", "Suryadi", id="misprinted level"),
            pytest.param("Juru Bicara Satgas Covid-19 Suryadi", "Suryadi", id="number joined"),
            pytest.param("Direktur Kesehatan Kemenkes Basuki E Suryadi", "Basuki E Suryadi", id="initial inside"),
            pytest.param("Bupati Kudus, E. Suryadi", "E. Suryadi", id="initial in front"),
            pytest.param("Ketua KI Provinsi Wirata Suryadi", "Wirata Suryadi", id="level word without a name"),
            pytest.param("Kepala Balai POM di Kendari, Suryadi", "Suryadi", id="where it sits"),
            pytest.param("Kadis Sosial dipercayakan kepada Suryadi", "Suryadi", id="entrusted"),
            pytest.param("Ketua Divisi Sosdik, SDM dan Parmas, Suryadi", "Suryadi", id="coined field of a division"),
            pytest.param("Camat Wirabumi I Gusti Suryadi", "I Gusti Suryadi", id="Balinese I behind a place"),
            pytest.param("Camat X Koto Wirabumi Suryadi", "Suryadi", id="number before a place"),
            pytest.param("Lurah Wirabumi, Kapanewon Pacar, Suryadi", "Suryadi", id="wider place"),
            pytest.param("Kasubbag Umum Wirata suryadi, S.Sos.", "Wirata suryadi", id="small letter before titles"),
            pytest.param("Sekdakab. Kudus Suryadi", "Suryadi", id="dot behind a short form"),
            pytest.param("Kepala BKD Jatim yang baru, Suryadi", "Suryadi", id="yang baru"),
            pytest.param("Pjs Bupati Kudus sendiri dijabat Suryadi", "Suryadi", id="sendiri dijabat"),
            pytest.param("Bupati Kudus, H, Suryadi", "Suryadi", id="comma for the dot of a title"),
            pytest.param(
                "Kabid IKP Dinas Komunikasi, Informatika dan Statistik Kota Batu Suryadi", "Suryadi", id="long agency"
            ),
            pytest.param("Sekjen Depdagri Suryadi", "Suryadi", id="department"),
            pytest.param("Rektor UIN Raden Wirabumi, Prof. Suryadi", "Suryadi", id="name of a campus"),
            pytest.param("Rektor Institut Wirabumi (IWB) Batu Prof. Suryadi", "Suryadi", id="campus with letters"),
            pytest.param("Direktur Rumah Sakit Umum Wirabumi Pacar, dr Suryadi", "Suryadi", id="name of a hospital"),
            pytest.param("Dirjen Pendidikan Islam Wirata Suryadi", "Wirata Suryadi", id="religion in the field"),
            pytest.param("Dirjen Otda Mendagri RI, Drs.Suryadi", "Suryadi", id="minister for the ministry"),
            pytest.param(
                "Direktur Penyidikan pada Jaksa Agung Muda Pidana Khusus Suryadi", "Suryadi", id="prosecutors"
            ),
            pytest.param("Deputi Bidang Xyzabc Perbatasan di Badan Wirabumi (BWB) Suryadi", "Suryadi", id="misprint"),
            pytest.param("Kabag Kerjasama, Pejabat Negara, dan Legislatif, Suryadi", "Suryadi", id="pejabat negara"),
            pytest.param("Kepala Polda Riau, Inspektur Jenderal Polisi Suryadi", "Suryadi", id="rank in words"),
            pytest.param("Duta Besar Arab Saudi Wirata Suryadi", "Wirata Suryadi", id="country"),
            pytest.param("Direktur PDAM Tirta Wirabumi I Made Suryadi", "I Made Suryadi", id="waterworks"),
            pytest.param("Pangdam XIV/Hasanuddin yang diduduki Mayjen Suryadi", "Suryadi", id="yang diduduki"),
            pytest.param("Ketua Komisi 1 akan dijabat Suryadi", "Suryadi", id="akan dijabat"),
            pytest.param("Ketua DPRD Muba sementara, Suryadi", "Suryadi", id="sementara"),
            pytest.param("Kepala BKD yang lama, Suryadi", "Suryadi", id="yang lama"),
            pytest.param("Komisioner KI Riau 2 periode, Suryadi", "Suryadi", id="counted terms"),
            pytest.param("Ketua Pengadilan Agama Kudus 2022-2023, Suryadi", "Suryadi", id="years"),
            pytest.param(
                "Kepala Badan Pengelola Perbatasan (BPPD) Riau, Suryadi", "Suryadi", id="letters with one more"
            ),
            pytest.param("Ketua Tim kegiatan, Suryadi", "Suryadi", id="field in small letters"),
            pytest.param("Ketua Yayasan Wirabumi Bapak Suryadi", "Suryadi", id="address opens the name"),
            pytest.param("Sekretaris Panitia Pemilihan Rektor UIN Raden Wirabumi Dr. Suryadi", "Suryadi", id="raden"),
        ],
    )
    def test_post_first(self, text: str, name: str) -> None:
        """Words of offices, regions and marks tell the border."""
        actual = reading(text)

        assert person(text) == name
        assert actual.rest == ""

    def test_initials_behind_the_name(self) -> None:
        """Initials in brackets behind a name do not make a region of it."""
        actual = read("Bupati Wirata Suryadi (WS)")

        assert (actual.person and actual.person.name, actual.region) == ("Wirata Suryadi", None)

    @pytest.mark.parametrize(
        ("text", "name", "title"),
        [
            pytest.param("Suryadi, Kepala Diskominfo Kalsel", "Suryadi", "Kepala Dinas", id="comma"),
            pytest.param("Drs. Suryadi, M.Si., Sekda Muba", "Suryadi", "Sekretaris Daerah", id="titles"),
            pytest.param("Suryadi selaku Kadis Kominfo", "Suryadi", "Kepala Dinas", id="selaku"),
            pytest.param("Suryadi sebagai Penjabat Bupati Muba", "Suryadi", "Bupati", id="sebagai"),
            pytest.param("Suryadi yang menjabat sebagai Camat Sukun", "Suryadi", "Camat", id="menjabat"),
            pytest.param("Suryadi Hakim Pj Bupati Muba", "Suryadi Hakim", "Bupati", id="nothing between"),
            pytest.param("Suryadi (Kadis Sosial Jabar)", "Suryadi", "Kepala Dinas", id="brackets"),
            pytest.param("SURYADI, SH KEPALA BIRO HUKUM SETDA PROVINSI NTT", "SURYADI", "Kepala Biro", id="two lines"),
            pytest.param("Suryadi - Ketua KI Jatim", "Suryadi", "Ketua", id="dash"),
            pytest.param("Wirata Suryadi Wali Kota Batu", "Wirata Suryadi", "Wali Kota", id="Wali is no name"),
            pytest.param("Wirabumi anggota KPU Muba", "Wirabumi", "Anggota", id="one word and nothing between"),
        ],
    )
    def test_name_first(self, text: str, name: str, title: str) -> None:
        """The name may stand in front."""
        actual = read(text)

        assert (person(text), actual.title, actual.order) == (name, title, Order.NAME_FIRST)

    @pytest.mark.parametrize(
        ("text", "alternative"),
        [
            pytest.param("Bupati Bima Suryadi", "Bima Suryadi", id="a region that is a name"),
            pytest.param("Kepala Bidang Xyzabc Suryadi", "Suryadi", id="a field that no list has"),
            pytest.param("Kades Ponggok Dwarsa Hakim", "Hakim", id="a place that no table has"),
            pytest.param("Camat Xyzabc", "Xyzabc", id="a place or a person"),
            pytest.param("Ketua Umum Xyzabc Suryadi", "Xyzabc Suryadi", id="an association that no list has"),
            pytest.param("Rektor Universitas Xyzabc Defgh Suryadi", "Suryadi", id="a name of several words"),
        ],
    )
    def test_open(self, text: str, alternative: str) -> None:
        """Where nothing tells the border, the other reading is kept."""
        found = reading(text)
        names = [None if other.person is None else other.person.name for other in found.alternatives]

        assert found.certainty is AMBIGUOUS
        assert not found.sure
        assert alternative in names

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Bupati Muba, Palembang", id="a region"),
            pytest.param("Bupati Muba (PDIP)", id="a party"),
            pytest.param("Ketua Harian XYZ", id="letters"),
            pytest.param("Ketua KAN IV Wirabumi", id="a number"),
            pytest.param("Dirjen Otda Mendagri", id="a minister"),
            pytest.param("Bupati Muba dan Wakil Bupati", id="another post"),
            pytest.param("Bupati Muba mengatakan", id="a verb"),
            pytest.param("Bupati Muba\n\nBerita Lainnya", id="another paragraph"),
            pytest.param("Bupati Muba. Suryadi hadir", id="another sentence"),
            pytest.param("Bupati Muba", id="nothing"),
        ],
    )
    def test_no_person(self, text: str) -> None:
        """What follows a post is not always a name."""
        actual = read(text)

        assert (actual.person, actual.order) == (None, Order.POST_ONLY)


class TestParts:
    """Field, agency, region and level."""

    @pytest.mark.parametrize(
        ("text", "domain", "agency"),
        [
            pytest.param("Kadiskominfo Jatim", "Komunikasi dan Informatika", None, id="fused"),
            pytest.param("Kadis Kominfo Jatim", "Komunikasi dan Informatika", "Kominfo Jatim", id="short"),
            pytest.param("Kepala Dinas Sosial Jatim", "Sosial", "Dinas Sosial Jatim", id="long"),
            pytest.param(
                "Kadis Lingkungan Hidup Jatim", "Lingkungan Hidup", "Lingkungan Hidup Jatim", id="field is agency"
            ),
            pytest.param("Kabid IKP Diskominfo Jatim", "IKP", "Diskominfo Jatim", id="division"),
            pytest.param("Asisten I Setda Jatim Bidang Hukum", "Hukum", "Setda Jatim", id="bidang behind the agency"),
            pytest.param("Menteri Kominfo", "Komunikasi dan Informatika", None, id="minister"),
            pytest.param("Mendagri", "Dalam Negeri", None, id="fused minister"),
            pytest.param("Ketua Komisi Informasi Jatim", None, "Komisi Informasi Jatim", id="commission"),
            pytest.param("Kadisdukcapil Batu", "Kependudukan dan Pencatatan Sipil", None, id="table of short forms"),
            pytest.param(
                "Kepala Dinas Komunikasi, Informatika, dan Statistik (Kominfotik) Riau",
                "Komunikasi, Informatika, dan Statistik",
                "Dinas Komunikasi, Informatika, dan Statistik (Kominfotik) Riau",
                id="short form in brackets",
            ),
            pytest.param(
                "Kepala Dinas Pendidikan di Kota Batu", "Pendidikan", "Dinas Pendidikan di Kota Batu", id="di"
            ),
            pytest.param("Sekda Muba", None, None, id="no agency"),
        ],
    )
    def test_domain_and_agency(self, text: str, domain: str | None, agency: str | None) -> None:
        """The field is written out where a short form stands for one; the agency is verbatim."""
        actual = read(text)

        assert (actual.domain, actual.agency) == (domain, agency)

    @pytest.mark.parametrize(
        ("text", "code", "level"),
        [
            pytest.param("Bupati Malang", "35.07", Level.KABUPATEN, id="the title tells the level"),
            pytest.param("Wali Kota Bandung", "32.73", Level.KOTA, id="the other level"),
            pytest.param("Sekkot Malang", "35.73", Level.KOTA, id="a short form tells the level"),
            pytest.param("Sekretaris Daerah Provinsi (Sekdaprov) Jambi", "15", Level.PROVINCE, id="bracket inside"),
            pytest.param("Kepala Diskominfo Kab.Kudus", "33.19", Level.KABUPATEN, id="glued"),
            pytest.param("Bupati Bolmong Selatan", "71.11", Level.KABUPATEN, id="short form and compass"),
            pytest.param("Bupati OKI", "16.02", Level.KABUPATEN, id="letters"),
            pytest.param("Bupati Karo", "12.06", Level.KABUPATEN, id="a region that is a title too"),
            pytest.param("Kepala Diskominfo Kota Batu, Jawa Timur", "35.79", Level.KOTA, id="province behind"),
            pytest.param("Menteri Sosial", None, Level.NATIONAL, id="minister"),
            pytest.param("Presiden RI", None, Level.NATIONAL, id="president"),
            pytest.param("Sekjen Kemendagri", None, Level.NATIONAL, id="ministry"),
            pytest.param("Kepala BPS Kabupaten Kudus", "33.19", Level.KABUPATEN, id="branch of the centre"),
            pytest.param("Kadis Kominfo Pemprovsu", "12", Level.PROVINCE, id="glued to the government"),
            pytest.param("Gubri", "14", Level.PROVINCE, id="glued to the title"),
            pytest.param("Bupati Kabupaten kapuas Hulu", "61.06", Level.KABUPATEN, id="small letter behind the level"),
            pytest.param("Direktur Rumah Sakit Wirabumi Makassar", "73.71", Level.KOTA, id="behind a proper name"),
            pytest.param("Kabid IKP diskominfo Kudus", "33.19", Level.KABUPATEN, id="agency in small letters"),
            pytest.param("Dandim 0205 Karo", "12.06", Level.KABUPATEN, id="behind a number"),
            pytest.param("Staf Ahli Bupati Karo", "12.06", Level.KABUPATEN, id="whom the staff serves"),
            pytest.param("Rektor Universitas Wirabumi", None, None, id="no region"),
            pytest.param("Rektor UIN Mataram", None, None, id="campus named after its seat"),
            pytest.param("Kadiskominfo", None, None, id="nothing told"),
        ],
    )
    def test_region(self, text: str, code: str | None, level: Level | None) -> None:
        """The region is resolved where text and title leave one."""
        actual = read(text)

        assert (actual.region_code, actual.level) == (code, level)

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            pytest.param("Bupati Bulelng Suryadi", "51.08", id="letter-lost"),
            pytest.param("Wali Kota Tengerang Suryadi", "36.71", id="letter-changed"),
            pytest.param("Kadis Kominfo Kabupaten Rajeng Lebong", "17.02", id="letters-swapped"),
        ],
    )
    def test_misprinted_region(self, text: str, code: str) -> None:
        """A region that lost a letter is found, said to be a misprint, and never sure."""
        found = reading(text)

        assert (found.value and found.value.region_code, [issue.code for issue in found.issues]) == (code, ["misprint"])
        assert found.certainty is not STATED

    def test_open_region(self) -> None:
        """A name that two regions bear is not settled by a guess."""
        actual = read("Kadis Kominfo Bandung Suryadi")

        assert (actual.region, actual.region_code, actual.regions) == ("Bandung", None, ("32.04", "32.73"))

    @pytest.mark.parametrize(
        ("hint", "code"),
        [
            pytest.param("32.73", "32.73", id="the region itself"),
            pytest.param("16", None, id="a province without such a region"),
            pytest.param(None, None, id="none"),
        ],
    )
    def test_hint(self, hint: str | None, code: str | None) -> None:
        """What the reader knows settles an open name."""
        assert read("Kadis Kominfo Bandung", region=hint).region_code == code

    def test_hint_adds_nothing(self) -> None:
        """What the reader knows is no part of the phrase."""
        actual = read("Kadiskominfo Suryadi", region="19")

        assert (actual.region, actual.region_code) == (None, None)


class TestSecondPost:
    """Another post of the same person, with its own mandate."""

    @pytest.mark.parametrize(
        ("text", "mandates", "titles"),
        [
            pytest.param(
                "Asisten III yang juga Plt Kadis Kominfo Muba, Suryadi",
                (Mandate.UNMARKED, Mandate.PLT),
                ("Asisten III", "Kepala Dinas"),
                id="yang juga",
            ),
            pytest.param(
                "Pjs Bupati Kudus Drs Suryadi MSi (Inspektur Daerah Provinsi Jateng)",
                (Mandate.PJS, Mandate.UNMARKED),
                ("Bupati", "Inspektur Daerah"),
                id="in brackets",
            ),
            pytest.param(
                "Sekda Kudus Suryadi selaku Plh Bupati Kudus",
                (Mandate.UNMARKED, Mandate.PLH),
                ("Sekretaris Daerah", "Bupati"),
                id="behind the name",
            ),
            pytest.param(
                "Suryadi (Asisten Kesra Setda Jateng) ditunjuk sebagai Pjs Bupati Kudus",
                (Mandate.UNMARKED, Mandate.PJS),
                ("Asisten", "Bupati"),
                id="name first",
            ),
            pytest.param(
                "Pj Wali Kota Batu, dijabat Sekda Kota Batu Suryadi",
                (Mandate.PJ, Mandate.UNMARKED),
                ("Wali Kota", "Sekretaris Daerah"),
                id="dijabat",
            ),
            pytest.param(
                "Komisioner KPU Muba Ketua Divisi Hukum, Suryadi",
                (Mandate.UNMARKED, Mandate.UNMARKED),
                ("Komisioner", "Ketua Divisi"),
                id="nothing between",
            ),
            pytest.param(
                "Kabag Umum merangkap Plt Kabag Hukum Setda Muba Suryadi",
                (Mandate.UNMARKED, Mandate.PLT),
                ("Kepala Bagian", "Kepala Bagian"),
                id="merangkap",
            ),
        ],
    )
    def test_second(self, text: str, mandates: tuple[Mandate, Mandate], titles: tuple[str, str]) -> None:
        """One person in two posts is one phrase."""
        actual = read(text)

        assert actual.second is not None
        assert (actual.mandate, actual.second.mandate) == mandates
        assert (actual.title, actual.second.title) == titles
        assert person(text) == "Suryadi"


class TestRunningText:
    """Finding posts between other words."""

    TEXT = (
        "Rapat di Kantor Bupati Muba dibuka Pj Sekda Suryadi, Senin (2/3). Siti Aminah, Kepala Diskominfo Muba, "
        "menyampaikan laporan kepada bupati dan wakil bupati. Hadir pula Kapolres AKBP Budi Hakim serta Kadis Sosial."
    )

    def test_surfaces(self) -> None:
        """Posts come with their people, in their order; an office building and bare titles are none."""
        actual = [found.surface for found in find_posts(self.TEXT)]

        assert actual == [
            "Pj Sekda Suryadi",
            "Siti Aminah, Kepala Diskominfo Muba",
            "Kapolres AKBP Budi Hakim",
            "Kadis Sosial",
        ]

    def test_places(self) -> None:
        """Every surface stands where its reading says."""
        for found in find_posts(self.TEXT):
            assert found.surface == self.TEXT[found.start : found.end]
            assert found.rest == ""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            pytest.param("Bupati HM Toyib dan Wakil Bupati Rohmat hadir", ["M Toyib", "Rohmat"], id="two posts"),
            pytest.param("ujar Suryadi selaku Kadis Kominfo Muba.", ["Suryadi"], id="selaku"),
            pytest.param("Menurut Bupati Muba Suryadi. Kepala Dinas lain diam.", ["Suryadi"], id="two sentences"),
            pytest.param("Camat Sanga Desa dan Warga Terhadap Jalan Rusak", [None], id="headline"),
            pytest.param("bersama istri Bupati Muba", [], id="the wife of a regent"),
            pytest.param("Peraturan Bupati Muba Nomor 5", [], id="a regulation"),
            pytest.param("kepada bupati dan wakil bupati", [], id="bare titles"),
            pytest.param("bupati Suryadi hadir", ["Suryadi"], id="small letters with a name"),
            pytest.param("Kepala Dinas Kesehatan Kota Batu, Kamis (2/3)", [None], id="a weekday is no name"),
        ],
    )
    def test_people(self, text: str, names: list[str | None]) -> None:
        """Who is named in a sentence."""
        values = [found.value for found in find_posts(text)]
        actual = [value.person.name if value and value.person else None for value in values]

        assert actual == names

    def test_too_long(self) -> None:
        """Beyond a mebibyte nothing is read."""
        assert find_posts("Bupati Muba " * 100_000) == ()

    @pytest.mark.parametrize(
        "word",
        [
            "Kepala ",
            "wakil ",
            "Pj ",
            "Bupati Muba ",
            "Budi, Kepala ",
            "Kepala Dinas (",
            "Bupati yang juga ",
            "X" * 5000 + " ",
        ],
    )
    def test_repeated(self, word: str) -> None:
        """A text that says the same again and again is read to its end."""
        text = "Bupati " + word * (20_000 // len(word))

        for found in find_posts(text):
            assert found.surface == text[found.start : found.end]


class TestFormat:
    """Writing phrases."""

    def test_by_hand(self) -> None:
        """A phrase that was not read is written from its parts."""
        phrase = PostPhrase(
            title="Kepala Dinas",
            post="Kepala Dinas Sosial Muba",
            mandate=Mandate.PLT,
            marker=Marker.FORMER,
            person=PersonName(name="Suryadi", front=("Drs",), back=("MSi",)),
            second=PostPhrase(title="Camat", post="Camat Sekayu", mandate=Mandate.DEFINITIVE),
        )

        actual = format_post(phrase, order=Order.NAME_FIRST, titles="canonical")

        assert actual == "Drs. Suryadi, M.Si., mantan Plt. Kepala Dinas Sosial Muba yang juga Camat Sekayu definitif"

    @pytest.mark.parametrize(
        "text",
        [
            "Plt. Kadis Kominfo Muba, Suryadi",
            "Bupati Muba terpilih, Suryadi",
            "mantan Menteri Sosial ad interim, Suryadi",
            "Suryadi, Sekda definitif Kota Kupang",
            "Asisten I yang juga Plt Kadis Sosial Muba, Suryadi",
            "Ketua KI Jatim",
        ],
    )
    def test_stays(self, text: str) -> None:
        """What is written as it would be written anyway comes back unchanged."""
        assert format_post(read(text)) == text


class TestLaws:
    """What holds for every phrase."""

    @given(phrases())
    @settings(max_examples=150, deadline=None)
    def test_reads_what_was_printed(self, phrase: Phrase) -> None:
        """Title, mandate, region and name come back, whatever the order and the marks."""
        actual = read(phrase.text)

        assert actual.person is not None
        name = canonical_name(actual.person)
        assert (actual.title, actual.mandate, actual.region_code) == (phrase.title, phrase.mandate, phrase.region)
        assert name == PersonName(name=phrase.person.core, front=phrase.person.front, back=phrase.person.back)

    @given(phrases())
    @settings(max_examples=60, deadline=None)
    def test_round_trip(self, phrase: Phrase) -> None:
        """Written and read again, a phrase is the same."""
        value = read(phrase.text)

        assert read(format_post(value)) == value

    @given(phrases())
    @settings(max_examples=60, deadline=None)
    def test_found_in_a_sentence(self, phrase: Phrase) -> None:
        """In a sentence a phrase is found where it stands, with the same title, mandate and region."""
        text = f"Kemarin {phrase.text}, hadir di sana."
        readings = find_posts(text)

        assert readings
        value = readings[0].value
        assert value is not None
        assert (value.title, value.mandate, value.region_code) == (phrase.title, phrase.mandate, phrase.region)

    @given(
        st.text(max_size=200)
        | st.lists(
            st.sampled_from(FRAGMENTS),
            max_size=25,
        ).map(" ".join)
    )
    @settings(max_examples=200, deadline=None)
    def test_any_text(self, text: str) -> None:
        """No text makes a reader raise; surfaces are verbatim, in order, and do not overlap."""
        found = parse_post(text)
        if found is not None:
            assert found.value is not None
            assert found.surface == text[found.start : found.end]
            format_post(found.value)
        end = 0
        for mention in find_posts(text):
            assert mention.surface == text[mention.start : mention.end]
            assert mention.start >= end
            end = mention.end
