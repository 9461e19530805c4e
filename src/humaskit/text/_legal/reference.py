"""What a legal reference says."""

from enum import Enum

import attrs

from ...model.kinds import LegalKind
from ...values.dates import PartialDate

__all__ = ["LegalReference", "LegalRelation"]


class LegalRelation(Enum):
    """What a nested reference is to the one that it stands in."""

    AMENDED_BY = "amended_by"  # sebagaimana telah diubah dengan
    JOINED = "joined"  # jo., juncto: to be read together
    AMENDS = "amends"  # in a title that begins "Perubahan atas"
    REVOKES = "revokes"  # in a title that begins "Pencabutan"
    NAMED = "named"  # in a title otherwise: "Peraturan Pelaksanaan ..."


@attrs.frozen(kw_only=True, weakref_slot=False)
class LegalReference:
    """A reference to a law, regulation, decision or circular, as printed.

    ``type`` is the short name of the type without its issuer (``UU``, ``Permen``, ``Pergub``, ``SE``). ``issuer``
    is what the words tell: a ministry from its stem, an office with the region printed behind it. The year of a
    code such as ``16/SE/I/2021`` is taken off ``number``; ``printed`` keeps the code whole. Several articles are
    divided by a comma; where they have paragraphs of their own, each says its own: ``9 ayat (1), 10``. Two
    references are equal when they say the same, however it was printed.

    >>> LegalReference(kind=LegalKind.UU, type="UU", number="14", year=2008).year
    2008
    """

    kind: LegalKind
    type: str
    issuer: str | None = None
    number: str | None = None
    year: int | None = None
    title: str | None = None
    article: str | None = None
    paragraph: str | None = None
    letter: str | None = None
    date: PartialDate | None = None
    nested: tuple["LegalReference", ...] = ()
    relation: LegalRelation | None = None
    printed: str | None = attrs.field(default=None, eq=False)
    type_text: str | None = attrs.field(default=None, eq=False)
