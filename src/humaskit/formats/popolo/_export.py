"""A catalog as a document of Popolo."""

from collections import Counter
from collections.abc import Mapping
from typing import Final, cast

from ...catalog import Catalog, redact
from ...errors import NIP_IN_TEXT
from ...model.entity import Entity
from ...model.office import Appointment, Post
from ...model.registry import MODEL
from ...model.source import Source
from ...tree import child, row_of
from ...values.ids import is_id, kind_of
from .._current import current
from .._imports import Import, Thing
from ..losses import PERSONAL, Exported, Ledger
from . import _reading as reading
from ._book import Book, Row, region_of
from ._words import COLLECTIONS, is_link, urn
from ._writing import WRITERS, Object

__all__ = ["exported"]

_ALONE: Final = frozenset({"rankings", "statements"})
"""Sections that Popolo has no objects for, and that nothing in its objects hangs on."""
_APART: Final = frozenset({"id", "citations", "claims"})
_READERS: Final = {
    "persons": reading.person,
    "organizations": reading.organization,
    "posts": reading.post,
    "memberships": reading.membership,
    "events": reading.event,
}


def exported(catalog: Catalog, *, include_personal: bool) -> Exported[Object]:
    """Return the document, and what is not in it."""
    return _Export(current(catalog), include_personal=include_personal).run()


class _Export:
    def __init__(self, catalog: Catalog, *, include_personal: bool) -> None:
        self.catalog = catalog
        self.personal = include_personal
        self.shown = catalog if include_personal else redact(catalog)
        self.ledger = Ledger(catalog)
        links = [(source.id, source.url) for source in catalog.of(Source) if is_link(source.url)]
        times = Counter(url for _, url in links)
        self.urls = {ref: url for ref, url in links if times[url] == 1}
        self.sources = {url: ref for ref, url in self.urls.items()}
        self.document: dict[str, list[object]] = {collection: [] for collection in COLLECTIONS}
        self.extra: dict[str, list[object]] = {}
        self.codes: set[str] = set()

    def run(self) -> Exported[Object]:
        for section, cls in self.shown.model.sections.items():
            for entity in self.shown.section(section) if MODEL.sections.get(section) is cls else ():
                if section in WRITERS and self._is_sayable(entity):
                    self._write(section, entity)
                elif section not in _ALONE:
                    self._keep(section, entity)
        self.document["areas"] = [*_areas(self.codes)]
        document: Object = dict(self.document)
        if self.extra:
            document["extra"] = self.extra
        return Exported(document, self.ledger.report())

    def _is_sayable(self, entity: Entity) -> bool:
        """Tell whether Popolo has an object for it: a post is one of a body, a membership one of a person in such."""
        if isinstance(entity, Appointment):
            post = self.shown.get(entity.post)
            return entity.official is not None and isinstance(post, Post) and self._is_sayable(post)
        return not isinstance(entity, Post) or entity.agency is not None

    def _keep(self, section: str, entity: Entity) -> None:
        """Write the row of an entity that Popolo has no object for."""
        row = self._row(entity)
        self.extra.setdefault(section, []).append(row)
        self._carry(entity, row)

    def _row(self, entity: Entity) -> Row:
        """Return the row of an entity with every NIP in its texts masked."""
        row = row_of(entity, sparse=True)
        return row if self.personal else cast("Row", _masked(row))

    def _write(self, section: str, entity: Entity) -> None:
        """Write an entity as an object; what the words of Popolo would not give back exactly stands under *extra*."""
        collection, write = WRITERS[section]
        row = self._row(entity)
        written = {"id": urn(entity.id), **write(self.shown, entity), "sources": self._links(entity)}
        made = {key: value for key, value in written.items() if value not in (None, [])}
        if not self.personal:
            made = cast("Object", _masked(made))
        self.document[collection].append(made)
        back = self._back(collection, made, entity.id)
        names = (name for name in (*row, *back) if name not in _APART)
        extra = {name: row.get(name) for name in names if row.get(name) != back.get(name)}
        if extra:
            made["extra"] = extra
        region = row.get("region")
        if made.get("area_id") is not None and isinstance(region, str):
            self.codes.add(region)
        self._carry(entity, {name: held for name, held in row.items() if name not in ("citations", "claims")})
        self._cite(entity)

    def _back(self, collection: str, made: Object, ref: str) -> Row:
        """Return what a reader makes of an object."""
        source = Import(depth=64)
        thing = Thing(source, made, "")
        row = _READERS[collection](Book(source, self.sources), thing, ref)
        return reading.finish(row, thing, MODEL.class_of(ref.partition(":")[0]))

    def _links(self, entity: Entity) -> list[Object]:
        """Return the sources of an entity, each place of each source once."""
        places = dict.fromkeys((one.source, one.place) for one in entity.citations if one.source is not None)
        links = ({"url": self.urls.get(source) or urn(source), "note": place} for source, place in places)
        return [{key: value for key, value in link.items() if value is not None} for link in links]

    def _cite(self, entity: Entity) -> None:
        """Cross out what the links say of the citations."""
        seen: set[tuple[str, str | None]] = set()
        for index, citation in enumerate(entity.citations):
            at = f"/citations/{index}"
            if citation.source is None:
                self.ledger.lost(entity, at, "a link leads to a source, and none says this")
            elif (citation.source, citation.place) in seen:
                self.ledger.lost(entity, at, "a link to this place of the source is there already")
            else:
                seen.add((citation.source, citation.place))
                self.ledger.lost(entity, at, "a link to a source has an address and a note alone")
                self.ledger.carried(entity, f"{at}/source")
                if self.personal or citation.place is None or NIP_IN_TEXT.search(citation.place) is None:
                    self.ledger.carried(entity, f"{at}/place")
        for index in range(len(entity.claims)):
            self.ledger.lost(entity, f"/claims/{index}", "a field has one reading")

    def _carry(self, entity: Entity, held: Mapping[str, object]) -> None:
        """Cross out fields, but for the texts in them that are masked."""
        whole = row_of(entity, sparse=True)
        for name, value in held.items():
            self._carry_at(entity, value, whole[name], child("", name))

    def _carry_at(self, entity: Entity, value: object, whole: object, at: str) -> None:
        if value == whole:
            self.ledger.carried(entity, at)
        elif isinstance(value, dict) and isinstance(whole, dict):
            for key, held in cast("dict[str, object]", value).items():
                self._carry_at(entity, held, cast("dict[str, object]", whole)[key], child(at, key))
        elif isinstance(value, list) and isinstance(whole, list):
            pairs = zip(cast("list[object]", value), cast("list[object]", whole), strict=True)
            for index, (held, other) in enumerate(pairs):
                self._carry_at(entity, held, other, f"{at}/{index}")
        else:
            self.ledger.lost(entity, at, PERSONAL)


def _masked(value: object) -> object:
    """Return a plain value with every NIP in its texts masked; ids stay as they are."""
    if isinstance(value, str):
        ref = value.removeprefix(urn(""))
        is_ours = is_id(ref) and kind_of(ref) in MODEL.kinds
        return value if is_ours else NIP_IN_TEXT.sub("*" * 14, value)
    if isinstance(value, dict):
        return {key: _masked(held) for key, held in cast("dict[str, object]", value).items()}
    return [_masked(held) for held in cast("list[object]", value)] if isinstance(value, list) else value


def _areas(codes: set[str]) -> list[Object]:
    """Write the regions of these codes and those above them."""
    wanted = {code[:end] for code in codes for end in (2, 5, 8, 13) if end <= len(code)}
    found: list[Object] = []
    for code in sorted(wanted):
        region = region_of(code)
        area: Object = {"id": urn(f"region:{code}"), "identifier": code}
        if region is not None:
            area |= {"name": region.name, "classification": region.kind.value.replace("_", " ")}
        if "." in code:
            area["parent_id"] = urn(f"region:{code.rpartition('.')[0]}")
        found.append(area)
    return found
