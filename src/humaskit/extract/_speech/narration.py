"""What the article says in its own name: claims that nobody else did it, what something means, what came before."""

import re
from typing import Final

from ...model.statement import Statement, StatementKind
from ...values.citation import Certainty
from ...values.count import Count, Qualifier
from ...values.dates import Period
from ...values.plaintext import is_clean, tidy
from .._page.prose import Prose, Sentence
from .._page.words import FUTURE, SAYING_AFTER, SAYING_BEFORE
from .._people.actors import Actors, subject_before
from ..desk import Card, Desk, Span
from ..draft import span_of

__all__ = ["write_narration"]

_K: Final = StatementKind
_THING: Final = (
    r"(?:Forum|Kegiatan|Acara|Agenda|Penghargaan|Prestasi|Program|Lomba|Kerja\s?sama|Kolaborasi|Capaian|Pencapaian"
    r"|Raihan"
    r"|Anugerah|Apresiasi|Langkah|Keberhasilan|Momentum|Pelatihan|Kunjungan|Rakor|Rapat|Pertemuan|Sosialisasi|Bimtek"
    r"|Inovasi|Layanan|Aplikasi|Festival|Kompetisi|Ajang|Predikat|Hasil|Upaya|Sinergi|Kesepakatan|Penandatanganan"
    r"|Pelantikan)"
)
_MEANS: Final = re.compile(
    rf"{_THING}(?: [a-z]\w+){{0,2}} (?:ini|itu|tersebut),? (?:juga |pun |sekaligus |turut |sendiri |ini ){{0,2}}"
    r"(?:menjadi|merupakan|adalah|membuktikan|menunjukkan|menandai|menegaskan|mencerminkan|menambah"
    r"|memperkuat)\s[^.]{12,}"
)
_THUS: Final = re.compile(r"Dengan (?:begitu|demikian),? [^.]{20,}")
_KEY: Final = re.compile(r"[A-Z][^.,]{6,90} menjadi (?:kunci|bagian penting|faktor penting|modal penting)\b[^.]{8,}")
_LATELY: Final = re.compile(
    r"(?P<when>Beberapa waktu (?:yang )?lalu|Belum lama ini|Baru-baru ini),? (?P<what>[^.]{12,})"
)
_ONLY: Final = re.compile(
    r"\b(?:menjadi|merupakan|sebagai|adalah)\s(?P<what>satu-satunya\s[^,.;\u201c\"]{8,160}?)"
    r"(?=\s(?:dari [A-Z]|pada \w+ [0-9]|dalam ajang|tahun [0-9])|[,.;]|\Z)"
)
_AMONG: Final = re.compile(r"(?:Mulai dari|Di antaranya|Diantaranya|Antara lain)\b(?: penghargaan| prestasi)?")
_VAGUE: Final = re.compile(r"\bsejak [a-z][a-z ]{2,30}? (?:hingga|sampai) [a-z][a-z ]{2,30}?(?=[,.\u201d\"]|\Z)")
_SOME: Final = re.compile(
    r"\b(?P<how>[Bb]eberapa|[Ss]ejumlah)\s(?P<unit>(?!waktu\b|hari\b|tahun\b|kali\b|orang\b)[A-Za-z]+"
    r"(?: (?!pun\b|juga\b|yang\b|di\b|dan\b|seperti\b|dari\b|telah\b|sudah\b|antara\b|untuk\b|dalam\b|pada\b"
    r"|tersebut\b)[a-z]+)?)"
)
_EXAMPLES: Final = re.compile(r"\s*,?\s*(?:seperti|antara lain|di antaranya|diantaranya)\b")
_ON_BEHALF: Final = re.compile(r"\b(?:menyatakan|menyampaikan|menegaskan) (?:komitmen|kesiapan|dukungan)(?: dari)? \Z")
_HOW: Final = {"beberapa": Qualifier.SEVERAL, "sejumlah": Qualifier.SOME}


def write_narration(desk: Desk, prose: Prose, actors: Actors) -> None:
    """Write what the article says in its own name, and what the words of a statement say of themselves."""
    scribe = _Scribe(desk, prose, actors)
    before: Sentence | None = None
    for sentence in prose.sentences:
        scribe.only(sentence)
        scribe.told(sentence, before)
        before = sentence
    for card in [one for one in desk.cards.values() if one.cls is Statement]:
        scribe.within(card)


class _Scribe:
    def __init__(self, desk: Desk, prose: Prose, actors: Actors) -> None:
        self._desk = desk
        self._text = desk.text
        self._prose = prose
        self._actors = actors
        self._lately: Card | None = None
        self._spoken = bytearray(len(desk.text) + 1)
        for card in desk.cards.values():
            for one in card.citations if card.cls is Statement else ():
                span = span_of(one.place)
                if span is not None:
                    self._spoken[span[0] : span[1]] = b"\1" * (span[1] - span[0])

    def only(self, sentence: Sentence) -> None:
        """Write "X menjadi satu-satunya kabupaten di Y yang …": a claim."""
        for first, last in sentence.bare():
            for match in _ONLY.finditer(self._text, first, last):
                found = subject_before(
                    self._text, sentence, match.start(), self._actors, lambda one: one.kind == "agency"
                )
                if any(self._spoken[match.start() : match.end()]) or FUTURE.search(self._text, first, match.start()):
                    continue
                span = match.span("what")
                card = self._state(_K.CLAIM, span)
                if card is None:
                    continue
                if found is not None:
                    self._desk.add(card, "about", found[0].id, (found[0].start, span[1]), Certainty.INFERRED)
                for one in self._actors.within(*span):
                    if one.kind == "region":
                        self._desk.add(card, "about", one.id, (one.start, one.end), Certainty.INFERRED)

    def told(self, sentence: Sentence, before: Sentence | None) -> None:
        """Write what a sentence without a speaker says of what was told."""
        span = (sentence.start, sentence.end)
        among = _AMONG.match(self._text, *span)
        if among is not None and self._lately is not None and before is not None:
            self._desk.set(self._lately, "complete", False, among.span(), Certainty.INFERRED)
        self._lately = None
        if sentence.quotes or any(self._spoken[slice(*span)]):
            return
        if SAYING_BEFORE.search(self._text, *span) or SAYING_AFTER.search(self._text, *span):
            return
        lately = _LATELY.match(self._text, *span)
        if lately is not None:
            self._lately = card = self._state(_K.NARRATION, self._trim(span))
            if card is not None:
                self._desk.set(card, "period", Period(text=lately["when"]), lately.span("when"), Certainty.INFERRED)
            return
        if any(words.match(self._text, *span) for words in (_MEANS, _THUS, _KEY)):
            self._state(_K.NARRATION, self._trim(span))

    def _trim(self, span: Span) -> Span:
        start, end = span
        while end > start and self._text[end - 1] in " \n.,;":
            end -= 1
        return start, end

    def _state(self, kind: StatementKind, span: Span) -> Card | None:
        text = self._text[slice(*span)]
        if not is_clean(text, prose=True):
            return None
        card = self._desk.new(Statement, kind.value, " ".join(text.split()[:6]))
        self._desk.set(card, "kind", kind, span, Certainty.INFERRED)
        self._desk.set(card, "text", text, span)
        return card

    def within(self, card: Card) -> None:
        """Write the vague time, the uncounted things and the open list that the words of a statement hold."""
        spans = [span_of(one.place) for one in card.citations if one.field == "text"]
        span = spans[0] if spans else None
        if span is None:
            return
        vague = _VAGUE.search(self._text, *span)
        if vague is not None:
            self._desk.set(card, "period", Period(text=tidy(vague[0])), vague.span(), Certainty.INFERRED)
        for match in _SOME.finditer(self._text, *span):
            examples = _EXAMPLES.match(self._text, match.end(), span[1])
            begins = match.start() == span[0] or self._text[max(0, match.start() - 2) : match.start()] == ". "
            if examples is None and not begins and card.get("kind") is not _K.NARRATION:
                continue
            how = _HOW[match["how"].lower()]
            count = Count(unit=tidy(match["unit"]), qualifier=how, surface=tidy(match[0]))
            self._desk.add(card, "counts", count, match.span(), Certainty.INFERRED)
            if examples is not None:
                self._desk.set(card, "complete", False, (match.start(), examples.end()), Certainty.INFERRED)
        sentence = self._prose.at(span[0])
        for one in self._actors.within(*span) if sentence is not None and card.get("kind") is not _K.QUOTE else ():
            if one.kind == "agency" and _ON_BEHALF.search(self._text, span[0], one.start):
                self._desk.set(card, "on_behalf_of", one.id, (span[0], one.end), Certainty.INFERRED)
                break
