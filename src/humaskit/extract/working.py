"""What agencies are like and with whom they work: class and divisions, partners in the press, cooperation."""

import re
from typing import Final, cast

from ..model.agency import AgencyClass
from ..model.community import MediaPartnership
from ..model.office import Appointment, Post
from ..model.statement import Cooperation, Statement
from ..text.numbers import parse_number
from ..values.citation import Certainty
from ..values.count import Count
from ..values.plaintext import tidy
from ._prose import Prose, Sentence
from ._words import FUTURE
from .actors import Actor, Actors, subject_before
from .desk import Desk, Span
from .draft import span_of

__all__ = ["write_working"]

_CLASS: Final = re.compile(
    r"\b(?:merupakan|adalah|termasuk|berstatus)\s(?:\w+ ){0,3}(?:[Tt]ipe"
    r"|[Tt]ype)\s(?P<class>[ABC])\b(?:\sdengan\s(?P<n>[0-9]{1,2}|[a-z]+)\sbidang)?"
)
_PARTNERS: Final = re.compile(
    r"\b(?P<n>[0-9][0-9.]{0,6})\s(?P<unit>(?:perusahaan )?(?:pewarta|wartawan|media|jurnalis"
    r"|pers)(?: (?:online|cetak|massa|daring|siber))?)"
    r"\s(?:yang\s)?(?:telah\s|sudah\s)?(?:bekerja\s?sama|bermitra|menjalin kerja\s?sama)\sdengan\s(?P<us>kami|kita)?"
)
_TOGETHER: Final = re.compile(
    r"\b(?:bekerja\s?sama|menjalin (?:kerja\s?sama|kolaborasi)|berkolaborasi|bermitra|bersinergi)\sdengan\s"
    r"|\bmenggandeng\s"
)
_BETWEEN: Final = re.compile(
    r"\b(?:[Kk]erja\s?sama|[Kk]olaborasi|[Ss]inergi|[Kk]emitraan)\b(?:[^.,;\u201c\"]{0,60}?)"
    r"\b(?:yang (?:dilakukan|dijalin)|antara)\s+"
)
_THEIRS: Final = re.compile(
    r"(?:Hal (?:ini|itu|tersebut)|[Pp]ihaknya|Program (?:ini|tersebut)|Upaya (?:ini|tersebut))\s(?:juga )?\Z"
)
_PARTIES: Final = frozenset({"agency", "group"})


def write_working(desk: Desk, prose: Prose, actors: Actors) -> None:
    """Write class and divisions of agencies, their partners in the press, and who works with whom."""
    for sentence in prose.sentences:
        for match in _CLASS.finditer(desk.text, sentence.start, sentence.end):
            _class(desk, actors, sentence, match)
        for match in _PARTNERS.finditer(desk.text, sentence.start, sentence.end):
            _partners(desk, actors, sentence, match)
        for first, last in sentence.bare():
            for match in _TOGETHER.finditer(desk.text, first, last):
                _together(desk, sentence, actors, match)
            for match in _BETWEEN.finditer(desk.text, first, last):
                _between(desk, actors, (match.end(), last))


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


def _partners(desk: Desk, actors: Actors, sentence: Sentence, match: re.Match[str]) -> None:
    """Write "325 pewarta yang bekerja sama dengan kami": *kami* is the agency of whoever speaks."""
    number = parse_number(match["n"])
    if match["us"]:
        agency, sure = _agency_of_speaker(desk, match.start()), Certainty.INFERRED
    else:
        one = next(iter(actors.within(match.end(), sentence.end)), None)
        near = one is not None and one.kind == "agency" and one.start == match.end()
        agency, sure = (one.id, one.certainty) if one is not None and near else (None, Certainty.STATED)
    if number is None or number.value is None or agency is None:
        return
    surface = tidy(desk.text[match.start("n") : match.end("unit")])
    card = desk.card(MediaPartnership, desk.ref("partnership", agency.partition(":")[2], match["unit"]))
    desk.set(card, "agency", agency, match.span(), sure)
    count = Count(value=number.value, unit=tidy(match["unit"]), surface=surface)
    desk.set(card, "partners", count, (match.start("n"), match.end()))


def _agency_of_speaker(desk: Desk, at: int) -> str | None:
    """Return the agency in which whoever says the words at an offset holds a post; None where that is not one."""
    cards = list(desk.cards.values())
    speakers = {
        card.get("speaker")
        for card in cards
        if card.cls is Statement
        for one in card.citations
        if one.field == "text" and (span := span_of(one.place)) is not None and span[0] <= at < span[1]
    }
    posts = {card.get("post") for card in cards if card.cls is Appointment and card.get("official") in speakers}
    agencies = {card.get("agency") for card in cards if card.cls is Post and card.id in posts} - {None}
    return cast("str", agencies.pop()) if len(agencies) == 1 else None


def _together(desk: Desk, sentence: Sentence, actors: Actors, match: re.Match[str]) -> None:
    found = subject_before(desk.text, sentence, match.start(), actors, _can_work)
    other = next(iter(actors.within(match.end(), sentence.end)), None)
    if other is None or not _can_work(other) or desk.text[match.end() : other.start].strip():
        return
    if found is None and _THEIRS.search(desk.text[sentence.start : match.start()]):
        agency = _agency_of_speaker(desk, match.start()) or _agency_of_speaker(desk, sentence.start - 20)
        if agency is not None and agency != other.id:
            _agree(desk, (agency, Certainty.INFERRED), (other.id, other.certainty), (match.start(), other.end))
    if found is None or found[0].id == other.id or FUTURE.search(desk.text, found[0].end, match.start()):
        return
    _agree(desk, (found[0].id, found[1]), (other.id, other.certainty), (found[0].start, other.end))


def _between(desk: Desk, actors: Actors, stretch: Span) -> None:
    """Write "kerja sama antara X dengan Y" and "kerja sama yang dilakukan X dengan Y"."""
    named = [one for one in actors.within(*stretch) if _can_work(one)][:2]
    if len(named) == 2 and named[0].start == stretch[0] and named[0].id != named[1].id:  # noqa: PLR2004
        one, other = named
        if desk.text[one.end : other.start].strip() in ("dengan", "dan", "bersama"):
            _agree(desk, (one.id, one.certainty), (other.id, other.certainty), (one.start, other.end))


def _agree(desk: Desk, one: tuple[str, Certainty], other: tuple[str, Certainty], span: Span) -> None:
    card = desk.card(Cooperation, desk.ref("cooperation", one[0].partition(":")[2], other[0].partition(":")[2]))
    for party, sure in (one, other):
        desk.add(card, "parties", party, span, sure)


def _can_work(one: Actor) -> bool:
    return one.kind in _PARTIES
