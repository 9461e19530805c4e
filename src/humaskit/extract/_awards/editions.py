"""The award programmes of one text and their editions: names, years, who organises and who gives."""

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final, cast

import attrs

from ...model.award import AwardEdition, AwardProgram, ProgramKind
from ...reference.folding import fold
from ...text.mentions import Mention, MentionKind
from ...text.programmes import ProgrammePhrase
from ...values.citation import Certainty, Claim
from ...values.names import Name, NameKind
from ...values.plaintext import tidy
from ...values.terms import Purpose
from .._page.prose import Prose, Sentence
from .._page.words import FIRST_YEAR, LAST_YEAR
from .._people.actors import Actors
from ..desk import Card, Desk, Span

__all__ = ["Edition", "Editions"]

_KINDS: Final = (
    ("lomba", ProgramKind.COMPETITION),
    ("kompetisi", ProgramKind.COMPETITION),
    ("hackathon", ProgramKind.COMPETITION),
    ("festival", ProgramKind.FESTIVAL),
    ("monev", ProgramKind.MONITORING),
    ("evaluasi", ProgramKind.MONITORING),
    ("indeks", ProgramKind.INDEX),
    ("anugerah", ProgramKind.AWARD),
    ("penghargaan", ProgramKind.AWARD),
    ("award", ProgramKind.AWARD),
    ("awards", ProgramKind.AWARD),
)
_MADE_BY: Final = (
    (
        re.compile(r"(?:di|me)(?:selenggarakan|gelar|adakan|helat|laksanakan|taja)(?: langsung)?(?: oleh)?\s"),
        "organisers",
    ),
    (re.compile(r"(?:digagas|diinisiasi|diprakarsai)(?: oleh)?\s"), "initiated_by"),
    (re.compile(r"(?:dianugerahkan|diberikan)(?: langsung)? oleh\s|\bdari\s"), "conferred_by"),
)
_TITLED: Final = re.compile(
    r"(?:Penghargaan|Ajang|Anugerah|Acara) (?:ini|itu|tersebut) (?:bertajuk|bernama|dinamakan|adalah)\s"
)
_AIM: Final = re.compile(
    r"\s(?:juga |sendiri |pun )?(?:(?:digelar|diadakan|diberikan|diselenggarakan|dilaksanakan|hadir) (?:untuk|guna)"
    r"|bertujuan (?:untuk|agar|guna)?|diharapkan (?:bisa|dapat|mampu)|menjadi (?=(?:wadah|sarana) (?:untuk|bagi)))"
    r"\s*(?P<what>[a-z][^.\n]{10,300})"
)
_THE_AWARD: Final = re.compile(
    r"\b(?:[Pp]enghargaan|[Aa]nugerah|[Aa]jang|[Kk]ompetisi|[Ll]omba)(?: \w+)? (?:ini|tersebut)\Z"
)
# A kind of place in any programme, and the polls of a country.
_NO_PROGRAMME: Final = re.compile(
    r"(?i)penghargaan (?:khusus|untuk|bagi|kepada|dari|atas|di|pada|ini|itu|tersebut)\b"
    r"|pemilihan (?:umum|serentak|legislatif|presiden|gubernur|bupati|wali ?kota|kepala)\b"
)
_INSIDE: Final = re.compile(r"\(([A-Z]{2,8})\) (\w+)$")  # "Standar Pelayanan Minimal (SPM) Award" is the SPM Award
_INNER: Final = re.compile(
    r".+ \((?P<short>[A-Z]{2,8})\) (?P<rest>[A-Z].*)"
)  # "Kelompok Informasi Masyarakat (KIM) Hackathon"


# The rest of a name and its year: "Lomba Konten Kehumasan" + " Pemerintah Tahun 2025".
_MORE: Final = re.compile(
    r"(?P<more>(?:\s(?:dan\s)?(?!Tahun\b|Tingkat\b)[A-Z][\w&/-]*){0,4})(?:\s(?:[Tt]ingkat"
    r"|se-?)\s?(?:[A-Z]\w+\s?){1,4})?"
    r"\s(?:[Tt]ahun\s)?(?P<year>20[0-9]{2})\b(?![.,/-][0-9])"
)
_LEAST_ALIKE: Final = 2  # spaces in what is left of a name
_EARLIER: Final = re.compile(r"(?i)\b(?:tahun lalu|sebelumnya|tahun kemarin|kali (?:pertama|kedua|ketiga))\b")


@attrs.define(kw_only=True)
class Edition:
    """One edition that the text names, and where."""

    card: Card
    program: Card
    span: Span


class Editions:
    """The programmes and editions of one text, by the place of their mentions."""

    def __init__(self, desk: Desk, mentions: Sequence[Mention], prose: Prose, actors: Actors) -> None:
        self._desk = desk
        self._text = desk.text
        self._prose = prose
        self._actors = actors
        self.at: dict[Span, Edition] = {}
        self._programs: dict[str, Card] = {}
        self._regions = [one for one in mentions if one.kind is MentionKind.REGION]
        found = [self._longer(one) for one in _programmes(mentions, self._text)] or list(_conferrals(self._text, prose))
        for one, following in itertools.zip_longest(found, found[1:]):
            phrase = cast("ProgrammePhrase", one.value)
            if following is not None and self._or(one, following):
                named = cast("ProgrammePhrase", following.value)
                year, number = phrase.edition_year or named.edition_year, phrase.edition_number or named.edition_number
                self._programme(one, attrs.evolve(phrase, edition_year=year, edition_number=number))
                same = self.at.get((one.start, one.end))
                if same is not None:
                    self._programs.setdefault(_key(named.name), same.program)
            else:
                self._programme(one, phrase)
        self._merge()

    @property
    def programs(self) -> tuple[Card, ...]:
        """The programmes that the text names."""
        return tuple({card.id: card for card in self._programs.values()}.values())

    def _programme(self, one: Mention, phrase: ProgrammePhrase) -> None:
        span = (one.start, one.end)
        if _NO_PROGRAMME.match(phrase.name):
            return
        name, _, behind = phrase.name.partition(" bagi ")
        if behind:
            phrase = attrs.evolve(phrase, name=name, abbreviation=None)
        keys = [_key(phrase.name), *([_key(phrase.abbreviation)] if phrase.abbreviation else [])]
        if "(" in phrase.name:
            keys.append(_key(re.sub(r"\s*\([^()]*\)", "", phrase.name)))
        inner = _INSIDE.search(phrase.name)
        keys += [_key(f"{inner[1]} {inner[2]}")] if inner is not None else []
        card = next((self._programs[key] for key in keys if key in self._programs), None)
        longer = [each for key, each in self._programs.items() if " " in key and keys[0].endswith(f" {key}")]
        if card is None and longer:
            self._edition(longer[0], phrase, span)  # a category before the name: "… Desa of the Year Humas Award"
            return
        if card is None:
            card = self._desk.card(AwardProgram, self._desk.ref("program", phrase.name))
        for key in keys:
            self._programs.setdefault(key, card)
        self._named(card, phrase, one)
        self._edition(card, phrase, span)

    def _longer(self, one: Mention) -> Mention:
        """Return a mention with the words that belong to its name, where a year stands behind them."""
        phrase = cast("ProgrammePhrase", one.value)
        match = _MORE.match(self._text, one.end) if phrase.edition_year is None else None
        if match is None or self._prose.at(one.end) is not self._prose.at(match.end() - 1):
            return one
        year, more = int(match["year"]), tidy(match["more"])
        named = bool(more) and fold(one.surface).endswith(fold(phrase.name)) and phrase.slug is None
        if more and (not named or any(one.end <= region.start < match.end() for region in self._regions)):
            return one
        value = attrs.evolve(phrase, name=f"{phrase.name} {more}".strip(), edition_year=year)
        end = match.end()
        return attrs.evolve(one, end=end, surface=self._text[one.start : end], value=value)

    def _merge(self) -> None:
        """Take an edition without a year for the one that the text dates, where it dates one of the programme."""
        for program in self.programs:
            own = {one.card.id: one for one in self.at.values() if one.program is program}
            dated = [one for one in own.values() if one.card.get("year") is not None]
            bare = [one for one in own.values() if one.card.get("year") is None and one.card.get("ordinal") is None]
            if len(dated) != 1 or not bare or self._told_as_earlier(dated[0]):
                continue
            for span, one in list(self.at.items()):
                if one.card is bare[0].card:
                    self.at[span] = attrs.evolve(dated[0], span=span)
            self._desk.cards.pop(bare[0].card.id, None)

    def _told_as_earlier(self, edition: Edition) -> bool:
        sentence = self._prose.at(edition.span[0])
        return sentence is not None and _EARLIER.search(self._text, sentence.start, sentence.end) is not None

    def _or(self, one: Mention, following: Mention) -> bool:
        """Tell whether the next name is another one of the same programme: "Anugerah Keterbukaan … atau KI Award"."""
        first, second = cast("ProgrammePhrase", one.value), cast("ProgrammePhrase", following.value)
        initials = "".join(word[0] for word in fold(first.name).split())
        short = [word for word in second.name.split() if word.isupper() and len(word) > 1]
        between = self._text[one.end : following.start].strip(" ,")
        return between == "atau" and any(word.lower() in initials for word in short)

    def _named(self, card: Card, phrase: ProgrammePhrase, one: Mention) -> None:
        """Write the names that a mention prints, and the kind that the name says."""
        span, printed = (one.start, one.end), fold(one.surface)
        kind = next((kind for word, kind in _KINDS if word in fold(phrase.name).split()), None)
        if kind is not None:
            self._desk.add(card, "kinds", kind, span, Certainty.INFERRED)
        short = phrase.abbreviation is not None and fold(phrase.abbreviation) in printed.split()
        inner = _INNER.fullmatch(phrase.name)
        if inner is not None:
            whole = re.sub(r"\s*\([A-Z]{2,8}\)", "", phrase.name)
            self._desk.add(card, "names", Name(text=whole), span, one.certainty)
        elif fold(phrase.name) in printed:
            self._desk.add(card, "names", Name(text=phrase.name), span, one.certainty)
        elif not card.get("names"):
            self._desk.add(card, "names", Name(text=phrase.name), span, Certainty.INFERRED)
        if inner is not None:
            alias = Name(text=f"{inner['short']} {inner['rest']}", kind=NameKind.SHORT)
            self._desk.add(card, "names", alias, span, Certainty.INFERRED)
        if short and phrase.abbreviation is not None:
            self._desk.add(card, "names", Name(text=phrase.abbreviation, kind=NameKind.ABBREVIATION), span)

    def _edition(self, program: Card, phrase: ProgrammePhrase, span: Span) -> None:
        year, number = phrase.edition_year, phrase.edition_number
        name = program.id.partition(":")[2]
        if year is None and number is None:
            known = list({each.card.id: each for each in self.at.values() if each.program is program}.values())
            if len(known) == 1:
                self.at[span] = attrs.evolve(known[0], span=span)
                return
        card = self._desk.card(AwardEdition, self._desk.ref("edition", name, year, None if year else number))
        self._desk.set(card, "program", program.id, span)
        if year is not None and FIRST_YEAR <= year <= LAST_YEAR:
            self._desk.set(card, "year", year, span)
        if number is not None and number >= 1:
            self._desk.set(card, "ordinal", number, span)
        self.at[span] = Edition(card=card, program=program, span=span)

    def drop_unused(self, used: Collection[object]) -> None:
        """Drop an edition without a year that another edition of the programme makes empty."""
        for program in self.programs:
            own = {one.card.id: one.card for one in self.at.values() if one.program is program}
            dated = [card for card in own.values() if card.get("year") is not None]
            for card in own.values():
                if dated and card not in dated and card.id not in used:
                    self._desk.cards.pop(card.id, None)

    def of(self, sentence: Sentence, near: Span) -> tuple[Edition, Certainty] | None:
        """Return the edition that a result in a sentence belongs to: the nearest of the sentence, else the only one."""
        own = [one for one in self.at.values() if sentence.start <= one.span[0] < sentence.end]
        ids = {one.card.id for one in own}
        if len(ids) == 1:
            return own[0], Certainty.STATED
        if own:
            behind = [one for one in own if one.span[0] >= near[1]]
            if behind:
                return min(behind, key=lambda one: one.span[0]), Certainty.INFERRED
            return max(own, key=lambda one: one.span[0]), Certainty.INFERRED
        alike = self._alike(sentence)
        if len({one.card.id for one in alike}) == 1:
            return alike[0], Certainty.INFERRED
        before = [one for one in self.at.values() if self._same_paragraph(one.span, sentence)]
        if before and len({one.card.id for one in before}) == 1:
            return before[-1], Certainty.INFERRED
        everywhere = {one.card.id: one for one in self.at.values() if one.card.id in self._desk.cards}
        return (next(iter(everywhere.values())), Certainty.INFERRED) if len(everywhere) == 1 else None

    def _alike(self, sentence: Sentence) -> list[Edition]:
        """Return the editions that a sentence names without their first word: "penilaian Keterbukaan Informasi …"."""
        said = fold(self._text[sentence.start : sentence.end])
        found: list[Edition] = []
        for one in self.at.values():
            names = cast("tuple[Name, ...]", one.program.get("names") or ())
            tail = fold(names[0].text).partition(" ")[2] if names else ""
            behind = said.partition(tail)[2].split()[:2] if tail.count(" ") >= _LEAST_ALIKE else []
            year = one.card.get("year")
            if behind and all(int(each) == year for each in behind if re.fullmatch("20[0-9]{2}", each)):
                found.append(one)
        return found

    def _same_paragraph(self, span: Span, sentence: Sentence) -> bool:
        home = self._prose.at(span[0])
        return home is not None and home.paragraph == sentence.paragraph and home.start < sentence.start

    def makers(self) -> None:
        """Write who organises, starts or gives a programme: "… yang digelar oleh X"."""
        for span, edition in self.at.items():
            sentence = self._prose.at(span[0])
            if sentence is None or self._prose.quoted(span[0]):
                continue
            for words, field in _MADE_BY:
                match = words.search(self._text, span[1], min(sentence.end, span[1] + 90))
                if match is None:
                    continue
                maker = next(iter(self._actors.within(match.end(), sentence.end)), None)
                if (
                    maker is None
                    or maker.kind not in ("agency", "group")
                    or self._text[match.end() : maker.start].strip()
                ):
                    continue
                between = self._text[span[1] : match.start()]
                if any(span[1] <= other[0] < match.start() for other in self.at):
                    continue
                near = fold(between) in ("", "yang")
                if field == "conferred_by" and not near:
                    continue
                others = [one for one in self.at.values() if sentence.start <= one.span[0] < span[0]]
                certainty = maker.certainty if near and not others else Certainty.INFERRED
                self._desk.add(edition.program, field, maker.id, (span[0], maker.end), certainty)
                if near and field == "initiated_by":
                    for other in others:  # "A, B hingga C yang digagas oleh X": perhaps all of them
                        claim = Claim(field=field, value=maker.id)
                        self._desk.claim(other.program, claim, (match.start(), maker.end), Certainty.AMBIGUOUS)
                break

    def aims(self) -> None:
        """Write what a programme is for: "Penghargaan ini bertujuan untuk …", "X menjadi wadah untuk …"."""
        programs = {each.program.id: each.program for each in self.at.values()}
        for sentence in self._prose.sentences:
            for first, last in sentence.bare():
                match = _AIM.search(self._text, first, last)
                if match is None:
                    continue
                named = [one for one in self.at.values() if match.start() - 1 <= one.span[1] <= match.start() + 1]
                called = _THE_AWARD.search(self._text, first, match.start())
                if not named and (called is None or len(programs) != 1):
                    continue
                program = named[0].program if named else next(iter(programs.values()))
                words, sure = tidy(match["what"]).rstrip(".,"), Certainty.STATED if named else Certainty.INFERRED
                self._desk.add(program, "purposes", Purpose(text=words), match.span("what"), sure)

    def titled(self) -> None:
        """Write "penghargaan … dari X. Penghargaan ini bertajuk Y": Y is given by X."""
        before: Sentence | None = None
        for sentence in self._prose.sentences:
            match = _TITLED.match(self._text, sentence.start, sentence.end)
            own = [
                one for one in self.at.values() if match is not None and match.end() <= one.span[0] <= match.end() + 2
            ]
            if own and before is not None and not before.quotes:
                given = re.compile(r"\b[Pp]enghargaan\b[^.]{0,120}?\bdari\s").search(
                    self._text, before.start, before.end
                )
                giver = None if given is None else next(iter(self._actors.within(given.end(), before.end)), None)
                if given is not None and giver is not None and giver.kind == "agency" and giver.start == given.end():
                    span = (given.start(), giver.end)
                    self._desk.add(own[0].program, "conferred_by", giver.id, span, Certainty.INFERRED)
            before = sentence


# A ceremony by the name of what it confers stands for the programme where the text names no other.
_CONFERS: Final = re.compile(
    r"\b(?P<name>[Pp]enganugerahan (?!Penghargaan\b|Gelar\b|Tanda\b|Bintang\b|Satya|Piagam\b|Pemenang\b)[A-Z][\w/-]*"
    r"(?: (?:(?:dan|bagi|untuk|[Ss]e) )?(?!Tahun\b"
    r"|Kategori\b)[A-Z][\w/-]*){1,10})(?:\s(?:[Tt]ahun\s)?(?P<year>20[0-9]{2}))?"
)


_MEASURES: Final = re.compile(
    r"\b(?P<name>(?:[Ee]valuasi|[Pp]enilaian|[Ss]urvei|Indeks|[Mm]onitoring dan [Ee]valuasi"
    r"|Monev) (?!Kinerja Pegawai\b)[A-Z][\w/-]*"
    r"(?: (?:(?:dan|atas) )?(?!Tahun\b)[A-Z][\w/-]*){1,8}(?:\s\([A-Z]{2,8}\))?)\s(?:[Tt]ahun\s)?(?P<year>20[0-9]{2})\b"
)


def _conferrals(text: str, prose: Prose) -> Iterator[Mention]:
    """Yield the programmes that are named only by their ceremony, or by what they measure."""
    found: list[Mention] = []
    for match in (*_CONFERS.finditer(text), *_MEASURES.finditer(text)):
        if prose.at(match.start()) is None or prose.quoted(match.start()):
            continue
        value = ProgrammePhrase(
            name=tidy(re.sub(r"\s\([A-Z]{2,8}\)", "", match["name"][:1].upper() + match["name"][1:])),
            edition_year=int(match["year"]) if match["year"] else None,
        )
        found.append(
            Mention(
                kind=MentionKind.AWARD_PROGRAM,
                surface=match[0],
                start=match.start(),
                end=match.end(),
                value=value,
                certainty=Certainty.INFERRED,
            )
        )
    if len({_key(cast("ProgrammePhrase", one.value).name) for one in found}) == 1:
        yield from found


def _key(name: str) -> str:
    """Return what a programme is known by: Award and Awards are one word."""
    return re.sub(r"\b(award|festival)s\b", r"\1", fold(name))


def _programmes(mentions: Sequence[Mention], text: str) -> Iterator[Mention]:
    for one in mentions:
        if one.noise:
            continue
        if one.kind is not MentionKind.AWARD_PROGRAM or not isinstance(one.value, ProgrammePhrase):
            yield from _programmes(one.inner, text)
        elif not text[max(0, one.start - 10) : one.start].lower().endswith("kategori "):
            yield one
