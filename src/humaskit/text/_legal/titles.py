"""Where the title of a legal instrument ends: the words behind *tentang* are not delimited."""

import re
from typing import Final

from .types import NUMBER_WORDS, LegalTokens, is_head

__all__ = ["title_end"]

_FUNCTION: Final = frozenset(
    {
        "dan", "atau", "di", "ke", "dari", "dalam", "untuk", "bagi", "atas", "serta", "yang", "terhadap", "kepada",
        "sebagai", "secara", "tentang", "antara", "dengan", "nomor", "no", "tahun", "per", "pada", "oleh",
        "melalui",
    }
)  # fmt: skip
_STOPS: Final = frozenset(
    {
        "maka", "bahwa", "adalah", "merupakan", "yaitu", "yakni", "telah", "sudah", "akan", "harus", "wajib", "dapat",
        "bisa", "tersebut", "ini", "itu", "juga", "menjadi", "sebagaimana", "juncto", "kata", "ujar", "tutur", "ungkap",
        "jelas", "agar", "karena", "sehingga", "namun", "tetapi", "tidak", "belum", "sejak", "ketika", "saat", "mulai",
        "berlaku", "mengatur", "menyebut", "diatur", "diubah", "dicabut", "disebut", "dibuat", "pasal", "junto", "jo",
        "terdiri",
    }
)  # fmt: skip
_VERB: Final = re.compile(r"(?:me|di)\w{3,}(?:kan|i)")
_NO_VERBS: Final = frozenset({"menteri", "mengenai", "melalui", "diri", "meliputi"})
_AFTER_PLACE: Final = frozenset({"oleh", "pada", "kepada", "dengan"})
_LONGEST_TITLE: Final = 120  # tokens
_SMALL: Final = 12  # words of a title in small letters, in running text


def title_end(tokens: LegalTokens, at: int, *, whole: bool) -> int:
    """Return the token behind the title that begins at *at*.

    A bracket, a full stop, a verb or a word such as *maka* ends it. In running text (not *whole*) so does a word in
    small letters behind a title in capitals, and a comma that divides no list.
    """
    capitals = tokens.words[at][:1].isupper()
    nested = tokens.folded[at] in ("perubahan", "pencabutan", "pelaksanaan", "peraturan") or not capitals
    here = end = at
    while here < min(tokens.count, at + _LONGEST_TITLE):
        word, folded = tokens.words[here], tokens.folded[here]
        if _stops(tokens, here) or (not whole and here - at > _SMALL and not capitals):
            break
        if word == ",":
            if not whole and not _divides_list(tokens, here):
                break
        elif folded in _FUNCTION:
            if not whole and _leaves(tokens, here, nested=nested):
                break
        elif not whole and capitals and word.islower():
            break
        else:
            end = here + 1
        here += 1
    return end


def _stops(tokens: LegalTokens, at: int) -> bool:
    word, folded = tokens.words[at], tokens.folded[at]
    if word[:1].isalpha():
        verb = word.islower() and folded not in _NO_VERBS and _VERB.fullmatch(folded) is not None
        return verb or (folded in _STOPS and (word.islower() or folded in ("juncto", "junto", "jo", "pasal")))
    if word == ".":
        if tokens.folded[at - 1] in NUMBER_WORDS and tokens.words[at + 1][:1].isdigit():
            return False  # "Pelaksanaan Undang-Undang No. 20 Tahun 2009"
        return tokens.starts[at + 1] > tokens.ends[at] or not tokens.words[at + 1]
    return not (word[0].isdigit() or word in (",", "-", "/", "&", "'", "\u2019", "\u2013"))


def _divides_list(tokens: LegalTokens, at: int) -> bool:
    """Tell whether a comma divides the parts of a list: another part follows, and *dan* or *serta* before long."""
    if tokens.folded[at + 1] in ("dan", "serta", "atau"):
        return tokens.words[at + 2][:1].isupper() and not is_head(tokens.folded[at + 2])
    if not tokens.words[at + 1][:1].isupper():
        return False
    for here in range(at + 1, min(tokens.count, at + 10)):
        if tokens.folded[here] in ("dan", "serta"):
            return tokens.words[here + 1][:1].isupper() and not is_head(tokens.folded[here + 1])
        if tokens.words[here].islower() or not (tokens.words[here].isalpha() or tokens.words[here] == ","):
            return False
    return False


def _leaves(tokens: LegalTokens, at: int, *, nested: bool) -> bool:
    """Tell whether a function word leads out of the title: to another law, to an actor, to small letters."""
    following = tokens.words[at + 1]
    if tokens.folded[at] in ("dan", "serta", "dengan") and is_head(tokens.folded[at + 1]):
        return not nested
    if tokens.folded[at] in _AFTER_PLACE and not nested:
        return True
    return following[:1].islower() and tokens.folded[at + 1] not in _FUNCTION and not nested
