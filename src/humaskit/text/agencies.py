"""Agencies as public text names them: "Dinkominfo Muba", "Biro Adpim Setdaprov Sulut", "RSUD dr. Iskak".
"""

import datetime as dt

import attrs

from ..reference import regions
from ._agency_grammar import Grammar
from ._agency_judging import judge
from ._agency_tokens import Words
from ._agency_values import AgencyGroup, AgencyPhrase, Match
from .reading import LONGEST_PHRASE, LONGEST_TEXT, Reading, fits

__all__ = ["AgencyGroup", "AgencyPhrase", "Match", "find_agencies", "parse_agency"]


def parse_agency(
    text: str, *, region: str | None = None, on: dt.date | str | None = None
) -> Reading[AgencyPhrase] | None:
    if not fits(text, LONGEST_PHRASE):
        return None
    here = None if region is None else regions.get(region).code
    words = Words(text)
    grammar = Grammar(words, prose=False, here=here)
    for start in range(len(words)):
        draft = grammar.read(start)
        if draft is not None:
            read = judge(words, draft, here=here, on=on)
            rest = f"{text[: read.start].strip()} {text[read.end :].strip()}".strip()
            return attrs.evolve(read, rest=rest)
    return None


def find_agencies(text: str) -> tuple[Reading[AgencyPhrase], ...]:
    if not fits(text, LONGEST_TEXT):
        return ()
    words = Words(text)
    grammar = Grammar(words, prose=True)
    found: list[Reading[AgencyPhrase]] = []
    start = 0
    while start < len(words):
        draft = grammar.read(start)
        if draft is None:
            start += 1
            continue
        found.append(judge(words, draft, here=None, on=None))
        start = max(draft.end, start + 1)
    return tuple(found)
