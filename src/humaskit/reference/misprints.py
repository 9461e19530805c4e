"""Words that are a misprint of a known one: by one letter added, dropped or changed, or two that changed places."""

from collections.abc import Iterable, Mapping
from typing import Final

__all__ = ["misprint_of", "near", "one_edit_apart"]

_LONGEST: Final = 40  # no word is longer


def one_edit_apart(left: str, right: str) -> bool:
    """Tell whether two different words differ by one letter added, dropped or changed, or by two that changed places.

    >>> one_edit_apart("komuniikasi", "komunikasi"), one_edit_apart("rajeng", "rejang")
    (True, True)
    >>> one_edit_apart("rajing", "rejang")
    False
    """
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    a, b = left[start:], right[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or _swapped(a, b)


def _swapped(left: str, right: str) -> bool:
    """Tell whether two letters changed places, and nothing else."""
    odd = [place for place, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]]
    if len(left) != len(right) or len(odd) != 2:  # noqa: PLR2004  (the two places)
        return False
    one, other = odd
    return left[one] == right[other] and left[other] == right[one]


def near(known: Iterable[str], least: int) -> dict[str, tuple[str, ...]]:
    """Return the words of at least *least* letters under every form that a misprint shares with them."""
    found: dict[str, tuple[str, ...]] = {}
    for word in dict.fromkeys(known):
        if len(word) >= least:
            for form in _shortened(word):
                found[form] = (*found.get(form, ()), word)
    return found


def _shortened(word: str) -> set[str]:
    """Return *word*, every word that lacks one of its letters, and its letters in order.

    Two words one edit apart share one of these.
    """
    return {word, "".join(sorted(word)), *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def misprint_of(word: str, table: Mapping[str, tuple[str, ...]], least: int) -> str | None:
    """Return the one known word that *word* misprints by one edit; None for a short word, or when several fit.

    *table* is what :func:`near` made of the known words.
    """
    if not least <= len(word) <= _LONGEST or word.isdigit():
        return None
    found = {known for form in _shortened(word) for known in table.get(form, ()) if one_edit_apart(word, known)}
    return found.pop() if len(found) == 1 else None
