"""Recognising agencies inside a post: long kinds, short forms in use, and coinages built from blocks.

``Diskominfo``, ``Disdukcapil-PMK``, ``BKPSDM``, ``Setda``, ``Kemendagri``, ``Ditjen IKP``: what the tables do not hold
is told by how it is built.
"""

import functools
import re
from typing import Final, NamedTuple

from ..reference.agencies import (
    agency_forms,
    agency_functions,
    apparatus,
    central_bodies,
    communication_functions,
    short_forms,
)
from ..reference.folding import fold
from ._posts_forms import MINISTERS
from ._posts_tokens import PostTokens

__all__ = ["Hit", "affair", "agency_at", "agency_word", "lookup", "unit_title"]

_UNITS: Final = {  # the first word of an agency's name: the word in the title of its head
    "dinas": "Dinas",
    "badan": "Badan",
    "biro": "Biro",
    "bagian": "Bagian",
    "kantor": "Kantor",
    "lembaga": "Lembaga",
    "pusat": "Pusat",
    "balai": "Balai",
    "satuan": "Satuan",
    "inspektorat": "Inspektorat",
    "sekretariat": "Sekretariat",
    "unit": "UPTD",
    "direktorat": "Direktorat",
    "kecamatan": "Kecamatan",
    "desa": "Desa",
}
# Parts of the names of regional agencies, as their short forms have them: Dis+dukcapil, Din+kes.
_BLOCKS: Final = (
    "kominfo komdigi dikbudpora dikbud dikpora dikporapar dik pendik budpar budporapar parbud porapar parpora parekraf "
    "budparpora par bud pora kes sos sosp3a sosnaker naker nakertrans nakerin nakerperin hub perindag perindagkop "
    "koperindag kopukm kopumkm kop dag perin tanpangan tanak tanpan tankan tanbun tan perta ketapang pangan bun bunnak "
    "bunhut nakkeswan nak kanla kan lutkan lautkan hutbun hut lhk lh perkimtan perkim perkimlh rumkim kimtan per pusip "
    "persip perpusip arpus puspa perpus pmd permasdes permades pmades dukcapil pendukcapil capil pmptsp ptsp p3a p3akb "
    "dalduk kb kkbn damkar damkarmat trans binamarga tarukim tarkim pupr pu esdm pertanahan kebudayaan kesehatan "
    "pendidikan perhubungan sosial pariwisata"
).split()
_COINED: Final = re.compile(
    rf"(?:dis|din)(?:{'|'.join(sorted(_BLOCKS, key=len, reverse=True))})(?:{'|'.join(_BLOCKS)})?"
)
_BOARDS: Final = re.compile(
    r"(?:bap(?:p?e|e?r|el)(?:da|nda|litbang|rida|rinda|lit|litbangda)[a-z]*|bakesbang(?:pol)?[a-z]*|bakeuda?)"
)
_CENTRAL: Final = frozenset(
    "kpu bawaslu bnn bnnp bnnk bmkg bkkbn bps setjen itjen ksp bpkp bpk bpom bnpb bnpt bin bp2mi lkpp lan brin basarnas bpip bssn big bkn "
    "ditjen kemenko polri tni kpk ombudsman kpai dpr mpr dpd kejagung mk ma ky setneg setkab wantimpres lemhannas".split()
)
_LOCAL: Final = frozenset(
    "setprov setkab setko setkot rri tvri lkbn lpp dprd dprk dpra dprp dpr setda setdaprov setdakab setdako setwan pemprov pemkab pemkot pemko pemda polda polres "
    "polresta polrestabes polsek kodim korem kodam koramil lanal lanud kejari kejati lapas rutan bapas rupbasan kanwil "
    "rsud rsu rsup rsj rs puskesmas uptd upt pdam perumda perseroda pkk ppid kpid kim ki kip sma smk smp sd sman smkn "
    "smpn sdn man mtsn tk universitas institut politeknik iain uin stain kadin pwi baznas satpol kppn kpp bpjs bpn bank "
    "bulog kwarda kwarcab pramuka mui fkub nu muhammadiyah knpi dekranasda ipdn bpsdmd bpsdm kesbangpol bkd bkpsdm "
    "bkpp bkpsdmd bpkad bppkad bpkd bkad bprd bpbd bpad blh bpmd bpm bkp bkb damkar".split()
)
_OPENERS: Final = frozenset(
    "dinas badan kantor biro bagian bidang seksi subbagian subbidang inspektorat sekretariat lembaga komisi kementerian "
    "direktorat satuan unit balai pusat rumah sekolah universitas institut pengadilan kejaksaan kepolisian kecamatan "
    "kelurahan forum dewan tim perwakilan cabang fakultas museum stasiun majelis mahkamah perusahaan politeknik komite "
    "pengurus asosiasi ikatan persatuan yayasan panitia gugus satgas departemen divisi subdirektorat kelompok instalasi "
    "laboratorium puskesmas sekolah otoritas polisi komando pangkalan desk".split()
)
_PHRASES: Final = frozenset(
    {"tp pkk", "tim penggerak pkk", "dharma wanita", "dharma wanita persatuan", "kantor staf presiden"}
)
_UNITS_OF_FIELD: Final = frozenset({"dinas", "badan", "biro", "bagian", "satuan"})
_COORDINATED: Final = {"perekonomian": "", "ekon": "", "pangan": "", "infrastruktur": "", "kemaritiman": ""}
_SCHOOLS: Final = frozenset("sma smk smp sd sman smkn smpn sdn man mtsn".split())
_LONGEST: Final = 5


class Hit(NamedTuple):
    """An agency that was recognised: its kind, how many words, its field, and whether it is one of the centre."""

    size: int
    kind: str
    field: str | None = None
    central: bool = False


def unit_title(kind: str) -> str | None:
    """Return the word that the title of the head has for a kind of agency."""
    if kind in _SCHOOLS:
        return "Sekolah"
    return {"satpol_pp": "Satuan", "uptd": "UPTD", "upt": "UPT", "puskesmas": "Puskesmas"}.get(kind) or _UNITS.get(kind)


def agency_word(word: str) -> bool:
    """Tell whether a folded word opens the long name of an agency."""
    return word in _OPENERS


@functools.cache
def _affairs() -> frozenset[str]:
    """Return the affairs of government that a regional dinas carries out, as single folded words."""
    rows = [row for row in agency_functions() if row.group in {"basic", "mandatory", "optional"}]
    names = {fold(name) for row in rows for name in (row.name, *row.variants)}
    return frozenset(name for name in names if " " not in name)


def affair(word: str) -> bool:
    """Tell whether a folded word is an affair of government: Kepala ESDM heads a dinas."""
    return word in _affairs()


@functools.cache
def _known() -> dict[str, Hit]:
    """Return the agencies of the tables by their folded names and short forms."""
    found: dict[str, Hit] = {}
    for row in short_forms():
        first, _, field = row.name.partition(" ")
        told = row.functions and first.casefold() in _UNITS_OF_FIELD
        found[fold(row.short_form)] = Hit(0, row.kind, field if told else None)
    for form in agency_forms():
        kind, _, field = form.name.partition(" ")
        for short in form.short_forms:
            if agency_word(kind.casefold()) and not agency_word(fold(short).partition(" ")[0]):
                key = fold(short)
                same = key not in found or found[key].field == field
                found[key] = Hit(0, kind.casefold(), field if same else None)
    for body in central_bodies():
        kind, _, field = body.name.partition(" ")
        told = field if kind.casefold() in _UNITS_OF_FIELD else None
        for name in (body.name, *body.short_forms):
            found.setdefault(fold(name), Hit(0, kind.casefold(), told, central=True))
    for kind in apparatus():
        for short in kind.short_forms:
            found.setdefault(fold(short), Hit(0, kind.kind))
    return found


@functools.lru_cache(maxsize=4_096)
def lookup(key: str) -> Hit | None:
    """Return the agency that a folded name of one or a few words is."""
    known = _known().get(key)
    if known is not None and known.kind == "dinas" and known.field is None and key.endswith("kominfo"):
        return known._replace(field=MINISTERS["kominfo"])
    if known is not None:
        return known
    if key.startswith(("diskom", "dinkom", "kominfo", "komdigi", "dinaskom")) and communication_functions(key):
        return Hit(0, "dinas")
    if " " in key:
        if key.startswith("kemenko ") and _ministry(key):
            return Hit(0, "central", None, central=True)
        return Hit(0, key) if key in _PHRASES else None
    if _COINED.fullmatch(key):
        return Hit(0, "dinas")
    if _BOARDS.fullmatch(key):
        return Hit(0, "badan")
    if key in _CENTRAL or _ministry(key):
        return Hit(0, "central", None, central=True)
    return Hit(0, key) if key in _LOCAL else None


def _ministry(key: str) -> bool:
    """Tell whether a folded word is a ministry's short form: Kemen+kes, Kem+dikbud, Kemenko+..."""
    for prefix in ("kemen", "kem"):
        rest = key.removeprefix(prefix)
        if rest != key and rest in MINISTERS:
            return True
    return key.startswith("kemenko") and key.removeprefix("kemenko").strip() in MINISTERS | _COORDINATED


def agency_at(tokens: PostTokens, place: int) -> Hit | None:
    """Return the agency with a short form of its own at *place*; the longest form counts."""
    for size in range(min(_LONGEST, len(tokens) - place), 0, -1):
        if size > 1 and not all(tokens.adjacent(place + step) for step in range(1, size)):
            continue
        hit = lookup(" ".join(tokens.key[place : place + size]))
        if hit is not None and tokens.capital(place):
            return hit._replace(size=size)
    return None
