"""What the text says of a programme by itself: who may compete, what for, by what it is judged."""

import re
from typing import Final

from ..values.citation import Certainty
from ..values.level import Level
from ..values.plaintext import tidy
from ..values.terms import DescribedGroup
from ._prose import Prose, Sentence
from ._purposes import purposes_in
from .awards import Awards
from .desk import Card, Desk, Span

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
    r"(?:\A|[.]\s)Melalui (?P<what>[^,.]{3,90}),\s[^.,]{3,90}?\s(?:berupaya|berusaha|ingin|bertujuan)"
    r"(?: untuk)?\s"
    r"(?P<aim>me[a-z]+\s[^.\n]{8,240})"
)


def write_criteria(desk: Desk, prose: Prose, awards: Awards) -> None:
    """Write who is eligible, the criteria, the assessment and the aims that a sentence tells of a programme."""
    for sentence in prose.sentences:
        for part in sentence.bare():
            for match in _FOR.finditer(desk.text, *part):
                program = _program(awards, sentence, match.span())
                if program is not None:
                    _eligible(desk, program, match)
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
            _through(desk, awards, sentence, part)


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
