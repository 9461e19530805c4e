"""Short names of people whom a text has named in full before: "Wali Kota Ira Narulita", and then "Ira"."""

import bisect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from ..values.certainty import Certainty
from ..values.names import PersonName
from .names import parse_name
from .reading import Reading

__all__ = ["Spans", "short_names"]

_APOSTROPHES: Final = "'\u2019`"
_WORD: Final = re.compile(rf"[A-Za-z][A-Za-z{_APOSTROPHES}-]*")
_GAP: Final = re.compile(r"\.? ")  # "Leonard S. Ampung"
_FEW: Final = range(1, 9)  # people of one name: more are not told apart
_LEAST: Final = 3  # letters of a name that stands alone
# Names of so many people that they tell nobody apart, and words of birth order and descent.
_SHARED: Final = frozenset(
    {
        "muhammad", "mohammad", "mohamad", "muhamad", "moh", "muh", "mochamad", "mochammad", "ahmad", "achmad", "abdul",
        "siti", "nur", "putu", "made", "nyoman", "ketut", "wayan", "kadek", "komang", "gede", "gusti", "ayu", "ida",
        "bagus", "desak", "anak", "agung", "dewa", "bin", "binti", "van", "andi", "teuku", "cut", "raden", "haji",
        "tengku",
    }
)  # fmt: skip


def short_names(
    text: str, people: Sequence[tuple[int, PersonName]], taken: Iterable[tuple[int, int]]
) -> Iterator[Reading[PersonName]]:
    """Yield the names that are a part of exactly one full name, which ends before them.

    *people* are the full names with the place behind each; words inside the spans *taken* are none. A word that the
    text also writes in small letters is an ordinary one, and a name does not stand among other capitalised words.
    """
    bearers = _bearers(people)
    if not bearers:
        return
    blocked = Spans(taken)
    plain: frozenset[str] | None = None
    for run in _runs(text):
        words = [match.group().casefold() for match in run]
        if len(bearers.get(words[0], ())) not in _FEW or (len(run) == 1 and not _tells(words[0])):
            continue
        start, end = run[0].start(), run[-1].end()
        if blocked.meets(start, end) or not _of_one(bearers, words, start):
            continue
        if plain is None:
            plain = frozenset(re.findall(r"\b[a-z]{3,}\b", text))
        name = parse_name(text[start:end]) if not plain.issuperset(words) else None
        if name is not None and name.value is not None:
            yield Reading(value=name.value, surface=text[start:end], start=start, end=end, certainty=Certainty.INFERRED)


def _tells(word: str) -> bool:
    return len(word) >= _LEAST and word not in _SHARED


def _bearers(people: Sequence[tuple[int, PersonName]]) -> Mapping[str, list[tuple[int, tuple[str, ...]]]]:
    """Return for each word of a name whose name it is, as words, and from where on."""
    first: dict[tuple[str, ...], int] = {}
    for place, name in people:
        words = tuple(match.group().casefold() for match in _WORD.finditer(name.name))
        if words:
            first[words] = min(place, first.get(words, place))
    bearers: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for words, place in first.items():
        for word in dict.fromkeys(words):
            bearers.setdefault(word, []).append((place, words))
    return bearers


def _of_one(bearers: Mapping[str, list[tuple[int, tuple[str, ...]]]], words: Sequence[str], start: int) -> bool:
    """Tell whether *words* are a part of one full name, or of spellings of it that hold one another."""
    told = [
        full
        for place, full in bearers[words[0]]
        if place <= start and any(full[at : at + len(words)] == tuple(words) for at in range(len(full)))
    ]
    longest = max(told, key=len, default=())
    return bool(told) and all(set(full) <= set(longest) for full in told)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the words that stand together with a capital letter each."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        capital = match.group()[0].isupper()
        joined = bool(run) and _GAP.fullmatch(text, run[-1].end(), match.start()) is not None
        if run and not (capital and joined):
            yield run
            run = []
        if capital:
            run.append(match)
    if run:
        yield run


class Spans:
    """Spans of a text, asked whether words share a place with one of them."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            self._starts.append(start)
            self._ends.append(max(end, self._ends[-1] if self._ends else 0))

    def meets(self, start: int, end: int) -> bool:
        """Tell whether a span begins before *end* and ends behind *start*."""
        before = bisect.bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start
