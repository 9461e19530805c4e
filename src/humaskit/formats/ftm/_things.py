"""What each of our things says in FollowTheMoney."""

from collections.abc import Mapping, Sequence
from typing import Final, cast

from ...catalog.naming import choose, label
from ...model.agency import Agency
from ...model.award import AwardEdition, AwardProgram
from ...model.community import CommunityGroup
from ...model.entity import Entity
from ...model.event import Event, Participation
from ...model.office import Official, Post
from ...model.source import Outlet, Source
from ...values.citation import Certainty
from ...values.ids import kind_of
from ...values.level import Level
from ...values.names import Name, NameKind
from ..popolo._words import said
from ._reading import UNNAMED
from ._sheets import LEGAL, SCHEMAS, Sheet, Sheets
from ._values import LANGUAGES, id_of, moment_of

__all__ = ["agency", "cite", "edition", "event", "group", "official", "outlet", "post", "program", "source"]

_COUNTRY: Final = "id"
_NAMES: Final[Mapping[NameKind, str]] = {
    NameKind.LEGAL: "name",
    NameKind.SHORT: "alias",
    NameKind.ABBREVIATION: "abbreviation",
    NameKind.ALIAS: "alias",
    NameKind.FORMER: "previousName",
    NameKind.MISSPELLING: "weakAlias",
}
_LEVELS: Final[Mapping[Level, str]] = {
    Level.NATIONAL: "gov.national",
    Level.PROVINCE: "gov.state",
    Level.KABUPATEN: "gov.muni",
    Level.KOTA: "gov.muni",
    Level.KABUPATEN_KOTA: "gov.muni",
}
_EXACT: Final = (Level.NATIONAL, Level.PROVINCE)


def _begun(sheets: Sheets, entity: Entity) -> Sheet:
    """Begin the sheet of a thing, with what all things say: their note, and what their sources are."""
    sheet = sheets.begin(entity, SCHEMAS[kind_of(entity.id)])
    sheet.carried("/id")
    sheet.put("notes", entity.note, "/note")
    cite(sheet, documents=True)
    return sheet


def cite(sheet: Sheet, *, documents: bool) -> None:
    """Name the sources as proof, and for things the place and the words in each."""
    for index, citation in enumerate(sheet.entity.citations):
        at = f"/citations/{index}"
        if not documents and id_of(citation.source or "") in sheet.properties.get("proof", ()):
            sheet.lost(at, "the same proof is there already")
            continue
        if citation.source == sheet.entity.id or not sheet.refer("proof", citation.source, f"{at}/source", ("source",)):
            sheet.lost(at, "a proof is another document that is in the output")
            continue
        if not documents:
            sheet.lost(at, "a relation has proof, and no place in it")
            continue
        sheet.add("proof", id_of(cast("str", citation.source)))
        made = sheet.sheets.begin(sheet.entity, "Documentation", f"{sheet.ident}-D-{index}")
        made.add("document", id_of(cast("str", citation.source)))
        made.add("entity", sheet.ident)
        made.put("summary", citation.place, f"{at}/place")
        made.put("description", citation.surface, f"{at}/surface")
        made.put("role", citation.field, f"{at}/field")
        if citation.certainty is not Certainty.STATED:
            made.word("status", citation.certainty.value, f"{at}/certainty")


def _name(sheet: Sheet, names: Sequence[Name], *, abbreviations: bool) -> None:
    """Put names by their kinds; the one that the catalog would show is the name."""
    best = choose(names)
    ordered = sorted(enumerate(names), key=lambda pair: pair[1].text != best)
    for place, (index, name) in enumerate(ordered):
        prop = "name" if place == 0 else _NAMES[name.kind]
        prop = "alias" if prop == "abbreviation" and not abbreviations else prop
        sheet.put(prop, name.text, f"/names/{index}/text", needed=place == 0)
        if prop in ("abbreviation", "previousName", "weakAlias") or name.kind in (NameKind.LEGAL, NameKind.ALIAS):
            if _KINDS[prop] is name.kind:
                sheet.carried(f"/names/{index}/kind")
            else:
                sheet.lost(f"/names/{index}/kind", "it is the name that is shown")
        else:
            sheet.lost(f"/names/{index}/kind", "names are not told apart so finely")


_KINDS: Final = {
    "name": NameKind.LEGAL,
    "alias": NameKind.ALIAS,
    "abbreviation": NameKind.ABBREVIATION,
    "previousName": NameKind.FORMER,
    "weakAlias": NameKind.MISSPELLING,
}


def _level(sheet: Sheet, level: Level | None) -> None:
    """Say the level of government as a topic."""
    if level is None:
        return
    topic = _LEVELS.get(level)
    if topic is not None:
        sheet.add("topics", topic)
    if level in _EXACT:
        sheet.carried("/level")
    else:
        sheet.lost("/level", "levels below the province are not told apart")


def source(sheets: Sheets, held: Source) -> None:
    """Write a publication as an article, with its kind among the keywords."""
    sheet = _begun(sheets, held)
    sheet.word("keywords", held.kind.value, "/kind")
    sheet.put("title", held.title, "/title")
    for index, author in enumerate(held.authors):
        sheet.put("author", author, f"/authors/{index}")
    sheet.put("publisher", held.publisher_text, "/publisher_text")
    sheet.put("sourceUrl", held.url, "/url")
    sheet.date("publishedAt", held.published, "/published")
    sheet.put("summary", held.caption, "/caption")
    language = LANGUAGES.get(held.language or "")
    if language is not None:
        sheet.word("language", language, "/language")
    if held.retrieved is not None and (moment := moment_of(held.retrieved)) is not None:
        sheet.add("retrievedAt", moment)
        sheet.lost("/retrieved", "a moment is written in universal time, in whole seconds")
    sheet.link("publisher", held.publisher, "/publisher")
    for index, ref in enumerate(held.based_on):
        sheet.link("based_on", ref, f"/based_on/{index}")


def outlet(sheets: Sheets, held: Outlet) -> None:
    """Write a medium as an organisation of its sector."""
    sheet = _begun(sheets, held)
    sheet.put("name", held.name, "/name", needed=True)
    sheet.add("sector", "media")
    for index, name in enumerate(held.names):
        sheet.put("alias", name.text, f"/names/{index}/text")
        if name.kind is not NameKind.ALIAS:
            sheet.lost(f"/names/{index}/kind", "names are not told apart so finely")
        else:
            sheet.carried(f"/names/{index}/kind")
    sheet.put("website", held.website, "/website")
    sheet.put("summary", held.tagline, "/tagline")
    sheet.link("owner", held.owner, "/owner")


def agency(sheets: Sheets, held: Agency) -> None:
    """Write an agency as a public body, its parent as a membership: the property for parents is deprecated."""
    sheet = _begun(sheets, held)
    _name(sheet, held.names, abbreviations=True)
    sheet.word("classification", held.kind.value, "/kind")
    sheet.add("jurisdiction", _COUNTRY)
    _level(sheet, held.level)
    sheet.put("website", held.website, "/website")
    sheet.put("email", held.email, "/email")
    sheet.period("incorporationDate", "dissolutionDate", held.valid, "/valid")
    sheet.link("region", None if held.region is None else f"region:{held.region}", "/region")
    if held.parent is not None and sheets.target(held.parent) and held.parent != held.id:
        made = sheets.begin(held, "Membership", f"{sheet.ident}-M")
        made.add("member", sheet.ident)
        made.refer("organization", held.parent, "/parent")
        made.add("role", "unit")
    elif held.parent is not None:
        sheet.lost("/parent", "nothing in the output has this id")


def official(sheets: Sheets, held: Official) -> None:
    """Write an official as a person; the NIP is an id number where it is asked for."""
    sheet = _begun(sheets, held)
    sheet.put("name", held.name.name, "/name/name", needed=True)
    for index, alias in enumerate(held.aliases):
        sheet.put("alias", alias, f"/aliases/{index}")
    for index, title in enumerate(held.name.front):
        sheet.put("title", title, f"/name/front/{index}")
    for index, title in enumerate(held.name.back):
        sheet.put("nameSuffix", title, f"/name/back/{index}")
    sheet.add("country", _COUNTRY)
    if held.nip is not None and sheets.personal:
        sheet.word("idNumber", held.nip.stored, "/nip")


def post(sheets: Sheets, held: Post) -> None:
    """Write a post as a position."""
    sheet = _begun(sheets, held)
    sheet.put("name", held.title, "/title", needed=True)
    sheet.put("weakAlias", held.short_form, "/short_form")
    for index, alias in enumerate(held.aliases):
        sheet.put("alias", alias, f"/aliases/{index}")
    sheet.put("summary", held.domain, "/domain")
    _level(sheet, held.level)
    sheet.refer("organization", held.agency, "/agency")
    if held.region is not None:
        sheet.add("subnationalArea", label(sheets.catalog, f"region:{held.region}"))
        sheet.link("region", f"region:{held.region}", "/region")
    sheet.add("country", _COUNTRY)


def group(sheets: Sheets, held: CommunityGroup) -> None:
    """Write a community group as an organisation, with its kind among the keywords."""
    sheet = _begun(sheets, held)
    _name(sheet, held.names, abbreviations=True)
    sheet.word("keywords", f"group-{held.kind.value}", "/kind")
    sheet.put("website", held.website, "/website")
    sheet.link("region", None if held.region is None else f"region:{held.region}", "/region")
    sheet.link("fostered_by", held.fostered_by, "/fostered_by")


def program(sheets: Sheets, held: AwardProgram) -> None:
    """Write an award programme as a project, whoever runs it as participants of the project."""
    sheet = _begun(sheets, held)
    _name(sheet, held.names, abbreviations=False)
    sheet.add("keywords", "award-program")
    sheet.put("summary", held.assessment, "/assessment")
    for field in ("organisers", "conferred_by", "initiated_by"):
        for index, ref in enumerate(cast("tuple[str, ...]", getattr(held, field))):
            if sheets.target(ref) is None:
                continue
            made = sheets.begin(held, "ProjectParticipant", f"{sheet.ident}-P-{field.replace('_', '-')}-{index}")
            made.add("project", sheet.ident)
            made.refer("participant", ref, f"/{field}/{index}")
            made.add("role", field)


def edition(sheets: Sheets, held: AwardEdition) -> None:
    """Write an edition as a project of its year."""
    sheet = _begun(sheets, held)
    if held.names:
        _name(sheet, held.names, abbreviations=False)
    else:
        words = [label(sheets.catalog, held.program), "" if held.year is None else str(held.year)]
        sheet.show("name", " ".join(filter(None, words)))
        sheet.add("keywords", UNNAMED)
    sheet.add("keywords", "award-edition")
    sheet.show("projectId", held.id.partition(":")[2])
    if held.year is not None:
        sheet.word("date", str(held.year), "/year")
    if held.status is not None:
        sheet.word("status", held.status.value, "/status")
    sheet.link("program", held.program, "/program")
    sheet.link("ceremony", held.ceremony, "/ceremony")


def event(sheets: Sheets, held: Event) -> None:
    """Write an event, with who organised it and took part."""
    sheet = _begun(sheets, held)
    if held.names:
        _name(sheet, held.names, abbreviations=False)
    else:
        sheet.show("name", held.theme or ", ".join(map(said, held.kinds)))
        sheet.add("keywords", UNNAMED)
    for index, kind in enumerate(held.kinds):
        sheet.word("keywords", kind.value, f"/kinds/{index}")
    sheet.put("summary", held.theme, "/theme")
    for index, purpose in enumerate(held.purposes):
        sheet.put("description", purpose.text, f"/purposes/{index}/text")
    sheet.date("startDate", held.start, "/start")
    sheet.date("endDate", held.end, "/end")
    _locate(sheet, held)
    for field in ("parent", "series"):
        sheet.link(field, cast("str | None", getattr(held, field)), f"/{field}")
    sheet.link("region", None if held.region is None else f"region:{held.region}", "/region")
    for one in sheets.catalog.referring(Participation, "event", held.id):
        if one.participant is not None and (who := sheets.target(one.participant, LEGAL)) is not None:
            sheet.add("organizer" if one.role.value == "penyelenggara" else "involved", who)


def _locate(sheet: Sheet, held: Event) -> None:
    """Put venue and city as one address; a reader tells them apart when it has exactly one comma."""
    places = {"/venue": held.venue, "/city": held.city}
    said = ", ".join(place for place in places.values() if place)
    if not said:
        return
    sheet.show("location", said)
    commas = said.count(", ")
    whole = held.city is None and commas != 1
    exact = sheet.properties.get("location") == [said] and (whole or (None not in places.values() and commas == 1))
    for pointer, place in places.items():
        if exact:
            sheet.carried(pointer)
        elif place is not None:
            sheet.lost(pointer, "an address is one text")
