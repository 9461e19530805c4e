"""Reading a text that is one phrase about one official, to its last word.

What is left unread makes the reading unsure. Where the rest stands in small letters ("kadis kesehatan kota malang, budi
santoso"), the phrase is read again as if it had its capitals.
"""

import re
from typing import Final

import attrs

from ...errors import shown
from ...values.names import PersonName
from .._vocabulary import GIVEN_NAMES, SENTENCE_OPENERS, listed
from .._words import words_of
from ..reading import Reading, warning
from .link import read_part
from .mentions import mentions
from .phrase import PostPhrase
from .readings import name_first, post_first

__all__ = ["read_whole"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_NUMBERED: Final = re.compile(r"\s*\(?[0-9]{1,3}[.)]\s")  # of a list
_BRACKET: Final = re.compile(r"\(\w+(?: \w+){0,2}\)")
_VERB: Final = re.compile(r"(?:me|ber|di|ter)[a-z]{4,}")
# Words that stay in small letters inside a phrase, and those around a phrase that say nothing of the official.
_SMALL: Final = listed(
    """
    adalah akan antar atas atau bagi bernama bersama dan dari dengan di dijabat diisi jadi juga kepada ke menjabat
    menjadi merangkap merupakan oleh pada para se sebagai sekaligus selaku serta sudah telah untuk yaitu yakni yang
    """
)
_WITH: Final = listed("bapak baru beserta bpk bu ibu ini istri itu jajaran lama nama pak rombongan saudara")
_AROUND: Final = (_SMALL | SENTENCE_OPENERS | _WITH) - {"di"}


def read_whole(text: str, region: str | None) -> Reading[PostPhrase] | None:
    """Read *text* as one phrase; ``rest`` is what stands around it."""
    found = _read(text, region)
    if found is None or _unread_small(found.rest):
        shadow = _capitalised(text)
        again = _read(shadow, region) if shadow != text else None
        if (
            again is not None
            and again.value is not None
            and not _unread(again.rest, named=True)
            and _tells_more(again, found)
        ):
            return _as_printed(again, text)
    if found is None or not (
        left := _unread(found.rest, named=found.value is not None and found.value.person is not None)
    ):
        return found
    issue = warning("unread", "words of the phrase were not understood", value=shown(left))
    return attrs.evolve(found, issues=(*found.issues, issue))


def _read(text: str, region: str | None) -> Reading[PostPhrase] | None:
    """Read *text* with the letters as they are."""
    tokens = words_of(text)
    limit = len(tokens)
    first = int(_NUMBERED.match(text) is not None)
    part = read_part(tokens, first, limit, whole=True)
    found = post_first(tokens, part, limit, region) if part is not None else name_first(tokens, first, limit, region)
    if found is None:
        found = next(iter(mentions(tokens, region, whole=True)), None)
    if found is None:
        return None
    return attrs.evolve(found, rest=(text[: found.start] + text[found.end :]).strip())


def _unread(rest: str, *, named: bool) -> str:
    """Return what is left of the text around a phrase that should have been read; a second name in brackets is none."""
    left = _BRACKET.sub(" ", rest) if named else rest
    words = [word for word in _WORD.findall(left) if word.casefold() not in _AROUND]
    return left.strip() if words else ""


def _unread_small(rest: str) -> bool:
    """Tell whether words in small letters are left that may belong to the phrase."""
    return any(word[0].islower() and word not in _AROUND and not _is_verb(word) for word in _WORD.findall(rest))


def _is_verb(word: str) -> bool:
    """Tell whether a word in small letters looks like a verb: *mengatakan*, *diberikan*."""
    return word not in GIVEN_NAMES and _VERB.fullmatch(word) is not None


def _capitalised(text: str) -> str:
    """Return *text*, as long as it was, with a capital for every word that may have one in a phrase."""

    def raised(found: re.Match[str]) -> str:
        word = found[0]
        first = word[0].upper()
        keeps = word in _SMALL or _is_verb(word) or len(first) > 1 or not word[0].islower()
        return word if keeps else first + word[1:]

    return _WORD.sub(raised, text)


def _tells_more(again: Reading[PostPhrase], found: Reading[PostPhrase] | None) -> bool:
    """Tell whether the second reading has what the first one lacks, and nothing less."""
    if again.value is None or found is None or found.value is None:
        return again.value is not None and again.value.person is not None
    return len(again.rest) < len(found.rest) and (again.value.person is not None or found.value.person is None)


def _as_printed(found: Reading[PostPhrase], text: str) -> Reading[PostPhrase]:
    """Return a reading of the capitalised text with the letters that *text* has."""

    def printed(part: str | None) -> str | None:
        place = -1 if part is None else _folded(text).find(_folded(part))
        return part if part is None or place < 0 else text[place : place + len(part)]

    def phrase(value: PostPhrase) -> PostPhrase:
        person = value.person
        if person is not None:
            person = PersonName(name=printed(person.name) or person.name, front=person.front, back=person.back)
        return attrs.evolve(
            value,
            post=printed(value.post) or value.post,
            agency=printed(value.agency),
            region=printed(value.region),
            acting=printed(value.acting),
            person=person,
            second=phrase(value.second) if value.second is not None else None,
        )

    issue = warning("small-letters", "words in small letters are taken for names", value=shown(text))
    value = phrase(found.value) if found.value is not None else None
    surface, rest = text[found.start : found.end], (text[: found.start] + text[found.end :]).strip()
    return attrs.evolve(found, value=value, surface=surface, rest=rest, issues=(*found.issues, issue))


def _folded(text: str) -> str:
    """Return *text* in small letters and as long as it was."""
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
