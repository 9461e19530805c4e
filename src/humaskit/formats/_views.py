"""The questions that people put to a catalog, as flat tables: names in the place of ids, and the ids behind them.

CSV, Arrow and SQLite show the same views. Here they are worked out of a catalog; a database answers them in SQL.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Final, Literal, NamedTuple, TypeAlias

import attrs

from ..catalog import Catalog
from ..errors import NIP_IN_TEXT, InvalidValue, Issue, did_you_mean, shown
from ..model.agency import Agency
from ..model.award import AwardCategory, AwardEdition, AwardResult, Outcome
from ..model.entity import Entity
from ..model.event import Event, Participation, ParticipationRole
from ..model.office import Appointment, Official, Post
from ..model.registry import Model
from ..values.dates import PartialDate
from ..values.placement import Placement

__all__ = ["VIEWS", "Kind", "View", "ViewColumn", "ViewValue", "view_of", "views_for"]

ViewValue: TypeAlias = "str | int | float | bool | Decimal | dt.date | None"
Kind: TypeAlias = Literal["text", "integer", "number", "decimal", "boolean", "date"]
_Row: TypeAlias = tuple[ViewValue, ...]

_LAST_PLACE: Final = 3  # on a podium
_LATE: Final = dt.date.max


class ViewColumn(NamedTuple):
    """One column: its name, the kind of its values, and what it says, with the Indonesian term."""

    name: str
    kind: Kind
    says: str


@attrs.frozen(eq=False)
class View:
    """One table: its columns, and how its rows come out of a catalog, in a stated order."""

    name: str
    says: str
    columns: tuple[ViewColumn, ...]
    needs: tuple[type[Entity], ...]
    find: Callable[[Catalog], Iterable[_Row]]

    def rows(self, catalog: Catalog, *, include_personal: bool = False) -> Iterator[_Row]:
        """Yield the rows; an NIP shows its last four digits alone, unless *include_personal* is set."""
        for row in self.find(catalog):
            yield row if include_personal else tuple([_masked(value) for value in row])


def _masked(value: ViewValue) -> ViewValue:
    return NIP_IN_TEXT.sub("*" * 14, value) if type(value) is str else value


def _columns(*said: tuple[str, Kind, str]) -> tuple[ViewColumn, ...]:
    return tuple(ViewColumn(*one) for one in said)


def _name(catalog: Catalog, ref: str | None) -> str | None:
    return None if ref is None else catalog.name_of(ref)


def _now(catalog: Catalog, ref: str | None) -> str | None:
    return None if ref is None else catalog.current(ref)


def _place(catalog: Catalog, code: str | None) -> str | None:
    """Return the name of a region by its code; None for one that there is not."""
    ref = f"region:{code}"
    name = None if code is None else catalog.name_of(ref)
    return None if name == ref else name


def _text(when: PartialDate | None) -> str | None:
    return None if when is None else when.stored


def _first(when: PartialDate | None) -> dt.date | None:
    return None if when is None else when.earliest()


def _last(when: PartialDate | None) -> dt.date | None:
    return None if when is None else when.latest()


def _label(placement: Placement | None) -> str | None:
    return None if placement is None else placement.surface or placement.label or placement.tier


_RESULT_COLUMNS: Final = _columns(
    ("program", "text", "the award programme (ajang)"),
    ("edition", "text", "its edition"),
    ("year", "integer", "the year of the edition; empty where nobody states it"),
    ("category", "text", "the category (kategori)"),
    ("track", "text", "the track within the edition (jalur)"),
    ("place", "integer", "the place in the field (peringkat); harapan places follow the third"),
    ("label", "text", "the place as printed, such as Terbaik III"),
    ("recipient", "text", "who it went to (penerima)"),
    ("outcome", "text", "winner, placed, finalist, honoured or participant"),
    ("joint", "boolean", "whether the place is shared"),
    ("score", "decimal", "the score with the printed digits (nilai)"),
    ("score_number", "number", "the score to reckon with"),
    ("grade", "text", "the grade (predikat)"),
    ("scope", "text", "the field in which the place was won, as printed"),
    ("area", "text", "the region or zone of that field"),
    ("region", "text", "the region of the recipient, where the result says it"),
    ("awarded", "text", "the date as it was said"),
    ("awarded_from", "date", "the first day that it can be"),
    ("awarded_to", "date", "the last day that it can be"),
    ("received_by", "text", "who received it"),
    ("prize", "decimal", "the prize in rupiah (hadiah)"),
    ("result_id", "text", "the id of the result"),
    ("edition_id", "text", "the id of the edition"),
    ("category_id", "text", "the id of the category"),
    ("program_id", "text", "the id of the programme"),
    ("recipient_id", "text", "the id of the recipient"),
)


def _results(catalog: Catalog) -> Iterator[_Row]:
    for one in sorted(catalog.of(AwardResult), key=_result_order(catalog)):
        edition = catalog.get(one.edition)
        program = edition.program if isinstance(edition, AwardEdition) else None
        yield (
            _name(catalog, program),
            catalog.name_of(one.edition),
            edition.year if isinstance(edition, AwardEdition) else None,
            _name(catalog, one.category),
            one.track,
            one.rank,
            _label(one.placement),
            catalog.name_of(one.recipient),
            one.outcome.value,
            one.joint,
            one.score,
            None if one.score is None else float(one.score),
            one.grade,
            one.scope,
            _name(catalog, one.area),
            _place(catalog, one.region),
            _text(one.awarded),
            _first(one.awarded),
            _last(one.awarded),
            _name(catalog, one.received_by),
            one.prize,
            one.id,
            catalog.current(one.edition),
            _now(catalog, one.category),
            _now(catalog, program),
            catalog.current(one.recipient),
        )


def _result_order(catalog: Catalog) -> Callable[[AwardResult], tuple[object, ...]]:
    def order(one: AwardResult) -> tuple[object, ...]:
        category = None if one.category is None else catalog.get(one.category)
        number = category.order if isinstance(category, AwardCategory) else None
        where = (one.category is not None, number is None, number or 0, _now(catalog, one.category) or "")
        return (catalog.current(one.edition), *where, one.rank is None, one.rank or 0, one.id)

    return order


def _podium(catalog: Catalog) -> Iterator[_Row]:
    names = [column.name for column in _RESULT_COLUMNS]
    place, outcome = names.index("place"), names.index("outcome")
    for row in _results(catalog):
        rank = row[place]
        if rank <= _LAST_PLACE if isinstance(rank, int) else row[outcome] == Outcome.WINNER.value:
            yield row


_HOLDER_COLUMNS: Final = _columns(
    ("post", "text", "the post (jabatan)"),
    ("holder", "text", "who holds it (pejabat); empty where nobody is named"),
    ("mandate", "text", "on what footing: definitive, plt, plh, pj, pjs, or unmarked"),
    ("since", "text", "when the term began, as it was said"),
    ("until", "text", "when it ended; empty while nobody says so"),
    ("since_from", "date", "the first day on which it can have begun"),
    ("since_to", "date", "the last day on which it can have begun"),
    ("until_from", "date", "the first day on which it can have ended"),
    ("until_to", "date", "the last day on which it can have ended"),
    ("seen_first", "date", "the first day on which a source shows the person in the post"),
    ("seen_last", "date", "the last such day"),
    ("agency", "text", "the agency of the post (instansi)"),
    ("nip", "text", "the NIP but for its last four digits masked"),
    ("appointment_id", "text", "the id of the appointment"),
    ("post_id", "text", "the id of the post"),
    ("official_id", "text", "the id of the person"),
    ("agency_id", "text", "the id of the agency"),
)


def _holders(catalog: Catalog) -> Iterator[_Row]:
    found = [_holder(catalog, one) for one in catalog.of(Appointment)]
    at = {column.name: number for number, column in enumerate(_HOLDER_COLUMNS)}

    def order(row: _Row) -> tuple[object, ...]:
        days = [day for day in (row[at["since_from"]], row[at["seen_first"]]) if isinstance(day, dt.date)]
        return row[at["post_id"]], min(days, default=_LATE), not days, row[at["appointment_id"]]

    return iter(sorted(found, key=order))


def _holder(catalog: Catalog, one: Appointment) -> _Row:
    period, post = one.period, catalog.get(one.post)
    start, end = (None, None) if period is None else (period.start, period.end)
    agency = post.agency if isinstance(post, Post) else None
    official = None if one.official is None else catalog.get(one.official)
    nip = official.nip if isinstance(official, Official) else None
    seen = [day for when in one.attested if (day := when.date()) is not None]
    return (
        catalog.name_of(one.post),
        _name(catalog, one.official),
        one.mandate.value,
        _text(start),
        _text(end),
        _first(start),
        _last(start),
        _first(end),
        _last(end),
        min(seen, default=None),
        max(seen, default=None),
        _name(catalog, agency),
        None if nip is None else nip.stored,
        one.id,
        catalog.current(one.post),
        _now(catalog, one.official),
        _now(catalog, agency),
    )


_PARTICIPATION_COLUMNS: Final = _columns(
    ("event", "text", "the event (kegiatan)"),
    ("starts", "text", "when it starts, as it was said"),
    ("starts_from", "date", "the first day that it can be"),
    ("role", "text", "the role (peran), such as narasumber"),
    ("who", "text", "who takes part (peserta): a name, or the words for a group"),
    ("count", "integer", "how many the group is"),
    ("via", "text", "the agency through which they act (melalui)"),
    ("represented_by", "text", "who came in their place (diwakili)"),
    ("status", "text", "invited, planned, attended or absent"),
    ("participation_id", "text", "the id of the participation"),
    ("event_id", "text", "the id of the event"),
    ("participant_id", "text", "the id of who takes part"),
)


def _participation(catalog: Catalog) -> Iterator[_Row]:
    roles = list(ParticipationRole)
    found = catalog.of(Participation)
    for one in sorted(found, key=lambda one: (catalog.current(one.event), roles.index(one.role), one.id)):
        event, group = catalog.get(one.event), one.group
        start = event.start if isinstance(event, Event) else None
        yield (
            catalog.name_of(one.event),
            _text(start),
            _first(start),
            one.role.value,
            _name(catalog, one.participant) if group is None else group.text,
            None if group is None or group.count is None else group.count.value,
            _name(catalog, one.via),
            _name(catalog, one.represented_by),
            None if one.status is None else one.status.value,
            one.id,
            catalog.current(one.event),
            _now(catalog, one.participant),
        )


_TIMELINE_COLUMNS: Final = _columns(
    ("event", "text", "the event (kegiatan)"),
    ("kinds", "text", "what kinds of event it is"),
    ("starts", "text", "when it starts, as it was said"),
    ("starts_from", "date", "the first day that it can be"),
    ("starts_to", "date", "the last day that it can be"),
    ("ends", "text", "when it ends; empty for one day"),
    ("status", "text", "planned, held, cancelled or postponed"),
    ("mode", "text", "daring, luring, hibrida or siaran"),
    ("theme", "text", "the theme (tema)"),
    ("venue", "text", "the place (tempat)"),
    ("city", "text", "the city"),
    ("region", "text", "the region (daerah)"),
    ("part_of", "text", "the event of which it is a part"),
    ("event_id", "text", "the id of the event"),
    ("parent_id", "text", "the id of the event of which it is a part"),
)


def _timeline(catalog: Catalog) -> Iterator[_Row]:
    for one in catalog.timeline():
        yield (
            catalog.name_of(one.id),
            ", ".join(kind.value for kind in one.kinds) or None,
            _text(one.start),
            _first(one.start),
            _last(one.start),
            _text(one.end),
            None if one.status is None else one.status.value,
            None if one.mode is None else one.mode.value,
            one.theme,
            one.venue,
            one.city,
            _place(catalog, one.region),
            _name(catalog, one.parent),
            one.id,
            _now(catalog, one.parent),
        )


_AGENCY_COLUMNS: Final = _columns(
    ("agency", "text", "the name in use (instansi)"),
    ("kind", "text", "what kind of body it is, such as dinas"),
    ("level", "text", "the level of government (tingkat)"),
    ("agency_class", "text", "its class by workload: a, b or c (tipe)"),
    ("region_code", "text", "the Kemendagri code of its region"),
    ("region", "text", "the region (daerah)"),
    ("parent", "text", "the body that it belongs to (induk)"),
    ("website", "text", "its site (situs)"),
    ("email", "text", "its address"),
    ("since", "text", "since when it stands, as it was said"),
    ("until", "text", "until when it stood"),
    ("agency_id", "text", "the id of the agency"),
    ("parent_id", "text", "the id of its parent"),
)


def _agencies(catalog: Catalog) -> Iterator[_Row]:
    for one in catalog.of(Agency):
        yield (
            catalog.name_of(one.id),
            one.kind.value,
            None if one.level is None else one.level.value,
            None if one.agency_class is None else one.agency_class.value,
            one.region,
            _place(catalog, one.region),
            _name(catalog, one.parent),
            one.website,
            one.email,
            None if one.valid is None else _text(one.valid.start),
            None if one.valid is None else _text(one.valid.end),
            one.id,
            _now(catalog, one.parent),
        )


_AWARDS: Final = (AwardResult, AwardEdition, AwardCategory)
VIEWS: Final = (
    View("podium", "places one to three, and winners without a number", _RESULT_COLUMNS, _AWARDS, _podium),
    View("results", "what every recipient got in every edition", _RESULT_COLUMNS, _AWARDS, _results),
    View("holders", "who held which post, and when", _HOLDER_COLUMNS, (Appointment, Post, Official), _holders),
    View(
        "participation", "who took part in which event", _PARTICIPATION_COLUMNS, (Participation, Event), _participation
    ),
    View("timeline", "the events that have a date, in order of time", _TIMELINE_COLUMNS, (Event,), _timeline),
    View("agencies", "the agencies, each with its region and its parent", _AGENCY_COLUMNS, (Agency,), _agencies),
)
"""All views, in the order in which they are listed."""


def views_for(model: Model) -> tuple[View, ...]:
    """Return the views of which *model* holds all that they show."""
    held = set(model.sections.values())
    return tuple(view for view in VIEWS if held.issuperset(view.needs))


def view_of(model: Model, name: str) -> View:
    """Return the view of this name; raises :class:`InvalidValue` when *model* has none."""
    known = {view.name: view for view in views_for(model)}
    if name in known:
        return known[name]
    hint = did_you_mean(name, known) or f"known are {', '.join(known)}"
    raise InvalidValue(Issue(code="view", message=f"there is no view {shown(name)}", hint=hint))
