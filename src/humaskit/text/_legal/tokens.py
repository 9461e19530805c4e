"""A legal text cut into words, numbers and marks."""

import re
from typing import Final

__all__ = ["NUMBER_WORDS", "LegalTokens", "code_follows", "past_dot"]

NUMBER_WORDS: Final = frozenset({"nomor", "no", "nomer", "nmr", "nomo", "bernomor"})
"""What stands before a number."""
_TOKEN: Final = re.compile(r"[^\W\d_]+|[0-9]+|\n\s*\n|\S")
_ABOUT: Final = frozenset({"tantang", "tetang", "tentag", "tentan", "tentnag", "tentanng"})  # misprints of "tentang"
_GLUED: Final = re.compile(  # to the words around them, where a line break was lost
    r"[^\W\d_]{4,40}?(?=(?:NOMOR|[Nn]omor)\b)|(?:TENTANG|[Tt]entang)(?=[A-Z])|" + _TOKEN.pattern
)
_LONGEST_APART: Final = 8  # letters: "bernomor"
_YEAR_WORDS: Final = frozenset({"tahun", "thn", "th"})
_CODE: Final = re.compile(
    r"\s?(?![0-9]{1,2}/[0-9]{1,2}/[0-9]{4}\b)[0-9]{1,9}[0-9A-Za-z.-]{0,20}/[0-9A-Za-z]"
)  # no date
_MOJIBAKE: Final = ("Nomor\u00c2", "Nomor\u0100")  # a blank that was read in the wrong encoding


class LegalTokens:
    """A text cut into words, numbers and marks, with room at the end."""

    __slots__ = ("count", "ends", "folded", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        found = list(_TOKEN.finditer(text))
        words = [token.group() for token in found]
        if any(map(_is_glued, set(words))):  # each word once: texts are long
            found = list(_GLUED.finditer(text))
            words = [token.group() for token in found]
        self.text = text
        self.count = len(found)
        self.words: list[str] = words + [""] * 4
        self.folded: list[str] = [word.lower() for word in self.words]
        if any(broken in text for broken in _MOJIBAKE):
            self.folded = [word[:5] if word[:5] == "nomor" else word for word in self.folded]
        self.folded = ["tentang" if word in _ABOUT else word for word in self.folded]
        self.starts: list[int] = [token.start() for token in found] + [len(text)] * 4
        self.ends: list[int] = [token.end() for token in found] + [len(text)] * 4

    def slice(self, first: int, last: int) -> str:
        """Return the text from token *first* up to, not including, token *last*."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""

    def after(self, place: int, at: int) -> int:
        """Return the first token from *at* on that begins at or behind the character *place*."""
        while at < self.count and self.starts[at] < place:
            at += 1
        return at


def _is_glued(word: str) -> bool:
    return len(word) > _LONGEST_APART and (word[-5:].lower() == "nomor" or word[:7].lower() == "tentang")


def past_dot(tokens: LegalTokens, at: int) -> int:
    """Skip the dot of an abbreviation before a number or a name with its number: *UU. No. 14*, *PP. 5/2010*."""
    if tokens.words[at] != "." or tokens.starts[at] > tokens.ends[at - 1]:
        return at
    words, folded = tokens.words, tokens.folded
    number = words[at + 1].isdigit() and (words[at + 2] == "/" or folded[at + 2] in _YEAR_WORDS)
    named = words[at + 1][:1].isupper() and folded[at + 2] in NUMBER_WORDS
    return at + 1 if folded[at + 1] in NUMBER_WORDS or number or named else at


def code_follows(tokens: LegalTokens, at: int) -> bool:
    """Tell whether a colon stands before a number that needs no *Nomor*: *SK Bupati Kudus: 5B/KEP/2021*."""
    return tokens.words[at] == ":" and _CODE.match(tokens.text, tokens.ends[at]) is not None
