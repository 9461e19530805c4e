"""Posts as the press writes them: misprints, short forms, words in small letters, and words that are none of a name."""

import pytest

from humaskit.model.office import Mandate
from humaskit.text.posts import Marker, Order, PostPhrase, find_posts, parse_post
from humaskit.text.reading import Reading
from humaskit.values.citation import Certainty
from humaskit.values.level import Level


def reading(text: str, region: str | None = None) -> Reading[PostPhrase]:
    """Return the reading of *text*."""
    found = parse_post(text, region=region)
    assert found is not None
    return found


def read(text: str) -> PostPhrase:
    """Return the phrase that *text* is."""
    value = reading(text).value
    assert value is not None
    return value


def name(text: str) -> str | None:
    """Return the name in *text* without titles."""
    person = read(text).person
    return None if person is None else person.name


class TestTitles:
    """Titles that ministries, associations and the press have, and their misprints."""

    @pytest.mark.parametrize(
        ("text", "title"),
        [
            pytest.param("Wakil Menkominfo Budi Santoso", "Wakil Menteri", id="wakil before a fused minister"),
            pytest.param("Wamendes PDT Budi Santoso", "Wakil Menteri", id="two words"),
            pytest.param("Menimipas Budi Santoso", "Menteri", id="a young ministry"),
            pytest.param("Sesmenko Polkam Budi Santoso", "Sekretaris Kementerian Koordinator", id="sesmenko"),
            pytest.param("Perdana Menteri Malaysia Budi Santoso", "Perdana Menteri", id="of another country"),
            pytest.param("Sekdin Kominfo Kudus", "Sekretaris Dinas", id="sekdin"),
            pytest.param("Sekertaris Jenderal Kemendagri Budi Santoso", "Sekretaris Jenderal", id="sekertaris"),
            pytest.param("Seketaris DPRD Kudus Budi Santoso", "Sekretaris DPRD", id="seketaris"),
            pytest.param("Gubenur Jambi Budi Santoso", "Gubernur", id="gubenur"),
            pytest.param("Asistem Administrasi Umum, Budi Santoso", "Asisten", id="asistem"),
            pytest.param("Menteri Koodinator Maritim Budi Santoso", "Menteri Koordinator", id="koodinator"),
            pytest.param("Sekretaris Dewan Pembina PWI Pusat, Budi Santoso", "Sekretaris", id="of another council"),
            pytest.param("Sekretaris Dewan Kudus Budi Santoso", "Sekretaris DPRD", id="of the council"),
            pytest.param("Ketua Deprov Budi Santoso", "Ketua DPRD", id="deprov"),
            pytest.param(
                "Staf Ahli (Sahli) Bupati Bidang Ekonomi Budi Santoso", "Staf Ahli Bupati", id="bracket inside"
            ),
            pytest.param("Kepala Kesbang Pol Budi Santoso", "Kepala Badan", id="two words of one agency"),
            pytest.param("Bunda Literasi Kabupaten Kudus Siti Aminah", "Bunda Literasi", id="bunda"),
            pytest.param("Duta Baca Provinsi Jambi Siti Aminah", "Duta Baca", id="duta"),
            pytest.param("CEO Warta Indonesia Budi Santoso", "CEO", id="ceo"),
            pytest.param(
                "Pembantu Dekan III Fakultas Teknik Universitas Wirabumi", "Pembantu Dekan III", id="numbered"
            ),
            pytest.param("Kepala Lingkungan II Budi Santoso", "Kepala Lingkungan", id="below the kelurahan"),
        ],
    )
    def test_title(self, text: str, title: str) -> None:
        """A form of the press gives the canonical title."""
        assert read(text).title == title

    def test_unknown_agency(self) -> None:
        """The head of an agency that no list has may head a dinas or a badan."""
        found = reading("Kepala Wxyzab Kudus, Budi Santoso")

        assert found.certainty is Certainty.AMBIGUOUS
        assert {"Kepala Dinas", "Kepala Badan"} <= {other.title for other in found.alternatives}

    def test_president_of_a_country(self) -> None:
        """A president of another country is none of the Indonesian state."""
        value = read("Presiden Prancis Budi Santoso")

        assert (value.domain, value.level, name("Presiden Prancis Budi Santoso")) == ("Prancis", None, "Budi Santoso")


class TestMandates:
    """Acting words that are glued to the title, or that stand between a name and a post."""

    @pytest.mark.parametrize(
        ("text", "title", "mandate"),
        [
            pytest.param("Penjagub Jambi Budi Santoso", "Gubernur", Mandate.PJ, id="penjagub"),
            pytest.param("Penjabup Kudus, Budi Santoso", "Bupati", Mandate.PJ, id="penjabup"),
            pytest.param(
                "Budi Santoso yang sebelumnya juga menjabat sebagai Plt Kepala Biro Hukum", "Kepala Biro", Mandate.PLT,
                id="sebelumnya menjabat",
            ),
            pytest.param("Budi Santoso resmi menjabat Plh Sekda Kudus", "Sekretaris Daerah", Mandate.PLH, id="resmi"),
        ],
    )  # fmt: skip
    def test_mandate(self, text: str, title: str, mandate: Mandate) -> None:
        """The mandate, the post and the name are told apart."""
        value = read(text)

        assert (value.title, value.mandate, name(text)) == (title, mandate, "Budi Santoso")


class TestBorder:
    """Where the post ends and the name begins."""

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Menteri Dalam Negeri (Mendagri), bapak Budi Santoso", id="a word of address"),
            pytest.param("Bapak Budi Santoso, Bupati Kudus", id="address first"),
            pytest.param("Menteri Dalam Negeri atau Mendagri, Budi Santoso", id="the same post twice"),
            pytest.param("Menteri PAN RB Budi Santoso", id="letters after letters"),
            pytest.param("Rektor Universitas Wirabumi (Prof. Dr. Budi Santoso, M.Si.,)", id="marks in brackets"),
            pytest.param("Anggota DPRD Kabupaten Kudus dari Fraksi PDI Perjuangan Budi Santoso", id="of a party"),
            pytest.param("Anggota DPR RI Komisi IV dari Partai Golkar Budi Santoso", id="committee and party"),
            pytest.param("Ketua Pengda JMSI Jambi Budi Santoso", id="branch of an association"),
            pytest.param("Ketua LPM Kelurahan Dinoyo Budi Santoso", id="a kelurahan in between"),
            pytest.param("Kasi Pemerintahan Kecamatan Klojen Budi Santoso", id="a kecamatan in between"),
            pytest.param("Kepala Dinas Parpora Budi Santoso", id="a coinage without its dis-"),
            pytest.param("Rektor Wirabumi Budi Santoso", id="an unknown campus before a common name"),
            pytest.param("Ketua Umum Wirabumi dan sekaligus Wabup Budi Santoso", id="an unknown association"),
            pytest.param("Ketua Ikatan Guru Indonesia (IGI) Kudus Budi Santoso", id="indonesia in the name"),
            pytest.param("Ketua Panitia HPN 2025 Budi Santoso", id="an event with its year"),
            pytest.param("Kepala Perwakilan BPJS di Indonesia Budi Santoso", id="di Indonesia"),
            pytest.param(
                "Penjabat Bupati Musi Banyuasin (Muba), Sumatera Selatan, Budi Santoso", id="province behind brackets"
            ),
            pytest.param("Kepala Dinas Kebudayaan (Wxyz Abcde) Kabupaten Kudus Budi Santoso", id="another language"),
            pytest.param("Tenaga Ahli Pemkot Ternate Bidang IT, Budi Santoso", id="field behind the region"),
            pytest.param(
                "Staf Ahli Bupati Bidang Keistimewaan Aceh, Sumber Daya Manusia, dan Kerjasama, Budi Santoso",
                id="a region inside the field",
            ),
            pytest.param("komisioner KI sulbar lainnya, Budi Santoso", id="lainnya"),
            pytest.param("Kepala Cabang Bank Jatim Malang Budi Santoso", id="a bank that bears a region"),
            pytest.param("Duta Besar RI untuk Jepang Budi Santoso", id="untuk"),
            pytest.param("Bhabinkamtibmas Polsek Sukamaju Polres Kudus Aipda Budi Santoso", id="a low rank"),
            pytest.param("Pj Wali Kota Batu, nantinya akan dijabat Budi Santoso", id="akan dijabat"),
            pytest.param("Budi Santoso (Plt Kadikbud)", id="kadikbud"),
            pytest.param(
                "Plh Bupati Halmahera Timur (Haltim) Kepala Dinas Sosial Budi Santoso", id="posts and bracket"
            ),
            pytest.param("Budi Santoso, Kasi Kemitraan Komunikasi Media", id="a field that ends like a name"),
        ],
    )
    def test_name(self, text: str) -> None:
        """The name comes back without words of the post."""
        assert name(text) == "Budi Santoso"

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Wakil Bupati Kudus Wirata Kaban, SE", "Wirata Kaban", id="a clan that is a short title"),
            pytest.param("Wirata Kaban SE selaku Camat Sukamaju", "Wirata Kaban", id="name first"),
            pytest.param("Sutarman Kadiskominfo Provinsi Jambi", "Sutarman", id="a fused title behind the name"),
            pytest.param("Camat Cempaka Putih Wirata Hakim", "Wirata Hakim", id="a colour in a place"),
        ],
    )
    def test_other_names(self, text: str, expected: str) -> None:
        """Words that may be a title or a part of a place are told from names."""
        assert name(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Wakil Presiden RI Jalan Medan Merdeka", id="an address"),
            pytest.param("Pranata Humas Terbaik", id="praise"),
            pytest.param("Ketua Panitia Pelaksana Rakor Kaltim", id="an event"),
            pytest.param("Sekda Provinsi Jambi, Forkopimda", id="a body"),
            pytest.param("Presiden RI, Wapres", id="another post"),
            pytest.param("Asisten Administrasi Pemprov Jawa Barat", id="an unnamed assistant"),
            pytest.param("Ketua DPC Partai Golkar Kudus Budi Santoso-Siti Aminah", id="two people"),
        ],
    )
    def test_no_person(self, text: str) -> None:
        """What is no name gives no person."""
        assert name(text) is None

    def test_doubtful_border(self) -> None:
        """An unknown word before a common given name is the agency, and the other reading is kept."""
        found = reading("Direktur Utama Wirabumi Budi Santoso")

        assert name(found.surface) == "Budi Santoso"
        assert "Wirabumi Budi Santoso" in [other.person.name for other in found.alternatives if other.person]


class TestSecond:
    """Two posts of one person."""

    @pytest.mark.parametrize(
        ("text", "titles"),
        [
            pytest.param("Camat Sukamaju/Ketua Panitia Budi Santoso", ("Camat", "Ketua Panitia"), id="slash"),
            pytest.param(
                "Bupati Kudus sekaligus Ketua DPD Partai Golkar Budi Santoso", ("Bupati", "Ketua"), id="sekaligus"
            ),
            pytest.param(
                "Ketua TP PKK Kudus, Siti Aminah yang juga selaku Bunda PAUD Kudus", ("Ketua", "Bunda PAUD"),
                id="behind the name",
            ),
        ],
    )  # fmt: skip
    def test_second(self, text: str, titles: tuple[str, str]) -> None:
        """The second post has its own title."""
        value = read(text)
        second = value.second.title if value.second is not None else None

        assert (value.title, second) == titles


class TestSmallLetters:
    """Words in small letters are read where nothing else explains them, and never with certainty."""

    @pytest.mark.parametrize(
        ("text", "person", "region"),
        [
            pytest.param("bupati malang budi santoso", "budi santoso", "35.07", id="all of it"),
            pytest.param("Bupati Malang budi santoso", "budi santoso", "35.07", id="the name"),
            pytest.param("ketua DPRD provinsi sulteng Dr. Budi Santoso", "Budi Santoso", "72", id="the region"),
            pytest.param("Kabag kelembagaan Setda Kudus Budi Santoso", "Budi Santoso", "33.19", id="the field"),
        ],
    )
    def test_small(self, text: str, person: str, region: str) -> None:
        """Name and region come back with the letters of the text."""
        found = reading(text)
        actual = (name(text), read(text).region_code, found.sure)

        assert actual == (person, region, False)

    def test_sentence(self) -> None:
        """A verb is no name."""
        found = reading("Bupati Malang menghadiri rapat")

        assert (name("Bupati Malang menghadiri rapat"), found.sure) == (None, False)


class TestUnread:
    """Words that were not understood make a reading unsure."""

    @pytest.mark.parametrize(
        ("text", "sure"),
        [
            pytest.param("Bupati Kudus Budi Santoso", True, id="nothing left"),
            pytest.param("Bupati Kudus Budi Santoso (Mas Budi)", True, id="another name in brackets"),
            pytest.param("oleh Bupati Kudus Budi Santoso", True, id="a small word before it"),
            pytest.param("Bupati Kudus Budi Santoso Wxyz, Abcd", False, id="words behind it"),
            pytest.param("Wxyz Abcd: Bupati Kudus Budi Santoso", False, id="words before it"),
        ],
    )
    def test_sure(self, text: str, *, sure: bool) -> None:
        """The issue tells what was left."""
        found = reading(text)

        assert (found.sure, [issue.code for issue in found.issues]) == (sure, [] if sure else ["unread"])


class TestValues:
    """Field, agency and markers of phrases of the press."""

    @pytest.mark.parametrize(
        ("text", "domain", "agency"),
        [
            pytest.param("Kabag Humas Setda Kota Batu", "Humas", "Setda Kota Batu", id="field and secretariat"),
            pytest.param(
                "Kabag Prokopim Setda Kab. Kudus", "Prokopim", "Setda Kab. Kudus", id="a field that is a unit"
            ),
            pytest.param("Menteri HAM Budi Santoso", "Hak Asasi Manusia", None, id="short form of a ministry"),
        ],
    )
    def test_field(self, text: str, domain: str | None, agency: str | None) -> None:
        """The field ends where the agency begins."""
        value = read(text)

        assert (value.domain, value.agency) == (domain, agency)

    def test_former(self) -> None:
        """*Eks* marks somebody who does not hold the post now."""
        value = read("Eks Wali Kota Malang Budi Santoso")

        assert (value.marker, value.order, value.level) == (Marker.FORMER, Order.POST_FIRST, Level.KOTA)

    @pytest.mark.parametrize(
        ("text", "surfaces"),
        [
            pytest.param("Camat Sukamaju Buka Rapat Kerja", ["Camat Sukamaju"], id="a headline"),
            pytest.param("Menurut Kementerian Koordinator Politik dan Keamanan baik.", [], id="a ministry"),
            pytest.param(
                "Perwira Korem, Bupati Kudus dan Presiden, Wapres hadir.", ["Bupati Kudus"], id="posts in a row"
            ),
            pytest.param("Kepala Kejaksaan Tinggi (Kajati) hadir.", [], id="a bare post with its short form"),
            pytest.param(
                "Staf Ahli Gubernur Bidang Hukum dan Politik hadir.", ["Staf Ahli Gubernur Bidang Hukum dan Politik"],
                id="whom the post serves",
            ),
        ],
    )  # fmt: skip
    def test_in_a_sentence(self, text: str, surfaces: list[str]) -> None:
        """Running text gives the posts that are told, and no other words with them."""
        assert [found.surface for found in find_posts(text)] == surfaces

    def test_deputy_in_a_sentence(self) -> None:
        """A deputy minister is not read as the minister in running text."""
        titles = [
            found.value.title for found in find_posts("Hadir Wakil Mendagri Budi Santoso di Kudus.") if found.value
        ]

        assert titles == ["Wakil Menteri"]


class TestFurtherForms:
    """Titles of courts, forces and embassies, and what the press does to numbers and marks."""

    @pytest.mark.parametrize(
        ("text", "title"),
        [
            pytest.param("Panitera Pengganti Pengadilan Negeri Kudus Budi Santoso", "Panitera Pengganti", id="court"),
            pytest.param("Pembimas Hindu Kanwil Kemenag Jambi Budi Santoso", "Pembimbing Masyarakat", id="pembimas"),
            pytest.param("Dan Satgas Pamtas Letkol Inf Budi Santoso", "Komandan Satgas", id="two words"),
            pytest.param("Dubes Indonesia untuk Jepang, Budi Santoso", "Duta Besar", id="of Indonesia"),
            pytest.param("Direktur Lalu Lintas Polda Jambi Kombes Pol Budi Santoso", "Direktur", id="Lalu is no name"),
            pytest.param("PS. Kanit 2 Satreskrim Polres Kudus Ipda Budi Santoso", "Kepala Unit", id="numbered part"),
            pytest.param("Anggota Komisi ll DPRD Kudus Budi Santoso", "Anggota Komisi II", id="small letters L"),
            pytest.param("Analis Hukum Muda pada Setda Kudus, Budi Santoso", "Analis Hukum Muda", id="grade"),
            pytest.param("Menteri dalam Negeri Budi Santoso", "Menteri", id="dalam in small letters"),
            pytest.param("Sekretaris Dewan DPRD Kudus Budi Santoso", "Sekretaris DPRD", id="the council named twice"),
            pytest.param("1. Kepala Dinas Sosial Kudus Budi Santoso", "Kepala Dinas", id="number of a list"),
            pytest.param("2) Budi Santoso, S.Sos. (Kepala Dinas Sosial)", "Kepala Dinas", id="number, name first"),
            pytest.param("Presiden dan Wakil Presiden terpilih Budi Santoso", "Presiden", id="pair"),
            pytest.param('Ketua KIM "Sinar Jaya" Budi Santoso', "Ketua", id="name in quotation marks"),
            pytest.param("Ketua TP - PKK Kab. Kudus Budi Santoso", "Ketua", id="hyphen with blanks"),
            pytest.param("Kepala UPTD War Room Budi Santoso", "Kepala UPTD", id="English words"),
            pytest.param("Penjabat Bupati Kudus ini, Budi Santoso", "Bupati", id="ini"),
            pytest.param("Kasi Penyuluhan Bea Cukai Madura Budi Santoso", "Kepala Seksi", id="an island"),
            pytest.param("Kepala Kanwil DJP Jawa Timur II Budi Santoso", "Kepala Kantor Wilayah", id="numbered region"),
            pytest.param("Pimpinan Redaksi Jambi Ekspres Budi Santoso", "Pemimpin Redaksi", id="a paper"),
            pytest.param("Manajer Metro Jambi Budi Santoso", "Manajer", id="a paper of two regions"),
            pytest.param("Staf Ahli Wakil Gubernur Jambi Budi Santoso", "Staf Ahli Wakil Gubernur", id="of a deputy"),
            pytest.param("JFT Pranata Humas Ahli Muda, Budi Santoso", "Pranata Humas Ahli Muda", id="jft"),
            pytest.param("Koordinator Bidang Struktur Sistem (S2), Budi Santoso", "Koordinator", id="doubled letter"),
            pytest.param("Ketua PWI Kudus atas nama Budi Santoso", "Ketua", id="atas nama"),
            pytest.param("Budi Santoso yang selama ini Camat Sukamaju", "Camat", id="selama ini"),
            pytest.param("Wakil Bupati Kudus yang baru dilantik, Budi Santoso", "Wakil Bupati", id="sworn in"),
            pytest.param("Gubernur baru, Budi Santoso", "Gubernur", id="baru"),
            pytest.param("Sekretaris Dewan Provinsi Jambi Budi Santoso", "Sekretaris DPRD", id="council of a region"),
            pytest.param("Dirtipidum Brigjen Polisi Budi Santoso", "Direktur", id="police, field"),
            pytest.param("Wadirreskrimum Polda Jambi Budi Santoso", "Wakil Direktur", id="police, deputy"),
            pytest.param("Kapendam IV/Diponegoro Budi Santoso", "Kepala Penerangan Kodam", id="numbered command"),
            pytest.param("Kakanim Kelas I TPI Kudus Budi Santoso", "Kepala Kantor", id="class"),
            pytest.param(
                "Kalapas Kelas IIA Kudus, Budi Santoso", "Kepala Lembaga Pemasyarakatan", id="class and letter"
            ),
            pytest.param("Kanit Reskrim Polsek Sukamaju Polres Kudus Budi Santoso", "Kepala Unit", id="polsek, polres"),
            pytest.param("Sekretaris Komisi B DPRD Kudus Budi Santoso", "Sekretaris Komisi B", id="committee"),
            pytest.param("Ketua RT 03 Kudus Budi Santoso", "Ketua RT", id="ketua rt"),
            pytest.param("JPU Kejari Kudus Budi Santoso", "Jaksa Penuntut Umum", id="prosecutor"),
            pytest.param("Corporate Secretary Bank Jambi, Budi Santoso", "Corporate Secretary", id="company"),
            pytest.param("Ketua Dewan Pimpinan Cabang PKB Kudus, Budi Santoso", "Ketua", id="branch of a party"),
            pytest.param(
                "Ketua TP PKK, Tim Pembina Posyandu, dan Dekranasda Kudus, Budi Santoso", "Ketua", id="bodies"
            ),
            pytest.param(
                "Kepala Dinas Perhubungan, Kebudayaan, dan Informasi (Dishubbduparinfo) Kudus, Budi Santoso",
                "Kepala Dinas",
                id="coinage in brackets",
            ),
            pytest.param("Gubernur Jambi; Budi Santoso", "Gubernur", id="semicolon"),
            pytest.param("Karoprovost Brijend Polisi Budi Santoso", "Kepala Biro", id="police, misspelt rank"),
            pytest.param(
                "Kepala Kepolisian Republik Indonesia (Kapolri) Budi Santoso",
                "Kepala Kepolisian Negara Republik Indonesia",
                id="chief of police",
            ),
        ],
    )
    def test_title(self, text: str, title: str) -> None:
        """The title is read and the name behind it is whole."""
        value = read(text)
        person = None if value.person is None else value.person.name

        assert (value.title, person) == (title, "Budi Santoso")

    def test_next_sentence(self) -> None:
        """A post in the next sentence or paragraph is none of the same person."""
        for between in (". ", "\n\n"):
            found = find_posts(f"Staf Ahli Bupati Kudus{between}Camat Sukamaju Budi Santoso hadir.")

            assert [each.value.second for each in found if each.value] == [None, None]

    def test_many_words_of_a_place(self) -> None:
        """Of four unknown words behind a place's title two are likely the place, and the reading is unsure."""
        found = reading("Lurah Abcd Efgh Ijkl Mnop")
        value = found.value
        assert value is not None

        assert (value.domain, value.person and value.person.name) == ("Abcd Efgh", "Ijkl Mnop")
        assert not found.sure

    def test_village(self) -> None:
        """An unknown word behind a body of villages is its place, unsurely."""
        found = reading("Ketua BPD Abcd Efgh Ijkl")
        value = found.value
        assert value is not None

        assert value.person is not None
        assert (value.person.name, found.sure) == ("Efgh Ijkl", False)

    def test_object_of_an_activity(self) -> None:
        """A word behind a noun such as *Pemberantasan* belongs to the post, unsurely."""
        found = reading("Ketua Satgas Pemberantasan Abcd Efgh Ijkl")
        value = found.value
        assert value is not None

        assert value.person is not None
        assert (value.person.name, found.sure) == ("Efgh Ijkl", False)

    @pytest.mark.parametrize("word", ["kepada", "oleh"])
    def test_who_receives(self, word: str) -> None:
        """Who gets something from the holder of a post is no holder."""
        assert name(f"Wakil Gubernur Jambi {word} Budi Santoso") is None

    def test_karo_is_a_region(self) -> None:
        """Karo behind an agency is a kabupaten and no Kepala Biro."""
        assert read("Ketua Bawaslu Karo, dr. Budi Santoso").region_code == "12.06"

    def test_ppid(self) -> None:
        """A PPID is of the region of the post that it stands beside, and no post to find by itself."""
        value = read("Kepala Dinas Komunikasi dan Informatika selaku PPID Utama Provinsi Jambi Budi Santoso")
        second = value.second.title if value.second is not None else None

        assert (value.title, second, value.region_code) == ("Kepala Dinas", "PPID", "15")
        assert not find_posts("Layanan PPID Utama Kabupaten Kudus dibuka.")

    @pytest.mark.parametrize("text", ["Sekda Kudus di Kabupaten Jepara", "Menteri Dalam Negeri di Kota Batu"])
    def test_where_it_happens(self, text: str) -> None:
        """A place behind *di* is none of a post that has its region."""
        assert "di" not in (read(text).region or "").split()

    def test_builds(self) -> None:
        """Bangun is a name, and a verb before what is built."""
        assert name("Ketua Dewan Pers, Budi Ch Bangun") == "Budi Ch Bangun"
        assert name("Bupati Kudus Bangun Pasar") is None


class TestMisprintsAndBorders:
    """Misspelt titles, dots of short forms, and words of fields that look like something else."""

    @pytest.mark.parametrize(
        ("text", "title"),
        [
            pytest.param("Guberunr Jambi Budi Santoso", "Gubernur", id="letters changed places"),
            pytest.param("Wakil Bupait Kudus Budi Santoso", "Wakil Bupati", id="in the second word"),
            pytest.param("Menteir dalam Negeri Budi Santoso", "Menteri", id="small letters behind it"),
            pytest.param("Korordinator Humas, Budi Santoso", "Koordinator", id="doubled syllable"),
            pytest.param("Ka.Bid. Pengelolaan Arsip Setda Kudus, Budi Santoso", "Kepala Bidang", id="dots"),
            pytest.param("Kasie. Humas Diskominfo Kudus, Budi Santoso", "Kepala Seksi", id="dot behind a short form"),
            pytest.param("Budi Santoso Kasie Humas Diskominfo Kudus", "Kepala Seksi", id="name first, no comma"),
            pytest.param("Budi Santoso Kadiv Hukum Polda Jambi", "Kepala Divisi", id="name first, division"),
            pytest.param("Kabid Pengelola Arsip Daerah Setda Kudus Budi Santoso", "Kepala Bidang", id="no own post"),
            pytest.param("Kordiv Humas Bawaslu Kudus Budi Santoso", "Koordinator", id="kordiv"),
            pytest.param("Panewu Anom Wates, Budi Santoso", "Panewu Anom", id="deputy of the panewu"),
            pytest.param(
                "Kepala Kantor Wilayah Kementerian Hukum dan HAM Bali Budi Santoso", "Kepala Kantor Wilayah", id="HAM"
            ),
            pytest.param("Auditor Ahli Muda Pusat Data Kemenkes, Budi Santoso", "Auditor Ahli Muda", id="unit"),
            pytest.param("Kabid Humas Diskomxyfo Kudus Budi Santoso", "Kepala Bidang", id="unknown dinas"),
            pytest.param("Kabag Umum Sekreteria Daerah Kudus, Budi Santoso", "Kepala Bagian", id="secretariat"),
            pytest.param("Koordinator Apresiasi Arsip Desa, Budi Santoso", "Koordinator", id="noun of a headline"),
            pytest.param("Penanggung Jawab Website Setda Kudus, Budi Santoso", "Penanggung Jawab", id="in charge"),
            pytest.param("Sekda Kudus Drs, H. Budi Santoso", "Sekretaris Daerah", id="comma for a dot"),
            pytest.param("Staf Ahli Bupati Kudus Bidang Hukum K.H. Budi Santoso", "Staf Ahli Bupati", id="K.H."),
            pytest.param(
                "Arsiparis Ahli Muda Hukum Setda Kudus, Budi Santoso", "Arsiparis Ahli Muda", id="to the grade"
            ),
            pytest.param("Sandiman Pusat Data Kemenkes, Budi Santoso", "Sandiman", id="nothing behind the title"),
            pytest.param("Budi Santoso Pranata Komputer Setda Kudus", "Pranata Komputer", id="name first, function"),
            pytest.param("Budi Santoso Rektor UIN Jambi", "Rektor", id="name first, rector"),
            pytest.param("Sekr. Dinas Sosial Kudus, Budi Santoso", "Sekretaris Dinas", id="sekr."),
            pytest.param("Staf Ahli Bupati Kudus Bidang Hukum Hi. Bapak Budi Santoso", "Staf Ahli Bupati", id="Hi."),
            pytest.param("Kabid Sumber Daya Manusia Sdr. Mayjen TNI Budi Santoso", "Kepala Bidang", id="address"),
            pytest.param("Kabag Umum Setda Kudus T.G.H. Budi Santoso", "Kepala Bagian", id="dots of T.G.H."),
        ],
    )
    def test_title(self, text: str, title: str) -> None:
        """The title is read and the name beside it is whole."""
        assert (read(text).title, name(text), reading(text).sure) == (title, "Budi Santoso", True)

    @pytest.mark.parametrize(
        ("text", "domain", "agency"),
        [
            pytest.param(
                "Koordinator Divisi Hukum dan Penyelesaian Sengketa Bawaslu Jambi Budi Santoso",
                "Hukum dan Penyelesaian Sengketa",
                "Bawaslu Jambi",
                id="division",
            ),
            pytest.param(
                "Kabid Otonomi Khusus Papua, dan Pemerintahan, Budi Santoso",
                "Otonomi Khusus Papua, dan Pemerintahan",
                None,
                id="region of a special status, comma",
            ),
            pytest.param(
                "Kabid Keistimewaan Aceh dan Kesejahteraan Rakyat Setda Langsa Budi Santoso",
                "Keistimewaan Aceh dan Kesejahteraan Rakyat",
                "Setda Langsa",
                id="region of a special status",
            ),
            pytest.param("Kabid Humas Diskomxyfo Kudus Budi Santoso", "Humas", "Diskomxyfo Kudus", id="unknown dinas"),
            pytest.param("Arsiparis Ahli Muda Hukum Setda Kudus, Budi Santoso", "Hukum", "Setda Kudus", id="grade"),
            pytest.param("Sandiman Pusat Data Kemenkes, Budi Santoso", None, "Pusat Data Kemenkes", id="no grade"),
        ],
    )
    def test_field(self, text: str, domain: str | None, agency: str | None) -> None:
        """Field and agency end where the other begins."""
        value = read(text)

        assert (value.domain, value.agency, name(text)) == (domain, agency, "Budi Santoso")

    @pytest.mark.parametrize("words", ["menjadi", "menjabat sebagai", "jadi"])
    def test_second(self, words: str) -> None:
        """Between a post and its holder another may stand."""
        value = read(f"Kepala Bidang Humas Setda Kudus yang juga {words} Plh Camat Sukamaju, Budi Santoso")
        second = value.second.title if value.second is not None else None

        assert (value.title, second) == ("Kepala Bidang", "Camat")

    @pytest.mark.parametrize(
        "text", ["Bupati Kudus menjadi Ketua Panitia Budi Santoso", "Kabid Humas Kota Batu dan Protokol, Budi Santoso"]
    )
    def test_left_open(self, text: str) -> None:
        """What may mean two things is not certain."""
        assert not reading(text).sure

    @pytest.mark.parametrize("field", ["Kesehatan dan perikanan", "Kominfo, statistik dan persandian"])
    def test_small_words_of_the_agency(self, field: str) -> None:
        """An affair of government in small letters goes on with the name of the dinas, in a sentence as well."""
        text = f"Kepala Dinas {field} kabupaten Kudus Budi Santoso"

        assert read(text).agency == f"Dinas {field} kabupaten Kudus"
        assert [found.surface for found in find_posts(f"Dibuka oleh {text}, kemarin.")] == [text]
