"""What a report tells of awards and offices, before it is laid out as a page or as tables in Markdown."""

import datetime as dt
from decimal import Decimal
from typing import Final

import attrs

from ..catalog import Catalog
from ..model.award import AwardEdition, AwardProgram, AwardResult
from ..model.office import Appointment, Mandate, Official, Post
from ..ranking.ordering import Status
from ..standings import Line, lines
from ..standings.lines import contests
from ..values.dates import PartialDate
from .wording import Remark, Wording

__all__ = [
    "Contest",
    "Offices",
    "Round",
    "appointments",
    "awarded_on",
    "in_office",
    "place_words",
    "rounds",
    "small_print",
    "strays",
]

LONGEST_LABEL: Final = 24


@attrs.frozen
class Contest:
    """Results that stand against each other: one category of an edition, one group of competitors."""

    title: str | None
    track: str | None
    scope: str | None
    lines: tuple[Line, ...]


@attrs.frozen
class Round:
    """One edition with its results."""

    edition: AwardEdition
    name: str
    contests: tuple[Contest, ...]

    @property
    def size(self) -> int:
        """How many results the edition has."""
        return sum(len(contest.lines) for contest in self.contests)


@attrs.frozen
class Offices:
    """Who is in office, and how many appointments are left out because nobody says so."""

    held: tuple[Appointment, ...]
    others: int


def rounds(catalog: Catalog, program: AwardProgram) -> tuple[Round, ...]:
    """Return the editions of a programme that have results, the newest first, those without a year last."""
    dated = [edition for edition in catalog.editions(program.id) if edition.year is not None]
    undated = [edition for edition in catalog.editions(program.id) if edition.year is None]
    found = (_round(catalog, edition) for edition in (*reversed(dated), *undated))
    return tuple(one for one in found if one.contests)


def strays(catalog: Catalog) -> int:
    """Return how many results belong to no edition of a programme in the catalog, so that no table can hold them."""
    known = {edition.id for program in catalog.of(AwardProgram) for edition in catalog.editions(program.id)}
    return sum(catalog.current(result.edition) not in known for result in catalog.of(AwardResult))


def _round(catalog: Catalog, edition: AwardEdition) -> Round:
    awarded = (line for line in lines(catalog, edition.id) if line.field is None)
    made = (
        Contest(None if category is None else catalog.name_of(category), track, scope, members)
        for (category, track, scope), members in contests(awarded).items()
    )
    return Round(edition, catalog.name_of(edition.id), tuple(made))


def place_words(catalog: Catalog, line: Line, say: Wording) -> str:
    """Return what to say of a line that has no place: its printed label where it is short, else what came of it."""
    if line.status is not Status.RANKED:
        return say(f"is_{line.status.value}")
    result = catalog.get(line.held_by)
    placement = result.placement if isinstance(result, AwardResult) else None
    label = "" if placement is None else placement.surface or placement.tier or placement.label or ""
    if label and len(label) <= LONGEST_LABEL:
        return label
    return "" if line.outcome is None else say(f"outcome_{line.outcome.value}")


def small_print(catalog: Catalog, line: Line, say: Wording) -> list[Remark]:
    """Return what else is known of a result: the label as printed, who received it, the prize."""
    result = catalog.one(line.held_by, AwardResult)
    printed = None if result.placement is None or line.rank is None else result.placement.surface
    received = None if result.received_by is None else catalog.name_of(result.received_by)
    return [
        *([Remark(printed)] if printed is not None and not printed.strip().isdigit() else []),
        *([Remark("", say("joint"))] if result.joint else []),
        *([say.about("received_by", received)] if received is not None else []),
        *([Remark("", say("prize", n=_rupiah(result.prize, say)))] if result.prize is not None else []),
    ]


def _rupiah(amount: Decimal, say: Wording) -> str:
    return say.whole(int(amount)) if amount == int(amount) else say.figure(amount)


def awarded_on(catalog: Catalog, one: Round) -> PartialDate | None:
    """Return the day on which all results of an edition were awarded, where it is one and the same."""
    results = (catalog.one(line.held_by, AwardResult) for contest in one.contests for line in contest.lines)
    days = {result.awarded for result in results}
    return days.pop() if len(days) == 1 else None


def appointments(catalog: Catalog, day: dt.date | None) -> Offices:
    """Return who holds which post on a day, or every appointment without one, in the order of the posts' names."""
    known = catalog.of(Appointment)
    held = known if day is None else catalog.as_of(day).appointments()

    def position(one: Appointment) -> tuple[str, tuple[object, ...], str]:
        start = None if one.period is None else one.period.start
        return post_name(catalog, one, day).casefold(), () if start is None else start.sort_key, one.id

    return Offices(tuple(sorted(held, key=position)), len(known) - len(held))


def post_name(catalog: Catalog, one: Appointment, day: dt.date | None) -> str:
    """Return the name of the post, with that of its agency on the day."""
    return catalog.name_of(one.post, on=day) if isinstance(catalog.get(one.post), Post) else one.post


def in_office(catalog: Catalog, one: Appointment, say: Wording, *, include_personal: bool) -> list[Remark]:
    """Return the footing on which a post is held, since when or when seen, and the NIP, masked unless asked for."""
    found = None if one.official is None else catalog.get(one.official)
    nip = found.nip if isinstance(found, Official) else None
    shown = None if nip is None else nip.stored if include_personal else str(nip)
    seen = sorted(one.attested, key=lambda when: when.sort_key)
    told = "" if one.period is None else say.period(one.period)
    if not told and seen:
        told = say("attested", dates=say.listed([say.date(when) for when in seen]))
    acting = one.mandate not in (Mandate.UNMARKED, Mandate.DEFINITIVE)
    instead = None if one.stands_in_for is None or not acting else catalog.name_of(one.stands_in_for)
    return [
        Remark("", say(f"mandate_{one.mandate.value}")),
        *([say.about("stands_in", instead)] if instead is not None else []),
        *([Remark("", told)] if told else []),
        *([Remark("", say("nip", nip=shown))] if shown is not None else []),
    ]
