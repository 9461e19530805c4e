"""Degrees by the way they are built: a letter or two for the grade, and the short form of a field of study.

Indonesian law makes them so (Kepmendikbud 036/U/1993, Permendikbud 154/2014 with the list of fields of
Kepmenristekdikti 257/M/KPT/2017, PMA 33/2016 for the religious ones): S. for the bachelor, M. for the master, A.Md. and
S.Tr. for the applied ones, Sp. for the specialists of medicine. A field that the lists hold makes a known degree with
every grade, whether or not the table of titles has the two together.
"""

import functools
import itertools
import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from .._vocabulary import listed

__all__ = ["Built", "degree", "field_parts", "fields"]

_WORDS: Final = re.compile(r"[^\W\d_]+")
_WEAK: Final = 3  # letters that may be initials, too
# A dot inside a field stands where the printed form may have one; capitals alone may be dotted, too.
_SOCIETY: Final = listed(
    """
    AB A.B AN A.N AP A.P Adm Ak Akt Akun Ant Bns E.I E.K E.Sy Ec Ek Ekon H.I H.Int H.Li HI Hub.Int I.A I.Kom IP I.P
    IPol I.Pol I.Pust IPI Ikom Ilkom K.P Kesos Kn Kom Kom.I KPM Log MB MTr Mn Pol Psi Psi.T PSDM S.M S.P Sos Sos.H
    Sos.I Sosio
    """
)
_CULTURE: Final = listed(
    """
    Ag Ars Ds Fil Fil.H Fil.I Han Hum Kar Ling Mus Or P.I Par Q S.I Sen Sn Sy Teol Th Th.I Ud
    """
)
_TEACHING: Final = listed(
    """
    M.Pd PAud PBio PFis PKim PMat Pd Pd.AUD Pd.B Pd.Gr Pd.H Pd.I Pd.K Pd.SD
    """
)
_NATURE: Final = listed(
    """
    Agb Agr Bio Biomed Biotech Cs EngSc Eng Erg Hut Kel M.T Mar Mar.E Mat Pwk Pi Plan Pt SDA SI Si Si.T Stat TI T.I
    TP TPn Tek Vet
    """
)
_HEALTH: Final = listed(
    """
    Epid Far Farm Farm.Klin Gizi Gz K.G K.H K.K.K K.M KKK KL Keb Ked Ked.Klin Kep Kep.Ns Kes P.H
    """
)
_ABROAD: Final = listed(
    """
    Acc App.Ling App.Sc Arc Arch Bus Com Def Dev Div Ec.Dev Econ Ed Fin Hlth.Sc Litt Math Med.Ed Min Phil Pol.Sc Pub.Pol
    Res Sc Soc.Sc Sos.Sc UP
    """
)
_FIELDS: Final = _SOCIETY | _CULTURE | _TEACHING | _NATURE | _HEALTH | _ABROAD
# The applied degrees have fields of their own: the academies of the forces, of transport, of health.
_APPLIED: Final = listed(
    """
    Ft G Gi Hanla Hanud I.Kom Im Inf K K.L Komp LLASDP Li M Met OP OT Opsla P PK Pas Pel Perkes Pjk Ptn RMIK RO Rad
    T TD  TEM TLM TRO TW Tra
    """
)
# Colleges of the medical and dental professions, of nursing and of pharmacy.
_SPECIALISTS: Final = listed(
    """
    A Ak An And B BA BM BMM BP BS BTKV DLP DV DVE EM F FK FM FRS For GK JP KA KFR KG KGA KJ KK KKLP KL KN KO KP
    Kep.An  Kep.J Kep.K Kep.Kom Kep.MB Kep.Mat M MK N OG OK OT Ok Onk.Rad Ort Orto P PA PD PK PM POK Par ParK
    PatKlin Perio Per  Pros R RKG RM Rad S T THT THTBKL THTKL U
    """
)
_BACHELORS: Final = listed("A Acc Agr App.Sc Arch BA Bus Com Ec Econ Ed Eng Fin IT Med Mus Sc Soc.Sc Th Tech")
_DOCTORS: Final = listed("BA Agr Com Ed Litt Mgt Min Miss Phil PH Th Tech Sc")
# What may stand behind each grade; the longest grade is asked first. "A.M." are short spellings of A.Md.
_GRADES: Final = (
    ("Dr.Tr", "Dr.Tr", _FIELDS | _APPLIED),
    ("A.Md", "A.Md", _FIELDS | _APPLIED),
    ("S.ST", "S.ST", _FIELDS | _APPLIED),
    ("S.Tr", "S.Tr", _FIELDS | _APPLIED),
    ("M.Tr", "M.Tr", _FIELDS | _APPLIED),
    ("A.Ma", "A.Ma", listed("Pd Pd.SD Pd.OR Pust PKB")),
    ("Grad", "Grad", listed("Dip Cert")),
    ("Psy", "Psy", listed("D")),
    ("A.m", "A.Md", listed("Keb Kep KG KL Gz Far Farm Rad")),
    ("Bc", "Bc", listed("An Hk IP Im Kn TT")),
    ("Dr", "Dr", listed("PH")),
    ("Ed", "Ed", listed("D M")),
    ("LL", "LL", listed("B D")),
    ("Sp", "Sp", _SPECIALISTS),
    ("S", "S", _FIELDS),
    ("M", "M", _FIELDS),
    ("B", "B", _BACHELORS),
    ("D", "D", _DOCTORS),
    ("A", "A", listed("TD")),
)


class Built(NamedTuple):
    """A degree that the grammar builds: its spelling, and where a dot or blank may divide its letters."""

    canonical: str
    breaks: frozenset[int]
    weak: bool


class _Grade(NamedTuple):
    key: str
    canonical: str
    breaks: frozenset[int]
    fields: Mapping[str, str]  # by their folded letters


def degree(key: str) -> Built | None:
    """Return the degree of the folded letters *key*; None where no grade and field make it."""
    for grade in _grades():
        if key.startswith(grade.key) and (field := grade.fields.get(key.removeprefix(grade.key))) is not None:
            size = len(grade.key)
            breaks = grade.breaks | {size + place for place in _breaks(field)}
            return Built(f"{grade.canonical}.{field}.", breaks, weak=len(key) <= _WEAK)
    return None


@functools.cache
def _grades() -> tuple[_Grade, ...]:
    held: dict[frozenset[str], dict[str, str]] = {}
    for _, _, fields_ in _GRADES:
        # of two spellings of the same letters the shorter is the canonical one: AP before A.P
        held.setdefault(fields_, {_key(field): field for field in sorted(fields_, key=len, reverse=True)})
    return tuple(
        _Grade(_key(grade), canonical, frozenset(_breaks(grade)), held[fields_])
        for grade, canonical, fields_ in _GRADES
    )


def _key(text: str) -> str:
    return text.replace(".", "").casefold()


def _breaks(text: str) -> set[int]:
    """Return where a dot or a blank may stand behind the letters of *text*: between its parts, and within capitals."""
    parts = _WORDS.findall(text)
    ends = set(itertools.accumulate(map(len, parts)))
    for part, end in zip(parts, itertools.accumulate(map(len, parts)), strict=True):
        if part.isupper():
            ends.update(range(end - len(part) + 1, end))
    return ends


def fields() -> frozenset[str]:
    """Return the folded fields of study."""
    return frozenset(map(_key, _FIELDS))


def field_parts() -> frozenset[str]:
    """Return the folded last parts of all fields: *int* of H.Int."""
    every = frozenset[str]().union(*(fields_ for _, _, fields_ in _GRADES))
    return frozenset(field.rpartition(".")[2].casefold() for field in every)
