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
from ._agency_values import GROUP_OF_KIND, AgencyGroup

__all__ = [
    "CONNECTIVES",
    "affair_words",
    "blocks",
    "coined",
    "functions_of",
    "leads",
    "ministry_blocks",
    "near_affairs",
    "near_leads",
    "near_regions",
]

CONNECTIVES: Final = frozenset({"dan", "serta", "atau"})

# Words of agency names that the table of functions does not hold.
_WORDS: Final = """
adat administrasi administratif agama agraria air aksi alam analisis anak anggaran angkutan antar aparatur aplikasi
arsitektur arsip aset asing atas bahan bahasa bahari bakti balita bandar bangsa bangunan bantuan barang baru basis
bawah beasiswa belanja bencana berbasis berencana bidang bina birokrasi budaya budidaya cadangan cagar cepat cipta
conservation daerah dalam damai dampak darat darurat dasar data dayah demokrasi desa destinasi diaspora digital diniyah
diseminasi distribusi dokumentasi dokumen ekonomi ekosistem eksternal elektronik energi evaluasi farmasi fasilitasi
film gampong geologi geofisika gizi guru hak halal ham hasil hayati hewan hidup hilir hortikultura hubungan hukum
hutan ibu ideologi iklim ikan imigrasi industri informasi informatika infrastruktur inovasi inspektur instalasi
instansi integrasi intelijen internal investasi irigasi islam istimewa jalan jaminan jaringan jasa jembatan jurnalistik
kampung karantina karya kawasan keagamaan keamanan kearifan kebahasaan kebakaran keberagaman kebersihan kebijakan
kebinamargaan kebun kecelakaan kecil kedaruratan kedeputian keistimewaan kejuruan kekayaan kekerasan kelautan kelembagaan
kelistrikan keluarga kemahasiswaan kemaritiman kemasyarakatan kemetrologian kemiskinan kendaraan kenotariatan
kepala kepariwisataan kependidikan kepegawaian kepemudaan kepresidenan kepulauan kerakyatan kerja kerjasama kesatuan
kesehatan kesejahteraan kesekretariatan kesenian keselamatan keswadayaan ketahanan ketatalaksanaan ketenagakerjaan
ketenagalistrikan ketenteraman ketertiban keterbukaan keuangan kewaspadaan khusus klimatologi komunikasi konservasi
konstruksi konsumen koordinasi kota kreatif kriminal laboratorium lahan lalu laut layanan lelang lembaga lingkungan
lintas listrik logistik luar lumpur malaria manusia masyarakat material masuk mediasi meteorologi metrologi mikro milik
mineral minyak modal monitoring moral multimedia museum mutasi mutu naskah nasional negara negeri nelayan nilai nilai
nonformal nuklir obat olahan olahraga operasi organisasi orang otonomi otoritas ortala pajak pakan panas pangan pantai
pariwisata parkir pasar pasca pedesaan pegawai pejabat pekerja pekerjaan pelabuhan pelaksana pelaksanaan pelatihan
pelayanan pelayaran pelestarian peliputan pelindungan pemadam pemajuan pemakaman pemantauan pemanfaatan pemasaran
pemasyarakatan pembangunan pembayaran pembelajaran pemberantasan pemberdayaan pemberitaan pembiayaan pembibitan
pembinaan pembenihan pembukuan pemeliharaan pemeriksa pemeriksaan pemerintah pemerintahan pemetaan pemilihan pemilu
pemuda pemukiman pemulihan penagihan penanaman penanganan penanggulangan penangkapan penataan pencatatan pencegahan
pendapatan pendaftaran pendayagunaan pendidik pendidikan penduduk penegakan penelitian penempatan penerangan penerbangan
penerimaan penerapan penetapan pengadaan pengaduan pengairan pengamanan pengawas pengawasan pengelola pengelolaan
pengembangan pengendalian penghargaan penghubung pengkajian pengolahan pengujian pengurangan penilaian penindakan
peningkatan penjaminan pensiun penunjang penyakit penyediaan penyedian penyehatan penyelamatan penyelenggara
penyelenggaraan penyelesaian penyiaran penyidikan penyuluhan penyusunan peralatan peran peran perancangan
perangkat perbendaharaan perbenihan perbatasan perbukuan percepatan perdagangan perdesaan perekonomian perempuan
perencanaan peribadatan peternakan perikanan perindustrian perizinan perimbangan perjalanan perkantoran perkebunan
perkeretaapian perkotaan perlengkapan perlindungan permasalahan permukiman permuseuman pernikahan perpajakan
perpustakaan pers persampahan persandian persidangan perumahan perundangan perundang undangan pesantren pesisir petanahan
pertamanan pertambangan pertanahan pertanian pertolongan peserta pimpinan politik pondok populasi potensi prasarana
prasejahtera prestasi produk produksi program promosi protokol provinsi publik publikasi pulau purbakala pusat
rakyat ramah rantai rawat reformasi regional rehabilitasi rekayasa rekonstruksi rekreasi relasi rencana rendah reserse
resiko retribusi riset risiko ruang rumah rupa rumpun sains sandi sanitasi sarana satu pintu satwa sekolah sektoral
sekretariat sejarah seni sentra sertifikasi siaga siber sinar sipil sistem sosial spasial standar standardisasi
standarisasi statistik strategis stunting suaka sumber sungai supra swasta syariat syariah tanah tanaman tamu
tangkap tata tatalaksana taman teknis teknologi telekomunikasi telematika tenaga tengah tera teritorial ternak terpadu
tertentu tertinggal tertib tinggi tradisional transfusi transformasi transmigrasi transportasi tumbuhan udara uji umum
umrah unit universitas upacara urusan usaha usia utama utilitas vokasi waduk wanita warisan waris wilayah wisata zakat
zonasi geologis jenderal hubungan antarlembaga antar lembaga dayah diklat pendidikan keprotokolan rumahtangga tangga
kerumahtanggaan daya haji kb pom ksda bahasa otda kamtibmas narkotika terapi jantung paru mata jiwa gigi mulut darah
pembuluh otak bedah ortopedi kusta kanker khas kandungan pengamalan alat mesin benih bibit induk udang payau tawar
proteksi pascapanen mandiri pendingin pelelangan rusunawa rusun sewa pengangkutan terminal parkiran perparkiran
lampu penerangan rambu pengujian kendaraan bermotor metrologi legal laboratorium lingkungan farmasi kefarmasian instalasi
fungsional kompetensi jabatan karier karir kinerja disiplin kesra kegiatan materi muatan nota dinas non formal usia dini
paud sd smp sma smk slb luar biasa menengah atas pertama kepramukaan kewirausahaan umkm koperasi ukm ekraf
perhubungan kehutanan kesbangpol humas kehumasan kebangsaan wawasan ormas konflik sengketa komisi media
penanggulangan pascabencana kesiapsiagaan logistik peralatan sumberdaya daya alam aliran das wilayah perairan
penelaahan telaahan pelaporan akuntansi perbendaharaan verifikasi kas investasi kekayaan penatausahaan penghapusan
inventarisasi dana perimbangan bagi pinjaman hibah pertanggungjawaban tindak lanjut hasil audit reviu korupsi
tunggal identitas akta kelahiran kematian perkawinan perceraian mobilitas pindah datang
desain grafis konten kreasi kemitraan opini aduan aspirasi statistikal egovernment government governance smart city
command center layanan infrastruktur tik persandian keamanan cyber jaring telekomunikasi pos frekuensi radio orbit
satelit televisi spektrum ekspedisi prangko pendidikan keagamaan kristen katolik hindu buddha khonghucu bimbingan
penyelenggaraan pondok madrasah wakaf pranata jaksa tindak pidana perdata tun datun intel
"""
# Function words of the ministries' names are affairs too; so are the words of every block.


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
    for lead in (*_names(REGIONAL_NAMES, central=False), *_reference_forms(), *_central(), *_coined_leads()):
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


def _coined_leads() -> Iterator[Lead]:
    """Yield the standing words of communication agencies: Kominfo, and Komdigi, which is the ministry's."""
    for word in ("kominfo", "komdigi"):
        yield _lead(word, "Dinas Komunikasi dan Informatika", central=False)


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
    if spoken is not None and (tail := _tail(spoken[2])) is not None:
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


def _tail(rest: str) -> frozenset[str] | None:
    known = _pairs(COMMUNICATION_TAILS)
    parts = _parts(rest, known) if rest else ()
    if parts is None:
        return None
    return frozenset(function.strip() for part in parts for function in known[part].split(","))


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
def affair_words() -> frozenset[str]:
    """Return the words of which the names of affairs are made."""
    texts = [_WORDS, *blocks(), *blocks().values(), *ministry_blocks().values()]
    for function in agencies.agency_functions():
        texts += [function.name, *function.variants, *function.misprints]
    return frozenset(word for text in texts for word in fold(text).split()) - CONNECTIVES


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
    return _near(iter(sorted(affair_words())), 7)


@functools.cache
def near_leads() -> dict[str, tuple[str, ...]]:
    """Return the long first words of agency names, likewise."""
    return _near((word for word in sorted(leads()) if not any(lead.coinage for lead in leads()[word])), 7)


@functools.cache
def near_regions() -> dict[str, tuple[str, ...]]:
    """Return the long words of region names, likewise."""
    return _near((word for key in regions.names() for word in key.split()), 6)


def group_of(kind: AgencyKind) -> AgencyGroup:
    """Return the coarse kind."""
    return GROUP_OF_KIND[kind]
