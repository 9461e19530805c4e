"""What the relations between our things say in FollowTheMoney, and how each section is written.

Capital letters in an id mark what belongs to the thing before them.
"""

import itertools
from collections.abc import Callable, Mapping
from typing import Final, cast

from ...model.agency import Reorganisation
from ...model.award import AwardCategory, AwardResult, Outcome
from ...model.community import MediaPartnership
from ...model.entity import Entity
from ...model.event import Participation
from ...model.office import Appointment, Mandate
from ...values.placement import Placement, PlacementKind
from . import _things as things
from ._reading import CODES, mandate_of
from ._sheets import LEGAL, Sheet, Sheets
from ._values import id_of

__all__ = ["WRITERS"]


def reorganisation(sheets: Sheets, held: Reorganisation) -> None:
    """Write a change of bodies as successions, one for each pair; what has no body before or after has none."""
    pairs = list(itertools.product(range(len(held.before)), range(len(held.after))))
    if not pairs or not all(map(sheets.target, (*held.before, *held.after))):
        sheets.ledger.lost(held, "", "a relation has two ends")
        return
    for i, j in pairs:
        sheet = _related(sheets, held, "Succession", f"{id_of(held.id)}-S-{i}-{j}")
        sheet.refer("predecessor", held.before[i], f"/before/{i}")
        sheet.refer("successor", held.after[j], f"/after/{j}")
        sheet.date("date", held.date, "/date")
        sheet.word("role", held.kind.value, "/kind")
        sheet.put("description", held.note, "/note")


def appointment(sheets: Sheets, held: Appointment) -> None:
    """Write the appointment of somebody who is named as an occupancy; its summary says on what footing."""
    if held.official is None or not sheets.target(held.official) or not sheets.target(held.post):
        sheets.ledger.lost(held, "", "a relation has two ends")
        return
    sheet = _related(sheets, held, "Occupancy")
    sheet.refer("holder", held.official, "/official")
    sheet.refer("post", held.post, "/post")
    sheet.period("startDate", "endDate", held.period)
    for index, day in enumerate(held.attested):
        sheet.date("date", day, f"/attested/{index}")
    if held.mandate is not Mandate.UNMARKED and held.surface is None:
        sheet.word("summary", held.mandate.value, "/mandate")
    elif mandate_of(held.surface) == held.mandate.value:
        sheet.carried("/mandate")
    else:
        sheet.lost("/mandate", "an occupancy has no field for acting holders")
    if held.surface is not None and held.surface in CODES:
        sheet.show("summary", held.surface)
        sheet.lost("/surface", "the word is written so where none was printed")
    else:
        sheet.put("summary", held.surface, "/surface")
    sheet.put("description", held.note, "/note")


def partnership(sheets: Sheets, held: MediaPartnership) -> None:
    """Write the partnership of an agency with one outlet as a link."""
    if held.partner is None or not sheets.target(held.partner) or not sheets.target(held.agency):
        sheets.ledger.lost(held, "", "a relation has two ends")
        return
    sheet = _related(sheets, held, "UnknownLink")
    sheet.refer("subject", held.agency, "/agency")
    sheet.refer("object", held.partner, "/partner")
    sheet.add("role", "media-partnership")
    sheet.put("summary", held.role, "/role")
    sheet.put("description", held.note, "/note")
    sheet.period("startDate", "endDate", held.period)


def result(sheets: Sheets, held: AwardResult) -> None:
    """Write a result as the part that its recipient has in the edition; for a region, a zone or a post as a link.

    Only people and bodies can take part in a project: a link keeps the recipient where a stand-in would not be it.
    """
    if not sheets.target(held.recipient) or not sheets.target(held.edition):
        sheets.ledger.lost(held, "", "a relation has two ends")
        return
    if sheets.target(held.recipient, LEGAL):
        sheet = _related(sheets, held, "ProjectParticipant")
        sheet.refer("project", held.edition, "/edition")
        sheet.refer("participant", held.recipient, "/recipient")
    else:
        sheet = _related(sheets, held, "UnknownLink")
        sheet.refer("subject", held.recipient, "/recipient")
        sheet.refer("object", held.edition, "/edition")
    sheet.add("status", held.outcome.value)
    if held.placement is not None:
        _place(sheet, held.placement)
    if held.outcome is not Outcome.PLACED or not sheet.properties.keys().isdisjoint(("role", "recordId")):
        sheet.carried("/outcome")
    else:
        sheet.lost("/outcome", "a place has words or a number")
    sheet.date("date", held.awarded, "/awarded")
    sheet.put("description", held.scope, "/scope")
    category = None if held.category is None else sheets.catalog.get(held.category)
    if isinstance(category, AwardCategory):
        sheet.show("summary", category.name)
        sheet.lost("/category", "a category is no thing: its name alone is there")


def _place(sheet: Sheet, placement: Placement) -> None:
    """Put the words of a place as the role, and its number as the number of the record."""
    sheet.put("role", placement.surface, "/placement/surface")
    if placement.surface is None:
        sheet.show("role", placement.tier or placement.label or "")
    if placement.rank is not None:
        sheet.add("recordId", str(placement.rank))
        if placement.kind is PlacementKind.ORDINAL:
            sheet.carried("/placement/ordinal", "/placement/kind")


def participation(sheets: Sheets, held: Participation) -> None:
    """Write a participation as a link to the event; who is described and not named has none."""
    who = held.participant
    if who is None or sheets.target(who) is None or sheets.target(held.event) is None:
        sheets.ledger.lost(held, "", "a relation has two ends")
        return
    sheet = _related(sheets, held, "UnknownLink")
    sheet.refer("subject", who, "/participant")
    sheet.refer("object", held.event, "/event")
    sheet.word("role", held.role.value, "/role")
    if held.status is not None:
        sheet.word("status", held.status.value, "/status")
    sheet.put("summary", held.remark, "/remark")
    sheet.put("description", held.note, "/note")


def _related(sheets: Sheets, entity: Entity, schema: str, ident: str | None = None) -> Sheet:
    """Begin the sheet of a relation."""
    sheet = sheets.begin(entity, schema, ident)
    sheet.carried("/id")
    things.cite(sheet, documents=False)
    return sheet


WRITERS: Final[Mapping[str, Callable[[Sheets, Entity], None]]] = cast(
    "Mapping[str, Callable[[Sheets, Entity], None]]",
    {
        "sources": things.source,
        "outlets": things.outlet,
        "agencies": things.agency,
        "reorganisations": reorganisation,
        "officials": things.official,
        "posts": things.post,
        "appointments": appointment,
        "groups": things.group,
        "partnerships": partnership,
        "programs": things.program,
        "editions": things.edition,
        "results": result,
        "events": things.event,
        "participations": participation,
    },
)
"""How the things of a section are written; what has no schema at all is lost."""
