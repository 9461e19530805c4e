"""The entities of FollowTheMoney that one export writes."""

from collections.abc import Iterable, Mapping
from typing import Final

from ...catalog import Catalog
from ...errors import NIP_IN_TEXT
from ...model.entity import Entity
from ...reference import regions
from ...values.dates import PartialDate, Period
from ...values.ids import kind_of
from ..losses import PERSONAL, Ledger
from ..popolo._book import region_of
from ._values import TYPES, date_of, fitted, id_of

__all__ = ["SCHEMAS", "Row", "Sheet", "Sheets"]

Row = dict[str, object]

SCHEMAS: Final[Mapping[str, str]] = {
    "source": "Article",
    "outlet": "Organization",
    "agency": "PublicBody",
    "official": "Person",
    "post": "Position",
    "group": "Organization",
    "program": "Project",
    "edition": "Project",
    "event": "Event",
    "region": "Territory",
    "zone": "Territory",
}
"""Which schema the things of a kind have; whatever is not here is a relation, or has none."""
LEGAL: Final = ("agency", "group", "outlet", "official")
"""Kinds of things that FollowTheMoney calls legal entities."""

_TYPE_OF: Final[Mapping[str, str]] = {
    **dict.fromkeys(("name", "alias", "weakAlias", "previousName", "abbreviation"), "name"),
    **dict.fromkeys(("summary", "description", "notes"), "text"),
    **dict.fromkeys(("website", "sourceUrl"), "url"),
    **dict.fromkeys(("idNumber", "projectId", "territoryCode"), "identifier"),
    "email": "email",
    "location": "address",
}
_SPELT: Final = "FollowTheMoney spells it in another way"
_UNFIT: Final = "FollowTheMoney has no place for such a value"
_NOBODY: Final = "nothing in the output has this id"


class Sheets:
    """What is written so far, and the ledger of it."""

    def __init__(self, catalog: Catalog, ledger: Ledger, *, personal: bool) -> None:
        self.catalog = catalog
        self.ledger = ledger
        self.personal = personal
        self.rows: list[Row] = []
        self._areas: dict[str, None] = {}

    def begin(self, entity: Entity, schema: str, ident: str | None = None) -> "Sheet":
        """Begin a sheet for what *entity* says."""
        sheet = Sheet(self, entity, schema, ident or id_of(entity.id))
        self.rows.append(sheet.row)
        return sheet

    def target(self, ref: str, kinds: Iterable[str] = SCHEMAS) -> str | None:
        """Return the id of a thing that is in the output and of one of *kinds*; areas come in when they are named."""
        kind = kind_of(ref)
        if kind not in kinds:
            return None
        if kind in ("region", "zone"):
            self._areas[ref] = None
            return id_of(ref)
        return id_of(ref) if self.catalog.get(ref) is not None else None

    def areas(self) -> list[Row]:
        """Return the territories that were named, and those that they are part of."""
        codes = [ref.partition(":")[2] for ref in self._areas if ref.startswith("region:")]
        wanted = {code[:end] for code in codes for end in (2, 5, 8, 13) if end <= len(code)}
        zones = [_zone(ref) for ref in sorted(self._areas) if ref.startswith("zone:")]
        return [*map(_territory, sorted(wanted)), *zones]


def _territory(code: str) -> Row:
    region = region_of(code)
    properties: dict[str, list[str]] = {"name": [code], "country": ["id"], "territoryCode": [code]}
    if region is not None:
        properties |= {"name": [region.full_name], "alias": [region.name]}
    if code.count(".") < len(_LEVELS):
        properties["level"] = [_LEVELS[code.count(".")]]
    if "." in code:
        properties["partOf"] = [id_of(f"region:{code.rpartition('.')[0]}")]
    return {"id": id_of(f"region:{code}"), "schema": "Territory", "properties": properties}


_LEVELS: Final = ("adm1", "adm2", "adm3", "adm4")


def _zone(ref: str) -> Row:
    slug = ref.partition(":")[2]
    name = next((zone.name for zone in regions.all_zones() if zone.slug == slug), slug)
    return {"id": id_of(ref), "schema": "Territory", "properties": {"name": [name], "country": ["id"]}}


class Sheet:
    """One entity of FollowTheMoney, filled with values of one of ours; each is crossed out, or its loss told."""

    def __init__(self, sheets: Sheets, entity: Entity, schema: str, ident: str) -> None:
        self.properties: dict[str, list[str]] = {}
        self.row: Row = {"id": ident, "schema": schema, "properties": self.properties}
        self.ident = ident
        self.entity = entity
        self.sheets = sheets

    def carried(self, *pointers: str) -> None:
        """Say that values are in the output."""
        self.sheets.ledger.carried(self.entity, *pointers)

    def lost(self, pointer: str, reason: str) -> None:
        """Say why a value is not."""
        self.sheets.ledger.lost(self.entity, pointer, reason)

    def add(self, prop: str, value: str) -> None:
        """Add a value that is as it should be; properties hold each value once."""
        held = self.properties.setdefault(prop, [])
        if value not in held:
            held.append(value)

    def put(self, prop: str, value: str | None, pointer: str, *, needed: bool = False) -> None:
        """Put a text; a *needed* one is cut where it is too long, and where nothing of it can stay the id is used."""
        if value is None:
            return
        shown = value if self.sheets.personal else NIP_IN_TEXT.sub("*" * 14, value)
        kind = _TYPE_OF.get(prop, "string")
        fit = fitted(kind, shown)
        if fit is None and needed:
            fit = fitted(kind, shown[: TYPES[kind][0] // 2]) or self.ident
        if fit is None:
            self.lost(pointer, _UNFIT)
            return
        repeated = fit in self.properties.get(prop, ())
        self.add(prop, fit)
        if shown != value:
            self.lost(pointer, PERSONAL)
        elif fit == value and not repeated:
            self.carried(pointer)
        else:
            self.lost(pointer, "the same value is there already" if repeated else _SPELT)

    def show(self, prop: str, value: str) -> None:
        """Put a text that a reader wants to see, and that is said in another place as well; a name there must be."""
        kind = _TYPE_OF.get(prop, "string")
        fit = fitted(kind, value if self.sheets.personal else NIP_IN_TEXT.sub("*" * 14, value))
        if fit is not None or prop == "name":
            self.add(prop, fit or self.ident)

    def word(self, prop: str, value: str, *pointers: str) -> None:
        """Put a word of a fixed list."""
        self.add(prop, value)
        self.carried(*pointers)

    def date(self, prop: str, value: PartialDate | None, pointer: str) -> None:
        """Put a date; its words and its zone have no form."""
        if value is None:
            return
        said = date_of(value)
        if said is None:
            self.lost(pointer, "a date has a year from 1000 to 2999")
            return
        self.add(prop, said)
        if said == value.stored:
            self.carried(pointer)
        else:
            self.lost(pointer, "a date has neither words nor a zone")

    def period(self, start: str, end: str, value: Period | None, pointer: str = "/period") -> None:
        """Put the two ends of a period."""
        if value is not None:
            self.date(start, value.start, f"{pointer}/start")
            self.date(end, value.end, f"{pointer}/end")

    def refer(self, prop: str, ref: str | None, pointer: str, kinds: Iterable[str] = SCHEMAS) -> bool:
        """Put a reference, when it leads to something of the right kind; tell whether it does."""
        if ref is None:
            return False
        found = self.sheets.target(ref, kinds)
        if found is None:
            self.lost(pointer, _NOBODY if kind_of(ref) in kinds else "FollowTheMoney allows no such thing here")
            return False
        self.add(prop, found)
        self.carried(pointer)
        return True

    def link(self, field: str, ref: str | None, pointer: str) -> None:
        """Write a relation that FollowTheMoney has no schema for: from this thing to another, with our word for it."""
        if ref is None:
            return
        if self.sheets.target(ref) is None or id_of(ref) == self.ident:
            self.lost(pointer, _NOBODY)
            return
        number = pointer.rpartition("/")[2]
        suffix = f"-{number}" if number.isdecimal() else ""
        made = self.sheets.begin(self.entity, "UnknownLink", f"{self.ident}-L-{field.replace('_', '-')}{suffix}")
        made.add("subject", self.ident)
        made.add("object", id_of(ref))
        made.add("role", field.replace("_", " "))
        self.carried(pointer)
