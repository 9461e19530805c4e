"""Number words, both ways: *dua ribu sembilan belas*."""

from collections.abc import Sequence
from typing import Final

__all__ = ["LONGEST_RUN", "MOST", "SCALES", "spell", "spelled"]

_UNITS: Final = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_BIG: Final = (("triliun", 10**12), ("miliar", 10**9), ("juta", 10**6), ("ribu", 1_000))
MOST: Final = 10**15
"""The words end below a thousand triliun."""
LONGEST_RUN: Final = 40
"""No number that can be said has more words."""

# What a word adds: a unit (0 to 9), or a power of ten that multiplies the unit or the group before it; 11 is "belas".
_TEN: Final = 10
_TEEN: Final = 11
_THOUSAND: Final = 1_000
SCALES: Final = {"belas": _TEEN, "puluh": 10, "ratus": 100, **dict(_BIG), "milyar": 10**9, "trilyun": 10**12}
_ATOMS: Final[dict[str, tuple[int, ...]]] = {
    **{word: (unit,) for unit, word in enumerate(_UNITS)},
    **{word: (size,) for word, size in SCALES.items()},
    **{f"se{word}": (1, size) for word, size in SCALES.items()},
    **{f"{unit}{word}": (value, size) for value, unit in enumerate(_UNITS) for word, size in SCALES.items() if value},
}


class _Sum:
    """A number in words, as far as it has been read."""

    __slots__ = ("floor", "group", "pending", "scale", "total")

    def __init__(self) -> None:
        self.total = self.group = 0
        self.pending: int | None = None  # a unit that the next word may multiply
        self.floor = 1_000  # the place that the group was last filled at
        self.scale = MOST

    def add(self, atom: int) -> bool:
        """Take one more atom; False when it cannot stand here."""
        if atom < _TEN:  # a unit
            if self.pending is not None or self.floor == 1:
                return False
            self.pending = atom
            return True
        if atom >= _THOUSAND:  # closes the group before it
            return self._close(atom)
        unit, self.pending = self.pending, None
        if not unit or self.floor <= (10 if atom == _TEEN else atom):
            return False
        self.group += 10 + unit if atom == _TEEN else unit * atom
        self.floor = 1 if atom == _TEEN else atom
        return True

    def _close(self, scale: int) -> bool:
        self.group += self.pending or 0
        if not self.group or scale >= self.scale:
            return False
        self.total += self.group * scale
        self.group, self.pending, self.floor, self.scale = 0, None, 1_000, scale
        return True

    @property
    def value(self) -> int:
        return self.total + self.group + (self.pending or 0)


def spelled(words: Sequence[str], at: int = 0) -> tuple[int, int] | None:
    """Return the number that the lower-case *words* spell from *at*, and the position after it; None when none does.

    The longest run that is one number is taken: what follows is for the caller to judge.

    >>> spelled(["tahun", "dua", "ribu", "sembilan", "belas"], 1)
    (2019, 5)
    """
    value, end, atoms = None, at, list[int]()
    for position in range(at, min(len(words), at + LONGEST_RUN)):
        new = _ATOMS.get(words[position])
        if new is None or (atoms and 0 in (atoms[0], new[0])):
            break
        total = _Sum()
        atoms += new
        if not all(total.add(atom) for atom in atoms):
            break
        value, end = total.value, position + 1
    return None if value is None else (value, end)


def spell(number: int) -> str:
    """Write a number from 0 up to, not including, :data:`MOST` in words.

    >>> spell(2019)
    'dua ribu sembilan belas'
    """
    if number == 0:
        return _UNITS[0]
    said: list[str] = []
    for name, size in _BIG:
        group, number = divmod(number, size)
        if group:
            said += ["seribu"] if (group, size) == (1, 1_000) else [*_below_thousand(group), name]
    return " ".join([*said, *_below_thousand(number)])


def _below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    said = ["seratus"] if hundreds == 1 else [_UNITS[hundreds], "ratus"] if hundreds else []
    tens, unit = divmod(rest, 10)
    if rest in (_TEN, _TEEN):  # the two words made with se-
        return [*said, "sepuluh" if rest == _TEN else "sebelas"]
    if tens == 1:
        return [*said, _UNITS[unit], "belas"]
    return [*said, *([_UNITS[tens], "puluh"] if tens else []), *([_UNITS[unit]] if unit else [])]
