"""The events of a YAML text: PyYAML's parser without its composer, which ends the process on deep nesting."""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeVar, cast

import yaml
import yaml.reader

from ...errors import DecodeError, HumaskitError, Issue
from .._positions import place_of

__all__ = ["HAS_LIBYAML", "events_of", "offset_of", "refusal", "translated"]

T = TypeVar("T")

_RESERVED: Final = frozenset("@`%|>&*!")
HAS_LIBYAML: Final = bool(yaml.__with_libyaml__)
"""Whether PyYAML was built with the fast parser."""

# What no YAML text may hold as it stands (YAML 1.1, section 5.1); a byte order mark at the start is off already.
_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def events_of(text: str) -> Iterator[yaml.Event]:
    """Yield event after event; what is no YAML raises one of the errors that :func:`translated` knows."""
    parser = yaml.CSafeLoader(text) if HAS_LIBYAML else yaml.SafeLoader(text)
    next_event = cast("Callable[[], yaml.Event | None]", parser.get_event)  # pyright: ignore[reportUnknownMemberType]  # the stubs leave it open
    return iter(next_event, None)


def translated(read: Callable[[], T], text: str, source: str | None) -> T:
    """Call *read*, which goes through the events of *text*, and turn what PyYAML raises into a refusal."""
    try:
        return read()
    except HumaskitError:
        raise
    # PyYAML's own reader raises the other ones too, for an escape beyond Unicode and the like.
    except (yaml.YAMLError, ValueError, IndexError, OverflowError, RecursionError) as error:
        said, at = f"not YAML: {_problem(error)}", _fault(error, text)
        raise refusal("syntax", said, at=at, text=text, source=source, hint=_hint(said, text[at : at + 1])) from None


def _problem(error: Exception) -> str:
    if isinstance(error, yaml.MarkedYAMLError):
        return ", ".join(filter(None, (error.problem, error.context)))
    if isinstance(error, yaml.reader.ReaderError):
        return "a character that must be written as an escape"
    return f"{type(error).__name__}: {error}"


def _fault(error: Exception, text: str) -> int:
    """Return the offset of what is wrong."""
    mark = (error.problem_mark or error.context_mark) if isinstance(error, yaml.MarkedYAMLError) else None
    if mark is not None:
        return min(mark.index, len(text))
    found = _FORBIDDEN.search(text)
    return 0 if found is None else found.start()


def _hint(said: str, sign: str) -> str | None:
    """Say how to mend the usual mistakes, by what was found and the sign that stands there."""
    if sign == "\t":
        return "indent with blanks"
    if sign in _RESERVED or "mapping values are not allowed" in said:
        return "put quotes around text that holds ': ' or begins with a sign"
    return None


def offset_of(event: yaml.Event) -> int:
    """Return where an event stands in its text."""
    return 0 if event.start_mark is None else event.start_mark.index


def refusal(  # noqa: PLR0913  (what, where and how to mend it)
    code: str,
    message: str,
    *,
    text: str,
    at: int,
    source: str | None,
    pointer: str = "",
    hint: str | None = None,
) -> DecodeError:
    """Return the refusal of a text for what stands at an offset of it."""
    line, column = place_of(text, at)
    return DecodeError(
        Issue(code=code, message=message, pointer=pointer, source=source, line=line, column=column, hint=hint)
    )
