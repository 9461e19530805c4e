"""``humaskit demo``: the bundled press catalog, loaded, checked, and laid out for reading."""

import shutil
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from .. import datasets
from ..catalog import Catalog, Evidence
from ..errors import Severity
from ..formats import json
from ..model.award import AwardEdition, AwardResult
from ..model.event import Event
from ..model.office import Appointment, Mandate
from ..model.source import Source
from ..standings import movement
from ..values.citation import Certainty
from ..values.dates import PartialDate
from ..values.names import NameKind

__all__ = ["run"]

EDITIONS: Final = ("edition:amc-2024", "edition:ampk-2024")
DAYS: Final = ("2023-11-23", "2024-03-02", "2025-02-26")
"""Days on which the bundled articles show people in their posts."""

_WORDS: Final = {
    "title": ("humaskit: lima artikel pers sebagai data", "humaskit: five press articles as typed data"),
    "entities": ("entitas", "entities"),
    "checked": (
        "Pemeriksaan: {errors} kesalahan, {warnings} peringatan",
        "Check: {errors} errors, {warnings} warnings",
    ),
    "places": ("Peringkat", "Places"),
    "categories": ("Kategori dan pemenang", "Categories and winners"),
    "scope": ("lingkup", "scope"),
    "other": ("bacaan lain", "another reading"),
    "participation": ("Partisipasi", "Participation"),
    "of": ("dari", "of"),
    "holders": ("Pemegang jabatan pada", "Who held or acted in which post on"),
    "unnamed": ("(nama tidak disebut)", "(not named)"),
    "nobody": ("tidak ada yang tercatat", "nobody on record"),
    "events": ("Acara menurut waktu", "Events in order of time"),
    "undated": ("tanpa tanggal", "without a date"),
    "moved": (
        "IKIP provinsi, 2023 ke 2024, menurut katalog penghargaan",
        "IKIP of provinces, 2023 to 2024, from the award catalog",
    ),
    "written": ("Katalog yang sama tertulis sebagai JSON di", "The same catalog was written as JSON to"),
    "fingerprint": ("sidik", "fingerprint"),
    "inferred": ("disimpulkan", "inferred"),
    "ambiguous": ("bermakna ganda", "ambiguous"),
    "outside_knowledge": ("pengetahuan luar", "outside knowledge"),
    "unmarked": ("tanpa keterangan mandat", "no mandate printed"),
}


def run(*, language: str, output: str, days: Sequence[str]) -> int:
    """Print the catalog, write it as JSON, and return 1 when the check found an error."""
    catalog = datasets.press()
    wanted = [PartialDate(day) for day in (days or DAYS)]
    page = _Page(catalog, language)
    issues = catalog.check()
    errors = sum(issue.severity is Severity.ERROR for issue in issues)
    path = Path(output)
    lines = [*page.summary(errors, len(issues) - errors), *page.awards(), *page.posts(wanted), *page.events()]
    lines += page.movement(datasets.awards())
    json.dump(catalog, path, indent=2, verify=True)
    lines += ["", f"{page.word('written')} {path.resolve()}", f"({page.word('fingerprint')} {catalog.fingerprint()})"]
    print("\n".join(lines))
    return int(errors > 0)


class _Page:
    """Lays the catalog out as lines of text in one language."""

    def __init__(self, catalog: Catalog, language: str) -> None:
        self.catalog = catalog
        self.column = ("id", "en").index(language)
        self.width = max(60, min(110, shutil.get_terminal_size().columns))

    def word(self, key: str) -> str:
        return _WORDS[key][self.column]

    def heading(self, text: str) -> list[str]:
        return ["", text, "─" * len(text)]

    def folded(self, text: str, indent: int) -> list[str]:
        blanks = " " * indent
        return textwrap.wrap(text, self.width, initial_indent=blanks, subsequent_indent=blanks + "  ")

    def summary(self, errors: int, warnings: int) -> Iterator[str]:
        counts = {name: len(self.catalog.section(name)) for name in self.catalog.model.sections}
        listed = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
        yield self.word("title")
        yield "═" * len(self.word("title"))
        yield from self.folded(f"{len(self.catalog)} {self.word('entities')}: {listed}", 0)
        yield self.word("checked").format(errors=errors, warnings=warnings)

    def awards(self) -> Iterator[str]:
        for ref in EDITIONS:
            edition = self.catalog.one(ref, AwardEdition)
            results = self.catalog.podium(ref)
            ranked = any(result.rank for result in results)
            kind = self.word("places" if ranked else "categories")
            program = self.catalog.name_of(edition.program)
            yield from self.heading(f"{program} ({self.catalog.name_of(ref)}): {kind}")
            for result in results:
                yield from self.result(result)
            yield from self.participation(edition)

    def result(self, result: AwardResult) -> Iterator[str]:
        place = f"{result.rank}." if result.rank else "•"
        name = self.catalog.name_of(result.recipient, kind=NameKind.SHORT)
        category = self.catalog.name_of(result.category) if result.category else ""
        yield from self.folded(f"{place} {category}: {name}" if category and not result.rank else f"{place} {name}", 2)
        if result.scope:
            yield from self.folded(f"{self.word('scope')}: {result.scope}", 5)
        evidence = self.catalog.sources_of(result.id)
        yield from self.sources((one for one in evidence if one.claim is None), 5)
        for claim in result.claims:
            yield from self.folded(f"{self.word('other')} ({claim.field}): {claim.value}", 5)
            heard = (Evidence(citation=one, source=self.source_of(one.source)) for one in claim.citations)
            yield from self.sources(heard, 7)

    def source_of(self, ref: str | None) -> Source | None:
        return None if ref is None else self.catalog.one(ref, Source)

    def sources(self, evidence: Iterable[Evidence], indent: int) -> Iterator[str]:
        """Lay out each surface once, with its place and the fields that it supports."""
        fields: dict[tuple[str, str], list[str]] = {}
        for one in evidence:
            if one.source is None or one.citation.surface is None:
                continue
            outlet = self.catalog.name_of(one.source.publisher) if one.source.publisher else one.source.id
            where = ", ".join(part for part in (outlet, one.citation.place) if part)
            unsure = (
                "" if one.citation.certainty is Certainty.STATED else f" [{self.certainty(one.citation.certainty)}]"
            )
            supported = fields.setdefault((" ".join(one.citation.surface.split()), where), [])
            supported.append((one.citation.field or "") + unsure)
        for (surface, where), supported in fields.items():
            named = ", ".join(dict.fromkeys(filter(None, supported)))
            yield from self.folded(f"« {surface} » {where}{f' → {named}' if named else ''}", indent)

    def certainty(self, certainty: Certainty) -> str:
        return self.word(certainty.value)

    def participation(self, edition: AwardEdition) -> Iterator[str]:
        for count in edition.participation:
            if count.rate is None:
                continue
            said = f"{count.value} {self.word('of')} {count.of} {count.unit or ''}".rstrip()
            share = float(count.rate) * 100
            yield from self.folded(f"{self.word('participation')}: {said} = {count.rate} ({share:.1f} %)", 2)

    def posts(self, days: Sequence[PartialDate]) -> Iterator[str]:
        for day in days:
            yield from self.heading(f"{self.word('holders')} {day}")
            found = self.catalog.as_of(day).appointments()
            for appointment in found:
                yield from self.folded(self.appointment(appointment, day), 2)
            if not found:
                yield f"  {self.word('nobody')}"

    def appointment(self, appointment: Appointment, day: PartialDate) -> str:
        person = self.catalog.name_of(appointment.official) if appointment.official else self.word("unnamed")
        unmarked = appointment.mandate is Mandate.UNMARKED
        mandate = self.word("unmarked") if unmarked else (appointment.surface or appointment.mandate.value)
        stated = appointment.period is not None or day.date() in [seen.date() for seen in appointment.attested]
        unsure = "" if stated else f" [{self.word('inferred')}]"
        return f"{self.catalog.name_of(appointment.post)}: {person} ({mandate}){unsure}"

    def events(self) -> Iterator[str]:
        yield from self.heading(self.word("events"))
        for event in self.catalog.timeline():
            yield from self.folded(f"{event.start}  {self.event(event)}", 2)
        undated = [event for event in self.catalog.of(Event) if event.start is None]
        for event in undated:
            yield from self.folded(f"{self.word('undated')}  {self.event(event)}", 2)

    def movement(self, awards: Catalog) -> Iterator[str]:
        """Show who rose and fell between two editions of an index, of the second bundled catalog."""
        yield from self.heading(self.word("moved"))
        moves = movement(awards, "edition:ikip-2023", "edition:ikip-2024", category="nilai IKIP", track="provinsi")
        for move in (*moves.climbers, *moves.fallers):
            yield f"  {move.change:+4} {awards.name_of(str(move.id))}: {move.before} → {move.after}"

    def event(self, event: Event) -> str:
        places = ", ".join(place for place in (event.venue, event.city) if place)
        status = f" [{event.status.value}]" if event.status else ""
        return f"{self.catalog.name_of(event.id)}{status}{f' — {places}' if places else ''}"
