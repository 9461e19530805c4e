"""The titles behind a name: where each begins and ends."""

import re
from typing import Final, NamedTuple

from .._vocabulary import never_in_name
from . import back_words as words
from .tokens import Tokens

__all__ = ["Behind", "back_run", "bare_titles", "leaves_a_title", "order_of"]

_MOST_PARTS: Final = 7  # of one title
_LONGEST_KEY: Final = 16
# Behind a degree in brackets: consultant, the field, or the country (Sp.OG(K), M.Tr.(Han), M.Sc.(Aust)).
_IN_BRACKETS: Final = frozenset(
    {"k", "han", "hons", "eng", "econ", "res", "adv", "acct", "opsla", "arch", "stat", "agr", "aust", "us", "uk"}
)
# Behind M.Tr. with a blank between: the applied degrees of the staff colleges of the forces.
_APPLIED: Final = frozenset({"han", "hanla", "hanud", "opsla"})
_GRADES: Final = frozenset({"a", "s", "m", "b", "d", "sp", "dr", "dipl", "ed"})
_MIXED: Final = re.compile(r"[SM][A-Z][A-Za-z]*[a-z]")
_DEGREE: Final = re.compile(r"[SM][A-Z]{1,3}")
_SMALL_DEGREE: Final = re.compile(r"(?:M[hkpst]|S[hkpst])[a-z]{1,3}")  # Msi, Spd: no name ends so
_SMALL_TITLES: Final = frozenset({"apt", "dr", "drg", "drh", "ns"})  # "Siti Aminah, drg., M.M."
_WITH_TWO_TITLES: Final = 3
_SEVERAL: Final = re.compile(r"[A-Z]{2,3}[a-z]{1,3}")  # behind the grade: "B.HSc"
_CERTIFICATE: Final = re.compile(r"C[A-Za-z]*[A-Z][A-Za-z]*|[A-Z]{3,}")
_BETWEEN: Final = frozenset({",", ".", ";", "/"})
_KNOWS_THE_QURAN: Final = re.compile(r"hafi(?:z|dz|dh|zh)(?:oh|ah)?")
_MANAGEMENT: Final = "M.M."  # which has fields behind it
_SHORT: Final = 3
_MOST_LETTERS: Final = 7


class Behind(NamedTuple):
    """A title behind the name: the tokens it covers; *weak* could be initials, *inferred* is in no list."""

    start: int
    stop: int
    weak: bool = False
    inferred: bool = False


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
    key = last.casefold()
    several = _SEVERAL.fullmatch(last) and tokens.glued(stop - 1)
    if key not in words.last_parts() and not (_known(key) or _MIXED.fullmatch(last) or several):
        if stop - first < _WITH_TWO_TITLES or not _DEGREE.fullmatch(last):
            return []
        found = bare_titles(tokens, first, stop - 1)  # "SE MSP": behind a known title
        return [*found, Behind(stop - 1, stop, inferred=True)] if found else []
    for place in range(first + 1, stop):
        found = back_run(tokens, place, stop, bare=True) if tokens.word[place] else []
        if found and found[-1].stop >= stop:  # what narrows it may stand beyond: "MSi (Han)"
            return found
    return []


def leaves_a_title(tokens: Tokens, place: int, *, after: bool) -> bool:
    """Tell whether what follows at *place* looks like a title that was not read: ", Xyz.", ", ABC", glued letters."""
    apart = tokens.mark(place) == ","
    first = place + apart
    if first >= len(tokens) or not tokens.capitalised(first):
        return False
    word = tokens.word[first]
    if not apart:
        return after and tokens.glued(first)
    letters = (
        after and word.isupper() and 1 < len(word) <= _MOST_LETTERS and not never_in_name(word.casefold(), first=True)
    )
    abbreviated = tokens.dotted[first] and first + 1 < len(tokens) and tokens.glued(first + 1)
    return letters or abbreviated or bool(tokens.mark(first + 1) and back_run(tokens, first + 1, len(tokens)))


def order_of(tokens: Tokens, place: int) -> bool:
    """Tell whether the letters of an order stand at *place* as they are written: SVD, Pr."""
    return words.ORDERS.get(tokens.key(place)) == tokens.word[place]


def _title_at(tokens: Tokens, place: int, stop: int, *, bare: bool, after: bool) -> Behind | None:
    """Return the title at *place*: the longest known one, else one by its pattern; *after* another title."""
    end, title = _longest(tokens, place, stop, bare=bare)
    if end == place + 1 and tokens.word[place] == "Sp" and _goes_on_glued(tokens, place, stop):
        title = None  # a specialist of a college that no list has, and no S.P.
    if title is not None and _means_something_else(tokens, place, end, title):
        return None
    if title is not None and title.canonical in words.EITHER_SIDE and _opens_a_name(tokens, end, stop, bare=bare):
        return None
    if title is not None and _printed_as_title(tokens, place, end, bare=bare):
        managing = title.canonical == _MANAGEMENT and _goes_on_glued(tokens, end - 1, stop) and _closes(tokens, end)
        if managing or _goes_on(tokens, end, stop):  # "M.M.A" is no M.M.
            return Behind(place, end + 1, inferred=True)
        if not bare and _torn_field(tokens, end, stop):
            return Behind(place, end + 2, inferred=True)
        beyond = _with_addition(tokens, end, special=title.canonical.startswith("Sp."))
        weak = title.weak and not tokens.word[place].startswith("Sp")  # no initials are written so
        return Behind(place, beyond, weak, inferred=end == place + 1 and not after and _is_short(tokens, place, title))
    return _by_pattern(tokens, place, stop, bare=bare, after=after)


def _means_something_else(tokens: Tokens, place: int, end: int, title: words.Back) -> bool:
    """Tell whether the letters of a title are those of a body or a document: the school MAN, "SE Nomor 5"."""
    if title.breaks is not None and tokens.key(place) in words.BODIES:
        return True
    numbered = tokens.mark(end).isdigit() or tokens.key(end) in {"no", "nomor"}
    return numbered and title.weak and end == place + 1


def _longest(tokens: Tokens, place: int, stop: int, *, bare: bool) -> tuple[int, words.Back | None]:
    """Return the longest known title from *place* on, and where it ends."""
    key, end = "", place
    found: words.Back | None = None
    ends: set[int] = set()
    step = place
    while step < stop and step - place < _MOST_PARTS and len(key) < _LONGEST_KEY:
        if not tokens.word[step]:
            if bare or not _comma_for_dot(tokens, step, key):
                break
            step += 1
            continue
        if _known(key) and _begins_another(tokens, step, key):
            break  # "S.Kep. Ns.": two titles
        key += tokens.key(step)
        ends.add(len(key))
        step += 1
        hit = words.back_title(key)
        if hit is not None and len(ends) > 1 and hit.canonical in words.EITHER_SIDE:
            hit = None  # "Dr. H." is no veterinarian
        if hit is not None and (hit.breaks is None or ends <= hit.breaks):
            end, found = step, hit
    return end, found


def _comma_for_dot(tokens: Tokens, place: int, key: str) -> bool:
    """Tell whether the mark at *place* stands for the dot behind the letters *key* of a degree: "M, Si"."""
    following = tokens.key(place + 1)
    if tokens.mark(place) not in {",", "."} or not following:
        return False
    if len(key) == 1:
        return _known(key + following) or _known(key + following + tokens.key(place + 2))
    return not _known(key if len(following) == 1 else following) and _known(key + following)


def _begins_another(tokens: Tokens, place: int, key: str) -> bool:
    """Tell whether the word at *place* begins a title of its own behind the title *key*."""
    part = tokens.key(place)
    both = part + tokens.key(place + 1)
    if _known(key + both):
        return False
    if not tokens.glued(place):
        return _known(part) or _known(both) or not _known(key + part)
    return len(part) == 1 and _known(both)


def _known(key: str) -> bool:
    return words.back_title(key) is not None


def _is_short(tokens: Tokens, place: int, title: words.Back) -> bool:
    """Tell whether a built degree stands there as two or three capitals, which may be anything: MPI."""
    word = tokens.word[place]
    return title.breaks is not None and len(word) <= _SHORT and word.isupper()


def _opens_a_name(tokens: Tokens, place: int, stop: int, *, bare: bool) -> bool:
    """Tell whether a name stands at *place*, behind a title that may stand on either side: ", Ns. Siti Aminah"."""
    return tokens.capitalised(place) and _title_at(tokens, place, stop, bare=bare, after=True) is None


def _closes(tokens: Tokens, place: int) -> bool:
    """Tell whether the word at *place* is a field that ends its degree, and no degree of its own: "M.M.Inov."."""
    word = tokens.word[place]
    apart = place + 1 >= len(tokens) or not (tokens.word[place + 1] and tokens.glued(place + 1))
    return apart and word[1:].islower() and tokens.dotted[place] and not _known(word.casefold())


def _goes_on_glued(tokens: Tokens, place: int, stop: int) -> bool:
    return tokens.dotted[place] and place + 1 < stop and tokens.capitalised(place + 1) and tokens.glued(place + 1)


def _torn_field(tokens: Tokens, end: int, stop: int) -> bool:
    """Tell whether a comma tears the field from its degree: "S.ST., Par."."""
    key = tokens.key(end + 1)
    return (
        tokens.mark(end) == ","
        and end + 1 < stop
        and len(key) >= _SHORT
        and key in words.fields()
        and not _known(key)
        and tokens.dotted[end + 1]
    )


def _goes_on(tokens: Tokens, end: int, stop: int) -> bool:
    """Tell whether one more letter is glued to a title, and nothing to the letter."""
    if end >= stop or len(tokens.word[end]) != 1 or not (tokens.dotted[end - 1] and tokens.glued(end)):
        return False
    return end + 1 >= len(tokens) or not (tokens.word[end + 1] and tokens.glued(end + 1))


def _printed_as_title(tokens: Tokens, place: int, end: int, *, bare: bool) -> bool:
    """Tell whether letters that spell a known title stand there as a title: capitals, or dots inside."""
    printed = tokens.word[place:end]
    dotted = any(tokens.dotted[place : end - 1])
    if not printed[0][0].isupper():
        return not bare and (dotted or (tokens.dotted[place] and tokens.key(place) in _SMALL_TITLES))
    if len(printed) > 1:
        return not bare or dotted or any(len(word) > 1 for word in printed)
    several = sum(map(str.isupper, printed[0])) > 1
    if several or printed[0] in words.exact_words() or _SMALL_DEGREE.fullmatch(printed[0]):
        return True
    title = words.back_title(tokens.key(place))
    return not bare and title is not None and title.breaks is None


def _with_addition(tokens: Tokens, end: int, *, special: bool = False) -> int:
    """Return the end of a title with what narrows it: Sp.OG(K), Sp.PD-KGEH, Sp.THT-KL(K), M.Si.(Han).

    What narrows a *special* title, that of a medical college, is free: Sp.OG(Onk), Sp.OG(K)-Urogin, Sp.An(K)IC.
    """
    if tokens.key(end - 1) == "tr" and tokens.key(end) in _APPLIED:
        return end + 1
    while end < len(tokens):
        dashes, beyond = ("-\u2013" if special else "-"), tokens.capitalised(end + 1)
        if tokens.mark(end) and tokens.mark(end) in dashes and beyond and (special or tokens.word[end + 1].isupper()):
            end += 2
        elif (
            tokens.mark(end) == "(" and tokens.mark(end + 2) == ")" and (special or tokens.key(end + 1) in _IN_BRACKETS)
        ):
            end += 3
        elif special and tokens.mark(end - 1) == ")" and tokens.capitalised(end) and tokens.glued(end):
            end += 1
        else:
            break
    return end


def _by_pattern(tokens: Tokens, place: int, stop: int, *, bare: bool, after: bool) -> Behind | None:
    """Return a degree or certificate that the table does not list but that is built like one."""
    word = tokens.word[place]
    if _MIXED.fullmatch(word):
        return Behind(place, _with_addition(tokens, place + 1), inferred=True)
    goes_on = place + 1 < len(tokens) and tokens.glued(place + 1)
    if bare and not (goes_on and (after or _SEVERAL.fullmatch(tokens.word[place + 1]))):
        return None
    if _opens_degree(tokens, place) and tokens.capitalised(place + 1):
        end = place + 2
        while end < stop and tokens.word[end] and tokens.glued(end) and not _new_title(tokens, end, stop):
            end += 1
        field = "".join(map(tokens.key, range(place + 1, end)))
        known = field in words.fields()
        if not (known or after or tokens.glued(place + 1) or len(field) <= _SHORT):
            return None  # an initial and a name: ", S. Parman"
        return Behind(place, _with_addition(tokens, end), inferred=not known)
    return None if bare else _without_degree(tokens, place, stop, after=after)


def _without_degree(tokens: Tokens, place: int, stop: int, *, after: bool) -> Behind | None:
    """Return what else stands behind a comma: a college, a certificate, an order."""
    if (end := _of_the_college(tokens, place)) > place:
        return Behind(place, end)
    if order_of(tokens, place):
        return Behind(place, place + 1)
    word, key = tokens.word[place], tokens.key(place)
    if not _CERTIFICATE.fullmatch(word) or len(word) > _MOST_LETTERS or key in words.BODIES:
        return None
    closed = place + 1 >= len(tokens) or tokens.mark(place + 1) in {",", ".", ")"}
    fits = closed or (after and not _opens_a_name(tokens, place + 1, stop, bare=False))
    return Behind(place, place + 1, inferred=True) if fits and not never_in_name(key, first=True) else None


def _of_the_college(tokens: Tokens, place: int) -> int:
    """Return the end of what narrows a specialist behind a comma ("K-GH", "Subsp. FER (K)"), or of "Al-Hafizh"."""
    key, dash = tokens.key(place), tokens.mark(place + 1) == "-"
    if key == "al" and _KNOWS_THE_QURAN.fullmatch(tokens.key(place + 1 + dash)):
        return place + 2 + dash
    if _KNOWS_THE_QURAN.fullmatch(key.removeprefix("al")) and key.startswith("al"):
        return place + 1
    if key == "k" and dash and place + 2 < len(tokens) and tokens.word[place + 2].isupper():
        return place + 3
    if key == "subsp" and tokens.capitalised(place + 1):
        end = place + 2
        while end < len(tokens) and tokens.word[end] and tokens.glued(end):
            end += 1
        return _with_addition(tokens, end)
    return place


def _opens_degree(tokens: Tokens, place: int) -> bool:
    """Tell whether a grade with its dot stands at *place*, or the C of a certificate: "C.P.H.R"."""
    key = tokens.key(place)
    certificate = key == "c" and place + 1 < len(tokens) and tokens.glued(place + 1)
    return tokens.dotted[place] and tokens.word[place][0].isupper() and (key in _GRADES or certificate)


def _new_title(tokens: Tokens, place: int, stop: int) -> bool:
    """Tell whether the letter at *place* begins a degree of its own, or a profession: "S.Xyz.M.Si", "S.Xyz.Apt"."""
    if tokens.key(place) in words.TAILS:
        return True
    return tokens.key(place) in {"s", "m"} and place + 1 < stop and bool(tokens.word[place + 1])
