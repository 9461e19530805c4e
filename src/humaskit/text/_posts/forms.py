"""The vocabulary of titles of office: canonical title, what it expects behind it, level, and the forms in print.

A line reads ``title | wants | level | forms``. The titles are those of :mod:`humaskit.reference.offices` and of the
structure of the ministries, the regions (PP 18/2016), the police and the forces. What a title *wants*:

``region``    the name of a region (Bupati Muba)
``place``     the name of a place below the kabupaten (Lurah ...)
``field``     a field of work, then perhaps an agency (Kepala Bidang IKP Diskominfo ...)
``own``       the rest of the agency's name, which the title has begun (Kepala Dinas Kominfo ...)
``agency``    an agency (Ketua Komisi Informasi ...)
``function``  nothing: the words of the field are part of the title (Pranata Humas Ahli Muda)
``anything``  whatever comes
"""

import functools
from collections.abc import Iterator
from typing import Final, NamedTuple

from ...reference.folding import fold
from ...reference.offices import posts
from ...values.level import Level

__all__ = ["GRADES", "WHOLE", "Form", "forms"]

_TITLES: Final = """
Presiden | region | national | presiden
Wakil Presiden | region | national | wakil presiden, wapres
Gubernur | region | province | gubernur, gub, penjagub
Wakil Gubernur | region | province | wakil gubernur, wagub
Kepala Daerah | region | | kepala daerah
Wakil Kepala Daerah | region | | wakil kepala daerah
Bupati | region | kabupaten | bupati, bupat, penjabup
Wakil Bupati | region | kabupaten | wakil bupati, wabup, wabub
Wali Kota | region | kota | wali kota, walikota, wako, walkot, penjawali kota
Wakil Wali Kota | region | kota | wakil wali kota, wakil walikota, wawali, wawako, wawalkot, wawali kota
Sekretaris Daerah | region | | sekretaris daerah, sekda
Sekretaris Daerah | region | province | sekdaprov, sekprov, sekdaprop, sekretaris provinsi
Sekretaris Daerah | region | kabupaten | sekdakab, sekkab, sekretaris kabupaten
Sekretaris Daerah | region | kota | sekdako, sekdakot, sekkot, sekko, sekretaris kota
Sekretaris DPRD | region | | sekwan, sekretaris dprd, sekretaris dewan, sekretaris dewan perwakilan rakyat daerah
Kepala Kepolisian Negara Republik Indonesia | anything | national | kapolri, kepala kepolisian republik indonesia
Kepala Kepolisian Negara Republik Indonesia | anything | national | kepala kepolisian negara republik indonesia
Wakil Kepala Kepolisian Negara Republik Indonesia | anything | national | wakapolri
Kepala Kepolisian Daerah | region | province | kapolda, kepala polda
Wakil Kepala Kepolisian Daerah | region | province | wakapolda
Kepala Kepolisian Resor | region | | kapolres, kepala polres
Wakil Kepala Kepolisian Resor | region | | wakapolres
Kepala Kepolisian Resor Kota | region | | kapolresta, kepala polresta
Kepala Kepolisian Resor Kota Besar | region | | kapolrestabes, kepala polrestabes
Kepala Kepolisian Sektor | place | | kapolsek, kepala polsek
Wakil Kepala Kepolisian Sektor | place | | wakapolsek
Kepala Kejaksaan Negeri | region | | kajari, kepala kejari
Kepala Cabang Kejaksaan Negeri | region | | kacabjari
Jaksa Penuntut Umum | agency | | jaksa penuntut umum, jpu
Kepala Kejaksaan Tinggi | region | | kajati, kepala kejati
Panglima TNI | anything | national | panglima tni
Panglima Kodam | anything | | pangdam, panglima kodam
Panglima Kostrad | anything | national | pangkostrad, panglima kostrad
Panglima Koarmada | anything | | pangkoarmada, panglima koarmada
Panglima Kogabwilhan | anything | | pangkogabwilhan, panglima kogabwilhan
Panglima | agency | | panglima
Kepala Staf Angkatan Darat | anything | national | kasad, ksad, kepala staf angkatan darat
Kepala Staf Angkatan Darat | anything | national | kepala staf tni angkatan darat
Kepala Staf Angkatan Laut | anything | national | kasal, ksal, kepala staf angkatan laut
Kepala Staf Angkatan Laut | anything | national | kepala staf tni angkatan laut
Kepala Staf Angkatan Udara | anything | national | kasau, ksau, kepala staf angkatan udara
Kepala Staf Angkatan Udara | anything | national | kepala staf tni angkatan udara
Kepala Staf Kodam | anything | | kasdam, kepala staf kodam
Kepala Staf Korem | anything | | kasrem, kepala staf korem
Kepala Staf Kodim | anything | | kasdim, kepala staf kodim
Kepala Penerangan Kodam | anything | | kapendam, kepala penerangan kodam
Kepala Penerangan Korem | anything | | kapenrem, kepala penerangan korem
Komandan Korem | anything | | danrem, komandan korem
Komandan Kodim | anything | | dandim, komandan kodim
Komandan Koramil | anything | | danramil, komandan koramil
Komandan Lanal | anything | | danlanal, komandan lanal
Komandan Lanud | agency | | danlanud, komandan lanud
Komandan Pos | place | | danposramil
Komandan Pos | anything | | danpos, danposal, komandan pos
Komandan Brigade | anything | | danbrigif, danbrig, komandan brigif, komandan brigade
Komandan Kodiklat | anything | | dankodiklat, komandan kodiklat
Perwira Pelaksana | anything | | palaksa, perwira pelaksana
Kepala SPKT | region | | kaspkt, ka spkt, kepala spkt
Komandan Lantamal | anything | | danlantamal, komandan lantamal
Komandan Lanudal | anything | | danlanudal, komandan lanudal
Komandan Batalyon | anything | | danyon, danyonif, komandan batalyon, komandan yonif
Komandan Satuan | anything | | dansatbrimob, dansatrol
Komandan Satuan | field | | dansat, komandan satuan
Komandan Denpom | anything | | dandenpom, komandan denpom
Komandan Satgas | field | | dansatgas, dan satgas, komandan satgas, komandan satuan tugas
Jaksa Agung | anything | national | jaksa agung
Jaksa Agung Muda | field | national | jaksa agung muda
Jaksa Agung Muda | anything | national | jampidsus, jampidum, jampidmil, jamintel, jamdatun, jamwas, jambin
Wakil Kepala Kejaksaan Tinggi | region | | wakajati
Kepala Badan | anything | national | kabareskrim, kabaintelkam, kabaintel, kabaharkam
Wakil Kepala Badan | anything | national | wakabareskrim, wakabaintelkam, wakabaintel, wakabaharkam
Kepala Detasemen Khusus | anything | | kadensus, kepala densus, kepala detasemen khusus
Kepala Korps | anything | national | kakorlantas, kakorpolairud, kakorbinmas
Inspektur Pengawasan Umum | anything | national | irwasum
Inspektur Pengawasan Daerah | anything | | irwasda
Camat | place | | camat
Lurah | place | | lurah
Sekretaris Camat | place | | sekcam, sekretaris camat
Sekretaris Kecamatan | place | | sekretaris kecamatan
Sekretaris Desa | place | | sekdes, sekretaris desa
Sekretaris Lurah | place | | seklur, sekretaris lurah
Kepala Desa | place | | kades
Kepala BIN Daerah | region | | kabinda, kabida, kepala bin daerah
Kepala Dusun | place | | kadus, kepala dusun
Kepala Lingkungan | place | | kepala lingkungan, kepling, kaling
Kepala Lindongan | place | | kepala lindongan
Wali Jorong | place | | wali jorong, kepala jorong
Kepala Distrik | place | | kepala distrik, kadistrik
Kepala Kampung | place | | kepala kampung
Paniradya Pati | region | province | paniradya pati, paniradya
Wali Nanggroe | region | province | wali nanggroe
Wali Nagari | place | | wali nagari, walinagari
Keuchik | place | | keuchik, geuchik, geuchiek
Kuwu | place | | kuwu
Perbekel | place | | perbekel
Hukum Tua | place | | hukum tua
Pambakal | place | | pambakal
Panewu | place | | panewu, penewu
Panewu Anom | place | | panewu anom
Penghulu | place | | penghulu
Babinsa | agency | | babinsa
Bhabinkamtibmas | agency | | bhabinkamtibmas
Peratin | place | | peratin
Menteri Koordinator | field | national | menteri koordinator, menko
Perdana Menteri | anything | | perdana menteri
Menteri | field | national | menteri, menteri negara, meneg
Wakil Menteri | field | national | wakil menteri, wamen
Sekretaris Kabinet | anything | national | sekretaris kabinet, seskab
Sekretaris Jenderal | agency | national | sekretaris jenderal, sekjen, sekjend
Sekretaris Kementerian | agency | national | sekretaris kementerian, sesmen
Sekretaris Utama | agency | national | sekretaris utama, sestama
Sekretaris Direktorat Jenderal | field | national | sekretaris direktorat jenderal, sekretaris ditjen
Sekretaris Direktorat Jenderal | field | national | sekretaris dirjen, sesditjen, sesdirjen
Direktur Jenderal | field | national | direktur jenderal, dirjen, dirjend
Inspektur Jenderal | agency | national | inspektur jenderal, irjen, irjend
Deputi | field | national | deputi
Deputi Gubernur | anything | | deputi gubernur
Deputi Kepala Perwakilan | own | | deputi kepala perwakilan
Asisten Deputi | field | national | asisten deputi, asdep
Direktur Utama | agency | | direktur utama, dirut
Direktur Eksekutif | agency | | direktur eksekutif
Direktur | field | | direktur, dir
Wakil Direktur | field | | wakil direktur, wadir
Kepala Dinas | field | | kadis, kadin, kadinas
Kepala Badan | field | | kaban, kabadan
Kepala Biro | field | province | karo, kabiro
Kepala Biro | anything | | karoops, karorena, karosdm, karolog
Kepala Bagian | field | | kabag, kebag
Kepala Bagian | anything | | kabagops, kabagren, kabagsumda, kabaglog, kabagsdm
Kepala Bidang | field | | kabid
Kepala Divisi | field | | kadiv
Kepala Seksi | field | | kasi, kasie
Kepala Seksi | anything | | kasiter, kasiintel, kasiops, kasipers, kasilog, kasipenkum
Perwira Seksi | anything | | perwira seksi, pasi, pasiter, pasiintel, pasiops, pasipers, pasilog
Kepala Subbagian | field | | kasubag, kasubbag, kasub bag, kasubbagian, kasubang
Kepala Subbidang | field | | kasubid, kasubbid
Kepala Subdirektorat | field | | kasubdit
Kepala Subseksi | field | | kasubsi
Kepala Satuan | field | | kasat
Kepala Unit | field | | kanit
Perwira Unit | field | | panit
Kepala Urusan | field | | kaur umum, kaur keuangan, kepala urusan
Kepala Pusat | field | | kapus, kapuspen, kapuspenkum, kapusdatin, kapusdiklat
Kepala Kantor | field | | kakan
Kepala Kantor Wilayah | agency | | kakanwil
Kepala Suku Dinas | field | | kasudin
Kepala Cabang Dinas | field | | kacabdin
Kepala Cabang | agency | | kacab
Pimpinan Cabang | agency | | pinca
Pimpinan Wilayah | agency | | pinwil
Kepala Perwakilan | agency | | kaper
Kepala Pelaksana | agency | | kalaksa, kalak, kalakhar, kepala pelaksana
Kepala Staf | field | | kepala staf
Kepala Sekolah | agency | | kepsek
Kepala Puskesmas | place | | kapuskesmas
Kepala Lembaga Pemasyarakatan | agency | | kalapas
Kepala Rumah Tahanan | agency | | karutan
Sekretaris Dinas | field | | sekdis, sesdis, sekdin, sekdinas, sek dinas, sekr dinas
Sekretaris Badan | field | | sekban, sesban, sek badan, sekr badan
Asisten Sekda | field | | asisten sekda, asisten sekretaris daerah, asekda
Asisten Manajer | field | | asisten manajer, asisten manager, asmen
Asisten | field | | asisten, assisten, ass
Asisten | anything | | aslog, asops, aspers, asintel, aspidsus, aspidum, aspidmil, asdatun, aswas
Staf Ahli | field | | staf ahli, staff ahli
Staf Khusus | field | | staf khusus, stafsus, staff khusus
Tenaga Ahli | field | | tenaga ahli
Tim Ahli | field | | tim ahli
Staf | field | | staf
Ketua Pelaksana | agency | | ketua pelaksana, ketua panitia pelaksana
Guru Besar | field | | guru besar
Dosen | field | | dosen
Inspektur Daerah | region | | inspektur daerah
Inspektur Utama | agency | national | inspektur utama
Inspektur Pembantu | field | | inspektur pembantu, irban
Inspektur | region | | inspektur
Ketua DPRD | region | | ketua dprd, ketua dewan perwakilan rakyat daerah
Wakil Ketua DPRD | region | | wakil ketua dprd
Anggota DPRD | region | | anggota dprd
Ketua Umum | agency | | ketua umum, ketum
Wakil Ketua Umum | agency | | wakil ketua umum, waketum
Ketua Harian | agency | | ketua harian
Ketua Tim | field | | ketua tim kerja, ketua tim, katim
Ketua RT | anything | | ketua rt
Ketua RW | anything | | ketua rw
Ketua | agency | | ketua
Wakil Ketua | agency | | wakil ketua
Wakil Ketua Bidang | field | | wakabid, wakil bidang
Sekretaris Umum | agency | | sekretaris umum, sekum
Sekretaris | agency | | sekretaris
Bendahara Umum | agency | | bendahara umum, bendum
Bendahara | agency | | bendahara
Anggota Komisioner | agency | | anggota komisioner
Anggota | agency | | anggota
Komisioner | agency | | komisioner
Koordinator | field | | koordinator, kordiv, koordiv
Penanggung Jawab | field | | penanggung jawab, penanggungjawab
Subkoordinator | field | | sub koordinator, subkoordinator, subkoor
Juru Bicara | anything | | juru bicara, jurubicara, jubir
Rektor | agency | | rektor
Wakil Rektor | agency | | wakil rektor, warek
Dekan | agency | | dekan
Duta Besar | anything | national | duta besar, dubes
Wakil Duta Besar | anything | national | wakil duta besar, wadubes
Pembimbing Masyarakat | field | | pembimas, pembimbing masyarakat
Panitera Pengganti | agency | | panitera pengganti
Panitera Muda | field | | panitera muda, panmud
Panitera | agency | | panitera
PPID | region | | pejabat pengelola informasi dan dokumentasi, ppid utama, ppid pelaksana, ppid pembantu
PPID | region | | atasan ppid, atasan ppid utama
Konsul Jenderal | anything | national | konsul jenderal, konjen
Pemimpin Redaksi | agency | | pemimpin redaksi, pimpinan redaksi, pemred, pimred
Wakil Pemimpin Redaksi | agency | | wakil pemimpin redaksi, wapemred, wapimred
Pemimpin Perusahaan | agency | | pemimpin perusahaan, pimpinan perusahaan
Pemimpin Umum | agency | | pemimpin umum, pimpinan umum
Redaktur Pelaksana | agency | | redaktur pelaksana, redpel
Ketua Program Studi | field | | ketua program studi, ketua prodi, kaprodi
Ketua Jurusan | field | | ketua jurusan, kajur
Pembantu Dekan | agency | | pembantu dekan, pudek
Pembantu Rektor | agency | | pembantu rektor, purek
Corporate Secretary | agency | | corporate secretary, corsec
Sekretaris Perusahaan | agency | | sekretaris perusahaan, sekper
Vice President | field | | vice president, vp, svp, senior vice president, evp, executive vice president
CEO | agency | | ceo, chief executive officer
Founder dan CEO | agency | | founder dan ceo, founder and ceo, founder ceo, pendiri dan ceo
Founder | agency | | founder
Komisaris Utama | agency | | komisaris utama, komut
Kuasa Hukum | agency | | kuasa hukum
Bunda PAUD | region | | bunda paud
Bunda Literasi | region | | bunda literasi
Bunda Genre | region | | bunda genre, bunda generasi berencana
Bunda Baca | region | | bunda baca
Bunda Forum Anak | region | | bunda forum anak, bunda forum anak daerah
Bunda Asuh | region | | bunda asuh
Bunda Posyandu | region | | bunda posyandu
Bunda Inklusi | region | | bunda inklusi
Duta Baca | region | | duta baca
Duta Literasi | region | | duta literasi
Duta Wisata | region | | duta wisata, duta pariwisata
Duta Genre | region | | duta genre, duta generasi berencana
Duta Bahasa | region | | duta bahasa
Duta Budaya | region | | duta budaya
Duta Humas | region | | duta humas
Duta Lingkungan | region | | duta lingkungan, duta lingkungan hidup
Duta Kesehatan | region | | duta kesehatan
Duta Pendidikan | region | | duta pendidikan
Duta Digital | region | | duta digital
Duta Damai | region | | duta damai, duta damai dunia maya
Duta Anti Narkoba | region | | duta anti narkoba, duta antinarkoba
Manajer | field | | manajer, manager, general manager, gm, egm, executive general manager
Komandan | agency | | komandan
Ajudan | anything | | ajudan
Pranata Humas | function | | pranata humas, pranata hubungan masyarakat, prahum, jafung prahum, jafung pranata humas
Pranata Humas | function | | pejabat fungsional pranata humas
Pranata Komputer | function | | pranata komputer
Analis | function | | analis
Penelaah | function | | penelaah
Pengelola | function | | pengelola
Arsiparis | function | | arsiparis
Pustakawan | function | | pustakawan
Auditor | function | | auditor
Perencana | function | | perencana
Statistisi | function | | statistisi
Sandiman | function | | sandiman
Widyaiswara | function | | widyaiswara
Penyuluh | function | | penyuluh
"""

GRADES: Final = frozenset({"pemula", "terampil", "mahir", "penyelia", "pertama", "muda", "madya", "utama"})
"""The grades of the functional posts."""
WHOLE: Final = frozenset({
    "Pranata Humas", "Pranata Komputer", "Arsiparis", "Pustakawan", "Statistisi", "Sandiman", "Widyaiswara",
})  # fmt: skip
"""Functional titles with nothing but a grade behind them; others name their object: Analis Kebijakan."""

# Words of titles that the press misspells over and over.
_MISSPELT: Final = {
    "asisten": ("asistem", "asiten", "asesten"),
    "direktur": ("direktor", "dirktur"),
    "gubernur": ("gubenur", "gubernor"),
    "jenderal": ("jendral",),
    "kepala": ("kelapa", "kepela"),
    "komisioner": ("komisoner",),
    "koordinator": ("kordinator", "koodinator", "korordinator", "koordinantor"),
    "menteri": ("mentri",),
    "redaksi": ("redasi",),
    "sekretaris": ("sekertaris", "seketaris", "sekretris", "sekretari", "sekretarias", "sekreteris"),
}


# Long words of titles: two letters that changed places are a misprint of them and no other word.
_OFTEN_TYPED: Final = frozenset({
    "bupati", "direktur", "gubernur", "inspektur", "jenderal", "komandan", "komisioner", "koordinator", "menteri",
    "rektor", "sekretaris", "walikota",
})  # fmt: skip


class Form(NamedTuple):
    """One form of a title, as folded words."""

    words: tuple[str, ...]
    title: str
    wants: str
    level: Level | None


@functools.cache
def forms() -> dict[str, tuple[Form, ...]]:
    """Return the forms by their first word, the longest first."""
    found: dict[tuple[str, ...], Form] = {}
    for line in _TITLES.strip().splitlines():
        title, wants, level, spellings = (cell.strip() for cell in line.split("|"))
        for spelling in spellings.split(","):
            words = tuple(spelling.split())
            found[words] = Form(words, title, wants, Level(level) if level else None)
    by_title = {form.title: form for form in found.values()}
    single = [words[0] for words in found if len(words) == 1]
    for post in posts():  # short forms that the table of posts has beside those above
        for spelling in post.short_forms:
            words = tuple(fold(spelling).split())
            if post.title in by_title and not (len(words) == 1 and words[0].startswith(tuple(single))):
                found.setdefault(words, by_title[post.title]._replace(words=words))
                single += words if len(words) == 1 else ()
    for words, form in list(found.items()):
        for wrong in _misspelt(words):
            found.setdefault(wrong, form._replace(words=wrong))
    by_first: dict[str, list[Form]] = {}
    for form in sorted(found.values(), key=lambda form: -len(form.words)):
        by_first.setdefault(form.words[0], []).append(form)
    return {first: tuple(group) for first, group in by_first.items()}


def _misspelt(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the form with one of its words as the press misspells it."""
    for place, word in enumerate(words):
        for spelling in _MISSPELT.get(word, ()):
            yield (*words[:place], spelling, *words[place + 1 :])
        if word in _OFTEN_TYPED:
            for left in range(1, len(word) - 1):
                swapped = word[:left] + word[left + 1] + word[left] + word[left + 2 :]
                yield (*words[:place], swapped, *words[place + 1 :])
