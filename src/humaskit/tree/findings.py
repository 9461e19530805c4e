"""What one reading of a document found: problems, and the unknown fields that it kept."""

from collections import Counter
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from typing import Final, ParamSpec

import attrs

from ..errors import MOST_ISSUES, DecodeError, Issue, ValidationError

__all__ = ["Findings", "NotFinite", "Number", "Repeated", "TooDeepError", "TooLong", "TooManyError", "refusing"]

P = ParamSpec("P")

MOST_COUNTED: Final = 10_000  # a document with more problems is not looked at to its end


class Number:
    """A number with a fraction or an exponent, as it was written. No field holds one: decimals are text."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text: str = text

    def __repr__(self) -> str:
        return self.text[:100]


class NotFinite(Number):
    """NaN or an infinity, which JSON does not have and Python reads all the same."""

    __slots__ = ()


class TooLong(Number):
    """An integer of more digits than the limits allow."""

    __slots__ = ()


class Repeated(dict[str, object]):
    """An object that names a key twice; the last one counts, and ``names`` says which they are."""

    __slots__ = ("names",)

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        self.names: tuple[str, ...] = tuple(
            name for name, times in Counter(name for name, _ in pairs).items() if times > 1
        )


class TooManyError(Exception):
    """Ends a reading that has found so many problems that more of them help nobody."""


class TooDeepError(Exception):
    """Ends a reading at a value that is nested deeper than the limits allow."""

    def __init__(self, pointer: str, depth: int) -> None:
        issue = Issue(code="depth", pointer=pointer, message=f"is nested deeper than {depth} levels")
        super().__init__(issue)
        self.error: DecodeError = DecodeError(issue)


class Findings:
    """Collects the problems of one reading: the first hundred whole, the rest as a number."""

    def __init__(self, *, keep: bool = False, depth: int = 64) -> None:
        self.issues: list[Issue] = []
        self.more: int = 0
        self.depth: int = depth
        self.kept: dict[str, object] | None = {} if keep else None
        """Unknown fields by their pointer; None when they are refused."""
        self.unreadable: set[str] = set()
        """Pointers to values that could not be read at all."""

    @property
    def count(self) -> int:
        """How many problems there are so far."""
        return len(self.issues) + self.more

    def add(self, make: Callable[P, Issue], *args: P.args, **kwargs: P.kwargs) -> None:
        """Note the problem that *make* describes; past the first hundred it is counted and not described."""
        if len(self.issues) < MOST_ISSUES:
            self.issues.append(make(*args, **kwargs))
            return
        self.more += 1
        if self.more >= MOST_COUNTED:
            raise TooManyError

    def add_all(self, issues: Iterable[Issue], at: str) -> None:
        """Note problems that are told from *at*, as the document sees them."""
        for issue in issues:
            self.add(_seen_from, issue, at)

    def kept_below(self, pointer: str) -> dict[str, object]:
        """Return what was kept, its pointers as seen from *pointer*, and forget it."""
        found = {at[len(pointer) :]: value for at, value in (self.kept or {}).items()}
        if self.kept:
            self.kept.clear()
        return found

    def error(self) -> ValidationError:
        """Return the refusal that says all of it."""
        return ValidationError(*self.issues, more=self.more)

    def check(self) -> None:
        """Raise the refusal when anything was found."""
        if self.issues:
            raise self.error()


def _seen_from(issue: Issue, at: str) -> Issue:
    return attrs.evolve(issue, pointer=at + issue.pointer, subject=None)


@contextmanager
def refusing(findings: Findings) -> Generator[None]:
    """Turn what ends a reading before its time into the refusal that callers catch."""
    try:
        yield
    except TooManyError:
        raise findings.error() from None
    except TooDeepError as error:
        raise error.error from None
