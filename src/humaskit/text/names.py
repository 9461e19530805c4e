"""Names of people: ``Drs. H. Budi Santoso, M.Si.`` to a :class:`~humaskit.values.names.PersonName` and back.

A name has no family name to split off, and a mononym is whole. Titles stand in front, stacked, and behind, after
commas that the press forgets. What marks descent or nobility (Andi, Lalu, Teuku, I Gusti, R., Tb.) is part of the name.
"""

from typing import Final, Literal, TypeAlias

import attrs

from ..values.certainty import Certainty
from ..values.names import PersonName
from ._names.back_words import canonical_back
from ._names.front_words import canonical_front
from ._names.reading import read_name
from .reading import LONGEST_PHRASE, Reading, fits

__all__ = ["TitleStyle", "canonical_name", "format_name", "parse_name"]

TitleStyle: TypeAlias = Literal["all", "none", "canonical"]
"""Which titles are written: all as printed, none, or all in their canonical spelling."""

_OPENING: Final = " \t\r\n\u00a0\"'\u201c\u201d\u2018\u2019:,-\u2013\u2014"


def parse_name(text: str) -> Reading[PersonName] | None:
    """Read a name with its titles at the start of *text*.

    Titles and name stay as printed; :func:`canonical_name` spells the titles the usual way. ``inferred``: a title is
    in no list and was told by its form. ``ambiguous``: letters behind the name may be a degree or initials, a word in
    front may be a title or a name; the other reading is among the alternatives. Answers None for what is no name.

    >>> parse_name("Dr. H. Akh. Suryadi, Sh, M. Si").value
    PersonName(name='Akh. Suryadi', front=('Dr.', 'H.'), back=('Sh', 'M. Si'))
    >>> parse_name("Bupati HM Toha") is None, parse_name("HM Toha").value.name
    (True, 'M Toha')
    """
    if not fits(text, LONGEST_PHRASE):
        return None
    begin = len(text) - len(text.lstrip(_OPENING))
    found = read_name(text, begin, len(text))
    if found is None and text.startswith("(", begin):
        found = read_name(text, begin + 1, len(text))
    if found is None:
        return None
    certainty = Certainty.INFERRED if found.inferred else Certainty.STATED
    return Reading(
        value=found.name,
        surface=text[found.start : found.end],
        start=found.start,
        end=found.end,
        certainty=Certainty.AMBIGUOUS if found.alternatives else certainty,
        rest=(text[: found.start] + text[found.end :]).strip(),
        alternatives=found.alternatives,
    )


def canonical_name(name: PersonName) -> PersonName:
    """Return *name* with every title in its canonical spelling; forms of address are no titles and go.

    >>> canonical_name(PersonName(name="Suryadi", front=("Bapak", "DR"), back=("Sh", "M. Si")))
    PersonName(name='Suryadi', front=('Dr.',), back=('S.H.', 'M.Si.'))
    """
    front = filter(None, map(canonical_front, name.front))
    return attrs.evolve(name, front=tuple(front), back=tuple(map(canonical_back, name.back)))


def format_name(name: PersonName, *, titles: TitleStyle = "all") -> str:
    """Write *name* with its titles as printed, without any, or in their canonical spelling.

    >>> format_name(PersonName(name="Budi Santoso", front=("Drs", "H"), back=("MSi",)), titles="canonical")
    'Drs. H. Budi Santoso, M.Si.'
    """
    if titles == "none":
        return name.name
    return str(canonical_name(name) if titles == "canonical" else name)
