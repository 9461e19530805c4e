"""Finding the titles in front of a name and behind it."""

import functools
import re
from typing import Final, NamedTuple

from . import _titles as titles
from ._names_tokens import Tokens
from ._posts_words import never_in_name

__all__ = ["Behind", "also_name", "back_run", "bare_titles", "front_spans"]

_MOST_PARTS: Final = 7  # of one title
_LONGEST_KEY: Final = 16
# Behind a degree in brackets: consultant, or the field (Sp.OG(K), M.Tr.(Han)).
_IN_BRACKETS: Final = frozenset({"k", "han", "hons", "eng", "econ", "res", "adv", "acct", "opsla", "arch", "stat"})
_NAVY_CORPS: Final = frozenset({"p", "t", "e", "s", "k", "kh", "pm"})
_GRADES: Final = frozenset({"a", "s", "m", "b", "d", "sp", "dr", "dipl", "ed"})
_MIXED: Final = re.compile(r"[SM][A-Z][A-Za-z]*[a-z]")
_CERTIFICATE: Final = re.compile(r"C[A-Za-z]*[A-Z][A-Za-z]*|[A-Z]{3,8}")
_BETWEEN: Final = frozenset({",", ".", ";", "/"})


class Behind(NamedTuple):
    """A title behind the name: the tokens it covers; *weak* could be initials, *inferred* is in no list."""

    start: int
    stop: int
    weak: bool = False
    inferred: bool = False


def front_spans(tokens: Tokens) -> list[tuple[int, int]]:
    """Return the spans of the front titles; a word with a capital is left for the name."""
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(tokens) and (size := _front_size(tokens, place)):
        found.append((place, place + size))
        place += size
    while found and not tokens.capitalised(found[-1][1]):
        found.pop()
    return found


def also_name(word: str) -> bool:
    """Tell whether a front title that stands alone may be a given name: Habib, Laksamana."""
    return any(one.also_name for one in titles.front_titles().get(word.casefold(), ()))


def _front_size(tokens: Tokens, place: int) -> int:
    """Return how many tokens the front title at *place* covers; 0 when none stands there."""
    word = tokens.word[place]
    if not word:
        in_brackets = tokens.mark(place) == "(" and tokens.mark(place + 2) == ")"
        inside = titles.front_titles().get(tokens.key(place + 1), ()) if in_brackets else ()
        return 3 if any(one.kind == titles.ADDRESS for one in inside) else 0
    key = word.casefold()
    if key == "dr" and tokens.key(place + 1) != "tr":
        return 1 + _honoris_causa(tokens, place + 1)
    for front in titles.front_titles().get(key, ()):
        size = len(front.words)
        if size > 1 and any(tokens.key(place + step) != front.words[step] for step in range(1, size)):
            continue
        if tokens.dotted[place] or (size > 1 and len(key) > 1) or titles.bare_allowed(front, word):
            return size + (_corps_size(tokens, place + size) if front.kind == titles.RANK else 0)
    return 0


def _honoris_causa(tokens: Tokens, place: int) -> int:
    """Return the size of "(H.C.)", "(HC)" or "H.C." behind Dr."""
    opened = 1 if tokens.mark(place) == "(" else 0
    place += opened
    if tokens.key(place) == "hc":
        size = 1
    elif tokens.key(place) == "h" and tokens.key(place + 1) == "c" and (opened or tokens.glued(place + 1)):
        size = 2
    else:
        return 0
    if opened:
        return size + 2 if tokens.mark(place + size) == ")" else 0
    return size


def _corps_size(tokens: Tokens, place: int) -> int:
    """Return the size of what follows a rank: TNI, Pol., (Purn), Inf., Laut (P)."""
    first = place
    while place < len(tokens):
        word, key = tokens.word[place], tokens.key(place)
        if tokens.mark(place) == "(":
            inner = tokens.key(place + 1)
            known = inner in titles.RETIRED or inner in titles.CORPS or inner in _NAVY_CORPS
            if not known or tokens.mark(place + 2) != ")":
                break
            place += 3
        elif key in titles.RETIRED or (key in titles.CORPS and (word == titles.CORPS[key] or word.isupper())):
            place += 1
        else:
            break
    return place - first


def back_run(tokens: Tokens, place: int, stop: int, *, bare: bool = False) -> list[Behind]:
    """Return the run of titles from *place* on; *bare*: no comma stands before it nor in it."""
    found: list[Behind] = []
    while place < stop:
        if not tokens.word[place]:
            if bare or tokens.mark(place) not in _BETWEEN:
                break
            place += 1
            continue
        title = _title_at(tokens, place, stop, bare=bare, after=bool(found))
        if title is None:
            break
        found.append(title)
        place = title.stop
    return found


def bare_titles(tokens: Tokens, first: int, stop: int) -> list[Behind]:
    """Return the titles at the end of the name words from *first*, which no comma announces."""
    last = tokens.word[stop - 1]
    if last.casefold() not in _last_parts() and not _MIXED.fullmatch(last):
        return []
    for place in range(first + 1, stop):
        found = back_run(tokens, place, stop, bare=True) if tokens.word[place] else []
        if found and found[-1].stop == stop:
            return found
    return []


def _title_at(tokens: Tokens, place: int, stop: int, *, bare: bool, after: bool) -> Behind | None:
    """Return the title at *place*: the longest known one, else one by its pattern; *after* another title."""
    known = titles.back_titles()
    key, end, weak = "", 0, False
    step = place
    while step < stop and step - place < _MOST_PARTS and len(key) < _LONGEST_KEY:
        if not tokens.word[step]:
            # "M, Si": a comma for the dot
            comma = tokens.mark(step) == "," and not bare and len(key) == 1 and key + tokens.key(step + 1) in known
            if not comma:
                break
            step += 1
            continue
        part = tokens.key(step)
        apart = step > place and not tokens.glued(step)
        if apart and key in known and (part in known or key + part not in known):
            break  # "S.Kep. Ns.": two titles
        key += part
        step += 1
        if (hit := known.get(key)) is not None:
            end, weak = step, hit.weak
    if end and _printed_as_title(tokens, place, end, bare=bare):
        return Behind(place, _with_addition(tokens, end), weak)
    return _by_pattern(tokens, place, stop, bare=bare, after=after)


def _printed_as_title(tokens: Tokens, place: int, end: int, *, bare: bool) -> bool:
    """Tell whether letters that spell a known title stand there as a title: capitals, or dots inside."""
    words = tokens.word[place:end]
    dotted = any(tokens.dotted[place : end - 1])
    if not words[0][0].isupper():
        return dotted and not bare
    if not bare:
        return True
    if len(words) == 1:
        return sum(map(str.isupper, words[0])) > 1 or words[0] in _exact_words()
    return dotted or any(len(word) > 1 for word in words)


@functools.cache
def _exact_words() -> frozenset[str]:
    """Return the titles that are written with one capital: Ners, Lc."""
    return frozenset(one.canonical.rstrip(".") for one in titles.back_titles().values() if not one.weak)


@functools.cache
def _last_parts() -> frozenset[str]:
    """Return the folded last parts of all titles, and the titles as one word: a cheap test for the last word."""
    return titles.last_parts() | frozenset(titles.back_titles())


def _with_addition(tokens: Tokens, end: int) -> int:
    """Return the end of a title with what narrows it: Sp.OG(K), Sp.PD-KGEH."""
    if tokens.mark(end) == "-" and end + 1 < len(tokens) and tokens.word[end + 1].isupper():
        return end + 2
    inside = tokens.mark(end) == "(" and tokens.key(end + 1) in _IN_BRACKETS and tokens.mark(end + 2) == ")"
    return end + 3 if inside else end


def _by_pattern(tokens: Tokens, place: int, stop: int, *, bare: bool, after: bool) -> Behind | None:
    """Return a degree or certificate that the table does not list but that is built like one."""
    word = tokens.word[place]
    if _MIXED.fullmatch(word):
        return Behind(place, _with_addition(tokens, place + 1), inferred=True)
    if bare:
        return None
    if tokens.dotted[place] and word[0].isupper() and tokens.key(place) in _GRADES and tokens.capitalised(place + 1):
        end = place + 2
        while end < stop and tokens.word[end] and tokens.glued(end) and not _new_title(tokens, end, stop):
            end += 1
        field = "".join(map(tokens.key, range(place + 1, end)))
        return Behind(place, _with_addition(tokens, end), inferred=field not in titles.fields())
    closed = place + 1 >= len(tokens) or tokens.mark(place + 1) in {",", ".", ")"}
    if _CERTIFICATE.fullmatch(word) and (after or closed) and not never_in_name(tokens.key(place), first=True):
        return Behind(place, place + 1, inferred=True)
    return None


def _new_title(tokens: Tokens, place: int, stop: int) -> bool:
    """Tell whether the letter at *place* begins a degree of its own: "S.Xyz.M.Si"."""
    return tokens.key(place) in {"s", "m"} and place + 1 < stop and bool(tokens.word[place + 1])
