"""The words of a name phrase, and the titles among them: in front of the name and behind it."""

import functools
import itertools
import re
from typing import Final, NamedTuple

from ...values.plaintext import tidy
from .._vocabulary import never_in_name
from . import vocabulary as titles

__all__ = ["Behind", "Tokens", "also_name", "back_run", "bare_titles", "behind_front", "clean", "front_spans"]

_TOKEN: Final = re.compile(r"([^\W\d_]+(?:['\u2019\u2018`\u00b4\u02bc][^\W\d_]+)*)(\.?)|(\S)")
_MOST_TOKENS: Final = 60  # a name with all its titles is shorter
_MOST_PARTS: Final = 7  # of one title
_LONGEST_KEY: Final = 16
# Behind a degree in brackets: consultant, or the field (Sp.OG(K), M.Tr.(Han)).
_IN_BRACKETS: Final = frozenset({"k", "han", "hons", "eng", "econ", "res", "adv", "acct", "opsla", "arch", "stat"})
# Behind M.Tr. with a blank between: the applied degrees of the staff colleges of the forces.
_APPLIED: Final = frozenset({"han", "hanla", "hanud", "opsla"})
_NAVY_CORPS: Final = frozenset({"p", "t", "e", "s", "k", "kh", "pm"})
_GRADES: Final = frozenset({"a", "s", "m", "b", "d", "sp", "dr", "dipl", "ed"})
_WITH_A_DOT: Final = frozenset({"h", "hj", "drs", "dra", "ir"})
_MIXED: Final = re.compile(r"[SM][A-Z][A-Za-z]*[a-z]")
_DEGREE: Final = re.compile(r"[SM][A-Z]{1,3}")
_SMALL_DEGREE: Final = re.compile(r"(?:M[hkpst]|S[hkpst])[a-z]{1,3}")  # Msi, Spd: no name ends so
_WITH_TWO_TITLES: Final = 3
_CERTIFICATE: Final = re.compile(r"C[A-Za-z]*[A-Z][A-Za-z]*|[A-Z]{3,8}")
_BETWEEN: Final = frozenset({",", ".", ";", "/"})


class Tokens:
    """The words of ``text[start:stop]`` with their dots, and the marks between them: tokens without a word."""

    __slots__ = ("dotted", "end", "start", "text", "word")

    def __init__(self, text: str, start: int, stop: int) -> None:
        self.text = text
        self.word: list[str] = []
        self.dotted: list[bool] = []
        self.start: list[int] = []
        self.end: list[int] = []
        for match in itertools.islice(_TOKEN.finditer(text, start, stop), _MOST_TOKENS):
            word, dot, _ = match.groups()
            self.word.append(word or "")
            self.dotted.append(bool(dot))
            self.start.append(match.start())
            self.end.append(match.end())

    def __len__(self) -> int:
        return len(self.word)

    def mark(self, place: int) -> str:
        """Return the mark at *place*, or nothing where a word or the end is."""
        return self.text[self.start[place]] if place < len(self.word) and not self.word[place] else ""

    def key(self, place: int) -> str:
        """Return the folded word at *place*, or nothing."""
        return self.word[place].casefold() if place < len(self.word) else ""

    def glued(self, place: int) -> bool:
        """Tell whether no blank stands before the token at *place*."""
        return self.start[place] == self.end[place - 1]

    def capitalised(self, place: int) -> bool:
        """Tell whether a word with a capital stands at *place*."""
        return place < len(self.word) and self.word[place][:1].isupper()

    def printed(self, first: int, stop: int) -> str:
        """Return the text of the tokens from *first* to before *stop*, as :func:`clean` leaves it."""
        return clean(self.text[self.start[first] : self.end[stop - 1]])


def clean(text: str) -> str:
    """Return *text* with every blank one space; most of it is clean already."""
    return text if text.isascii() and text.isprintable() and "  " not in text else tidy(text)


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
    while found and not tokens.capitalised(behind_front(tokens, found[-1][1])):
        found.pop()
    return found


def behind_front(tokens: Tokens, place: int) -> int:
    """Return where the name begins behind its front titles; a comma may stand for the dot of the last: "H, Budi"."""
    return place + (tokens.mark(place) == "," and tokens.key(place - 1) in _WITH_A_DOT)


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
        if stop - first < _WITH_TWO_TITLES or not _DEGREE.fullmatch(last):
            return []
        found = bare_titles(tokens, first, stop - 1)  # "SE MSP": behind a known title
        return [*found, Behind(stop - 1, stop, inferred=True)] if found else []
    for place in range(first + 1, stop):
        found = back_run(tokens, place, stop, bare=True) if tokens.word[place] else []
        if found and found[-1].stop >= stop:  # what narrows it may stand beyond: "MSi (Han)"
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
            following = tokens.key(step + 1)
            comma = tokens.mark(step) == "," and not bare and key + following in known
            if not comma or (len(key) > 1 and following in known):
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
        if _goes_on(tokens, end, stop):  # "M.M.A" is no M.M.
            return Behind(place, end + 1, inferred=True)
        return Behind(place, _with_addition(tokens, end), weak)
    return _by_pattern(tokens, place, stop, bare=bare, after=after)


def _goes_on(tokens: Tokens, end: int, stop: int) -> bool:
    """Tell whether one more letter is glued to a title, and nothing to the letter."""
    if end >= stop or len(tokens.word[end]) != 1 or not (tokens.dotted[end - 1] and tokens.glued(end)):
        return False
    return end + 1 >= len(tokens) or not (tokens.word[end + 1] and tokens.glued(end + 1))


def _printed_as_title(tokens: Tokens, place: int, end: int, *, bare: bool) -> bool:
    """Tell whether letters that spell a known title stand there as a title: capitals, or dots inside."""
    words = tokens.word[place:end]
    dotted = any(tokens.dotted[place : end - 1])
    if not words[0][0].isupper():
        return dotted and not bare
    if not bare:
        return True
    if len(words) == 1:
        several = sum(map(str.isupper, words[0])) > 1
        return several or words[0] in _exact_words() or _SMALL_DEGREE.fullmatch(words[0]) is not None
    return dotted or any(len(word) > 1 for word in words)


@functools.cache
def _exact_words() -> frozenset[str]:
    """Return the titles that are written with one capital: Ners, Lc."""
    short = frozenset({"Lc"})  # no name is written so
    return short | frozenset(one.canonical.rstrip(".") for one in titles.back_titles().values() if not one.weak)


@functools.cache
def _last_parts() -> frozenset[str]:
    """Return the folded last parts of all titles, and the titles as one word: a cheap test for the last word."""
    return titles.last_parts() | frozenset(titles.back_titles())


def _with_addition(tokens: Tokens, end: int) -> int:
    """Return the end of a title with what narrows it: Sp.OG(K), Sp.PD-KGEH."""
    if tokens.mark(end) == "-" and end + 1 < len(tokens) and tokens.word[end + 1].isupper():
        return end + 2
    if tokens.key(end - 1) == "tr" and tokens.key(end) in _APPLIED:
        return end + 1
    inside = tokens.mark(end) == "(" and tokens.key(end + 1) in _IN_BRACKETS and tokens.mark(end + 2) == ")"
    return end + 3 if inside else end


def _by_pattern(tokens: Tokens, place: int, stop: int, *, bare: bool, after: bool) -> Behind | None:
    """Return a degree or certificate that the table does not list but that is built like one."""
    word = tokens.word[place]
    if _MIXED.fullmatch(word):
        return Behind(place, _with_addition(tokens, place + 1), inferred=True)
    if bare and not (after and place + 1 < len(tokens) and tokens.glued(place + 1)):
        return None
    if _opens_degree(tokens, place) and tokens.capitalised(place + 1):
        end = place + 2
        while end < stop and tokens.word[end] and tokens.glued(end) and not _new_title(tokens, end, stop):
            end += 1
        field = "".join(map(tokens.key, range(place + 1, end)))
        return Behind(place, _with_addition(tokens, end), inferred=field not in titles.fields())
    closed = place + 1 >= len(tokens) or tokens.mark(place + 1) in {",", ".", ")"}
    if (
        not bare
        and _CERTIFICATE.fullmatch(word)
        and (after or closed)
        and not never_in_name(tokens.key(place), first=True)
    ):
        return Behind(place, place + 1, inferred=True)
    return None


def _opens_degree(tokens: Tokens, place: int) -> bool:
    """Tell whether a grade with its dot stands at *place*, or the C of a certificate: "C.P.H.R"."""
    key = tokens.key(place)
    certificate = key == "c" and place + 1 < len(tokens) and tokens.glued(place + 1)
    return tokens.dotted[place] and tokens.word[place][0].isupper() and (key in _GRADES or certificate)


def _new_title(tokens: Tokens, place: int, stop: int) -> bool:
    """Tell whether the letter at *place* begins a degree of its own: "S.Xyz.M.Si"."""
    return tokens.key(place) in {"s", "m"} and place + 1 < stop and bool(tokens.word[place + 1])
