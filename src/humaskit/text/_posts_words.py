"""Words that belong to offices and agencies, and words that no name of a person holds.

Where a post ends and a name begins is told by the words: *Pengelolaan Komunikasi Publik* names a field of work,
*Alfajrian* does not. The fields come from the tables of agencies; the rest is the vocabulary of the structure of
offices (PP 18/2016 and the regulations on the organisation of ministries), and the forms of Indonesian nouns that
name an activity (pe-...-an, ke-...-an, -isasi).
"""

import functools
import re
from typing import Final

from ..reference.agencies import agency_forms, agency_functions, short_forms
from ..reference.folding import words as folded_words

__all__ = [
    "CONNECTORS",
    "FRONT_TITLES",
    "belongs_together",
    "compass",
    "fields",
    "fields_first",
    "given_names",
    "is_field",
    "may_be_name",
    "never_in_name",
]

CONNECTORS: Final = frozenset({"dan", "serta", "atau", "untuk", "bagi", "antar", "pada", "di", "terhadap", "dengan"})

FRONT_TITLES: Final = frozenset(
    "prof dr drs dra ir drg drh h hj kh apt ns ust tgk pdt hm kombes akbp kompol akp letkol kolonel mayjen brigjen".split()
)
"""Folded titles that open a name wherever they stand."""

_FIELDS: Final = frozenset(
    """
    abdi adat administrasi adminduk adpim advokasi agama agraria agro agribisnis agroindustri air akademik akreditasi
    aksesibilitas aksi akuakultur akuntabilitas akuntansi aliran alam alat alih anak analisa analisis anggaran angkutan
    antar apartemen aparatur aplikasi aptika areal arsip asasi aset aspirasi asistensi aspal asrama asuransi atraksi
    audit aviasi awal bahan bahasa bantuan bandara bangkom bangsa bangunan banjir barang batas bayi beasiswa belanja
    belajar bencana berat berbasis berencana beragama berkelanjutan berusaha beton biologi bisnis bidan birokrasi
    blud budidaya buku bumd bumdes bumil cabang cadangan cagar catatan capil center centre cipta ciptakarya city
    command contact dampak damkar darah darat darurat dasar data daya dalam daerah demokrasi desa desain destinasi
    dewasa diklat digital digitalisasi diseminasi disabilitas disiplin distribusi diplomasi doktrin dokumen dokumentasi
    domestik drainase dukcapil ekologi ekonomi ekosistem ekraf ekspor elektronik elektronika emas energi epidemiologi
    esdm evakuasi evaluasi fasilitas fasilitasi fakir fauna festival fiskal fisik flora formal formasi formulasi
    fungsi fungsional farmasi galian gambut garam gawat gedung gender geologi geospasial gigi gizi global government
    gratifikasi hak harga harian hasil hayati hewan hibah hidrologi hidup hilir holtikultura hortikultura hubungan
    hukum hulu humas humpro humprohub hunian hutan identifikasi identitas ideologi ikan ikp iklim imigrasi impor
    imunisasi independen indeks indikator industri informal informasi informatika infrastruktur inklusi inklusif inovasi
    inspeksi instalasi instansi instrumen integrasi integritas intelijen internal internasional inventarisasi
    investasi investigasi iptek irigasi islam izin jabatan jalan jalur jaminan jaringan jasa jembatan jenazah jiwa
    jurnalistik kader kapal kapasitas kampung kas kawasan kbpp kehewanan kelas kelompok kemas kendaraan kerja
    kerjasama kesra keswan kimia kinerja klaster klinik klinis koleksi kominfo komdigi kominfosandi kominfotik
    kominfosantik kompetensi komersial komoditas kompas komputer komunikasi komunitas kondisi konservasi konstitusi
    konstruksi konsumen konsumsi konten kontrol koordinasi koperasi korban korporasi korpri korupsi kreatif kredit kreasi
    krisis kriminal kualitas kultur kurikulum laboratorium lahan lain lainnya lalin lansia lapangan laporan latihan
    layanan lebah legislasi lembaga lembur lestari limbah lingkungan lingkup linmas literasi litbang lokal logistik
    longsor lokasi luar lulusan mahasiswa makanan makro manajemen manufaktur manusia maritim marga masa masyarakat
    massa masjid materi mebel media medik medis mekanisasi menengah menular mental meteorologi metrologi migas mikro
    mineral minimal minimum minum minuman minyak miskin mitigasi mitra modal modern monitoring motor multimedia museum
    musik mutasi mutu narasumber narkoba narkotika nasional negeri nelayan neraca niaga nilai non nonformal nonfisik
    nonpelayanan nusantara obat objek obyek olahraga olimpiade opd operasi operasional operator opini optimalisasi
    ormas ortala organisasi orientasi otda otomotif otonom otonomi otoritas pabean pajak paham pakan pangan panas
    pantai paralegal parkir partai partisipasi pariwisata pasal pasar pasca paska paten paud pegawai pejabat pekebun
    pelaku pelajar pelajaran penduduk pendidik pengadaan penyakit penyandang penyuluh perda perempuan peradilan
    perdata peralatan perlengkapan permukiman pers perkim perpajakan perpustakaan perumahan pesisir petani pesantren
    peserta peta pidana pimpinan pk plasma pokok pokja politik pola polisi pom pondok pora pos posyandu potensi praja
    pramuka praktik pranata prasarana prasekolah pratama preservasi prestasi preventif primer prioritas privat
    produk produksi produktif produktivitas profesi profesional profil program prokopim promosi properti protokol
    protokoler provider psikososial psikologi ptk ptsp publik publikasi puing pulau purbakala pusaka pusat
    pustaka rakyat rancangan rangka rapat rawan rawat rawa reboisasi reformasi refleksi registrasi regulasi
    rehabilitasi rekam rekayasa rekonstruksi rekreasi rekruitmen rekrutmen relasi remaja rencana rendah reklamasi
    reklame reproduksi reserse residu resiko resolusi restorasi retribusi revitalisasi revolusi riset risiko ritel ruang
    rumah rujukan rusak rutin sabar saham sakit sampah sandang sanitasi santunan sapras sarana sarpras satu satwa
    sda sdm sebaya sediaan sejarah sekolah sektor sektoral seluler semesta sengketa sentra seleksi sensus serbaguna
    serikat sertifikasi setempat siar siaran siber sikap simpan sipil siswa sistem situs skala smart sosial
    sosialisasi spbe spesialis standar standardisasi standarisasi stasiun statistik status stok strategi strategis
    struktur studi stunting suara subsidi sumber sumberdaya sungai supervisi surat surveilans survei swadaya
    swasembada swasta syariah tahanan tahunan taktis taman tambak tambang tanah tanaman tanda tangga tangkap tani
    tanggap tapem target tarif tebu teknik teknis teknologi telaah telekomunikasi telematika tembakau tempat
    tenaga tenun terbuka terisolasi terminal ternak tertentu tertib tertinggal terpadu teritorial tik tindak tinggi
    tradisi tradisional transaksi transformasi transmigrasi transparansi transportasi tubuh tugas tumbuh tumbuhan uji
    ukm ukur ulayat umkm umum unggas unggulan unit universal upah urusan usaha usia utang utilitas vaksinasi validasi
    vektor verifikasi veteriner video virtual visual vokasi vulkanologi wabah wajib wanita warga waris warisan waskita
    wasbang wawasan wirausaha wilayah wisata wisatawan yankes yandik yudisial zakat zoonosis e ekonomi pembangunan edukasi kesra pemdes bangkom polhukam
    """.split()
)
# Words of offices that are given names or parts of names as well: they belong to the post only where it goes on.
_ALSO_NAMES: Final = frozenset(
    """
    abdi adat agama alam alim aliran anak awal bakti bahari bina budaya bumi cipta dana dasar daya dini emas harga hak
    hutan islam jasa jaya jiwa karya kas kelas kurnia laut lestari lintas makmur mandiri marga masa media mega mental
    modal muda madya mulia musik negara nilai pasar perdana pertama pola pos prima pratama pulau purnama pusaka
    putra putri raya rusak sabar sandi satria satu seni sejahtera semesta sentosa sikap sumber sungai surat surya tani
    tata taman tradisi utama warga waris waskita wira lahan jalan paham intan harapan nusantara pejabat
    """.split()
)
_TOGETHER: Final = frozenset(  # a word that may be a name belongs to the post beside this neighbour
    """
    sumber daya|bina marga|cipta karya|bina program|tata usaha|tata pemerintahan|tata ruang|tata kelola|tata laksana
    tata lingkungan|tata kota|bina usaha|bina konstruksi|bina pemerintahan|bina ketahanan|bina keluarga|lalu lintas
    anak usia|usia dini|peringatan dini|seni budaya|sumber air|sungai pantai|hak asasi|dana desa|satu pintu|satu data
    data satu|alam desa|daya alam|daya air|daya manusia|daya mineral|ahli muda|ahli madya|ahli utama|ahli pertama
    adat istiadat|adat budaya|hukum adat|masyarakat adat|karya cetak|bina mental|mental spiritual|taman kota|jasa
    """.replace("\n", "|").split("|")
)
_OFFICE_WORDS: Final = frozenset(
    """
    plt plh pj pjs pgs penjabat pelaksana kepala sekretaris ketua wakil anggota bupati walikota gubernur menteri direktur
    kadis kadin kadinas kaban kabid kabag karo kasi kasubag kasubbag kades camat lurah sekda sekwan sekdis wabup wagub
    wawali asisten staf inspektur deputi dinas badan biro bagian bidang seksi kantor inspektorat sekretariat setda
    kecamatan kelurahan kabupaten kota provinsi pemerintah pemkab pemkot pemprov pemda dprd dpr kementerian direktorat
    komisi kominfo diskominfo mantan selaku sebagai juru bicara jubir dirjen sekjen dirut rsud kapolres kapolda dandim
    republik indonesia nip kepada tentang nomor tahun tanggal desa gampong nagari
    """.split()
)
_FIELDS_FIRST: Final = frozenset({"desa", "lembaga", "pusat", "perusahaan", "kelompok", "cabang", "sekolah"})
_WEEKDAYS: Final = frozenset({"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"})
_COMPASS: Final = frozenset(
    {"utara", "selatan", "barat", "timur", "tengah", "tenggara", "daya", "laut", "kepulauan", "hulu", "hilir"}
)
# Given names and their shortened forms that open very many names.
_GIVEN: Final = frozenset(
    """
    abd abdul abdullah abdurrahman ach achmad adi aditya agung agus agustinus ahmad aisyah akhmad ali alfian amir andi
    andre andri anton antonius ari arief arif aris asep asri aulia ayu bagus baiq bambang benny bernadus budi cahyo
    catur chandra cut daniel david dede deddy dedi dedy dewa dewi dian diah didik dodi doni dwi edi edy eka eko eddy elly
    emi endang erni ery esti fachrul fadli fajar fatimah faisal feri fitri fransiskus gatot gede gusti hadi hari hasan
    hendra hendri hendro heri herman heru herry husein ida iin ika imam indah indra ira irfan irwan iskandar ismail
    iwan joko johannes juli kadek ketut komang kristina lalu lilik lina lukman luh made mahmud maria mariana maya
    mhd moch mochamad mochammad moh mohamad mohammad mohd muchamad muh muhamad muhammad muhd mukhlis mulyadi muslim
    mustafa nana nanang ni nina novi nugroho nunung nur nurul nyoman oki pande petrus puji purwanto putu rachmat
    raden rahmat ratna rina rini rizal rizki robby ronny rudi rudy rusdi saiful samsul santi sari sigit siti slamet
    soni sony sri stefanus sudirman sugeng suharto sulaiman sunarto supriyadi surya susi sutrisno syaiful syamsul taufik
    teguh teuku tri tjokorda umar untung uswatun wahyu wawan wayan widodo wiwik yanti yanto yasin yayan yohanes yudi
    yuli yulianto yuni yusuf zainal zulkifli
    """.split()
)
# Indonesian nouns of activities and states: pe-...-an, ke-...-an, per-...-an, and loans in -isasi, -logi, -itas.
_NOUN: Final = re.compile(r"(?:pe|per|pem|pen|peng|peny|ke)[a-z]{4,}an|[a-z]{3,}(?:isasi|ologi|abilitas|ivitas)")
_NAME_ENDINGS: Final = ("wan", "man", "ian")
_LONGEST: Final = 40


@functools.cache
def fields() -> frozenset[str]:
    """Return the words of fields of work, from the tables of agencies and the list here."""
    names = [name for row in agency_functions() for name in (row.name, *row.variants, *row.misprints)]
    names += [row.name for row in short_forms()] + [row.name for row in agency_forms()]
    spoken = {word.folded for name in names for word in folded_words(name)}
    return (spoken | _FIELDS) - CONNECTORS


@functools.lru_cache(maxsize=4_096)
def is_field(word: str) -> bool:
    """Tell whether a folded word names a field of work, or a part of one."""
    if word in fields():
        return True
    return len(word) <= _LONGEST and not word.endswith(_NAME_ENDINGS) and _NOUN.fullmatch(word) is not None


def may_be_name(word: str) -> bool:
    """Tell whether a folded word of offices is a name as well (Sandi, Utama)."""
    return word in _ALSO_NAMES


def belongs_together(left: str, right: str) -> bool:
    """Tell whether two folded words are a fixed expression of offices: *sumber daya*."""
    return f"{left} {right}" in _TOGETHER


def given_names() -> frozenset[str]:
    """Return folded given names that open very many names: a post has ended where one stands."""
    return _GIVEN


def fields_first() -> frozenset[str]:
    """Return folded words that open agencies and are more often words of a field."""
    return _FIELDS_FIRST


def compass(word: str) -> bool:
    """Tell whether a folded word says which part of a place: it never opens a name behind the place."""
    return word in _COMPASS


def never_in_name(word: str, *, first: bool) -> bool:
    """Tell whether a folded word ends a run of name words; a weekday or a field of work does not open a name."""
    if word in _OFFICE_WORDS:
        return True
    return word in _WEEKDAYS if not first else is_field(word) and word not in _ALSO_NAMES and word not in _GIVEN
