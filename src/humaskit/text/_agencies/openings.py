"""How a name may begin at a word: a lead of the tables, a glued coinage, a misprint of one, or unknown initials."""

import functools
import re
from typing import Final, NamedTuple

from ...errors import Issue, shown
from ...model.kinds import AgencyKind
from ...reference.misprints import misprint_of, one_edit_apart
from .._places import begins_place, names_place
from .._words import Words
from ..reading import warning
from .coinages import Coinage, coined, initials
from .groups import GROUP_OF_KIND
from .leads import Lead, Shape
from .vocabulary import leads, near_coinages, near_leads, plain_words

__all__ = ["Opening", "coinage_of", "openings"]

_LEAST_MISPRINT: Final = 8
_LEAST_MISPRINTED_COINAGE: Final = 6
_LONGEST_SHOUTED: Final = 4
_LONGEST_LEAD: Final = 9  # words
_SHORTEST_GLUED: Final = 6
_INITIALS: Final = re.compile(r"[DB][A-Z0-9]{2,9}")
_DINAS: Final = ("dis", "din")
_COUNCIL: Final = ("sekretariat", "dewan")  # of a region, but not in "Sekretariat Dewan Pers"
_HEADS: Final = ("kadis", "kadin")  # a Kadiskominfo is a person; in a phrase the word tells the agency
# Words that look like a misprint, or like the initials of a body, and mean something else.
_POSTS: Final = frozenset({"sekdaprov", "sekdakab", "sekdakot", "sekdakota"})
_NO_INITIALS: Final = frozenset({
    "dpr", "dprd", "dpd", "dpc", "dpw", "dpp", "dki", "dkj", "diy", "dak", "dau", "dbh", "dpa", "dpt", "ddi",
    "bpjs", "blt", "bst", "bumn", "bumd", "bos", "bop", "bbm", "bph",
})  # fmt: skip
_MAY_COMMUNICATE: Final = ("ki", "kom", "info", "hum")


class Opening(NamedTuple):
    """One way in which the words up to *end* may begin a name."""

    lead: Lead
    end: int
    coinage: Coinage | None = None
    issues: tuple[Issue, ...] = ()


def openings(words: Words, start: int, *, prose: bool) -> tuple[Opening, ...]:
    """Return the ways in which the name of an agency may begin at *start*: those with the most words only.

    The longer words count even when they turn out to name a class of bodies: it is no shorter name then.
    """
    if not _may_open(words.at(start), words.raw(start)):
        return ()
    found = [*_known(words, start, prose=prose), *_glued(words.at(start), start, prose=prose)]
    found += _misprinted_behind(words, start, prose=prose)
    if not found and words.upper(start):
        found = _misprinted(words, start, prose=prose) or _unknown_short(words, start, prose=prose)
    if not found:
        return ()
    longest = max(one.end for one in found)
    return tuple(one for one in found if one.end == longest)


@functools.lru_cache(maxsize=4_096)
def _may_open(word: str, printed: str) -> bool:
    """Tell whether a name can begin with a word at all: most words are none of what is looked for."""
    if word in leads() or coined(word) is not None or _INITIALS.fullmatch(printed) is not None:
        return True
    return word.startswith(_DINAS) or _near_lead(word) is not None or _near_coinage(word) is not None


def coinage_of(lead: Lead) -> Coinage | None:
    """Return what a lead of the tables stands for when it is a short form with its affairs."""
    return Coinage(lead.kind, lead.long, frozenset()) if lead.coinage else None


def _known(words: Words, start: int, *, prose: bool, right: str | None = None) -> list[Opening]:
    return [
        Opening(lead, start + len(lead.words), coinage_of(lead))
        for lead in leads().get(right or words.at(start), ())
        if _fits(words, lead, start, prose=prose)
    ]


def _misprinted_behind(words: Words, start: int, *, prose: bool) -> list[Opening]:
    """Read the leads of several words in which a long one behind the first is misprinted: "Komisi Imformasi"."""
    found: list[Opening] = []
    behind = words.folded[start + 1 : start + _LONGEST_LEAD]
    if all(len(word) < _LEAST_MISPRINT - 1 or word in plain_words() for word in behind):
        return found
    for lead in _long_leads(words.at(start)):
        spoken = words.folded[start : start + len(lead.words)]
        wrong = [place for place, word in enumerate(lead.words) if spoken[place : place + 1] != [word]]
        if len(wrong) != 1 or len(spoken) < len(lead.words):
            continue
        said, right = spoken[wrong[0]], lead.words[wrong[0]]
        if len(right) < _LEAST_MISPRINT or said in plain_words() or not one_edit_apart(said, right):
            continue
        if _fits(words, lead, start, prose=prose, wrong=wrong[0]):
            found.append(Opening(lead, start + len(lead.words), coinage_of(lead), (_misprint(said, right),)))
    return found


@functools.lru_cache(maxsize=1_024)
def _long_leads(first: str) -> tuple[Lead, ...]:
    """Return the leads that begin with a word, and hold a long one behind it."""
    known = leads().get(first, ())
    return tuple(lead for lead in known if any(len(word) >= _LEAST_MISPRINT for word in lead.words[1:]))


def _misprint(said: str, right: str) -> Issue:
    return warning("misprint", f"{shown(said)} is taken for {right}", value=shown(said))


def _fits(words: Words, lead: Lead, start: int, *, prose: bool, wrong: int = 0) -> bool:
    """Tell whether a lead stands at *start*; its word *wrong* may be misprinted."""
    end = start + len(lead.words)
    if end > len(words) or any(words.at(start + n) != lead.words[n] for n in range(1, len(lead.words)) if n != wrong):
        return False
    near = words.adjacent if lead.coinage else words.joined  # "ATR/BPN"
    if not all(near(place) for place in range(start + 1, end)):
        return False
    if _ends_in_another(words, lead, end):
        return False
    if lead.centre and lead.words[0] == "badan" and _goes_on(words, end):
        return False
    if "shout" in lead.marks and end == start + 1 and len(lead.words[0]) <= _LONGEST_SHOUTED:
        return words.shouted(start)
    return words.upper(start) or not (prose and "capital" in lead.marks)


def _ends_in_another(words: Words, lead: Lead, end: int) -> bool:
    """Tell whether the last word of a lead begins a region or another body."""
    if lead.words[-1] == "daerah":
        return names_place(words, end - 1)  # "Inspektorat Daerah Istimewa Yogyakarta"
    council = words.folded[end - 1 : end + 1]
    return lead.words == _COUNCIL and any(list(one.words[:2]) == council for one in leads()["dewan"])


def _goes_on(words: Words, end: int) -> bool:
    """Tell whether a long name of the centre goes on as no name of it does: "Badan … Modal dan Perizinan"."""
    if end >= len(words) or not words.joined(end):
        return False
    listed = words.at(end) == "dan" and words.joined(end + 1) and words.upper(end + 1)
    return (words.at(end) == "daerah" and not names_place(words, end)) or (listed and words.at(end + 1) not in leads())


def _glued(word: str, start: int, *, prose: bool) -> list[Opening]:
    coinage = None if prose and word.startswith(_HEADS) else coined(word)
    return [] if coinage is None else [Opening(_lead_of(word, coinage), start + 1, coinage)]


def _misprinted(words: Words, start: int, *, prose: bool) -> list[Opening]:
    word = words.at(start)
    right = _near_lead(word)
    found = [] if right is None else _known(words, start, prose=prose, right=right)
    if not found:
        right = _near_coinage(word)
        found = [] if right is None else _glued(right, start, prose=prose)
    if not found:
        return []
    issue = _misprint(words.raw(start), str(right))
    return [one._replace(issues=(issue,)) for one in found]


@functools.lru_cache(maxsize=4_096)
def _near_lead(word: str) -> str | None:
    return None if word in _POSTS else misprint_of(word, near_leads(), _LEAST_MISPRINT)


@functools.lru_cache(maxsize=4_096)
def _near_coinage(word: str) -> str | None:
    return misprint_of(word, near_coinages(), _LEAST_MISPRINTED_COINAGE)


def _unknown_short(words: Words, start: int, *, prose: bool) -> list[Opening]:
    """Read initials made of known blocks, and unknown coinages in front of a region, as a Dinas or a Badan."""
    word = words.at(start)
    letters = _INITIALS.fullmatch(words.raw(start)) is not None and word not in _NO_INITIALS
    if letters and word.startswith("d") and (known := initials(word[1:])) is not None:
        return [Opening(_lead_of(word, known), start + 1, known)]
    glued = not prose and len(word) >= _SHORTEST_GLUED and word.startswith(_DINAS)
    if not (letters or glued) or not words.joined(start + 1) or not begins_place(words, start + 1, prose=True):
        return []
    said = shown(words.raw(start))
    issue = warning("short-form", f"{said} is no known short form, its beginning is taken for the kind", value=said)
    hidden = {"?"} if any(part in word for part in _MAY_COMMUNICATE) else set[str]()
    kind = AgencyKind.BADAN if word.startswith("b") else AgencyKind.DINAS
    coinage = Coinage(kind, "", frozenset(hidden))
    return [Opening(_lead_of(word, coinage), start + 1, coinage, (issue,))]


@functools.lru_cache(maxsize=1_024)
def _lead_of(word: str, coinage: Coinage) -> Lead:
    central = coinage.kind in (AgencyKind.KEMENTERIAN, AgencyKind.KEMENTERIAN_KOORDINATOR)
    return Lead(
        words=(word,),
        kind=coinage.kind,
        group=GROUP_OF_KIND[coinage.kind],
        shape=Shape.WHOLE,
        long=coinage.long,
        marks=frozenset({"centre"}) if central else frozenset(),
        coinage=True,
    )
