"""Names of award programmes by their pattern: Anugerah ..., ... Award, KIMFest, and the names that are known."""

import re
from collections.abc import Iterator
from typing import Final

from .editions import Span, edition_at, past_year_word, with_edition
from .groups import group_end
from .heads import OPEN_HEADS, by_gloss, by_head, place_name
from .known import HEADS, first_words, known_names, short_forms
from .names import ENDS, LONGEST, NO_FIRST, TAILS, ends_name, is_number, tail_ahead, tail_end
from .numbers import ordinal_at, year_of
from .scope import area_at
from .tokens import Tokens, kept, words_of

__all__ = ["contest_at", "open_programme_at", "programme_at", "spans_of"]

_SMALL_HEADS: Final = OPEN_HEADS | {"anugerah", "anugrah"}  # what can begin a name in small letters
_JOINED: Final = re.compile(r"[A-Z][A-Za-z]*[a-zA-Z](?:Fest|FEST|Award|Awards|AWARD|AWARDS|Con)")
# Sports weeks, contests of schools and of recitation, and competitions of the ministries, by their usual short names.
_CONTESTS: Final = words_of(
    """
    pon porprov porda popda popprov porkab porkot popnas peparnas peparprov peparpeda mtq mtqn stq stqn fls2n o2sn
    fornas kormi kipp porsenijar porseni
    """
)
_SHORT: Final = 3  # letters; "pon" and "mtq" are contests in capitals only
_PRIZES: Final = frozenset({"gold", "silver", "bronze", "platinum", "special", "grand"})
_CUES: Final = frozenset(
    {"dalam", "ajang", "pada", "di", "penghargaan", "raih", "meraih", "bertajuk", "forum", "melalui", "event", "lomba"}
)
_AWARD_WORDS: Final = {"anugrah": "anugerah"}  # the usual misprint
_LONGEST_NAME: Final = 9  # words of the longest known name


def spans_of(tokens: Tokens) -> Iterator[Span]:
    """Yield the programmes of a text from left to right; none overlap."""
    at = 0
    told: set[str] = set()
    while at < len(tokens):
        span = programme_at(tokens, at)
        if span is None and tokens.raw(at) in told and _meant(tokens, at):
            span = with_edition(tokens, at, at + 1)  # "Anugerah Media Humas (AMH)", and then "AMH"
        if span is None:
            at += 1
        else:
            yield span
            if span.abbreviation is not None and span.abbreviation.isupper():
                told.add(span.abbreviation)
            at = span.end


def _meant(tokens: Tokens, place: int) -> bool:
    """Tell whether an abbreviation that the text has explained names the award: a known one does, or with a year."""
    dated = year_of(tokens, past_year_word(tokens, place + 1)) is not None
    return dated or tokens.raw(place) in short_forms()


def programme_at(tokens: Tokens, place: int) -> Span | None:
    """Read the programme whose name begins at *place*."""
    if not (tokens.capital(place) or tokens.at(place) in _SMALL_HEADS):
        return None
    return _name_at(tokens, place)


@kept
def _name_at(tokens: Tokens, place: int) -> Span | None:
    known = _known(tokens, place)
    if known is not None and tokens.at(known) == "nasional":  # says how wide the edition reaches
        return with_edition(tokens, place, known)
    found = (known, _by_tail(tokens, place), by_head(tokens, place), by_gloss(tokens, place))
    ends = [end for end in found if end is not None]
    return with_edition(tokens, place, _past_occasion(tokens, max(ends))) if ends else None


def open_programme_at(tokens: Tokens, place: int) -> Span | None:
    """Read a name in lower case, where it is known to be one: "Lomba menulis esai"."""
    if tokens.at(place) not in OPEN_HEADS:
        return None
    end = place + 1
    while end - place < LONGEST and tokens.word(end) and tokens.at(end) not in ENDS and not tokens.breaks(end):
        if place_name(tokens, end):
            break
        end += 1
    return with_edition(tokens, place, _past_occasion(tokens, end)) if end > place + 1 else None


def contest_at(tokens: Tokens, place: int) -> Span | None:
    """Read a contest by its usual short name, where only one can stand: "Juara Umum Porprov Jatim"."""
    named = tokens.at(place) in _CONTESTS and (tokens.shouted(place) or len(tokens.at(place)) > _SHORT)
    return with_edition(tokens, place, place + 1) if named and tokens.capital(place) else None


def _past_occasion(tokens: Tokens, end: int) -> int:
    """Skip the anniversary that a name ends with: "Lomba Esai HUT ke-80 RI"; its number is no edition."""
    if tokens.at(end) != "hut":
        return end
    number = ordinal_at(tokens, end + 1)
    end = end + 1 if number is None else number.end
    return end + 1 if tokens.at(end) == "ri" else end


def _known(tokens: Tokens, place: int) -> int | None:
    """Return the place behind the known name or short form at *place*."""
    best = _known_name(tokens, place)
    if best is not None:
        return best
    if not tokens.capital(place):
        return None
    short = short_forms().get(tokens.raw(place))
    if short is None or (tokens.at(place - 1) == "(" and tokens.at(place + 1) == ")"):
        return None
    dated = year_of(tokens, past_year_word(tokens, place + 1)) is not None
    cued = tokens.at(place - 1) in _CUES or dated or edition_at(tokens, place + 1) is not None
    return place + 1 if cued else None


def _known_name(tokens: Tokens, place: int) -> int | None:
    """Return the place behind the known name at *place*; in small letters its year must follow."""
    head = _AWARD_WORDS.get(tokens.at(place), tokens.at(place))
    if head not in first_words():
        return None
    words, best = [head], None
    for end in range(place + 1, min(place + 2 * _LONGEST_NAME, len(tokens))):
        if tokens.word(end):
            words.append(tokens.at(end))
            best = end + 1 if " ".join(words) in known_names() else best
        elif tokens.at(end) not in ("-", "/"):
            break
    if best is None or tokens.at(best) in TAILS:
        return None
    dated = year_of(tokens, past_year_word(tokens, best)) is not None
    return best if tokens.capital(place) or (dated and best - place > 1) else None


def _by_tail(tokens: Tokens, place: int) -> int | None:
    """Return the place behind the name that begins at *place*, if a word such as *Award* ends it."""
    if not tokens.capital(place) or tokens.at(place) in NO_FIRST or ends_name(tokens, place):
        return None
    joined = _JOINED.fullmatch(tokens.raw(place)) is not None
    if not (joined or tail_ahead(tokens, place)) or is_number(tokens, place) or _in_group(tokens, place):
        return None
    if joined:
        return place + 1
    end = tail_end(tokens, place)
    if end == place + 2 and tokens.at(place) in _PRIZES:
        return None  # "Platinum Award": what was won, not where
    if end is not None and tokens.at(end - 1) in HEADS and _begins_again(tokens, end):
        return None  # "Putaran Final Festival Pertunjukan Rakyat": the name begins with its last word
    later = end is not None and any(_known(tokens, at) == end for at in range(place + 1, end - 1))
    return None if later else end  # "Piagam KIM Festival": the known name begins behind


def _begins_again(tokens: Tokens, end: int) -> bool:
    """Tell whether a name goes on at *end* behind a word that can begin it or end it."""
    edition = edition_at(tokens, end) is not None or area_at(tokens, end) is not None
    return tokens.capital(end) and not edition and not ends_name(tokens, end) and tokens.at(end) not in TAILS


def _in_group(tokens: Tokens, place: int) -> bool:
    """Tell whether who competed stands at *place*: "Pemerintah Kabupaten/Kota | Top Digital Awards"."""
    if tokens.at(place - 1) == "/" or tokens.folded[place : place + 2] == ["menuju", "informatif"]:
        return True
    end, before = group_end(tokens, place), group_end(tokens, place - 1) if place else None
    return (end is not None and end > place + 1) or (before is not None and before > place)
