"""Agencies as public text names them: "Dinkominfo Muba", "Biro Adpim Setdaprov Sulut", "Kominfosandi Kab.Buleleng".

The names of Indonesian public bodies are built from blocks: a word for the kind (UU 23/2014, PP 18/2016), the affairs,
the body above, the region, each in long words, short ones or coinages, in almost any order. The reader knows the blocks
and no list of bodies, so it reads names that it has never seen; what the words leave open stays open.

Generic words for all bodies (OPD, SKPD, perangkat daerah) are no agencies. A community group (KIM) is none either.
"""

import attrs

from ..errors import shown
from ..reference import agencies
from ..reference import region_names as regions
from ..values.certainty import Certainty
from ._agencies.drafts import Draft
from ._agencies.grammar import Grammar
from ._agencies.groups import AgencyGroup
from ._agencies.judging import judge
from ._agencies.leads import HEADS
from ._agencies.matching import HoldsAgencies, match_agency
from ._agencies.naming import AgencyStyle, format_agency, long_name, short_name
from ._agencies.values import AgencyPhrase, Match
from ._words import Words, words_of
from .reading import LONGEST_PHRASE, LONGEST_TEXT, Reading, fits, warning

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime as dt

__all__ = [
    "AgencyGroup",
    "AgencyPhrase",
    "AgencyStyle",
    "HoldsAgencies",
    "Match",
    "find_agencies",
    "format_agency",
    "long_name",
    "match_agency",
    "parse_agency",
    "short_name",
]

_SHORTEST_NAME = 4
_OR = frozenset({"atau", "alias"})
# Posts and the like, which are no part of the name that they stand before.
_BEFORE_A_BODY = frozenset({
    "anggota", "gedung", "jajaran", "kantor", "kepala", "ketua", "komisioner", "pejabat", "pimpinan", "rombongan",
    "sekdis", "sekretaris", "staf", "wakil",
})  # fmt: skip


def parse_agency(
    text: str, *, region: str | None = None, on: "dt.date | str | None" = None
) -> Reading[AgencyPhrase] | None:
    """Read the agency that a phrase names; None when it names none.

    The first agency in the text counts; what stands around it is the ``rest``. *region* is the code of the region that
    the page is about: it settles "Malang", and fills in for a regional body without a region, which is then inferred.
    *on* is the day of the text: an issue says when a central body did not stand then.

    The reading is ambiguous when the region is one of several (``candidates``), when a place behind a hospital's name
    may be its seat, and for a bare Kominfo, which is any agency of the field, and was the ministry until 2024.

    Raises:
        UnknownReference: no region has this code.
        InvalidValue: *on* is neither a date nor text such as 2024, 2024-10 or 2024-10-20.

    >>> read = parse_agency("Dinas Kominfosandi Kab.Buleleng")
    >>> read.value.kind.value, read.value.region, read.value.functions, read.value.canonical
    ('dinas', '51.08', ('komunikasi', 'informatika', 'persandian'), None)
    >>> open_one = parse_agency("Diskominfo Malang")
    >>> open_one.certainty.value, open_one.value.candidates
    ('ambiguous', ('35.07', '35.73'))
    >>> parse_agency("Diskominfo Malang", region="35.73").value.canonical
    'Dinas Komunikasi dan Informatika Kota Malang'
    """
    here = None if region is None else regions.get(region).code
    if on is not None:
        agencies.central("", on)  # refuses what is no day
    if not fits(text, LONGEST_PHRASE):
        return None
    words = words_of(text)
    grammar = Grammar(words, prose=False, here=here)
    draft = next((draft for start in range(len(words)) if (draft := grammar.read_abbreviated(start)) is not None), None)
    if draft is None:
        return None
    draft = _also_called(grammar, draft)
    read = judge(words, draft, here=here, on=on)
    rest = f"{text[: read.start].strip()} {text[read.end :].strip()}".strip()
    if not _is_cut(words, draft):
        return attrs.evolve(read, rest=rest)
    issue = warning("unread", "words that may belong to the name were not read", value=shown(rest))
    unsure = Certainty.INFERRED if read.certainty is Certainty.STATED else read.certainty
    return attrs.evolve(read, rest=rest, certainty=unsure, issues=(*read.issues, issue))


def _also_called(grammar: Grammar, draft: Draft) -> Draft:
    """Read the second name of the same body, which tells its region: "Dinas Kesehatan atau Dinkes Kota Kupang"."""
    words, end = grammar.words, draft.end
    second = grammar.read(end + 1) if words.at(end) in _OR and words.joined(end) and draft.place is None else None
    if second is None or second.place is None or not words.joined(end + 1):
        return draft
    one, other = judge(words, draft).value, judge(words, second).value
    same = one is not None and other is not None and (one.kind, one.functions) == (other.kind, other.functions)
    return draft._replace(place=second.place, end=second.end) if same and draft.parent is None else draft


def _is_cut(words: Words, draft: Draft) -> bool:
    """Tell whether words with capitals go on with the name, behind it or before it: "BXYZ Kominfo", "BPS Kota X Y"."""
    start, end = draft.start, draft.end
    behind = words.gap(end) in ("", "-", ")") and words.upper(end)
    before = words.at(start - 1) if start and words.joined(start) else ""
    initials = words.shouted(start - 1) and len(before) > 1
    titled = before in HEADS or before in _BEFORE_A_BODY or len(before) < _SHORTEST_NAME
    either = words.at(end) in _OR and words.joined(end)
    return behind or initials or either or (words.upper(start - 1) and not titled)


def find_agencies(text: str) -> tuple[Reading[AgencyPhrase], ...]:
    """Return every mention of an agency in running text, in order; mentions do not overlap.

    A body inside another's name (the Kementerian of a Direktorat Jenderal) is the ``parent`` of the value, and the
    place of the region is its ``region_span``. No mentions are: classes of bodies ("Pemkab/Pemkot", "seluruh OPD",
    "badan publik"), villages and kecamatan as places, the field of a post ("Kepala Bidang Humas"), and events called
    after a body ("Komisi Informasi Award").

    >>> text = "Pemkab Muba melalui Dinas Kominfo dan RSUD Sekayu menggandeng Kementerian Komdigi RI."
    >>> [read.surface for read in find_agencies(text)]
    ['Pemkab Muba', 'Dinas Kominfo', 'RSUD Sekayu', 'Kementerian Komdigi RI']
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    words = words_of(text)
    grammar = Grammar(words, prose=True)
    found: list[Reading[AgencyPhrase]] = []
    start = 0
    while start < len(words):
        draft = grammar.read(start)
        if draft is None:
            start += 1
        else:
            found.append(judge(words, draft))
            start = draft.end
    return tuple(found)
