"""Short forms: the names that they stand for, and the blocks that coinages such as Disdukcapil are glued from.

Blocks and initials are usage that the names of the affairs explain (UU 23/2014 art. 12). They are vocabulary, not
facts about one agency: the affairs can be read from a coinage, the official order of the words cannot.
"""

from typing import Final

__all__ = [
    "ACRONYMS",
    "AFFAIR_WORDS",
    "BLOCKS",
    "COMMUNICATION_TAILS",
    "MINISTRY_BLOCKS",
    "REGIONAL_NAMES",
]

REGIONAL_NAMES: Final = """
BKPP|BKPPD = Badan Kepegawaian, Pendidikan dan Pelatihan Daerah
BKPSDMD|BKDPSDM = Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Daerah
BKPSDA = Badan Kepegawaian dan Pengembangan Sumber Daya Aparatur
BPSDMD = Badan Pengembangan Sumber Daya Manusia Daerah
BPKA = Badan Pengelolaan Keuangan dan Aset
BPKD = Badan Pengelolaan Keuangan Daerah
BPKPD = Badan Pengelolaan Keuangan dan Pendapatan Daerah
BPKPAD|BPPKAD = Badan Pengelolaan Keuangan, Pendapatan dan Aset Daerah
Bakeuda = Badan Keuangan Daerah
BPPRD|BP2RD = Badan Pengelolaan Pajak dan Retribusi Daerah
BPBA = Badan Penanggulangan Bencana Aceh
BPBPK = Badan Penanggulangan Bencana dan Pemadam Kebakaran
Bankesbangpol|Bakesbang = Badan Kesatuan Bangsa dan Politik
Kesbangpolinmas|Bakesbangpolinmas = Badan Kesatuan Bangsa, Politik dan Perlindungan Masyarakat
Balitbang = Badan Penelitian dan Pengembangan
Bappelitbang|Bappelitbangda|Bapelitbang|Bapelitbangda|Baperlitbang|Bapperlitbang|Barenlitbang|Barenlitbangda\
|Bapplitbang|Bappeda Litbang = Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah
Bapperinda|Baperida|Bapprida = Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah
BP3D = Badan Perencanaan, Penelitian dan Pengembangan Daerah
BP4D = Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah
Bappeko|Bappekot|Bappekab = Badan Perencanaan Pembangunan Daerah
Banhub = Badan Penghubung
BPMPD = Badan Pemberdayaan Masyarakat dan Pemerintahan Desa
BPMPT = Badan Penanaman Modal dan Pelayanan Terpadu
BLH|BLHD = Badan Lingkungan Hidup
BPLHD = Badan Pengelolaan Lingkungan Hidup Daerah
KPDE = Kantor Pengolahan Data Elektronik
Bapppeda|Bapppedal = Badan Perencanaan, Penelitian dan Pembangunan Daerah
DP3AK = Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Kependudukan
Dikpora = Dinas Pendidikan, Kepemudaan dan Olahraga
Dikbud = Dinas Pendidikan dan Kebudayaan
Diknas = Dinas Pendidikan
Bappenda = Badan Pengelolaan Pendapatan Daerah
Bakorluh = Badan Koordinasi Penyuluhan
Bakorwil = Badan Koordinasi Wilayah
DKIS|DKISTIK = Dinas Komunikasi, Informatika dan Statistik
Dispenda = Dinas Pendapatan Daerah
DPUBM|DBM = Dinas Pekerjaan Umum Bina Marga
DPUSDA|DSDA|DPSDA = Dinas Pekerjaan Umum Sumber Daya Air
DCKTRP|Citata = Dinas Cipta Karya, Tata Ruang dan Pertanahan
DTSP = Dinas Tata Ruang dan Pertanahan
DPKP = Dinas Perumahan dan Kawasan Permukiman
DPPAPP = Dinas Pemberdayaan, Perlindungan Anak dan Pengendalian Penduduk
DP3AKB|DP3APPKB|DP3AP2KB|DP2KBP3A|DPPKBP3A = Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk \
dan Keluarga Berencana
DSP3A|DSPPPA = Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak
DPMPD|DPMDes = Dinas Pemberdayaan Masyarakat dan Pemerintahan Desa
DKPP|DKP3|DPKPP = Dinas Ketahanan Pangan dan Pertanian
DTPH = Dinas Tanaman Pangan dan Hortikultura
DTPHP = Dinas Tanaman Pangan, Hortikultura dan Perkebunan
DPKH = Dinas Peternakan dan Kesehatan Hewan
DKUKM = Dinas Koperasi, Usaha Kecil dan Menengah
DKUPP = Dinas Koperasi, Usaha Mikro, Perindustrian dan Perdagangan
DPRKP|DPRKPP = Dinas Perumahan Rakyat, Kawasan Permukiman dan Pertanahan
Gulkarmat|Disgulkarmat = Dinas Penanggulangan Kebakaran dan Penyelamatan
DPAD = Dinas Perpustakaan dan Arsip Daerah
DKK = Dinas Kesehatan Kota
DSI = Dinas Syariat Islam
DPPPA|DPPA = Dinas Pemberdayaan Perempuan dan Perlindungan Anak
DPMK = Dinas Pemberdayaan Masyarakat dan Kampung
DPMG = Dinas Pemberdayaan Masyarakat dan Gampong
Hubkominfo|Dishubkominfotel|Hubkominfotel = Dinas Perhubungan, Komunikasi dan Informatika
Infokom|Infokomtel|Disinfokom = Dinas Informasi dan Komunikasi
"""
"""Short forms of regional bodies, and the affairs that they usually stand for, besides those of the reference table.

The names are usual ones, not the name of any one agency: they tell the kind and the functions, never a canonical name.
"""

BLOCKS: Final = """
dik=pendidikan; pendik=pendidikan; didik=pendidikan; dikbud=pendidikan dan kebudayaan; bud=kebudayaan
dikpora=pendidikan, kepemudaan dan olahraga; diknas=pendidikan nasional; dikmen=pendidikan menengah
pora=kepemudaan dan olahraga; ora=olahraga; par=pariwisata; parekraf=pariwisata dan ekonomi kreatif
ekraf=ekonomi kreatif; parbud=pariwisata dan kebudayaan; budpar=kebudayaan dan pariwisata
porapar=kepemudaan, olahraga dan pariwisata; wisata=pariwisata; kes=kesehatan; sos=sosial; hub=perhubungan
kominfo=komunikasi dan informatika; naker=tenaga kerja; trans=transmigrasi; nakertrans=tenaga kerja dan transmigrasi
nakerin=tenaga kerja dan perindustrian; perin=perindustrian; perind=perindustrian
indag=perindustrian dan perdagangan; in=perindustrian; perindag=perindustrian dan perdagangan; dag=perdagangan
perdag=perdagangan; dagin=perdagangan dan perindustrian; dagperin=perdagangan dan perindustrian
esdm=energi dan sumber daya mineral; tamben=pertambangan dan energi; kop=koperasi; koperasi=koperasi; um=usaha mikro
ukm=usaha kecil dan menengah; umkm=usaha mikro, kecil dan menengah; kukm=koperasi, usaha kecil dan menengah
kopukm=koperasi, usaha kecil dan menengah; pasar=perdagangan; tan=pertanian; pertan=pertanian; tani=pertanian
bun=perkebunan; nak=peternakan; keswan=kesehatan hewan; kan=perikanan; ikan=perikanan; perikanan=perikanan
lutkan=kelautan dan perikanan; kanlut=perikanan dan kelautan; lut=kelautan; kp=kelautan dan perikanan; hut=kehutanan
hutbun=kehutanan dan perkebunan; tph=tanaman pangan dan hortikultura; tphp=tanaman pangan, hortikultura dan perkebunan
hor=hortikultura; pangan=ketahanan pangan
ketapang=ketahanan pangan; tapang=ketahanan pangan; hanpan=ketahanan pangan; tahpan=ketahanan pangan
tanpangan=pertanian dan ketahanan pangan; kpp=ketahanan pangan dan pertanian; lh=lingkungan hidup
lhk=lingkungan hidup dan kehutanan; ling=lingkungan hidup; kling=lingkungan hidup
perkim=perumahan dan kawasan permukiman; perakim=perumahan rakyat dan kawasan permukiman; kim=permukiman
perkimtan=perumahan, kawasan permukiman dan pertanahan; rumkim=perumahan dan permukiman
perwaskim=perumahan dan kawasan permukiman; perkimhub=perumahan, kawasan permukiman dan perhubungan
rkp=perumahan rakyat dan kawasan permukiman; tanah=pertanahan; pkp=perumahan dan kawasan permukiman
pu=pekerjaan umum; pupr=pekerjaan umum dan penataan ruang; putr=pekerjaan umum dan tata ruang
pupera=pekerjaan umum dan perumahan rakyat; puprkim=pekerjaan umum, penataan ruang dan permukiman
pupkp=pekerjaan umum, perumahan dan kawasan permukiman; tarung=tata ruang; taru=tata ruang
kimpraswil=permukiman dan prasarana wilayah; ck=cipta karya; sda=sumber daya air; bm=bina marga
dukcapil=kependudukan dan pencatatan sipil; pendukcapil=kependudukan dan pencatatan sipil; kependudukan=kependudukan
capil=pencatatan sipil; duk=kependudukan; pusip=perpustakaan dan kearsipan; persip=perpustakaan dan kearsipan
arpus=kearsipan dan perpustakaan; perpusip=perpustakaan dan kearsipan; perpus=perpustakaan; pus=perpustakaan
pustaka=perpustakaan; sip=kearsipan; puspa=perpustakaan dan arsip; arsip=kearsipan
perpusar=perpustakaan dan kearsipan; puskar=perpustakaan dan kearsipan; pmd=pemberdayaan masyarakat dan desa
permas=pemberdayaan masyarakat; permasdes=pemberdayaan masyarakat dan desa
permades=pemberdayaan masyarakat dan desa; pemdes=pemerintahan desa; pmk=pemberdayaan masyarakat dan kampung
pemasdes=pemberdayaan masyarakat dan desa; pmpd=pemberdayaan masyarakat dan pemerintahan desa
pemmas=pemberdayaan masyarakat; pmg=pemberdayaan masyarakat dan gampong
ppkb=pengendalian penduduk dan keluarga berencana; dalduk=pengendalian penduduk; kb=keluarga berencana
p2kb=pengendalian penduduk dan keluarga berencana; pppa=pemberdayaan perempuan dan perlindungan anak
p3a=pemberdayaan perempuan dan perlindungan anak
p3akb=pemberdayaan perempuan, perlindungan anak dan keluarga berencana
p3ap2kb=pemberdayaan perempuan, perlindungan anak, pengendalian penduduk dan keluarga berencana
pp=pemberdayaan perempuan; pa=perlindungan anak; ppkad=pendapatan, pengelolaan keuangan dan aset daerah
p2kbp3a=pengendalian penduduk, keluarga berencana, pemberdayaan perempuan dan perlindungan anak
ppa=perlindungan anak; damkar=pemadam kebakaran; damkarmat=pemadam kebakaran dan penyelamatan
damkartan=pemadam kebakaran dan penyelamatan; pmptsp=penanaman modal dan pelayanan terpadu satu pintu
ptsp=pelayanan terpadu satu pintu; pm=penanaman modal; penda=pendapatan daerah; kebud=kebudayaan
kominfotik=komunikasi, informatika dan statistik; mas=pemberdayaan masyarakat; pol=politik
adpim=administrasi pimpinan; prokopim=protokol dan komunikasi pimpinan; humas=hubungan masyarakat
humpro=hubungan masyarakat dan protokol; humprohub=hubungan masyarakat, protokol dan penghubung
prokompim=protokol dan komunikasi pimpinan; ikp=informasi dan komunikasi publik; aptika=aplikasi informatika
tik=teknologi informasi dan komunikasi; pikp=pengelolaan informasi dan komunikasi publik
hubkominfo=perhubungan, komunikasi dan informatika; koper=koperasi
kip=keterbukaan informasi publik; sdm=sumber daya manusia; klh=kehutanan dan lingkungan hidup
pkp publik=pengelolaan komunikasi publik; kisp=komunikasi, informatika, statistik dan persandian
kis=komunikasi, informatika dan statistik; perpa=pertanian dan pangan; spbe=sistem pemerintahan berbasis elektronik
e-gov=e-government; egov=e-government; pde=pengolahan data elektronik; tapem=tata pemerintahan
kesra=kesejahteraan rakyat; ortala=organisasi dan tata laksana; pbj=pengadaan barang dan jasa
barjas=pengadaan barang dan jasa; perekonomian=perekonomian; ekbang=ekonomi dan pembangunan; ekonomi=perekonomian
kesbangpol=kesatuan bangsa dan politik; gulkarmat=penanggulangan kebakaran dan penyelamatan
otda=otonomi daerah; ham=hak asasi manusia; ukm=usaha kecil dan menengah
litbang=penelitian dan pengembangan; kepegawaian=kepegawaian; diklat=pendidikan dan pelatihan
bpkad=pengelolaan keuangan dan aset daerah
"""
"""What the parts of a coinage stand for; they also stand alone behind the kind: Dinas PMD, Bidang IKP."""

COMMUNICATION_TAILS: Final = """
tik=statistik; statik=statistik; statistik=statistik; stat=statistik; stt=statistik; sta=statistik; st=statistik
s=statistik; stik=statistik; ti=statistik; sandi=persandian; persandian=persandian; persandi=persandian
sandian=persandian; san=persandian; ndi=persandian; sand=persandian; per=persandian; pers=persandian
sanditik=persandian, statistik; santik=persandian, statistik; santi=persandian, statistik; sp=statistik, persandian
ps=persandian, statistik; sitan=statistik, persandian; tiksan=statistik, persandian; standi=statistik, persandian
staper=statistik, persandian; perstatik=persandian, statistik; persta=persandian, statistik
perstat=persandian, statistik; digi=digital; statsandi=statistik, persandian; satik=persandian, statistik
sanstat=persandian, statistik; tiper=statistik, persandian; sa=persandian
"""
"""What may be glued behind kominfo, and the functions that it adds."""

MINISTRY_BLOCKS: Final = """
dagri=dalam negeri; lu=luar negeri; han=pertahanan; hankam=pertahanan dan keamanan; kum=hukum; ham=hak asasi manusia
kumham=hukum dan hak asasi manusia; keu=keuangan; dik=pendidikan; diknas=pendidikan nasional
dikbud=pendidikan dan kebudayaan; dikbudristek=pendidikan, kebudayaan, riset, dan teknologi
dikdasmen=pendidikan dasar dan menengah; diktisaintek=pendidikan tinggi, sains, dan teknologi
ristek=riset dan teknologi; ristekdikti=riset, teknologi, dan pendidikan tinggi; bud=kebudayaan; kebud=kebudayaan
kes=kesehatan; sos=sosial; naker=ketenagakerjaan; aker=ketenagakerjaan
nakertrans=tenaga kerja dan transmigrasi; trans=transmigrasi
perin=perindustrian; dag=perdagangan; esdm=energi dan sumber daya mineral; pupr=pekerjaan umum dan perumahan rakyat
pu=pekerjaan umum; pera=perumahan rakyat; pkp=perumahan dan kawasan permukiman; hub=perhubungan
kominfo=komunikasi dan informatika; komdigi=komunikasi dan digital; tan=pertanian
lhk=lingkungan hidup dan kehutanan; lh=lingkungan hidup; hut=kehutanan; kp=kelautan dan perikanan
desa=desa dan pembangunan daerah tertinggal; desa pdtt=desa, pembangunan daerah tertinggal, dan transmigrasi
desa pdt=desa dan pembangunan daerah tertinggal
pdt=pembangunan daerah tertinggal; pdtt=desa, pembangunan daerah tertinggal, dan transmigrasi
atr=agraria dan tata ruang; atr bpn=agraria dan tata ruang/badan pertanahan nasional; agraria=agraria dan tata ruang
ppn=perencanaan pembangunan nasional; panrb=pendayagunaan aparatur negara dan reformasi birokrasi
pan rb=pendayagunaan aparatur negara dan reformasi birokrasi
pan=pendayagunaan aparatur negara dan reformasi birokrasi; bumn=badan usaha milik negara; kop=koperasi
ukm=usaha kecil dan menengah; kopukm=koperasi dan usaha kecil dan menengah
kop ukm=koperasi dan usaha kecil dan menengah; umkm=usaha mikro, kecil, dan menengah
parekraf=pariwisata dan ekonomi kreatif; par=pariwisata; ekraf=ekonomi kreatif
pppa=pemberdayaan perempuan dan perlindungan anak; pora=pemuda dan olahraga; polkam=bidang politik dan keamanan
polhukam=bidang politik, hukum, dan keamanan; pangan=bidang pangan; pm=bidang pemberdayaan masyarakat
ipk=bidang infrastruktur dan pembangunan kewilayahan; infra=bidang infrastruktur dan pembangunan kewilayahan
infrastruktur=bidang infrastruktur dan pembangunan kewilayahan
infrawil=bidang infrastruktur dan pembangunan kewilayahan; pmk=bidang pembangunan manusia dan kebudayaan
perekonomian=bidang perekonomian; marves=bidang kemaritiman dan investasi; marinves=bidang kemaritiman dan investasi
ekon=bidang perekonomian; imipas=imigrasi dan pemasyarakatan; ag=agama
ppa=pemberdayaan perempuan dan perlindungan anak
kumham imipas=bidang hukum, hak asasi manusia, imigrasi, dan pemasyarakatan; setneg=sekretariat negara
investasi=investasi; dukbangga=kependudukan dan pembangunan keluarga; bpn=badan pertanahan nasional
bappenas=badan perencanaan pembangunan nasional; p2mi=pelindungan pekerja migran indonesia; haj=haji dan umrah
haji=haji dan umrah
"""
"""What stands behind Kemen-, Kem-, Kemenko and Kementerian, with the name of the ministry that it means."""

ACRONYMS: Final = """
amdal asdp b3 blud bphtb bumd bumn das jdih kia ksda paud pbb pjl pju pom ptk rhl rtlh sakip sd slb sma smk smp ti tu
"""
"""Abbreviations among the words of affairs; they stay in capitals."""

AFFAIR_WORDS: Final = """
acara adat administrasi administratif aduan afrika agama agraria agro air akses aksi akta akuntabilitas akuntansi alam
alat aliran alkes amerika anak analisis aneka anggaran angkutan anjak antar antarlembaga aparatur aplikasi apotek arsip
arsitek arsitektur arus asean aset asia asing aspirasi atas audit badan bagi bahan bahari bahasa bakti balita bandar
bandara bangsa bangunan bantuan bara barang baru basis batu batubara bawah bea beasiswa bedah bela belanja bencana
bendungan benih beragama berbasis berencana bermotor biasa bibit bidang bilateral bimbingan bina binmas birokrasi
budaya buddha budidaya bumi bursa cadangan cagar cendana center cepat cipta city command conservation cukai cyber
daerah dakwah dalam damai dampak dana danau darah darat darurat dasar dasmen data datang datun daya dayah dekorasi
demokrasi desa desain desainer destinasi diaspora digital dikdas dikmas dikti dinas dini diniyah diplomasi disabilitas
diseminasi disiplin distribusi dokumen dokumentasi drainase egovernment ekonomi ekosistem ekraf ekspedisi ekspor
eksternal elektronik elektronika embung energi eropa evaluasi fakir farmasi fasilitasi film fiskal formal formasi
fraksi frekuensi fungsional gampong gas gedung gender geofisika geologi geologis geospasial gigi gizi governance
government grafis guru haji hak halal harga hasil hayati hewan hibah hidup hijau hilir hindu hortikultura hubungan
hukum humas hutan ibu identitas ideologi ikan iklim imigrasi impor imunisasi induk industri industrial infak informasi
informatika infrastruktur inovasi inspektur instalasi instansi integrasi intel intelijen internal internasional
inventarisasi investasi investigasi irigasi islam istimewa jabatan jaksa jalan jaminan jamsostek jantung jaring
jaringan jasa jembatan jiwa juang jurnalistik kajian kalibrasi kampung kamtibmas kandungan kanker kapasitas karang
karantina karet karier karir karya kas katolik kawasan kb keagamaan keamanan keanekaragaman kearifan kebahasaan
kebakaran kebangsaan kebencanaan keberagaman keberatan kebersihan kebijakan kebinamargaan kebun kecelakaan kecil
kedaruratan kedeputian kefarmasian kegiatan kehumasan kehutanan keistimewaan kejuruan kekayaan kekerasan kelahiran
batik kayu keramik kertas plastik kelola
kewilayahan hilirisasi catatan inflasi aksesibilitas insiden tanggap penurunan saber hoaks literasi keluhan
kelapa kelas kelautan kelembagaan kelengkapan kelistrikan kelompok keluarga kemahasiswaan kemanan kemaritiman
kemasyarakatan kematian kemetrologian kemiskinan kemitraan kendaraan kenotariatan kepala kepangkatan kepariwisataan
kepatuhan kepegawaian kepelabuhanan kepeloporan kepemiluan kepemudaan kependidikan kepramukaan kepresidenan
keprotokolan kepulauan kerajinan kerakyatan kerawanan kerja kerjasama kerukunan kerumahtanggaan kesatuan kesehatan
kesejahteraan kesekretariatan keselamatan kesenian kesetaraan kesiapsiagaan kesultanan keswadayaan ketahanan
ketatalaksanaan ketenagaan ketenagakerjaan ketenagalistrikan ketenteraman keterbukaan ketertiban keuangan kewaspadaan
kewirausahaan khas khonghucu khusus kimia kinerja klimatologi kodifikasi komisi kompetensi komunikasi konflik
konservasi konstruksi konsuler konsumen konsumsi konten koordinasi koperasi kopi korupsi kota kreasi kreatif kriminal
kristen kriya kualitas kulit kumuh kurikulum kusta kwartir laboratorium lahan lain laksana lalu lampu lanjut lansia
lantas laut layak layanan legal legislasi lelang lembaga limbah lingkungan lintas listrik logam logistik luar lumpur
madrasah majelis makam makro malaria mandiri mangrove manusia marga maritim masuk masyarakat mata materi material melayu
media mediasi menengah mental menular mesin meteorologi metrologi mikro milik mineral minyak miskin mobilitas modal
monitoring moral muatan mudik multilateral multimedia mulut museum mutasi mutu nanggroe narkoba narkotika nasional
naskah negara negeri nelayan niaga nilai non nonformal nota nuklir obat olahan olahraga operasi opini orang orbit
organisasi ormas ortopedi otak otonomi otoritas pahlawan pajak pakan pakualaman panas pangan pangkalan pangkat pantai
pariwisata parkir parkiran parmas partisipasi paru pasar pasca pascabencana pascapanen pasifik pauddikdasmen payau
pedesaan pedestrian pegawai pejabat pekarangan pekerja pekerjaan pelabuhan pelaksana pelaksanaan pelaku pelaporan
pelatihan pelayanan pelayaran pelelangan pelestarian pelindungan peliputan pelopor pemadam pemagangan pemajuan
pemakaman pemanfaatan pemantauan pemasaran pemasyarakatan pembangunan pembantu pembayaran pembelajaran pembenihan
pemberantasan pemberdayaan pemberhentian pemberitaan pembiayaan pembibitan pembinaan pembukuan pembuluh pemeliharaan
pemeriksa pemeriksaan pemerintah pemerintahan pemetaan pemilihan pemilu pemuda pemukiman pemulihan penagihan penanaman
penanganan penanggulangan penangkapan penataan penatausahaan pencatatan pencegahan pendaftaran pendapatan pendayaan
pendayagunaan pendidik pendidikan pendingin penduduk penegakan penelaahan penelitian penempatan penerangan penerapan
penerbangan penerimaan penetapan pengadaan pengaduan pengairan pengamalan pengamanan penganekaragaman pengangkatan
pengangkutan pengarusutamaan pengawas pengawasan pengelola pengelolaan pengembang pengembangan pengendali pengendalian
penghapusan penghargaan penghubung pengkajian pengolahan penguatan pengujian pengupahan pengurangan penilaian
penindakan peningkatan penjaminan pensiun pensiunan penunjang penyakit penyandang penyeberangan penyediaan penyedian
penyehatan penyelamatan penyelenggara penyelenggaraan penyelesaian penyiaran penyidikan penyuluh penyuluhan penyusunan
perairan peralatan peran perancangan perangkat perbatasan perbekalan perbendaharaan perbenihan perbukuan percepatan
perceraian perdagangan perdata perdesaan perekonomian perempuan perencana perencanaan perhubungan peribadatan
perikanan perimbangan perindustrian perizinan perjalanan perkantoran perkawinan perkebunan perkeretaapian perkotaan
perlengkapan perlindungan permasalahan permukiman permuseuman permusyawaratan pernikahan perpajakan perparkiran
perpustakaan pers persaingan persampahan persandian persidangan persungaian persuratan pertama pertamanan pertambangan
pertanahan pertanggungjawaban pertanian pertimbangan pertolongan perumahan perumusan perundang perundangan pesantren
peserta pesisir pestisida petanahan peternakan pidana pimpinan pindah pinjaman pintu piutang politik pondok populasi
pos potensi pramuka pranata prangko prasarana prasejahtera prestasi primer produk produksi produktivitas program
promosi propam proteksi protokol provinsi publik publikasi pulau pupuk purbakala purna pusat radio rakyat ramah rambu
rantai rapat rawa rawat reformasi regional rehabilitasi rekayasa reklamasi rekonstruksi rekreasi rekrutmen relasi
relawan remaja rencana rendah reserse resiko reskrim restribusi retribusi reviu risalah riset risiko rotan ruang ruas
rujukan rumah rumahtangga rumpun rupa rusun rusunawa sadar sains sama samapta sampah sandi sanitasi sarana sarpras
sastra satelit satu satwa sawit sda sejarah sekolah sekretariat sektoral sekunder sengketa seni sentra sertifikasi
sewa siaga siber sinar sipil sistem smart sosdiklih sosial spasial spektrum spiritual stabilisasi standar
standardisasi standarisasi stasiun statistik statistikal strategi strategis stunting suaka sumber sumberdaya sungai
supra surveilans swasta syarat syariah syariat taman tambang tamu tanah tanaman tangga tangkap taruna tata tatalaksana
tawar tebu teknis teknologi tekstil telaahan telekomunikasi telematika televisi tembakau tenaga tendik tengah tenun
tera terapi terbarukan terbuka teritorial terminal terminologi ternak terpadu tertentu tertib tertinggal tidak timbang
tindak tinggi tradisional transfer transformasi transfusi transmigrasi transportasi trotoar tugas tumbuhan tun tunggal
udang udara uji ulama umat umrah umroh umum undangan unit universitas upacara urusan usaha usia utama utang utilitas
verifikasi vokasi waduk wakaf wali wanita waris warisan wawasan wilayah wirausaha wisata yatim zakat zonasi
"""
"""Words of agency names that the table of functions does not hold."""
