"""The award programmes that the reference table knows, found by name, abbreviation or misprint."""

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Final

from ...reference.awards import AwardProgramme, award_programmes, find_programmes
from ...reference.folding import fold
from ...reference.misprints import one_edit_apart
from ...values.level import Level
from .tokens import words_of

__all__ = ["HEADS", "first_words", "known_by", "known_names", "short_forms", "spelled_out"]

# Words that a name begins with. Parasamya and the Samkaryanugraha are of UU 20/2009 on honours of the state.
HEADS: Final = words_of(
    """
    anugerah anugrah penghargaan apresiasi lomba festival kompetisi kontes pekan piala gebyar sayembara
    olimpiade pemilihan turnamen adipura adiwiyata kalpataru parahita satyalancana satyalencana hackathon
    pemeringkatan perlombaan musabaqah swasti adhikarya parasamya samkaryanugraha
    """
)
_GLOSS: Final = re.compile(r" \([^()]{2,120}\)")
_LONG_GLOSS: Final = re.compile(r"\b([A-Z]{2,12}) \([^()]{1,60} [^()]{1,60}\)")  # "JDIH (Jaringan ...) Award"
_BRACKETED: Final = re.compile(r"\(([^()]{2,12})\)")


def known_by(name: str, abbreviation: str | None, scope: str | None = None) -> AwardProgramme | None:
    """Return the known programme that this name, or else this abbreviation, means, if it is one.

    A *scope* behind the name of a national programme makes it that of a region: "Anugerah KIP Jawa Tengah".
    """
    known = _by_name(name, abbreviation)
    if known is None or scope is None or known.level is not Level.NATIONAL:
        return known
    regional = find_programmes(f"{known.name} (provinsi)") if scope.startswith("provinsi") else ()
    return next(iter(regional), None)


def _by_name(name: str, abbreviation: str | None) -> AwardProgramme | None:
    found = find_programmes(name)
    head, _, short = name.partition(" ")
    if not found and head.casefold() in HEADS and short in short_forms():  # "Anugerah AMH"
        found = (short_forms()[short],)
    if not found and (inner := _BRACKETED.search(name)) is not None:  # "Kelompok Informasi Masyarakat (KIM) Hackathon"
        found = find_programmes(f"{inner.group(1)}{name[inner.end() :]}")
    if not found and " (" in name:  # "JDIHN (Jaringan Dokumentasi dan Informasi Hukum Nasional) Award"
        found = find_programmes(_GLOSS.sub("", name))
    if not found:
        joined = fold(name).replace(" ", "")
        found = tuple(known for key, known in _joined().items() if key == joined or one_edit_apart(key, joined))
    if not found and abbreviation is not None:
        found = find_programmes(abbreviation) if abbreviation in short_forms() else ()
    slugs = {programme.slug for programme in found}
    return next(iter(found)) if len(slugs) == 1 else None


def spelled_out(name: str, known: AwardProgramme | None) -> str:
    """Return the name as it should be read: an abbreviation written out, a misprint put right, no long bracket."""
    if known is None:
        return _LONG_GLOSS.sub(r"\1", name)
    head, _, short = name.rpartition(" ")
    bare = short in short_forms() and (not head or head.casefold() in HEADS)
    joined, right = fold(name).replace(" ", ""), fold(known.name).replace(" ", "")
    shouted = name.isupper() and joined == right
    misprinted = one_edit_apart(joined, right) or (joined == right and fold(name) != fold(known.name))
    return known.name if bare or shouted or misprinted else name


def _names() -> Iterator[tuple[str, AwardProgramme]]:
    for programme in award_programmes():
        for name in (programme.name, *programme.short_forms, *programme.variants):
            yield name, programme


@functools.cache
def known_names() -> Mapping[str, AwardProgramme]:
    return {fold(name): programme for name, programme in _names() if " " in name and "(" not in name}


@functools.cache
def _joined() -> Mapping[str, AwardProgramme]:
    return {fold(programme.name).replace(" ", ""): programme for programme in award_programmes()}


@functools.cache
def first_words() -> frozenset[str]:
    return frozenset(key.split()[0] for key in known_names())


@functools.cache
def short_forms() -> Mapping[str, AwardProgramme]:
    return {name: programme for name, programme in _names() if " " not in name and name.upper() == name}
