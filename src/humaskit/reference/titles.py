"""Titles before and behind a name.

Front titles stack ("Prof. Dr. Ir. H."), back titles follow commas ("S.Sos., M.M."). The press drops dots and commas,
so titles are compared without them; the case decides where it must: *Dr.* is a doctor of philosophy, *dr.* a
physician. Legal basis of the degrees: Kepmendikbud 036/U/1993 and its successors. The list is broad, not complete.
"""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Final, NamedTuple

from ._table import index_by, once, read_rows, several
from .folding import LONGEST_NAME

__all__ = ["Title", "TitlePosition", "find_titles", "title_key", "titles"]

_IGNORED: Final = re.compile(r"[\s.,()/]+")


class TitlePosition(Enum):
    """On which side of the name a title stands."""

    FRONT = "front"
    BACK = "back"


class Title(NamedTuple):
    """A title with its expansion and the other spellings of the same title.

    ``kind`` is the class of the table (``bachelor``, ``master_applied``, ``religious``, ``police_rank``, ...).
    ``needs_comma``: bare letters with another reading ("SE", "AP"); a title only after a comma or another title.
    ``part_of_name``: belongs to the name itself (Andi, La Ode, Cut) and is not taken off.
    """

    title: str
    position: TitlePosition
    expansion: str
    kind: str
    variants: tuple[str, ...]
    needs_comma: bool
    part_of_name: bool
    status: str


@once
def titles() -> tuple[Title, ...]:
    """Return the titles, front ones first.

    >>> titles()[0].expansion
    'Profesor'
    """
    return tuple(
        Title(
            title=row["title"],
            position=TitlePosition(row["position"]),
            expansion=row["expansion"],
            kind=row["class"],
            variants=several(row["variants"]),
            needs_comma=row["needs_comma"] == "yes",
            part_of_name=row["part_of_name"] == "yes",
            status=row["status"],
        )
        for row in read_rows("titles")
    )


def title_key(text: str) -> str:
    """Return *text* without dots, blanks, commas, brackets and slashes, its case kept.

    >>> title_key("S. I. Kom."), title_key("Dr. (H.C.)")
    ('SIKom', 'DrHC')
    """
    return _IGNORED.sub("", text)


def find_titles(text: str, *, position: TitlePosition | None = None) -> tuple[Title, ...]:
    """Return the titles written like *text*: those in the same case, or else those in any case.

    >>> [title.expansion for title in find_titles("dr")], [title.expansion for title in find_titles("Dr.")]
    (['dokter'], ['Doktor'])
    >>> [title.title for title in find_titles("ssos")]
    ['S.Sos.']
    """
    key = _key(text)
    as_written, in_any_case = _index()
    found = as_written.get(key) or in_any_case.get(key.casefold(), ())
    return tuple(title for title in found if position is None or title.position is position)


def _key(text: object) -> str:
    return title_key(text) if isinstance(text, str) and len(text) <= LONGEST_NAME else ""


def _spellings(title: Title) -> Iterator[str]:
    return map(title_key, (title.title, *title.variants))


@once
def _index() -> tuple[Mapping[str, tuple[Title, ...]], Mapping[str, tuple[Title, ...]]]:
    in_any_case = index_by(titles(), lambda title: (spelling.casefold() for spelling in _spellings(title)))
    return index_by(titles(), _spellings), in_any_case
