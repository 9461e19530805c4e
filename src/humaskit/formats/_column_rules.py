"""The rules of the model, proved for a whole column of texts at once."""

import functools
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Final, TypeAlias, cast

from ..tree.reading import read_text
from ..values.citation import Claim
from ..values.plaintext import Line, Prose, Text, is_clean
from ..values.rules import Id, NonEmpty, Personal, Printed, Rule, Shape, shape_of, shapes
from ._twins import UnfitError, is_bound, is_stored_as_text

__all__ = ["Proof", "proofs_of", "reader_of"]

Proof: TypeAlias = Callable[[Sequence[str], str], bool]
"""Whether a rule holds for texts, which are given one by one and joined by blanks; False may also mean a doubt."""

_MOST_KNOWN: Final = 16_384  # the days of forty years, in every spelling that is common
_BLANK: Final = frozenset("\n\t")
_STRANGE: Final = re.compile("[^ -~]+")
_DEVICE: Final = re.compile(r":(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[. ]|\Z)")
# More decimals than these may be written with an exponent, so they are read one by one.
_DECIMALS: Final = re.compile(r"(?:-?(?:0|[1-9][0-9]{0,28})(?:\.[0-9]{1,6})?+(?: |\Z))*+")


@functools.cache
def proofs_of(shape: Shape) -> tuple[Proof, ...] | None:
    """Return the proofs of all rules of *shape*; None when one of its rules is not known here."""
    inner = shape.item or shape
    if (shape.item is not None and any(rule is not NonEmpty for rule in shape.rules)) or (
        inner.item is not None and inner is not shape
    ):
        return None
    rules = [rule for rule in inner.rules if rule is not Personal]
    if inner.core is str:
        found = [_proof_of(rule) for rule in rules]
        return None if None in found else tuple(proof for proof in found if proof is not None)
    if inner.core is int:
        return () if all(map(is_bound, rules)) else None
    if is_stored_as_text(inner.core):
        return () if all(_test_of(rule) is not None for rule in rules) else None
    return () if not rules else None


def _proof_of(rule: Rule) -> Proof | None:
    """Return the proof of a rule over text."""
    if rule in _CLEAN:
        return functools.partial(_are_clean, *_CLEAN[rule])
    if rule is shape_of(str).rules[0]:
        return lambda _, joined: joined.isascii() or bool(joined.encode())
    if rule is NonEmpty:
        return lambda texts, _: all(texts)
    if rule.kinds and rule.test == Id(*rule.kinds).test:
        return functools.partial(_are_ids, _pattern_of_ids(rule.kinds))
    for name, seen in rule.names.items():
        if rule.test == f"{name}[v]" and isinstance(seen, dict):
            known = cast("dict[str, bool]", seen)
            return lambda texts, _: all(map(known.__getitem__, set(texts)))
    return None


def _pattern_of_ids(kinds: tuple[str, ...]) -> re.Pattern[str]:
    listed = "|".join(map(re.escape, kinds))
    return re.compile(rf"(?:(?:{listed}):[a-z0-9][a-z0-9._-]{{0,127}}+(?<=[a-z0-9])(?: |\Z))*+")


def _are_ids(pattern: re.Pattern[str], texts: Sequence[str], joined: str) -> bool:
    whole = all(texts) and joined.count(" ") == len(texts) - 1 and pattern.fullmatch(joined) is not None
    return whole and _DEVICE.search(joined) is None


def _are_clean(least: int, most: int, prose: bool, texts: Sequence[str], joined: str) -> bool:  # noqa: FBT001  (bound)
    """Tell whether texts keep the rule of plain text, see :func:`humaskit.values.plaintext.is_clean`."""
    if (len(joined) > most and max(map(len, texts)) > most) or (least and not all(texts)):
        return False
    if any(map(str.isspace, texts)):
        return False
    if joined.isascii() and joined.isprintable():
        return True
    strange = set("".join(_STRANGE.findall(joined)))
    if all(map(_is_harmless, strange - _BLANK if prose else strange)):
        return True
    return all(is_clean(text, prose=prose) for text in texts if text)


def _is_harmless(letter: str) -> bool:
    """Tell whether *letter* may stand anywhere: it can be seen, and is no combining mark."""
    return letter.isprintable() and not unicodedata.combining(letter)


def _of(annotation: object) -> Rule:
    return shape_of(annotation).rules[0]


_CLEAN: Final[Mapping[Rule, tuple[int, int, bool]]] = {
    _of(Text): (1, 2_000, False),
    _of(Prose): (1, 20_000, True),
    _of(Line): (0, 2_000, False),
    shapes(Claim)["value"].rules[0]: (0, 20_000, True),
}


def _test_of(rule: Rule) -> Callable[[object], object] | None:
    """Return the test of a rule over a value that is stored as text; None for a rule that is not known here."""
    if rule is Printed:
        return _holds  # what a decimal is read from keeps it
    for name, test in rule.names.items():
        if rule.test == f"{name}(v)" and callable(test):
            return cast("Callable[[object], object]", test)
    return None


def _holds(_: object) -> bool:
    return True


class _Read(dict[str, object]):
    """The values that texts stand for, each read once; personal ones are not remembered."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self._personal = shape.personal
        self._core = shape.core
        self._parse = read_text(shape.core)
        self._tests = [test for rule in shape.rules if rule is not Personal and (test := _test_of(rule))]

    def __missing__(self, text: str) -> object:
        value = self._parse(text)
        if type(value) is not self._core or not all(test(value) for test in self._tests):
            raise UnfitError(text)
        if not self._personal:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[text] = value
        return value


@functools.cache
def _read_of(shape: Shape) -> _Read:
    return _Read(shape)


def reader_of(shape: Shape) -> Callable[[Sequence[str], str], list[object]]:
    """Return what reads texts into values of *shape*, all at once; a text that comes again gives the same object."""
    known = _read_of(shape)

    def read(texts: Sequence[str], joined: str) -> list[object]:
        if shape.core is Decimal and _DECIMALS.fullmatch(joined) and joined.count(" ") == len(texts) - 1:
            return list(map(Decimal, texts))
        return list(map(known.__getitem__, texts))

    return read
