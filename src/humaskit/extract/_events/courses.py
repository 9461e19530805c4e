"""Trainings with a name and a short name, the classes that they consist of, and the staff who join them."""

import re
from typing import Final

from ...model.event import EventKind, ParticipationRole
from ...values.citation import Certainty
from ...values.count import Count, Qualifier
from ...values.names import Name, NameKind
from ...values.plaintext import tidy
from ...values.terms import DescribedGroup
from .._page.prose import Prose, Sentence
from ..desk import Desk, Span
from .happenings import Happening, Happenings
from .roles import Roles

__all__ = ["name_courses", "write_courses"]

_COURSES: Final = (
    ("pelatihan", EventKind.PELATIHAN),
    ("workshop", EventKind.WORKSHOP),
    ("bimtek", EventKind.BIMBINGAN_TEKNIS),
    ("bimbingan teknis", EventKind.BIMBINGAN_TEKNIS),
    ("seminar", EventKind.SEMINAR),
    ("webinar", EventKind.SEMINAR),
)
_NAMED: Final = re.compile(
    r"\b(?:kelas |program |kegiatan )?(?P<kind>pelatihan|workshop|bimtek|bimbingan teknis|seminar|webinar)\s"
    r"(?P<name>[A-Z][\w-]*(?:\s(?:(?:dan|untuk|bagi)\s)?[A-Z][\w-]*){1,8})\s\((?P<short>[A-Z][A-Za-z]{1,14})\)"
)
_PARTS: Final = re.compile(
    r"(?:Kelas|Pelatihan|Sesi|Materi)(?:-[a-z]+)? (?:tersebut|itu|ini) (?:adalah|yakni|yaitu|meliputi|terdiri (?:dari"
    r"|atas))\s"
)
_STAFF: Final = re.compile(
    r"\b(?P<how>[Ss]ejumlah|[Bb]eberapa)\s(?P<who>(?P<unit>kru|staf|pegawai|admin|personel|anggota|petugas|jurnalis"
    r"|pengelola)"
    r"(?:\s[A-Z]\w+(?:\s[A-Z]\w+){0,3})?)\s(?:juga\s|turut\s|pun\s|telah\s)*"
    r"(?:ikut|mengikuti|berpartisipasi|ikut serta)\s(?:dalam\s|pada\s|di\s)?(?P<what>(?:beberapa"
    r"|sejumlah)\s[a-z]+(?:\s[a-z]+)?)?"
)
_HOW: Final = {"sejumlah": Qualifier.SOME, "beberapa": Qualifier.SEVERAL}


def name_courses(desk: Desk, prose: Prose, happenings: Happenings) -> None:
    """Give each training that is called by its name and short name an event of its own."""
    for match in _NAMED.finditer(desk.text):
        if prose.at(match.start()) is None or prose.quoted(match.start()):
            continue
        kind = next(kind for word, kind in _COURSES if match["kind"] == word)
        one = happenings.add(kind, match.span(), Certainty.STATED, tidy(match["name"]))
        one.named = True
        desk.add(one.card, "names", Name(text=tidy(match["name"])), match.span("name"))
        short = Name(text=match["short"], kind=NameKind.ABBREVIATION)
        desk.add(one.card, "names", short, match.span("short"))


def write_courses(desk: Desk, prose: Prose, happenings: Happenings, roles: Roles) -> None:
    """Write which classes a training consists of, and the staff who join it."""
    courses = [
        (span, one) for one in happenings.all for span in one.spans if _NAMED.match(desk.text, *span) is not None
    ]
    for sentence in prose.sentences:
        before = [one for span, one in courses if span[0] < sentence.start]
        parts = _PARTS.match(desk.text, sentence.start, sentence.end)
        if parts is not None and before:
            _consists(desk, happenings, before[-1], (parts.start(), sentence.end))
        for part in sentence.bare():
            for match in _STAFF.finditer(desk.text, *part):
                own = [one for span, one in courses if match.start() <= span[0] < sentence.end]
                if own:
                    _joined(desk, roles, own[0], match, sentence)


def _consists(desk: Desk, happenings: Happenings, whole: Happening, stretch: Span) -> None:
    for one in happenings.all:
        for span in one.spans:
            if one.named and one is not whole and stretch[0] <= span[0] < stretch[1]:
                desk.set(one.card, "parent", whole.card.id, span, Certainty.INFERRED)
                break


def _joined(desk: Desk, roles: Roles, course: Happening, match: re.Match[str], sentence: Sentence) -> None:
    inner = [one for one in roles.actors.within(*match.span("who")) if one.kind == "agency"]
    surface = tidy(f"{match['how']} {match['unit']}")
    count = Count(unit=match["unit"], qualifier=_HOW[match["how"].lower()], surface=surface)
    agency = inner[0].id if len(inner) == 1 else None
    group = DescribedGroup(text=tidy(match["who"]), count=count, agency=agency)
    span = (match.start(), min(match.end(), sentence.end))
    card = roles.group((course, Certainty.INFERRED), ParticipationRole.PESERTA, group, span)
    if match["what"]:
        desk.set(card, "remark", tidy(match["what"]), match.span("what"), Certainty.INFERRED)
