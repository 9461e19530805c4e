"""Bodies of the centre, state enterprises and universities, by their short forms and names.

The ministries are those of Perpres 139/2024 and before. Enterprises are listed because the name of a company does not
say who owns it.
"""

from typing import Final

__all__ = ["CENTRAL_NAMES", "STATE_ENTERPRISES", "UNIVERSITIES"]

CENTRAL_NAMES: Final = """
BPOM|Badan POM|BPOM RI|Badan Pengawas Obat dan Makanan = Badan Pengawas Obat dan Makanan
BPS = Badan Pusat Statistik
BPKP|Badan Pengawasan Keuangan dan Pembangunan = Badan Pengawasan Keuangan dan Pembangunan
BMKG|Badan Meteorologi Klimatologi dan Geofisika = Badan Meteorologi, Klimatologi, dan Geofisika
BNPB|Badan Nasional Penanggulangan Bencana = Badan Nasional Penanggulangan Bencana
BNN|BNNP|BNNK|BNN Provinsi|BNN Kabupaten|BNN Kota|Badan Narkotika Nasional|Badan Narkotika Nasional Provinsi|\
Badan Narkotika Nasional Kabupaten|Badan Narkotika Nasional Kota = Badan Narkotika Nasional
BNPT|Badan Nasional Penanggulangan Terorisme = Badan Nasional Penanggulangan Terorisme
BNPP|Badan Nasional Pengelola Perbatasan = Badan Nasional Pengelola Perbatasan
BNP2TKI|BP2MI|BP3MI|Badan Pelindungan Pekerja Migran Indonesia = Badan Pelindungan Pekerja Migran Indonesia
BRIN|Badan Riset dan Inovasi Nasional = Badan Riset dan Inovasi Nasional
BKKBN|Badan Kependudukan dan Keluarga Berencana Nasional = Badan Kependudukan dan Keluarga Berencana Nasional
BKPM|Badan Koordinasi Penanaman Modal = Badan Koordinasi Penanaman Modal
Kantor Komunikasi Presiden = Kantor Komunikasi Kepresidenan
Bakom RI|Bakom Pemerintah = Badan Komunikasi Pemerintah
BPN|Badan Pertanahan Nasional = Badan Pertanahan Nasional
BSN|Badan Standardisasi Nasional = Badan Standardisasi Nasional
BGN|Badan Gizi Nasional = Badan Gizi Nasional
Bapanas|Badan Pangan Nasional = Badan Pangan Nasional
Barantin|Badan Karantina Indonesia = Badan Karantina Indonesia
Basarnas|Badan SAR Nasional|Badan Nasional Pencarian dan Pertolongan = Badan Nasional Pencarian dan Pertolongan
BPIP|Badan Pembinaan Ideologi Pancasila = Badan Pembinaan Ideologi Pancasila
BPJPH|Badan Penyelenggara Jaminan Produk Halal = Badan Penyelenggara Jaminan Produk Halal
BAKTI Kominfo|BAKTI Komdigi|BAKTI Kemenkominfo|BAKTI Kemkominfo|BAKTI Kemkomdigi = Badan Aksesibilitas \
Telekomunikasi dan Informasi
BPH Migas = Badan Pengatur Hilir Minyak dan Gas Bumi
BAPETEN|Badan Pengawas Tenaga Nuklir = Badan Pengawas Tenaga Nuklir
BATAN|Badan Tenaga Nuklir Nasional = Badan Tenaga Nuklir Nasional
BPPT RI|Badan Pengkajian dan Penerapan Teknologi = Badan Pengkajian dan Penerapan Teknologi
BIN|Badan Intelijen Negara = Badan Intelijen Negara
BSSN|Badan Siber dan Sandi Negara = Badan Siber dan Sandi Negara
BIG|Badan Informasi Geospasial = Badan Informasi Geospasial
BKN|Badan Kepegawaian Negara = Badan Kepegawaian Negara
BPK|BPK RI|Badan Pemeriksa Keuangan = Badan Pemeriksa Keuangan
BPJS Kesehatan = BPJS Kesehatan
BPJS Ketenagakerjaan|BPJamsostek = BPJS Ketenagakerjaan
BP Batam|Badan Pengusahaan Batam|Badan Pengusahaan Kawasan Perdagangan Bebas dan Pelabuhan Bebas Batam = Badan \
Pengusahaan Kawasan Perdagangan Bebas dan Pelabuhan Bebas Batam
KKP|KKP RI|Kementerian KKP = Kementerian Kelautan dan Perikanan
KLHK|KLHK RI = Kementerian Lingkungan Hidup dan Kehutanan
KLH|KLH BPLH|KLH RI = Kementerian Lingkungan Hidup
ATR BPN = Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional
BP BUMN = Badan Pengaturan Badan Usaha Milik Negara
BPHN = Badan Pembinaan Hukum Nasional
BPDPKS = Badan Pengelola Dana Perkebunan Kelapa Sawit
Kemendes|Kemendes PDTT|Kemendesa PDTT|Kemendes PDT = Kementerian Desa dan Pembangunan Daerah Tertinggal
BP Tapera = Badan Pengelola Tabungan Perumahan Rakyat
BPKH|Badan Pengelola Keuangan Haji = Badan Pengelola Keuangan Haji
Bappenas|Badan Perencanaan Pembangunan Nasional = Kementerian Perencanaan Pembangunan Nasional
Baznas|Badan Amil Zakat Nasional = Badan Amil Zakat Nasional
LAN|Lembaga Administrasi Negara = Lembaga Administrasi Negara
LKPP = Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah
LIPI|Lembaga Ilmu Pengetahuan Indonesia = Lembaga Ilmu Pengetahuan Indonesia
LAPAN|Lembaga Penerbangan dan Antariksa Nasional = Lembaga Penerbangan dan Antariksa Nasional
LPS|Lembaga Penjamin Simpanan = Lembaga Penjamin Simpanan
LPSK|Lembaga Perlindungan Saksi dan Korban = Lembaga Perlindungan Saksi dan Korban
Lemhannas|Lembaga Ketahanan Nasional = Lembaga Ketahanan Nasional
Wantannas|Dewan Ketahanan Nasional = Dewan Ketahanan Nasional
ANRI|Arsip Nasional|Arsip Nasional Republik Indonesia = Arsip Nasional Republik Indonesia
Perpusnas|Perpustakaan Nasional = Perpustakaan Nasional
PPATK|Pusat Pelaporan dan Analisis Transaksi Keuangan = Pusat Pelaporan dan Analisis Transaksi Keuangan
OJK|Otoritas Jasa Keuangan = Otoritas Jasa Keuangan
OIKN|Otorita IKN|Otorita Ibu Kota Nusantara = Otorita Ibu Kota Nusantara
Bank Indonesia = Bank Indonesia
KPK|Komisi Pemberantasan Korupsi = Komisi Pemberantasan Korupsi
KPPU|Komisi Pengawas Persaingan Usaha = Komisi Pengawas Persaingan Usaha
KPAI|Komisi Perlindungan Anak Indonesia = Komisi Perlindungan Anak Indonesia
Komnas HAM|Komisi Nasional Hak Asasi Manusia = Komisi Nasional Hak Asasi Manusia
Komnas Perempuan = Komisi Nasional Anti Kekerasan terhadap Perempuan
Komisi Yudisial = Komisi Yudisial
KASN|Komisi Aparatur Sipil Negara = Komisi Aparatur Sipil Negara
DJP|Ditjen Pajak = Direktorat Jenderal Pajak
DJPb|Ditjen Perbendaharaan = Direktorat Jenderal Perbendaharaan
DJBC = Direktorat Jenderal Bea dan Cukai
DJKN = Direktorat Jenderal Kekayaan Negara
DJKI = Direktorat Jenderal Kekayaan Intelektual
Ditjenpas|Ditjen PAS = Direktorat Jenderal Pemasyarakatan
Ditjenim = Direktorat Jenderal Imigrasi
DKPP RI|Dewan Kehormatan Penyelenggara Pemilu = Dewan Kehormatan Penyelenggara Pemilihan Umum
Mahkamah Agung = Mahkamah Agung
Mahkamah Konstitusi = Mahkamah Konstitusi
Kejaksaan Agung|Kejagung = Kejaksaan Agung
Kejaksaan RI|Kejaksaan Republik Indonesia = Kejaksaan Republik Indonesia
Mabes Polri|Polri|Kepolisian Negara Republik Indonesia|Kepolisian Republik Indonesia = Kepolisian Negara Republik \
Indonesia
Mabes TNI|TNI AD|TNI AL|TNI AU = Tentara Nasional Indonesia
DPD RI|Dewan Perwakilan Daerah = Dewan Perwakilan Daerah
MPR RI|Majelis Permusyawaratan Rakyat = Majelis Permusyawaratan Rakyat
Setneg|Sekretariat Negara = Kementerian Sekretariat Negara
Setkab|Sekretariat Kabinet = Sekretariat Kabinet
Setwapres|Sekretariat Wakil Presiden = Sekretariat Wakil Presiden
Sekretariat Presiden = Sekretariat Presiden
KSP|Kantor Staf Presiden = Kantor Staf Presiden
Dewan Pers = Dewan Pers
Lembaga Sensor Film = Lembaga Sensor Film
LPP TVRI|TVRI|Televisi Republik Indonesia|LPP Televisi Republik Indonesia = \
Lembaga Penyiaran Publik Televisi Republik Indonesia
LPP RRI|RRI|Radio Republik Indonesia|LPP Radio Republik Indonesia = Lembaga Penyiaran Publik Radio Republik Indonesia
LKBN Antara|Perum LKBN Antara|Kantor Berita Antara|Lembaga Kantor Berita Nasional Antara = \
Lembaga Kantor Berita Nasional Antara
Bakamla|Badan Keamanan Laut = Badan Keamanan Laut
Perum Bulog|Bulog = Perum Bulog
Perum Perhutani|Perhutani = Perum Perhutani
Perumnas|Perum Perumnas = Perum Perumnas
"""
"""Bodies of the centre by short form and name, besides those of the reference table."""

UNIVERSITIES: Final = """
IPB IPDN
ITB ITS UB UBB UBT UGM UHO UI ULM UMRAH Unair Unand Uncen Undana Undip Undiksha Unej Unesa UNG Unhalu Unhas Unib Unila
Unima Unimal Unimed Unimor Unmus Unsam Unsulbar
Unimus Unipa Unja Unjani Unkhair Unlam Unmul Unnes Unpad Unpatti Unram Unri Unsika Unsil Unsoed Unsrat Unsri Unsyiah
Untad Untan Untidar Untirta Unud UNJ UNM UNP UNS UNY UPI UPR USK USU
Telkom_University
"""
"""Universities by their short forms alone; "_" stands for the blank between two words."""

STATE_ENTERPRISES: Final = """
PLN = PT PLN
-Perusahaan Listrik Negara = PT PLN
Pertamina = PT Pertamina
KAI|Kereta Api Indonesia = PT Kereta Api Indonesia
Pos Indonesia = PT Pos Indonesia
Telkom|Telkom Indonesia = PT Telkom Indonesia
-Telkomsel = PT Telekomunikasi Selular
Bank Mandiri = PT Bank Mandiri
BRI|Bank BRI|Bank Rakyat Indonesia = PT Bank Rakyat Indonesia
BNI|Bank BNI|Bank Negara Indonesia = PT Bank Negara Indonesia
BTN|Bank BTN|Bank Tabungan Negara = PT Bank Tabungan Negara
BSI|Bank Syariah Indonesia = PT Bank Syariah Indonesia
Jasa Raharja = PT Jasa Raharja
Pegadaian = PT Pegadaian
Pelindo|Pelabuhan Indonesia = PT Pelabuhan Indonesia
-Perkebunan Nusantara = PT Perkebunan Nusantara
PTPN = PT Perkebunan Nusantara
Semen Padang = PT Semen Padang
-Semen Indonesia = PT Semen Indonesia
Semen Tonasa = PT Semen Tonasa
Pupuk Indonesia = PT Pupuk Indonesia
Pupuk Kaltim|Pupuk Kalimantan Timur = PT Pupuk Kalimantan Timur
Pupuk Sriwidjaja|Pusri = PT Pupuk Sriwidjaja Palembang
Petrokimia Gresik = PT Petrokimia Gresik
Angkasa Pura|Angkasa Pura I|Angkasa Pura II = PT Angkasa Pura Indonesia
-Garuda Indonesia = PT Garuda Indonesia
Jasa Marga = PT Jasa Marga
Hutama Karya = PT Hutama Karya
-Adhi Karya = PT Adhi Karya
-Waskita Karya = PT Waskita Karya
-Wijaya Karya = PT Wijaya Karya
-Brantas Abipraya = PT Brantas Abipraya
-Nindya Karya = PT Nindya Karya
Bukit Asam = PT Bukit Asam
-Antam|Aneka Tambang = PT Aneka Tambang
-Timah = PT Timah
Inalum = PT Indonesia Asahan Aluminium
-Krakatau Steel = PT Krakatau Steel
Bio Farma = PT Bio Farma
-Kimia Farma = PT Kimia Farma
Pelni = PT Pelayaran Nasional Indonesia
ASDP|ASDP Indonesia Ferry = PT ASDP Indonesia Ferry
PNM|Permodalan Nasional Madani = PT Permodalan Nasional Madani
-Taspen = PT Taspen
-Asabri = PT Asabri
Jamkrindo|Jaminan Kredit Indonesia = PT Jaminan Kredit Indonesia
Askrindo = PT Asuransi Kredit Indonesia
Sucofindo = PT Sucofindo
Surveyor Indonesia = PT Surveyor Indonesia
-INKA = PT Industri Kereta Api
-PAL Indonesia = PT PAL Indonesia
-Pindad = PT Pindad
-Len Industri = PT Len Industri
-Dirgantara Indonesia = PT Dirgantara Indonesia
-Dahana = PT Dahana
-Biro Klasifikasi Indonesia = PT Biro Klasifikasi Indonesia
-Rajawali Nusantara Indonesia = PT Rajawali Nusantara Indonesia
-Perikanan Indonesia = PT Perikanan Indonesia
-Garam = PT Garam
-Danareksa = PT Danareksa
-Perusahaan Gas Negara = PT Perusahaan Gas Negara
-Icon Plus = PT Indonesia Comnets Plus
-Taman Wisata Candi = PT Taman Wisata Candi Borobudur, Prambanan, dan Ratu Boko
-Pengembangan Pariwisata Indonesia = PT Pengembangan Pariwisata Indonesia
Airnav|Airnav Indonesia|Perum LPPNPI = Perum Lembaga Penyelenggara Pelayanan Navigasi Penerbangan Indonesia
Peruri|Perum Peruri = Perum Percetakan Uang Republik Indonesia
Perum Damri = Perum Damri
Perum Jasa Tirta = Perum Jasa Tirta
"""
"""State enterprises and their companies: each stands with PT too; behind a hyphen, with PT alone."""
