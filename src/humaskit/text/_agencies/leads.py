"""The words with which the name of an agency begins, and what each says of the rest of the name.

A row holds the words (every spelling, divided by ``|``), the kind, what follows, marks, and the long name.

What follows: ``govern`` a region; ``affairs`` the affairs of the body; ``name`` a proper name; ``whole`` nothing, the
words are the name. Marks: a level that the kind implies (``province``, ``local`` for kabupaten or kota); ``centre``, a
body of the centre, whose offices in the regions are vertical; ``seat``, a bare place behind it is where it sits;
``unit``, a part of another body; ``class``, a mention only with a name or a region; ``under``, only with a
region or the body above; ``capital``, also an ordinary word;
``shout``, all capitals; ``said``, no public body, so no mention in running text; ``place``, also the name of an area;
a number is the code of the region that the words tell; any other mark is a group.

The kinds of regional bodies are those of UU 23/2014 and PP 18/2016; the rest is usage in public text.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final, NamedTuple

from ...model.kinds import AgencyKind
from ...reference.folding import fold
from ...values.level import Level
from .groups import GROUP_OF_KIND, AgencyGroup

__all__ = ["HEADS", "Lead", "Shape", "leads_by_first_word", "read_lead"]


class Shape(Enum):
    """What follows the first words of an agency's name."""

    GOVERN = "govern"
    AFFAIRS = "affairs"
    NAME = "name"
    WHOLE = "whole"


_LOCAL: Final = (Level.KABUPATEN, Level.KOTA)
_LEVELS: Final[Mapping[str, tuple[Level, ...]]] = {
    "province": (Level.PROVINCE,),
    "kabupaten": (Level.KABUPATEN,),
    "kota": (Level.KOTA,),
    "local": _LOCAL,
}
_FLAGS: Final = frozenset({"centre", "seat", "unit", "class", "under", "capital", "shout", "place", "placed", "said"})


class Lead(NamedTuple):
    """The beginning of an agency's name; ``long`` is what it stands for, ``marks`` the flags of its row."""

    words: tuple[str, ...]
    kind: AgencyKind
    group: AgencyGroup
    shape: Shape
    long: str
    levels: tuple[Level, ...] = ()
    marks: frozenset[str] = frozenset()
    region: str | None = None  # told by the words themselves: DPRA is Aceh's
    coinage: bool = False  # a short form that holds the affairs as well

    @property
    def centre(self) -> bool:
        """Whether the body is one of the centre."""
        return "centre" in self.marks

    @property
    def unit(self) -> bool:
        """Whether the body is a part of another."""
        return "unit" in self.marks


_ROWS: Final = """
pemerintah|pemerintahan; pemerintah_kabupaten; govern; ; Pemerintah
pemprov|pemprop; pemerintah_provinsi; govern; province; Pemerintah Provinsi
pemkab; pemerintah_kabupaten; govern; kabupaten; Pemerintah Kabupaten
pemkot|pemko|pemkota; pemerintah_kota; govern; kota; Pemerintah Kota
pemda; pemerintah_kabupaten; govern; ; Pemerintah Daerah
pemdaprov; pemerintah_provinsi; govern; province; Pemerintah Daerah
pemdakab; pemerintah_kabupaten; govern; kabupaten; Pemerintah Daerah
pemdakot|pemdako; pemerintah_kota; govern; kota; Pemerintah Daerah
pemerintah pusat|pemerintah republik indonesia|pemerintah ri|pemerintah indonesia; other; whole; \
centre central_government; Pemerintah Pusat
pemdes|pemerintah desa|pemerintahan desa; desa; name; local class; Pemerintah Desa
pemerintah nagari|pemerintahan nagari|pemnag; desa; name; kabupaten class; Pemerintah Nagari
pemerintah gampong|pemerintahan gampong; desa; name; local class; Pemerintah Gampong
pemerintah kampung|pemerintahan kampung; desa; name; local class; Pemerintah Kampung
pemerintah pekon; desa; name; local class; Pemerintah Pekon
pemerintah kalurahan; desa; name; kabupaten class; Pemerintah Kalurahan
pemerintah kelurahan; kelurahan; name; local class; Pemerintah Kelurahan
pemerintah kecamatan|pemerintahan kecamatan; kecamatan; name; local class; Pemerintah Kecamatan
pemerintah distrik; kecamatan; name; local class; Pemerintah Distrik
desa; desa; name; local class capital place; Desa
nagari; desa; name; local class capital place; Nagari
gampong; desa; name; local class capital place; Gampong
kampung; desa; name; local class capital place; Kampung
pekon; desa; name; local class capital place; Pekon
kalurahan; desa; name; local class capital place; Kalurahan
kelurahan|kel; kelurahan; name; local class capital place; Kelurahan
kecamatan|kec; kecamatan; name; local class capital place; Kecamatan
distrik; kecamatan; name; local class capital place; Distrik
kapanewon; kecamatan; name; local class capital place; Kapanewon
kemantren; kecamatan; name; local class capital place; Kemantren
kantor camat|kantor kecamatan; kecamatan; name; local class capital place; Kantor Camat
kantor lurah|kantor kelurahan; kelurahan; name; local class capital place; Kantor Lurah
sekretariat daerah|setda; sekretariat_daerah; whole; ; Sekretariat Daerah
setdaprov|sekretariat daerah provinsi; sekretariat_daerah; whole; province; Sekretariat Daerah
setdakab|sekretariat daerah kabupaten; sekretariat_daerah; whole; kabupaten; Sekretariat Daerah
setdako|setdakot|setdakota|sekretariat daerah kota; sekretariat_daerah; whole; kota; Sekretariat Daerah
setkab|sekretariat kabupaten; sekretariat_daerah; whole; kabupaten placed; Sekretariat Daerah
setprov|setprop|sekretariat provinsi; sekretariat_daerah; whole; province placed; Sekretariat Daerah
setko|setkot; sekretariat_daerah; whole; kota placed; Sekretariat Daerah
sekretariat dprd|setda dprd|setwan|setwan dprd|\
sekretariat dewan|sekretariat dewan perwakilan rakyat daerah|sekretariat dprk; \
sekretariat_dprd; whole; ; Sekretariat DPRD
sekretariat dpra; sekretariat_dprd; whole; province 11; Sekretariat DPRA
dprd|dewan perwakilan rakyat daerah; dprd; whole; ; Dewan Perwakilan Rakyat Daerah
dpra|dewan perwakilan rakyat aceh; dprd; whole; province 11; Dewan Perwakilan Rakyat Aceh
dewan perwakilan rakyat|dpr; lembaga; whole; centre shout; Dewan Perwakilan Rakyat
dprp|dprpb|dprpt|dprps|dprpp|dprpbd; dprd; whole; province shout; Dewan Perwakilan Rakyat Papua
dprk; dprd; whole; local; Dewan Perwakilan Rakyat Kabupaten/Kota
inspektorat|inspektorat daerah|itda; inspektorat; whole; ; Inspektorat
satpol pp|satpolpp|satpol|satuan polisi pamong praja|polisi pamong praja|satpol pp dan wh|satpol pp wh|\
satuan polisi pamong praja dan wilayatul hisbah; satpol_pp; whole; ; \
Satuan Polisi Pamong Praja
staf ahli gubernur|staf ahli bupati|staf ahli wali kota|staf ahli walikota|staf ahli; staf_ahli; affairs; \
unit; Staf Ahli
dinas|din; dinas; affairs; ; Dinas
suku dinas|sudin|sudis; cabang_dinas; affairs; local; Suku Dinas
cabang dinas|cabdin; cabang_dinas; affairs; ; Cabang Dinas
badan; badan; affairs; capital; Badan
biro; biro; affairs; province unit capital; Biro
bagian|bag; bagian; affairs; unit capital; Bagian
bidang|bid; bidang; affairs; unit capital; Bidang
seksi; seksi; affairs; unit capital; Seksi
subbagian|subbag|sub bagian|sub bag; unit; affairs; unit capital; Subbagian
subbidang|subbid|sub bidang|sub bid; unit; affairs; unit capital; Subbidang
subdirektorat|subdit; unit; affairs; unit capital; Subdirektorat
uptd|upt daerah|unit pelaksana teknis daerah; uptd; affairs; unit class; Unit Pelaksana Teknis Daerah
uptb; uptd; affairs; unit class; Unit Pelaksana Teknis Badan
upt|unit pelaksana teknis; uptd; affairs; unit class; Unit Pelaksana Teknis
kantor; kantor; affairs; capital under; Kantor
kantor wilayah|kanwil; kantor_wilayah; affairs; province vertical_office centre; Kantor Wilayah
kantor perwakilan|perwakilan; kantor_wilayah; affairs; capital under vertical_office centre; Perwakilan
kantor regional; kantor_wilayah; affairs; capital under vertical_office centre; Kantor Regional
kementerian|kemen; kementerian; affairs; centre; Kementerian
kementerian koordinator|kemenko; kementerian_koordinator; affairs; centre; Kementerian Koordinator
departemen; kementerian; affairs; centre capital class; Departemen
direktorat jenderal|ditjen; direktorat_jenderal; affairs; centre unit; Direktorat Jenderal
direktorat; direktorat; affairs; centre unit capital; Direktorat
deputi bidang|kedeputian bidang|kedeputian; unit; affairs; centre unit capital central_unit; Deputi Bidang
sekretariat jenderal|setjen; sekretariat_jenderal; whole; centre unit; Sekretariat Jenderal
inspektorat jenderal|itjen; unit; whole; centre unit inspectorate; Inspektorat Jenderal
sekretariat ditjen|sekretariat direktorat jenderal; sekretariat; affairs; centre unit; \
Sekretariat Direktorat Jenderal
sekretariat; sekretariat; whole; unit class capital; Sekretariat
pusat; pusat; affairs; centre unit capital under; Pusat
puspen; pusat; whole; centre unit; Pusat Penerangan
divisi; unit; affairs; unit capital under; Divisi
lembaga; lembaga; affairs; centre capital under; Lembaga
komisi; komisi; affairs; centre capital; Komisi
dewan; lembaga; affairs; centre capital under; Dewan
balai|balai besar|loka|uptd balai|upt balai; balai; affairs; capital seat class; Balai
tim; tim; affairs; unit capital under; Tim
satuan tugas|satgas; tim; affairs; unit capital under; Satuan Tugas
forkopimda|forkopimcam|forkopimka|forkompimda|muspida; forum; whole; said; Forum Koordinasi Pimpinan Daerah
forum; forum; affairs; capital under; Forum
komisi informasi|komisi informasi daerah|ki|kid; komisi; whole; shout commission; Komisi Informasi
komisi informasi publik; komisi; whole; commission; Komisi Informasi
komisi pemilihan umum|kpu|kpud; komisi; whole; centre; Komisi Pemilihan Umum
kip; komisi; whole; shout under;
komisi independen pemilihan; komisi; whole; centre; Komisi Independen Pemilihan
badan pengawas pemilihan umum|badan pengawas pemilu|bawaslu|panwaslu|panwaslih|\
panitia pengawas pemilihan|panitia pengawas pemilihan umum; komisi; whole; centre; \
Badan Pengawas Pemilihan Umum
komisi penyiaran indonesia daerah|kpid; komisi; whole; province; Komisi Penyiaran Indonesia Daerah
komisi penyiaran indonesia|kpi; komisi; whole; centre; Komisi Penyiaran Indonesia
kpi daerah; komisi; whole; province; Komisi Penyiaran Indonesia Daerah
prokopim|bagian prokopim|bagian prokompim|prokompim|bagian pro kp|pro kp|bagian prokp|prokp|\
protokol dan komunikasi pimpinan; bagian; whole; local unit; Bagian Protokol dan Komunikasi Pimpinan
adpim|biro adpim; biro; whole; province unit; Biro Administrasi Pimpinan
humpro|humas dan protokol|humas dan protokoler|humas protokol; unit; whole; unit; Hubungan Masyarakat dan Protokol
humas|hubungan masyarakat|kehumasan; unit; whole; unit class capital; Hubungan Masyarakat
bklm; biro; whole; centre unit shout; Biro Komunikasi dan Layanan Masyarakat
bkhm; biro; whole; centre unit shout; Biro Kerja Sama dan Hubungan Masyarakat
rokomyanmas; biro; whole; centre unit; Biro Komunikasi dan Pelayanan Masyarakat
rohumas; biro; whole; unit; Biro Hubungan Masyarakat
rokom; biro; whole; unit; Biro Komunikasi
ropeg; biro; whole; unit; Biro Kepegawaian
rokum|rohukum; biro; whole; unit; Biro Hukum
roren; biro; whole; unit; Biro Perencanaan
divhumas|div humas; unit; whole; centre unit; Divisi Hubungan Masyarakat
bskdn; badan; whole; centre unit central_unit shout; Badan Strategi Kebijakan Dalam Negeri
puspenkum; pusat; whole; centre unit; Pusat Penerangan Hukum
pusdatin; pusat; whole; centre unit; Pusat Data dan Informasi
pendam|penrem; unit; whole; unit; Penerangan
dispenad|dispenal|dispenau; unit; whole; centre unit; Dinas Penerangan
bpmi setpres; biro; whole; centre unit; Biro Pers, Media, dan Informasi Sekretariat Presiden
sihumas|si humas; seksi; whole; unit; Seksi Hubungan Masyarakat
bidhumas|bid humas; bidang; whole; unit; Bidang Hubungan Masyarakat
protokol; unit; whole; unit class capital; Protokol
media center|media centre|mediacenter|mediacentre|mc; unit; whole; unit shout class media_center; Media Center
ppid|ppid utama|ppid pelaksana|ppid pembantu|pejabat pengelola informasi dan dokumentasi; unit; whole; unit class; \
Pejabat Pengelola Informasi dan Dokumentasi
polda metro jaya; polri; whole; 31 vertical_office; Kepolisian Daerah Metro Jaya
polres pelabuhan|polresta bandara; polri; name; vertical_office class; Kepolisian Resor
polda|kepolisian daerah; polri; whole; province vertical_office; Kepolisian Daerah
polres|kepolisian resor|kepolisian resort|polres metro; polri; whole; local vertical_office class; Kepolisian Resor
polrestabes|kepolisian resor kota besar; polri; whole; kota vertical_office class; Kepolisian Resor Kota Besar
polresta|polres kota|kepolisian resor kota; polri; whole; local vertical_office class; \
Kepolisian Resor Kota
polsek|kepolisian sektor|polsekta; polri; name; local vertical_office class; Kepolisian Sektor
kejati|kejaksaan tinggi; kejaksaan; whole; province vertical_office; Kejaksaan Tinggi
kejari|kejaksaan negeri; kejaksaan; whole; local vertical_office class; Kejaksaan Negeri
cabjari|cabang kejaksaan negeri; kejaksaan; name; local vertical_office class; Cabang Kejaksaan Negeri
kodam; tni; name; vertical_office class; Komando Daerah Militer
korem; tni; name; vertical_office class; Komando Resor Militer
kodim; tni; name; local vertical_office class; Komando Distrik Militer
koramil; tni; name; local vertical_office class; Komando Rayon Militer
lanal|lantamal|lanud; tni; name; vertical_office class; Pangkalan TNI
pengadilan negeri|pn; pengadilan; whole; local shout class; Pengadilan Negeri
pengadilan agama|pa; pengadilan; whole; local shout class; Pengadilan Agama
pengadilan tinggi|pengadilan tinggi agama; pengadilan; whole; province seat class; Pengadilan Tinggi
pengadilan tata usaha negara|pengadilan tinggi tata usaha negara|ptun|pttun; \
pengadilan; whole; seat class; Pengadilan Tata Usaha Negara
pengadilan militer|pengadilan militer tinggi; pengadilan; whole; class; Pengadilan Militer
mahkamah syariyah; pengadilan; whole; class; Mahkamah Syar'iyah
lembaga pemasyarakatan|lapas|lembaga pembinaan khusus anak|lpka|rumah tahanan negara|rumah tahanan|rutan|bapas|\
balai pemasyarakatan|rupbasan|\
rumah penyimpanan benda sitaan negara|rudenim|rumah detensi imigrasi; kantor; name; vertical_office seat class; \
Lembaga Pemasyarakatan
kantor imigrasi|kanim|imigrasi kelas; kantor; name; vertical_office seat class; Kantor Imigrasi
kantor pertanahan|kantah; kantor; whole; local vertical_office class; Kantor Pertanahan
kantor sar|kantor pencarian dan pertolongan; kantor; name; vertical_office seat class; Kantor Pencarian dan Pertolongan
kantor bahasa; kantor; whole; province vertical_office class; Kantor Bahasa
kppn|kpp|kpp pratama|kp2kp|kpknl|ksop|\
kppbc|bea cukai|bea dan cukai|kantor bea cukai|kantor bea dan cukai|\
kantor pelayanan pajak pratama|kantor pelayanan pajak|\
kantor pelayanan perbendaharaan negara; kantor; name; vertical_office seat shout class; Kantor Pelayanan
stasiun meteorologi|stasiun klimatologi|stasiun geofisika|stasiun karantina; kantor; name; vertical_office seat class; \
Stasiun Meteorologi
majelis rakyat papua|mrp; other; whole; shout; Majelis Rakyat Papua
majelis permusyawaratan ulama|mpu; other; whole; shout; Majelis Permusyawaratan Ulama
majelis adat aceh|maa; other; whole; shout 11; Majelis Adat Aceh
majelis pendidikan daerah|mpd; other; whole; shout; Majelis Pendidikan Daerah
baitul mal; badan; whole; ; Baitul Mal
kantor urusan agama|kua; kantor; name; local vertical_office shout class; Kantor Urusan Agama
samsat; unit; name; class; Samsat
mal pelayanan publik|mall pelayanan publik|mpp; unit; whole; shout said; Mal Pelayanan Publik
rsud|rumah sakit umum daerah; rsud; name; class; Rumah Sakit Umum Daerah
rsu|rumah sakit umum; rsud; name; class; Rumah Sakit Umum
rs|rumah sakit|rumah sakit daerah|rsd; rsud; name; class; Rumah Sakit
rsj|rsjd|rumah sakit jiwa|rumah sakit jiwa daerah; rsud; name; class; Rumah Sakit Jiwa
rsia|rsiad; rsud; name; class; Rumah Sakit Ibu dan Anak
rsup|rumah sakit umum pusat; rsud; name; centre class; Rumah Sakit Umum Pusat
rs bhayangkara|rumah sakit bhayangkara|rspad|rsal|rsau; rsud; name; centre class; Rumah Sakit Bhayangkara
puskesmas|uptd puskesmas|upt puskesmas|pusat kesehatan masyarakat|blud puskesmas; puskesmas; name; local class; \
Puskesmas
universitas|univ; perguruan_tinggi; name; class; Universitas
institut; perguruan_tinggi; name; class capital; Institut
politeknik|poltek|poltekkes|politeknik kesehatan; perguruan_tinggi; name; class; Politeknik
sekolah tinggi|stie|stain|stkip|stikes|stisip|stmik|stia|stih|stip; perguruan_tinggi; name; class; Sekolah Tinggi
uin|iain|iahn|ihdn|iakn|isi|isbi; perguruan_tinggi; name; class shout; Universitas Negeri
akademi; perguruan_tinggi; name; class capital; Akademi
sman|sma negeri|sma|man|slb negeri|slbn; sekolah; name; class shout; SMA
smkn|smk negeri|smk; sekolah; name; class shout; SMK
smpn|smp negeri|smp|mtsn; sekolah; name; local class shout; SMP
sdn|sd negeri|sd|min; sekolah; name; local class shout; SD
pdam|perumda|perumdam|perseroda|perusahaan daerah|perusahaan umum daerah|perumda air minum|perumdam air minum|\
perusahaan daerah air minum|perusahaan umum daerah air minum|pd bpr|pt bpr|bpr|bprs|pt bprs|perumda pasar; bumd; name; \
class; \
Perusahaan Daerah
bumd|badan usaha milik daerah; bumd; name; class; Badan Usaha Milik Daerah
bumdes|bumdesma|badan usaha milik desa|badan usaha milik desa bersama; bumd; name; class; Badan Usaha Milik Desa
bumnag|badan usaha milik nagari; bumd; name; class; Badan Usaha Milik Nagari
bank nagari; bumd; whole; 13; Bank Nagari
bank bjb; bumd; whole; 32; Bank BJB
bank sulutgo|bank sulselbar|bank kaltimtara|bank sumsel babel|bank maluku malut|brk syariah|\
bank brk syariah; bumd; whole; \
; Bank Pembangunan Daerah
bank pembangunan daerah|bank; bumd; name; capital under; Bank
pt|perseroan terbatas; other; name; shout under; PT
lldikti|lldikti wilayah|lembaga layanan pendidikan tinggi|lembaga layanan pendidikan tinggi wilayah; kantor; name; \
vertical_office centre seat class; Lembaga Layanan Pendidikan Tinggi
lppl|lembaga penyiaran publik lokal; other; name; class; Lembaga Penyiaran Publik Lokal
yayasan; other; name; class said; Yayasan
pwi|persatuan wartawan indonesia|smsi|jmsi|iwo|ijti|amsi|aji|aliansi jurnalis independen; other; whole; \
shout said;
tp pkk|tim penggerak pkk|pkk|dekranasda|dharma wanita|dharma wanita persatuan|dwp|koni|knpi|karang taruna|pmi|\
palang merah indonesia|mui|majelis ulama indonesia|fkub|kwarnas|kwarda|kwarcab|pkbi|hipmi|apindo|\
kwartir nasional|kwartir nasional gerakan pramuka|kwartir daerah|kwartir daerah gerakan pramuka|kwarda gerakan pramuka|\
kwartir cabang|kwartir cabang gerakan pramuka|kwarcab gerakan pramuka|\
perkumpulan keluarga berencana indonesia|iprahumas|perhumas|humas indonesia|\
pr indonesia|korpri|pgri|idi|ibi|ldii|apkasi|apeksi|appsi|adpmet; other; whole; shout said;
balmon|balmon sfr; balai; name; vertical_office centre seat class; Balai Monitor Spektrum Frekuensi Radio
bpsdmp|bbpsdmp; balai; whole; vertical_office centre seat class; Balai Pengembangan Sumber Daya Manusia dan Penelitian
bksda|bbksda|balai ksda; balai; whole; vertical_office centre seat class; Balai Konservasi Sumber Daya Alam
bbpom|balai besar pom; balai; whole; vertical_office centre seat class; Balai Besar Pengawas Obat dan Makanan
bptd|bpkhtl|bpjn|bbpjn|bws|bbws|bpdas|bpvp|bbpvp|bpmp|bbpmp|lpmp|bbgp|bgp|bpcb|bpnb|bptp|\
bpsip|bppp|balai karantina|bbkp; balai; name; \
vertical_office centre seat class; Balai
perum|perusahaan umum; bumn; name; capital centre class; Perum
"""

HEADS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "kadis": "dinas",
        "kadin": "dinas",
        "kadinas": "dinas",
        "kaban": "badan",
        "kabadan": "badan",
        "karo": "biro",
        "kabiro": "biro",
        "kabag": "bagian",
        "kabid": "bidang",
        "kasi": "seksi",
        "kasubag": "subbagian",
        "kasubbag": "subbagian",
        "kasubid": "subbidang",
        "kasubbid": "subbidang",
        "kakanwil": "kanwil",
        "kacabdin": "cabdin",
        "dirjen": "ditjen",
        "kapuskesmas": "puskesmas",
        "kapolda": "polda",
        "kapolres": "polres",
        "kapolresta": "polresta",
        "kapolsek": "polsek",
        "kajati": "kejati",
        "kajari": "kejari",
        "dandim": "kodim",
        "danrem": "korem",
    }
)
"""Short titles of heads, and the bodies that they head: the affairs follow as they do behind the body's own word."""


def read_lead(row: str) -> tuple[Lead, ...]:
    """Return the leads of one row of a table."""
    forms, kind, shape, said, long = (cell.strip() for cell in row.split(";"))
    marks = frozenset(said.split())
    codes = [mark for mark in marks if mark.isdigit()]
    groups = [AgencyGroup(mark) for mark in sorted(marks - _FLAGS - _LEVELS.keys()) if not mark.isdigit()]
    found, shaped, flags = AgencyKind(kind), Shape(shape), marks & _FLAGS
    group = groups[0] if groups else GROUP_OF_KIND[found]
    levels = next((_LEVELS[mark] for mark in marks if mark in _LEVELS), ())
    region = codes[0] if codes else None
    return tuple(
        Lead(tuple(fold(form).split()), found, group, shaped, long, levels, flags, region) for form in forms.split("|")
    )


def leads_by_first_word() -> dict[str, list[Lead]]:
    """Return the leads of the table by the first of their words."""
    found: dict[str, list[Lead]] = {}
    for row in _ROWS.strip().splitlines():
        for lead in read_lead(row):
            found.setdefault(lead.words[0], []).append(lead)
    return found
