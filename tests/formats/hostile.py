"""One corpus of hostile strings for all formats: what a name may hold, and what no value may.

The strings are of the developers' own making, one for each thing that some reader of some format acts on.
"""

import importlib.util
from typing import Final

import pytest

from humaskit import (
    Agency,
    AgencyKind,
    AwardCategory,
    AwardEdition,
    AwardProgram,
    AwardResult,
    Catalog,
    Citation,
    Event,
    Name,
    Official,
    Outcome,
    PartialDate,
    Participation,
    PersonName,
    Placement,
    Source,
    Statement,
)
from humaskit.model.event import ParticipationRole
from humaskit.model.source import SourceKind
from humaskit.model.statement import StatementKind
from humaskit.values.nip import Nip
from humaskit.values.placement import PlacementKind

__all__ = ["NIP", "REFUSED", "STRINGS", "hostile_catalog", "needs"]

NIP: Final = "197001011995031001"  # invented

STRINGS: Final = {
    "formula": "=SUM(A1:A9)",
    "formula-dde": "=cmd|' /C calc'!A0",
    "plus": "+62 711 000000",
    "minus": "-1",
    "at": "@SUM(1)",
    "wide-formula": "\uff1d1+1",
    "quoted-formula": "'=1",
    "apostrophe": "'Aisyiyah",
    "script": "<script>window.pwned = 1</script>",
    "script-end": "</script><svg/onload=window.pwned=1>",
    "style-end": "</style></title></textarea>",
    "attribute": "\"'><img src=x onerror=window.pwned=1>",
    "entity": "&lt;b&gt; &amp; &#x202e;",
    "comment": "--><!-- ]]>",
    "scheme": "javascript:window.pwned=1",
    "template": "{{7*7}} ${7*7} %s {0} #{1}",
    "sql": "'; DROP TABLE agencies; --",
    "pipe": "a|b|c",
    "markdown-link": "[x](javascript:alert(1)) ![y](data:text/html,z)",
    "markdown-code": "``` `x` **y** _z_ # h\\",
    "yaml-no": "NO",
    "yaml-null": "null",
    "yaml-tilde": "~",
    "yaml-number": "16.10",
    "yaml-octal": "0o17",
    "yaml-float": "1e3",
    "yaml-time": "12:30:45",
    "yaml-date": "2024-01-01",
    "yaml-merge": "<<",
    "yaml-alias": "*a &b !!python/object:x",
    "yaml-list": "- a: [b, {c: d}]",
    "yaml-comment": "x: y # z",
    "json-escape": '\\u0000 \\" \\n',
    "quotes": "\"'`\u00b4",
    "ical": "END:VEVENT;X=1,BEGIN:VEVENT\\n",
    "comma-semicolon": "a,b;c:d",
    "right-to-left": "وزارة الاتصالات",
    "combining": "e\u0301\u0302\u0303",
    "emoji": "👩🏽\u200d💻 Humas",
    "separators": "a b",
    "long": "Dinas " * 80,
    "mixed-script": "D\u0456skominfo",  # a Cyrillic letter in a Latin name
    "path": "../../etc/passwd",
    "device": "CON",
}
"""What a text may hold: each comes back as it was, and is acted on by nobody."""

REFUSED: Final = {
    "nul": "a\0b",
    "bell": "a\ab",
    "escape": "a\x1b[31mb",
    "delete": "a\x7fb",
    "c1": "a\x85b",
    "bidi-override": "a\u202eb",
    "bidi-isolate": "a\u2066b",
    "lone-surrogate": "a\ud800b",
}
"""What no text may hold: the model refuses it, so that no format ever has to."""


def needs(library: str) -> pytest.MarkDecorator:
    """Return the mark that skips a case where the library of an extra is not installed."""
    return pytest.mark.skipif(importlib.util.find_spec(library) is None, reason=f"{library} is not installed")


def hostile_catalog() -> Catalog:
    """Return a catalog that says every string in many fields, with the NIP of somebody."""
    entities: list[object] = [
        Source(id="source:a", kind=SourceKind.ARTICLE, title="A", url="https://example.id/?q=%22%3E&x='y'"),
        Official(id="official:nip", name=PersonName(name="Budi"), nip=Nip(NIP)),
        AwardProgram(id="program:a", names=(Name(text=STRINGS["script"]),)),
        AwardEdition(id="edition:a", program="program:a", year=2024),
    ]
    for key, text in STRINGS.items():
        text = text.strip()  # noqa: PLW2901  (a text has no blanks around it)
        cited = (Citation(source="source:a", surface=text),)
        entities += [
            Agency(id=f"agency:{key}", kind=AgencyKind.DINAS, names=(Name(text=text),), citations=cited),
            Official(id=f"official:{key}", name=PersonName(name=text, front=(text,), back=(text,)), aliases=(text,)),
            Event(id=f"event:{key}", names=(Name(text=text),), theme=text, venue=text, start=PartialDate("2024-03-05")),
            Participation(
                id=f"participation:{key}",
                event=f"event:{key}",
                role=ParticipationRole.PESERTA,
                participant=f"agency:{key}",
                remark=text,
            ),
            AwardCategory(id=f"category:{key}", name=text, edition="edition:a"),
            AwardResult(
                id=f"result:{key}",
                edition="edition:a",
                category=f"category:{key}",
                recipient=f"agency:{key}",
                outcome=Outcome.PLACED,
                placement=Placement(kind=PlacementKind.ORDINAL, ordinal=1, surface=text),
                grade=text,
            ),
            Statement(
                id=f"statement:{key}", kind=StatementKind.QUOTE, text=text, speaker=f"official:{key}", citations=cited
            ),
        ]
    return Catalog(entities)  # type: ignore[arg-type]  # all are entities
