"""Who said what: quotations with their speaker, indirect speech, hopes, directives."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from ...model.statement import Statement, StatementKind
from ...values.citation import Certainty
from ...values.dates import PartialDate
from ...values.plaintext import is_clean, tidy
from ...values.terms import DescribedGroup
from .._page.prose import Prose, Quote, Sentence
from .._page.words import SAYING_AFTER, SAYING_BEFORE, kind_of_saying
from .._people.actors import Actors, subject_before
from ..desk import Card, Desk, Span
from .tellings import EPITHET, TITLED, addressee_of, hoped, kind_of_content, pieces

__all__ = ["Speech"]

_SPEAKERS: Final = frozenset({"official", "agency", "post", "group"})
_PRONOUN: Final = re.compile(r"\b(?:[Ii]a|[Dd]ia|[Bb]eliau|[Dd]irinya)\b")
_BEHIND: Final = re.compile(r"[\s,]*(?:oleh )?(?:(?P<pronoun>dia|ia|beliau)\b|)")
_FILLER: Final = re.compile(r"[\s,]*(?:oleh |pula |lagi |juga |dengan \w+ )?")
_ACCORDING: Final = re.compile(
    r"\b(?:[Mm]enurut|[Dd]ikatakan|[Dd]isampaikan|[Dd]ijelaskan|[Dd]itegaskan|[Dd]iungkapkan|[Dd]itambahkan"
    r"|[Dd]iakui)(?P<nya>nya)?(?: oleh)?\b"
)
_SUCH: Final = re.compile(
    r"^(?:Demikian(?:lah)?|Hal (?:itu|tersebut|ini)|Pernyataan (?:itu|tersebut|ini)|Ungkapan (?:itu"
    r"|tersebut))[\w ]{0,30}?"
    r" (?:disampaikan|dikatakan|diungkapkan|dijelaskan|ditegaskan|dituturkan|dikemukakan|diutarakan"
    r"|disebutkan)(?: langsung)?(?: oleh)?,?\s"
)
_PASSIVELY: Final = re.compile(
    r"(?:Ditekankan|Ditambahkan|Ditegaskan|Dijelaskan|Dikatakan|Disampaikan|Diungkapkan|Dipaparkan|Disebutkan"
    r"|Diakui|Dituturkan)(?P<nya>nya)?(?:\s+bahwa\s+|\s*,\s*(?:bahwa\s+)?)"
)
_STRESSED: Final = ("Ditekankan", "Ditegaskan")
_MUST: Final = re.compile(r"\b(?:harus|wajib|agar)\b")
_WHO_MUST: Final = re.compile(r"(?P<who>[a-z]\w+(?: [a-z]\w+){0,4}?) (?:harus|wajib)\b")
_THAT: Final = re.compile(r"(?:\s*,\s*(?:bahwa\s+)?|\s*:\s*|\s+bahwa\s+)")
_CAPITALS: Final = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")
_MOST_TOLD: Final = 4  # sentences that one "Demikian disampaikan X" covers
_NEAR: Final = 40  # characters before a verb of saying that has its speaker elsewhere
_LEAST: Final = 12  # characters of an indirect statement


class Speech:
    """The statements of one text, in order; remembers who spoke last."""

    def __init__(
        self,
        desk: Desk,
        prose: Prose,
        actors: Actors,
        days: dict[int, tuple[PartialDate, Span, Certainty]],
        holders: Mapping[str, Sequence[str]],
    ) -> None:
        self._holders = holders
        self._desk = desk
        self._text = desk.text
        self._prose = prose
        self._actors = actors
        self._days = days
        self._last: tuple[str, Certainty] | None = None
        self._spoken: list[tuple[Span, Card]] = []

    def read(self) -> list[tuple[Span, Card]]:
        """Write every statement, and return each with its place."""
        before: Sentence | None = None
        pending: list[tuple[Quote, Sentence]] = []
        for sentence in self._prose.sentences:
            self._sentence(sentence, before, pending)
            before = sentence
        for quote, _ in pending:
            self._quote(quote, None, Certainty.STATED)
        return self._spoken

    def _sentence(self, sentence: Sentence, before: Sentence | None, pending: list[tuple[Quote, Sentence]]) -> None:
        said = self._said_behind(sentence)
        if said is None and sentence.quotes:
            said = self._said_before(sentence)
        if sentence.quotes and said is None and self._follows_colon(before):
            said = self._last
        if sentence.quotes:
            waiting = [quote for quote, _ in pending]
            pending.clear()
            if said is None:
                self._last = None
                pending.extend((quote, sentence) for quote in sentence.quotes)
                for quote in waiting:
                    self._quote(quote, None, Certainty.STATED)
                return
            for quote in (*waiting, *sentence.quotes):
                sure = said[1] if quote not in waiting else Certainty.INFERRED
                self._quote(quote, said[0], sure, sentence)
            self._last = said
            return
        if pending and SAYING_AFTER.match(self._text, sentence.start, sentence.end):
            said = self._said_behind(sentence)
        for quote, home in pending:
            self._quote(quote, said[0] if said else None, said[1] if said else Certainty.STATED, home)
        self._last = said or self._last
        pending.clear()
        if not self._such(sentence, before):
            self._indirect(sentence)
        self._note_people(sentence)

    # --- the speaker of a quotation ---

    def _said_behind(self, sentence: Sentence) -> tuple[str, Certainty] | None:
        """Return the speaker named behind the quotation: "…," ujar X."""
        for first, last in sentence.bare():
            for match in SAYING_AFTER.finditer(self._text, first, last):
                if match.start() - first > _NEAR and not sentence.quotes:
                    continue
                found = self._named_behind(match.end(), last, nya=match["nya"] is not None)
                if found is not None:
                    return found
        return None

    def _named_behind(self, at: int, last: int, *, nya: bool) -> tuple[str, Certainty] | None:
        behind = _BEHIND.match(self._text, at, last)
        if behind is not None and behind["pronoun"]:
            return self._again()
        start = at
        filler = _FILLER.match(self._text, at, last)
        if filler is not None:
            start = filler.end()
        actor = next(iter(self._actors.within(start, last)), None)
        if (
            actor is not None
            and actor.kind in _SPEAKERS
            and not EPITHET.match(self._text, actor.start)
            and self._text[start : actor.start].strip(" ,") in ("", "Pak", "Bapak", "Ibu", "Bu")
        ):
            return self._holder(actor.id, actor.certainty)
        return self._again() if nya or EPITHET.match(self._text, start) else None

    def _holder(self, ref: str, certainty: Certainty) -> tuple[str, Certainty]:
        """Return the one person in the text who holds a post that speaks; the post itself where there is none."""
        holders = self._holders.get(ref, ())
        return (holders[0], Certainty.INFERRED) if len(holders) == 1 else (ref, certainty)

    def _said_before(self, sentence: Sentence) -> tuple[str, Certainty] | None:
        """Return the speaker named before the quotation: X mengatakan, "…"."""
        for first, last in sentence.bare():
            for match in SAYING_BEFORE.finditer(self._text, first, last):
                found = self._subject(sentence, match.start())
                if found is not None:
                    return found
        return None

    def _follows_colon(self, before: Sentence | None) -> bool:
        return before is not None and self._text[before.start : before.end].rstrip().endswith((":", ","))

    def _again(self) -> tuple[str, Certainty] | None:
        """Return who spoke last, where that is one person."""
        return None if self._last is None else (self._last[0], Certainty.INFERRED)

    def _subject(self, sentence: Sentence, verb: int) -> tuple[str, Certainty] | None:
        found = subject_before(self._text, sentence, verb, self._actors, lambda one: one.kind in _SPEAKERS)
        if found is not None:
            return self._holder(found[0].id, found[1])
        start = max([sentence.start, *(quote.outer[1] for quote in sentence.quotes if quote.outer[1] <= verb)])
        lead = self._text[start:verb]
        if _PRONOUN.search(lead) and len(lead) <= _NEAR and not self._actors.within(start, verb):
            return self._again()
        return None

    def _note_people(self, sentence: Sentence) -> None:
        """Remember the person whom a sentence names; with several, nobody can be meant by a pronoun."""
        people = {one.id for one in self._actors.within(sentence.start, sentence.end) if one.kind == "official"}
        spoke = self._spoke_in(sentence)
        if spoke is not None or self._speaks_on(sentence):
            return  # who is only named in a speech, or behind one, does not go on to speak
        if len(people) == 1:
            self._last = (people.pop(), Certainty.INFERRED)
        elif len(people) > 1:
            self._last = None

    def _speaks_on(self, sentence: Sentence) -> bool:
        """Tell whether the person who spoke last did so in this paragraph."""
        home = self._prose.at(self._spoken[-1][0][0]) if self._spoken else None
        official = self._last is not None and self._last[0].startswith("official:")
        return home is not None and official and home.paragraph == sentence.paragraph

    def _remember(self, speaker: tuple[str, Certainty]) -> None:
        """Remember who spoke; a body that vows or hopes does not take the word from a person."""
        if self._last is None or not self._last[0].startswith("official:") or speaker[0].startswith("official:"):
            self._last = speaker

    def _spoke_in(self, sentence: Sentence) -> Card | None:
        if self._spoken and sentence.start <= self._spoken[-1][0][0] < sentence.end:
            return self._spoken[-1][1]
        return None

    # --- statements ---

    def _quote(self, quote: Quote, speaker: str | None, certainty: Certainty, sentence: Sentence | None = None) -> None:
        span = (quote.start, quote.end)
        if speaker is None and TITLED.search(self._text, max(0, quote.outer[0] - 40), quote.outer[0]):
            return  # the title of a film or a contest
        if speaker is None:
            self._desk.leave_open("speaker", "the text does not make sure who says this", span)
        for kind, part in pieces(self._text, span):
            self._state(kind, part, speaker, certainty, sentence or self._prose.at(quote.start))

    def _state(
        self, kind: StatementKind, span: Span, speaker: str | None, certainty: Certainty, sentence: Sentence | None
    ) -> None:
        text = self._text[slice(*span)]
        if not is_clean(text, prose=True):
            return
        who = (speaker or "seseorang").partition(":")[2] or "seseorang"
        card = self._desk.new(Statement, who, " ".join(text.split()[:6]))
        self._desk.set(card, "kind", kind, span)
        self._desk.set(card, "text", text, span)
        if speaker is not None:
            self._desk.set(card, "speaker", speaker, (sentence.start, sentence.end) if sentence else span, certainty)
        day = self._days.get(sentence.start) if sentence is not None else None
        if day is not None and not span[0] <= day[1][0] < span[1]:  # a day within the words is no day of saying them
            self._desk.set(card, "date", *day)
        self._spoken.append((span, card))

    def _such(self, sentence: Sentence, before: Sentence | None) -> bool:
        """Write "Demikian disampaikan X": what the sentence before says is then X's."""
        match = _SUCH.match(self._text, sentence.start, sentence.end) or _SUCH.match(
            self._text[sentence.start : sentence.end]
        )
        if match is None:
            return False
        at = sentence.start + match.end() - (match.start() if match.start() >= sentence.start else 0)
        if match.start() >= sentence.start:
            at = match.end()
        actor = next(iter(self._actors.within(at, sentence.end)), None)
        if actor is None or actor.kind not in _SPEAKERS or self._text[at : actor.start].strip():
            return False
        speaker, sure = self._holder(actor.id, actor.certainty)
        for one in self._untold(sentence) if match[0].startswith("Demikian") else filter(None, [before]):
            if not one.quotes:
                self._state(
                    StatementKind.INDIRECT, self._trim(one.start, one.end), speaker, Certainty.INFERRED, sentence
                )
        self._last = (speaker, sure)
        return True

    def _untold(self, sentence: Sentence) -> list[Sentence]:
        """Return the sentences of the paragraph before this one that nobody was said to say."""
        place = bisect_left(self._prose.starts, sentence.start)
        found: list[Sentence] = []
        for one in reversed(self._prose.sentences[max(0, place - _MOST_TOLD) : place]):
            spoken = self._spoken and self._spoken[-1][0][0] >= one.start
            if one.paragraph != sentence.paragraph or one.quotes or spoken:
                break
            found.append(one)
        return found[::-1] or [one for one in self._prose.sentences[max(0, place - 1) : place] if not one.quotes]

    def _trim(self, start: int, end: int) -> Span:
        while end > start and self._text[end - 1] in " \n.,;":
            end -= 1
        return start, end

    def _indirect(self, sentence: Sentence) -> None:
        """Write what the sentence says in somebody's name without quoting."""
        according = _ACCORDING.search(self._text, sentence.start, sentence.end)
        if according is not None and self._according(sentence, according):
            return
        behind = self._said_behind_clause(sentence)
        if behind is not None:
            return
        passive = _PASSIVELY.match(self._text, sentence.start, sentence.end)
        if passive is not None:
            self._passive(sentence, passive)
            return
        match = SAYING_BEFORE.search(self._text, sentence.start, sentence.end)
        if match is not None:
            self._reported(sentence, match)
            return
        hope = hoped(self._text, self._trim(sentence.start, sentence.end))
        if hope is not None:
            self._state(StatementKind.HOPE, hope, None, Certainty.INFERRED, sentence)

    def _passive(self, sentence: Sentence, passive: re.Match[str]) -> None:
        """Write "Ditekankan bahwa …"."""
        span = self._trim(passive.end(), sentence.end)
        again = self._again() if passive["nya"] or self._goes_on(sentence) else None
        if again is None:
            self._desk.leave_open(
                "speaker", "the text does not name who says this", span, [self._last[0]] if self._last else ()
            )
        must = passive[0].startswith(_STRESSED) and _MUST.search(self._text, *span) is not None
        kind = StatementKind.DIRECTIVE if must else StatementKind.INDIRECT
        self._state(kind, span, again[0] if again else None, Certainty.INFERRED, sentence)
        must_do = _WHO_MUST.match(self._text, *span) if kind is StatementKind.DIRECTIVE else None
        card = self._spoke_in(sentence)
        if must_do is not None and card is not None:
            group = DescribedGroup(text=tidy(must_do["who"]))
            self._desk.set(card, "addressee", group, must_do.span("who"), Certainty.INFERRED)

    def _goes_on(self, sentence: Sentence) -> bool:
        """Tell whether the sentence right before, in the same paragraph, reports what somebody says."""
        if not self._spoken or self._last is None:
            return False
        home = self._prose.at(self._spoken[-1][0][0])
        place = bisect_left(self._prose.starts, sentence.start)
        near = home is not None and place > 0 and self._prose.sentences[place - 1] is home
        return near and home is not None and home.paragraph == sentence.paragraph

    def _reported(self, sentence: Sentence, match: re.Match[str]) -> None:
        """Write "X mengatakan bahwa …"."""
        subject = self._subject(sentence, match.start())
        if subject is None:
            if self._unnamed(sentence, match):
                return
            if not self._actors.within(sentence.start, match.start()) and _CAPITALS.search(
                self._text, sentence.start + 1, match.start()
            ):
                self._last = None  # somebody speaks whom the text did not introduce
            return
        content = _THAT.match(self._text, match.end(), sentence.end)
        span = self._trim(match.start() if content is None else content.end(), sentence.end)
        if span[1] - span[0] < _LEAST + len(match[0]):
            return
        said = match.end() + 1 if content is None else content.end()
        kind = kind_of_content(self._text, (said, span[1]), kind_of_saying(match[0].lower()))
        self._state(kind, span, subject[0], subject[1], sentence)
        self._told(kind, match.end(), sentence)
        self._remember(subject)

    def _unnamed(self, sentence: Sentence, match: re.Match[str]) -> bool:
        """Write "… dan mewajibkan seluruh OPD …" where the text does not make sure who does."""
        kind = kind_of_saying(match[0].lower())
        joined = self._text[sentence.start : match.start()].rstrip().endswith((" dan", " serta", " sekaligus"))
        if kind is not StatementKind.DIRECTIVE or not joined:
            return False
        again = list(SAYING_BEFORE.finditer(self._text, match.end(), sentence.end))
        ends = [*(one.start() for one in again), sentence.end]
        found = False
        for verb, end in zip((match, *again), ends, strict=True):
            told = addressee_of(self._text, verb.end(), end)
            if told is None or kind_of_saying(verb[0].lower()) is not kind:
                continue
            start, stop = self._trim(verb.start(), end)
            stop -= 4 if self._text[start:stop].endswith(" dan") else 0
            self._desk.leave_open("speaker", "the text does not make sure who says this", (start, stop))
            self._state(kind, (start, stop), None, Certainty.INFERRED, sentence)
            self._told(kind, verb.end(), sentence)
            found = True
        return found

    def _told(self, kind: StatementKind, at: int, sentence: Sentence) -> None:
        """Write whom a directive tells to do something."""
        told = addressee_of(self._text, at, sentence.end) if kind is StatementKind.DIRECTIVE else None
        card = self._spoke_in(sentence)
        if told is not None and card is not None:
            self._desk.set(card, "addressee", told[0], told[1], Certainty.INFERRED)

    def _according(self, sentence: Sentence, match: re.Match[str]) -> bool:
        """Write "Menurut X, …" and "…, menurutnya …"."""
        found = self._again() if match["nya"] else self._named_behind(match.end(), sentence.end, nya=False)
        if found is None:
            return False
        self._state(StatementKind.INDIRECT, self._trim(sentence.start, sentence.end), found[0], found[1], sentence)
        self._last = found
        return True

    def _said_behind_clause(self, sentence: Sentence) -> tuple[str, Certainty] | None:
        """Write "…, kata X." and "…, katanya." without quotation marks."""
        for match in SAYING_AFTER.finditer(self._text, sentence.start, sentence.end):
            lead = self._text[sentence.start : match.start()].rstrip()
            if not lead.endswith(",") or (match["nya"] is None and self._text[match.end() : match.end() + 1] != " "):
                continue
            found = self._named_behind(match.end(), sentence.end, nya=match["nya"] is not None)
            if found is not None:
                behind = self._text.find(",", match.end(), sentence.end)
                goes_on = 0 <= behind < sentence.end - _LEAST  # "Dalam pelatihan ini, lanjut X, peserta …"
                end = sentence.end if goes_on or match.start() - sentence.start <= _LEAST else match.start()
                self._state(StatementKind.INDIRECT, self._trim(sentence.start, end), found[0], found[1], sentence)
                self._last = found
                return found
        return None
