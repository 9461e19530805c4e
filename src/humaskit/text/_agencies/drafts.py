"""What the grammar of agency names reads from a text, before it is judged."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from ...errors import Issue
from ...values.level import Level
from .._places import Place
from .._words import Words
from .coinages import Coinage
from .leads import Lead

__all__ = ["Affairs", "Draft", "DraftReader", "Short"]


class Affairs(NamedTuple):
    """The affairs behind a kind: the words with misprints put right; ``opaque`` when one is an unknown abbreviation.

    ``coined`` holds the functions of a coinage among them (Dinas Kominfosandi). ``strange`` tells that a word is
    unknown, ``expanded`` that an abbreviation was written out, so that the words are not those of the official name.
    """

    end: int
    words: tuple[str, ...]
    coined: frozenset[str] = frozenset()
    opaque: bool = False
    strange: bool = False
    expanded: bool = False
    issues: tuple[Issue, ...] = ()


class Short(NamedTuple):
    """A short form in brackets, and the region beside it: (Diskominfo), (BPKAD Riau), (Kominfo Jatim)."""

    text: str
    end: int
    place: Place | None = None


class Draft(NamedTuple):
    """An agency from word *start* to before word *end*.

    ``head`` is the place behind the words of its kind; ``name`` the words of a proper name. ``republic`` tells that
    "RI" is printed, ``branch`` that "Perwakilan" or the like is.
    """

    lead: Lead
    start: int
    head: int
    end: int
    coinage: Coinage | None = None
    affairs: Affairs | None = None
    name: tuple[int, int] | None = None
    short: str | None = None
    place: Place | None = None
    parent: "Draft | None" = None
    republic: bool = False
    branch: bool = False
    issues: tuple[Issue, ...] = ()

    def places(self) -> Iterator[Place]:
        """Yield the regions that are printed, the body's own first, then those of the bodies above it."""
        if self.place is not None:
            yield self.place
        if self.parent is not None:
            yield from self.parent.places()

    def all_issues(self) -> Iterator[Issue]:
        """Yield what speaks against the parts."""
        yield from self.issues
        if self.affairs is not None:
            yield from self.affairs.issues
        if self.place is not None:
            yield from self.place.issues
        if self.parent is not None:
            yield from self.parent.all_issues()


class DraftReader(Protocol):
    """What the parts of the grammar ask of the whole."""

    words: Words
    prose: bool

    def read(self, start: int, depth: int = 0, *, area: bool = False) -> Draft | None:
        """Read the agency that begins at word *start*."""
        ...

    def place(self, start: int, *, levels: Sequence[Level] = ()) -> Place | None:
        """Read the region that begins at word *start*."""
        ...

    def near(self, draft: Draft, *, comma: bool = False) -> bool:
        """Tell whether what follows the draft can still belong to it."""
        ...

    def above(self, draft: Draft, depth: int, *, comma: bool = False) -> Draft:
        """Take in the body or region above that follows the draft."""
        ...
