"""What a reader of text gives back: :class:`Reading`, the value with its place in the text and its doubts.

A reader never raises on odd text. It answers None when the text holds nothing of its kind, a reading without a value
when it recognised the kind but not a valid value ("Kamis (24/21)"), and otherwise a value that says how sure it is.
"""

from typing import Final, Generic, TypeVar

import attrs

from ..errors import Issue, Severity
from ..values.certainty import Certainty

__all__ = ["LONGEST_PHRASE", "LONGEST_TEXT", "Reading", "fits", "warning"]

T_co = TypeVar("T_co", covariant=True)

LONGEST_PHRASE: Final = 2_000
"""A phrase that is to be one value is at most this long; the ``parse_`` functions answer None beyond it."""
LONGEST_TEXT: Final = 400_000
"""A running text is at most this long, in characters; the ``find_`` functions find nothing beyond it."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Reading(Generic[T_co]):
    """One value read from one place of a text: ``surface == text[start:end]``, always verbatim.

    ``value`` is None when the words were recognised but hold no valid value; ``issues`` then says why.
    ``certainty`` is ``stated`` when all of the value is printed, ``inferred`` when a part was worked out (a year from
    the date of publication, a misprint put right), ``ambiguous`` when the words can mean another value as well;
    ``alternatives`` holds those others, the likeliest first. ``rest`` is what a ``parse_`` function left unread around
    the surface; it is empty for readings found in running text.

    >>> Reading(value=3, surface="ke-3", start=10, end=14).certainty.value
    'stated'
    """

    value: T_co | None
    surface: str
    start: int
    end: int
    certainty: Certainty = Certainty.STATED
    rest: str = ""
    issues: tuple[Issue, ...] = ()
    alternatives: tuple[T_co, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether there is a value, nothing speaks against it, and it needed no guess between several.

        >>> Reading(value=None, surface="(24/21)", start=0, end=7).sure
        False
        """
        return self.value is not None and self.certainty is not Certainty.AMBIGUOUS and not self.issues


def warning(code: str, message: str, *, value: str | None = None, hint: str | None = None) -> Issue:
    """Return an issue that marks a reading as unusual, not as wrong.

    ``value`` must have gone through :func:`humaskit.errors.shown`.

    >>> warning("weekday", "2024-11-28 is a Thursday, not a Rabu").severity.value
    'warning'
    """
    return Issue(code=code, message=message, value=value, hint=hint, severity=Severity.WARNING)


def fits(text: object, longest: int) -> bool:
    """Tell whether *text* is text that a reader may look at: a string of at most *longest* characters.

    >>> fits("5 Maret 2024", 2_000), fits(None, 2_000), fits("x" * 2_001, 2_000)
    (True, False, False)
    """
    return isinstance(text, str) and len(text) <= longest
