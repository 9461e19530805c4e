"""A catalog that holds what is hard to keep in flat tables, and a model with names that are hard to keep in SQL."""

import datetime as dt
from decimal import Decimal
from typing import Annotated

import attrs

from humaskit import (
    Agency,
    AgencyKind,
    Appointment,
    Catalog,
    Citation,
    Entity,
    Event,
    Mandate,
    Name,
    NameKind,
    Official,
    PartialDate,
    Period,
    PersonName,
    Placement,
    Post,
)
from humaskit.model.award import AwardCategory, AwardEdition, AwardProgram, AwardResult, Outcome
from humaskit.model.event import EventKind, Participation, ParticipationRole
from humaskit.model.registry import MODEL
from humaskit.model.source import Source, SourceKind
from humaskit.model.statement import Statement, StatementKind
from humaskit.values.citation import Claim
from humaskit.values.count import Count
from humaskit.values.extra import NO_EXTRA, Extra, extra_of
from humaskit.values.level import Level
from humaskit.values.nip import Nip
from humaskit.values.placement import PlacementKind
from humaskit.values.plaintext import Text
from humaskit.values.rules import Id
from humaskit.values.terms import DescribedGroup
from humaskit.values.valid import Value

NIP = "197001011995031001"
MASKED = "**************1001"

HOSTILE = (
    *(
        "=1+1",
        "+62",
        "-1",
        "@SUM(A1)",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20a",
        "'=1+1",
        "''",
        "'",
        "'Aisyiyah",
        "''-x",
        "#REF!",
        "#N/A",
    ),
    *("a,b", 'a"b', "a;b", "</script><script>alert(1)</script>", "'); DROP TABLE agencies; --", "Err:502", "'#REF!"),
    *("null", "NULL", "true", "1e5", "0123", "[]", "{}", '["a"]', "16.10", "2024-03", "\u200e=1", "日本", "é", "🏆"),
)

GOOD = Catalog(
    [
        Source(
            id="source:a",
            kind=SourceKind.ARTICLE,
            title="</script>",
            retrieved=dt.datetime(2025, 2, 26, 9, tzinfo=dt.timezone(dt.timedelta(hours=7))),
            views=3,
            credit="",
            authors=("=1+1", 'a", "b'),
            published=PartialDate("--03-05"),
        ),
        Agency(
            id="agency:a",
            kind=AgencyKind.DINAS,
            names=(Name(text="Dinas Kominfo", period=Period()), Name(text="Dïnkominfo", kind=NameKind.SHORT)),
            region="16.06",
            valid=Period(start=PartialDate("2017"), end=PartialDate("2024-03-05 selasa pagi")),
            citations=(Citation(source="source:a", surface="“Dinkominfo”\nMuba", field="names/1"),),
            claims=(
                Claim(field="kind", value="", citations=(Citation(source="source:a"),)),
                Claim(field="region", citations=(Citation(source="source:a"), Citation(source="source:a", place="2"))),
            ),
            note="\t=HYPERLINK()\nline\n\nline",
            extra={"dashboard:priority": "high", "dashboard:empty": ""},
        ),
        Agency(id="agency:b", kind=AgencyKind.BADAN, names=(Name(text="Badan B"),), valid=Period(), parent="agency:a"),
        *(
            Agency(id=f"agency:hostile-{number}", kind=AgencyKind.UNIT, names=(Name(text=text),), note=text)
            for number, text in enumerate(HOSTILE)
        ),
        Post(id="post:a", title="Kepala Dinas", agency="agency:old"),
        Official(id="official:a", name=PersonName(name="Budi", front=("Drs.", "H.")), nip=Nip(NIP)),
        Official(id="official:b", name=PersonName(name="Siti")),
        Appointment(
            id="appointment:a",
            post="post:a",
            official="official:a",
            mandate=Mandate.PLT,
            period=Period(start=PartialDate("2023"), end=PartialDate("2024-02")),
        ),
        Appointment(
            id="appointment:b",
            post="post:old",
            official="official:b",
            attested=(PartialDate("2024-03-05 selasa"), PartialDate("2024"), PartialDate("2024-05-01")),
        ),
        Appointment(id="appointment:c", post="post:a", period=Period(start=PartialDate("2024-12"))),
        AwardProgram(id="program:a", names=(Name(text="AMC"),)),
        AwardEdition(id="edition:a", program="program:a", year=2024),
        AwardEdition(id="edition:b", program="program:a"),
        AwardCategory(id="category:a", name="Video", edition="edition:a", order=2),
        AwardCategory(id="category:b", name="Foto", edition="edition:a", order=1),
        AwardResult(
            id="result:a",
            edition="edition:old",
            category="category:a",
            recipient="agency:old",
            outcome=Outcome.PLACED,
            placement=Placement(kind=PlacementKind.ORDINAL, ordinal=3, surface="Terbaik III"),
            score=Decimal("97.330"),
            region="16.06",
            awarded=PartialDate("2024-02"),
        ),
        AwardResult(
            id="result:b",
            edition="edition:a",
            category="category:b",
            recipient="region:16.06",
            outcome=Outcome.PLACED,
            placement=Placement(kind=PlacementKind.HOPE, ordinal=1, label="juara harapan"),
            score=Decimal("-0.50"),
            area="zone:indonesia-bagian-barat",
            joint=True,
        ),
        AwardResult(id="result:c", edition="edition:a", recipient="official:a", outcome=Outcome.WINNER),
        AwardResult(id="result:d", edition="edition:b", recipient="agency:b", outcome=Outcome.HONOURED),
        Event(id="event:a", kinds=(EventKind.RAPAT_KERJA, EventKind.FORUM), start=PartialDate("--11-06 senin")),
        Event(id="event:b", start=PartialDate("2024-02-29T09:00+07:00"), region="16.06", parent="event:a"),
        Event(id="event:c", names=(Name(text="Apel"),)),
        Participation(
            id="participation:a",
            event="event:b",
            role=ParticipationRole.JURI,
            group=DescribedGroup(text="53 wartawan", count=Count(value=53), levels=(Level.PROVINCE, Level.KABUPATEN)),
        ),
        Participation(
            id="participation:b",
            event="event:b",
            role=ParticipationRole.PEMBUKA,
            participant="official:a",
            via="agency:a",
        ),
        Statement(id="statement:a", kind=StatementKind.QUOTE, text="=1", about=("agency:a", "region:16.06")),
    ],
    redirects={"agency:old": "agency:a", "post:old": "post:a", "edition:old": "edition:a"},
    unknown={
        "": {"/grants": [{"id": "grant:a", "amount": Decimal("1.50")}]},
        "agency:a": {"/colour": "red", "/names/0/x~1y": [1, None, {"z": True}], "/valid/zone": {}},
        "agency:b": {"/valid/zone": "WIB"},
    },
)


ALWAYS = Period(text="always")


@attrs.frozen(kw_only=True, weakref_slot=False)
class Noted(Value):
    """A record that holds texts of a dependant, and a list of its own."""

    texts: Extra = attrs.field(default=NO_EXTRA, converter=extra_of)
    levels: tuple[Level, ...] = ()
    stood: Period = ALWAYS


@attrs.frozen(kw_only=True, weakref_slot=False)
class Grant(Entity):
    """A class whose fields have the names of the columns that tables need themselves."""

    id: Annotated[str, Id("grant")]
    entity_id: str | None = None
    position: int | None = None
    select: Text | None = None
    Select: Text | None = None
    names: tuple[Name, ...] = (Name(text="standard"),)
    tags: tuple[str | None, ...] = ("standard",)
    parts: tuple[Period | None, ...] = ()
    stood: Period = ALWAYS
    noted: tuple[Noted, ...] = ()
    last: Noted | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Label(Entity):
    """A class in a section that takes the name of a table of the format."""

    id: Annotated[str, Id("label")]
    text: str


@attrs.frozen(kw_only=True, weakref_slot=False)
class Remark(Entity):
    """A class in a section that takes the name of a list which all entities have."""

    id: Annotated[str, Id("remark")]


STRANGE = MODEL.with_(sqlite_master=Grant, labels=Label, citations=Remark)
ODD = Catalog(
    [
        Grant(id="grant:a", entity_id="x", position=3, select="a", Select="b", names=(), tags=(), stood=Period()),
        Grant(
            id="grant:b",
            names=(Name(text="A"), Name(text="B")),
            tags=(None, "", "\r", "a\r\nb", "\x00", "="),
            parts=(None, Period(), Period(text="x")),
            noted=(Noted(texts=extra_of({"a:b": "=1"}), levels=(Level.PROVINCE, Level.KOTA)), Noted()),
            last=Noted(stood=Period()),
        ),
        Grant(id="grant:c"),
        Remark(id="remark:a", citations=(Citation(source="source:a"),)),
        Source(id="source:a", kind=SourceKind.PAGE),
        Label(id="label:a", text=""),
        Label(id="label:b", text="\r\n'"),
    ],
    model=STRANGE,
)
