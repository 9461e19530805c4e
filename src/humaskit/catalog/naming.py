"""What a thing is called."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final, cast

from ..errors import UnknownReference
from ..model.award import AwardEdition
from ..model.entity import Entity
from ..model.event import Event
from ..model.legal import LegalInstrument
from ..model.office import Appointment, Official, Post
from ..reference import regions
from ..values.ids import kind_of
from ..values.names import Name, NameKind, PersonName
from .container import Container

__all__ = ["choose", "label", "names_of"]

LONGEST_INITIALS: Final = 3  # UU, PP, SK; longer kinds are words
_ORDER = list(NameKind)
_NEVER_SHOWN = (NameKind.FORMER, NameKind.MISSPELLING)


def names_of(entity: Entity) -> Iterator[str]:
    """Yield every text that names the entity itself."""
    for field in ("names", "name", "title", "short_form", "aliases"):
        held = getattr(entity, field, None)
        for one in cast("tuple[object, ...]", held) if isinstance(held, tuple) else (held,):
            if isinstance(one, (Name, PersonName)):
                yield one.text if isinstance(one, Name) else one.name
            elif isinstance(one, str):
                yield one


def label(
    catalog: Container, ref: str, *, on: dt.date | None = None, kind: NameKind | None = None, language: str = "id"
) -> str:
    """Return the name of anything that has an id; the id itself when nothing names it."""
    if kind_of(ref) in ("region", "zone"):
        try:
            place = regions.resolve(ref)
        except UnknownReference:
            return ref
        return place.full_name if isinstance(place, regions.Region) else place.name
    entity = catalog.get(ref)
    if entity is None:
        return ref
    held = cast("object", getattr(entity, "names", ()))
    names = (
        [one for one in cast("tuple[object, ...]", held) if isinstance(one, Name)] if isinstance(held, tuple) else []
    )
    chosen = choose(names, on=on, kind=kind, language=language)
    return chosen or _described(catalog, entity, on, kind, language)


def choose(
    names: Sequence[Name], *, on: dt.date | None = None, kind: NameKind | None = None, language: str = "id"
) -> str | None:
    """Choose among the names of one thing: in use on the day, of the kind wanted, not bygone, then by the language."""

    def merit(item: tuple[int, Name]) -> tuple[object, ...]:
        number, name = item
        held = None if on is None or name.period is None else name.period.covers(on)
        bygone = name.kind in _NEVER_SHOWN or (on is None and name.period is not None and name.period.end is not None)
        return (
            held is False,
            kind not in (None, name.kind),
            held is not True and bygone,
            name.language != language,
            held is not True and on is not None and name.period is not None,
            _ORDER.index(name.kind),
            number,
        )

    return min(enumerate(names), key=merit)[1].text if names else None


def _described(catalog: Container, entity: Entity, on: dt.date | None, kind: NameKind | None, language: str) -> str:
    """Describe a thing that has no names of its own."""
    said: str | None = None
    if isinstance(entity, AwardEdition):
        program = label(catalog, entity.program, on=on, kind=kind or NameKind.ABBREVIATION, language=language)
        said = f"{program} {entity.year}" if entity.year else program
    elif isinstance(entity, Official):
        said = str(entity.name)
    elif isinstance(entity, Post):
        said = _post(catalog, entity, on, language)
    elif isinstance(entity, Appointment):
        said = f"{label(catalog, entity.official) if entity.official else '…'}, {label(catalog, entity.post, on=on)}"
    elif isinstance(entity, LegalInstrument) and entity.number is not None:
        said = _instrument(entity)
    elif isinstance(entity, Event) and entity.kinds:
        said = entity.kinds[0].value.replace("_", " ")
    texts = (getattr(entity, field, None) for field in ("title", "name", "text", "subject"))
    return said or next((text for text in texts if isinstance(text, str)), entity.id)


def _instrument(legal: LegalInstrument) -> str:
    """Write a legal instrument as people cite it: "Inpres 9/2015", "UU 14/2008"."""
    word = legal.kind.value
    kind = legal.type_text or (word.upper() if len(word) <= LONGEST_INITIALS else word.replace("_", " ").capitalize())
    return f"{kind} {legal.number}" if legal.year is None else f"{kind} {legal.number}/{legal.year}"


# Words that the title of the head already says: the Bupati heads the Pemerintah Kabupaten.
_SAID_BY_TITLE = (
    ("Menteri", "Kementerian "),
    ("Direktur Jenderal", "Direktorat Jenderal "),
    ("Gubernur", "Pemerintah Provinsi "),
    ("Bupati", "Pemerintah Kabupaten "),
    ("Wali Kota", "Pemerintah Kota "),
    ("Sekretaris Daerah", "Pemerintah "),
)


def _post(catalog: Container, post: Post, on: dt.date | None, language: str) -> str:
    title = f"{post.title} {post.domain}" if post.domain else post.title
    if post.agency is None:
        return title
    body = label(catalog, post.agency, on=on, language=language)
    for head, words in _SAID_BY_TITLE:
        if title.startswith(head) or title.endswith(head):
            body = body.removeprefix(words)
    if title.endswith(f" {body}"):  # "Menteri Komunikasi dan Digital" of the ministry of that name
        return title
    title = _without_kind(title, body)
    return f"{title} {body}{_of_region(catalog.get(post.agency), body)}"


def _without_kind(title: str, body: str) -> str:
    """Take the kind of body off a title when the body says it: "Kepala Dinas" of "Dinas X", or of "Diskominfo"."""
    *rest, kind = title.split(" ")
    first = body.partition(" ")[0]
    glued = kind in ("Dinas", "Badan") and first[:2] == kind[:2] and first.isalpha()
    return " ".join(rest) if rest and (first == kind or glued) else title


def _of_region(agency: Entity | None, said: str) -> str:
    """Return the region of an agency whose name does not say it."""
    code = getattr(agency, "region", None)
    if code is None:
        return ""
    try:
        region = regions.get(code)
    except UnknownReference:
        return ""
    known = (region.name, region.full_name, *(alias.surface for alias in region.aliases))
    return "" if any(name in said for name in known) else f", {region.full_name}"
