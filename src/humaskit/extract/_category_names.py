"""The names of categories behind the word: one, a list of them, or the list of all that an edition has."""

import re
from collections.abc import Iterator
from typing import Final

from ..values.plaintext import tidy

__all__ = ["CATEGORY", "CATEGORY_NAME", "LIST_OF_CATEGORIES", "listed"]

CATEGORY: Final = re.compile(r"\b[Kk]ategori\s+(?=[\"\u201c\u2018']?[A-Z0-9])")
CATEGORY_NAME: Final = re.compile(
    r"[\"\u201c\u2018']?(?P<name>[A-Z0-9][\w/&'()-]*(?:[ ](?:(?:dan|of|the|for|untuk"
    r"|atau)[ ](?=[A-Z]))?[A-Z0-9][\w/&'()-]*){0,8})"
)
LIST_OF_CATEGORIES: Final = re.compile(
    r"\b[Kk]ategori (?:yang (?:diberikan|dilombakan|dinilai|diperebutkan|dipertandingkan|ada|dikompetisikan) "
    r"|penghargaan |tersebut |itu |ini |lomba )*"
    r"(?:(?P<some>antara lain|di antaranya|diantaranya|seperti|mulai dari)|yakni|yaitu|adalah|meliputi"
    r"|terdiri dari|terdiri atas|mencakup)\s*:?\s+"
)


def listed(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the capitalised items of a list with their offsets; ends at the first that is none."""
    for piece in re.finditer(r"(?:(?!,| dan (?=[A-Z\"\u201c])| serta ).)+", text):
        item = re.sub(r"^(?:\s*(?:dan|serta|kategori)\s+)*", "", piece[0])
        lead = len(piece[0]) - len(item)
        core = item.strip(' ."\u201c\u201d')
        if not core:
            continue
        if not core[0].isupper() or len(core.split()) > 10:  # noqa: PLR2004
            return
        first = piece.start() + lead + item.index(core)
        yield tidy(core), first, first + len(core)
