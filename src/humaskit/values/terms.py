"""Small descriptions: a term, a purpose, a group that has no id."""

import attrs

from .count import Count
from .dates import PartialDate
from .ids import AgencyId, RegionCode
from .level import Level
from .plaintext import Language, Prose, Text
from .valid import Value

__all__ = ["DescribedGroup", "Purpose", "Term"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Term(Value):
    """A name for an activity or a function, with its abbreviation and language.

    >>> Term(text="Government Public Relations", abbreviation="GPR", language="en").abbreviation
    'GPR'
    """

    text: Text
    abbreviation: Text | None = None
    language: Language = "id"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Purpose(Value):
    """What something is for, and by when when that was said ("Indonesia Emas 2045").

    >>> Purpose(text="Indonesia Emas 2045", target=PartialDate("2045")).target
    PartialDate('2045')
    """

    text: Prose
    target: PartialDate | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class DescribedGroup(Value):
    """People or bodies that are described, not named: "53 wartawan", "seluruh OPD".

    ``agency`` or ``region`` is what they belong to; ``post`` the
    title that all of them hold in their own bodies.

    >>> DescribedGroup(text="wartawan", count=Count(value=53)).count.value
    53
    """

    text: Prose
    count: Count | None = None
    levels: tuple[Level, ...] = ()
    agency: AgencyId | None = None
    region: RegionCode | None = None
    post: Text | None = None
