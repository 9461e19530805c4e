"""Reading one name from its first word on: front titles, the name itself, back titles."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from ...values.names import PersonName
from .._vocabulary import GIVEN_NAMES, never_in_name
from .back import Behind, back_run, bare_titles, leaves_a_title, order_of
from .back_words import back_title
from .front import also_name, behind_front, front_size, front_spans, is_rank
from .front_words import CATHOLIC, is_front
from .tokens import Tokens, clean

__all__ = ["Found", "read_name"]

_LEAST_SMALL: Final = 5
_MOST_WORDS: Final = 10
_LONGEST: Final = 300
_QUOTES: Final = {"(": ")", '"': '"', "\u201c": "\u201d"}
_MOST_NICKNAME: Final = 5  # tokens, with the brackets
_MOST_INITIALS: Final = 3
_LONGEST_INITIALS: Final = 6
_PARTICLES: Final = frozenset(
    {"bin", "binti", "bt", "ibn", "ibnu", "al", "el", "as", "van", "der", "de", "da", "dos", "von", "alias", "als"}
)
# Given names that are shortened with a dot; a dot behind any other long word ends the sentence.
_SHORTENED: Final = frozenset(
    {
        "moh", "muh", "mohd", "muhd", "moch", "much", "mokh", "mukh", "akh", "ach", "ahd", "ahm", "abd", "abdl", "ah",
        "hi", "gst", "ign", "tjok", "cok", "yoh", "joh", "yos", "jos", "ant", "stef", "aug", "bern", "greg", "ferd",
        "fran",
    }
)  # fmt: skip
_SERVICE_NUMBERS: Final = frozenset({"nip", "nrp"})
_OF_A_WALI: Final = frozenset({"kota", "nagari"})
_NUMBERS: Final = frozenset({"II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII"})
_SOVEREIGN: Final = _NUMBERS | {"I", "V", "X"}
_VERBS: Final = ("me", "ber", "di", "ter", "pe", "ke", "se")
_VOWELS: Final = frozenset("aeiou")


class Found(NamedTuple):
    """A name that was read, where it stands, and what is doubtful about it."""

    name: PersonName
    start: int
    end: int
    inferred: bool = False
    alternatives: tuple[PersonName, ...] = ()


def read_name(text: str, start: int, stop: int) -> Found | None:
    """Read the name that begins at the first word behind *start*; None where none does."""
    line_end = text.find("\n\n", start, stop)
    tokens = Tokens(text, start, stop if line_end < 0 else line_end)
    spans = front_spans(tokens)
    first = behind_front(tokens, spans[-1][1]) if spans else 0
    if not tokens.capitalised(first) or tokens.word[first] in _NUMBERS:
        return None
    last = _before_rank(tokens, first, _name_stop(tokens, first, titled=bool(spans)))
    apart = last - first > _MOST_INITIALS  # "B U D I": the letters of one word
    if not (apart or any(len(word) > 1 for word in tokens.word[first:last])) or _is_title(tokens, first, last):
        return None
    torn = _is_torn(tokens, first, last)
    last -= torn
    announced = _behind_nickname(tokens, last)
    listed = back_run(tokens, announced, len(tokens)) if torn or _announced(tokens, announced) else []
    bare, doubtful = _bare(tokens, first, last, listed)
    if not bare and not listed and last - 1 > first and _in_an_order(tokens, spans, last - 1):
        bare = [Behind(last - 1, last)]
    core = bare[0].start if bare else last
    titles_behind = _joined(tokens, bare, listed)
    behind = titles_behind[-1].stop if titles_behind else core
    end = tokens.end[behind - 1] if titles_behind else _name_end(tokens, core)
    begin = tokens.start[spans[0][0] if spans else first]
    if end - begin > _LONGEST:
        return None
    cut = _haji(tokens, first)
    found = _Parts(tokens, spans, first, core, cut, titles_behind)
    return Found(
        found.name(),
        begin,
        end,
        inferred=any(title.inferred for title in titles_behind)
        or leaves_a_title(tokens, behind, after=bool(titles_behind)),
        alternatives=tuple(_others(found, last, listed if doubtful else None)),
    )


def _before_rank(tokens: Tokens, first: int, last: int) -> int:
    """Return where the name ends if a rank stands in it: before the rank that closes it; none is before another."""
    for place in range(first + 1, last):
        if is_rank(tokens, place):
            behind = place + front_size(tokens, place)
            return place if behind >= last or tokens.key(behind) in _SERVICE_NUMBERS else first
    return last


def _in_an_order(tokens: Tokens, spans: list[tuple[int, int]], place: int) -> bool:
    """Tell whether the last word of a priest's name is the order: "Mgr Budi SVD"."""
    return order_of(tokens, place) and any(tokens.key(first) in CATHOLIC for first, _ in spans)


def _joined(tokens: Tokens, bare: list[Behind], listed: list[Behind]) -> list[Behind]:
    """Return the titles without and with a comma; the first of them may go on: "A.Md.,Keb", "AM.Kep"."""
    found = [*bare, *listed]
    stop = bare[-1].stop if bare else len(tokens)
    goes_on = stop < len(tokens) and tokens.dotted[stop - 1] and (tokens.glued(stop) or tokens.dotted[stop])
    if tokens.mark(stop) == "," or goes_on:
        whole = back_run(tokens, bare[0].start, len(tokens))
        if whole and whole[-1].stop > found[-1].stop:
            return whole
    return found


class _Parts(NamedTuple):
    """Where the parts of a name stand; *cut*: so many letters of "HM", "KHM" are a title, the rest is the name's."""

    tokens: Tokens
    front: list[tuple[int, int]]
    first: int
    core: int
    cut: int
    behind: list[Behind]

    def name(self) -> PersonName:
        """Make the value."""
        tokens = self.tokens
        front = [tokens.printed(first, stop) for first, stop in self.front]
        begin = tokens.start[self.first]
        if self.cut:
            front.append(tokens.text[begin : begin + self.cut])
            begin += self.cut
        return PersonName(
            name=clean(tokens.text[begin : _name_end(tokens, self.core)]),
            front=tuple(front),
            back=tuple(tokens.printed(title.start, title.stop) for title in self.behind),
        )


def _others(found: _Parts, last: int, listed: list[Behind] | None) -> Iterator[PersonName]:
    """Yield the other readings: initials for a title behind (*listed* are the sure ones), a name for one in front."""
    tokens = found.tokens
    if listed is not None:
        core, behind = (last, listed) if found.core < last else (last - 1, [Behind(last - 1, last), *listed])
        yield found._replace(core=core, behind=behind).name()
    first, stop = found.front[-1] if found.front else (0, 0)
    if stop == first + 1 and also_name(tokens.word[first]):
        yield found._replace(front=found.front[:-1], first=first).name()
    if found.cut and not tokens.word[found.first].endswith("M"):
        yield found._replace(cut=0).name()


def _is_title(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether all that was read is a title without a name."""
    word = tokens.word[first]
    if last == first + 1 and not also_name(word) and is_front(word):
        return True
    if last > first + 1 and first + front_size(tokens, first) >= last:
        return not also_name(word)
    if word[1:].islower() and not tokens.dotted[first]:
        return False
    whole = back_run(tokens, first, last, bare=True)
    return bool(whole) and whole[-1].stop == last


def _haji(tokens: Tokens, place: int) -> int:
    """Return how many letters of capitals such as HM or KHM are H. or KH.; the first of a name must follow."""
    word = tokens.word[place]
    if word.isupper() and tokens.capitalised(place + 1):
        for title in ("H", "KH"):
            if word.startswith(title) and len(word) == len(title) + 1:
                return len(title)
    return 0


def _bare(tokens: Tokens, first: int, last: int, listed: list[Behind]) -> tuple[list[Behind], bool]:
    """Return the titles that no comma announces, and whether they are doubtful.

    One weak title alone may be initials. Where listed titles follow, a bachelor's degree leads them and is sure, and a
    master's degree in front of a bachelor's is none.
    """
    found = bare_titles(tokens, first, last)
    if len(found) != 1 or not found[0].weak:
        return found, False
    if not listed:
        return found, True
    grade, next_grade = tokens.key(found[0].start)[0], tokens.key(listed[0].start)[0]
    return ([], True) if (grade, next_grade) == ("m", "s") else (found, False)


def _name_stop(tokens: Tokens, first: int, *, titled: bool) -> int:
    """Return where the run of name words that begins at *first* ends; behind a title, a word of a field is a name."""
    place = first
    while place < len(tokens) and place - first < _MOST_WORDS:
        word = tokens.word[place]
        if not word:  # "Al-Kindy"
            if _is_numbered(tokens, place):  # "Hamengku Buwono (HB) X"
                place += len("(HB")
                continue
            if place == first or tokens.mark(place) != "-" or not _joins(tokens, place):
                break
        elif word[0].isupper():
            if word.casefold() == "wali" and tokens.key(place + 1) in _OF_A_WALI:
                break
            if never_in_name(word.casefold(), first=place == first and not titled):
                break
        elif place == first or not (_is_particle(tokens, place) or _is_small(tokens, place)):
            return place + (len("-X") + 1) * (place > first and _is_royal_ordinal(tokens, place))
        place += 1
        if tokens.dotted[place - 1] and not (_keeps_dot(word) or (place == first + 1 and _are_initials(word))):
            closing = place + 1 == len(tokens) and len(tokens.word[place]) == 1  # "Sri Hartati. L"
            return place + (closing and tokens.capitalised(place) and place - first > 1)
    return place


def _is_torn(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether the last letter belongs to a degree with a comma for its dot, and none before it: "Budi S,Sos"."""
    key = tokens.key(last - 1)
    if last - 1 == first or key not in {"s", "m"} or tokens.mark(last) != "," or last + 1 >= len(tokens):
        return False
    if not (tokens.glued(last) and tokens.glued(last + 1)) or back_title(key + tokens.key(last + 1)) is None:
        return False
    return not back_run(tokens, last + 1, len(tokens))


def _behind_nickname(tokens: Tokens, place: int) -> int:
    """Return the place behind a nickname in brackets or quotation marks and before a comma: "Suryadi (Adi), S.Sos"."""
    closing = _QUOTES.get(tokens.mark(place))
    if closing is None:
        return place
    for stop in range(place + 2, place + _MOST_NICKNAME):
        if tokens.mark(stop) == closing:
            return stop + 1 if tokens.mark(stop + 1) == "," else place
    return place


def _announced(tokens: Tokens, place: int) -> bool:
    """Tell whether titles may follow at *place*: behind a comma, or a dot without a blank ("Santoso.M.Si")."""
    if tokens.mark(place) in {",", ";"}:
        return True
    if place >= len(tokens) or not tokens.dotted[place - 1] or _keeps_dot(tokens.word[place - 1]):
        return False
    if tokens.glued(place):
        return True
    run = back_run(tokens, place, len(tokens)) if tokens.capitalised(place) else []
    # "Budi Santoso. SE" and nothing more, or a comma
    return bool(run) and (run[-1].stop == len(tokens) or tokens.mark(run[-1].stop) == ",")


def _is_particle(tokens: Tokens, place: int) -> bool:
    """Tell whether *bin*, *van der* or the like stands there with a name behind it."""
    while tokens.word[place : place + 1] and tokens.word[place] in _PARTICLES:
        place += 1
        if tokens.capitalised(place):
            return True
    return False


def _is_small(tokens: Tokens, place: int) -> bool:
    """Tell whether a last word without its capital stands there: at the end, or with titles: "Vera pangau, S.Sos."."""
    if place + 1 == len(tokens):
        word = tokens.word[place]
        verb = word.startswith(_VERBS) or len(word) < _LEAST_SMALL or never_in_name(word, first=True)
        return word.islower() and not verb and tokens.key(place - 1) in GIVEN_NAMES
    if tokens.mark(place + 1) != "," or not tokens.capitalised(place + 2) or not tokens.dotted[place + 2]:
        return False  # "Andi menegaskan, SE itu ..."
    return bool(back_run(tokens, place + 1, len(tokens)))


def _joins(tokens: Tokens, place: int) -> bool:
    """Tell whether the mark at *place* joins two words of a name without blanks."""
    return tokens.glued(place) and tokens.capitalised(place + 1) and tokens.glued(place + 1)


def _keeps_dot(word: str) -> bool:
    """Tell whether the dot behind *word* shortens it; else it ends the sentence."""
    key = word.casefold()
    return len(key) == 1 or key in _SHORTENED or not _VOWELS.intersection(key)


def _are_initials(word: str) -> bool:
    """Tell whether the first word of a name is initials or nobility: "HA. Suryadi", "IB. Wirata", "GRAj."."""
    capitals = sum(map(str.isupper, word))
    return len(word) <= _LONGEST_INITIALS and capitals > 1 and (capitals < len(word) or capitals <= _MOST_INITIALS)


def _is_numbered(tokens: Tokens, place: int) -> bool:
    """Tell whether letters in brackets and the number of a sovereign stand there: "(HB) X"."""
    letters = tokens.mark(place) == "(" and tokens.mark(place + 2) == ")" and tokens.word[place + 1].isupper()
    return letters and place + 3 < len(tokens) and tokens.word[place + 3] in _SOVEREIGN


def _is_royal_ordinal(tokens: Tokens, place: int) -> bool:
    """Tell whether the number of a sovereign stands there with *ke-*: "Hamengku Buwono ke-X"."""
    told = tokens.key(place) == "ke" and tokens.mark(place + 1) == "-" and place + 2 < len(tokens)
    return told and tokens.word[place + 2] in _SOVEREIGN


def _name_end(tokens: Tokens, core: int) -> int:
    """Return the offset at which the name ends: its last dot counts where it shortens a word."""
    end, word = tokens.end[core - 1], tokens.word[core - 1]
    return end - 1 if tokens.dotted[core - 1] and not _keeps_dot(word) else end
