"""Everything humaskit refuses, and how it says so.

Every refusal is a :class:`HumaskitError` that carries one or more :class:`Issue` values: what is wrong, where, and how
to mend it. Each class is also a built-in error, so that callers who do not know humaskit catch what they expect.
"""

import re
from collections.abc import Iterable, Sized
from enum import Enum
from typing import Final, Self, cast

import attrs

__all__ = [
    "Conflict",
    "DecodeError",
    "HumaskitDeprecationWarning",
    "HumaskitError",
    "HumaskitWarning",
    "InvalidValue",
    "Issue",
    "MissingExtraError",
    "Severity",
    "StorageError",
    "UnknownReference",
    "ValidationError",
    "did_you_mean",
    "shown",
]

MOST_ISSUES: Final = 100
LONGEST_VALUE: Final = 60
LONGEST_MESSAGE: Final = 2_000
LONGEST_WORD: Final = 200
LONGEST_LOOK: Final = 200  # characters of a value that are looked at to show it
MOST_COMPARED: Final = 1_000

# An NIP but for its last four digits, with or without blanks, dots or dashes between its groups.
NIP_IN_TEXT: Final = re.compile(
    r"(?<![0-9])[0-9]{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[ .-]?(?:19|20)[0-9]{4}"
    r"(?=[ .-]?[12][ .-]?[0-9]{3}(?![0-9]))"
)


class Severity(Enum):
    """How bad an issue is: an error is wrong, a warning is unusual."""

    ERROR = "error"
    WARNING = "warning"


@attrs.frozen(kw_only=True)
class Issue:
    """One thing that is wrong, where it stands, and how to mend it.

    ``pointer`` is a JSON Pointer (RFC 6901) into the document, or into the entity named by ``subject``.
    ``value`` is a printable excerpt of at most 60 characters, and never personal data.

    >>> print(Issue(code="enum", message="'dinass' is not an agency kind", pointer="/agencies/3/kind",
    ...             source="press.json", line=41, column=15, hint="did you mean 'dinas'?"))
    press.json:41:15 /agencies/3/kind: 'dinass' is not an agency kind; did you mean 'dinas'?
    """

    code: str
    message: str
    pointer: str = ""
    subject: str | None = None
    value: str | None = None
    hint: str | None = None
    source: str | None = None
    line: int | None = None
    column: int | None = None
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.source, self.line, self.column) if part is not None)
        where = " ".join(part for part in (place, f"{self.subject or ''}{self.pointer}") if part)
        said = f"{self.message}; {self.hint}" if self.hint else self.message
        return _harmless(f"{where}: {said}" if where else said)[:LONGEST_MESSAGE]

    def below(self, prefix: str) -> Self:
        """Return the same issue as seen from one container further out."""
        return attrs.evolve(self, pointer=prefix + self.pointer)


class HumaskitError(Exception):
    """Base class; catch this to catch every refusal of the library.

    ``issues`` holds at most 100 issues; ``more`` says how many were found beyond them.
    """

    def __init__(self, *issues: Issue, more: int = 0) -> None:
        kept = issues[:MOST_ISSUES]
        super().__init__(*kept)
        self.issues: tuple[Issue, ...] = kept
        self.more: int = more + len(issues) - len(kept)

    def __str__(self) -> str:
        lines = [str(issue) for issue in self.issues]
        if self.more:
            lines.append(f"and {self.more} more")
        return "\n".join(lines)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuilt, (type(self), self.issues, self.more)


def _rebuilt(kind: type[HumaskitError], issues: tuple[Issue, ...], more: int) -> HumaskitError:
    return kind(*issues, more=more)


class InvalidValue(HumaskitError, ValueError):
    """A value does not mean what its field says it means."""


class ValidationError(InvalidValue):
    """A document was read, but what it says is not valid; ``issues`` holds every problem."""


class DecodeError(HumaskitError, ValueError):
    """A document cannot be read at all: broken syntax, wrong encoding, too large."""


class UnknownReference(HumaskitError, LookupError):
    """An id points to nothing."""


class Conflict(HumaskitError, ValueError):
    """Two things claim the same place: a repeated id, a patch on a changed catalog."""


class StorageError(HumaskitError, OSError):
    """A file could not be read or written."""

    def __str__(self) -> str:
        return HumaskitError.__str__(self)


class MissingExtraError(HumaskitError, ImportError):
    """A feature needs a library that is not installed; the hint is the pip line."""

    def __str__(self) -> str:
        return HumaskitError.__str__(self)


class HumaskitWarning(UserWarning):
    """Base class of the warnings of the library."""


class HumaskitDeprecationWarning(HumaskitWarning):
    """Something will go away; visible by default, unlike the built-in one."""


def shown(value: object) -> str:
    r"""Return a printable excerpt of *value* that cannot harm a terminal and shows no NIP, whatever *value* is.

    >>> shown("Dinas\u202e")
    "'Dinas\\u202e'"
    """
    if isinstance(value, (dict, list, tuple, set, frozenset)):
        many = len(cast("Sized", value))
        return f"{'an object' if isinstance(value, dict) else 'a list'} of {many}"
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 10**LONGEST_VALUE:
        return "an integer of more than 60 digits"
    try:
        text = ascii(value[:LONGEST_LOOK] if isinstance(value, (str, bytes)) else value)
    except Exception:  # noqa: BLE001  (whatever a stranger's __repr__ does: the refusal must get out)
        text = f"an object of the class {type(value).__name__}"
    text = _harmless(text)
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 3] + "..."


def _harmless(text: str) -> str:
    """Return *text* with what a terminal would act on escaped, and every NIP but for its last digits masked."""
    if not text.isprintable():
        text = "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text)
    return NIP_IN_TEXT.sub("*" * 14, text)


def did_you_mean(word: object, known: Iterable[str]) -> str | None:
    """Return a hint that names the known word nearest to *word*, if one is near.

    >>> did_you_mean("dinass", ["badan", "dinas"])
    "did you mean 'dinas'?"
    """
    if not isinstance(word, str) or len(word) > LONGEST_WORD:
        return None
    import difflib  # dear to import, and a refusal is rare

    pool = {name.lower(): name for name in sorted(known)[:MOST_COMPARED]}
    near = difflib.get_close_matches(word.lower(), pool, n=1, cutoff=0.6)
    return f"did you mean '{pool[near[0]]}'?" if near else None
