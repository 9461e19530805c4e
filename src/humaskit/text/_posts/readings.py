"""Readings of posts: what was found at a place of a text, with its doubts."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

import attrs

from ...errors import shown
from ...model.kinds import Mandate
from ...values.certainty import Certainty
from ...values.plaintext import tidy
from .._names.reading import Found, read_name
from .._places import names_place
from .._vocabulary import GIVEN_NAMES, is_field
from .._words import Words
from ..reading import Reading, warning
from .agencies import agency_at
from .forms import forms
from .heads import read_head
from .link import adjacent_post, linked_post, read_part
from .persons import SPOKEN_TO, Part, Person, read_person
from .phrase import Order, PostPhrase, phrase_of

__all__ = ["behind_name", "name_first", "post_first"]

_OPENING: Final = " \t\r\n\u00a0\"'\u201c\u201d\u2018\u2019(:,-\u2013\u2014"
_BEFORE_POST: Final = frozenset({"", ",", "-", "\u2013", "\u2014", ":", "/", "("})


_LONGEST_LETTERS: Final = 5
_FUSED: Final = ("kadis", "kadin", "kaban", "kabag", "kabid", "kasub", "sekdis", "kakan", "kasat", "wakap", "kapol")


class _Phrase(NamedTuple):
    """What was found: a post, the person, a second post, and the offsets of the whole."""

    part: Part
    person: Person | None
    second: Part | None
    start: int
    end: int


def post_first(tokens: Words, part: Part, limit: int, hint: str | None) -> Reading[PostPhrase]:
    """Return the reading of a post with what follows it: a second post, a name, a second post in brackets."""
    second = linked_post(tokens, part.stop, limit) or adjacent_post(tokens, part, limit)
    last = second if second is not None else part
    person = read_person(tokens, last, limit)
    end = person.end if person is not None else last.rest.end
    if person is not None and second is None:
        second, end = _second_behind(tokens, end, limit)
        holder = read_person(tokens, second, limit) if second is not None and not person.apart else None
        if holder is not None and part.head.wants == "agency" and part.rest.open:
            part.rest.agency = (person.found.start, person.found.end)  # "Ketua Umum Xyz sekaligus Bupati Budi ..."
            part.rest.end = person.found.end
            person, end = holder, holder.end
    return _reading(tokens, _Phrase(part, person, second, part.start, end), hint)


def _second_behind(tokens: Words, end: int, limit: int) -> tuple[Part | None, int]:
    """Return a second post behind the name, in brackets or after linking words, and where it ends."""
    place = bisect_left(tokens.starts, end)
    if place >= limit:
        return None, end
    marks = tokens.text[end : tokens.starts[place]].strip()
    if marks == "(":
        part = read_part(tokens, place, limit, whole=True)
        close = tokens.closed(part.rest.end) if part is not None else None
        return (part, close) if close is not None else (None, end)
    part = linked_post(tokens, place, limit) if marks in {"", ","} else None
    return (part, part.rest.end) if part is not None else (None, end)


def name_first(tokens: Words, first: int, limit: int, hint: str | None) -> Reading[PostPhrase] | None:
    """Return the reading of a name at the token *first* with a post behind it."""
    text = tokens.text
    spoken_to = first
    while tokens.at(first) in SPOKEN_TO and tokens.capital(first + 1):
        first += 1
    begin = tokens.starts[first] if 0 < first < limit else len(text) - len(text.lstrip(_OPENING))
    found = read_name(text, begin, len(text))
    place = bisect_left(tokens.starts, found.end) if found is not None else limit
    if found is not None and (post := _fused_in(tokens, found, place)) is not None:
        found, place = read_name(text, found.start, tokens.starts[post]), post
    if found is None or place >= limit:
        return None
    marks = text[found.end : tokens.starts[place]].strip()
    mononym = " " not in found.name.name and not (found.name.front or found.name.back)
    if marks not in _BEFORE_POST:
        return None
    part = linked_post(tokens, place, limit, name_first=True)
    if part is None:
        part = read_part(tokens, place, limit, whole=True)
        if mononym and not marks and part is not None and part.acting is None:
            if first == spoken_to and not _stands_alone(tokens, part, limit):
                return None
            found = found._replace(inferred=tokens.at(first) not in GIVEN_NAMES)
    if part is None:
        return None
    _to_the_end(tokens, part, limit)
    return behind_name(tokens, found, part, limit, hint)


def _to_the_end(tokens: Words, part: Part, limit: int) -> None:
    """Read the last words of a field that may be names as well: the name stands in front already."""
    rest = part.rest
    while (
        rest.field is not None and rest.stop < limit and tokens.adjacent(rest.stop) and is_field(tokens.at(rest.stop))
    ):
        if tokens.ends[rest.stop - 1] != rest.end:
            return
        if rest.field[1] == rest.stop:
            rest.field = (rest.field[0], rest.stop + 1)
        if rest.agency is not None and rest.agency[1] == rest.end:
            rest.agency = (rest.agency[0], tokens.ends[rest.stop])
        rest.end = tokens.ends[rest.stop]
        rest.stop += 1


def _fused_in(tokens: Words, found: Found, stop: int) -> int | None:
    """Return the token of a short title that was taken for a word of the name: "Suryadi Kadiskominfo Provinsi Xyz"."""
    first = bisect_left(tokens.starts, found.start) + 1
    for place in range(first, stop):
        word = tokens.at(place)
        behind = is_field(tokens.at(place + 1)) or agency_at(tokens, place + 1) is not None
        alone = word in forms() and not (tokens.adjacent(place + 1) and behind)  # Kaban is a clan
        short = word.startswith(_FUSED) and not alone
        head = read_head(tokens, place) if short or word == "pranata" else None
        if head is not None and (short or head.stop - place > 1):  # Pranata is a name, Pranata Humas is none
            return place
    return None


def _stands_alone(tokens: Words, part: Part, limit: int) -> bool:
    """Tell whether the one word before a post is the name of its holder: "Suryadi Ketua KPU", no region, no agency."""
    word = tokens.raw(0)
    other = (word.isupper() and len(word) <= _LONGEST_LETTERS) or names_place(tokens, 0)
    return not other and agency_at(tokens, 0) is None and read_person(tokens, part, limit) is None


def behind_name(tokens: Words, found: Found, part: Part, limit: int, hint: str | None) -> Reading[PostPhrase]:
    """Return the reading of a name and the post behind it."""
    second = linked_post(tokens, part.stop, limit)
    end = second.rest.end if second is not None else part.rest.end
    close = tokens.closed(end) if "(" in tokens.text[found.end : part.start] else None
    if close is not None:
        end = close
        place = bisect_left(tokens.starts, end)
        if second is None and place < limit:
            second = linked_post(tokens, place, limit, name_first=True)
            end = second.rest.end if second is not None else end
    person = Person(found, apart=True, end=found.end)
    return _reading(tokens, _Phrase(part, person, second, found.start, end), hint)


def _reading(tokens: Words, phrase: _Phrase, hint: str | None) -> Reading[PostPhrase]:
    """Make the reading of what was found."""
    part, person, second, start, end = phrase
    value = phrase_of(tokens, part, hint)
    if second is not None:
        value = _with_second(value, phrase_of(tokens, second, hint))
    if person is not None:
        order = Order.NAME_FIRST if person.found.start < part.start else Order.POST_FIRST
        value = attrs.evolve(value, person=person.found.name, order=order)
    others = (*_other_posts(value, part), *_other_names(tokens, value, part, person))
    issues = part.rest.place.issues if part.rest.place is not None else ()
    if part.rest.strange is not None and part.rest.region is None:
        said = shown(tokens.text[slice(*part.rest.strange)])
        issues = (*issues, warning("region", f"{said} may be a region that is not known by this name", value=said))
    guessed = part.implied or part.head.guess or bool(issues) or (person is not None and person.found.inferred)
    certainty = Certainty.INFERRED if guessed else Certainty.STATED
    return Reading(
        value=value,
        surface=tokens.text[start:end],
        start=start,
        end=end,
        certainty=Certainty.AMBIGUOUS if others else certainty,
        issues=issues,
        alternatives=others,
    )


def _with_second(value: PostPhrase, second: PostPhrase) -> PostPhrase:
    """Return *value* with a second post; a PPID is one of the region that the first post is of."""
    if second.title == "PPID" and value.region is None and value.region_code is None:
        value = attrs.evolve(
            value, region=second.region, region_code=second.region_code, regions=second.regions, level=second.level
        )
    return attrs.evolve(value, second=second)


# --- doubts -------------------------------------------------------------------------------------------------------


def _other_posts(value: PostPhrase, part: Part) -> Iterator[PostPhrase]:
    """Yield the readings with another title or mandate."""
    for title in part.head.others:
        yield attrs.evolve(value, title=title)
    if part.acting is not None and part.acting.misprint:
        yield attrs.evolve(value, mandate=Mandate.UNMARKED)


def _other_names(tokens: Words, value: PostPhrase, part: Part, person: Person | None) -> Iterator[PostPhrase]:
    """Yield the readings with another name, or with the border between post and name at another word."""
    if person is None:
        yield from _name_in_place(tokens, value, part)
        return
    for name in person.found.alternatives:
        yield attrs.evolve(value, person=name)
    if person.apart:
        return
    if part.rest.also_given and part.rest.region is not None:
        found = read_name(tokens.text, part.rest.region[0], person.found.end)
        if found is not None:
            bare = attrs.evolve(value, region=None, region_code=None, regions=(), agency=None, level=part.head.level)
            yield attrs.evolve(bare, post=_post_text(tokens, part, part.head.stop), person=found.name)
    if part.rest.region is not None and names_place(tokens, bisect_left(tokens.starts, person.found.start)):
        yield attrs.evolve(value, person=None, order=Order.POST_ONLY)  # "Kepala Cabang Xyz Jatim Malang Budi"
    if part.rest.doubtful:
        yield _all_name(tokens, value, part, person)
    elif (part.rest.open or part.rest.guess) and not _surely_begins(tokens, person):
        moved = tuple(_moved(tokens, value, part, person))
        yield from moved or (attrs.evolve(value, person=None, order=Order.POST_ONLY),)


def _all_name(tokens: Words, value: PostPhrase, part: Part, person: Person) -> PostPhrase:
    """Return the reading in which all that stands behind the title is the name."""
    found = read_name(tokens.text, tokens.starts[part.head.stop], person.found.end)
    if found is None or found.end != person.found.end:
        return attrs.evolve(value, person=None, order=Order.POST_ONLY)
    post = _post_text(tokens, part, part.head.stop)
    return attrs.evolve(value, post=post, domain=None, agency=None, person=found.name)


def _name_in_place(tokens: Words, value: PostPhrase, part: Part) -> Iterator[PostPhrase]:
    """Yield the reading in which what was taken for a place is a name: "Camat Suryadi"."""
    if part.rest.guess and part.rest.field is not None:
        found = read_name(tokens.text, tokens.starts[part.rest.field[0]], part.rest.end)
        if found is not None:
            post = _post_text(tokens, part, part.head.stop)
            yield attrs.evolve(value, post=post, domain=None, person=found.name, order=Order.POST_FIRST)


def _post_text(tokens: Words, part: Part, stop: int) -> str:
    """Return the words of the post up to the token *stop*."""
    return tidy(tokens.text[part.post_start : tokens.ends[stop - 1]])


def _surely_begins(tokens: Words, person: Person) -> bool:
    """Tell whether a name begins where it was read: with a title, or with a very common given name."""
    first = tokens.at(bisect_left(tokens.starts, person.found.start))
    return bool(person.found.name.front) or first in GIVEN_NAMES


def _moved(tokens: Words, value: PostPhrase, part: Part, person: Person) -> Iterator[PostPhrase]:
    """Yield the readings in which the border between post and name stands one word further right or left."""
    first = bisect_left(tokens.starts, person.found.start)
    left = part.rest.guess and part.rest.field is not None
    for place in (first + 1, first - 1) if left else (first + 1,):
        found = read_name(tokens.text, tokens.starts[place], person.found.end) if place < len(tokens) else None
        if found is None or found.end != person.found.end or place < part.head.stop:
            continue
        words = tokens.printed(part.head.stop, place) if place > part.head.stop else ""
        yield attrs.evolve(value, post=_post_text(tokens, part, place), domain=tidy(words) or None, person=found.name)
