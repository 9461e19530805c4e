"""Places, grades and scores in Indonesian text, both ways.

``Terbaik ke-III kategori Media Sosial`` · ``juara 1, 2 dan 3`` · ``lima besar dari 106 karya`` · ``Juara Harapan II`` ·
``predikat "Cukup Informatif" dengan capaian nilai 76``. A bare *terbaik* has no number, *tiga besar* is a shortlist,
and *semoga juara satu* is a hope: :attr:`PlacementPhrase.stance` says so, and no hope is a result.
"""

from typing import Final, get_args

import attrs

from ..errors import InvalidValue, Issue, did_you_mean, shown
from ..values.certainty import Certainty
from ..values.placement import Placement
from ._placements.items import Item
from ._placements.phrases import Draft, drafts
from ._placements.prose import running
from ._placements.scan import scan
from ._placements.stance import stance_at
from ._placements.tokens import Tokens, tokens_of
from ._placements.unread import unread
from ._placements.values import PlacementPhrase, Stance
from ._placements.writer import written
from .numbers import OrdinalStyle
from .reading import LONGEST_PHRASE, LONGEST_TEXT, Reading, fits, warning

__all__ = ["PlacementPhrase", "PlacementReading", "Stance", "find_placements", "format_placement", "parse_placement"]

_DOUBTS: Final = {
    "misprint": "a small l or a 1 is taken for a Roman I",
    "either": "the words can mean a place or a shortlist",
    "decimal": "a dot before three digits can divide thousands or decimals",
    "pairs": "places and categories are paired in the order of the text",
    "moved": "the words also name a place that was held before",
    "grades": "the words name more than one grade",
    "unlisted": "the grade is on no known scale",
    "extreme": "the words name a score or grade, or the place of the one who has it",
    "field": "no word such as kategori says where the category or the group begins and ends",
    "border": "the name of the programme can go on, or end earlier",
}
_INFERRED: Final = frozenset({"misprint", "unlisted"})


@attrs.frozen(kw_only=True, weakref_slot=False)
class PlacementReading(Reading[PlacementPhrase]):
    """A phrase about a place; ``more`` are the further places of a compound phrase: "juara 1, 2 dan 3"."""

    more: tuple[PlacementPhrase, ...] = ()

    @property
    def values(self) -> tuple[PlacementPhrase, ...]:
        """Every place of the phrase, in the order of the text."""
        return () if self.value is None else (self.value, *self.more)


def parse_placement(text: str) -> PlacementReading | None:
    """Read the phrase about a place, a grade or a score that *text* is; None when it is none.

    Words that were not understood are reported as an issue, and leave the reading unsure.

    >>> read = parse_placement("Peringkat 2 Kategori Kabupaten/Kota Informatif dengan skor 99,60 poin")
    >>> read.value.label, read.value.ordinal, read.value.track, read.value.predikat, str(read.value.score)
    ('peringkat', 2, 'Kabupaten/Kota', 'Informatif', '99.60')
    >>> [value.ordinal for value in parse_placement("juara 1, 2 dan 3 untuk kategori kelurahan").values]
    [1, 2, 3]
    >>> parse_placement("semoga juara satu").value.is_result
    False
    """
    if not fits(text, LONGEST_PHRASE):
        return None
    tokens = tokens_of(text)
    items = scan(tokens, prose=False)
    found = drafts(tokens, items)
    if not found:
        return None
    stance = stance_at(tokens, found[0].start)
    left = unread(tokens, items, found)
    issues = (warning("unread", "words of the phrase were not understood", value=shown(left)),) if left else ()
    return _reading(tokens, found, stance, issues, whole=True)


def find_placements(text: str) -> tuple[PlacementReading, ...]:
    """Find every phrase about a place in a running text, from left to right, without overlaps.

    A phrase holds the label, its number, and what stands next to it: category, group, scope, score. The programme is
    not part of the surface, for it is a mention of its own, but the value names it when it stands right behind.
    A text of more than 1,048,576 characters gives nothing.

    >>> found = find_placements("Kota Madiun meraih terbaik pertama kategori siaran pers dalam AMH 2023.")
    >>> [(each.surface, each.value.programme) for each in found]
    [('terbaik pertama kategori siaran pers', 'Anugerah Media Humas')]
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    tokens = tokens_of(text)
    readings: list[PlacementReading] = []
    for draft, programme in running(tokens, scan(tokens, prose=True)):
        stance = stance_at(tokens, draft.start)
        named = draft if programme is None else _named(draft, programme)
        readings.append(_reading(tokens, [named], stance, (), whole=False))
    return tuple(readings)


def _named(draft: Draft, programme: Item) -> Draft:
    """Return the draft with the programme behind it, and the programme's year and region where it has none."""
    year = programme.numbers[0] if programme.numbers else None
    scope = None if programme.other is None else programme.other.text
    phrases = tuple(
        attrs.evolve(
            phrase,
            programme=programme.text or None,
            edition_year=phrase.edition_year or year,
            scope=phrase.scope or scope,
        )
        for phrase in draft.phrases
    )
    return draft._replace(phrases=phrases)


def format_placement(value: Placement | PlacementPhrase, style: OrdinalStyle = "roman") -> str:
    """Write a place as a phrase that :func:`parse_placement` reads back; *style* is that of its number.

    Raises:
        InvalidValue: *value* is no place or says nothing, or the style is not known.

    >>> read = parse_placement("terbaik ke-3 kategori Website dengan nilai 92,31")
    >>> format_placement(read.value), format_placement(read.value.placement, style="words")
    ('Terbaik III kategori Website dengan nilai 92,31', 'Terbaik ketiga')
    """
    if not isinstance(value, (Placement, PlacementPhrase)):
        raise InvalidValue(Issue(code="type", message=f"must be a placement, not {shown(value)}", value=shown(value)))
    styles = get_args(OrdinalStyle)
    if style not in styles:
        hint = did_you_mean(style, styles) or f"write one of {', '.join(styles)}"
        raise InvalidValue(Issue(code="style", message=f"{shown(style)} is not a style of ordinals", hint=hint))
    return written(value, style)


def _reading(
    tokens: Tokens, found: list[Draft], stance: Stance, issues: tuple[Issue, ...], *, whole: bool
) -> PlacementReading:
    phrases = [phrase for draft in found for phrase in draft.phrases]
    if stance is not Stance.RESULT:
        phrases = [attrs.evolve(phrase, stance=stance) for phrase in phrases]
    doubts = tuple(dict.fromkeys(doubt for draft in found for doubt in draft.doubts if whole or doubt != "field"))
    certainty = Certainty.STATED
    if any(draft.guessed for draft in found) or doubts:
        certainty = Certainty.INFERRED
    if set(doubts) - _INFERRED:
        certainty = Certainty.AMBIGUOUS
    start = tokens.starts[min(draft.start for draft in found)]
    end = tokens.ends[max(draft.end for draft in found) - 1]
    text = tokens.text
    return PlacementReading(
        value=phrases[0],
        more=tuple(phrases[1:]),
        surface=text[start:end],
        start=start,
        end=end,
        certainty=certainty,
        rest=f"{text[:start].strip()} {text[end:].strip()}".strip() if whole else "",
        issues=issues + tuple(warning(doubt, _DOUBTS[doubt]) for doubt in doubts),
        alternatives=tuple(draft.other for draft in found if draft.other is not None),
    )
