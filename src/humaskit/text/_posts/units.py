"""The units that a post may head and the offices that an expert may serve, with their forms in the press."""

from collections.abc import Mapping
from typing import Final

from ...values.level import Level

__all__ = ["GLUED_PARTS", "LEVELS", "OWN_UNITS", "PARTS", "SERVED"]


def _named(lines: str) -> Mapping[tuple[str, ...], str]:
    """Return folded words with the title's word for them, from lines such as ``upt, uptd: UPTD``."""
    pairs = (line.split(":") for line in lines.strip().splitlines())
    return {tuple(form.split()): unit.strip() for forms_, unit in pairs for form in forms_.split(",")}


# The title has begun the agency's name: Kepala Dinas Kominfo.
OWN_UNITS: Final = _named(
    """
    dinas: Dinas
    badan: Badan
    kantor wilayah, kanwil: Kantor Wilayah
    kantor, kankemenag: Kantor
    satuan, satpol: Satuan
    uptd, unit pelaksana teknis daerah: UPTD
    upt, unit pelaksana teknis: UPT
    balai besar: Balai Besar
    balai: Balai
    lembaga: Lembaga
    inspektorat: Inspektorat
    sekretariat: Sekretariat
    pusat: Pusat
    perwakilan: Perwakilan
    cabang dinas: Cabang Dinas
    cabang: Cabang
    suku dinas, sudis, sudin: Suku Dinas
    puskesmas: Puskesmas
    sekolah: Sekolah
    museum: Museum
    stasiun: Stasiun
    unit: Unit
    kejaksaan negeri: Kejaksaan Negeri
    kejaksaan tinggi: Kejaksaan Tinggi
    kepolisian daerah: Kepolisian Daerah
    kepolisian resor: Kepolisian Resor
    kepolisian sektor: Kepolisian Sektor
    desa: Desa
    kelurahan: Kelurahan
    laboratorium: Laboratorium
    instalasi: Instalasi
    keasistenan: Keasistenan
    kampus: Kampus
    terminal: Terminal
    """
)
# The field comes first, the agency behind it: Kepala Bidang IKP Diskominfo.
PARTS: Final = _named(
    """
    biro: Biro
    bagian, bag: Bagian
    bidang, bid: Bidang
    seksi: Seksi
    subbagian, subbag, subag, sub bagian, sub bag: Subbagian
    subbidang, subbid, sub bidang, sub bid: Subbidang
    subdirektorat, subdit, sub direktorat: Subdirektorat
    subseksi, sub seksi: Subseksi
    urusan: Urusan
    divisi: Divisi
    departemen: Departemen
    direktorat: Direktorat
    """
)
# The parts whose short form a field may be glued to.
GLUED_PARTS: Final = (("subbag", "Subbagian"), ("subbid", "Subbidang"), ("div", "Divisi"), ("bid", "Bidang"))
SERVED: Final = _named(
    """
    wakil gubernur, wagub: Wakil Gubernur
    wakil bupati, wabup: Wakil Bupati
    wakil wali kota, wakil walikota, wawali: Wakil Wali Kota
    gubernur: Gubernur
    bupati: Bupati
    wali kota, walikota: Wali Kota
    menteri: Menteri
    presiden: Presiden
    wakil presiden, wapres: Wakil Presiden
    menko, menteri koordinator: Menteri
    """
)
LEVELS: Final = {
    "Gubernur": Level.PROVINCE,
    "Bupati": Level.KABUPATEN,
    "Wali Kota": Level.KOTA,
    "Wakil Gubernur": Level.PROVINCE,
    "Wakil Bupati": Level.KABUPATEN,
    "Wakil Wali Kota": Level.KOTA,
    "Menteri": Level.NATIONAL,
    "Presiden": Level.NATIONAL,
    "Wakil Presiden": Level.NATIONAL,
}
