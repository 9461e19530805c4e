"""Events: what was held, when and where."""

import re
from collections.abc import Sequence
from typing import cast

import attrs

from ...model.award import Recurrence
from ...model.event import Event, EventKind, EventStatus
from ...reference.folding import fold
from ...text.events import EventPhrase
from ...text.mentions import Mention, MentionKind
from ...values.citation import Certainty
from ...values.dates import PartialDate, Period
from ...values.names import Name, NameKind
from ...values.plaintext import tidy
from .._page.prose import Prose, Sentence
from .._page.words import printed
from ..desk import Card, Desk, Span
from .phrases import (
    QUOTATION_MARKS,
    SHORT_WORDS,
    THEME,
    THEME_ENDS,
    close_by,
    cut,
    day_of,
    events_of,
    grown,
    phrase_of,
    speaks,
)
from .purposes import purposes_in
from .venues import Printed, write_place
from .words import (
    AT_HEAD,
    BODIES,
    CALLED,
    COMING,
    COURSE,
    DEED_KINDS,
    DEEDS,
    DOING,
    FARTHEST,
    GENERIC,
    HELD,
    LAST_YEAR,
    NEAR_BY,
    NO_EVENT,
    OF_AWARD,
    OF_AWARDS,
    PURPOSE,
    RECURS,
    TAKES_PLACE,
    UNTIL,
)

__all__ = ["Happening", "Happenings"]

Day = tuple[PartialDate, Span, Certainty]


@attrs.define(kw_only=True)
class Happening:
    """One event of the text, and where it is named."""

    kinds: frozenset[EventKind]
    words: frozenset[str]
    card: Card
    named: bool
    spans: list[Span]


class Happenings:
    """The events of one text."""

    def __init__(self, desk: Desk, mentions: Sequence[Mention], prose: Prose) -> None:
        self._desk = desk
        self._text = desk.text
        self._prose = prose
        self._all: list[Happening] = []
        self.used: set[Span] = set()
        events = [one for one in events_of(mentions) if prose.at(one.start) is not None and not prose.quoted(one.start)]
        events = [one for one in events if not one.surface.startswith(BODIES)]
        events = [one for one in events if not NO_EVENT.search(self._text[max(0, one.start - 24) : one.start])]
        self._dates = [one for one in mentions if one.kind is MentionKind.DATE and not one.noise]
        self._regions = [one for one in mentions if one.kind is MentionKind.REGION and not one.noise]
        for one in sorted((grown(self._text, cut(one)) for one in events), key=lambda each: not phrase_of(each).name):
            self._gather(one, phrase_of(one))
        for sentence in prose.sentences:
            self._called(sentence)
            self._deed(sentence)
        for sentence in prose.sentences:
            self._within(sentence)
            self._again(sentence)
            self._when(sentence)
            self._purpose(sentence)
            self._themed(sentence)
            self._where(sentence)

    @property
    def all(self) -> tuple[Happening, ...]:
        """The events found."""
        return tuple(self._all)

    def near(self, sentence: Sentence, at: int, *, before: bool = False) -> tuple[Happening, Certainty] | None:
        """Return the event that words at an offset are about: one named in the sentence, else the one before.

        With *before*, the words must stand behind it: "Rakor … dihadiri".
        """
        limit = at if before else sentence.end
        own = [(span, one) for one in self._all for span in one.spans if sentence.start <= span[0] < limit]
        if own:
            if len({one.card.id for _, one in own}) == 1:
                return own[0][1], Certainty.STATED
            ahead = [pair for pair in own if pair[0][1] <= at]
            chosen = max(ahead, key=lambda pair: pair[0]) if ahead else min(own, key=lambda pair: pair[0])
            return chosen[1], Certainty.INFERRED
        earlier = [(span, one) for one in self._all for span in one.spans if span[0] < sentence.start]
        if not earlier:
            return None
        last = max(earlier, key=lambda pair: pair[0])[1]
        if len({one.card.id for _, one in earlier}) == 1 or GENERIC.search(self._text, sentence.start, sentence.end):
            return last, Certainty.INFERRED
        return None

    def drop_empty(self) -> None:
        """Drop events that nothing was said of but a common word."""
        for one in list(self._all):
            fields = ("event", "ceremony", "parent", "series")
            used = {card.get(field) for card in self._desk.cards.values() for field in fields}
            if not one.named and one.card.id not in used and not (one.card.get("start") or one.card.get("venue")):
                self._desk.cards.pop(one.card.id, None)
                self._all.remove(one)

    def _gather(self, one: Mention, phrase: EventPhrase) -> None:
        span = (one.start, one.end)
        kinds = frozenset(phrase.kinds)
        own = frozenset(part for word in fold(phrase.name or "").split() for part in SHORT_WORDS.get(word, (word,)))
        same = [each for each in self._all if _same(each, kinds, own)]
        home = self._prose.at(one.start)
        if len(same) > 1 and not own:
            return
        if same and home is not None and LAST_YEAR.search(self._text, home.start, one.start):
            return
        if same:
            happening = same[0]
        else:
            title = phrase.name or " ".join(kind.value for kind in phrase.kinds)
            card = self._desk.new(Event, title)
            happening = Happening(kinds=kinds, words=own, card=card, named=phrase.name is not None, spans=[])
            self._all.append(happening)
            for kind in phrase.kinds:
                self._desk.add(card, "kinds", kind, span, one.certainty)
                break
            card.fields["kinds"] = phrase.kinds
            card.citations[:] = [self._desk.citation(span, "kinds", one.certainty)] if phrase.kinds else []
        happening.spans.append(span)
        card = happening.card
        if phrase.name is None and happening.named and self._text[one.start].isupper():
            alias = Name(text=tidy(self._text[slice(*span)]), kind=NameKind.ALIAS)
            self._desk.add(card, "names", alias, span, Certainty.INFERRED)
        if phrase.name is not None:
            known = cast("tuple[Name, ...]", card.get("names") or ())
            use = NameKind.LEGAL if not known and phrase.name[0].isupper() else NameKind.ALIAS
            if all(fold(name.text) != fold(phrase.name) for name in known):
                self._desk.add(card, "names", Name(text=phrase.name, kind=use), span, one.certainty)
        if phrase.theme is not None and card.get("theme") is None:
            self._theme(card, phrase.theme, (one.start, one.start + 1_500), Certainty.STATED)
        joined = phrase.name is None and "mengikuti" in self._text[home.start if home else 0 : one.start]
        if phrase.mode is not None and card.get("mode") is None and not joined:  # how one of many took part
            where = (home.start, home.end) if home is not None else span
            self._desk.set(card, "mode", phrase.mode, where)

    def _theme(self, card: Card, words: str, stretch: Span, certainty: Certainty) -> None:
        """Write the theme of an event; one without quotation marks ends where a clause goes on."""
        where = printed(self._text, words, stretch)
        if where is None or self._text[where[0] - 1 : where[0]] not in QUOTATION_MARKS:
            goes_on = THEME_ENDS.search(words)
            words, certainty = (words[: goes_on.start()] if goes_on is not None else words), Certainty.INFERRED
            where = printed(self._text, words, stretch)
        if where is not None and words:
            self._desk.set(card, "theme", words, where, certainty)

    def _themed(self, sentence: Sentence) -> None:
        """Write "Acara ini mengangkat tema …", where the sentence itself names no event."""
        found = THEME.search(self._text, sentence.start, sentence.end)
        target = None if found is None else self.near(sentence, found.start())
        if found is None or target is None or target[0].card.get("theme") is not None:
            return
        self._theme(target[0].card, tidy(found["theme"]), found.span("theme"), target[1])

    def _called(self, sentence: Sentence) -> None:
        """Take what follows "menggelar kegiatan" for the name of an event: "buka puasa bersama"."""
        for first, last in sentence.bare():
            for match in CALLED.finditer(self._text, first, last):
                span = match.span("name")
                if any(one[0] < span[1] and span[0] < one[1] for each in self._all for one in each.spans):
                    continue
                name = match["name"]
                if name.split()[0] in ("ini", "itu", "tersebut", "serupa", "yang", "lain", "lainnya"):
                    continue
                card = self._desk.new(Event, name)
                self._desk.set(card, "kinds", (EventKind.OTHER,), span, Certainty.INFERRED)
                self._desk.add(card, "names", Name(text=name, kind=NameKind.ALIAS), span, Certainty.INFERRED)
                words = frozenset(fold(name).split())
                one = Happening(kinds=frozenset({EventKind.OTHER}), words=words, card=card, named=True, spans=[span])
                self._all.append(one)
                for again in re.finditer(re.escape(name), self._text):
                    if again.start() > span[1] and self._prose.at(again.start()) is not None:
                        one.spans.append(again.span())

    def _deed(self, sentence: Sentence) -> None:
        """Take a verb for an event of its kind: "meluncurkan", "melantik"; a day must stand behind it."""
        for first, last in sentence.bare():
            for match in DEEDS.finditer(self._text, first, last):
                if "penandatangan" not in match["verb"] and not any(
                    day_of(one) is not None and (match.end() <= one.start < last or one.start - first <= AT_HEAD)
                    for one in self._dates
                    if first <= one.start < last
                ):
                    continue
                kind = next(kind for words, kind in DEED_KINDS if match["verb"].startswith(words))
                known = [one for one in self._all if kind in one.kinds]
                if known:
                    known[0].spans.append(match.span())
                    self._desk.cite(known[0].card, "kinds", match.span())
                    continue
                made = self.add(
                    kind,
                    match.span(),
                    Certainty.STATED,
                    " ".join(self._text[match.end() : match.end() + 60].split()[:3]),
                )
                if kind is EventKind.SERAH_TERIMA and OF_AWARDS.search(self._text, first, match.start()):
                    made.card.fields["kinds"] = (kind, EventKind.PENGHARGAAN)

    def _within(self, sentence: Sentence) -> None:
        """Put an event under the one in whose course it is: "… dalam rangkaian apel"."""
        for match in COURSE.finditer(self._text, sentence.start, sentence.end):
            over = [one for one in self._all for span in one.spans if match.end() <= span[0] <= match.end() + 3]
            own = [one for one in self._all for span in one.spans if sentence.start <= span[0] < match.start()]
            if len(over) == 1 and len(own) == 1 and own[0] is not over[0]:
                self._desk.set(own[0].card, "parent", over[0].card.id, match.span(), Certainty.STATED)

    def _again(self, sentence: Sentence) -> None:
        """Say how often an event comes round: "agenda tahunan", "apel rutin"."""
        match = RECURS.search(self._text, sentence.start, sentence.end)
        if match is None or self._prose.quoted(match.start()):
            return
        right = [one for one in self._all for span in one.spans if span[1] == match.end() or span == match.span()]
        if right and match["rutin"]:
            self._desk.set(right[0].card, "recurrence", Recurrence.ROUTINE, match.span())
            alias = Name(text=tidy(match[0]), kind=NameKind.ALIAS)
            self._desk.add(right[0].card, "names", alias, match.span(), Certainty.INFERRED)
            return
        own = [one for one in self._all for span in one.spans if span[0] <= match.start() and sentence.start <= span[0]]
        if (own and len({one.card.id for one in own}) == 1) or (own and match["rutin"]):
            how = Recurrence.ROUTINE if match["rutin"] else Recurrence.YEARLY
            self._desk.set(own[-1].card, "recurrence", how, match.span())

    # --- when and where ---

    def _when(self, sentence: Sentence) -> None:
        """Give the days and places of a sentence to the one event that it is about."""
        parts = sentence.bare()
        days = [one for one in self._dates if any(a <= one.start < b for a, b in parts) and day_of(one) is not None]
        if any(self._prose.quoted(one.start) for one in days):
            return
        for one in days:
            target = self._event_of(sentence, one)
            if target is None:
                continue
            happening, certainty = target
            if self.dated(happening, one, certainty):
                self.used.add((one.start, one.end))
            self.placed(happening.card, sentence.bare(), certainty)
            self.status(happening, (sentence.start, one.end))

    def _where(self, sentence: Sentence) -> None:
        """Give the place of a sentence without a day to the event that it goes on about: "Acara itu digelar di …"."""
        first, last = sentence.bare()[0] if sentence.bare() else (sentence.start, sentence.start)
        match = TAKES_PLACE.search(self._text, first, last)
        if match is None or self.dates(first, last) or speaks(self._text[first : match.start()]):
            return
        about = GENERIC.match(self._text, first) or any(
            first <= span[0] < match.start() for one in self._all for span in one.spans
        )
        target = self.near(sentence, match.start()) if about else None
        if target is not None and not COMING.search(self._text, first, match.start()):
            self.placed(target[0].card, [(match.start(), last)], Certainty.INFERRED)

    def _event_of(self, sentence: Sentence, day: Mention) -> tuple[Happening, Certainty] | None:
        """Return the event that a date is the date of."""
        own = [(span, one) for one in self._all for span in one.spans if sentence.start <= span[0] < sentence.end]
        before = [pair for pair in own if pair[0][1] <= day.start]
        if before:
            deeds = [pair for pair in before if DEEDS.match(self._text, pair[0][0])]
            span, happening = deeds[-1] if deeds else max(before, key=lambda pair: pair[0])
            gap = self._text[span[1] : day.start]
            done = self._done(sentence, span, gap)
            if speaks(gap) or len(gap) > FARTHEST or not (deeds or done or HELD.search(gap) or close_by(gap)):
                return None
            single = bool(deeds) or len({one.card.id for _, one in own}) == 1
            single = single and not (done and speaks(self._text[sentence.start : span[0]]))
            return happening, Certainty.STATED if single else Certainty.INFERRED
        lead = self._text[sentence.start : day.start]
        if own and len(lead) <= AT_HEAD + 4 and len({one.card.id for _, one in own}) == 1:
            return own[0][1], Certainty.INFERRED
        if not own and GENERIC.search(lead) and HELD.search(lead) and not speaks(lead):
            found = self.near(sentence, day.start)
            return None if found is None else (found[0], Certainty.INFERRED)
        return None

    def _done(self, sentence: Sentence, event: Span, gap: str) -> bool:
        """Tell whether a sentence says that an event was held, and ends with the day: "menggelar bimtek …, Senin"."""
        before = self._text[max(sentence.start, event[0] - 60) : event[0]]
        verb = DOING.search(before) is not None or self._text[slice(*event)].startswith("menerima ")
        return verb and gap.rstrip(" (").endswith((",", " pada", " hari"))

    def dates(self, start: int, end: int) -> list[Mention]:
        """Return the days that are printed between two offsets."""
        return [one for one in self._dates if start <= one.start < end and day_of(one) is not None]

    def add(self, kind: EventKind, span: Span, certainty: Certainty, *parts: str) -> Happening:
        """Return an event of one kind that words tell without naming it."""
        card = self._desk.new(Event, kind.value, *parts)
        self._desk.set(card, "kinds", (kind,), span, certainty)
        one = Happening(kinds=frozenset({kind}), words=frozenset(), card=card, named=False, spans=[span])
        self._all.append(one)
        return one

    def absorb(self, one: Happening, other: Happening) -> None:
        """Make one event of two that the text has no names for."""
        one.spans.extend(other.spans)
        one.kinds |= other.kinds
        self._all.remove(other)
        self._desk.cards.pop(other.card.id, None)

    def dated(self, happening: Happening, one: Mention, certainty: Certainty) -> bool:
        """Give an event its day; False where it has another one."""
        value = one.value
        first = value.start if isinstance(value, Period) else value
        if not isinstance(first, PartialDate):
            return False
        sure = certainty if one.certainty is Certainty.STATED else one.certainty
        held = happening.card.get("start")
        if held is not None and held != first:
            if isinstance(held, PartialDate) and (held.month, held.day) == (first.month, first.day):
                return True
            self._desk.leave_open("date", f"another day than {held} for {happening.card.id}", (one.start, one.end))
            return False
        if UNTIL.search(self._text, max(0, one.start - 24), one.start) and not isinstance(value, Period):
            return self._desk.set(happening.card, "end", first, (one.start, one.end), sure)
        self._desk.set(happening.card, "start", first, (one.start, one.end), sure)
        if isinstance(value, Period) and value.end is not None:
            self._desk.set(happening.card, "end", value.end, (one.start, one.end), sure)
        return True

    def placed(self, card: Card, parts: Sequence[Span], certainty: Certainty) -> None:
        """Give an event the place that stands in some stretches of text."""
        if card.get("venue") is None and card.get("city") is None:
            write_place(self._desk, card, parts, Printed(self._dates, self._regions), certainty)

    def status(self, happening: Happening, span: Span) -> None:
        """Say whether the words up to the day of an event speak of what is to come."""
        if happening.card.get("status") is None:
            near = max((end for _, end in happening.spans if span[0] <= end <= span[1]), default=span[0])
            planned = COMING.search(self._text, max(span[0], min(near, span[1]) - NEAR_BY), span[1]) is not None
            status = EventStatus.PLANNED if planned else EventStatus.HELD
            self._desk.set(happening.card, "status", status, span, Certainty.INFERRED)

    def _purpose(self, sentence: Sentence) -> None:
        last = sentence.quotes[0].outer[0] if sentence.quotes else sentence.end
        match = PURPOSE.search(self._text, sentence.start, last)
        if match is None or self._prose.quoted(match.start()) or OF_AWARD.match(self._text, sentence.start):
            return
        target = self.near(sentence, match.start())
        if target is not None:
            for purpose, span in purposes_in(self._text, match.span("what")):
                self._desk.add(target[0].card, "purposes", purpose, span, target[1])


def _same(known: Happening, kinds: frozenset[EventKind], own: frozenset[str]) -> bool:
    """Tell whether an event named again is one that is known: its kinds and words are among those of it."""
    if not own:
        meeting = kinds == frozenset({EventKind.PERTEMUAN}) and any(
            kind.value.startswith("rapat") for kind in known.kinds
        )
        return kinds <= known.kinds or meeting  # "saat rapat berlangsung"
    if not known.words or not (kinds & known.kinds):
        return False
    return own <= known.words or known.words <= own
