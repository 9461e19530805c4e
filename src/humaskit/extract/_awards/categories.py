"""The names of categories behind the word: one, a list of them, or the list of all that an edition has."""

import re
from collections.abc import Iterator
from typing import Final

from ...values.plaintext import tidy

__all__ = ["CATEGORY", "CATEGORY_NAME", "COUNTED_CATEGORIES", "LIST_OF_CATEGORIES", "listed"]

CATEGORY: Final = re.compile(r"\b[Kk]ategori\s+(?=[\"\u201c\u2018']?[A-Z0-9])")
CATEGORY_NAME: Final = re.compile(
    r"[\"\u201c\u2018']?(?P<name>[A-Z0-9][\w/&'()-]*(?:[ ](?:(?:dan|of|the|for|untuk"
    r"|atau)[ ](?=[A-Z])|di[ ](?=Media\b|Bidang\b))?[A-Z0-9][\w/&'()-]*){0,8})"
)
LIST_OF_CATEGORIES: Final = re.compile(
    r"\b[Kk]ategori (?:yang (?:diberikan|dilombakan|dinilai|diperebutkan|dipertandingkan|ada|dikompetisikan) "
    r"|penghargaan |tersebut |itu |ini |lomba )*"
    r"(?:(?P<some>antara lain|di antaranya|diantaranya|seperti|mulai dari)|yakni|yaitu|adalah|meliputi"
    r"|terdiri dari|terdiri atas|mencakup)\s*:?\s+"
)


_PIECE: Final = re.compile(r"(?:(?!,| dan (?=[A-Z\"\u201c])| serta ).)+")
_ANY_PIECE: Final = re.compile(r"(?:(?!,| dan | serta ).)+")
_MOST_WORDS: Final = 10
# "lima kategori, yaitu berita, foto dan video": the number tells whether the list was understood.
COUNTED_CATEGORIES: Final = re.compile(
    r"\b(?P<n>[a-z]+(?: belas)?|[0-9]{1,2}) [Kk]ategori(?: (?:lomba|penghargaan|penilaian|kompetisi|award))?,? "
    r"(?P<some>\b\B)?(?:yaitu|yakni|meliputi|terdiri dari|terdiri atas|adalah)\s*:?\s+"
)


def listed(text: str, *, capital: bool = True) -> Iterator[tuple[str, int, int]]:
    """Yield the items of a list with their offsets; ends at the first without a capital where they must have one."""
    for piece in (_PIECE if capital else _ANY_PIECE).finditer(text):
        item = re.sub(r"^(?:\s*(?:dan|serta|[Kk]ategori)\s+)*", "", piece[0])
        lead = len(piece[0]) - len(item)
        core = item.strip(' ."\u201c\u201d')
        if not core:
            continue
        if (capital and not core[0].isupper()) or len(core.split()) > _MOST_WORDS:
            return
        first = piece.start() + lead + item.index(core)
        yield tidy(core), first, first + len(core)
