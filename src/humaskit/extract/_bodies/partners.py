"""What agencies are like: class and divisions, and their partners in the press."""

import re
from typing import Final

from ...model.agency import AgencyClass
from ...model.community import MediaPartnership
from ...reference.folding import fold
from ...text.numbers import parse_number
from ...values.citation import Certainty
from ...values.count import Count
from ...values.dates import PartialDate
from ...values.plaintext import tidy
from .._page.prose import Prose, Sentence
from .._people.actors import Actors
from .._speech.spokesmen import Spokesmen
from ..desk import Card, Desk, Span

__all__ = ["write_working"]

Day = tuple[PartialDate, Span, Certainty]

_CLASS: Final = re.compile(
    r"\b(?:merupakan|adalah|termasuk|berstatus)\s(?:\w+ ){0,3}(?:[Tt]ipe"
    r"|[Tt]ype)\s(?P<class>[ABC])\b(?:\sdengan\s(?P<n>[0-9]{1,2}|[a-z]+)\sbidang)?"
)
_PARTNERS: Final = re.compile(
    r"\b(?P<n>[0-9][0-9.]{0,6})\s(?P<unit>(?:perusahaan )?(?:pewarta|wartawan|media|jurnalis"
    r"|pers)(?: (?:online|cetak|massa|daring|siber))?)"
    r"\s(?:yang\s)?(?:telah\s|sudah\s)?(?:bekerja\s?sama|bermitra|menjalin kerja\s?sama)\sdengan\s(?P<us>kami|kita)?"
)
_SO_FAR: Final = re.compile(
    r"\b(?:sampai saat ini|hingga saat ini|saat ini|hingga kini|sampai sekarang|hingga sekarang)\b"
)
_CHOSEN: Final = re.compile(
    r"\b(?:perekrutan|rekrutmen|rekruitmen|seleksi|pendaftaran|pengajuan) (?:kerja\s?sama )?(?:dengan )?"
    r"(?:(?:perusahaan )?(?:media|pers|pewarta|wartawan))[\s,]*(?:juga )?(?:dilaksanakan|dilakukan|diajukan)?\s*"
    r"(?:melalui|lewat|secara)\s(?P<how>[a-z][a-z ]{3,60}?)(?=\sdengan\s|[,.]"
    r"|\Z)(?:\sdengan\s(?P<what>[a-z][^.,;\n]{5,160}))?"
)
_FORMAL: Final = re.compile(r"\b(?:media|kerja\s?sama)(?: \w+)? (?:akan |juga )?di\s?-?(?:SK|MoU)\s?-?\s?kan\b")
_PAPER: Final = re.compile(r"SK|MoU")
_ROLE: Final = re.compile(
    r"\b[Pp]ara (?P<unit>[A-Za-z]+) (?:ini(?:lah)?|itu(?:lah)?|tersebut) yang (?:menjadi"
    r"|merupakan) (?P<role>[a-z][^.\u201d\"\n]{8,200})"
)
_SET: Final = re.compile(r"\s(?:yang (?:telah|sudah) )?(?:ditetapkan|ditentukan)\Z|\syang (?:telah|sudah)\Z")


def write_working(desk: Desk, prose: Prose, actors: Actors, spokesmen: Spokesmen, published: Day | None) -> None:
    """Write class and divisions of agencies, their partners in the press, and who works with whom."""
    for sentence in prose.sentences:
        for match in _CLASS.finditer(desk.text, sentence.start, sentence.end):
            _class(desk, actors, sentence, match)
        for match in _PARTNERS.finditer(desk.text, sentence.start, sentence.end):
            _partners(desk, actors, sentence, match, (spokesmen, published))
    _how(desk, prose)


def _class(desk: Desk, actors: Actors, sentence: Sentence, match: re.Match[str]) -> None:
    before = [one for one in actors.within(sentence.start, match.start()) if one.kind == "agency"]
    if not before or desk.text[before[-1].end : match.start()].strip():
        return
    card = desk.cards.get(before[-1].id)
    if card is not None:
        span = (before[-1].start, match.end())
        desk.set(card, "agency_class", AgencyClass(match["class"].lower()), span, before[-1].certainty)
        number = parse_number(match["n"]) if match["n"] else None
        if number is not None and number.value is not None:
            surface = tidy(desk.text[match.start("n") : match.end()])
            count = Count(value=number.value, unit="bidang", surface=surface)
            desk.set(card, "divisions", count, span, before[-1].certainty)


def _partners(
    desk: Desk, actors: Actors, sentence: Sentence, match: re.Match[str], known: tuple[Spokesmen, Day | None]
) -> None:
    """Write "325 pewarta yang bekerja sama dengan kami": *kami* is the agency of whoever speaks."""
    number = parse_number(match["n"])
    if match["us"]:
        agency, sure = known[0].agency_at(match.start()), Certainty.INFERRED
    else:
        one = next(iter(actors.within(match.end(), sentence.end)), None)
        near = one is not None and one.kind == "agency" and one.start == match.end()
        agency, sure = (one.id, one.certainty) if one is not None and near else (None, Certainty.STATED)
    if number is None or number.value is None or agency is None:
        return
    surface = tidy(desk.text[match.start("n") : match.end("unit")])
    card = desk.card(MediaPartnership, desk.ref("partnership", agency.partition(":")[2], match["unit"]))
    desk.set(card, "agency", agency, match.span(), sure)
    now = _SO_FAR.search(desk.text, sentence.start, match.start())
    day = known[1] if now is not None else None
    count = Count(value=number.value, unit=tidy(match["unit"]), as_of=None if day is None else day[0], surface=surface)
    desk.set(card, "partners", count, (match.start("n"), match.end()))
    if now is not None and day is not None:
        desk.cite(card, "partners/as_of", now.span(), Certainty.INFERRED)


def _how(desk: Desk, prose: Prose) -> None:
    """Write how the partners of the one agency that has some are chosen, by what paper, and what they are."""
    own = [card for card in desk.cards.values() if card.cls is MediaPartnership]
    if len(own) != 1:
        return
    card = own[0]
    for sentence in prose.sentences:
        span = (sentence.start, sentence.end)
        for match in _CHOSEN.finditer(desk.text, *span):
            desk.set(card, "selection_channel", tidy(match["how"]), match.span("how"), Certainty.INFERRED)
            if match["what"]:
                _requirements(desk, card, match.span("what"))
        for match in _FORMAL.finditer(desk.text, *span):
            paper = _PAPER.search(match[0])
            if paper is not None:
                desk.set(card, "formalised_by", paper[0], match.span(), Certainty.INFERRED)
        for match in _ROLE.finditer(desk.text, *span):
            count = card.get("partners")
            if isinstance(count, Count) and fold(match["unit"]) == fold(count.unit or ""):
                desk.set(card, "role", tidy(match["role"]).rstrip(" .,"), match.span("role"), Certainty.INFERRED)


def _requirements(desk: Desk, card: Card, span: Span) -> None:
    at = span[0]
    for piece in re.split(r"(\s(?:dan|serta)\s|,\s)", desk.text[slice(*span)]):
        thing = _SET.sub("", _SET.sub("", piece))
        if thing.strip(" ,") not in ("", "dan", "serta"):
            desk.add(card, "requirements", tidy(thing), (at, at + len(thing)), Certainty.INFERRED)
        at += len(piece)
