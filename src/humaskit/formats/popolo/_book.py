"""What the objects of a Popolo document are called here: ids, region codes, addresses of sources."""

import functools
import re
from collections.abc import Iterable
from typing import Final, TypeAlias

from ...model.event import ParticipationRole
from ...model.office import Post
from ...model.source import Source
from ...reference import regions
from ...reference.folding import name_key
from ...values.rules import shapes
from .._imports import Import, Thing, foreign_id
from ._words import KINDS, id_of_urn

__all__ = ["URL", "Book", "Row", "code_of_area", "enter_areas", "is_called", "region_of"]

Row: TypeAlias = dict[str, object]

_PATTERNS: Final = [rule.schema["pattern"] for rule in shapes(Source)["url"].rules if "pattern" in rule.schema]
URL: Final = re.compile(str(_PATTERNS[0]), re.ASCII)
"""What the model takes for an address."""
_OCD: Final = re.compile(
    r"ocd-division/country:id/provin(?:si|ce):([0-9]{2})(?:/(?:kabupaten|kota|regency|city):([0-9]{2}))?"
)


class Book:
    """What the objects of one document are called here: their ids, the codes of its areas, the addresses of sources."""

    def __init__(self, source: Import, urls: dict[str, str]) -> None:
        self.source = source
        self.urls = urls
        self.codes: dict[str, str] = {}  # id of an area: region code
        self._ids: dict[tuple[str, str], str] = {}
        self.taken: set[str] = set()
        self.posts: dict[str, Post] = {}
        self.made: dict[tuple[str, str], str] = {}  # posts that a role alone tells, by body and title
        self.present: set[tuple[str, str, ParticipationRole]] = set()

    def enter(self, collection: str, thing: Thing, kind: str, *parts: str | None) -> str:
        """Give the object an id of *kind*: the one that its name holds, or one made from its name or *parts*."""
        name = thing.text("id")
        known = None if name is None else id_of_urn(name, KINDS[collection])
        own = name is not None and not name.startswith("/")  # one that begins so is the place of an unnamed object
        made = known or foreign_id(kind, *((name,) if own else (*parts, None)), taken=self.taken)
        self.taken.add(made)
        if name is not None:
            self._ids[collection, name] = made
            if own and known is None and made.partition(":")[2] != name:
                self.source.lose(thing.at, "/id", name, f"ids are spelt in another way here: {made}")
        return made

    def known(self, collection: str, name: str) -> str | None:
        """Return the id of an object of this document."""
        return self._ids.get((collection, name))

    def ref(self, collection: str, thing: Thing, key: str) -> str | None:
        """Return the id of what *thing* refers to under *key*."""
        name = thing.text(key)
        if name is None:
            return None
        known = self.known(collection, name) or id_of_urn(name, KINDS[collection])
        return known or foreign_id(KINDS[collection][0], name, taken=set())

    def area(self, thing: Thing) -> str | None:
        """Return the region code of the area that *thing* refers to; one that has none is lost."""
        name = thing.text("area_id")
        if name is None:
            return None
        ref = id_of_urn(name, KINDS["areas"])
        code = self.codes.get(name) or (None if ref is None else ref.partition(":")[2])
        if code is None:
            thing.lose("area_id", "the area has no Kemendagri code")
        return code

    def citations(self, thing: Thing) -> list[Row]:
        """Return the links to sources as citations."""
        found: list[Row] = []
        for link in thing.things("sources"):
            url, place = link.text("url"), link.text("note")
            source = None if url is None else self._source(url, link.at)
            if source is None:
                link.lose("url", "a source has an http or https address")
                link.lose("note")
            else:
                found.append({"source": source} if place is None else {"source": source, "place": place})
            link.lose_rest()
        return found

    def _source(self, url: str, at: str) -> str | None:
        """Return the id of the source at *url*; one that nothing describes is a page."""
        ref = id_of_urn(url, ("source",)) or self.urls.get(url)
        if ref is None and URL.fullmatch(url):
            ref = foreign_id("source", url.partition("://")[2], taken=self.taken)
            self.taken.add(ref)
            self.urls[url] = ref
            self.source.plant(Source, {"id": ref, "kind": "page", "url": url}, at, {"url": "/url"})
        return ref


def enter_areas(book: Book, areas: list[Thing]) -> None:
    """Note the codes of the areas of a document. Regions are reference data: nothing else of an area is kept."""
    for area in areas:
        name, said, identifier = area.text("id"), area.text("name"), area.text("identifier")
        ref = None if name is None else id_of_urn(name, KINDS["areas"])
        code = code_of_area(identifier, [said] if said else []) if ref is None else ref.partition(":")[2]
        if code is None:
            for key in ("id", "name", "identifier"):
                area.lose(key, "no region has this code and this name")
        elif name is not None:
            book.codes[name] = code
        if ref is not None:
            area.take("classification")
            area.take("parent_id")
        area.lose_rest()


def code_of_area(identifier: str | None, names: Iterable[str]) -> str | None:
    """Return the region code that an identifier is, when the region of that code has one of *names*, or they are none.

    Other systems have codes that look the same and mean other places.
    """
    division = _OCD.fullmatch(identifier or "")
    code = identifier if division is None else ".".join(part for part in division.groups() if part)
    said = list(names)
    fits = code is not None and region_of(code) is not None and (not said or any(is_called(code, one) for one in said))
    return code if fits else None


def is_called(code: str, name: str) -> bool:
    """Tell whether the region of this code has this name."""
    region = region_of(code)
    names = () if region is None else (region.name, region.full_name, *(alias.surface for alias in region.aliases))
    return name_key(name) in map(name_key, names)


@functools.cache
def _regions() -> dict[str, regions.Region]:
    return {region.code: region for region in regions.all_regions()}


def region_of(code: str) -> regions.Region | None:
    """Return the region of this code, if the table has it: kecamatan and desa have codes too, which it does not."""
    return _regions().get(code)
