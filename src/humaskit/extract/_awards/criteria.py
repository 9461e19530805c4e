"""What the text says of a programme by itself: who may compete, what for, by what it is judged."""

import re
from typing import Final

from ...model.award import ProgramKind
from ...values.citation import Certainty
from ...values.level import Level
from ...values.names import Name, NameKind
from ...values.plaintext import tidy
from ...values.terms import DescribedGroup, Purpose
from .._events.purposes import purposes_in
from .._page.prose import Prose, Sentence
from .._speech.spokesmen import Spokesmen
from ..desk import Card, Desk, Span
from .awards import Awards

__all__ = ["write_criteria"]

_FOR: Final = re.compile(
    r"\b(?:[Pp]enghargaan|[Aa]nugerah|[Ll]omba|[Kk]ompetisi|[Aa]jang)(?: ini| tersebut| itu)?\s"
    r"(?:bagi|diperuntukkan (?:bagi|untuk)|ditujukan (?:bagi|untuk|kepada))\s(?P<who>[a-z][^,.;]{4,120}?)"
    r"(?=[,.;]|\s(?:yang|dalam|untuk|di|pada|sebagai|atas|dengan|ini|karena|agar|diharapkan|dinilai)\b)"
)
_LEVELS: Final = re.compile(r"\s(?:di )?tingkat (?P<levels>[a-z/]+(?:(?:,| dan| maupun) [a-z/]+)*)\Z")
_LEVEL_NAMES: Final = {
    "nasional": Level.NATIONAL,
    "pusat": Level.NATIONAL,
    "provinsi": Level.PROVINCE,
    "kabupaten/kota": Level.KABUPATEN_KOTA,
    "kabupaten": Level.KABUPATEN,
    "kota": Level.KOTA,
    "kecamatan": Level.KECAMATAN,
    "desa": Level.VILLAGE,
}
_TO_WHOM: Final = re.compile(
    r"\b[Pp]enghargaan (?:ini |tersebut |itu )?(?:diberikan|dianugerahkan) kepada [a-z][^.,;]{2,60}? yang (?:dinilai"
    r"|dianggap"
    r"|memiliki|berhasil|memenuhi|mampu|telah)\s[^.;\n]{8,240}"
)
_JUDGED: Final = re.compile(
    r"\b(?:[Ss]istem penilaian yang [^.,;\n]{5,160}"
    r"|(?:[Ii]ndikator |[Kk]riteria |[Aa]spek )(?:penilaian(?:nya)? |yang dinilai )"
    r"(?:meliputi|mencakup|adalah|yakni|yaitu"
    r"|terdiri (?:dari|atas)|antara lain|didasarkan pada)\s[^.\n]{8,300}"
    r"|[Pp]enilaian(?:nya)? (?:meliputi|mencakup|didasarkan pada|berdasarkan|dilakukan berdasarkan)\s[^.\n]{8,300})"
)
_THROUGH: Final = re.compile(
    r"Melalui (?P<what>[^,.]{3,90}),\s[^.,]{3,90}?\s(?:berupaya|berusaha|ingin|bertujuan)"
    r"(?: untuk)?\s"
    r"(?P<aim>me[a-z]+\s[^.\n]{8,240})"
)


_HOPED: Final = re.compile(
    r"(?:Dengan adanya|Melalui|Lewat|Dengan) (?:adanya )?(?:penghargaan|anugerah|ajang|lomba|kompetisi"
    r"|apresiasi)\b[^.\n]{3,160}?,? "
    r"diharapkan (?P<aim>[a-z][^.\n]{10,300})"
)
_STEP: Final = re.compile(
    r"(?:Langkah|Upaya|Inisiatif|Gagasan) (?:ini|tersebut) bertujuan (?:untuk|agar"
    r"|guna) (?P<aim>[a-z][^\n]{10,300}?)(?=\.(?:\s|\Z)|\Z)"
)
_SCOPE: Final = re.compile(r"\bkategori(?:,)? yang (?:mencakup|meliputi|menyangkut) (?P<what>[a-z][^.,;\n]{5,140})")
_OURS: Final = re.compile(
    r"[^.\n]{0,20}?\b(?:adalah|merupakan) (?:[a-z]+ ){1,4}yang (?:kami|kita) (?:hadirkan|gagas|buat|inisiasi|luncurkan"
    r"|selenggarakan|adakan)\b"
)
_CALLED: Final = re.compile(r"\b(?P<what>(?P<kind>forum|lomba|kompetisi|festival)(?: [a-z]+){0,2})\s\Z")
_CALLED_KINDS: Final = {
    "forum": ProgramKind.FORUM,
    "lomba": ProgramKind.COMPETITION,
    "kompetisi": ProgramKind.COMPETITION,
    "festival": ProgramKind.FESTIVAL,
    "penghargaan": ProgramKind.AWARD,
    "anugerah": ProgramKind.AWARD,
}


def write_criteria(desk: Desk, prose: Prose, awards: Awards, spokesmen: Spokesmen) -> None:
    """Write who is eligible, the criteria, the assessment and the aims that a sentence tells of a programme."""
    _described(desk, prose, awards, spokesmen)
    before: Sentence | None = None
    for sentence in prose.sentences:
        _step(desk, awards, sentence, before)
        before = sentence
        for part in sentence.bare():
            for match in _FOR.finditer(desk.text, *part):
                program = _program(awards, sentence, match.span())
                if program is not None:
                    _eligible(desk, program, match)
            _judged(desk, awards, sentence, part)
            _through(desk, awards, sentence, part)
            _hoped(desk, awards, sentence, part)


def _judged(desk: Desk, awards: Awards, sentence: Sentence, part: Span) -> None:
    """Write to whom an award is given, and by what it is judged."""
    for words, field in ((_TO_WHOM, "criteria"), (_JUDGED, "assessment")):
        for match in words.finditer(desk.text, *part):
            program = _program(awards, sentence, match.span())
            if program is None:
                continue
            span = match.start(), match.start() + len(match[0].rstrip(" ,.:"))
            if field == "criteria":
                desk.add(program, field, desk.text[slice(*span)], span, Certainty.INFERRED)
            else:
                desk.set(program, field, desk.text[slice(*span)], span, Certainty.INFERRED)


def _hoped(desk: Desk, awards: Awards, sentence: Sentence, part: Span) -> None:
    """Write "Dengan adanya penghargaan …, diharapkan …", and what the categories cover."""
    hoped = _HOPED.match(desk.text, *part)
    program = _program(awards, sentence, hoped.span()) if hoped is not None else None
    if hoped is not None and program is not None:
        for purpose, span in purposes_in(desk.text, hoped.span("aim")):
            desk.add(program, "purposes", purpose, span, Certainty.INFERRED)
    scope = _SCOPE.search(desk.text, *part)
    found = awards.editions.of(sentence, scope.span()) if scope is not None else None
    if scope is not None and found is not None:
        desk.set(found[0].card, "category_scope", tidy(scope["what"]), scope.span("what"), Certainty.INFERRED)


def _step(desk: Desk, awards: Awards, sentence: Sentence, before: Sentence | None) -> None:
    """Write "Langkah ini bertujuan untuk …" behind the sentence that tells of one programme."""
    match = _STEP.match(desk.text, sentence.start, sentence.end) if before is not None else None
    if match is None or before is None:
        return
    own = {one.program.id: one.program for at, one in awards.editions.at.items() if before.start <= at[0] < before.end}
    for program in own.values() if len(own) == 1 else ():
        words = desk.text[slice(*match.span("aim"))].rstrip(" .,")
        span = (match.start("aim"), match.start("aim") + len(words))
        desk.add(program, "purposes", Purpose(text=tidy(words)), span, Certainty.INFERRED)


def _described(desk: Desk, prose: Prose, awards: Awards, spokesmen: Spokesmen) -> None:
    """Write what a programme is called before its name, and whose it is by the words of whoever speaks."""
    for (start, end), edition in awards.editions.at.items():
        called = _CALLED.search(desk.text, max(0, start - 50), start)
        if called is not None and called["kind"] in _CALLED_KINDS:
            desk.add(edition.program, "kinds", _CALLED_KINDS[called["kind"]], called.span("what"), Certainty.INFERRED)
            what = tidy(called["what"])
            if re.search(rf"\b{re.escape(what)} (?:ini|itu|tersebut)\b", desk.text) is not None:
                alias = Name(text=what, kind=NameKind.ALIAS)
                desk.add(edition.program, "names", alias, called.span("what"), Certainty.INFERRED)
        ours = _OURS.match(desk.text, end) if prose.quoted(start) else None
        agency = spokesmen.agency_at(start) if ours is not None else None
        if ours is not None and agency is not None:
            desk.add(edition.program, "initiated_by", agency, (start, ours.end()), Certainty.INFERRED)


def _through(desk: Desk, awards: Awards, sentence: Sentence, part: Span) -> None:
    """Write "Melalui Lomba X, Y berupaya mendorong …": that is what the programme is for."""
    match = _THROUGH.match(desk.text, *part)
    named = match is not None and any(
        match.start("what") <= at[0] <= match.start("what") + 12 for at in awards.editions.at
    )
    program = _program(awards, sentence, match.span()) if match is not None and named else None
    if match is not None and program is not None:
        for purpose, span in purposes_in(desk.text, match.span("aim")):
            desk.add(program, "purposes", purpose, span, Certainty.INFERRED)


def _program(awards: Awards, sentence: Sentence, span: Span) -> Card | None:
    found = awards.editions.of(sentence, span)
    return None if found is None else found[0].program


def _eligible(desk: Desk, program: Card, match: re.Match[str]) -> None:
    words, levels = match["who"], tuple[Level, ...]()
    told = _LEVELS.search(words)
    if told is not None:
        names = re.split(r", | dan | maupun ", told["levels"])
        levels = tuple(_LEVEL_NAMES[name] for name in names if name in _LEVEL_NAMES)
        words = words[: told.start()] if len(levels) == len(names) else words
    group = DescribedGroup(text=tidy(words), levels=levels)
    desk.add(program, "eligible", group, match.span("who"), Certainty.INFERRED)
    kind = _CALLED_KINDS.get(match[0].split()[0].lower())
    if kind is not None:
        desk.add(program, "kinds", kind, match.span(), Certainty.INFERRED)
