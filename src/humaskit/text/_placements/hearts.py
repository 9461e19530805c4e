"""Which items of a phrase are its labels: every place, or else the grades, or else one score."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from .items import Field, Item
from .tokens import Tokens

__all__ = ["BEFORE", "JOINTS", "MOST_AGAIN", "borders_of", "hearts_of", "left_behind", "level_of", "with_hidden"]

_SUPERLATIVE: Final = 3
_SCORE: Final = 7
_NOTHING: Final = 9
_LEVELS: Final = {"nominee": 1, "winner": 6, "score": _SCORE, "scale": 8}
_IN_OTHER_WORDS: Final = frozenset({"atau", "alias", "yakni", "yaitu", "(", "di", "sebagai", "predikat"})
JOINTS: Final = frozenset({"dan", ",", "/", "serta", "&"})
_APART: Final = JOINTS | {";", "sedangkan", "sementara", "kemudian", "lalu", "hingga", "sampai"}
_LONGEST_LETTER: Final = 3  # AAA
_MOST_BETWEEN: Final = 8  # words between two grades of different scales
MOST_AGAIN: Final = 3  # words between two grades of one result
BEFORE: Final = frozenset({"dari", "sebelumnya", "semula", "awalnya"})


def level_of(item: Item) -> int:
    """Return how much an item says as the heart of a phrase: 0 is a place, 7 a mere score, 9 nothing."""
    if item.kind in ("ordinal", "hope", "grand", "medal", "shortlist", "special"):
        return (_SUPERLATIVE if item.kind == "special" else 1) if item.bare else 0
    if item.kind == "grade":
        return 4 if item.bare and _scale_of(item) != "zone" else 2
    return _LEVELS.get(item.kind, _NOTHING)


def with_hidden(items: Sequence[Item]) -> list[Item]:
    """Return the items, and behind each category the grade or superlative that it is named after."""
    listed = any(item.kind == "grade" and item.doubt != "unlisted" for item in items)
    placed = any(level_of(item) == 0 for item in items)
    found: list[Item] = []
    for item in items:
        if placed and item.doubt == "letter":  # "Juara I kategori A"
            found.append(item._replace(kind="category", fields=(Field(category=item.text),), doubt=""))
            continue
        if listed and item.kind == "grade" and item.doubt == "unlisted":
            continue
        found.append(item)
        for field in item.fields if item.kind in ("category", "sub", "group") else ():
            if field.grade is not None:
                found.append(Item(kind="grade", start=item.end, end=item.end, text=field.grade, bare=True))
            elif field.best is not None:
                found.append(Item(kind="special", start=item.end, end=item.end, label=field.best, bare=True))
    return found


def hearts_of(tokens: Tokens, items: Sequence[Item]) -> list[int]:
    """Return where the labels stand that say the most: every place, or else the grades, or else one score."""
    best = min(map(level_of, items), default=_NOTHING)
    hearts = [at for at, item in enumerate(items) if level_of(item) == best < _NOTHING]
    if hearts and all(items[at].kind == "grade" and items[at].bare for at in hearts):  # "Informatif 90-100, zona hijau"
        hearts = [at for at, item in enumerate(items) if item.kind == "grade"]
    if any(items[at].kind in ("grand", "ordinal") for at in hearts):  # "juara umum dengan 3 emas": how it was won
        hearts = [at for at in hearts if items[at].kind != "medal" or " " in items[at].label]
    hearts = [at for at in hearts if not _again(tokens, items, at)]
    hearts = [at for at in hearts if not _other_words(tokens, items, hearts, at)]
    hearts = [at for at in hearts if not _same_grade(tokens, items, hearts, at)]
    present = [at for at in hearts if not left_behind(tokens, items[at])]  # "dari 3,68 menjadi 4,07"
    hearts = present or hearts
    listed = all(tokens.at(items[at].start) == "(" for at in hearts)  # "Satimpo (99,30), Tanjung Laut (98,20)"
    single = best == _SUPERLATIVE or (best == _SCORE and not listed)  # the others qualify it
    return hearts[:1] if single else hearts


def _again(tokens: Tokens, items: Sequence[Item], at: int) -> bool:
    """Tell whether a place is that before it in other words: "runner up atau peringkat kedua"."""
    item, before = items[at], items[at - 1] if at else None
    if before is None or before.kind != "ordinal" or item.kind != "ordinal" or before.numbers != item.numbers:
        return False
    return set(tokens.folded[before.end : item.start]) <= _IN_OTHER_WORDS and before.end < item.start


def _other_words(tokens: Tokens, items: Sequence[Item], hearts: Sequence[int], at: int) -> bool:
    """Tell whether a place with its number says the same: "urutan ke-7 atau masuk 10 besar", "juru kunci atau ..."."""
    item = items[at]
    if item.kind != "shortlist" and item.label != "terendah":
        return False
    beside = [items[other] for other in hearts if items[other].kind == "ordinal"]
    gaps = [tokens.folded[min(one.end, item.end) : max(one.start, item.start)] for one in beside]
    return any("atau" in gap and len(gap) <= MOST_AGAIN + 1 for gap in gaps)


def _same_grade(tokens: Tokens, items: Sequence[Item], hearts: Sequence[int], at: int) -> bool:
    """Tell whether a grade says that before it again: "kategori A opini Kualitas Tertinggi", but not "A dan B"."""
    before = max((heart for heart in hearts if heart < at), default=None)
    if before is None or items[at].kind != "grade" or items[before].kind != "grade":
        return False
    between = tokens.folded[items[before].end : items[at].start]
    apart = _scale_of(items[before]) != _scale_of(items[at]) and "dan" not in between
    if apart and len(between) <= _MOST_BETWEEN:
        return True  # "informatif, zona hijau", "kepatuhan tinggi/opini B"
    said = any(item.kind in ("stop", "score", "year") for item in items[before + 1 : at])
    return len(between) <= MOST_AGAIN and not said and not set(between) & _APART


def _scale_of(grade: Item) -> str:
    """Return what tells the scale of a grade: a letter, a zone, openness, or another word."""
    if len(grade.text) <= _LONGEST_LETTER:
        return "letter"
    word = grade.text.casefold()
    return "zone" if word.startswith("zona ") else "openness" if word.endswith("informatif") else "word"


def left_behind(tokens: Tokens, item: Item) -> bool:
    """Tell whether a place was held before: "naik dari peringkat 10 ke peringkat 5"."""
    return item.kind in ("ordinal", "score") and tokens.at(item.start - 1) in BEFORE


def borders_of(items: Sequence[Item], hearts: Sequence[int]) -> list[int]:
    """Return where the items of each place begin, and the end; categories go with the label before or behind them."""
    leading = any(item.kind in ("category", "group") for item in items[: hearts[0]])
    borders = [0]
    for before, heart in pairwise(hearts):
        cut = heart
        while leading and cut - 1 > before and items[cut - 1].kind in ("category", "sub", "group"):
            cut -= 1
        borders.append(cut)
    return [*borders, len(items)]
