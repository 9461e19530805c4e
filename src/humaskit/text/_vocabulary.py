"""The words of posts: lists of them, and the questions whether one belongs to an office, to a field, or to a name.

Where a post ends and a name begins is told by the words: *Pengelolaan Komunikasi Publik* names a field of work,
*Suryadi* does not. Fields come from the tables of agencies, from a list, and from the forms of Indonesian nouns that
name an activity (pe-...-an, ke-...-an, -isasi). What the tables of :mod:`humaskit.reference` hold is not repeated in
the lists; the rest is the vocabulary of the structure of offices (PP 18/2016, the regulations on the organisation of
ministries, the police and the forces) and of the press.
"""

import functools
import re
from typing import Final

from ..reference.folding import words as folded_words
from ._names.front_words import ADDRESS, front_titles

__all__ = [
    "AGENCY_OPENERS",
    "ALSO_FIELDS",
    "ALSO_NAMES",
    "AREAS",
    "BALINESE",
    "CAMPUSES",
    "CONNECTORS",
    "COUNTRIES",
    "GIVEN_NAMES",
    "HEADLINE_WORDS",
    "NAMED_AGENCIES",
    "OFFICE_WORDS",
    "SENTENCE_OPENERS",
    "STATE_ORGANS",
    "belongs_together",
    "is_field",
    "listed",
    "may_be_name",
    "never_in_name",
    "opens_name",
    "weekday",
]


def listed(text: str) -> frozenset[str]:
    """Return the words of a list that is written as one text."""
    return frozenset(text.split())


_FIELDS: Final = listed(
    """
    abdi adat adminduk administrasi adpem adpim advokasi advokat agama agraria agribisnis agro agroindustri ahli
    aids air akademik akreditasi aksesibilitas aksi akuakultur akuntabilitas akuntansi alam alat alih aliran anak
    analisa analisis anggaran angkatan angkutan antar anugerah aparatur apartemen aplikasi aptika areal arhanud
    armed arpus arsip asasi aset asistensi aspal aspirasi asrama asuransi atraksi audit aviasi awal award awards
    bahan bahasa bandara bangkom bangsa bangunan banjir bantuan barang batas bayi beasiswa belajar belanja bencana
    beragama berat berbasis berencana berkelanjutan berusaha betawi beton bidan bimas bimtek binmas binopsnal
    biologi birokrasi bisnis blud buddha budha budidaya bugis buku bumd bumdes bumil cabang cadangan cagar capil
    catatan center centre cipta ciptakarya city command communication communications contact corporate covid daerah
    dakwah dalam dalpers damkar dampak daop darah darat darurat dasar data datun daya dayak demokrasi desa desain
    destinasi dewasa digital digitalisasi diklat diplomasi disabilitas diseminasi disiplin distribusi divre dokkes
    dokter doktrin dokumen dokumentasi domestik drainase dukcapil e edukasi ekbang ekobang ekologi ekonbang ekonomi
    ekosistem ekraf eksekutif ekspor elektronik elektronika emas energi epidemiologi esdm evakuasi evaluasi
    evaluator expo fakir farmasi fasilitas fasilitasi fatwa fauna festival filsafat fisik fiskal flora forkom formal
    formasi formulasi fungsi fungsional gakkum galian gambut garam gawat gedung gender geologi geospasial gigi gizi
    global government gratifikasi guru haji hak hakim ham harga harian hasil hayati hewan hibah hidrologi hidup hilir
    hindu hiv hoaks hoax holtikultura hortikultura hpn hubmas hubungan hukum hulu humaniora humas humpro humprohub
    hunian hut hutan identifikasi identitas ideologi ikan iklim ikp ilmu imigrasi impor imunisasi indeks independen
    indikator industri infanteri informal informasi informatika infrastruktur inklusi inklusif inovasi inspeksi
    instalasi instansi instrumen integrasi integritas intel intelejen intelijen intelkam intern internal
    internasional inventarisasi investasi investigasi iptek irigasi islam izin jabatan jaksa jalan jalur jaminan
    jaringan jasa jembatan jenazah jiwa judi judol juri jurnalis jurnalistik kader kampung kapal kapasitas karhutla
    kas katolik kavaleri kawasan kbpp kedokteran keguruan kehewanan kelas kelompok kendaraan kerja kerjasama kesra
    kesramas keswan ketatalaksanaan keumatan khonghucu khusus kimia kinerja kirab klaster klinik klinis koleksi
    komdigi komersial kominfo kominfosandi kominfosantik kominfotik komoditas kompetensi komputer komunikasi
    komunitas kondisi konferda konferensi konferprov kongres konservasi konstitusi konstruksi konsuler konsumen
    konsumsi konten kontrol kontruksi koordinasi koperasi korban korporasi korpri korupsi kreasi kreatif kredit
    kriminal krimsus krimum krisis kristen kualitas kultur kumham kurikulum laboratorium lahan lain lainnya lalin
    lansia lantas lapangan laporan latihan layanan lebah legislasi legislatif lembaga lembur lestari limbah
    lingkungan lingkup linmas litbang literasi logistik lokal lokasi lomba longsor luar lulusan madrasah mahasiswa
    mahir makanan makro manajemen manufaktur manusia marga marinir maritim marketing masa masjid massa masyarakat
    matematika materi mebel media medik medis mekanis mekanisasi melayu menengah mental menular meteorologi
    metrologi migas mikro minangkabau mineral minimal minimum minum minuman minyak miras miskin mitigasi mitra modal
    modern monitoring motor mtq mubes multimedia munas muscab musda museum musik muswil mutarlih mutasi mutu
    narasumber narkoba narkotika nasional negeri nelayan neraca niaga nilai non nonfisik nonformal nonpelayanan
    notaris nusantara obat objek obyek olahraga olimpiade opd operasi operasional operator opini optimalisasi
    organisasi orientasi ormas ortala otda otomotif otonom otonomi otoritas pabean paham pajak pakan pameran paminal
    pamobvit panas pangan panitia pantai paralegal pariwisata parkir parmas partai partisipasi pasal pasar pasca
    paska paslon paten paud pegawai pejabat pekebun pelajar pelajaran pelaku pelantikan pembangunan pemberitaan
    pembina pembukaan pemdes pemilih pemilihan pemkesra pemotda pendamping pendidik penduduk pengadaan pengarah
    pengusaha penilai penmas pensiunan penyakit penyandang penyelenggara penyelia penyiar penyuluh peradilan
    peralatan perawat perda perdata perekbang perempuan perkim perlengkapan permukiman perpajakan perpus
    perpustakaan pers perumahan perumus pesantren peserta pesisir peta petani pidana pidsus pidum pimpinan pk plasma
    pokja pokok pola polairud polhukam polisi politik pom pondok pontren pora porprov pos posyandu potensi praja
    praktik pramuka pranata prasarana prasekolah pratama preservasi prestasi preventif primer prioritas privat
    produk produksi produktif produktivitas profesi profesional profil program prokopim promosi propam properti
    protokol protokoler provider provost psikologi psikososial ptk ptsp public publik publikasi puing pulau pungli
    purbakala pursip pusaka pusat pustaka rabies raider raker rakerda rakernas rakerwil rakor rakornas rakyat
    rancangan rangka rapat rawa rawan rawat reboisasi redaksi refleksi reformasi registrasi regulasi rehabilitasi
    rekam rekayasa reklamasi reklame rekonstruksi rekreasi rekruitmen rekrutmen relasi relation relations remaja
    rencana rendah rendatin reproduksi reserse residu resiko reskrim reskrimsus reskrimum resnarkoba resolusi
    restorasi retribusi revitalisasi riset risiko ritel ruang rujukan rumah rupiah rusak rutin sabar saber sabhara
    saham sains sakit sama samapta sampah sandang sanitasi santunan sapras sarana sarpras sastra satu satwa sda sdm
    sebaya sediaan sejarah sekolah sektor sektoral seleksi seluler sembako semesta seminar sengketa sensus sentra
    serbaguna serikat sertifikasi setempat siar siaran siber sikap simpan sipil sistem siswa situs skala smart
    sosdiklih sosial sosialisasi spbe spesialis standar standardisasi standarisasi stasiun statistik status stok
    strategi strategis struktur studi stunting suara subdivre subsidi sumber sumberdaya sungai supervisi surat
    survei surveilans swadaya swasembada swasta syariah tahanan tahti tahunan taktis taman tambak tambang tanah
    tanaman tanda tangga tanggap tangkap tani tapem tarbiyah target tarif tbc tebu teknik teknis teknologi telaah
    telekomunikasi telematika tembakau tempat tenaga tenun terampil terbuka terisolasi teritorial terminal ternak
    terpadu tertentu tertib tertinggal tik tindak tinggi tipideksus tipidkor tipidnarkoba tipidsiber tipidter
    tipidum tipikor tpi tradisi tradisional transaksi transformasi transmigrasi transparansi transportasi tubuh
    tugas tumbuh tumbuhan tungsura tupoksi uang uji ukhuwah ukm ukur ulayat umkm umrah umroh umum unggas unggulan
    unit universal upacara upah urusan usaha ushuluddin usia utang utilitas vaksinasi validasi vektor verifikasi
    verifikator veteran veteriner video virtual visual vokasi vulkanologi wabah wabprof wajib wanita warga waris
    warisan wartawan wasbang waskita watpers wawasan wilayah wirausaha wisata wisatawan witel workshop yandik yankes
    yankumham yudikatif yudisial zakat zawa zipur zoonosis
    """
)
"""Words of fields of work that the tables of agencies do not hold."""

ALSO_NAMES: Final = listed(
    """
    abdi adat agama alam alim aliran anak awal bahari bakti bina budaya bumi cipta dana dasar daya dini emas fauna
    flora gita hak hakim harapan harga hayati hutan intan islam jalan jasa jaya jiwa kader karya kas kelas kurnia
    lahan laut lestari lintas madya makmur mandiri marga masa media mega mental mitra modal muda mulia musik negara
    nilai nusantara paham pasar pejabat perdana pertama pola pos pratama prima pulau purnama pusaka putra putri
    raya rusak sabar sandi sastra satria satu satwa sejahtera semesta seni sentosa sikap suara sumber sungai surat
    surya taman tani tata tradisi utama video warga waris waskita wira
    """
)
"""Words of offices that are names as well: they belong to the post only where it goes on."""

_FIELD_PAIRS: Final = listed(
    """
    adat_budaya adat_istiadat agama_islam ahli_madya ahli_muda ahli_pertama ahli_utama anak_perempuan anak_usia
    bimas_islam bina_keluarga bina_ketahanan bina_konstruksi bina_marga bina_mental bina_pemerintahan bina_program
    bina_usaha call_center cipta_karya command_center dalam_negeri dana_desa dasar_menengah data_center data_satu
    daya_air daya_alam daya_manusia daya_mineral ekonomi_syariah hak_asasi hukum_adat hukum_islam ibu_anak
    kantor_agama kanwil_agama karya_cetak kebudayaan_islam kerja_sama lalu_lintas luar_negeri masyarakat_adat
    masyarakat_islam mental_spiritual pejabat_negara pendidikan_islam pengadilan_agama perempuan_anak
    perguruan_islam peringatan_dini pol_pp rumah_sakit rumah_tangga satu_data satu_pintu seni_budaya sumber_air
    sumber_daya sungai_pantai taman_kota tanaman_pangan tata_kelola tata_kota tata_laksana tata_lingkungan
    tata_pemerintahan tata_ruang tata_usaha tinggi_agama usia_dini war_room
    """
)
"""Pairs in which a word that may be a name belongs to the post, joined by a low line."""

OFFICE_WORDS: Final = listed(
    """
    analis anggota arsiparis asisten auditor badan bagian bekas berprestasi bicara bidang bimtek biro bupati camat
    daerah dandim danramil dekan deputi desa dijabat dinas direktorat direktur dirjen dirut diskominfo dpr dprd eks
    ex fkpd forkompimda forkopimcam forkopimda gampong gubernur indonesia informatif inspektorat inspektur
    inspiratif jadi jajaran jubir juru kabag kabid kabida kabinda kabiro kabupaten kades kadin kadinas kadis kadiv
    kajari kajati kalaksa kanit kantor kanwil kapolda kapolres kapolri kapolsek kapus kapuskesmas karo kasatpol kasi
    kasie kasubag kasubbag kasubbid kasubdit kasubid kasubsi kecamatan kejari kejati kelurahan kementerian
    kementrian kepada kepala ketua kodim komandan kominfo komisi komisioner koordinator koramil korem kota lurah
    mantan menjadi menteri merupakan munas musda muspida muspika nagari nip nomor opd pangdam panglima pelaksana
    pemda pemerintah pemkab pemkot pemprov pemred penanggung penjabat perwakilan perwira pgs pimred pj pjs plh plt
    polda polres polsek presiden provinsi puskesmas pustakawan raker rakerda rakernas rakerwil rakor rakornas rektor
    republik rsud sebagai segenap sekban sekcam sekda sekdes sekdis sekjen sekretariat sekretaris seksi sekwan
    selaku setda skpd staf tahun tanggal teladan tentang terbaik terfavorit terpopuler tim unsur upt uptd wabup
    wagub wakapolda wakapolres wakil walikota wapres wawali widyaiswara
    """
)
"""Words that no name of a person holds."""

HEADLINE_WORDS: Final = listed(
    """
    ajak ajukan akan akui ambil apresiasi arahkan award awards bacakan bagikan bahas bakal bantah bantu beber
    beberkan berharap berhasil beri berikan berikut berkomitmen berkunjung bersama bersilaturahmi berterima bimtek
    borong boyong buka bukber canangkan cetak copot dalam dampingi dan dapat dapatkan dari dengan diapresiasi diberi
    digelar dihadiri dikukuhkan dilantik dilaporkan diminta dinilai dinobatkan dipercaya diresmikan disambut
    diserahkan ditetapkan ditunjuk dorong dukung evaluasi fasilitasi forkopimcam forkopimda gandeng ganti gelar
    genjot geser hadir hadiri harap harapkan hasilkan himbau ikut ikuti imbau ingatkan inginkan inisiasi
    instruksikan jadi jadikan janjikan jelang jelaskan jemput juara kampanyekan kategori kawal kebut kejar kembali
    kembangkan klaim komit komitmen kukuhkan kumpulkan kunjungi lakukan lanjutkan lantik lapor laporkan larang
    launching lepas lolos luncurkan masuk membuka memimpin menerima mengajak mengapresiasi menghadiri mengucapkan
    meninggal meninjau menjadi miliki minta monitoring mulai muspida muspika mutasi naikkan nominasi nonaktifkan
    nyatakan oleh opd optimalkan optimis optimistis pacu pada pamerkan pamit pantau paparkan pastikan pecat
    peringati peringatkan peringkat perintahkan perkenalkan perkuat peroleh pertahankan pertanyakan pimpin potong
    ppid predikat prioritaskan raih raker rakor raup rayakan rebut resmi resmikan respon respons rilis rombak rotasi
    saat sabet saksikan salurkan sambangi sambut sampaikan sebut segera selenggarakan serahkan siap siapkan sidak
    silaturahmi soroti sosialisasi sosialisasikan sukseskan sumbang sumbangkan susun tambah tampil tampilkan tanam
    tandatangani tanggapi targetkan tawarkan tebar tegaskan tekan tekankan temui terapkan terbaik terbitkan terima
    terjunkan terpilih tetap tetapkan tingkatkan tinjau tolak tunjuk tutup ucapkan ukir umumkan ungkap ungkapkan
    untuk upayakan usai usul usulkan wajibkan wakili wujudkan yang
    """
)
"""Words that follow the subject of a headline at once, in capitals like the rest of it; none is a name."""

SENTENCE_OPENERS: Final = listed(
    """
    adapun bersama dalam dan dari demikian dengan hadir ini itu juga kata kemudian kepada ketika menurut nampak
    namun oleh pada para saat sebelum sedangkan selain selanjutnya sementara serta setelah tampak terkait turut
    ujar ungkap untuk usai yakni yang
    """
)
"""Words that open a sentence and no name."""

GIVEN_NAMES: Final = listed(
    """
    abd abdul abdullah abdurrahman ach achmad adhi adi aditya adnan afrizal agung agus agusta agustina agustinus
    ahmad aisyah akbar akhmad alex alexander alfian ali amin aminah amir amran ana andi andika andre andreas andri
    andriani angga anita anton antonius anwar ardi ardiansyah arfan ari arief arif aris arman arsyad arwan asep
    asmawati asri asrul astuti aswin aulia ayu ayub azhar azis aziz badrul bagus baharuddin baiq bambang basri
    basuki bayu benny bernadus bernard bobby boy budi budiman burhan burhanuddin cahyo catur chairul chandra
    christian cut dadang dahlan damayanti daniel darmawan darwin darwis david deddy dede dedi dedy deni denny dessy
    devi dewa dewi dhani diah dian didik dina dodi dodik dody doni donny dwi eddy edi edwin edy efendi
    effendi eka ekawati eko elfi elisabeth elly ema emi emil endang eri erick erik erlina ernawati erni erwin ery
    esti evi fachrul fadli fahmi fahri faisal fajar fajri farhan farid faridah fathur fatimah fauzan fauzi febri
    ferdi ferdy feri ferry firdaus firman fitri fitriani frans fransisca fransiskus fredy gatot gatut gede gunawan
    gusti hadi hadijah hafid hairul halim hamdan hamid hamka hamzah hanafi handoko hani hanif hari harianto
    haris hariyanto harry hartati hartono haryanto haryono hasan hasanuddin hasbi hasbullah hasyim helmi hendra
    hendri hendrik hendro henny henry heri heriyanto herlina herman hermawan herry heru hidayat husein husni ibnu
    ibrahim ida idris iin ika ikhsan ilham ilyas imam imran indah indra indri ira irawan irfan irfansyah irma irwan
    irwansyah isa iskandar ismail ismawati isnaini ivan iwan jafar jaka jamal jamaluddin jefri jhon jhonny johan
    johannes john johny joko jon joni jufri juli julia junaidi jusuf kadek kamal kamaruddin ketut khairul
    khalid komang kristina kurniawan laila lalu lia lilik lina linda lisa luh lukman lutfi luthfi made
    mahmud mansyur maria mariana marlina martha marthen maryam masrur maulana maya mhd moch mochamad
    mochammad mochtar moh mohamad mohamed mohammad mohd mokhamad muchamad muchlis muchtar muh muhamad muhammad muhd
    mukhlis mukhtar muliadi mulyadi mulyana mulyono munir mursalim musa muslim muslimin mustafa nana nanang
    nanik nasir nasrul natalia ngatno ni nina noor nova novi noviana nugroho nunung nur nurdin nurhayati nurjanah
    nurlaila nursalim nurul nyoman oki oktavia pande parlindungan paulus peter petrus prabowo pramono prasetyo puji
     purnomo purwadi purwanto putri putu rachmat raden rafli rahmad rahman rahmat rahmawati ramadhan ramli
    ratih ratna rendra reza ria rian ricky ridho ridwan rika riko rina rini rinto riri riska risma rita riyanto
    rizal rizki rizky robby rohman ronald roni ronny rosita rosmawati roy rudi rudolf rudy rusdi ruslan rustam
    sabaruddin sahrul said saidah saiful salim samsuddin samsul samuel santi sapto sari sarwono setiawan setyo
    sigit siti slamet sofian sofyan soni sonny sony sri stefanus stephanus subhan sudarmo sudarsono sudirman sugeng
    sugianto sugiarto sugiyanto suhardi suharto suhartono sujarwo sukardi sulaiman sumarni sumarno sunardi sunarto
    suparman suparno supriadi supriyadi supriyanto supriyono surono surya suryadi suryanto susanti susanto susi
    sutomo sutrisno suwarno suyanto syafri syafruddin syahril syahrul syaiful syamsuddin syamsul syamsuri syarif
    syarifah syarifuddin syukri taufan taufik taufiq teguh teuku thomas titin tjahjo tjokorda toni tono tony totok
    tri tuti udin umar untung usman uswatun vera victor viktor wahid wahyu wahyudi wahyuni wawan wayan widodo wiwik
    wiwin yanti yanto yasin yayan yayuk yeni yenny yogi yohana yohanes yosef yudhi yudi yuli yuliana yuliani
    yulianto yulius yuni yunita yunus yusri yusron yusuf zaenal zainal zaini zainuddin zakaria zulfikar zulkarnain
    zulkifli
    """
)
"""Given names, and their shortened forms, that open very many names."""

BALINESE: Final = listed("dewa gd gede gst gusti kadek ketut komang kt made md nengah ngurah nym nyoman putu wayan wy")
"""Words that begin a name of Bali behind I: "Camat Nusa Penida I Gusti ..."."""

CAMPUSES: Final = listed(
    """
    iain iakn ihdn institut politeknik poltek poltekkes stain stakn stia stie stih stikes stikom stis stisip stit stkip
    stkpn stmik uin univ universitas unversitas univeristas
    """
)
"""Words that open the name of a campus, which may hold the name of a region: UIN Mataram."""

AREAS: Final = listed(
    """
    balinusra besuki borneo celebes flores jabagsel jabalnusra jabodetabek jabodetabekjur jabotabek jawa kalimantan kedu
    lombok madura mataraman mebidangro nusra pantura priangan solo soloraya sulampua sulawesi suluttenggo sumatera
    sumatra sumba sumbagsel sumbagteng sumbagut sumbawa tapanuli timor
    """
)
"""Islands and parts of the country that offices are named after, and no province or kabupaten."""

COUNTRIES: Final = listed(
    """
    afganistan afghanistan afrika aljazair amerika arab argentina australia austria azerbaijan bahrain bangladesh
    belanda belarus belgia bosnia brasil britania brunei bulgaria ceko chile china darussalam denmark ekuador eropa
    ethiopia fiji filipina finlandia ghana hongaria india inggris irak iran irlandia italia jepang jerman kamboja kanada
    kazakhstan kenya kerajaan kolombia korea kroasia kuba kuwait laos lbbp lebanon libya lithuania malaysia maroko
    meksiko mesir mongolia mozambik myanmar namibia nigeria norwegia nugini oman pakistan palestina panama papua peru
    polandia portugal prancis perancis qatar rumania rusia saudi selandia selatan serbia serikat singapura slovakia
    slovenia spanyol lanka sudan suriah suriname swedia swiss taiwan tanzania thailand timor tiongkok tunisia turki
    turkiye uea ukraina uni utara uruguay uzbekistan vatikan venezuela vietnam yaman yordania yunani zimbabwe
    """
)
"""Words of the names of countries that send or receive ambassadors."""

AGENCY_OPENERS: Final = listed(
    """
    asosiasi badan bagian balai bidang biro cabang departemen desk dewan dinas direktorat divisi fakultas forum
    gugus ikatan inspektorat instalasi institut kantor kecamatan kejaksaan kelompok kelurahan kementerian kementrian
    kepolisian komando komisi komite laboratorium lembaga mahkamah majelis museum otoritas pangkalan panitia
    pengadilan pengurus persatuan perusahaan perwakilan polisi politeknik pusat puskesmas rumah satgas satuan
    sekertariat seketariat sekolah sekretaria sekretariat sekreteria sekreteriat seksi sektretariat
    stasiun subbagian subbidang subdirektorat tim unit universitas yayasan
    """
)
"""Words that open the long name of an agency."""

NAMED_AGENCIES: Final = listed(
    """
    akademi bandara bank cv dpc dpd dpk dpp dprw dpw harian institut korcab korda korwil lkbn majalah mpc mpw
    museum partai pb pelabuhan pengcab pengda pengkab pengkot pengprov perseroda perumda politeknik pt rs rsd rsia
    rsj rsu rsud rsup sakit tabloid terminal universitas yayasan
    """
)
"""Words that open the name of an agency with a name of its own."""

STATE_ORGANS: Final = listed("dpd dpr ky ma mk mpr wantimpres")
"""Short forms of organs of the state."""

CONNECTORS: Final = frozenset({"dan", "serta", "atau", "untuk", "bagi", "antar", "terhadap", "dengan"})
"""Words between two fields."""
ALSO_FIELDS: Final = frozenset({"desa", "lembaga", "pusat", "perusahaan", "kelompok", "cabang", "sekolah"})
"""Words that open names of agencies and are more often words of a field."""

_MORE_TITLES: Final = frozenset({"bapak", "brigen", "dr", "hm", "komisaris", "laksamana"})
# Also words of associations and fields: Ikatan Apoteker, Bidang HI (hubungan industrial), PDM (Muhammadiyah).
_NO_TITLES_HERE: Final = frozenset({"apoteker", "arsitek", "haji", "hi", "kol", "ners", "pdm", "pdp", "pnt"})
_WEEKDAYS: Final = frozenset({"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"})
_NOUN: Final = re.compile(r"(?:pe|ke)[a-z]{4,}an|[a-z]{3,}(?:isasi|ologi|abilitas|ivitas)")
_NAME_ENDINGS: Final = ("wan", "man", "ian")
_LONGEST: Final = 40
_SHORT_BLOCK: Final = 4


@functools.cache
def _fields() -> frozenset[str]:
    """Return the words of fields of work, from the tables of agencies and the list."""
    # Dear to import, and the reader of names asks for no field.
    from ..reference.agencies import agency_forms, agency_functions, short_forms
    from ._agencies.coinages import blocks

    names = [name for row in agency_functions() for name in (row.name, *row.variants, *row.misprints)]
    names += [row.name for row in short_forms()] + [row.name for row in agency_forms()]
    spoken = {word.folded for name in names for word in folded_words(name)}
    glued = {block for block in blocks() if len(block) > _SHORT_BLOCK}
    return (_FIELDS | ALSO_NAMES | spoken | glued) - CONNECTORS - GIVEN_NAMES - {"pada", "di"}


@functools.lru_cache(maxsize=4_096)
def is_field(word: str) -> bool:
    """Tell whether a folded word names a field of work, or a part of one."""
    if word in _fields():
        return True
    return len(word) <= _LONGEST and not word.endswith(_NAME_ENDINGS) and _NOUN.fullmatch(word) is not None


@functools.cache
def _front_titles() -> frozenset[str]:
    """Return the titles that open a name wherever they stand; what is a word of offices as well is none."""
    found = {
        first
        for first, known in front_titles().items()
        for one in known
        if len(one.words) == 1 and one.kind != ADDRESS and not (one.dotted or one.also_name)
    }
    return frozenset(found) - _FIELDS - _NO_TITLES_HERE | _MORE_TITLES


def opens_name(word: str) -> bool:
    """Tell whether a folded word is a title that opens a name."""
    return word in _front_titles()


def may_be_name(word: str) -> bool:
    """Tell whether a folded word of offices is a name as well (Sandi, Utama)."""
    return word in ALSO_NAMES


def belongs_together(left: str, right: str) -> bool:
    """Tell whether two folded words are a fixed expression of offices: *sumber daya*."""
    return f"{left}_{right}" in _FIELD_PAIRS


def weekday(word: str) -> bool:
    """Tell whether a folded word is a day of the week, which is seldom a name."""
    return word in _WEEKDAYS


def never_in_name(word: str, *, first: bool) -> bool:
    """Tell whether a folded word ends a run of name words; a field of work does not open a name."""
    if word in OFFICE_WORDS or word in HEADLINE_WORDS or (first and word in SENTENCE_OPENERS):
        return True
    if not first:
        return weekday(word)
    return len(word) > 1 and is_field(word) and word not in ALSO_NAMES and word not in GIVEN_NAMES
