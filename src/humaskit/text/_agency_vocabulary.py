"""The words of agency names, as indexes: which lead begins at a word, what a coinage stands for, what affairs are."""

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from ..model.agency import AgencyKind
from ..reference import agencies, regions
from ..reference.folding import fold
from ._agency_leads import Lead, Shape, leads_by_first_word
from ._agency_short import BLOCKS, CENTRAL_NAMES, COMMUNICATION_TAILS, MINISTRY_BLOCKS, REGIONAL_NAMES
from ._agency_tokens import shortened
from ._agency_values import GROUP_OF_KIND

__all__ = [
    "CONNECTIVES",
    "affair_words",
    "blocks",
    "coined",
    "functions_of",
    "is_coinage",
    "leads",
    "ministry_blocks",
    "near_affairs",
    "near_leads",
    "near_regions",
    "plain_words",
    "tail_functions",
]

CONNECTIVES: Final = frozenset({"dan", "serta", "atau"})

# Words of agency names that the table of functions does not hold.
_WORDS: Final = """
acara adat administrasi administratif aduan afrika agama agraria agro air aksi akta akuntabilitas akuntansi alam alat
aliran alkes amdal amerika anak analisis aneka anggaran angkutan anjak antar antarlembaga aparatur aplikasi apotek
arsip arsitek arsitektur arus asdp asean aset asia asing aspirasi atas audit b3 badan bagi bahan bahari bahasa bakti
balita bandar bandara bangsa bangunan bantuan bara barang baru basis batu batubara bawah beasiswa bedah bela belanja
bencana bendungan benih beragama berbasis berencana bermotor biasa bibit bidang bilateral bimbingan bina binmas
birokrasi blud bphtb budaya buddha budidaya bumd bumi bursa cadangan cagar cendana center cepat cipta city command
conservation cyber daerah dakwah dalam damai dampak dana danau darah darat darurat das dasar dasmen data datang datun
daya dayah dekorasi demokrasi desa desain destinasi diaspora digital dikdas dikmas dikti dinas dini diniyah diplomasi
disabilitas diseminasi disiplin distribusi dokumen dokumentasi drainase egovernment ekonomi ekosistem ekraf ekspedisi
ekspor eksternal elektronik elektronika embung energi eropa evaluasi fakir farmasi fasilitasi film formal formasi
fraksi frekuensi fungsional gampong gas gedung gender geofisika geologi geologis geospasial gigi gizi governance
government grafis guru haji hak halal ham harga hasil hayati hewan hibah hidup hijau hilir hindu hortikultura hubungan
hukum humas hutan ibu identitas ideologi ikan iklim imigrasi impor imunisasi induk industri industrial infak informasi
informatika infrastruktur inovasi inspektur instalasi instansi integrasi intel intelijen internal internasional
inventarisasi investasi investigasi irigasi islam istimewa jabatan jaksa jalan jaminan jamsostek jantung jaring
jaringan jasa jdih jembatan jenderal jiwa juang jurnalistik kajian kalibrasi kampung kamtibmas kandungan kanker
kapasitas karang karantina karet karier karir karya kas katolik kawasan kb keagamaan keamanan keanekaragaman kearifan
kebahasaan kebakaran kebangsaan kebencanaan keberagaman keberatan kebersihan kebijakan kebinamargaan kebun kecelakaan
kecil kedaruratan kedeputian kefarmasian kegiatan kehumasan kehutanan keistimewaan kejuruan kekayaan kekerasan
kelahiran kelapa kelas kelautan kelembagaan kelengkapan kelistrikan kelompok keluarga kemahasiswaan kemanan
kemaritiman kemasyarakatan kematian kemetrologian kemiskinan kemitraan kendaraan kenotariatan kepala kepangkatan
kepariwisataan kepatuhan kepegawaian kepelabuhanan kepeloporan kepemiluan kepemudaan kependidikan kepramukaan
kepresidenan keprotokolan kepulauan kerajinan kerakyatan kerawanan kerja kerjasama kerukunan kerumahtanggaan kesatuan
kesehatan kesejahteraan kesekretariatan keselamatan kesenian kesetaraan kesiapsiagaan kesultanan keswadayaan ketahanan
ketatalaksanaan ketenagaan ketenagakerjaan ketenagalistrikan ketenteraman keterbukaan ketertiban keuangan kewaspadaan
kewirausahaan khas khonghucu khusus kia kimia kinerja klimatologi kodifikasi komisi kompetensi komunikasi konflik
konservasi konstruksi konsuler konsumen konsumsi konten koordinasi koperasi kopi korupsi kota kreasi kreatif kriminal
kristen kriya ksda kualitas kulit kumuh kurikulum kusta kwartir laboratorium lahan lain laksana lalu lampu lanjut
lansia lantas laut layak layanan legal legislasi lelang lembaga limbah lingkungan lintas listrik logam logistik luar
lumpur madrasah majelis makam makro malaria mandiri mangrove manusia marga maritim masuk masyarakat mata materi
material media mediasi menengah mental menular mesin meteorologi metrologi mikro milik mineral minyak miskin mobilitas
modal monitoring moral muatan mudik multilateral multimedia mulut museum mutasi mutu nanggroe narkoba narkotika
nasional naskah negara negeri nelayan niaga nilai non nonformal nota nuklir obat olahan olahraga operasi opini orang
orbit organisasi ormas ortopedi otak otonomi otoritas pahlawan pajak pakan pakualaman panas pangan pangkalan pangkat
pantai pariwisata parkir parkiran parmas partisipasi paru pasar pasca pascabencana pascapanen pasifik paud
pauddikdasmen payau pbb pedesaan pedestrian pegawai pejabat pekarangan pekerja pekerjaan pelabuhan pelaksana
pelaksanaan pelaporan pelatihan pelayanan pelayaran pelelangan pelestarian pelindungan peliputan pelopor pemadam
pemagangan pemajuan pemakaman pemanfaatan pemantauan pemasaran pemasyarakatan pembangunan pembantu pembayaran
pembelajaran pembenihan pemberantasan pemberdayaan pemberhentian pemberitaan pembiayaan pembibitan pembinaan pembukuan
pembuluh pemeliharaan pemeriksa pemeriksaan pemerintah pemerintahan pemetaan pemilihan pemilu pemuda pemukiman
pemulihan penagihan penanaman penanganan penanggulangan penangkapan penataan penatausahaan pencatatan pencegahan
pendaftaran pendapatan pendayaan pendayagunaan pendidik pendidikan pendingin penduduk penegakan penelaahan penelitian
penempatan penerangan penerapan penerbangan penerimaan penetapan pengadaan pengaduan pengairan pengamalan pengamanan
penganekaragaman pengangkatan pengangkutan pengarusutamaan pengawas pengawasan pengelola pengelolaan pengembang
pengembangan pengendali pengendalian penghapusan penghargaan penghubung pengkajian pengolahan penguatan pengujian
pengupahan pengurangan penilaian penindakan peningkatan penjaminan pensiun pensiunan penunjang penyakit penyandang
penyeberangan penyediaan penyedian penyehatan penyelamatan penyelenggara penyelenggaraan penyelesaian penyiaran
penyidikan penyuluh penyuluhan penyusunan perairan peralatan peran perancangan perangkat perbatasan perbekalan
perbendaharaan perbenihan perbukuan percepatan perceraian perdagangan perdata perdesaan perekonomian perempuan
perencanaan perhubungan peribadatan perikanan perimbangan perindustrian perizinan perjalanan perkantoran perkawinan
perkebunan perkeretaapian perkotaan perlengkapan perlindungan permasalahan permukiman permuseuman permusyawaratan
pernikahan perpajakan perparkiran perpustakaan pers persaingan persampahan persandian persidangan persungaian
persuratan pertama pertamanan pertambangan pertanahan pertanggungjawaban pertanian pertimbangan pertolongan perumahan
perumusan perundang perundangan pesantren peserta pesisir pestisida petanahan peternakan pidana pimpinan pindah
pinjaman pintu piutang pjl pju politik pom pondok populasi pos potensi pramuka pranata prangko prasarana prasejahtera
prestasi primer produk produksi produktivitas program promosi propam proteksi protokol provinsi ptk publik publikasi
pulau pupuk purbakala purna pusat radio rakyat ramah rambu rantai rapat rawa rawat reformasi regional rehabilitasi
rekayasa reklamasi rekonstruksi rekreasi rekrutmen relasi relawan remaja rencana rendah reserse resiko reskrim
restribusi retribusi reviu rhl risalah riset risiko rotan rtlh ruang ruas rujukan rumah rumahtangga rumpun rupa rusun
rusunawa sadar sains sakip sama samapta sampah sandi sanitasi sarana sarpras sastra satelit satu satwa sawit sd sda
sejarah sekolah sekretariat sektoral sekunder sengketa seni sentra sertifikasi sewa siaga siber sinar sipil sistem slb
sma smart smk smp sosdiklih sosial spasial spektrum spiritual stabilisasi standar standardisasi standarisasi stasiun
statistik statistikal strategi strategis stunting suaka sumber sumberdaya sungai supra surveilans swasta syarat
syariah syariat taman tambang tamu tanah tanaman tangga tangkap taruna tata tatalaksana tawar tebu teknis teknologi
tekstil telaahan telekomunikasi telematika televisi tembakau tenaga tendik tengah tenun tera terapi terbarukan terbuka
teritorial terminal terminologi ternak terpadu tertentu tertib tertinggal tidak timbang tindak tinggi tradisional
transfer transformasi transfusi transmigrasi transportasi trotoar tu tugas tumbuhan tun tunggal udang udara uji ulama
umat umrah umroh umum undangan unit universitas upacara urusan usaha usia utama utilitas verifikasi vokasi waduk wakaf
wali wanita waris warisan wawasan wilayah wirausaha wisata yatim zakat zonasi
"""


class Coinage(NamedTuple):
    """What a glued short form stands for; ``long`` is empty where it tells the kind alone."""

    kind: AgencyKind
    long: str
    functions: frozenset[str]


@functools.cache
def blocks() -> Mapping[str, str]:
    """Return what the parts of coinages stand for, by their folded form."""
    return _pairs(BLOCKS)


@functools.cache
def ministry_blocks() -> Mapping[str, str]:
    """Return what stands behind Kemen-, with the name of the ministry."""
    return _pairs(MINISTRY_BLOCKS)


def _pairs(table: str) -> dict[str, str]:
    cells = (cell.split("=") for cell in re.split(r"[;\n]", table) if cell.strip())
    return {fold(short): long.strip() for short, long in cells}


@functools.cache
def leads() -> Mapping[str, tuple[Lead, ...]]:
    """Return the leads by their first word, the longest first."""
    found = leads_by_first_word()
    for lead in (*_names(REGIONAL_NAMES, central=False), *_reference_forms(), *_central()):
        found.setdefault(lead.words[0], []).append(lead)
    return {first: tuple(sorted(known, key=lambda lead: -len(lead.words))) for first, known in found.items()}


def _names(table: str, *, central: bool) -> Iterator[Lead]:
    for row in table.strip().splitlines():
        forms, _, long = row.partition(" = ")
        yield from (_lead(form, long, central=central) for form in forms.split("|"))


def _lead(form: str, long: str, *, central: bool, kind: AgencyKind | None = None) -> Lead:
    found = kind or kind_of_name(long, central=central)
    marks = {"centre"} if central else set[str]()
    if len(form) <= 4 and form.isupper():  # noqa: PLR2004  (PLN, BIG, LAN: words when not in capitals)
        marks.add("shout")
    return Lead(
        words=tuple(fold(form).split()),
        kind=found,
        group=GROUP_OF_KIND[found],
        shape=Shape.WHOLE,
        long=long,
        marks=frozenset(marks),
        coinage=True,
    )


_KIND_OF_WORD: Final = (
    ("PT ", AgencyKind.BUMN),
    ("Perum ", AgencyKind.BUMN),
    ("Dinas ", AgencyKind.DINAS),
    ("Kantor Pengolahan", AgencyKind.KANTOR),
    ("Kementerian Koordinator", AgencyKind.KEMENTERIAN_KOORDINATOR),
    ("Kementerian ", AgencyKind.KEMENTERIAN),
    ("Komisi ", AgencyKind.KOMISI),
    ("Kepolisian ", AgencyKind.POLRI),
    ("Tentara ", AgencyKind.TNI),
    ("Kejaksaan ", AgencyKind.KEJAKSAAN),
)


def kind_of_name(long: str, *, central: bool) -> AgencyKind:
    """Return the kind that a long name tells; a *central* Badan is a national body."""
    for word, kind in _KIND_OF_WORD:
        if long.startswith(word):
            return kind
    return AgencyKind.LEMBAGA if central else AgencyKind.BADAN


def _reference_forms() -> Iterator[Lead]:
    for form in agencies.short_forms():
        kind = AgencyKind(form.kind)
        if form.functions and kind not in (AgencyKind.RSUD, AgencyKind.PUSKESMAS, AgencyKind.SATPOL_PP):
            yield _lead(form.short_form, form.name, central=False, kind=kind)


def _central() -> Iterator[Lead]:
    for body in agencies.central_bodies():
        kind = AgencyKind(body.kind)
        kind = AgencyKind.LEMBAGA if kind is AgencyKind.BADAN else kind
        for form in (body.name, *body.short_forms):
            if fold(form) not in {"kominfo", "komdigi", "kip", "bkp"}:  # words of the field, too
                yield _lead(form, body.name, central=True, kind=kind)
    yield from _names(CENTRAL_NAMES, central=True)


_PREFIX: Final = re.compile(r"ka(?=dis|din)")
_DINAS: Final = re.compile(r"(dinas|dis|din)(.{2,})")
_MINISTRY: Final = re.compile(r"(kemenko|kemen|kem)(.{2,})")
_COMMUNICATION: Final = re.compile(r"(?:dinas|dis|din|bag|bid)?(kominfo|komdigi|infokom)(.*)")


@functools.lru_cache(maxsize=4_096)
def coined(word: str) -> Coinage | None:
    """Return what one folded, glued word stands for: Diskominfosantik, Disdikbud, Kemenkumham; None for any other.

    >>> coined("disparbud").long, sorted(coined("dinkominfotik").functions), coined("disiplin")
    ('Dinas Pariwisata dan Kebudayaan', ['informatika', 'komunikasi', 'statistik'], None)
    """
    if not 5 <= len(word) <= 40:  # noqa: PLR2004  (the shortest is Dinkes)
        return None
    bare = word[2:] if _PREFIX.match(word) else word
    spoken = _COMMUNICATION.fullmatch(bare)
    if spoken is not None and (tail := tail_functions(spoken[2]) if spoken[2] else frozenset()) is not None:
        core = "digital" if spoken[1] == "komdigi" else "informatika"
        kind = {"bag": AgencyKind.BAGIAN, "bid": AgencyKind.BIDANG}.get(bare[:3], AgencyKind.DINAS)
        return Coinage(kind, "", frozenset({"komunikasi", core, *tail}))
    if (dinas := _DINAS.fullmatch(bare)) and (parts := _parts(dinas[2], blocks())):
        long = listed([piece for part in parts for piece in pieces(blocks()[part])])
        return Coinage(AgencyKind.DINAS, f"Dinas {titled(long)}", frozenset(functions_of(long)))
    if (ministry := _MINISTRY.fullmatch(word)) and (parts := _parts(ministry[2], ministry_blocks())):
        long = " dan ".join(ministry_blocks()[part] for part in parts).removeprefix("bidang ")
        over = ministry[1] == "kemenko"
        kind = AgencyKind.KEMENTERIAN_KOORDINATOR if over else AgencyKind.KEMENTERIAN
        kind_words = "Kementerian Koordinator Bidang" if over else "Kementerian"
        return Coinage(kind, f"{kind_words} {titled(long)}", frozenset(functions_of(long)))
    return None


@functools.cache
def _tails() -> Mapping[str, str]:
    return _pairs(COMMUNICATION_TAILS)


def tail_functions(tail: str) -> frozenset[str] | None:
    """Return the functions that are glued, or written, behind kominfo: SP, sandi, staper; None for any other word.

    >>> sorted(tail_functions("staper")), tail_functions("muba")
    (['persandian', 'statistik'], None)
    """
    parts = _parts(tail, _tails())
    if not parts:
        return None
    return frozenset(function.strip() for part in parts for function in _tails()[part].split(","))


def _parts(text: str, known: Mapping[str, str]) -> tuple[str, ...] | None:
    """Cut *text* into the fewest known parts; None when it cannot be cut."""
    best: list[tuple[str, ...] | None] = [()] + [None] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - 14), end):
            before, part = best[start], text[start:end]
            now = best[end]
            if before is not None and part in known and (now is None or len(before) + 1 < len(now)):
                best[end] = (*before, part)
    return best[-1]


_SPLIT: Final = re.compile(r",? dan |, ")
_SMALL: Final = frozenset({"dan", "serta", "atau", "di", "untuk", "terhadap", "bagi"})


def pieces(long: str) -> list[str]:
    """Return the members of a list of affairs."""
    return _SPLIT.split(long)


def listed(parts: list[str]) -> str:
    """Write affairs as a list: "a, b dan c"."""
    return " dan ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def titled(text: str) -> str:
    """Write affairs with capitals, but for the small words between them."""
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in text.split(" "))


@functools.lru_cache(maxsize=4_096)
def functions_of(affairs: str) -> tuple[str, ...]:
    """Return the slugs of the functions that the words of an agency's name tell.

    *Informasi* beside komunikasi is how the press, and names before 2005, say informatika.

    >>> functions_of("Komunikasi Informasi Statistik dan Persandian")
    ('komunikasi', 'statistik', 'persandian', 'informatika')
    """
    found = [function.function for function in agencies.functions_in(affairs)]
    spoken = frozenset(fold(affairs).split())
    if spoken & {"penyiaran", "pers", "sensor", "pemberitaan"} and "media" not in found:
        found.append("media")
    if spoken & {"informasi", "telematika"} and "komunikasi" in found and not spoken & {"teknologi", "publik"}:
        found.append("informatika")
    return tuple(dict.fromkeys(found))


@functools.cache
def plain_words() -> frozenset[str]:
    """Return the words of which the names of affairs are made, without abbreviations."""
    texts = [_WORDS, *blocks().values(), *ministry_blocks().values()]
    for function in agencies.agency_functions():
        texts += [function.name]
        texts += [name for name in (*function.variants, *function.misprints) if fold(name) not in blocks() and not name.isupper()]
    return frozenset(word for text in texts for word in fold(text).split()) - CONNECTIVES


@functools.cache
def affair_words() -> frozenset[str]:
    """Return the words of affairs, and the blocks and abbreviations that stand for some."""
    short = (fold(name) for function in agencies.agency_functions() for name in function.variants)
    return plain_words() | blocks().keys() | ministry_blocks().keys() | {word for word in short if " " not in word}


def is_coinage(word: str) -> bool:
    """Tell whether one folded word is a short form that names a body with its affairs."""
    return coined(word) is not None or any(lead.coinage and len(lead.words) == 1 for lead in leads().get(word, ()))


def _near(known: Iterator[str], least: int) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in dict.fromkeys(known):
        if len(word) >= least:
            for form in shortened(word):
                found[form] = (*found.get(form, ()), word)
    return found


@functools.cache
def near_affairs() -> dict[str, tuple[str, ...]]:
    """Return the long words of affairs under the forms that a misprint shares with them."""
    return _near(iter(sorted(plain_words())), 7)


@functools.cache
def near_leads() -> dict[str, tuple[str, ...]]:
    """Return the long first words of agency names, likewise."""
    return _near((word for word in sorted(leads()) if not any(lead.coinage for lead in leads()[word])), 7)


@functools.cache
def near_regions() -> dict[str, tuple[str, ...]]:
    """Return the long words of region names, likewise."""
    return _near((word for key in regions.names() for word in key.split()), 6)
