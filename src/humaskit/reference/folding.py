"""The key under which names are compared: :func:`fold`.

Indonesian public text writes one name in many ways: ``Kab. Toli-Toli``, ``KAB.TOLI TOLI``, ``Jum'at`` and ``Jumat``.
Folding makes the spellings of one name equal and keeps different names apart. It is cheap on purpose: no Unicode
normal forms (they are quadratic on hostile input), one pass, linear in the length of the text.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ..errors import InvalidValue, Issue

__all__ = ["LONGEST_NAME", "Word", "fold", "name_key", "words"]

LONGEST_NAME: Final = 200
"""No name of the reference tables is longer; longer text matches nothing."""

# Inside a word these are dropped: apostrophes (Jum'at, Ma'ruf), soft hyphen, zero-width blanks, combining marks.
_DROPPED: Final = "'`\u00b4\u2018\u2019\u02bc\u00ad\u200b\u200c\u200d\u2060\ufeff" + "".join(
    chr(code) for code in range(0x300, 0x370)
)
_WORD: Final = re.compile(rf"[^\W_]+(?:[{_DROPPED}]+[^\W_]+)*")
_BARE_WORD: Final = re.compile(r"[^\W_]+")
_ASCII_WORD: Final = re.compile(r"[a-z0-9]+")
_DROP: Final = str.maketrans("", "", _DROPPED)


class Word(NamedTuple):
    """One folded word and where it stands in the text: ``text[start:end]``."""

    folded: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """Yield the folded words of *text* with their offsets, in one pass; raises :class:`InvalidValue` for no text.

    ``" ".join(word.folded for word in words(text)) == fold(text)``, so a scanner that joins neighbouring words with
    one blank can look them up in any index keyed by :func:`fold`.

    >>> [(word.folded, word.start, word.end) for word in words("Pemkab. Toli-Toli")]
    [('pemkab', 0, 6), ('toli', 8, 12), ('toli', 13, 17)]
    """
    for match in _WORD.finditer(_text(text)):
        word = match[0]
        folded = word.lower() if word.isascii() and word.isalnum() else _folded(word)
        if folded:  # an apostrophe alone is no word, though Unicode calls one of them a letter
            yield Word(folded, match.start(), match.end())


def fold(text: str) -> str:
    r"""Return the comparison key of *text*: case, dots, hyphens, quotes and doubled blanks do not count.

    >>> fold("  KAB. Toli-Toli "), fold("Jum\u2019at")
    ('kab toli toli', 'jumat')
    """
    # What is dropped stands within words or beside them: either way it goes.
    if _text(text).isascii():
        if text.isalnum():
            return text.lower()
        return " ".join(_ASCII_WORD.findall(text.lower().replace("'", "").replace("`", "")))
    return _folded(" ".join(_BARE_WORD.findall(text.translate(_DROP))))


def _folded(word: str) -> str:
    return word.translate(_DROP).casefold().translate(_DROP)  # twice: some letters fold to one with a mark


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise InvalidValue(Issue(code="type", message=f"text is expected, not {type(value).__name__}"))


def name_key(text: object) -> str:
    """Return the key of a name, or ``""`` for what cannot be one: no text, or more than 200 characters.

    >>> name_key("Musi  Banyuasin"), name_key("x" * 201), name_key(None)
    ('musi banyuasin', '', '')
    """
    return fold(text) if isinstance(text, str) and len(text) <= LONGEST_NAME else ""
