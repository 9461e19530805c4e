"""The titles in front of a name: where each begins and ends."""

from typing import Final

from . import front_words as words
from .tokens import Tokens

__all__ = ["also_name", "behind_front", "front_size", "front_spans", "is_rank"]

_NAVY_CORPS: Final = frozenset({"p", "t", "e", "s", "k", "kh", "pm"})
_LOOK_BACK: Final = 3
_PROFESSOR_OF: Final = frozenset({"ris", "riset", "hc", "hcua"})
_NO_NAMES: Final = frozenset(
    {
        "akbp", "akp", "kombes", "kombespol", "kompol", "komjen", "irjen", "brigjen", "mayjen", "letjen", "letkol",
        "kolonel", "aiptu", "aipda", "bripka", "iptu", "ipda", "laksdya", "laksda", "laksma", "marsdya", "marsda",
        "marsma",
    }
)  # fmt: skip


def front_spans(tokens: Tokens) -> list[tuple[int, int]]:
    """Return the spans of the front titles; a word with a capital is left for the name."""
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(tokens) and (size := front_size(tokens, place)):
        found.append((place, place + size))
        place += size + (_torn_dot(tokens, place + size) or _comma_for_dot(tokens, place, place + size))
    while found and not tokens.capitalised(behind_front(tokens, found[-1][1])):
        found.pop()
    return found


def _torn_dot(tokens: Tokens, place: int) -> int:
    """Return 1 where a dot torn from its title stands before the next title or name: "Prof . Dr. Budi"."""
    return int(tokens.mark(place) == "." and place + 1 < len(tokens) and bool(tokens.word[place + 1]))


def _comma_for_dot(tokens: Tokens, first: int, place: int) -> int:
    """Return 1 where a comma at *place* stands for the dot of the title at *first*, before another: "Drs, H. Budi"."""
    if tokens.mark(place) != "," or place + 1 >= len(tokens) or not tokens.word[place + 1]:
        return 0
    known = words.front_titles().get(tokens.key(first), ())
    return int(any(_is_title(one) for one in known) and front_size(tokens, place + 1) > 0)


def _is_title(one: words.Front) -> bool:
    """Tell whether a front title is neither a form of address nor a name as well."""
    return not (one.also_name or one.kind == words.ADDRESS)


def behind_front(tokens: Tokens, place: int) -> int:
    """Return where the name begins behind its front titles; a comma may stand for the dot of the last: "H, Budi"."""
    if tokens.mark(place) != ",":
        return place + _torn_dot(tokens, place)
    known = words.front_titles()
    for first in range(place - 1, max(place - _LOOK_BACK, 0) - 1, -1):
        if any(map(_is_title, known.get(tokens.key(first), ()))):
            return place + 1
    return place


def also_name(word: str) -> bool:
    """Tell whether a front title that stands alone may be a given name: Habib, Laksamana."""
    return any(one.also_name for one in words.front_titles().get(word.casefold(), ()))


def is_rank(tokens: Tokens, place: int) -> bool:
    """Tell whether a rank of the forces or the police stands there that is no name: AKBP, Kombes, Letkol."""
    return tokens.key(place) in _NO_NAMES and front_size(tokens, place) > 0


def front_size(tokens: Tokens, place: int) -> int:
    """Return how many tokens the front title at *place* covers; 0 when none stands there."""
    word = tokens.word[place]
    if not word:
        in_brackets = tokens.mark(place) == "(" and tokens.mark(place + 2) == ")"
        inside = words.front_titles().get(tokens.key(place + 1), ()) if in_brackets else ()
        return 3 if any(one.kind == words.ADDRESS for one in inside) else 0
    key = word.casefold()
    if key == "prof" and tokens.mark(place + 1) == "(":
        told = tokens.key(place + 2) in _PROFESSOR_OF and tokens.mark(place + 3) == ")"
        return 4 if told else 1 + _honoris_causa(tokens, place + 1)
    if key == "dr" and tokens.key(place + 1) != "tr":
        return 1 + (_honoris_causa(tokens, place + 1) or _doctor_of(tokens, place + 1))
    for front in words.front_titles().get(key, ()):
        size = len(front.words)
        if size > 1 and any(tokens.key(place + step) != front.words[step] for step in range(1, size)):
            continue
        if front.exactly and word not in front.exact:
            continue
        dotted = tokens.dotted[place] or _torn_dot(tokens, place + 1)
        if dotted or (size > 1 and len(key) > 1) or words.bare_allowed(front, word):
            return size + (_corps_size(tokens, place + size) if front.kind == words.RANK else 0)
    return 0


def _honoris_causa(tokens: Tokens, place: int) -> int:
    """Return the size of "(H.C.)", "(HC)" or "H.C." behind Dr., or of "(Cand.)"."""
    opened = 1 if tokens.mark(place) == "(" else 0
    place += opened
    one, two = (tokens.key(place),), (tokens.key(place), tokens.key(place + 1))
    if one == ("hc",) or (opened and one in words.HONORARY_WORDS):
        size = 1
    elif two in words.HONORARY_WORDS and (opened or tokens.glued(place + 1)):
        size = 2
    else:
        return 0
    if opened:
        return size + 2 if tokens.mark(place + size) == ")" else 0
    return size


def _doctor_of(tokens: Tokens, place: int) -> int:
    """Return the size of what narrows Dr.: "Eng.", "-Ing.", "rer. nat."."""
    dash = tokens.mark(place) == "-"
    key = tokens.key(place + dash)
    if tokens.key(place + dash + 1) in words.DOCTOR_OF_TWO.get(key, ()):
        return dash + 2
    if key not in words.DOCTOR_OF:
        return 0
    told = dash or tokens.dotted[place] or (key == "eng" and tokens.capitalised(place + 1))
    return dash + 1 if told else 0


def _corps_size(tokens: Tokens, place: int) -> int:
    """Return the size of what follows a rank: TNI, Pol., (Purn), Inf., Laut (P)."""
    first = place
    while place < len(tokens):
        word, key = tokens.word[place], tokens.key(place)
        if tokens.mark(place) == "(" and (size := _bracket_size(tokens, place)):
            place += size
        elif key in words.RETIRED or (
            key in words.CORPS and (word == words.CORPS[key] or word.isupper() or word.islower())
        ):
            place += 1
        else:
            break
    return place - first


def _bracket_size(tokens: Tokens, place: int) -> int:
    """Return the size of a bracket behind a rank: "(Purn)", "(Mar)", "(K)", "(PM/W)", "(AKBP)"."""
    inner = tokens.key(place + 1)
    if not (inner in words.RETIRED or inner in words.CORPS or inner in _NAVY_CORPS or inner in _NO_NAMES):
        return 0
    woman = tokens.mark(place + 2) == "/" and tokens.key(place + 3) == "w"
    return (5 if woman else 3) if tokens.mark(place + (4 if woman else 2)) == ")" else 0
