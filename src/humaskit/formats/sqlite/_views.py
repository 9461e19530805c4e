"""The views as SQL: the same rows, in the same order, as :mod:`._views` works out of a catalog."""

from collections.abc import Mapping
from typing import Final

import attrs

from ...model.agency import Agency
from ...model.award import AwardCategory, AwardEdition, AwardResult
from ...model.event import Event, Participation, ParticipationRole
from ...model.office import Appointment, Official, Post
from ._names import HOLDERS_NOW, Names, quoted

__all__ = ["HOLDS_ON", "SqlView", "first_day", "last_day", "sql_views"]


_NOTHING: Final[Mapping[str, str]] = {}


@attrs.frozen(eq=False)
class SqlView:
    """One query in parts: what each column is, where it comes from, and in which order."""

    columns: Mapping[str, str]
    source: str
    order: str
    keys: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """For columns with ids, the column that holds them as they were written, which has an index."""
    where: str = "1"

    def select(self, *conditions: str, says: Mapping[str, str] = _NOTHING) -> str:
        """Return the query, with more conditions, and with comments that say what its columns are."""
        comments = {name: f" /* {said} */" for name, said in says.items()}
        held = ", ".join(
            f"{expression} AS {quoted(name)}{comments.get(name, '')}" for name, expression in self.columns.items()
        )
        where = " AND ".join((self.where, *conditions))
        return f"SELECT {held} FROM {self.source} WHERE {where} ORDER BY {self.order}"  # noqa: S608  (all of it from here, names quoted)


def sql_views(names: Names) -> dict[str, SqlView]:
    """Return the views of a database by their shared names."""
    makers = {
        "podium": _podium,
        "results": _results,
        "holders": _holders,
        HOLDERS_NOW: _holders_now,
        "participation": _participation,
        "timeline": _timeline,
        "agencies": _agencies,
    }
    return {name: makers[name](names) for name in names.views}


_YEAR: Final = "[0-9][0-9][0-9][0-9]"
_TWO: Final = "-[0-9][0-9]"


def first_day(date: str) -> str:
    """Return the first day that a partial date can be, as SQL."""
    return (
        f"CASE WHEN {date} GLOB '{_YEAR}{_TWO}{_TWO}*' THEN substr({date}, 1, 10)"
        f" WHEN {date} GLOB '{_YEAR}{_TWO}*' THEN substr({date}, 1, 7) || '-01'"
        f" WHEN {date} GLOB '{_YEAR}*' THEN substr({date}, 1, 4) || '-01-01' END"
    )


def last_day(date: str) -> str:
    """Return the last day that a partial date can be, as SQL."""
    return (
        f"CASE WHEN {date} GLOB '{_YEAR}{_TWO}{_TWO}*' THEN substr({date}, 1, 10)"
        f" WHEN {date} GLOB '{_YEAR}-12*' THEN substr({date}, 1, 7) || '-31'"
        f" WHEN {date} GLOB '{_YEAR}{_TWO}*' THEN date(substr({date}, 1, 7) || '-01', '+1 month', '-1 day')"
        f" WHEN {date} GLOB '{_YEAR}*' THEN substr({date}, 1, 4) || '-12-31' END"
    )


def _in_time(date: str) -> str:
    """Return the terms that sort partial dates: those without a year last, unknown parts first."""
    clock = f"instr({date}, 'T')"
    year = f"CASE WHEN {date} GLOB '{_YEAR}*' THEN CAST(substr({date}, 1, 4) AS INTEGER) ELSE 10000 END"
    month = (
        f"CAST(CASE WHEN {date} GLOB '{_YEAR}{_TWO}*' THEN substr({date}, 6, 2)"
        f" WHEN {date} GLOB '-{_TWO}*' THEN substr({date}, 3, 2) ELSE 0 END AS INTEGER)"
    )
    day = (
        f"CAST(CASE WHEN {date} GLOB '{_YEAR}{_TWO}{_TWO}*' THEN substr({date}, 9, 2)"
        f" WHEN {date} GLOB '-{_TWO}{_TWO}*' THEN substr({date}, 6, 2)"
        f" WHEN {date} GLOB '--{_TWO}*' THEN substr({date}, 4, 2) ELSE 0 END AS INTEGER)"
    )
    hour = f"CASE WHEN {clock} THEN CAST(substr({date}, {clock} + 1, 2) AS INTEGER) ELSE -1 END"
    minute = f"CASE WHEN {clock} THEN CAST(substr({date}, {clock} + 4, 2) AS INTEGER) ELSE 0 END"
    second = (
        f"CASE WHEN {clock} AND substr({date}, {clock} + 6, 1) = ':'"
        f" THEN CAST(substr({date}, {clock} + 7, 2) AS INTEGER) ELSE 0 END"
    )
    return f"{year}, {month}, {day}, {hour}, {minute}, {second}, {date}"


class _From:
    """The tables of one query: the first one, and the labels that its ids are joined with."""

    def __init__(self, names: Names, table: str, alias: str) -> None:
        self._labels = quoted(names.internal["labels"])
        self._joined: dict[str, str] = {}
        self.source = f"{table} AS {alias}"

    def join(self, table: str, alias: str, on: str) -> None:
        """Join one more table, where there is such a row."""
        self.source += f" LEFT JOIN {table} AS {alias} ON {on}"

    def _label(self, ref: str) -> str:
        if ref not in self._joined:
            alias = self._joined[ref] = f"label{len(self._joined)}"
            self.join(self._labels, alias, f"{alias}.id = {ref}")
        return self._joined[ref]

    def name(self, ref: str) -> str:
        """Return what an id is called: the name, the id that stands for it now, or the id itself."""
        label = self._label(ref)
        return f"coalesce({label}.name, {label}.current, {ref})"

    def now(self, ref: str) -> str:
        """Return the id that stands for an id now."""
        return f"coalesce({self._label(ref)}.current, {ref})"

    def place(self, code: str) -> str:
        """Return what the region of a code is called."""
        label = self._label(f"('region:' || {code})")
        return f"{label}.name"


def _results(names: Names) -> SqlView:
    held = _From(names, names.of(AwardResult), "r")
    edition_id = held.now("r.edition")
    held.join(names.of(AwardEdition), "e", f"e.id = {edition_id}")
    category_id = held.now("r.category")
    held.join(names.of(AwardCategory), "c", f"c.id = {category_id}")
    place = "CASE r.placement_kind WHEN 'ordinal' THEN r.placement_ordinal WHEN 'hope' THEN r.placement_ordinal + 3 END"
    columns = {
        "program": held.name("e.program"),
        "edition": held.name("r.edition"),
        "year": "e.year",
        "category": held.name("r.category"),
        "track": "r.track",
        "place": place,
        "label": "coalesce(r.placement_surface, r.placement_label, r.placement_tier)",
        "recipient": held.name("r.recipient"),
        "outcome": "r.outcome",
        "joint": "r.joint",
        "score": "r.score",
        "score_number": "CAST(r.score AS REAL)",
        "grade": "r.grade",
        "scope": "r.scope",
        "area": held.name("r.area"),
        "region": held.place("r.region"),
        "awarded": "r.awarded",
        "awarded_from": first_day("r.awarded"),
        "awarded_to": last_day("r.awarded"),
        "received_by": held.name("r.received_by"),
        "prize": "r.prize",
        "result_id": "r.id",
        "edition_id": edition_id,
        "category_id": category_id,
        "program_id": held.now("e.program"),
        "recipient_id": held.now("r.recipient"),
    }
    order = (
        f'{edition_id}, r.category IS NOT NULL, c."order" IS NULL, c."order", {category_id}, ({place}) IS NULL, {place}'
    )
    keys = {
        "edition_id": "r.edition",
        "category_id": "r.category",
        "recipient_id": "r.recipient",
        "program_id": "e.program",
    }
    return SqlView(columns, held.source, f"{order}, r.id", keys)


def _podium(names: Names) -> SqlView:
    found = _results(names)
    place = found.columns["place"]
    return attrs.evolve(found, where=f"coalesce({place} <= 3, r.outcome = 'winner')")


def _holders(names: Names) -> SqlView:
    held = _From(names, names.of(Appointment), "a")
    post_id, official_id = held.now("a.post"), held.now("a.official")
    held.join(names.of(Post), "p", f"p.id = {post_id}")
    held.join(names.of(Official), "o", f"o.id = {official_id}")
    days = names.of(Appointment, "attested")
    seen = f"FROM {days} AS d WHERE d.entity_id = a.id AND d.value GLOB '{_YEAR}{_TWO}{_TWO}*'"
    since_from, seen_first = first_day("a.period_start"), f"(SELECT min(substr(d.value, 1, 10)) {seen})"
    columns = {
        "post": held.name("a.post"),
        "holder": held.name("a.official"),
        "mandate": "a.mandate",
        "since": "a.period_start",
        "until": "a.period_end",
        "since_from": since_from,
        "since_to": last_day("a.period_start"),
        "until_from": first_day("a.period_end"),
        "until_to": last_day("a.period_end"),
        "seen_first": seen_first,
        "seen_last": f"(SELECT max(substr(d.value, 1, 10)) {seen})",
        "agency": held.name("p.agency"),
        "nip": "'**************' || substr(o.nip, -4)",
        "appointment_id": "a.id",
        "post_id": post_id,
        "official_id": official_id,
        "agency_id": held.now("p.agency"),
    }
    began = (
        f"min(coalesce({since_from}, {seen_first}, '9999-12-31'), coalesce({seen_first}, {since_from}, '9999-12-31'))"
    )
    order = f"{post_id}, {began}, {since_from} IS NULL AND {seen_first} IS NULL, a.id"
    return SqlView(
        columns, held.source, order, {"post_id": "a.post", "official_id": "a.official", "agency_id": "p.agency"}
    )


HOLDS_ON: Final = (
    "CASE WHEN {day} < {since_from} OR {day} > {until_to} THEN 0"
    " WHEN {day} >= {since_to} AND ({until} IS NULL OR {day} <= {until_from}) THEN 1"
    " ELSE {day} BETWEEN {seen_first} AND {seen_last} END"
)
"""Whether a post was held on a day: the period decides, then the days on which the person is attested."""


def _holders_now(names: Names) -> SqlView:
    found = _holders(names)
    today = "date('now', '+7 hours')"  # WIB, the time of the capital
    return attrs.evolve(found, where=HOLDS_ON.format(day=today, **found.columns))


def _participation(names: Names) -> SqlView:
    held = _From(names, names.of(Participation), "p")
    event_id = held.now("p.event")
    held.join(names.of(Event), "e", f"e.id = {event_id}")
    roles = " ".join(f"WHEN '{role.value}' THEN {number}" for number, role in enumerate(ParticipationRole))
    columns = {
        "event": held.name("p.event"),
        "starts": "e.start",
        "starts_from": first_day("e.start"),
        "role": "p.role",
        "who": f"coalesce(p.group_text, {held.name('p.participant')})",
        "count": "p.group_count_value",
        "via": held.name("p.via"),
        "represented_by": held.name("p.represented_by"),
        "status": "p.status",
        "participation_id": "p.id",
        "event_id": event_id,
        "participant_id": held.now("p.participant"),
    }
    keys = {"event_id": "p.event", "participant_id": "p.participant"}
    return SqlView(columns, held.source, f"{event_id}, CASE p.role {roles} END, p.id", keys)


def _timeline(names: Names) -> SqlView:
    held = _From(names, names.of(Event), "e")
    kinds = names.of(Event, "kinds")
    ordered = f"(SELECT value FROM {kinds} WHERE entity_id = e.id ORDER BY position) AS k"  # noqa: S608  (a quoted name)
    columns = {
        "event": held.name("e.id"),
        "kinds": f"(SELECT group_concat(k.value, ', ') FROM {ordered})",  # noqa: S608  (as above)
        "starts": "e.start",
        "starts_from": first_day("e.start"),
        "starts_to": last_day("e.start"),
        "ends": 'e."end"',
        "status": "e.status",
        "mode": "e.mode",
        "theme": "e.theme",
        "venue": "e.venue",
        "city": "e.city",
        "region": held.place("e.region"),
        "part_of": held.name("e.parent"),
        "event_id": "e.id",
        "parent_id": held.now("e.parent"),
    }
    order = f"{_in_time('e.start')}, e.id"
    return SqlView(columns, held.source, order, {"parent_id": "e.parent"}, "e.start IS NOT NULL")


def _agencies(names: Names) -> SqlView:
    held = _From(names, names.of(Agency), "a")
    columns = {
        "agency": held.name("a.id"),
        "kind": "a.kind",
        "level": "a.level",
        "agency_class": "a.agency_class",
        "region_code": "a.region",
        "region": held.place("a.region"),
        "parent": held.name("a.parent"),
        "website": "a.website",
        "email": "a.email",
        "since": "a.valid_start",
        "until": "a.valid_end",
        "agency_id": "a.id",
        "parent_id": held.now("a.parent"),
    }
    return SqlView(columns, held.source, "a.id", {"parent_id": "a.parent"})
