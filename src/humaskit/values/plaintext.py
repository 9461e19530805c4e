"""Plain text that is safe to store, print and compare."""

import functools
import re
import unicodedata
from collections.abc import Callable
from typing import Annotated, Final, TypeAlias

from .rules import Matches, Rule

__all__ = ["Email", "Language", "Line", "Prose", "Text", "Url", "is_clean", "is_latin", "slugify", "tidy"]

# Control characters, the marks that turn the direction of writing, lone surrogates, and the byte order mark.
_UNSAFE: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\uffff\ufffe"
_NOT_IN_A_LINE: Final = "\n\t\u2028\u2029"
_LONGEST_SLUGGED: Final = 2_000
_MARKS: Final = 30  # combining marks in a row: more makes normalisation quadratic (CPython issue 149079)


def is_clean(text: str, *, prose: bool = False) -> bool:
    """Tell whether *text* may be stored: something to see, no control or direction mark; line ends in *prose* only."""
    if text.isascii() and text.isprintable():
        return bool(text) and not text.isspace()
    if _unsafe(prose)(text):
        return False
    visible = any(letter.isprintable() and not letter.isspace() for letter in text)
    return visible and _marks_in_a_row(text) <= _MARKS


def _marks_in_a_row(text: str) -> int:
    most = run = 0
    for letter in text:
        run = run + 1 if unicodedata.combining(letter) else 0
        most = max(most, run)
    return most


@functools.cache
def _unsafe(prose: bool) -> Callable[[str], object]:  # noqa: FBT001  (the key of a cache)
    """Return how unsafe characters are searched for; made on first use, since most texts are plain ASCII."""
    return re.compile(f"[{_UNSAFE}\r{'' if prose else _NOT_IN_A_LINE}]").search


def tidy(text: str) -> str:
    r"""Return *text* as a reader sees it: NFC, white space of every kind as one blank, invisible marks removed.

    Never call it on a surface that is to stay verbatim. Raises nothing; overlong runs of combining marks are cut.

    >>> tidy("  Dinas\u00a0Kominfo\n Kota\u00ad Madiun ")
    'Dinas Kominfo Kota Madiun'
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    kept = re.sub(r" {2,}", " ", re.sub(f"[{_UNSAFE}\u00ad\u200b\u2060]", "", re.sub(r"\s", " ", text)))
    if not kept.isascii():
        if _marks_in_a_row(kept) > _MARKS:
            kept = "".join(letter for letter in kept if not unicodedata.combining(letter))
        kept = unicodedata.normalize("NFC", kept)
    return kept.strip()


def slugify(text: str) -> str:
    """Return *text* as lower-case ASCII words joined by dashes; empty when it has none.

    >>> slugify("Dinas Komunikasi, Statistik & Persandian")
    'dinas-komunikasi-statistik-persandian'
    """
    plain = _decomposed(text)
    if not plain.isascii():  # signs part words, as they do in ASCII; marks and foreign letters do not
        plain = "".join(" " if unicodedata.category(letter)[0] in "PSZ" else letter for letter in plain)
        plain = plain.encode("ascii", "ignore").decode("ascii")
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))


def is_latin(text: str) -> bool:
    """Tell whether :func:`slugify` keeps every letter and digit of *text*, accents aside.

    >>> is_latin("Café Madiun"), is_latin("Dinas 日本")
    (True, False)
    """
    return not any(
        letter.isalnum() and not letter.isascii() and unicodedata.category(letter) != "Lm"
        for letter in _decomposed(text)
    )


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFKD", tidy(text)[:_LONGEST_SLUGGED])


_SHORT: Final = Rule(
    "text",
    "must be one line of 1 to 2000 characters, none of them a control or direction mark",
    "len(v) <= 2_000 and is_clean(v)",
    {"minLength": 1, "maxLength": 2_000},
    {"is_clean": is_clean},
)
_LONG: Final = Rule(
    "text",
    "must be 1 to 20000 characters, none of them a control or direction mark; a line ends in \\n alone",
    "len(v) <= 20_000 and is_clean(v, prose=True)",
    {"minLength": 1, "maxLength": 20_000},
    {"is_clean": is_clean},
)

Text: TypeAlias = Annotated[str, _SHORT]
"""One line: a name, a title, a label."""

Prose: TypeAlias = Annotated[str, _LONG]
"""Text that may hold line breaks: a note, a quotation, a verbatim surface."""

Line: TypeAlias = Annotated[
    str,
    Rule(
        "text",
        "must be one line of at most 2000 characters, none of them a control or direction mark",
        "not v or (len(v) <= 2_000 and is_clean(v))",
        {"maxLength": 2_000},
        {"is_clean": is_clean},
    ),
]
"""One line that may be empty: a label that was printed with nothing behind it."""

Url: TypeAlias = Annotated[
    str,
    Matches(
        r"https?://[A-Za-z0-9._~%:@\[\]-]{1,255}(?:[/?#][!-;=?-~]{0,1900})?",
        "must be an http or https address of at most 2000 characters",
        format="uri",
    ),
]

Email: TypeAlias = Annotated[
    str,
    Matches(
        r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24}", "must be an e-mail address", format="email"
    ),
]

Language: TypeAlias = Annotated[
    str, Matches(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?", "must be a language tag such as 'id' or 'en'")
]
