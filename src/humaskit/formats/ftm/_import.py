"""Entities of FollowTheMoney as a catalog."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, cast

import attrs

from ...model.agency import ReorganisationKind
from ...model.award import Outcome
from ...tree import row_of
from ...values.ids import kind_of
from ...values.rules import shapes
from .._imports import Import, Thing, foreign_id
from ..popolo._book import code_of_area, is_called
from . import _tables as tables
from ._reading import CODES, READERS, Record, Row, kind_of_record, mandate_of
from ._values import ref_of

__all__ = ["read"]

_NO_SCHEMA: Final = "the model holds nothing of this schema"
_NO_END: Final = "the model holds nothing at one of its ends"


def read(source: Import, things: Iterable[Thing]) -> None:
    """Read the entities, noting what is wrong with them and what they lose."""
    reading = _Reading(source)
    relations: list[Record] = []
    for thing in things:
        record = Record(thing)
        if record.schema == "Territory":
            reading.enter_area(record)
        elif (kind := kind_of_record(record)) is None:
            relations.append(record)
        else:
            reading.enter(record, kind)
    reading.read_things()
    for record in relations:
        reading.relate(record)
    reading.plant()


class _Reading:
    def __init__(self, source: Import) -> None:
        self.source = source
        self.refs: dict[str, str] = {}  # id there: id here
        self.rows: dict[str, tuple[Row, Record]] = {}  # by id here
        self._things: list[tuple[Record, str]] = []
        self._proofs: dict[str, list[str]] = {}
        self._categories: dict[tuple[str, str], str] = {}
        self._posts: dict[tuple[object, object], str] = {}
        self._told: dict[str, set[str]] = {}  # sources of which a documentation tells more than that they are proof

    def enter_area(self, record: Record) -> None:
        """Note the code of a territory. Areas are reference data: nothing else of one is kept."""
        ref, code = ref_of(record.ident), record.one("territoryCode")
        names = [*record.all("name"), *record.all("alias")]
        if ref is not None and kind_of(ref) in tables.AREAS:
            self.refs[record.ident] = ref
        elif (found := code_of_area(code, names)) is not None:
            self.refs[record.ident] = f"region:{found}"
            for name in (name for name in names if not is_called(found, name)):
                record.lose("/name", name, "the region is not called so")
        else:
            for prop, values in (("name", names), ("territoryCode", [code] if code else [])):
                for index, value in enumerate(values):
                    record.lose(f"/{prop}/{index}", value, "no region has this code and this name")
        if ref is not None:
            record.all("level")
            record.all("partOf")
        record.lose_rest()

    def enter(self, record: Record, kind: str) -> None:
        """Give a thing its id."""
        if record.ident in self.refs:
            self.source.refuse("repeated-id", f"{record.at}/id", f"another entity has the id {record.ident!a} already")
            return
        ref = self._id(record, kind)
        self.refs[record.ident] = ref
        self._things.append((record, ref))

    def _id(self, record: Record, kind: str) -> str:
        known = ref_of(record.ident)
        if known is not None and kind_of(known) == kind and known not in self.rows:
            self.rows[known] = {}, record
            return known
        made = foreign_id(kind, record.ident, taken=self.rows)
        self.rows[made] = {}, record
        if made.partition(":")[2] != record.ident:
            self.source.lose(record.at, "/id", record.ident, f"ids are spelt in another way here: {made}")
        return made

    def read_things(self) -> None:
        """Read what stands in the things themselves; relations come after."""
        for record, ref in self._things:
            row = READERS[kind_of(ref)](record)
            row["id"] = ref
            notes = record.all("notes")
            row["note"] = "\n".join(notes) or None
            if kind_of(ref) == "post":
                row["agency"] = self._end(record, "organization", ("agency",))
                if ref_of(record.ident) is not None:
                    record.all("subnationalArea")  # a link says it by its code
            self._prove(record, ref)
            self.rows[ref] = row, record
            if kind_of(ref) == "post":
                self._posts.setdefault((row.get("agency"), row.get("title")), ref)

    def _prove(self, record: Record, ref: str) -> None:
        """Note the proof of a thing or relation."""
        for index, ident in enumerate(record.all("proof")):
            found = self.refs.get(ident)
            if found is not None and found.startswith("source:"):
                self._proofs.setdefault(ref, []).append(found)
            else:
                record.lose(f"/proof/{index}", ident, _NO_END)

    def _end(self, record: Record, prop: str, kinds: Iterable[str]) -> str | None:
        """Return the thing of one of *kinds* at an end of a relation."""
        values = record.all(prop)
        found = [self.refs[ident] for ident in values if ident in self.refs]
        fits = [ref for ref in found if kind_of(ref) in kinds]
        for index, ident in enumerate(values):
            if self.refs.get(ident) not in fits[:1]:
                record.lose(f"/{prop}/{index}", ident, _NO_END)
        return fits[0] if fits else None

    def relate(self, record: Record) -> None:
        """Read a relation."""
        if not _RELATIONS.get(record.schema, _Reading.lose)(self, record):
            self.lose(record)
        record.lose_rest()

    def lose(self, record: Record) -> bool:
        """Report a relation that the model does not hold."""
        reason = _NO_END if record.schema in _RELATIONS else _NO_SCHEMA
        self.source.lose(record.at, "", record.schema, reason)
        return True

    def _add(self, record: Record, kind: str, row: Row) -> bool:
        """Add an entity that is a relation there."""
        ref = self._id(record, kind)
        self.rows[ref] = {**row, "id": ref}, record
        self._prove(record, ref)
        return True

    def _row(self, ref: str) -> Row:
        return self.rows[ref][0]

    def occupancy(self, record: Record) -> bool:
        """Read who held a post; a summary that is a word for acting says on what footing."""
        holder, post = self._end(record, "holder", ("official",)), self._end(record, "post", ("post",))
        if holder is None or post is None:
            return False
        surface = record.one("summary")
        row: Row = {"official": holder, "post": post, "mandate": mandate_of(surface)}
        row |= {"surface": None if surface in CODES else surface, "period": record.period("startDate", "endDate")}
        row |= {"attested": record.dates("date"), "note": record.one("description")}
        return self._add(record, "appointment", row)

    def membership(self, record: Record) -> bool:
        """Read a unit of a body, or who held a post of which only the name is told."""
        body = self._end(record, "organization", ("agency",))
        member = self._end(record, "member", ("agency", "official"))
        if body is None or member is None:
            return False
        role = record.one("role")
        if kind_of(member) == "agency":
            return role == "unit" and self._set(member, "parent", body)
        if role is None:
            return False
        post = self._posts.get((body, role))
        if post is None:
            post = self._posts[body, role] = foreign_id("post", body.partition(":")[2], role, taken=self.rows)
            self.rows[post] = {"id": post, "title": role, "agency": body}, record
        row: Row = {"official": member, "post": post, "period": record.period("startDate", "endDate")}
        return self._add(record, "appointment", row | {"attested": record.dates("date")})

    def succession(self, record: Record) -> bool:
        """Read a change of bodies; the pairs of one change are put together again."""
        before, after = self._end(record, "predecessor", ("agency",)), self._end(record, "successor", ("agency",))
        if before is None or after is None:
            return False
        kind = record.word("role", tables.REORGANISATIONS) or ReorganisationKind.RESTRUCTURE
        row: Row = {"kind": kind.value, "date": record.date("date"), "note": record.one("description")}
        ref = ref_of(record.ident.partition("-S-")[0])
        if ref is None or kind_of(ref) != "reorganisation":
            return self._add(record, "reorganisation", {**row, "before": [before], "after": [after]})
        held = self.rows.setdefault(ref, ({**row, "id": ref, "before": [], "after": []}, record))[0]
        if any(held[name] != value for name, value in row.items()):
            return False
        for name, one in (("before", before), ("after", after)):
            bodies = cast("list[str]", held[name])
            bodies += [] if one in bodies else [one]
        self._prove(record, ref)
        return True

    def participant(self, record: Record) -> bool:
        """Read who runs an award, or what somebody got in an edition of it."""
        project = self._end(record, "project", ("program", "edition"))
        who = self._end(record, "participant", tables.LEGAL)
        if project is None or who is None:
            return False
        if kind_of(project) == "edition":
            return self._result(record, project, who)
        role = record.one("role")
        if role not in tables.RUNS:
            return False
        cast("list[str]", self._row(project).setdefault(role, [])).append(who)
        return True

    def _result(self, record: Record, edition: str, recipient: str) -> bool:
        outcome = record.word("status", tables.OUTCOMES)
        if outcome is None:
            return False
        placement = _placement(record.one("role"), record.one("recordId"))
        if outcome is Outcome.PLACED and placement is None:
            outcome = Outcome.HONOURED
        row: Row = {
            "edition": edition,
            "recipient": recipient,
            "outcome": outcome.value,
            "awarded": record.date("date"),
        }
        row |= {"scope": record.one("description"), "placement": placement}
        if (ref_of(record.ident) or "").startswith("result:"):
            row["category"] = self._category(record, edition)
        return self._add(record, "result", row)

    def _category(self, record: Record, edition: str) -> str | None:
        """Return the category of the name that a result of ours has for its summary, made when it is new."""
        name = record.one("summary")
        if name is not None and (edition, name) not in self._categories:
            ref = foreign_id("category", edition.partition(":")[2], name, taken=self.rows)
            self.rows[ref] = {"id": ref, "name": name, "edition": edition}, record
            self._categories[edition, name] = ref
        return None if name is None else self._categories[edition, name]

    def link(self, record: Record) -> bool:
        """Read a link of ours: a field that FollowTheMoney has no word for, a result, or a part in an event."""
        everything = (*tables.CLASSES, *tables.AREAS)
        subject, to = self._end(record, "subject", everything), self._end(record, "object", everything)
        if subject is None or to is None:
            return False
        role = record.holds("role")
        word = str(role[0]) if len(role) == 1 else ""
        if kind_of(to) == "edition":
            return self._result(record, to, subject)
        if word == "media-partnership" and (kind_of(subject), kind_of(to)) == ("agency", "outlet"):
            record.all("role")
            row: Row = {"agency": subject, "partner": to, "role": record.one("summary")}
            row |= {"note": record.one("description"), "period": record.period("startDate", "endDate")}
            return self._add(record, "partnership", row)
        if word in tables.LINKS and kind_of(subject) in tables.LINKS[word]:
            record.all("role")
            return self._set(subject, word.replace(" ", "_"), to)
        if word in tables.ROLES and kind_of(to) == "event":
            record.all("role")
            status = record.word("status", tables.STATUSES)
            row = {"participant": subject, "event": to, "role": word, "remark": record.one("summary")}
            row |= {"note": record.one("description"), "status": None if status is None else status.value}
            return self._add(record, "participation", row)
        return False

    def _set(self, subject: str, field: str, to: str) -> bool:
        """Put what a link says into its field, when that can hold it."""
        shape = shapes(tables.CLASSES[kind_of(subject)])[field]
        kinds = (shape.item or shape).kinds or ("region",)
        if kind_of(to) not in kinds:
            return False
        row, value = self._row(subject), to.partition(":")[2] if field == "region" else to
        if shape.item is not None:
            cast("list[str]", row.setdefault(field, [])).append(value)
        return shape.item is not None or row.setdefault(field, value) == value

    def documentation(self, record: Record) -> bool:
        """Read the place in a source that tells something of a thing."""
        document, thing = self._end(record, "document", ("source",)), self._end(record, "entity", tables.CLASSES)
        if document is None or thing is None:
            return False
        role = record.one("role")
        field = (role or "").partition("/")[0]
        known = role if field in shapes(tables.CLASSES[kind_of(thing)]) else None
        if role is not None and known is None:
            record.lose("/role/0", role, "the thing has no such field")
        certainty = record.word("status", tables.CERTAIN)
        citation: Row = {"source": document, "place": record.one("summary"), "surface": record.one("description")}
        citation |= {"field": known, "certainty": None if certainty is None else certainty.value}
        row = self._row(thing)
        held = cast("list[Row]", row.setdefault("citations", []))
        held.append({name: value for name, value in citation.items() if value is not None})
        self._told.setdefault(thing, set()).add(document)
        return True

    def _host(self, record: Record, event: str, parts: list[Row]) -> None:
        """Read who organised an event and was involved in it, unless a link tells that in more words."""
        for prop in ("organizer", "involved"):
            for index, ident in enumerate(record.all(prop)):
                who = self.refs.get(ident)
                roles = [row["role"] for row in parts if row["participant"] == who]
                if (
                    prop == "organizer"
                    and who is not None
                    and kind_of(who) in tables.LEGAL
                    and "penyelenggara" not in roles
                ):
                    ref = foreign_id("participation", event.partition(":")[2], ident, taken=self.rows)
                    row: Row = {"id": ref, "event": event, "participant": who, "role": "penyelenggara"}
                    self.rows[ref] = row, record
                elif not roles:
                    record.lose(f"/{prop}/{index}", ident, "nothing says in which role")

    def _size(self, row: Row, record: Record) -> None:
        """Call a change of bodies by another word, where its own is not for so many."""
        kind = ReorganisationKind(row["kind"])
        sizes = len(cast("list[str]", row["before"])) > 1, len(cast("list[str]", row["after"])) > 1
        if tables.SIZES.get(kind, sizes) != sizes or kind in (ReorganisationKind.CREATE, ReorganisationKind.DISSOLVE):
            record.lose("/role", kind.value, "these are another number of bodies: it is a restructuring")
            row["kind"] = ReorganisationKind.RESTRUCTURE.value

    def plant(self) -> None:
        """Build the entities."""
        parts: dict[object, list[Row]] = {}
        for ref, (row, _) in self.rows.items():
            if kind_of(ref) == "participation":
                parts.setdefault(row["event"], []).append(row)
        for record, ref in self._things:
            if kind_of(ref) == "event":
                self._host(record, ref, parts.get(ref, []))
        for ref, (row, record) in self.rows.items():
            told = self._told.get(ref, set())
            proofs = [{"source": source} for source in dict.fromkeys(self._proofs.get(ref, [])) if source not in told]
            row["citations"] = [*cast("list[Row]", row.get("citations", [])), *proofs]
            if kind_of(ref) == "reorganisation":
                self._size(row, record)
            kept = {name: value for name, value in row.items() if value not in (None, [], {}, "")}
            record.lose_rest()
            self.source.plant(tables.CLASSES[kind_of(ref)], kept, record.at, tables.KEYS)


def _placement(surface: str | None, rank: str | None) -> Row | None:
    """Return a place as its words say it, unless the number beside them says something else."""
    from ...text.placements import parse_placement  # a large grammar, and few documents tell of places

    number = int(rank) if rank is not None and rank.isdecimal() else None
    read = None if surface is None else parse_placement(surface)
    found = None if read is None or len(read.values) != 1 or read.value is None else read.value.placement
    if found is not None and found.rank == number:
        return row_of(attrs.evolve(found, surface=surface), sparse=True)
    if number:
        return {"kind": "ordinal", "ordinal": number, "surface": surface}
    return None if surface is None else {"kind": "special", "surface": surface}


_RELATIONS: Final[Mapping[str, Callable[[_Reading, Record], bool]]] = {
    "Occupancy": _Reading.occupancy,
    "Membership": _Reading.membership,
    "Succession": _Reading.succession,
    "ProjectParticipant": _Reading.participant,
    "UnknownLink": _Reading.link,
    "Documentation": _Reading.documentation,
}
