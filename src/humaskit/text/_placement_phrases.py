"""From items to places: which items belong to which label, and what the phrase says in all."""

from collections.abc import Sequence
from typing import Final

import attrs

from ..values.placement import Placement, PlacementKind
from ..values.plaintext import is_clean, tidy
from ._placement_fields import CONTENT, STOPS, fields_in, generic_group
from ._placement_groups import group_text
from ._placement_items import PLACES, Field, Item
from ._placement_labels import is_superlative
from ._placement_scope import area_at
from ._placement_tokens import Tokens, words_of
from ._placement_values import PlacementPhrase, Stance

__all__ = ["Draft", "drafts", "level_of"]

_KINDS: Final = {
    "ordinal": PlacementKind.ORDINAL, "hope": PlacementKind.HOPE, "grand": PlacementKind.GRAND,
    "medal": PlacementKind.MEDAL, "special": PlacementKind.SPECIAL, "nominee": PlacementKind.NOMINEE,
    "shortlist": PlacementKind.SHORTLIST, "winner": PlacementKind.WINNER, "grade": PlacementKind.PREDICATE,
}  # fmt: skip
_OPENERS: Final = words_of(
    """
    penghargaan raih meraih sabet menyabet terima menerima sebagai predikat menjadi jadi gelar trofi trophy piala
    anugerah nilai skor poin peraih pemenang yang berhasil memperoleh mendapat mendapatkan masuk dinobatkan
    ditetapkan terpilih juga kategori prestasi lomba
    """
)
_MOST_BEFORE: Final = 10
_SUPERLATIVE: Final = 3
_SCORE: Final = 7
_NOTHING: Final = 9


@attrs.frozen(kw_only=True)
class Draft:
    """A phrase as far as it is read: what it says, what it covers, what speaks against it."""

    phrases: tuple[PlacementPhrase, ...]
    start: int
    end: int
    doubts: tuple[str, ...] = ()
    other: PlacementPhrase | None = None
    guessed: bool = False


def level_of(item: Item) -> int:
    """Return how much an item says as the heart of a phrase: 0 is a place, 7 a mere score, 9 nothing."""
    if item.kind in ("ordinal", "hope", "grand", "medal", "shortlist", "special"):
        return (_SUPERLATIVE if item.kind == "special" else 1) if item.bare else 0
    if item.kind == "grade":
        return 4 if item.bare else 2
    return {"nominee": 1, "winner": 6, "score": _SCORE, "scale": 8}.get(item.kind, _NOTHING)


def _with_hidden(items: Sequence[Item]) -> list[Item]:
    """Return the items, and behind each category the grade or superlative that it is named after."""
    found: list[Item] = []
    for item in items:
        found.append(item)
        for field in item.fields if item.kind in ("category", "sub", "group") else ():
            if field.grade is not None:
                found.append(Item(kind="grade", start=item.end, end=item.end, text=field.grade, bare=True))
            elif field.best is not None:
                found.append(Item(kind="special", start=item.end, end=item.end, label=field.best, bare=True))
    return found


def drafts(tokens: Tokens, items: Sequence[Item], *, prose: bool = False, least: int = 0) -> list[Draft]:
    """Return every place that the items of one phrase name, in order; in *prose* the words around them say less.

    Nothing is read before the token *least*.
    """
    items = _with_hidden(items)
    if any(item.kind == "grade" and item.doubt != "unlisted" for item in items):
        items = [item for item in items if item.kind != "grade" or item.doubt != "unlisted"]
    best = min(map(level_of, items), default=_NOTHING)
    if best == _NOTHING:
        return []
    hearts = [at for at, item in enumerate(items) if level_of(item) == best]
    if any(items[at].kind in ("grand", "ordinal") for at in hearts):  # "juara umum dengan 3 emas": how it was won
        hearts = [at for at in hearts if items[at].kind != "medal" or " " in items[at].label]
    listed = all(tokens.at(items[at].start) == "(" for at in hearts)  # "Satimpo (99,30), Tanjung Laut (98,20)"
    if best == _SUPERLATIVE or (best == _SCORE and not listed):  # one superlative, one score: the others qualify it
        hearts = hearts[:1]
    leading = any(item.kind in ("category", "group") for item in items[: hearts[0]])
    borders = [0]
    for before, heart in zip(hearts, hearts[1:], strict=False):
        cut = heart
        while leading and cut - 1 > before and items[cut - 1].kind in ("category", "sub", "group"):
            cut -= 1
        borders.append(cut)
    borders.append(len(items))
    found = [
        _draft(tokens, items[first:stop], items[heart], items[first - 1].end if first else least, prose=prose)
        for heart, first, stop in zip(hearts, borders[:-1], borders[1:], strict=True)
    ]
    return _shared(tokens, found)


def _draft(tokens: Tokens, items: Sequence[Item], heart: Item, least: int, *, prose: bool) -> Draft:
    """Return what the *items* around one label say of it."""
    qualities = [item for item in items if item is not heart and item.kind not in PLACES]
    fields, guessed, start, end = _fields(tokens, qualities, heart, least, prose=prose)
    programme = _programme(qualities, fields)
    year = _first(qualities, "year")
    years = (programme.numbers if programme is not None else ()) or (year.numbers if year is not None else ())
    scope = _first(qualities, "scope") or (programme.other if programme is not None else None)
    score, scale, total = _first(qualities, "score"), _first(qualities, "scale"), _first(qualities, "total")
    if heart.kind == "score":
        score = heart
    elif heart.kind == "scale":
        scale = heart
    grade = _grade(qualities, fields, heart, start)
    rule = (scale is not None and score is None) or (score is not None and score.doubt == "threshold")
    base = PlacementPhrase(
        score=None if score is None else score.score,
        scale=None if scale is None else scale.text,
        predikat=grade,
        programme=None if programme is None else programme.text or None,
        edition_year=years[0] if years else None,
        scope=None if scope is None else scope.text,
        stance=Stance.RULE if rule else Stance.RESULT,
    )
    of = None if total is None else total.numbers[0]
    surface = tidy(tokens.printed(heart.start, heart.end))
    placements = _placements(heart, of, surface if is_clean(surface, prose=True) else None)
    phrases, zipped = _combined(base, placements, fields)
    doubts = tuple(
        item.doubt for item in (heart, score) if item is not None and item.doubt and item.doubt != "threshold"
    )
    other = None
    if heart.other is not None:
        other = attrs.evolve(phrases[0], placement=_placements(heart.other, of, surface)[0])
    return Draft(
        phrases=phrases,
        start=min([start, heart.start, *(item.start for item in items)]),
        end=max([end, heart.end, *(item.end for item in items)]),
        doubts=doubts + (("pairs",) if zipped else ()),
        other=other,
        guessed=guessed or any(item.doubt in ("short", "content") for item in qualities),
    )


def _programme(items: Sequence[Item], fields: list[Field]) -> Item | None:
    """Return the programme; a *lomba* within another programme is the category: "Lomba Kriya pada Festival Seni"."""
    named = [item for item in items if item.kind == "programme"]
    if len(named) > 1 and named[0].text[:5].casefold() == "lomba" and not any(field.category for field in fields):
        fields.append(Field(category=named[0].text))
        return named[1]
    return next(iter(named), None)


def _grade(items: Sequence[Item], fields: Sequence[Field], heart: Item, start: int) -> str | None:
    """Return the grade beside a place; one that is a word of the category before the label is none."""
    if heart.kind == "grade":
        return heart.text
    said = [item.text for item in items if item.kind == "grade" and not start <= item.start < heart.start]
    return next(iter(said), None) or next((field.grade for field in fields if field.grade), None)


def _first(items: Sequence[Item], kind: str) -> Item | None:
    return next((item for item in items if item.kind == kind), None)


def _placements(heart: Item, of: int | None, surface: str | None) -> tuple[Placement | None, ...]:
    if heart.kind in ("score", "scale"):
        return (None,)
    kind = _KINDS[heart.kind]
    if kind is PlacementKind.SHORTLIST:
        return (Placement(kind=kind, top=heart.numbers[0], of=of, surface=surface),)
    tier = heart.text or None
    numbers = heart.numbers or (None,)
    return tuple(
        Placement(kind=kind, label=heart.label or None, ordinal=number, tier=tier, of=of, surface=surface)
        for number in numbers
    )


def _combined(
    base: PlacementPhrase, placements: tuple[Placement | None, ...], fields: list[Field]
) -> tuple[tuple[PlacementPhrase, ...], bool]:
    """Return a phrase for every place and category; the second answer says that they were paired by guess."""
    track = next((field.track for field in fields if field.track), None)
    categories = list(dict.fromkeys(field.category for field in fields if field.category)) or [None]
    tracks = [field.track for field in fields if field.category and field.track] or [track] * len(categories)
    tracks = tracks if len(tracks) == len(categories) else [track] * len(categories)
    pairs = [
        attrs.evolve(base, category=category, track=said) for category, said in zip(categories, tracks, strict=True)
    ]
    if len(placements) == len(pairs) > 1:
        return tuple(attrs.evolve(one, placement=place) for one, place in zip(pairs, placements, strict=True)), True
    return tuple(attrs.evolve(one, placement=place) for place in placements for one in pairs), False


def _fields(
    tokens: Tokens, items: Sequence[Item], heart: Item, least: int, *, prose: bool
) -> tuple[list[Field], bool, int, int]:
    """Return the categories and groups of a place, whether one was guessed, and how far the guess reaches."""
    said = _said([item for item in items if heart.kind != "grade" or not item.bare], heart)
    if heart.kind == "grade":
        said = [attrs.evolve(field, grade=None) for field in said]
    named = any(field.category for field in said), any(field.track for field in said)
    guessing = heart.kind in ("ordinal", "hope", "shortlist", "special", "medal") or (
        heart.kind == "grade" and heart.bare
    )
    if all(named) or not guessing or heart.start == heart.end:
        return said, False, heart.start, heart.end
    before, start = _before(tokens, items, heart, least)
    if prose and tokens.at(start - 1) not in _OPENERS:
        before, start = [], heart.start
    behind, end = _behind(tokens, items, heart) if heart.kind != "grade" else ([], heart.end)
    if heart.kind == "special" and heart.label != "terendah" and not named[0]:
        before, behind = _superlative(tokens, heart, before, behind, (start, end))
    guess: list[Field] = []
    for field in (*before, *behind):
        has_category = named[0] or any(each.category for each in guess)
        has_track = named[1] or any(each.track for each in guess)
        if heart.kind == "grade" and (field.track is None or field.track.casefold() == "badan publik"):
            continue
        if (field.category and not has_category) or (field.track and not has_track):
            guess.append(attrs.evolve(field, track=None) if has_track else field)
    if heart.kind != "special":
        start = start if any(field in guess for field in before) else heart.start
        end = end if any(field in guess for field in behind) else heart.end
    return said + guess, bool(guess), start, end


def _said(items: Sequence[Item], heart: Item) -> list[Field]:
    """Return the fields that are named; a sub-category stands behind its category and a slash, a group is the track."""
    found = list(heart.fields)
    above: Field | None = None
    below = False
    for item in items:
        for field in item.fields:
            if item.kind != "sub" or above is None:
                found.append(field)
                above = field if item.kind == "category" and field.category else above
                below = False
                continue
            named = field.category or (field.track if _same_head(above.category, field.track) else None)
            joined = attrs.evolve(above, track=field.track)
            if named is not None:
                joined = attrs.evolve(above, category=f"{above.category} / {named}")
            found = [*found, joined] if below else [*(each for each in found if each is not above), joined]
            below = True
    return found


def _same_head(category: str | None, track: str | None) -> bool:
    """Tell whether a group is a part of the category above it: "PPID Terbaik", "PPID Pelaksana"."""
    return bool(category and track) and (category or "").split()[0] == (track or "").split()[0]


def _before(tokens: Tokens, items: Sequence[Item], heart: Item, least: int) -> tuple[list[Field], int]:
    """Read the words right before a label: "Desa Transparan Terbaik 3", "Perangkat Daerah Terbaik I"."""
    taken = {at for item in items if item.kind != "grade" or not item.bare for at in range(item.start, item.end)}
    start = heart.start
    while heart.start - start < _MOST_BEFORE and start > least:
        at = start - 1
        word = tokens.at(at)
        inner = word in ("/", "-", "&") and start < heart.start
        if at in taken or tokens.breaks(start) or word in STOPS or word in _OPENERS:
            break
        if not inner and not tokens.word(at):
            break
        start = at
    while start < heart.start and tokens.at(start) in ("dan", "/", "-", "&"):
        start += 1
    if start == heart.start or not (tokens.capital(start) or generic_group(tokens, start) == heart.start):
        return [], start
    if _names_somebody(tokens, start, heart.start):
        return [], heart.start
    return list(fields_in(tokens, start, heart.start)), start


def _names_somebody(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether a region is named in the words: then they say who, not in what."""
    return any(
        (area := area_at(tokens, at)) is not None and area.code is not None and area.end <= stop
        for at in range(start, stop)
        if tokens.capital(at)
    )


def _behind(tokens: Tokens, items: Sequence[Item], heart: Item) -> tuple[list[Field], int]:
    """Read the words right behind a label: "Terbaik Pertama PPID pembantu", "Terbaik Tiga Kontribusi Konten"."""
    first = end = next((item.end for item in items if item.kind == "scope" and item.start == heart.end), heart.end)
    next_item = min(
        (item.start for item in items if item.start >= first and not (item.bare and item.kind in ("grade", "special"))),
        default=len(tokens),
    )
    while end < next_item and end - first < _MOST_BEFORE:
        word = tokens.at(end)
        media = word == "di" and tokens.at(end + 1) in ("media", "medsos")
        if (
            (word in STOPS and not media)
            or tokens.breaks(end)
            or not (tokens.word(end) or word in ("/", "(", ")", "&"))
        ):
            break
        end += 1
    group = generic_group(tokens, first)
    if group is not None and group <= max(end, first) and not is_superlative(tokens.at(group)):
        return [Field(track=group_text(tokens, first, group))], group
    superlative = heart.kind == "special"
    described = heart.kind == "shortlist" or any(
        field.track for item in items if item.start == end for field in item.fields
    )
    described = described and end > first and not _names_somebody(tokens, first, end)
    if CONTENT.at(tokens, first) is None and not superlative and not described:
        return [], heart.end
    return list(fields_in(tokens, first, end)), end


def _superlative(
    tokens: Tokens, heart: Item, before: list[Field], behind: list[Field], reach: tuple[int, int]
) -> tuple[list[Field], list[Field]]:
    """Name the category of a superlative after it: "Terpopuler di Media Online", "Website Terbaik", "KIM Terinovatif"."""
    start, end = reach
    if behind and behind[0].category:
        first = start if before and before[0].category else heart.start
        return [Field(category=tidy(tokens.printed(first, end)), track=before[0].track if before else None)], []
    plain = heart.label in ("terbaik", "tertinggi", "nilai tertinggi", "favorit", "penghargaan khusus")
    if before and heart.label not in ("tertinggi", "nilai tertinggi"):
        return [Field(category=tidy(tokens.printed(start, heart.end)))], behind
    return ([] if plain else [Field(category=tidy(tokens.printed(heart.start, heart.end)))]), behind


def _shared(tokens: Tokens, found: list[Draft]) -> list[Draft]:
    """Give every place of one phrase the programme, year and scope that are said once for all of them."""
    if len(found) < 2:  # noqa: PLR2004
        return found
    everyone = [phrase for draft in found for phrase in draft.phrases]
    common: dict[str, object] = {}
    for name in ("programme", "edition_year", "scope"):
        values = {getattr(phrase, name) for phrase in everyone} - {None}
        if len(values) == 1:
            common[name] = values.pop()
    last = found[-1].phrases[0]
    joined = all(
        set(tokens.folded[before.end : after.start]) <= {"dan", ",", "/", "serta", "&"}
        for before, after in zip(found, found[1:], strict=False)
    )
    if joined and all(
        phrase.category is None and phrase.track is None for draft in found[:-1] for phrase in draft.phrases
    ):
        common |= {"category": last.category, "track": last.track}
    return [
        attrs.evolve(
            draft,
            phrases=tuple(
                attrs.evolve(phrase, **{name: value for name, value in common.items() if getattr(phrase, name) is None})
                for phrase in draft.phrases
            ),
        )
        for draft in found
    ]
