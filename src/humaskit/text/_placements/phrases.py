"""From items to places: which items belong to which label, and what the phrase says in all."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import attrs

from ...values.placement import Placement, PlacementKind
from ...values.plaintext import is_clean
from .fields import generic_group
from .guesses import Guess, Place, guess
from .hearts import BEFORE, JOINTS, MOST_AGAIN, borders_of, hearts_of, left_behind, with_hidden
from .items import PLACES, Field, Item
from .tokens import Tokens
from .values import PlacementPhrase, Stance

__all__ = ["Draft", "drafts"]

_KINDS: Final = {
    "ordinal": PlacementKind.ORDINAL, "hope": PlacementKind.HOPE, "grand": PlacementKind.GRAND,
    "medal": PlacementKind.MEDAL, "special": PlacementKind.SPECIAL, "nominee": PlacementKind.NOMINEE,
    "shortlist": PlacementKind.SHORTLIST, "winner": PlacementKind.WINNER, "grade": PlacementKind.PREDICATE,
}  # fmt: skip
_ONE: Final = 1  # a single place shares nothing
_GUESSED: Final = frozenset({"short", "content"})
_SAID: Final = frozenset({"threshold", "letter", *_GUESSED})  # what is said of a place elsewhere than in its doubts


class Draft(NamedTuple):
    """A phrase as far as it is read: what it says, what it covers, what speaks against it."""

    phrases: tuple[PlacementPhrase, ...]
    start: int
    end: int
    doubts: tuple[str, ...] = ()
    other: PlacementPhrase | None = None
    guessed: bool = False
    around: tuple[int, int] = (0, 0)  # the words that a field was guessed from
    leading: bool = False  # the category or group stands before the label


def drafts(
    tokens: Tokens, items: Sequence[Item], *, prose: bool = False, first: int = 0, stop: int | None = None
) -> list[Draft]:
    """Return every place that the items of one phrase name, in order; in *prose* the words around them say less.

    Words before the token *first*, or from the token *stop* on, are not read.
    """
    items = with_hidden(items)
    hearts = hearts_of(tokens, items)
    if not hearts:
        return []
    borders = borders_of(items, hearts)
    last = len(tokens) if stop is None else stop
    found: list[Draft] = []
    for heart, (begin, end) in zip(hearts, pairwise(borders), strict=True):
        place = Place(
            tokens=tokens,
            heart=items[heart],
            items=[item for item in items[begin:end] if item is not items[heart] and item.kind not in PLACES],
            first=items[begin - 1].end if begin else first,
            stop=items[end].start if end < len(items) else last,
            prose=prose,
        )
        found.append(_draft(place, items[begin:end]))
    return _shared(tokens, found)


def _draft(place: Place, items: Sequence[Item]) -> Draft:
    """Return what the items around one label say of it."""
    tokens, heart, qualities = place.tokens, place.heart, place.items
    said = _said([item for item in qualities if heart.kind != "grade" or not item.bare], heart)
    guessed = guess(
        place,
        category=not any(field.category for field in said),
        track=not any(field.track for field in said),
    )
    fields = [*said, *guessed.fields]
    base = _base(tokens, qualities, fields, heart, guessed)
    total = _first(qualities, "total")
    of = None if total is None else total.numbers[0]
    surface = tokens.printed(heart.start, heart.end)
    kept = surface if is_clean(surface, prose=True) else None
    phrases, paired = _combined(base, _placements(heart, of, kept), fields)
    doubted = (heart, _first(qualities, "score"), _first(qualities, "programme"))
    doubts = [item.doubt for item in doubted if item is not None]
    doubts += ["moved"] if any(left_behind(tokens, item) for item in items if item is not heart) else []
    doubts += ["field"] if guessed.fields and not _is_group_before(tokens, guessed, heart) else []
    doubts += ["border"] if _side_by_side(qualities) else []
    doubts += ["extreme"] if _is_extreme(heart, items) else []
    doubts += ["grades"] if heart.kind == "grade" and _graded_twice(qualities, heart) else []
    other = heart.other
    return Draft(
        phrases=phrases,
        start=min([guessed.start, heart.start, *(item.start for item in items)]),
        end=max([guessed.end, heart.end, *(item.end for item in items)]),
        doubts=tuple(doubt for doubt in doubts if doubt and doubt not in _SAID) + (("pairs",) if paired else ()),
        other=None if other is None else attrs.evolve(phrases[0], placement=_placements(other, of, kept)[0]),
        around=(guessed.start, guessed.end) if guessed.fields else (0, 0),
        leading=guessed.start < heart.start or any(item.fields and item.end <= heart.start for item in items),
        guessed=bool(guessed.fields) or any(item.doubt in _GUESSED for item in qualities),
    )


def _side_by_side(items: Sequence[Item]) -> bool:
    """Tell whether two programmes touch: their names can be one, "Digital Government Award SPBE Summit"."""
    named = [item for item in items if item.kind == "programme"]
    return any(one.end == two.start for one, two in pairwise(named))


def _is_extreme(heart: Item, items: Sequence[Item]) -> bool:
    """Tell whether a score stands right behind the superlative that it is ("nilai tertinggi, yakni 99,50").

    So does a superlative behind its grade: "predikat Badan Publik Informatif Terbaik".
    """
    if heart.kind == "grade":
        return any(item.kind == "special" and item.start == heart.end < item.end for item in items)
    score = _first(items, "score")
    best = heart.label in ("nilai tertinggi", "tertinggi", "terendah")
    return score is not None and best and heart.end <= score.start <= heart.end + MOST_AGAIN


def _is_group_before(tokens: Tokens, guessed: Guess, heart: Item) -> bool:
    """Tell whether nothing but who competed stands before a label: "Perangkat Daerah Terbaik I"."""
    group = generic_group(tokens, guessed.start) if guessed.end == heart.end and heart.numbers else None
    return group == heart.start


def _graded_twice(items: Sequence[Item], heart: Item) -> bool:
    """Tell whether the phrase says another grade too: "zona kuning dan kategori C"."""
    return any(item.kind == "grade" and item.text.casefold() != heart.text.casefold() for item in items)


def _base(tokens: Tokens, items: Sequence[Item], fields: list[Field], heart: Item, guessed: Guess) -> PlacementPhrase:
    """Return what is said of a place beside its label, category and group."""
    programme, fields[:] = _programme(items, fields)
    year, scope = _first(items, "year"), _scope(items, heart)
    score = heart if heart.kind == "score" else _score(tokens, items)
    scale = heart if heart.kind == "scale" else _first(items, "scale")
    years = [item.numbers[0] for item in (programme, year, score) if item is not None and item.numbers]
    scope = scope or (None if programme is None else programme.other)
    rule = (scale is not None and score is None) or (score is not None and score.doubt == "threshold")
    return PlacementPhrase(
        score=None if score is None else score.score,
        scale=None if scale is None else scale.text,
        predikat=_grade(items, fields, heart, guessed.start),
        programme=None if programme is None else programme.text or None,
        edition_year=next(iter(years), None),
        scope=_width(tokens, heart) if scope is None else scope.text,
        stance=Stance.RULE if rule else Stance.RESULT,
    )


def _programme(items: Sequence[Item], fields: list[Field]) -> tuple[Item | None, list[Field]]:
    """Return the programme; a *lomba* within another programme is the category: "Lomba Kriya pada Festival Seni"."""
    named = [item for item in items if item.kind == "programme"]
    inner = len(named) > 1 and named[0].text[:5].casefold() == "lomba"
    if inner:
        judged = any(field.category for field in fields)
        return named[1], fields if judged else [*fields, Field(category=named[0].text)]
    return next(iter(named), None), fields


def _grade(items: Sequence[Item], fields: Sequence[Field], heart: Item, start: int) -> str | None:
    """Return the grade beside a place; one that is a word of the category before the label is none."""
    if heart.kind == "grade":
        return heart.text
    said = [item.text for item in items if item.kind == "grade" and not start <= item.start < heart.start]
    return next(iter(said), None) or next((field.grade for field in fields if field.grade), None)


def _first(items: Sequence[Item], kind: str) -> Item | None:
    return next((item for item in items if item.kind == kind), None)


def _score(tokens: Tokens, items: Sequence[Item]) -> Item | None:
    """Return the score that was reached, not the one before it: "dari 3,68 menjadi 4,07"."""
    scores = [item for item in items if item.kind == "score"]
    present = [item for item in scores if tokens.at(item.start - 1) not in BEFORE]
    return next(iter(present or scores), None)


def _scope(items: Sequence[Item], heart: Item) -> Item | None:
    """Return how wide the field was; behind *diraih*, "di Jawa Tengah" says where the winner is at home."""
    won = next((item.end for item in items if item.kind == "stop" and item.start >= heart.end and item.bare), None)
    return next(
        (item for item in items if item.kind == "scope" and not (item.bare and won and item.start >= won)), None
    )


def _width(tokens: Tokens, heart: Item) -> str | None:
    """Return the width that stands inside a label: "terbaik nasional kedua"."""
    inside = tokens.folded[heart.start : heart.end] if heart.kind == "ordinal" else []
    return next((word for word in inside if word in ("nasional", "internasional")), None)


def _placements(heart: Item, of: int | None, surface: str | None) -> tuple[Placement | None, ...]:
    if heart.kind in ("score", "scale"):
        return (None,)
    kind = _KINDS[heart.kind]
    if kind is PlacementKind.SHORTLIST:
        return (Placement(kind=kind, top=heart.numbers[0], of=of, surface=surface),)
    return tuple(
        Placement(kind=kind, label=heart.label or None, ordinal=number, tier=heart.text or None, of=of, surface=surface)
        for number in heart.numbers or (None,)
    )


def _combined(
    base: PlacementPhrase, placements: tuple[Placement | None, ...], fields: Sequence[Field]
) -> tuple[tuple[PlacementPhrase, ...], bool]:
    """Return a phrase for every place and category; the second answer says that they were paired by guess."""
    track = next((field.track for field in fields if field.track), None)
    named = list(dict.fromkeys((field.category, field.track or track) for field in fields if field.category))
    pairs = [attrs.evolve(base, category=category, track=said) for category, said in named or ((None, track),)]
    if len(placements) == len(pairs) > 1:
        return tuple(attrs.evolve(one, placement=place) for one, place in zip(pairs, placements, strict=True)), True
    return tuple(attrs.evolve(one, placement=place) for place in placements for one in pairs), False


def _said(items: Sequence[Item], heart: Item) -> list[Field]:
    """Return the fields that are named; a sub-category stands behind its category and a slash, a group is the track."""
    found = list(heart.fields)
    above: Field | None = None
    below = False
    for item in sorted(items, key=lambda each: each.kind in ("group", "grade")):  # "kategori ..." says it more surely
        for field in item.fields:
            if item.kind != "sub" or above is None:
                found.append(field)
                above = field if item.kind == "category" and field.category else above
                below = False
            else:
                found = [each for each in found if below or each is not above]
                found.append(_below(above, field))
                below = True
    return [field._replace(grade=None) for field in found] if heart.kind == "grade" else found


def _below(above: Field, sub: Field) -> Field:
    """Join a sub-category to its category; a group that the category is not itself about is who competed."""
    part = sub.category
    if part is None and sub.track is not None and (above.category or "").split()[:1] == sub.track.split()[:1]:
        part = sub.track  # "PPID Terbaik", "PPID Pelaksana"
    if part is None:
        return above._replace(track=sub.track)
    return above._replace(category=f"{above.category} / {part}")


def _counts_up(phrases: Sequence[PlacementPhrase]) -> bool:
    """Tell whether places follow each other under one label: "kota terbaik pertama ..., terbaik kedua ..."."""
    return len({phrase.label for phrase in phrases}) == _ONE and all(
        before.ordinal is not None and behind.ordinal is not None and before.ordinal < behind.ordinal
        for before, behind in pairwise(phrases)
    )


def _bare_behind(phrases: Sequence[PlacementPhrase]) -> bool:
    return all(phrase.category is None and phrase.track is None for phrase in phrases[1:])


def _shared(tokens: Tokens, found: list[Draft]) -> list[Draft]:
    """Give every place of one phrase the programme, year, scope and category that are said once for all of them."""
    if len(found) <= _ONE:
        return found
    everyone = [phrase for draft in found for phrase in draft.phrases]
    programmes = {phrase.programme for phrase in everyone} - {None}
    years = {phrase.edition_year for phrase in everyone} - {None}
    scopes = {phrase.scope for phrase in everyone} - {None}
    last = found[-1].phrases[0]
    joined = all(set(tokens.folded[one.end : two.start]) <= JOINTS for one, two in pairwise(found))
    earlier = [phrase for draft in found[:-1] for phrase in draft.phrases]
    lent = joined and all(phrase.category is None and phrase.track is None for phrase in earlier)
    head = found[0].phrases[0]
    kept = joined and _bare_behind(everyone)
    counted = found[0].leading and _counts_up(everyone)
    lender = last if lent else head if kept or (counted and _bare_behind(everyone)) else None

    def completed(phrase: PlacementPhrase) -> PlacementPhrase:
        return attrs.evolve(
            phrase,
            programme=phrase.programme or (next(iter(programmes)) if len(programmes) == 1 else None),
            edition_year=phrase.edition_year or (next(iter(years)) if len(years) == 1 else None),
            scope=phrase.scope or (next(iter(scopes)) if len(scopes) == 1 else None),
            category=phrase.category if lender is None else lender.category,
            track=phrase.track if lender is None else lender.track,
        )

    return [draft._replace(phrases=tuple(map(completed, draft.phrases))) for draft in found]
