"""Names of agencies, put together from blocks that are written down here, apart from the reader's own tables.

A case is a text with what it must be read as. The blocks are usage: a kind with its affairs in long words, short ones
and coinages; a region in every spelling that settles it; the ways to put both together.
"""

from collections.abc import Iterator
from typing import Final

import attrs
from hypothesis import strategies as st

from humaskit.model.agency import AgencyKind
from humaskit.reference import regions
from humaskit.reference.regions import Region
from humaskit.values.level import Level

__all__ = ["Block", "Case", "bodies", "cases", "region_spellings", "scraps"]

K = AgencyKind


@attrs.frozen
class Block:
    """A kind with its affairs as printed, and what it must be read as."""

    text: str
    kind: AgencyKind
    functions: frozenset[str]
    communications: bool
    levels: tuple[Level, ...] = ()  # only regions of these levels have such a body


@attrs.frozen
class Case:
    """A name, and what it must be read as."""

    text: str
    block: Block
    region: str


def block(
    text: str, kind: AgencyKind, functions: str = "", *, communications: bool = False, levels: tuple[Level, ...] = ()
) -> Block:
    """Build a block from words."""
    return Block(text, kind, frozenset(functions.split()), communications, levels)


FIELD: Final = "komunikasi informatika"
COMMUNICATION: Final = (
    ("Dinas Komunikasi dan Informatika", FIELD),
    ("Dinas Komunikasi dan Informatika (Diskominfo)", FIELD),
    ("Dinas Komunikasi & Informatika", FIELD),
    ("Dinas Kominfo", FIELD),
    ("Diskominfo", FIELD),
    ("Dinkominfo", FIELD),
    ("Kominfo", FIELD),
    ("Dinas Komunikasi, Informatika dan Statistik", f"{FIELD} statistik"),
    ("Dinas Komunikasi, Informatika, dan Statistik (Diskominfotik)", f"{FIELD} statistik"),
    ("Diskominfotik", f"{FIELD} statistik"),
    ("Dinas Kominfotik", f"{FIELD} statistik"),
    ("Dinas Kominfo dan Persandian", f"{FIELD} persandian"),
    ("Dinas Kominfosandi", f"{FIELD} persandian"),
    ("Diskominfosan", f"{FIELD} persandian"),
    ("Dinas Komunikasi Informatika Statistik dan Persandian", f"{FIELD} statistik persandian"),
    ("Dinas Kominfo, Persandian dan Statistik", f"{FIELD} statistik persandian"),
    ("Diskominfosantik", f"{FIELD} statistik persandian"),
    ("Diskominfo SP", f"{FIELD} statistik persandian"),
    ("Diskominfostandi", f"{FIELD} statistik persandian"),
    ("DKISP", f"{FIELD} statistik persandian"),
)
OTHERS: Final = (
    ("Dinas Kesehatan", K.DINAS, "kesehatan"),
    ("Dinas Kesehatan (Dinkes)", K.DINAS, "kesehatan"),
    ("Dinkes", K.DINAS, "kesehatan"),
    ("Dinas Pendidikan dan Kebudayaan", K.DINAS, "pendidikan kebudayaan"),
    ("Disdikbud", K.DINAS, "pendidikan kebudayaan"),
    ("Dindikbud", K.DINAS, "pendidikan kebudayaan"),
    ("Disdukcapil", K.DINAS, "kependudukan"),
    ("Dinas Dukcapil", K.DINAS, "kependudukan"),
    ("Dinas PUPR", K.DINAS, "pekerjaan_umum"),
    ("DPUPR", K.DINAS, "pekerjaan_umum"),
    ("DLH", K.DINAS, "lingkungan_hidup"),
    ("Dinas Pemberdayaan Masyarakat dan Desa (PMD)", K.DINAS, "pemberdayaan_desa"),
    ("Dinas Perpustakaan dan Kearsipan", K.DINAS, "perpustakaan kearsipan"),
    ("Disperindag", K.DINAS, "perindustrian perdagangan"),
    ("Dinas Koperasi, Perindustrian dan Perdagangan", K.DINAS, "koperasi_ukm perindustrian perdagangan"),
    ("Badan Pendapatan Daerah", K.BADAN, "keuangan"),
    ("Badan Pengelolaan Keuangan dan Aset Daerah (BPKAD)", K.BADAN, "keuangan"),
    ("BPKAD", K.BADAN, "keuangan"),
    ("BKPSDM", K.BADAN, "kepegawaian"),
    ("Bappeda", K.BADAN, "perencanaan"),
    ("Badan Kesatuan Bangsa dan Politik", K.BADAN, "kesbangpol"),
    ("Satpol PP", K.SATPOL_PP, "ketertiban"),
    ("Inspektorat", K.INSPEKTORAT, "pengawasan"),
    ("Inspektorat Daerah", K.INSPEKTORAT, "pengawasan"),
    ("Sekretariat Daerah", K.SEKRETARIAT_DAERAH, ""),
    ("Setda", K.SEKRETARIAT_DAERAH, ""),
    ("Sekretariat DPRD", K.SEKRETARIAT_DPRD, ""),
    ("DPRD", K.DPRD, ""),
)
LOCAL: Final = (Level.KABUPATEN, Level.KOTA)
UNITS: Final = (
    ("Bidang Informasi dan Komunikasi Publik Dinas Kominfo", K.BIDANG, "komunikasi", True, ()),
    ("Bagian Humas Setda", K.BAGIAN, "humas", True, LOCAL),
    ("Bagian Protokol dan Komunikasi Pimpinan Setda", K.BAGIAN, "protokol komunikasi", True, LOCAL),
    ("Biro Administrasi Pimpinan Setda", K.BIRO, "protokol humas", True, (Level.PROVINCE,)),
    ("Biro Hukum Setda", K.BIRO, "hukum", False, (Level.PROVINCE,)),
    ("Bagian Umum Setda", K.BAGIAN, "umum", False, LOCAL),
)


def bodies() -> Iterator[Block]:
    """Yield the kinds with their affairs."""
    for text, functions in COMMUNICATION:
        yield block(text, K.DINAS, functions, communications=True)
    for text, kind, functions in OTHERS:
        yield block(text, kind, functions)
    for text, kind, functions, communications, levels in UNITS:
        yield block(text, kind, functions, communications=communications, levels=levels)


LEVEL_WORDS: Final = {
    Level.PROVINCE: ("Provinsi {}", "Prov. {}", "Prov.{}", "Propinsi {}", "Pemprov {}", "Pemprov. {}", "Pemprop {}"),
    Level.KABUPATEN: ("Kabupaten {}", "Kab. {}", "Kab.{}", "Kab {}", "Pemkab {}"),
    Level.KOTA: ("Kota {}", "Pemkot {}", "Pemko {}"),
}


def region_spellings(region: Region) -> Iterator[str]:
    """Yield the ways to write a region that leave no other open."""
    names = dict.fromkeys((region.name, region.short_name, *filter(None, (region.abbreviation,))))
    for name in names:
        alone = [found.region.code for found in regions.find(name, context="dinas")] == [region.code]
        levelled = [found.region.code for found in regions.find(name, level=region.level, context="dinas")]
        begins_with_level = name.partition(" ")[0] in ("Daerah", "Kota")
        if levelled == [region.code] and not begins_with_level:
            yield from (words.format(name) for words in LEVEL_WORDS[region.level])
        if alone:
            yield name


REGIONS: Final = st.sampled_from(sorted(regions.all_regions(), key=lambda region: region.code))
BODIES: Final = st.sampled_from(list(bodies()))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw a name: a body, then its region."""
    body = draw(BODIES)
    region = draw(REGIONS.filter(lambda region: not body.levels or region.level in body.levels))
    spelled = draw(st.sampled_from(list(region_spellings(region))))
    return Case(f"{body.text} {spelled}", body, region.code)


SCRAPS: Final = (
    "Dinas", "Badan", "Biro", "Bagian", "Bidang", "Setda", "Pemkab", "Pemerintah", "Kabupaten", "Kota", "Provinsi",
    "Kominfo", "Diskominfo", "RSUD", "PT", "Bank", "Desa", "Kecamatan", "Kantor", "Wilayah", "Kementerian", "Ditjen",
    "Komisi", "Informasi", "Balai", "di", "dan", ",", "(", ")", "/", "-", ".", "\n\n", "se", "Malang", "Muba", "Riau",
    "Jambi", "DI", "Yogyakarta", "RI", "Kepala", "Kadis", "KADIN", "Kotaa", "Kementrian", "D", "BPK", "DPKPX", "Publik",
    "Humas", "Polda", "Jawa", "Barat", "Daya", "Air", "II", "12", "Dr.", "Syariah", "Perwakilan", "Republik",
    "Indonesia",
)  # fmt: skip


def scraps() -> st.SearchStrategy[str]:
    """Draw text that is made of the words of agencies in no sensible order."""
    return st.lists(st.sampled_from(SCRAPS), max_size=14).map(" ".join)
