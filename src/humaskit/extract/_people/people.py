"""The people of one text: one official for all the ways in which the text names them, their posts and appointments."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ...model.office import Appointment, Mandate, Official, Post
from ...reference.folding import fold, words
from ...text.mentions import Mention, MentionKind
from ...text.posts import Marker, PostPhrase, parse_post
from ...values.citation import Certainty
from ...values.dates import PartialDate
from ...values.names import PersonName
from .._bodies.bodies import Bodies
from .._page.datelines import is_region
from ..desk import Desk, Span
from .holders import LISTED, bare_name, may_be_one, only_a_name, read_post, vague
from .names import in_a_longer_name, name_span, overlaps, same_name, titles_of, words_of
from .posts import HEADS, Posts, Seen
from .sworn import Sworn, moved_before, sworn_before

__all__ = ["People", "Person"]

_NO_PERSON: Final = re.compile(
    r"(?i)(?:pejabat|penjabat|pelaksana|jalan|jl|jln|gedung|hotel|ruang|aula|kantor|kampus|tahun|bidang|bagian|seksi"
    r"|dinas|kota"
    r"|kabupaten|provinsi"
    r"|(?:ka|wa|danpos|dan|pa)(?:sub|bid|bag|sat|nit|div|pol|ro|si|pos|mil|rem|dim|lan)[a-z]*)\b"
)
_OF_AWARDS: Final = re.compile(r"\b(?:Terbaik|Juara|Awards?|Anugerah|Informatif|JDIHN?|PPID|SPBE|KIM|Terinovatif)\b")
_NUMBERED: Final = re.compile(r"\s[IVX]{1,4}\Z")  # "Asda III" is a post
_NOT_NOW: Final = frozenset({Marker.FORMER, Marker.CANDIDATE, Marker.ELECTED})
_AROUND: Final = 120  # characters before a name that may say that people are sworn in
_LEAST: Final = 3  # letters of a name that stands for a person
_WORD: Final = re.compile(r"[A-Z][A-Za-z'\u2019`-]+")
_BARE_POST: Final = re.compile(
    r"\b(?:(?:Plt|Plh|Pj|Pjs)\.? )?(?:Wakil (?:Gubernur|Bupati|Wali ?[Kk]ota)|Gubernur|Bupati|Wali ?[Kk]ota"
    r"|Wagub|Wabup"
    r"|Wawali|Wawako|Sekda|Sekretaris Daerah|Kadis(?:kominfo)?|Kadin|Kepala Dinas|Menteri|Dirjen|Menkominfo"
    r"|Menkomdigi)\b"
)


@attrs.define(kw_only=True)
class Person:
    """One person: the fullest name that the text gives, and where it names the person."""

    name: PersonName
    words: frozenset[str]
    id: str = ""
    posts: list[str]
    also: list[frozenset[str]] = attrs.field(factory=list[frozenset[str]])


class People:
    """The people and posts of one text, by the place of their mentions."""

    def __init__(
        self, desk: Desk, mentions: Sequence[Mention], bodies: Bodies, seen: Seen, head: Sequence[Mention] = ()
    ) -> None:
        self._desk = desk
        self._seen = seen
        self._people: list[Person] = []
        self._posts = Posts(desk, bodies)
        self._at: dict[Span, tuple[str, Certainty]] = {}
        self._sworn_in: list[tuple[Span, str]] = []
        officials = [one for one in mentions if one.kind is MentionKind.OFFICIAL and not one.noise]
        named = [(one, read_post(desk.text, one, one.value)) for one in officials if isinstance(one.value, PostPhrase)]
        aside = [(one, phrase.person) for one, phrase in named if phrase.person is not None and only_a_name(phrase)]
        named, later = self._sworn([pair for pair in named if not only_a_name(pair[1])])
        # A headline has every word capitalised: it names nobody whom the article does not name.
        titles = {(one.start, one.end) for one in head}
        self._gather([pair for pair in named if (pair[0].start, pair[0].end) not in titles])
        named = [pair for pair in named if (pair[0].start, pair[0].end) not in titles or self._is_known(pair[1])]
        for one, phrase in sorted(named, key=lambda pair: vague(pair[1])):
            self._posts.write(one, phrase)
        taken = [
            (one.start, one.end)
            for one in mentions
            if isinstance(one.value, (PostPhrase, str)) or one.kind not in (MentionKind.OFFICIAL, MentionKind.REGION)
        ]
        for one, phrase in named:
            self._write_person(one, phrase)
            second = phrase.second
            if second is not None and phrase.person is not None and (second.region_code or second.title not in HEADS):
                self._second(one, second)
        for one, phrase, sworn in later:
            self._put(one, phrase, sworn)
        self._people = [person for person in self._people if person.id in desk.cards]
        for one in officials:
            if isinstance(one.value, PersonName):
                self._speaker(*bare_name(one, one.value))
        for one, name in aside:
            start, end = name_span(desk.text, (one.start, one.end), name)
            self._speaker(attrs.evolve(one, start=start, end=end, surface=name.name), name)
        self._follow(taken)

    def official(self, span: Span) -> tuple[str, Certainty] | None:
        """Return the id of the official that the words at *span* mean."""
        return self._at.get(span)

    def post(self, span: Span) -> tuple[str, Certainty] | None:
        """Return the id of the post that the words at *span* name."""
        return self._posts.at.get(span)

    def everyone(self) -> Iterator[tuple[Span, str, Certainty]]:
        """Yield every mention of a person that was resolved."""
        for span, (ref, certainty) in self._at.items():
            yield span, ref, certainty

    def posts(self) -> Iterator[tuple[Span, str, Certainty]]:
        """Yield every mention of a post without a person."""
        for span, (ref, certainty) in self._posts.at.items():
            if span not in self._at:
                yield span, ref, certainty

    def drop_unplaced(self) -> None:
        """Drop the posts that the text neither places nor gives to anybody: "para Menteri"."""
        cards = self._desk.cards
        held = {value for card in cards.values() if card.cls is not Post for value in card.fields.values()}
        for ref in {ref for ref, _ in self._posts.at.values()} & cards.keys():
            card = cards[ref]
            national = str(card.get("title")) in ("Presiden", "Wakil Presiden")
            if not (card.get("agency") or card.get("region") or national or ref in held):
                del cards[ref]

    # --- who is put into a post ---

    def _sworn(
        self, named: Sequence[tuple[Mention, PostPhrase]]
    ) -> tuple[list[tuple[Mention, PostPhrase]], list[tuple[Mention, PostPhrase, Sworn]]]:
        """Give a post to the person named before "sebagai", not to the one behind it.

        People who hold another post already come second: their new post is written when everybody is known.
        """
        kept: list[tuple[Mention, PostPhrase]] = []
        later: list[tuple[Mention, PostPhrase, Sworn]] = []
        people = [((one.start, one.end), phrase.person) for one, phrase in named if phrase.person is not None]
        for one, phrase in named:
            moved = moved_before(self._desk.text, one.start, people) if phrase.second is not None else None
            if moved is not None and phrase.second is not None and phrase.person is None:
                kept.append((one, attrs.evolve(phrase, second=None)))
                later.append((one, phrase.second, moved))
                continue
            sworn = sworn_before(self._desk.text, one.start, people)
            if sworn is None or _NO_PERSON.match(sworn.name.name):
                kept.append((one, phrase))
                continue
            bare = attrs.evolve(phrase, person=None, second=None)
            if phrase.second is not None and phrase.person is not None:  # "A sebagai P, B sebagai Q": B has the second
                kept.append((one, attrs.evolve(phrase.second, person=phrase.person)))
            else:
                kept.append((one, bare))
            later.append((one, bare, sworn))
        return kept, later

    def _put(self, one: Mention, phrase: PostPhrase, sworn: Sworn) -> None:
        """Write that somebody was put into a post."""
        span = (sworn.span[0], one.end)
        fits = self._known(sworn.name)
        if len(fits) > 1 or phrase.marker in _NOT_NOW:
            return
        if not fits:
            person = Person(name=sworn.name, words=words_of(sworn.name), posts=[])
            person.id = self._desk.ref("official", sworn.name.name)
            self._people.append(person)
            self._name(person, sworn.name, sworn.span, Certainty.STATED if sworn.told else Certainty.INFERRED)
            self._at[sworn.span] = (person.id, Certainty.STATED if sworn.told else Certainty.INFERRED)
            fits = [person]
        self._posts.write(one, phrase)
        post = self._posts.at.get((one.start, one.end))
        if post is not None:
            self._appoint(fits[0], post, phrase, span, Certainty.INFERRED)
            self._note_sworn(span, fits[0].id)

    def _note_sworn(self, span: Span, ref: str) -> None:
        """Remember who is said to be sworn in."""
        if "lantik" in self._desk.text[max(0, span[0] - _AROUND) : span[1]].rpartition(". ")[2]:
            self._sworn_in.append((span, ref))

    def sworn_in(self) -> tuple[tuple[Span, str], ...]:
        """Return the people who are said to be sworn in, and where."""
        return tuple(self._sworn_in)

    # --- who is who ---

    def _gather(self, named: Sequence[tuple[Mention, PostPhrase]]) -> None:
        """Make one person of all full names that go together, the longest name first."""
        names = [phrase.person for _, phrase in named if phrase.person is not None]
        for name in sorted(names, key=lambda one: -len(words_of(one))):
            own = words_of(name)
            if " " not in name.name and not (name.front or name.back) and is_region(name.name):
                continue
            if _NO_PERSON.match(name.name) or _OF_AWARDS.search(name.name):
                continue  # an address, or another post that was taken for the name
            if own and not any(same_name(own, person.words) for person in self._people):
                self._people.append(Person(name=name, words=own, posts=[]))
        self._shortened(named)
        for person in self._people:
            person.id = self._desk.ref("official", person.name.name)

    def _shortened(self, named: Sequence[tuple[Mention, PostPhrase]]) -> None:
        """Take "Gubernur Mirza" for the "Gubernur X, Rahmat Mirzani" of the text: the post and the beginning agree."""
        heads = [(phrase, words_of(phrase.person)) for _, phrase in named if phrase.person and phrase.title in HEADS]
        posts = [(one, phrase) for phrase, own in heads for one in self._people if one.words == own]
        for person in list(self._people):
            word = next(iter(person.words))
            own = [phrase for one, phrase in posts if one is person]
            fits = [
                other
                for other, phrase in posts
                if any(each != word and each.startswith(word) for each in other.words)
                and any(one.title == phrase.title and may_be_one(one, phrase) for one in own)
            ]
            if len(person.words) == 1 and len(word) >= _LEAST and fits and all(one is fits[0] for one in fits):
                fits[0].also.append(person.words)
                self._people.remove(person)

    def holders(self) -> dict[str, list[str]]:
        """Return the people who hold each post in the text."""
        found: dict[str, list[str]] = {}
        for person in self._people:
            for post in person.posts:
                found.setdefault(post, []).append(person.id)
        return found

    def _is_known(self, phrase: PostPhrase) -> bool:
        return phrase.person is not None and len(self._known(phrase.person)) == 1

    def _known(self, name: PersonName) -> list[Person]:
        own = words_of(name)
        exact = [person for person in self._people if person.words == own or own in person.also]
        return exact or [person for person in self._people if own and same_name(own, person.words)]

    def _write_person(self, one: Mention, phrase: PostPhrase) -> None:
        if phrase.person is None:
            return
        fits = self._known(phrase.person)
        span = (one.start, one.end)
        if len(fits) != 1:
            if fits:
                self._desk.leave_open("person", "several people of the text may be meant", span, [p.id for p in fits])
            return
        person, certainty = fits[0], one.certainty
        titled = phrase.person.front or phrase.person.back
        listed = not titled and LISTED.match(self._desk.text[span[1] : span[1] + 40]) is not None
        if len(person.words) == 1 and (listed or self._unplaced(span) or one.certainty is Certainty.AMBIGUOUS):
            self._desk.leave_open("person", "one word behind a post may be a name or not", span)
            return
        self._name(person, phrase.person, span, certainty)
        self._at[span] = (person.id, certainty)
        post = self._posts.at.get(span)
        if post is not None and phrase.marker not in _NOT_NOW:
            self._appoint(person, post, phrase, span, certainty)
            if " sebagai " in one.surface:
                self._note_sworn(span, person.id)
        elif phrase.marker in _NOT_NOW:
            self._desk.leave_open("former", "the text does not say that the post is held now", span, [person.id])

    def _second(self, one: Mention, second: PostPhrase) -> None:
        """Write the second post of one person: "Sekda yang juga Plt Kepala Dinas X"."""
        found = self._at.get((one.start, one.end))
        person = next((each for each in self._people if found is not None and each.id == found[0]), None)
        first = self._posts.at.pop((one.start, one.end), None)
        self._posts.write(one, second)
        post = self._posts.at.pop((one.start, one.end), None)
        if person is not None and post is not None and second.marker not in _NOT_NOW and post != first:
            self._appoint(person, post, second, (one.start, one.end), Certainty.INFERRED)
        if first is not None:
            self._posts.at[one.start, one.end] = first

    def _unplaced(self, span: Span) -> bool:
        """Tell whether the post at *span* stands without a body, a region and a field."""
        post = self._posts.at.get(span)
        card = None if post is None else self._desk.cards[post[0]]
        return card is None or not (card.get("agency") or card.get("region") or card.get("domain"))

    def _name(self, person: Person, printed: PersonName, span: Span, certainty: Certainty) -> None:
        card = self._desk.card(Official, person.id)
        if printed.name == person.name.name:
            held = card.get("name")
            fuller = printed if not isinstance(held, PersonName) or titles_of(printed) > titles_of(held) else held
            card.fields["name"] = fuller
            self._desk.cite(card, "name", name_span(self._desk.text, span, printed), certainty)
        else:
            card.fields.setdefault("name", person.name)
            self._desk.add(card, "aliases", printed.name, name_span(self._desk.text, span, printed), Certainty.INFERRED)

    def _speaker(self, one: Mention, name: PersonName) -> None:
        """Resolve a name behind a verb of saying."""
        span = (one.start, one.end)
        fits = self._known(name)
        if len(fits) == 1:
            self._alias(fits[0], name.name, span)
        elif fits:
            self._desk.leave_open("person", "several people of the text bear this name", span, [p.id for p in fits])
        elif (begun := self._begun(one)) is not None:
            self._alias(begun[0], self._desk.text[slice(*begun[1])], begun[1])
        elif len(words_of(name)) > 1 and parse_post(one.surface) is None and not _NUMBERED.search(name.name):
            person = Person(name=name, words=words_of(name), id=self._desk.ref("official", name.name), posts=[])
            self._people.append(person)
            self._name(person, name, span, Certainty.INFERRED)
            self._at[span] = (person.id, Certainty.INFERRED)
        else:
            self._desk.leave_open("person", "nobody of this name was introduced", span)

    def _begun(self, one: Mention) -> tuple[Person, Span] | None:
        """Return the person whose name the first words are: "Menurut Abdul Haris Pertemuan ini …"."""
        printed = one.surface.split()
        for size in range(len(printed) - 1, 0, -1):
            end = one.start + len(" ".join(printed[:size]))
            fits = self._known(PersonName(name=" ".join(printed[:size])))
            if len(fits) == 1 and len(printed[0]) >= _LEAST:
                return fits[0], (one.start, end)
        return None

    def _alias(self, person: Person, text: str, span: Span) -> None:
        card = self._desk.card(Official, person.id)
        if fold(text) != fold(person.name.name):
            self._desk.add(card, "aliases", text, span, Certainty.INFERRED)
        own = frozenset(word.folded for word in words(text))
        self._at[span] = (person.id, Certainty.STATED if own == person.words else Certainty.INFERRED)

    def _follow(self, taken: Sequence[Span]) -> None:
        """Find the short names by which a text goes on about the people it introduced, and their bare posts."""
        blocked = sorted([*taken, *self._at])
        bearers: dict[str, list[Person]] = {}
        for person in self._people:
            for word in person.words:
                bearers.setdefault(word, []).append(person)
        text, last = self._desk.text, 0
        runs: list[tuple[int, int, list[str]]] = []
        for match in _WORD.finditer(text):
            key = fold(match[0])
            if key not in bearers or len(key) < _LEAST or overlaps(match.span(), blocked):
                continue
            if runs and text[runs[-1][1] : match.start()] == " ":
                runs[-1] = (runs[-1][0], match.end(), [*runs[-1][2], key])
            else:
                runs.append((match.start(), match.end(), [key]))
        for first, last, keys in runs:
            self._short(first, last, keys, bearers)
        self._bare_posts(sorted([*blocked, *self._at]))

    def _short(self, first: int, last: int, keys: Sequence[str], bearers: dict[str, list[Person]]) -> None:
        text = self._desk.text
        if in_a_longer_name(text, first, last):
            return
        fits = [person for person in bearers[keys[0]] if set(keys) <= person.words]
        if len(fits) == 1:
            self._alias(fits[0], text[first:last], (first, last))
        elif fits:
            message = "several people of the text bear this name"
            self._desk.leave_open("person", message, (first, last), [person.id for person in fits])

    def _bare_posts(self, blocked: Sequence[Span]) -> None:
        """Resolve a post without a name to the one person who holds it in the text."""
        for match in _BARE_POST.finditer(self._desk.text):
            if overlaps(match.span(), blocked) or in_a_longer_name(self._desk.text, *match.span(), after_only=True):
                continue
            read = parse_post(match[0])
            if read is None or read.value is None:
                continue
            holders = self._holders(read.value)
            if len(holders) == 1:
                self._at[match.span()] = (holders[0].id, Certainty.INFERRED)

    def _holders(self, phrase: PostPhrase) -> list[Person]:
        found: list[Person] = []
        for person in self._people:
            titles = {self._desk.cards[post].get("title") for post in person.posts}
            if phrase.title in titles:
                found.append(person)
        return found

    def _appoint(
        self, person: Person, post: tuple[str, Certainty], phrase: PostPhrase, span: Span, certainty: Certainty
    ) -> None:
        ref, sure = post
        if ref not in person.posts:
            person.posts.append(ref)
        acting = None if phrase.mandate is Mandate.UNMARKED else phrase.mandate.value
        parts = (person.id.partition(":")[2], ref.partition(":")[2], acting)
        card = self._desk.card(Appointment, self._desk.ref("appointment", *parts))
        self._desk.set(card, "official", person.id, span, certainty)
        self._desk.set(card, "post", ref, span, sure if sure is not Certainty.STATED else certainty)
        self._desk.set(card, "mandate", phrase.mandate, span, certainty)
        if phrase.acting is not None:
            self._desk.set(card, "surface", phrase.acting, span, certainty)
        day = self._seen.on(span)
        if day is not None and day[0].is_day:
            seen = PartialDate.of(day[0].year, day[0].month, day[0].day)
            self._desk.add(card, "attested", seen, day[1], day[2])
            self._desk.add(card, "attested", seen, span, day[2])
