"""Who said it, where, in which words, and how sure that is."""

from typing import Annotated, TypeAlias

import attrs

from ..errors import Issue
from .certainty import Certainty
from .ids import SourceId, SpeakerId
from .plaintext import Prose, Text, is_clean
from .rules import Rule
from .valid import Value, broken, law

__all__ = ["Certainty", "Citation", "Claim"]

Reading: TypeAlias = Annotated[
    str,
    Rule(
        "text",
        "must be plain text of at most 20000 characters, or empty",
        "not v or (len(v) <= 20_000 and is_clean(v, prose=True))",
        {"maxLength": 20_000},
        {"is_clean": is_clean},
    ),
]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Citation(Value):
    """One place in one source that supports an entity, or one field of it.

    ``field`` is the name of the field, with a path below it where it helps: ``names/1``. ``surface`` is verbatim;
    keep it short. What no source says has no ``source``, and must then be marked ``outside_knowledge``.

    >>> Citation(source="source:palpos-2025", surface="Rabu, 26 Februari 2025", field="start").certainty.value
    'stated'
    """

    source: SourceId | None = None
    place: Text | None = None
    surface: Prose | None = None
    speaker: SpeakerId | None = None
    certainty: Certainty = Certainty.STATED
    field: Text | None = None
    note: Prose | None = None

    @law
    def _says_where_from(self) -> Issue | None:
        if self.source is None and self.certainty is not Certainty.OUTSIDE_KNOWLEDGE:
            return broken("source", "/source", "a citation without a source must be marked outside_knowledge")
        return None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Claim(Value):
    """Another reading of one field, which somebody gives and which is kept beside the first.

    ``value`` is the stored text of the other reading; None says that the field should not be filled at all.

    >>> Claim(field="scope", value="nasional", citations=(Citation(source="source:jarrakpos-2024"),)).value
    'nasional'
    """

    field: Text
    value: Reading | None = None
    citations: tuple[Citation, ...] = ()
    note: Prose | None = None
