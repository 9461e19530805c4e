"""The value of a post phrase, and how it is made of what was read."""

from enum import Enum
from typing import Final

import attrs

from ...model.kinds import Mandate
from ...values.ids import RegionCode
from ...values.level import Level
from ...values.names import PersonName
from ...values.plaintext import Text, tidy
from ...values.valid import Value
from .._place_names import level_of
from .._places import nearby
from .._words import Words
from .forms import GRADES, WHOLE
from .mandates import Marker
from .ministers import MINISTERS
from .persons import Part

__all__ = ["Order", "PostPhrase", "phrase_of"]

_OF_A_REGION: Final = frozenset({Level.PROVINCE, Level.KABUPATEN, Level.KOTA})
_NAMES_FIELD: Final = frozenset({"Menteri", "Wakil Menteri", "Kepala Dinas", "Sekretaris Dinas"})
_BEFORE_FIELD: Final = frozenset({"pada", "di", "bidang"})
_PRESIDENTS: Final = frozenset({"Presiden", "Wakil Presiden"})
_OF_THE_STATE: Final = frozenset({"Presiden", "Wakil Presiden", "Menteri", "Wakil Menteri", "Menteri Koordinator"})


class Order(Enum):
    """What stands first in a phrase."""

    POST_FIRST = "post_first"
    NAME_FIRST = "name_first"
    POST_ONLY = "post_only"


@attrs.frozen(kw_only=True, weakref_slot=False)
class PostPhrase(Value):
    """A post as a text names it, with the person in it where one is named.

    ``title`` is the canonical title of office (Kadis: Kepala Dinas); ``post`` the words of the text, without acting
    word and name. ``mandate`` is ``unmarked`` where no acting word is printed, which never means definitive; ``acting``
    is that word. Somebody with a ``marker`` (*mantan*, *terpilih*) does not hold the post now. ``domain`` is the field
    of work, or the place below the kabupaten; ``agency`` and ``region`` are verbatim. ``region_code`` is None where the
    text leaves the region open, and ``regions`` then lists the codes that fit. ``second`` is another post of the same
    person, with its own mandate.
    """

    title: Text
    post: Text
    mandate: Mandate = Mandate.UNMARKED
    acting: Text | None = None
    marker: Marker | None = None
    domain: Text | None = None
    agency: Text | None = None
    region: Text | None = None
    region_code: RegionCode | None = None
    regions: tuple[RegionCode, ...] = ()
    level: Level | None = None
    person: PersonName | None = None
    second: "PostPhrase | None" = None
    order: Order = Order.POST_ONLY


def phrase_of(tokens: Words, part: Part, hint: str | None) -> PostPhrase:
    """Make the value of one post without its holder."""
    head, rest = part.head, part.rest
    code, codes = _region(part, hint)
    level = head.level
    if level is None or (level is Level.NATIONAL and head.title not in _OF_THE_STATE):
        national = rest.region is None and (rest.national or level is Level.NATIONAL)
        level = level_of(code) if code is not None else Level.NATIONAL if national else None
    domain = _domain(tokens, part)
    if domain is not None and head.title in _PRESIDENTS:
        level = None  # of another country
    title = head.title
    if head.wants == "function" and domain is not None:
        title, domain = _graded(title, domain)
    mandate = part.acting.mandate if part.acting is not None else rest.mandate or Mandate.UNMARKED
    return PostPhrase(
        title=title,
        post=tidy(tokens.text[part.post_start : rest.end]),
        mandate=rest.mandate if mandate is Mandate.UNMARKED and rest.mandate is not None else mandate,
        acting=tidy(part.acting.surface) if part.acting is not None else rest.acting and tidy(rest.acting),
        marker=part.marker or rest.marker,
        domain=domain,
        agency=tidy(tokens.text[slice(*rest.agency)]) if rest.agency is not None else None,
        region=tidy(tokens.text[slice(*rest.region)]) if rest.region is not None else None,
        region_code=code,
        regions=codes,
        level=level,
    )


def _graded(title: str, words: str) -> tuple[str, str | None]:
    """Return a functional title with its words up to the grade, and the field behind it: "Pranata Humas Ahli Muda"."""
    printed = words.split()
    last = next((place for place, word in enumerate(printed, start=1) if word.casefold() in GRADES), None)
    if last is None:
        last = 0 if title in WHOLE else len(printed)
    field = printed[last:]
    while field and field[0] in _BEFORE_FIELD:
        del field[0]
    return " ".join((title, *printed[:last])), " ".join(field) or None


def _region(part: Part, hint: str | None) -> tuple[str | None, tuple[str, ...]]:
    """Return the code of the region, or None and the codes that it may be; *hint* settles what the name leaves open."""
    place = part.rest.place
    if place is None:
        return None, ()
    near = nearby([place.region] if place.region is not None else list(place.candidates), hint)
    fits = len(near) == 1 and (part.head.level not in _OF_A_REGION or level_of(near[0]) is part.head.level)
    return (near[0], ()) if fits else (None, tuple(near))


def _domain(tokens: Words, part: Part) -> str | None:
    """Return the field of the post: written out where a short form stands for one field alone."""
    rest = part.rest
    if rest.field is None:
        return rest.field_name
    first, stop = rest.field
    if stop == rest.own_stop and (rest.own_field is not None or first == part.head.agency):
        return rest.own_field
    if stop - first == 1 and (known := MINISTERS.get(tokens.at(first))) is not None and part.head.title in _NAMES_FIELD:
        return known
    return tidy(tokens.printed(first, stop))
