"""The vocabulary of titles behind a name, and how each is spelled.

The titles of :mod:`humaskit.reference.titles`, the degrees that the grammar of :mod:`.degrees` builds, certificates and
offices that have no grammar, and the orders of the Catholic clergy.
"""

import functools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ...reference.titles import TitlePosition, titles
from .._vocabulary import listed
from . import degrees
from .tokens import letters

__all__ = [
    "EITHER_SIDE",
    "ORDERS",
    "TAILS",
    "Back",
    "back_title",
    "canonical_back",
    "exact_words",
    "fields",
    "last_parts",
]

_CAMEL: Final = re.compile(r"[A-Z][a-z]*")
ORDERS: Final = {
    order.casefold(): order
    for order in (
        "SVD", "OFM", "OFMCap", "OFMConv", "SJ", "CICM", "MSC", "MSF", "CM", "CP", "OSC", "OCarm", "OCD", "CSsR", "SDB",
        "SMM", "SSCC", "SCJ", "MGL", "CMF", "CDD", "OP", "CSE", "SX", "Pr", "PRR", "CIJ", "RVM", "SSpS", "FCh", "CB",
        "PBHK", "FSE", "KSFL", "SFD", "OSF", "OSU", "BTD", "BHK", "MTB", "FIC",
    )
}  # fmt: skip
"""Orders and congregations, and Pr for the priests of a diocese."""
# Certificates and marks of colleges that stand behind a name as they are.
_CERTIFICATES: Final = listed(
    """
    AAAIK ACII ACPA AMAK AMF AMG AMII AMKG AMKL AMTE CACP CAPM CBV CCGO CCMs CFA CFE CFP CGAA CGRCOP CHCM CHCP CHPR
    CHRA CHRP CIAE CIISA CIL CIP CIQaR CIQnR CISA CISM CISSP CLA CLI CMA CMed CODP CPArb CPCLE CPHCM CPIM CPL CPLE
    CPM CPMA CPMp CPOF CPrM CPS CPSP CPT CRA CRBD CRGP CRMA CRMO CRP CRPM CSA CSM CSP CSRS CTA CTL CTT DEA DESS
    ERMCP FAPSIC FCCP FIATUSSE FICS FIHA FINASIM FISQua FRM FSAI MARS MDM MDS MEM MHSc MIDEC MIDS MIT MMR MMRS MPIA
    MPM MPPM MRes MUDD MUP PDEng PIA PMP QCRO QGIA QRMA QRMP QWP RFA RFP WMI
    """
)
_WORDS: Final = ("M.Tr.", "Dr.Tr.", "Psikolog", "Apoteker", "Arb.", "ASEAN CPA", "Bdn.", "Ftr.", "Gr.", "Ners")
_NEED_A_COMMA: Final = frozenset({"Bdn.", "Ftr.", "Gr."})
EITHER_SIDE: Final = frozenset(
    {"Ns.", "Apt.", "Ir.", "Prof.", "Dr.", "dr.", "drg.", "drh.", "Drs.", "Dra.", "H.", "Hj."}
)
"""Titles in front of a name that also stand behind it: "Budi Santoso, Drs., M.Si."."""
TAILS: Final = frozenset({"apt", "ns", "ners", "bdn", "gr"})
"""Titles of a profession that the press glues to a degree: S.Farm.Apt, S.Tr.Keb.Bdn."""
BODIES: Final = listed(
    """
    anri apdesi apeksi apkasi asn bi bkd bkkbn bkn bkpsdm bmkg bnn bnpb bnpt bpbd bpd bpip bpjs bpk bpkad bpkp
    bpn bpom bps bri bssn bumd bumdes bumn dlh dpc dpd dpm dpp dpr dprd dprk dpw fkub gow hmi iain
    ibi idi ikip ipdn isei jdih jmsi kadin kbri kemenag ki kip knpi komnas koni kpi kpid kpk kpu kua lan lipi lkpp lpse
    lptq lsm man mk mpr mui nkri nu ojk opd ormas osis pan pbb pdip pgri pkb pkk pks pln pmi pmii
    pns polri pppk ppid ppp psi pssi pwi rri rsud sdn skpd sma smk smp smsi tni tvri ui uin umkm unair undip unhas
    upt uptd uu wni ylki
    """
)
"""Letters of bodies and of groups, which are no certificates behind a name."""
_SHORT: Final = 3


class Back(NamedTuple):
    """A title behind a name; a weak one is read without a comma only beside another title.

    A degree that is *built* has the places where dots and blanks may divide its letters; of others they are not asked.
    """

    canonical: str
    weak: bool
    breaks: frozenset[int] | None = None


@functools.lru_cache(maxsize=4096)
def back_title(key: str) -> Back | None:
    """Return the title behind a name of the folded letters *key*, if one is known or the grammar builds it."""
    if (found := _listed().get(key)) is not None:
        return found
    built = degrees.degree(key)
    return Back(built.canonical, built.weak, built.breaks) if built is not None else None


@functools.cache
def _listed() -> dict[str, Back]:
    """Return the titles of the lists by their folded letters."""
    found: dict[str, Back] = {}
    for title in titles():
        key = _key(title.title)
        if title.position is TitlePosition.BACK:
            for spelling in (title.title, *title.variants):
                key = _key(spelling)
                found.setdefault(key, Back(title.title, title.needs_comma or len(key) < _SHORT))
        elif title.title in EITHER_SIDE:
            found.setdefault(key, Back(title.title, weak=True))
    for word in _CERTIFICATES:
        if degrees.degree(_key(word)) is None:  # MARS is told from M.Ars. as it is printed
            found.setdefault(_key(word), Back(word, weak=True))
    for word in _WORDS:
        found.setdefault(_key(word), Back(word, weak=word in _NEED_A_COMMA))
    return found


def _key(text: str) -> str:
    return "".join(letters(text)).casefold()


def _spellings() -> Iterator[str]:
    """Yield every spelling of every title of the table."""
    for title in titles():
        if title.position is TitlePosition.BACK:
            yield from (title.title, *title.variants)


@functools.cache
def last_parts() -> frozenset[str]:
    """Return the folded last parts of the titles behind a name."""
    canonical = (back.canonical for back in _listed().values())
    return frozenset(letters(text)[-1].casefold() for text in (*_spellings(), *canonical)) | degrees.field_parts()


@functools.cache
def exact_words() -> frozenset[str]:
    """Return the titles that are written with one capital: Ners, Lc."""
    short = frozenset({"Lc"})  # no name is written so
    return short | frozenset(one.canonical.rstrip(".") for one in _listed().values() if not one.weak)


@functools.cache
def fields() -> frozenset[str]:
    """Return the folded fields of the degrees: what stands behind the letter of the grade, such as *kom*."""
    of_the_table = ("".join(letters(text)[1:]).casefold() for text in _spellings())
    return degrees.fields().union(filter(None, of_the_table))


@functools.cache
def _dotted_spellings() -> frozenset[str]:
    """Return the spellings of initials with a dot behind each: M.A.P. stays beside M.AP."""
    spellings = (text for title in titles() for text in (title.title, *title.variants))
    return frozenset(text for text in spellings if len(letters(text)) > 1 and max(map(len, letters(text))) == 1)


def canonical_back(text: str) -> str:
    """Return the canonical spelling of a title behind a name; what has no letters stays as it is."""
    broader, dash, narrower = text.replace("\u2013", "-").partition("-")
    if dash:
        return f"{canonical_back(broader).removesuffix('.')}-{narrower.strip()}"
    core, bracket, inside = text.partition("(")
    parts = letters(core)
    if not parts:
        return text.strip()
    tail = (bracket + inside).replace(" ", "").replace("(k)", "(K)").removesuffix(".")
    spelled = _spelled(core.strip(), parts)
    return (spelled.removesuffix(".") if tail and spelled.startswith(("Sp.", "Subsp.")) else spelled) + tail


def _spelled(printed: str, parts: list[str]) -> str:
    """Return the canonical spelling of a title without what stands in brackets behind it."""
    dotted = "".join(f"{part}." for part in parts)
    if dotted in _dotted_spellings() or dotted == "dr.":
        return dotted
    if printed in _CERTIFICATES:
        return printed
    key = "".join(parts).casefold()
    known = back_title(key)
    if known is not None:
        return known.canonical
    return ORDERS.get(key) or _spelled_by_pattern(parts)


def _spelled_by_pattern(parts: list[str]) -> str:
    """Spell a title that the table does not list: a dot behind each part; bare capitals stay as they are."""
    if len(parts) > 1:
        return "".join(f"{part}." for part in parts)
    if parts[0].isupper():
        return parts[0]
    if parts[0][:1] in {"S", "M"}:
        return "".join(f"{part}." for part in _CAMEL.findall(parts[0]))
    return parts[0]
