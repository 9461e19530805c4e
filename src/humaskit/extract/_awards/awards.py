"""Awards: programmes, editions, categories, and who got what."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, cast

import attrs

from ...model.award import AwardCategory, AwardResult, Outcome
from ...reference import regions
from ...reference.folding import fold
from ...text.mentions import Mention
from ...text.numbers import parse_number
from ...text.placements import PlacementPhrase
from ...values.citation import Certainty
from ...values.placement import PlacementKind
from ...values.plaintext import tidy
from .._page.prose import Prose, Sentence
from .._page.words import FUTURE, printed
from .._people.actors import Actor, Actors, subject_before
from ..desk import Card, Desk, Span
from .categories import CATEGORY, CATEGORY_NAME, COUNTED_CATEGORIES, LIST_OF_CATEGORIES, listed
from .editions import Edition, Editions
from .words import (
    AFTERWARDS,
    CLAUSE_END,
    COMPOUND,
    EARLIER,
    LEVELS,
    MOST_COMMAS,
    NEAR,
    PASSIVE,
    PRIZE,
    RECEIVED,
    RECIPIENTS,
    WHICH,
    WINS,
    places,
)

__all__ = ["Awards", "Placed"]


@attrs.frozen(kw_only=True)
class Placed:
    """One place that the text gives somebody: the sentence, the result, the words of the place, and who got it."""

    sentence: Sentence
    card: Card
    rank: Mention
    actor: Actor


class Awards:
    """The awards of one text."""

    def __init__(self, desk: Desk, mentions: Sequence[Mention], prose: Prose, actors: Actors) -> None:
        self._desk = desk
        self._text = desk.text
        self._prose = prose
        self._actors = actors
        kept = [one for one in mentions if not one.noise]
        self._all_ranks = places(kept)
        self._rank_starts = [one.start for one in self._all_ranks]
        self.editions: Editions = Editions(desk, kept, prose, actors)
        self._results: list[tuple[Sentence, Card]] = []
        self._winner: tuple[Sentence, Actor] | None = None
        self.placed: list[Placed] = []
        self.headings: dict[str, Span] = {}

    def read(self) -> None:
        """Write who makes the awards, the categories, and the results."""
        self.editions.makers()
        self.editions.titled()
        self.editions.aims()
        for sentence in self._prose.sentences:
            self._categories(sentence)
        for sentence in self._prose.sentences:
            self._continued(sentence)
            for first, last in sentence.bare():
                self._active(sentence, first, last)
                self._passive(sentence, first, last)
            self._received(sentence)

    def close(self) -> None:
        """Drop what the text tells better elsewhere: bare awards, and editions that nothing is said of."""
        self._drop_told_better()
        self.editions.drop_unused({card.get("edition") for _, card in self._results})

    # --- results ---

    def _active(self, sentence: Sentence, first: int, last: int) -> None:
        """Write "X meraih Z pada Y"."""
        for match in WINS.finditer(self._text, first, last):
            subject = subject_before(self._text, sentence, match.start(), self._actors, _can_win)
            if subject is None:
                continue
            if FUTURE.search(self._text, subject[0].end, match.end()) or self._relative(subject[0], match.start()):
                continue
            stop = self._clause_end(match.end(), last)
            self._won(sentence, subject[0], subject[1], match, stop)

    def _relative(self, actor: Actor, verb: int) -> bool:
        """Tell whether the verb says what kind of thing is meant, not what the actor did: "kabupaten … yang meraih"."""
        between = self._text[actor.end : verb]
        if actor.kind == "region":
            return between.split()[:1] == ["yang"]
        return "yang" in between.split()[1:] and "," not in between

    def _clause_end(self, start: int, last: int) -> int:
        """Return where what a verb says ends: before the next verb of winning with a subject of its own."""
        cut = CLAUSE_END.search(self._text, start, last)
        return cut.start() if cut is not None else last

    def _won(self, sentence: Sentence, actor: Actor, sure: Certainty, match: re.Match[str], stop: int) -> None:
        verb = match["verb"]
        if actor.kind == "official" and verb == "menerima":
            return  # whoever takes the prize in hand is not who won it
        if EARLIER.search(self._text, sentence.start, match.end()) and not self._named_in(match.end(), stop):
            self._desk.leave_open(
                "earlier", "the text speaks of an earlier edition", (actor.start, match.end()), [actor.id]
            )
            return
        if PRIZE.search(self._text, match.end(), min(stop, match.end() + 60)):
            self._winner = (sentence, actor)
        ranks = [
            one
            for one in self.ranks(match.end(), stop)
            if self._text[match.end() : one.start].count(",") <= MOST_COMMAS
        ]
        if ranks:
            passive = [one for one in ranks if not PASSIVE.match(self._text, one.end + 1)]
            for one in passive[:1] if len(passive) == 1 else passive:
                if FUTURE.search(self._text, match.end(), one.start):
                    continue
                self.place(sentence, actor, sure, one, (actor.start, one.end))
            return
        prize = PRIZE.search(self._text, match.end(), min(stop, match.end() + 60))
        named = [
            one
            for span, one in self.editions.at.items()
            if match.end() <= span[0] < stop and span[0] - match.end() <= NEAR
        ]
        wins = verb.startswith(("memenang", "menjuarai"))
        if verb in ("menjadi", "masuk", "berada di", "berada pada", "ditetapkan") or not (prize or named or wins):
            return
        categories = list(self._category_names(match.end(), stop))
        self._honoured(sentence, actor, sure, categories, (actor.start, stop), named, wins=wins)

    def _named_in(self, start: int, stop: int) -> bool:
        return any(start <= span[0] < stop for span in self.editions.at)

    def ranks(self, start: int, stop: int) -> Sequence[Mention]:
        """Return the places that are named between two offsets."""
        starts = self._rank_starts
        return self._all_ranks[bisect_left(starts, start) : bisect_left(starts, stop)]

    def _continued(self, sentence: Sentence) -> None:
        """Write the list behind a winner named before: "Dua penghargaan itu yakni juara 1 X dan juara II Y"."""
        match = WHICH.match(self._text, sentence.start, sentence.end)
        if match is None or self._winner is None or sentence.paragraph - self._winner[0].paragraph > 1:
            return
        actor = self._winner[1]
        if any(_can_win(one) and one.kind != "region" for one in self._actors.within(match.start(), match.end())):
            return
        ranks = list(self.ranks(match.end(), sentence.end))
        stop = AFTERWARDS.search(self._text, match.end(), sentence.end)
        last = stop.start() if stop is not None else sentence.end
        for one in ranks:
            if one.start < last and not any(a.kind == "agency" for a in self._actors.within(match.end(), one.start)):
                self.place(sentence, actor, Certainty.INFERRED, one, (match.start(), one.end), self._winner[0])
        named = [one for span, one in self.editions.at.items() if match.end() <= span[0] < last]
        if not ranks and named:
            self._honoured(sentence, actor, Certainty.INFERRED, (), (match.start(), last), named, wins=False)

    def _drop_told_better(self) -> None:
        """Drop a bare award where the text also tells the place or the category that it was given for."""
        better = {
            (card.get("edition"), card.get("recipient"))
            for _, card in self._results
            if card.get("placement") is not None or card.get("category") is not None
        }
        for _, card in self._results:
            bare = all(card.get(field) is None for field in ("placement", "category", "score"))
            if bare and (card.get("edition"), card.get("recipient")) in better:
                self._desk.cards.pop(card.id, None)

    def _passive(self, sentence: Sentence, first: int, last: int) -> None:
        """Write "peringkat 1 diraih X", and remember whom "penghargaan … diraih X" tells of."""
        prize = PRIZE.search(self._text, first, last)
        taken = None if prize is None else PASSIVE.search(self._text, prize.end(), min(last, prize.end() + NEAR))
        winner = None if taken is None else next(iter(self._actors.within(taken.end(), last)), None)
        if taken and winner and _can_win(winner) and not self._text[taken.end() : winner.start].strip():
            self._winner = (sentence, winner)
        for one in self.ranks(first, last):
            match = PASSIVE.match(self._text, _skip(self._text, one.end), last)
            if match is None or not cast("PlacementPhrase", one.value).is_result or COMPOUND.search(one.surface):
                continue
            actor = next(iter(self._actors.within(match.end(), last)), None)
            if actor is None or not _can_win(actor) or self._text[match.end() : actor.start].strip():
                continue
            self.place(sentence, actor, actor.certainty, one, (one.start, actor.end))

    def place(  # noqa: PLR0913, PLR0917  (who, where, and the sentence that named the award)
        self,
        sentence: Sentence,
        actor: Actor,
        sure: Certainty,
        one: Mention,
        span: Span,
        award: Sentence | None = None,
        category: str | None = None,
    ) -> None:
        """Write one place of somebody, where the text makes sure of which award."""
        phrase = cast("PlacementPhrase", one.value)
        if not phrase.is_result or (phrase.placement is None and phrase.score is None):
            return
        if COMPOUND.search(one.surface):
            self._desk.leave_open("places", "several places stand in one phrase", (one.start, one.end), [actor.id])
            return
        if phrase.placement is not None and phrase.placement.kind is PlacementKind.SPECIAL and actor.kind == "official":
            return
        edition = self.editions.of(sentence, (one.start, one.end))
        if edition is None and award is not None:
            edition = self.editions.of(award, (award.start, award.start))
            edition = None if edition is None else (edition[0], Certainty.INFERRED)
        if edition is None:
            self._desk.leave_open(
                "edition", "the text does not make sure which award this is", (one.start, one.end), [actor.id]
            )
            return
        card = self._result(edition, actor, sure, span, category or self._said_category(one, phrase))
        if card is None:
            return
        certainty = sure if sure is not Certainty.STATED else one.certainty
        where = (one.start, one.end)
        self._desk.set(card, "outcome", _outcome(phrase), where, certainty)
        if phrase.placement is not None:
            self._desk.set(card, "placement", phrase.placement, where, certainty)
        if phrase.score is not None:
            self._desk.set(card, "score", phrase.score, where, one.certainty)
        if phrase.predikat is not None:
            self._desk.set(card, "grade", phrase.predikat, where, one.certainty)
        self._scope(card, phrase, where)
        self._results.append((sentence, card))
        self.placed.append(Placed(sentence=sentence, card=card, rank=one, actor=actor))

    def _said_category(self, one: Mention, phrase: PlacementPhrase) -> str | None:
        """Return the category of a place: in capitals, or behind a word that says that it is one."""
        for name in (phrase.category, phrase.track):
            if name is None or name in LEVELS:
                continue
            before = self._text[max(0, one.start - 30) : one.end].partition(name)[0].lower()
            if name[:1].isupper() or re.search(r"(?:kategori|bidang|lomba|cabang|jenis|klaster|kelompok)\W+$", before):
                return name
        return None

    def _result(
        self, edition: tuple[Edition, Certainty], actor: Actor, sure: Certainty, span: Span, category: str | None
    ) -> Card | None:
        """Return the card of a result; one that the text tells twice is one."""
        own, certainty = edition
        part = None if category is None else tidy(category)
        ref = self._desk.ref("result", own.card.id.partition(":")[2], part, actor.id.partition(":")[2])
        held = self._desk.cards.get(ref)
        if held is not None:
            return held
        card = self._desk.card(AwardResult, ref)
        self._desk.set(card, "edition", own.card.id, own.span if certainty is Certainty.STATED else span, certainty)
        self._desk.set(card, "recipient", actor.id, span, sure)
        if part is not None:
            self._desk.set(card, "category", self._category(own, part, span).id, span)
        return card

    def _category(self, edition: Edition, name: str, span: Span) -> Card:
        card = self._desk.card(AwardCategory, self._desk.ref("category", edition.card.id.partition(":")[2], name))
        if card.get("name") is None:
            where = printed(self._text, name, span) or self.headings.get(name, span)
            self._desk.set(card, "name", name, where)
            self._desk.set(card, "edition", edition.card.id, where, Certainty.INFERRED)
        return card

    def _honoured(  # noqa: PLR0913, PLR0917  (who, what for, and where it is said)
        self, sentence: Sentence, actor: Actor, sure: Certainty, categories: Sequence[str], span: Span,
        named: Sequence[Edition], *, wins: bool,
    ) -> None:  # fmt: skip
        """Write an award without a place: one for each category, else for each programme named."""
        editions = [(one, Certainty.STATED) for one in named]
        if not editions:
            found = self.editions.of(sentence, span)
            if found is None:
                self._desk.leave_open(
                    "edition", "the text does not make sure which award this is", self._cut(span), [actor.id]
                )
                return
            editions = [found]
        for edition in editions:
            for category in categories or (None,):
                card = self._result(edition, actor, sure, self._cut(span), category)
                if card is not None and card.get("outcome") is None:
                    outcome = Outcome.WINNER if wins or category is not None else Outcome.HONOURED
                    certainty = sure if wins or category is None or sure is not Certainty.STATED else Certainty.INFERRED
                    self._desk.set(card, "outcome", outcome, self._cut(span), certainty)
                    self._results.append((sentence, card))

    def _cut(self, span: Span) -> Span:
        start, end = span
        while end > start and self._text[end - 1] in " .,\n":
            end -= 1
        return start, end

    def _category_names(self, start: int, stop: int) -> Iterator[str]:
        """Yield the categories that are named behind "kategori": one, or a list of them."""
        match = CATEGORY.search(self._text, start, stop)
        at = match.end() if match is not None else stop
        while at < stop:
            name = CATEGORY_NAME.match(self._text, at, stop)
            if name is None:
                return
            yield from self._divided(tidy(name["name"]))
            joint = re.compile(r"[\"\u201d\u2019']?(?:, dan | dan |, serta |, )(?=[\"\u201c]?[A-Z])").match(
                self._text, name.end(), stop
            )
            at = joint.end() if joint is not None else stop

    def _divided(self, name: str) -> Iterator[str]:
        """Yield "A dan B" as two where the text lists both as categories."""
        known = {fold(str(card.get("name"))) for card in self._desk.cards.values() if card.cls is AwardCategory}
        parts = re.split(r" dan (?=[A-Z])", name)
        yield from parts if len(parts) > 1 and all(fold(part) in known for part in parts) else [name]

    def _scope(self, card: Card, phrase: PlacementPhrase, span: Span) -> None:
        if phrase.scope is None:
            return
        level, _, name = phrase.scope.partition(":")
        self._desk.set(card, "scope", name or level, span)
        zone = regions.find_zone(name) if name else None
        if zone is not None:
            self._desk.set(card, "area", zone.id, span)

    def _received(self, sentence: Sentence) -> None:
        """Write who took the prize in hand: "diterima langsung oleh X"."""
        match = RECEIVED.search(self._text, sentence.start, sentence.end)
        if match is None or not self._results or self._prose.quoted(match.start()):
            return
        actor = next(iter(self._actors.within(match.end(), sentence.end)), None)
        if actor is None or actor.kind not in ("official", "post") or self._text[match.end() : actor.start].strip():
            return
        lead = self._text[sentence.start : match.start()].lower()
        if FUTURE.search(lead) or not (PRIZE.search(lead) or "piala" in lead):
            return
        latest = self._results[-1][0]
        own = [card for home, card in self._results if home.start == latest.start]
        if sentence.paragraph - latest.paragraph <= 1 and len({card.get("edition") for card in own}) == 1:
            for card in own:
                self._desk.set(card, "received_by", actor.id, (match.start(), actor.end), Certainty.INFERRED)

    # --- counts of categories ---

    def _categories(self, sentence: Sentence) -> None:
        """Write the list of categories: "kategori yang diberikan antara lain A, B, dan C"."""
        counted = COUNTED_CATEGORIES.search(self._text, sentence.start, sentence.end)
        match = counted or LIST_OF_CATEGORIES.search(self._text, sentence.start, sentence.end)
        edition = self.editions.of(sentence, (sentence.start, sentence.start)) if match is not None else None
        if match is None or edition is None:
            return
        names = list(listed(self._text[match.end() : sentence.end], capital=counted is None))
        number = parse_number(counted["n"]) if counted is not None else None
        if len(names) < _LEAST_LISTED or (number is not None and number.value != len(names)):
            return
        for order, (name, first, last) in enumerate(names, start=1):
            span = (match.end() + first, match.end() + last)
            card = self._category(edition[0], name, span)
            self._desk.set(card, "order", order, span)
        if match["some"] is not None:
            self._desk.set(edition[0].card, "categories_complete", False, (match.start(), match.end()))


_LEAST_LISTED: Final = 2  # names: one alone is no list


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " ,\n":
        at += 1
    return at


def _can_win(actor: Actor) -> bool:
    return actor.kind in RECIPIENTS


def _outcome(phrase: PlacementPhrase) -> Outcome:
    kind = None if phrase.placement is None else phrase.placement.kind
    if kind is PlacementKind.WINNER:
        return Outcome.WINNER
    if kind in (PlacementKind.NOMINEE, PlacementKind.SHORTLIST):
        return Outcome.FINALIST
    return Outcome.HONOURED if kind in (PlacementKind.SPECIAL, None) else Outcome.PLACED
