"""Who works with whom, on what: cooperation told in prose, and the agreements that are signed."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, cast

from ...model.agency import Agency, AgencyKind
from ...model.award import AwardResult
from ...model.community import CommunityGroup
from ...model.legal import LegalInstrument
from ...model.office import Appointment
from ...model.source import Outlet
from ...model.statement import Cooperation
from ...reference.folding import fold
from ...values.citation import Certainty
from ...values.names import Name
from ...values.plaintext import tidy
from ...values.terms import Term
from .._page.prose import Prose, Quote, Sentence
from .._page.words import FUTURE
from .._people.actors import Actor, Actors, subject_before
from .._speech.spokesmen import Spokesmen
from ..desk import Card, Desk, Span
from ..draft import span_of
from .objects import objects_in, things_in

__all__ = ["write_agreements"]

_JOINT: Final = r"(?:kerja\s?sama|kolaborasi|kemitraan|sinergi(?:tas)?)"
_TOGETHER: Final = re.compile(
    rf"\b(?:bekerja\s?sama|berkolaborasi|bermitra|bersinergi|(?:men)?jalin (?:(?:penguatan|peningkatan"
    rf"|perluasan) )?{_JOINT}(?: (?:dan|serta) {_JOINT})?)"
    r"(?: (?:juga|pula|erat|baik))?\s(?:dengan|bersama)\s|\bmenggandeng\s"
)
_BETWEEN: Final = re.compile(
    r"\b(?:[Kk]erja\s?sama|[Kk]olaborasi|[Ss]inergi|[Kk]emitraan)\b(?:[^.,;\u201c\"]{0,60}?)"
    r"\b(?:yang (?:dilakukan|dijalin)|antara)\s+"
)
_JOIN: Final = re.compile(
    r"\b(?:menjalin|jalin|menyepakati|sepakati|sepakat) (?:kerja\s?sama|kolaborasi|kemitraan"
    r"|bekerja\s?sama)\b(?!\s(?:dengan|bersama))"
)
_PAPER: Final = (
    r"(?:MoU|MOU|MoA|MOA|PKS|[Mm]emorandum [Oo]f (?:[Uu]nderstanding|[Aa]greement)|[Nn]ota [Kk]es(?:epahaman|epakatan)"
    r"|[Pp]erjanjian [Kk]erja\s?[Ss]ama|[Kk]esepakatan [Bb]ersama|[Nn]askah [Kk]erja\s?[Ss]ama"
    r"|[Pp]iagam [Kk]erja\s?[Ss]ama|[Kk]erja\s?[Ss]ama)"
)
_PAPERS: Final = (
    rf"(?:[Nn]askah |[Dd]okumen )?{_PAPER}(?:\s*\([^()]{{1,60}}\)|,| (?:dan|atau|dan/atau|serta) {_PAPER}| {_PAPER})*"
)
_SIGNS: Final = re.compile(
    rf"\b(?:menandatangani|tandatangani|tanda tangani|menanda\s?tangani|meneken|teken"
    rf"|(?:melakukan|melaksanakan|menggelar|mengikuti) penandatangan(?:an)?) {_PAPERS}"
)
_SIGNING: Final = re.compile(rf"\b[Pp]enandatanganan {_PAPERS}")
_BY_HAND: Final = re.compile(
    r"(?:\b[Pp]enand[ao]?(?:tangan|tangann)an\b[^.\n]{0,60}?\b(?:dilakukan|dilaksanakan)|\bditandatangani)"
    r"(?: secara)?(?: langsung)?(?: oleh)?(?: kedua belah pihak,? (?:yakni|yaitu))?\s+(?=[A-Z])"
)
_SCOPE: Final = re.compile(
    r"\b(?:[Rr]uang lingkup|[Ll]ingkup|[Bb]entuk) (?:kerja\s?sama|nota|kesepakatan|perjanjian)[a-z ]{0,30}?"
    r"(?=\s(?:mencakup|meliputi|berupa)\b)"
)
_PAPER_NAMED: Final = re.compile(rf"\b{_PAPER}\b")
_WITH: Final = re.compile(r"\s*,?\s*(?:ini |tersebut )?(?:antara|dengan|bersama(?: dengan)?)\s+")
_FURTHER: Final = re.compile(
    r"(?:\s(?!di\b|pada\b|yang\b)\w+){1,6}?\s(?:antara|dengan|bersama(?: dengan)?)\s+(?=[A-Z])"
)
_AND: Final = frozenset({"dan", "dengan", "bersama", "bersama dengan", "serta", "&"})
_THEIRS: Final = re.compile(
    r"(?:Hal (?:ini|itu|tersebut)|[Pp]ihaknya|Program (?:ini|tersebut)|Upaya (?:ini|tersebut))\s(?:juga )?\Z"
)
_WE: Final = re.compile(r"\b(?:[Kk]ami|[Kk]ita|[Pp]ihaknya)\b")
_NAMELY: Final = re.compile(
    r"\b(?:yakni|yaitu|adalah)\s+(?P<what>[a-z][a-z ]{8,120}?)(?=\s(?:untuk|agar|guna|supaya)\b|[.,]|\Z)"
)
_CHANNEL: Final = re.compile(
    r"\b(?:melalui|lewat) (?:kanal(?:-kanal)?|media|portal|platform)(?: (?:media|berita|resmi|informasi))*\s"
    r"(?P<name>[A-Z]\w+(?: [A-Z]\w+){0,3})"
)
_BASIS: Final = re.compile(
    r"\b(?:wujud|pelaksanaan|melaksanakan|amanat|sesuai|berdasarkan|menindaklanjuti|tindak lanjut|implementasi)"
    r"(?: (?:dari|dengan|pelaksanaan|amanat))?\s+\Z"
)
_FUNCTION: Final = re.compile(
    r"\b(?:fungsi|tugas|peran)(?:nya)? (?:sebagai )?(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){1,4}) \("
    r"(?P<short>[A-Z]{2,8})\)"
)
_THANKS: Final = re.compile(r"\b(?:berkat|atas|hasil(?: dari)?|karena)\s(?:adanya\s)?(?:[a-z]+\s(?:dan|serta)\s)?\Z")
_JUDGED: Final = re.compile(r"\b(?:Ini|[Ii]tu|[Hh]al ini)(?:lah)? yang (?:dinilai|membawa|mengantar(?:kan)?|membuat)\b")
_ENGLISH: Final = frozenset(
    {
        *(
            "government",
            "public",
            "relations",
            "relation",
            "office",
            "officer",
            "center",
            "centre",
            "service",
            "services",
        ),
        *("information", "communication", "communications", "strategic", "management", "spokesperson", "desk", "team"),
        *("open", "data", "digital", "smart", "city", "the", "of", "and", "for"),
    }
)
_PARTIES: Final = frozenset({"agency", "group"})
_BELOW: Final = frozenset(
    {AgencyKind.DIREKTORAT_JENDERAL, AgencyKind.SEKRETARIAT_JENDERAL, AgencyKind.TIM, AgencyKind.UNIT}
)
_MOST_PARTIES: Final = 6
_TWO: Final = 2


def write_agreements(desk: Desk, prose: Prose, actors: Actors, spokesmen: Spokesmen) -> None:
    """Write who works with whom, on what, by which law and through which channel."""
    scribe = _Scribe(desk, actors, spokesmen)
    before: Sentence | None = None
    for sentence in prose.sentences:
        for part in sentence.bare():
            scribe.told(sentence, part, before)
        for quote in sentence.quotes:
            scribe.quoted(quote)
        before = sentence


class _Scribe:
    def __init__(self, desk: Desk, actors: Actors, spokesmen: Spokesmen) -> None:
        self._desk = desk
        self._text = desk.text
        self._actors = actors
        self._spokesmen = spokesmen
        self._known: dict[frozenset[str], Card] = {}

    def told(self, sentence: Sentence, part: Span, before: Sentence | None) -> None:
        """Read what the article itself tells."""
        for match in _TOGETHER.finditer(self._text, *part):
            self._together(sentence, match, part[1], before)
        for match in _BETWEEN.finditer(self._text, *part):
            self._between(match, part[1])
        for match in _JOIN.finditer(self._text, *part):
            pair = self._pair(sentence.start, match.start())
            if pair and not FUTURE.search(self._text, pair[-1].end, match.start()):
                self._about(self._agree(pair, (pair[0].start, match.end())), match.end(), part[1])
        for match in _SIGNS.finditer(self._text, *part):
            self._signs(sentence, match, part[1])
        for match in _SIGNING.finditer(self._text, *part):
            self._signing(match, part[1])
        self._afterwards(sentence, part, before)

    def _afterwards(self, sentence: Sentence, part: Span, before: Sentence | None) -> None:
        """Read what is told of an agreement besides: its field, and whose hands signed it."""
        for match in _SCOPE.finditer(self._text, *part):
            if len(self._known) == 1:
                self._about(next(iter(self._known.values())), match.end(), part[1])
        for match in _BY_HAND.finditer(self._text, *part):
            first = sentence.start if before is None else before.start
            if _PAPER_NAMED.search(self._text, first, part[1]) and not FUTURE.search(self._text, *part):
                self._by_hand(match, part[1])

    def quoted(self, quote: Quote) -> None:
        """Read what somebody says of the work of their own agency with another: "kita menjalin kerja sama dengan …"."""
        span = (quote.start, quote.end)
        for match in _TOGETHER.finditer(self._text, *span):
            us = self._spokesmen.agency_at(match.start())
            others = self._named(match.end(), quote.end)
            own = us is not None and _WE.search(self._text, quote.start, match.start()) is not None
            if not others or not own or FUTURE.search(self._text, max(quote.start, match.start() - 60), match.start()):
                continue
            one = Actor(match.start(), match.end(), cast("str", us), Certainty.INFERRED)
            card = self._agree([one, *others], (match.start(), others[-1].end), Certainty.INFERRED)
            self._about(card, others[-1].end, quote.end)
            self._framed(card, span)
            judged = _JUDGED.search(self._text, others[-1].end, quote.end)
            if judged is not None:
                self._reason(card, judged.span())

    # --- the parties ---

    def _named(self, at: int, last: int) -> list[Actor]:
        """Return the parties of a list that begins at an offset."""
        found: list[Actor] = []
        for one in self._actors.listed(self._text, at, last):
            if one.kind not in _PARTIES or (not found and self._text[at : one.start].strip(" ,")):
                break
            found.append(one)
        return found[:_MOST_PARTIES]

    def _together(self, sentence: Sentence, match: re.Match[str], last: int, before: Sentence | None) -> None:
        found = subject_before(self._text, sentence, match.start(), self._actors, _can_work)
        others = self._named(match.end(), last)
        if not others:
            return
        span = (match.start(), others[-1].end)
        if found is None and _THEIRS.search(self._text[sentence.start : match.start()]):
            agency = self._spokesmen.agency_at(match.start()) or self._spokesmen.agency_at(sentence.start - 20)
            if agency is not None and agency not in [one.id for one in others]:
                one = Actor(*match.span(), agency, Certainty.INFERRED)
                card = self._agree([one, *others], span, Certainty.INFERRED)
                self._this(card, before)
            return
        if found is None or found[0].id in [one.id for one in others]:
            return
        if FUTURE.search(self._text, found[0].end, match.start()):
            return
        one = Actor(found[0].start, found[0].end, found[0].id, found[1])
        card = self._agree([one, *others], (one.start, span[1]))
        self._about(card, others[-1].end, last)

    def _this(self, card: Card, before: Sentence | None) -> None:
        """Write what "hal ini" is: the thing that the sentence before names behind *yakni*."""
        match = None if before is None else _NAMELY.search(self._text, before.start, before.end)
        if match is not None:
            self._desk.add(card, "activities", tidy(match["what"]), match.span("what"), Certainty.INFERRED)

    def _between(self, match: re.Match[str], last: int) -> None:
        """Write "kerja sama antara X dengan Y" and "kerja sama yang dilakukan X dengan Y"."""
        named = [one for one in self._actors.within(match.end(), last) if _can_work(one)][:_TWO]
        if len(named) < _TWO or named[0].start != match.end() or named[0].id == named[1].id:
            return
        if self._text[named[0].end : named[1].start].strip() not in _AND:
            return
        inner = [one for one in self._actors.within(*match.span()) if _can_work(one)]  # "kerja sama Tim X yang …"
        card = self._agree([*named, *inner], (match.start() if inner else named[0].start, named[1].end))
        self._about(card, named[1].end, last)
        thanks = _THANKS.search(self._text, max(0, match.start() - 60), match.start())
        if thanks is not None:
            self._reason(card, (thanks.start(), named[1].end))

    # --- what is signed ---

    def _signs(self, sentence: Sentence, match: re.Match[str], last: int) -> None:
        """Write "X dan Y menandatangani MoU tentang …" and "X menandatangani MoU dengan Y"."""
        found = subject_before(self._text, sentence, match.start(), self._actors, _can_sign)
        joint = _WITH.match(self._text, match.end(), last) or _FURTHER.match(self._text, match.end(), last)
        other = self._named(joint.end(), last) if joint is not None else []
        first = sentence.start
        if found is None or not other:
            pair = self._pair(first, match.start())
            if pair and not FUTURE.search(self._text, pair[-1].end, match.start()):
                self._about(self._agree([*pair, *other], (pair[0].start, match.end())), match.end(), last)
            return
        one = Actor(found[0].start, found[0].end, found[0].id, found[1])
        if not other or FUTURE.search(self._text, one.end, match.start()) or one.id in [each.id for each in other]:
            return
        card = self._agree([one, *other], (one.start, other[-1].end))
        self._about(card, match.end(), last)
        self._about(card, other[-1].end, last)

    def _pair(self, first: int, verb: int) -> list[Actor]:
        """Return two bodies that *dan* joins right before the verb."""
        named = [one for one in self._actors.within(first, verb) if _can_work(one)][-_TWO:]
        if len(named) < _TWO or self._text[named[0].end : named[1].start].strip(" ,") not in _AND:
            return []
        if named[0].id == named[1].id:
            return []
        words = self._text[named[1].end : verb].strip(" ,").split()
        return named if set(words) <= {"sepakat", "resmi", "telah", "juga", "secara", "bersama", "untuk"} else []

    def _signing(self, match: re.Match[str], last: int) -> None:
        """Write "penandatanganan MoU antara X dan Y tentang …"."""
        joint = _WITH.match(self._text, match.end(), last)
        named = self._named(joint.end(), last) if joint is not None and "antara" in joint[0] else []
        if (
            joint is not None
            and len(named) == 1
            and (other := _OTHER.match(self._text, named[0].end, last)) is not None
        ):
            named += self._named(other.end(), last)[:1]
        if len({one.id for one in named}) < _TWO:
            return
        card = self._agree(named, (match.start(), named[-1].end))
        self._about(card, match.end(), last)
        self._about(card, named[-1].end, last)

    def _by_hand(self, match: re.Match[str], last: int) -> None:
        """Write "penandatanganan dilakukan oleh Bupati X, A, dan Rektor Y, B": their bodies are the parties."""
        found: list[Actor] = []
        at = match.end()
        for one in self._actors.within(match.end(), last):
            house = self._house(one.id)
            if house is None or self._text[at : one.start].strip(" ,").lower() not in _AND | {""}:
                break
            found.append(Actor(one.start, one.end, house, Certainty.INFERRED))
            at = one.end
        if len({one.id for one in found}) == len(found) == _TWO:
            card = self._agree(found, (match.start(), found[-1].end), Certainty.INFERRED)
            self._about(card, found[-1].end, last)

    def _house(self, ref: str) -> str | None:
        """Return the body of the one post that somebody holds."""
        cards = self._desk.cards
        posts = [one.get("post") for one in cards.values() if one.cls is Appointment and one.get("official") == ref]
        held = {post for post in (*posts, ref) if isinstance(post, str) and post in cards}
        bodies = {cards[post].get("agency") for post in held if post.startswith("post:")}
        body = next(iter(bodies)) if len(bodies) == 1 else None
        return body if isinstance(body, str) else None

    # --- one agreement ---

    def _agree(self, parties: Sequence[Actor], span: Span, worst: Certainty = Certainty.STATED) -> Card:
        key = frozenset(self._top(one.id) for one in parties)
        card = self._known.get(key)
        if card is None:
            names = [one.id.partition(":")[2] for one in parties[:_TWO]]
            card = self._known[key] = self._desk.card(Cooperation, self._desk.ref("cooperation", *names))
        for one in parties:
            sure = one.certainty if one.certainty is not Certainty.STATED else worst
            self._desk.add(card, "parties", one.id, span, sure)
            over = self._over(one.id)
            if over is not None and over != one.id and self._top(one.id) == over and self._national(over):
                self._desk.add(card, "parties", over, span, Certainty.INFERRED)
        return card

    def _over(self, ref: str) -> str | None:
        card = self._desk.cards.get(ref)
        above = card.get("parent") if card is not None and card.get("kind") in _BELOW else None
        return above if isinstance(above, str) else None

    def _top(self, ref: str) -> str:
        """Return the body that a unit acts for: the ministry of its directorate, the agency of its team."""
        return self._over(ref) or ref

    def _national(self, ref: str) -> bool:
        card = self._desk.cards.get(ref)
        return card is not None and card.get("kind") is AgencyKind.KEMENTERIAN

    def _about(self, card: Card, at: int, last: int) -> None:
        """Write on what they work: "tentang …" behind an agreement, "melalui A, B dan C" behind the other party."""
        for thing, span in (*objects_in(self._text, at, last), *things_in(self._text, at, last)):
            if not any(one.start <= span[0] < one.end for one in self._actors.within(*span)):
                self._desk.add(card, "activities", thing, span, Certainty.INFERRED)

    def _framed(self, card: Card, span: Span) -> None:
        """Write the law that a quotation gives as the basis, the functions and the channels that it names."""
        for law in [one for one in self._desk.cards.values() if one.cls is LegalInstrument]:
            for start, end in filter(None, {span_of(one.place) for one in law.citations}):
                if span[0] <= start < span[1] and _BASIS.search(self._text, max(span[0], start - 60), start):
                    self._desk.add(card, "basis", law.id, (start, end), Certainty.INFERRED)
                    break
        for match in _FUNCTION.finditer(self._text, *span):
            words = fold(match["name"]).split()
            english = all(word in _ENGLISH for word in words)
            term = Term(text=tidy(match["name"]), abbreviation=match["short"], language="en" if english else "id")
            self._desk.add(card, "functions", term, match.span(), Certainty.INFERRED)
        for match in _CHANNEL.finditer(self._text, *span):
            self._channel(card, match)

    def _reason(self, card: Card, span: Span) -> None:
        """Write that an award was given for this work, where the text gives the parties one award."""
        parties = cast("tuple[str, ...]", card.get("parties") or ())
        own = [one for one in self._desk.cards.values() if one.cls is AwardResult and one.get("recipient") in parties]
        if len(own) == 1:
            self._desk.add(own[0], "basis", card.id, span, Certainty.INFERRED)

    def _channel(self, card: Card, match: re.Match[str]) -> None:
        """Write the channel that they use, and whose it is where its name begins with that of a party."""
        name = tidy(match["name"])
        outlet = self._desk.card(Outlet, self._desk.ref("outlet", name))
        self._desk.set(outlet, "name", name, match.span("name"))
        first = fold(name).partition(" ")[0]
        for party in self._bodies(card):
            names = cast("tuple[Name, ...]", party.get("names") or ())
            own = any(first in fold(one.text).split() for one in names)
            if own and party.get("kind") is AgencyKind.KEMENTERIAN:
                self._desk.set(outlet, "owner", party.id, match.span("name"), Certainty.INFERRED)
        self._desk.add(card, "channels", outlet.id, match.span(), Certainty.INFERRED)

    def _bodies(self, card: Card) -> Iterator[Card]:
        for ref in cast("tuple[str, ...]", card.get("parties") or ()):
            party = self._desk.cards.get(ref)
            if party is not None and party.cls in (Agency, CommunityGroup):
                yield party


_OTHER: Final = re.compile(r"\s*,?\s*(?:dan|dengan|bersama)\s+")


def _can_work(one: Actor) -> bool:
    return one.kind in _PARTIES


def _can_sign(one: Actor) -> bool:
    return one.kind in _PARTIES
