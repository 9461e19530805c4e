"""The words of the model that readers of text need without its classes."""

from enum import Enum

__all__ = ["AgencyKind", "EventKind", "EventMode", "LegalKind", "Mandate", "ParticipationRole"]


class AgencyKind(Enum):
    """What kind of body an agency is; regional kinds after UU 23/2014 and PP 18/2016."""

    PEMERINTAH_PROVINSI = "pemerintah_provinsi"
    PEMERINTAH_KABUPATEN = "pemerintah_kabupaten"
    PEMERINTAH_KOTA = "pemerintah_kota"
    SEKRETARIAT_DAERAH = "sekretariat_daerah"
    SEKRETARIAT_DPRD = "sekretariat_dprd"
    DPRD = "dprd"
    INSPEKTORAT = "inspektorat"
    DINAS = "dinas"
    BADAN = "badan"
    SATPOL_PP = "satpol_pp"
    BIRO = "biro"
    BAGIAN = "bagian"
    BIDANG = "bidang"
    SEKSI = "seksi"
    CABANG_DINAS = "cabang_dinas"
    UPTD = "uptd"
    RSUD = "rsud"
    STAF_AHLI = "staf_ahli"
    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    DESA = "desa"
    BUMD = "bumd"
    KEMENTERIAN = "kementerian"
    KEMENTERIAN_KOORDINATOR = "kementerian_koordinator"
    LEMBAGA = "lembaga"  # non-ministerial and state bodies
    KOMISI = "komisi"
    SEKRETARIAT = "sekretariat"
    SEKRETARIAT_JENDERAL = "sekretariat_jenderal"
    DIREKTORAT_JENDERAL = "direktorat_jenderal"
    DIREKTORAT = "direktorat"
    PUSAT = "pusat"
    BALAI = "balai"  # technical unit of the centre
    KANTOR = "kantor"
    KANTOR_WILAYAH = "kantor_wilayah"
    BUMN = "bumn"
    PERGURUAN_TINGGI = "perguruan_tinggi"
    SEKOLAH = "sekolah"
    PUSKESMAS = "puskesmas"
    POLRI = "polri"
    TNI = "tni"
    KEJAKSAAN = "kejaksaan"
    PENGADILAN = "pengadilan"
    FORUM = "forum"  # coordination forums such as Bakohumas
    TIM = "tim"
    UNIT = "unit"
    OTHER = "other"


class LegalKind(Enum):
    """What kind of instrument it is, after UU 12/2011 and the usage of decrees."""

    UUD = "uud"
    TAP_MPR = "tap_mpr"
    UU = "uu"
    PERPPU = "perppu"
    PP = "pp"
    PERPRES = "perpres"
    KEPPRES = "keppres"
    INPRES = "inpres"
    PERMEN = "permen"
    KEPMEN = "kepmen"
    INMEN = "inmen"
    PERATURAN_LEMBAGA = "peraturan_lembaga"  # of a state body: PerKI, PKPU, PerBKN
    KEPUTUSAN_LEMBAGA = "keputusan_lembaga"
    PERDA = "perda"
    QANUN = "qanun"
    PERGUB = "pergub"
    PERBUP = "perbup"
    PERWALI = "perwali"
    KEPGUB = "kepgub"
    KEPBUP = "kepbup"
    KEPWALI = "kepwali"
    PERDES = "perdes"
    SK = "sk"
    SE = "se"
    SURAT_PERINTAH = "surat_perintah"
    MOU = "mou"
    PKS = "pks"
    OTHER = "other"


class EventKind(Enum):
    """What kind of event it is, in the words of Indonesian government agendas."""

    RAPAT_KOORDINASI = "rapat_koordinasi"
    RAPAT_KOORDINASI_NASIONAL = "rapat_koordinasi_nasional"
    RAPAT_KOORDINASI_DAERAH = "rapat_koordinasi_daerah"
    RAPAT_KERJA = "rapat_kerja"
    RAPAT_PIMPINAN = "rapat_pimpinan"
    RAPAT_PLENO = "rapat_pleno"
    RAPAT_EVALUASI = "rapat_evaluasi"
    RAPAT_TEKNIS = "rapat_teknis"
    KONSULTASI = "konsultasi"
    BIMBINGAN_TEKNIS = "bimbingan_teknis"
    PELATIHAN = "pelatihan"
    KELAS = "kelas"
    SOSIALISASI = "sosialisasi"
    DISEMINASI = "diseminasi"
    WORKSHOP = "workshop"
    SEMINAR = "seminar"
    DISKUSI_KELOMPOK_TERPUMPUN = "diskusi_kelompok_terpumpun"
    DISKUSI = "diskusi"
    KULIAH_UMUM = "kuliah_umum"
    SIMPOSIUM_KONFERENSI = "simposium_konferensi"
    FORUM = "forum"
    KUNJUNGAN_KERJA = "kunjungan_kerja"
    STUDI_TIRU = "studi_tiru"
    AUDIENSI = "audiensi"
    SILATURAHMI = "silaturahmi"
    HALAL_BIHALAL = "halal_bihalal"
    PENGHARGAAN = "penghargaan"
    MALAM_PUNCAK = "malam_puncak"
    PENJURIAN = "penjurian"
    PELUNCURAN = "peluncuran"
    KICK_OFF = "kick_off"
    PERESMIAN = "peresmian"
    KONFERENSI_PERS = "konferensi_pers"
    MEDIA_GATHERING = "media_gathering"
    SIARAN_LANGSUNG = "siaran_langsung"
    APEL = "apel"
    UPACARA = "upacara"
    PELANTIKAN = "pelantikan"
    SERAH_TERIMA = "serah_terima"
    PENANDATANGANAN = "penandatanganan"
    FESTIVAL_PAMERAN = "festival_pameran"
    LOMBA = "lomba"
    SURVEI_MONITORING = "survei_monitoring"
    MONEV_KETERBUKAAN = "monev_keterbukaan"
    KERJA_BAKTI = "kerja_bakti"
    KUNJUNGAN_TAMU = "kunjungan_tamu"
    PERTEMUAN = "pertemuan"
    RAPAT_PARIPURNA = "rapat_paripurna"
    RAPAT_DENGAR_PENDAPAT = "rapat_dengar_pendapat"
    HARI_JADI = "hari_jadi"
    PELETAKAN_BATU_PERTAMA = "peletakan_batu_pertama"
    RAMAH_TAMAH = "ramah_tamah"
    SAFARI_RAMADAN = "safari_ramadan"
    MUSRENBANG = "musrenbang"
    ORIENTASI = "orientasi"
    OTHER = "other"


class EventMode(Enum):
    """How people attend."""

    DARING = "daring"  # online
    LURING = "luring"  # in person
    HIBRIDA = "hibrida"  # both
    SIARAN = "siaran"  # broadcast


class ParticipationRole(Enum):
    """In which role somebody takes part."""

    PENYELENGGARA = "penyelenggara"  # organiser
    PELAKSANA = "pelaksana"  # executor
    TUAN_RUMAH = "tuan_rumah"  # host
    PEMBUKA = "pembuka"  # opener
    PENUTUP = "penutup"  # closer
    NARASUMBER = "narasumber"  # resource person, speaker
    MODERATOR = "moderator"  # moderator
    PEMBAWA_ACARA = "pembawa_acara"  # master of ceremonies
    JURI = "juri"  # judge
    PEMBINA = "pembina"  # patron
    PESERTA = "peserta"  # participant
    UNDANGAN = "undangan"  # invited guest
    HADIR = "hadir"  # attendee
    MEWAKILI = "mewakili"  # representative
    PENERIMA = "penerima"  # recipient
    PENYERAH = "penyerah"  # presenter of the award
    PEMAPAR = "pemapar"  # presenter
    PELANTIK = "pelantik"  # person who swears in
    YANG_DILANTIK = "yang_dilantik"  # person sworn in
    PENGGAGAS = "penggagas"  # initiator
    PEMBERI_SAMBUTAN = "pemberi_sambutan"  # gives an address
    MITRA = "mitra"  # partner in whose company the event is held
    PENGIRIM = "pengirim"  # sends the delegation


class Mandate(Enum):
    """On what footing a person holds a post.

    ``unmarked`` is a title printed without any word: never read it as definitive.
    """

    UNMARKED = "unmarked"
    DEFINITIVE = "definitive"
    PLT = "plt"  # pelaksana tugas: the post is vacant (UU 30/2014 art. 14)
    PLH = "plh"  # pelaksana harian: the holder is away for a while (UU 30/2014 art. 14)
    PJ = "pj"  # penjabat: a region between two terms, or a regional secretary (UU 10/2016; Perpres 3/2018)
    PJS = "pjs"  # penjabat sementara: the head of region is out campaigning (UU 10/2016 art. 70)
