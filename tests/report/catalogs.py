"""Catalogs to make reports of: hostile names, officials alone, and a very large one."""

from decimal import Decimal

from humaskit import Catalog
from humaskit.model.agency import Agency, AgencyKind
from humaskit.model.award import AwardCategory, AwardEdition, AwardProgram, AwardResult, Outcome
from humaskit.model.entity import Entity
from humaskit.model.event import Event, EventStatus, Participation, ParticipationRole
from humaskit.model.office import Appointment, Mandate, Official, Post
from humaskit.model.ranking import Ranking, RankingEntry
from humaskit.model.source import Source, SourceKind
from humaskit.model.statement import Statement, StatementKind
from humaskit.values.citation import Citation, Claim
from humaskit.values.count import Count
from humaskit.values.dates import PartialDate, Period
from humaskit.values.names import Name, PersonName
from humaskit.values.nip import Nip
from humaskit.values.placement import Placement, PlacementKind
from humaskit.values.terms import DescribedGroup

__all__ = ["HOSTILE", "NIP", "hostile", "large", "officials_only"]

NIP = "197001011995031001"
"""An invented number."""

HOSTILE = (
    "<script>window.__pwned=1</script>",
    '"><img src=x onerror="window.__pwned=1">',
    "</title></style></svg><svg onload=alert(1)>",
    "javascript:alert(1)",
    "&lt;b&gt; &amp; ' \" `",
    "| a | b | **c** _d_ ~~e~~ `f` [g](https://evil.example) <!-- h",
    "https://evil.example/x www.evil.example @octocat #12 a@evil.example $x$ ![i](j)",
    "# judul\\ 1. dua",
    "دائرة الإعلام שלום",
    "Dinas" * 300,
    "Dinas Komunikasi, Informatika, Statistik dan Persandian " * 12,
    "Ꙭ " + "a\u0301" * 20 + " 🏆👩🏽‍💼",
)
"""Names that try to be something else, are written from right to left, or do not fit."""

_KADIS = f"NIP {NIP[:8]} {NIP[8:14]} {NIP[14]} {NIP[15:]}"


def _name(number: int) -> str:
    return HOSTILE[number % len(HOSTILE)].strip()


def hostile() -> Catalog:
    """Return a catalog in which every text is hostile, in every section that a report shows."""
    many = range(len(HOSTILE))
    cited = (
        Citation(source="source:a", place=_name(1), surface=_name(0), speaker="official:o-0"),
        Citation(source="source:b", surface=f"{_name(5)}\n{_KADIS}", note=_name(2)),
    )
    claims = (Claim(field="scope", value=_name(0), citations=(Citation(source="source:a", surface=_name(3)),)),)
    place = Placement(kind=PlacementKind.ORDINAL, ordinal=1, surface=_name(2))
    entities: list[Entity] = [
        Source(id="source:a", kind=SourceKind.ARTICLE, title=_name(0), url="https://example.go.id/a?b='c'&d"),
        Source(id="source:b", kind=SourceKind.PAGE, publisher_text=_name(1), published=PartialDate("2024")),
        AwardProgram(id="program:p", names=(Name(text=_name(0)),), organisers=("agency:a-0",)),
        Official(id="official:o-0", name=PersonName(name=_name(1)), nip=Nip(NIP)),
        *(Agency(id=f"agency:a-{at}", kind=AgencyKind.DINAS, names=(Name(text=_name(at)),)) for at in many),
        Post(id="post:p", title=_name(2)),
        Appointment(
            id="appointment:a", post="post:p", official="official:o-0", mandate=Mandate.PLT, citations=cited,
            period=Period(start=PartialDate("2023-01-01")),
        ),
        Event(
            id="event:e", names=(Name(text=_name(0)),), venue=_name(1), city=_name(5), start=PartialDate("2024-03-05"),
            status=EventStatus.HELD, citations=cited,
        ),
        Participation(
            id="participation:p", event="event:e", role=ParticipationRole.PESERTA, group=DescribedGroup(text=_name(0))
        ),
        Statement(id="statement:s", kind=StatementKind.QUOTE, text=f"{_name(0)}\n{_name(1)}", speaker="official:o-0"),
    ]  # fmt: skip
    for year in (2023, 2024):
        counted = (Count(value=1, of=2, unit=_name(0)),)
        edition = f"edition:p-{year}"
        entities += [
            AwardEdition(id=edition, program="program:p", year=year, participation=counted, names=()),
            AwardCategory(id=f"category:c-{year}", edition=edition, name=_name(1), competitors=_name(5)),
            AwardCategory(id=f"category:r-{year}", edition=edition, name=_name(6)),
            Ranking(
                id=f"ranking:r-{year}", title=_name(2), edition=edition, category=f"category:r-{year}", citations=cited,
                entries=tuple(
                    RankingEntry(subject=f"agency:a-{at}", rank=1 + (at + year) % len(HOSTILE), grade=_name(0))
                    for at in many
                ),
            ),
            *(
                AwardResult(
                    id=f"result:r-{year}-{at}", edition=edition, category=f"category:c-{year}", citations=cited,
                    recipient=f"agency:a-{at}", outcome=Outcome.PLACED, placement=place, scope=_name(4), claims=claims,
                    grade=_name(3), score=Decimal("87.40"), received_by="official:o-0",
                )
                for at in many
            ),
        ]  # fmt: skip
    return Catalog(entities)


def officials_only() -> Catalog:
    """Return a catalog of one office and who held it."""
    return Catalog([
        Official(id="official:budi", name=PersonName(name="Budi Santoso"), nip=Nip(NIP)),
        Official(id="official:siti", name=PersonName(name="Siti Aminah")),
        Agency(id="agency:kominfo", kind=AgencyKind.DINAS, names=(Name(text="Dinas Kominfo Contoh"),)),
        Post(id="post:kadis", title="Kepala Dinas", agency="agency:kominfo"),
        Appointment(
            id="appointment:budi", post="post:kadis", official="official:budi", mandate=Mandate.DEFINITIVE,
            period=Period(start=PartialDate("2022-01-03"), end=PartialDate("2024-02-29")),
        ),
        Appointment(
            id="appointment:siti", post="post:kadis", official="official:siti", mandate=Mandate.PLT,
            period=Period(start=PartialDate("2024-03-01")), stands_in_for="official:budi",
        ),
        Appointment(id="appointment:someone", post="post:kadis", attested=(PartialDate("2021-05-20"),)),
    ])  # fmt: skip


def large(size: int = 10_000) -> Catalog:
    """Return a catalog of at least *size* entities: programmes with editions, results, a ranking, offices, events."""
    bodies = size // 10
    entities: list[Entity] = [
        Source(id="source:s", kind=SourceKind.DATASET, title="Data contoh"),
        AwardProgram(id="program:index", names=(Name(text="Indeks Contoh"),)),
    ]
    cited = (Citation(source="source:s", surface="baris"),)
    for at in range(bodies):
        entities += [
            Agency(id=f"agency:a-{at}", kind=AgencyKind.DINAS, names=(Name(text=f"Dinas Contoh {at}"),)),
            Official(id=f"official:o-{at}", name=PersonName(name=f"Nama {at}")),
            Post(id=f"post:p-{at}", title="Kepala Dinas", agency=f"agency:a-{at}"),
            Appointment(id=f"appointment:a-{at}", post=f"post:p-{at}", official=f"official:o-{at}", citations=cited),
            Event(id=f"event:e-{at}", names=(Name(text=f"Rapat {at}"),), start=PartialDate(f"{1990 + at % 30}-01-01")),
            Statement(
                id=f"statement:s-{at}", kind=StatementKind.QUOTE, text=f"Ucapan {at}", speaker=f"official:o-{at}"
            ),
        ]
    for at in range(bodies // 10):
        program, edition = f"program:p-{at}", f"edition:p-{at}"
        entities += [
            AwardProgram(id=program, names=(Name(text=f"Anugerah {at}"),)),
            AwardEdition(id=edition, program=program, year=2000 + at % 25),
            *(
                AwardResult(
                    id=f"result:r-{at}-{number}", edition=edition, recipient=f"agency:a-{number}", citations=cited,
                    outcome=Outcome.PLACED, placement=Placement(kind=PlacementKind.ORDINAL, ordinal=number + 1),
                )
                for number in range(40)
            ),
        ]  # fmt: skip
    for year in (2023, 2024):
        entities += [
            AwardEdition(id=f"edition:index-{year}", program="program:index", year=year),
            Ranking(
                id=f"ranking:index-{year}", title="Indeks Contoh", edition=f"edition:index-{year}", total=bodies,
                complete=True, citations=cited,
                entries=tuple(
                    RankingEntry(subject=f"agency:a-{at}", score=Decimal((at * 7 * year) % 9_973) / 100)
                    for at in range(bodies)
                ),
            ),
        ]  # fmt: skip
    return Catalog(entities)
